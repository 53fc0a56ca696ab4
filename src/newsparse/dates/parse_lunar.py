"""Reading what is dated by the moon: 正月十五, 农历辛丑年十月十八, 辛丑年."""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.lunar import cycle_index
from newsparse.dates.named import festival
from newsparse.dates.point import Point


def lunar_point(match: re.Match[str], year: Point) -> Point | None:
    """A lunar month, or a day of one, from a match of ``grammar.LUNAR``; ``year`` holds the year if there is one."""
    month = g.LUNAR_MONTHS.get(match["m"]) or read_small(match["m"])
    if month is None:
        return None
    point = Point()
    point.shape, point.basis = "lunar", "lunar"
    point.inherit(year)
    point.leap, point.month = bool(match["leap"]), month
    day = match["d"] or match["a"]
    point.day = (read_small(day) or 0) if day else 0
    point.end = match.end()
    return point


def lunar_day(text: str, at: int, month: Point) -> Point | None:
    """A day of the lunar month that ``month`` names: the second end of 正月初一至初七."""
    match = g.LUNAR_DAY.match(text, at)
    if not match:
        return None
    point = Point()
    point.inherit(month)
    point.shape, point.basis, point.leap, point.month = "lunar", "lunar", month.leap, month.month
    point.day, point.end = read_small(match["d"]) or 0, match.end()
    return point


def lunar_tail(text: str, at: int, year: Point) -> Point | None:
    """What is lunar after a year: 农历八月十五, 腊月廿三, 农历春节."""
    mark = g.LUNAR_MARK.match(text, at)
    if mark:
        at = mark.end()
        if named := festival(text, at, with_year=True):
            named.inherit(year)
            return named
    elif not g.LUNAR_SURE.match(text, at):
        return None
    match = g.LUNAR.match(text, at)
    return lunar_point(match, year) if match else None


def cyclic(text: str, at: int) -> tuple[Point, Point | None] | None:
    """辛丑年, 辛丑年十月十八."""
    match = g.CYCLIC.match(text, at)
    number = cycle_index(match["c"]) if match else None
    if match is None or number is None:
        return None
    point = Point()
    point.year_kind, point.year, point.basis = "cycle", number, "lunar"
    month = g.LUNAR.match(text, match.end())
    if month and (lunar := lunar_point(month, point)):
        return lunar, None
    if named := festival(text, match.end()):
        named.inherit(point)
        return named, None
    point.end = match.end()
    return point, None


def lunar_date(text: str, at: int) -> tuple[Point, Point | None] | None:
    """农历正月十五, 腊月廿三, 闰四月初一, 农历辛丑年十月十八, 农历2021年腊月廿三."""
    mark = g.LUNAR_MARK.match(text, at)
    start = mark.end() if mark else at
    if mark:
        if found := cyclic(text, start):
            return found
        if year := g.YEAR.match(text, start):
            value = read_year(year["y"])
            if value is not None:
                point = Point()
                point.year_kind, point.year, point.basis = "abs", value, "lunar"
                month = g.LUNAR.match(text, year.end())
                if month and (found_point := lunar_point(month, point)):
                    return found_point, None
    elif at and text[at - 1] in "寒0123456789一二三四五六七八九十个":
        return None
    if mark or g.LUNAR_SURE.match(text, start):
        match = g.LUNAR.match(text, start)
        if match and (point2 := lunar_point(match, Point())):
            return point2, None
    return None
