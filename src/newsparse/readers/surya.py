"""Surya: ``results.json`` of ``surya_ocr`` (text lines) and of ``surya_layout`` (boxes with labels, no text).

Documentation: the repository datalab-to/surya, README, "Text recognition" and "Layout analysis": a dictionary
from file name to pages, each with ``text_lines`` (``text``, ``confidence``, ``polygon``, ``bbox``) or ``bboxes``
(``bbox``, ``label``, ``position``) and ``image_bbox``. A list of pages and a single page are read too. Each
line is a block of its own; boxes come in the order of their ``position``.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import number_of, rect_of
from newsparse.readers.build import PageBuilder, RawLine

name = "surya"

LABELS = {
    "sectionheader": "title",
    "title": "title",
    "text": "text",
    "textinlinemath": "text",
    "handwriting": "text",
    "code": "text",
    "caption": "caption",
    "footnote": "footer",
    "pageheader": "header",
    "pagefooter": "footer",
    "picture": "image",
    "figure": "image",
    "table": "table",
    "form": "table",
    "tableofcontents": "list",
    "listitem": "list",
    "formula": "formula",
    "equation": "formula",
}

# Recent models write a few tags into the text of a line.
_TAG = re.compile(
    r"</?(?:b|i|u|s|sup|sub|small|mark|del|math|code)(?:\s[^<>]{0,200})?>|<br\s*/?>", re.IGNORECASE
)


def _is_page(value: Json) -> bool:
    if not isinstance(value, dict):
        return False
    if isinstance(value.get("text_lines"), list):
        return True
    boxes = value.get("bboxes")
    return (
        isinstance(boxes, list)
        and all(isinstance(box, dict) and "label" in box for box in boxes)
        and "image_bbox" in value
    )


def _pages(value: Json) -> list[tuple[str | None, dict[str, Any]]] | None:
    """The pages with the names of their files, or None for another format."""
    if _is_page(value):
        return [(None, value)]
    if isinstance(value, list) and value and all(_is_page(page) for page in value):
        return [(None, page) for page in value]
    if isinstance(value, dict) and value:
        found: list[tuple[str | None, dict[str, Any]]] = []
        for image, pages in value.items():
            if not isinstance(pages, list) or not all(_is_page(page) for page in pages):
                return None
            found.extend((image, page) for page in pages)
        return found
    return None


def sniff(document: Document) -> bool:
    """JSON with ``text_lines``, or with ``bboxes`` that have labels."""
    if '"text_lines"' not in document.text and '"image_bbox"' not in document.text:
        return False
    return bool(_pages(document.data))


def _position(box: dict[str, Any]) -> float:
    position = number_of(box.get("position"))
    return position if position is not None else 1e9


def _page(image: str | None, value: dict[str, Any], document: Document) -> Page:
    builder = PageBuilder()
    lines = value.get("text_lines")
    if isinstance(lines, list):
        for line in lines:
            if isinstance(line, dict) and isinstance(line.get("text"), str):
                rect = rect_of(line.get("bbox")) or rect_of(line.get("polygon"))
                sure = number_of(line.get("confidence"))
                text = _TAG.sub("", line["text"])
                builder.add(
                    [RawLine(text, rect, sure if sure is not None and 0 <= sure <= 1 else None)], rect=rect
                )
    else:
        for box in sorted(value["bboxes"], key=_position):
            word = box.get("label")
            label = (
                LABELS.get(re.sub(r"[^a-z]", "", word.lower()), "text") if isinstance(word, str) else "text"
            )
            builder.add((), rect=rect_of(box.get("bbox")) or rect_of(box.get("polygon")), label=label)
    size = rect_of(value.get("image_bbox"))
    return builder.page(
        name,
        name=document.name,
        width=size.x1 if size is not None else None,
        height=size.y1 if size is not None else None,
        image=image,
    )


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the file's order."""
    pages = _pages(document.json())
    if pages is None:
        raise document.error("not Surya: neither text_lines nor bboxes with labels")
    return tuple(_page(image, page, document) for image, page in pages)
