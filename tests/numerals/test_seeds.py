"""The mentions of the five seed pages, marked by hand, against those found.

`seed_truth.json` holds for each page rows of [start, end, text, kind, value, low, high, unit, approximate]. It was
drafted with the finder and then corrected by reading every line. Conventions where a reader may differ:
determiners (这一, 每一, 另一), reduplications (一次次), titles and prizes (二级巡视员, 二等奖), names in quotation
marks (“三张牌”, “二级蓝领”, 《六十条》), bus lines and roads are no numerals; rank and order in names (第二师,
4号铁水车) are ordinals.
"""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from newsparse.numerals import find_numerals

SEEDS = Path(__file__).parents[2] / "seeds"
TRUTH: dict[str, list[list[str | int | bool | None]]] = json.loads(
    Path(__file__).with_name("seed_truth.json").read_text(encoding="utf-8")
)

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seed pages are not part of a source distribution"
)


def number(field: object) -> int | Decimal | Fraction | None:
    if field is None:
        return None
    text = str(field)
    return Fraction(text) if "/" in text else Decimal(text) if "." in text else int(text)


def test_f1_and_values() -> None:
    true = found = hits = right = 0
    for name, rows in TRUTH.items():
        text = SEEDS.joinpath(name).read_bytes().decode("utf-8")
        expected = {
            (row[0], row[1]): (row[3], *map(number, row[4:7]), row[7], row[8])
            for row in rows
        }  # fmt: skip
        for row in rows:
            assert text[int(row[0] or 0) : int(row[1] or 0)] == row[2], (name, row)
        actual = {
            (n.start, n.end): (n.kind, n.value, n.low, n.high, n.unit, n.approximate)
            for n in find_numerals(text)
        }
        both = expected.keys() & actual.keys()
        true, found, hits = true + len(expected), found + len(actual), hits + len(both)
        right += sum(expected[span] == actual[span] for span in both)
    assert true > 350
    assert 2 * hits / (true + found) >= 0.98
    assert right / hits >= 0.98
