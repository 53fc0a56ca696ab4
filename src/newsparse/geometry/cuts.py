"""Where a line that ran over gutters is cut: by the width of its characters, and by what the lines above and below say.

What a detector gives as one box says of the gutters only where they are on the page. How many characters stand before one
follows from that to about a character, for boxes are not tight and characters not of one width. Exact is what is written: the
part before a gutter goes on in the line below of its own column, the part behind it comes from the line above of its.
Where the engine gives its words with boxes (Tesseract), these say where each character stands; not exactly either, for
its networks place characters by their order.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import attrs

from newsparse.geometry.basic import Column
from newsparse.geometry.lines import HALF, Atom, Unit, median, units_of
from newsparse.seams import seam_score
from newsparse.spans import Span
from newsparse.textfacts import fold_marks

CLOSERS: Final = frozenset("，。、；：？！”’）》」』】〕…—,.;:?!)]}％%")
"""Marks that never begin a line (禁则)."""
OPENERS: Final = frozenset("“‘（《「『【〔([{")
"""Marks that never end one."""
STOPS: Final = frozenset("。？！.?!”")
"""What may end a paragraph: the line below says nothing of where such a line ends."""

REACH: Final = 2.2
"""A cut is so many characters at most from where the widths say it is."""
LANGUAGE: Final = 0.3
"""What a log-odd of the language weighs against a character's width."""
ACROSS: Final = 0.25
SURE: Final = 4.0
"""Log-odds of the language beyond these say nothing more."""
LINES: Final = (0.4, 2.4)
"""The next line stands so many lines' distances away."""
COUNTED: Final = 0.5
"""What counting from one side is less sure than by the whole, in characters."""
INSIDE: Final = 0.4
"""What has its middle nearer to a gutter's edge than this, in ems, need not stand in it."""
ODD: Final = 0.25
"""So often a character seems to stand in a gutter, for engines are not exact. Marks that they find there are its rule."""
LIKELY: Final = 0.7
"""Where there is no gutter, a character has its middle at most so often in a place as wide as one."""
FIRM: Final = 1.2
"""A part that begins or ends farther than this from its column's edge, in ems, does not reach it (an indent, a last line)."""
FAR: Final = 0.1
"""Places outside of a line's box by more than this share of its width are none."""
PASSES: Final = 2
"""How often the cuts are looked at with those of the lines around as they are then."""


@attrs.frozen
class Joined:
    """A line over several columns."""

    atom: Atom
    text: str
    touched: tuple[int, ...]
    """Places of its columns in the grid, from left to right."""
    edges: tuple[tuple[float, float], ...]
    """Where it begins and ends in each."""
    ends: tuple[float, ...]
    """How far it is, in characters, up to the end of those before each place: by their widths, or by where they stand."""
    begins: tuple[float, ...]
    """How far to the beginning of what stands behind each place: the same, but for white where characters have places."""
    goals: tuple[tuple[float, ...], ...]
    """How far it is up to each gutter: as the whole is to its columns, counted from the left, and from the right; or by where
    the gutter is.
    """
    step: float = 0.0
    """How far it is from one of its characters to the next, mostly; 0: not known."""
    whites: tuple[float, ...] = ()
    """Log-odds of each gutter that is wide enough to tell, by whether a character stands in it."""


def joined(atom: Atom, touched: Sequence[int], columns: Sequence[Column], text: str) -> Joined:
    """A line over the columns `touched`, and where the widths of its characters say that the gutters are."""
    found = [columns[c] for c in touched]
    edges: list[tuple[float, float]] = []
    shares: list[float] = []
    for c in found:
        x0 = atom.x0 if c is found[0] else c.x0
        x1 = atom.x1 if c is found[-1] else c.x1
        edges.append((x0, max(x1, x0 + 1e-3)))
        shares.append(max(0.5, c.units * min(1.0, (min(x1, c.x1) - max(x0, c.x0)) / (c.x1 - c.x0))))
    (span,) = atom.spans
    line = text[span.start : span.end]
    widths = [0.0]
    for char in line:
        widths.append(widths[-1] + (HALF if char.isascii() else 1.0))
    far = FAR * (atom.x1 - atom.x0)
    places = (atom.x0 - far, *atom.starts, atom.x1 + far)
    if len(line) == len(atom.starts) > 1 and all(a <= b for a, b in pairwise(places)):
        return _standing(atom, line, touched, edges, found, widths[-1])
    every, goals = sum(shares), []
    for n in range(1, len(shares)):
        left = sum(shares[:n])
        goals.append((left * widths[-1] / every, left, widths[-1] - every + left))
    return Joined(atom, line, tuple(touched), tuple(edges), tuple(widths), tuple(widths), tuple(goals))


def _standing(
    atom: Atom,
    line: str,
    touched: Sequence[int],
    edges: Sequence[tuple[float, float]],
    columns: Sequence[Column],
    units: float,
) -> Joined:
    """A line whose characters have places."""
    both = zip(pairwise(atom.starts), pairwise(line), strict=True)
    steps = [two - one for (one, two), pair in both if not "".join(pair).isascii()]
    em = max(median(steps, (atom.x1 - atom.x0) / max(units, 1.0)), 1e-6)
    begins = (*atom.starts, atom.x1)
    ends = [atom.x0]
    for start, after, char in zip(begins, begins[1:], line, strict=False):
        ends.append(min(after, start + (HALF if char.isascii() else 1.0) * em))
    goals, whites = [], []
    for left, right in pairwise(columns):
        goals.append((((left.x1 + right.x0) / 2 - atom.x0) / em,))
        x0, x1 = left.x1 + INSIDE * em, right.x0 - INSIDE * em
        likely = min(LIKELY, (x1 - x0) / em)
        within = line[bisect_left(atom.starts, x0 - em / 2) : bisect_right(atom.starts, x1 - em / 2)]
        free = not any(char.isalnum() and not char.isascii() for char in within)
        if likely > 0.0:
            whites.append(math.log((1.0 - ODD) / (1.0 - likely) if free else ODD / likely))
    before, behind = (tuple((place - atom.x0) / em for place in places) for places in (ends, begins))
    return Joined(atom, line, tuple(touched), tuple(edges), before, behind, tuple(goals), em, tuple(whites))


def gutters_say(line: Joined) -> float:
    """How well a line's text goes on over its gutters, in log-odds, their mean: below 0 where it does not."""
    cuts = _by_width(line)
    bounds = (0, *cuts, len(line.text))
    text = fold_marks(line.text)
    if len(text) != len(line.text):
        text = line.text
    found: list[float] = []
    for before, k, after in zip(bounds, cuts, bounds[2:], strict=False):
        near = range(max(before + 1, k - 1), min(after - 1, k + 1) + 1)
        found += [min(_says(text[before:n], text[n:after]) for n in near)] if near else []
    return sum(found) / len(found) if found else 0.0


def cut_all(
    lines: Mapping[int, Joined], single: Mapping[int, Sequence[tuple[float, str]]], unit: Unit
) -> dict[int, list[Atom]]:
    """The parts of each line over several columns, each with its characters and its share of the box.

    Args:
        lines: by their places among the page's lines.
        single: for each column the lines that keep to it: their middles and texts.
        unit: the page's measures.
    """
    cuts = {i: _by_width(line) for i, line in lines.items()}
    column: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for i, line in lines.items():
        for n, c in enumerate(line.touched):
            column[c].append(((line.atom.y0 + line.atom.y1) / 2, i, n))
    texts: dict[int, list[str]] = defaultdict(list)
    for c, found in single.items():
        for y, words in found:
            column[c].append((y, -1, len(texts[c])))
            texts[c].append(fold_marks(words))
    for entries in column.values():
        entries.sort()

    def beside(c: int, y: float, step: int) -> str:
        """What stands in the next line of a column below or above."""
        entries = column[c]
        at = bisect_right(entries, (y + step * LINES[0] * unit.pitch,))
        at -= step < 0
        if not 0 <= at < len(entries) or abs(entries[at][0] - y) > LINES[1] * unit.pitch:
            return ""
        _, i, n = entries[at]
        if i < 0:
            return texts[c][n]
        bounds = (0, *cuts[i], len(lines[i].text))
        return fold_marks(lines[i].text[bounds[n] : bounds[n + 1]])

    ordered = sorted(lines, key=lambda i: (lines[i].atom.y0, i))
    for _ in range(PASSES):
        for i in ordered:
            line = lines[i]
            y = (line.atom.y0 + line.atom.y1) / 2
            new = list(cuts[i])
            for n, goal in enumerate(line.goals):
                least = new[n - 1] if n else 0
                most = new[n + 1] if n + 1 < len(new) else len(line.text)
                below, above = beside(line.touched[n], y, 1), beside(line.touched[n + 1], y, -1)
                new[n] = _best(line, goal, least, most, below, above)
            cuts[i] = tuple(new)
    return {i: _parts(lines[i], cuts[i]) for i in lines}


def _by_width(line: Joined) -> tuple[int, ...]:
    out: list[int] = []
    for goal in line.goals:
        out.append(_best(line, goal, out[-1] if out else 0, len(line.text), "", ""))
    return tuple(out)


def _best(line: Joined, goals: Sequence[float], least: int, most: int, below: str, above: str) -> int:
    """The place at which a line is cut best at a gutter, not before `least` nor behind `most`."""
    text, ends, begins = line.text, line.ends, line.begins
    goal = goals[0]
    best, where = float("inf"), min(most, max(least, bisect_left(begins, goal)))
    folded = fold_marks(text)
    if len(folded) != len(text):
        folded = text
    first, last = bisect_left(begins, goal - REACH), bisect_right(ends, goal + REACH)
    for k in range(max(least, first), min(most, last, len(text)) + 1):
        cost = max(0.0, ends[k] - goal, goal - begins[k])
        for other in goals[1:]:
            cost = min(cost, abs(ends[k] - other) + COUNTED)
        if 0 < k < len(text):
            if text[k] in CLOSERS:
                cost += 1.2
            if text[k - 1] in OPENERS:
                cost += 1.2
            if text[k].isascii() and text[k - 1].isascii() and text[k].isalnum() and text[k - 1].isalnum():
                cost += 0.8
            if text[k].isdigit() and text[k - 1] in ".．" and text[max(0, k - 2)].isdigit():
                cost += 0.8
            left, right = folded[least:k], folded[k:most]
            cost += ACROSS * _says(left, right)
            if below and left[-1:] not in STOPS:
                cost -= LANGUAGE * _says(left, below)
            if above and above[-1:] not in STOPS:
                cost -= LANGUAGE * _says(above, right)
        if cost < best - 1e-9:
            best, where = cost, k
    return where


def _says(left: str, right: str) -> float:
    return max(-SURE, min(SURE, seam_score(left[-8:], right[:8]))) if left and right else 0.0


def _parts(line: Joined, cuts: Sequence[int]) -> list[Atom]:
    (span,) = line.atom.spans
    starts = line.atom.starts if line.step else ()
    em = line.step
    out: list[Atom] = []
    bounds = (0, *cuts, len(line.text))
    for (x0, x1), start, end in zip(line.edges, bounds, bounds[1:], strict=False):
        if end > start:
            part = Span(span.page, span.start + start, span.start + end)
            units = units_of(line.text[start:end])
            if starts and start and starts[start] > x0 + FIRM * em:
                x0 = min(starts[start], x1 - 1e-3)
            if starts and end < len(starts) and starts[end - 1] + (1.0 + FIRM) * em < x1:
                x1 = max(starts[end - 1] + em, x0 + 1e-3)
            out.append(line.atom._replace(spans=(part,), x0=x0, x1=x1, units=max(units, HALF), starts=()))
    return out
