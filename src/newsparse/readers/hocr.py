"""hOCR: HTML whose ``class`` and ``title`` attributes say what is what.

Specification: hOCR 1.2 (kba.github.io/hocr-spec). Blocks are paragraphs (``ocr_par``); lines outside any
paragraph go with the area (``ocr_carea``) that they stand in, or alone. The classes that Tesseract gives to
single lines (``ocr_header``, ``ocr_caption``, ``ocr_textfloat``) are guesses that its other formats do not
carry; they are lines here, and label a block only in other engines' files.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import corners, number_of, rect_in
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.markup import local, parse_html

name = "hocr"

_BBOX = re.compile(r"\bbbox\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)\s+(-?[\d.]+)")
_POLY = re.compile(r"\bpoly\s+([-\d.\s]+)")
_CONFIDENCE = re.compile(r"\bx_wconf\s+(\d+(?:\.\d+)?)")
_CONFIDENCES = re.compile(r"\bx_confs\s+((?:[\d.]{1,20}(?:e-?\d{1,3})?\s*+){1,999})")
_IMAGE = re.compile(r"\bimage\s+(?:\"([^\"]*)\"|'([^']*)'|([^;]+))")
_CHOICE = re.compile(r"lstm_choices|timestep|choice|symbol")
_CLASS = re.compile(r"""(?i:class)\s{0,9}=\s{0,9}["']?[^"'<>=]{0,200}\bocrx?_""")

PARAGRAPHS = frozenset({"ocr_par"})
AREAS = frozenset({"ocr_carea", "ocr_column", "ocrx_block"})
LINES = frozenset(
    {"ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat", "ocr_pageno"}
)
WORDS = frozenset({"ocrx_word", "ocr_word"})
#: Elements of HTML whose text is not the page's.
NOT_TEXT = frozenset({"head", "script", "style", "title"})
#: Classes that say what a block is → newsparse's labels.
LABELS = {
    "ocr_title": "title",
    "ocr_chapter": "title",
    "ocr_section": "title",
    "ocr_header": "header",
    "ocr_footer": "footer",
    "ocr_pageno": "page_number",
    "ocr_caption": "caption",
    "ocr_photo": "image",
    "ocr_image": "image",
    "ocr_linedrawing": "image",
    "ocr_table": "table",
    "ocr_separator": "separator",
    "ocr_math": "formula",
    "ocr_display": "formula",
}
#: Those that are lines where they hold none.
LABELS_OF_LINES = frozenset({"title", "header", "footer", "page_number", "caption", "formula"})


def sniff(document: Document) -> bool:
    """HTML with a class that hOCR defines."""
    if document.opening != "<":
        return False
    head = document.head
    if not re.search(r"<html\b|<!DOCTYPE\s+html|<div\b|<body\b", head, re.IGNORECASE):
        return False
    return (
        _CLASS.search(document.text, 0, 200_000) is not None
        or "ocr-system" in head
        or "ocr-capabilities" in head
    )


def _box(title: str) -> Rect | None:
    found = _BBOX.search(title)
    if found is not None:
        try:
            return corners(*map(float, found.groups()))
        except ValueError:  # "1.2.3"
            return None
    poly = _POLY.search(title)
    return rect_in(poly.group(1)) if poly is not None else None


def _classes(element: Element) -> list[str]:
    return (
        [word for word in element.get("class", "").split() if word.startswith("ocr")]
        if element.attrib
        else []
    )


def _is_other_reading(element: Element) -> bool:
    """True for what Tesseract's ``lstm_choice_mode`` puts behind a word: what else its characters might be."""
    return (
        element.get("class") in ("ocr_symbol", "ocrx_cinfo")
        and _CHOICE.match(element.get("id", "")) is not None
    )


def _text(element: Element) -> str:
    """The text of a word, or of a line without words. Where each character has a box of its own (``hocr_char_boxes``),
    what stands between two is the file's layout.
    """
    if not len(element):
        return element.text or ""
    parts: list[str] = []
    boxed = False
    stack: list[Element | str] = [element]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            parts.append(part)
            continue
        boxed = boxed or (part.get("class") == "ocrx_cinfo" and bool(part.text and part.text.strip()))
        inner: list[Element | str] = [part.text] if part.text else []
        for child in part:
            if not _is_other_reading(child):
                inner.append(child)
            if child.tail:
                inner.append(child.tail)
        stack.extend(reversed(inner))
    return "".join(part for part in parts if not (boxed and part.isspace()))


def _mean(title: str) -> float | None:
    """The mean of the confidences of a word's characters: 0 to 100, or 0 to 1 (kraken)."""
    found = _CONFIDENCES.search(title)
    if found is None:
        return None
    numbers = [
        number for number in map(number_of, found.group(1).split()) if number is not None and number >= 0
    ]
    if not numbers:
        return None
    return min(sum(numbers) / len(numbers) / (100 if max(numbers) > 1 else 1), 1.0)


def _word(element: Element) -> Word:
    title = element.get("title", "")
    sure = _CONFIDENCE.search(title)
    confidence = min(float(sure.group(1)) / 100, 1.0) if sure is not None else _mean(title)
    text = _text(element)
    return Word(text, _box(title), confidence)


def _line(element: Element, rect: Rect | None) -> RawLine:
    """A line out of its words; text that stands between words is a word."""
    words: list[Word] = []
    any_word = False
    stack: list[Element | str] = [element]
    while stack:
        part = stack.pop()
        if isinstance(part, str):
            words.append(Word(" ".join(part.split())))
            continue
        if part is not element and not WORDS.isdisjoint(part.get("class", "").split()):
            words.append(_word(part))
            any_word = True
            continue
        inner: list[Element | str] = [part.text] if part.text and not part.text.isspace() else []
        for child in part:
            inner.append(child)
            if child.tail and not child.tail.isspace():
                inner.append(child.tail)
        stack.extend(reversed(inner))
    if not any_word:
        return RawLine(" ".join(_text(element).split()), rect)
    return words_line(words, rect)


class _Holder:
    """A block that is being filled."""

    def __init__(self, rect: Rect | None, label: str | None = None, paragraph: bool = False) -> None:
        self.rect = rect
        self.label = label
        self.paragraph = paragraph
        self.lines: list[RawLine] = []
        self._row: list[Word] = []

    def line(self, line: RawLine) -> None:
        self.close()
        self.lines.append(line)

    def word(self, word: Word) -> None:
        """A word that stands in no line: a row of such words is one."""
        if self._row and not _in_a_row(self._row[-1].rect, word.rect):
            self.close()
        self._row.append(word)

    def close(self) -> None:
        """No word is added to the row any more."""
        if self._row:
            self.lines.append(words_line(self._row))
            self._row = []


def _in_a_row(left: Rect | None, right: Rect | None) -> bool:
    """True for two words, one behind the other in the file, that nothing keeps from being of one line."""
    if left is None or right is None:
        return True
    least = min(left.y1 - left.y0, right.y1 - right.y0)
    both = min(left.y1, right.y1) - max(left.y0, right.y0)
    return left.x0 < right.x0 and both > least / 2 and right.x0 - left.x1 < 3 * least


def _with_lines(page: Element) -> set[Element]:
    """The elements that hold lines, so are none themselves: each way up is walked once, however deep the nesting."""
    above = {part: element for element in page.iter() for part in element}
    found: set[Element] = set()
    for line in page.iter():
        if not LINES.isdisjoint(_classes(line)):
            element = above.get(line)
            while element is not None and element not in found:
                found.add(element)
                element = above.get(element)
    return found


def _pages(root: Element) -> list[Element]:
    """The page elements, in order; one that stands inside another is a part of that one."""
    found: list[Element] = []
    stack = [root]
    while stack:
        element = stack.pop()
        if "ocr_page" in _classes(element):
            found.append(element)
        else:
            stack.extend(reversed(element))
    return found


def _holders(page: Element, guesses: bool) -> list[_Holder]:
    """The blocks of a page element, in the file's order. Iterative: no nesting is too deep.

    Text that stands in no line is a line of its own: nothing of a page is lost because of its markup.
    """
    holders: list[_Holder] = []

    def new(rect: Rect | None, label: str | None = None, paragraph: bool = False) -> _Holder:
        holders.append(_Holder(rect, label, paragraph))
        return holders[-1]

    loose: _Holder | None = None
    with_lines = _with_lines(page)
    stack: list[tuple[Element | str, _Holder | None]] = [(page, None)]
    while stack:
        element, holder = stack.pop()
        if isinstance(element, str):
            (new(None) if holder is None else holder).line(RawLine(" ".join(element.split())))
            continue
        if element.tag in NOT_TEXT:
            continue
        classes = _classes(element)
        rect = _box(element.get("title", ""))
        label = next((LABELS[word] for word in classes if word in LABELS), None)
        if (not LINES.isdisjoint(classes) or label in LABELS_OF_LINES) and element not in with_lines:
            if holder is None or (label is not None and not holder.paragraph):
                holder = new(None, label if guesses else None)
            holder.line(_line(element, rect))
            continue
        if not WORDS.isdisjoint(classes):
            if holder is None:  # of the page itself: those that follow each other are one block
                if loose is None or holders[-1] is not loose:
                    loose = new(None)
                holder = loose
            holder.word(_word(element))
            continue
        if not PARAGRAPHS.isdisjoint(classes):
            holder = new(rect, label, paragraph=True)
        elif not AREAS.isdisjoint(classes) or label is not None:
            holder = new(rect, label)
        inner: list[tuple[Element | str, _Holder | None]] = []
        if element.text and not element.text.isspace():
            inner.append((element.text, holder))
        for part in element:
            inner.append((part, holder))
            if part.tail and not part.tail.isspace():
                inner.append((part.tail, holder))
        stack.extend(reversed(inner))
    for each in holders:
        each.close()
    return holders


def read(document: Document) -> tuple[Page, ...]:
    """The pages, one for each ``ocr_page``; a file without any is one page."""
    root = parse_html(document)
    for element in root.iter():
        element.tag = local(element.tag)
    guesses = not any(
        meta.get("name") == "ocr-system" and "tesseract" in meta.get("content", "").lower()
        for meta in root.iter("meta")
    )
    pages: list[Page] = []
    found = _pages(root)
    if not found:
        if not any(_classes(element) for element in root.iter()):
            raise document.error("not hOCR: no element has a class of hOCR (ocr_page, ocr_line …)")
        found = [root]
    for element in found:
        builder = PageBuilder()
        for holder in _holders(element, guesses):
            builder.add(holder.lines, rect=holder.rect, label=holder.label)
        title = element.get("title", "")
        size = _box(title)
        image = _IMAGE.search(title)
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=size.x1 if size is not None else None,
                height=size.y1 if size is not None else None,
                image=next((group.strip() for group in image.groups() if group), None)
                if image is not None
                else None,
            )
        )
    return tuple(pages)
