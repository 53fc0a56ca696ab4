"""Microsoft Azure: Document Intelligence (Form Recognizer), the Read of AI Vision 2, 3 and 4, and its older OCR.

Documentation: learn.microsoft.com/rest/api, "Analyze document result" (``analyzeResult.pages[].lines`` with ``content``,
``polygon``, ``spans``; ``words``; ``paragraphs`` with ``role``), "Get Read Result" (``analyzeResult.readResults[].lines`` with
``text``, ``boundingBox``, ``words``; ``recognitionResults`` before), "Image Analysis 4.0" (``readResult.blocks[].lines`` with
``boundingPolygon``), "Recognize printed text" (``regions[].lines[].words``). Names in camelCase or, as Python's SDKs write
them, in snake_case. Where there are paragraphs, they are the blocks and lines stand in them by their spans; the older OCR's
regions are blocks, and lines of Read are blocks of their own. Boxes are in the unit of the page (pixels; of a PDF inches).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.page import Page, Rect
from newsparse.readers.base import Document, Json, dict_of
from newsparse.readers.boxes import number_of, placed, rect_of_any, share_of, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.protobuf import get, listed
from newsparse.readers.signs import Sign, placed_line

name = "azure"

#: The ``role`` of a paragraph → newsparse's label; one without a role may be anything.
ROLES = {
    "title": "title",
    "sectionHeading": "title",
    "pageHeader": "header",
    "pageFooter": "footer",
    "pageNumber": "page_number",
    "footnote": "footer",
    "formulaBlock": "formula",
}
#: Names of a text, and of a box.
TEXTS = ("content", "text")
BOXES = ("polygon", "boundingPolygon", "boundingBox")
#: Names of the list of pages of Read.
READ = ("readResults", "recognitionResults")


class _Found(NamedTuple):
    """The pages, and the paragraphs of all of them."""

    pages: list[Any]
    paragraphs: list[Any]


def _text(value: Json) -> str | None:
    return next((text for key in TEXTS if isinstance(text := get(value, key), str)), None)


def _box(value: Json) -> Rect | None:
    found = next((box for key in BOXES if (box := get(value, key)) is not None), None)
    if isinstance(found, str):  # of the older OCR: x, y, width, height
        sides = found.split(",")
        return placed(*sides) if len(sides) == 4 else None
    return rect_of_any(found)


def _is_line(value: Json) -> bool:
    """True for a line: a text, and a box or words."""
    has_box = any(isinstance(get(value, key), (list, str)) for key in BOXES)
    if _text(value) is not None:
        return has_box and (isinstance(get(value, "words"), list) or isinstance(get(value, "spans"), list))
    return has_box and any(map(_is_word, listed(value, "words")[:3]))


def _is_word(value: Json) -> bool:
    return isinstance(get(value, "text"), str) and isinstance(get(value, "boundingBox"), str)


def _is_page(value: Json) -> bool:
    if any(map(_is_line, listed(value, "lines")[:5])):
        return True
    return any(_is_line(line) for block in listed(value, "blocks")[:5] for line in listed(block, "lines")[:3])


def _is_blank(value: Json) -> bool:
    """True for a page on which there was nothing to read."""
    number = get(value, "pageNumber") or get(value, "page")
    return number is not None and get(value, "unit") is not None and not listed(value, "lines")


def _found(value: Json) -> _Found | None:
    result = get(value, "analyzeResult")
    if isinstance(result, dict):
        return _found(result)
    result = get(value, "readResult")
    if isinstance(result, dict):
        # All lines stand in one block: it says nothing.
        lines = [line for block in listed(result, "blocks") for line in listed(block, "lines")]
        pages = listed(result, "pages") or [{**dict_of(get(value, "metadata")), "lines": lines}]
        known = (
            any(map(_is_page, pages)) or isinstance(get(result, "blocks"), list) or any(map(_is_blank, pages))
        )
        return _Found(pages, []) if known else None
    for key in READ:
        pages = listed(value, key)
        if pages and all(_is_page(page) or _is_blank(page) for page in pages[:20]):
            return _Found(pages, [])
    pages = listed(value, "pages")
    if pages and all(_is_page(page) or _is_blank(page) for page in pages[:20]):
        return _Found(pages, listed(value, "paragraphs"))
    regions = listed(value, "regions")
    if any(_is_line(line) for region in regions[:5] for line in listed(region, "lines")[:3]):
        return _Found([{"blocks": regions}], [])
    return None


def sniff(document: Document) -> bool:
    """JSON with pages of lines as one of these services writes them."""
    text = document.text
    if not any(key in text for key in ("ines", "readResult", "read_result")):
        return False
    return document.opening in ("{", "[") and _found(_one(document.data)) is not None


def _one(value: Json) -> Json:
    """The only member of a list."""
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _span(value: Json) -> tuple[int, int] | None:
    """From where to where the content of the document has an element."""
    spans = listed(value, "spans") or [get(value, "span")]
    ends: list[tuple[int, int]] = []
    for span in spans:
        start, size = get(span, "offset"), get(span, "length")
        if isinstance(start, int) and isinstance(size, int) and size > 0:
            ends.append((start, start + size))
    return (min(ends)[0], max(end for _, end in ends)) if ends else None


def _signs(words: list[Any]) -> list[Sign]:
    return [
        Sign(text, _box(word), share_of(get(word, "confidence")))
        for word in words
        if (text := _text(word)) is not None
    ]


def _sure(signs: list[Sign]) -> float | None:
    """The mean of the words' confidences, each character counted once."""
    known = [(sign.confidence, len(sign.text)) for sign in signs if sign.confidence is not None]
    weight = sum(size for _, size in known)
    return round(sum(sure * size for sure, size in known) / weight, 4) if weight else None


def _line(line: Json, words: list[Any]) -> RawLine | None:
    text, rect = _text(line), _box(line)
    if text is None:  # of the older OCR
        found = [Word(get(word, "text"), _box(word)) for word in words if isinstance(get(word, "text"), str)]
        return words_line(found, rect) if found else None
    signs = _signs(words)
    return placed_line(text, signs, rect, _sure(signs))


class _Spans:
    """What has spans, by where it begins."""

    def __init__(self, items: list[Any]) -> None:
        found = [(span, item) for item in items if (span := _span(item)) is not None]
        self.items = sorted(found, key=lambda pair: pair[0])
        self.starts = [span[0] for span, _ in self.items]
        self.at = 0

    def inside(self, start: int, end: int) -> Iterator[Any]:
        """Those that begin between two places; places must be asked for in order."""
        while self.at < len(self.items) and self.items[self.at][0][0] < start:
            self.at += 1
        while self.at < len(self.items) and self.items[self.at][0][0] < end:
            yield self.items[self.at][1]
            self.at += 1


def _lines(page: Json) -> list[tuple[tuple[int, int] | None, RawLine]]:
    """The lines of a page, each with its span; words stand in them, or beside them with spans."""
    lines = listed(page, "lines")
    words = _Spans(listed(page, "words"))
    spans = [_span(line) for line in lines]
    of_line: dict[int, list[Any]] = {}
    for place in sorted(
        (p for p, span in enumerate(spans) if span is not None), key=lambda p: spans[p] or (0, 0)
    ):
        span = spans[place]
        if span is not None:
            of_line[place] = list(words.inside(*span))
    made: list[tuple[tuple[int, int] | None, RawLine]] = []
    for place, line in enumerate(lines):
        one = _line(line, listed(line, "words") or of_line.get(place, []))
        if one is not None:
            made.append((spans[place], one))
    return made


def _add_paragraphs(builder: PageBuilder, page: Json, paragraphs: _Spans) -> None:
    """Paragraphs that have lines of this page; lines of no paragraph are blocks of their own."""
    owners = paragraphs.items
    held: dict[int, list[RawLine]] = {}
    order: list[tuple[int, RawLine | None]] = []
    for span, line in sorted(_lines(page), key=lambda pair: pair[0] or (1 << 60, 0)):
        at = bisect_right(paragraphs.starts, span[0]) - 1 if span is not None else -1
        if span is not None and at >= 0 and span[0] < owners[at][0][1]:
            if at not in held:
                order.append((at, None))
            held.setdefault(at, []).append(line)
        else:
            order.append((-1, line))
    number = get(page, "pageNumber")
    for owner, loose in order:
        if loose is not None:
            builder.add([loose], rect=loose.rect)
            continue
        paragraph = owners[owner][1]
        regions = listed(paragraph, "boundingRegions")
        mine = [region for region in regions if get(region, "pageNumber") == number]
        role = get(paragraph, "role")
        label = ROLES.get(role) if isinstance(role, str) else None
        builder.add(held[owner], rect=_box(mine[0]) if len(mine) == 1 else None, label=label)


def _add(builder: PageBuilder, page: Json, paragraphs: _Spans) -> None:
    blocks = [block for block in listed(page, "blocks") if isinstance(get(block, "lines"), list)]
    if blocks:
        for block in blocks:
            builder.add([line for _, line in _lines(block)], rect=_box(block))
    elif paragraphs.items:
        _add_paragraphs(builder, page, paragraphs)
    else:
        for _, line in _lines(page):
            builder.add([line], rect=line.rect)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the file's order."""
    found = _found(_one(document.json()))
    if found is None:
        raise document.error("not Azure: no pages with lines")
    pages: list[Page] = []
    paragraphs = _Spans(found.paragraphs)
    for page in found.pages:
        builder = PageBuilder()
        _add(builder, page, paragraphs)
        number = number_of(get(page, "pageNumber") or get(page, "page"))
        pages.append(
            builder.page(
                name,
                name=document.name,
                number=str(int(number)) if number is not None and 0 < number < 1e6 else None,
                width=size_of(get(page, "width")),
                height=size_of(get(page, "height")),
            )
        )
    return tuple(pages)
