"""The basic columns (基本栏) of a page on which many lines run over the gutters.

Detectors that see a page at too small a scale join lines over a narrow gutter. Where they join most, few lines of single
columns are left to show the grid. What shows it all the same: indented lines end where their column ends; a joined line holds
as many characters as its columns do, without those that would stand on the gutters; and papers set their columns of one width
at one distance from each other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from math import inf
from statistics import median
from typing import NamedTuple

from newsparse.geometry.lines import Unit

INDENT = (1.75, 2.5)
"""First lines are indented by two characters: in ems, with what a detector is off."""
EDGE = 0.7
"""Edges nearer than this, in ems, are one."""
GUTTERS = (0.3, 3.0)
"""White between two columns, in ems."""
NARROWEST = 5
"""No column of text has fewer characters."""
MOST_COLUMNS = 12
"""No page has more side by side."""
MOST_KNOWN = 40
"""Of pages with more columns than these nothing is concluded."""
JOINED = 0.3
"""For each joined line so many others between them begin or end at the gutters."""
FITTING = 2
"""If they hold as many characters as the columns do, so many are enough."""
SHOWN = 3
"""So many lines that begin or end at the edges of a column that the others make likely show it."""


class Column(NamedTuple):
    """A place where many lines have the same two edges."""

    x0: float
    x1: float
    ys: tuple[float, ...]
    """Middles of the lines that showed it, sorted."""
    units: float
    """How many characters a full line of it holds."""


class Line(NamedTuple):
    """A line of the size of the text."""

    x0: float
    x1: float
    y: float


Peaks = list[tuple[int, Column]]
"""Columns, each with how many lines showed it."""


def with_indented(peaks: Sequence[tuple[int, Column]], unit: Unit) -> Peaks:
    """`peaks` without those that the indented lines of another make, whose votes that one gets."""
    out: Peaks = []
    for weight, column in sorted(peaks, key=lambda p: (p[1].x0, p[1].x1)):
        k = next(
            (k for k, (_, wide) in enumerate(out) if _indented(column, wide.x0, wide.x1, unit.em)),
            None,
        )
        if k is None:
            out.append((weight, column))
        else:
            other, wide = out[k]
            out[k] = weight + other, wide._replace(ys=tuple(sorted((*wide.ys, *column.ys))))
    return out


def from_edge(peaks: Sequence[tuple[int, Column]], lines: Sequence[Line], unit: Unit) -> Peaks:
    """`peaks`, and for one of indented lines the column from whose left edge more lines begin, if the others were joined."""
    out: Peaks = []
    em = unit.em
    for weight, column in peaks:
        top, bottom = column.ys[0] - unit.pitch, column.ys[-1] + unit.pitch
        near = [n for n in lines if top <= n.y <= bottom]
        here = sum(abs(n.x0 - column.x0) <= EDGE * em for n in near)
        before = [n.x0 for n in near if INDENT[0] * em <= column.x0 - n.x0 <= INDENT[1] * em]
        if len(before) > here:
            x0 = median(before)
            units = column.units * (column.x1 - x0) / (column.x1 - column.x0)
            column = column._replace(x0=x0, units=units)
        out.append((weight, column))
    return out


def without_joined(peaks: Sequence[tuple[int, Column]], lines: Sequence[Line], unit: Unit) -> Peaks:
    """`peaks` without those that joined lines of several columns make: they are as wide as several of another peak and the
    gutters between, and hold as many characters as those, or other lines between them begin and end at the gutters.
    """
    return [
        (weight, wide)
        for weight, wide in peaks
        if not any(_joins(weight, wide, narrow, lines, unit) for _, narrow in peaks if narrow is not wide)
    ]


def _joins(weight: int, wide: Column, narrow: Column, lines: Sequence[Line], unit: Unit) -> bool:
    em = unit.em
    size, one = wide.x1 - wide.x0, narrow.x1 - narrow.x0
    if one < NARROWEST * em or size < 1.8 * one:
        return False
    count = max(2, round(size / (one + 1.2 * em)))
    gutter = (size - count * one) / (count - 1)
    if not GUTTERS[0] * em <= gutter <= GUTTERS[1] * em:
        return False
    through = size * narrow.units / one
    fits = abs(wide.units - count * narrow.units) < abs(wide.units - through)
    if fits and min(abs(wide.x0 - narrow.x0), abs(wide.x1 - narrow.x1)) <= EDGE * em:
        return True
    top, bottom = wide.ys[0] - unit.pitch, wide.ys[-1] + unit.pitch
    near = [
        n
        for n in lines
        if (fits or top <= n.y <= bottom) and max(abs(n.x0 - wide.x0), abs(n.x1 - wide.x1)) > EDGE * em
    ]
    inner = [wide.x0 + k * (one + gutter) for k in range(1, count)]
    begin = {
        n for n in near for x in inner if abs(n.x0 - x) <= EDGE * em or abs(n.x0 - x - 2 * em) <= EDGE * em
    }
    end = {n for n in near for x in inner if abs(n.x1 - x + gutter) <= EDGE * em}
    shown = len(begin | end)
    if fits:
        return shown >= max(FITTING, JOINED * weight)
    return bool(begin) and bool(end) and shown >= max(SHOWN, JOINED * weight)


class Edges:
    """Where lines begin and end."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.begin = sorted((line.x0, line.y) for line in lines)
        self.end = sorted((line.x1, line.y) for line in lines)

    @staticmethod
    def near(edges: Sequence[tuple[float, float]], x: float, reach: float) -> Sequence[tuple[float, float]]:
        """The edges not farther than `reach` from `x`."""
        return edges[bisect_left(edges, (x - reach,)) : bisect_right(edges, (x + reach, inf))]


def with_missing(columns: Sequence[Column], lines: Sequence[Line], unit: Unit) -> list[Column]:
    """`columns` and those that stand where columns at one distance from each other would, if lines begin and end there."""
    found = list(columns)
    em = unit.em
    if not 1 < len(found) <= MOST_KNOWN or not lines:
        return sorted(found)
    edges = Edges(lines)
    for first in columns:
        width = first.x1 - first.x0
        steps = [
            (-count, (other.x0 - first.x0) / count)
            for other in columns
            if other.x0 > first.x1 and abs(other.x1 - other.x0 - width) <= EDGE * em
            for count in range(1, MOST_COLUMNS)
            if GUTTERS[0] * em <= (other.x0 - first.x0) / count - width <= GUTTERS[1] * em
        ]
        for _, step in sorted(steps):  # the longer the way, the better it is measured
            for sign in (-1, 1):
                found = _row(found, first, sign * step, edges, em)
    return sorted(found)


def _row(columns: Sequence[Column], first: Column, step: float, edges: Edges, em: float) -> list[Column]:
    """`columns` and those found from one on at a distance, each measured from the last one that is there."""
    found = list(columns)
    width = first.x1 - first.x0
    low, high = edges.begin[0][0] - EDGE * em, edges.end[-1][0] + EDGE * em
    x0 = first.x0 + step
    while low <= x0 and x0 + width <= high:
        x1 = x0 + width
        there = [c for c in found if c.x1 > x0 and c.x0 < x1]
        same = next((c for c in there if abs(c.x0 - x0) <= EDGE * em and abs(c.x1 - x1) <= EDGE * em), None)
        if same is None and all(_indented(c, x0, x1, em) for c in there):
            same = _shown(edges, x0, x1, em)
            if same is not None:
                found = [c for c in found if c not in there]
                found.append(same._replace(units=first.units))
        x0 = step + (x0 if same is None else same.x0)
    return found


def _indented(column: Column, x0: float, x1: float, em: float) -> bool:
    """Whether a column is that of the indented lines of one from `x0` to `x1`."""
    return abs(column.x1 - x1) <= EDGE * em and INDENT[0] * em <= column.x0 - x0 <= INDENT[1] * em


def _shown(edges: Edges, x0: float, x1: float, em: float) -> Column | None:
    """The column near two edges at which lines begin and end, if enough do."""
    begin = edges.near(edges.begin, x0, EDGE * em)
    indented = edges.near(edges.begin, x0 + 2 * em, EDGE * em)
    end = edges.near(edges.end, x1, EDGE * em)
    if not (begin or indented) or not end or len(begin) + len(indented) + len(end) < SHOWN:
        return None
    left = median([x for x, _ in begin] or [x - 2 * em for x, _ in indented])
    ys = sorted({y for _, y in (*begin, *indented, *end)})
    return Column(left, median([x for x, _ in end]), tuple(ys), 0.0)
