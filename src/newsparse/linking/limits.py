"""What a page's chains may not do, whatever the evidence says."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.linking.nodes import Node


@attrs.frozen
class Limits:
    """Links that must not be, by the fragments' places in page order."""

    apart: frozenset[tuple[int, int]] = frozenset()
    """Pairs ``(i, j)`` for which "j follows i" must not be."""
    first: frozenset[int] = frozenset()
    """Nothing but a short line may stand before these in an article."""
    last: frozenset[int] = frozenset()
    """Nothing may follow these."""

    def allow(self, i: int, j: int, nodes: Sequence[Node]) -> bool:
        """Whether `j` may follow `i`."""
        if i in self.last or (j in self.first and nodes[i].kind != "S"):
            return False
        return (i, j) not in self.apart

    def part(self, start: int, end: int) -> Limits:
        """The limits of the fragments from `start` to before `end`, counted from `start`."""
        return Limits(
            frozenset((i - start, j - start) for i, j in self.apart if start <= i < end and start <= j < end),
            frozenset(j - start for j in self.first if start <= j < end),
            frozenset(i - start for i in self.last if start <= i < end),
        )


NONE = Limits()
