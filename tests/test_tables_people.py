"""Every row of the tables of people and mastheads does what its examples say."""

from __future__ import annotations

import pytest

from newsparse.tables import foot, masthead, people
from newsparse.tables.row import LazyPattern, Row, words

SEARCHED = [*people.CLOSINGS, *masthead.FIELDS]
MATCHED = [*masthead.LINES, *masthead.PICTURE_LABELS, *foot.FOOT]


def _cases(examples: str) -> list[tuple[Row, str, str]]:
    return [
        (row, text, method)
        for rows, method in ((SEARCHED, "search"), (MATCHED, "match"))
        for row in rows
        for text in getattr(row, examples)
    ]


@pytest.mark.parametrize(("row", "text", "method"), _cases("examples"), ids=lambda x: getattr(x, "id", x))
def test_example(row, text, method):
    assert getattr(row.pattern, method)(text)


@pytest.mark.parametrize(
    ("row", "text", "method"), _cases("counterexamples"), ids=lambda x: getattr(x, "id", x)
)
def test_counterexample(row, text, method):
    assert not getattr(row.pattern, method)(text)


@pytest.mark.parametrize(
    "rows", [people.CLOSINGS, masthead.FIELDS, masthead.LINES, masthead.PICTURE_LABELS, foot.FOOT]
)
def test_rows_are_named_once_and_give_reasons(rows):
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.why and row.examples for row in rows)


def test_surnames():
    for band in people.SURNAME_BANDS:
        assert all("\u3400" <= char <= "\u9fff" for char in band)
    assert all(len(name) == 2 for name in people.COMPOUND)


def test_words_that_are_no_names_open_with_a_surname():
    """Others would never be taken for names and only cost memory."""
    surnames = set("".join(people.SURNAME_BANDS))
    assert [
        w for w in sorted(people.NOT_NAMES) if w[0] not in surnames and w[:2] not in people.COMPOUND
    ] == []


def test_roles_and_verbs_give_known_roles():
    known = set(people.ROLES.values()) | {"整理", "口述", "编译", "绘图", ""}
    assert set(people.VERBS.values()) <= known


def test_lazy_pattern_compiles_once_and_names_itself():
    pattern = LazyPattern("a+")
    assert "search" not in vars(pattern)
    assert pattern.fullmatch("aa") is not None
    assert "search" in vars(pattern)
    assert repr(pattern) == "LazyPattern('a+')"
    with pytest.raises(AttributeError):
        pattern.split("a")


def test_words():
    assert words("王 李", "张") == ("王", "李", "张")
