"""What the boxes say of each link: evidence from geometry for the page's one assignment problem.

Geometry and language are two witnesses. Where geometry is sure (the next paragraph in a column, the first one under
a headline), its evidence outweighs anything that language says; where it is not (which story a piece without a
headline continues), it gives its odds and language decides. Links that geometry rules out are no candidates at all,
unless a fragment has no box.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import attrs

from newsparse.geometry.evidence import evidence, region_continuation
from newsparse.geometry.layout import (
    BODY,
    BOX,
    BYLINE,
    CAPTION,
    CROSSHEAD,
    HEADING,
    HEADLINE,
    UNPLACED,
    BlockGeometry,
    Layout,
    white_unknown,
)
from newsparse.linking.nodes import Node
from newsparse.tables.lines import SALUTATION
from newsparse.textfacts import ends_closed, fold_marks, is_scrap

WEIGHTS: Mapping[str, float] = {
    "geo.next": 2.0,
    "geo.head": 2.0,
    "geo.heads": 2.0,
    "geo.cross": 2.0,
    "geo.region": 1.0,
    "geo.headless": 3.0,
    "geo.apart": 2.0,
}
"""Weights of what `Placed.evidence` gives, per unit of log-odds. Set by hand and looked at on the pages that
``tests/geometry`` typesets; `newsparse.linking.weights`, which is fitted on text, knows nothing of them."""

JOIN: Mapping[str, float] = {"geo.runs_on": 2.5, "geo.turn": 2.5, "geo.indent": -3.0, "geo.short": -1.5}
"""Log-odds that two linked fragments are pieces of one paragraph, from line ends and indents."""

SURE = 0.7
"""A role of at least this probability decides what kind of fragment a block is."""
LEAST = 0.04
"""A piece continues no region with less than this probability."""
MANY = 60
"""With more regions than this, a piece looks for what it continues among its neighbours in reading order; with more
short lines, nobody looks whether another line of the page goes on with one."""


def logit(p: float) -> float:
    """Log-odds, held between those of 0.01 and 0.99."""
    p = min(0.99, max(0.01, p))
    return math.log(p / (1.0 - p))


@attrs.frozen
class _Edge:
    """A link that the boxes allow."""

    name: str
    p: float
    more: tuple[tuple[str, float], ...] = ()


class Placed:
    """The boxes' evidence for the fragments of one page."""

    def __init__(self, layout: Layout, firsts: Sequence[int], lasts: Sequence[int]) -> None:
        """Args:
        layout: the page's layout.
        firsts: for each fragment, the block of the layout that it begins with; -1 for none.
        lasts: likewise, the block that it ends with.
        """
        self.layout = layout
        self.firsts = firsts
        self.lasts = lasts
        self._made: dict[tuple[int, int], _Edge] = {}
        roles = [UNPLACED if k < 0 else layout.geometry[k].role_hint for k in firsts]
        self.free = [role == UNPLACED for role in roles]
        self.heads: dict[int, list[int]] = {}
        self.text: dict[int, list[int]] = {}
        tops = {k for region in layout.regions for k in region.heads}
        for n in sorted(range(len(firsts)), key=lambda n: (firsts[n], n)):
            k = firsts[n]
            if self.free[n]:
                continue
            region = layout.geometry[k].region
            if region >= 0:
                (self.heads if k in tops else self.text).setdefault(region, []).append(n)
        boxed = any(g.boxed for g in layout.geometry)  # then only lines that are blocks of their own tell
        inside = [
            g.indent
            for g in layout.geometry
            if g.role_hint == BODY and g.place > 0 and (g.lines > 1) != boxed and not (boxed and g.centred)
        ]
        self.indents = len(inside) >= 3 and sum(inside) > 0.8 * len(inside)
        """Whether paragraphs are indented on this page: most of those inside a column."""

    @cached_property
    def edges(self) -> dict[tuple[int, int], _Edge]:
        """The links that the boxes allow."""
        for region in range(len(self.layout.regions)):
            self._inside(region)
        self._across()
        return self._made

    def geometry(self, n: int) -> BlockGeometry | None:
        """What the boxes say of fragment `n`."""
        return None if self.free[n] else self.layout.geometry[self.firsts[n]]

    # -- what kind of fragment --------------------------------------------------------------------------

    def known(self, nodes: Sequence[Node]) -> frozenset[int]:
        """The short lines of which type and place show that they are headings, or whose place must be enough."""
        short = [n for n, node in enumerate(nodes) if node.kind == "S" and not self.free[n]]
        if len(short) > MANY:
            return frozenset(short)
        return frozenset(n for n in short if self._heading(self.layout.geometry[self.firsts[n]]))

    @staticmethod
    def _heading(own: BlockGeometry) -> bool:
        return own.role_hint in HEADING or (own.role_hint == CROSSHEAD and own.role_p >= SURE)

    def kinds(self, nodes: Sequence[Node]) -> list[Node]:
        """`nodes`, each of the kind that its type and place show, where they show it."""
        return [self._kind(n, node) for n, node in enumerate(nodes)]

    def _kind(self, n: int, node: Node) -> Node:
        own = self.geometry(n)
        if own is None:
            return node
        role, kind = own.role_hint, node.kind
        if role == CROSSHEAD and is_scrap(node.text):
            return node
        if role == HEADLINE and own.role_p >= SURE:
            kind = "S"
        elif role in HEADING:
            kind = "Y" if node.kind == "Y" else "S"
        elif role == CROSSHEAD and (own.last_full or node.closed) and self._carries_on(n):
            kind = "B"
        elif role == CROSSHEAD and own.role_p >= SURE:
            kind = "Y" if node.kind == "Y" else "S"
        elif role == BYLINE:
            kind = "Y" if node.byline >= 0.2 else node.kind
        elif role == BODY and kind == "S" and (own.lines > 1 or own.last_full or self._carries_on(n)):
            kind = "B"
        elif role == CROSSHEAD and kind == "S" and own.last_full and self._ends_column(n):
            kind = "B"  # no crosshead is left alone at a column's foot
        if kind == "S" and role in {BYLINE, BODY} and SALUTATION.pattern.match(node.text) is not None:
            kind = "B"  # 编辑同志：
        return node if kind == node.kind else attrs.evolve(node, kind=kind)

    def _carries_on(self, n: int) -> bool:
        """Whether a short line at the top of a column, or under what is set into it, is the last line of a paragraph that was
        cut there.
        """
        geometry, k = self.layout.geometry, self.firsts[n]
        two = geometry[k]
        over = range(k - 1, max(-1, k - 1 - SET_IN), -1)
        last = next((m for m in over if geometry[m].role_hint not in {BOX, CAPTION}), -1)
        if last < 0:
            return False
        one = geometry[last]
        full = two.first_full and not two.centred and (one.last_full or one.boxed) and one.role_hint == BODY
        return full and _turns(one, two) and not ends_closed(fold_marks(self.layout.blocks[last].text))

    def _ends_column(self, n: int) -> bool:
        """Whether the region's text goes on in another column."""
        own, k = self.layout.geometry[self.firsts[n]], self.lasts[n] + 1
        after = self.layout.geometry[k] if 0 < k < len(self.layout.geometry) else None
        return after is not None and after.region == own.region and after.column != own.column

    # -- links ------------------------------------------------------------------------------------------

    def _add(self, i: int, j: int, name: str, p: float, more: tuple[tuple[str, float], ...] = ()) -> None:
        old = self._made.get((i, j))
        if old is None or old.p < p:
            self._made[i, j] = _Edge(name, p, more)

    def _inside(self, region: int) -> None:
        """Links inside a region: its headlines in order, then its text in order."""
        heads, text = self.heads.get(region, []), self.text.get(region, [])
        for i, j in pairwise(heads):
            self._add(i, j, "geo.heads", 0.97)
        if heads and text:
            self._add(heads[-1], text[0], "geo.head", 0.97 if len(heads) <= 3 else 0.85)
        for i, j in pairwise(text):
            name = "geo.cross" if self.layout.geometry[self.firsts[j]].role_hint == CROSSHEAD else "geo.next"
            self._add(i, j, name, self._next(i, j), self._ends(i, j))

    def _next(self, i: int, j: int) -> float:
        """Probability that `j`, the next text of the region, goes on from `i`."""
        found = evidence(self.layout, self.lasts[i], self.firsts[j])
        lifted = self.firsts[j] - self.lasts[i] > 1 and not found.headline_between
        return max(found.p, 0.94) if lifted else found.p

    def _ends(self, i: int, j: int) -> tuple[tuple[str, float], ...]:
        one, two = self.layout.geometry[self.lasts[i]], self.layout.geometry[self.firsts[j]]
        if two.indent:
            return (("geo.indent", 1.0),)
        turn = (("geo.turn", 1.0),) if _turns(one, two) else ()
        if white_unknown(one, two):
            return turn
        if not one.last_full:
            return (("geo.short", 1.0),)
        return (("geo.runs_on", 1.0), *turn) if two.first_full else ()

    def same_paragraph(self, i: int, j: int) -> bool:
        """Whether `j`, at the top of the next column or under what is set into the column, goes on in the paragraph of `i`,
        whatever `i` ends with: it begins at the column's edge behind a full line, where paragraphs are indented.
        """
        if self.free[i] or self.free[j] or not self.indents:
            return False
        one, two = self.layout.geometry[self.lasts[i]], self.layout.geometry[self.firsts[j]]
        if two.boxed:  # how full a box of several lines looks is no sure sign
            return False
        under = one.region == two.region and one.column == two.column and two.place > one.place
        return (under or _next_column(one, two)) and _full(one, two)

    def runs_on(self, n: int) -> bool:
        """Whether fragment `n` begins at the edge of its column under, or in the column behind, a full line."""
        one, two = self.geometry(n - 1), self.geometry(n)
        return one is not None and two is not None and one.last_full and two.first_full

    def _across(self) -> None:
        """Links from the end of a region to a region without a headline."""
        layout = self.layout
        full = [r for r in range(len(layout.regions)) if r in self.heads or r in self.text]
        groups: dict[int, list[int]] = {}
        root: dict[int, int] = {}
        for at, r in enumerate(full):
            root[r] = r
            if r in self.heads:
                groups[r] = [r]
                continue
            near = full if len(full) <= MANY else full[max(0, at - 4) : at]
            scores = []
            for s in near:
                p = region_continuation(layout, s, r) if s != r else 0.0
                if p < LEAST:
                    continue
                self._continue(s, r, p)
                if s in self.heads or s < r:
                    scores.append((p, -s))
            if not scores:
                groups[r] = [r]
                continue
            best, source = max(scores)
            first = root.get(-source, -source)
            root[r] = first
            group = groups.setdefault(first, [first])
            if group[-1] != -source and group[-1] != r:
                # It goes on behind the pieces that its story has already.
                self._continue(group[-1], r, best)
            group.append(r)

    def _continue(self, r: int, s: int, p: float) -> None:
        last = (self.text.get(r) or self.heads[r])[-1]
        first = self.text[s][0]
        self._add(last, first, "geo.region", p, (("geo.headless", 1.0), *self._ends(last, first)))

    def links(self, candidates: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Of `candidates`, those that geometry has no opinion of, and the links that it allows."""
        if any(self.free):
            for i, j in candidates:
                if (self.free[i] or self.free[j]) and (i, j) not in self.edges:
                    yield i, j
        yield from self.edges

    def evidence(self, i: int, j: int) -> list[tuple[str, float]]:
        """What the boxes say about "j follows i"."""
        edge = self.edges.get((i, j))
        if edge is None:
            return [] if self.free[i] or self.free[j] else [("geo.apart", logit(0.01))]
        return [(edge.name, logit(edge.p)), *edge.more]


SET_IN = 12
"""So many paragraphs of boxes and captions stand between the pieces of one at most."""
WHITE = 2.0
"""So many lines of white between two paragraphs of one column: something was set into it, or stood there."""


def _next_column(one: BlockGeometry, two: BlockGeometry) -> bool:
    """Whether `two` is at the top of the column behind that of `one`."""
    return two.region == one.region and two.column == one.column + 1 and two.place == 0


def _turns(one: BlockGeometry, two: BlockGeometry) -> bool:
    """Whether the text goes over a gutter between the two, or round what is set into their column."""
    under = two.region == one.region and two.column == one.column and two.gap > WHITE
    return _next_column(one, two) or under


def _full(one: BlockGeometry, two: BlockGeometry) -> bool:
    """Whether one text ends with a full line and the other begins at its column's edge."""
    return one.last_full and two.first_full and not two.centred and one.role_hint == two.role_hint == BODY
