"""Which blocks of a page, or which parts of them, are repeats: the rules behind `drop_repeats`, on folded text.

Everything here works on the blocks' folded texts without white space, by index and offset, and knows nothing of
spans. `find_drops` looks at the page twice: first in order, comparing each block with what was kept before it (here),
then at the short blocks (`newsparse.stages._repeat_shorts`).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.stages._repeat_cues import (
    BOX,
    CLOSING,
    FORMULA,
    MARKS,
    PAUSES,
    SAYS,
    WRAPPED,
    in_quotation,
    is_balanced,
    is_closed,
    is_credit,
    is_figures,
    is_headline,
    own_length,
)
from newsparse.stages._repeat_shorts import settle_short
from newsparse.stages._repeat_work import Drop, Work
from newsparse.stages._similar import Index, Match, loops, sharing

LONG = 20
"""From this many characters on a block that stands twice says so by itself."""
PART = 20
"""Shortest part of a block that is compared."""
OVERLAP = 32
"""Shortest end of one block that, as the beginning of another, is a repeat and no figure of speech."""
INNER = 100
"""Shortest text that two different blocks may share at no end of either before it is a repeat and no quotation."""
_SEAM = 4
"""How many characters tell that one block goes on where another ends."""


def find_drops(
    folded: Sequence[str], protected: Sequence[bool] | None = None
) -> tuple[list[Drop], list[tuple[int, int, str]]]:
    """The repeats among `folded`, and the continuations ``(block, original, kind)`` that they show."""
    work = Work(folded, protected)
    look = _FirstLook(work)
    for i in range(len(folded)):
        look.see(i)
    settle_short(work)
    return work.result()


class _FirstLook:
    """Blocks in order, each against those kept before it."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.folded = work.folded
        self.index = Index()
        self.shared = sharing(work.folded)
        """The blocks that have some gram twice or in common with another: only these are looked at closely."""
        self._edges: dict[str, list[int]] = {}

    def see(self, i: int) -> None:
        """Compare block `i` with what was kept before it."""
        work, text = self.work, self.folded[i]
        if not text:
            return
        before = work.first.setdefault(text, i)
        if work.protected[i]:
            if i in self.shared:
                self.index.add(i, text)
        elif before != i:
            if len(text) >= LONG and not self._on_purpose(i, before):
                work.drop_like(i, before, "repeat.exact", 0.995 if len(text) >= 40 else 0.98)
            else:
                work.twice[i] = before
        elif i in self.shared and len(text) >= PART and not self._see_loops(i):
            matches = self.index.matches(text)
            if not matches or not self._see_matches(i, matches):
                self.index.add(i, text)

    def _on_purpose(self, i: int, before: int) -> bool:
        """Whether a long block that stands twice word for word is a banner over two articles, a byline or a formula."""
        text = self.folded[i]
        if self._highlight(i, before):
            return True
        if before == i - 1 or len(text) > 40:
            return False
        if is_credit(text) or (len(text) < 32 and FORMULA.search(text) is not None):
            return True
        if is_closed(text):
            return False
        if is_figures(text):
            return True
        here, there = self.work.at(i + 1), self.work.at(before + 1)
        banner = here != there and text not in {here, there} and is_headline(here) and is_headline(there)
        return banner and len(text) <= 30

    def _highlight(self, i: int, before: int) -> bool:
        """Whether one of two like blocks stands under 核心阅读 or the like, and the other does not."""
        one, other = self.work.at(i - 1), self.work.at(before - 1)
        return one != other and (BOX.match(one) is not None or BOX.match(other) is not None)

    def _see_loops(self, i: int) -> bool:
        """A sentence over and over within one block: its first copy stays."""
        found = loops(self.folded[i])
        for start, period, end in found:
            self.work.cut(i, start + period, end, "repeat.loop", 0.97, (i, start, start + period))
        return bool(found)

    def _see_matches(self, i: int, matches: list[Match]) -> bool:
        """Act on what block `i` shares with earlier ones. True where the block, or a part of it, goes."""
        good = [m for m in matches if m.b1 - m.b0 >= 12 and m.errors * 8 <= m.b1 - m.b0]
        for m in sorted(good, key=lambda m: (m.b0 - m.b1, m.block)):
            if self._covers(i, m):
                return True
        return self._covered_by_several(i, good) or any(self._shares(i, m) for m in good)

    def _covers(self, i: int, m: Match) -> bool:
        """Drop block `i` if all of it stands, whole or as a part, in one earlier block."""
        text, known = self.folded[i], self.folded[m.block]
        if m.b0 != 0 or m.b1 != len(text) or m.block in self.work.whole:
            return False
        size = len(text)
        if m.figures * 60 > size and not self._in_loop(i, m.block):
            return False  # two rows of a table, two days' weather
        where = ((m.block, m.a0, m.a1),)
        if m.a0 == 0 and m.a1 == len(known):
            if self._highlight(i, m.block):
                return False
            short = size < 40 and m.errors > 0
            if short and (is_credit(text) or FORMULA.search(text) or is_closed(text) != is_closed(known)):
                return False
            if short and is_balanced(text) != is_balanced(known):
                return False  # the beginning of a sentence, and the headline that quotes it
            self.work.drop(i, "repeat.near", 0.97 if size >= 40 else 0.93, where, m.errors)
            return True
        if not self._exact_enough(text, m) or self._quoted(i, m.block, m.a0, m.a1):
            return False
        self.work.drop(i, "repeat.part", 0.95, where, m.errors)
        return True

    def _in_loop(self, i: int, before: int) -> bool:
        last = self.work.whole.get(i - 1)
        return last is not None and last.repeats[-1][0] == before - 1

    def _exact_enough(self, text: str, m: Match) -> bool:
        """Whether a part agrees well enough: less leeway than for whole blocks, for sentences are built alike."""
        size = own_length(text[m.b0 : m.b1])
        return size >= PART and m.errors * 16 <= size and (size >= 40 or m.errors == 0)

    def _quoted(self, part: int, whole: int, start: int, end: int) -> bool:
        """Whether `part`, found inside `whole`, stands there on purpose: a pull quote, a crosshead, a highlight."""
        text, around = self.folded[part], self.folded[whole]
        if BOX.match(self.work.at(part - 1)) is not None or is_credit(text):
            return True
        if WRAPPED.get(text[0]) == text[-1]:
            return True  # a title, somebody's words
        if around[start - 1 : start] == "“" and is_balanced(text.strip("“”")):
            return True  # a law that the text speaks of
        if SAYS.search(around[max(0, start - 8) : start]):
            return True  # a speech and the report of it
        if self._half_of_another(part, whole, start, end):
            return True
        if start > 0 and around[start - 1] not in MARKS and len(text) < 60 and self._goes_on(part):
            return (
                True  # it begins in mid-clause after a block that ends so: the end of that one, in like words
            )
        if is_closed(text):
            clean = start == 0 or around[start - 1] in MARKS
            return clean and len(text) < 28 and FORMULA.search(text) is not None
        if len(text) < 40 and start > 0 and "." not in text and text[0] not in PAUSES:
            return True  # a headline's words, used again in the text
        if self._set_apart(text, around, start, end):
            return True
        # Cut in mid-sentence: a copy, unless what holds it is itself no running text but a headline or a pull quote.
        return not is_closed(around) and len(around) < 60

    def _goes_on(self, i: int) -> bool:
        """Whether the block before `i` stays and ends in mid-sentence."""
        before = self.work.at(i - 1)
        return i - 1 not in self.work.whole and len(before) >= PART and not is_closed(before)

    @staticmethod
    def _set_apart(text: str, around: str, start: int, end: int) -> bool:
        """Whether `text` ends where a clause does, without the mark that stands there: not cut off, but a pull quote."""
        if len(text) >= 130 or text[-1] in PAUSES or is_closed(text):
            return False
        inside = around[start:end].rstrip(CLOSING + "".join(PAUSES))
        return not PAUSES.isdisjoint(around[start + len(inside) : end + 1])

    def _half_of_another(self, part: int, whole: int, start: int, end: int) -> bool:
        """Whether what `whole` has before or after the shared text ends or begins some other block that stays.

        Then the part is one half of a second text that says the same (a lead, and the caption or pull quote that
        repeats it), broken at a column, and its other half is that block.
        """
        if not self._edges:
            for k, text in enumerate(self.folded):
                if len(text) >= _SEAM:
                    self._edges.setdefault(text[:_SEAM], []).append(k)
                    self._edges.setdefault(text[-_SEAM:] + "\n", []).append(k)
        around = self.folded[whole]
        left, right = around[max(0, start - _SEAM) : start] + "\n", around[end : end + _SEAM]
        others = self._edges.get(left, [])[:8] + self._edges.get(right, [])[:8]
        return any(k not in {part, whole} and k not in self.work.whole for k in others)

    def _covered_by_several(self, i: int, matches: list[Match]) -> bool:
        """Drop block `i` if it is several earlier blocks run together."""
        at = 0
        used: list[Match] = []
        for m in sorted(matches, key=lambda m: (m.b0, -m.b1)):
            known = self.folded[m.block]
            if m.b1 <= at or m.block in self.work.whole:
                continue
            ended = not used or used[-1].a1 >= len(self.folded[used[-1].block]) - 3
            if abs(m.b0 - at) > 3 or (used and m.a0 > 3) or not ended:
                return False
            if not used and m.a0 > 3 and known[m.a0 - 1] not in MARKS and m.b1 - m.b0 < PART:
                return False
            used.append(m)
            at = m.b1
        text = self.folded[i]
        if len(used) < 2 or len(text) - at > 3:
            return False
        last = used[-1]
        if self._set_apart(text[last.b0 :], self.folded[last.block], last.a0, last.a1):
            return False
        if self._half_of_another(i, last.block, last.a0, last.a1):
            return False
        where = tuple((m.block, m.a0, m.a1) for m in used)
        self.work.drop(i, "repeat.several", 0.95, where, sum(m.errors for m in used))
        return True

    def _shares(self, i: int, m: Match) -> bool:
        """Act on a text that block `i`, which has more than that, shares with an earlier one. True for a cut."""
        text, known = self.folded[i], self.folded[m.block]
        gone = m.block in self.work.whole or m.block in self.work.parts
        if gone or m.figures or (m.b0 == 0 and m.b1 == len(text)) or not self._exact_enough(text, m):
            return False
        size, where = m.b1 - m.b0, (m.block, m.a0, m.a1)
        if m.a0 == 0 and m.a1 == len(known):
            self._fuller(i, m)
            return False  # block i stays, and is indexed
        tail_to_head = m.b0 == 0 and m.a1 == len(known)
        if tail_to_head or (m.b1 == len(text) and m.a0 == 0):
            if size < OVERLAP or self._half_of_another(i, m.block, m.a0, m.a1) or in_quotation(known, m.a0):
                return False
            self.work.cut(i, m.b0, m.b1, "repeat.overlap", 0.93, where, m.errors)
            return True
        if size >= INNER and self._torn(m):
            self.work.cut(i, m.b0, m.b1, "repeat.inner", 0.9, where, m.errors)
            return True
        return False

    def _fuller(self, i: int, m: Match) -> None:
        """Block `i` holds all of an earlier block and more: the earlier one gives way to it."""
        if self.work.protected[m.block] or self._quoted(m.block, i, m.b0, m.b1):
            return
        self.work.drop(m.block, "repeat.fuller", 0.92, ((i, m.b0, m.b1),), m.errors)
        if m.block > 0 and m.block != i - 1:
            self.work.hints.append((i, m.block - 1, "moved"))

    def _torn(self, m: Match) -> bool:
        """Whether shared text begins and ends in mid-clause: OCR tears there, writers who quote do not."""
        known = self.folded[m.block]
        clean = (
            known[m.a0 - 1 : m.a0] in MARKS or known[m.a1 - 1] in PAUSES or known[m.a1 : m.a1 + 1] in MARKS
        )
        return not clean and not in_quotation(known, m.a0)
