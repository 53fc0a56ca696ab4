"""JSON Lines: one article a line, each with its issue's masthead, and the exact way back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsparse.errors import ArgumentTypeError, DataError
from newsparse.export.common import Json, json_line
from newsparse.export.rows import article_rows, articles_from_rows
from newsparse.model import Article, Issue, Masthead

SHAPE = "newsparse-article/1"
"""The name of the shape, first member of every line."""


def issue_to_jsonl(issue: Issue, *, source: str | None = None) -> str:
    r"""The articles of `issue`, one a line, each line a row as `newsparse.export.rows` describes it.

    Lines end in ``\n`` and nothing inside a line ends a line for any reader. No articles give no lines.

    Raises `DataError` for a number that is not finite: JSON has no form for it.
    """
    return "".join(_line({"schema": SHAPE, **row}) + "\n" for row in article_rows(issue, source=source))


def _line(row: dict[str, Any]) -> str:
    try:
        return json_line(row)
    except ValueError as error:
        msg = f"article {row['id']!r} holds a number that JSON has no form for: {error}"
        raise DataError(msg) from error


def articles_from_jsonl(text: str) -> tuple[Article, ...]:
    """The articles of a JSON Lines text; the inverse of `issue_to_jsonl` but for the mastheads.

    Raises `DataError`, naming the line from 1, for what is not such a text.
    """
    return tuple(article for _, article in pairs_from_jsonl(text))


def pairs_from_jsonl(text: str) -> tuple[tuple[Masthead | None, Article], ...]:
    """Each article of a JSON Lines text with the masthead of its issue: texts of several issues may be joined.

    Raises `DataError`, naming the line from 1, for what is not such a text.
    """
    if not isinstance(text, str):
        msg = f"a JSON Lines text is a str, got {type(text).__name__}"
        raise ArgumentTypeError(msg)
    return tuple(_pairs(text))


def _pairs(text: str) -> Iterator[tuple[Masthead | None, Article]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            msg = f"line {number}: not JSON: {error}"
            raise DataError(msg) from error
        if not isinstance(row, dict) or row.get("schema") != SHAPE:
            msg = f"line {number}: expected an object with schema {SHAPE!r}{_seems(row)}"
            raise DataError(msg)
        del row["schema"]
        try:
            yield articles_from_rows([row])[0]
        except DataError as error:
            msg = f"line {number}: {str(error).removeprefix('row 0: ')}"
            raise DataError(msg) from error


def _seems(row: Json) -> str:
    """What a line that holds no article may be instead, and what reads it."""
    if not isinstance(row, dict):
        return ""
    if "issue" in row and "source" in row:
        return (
            ": this is a page a line, as newsparse parse --each writes them: "
            "Issue.from_dict(row['issue']).articles for each row"
        )
    if "error" in row and "source" in row:
        return (
            ": this is a report of newsparse parse --each: it names pages that failed, and holds no articles"
        )
    if "articles" in row:
        return ": this is an issue: Issue.from_dict(row).articles"
    return ""
