"""Every case of the table, the examples of the exclusions, and the size of both."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

from newsparse.numerals import Numeral, find_numerals
from newsparse.numerals.exclusions import EXCLUSIONS, Exclusion


def _cases() -> ModuleType:
    spec = util.spec_from_file_location("numeral_cases", Path(__file__).with_name("cases.py"))
    assert spec and spec.loader
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CASES = _cases()
KINDS = {kind[0]: kind for kind in ("cardinal", "ordinal", "decimal", "fraction", "percent", "range")}
Value = int | Decimal | Fraction | None


def value(field: str) -> Value:
    if field == ".":
        return None
    if "/" in field:
        return Fraction(field)
    return Decimal(field) if "." in field else int(field)


def mention(field: str) -> tuple[object, ...]:
    text, kind, number, low, high, unit, exactness = field.split()
    return (
        text, KINDS[kind], value(number), value(low), value(high), None if unit == "." else unit, exactness == "~",
    )  # fmt: skip


def as_tuple(numeral: Numeral) -> tuple[object, ...]:
    return (
        numeral.text, numeral.kind, numeral.value, numeral.low, numeral.high, numeral.unit, numeral.approximate,
    )  # fmt: skip


POSITIVE = [tuple(map(str.strip, line.split("|"))) for line in CASES.POSITIVE.strip().splitlines()]
NEGATIVE = [tuple(map(str.strip, line.split("|"))) for line in CASES.NEGATIVE.strip().splitlines()]


@pytest.mark.parametrize(("form", "sentence", "expected"), POSITIVE)
def test_found(form: str, sentence: str, expected: str) -> None:
    found = find_numerals(sentence)
    assert [as_tuple(numeral) for numeral in found] == [mention(field) for field in expected.split("&")]
    for numeral in found:
        assert sentence[numeral.start : numeral.end] == numeral.text
        for bound in (numeral.value, numeral.low, numeral.high):
            assert bound is None or type(bound) in (int, Decimal, Fraction)


@pytest.mark.parametrize(("form", "sentence"), NEGATIVE)
def test_not_found(form: str, sentence: str) -> None:
    assert find_numerals(sentence) == ()


def test_the_table_is_large_enough() -> None:
    assert len(POSITIVE) + len(NEGATIVE) >= 250
    assert len(NEGATIVE) >= 70
    forms = [row[0] for row in POSITIVE]
    assert {form for form in forms if forms.count(form) < 3} == set()


@pytest.mark.parametrize("row", EXCLUSIONS, ids=lambda row: row.name)
def test_exclusion(row: Exclusion) -> None:
    assert row.reason and row.examples and row.counterexamples
    for example in row.examples:
        assert find_numerals(example) == (), example
    for example in row.counterexamples:
        assert find_numerals(example), example
