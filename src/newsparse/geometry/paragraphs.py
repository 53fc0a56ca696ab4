"""Runs of lines to paragraphs, and what kind of run it is: column text, a box set in a column, a caption.

Chinese body text is set solid in full-width cells: a paragraph begins two cells in and its last line ends where it
ends, so indents and short lines mark it; gaps and changes of size mark what is not body.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.geometry.columns import Grid
from newsparse.geometry.heads import bounds
from newsparse.geometry.insets import column_of
from newsparse.geometry.lines import Atom, Unit, lines_in, median
from newsparse.page import Rect

FULL, BEGUN = 1.4, 2.7
"""A block with less white than the first, in cells, is full at both ends; with less than the second, all of it may be the indent of
its first line.
"""
INDENT = 1.25
"""From so many cells on a line is indented (an opening quotation mark at the edge leaves half a cell)."""
MIDDLE = 2.7
"""So many cells from both edges only a line in the middle stays."""
AT_INDENT = 0.4
"""So near to the second cell a line begins that begins a paragraph."""
AT_EDGE = 0.4
"""A line whose one side is so much smaller than the other is not in the middle: it stands at that edge."""
SHORT = 1.7
"""From so many cells on a line ends early."""
OVER = 0.6
"""A line that goes so many cells beyond both edges of its column is no line of a paragraph."""
CELL = 0.7
"""From so many cells on a line is set in at both sides; a quotation mark at its edge leaves half a cell."""
LARGE = 1.12
"""A line from edge to edge that is set so large (body = 1) may be the first of a heading."""
LARGER = 0.05
"""What is set so much larger than a caption (body = 1) is not the end of the caption."""


@attrs.frozen
class Run:
    """Lines under each other in one column, or over several."""

    atoms: tuple[int, ...]
    rect: Rect
    kind: str
    """``text``, ``box`` or ``caption``."""
    left: float
    """Left edge that its lines keep to."""
    right: float
    wide: bool
    """It goes over more than one column."""
    size: float
    paragraphs: tuple[Paragraph, ...] = ()


@attrs.frozen
class Paragraph:
    """A paragraph, a piece of one, or a line that stands by itself."""

    atoms: tuple[int, ...]
    rect: Rect
    lines: int
    size: float
    indent: bool
    """Its first line begins about two cells in."""
    first_full: bool
    """Its first line begins at the left edge."""
    last_full: bool
    """Its last line goes to the right edge: the sentence may go on elsewhere."""
    centred: bool
    """Set in the middle of the column, full at neither side."""
    middle: bool
    """One line right in the middle, farther from both edges than a paragraph begins, or beyond both."""
    gap: float
    """White above it inside its run, in lines."""
    inset: float
    """So many cells its first line begins behind the edge of its column."""
    rest: float
    """So many cells of its last line are white."""
    boxed: bool = False
    """Only the box round its lines is known: whether it is full is a guess, and where it is not, where it is not."""
    heads: bool = False
    """By what it says and what stands round it, it is a heading."""


def describe(
    ids: Sequence[int],
    atoms: Sequence[Atom],
    sizes: Sequence[float],
    grid: Grid,
    unit: Unit,
    pictures: Sequence[Rect],
) -> Run:
    """A run with its edges, kind and paragraphs."""
    rect = bounds(atoms, ids)
    inner = grid.covered(
        rect.x0 + unit.em, max(rect.x1 - unit.em, rect.x0 + 1.01 * unit.em), (rect.y0 + rect.y1) / 2
    )
    wide = len(inner) > 1
    weight = sum(atoms[i].units for i in ids)
    size = sum(sizes[i] * atoms[i].units for i in ids) / max(weight, 1e-6)
    kind = "text"
    left, right = rect.x0, rect.x1
    column = column_of(rect, grid, unit) if len(inner) == 1 else None
    if column is not None:
        inset = (rect.x0 - column.x0, column.x1 - rect.x1)
        height = sum(lines_in(atoms[i], unit) for i in ids)
        if (
            min(inset) >= 0.3 * unit.em
            and max(inset) <= 3 * unit.em
            and height >= 3
            and weight >= 12
            and size <= 1.06
            and _even(ids, atoms, unit)
        ):
            kind = "box"
        else:
            left, right = column.x0, column.x1
    if kind == "text" and size <= 0.965 and (wide or _under_picture(rect, pictures, unit)):
        kind = "caption"
    elif wide and size <= 0.93:
        kind = "caption"
    run = Run(tuple(ids), rect, kind, left, right, wide, size)
    return attrs.evolve(run, paragraphs=tuple(_paragraphs(run, atoms, sizes, unit)))


def _even(ids: Sequence[int], atoms: Sequence[Atom], unit: Unit) -> bool:
    """Whether a good part of the lines reaches the edge that the longest one has, as no verse does."""
    right = max(atoms[i].x1 for i in ids)
    full = sum(right - atoms[i].x1 < 0.7 * unit.em for i in ids)
    return full >= 2 and full * 3 >= len(ids)


def with_credits(runs: Sequence[Run], unit: Unit) -> list[Run]:
    """`runs` with the short line under a caption (who took the picture) made part of the captions."""
    captions = [(r.rect, r.size) for r in runs if r.kind == "caption"]
    if not captions or len(captions) > 60:
        return list(runs)
    out = []
    for run in runs:
        r = run.rect
        if run.kind == "text" and sum(p.lines for p in run.paragraphs) <= 2 and run.size <= 1.03:
            for c, size in captions:
                if run.size > size + LARGER:
                    continue
                share = min(r.x1, c.x1) - max(r.x0, c.x0)
                if share > 0.8 * (r.x1 - r.x0) and -0.5 * unit.pitch < r.y0 - c.y1 < unit.pitch:
                    run = attrs.evolve(run, kind="caption")
                    break
        out.append(run)
    return out


def _under_picture(rect: Rect, pictures: Sequence[Rect], unit: Unit) -> bool:
    for p in pictures:
        share = min(rect.x1, p.x1) - max(rect.x0, p.x0)
        if share > 0.7 * (rect.x1 - rect.x0) and -unit.pitch < rect.y0 - p.y1 < 2.5 * unit.pitch:
            return True
    return False


def _paragraphs(run: Run, atoms: Sequence[Atom], sizes: Sequence[float], unit: Unit) -> list[Paragraph]:
    groups: list[list[int]] = []
    gaps: list[float] = []
    for k, i in enumerate(run.atoms):
        gap = 0.0
        if k:
            gap = (atoms[i].y0 - atoms[run.atoms[k - 1]].y1 - unit.lead) / unit.pitch
        if not k or _begins(run, k, gap, atoms, sizes, unit):
            groups.append([i])
            gaps.append(gap)
        else:
            groups[-1].append(i)
    return [_paragraph(run, g, gap, atoms, sizes, unit) for g, gap in zip(groups, gaps, strict=True)]


def _edges(run: Run, k: int, atoms: Sequence[Atom]) -> tuple[float, float]:
    """The column's edges near line `k`: scans are not quite upright."""
    near = run.atoms[max(0, k - 7) : k + 8]
    quarter = len(near) // 4
    left = sorted(atoms[i].x0 for i in near)[quarter]
    right = sorted(atoms[i].x1 for i in near)[-1 - quarter]
    if len(near) < 5:
        return min(left, run.left), max(right, run.right)
    # A column of short or indented lines keeps the run's edges.
    room = run.right - run.left
    return (left if left < run.left + 0.03 * room else run.left), (
        right if right > run.right - 0.03 * room else run.right
    )


def _begins(run: Run, k: int, gap: float, atoms: Sequence[Atom], sizes: Sequence[float], unit: Unit) -> bool:
    above, line = atoms[run.atoms[k - 1]], atoms[run.atoms[k]]
    if line.whole or above.whole:
        # Two titles in the type of the body over each other: a crosshead of two lines.
        titles = line.label == above.label == "title" and gap <= 0.4 and max(line.units, above.units) < 16
        return not (titles and abs(above.x0 + above.x1 - line.x0 - line.x1) / 2 < 0.5 * unit.em)
    left, right = _edges(run, k, atoms)
    if _overhangs(line, left, right, unit) or _overhangs(above, left, right, unit):
        return True
    if right - above.x1 >= SHORT * unit.em or gap > 0.45:
        # A centred line over another centred line goes on in it, unless both begin where paragraphs do: lines of verse.
        middle = abs(above.x0 + above.x1 - line.x0 - line.x1) / 2
        verse = all(
            abs(a.x0 - left - 2 * unit.em) < AT_INDENT * unit.em
            and abs(a.x0 - left - right + a.x1) > AT_INDENT * unit.em
            for a in (above, line)
        )
        off = abs(above.x0 + above.x1 - left - right) / 2
        return not (
            gap <= 0.3
            and max(middle, off) < 0.5 * unit.em
            and not verse
            and above.x0 - left >= 0.8 * unit.em
            and line.x0 - left >= 0.8 * unit.em
        )
    if line.x0 - left >= INDENT * unit.em or _set_in(line, left, right, unit):
        middle = abs(line.x0 + line.x1 - left - right) / 2
        inset = min(above.x0 - left, right - above.x1) >= 0.5 * unit.em
        larger = 1.04 if inset else LARGE  # a full line of text may be measured a little large
        big = sizes[run.atoms[k]] > larger and sizes[run.atoms[k - 1]] > larger
        both = inset and abs(above.x0 + above.x1 - left - right) / 2 < 0.5 * unit.em
        both = both and right - line.x1 >= 0.5 * unit.em  # a paragraph's first line goes to the edge
        return not ((big or both) and gap <= 0.3 and middle < 0.6 * unit.em)
    change = abs(sizes[run.atoms[k]] - sizes[run.atoms[k - 1]])
    return change > 0.16 and gap > 0.12 and min(line.units, above.units) >= 4


def _overhangs(line: Atom, left: float, right: float, unit: Unit) -> bool:
    """Whether a line goes beyond both edges of its column, as only a heading does."""
    return min(left - line.x0, line.x1 - right) >= OVER * unit.em


def _set_in(line: Atom, left: float, right: float, unit: Unit) -> bool:
    """Whether as much is white at the left of a line as at its right, about a cell, where no paragraph begins."""
    whites = (line.x0 - left, right - line.x1)
    return min(whites) >= CELL * unit.em and abs(whites[0] - whites[1]) < (1 - CELL) * unit.em


def last_apart(
    run: Run, paragraph: Paragraph, atoms: Sequence[Atom], sizes: Sequence[float], unit: Unit
) -> tuple[Paragraph, Paragraph]:
    """A paragraph of a run without its last line, and that line, which is a heading."""
    text, heading = paragraph.atoms[:-1], paragraph.atoms[-1:]
    above = _paragraph(run, text, paragraph.gap, atoms, sizes, unit)
    return above, attrs.evolve(_paragraph(run, heading, 0.0, atoms, sizes, unit), heads=True)


def _paragraph(
    run: Run, ids: Sequence[int], gap: float, atoms: Sequence[Atom], sizes: Sequence[float], unit: Unit
) -> Paragraph:
    first, last = atoms[ids[0]], atoms[ids[-1]]
    at = run.atoms.index(ids[0]) if len(run.atoms) < 64 else 0
    left, right = _edges(run, at, atoms) if len(run.atoms) < 64 else (run.left, run.right)
    lines = sum(lines_in(atoms[i], unit) for i in ids)
    em = unit.em
    indent = first.x0 - left >= INDENT * em
    first_full, last_full = not indent, right - last.x1 < SHORT * em
    boxed = first.whole and lines > 1
    if (
        boxed
    ):  # how the text fills the box says whether it is full; any white may as well be behind the last line
        spare = lines * (first.x1 - first.x0) / em - first.units
        indent, first_full, last_full = False, spare < FULL, spare < BEGUN
    insets = (first.x0 - left, right - first.x1)
    centred = (
        lines <= 4
        and all(abs((atoms[i].x0 - left) - (right - atoms[i].x1)) < 1.2 * em for i in ids)
        # A paragraph's last line may be nearly full.
        and (lines > 1 or min(insets) >= AT_EDGE * max(insets))
        and (max(insets) >= 0.8 * em or (len(ids) > 1 and last.x0 - left >= 0.8 * em))
    )
    return Paragraph(
        tuple(ids),
        bounds(atoms, ids),
        lines,
        median([sizes[i] for i in ids], 1.0)
        if len(ids) > 2
        else sum(sizes[i] * atoms[i].units for i in ids) / max(1e-6, sum(atoms[i].units for i in ids)),
        indent,
        first_full,
        last_full,
        centred,
        lines == 1
        and abs(insets[0] - insets[1]) < 0.8 * em
        and (min(insets) >= MIDDLE * em or _overhangs(first, left, right, unit)),
        gap,
        insets[0] / em,
        (right - last.x1) / em,
        boxed=boxed,
    )
