"""What stands at the height of a line: whether it is alone there, or the first line of a column beside others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit
from newsparse.page import Rect

Mids = Sequence[tuple[float, int]]
"""Lines by the heights of their middles."""


def level(atoms: Sequence[Atom], own: int, mids: Mids, unit: Unit) -> Iterator[int]:
    """The other lines at the height of a line."""
    line = atoms[own]
    near = mids[bisect_left(mids, (line.y0 - unit.pitch, -1)) : bisect_left(mids, (line.y1 + unit.pitch, -1))]
    for _, i in near:
        if i != own and min(atoms[i].y1, line.y1) - max(atoms[i].y0, line.y0) > 0.3 * unit.height:
            yield i


def beside(atoms: Sequence[Atom], own: int, mids: Mids, grid: Grid, unit: Unit) -> Iterator[int]:
    """Those of them that have their middle in the columns next to it."""
    line = atoms[own]
    room = grid.widest + 3 * unit.em
    for i in level(atoms, own, mids, unit):
        if line.x0 - room < (atoms[i].x0 + atoms[i].x1) / 2 < line.x1 + room:
            yield i


def opens_column(atoms: Sequence[Atom], own: int, head: Rect, mids: Mids, grid: Grid, unit: Unit) -> bool:
    """Whether a line under `head` is the first of a column, as another begins at its height: a short one at the column's left
    edge, not in the middle under the headline or at its edge, or one two cells behind it that goes to its right edge.
    """
    line = atoms[own]
    near = [grid.columns[c] for c in grid.near(line.x0, line.x1, (line.y0 + line.y1) / 2)]
    close = 0.6 * unit.em
    off = abs(line.x0 + line.x1 - head.x0 - head.x1) / 2
    aside = off >= unit.em and abs(line.x0 - head.x0) > 0.5 * unit.em
    ends = aside and any(abs(c.x0 - line.x0) < close for c in near)
    begins = any(abs(c.x0 + 2 * unit.em - line.x0) < close and abs(c.x1 - line.x1) < close for c in near)
    if line.cross or not (ends or begins):
        return False
    return any(abs(atoms[i].y0 - line.y0) < 0.4 * unit.pitch for i in beside(atoms, own, mids, grid, unit))
