"""The text layer of PDFs as MuPDF writes it in HTML.

Documentation: pymupdf.readthedocs.io, "TextPage" (``get_text`` with ``html`` and ``xhtml``; several pages may stand one behind
the other); mutool draw -F html and -F xhtml. In ``html`` each line is a ``p`` with its left upper corner and its height, in
points; its width is not there, and is reckoned from the size of its type. ``xhtml`` has paragraphs and headings, no boxes, and
a space where a line ended.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import placed, size_of
from newsparse.readers.build import PageBuilder, RawLine
from newsparse.readers.markup import local, parse_html
from newsparse.readers.runs import inked, width_of

name = "pdf_html"

_SIGN = re.compile(
    r'<div id="page\d{1,6}"(?: style="[^"<>]{0,200}")?>\s*(?:</div>|<(?:p|h[1-6]|b|i|img|table|ul)\b)'
)
_PAGE = re.compile(r"page\d{1,6}\Z")
_HEADING = re.compile(r"h[1-6]\Z")
_LENGTH = re.compile(
    r"(?:^|;)\s*(top|left|line-height|width|height|font-size)\s*:\s*(-?\d{1,9}(?:\.\d{1,9})?)(?:pt|px)?\s*(?=;|$)"
)


def sniff(document: Document) -> bool:
    """The elements that pages begin with."""
    return document.opening == "<" and _SIGN.search(document.head) is not None


def _is_page(element: Element) -> bool:
    return local(element.tag) == "div" and _PAGE.match(element.get("id") or "") is not None


def _lengths(element: Element) -> dict[str, float]:
    return {key: float(value) for key, value in _LENGTH.findall((element.get("style") or "")[:2000])}


def _text(element: Element) -> str:
    return "".join(element.itertext())


def _rect(line: Element) -> Rect | None:
    """The box of a line: as wide as its characters, each as wide as its type is high, or half of that."""
    style = _lengths(line)
    left, top, high = style.get("left"), style.get("top"), style.get("line-height")
    if left is None or top is None:
        return None
    wide = largest = 0.0
    stack: list[tuple[Element, float]] = [(line, high or 0.0)]
    while stack:
        element, size = stack.pop()
        size = _lengths(element).get("font-size", size)
        own = (element.text or "") + "".join(inner.tail or "" for inner in element)
        wide += size * width_of(own)
        largest = max(largest, size) if own.strip() else largest
        stack.extend((inner, size) for inner in element)
    return placed(left, top, wide, high or largest)


def _inside(element: Element) -> list[Element | str]:
    """What stands in an element, last first."""
    found: list[Element | str] = []
    for inner in reversed(element):
        found += [inner.tail or "", inner]
    return [*found, element.text or ""]


def _page(page: Element, document: Document) -> Page:
    builder, size = PageBuilder(), _lengths(page)
    stack = [page.tail or "", *_inside(page)]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            builder.add_text(part)
            continue
        kind = local(part.tag)
        if kind == "p" and "left" in _lengths(part):
            box = inked(_text(part), _rect(part))
            builder.add([RawLine(_text(part), box)], rect=box)
        elif kind in ("p", "b", "i", "table", "li") or _HEADING.match(kind):
            label = "title" if _HEADING.match(kind) else {"table": "table", "li": "list"}.get(kind)
            if any(local(inner.tag) == "img" for inner in part.iter()):
                builder.add((), label="image")
            builder.add_text(_text(part), label=label)
        elif kind == "img":
            style = _lengths(part)
            found = (style.get("left"), style.get("top"), style.get("width"), style.get("height"))
            builder.add((), rect=placed(*found), label="image")
        elif not _is_page(part):
            stack += _inside(part)
    width, height = size_of(size.get("width")), size_of(size.get("height"))
    return builder.page(name, name=document.name, width=width, height=height)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``div`` of a page."""
    root = parse_html(document)
    pages = [part for part in root.iter() if _is_page(part)]
    if not pages:
        raise document.error("not MuPDF's HTML: there is no <div> of a page")
    return tuple(_page(page, document) for page in pages)
