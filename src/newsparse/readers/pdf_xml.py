"""The text layer of PDFs as Poppler and MuPDF write it in XML.

Documentation: the manual pages of ``pdftotext`` (``-bbox``, ``-bbox-layout``: ``page / flow / block / line / word``) and
``pdftohtml`` (``-xml``: ``page / text``); mupdf.readthedocs.io, structured text (``mutool draw -F stext``, PyMuPDF's ``xml``:
``page / block / line / font / char``; several pages may stand one behind the other); pdfminersix.readthedocs.io (``pdf2txt.py
-t xml``: ``pages / page / textbox / textline / text``, origin at the bottom). Words without lines become lines where they
stand side by side. Boxes are in points, of ``pdftohtml`` in pixels.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import corners, number_of, placed, rect_in, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word
from newsparse.readers.markup import local, parse_xml
from newsparse.readers.runs import inked, line_of, line_of_characters, line_of_text, lines_of, words_of

name = "pdf_xml"

_SIGN = re.compile(
    r"<doc>\s*<page\s[^<>]{0,200}\bwidth=|<pdf2xml\b|<pages>\s*<page\s[^<>]{0,200}\bbbox=|(?:\A|<document\b[^<>]{0,400}>\s*|\?>\s*)<page\s[^<>]{0,400}>\s*<block\s+bbox="
)


def sniff(document: Document) -> bool:
    """The elements that pages begin with."""
    return document.opening == "<" and _SIGN.search(document.head) is not None


def _box(element: Element) -> Rect | None:
    get = element.get
    if get("xMin") is not None:
        x0, y0, x1, y1 = (number_of(get(key)) for key in ("xMin", "yMin", "xMax", "yMax"))
        if x0 is None or y0 is None or x1 is None or y1 is None:
            return None
        return corners(x0, y0, x1, y1)
    if get("bbox") is not None:
        return rect_in(get("bbox") or "")
    return placed(get("left"), get("top"), get("width"), get("height"))


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _line(element: Element) -> RawLine:
    """A line of words, or of characters."""
    words = [Word(_text(part), _box(part)) for part in element if local(part.tag) == "word"]
    if words:
        return line_of(words, _box(element))
    upright = element.get("wmode") == "1"
    characters = [
        Word(part.get("c") or "", rect_in(part.get("quad") or part.get("bbox") or ""))
        for part in element.iter()
        if local(part.tag) == "char"
    ]
    if characters:
        return line_of_characters(characters, _box(element), upright or None)
    return line_of_text(element.get("text") or "", _box(element), upright or None)


def _page(page: Element, document: Document) -> Page:
    builder = PageBuilder()
    loose = [Word(_text(part), _box(part)) for part in page if local(part.tag) == "word"]
    for line in lines_of(loose):
        builder.add([line])
    for part in page.iter():
        kind = local(part.tag)
        if kind == "block":
            builder.add([_line(line) for line in part if local(line.tag) == "line"], rect=_box(part))
        elif kind == "text":
            builder.add([RawLine(_text(part), inked(_text(part), _box(part)))])
        elif kind == "image":
            builder.add((), rect=_box(part), label="image")
    return builder.page(
        name, name=document.name, width=size_of(page.get("width")), height=size_of(page.get("height"))
    )


class _Miner:
    """A page of pdfminer's: its boxes count from the bottom."""

    def __init__(self, page: Element) -> None:
        self.page = page
        sides = _sides(page)
        self.left, self.top = (sides[0], sides[3]) if sides is not None else (0.0, 0.0)
        self.width = size_of(sides[2] - sides[0]) if sides is not None else None
        self.height = size_of(sides[3] - sides[1]) if sides is not None else None

    def box(self, element: Element) -> Rect | None:
        """The box of an element, from the top left corner of the page."""
        sides = _sides(element)
        if sides is None or self.height is None:
            return None
        x0, y0, x1, y1 = sides
        return corners(*(round(n, 3) for n in (x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)))

    def line(self, element: Element, upright: bool) -> RawLine:
        """A line of characters; where there is no box, pdfminer has put a space between two."""
        characters = [
            Word(part.text or "", self.box(part))
            for part in element
            if local(part.tag) == "text" and part.text
        ]
        while characters and not characters[-1].text.strip():
            characters.pop()
        if len(characters) > 2 and all(not c.text.strip() for c in characters[1::2]):
            characters = characters[::2]  # all set apart
        return line_of_characters(characters, None, upright or None)

    def add(self, builder: PageBuilder) -> None:
        """All that stands on the page and in its figures; characters of no line become lines where they stand side by side."""
        stack = [self.page]
        while stack:
            part = stack.pop()
            kind = local(part.tag)
            if kind == "textbox":
                upright = part.get("wmode") == "vertical"
                lines = [self.line(line, upright) for line in part if local(line.tag) == "textline"]
                builder.add(lines, rect=self.box(part))
            elif kind == "textline":
                builder.add([self.line(part, False)])
            elif kind in ("page", "figure"):
                loose = [
                    Word(inner.text or "", self.box(inner)) for inner in part if local(inner.tag) == "text"
                ]
                for line in lines_of(words_of(loose)):
                    builder.add([line])
                if any(local(inner.tag) == "image" for inner in part):
                    builder.add((), rect=self.box(part), label="image")
                stack.extend(reversed(part))


def _sides(element: Element) -> tuple[float, float, float, float] | None:
    found = [number_of(side) for side in (element.get("bbox") or "").split(",")]
    numbers = [side for side in found if side is not None]
    return (numbers[0], numbers[1], numbers[2], numbers[3]) if len(numbers) == len(found) == 4 else None


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``page`` element."""
    if document.head.startswith("<page") and not document.head.startswith("<pages"):
        # Pages of PyMuPDF, one behind the other, have no root.
        document = Document(f"<document>{document.text.lstrip(chr(0xFEFF))}</document>", document.name)
    root = parse_xml(document)
    pages = [part for part in root.iter() if local(part.tag) == "page"]
    if not pages:
        raise document.error("no text of a PDF: there is no <page> element")
    if local(root.tag) != "pages":
        return tuple(_page(page, document) for page in pages)
    made: list[Page] = []
    for page in pages:
        builder, miner = PageBuilder(), _Miner(page)
        miner.add(builder)
        made.append(builder.page(name, name=document.name, width=miner.width, height=miner.height))
    return tuple(made)
