"""Every row of the tables keeps what it promises."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.dates import find_dates, tables

REFERENCE = dt.date(2023, 9, 8)


@pytest.mark.parametrize("row", tables.FESTIVALS, ids=lambda row: row.name)
def test_festival(row: tables.Festival) -> None:
    for example in row.examples:
        found = find_dates(example, reference=REFERENCE)
        assert any(m.basis == "festival" and m.edtf for m in found), example
    for example in row.counterexamples:
        assert not any(m.basis == "festival" for m in find_dates(example, reference=REFERENCE)), example


@pytest.mark.parametrize("row", tables.VAGUE, ids=lambda row: row.pattern[:12])
def test_vague(row: tables.Vague) -> None:
    for example in row.examples:
        found = find_dates(example, reference=REFERENCE)
        assert [(m.kind, m.timex3, m.edtf) for m in found] == [("vague", row.timex3, None)], example
    for example in row.counterexamples:
        assert not any(m.kind == "vague" for m in find_dates(example, reference=REFERENCE)), example


@pytest.mark.parametrize("era", tables.ERAS, ids=lambda era: era.name)
def test_era(era: tables.Era) -> None:
    name = era.dynasty[:1] + era.name
    (first,) = find_dates(f"{name}元年,")
    assert (first.edtf, first.basis) == (f"{era.first:04d}", "era")
    (late,) = find_dates(f"{name}{era.last - era.first + 2}年,")
    assert late.edtf is None and late.reason
    if era.dynasty:
        assert not any(
            m.basis == "era" for m in find_dates(f"{era.name}十年,{era.name}三年来,到{era.name}时期")
        )


@pytest.mark.parametrize(("word", "code", "rule"), tables.DAY_PARTS, ids=str)
def test_day_part(word: str, code: str, rule: str) -> None:
    (mention,) = find_dates(f"9月8日{word}8点", reference=REFERENCE)
    assert mention.edtf == {"am": "2023-09-08T08:00"}.get(rule, "2023-09-08T20:00")


@pytest.mark.parametrize("number", range(1, 17))
def test_plan(number: int) -> None:
    name = tables.PLAN_NAMES[number - 1]
    (mention,) = find_dates(f"“{name}”时期")
    first, last = tables.plan_years(number)
    assert (mention.text, mention.edtf) == (name, f"{first}/{last}")
