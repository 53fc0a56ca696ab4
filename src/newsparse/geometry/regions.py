"""Regions: the page cut into rectangles that hold one article each.

The cuts are those of the X-Y tree (Nagy and Seth, "Hierarchical Representation of Optically Scanned Documents",
ICPR 1984; Ha, Haralick and Phillips, ICDAR 1995), but which gap is cut first is not decided by its width: in a
newspaper the gutters inside an article are as wide as those between two. Of all trees the cheapest is taken, where
a leaf is cheap if it has one headline, at its top and centred over its columns, and dear if it has two or none.
(Costs over segmentations instead of greedy cuts: Sylwester and Seth, "A trainable, single-pass algorithm for column
segmentation", ICDAR 1995.) What wraps round another story or goes on in another strip becomes a leaf without a
headline, for the linker to place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import attrs

from newsparse.geometry.lines import Unit
from newsparse.model import Rect

TEXT, HEAD, CROSS, PICTURE, CAPTION = "text", "head", "cross", "picture", "caption"

MAX_ELEMENTS = 400
"""With more elements the page is no page: every gap is cut."""
HOLE = 3.6
"""So many lines of white across all columns are where a headline was."""
MAX_NODES = 1500
"""Nodes of the tree that are looked at."""


@attrs.frozen
class Element:
    """What is not cut: a run of lines in a column, a headline with kicker and deck, a picture."""

    rect: Rect
    kind: str
    """`TEXT`, `HEAD`, `CROSS` (a vertical headline), `PICTURE` or `CAPTION`."""
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


def cut_page(elements: Sequence[Element], unit: Unit) -> list[Leaf]:
    """The regions of the page in reading order."""
    if not elements:
        return []
    if len(elements) > MAX_ELEMENTS:
        return _all_cuts(elements, unit)
    return _Tree(elements, unit).solve()


class _Tree:
    def __init__(self, elements: Sequence[Element], unit: Unit) -> None:
        self.elements = elements
        self.unit = unit
        self.memo: dict[
            tuple[int, ...], tuple[float, tuple[tuple[int, ...], tuple[int, ...], str] | None]
        ] = {}

    def solve(self) -> list[Leaf]:
        whole = tuple(sorted(range(len(self.elements)), key=lambda i: self.elements[i].rect))
        self.best(whole, 0)
        out: list[Leaf] = []
        stack = [(whole, "")]
        while stack:
            node, path = stack.pop()
            cost, cut = self.memo[node]
            if cut is None and cost > 0.9:
                cut = self.carve(node, cost)
            if cut is None:
                heads = tuple(i for i in node if self.elements[i].kind in {HEAD, CROSS})
                out.append(Leaf(node, hull(self.elements, node), heads, path))
            else:
                first, second, axis = cut
                stack.append((second, path + axis + "1"))
                stack.append((first, path + axis + "0"))
        return out

    def best(self, node: tuple[int, ...], depth: int) -> float:
        known = self.memo.get(node)
        if known is not None:
            return known[0]
        cost = leaf_cost(self.elements, node, self.unit)
        self.memo[node] = (cost, None)
        if len(node) < 2 or cost <= 0.1 or depth > 60 or len(self.memo) > MAX_NODES:
            return cost
        choice: tuple[tuple[int, ...], tuple[int, ...], str] | None = None
        for first, second, axis, price in self.cuts(node):
            if price >= cost:
                continue
            total = price + self.best(first, depth + 1)
            if total < cost:
                total += self.best(second, depth + 1)
            if total < cost - 1e-9:
                cost, choice = total, (first, second, axis)
        if cost > 0.4 and sum(self.elements[i].kind == HEAD for i in node) == 2:
            for first, second, price in self.carvings(node):
                total = (
                    price
                    + leaf_cost(self.elements, first, self.unit)
                    + leaf_cost(self.elements, second, self.unit)
                )
                if total < cost - 1e-9:
                    cost, choice = total, (first, second, "o")
            if choice is not None and choice[2] == "o":
                self.best(choice[0], depth + 1)
                self.best(choice[1], depth + 1)
        self.memo[node] = (cost, choice)
        return cost

    def carve(
        self, node: tuple[int, ...], cost: float
    ) -> tuple[tuple[int, ...], tuple[int, ...], str] | None:
        """The best way to take a story out of the one that runs round it, if that is better than leaving both."""
        choice = None
        for first, second, price in self.carvings(node):
            total = price + self.best(second, 30)
            if total < cost:
                total += self.best(first, 30)
            if total < cost - 1e-9:
                cost, choice = total, (first, second, "o")
        return choice

    def carvings(self, node: tuple[int, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
        """A headline with the columns under it, taken out of the story that runs round it."""
        heads = [i for i in node if self.elements[i].kind == HEAD]
        if len(heads) < 2 or len(node) > 120:
            return []
        rects = {i: self.elements[i].rect for i in node}
        columns = [hull_of(c) for c in stacks([rects[i] for i in node if self.elements[i].kind == TEXT])]
        out = []
        slack = 0.6 * self.unit.pitch
        for h in heads:
            head = rects[h]
            if head.y0 <= min(r.y0 for r in rects.values()) + slack:
                continue
            for a in range(len(columns)):
                for b in range(a, len(columns)):
                    x0, x1 = columns[a].x0 - self.unit.em, columns[b].x1 + self.unit.em
                    off = abs(head.x0 + head.x1 - x0 - x1) / 2
                    if (
                        head.x0 < x0
                        or head.x1 > x1
                        or off > 0.12 * (x1 - x0)
                        or (a == 0 and b == len(columns) - 1)
                    ):
                        continue
                    under = [
                        i
                        for i in node
                        if rects[i].x0 >= x0 and rects[i].x1 <= x1 and rects[i].y0 >= head.y0 - slack
                    ]
                    limit = min(
                        (rects[k].y0 for k in under if k in heads and rects[k].y0 > head.y1), default=math.inf
                    )
                    mine = [i for i in under if rects[i].y0 < limit - slack]
                    if len(mine) < 2 or len(mine) == len(node):
                        continue
                    chosen = set(mine)
                    rest = [i for i in node if i not in chosen]
                    torn = sum(
                        1
                        for i in mine
                        for k in rest
                        if i not in heads
                        and k not in heads
                        and -slack < rects[i].y0 - rects[k].y1 < 1.2 * self.unit.pitch
                        and min(rects[i].x1, rects[k].x1) - max(rects[i].x0, rects[k].x0) > 2 * self.unit.em
                    )
                    broken = _broken([rects[i] for i in rest if self.elements[i].kind == TEXT], head, self.unit)
                    out.append(
                        (tuple(rest), tuple(i for i in node if i in chosen), 0.15 + 0.4 * torn + 0.6 * broken)
                    )
        return out

    def cuts(self, node: tuple[int, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...], str, float]]:
        out = []
        for axis in "yx":
            for first, second, gap in gaps(self.elements, node, axis, self.unit):
                price = 0.03
                if axis == "y":
                    opens = any(
                        self.elements[i].kind in {HEAD, CROSS}
                        and self.elements[i].rect.y0
                        < min(self.elements[k].rect.y0 for k in second) + 1.5 * self.unit.pitch
                        for i in second
                    )
                    if not opens:
                        price += 0.12 if gap > 1.2 * self.unit.pitch else 0.35
                out.append((first, second, axis, price))
        return out


def gaps(
    elements: Sequence[Element], node: Sequence[int], axis: str, unit: Unit
) -> list[tuple[tuple[int, ...], tuple[int, ...], float]]:
    """Where the node falls in two: the parts and the white between them."""
    slack = 0.35 * unit.pitch if axis == "y" else 0.5 * unit.em
    lo, hi = (1, 3) if axis == "y" else (0, 2)
    order = sorted(node, key=lambda i: (elements[i].rect[lo], elements[i].rect[hi], i))
    out = []
    edge = -math.inf
    for k, i in enumerate(order):
        start = elements[i].rect[lo]
        if k and start >= edge - slack:
            out.append(
                (
                    tuple(sorted(order[:k], key=lambda e: elements[e].rect)),
                    tuple(sorted(order[k:], key=lambda e: elements[e].rect)),
                    start - edge,
                )
            )
        edge = max(edge, elements[i].rect[hi])
    return out


def hull(elements: Sequence[Element], node: Sequence[int]) -> Rect:
    """The box round all elements of a node."""
    rects = [elements[i].rect for i in node]
    return Rect(
        min(r.x0 for r in rects), min(r.y0 for r in rects), max(r.x1 for r in rects), max(r.y1 for r in rects)
    )


def leaf_cost(elements: Sequence[Element], node: Sequence[int], unit: Unit) -> float:
    """How little the elements look like one article; 0 is an article out of the book."""
    heads = [elements[i] for i in node if elements[i].kind == HEAD]
    cross = [elements[i] for i in node if elements[i].kind == CROSS]
    texts = [elements[i].rect for i in node if elements[i].kind == TEXT]
    others = [elements[i].rect for i in node if elements[i].kind in {PICTURE, CAPTION}]
    rect = hull(elements, node)
    count = len(heads) + len(cross)
    hole = _hole([elements[i].rect for i in node], texts, unit)
    if count == 0:
        cost = (1.0 if texts else 0.5) + hole
        columns = stacks(texts)
        return cost + min(0.6, 0.15 * sum(max(0, len(_pieces(c, unit)) - 1) for c in columns))
    if count > 1:
        return 1.6 * (count - 1) + 0.1
    if cross:
        return _beside(cross[0].rect, texts, rect, unit) + hole
    head = heads[0].rect
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


def _broken(texts: Sequence[Rect], head: Rect, unit: Unit) -> int:
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


def _all_cuts(elements: Sequence[Element], unit: Unit) -> list[Leaf]:
    """Every gap cut, columns first inside a band: for pages that are no pages."""
    out: list[Leaf] = []
    stack: list[tuple[list[int], str, int]] = [(list(range(len(elements))), "", 0)]
    while stack:
        node, axis, failed = stack.pop()
        axis = "x" if axis == "y" else "y"
        parts = _bands(elements, node, axis, unit)
        if len(parts) == 1 and failed < 1:
            stack.append((node, axis, failed + 1))
        elif len(parts) == 1:
            heads = tuple(i for i in node if elements[i].kind in {HEAD, CROSS})
            out.append(Leaf(tuple(node), hull(elements, node), heads, ""))
        else:
            for part in reversed(parts):
                stack.append((part, axis, 0))
    return out


def _bands(elements: Sequence[Element], node: Sequence[int], axis: str, unit: Unit) -> list[list[int]]:
    slack = 0.35 * unit.pitch if axis == "y" else 0.5 * unit.em
    lo, hi = (1, 3) if axis == "y" else (0, 2)
    parts: list[list[int]] = []
    edge = -math.inf
    for i in sorted(node, key=lambda i: (elements[i].rect[lo], elements[i].rect[hi], i)):
        if not parts or elements[i].rect[lo] >= edge - slack:
            parts.append([])
        parts[-1].append(i)
        edge = max(edge, elements[i].rect[hi])
    return parts
