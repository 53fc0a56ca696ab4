"""What the parser reads before anything is resolved: points of time and their combinations."""

from __future__ import annotations

from newsparse.dates.tables import Festival


class Point:
    """One point of time as written.  Short-lived and mutable: the parser fills it in, the resolver reads it.

    ``shape`` says which of the other fields count: ``ymd`` (year, month, day as far as given), ``third``, ``half_month``,
    ``month_part``, ``year_part``, ``quarter``, ``half``, ``season``, ``months`` (January to n), ``year_week``,
    ``rel_quarter``, ``week``, ``weekend``, ``weekday``, ``decade``, ``century``, ``lunar``, ``festival``, ``plan``, ``era``, ``clock``,
    ``later`` (a length after the beginning of the period that it ends).
    """

    shape = "ymd"
    end = 0
    #: "" not given; "abs" a number; "short" its last two digits; "rel" counted from the reference; "ana" from the last
    #: date; "cycle"; "era"
    year_kind = ""
    year = 0
    month_kind = ""
    month = 0
    day_kind = ""
    day = 0
    #: the number that the shape needs: quarter, half, season, third, part, weekday, week offset…
    n = 0
    n2 = 0
    part = ""
    #: how many of the unit ``part`` later
    length = ""
    leap = False
    festival: Festival | None = None
    #: (hour, minute, second or None)
    clock: tuple[int, int, int | None] | None = None
    #: TIMEX3 code of a part of the day without a clock time
    day_part = ""
    #: the weekday in brackets behind the day, 0 Monday: it must fit
    weekday: int | None = None
    #: "am", "pm", "noon" or "night": what a clock time after 至 inherits
    half_day = ""
    #: the year 元年 of the era that the year is of
    era_first = 0
    problem = ""
    basis = ""

    def inherit(self, other: Point) -> None:
        """Take over the year from ``other``."""
        self.year_kind, self.year = other.year_kind, other.year


class Found:
    """A candidate with its offsets: one or two points and what stands around them, or a while, or a vague word."""

    def __init__(self, start: int, end: int, left: Point | None = None, right: Point | None = None) -> None:
        self.start = start
        self.end = end
        self.left = left
        self.right = right
        self.since = False
        #: with since: 以来, 至今 - what began in the past
        self.past = False
        self.until = False
        self.until_now = False
        self.about = False
        #: an ISO interval: 当天 does not refer into it, or normalising 正月…当天 twice would change it again
        self.closed = False
        #: it is a day only in papers printed before this year
        self.before = 0
        #: what it is without the weekday in brackets and all behind it, for where that does not fit
        self.plain: Found | None = None
        #: ready-made results: (kind, timex3)
        self.fixed: tuple[str, str] | None = None
        #: a while: (amount, unit, direction, anchored) - see `parse_while`
        self.span: tuple[str, str, str] | None = None
        #: 84年前的今天: a day, not the year that 84年前 is
        self.to_the_day = False
        #: of a recurrence: what the members of a list after it are of - see `Recurrence.unit`
        self.every = ""
