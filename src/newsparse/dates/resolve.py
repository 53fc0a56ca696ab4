"""From what is written to what is meant: the reference, the last date before, the nearest year, the lunar calendar."""

from __future__ import annotations

import datetime as dt

from newsparse.dates import edtf, lunar
from newsparse.dates import grammar as g
from newsparse.dates.context import Context
from newsparse.dates.edtf import Value, nothing
from newsparse.dates.makers import by_moon, maker, nearest, points_ahead, time_range, with_time
from newsparse.dates.model import DateMention
from newsparse.dates.named import festival
from newsparse.dates.point import Found, Point
from newsparse.dates.recur import of_every_year
from newsparse.dates.relative import (
    NO_ANTECEDENT,
    NO_REFERENCE,
    day_only,
    from_then,
    long,
    of_two_digits,
    relative_day,
    relative_month,
    relative_quarter,
    shifted,
    stretch,
    week,
)

#: A festival is the day that 当天 refers to only where the clause goes on about it, not in 春节送温暖活动.
_AFTER_FESTIVAL = (",", "\uff0c", "。", "这", "当", "那", "是")


def resolve(found: Found, context: Context) -> DateMention | None:
    """The mention that a candidate is; None where it turns out to be nothing."""
    text, start, end = context.text, found.start, found.end
    if found.before and (context.reference is None or context.reference.year >= found.before):
        return None
    if found.fixed and found.left is None:
        return _fixed(found, context)
    left, right = found.left, found.right
    if left is None:
        return None
    for point in (left, right):
        if point is not None and point.year_kind == "short":
            point.year_kind, point.year = "abs", of_two_digits(point.year, context)
    if found.plain and _misnamed(left, _value(left, context, start, end)[0].first):
        return resolve(found.plain, context)
    if left.clock and not left.problem:
        _follow_clock(left, right, context, start, end)
    repeated = _of_list(left, right, context, start) if context.every[1] >= 0 else None
    value, basis = (repeated, "explicit") if repeated else _value(left, context, start, end)
    if (
        found.past
        and not left.year_kind
        and value.first
        and context.reference
        and value.first > context.reference
    ):
        value = maker(left)(value.first.year - 1) if left.month_kind == "abs" else value  # 10月以来 in March
    if left.problem or (right and right.problem):
        value = nothing(left.problem or (right.problem if right else ""))
    kind = "set" if repeated else "time" if left.clock or left.day_part else "date"
    if repeated:
        context.every = (context.every[0], end)
    alone = value  # without its time and without a second end
    if right is not None and not (repeated and right.shape != "clock"):
        if right.shape == "clock" or _next_day(left, right):
            value = time_range(value, left, right)
            kind = kind if repeated else "time"
        else:
            value = _range(left, value, right, context, start, end)
            if found.plain and _misnamed(right, value.last):
                return resolve(found.plain, context)
            if right.clock or right.day_part:
                kind = "time"
    else:
        value = with_time(value, left)
    if value.reason is None:
        if left.shape != "weekday":
            context.note_days(value, start)
        if left.festival is None or context.last_day is None or text[end : end + 1] in _AFTER_FESTIVAL:
            context.note(value._replace(ymd=(value.ymd[0], None, None)) if found.closed else value, end)
        if left.year_kind in ("abs", "era") and value.ymd[0] is not None:
            context.year, context.year_end = value.ymd[0], end
        if left.shape == "weekday":
            context.weekday_end = end
        if left.festival:
            context.festivals[left.festival.name] = (alone, end)
    if found.since:
        value = edtf.opened(value)
    elif found.until:
        value = edtf.opened(value, before=True)
    elif found.about:
        value = edtf.about(value)
    if value.edtf and "/" in value.edtf and (kind == "date" or not left.clock):
        kind = "period"
    elif kind == "date" and (right is not None or left.shape in ("week", "weekend", "year_week", "plan")):
        kind = "period"
    # T08:00 says all there is to say
    reason = None if left.shape == "clock" and value.timex3 else value.reason
    mention = DateMention(
        text[start:end], start, end, kind, value.edtf, value.timex3, value.first, value.last, basis, reason
    )
    context.tell(mention, opens=left.year_kind == "abs")
    return mention


def _misnamed(point: Point, day: dt.date | None) -> bool:
    """Whether the weekday in brackets is not that of the day; then it says so itself, as a mention of its own."""
    return point.weekday is not None and day is not None and day.weekday() != point.weekday


def _follow_clock(point: Point, right: Point | None, context: Context, start: int, end: int) -> None:
    """下午6点5分…6点56分: a bare hour goes on from an afternoon's hour in the same paragraph."""
    assert point.clock is not None
    hour, minute, second = point.clock
    known = context.clock
    if known and known[1] and not point.half_day and hour < 12 and hour + 12 >= known[0]:
        if start - known[2] < 400 and "\n" not in context.text[known[2] : start]:
            point.clock = (hour + 12, minute, second)
            point.half_day = "pm"
            if right and right.clock and not right.half_day and right.clock[0] < 12 and not right.day_kind:
                right.clock = (right.clock[0] + 12, *right.clock[1:])
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
        return long(point, context)
    if shape in ("week", "weekend", "weekday"):
        return week(point, context, start)
    if shape == "rel_quarter":
        return relative_quarter(point, context)
    if shape == "later":
        return shifted(point.length, point.part, "later", context, start) or (
            nothing(NO_ANTECEDENT),
            "anaphoric",
        )
    if point.day_kind in ("rel", "ana"):
        return relative_day(point, context)
    if point.problem:
        return nothing(point.problem), point.basis or "explicit"
    if point.year_kind == "" and point.month_kind == "" and point.day_kind == "abs":
        return day_only(point, context, start, end)
    if point.month_kind in ("rel", "ana"):
        return relative_month(point, context)
    return _by_year(point, context, start, end)


def _by_year(point: Point, context: Context, start: int, end: int) -> tuple[Value, str]:
    """Whatever is fixed once its year is known."""
    make = maker(point)
    kind = point.year_kind
    default = "lunar" if point.shape == "lunar" else "festival" if point.shape == "festival" else ""
    if kind in ("abs", "era"):
        return make(point.year), point.basis or default or "explicit"
    if kind == "rel":
        if context.reference is None:
            value = make(None)
            return _unless(value, NO_REFERENCE), default or "relative"
        return make(context.reference.year + point.year), default or "relative"
    if kind == "ana":
        year = context.last[0]
        if year is None:
            return _unless(make(None), NO_ANTECEDENT), "anaphoric"
        return make(year + point.year), "anaphoric"
    if kind == "cycle":
        if context.reference is None:
            return nothing(NO_REFERENCE), "lunar"
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
        if value.first and (
            earlier is None or earlier.first is None or value.last is None or value.last >= earlier.first
        ):
            return value, default or "anaphoric"
    if context.reference is None:
        return _unless(make(None), NO_REFERENCE), default or "inferred"
    if point.shape in ("quarter", "half", "months", "year_part") or point.part == "list":
        value = make(context.reference.year)  # 一季度, 年初: this year's, once it has begun
        late = point.shape == "year_part" and (point.n < 2 or context.reference.month > 2)
        if (
            value.first
            and (late or value.first <= context.reference)
            and not (ahead and value.first < context.reference)
        ):
            return value, "inferred"
    make = maker(point, moon=True)  # a Gregorian year may have 腊八 twice, or not at all
    near = nearest(make, context.reference, ahead=ahead, lunar_leap=point.leap)
    if point.shape == "ymd" and not ahead and (told := context.goes_on(make, near, start)):
        return told, "anaphoric"
    return near, default or "inferred"


def _of_list(left: Point, right: Point | None, context: Context, start: int) -> Value | None:
    """每周六、周日, 每月5日、15日, 每年5月和10月: what goes on the list of a recurrence recurs as well."""
    unit, end = context.every
    if start - end > 24 or not g.LIST_GAP.fullmatch(context.text, end, start):
        return None
    timex3 = _member(left, unit)
    if timex3 and right and right.shape != "clock":
        if unit == "year" and not right.month_kind:
            right.month_kind, right.month = left.month_kind, left.month
        last = _member(right, unit)
        timex3 = f"{timex3}/{last}" if last and not (right.clock or left.clock) else None
    return Value(None, timex3) if timex3 else None


def _member(point: Point, unit: str) -> str | None:
    """How TIMEX3 writes a weekday of every week, a day of every month, a month or day of every year."""
    if unit == "week" and point.shape == "weekday" and not point.day_kind:
        return f"XXXX-WXX-{point.n + 1}"
    if unit == "month" and point.shape == "ymd" and point.day_kind == "abs":
        return None if point.year_kind or point.month_kind else f"XXXX-XX-{point.day:02d}"
    if unit != "year":
        return None
    return of_every_year(point) or ("P1Y" if point.festival and not point.year_kind else None)


def _unless(value: Value, reason: str) -> Value:
    """A value, or the reason given where there is none and the calendar gives no better one."""
    if value.edtf is None and not (value.reason and value.reason.startswith("no such")):
        return value._replace(reason=reason)
    return value


# --- two points, times -------------------------------------------------------------------------------------------


#: The shapes that may stand without a year at the end of a period, and then take over that of its beginning.
_TAKES_YEAR = frozenset(
    (
        "ymd",
        "third",
        "half_month",
        "month_part",
        "year_part",
        "lunar",
        "festival",
        "quarter",
        "half",
        "season",
    )
)


def _range(left: Point, low: Value, right: Point, context: Context, start: int, end: int) -> Value:
    """The period between two points; the second takes over the year and month that it does not name."""
    if (
        left.shape == "ymd"
        and not left.year_kind
        and not left.day_kind
        and right.month_kind
        and context.reference
    ):
        here = maker(left)(context.reference.year)  # 1至7月: this year's, once it has begun
        if here.first and here.first <= context.reference and not points_ahead(context.text, start, end):
            low = here
    year, month, _ = low.ymd
    context.note(low, start)  # 至次日凌晨, 至月底: the day and the month that it began with
    if right.month_kind == "ana" and month is None:
        right.month_kind = "rel"
    if right.shape == "weekday" and not right.day_kind and low.last:
        high = from_then(right, low.last)
    elif right.year_kind or right.shape not in _TAKES_YEAR or (year is None and low.first):
        high = _later_decade(right, low, context) or _value(right, context, start, end)[0]
    elif right.shape == "ymd" and not right.month_kind and right.day_kind == "abs":
        right.month_kind, right.month = "abs", month or 0
        high = edtf.of_day(year, month, right.day)
    elif right.month_kind in ("rel", "ana") or right.day_kind in ("rel", "ana"):
        high, _ = _value(right, context, start, end)
    else:
        ahead = points_ahead(context.text, start, end)
        low, high = _in_one_year(left, low, right, context, ahead)
    if (
        left.shape == right.shape == "decade"
        and low.first
        and high.first
        and low.first > high.first
        and not left.n
    ):
        low = edtf.of_decade(
            high.first.year // 10 * 10 + left.n2 - right.n2
        )  # 20至40年代 in 2022: of the last century
    return edtf.interval(with_time(low, left), with_time(high, right))


def _next_day(left: Point, right: Point) -> bool:
    """Whether a time of no known day goes on to a time of the day after: 晚8时至次日凌晨4时."""
    return (
        left.shape == "clock" and right.clock is not None and right.day_kind == "ana" and right.day in (0, 1)
    )


def _in_one_year(left: Point, low: Value, right: Point, context: Context, ahead: bool) -> tuple[Value, Value]:
    """Both ends of a period whose second has no year: that of the first, or the next where it would lie before it."""
    make, year = maker(right, moon=True), low.ymd[0]
    moon = by_moon(right)
    if moon and low.last and (day := lunar.from_gregorian(low.last)):
        year = day[0]  # 腊月廿三至廿九: both in the lunar year 2023, though in the Gregorian 2024
    high = make(year)
    if year is None or not (high.first and low.first and high.first < low.first):
        return low, high
    if not (left.year_kind or moon or by_moon(left) or ahead) and context.reference:
        # 12月至3月: of the two readings the one that begins before the reference
        before = maker(left)(year - 1) if low.first > context.reference else None
        if before is not None and before.edtf:
            return before, high
    return low, make(year + 1)


def _later_decade(point: Point, low: Value, context: Context) -> Value | None:
    """A bare 90年代 that ends a period: of the century in which it began, else of the next; None where neither has come."""
    if point.shape != "decade" or point.year_kind or point.n or low.first is None:
        return None
    year, now = low.first.year // 100 * 100 + point.n2, context.reference
    if year + 9 < low.first.year and now:
        year += 100
    return None if now and year > now.year else edtf.of_decade(year, point.part)


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
            made = shifted(amount, unit, direction, context, start, exact=found.to_the_day)
            if made is not None:
                kind, value, basis = "date", made[0], made[1]
        elif direction in ("last", "next"):
            basis = "relative"
            value = stretch(value, amount, unit, direction, context)
    elif found.span is not None and found.span[2]:
        kind, value = "vague", Value(None, "PAST_REF" if found.span[2] in ("ago", "last") else "FUTURE_REF")
    if found.every:
        context.every = (found.every, end)
    mention = DateMention(
        context.text[start:end],
        start,
        end,
        kind,
        value.edtf,
        value.timex3,
        value.first,
        value.last,
        basis,
        value.reason,
    )
    if kind == "date" and value.edtf:
        context.note(value, end)
        if context.text.startswith("的", end) and value.ymd[1] is None and _dated(context.text, end + 1):
            context.year, context.year_end = value.ymd[0], end  # 84年前的|9月18日
    context.tell(mention, opens=False)
    return mention


def _dated(text: str, at: int) -> bool:
    """Whether a month or a festival stands here."""
    return g.MONTH.match(text, at) is not None or festival(text, at) is not None
