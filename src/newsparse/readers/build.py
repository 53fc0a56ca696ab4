"""The one way in which readers make a `Page`: lines and blocks go in, text, spans and boxes come out.

A page's text is made here, and only here, so that spans cannot disagree with it: the lines of a block stand
on lines of their own, blocks are parted by an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsparse.model import Block, Line, Page, Rect
from newsparse.readers.boxes import stands_upright, union
from newsparse.spans import Passage, Span, join_pieces

_BREAK = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_EMPTY_LINE = re.compile(
    r"[\n\r\v\f\x85\u2028\u2029][^\S\n\r\v\f\x85\u2028\u2029]*(?=[\n\r\v\f\x85\u2028\u2029])"
)
_BREAKS = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")
_ENDS = " \t\n\r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    chr(code) for code in range(0x2000, 0x200B)
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_CLOSING = frozenset(".,;:!?)%]}…，。；：！？）》」』】、”’")
_OPENING = frozenset("([{（《「『【“‘")
_GLUE = frozenset("-/@_·—&'")


class Word(NamedTuple):
    """A word as an engine found it; of Chinese, mostly one character."""

    text: str
    rect: Rect | None = None
    confidence: float | None = None


class RawLine(NamedTuple):
    """A printed line before it has a place in a page's text."""

    text: str
    rect: Rect | None = None
    confidence: float | None = None
    vertical: bool | None = None
    """None: judged from the box."""


def _spaced(left: Word, right: Word) -> bool:
    a, b = left.text[-1], right.text[0]
    if ord(a) >= 0x2E80 or ord(b) >= 0x2E80 or b in _CLOSING or a in _OPENING or a in _GLUE or b in _GLUE:
        return False
    if a.isdigit() and b.isdigit():
        # 99|.26 and 2017|25 look alike as text: only a real gap on the paper parts two numbers.
        if left.rect is None or right.rect is None:
            return False
        gap = right.rect.x0 - left.rect.x1
        return gap > 0.6 * min(left.rect.y1 - left.rect.y0, right.rect.y1 - right.rect.y0)
    return bool(_LATIN.search(left.text) or _LATIN.search(right.text))


def join_words(words: Sequence[Word]) -> str:
    """The text of one line out of its words: Chinese without spaces, Latin words with theirs.

    >>> join_words([Word("由"), Word("Balla"), Word("Group"), Word(","), Word("5"), Word("月")])
    '由Balla Group,5月'
    """
    parts: list[str] = []
    last: Word | None = None
    for word in words:
        if last is not None and last.text[-1] < "\u2e80" and _spaced(last, word):
            parts.append(" ")
        parts.append(word.text)
        last = word
    return "".join(parts)


def words_line(words: Iterable[Word], rect: Rect | None = None, vertical: bool | None = None) -> RawLine:
    """A line out of its words; its confidence is the mean of theirs, each character counted once."""
    kept = [
        Word(text, word.rect, word.confidence) if text is not word.text else word
        for word in words
        if (text := word.text.strip(_ENDS))
    ]
    total = weight = 0.0
    for word in kept:
        if word.confidence is not None:
            total += word.confidence * len(word.text)
            weight += len(word.text)
    confidence = round(total / weight, 4) if weight else None
    box = rect if rect is not None else union(word.rect for word in kept)
    return RawLine(join_words(kept), box, confidence, vertical)


class PageBuilder:
    """Collects the blocks of one page, in the order of the source."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._blocks: list[Block] = []

    def add(
        self,
        lines: Iterable[RawLine],
        *,
        rect: Rect | None = None,
        label: str | None = None,
        gap: int = 1,
        printed: bool = True,
    ) -> None:
        """Add one block.

        Lines of nothing but white space are left out. A block without text is kept where the source says what
        it is and where (a picture, a rule, a box without text). `printed` says that the lines are lines as
        printed, with boxes; if not, they only part the text of the block. `gap` is the number of empty lines
        to put before it.
        """
        kept: list[tuple[str, RawLine]] = []
        for line in lines:
            text = line.text.strip(_ENDS)
            if text:
                kept.append((_BREAKS.sub(" ", text) if _BREAK.search(text) else text, line))
        if not kept:
            if label is not None and (rect is not None or label == "image"):
                self._blocks.append(Block(Passage("", ()), 0, rect, (), label))
            return
        if self._at:
            self._write("\n" * (gap + 1))
        else:
            gap = 0
        spans: list[Span] = []
        found: list[Line] = []
        for place, (text, line) in enumerate(kept):
            if place:
                self._write("\n")
            span = Span(0, self._at, self._at + len(text))
            self._write(text)
            spans.append(span)
            if printed:
                vertical = stands_upright(line.rect, text) if line.vertical is None else line.vertical
                found.append(Line(span, line.rect, line.confidence, vertical))
        box = rect if rect is not None else union(line.rect for _, line in kept)
        whole = kept[0][0] if len(kept) == 1 else join_pieces(text for text, _ in kept)
        self._blocks.append(Block(Passage(whole, tuple(spans)), gap, box, tuple(found), label))

    def add_text(
        self, text: str, *, rect: Rect | None = None, label: str | None = None, gap: int = 1
    ) -> None:
        """Add the text of a block engine's block: an empty line in it parts paragraphs, which become blocks of
        their own with the same box; a single line end is only a seam.
        """
        text = text.replace("\r\n", "\n")
        paragraphs = _EMPTY_LINE.split(text) if _BREAK.search(text) else [text]
        filled = [p for p in paragraphs if p.strip(_ENDS)]
        for paragraph in filled or [""]:
            pieces = _BREAKS.split(paragraph) if _BREAK.search(paragraph) else [paragraph]
            self.add([RawLine(piece) for piece in pieces], rect=rect, label=label, gap=gap, printed=False)

    def _write(self, piece: str) -> None:
        self._parts.append(piece)
        self._at += len(piece)

    def page(
        self,
        format: str,  # noqa: A002 - the attribute's name
        *,
        name: str | None = None,
        number: str | None = None,
        width: float | None = None,
        height: float | None = None,
        image: str | None = None,
    ) -> Page:
        """The page. Its index is 0; `newsparse.source` gives pages their places."""
        return Page(
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            number=number,
            format=format,
            name=name,
            width=width,
            height=height,
            image=image,
        )
