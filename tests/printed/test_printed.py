"""What papers print besides articles of headline and paragraphs: each page comes out as it was printed, or is known not to."""

from __future__ import annotations

from functools import cache

import pytest

from newsparse import Issue, parse_issue
from printed import (
    columns,
    eighth,
    eleventh,
    eleventh_heads,
    fifteenth,
    fifth,
    fourteenth,
    fourth,
    habits,
    ninth,
    second,
    seventeenth,
    seventh,
    signers,
    sixteenth,
    sixth,
    tenth,
    third,
    thirteenth,
    twelfth,
    voices,
)
from printed.pages import Printed, faults, units, write
from robustness.laws import is_issue

KINDS = {
    **voices.KINDS,
    **columns.KINDS,
    **habits.KINDS,
    **second.KINDS,
    **third.KINDS,
    **fourth.KINDS,
    **fifth.KINDS,
    **sixth.KINDS,
    **seventh.KINDS,
    **eighth.KINDS,
    **ninth.KINDS,
    **tenth.KINDS,
    **eleventh.KINDS,
    **eleventh_heads.KINDS,
    **twelfth.KINDS,
    **thirteenth.KINDS,
    **fourteenth.KINDS,
    **fifteenth.KINDS,
    **sixteenth.KINDS,
    **seventeenth.KINDS,
    **signers.KINDS,
}
PAGES = [(kind, page) for kind, pages in KINDS.items() for page in pages]

WRONG = {
    "signature_cut_off_by_a_column": "an end goes to the story that stands between, whose topic it shares by chance",
    "subject_dash_news_in_the_nineties": "a torn item is followed by its end, but not joined with it",
    "republican_shanghai_local_news": "three stories without bylines or leads: their headlines are taken for crossheads",
    "speech_with_points_and_a_photo": "the last paragraph of a speech behind another story begins an article of its own",
    "a_row_of_spaced_names": "a torn sentence goes on with the paragraph behind its second half, another story between",
    "marks_between_what_a_foot_says": "a kicker that is as short as its headline is taken for the headline's first line",
    "question_headlines_of_stories": "letters under questions, signed behind their last full stops, are taken for one article",
    "essays_sign_names": "a pen name of four characters that no table knows is no signature",
    "what_a_picture_shows_inside_a_text": "a caption between two whole paragraphs, with neither white nor credit, stays one of them",
    "funeral_committee_in_hong_kong": "the family under an obituary goes to the headline below",
}
"""Pages that come out wrong, and how."""


@cache
def _parsed(text: str) -> Issue:
    return parse_issue(text)


def parsed(page: Printed) -> Issue:
    """The page, parsed once for all tests."""
    return _parsed(write(page))


def page_params():
    for kind, page in PAGES:
        marks = [pytest.mark.xfail(reason=WRONG[page.name], strict=True)] if page.name in WRONG else []
        yield pytest.param(page, id=f"{kind.replace(', ', '-').replace(' ', '_')}-{page.name}", marks=marks)


@pytest.mark.parametrize("page", list(page_params()))
def test_page(page):
    assert faults(page, parsed(page)) == []


@pytest.mark.parametrize("page", [page for _, page in PAGES], ids=lambda page: page.name)
def test_all_of_it_is_somewhere_once(page):
    is_issue(parsed(page), [write(page)])


def test_the_truth_is_whole():
    names = [page.name for _, page in PAGES]
    assert len(set(names)) == len(names)
    assert set(WRONG) <= set(names)
    assert all(len(pages) >= 2 for pages in KINDS.values())
    for _, page in PAGES:
        assert sorted("".join(write(page).split())) == sorted("".join(u.text for u in units(page)))


def test_what_is_wrong_is_told():
    page = voices.LETTERS[0]
    text = write(page)
    told = faults(
        page, parse_issue(text.replace("乡村公路要有人管", "乡村公路").replace("（浙江 李文耕）", ""))
    )
    assert any("headline is '乡村公路'" in fault for fault in told)
    assert any("people [] , not".replace(" ,", ",") in fault for fault in told)
    assert any("content: lost" in fault for fault in told)
