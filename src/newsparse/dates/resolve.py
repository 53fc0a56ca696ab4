"""From what is written to what is meant: the reference, the last date before, the nearest year, the lunar calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from newsparse.dates import edtf, lunar
from newsparse.dates import grammar as g
from newsparse.dates.edtf import Value, nothing
from newsparse.dates.lunar_table import FIRST_YEAR
from newsparse.dates.model import DateMention
from newsparse.dates.point import Found, Point

_NO_REFERENCE = "no reference date"
_NO_ANTECEDENT = "no date before it"
#: A festival is the day that 当天 refers to only where the clause goes on about it, not in 春节送温暖活动.
_AFTER_FESTIVAL = (",", "\uff0c", "。", "这", "当", "那", "是", "上", "下", "晚", "")
_SENTENCE_END = "。!\uff01?\uff1f\n"


def as_date(reference: dt.date | None) -> dt.date | None:
    """The day of a date or datetime; None stays None; `ArgumentTypeError` for all else."""
    if reference is None or type(reference) is dt.date:
        return reference
    if isinstance(reference, dt.datetime):
        return reference.date()
    if isinstance(reference, dt.date):
        return reference
    from newsparse.errors import ArgumentTypeError

    raise ArgumentTypeError(f"reference must be a datetime.date or None, not {type(reference).__name__}")


class Context:
    """What the mentions before say: the reference and the last date.  One for each call."""

    def __init__(self, text: str, reference: dt.date | None) -> None:
        self.text = text
        self.reference = reference
        #: year, month, day of the last date, as far as it gave them
        self.last: tuple[int | None, int | None, int | None] = (None, None, None)
        #: the last month-precise and day-precise dates, for 当月 and 当天
        self.last_month: tuple[int | None, int] | None = None
        self.last_day: tuple[int | None, int, int] | None = None
        self.last_end = -1
        #: the year last written out in the text, and where
        self.year: int | None = None
        self.year_end = -1
        #: the value last given to each festival, and where
        self.festivals: dict[str, tuple[Value, int]] = {}
        #: the last clock time: its hour, whether it was said to be after noon, and where it ended
        self.clock: tuple[int, bool, int] | None = None

    def same_sentence(self, since: int, at: int) -> bool:
        """Whether no sentence ends between two offsets that are at most 200 characters apart."""
        if since < 0 or at - since > 200:
            return False
        between = self.text[since:at]
        return not any(mark in between for mark in _SENTENCE_END)

    def note(self, value: Value, end: int) -> None:
        """Remember a date for those that refer back to it."""
        year, month, day = value.ymd
        if year is None and month is None and day is None:
            return
        self.last = value.ymd
        self.last_end = end
        if month is not None:
            self.last_month = (year, month)
            if day is not None:
                self.last_day = (year, month, day)


Maker = Callable[[int | None], Value]


def resolve(found: Found, context: Context) -> DateMention | None:
    """The mention that a candidate is; None where it turns out to be nothing."""
    text, start, end = context.text, found.start, found.end
    if found.fixed and found.left is None:
        return _fixed(found, context)
    left, right = found.left, found.right
    if left is None:
        return None
    if left.clock and not left.problem:
        _follow_clock(left, context, start, end)
    value, basis = _value(left, context, start, end)
    if left.problem or (right and right.problem):
        value = nothing(left.problem or (right.problem if right else ""))
    kind = "time" if left.clock or left.day_part else "date"
    if right is not None:
        if right.shape == "clock":
            value = _time_range(value, left, right)
            kind = "time"
        else:
            value = _range(left, value, right, context, start, end)
            if right.clock or right.day_part:
                kind = "time"
    else:
        value = with_time(value, left)
    if value.reason is None:
        if left.festival is None or context.last_day is None or text[end : end + 1] in _AFTER_FESTIVAL:
            context.note(value._replace(ymd=(value.ymd[0], None, None)) if found.closed else value, end)
        if left.year_kind in ("abs", "era") and value.ymd[0] is not None:
            context.year, context.year_end = value.ymd[0], end
        if left.festival:
            context.festivals[left.festival.name] = (value, end)
    if found.since:
        value = edtf.opened(value)
    elif found.until:
        value = edtf.opened(value, before=True)
    elif found.about:
        value = edtf.about(value)
    if value.edtf and "/" in value.edtf and (kind == "date" or not left.clock):
        kind = "period"
    elif kind == "date" and (right is not None or left.shape in ("week", "weekend", "plan")):
        kind = "period"
    reason = value.reason if value.edtf is None else None
    if kind == "time" and left.shape == "clock" and not left.problem:
        reason = None
    return DateMention(
        text[start:end], start, end, kind, value.edtf, value.timex3, value.first, value.last, basis, reason
    )


def _follow_clock(point: Point, context: Context, start: int, end: int) -> None:
    """下午6点5分…6点56分: a bare hour goes on from an afternoon's hour in the same paragraph."""
    assert point.clock is not None
    hour, minute, second = point.clock
    known = context.clock
    if known and known[1] and not point.half_day and hour < 12 and hour + 12 >= known[0]:
        if start - known[2] < 400 and "\n" not in context.text[known[2] : start]:
            point.clock = (hour + 12, minute, second)
            point.half_day = "pm"
    context.clock = (point.clock[0], point.half_day in ("pm", "night", "noon"), end)


# --- one point ---------------------------------------------------------------------------------------------------


def _value(point: Point, context: Context, start: int, end: int) -> tuple[Value, str]:
    """Value and basis of a point, without its time of day."""
    shape = point.shape
    if shape == "clock":
        return nothing("a time of no known day"), "explicit"
    if shape == "plan":
        from newsparse.dates.tables import plan_years

        return edtf.of_years(*plan_years(point.n)), "explicit"
    if shape == "era":
        return edtf.of_years(point.n, point.n2), "era"
    if shape in ("century", "decade"):
        return _long(point, context)
    if shape in ("week", "weekend", "weekday"):
        return _week(point, context, start)
    if point.day_kind in ("rel", "ana"):
        return _relative_day(point, context)
    if point.problem:
        return nothing(point.problem), point.basis or "explicit"
    if point.year_kind == "" and point.month_kind == "" and point.day_kind == "abs":
        return _day_only(point, context, start, end)
    if point.month_kind in ("rel", "ana"):
        return _relative_month(point, context)
    return _by_year(point, context, start, end)


def _by_year(point: Point, context: Context, start: int, end: int) -> tuple[Value, str]:
    """Whatever is fixed once its year is known."""
    make = _maker(point)
    kind = point.year_kind
    default = "lunar" if point.shape == "lunar" else "festival" if point.shape == "festival" else ""
    if kind in ("abs", "era"):
        return make(point.year), point.basis or default or "explicit"
    if kind == "rel":
        if context.reference is None:
            value = make(None)
            return _unless(value, _NO_REFERENCE), default or "relative"
        return make(context.reference.year + point.year), default or "relative"
    if kind == "ana":
        year = context.last[0]
        if year is None:
            return _unless(make(None), _NO_ANTECEDENT), "anaphoric"
        return make(year + point.year), "anaphoric"
    if kind == "cycle":
        if context.reference is None:
            return nothing(_NO_REFERENCE), "lunar"
        here = lunar.from_gregorian(context.reference)
        year = lunar.nearest_cyclic_year(point.year, here[0] if here else context.reference.year)
        return make(year), "lunar"
    # no year
    ahead = points_ahead(context.text, start, end)
    if point.festival:
        known = context.festivals.get(point.festival.name)
        if known and start - known[1] < 400 and "\n\n" not in context.text[known[1] : start]:
            return known[0], "festival"
    year = context.year
    if year is not None and not ahead and context.same_sentence(context.year_end, start):
        value = make(year)
        earlier = edtf.of_day(year, context.last[1], context.last[2] or 1) if context.last[1] else None
        if value.first and (earlier is None or earlier.first is None or value.last is None or value.last >= earlier.first):
            return value, default or "anaphoric"
    if context.reference is None:
        return _unless(make(None), _NO_REFERENCE), default or "inferred"
    if point.shape in ("quarter", "half", "months", "year_part"):
        value = make(context.reference.year)  # 一季度, 年初: this year's, once it has begun
        late = point.shape == "year_part" and (point.n < 2 or context.reference.month > 2)
        if value.first and (late or value.first <= context.reference) and not (ahead and value.first < context.reference):
            return value, "inferred"
    return nearest(make, context.reference, ahead=ahead, lunar_leap=point.leap), default or "inferred"


def _unless(value: Value, reason: str) -> Value:
    """A value, or the reason given where there is none and the calendar gives no better one."""
    if value.edtf is None and not (value.reason and value.reason.startswith("no such")):
        return value._replace(reason=reason)
    return value


def nearest(make: Maker, reference: dt.date, *, ahead: bool = False, lunar_leap: bool = False) -> Value:
    """Of the values for the years around, the one nearest the reference; the past wins a tie.

    A date of the next calendar year counts only within 90 days: papers leave out the year of the current year, so
    2月 in September is last February.  With ``ahead`` only what does not lie before the reference counts.  29 February
    and leap months look farther.
    """
    best: tuple[int, bool, Value] | None = None
    fallback: Value | None = None
    for reach in ((1,), (8,), (60,))[: 3 if lunar_leap else 2]:
        for year in range(reference.year - reach[0], reference.year + reach[0] + 1):
            value = make(year)
            if value.first is None or value.last is None:
                fallback = value
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
    return fallback or nothing("no such date")


def points_ahead(text: str, start: int, end: int) -> bool:
    """Whether 将于, 定于, 拟 stand before a mention, or 将 right after it."""
    return bool(g.AHEAD_BEFORE.search(text[max(0, start - 6) : start]) or g.AHEAD_AFTER.match(text, end))


def _maker(point: Point) -> Maker:
    """The value of a point as a function of its year."""
    shape, n, month, day = point.shape, point.n, point.month, point.day
    if shape == "ymd":
        if point.month_kind != "abs":
            if point.year_kind == "cycle" or point.basis == "lunar":
                return _lunar_year
            return edtf.of_year
        if point.day_kind != "abs":
            return lambda year: edtf.of_month(year, month)
        return lambda year: edtf.of_day(year, month, day)
    if shape == "lunar":
        return lambda year: lunar_value(year, month, day, leap=point.leap)
    if shape == "festival":
        return lambda year: festival_value(point, year)
    if shape == "third":
        return lambda year: edtf.of_third(year, month, n)
    if shape == "month_part":
        return lambda year: edtf.of_month_part(year, month, n)
    if shape == "year_part":
        return lambda year: edtf.of_year_part(year, n)
    if shape == "half":
        return lambda year: edtf.of_half(year, n)
    if shape == "season":
        return lambda year: edtf.of_season(year, n)
    if shape == "months":
        return lambda year: edtf.interval(edtf.of_month(year, 1), edtf.of_month(year, n))
    if shape == "quarter":
        if point.n2 == n:
            return lambda year: edtf.of_quarter(year, n)
        last = point.n2
        return lambda year: edtf.interval(edtf.of_month(year, 3 * n - 2), edtf.of_month(year, 3 * last))
    return lambda year: nothing("not understood")


def _lunar_year(year: int | None) -> Value:
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


def festival_value(point: Point, year: int | None) -> Value:
    """A festival in a Gregorian year (in a cyclic year: of that lunar year)."""
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
        lunar_years = (year,) if point.year_kind == "cycle" or rule[1] < 11 else (year - 1, year)
        for candidate in lunar_years:
            day = lunar.to_gregorian(candidate, rule[1], rule[2])
            if day and (day.year == year or len(lunar_years) == 1):
                return edtf.of_date(day)
        return outside
    if rule[0] == "eve":
        eve = lunar.last_day_of_year(year if point.year_kind == "cycle" else year - 1)
        return edtf.of_date(eve) if eve else outside
    if rule[0] == "t" and len(rule) == 2:
        term = lunar.solar_term(year, rule[1])
        return edtf.of_date(term) if term else nothing("outside the table of solar terms, 1901-2100")
    if rule[0] == "n" and len(rule) == 4:
        if not 1 <= year <= 9999:
            return outside
        first = dt.date(year, rule[1], 1)
        return edtf.of_date(first + dt.timedelta((rule[2] - first.weekday()) % 7 + 7 * (rule[3] - 1)))
    return outside


def _long(point: Point, context: Context) -> tuple[Value, str]:
    """Centuries and decades.  Without a century, the last decade of that number that has begun by the reference."""
    basis = "explicit"
    now = context.reference.year if context.reference else None
    century = point.n
    if point.year_kind == "rel":
        basis = "relative"
        # Without a reference 上世纪 is read as the twentieth: no newspaper that says it was printed before 2001.
        century = ((now - 1) // 100 + 1 if now and now % 100 else (now // 100 + 1 if now else 21)) + point.n
    if point.shape == "century":
        return edtf.of_century(century, point.part), basis
    if point.year_kind == "abs":
        return edtf.of_decade(point.year, point.part), basis
    if century:
        return edtf.of_decade(100 * (century - 1) + point.n2, point.part), basis
    year = 1900 + point.n2
    while now is not None and year + 100 <= now:
        year += 100
    while now is not None and year > now:
        year -= 100
    return edtf.of_decade(year, point.part), "inferred"


def _week(point: Point, context: Context, start: int) -> tuple[Value, str]:
    """本周, 上周五, 周五, 周末; weeks begin on Monday."""
    basis = "relative"
    anchor = context.reference
    if point.day_kind == "ana":
        basis, anchor = "anaphoric", _last_day(context)
        if anchor is None:
            return nothing(_NO_ANTECEDENT), basis
    elif not point.day_kind:
        close = context.text[context.last_end : start] if 0 <= context.last_end < start else "x"
        if context.last_day and len(close) <= 3 and not close.strip(" 　(\uff08,\uff0c\n、"):
            day = _last_day(context)
            if day is None:
                return nothing(_NO_REFERENCE, f"XXXX-WXX-{point.n + 1}"), "anaphoric"
            if day.weekday() != point.n:
                return nothing(f"{day.isoformat()} is no such weekday"), "anaphoric"
            return edtf.of_date(day), "anaphoric"
        basis = "inferred"
    if anchor is None:
        timex3 = f"XXXX-WXX-{point.n + 1}" if point.shape == "weekday" else "XXXX-WXX"
        return nothing(_NO_REFERENCE, timex3), basis
    if point.shape == "weekday" and not point.day_kind:
        ahead = points_ahead(context.text, start, start)
        back = (anchor.weekday() - point.n) % 7
        step = (7 - back) % 7 if ahead or back > 3 else -back
        found = edtf.plus_days(anchor, step)
    else:
        found = edtf.plus_days(anchor, 7 * point.n2 - anchor.weekday() + (point.n if point.shape == "weekday" else 0))
    if found is None:
        return nothing("outside the calendar"), basis
    if point.shape == "weekday":
        return edtf.of_date(found), basis
    iso = found.isocalendar()
    week = f"{iso.year:04d}-W{iso.week:02d}"
    first = found if point.shape == "week" else edtf.plus_days(found, 5)
    last = edtf.plus_days(found, 6)
    if first is None or last is None:
        return nothing("outside the calendar"), basis
    return edtf.of_days(first, last, week if point.shape == "week" else week + "-WE"), basis


def _last_day(context: Context) -> dt.date | None:
    if context.last_day is None or context.last_day[0] is None:
        return None
    year, month, day = context.last_day
    assert year is not None
    return dt.date(year, month, day) if 1 <= year <= 9999 else None


def _relative_day(point: Point, context: Context) -> tuple[Value, str]:
    """昨天 from the reference; 当天, 翌日 from the last day in the text."""
    if point.day_kind == "rel":
        if context.reference is None:
            return nothing(_NO_REFERENCE), "relative"
        day = edtf.plus_days(context.reference, point.day)
        return (edtf.of_date(day) if day else nothing("outside the calendar")), "relative"
    if context.last_day is None:
        return nothing(_NO_ANTECEDENT), "anaphoric"
    year, month, day_number = context.last_day
    if year is None:
        if point.day == 0:
            return edtf.of_day(None, month, day_number), "anaphoric"
        # the day after one whose year is not known; only the end of February depends on it
        moved = dt.date(2000, month, day_number) + dt.timedelta(point.day)
        if (month, day_number) in ((2, 28), (2, 29)):
            return nothing("the day after depends on the year"), "anaphoric"
        return edtf.of_day(None, moved.month, moved.day), "anaphoric"
    base = _last_day(context)
    moved_day = edtf.plus_days(base, point.day) if base else None
    return (edtf.of_date(moved_day) if moved_day else nothing("outside the calendar")), "anaphoric"


def _relative_month(point: Point, context: Context) -> tuple[Value, str]:
    """本月, 上月5日, 当月, 次月底."""
    if point.month_kind == "rel":
        basis = "relative"
        if context.reference is None:
            return nothing(_NO_REFERENCE), basis
        year: int | None = context.reference.year
        month = context.reference.month + point.month
    else:
        basis = "anaphoric"
        if context.last_month is None:
            return nothing(_NO_ANTECEDENT), basis
        year, month = context.last_month[0], context.last_month[1] + point.month
    if not 1 <= month <= 12 and year is not None:
        year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    moved = Point()
    moved.shape, moved.n, moved.day_kind, moved.day = point.shape, point.n, point.day_kind, point.day
    moved.month_kind, moved.month = "abs", month
    return _maker(moved)(year), basis


def _day_only(point: Point, context: Context, start: int, end: int) -> tuple[Value, str]:
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
        key = (abs(distance), distance > 0, value)
        if best is None or key[:2] < best[:2]:
            best = key
    return (best[2] if best else edtf.of_day(None, None, day)), "inferred"


# --- two points, times -------------------------------------------------------------------------------------------


def _range(left: Point, low: Value, right: Point, context: Context, start: int, end: int) -> Value:
    """The period between two points; the second takes over the year and month that it does not name."""
    if left.shape == "ymd" and not left.year_kind and not left.day_kind and right.month_kind and context.reference:
        here = _maker(left)(context.reference.year)  # 1至7月: this year's, once it has begun
        if here.first and here.first <= context.reference and not points_ahead(context.text, start, end):
            low = here
    year, month, _ = low.ymd
    if not right.year_kind and right.shape in ("ymd", "third", "month_part", "lunar", "festival", "quarter", "half", "season"):
        if right.shape == "ymd" and not right.month_kind and right.day_kind == "abs":
            right.month_kind, right.month = "abs", month or 0
            high = edtf.of_day(year, month, right.day)
        elif right.month_kind in ("rel", "ana") or right.day_kind in ("rel", "ana"):
            high, _ = _value(right, context, start, end)
        else:
            make = _maker(right)
            high = make(year)
            if high.first and low.first and high.first < low.first and year is not None:
                if not left.year_kind and context.reference and not points_ahead(context.text, start, end):
                    # 12月至3月: of the two readings the one that begins before the reference
                    before = _maker(left)(year - 1) if low.first > context.reference else None
                    if before is not None and before.edtf:
                        return with_time(edtf.interval(with_time(before, left), with_time(high, right)), None)
                high = make(year + 1)
    else:
        high, _ = _value(right, context, start, end)
    if right.shape in ("decade", "century") and low.first and not right.year_kind:
        high, _ = _long(right, context)
    return edtf.interval(with_time(low, left), with_time(high, right))


def clock_text(clock: tuple[int, int, int | None]) -> str:
    """``T19:45``, ``T19:45:30``."""
    hour, minute, second = clock
    return f"T{hour:02d}:{minute:02d}" + ("" if second is None else f":{second:02d}")


def with_time(value: Value, point: Point | None) -> Value:
    """A day with its clock time, or with its part of the day, which only TIMEX3 can write."""
    if point is None or point.problem:
        return value
    if point.clock:
        time = clock_text(point.clock)
        if value.edtf is None or point.shape == "clock":
            return value._replace(timex3=(value.timex3 or "") + time)
        return value._replace(edtf=value.edtf + time, timex3=value.edtf + time)
    if point.day_part:
        return value._replace(timex3=(value.timex3 or "XXXX-XX-XX") + "T" + point.day_part)
    return value


def _time_range(value: Value, left: Point, right: Point) -> Value:
    """早8点至晚8点, with or without a day."""
    if left.clock is None or right.clock is None:
        return value
    if left.problem or right.problem:
        return nothing(left.problem or right.problem)
    first, second = clock_text(left.clock), clock_text(right.clock)
    if value.edtf is None or left.shape == "clock":
        return value._replace(timex3=f"{first}/{second}")
    text = f"{value.edtf}{first}/{value.edtf}{second}"
    return value._replace(edtf=text, timex3=text)


# --- whiles ------------------------------------------------------------------------------------------------------


def _fixed(found: Found, context: Context) -> DateMention:
    """Whiles, recurrences, vague times."""
    assert found.fixed is not None
    kind, timex3 = found.fixed
    start, end = found.start, found.end
    value = Value(None, timex3)
    basis = "explicit"
    if found.span is not None and found.span[0]:
        amount, unit, direction = found.span
        if direction in ("ago", "later"):
            made = _shifted(amount, unit, direction, context, start)
            if made is not None:
                kind, value, basis = "date", made[0], made[1]
        elif direction in ("last", "next"):
            basis = "relative"
            value = _stretch(value, amount, unit, direction, context)
    elif found.span is not None and found.span[2] in ("ago", "later"):
        kind, value = "vague", Value(None, "PAST_REF" if found.span[2] == "ago" else "FUTURE_REF")
    reason = value.reason if kind == "date" and value.edtf is None else None
    mention = DateMention(
        context.text[start:end], start, end, kind, value.edtf, value.timex3, value.first, value.last, basis, reason
    )
    if kind == "date" and value.edtf:
        context.note(value, end)
    return mention


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


def _shifted(amount: str, unit: str, direction: str, context: Context, start: int) -> tuple[Value, str] | None:
    """三年前, 五天后: as exact as the unit.  后 counts from a date in the same sentence if there is one."""
    code = g.UNITS[unit]
    if code[0] == "T":
        return None
    anchor, basis = context.reference, "relative"
    if direction == "later" and context.same_sentence(context.last_end, start):
        year, month, day = context.last
        if year is not None and 1 <= year <= 9999:
            anchor, basis = dt.date(year, month or 1, day or 1), "anaphoric"
    if anchor is None:
        return nothing(_NO_REFERENCE), basis
    moved = _moved(anchor, amount, unit, 1 if direction == "later" else -1)
    if moved is None:
        return nothing("outside the calendar"), basis
    if code in ("Y", "C") and "." not in amount:
        return edtf.of_year(moved.year), basis
    if code in ("Y", "C", "M", "Q") and amount != "0.5":
        return edtf.of_month(moved.year, moved.month), basis
    if code == "Y":
        return edtf.of_month(moved.year, moved.month), basis
    return edtf.of_date(moved), basis


def _stretch(value: Value, amount: str, unit: str, direction: str, context: Context) -> Value:
    """近5年来, 未来三年: the days from the reference back, or ahead."""
    if context.reference is None or g.UNITS[unit][0] == "T":
        return value
    moved = _moved(context.reference, amount, unit, -1 if direction == "last" else 1)
    if moved is None:
        return value
    first, last = sorted((moved, context.reference))
    return value._replace(first=first, last=last)
