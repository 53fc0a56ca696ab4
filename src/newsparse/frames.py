"""An issue as tables: articles, paragraphs, mentions and repairs, for pandas (extra ``frames``) or polars (``polars``).

Every frame has the same columns and types whatever the issue holds, also where it holds nothing. Texts are without
lone surrogates (U+FFFD stands for them): neither library can hold those.
"""

from __future__ import annotations

import datetime
import json
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.export.common import Foreign, Json, masthead_day, source_name, unicode_text
from newsparse.export.common import library as imported
from newsparse.model import Article, Issue
from newsparse.render import byline_text
from newsparse.spans import Span

if TYPE_CHECKING:
    from newsparse.dates import DateMention
    from newsparse.numerals import Numeral

LIBRARIES = {"pandas": "frames", "polars": "polars"}
"""The libraries that make frames → the extra that brings each."""

Row = dict[str, Any]

ISSUE = {"source": "text", "newspaper": "text", "date": "date", "issue_number": "text"}
"""The columns with which every frame begins: they say of which issue a row is, so that frames of several issues can be put
one below the other, and joined by these and ``article`` (ids of articles are an issue's own)."""

COLUMNS: dict[str, dict[str, str]] = {
    "articles": {
        **ISSUE,
        "article": "text",
        "page": "int",
        "label": "text",
        "kicker": "text",
        "headline": "text",
        "deck": "text",
        "bylines": "text",
        "place": "text",
        "dateline": "text",
        "text": "text",
        "paragraphs": "int",
        "characters": "int",
        "boxes": "int",
        "photos": "int",
        "complete": "bool",
        "confidence": "float",
    },
    "paragraphs": {
        **ISSUE,
        "article": "text",
        "page": "int",
        "part": "text",
        "index": "int",
        "kind": "text",
        "text": "text",
        "characters": "int",
        "pieces": "int",
        "spans": "spans",
        "confidence": "float",
    },
    "mentions": {
        **ISSUE,
        "article": "text",
        "paragraph": "int",
        "mention": "text",
        "text": "text",
        "start": "int",
        "end": "int",
        "kind": "text",
        "value": "text",
        "low": "text",
        "high": "text",
        "unit": "text",
        "approximate": "bool",
        "edtf": "text",
        "timex3": "text",
        "first": "date",
        "last": "date",
        "basis": "text",
        "reason": "text",
    },
    "repairs": {
        **ISSUE,
        "id": "text",
        "kind": "text",
        "rule": "text",
        "confidence": "float",
        "pages": "text",
        "spans": "spans",
        "evidence": "text",
    },
}
"""The columns of each frame with their types: ``text``, ``int``, ``float``, ``bool``, ``date``, ``spans``.

``source`` is what the caller calls the issue, or the file of its first page. Texts, numbers and dates may be missing;
``page`` counts from 0, as in spans. ``spans`` are lists of ``[page, start, end]``. In ``mentions``, ``start`` and ``end``
count characters of the article's ``text``, ``paragraph`` is the index in ``paragraphs``, and exact values (``value``,
``low``, ``high``) are written as text (``2.92``, ``1/3``). ``evidence`` is JSON."""


def to_frame(
    issue: Issue, what: str = "articles", *, library: str = "pandas", source: str | None = None
) -> Foreign:
    """One of `COLUMNS` as a `pandas.DataFrame` or a `polars.DataFrame`; see `newsparse.Issue.to_frame`."""
    for name, value, known in (("what", what, COLUMNS), ("library", library, LIBRARIES)):
        if not isinstance(value, str):
            msg = f"{name} must be a str, got {type(value).__name__}"
            raise ArgumentTypeError(msg)
        if value not in known:
            msg = f"{name} must be one of {', '.join(known)}, not {value!r}"
            raise ArgumentValueError(msg)
    frames = imported(library, LIBRARIES[library])
    columns = COLUMNS[what]
    named = _issue(issue, source)
    rows = [named | row for row in _ROWS[what](issue)]
    values = {name: [_safe(row.get(name)) for row in rows] for name in columns}
    return (_pandas if library == "pandas" else _polars)(frames, columns, values)


def _safe(value: Json) -> Json:
    return unicode_text(value) if isinstance(value, str) else value


def _pandas(pandas: Foreign, columns: dict[str, str], values: dict[str, list[Json]]) -> Foreign:
    """The frame with nullable types. Days are ``datetime64[s]``: nanoseconds would end in 1677 and in 2262."""
    types = {
        "text": "string", "int": "Int64", "float": "float64", "bool": "boolean", "date": "datetime64[s]",
        "spans": "object",
    }  # fmt: skip
    series = {name: pandas.Series(values[name], dtype=types[kind]) for name, kind in columns.items()}
    return pandas.DataFrame(series, columns=list(columns))


def _polars(polars: Foreign, columns: dict[str, str], values: dict[str, list[Json]]) -> Foreign:
    types = {
        "text": polars.String,
        "int": polars.Int64,
        "float": polars.Float64,
        "bool": polars.Boolean,
        "date": polars.Date,
        "spans": polars.List(polars.List(polars.Int64)),
    }
    return polars.DataFrame(values, schema={name: types[kind] for name, kind in columns.items()})


def _issue(issue: Issue, source: str | None) -> Row:
    """The members of `ISSUE`."""
    masthead = issue.masthead
    number = None if masthead is None else masthead.issue_number
    day = masthead_day(issue)
    return {
        "source": source_name(issue, source),
        "newspaper": None if masthead is None else masthead.title,
        "date": None if day is None else datetime.date.fromisoformat(day),
        # As text: nothing bounds it, and nobody adds issue numbers up.
        "issue_number": None if number is None else str(number),
    }


def _article_rows(issue: Issue) -> Iterator[Row]:
    for article in issue.articles:
        heads = {
            name: None if passage is None else passage.text
            for name, passage in (
                ("label", article.label), ("kicker", article.kicker), ("headline", article.headline),
                ("deck", article.deck),
            )
        }  # fmt: skip
        yield {
            "article": article.id,
            "page": article.page,
            **heads,
            "bylines": byline_text(article.bylines) or None,
            "place": None if article.dateline is None else article.dateline.place,
            "dateline": None if article.dateline is None else article.dateline.text,
            "text": article.text,
            "paragraphs": sum(item.kind == "paragraph" for item in article.content),
            "characters": sum(len(item.text) for item in article.content),
            "boxes": len(article.boxes),
            "photos": len(article.photos),
            "complete": article.complete,
            "confidence": float(article.confidence),
        }


def _paragraph_rows(issue: Issue) -> Iterator[Row]:
    for article in issue.articles:
        parts = [("content", article.content), *(("box", inset.content) for inset in article.boxes)]
        for part, items in parts:
            for index, item in enumerate(items):
                yield {
                    "article": article.id,
                    "page": item.spans[0].page if item.spans else article.page,
                    "part": part,
                    "index": index,
                    "kind": item.kind,
                    "text": item.text,
                    "characters": len(item.text),
                    "pieces": len(item.spans),
                    "spans": _spans(item.spans),
                    "confidence": float(item.confidence),
                }


def _mention_rows(issue: Issue) -> Iterator[Row]:
    for article in issue.articles:
        starts = _starts(article)
        found: list[tuple[int, int, str, Numeral | DateMention]] = [
            *((numeral.start, numeral.end, "numeral", numeral) for numeral in article.numerals),
            *((day.start, day.end, "date", day) for day in article.dates),
        ]
        for start, _, mention, value in sorted(found, key=lambda entry: entry[:3]):
            row: Row = {name: getattr(value, name, None) for name in COLUMNS["mentions"] if name not in ISSUE}
            for name in ("value", "low", "high"):
                row[name] = None if row[name] is None else str(row[name])
            row |= {"article": article.id, "mention": mention, "paragraph": bisect_right(starts, start) - 1}
            yield row


def _starts(article: Article) -> list[int]:
    """Where each item of the content begins in the article's text."""
    starts, at = [], 0
    for item in article.content:
        starts.append(at)
        at += len(item.text) + 1
    return starts


def _repair_rows(issue: Issue) -> Iterator[Row]:
    for decision in issue.repairs:
        yield {
            "id": decision.id,
            "kind": decision.kind,
            "rule": decision.rule,
            "confidence": float(decision.confidence),
            "pages": ", ".join(map(str, sorted({span.page for span in decision.spans}))) or None,
            "spans": _spans(decision.spans),
            "evidence": json.dumps(dict(decision.evidence), ensure_ascii=False),
        }


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]


_ROWS: dict[str, Callable[[Issue], Iterator[Row]]] = {
    "articles": _article_rows,
    "paragraphs": _paragraph_rows,
    "mentions": _mention_rows,
    "repairs": _repair_rows,
}
