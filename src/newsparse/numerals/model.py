"""The values that finder and normaliser share: the numeral that users see, the number as it is being read."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import define, frozen

Kind = Literal["cardinal", "ordinal", "decimal", "fraction", "percent", "range"]
Exact = int | Decimal | Fraction


@frozen(slots=True)
class Numeral:
    """A numeral as it stands in a text: `text == source[start:end]`, approximators and unit included."""

    text: str
    """The mention as printed, e.g. `近20万项`."""
    start: int
    """Index of its first character."""
    end: int
    """Index behind its last character."""
    kind: Kind
    """`decimal` only where the value is not whole: `1.2万` is a cardinal."""
    value: Exact | None
    """Exact value of the number printed; None where the text gives bounds only (`十几`, `3~4个`).
    For `percent` the figure printed (34.1% is `Decimal("34.1")`, 五成 is 50), for `fraction` the part of one."""
    low: Exact | None
    """The least that the text allows, in the terms of `value`; None where it sets no such bound."""
    high: Exact | None
    """The most that the text allows, in the terms of `value`; None where it sets no such bound."""
    unit: str | None
    """Measure word, currency or physical unit that follows; `%` for every percent; None without."""
    approximate: bool
    """Whether the text says less than an exact number (近, 约, 余, 以上, 几, 三五)."""

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import numeral_card

        return numeral_card(self)


@define(slots=True)
class Number:
    """A number being read: what is known of it before unit, range and approximators are."""

    start: int
    core: int
    """End of the digits, which normalising rewrites; 多, 余 and a multiplier after them lie behind."""
    end: int
    value: Exact | None
    low: Exact | None = None
    high: Exact | None = None
    form: str = "digits"
    """How it is printed: `digits`, a form of `reading.Reading`, `lone`, `half`, `compound`, `decimal`, `fraction`,
    `tenths`."""
    kind: Kind = "cardinal"
    unit: str | None = None
    more: bool = False
    """多, 余 or 来 follows."""
    scale: int = 1
    """The multiplier printed last (2万: 10^4), which a range may share: 1至2万."""
    parts: tuple[tuple[int, int], ...] = ()
    """Where the digits of the lower units stand that belong to the amount: 三 and 五 of 七元三角五分."""


@frozen(slots=True)
class Mention:
    """A numeral with the numbers that it was read from, for `normalise`."""

    numeral: Numeral
    numbers: tuple[Number, ...]
