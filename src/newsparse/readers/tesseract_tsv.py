"""Tesseract TSV: a row for each page, block, paragraph, line and word.

Documentation: Tesseract manual, command line usage, "TSV output" (columns ``level page_num block_num par_num
line_num word_num left top width height conf text``). Blocks are paragraphs, as in its ALTO and hOCR. Its
rules and pictures come as blocks with one blank word: a thin one is a ``separator``, any other an ``image``.
``TessBaseAPI::GetTSVText`` gives the rows without the line that names the columns; files put one behind the other
have it again in their middle.
"""

from __future__ import annotations

import re

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import placed
from newsparse.readers.build import PageBuilder, Word, words_line

name = "tesseract_tsv"

HEADER = (
    "level",
    "page_num",
    "block_num",
    "par_num",
    "line_num",
    "word_num",
    "left",
    "top",
    "width",
    "height",
)


#: A page's row: nothing else begins like this.
_PAGE = re.compile(
    r"1\t\d{1,9}\t0\t0\t0\t0\t-?\d{1,9}\t-?\d{1,9}\t\d{1,9}\t\d{1,9}\t-1(?:\.0*)?(?:\t|\r?\n|\r?\Z)"
)


def sniff(document: Document) -> bool:
    """The first line names the columns, or is a page's row."""
    head = document.head
    return head.startswith("level\tpage_num\tblock_num\tpar_num") or _PAGE.match(head) is not None


def _is_header(row: str) -> bool:
    return tuple(row.split("\t")[:10]) == HEADER


class _Block:
    """A paragraph that is being filled; its lines by number, in order."""

    def __init__(self) -> None:
        self.rect: Rect | None = None
        self.lines: dict[int, tuple[Rect | None, list[Word]]] = {}
        self.blank = False


def _add(builder: PageBuilder, block: _Block) -> None:
    lines = [words_line(words, rect) for rect, words in block.lines.values() if words]
    label = None
    if not lines and block.blank and block.rect is not None:
        width, height = block.rect.x1 - block.rect.x0, block.rect.y1 - block.rect.y0
        label = "separator" if max(width, height) > 4 * min(width, height) else "image"
    builder.add(lines, rect=block.rect, label=label)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, in the file's order."""
    rows = document.text.lstrip("\ufeff \r\n").split("\n")
    if not _is_header(rows[0].rstrip("\r")) and _PAGE.match(rows[0]) is None:
        raise document.error("not Tesseract TSV: the first line does not name its columns", 1)
    pages: list[Page] = []
    builder: PageBuilder | None = None
    size: tuple[float | None, float | None] = (None, None)
    block: _Block | None = None
    page_of = block_of = None

    def close() -> None:
        nonlocal block, builder
        if builder is not None:
            if block is not None:
                _add(builder, block)
            pages.append(builder.page(name, name=document.name, width=size[0], height=size[1]))
        block = builder = None

    for number, row in enumerate(rows, 1):
        row = row.rstrip("\r")
        if not row.strip():
            continue
        if row.startswith(HEADER[0]) and _is_header(row):
            close()
            continue
        fields = row.split("\t", 11)
        if len(fields) < 11:
            raise document.error(f"not Tesseract TSV: a row of {len(fields)} columns instead of 12", number)
        try:
            level, page, block_number, paragraph, line, _ = map(int, fields[:6])
        except ValueError:
            raise document.error("not Tesseract TSV: a level or number is not an integer", number) from None
        rect = placed(*fields[6:10])
        if builder is None or page != page_of or level == 1:
            close()
            builder, page_of, block_of, size = PageBuilder(), page, None, (None, None)
        if level == 1:
            size = (rect.x1, rect.y1) if rect is not None else (None, None)
            continue
        if level == 2:
            continue
        if block is None or (block_number, paragraph) != block_of:
            if block is not None:
                _add(builder, block)
            block, block_of = _Block(), (block_number, paragraph)
        if level == 3:
            block.rect = rect
        elif level == 4:
            block.lines[line] = (rect, block.lines[line][1] if line in block.lines else [])
        elif level == 5:
            text = fields[11] if len(fields) > 11 else ""
            if not text.strip():
                block.blank = True
                continue
            # Whole percent, as Tesseract's other formats have it: the same page must read the same from all.
            try:
                sure = int(float(fields[10])) / 100
            except (ValueError, OverflowError):
                sure = -1.0
            confidence = sure if 0 <= sure <= 1 else None
            block.lines.setdefault(line, (None, []))[1].append(Word(text, rect, confidence))
    close()
    return tuple(pages)
