"""Where text comes from: spans into a page, and the one way to make text out of them.

A `Span` is ``(page, start, end)``: the index of the page in its issue (from 0) and two character
offsets into that page's text, end excluded. Text that stood in several places (two columns, the two
sides of a box) is a tuple of spans in reading order; later spans may point backwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs


class Span(NamedTuple):
    """A run of characters of one page."""

    page: int
    """Index of the page in its issue, from 0."""
    start: int
    """Offset of the first character in the page's text."""
    end: int
    """Offset after the last character."""


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


def join_pieces(pieces: Iterable[str]) -> str:
    """Put the pieces of one text together as a reader would.

    Chinese is set without spaces, so pieces meet directly; two Latin words that meet at a seam keep one
    space (``Balla`` + ``Balla``), digits that meet (``99`` + ``.26``) do not.

    >>> join_pieces(["参赛率达", "99.26%"])
    '参赛率达99.26%'
    >>> join_pieces(["Balla", "Balla基础设施"])
    'Balla Balla基础设施'
    """
    out = ""
    for piece in pieces:
        piece = piece.strip()
        if (
            out
            and piece
            and _latin(out[-1])
            and _latin(piece[0])
            and not (out[-1].isdigit() and piece[0].isdigit())
        ):
            out += " "
        out += piece
    return out


class Spoken:
    """What has a text and stands somewhere: it holds a passage."""

    __slots__ = ()
    passage: Passage

    @property
    def text(self) -> str:
        """The passage's text."""
        return self.passage.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where it stood."""
        return self.passage.spans


@attrs.frozen
class Passage:
    """A text together with the spans that it was taken from.

    Make one with `Passage.take`, so that the text cannot disagree with its source.
    """

    text: str
    """The text: the spans' characters, white space at the seams apart."""
    spans: tuple[Span, ...]
    """Where it stood, in reading order."""

    @classmethod
    def take(cls, texts: Sequence[str], spans: Iterable[Span]) -> Passage:
        """The passage that `spans` cut out of `texts` (the text of each page, by index)."""
        kept = tuple(spans)
        return cls(join_pieces(texts[s.page][s.start : s.end] for s in kept), kept)

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def trim(text: str, span: Span) -> Span:
    """`span` without the white space at its two ends.

    >>> trim("  一二 ", Span(0, 0, 5))
    Span(page=0, start=2, end=4)
    """
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(span.page, start, max(start, span.start + len(piece.rstrip())))


def subtract(whole: Span, parts: Iterable[Span]) -> Iterator[Span]:
    """What is left of `whole` when `parts` are taken out, in order.

    >>> list(subtract(Span(0, 0, 10), [Span(0, 2, 4), Span(0, 8, 10)]))
    [Span(page=0, start=0, end=2), Span(page=0, start=4, end=8)]
    """
    at = whole.start
    for part in sorted(p for p in parts if p.page == whole.page and p.start < p.end):
        if part.end <= at or part.start >= whole.end:
            continue
        if part.start > at:
            yield Span(whole.page, at, part.start)
        at = max(at, part.end)
    if at < whole.end:
        yield Span(whole.page, at, whole.end)


def covered(spans: Iterable[Span]) -> list[Span]:
    """`spans` sorted, with those that touch or overlap put together.

    >>> covered([Span(0, 4, 6), Span(0, 0, 4)])
    [Span(page=0, start=0, end=6)]
    """
    out: list[Span] = []
    for span in sorted(spans):
        if out and out[-1].page == span.page and span.start <= out[-1].end:
            out[-1] = Span(span.page, out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def meet(spans: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether some character is in one of `spans` and in one of `others`.

    >>> meet([Span(0, 0, 4)], [Span(0, 3, 5)]), meet([Span(0, 0, 4)], [Span(0, 4, 5), Span(1, 0, 4)])
    (True, False)
    """
    kept = tuple(others)
    return any(a.page == b.page and max(a.start, b.start) < min(a.end, b.end) for a in spans for b in kept)


def joined(passages: Iterable[Passage]) -> Passage:
    """Several passages as one text, in the order given."""
    kept = tuple(passages)
    if len(kept) == 1:
        return kept[0]
    return Passage(join_pieces(p.text for p in kept), tuple(s for p in kept for s in p.spans))


def locate(texts: Sequence[str], passage: Passage, start: int, end: int) -> Passage:
    """The part ``passage.text[start:end]`` with its own spans.

    Offsets count characters of the passage's text; white space that the seams of the passage lost is skipped.

    >>> whole = Passage.take(["甲乙 丙丁"], [Span(0, 0, 3), Span(0, 3, 5)])
    >>> locate(["甲乙 丙丁"], whole, 1, 3)
    Passage(text='乙丙', spans=(Span(page=0, start=1, end=2), Span(page=0, start=3, end=4)))
    """
    out: list[Span] = []
    at = 0
    for span in passage.spans:
        inner = trim(texts[span.page], span)
        size = inner.end - inner.start
        if at and size and passage.text[at : at + 1] == " ":
            at += 1  # the space that `join_pieces` put between two Latin words
        first, last = max(start, at), min(end, at + size)
        if first < last:
            out.append(
                trim(texts[span.page], Span(inner.page, inner.start + first - at, inner.start + last - at))
            )
        at += size
    return Passage.take(texts, out)
