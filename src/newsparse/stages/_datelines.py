"""Datelines (电头): what one says of its day, and in which year that day is."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs

from newsparse import people
from newsparse.model import Dateline
from newsparse.spans import Passage, locate


def dateline_of(texts: Sequence[str], passage: Passage, found: people.DatelineText) -> Dateline:
    """A dateline that was found in `passage`; its day has no year where none is printed."""
    return Dateline(
        text=found.text,
        place=found.place,
        date=_day(found),
        agency=found.agency,
        spans=locate(texts, passage, found.start, found.end).spans,
    )


def _day(found: people.DatelineText) -> str | None:
    if found.date is None:
        return None
    from newsparse.dates import find_dates

    wired = found.text[found.text.rindex(found.date) :]  # 八日电: alone 八日 may be a while
    mentions = find_dates(found.date) or find_dates(wired)
    return mentions[0].edtf if mentions else None


def dated(line: Dateline, day: datetime.date) -> Dateline:
    """`line` with its year and month as the issue's `day` gives them: 12月31日 in the paper of 2 January is of last year."""
    if line.date is None or "X" not in line.date:
        return line
    from newsparse.dates import find_dates

    start = next((m.start for m in find_dates(line.text) if m.edtf == line.date), None)
    again = (m.edtf for m in find_dates(line.text, reference=day) if m.start == start)
    return attrs.evolve(line, date=next(again, None) or line.date)
