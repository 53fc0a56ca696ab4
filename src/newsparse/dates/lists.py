"""Reading two neighbours that share one word: 今明两天, 80、90年代, 十七、十八世纪, 2021—2022学年."""

from __future__ import annotations

from newsparse.dates import grammar as g
from newsparse.dates.digits import read_small
from newsparse.dates.point import Point

_DAYS = {"前": -2, "昨": -1, "去": -1, "今": 0, "明": 1, "后": 2}


def neighbours(text: str, at: int) -> tuple[Point, Point] | None:
    """今明两天, 昨、今两日, 去今两年, 明后天: the first and the last of them."""
    match = g.NEIGHBOURS.match(text, at)
    if not match or (at and text[at - 1] in g.NEIGHBOURS_NOT_AFTER):
        return None
    words = match["w"].replace("、", "")
    steps = [_DAYS[word] for word in words]
    if steps != list(range(steps[0], steps[0] + len(steps))):
        return None
    number, year = match["n"] or match["n2"], bool(match["u2"])
    if number and read_small(number) != len(steps):
        return None
    if ("昨" if year else "去") in words:
        return None
    left, right = Point(), Point()
    for point, step in ((left, steps[0]), (right, steps[-1])):
        if year:
            point.year_kind, point.year = "rel", step
        else:
            point.day_kind, point.day = "rel", step
        point.end = match.end()
    return left, right
