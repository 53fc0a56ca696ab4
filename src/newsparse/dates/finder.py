"""Finding: one scan for triggers at the speed of the regex engine, then the grammar at each trigger.

The scan's pattern is built from the tables: every place at which a mention can begin is a numeral, or one of a few
hundred pairs of characters.  Nothing else is looked at.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import attrs

from newsparse.dates import days, lists, named, parse, parse_lunar, recur, tables, whiles, years
from newsparse.dates import grammar as g
from newsparse.dates.clock import clock, clock_end, hour_range_head, is_told
from newsparse.dates.compose import (
    BARE,
    DIGITS,
    NUMERAL_SET,
    Parsed,
    compact_point,
    compose,
    iso_end,
    iso_point,
    quarter,
)
from newsparse.dates.context import Context
from newsparse.dates.heads import first_chars
from newsparse.dates.model import DateMention
from newsparse.dates.point import Found, Point
from newsparse.dates.resolve import resolve
from newsparse.dates.triggers import trigger
from newsparse.twins import twin


def mentions(text: str, reference: dt.date | None) -> tuple[DateMention, ...]:
    """All mentions of a text, in order; the arguments are checked by the caller."""
    read = twin(text)
    found = tuple(_mentions(read, Context(read, reference)))
    if read is text:
        return found
    return tuple(attrs.evolve(mention, text=text[mention.start : mention.end]) for mention in found)


def _mentions(text: str, context: Context) -> Iterator[DateMention]:
    scan, at, size = _TRIGGER.search, 0, len(text)
    while at < size:
        if (
            at == context.every[1]
            and context.every[0] == "week"
            and (listed := recur.listed_weekday(text, at))
        ):
            mention = resolve(compose(text, listed[0], (listed[1], None)), context)
            if mention is not None:
                yield mention
                at = mention.end
                continue
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
        at = mention.end


def _candidate(text: str, start: int) -> tuple[Found | None, int]:
    """What begins at a trigger, and where to go on if it is nothing."""
    char = text[start]
    if char in NUMERAL_SET:
        run = g.RUN.match(text, start)
        end = run.end() if run else start + 1
        found = _from_numeral(text, start, end)
        if found is not None and text[found.end : found.end + 1] in NUMERAL_SET:
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
    if end - start == 8 and g.COMPACT_BEFORE.search(text[max(0, start - 8) : start]):
        if point := compact_point(text, start):
            return compose(text, start, (point, None))
    after = text[end : end + 1]
    if after in (" ", "　"):
        after = text[end + 1 : end + 2]
    if after in _LETTER_O and text[start] in "一二" and (parsed := parse.absolute_year(text, start)):
        return compose(text, start, parsed)  # 二O二一年
    if not after or after not in _NUMERAL_NEXT:
        return _from_words(text, start)
    before = text[start - 1] if start else "\n"
    if before in (":", "\uff1a") and after in "日月年" and days.scored(text, start, end):
        return days.behind_score(text, end)
    ascii_digit = text[start] in DIGITS
    length = end - start
    labelled = (
        before == ":" and after in "年月日" and not text[start - 2 : start - 1].isascii()
    )  # 时间:8月23日
    if before in "第.·#@№＃" or (
        ascii_digit
        and before.isascii()
        and (before.isalnum() or before in _NOT_BEFORE_DIGIT)
        and not labelled
    ):
        if before == ":" and length == 4 and (found := _iso(text, start)):
            return found
        if before == ":" and length < 3 and is_told(text, start) and (timed := clock(text, start, Point())):
            return compose(text, start, (timed, None))
        if before != "第" or after != "季":
            return None
    if (length > 6 and ascii_digit) or (before in "千万亿" and text[start - 2 : start - 1] in NUMERAL_SET):
        return None  # 3万|5000年前
    if length == 4 and after in _SEASON_NEXT and (parsed := lists.seasons(text, start)):
        return compose(text, start, parsed)
    if length == 3 and before in "(\uff08" and (parsed := lists.bracketed_years(text, start)):
        return compose(text, start, parsed)
    if length == 4 or (after == "年" and length > 4):
        if parsed := parse.absolute_year(text, start):
            return compose(text, start, parsed)
        if ascii_digit and after in "-－/.．" and (found := _iso(text, start)):
            return found
        if found := _decade_or_while(text, start):
            return found
    if length <= 4 and after in "月、至到-—~～–―－﹣─⁓日号":
        if found := days.month_or_day(text, start, before):
            return found
    if after in "时点:\uff1a∶" and (timed := clock(text, start, Point())):
        return compose(text, start, (timed, None))
    if after in _LIST_NEXT and (pair := lists.decades(text, start) or lists.centuries(text, start)):
        return compose(text, start, pair)
    if after in _CONN_CHARS:
        point = Point()
        second = hour_range_head(text, start, point)
        if second is not None:
            right = clock_end(text, second, point)
            if right:
                return compose(text, start, (point, right))
    if after in _LIST_NEXT and (found := _quarter_range(text, start)):
        return found
    if after in "世年" and (found := _decade_or_while(text, start)):
        return found
    if after == "季" and (parsed := quarter(text, start)):
        return compose(text, start, parsed)
    if found := _from_words(text, start):
        return found
    return whiles.found(text, start)


_LETTER_O = ("O", "Ｏ", "◯", "0", "０")
_NOT_BEFORE_DIGIT = frozenset("-:/+=_&%$*\\<^")


def _iso(text: str, start: int) -> Found | None:
    """2021-11-22, 2021/11/22, 2021.11.22, 2021-11, 2021-11-22T19:45, and intervals of these with a slash."""
    parsed = iso_point(text, start)
    if parsed is None:
        return None
    found = Found(start, parsed.end, parsed)
    link = g.ISO_LINK.match(text, parsed.end)
    if link:
        if link["open"]:
            found.since, found.end = True, link.end()
        elif right := iso_point(text, link.end()):
            found.right, found.end, found.closed = right, right.end, True
    elif right := iso_end(text, parsed):
        found.right, found.end = right, right.end
    elif not parsed.clock:
        return compose(text, start, (parsed, None))
    return found


def _decade_or_while(text: str, start: int) -> Found | None:
    if point := named.century(text, start):
        return compose(text, start, (point, None))
    if point := named.decade(text, start):
        return compose(text, start, (point, None))
    if parsed := years.short_year(text, start):
        return compose(text, start, parsed)
    return whiles.found(text, start)


def _quarter_range(text: str, start: int) -> Found | None:
    parsed = quarter(text, start)
    return compose(text, start, parsed) if parsed else None


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
        return compose(text, start, parsed) if parsed else None

    return reader


def _one(read: Callable[[str, int], Point | None]) -> Callable[[str, int], Found | None]:
    def reader(text: str, start: int) -> Found | None:
        point = read(text, start)
        return compose(text, start, (point, None)) if point else None

    return reader


def _vague(text: str, start: int) -> Found | None:
    hit = whiles.vague(text, start)
    if hit is None:
        return None
    found = Found(start, hit[0])
    found.fixed = ("vague", hit[1])
    return found


def _recurrence(text: str, start: int) -> Found | None:
    hit = recur.recurrence(text, start)
    if hit is None:
        return None
    found = Found(start, hit.end)
    found.fixed, found.every = ("set", hit.timex3), hit.unit
    return found


def _week(text: str, start: int) -> Found | None:
    point = parse.week(text, start)
    if point is None:
        return None
    if point.shape == "weekday" and not point.day_kind:
        ranged = recur.week_range(text, point.end, point.n)
        if ranged.end > point.end:
            found = Found(start, ranged.end)
            found.fixed = ("set", ranged.timex3)
            return found
    return compose(text, start, (point, None))


_BARE_AFTER = ',\uff0c。;\uff1b:\uff1a、!\uff01?\uff1f\n 　(\uff08“”"《》到至自从于在临近距离截和与及每由前等以将了的,定'


def _bare(text: str, start: int) -> Found | None:
    before = text[start - 1] if start else "\n"
    point = Point()
    if match := BARE.match(text, start):
        if before not in _BARE_AFTER:
            return None
        if match["in"]:
            point.end, point.year_kind = match.end(), "rel"
        else:
            point = days.bare_part(text, start)
        return compose(text, start, (point, None))
    if match := g.HALF.match(text, start):
        if match["h"] in "前后" or before in "以之晚早路":
            return None
        point.shape, point.n, point.end = "half", 1 if match["h"] == "上" else 2, match.end()
        return compose(text, start, (point, None))
    if (match := g.HALF_MONTH.match(text, start)) and before not in "以之晚早路年线":
        point.shape, point.n, point.end = "half_month", named.HALF_WORD[match["h"]], match.end()
        point.month_kind = "rel"
        return compose(text, start, (point, None))
    if match := g.QUARTER.match(text, start):
        if match["ge"] and not match["cum"]:
            return None
        if match["q4"] and text[match.end() : match.end() + 1] not in ",\uff0c。、":
            return None
        return compose(text, start, (named.quarter(match, point), None))
    match = g.CUM_MONTHS.match(text, start)
    if match and before in ",\uff0c。;\uff1b:\uff1a、\n (\uff08“中,":
        return compose(text, start, (named.months_until(match, point), None))
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
    second = hour_range_head(text, start, point)
    if second is not None:
        right = clock_end(text, second, point)
        if right:
            return compose(text, start, (point, right))
    timed = clock(text, start, point)
    return compose(text, start, (timed, None)) if timed else None


def _prefixed_while(text: str, start: int) -> Found | None:
    if not g.DURATION_PREFIX.match(text, start):
        return None
    return whiles.found(text, start)


# --- triggers ----------------------------------------------------------------------------------------------------

_CONN_CHARS = frozenset("至到-—~～–―－﹣─⁓")
_LIST_NEXT = _CONN_CHARS | {"、", "世"}
_SEASON_NEXT = _CONN_CHARS | set("/／学赛财雪榨采供")
_NUMERAL_NEXT = frozenset(
    "年月日号时点:\uff1a∶-－/.．至到—~～–―﹣─⁓、个周天小分秒季星礼学赛财雪榨采供多余来世半昼钟"
    '元旦节劳国八儿建青妇”"』」’前后期间'
)


def _readers() -> dict[str, tuple[Callable[[str, int], Found | None], ...]]:
    table: dict[str, list[Callable[[str, int], Found | None]]] = {}

    def add(chars: str | set[str], reader: Callable[[str, int], Found | None]) -> None:
        for char in sorted(chars):
            table.setdefault(char, []).append(reader)

    add("截", _until)
    add({row[0][0] for row in ((p,) for p in tables.PLAN_NAMES)}, _one(named.plan))
    add({era.name[0] for era in tables.ERAS} | set("中清明唐"), _pair(years.era))
    add("今去前大明后本上同当次翌第这那", _pair(parse.relative_year))
    add("今即昨前头大明后当同次翌第这那隔", _one(parse.relative_day))
    add("前昨去今明", _pair(lists.neighbours))
    add("今去明本", _one(named.this_season))
    add("本这上下当同次翌", _pair(parse.relative_month))
    add("本这上下", _one(parse.relative_quarter))
    add("上本这下当同周星礼", _week)
    add("元", days.first_month)
    add("上本这", _pair(lists.decades))
    add("上本这新", _one(named.century))
    add("年月岁上下第前", _bare)
    add("公", _pair(years.old_year))
    add("前", _pair(years.bare_old_year))
    add("’'‘", _pair(years.short_year))
    add("甲乙丙丁戊己庚辛壬癸岁", _pair(parse_lunar.cyclic))
    add("农阴旧夏正腊冬闰", _pair(parse_lunar.lunar_date))
    add(
        "一二三四五六七八九十",
        _pair(lambda text, at: parse_lunar.lunar_date(text, at) if g.LUNAR_SURE.match(text, at) else None),
    )
    for row in tables.FESTIVALS:
        add(first_chars(row.pattern), _one(named.festival))
    add({word[0] for word, _, _ in tables.DAY_PARTS} - set("一当"), _clock)
    for vague in tables.VAGUE:
        add(first_chars(vague.pattern), _vague)
    add("近最过未今往接此", _prefixed_while)
    add("每一", _recurrence)
    add("多好", whiles.found)
    return {char: tuple(dict.fromkeys(readers)) for char, readers in table.items()}


_READERS = _readers()
_TRIGGER = trigger()
