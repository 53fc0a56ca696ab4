"""The text layer of PDFs as Poppler and MuPDF write it in XML.

Documentation: the manual pages of ``pdftotext`` (``-bbox``, ``-bbox-layout``: ``page / flow / block / line / word``) and
``pdftohtml`` (``-xml``: ``page / text``); mupdf.readthedocs.io, structured text (``mutool draw -F stext``, PyMuPDF's ``xml``:
``page / block / line / font / char``). Words without lines become lines where they stand side by side. Boxes are in points,
of ``pdftohtml`` in pixels.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import corners, number_of, placed, rect_in, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word
from newsparse.readers.markup import local, parse_xml
from newsparse.readers.runs import inked, line_of, lines_of

name = "pdf_xml"

_SIGN = re.compile(
    r"<doc>\s*<page\s[^<>]{0,200}\bwidth=|<pdf2xml\b|(?:\A|<document\b[^<>]{0,400}>\s*|\?>\s*)<page\s[^<>]{0,400}>\s*<block\s+bbox="
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
    text = "".join(part.get("c") or "" for part in element.iter() if local(part.tag) == "char")
    text = text or element.get("text") or ""
    upright = element.get("wmode") == "1"
    return RawLine(text, _box(element) if upright else inked(text, _box(element)), None, upright or None)


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


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``page`` element."""
    root = parse_xml(document)
    pages = (
        [root] if local(root.tag) == "page" else [part for part in root.iter() if local(part.tag) == "page"]
    )
    if not pages:
        raise document.error("neither Poppler's nor MuPDF's text of a PDF: there is no <page> element")
    return tuple(_page(page, document) for page in pages)
