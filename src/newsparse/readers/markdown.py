"""Markdown as OCR engines write it: headings, images, tables (of pipes or HTML), a few HTML tags.

Specification: CommonMark 0.31 and GitHub's tables, so far as engines use them (MinerU, PP-StructureV3,
DeepSeek-OCR, Docling and Marker were looked at). One line is one block, as in plain text. The page's text is
the text without the marks, so its spans point into ``Page.text``, not into the Markdown source.
"""

from __future__ import annotations

import html
import re

from newsparse.page import Page
from newsparse.readers.base import Document
from newsparse.readers.build import PageBuilder, RawLine
from newsparse.readers.marks import FORMULA, TAG, page_texts
from newsparse.readers.markup import text_of_html

name = "markdown"

_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+")
_CLOSING = re.compile(r"(?<=[ \t])#+$")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,500})\]\(([^()\n]{0,4000})\)")
_HTML_IMAGE = re.compile(r"<img\b[^<>]{0,4000}>|<!-- ?image ?-->", re.IGNORECASE)  # the second: Docling's
_NAMELESS = re.compile(r"(?:图片|图像|圖片|圖像|照片|插图|插圖|配图|图|圖)\s?[0-9一二三四五六七八九十]{0,3}")
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SOURCE = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_TABLE_START = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_PIPE_RULE = re.compile(r"[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*(?:\|[ \t]*)?$")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)[\w-]*[ \t]*$")
_ITEM = re.compile(r"[ \t]*[-*+][ \t]+(?=\S)")
_QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPE = re.compile(rf"\\([\\`*_{{}}\[\]()#+\-.!|>~$])|{FORMULA}")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_SIGN = re.compile(
    # a heading of some Chinese words …
    r"^[ ]{0,3}#{1,6}[ \t][^\n]*?[\u3400-\u9fff]{4}"
    # … an image, a table, the rule under a table's head
    r"|!\[[^\[\]\n]{0,500}\]\([^()\n]{1,4000}\)|<table\b|<img\b|<!-- ?image ?-->|^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|",
    re.IGNORECASE | re.MULTILINE,
)

#: At most this many lines belong to one HTML table; without an end tag, the table ends there.
LONGEST_TABLE = 5_000


def sniff(document: Document) -> bool:
    """A Chinese heading, an image or a table somewhere: a lone mark in plain text does not make it Markdown."""
    return _SIGN.search(document.text) is not None


def _plain(text: str) -> str:
    text = TAG.sub("", text)
    if "**" in text:
        text = _BOLD.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda found: found.group(1) or found.group(), text)
    return html.unescape(text) if "&" in text else text


def _cells(line: str) -> str:
    inner = line.strip().removeprefix("|")
    if not inner.endswith("\\|"):
        inner = inner.removesuffix("|")
    return "\t".join(_plain(cell).strip() for cell in _PIPE.split(inner))


class _Reader:
    """One pass over the lines."""

    def __init__(self, text: str) -> None:
        self.builder = PageBuilder()
        self.lines = _LINE_END.split(text)
        self.gap = 0
        self.images: list[str] = []

    def add(self, text: str, label: str | None) -> None:
        text = _plain(text)
        if text.strip():
            self.builder.add([RawLine(text)], label=label, gap=self.gap, printed=False)
            self.gap = 0

    def picture(self, alt: str, source: str) -> None:
        self.builder.add((), label="image")
        if source:
            self.images.append(source)
        if re.search(r"[\u3400-\u9fff]", alt) and _NAMELESS.fullmatch(alt.strip()) is None:
            self.add(alt, "caption")  # "img", "Image 3" are no captions

    def line(self, line: str, label: str | None = None) -> None:
        """A line outside tables: its images, then its text."""
        for piece in _BREAK.split(line):
            at = 0
            found = sorted(
                [*_IMAGE.finditer(piece), *_HTML_IMAGE.finditer(piece)], key=lambda match: match.start()
            )
            for match in found:
                if match.start() < at:
                    continue
                self.add(piece[at : match.start()], label)
                if match.re is _IMAGE:
                    self.picture(match.group(1), match.group(2).split(" ")[0])
                else:
                    alt, source = _ALT.search(match.group()), _SOURCE.search(match.group())
                    self.picture(
                        (alt.group(1) or alt.group(2) or "") if alt is not None else "",
                        (source.group(1) or source.group(2) or "") if source is not None else "",
                    )
                at = match.end()
            self.add(piece[at:], label)

    def rows(self, rows: list[str]) -> None:
        self.builder.add([RawLine(row) for row in rows], label="table", gap=self.gap, printed=False)
        self.gap = 0

    def html_table(self, place: int) -> int:
        """The table that begins in line `place`; gives the place after it."""
        start = _TABLE_START.search(self.lines[place])
        assert start is not None
        self.line(self.lines[place][: start.start()])
        last = place
        depth = 0
        for last in range(place, min(len(self.lines), place + LONGEST_TABLE)):
            depth += len(_TABLE_START.findall(self.lines[last])) - len(_TABLE_END.findall(self.lines[last]))
            if depth <= 0:
                break
        source = "\n".join(self.lines[place : last + 1])[start.start() :]
        ends = [end.end() for end in _TABLE_END.finditer(source)]
        cut = ends[-1] if ends and depth <= 0 else len(source)
        self.rows(text_of_html(source[:cut]).split("\n"))
        self.line(source[cut:].replace("\n", " "))
        return last + 1

    def run(self) -> None:
        place = 0
        lines = self.lines
        while place < len(lines):
            line = lines[place]
            if not line.strip("\ufeff \t\u3000") or line.isspace():
                self.gap += 1
            elif _TABLE_START.search(line):
                place = self.html_table(place)
                continue
            elif (
                "|" in line
                and place + 1 < len(lines)
                and _PIPE_RULE.match(lines[place + 1])
                and "-" in lines[place + 1]
            ):
                rows = [_cells(line)]
                place += 2
                while place < len(lines) and "|" in lines[place]:
                    rows.append(_cells(lines[place]))
                    place += 1
                self.rows(rows)
                continue
            elif _RULE.match(line) or _FENCE.match(line):
                pass
            elif heading := _HEADING.match(line):
                self.line(_CLOSING.sub("", line[heading.end() :].rstrip()), "title")
            else:
                line = _QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line
                item = _ITEM.match(line)
                if item is not None:
                    self.line(line[item.end() :], "list")
                else:
                    self.line(line)
            place += 1


def read(document: Document) -> tuple[Page, ...]:
    """One page, or each that the file marks; a page's image is the first that the text names, where it names one only."""
    pages: list[Page] = []
    for text in page_texts(document):
        reader = _Reader(text)
        reader.run()
        image = reader.images[0] if len(reader.images) == 1 else None
        pages.append(reader.builder.page(name, name=document.name, image=image))
    return tuple(pages)
