"""RapidOCR and PaddleOCR lines: text lines with quadrangles, no blocks, no order.

Documentation: rapidai.github.io/RapidOCRDocs. Shapes read:

- RapidOCR 1.x (``rapidocr_onnxruntime``): ``[[quad, text, score], …]``, also as ``[lines, elapse]`` (both members
  of the returned tuple) and as ``{"result": lines, …}``;
- RapidOCR 3.x (``rapidocr``): ``[{"box": quad, "txt": text, "score": score}, …]`` of ``to_json()``, also
  ``{"boxes": […], "txts": […], "scores": […]}``;
- the service ``rapidocr_api``: ``{"0": {"rec_txt": text, "dt_boxes": quad, "score": score}, …}``;
- PaddleOCR 2.x: ``[[quad, [text, score]], …]``, also one such list a page, ``null`` for one without text; its service
  (PaddleHub): ``{"results": [[{"text": …, "confidence": …, "text_region": quad}, …]]}``; its labelling tool:
  ``[{"transcription": text, "points": quad}, …]``;
- EasyOCR's ``readtext``: as RapidOCR 1.x; CnOCR's ``ocr``: ``[{"text": text, "score": score, "position": quad}, …]``.

Each line is a block of its own: what belongs together is for geometry to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import rect_of, share_of
from newsparse.readers.build import PageBuilder, RawLine

name = "rapidocr"


#: Names of text, box and score of a line, by who wrote it.
_KEYS = (
    ("txt", "box", "score"),
    ("text", "text_region", "confidence"),
    ("text", "position", "score"),
    ("transcription", "points", "score"),
    ("rec_txt", "dt_boxes", "score"),
)


class _Found(NamedTuple):
    box: Any
    text: str
    score: Any


def _entry(item: Json) -> _Found | None:
    """One line of any of the shapes; None for what is no line."""
    if isinstance(item, dict):
        for text_key, box_key, score_key in _KEYS:
            text = item.get(text_key)
            # Many call a text "text" or "transcription"; only its box's name tells whose it is.
            if isinstance(text, str) and (text_key not in ("text", "transcription") or box_key in item):
                return _Found(item.get(box_key), text, item.get(score_key))
        return None
    if isinstance(item, list) and len(item) >= 2 and isinstance(item[0], list):
        if isinstance(item[1], str):
            return _Found(item[0], item[1], item[2] if len(item) > 2 else None)
        if isinstance(item[1], list) and item[1] and isinstance(item[1][0], str):
            return _Found(item[0], item[1][0], item[1][1] if len(item[1]) > 1 else None)
    return None


def _is_lines(value: Json) -> bool:
    """True for a list whose first members are lines (later ones may be damaged)."""
    return isinstance(value, list) and any(_entry(item) is not None for item in value[:5])


def _columns(value: dict[str, Any]) -> list[Any] | None:
    texts = value.get("txts")
    if not isinstance(texts, list):
        return None
    boxes, scores = value.get("boxes"), value.get("scores")
    boxes = boxes if isinstance(boxes, list) else []
    scores = scores if isinstance(scores, list) else []
    return [
        {
            "box": boxes[place] if place < len(boxes) else None,
            "txt": text,
            "score": scores[place] if place < len(scores) else None,
        }
        for place, text in enumerate(texts)
    ]


def _pages(value: Json) -> list[list[Any]] | None:
    """The lines of each page, or None for another format."""
    if isinstance(value, dict):
        inner = value.get("result")
        if isinstance(inner, list) or ("result" in value and inner is None):
            return _pages(inner) if inner else [[]]
        columns = _columns(value)
        if columns is not None:
            return [columns]
        inner = value.get("results")
        if isinstance(inner, list) and inner:
            return _pages(inner)
        if value and all(key.isdecimal() for key in value):
            lines = list(value.values())
            return [lines] if _is_lines(lines) else None
        return None
    if value == []:
        return [[]]
    if _is_blank(value):
        return [[] for _ in value]
    if _is_lines(value):
        return [value]
    if isinstance(value, list) and value and _is_lines(value[0]):
        if all(_is_lines(page) or page is None or page == [] for page in value):
            return [page or [] for page in value]
        return [value[0]]  # [lines, elapse]
    return None


def _is_blank(value: Json) -> bool:
    """True for a list of pages without anything on them."""
    return isinstance(value, list) and bool(value) and all(page is None or page == [] for page in value)


def sniff(document: Document) -> bool:
    """JSON whose first members are lines; for a file, also ``[]`` and ``null``: a page with nothing on it."""
    value = document.data
    if not value:
        if document.literal:
            return False
        return value == [] or (len(document.text) < 40 and document.text.strip() == "null")
    if document.literal and _is_blank(value):
        return False
    return _pages(value) is not None


def _lines(items: list[Any]) -> Iterator[RawLine]:
    for item in items:
        found = _entry(item)
        if found is not None:
            yield RawLine(found.text, rect_of(found.box), share_of(found.score))


def read(document: Document) -> tuple[Page, ...]:
    """The pages: mostly one."""
    value = document.json()
    found = [[]] if value is None else _pages(value)
    if found is None:
        raise document.error("not RapidOCR: neither a list of [box, text, score] nor of {box, txt, score}")
    image = value.get("image") if isinstance(value, dict) else None
    pages: list[Page] = []
    for items in found:
        builder = PageBuilder()
        for line in _lines(items):
            builder.add([line], rect=line.rect)
        pages.append(builder.page(name, name=document.name, image=image if isinstance(image, str) else None))
    return tuple(pages)
