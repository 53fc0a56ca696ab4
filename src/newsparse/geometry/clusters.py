"""What makes one headline: its lines, what the detector cut off from them, the characters of a vertical one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsparse.geometry.basic import Column
from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit, lines_in

LEAST = 4.0
"""A headline has so many characters at least, where two stand side by side."""
LINES, BLOCKS = 2.2, 0.8
"""Pieces of one line are nearer than so many of their characters; blocks, which an engine put together, nearer still."""
OFF = 0.5
"""By more of their height the middles of two pieces of one line are not apart."""
SLACK = 0.6
"""So many characters may a box reach over a column's edge."""
MANY = 60
"""What has more pieces is no headline."""
WHITE = 1.35
"""White inside a headline is narrower than so many of its characters."""


def clusters(
    atoms: Sequence[Atom], sizes: Sequence[float], seeds: Sequence[int], grid: Grid, unit: Unit
) -> list[list[int]]:
    """Big atoms that make one headline: lines under each other, pieces of one line, stacks of characters."""
    parent = {i: i for i in seeds}

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    order = sorted(seeds, key=lambda i: (atoms[i].y0, atoms[i].x0, i))
    tallest = max((atoms[i].y1 - atoms[i].y0 for i in seeds), default=0.0)
    for k, i in enumerate(order):
        a = atoms[i]
        for j in order[k + 1 : k + 60]:
            b = atoms[j]
            if b.y0 - a.y1 > 2.5 * max(tallest, unit.height):
                break
            if _one_headline(a, b, sizes[i], sizes[j], grid, unit):
                parent[root(j)] = root(i)
    groups: dict[int, list[int]] = {}
    for i in order:
        groups.setdefault(root(i), []).append(i)
    return [part for k in sorted(groups) for part in _parted(atoms, sizes, groups[k], grid, unit)]


def _parted(
    atoms: Sequence[Atom], sizes: Sequence[float], group: list[int], grid: Grid, unit: Unit
) -> list[list[int]]:
    """`group` cut where white runs through all its lines along a gutter: headlines of stories side by side.

    White inside one headline is a character wide and does not stand in the same place of its next line.
    """
    if not 2 <= len(group) <= MANY or any(atoms[i].cross or atoms[i].units < 2 for i in group):
        return [group]
    order = sorted(group, key=lambda i: (atoms[i].x0, i))
    bottom = max(atoms[i].y1 for i in group) + unit.pitch
    for k in range(1, len(order)):
        left, right = order[:k], order[k:]
        x0, x1 = max(atoms[i].x1 for i in left), min(atoms[i].x0 for i in right)
        if x1 <= x0 or min(sum(atoms[i].units for i in side) for side in (left, right)) < LEAST:
            continue
        wide = x1 - x0 > WHITE * max(sizes[i] for i in group) * unit.em
        if not wide and max(_rows(atoms, left, unit), _rows(atoms, right, unit)) < 2:
            continue
        edge = max(atoms[i].x1 for i in right)
        if any(_gutters((atoms[left[0]].x0, x0, x1, edge), bottom, grid, unit)):
            rest = _parted(atoms, sizes, right, grid, unit)
            return [sorted(part, key=group.index) for part in (left, *rest)]
    return [group]


def _gutters(
    edges: tuple[float, float, float, float], y: float, grid: Grid, unit: Unit
) -> Iterator[tuple[Column, Column]]:
    """The columns on both sides of each gutter that lies in the white between two stretches of these edges."""
    first, x0, x1, last = edges
    for one, two in pairwise(grid.columns[k] for k in grid.near(first, last, y)):
        if x0 < two.x0 + SLACK * unit.em and x1 > one.x1 - SLACK * unit.em:
            yield one, two


def _rows(atoms: Sequence[Atom], ids: Sequence[int], unit: Unit) -> int:
    """How many lines stand under each other."""
    count, edge = 0, float("-inf")
    for i in sorted(ids, key=lambda i: atoms[i].y0):
        if atoms[i].y0 > edge - 0.3 * (atoms[i].y1 - atoms[i].y0):
            count, edge = count + lines_in(atoms[i], unit), atoms[i].y1
    return count


def stacked(atoms: Sequence[Atom], sizes: Sequence[float], big: Sequence[int], unit: Unit) -> list[int]:
    """Single characters of a vertical headline whose boxes are not as high as its others: 一, a bracket, a cut one."""
    stack = [i for i in big if atoms[i].units < 2]
    if len(stack) < 2 or len(stack) > 200:
        return []
    known = set(big)
    single = [i for i, a in enumerate(atoms) if a.units < 2 and i not in known]
    return [i for i in single if sum(_in_stack(atoms[i], atoms[k], sizes[k], unit) for k in stack) > 1]


def _in_stack(a: Atom, b: Atom, size: float, unit: Unit) -> bool:
    """True for two characters of the same width under each other, the type being of `size`."""
    narrow, wide = sorted((a.x1 - a.x0, b.x1 - b.x0))
    return (
        wide < 1.6 * narrow
        and min(a.x1, b.x1) - max(a.x0, b.x0) > 0.6 * narrow
        and max(a.y0, b.y0) - min(a.y1, b.y1) < 3.0 * size * unit.em
    )


def complete(
    atoms: Sequence[Atom], sizes: Sequence[float], group: list[int], pieces: Sequence[int], unit: Unit
) -> list[int]:
    """`group` with what the detector cut off from its line: a word in quotation marks, a number, a mark."""
    if any(atoms[i].cross for i in group):
        return group
    out = list(group)
    for i in pieces:
        piece = atoms[i]
        for k in group:
            main = atoms[k]
            room = 1.1 * sizes[k] * unit.em
            beside = -0.3 * room < piece.x0 - main.x1 < room or -0.3 * room < main.x0 - piece.x1 < room
            middle = (piece.y0 + piece.y1) / 2
            inside = piece.y0 > main.y0 - 0.25 * (main.y1 - main.y0) and piece.y1 < main.y1 + 0.25 * (
                main.y1 - main.y0
            )
            if (
                beside
                and inside
                and main.y0 < middle < main.y1
                and piece.y1 - piece.y0 > 0.4 * (main.y1 - main.y0)
            ):
                out.append(i)
                break
    return out


def _apart(a: Atom, b: Atom, grid: Grid, unit: Unit) -> bool:
    """Whether two pieces at one height are headlines of neighbouring columns: each keeps to its own, a gutter between."""
    left, right = (a, b) if a.x0 < b.x0 else (b, a)
    edges = (left.x0, left.x1, right.x0, right.x1)
    slack = SLACK * unit.em

    def keeps(piece: Atom, x0: float, x1: float) -> bool:
        inside = x0 - slack < piece.x0 and piece.x1 < x1 + slack
        if grid.blocks:
            return inside
        return inside and (abs(piece.x0 + piece.x1 - x0 - x1) < 2 * slack or piece.x0 - x0 < slack)

    return any(
        keeps(left, one.x0, one.x1) and keeps(right, two.x0, two.x1)
        for one, two in _gutters(edges, max(a.y1, b.y1) + unit.pitch, grid, unit)
    )


def _one_headline(a: Atom, b: Atom, size_a: float, size_b: float, grid: Grid, unit: Unit) -> bool:
    small, large = min(size_a, size_b), max(size_a, size_b)
    overlap_x = min(a.x1, b.x1) - max(a.x0, b.x0)
    overlap_y = min(a.y1, b.y1) - max(a.y0, b.y0)
    width, height = min(a.x1 - a.x0, b.x1 - b.x0), min(a.y1 - a.y0, b.y1 - b.y0)
    if a.cross and b.cross:
        level = abs(a.y0 - b.y0) < 1.3 * small * unit.em
        return (
            level and small > 0.55 * large and overlap_y > 0.4 * height and overlap_x > -0.7 * small * unit.em
        )
    if a.units < 2 and b.units < 2 and _in_stack(a, b, large, unit):
        # A stack of single characters: a vertical headline, some of its characters lost.
        return True
    if overlap_y > 0.55 * height:
        white = BLOCKS if a.whole and b.whole else LINES
        near = large < 1.4 * small and -overlap_x < white * small * unit.em
        level = min(a.units, b.units) < LEAST or abs(a.y0 + a.y1 - b.y0 - b.y1) < 2 * OFF * height
        return near and level and not _apart(a, b, grid, unit)
    if a.cross or b.cross:
        return overlap_x > 0.6 * width and -overlap_y < 1.5 * small * unit.em and large < 1.5 * small
    if overlap_x > 0.5 * width:
        return -overlap_y < 0.75 * small * unit.pitch and large < 2.6 * small
    return False
