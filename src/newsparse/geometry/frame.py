"""The lines of a page (or its blocks, where the source has no lines) in one upright frame.

A page whose text runs from top to bottom is turned, so that its lines lie as those of a horizontal page do: what was down is then
to the right, and the columns (段) that were read from top to bottom and inside from right to left are read from left to right and
inside downwards. A page that lay askew is set upright.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import attrs

from newsparse.geometry.lines import (
    LONGER,
    SHORTEST,
    Atom,
    Unit,
    is_vertical,
    measure,
    units_of,
    usable,
    weighted_median,
)
from newsparse.geometry.skew import skew_of, slanted, upright
from newsparse.page import Block, Page, Rect
from newsparse.spans import Span, subtract

OBSTACLES = frozenset({"image", "picture", "figure", "photo", "table", "rule", "separator", "line", "chart"})
"""Labels of blocks without text that stand for something printed."""


@attrs.frozen
class Frame:
    """The page's atoms and what they are measured with."""

    atoms: tuple[Atom, ...]
    """With a box."""
    unplaced: tuple[Atom, ...]
    """Without a usable one: kept, in source order."""
    obstacles: tuple[Rect, ...]
    """Pictures, tables and rules, in the frame."""
    unit: Unit
    turned: bool
    """True if the page's text is vertical and the frame therefore turned."""
    width: float
    """The page's extent in the source's units: what `turn_back` needs."""
    skew: float = 0.0
    """By what angle the page lay askew, clockwise, in radians; the frame's boxes stand upright."""


_Piece = tuple[tuple[Span, ...], Rect | None, bool, bool, float | None, tuple[float, ...]]


def _pieces(page: Page, block: Block) -> list[_Piece]:
    """A block's lines (or itself): spans, box, vertical, whole, confidence, starts. No character is left out."""
    whole = usable(block.rect)
    if not block.lines:
        return [(block.spans, whole, False, True, None, ())]
    out: list[_Piece] = []
    for line in block.lines:
        rect = usable(line.rect)
        if rect is None and len(block.lines) == 1:
            rect = whole
        starts = line.starts if len(line.starts) == line.span.end - line.span.start else ()
        out.append(((line.span,), rect, line.vertical, False, line.confidence, starts))
    lines = [line.span for line in block.lines]
    for span in block.spans:
        for rest in subtract(span, lines):
            if page.text[rest.start : rest.end].strip():
                out.append(((rest,), whole, False, True, None, ()))
    return out


def read_frame(page: Page) -> Frame:
    """The atoms of `page` with boxes, turned upright if most of its text is vertical."""
    atoms: list[Atom] = []
    unplaced: list[Atom] = []
    obstacles: list[Rect] = []
    along = across = 0.0
    for number, block in enumerate(page.blocks):
        rect = usable(block.rect)
        if not block.lines and not block.text.strip():
            if rect is not None and (block.label in OBSTACLES or block.label is None):
                obstacles.append(rect)
            if any(span.end > span.start for span in block.spans):
                unplaced.append(Atom(block.spans, 0, 0, 0, 0, 0, False, number, block.label, True))
            continue
        for spans, box, flagged, whole, confidence, starts in _pieces(page, block):
            units = sum(units_of(page.text[s.start : s.end].strip()) for s in spans)
            if box is None or units <= 0:
                unplaced.append(Atom(spans, 0, 0, 0, 0, units, False, number, block.label, whole, confidence))
                continue
            cross = flagged or is_vertical(box, units)
            if cross:
                across += units
            else:
                along += units
            if flagged != cross:  # they were counted along the other edge
                starts = ()
            atoms.append(Atom(spans, *box, units, cross, number, block.label, whole, confidence, starts))
    turned = across > along or _in_bands(atoms)
    rects = [Rect(a.x0, a.y0, a.x1, a.y1) for a in atoms] + obstacles
    width = max((r.x1 for r in rects), default=0.0)
    if turned:
        atoms = [_turn(a, width) for a in atoms]
        obstacles = [Rect(r.y0, width - r.x1, r.y1, width - r.x0) for r in obstacles]
    skew = _skew(atoms)
    if skew:
        atoms = [_upright(a, skew) for a in atoms]
        obstacles = [upright(r, skew) for r in obstacles]
    atoms.sort(key=lambda a: (a.y0, a.x0, a.y1, a.x1, a.spans))
    placed, stones = tuple(atoms), tuple(sorted(obstacles))
    return Frame(placed, tuple(unplaced), stones, measure(atoms), turned, width, skew)


SEVERAL, ALIKE = 20, 0.35
"""A block of so many characters has several lines; edges are one that are no farther apart than so much of a character."""
BLOCKS, CLEAR, PART = 6, 1.5, 0.3
"""Blocks that show how the page is set: at least so many, so many times more of their text with edges in common in one direction
than in the other, and so much of it.
"""


def _in_bands(atoms: Sequence[Atom]) -> bool:
    """Whether blocks of which no lines are known are set from top to bottom: many have both upper and lower edge in common, as
    blocks of one band have, and few both left and right, as blocks of one column do.
    """
    blocks = [a for a in atoms if a.whole and not a.cross and a.units >= SEVERAL]
    text = sum(a.units for a in blocks)
    if len(blocks) < BLOCKS or 2 * text < sum(a.units for a in atoms):
        return False
    cell = weighted_median(
        [(math.sqrt((a.x1 - a.x0) * (a.y1 - a.y0) / a.units), a.units) for a in blocks], 1.0
    )
    columns = _in_common([(a.x0, a.x1, a.units) for a in blocks], ALIKE * cell)
    bands = _in_common([(a.y0, a.y1, a.units) for a in blocks], ALIKE * cell)
    if bands <= CLEAR * columns or bands <= PART * text:
        return False
    wide = _alike([(a.x1 - a.x0, a.units) for a in blocks], ALIKE * cell)
    high = _alike([(a.y1 - a.y0, a.units) for a in blocks], ALIKE * cell)
    return high > CLEAR * wide  # else they are columns of one height, each in one block


def _alike(sizes: Sequence[tuple[float, float]], room: float) -> float:
    """How much text stands in blocks that are as wide, or as high, as most are."""
    ordered = sorted(sizes)
    most = total = 0.0
    first = 0
    for size, units in ordered:
        total += units
        while size - ordered[first][0] > 2 * room:
            total -= ordered[first][1]
            first += 1
        most = max(most, total)
    return most


def _in_common(stretches: Sequence[tuple[float, float, float]], room: float) -> float:
    """How much text stands in blocks that have both ends in common with another."""
    ordered = sorted(stretches)
    total = 0.0
    for k, (start, end, units) in enumerate(ordered):
        near = ordered[max(0, k - 40) : k] + ordered[k + 1 : k + 41]
        if any(abs(first - start) <= room and abs(last - end) <= room for first, last, _ in near):
            total += units
    return total


def _skew(atoms: Sequence[Atom]) -> float:
    """By what angle the page lies askew, by its lines."""
    lines = [a for a in atoms if not a.whole and not a.cross and a.units >= SHORTEST]
    em = weighted_median([((a.x1 - a.x0) / a.units, a.units) for a in lines], 1.0)
    return skew_of([Rect(a.x0, a.y0, a.x1, a.y1) for a in lines], em)


def _upright(atom: Atom, skew: float) -> Atom:
    rect = upright(Rect(atom.x0, atom.y0, atom.x1, atom.y1), skew)
    off = (rect.x0 + rect.x1 - atom.x0 - atom.x1) / 2
    starts = tuple(start + off for start in atom.starts)
    return atom._replace(x0=rect.x0, y0=rect.y0, x1=rect.x1, y1=rect.y1, starts=starts)


def _turn(atom: Atom, width: float) -> Atom:
    box = Rect(atom.y0, width - atom.x1, atom.y1, width - atom.x0)
    # Few characters, and what is about as wide as high, have no direction of their own: they run as the page does.
    cross = not atom.cross and (is_vertical(box, atom.units, LONGER) or _lies_flat(box, atom))
    return atom._replace(x0=box.x0, y0=box.y0, x1=box.x1, y1=box.y1, cross=cross)


DEEP = 5.0
"""Lines that run down are as long as so many characters at least, where a block has several."""


def _lies_flat(box: Rect, atom: Atom) -> bool:
    """Whether a block of a turned frame has lines that run across the page: it is wider there than high, and too low for lines
    that run down.
    """
    width, height = box.y1 - box.y0, box.x1 - box.x0
    return atom.whole and width > height and height < DEEP * math.sqrt(width * height / max(atom.units, 1.0))


def turn_back(rect: Rect, frame: Frame) -> Rect:
    """A box of the frame in the page's own coordinates."""
    rect = slanted(rect, frame.skew)
    if not frame.turned:
        return rect
    return Rect(frame.width - rect.y1, rect.x0, frame.width - rect.y0, rect.x1)
