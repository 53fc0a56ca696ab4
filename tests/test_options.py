"""`newsparse.Options`: what may be asked for, also in the form in which JSON keeps it."""

from __future__ import annotations

import json
import pickle

import pytest

from newsparse import ArgumentTypeError, ArgumentValueError, Options, Span, parse_issue

FIELDS = ("keep", "as_printed", "not_furniture", "not_inset")


@pytest.mark.parametrize("field", FIELDS)
def test_spans_may_be_lists(field: str) -> None:
    wanted = Options(**{field: [Span(0, 1, 5), Span(1, 0, 0)]})
    assert getattr(wanted, field) == {Span(0, 1, 5), Span(1, 0, 0)}
    for given in ([[0, 1, 5], [1, 0, 0]], ((0, 1, 5), (1, 0, 0)), iter([[0, 1, 5], (1, 0, 0)])):
        found = Options(**{field: given})
        assert found == wanted
        assert all(type(span) is Span for span in getattr(found, field))


def test_pairs_may_be_lists() -> None:
    first, second = Span(0, 1, 5), Span(0, 8, 9)
    wanted = Options(apart=[(first, second)])
    assert wanted.apart == {(first, second)}
    assert Options(apart=json.loads(json.dumps(list(wanted.apart)))) == wanted
    assert pickle.loads(pickle.dumps(wanted)) == wanted


@pytest.mark.parametrize("field", [*FIELDS, "apart"])
@pytest.mark.parametrize(
    "given", [None, 5, "ab", b"ab", [5], ["abc"], Span(0, 1, 2), [[0, 1]], [[0, 1, 2.5]]]
)
def test_what_are_no_spans(field: str, given: object) -> None:
    with pytest.raises(ArgumentTypeError, match="expected"):
        Options(**{field: given})


@pytest.mark.parametrize("span", [[-1, 0, 1], [0, -1, 1], [0, 5, 2]])
def test_spans_that_cannot_be(span: list[int]) -> None:
    with pytest.raises(ArgumentValueError, match="a span is"):
        Options(keep=[span])
    with pytest.raises(ArgumentValueError, match="a span is"):
        Options(apart=[[[0, 0, 1], span]])


def test_true_is_no_number() -> None:
    with pytest.raises(ArgumentTypeError):
        Options(keep=[[0, 0, True]])


def test_a_repeat_is_kept_by_the_spans_of_its_json() -> None:
    page = "\n\n".join(["百年石桥完成体检", "望江石桥建于清末，全长八十六米，是当地保存最完整的石拱桥。"] * 2)
    dropped = parse_issue(page).to_dict()["duplicates"]
    assert dropped
    spans = [span for duplicate in dropped for span in duplicate["spans"]]
    assert parse_issue(page, options=Options(keep=spans)).duplicates == ()
