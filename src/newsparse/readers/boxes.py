"""Boxes as engines write them → `Rect`, or None for what cannot be one.

A wrong box is damage, not an error: three numbers, NaN, corners in the wrong order or a box off the page must
never stop a page from being read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from newsparse.page import Rect
from newsparse.readers.base import Json

#: No page is wider or higher than this, in any format's units (a newspaper at 1200 dpi has about 28,000).
FARTHEST = 1_000_000.0

#: Names of the corners of a box that is an object, in small letters without low lines.
_CORNERS = (
    ("x0", "y0", "x1", "y1"),
    ("x1", "y1", "x2", "y2"),
    ("xmin", "ymin", "xmax", "ymax"),
    ("left", "top", "right", "bottom"),
    ("l", "t", "r", "b"),
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")


def number_of(value: object) -> float | None:
    """A finite number out of a JSON value or an attribute's text; None for anything else."""
    if type(value) is not str and (isinstance(value, bool) or not isinstance(value, (int, float, str))):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def share_of(value: object) -> float | None:
    """An engine's confidence, 0 to 1; None for anything else."""
    number = number_of(value)
    return number if number is not None and 0 <= number <= 1 else None


def corners(x0: float, y0: float, x1: float, y1: float) -> Rect | None:
    """The box between two corners in any order, what lies left of or above the page cut off.

    None where nothing of positive size is left, or where it is larger than any page.
    """
    if x1 < x0:
        x0, x1 = x1, x0
    if y1 < y0:
        y0, y1 = y1, y0
    x0 = max(x0, 0.0)
    y0 = max(y0, 0.0)
    # Written so that NaN fails it too.
    if not (x0 < x1 <= FARTHEST and y0 < y1 <= FARTHEST):
        return None
    return Rect(x0, y0, x1, y1)


def placed(left: object, top: object, width: object, height: object) -> Rect | None:
    """The box of a left upper corner and a size."""
    x, y, w, h = number_of(left), number_of(top), number_of(width), number_of(height)
    if x is None or y is None or w is None or h is None or w < 0 or h < 0:
        return None
    return corners(x, y, x + w, y + h)


def around(points: Iterable[tuple[float, float]]) -> Rect | None:
    """The upright box round a polygon."""
    kept = list(points)
    if len(kept) < 2:
        return None
    xs, ys = [p[0] for p in kept], [p[1] for p in kept]
    return corners(min(xs), min(ys), max(xs), max(ys))


def rect_of(value: Json) -> Rect | None:
    """A box out of JSON: ``[x0, y0, x1, y1]``, ``[x, y, x, y, …]`` or ``[[x, y], …]``.

    >>> rect_of([10, 20, 4, 40])
    Rect(x0=4.0, y0=20.0, x1=10.0, y1=40.0)
    >>> rect_of([1, 2, 3]) is None
    True
    """
    if not isinstance(value, Sequence) or isinstance(value, str) or not value or len(value) > 10_000:
        return None
    if isinstance(value[0], Sequence) and not isinstance(value[0], str):
        points: list[tuple[float, float]] = []
        for point in value:
            if not isinstance(point, Sequence) or isinstance(point, str) or len(point) != 2:
                return None
            x, y = number_of(point[0]), number_of(point[1])
            if x is None or y is None:
                return None
            points.append((x, y))
        return around(points)
    flat = [number_of(item) for item in value]
    numbers = [number for number in flat if number is not None]
    if len(numbers) != len(flat) or len(numbers) < 4 or len(numbers) % 2:
        return None
    if len(numbers) == 4:
        return corners(*numbers)
    return around(zip(numbers[::2], numbers[1::2], strict=True))


def rect_of_any(value: Json) -> Rect | None:
    """A box as services and models write it: what `rect_of` reads, a list of points with names, or an object with a corner
    and a size, two corners, or points.

    >>> rect_of_any({"X": 10, "Y": 20, "Width": 80, "Height": 20})
    Rect(x0=10.0, y0=20.0, x1=90.0, y1=40.0)
    >>> rect_of_any([{"x": 10, "y": 20}, {"x": 90, "y": 20}, {"x": 90, "y": 40}])
    Rect(x0=10.0, y0=20.0, x1=90.0, y1=40.0)
    """
    if isinstance(value, list):
        return _of_points(value) if value and isinstance(value[0], dict) else rect_of(value)
    if not isinstance(value, dict):
        return None
    get = {key.lower().replace("_", ""): inner for key, inner in value.items() if isinstance(key, str)}.get
    points = get("points") or get("vertices")
    if isinstance(points, list):
        return _of_points(points)
    if isinstance(get("topleft"), dict) and isinstance(get("rightbottom"), dict):
        return _of_points([get("topleft"), get("rightbottom")])
    if get("width") is not None:
        return placed(get("left", get("x")), get("top", get("y")), get("width"), get("height"))
    if get("w") is not None:
        return placed(get("x"), get("y"), get("w"), get("h"))
    for left, top, right, bottom in _CORNERS:
        x0, y0, x1, y1 = (number_of(get(key)) for key in (left, top, right, bottom))
        if x0 is not None and y0 is not None and x1 is not None and y1 is not None:
            return corners(x0, y0, x1, y1)
    return None


def _of_points(points: list[Json]) -> Rect | None:
    """The box round points with names; a side that is not there is zero."""
    found: list[tuple[float, float]] = []
    for point in points[:1000]:
        if isinstance(point, dict):
            x = number_of(point.get("x", point.get("X", 0)))
            y = number_of(point.get("y", point.get("Y", 0)))
            if x is not None and y is not None:
                found.append((x, y))
    return around(found)


def rect_in(text: str) -> Rect | None:
    """The box round all points of an attribute such as ``10,20 30,40`` (PAGE ``points``, ALTO ``POINTS``)."""
    numbers = [float(found) for found in _NUMBER.findall(text[:200_000])]
    if len(numbers) < 4 or len(numbers) % 2:
        return None
    return around(zip(numbers[::2], numbers[1::2], strict=True))


def union(rects: Iterable[Rect | None]) -> Rect | None:
    """The box round all of `rects`, those that are None apart."""
    kept = [rect for rect in rects if rect is not None]
    if not kept:
        return None
    return Rect(
        min(rect.x0 for rect in kept),
        min(rect.y0 for rect in kept),
        max(rect.x1 for rect in kept),
        max(rect.y1 for rect in kept),
    )


def size_of(value: object) -> float | None:
    """A page's width or height: a positive number, or None."""
    number = number_of(value)
    return number if number is not None and 0 < number <= FARTHEST else None


def stands_upright(rect: Rect | None, text: str) -> bool:
    """True for a line set from top to bottom: two or more characters in a box clearly higher than wide."""
    if rect is None or len(text) < 2:
        return False
    return (rect.y1 - rect.y0) > 1.5 * (rect.x1 - rect.x0)
