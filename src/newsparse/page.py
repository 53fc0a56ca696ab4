"""A page as it was read: `Page` → `Block` → `Line`, each with its spans and, where the source has them, its boxes."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from newsparse.spans import Passage, Span, Spoken


class Rect(NamedTuple):
    """A box on the page, in the source's own units, origin at the top left, y downwards."""

    x0: float
    y0: float
    x1: float
    y1: float


@attrs.frozen
class Line:
    """A printed line, as an OCR engine found it."""

    span: Span
    """The line's characters in the page's text."""
    rect: Rect | None = None
    """Its box, where the format has one."""
    confidence: float | None = None
    """The engine's own confidence, 0 to 1, where the format has one."""
    vertical: bool = False
    """True for a line set from top to bottom."""
    starts: tuple[float, ...] = ()
    """Where each of its characters begins, from left (of a vertical line from the top), where the format has boxes of words;
    those of one word evenly over its box."""


@attrs.frozen
class Block(Spoken):
    """The smallest piece of a page that later stages move: a paragraph, or what OCR took for one."""

    passage: Passage
    """The block's text and where it stands."""
    gap: int = 0
    """Empty lines before it in the page's text (OCR leaves them where a picture or a box was)."""
    rect: Rect | None = None
    """The box round all of it, where the format has boxes."""
    lines: tuple[Line, ...] = ()
    """The printed lines that make it up, where the format has them."""
    label: str | None = None
    """What the engine took it for: ``title``, ``text``, ``caption``, ``header``, ``footer``, ``page_number``,
    ``image``, ``table``, ``list`` … in newsparse's own words; None where it does not say."""


@attrs.frozen(repr=False)
class Page:
    """One page as it was read: its text, and its blocks in the order of the source."""

    text: str
    """All characters of the page; spans point into it."""
    blocks: tuple[Block, ...]
    """The blocks in source order."""
    index: int = 0
    """The page's place in its issue, from 0: the first member of its spans."""
    number: str | None = None
    """The page's printed number (``3`` for 第3版), where the source says it."""
    format: str = "text"
    """The format that it was read from."""
    name: str | None = None
    """The file that it was read from."""
    width: float | None = None
    """Width of the page in the units of its boxes."""
    height: float | None = None
    """Height of the page in the units of its boxes."""
    image: str | None = attrs.field(default=None, eq=False)
    """The scan, where the source names one."""

    def __repr__(self) -> str:
        from newsparse.show.plain import page_repr

        return page_repr(self)

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import page_card

        return page_card(self)


def has_boxes(page: Page) -> bool:
    """Whether the source said where something of the page stands."""
    return any(b.rect is not None or any(line.rect is not None for line in b.lines) for b in page.blocks)
