r"""MinerU ``content_list.json`` and ``content_list_v2.json``.

Documentation: opendatalab.github.io/MinerU, reference, "Output files". Version 1 is one flat list, its members
with ``type``, ``page_idx`` and (since MinerU 2) ``bbox`` on a scale of 0 to 1000 for each side; version 2 is a
list of pages, its members with ``type``, ``content`` and ``bbox``. The texts of version 1 have the escapes of
Markdown, as its Markdown file has them (``550元\~950元``). Pages on which MinerU found nothing are
kept, without blocks, so that pages keep their places.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.page import Page, Rect
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import rect_of
from newsparse.readers.build import PageBuilder
from newsparse.readers.marks import unescaped, unmarked
from newsparse.readers.markup import text_of_html

name = "mineru"

#: MinerU's types (both versions, and ``middle.json``) → newsparse's labels.
LABELS = {
    "text": "text",
    "paragraph": "text",
    "title": "title",
    "algorithm_body": "text",
    "algorithm_caption": "caption",
    "algorithm_footnote": "caption",
    "doc_title": "title",
    "paragraph_title": "title",
    "header": "header",
    "page_header": "header",
    "footer": "footer",
    "page_footer": "footer",
    "page_number": "page_number",
    "page_footnote": "footer",
    "aside_text": "aside",
    "page_aside_text": "aside",
    "image": "image",
    "image_body": "image",
    "chart": "image",
    "chart_body": "image",
    "seal": "image",
    "table": "table",
    "table_body": "table",
    "image_caption": "caption",
    "image_footnote": "caption",
    "table_caption": "caption",
    "table_footnote": "caption",
    "chart_caption": "caption",
    "chart_footnote": "caption",
    "code_caption": "caption",
    "code_footnote": "caption",
    "list": "list",
    "index": "list",
    "ref_text": "list",
    "equation": "formula",
    "equation_interline": "formula",
    "interline_equation": "formula",
    "code": "text",
    "code_body": "text",
    "algorithm": "text",
    "phonetic": "text",
}

_FENCED = re.compile(r"\s*```[^\n`]*\n(.*?)\n?```\s*\Z", re.DOTALL)

#: The scale of boxes.
SCALE = 1000.0
#: More pages than this between the first and the last are not filled up with empty ones.
MOST_PAGES = 10_000


def _is_v1(value: Json) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, dict) and "type" in item for item in value[:5])
        and any(
            "page_idx" in item or "text_level" in item or "img_path" in item
            for item in value[:50]
            if isinstance(item, dict)
        )
    )


def _is_v2(value: Json) -> bool:
    if not isinstance(value, list) or not value or not all(isinstance(page, list) for page in value[:50]):
        return False
    first = next((page[0] for page in value if isinstance(page, list) and page), None)
    return (
        isinstance(first, dict)
        and isinstance(first.get("type"), str)
        and isinstance(first.get("content"), dict)
    )


def sniff(document: Document) -> bool:
    """JSON of one of the two shapes."""
    if '"type"' not in document.text:
        return False
    value = document.data
    return _is_v1(value) or _is_v2(value)


def strings(value: Json) -> str:
    """All text of a v2 ``…_content`` value: runs of ``{"type", "content"}``, put together as they stand."""
    parts: list[str] = []
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            parts.append(item)
        elif isinstance(item, list):
            stack.extend(reversed(item))
        elif isinstance(item, dict):
            stack.append(item.get("content", item.get("text", item.get("children", ""))))
    return "".join(parts)


def _texts(value: Json) -> list[str]:
    """A caption: a list of texts (v1), of runs (v2), or one text."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        if value and all(isinstance(item, dict) for item in value):
            return [strings(value)]
        return [strings(item) for item in value]
    return []


def _captioned(
    builder: PageBuilder, item: dict[str, Any], kind: str, body: str, rect: Rect | None, escaped: bool = False
) -> None:
    """A picture, table or piece of code between its captions and its notes; `escaped`: these have Markdown's escapes."""
    label = LABELS[kind]

    def note(text: str) -> None:
        builder.add_text(unescaped(text) if escaped else text, label="caption")

    captions = [key for key in (f"{kind}_caption", "img_caption" if kind == "image" else "") if key]
    notes = [key for key in (f"{kind}_footnote", "img_footnote" if kind == "image" else "") if key]
    if label == "image":
        builder.add((), rect=rect, label=label)
        if body.strip():
            builder.add_text(body, rect=rect, label="text")
    else:
        for key in captions:
            for text in _texts(item.get(key)):
                note(text)
        builder.add_text(body, rect=rect, label=label)
        captions = []
    for key in captions + notes:
        for text in _texts(item.get(key)):
            note(text)


def _code(body: str) -> str:
    """A piece of code without the fence, or the ``div``, that MinerU puts round it."""
    if body.startswith("<div"):
        return text_of_html(body)
    fenced = _FENCED.match(body)
    return fenced.group(1) if fenced is not None else body


def _string(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _add_v1(builder: PageBuilder, item: dict[str, Any]) -> None:
    kind = item.get("type")
    rect = rect_of(item.get("bbox"))
    if kind in ("image", "chart", "table", "code"):
        body = _string(item.get(f"{kind}_body")) or _string(item.get("content")) or _string(item.get("text"))
        body = unmarked(body, "table") if kind == "table" else _code(body) if kind == "code" else body
        _captioned(builder, item, kind, body, rect, True)
        return
    label = LABELS.get(kind, "text") if isinstance(kind, str) else "text"
    level = item.get("text_level")
    if label == "text" and isinstance(level, int) and level > 0:
        label = "title"
    if isinstance(item.get("list_items"), list):
        for text in _texts(item["list_items"]):
            builder.add_text(unescaped(text), rect=rect, label="list")
        return
    text = unmarked(_string(item.get("text")), label)
    builder.add_text(text if label == "formula" else unescaped(text), rect=rect, label=label)


def _add_v2(builder: PageBuilder, item: dict[str, Any]) -> None:
    kind = item.get("type")
    content = item.get("content")
    rect = rect_of(item.get("bbox"))
    if not isinstance(kind, str) or not isinstance(content, dict):
        builder.add_text(_string(content), rect=rect, label="text")
        return
    if kind in ("image", "chart", "table", "code", "algorithm"):
        body = (
            content.get("html")
            or content.get(f"{kind}_content")
            or content.get(f"{kind}_body")
            or content.get("content")
        )
        text = strings(body)
        _captioned(builder, content, kind, unmarked(text, "table") if kind == "table" else text, rect)
        return
    label = LABELS.get(kind, "text")
    if isinstance(content.get("list_items"), list):
        for entry in content["list_items"]:
            inner = entry.get("item_content", entry) if isinstance(entry, dict) else entry
            builder.add_text(strings(inner), rect=rect, label="list")
        return
    parts = [value for key, value in content.items() if key == "content" or key.endswith("_content")]
    builder.add_text(unmarked("".join(strings(part) for part in parts), label), rect=rect, label=label)


def _page(builder: PageBuilder, items: list[Any], document: Document) -> Page:
    rects = [rect_of(item.get("bbox")) for item in items if isinstance(item, dict)]
    far = max((max(rect.x1, rect.y1) for rect in rects if rect is not None), default=0.0)
    scale = SCALE if 0 < far <= SCALE else None
    return builder.page(name, name=document.name, width=scale, height=scale)


def read(document: Document) -> tuple[Page, ...]:
    """The pages of the document that MinerU read."""
    value = document.json()
    by_page: dict[int, list[Any]] = {}
    if _is_v2(value):
        add = _add_v2
        by_page = {place: page if isinstance(page, list) else [] for place, page in enumerate(value)}
    elif _is_v1(value):
        add = _add_v1
        last = 0
        for item in value:
            if isinstance(item, dict):
                place = item.get("page_idx")
                last = place if isinstance(place, int) and place >= 0 else last
                by_page.setdefault(last, []).append(item)
    else:
        raise document.error(
            "not MinerU: neither a list of blocks with type and page_idx nor a list of pages"
        )
    first, final = min(by_page), max(by_page)
    places = range(first, final + 1) if final - first < MOST_PAGES else sorted(by_page)
    pages: list[Page] = []
    for place in places:
        builder = PageBuilder()
        items = by_page.get(place, [])
        for item in items:
            if isinstance(item, dict):
                add(builder, item)
        pages.append(_page(builder, items, document))
    return tuple(pages)
