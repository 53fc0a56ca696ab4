"""JSON in the shapes of the impresso project: the issue, its pages, and the articles' rebuilt text.

Canonical issue and page files say what the issue holds and where it is printed; a line of the ``rebuilt`` file is a
content item with its full text (``ft``) and the offsets of its breaks. Schemas:
https://github.com/impresso/impresso-schemas.

Chinese is not parted into words: a token is a printed line, or a whole piece where the source has no lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from newsparse.errors import ArgumentValueError
from newsparse.export.common import EPOCH, LANGUAGE, json_line, masthead_day, scrubbed
from newsparse.export.places import Piece, Places, Story, whole_box
from newsparse.model import Issue
from newsparse.page import Rect

NO_DAY = "0000-00-00"
"""Stands in the ids of an issue whose day is not known."""

_ALIAS = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_SOURCE = {"st": "newspaper", "sm": "print"}


def issue_to_impresso(issue: Issue, *, alias: str = "newsparse") -> dict[str, str]:
    """The issue's JSON files by name: ``…-issue.json``, ``…-p0001.json`` for each page, ``…-rebuilt.jsonl``.

    `alias` is the paper's short name in all ids (``newsparse-2022-08-22-a``): letters, digits and ``_``. Lone
    surrogates become U+FFFD; the time of making is always 1970-01-01.

    Raises `ArgumentValueError` for an `alias` of other characters.
    """
    if _ALIAS.fullmatch(alias) is None:
        msg = f"alias must be a letter and then letters, digits and _, not {alias!r}"
        raise ArgumentValueError(msg)
    return _Writer(issue, alias).files()


class _Writer:
    """The files of one issue."""

    def __init__(self, issue: Issue, alias: str) -> None:
        self.issue = issue
        self.day = masthead_day(issue)
        self.id = f"{alias}-{self.day or NO_DAY}-a"
        self.places = Places(issue)
        self.stories = list(self.places.stories())
        self.pages = self.places.page_indexes(self.stories)
        items = [story for story in self.stories if story.kind in {"article", "photo"}]
        self.items = {
            (story.kind, story.number): f"{self.id}-i{place:04}" for place, story in enumerate(items, 1)
        }

    def files(self) -> dict[str, str]:
        files: dict[str, Any] = {f"{self.id}-issue.json": self.issue_file()}
        files |= {f"{self.page_id(index)}.json": self.page_file(index) for index in self.pages}
        made = {
            name: json.dumps(scrubbed(data), ensure_ascii=False, indent=1) + "\n"
            for name, data in files.items()
        }
        articles = (story for story in self.stories if story.kind == "article")
        rebuilt = (json_line(scrubbed(self.rebuilt(story))) + "\n" for story in articles)
        made[f"{self.id}-rebuilt.jsonl"] = "".join(rebuilt)
        return made

    def page_id(self, index: int) -> str:
        return f"{self.id}-p{index + 1:04}"

    def item_id(self, story: Story) -> str | None:
        return self.items.get((story.kind, story.number))

    def issue_file(self) -> dict[str, Any]:
        items = [self.item(story) for story in self.stories if self.item_id(story) is not None]
        pages = [self.page_id(index) for index in self.pages]
        return {"id": self.id, "ts": EPOCH, **_SOURCE, "olr": True, "i": items, "pp": pages}

    def item(self, story: Story) -> dict[str, Any]:
        """A content item of the issue file."""
        kind = "article" if story.kind == "article" else "image"
        meta = {
            "id": self.item_id(story),
            "lg": LANGUAGE,
            "pp": _pages(story),
            "t": self.title(story),
            "tp": kind,
        }
        item: dict[str, Any] = {"m": {name: value for name, value in meta.items() if value is not None}}
        if kind == "image":
            boxes = [piece.rect for piece in story.pieces if piece.rect is not None]
            if boxes:
                item["c"] = _coordinates(boxes[0])
        if story.id is not None:
            parts = [
                {"comp_role": piece.role, "comp_id": f"{story.id}.{place}", "comp_page_no": piece.page + 1}
                for place, piece in enumerate(story.pieces, 1)
            ]
            item["l"] = {"id": story.id, "parts": parts}
        return item

    def title(self, story: Story) -> str | None:
        if story.kind == "article":
            headline = self.issue.articles[story.number].headline
            return None if headline is None else headline.text or None
        photo = self.issue.photos[story.number]
        shown = photo.title or photo.caption
        return None if shown is None else shown.text or None

    def page_file(self, index: int) -> dict[str, Any]:
        page = self.places.pages.get(index)
        width, height = self.places.size(index)
        size = {"fw": width, "fh": height} if width and height else {}
        regions = [
            {
                "c": _coordinates(piece.rect),
                "p": [{"c": _coordinates(piece.rect), "l": [_line(text, rect) for text, rect in _lines(piece)]}],
                "pOf": self.item_id(story),
            }
            for story in self.stories
            for piece in story.pieces
            if piece.page == index
        ]  # fmt: skip
        image = "" if page is None else page.image or ""
        return {
            "id": self.page_id(index), "ts": EPOCH, **_SOURCE, "iiif_img_base_uri": image, **size,
            "cc": bool(size), "r": regions,
        }  # fmt: skip

    def rebuilt(self, story: Story) -> dict[str, Any]:
        """An article with its full text: its passages, a line end after each, and where everything stands in it."""
        texts: list[str] = []
        at = 0
        breaks: dict[str, list[int]] = {"lb": [], "pb": [], "rb": []}
        tokens: dict[int, list[dict[str, Any]]] = {page: [] for page in _indexes(story)}
        regions: dict[int, list[list[int]]] = {page: [] for page in tokens}
        for pieces in _passages(story):
            text = pieces[0].passage.text
            inside = 0
            for piece in pieces:
                regions[piece.page].append(_coordinates(piece.rect))
                for line, rect in _lines(piece):
                    found = text.find(line, inside)
                    if found >= 0 and line:
                        token = {"c": _coordinates(rect), "s": at + found, "l": len(line)}
                        tokens[piece.page].append(token)
                        inside = found + len(line)
                        breaks["lb"].append(at + inside)
                breaks["rb"].append(at + inside)
            texts.append(text)
            at += len(text) + 1
            breaks["pb"].append(at - 1)
        name = self.item_id(story)
        boxed = any(piece.rect is not None for piece in story.pieces)
        pages = [
            {"id": self.page_id(index), "n": index + 1, "t": tokens[index], "r": regions[index]} for index in tokens
        ]  # fmt: skip
        item = {
            "id": name, "ci_id": name, "ts": EPOCH, "d": self.day, "cc": boxed, "olr": True, **_SOURCE, "tp": "ar",
            "lg": LANGUAGE, "title": self.title(story), "ro": story.number + 1, "pp": _pages(story),
            "ft": "\n".join(texts), **breaks, "ppreb": pages,
        }  # fmt: skip
        return {member: value for member, value in item.items() if value is not None}


def _passages(story: Story) -> list[list[Piece]]:
    """The pieces of a story, those of one passage together."""
    out: list[list[Piece]] = []
    for piece in story.pieces:
        if piece.number:
            out[-1].append(piece)
        else:
            out.append([piece])
    return out


def _indexes(story: Story) -> list[int]:
    return sorted({piece.page for piece in story.pieces})


def _pages(story: Story) -> list[int]:
    """The pages of a story by number, from 1."""
    return [index + 1 for index in _indexes(story)] or [1]


def _lines(piece: Piece) -> Sequence[tuple[str, Rect | None]]:
    if piece.lines:
        return [(line.text, line.rect) for line in piece.lines]
    return [(piece.text, piece.rect)] if piece.text else []


def _line(text: str, rect: Rect | None) -> dict[str, Any]:
    box = _coordinates(rect)
    return {"c": box, "t": [{"c": box, "tx": text, "gn": True}]}


def _coordinates(rect: Rect | None) -> list[int]:
    """x, y, width, height in whole units."""
    x0, y0, x1, y1 = whole_box(rect)
    return [x0, y0, x1 - x0, y1 - y0]
