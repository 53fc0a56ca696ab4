"""Which blocks of a page, or which parts of them, are repeats: the rules behind `drop_repeats`, on folded text.

Everything here works on the blocks' folded texts without white space, by index and offset, and knows nothing of
spans. `find_drops` goes over the page twice: once in order, comparing each block with what was kept before it (`_Pass`),
then over the short blocks, which only their neighbours can decide (`_Pass.settle_short`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from newsparse.stages._similar import Index, Match, loops, sharing

LONG = 20
"""From this many characters on a block that stands twice says so by itself."""
PART = 20
"""Shortest part of a block that is compared."""
OVERLAP = 32
"""Shortest end of one block that, as the beginning of another, is a repeat and no figure of speech."""
INNER = 100
"""Shortest text that two different blocks may share at no end of either before it is a repeat and no quotation."""
HEADLINE = 8
"""Shortest headline that may be told from a label by its neighbours alone."""

_STOPS = frozenset({".", "!", "?", "…"})
_CLOSING = "\"'」)》"
_PAUSES = frozenset({*_STOPS, ",", ";", ":", "、"})
_MARKS = frozenset(".!?,;:、\"'「」()《》〈〉【】—…·~-")
_HAN = re.compile(r"[\u3400-\u9fff]")
# A line that many articles share: who wrote it, took it or sent it.
_CREDIT = re.compile(
    r"^[(■●◆▲□]*(?:(?:本报|本刊|新华社|新华网|中新社|人民网|中国[^,.]{0,6}[报网])?(?:特约|驻.{2,8}|见习|实习)?"
    r"(?:记者|通讯员|评论员|特派员|编译|撰文|摄影|图片|制图|供图|资料|版式|责编|责任编辑|主编|编辑|美编|电话|邮箱|热线|电子)|"
    r"据?(?:本报|新华社|中新社)|□|○)"
    r"|(?:摄|供图|制图|绘|画|作|报道|发|整理|编辑|供稿|电)[)(/]?[\u4e00-\u9fff]{0,4}[)]?$"
)
# What the same people's attendance is reported with, in one article like in the next.
_FORMULA = re.compile(r"会见|会谈|在座|参加了|出席|陪同|致词|主持了")
_BOX = re.compile(
    r"^[■●◆▲□【\[]*(?:阅读提示|核心阅读|核心提示|内容提要|编者按|编者的话|编后|导读|要闻|提要|摘要|相关链接|新闻链接|延伸阅读|链接|提示|名词解释|小资料|背景)"
)


@attrs.frozen
class Drop:
    """``folded[block][start:end]`` goes, for it repeats `repeats` (block, start, end)."""

    block: int
    start: int
    end: int
    rule: str
    confidence: float
    repeats: tuple[tuple[int, int, int], ...]
    evidence: tuple[tuple[str, str | int | float | bool], ...] = ()

    def whole(self, folded: Sequence[str]) -> bool:
        """Whether nothing is left of the block."""
        return self.start == 0 and self.end == len(folded[self.block])


def find_drops(
    folded: Sequence[str], protected: Sequence[bool] | None = None
) -> tuple[list[Drop], list[tuple[int, int, str]]]:
    """The repeats among `folded`, and the continuations ``(block, original, kind)`` that they show."""
    work = _Pass(folded, protected)
    for i in range(len(folded)):
        work.see(i)
    if work.twice or work.whole:
        work.settle_short()
    return work.result()


def is_closed(text: str) -> bool:
    """Whether `text` ends as a sentence does: a stop, closing marks after it apart."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS


def _is_credit(text: str) -> bool:
    return len(text) < 30 and "," not in text[8:] and _CREDIT.search(text) is not None


def _is_headline(text: str) -> bool:
    """Short, without an end mark, of words rather than figures, and no byline."""
    return (
        HEADLINE <= len(text) <= 40
        and text[-1] != "."
        and len(_HAN.findall(text)) * 2 > len(text)
        and not _is_credit(text)
        and _BOX.match(text) is None
    )


def _is_body(text: str) -> bool:
    """Running text, as far as one block shows."""
    return len(text) >= 40 or (len(text) >= 6 and text[-1] in ".;" and not _is_credit(text))


class _Pass:
    """One look at a page. `whole` holds the blocks to be dropped altogether, `parts` the cuts."""

    def __init__(self, folded: Sequence[str], protected: Sequence[bool] | None) -> None:
        self.folded = folded
        self.protected = protected or [False] * len(folded)
        self.index = Index()
        self.shared = sharing(folded)
        """The blocks that have some gram twice or in common with another: only these are looked at closely."""
        self.first: dict[str, int] = {}
        self.twice: dict[int, int] = {}
        """Short blocks that stand word for word before: block → first copy. Their neighbours decide."""
        self.whole: dict[int, Drop] = {}
        self.parts: dict[int, list[Drop]] = {}
        self.hints: list[tuple[int, int, str]] = []

    def result(self) -> tuple[list[Drop], list[tuple[int, int, str]]]:
        drops = list(self.whole.values()) + [d for parts in self.parts.values() for d in parts]
        gone = self.whole
        return sorted(drops, key=lambda d: (d.block, d.start)), [
            h for h in self.hints if h[0] not in gone and h[1] not in gone
        ]

    # -- the first look: long blocks, in order

    def see(self, i: int) -> None:
        """Compare block `i` with what was kept before it."""
        text = self.folded[i]
        if not text:
            return
        before = self.first.setdefault(text, i)
        if self.protected[i]:
            if i in self.shared:
                self.index.add(i, text)
        elif before != i:
            if len(text) >= LONG and not self._on_purpose(i, before):
                self._drop(i, "repeat.exact", 0.995 if len(text) >= 40 else 0.98, ((before, 0, len(text)),))
            else:
                self.twice[i] = before
        elif i in self.shared and len(text) >= PART and not self._see_loops(i):
            matches = self.index.matches(text)
            if not matches or not self._see_matches(i, matches):
                self.index.add(i, text)

    def _drop(
        self, i: int, rule: str, confidence: float, repeats: tuple[tuple[int, int, int], ...], errors: int = 0
    ) -> None:
        size = len(self.folded[i])
        evidence = (("length", size), ("errors", errors))
        self.whole[i] = Drop(i, 0, size, rule, confidence, repeats, evidence)

    def _cut(
        self,
        i: int,
        start: int,
        end: int,
        rule: str,
        confidence: float,
        repeats: tuple[int, int, int],
        errors: int = 0,
    ) -> None:
        evidence = (("length", end - start), ("errors", errors))
        self.parts.setdefault(i, []).append(Drop(i, start, end, rule, confidence, (repeats,), evidence))

    def _on_purpose(self, i: int, before: int) -> bool:
        """Whether a long block that stands twice word for word is a banner over two articles, a byline or a formula."""
        text = self.folded[i]
        if before == i - 1 or len(text) > 40:
            return False
        if _is_credit(text) or (len(text) < 32 and _FORMULA.search(text) is not None):
            return True
        if is_closed(text) or len(text) > 30:
            return False
        here, there = self._at(i + 1), self._at(before + 1)
        return here != there and text not in {here, there} and _is_headline(here) and _is_headline(there)

    def _at(self, i: int) -> str:
        return self.folded[i] if 0 <= i < len(self.folded) else ""

    def _see_loops(self, i: int) -> bool:
        """A sentence over and over within one block: its first copy stays."""
        found = loops(self.folded[i])
        for start, period, end in found:
            self._cut(i, start + period, end, "repeat.loop", 0.97, (i, start, start + period))
        return bool(found)

    def _see_matches(self, i: int, matches: list[Match]) -> bool:
        """Act on what block `i` shares with earlier ones. True where the block, or a part of it, goes."""
        text = self.folded[i]
        good = [m for m in matches if m.b1 - m.b0 >= 12 and m.errors * 8 <= m.b1 - m.b0]
        for m in sorted(good, key=lambda m: (m.b0 - m.b1, m.block)):
            if self._covers(i, m):
                return True
        if self._covered_by_several(i, good):
            return True
        done = False
        for m in good:
            known = self.folded[m.block]
            size = m.b1 - m.b0
            if (
                m.block in self.whole
                or m.block in self.parts
                or size < PART
                or size - 8 * m.errors < PART // 2
            ):
                continue
            if (m.b0 == 0 and m.b1 == len(text)) or m.figures * 60 > size:
                continue  # `_covers` has said no; or two rows of a table, two days' datelines
            if m.a0 == 0 and m.a1 == len(known):
                done |= self._fuller(i, m)
            elif size >= OVERLAP and (
                (m.b0 == 0 and m.a1 == len(known)) or (m.b1 == len(text) and m.a0 == 0)
            ):
                self._cut(i, m.b0, m.b1, "repeat.overlap", 0.93, (m.block, m.a0, m.a1), m.errors)
                return True
            elif size >= INNER and m.figures == 0:
                self._cut(i, m.b0, m.b1, "repeat.inner", 0.9, (m.block, m.a0, m.a1), m.errors)
                return True
        return False

    def _covers(self, i: int, m: Match) -> bool:
        """Drop block `i` if all of it stands, whole or as a part, in one earlier block."""
        text, known = self.folded[i], self.folded[m.block]
        if m.b0 != 0 or m.b1 != len(text) or m.block in self.whole:
            return False
        size = len(text)
        if m.figures * 60 > size and not self._in_loop(i, m.block):
            return False  # two rows of a table, two days' weather
        where = ((m.block, m.a0, m.a1),)
        if m.a0 == 0 and m.a1 == len(known):
            if m.errors and (_is_credit(text) or _FORMULA.search(text) is not None) and size < 40:
                return False
            self._drop(i, "repeat.near", 0.97 if size >= 40 else 0.93, where, m.errors)
            return True
        if self._quoted(i, m.block, m.a0, m.a1):
            return False
        self._drop(i, "repeat.part", 0.95, where, m.errors)
        return True

    def _in_loop(self, i: int, before: int) -> bool:
        last = self.whole.get(i - 1)
        return last is not None and last.repeats[-1][0] == before - 1

    def _quoted(self, part: int, whole: int, start: int, end: int) -> bool:
        """Whether `part`, found inside `whole`, stands there on purpose: a pull quote, a crosshead, a highlight."""
        text, around = self.folded[part], self.folded[whole]
        if _BOX.match(self._at(part - 1)) is not None or _is_credit(text):
            return True
        core = text.rstrip(_CLOSING)
        if core[-1:] not in _PAUSES and _PAUSES & set(around[max(start, end - 3) : end + 1]):
            return True  # it ends where a clause does, without the mark that stands there: set apart, not cut off
        clean_left = start == 0 or around[start - 1] in _MARKS
        if clean_left and (is_closed(text) or end == len(around)):
            return not is_closed(text) or (len(text) < 28 and _FORMULA.search(text) is not None)
        # Cut in mid-sentence: a copy, unless what holds it is itself no running text but a headline or a pull quote.
        return not is_closed(around) and len(around) < 60

    def _covered_by_several(self, i: int, matches: list[Match]) -> bool:
        """Drop block `i` if it is several earlier blocks run together."""
        at = 0
        used: list[Match] = []
        for m in sorted(matches, key=lambda m: (m.b0, -m.b1)):
            known = self.folded[m.block]
            if m.b1 <= at or m.block in self.whole:
                continue
            if (
                abs(m.b0 - at) > 3
                or (used and m.a0 > 3)
                or (used and used[-1].a1 < len(self.folded[used[-1].block]) - 3)
            ):
                return False
            if not used and m.a0 > 3 and known[m.a0 - 1] not in _MARKS and m.b1 - m.b0 < PART:
                return False
            used.append(m)
            at = m.b1
        if len(used) < 2 or len(self.folded[i]) - at > 3:
            return False
        self._drop(
            i, "repeat.several", 0.95, tuple((m.block, m.a0, m.a1) for m in used), sum(m.errors for m in used)
        )
        return True

    def _fuller(self, i: int, m: Match) -> bool:
        """Block `i` holds all of an earlier block and more: the earlier one gives way to it."""
        if self.protected[m.block] or self._quoted(m.block, i, m.b0, m.b1):
            return False
        self._drop(m.block, "repeat.fuller", 0.92, ((i, m.b0, m.b1),), m.errors)
        if m.block > 0 and m.block != i - 1:
            self.hints.append((i, m.block - 1, "moved"))
        return False  # block i stays, and is indexed

    # -- the second look: short blocks, by their neighbours

    def settle_short(self) -> None:
        """Decide about the short blocks that stand twice, and about the broken end of a loop."""
        for i in sorted(self.twice):
            self._after_a_drop(i)
        for i in sorted(self.twice, reverse=True):
            self._before_a_drop(i)
        for i in sorted(self.twice):
            self._next_to_its_like(i)
            self._headline(i)
        for i in sorted(i + 1 for i in self.whole):
            self._broken_off(i)

    def _short(self, i: int, before: int, rule: str, confidence: float) -> None:
        if not self.protected[i]:
            self._drop(i, rule, confidence, ((before, 0, len(self.folded[before])),))

    def _after_a_drop(self, i: int) -> None:
        """A short block after a dropped one, like the one after what that one repeats: a credit under a caption."""
        last = self.whole.get(i - 1)
        if last is None or i in self.whole:
            return
        text, before = self.folded[i], last.repeats[-1][0] + 1
        ahead = i + 1
        while ahead in self.twice and ahead not in self.whole:
            ahead += 1
        inside = ahead in self.whole or ahead == len(self.folded)  # the repeats go on after it
        if before < i and self._at(before) == text:
            if inside or len(text) >= HEADLINE or _is_credit(text) or self._at(i + 1) == self._at(before + 1):
                self._short(i, before, "repeat.run", 0.95)
        elif ahead in self.whole and len(text) >= 4:
            self._short(i, self.twice[i], "repeat.run", 0.9)

    def _before_a_drop(self, i: int) -> None:
        """A short block before a dropped one, like the one before what that one repeats: a headline over its text."""
        after = self.whole.get(i + 1)
        if after is None or i in self.whole:
            return
        text, before = self.folded[i], after.repeats[0][0] - 1
        if not 0 <= before < i or self._at(before) != text:
            return
        label = len(text) < HEADLINE // 2 or _BOX.match(text) is not None or _is_credit(text)
        if not label or i - 1 in self.whole or _is_headline(self._at(i + 1)):
            self._short(i, before, "repeat.run", 0.93)

    def _next_to_its_like(self, i: int) -> None:
        """A line right after itself; the very short ones only in a loop of four."""
        text = self.folded[i]
        if i in self.whole or self._at(i - 1) != text or _is_credit(text):
            return
        start = i - 1
        while self._at(start - 1) == text:
            start -= 1
        copies = i - start + 1
        while self._at(start + copies) == text:
            copies += 1
        if len(text) >= HEADLINE or (copies >= 4 and len(_HAN.findall(text)) >= 4):
            self._short(i, start, "repeat.next", 0.93)

    def _headline(self, i: int) -> None:
        """A headline that stands again where its article goes on, with its label and byline if they do too.

        A label over two articles has a headline after it; a headline repeated for a continuation has text. So text must
        follow here, and text or a byline there.
        """
        text, before = self.folded[i], self.twice[i]
        if i in self.whole or self.protected[i] or not _is_headline(text):
            return
        first, last = i, i
        while first - 1 in self.twice and self._at(first - 1) == self._at(before - (i - first) - 1):
            first -= 1
        while last + 1 in self.twice and self._at(last + 1) == self._at(before + last + 1 - i):
            last += 1
        after, there = self._at(last + 1), self._at(before + last + 1 - i)
        if before + last - i >= first or last + 1 in self.whole or not _is_body(after):
            return
        if not (_is_body(there) or _is_credit(there)) or before in self.whole:
            return
        for k in range(first, last + 1):
            if k not in self.whole:
                self._short(k, before + k - i, "repeat.headline", 0.88)
        self.hints.append((last + 1, before, "headline"))

    def _broken_off(self, i: int) -> None:
        """What a loop ends with: the beginning of one of its blocks, cut in mid-sentence."""
        text = self._at(i)
        if i in self.whole or not text or self.protected[i] or i in self.parts:
            return
        known: list[int] = []
        back = i - 1
        while back in self.whole and i - back <= 12:
            known += [b for b, _, _ in self.whole[back].repeats] + [self.whole[back].repeats[-1][0] + 1]
            back -= 1
        least = 4 if i == len(self.folded) - 1 else 8
        for before in known:
            if before < i and before not in self.whole and len(text) >= least:
                source = self.folded[before]
                if len(source) > len(text) and source.startswith(text) and not _is_credit(text):
                    size = len(text)
                    self._drop(i, "repeat.broken", 0.93, ((before, 0, size),))
                    return
