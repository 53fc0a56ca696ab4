"""What a mention may lean on: the reference date and the dates before it in the text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from newsparse.dates.edtf import Value
from newsparse.dates.model import DateMention

_SENTENCE_END = "。!\uff01?\uff1f\n"
_NEWS = 45
"""Days without a year that lie so near the reference are the news', whatever year the paragraph has told of."""
_OPENS = ",\uff0c。;\uff1b:\uff1a!\uff01?\uff1f\n 　“(\uff08"
"""Before a year that opens a story; 建于1998年3月 tells of something by the way."""


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
        #: the last recurrence: what the members of a list after it are of, and where it or the last of them ended
        self.every: tuple[str, int] = ("", -1)
        #: the days of the last list or period of days: 9月3日、4日
        self.listed: tuple[dt.date, ...] = ()
        #: where the last weekday ended
        self.weekday_end = -1
        #: the year last written out in the text, and where
        self.year: int | None = None
        self.year_end = -1
        #: the value last given to each festival, and where
        self.festivals: dict[str, tuple[Value, int]] = {}
        #: of a story told in order: its year, the last day told of it, and where that ended
        self.story: tuple[int, dt.date, int] | None = None
        #: the last clock time: its hour, whether it was said to be after noon, and where it ended
        self.clock: tuple[int, bool, int] | None = None

    def same_sentence(self, since: int, at: int) -> bool:
        """Whether no sentence ends between two offsets that are at most 200 characters apart."""
        if since < 0 or at - since > 200:
            return False
        between = self.text[since:at]
        return not any(mark in between for mark in _SENTENCE_END)

    def goes_on(self, make: Callable[[int | None], Value], near: Value, start: int) -> Value | None:
        """1937年7月7日,战争爆发。8月13日,…: a day without a year that goes on with what a year behind tells in order.

        Only in the same paragraph, where nothing between is of another time, and where it is no day of the last weeks,
        which the paper reports of: 1998年3月,工厂建成。9月5日,记者来到….
        """
        if self.story is None or self.reference is None or near.first is None:
            return None
        year, last, end = self.story
        if (
            abs((near.first - self.reference).days) <= _NEWS
            or start - end > 400
            or "\n" in self.text[end:start]
        ):
            return None
        value = make(year)
        return value if value.first and value.first == value.last and value.first >= last else None

    def tell(self, mention: DateMention, *, opens: bool) -> None:
        """Take note of where a story stands; `opens`: the mention names its year itself."""
        if mention.kind in ("duration", "set") or (mention.kind == "time" and mention.first is None):
            return
        first, told = mention.first, self.story
        self.story = None
        if (
            first is None
            or mention.edtf is None
            or self.reference is None
            or first.year >= self.reference.year
        ):
            return
        if opens and mention.basis == "explicit":
            before = self.text[mention.start - 1] if mention.start else "\n"
            if before in _OPENS and len(mention.edtf) > 4 and mention.kind in ("date", "time"):
                self.story = (first.year, first, mention.end)
        elif told and mention.basis == "anaphoric" and first.year == told[0] and first >= told[1]:
            self.story = (first.year, first, mention.end)

    def note_days(self, value: Value, start: int) -> None:
        """Remember the days of a list (9月3日、4日 one by one, 27、28日 at once), for the weekdays in brackets behind it."""
        if value.ymd[2] is None or value.first is None or value.last is None:
            self.listed = ()
            return
        goes_on = self.last_end >= 0 and self.text[self.last_end : start] in ("、", "和", "及")
        self.listed = (*(self.listed if goes_on else ()), value.first, value.last)

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
