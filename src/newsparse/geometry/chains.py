"""Runs of lines that stand under each other.

Lines are chained downwards to the nearest line that they can see, as in O'Gorman's Docstrum (PAMI 1993), with a sweep
instead of all pairs.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit

LEVEL = 200
"""So many lines at one height are looked at for a column beside a line."""


class _Skyline:
    """For each x, the lowest line so far."""

    def __init__(self) -> None:
        self.xs: list[float] = [-math.inf]
        self.who: list[int] = [-1]

    def put(self, x0: float, x1: float, line: int, edge: float) -> list[tuple[float, int]]:
        """Lay `line` over x0–x1; gives who could be seen there before from `edge` on, with the width seen."""
        lo = bisect_right(self.xs, x0) - 1
        hi = bisect_left(self.xs, x1)
        seen: dict[int, float] = {}
        for k in range(lo, hi):
            who = self.who[k]
            if who >= 0:
                end = self.xs[k + 1] if k + 1 < len(self.xs) else math.inf
                width = min(x1, end) - max(edge, self.xs[k])
                if width > 0:
                    seen[who] = seen.get(who, 0.0) + width
        tail = self.who[hi - 1]
        xs, who_new = [x0], [line]
        if not (hi < len(self.xs) and self.xs[hi] == x1):
            xs.append(x1)
            who_new.append(tail)
        if self.xs[lo] < x0:
            xs.insert(0, self.xs[lo])
            who_new.insert(0, self.who[lo])
        self.xs[lo:hi] = xs
        self.who[lo:hi] = who_new
        return sorted(((w, i) for i, w in seen.items()), key=lambda s: (-s[0], s[1]))


def chain(atoms: Sequence[Atom], sizes: Sequence[float], grid: Grid, unit: Unit) -> list[list[int]]:
    """Runs of atoms that stand under each other without a gap, each from top to bottom."""
    order = sorted(range(len(atoms)), key=lambda i: (atoms[i].y0 + atoms[i].y1, atoms[i].x0, atoms[i].spans))
    wide = [
        not a.cross and len(grid.covered(a.x0 + unit.em, a.x1 - unit.em, (a.y0 + a.y1) / 2)) > 1
        for a in atoms
    ]
    sky = _Skyline()
    after: dict[int, int] = {}
    before: dict[int, int] = {}
    middles = [(atoms[i].y0 + atoms[i].y1) / 2 for i in order]

    def parts(i: int, j: int) -> bool:
        """Whether the narrow line `j` is the top of one of several columns under the wide line `i`."""
        one, two = atoms[i], atoms[j]
        lo = bisect_left(middles, two.y0)
        hi = min(bisect_right(middles, two.y1), lo + LEVEL)
        return any(
            atoms[k].x0 > two.x1 and atoms[k].x0 < one.x1 - 2 * unit.em and not wide[k] for k in order[lo:hi]
        )

    for j in order:
        atom = atoms[j]
        trim = min(0.3 * unit.em, 0.2 * (atom.x1 - atom.x0))
        edge = _edge(atom, grid, unit)
        left = edge + trim if edge == atom.x0 else edge
        for width, i in sky.put(left, atom.x1 - trim, j, atom.x0 + trim):
            if i in after or (wide[i] and not wide[j] and parts(i, j)):
                continue
            if _follows(atoms[i], atom, (sizes[i], sizes[j]), (wide[i], wide[j]), width, unit):
                after[i], before[j] = j, i
                break
    runs: list[list[int]] = []
    for i in order:
        if i in before:
            continue
        run = [i]
        while run[-1] in after:
            run.append(after[run[-1]])
        runs.append(run)
    return runs


def _edge(atom: Atom, grid: Grid, unit: Unit) -> float:
    """The left edge that a line keeps others under it from seeing past: its column's, if it is only indented and full.

    Else the last word of a paragraph of two lines would stand under the white before the first, and so under the
    paragraph above.
    """
    if atom.cross:
        return atom.x0
    near = [grid.columns[c] for c in grid.near(atom.x0, atom.x1, (atom.y0 + atom.y1) / 2)]
    if not any(abs(atom.x1 - column.x1) <= 2.2 * unit.em for column in near):
        return atom.x0
    return next((c.x0 for c in near if 0 < atom.x0 - c.x0 <= 3.2 * unit.em), atom.x0)


def _follows(
    one: Atom, two: Atom, sizes: tuple[float, float], wide: tuple[bool, bool], seen: float, unit: Unit
) -> bool:
    if one.cross or two.cross:
        return False
    gap = two.y0 - one.y1
    big = max(1.0, min(sizes))
    if gap > (unit.lead + 0.5 * unit.pitch) * big or gap < -1.4 * unit.pitch * big:
        return False
    if abs(sizes[0] - sizes[1]) > 0.24 * max(sizes) and not (one.units < 3 or two.units < 3):
        return False
    widths = (one.x1 - one.x0, two.x1 - two.x0)
    if seen < 0.45 * min(widths):
        return False
    if wide[1] and not wide[0]:
        return (
            abs(one.x0 - two.x0) <= 3 * unit.em
            and abs(sizes[0] - sizes[1]) < 0.08
            and widths[0] > 0.5 * widths[1]
        )
    if wide[0] and not wide[1]:
        return -0.5 * unit.em <= one.x0 - two.x0 <= 3 * unit.em and abs(sizes[0] - sizes[1]) < 0.08
    return (
        abs(one.x0 - two.x0) <= 3.2 * unit.em
        or abs(one.x1 - two.x1) <= 3.2 * unit.em
        or abs(one.x0 + one.x1 - two.x0 - two.x1) <= 2.4 * unit.em
    )
