"""Pages that lay askew on the scanner: by how much, and their boxes as if they had not.

Lines of one column begin under each other. Where the page is turned by a degree, a column of the height of the page wanders by
two characters, and lines at one height by a whole line. The angle is the one at which the edges of lines stand under each
other most sharply (projection profiles: Baird, "The Skew Angle of Printed Documents", SPSE 1987).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from newsparse.page import Rect

MOST: Final = 4.0
"""No page lies more askew, in degrees."""
LEAST: Final = 0.12
"""What is less changes nothing."""
LINES: Final = 40
LOOKED_AT: Final = 500
"""Fewer lines say nothing; of more than the second some are looked at."""
LOOKS: Final = ((0.4, 1.0), (0.1, 0.35), (0.03, 0.2))
"""Steps, in degrees, and how far edges in one place may be apart, in characters, the second from the first's best on."""
SHARPER: Final = 1.15
"""So much sharper the edges must be than as they stand."""
THINNEST: Final = 0.5
"""Lines put upright have so much of their height at least: what a slant adds to a long line's box is not more."""

Edges = Sequence[tuple[float, float, float]]
"""Of each line the left and the right edge, and the middle of its height."""


def skew_of(rects: Sequence[Rect], em: float) -> float:
    """By what angle a page of these lines is turned clockwise, in radians; 0 where that cannot be told or changes nothing."""
    if len(rects) < LINES:
        return 0.0
    some = sorted(rects)[:: len(rects) // LOOKED_AT + 1]
    edges = [(r.x0, r.x1, (r.y0 + r.y1) / 2) for r in some]
    best = 0.0
    reach = MOST
    for step, slack in LOOKS:
        count = round(reach / step)
        angles = [best + n * step for n in range(-count, count + 1)]
        # Of equal ones the one nearest to no slant at all.
        best = max(angles, key=lambda a: (_sharpness(edges, a, slack * em), -abs(a)))
        reach = 1.5 * step
    if not LEAST <= abs(best) <= MOST:
        return 0.0
    slack = LOOKS[-1][1] * em
    angle = math.radians(best)
    if _sharpness(edges, best, slack) < SHARPER * _sharpness(edges, 0.0, slack):
        return 0.0
    thin = sum(_sides(r, angle)[1] < THINNEST * (r.y1 - r.y0) for r in some)
    return angle if 4 * thin < len(some) else 0.0


def _sharpness(edges: Edges, degrees: float, slack: float) -> int:
    """How many edges stand in one place with others, if the page is turned back by an angle."""
    slope = math.tan(math.radians(degrees))
    left = Counter([(x0 + y * slope) // slack for x0, _, y in edges])
    right = Counter([(x1 + y * slope) // slack for _, x1, y in edges])
    return sum([count * count for count in (*left.values(), *right.values())])


def _sides(rect: Rect, angle: float) -> tuple[float, float]:
    """Width and height of what, turned by an angle, has this box round it."""
    wide, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    cos, sin = math.cos(angle), abs(math.sin(angle))
    both = cos * cos - sin * sin
    return (wide * cos - high * sin) / both, (high * cos - wide * sin) / both


def upright(rect: Rect, angle: float) -> Rect:
    """The box of what stands upright and, turned by an angle, has the box `rect` round it; no side is less than a quarter."""
    if not angle:
        return rect
    wide, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    width, height = _sides(rect, angle)
    return _turned(rect, -angle, max(width, wide / 4), max(height, high / 4))


def slanted(rect: Rect, angle: float) -> Rect:
    """The box round what is turned by an angle: what `upright` takes back."""
    if not angle:
        return rect
    wide, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    cos, sin = math.cos(angle), abs(math.sin(angle))
    return _turned(rect, angle, wide * cos + high * sin, high * cos + wide * sin)


def _turned(rect: Rect, angle: float, width: float, height: float) -> Rect:
    x, y = (rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2
    cos, sin = math.cos(angle), math.sin(angle)
    x, y = x * cos - y * sin, x * sin + y * cos
    return Rect(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
