"""Where a text names dates and numerals, and what they are worth: what the viewer underlines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from newsparse.show.text import cut

if TYPE_CHECKING:
    import datetime

    from newsparse.dates import DateMention
    from newsparse.numerals import Numeral

Exact = int | Decimal | Fraction

_COUNTABLE: Final = 10**30


@attrs.frozen
class Mark:
    """A mention in a text."""

    start: int
    end: int
    kind: str
    """``date`` or ``numeral``."""
    value: str
    """Its value, as it is shown."""


def marks_in(texts: Sequence[str], reference: datetime.date | None = None) -> tuple[tuple[Mark, ...], ...]:
    """The mentions of each of `texts`, the paragraphs of one article, in order and without overlaps.

    A date is resolved in the light of the paragraphs before it. A numeral inside a date is not marked.
    """
    from newsparse.dates import find_dates
    from newsparse.numerals import find_numerals

    whole = "\n".join(texts)
    dates = [Mark(d.start, d.end, "date", date_value(d)) for d in find_dates(whole, reference=reference)]
    numerals = [Mark(n.start, n.end, "numeral", numeral_value(n)) for n in find_numerals(whole)]
    kept = _apart([*dates, *numerals])
    out = []
    base = 0
    for text in texts:
        end = base + len(text)
        out.append(
            tuple(
                Mark(mark.start - base, mark.end - base, mark.kind, mark.value)
                for mark in kept
                if base <= mark.start and mark.end <= end
            )
        )
        base = end + 1
    return tuple(out)


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """`marks` in order without those that overlap one named before them."""
    kept: list[Mark] = []
    taken: set[int] = set()
    for mark in marks:
        cells = range(mark.start, mark.end)
        if cells and taken.isdisjoint(cells):
            taken.update(cells)
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)


def date_value(mention: DateMention) -> str:
    """What a date is worth: EDTF, or TIMEX3 where EDTF has no form, and where the value comes from."""
    value = mention.edtf or mention.timex3
    if value is None:
        return cut(f"no value: {mention.reason}" if mention.reason else f"no value ({mention.kind})", 120)
    note = "" if mention.basis == "explicit" else f" ({mention.basis})"
    return cut(f"{value}{note}", 120)


def numeral_value(numeral: Numeral) -> str:
    """What a numeral is worth, with its unit.

    >>> from newsparse import find_numerals
    >>> [numeral_value(n) for n in find_numerals("近20万人,550元~950元,增长34.1%,第三次,三分之一")]
    ['≈ 200,000 人', '550 – 950 元', '34.1 %', '3 次, ordinal', '1/3']
    """
    if numeral.value is not None:
        value = _number(numeral.value)
    elif numeral.low is not None and numeral.high is not None:
        value = f"{_number(numeral.low)} – {_number(numeral.high)}"
    elif numeral.low is not None:
        value = f"≥ {_number(numeral.low)}"
    elif numeral.high is not None:
        value = f"≤ {_number(numeral.high)}"
    else:
        value = "no value"
    about = "≈ " if numeral.approximate and value[0].isdigit() else ""
    unit = f" {numeral.unit}" if numeral.unit else ""
    order = ", ordinal" if numeral.kind == "ordinal" else ""
    return cut(f"{about}{value}{unit}{order}", 120)


def _number(value: Exact) -> str:
    """An exact value; integers with commas, and those that nobody could count as a power of ten."""
    if isinstance(value, Fraction):
        return f"{_number(value.numerator)}/{_number(value.denominator)}"
    if isinstance(value, Decimal) or abs(value) < _COUNTABLE:
        return f"{value:,}"
    return f"10^{value.bit_length() * 1233 // 4096}"
