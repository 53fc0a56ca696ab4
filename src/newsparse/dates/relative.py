"""Values that lean on the reference or on the last date: weeks, 昨天, 当月, a bare 24日, decades, 三年前."""

from __future__ import annotations

import datetime as dt

from newsparse.dates import edtf
from newsparse.dates import grammar as g
from newsparse.dates.context import Context
from newsparse.dates.edtf import Value, nothing
from newsparse.dates.makers import maker, points_ahead
from newsparse.dates.point import Point

NO_REFERENCE = "no reference date"
NO_ANTECEDENT = "no date before it"


def long(point: Point, context: Context) -> tuple[Value, str]:
    """Centuries and decades.  Without a century, the last decade of that number that has begun by the reference."""
    basis = "explicit"
    now = context.reference.year if context.reference else None
    century = point.n
    if point.year_kind == "rel":
        basis = "relative"
        # Without a reference 上世纪 is read as the twentieth: no newspaper that says it was printed before 2001.
        century = (now // 100 + 1 if now else 21) + point.n
    if point.shape == "century":
        return edtf.of_century(century, point.part), basis
    if point.year_kind == "abs":
        return edtf.of_decade(point.year, point.part), basis
    if century:
        return edtf.of_decade(100 * (century - 1) + point.n2, point.part), basis
    year = 1900 + point.n2
    later = 10 if point.part == "双" else 0  # 二三十年代 have begun once the second has
    while now is not None and year + 100 + later <= now:
        year += 100
    while now is not None and year + later > now:
        year -= 100
    return edtf.of_decade(year, point.part), "inferred"


def of_two_digits(year: int, context: Context) -> int:
    """The last year that ends in two digits and has come by the reference; without one 30 and later are of the 1900s."""
    if context.reference is None:
        return year + (2000 if year < 30 else 1900)
    now = context.reference.year
    return now - (now - year) % 100


def week(point: Point, context: Context, start: int) -> tuple[Value, str]:
    """本周, 上周五, 周五, 周末; weeks begin on Monday."""
    basis = "relative"
    anchor = context.reference
    if point.day_kind == "ana":
        basis, anchor = "anaphoric", _last_day(context)
        if anchor is None:
            return nothing(NO_ANTECEDENT), basis
    elif not point.day_kind:
        if (repeated := _repeated(point, context, start)) is not None:
            return repeated, "anaphoric"
        near = 0 < context.last_end == start - 1 and context.text[start - 1] in "、和"
        if near and context.weekday_end == context.last_end and (day := _last_day(context)):
            moved = edtf.plus_days(day, (point.n - day.weekday()) % 7)  # 本周六、周日
            return (edtf.of_date(moved) if moved else edtf.OUTSIDE), "anaphoric"
        basis = "inferred"
    if anchor is None:
        timex3 = f"XXXX-WXX-{point.n + 1}" if point.shape == "weekday" else "XXXX-WXX"
        return nothing(NO_REFERENCE, timex3), basis
    if point.shape == "weekday" and not point.day_kind:
        ahead = points_ahead(context.text, start, start)
        back = (anchor.weekday() - point.n) % 7
        step = (7 - back) % 7 if ahead or back > 3 else -back
        found = edtf.plus_days(anchor, step)
    else:
        found = edtf.plus_days(
            anchor, 7 * point.n2 - anchor.weekday() + (point.n if point.shape == "weekday" else 0)
        )
    if found is None:
        return edtf.OUTSIDE, basis
    if point.shape == "weekday":
        return edtf.of_date(found), basis
    iso = found.isocalendar()
    week = f"{iso.year:04d}-W{iso.week:02d}"
    first = found if point.shape == "week" else edtf.plus_days(found, 5)
    last = edtf.plus_days(found, 6)
    if first is None or last is None:
        return edtf.OUTSIDE, basis
    return edtf.of_days(first, last, week if point.shape == "week" else week + "-WE"), basis


def _repeated(point: Point, context: Context, start: int) -> Value | None:
    """A weekday beside the date that it repeats; None where it is one of its own.

    In brackets, behind white space or touching it (8月25日星期三) it must fit; behind a comma it may be another's.
    """
    if not 0 <= context.last_end <= start <= context.last_end + 3 or not context.last_day:
        return None
    gap = context.text[context.last_end : start]
    if gap in ("", ",", "\uff0c", ", ", "\uff0c "):
        if context.last[2] is None or context.weekday_end == context.last_end:
            return None  # 2021年8月，星期三; 周二周三
    elif gap.strip(" 　(\uff08\n"):
        return None
    day = _last_day(context)
    if day is None:
        return nothing(NO_REFERENCE, f"XXXX-WXX-{point.n + 1}")
    if day.weekday() == point.n:
        return edtf.of_date(day)
    for other in context.listed:  # 9月3日、4日（周六、周日）
        if other.weekday() == point.n:
            return edtf.of_date(other)
    return None if gap[:1] in (",", "\uff0c") else nothing(f"{day.isoformat()} is no such weekday")


def from_then(point: Point, day: dt.date) -> Value:
    """A bare 周五 at the end of a period that began by `day`: the first that is not before it."""
    moved = edtf.plus_days(day, (point.n - day.weekday()) % 7)
    return edtf.of_date(moved) if moved else edtf.OUTSIDE


def _last_day(context: Context) -> dt.date | None:
    if context.last_day is None or context.last_day[0] is None:
        return None
    year, month, day = context.last_day
    assert year is not None
    return dt.date(year, month, day) if 1 <= year <= 9999 else None


def relative_day(point: Point, context: Context) -> tuple[Value, str]:
    """昨天 from the reference; 当天, 翌日 from the last day in the text."""
    if point.day_kind == "rel":
        if context.reference is None:
            return nothing(NO_REFERENCE), "relative"
        if point.year_kind:  # 去年的今天, 1937年的今天
            its_year = point.year + (context.reference.year if point.year_kind == "rel" else 0)
            return edtf.of_day(its_year, context.reference.month, context.reference.day), "relative"
        day = edtf.plus_days(context.reference, point.day)
        return (edtf.of_date(day) if day else edtf.OUTSIDE), "relative"
    if context.last_day is None:
        return nothing(NO_ANTECEDENT), "anaphoric"
    year, month, day_number = context.last_day
    if year is None:
        return edtf.day_after(edtf.of_day(None, month, day_number), point.day), "anaphoric"
    base = _last_day(context)
    moved_day = edtf.plus_days(base, point.day) if base else None
    return (edtf.of_date(moved_day) if moved_day else edtf.OUTSIDE), "anaphoric"


def relative_month(point: Point, context: Context) -> tuple[Value, str]:
    """本月, 上月5日, 当月, 次月底."""
    if point.month_kind == "rel":
        basis = "relative"
        if context.reference is None:
            return nothing(NO_REFERENCE), basis
        year: int | None = context.reference.year
        month = context.reference.month + point.month
    else:
        basis = "anaphoric"
        if context.last_month is None:
            return nothing(NO_ANTECEDENT), basis
        year, month = context.last_month[0], context.last_month[1] + point.month
    if not 1 <= month <= 12 and year is not None:
        year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    moved = Point()
    moved.shape, moved.n, moved.day_kind, moved.day = point.shape, point.n, point.day_kind, point.day
    moved.n2 = point.n2
    moved.month_kind, moved.month = "abs", month
    return maker(moved)(year), basis


def relative_quarter(point: Point, context: Context) -> tuple[Value, str]:
    """上季度, 本季度, 下一季度."""
    if context.reference is None:
        return nothing(NO_REFERENCE, "XXXX-QX"), "relative"
    year, quarter = divmod(context.reference.year * 4 + (context.reference.month - 1) // 3 + point.n, 4)
    return (edtf.of_quarter(year, quarter + 1) if year >= 1 else edtf.OUTSIDE), "relative"


def day_only(point: Point, context: Context, start: int, end: int) -> tuple[Value, str]:
    """A bare 24日: of the month named in the same sentence, else the month that puts it nearest the reference."""
    day = point.day
    if context.last_month and context.same_sentence(context.last_end, start):
        year, month = context.last_month
        value = edtf.of_day(year, month, day)
        if value.edtf is not None:
            return value, "anaphoric"
    reference = context.reference
    if reference is None or not 1 <= day <= 31:
        return edtf.of_day(None, None, day), "inferred"
    ahead = points_ahead(context.text, start, end)
    best: tuple[int, bool, Value] | None = None
    for step in (-2, -1, 0, 1, 2):
        index = reference.year * 12 + reference.month - 1 + step
        value = edtf.of_day(index // 12, index % 12 + 1, day)
        if value.first is None:
            continue
        distance = (value.first - reference).days
        if ahead and distance < 0:
            continue
        if not ahead and distance > 5 and index > reference.year * 12 + reference.month - 1:
            continue  # of the next month only the first days, and only just before it
        key = (abs(distance), distance > 0, value)
        if best is None or key[:2] < best[:2]:
            best = key
    return (best[2] if best else edtf.of_day(None, None, day)), "inferred"


_MONTHS = {"Y": 12, "M": 1, "Q": 3, "C": 1200}


def _moved(day: dt.date, amount: str, unit: str, sign: int) -> dt.date | None:
    """A day moved by a length; halves of months are fifteen days."""
    code, number = g.UNITS[unit], float(amount)
    if code in _MONTHS:
        months = number * _MONTHS[code]
        if months == int(months):
            return edtf.plus_months(day, sign * int(months))
        moved = edtf.plus_months(day, sign * int(months))
        return edtf.plus_days(moved, sign * 15) if moved else None
    days = number * (7 if code == "W" else 1)
    return edtf.plus_days(day, sign * int(days)) if days < 4_000_000 else None


def shifted(
    amount: str, unit: str, direction: str, context: Context, start: int, *, exact: bool = False
) -> tuple[Value, str] | None:
    """三年前, 五天后: as exact as the unit, or to the day.  后 counts from a date in the same sentence if there is one."""
    code = g.UNITS[unit]
    if code[0] == "T":
        return None
    anchor, basis = context.reference, "relative"
    if direction == "later" and context.same_sentence(context.last_end, start):
        year, month, day = context.last
        if year is not None and 1 <= year <= 9999:
            anchor, basis = dt.date(year, month or 1, day or 1), "anaphoric"
    if anchor is None:
        return nothing(NO_REFERENCE), basis
    moved = _moved(anchor, amount, unit, 1 if direction == "later" else -1)
    if moved is None:
        return edtf.OUTSIDE, basis
    if exact:
        return edtf.of_date(moved), basis
    if code == "C" or (code == "Y" and "." not in amount):
        return edtf.of_year(moved.year), basis
    if code in ("Y", "Q") or (code == "M" and amount != "0.5"):
        return edtf.of_month(moved.year, moved.month), basis
    return edtf.of_date(moved), basis


def stretch(value: Value, amount: str, unit: str, direction: str, context: Context) -> Value:
    """近5年来, 未来三年: the days from the reference back, or ahead."""
    if context.reference is None or g.UNITS[unit][0] == "T":
        return value
    moved = _moved(context.reference, amount, unit, -1 if direction == "last" else 1)
    if moved is None:
        return value
    first, last = sorted((moved, context.reference))
    return value._replace(first=first, last=last)
