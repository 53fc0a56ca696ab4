"""Which atoms can be headlines, kickers or decks by the size of their type, and which are the page's furniture."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit, lines_in, median
from newsparse.textfacts import unsure

BIG = 1.38
"""From this size on (body = 1) a line is a headline by its size alone."""
APART = 4.0
"""So far apart, in widths of one, stand the characters of a headline at most; where there are fewer, the engine lost some."""
LINES_OF_TITLE = 8
"""Lines of a headline that the engine calls one, at most; in a narrow column they are many."""
MIDDLE = 1.08
"""Least size of a kicker or a deck."""

_FOLIO = re.compile(
    r"\d{4}\s*年\s*\d{1,2}\s*月|星期[一二三四五六日天]|^\s*+第?\s*+[A-Z]?\d{1,3}\s*+版?\s*+$|第[一二三四五六七八九十\d]+版"
)
_FURNITURE_LABELS = frozenset({"header", "footer", "page_number", "page_head"})


def find_furniture(
    atoms: Sequence[Atom], texts: Sequence[str], unit: Unit, *, turned: bool = False
) -> set[int]:
    """The page's head line (folio, date, name of the paper) and what the engine took for head and foot.

    On a page whose lines run down the head line runs across, at the left of the frame, which is `turned`.
    """
    found = {i for i, a in enumerate(atoms) if a.label in _FURNITURE_LABELS}
    if not atoms:
        return found
    ends = [(a.y0, a.y1) for a in atoms]
    found |= _head_line(atoms, texts, ends, range(len(atoms)), found, unit)
    if turned:
        across = [i for i, a in enumerate(atoms) if a.cross]
        line = _head_line(atoms, texts, [(a.x0, a.x1) for a in atoms], across, found, unit)
        foot = max((atoms[i].x1 for i in line), default=-math.inf)
        found |= line
        found.update(i for i, a in enumerate(atoms) if a.x1 <= foot and _is_sign(a, texts[i]))
    return found


def _head_line(
    atoms: Sequence[Atom],
    texts: Sequence[str],
    ends: Sequence[tuple[float, float]],
    ids: Sequence[int],
    known: set[int],
    unit: Unit,
) -> set[int]:
    """Those of the lines `ids` that make a head line along the edge where the first of all `ends` is."""
    top, bottom = min(one for one, _ in ends), max(two for _, two in ends)
    limit = top + max(0.05 * (bottom - top), 3 * unit.pitch)
    signs = [i for i in ids if ends[i][0] <= limit and (i in known or _is_sign(atoms[i], texts[i]))]
    if not signs:
        return set()
    foot = max(ends[i][1] for i in signs)
    band = [i for i in ids if sum(ends[i]) / 2 <= foot + 0.3 * unit.pitch]
    if len(band) <= 12 and len(band) * 3 <= len(atoms) + 6:
        return {i for i in band if lines_in(atoms[i], unit) == 1}
    return set()


def _is_sign(atom: Atom, text: str) -> bool:
    return atom.units < 30 and _FOLIO.search(text) is not None


def find_big(
    atoms: Sequence[Atom], sizes: Sequence[float], skip: set[int], grid: Grid, unit: Unit
) -> tuple[list[int], set[int]]:
    """The atoms that are headlines by the size of their type, and those that only look so.

    Two body lines that the engine took for one look big as well; they fill their column and have lines close above
    and below, or, at the head of a column, below, where the engine doubts what it read.
    """
    big = [i for i in range(len(atoms)) if i not in skip and is_big(atoms[i], sizes[i], unit)]
    doubtful = [
        i
        for i in big
        if not atoms[i].cross
        and sizes[i] < 2.6
        and atoms[i].label != "title"
        and not atoms[i].whole
        and _in_column(atoms[i], grid, unit) > 0
    ]
    if not doubtful or len(doubtful) > 2000:
        return big, set()
    large = set(big)
    others = sorted(
        (a.y0, a.x0, a.x1, a.y1, i)
        for i, a in enumerate(atoms)
        if i not in skip and (sizes[i] < 1.12 or fills(a, grid, unit))
    )
    tops = [o[0] for o in others]
    tallest = max((o[3] - o[0] for o in others), default=0.0)
    no: set[int] = set()
    for i in doubtful:
        atom = atoms[i]
        width = _in_column(atom, grid, unit)
        room = max(unit.lead, 0.0) + 0.5 * unit.pitch
        above = below = False
        for y0, x0, x1, y1, k in others[
            bisect_left(tops, atom.y0 - tallest - room) : bisect_right(tops, atom.y1 + room)
        ]:
            if k in large and sizes[k] > 0.75 * sizes[i]:
                continue  # a line of the same headline
            if k == i or min(x1, atom.x1) - max(x0, atom.x0) < 0.5 * (x1 - x0) or x1 - x0 > 1.1 * width:
                continue
            middle = (y0 + y1) / 2
            above = above or (middle < (atom.y0 + atom.y1) / 2 and y1 >= atom.y0 - room)
            below = below or (middle > (atom.y0 + atom.y1) / 2 and y0 <= atom.y1 + room)
        if below and (above or (unsure(atom.confidence) and fills(atom, grid, unit))):
            no.add(i)
    return [i for i in big if i not in no], no


def _in_column(atom: Atom, grid: Grid, unit: Unit) -> float:
    """Width of the column that it begins in and does not go over; 0 if there is none."""
    for c in grid.near(atom.x0, atom.x1, (atom.y0 + atom.y1) / 2):
        column = grid.columns[c]
        if abs(atom.x0 - column.x0) < 0.9 * unit.em and atom.x1 < column.x1 + 0.9 * unit.em:
            return column.x1 - column.x0
    return 0.0


def fills(atom: Atom, grid: Grid, unit: Unit) -> bool:
    """True if it has both edges of a column."""
    columns = [grid.columns[c] for c in grid.near(atom.x0, atom.x1, (atom.y0 + atom.y1) / 2)]
    return any(
        -0.35 < (atom.x0 - c.x0) / unit.em < 0.9 and -0.35 < (c.x1 - atom.x1) / unit.em < 0.9 for c in columns
    )


def find_middle(
    runs: Sequence[Sequence[int]], atoms: Sequence[Atom], sizes: Sequence[float], unit: Unit
) -> list[int]:
    """The atoms that could be kickers or decks: of middle size, and not lines in the midst of body text."""
    out: list[int] = []
    for run in runs:
        weight = sum(atoms[i].units for i in run)
        size = sum(sizes[i] * atoms[i].units for i in run) / max(weight, 1e-6)
        if len(run) <= 4 and size >= MIDDLE:
            found = list(run)
        else:
            rest = median([sizes[i] for i in run], 1.0)
            found = []
            for i in run[:2]:
                if sizes[i] < max(MIDDLE, rest + 0.07):
                    break
                found.append(i)
        out += [
            i for i in found if sizes[i] >= MIDDLE and not atoms[i].cross and lines_in(atoms[i], unit) <= 2
        ]
    return out


def find_over(
    atoms: Sequence[Atom], sizes: Sequence[float], skip: set[int], grid: Grid, unit: Unit
) -> list[int]:
    """The lines over a gutter that keep to no column's edge: set over several columns, a deck however small its type."""
    out: list[int] = []
    for i, atom in enumerate(atoms):
        title = atom.label == "title"
        if i in skip or atom.cross or atom.units < 3 or not 0.85 <= sizes[i] < MIDDLE:
            continue
        if lines_in(atom, unit) > (2 if title else 1):
            continue
        y = (atom.y0 + atom.y1) / 2
        if grid.crossed(atom.x0, atom.x1, y) < 2:
            continue
        edge = 0.9 * unit.em
        kept = any(
            min(abs(atom.x0 - c.x0), abs(atom.x0 - c.x0 - 2 * unit.em), abs(atom.x1 - c.x1)) < edge
            for c in (grid.columns[k] for k in grid.near(atom.x0, atom.x1, y))
        )
        if not kept:
            out.append(i)
    return out


def is_big(atom: Atom, size: float, unit: Unit) -> bool:
    """True if a line is a headline by its size alone; both its height and its width must say so."""
    if atom.cross:
        return size >= 1.25
    if size < BIG or lines_in(atom, unit) > (LINES_OF_TITLE if atom.label == "title" else 4):
        return False
    if atom.whole:
        return atom.units <= 60
    high = (atom.y1 - atom.y0) / unit.height
    broad = (atom.x1 - atom.x0) / max(atom.units, 1.0) / unit.em
    if atom.units < 2:
        return high >= 1.5 and 0.5 <= broad / high <= 2
    return high >= 1.18 and 1.2 <= broad <= APART * high
