"""The tables of cases: forms, sentences, references and what they mean (`cases.txt`, `more_cases.txt`)."""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from newsparse.dates import find_dates

TABLES = [Path(__file__).with_name(name) for name in ("cases.txt", "more_cases.txt")]
#: The same sentences are read with the marks of print and with the half-width marks of OCR.
WIDE = str.maketrans(
    {",": "\uff0c", ":": "\uff1a", "(": "\uff08", ")": "\uff09", ";": "\uff1b", "!": "\uff01", "?": "\uff1f"}
)


class Case(NamedTuple):
    line: int
    form: str
    reference: dt.date | None
    text: str
    spans: tuple[tuple[int, int], ...]
    values: tuple[str, ...]


def read_cases() -> list[Case]:
    cases = []
    lines = [
        line for table in TABLES for line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1)
    ]
    for number, line in lines:
        if not line or line.startswith("#"):
            continue
        form, reference, marked, told = (line + "\t\t").split("\t")[:4]
        spans, text, start = [], "", 0
        for char in marked:
            if char == "⟦":
                start = len(text)
            elif char == "⟧":
                spans.append((start, len(text)))
            else:
                text += char
        values = tuple(value.strip() for value in told.split(" | ")) if told else ()
        assert len(values) == len(spans), line
        day = None if reference == "-" else dt.date.fromisoformat(reference)
        cases.append(Case(number, form, day, text, tuple(spans), values))
    return cases


CASES = read_cases()


def in_both_widths():
    """Each case with the marks of OCR, and with the marks of print where it has any that differ."""
    for case in CASES:
        name = f"{case.line}-{case.form.replace(' ', '-')}"
        yield pytest.param(case, case.text, id=f"{name}-half-width")
        wide = case.text.translate(WIDE)
        if wide != case.text and case.form != "iso":
            yield pytest.param(case, wide, id=f"{name}-full-width")


@pytest.mark.parametrize(("case", "text"), list(in_both_widths()))
def test_case(case: Case, text: str) -> None:
    found = find_dates(text, reference=case.reference)
    assert [(m.start, m.end) for m in found] == list(case.spans)
    for mention, told in zip(found, case.values, strict=True):
        if told.endswith("!"):
            assert (mention.kind, mention.edtf) == (told[:-1], None)
            assert mention.reason
            continue
        kind, edtf, timex3 = (told + "==").split("=")[:3]
        assert (mention.kind, mention.edtf or "") == (kind, edtf)
        assert not mention.reason
        if timex3:
            assert mention.timex3 == timex3


def test_the_table_is_large_enough() -> None:
    forms = Counter(case.form for case in CASES)
    assert len(CASES) >= 400
    assert forms["not a date"] >= 100
    assert all(count >= 3 for count in forms.values()), forms


def test_values_are_edtf() -> None:
    """Against the parser of the package edtf, which wants seconds in a time of day (the contract does not)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        library = pytest.importorskip("edtf", reason="edtf, a parser of the standard, is not installed")
        mentions = (m for case in CASES for m in find_dates(case.text, reference=case.reference))
        # one value of each form: a hundred days differ in digits that the standard's grammar does not ask about
        forms = {re.sub(r"\d", "0", m.edtf): m.edtf for m in mentions if m.edtf}
        for value in forms.values():
            library.parse_edtf(re.sub(r"(T\d\d:\d\d)(?!:)", r"\1:00", value))
