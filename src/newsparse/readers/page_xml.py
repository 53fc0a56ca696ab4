"""PAGE-XML: ``PcGts / Page / TextRegion / TextLine``.

Specification: PRImA Research, PAGE content schema (2009 to 2019; any namespace is taken). The order of regions
is that of the ``ReadingOrder`` element, then of ``custom="readingOrder {index:n;}"``, else the file's. The text
is the lines' where any line has text, else the region's own; a line's is its own, else that of its words, else that of
their glyphs. Of several ``TextEquiv``, the one with the least ``index`` counts. Tables of ``TableCell``, as Transkribus
writes them, are read too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import around, number_of, rect_in, share_of, size_of, union
from newsparse.readers.build import PageBuilder, RawLine, Word, join_words, words_line
from newsparse.readers.markup import local, parse_xml

name = "page_xml"

_ROOT = re.compile(r"<(?:[\w.-]+:)?PcGts[\s>]")
_CUSTOM_ORDER = re.compile(r"readingOrder\s{0,9}\{[^{}]{0,500}\bindex\s{0,9}:\s*(\d{1,9})")
_CUSTOM_TYPE = re.compile(r"structure\s{0,9}\{[^{}]{0,500}\btype\s{0,9}:\s*([\w-]+)")

#: Types of TextRegion → newsparse's labels.
LABELS = {
    "paragraph": "text",
    "heading": "title",
    "headline": "title",
    "caption": "caption",
    "header": "header",
    "footer": "footer",
    "page-number": "page_number",
    "marginalia": "aside",
    "footnote": "footer",
    "footnote-continued": "footer",
    "endnote": "footer",
    "floating": "aside",
    "list-label": "list",
    "TOC-entry": "list",
}
#: Regions of other kinds.
KINDS = {
    "ImageRegion": "image",
    "GraphicRegion": "image",
    "LineDrawingRegion": "image",
    "ChartRegion": "image",
    "SeparatorRegion": "separator",
    "TableRegion": "table",
    "MathsRegion": "formula",
    "AdvertRegion": "aside",
}
#: Regions that may hold others. Deeper than this they are read flat.
DEEPEST = 50


def sniff(document: Document) -> bool:
    """The first element is ``PcGts``."""
    return document.opening == "<" and _ROOT.search(document.head) is not None


def _child(element: Element, wanted: str) -> Element | None:
    return next((part for part in element if local(part.tag) == wanted), None)


def _box(element: Element) -> Rect | None:
    coords = _child(element, "Coords")
    if coords is None:
        return None
    points = coords.get("points")
    if points is not None:
        return rect_in(points)
    corners: list[tuple[float, float]] = []
    for point in coords:  # versions before 2013: <Point x= y=/>
        x, y = number_of(point.get("x")), number_of(point.get("y"))
        if x is not None and y is not None:
            corners.append((x, y))
    return around(corners)


def _equivalent(element: Element) -> tuple[str, float | None]:
    """The text of an element and its confidence."""
    best: tuple[float, str, float | None] | None = None
    for part in element:
        if local(part.tag) == "TextEquiv":
            text = ""
            for form in ("Unicode", "PlainText"):  # the second is what of the text fits into ASCII
                found = _child(part, form)
                text = text or ((found.text or "") if found is not None else "")
            index = number_of(part.get("index"))
            rank = index if index is not None else -1.0
            if text.strip() and (best is None or rank < best[0]):
                best = (rank, text, share_of(part.get("conf")))
    return (best[1], best[2]) if best is not None else ("", None)


def _word(element: Element) -> Word:
    """A word; where it has no text of its own (kraken gives none), out of its glyphs."""
    text, confidence = _equivalent(element)
    if not text:
        glyphs = [_equivalent(part) for part in element if local(part.tag) == "Glyph"]
        of_glyphs = words_line(Word(glyph, None, sure) for glyph, sure in glyphs)
        text, confidence = "".join(glyph.strip() for glyph, _ in glyphs), of_glyphs.confidence
    return Word(text, _box(element), confidence)


def _line(element: Element) -> RawLine:
    text, confidence = _equivalent(element)
    rect = _box(element)
    if text:
        return RawLine(text, rect, _sure_of_words(element) if confidence is None else confidence)
    return words_line([_word(part) for part in element if local(part.tag) == "Word"], rect)


def _sure_of_words(line: Element) -> float | None:
    """The confidence of a line that has none of its own: the mean of its words', each character counted once."""
    sure = [
        _equivalent(part)
        for part in line
        if any(inner.get("conf") is not None for inner in part) and local(part.tag) == "Word"
    ]
    return words_line(Word(text, None, confidence) for text, confidence in sure).confidence if sure else None


def _rows(cells: list[Element]) -> list[RawLine]:
    """The rows of a table of ``TableCell`` (Transkribus), cells parted by a tab."""
    found: dict[float, list[tuple[float, str, Rect | None]]] = {}
    for cell in cells:
        row, column = (number_of(cell.get(name)) or 0.0 for name in ("row", "col"))
        lines = _in_order([part for part in cell if local(part.tag) == "TextLine"])
        text = join_words([Word(line.text.strip()) for line in map(_line, lines) if line.text.strip()])
        found.setdefault(row, []).append((column, text or _equivalent(cell)[0], _box(cell)))
    rows: list[RawLine] = []
    for _, row_cells in sorted(found.items()):
        row_cells.sort(key=lambda cell: cell[0])
        text = "\t".join(" ".join(text.split()) for _, text, _ in row_cells)
        rows.append(RawLine(text, union(box for _, _, box in row_cells), vertical=False))
    return rows


def _in_order(elements: list[Element]) -> list[Element]:
    """Siblings by their ``custom`` order; those without one keep their place behind the one before."""
    ranks: list[float] = []
    last = -1.0
    for element in elements:
        found = _CUSTOM_ORDER.search(element.get("custom") or "")
        last = float(found.group(1)) if found is not None else last
        ranks.append(last)
    return [element for _, _, element in sorted(zip(ranks, range(len(elements)), elements, strict=True))]


def _label(region: Element) -> str | None:
    kind = local(region.tag)
    if kind != "TextRegion":
        return KINDS.get(kind)
    word = region.get("type")
    if word is None:
        found = _CUSTOM_TYPE.search(region.get("custom") or "")
        word = found.group(1) if found is not None else None
    return LABELS.get(word) if word is not None else None


def _regions(parent: Element) -> Iterator[Element]:
    for part in parent:
        if local(part.tag).endswith("Region"):
            yield part


def _ranks(page: Element) -> dict[str, int]:
    """Region id → place, from the ReadingOrder element."""
    order = _child(page, "ReadingOrder")
    if order is None:
        return {}
    found: dict[str, int] = {}
    stack = [order]
    while stack:
        element = stack.pop()
        reference = element.get("regionRef")
        if reference is not None:
            found.setdefault(reference, len(found))
        members = list(element)
        if any(member.get("index") is not None for member in members):
            members.sort(key=lambda member: number_of(member.get("index")) or 0.0)
        stack.extend(reversed(members))
    return found


def _by_rank(regions: list[Element], ranks: dict[str, int]) -> list[Element]:
    """Siblings by the ReadingOrder element; those that it does not name come last, in their own order."""
    regions = _in_order(regions)
    if ranks:
        regions.sort(key=lambda region: ranks.get(region.get("id") or "", len(ranks)))
    return regions


def _add(builder: PageBuilder, region: Element, depth: int, ranks: dict[str, int]) -> None:
    label, rect = _label(region), _box(region)
    lines = _in_order([part for part in region if local(part.tag) == "TextLine"])
    read = [_line(line) for line in lines] + _rows(
        [cell for cell in region if local(cell.tag) == "TableCell"]
    )
    inner = list(_regions(region))
    if any(line.text.strip() for line in read):
        builder.add(read, rect=rect, label=label)
    else:
        text, confidence = _equivalent(region)
        if text and not (inner and _has_text(inner)):
            pieces = text.replace("\r\n", "\n").split("\n")
            builder.add(
                [RawLine(piece, None, confidence) for piece in pieces], rect=rect, label=label, printed=False
            )
        elif label is not None:
            builder.add((), rect=rect, label=label)
    if depth < DEEPEST:
        for part in _by_rank(inner, ranks):
            _add(builder, part, depth + 1, ranks)
    else:
        for part in region.iter():
            if local(part.tag) == "TextLine" and part not in lines:
                builder.add([_line(part)])


def _has_text(regions: list[Element]) -> bool:
    return any(
        local(part.tag) == "Unicode" and (part.text or "").strip()
        for region in regions
        for part in region.iter()
    )


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``Page`` element."""
    root = parse_xml(document)
    if local(root.tag) != "PcGts":
        raise document.error(f"not PAGE-XML: the first element is <{local(root.tag)}>, not <PcGts>")
    pages: list[Page] = []
    for page in (part for part in root if local(part.tag) == "Page"):
        ranks = _ranks(page)
        builder = PageBuilder()
        for region in _by_rank(list(_regions(page)), ranks):
            _add(builder, region, 0, ranks)
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=size_of(page.get("imageWidth")),
                height=size_of(page.get("imageHeight")),
                image=page.get("imageFilename"),
            )
        )
    if not pages:
        raise document.error("not PAGE-XML: there is no <Page> element")
    return tuple(pages)
