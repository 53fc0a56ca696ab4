"""The values that the date finder gives: mentions and changes."""

from __future__ import annotations

import datetime as dt

import attrs


@attrs.frozen
class DateMention:
    """A date, time, period, duration, recurrence or vague time that a text names."""

    text: str
    """The mention as the text has it: ``source[start:end]``."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    kind: str
    """``date``, ``time``, ``period``, ``duration``, ``set`` or ``vague``."""
    edtf: str | None
    """The value as an ISO 8601-2 EDTF string; None where EDTF has no form for it or the value is not known."""
    timex3: str | None
    """The value as ISO 24617-1 (TIMEX3) writes it: ``PAST_REF``, ``P5Y``, ``XXXX-WXX-3``, ``T19:45``."""
    first: dt.date | None
    """First day of the value; None where it is open, unknown or before the year 1."""
    last: dt.date | None
    """Last day of the value, included; None as for ``first``."""
    basis: str
    """``explicit``, ``inferred``, ``relative``, ``anaphoric``, ``lunar``, ``era`` or ``festival``."""
    reason: str | None = None
    """Why there is no value, where there is none: ``"no such day: 2023-02-30"``."""

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import date_card

        return date_card(self)


@attrs.frozen
class DateChange:
    """One replacement made by `normalise_dates`."""

    start: int
    """Offset in the text given, of the first character replaced."""
    end: int
    """Offset after the last character replaced."""
    before: str
    """What stood there."""
    after: str
    """What stands there now."""

    @property
    def span(self) -> tuple[int, int]:
        """(start, end) in the text given."""
        return self.start, self.end
