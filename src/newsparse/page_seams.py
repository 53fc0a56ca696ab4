"""What a page's own text says at a seam, beside what the language says (`newsparse.seams`).

A page speaks of its own things again and again (a cache: Kuhn and De Mori, A cache-based natural language model for speech
recognition, IEEE Transactions on Pattern Analysis and Machine Intelligence 12, 1990): 农 follows 茶 on a page about tea far
oftener than in the language, and where 茶 stands twenty times without 农 behind it, it speaks against the seam.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from newsparse.seam_weights import PAGE
from newsparse.seams import smooth, weigh, widened
from newsparse.textfacts import pair_number, pairs

__all__ = ["PageStats"]

_GUESSED = 2000.0
"""Weight of a guess for a character never seen on the page: half a character of each of four thousand kinds."""
_ONE, _TWO = 2.0, 1.5
"""Strength of the page's single characters' say, and of its pairs', where one and two characters stand before."""
_MET = 64
"""So many places are looked at to see how a page goes on behind a line's last characters."""


@lru_cache(4096)
def _wide_tail(text: str) -> str:
    return widened(text)[-2:]


@lru_cache(4096)
def _wide_head(text: str) -> str:
    return widened(text)[:2]


class PageStats:
    """How often what stands behind a seam stands behind the same characters elsewhere on the page.

    Built once a page from all its lines. The pieces asked about may be among them: a string across a seam is in no line of
    its own.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        # a line printed twice says nothing twice
        lines = [line for line in dict.fromkeys(map(widened, texts)) if line]
        self._page = "\n".join(lines)
        self._pairs = pairs(self._page)
        # what ends a line has nothing behind it, and what begins one nothing before it
        self._last = Counter(line[-size:] for line in lines for size in (1, 2) if len(line) >= size)
        self._first = Counter(line[:size] for line in lines for size in (1, 2) if len(line) >= size)
        self._total = len(self._page) + _GUESSED
        self._once: dict[str, int] = {}
        self._tails: dict[str, tuple[float, ...]] = {}
        self._heads: dict[str, tuple[float, ...]] = {}
        self._onward: dict[str, str] = {}

    def _count(self, text: str) -> int:
        known = self._once.get(text)
        if known is None:
            known = self._once[text] = self._page.count(text)
        return known

    def _side(self, near: str, two: str, ends: Counter[str]) -> tuple[float, ...]:
        """Of the characters on one side of a seam: how often the first, and both, have something beyond them; how likely
        the first is anywhere; and what it says when nothing that was met across the seam is behind the first, and both.
        """
        all_of = self._count(near)
        one = all_of - ends[near]
        both = self._count(two) - ends[two] if len(two) > 1 else 0
        return one, both, (all_of + 0.5) / self._total, log(_ONE / (one + _ONE)), log(_TWO / (both + _TWO))

    def features(self, left: str, right: str) -> tuple[float, ...] | None:
        """Log-ratios of how likely the right's first character is behind the left's last one to how likely it is
        anywhere, and behind the last two to behind the last; the same of the left's last before the right's; and whether
        the two stand together on the page.
        """
        tail, head = _wide_tail(left[-9:]), _wide_head(right[:9])
        if not tail or not head:
            return None
        before, behind = self._tails.get(tail), self._heads.get(head)
        if before is None:
            before = self._tails[tail] = self._side(tail[-1], tail, self._last)
        if behind is None:
            behind = self._heads[head] = self._side(head[0], head, self._first)
        near, first = tail[-1], head[0]
        if pair_number(near + first) not in self._pairs:
            return before[3], before[4], behind[3], behind[4], 0.0
        together = self._count(near + first)
        onward = smooth(together, before[0], behind[2], _ONE)
        back = smooth(together, behind[0], before[2], _ONE)
        three = smooth(self._count(tail + first), before[1], onward, _TWO) if len(tail) > 1 else onward
        other = smooth(self._count(near + head), behind[1], back, _TWO) if len(head) > 1 else back
        return log(onward / behind[2]), log(three / onward), log(back / before[2]), log(other / back), 1.0

    def onward(self, line: str, size: int) -> str:
        """How the page goes on behind the last `size` characters of `line`, one of its lines, where they stand elsewhere:
        "inside" always with the same letter, "mixed" most often with one, "end" most often with a mark; "" where they stand
        nowhere else. 省冶金工 at the end of a line breaks off where all others go on with 会.
        """
        tail = widened(line)[-size:]
        known = self._onward.get(tail)
        if known is None:
            known = self._onward[tail] = self._followed(tail) if len(tail) == size else ""
        return known

    def _followed(self, tail: str) -> str:
        page, size = self._page, len(tail)
        behind = Counter({"\n": -1})  # the line itself
        at = page.find(tail)
        while at >= 0 and behind.total() < _MET:
            behind[page[at + size : at + size + 1] or "\n"] += 1
            at = page.find(tail, at + 1)
        ((most, count),) = behind.most_common(1)
        if count < 1:
            return ""
        if not most.isalpha():
            return "end"
        return "inside" if count == behind.total() else "mixed"

    def seam(self, left: str, right: str) -> float:
        """Log-odds to add to `seam_score`."""
        return weigh(self.features(left, right), PAGE)
