"""The evidence for each link: which fragment may follow which, and what speaks for it.

A link's evidence is a list of ``(name, value)``; its gain is the weighted sum (`newsparse.linking.weights`),
in log-odds over "not linked". The first two letters of a name say which kinds of fragment meet: ``B`` body
text, ``S`` short line (headline, kicker, crosshead), ``Y`` byline, ``Z`` a note. ``E.`` speaks of the fragment
that would otherwise end an article, ``T.`` of the one that would otherwise begin one. ``n`` after the kinds is
a link to the next fragment on the page, ``f`` one to a fragment elsewhere (far).

Evidence comes in two parts: what does not change while a page is looked at (`Linker.fixed`) and what depends on
the chains found so far (`Linker.topical`).
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsparse import seams
from newsparse.heads import split_line
from newsparse.linking.nodes import Node
from newsparse.linking.survey import Survey
from newsparse.textfacts import LIST_MARK

Evidence = list[tuple[str, float]]

_CLOSERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "(": ")"}
_DASHES = ("—", ":", "一一")

PAGE = 150
"""More fragments than this are no page but a text of many pages; there, far links reach only to the nearest ends of
columns and headings, so that cost stays in proportion."""

FAR_ENDS, FAR_HEADS = 8, 4
"""How many ends and headings on each side, in a text of more than `PAGE` fragments."""


def _nearest(places: Sequence[int], j: int, reach: int) -> Sequence[int]:
    """Those of `places` (ascending) that are among the `reach` nearest before `j` or behind it."""
    at = bisect_left(places, j)
    return places[max(0, at - reach) : at + reach]


class Linker(Survey):
    """Candidates and evidence for one page."""

    def __init__(
        self,
        nodes: Sequence[Node],
        stats: seams.PageStats,
        hints: Sequence[tuple[int, int]] = (),
        *,
        like: Linker | None = None,
    ) -> None:
        """Args:
        nodes: the fragments in page order.
        stats: what the page's own text says of seams.
        hints: ``(fragment, headline)``: the headline was printed again right before the fragment.
        like: a linker of the same texts, whose knowledge of seams serves again.
        """
        super().__init__(nodes)
        self.known_seams: dict[tuple[int, int], tuple[float, float]] = (
            {} if like is None else like.known_seams
        )
        self.hinted: dict[int, set[int]] = {}
        for j, head in hints:
            end = head + 1
            while end < len(nodes) and nodes[end].kind != "S":
                end += 1
            self.hinted.setdefault(j, set()).update(k for k in range(head + 1, end) if nodes[k].kind == "B")
        self.stats = stats

    # -- candidates ---------------------------------------------------------------------------------

    def is_end(self, k: int) -> bool:
        """An article, or a column of it, may break off after fragment `k`."""
        nodes = self.nodes
        if k + 1 == len(nodes) or not nodes[k].closed or nodes[k].ending:
            return True
        after = nodes[k + 1]
        return after.kind != "B" or after.lead or after.inset or after.begins < 0 or self._loose(k)

    def is_start(self, k: int) -> bool:
        """A column may begin with fragment `k`."""
        nodes = self.nodes
        if k == 0 or nodes[k].kind == "Y" or nodes[k].lead or nodes[k].inset or nodes[k].begins < 0:
            return True
        before = nodes[k - 1]
        return before.kind != "B" or not before.closed or bool(before.ending) or self._loose(k - 1)

    def _loose(self, k: int) -> bool:
        """Little in common between what stands before and after the place behind `k`."""
        shared = self.topics.mass(self.left[k] & self.right[k + 1])
        return shared < 0.12 * min(self.left_mass[k], self.right_mass[k + 1]) or shared < 1.0

    def _bare(self, k: int) -> bool:
        """A heading or byline with no body text right behind it."""
        after = self.nodes[k + 1] if k + 1 < len(self.nodes) else None
        return after is None or after.kind != "B" or after.inset

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs ``(i, j)`` for which "j follows i" is worth a look."""
        nodes = self.nodes
        count = len(nodes)
        ends = [k for k in range(count) if nodes[k].kind == "B" and self.is_end(k)]
        heads = [k for k in range(count) if nodes[k].kind == "S"]
        bylines = [k for k in range(count) if nodes[k].kind == "Y"]
        torn = [k for k in ends if not nodes[k].closed and not nodes[k].quoted]
        bare = [k for k in range(count) if nodes[k].kind in "SY" and self._bare(k)]
        far_ends, far_heads = (count, count) if count <= PAGE else (FAR_ENDS, FAR_HEADS)
        for j in range(count):
            if j:
                yield j - 1, j
            kind = nodes[j].kind
            sources: Sequence[int]
            hinted = self.hinted.get(j, set())
            for i in sorted(hinted):
                if i != j and i != j - 1:
                    yield i, j
            if kind == "Z":
                continue
            if not self.is_start(j):
                if kind != "B":
                    continue
                # only what cannot end where it stands looks so far for its continuation
                sources = [*_nearest(torn, j, far_ends), *_nearest(bare, j, far_heads)]
            elif kind == "B":
                sources = [
                    *_nearest(ends, j, far_ends),
                    *_nearest(heads, j, far_heads),
                    *_nearest(bylines, j, far_heads),
                ]
            elif kind == "Y":
                sources = _nearest(heads, j, far_heads)
            elif j and nodes[j - 1].kind == "B" and nodes[j - 1].closed and not nodes[j].inset:
                continue
            else:
                sources = _nearest(ends, j, far_ends)
            for i in sources:
                if i != j and i != j - 1 and i not in hinted:
                    yield i, j

    # -- evidence that does not change --------------------------------------------------------------

    def fixed(self, i: int, j: int) -> Evidence:
        """What speaks for and against "j follows i", whatever the chains are."""
        nodes = self.nodes
        a, b = nodes[i], nodes[j]
        pair = a.kind + b.kind
        distance = j - i
        out: Evidence = [(pair, 1.0)]
        add = out.append
        if distance == 1:
            add((pair + ".next", 1.0))
            if b.inset:
                add((pair + ".inset", 1.0))
            if b.gap > 1:
                add((pair + ".gap", 1.0))
        else:
            add((pair + (".ahead" if distance > 0 else ".back"), 1.0))
            add((pair + ".far", math.log(abs(distance))))
            add((pair + ".heads", min(4.0, abs(self.heads_before[j] - self.heads_before[i + 1]))))
            self._rivals(pair, i, j, out)
        if a.kind == "B":
            if not a.closed:
                add(("E.quoted" if a.quoted else "E.open", 1.0))
            if a.ending:
                add(("E." + a.ending, 1.0))
        if b.kind == "B":
            if b.lead:
                add(("T.lead", 1.0))
            add(("T.begins", b.begins))
            if b.stub:
                add(
                    (
                        pair
                        + (".n" if distance == 1 else ".f")
                        + (".stub" if a.closed or a.kind != "B" else ".stub_open"),
                        1.0,
                    )
                )
        if j in self.hinted:
            add(("hint" if i in self.hinted[j] else "hint.other", 1.0))
        if pair == "BB":
            self._body(i, j, "n" if distance == 1 else "f", out)
            if distance != 1:
                self._left_behind(i, j, out)
        elif pair == "SB":
            step = "n" if distance == 1 else "f"
            add((f"SB.{step}.begins", b.begins))
            if b.lead:
                add((f"SB.{step}.lead", 1.0))
            if a.text.endswith(_DASHES):
                add(("SB.kicker", 1.0))
            if b.closes:
                add(("SB.shut", 1.0))
            if len(b.text) < 16:
                add((f"SB.{step}.tiny", 1.0))
        elif pair == "BS":
            self._crosshead(i, j, out)
        elif pair == "SS":
            self._heads(i, j, out)
        elif pair == "YB":
            if b.lead:
                add(("YB.lead", 1.0))
            add(("YB.begins", b.begins))
        elif pair == "BY":
            add(("BY.closed", float(a.closed)))
            if j + 1 < len(nodes) and nodes[j + 1].kind == "B":
                add(("BY.then_body", 1.0))
        return out

    def _rivals(self, pair: str, i: int, j: int, out: Evidence) -> None:
        """What else each side of a far link has beside it."""
        nodes = self.nodes
        if j and nodes[j - 1].kind in "SY":
            out.append((pair + ".after_head", 1.0))
        if j > i and nodes[i + 1].kind == "S" and self.heads_before[j] - self.heads_before[i + 1] == 1:
            out.append((pair + ".over_one", 1.0))
        if i + 1 == len(nodes) or nodes[i].kind == "B":
            return
        after = nodes[i + 1]
        if after.kind == "B":
            out.append((pair + ".has_body", 1.0))
            if after.lead:
                out.append((pair + ".has_lead", 1.0))
            if after.begins < 0:
                out.append((pair + ".has_tail", -after.begins))
        elif nodes[i].kind == "S":
            out.append((pair + (".has_head" if after.kind == "S" else ".has_byline"), 1.0))

    def _left_behind(self, i: int, j: int, out: Evidence) -> None:
        """What a far link takes from the neighbours of its two ends on the page."""
        nodes = self.nodes
        add = out.append
        if j and nodes[j - 1].kind == "B":
            before = nodes[j - 1]
            if before.closed:
                add(("BB.f.prev_closed", 1.0))
                add(("BB.f.prev_closed.begins", nodes[j].begins))
            elif not before.quoted:
                add(("BB.f.prev_open", 1.0))
                add(("BB.f.prev_seam", max(-4.0, min(6.0, sum(self._seam(j - 1, j))))))
        if i + 1 < len(nodes) and nodes[i + 1].kind == "B" and not nodes[i].closed:
            add(("BB.f.next_body", 1.0))
            add(("BB.f.next_seam", max(-4.0, min(6.0, sum(self._seam(i, i + 1))))))
            add(("BB.f.next_begins", nodes[i + 1].begins))

    def _seam(self, i: int, j: int) -> tuple[float, float]:
        """What the language and what the page's own text say of "j goes on with i"."""
        known = self.known_seams.get((i, j))
        if known is None:
            left, right = self.nodes[i].text[-8:], self.nodes[j].text[:8]
            known = self.known_seams[i, j] = (seams.seam_score(left, right), self.stats.seam(left, right))
        return known

    def _body(self, i: int, j: int, step: str, out: Evidence) -> None:
        a, b = self.nodes[i], self.nodes[j]
        add = out.append
        if a.closed:
            add((f"BB.{step}.closed.begins", b.begins))
        else:
            state = "BB." + step + (".quoted" if a.quoted else ".open")
            add((state, 1.0))
            language, own = self._seam(i, j)
            seam = max(-6.0, min(8.0, language))
            page = max(-4.0, min(8.0, own))
            add((state + ".seam", seam))
            add((state + ".page", page))
            add((state + ".best", max(seam, page)))
            if b.begins < 0 or b.stub:
                add((state + ".tail", 1.0))
                add((state + ".tail_seam", max(seam, page)))
            elif b.begins > 1.5:
                add((state + ".start", 1.0))
            add((state + ".begins", b.begins))
            if LIST_MARK.search(b.text):
                add((state + ".list", 1.0))
            if a.text[-1:] in ",、":
                add((state + ".comma", 1.0))
            elif a.text[-1:] == ";":
                add((state + ".semicolon", 1.0))
            elif a.text[-1:] in "—…":
                add((state + ".dash", 1.0))
            elif a.text[-1:] == ":":
                add((state + ".colon", 1.0))
        wanted = {_CLOSERS[m] for m in a.opens if m in _CLOSERS}
        if wanted and b.closes:
            add(("BB.quotes.meet" if not wanted.isdisjoint(b.closes) else "BB.quotes.clash", 1.0))
        elif wanted:
            add(("BB.quotes.open", 1.0))
        elif b.closes:
            add(("BB.quotes.shut", 1.0))

    def _crosshead(self, i: int, j: int, out: Evidence) -> None:
        nodes = self.nodes
        add = out.append
        text = nodes[j].text
        if not nodes[i].closed:
            add(("BS.open", 1.0))
        add(("BS.long", max(0.0, (len(text) - 12) / 10.0)))
        add(("BS.short", float(len(text) <= 5)))
        if LIST_MARK.search(text):
            add(("BS.mark", 1.0))
        if text.endswith(_DASHES):
            add(("BS.dash", 1.0))
        if text[:1] in "“‘(":
            add(("BS.quoted", 1.0))
        if nodes[j].label:
            add(("BS.label", 1.0))
        k = self.run_end[j] + 1
        add(("BS.run", min(3.0, k - j - 1.0)))
        add(("BS.style", 0.0 if self.run_marked[j] else self.marked_share))
        add(("BS.after1", float(self.since_head[j] <= 1)))
        add(("BS.after2", float(self.since_head[j] == 2)))
        shape = self.shape[j]
        add(("BS.alike", float(shape is not None and self.shapes[shape] > 1)))
        if k < len(nodes) and nodes[k].kind == "Y":
            add(("BS.byline", 1.0))
            k += 1
        if k >= len(nodes):
            add(("BS.last", 1.0))
        elif nodes[k].kind == "B":
            if nodes[k].lead:
                add(("BS.lead", 1.0))
            if nodes[k].begins < 0:
                add(("BS.tail", -nodes[k].begins))

    def _heads(self, i: int, j: int, out: Evidence) -> None:
        nodes = self.nodes
        add = out.append
        a, b = nodes[i], nodes[j]
        first, second = self.head_scores[i], self.head_scores[j]
        if first is not None and second is not None:
            add(("SS.kicker_above", max(-4.0, min(4.0, first[0] - first[1]))))
            add(("SS.headline_below", max(-4.0, min(4.0, second[1] - second[0]))))
            add(("SS.deck_below", max(-4.0, min(4.0, second[2] - second[1]))))
        add(("SS.long", max(0.0, (len(b.text) - 20) / 10.0)))
        add(("SS.shorter", float(len(b.text) < len(a.text))))
        if a.text.endswith(_DASHES):
            add(("SS.dash", 1.0))
        if b.text.startswith("—"):
            add(("SS.deck", 1.0))
        if b.text.endswith(_DASHES):
            add(("SS.new_kicker", 1.0))
        if a.label:
            add(("SS.label", 1.0))
        if b.label:
            add(("SS.new_label", 1.0))
        add(("SS.third", float(i > 0 and nodes[i - 1].kind == "S")))
        if LIST_MARK.search(b.text):
            add(("SS.mark", 1.0))
        if j + 1 < len(nodes):
            after = nodes[j + 1]
            add(("SS.more", float(after.kind == "S")))
            if " " in b.text and len(b.text) >= 16:
                add(("SS.spaced", 1.0))
                if " " in a.text and len(a.text) >= 16:
                    add(("SS.both_spaced", 1.0))
                    if split_line(a.text) is not None and split_line(b.text) is not None:
                        add(("SS.both_split", 1.0))
            add(("SS.then_lead", float(after.lead)))
            add(("SS.then_byline", float(after.kind == "Y")))

    # -- evidence that depends on the chains --------------------------------------------------------

    def topical(self, i: int, j: int) -> Evidence:
        """What the two sides have in common, in the contexts of the present look."""
        a, b = self.nodes[i], self.nodes[j]
        pair = a.kind + b.kind
        step = "n" if j - i == 1 else "f"
        topics = self.topics
        if pair in ("BB", "YB"):
            return self._shared(pair + step, self.left[i] & self.right[j], i, j)
        if pair == "SB":
            strings = self.left[i] if self.chained else topics.of[i]
            shared = topics.mass(strings & self.right[j])
            own = topics.mass(strings)
            near = topics.mass(strings & topics.of[j])
            return [
                (f"SB{step}.topic", math.log1p(shared)),
                (f"SB{step}.part", shared / (own + 1.0)),
                (f"SB{step}.near", near / (own + 1.0)),
                (f"SB{step}.size", math.log1p(own)),
                (f"SB{step}.base", self.base),
            ]
        if pair == "SY":
            strings = self.left[i] if self.chained else topics.of[i]
            shared = topics.mass(strings & self.right[j])
            return [
                (f"SY{step}.topic", math.log1p(shared)),
                (f"SY{step}.part", shared / (topics.mass(strings) + 1.0)),
                (f"SY{step}.size", math.log1p(topics.mass(strings))),
            ]
        if pair == "BS":
            out = self._shared("BS" + step, self.left[i] & self.right[j], i, j)
            k = self.run_end[j] + 1
            head = topics.of[j]
            mass = topics.mass(head) + 1.0
            out.append(("BS.head_before", topics.mass(head & self.left[i]) / mass))
            heads, since, headed = self.crossheads[i]
            inside = k < len(self.nodes) and self.chain[k] == self.chain[j]
            later = self.later[k] if inside else 0
            out.append(("BS.c.before", min(3.0, heads)))
            out.append(("BS.c.behind", min(3.0, later)))
            out.append(("BS.c.none", float(not heads and not later)))
            out.append(("BS.c.since", math.log1p(since)))
            out.append(("BS.c.headless", float(not headed)))
            if k < len(self.nodes):
                behind = self.right[k] if inside else topics.of[k]
                out.append(("BS.head_behind", topics.mass(head & behind) / mass))
                shared = topics.mass(self.left[i] & behind)
                smaller = min(self.left_mass[i], self.right_mass[k] if inside else topics.mass(behind))
                out.append(("BS.over", shared / (smaller + 3.0)))
                out.append(("BS.overlog", math.log1p(shared)))
            return out
        if pair == "SS":
            mine, other = topics.of[i], topics.of[j]
            k = self.run_end[j] + 1
            body = 0
            for n in range(k, min(k + 3, len(self.nodes))):
                if self.nodes[n].kind == "S":
                    break
                body |= topics.of[n]
            first = topics.mass(mine & body) / (topics.mass(mine) + 1.0)
            second = topics.mass(other & body) / (topics.mass(other) + 1.0)
            return [
                ("SS.topic", math.log1p(topics.mass(mine & other))),
                ("SS.both", min(first, second)),
                ("SS.first_only", max(0.0, first - second)),
                ("SS.second_only", max(0.0, second - first)),
            ]
        return []

    def _shared(self, name: str, strings: int, i: int, j: int) -> Evidence:
        shared = self.topics.mass(strings)
        smaller = min(self.left_mass[i], self.right_mass[j])
        return [
            (name + ".topic", math.log1p(shared)),
            (name + ".part", shared / (smaller + 3.0)),
            (name + ".size", math.log1p(smaller)),
            (name + ".base", self.base),
        ]
