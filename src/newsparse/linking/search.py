"""Articles that agree with themselves: from the assignment's links to the set of chains with the greatest score.

What a link is worth depends on the articles that it joins: a heading speaks for the body text behind it as far as
that body is known. An assignment weighs links with the contexts of the look before it, and may stay where right
chains would score better as a whole. Here a set of chains is scored with the contexts that it makes itself, and
changed link by link, with what such a change frees linked anew (ejection chains: F. Glover, Discrete Applied
Mathematics 65, 1996), as long as its score grows. A change never leaves fewer links than before: evidence relative to
the size of an article would reward tearing articles apart.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from operator import mul

from newsparse.linking.features import Linker
from newsparse.linking.names import HINTS, MEASURES

Pair = tuple[int, int]
Chain = tuple[int, ...]
Gains = Mapping[int, Mapping[int, float]]

SLACK = 3.0
"""A link is tried that costs less than this, all else as it stands."""
TRIES, ROUNDS = 60, 8
"""How many links are tried a round, the most promising first, and how many rounds at most."""
WORTH = 3.0
"""A change is made that adds more than this to the score: on left-out pages smaller gains were as often wrong as right."""
HOPELESS = -2.0
"""A link that its unchanging evidence puts below this is not looked at. These are half of all; looking at them, too,
changes one article in 500."""
BARE = 6.0
"""What a chain costs that is nothing but a head. Of the 31 articles of the seed pages and some 4,300 of made ones none is
without text."""
NEVER = -5.0
"""What a link counts that is not looked at and stands in a chain all the same."""
NO_HEADS: Mapping[int, Chain] = {}
FLOOR = -3.0
"""A link with a gain below this is not tried."""


class Articles:
    """Scores of chains, and of links as the chains stand."""

    def __init__(
        self,
        linker: Linker,
        fixed: Mapping[Pair, float],
        table: Mapping[str, float],
        least: float = HOPELESS,
    ) -> None:
        """Args:
        linker: evidence that depends on chains.
        fixed: what the unchanging evidence of each candidate link adds up to.
        table: weights.
        least: links with less unchanging evidence are not looked at.
        """
        self.linker = linker
        again = linker.again
        self.fixed = {pair: gain for pair, gain in fixed.items() if gain >= least or pair[1] in again}
        self.gains: dict[int, dict[int, float]] = {}
        """Of all links, as the chains stand: ``gains[i][j]`` for "j follows i"."""
        self._weights = {name: [table.get(n, 0.0) for n in names] for name, names in MEASURES.items()}
        self._hints = {name: table.get(name, 0.0) for name in HINTS}
        self._after: dict[int, list[int]] = {}
        self._before: dict[int, list[int]] = {}
        for i, j in self.fixed:
            self._after.setdefault(i, []).append(j)
            self._before.setdefault(j, []).append(i)
        self._known: dict[Chain, float] = {}
        self._standing: frozenset[Chain] = frozenset()

    def gain(self, i: int, j: int) -> float:
        """Of "j follows i", in the contexts of the moment."""
        linker = self.linker
        name, values = linker.measures(i, j)
        gain = sum(map(mul, self._weights[name], values), self.fixed[i, j])
        return gain + self._hints[linker.hint(i, j)] if j in linker.again else gain

    def look(self) -> None:
        """Take what the order on the page says for the contexts of all links."""
        for i, row in self._after.items():
            self.gains[i] = {j: self.gain(i, j) for j in row}

    def stand(self, chains: Iterable[Chain]) -> None:
        """From now on the fragments stand in these chains; only what this changes is weighed anew."""
        standing = frozenset(chains)
        changed: set[int] = set()
        for chain in standing:
            self.linker.place(chain)
            if chain not in self._standing:
                changed.update(chain)
        self._standing = standing
        nodes = self.linker.nodes
        for k in tuple(changed):  # what stands behind short lines is asked for them
            while k and nodes[k - 1].kind == "S":
                k -= 1
                changed.add(k)
        for i in sorted(changed):
            self.gains[i] = {j: self.gain(i, j) for j in self._after.get(i, ())}
        for j in sorted(changed):
            for i in self._before.get(j, ()):
                if i not in changed:
                    self.gains[i][j] = self.gain(i, j)

    def head(self, chain: Chain) -> Chain:
        """The headings and bylines that `chain` begins with."""
        nodes = self.linker.nodes
        return tuple(takewhile(lambda k: nodes[k].kind in "SY", chain))

    def bare(self, chain: Chain) -> bool:
        """Whether `chain` is nothing but a head."""
        return 0 < len(chain) == len(self.head(chain))

    def score(self, chain: Chain) -> float:
        """The sum of the gains of the links of `chain`, with the contexts that it makes; less where it is a bare head."""
        if len(chain) < 2:
            return -BARE if self.bare(chain) else 0.0
        known = self._known.get(chain)
        if known is None:
            self.linker.place(chain)
            known = -BARE if self.bare(chain) else 0.0
            for at in range(len(chain) - 1):
                i, j = chain[at], chain[at + 1]
                known += self.gain(i, j) if (i, j) in self.fixed else NEVER
            self._known[chain] = known
        return known


class _State:
    """The chains, found by any of their members."""

    def __init__(self, chains: Iterable[Sequence[int]]) -> None:
        self.chain: dict[int, Chain] = {}
        self.place: dict[int, int] = {}
        for chain in chains:
            self.put(tuple(chain))

    def put(self, chain: Chain) -> None:
        for at, k in enumerate(chain):
            self.chain[k] = chain
            self.place[k] = at

    def split(self, i: int, j: int) -> tuple[Chain, Chain, Chain, Chain, tuple[Chain, ...]] | None:
        """Parts that linking `j` behind `i` makes: up to `i`, from `j` on, what followed `i`, what stood before `j`,
        and the chains that they come from; None where the link would close a ring.
        """
        a, b = self.chain[i], self.chain[j]
        at, to = self.place[i], self.place[j]
        if a is not b:
            return a[: at + 1], b[to:], a[at + 1 :], b[:to], (a, b)
        if to <= at:
            return None
        return a[: at + 1], a[to:], a[at + 1 : to], (), (a,)


def improve(
    articles: Articles, chains: Iterable[Sequence[int]], *, rounds: int = ROUNDS
) -> tuple[Chain, ...]:
    """Chains that score at least as much as `chains`, every fragment in one of them; they stand when all is done.

    Args:
        articles: how chains score.
        chains: every fragment in one, single ones too.
        rounds: how many changes at most.
    """
    state = _State(chains)
    articles.stand(state.chain.values())
    gains = articles.gains
    again = articles.linker.again
    for _ in range(rounds):
        best, change = WORTH, None
        heads = {head[0]: head for head in map(articles.head, set(state.chain.values())) if head}
        for i, j in _promising(gains, state, again, heads):
            for old, new in _changes(i, j, gains, state, again, heads):
                more = sum(map(articles.score, new)) - sum(map(articles.score, old))
                if more > best:
                    best, change = more, (old, new)
        if change is None:
            break
        for chain in change[1]:
            state.put(chain)
        articles.stand(state.chain.values())
    articles.stand(state.chain.values())  # what was tried last has left its contexts
    return tuple(sorted(set(state.chain.values())))


def _neighbours(k: int, state: _State) -> tuple[int, int]:
    """What stands before and behind `k` in its chain, -1 for nothing."""
    chain, at = state.chain[k], state.place[k]
    return (chain[at - 1] if at else -1), (chain[at + 1] if at + 1 < len(chain) else -1)


def _promising(
    gains: Gains, state: _State, again: Container[int] = (), heads: Mapping[int, Chain] = NO_HEADS
) -> list[Pair]:
    """Links worth trying, those that lose least first. What follows a headline that was printed `again` follows the
    article's end, whatever that is: nothing is lost there. A bare head gains by any link to text, and among `heads`, by
    their first, are those that may be put before what follows.
    """
    before: dict[int, int] = {}
    behind: dict[int, int] = {}
    for k in state.chain:
        before[k], behind[k] = _neighbours(k, state)
    found: list[tuple[float, int, int]] = []
    nothing: dict[int, float] = {}
    bare = {k for first, head in heads.items() if head == state.chain[first] for k in head}
    for i, row in gains.items():
        follows = behind[i]
        own = 0.0 if follows in again else row.get(follows, 0.0)
        for j, gain in row.items():
            if j == follows or gain <= FLOOR:
                continue
            ahead = before[j]
            others = gains.get(ahead, nothing)
            less = gain - own - others.get(j, 0.0) + max(0.0, others.get(follows, 0.0))
            head = heads.get(j)
            if head is not None and follows >= 0:
                less += max(0.0, gains.get(head[-1], nothing).get(follows, 0.0))
            if (i in bare) != (j in bare):
                less += BARE
            if less > -SLACK:
                found.append((-less, i, j))
    found.sort()
    return [(i, j) for _, i, j in found[:TRIES]]


def _changes(
    i: int,
    j: int,
    gains: Gains,
    state: _State,
    again: Container[int] = (),
    heads: Mapping[int, Chain] = NO_HEADS,
) -> Iterator[tuple[tuple[Chain, ...], tuple[Chain, ...]]]:
    """Ways to link `j` behind `i` with no link fewer than before: old chains, new chains. Only `heads` are put
    between others, and only before what follows a headline that was printed `again` more is: tried everywhere, that brings
    no articles on left-out pages.
    """
    parts = state.split(i, j)
    if parts is None:
        return
    upto, onward, tail, head, old = parts
    joined = upto + onward
    if len(old) == 1:  # what stood between the two loses both its links: it must find one elsewhere
        for other in _free_ends(tail[0], gains, state, old):
            yield (*old, other), (joined, other + tail)
        for other in _free_starts(tail[-1], gains, state, old):
            yield (*old, other), (joined, tail + other)
        return
    if tail and tail[0] in again:
        yield old, tuple(part for part in (joined + tail, head) if part)
    elif tail and not head and j in heads and tail[0] in gains.get(heads[j][-1], {}):
        inside = upto + heads[j] + tail
        rest = onward[len(heads[j]) :]
        yield old, ((inside, rest) if rest else (inside,))
    if not tail or not head:
        yield old, tuple(part for part in (joined, tail, head) if part)
    elif tail[0] in gains.get(head[-1], {}):
        yield old, (joined, head + tail)
    if head:
        for other in _free_starts(head[-1], gains, state, old):
            yield (*old, other), tuple(part for part in (joined, tail, head + other) if part)
    if tail:
        for other in _free_ends(tail[0], gains, state, old):
            yield (*old, other), tuple(part for part in (joined, head, other + tail) if part)


def _free_starts(k: int, gains: Gains, state: _State, taken: Sequence[Chain]) -> Iterator[Chain]:
    """The chain whose beginning follows `k` best, where one does."""
    row = gains.get(k, {})
    free = [(g, j) for j, g in row.items() if g > 0 and state.place[j] == 0 and state.chain[j] not in taken]
    if free:
        yield state.chain[max(free)[1]]


def _free_ends(k: int, gains: Gains, state: _State, taken: Sequence[Chain]) -> Iterator[Chain]:
    """The chain whose end `k` follows best, where it follows one."""
    free = [
        (row[k], i)
        for i, row in gains.items()
        if row.get(k, 0.0) > 0 and state.chain[i][-1] == i and state.chain[i] not in taken
    ]
    if free:
        yield state.chain[max(free)[1]]
