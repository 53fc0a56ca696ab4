"""Articles as rows: one plain dict an article, always with the same members, for tables and data sets.

A row is the article's dict as in `Issue.to_dict`, with four members more: ``source`` (what the issue is called: as the
caller says, or the file of its first page) and ``masthead`` (the issue's) in every row, so that a row stands alone and can be
told from those of other issues, whose articles have the same ids; ``reference`` (always there) and ``text`` (the content as plain text, derived).
`SHAPE` says the types; the Arrow schema of `newsparse.export.parquet` and the `datasets.Features` of `features`
are made from it, so they cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from newsparse.errors import DataError
from newsparse.export.common import Foreign, Json, library, scrubbed, source_name
from newsparse.json_form import SCHEMA, issue_from_dict, issue_to_dict
from newsparse.model import Article, Issue, Masthead

_SPANS = [["int64"]]
_PASSAGE = {"text": "string", "spans": _SPANS}
_BYLINE = {"name": "string", "role": "string", "outlet": "string", "spans": _SPANS}
_ITEM = {"kind": "string", **_PASSAGE, "confidence": "float64"}
_NUMBERS = ("issue_number", "pages_today")
_LARGEST = 2**63 - 1

SHAPE: dict[str, Any] = {
    "source": "string",
    "masthead": {
        field.name: "int64" if field.name in _NUMBERS else "string" for field in attrs.fields(Masthead)
    },
    "id": "string",
    "page": "int64",
    "label": "string",
    "kicker": "string",
    "headline": "string",
    "deck": "string",
    "bylines": [_BYLINE],
    "byline_lines": [_PASSAGE],
    "dateline": {"text": "string", "place": "string", "date": "string", "agency": "string", "spans": _SPANS},
    "content": [_ITEM],
    "boxes": [{"title": "string", "title_spans": _SPANS, "content": [_ITEM]}],
    "photos": [
        {
            "title": "string",
            "title_spans": _SPANS,
            "caption": "string",
            "caption_spans": _SPANS,
            "credit": [_BYLINE],
            "credit_line": _PASSAGE,
            "spans": _SPANS,
        }
    ],
    "complete": "bool",
    "confidence": "float64",
    "spans": {"label": _SPANS, "kicker": _SPANS, "headline": _SPANS, "deck": _SPANS},
    "reference": "string",
    "text": "string",
}
"""The members of a row with their types: a name of an Arrow type, a dict for a structure, a list for a list.
Every member may be null but ``id``, ``page``, the lists, ``complete``, ``confidence``, ``spans`` and ``text``."""


def article_rows(issue: Issue, *, source: str | None = None) -> list[dict[str, Any]]:
    """One row an article, in the issue's order; the members are those of `SHAPE`, in its order.

    >>> from newsparse.model import Article, Issue
    >>> article_rows(Issue(articles=(Article("a1", 0),)))[0]["id"]
    'a1'
    """
    data = issue_to_dict(Issue(masthead=issue.masthead, articles=issue.articles))
    rows = []
    name = source_name(issue, source)
    for article, found in zip(issue.articles, data["articles"], strict=True):
        reference = None if article.reference is None else article.reference.isoformat()
        members = {
            **found, "source": name, "masthead": data["masthead"], "reference": reference, "text": article.text
        }  # fmt: skip
        rows.append({name: members[name] for name in SHAPE})
    return rows


def articles_from_rows(rows: Iterable[dict[str, Any]]) -> tuple[tuple[Masthead | None, Article], ...]:
    """The inverse of `article_rows`: each article with the masthead that its row carries. Rows without ``source``, as
    newsparse 0.1 wrote them, are read too.

    Raises `DataError`, naming the row from 0 and the place, for a row of another shape.
    """
    return tuple(_article_of(row, f"row {number}") for number, row in enumerate(rows))


def _article_of(row: object, at: str) -> tuple[Masthead | None, Article]:
    if not isinstance(row, dict):
        msg = f"{at}: expected an object, got {type(row).__name__}"
        raise DataError(msg)
    missing = [name for name in SHAPE if name not in row and name != "source"]
    if missing:
        msg = f"{at}: member {missing[0]!r} is missing"
        raise DataError(msg)
    article = {name: member for name, member in row.items() if name not in {"source", "masthead", "text"}}
    empty: dict[str, list[Any]] = {
        name: [] for name in ("photos", "furniture", "duplicates", "residue", "repairs")
    }
    # `reference` is null in a row for "none at all", which is what null means to `issue_from_dict` too.
    try:
        issue = issue_from_dict(
            {"schema": SCHEMA, "masthead": row["masthead"], "articles": [article], **empty}
        )
    except DataError as error:
        msg = f"{at}: {error}"
        raise DataError(msg) from error
    found = issue.articles[0]
    if not isinstance(row.get("source"), (str, type(None))):
        msg = f"{at}: source: expected a text or null, got {row['source']!r}"
        raise DataError(msg)
    if row["text"] != found.text:
        msg = f"{at}: text is not the text of content"
        raise DataError(msg)
    return issue.masthead, found


def table_rows(issue: Issue, *, source: str | None = None) -> list[dict[str, Any]]:
    """`article_rows` as Arrow can hold them: lone surrogates become U+FFFD.

    Raises `DataError` for a number beyond 64 bits.
    """
    rows: list[dict[str, Any]] = scrubbed(article_rows(issue, source=source))
    for row in rows:
        numbers = [(name, (row["masthead"] or {}).get(name)) for name in _NUMBERS]
        numbers.append(("page", row["page"]))
        for name, number in numbers:
            if number is not None and number > _LARGEST:
                msg = f"{name} {number} does not fit into 64 bits, as Arrow has them"
                raise DataError(msg)
    return rows


def features() -> Foreign:
    """The columns of `article_rows` as `datasets.Features` (extra ``hf``)."""
    datasets = library("datasets", "hf")

    def feature(shape: Json) -> Foreign:
        if isinstance(shape, str):
            return datasets.Value(shape)
        if isinstance(shape, list):
            return [feature(shape[0])]
        return {name: feature(member) for name, member in shape.items()}

    return datasets.Features(feature(SHAPE))


def to_dataset(issue: Issue, *, source: str | None = None) -> Foreign:
    """The articles as a `datasets.Dataset` with `features` (extra ``hf``); lone surrogates become U+FFFD."""
    datasets = library("datasets", "hf")
    rows = table_rows(issue, source=source)
    # By columns: a list of no rows would lose them.
    columns = {name: [row[name] for row in rows] for name in SHAPE}
    return datasets.Dataset.from_dict(columns, features=features())
