"""What is set into a column: boxes under their titles, whose lines leave white at both edges, and captions under the white
of a picture that the engine did not give.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence

from newsparse.geometry.basic import Column
from newsparse.geometry.columns import Grid
from newsparse.geometry.heads import bounds
from newsparse.geometry.lines import Atom, Unit, median, size_of
from newsparse.page import Rect

EDGE, MOST = 0.4, 2.6
"""A box's lines stay so many cells away from both edges of the column, and its full lines not so far."""
LEVEL = 0.5
"""Its lines begin within so many cells of its edge, or of two cells behind it."""
OUT = 0.7
"""A line that begins so many cells before those of a wide box is not one of them."""
FAR = 1.8
"""Its edges are not farther from those of the column, in cells."""
TITLE = 12
"""The title of a picture, or of a box over several columns, which its place shows, has hardly more characters."""
ITEM = 6
"""The items of a box over several columns end so many cells before or behind where its title begins."""
LARGE = 1.06
"""So large is the type of a title, body = 1, that by its words is no box's."""
LINES = 3
"""It has so many lines at least, with its title."""
NEAR = 10
"""The column round a box has other lines so many lines over or under it."""
MANY = 60
"""More titles of boxes are on no page."""
WHITE = 0.6
"""White between lines from which on what stands under a title is no longer its box, in lines."""


def part_boxes(
    ids: Sequence[int], atoms: Sequence[Atom], titles: Collection[int], grid: Grid, unit: Unit
) -> list[list[int]]:
    """The lines `ids` that stand under each other, parted where a box begins and where it ends; `titles` are lines that by
    what they say are the titles of boxes.
    """
    out: list[list[int]] = [[]]
    at = 0
    while at < len(ids):
        end = _end(ids, at, atoms, titles, grid, unit)
        if end > at:
            out += [[*ids[at:end]], []]
            at = end
        else:
            out[-1].append(ids[at])
            at += 1
    return [piece for piece in out if piece]


def under_titles(
    runs: Sequence[Sequence[int]], atoms: Sequence[Atom], titles: Collection[int], unit: Unit
) -> list[list[int]]:
    """`runs`, with the lines of a box over several columns put under its title, which stands in the middle over them."""
    out = [list(run) for run in runs]
    if len(titles) > MANY:
        return out
    for run in out:
        if not run or run[-1] not in titles:
            continue
        title = atoms[run[-1]]
        for other in out:
            if not other or other is run:
                continue
            first = bounds(atoms, other[:2])
            off = abs(first.x0 + first.x1 - title.x0 - title.x1) / 2
            # Items shorter than the box stand at its left edge.
            items = first.x0 < title.x0 and abs(first.x1 - title.x0) < ITEM * unit.em
            if (off < 1.5 * unit.em or items) and -0.5 * unit.pitch < first.y0 - title.y1 < 1.5 * unit.pitch:
                run += other
                other.clear()
                break
    return [run for run in out if run]


def over_gutters(
    runs: Sequence[Sequence[int]],
    atoms: Sequence[Atom],
    free: Callable[[int], bool],
    whites: Whites,
    grid: Grid,
    unit: Unit,
) -> set[int]:
    """Lines that are titles of boxes by their place: they stand alone over a gutter, in the middle over text that is set over
    several columns and keeps away from the outer edges of both, and no picture stands over them.
    """
    tops = sorted((atoms[run[0]].y0, k) for k, run in enumerate(runs) if run)
    out: set[int] = set()
    for run in runs:
        line = atoms[run[0]]
        if len(run) > 1 or not 2 <= line.units <= TITLE or line.cross or line.whole or not free(run[0]):
            continue
        low, high = (bisect_left(tops, (line.y1 + room * unit.pitch, -1)) for room in (-0.5, 1.5))
        for _, k in tops[low:high] if high - low <= BESIDE else ():
            rect = bounds(atoms, runs[k][:4])
            off = abs(rect.x0 + rect.x1 - line.x0 - line.x1) / 2
            if off < unit.em and _set_in(rect, line, grid, unit) and not whites.over(line):
                out.add(run[0])
                break
    return out


def _set_in(rect: Rect, title: Atom, grid: Grid, unit: Unit) -> bool:
    """Whether lines over several columns keep away from the edges of both outer ones, and their title lies over a gutter."""
    under = [
        c
        for c in grid.columns
        if c.x1 - c.x0 < 0.7 * (rect.x1 - rect.x0)
        and min(c.x1, rect.x1) - max(c.x0, rect.x0) > 2 * unit.em
        and any(abs(y - title.y0) < NEAR * unit.pitch for y in c.ys)
    ]
    touched = sum(c.x0 < title.x1 and c.x1 > title.x0 for c in under)
    if touched < 2:
        return False
    whites = (rect.x0 - min(c.x0 for c in under), max(c.x1 for c in under) - rect.x1)
    return all(EDGE * unit.em <= white <= MOST * unit.em for white in whites)


def with_rest(
    runs: Sequence[Sequence[int]], atoms: Sequence[Atom], titles: Collection[int], unit: Unit
) -> list[list[int]]:
    """`runs`, with what stands right under the lines of a box, and no wider, put under them: an item that begins behind the
    short last line of the one before.
    """
    out = [list(run) for run in runs]
    tops = sorted((atoms[run[0]].y0, k) for k, run in enumerate(out) if run)
    for run in out:
        title = next((n for n, i in enumerate(run) if i in titles), None)
        while title is not None and title + 1 < len(run):
            rect = bounds(atoms, run[title + 1 :])
            low = bisect_left(tops, (rect.y1 - 0.5 * unit.pitch, -1))
            high = bisect_right(tops, (rect.y1 + unit.lead + 0.5 * unit.pitch, len(out)))
            below = next((k for _, k in tops[low:high] if _inside(out[k], run, rect, atoms, unit)), None)
            if below is None:
                break
            run += out[below]
            out[below] = []
    return [run for run in out if run]


def _inside(run: Sequence[int], other: Sequence[int], rect: Rect, atoms: Sequence[Atom], unit: Unit) -> bool:
    """Whether the first line of a run, which is not the `other`, keeps to the edges of a rectangle."""
    if not run or run is other:
        return False
    line = atoms[run[0]]
    return line.x0 > rect.x0 - LEVEL * unit.em and line.x1 < rect.x1 + LEVEL * unit.em and not line.cross


def _end(
    ids: Sequence[int], at: int, atoms: Sequence[Atom], titles: Collection[int], grid: Grid, unit: Unit
) -> int:
    """Where the box ends that begins at place `at` of `ids`; `at` itself where none begins."""
    first, titled = atoms[ids[at]], ids[at] in titles
    if first.cross or not (titled or (not first.whole and size_of(first, unit) >= LARGE)):
        return at
    column = column_of(bounds(atoms, ids[at : at + 6]), grid, unit)
    long = column_of(bounds(atoms, ids[at:]), grid, unit) if titled and len(ids) - at > 6 else None
    if column is not None and long is not None and long.x0 < column.x0 and long.x1 > column.x1:
        column = long
    if column is None or (
        titled and not column.x0 - LEVEL * unit.em < first.x0 < first.x1 < column.x1 + LEVEL * unit.em
    ):
        return _wide_end(ids, at, atoms, titles, unit) if titled else at
    if not (titled or _centred(first, column, unit)):
        return at
    end, sides = at + 1, []
    while end < len(ids):
        line = atoms[ids[end]]
        left, right = line.x0 - column.x0, column.x1 - line.x1
        if min(left, right) < EDGE * unit.em or ids[end] in titles:
            break
        sides.append((left / unit.em, right / unit.em))
        end += 1
    return end if (titled and sides) or _even(sides) else at


def _even(sides: Sequence[tuple[float, float]]) -> bool:
    """Whether lines with so much white at their left and right, in cells, are set between two edges inside their column: they
    begin at one edge or two cells behind it, and full ones end near the other.
    """
    if len(sides) < LINES - 1:
        return False
    begun = sorted(left for left, _ in sides if left <= MOST)
    full = sorted(right for _, right in sides if right <= MOST)
    if not begun or len(full) < 2 or len(full) * 3 < len(sides) or full[0] > FAR:
        return False
    edge = median(begun, 0.0)
    regular = all(min(abs(left - edge), abs(left - edge - 2)) <= LEVEL for left, _ in sides)
    return edge <= FAR and regular and sum(right - full[0] <= 2 * LEVEL for right in full) >= 2


def _wide_end(ids: Sequence[int], at: int, atoms: Sequence[Atom], titles: Collection[int], unit: Unit) -> int:
    """The same for a box over several columns, which its title shows, and the edge that its lines keep to."""
    end = at + 1
    edge = min((atoms[i].x0 for i in ids[at + 1 : at + 3]), default=0.0)  # the first is indented
    while end < len(ids):
        above, line = atoms[ids[end - 1]], atoms[ids[end]]
        if line.y0 - above.y1 - unit.lead > WHITE * unit.pitch or ids[end] in titles:
            break
        if line.x0 < edge - OUT * unit.em:
            break
        edge = min(edge, line.x0)
        end += 1
    return end if end - at > 1 else at


def column_of(rect: Rect, grid: Grid, unit: Unit) -> Column | None:
    """The column that lines within `rect` stand in, None if they go over several.

    The lines of a long box make a column of the grid themselves; then the column that it is set in is the one round it.
    """
    y = (rect.y0 + rect.y1) / 2
    round_it = [
        c
        for c in grid.columns
        if EDGE * unit.em <= rect.x0 - c.x0 <= MOST * unit.em
        and EDGE * unit.em <= c.x1 - rect.x1 <= MOST * unit.em
        and any(min(abs(line - rect.y0), abs(line - rect.y1)) < NEAR * unit.pitch for line in c.ys)
    ]
    if round_it:
        return max(round_it, key=lambda c: c.x1 - c.x0)
    found = grid.covered(rect.x0 + unit.em, max(rect.x1 - unit.em, rect.x0 + 1.01 * unit.em), y)
    return grid.columns[found[0]] if len(found) == 1 else None


def _centred(line: Atom, column: Column, unit: Unit) -> bool:
    """Whether a line stands alone in the middle of its column."""
    left, right = line.x0 - column.x0, column.x1 - line.x1
    return left > MOST * unit.em and abs(left - right) < unit.em


PICTURE = 4.0
"""White as high as so many lines over a text is where a picture stands."""
WIDER = 45
"""A picture over several columns may be so many cells wider than the line under it, and its credit stand at its right end."""
HEAD = 1.35
"""A headline is so much taller than a line of text at least; the columns of its story begin right under it."""
BESIDE = 60
"""More lines at one height are no columns of a page."""
CAPTION_LINES = 8
"""A caption has hardly more lines."""


class Whites:
    """The white over the lines of a page."""

    def __init__(self, atoms: Sequence[Atom], unit: Unit) -> None:
        self.unit = unit
        self.by_foot = sorted(atoms, key=lambda a: (a.y1, a.x0))
        self.by_top = sorted(atoms, key=lambda a: (a.y0, a.x0))
        self.feet = [a.y1 for a in self.by_foot]
        self.tops = [a.y0 for a in self.by_top]

    def over(self, line: Atom) -> bool:
        """Whether there is white over a line in which a picture may have stood, and something above that."""
        high = PICTURE * self.unit.pitch
        return bool(self.feet) and self.feet[0] < line.y0 - high and not self._covered(line, high)

    def under_picture(self, line: Atom) -> bool:
        """The same, where it is not the white beside a headline over the outer columns of its story: there other columns
        begin at one height.
        """
        pitch = self.unit.pitch
        if not self.over(line):
            return False
        lo, hi = bisect_left(self.tops, line.y0 - 0.6 * pitch), bisect_right(self.tops, line.y0 + 0.6 * pitch)
        if hi - lo > BESIDE:
            return False
        level = (a for a in self.by_top[lo:hi] if (a.x0 > line.x1 or a.x1 < line.x0) and not a.cross)
        return all(self._covered(a, 1.2 * pitch, HEAD * self.unit.height) for a in level)

    def _covered(self, line: Atom, room: float, tallest: float = math.inf) -> bool:
        """Whether something, no headline taller than `tallest`, stands less than `room` over a line."""
        lo = bisect_left(self.feet, line.y0 - room)
        hi = bisect_left(self.feet, line.y0 + 0.4 * self.unit.height)
        if hi - lo > 4 * BESIDE:
            return True
        return any(
            min(a.x1, line.x1) - max(a.x0, line.x0) > 0.3 * min(line.x1 - line.x0, a.x1 - a.x0)
            for a in self.by_foot[lo:hi]
            if a is not line and a.y1 - a.y0 < tallest
        )


def right_under(line: Atom, above: Rect, unit: Unit) -> bool:
    """Whether a line stands right under others, or under the picture that their last line does not fill."""
    inside = above.x0 - 2 * unit.em < line.x0 < above.x1 + WIDER * unit.em
    return inside and -0.5 * unit.height < line.y0 - above.y1 < unit.pitch


def right_over(line: Atom, below: Rect, unit: Unit) -> bool:
    """Whether a line stands right over a caption, which is as wide as its picture, or under the left part of it."""
    inside = line.x0 > below.x0 - unit.em and line.x1 < below.x1 + WIDER * unit.em
    return inside and -0.5 * unit.height < below.y0 - line.y1 < unit.pitch


def caption_end(ids: Sequence[int], is_caption: Callable[[Sequence[int]], bool]) -> int:
    """How many of the lines `ids` under a picture's white are its caption: the fewest that `is_caption` takes for a whole one."""
    first = ids[:CAPTION_LINES]
    return next((n for n in range(1, len(first) + 1) if is_caption(first[:n])), 0)
