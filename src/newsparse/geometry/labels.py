"""The names of columns (栏目) that stand at the left over a headline, in type hardly larger than the body's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

import attrs

from newsparse.geometry.columns import Grid
from newsparse.geometry.heads import HEADS, Head, bounds
from newsparse.geometry.lines import Atom, Unit, lines_in

UNDER, OVER, ALONE = 1.5, 0.5, 1.2
"""Between it and its headline are at most so many lines of white, and over it at least so many: `ALONE` where only its place
says what it is.
"""
GUTTER, END = 2.0, 6
"""A label that goes over a gutter goes on so many cells behind it, and ends after so many characters."""
LARGER, ALIKE = 1.25, 0.9
"""So many times as large as its label, at least, is a headline whose label is in type that may be a headline's: where only its
place shows that it is one, and where it names a kind of text.
"""
PICTURE = 6
"""So many cells behind its block of text, over a picture beside it, the middle of a headline stands at most."""
LONG = 20
"""It has hardly more characters."""


def with_labels(
    heads: Sequence[Head],
    atoms: Sequence[Atom],
    names: Collection[int],
    alone: Collection[int],
    kinds: Collection[int],
    grid: Grid,
    unit: Unit,
) -> list[Head]:
    """`heads`, each with the line over it that begins where the story's columns begin, has white over it, and by its words
    (`names`) can be a column's name, or has more white, as it stands `alone`.

    A headline stands in the middle of its columns, so that the line over its left end need not touch it; where the
    columns end on the other side, its middle says. A column's name in type so large that it was taken for a headline is
    still one over a headline that is larger; the name of a kind of text (`kinds`: 短评), over one that is hardly smaller.
    """
    if len(heads) > HEADS:
        return list(heads)
    large = {
        head.main[0]: head.size * (ALIKE if head.main[0] in kinds else LARGER)
        for head in heads
        if head.atoms == head.main[:1] and head.main[0] in names
    }
    taken = {i for head in heads for i in head.atoms}.difference(large)
    free = {i: OVER if i in names else ALONE for i in {*names, *alone} - taken}
    feet = sorted((a.y1, i) for i, a in enumerate(atoms))
    ends = sorted(i for i in alone if atoms[i].units <= END)
    out = []
    for head in heads:
        found = None if head.cross else _over(head, atoms, free, large, feet, grid, unit)
        if found is not None:
            del free[found]
            cut = _cut_off(atoms[found], atoms, ends, unit)
            label = (found,) if cut is None or cut in taken else (found, cut)
            taken.update(label)
            head = attrs.evolve(head, label=label, rect=bounds(atoms, (*label, *head.atoms)))
        out.append(head)
    labels = {i for head in out for i in head.label}
    return [head for head in out if head.label or labels.isdisjoint(head.main)]


def _over(
    head: Head,
    atoms: Sequence[Atom],
    free: Mapping[int, float],
    large: Mapping[int, float],
    feet: Sequence[tuple[float, int]],
    grid: Grid,
    unit: Unit,
) -> int | None:
    rect = head.rect
    lo = bisect_left(feet, (rect.y0 - UNDER * unit.pitch, -1))
    hi = bisect_left(feet, (rect.y0 + 0.4 * unit.pitch, -1))
    for _, i in feet[lo:hi]:
        atom = atoms[i]
        line = i in free and lines_in(atom, unit) == 1 and not atom.cross
        line = line and large.get(i, 0.0) < head.size
        if not line or not _begins_columns(atom, head, grid, unit):
            continue
        above = feet[
            bisect_left(feet, (atom.y0 - free[i] * unit.pitch, -1)) : bisect_left(feet, (atom.y1, -1))
        ]
        if not any(_over_each_other(atoms[k], atom, unit) for _, k in above if k != i):
            return i
    return None


def _begins_columns(atom: Atom, head: Head, grid: Grid, unit: Unit) -> bool:
    """Whether a line begins at the left edge of the columns in whose middle a headline stands, and does not go over it."""
    rect = head.rect
    if atom.x1 > rect.x1 + unit.em:
        return False
    mirrored = rect.x0 + rect.x1 - atom.x0
    columns = [grid.columns[c] for c in grid.near(atom.x0, mirrored + 2 * unit.em, rect.y1 + unit.pitch)]
    first = [c for c in columns if abs(c.x0 - atom.x0) < unit.em]
    if not first:
        return False
    if abs(rect.x0 - atom.x0) < 1.5 * unit.em:
        return True
    middle = (rect.x0 + rect.x1) / 2
    if grid.blocks:  # a picture may stand beside the block, and is none of it
        return middle < first[0].x1 + PICTURE * unit.em
    left = first[0].x0
    return any(
        c.x1 > rect.x1 - unit.em and abs((left + c.x1) / 2 - middle) < 0.03 * (c.x1 - left) + unit.em
        for c in columns
    )


def _cut_off(label: Atom, atoms: Sequence[Atom], ends: Sequence[int], unit: Unit) -> int | None:
    """Which of `ends` is the end of a label that goes over a gutter, where it was cut."""
    for i in ends:
        white = atoms[i].x0 - label.x1
        level = abs(atoms[i].y0 - label.y0) + abs(atoms[i].y1 - label.y1) < 0.5 * unit.height
        if level and -0.5 * unit.em < white < GUTTER * unit.em:
            return i
    return None


def _over_each_other(one: Atom, two: Atom, unit: Unit) -> bool:
    """Whether a line stands over another and shares some of its width."""
    return one.y0 < two.y0 and min(one.x1, two.x1) - max(one.x0, two.x0) > 0.5 * unit.em
