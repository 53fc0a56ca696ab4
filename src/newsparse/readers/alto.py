"""ALTO 1 to 4: ``Page / … / TextBlock / TextLine / String``.

Specification: Library of Congress, ALTO XML Schema (loc.gov/standards/alto), versions 1 to 4.

Each version has a namespace of its own: any is taken, also none. Boxes stay in the file's own
``MeasurementUnit`` (``pixel``, ``mm10`` of 1/10 mm, ``inch1200`` of 1/1200 inch); the page's width and height
are in the same unit, so nothing that compares sizes on a page needs to know it. The order is the file's.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import placed, rect_in, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, stretched, words_line
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
    # A page has thousands of words; their boxes matter where two numbers meet (see `join_words`), where the line
    # has none, and where its box is not that of one line.
    every = box is None or stretched(box, sum(len(part.get("CONTENT") or "") for part in element))
    for part in element:
        tag = part.tag
        if tag == string:
            get = part.get
            content = get("CONTENT")
            if content:
                wanted = every or content[0].isdigit() or content[-1].isdigit()
                rect = placed(get("HPOS"), get("VPOS"), get("WIDTH"), get("HEIGHT")) if wanted else None
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


def _page(
    element: Element, space: str, labels: dict[str, str], document: Document, software: str, image: str | None
) -> Page:
    builder = PageBuilder()
    text_block, text_line = space + "TextBlock", space + "TextLine"
    string, hyphen = space + "String", space + "HYP"
    tesseract = "tesseract" in software
    picture, rule = space + "Illustration", space + "GraphicalElement"
    lines: list[RawLine] = []
    rect: Rect | None = None
    label: str | None = None
    # In document order, a line belongs to the text block that began last: nothing depends on the nesting.
    for part in element.iter():
        tag = part.tag
        if tag == text_line:
            lines.append(_line(part, string, hyphen, tesseract))
        elif tag in (text_block, picture, rule):
            builder.add(lines, rect=rect, label=label)
            lines, rect, label = [], None, None
            if tag == text_block:
                rect = _box(part)
                label = next(
                    (labels[ref] for ref in (part.get("TAGREFS") or "").split() if ref in labels), None
                )
            else:
                builder.add((), rect=_box(part), label="image" if tag == picture else "separator")
    builder.add(lines, rect=rect, label=label)
    return builder.page(
        name,
        name=document.name,
        number=element.get("PRINTED_IMG_NR") or None,
        width=size_of(element.get("WIDTH")),
        height=size_of(element.get("HEIGHT")),
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
    labels = _labels(root)
    pages = tuple(_page(page, space, labels, document, software, image) for page in root.iter(space + "Page"))
    if not pages:
        raise document.error("not ALTO: there is no <Page> element")
    return pages
