"""What a page shows before any two of its fragments are compared, and what stands round each of them.

A `Survey` knows the page as a whole (runs of short lines, how articles begin here) and each fragment's context: at first
its neighbours on the page, later the chain that it is placed in. Both are what `newsparse.linking.features` compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log1p

from newsparse.head_clues import line_scores
from newsparse.linking.nodes import PRIOR, Node, Topics, tidiness, union_of
from newsparse.people.names import can_be_name
from newsparse.textfacts import LIST_MARK, running_number

WINDOW = 5
"""How many neighbours on the page count as a fragment's context before chains are known."""

REACH = 10
"""How many fragments of its article count as a fragment's context once chains are known."""

APART, TOGETHER, SOME = 0.08, 0.42, 8.0
"""How much fragments have in common that do not stand together and that do, in the mean of ordinary pages; and as how
many fragments of this page that counts.
"""

Contexts = Sequence[tuple[int, ...]]

Evidence = list[tuple[str, float]]
"""Names and values; `newsparse.linking.weights` has what each name weighs."""


def page_context(nodes: Sequence[Node]) -> tuple[Contexts, Contexts]:
    """What the order on the page alone says of what stands round each fragment: the fragments up to and with it, nearest
    last, and those from it on, nearest first; up to where an article seems to begin.
    """
    left: list[tuple[int, ...]] = []
    right: list[tuple[int, ...]] = [()] * len(nodes)
    for k, node in enumerate(nodes):
        fresh = node.lead or node.kind == "Y" or (k > 0 and bool(nodes[k - 1].ending))
        before = () if fresh or not left else left[-1][-(WINDOW - 1) :]
        left.append((*before, k))
    for k in range(len(nodes) - 1, -1, -1):
        after: tuple[int, ...] = ()
        if k + 1 < len(nodes) and not nodes[k].ending:
            following = nodes[k + 1]
            if nodes[k].kind != "B" or not (following.lead or following.kind == "Y"):
                after = right[k + 1]
        right[k] = (k, *after[: WINDOW - 1])
    return left, right


def _shape(text: str) -> tuple[int, bool]:
    """Length without quotation marks, and whether it begins like an item of a list."""
    return sum(c not in "“”‘’《》 " for c in text), LIST_MARK.search(text) is not None


def series(nodes: Sequence[Node]) -> frozenset[int]:
    """Short lines that bear a running number (二、…), of which the one before or the one behind is on the page, too."""
    numbers = {k: running_number(node.text) for k, node in enumerate(nodes) if node.kind == "S"}
    known: dict[tuple[str, int], list[int]] = {}
    for k, found in numbers.items():
        if found is not None:
            known.setdefault(found, []).append(k)
    return frozenset(
        k
        for k, found in numbers.items()
        if found is not None
        and (
            any(other < k for other in known.get((found[0], found[1] - 1), ()))
            or (found[1] == 1 and any(other > k for other in known.get((found[0], 2), ())))
        )
    )


NO_HEADING = 24
"""A line of more characters under a name is text, though a column may have torn it before its first full stop."""
NAMED_WITHIN = 16
"""So near the beginning of a text under a crosshead stands the name that the crosshead is."""


def named(nodes: Sequence[Node]) -> frozenset[int]:
    """Short lines that are the name of the one of whom the text below speaks at once, two of them or more: 荀大力, over
    焊工荀大力干了二十四年.
    """
    found = [
        k
        for k, (line, below) in enumerate(pairwise(nodes))
        if k
        and line.kind == "S"
        and (below.kind == "B" or len(below.text) > NO_HEADING)
        and nodes[k - 1].kind in "BY"
        and not (line.inset or below.inset or below.lead)
        and can_be_name(line.text)
        and line.text in below.text[:NAMED_WITHIN]
    ]
    return frozenset(found) if len(found) > 1 else frozenset()


def asked(nodes: Sequence[Node]) -> frozenset[int]:
    """Questions between two texts, two of them or more on the page, that do not say who asks: crossheads with the answer below."""
    found = [
        k
        for k, (line, below) in enumerate(pairwise(nodes))
        if k
        and line.kind == "S"
        and line.text.endswith("?")
        and ":" not in line.text
        and nodes[k - 1].kind in "BY"
        and not nodes[k - 1].ending
        and below.kind == "B"
        and not (line.inset or below.inset or below.lead)
    ]
    return frozenset(found) if len(found) > 1 else frozenset()


def _starts(nodes: Sequence[Node]) -> list[int]:
    """The first character and the first two of each body text, as bits; 0 for what no other begins with."""
    begun = [(n.text[:1], n.text[:2]) if n.kind == "B" and len(n.text) > 1 else () for n in nodes]
    often = Counter(start for starts in begun for start in starts)
    bits = {start: 1 << at for at, (start, count) in enumerate(often.items()) if count > 1}
    return [union_of(bits.get(start, 0) for start in starts) for starts in begun]


def gathered(strings: Sequence[int]) -> list[tuple[int, int]]:
    """For each fragment in a row the strings, as bits, of it and of those before it, `REACH` fragments in all: first all
    strings, then those that more than one of these fragments has.
    """
    out: list[tuple[int, int]] = []
    union = core = 0
    for at, own in enumerate(strings):
        if at < REACH:
            core |= union & own
            union |= own
        else:
            union = core = 0
            for part in strings[at - REACH + 1 : at + 1]:
                core |= union & part
                union |= part
        out.append((union, core))
    return out


class Survey:
    """One page and its fragments' contexts; the contexts change (`place`), all else stays."""

    def __init__(self, nodes: Sequence[Node], hints: Sequence[tuple[int, int]] = ()) -> None:
        """Args:
        nodes: the fragments in page order.
        hints: ``(fragment, headline)``: the headline was printed again right before the fragment.
        """
        self.nodes = nodes
        self.again = dict(hints)
        """By fragment, the headline that was printed again right before it."""
        self._printed_again = frozenset(self.again.values())
        self.topics = Topics(nodes)
        self._survey()
        self._look(*page_context(nodes))
        self.base, self.together = self._likeness()

    def _survey(self) -> None:
        """What the page as a whole shows: runs of short lines and how articles begin on it."""
        nodes = self.nodes
        count = len(nodes)
        self.run_end = list(range(count))
        for k in range(count - 2, -1, -1):
            if nodes[k].kind == "S" == nodes[k + 1].kind:
                self.run_end[k] = self.run_end[k + 1]
        ends = [k for k in range(count) if nodes[k].kind == "S" and self.run_end[k] == k]
        marked = {k for k in ends if k + 1 < count and (nodes[k + 1].kind == "Y" or nodes[k + 1].lead)}
        self.run_marked = [self.run_end[k] in marked for k in range(count)]
        self.marked_share = len(marked) / len(ends) if ends else 0.0
        self.heads_before = [0] * (count + 1)  # runs of short lines before each place
        self.since_head = [0] * count  # body fragments since the last short line
        self.stack = [0] * count  # short lines in the run above each fragment, without the first; two at most
        run = 0
        seen = 0
        for k, node in enumerate(nodes):
            fresh = node.kind == "S" and not (k and nodes[k - 1].kind == "S")
            self.heads_before[k + 1] = self.heads_before[k] + fresh
            self.since_head[k] = seen
            run = 1 if fresh else run + (node.kind == "S")
            self.stack[k] = max(0, min(3, run) - 1)
            seen = 0 if node.kind in "SY" else seen + 1
        self.tidy = tidiness(nodes)
        self.few = 1.0 / (1.0 + self.heads_before[count])
        self.series = series(nodes) | named(nodes)
        self.asked = asked(nodes)
        self.shape = [_shape(node.text) if node.kind == "S" else None for node in nodes]
        self.head_scores = [line_scores(node.text) if node.kind == "S" else None for node in nodes]
        self.starts = _starts(nodes)
        self.shapes: dict[tuple[int, bool], int] = {}
        for shape in self.shape:
            if shape is not None:
                self.shapes[shape] = self.shapes.get(shape, 0) + 1

    def _look(self, left: Contexts, right: Contexts) -> None:
        """Take the order on the page for what stands round each fragment."""
        topics = self.topics
        self.chained = False
        of = topics.of
        before = [gathered([of[n] for n in w])[-1] for w in left]
        behind = [gathered([of[n] for n in reversed(w)])[-1] for w in right]
        self.left, self.left_core = [both for both, _ in before], [core for _, core in before]
        self.right, self.right_core = [both for both, _ in behind], [core for _, core in behind]
        self.left_core_mass = [topics.mass(g) for g in self.left_core]
        self.right_core_mass = [topics.mass(g) for g in self.right_core]
        self.left_news = [union_of(map(topics.news.__getitem__, w)) for w in left]
        self.right_news = [union_of(map(topics.news.__getitem__, w)) for w in right]
        sizes = topics.sizes
        self.left_log = [log1p(sum([sizes[n] for n in w]) / PRIOR) for w in left]
        self.right_size = [sum([sizes[n] for n in w]) for w in right]
        self.left_starts = [union_of(map(self.starts.__getitem__, w)) for w in left]
        self.left_mass = [topics.mass(g) for g in self.left]
        self.right_mass = [topics.mass(g) for g in self.right]
        self.chain = [0] * len(self.nodes)
        self.under: list[frozenset[int]] = []
        for k, node in enumerate(self.nodes):
            own = self._printed_again & {k}
            self.under.append(own if own or node.kind == "S" or not k else self.under[-1])
        self.crossheads = [(0, 0, True)] * len(self.nodes)
        self.later = [0] * len(self.nodes)

    def place(self, chain: Sequence[int]) -> None:
        """From now on the fragments of `chain` stand in one article, in this order."""
        self.chained = True
        nodes, of, mass, starts = self.nodes, self.topics.of, self.topics.mass, self.starts
        left = gathered([of[k] for k in chain])
        right = gathered([of[k] for k in reversed(chain)])
        begun = gathered([starts[k] for k in chain])
        for k, strings, size in self._told(chain):
            self.left_news[k], self.left_log[k] = strings, log1p(size / PRIOR)
        for k, strings, size in self._told(chain[::-1]):
            self.right_news[k], self.right_size[k] = strings, size
        if self.again:
            self._place_under(chain)
        heads = since = 0
        body = headed = False
        for at, k in enumerate(chain):
            strings, core = left[at]
            self.left[k], self.left_core[k] = strings, core
            self.left_mass[k], self.left_core_mass[k] = mass(strings), mass(core)
            self.left_starts[k] = begun[at][0]
            self.chain[k] = chain[0]
            if nodes[k].kind == "B":
                body = True
                since += 1
            elif nodes[k].kind == "S":
                heads += body
                headed = True
                since = 0
            self.crossheads[k] = (heads, since, headed)
        heads = 0
        pending = 0
        for k, (strings, core) in zip(reversed(chain), right, strict=True):
            self.right[k], self.right_core[k] = strings, core
            self.right_mass[k], self.right_core_mass[k] = mass(strings), mass(core)
            if nodes[k].kind == "S":
                pending += 1
            elif nodes[k].kind == "B":
                heads += pending
                pending = 0
            self.later[k] = heads

    def _told(self, row: Sequence[int]) -> Iterator[tuple[int, int, int]]:
        """With each fragment of a row the news in it and in those before it, `REACH` fragments in all, and how many strings
        these have.
        """
        news, sizes = self.topics.news, self.topics.sizes
        size = 0
        for at, (k, (union, _)) in enumerate(zip(row, gathered([news[k] for k in row]), strict=True)):
            size += sizes[k] - (sizes[row[at - REACH]] if at >= REACH else 0)
            yield k, union, size

    def _place_under(self, chain: Sequence[int]) -> None:
        """Note which of the headlines that were printed again each fragment of `chain` stands under."""
        over: frozenset[int] = frozenset()
        for k in chain:
            over |= self._printed_again & {k}
            self.under[k] = over

    def _likeness(self) -> tuple[float, float]:
        """How much fragments of this page have in common that do not stand together, 0 for a page of many subjects, and
        that stand next to each other; on a short page near to what is usual on others.
        """
        bodies = [k for k, node in enumerate(self.nodes) if node.kind == "B" and self.right_mass[k] > 0]
        step = max(1, len(bodies) // 3)
        apart = [self._part(k, bodies[(at + step) % len(bodies)]) for at, k in enumerate(bodies)]
        near = [self._part(i, j) for i, j in pairwise(bodies) if j - i == 1 and not self.nodes[j].lead]
        return _shrunk(apart, APART), _shrunk(near, TOGETHER)

    def _part(self, i: int, j: int) -> float:
        """What stands before `i` and behind `j` have in common, against the smaller of the two."""
        shared = self.topics.mass(self.left[i] & self.right[j])
        return shared / (min(self.left_mass[i], self.right_mass[j]) + 3.0)


def _shrunk(values: Sequence[float], usual: float) -> float:
    """The mean of `values` and of so many `usual` ones."""
    return (sum(values) + SOME * usual) / (len(values) + SOME)
