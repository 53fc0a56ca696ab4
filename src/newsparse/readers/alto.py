"""ALTO 1 to 5: ``Page / … / TextBlock / TextLine / String``.

Specification: Library of Congress, ALTO XML Schema (loc.gov/standards/alto), versions 1 to 5.

Each version has a namespace of its own: any is taken, also none. Boxes stay in the file's own
``MeasurementUnit`` (``pixel``, ``mm10`` of 1/10 mm, ``inch1200`` of 1/1200 inch); the page's width and height
are in the same unit, so nothing that compares sizes on a page needs to know it.

The order of blocks, and of the lines in a block, is that of ``ReadingOrder`` (since 4.3), else that of ``IDNEXT``, else the
file's. ``ReadingOrder`` may hold several orders of one page (as printed, by article …): an element stands where it is named
first; what none names comes last, in the file's order. Who names lines or words orders blocks by the first of them: a
block stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import placed, rect_in, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.markup import local, parse_xml, space_of

name = "alto"

_ROOT = re.compile(r"<(?:[\w.-]+:)?alto[\s>]", re.IGNORECASE)

#: Words in the labels of ALTO tags (LayoutTag, StructureTag, OtherTag) → newsparse's labels.
LABELS = {
    "title": "title",
    "heading": "title",
    "headline": "title",
    "header": "header",
    "runningtitlezone": "header",
    "footer": "footer",
    "numberingzone": "page_number",
    "page-number": "page_number",
    "pagenumber": "page_number",
    "caption": "caption",
    "marginalia": "aside",
    "marginzone": "aside",
    "table": "table",
    "tablezone": "table",
    "list": "list",
    "paragraph": "text",
    "text": "text",
    "mainzone": "text",
}


def sniff(document: Document) -> bool:
    """The first element is ``alto``."""
    return document.opening == "<" and _ROOT.search(document.head) is not None


def _box(element: Element) -> Rect | None:
    get = element.get
    left = get("HPOS")
    if left is not None:
        box = placed(left, get("VPOS"), get("WIDTH"), get("HEIGHT"))
        if box is not None:
            return box
    for part in element:
        if local(part.tag) == "Shape":
            for polygon in part:
                points = polygon.get("POINTS")
                if points:
                    return rect_in(points)
    return None


def _line(element: Element, string: str, hyphen: str, tesseract: bool) -> RawLine:
    words: list[Word] = []
    box = _box(element)
    for part in element:
        tag = part.tag
        if tag == string:
            get = part.get
            content = get("CONTENT")
            if content:
                rect = placed(get("HPOS"), get("VPOS"), get("WIDTH"), get("HEIGHT"))
                words.append(Word(content, rect, _confidence(get("WC"), tesseract)))
        elif tag == hyphen:
            # The hyphen, whatever sign it is (a soft one, ``¬``), stands at its word.
            mark = part.get("CONTENT") or "-"
            before = words.pop() if words else Word("")
            words.append(before._replace(text=before.text + mark))
    return words_line(words, box)


def _confidence(value: str | None, tesseract: bool) -> float | None:
    if value is None:
        return None
    try:
        number = float(value)
    except ValueError:
        return None
    if tesseract and value.startswith("0.") and value[2:].isdecimal():
        # Tesseract writes "0." and then the percentage without a leading zero: 8% becomes 0.8, 80% is 0.80, and
        # 100% is 0.100.
        number = int(value[2:5]) / 100
    return number if 0 <= number <= 1 else None


def _labels(root: Element) -> dict[str, str]:
    """Tag id → label, for tags whose words newsparse knows."""
    found: dict[str, str] = {}
    for tags in root:
        if local(tags.tag) == "Tags":
            for tag in tags:
                for words in (tag.get("LABEL"), tag.get("TYPE")):
                    label = LABELS.get((words or "").strip().lower().partition(":")[0])
                    if label is not None:
                        found.setdefault(tag.get("ID") or "", label)
    return found


def _ranks(root: Element) -> dict[str, int]:
    """Element id → place, from ``ReadingOrder``; each where it is named first."""
    found: dict[str, int] = {}
    for order in root:
        if local(order.tag) == "ReadingOrder":
            for part in order.iter():
                for reference in (part.get("REF") or "").split():
                    found.setdefault(reference, len(found))
    return found


class _Found(NamedTuple):
    """A block with its lines."""

    element: Element | None
    lines: list[Element]


def _blocks(page: Element, space: str) -> Iterator[_Found]:
    """The blocks, in the file's order. A line belongs to the text block that began last: nothing depends on the nesting."""
    wanted = {space + tag for tag in ("TextBlock", "Illustration", "GraphicalElement")}
    found = _Found(None, [])
    for part in page.iter():
        if part.tag == space + "TextLine":
            found.lines.append(part)
        elif part.tag in wanted:
            yield found
            found = _Found(part, [])
            if part.tag != space + "TextBlock":
                yield found
                found = _Found(None, [])
    yield found


def _inherited(page: Element, ranks: dict[str, int]) -> dict[Element, int]:
    """Element → place, where it, or what it stands in, is named. Of what names lines or words, the first of them counts."""
    found: dict[Element, int] = {}
    stack: list[tuple[Element, int | None]] = [(page, None)]
    while stack:
        element, rank = stack.pop()
        rank = ranks.get(element.get("ID") or "", rank)
        if rank is not None:
            found[element] = rank
        stack.extend((part, rank) for part in element)
    return found


def _in_order(blocks: list[_Found], page: Element, ranks: dict[str, int]) -> list[_Found]:
    """Blocks and their lines as ``ReadingOrder`` has them."""
    places = _inherited(page, ranks)
    last = len(ranks)

    def place(element: Element) -> int:
        own = places.get(element)
        return own if own is not None else min((places.get(part, last) for part in element), default=last)

    def first(block: _Found) -> int:
        own = places.get(block.element, last) if block.element is not None else last
        return own if own < last else min(map(place, block.lines), default=last)

    return sorted((_Found(b.element, sorted(b.lines, key=place)) for b in blocks), key=first)


def _following(blocks: list[_Found]) -> list[_Found]:
    """Blocks as each names its next (``IDNEXT``); chains stand where their first block stands."""
    ids = [(b.element.get("ID") or "") if b.element is not None else "" for b in blocks]
    nexts = [(b.element.get("IDNEXT") or "") if b.element is not None else "" for b in blocks]
    if not any(nexts):
        return blocks
    places = {name: place for place, name in reversed(list(enumerate(ids))) if name}
    named = {places[name] for place, name in enumerate(nexts) if places.get(name, place) != place}
    kept: dict[int, None] = {}
    # Chains from their beginnings; then what is left: blocks that name each other in a circle.
    for start in (*(place for place in range(len(blocks)) if place not in named), *range(len(blocks))):
        at: int | None = start
        while at is not None and at not in kept:
            kept[at] = None
            at = places.get(nexts[at])
    return [blocks[place] for place in kept]


def _page(
    page: Element,
    space: str,
    labels: dict[str, str],
    ranks: dict[str, int],
    document: Document,
    software: str,
    image: str | None,
) -> Page:
    builder = PageBuilder()
    string, hyphen = space + "String", space + "HYP"
    tesseract = "tesseract" in software
    blocks = [block for block in _blocks(page, space) if block.element is not None or block.lines]
    for block in _in_order(blocks, page, ranks) if ranks else _following(blocks):
        lines = [_line(line, string, hyphen, tesseract) for line in block.lines]
        element = block.element
        if element is None:
            builder.add(lines)
        elif element.tag == space + "TextBlock":
            references = (element.get("TAGREFS") or "").split()
            label = next((labels[reference] for reference in references if reference in labels), None)
            builder.add(lines, rect=_box(element), label=label)
        else:
            picture = element.tag == space + "Illustration"
            builder.add((), rect=_box(element), label="image" if picture else "separator")
    return builder.page(
        name,
        name=document.name,
        number=page.get("PRINTED_IMG_NR") or None,
        width=size_of(page.get("WIDTH")),
        height=size_of(page.get("HEIGHT")),
        image=image,
    )


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``Page`` element."""
    root = parse_xml(document)
    if local(root.tag).lower() != "alto":
        raise document.error(f"not ALTO: the first element is <{local(root.tag)}>, not <alto>")
    space = space_of(root)
    image = next((found.text.strip() for found in root.iter(space + "fileName") if found.text), None)
    software = " ".join(found.text or "" for found in root.iter(space + "softwareName")).lower()
    labels, ranks = _labels(root), _ranks(root)
    pages = tuple(
        _page(page, space, labels, ranks, document, software, image) for page in root.iter(space + "Page")
    )
    if not pages:
        raise document.error("not ALTO: there is no <Page> element")
    return pages
