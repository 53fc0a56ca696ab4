"""DeepSeek-OCR grounding text: ``<|ref|>label<|/ref|><|det|>[[x0, y0, x1, y1]]<|/det|>`` and the text after it.

Documentation: the repository deepseek-ai/DeepSeek-OCR (prompt ``<|grounding|>Convert the document to markdown.``).
Boxes are on a scale of 0 to 999 for each side. Pages of a PDF are parted by ``<--- Page Split --->``. With the
prompt ``<|grounding|>OCR this image.`` the text itself stands between the ``ref`` tags. The boxes are read as
numbers, never evaluated.
"""

from __future__ import annotations

import re

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import corners, union
from newsparse.readers.build import PageBuilder
from newsparse.readers.marks import PAGE_SPLIT, unmarked

name = "deepseek"

LABELS = {
    "title": "title",
    "sub_title": "title",
    "text": "text",
    "paragraph": "text",
    "list": "list",
    "image": "image",
    "figure": "image",
    "chart": "image",
    "image_caption": "caption",
    "figure_caption": "caption",
    "figure_title": "caption",
    "table_caption": "caption",
    "table_footnote": "caption",
    "image_footnote": "caption",
    "table": "table",
    "equation": "formula",
    "formula": "formula",
    "header": "header",
    "page_header": "header",
    "footer": "footer",
    "page_footer": "footer",
    "footnote": "footer",
    "page_number": "page_number",
    "aside_text": "aside",
}

#: The scale of the boxes.
SCALE = 999.0

# Up to the next tag, whatever it is: a tag that was never closed costs no second look at what follows.
_UNTIL = r"((?:(?!<\|).)*)"
_ELEMENT = re.compile(rf"<\|ref\|>{_UNTIL}<\|/ref\|>\s*<\|det\|>{_UNTIL}<\|/det\|>", re.DOTALL)
_CUT_OFF = re.compile(
    rf"<\|ref\|>{_UNTIL}(?:<\|/ref\|>\s*(?:<\|det\|>[\[\]\d.,\s-]*)?)?(?:<\|?/?\w{{0,5}}\|?)?\Z", re.DOTALL
)
_STRAY = re.compile(r"<\|/?(?:ref|det|grounding)\|>|<｜end▁of▁sentence｜>")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def sniff(document: Document) -> bool:
    """The tags of grounding stand in it."""
    return "<|ref|>" in document.text and "<|det|>" in document.text


def _box(source: str) -> Rect | None:
    numbers = [float(found) for found in _NUMBER.findall(source[:4000])]
    if len(numbers) < 4 or len(numbers) % 4:
        return None
    return union(corners(*numbers[at : at + 4]) for at in range(0, len(numbers), 4))


def _text(source: str, label: str | None) -> str:
    return unmarked(_STRAY.sub("", source), label)


def _page(source: str, document: Document) -> Page:
    builder = PageBuilder()
    found = list(_ELEMENT.finditer(source))
    builder.add_text(_before_cut(source[: found[0].start() if found else len(source)]))
    for match, end in zip(found, [*(m.start() for m in found[1:]), len(source)][: len(found)], strict=True):
        word, rect = match.group(1).strip(), _box(match.group(2))
        after = _before_cut(source[match.end() : end])
        label = LABELS.get(word.lower())
        if label is None and not after.strip():
            builder.add_text(
                _text(word, None), rect=rect
            )  # the text itself, from the prompt "OCR this image"
            continue
        label = label or "text"
        text = _text(after, label)
        if label == "image" and text.strip():
            builder.add((), rect=rect, label=label)
            label, rect = "text", None
        builder.add_text(text, rect=rect, label=label)
    return builder.page(name, name=document.name, width=SCALE, height=SCALE)


def _before_cut(source: str) -> str:
    """What stands before an element that breaks off at the end (the model's token limit)."""
    start = source.rfind("<|ref|>")
    if start < 0:
        return source
    cut = _CUT_OFF.match(source, start)
    if cut is None:
        return source
    word = cut.group(1).strip()
    return source[:start] + ("" if word.lower() in LABELS or "<|/ref|>" in source[start:] else word)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, as they are split."""
    if not sniff(document):
        raise document.error("not DeepSeek-OCR grounding text: no <|ref|> and <|det|> in it")
    pieces = PAGE_SPLIT.split(document.text)
    if len(pieces) > 1 and not pieces[-1].strip():
        pieces.pop()  # the mark stands after each page
    return tuple(_page(piece, document) for piece in pieces)
