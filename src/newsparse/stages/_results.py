"""Results printed event by event: small headings (男子1/4决赛, A组) over rows that have one score each.

The words are in `newsparse.tables.list_lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from newsparse.linking.nodes import Node, beside
from newsparse.stages._columns import Run
from newsparse.tables import list_lines as table
from newsparse.textfacts import ranks

EVENTS: Final = 2
"""One small heading over results may be their headline."""
PRIZES: Final = 2
"""One line with a prize and a name may be a headline."""


def read_results(nodes: Sequence[Node], taken: set[int]) -> list[Run]:
    """Runs of rows of results under two small headings or more, and of two prizes or more with who won them: all text.

    Args:
        nodes: one for each block that is linked, in page order.
        taken: places that are a part of something else, unless one run begins and ends in the other.
    """
    out: list[Run] = []
    k = 0
    while k < len(nodes):
        won = _won(nodes, k)
        if won >= PRIZES and beside(nodes, k) and taken.isdisjoint(range(k, k + won)):
            out.append(Run(k, ("B",) * won, True))
        if won or not _event(nodes, k):
            k += max(won, 1)
            continue
        end = k
        events = 0
        while end < len(nodes) and (end == k or beside(nodes, end)):
            if _event(nodes, end):
                events += 1
            elif not _result(nodes[end]):
                break
            end += 1
        headed = beside(nodes, k) and nodes[k - 1].kind in "SZ"
        first = k if headed else k + 1  # a page's head, or nothing: then the first is the headline
        if events >= EVENTS and taken.isdisjoint(range(first, end)):
            out.append(Run(first, ("B",) * (end - first), True))
        k = max(end, k + 1)
    return out


def _event(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line is the small heading of an event, right over its results."""
    if nodes[k].kind == "B" or table.EVENT.pattern.match(nodes[k].text) is None:
        return False
    return k + 1 < len(nodes) and beside(nodes, k + 1) and _result(nodes[k + 1])


def _won(nodes: Sequence[Node], k: int) -> int:
    """How many lines from `k` on say who won a prize, each another one."""
    prizes: set[str] = set()
    end = k
    while end < len(nodes) and (end == k or beside(nodes, end)):
        match = table.AWARDED.pattern.match(nodes[end].text)
        if match is None or match["prize"] in prizes:
            break
        prizes.add(match["prize"])
        end += 1
    return end - k


def _result(node: Node) -> bool:
    """Whether a line is how one match ended, or who was first in what."""
    return any(row.pattern.match(node.text) for row in (table.SCORE, table.AWARDED)) or ranks(node.text)
