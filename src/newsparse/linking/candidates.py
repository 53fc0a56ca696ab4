"""Which fragments may follow which: the pairs that are worth a look.

On a page, where a column or an article may end is held against wherever one may begin. In a text of many pages far links
reach only to the nearest ends and headings, so that cost stays in proportion to its length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse.linking.survey import Survey

PAGE = 150
"""More fragments than this are no page but a text of many pages; there, far links reach only to the nearest ends of
columns and headings, so that cost stays in proportion."""

FAR_ENDS, FAR_HEADS = 8, 4
"""How many ends and headings on each side, in a text of more than `PAGE` fragments."""


def _nearest(places: Sequence[int], j: int, reach: int) -> Sequence[int]:
    """Those of `places` (ascending) that are among the `reach` nearest before `j` or behind it."""
    at = bisect_left(places, j)
    return places[max(0, at - reach) : at + reach]


class Candidates(Survey):
    """A page whose pairs of fragments can be listed."""

    def is_end(self, k: int) -> bool:
        """An article, or a column of it, may break off after fragment `k`."""
        nodes = self.nodes
        if k + 1 == len(nodes) or not nodes[k].closed or nodes[k].ending:
            return True
        after = nodes[k + 1]
        return after.kind != "B" or after.lead or after.inset or after.begins < 0 or self._loose(k)

    def is_start(self, k: int) -> bool:
        """A column may begin with fragment `k`."""
        nodes = self.nodes
        if k == 0 or nodes[k].kind == "Y" or nodes[k].lead or nodes[k].inset or nodes[k].begins < 0:
            return True
        before = nodes[k - 1]
        return before.kind != "B" or not before.closed or bool(before.ending) or self._loose(k - 1)

    def _loose(self, k: int) -> bool:
        """Little in common between what stands before and after the place behind `k`."""
        shared = self.topics.mass(self.left[k] & self.right[k + 1])
        return shared < 0.12 * min(self.left_mass[k], self.right_mass[k + 1]) or shared < 1.0

    def _bare(self, k: int) -> bool:
        """A heading or byline with no body text right behind it."""
        after = self.nodes[k + 1] if k + 1 < len(self.nodes) else None
        return after is None or after.kind != "B" or after.inset

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs ``(i, j)`` for which "j follows i" is worth a look."""
        nodes = self.nodes
        count = len(nodes)
        ends = [k for k in range(count) if nodes[k].kind == "B" and self.is_end(k)]
        heads = [k for k in range(count) if nodes[k].kind == "S"]
        bylines = [k for k in range(count) if nodes[k].kind == "Y"]
        torn = [k for k in ends if not nodes[k].closed and not nodes[k].quoted]
        bare = [k for k in range(count) if nodes[k].kind in "SY" and self._bare(k)]
        far_ends, far_heads = (count, count) if count <= PAGE else (FAR_ENDS, FAR_HEADS)
        for j in range(count):
            if j:
                yield j - 1, j
            kind = nodes[j].kind
            sources: Sequence[int]
            head = self.again.get(j)
            over = [] if head is None else [i for i in range(count) if head in self.under[i]]
            hinted = [i for i in over if nodes[i].kind == "B"]
            for i in hinted:
                if i != j and i != j - 1:
                    yield i, j
            if kind == "Z":
                continue
            if not self.is_start(j):
                if kind != "B":
                    continue
                # only what cannot end where it stands looks so far for its continuation
                sources = [*_nearest(torn, j, far_ends), *_nearest(bare, j, far_heads)]
            elif kind == "B":
                sources = [
                    *_nearest(ends, j, far_ends),
                    *_nearest(heads, j, far_heads),
                    *_nearest(bylines, j, far_heads),
                ]
            elif kind == "Y":
                sources = _nearest(heads, j, far_heads)
            elif j and nodes[j - 1].kind == "B" and nodes[j - 1].closed and not nodes[j].inset:
                continue
            else:
                sources = _nearest(ends, j, far_ends)
            for i in sources:
                if i != j and i != j - 1 and i not in hinted:
                    yield i, j
