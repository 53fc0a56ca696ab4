"""Calendar values and how EDTF (ISO 8601-2) and TIMEX3 (ISO 24617-1) write them.

A year of None stands for a year that is not known and is written ``XXXX``.  Years are astronomical: 0 is 1 BC.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

DAY = dt.timedelta(days=1)

#: TIMEX3's names for the four seasons, spring first.
_SEASONS = ("SP", "SU", "FA", "WI")


class Value(NamedTuple):
    """What a mention means, apart from where it stands."""

    edtf: str | None
    timex3: str | None
    first: dt.date | None = None
    last: dt.date | None = None
    reason: str | None = None
    ymd: tuple[int | None, int | None, int | None] = (None, None, None)


def nothing(reason: str, timex3: str | None = None) -> Value:
    """No value, and why."""
    return Value(None, timex3, reason=reason)


#: Python's calendar, and EDTF's years of four digits, end with the year 9999.
OUTSIDE = nothing("outside the calendar")


def _beyond(year: int | None) -> bool:
    return year is not None and year > 9999


def year_text(year: int | None) -> str:
    """``2021``, ``XXXX``, ``-0220``."""
    if year is None:
        return "XXXX"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def _date(year: int, month: int, day: int) -> dt.date | None:
    return dt.date(year, month, day) if 1 <= year <= 9999 else None


def of_year(year: int | None) -> Value:
    """A whole year."""
    if year is None:
        return nothing("the year is not known", "XXXX")
    if _beyond(year):
        return OUTSIDE
    text = year_text(year)
    return Value(text, text, _date(year, 1, 1), _date(year, 12, 31), ymd=(year, None, None))


def month_length(year: int | None, month: int) -> int:
    """Days of a month; 29 for February where the year is not known."""
    if month == 2:
        return 29 if year is None or calendar.isleap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def of_month(year: int | None, month: int) -> Value:
    """A whole month."""
    if _beyond(year):
        return OUTSIDE
    text = f"{year_text(year)}-{month:02d}"
    if not 1 <= month <= 12:
        return nothing(f"no such month: {text}")
    if year is None:
        return Value(text, text, ymd=(None, month, None))
    last = _date(year, month, month_length(year, month))
    return Value(text, text, _date(year, month, 1), last, ymd=(year, month, None))


def of_day(year: int | None, month: int | None, day: int) -> Value:
    """One day; a month of None is written ``XX``."""
    if _beyond(year):
        return OUTSIDE
    text = f"{year_text(year)}-{'XX' if month is None else format(month, '02d')}-{day:02d}"
    if month is None:
        if not 1 <= day <= 31:
            return nothing(f"no such day: {text}")
        return Value(text, text, ymd=(year, None, day))
    if not 1 <= month <= 12:
        return nothing(f"no such month: {text}")
    if not 1 <= day <= month_length(year, month):
        return nothing(f"no such day: {text}")
    exact = _date(year, month, day) if year is not None else None
    return Value(text, text, exact, exact, ymd=(year, month, day))


def of_date(day: dt.date) -> Value:
    """The value of a known day."""
    text = day.isoformat()
    return Value(text, text, day, day, ymd=(day.year, day.month, day.day))


def of_days(first: dt.date, last: dt.date, timex3: str | None = None) -> Value:
    """All days from first to last."""
    text = f"{first.isoformat()}/{last.isoformat()}"
    return Value(text, timex3 or text, first, last, ymd=(first.year, None, None))


def of_week(year: int | None, week: int) -> Value:
    """Week 1-53 as ISO 8601 counts them, from Monday to Sunday; the first is the one with 4 January."""
    timex3 = f"{year_text(year)}-W{week:02d}"
    if year is None:
        return nothing("the year is not known", timex3)
    if _beyond(year):
        return OUTSIDE
    try:
        first, last = (dt.date.fromisocalendar(year, week, day) for day in (1, 7))
    except ValueError:
        return nothing(f"no such week: {timex3}")
    return of_days(first, last, timex3)._replace(ymd=(year, None, None))


def _coded(year: int | None, code: int, timex: str, first: tuple[int, int], months: int) -> Value:
    """A part of a year that EDTF numbers: seasons 21-24, quarters 33-36, halves 40-41."""
    timex3 = f"{year_text(year)}-{timex}"
    if year is None:
        return nothing("the year is not known", timex3)
    if _beyond(year):
        return OUTSIDE
    start = _date(year, first[0], first[1])
    index = year * 12 + first[0] - 1 + months - 1
    end = _date(index // 12, index % 12 + 1, month_length(index // 12, index % 12 + 1))
    return Value(f"{year_text(year)}-{code}", timex3, start, end, ymd=(year, None, None))


def of_quarter(year: int | None, quarter: int) -> Value:
    """Quarter 1-4: ``2023-35`` is the third."""
    return _coded(year, 32 + quarter, f"Q{quarter}", (3 * quarter - 2, 1), 3)


def of_half(year: int | None, half: int) -> Value:
    """Half 1 or 2: ``2023-40`` is the first."""
    return _coded(year, 39 + half, f"H{half}", (6 * half - 5, 1), 6)


def of_season(year: int | None, season: int) -> Value:
    """Season 1 (spring, March to May) to 4 (winter, December to February of the next year)."""
    return _coded(year, 20 + season, _SEASONS[season - 1], (3 * season, 1), 3)


def of_third(year: int | None, month: int, third: int) -> Value:
    """上旬, 中旬, 下旬 (0, 1, 2) of a month: days 1-10, 11-20, 21-end."""
    a = of_day(year, month, 10 * third + 1)
    if a.edtf is None:
        return a
    if year is None and month == 2 and third == 2:
        return nothing("the last day of February depends on the year")
    b = of_day(year, month, month_length(year, month) if third == 2 else 10 * third + 10)
    return Value(f"{a.edtf}/{b.edtf}", f"{a.edtf}/{b.edtf}", a.first, b.last, ymd=(year, month, None))


def of_half_month(year: int | None, month: int, half: int) -> Value:
    """上半月, 下半月 (1, 2): days 1-15, 16-end."""
    a = of_day(year, month, 15 * half - 14)
    if a.edtf is None:
        return a
    if year is None and month == 2 and half == 2:
        return nothing("the last day of February depends on the year")
    b = of_day(year, month, 15 if half == 1 else month_length(year, month))
    return Value(f"{a.edtf}/{b.edtf}", f"{a.edtf}/{b.edtf}", a.first, b.last, ymd=(year, month, None))


def of_month_part(year: int | None, month: int, part: int) -> Value:
    """月初, 月中, 月底 (0, 1, 2): the day that it is near, ``~``; the bounds are those of the third it lies in."""
    third = of_third(year, month, part)
    if third.edtf is None:
        return third
    day = (1, 15, month_length(year, month))[part]
    text = f"{year_text(year)}-{month:02d}-{day:02d}"
    return Value(text + "~", text, third.first, third.last, ymd=(year, month, None))


def of_year_part(year: int | None, part: int) -> Value:
    """年初, 年中, 年底 (0, 1, 2): January, June to July, December, all approximate."""
    if part == 1:
        a, b = of_month(year, 6), of_month(year, 7)
        if a.edtf is None:
            return a
        text = f"{a.edtf}~/{b.edtf}~"
        return Value(text, f"{a.edtf}/{b.edtf}", a.first, b.last, ymd=(year, None, None))
    month = of_month(year, 12 if part else 1)
    if month.edtf is None:
        return month
    return month._replace(edtf=f"{month.edtf}~", ymd=(year, None, None))


def of_years(first: int, last: int, edtf: str | None = None, timex3: str | None = None) -> Value:
    """All years from first to last."""
    text = f"{year_text(first)}/{year_text(last)}"
    return Value(edtf or text, timex3 or edtf or text, _date(first, 1, 1), _date(last, 12, 31))


def of_decade(year: int, part: str = "") -> Value:
    """The ten years from ``year``: ``199X``; with 初, 中 or 末 the year they are near, and the years around it."""
    if not 0 <= year <= 9990:
        return OUTSIDE
    if part == "双":  # 五六十年代
        return interval(of_decade(year), of_decade(year + 10))
    low, high, near = {"初": (0, 3, 0), "中": (4, 6, 5), "末": (7, 9, 9)}.get(part, (0, 9, -1))
    edtf = f"{year // 10:03d}X" if near < 0 else f"{year + near:04d}~"
    return of_years(year + low, year + high, edtf, f"{year // 10:03d}")


def of_century(number: int, part: str = "") -> Value:
    """The n-th century as the hundred years that EDTF names: the 21st is ``20XX``, 2000 to 2099."""
    base = 100 * (number - 1)
    timex3 = f"{number - 1:02d}"
    if number < 1:  # 公元前3世纪 is number -2: years -0299 to -0200, EDTF -02XX
        return Value(f"-{-number:02d}XX", f"-{-number:02d}")
    if part in ("上", "下"):
        low, high = ((0, 49), (50, 99))[part == "下"]
        return of_years(base + low, base + high, timex3=timex3)
    low, high, edtf = {
        "初": (0, 9, f"{base // 10:03d}X"),
        "中": (40, 59, f"{base + 50:04d}~"),
        "末": (90, 99, f"{base // 10 + 9:03d}X"),
    }.get(part, (0, 99, f"{base // 100:02d}XX"))
    return of_years(base + low, base + high, edtf, timex3)


def _bound(value: Value, *, last: bool) -> str:
    """How an end of an interval is written; EDTF has no quarters, halves or seasons there, so those give their month."""
    text = (value.edtf or "").split("/")[-last]
    day = value.last if last else value.first
    if len(text) == 7 and text[4] == "-" and text[5:] > "12" and day:
        return f"{day.year:04d}-{day.month:02d}"
    return text


def interval(a: Value, b: Value) -> Value:
    """From the beginning of one value to the end of another.  EDTF has no intervals of times: those are TIMEX3's."""
    if a.reason or b.reason:
        return nothing(a.reason or b.reason or "")
    if a.edtf is None or b.edtf is None:
        return nothing("an end has no value")
    if a.first and b.last and a.first > b.last:
        return nothing("the end lies before the beginning")
    left, right = _bound(a, last=False), _bound(b, last=True)
    if "T" in left or "T" in right:
        return Value(None, f"{left}/{right}", a.first, b.last, ymd=b.ymd)
    if "T" in (a.timex3 or ""):  # 8月22日上午至23日: the part of the day is TIMEX3's alone
        return Value(f"{left}/{right}", f"{a.timex3}/{b.timex3}", a.first, b.last, ymd=b.ymd)
    return Value(f"{left}/{right}", f"{left}/{right}", a.first, b.last, ymd=b.ymd)


def opened(value: Value, *, before: bool = False) -> Value:
    """``2018/..``, and with ``before`` ``../2018``."""
    if value.edtf is None:
        return value
    text = "../" + _bound(value, last=True) if before else _bound(value, last=False) + "/.."
    first, last = (None, value.last) if before else (value.first, None)
    return Value(None if "T" in text else text, text, first, last, ymd=value.ymd)


def about(value: Value) -> Value:
    """The same value, approximate: ``2000~``."""
    if value.edtf is None or "/" in value.edtf or value.edtf[-1] in "~X" or "T" in value.edtf:
        return value
    return value._replace(edtf=value.edtf + "~")


def day_after(value: Value, days: int = 1) -> Value:
    """The day so many days after a day; of one whose year is not known only the end of February has none."""
    year, month, day = value.ymd
    if value.first is not None:
        moved = plus_days(value.first, days)
        return of_date(moved) if moved else OUTSIDE
    if value.timex3 and value.timex3.startswith("XXXX-WXX-"):  # a weekday of no known week
        return Value(None, f"XXXX-WXX-{(int(value.timex3[9]) - 1 + days) % 7 + 1}")
    if month is None or day is None or year is not None:
        return nothing("the day after is not known")
    if (month, day) in ((2, 28), (2, 29)) and days:
        return nothing("the day after depends on the year")
    moved = plus_days(dt.date(2000, month, day), days)
    return of_day(None, moved.month, moved.day) if moved else OUTSIDE


def plus_months(day: dt.date, months: int) -> dt.date | None:
    """The same day of another month, or the last one it has; None outside the years 1-9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return _date(year, month + 1, min(day.day, month_length(year, month + 1))) if 1 <= year <= 9999 else None


def plus_days(day: dt.date, days: int) -> dt.date | None:
    """A day so many days later, or None outside the years 1-9999."""
    try:
        return day + days * DAY
    except OverflowError:
        return None
