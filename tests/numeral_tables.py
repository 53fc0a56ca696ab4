"""Tables of numerals in sentences: ``sentence | mention & mention ...``, a line each.

A mention is ``text kind value low high unit exactness``: kind by its first letter, ``.`` for None, ``=`` exact, ``~`` approximate.
"""

from __future__ import annotations

from newsparse.numerals import Numeral


def field(value: object) -> str:
    return "." if value is None else str(value)


def said(numeral: Numeral) -> str:
    """A numeral as the table writes it."""
    parts = (numeral.kind[0], numeral.value, numeral.low, numeral.high, numeral.unit)
    return " ".join([numeral.text, *map(field, parts), "~" if numeral.approximate else "="])


def lines(table: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in table.strip().splitlines()]
