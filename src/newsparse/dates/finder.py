"""Finding: one scan for triggers at the speed of the regex engine, then the grammar at each trigger.

The scan's pattern is built from the tables: every place at which a mention can begin is a numeral, or one of a few
hundred pairs of characters.  Nothing else is looked at.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator

from newsparse.dates import grammar as g
from newsparse.dates import parse, tables, whiles
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.model import DateMention
from newsparse.dates.point import Found, Point
from newsparse.dates.resolve import Context, as_date, resolve

_NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百两半几数廿卅〇零○"
Parsed = tuple[Point, Point | None]


def find_dates(text: str, *, reference: dt.date | None = None) -> tuple[DateMention, ...]:
    """All dates, times, periods, whiles, recurrences and vague times of a text, in order, not overlapping.

    ``reference`` is the day the text was published (a ``datetime.date``; of a ``datetime`` its day): 昨天 is the day
    before it, and a bare 9月4日 is in the year that puts it nearest.  Without one such values stay open
    (``XXXX-09-04``).  Today's date is never used.  Offsets are in characters.

    Raises `ArgumentTypeError` where text is no str or reference no date; no text ever raises anything.

    >>> [(m.text, m.edtf) for m in find_dates("2022年8月至10月,晚7点", reference=dt.date(2022, 11, 1))]
    [('2022年8月至10月', '2022-08/2022-10'), ('晚7点', None)]
    """
    from newsparse.errors import ArgumentTypeError

    if not isinstance(text, str):
        raise ArgumentTypeError(f"text must be a str, not {type(text).__name__}")
    context = Context(text, as_date(reference))
    return tuple(_mentions(text, context))


def _mentions(text: str, context: Context) -> Iterator[DateMention]:
    scan, at, size = _TRIGGER.search, 0, len(text)
    while at < size:
        match = scan(text, at)
        if match is None:
            return
        start = match.start()
        found, skip = _candidate(text, start)
        if found is None or found.end <= start:
            at = max(skip, start + 1)
            continue
        mention = resolve(found, context)
        if mention is None:
            at = max(skip, start + 1)
            continue
        yield mention
        at = found.end


def _candidate(text: str, start: int) -> tuple[Found | None, int]:
    """What begins at a trigger, and where to go on if it is nothing."""
    char = text[start]
    if char in _NUMERAL_SET:
        run = g.RUN.match(text, start)
        end = run.end() if run else start + 1
        found = _from_numeral(text, start, end)
        if found is not None and text[found.end : found.end + 1] in _NUMERAL_SET:
            chain = g.CHAIN.match(text, start)
            if chain:
                return None, chain.end()
        return found, end
    for reader in _READERS.get(char, ()):
        found = reader(text, start)
        if found is not None:
            return found, start + 1
    return None, start + 1


# --- numerals ----------------------------------------------------------------------------------------------------


def _from_numeral(text: str, start: int, end: int) -> Found | None:
    """A mention that begins with the numeral text[start:end]."""
    after = text[end : end + 1]
    if after in (" ", "　"):
        after = text[end + 1 : end + 2]
    if not after or after not in _NUMERAL_NEXT:
        return _from_words(text, start)
    before = text[start - 1] if start else "\n"
    ascii_digit = text[start] in _DIGITS
    length = end - start
    if before in "第.·#@№＃" or (ascii_digit and before.isascii() and (before.isalnum() or before in _NOT_BEFORE_DIGIT)):
        if before == ":" and length == 4 and (found := _iso(text, start)):
            return found
        if before != "第" or after != "季":
            return None
    if length > 6:
        return None
    if length == 4 or (after == "年" and length > 4):
        if parsed := parse.absolute_year(text, start):
            return _compose(text, start, parsed)
        if ascii_digit and after in "-－/.．" and (found := _iso(text, start)):
            return found
        if found := _decade_or_while(text, start):
            return found
    if length <= 4 and after in "月、至到-—~～–―－﹣─⁓日号":
        if found := _month_or_day(text, start, before):
            return found
    if after in "时点:\uff1a" and (timed := parse.clock(text, start, Point())):
        return _compose(text, start, (timed, None))
    if after in _CONN_CHARS:
        point = Point()
        second = parse.hour_range_head(text, start, point)
        if second is not None:
            right = parse.clock(text, second, Point(), inherited=point.half_day)
            if right:
                point.end = right.end
                return _compose(text, start, (point, right))
        if found := _quarter_range(text, start):
            return found
    if after in "世年" and (found := _decade_or_while(text, start)):
        return found
    if after in "季" and (parsed := _quarter(text, start)):
        return _compose(text, start, parsed)
    if found := _from_words(text, start):
        return found
    return _while(text, start)


_NOT_BEFORE_DIGIT = frozenset("-:/+=_&%$*\\<^")


def _iso(text: str, start: int) -> Found | None:
    """2021-11-22, 2021/11/22, 2021.11.22, 2021-11, 2021-11-22T19:45, and intervals of these with a slash."""
    parsed = _iso_point(text, start)
    if parsed is None:
        return None
    found = Found(start, parsed.end, parsed)
    link = g.ISO_LINK.match(text, parsed.end)
    if link:
        if link["open"]:
            found.since, found.end = True, link.end()
        elif right := _iso_point(text, link.end()):
            found.right, found.end, found.closed = right, right.end, True
    elif not parsed.clock:
        return _compose(text, start, (parsed, None))
    return found


def _iso_point(text: str, start: int) -> Point | None:
    match = g.ISO.match(text, start)
    if not match:
        return None
    point = Point()
    year = read_year(match["y"])
    month = read_small(match["m"] or match["mo"])
    if year is None or month is None:
        return None
    point.year_kind = point.month_kind = "abs"
    point.year, point.month, point.end = year, month, match.end()
    if match["d"]:
        point.day_kind, point.day = "abs", read_small(match["d"]) or 0
        if match["h"]:
            point.clock = (int(match["h"]), int(match["mi"]), int(match["s"]) if match["s"] else None)
            if point.clock[0] > 24:
                point.problem = f"no such time: {match[0]}"
    return point


def _month_or_day(text: str, start: int, before: str) -> Found | None:
    match = g.MONTH.match(text, start)
    if match:
        if _month_stands(text, match, before) and (parsed := parse.month_from(text, match, Point())):
            return _compose(text, start, parsed)
        return None
    match = g.DAY.match(text, start)
    if not match or before in ("每", "满", "个"):
        return None
    day = read_small(match["d"])
    if day is None:
        return None
    end = match.end()
    if not match["d"].isdecimal() and len(match["d"]) < 2:
        return None
    if text[end - 1] == "号":
        if before in ("路", "街", "巷", "弄", "村", "道", "楼", "幢", "栋", "里") or not (
            parse.part_of_day(text, end) or g.TIME.match(text, end)
        ):
            return None
    elif _DAY_NOT_BEFORE.match(text, end):
        return None
    point = Point()
    point.day_kind, point.day, point.end = "abs", day, end
    right = None
    if match["d2"] is not None:
        second = read_small(match["d2"])
        if second is None:
            return None
        right = Point()
        right.day_kind, right.day, right.end = "abs", second, end
    return _compose(text, start, (point, right))


_DAY_NOT_BEFORE = re.compile("[本元语均子用志程光照夜产新销活增耗供处理薪托店租游谈化益渐复内后]|以内|之内|以后|之后|常|报(?![道名告到送])|间(?!断)")
_MONTH_NOT_BEFORE = re.compile("[龄嫂饼球亮薪租票天色光经老兔季供销均产刊]|[一二三两几]次|度")


def _month_stands(text: str, match: re.Match[str], before: str) -> bool:
    """Whether N月 is a month of the calendar, not 12月龄, 三个月, 五月天, 岁月."""
    if before and before in "个十百每满同岁坐蜜第数几.":
        return False
    return not _MONTH_NOT_BEFORE.match(text, match.end())


def _decade_or_while(text: str, start: int) -> Found | None:
    if point := parse.century(text, start):
        return _compose(text, start, (point, None))
    if point := parse.decade(text, start):
        return _compose(text, start, (point, None))
    if parsed := parse.short_year(text, start):
        return _compose(text, start, parsed)
    return _while(text, start)


def _quarter(text: str, start: int) -> Parsed | None:
    match = g.QUARTER.match(text, start)
    if not match or match["ge"] or match["q4"]:
        return None
    point = parse.quarter(match, Point())
    return point, None


def _quarter_range(text: str, start: int) -> Found | None:
    parsed = _quarter(text, start)
    return _compose(text, start, parsed) if parsed else None


def _while(text: str, start: int) -> Found | None:
    span = whiles.parse_while(text, start)
    if span is None:
        return None
    found = Found(start, span.end)
    found.span = (span.amount, span.unit, span.direction)
    found.fixed = ("duration", span.timex3)
    return found


# --- words -------------------------------------------------------------------------------------------------------


def _from_words(text: str, start: int) -> Found | None:
    for reader in _READERS.get(text[start], ()):
        found = reader(text, start)
        if found is not None:
            return found
    return None


def _pair(read: Callable[[str, int], Parsed | None]) -> Callable[[str, int], Found | None]:
    def reader(text: str, start: int) -> Found | None:
        parsed = read(text, start)
        return _compose(text, start, parsed) if parsed else None

    return reader


def _one(read: Callable[[str, int], Point | None]) -> Callable[[str, int], Found | None]:
    def reader(text: str, start: int) -> Found | None:
        point = read(text, start)
        return _compose(text, start, (point, None)) if point else None

    return reader


def _vague(text: str, start: int) -> Found | None:
    hit = whiles.vague(text, start)
    if hit is None:
        return None
    found = Found(start, hit[0])
    found.fixed = ("vague", hit[1])
    return found


def _recurrence(text: str, start: int) -> Found | None:
    hit = whiles.recurrence(text, start)
    if hit is None:
        return None
    found = Found(start, hit.end)
    found.fixed = ("set", hit.timex3)
    return found


def _week(text: str, start: int) -> Found | None:
    point = parse.week(text, start)
    if point is None:
        return None
    if point.shape == "weekday" and not point.day_kind:
        ranged = whiles.week_range(text, point.end, point.n)
        if ranged.end > point.end:
            found = Found(start, ranged.end)
            found.fixed = ("set", ranged.timex3)
            return found
    return _compose(text, start, (point, None))


#: 年初, 月底, 上半年, 第三季度, 前7个月 and the like, when no year or month stands before them.
_BARE = re.compile("(?P<yp>年(?:初|底|末)|岁末)(?![一二三四五六七八九十步])|(?P<in>年内)|(?P<mp>月(?:初|底|末))(?![一二三四五六七八九十])")
_BARE_AFTER = ",\uff0c。;\uff1b:\uff1a、!\uff01?\uff1f\n 　(\uff08“”\"《》到至自从于在临近距离截和与及每由前等以将了的,定"


def _bare(text: str, start: int) -> Found | None:
    before = text[start - 1] if start else "\n"
    point = Point()
    if match := _BARE.match(text, start):
        if before not in _BARE_AFTER:
            return None
        point.end = match.end()
        if match["in"]:
            point.year_kind = "rel"
        elif match["yp"]:
            point.shape, point.n = "year_part", 0 if "初" in match[0] else 2
        else:
            point.shape, point.n = "month_part", 0 if "初" in match[0] else 2
            point.month_kind, point.month = "rel", 0
        return _compose(text, start, (point, None))
    if match := g.HALF.match(text, start):
        if match["h"] in "前后" or before in "以之晚早路":
            return None
        point.shape, point.n, point.end = "half", 1 if match["h"] == "上" else 2, match.end()
        return _compose(text, start, (point, None))
    if match := g.QUARTER.match(text, start):
        if match["ge"] and not match["cum"]:
            return None
        if match["q4"] and text[match.end() : match.end() + 1] not in ",\uff0c。、":
            return None
        return _compose(text, start, (parse.quarter(match, point), None))
    match = g.CUM_MONTHS.match(text, start)
    if match and before in ",\uff0c。;\uff1b:\uff1a、\n (\uff08“中,":
        return _compose(text, start, (parse.months_until(match, point), None))
    return None


def _until(text: str, start: int) -> Found | None:
    """截至2022年8月: open on the left."""
    match = g.UNTIL.match(text, start)
    if not match:
        return None
    at = match.end()
    inner, _ = _candidate(text, at) if at < len(text) and text[at] != "截" else (None, 0)
    if inner is None or inner.start != at or inner.left is None or inner.right or inner.since or inner.until:
        return None
    inner.start, inner.until = start, True
    return inner


def _clock(text: str, start: int) -> Found | None:
    """晚7点45分, 早8点至晚8点, 上午8—11时."""
    point = Point()
    second = parse.hour_range_head(text, start, point)
    if second is not None:
        right = parse.clock(text, second, Point(), inherited=point.half_day)
        if right:
            return _compose(text, start, (point, right))
    timed = parse.clock(text, start, point)
    return _compose(text, start, (timed, None)) if timed else None


def _prefixed_while(text: str, start: int) -> Found | None:
    if not g.DURATION_PREFIX.match(text, start):
        return None
    return _while(text, start)


# --- putting together --------------------------------------------------------------------------------------------


def _compose(text: str, start: int, parsed: Parsed) -> Found:
    """Time of day, second end, and the words after it, added to a point."""
    left, right = parsed
    end = right.end if right else left.end
    if right is None:
        end = _add_time(text, left, end)
        right, end = _second_end(text, left, end)
    elif right.clock is None and left.clock is None:
        end = _add_time(text, right, end) if right.day_kind else end
    found = Found(start, end, left, right)
    if right is None:
        _add_suffix(text, found)
    return found


def _add_time(text: str, point: Point, end: int) -> int:
    """The clock time or part of the day right after a day."""
    if point.clock or point.shape not in _HAS_DAY or (point.shape == "ymd" and not point.day_kind):
        return end
    if point.shape == "lunar" and not point.day:
        return end
    at = end
    if text[at : at + 1] in (" ", "　", "的", "(", "\uff08") and at + 1 < len(text):
        at += text[at] in " 　的"
    if point.shape != "festival" and (timed := parse.clock(text, at, point, after_date=True, inherited=point.half_day)):
        return timed.end
    if not point.day_part and (part := parse.part_of_day(text, at)):
        point.day_part, point.half_day, point.end = part
        after = part[2]
        timed = parse.clock(text, after, point, after_date=True, inherited=point.half_day)
        return timed.end if timed else after
    return end


_HAS_DAY = frozenset(("ymd", "weekday", "lunar", "festival"))


def _second_end(text: str, left: Point, end: int) -> tuple[Point | None, int]:
    """至10月, —24日, 至晚8点, 至今年3月: the second end of a period."""
    link = g.CONNECTOR.match(text, end)
    if not link:
        return None, end
    at = link.end()
    if left.clock:
        point = Point()
        timed = parse.clock(text, at, point, after_date=True, inherited=left.half_day)
        if timed and timed.clock:
            rule, (hour, minute, second) = timed.half_day, timed.clock
            first = left.clock
            if (hour, minute) < (first[0], first[1]) and hour < 12 and rule in ("", "am", left.half_day):
                timed.clock = (hour + 12, minute, second)
            timed.shape = "clock"
            return timed, timed.end
    if at >= len(text) or not _TRIGGER.match(text, at):
        return None, end
    inner = _point_at(text, at, left)
    if inner is None:
        return None, end
    inner_end = _add_time(text, inner, inner.end)
    return inner, inner_end


def _point_at(text: str, at: int, left: Point) -> Point | None:
    """One point that can be the second end of a period that begins with ``left``."""
    char = text[at]
    parsed: Parsed | None = None
    point = Point()
    if char in _NUMERAL_SET:
        if parsed := parse.absolute_year(text, at):
            return parsed[0] if parsed[1] is None else None
        if left.shape in ("ymd", "third", "month_part", "weekday", "lunar") and (match := g.MONTH.match(text, at)):
            if match["m2"] is None and _month_stands(text, match, ""):
                parsed = parse.month_from(text, match, point)
                return parsed[0] if parsed and parsed[1] is None else None
        if left.day_kind and left.shape == "ymd" and (match := g.DAY.match(text, at)):
            day = read_small(match["d"])
            if match["d2"] is None and day is not None:
                point.day_kind, point.day, point.end = "abs", day, match.end()
                return point
        if left.shape == "ymd" and not left.month_kind and (made := parse.decade(text, at) or parse.century(text, at)):
            return made
        if left.shape in ("decade", "century"):
            return parse.century(text, at) or parse.decade(text, at)
        if left.shape == "quarter" and (parsed := _quarter(text, at)):
            return parsed[0]
        if left.shape == "lunar" and (parsed := parse.lunar(text, at)):
            return parsed[0]
        if left.shape == "ymd" and left.year_kind == "abs" and not left.month_kind:
            iso = g.ISO.match(text, at)
            if iso:
                return None
        if char in _DIGITS and (left.day_kind or left.month_kind):
            iso_point = _iso_point(text, at)
            if iso_point:
                return iso_point
        return None
    if parsed := parse.relative_year(text, at):
        return parsed[0] if parsed[1] is None else None
    for read in (parse.relative_day, parse.week, parse.this_season, parse.festival, parse.century):
        if made := read(text, at):
            return made
    if char in "本上下当次" and (parsed := parse.relative_month(text, at)):
        return parsed[0] if parsed[1] is None else None
    if char in "年月" and (match := _BARE.match(text, at)) and not match["in"]:
        point.end = match.end()
        if match["yp"]:
            point.shape, point.n = "year_part", 0 if "初" in match[0] else 2
            if left.year_kind and left.shape in ("ymd", "year_part"):
                point.inherit(left)
        else:
            point.shape, point.n = "month_part", 0 if "初" in match[0] else 2
            point.month_kind, point.month = "rel", 0
        return point
    if char in "正腊冬闰农" and (parsed := parse.lunar(text, at)):
        return parsed[0]
    return None


def _add_suffix(text: str, found: Found) -> None:
    """起, 以来, 至今; 前后, 左右; 到现在."""
    at = found.end
    if match := g.SINCE.match(text, at):
        found.since, found.end = True, match.end()
        if match[0] == "开始":
            now = g.NOW.match(text, match.end())
            found.end = now.end() if now else match.end()
    elif match := g.NOW.match(text, at):
        found.since, found.end = True, match.end()
    elif match := g.AROUND.match(text, at):
        found.about, found.end = True, match.end()


# --- triggers ----------------------------------------------------------------------------------------------------

_DIGITS = frozenset("0123456789０１２３４５６７８９")
_NUMERAL_SET = frozenset(_NUMERALS)
_CONN_CHARS = frozenset("至到-—~～–―－﹣─⁓")
_NUMERAL_NEXT = frozenset(
    "年月日号时点:\uff1a-－/.．至到—~～–―﹣─⁓、个周天小分秒季星礼多余来世半昼钟" + "元旦节劳国八儿建青妇”\"』」’前后期间"
)


def _readers() -> dict[str, tuple[Callable[[str, int], Found | None], ...]]:
    table: dict[str, list[Callable[[str, int], Found | None]]] = {}

    def add(chars: str | set[str], reader: Callable[[str, int], Found | None]) -> None:
        for char in sorted(chars):
            table.setdefault(char, []).append(reader)

    add("截", _until)
    add({row[0][0] for row in ((p,) for p in tables.PLAN_NAMES)}, _one(parse.plan))
    add({era.name[0] for era in tables.ERAS} | set("中清明唐"), _pair(parse.era))
    add("今去前大明后本上同当次翌第这那", _pair(parse.relative_year))
    add("今昨前大明后当同次翌第这那隔", _one(parse.relative_day))
    add("今去明本", _one(parse.this_season))
    add("本这上下当同次翌", _pair(parse.relative_month))
    add("上本这下当同周星礼", _week)
    add("上本这新", _one(parse.century))
    add("年月岁上下第前", _bare)
    add("公", _pair(parse.old_year))
    add("’'‘", _pair(parse.short_year))
    add("甲乙丙丁戊己庚辛壬癸岁", _pair(parse.cyclic))
    add("农阴旧夏正腊冬闰", _pair(parse.lunar))
    add("一二三四五六七八九十", _pair(lambda text, at: parse.lunar(text, at) if g.LUNAR_SURE.match(text, at) else None))
    for row in tables.FESTIVALS:
        add(parse.first_chars(row.pattern), _one(parse.festival))
    add({word[0] for word, _, _ in tables.DAY_PARTS} - set("一当"), _clock)
    for vague in tables.VAGUE:
        add(parse.first_chars(vague.pattern), _vague)
    add("近最过未今往接此", _prefixed_while)
    add("每一", _recurrence)
    add("多好", _while)
    return {char: tuple(dict.fromkeys(readers)) for char, readers in table.items()}


def _trigger() -> re.Pattern[str]:
    """Numerals, and the pairs of characters with which every other mention begins."""
    pairs: dict[str, set[str]] = {}
    patterns = [row.pattern for row in tables.FESTIVALS] + [row.pattern for row in tables.VAGUE]
    for pattern in patterns:
        for first, second in parse.first_pairs(pattern):
            pairs.setdefault(first, set()).add(second)
    words = (
        "今年 今天 今日 今晚 今晨 今早 今夜 今春 今夏 今秋 今冬 今后 去年 去春 去夏 去秋 去冬 前年 前天 前日 前晚 前几 前两 前二 前三 前四 前五 前六 前七 前八 前九 前十 前1 前2 前3 前4 前5 前6 前7 前8 前9 "
        "大前 大后 明年 明天 明日 明晚 明早 明晨 明春 明夏 明秋 明冬 后年 后天 本年 本月 本周 本星 本世 本春 本夏 本秋 本冬 "
        "上年 上一 上月 上个 上周 上星 上礼 上上 上半 上午 上世 下月 下个 下周 下星 下礼 下下 下半 下午 同年 同月 同日 同一 同周 "
        "当年 当月 当日 当天 当晚 当夜 当周 次年 次月 次日 次晨 翌年 翌月 翌日 翌晨 第一 第二 第三 第四 第1 第2 第3 第4 这一 这天 这个 这周 "
        "这几 这些 这两 那一 那天 隔天 隔日 昨天 昨日 昨晚 昨夜 昨晨 昨早 周一 周二 周三 周四 周五 周六 周日 星期 礼拜 新世 "
        "年初 年底 年末 年内 岁末 岁次 月初 月底 月末 公元 截至 截止 近 最近 过去 未来 往后 接下 此后 每 多年 多月 多日 多个 好几 "
        "农历 阴历 旧历 夏历 正月 腊月 冬月 闰 中华 清朝 明朝 唐朝 清康 清雍 清乾 清嘉 清道 清咸 清同 清光 清宣 清顺"
    ).split()
    words += list(tables.ERAS_NAMES) + list(parse.CYCLE) + [word for word, _, _ in tables.DAY_PARTS if word not in ("一大早", "当晚")]
    for word in words:
        pairs.setdefault(word[0], set()).add(word[1:2])
    for char in "’'‘":
        pairs.setdefault(char, set()).update("0123456789０１２３４５６７８９")
    branches = []
    for first in sorted(set(pairs) - _NUMERAL_SET):
        seconds = pairs[first]
        if "" in seconds:
            branches.append(re.escape(first))
        else:
            branches.append(re.escape(first) + "[" + "".join(re.escape(char) for char in sorted(seconds)) + "]")
    return re.compile("|".join([re.escape(char) for char in _NUMERALS] + branches))


_READERS = _readers()
_TRIGGER = _trigger()
