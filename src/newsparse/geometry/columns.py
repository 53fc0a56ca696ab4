"""The column grid, and lines that ran over a gutter.

The grid comes from votes: body lines that fill their column share both edges with many others, so the pairs of
edges that many lines have are columns, and a pair that holds two others side by side is a line over two columns.
(Column finding from the alignment of text edges: Breuel, "Two Geometric Algorithms for Layout Analysis", DAS
2002; Smith, "Hybrid Page Layout Analysis via Tab-Stop Detection", ICDAR 2009.)
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from newsparse.geometry.basic import Column, Line, from_edge, with_indented, with_missing, without_joined
from newsparse.geometry.cuts import Joined, cut_all, gutters_say, joined
from newsparse.geometry.lines import Atom, Unit, lines_in, size_of, weighted_median

MAX_COLUMNS = 300
"""More pairs of edges than this are no grid."""

SHOWN_BY = (6, 4, 3)
"""So many lines show a column; fewer do where the columns found so hold too little."""
ENOUGH, GAIN = 0.85, 0.05
"""Columns hold so much of what the text's lines are wide, with the gutters that lines run over; and more weak ones are worth so
much more.
"""
JOINED, JOINED_LOOSE = (2.0, 2.5), (2.0, 2.0)
"""So much evidence makes a line one of several columns, and one that may be a deck; and where an engine loses marks."""
TEXT, TEXT_LOOSE = 0.25, 1.0
"""What a log-odd weighs by which a line's text does not go on over the gutters; that it does is no evidence, for the columns
of a page speak of the same. It weighs more where an engine loses marks, for then widths say less."""
TALL = 0.1
"""What is by so much of its height taller than a line of text, right under a headline, is set in larger type."""
WHITES = 3.0
"""What the gutters' being free of characters says at most, and their not being."""
SHOWS = 6
"""So many full lines, of so many characters at least, show how much the number of characters in a line means."""
LOOSE = 0.2
"""By so much are lines off where an engine loses marks."""
HEADLINE, DECK = 1.3, 1.17
"""Size of a headline at least, and of a deck, body = 1."""


class Grid:
    """The page's columns, to be asked by place."""

    def __init__(self, columns: Sequence[Column], unit: Unit, *, blocks: bool = False) -> None:
        """`blocks`: the columns are blocks of text, each of one story (`newsparse.geometry.across`)."""
        self.columns = tuple(sorted(columns))
        self.blocks = blocks
        self.unit = unit
        self._starts = [c.x0 for c in self.columns]
        self.widest = max((c.x1 - c.x0 for c in self.columns), default=0.0)

    def near(self, x0: float, x1: float, y: float) -> list[int]:
        """Columns side by side that the stretch x0–x1 touches; where two overlap, the one with lines nearer `y`."""
        lo = bisect_left(self._starts, x0 - self.widest)
        hi = bisect_right(self._starts, x1)
        found: list[tuple[float, int]] = []
        for i in range(lo, hi):
            column = self.columns[i]
            if column.x1 <= x0:
                continue
            at = bisect_left(column.ys, y)
            above = y - column.ys[at - 1] if at else 1e18
            below = column.ys[at] - y if at < len(column.ys) else 1e18
            found.append((min(above, below), i))
        if len(found) == 1:
            return [found[0][1]]
        out: list[int] = []
        for _, i in sorted(found):
            column = self.columns[i]
            room = 0.7 * self.unit.em
            if all(
                column.x1 - room <= self.columns[k].x0 or column.x0 + room >= self.columns[k].x1 for k in out
            ):
                out.append(i)
        return sorted(out)

    def crossed(self, x0: float, x1: float, y: float) -> int:
        """How many columns the stretch lies over by more than a character and a half."""
        columns = (self.columns[i] for i in self.near(x0, x1, y))
        return sum(min(x1, c.x1) - max(x0, c.x0) > 1.5 * self.unit.em for c in columns)

    def covered(self, x0: float, x1: float, y: float) -> list[int]:
        """Columns of which the stretch covers the middle, or most of what it is wide itself lies in."""
        out = []
        for i in self.near(x0, x1, y):
            column = self.columns[i]
            overlap = min(x1, column.x1) - max(x0, column.x0)
            if (
                x0 < (column.x0 + column.x1) / 2 < x1
                or overlap > 0.6 * (x1 - x0)
                or overlap > 4 * self.unit.em
            ):
                out.append(i)
        return out


def find_grid(atoms: Sequence[Atom], unit: Unit) -> Grid:
    """The columns of the page: those that many lines show, and where these hold too few of the lines, those that fewer do."""
    lines: list[Line] = []
    votes: _Votes = defaultdict(list)
    for atom in atoms:
        if atom.cross or atom.units < 3:
            continue
        count = lines_in(atom, unit)
        if count == 1 and not 0.82 <= size_of(atom, unit) <= 1.18:
            continue
        if count == 1:
            lines.append(Line(atom.x0, atom.x1, (atom.y0 + atom.y1) / 2))
        key = (round(atom.x0 / (0.6 * unit.em)), round(atom.x1 / (0.6 * unit.em)))
        per = (atom.x1 - atom.x0) / unit.em if atom.whole else atom.units
        votes[key].append((atom.x0, atom.x1, atom.y0, atom.y1, per, count))
    peaks = with_indented(without_joined(_peaks(votes), lines, unit), unit)
    peaks = from_edge(peaks, lines, unit)
    best: list[Column] = []
    most = -1.0
    for least in SHOWN_BY:
        shown = [peak for peak in peaks if peak[0] >= least]
        columns = with_missing(_simple(shown, unit), lines, unit)
        held = _held(lines, columns)
        if held > most + GAIN:
            best, most = columns, held
        if most >= ENOUGH:
            break
    return Grid(best, unit)


def _held(lines: Sequence[Line], columns: Sequence[Column]) -> float:
    """How much of what the lines are wide stands over columns, 1 for no lines."""
    width = sum(line.x1 - line.x0 for line in lines)
    over = sum(max(0.0, min(line.x1, c.x1) - max(line.x0, c.x0)) for line in lines for c in columns)
    return over / width if width else 1.0


_Votes = dict[tuple[int, int], list[tuple[float, float, float, float, float, int]]]
"""Lines by their edges in steps of 0.6 ems: edges, characters, how many lines."""


def _peaks(votes: _Votes) -> list[tuple[int, Column]]:
    """The places where several lines have the same two edges, each with how many do."""
    strength = {key: sum(v[5] for v in found) for key, found in votes.items()}
    taken: set[tuple[int, int]] = set()
    peaks: list[tuple[int, Column]] = []
    for key in sorted(strength, key=lambda k: (-strength[k], k))[: 4 * MAX_COLUMNS]:
        if key in taken:
            continue
        members: list[tuple[float, float, float, float, float, int]] = []
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                other = (key[0] + dx, key[1] + dy)
                if other in votes and other not in taken:
                    taken.add(other)
                    members += votes[other]
        weight = sum(m[5] for m in members)
        if weight < SHOWN_BY[-1]:
            continue
        ys = tuple(sorted(m[2] + (k + 0.5) * (m[3] - m[2]) / m[5] for m in members for k in range(m[5])))
        x0, x1, units = (weighted_median([(m[k], m[5]) for m in members]) for k in (0, 1, 4))
        peaks.append((weight, Column(x0, x1, ys, units)))
        if len(peaks) >= MAX_COLUMNS:
            break
    return peaks


def _simple(peaks: Sequence[tuple[int, Column]], unit: Unit) -> list[Column]:
    """The peaks that are one column: no lines over two of them, no indented lines of another.

    The halves of a few lines of verse have edges in common too: what is only seen half as often as the lines that
    hold it makes no two columns of one.
    """
    slack = 0.8 * unit.em
    ordered = sorted(peaks, key=lambda p: (p[1].x1 - p[1].x0, p[1].x0))
    single: list[tuple[int, Column]] = []
    for weight, column in ordered:
        inside = [(w, c) for w, c in single if c.x0 >= column.x0 - slack and c.x1 <= column.x1 + slack]
        total, edge = 0.0, -math.inf
        count = seen = 0
        for w, c in sorted(inside, key=lambda p: p[1].x1):
            if c.x0 >= edge - slack / 4 and c.x1 - c.x0 >= 5 * unit.em:
                total += c.x1 - c.x0
                edge = c.x1
                count += 1
                seen += w
        if count >= 2 and total >= 0.72 * (column.x1 - column.x0) and 2 * seen >= count * weight:
            continue
        single.append((weight, column))
    kept: list[tuple[int, Column]] = []
    for weight, column in sorted(single, key=lambda p: (-p[0], p[1].x0, p[1].x1)):
        clash = False
        for _, other in kept:
            overlap = min(column.x1, other.x1) - max(column.x0, other.x0)
            if overlap > 0.3 * min(column.x1 - column.x0, other.x1 - other.x0) and _same_height(
                column.ys, other.ys, 4 * unit.pitch
            ):
                clash = True
                break
        if not clash:
            kept.append((weight, column))
    return [c for _, c in kept]


def _same_height(one: Sequence[float], two: Sequence[float], reach: float) -> bool:
    """True if a good part of the lines of `one` stand beside lines of `two`."""
    beside = 0
    for y in one:
        at = bisect_left(two, y)
        beside += any(abs(two[k] - y) <= reach for k in (at - 1, at) if 0 <= k < len(two))
    return beside >= 0.3 * len(one)


def split_wide(atoms: Sequence[Atom], text: str, grid: Grid, unit: Unit) -> list[Atom]:
    """`atoms` with each line that ran over a gutter cut where the gutter is.

    Detectors that see a page at too small a scale (RapidOCR 1.x) join the lines of neighbouring columns that stand
    at one height. Such a line keeps to the grid's edges, holds as many characters as its columns do without the
    gutters, and has lines of single columns above or under it, which a caption or a headline does not.
    """
    single: dict[int, list[float]] = defaultdict(list)
    words: dict[int, list[tuple[float, str]]] = defaultdict(list)
    wide: dict[int, Joined] = {}
    for i, atom in enumerate(atoms):
        if atom.cross or lines_in(atom, unit) > 1:
            continue
        y = (atom.y0 + atom.y1) / 2
        touched = [
            c
            for c in grid.near(atom.x0, atom.x1, y)
            if min(atom.x1, grid.columns[c].x1) - max(atom.x0, grid.columns[c].x0) > 1.3 * unit.em
        ]
        if len(touched) == 1:
            single[touched[0]].append(y)
            words[touched[0]].append((y, "".join(text[s.start : s.end] for s in atom.spans)))
        elif len(touched) > 1 and not atom.whole and size_of(atom, unit) < 1.5:
            wide[i] = joined(atom, touched, grid.columns, text)
    for ys in single.values():
        ys.sort()
    large = [a for a in atoms if not a.cross and a.units >= 3 and size_of(a, unit) >= HEADLINE]
    if len(large) * len(wide) > 200_000:
        large = []
    spread = _spread(atoms, grid, unit)
    beside = {i for i in wide if any(_next_to(atoms[i], a, unit) for a in large)}
    weight, least = (TEXT_LOOSE, JOINED_LOOSE) if spread > LOOSE else (TEXT, JOINED)
    written = {i: weight * max(0.0, -gutters_say(line)) for i, line in wide.items()}
    cut: dict[int, Joined] = {}
    for _ in range(4):
        found = False
        for i, line in list(wide.items()):
            score = _runs_over(line, grid, unit, single, spread, deck=i in beside)
            if score + written[i] >= least[i in beside]:
                cut[i] = wide.pop(i)
                found = True
                for c in line.touched:
                    insort(single[c], (line.atom.y0 + line.atom.y1) / 2)
        if not found or not wide:
            break
    parts = cut_all(cut, words, unit) if cut else {}
    out: list[Atom] = []
    for i, atom in enumerate(atoms):
        out.extend(parts.get(i, (atom,)))
    return out


def _spread(atoms: Sequence[Atom], grid: Grid, unit: Unit) -> float:
    """How far full lines of one column are from holding as many characters as its lines usually do, for a line of one.

    Where an engine loses marks, as in lines that run down, a line says little by how many characters it has.
    """
    off: list[float] = []
    for atom in atoms:
        if atom.cross or atom.whole or atom.units < SHOWS:
            continue
        for c in grid.near(atom.x0, atom.x1, (atom.y0 + atom.y1) / 2):
            column = grid.columns[c]
            if max(abs(atom.x0 - column.x0), abs(atom.x1 - column.x1)) < 0.4 * unit.em:
                off.append(abs(atom.units - column.units) / math.sqrt(column.units))
    return 1.25 * sum(off) / len(off) if len(off) >= SHOWS else 0.0


def _next_to(atom: Atom, head: Atom, unit: Unit) -> bool:
    """Whether a line stands right under or over another, in the middle or from its left edge on."""
    off = min(abs(atom.x0 + atom.x1 - head.x0 - head.x1) / 2, abs(atom.x0 - head.x0))
    white = max(atom.y0 - head.y1, head.y0 - atom.y1)
    return off < 0.8 * unit.em and -0.5 * unit.pitch < white < unit.pitch


def _runs_over(
    line: Joined,
    grid: Grid,
    unit: Unit,
    single: dict[int, list[float]],
    spread: float = 0.0,
    *,
    deck: bool = False,
) -> float:
    """How much speaks for a line over several columns. What may be a `deck` must not fit as one."""
    atom, touched = line.atom, line.touched
    columns = [grid.columns[c] for c in touched]
    y = (atom.y0 + atom.y1) / 2
    em = unit.em
    edge = (0.35 if deck else 0.8) * em
    left = min(abs(atom.x0 - columns[0].x0), abs(atom.x0 - columns[0].x0 - 2 * em)) <= edge
    left = left or -2.2 * em < atom.x0 - columns[0].x0 < 0
    right = -edge <= atom.x1 - columns[-1].x1 <= 2.2 * em or abs(atom.x1 - columns[-1].x1) <= edge
    centred = atom.x0 < columns[0].x0 - 0.5 * em and atom.x1 > columns[-1].x1 + 0.5 * em
    if centred or not (left or right):
        return -2.0
    gutters = sum(b.x0 - a.x1 for a, b in pairwise(columns))
    width = min(atom.x1, max(columns[-1].x1, atom.x1 - 2.2 * em)) - max(
        atom.x0, min(columns[0].x0, atom.x0 + 2.2 * em)
    )
    sigma = max(0.5 + 0.02 * atom.units, spread * math.sqrt(atom.units))
    # Justified lines are wider than their characters: the columns' own full lines say how much.
    cell = sum(c.x1 - c.x0 for c in columns) / max(1e-6, sum(c.units for c in columns))
    cell = min(1.15 * em, max(0.9 * em, cell))
    merged, through = (width - gutters) / cell, width / cell
    beside = under = 0
    for c in touched:
        ys = single[c]
        at = bisect_left(ys, y)
        steps = [(ys[k] - y) / unit.pitch for k in (at - 2, at - 1, at, at + 1) if 0 <= k < len(ys)]
        beside += any(0.4 <= abs(step) <= 2.4 for step in steps)
        under += any(0.4 <= step <= 2.4 for step in steps)
    if atom.units < merged - 2.4 * sigma:
        # Larger type, unless both edges are a column's and the columns go on under it: then characters were lost.
        exact = (
            max(abs(atom.x0 - columns[0].x0), abs(atom.x1 - columns[-1].x1)) <= 0.35 * em or spread > LOOSE
        )
        body = atom.y1 - atom.y0 < 1.25 * unit.height and atom.units > 0.75 * merged
        fit = 0.0 if exact and body and 2 * under > len(touched) else -2.0
    else:
        other = abs(atom.units - through)
        if deck:
            other = min(other, abs(atom.units - through / DECK))
        fit = 0.5 * (other / sigma) ** 2 - 0.5 * ((atom.units - merged) / sigma) ** 2
        fit = max(-2.0, min(2.0, fit))
    if line.whites:
        white = max(-WHITES, min(WHITES, sum(line.whites)))
        fit = max(fit, 0.0) + white if white > 0 and not deck and line.step < DECK * em else fit + white
    if deck:
        taller = (atom.y1 - atom.y0) / unit.height - 1.0
        fit -= 2.0 * min(1.0, max(0.0, taller / TALL))
    return (1.0 if left else 0.0) + (1.0 if right else 0.0) + fit + 2.0 * beside / len(touched)
