"""Boxes of neighbouring columns' lines that lie over each other, kept to their own columns.

Detectors make the boxes that they find a little larger (DB, Liao et al., AAAI 2020: "unclip"), and where two lines nearly touch over a
narrow gutter, one of the boxes may reach far into the other. Its line then looks set in wider type, and stands in two columns.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit

LEVEL = 0.6
"""Two lines stand at one height where they share so much of the lower one's."""
OVER = 2.2
"""How far a box may reach over its column, in characters; what reaches farther is no mistake of a box."""
ROOM = 0.9
"""Its characters have so much of their width in what is left of it; otherwise the line is as wide as its box (a crosshead)."""
NEIGHBOURS = 60
"""Where more lines than these stand at one height, boxes say nothing."""


def keep_apart(atoms: Sequence[Atom], grid: Grid, unit: Unit) -> list[Atom]:
    """`atoms`, those that lie over the next one on their right cut off at the gutter between the two."""
    out = list(atoms)
    lines = sorted((a.y0, i) for i, a in enumerate(out) if not a.cross and not a.whole)
    tops = [y for y, _ in lines]
    for _, i in lines:
        near = lines[bisect_right(tops, out[i].y0 - unit.height) : bisect_right(tops, out[i].y1)]
        if len(near) > NEIGHBOURS:
            continue
        for _, k in near:
            if out[i].x0 < out[k].x0 < out[i].x1 and _level(out[i], out[k]):
                out[i], out[k] = _apart(out[i], out[k], grid, unit)
    return out


def _level(one: Atom, two: Atom) -> bool:
    shared = min(one.y1, two.y1) - max(one.y0, two.y0)
    return shared > LEVEL * min(one.y1 - one.y0, two.y1 - two.y0)


def _apart(left: Atom, right: Atom, grid: Grid, unit: Unit) -> tuple[Atom, Atom]:
    columns = [grid.columns[c] for c in grid.near(left.x0, right.x1, (left.y0 + left.y1) / 2)]
    reach = OVER * unit.em
    for one, two in pairwise(columns):
        near = left.x1 - reach < one.x1 and right.x0 + reach > two.x0
        if near and left.x0 < one.x1 and two.x0 < right.x1:
            x1, x0 = min(left.x1, one.x1), max(right.x0, two.x0)
            if x1 - left.x0 > ROOM * left.units * unit.em:
                left = left._replace(x1=x1)
            if right.x1 - x0 > ROOM * right.units * unit.em:
                right = right._replace(x0=x0)
            break
    return left, right
