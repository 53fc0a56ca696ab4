"""What several exports share: safe text, safe names, days, and an article's parts in reading order."""

from __future__ import annotations

import datetime
import importlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from newsparse.errors import ArgumentTypeError, MissingLibraryError
from newsparse.model import Article, Inset, Issue, Photo
from newsparse.render import credit_text
from newsparse.spans import Passage, Span

Json: TypeAlias = Any
"""Any JSON value."""

Foreign: TypeAlias = Any
"""A package that is an extra, or a value of it: its types are known only where it is installed."""

EPOCH = "1970-01-01T00:00:00Z"
"""Stands where a format demands the time at which a file was made: newsparse asks no clock, so that the same issue
always gives the same bytes."""

LANGUAGE = "zh"
"""The language of the text, as BCP 47 and ISO 639-1 name it."""

# Lone surrogates cannot be encoded; the others end a line for some readers (`str.splitlines` among them).
_NOT_IN_LINE = re.compile("[\ud800-\udfff\x85\u2028\u2029]")
_LONE = re.compile("[\ud800-\udfff]")
_NAME = re.compile(r"[^A-Za-z0-9_.-]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def unicode_text(text: str) -> str:
    r"""`text` without lone surrogates, which no encoding of Unicode can write: each becomes U+FFFD.

    >>> unicode_text("\udcff甲")
    '�甲'
    """
    return _LONE.sub("\ufffd", text)


def scrubbed(value: Json) -> Json:
    """`unicode_text` for every text inside dicts, lists and tuples."""
    if isinstance(value, str):
        return unicode_text(value)
    if isinstance(value, dict):
        return {unicode_text(key): scrubbed(member) for key, member in value.items()}
    if isinstance(value, (list, tuple)):
        return [scrubbed(member) for member in value]
    return value


def json_line(data: Json) -> str:
    r"""`data` as JSON in one line for every reader, with Chinese as it is and lone surrogates escaped.

    Raises ValueError for a number that is not finite.

    >>> json_line(["甲", "\u2028"])
    '["甲", "\\u2028"]'
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return _NOT_IN_LINE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Names:
    """Names that are safe as XML ids and as file names, and never given twice.

    >>> names = Names()
    >>> names.make("p1a1"), names.make("p1a1"), names.make("1号 文")
    ('p1a1', 'p1a1-2', 'n1')
    """

    def __init__(self) -> None:
        # By their small letters: some file systems take A and a for the same.
        self._given: set[str] = set()

    def make(self, wish: str) -> str:
        """A name like `wish` (letters, digits, ``_``, ``.`` and ``-``, a letter first)."""
        name = _NAME.sub("", wish)[:80].rstrip(".") or "n"
        if not (name[0].isalpha() or name[0] == "_"):
            name = "n" + name
        made, number = name, 1
        while made.lower() in self._given:
            number += 1
            made = f"{name}-{number}"
        self._given.add(made.lower())
        return made


def iso_day(text: str | None) -> str | None:
    """`text` where it is a real day as YYYY-MM-DD, else None.

    >>> iso_day("2022-08-22"), iso_day("2022-02-30"), iso_day("XXXX-08-22")
    ('2022-08-22', None, None)
    """
    if text is None or _DAY.fullmatch(text) is None:
        return None
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def source_name(issue: Issue, source: str | None) -> str | None:
    """What an issue's rows call it: `source` where the caller says it, else the file of its first page; None for a text."""
    if source is not None and not isinstance(source, str):
        msg = f"source must be a str or None, got {type(source).__name__}"
        raise ArgumentTypeError(msg)
    return source if source is not None or not issue.pages else issue.pages[0].name


def masthead_day(issue: Issue) -> str | None:
    """The day that the masthead names, None where it names none or an impossible one."""
    return None if issue.masthead is None else iso_day(issue.masthead.date)


def page_number(issue: Issue, index: int) -> str:
    """The printed number of a page (``3`` for 第3版), else its place in the issue, from 1."""
    printed = next((page.number for page in issue.pages if page.index == index), None)
    return printed or str(index + 1)


def article_parts(article: Article) -> Iterator[tuple[str, Passage]]:
    """Every text of an article with its role, in reading order: head, bylines, content, boxes, photos."""
    for role in ("label", "kicker", "headline", "deck"):
        passage = getattr(article, role)
        if passage is not None:
            yield role, passage
    yield from (("byline", line) for line in article.byline_lines)
    yield from ((item.kind, item.passage) for item in article.content)
    for inset in article.boxes:
        yield from inset_parts(inset)
    for photo in article.photos:
        yield from photo_parts(photo)


def inset_parts(inset: Inset) -> Iterator[tuple[str, Passage]]:
    """The texts of a box with their roles."""
    if inset.title is not None:
        yield "box_title", inset.title
    yield from (("box_" + item.kind, item.passage) for item in inset.content)


def photo_parts(photo: Photo) -> Iterator[tuple[str, Passage]]:
    """The texts of a photo with their roles."""
    for role, passage in (
        ("photo_title", photo.title),
        ("caption", photo.caption),
        ("credit", photo.credit_line),
    ):
        if passage is not None:
            yield role, passage


def photo_credit(photo: Photo) -> str:
    """Who took it, as text: the credit line, else put together from the names; '' where the caption says it."""
    return credit_text(photo).strip()


def pages_of(article: Article) -> list[int]:
    """The pages that an article stands on, by index, the one on which it begins first."""
    found = {span.page for _, passage in article_parts(article) for span in passage.spans}
    return [article.page, *sorted(found - {article.page})]


def overlap(first: Iterable[Span], second: Iterable[Span]) -> bool:
    """Whether any of `first` shares a character with any of `second`."""
    others = tuple(second)
    return any(a.page == b.page and max(a.start, b.start) < min(a.end, b.end) for a in first for b in others)


def library(name: str, extra: str) -> Foreign:
    """The package `name`, imported now. Raises `MissingLibraryError`, which names the extra that brings it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        package = name.partition(".")[0]
        msg = f"this needs {package}, which is not installed: pip install 'newsparse[{extra}]'"
        raise MissingLibraryError(msg) from error
