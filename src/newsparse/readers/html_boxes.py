"""HTML with boxes, as Qwen-VL (QwenVL HTML) and Chandra write it: ``<p data-bbox="80 180 500 260">…</p>``.

Documentation: Qwen's cookbook on document parsing; the repository datalab-to/chandra (``data-label``). A language model
writes it: elements may be left open at the end. What stands between one ``data-bbox`` and the next belongs to the first.
"""

from __future__ import annotations

import re

from newsparse.page import Page
from newsparse.readers.base import Document
from newsparse.readers.boxes import rect_in
from newsparse.readers.build import PageBuilder
from newsparse.readers.elements import label_of
from newsparse.readers.markup import text_of_html

name = "html_boxes"

_BOXED = re.compile(
    r"""<([A-Za-z]\w{0,20})\b([^<>]{0,2000}?)\bdata-bbox\s*=\s*["']\[?([-\d.,\s]{3,200})\]?["']([^<>]{0,2000})>"""
)
_WORD = re.compile(r"""\b(?:data-label|class)\s*=\s*["']([^"']{1,100})["']""")
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_PARTED = re.compile(r"</\s*(?:p|h[1-6]|li|div)\s*>", re.IGNORECASE)
_HEAD = re.compile(r"<head\b(?:(?!<head\b).)*?</head>", re.DOTALL | re.IGNORECASE)
_CUT_OFF = re.compile(r"<[^<>]*\Z")


def sniff(document: Document) -> bool:
    """A tag with ``data-bbox`` in it."""
    return "data-bbox" in document.text and _BOXED.search(document.body) is not None


def _label(tag: str, attributes: str) -> str | None:
    word = _WORD.search(attributes)
    label = label_of(word.group(1)) if word is not None else None
    if label is not None:
        return label
    tag = tag.lower()
    if tag[0] == "h" and tag[1:].isdecimal():
        return "title"
    return {"p": "text", "table": "table", "img": "image", "li": "list", "figure": "image"}.get(tag)


def _text(source: str, label: str | None) -> str:
    source = _COMMENT.sub("", source)
    if label == "table":
        return text_of_html(source)
    pieces = [text_of_html(piece.strip()) for piece in _PARTED.sub("\0", source).split("\0")]
    return "\n\n".join(piece for piece in pieces if piece.strip())


def read(document: Document) -> tuple[Page, ...]:
    """One page."""
    body = _HEAD.sub("", document.body)
    found = list(_BOXED.finditer(body))
    if not found:
        raise document.error("no HTML with boxes: no tag has data-bbox")
    builder = PageBuilder()
    builder.add_text(_text(body[: found[0].start()], None))
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(body)
        source = body[match.end() : end]
        source = source if place + 1 < len(found) else _CUT_OFF.sub("", source)
        label, rect = _label(match.group(1), match.group(2) + match.group(4)), rect_in(match.group(3))
        text = _text(source, label)
        if label == "image" and text.strip():
            builder.add((), rect=rect, label=label)
            label = "text"
        builder.add_text(text, rect=rect, label=label)
    return (builder.page(name, name=document.name),)
