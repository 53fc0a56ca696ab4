"""Headlines with their kickers and decks, and the page's head line, by size of type and place.

A headline (主题) is set clearly larger than the body; what stands centred right over it in a middle size is its
kicker (引题), what stands under it its deck (副题).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence
from typing import NamedTuple

import attrs

from newsparse.geometry.candidates import fills
from newsparse.geometry.clusters import clusters, complete, stacked
from newsparse.geometry.columns import Grid
from newsparse.geometry.level import Mids, beside, level, opens_column
from newsparse.geometry.lines import Atom, Unit, lines_in
from newsparse.page import Rect

LONG_BYLINE = 36
"""A line with several names, or alone under a headline, has hardly more characters."""
SHORT = 20
"""A paragraph of which only the box is known, and no line of it, has fewer characters there."""
RAISED = 0.25
"""White under a line from which on it is no line of the text under it, in lines."""
NAME = 4
"""A name alone has no more characters."""
OWN = 1.13
"""So large is the headline of one column at least that its place shows, body = 1."""
HEADS = 200
"""With more headlines the page is no page: nobody looks for their bylines, or which of them are one."""


@attrs.frozen
class Head:
    """A headline with all that is set with it."""

    main: tuple[int, ...]
    """Atoms of the headline, in reading order."""
    label: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    """The column's name over all."""
    over: tuple[int, ...]
    """Atoms of the kicker."""
    under: tuple[int, ...]
    """Atoms of the deck."""
    lone: tuple[int, ...] = attrs.field(default=(), kw_only=True)
    """Lines alone in the middle under all, in type hardly larger than the body's: a short deck, a byline."""
    rect: Rect
    """Box round all."""
    cross: bool
    """A vertical headline beside its text."""
    size: float
    """Size of the headline's type, body = 1."""
    weak: bool = False
    """Only of middle size: a headline by its place."""

    @property
    def atoms(self) -> tuple[int, ...]:
        """The column's name, kicker, headline, deck, the lines alone under them."""
        return self.label + self.over + self.main + self.under + self.lone


def bounds(atoms: Sequence[Atom], ids: Sequence[int]) -> Rect:
    """The box round the atoms `ids`."""
    return Rect(
        min(atoms[i].x0 for i in ids),
        min(atoms[i].y0 for i in ids),
        max(atoms[i].x1 for i in ids),
        max(atoms[i].y1 for i in ids),
    )


def find_heads(
    atoms: Sequence[Atom],
    sizes: Sequence[float],
    big: Sequence[int],
    middle: Sequence[int],
    pieces: Sequence[int],
    grid: Grid,
    unit: Unit,
    signed: Collection[int],
) -> list[Head]:
    """All headlines of the page, from top to bottom. The lines `signed` say who wrote something."""
    big = [*big, *stacked(atoms, sizes, big, unit)]
    taken = set(big)
    groups = []
    found = clusters(atoms, sizes, big, grid, unit)
    if len(found) * len(pieces) > 200_000:
        pieces = ()
    for group in found:
        groups.append(complete(atoms, sizes, group, [i for i in pieces if i not in taken], unit))
        taken.update(groups[-1])
    middle = [i for i in middle if i not in taken]
    rows = _rows(atoms, sizes, middle, grid, unit)
    used: set[int] = set()
    heads: list[Head] = []
    boxes = [bounds(atoms, row) for row in rows]
    tops = [box.y0 for box in boxes]

    def dressed(head: Head) -> Head:
        lo = bisect_left(tops, head.rect.y0 - 5 * unit.pitch)
        hi = min(lo + 80, bisect_left(tops, head.rect.y1 + 5 * unit.pitch))
        return _dress(head, [(k, rows[k], boxes[k]) for k in range(lo, hi)], used, seen)

    mids = sorted(((a.y0 + a.y1) / 2, i) for i, a in enumerate(atoms))
    bylines = sorted((atoms[i].y0, i) for i in signed if not atoms[i].cross)
    seen = _Seen(atoms, sizes, mids, bylines, grid, unit)
    row_of = {i: k for k, ids in enumerate(rows) for i in ids}
    for group in groups:
        head = _make(atoms, sizes, group)
        if not head.cross:
            head = dressed(head)
            for _ in range(2 if len(groups) <= HEADS else 0):  # a short deck, a byline
                alone = _alone_under(head, atoms, mids, grid, unit, signed)
                row = -1 if alone is None else row_of.get(alone, -1)
                if alone is None or alone in taken or (row >= 0 and (row in used or len(rows[row]) > 1)):
                    break
                if row >= 0:
                    used.add(row)
                rect = bounds(atoms, [*head.atoms, alone])
                head = attrs.evolve(head, lone=(*head.lone, alone), rect=rect)
        heads.append(head)
    largest = [max(sizes[i] for i in ids) for ids in rows]
    for row in sorted(range(len(rows)), key=lambda row: (-largest[row], row)):
        ids = rows[row]
        if row not in used and (
            _stands_free(atoms, ids, sizes, grid, unit)
            or _heads_column(atoms, ids, sizes, set(big), mids, grid, unit)
        ):
            used.add(row)
            weak = Head(tuple(ids), (), (), bounds(atoms, ids), cross=False, size=largest[row], weak=True)
            heads.append(dressed(weak))
    return _merge(sorted(heads, key=lambda h: (h.rect.y0, h.rect.x0, h.main)), atoms, unit)


def _make(atoms: Sequence[Atom], sizes: Sequence[float], ids: Sequence[int]) -> Head:
    rect = bounds(atoms, ids)
    size = max(sizes[i] for i in ids)
    tall = rect.y1 - rect.y0 > 1.6 * (rect.x1 - rect.x0)
    cross = any(atoms[i].cross for i in ids) or (
        tall and len(ids) > 2 and all(atoms[i].units < 2 for i in ids)
    )
    if cross:
        columns = sorted(
            ids,
            key=lambda i: (
                -round((atoms[i].x0 + atoms[i].x1) / 2 / max(1e-6, 0.8 * (atoms[i].x1 - atoms[i].x0))),
                atoms[i].y0,
            ),
        )
        if all(atoms[i].units < 2 for i in ids):
            columns = sorted(ids, key=lambda i: (atoms[i].y0, atoms[i].x0))
        return Head(tuple(columns), (), (), rect, cross=True, size=size)
    ordered = [i for row in rows_of(atoms, ids) for i in row]
    # Boxes of one type may be higher or lower; its characters are as wide.
    cell = {i: (atoms[i].x1 - atoms[i].x0) / max(atoms[i].units, 1.0) for i in ids}
    widest = max(cell[i] for i in ids if sizes[i] == size)
    main = [i for i in ordered if sizes[i] >= 0.76 * size or 0.88 < cell[i] / max(widest, 1e-6) < 1.14]
    first, last = ordered.index(main[0]), ordered.index(main[-1])
    over, under = ordered[:first], ordered[last + 1 :]
    return Head(tuple(ordered[first : last + 1]), tuple(over), tuple(under), rect, cross=False, size=size)


def rows_of(atoms: Sequence[Atom], ids: Sequence[int]) -> list[tuple[int, ...]]:
    """Rows from top to bottom, each from left to right."""
    rows: list[list[int]] = []
    for i in sorted(ids, key=lambda i: (atoms[i].y0 + atoms[i].y1, atoms[i].x0)):
        middle = (atoms[i].y0 + atoms[i].y1) / 2
        if rows and atoms[rows[-1][0]].y0 < middle < atoms[rows[-1][0]].y1:
            rows[-1].append(i)
        else:
            rows.append([i])
    return [tuple(sorted(row, key=lambda i: (atoms[i].x0, i))) for row in rows]


def _rows(
    atoms: Sequence[Atom], sizes: Sequence[float], ids: Sequence[int], grid: Grid, unit: Unit
) -> list[list[int]]:
    """Pieces of one line put together."""
    rows: list[list[int]] = []
    open_rows: list[list[int]] = []
    for i in sorted(ids, key=lambda i: (atoms[i].y0 + atoms[i].y1, atoms[i].x0)):
        a = atoms[i]
        y = (a.y0 + a.y1) / 2
        open_rows = [row for row in open_rows if max(atoms[k].y1 for k in row) > y]
        for row in open_rows:
            right, left = max(atoms[k].x1 for k in row), min(atoms[k].x0 for k in row)
            if -unit.em < a.x0 - right < 1.25 * unit.em or -unit.em < left - a.x1 < 1.25 * unit.em:
                if abs(sizes[row[0]] - sizes[i]) < 0.25 and not any(
                    _gutter(atoms[k], a, grid, unit) for k in row
                ):
                    row.append(i)
                    break
        else:
            row = [i]
            rows.append(row)
            open_rows.append(row)
        if len(open_rows) > 40:
            open_rows = open_rows[-40:]
    return sorted(
        (sorted(row, key=lambda i: (atoms[i].x0, i)) for row in rows),
        key=lambda row: (min(atoms[i].y0 for i in row), row),
    )


def _gutter(one: Atom, two: Atom, grid: Grid, unit: Unit) -> bool:
    """True if one ends where a column ends and the other begins where the next begins: two lines, not one."""
    if two.x0 < one.x0:
        one, two = two, one
    y = (two.y0 + two.y1) / 2
    near = [grid.columns[c] for c in grid.near(one.x0, two.x1, y)]
    ends = any(abs(one.x1 - c.x1) < 0.6 * unit.em for c in near)
    return ends and any(abs(two.x0 - c.x0) < 0.6 * unit.em for c in near)


class _Seen(NamedTuple):
    """The lines of the page, and what is asked of them for each headline."""

    atoms: Sequence[Atom]
    sizes: Sequence[float]
    mids: Mids
    bylines: Mids
    """By their upper edges."""
    grid: Grid
    unit: Unit


def _dress(head: Head, rows: Sequence[tuple[int, Sequence[int], Rect]], used: set[int], seen: _Seen) -> Head:
    """`head` with the kicker and deck that stand over and under it."""
    atoms, sizes, unit = seen.atoms, seen.sizes, seen.unit
    over, under = list(head.over), list(head.under)
    rect = head.rect
    for _ in range(3):
        changed = False
        for number, row, box in rows:
            if number in used:
                continue
            above, below = rect.y0 - box.y1, box.y0 - rect.y1
            room = max(unit.lead, 0.0) + 0.6 * unit.pitch
            lap = -0.4 * (box.y1 - box.y0)
            if not (lap <= above <= 1.3 * room or lap <= below <= room):
                continue
            if max(sizes[i] for i in row) > 0.95 * head.size or not _centred(box, rect, unit):
                continue
            if below > above and _is_text(row, box, rect, seen):
                continue
            if above > below:
                over = [*row, *over]
            else:
                under = [*under, *row]
            used.add(number)
            rect = bounds(atoms, [*over, *head.main, *under])
            changed = True
        if not changed:
            break
    return attrs.evolve(head, over=tuple(over), under=tuple(under), rect=rect)


def _is_text(row: Sequence[int], box: Rect, head: Rect, seen: _Seen) -> bool:
    """Whether a row under a headline is rather the first line of its text; none is that runs across over blocks of text."""
    atoms, sizes, mids, bylines, grid, unit = seen
    if grid.blocks:
        return False
    line, single = row[0], len(row) == 1
    if single and opens_column(atoms, line, head, mids, grid, unit):
        return True
    times = (head.x1 - head.x0) / (box.x1 - box.x0)
    full = single and (times > 1.3 or sizes[line] < OWN) and fills(atoms[line], grid, unit)
    if full and not _over_byline(box, atoms, bylines, unit):
        return True
    few = grid.crossed(box.x0, box.x1, (box.y0 + box.y1) / 2) < 2
    return few and max(sizes[i] for i in row) < 1.1 and times > 2


def _over_byline(box: Rect, atoms: Sequence[Atom], bylines: Mids, unit: Unit) -> bool:
    """Whether the line right under stands in the middle and says who wrote the text: no text comes before."""
    middle = (box.x0 + box.x1) / 2
    near = bylines[
        bisect_left(bylines, (box.y1 - 0.4 * unit.pitch, -1)) : bisect_left(
            bylines, (box.y1 + unit.pitch, -1)
        )
    ]
    return any(
        abs((atoms[i].x0 + atoms[i].x1) / 2 - middle) < unit.em
        and atoms[i].x1 - atoms[i].x0 < box.x1 - box.x0
        for _, i in near
    )


def _alone_under(
    head: Head,
    atoms: Sequence[Atom],
    mids: Mids,
    grid: Grid,
    unit: Unit,
    signed: Collection[int],
) -> int | None:
    """The line in the middle under a headline over several columns, where no column begins yet: a byline, a deck in type
    hardly larger than the body's.
    """
    rect = head.rect
    middle = (rect.x0 + rect.x1) / 2
    under = [c for c in grid.columns if c.x0 < middle < c.x1]
    narrow = any(rect.x1 - rect.x0 < 1.1 * (c.x1 - c.x0) for c in under)  # the head of one column
    near = mids[bisect_left(mids, (rect.y1, -1)) : bisect_left(mids, (rect.y1 + 1.6 * unit.pitch, -1))]
    found = [
        i
        for _, i in near
        if abs((atoms[i].x0 + atoms[i].x1) / 2 - middle) < unit.em
        and 2 <= atoms[i].units < (LONG_BYLINE if i in signed or not atoms[i].whole else SHORT)
        and not atoms[i].cross
        and (i in signed or grid.blocks or not (narrow and atoms[i].units > NAME))
        and (i in signed or grid.blocks or not fills(atoms[i], grid, unit) or _raised(atoms, i, mids, unit))
    ]
    if not found:
        return None
    taken = any(i not in head.atoms for i in beside(atoms, found[0], mids, grid, unit))
    return None if taken else found[0]


def _raised(atoms: Sequence[Atom], own: int, mids: Mids, unit: Unit) -> bool:
    """Whether the next line under a line is farther from it than lines of one paragraph are."""
    line = atoms[own]
    if line.whole:
        return False
    under = mids[bisect_left(mids, (line.y1, -1)) : bisect_left(mids, (line.y1 + unit.pitch, -1))]
    return not any(
        atoms[i].y0 - line.y1 - unit.lead < RAISED * unit.pitch
        and min(atoms[i].x1, line.x1) - max(atoms[i].x0, line.x0) > unit.em
        for _, i in under
    )


def _centred(box: Rect, rect: Rect, unit: Unit) -> bool:
    overlap = min(box.x1, rect.x1) - max(box.x0, rect.x0)
    if overlap < 0.5 * min(box.x1 - box.x0, rect.x1 - rect.x0):
        return False
    middle = abs(box.x0 + box.x1 - rect.x0 - rect.x1) / 2
    return middle <= 0.12 * (rect.x1 - rect.x0) + 1.5 * unit.em or abs(box.x0 - rect.x0) <= unit.em


def _stands_free(
    atoms: Sequence[Atom], ids: Sequence[int], sizes: Sequence[float], grid: Grid, unit: Unit
) -> bool:
    """A row of middle size that no column can hold."""
    box = bounds(atoms, ids)
    units = sum(atoms[i].units for i in ids)
    size = sum(sizes[i] * atoms[i].units for i in ids) / max(units, 1e-6)
    if size < 1.13 or units < 3 or any(lines_in(atoms[i], unit) > 1 for i in ids):
        return False
    return grid.crossed(box.x0, box.x1, (box.y0 + box.y1) / 2) >= 2


def _heads_column(
    atoms: Sequence[Atom],
    ids: Sequence[int],
    sizes: Sequence[float],
    big: Collection[int],
    mids: Mids,
    grid: Grid,
    unit: Unit,
) -> bool:
    """A line of middle size in the middle of its column, at the height of a headline beside it and not of its text: the
    headline of that column.
    """
    line = atoms[ids[0]]
    if len(ids) > 1 or sizes[ids[0]] < OWN or line.units < 4 or line.cross or line.whole:
        return False
    room = grid.widest + 3 * unit.em
    others = [
        i
        for i in level(atoms, ids[0], mids, unit)
        if max(atoms[i].x0 - line.x1, line.x0 - atoms[i].x1) < room
    ]
    if not others or any(i not in big for i in others):
        return False
    near = [grid.columns[c] for c in grid.covered(line.x0, line.x1, (line.y0 + line.y1) / 2)]
    return len(near) == 1 and abs(line.x0 - near[0].x0 - near[0].x1 + line.x1) < 1.5 * unit.em


def _merge(heads: Sequence[Head], atoms: Sequence[Atom], unit: Unit) -> list[Head]:
    """Heads over each other with nothing between them are one."""
    if len(heads) > HEADS:
        return list(heads)
    out: list[Head] = []
    for head in heads:
        for k in range(len(out) - 1, max(-1, len(out) - 8), -1):
            above = out[k]
            gap = head.rect.y0 - above.rect.y1
            if head.cross or above.cross or not (head.weak or above.weak) or gap > 4.5 * unit.pitch:
                continue
            overlap = min(head.rect.x1, above.rect.x1) - max(head.rect.x0, above.rect.x0)
            if overlap < 0.5 * min(
                head.rect.x1 - head.rect.x0, above.rect.x1 - above.rect.x0
            ) or not _centred(head.rect, above.rect, unit):
                continue
            known = set(above.atoms) | set(head.atoms)
            if gap > 0 and any(
                a.y0 < head.rect.y0 - 0.3 * unit.pitch
                and a.y1 > above.rect.y1 + 0.3 * unit.pitch
                and min(a.x1, above.rect.x1) - max(a.x0, above.rect.x0) > unit.em
                for i, a in enumerate(atoms)
                if i not in known
            ):
                continue
            ids = above.atoms + head.atoms
            if above.weak and not head.weak:
                out[k] = attrs.evolve(head, over=above.atoms + head.over, rect=bounds(atoms, ids))
            else:
                out[k] = attrs.evolve(above, under=above.under + head.atoms, rect=bounds(atoms, ids))
            break
        else:
            out.append(head)
    return out
