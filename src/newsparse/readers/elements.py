"""Lists of elements with boxes, as language models that see (Qwen-VL, Gemini, GPT) and OCR services write them.

There is no specification: the prompt, or the service, decides what keys are called. Read is a JSON list of objects each of
which has a text and a box (or a word that says what it is), under any of the names below, also inside objects and lists of
pages. Documentation where there is some: Qwen's cookbooks (``bbox_2d``), Gemini's (``box_2d`` is y0, x0, y1, x1 of 0 to 1000
each side), DashScope's qwen-vl-ocr (``words_info``), LabelMe's shapes (github.com/wkentaro/labelme: ``label``, ``points``, ``description``).
What has boxes as high as one line is read as printed lines, anything else as blocks. Models are cut off at their limit: of a list that breaks off, every complete element is read, as is the text of the last.
"""

from __future__ import annotations

import re
from typing import Any

from newsparse.page import Page, Rect
from newsparse.readers.base import HEAD, Document, Json
from newsparse.readers.boxes import rect_of, rect_of_any, size_of
from newsparse.readers.build import PageBuilder, RawLine, stretched
from newsparse.readers.marks import unmarked
from newsparse.readers.salvage import salvage

name = "elements"

#: Names of an element's text; the first that there is counts.
TEXTS = (
    "text",
    "text_content",
    "content",
    "transcription",
    "words",
    "ocr_text",
    "value",
    "html",
    "markdown",
    "body",
)
#: Names of its box: x0, y0, x1, y1; a polygon; or an object.
BOXES = (
    "bbox_2d",
    "bbox",
    "box",
    "bounding_box",
    "boundingBox",
    "location",
    "polygon",
    "points",
    "quad",
    "poly",
    "rect",
)
#: A box whose corners have y first.
BOX_Y_FIRST = "box_2d"
#: Names of the word that says what it is; where there is no text, Chinese that `WORDS` does not know is the text itself.
KINDS = ("label", "type", "category", "class", "role", "block_type", "kind")
#: Names of what stands over a text in a key of its own → newsparse's labels.
HEADS = {
    "kicker": "title",
    "headline": "title",
    "title": "title",
    "subtitle": "title",
    "subheadline": "title",
    "byline": "text",
    "author": "text",
}
#: Names under which the list, or the pages, stand.
HOLDERS = (
    "pages",
    "elements",
    "blocks",
    "regions",
    "layout",
    "lines",
    "words_result",
    "words_info",
    "ocr_result",
    "items",
    "results",
    "result",
    "data",
    "output",
    "text_blocks",
    "layout_elements",
    "articles",
    "analyzeResult",
)
#: What models call things, in small letters without marks → newsparse's labels.
WORDS = {
    "title": "title",
    "maintitle": "title",
    "subtitle": "title",
    "headline": "title",
    "subheadline": "title",
    "heading": "title",
    "subheading": "title",
    "sectionheader": "title",
    "sectionheading": "title",
    "sectiontitle": "title",
    "paragraphtitle": "title",
    "doctitle": "title",
    "标题": "title",
    "text": "text",
    "paragraph": "text",
    "plaintext": "text",
    "body": "text",
    "bodytext": "text",
    "article": "text",
    "byline": "text",
    "textblock": "text",
    "正文": "text",
    "caption": "caption",
    "imagecaption": "caption",
    "figurecaption": "caption",
    "photocaption": "caption",
    "tablecaption": "caption",
    "header": "header",
    "pageheader": "header",
    "masthead": "header",
    "footer": "footer",
    "pagefooter": "footer",
    "footnote": "footer",
    "pagenumber": "page_number",
    "list": "list",
    "listitem": "list",
    "table": "table",
    "formula": "formula",
    "equation": "formula",
    "image": "image",
    "figure": "image",
    "picture": "image",
    "photo": "image",
    "photograph": "image",
    "chart": "image",
    "advertisement": "aside",
}
#: The scale of boxes with y first.
SCALE = 1000.0
#: Holders in one another, at most.
DEEPEST = 6

_HAN = re.compile("[\u3400-\u9fff]")
_MARKS = re.compile(r"[\W_\d]+")
_START = re.compile(rf'\{{\s*"(?:{"|".join((*TEXTS, *BOXES, BOX_Y_FIRST, *KINDS))})"\s*:')


def _word(item: dict[str, Any]) -> str | None:
    return next((item[key] for key in KINDS if isinstance(item.get(key), str)), None)


def label_of(word: str | None) -> str | None:
    """The label for what models call a kind of element; None for a word that says nothing."""
    return WORDS.get(_MARKS.sub("", word.lower())) if word is not None else None


def _text(item: dict[str, Any]) -> str | None:
    found = next((item[key] for key in TEXTS if isinstance(item.get(key), str)), None)
    if found is None and not any(key in item for key in TEXTS):
        word = _word(item)  # Gemini's labels; "person" and "logo" are what it sees, not what it reads
        found = word if word is not None and _HAN.search(word) and label_of(word) is None else None
    return found


def _has_box(item: dict[str, Any]) -> bool:
    return any(isinstance(item.get(key), (list, dict)) for key in (*BOXES, BOX_Y_FIRST))


def _box(item: dict[str, Any]) -> Rect | None:
    value = item.get(BOX_Y_FIRST)
    if isinstance(value, list):
        swapped = rect_of(value)
        return None if swapped is None else Rect(swapped.y0, swapped.x0, swapped.y1, swapped.x1)
    value = next((item[key] for key in BOXES if isinstance(item.get(key), (list, dict))), None)
    return rect_of_any(value)


def _is_element(item: Json) -> bool:
    if not isinstance(item, dict):
        return False
    if _text(item) is None:
        return _has_box(item) and _word(item) is not None
    return _has_box(item) or label_of(_word(item)) is not None or bool(heads(item))


def heads(item: dict[str, Any]) -> list[tuple[str, str]]:
    """What stands over an element's text in keys of its own, each with its label, in the order of the keys."""
    return [
        (HEADS[key], text) for key, text in item.items() if key in HEADS and isinstance(text, str) and text
    ]


def _is_list(value: Json) -> bool:
    """True for a list of which most of the first are elements, and one has a text."""
    if not isinstance(value, list) or not value:
        return False
    first = value[:5]
    return 2 * sum(map(_is_element, first)) > len(first) and any(
        isinstance(item, dict) and _text(item) is not None for item in value[:50]
    )


def _shapes(value: dict[str, Any]) -> list[dict[str, Any]]:
    """The shapes of LabelMe as elements. The text is the description; where no shape has one it is the label, if labels
    differ as texts do: else they say what a shape is.
    """
    found = value.get("shapes")
    if not isinstance(found, list) or "imagePath" not in value:
        return []
    shapes = [shape for shape in found if isinstance(shape, dict) and isinstance(shape.get("label"), str)]
    labels = {shape["label"] for shape in shapes}
    described = any(_described(shape) for shape in shapes)
    named = described or 2 * len(labels) <= len(shapes) or not any(map(_HAN.search, labels))
    made: list[dict[str, Any]] = []
    for shape in shapes:
        label, points = shape["label"], shape.get("points")
        text = _described(shape) or ("" if named or label_of(label) is not None else label)
        item = {"points": points if isinstance(points, list) else [], "text": text}
        if label_of(label) is not None or not text:
            item["type"] = label if label_of(label) is not None else "text"
        made.append(item if text else {key: inner for key, inner in item.items() if key != "text"})
    return made


def _described(shape: dict[str, Any]) -> str:
    text = shape.get("description")
    return text if isinstance(text, str) and text.strip() else ""


def pages_of(value: Json, depth: int = 0) -> list[tuple[list[Any], dict[str, Any]]] | None:
    """For each page its elements and what holds them; None for another format."""
    if depth > DEEPEST:
        return None
    if _is_list(value):
        return [(value, {})]
    if isinstance(value, list) and value and all(isinstance(item, (list, dict)) for item in value):
        found = [pages_of(item, depth + 1) for item in value]
        if any(pages is None and item for pages, item in zip(found, value, strict=True)) or not any(found):
            return None
        return [page for pages in found for page in pages or [([], {})]]
    if isinstance(value, dict):
        shapes = _shapes(value)
        if _is_list(shapes):
            return [(shapes, {"width": value.get("imageWidth"), "height": value.get("imageHeight")})]
        for key in HOLDERS:
            inner = value.get(key)
            pages = pages_of(inner, depth + 1) if isinstance(inner, (list, dict)) and inner else None
            if pages is not None:
                return [(items, held or value) for items, held in pages] if len(pages) == 1 else pages
    return None


def _found(document: Document) -> list[tuple[list[Any], dict[str, Any]]] | None:
    value = document.data
    if value is not None:
        return pages_of(value)
    # Only models write JSON that breaks off and is worth reading; of a program's, an error says where it is broken.
    head = document.body[:HEAD]
    model = document.body is not document.text or '"bbox_2d"' in head or f'"{BOX_Y_FIRST}"' in head
    items = salvage(document.body, _START) if model and _START.search(head) else []
    return [(items, {})] if _is_list(items) else None


def sniff(document: Document) -> bool:
    """JSON of elements with a text and a box, or with a text and a word for what it is; also broken."""
    return document.opening in ("[", "{") and document.begins_as_json and _found(document) is not None


def _are_lines(items: list[Any]) -> bool:
    """True where the boxes of nearly all that say nothing of their kind are as high as one line of their text."""
    flat = high = 0
    for item in items:
        text = _text(item) if isinstance(item, dict) else None
        rect = _box(item) if text is not None and len(text) > 3 else None
        if text is not None and rect is not None:
            if label_of(_word(item)) is not None or "\n" in text.strip() or stretched(rect, len(text)):
                high += 1
            else:
                flat += 1
    return flat > 4 * high


def _add(builder: PageBuilder, item: dict[str, Any], lines: bool) -> None:
    label, text, rect = label_of(_word(item)), _text(item) or "", _box(item)
    text = unmarked(text, label)
    for label_of_head, head in heads(item):
        builder.add_text(head, rect=rect, label=label_of_head)
    if label == "image" and text.strip():
        builder.add((), rect=rect, label=label)
        label = "text"
    if lines and rect is not None:
        builder.add([RawLine(text, rect)], rect=rect, label=label)
    else:
        builder.add_text(text, rect=rect, label=label)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the order of the lists."""
    found = _found(document)
    if found is None:
        document.json()  # says where it is broken
        raise document.error("not a list of elements, each with a text and a box")
    pages: list[Page] = []
    for items, held in found:
        builder = PageBuilder()
        lines = _are_lines(items)
        for item in items:
            if isinstance(item, dict):
                _add(builder, item, lines)
        scaled = any(isinstance(item, dict) and BOX_Y_FIRST in item for item in items)
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=SCALE if scaled else size_of(held.get("width")),
                height=SCALE if scaled else size_of(held.get("height")),
            )
        )
    return tuple(pages)
