"""PaddleOCR 3: PP-StructureV3 and PaddleOCR-VL blocks, and the lines of PP-OCRv5; PP-Structure of PaddleOCR 2.

Documentation: paddleocr.ai, "PP-StructureV3" and "PaddleOCR-VL", ``save_to_json``: ``parsing_res_list`` with
``block_label``, ``block_content``, ``block_bbox`` (PaddleOCR-VL also ``block_id``, ``block_order``, ``group_id``).
Read as saved, inside ``{"res": …}``, as the service answers (``result.layoutParsingResults[].prunedResult``)
and as a list, one member a page. The order is the list's: ``block_order`` is null for headers and pictures. Of
a group, only the first block has the text; the others stay as boxes without text. A result with ``rec_texts``
only (PP-OCRv5; ``rec_text`` in the first betas) has lines.

PP-Structure of PaddleOCR 2 gives regions: ``{"type", "bbox", "res"}``, with lines (``text``, ``confidence``,
``text_region``) or a table's ``html`` in ``res``; a list of them, or one a line (its ``res_0.txt``).
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

from newsparse.errors import FormatError
from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import rect_of, share_of, size_of
from newsparse.readers.build import PageBuilder, RawLine
from newsparse.readers.marks import unmarked

name = "paddle"

#: Labels of PP-DocLayout (all versions) → newsparse's.
LABELS = {
    "doc_title": "title",
    "paragraph_title": "title",
    "text": "text",
    "vertical_text": "text",
    "abstract": "text",
    "content": "list",
    "reference": "list",
    "reference_content": "list",
    "list": "list",
    "figure_title": "caption",
    "table_title": "caption",
    "chart_title": "caption",
    "figure_table_chart_title": "caption",
    "vision_footnote": "caption",
    "header": "header",
    "footer": "footer",
    "footnote": "footer",
    "number": "page_number",
    "image": "image",
    "figure": "image",
    "chart": "image",
    "seal": "image",
    "header_image": "image",
    "footer_image": "image",
    "table": "table",
    "formula": "formula",
    "display_formula": "formula",
    "inline_formula": "formula",
    "formula_number": "formula",
    "algorithm": "text",
    "aside_text": "aside",
    # PP-Structure of PaddleOCR 2
    "title": "title",
    "figure_caption": "caption",
    "table_caption": "caption",
    "equation": "formula",
}


def _results(value: Json) -> list[dict[str, Any]] | None:
    """The result of each page, or None for another format."""
    if isinstance(value, dict):
        if isinstance(value.get("res"), dict):
            return _results(value["res"])
        if any(isinstance(value.get(key), list) for key in ("parsing_res_list", "rec_texts", "rec_text")):
            return [value]
        inner = value.get("prunedResult")
        if isinstance(inner, dict):
            return _results(inner)
        result = value.get("result") if isinstance(value.get("result"), dict) else value
        assert isinstance(result, dict)
        answers = result.get("layoutParsingResults") or result.get("ocrResults")
        return _results(answers) if isinstance(answers, list) else None
    if isinstance(value, list) and value and isinstance(value[0], dict):
        pages: list[dict[str, Any]] = []
        for item in value:
            found = _results(item) if isinstance(item, dict) else None
            if found is None:
                return None
            pages.extend(found)
        return pages
    return None


def _is_region(value: Json) -> bool:
    return (
        isinstance(value, dict) and isinstance(value.get("type"), str) and "bbox" in value and "res" in value
    )


def _regions(document: Document) -> list[Any] | None:
    """The regions of PaddleOCR 2, or None for another format. Raises `FormatError` for a row that is no JSON."""
    text = document.text
    if "res" not in text or "bbox" not in text:
        return None
    value = document.data
    if value is not None:
        value = [value] if _is_region(value) else value
        return value if isinstance(value, list) and value and all(map(_is_region, value[:5])) else None
    found: list[Any] = []
    for number, row in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        if not row.strip():
            continue
        try:
            region = json.loads(row)
        except (ValueError, RecursionError) as error:
            if not found:
                return None
            raise document.error(f"broken JSON: {error}", number) from None
        if not found and not _is_region(region):
            return None
        found.append(region)
    return found or None


def sniff(document: Document) -> bool:
    """JSON with ``parsing_res_list`` or ``rec_texts``, or regions of PaddleOCR 2."""
    text = document.text
    try:
        if _regions(document) is not None:
            return True
    except FormatError:
        return True  # `read` says where it is broken
    if "parsing_res_list" not in text and "rec_text" not in text:
        return False
    try:
        return _results(document.data) is not None
    except RecursionError:
        return False


def _blocks(builder: PageBuilder, items: list[Any]) -> None:
    for item in items:
        if not isinstance(item, dict):
            continue
        word = item.get("block_label")
        label = LABELS.get(word, "text") if isinstance(word, str) else None
        content = item.get("block_content")
        rect = rect_of(item.get("block_bbox"))
        text = unmarked(content, label) if isinstance(content, str) else ""
        if label == "image" and text.strip():
            # The words that a model read in a picture stand in the picture's box.
            builder.add((), rect=rect, label=label)
            label = "text"
        builder.add_text(text, rect=rect, label=label)


def _lines(builder: PageBuilder, result: dict[str, Any]) -> None:
    texts = result.get("rec_texts") or result.get("rec_text") or []
    boxes = result.get("rec_boxes") or result.get("rec_polys") or result.get("dt_polys") or []
    scores = result.get("rec_scores") or result.get("rec_score") or []
    for place, text in enumerate(texts):
        if isinstance(text, str):
            rect = rect_of(boxes[place]) if isinstance(boxes, list) and place < len(boxes) else None
            score = scores[place] if isinstance(scores, list) and place < len(scores) else None
            builder.add([RawLine(text, rect, share_of(score))], rect=rect)


def _add_region(builder: PageBuilder, region: dict[str, Any]) -> None:
    word, result = region.get("type"), region.get("res")
    label = LABELS.get(word.lower(), "text") if isinstance(word, str) else None
    rect = rect_of(region.get("bbox"))
    if isinstance(result, dict):
        found = (result.get(key) for key in ("html", "latex", "text"))
        text = next((text for text in found if isinstance(text, str)), "")
        builder.add_text(unmarked(text, label), rect=rect, label=label)
        return
    lines = [
        RawLine(line["text"], rect_of(line.get("text_region")), share_of(line.get("confidence")))
        for line in (result if isinstance(result, list) else [])
        if isinstance(line, dict) and isinstance(line.get("text"), str)
    ]
    if label == "image" and lines:
        builder.add((), rect=rect, label=label)
        label = "text"
    builder.add(lines, rect=rect, label=label)


def _pages_of_regions(regions: list[Any], document: Document) -> tuple[Page, ...]:
    pages: list[Page] = []
    kept = [region for region in regions if isinstance(region, dict)]
    for _, of_page in groupby(kept, key=lambda region: region.get("img_idx")):
        builder = PageBuilder()
        for region in of_page:
            _add_region(builder, region)
        pages.append(builder.page(name, name=document.name))
    return tuple(pages)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the order of the results."""
    regions = _regions(document)
    if regions is not None:
        return _pages_of_regions(regions, document)
    try:
        results = _results(document.json())
    except RecursionError:
        raise document.error("not PaddleOCR: results nested too deeply") from None
    if results is None:
        raise document.error("not PaddleOCR: neither parsing_res_list nor rec_texts")
    pages: list[Page] = []
    for result in results:
        builder = PageBuilder()
        blocks = result.get("parsing_res_list")
        if isinstance(blocks, list):
            _blocks(builder, blocks)
        else:
            _lines(builder, result)
        image = result.get("input_path")
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=size_of(result.get("width")),
                height=size_of(result.get("height")),
                image=image if isinstance(image, str) else None,
            )
        )
    return tuple(pages)
