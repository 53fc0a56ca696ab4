"""Finding text that stands twice: folding, a sampled gram index, and an edit distance for the doubtful places.

The way is the one of plagiarism and genome tools, seed and extend: every `STRIDE`-th gram of what was kept is
indexed (any common run of ``GRAM + STRIDE - 1`` characters must then hit; compare Schleimer, Wilkerson and Aiken,
*Winnowing: local algorithms for document fingerprinting*, SIGMOD 2003, which samples by hash instead of place),
each hit is stretched to the longest exact run, runs on neighbouring diagonals are chained, and only the few
characters between two runs are compared by edit distance. So the cost is linear in the page; the quadratic
part only ever sees the gaps.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import attrs

from newsparse.textfacts import translation

GRAM = 8
"""Length of a seed. Shorter ones hit the stock phrases of the press; an error every 8 characters still leaves none."""
STRIDE = 4
"""Every how many characters a seed is indexed: half its length, see `sharing`."""
EDGE = 2 * GRAM + STRIDE
"""Most characters at either end of a text that are compared for want of a seed; two errors can keep some 20 from one."""
MAX_GAP = 24
"""Most characters between two exact runs of one chain."""
MAX_DRIFT = 6
"""Most characters that one side of a gap may have more than the other (lost or doubled by OCR)."""

_ASTRAL = re.compile(r"[\U00010000-\U0010ffff]")  # more than two bytes; for a first look all may be the same
_OPEN = 4
"""How many chains of one block a run may still join: a phrase that stands twice in it starts one of its own."""

_WIDTH = {0x3000: 0x20, 0x3002: 0x2E, 0x300E: 0x300C, 0x300F: 0x300D}
_WIDTH |= {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_to_one_width = translation(_WIDTH)
_RUN = re.compile(r"(.)\1{31,}", re.DOTALL)
_MAYBE_RUN = re.compile(
    r"(.)\1{3}", re.DOTALL
)  # of a run of 32, four of every eighth characters stand together


def fold(text: str) -> str:
    """`text` with full-width ASCII and stops in one width, length kept. Quotation marks keep their direction.

    >>> fold("“甲”，（乙）１。")
    '“甲”,(乙)1.'
    """
    return _to_one_width(text)


def edit_distance(a: str, b: str, limit: int | None = None) -> int:
    """Levenshtein distance of `a` and `b`; ``limit + 1`` where it is more than `limit`.

    Where `limit` is given, what cannot stay within the band is given up early.

    >>> edit_distance("一场买家秀", "一场卖家秀"), edit_distance("abc", "", limit=1)
    (1, 2)
    """
    if a == b:
        return 0
    if len(a) > len(b):
        a, b = b, a
    top = len(b) if limit is None else limit
    if len(b) - len(a) > top:
        return top + 1
    if not a:
        return len(b)
    score = 0
    for left, score in zip(range(len(b) - 1, -1, -1), _distances(a, b), strict=True):
        if score - left > top:
            return top + 1
    return score


def _distances(a: str, b: str) -> Iterator[int]:
    """The Levenshtein distances of `a`, which is not empty, to the beginnings of `b`: one character, two …

    One step a character of `b`, all of `a` at once in the bits of an integer: G. Myers, *A fast bit-vector
    algorithm for approximate string matching based on dynamic programming*, J. ACM 46 (1999), in the form for
    whole strings of H. Hyyrö (2003).
    """
    where: dict[str, int] = {}
    for i, char in enumerate(a):
        where[char] = where.get(char, 0) | (1 << i)
    full, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    up, down, score = full, 0, len(a)
    for char in b:
        eq = where.get(char, 0)
        xv = eq | down
        xh = (((eq & up) + up) ^ up) | eq
        plus, minus = down | (~(xh | up) & full), up & xh
        if plus & last:
            score += 1
        elif minus & last:
            score -= 1
        yield score
        plus, minus = ((plus << 1) | 1) & full, (minus << 1) & full
        up, down = minus | (~(xv | plus) & full), plus & xv


NEAR = 2000
"""Characters: two grams in common that stand farther apart are chance, as a text of megabytes has it."""


FAR = 1_000_000
"""Characters that are looked at in one go: what stands more than twice as far apart is not looked for. So a text of a
hundred megabytes takes the time of its length, and no more memory for being asked; a page has some 10,000."""


def sharing(texts: Sequence[str]) -> set[int]:
    """Indices of the texts that have two or more grams close to each other in common with another place, there or in
    another text.

    The quick look by which a page without repeats is let go.
    """
    whole = "\n".join(texts)
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    hits = _again(whole)
    found: set[int] = set()
    at = 0
    while at < len(hits):
        block = bisect_right(starts, hits[at][0]) - 1
        after = bisect_right(hits, (starts[block + 1],), at)
        if any(later - hit <= NEAR for (hit, _), (later, _) in pairwise(hits[at:after])):
            found.add(block)
            found |= {bisect_right(starts, other) - 1 for _, other in hits[at:after]}
        at = after
    return found


def _again(whole: str) -> list[tuple[int, int]]:
    """Where a gram of `whole` stands that is indexed at another place not too far away, and that place.

    Grams are looked for by their halves first: these are numbers, which cost a third of what strings cost to cut and
    to look up.
    """
    hits: list[tuple[int, int]] = []
    before: list[tuple[int, list[list[int]]]] = []
    for first in range(0, len(whole), FAR):
        part = whole[first : first + FAR + GRAM - 1]
        here = [(first + start, _halves(part[start:end])) for start, end in _stretches(part)]
        indexed = Counter(chain.from_iterable(rows[0] for _, rows in chain(before, here)))
        places: list[int] = []
        wanted: set[int] = set()
        for start, rows in here:
            for k, row in enumerate(rows):
                if k:
                    like = [i for i, half in enumerate(row) if half in indexed]
                else:  # what is indexed finds itself, and must be there once more
                    like = [i for i, half in enumerate(row) if indexed[half] > 1]
                both = set(like).intersection(i - 1 for i in like)
                wanted.update(row[i] for i in both)
                places += [start + k + STRIDE * i for i in both]
        where: dict[str, int] = {}
        for start, rows in chain(here, before):  # where it stands in both, it finds the one before
            found_at = [start + STRIDE * i for i, half in enumerate(rows[0][:-1]) if half in wanted]
            where |= {whole[p : p + GRAM]: p for p in found_at}
        found = [(j, where.get(whole[j : j + GRAM], j)) for j in sorted(places)]
        hits += [(j, other) for j, other in found if other != j]
        before = [(start, rows[:1]) for start, rows in here]
    return hits


def _halves(text: str) -> list[list[int]]:
    """The halves of grams in `text` as numbers: in row `k` those from its character `k` on, one behind the other."""
    units = _ASTRAL.sub("\ufffd", text).encode("utf-16-le", "surrogatepass")
    return [array("Q", units[2 * k : len(units) - (len(units) - 2 * k) % 8]).tolist() for k in range(STRIDE)]


@attrs.frozen
class Match:
    """``text[b0:b1]`` says what ``known[block][a0:a1]`` says, but for `errors` edits."""

    block: int
    a0: int
    a1: int
    b0: int
    b1: int
    errors: int = 0
    figures: int = 0
    """Among the errors, gaps in which both sides have figures, and different ones."""


class Index:
    """What was kept so far, to be asked which parts of a new text it holds already."""

    def __init__(self) -> None:
        self.known: dict[int, str] = {}
        self._where: dict[str, tuple[int, int]] = {}

    def add(self, block: int, text: str) -> None:
        """Index `text` as block `block`. The first place of a gram stays its place."""
        self.known[block] = text
        where = self._where
        for start, end in _stretches(text):
            for j in range(start, end - GRAM + 1, STRIDE):
                where.setdefault(text[j : j + GRAM], (block, j))

    def matches(self, text: str) -> list[Match]:
        """All chains of runs that `text` shares with what is known, in the order of `text`."""
        where = self._where
        runs: list[tuple[int, int, int, int]] = []
        for start, end in _stretches(text):
            hits = [j for j in range(start, end - GRAM + 1) if text[j : j + GRAM] in where]
            covered = -1
            for j in hits:
                if j + GRAM <= covered:
                    continue
                block, at = where[text[j : j + GRAM]]
                known = self.known[block]
                back = _common_suffix(known, at, text, j)
                ahead = _common_prefix(known, at + GRAM, text, j + GRAM) + GRAM
                runs.append((block, j - back, at - back, back + ahead))
                covered = j + ahead
        if not runs:
            return []
        found = [_snap(m, self.known[m.block], text) for m in _chain(runs, self.known, text)]
        return sorted(found, key=lambda m: (m.b0, m.b1, m.block, m.a0))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """The parts of `text` between long runs of one character (leaders, rules, a stuck decoder): they say nothing."""
    at = 0
    if _MAYBE_RUN.search(text[::8]) is not None:
        for run in _RUN.finditer(text):
            yield at, run.start()
            at = run.end()
    yield at, len(text)


def _common_prefix(a: str, i: int, b: str, j: int) -> int:
    """How many characters of ``a[i:]`` and ``b[j:]`` agree, by comparing slices of growing, then shrinking size."""
    most, n, step = min(len(a) - i, len(b) - j), 0, 32
    while n < most and step:
        take = min(step, most - n)
        if a[i + n : i + n + take] == b[j + n : j + n + take]:
            n += take
            step *= 2
        else:
            step = take // 2
    return n


def _common_suffix(a: str, i: int, b: str, j: int) -> int:
    """How many characters before ``a[i]`` and before ``b[j]`` agree."""
    most, n, step = min(i, j), 0, 32
    while n < most and step:
        take = min(step, most - n)
        if a[i - n - take : i - n] == b[j - n - take : j - n]:
            n += take
            step *= 2
        else:
            step = take // 2
    return n


def _figures(text: str) -> list[str]:
    return [c for c in text if c.isdigit() or c in "〇一二三四五六七八九十百千万亿"]


def _chain(runs: list[tuple[int, int, int, int]], known: dict[int, str], text: str) -> Iterator[Match]:
    """Exact runs ``(block, b0, a0, length)`` of the same block put together where only little lies between them."""
    chains: list[Match] = []
    for block, b0, a0, size in sorted(set(runs)):
        if chains and chains[0].block != block:
            yield from chains
            chains = []
        for k in range(len(chains) - 1, max(-1, len(chains) - 1 - _OPEN), -1):
            longer = _joined(chains[k], known[block], text, b0, a0, size)
            if longer is not None:
                chains[k] = longer
                break
        else:
            chains.append(Match(block, a0, a0 + size, b0, b0 + size))
    yield from chains


def _joined(last: Match, known: str, text: str, b0: int, a0: int, size: int) -> Match | None:
    """`last` with the run of `size` at `b0` and `a0` after it, if what lies between is like enough."""
    over = max(0, last.b1 - b0, last.a1 - a0)  # runs may share characters: a doubled or a lost one
    gap_b, gap_a = b0 + over - last.b1, a0 + over - last.a1
    if over >= size or max(gap_a, gap_b) > MAX_GAP or abs(gap_a - gap_b) > MAX_DRIFT:
        return None
    a, b = known[last.a1 : a0 + over], text[last.b1 : b0 + over]
    allowed = max(gap_a, gap_b) * 2 // 3 + 1
    errors = edit_distance(a, b, allowed)
    if errors > allowed:
        return None
    left, right = _figures(a), _figures(b)
    bad = last.figures + (bool(left) and bool(right) and left != right)
    return Match(last.block, last.a0, a0 + size, last.b0, b0 + size, last.errors + errors, bad)


def _snap(match: Match, known: str, text: str) -> Match:
    """`match` stretched over a short, damaged head and tail to the end of either text."""
    if match.b1 - match.b0 < GRAM + STRIDE:
        return match
    leeway = 1 if match.b1 - match.b0 < 40 else 2
    head = _edge(known[: match.a0][::-1], text[: match.b0][::-1], leeway)
    tail = _edge(known[match.a1 :], text[match.b1 :], leeway)
    return attrs.evolve(
        match,
        a0=match.a0 - head[0],
        b0=match.b0 - head[1],
        a1=match.a1 + tail[0],
        b1=match.b1 + tail[1],
        errors=match.errors + head[2] + tail[2],
        figures=match.figures + head[3] + tail[3],
    )


def _edge(a: str, b: str, leeway: int) -> tuple[int, int, int, int]:
    """How far `a` and `b` go on together from their beginnings until one ends: taken of a, of b, errors, figures."""
    short = min(len(a), len(b))
    if not short and len(a) + len(b) <= 2 and not any(c.isalnum() for c in a + b):
        return len(a), len(b), len(a) + len(b), 0  # a bullet or a stop more
    if not short or short > EDGE:
        return 0, 0, 0, 0
    flip = len(a) > len(b)
    if flip:
        a, b = b, a
    allowed = max(leeway, short // 3)
    b = b[: short + 2]
    if len(set(a).difference(b)) > allowed:  # each needs an edit
        return 0, 0, 0, 0
    best = min((score, -w) for w, score in enumerate(chain((short,), _distances(a, b))) if w >= short - 2)
    if best[0] > allowed:
        return 0, 0, 0, 0
    left, right = _figures(a), _figures(b[: -best[1]])
    bad = int(bool(left) and bool(right) and left != right)
    return (-best[1], short, best[0], bad) if flip else (short, -best[1], best[0], bad)


def loops(text: str, unit: int = 8, times: int = 3) -> list[tuple[int, int, int]]:
    """Where `text` says one thing over and over: ``(start, period, end)``, ``end - start >= times * period``.

    Only periods of at least `unit` characters: a run of one character or syllable is left alone. A copy that is
    broken off by the end of the text counts as part of the loop. The parts that repeat, from ``start + period`` to
    ``end``, never overlap.

    >>> loops("开头" + "同一句话说了又说。" * 3 + "同一句")
    [(2, 9, 32)]
    """
    found: list[tuple[int, int, int]] = []
    at, n = 0, len(text)
    while at + GRAM * 2 <= n:
        again = text.find(text[at : at + GRAM], at + 1, at + 4000)
        if again < 0:
            at += unit
            continue
        period = again - at
        start = at - _common_suffix(text, at, text, again)
        end = again + _common_prefix(text, at, text, again)
        if found:  # a loop of loops: what goes with one must not go with the other too
            start = max(start, found[-1][2] - period)
        if period >= unit and end - start >= times * period:
            found.append((start, period, end))
        at = max(at + unit, end - period + 1 if end - start >= 2 * period else 0)
    return found
