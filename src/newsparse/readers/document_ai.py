"""Google Document AI: a ``Document`` as its processors give it.

Documentation: cloud.google.com/document-ai/docs/reference/rest/v1/Document. The text stands once, in ``text``; paragraphs,
lines, tokens and symbols of ``pages`` point into it (``textAnchor``, indices of characters, as strings or numbers, zero left
out) and have boxes. Read as saved, inside ``{"document": …}``, and with Python's snake_case names. Blocks are paragraphs
(Document AI's blocks where there are none); text that no line points to comes behind them, without a box.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Any, NamedTuple

from newsparse.page import Page, Rect
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import size_of
from newsparse.readers.build import PageBuilder, RawLine
from newsparse.readers.protobuf import get, listed, rect_of_vertices, share_in
from newsparse.readers.signs import LINE_END, SPACE, Sign, lines_of_signs

name = "document_ai"

#: What points into the text, and shows the format.
PARTS = ("paragraphs", "lines", "blocks", "tokens")


class _Part(NamedTuple):
    """What points into the text: a paragraph, a line, a token."""

    start: int
    end: int
    rect: Rect | None
    confidence: float | None


def _document(value: Json) -> dict[str, Any] | None:
    """The document; None for another format."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    found: Json = value.get("document", value) if isinstance(value, dict) else None
    if not isinstance(found, dict) or not isinstance(found.get("text"), str):
        return None
    for page in listed(found, "pages")[:5]:
        parts = [page, *(part for key in PARTS for part in listed(page, key)[:2])]
        if any(isinstance(get(get(part, "layout"), "textAnchor"), dict) for part in parts):
            return found
    return None


def sniff(document: Document) -> bool:
    """JSON with a text, and pages that point into it."""
    text = document.text
    if "textAnchor" not in text and "text_anchor" not in text:
        return False
    return document.opening in ("{", "[") and _document(document.data) is not None


def _index(value: Json) -> int | None:
    if isinstance(value, str) and value.isdecimal() and len(value) < 12:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _ranges(layout: Json, size: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for segment in listed(get(layout, "textAnchor"), "textSegments"):
        start, end = _index(get(segment, "startIndex") or 0), _index(get(segment, "endIndex"))
        if start is not None and end is not None and start < min(end, size):
            found.append((start, min(end, size)))
    return found


def _parts(page: Json, key: str, size: int, width: float | None, height: float | None) -> list[_Part]:
    """The parts of a page in the order of the text, each once; of one in several pieces, each piece has its box."""
    found: list[_Part] = []
    for element in listed(page, key):
        layout = get(element, "layout")
        rect = rect_of_vertices(get(layout, "boundingPoly"), width, height)
        sure = share_in(layout)
        found += [_Part(start, end, rect, sure) for start, end in _ranges(layout, size)]
    found.sort(key=lambda part: (part.start, part.end))
    kept: list[_Part] = []
    for part in found:
        if kept and part.start < kept[-1].end:
            if part.end <= kept[-1].end:
                continue
            part = part._replace(start=kept[-1].end)
        kept.append(part)
    return kept


def _inside(parts: list[_Part], starts: list[int], start: int, end: int) -> list[_Part]:
    return parts[bisect_left(starts, start) : bisect_right(starts, end - 1)]


def _line(text: str, line: _Part, signs: list[_Part]) -> Iterable[RawLine]:
    """A line with the places of its signs, where these are all of it."""
    made: list[Sign] = []
    for sign in signs:
        piece = text[sign.start : sign.end]
        end = LINE_END if piece.endswith("\n") and sign.end < line.end else ""
        if text[sign.end - 1].isspace() or text[sign.end : sign.end + 1].isspace():
            end = end or SPACE
        made.append(Sign(piece, sign.rect, sign.confidence or line.confidence, end))
    whole = text[line.start : line.end]
    if "".join("".join(sign.text for sign in made).split()) == "".join(whole.split()):
        found = list(lines_of_signs(made))
        if len(found) == 1:
            one = found[0]
            rect = line.rect if line.rect is not None else one.rect
            return [one._replace(rect=rect, confidence=line.confidence or one.confidence)]
        return found
    return [RawLine(piece, line.rect, line.confidence) for piece in whole.split("\n")]


class _Text:
    """The document's text, and what of it has been taken."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.taken = bytearray(len(text))

    def take(self, start: int, end: int) -> list[tuple[int, int]]:
        """The pieces between two places that nothing has taken yet; from now on they are."""
        found: list[tuple[int, int]] = []
        at = start
        while (at := self.taken.find(0, at, end)) >= 0:
            stop = self.taken.find(1, at, end)
            stop = end if stop < 0 else stop
            self.taken[at:stop] = b"\1" * (stop - at)
            found.append((at, stop))
            at = stop
        return found


def _add(builder: PageBuilder, page: Json, said: _Text, width: float | None, height: float | None) -> None:
    size = len(said.text)
    lines = _parts(page, "lines", size, width, height)
    signs = _parts(page, "symbols", size, width, height) or _parts(page, "tokens", size, width, height)
    blocks = _parts(page, "paragraphs", size, width, height) or _parts(page, "blocks", size, width, height)
    lines = lines or blocks or _parts(page, "tokens", size, width, height)
    starts, firsts = [line.start for line in lines], [sign.start for sign in signs]

    def loose(some: list[_Part]) -> None:
        for line in some:
            builder.add(_of(line, said, signs, firsts), rect=line.rect)

    at = 0
    for block in blocks:
        first = bisect_left(starts, block.start, at)
        loose(lines[at:first])
        at = bisect_left(starts, block.end, first)
        builder.add(
            [made for line in lines[first:at] for made in _of(line, said, signs, firsts)], rect=block.rect
        )
    loose(lines[at:])


def _of(line: _Part, said: _Text, signs: list[_Part], firsts: list[int]) -> list[RawLine]:
    found: list[RawLine] = []
    for start, end in said.take(line.start, line.end):
        piece = line._replace(start=start, end=end)
        found += _line(said.text, piece, _inside(signs, firsts, start, end))
    return found


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the file's order."""
    value = _document(document.json())
    if value is None:
        raise document.error("not Document AI: no text with pages that point into it")
    said = _Text(value["text"])
    made: list[tuple[PageBuilder, Json]] = []
    for page in value["pages"]:
        if isinstance(page, dict):
            builder = PageBuilder()
            dimension = get(page, "dimension")
            _add(builder, page, said, size_of(get(dimension, "width")), size_of(get(dimension, "height")))
            made.append((builder, page))
    for builder, page in made:
        for start, end in _ranges(get(page, "layout"), len(said.text)):
            _add_rest(builder, said, start, end)
    if made:
        _add_rest(made[-1][0], said, 0, len(said.text))
    pages: list[Page] = []
    for builder, page in made:
        number, dimension = get(page, "pageNumber"), get(page, "dimension")
        pages.append(
            builder.page(
                name,
                name=document.name,
                number=str(number) if isinstance(number, int) and not isinstance(number, bool) else None,
                width=size_of(get(dimension, "width")),
                height=size_of(get(dimension, "height")),
            )
        )
    return tuple(pages)


def _add_rest(builder: PageBuilder, said: _Text, start: int, end: int) -> None:
    """What no line points to."""
    for first, last in said.take(start, end):
        if said.text[first:last].strip():
            builder.add_text(said.text[first:last].strip("\n"))
