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

from newsparse.geometry.leaves import (
    ACROSS,
    HEAD,
    HEADS,
    TEXT,
    Element,
    Leaf,
    broken,
    hull,
    hull_of,
    leaf_cost,
    stacks,
)
from newsparse.geometry.lines import Unit

MAX_ELEMENTS = 400
"""With more elements the page is no page: every gap is cut."""
MAX_NODES = 1500
"""Nodes of the tree that are looked at."""


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
                heads = tuple(i for i in node if self.elements[i].kind in HEADS)
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
                    stopped = broken(
                        [rects[i] for i in rest if self.elements[i].kind == TEXT], head, self.unit
                    )
                    out.append(
                        (
                            tuple(rest),
                            tuple(i for i in node if i in chosen),
                            0.15 + 0.4 * torn + 0.6 * stopped,
                        )
                    )
        return out

    def cuts(self, node: tuple[int, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...], str, float]]:
        out = []
        for axis in "yx":
            for first, second, gap in gaps(self.elements, node, axis, self.unit):
                price = 0.03
                if axis == "y":
                    top = min(self.elements[k].rect.y0 for k in second) + 1.5 * self.unit.pitch
                    heads = [e for e in (self.elements[k] for k in second) if e.kind in HEADS]
                    opens = any(head.kind == ACROSS or head.rect.y0 < top for head in heads)
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
            heads = tuple(i for i in node if elements[i].kind in HEADS)
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
