"""Lines of a head by what stands round them: made headings and bylines before links, or known to be no torn sentences."""

from __future__ import annotations

import attrs
import pytest

from newsparse import page_seams
from newsparse.linking import settle as settling
from newsparse.linking.nodes import make_node
from newsparse.linking.settle import (
    HEAD_LONGEST,
    NEAR,
    NO_NAMES,
    NO_ROLE,
    OPENS_TEXT,
    SIGNED,
    SURE,
    UPPER,
    WHO,
    fragment_evidence,
    signed,
    weigh,
)
from newsparse.linking.survey import NAMED_WITHIN, NO_HEADING
from newsparse.textfacts import SHORT

PLAIN = attrs.evolve(
    make_node(0, "甲" * 60, 1, False), kind="B", closed=True, begins=0.0, opener=0.0, pause=(0.0, 0.0)
)


def fragment(kind="B", text=None, **shown):
    text = text or {"B": "甲" * 60, "S": "乙" * 8, "Y": "丙丙丙", "Z": "(丁丁丁)"}[kind]
    return attrs.evolve(PLAIN, kind=kind, text=text, grams=frozenset(), **shown)


B, S, Y, Z = map(fragment, "BSYZ")
LABEL = fragment("S", label=True)


def kinds(nodes):
    return "".join(node.kind for node in nodes)


def becomes(*nodes):
    return kinds(signed([attrs.evolve(node, block=k) for k, node in enumerate(nodes)]))


# -- bylines ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        # what looks a little like a byline between a heading and its text is one
        ([S, fragment("S", byline=SIGNED), B], "SYB"),
        ([S, fragment("S", byline=SIGNED - 0.01), B], "SSB"),
        ([S, fragment("Z", byline=SURE), B], "SYB"),
        ([S, fragment("Z", byline=SURE - 0.01), B], "SZB"),
        ([LABEL, fragment("S", byline=SIGNED), B], "SSB"),
        ([S, fragment("S", byline=SIGNED, inset=True), B], "SSB"),
        ([S, fragment("S", byline=SIGNED), fragment(inset=True)], "SSB"),
        ([S, fragment("S", byline=SIGNED), S, B], "SSSB"),
        ([B, fragment("S", byline=SIGNED), B], "BSB"),
        # (作者系某某大学教授), right over the text
        ([S, fragment("Z", "(作者系江畔师范大学教授)"), B], "SYB"),
        ([Y, fragment("Z", "(作者系江畔师范大学教授)"), B], "YYB"),
        ([B, fragment("Z", "(作者系江畔师范大学教授)"), B], "BZB"),
        ([S, fragment("Z", "(作者系江畔师范大学教授)"), S], "SZS"),
        ([S, fragment("Z", "(二〇二一年三月)"), B], "SZB"),
        # nobody signs a text without a headline
        ([fragment("Y", byline=NO_NAMES - 0.01), B], "SB"),
        ([fragment("Y", byline=NO_NAMES), B], "YB"),
        ([fragment("Y", byline=0.5), fragment(inset=True)], "YB"),
        ([fragment("Y", byline=0.5), S], "YS"),
        ([fragment(ending="signature"), fragment("Y", byline=0.5), B], "BSB"),
        ([fragment(ending="note"), fragment("Y", byline=0.5), B], "BSB"),
        ([fragment(ending="dateline"), fragment("Y", byline=0.5), B], "BYB"),
        ([S, fragment("Y", byline=0.5), B], "SYB"),
        # between a text and news
        ([B, fragment("Y", byline=SURE), fragment(lead=True)], "BSB"),
        ([B, fragment("Y", byline=SURE - 0.01), fragment(lead=True)], "BYB"),
        ([B, fragment("Y", byline=NO_NAMES), fragment(lead=True)], "BYB"),
        ([S, fragment("Y", byline=SURE), fragment(lead=True)], "SYB"),
    ],
)  # fmt: skip
def test_what_a_line_that_looks_like_a_byline_is(nodes, expected):
    assert becomes(*nodes) == expected


def name_over(text, name="荀大力", byline=0.9, **shown):
    return [B, fragment("Y", name, byline=byline, **shown), text]


TOLD = fragment(text="焊工荀大力" + "甲" * 60)


def test_a_name_over_what_speaks_of_it_is_a_crosshead():
    assert becomes(*name_over(TOLD)) == "BSB"
    assert becomes(*name_over(TOLD, "荀 大力")) == "BSB" == becomes(*name_over(TOLD, "■荀大力"))
    assert becomes(*name_over(fragment(text="焊 工 荀 大力" + "甲" * 60))) == "BSB"
    assert becomes(*name_over(B)) == "BYB"
    assert becomes(*name_over(TOLD, byline=NO_ROLE)) == "BYB"
    assert (
        becomes(*name_over(TOLD, inset=True)) == "BYB" == becomes(*name_over(attrs.evolve(TOLD, inset=True)))
    )
    assert becomes(S, *name_over(TOLD)[1:]) == "SYB"
    assert becomes(*name_over(attrs.evolve(TOLD, kind="Y"))) == "BYY"
    late = "甲" * (NAMED_WITHIN - 3) + "荀大力" + "甲" * 60
    assert becomes(*name_over(fragment(text=late))) == "BSB"
    assert becomes(*name_over(fragment(text="甲" + late))) == "BYB"
    # text that a column broke before its first full stop looks like a heading
    broken = "荀大力" + "甲" * (NO_HEADING - 2)
    assert becomes(*name_over(fragment("S", broken))) == "BSS"
    assert becomes(*name_over(fragment("S", broken[:-1]))) == "BYS"


def test_a_name_with_the_mark_of_other_crossheads_is_one():
    other = [fragment("S", "■平台"), B]
    assert becomes(*name_over(B, "■荀大力"), *other) == "BSBSB"
    assert becomes(*other, *name_over(B, "■荀大力")) == "SBBSB"
    assert becomes(*name_over(B, "▲荀大力"), *other) == "BYBSB"
    assert becomes(*name_over(B), *other) == "BYBSB"
    assert becomes(*name_over(B, "■荀大力"), fragment("S", "■平台"), S) == "BYBSS"
    far = [B] * (NEAR - 2)
    assert becomes(*name_over(B, "■荀大力"), *far[:-1], *other)[1] == "S"
    assert becomes(*name_over(B, "■荀大力"), *far, *other)[1] == "Y"


# -- lines of a head that look like text ---------------------------------------------------------------------------------


def body(text, **shown):
    return fragment("B", text, closed=False, **shown)


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        # the first line of a headline in two
        ([S, body("乙" * (UPPER - 1) + ","), S], "SSS"),
        ([S, body("乙" * UPPER + ","), S], "SBS"),
        ([S, body("乙" * 8 + ",", inset=True), S], "SBS"),
        ([S, body("乙" * 8 + ","), fragment("S", inset=True)], "SBS"),
        ([B, body("乙" * 8 + ","), S], "BBS"),
        ([S, body("乙" * 8 + ","), B], "SBB"),
        ([S, body("乙" * 8), S], "SBS"),
        # a deck over a byline
        ([S, body("乙" * SHORT), Y], "SSY"),
        ([S, body("乙" * (SHORT + 1)), Y], "SBY"),
        ([S, body("乙" * 8, lead=True), Y], "SBY"),
        ([S, body("乙" * 8, inset=True), Y], "SBY"),
        ([B, body("乙" * 8), Y], "BBY"),
        *[([S, body("乙" * 8 + mark), Y], "SBY") for mark in ".;,、。:!?…"],
        # a question or a call under a column's name
        ([LABEL, body("乙" * 8 + "?"), B], "SSB"),
        ([LABEL, body("乙" * 8 + "!"), B], "SSB"),
        ([LABEL, body("乙" * 8 + "…"), B], "SBB"),
        ([S, body("乙" * 8 + "?"), B], "SBB"),
        ([fragment("S", label=True, inset=True), body("乙" * 8 + "?"), B], "SBB"),
        ([LABEL, body("乙" * 8 + "?")], "SB"),
        # a question, or who says it, between two headings
        ([S, body("乙" * 8 + "?"), S], "SSS"),
        ([S, body("乙" * (WHO - 1) + ":"), S], "SSS"),
        ([S, body("乙" * WHO + ":"), S], "SBS"),
        ([S, body("乙乙,乙乙:"), S], "SBS"),
        ([S, body("编辑同志:"), S], "SBS"),
        # between a column's name and a byline
        ([LABEL, body("乙" * HEAD_LONGEST), Y], "SSY"),
        ([LABEL, body("乙" * (HEAD_LONGEST + 1)), Y], "SBY"),
        ([LABEL, body("乙" * 49), S, Y], "SSSY"),
        ([LABEL, S, body("乙" * 49), Y], "SSSY"),
        ([LABEL, S, S, body("乙" * 49), Y], "SSSBY"),
        ([LABEL, body("乙" * 49), S, S, Y], "SBSSY"),
        ([LABEL, body("乙" * 48 + ","), Y], "SBY"),
        ([LABEL, body("乙" * 49, lead=True), Y], "SBY"),
        ([LABEL, body("乙" * 49, inset=True), Y], "SBY"),
        ([LABEL, body("乙" * 49), B], "SBB"),
        ([LABEL, body("乙" * 49)], "SB"),
        ([S, body("乙" * 49), Y], "SBY"),
        ([fragment("S", label=True, inset=True), body("乙" * 49), Y], "SBY"),
    ],
)  # fmt: skip
def test_lines_of_a_head_that_look_like_text(nodes, expected):
    assert becomes(*nodes) == expected


# -- which short lines may be torn sentences -------------------------------------------------------------------------------


def in_doubt(*nodes, known=frozenset(), table=None):
    nodes = [attrs.evolve(node, block=k) for k, node in enumerate(nodes)]
    stats = page_seams.PageStats([node.text for node in nodes])
    return weigh(nodes, stats, table or {"bias": 1.0}, known)


def line(text, **shown):
    return fragment("S", text, **shown)


@pytest.mark.parametrize(
    ("nodes", "doubtful"),
    [
        ([B, S, B], {1}),
        ([line("乙乙——"), S, B], {1}),
        ([line("乙乙——"), Y, B], set()),
        ([line("乙乙——"), B], {0}),
        ([B, line("【乙乙】"), B], set()),
        ([S, S, Y], {0}),  # a deck over a byline
        ([B, S, Y], {1}),
        ([LABEL, S, Y], {0}),
        ([LABEL, S, S, Y], {0}),
        ([LABEL, line("乙乙?"), B], {0}),
        ([S, line("乙乙?"), B], {0, 1}),
        # right under a byline
        ([S, Y, line("乙" * OPENS_TEXT), B], {0}),
        ([S, Y, line("乙" * (OPENS_TEXT + 1)), B], {0, 2}),
        ([S, Y, line("乙乙乙", inset=True), B], {0, 2}),
        ([B, Y, line("乙乙乙"), B], {2}),
        ([S, B, line("乙乙乙"), B], {0, 2}),
        *[([S, Y, line("乙乙乙" + mark), B], {0, 2}) for mark in ",:…!"],
        ([Y, line("乙乙乙"), B], {1}),
        # several questions, each with its answer
        ([line("乙乙?"), B, line("丙丙?"), B], set()),
        ([line("乙乙?"), B, line("丙丙?"), Y], {0, 2}),
        ([line("乙乙?"), line("丙丙?"), B], {0, 1}),
        ([line("“乙乙?"), B, line("丙丙?"), B], {0, 2}),
        ([line("问:乙乙?"), B, line("问:丙丙?"), B], {0, 2}),
        ([line("乙乙?"), body("甲甲甲"), line("丙丙?"), B], {0, 2}),  # no answer is so short
        ([line("乙乙?"), body("甲甲甲甲"), line("丙丙?"), B], set()),
    ],
)  # fmt: skip
def test_what_stands_round_a_line_shows_that_it_is_no_sentence(nodes, doubtful):
    assert in_doubt(*nodes).keys() == doubtful


def test_questions_are_compared_nearby():
    near = [line("乙乙?"), *[B] * (NEAR - 1), line("丙丙?"), B]
    assert in_doubt(*near) == {}
    assert in_doubt(near[0], B, *near[1:]).keys() == {0, NEAR + 1}


def test_a_question_between_headings_is_weighed_where_the_line_above_is_torn():
    nodes = S, line("乙乙乙乙?"), S
    assert in_doubt(*nodes, table={"bias": -1.0}).keys() == {
        0,
        2,
    }  # heading between headings, and not above 0
    assert in_doubt(*nodes, table={"bias": 1.0}).keys() == {0, 1, 2}
    # under a heading its mark says nothing; under a torn sentence it does
    table = {"bias": 1.0, "mark_end": 0.5}
    assert in_doubt(*nodes, table=table) == {0: 1.0, 1: 1.5, 2: 1.0}
    assert in_doubt(*nodes, table=table, known=frozenset([0])) == {1: 1.0, 2: 1.0}
    assert in_doubt(*nodes, table=table | {"over_heading": 0.0}) == {0: 1.0, 1: 1.5, 2: 1.0}


def evidence(*nodes, at, tails=(), stats=None):
    return dict(fragment_evidence(list(nodes), at, stats or page_seams.PageStats([]), list(tails)))


def test_marks_at_the_end_of_a_line():
    for mark, value in {"!": 1.0, "?": 1.0, "…": 1.0, ":": 0.0}.items():
        assert evidence(B, line("乙乙乙" + mark), B, at=1)["mark_end"] == value
    assert (
        evidence(S, line("乙乙!"), B, at=1)["mark_end"]
        == 0.0
        == evidence(S, line("乙乙?"), B, at=1)["mark_end"]
    )
    assert evidence(S, line("乙乙…"), B, at=1)["mark_end"] == 1.0
    assert evidence(line("丙丙?"), B, line("乙乙?"), B, at=2)["mark_end"] == 0.0


def test_lines_written_alike():
    def alike(*others, own="乙乙,乙乙"):
        return evidence(line(own), *others, at=0).get("alike")

    assert alike(B, line("丙丙,丙丙")) == 1.0
    assert alike(B, line("丙丙,丙丙"), B, line("丁丁,丁丁"), line("丁丁,丁丁")) == 2.0
    assert alike(line("丙丙丙丙,丙丙丙丙")) == 0.0 == alike(line("丙丙丙丙"))
    assert alike(line("丙丙丙,丙丙丙丙")) == 1.0  # three more
    assert alike(fragment("B", "丙丙,丙丙")) == 0.0
    assert alike(line("丙丙丙丙"), own="乙乙乙乙") is None
    assert alike(*[B] * (NEAR - 1), line("丙丙,丙丙")) == 1.0
    assert alike(*[B] * NEAR, line("丙丙,丙丙")) == 0.0


def test_a_line_over_a_heading_and_its_text_or_more_of_a_head():
    assert "over_heading" not in evidence(S, B, B, at=0) and "over_heading" not in evidence(S, S, at=0)
    assert evidence(S, S, B, at=0)["over_heading"] == 0.0
    assert evidence(S, S, Y, at=0)["over_heading"] == 1.0 == evidence(S, S, S, at=0)["over_heading"]


def test_pauses_and_marks_of_lists_are_told():
    found = evidence(line("乙乙乙", pause=(0.5, 0.25)), at=0)
    assert (found["pause"], found["pause.likely"], found["marked"]) == (0.5, 0.25, 0.0)
    assert evidence(line("一、乙乙乙"), at=0)["marked"] == 1.0
    assert evidence(line("乙乙,丙丙"), at=0)["clauses"] == 1.0 and found["clauses"] == 0.0


def test_only_some_tails_on_each_side_are_asked(monkeypatch):
    asked = []
    monkeypatch.setattr(settling.seams, "seam_score", lambda left, right: asked.append(right) or 0.0)
    monkeypatch.setattr(settling, "TAILS", 2)
    nodes = [fragment("B", f"{k}" * 60) for k in range(10)]
    nodes[5] = line("乙乙乙")
    found = evidence(*nodes, at=5, tails=[0, 1, 3, 4, 6, 7, 8, 9])
    assert asked == [nodes[k].text[:8] for k in (6, 3, 4, 7)]  # the next one for its own sake
    assert (found["far.best"], found["far.any"]) == (0.0, 0.0)
    monkeypatch.setattr(settling.seams, "seam_score", lambda left, right: 9.0)
    found = evidence(*nodes, at=5, tails=[0])
    assert (found["far.best"], found["far.any"]) == (8.0, 1.0)


def test_language_and_page_speak_together_for_a_tail(monkeypatch):
    monkeypatch.setattr(settling.seams, "seam_score", lambda left, right: 1.0)
    monkeypatch.setattr(page_seams.PageStats, "seam", lambda self, left, right: 2.0)
    nodes = [line("乙乙乙"), B, fragment(begins=-0.5)]
    assert evidence(*nodes, at=0, tails=[2])["far.best"] == 3.5
