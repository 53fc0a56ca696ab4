"""Dates written in ISO 8601 / EDTF in place."""

from __future__ import annotations

import bisect
import datetime as dt
from typing import NamedTuple

import attrs

from newsparse.dates import grammar as g
from newsparse.dates.finder import mentions
from newsparse.dates.model import DateChange, DateMention
from newsparse.twins import twin


def normalise(text: str, reference: dt.date | None) -> tuple[str, tuple[DateChange, ...]]:
    """The text with dates in EDTF, and the changes; the arguments are checked by the caller."""
    read = twin(text)
    result, changes = _normalised(read, reference)
    if read is text:
        return result, changes
    printed = [attrs.evolve(change, before=text[change.start : change.end]) for change in changes]
    return _apply(text, printed)[0], tuple(printed)


def _normalised(text: str, reference: dt.date | None) -> tuple[str, tuple[DateChange, ...]]:
    """The same for a text without traditional characters."""
    proposed = _proposals(text, reference)
    blocked: dict[int, DateChange] = {}
    for _ in range(_ROUNDS):
        changes = [change for change in proposed if change.start not in blocked]
        result, moved = _apply(text, changes)
        blame = _unstable(result, reference, blocked, moved)
        if not blame:
            return result, tuple(changes)
        blocked |= blame
    return text, ()


def _proposals(text: str, reference: dt.date | None) -> list[DateChange]:
    """The replacements that the mentions of a text call for."""
    changes: list[DateChange] = []
    found = mentions(text, reference)
    apart = [
        mention for mention in found if not _repeats(mention)
    ]  # 8月25日|星期三: only the date is written
    starts, ends = {mention.start for mention in apart}, {mention.end for mention in apart}
    for mention in found:
        after = _written(mention)
        if after is None or mention.end in starts or mention.start in ends:
            continue  # 去冬今春: nothing would keep the two apart
        end = mention.start + after[1]
        before = text[mention.start : end]
        if before != after[0] and text[end : end + 1] not in _JOINS:
            changes.append(DateChange(mention.start, end, before, after[0]))
    return changes


class _Moved(NamedTuple):
    """A change that was made."""

    change: DateChange
    start: int
    """Where it begins in the new text,"""
    end: int
    """and where it ends there."""


def _apply(text: str, changes: list[DateChange]) -> tuple[str, list[_Moved]]:
    """The text with the changes made, and where each is in it."""
    pieces: list[str] = []
    moved: list[_Moved] = []
    at = size = 0
    for change in changes:
        pieces += [text[at : change.start], change.after]
        size += change.start - at
        moved.append(_Moved(change, size, size + len(change.after)))
        size += len(change.after)
        at = change.end
    pieces.append(text[at:])
    return "".join(pieces), moved


def _unstable(
    result: str, reference: dt.date | None, blocked: dict[int, DateChange], moved: list[_Moved]
) -> dict[int, DateChange]:
    """The changes (by start) to take back, because what was written made the text around it read as another date.

    It is rare (星期日前年: after a digit 前年 is a year), and taking back the change beside it is enough.
    """
    again = _proposals(result, reference)
    if not again or not moved:
        return {}
    ends = [place.end for place in moved]
    blame: dict[int, DateChange] = {}
    for change in again:
        right = bisect.bisect_right(ends, change.start)
        left = moved[right - 1] if right else None
        shift = left.end - left.change.end if left is not None else 0
        before = blocked.get(change.start - shift)
        if before is not None and before.before == change.before:
            continue  # one that was taken back before, and would be again; 11月至2021-11-23 is not what 11月 was
        beside = [place for place in (left, *moved[right : right + 1]) if place is not None]
        nearest = min(beside, key=lambda place: max(change.start - place.end, place.start - change.end))
        blame[nearest.change.start] = nearest.change
    return blame


#: After so many rounds of taking back the text is left as it is; no text is known that needs more than two.
_ROUNDS = 8
#: A digit that met one of these would be read as part of another numeral: the mention before them stays as it is.
_JOINS = frozenset("年月日号时点分秒周天个世季半多余来0123456789０１２３４５６７８９-－/.:~T")


def _written(mention: DateMention) -> tuple[str, int] | None:
    """What to write, and how many characters of the mention it replaces; None to leave the mention alone."""
    value = mention.edtf
    if value is None or g.ISO_TEXT.match(mention.text):
        return None
    if _repeats(mention):
        return None
    length = len(mention.text)
    if mention.timex3 and g.TIMEX_PART.search(mention.timex3):
        part = g.PART_TAIL.search(mention.text)
        if part is None:
            return None
        length = part.start()
    return value, length


def _repeats(mention: DateMention) -> bool:
    """Whether a mention is a weekday beside the date that it repeats."""
    return (
        mention.basis == "anaphoric"
        and mention.text[-1] in g.WEEKDAYS
        and mention.text.startswith(g.WEEK_WORDS)
    )
