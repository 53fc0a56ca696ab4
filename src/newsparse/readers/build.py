"""The one way in which readers make a `Page`: lines and blocks go in, text, spans and boxes come out.

A page's text is made here, and only here, so that spans cannot disagree with it: the lines of a block stand
on lines of their own, blocks are parted by an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from newsparse.page import Block, Line, Page, Rect
from newsparse.readers.boxes import stands_upright, union
from newsparse.spans import Passage, Span, join_pieces
from newsparse.textfacts import unsure

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


STRETCHED = 1.6
"""A line's box so many times as high as most of its characters holds something of another line."""


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
    starts: tuple[float, ...] = ()
    """Where each character of the text begins along the line; empty: not known."""


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
    if vertical is not True and not unsure(confidence):  # the height of such a box tells that it is made up
        box = _lowered(box, kept)
    text = join_words(kept)
    down = stands_upright(box, text) if vertical is None else vertical
    return RawLine(text, box, confidence, vertical, starts_of(text, kept, down))


def starts_of(text: str, words: Sequence[Word], down: bool) -> tuple[float, ...]:
    """Where each character of a line's `text`, which `words` make but for white space, begins along the line (`down`: from the
    top); those of a word evenly over its box, none before the one before it. Empty where a word has no box.
    """
    out: list[float] = []
    last = -inf
    for word in words:
        rect = word.rect
        if rect is None:
            return ()
        start, end = (rect[1], rect[3]) if down else (rect[0], rect[2])
        if not start < end < inf:
            return ()
        start = max(start, last)
        size = len(word.text)
        step = max(0.0, end - start) / (size or 1)
        out += [start] if size == 1 else [start + n * step for n in range(size)]
        last = out[-1] if out else last
    letters = "".join(word.text for word in words)
    if len(letters) == len(text):
        return tuple(out)
    spaced: list[float] = []
    k = 0
    for char in text:  # white space that no word has stands where the character before it does
        k += k < len(letters) and char == letters[k]
        spaced.append(out[k - 1] if k else -inf)
    return tuple(spaced)


def stretched(rect: Rect | None, size: int) -> bool:
    """True if a line of `size` characters may hold something of another one: it is higher than they are wide.

    >>> stretched(Rect(0, 0, 280, 24), 13), stretched(Rect(0, 0, 280, 52), 13)
    (False, True)
    """
    if rect is None:
        return False
    width, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    return width > high > 1.3 * width / max(size, 1)


def _lowered(box: Rect | None, words: Sequence[Word]) -> Rect | None:
    """A line's box without the height that a few of its words add, which reach into the line above or under it.

    Where Tesseract cannot tell two lines apart for the length of a word or two, these words' boxes are as high as
    both lines, and the line's box with them. The box stays as it is where most characters are as high as it is.
    """
    size = sum(len(w.text) for w in words)
    if box is None or not stretched(box, size):
        return box
    usual = 0.0
    left = size / 2
    for high, weight in sorted((w.rect.y1 - w.rect.y0, len(w.text)) for w in words if w.rect is not None):
        usual = high
        left -= weight
        if left <= 0:
            break
    if usual <= 0 or box.y1 - box.y0 < STRETCHED * usual:
        return box
    kept = [w for w in words if w.rect is not None and w.rect.y1 - w.rect.y0 <= 1.35 * usual]
    rest = union(w.rect for w in kept)
    if rest is None or 2 * sum(len(w.text) for w in kept) < size:
        return box
    y0, y1 = max(box.y0, rest.y0), min(box.y1, rest.y1)
    return Rect(box.x0, y0, box.x1, y1) if 0 < y1 - y0 < STRETCHED * usual else box


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
                starts = line.starts if len(line.starts) == len(text) == len(line.text) else ()
                found.append(Line(span, line.rect, line.confidence, vertical, starts))
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
