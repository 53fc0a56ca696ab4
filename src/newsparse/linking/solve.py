"""From fragments to chains: candidates, gains, the assignment, and a second look with what the first one found."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import attrs

from newsparse import seams
from newsparse.linking import weights
from newsparse.linking.features import Evidence, Linker, chain_context
from newsparse.linking.matching import best_successors
from newsparse.linking.nodes import Node
from newsparse.linking.placed import JOIN, WEIGHTS, Placed
from newsparse.linking.settle import settle

_FIRST = {**weights.FIRST, **WEIGHTS}
_SECOND = {**weights.SECOND, **WEIGHTS}
_JOIN = {**weights.JOIN, **JOIN}


@attrs.frozen
class Link:
    """One accepted link: fragment `after` follows fragment `before` in one article."""

    before: int
    after: int
    joined: bool
    """The two are pieces of one paragraph."""
    gain: float
    """Log-odds over "not linked" as the evidence has it."""
    margin: float
    """Gain over the best other thing that either of the two could do."""
    confidence: float
    """Probability that the link is right."""
    evidence: tuple[tuple[str, float], ...]
    """What each kind of evidence added to the gain, greatest first."""


@attrs.frozen
class Solution:
    """The chains of one page: every fragment is in exactly one."""

    chains: tuple[tuple[int, ...], ...]
    links: Mapping[int, Link]
    """By the fragment that is followed."""
    nodes: tuple[Node, ...]
    """The fragments, short lines told apart."""


def _gain(evidence: Evidence, table: Mapping[str, float]) -> float:
    get = table.get
    return sum(get(name, 0.0) * value for name, value in evidence)


def chains_of(successor: Mapping[int, int], count: int) -> tuple[tuple[int, ...], ...]:
    """The chains that a successor relation makes, by their first member."""
    followers = set(successor.values())
    out = []
    for first in range(count):
        if first in followers:
            continue
        chain = [first]
        while chain[-1] in successor:
            chain.append(successor[chain[-1]])
        out.append(tuple(chain))
    return tuple(out)


class _Scorer:
    """Gains of the candidate links, with the evidence that does not change weighed once."""

    def __init__(self, linker: Linker, placed: Placed | None = None) -> None:
        self.linker = linker
        self.placed = placed
        self.fixed: dict[tuple[int, int], Evidence] = {}
        self.sums: dict[int, dict[tuple[int, int], float]] = {}

    def gains(self, table: Mapping[str, float]) -> dict[int, dict[int, float]]:
        linker, fixed = self.linker, self.fixed
        sums = self.sums.setdefault(id(table), {})
        gains: dict[int, dict[int, float]] = {}
        placed = self.placed
        for pair in linker.candidates() if placed is None else placed.links(linker.candidates()):
            total = sums.get(pair)
            if total is None:
                evidence = fixed.get(pair)
                if evidence is None:
                    evidence = fixed[pair] = linker.fixed(*pair)
                    if placed is not None:
                        evidence += placed.evidence(*pair)
                total = sums[pair] = _gain(evidence, table)
            total += _gain(linker.topical(*pair), table)
            if total > 0:
                gains.setdefault(pair[0], {})[pair[1]] = total
        return gains


def solve(
    nodes: Sequence[Node],
    *,
    hints: Sequence[tuple[int, int]] = (),
    least: float = 0.0,
    placed: Placed | None = None,
) -> Solution:
    """Link the fragments of one page.

    Args:
        nodes: the fragments in page order.
        hints: ``(fragment, headline)``: the headline was printed again right before the fragment.
        least: links of a lower probability are not made.
        placed: what the boxes say of the fragments, where the page has boxes.
    """
    count = len(nodes)
    stats = seams.PageStats([n.text for n in nodes])
    known = frozenset() if placed is None else placed.known(nodes)
    nodes = settle(nodes, stats, weights.FRAGMENT, known)
    if placed is not None:
        nodes = placed.kinds(nodes)
    linker = Linker(nodes, stats, hints)
    scorer = _Scorer(linker, placed)
    gains = scorer.gains(_FIRST)
    successor = best_successors(gains)
    for _ in range(weights.LOOKS):
        before = successor
        linker.look(chain_context(chains_of(successor, count), count))
        gains = scorer.gains(_SECOND)
        successor = best_successors(gains)
        if successor == before:
            break
    best_into: dict[int, list[tuple[float, int]]] = {}
    for i, row in gains.items():
        for j, gain in row.items():
            best_into.setdefault(j, []).append((gain, i))
    links: dict[int, Link] = {}
    for i, j in successor.items():
        gain = gains[i][j]
        rival = max(
            [0.0, *(g for k, g in gains[i].items() if k != j), *(g for g, k in best_into[j] if k != i)]
        )
        margin = gain - rival
        confidence = _calibrated(gain, margin)
        if confidence < least:
            continue
        evidence = scorer.fixed[i, j] + linker.topical(i, j)
        parts = sorted(
            ((name, _SECOND.get(name, 0.0) * value) for name, value in evidence),
            key=lambda p: -abs(p[1]),
        )
        join = _gain([*evidence, ("bias", 1.0)], _JOIN) if nodes[i].kind == nodes[j].kind == "B" else -9.0
        links[i] = Link(
            i,
            j,
            joined=not nodes[i].closed and join > 0,
            gain=gain,
            margin=margin,
            confidence=confidence,
            evidence=tuple((name, round(part, 3)) for name, part in parts[:8] if abs(part) >= 0.005),
        )
    return Solution(chains_of({i: link.after for i, link in links.items()}, count), links, tuple(nodes))


def _calibrated(gain: float, margin: float) -> float:
    a, b, c = weights.CALIBRATION
    z = a + b * min(gain, 12.0) + c * min(max(margin, -12.0), 12.0)
    return min(0.9999, round(1.0 / (1.0 + math.exp(-z)), 4))
