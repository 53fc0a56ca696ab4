"""Pieces of one printed line put together: what an engine parted at white space inside the line.

Tesseract makes two lines of the two halves of a line of verse, and several of a caption's line where a full stop
leaves white; as lines by themselves the pieces would be read one column after the other. Only body type is looked
at: headlines have their own way of putting pieces together (`newsparse.geometry.heads`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse.geometry.columns import Grid
from newsparse.geometry.lines import Atom, Unit

TALLEST = 1.35
"""A piece is at most so many times as high as a line of the body."""
INSIDE = 3.0
"""White inside a line of one column, in characters, at most."""
ACROSS = 0.9
"""The same in a line over several columns: less than any gutter."""
EDGE = 0.9
"""How far a line may reach over its column's edges, in characters."""
OPEN = 16
"""So many lines are looked at for the next piece."""


def join_rows(
    atoms: Sequence[Atom], grid: Grid, unit: Unit
) -> tuple[list[Atom], dict[int, tuple[Atom, ...]]]:
    """`atoms` with the pieces of a line made one, and of each such line (by its place) its pieces from left to right.

    The line's characters are those of its pieces in order; its confidence is that of the piece that is least sure.
    """
    order = sorted(
        (i for i, a in enumerate(atoms) if _fit(a, unit)),
        key=lambda i: (atoms[i].x0, atoms[i].y0, atoms[i].x1, atoms[i].spans),
    )
    # By height on the page, so that only neighbours are looked at.
    slots: dict[int, list[list[int]]] = {}
    least, most = -0.3 * unit.em, INSIDE * unit.em
    rows: list[list[int]] = []
    for i in order:
        slot = _slot(atoms[i], unit)
        best: tuple[float, list[int]] | None = None
        for near in (slot - 1, slot, slot + 1):
            for row in slots.get(near, ())[-OPEN:]:
                gap = atoms[i].x0 - atoms[row[-1]].x1
                if least <= gap <= most and (best is None or gap < best[0]):
                    if _level(atoms[row[-1]], atoms[i], unit):
                        best = gap, row
        if best is not None and _one_line(atoms[best[1][0]], atoms[best[1][-1]], atoms[i], grid, unit):
            best[1].append(i)
            continue
        rows.append([i])
        slots.setdefault(slot, []).append(rows[-1])
    joined = {row[0]: row for row in rows if len(row) > 1}
    if not joined:
        return list(atoms), {}
    gone = {i for row in joined.values() for i in row[1:]}
    out: list[Atom] = []
    pieces: dict[int, tuple[Atom, ...]] = {}
    for i, atom in enumerate(atoms):
        if i in gone:
            continue
        if i in joined:
            parts = tuple(atoms[k] for k in joined[i])
            pieces[len(out)] = parts
            atom = _one(parts)
        out.append(atom)
    return out, pieces


def _fit(atom: Atom, unit: Unit) -> bool:
    """True for a line of body type, or a piece of one."""
    return not atom.cross and not atom.whole and atom.y1 - atom.y0 <= TALLEST * unit.height


def _slot(atom: Atom, unit: Unit) -> int:
    return int((atom.y0 + atom.y1) / 2 // max(unit.pitch, 1e-6))


def _level(last: Atom, piece: Atom, unit: Unit) -> bool:
    """True if two pieces stand side by side and are of one kind."""
    if abs(last.y0 + last.y1 - piece.y0 - piece.y1) > 0.6 * unit.pitch or last.label != piece.label:
        return False
    lap = min(last.y1, piece.y1) - max(last.y0, piece.y0)
    return lap >= 0.6 * min(last.y1 - last.y0, piece.y1 - piece.y0)


def _one_line(first: Atom, last: Atom, piece: Atom, grid: Grid, unit: Unit) -> bool:
    """True if `piece` goes on in the line of which `first` and `last` are the ends so far."""
    gap = piece.x0 - last.x1
    y = (piece.y0 + piece.y1) / 2
    reach = EDGE * unit.em
    columns = [grid.columns[c] for c in grid.near(first.x0, piece.x1, y)]
    if any(c.x0 - reach <= first.x0 and piece.x1 <= c.x1 + reach for c in columns):
        return True
    if gap > ACROSS * unit.em:
        return False
    # Over several columns it must be seen that these are no lines of two of them: one already goes over a gutter.
    if any(
        gap > 0.5 * (d.x0 - c.x1)
        and abs(last.x1 - c.x1) < 0.6 * unit.em
        and abs(piece.x0 - d.x0) < 0.6 * unit.em
        for c, d in pairwise(columns)
    ):
        return False
    return any(
        len(grid.covered(x0 + unit.em, x1 - unit.em, y)) > 1
        for x0, x1 in ((first.x0, last.x1), (piece.x0, piece.x1))
    )


def _one(parts: Sequence[Atom]) -> Atom:
    """The line that the pieces make."""
    sure = [a.confidence for a in parts if a.confidence is not None]
    return parts[0]._replace(
        spans=tuple(s for a in parts for s in a.spans),
        y0=min(a.y0 for a in parts),
        x1=max(a.x1 for a in parts),
        y1=max(a.y1 for a in parts),
        units=sum(a.units for a in parts),
        confidence=min(sure) if sure else None,
    )
