"""Dates written in ISO 8601 / EDTF in place."""

from __future__ import annotations

import datetime as dt
from typing import Literal, overload

from newsparse.dates import grammar as g
from newsparse.dates.finder import find_dates
from newsparse.dates.model import DateChange, DateMention


@overload
def normalise_dates(text: str, *, reference: dt.date | None = None, report: Literal[False] = False) -> str: ...


@overload
def normalise_dates(
    text: str, *, reference: dt.date | None = None, report: Literal[True]
) -> tuple[str, tuple[DateChange, ...]]: ...


@overload
def normalise_dates(
    text: str, *, reference: dt.date | None = None, report: bool
) -> str | tuple[str, tuple[DateChange, ...]]: ...


def normalise_dates(
    text: str, *, reference: dt.date | None = None, report: bool = False
) -> str | tuple[str, tuple[DateChange, ...]]:
    """The text with every mention that has an EDTF value written as that value; all else as it was.

    Mentions without an EDTF value (近日, 近5年来, 每周三, 晚7点, 2月30日) stay as printed.  So do weekdays beside the date they
    repeat, and a part of the day after a date: ``8月22日下午`` becomes ``2024-08-22下午``.  With ``report`` the changes
    come too, their offsets in ``text``.  Normalising the result again changes nothing.

    >>> normalise_dates("2022年8月22日下午,近日", report=True)[0]
    '2022-08-22下午,近日'
    """
    changes: list[DateChange] = []
    pieces: list[str] = []
    at = 0
    mentions = find_dates(text, reference=reference)
    starts, ends = {mention.start for mention in mentions}, {mention.end for mention in mentions}
    for mention in mentions:
        after = _written(mention)
        if after is None or mention.end in starts or mention.start in ends:
            continue  # 去冬今春: nothing would keep the two apart
        end = mention.start + after[1]
        before = text[mention.start : end]
        if before == after[0] or text[end : end + 1] in _JOINS:
            continue
        changes.append(DateChange(mention.start, end, before, after[0]))
        pieces.append(text[at : mention.start])
        pieces.append(after[0])
        at = end
    pieces.append(text[at:])
    result = "".join(pieces)
    return (result, tuple(changes)) if report else result


#: A digit that met one of these would be read as part of another numeral: the mention before them stays as it is.
_JOINS = frozenset("年月日号时点分秒周天个世季半多余来0123456789０１２３４５６７８９-－/.:~T")


def _written(mention: DateMention) -> tuple[str, int] | None:
    """What to write, and how many characters of the mention it replaces; None to leave the mention alone."""
    value = mention.edtf
    if value is None or g.ISO_TEXT.match(mention.text):
        return None
    if mention.basis == "anaphoric" and mention.text[-1] in g.WEEKDAYS and mention.text.startswith(g.WEEK_WORDS):
        return None
    length = len(mention.text)
    if mention.timex3 and g.TIMEX_PART.search(mention.timex3):
        part = g.PART_TAIL.search(mention.text)
        if part is None:
            return None
        length = part.start()
    return value, length
