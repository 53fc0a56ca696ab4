"""The evidence for each link: what speaks for and against "this fragment follows that one".

A link's evidence is a list of ``(name, value)``; its gain is the weighted sum (`newsparse.linking.weights`),
in log-odds over "not linked". The first two letters of a name say which kinds of fragment meet: ``B`` body
text, ``S`` short line (headline, kicker, crosshead), ``Y`` byline, ``Z`` a note. ``E.`` speaks of the fragment
that would otherwise end an article, ``T.`` of the one that would otherwise begin one. ``n`` after the kinds is
a link to the next fragment on the page, ``f`` one to a fragment elsewhere (far).

Evidence comes in two parts: what does not change while a page is looked at (`Linker.fixed`) and what depends on
the chains found so far (`Linker.topical`). Most of what does not change speaks of one side alone, whatever stands on the
other; it is looked for once a fragment, not once a pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import mul

from newsparse import page_seams, seams
from newsparse.linking.candidates import Candidates
from newsparse.linking.distance import far_log, far_steps
from newsparse.linking.headings import (
    DASHES,
    core,
    crosshead,
    in_common,
    inside,
    lower_head,
    one_head,
    said,
    two_heads,
)
from newsparse.linking.joins import bare
from newsparse.linking.names import (
    BODIES,
    BYLINES,
    COMPARED,
    CROSSHEADS,
    FIGURES,
    HEADS,
    MEASURES,
    SIGNED,
    TORN,
)
from newsparse.linking.nodes import Node, introduces, weighed
from newsparse.linking.survey import Evidence
from newsparse.textfacts import LIST_MARK

_CLOSERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "(": ")"}
_MARKS = {",": ".comma", "、": ".comma", ";": ".semicolon", "—": ".dash", "…": ".dash", ":": ".colon"}
Figures = tuple[str, Sequence[float]]
"""Values, and under which key their names stand."""


def gain_of(evidence: Evidence, table: Mapping[str, float]) -> float:
    """The weighted sum of `evidence`."""
    get = table.get
    return sum([get(name, 0.0) * value for name, value in evidence])


class Linker(Candidates):
    """Candidates and evidence for one page."""

    def __init__(
        self,
        nodes: Sequence[Node],
        stats: page_seams.PageStats,
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
        super().__init__(nodes, hints)
        self.known_seams: dict[tuple[int, int], tuple[float, float]] = (
            {} if like is None else like.known_seams
        )
        self.stats = stats
        self._wanted = [frozenset(_CLOSERS[m] for m in node.opens if m in _CLOSERS) for node in nodes]
        self._state = [
            "" if n.kind != "B" else "closed" if n.closed else "quoted" if n.quoted else "open" for n in nodes
        ]

    # -- evidence that does not change --------------------------------------------------------------

    def fixed(self, i: int, j: int) -> Evidence:
        """What speaks for and against "j follows i", whatever the chains are."""
        far = j - i != 1
        return [
            *self._leaving(i, self.nodes[j].kind, far),
            *self._entering(j, self.nodes[i].kind, self._state[i], far),
            *(
                (name, value)
                for key, values in self._figures(i, j)
                for name, value in zip(FIGURES[key], values, strict=True)
                if value
            ),
            *self._between(i, j),
        ]

    def gains(
        self, pairs: Iterable[tuple[int, int]], *tables: Mapping[str, float]
    ) -> tuple[dict[tuple[int, int], float], ...]:
        """For each table of weights the gain of each pair by `fixed`."""
        nodes, state = self.nodes, self._state
        count = len(nodes)
        # what one side of a link asks of the other, a word for each fragment: next to it, and far from it
        kinds = [node.kind for node in nodes]
        sorts = [own or kind for own, kind in zip(state, kinds, strict=True)]
        asked = [(kind, kind.lower()) for kind in kinds], [(sort, sort + " far") for sort in sorts]
        left: list[dict[str, Evidence]] = [{} for _ in range(count)]
        right: list[dict[str, Evidence]] = [{} for _ in range(count)]
        torn: dict[tuple[int, int], Figures] = {}
        worded: dict[tuple[int, int], Evidence] = {}
        listed = list(pairs)
        for pair in listed:
            i, j = pair
            far = j - i != 1
            kind, sort = asked[0][j][far], asked[1][i][far]
            if kind not in left[i]:
                left[i][kind] = self._leaving(i, kinds[j], far)
            if sort not in right[j]:
                right[j][sort] = self._entering(j, kinds[i], state[i], far)
            if self._breaks_off(i, j):
                torn[pair] = self._torn(i, j)
            if evidence := self._between(i, j):
                worded[pair] = evidence
        return tuple(self._weighed(listed, table, asked, left, right, torn, worded) for table in tables)

    def _weighed(
        self,
        pairs: Sequence[tuple[int, int]],
        table: Mapping[str, float],
        asked: tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]],
        left: Sequence[Mapping[str, Evidence]],
        right: Sequence[Mapping[str, Evidence]],
        torn: Mapping[tuple[int, int], Figures],
        worded: Mapping[tuple[int, int], Evidence],
    ) -> dict[tuple[int, int], float]:
        """`gains` by one table: what each side says is weighed once a fragment, and steps once a distance."""
        before = [{word: gain_of(evidence, table) for word, evidence in of.items()} for of in left]
        behind = [{word: gain_of(evidence, table) for word, evidence in of.items()} for of in right]
        weights = {key: [table.get(name, 0.0) for name in names] for key, names in FIGURES.items()}
        steps: dict[str, list[float]] = {}
        nodes, heads, state = self.nodes, self.heads_before, self._state
        kinds, sorts = asked
        out: dict[tuple[int, int], float] = {}
        for pair in pairs:
            i, j = pair
            if j - i == 1:
                gain = before[i][kinds[j][0]] + behind[j][sorts[i][0]]
            else:
                both = nodes[i].kind + nodes[j].kind
                step = steps.get(both)
                if step is None:
                    step = steps[both] = far_steps(weights[both], len(nodes))
                gain = before[i][kinds[j][1]] + behind[j][sorts[i][1]] + step[j - i]
                over = heads[j] - heads[i + 1]
                if not over and j > i and state[i] != "closed":
                    gain += weights[both][5] + weights[both][6] * self.stack[i]
                if over:
                    gain += weights[both][3] * min(4.0, abs(over))
                    if over == 1 and j > i and nodes[i + 1].kind == "S":
                        gain += weights[both][4]
            if pair in torn:
                key, values = torn[pair]
                gain += sum(map(mul, weights[key], values))
            if pair in worded:
                gain += gain_of(worded[pair], table)
            out[pair] = gain
        return out

    def _leaving(self, i: int, kind: str, far: bool) -> Evidence:
        """What fragment `i` says by itself of a link to a fragment of `kind`, right behind it or `far`."""
        a = self.nodes[i]
        after = self.nodes[i + 1] if i + 1 < len(self.nodes) else None
        pair = a.kind + kind
        out: Evidence = [(pair, 1.0)]
        add = out.append
        if not far:
            add((pair + ".next", 1.0))
        out += self._page(pair, far)
        if a.kind == "B":
            if not a.closed:
                add(("E.quoted" if a.quoted else "E.open", 1.0))
                if self._summary(i):
                    add(("E.deck", 1.0))
                    if kind == "B":
                        led = not far and after is not None and after.lead
                        add(("BB.deck.far" if far else "BB.deck.lead" if led else "BB.deck", 1.0))
            if a.ending:
                add(("E." + a.ending, 1.0))
        elif far and after is not None:
            if after.kind == "B":
                add((pair + ".has_body", 1.0))
                if after.lead:
                    add((pair + ".has_lead", 1.0))
                if after.begins < 0:
                    add((pair + ".has_tail", -after.begins))
            elif a.kind == "S":
                add((pair + (".has_head" if after.kind == "S" else ".has_byline"), 1.0))
        if pair == "BB" and not a.closed:
            state = f"BB.{'f' if far else 'n'}.{self._state[i]}"
            add((state, 1.0))
            if a.text[-1:] in _MARKS:
                add((state + _MARKS[a.text[-1]], 1.0))
            if far and after is not None and after.kind == "B":
                add(("BB.f.next_body", 1.0))
                add(("BB.f.next_seam", max(-4.0, min(6.0, sum(self._seam(i, i + 1))))))
                add(("BB.f.next_begins", after.begins))
        elif pair == "SB" and a.text.endswith(DASHES):
            add(("SB.kicker", 1.0))
        elif pair == "BS" and not a.closed:
            add(("BS.open", 1.0))
        elif pair == "BY":
            add(("BY.closed", float(a.closed)))
        elif pair == "SS":
            if a.text.endswith(DASHES):
                add(("SS.dash", 1.0))
            if a.label:
                add(("SS.label", 1.0))
            add(("SS.third", float(i > 0 and self.nodes[i - 1].kind == "S")))
        return out

    def _page(self, pair: str, far: bool) -> Evidence:
        """What the page as a whole says of a link between fragments of two kinds."""
        step = ".f." if far else ".n."
        out = [(pair + step + "few", self.few), (pair + step + "tidy", self.tidy)]
        if pair in COMPARED:
            step = "f." if far else "n."
            out += [(pair + step + "base", self.base), (pair + step + "together", self.together)]
        return out

    def _summary(self, i: int) -> bool:
        """Whether body text `i` may be the summary under a headline (提要), which papers print without a full stop."""
        return i > 0 and self.nodes[i - 1].kind == "S" and bare(self.nodes[i].text)

    def _entering(self, j: int, kind: str, state: str, far: bool) -> Evidence:
        """What fragment `j` says by itself of a link from one of `kind`, body text in a `state`, next to it or `far`."""
        b = self.nodes[j]
        before = self.nodes[j - 1] if j else None
        pair = kind + b.kind
        step = "f" if far else "n"
        out: Evidence = []
        add = out.append
        if far:
            if before is not None and before.kind in "SY":
                add((pair + ".after_head", 1.0))
        else:
            if b.inset:
                add((pair + ".inset", 1.0))
            if b.gap > 1:
                add((pair + ".gap", 1.0))
            if self.stack[j] and pair in ("BB", "SB"):
                add((pair + ".stack", float(self.stack[j])))
        if b.kind == "B":
            if b.lead:
                add(("T.lead", 1.0))
            add(("T.begins", b.begins))
            if b.stub:
                add((f"{pair}.{step}.{'stub' if state in ('', 'closed') else 'stub_open'}", 1.0))
        if pair == "BB":
            name = f"BB.{step}.{state}"
            add((name + ".begins", b.begins))
            if state == "closed":
                add((name + ".opener", b.opener))
            else:
                if b.begins < 0 or b.stub:
                    add((name + ".tail", 1.0))
                elif b.begins > 1.5:
                    add((name + ".start", 1.0))
                if LIST_MARK.search(b.text):
                    add((name + ".list", 1.0))
            if far and before is not None and before.kind == "B":
                if before.closed:
                    add(("BB.f.prev_closed", 1.0))
                    add(("BB.f.prev_closed.begins", b.begins))
                elif not before.quoted:
                    add(("BB.f.prev_open", 1.0))
                    add(("BB.f.prev_seam", max(-4.0, min(6.0, sum(self._seam(j - 1, j))))))
        elif pair == "SB":
            add((f"SB.{step}.begins", b.begins))
            add((f"SB.{step}.opener", b.opener))
            if b.lead:
                add((f"SB.{step}.lead", 1.0))
            if b.closes:
                add(("SB.shut", 1.0))
            if len(b.text) < 16:
                add((f"SB.{step}.tiny", 1.0))
        elif pair == "YB":
            if b.lead:
                add(("YB.lead", 1.0))
            add(("YB.begins", b.begins))
            add(("YB.opener", b.opener))
        elif pair == "BS":
            out += crosshead(self, j)
        elif pair == "YS" and b.label:
            add(("YS.label", 1.0))
        elif pair == "SS":
            out += lower_head(self, j)
        elif pair == "BY" and j + 1 < len(self.nodes) and self.nodes[j + 1].kind == "B":
            add(("BY.then_body", 1.0))
        return out

    def _between(self, i: int, j: int) -> Evidence:
        """What only the two together say, in words rather than figures."""
        a, b = self.nodes[i], self.nodes[j]
        out: Evidence = []
        add = out.append
        if a.kind == b.kind == "B":
            if b.speech and j - i != 1 and self._state[i] == "open" and not introduces(a.text):
                add(("BB.f.open.speech.comma" if a.text[-1:] in ",;、" else "BB.f.open.speech", 1.0))
            wanted = self._wanted[i]
            if wanted and b.closes:
                add(("BB.quotes.meet" if not wanted.isdisjoint(b.closes) else "BB.quotes.clash", 1.0))
            elif wanted:
                add(("BB.quotes.open", 1.0))
            elif b.closes:
                add(("BB.quotes.shut", 1.0))
            if a.item and a.item == b.item and j - i == 1:
                add(("BB.items", 1.0))
        elif a.kind == b.kind == "S":
            out += two_heads(self, i, j)
        return out

    def _figures(self, i: int, j: int) -> list[Figures]:
        """What only the two together say, in figures: `_distance` of a far link, `_torn` behind a torn end."""
        figures = [self._distance(i, j)] if j - i != 1 else []
        if self._breaks_off(i, j):
            figures.append(self._torn(i, j))
        return figures

    def _breaks_off(self, i: int, j: int) -> bool:
        """Whether the two are body text and the first of them breaks off."""
        return self._state[i] in ("open", "quoted") and self.nodes[j].kind == "B"

    def _distance(self, i: int, j: int) -> Figures:
        """How far apart two fragments stand, and what lies between."""
        over = self.heads_before[j] - self.heads_before[i + 1]
        pair = self.nodes[i].kind + self.nodes[j].kind
        if j > i:
            one = 1.0 if over == 1 and self.nodes[i + 1].kind == "S" else 0.0
            within = float(not over and self._state[i] != "closed")
            return pair, (1.0, 0.0, far_log(j - i), min(4.0, over), one, within, within * self.stack[i])
        return pair, (0.0, 1.0, far_log(i - j), min(4.0, -over), 0.0, 0.0, 0.0)

    def _torn(self, i: int, j: int) -> Figures:
        """How well body text `j` goes on with body text `i`, which breaks off."""
        language, own = self._seam(i, j)
        seam = max(-6.0, min(8.0, language))
        page = max(-4.0, min(8.0, own))
        best = max(seam, page)
        b = self.nodes[j]
        tail = best if b.begins < 0 or b.stub else 0.0
        return TORN[j - i != 1, self._state[i]], (seam, page, best, tail)

    def _seam(self, i: int, j: int) -> tuple[float, float]:
        """What the language and what the page's own text say of "j goes on with i"."""
        known = self.known_seams.get((i, j))
        if known is None:
            left, right = self.nodes[i].text[-8:], self.nodes[j].text[:8]
            known = self.known_seams[i, j] = (seams.seam_score(left, right), self.stats.seam(left, right))
        return known

    # -- evidence that depends on the chains --------------------------------------------------------

    def topical(self, i: int, j: int) -> Evidence:
        """What the two sides have in common, in the contexts of the present look."""
        name, values = self.measures(i, j)
        out = list(zip(MEASURES[name], values, strict=True))
        return [*out, (self.hint(i, j), 1.0)] if j in self.again else out

    def hint(self, i: int, j: int) -> str:
        """Whether the headline that was printed again right before `j` is the one over `i`."""
        return "hint" if self.again[j] in self.under[i] else "hint.other"

    def measures(self, i: int, j: int) -> Figures:
        """`topical` as figures: under which name, and a value for each of ``MEASURES[name]``."""
        a, b = self.nodes[i].kind, self.nodes[j].kind
        far = j - i != 1
        left, right = self.left[i], self.right[j]
        if b == "B" and a != "S":  # two bodies, or a byline and a body
            common = in_common(self, left & right, i, j)
            if a == "Y":
                return SIGNED[far], common
            echo = (self.left_starts[i] & self.starts[j]).bit_count()
            return BODIES[far], (*common, said(self, i, j), echo, *core(self, i, j))
        if a == "S" and b in "BY":
            strings = left if self.chained else self.topics.of[i]
            size, log_size = weighed(strings)
            mass, log = weighed(strings & right)
            if b == "Y":
                return BYLINES[far], (log, mass / (size + 1.0), log_size)
            near = self.topics.mass(strings & self.topics.of[j])
            return HEADS[far], (log, mass / (size + 1.0), near / (size + 1.0), log_size)
        if a == "B" and b == "S":
            return CROSSHEADS[far], inside(self, i, j)
        if a == b == "S":
            return "SS", one_head(self, i, j)
        return "", ()
