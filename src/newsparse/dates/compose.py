"""Putting mentions together: a date and its time, the two ends of a period, the words after it."""

from __future__ import annotations

import copy
import re

from newsparse.dates import edtf, named, parse, parse_lunar, whiles, years
from newsparse.dates import grammar as g
from newsparse.dates.clock import clock, clock_end, hour_exists, hour_range_head, part_of_day
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.point import Found, Point

Parsed = tuple[Point, Point | None]
NUMERALS = "0123456789０１２３４５６７８９一二三四五六七八九十百两半几数廿卅〇零○"
DIGITS = frozenset("0123456789０１２３４５６７８９")
NUMERAL_SET = frozenset(NUMERALS)


def compose(text: str, start: int, parsed: Parsed) -> Found:
    """Time of day, second end, and the words after it, added to a point."""
    left, right = parsed
    end = right.end if right else left.end
    if right is None:
        if found := _past_weekday(text, start, left, end):
            return found
        right, end = _grow(text, left, end)
    elif right.clock is None and left.clock is None:
        end = _add_time(text, right, end) if right.day_kind else end
    found = Found(start, end, left, right)
    if right is None:
        _add_suffix(text, found)
    return found


def _grow(text: str, left: Point, end: int) -> tuple[Point | None, int]:
    """The time of a day and the second end of a period, if they follow."""
    end = _add_time(text, left, end)
    second = hour_range_head(text, end, left) if _takes_time(left) else None
    if second is not None:  # 11月21日0—24时
        right = clock_end(text, second, left)
        if right:
            return right, right.end
        left.clock = None
    return _second_end(text, left, end)


def _past_weekday(text: str, start: int, left: Point, end: int) -> Found | None:
    """8月23日（星期二）上午9时, 9月30日（星期五）至10月7日（星期五）, 9月1日（周四）起: what goes on behind a weekday.

    The weekday is then part of the mention; where nothing goes on behind it, it is one of its own.
    """
    named = _weekday_of(text, left, end)
    if named is None:
        return None
    weekday, after = named
    point = copy.copy(left)
    point.weekday = weekday
    right, stop = _grow(text, point, after)
    found = Found(start, stop, point, right)
    if right is None:
        _add_suffix(text, found)
    found.plain = Found(start, end, left)
    return found if found.end > after else None


def _weekday_of(text: str, point: Point, end: int) -> tuple[int, int] | None:
    """The weekday behind a day, in brackets or not (0 Monday), and where it ends."""
    if text[end : end + 1] not in _BEFORE_WEEKDAY or not _takes_time(point) or point.day_part:
        return None
    match = g.BRACKETED.match(text, end)
    if match is None:
        return None
    if match["bare"] and (point.shape == "weekday" or g.WEEKDAY_NOT_BEFORE.match(text, match.end())):
        return None
    return g.WEEKDAYS[match["d"] or match["bare"]], match.end()


_BEFORE_WEEKDAY = ("(", "\uff08", " ", "　", "周", "星", "礼")


def _add_time(text: str, point: Point, end: int) -> int:
    """The clock time or part of the day right after a day."""
    if not _takes_time(point):
        return end
    at = end + (text[end : end + 1] in (" ", "　", "的"))
    if point.shape != "festival" and (
        timed := clock(text, at, point, after_date=True, inherited=point.half_day)
    ):
        return timed.end
    if not point.day_part and (part := part_of_day(text, at)):
        point.day_part, point.half_day, point.end = part
        after = part[2]
        timed = clock(text, after, point, after_date=True, inherited=point.half_day)
        return timed.end if timed else after
    return end


_HAS_DAY = frozenset(("ymd", "weekday", "lunar", "festival"))


def _takes_time(point: Point) -> bool:
    """Whether a point is a day that has no clock time yet."""
    if point.clock or point.shape not in _HAS_DAY or (point.shape == "ymd" and not point.day_kind):
        return False
    return point.shape != "lunar" or bool(point.day)


def _second_end(text: str, left: Point, end: int) -> tuple[Point | None, int]:
    """至10月, —24日, 至晚8点, 起至今年3月: the second end of a period."""
    link = g.CONNECTOR.match(text, end) or g.FROM_TO.match(text, end)
    if not link:
        return None, end
    at = link.end()
    if left.clock:
        timed = clock_end(text, at, left, after_date=True)
        if timed and timed.clock:
            timed.shape = "clock"
            return timed, timed.end
    if at >= len(text):
        return None, end
    inner = _point_at(text, at, left)
    if inner is None:
        return None, end
    at = inner.end
    if left.weekday is not None and (named := _weekday_of(text, inner, at)):
        inner.weekday, at = named
    return inner, _add_time(text, inner, at)


def _point_at(text: str, at: int, left: Point) -> Point | None:
    """One point that can be the second end of a period that begins with ``left``."""
    char = text[at]
    parsed: Parsed | None = None
    point = Point()
    if left.year_kind in ("abs", "era") and left.year < 1000 + 9000 * bool(left.era_first):
        if later := years.later_year(text, at, left):
            return later
    if left.year_kind == "era" and (parsed := years.era(text, at)):
        return parsed[0] if parsed[1] is None else None
    if char == "公" and (parsed := years.old_year(text, at)):
        return parsed[0] if parsed[1] is None else None
    if char in NUMERAL_SET or text.startswith("元月", at):
        if parsed := parse.absolute_year(text, at):
            return parsed[0] if parsed[1] is None else None
        if left.year_kind == "short" and (parsed := years.later_short_year(text, at)):
            return parsed[0] if parsed[1] is None else None
        if left.shape in ("ymd", "third", "half_month", "month_part", "weekday", "lunar") and (
            match := g.MONTH.match(text, at)
        ):
            if match["m2"] is None and month_stands(text, match, ""):
                parsed = parse.month_from(text, match, point)
                return parsed[0] if parsed and parsed[1] is None else None
        if left.day_kind and left.shape == "ymd" and (match := g.DAY.match(text, at)):
            day = read_small(match["d"])
            if match["d2"] is None and day is not None:
                point.day_kind, point.day, point.end = "abs", day, match.end()
                return point
        if (
            left.shape == "ymd"
            and not left.month_kind
            and (made := named.decade(text, at) or named.century(text, at))
        ):
            return made
        if left.shape in ("decade", "century"):
            return named.century(text, at) or named.decade(text, at)
        if left.shape == "quarter" and (parsed := quarter(text, at)):
            return parsed[0]
        if left.shape == "lunar" and (parsed := parse_lunar.lunar_date(text, at)):
            return parsed[0]
        if left.shape == "lunar" and left.day:
            return parse_lunar.lunar_day(text, at, left)
        if left.shape == "ymd" and left.year_kind == "abs" and not left.month_kind:
            iso = g.ISO.match(text, at)
            if iso:
                return None
        if char in DIGITS and (left.day_kind or left.month_kind):
            return iso_point(text, at) or compact_point(text, at)
        return named.festival(text, at) or _length_later(text, at, left)
    if char == "第" and left.shape == "quarter":
        match = g.QUARTER.match(text, at)
        return named.quarter(match, point) if match else None
    if parsed := parse.relative_year(text, at):
        return parsed[0] if parsed[1] is None else None
    for read in (parse.relative_day, parse.week, named.this_season, named.festival, named.century):
        if made := read(text, at):
            return made
    if char in "本上下当次" and (parsed := parse.relative_month(text, at)):
        return parsed[0] if parsed[1] is None else None
    if char in "上中下" and left.month_kind and parse.third(text, at, point):
        point.month_kind, point.month = "ana", 0
        return point
    if char in "年月" and (match := BARE.match(text, at)) and not match["in"]:
        point.end = match.end()
        if match["yp"]:
            point.shape, point.n = "year_part", 0 if "初" in match[0] else 2
        else:
            point.shape, point.n = "month_part", 0 if "初" in match[0] else 2
            point.month_kind, point.month = "ana", 0  # of the month that the period began in
        return point
    if char == "初" and left.shape == "lunar" and left.day:
        return parse_lunar.lunar_day(text, at, left)
    if char in "正腊冬闰农" and (parsed := parse_lunar.lunar_date(text, at)):
        return parsed[0]
    return None


def _length_later(text: str, at: int, left: Point) -> Point | None:
    """下周三至|一周后: so long after the beginning."""
    span = whiles.parse_while(text, at) if left.day_kind or left.shape == "weekday" else None
    if span is None or span.direction != "later" or not span.amount or g.UNITS[span.unit][0] == "T":
        return None
    point = Point()
    point.shape, point.part, point.length, point.end = "later", span.unit, span.amount, span.end
    return point


#: 年初, 月底, 上半年, 第三季度, 前7个月 and the like, when no year or month stands before them.
BARE = re.compile(
    "(?P<yp>年(?:初|底|末)|岁末)(?![一二三四五六七八九十步])|(?P<in>年内)|(?P<mp>月(?:初|底|末))(?![一二三四五六七八九十])"
)
_MONTH_NOT_BEFORE = re.compile(
    "[龄嫂饼球亮薪租票天色光经老兔季供销均产刊兰]|革命|社会主义革命|怀胎|花号|围城|党人|[一二三两几]次|度"
)


def month_stands(text: str, match: re.Match[str], before: str) -> bool:
    """Whether N月 is a month of the calendar, not 12月龄, 三个月, 五月天, 岁月."""
    if before and before in "个十百每满同岁坐蜜第数几.":
        return False
    return not _MONTH_NOT_BEFORE.match(text, match.end())


def quarter(text: str, start: int) -> Parsed | None:
    """一季度, 三季度, 前三季度, from a numeral."""
    match = g.QUARTER.match(text, start)
    if not match or match["ge"] or match["q4"]:
        return None
    point = named.quarter(match, Point())
    if point.end < match.end() and match["list"] == "、" and text[start - 1 : start] not in ("、", "第"):
        return None  # 一、三季度
    return point, None


def iso_point(text: str, start: int) -> Point | None:
    """2021-11-22, 2021/11/22, 2021.11.22, 2021-11, 2021-11-22T19:45."""
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
            if not hour_exists(*point.clock):
                point.problem = f"no such time: {match[0]}"
    return point


def iso_end(text: str, first: Point) -> Point | None:
    """The end of 2022.8.22-8.28 and 2022.8.22-28; behind hyphens (2022-8-22-28) nothing is one."""
    match = g.ISO_END.match(text, first.end) if first.day_kind and not first.clock else None
    if match is None:
        return None
    point = Point()
    point.day_kind, point.day, point.end = "abs", read_small(match["d"]) or 0, match.end()
    if match["m"]:
        point.month_kind, point.month = "abs", read_small(match["m"]) or 0
    return point


def compact_point(text: str, start: int) -> Point | None:
    """20210901, if there is such a day."""
    match = g.COMPACT.match(text, start)
    if not match:
        return None
    point = Point()
    point.year_kind = point.month_kind = point.day_kind = "abs"
    point.year, point.month, point.day = int(match["y"]), int(match["m"]), int(match["d"])
    point.end = match.end()
    return point if edtf.of_day(point.year, point.month, point.day).edtf else None


def _add_suffix(text: str, found: Found) -> None:
    """起, 以来, 至今; 前后, 左右; 到现在."""
    at = found.end
    if match := g.SINCE.match(text, at):
        found.since, found.end = True, match.end()
        found.past = match[0] != "起"
        if match[0] == "开始":
            now = g.NOW.match(text, match.end())
            found.end = now.end() if now else match.end()
    elif match := g.NOW.match(text, at):
        found.since = found.past = True
        found.end = match.end()
    elif match := g.AROUND.match(text, at):
        found.about, found.end = True, match.end()
