"""Spans where they begin, end and touch: no empty spans come out, and nothing of a neighbour does."""

from __future__ import annotations

import pytest

from newsparse.spans import Passage, Span, locate, meet, subtract

WHOLE = Span(0, 2, 8)


@pytest.mark.parametrize(
    ("parts", "rest"),
    [
        ([Span(0, 2, 4)], [Span(0, 4, 8)]),
        ([Span(0, 6, 8)], [Span(0, 2, 6)]),
        ([Span(0, 0, 4)], [Span(0, 4, 8)]),
        ([Span(0, 6, 9)], [Span(0, 2, 6)]),
        ([Span(0, 2, 8)], []),
        ([Span(0, 0, 2), Span(0, 8, 9)], [WHOLE]),
        ([Span(0, 2, 4), Span(0, 4, 6)], [Span(0, 6, 8)]),
        ([Span(1, 2, 8)], [WHOLE]),
        ([], [WHOLE]),
    ],
)
def test_what_is_left_holds_no_empty_span(parts, rest):
    assert list(subtract(WHOLE, parts)) == rest


def test_nothing_is_left_of_nothing():
    assert list(subtract(Span(0, 3, 3), [])) == []


SOURCE = ["甲乙丙丁 戊己"]
PASSAGE = Passage.take(SOURCE, [Span(0, 0, 2), Span(0, 2, 4), Span(0, 4, 7)])


@pytest.mark.parametrize(
    ("start", "end", "spans"),
    [
        (0, 2, (Span(0, 0, 2),)),
        (2, 4, (Span(0, 2, 4),)),
        (4, 6, (Span(0, 5, 7),)),
        (1, 5, (Span(0, 1, 2), Span(0, 2, 4), Span(0, 5, 6))),
        (3, 3, ()),
    ],
)
def test_a_part_that_ends_at_a_seam_has_nothing_of_the_next_piece(start, end, spans):
    assert PASSAGE.text == "甲乙丙丁戊己"
    part = locate(SOURCE, PASSAGE, start, end)
    assert part.spans == spans
    assert part.text == PASSAGE.text[start:end]


def test_the_space_between_two_words_belongs_to_neither():
    source = ["New", " York 市"]
    passage = Passage.take(source, [Span(0, 0, 3), Span(1, 0, 7)])
    assert passage.text == "New York 市"
    assert locate(source, passage, 4, 8).spans == (Span(1, 1, 5),)
    assert locate(source, passage, 0, 3).spans == (Span(0, 0, 3),)
    assert locate(source, passage, 3, 4).spans == ()


def test_spans_that_only_touch_do_not_meet():
    assert not meet([Span(0, 0, 4)], [Span(0, 4, 6)])
    assert not meet([Span(0, 4, 6)], [Span(0, 0, 4)])
    assert not meet([Span(0, 0, 4)], [Span(1, 0, 4)])
    assert meet([Span(0, 0, 4), Span(0, 9, 12)], [Span(0, 11, 13)])
    assert not meet([], [Span(0, 0, 4)])
