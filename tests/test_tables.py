"""Every row of the tables of labels and boxes does what its examples say."""

from __future__ import annotations

import pytest
from hypothesis import given

from newsparse.tables.beginnings import BEGINNINGS
from newsparse.tables.boxes import BOX_TITLES, SURE, UNSURE, box_title
from newsparse.tables.clause_ends import CLAUSE_ENDS
from newsparse.tables.heads import CLUES, DIARY
from newsparse.tables.labels import LABELS, label_rule
from newsparse.tables.lines import LINES
from newsparse.tables.list_lines import LIST_LINES
from newsparse.tables.openings import OPENINGS, opening
from newsparse.tables.pictures import ARTWORK, MADE, SCENE, SORT
from newsparse.tables.wording import WORDING
from newsparse.textfacts import fold_marks
from strategies import texts


def cases(field):
    return [
        pytest.param(row, text, id=f"{row.id}-{text[:12]}") for row in LABELS for text in getattr(row, field)
    ]


@pytest.mark.parametrize(("row", "text"), cases("examples"))
def test_label_example(row, text):
    assert row.pattern.search(fold_marks(text))
    assert label_rule(fold_marks(text)) is not None


@pytest.mark.parametrize(("row", "text"), cases("counterexamples"))
def test_label_counterexample(row, text):
    assert not row.pattern.search(fold_marks(text))


def test_label_rows_are_named_once_and_give_reasons():
    assert len({row.id for row in LABELS}) == len(LABELS)
    assert all(row.reason and row.examples and row.counterexamples for row in LABELS)


@pytest.mark.parametrize(
    "headline",
    [
        "百年石桥完成“体检”",
        "定制公交方便夜班工人",
        "老窑新火",
        "智能水表帮独居老人报平安",
        "“劳动第一课”",
        "",
    ],
)
def test_a_headline_is_no_label(headline):
    assert label_rule(headline) is None


@given(texts(max_size=40))
def test_labels_are_total(text):
    rule = label_rule(text)
    assert rule is None or rule in {row.id for row in LABELS}


@pytest.mark.parametrize("row", BOX_TITLES, ids=lambda row: row.title)
def test_box_title(row):
    kind = "sure" if row.sure else "unsure"
    assert row.reason
    for form in ("{}", "■ {}", "【{}】", "《{}》", "{}:", "[{}]", "●{}"):
        assert box_title(form.format(row.title)) == kind
    assert box_title("\u3000".join(row.title)) == kind
    assert box_title(row.title + "的作用") is None
    assert box_title("不是" + row.title) is None


def test_box_titles_stand_once():
    assert len({row.title for row in BOX_TITLES}) == len(BOX_TITLES)
    assert not SURE & UNSURE


@given(texts(max_size=20))
def test_box_titles_are_total(text):
    assert box_title(text) in (None, "sure", "unsure")


@pytest.mark.parametrize("clue", CLUES, ids=lambda clue: clue.id)
def test_clue_of_a_head(clue):
    assert clue.why and clue.examples
    assert [text for text in clue.examples if not clue.pattern.search(fold_marks(text))] == []
    assert [text for text in clue.counterexamples if clue.pattern.search(fold_marks(text))] == []
    assert clue.kicker or clue.headline or clue.deck


def test_clues_are_named_once():
    assert len({clue.id for clue in CLUES}) == len(CLUES)


LEANINGS = [
    pytest.param(row, sides, id=f"{sides[0]}-{row.id}")
    for table, sides in (
        (WORDING, ("headline", "crosshead")),
        (BEGINNINGS, ("start", "rest")),
        (CLAUSE_ENDS, ("end", "rest")),
    )
    for row in table
]


@pytest.mark.parametrize(("row", "sides"), LEANINGS)
def test_clue_that_leans_to_one_side(row, sides):
    assert all(row.pattern.search(fold_marks(text)) for text in row.examples)
    assert not any(row.pattern.search(fold_marks(text)) for text in row.counterexamples)
    assert row.why and row.gives in sides


@pytest.mark.parametrize("row", OPENINGS, ids=lambda row: row.id)
def test_opening(row):
    assert all(row.pattern.search(fold_marks(text)) for text in row.examples)
    assert not any(row.pattern.search(fold_marks(text)) for text in row.counterexamples)
    assert row.why and row.weight


@pytest.mark.parametrize("row", [*LINES, *LIST_LINES], ids=lambda row: row.id)
def test_line(row):
    assert (
        row.why
        and row.gives in ("paragraph", "signature", "headline")
        and row.examples
        and row.counterexamples
    )
    assert [text for text in row.examples if not row.pattern.search(fold_marks(text))] == []
    assert [text for text in row.counterexamples if row.pattern.search(fold_marks(text))] == []


def test_scene():
    assert [text for text in SCENE.examples if not SCENE.pattern.match(fold_marks(text))] == []
    assert [text for text in SCENE.counterexamples if SCENE.pattern.match(fold_marks(text))] == []
    assert [text for text in SORT.examples if not SORT.pattern.search(fold_marks(text))] == []
    assert [text for text in SORT.counterexamples if SORT.pattern.search(fold_marks(text))] == []
    for row in (ARTWORK, MADE):
        assert [text for text in row.examples if not row.pattern.match(fold_marks(text))] == []
        assert [text for text in row.counterexamples if row.pattern.match(fold_marks(text))] == []


@pytest.mark.parametrize("text", ["7月2日　晴　风6级", "1987年4月12日 星期日 小雨", "4月11日，多云转阴"])
def test_diary(text):
    assert DIARY.match(fold_marks(text))


@pytest.mark.parametrize("text", ["7月2日", "4月11日晴川阁重新开放。", "4月12日 星期日", "晴 风6级"])
def test_no_diary(text):
    assert DIARY.match(fold_marks(text)) is None


def test_lines_are_named_once():
    assert len({row.id for row in (*LINES, *LIST_LINES)}) == len(LINES) + len(LIST_LINES)


@given(texts(max_size=60))
def test_openings_are_total(text):
    assert abs(opening(text)) <= sum(abs(row.weight) for row in OPENINGS)
