"""Hypothesis strategies for the values of newsparse.model. For tests of any module that takes an `Issue`."""

from __future__ import annotations

import datetime
from typing import TypeVar

import regex
from hypothesis import strategies as st

from newsparse.json_form import DECISION_KINDS, ITEM_KINDS
from newsparse.model import (
    Article,
    Byline,
    Dateline,
    Decision,
    Duplicate,
    Furniture,
    Inset,
    Issue,
    Item,
    Masthead,
    Photo,
)
from newsparse.spans import Passage, Span

T = TypeVar("T")

_PAIR = regex.compile("[\ud800-\udbff](?=[\udc00-\udfff])")

PRINT = st.sampled_from(
    "中国新闻报记者通讯员一二三〇年月日的，。、；：？！“”（）《》——…0123456789.%,:;()~-·■ \u3000ABCabc"
)
"""Characters as newspaper pages have them."""

NASTY = st.sampled_from(
    ["\0", "\t", "\n", "\r", "\x1b", "\x85", "\u2028", "\u2029", "\ufeff", "\u202e", "\u0301", "\ud83d", "\udcff",
     "\\", '"', "<", "&", "*", "_", "#", "`", "[", "]", "|", "~", "😀", "𠮷"],
)  # fmt: skip
"""Characters that break something somewhere."""

ANY = st.characters(exclude_categories=())
"""Every code point, lone surrogates among them."""

CHARACTERS = st.characters(exclude_categories=["Cs"])
"""Every character. `st.text()` has the same by itself, but hypothesis tries to encode each of a million code points first,
which takes seconds where it has not kept the answer (each worker, in a fresh clone)."""


def texts(min_size: int = 0, max_size: int = 20) -> st.SearchStrategy[str]:
    """Any text, mostly Chinese, without surrogate pairs (JSON reads those as the character that they mean)."""
    mixed = st.text(st.one_of(PRINT, PRINT, NASTY, ANY), min_size=min_size, max_size=max_size)
    return mixed.map(lambda text: _PAIR.sub("中", text))


def spans() -> st.SearchStrategy[Span]:
    """Any span that is well formed."""
    places = st.tuples(st.integers(0, 3), st.integers(0, 10**6), st.integers(0, 10**4))
    return places.map(lambda place: Span(place[0], place[1], place[1] + place[2]))


def tuples(strategy: st.SearchStrategy[T], max_size: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of what `strategy` gives."""
    return st.lists(strategy, max_size=max_size).map(tuple)


span_tuples = tuples(spans())
probabilities = st.one_of(st.just(1.0), st.floats(0, 1))
passages = st.builds(Passage, texts(), span_tuples)
maybe_text = st.none() | texts()
maybe_passage = st.none() | passages
bylines = st.builds(Byline, texts(), maybe_text, maybe_text, span_tuples)
datelines = st.builds(Dateline, texts(), maybe_text, maybe_text, maybe_text, span_tuples)
items = st.builds(Item, st.sampled_from(ITEM_KINDS), passages, probabilities)
insets = st.builds(Inset, maybe_passage, tuples(items))
photos = st.builds(Photo, maybe_passage, maybe_passage, tuples(bylines), maybe_passage)
articles = st.builds(
    Article,
    id=texts(),
    page=st.integers(0, 100),
    label=maybe_passage,
    kicker=maybe_passage,
    headline=maybe_passage,
    deck=maybe_passage,
    bylines=tuples(bylines),
    byline_lines=tuples(passages),
    dateline=st.none() | datelines,
    content=tuples(items, 3),
    boxes=tuples(insets, 1),
    photos=tuples(photos, 1),
    complete=st.booleans(),
    confidence=probabilities,
    reference=st.none() | st.dates() | st.just(datetime.date(2022, 8, 22)),
)
days = st.one_of(
    st.dates().map(datetime.date.isoformat), st.sampled_from(["2022-08-22", "2022-02-30", "20220822"])
)
numbers = st.none() | st.integers(0, 10**30)
mastheads = st.builds(
    Masthead,
    title=maybe_text,
    date=st.none() | days | texts(),
    lunar_date=maybe_text,
    weekday=maybe_text,
    issue_number=numbers,
    cn_number=maybe_text,
    postal_code=maybe_text,
    edition=maybe_text,
    website=maybe_text,
    email=maybe_text,
    telephone=maybe_text,
    address=maybe_text,
    publisher=maybe_text,
    pages_today=numbers,
)
evidence = st.dictionaries(
    texts(), st.one_of(texts(), st.integers(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)),
    max_size=3,
).map(lambda found: tuple(found.items()))  # fmt: skip
decisions = st.builds(
    Decision, texts(), st.sampled_from(DECISION_KINDS), span_tuples, texts(), probabilities, evidence
)
issues = st.builds(
    Issue,
    masthead=st.none() | mastheads,
    articles=tuples(articles),
    photos=tuples(photos, 1),
    furniture=tuples(st.builds(Furniture, passages, texts()), 1),
    duplicates=tuples(st.builds(Duplicate, passages, span_tuples), 1),
    residue=tuples(passages),
    repairs=tuples(decisions),
)
"""Whole issues, with every member of the model somewhere."""
