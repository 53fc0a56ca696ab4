"""The text layer of PDFs as PyMuPDF and pdfplumber give it, saved as JSON or as Python prints it.

Documentation: pymupdf.readthedocs.io, "TextPage" (``get_text`` with ``dict``, ``json``, ``rawdict``, ``blocks``, ``words``);
github.com/jsvine/pdfplumber (``extract_words``, ``extract_text_lines``, ``chars``, ``to_json``). A page, or a list of pages.
PyMuPDF's blocks stay blocks; words and characters become lines where they stand side by side. Boxes are in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json, list_of
from newsparse.readers.boxes import corners, number_of, rect_of, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word
from newsparse.readers.runs import line_of, line_of_characters, line_of_text, lines_of, words_of

name = "pdf_json"

#: Where a page of pdfplumber holds what it has read; the first that there is counts.
PLUMBED = ("chars", "words", "lines")


#: Where a paragraph begins in a block whose lines have no boxes.
_INDENTED = re.compile("\n(?=\u3000\u3000\\S)")


def _is_dict_page(value: Json) -> bool:
    """True for a page of PyMuPDF's ``dict``: a text block has lines of spans."""
    blocks = value.get("blocks") if isinstance(value, dict) else None
    if not isinstance(blocks, list) or "width" not in value or "height" not in value:
        return False
    return all(isinstance(block, dict) and "bbox" in block for block in blocks[:5]) and any(
        _spans(line)
        for block in blocks[:50]
        if isinstance(block, dict)
        for line in list_of(block.get("lines"))[:1]
    ) | all(isinstance(block, dict) and block.get("type") == 1 for block in blocks)


def _spans(line: Json) -> list[dict[str, Any]]:
    return (
        [span for span in list_of(line.get("spans")) if isinstance(span, dict)]
        if isinstance(line, dict)
        else []
    )


def _is_tuple(value: Json) -> bool:
    """True for a block or a word of PyMuPDF: its box, its text, and two or three numbers."""
    return (
        isinstance(value, list)
        and len(value) in (7, 8)
        and isinstance(value[4], str)
        and all(number_of(number) is not None for number in (*value[:4], *value[5:]))
    )


def _is_plumbed(value: Json) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("text"), str)
        and {"x0", "x1", "top", "bottom"} <= value.keys()
    )


def _is_items(value: Json) -> bool:
    return (
        isinstance(value, list)
        and bool(value)
        and (all(map(_is_tuple, value[:5])) or all(map(_is_plumbed, value[:5])))
    )


def _held(value: Json) -> list[Any] | None:
    """What a page of pdfplumber has read."""
    if not isinstance(value, dict):
        return None
    return next((value[key] for key in PLUMBED if _is_items(value.get(key))), None)


def _is_page(value: Json) -> bool:
    return _is_dict_page(value) or _is_items(value) or _held(value) is not None


def _is_bare(value: Json) -> bool:
    """True for a page without anything on it, among others."""
    return value == [] or (isinstance(value, dict) and ("page_number" in value or value.get("blocks") == []))


def _pages(value: Json) -> list[Any] | None:
    """The pages, or None for another format."""
    if isinstance(value, dict) and isinstance(value.get("pages"), list):
        value = value["pages"]
    if _is_page(value):
        return [value]
    if (
        isinstance(value, list)
        and any(map(_is_page, value))
        and all(_is_page(p) or _is_bare(p) for p in value)
    ):
        return value
    return None


def sniff(document: Document) -> bool:
    """JSON of one of these shapes."""
    return document.opening in ("[", "{", "(") and _pages(document.data) is not None


def _add_dict(builder: PageBuilder, blocks: list[Any]) -> None:
    for block in blocks:
        if not isinstance(block, dict):
            continue
        rect = rect_of(block.get("bbox"))
        lines: list[RawLine] = []
        for line in list_of(block.get("lines")):
            if isinstance(line, dict):
                text, upright = "".join(map(_of_span, _spans(line))), line.get("wmode") == 1
                box = rect_of(line.get("bbox"))
                characters = [word for span in _spans(line) for word in _characters(span)]
                if "".join(word.text for word in characters) == text:
                    lines.append(line_of_characters(characters, box, upright or None))
                else:
                    lines.append(line_of_text(text, box, upright or None))
        builder.add(lines, rect=rect, label="image" if block.get("type") == 1 else None)


def _of_span(span: dict[str, Any]) -> str:
    text = span.get("text")
    if isinstance(text, str):
        return text
    found = [char.get("c") for char in list_of(span.get("chars")) if isinstance(char, dict)]
    return "".join(char for char in found if isinstance(char, str))


def _characters(span: dict[str, Any]) -> Iterator[Word]:
    """The characters of ``rawdict``, with their boxes."""
    for char in list_of(span.get("chars")):
        if isinstance(char, dict) and isinstance(char.get("c"), str):
            yield Word(char["c"], rect_of(char.get("bbox")))


def _add_tuples(builder: PageBuilder, items: list[Any]) -> None:
    kept = [item for item in items if _is_tuple(item)]
    for key, group in groupby(kept, key=lambda item: (len(item), item[5], item[6] if len(item) == 8 else 0)):
        rows = list(group)
        if key[0] == 8:
            builder.add([line_of([Word(row[4], rect_of(row[:4])) for row in rows])])
            continue
        for row in rows:
            if row[6] == 1:  # a picture, and what PyMuPDF says of it
                builder.add((), rect=rect_of(row[:4]), label="image")
            else:
                builder.add_text(_INDENTED.sub("\n\n", row[4]), rect=rect_of(row[:4]))


def _plumbed(items: list[Any]) -> Iterator[Word]:
    for item in items:
        if _is_plumbed(item):
            x0, top, x1, bottom = (number_of(item[key]) for key in ("x0", "top", "x1", "bottom"))
            rect = None
            if x0 is not None and top is not None and x1 is not None and bottom is not None:
                rect = corners(x0, top, x1, bottom)
            yield Word(item["text"], rect)


def _page(value: Json, document: Document) -> Page:
    builder = PageBuilder()
    held = _held(value)
    items = held if held is not None else value if isinstance(value, list) else []
    if isinstance(value, dict) and held is None:
        _add_dict(builder, list_of(value.get("blocks")))
    elif items and isinstance(items[0], list):
        _add_tuples(builder, items)
    else:
        words = _plumbed(items)
        single = bool(items) and all(len(item["text"]) == 1 for item in items[:50] if _is_plumbed(item))
        for line in lines_of(words_of(words) if single else words):
            builder.add([line])
    size = value if isinstance(value, dict) else {}
    return builder.page(
        name, name=document.name, width=size_of(size.get("width")), height=size_of(size.get("height"))
    )


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the file's order."""
    pages = _pages(document.json())
    if pages is None:
        raise document.error("neither PyMuPDF's nor pdfplumber's text of a page")
    return tuple(_page(page, document) for page in pages)
