"""MinerU ``middle.json`` (``layout.json`` in its service's archives): the pages of a PDF with blocks and lines.

Documentation: opendatalab.github.io/MinerU, reference, "Output files": ``pdf_info[]`` with ``page_idx``,
``page_size``, ``preproc_blocks`` (as found), ``para_blocks`` (paragraphs put together by MinerU) and
``discarded_blocks`` (page heads and numbers). What was found is read where it is there, else the paragraphs;
lines that MinerU moved to the page before (``cross_page``) go back to their own page, where their boxes are.
"""

from __future__ import annotations

from typing import Any

from newsparse.page import Page
from newsparse.readers.base import Document, Json
from newsparse.readers.boxes import number_of, rect_of, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.marks import unmarked
from newsparse.readers.mineru import LABELS, MOST_PAGES

name = "mineru_middle"


def sniff(document: Document) -> bool:
    """JSON with ``pdf_info``."""
    if '"pdf_info"' not in document.text:
        return False
    value = document.data
    return isinstance(value, dict) and isinstance(value.get("pdf_info"), list)


def _list(value: Json) -> list[Any]:
    return value if isinstance(value, list) else []


def _crosses(line: Json) -> bool:
    return isinstance(line, dict) and any(
        isinstance(span, dict) and span.get("cross_page") is True for span in _list(line.get("spans"))
    )


def _lines(lines: list[Any], label: str | None) -> list[RawLine]:
    found: list[RawLine] = []
    for line in lines:
        if not isinstance(line, dict):
            continue
        words: list[Word] = []
        for span in _list(line.get("spans")):
            if not isinstance(span, dict):
                continue
            text = span.get("content")
            if not isinstance(text, str):
                text = span.get("html")
            text = unmarked(text, label) if isinstance(text, str) else ""
            score = number_of(span.get("score"))
            sure = score if score is not None and 0 <= score <= 1 else None
            if label == "table" and "\n" in text:
                found.extend(RawLine(row, None, sure) for row in text.split("\n"))
            elif text.strip():
                words.append(Word(text, rect_of(span.get("bbox")), sure))
        if words:
            found.append(words_line(words, rect_of(line.get("bbox"))))
    return found


def _flat(blocks: list[Any]) -> list[tuple[dict[str, Any], str | None]]:
    """The blocks that have lines, with their labels: those inside a picture or a table after it."""
    found: list[tuple[dict[str, Any], str | None]] = []
    stack = list(reversed(blocks))
    while stack:
        block = stack.pop()
        if not isinstance(block, dict):
            continue
        kind = block.get("type")
        inner = _list(block.get("blocks"))
        if inner:
            stack.extend(reversed(inner))
        else:
            found.append((block, LABELS.get(kind, "text") if isinstance(kind, str) else None))
    return found


class _Pages:
    """The pages being built: what one page hands on to the next."""

    def __init__(self) -> None:
        self.moved: list[tuple[str | None, list[Any]]] = []

    def add(self, builder: PageBuilder, info: dict[str, Any]) -> None:
        found = _list(info.get("preproc_blocks"))
        returning, self.moved = self.moved, []
        blocks = _flat(found or _list(info.get("para_blocks")))
        for label, lines in returning if not any(block.get("lines_deleted") for block, _ in blocks) else []:
            builder.add(_lines(lines, label), label=label)
            returning = []
        for block, label in blocks:
            lines = _list(block.get("lines"))
            if not found:
                if block.get("lines_deleted") and not lines and returning:
                    label_before, lines = returning.pop(0)
                    label = label or label_before
                else:
                    crossing = [line for line in lines if _crosses(line)]
                    if crossing:
                        self.moved.append((label, crossing))
                        lines = [line for line in lines if not _crosses(line)]
            builder.add(_lines(lines, label), rect=rect_of(block.get("bbox")), label=label)
        for block, label in _flat(_list(info.get("discarded_blocks"))):
            builder.add(
                _lines(_list(block.get("lines")), label),
                rect=rect_of(block.get("bbox")),
                label=label if label not in (None, "text") else "header",
            )
        for label, lines in returning:
            builder.add(_lines(lines, label), label=label)

    def rest(self, builder: PageBuilder) -> None:
        """Lines that no page took back."""
        for label, lines in self.moved:
            builder.add(_lines(lines, label), label=label)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, by their ``page_idx``; one that MinerU left out is there, empty."""
    value = document.json()
    if not isinstance(value, dict) or not isinstance(value.get("pdf_info"), list):
        raise document.error("not MinerU's middle.json: no pdf_info")
    infos: dict[int, dict[str, Any]] = {}
    for place, info in enumerate(value["pdf_info"]):
        if isinstance(info, dict):
            index = info.get("page_idx")
            infos[
                index if isinstance(index, int) and index >= 0 and index not in infos else place + len(infos)
            ] = info
    if not infos:
        return (PageBuilder().page(name, name=document.name),)
    first, final = min(infos), max(infos)
    places = range(first, final + 1) if final - first < MOST_PAGES else sorted(infos)
    state = _Pages()
    pages: list[Page] = []
    for place in places:
        builder = PageBuilder()
        info = infos.get(place, {})
        state.add(builder, info)
        if place == final:
            state.rest(builder)
        size = _list(info.get("page_size"))
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=size_of(size[0]) if len(size) == 2 else None,
                height=size_of(size[1]) if len(size) == 2 else None,
            )
        )
    return tuple(pages)
