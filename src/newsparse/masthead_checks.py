"""Whether what a masthead says of its day agrees: the weekday and the day of the lunar calendar."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from newsparse.tables import masthead as table
from newsparse.tables.row import LazyPattern
from newsparse.textfacts import number

_LUNAR: Final = LazyPattern(
    rf"(?:([{table.STEMS}][{table.BRANCHES}])年?)?\s{{0,4}}([闰閏])?(十[一二]?|[正一二三四五六七八九冬腊臘])月[大小]?\s{{0,4}}"
    r"(?:初([一二三四五六七八九十])|(二十[一二三四五六七八九]?|三十|[十廿][一二三四五六七八九]|廿|卅|十))"
)
_BARE: Final = LazyPattern(rf"(?:农历|農曆|夏历|夏曆|阴历|陰曆)?\s*+{_LUNAR.source}日?(?:\s*+{table.TERMS})?")
_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12, "臘": 12}


class Conflict(NamedTuple):
    """Two fields of a masthead that cannot both be right."""

    fields: tuple[str, ...]
    """Names of the fields, as in `newsparse.model.Masthead`."""
    explanation: str


def conflicts_of(values: dict[str, str | int]) -> list[Conflict]:
    """Weekday and lunar day must be those of the date."""
    date = values.get("date")
    if not isinstance(date, str):
        return []
    day = datetime.date.fromisoformat(date)
    out = []
    weekday = values.get("weekday")
    true = "星期" + table.WEEKDAYS[day.weekday()]
    if weekday is not None and weekday != true:
        out.append(Conflict(("date", "weekday"), f"{date} is {true}, the page says {weekday}"))
    printed = values.get("lunar_date")
    explanation = _wrong_lunar(day, printed) if isinstance(printed, str) else None
    if explanation is not None:
        out.append(Conflict(("date", "lunar_date"), explanation))
    return out


def is_lunar_day(text: str, date: str | int | None) -> bool:
    """Whether a text is nothing but the lunar day of `date` (ISO 8601).

    Without 农历 and a cyclic year 八月十四 could be any day, and a festival's headline; the calendar decides.

    >>> is_lunar_day("八月十四", "2003-09-10"), is_lunar_day("八月十五", "2003-09-10")
    (True, False)
    """
    if not isinstance(date, str) or len(text) > table.MAX_LINE or _BARE.fullmatch(text) is None:
        return False
    day = datetime.date.fromisoformat(date)
    return day.year in range(1901, 2100) and _wrong_lunar(day, text) is None


def _wrong_lunar(day: datetime.date, printed: str) -> str | None:
    """Why a lunar day cannot be that of the date; None if it can, or in years outside the calendar's table."""
    from newsparse.dates import lunar  # the calendar's table is only needed where a lunar day is printed

    m = _LUNAR.search(printed)
    known = lunar.from_gregorian(day)
    if m is None or known is None:
        return None
    year, month, date, leap = known
    cycle = lunar.CYCLE[(year - 4) % 60]
    said_month = _MONTHS.get(m[3]) or number(m[3])
    said_day = number(m[4] or m[5])
    if (m[1] or cycle, said_month, said_day, m[2] is not None) == (cycle, month, date, leap):
        return None
    true = f"{cycle}年{'闰' if leap else ''}{month}月 day {date}"
    return f"{day.isoformat()} is {true} of the lunar calendar, the page says {printed}"
