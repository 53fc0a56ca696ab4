"""Pieces of a region, and how little a region looks like one article."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import attrs

from newsparse.geometry.lines import Unit
from newsparse.page import Rect

TEXT, HEAD, CROSS, ACROSS, PICTURE, CAPTION = "text", "head", "cross", "across", "picture", "caption"
HEADS = frozenset({HEAD, CROSS, ACROSS})

GAP = 0.2
"""Cost of white through a story, as wide as a column."""
WIDE = 7
"""So many cells a column is wide at least."""
LEVEL, UNEVEN = 0.1, 5
"""Cost of text at the height of a headline that runs across over it; and by so many lines its bands begin and end alike."""
HOLE = 3.6
"""So many lines of white across all columns are where a headline was."""


@attrs.frozen
class Element:
    """What is not cut: a run of lines in a column, a headline with kicker and deck, a picture."""

    rect: Rect
    kind: str
    """`TEXT`, `HEAD`, `CROSS` (a vertical headline beside its text), `ACROSS` (one across over lines that run down, at their
    left in the frame, which is turned), `PICTURE` or `CAPTION`."""
    ids: tuple[int, ...] = ()
    """Its atoms."""
    head: int = -1
    """Which headline it is."""


@attrs.frozen
class Leaf:
    """A region of one article, or a piece of one."""

    elements: tuple[int, ...]
    rect: Rect
    heads: tuple[int, ...]
    path: str
    """Its place in the tree: the cuts from the page down (``x`` beside, ``y`` above each other)."""


def hull(elements: Sequence[Element], node: Sequence[int]) -> Rect:
    """The box round all elements of a node."""
    return hull_of([elements[i].rect for i in node])


def leaf_cost(elements: Sequence[Element], node: Sequence[int], unit: Unit) -> float:
    """How little the elements look like one article; 0 is an article out of the book."""
    heads = [elements[i] for i in node if elements[i].kind in HEADS]
    texts = [elements[i].rect for i in node if elements[i].kind == TEXT]
    others = [elements[i].rect for i in node if elements[i].kind in {PICTURE, CAPTION}]
    rect = hull(elements, node)
    hole = _hole([elements[i].rect for i in node], texts, unit)
    if not heads:
        cost = (1.0 if texts else 0.5) + hole
        columns = stacks(texts)
        return cost + min(0.6, 0.15 * sum(max(0, len(_pieces(c, unit)) - 1) for c in columns))
    if len(heads) > 1:
        return 1.6 * (len(heads) - 1) + 0.1
    head = heads[0].rect
    if heads[0].kind == CROSS:
        return _beside(head, texts, rect, unit) + hole
    if heads[0].kind == ACROSS:
        return _over_bands(head, texts, others, unit)
    if not texts and not others:
        return 0.9
    cost = hole
    body = hull_of(texts + others)
    above = [t for t in texts if t.y1 <= head.y0 + 0.6 * unit.pitch]
    if above:
        cost += 1.2 + 0.1 * len(above)
    beside = [t for t in texts if t.y0 < (head.y0 + head.y1) / 2 < t.y1]
    cost += 0.3 * len(beside)
    width = max(body.x1 - body.x0, unit.em)
    off = abs(head.x0 + head.x1 - body.x0 - body.x1) / 2 / width
    if abs(head.x0 - body.x0) < 2 * unit.em:
        off = min(off, 0.08)
    cost += min(0.6, 3 * max(0.0, off - 0.02))
    over = max(0.0, body.x0 - head.x0) + max(0.0, head.x1 - body.x1)
    cost += min(0.6, max(0.0, over - 2 * unit.em) / width)
    cost += GAP * _gaps(texts + others + [head], unit)
    for column in stacks([t for t in texts if t.y1 > head.y1]):
        top = min(t.y0 for t in column)
        if top > head.y1 + 5 * unit.pitch and not any(
            o.x0 < column[0].x1 and o.x1 > column[0].x0 and o.y0 < top for o in others
        ):
            cost += 0.12
        cost += 0.15 * sum(
            under.y0 - over.y1 > HOLE * unit.pitch
            and not any(o.x0 < under.x1 and o.x1 > under.x0 and over.y1 < o.y1 <= under.y1 for o in others)
            for over, under in pairwise(column)
        )
    if not texts:
        cost += 0.05
    return cost


def broken(texts: Sequence[Rect], head: Rect, unit: Unit) -> int:
    """How many columns beside a headline stop above it and begin again beside its top or under it.

    What runs round a story does not stop.
    """
    count = 0
    for column in stacks(texts):
        level = any(t.y0 < head.y1 and t.y1 > head.y0 for t in column)
        over, under = any(t.y1 <= head.y0 for t in column), any(t.y0 >= head.y1 for t in column)
        begins = any(
            below.y0 - above.y1 > unit.pitch and abs(below.y0 - head.y0) < 1.2 * unit.pitch
            for above, below in pairwise(column)
        )
        count += begins or (over and under and not level)
    return count


def _hole(rects: Sequence[Rect], texts: Sequence[Rect], unit: Unit) -> float:
    """Cost of a white band as high as a headline right through the text: a headline that the engine missed."""
    edge = -math.inf
    started = False
    for r in sorted(rects, key=lambda r: (r.y0, r.y1)):
        if started and r.y0 - edge > HOLE * unit.pitch:
            below = [t for t in texts if t.y0 >= r.y0 - 0.5 * unit.pitch]
            above = [t for t in texts if t.y1 <= edge + 0.5 * unit.pitch]
            if len(stacks(below)) > 1 and len(stacks(above)) > 1:
                return 1.3
        edge = max(edge, r.y1)
        started = True
    return 0.0


def _gaps(rects: Sequence[Rect], unit: Unit) -> int:
    """How often white as wide as a column goes through all of `rects`, side by side."""
    count = 0
    edge = math.inf
    for r in sorted(rects, key=lambda r: (r.x0, r.x1)):
        count += r.x0 - edge > WIDE * unit.em
        edge = r.x1 if edge == math.inf else max(edge, r.x1)
    return count


def _beside(head: Rect, texts: Sequence[Rect], rect: Rect, unit: Unit) -> float:
    """Cost of a leaf with a vertical headline: it stands at a side or between columns, at the top."""
    if not texts:
        return 0.9
    cost = min(0.6, 0.08 * max(0.0, (head.y0 - rect.y0) / unit.pitch - 1.5))
    if any(t.y1 <= head.y0 + 0.6 * unit.pitch for t in texts):
        cost += 1.2
    body = hull_of(texts)
    if head.y1 > body.y1 + 3 * unit.pitch:
        cost += 0.3
    if body.x0 > head.x1 + 3 * unit.em or head.x0 > body.x1 + 3 * unit.em:
        cost += 0.4
    bottoms = [max(t.y1 for t in column) for column in stacks(texts)]
    tops = [min(t.y0 for t in column) for column in stacks(texts)]
    cost += 0.15 * sum(1 for b in bottoms if max(bottoms) - b > 4 * unit.pitch)
    cost += 0.15 * sum(1 for t in tops if t - min(tops) > 5 * unit.pitch)
    if all(t.x0 > head.x1 - unit.em for t in texts) or all(t.x1 < head.x0 + unit.em for t in texts):
        return cost
    return cost + 0.02


def _over_bands(head: Rect, texts: Sequence[Rect], others: Sequence[Rect], unit: Unit) -> float:
    """Cost of a leaf with a headline across over lines that run down: bands of one width under it, itself in the middle.

    The frame is turned: what is under the headline is at its right, bands are columns.
    """
    if not texts:
        return 0.9
    body = hull_of([*texts, *others])
    above = sum(t.x1 <= head.x0 + unit.em for t in texts)
    level = sum(t.x0 < (head.x0 + head.x1) / 2 < t.x1 for t in texts)
    cost = (1.2 + 0.1 * above if above else 0.0) + LEVEL * level
    width = max(body.y1 - body.y0, unit.pitch)
    off = abs(head.y0 + head.y1 - body.y0 - body.y1) / 2 / width
    if min(abs(head.y0 - body.y0), abs(head.y1 - body.y1)) < 2 * unit.pitch:
        off = min(off, 0.08)
    cost += min(0.6, 3 * max(0.0, off - 0.02))
    over = max(0.0, body.y0 - head.y0) + max(0.0, head.y1 - body.y1)
    cost += min(0.6, max(0.0, over - 2 * unit.pitch) / width)
    cost += min(0.4, 0.05 * max(0.0, (min(t.x0 for t in texts) - head.x1) / unit.em - 3))
    bands = stacks(texts)
    for number, band in enumerate(bands):
        cost += 0.15 * (band[0].y0 - body.y0 > UNEVEN * unit.pitch)
        cost += 0.15 * (number + 1 < len(bands) and body.y1 - band[-1].y1 > UNEVEN * unit.pitch)
    return cost


def hull_of(rects: Sequence[Rect]) -> Rect:
    """The box round `rects`."""
    return Rect(
        min(r.x0 for r in rects), min(r.y0 for r in rects), max(r.x1 for r in rects), max(r.y1 for r in rects)
    )


def stacks(rects: Sequence[Rect]) -> list[list[Rect]]:
    """`rects` put into columns by what they share across."""
    out: list[list[Rect]] = []
    spans: list[list[float]] = []
    for r in sorted(rects, key=lambda r: (r.x0 - r.x1, r.x0, r.y0)):
        for k, span in enumerate(spans):
            if min(r.x1, span[1]) - max(r.x0, span[0]) > 0.5 * (r.x1 - r.x0):
                out[k].append(r)
                break
        else:
            out.append([r])
            spans.append([r.x0, r.x1])
    return [
        sorted(c, key=lambda r: r.y0) for _, c in sorted(zip(spans, out, strict=True), key=lambda p: p[0])
    ]


def _pieces(column: Sequence[Rect], unit: Unit) -> list[Rect]:
    """A column's parts between wide gaps."""
    out: list[Rect] = []
    for r in column:
        if out and r.y0 - out[-1].y1 < 2.2 * unit.pitch:
            out[-1] = hull_of((out[-1], r))
        else:
            out.append(r)
    return out
