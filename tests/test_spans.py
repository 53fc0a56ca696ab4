"""Spans and passages: text that always agrees with its source."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newsparse.spans import Passage, Span, covered, join_pieces, joined, locate, subtract, trim
from strategies import texts

small = st.tuples(st.integers(0, 30), st.integers(0, 12)).map(lambda p: Span(0, p[0], p[0] + p[1]))
span_lists = st.lists(small, max_size=6)


def cells(spans):
    return {(s.page, k) for s in spans for k in range(s.start, s.end)}


def test_pieces_meet_as_a_reader_would_have_them():
    assert join_pieces(["衢州市 ", "\u3000总工会"]) == "衢州市总工会"
    assert join_pieces(["New", "York"]) == "New York"
    assert join_pieces(["36", "4个"]) == "364个"
    assert join_pieces(["G", "20峰会"]) == "G 20峰会"
    assert join_pieces(["", "甲", " ", "乙"]) == "甲乙"
    assert join_pieces([]) == ""


@given(span_lists)
def test_covered_is_the_same_places_in_order(spans):
    out = covered(spans)
    assert cells(out) == cells(spans)
    assert all(a.end < b.start for a, b in pairwise(out))


@given(small, span_lists)
def test_subtract_leaves_the_rest(whole, parts):
    rest = list(subtract(whole, parts))
    assert cells(rest) == cells([whole]) - cells(parts)
    assert all(a.end < b.start for a, b in pairwise(rest))


def test_a_part_without_characters_takes_nothing_out():
    assert list(subtract(Span(0, 0, 2), [Span(0, 1, 1)])) == [Span(0, 0, 2)]


@given(texts(max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_trim_leaves_no_space_at_the_ends(text, a, b):
    span = Span(0, min(a, b, len(text)), min(max(a, b), len(text)))
    out = trim(text, span)
    assert text[out.start : out.end] == text[span.start : span.end].strip()


@given(st.lists(texts(min_size=1, max_size=8), min_size=1, max_size=4), st.data())
def test_locate_finds_the_part_that_was_asked_for(pieces, data):
    spans, at = [], 0
    for piece in pieces:
        spans.append(Span(0, at, at + len(piece)))
        at += len(piece)
    source = ["".join(pieces)]
    whole = Passage.take(source, spans)
    start = data.draw(st.integers(0, len(whole.text)))
    end = data.draw(st.integers(start, len(whole.text)))
    part = locate(source, whole, start, end)
    assert "".join(part.text.split()) == "".join(whole.text[start:end].split())
    assert cells(part.spans) <= cells(whole.spans)


def test_joined_keeps_order_even_backwards():
    source = ["后半句写完。前半句"]
    late, early = (Passage.take(source, [span]) for span in (Span(0, 0, 6), Span(0, 6, 9)))
    assert joined([early, late]).text == "前半句后半句写完。"
    assert joined([early, late]) == Passage.take(source, [Span(0, 6, 9), Span(0, 0, 6)])
    assert joined([early]) is early
    assert str(early) == "前半句" and early and not Passage("", ())
