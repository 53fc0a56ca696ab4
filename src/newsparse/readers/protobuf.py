"""Google's messages as JSON: names in two spellings, boxes of vertices, zeros left out or written where nothing is known."""

from __future__ import annotations

from typing import Any

from newsparse.page import Rect
from newsparse.readers.base import Json
from newsparse.readers.boxes import around, number_of, share_of


def _snake(key: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in key)


def get(value: Json, key: str) -> Json:
    """What stands under a name, in either spelling; None where nothing does."""
    if not isinstance(value, dict):
        return None
    found = value.get(key)
    if found is None:
        found = value.get(_snake(key))
    return found if found is not None else value.get(f"{key}_")


def listed(value: Json, key: str) -> list[Any]:
    """The list under a name; an empty one where there is none."""
    found = get(value, key)
    return found if isinstance(found, list) else []


def share_in(element: Json) -> float | None:
    """A confidence; zero is what protobuf writes where there is none."""
    return share_of(get(element, "confidence")) or None


def rect_of_vertices(box: object, width: float | None = None, height: float | None = None) -> Rect | None:
    """The box round Google's ``vertices``, or ``normalizedVertices`` (shares of the page). A side that is not there is zero:
    protobuf leaves zeros out.
    """
    if not isinstance(box, dict):
        return None
    for keys, wide, high in (
        (("vertices",), 1.0, 1.0),
        (("normalizedVertices", "normalized_vertices"), width or 1000.0, height or 1000.0),
    ):
        points = next((box[key] for key in keys if isinstance(box.get(key), list) and box[key]), None)
        if points is None:
            continue
        found: list[tuple[float, float]] = []
        for point in points[:1000]:
            x, y = (
                (number_of(point.get("x", 0)), number_of(point.get("y", 0)))
                if isinstance(point, dict)
                else (None, None)
            )
            if x is None or y is None:
                return None
            found.append((x * wide, y * high))
        rect = around(found)
        if rect is not None:
            return rect
    return None
