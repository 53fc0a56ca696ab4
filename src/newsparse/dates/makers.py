"""Values as functions of their year, and the choice of the year that is nearest the reference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from newsparse.dates import edtf, lunar
from newsparse.dates import grammar as g
from newsparse.dates.edtf import Value, nothing
from newsparse.dates.lunar_table import FIRST_YEAR
from newsparse.dates.point import Point

Maker = Callable[[int | None], Value]


def nearest(make: Maker, reference: dt.date, *, ahead: bool = False, lunar_leap: bool = False) -> Value:
    """Of the values for the years around, the one nearest the reference; the past wins a tie.

    A date of the next calendar year counts only within 90 days: papers leave out the year of the current year, so
    2月 in September is last February.  With ``ahead`` only what does not lie before the reference counts.  29 February
    and leap months look farther.
    """
    best: tuple[int, bool, Value] | None = None
    for reach in ((1,), (8,), (60,))[: 3 if lunar_leap else 2]:
        for year in range(reference.year - reach[0], reference.year + reach[0] + 1):
            value = make(year)
            if value.first is None or value.last is None:
                continue
            if value.first <= reference <= value.last:
                distance, future = 0, False
            elif value.last < reference:
                distance, future = (reference - value.last).days, False
            else:
                distance, future = (value.first - reference).days, True
            if ahead and not future and distance:
                continue
            if future and not ahead and distance > 90 and value.first.year > reference.year and reach[0] == 1:
                continue
            if best is None or (distance, future) < best[:2]:
                best = (distance, future, value)
        if best is not None:
            return best[2]
    here = make(reference.year)  # a reason names the year that was meant, and no other
    return here if here.first is None else nothing("no such date")


def points_ahead(text: str, start: int, end: int) -> bool:
    """Whether 将于, 定于, 拟 stand before a mention, or 将 right after it."""
    return bool(g.AHEAD_BEFORE.search(text[max(0, start - 6) : start]) or g.AHEAD_AFTER.match(text, end))


def by_moon(point: Point) -> bool:
    """Whether a point falls on its day by the lunar year, which begins weeks after the Gregorian one."""
    return point.shape == "lunar" or (point.festival is not None and point.festival.rule[0] in ("l", "eve"))


def maker(point: Point, *, moon: bool = False) -> Maker:
    """The value of a point as a function of its year; with ``moon`` that of a lunar festival is lunar too."""
    shape, n, month, day = point.shape, point.n, point.month, point.day
    if shape == "ymd":
        if point.month_kind != "abs":
            if point.year_kind == "cycle" or point.basis == "lunar":
                return lunar_year
            return edtf.of_year
        if point.day_kind != "abs":
            return lambda year: edtf.of_month(year, month)
        return lambda year: edtf.of_day(year, month, day)
    if shape == "lunar":
        return lambda year: lunar_value(year, month, day, leap=point.leap)
    if shape == "festival":
        return lambda year: festival_value(point, year, moon=moon)
    if shape == "third":
        if point.n2 > n:  # 中下旬
            return lambda year: edtf.interval(
                edtf.of_third(year, month, n), edtf.of_third(year, month, point.n2)
            )
        return lambda year: edtf.of_third(year, month, n)
    if shape == "half_month":
        return lambda year: edtf.of_half_month(year, month, n)
    if shape == "month_part":
        return lambda year: edtf.of_month_part(year, month, n)
    if shape == "year_part":
        return lambda year: edtf.of_year_part(year, n)
    if shape == "half":
        return lambda year: edtf.of_half(year, n)
    if shape == "season":
        return lambda year: edtf.of_season(year, n)
    if shape == "year_week":
        return lambda year: edtf.of_week(year, n)
    if shape == "months":
        return lambda year: edtf.interval(edtf.of_month(year, 1), edtf.of_month(year, n))
    if shape == "quarter":
        if point.n2 == n:
            return lambda year: edtf.of_quarter(year, n)
        last = point.n2
        return lambda year: edtf.interval(edtf.of_month(year, 3 * n - 2), edtf.of_month(year, 3 * last))
    return lambda _: nothing("not understood")


def lunar_year(year: int | None) -> Value:
    """A whole lunar year: its first and last day."""
    if year is None:
        return nothing("the year is not known")
    span = lunar.year_span(year)
    if span is None:
        return nothing("outside the lunar table, 1900-2100")
    return edtf.of_days(*span)._replace(ymd=(year, None, None))


def lunar_value(year: int | None, month: int, day: int, *, leap: bool = False) -> Value:
    """The Gregorian value of a lunar month (day 0) or day of a lunar year."""
    if not 1 <= month <= 12 or not 0 <= day <= 30:
        return nothing(f"no such lunar day: {month}-{day}")
    if year is None:
        return nothing("the year is not known")
    if not FIRST_YEAR <= year <= lunar.LAST_YEAR:
        return nothing("outside the lunar table, 1900-2100")
    if not day:
        span = lunar.month_span(year, month, leap=leap)
        return edtf.of_days(*span) if span else nothing(f"no such lunar month in {year}: leap {month}")
    exact = lunar.to_gregorian(year, month, day, leap=leap)
    if exact is None:
        return nothing(f"no such lunar day in {year}: {'leap ' if leap else ''}{month}-{day}")
    return edtf.of_date(exact)


def festival_value(point: Point, year: int | None, *, moon: bool = False) -> Value:
    """A festival in a Gregorian year; with ``moon``, and in a cyclic year, of the lunar year of that number."""
    moon = moon or point.year_kind == "cycle"
    row = point.festival
    if row is None:
        return nothing("not understood")
    rule = row.rule
    if rule[0] == "g" and len(rule) == 3:
        return edtf.of_day(year, rule[1], rule[2])
    if year is None:
        return nothing("the year is not known")
    outside = nothing("outside the lunar table, 1900-2100")
    if rule[0] == "l" and len(rule) == 3:
        day = lunar.to_gregorian(year, rule[1], rule[2])
        if not moon and rule[1] > 10:
            # 2021年腊八节 is in January; the year 2023 has none, and 2023年腊八节 is that of its lunar year
            earlier = lunar.to_gregorian(year - 1, rule[1], rule[2])
            day = earlier if earlier is None or earlier.year == year else day
        return edtf.of_date(day) if day else outside
    if rule[0] == "eve":
        eve = lunar.last_day_of_year(year if moon else year - 1)
        return edtf.of_date(eve) if eve else outside
    if rule[0] == "t" and len(rule) == 2:
        term = lunar.solar_term(year, rule[1])
        return edtf.of_date(term) if term else nothing("outside the table of solar terms, 1901-2100")
    if rule[0] == "n" and len(rule) == 4:
        if not 1 <= year <= 9999:
            return edtf.OUTSIDE
        first = dt.date(year, rule[1], 1)
        return edtf.of_date(first + dt.timedelta((rule[2] - first.weekday()) % 7 + 7 * (rule[3] - 1)))
    return outside


def clock_text(clock: tuple[int, int, int | None]) -> str:
    """``T19:45``, ``T19:45:30``."""
    hour, minute, second = clock
    hour = 0 if past_midnight(clock) else hour
    return f"T{hour:02d}:{minute:02d}" + ("" if second is None else f":{second:02d}")


def past_midnight(clock: tuple[int, int, int | None]) -> bool:
    """Whether a time of a night (半夜12点半) is of the day after that which the night began on."""
    return clock[0] == 24 and bool(clock[1] or clock[2])


def with_time(value: Value, point: Point | None) -> Value:
    """A day with its clock time, or with its part of the day, which only TIMEX3 can write."""
    if point is None or point.problem:
        return value
    if point.clock:
        time = clock_text(point.clock)
        if past_midnight(point.clock) and value.reason is None and (value.edtf or value.timex3):
            value = edtf.day_after(value)
        if value.edtf is None or point.shape == "clock":
            return value._replace(timex3=(value.timex3 or "") + time)
        return value._replace(edtf=value.edtf + time, timex3=value.edtf + time)
    if point.day_part:
        return value._replace(timex3=(value.timex3 or "XXXX-XX-XX") + "T" + point.day_part)
    return value


def time_range(value: Value, left: Point, right: Point) -> Value:
    """早8点至晚8点, with or without a day."""
    if left.clock is None or right.clock is None:
        return value
    if left.problem or right.problem:
        return nothing(left.problem or right.problem)
    day = value.edtf or value.timex3 or ""  # 周三 without a reference is TIMEX3's alone
    next_day, last = day, value.last
    if day and (right.clock <= left.clock or past_midnight(right.clock)):  # 8月25日晚10点至早上6点
        after = edtf.day_after(value)
        if after.reason:
            return after
        next_day, last = after.timex3 or "", after.last
        if past_midnight(left.clock):
            day, value = next_day, value._replace(first=after.first)
    text = f"{day}{clock_text(left.clock)}/{next_day}{clock_text(right.clock)}"
    return value._replace(edtf=None, timex3=text, last=last)  # EDTF has no intervals of times
