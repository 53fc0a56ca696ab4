"""Atoms: the lines of a page, or its blocks, where the source has no lines, and what their type measures.

Everything else in `newsparse.geometry` works on `Atom`; `newsparse.geometry.frame` makes them.

The size of type is estimated from the box and the number of characters in it (the square root of the area of one
character): unlike the height of a box alone it says nearly the same for the tight boxes of Tesseract, the loose
ones of DB-type detectors and the paragraph boxes of layout models, and a lost character changes it little.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from newsparse.page import Rect
from newsparse.spans import Span

HUGE = 1e9
"""No page is larger than this, whatever its units."""

HALF = 0.55
"""Width of an ASCII character in full-width ones, on the average of digits and letters in news type."""


class Atom(NamedTuple):
    """A line, or a paragraph whose lines the source does not have."""

    spans: tuple[Span, ...]
    """Its characters."""
    x0: float
    """Left edge in the upright frame."""
    y0: float
    x1: float
    y1: float
    units: float
    """How many full-width characters it is wide (all its lines together)."""
    cross: bool
    """Set across the frame's direction: a vertical headline on a horizontal page."""
    block: int
    """The block of the source that it stood in."""
    label: str | None
    """That block's label."""
    whole: bool
    """True for a block without lines: its box may hold many lines."""
    confidence: float | None = None
    """The engine's confidence."""
    starts: tuple[float, ...] = ()
    """Where each of its characters begins, in the frame, where the source says so of a line."""


@attrs.frozen
class Unit:
    """The page's measures: those of its body type."""

    em: float
    """Width of a full-width character."""
    height: float
    """Height of a line's box."""
    pitch: float
    """From one line to the next."""

    @property
    def lead(self) -> float:
        """White between the boxes of two lines of a paragraph; negative where boxes overlap."""
        return self.pitch - self.height


def units_of(text: str) -> float:
    """The width of `text` in full-width characters.

    >>> units_of("共99户")
    3.1
    """
    narrow = len(text.encode("ascii", "ignore"))
    return len(text) - narrow + HALF * narrow


def usable(rect: Rect | None) -> Rect | None:
    """`rect` with its corners in order, or None if it is no area on a page.

    >>> usable(Rect(10, 0, 0, 5))
    Rect(x0=0, y0=0, x1=10, y1=5)
    >>> usable(Rect(0, 0, 0, 5)) is None
    True
    """
    if rect is None:
        return None
    x0, y0, x1, y1 = rect
    # Written so that a NaN fails it too.
    if not (-HUGE < x0 < HUGE and -HUGE < y0 < HUGE and -HUGE < x1 < HUGE and -HUGE < y1 < HUGE):
        return None
    x0, x1 = min(x0, x1), max(x0, x1)
    y0, y1 = min(y0, y1), max(y0, y1)
    if x1 - x0 <= 1e-6 or y1 - y0 <= 1e-6:
        return None
    return Rect(x0, y0, x1, y1)


ONE = 1.9
"""What is narrower than so many characters is one, with a mark perhaps."""


LONGER, CLEARLY = 1.25, 1.6
"""So many times longer in one direction than in the other are lines that run across on a page whose lines run down, and those
that run down on any page.
"""


def is_vertical(rect: Rect, units: float, least: float = CLEARLY) -> bool:
    """True if a single line of so many characters in such a box, at least `least` times as high as wide, must run from top
    to bottom.

    >>> is_vertical(Rect(0, 0, 60, 550), 10)
    True
    >>> is_vertical(Rect(0, 0, 280, 600), 200)
    False
    """
    width, height = rect.x1 - rect.x0, rect.y1 - rect.y0
    return units >= ONE and height >= least * width and 0.35 <= height / (units * width) <= 2.2


def median(values: Sequence[float], default: float = 0.0) -> float:
    """The middle one of `values` (the lower of two)."""
    if not values:
        return default
    ordered = sorted(values)
    return ordered[(len(ordered) - 1) // 2]


def weighted_median(pairs: Iterable[tuple[float, float]], default: float = 0.0) -> float:
    """The median of ``(value, weight)`` pairs."""
    ordered = sorted(pairs)
    half = sum(weight for _, weight in ordered) / 2
    for value, weight in ordered:
        half -= weight
        if half <= 0:
            return value
    return default


def measure(atoms: Sequence[Atom]) -> Unit:
    """The measures of the body type: what most characters are set in."""
    lines = [a for a in atoms if not a.whole and not a.cross and a.units >= 3]
    if lines and sum(a.units for a in lines) * 2 >= sum(a.units for a in atoms if not a.cross):
        em = weighted_median([((a.x1 - a.x0) / a.units, a.units) for a in lines], 1.0)
        height = weighted_median([(a.y1 - a.y0, a.units) for a in lines], 1.0)
        return Unit(em, height, _pitch(lines, height))
    blocks = [a for a in atoms if not a.cross and a.units >= 2] or list(atoms)
    area = weighted_median(
        [(math.sqrt((a.x1 - a.x0) * (a.y1 - a.y0) / max(a.units, 1.0)), a.units) for a in blocks], 1.0
    )
    # One-line blocks of body size tell how much wider than high a character's cell is: sources that scale both
    # axes to 0..1000 have cells that are not square.
    ratio = [
        (a.y1 - a.y0) / ((a.x1 - a.x0) / a.units)
        for a in blocks
        if a.units >= 3
        and a.y1 - a.y0 <= 1.35 * area
        and 0.7 * area <= math.sqrt((a.x1 - a.x0) * (a.y1 - a.y0) / a.units) <= 1.2 * area
    ]
    cell = min(2.5, max(0.5, median(ratio, 1.4)))
    unit = Unit(area / math.sqrt(cell), area * math.sqrt(cell), area * math.sqrt(cell))
    for _ in range(2):
        fits = [(_fit(a, unit), a.units) for a in blocks]
        size = weighted_median([(fit[1], units) for fit, units in fits if fit[0] > 1], 1.0)
        unit = Unit(unit.em * size, unit.height * size, unit.pitch * size)
    # The pitch is now that of the paragraphs; the cell is that of the lines that stand by themselves.
    single = [
        (a.x1 - a.x0) / a.units
        for a in blocks
        if a.units >= 8 and abs(a.y1 - a.y0 - unit.pitch) < 0.12 * unit.pitch
    ]
    em = median(single, unit.em)
    if len(single) >= 3 and 0.75 * unit.em < em < 1.25 * unit.em:
        unit = Unit(em, unit.height, unit.pitch)
    return _tight(blocks, unit)


SHORTEST = 5
"""Shorter lines are more often in the middle than at an edge."""
INK = 0.7, 0.97
"""A line's box is so high at least, and at most where boxes end with the ink, pitch = 1."""
ONES = 4
"""So many lines that stand by themselves show how high the box of one is."""


def _tight(blocks: Sequence[Atom], unit: Unit) -> Unit:
    """`unit`, where boxes end with the ink, and not with the white under the last line: then lines that stand by themselves are
    lower than the pitch, and blocks of several too low for it.
    """
    low, high = INK
    ones = [
        a.y1 - a.y0
        for a in blocks
        if a.units >= SHORTEST
        and 0.85 < (a.x1 - a.x0) / a.units / unit.em < 1.15
        and low * unit.pitch < a.y1 - a.y0 < 1.1 * unit.pitch
    ]
    height = median(ones)
    if len(ones) < ONES or height > high * unit.pitch:
        return unit
    for _ in range(2):
        tight = Unit(unit.em, height, unit.pitch)
        fits = [(_fit(a, tight), a) for a in blocks]
        steps = [((a.y1 - a.y0 - height) / (n - 1), a.units) for (n, _), a in fits if n > 1]
        unit = Unit(unit.em, height, max(height, weighted_median(steps, unit.pitch)))
    return unit


def _pitch(lines: Sequence[Atom], height: float) -> float:
    """The usual distance of a line from the one under it: the nearest that begins at about the same place."""
    steps: list[float] = []
    last: dict[int, Atom] = {}
    step = max(4 * height, 1e-6)
    for line in sorted(lines, key=lambda a: (a.y0 + a.y1, a.x0)):
        slot = int(((line.x0 + line.x1) / 2) // step)
        above = last.get(slot)
        if above is not None:
            distance = (line.y0 + line.y1 - above.y0 - above.y1) / 2
            if 0.6 * height < distance < 2.5 * height:
                steps.append(distance)
        last[slot] = line
    return max(median(steps, 1.35 * height), 0.7 * height)


def lines_in(atom: Atom, unit: Unit) -> int:
    """How many lines its box holds (1 for a line)."""
    return _fit(_along(atom), unit)[0] if atom.whole else 1


def as_read(atom: Atom) -> Atom:
    """A line that runs across the frame's own with its box as it is read: of a turned frame, as it stands on the page, but for
    the page's width.
    """
    return atom._replace(x0=-atom.y1, y0=atom.x0, x1=-atom.y0, y1=atom.x1, cross=False)


def _along(atom: Atom) -> Atom:
    """An atom with its box as if its lines ran as the frame's do."""
    return as_read(atom) if atom.cross else atom


def size_of(atom: Atom, unit: Unit) -> float:
    """The size of its type in that of the body (1.0).

    A box whose height and width disagree holds two lines, or has lost characters: then the smaller of both counts.
    """
    seen = _along(atom)
    if atom.whole:
        count, size = _fit(seen, unit)
        if count > 1:
            return size
    width, height = seen.x1 - seen.x0, seen.y1 - seen.y0
    broad = width / max(atom.units, 1.0) / unit.em
    high = height / unit.height
    if atom.cross:
        return high
    return math.sqrt(broad * high) if max(broad, high) <= 1.35 * min(broad, high) else min(broad, high)


def _fit(atom: Atom, unit: Unit) -> tuple[int, float]:
    """How many lines of which size fill a paragraph's box: the count that leaves the last line neither empty nor over."""
    width, height = (atom.x1 - atom.x0) / unit.em, (atom.y1 - atom.y0 + max(0.0, unit.lead)) / unit.pitch
    best = (math.inf, 1, 1.0)
    guess = math.sqrt(max(1.0, atom.units) * height / max(width, 1e-6))
    low, high = max(1, int(0.6 * guess)), int(1.7 * guess) + 3
    for count in range(low, high, max(1, (high - low) // 200)):
        size = height / count
        room = width / size
        over = max(0.0, atom.units - 0.8 - count * room)
        empty = max(0.0, (count - 1) * room - atom.units - min(2.5, 0.2 * room))
        cost = 6 * (over + empty) / max(1.0, room) + abs(math.log(size))
        if cost < best[0]:
            best = (cost, count, size)
    return best[1], best[2]
