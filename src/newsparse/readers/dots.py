"""dots.ocr: ``[{"bbox": [x0, y0, x1, y1], "category": …, "text": …}, …]``, eleven categories.

Documentation: the model card of rednote-hilab/dots.ocr (prompt ``prompt_layout_all_en``). The JSON is written
by a language model: cut off at the token limit, started twice, boxes of three numbers. Of broken JSON every
complete element is read, and of one that breaks off in its text, the text as far as it goes. Its own parser saves an answer
that it cannot read as one JSON string.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import rect_of
from newsparse.readers.build import PageBuilder
from newsparse.readers.marks import unmarked
from newsparse.readers.salvage import salvage

name = "dots"

LABELS = {
    "title": "title",
    "section-header": "title",
    "text": "text",
    "list-item": "list",
    "caption": "caption",
    "footnote": "footer",
    "page-header": "header",
    "page-footer": "footer",
    "picture": "image",
    "table": "table",
    "formula": "formula",
}

_START = re.compile(r'\{\s*"(?:bbox|category)"\s*:')


def _is_element(item: Json) -> bool:
    return isinstance(item, dict) and "category" in item and ("bbox" in item or "text" in item)


def _is_list(value: Json) -> bool:
    return isinstance(value, list) and any(_is_element(item) for item in value[:5])


def sniff(document: Document) -> bool:
    """A list of elements with a category, or broken JSON that begins as one."""
    if '"category"' not in document.body:
        return False
    value = document.data
    if value is not None:
        return _is_list(value) or _is_element(value)
    return _START.match(document.body[:8192].lstrip("\ufeff \t\r\n[")) is not None


def elements(source: str) -> list[dict[str, Any]]:
    """The elements of broken JSON, in order."""
    return [item for item in salvage(source, _START) if item.get("category") or item.get("text")]


def read(document: Document) -> tuple[Page, ...]:
    """One page."""
    value = document.data
    if value is None:
        value = elements(document.body)
        if not value:
            document.json()  # says where it is broken
    if _is_element(value):
        value = [value]
    if not isinstance(value, list) or (value and not any(_is_element(item) for item in value)):
        raise document.error("not dots.ocr: not a list of elements with bbox and category")
    builder = PageBuilder()
    for item in value:
        if not isinstance(item, dict):
            continue
        category = item.get("category")
        label = LABELS.get(category.strip().lower(), "text") if isinstance(category, str) else None
        text = item.get("text")
        rect = rect_of(item.get("bbox"))
        text = unmarked(text, label) if isinstance(text, str) else ""
        if label == "image" and text.strip():
            builder.add((), rect=rect, label=label)
            label = "text"
        builder.add_text(text, rect=rect, label=label)
    return (builder.page(name, name=document.name),)
