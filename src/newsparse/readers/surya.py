"""Surya: ``results.json`` of ``surya_ocr`` (text lines; blocks) and of ``surya_layout`` (boxes with labels, no text).

Documentation: the repository datalab-to/surya, README, "Text recognition" and "Layout analysis": a dictionary
from file name to pages, each with ``text_lines`` (``text``, ``confidence``, ``polygon``, ``bbox``) or ``bboxes``
(``bbox``, ``label``, ``position``) and ``image_bbox``. A list of pages and a single page are read too. Each
line is a block of its own; boxes come in the order of their ``position``. Since version 0.20 ``surya_ocr`` gives
``blocks`` (``label``, ``reading_order``, ``html``) instead of lines.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import number_of, rect_of, share_of
from newsparse.readers.build import PageBuilder, RawLine, Word, join_words
from newsparse.readers.markup import text_of_html

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
    "listgroup": "list",
    "bibliography": "list",
    "diagram": "image",
    "chemicalblock": "formula",
    "formula": "formula",
    "equation": "formula",
}

# Recent models write a few tags into the text of a line.
_TAG = re.compile(
    r"</?(?:b|i|u|s|sup|sub|small|mark|del|math|code)(?:\s[^<>]{0,200})?>|<br\s*/?>", re.IGNORECASE
)


_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PARAGRAPH_END = re.compile(r"</(?:p|h[1-6]|li|div)\s*>", re.IGNORECASE)


def _is_block(value: Json) -> bool:
    return isinstance(value, dict) and "html" in value and "reading_order" in value


def _is_page(value: Json) -> bool:
    if not isinstance(value, dict):
        return False
    if isinstance(value.get("text_lines"), list):
        return True
    blocks = value.get("blocks")
    if isinstance(blocks, list) and "image_bbox" in value:
        return not blocks or any(_is_block(block) for block in blocks[:5])
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
    """JSON with ``text_lines``, with ``blocks`` of HTML, or with ``bboxes`` that have labels."""
    if '"text_lines"' not in document.text and '"image_bbox"' not in document.text:
        return False
    return bool(_pages(document.data))


def _position(box: Json, key: str = "position") -> float:
    position = number_of(box.get(key)) if isinstance(box, dict) else None
    return position if position is not None else 1e9


def _label(box: dict[str, Any]) -> str:
    word = box.get("label")
    return LABELS.get(re.sub(r"[^a-z]", "", word.lower()), "text") if isinstance(word, str) else "text"


def _add_blocks(builder: PageBuilder, blocks: list[Any]) -> None:
    for block in sorted(blocks, key=lambda block: _position(block, "reading_order")):
        if not isinstance(block, dict):
            continue
        label = _label(block)
        rect = rect_of(block.get("bbox")) or rect_of(block.get("polygon"))
        source = block.get("html")
        source = source if isinstance(source, str) else ""
        if label != "table":
            source = _PARAGRAPH_END.sub("\n\n", source)
        pieces = [text_of_html(piece) for piece in source.split("\n\n")]
        text = "\n\n".join(piece for piece in pieces if piece.strip())
        if label == "image":
            builder.add((), rect=rect, label=label)
            label = "text"
        if text:
            builder.add_text(text, rect=rect, label=label)


def _page(image: str | None, value: dict[str, Any], document: Document) -> Page:
    builder = PageBuilder()
    lines = value.get("text_lines")
    if isinstance(lines, list):
        for line in lines:
            if isinstance(line, dict) and isinstance(line.get("text"), str):
                rect = rect_of(line.get("bbox")) or rect_of(line.get("polygon"))
                text = join_words(
                    [Word(part) for part in _BREAK.split(line["text"]) if _TAG.sub("", part).strip()]
                )
                text = _TAG.sub("", text)
                builder.add([RawLine(text, rect, share_of(line.get("confidence")))], rect=rect)
    elif isinstance(value.get("blocks"), list):
        _add_blocks(builder, value["blocks"])
    else:
        for box in sorted(value["bboxes"], key=_position):
            rect = rect_of(box.get("bbox")) or rect_of(box.get("polygon"))
            builder.add((), rect=rect, label=_label(box))
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
