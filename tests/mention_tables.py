"""Tables of dates in sentences: ``reference | text | mention value & ...``, a line each; lines with ``#`` say why.

The value is the EDTF one, else the TIMEX3 one; ``!`` where there is only a reason. ``-`` is no reference.
"""

from __future__ import annotations

import datetime as dt

from newsparse.dates import DateMention, find_dates


def rows(table: str) -> list[str]:
    """The lines of a table that are no comments."""
    return [line for line in table.strip().splitlines() if line[0] != "#"]


def mentions(day: str, text: str) -> tuple[DateMention, ...]:
    return find_dates(text, reference=None if day == "-" else dt.date.fromisoformat(day))


def said(found: tuple[DateMention, ...]) -> str:
    """Mentions with their values, as a table writes them."""
    return " & ".join(f"{m.text} {m.edtf or ('!' if m.reason else m.timex3)}" for m in found) or "none"
