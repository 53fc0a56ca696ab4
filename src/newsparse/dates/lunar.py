"""The Chinese lunar calendar and the solar terms, 1901-2100, from a packed table of facts.

Every function returns None outside the table: a clear "no value", never a wrong one.  The facts are the Hong Kong
Observatory's (see ``lunar_table``); the calendar is that of GB/T 33661-2017.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from newsparse.dates.lunar_table import FIRST_TERM_YEAR, FIRST_YEAR, TERM_DAYS, TERMS, YEARS

LAST_YEAR = FIRST_YEAR + len(YEARS) - 1

#: The twenty-four terms in the order of the Gregorian year, two a month.
TERM_NAMES = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)  # fmt: skip

_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"

#: The sixty names of the cyclic years, 甲子 first.
CYCLE = tuple(_STEMS[n % 10] + _BRANCHES[n % 12] for n in range(60))


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[tuple[int, bool, int, int], ...]:
    """The months of a lunar year: (number, leap, ordinal of the first day, length in days)."""
    word = YEARS[year - FIRST_YEAR]
    leap = word >> 13 & 15
    start = dt.date(year, 1, 20).toordinal() + (word >> 17)
    numbers = [(number, False) for number in range(1, 13)]
    if leap:
        numbers.insert(leap, (leap, True))
    months = []
    for index, (number, is_leap) in enumerate(numbers):
        length = 30 if word >> index & 1 else 29
        months.append((number, is_leap, start, length))
        start += length
    return tuple(months)


def to_gregorian(year: int, month: int, day: int, *, leap: bool = False) -> dt.date | None:
    """The Gregorian date of a lunar day; None where there is no such day or the year is outside 1900-2100.

    >>> to_gregorian(2021, 10, 18)
    datetime.date(2021, 11, 22)
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    for number, is_leap, start, length in _months(year):
        if number == month and is_leap == leap:
            return dt.date.fromordinal(start + day - 1) if 1 <= day <= length else None
    return None


def month_span(year: int, month: int, *, leap: bool = False) -> tuple[dt.date, dt.date] | None:
    """First and last Gregorian day of a lunar month, or None."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    for number, is_leap, start, length in _months(year):
        if number == month and is_leap == leap:
            return dt.date.fromordinal(start), dt.date.fromordinal(start + length - 1)
    return None


def year_span(year: int) -> tuple[dt.date, dt.date] | None:
    """First and last Gregorian day of a lunar year, or None."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    months = _months(year)
    return dt.date.fromordinal(months[0][2]), dt.date.fromordinal(months[-1][2] + months[-1][3] - 1)


def from_gregorian(day: dt.date) -> tuple[int, int, int, bool] | None:
    """(lunar year, month, day, leap) of a Gregorian date; None before 1900-01-31 and after lunar year 2100.

    >>> from_gregorian(__import__("datetime").date(2021, 11, 22))
    (2021, 10, 18, False)
    """
    ordinal = day.toordinal()
    for year in (day.year, day.year - 1):
        if FIRST_YEAR <= year <= LAST_YEAR:
            months = _months(year)
            if months[0][2] <= ordinal < months[-1][2] + months[-1][3]:
                for number, is_leap, start, length in months:
                    if ordinal < start + length:
                        return year, number, ordinal - start + 1, is_leap
    return None


def last_day_of_year(year: int) -> dt.date | None:
    """除夕 of a lunar year: its last day, whether the twelfth month has 29 days or 30."""
    span = year_span(year)
    return span[1] if span else None


def solar_term(year: int, index: int) -> dt.date | None:
    """The day of term ``index`` (0 小寒 … 23 冬至) in a Gregorian year, or None outside 1901-2100."""
    if not FIRST_TERM_YEAR <= year < FIRST_TERM_YEAR + len(TERMS):
        return None
    day = TERM_DAYS[index] + (TERMS[year - FIRST_TERM_YEAR] >> 2 * index & 3)
    return dt.date(year, index // 2 + 1, day)


def cycle_index(name: str) -> int | None:
    """0 (甲子) to 59 (癸亥); None for a pair that is no year, such as 甲丑."""
    stem, branch = _STEMS.find(name[:1]), _BRANCHES.find(name[1:2])
    if stem < 0 or branch < 0 or (stem - branch) % 2:
        return None
    return (6 * stem - 5 * branch) % 60


def nearest_cyclic_year(index: int, year: int) -> int:
    """The lunar year of that cyclic name nearest to ``year``; of two equally near, the earlier."""
    later = year + (index + 4 - year) % 60
    return later if later - year < 30 else later - 60
