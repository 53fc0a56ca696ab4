"""From fragments to chains: candidates, gains, the assignment, and a second look with what the first one found."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

import attrs

from newsparse import page_seams
from newsparse.linking import weights
from newsparse.linking.candidates import PAGE
from newsparse.linking.features import Linker, gain_of
from newsparse.linking.headings import BY_HAND
from newsparse.linking.joins import join_evidence
from newsparse.linking.limits import NONE, Limits
from newsparse.linking.matching import best_successors
from newsparse.linking.nodes import NOTE, Node
from newsparse.linking.owners import owners
from newsparse.linking.placed import JOIN, WEIGHTS, Placed
from newsparse.linking.search import NEVER, Articles, Chain, Gains, improve
from newsparse.linking.settle import settle, signed, weigh

_FIRST = {**weights.FIRST, **WEIGHTS, **BY_HAND}
_SECOND = {**weights.SECOND, **WEIGHTS, **BY_HAND}
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
    confidence: float
    """Probability that the link is right; of a join, that it is one paragraph besides."""
    evidence: tuple[tuple[str, float], ...]
    """What each kind of evidence added to the gain, greatest first; of a join then the log-odds of one paragraph."""


@attrs.frozen
class Solution:
    """The chains of one page: every fragment is in exactly one."""

    chains: tuple[tuple[int, ...], ...]
    links: Mapping[int, Link]
    """By the fragment that is followed."""
    nodes: tuple[Node, ...]
    """The fragments, short lines told apart."""
    best: Mapping[int, float]
    """The gain of each fragment's best continuation, where one has a gain above 0, taken or not."""


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


def assigned(articles: Articles, count: int) -> tuple[Chain, ...]:
    """The chains that the best links make, by the gains as the chains stand."""
    rows = {i: {j: gain for j, gain in row.items() if gain > 0} for i, row in articles.gains.items()}
    return chains_of(best_successors({i: row for i, row in rows.items() if row}), count)


def find_chains(first: Articles, second: Articles, count: int) -> tuple[Chain, ...]:
    """From the order on the page to chains: a first look, a second one with its contexts, and the search from there.

    Args:
        first: weights for when only the order on the page is known.
        second: weights for when chains are known; with the same linker. The chains stand in it when all is done.
        count: how many fragments.
    """
    first.look()
    chains = assigned(first, count)
    for _ in range(weights.LOOKS):
        second.stand(chains)
        found = assigned(second, count)
        if found == chains:
            break
        chains = found
    return improve(second, chains)


def solve(
    nodes: Sequence[Node],
    *,
    hints: Sequence[tuple[int, int]] = (),
    least: float = 0.0,
    placed: Placed | None = None,
    limits: Limits = NONE,
) -> Solution:
    """Link the fragments of one page.

    Args:
        nodes: the fragments in page order.
        hints: ``(fragment, headline)``: the headline was printed again right before the fragment.
        least: links of a lower probability are not made (nor those that are more likely wrong than right), and what is
            linked is made one paragraph only where both together are as probable.
        placed: what the boxes say of the fragments, where the page has boxes.
        limits: what must not be linked.
    """
    count = len(nodes)
    nodes = signed(nodes)
    if placed is None and count > LONG:
        return _in_parts(nodes, hints, least, limits)
    stats = page_seams.PageStats([n.text for n in nodes])
    known = limits.first if placed is None else placed.known(nodes)
    scores = weigh(nodes, stats, weights.FRAGMENT, known)
    nodes = settle(nodes, scores)
    if placed is not None:
        nodes = placed.kinds(nodes)
    reading = _read(nodes, stats, hints, placed, limits)
    if placed is None and count <= PAGE:
        for k in doubtful(scores):
            other = list(reading.nodes)
            other[k] = attrs.evolve(other[k], kind="S" if other[k].kind == "B" else "B")
            second_reading = _read(other, stats, hints, placed, limits, reading)
            torn, head = (second_reading, reading) if other[k].kind == "B" else (reading, second_reading)
            bias, of_score, of_chains = weights.KIND
            is_torn = bias + of_score * scores[k] + of_chains * (torn.score - head.score) > 0
            reading = torn if is_torn else head
    return _solution(reading, least)


EVEN = 0.5
"""A link is not made that is more likely wrong than right, though the sum of the page's links be greatest with it."""

LONG, PART = 400, 250
"""A text of more fragments than the first is no page; it is linked in parts of about the second, so that time and
memory stay in proportion to its length."""


def _in_parts(
    nodes: Sequence[Node],
    hints: Sequence[tuple[int, int]],
    least: float,
    limits: Limits,
) -> Solution:
    """`solve` for a text of many pages: part by part, cut where an article seems to begin."""
    chains: list[tuple[int, ...]] = []
    links: dict[int, Link] = {}
    known: list[Node] = []
    best: dict[int, float] = {}
    start = 0
    while start < len(nodes):
        end = _cut(nodes, start)

        near = [(i - start, j - start) for i, j in hints if start <= i < end and start <= j < end]
        part = solve(nodes[start:end], hints=near, least=least, limits=limits.part(start, end))
        chains += [tuple(k + start for k in chain) for chain in part.chains]
        for i, link in part.links.items():
            links[i + start] = attrs.evolve(link, before=i + start, after=link.after + start)
        best.update((k + start, gain) for k, gain in part.best.items())
        known += part.nodes
        start = end
    return Solution(tuple(chains), links, tuple(known), best)


def _cut(nodes: Sequence[Node], start: int) -> int:
    """Where the part that begins at `start` ends: at a headline after a full stop, as near to `PART` as there is one."""
    if len(nodes) - start <= LONG:
        return len(nodes)
    aim = start + PART
    heads = [
        k
        for k in range(aim - PART // 4, aim + PART // 4)
        if nodes[k].kind == "S" and nodes[k - 1].kind == "B" and nodes[k - 1].closed
    ]
    return min(heads, key=lambda k: (abs(k - aim), k), default=aim)


@attrs.frozen
class _Reading:
    """A page's chains, with all that made them."""

    nodes: Sequence[Node]
    linker: Linker
    placed: Placed | None
    articles: Articles
    chains: tuple[Chain, ...]
    """They stand in `articles`."""

    @property
    def score(self) -> float:
        return sum(map(self.articles.score, self.chains))


DOUBT, DOUBTS = 1.7, 3
"""Short lines whose log-odds are nearer to 0 than this are read both ways, so many of them on a page at most."""


def doubtful(scores: Mapping[int, float]) -> list[int]:
    """Short lines that may as well be headings as torn sentences, the most doubtful first."""
    return sorted((k for k in scores if abs(scores[k]) < DOUBT), key=lambda k: abs(scores[k]))[:DOUBTS]


def _read(
    nodes: Sequence[Node],
    stats: page_seams.PageStats,
    hints: Sequence[tuple[int, int]],
    placed: Placed | None,
    limits: Limits,
    like: _Reading | None = None,
) -> _Reading:
    """The chains of a page whose fragments are of these kinds; `like`: another reading, to begin with its chains."""
    linker = Linker(nodes, stats, hints, like=None if like is None else like.linker)
    likely = linker.candidates() if placed is None else placed.links(linker.candidates())
    pairs = limits.heading(nodes).allowed(likely, nodes)
    count = len(nodes)
    if like is not None:
        (second,) = linker.gains(pairs, _SECOND)
        articles = Articles(linker, second, _SECOND)
        articles.stand(like.chains)
        return _Reading(nodes, linker, placed, articles, improve(articles, assigned(articles, count)))
    first, second = linker.gains(pairs, _FIRST, _SECOND)
    if placed is not None:
        for pair in pairs:
            evidence = placed.evidence(*pair)
            first[pair] += gain_of(evidence, _FIRST)
            second[pair] += gain_of(evidence, _SECOND)
    articles = Articles(linker, second, _SECOND)
    chains = find_chains(Articles(linker, first, _FIRST), articles, count)
    return _Reading(nodes, linker, placed, articles, chains)


def _solution(reading: _Reading, least: float) -> Solution:
    """The chains as links with their probabilities, those below `least` cut."""
    nodes, linker, placed, chains = reading.nodes, reading.linker, reading.placed, reading.chains
    count = len(nodes)
    gains = reading.articles.gains
    best_from: dict[int, list[tuple[float, int]]] = {}
    best_into: dict[int, list[tuple[float, int]]] = {}
    for i, row in gains.items():
        for j, gain in row.items():
            if j in linker.again and linker.chain[i] == linker.chain[j]:
                continue  # the headline printed again says whose article this is, not which of its fragments is before
            if gain > 0:
                best_from.setdefault(i, []).append((gain, j))
                best_into.setdefault(j, []).append((gain, i))
    best = {i: max(row)[0] for i, row in best_from.items()}
    made: dict[tuple[int, int], float] = {}
    heads = {k for chain in chains for k in reading.articles.head(chain)}
    for i, j in (link for chain in chains for link in pairwise(chain)):
        rival = max(
            [
                0.0,
                *(g for g, k in best_from.get(i, ()) if k != j),
                *(g for g, k in best_into.get(j, ()) if k != i),
            ]
        )
        gain = gains.get(i, {}).get(j, NEVER)
        confidence = calibrated(link_class(nodes[i], nodes[j]), gain, gain - rival)
        if i in heads and gain > 0 and least <= HEADED:
            confidence = max(confidence, HEADED)
        if confidence >= max(least, EVEN):
            made[i, j] = confidence
    if placed is None and least <= HEADLESS:
        made |= dict.fromkeys(_goes_on(chains_of(dict(made.keys()), count), nodes, gains), HEADLESS)
    owned: set[tuple[int, int]] = set()
    if placed is None and least <= HEADED:
        for change in owners(chains_of(dict(made.keys()), count), nodes):
            made = {link: sure for link, sure in made.items() if link not in change.gone}
            made |= dict.fromkeys(change.made, HEADED)
            owned.update(change.made)
    links: dict[int, Link] = {}
    for (i, j), confidence in made.items():
        evidence = linker.fixed(i, j) + linker.topical(i, j)
        if placed is not None:
            evidence += placed.evidence(i, j)
        parts = sorted(
            ((name, _SECOND.get(name, 0.0) * value) for name, value in evidence),
            key=lambda p: -abs(p[1]),
        )
        join = -9.0
        texts = nodes[i].kind == nodes[j].kind == "B"
        if texts and not nodes[i].closed:
            join = gain_of([*evidence, *join_evidence(nodes, i, j), ("bias", 1.0)], _JOIN)
        if texts and placed is not None and placed.same_paragraph(i, j):
            join = max(join, RUNS_ON)
        whole = round(confidence * _probability(join), 4)
        joined = join > 0 and whole >= least
        shown = [
            *parts[:8],
            *([("one", join)] if joined else []),
            *([("owner", 1.0)] if (i, j) in owned else []),
        ]
        links[i] = Link(
            i,
            j,
            joined=joined,
            gain=gains.get(i, {}).get(j, NEVER),
            confidence=whole if joined else confidence,
            evidence=tuple((name, round(part, 3)) for name, part in shown if abs(part) >= 0.005),
        )
    return Solution(chains_of({i: link.after for i, link in links.items()}, count), links, tuple(nodes), best)


RUNS_ON = 2.5
"""Log-odds that a paragraph goes on behind a full stop at a column's foot, where the next column begins without an indent."""
HEADED = 0.55
"""Least probability of a link from an article's head: without it the head would stand alone, and heads without text do not
occur."""
HEADLESS, LITTLE, UNSIGNED = 0.8, -1.0, -4.0
"""Probability that fragments which make a chain without a head go on with the end of a chain right above them, if that
link's gain is above the second: articles without a head hardly occur. 46 of 55 such were right on the dated pages and on
pages of invented stories. A text that begins with a byline goes on with a head over a note, if the gain is above the
third.
"""


def _goes_on(chains: Sequence[Chain], nodes: Sequence[Node], gains: Gains) -> list[tuple[int, int]]:
    """Links from the end of a chain to a text without a head that begins right behind it."""
    ends = {chain[-1]: chain for chain in chains}
    heads = {chain[0]: chain for chain in chains}
    out = []
    for chain in chains:
        i, j = chain[0] - 1, chain[0]
        above = ends.get(i)
        if above is None or above[0] == j:  # it would follow its own end
            continue
        gain = gains.get(i, {}).get(j, NEVER)
        text = nodes[i].kind == nodes[j].kind == "B" and gain > LITTLE and not nodes[j].lead
        if text or (nodes[j].kind == "Y" and gain > UNSIGNED and len(chain) > 1 and _noted(above, nodes)):
            out.append((i, j))
            whole = (*ends.pop(i), *heads.pop(j))
            ends[whole[-1]] = heads[whole[0]] = whole
    return out


def _noted(chain: Chain, nodes: Sequence[Node]) -> bool:
    """Whether a chain is a head and a paragraph that nobody signed: a summary or the editor's note (编者按) over a byline."""
    head, last = nodes[chain[0]], nodes[chain[-1]]
    body = [nodes[k] for k in chain if nodes[k].kind != "S"]
    return (
        head.kind == "S"
        and len(body) <= NOTE
        and all(n.kind == "B" and not n.lead for n in body)
        and last.closed
    )


def link_class(before: Node, after: Node) -> str:
    """Which calibration a link falls under: ``closed`` or ``torn`` body text, ``cross`` (a crosshead), ``head``."""
    if before.kind == "B":
        return "cross" if after.kind == "S" else "closed" if before.closed else "torn"
    return "head"


def terms(gain: float, margin: float) -> tuple[float, float]:
    """What a link's probability is made of: both figures within where they were ever met."""
    return min(max(gain, -3.0), 12.0), min(max(margin, -6.0), 12.0)


def calibrated(name: str, gain: float, margin: float) -> float:
    """Probability of a link of class `name`, or for ``end`` that nothing follows."""
    bias, of_gain, of_margin = weights.CALIBRATION[name]
    x, y = terms(gain, margin)
    return min(0.9999, round(_probability(bias + of_gain * x + of_margin * y), 4))


def _probability(log_odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
