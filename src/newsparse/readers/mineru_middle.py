"""MinerU ``middle.json`` (``layout.json`` in its service's archives): the pages of a PDF with blocks and lines.

Documentation: opendatalab.github.io/MinerU, reference, "Output files": ``pdf_info[]`` with ``page_idx``,
``page_size``, ``preproc_blocks`` (as found), ``para_blocks`` (paragraphs put together by MinerU) and
``discarded_blocks`` (page heads and numbers). What was found is read where it is there, else the paragraphs;
lines that MinerU moved to the page before (``cross_page``) go back to their own page, where their boxes are.

MinerU 4 has no lines (schema ``docvortex.middle``): ``pages[].blocks[]`` with ``type``, ``bbox`` (parts of the page's
sides, here on a scale of 1000) and ``content``: a text, runs of text, or blocks again.
"""

from __future__ import annotations

from typing import Any

from newsparse.page import Page, Rect
from newsparse.readers.base import Document, Json, list_of
from newsparse.readers.boxes import number_of, rect_of, share_of, size_of
from newsparse.readers.build import PageBuilder, RawLine, Word, words_line
from newsparse.readers.marks import unmarked
from newsparse.readers.mineru import LABELS, MOST_PAGES, SCALE, strings

name = "mineru_middle"


def sniff(document: Document) -> bool:
    """JSON with ``pdf_info``, or with ``pages`` of a ``schema_version``."""
    if '"pdf_info"' not in document.text and '"schema_version"' not in document.text:
        return False
    return _infos(document.data) is not None


def _infos(value: Json) -> list[Any] | None:
    """The pages of a document; None for another format."""
    if not isinstance(value, dict):
        return None
    infos = value.get("pdf_info")
    if isinstance(infos, list):
        return infos
    infos = value.get("pages")
    if isinstance(infos, list) and "schema_version" in value:
        of_mineru = ("page_idx", "blocks", "para_blocks", "preproc_blocks")
        if infos and all(isinstance(info, dict) and any(key in info for key in of_mineru) for info in infos):
            return infos
    return None


def _crosses(line: Json) -> bool:
    return isinstance(line, dict) and any(
        isinstance(span, dict) and span.get("cross_page") is True for span in list_of(line.get("spans"))
    )


def _lines(lines: list[Any], label: str | None) -> list[RawLine]:
    found: list[RawLine] = []
    for line in lines:
        if not isinstance(line, dict):
            continue
        words: list[Word] = []
        for span in list_of(line.get("spans")):
            if not isinstance(span, dict):
                continue
            found_in = (span.get(key) for key in ("content", "html", "latex"))
            text = next((text for text in found_in if isinstance(text, str)), None)
            text = unmarked(text, label) if isinstance(text, str) else ""
            sure = share_of(span.get("score"))
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
        inner = list_of(block.get("blocks"))
        if inner:
            stack.extend(reversed(inner))
        else:
            found.append((block, LABELS.get(kind, "text") if isinstance(kind, str) else None))
    return found


#: Types of MinerU 4 whose content is blocks.
_HOLD_BLOCKS = frozenset({"image", "table", "chart", "code", "list", "index"})


def _scaled(value: Json) -> Rect | None:
    """A box in parts of the page's sides → on a scale of 1000."""
    numbers = [number_of(side) for side in list_of(value)]
    sides = [side * SCALE for side in numbers if side is not None]
    return rect_of(sides) if len(sides) == len(numbers) == 4 else None


def _add_strict(builder: PageBuilder, blocks: list[Any]) -> None:
    """The blocks of a page of MinerU 4. Iterative: lists may hold lists."""
    stack: list[tuple[Json, str | None, Rect | None]] = [(block, None, None) for block in reversed(blocks)]
    while stack:
        block, within, around = stack.pop()
        if not isinstance(block, dict):
            continue
        kind = block.get("type")
        label = within or (LABELS.get(kind, "text") if isinstance(kind, str) else "text")
        rect = _scaled(block.get("bbox")) or (around if within == "list" else None)
        content = block.get("content")
        if isinstance(kind, str) and kind in _HOLD_BLOCKS and isinstance(content, list):
            held = "list" if label == "list" else None
            stack.extend((inner, held, rect) for inner in reversed(content))
            continue
        text = strings(content)
        if label == "image":
            builder.add((), rect=rect, label=label)
            label = "text"
            if not text.strip():
                continue
        builder.add_text(unmarked(text, label) if label == "table" else text, rect=rect, label=label)


class _Pages:
    """The pages being built: what one page hands on to the next."""

    def __init__(self) -> None:
        self.moved: list[tuple[str | None, list[Any]]] = []

    def add(self, builder: PageBuilder, info: dict[str, Any]) -> None:
        found = list_of(info.get("preproc_blocks"))
        returning, self.moved = self.moved, []
        blocks = _flat(found or list_of(info.get("para_blocks")))
        for label, lines in returning if not any(block.get("lines_deleted") for block, _ in blocks) else []:
            builder.add(_lines(lines, label), label=label)
            returning = []
        for block, label in blocks:
            lines = list_of(block.get("lines"))
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
        for block, label in _flat(list_of(info.get("discarded_blocks"))):
            builder.add(
                _lines(list_of(block.get("lines")), label),
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
    listed = _infos(value)
    if listed is None:
        raise document.error("not MinerU's middle.json: no pdf_info")
    infos: dict[int, dict[str, Any]] = {}
    for place, info in enumerate(listed):
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
        size = list_of(info.get("page_size"))
        if isinstance(info.get("blocks"), list):
            _add_strict(builder, info["blocks"])
            size = size or [SCALE, SCALE]
        pages.append(
            builder.page(
                name,
                name=document.name,
                width=size_of(size[0]) if len(size) == 2 else None,
                height=size_of(size[1]) if len(size) == 2 else None,
            )
        )
    return tuple(pages)
