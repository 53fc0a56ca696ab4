"""The simplified twin of a text: what is exchanged, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import tables
from newsparse.numerals import tables as numeral_tables
from newsparse.numerals.exclusions import EXCLUSIONS
from newsparse.tables.variants import PAIRS
from newsparse.twins import KEPT, twin
from strategies import CHARACTERS
from traditional import FORMS


@given(st.text(st.one_of(CHARACTERS, st.sampled_from(PAIRS)), max_size=60))
def test_a_twin_has_the_same_length_and_is_its_own_twin(text: str) -> None:
    other = twin(text)
    assert len(other) == len(text) and twin(other) is other
    for char, form in zip(text, other, strict=True):
        assert char == form or char in FORMS[form]


def test_no_traditional_character_is_its_own_twin() -> None:
    assert set(PAIRS[::2]) & set(twin(PAIRS[::2])) == set(KEPT)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent.parent / "seeds").glob("*.txt")), ids=lambda p: p.name[:3]
)
def test_simplified_pages_are_their_own_twins(path: Path) -> None:
    page = path.read_text(encoding="utf-8")
    assert twin(page) is page


def test_words_of_the_tables_are_spelled_as_twins() -> None:
    """A word with a character that is exchanged would never be found again."""
    eras = [era.name for era in tables.ERAS] + list(numeral_tables.ERAS) + list(numeral_tables.DYNASTIC_ERAS)
    rows = [row.pattern for row in (*tables.FESTIVALS, *tables.VAGUE)]
    excluded = [pattern for row in EXCLUSIONS for pattern in row.patterns]
    for word in (*eras, *rows, *excluded, *tables.PLAN_NAMES, *(word for word, _, _ in tables.DAY_PARTS)):
        assert twin(word) == word
