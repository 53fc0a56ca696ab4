"""The evidence for each link: which fragment may follow which, and what speaks for it.

A link's evidence is a list of ``(name, value)``; its gain is the weighted sum (`newsparse.linking.weights`),
in log-odds over "not linked". The first two letters of a name say which kinds of fragment meet: ``B`` body
text, ``S`` short line (headline, kicker, crosshead), ``Y`` byline, ``Z`` closing line. ``E.`` speaks of the
fragment that would otherwise end an article, ``T.`` of the one that would otherwise begin one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import attrs

from newsparse import seams
from newsparse.linking.nodes import Node, Topics
from newsparse.textfacts import LIST_MARK

Evidence = list[tuple[str, float]]

_CLOSERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "(": ")"}


@attrs.frozen(eq=False)
class Context:
    """What stands round each fragment: its neighbours on the page, or in the chains found so far."""

    left: tuple[tuple[int, ...], ...]
    """Fragments up to and with each one, nearest last."""
    right: tuple[tuple[int, ...], ...]
    """Fragments from each one on, nearest first."""


WINDOW = 5


def page_context(nodes: Sequence[Node]) -> Context:
    """Contexts from the order on the page alone: neighbours up to where an article seems to begin."""
    left: list[tuple[int, ...]] = []
    right: list[tuple[int, ...]] = [()] * len(nodes)
    for k, node in enumerate(nodes):
        before = left[-1] if left and not node.lead and not (k and nodes[k - 1].ending) else ()
        if node.kind == "Y" or (node.kind == "S" and k and nodes[k - 1].kind in "SY"):
            before = before if node.kind == "S" else ()
        left.append((*before[-(WINDOW - 1) :], k))
    for k in range(len(nodes) - 1, -1, -1):
        after: tuple[int, ...] = ()
        if k + 1 < len(nodes) and not nodes[k].ending:
            following = nodes[k + 1]
            if not (following.lead and nodes[k].kind == "B") and not (nodes[k].kind == "B" and following.kind == "Y"):
                after = right[k + 1]
        right[k] = (k, *after[: WINDOW - 1])
    return Context(tuple(left), tuple(right))


def chain_context(chains: Sequence[Sequence[int]], count: int) -> Context:
    """Contexts from chains found before."""
    left: list[tuple[int, ...]] = [()] * count
    right: list[tuple[int, ...]] = [()] * count
    wide = 2 * WINDOW
    for chain in chains:
        for at, k in enumerate(chain):
            left[k] = tuple(chain[max(0, at - wide + 1) : at + 1])
            right[k] = tuple(chain[at : at + wide])
    return Context(tuple(left), tuple(right))


def _shape(text: str) -> tuple[int, bool]:
    return sum(c not in "“”‘’《》 " for c in text), bool(LIST_MARK.search(text))


class Linker:
    """Candidates and evidence for one page."""

    def __init__(self, nodes: Sequence[Node], context: Context | None = None) -> None:
        self.nodes = nodes
        self.topics = Topics(nodes)
        self.stats = seams.PageStats([n.text for n in nodes])
        self.chained = context is not None
        self._set(context or page_context(nodes))
        count = len(nodes)
        self._runs()
        self.heads_before = [0] * (count + 1)  # runs of short lines before each place
        for k, node in enumerate(nodes):
            new_run = node.kind == "S" and not (k and nodes[k - 1].kind == "S")
            self.heads_before[k + 1] = self.heads_before[k] + new_run

    def _runs(self) -> None:
        """For each short line: what stands behind the run of short lines it is in, and how the page does it."""
        nodes = self.nodes
        count = len(nodes)
        self.run_end = list(range(count))
        for k in range(count - 1, -1, -1):
            if nodes[k].kind == "S" and k + 1 < count and nodes[k + 1].kind == "S":
                self.run_end[k] = self.run_end[k + 1]
        runs = [k for k in range(count) if nodes[k].kind == "S" and self.run_end[k] == k]
        marked = {k for k in runs if k + 1 < count and (nodes[k + 1].kind == "Y" or nodes[k + 1].lead)}
        self.run_marked = [self.run_end[k] in marked for k in range(count)]
        self.marked_share = len(marked) / len(runs) if runs else 0.0
        self.since_head = [0] * count  # body fragments since the last short line
        seen = 0
        for k in range(count):
            self.since_head[k] = seen
            seen = 0 if nodes[k].kind in "SY" else seen + 1
        shapes: dict[tuple[int, bool], int] = {}
        for k in range(count):
            if nodes[k].kind == "S":
                shape = _shape(nodes[k].text)
                shapes[shape] = shapes.get(shape, 0) + 1
        self.shapes = shapes

    def _set(self, context: Context) -> None:
        self.context = context
        topics = self.topics
        self.left_grams = [topics.grams(w) for w in context.left]
        self.right_grams = [topics.grams(w) for w in context.right]
        self.left_mass = [topics.mass(g) for g in self.left_grams]
        self.right_mass = [topics.mass(g) for g in self.right_grams]

    def with_context(self, context: Context) -> Linker:
        """The same page, looked at again with the chains found so far."""
        self.chained = True
        self._set(context)
        return self

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
        if k == 0 or nodes[k].lead or nodes[k].inset or nodes[k].begins < 0:
            return True
        before = nodes[k - 1]
        return before.kind != "B" or not before.closed or bool(before.ending) or self._loose(k - 1)

    def _loose(self, k: int) -> bool:
        """Little in common between what stands before and after the place behind `k`."""
        a, b = self.left_grams[k], self.right_grams[k + 1]
        shared = self.topics.shared(a, b)
        return shared < 0.12 * min(self.left_mass[k], self.right_mass[k + 1]) or shared < 1.0

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs ``(i, j)`` for which "j follows i" is worth a look."""
        nodes = self.nodes
        count = len(nodes)
        ends = [k for k in range(count) if nodes[k].kind == "B" and self.is_end(k)]
        heads = [k for k in range(count) if nodes[k].kind == "S"]
        bylines = [k for k in range(count) if nodes[k].kind == "Y"]
        for j in range(count):
            if j:
                yield j - 1, j
            kind = nodes[j].kind
            if kind == "Z" or not self.is_start(j):
                continue
            if kind == "B":
                sources = ends + heads + bylines
            elif kind == "Y":
                sources = heads
            else:
                sources = ends
                if j and nodes[j - 1].kind == "B" and nodes[j - 1].closed and not nodes[j].inset:
                    continue
            for i in sources:
                if i != j and i != j - 1:
                    yield i, j

    # -- evidence -----------------------------------------------------------------------------------

    def evidence(self, i: int, j: int) -> Evidence:
        """What speaks for and against "j follows i"."""
        a, b = self.nodes[i], self.nodes[j]
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
            between = abs(self.heads_before[j] - self.heads_before[i + 1])
            add((pair + ".heads", min(4.0, between)))
            self._rivals(pair, i, j, add)
        if a.kind == "B":
            if not a.closed:
                add(("E.open", 1.0))
            if a.quoted:
                add(("E.quoted", 1.0))
            if a.ending:
                add(("E." + a.ending, 1.0))
        if b.kind == "B":
            if b.lead:
                add(("T.lead", 1.0))
            add(("T.begins", b.begins))
        if pair == "BB":
            self._body(i, j, distance, out)
        elif pair == "SB":
            self._head_body(i, j, distance, out)
        elif pair == "BS":
            self._crosshead(i, j, distance, out)
        elif pair in ("SS", "SY", "YS"):
            self._heads(i, j, pair, out)
        elif pair == "YB":
            if b.lead:
                add(("YB.lead", 1.0))
            add(("YB.begins", b.begins))
            self._topic("YB", i, j, out)
        elif pair == "BY":
            add(("BY.like", a.closed + 0.0))
        return out

    def _rivals(self, pair: str, i: int, j: int, append: Callable[[tuple[str, float]], None]) -> None:
        nodes = self.nodes
        if j and nodes[j - 1].kind in "SY":
            append((pair + ".after_head", 1.0))
        if i + 1 < len(nodes):
            after = nodes[i + 1]
            if after.kind == "B" and nodes[i].kind in "SY":
                append((pair + ".has_body", 1.0))
                if after.lead:
                    append((pair + ".has_lead", 1.0))
                if after.begins < 0:
                    append((pair + ".has_tail", -after.begins))
            elif nodes[i].kind == "S" and after.kind == "S":
                append((pair + ".has_head", 1.0))
            elif nodes[i].kind == "S" and after.kind == "Y":
                append((pair + ".has_byline", 1.0))

    def _topic(self, pair: str, i: int, j: int, out: Evidence) -> None:
        shared = self.topics.shared(self.left_grams[i], self.right_grams[j])
        smaller = min(self.left_mass[i], self.right_mass[j])
        tag = ".2" if self.chained else ".1"
        out.append((pair + ".topic" + tag, math.log1p(shared)))
        out.append((pair + ".part" + tag, shared / (smaller + 3.0)))

    def _body(self, i: int, j: int, distance: int, out: Evidence) -> None:
        a, b = self.nodes[i], self.nodes[j]
        step = "n" if distance == 1 else "f"
        if a.closed:
            out.append((f"BB.{step}.closed.begins", b.begins))
        else:
            state = step + (".quoted" if a.quoted else ".open")
            out.append((f"BB.{state}", 1.0))
            left, right = a.text[-8:], b.text[:8]
            seam = max(-6.0, min(8.0, seams.seam_score(left, right)))
            page = max(-4.0, min(8.0, self.stats.seam(left, right)))
            out.append((f"BB.{state}.seam", seam))
            out.append((f"BB.{state}.page", page))
            out.append((f"BB.{state}.begins", b.begins))
            if a.text[-1:] in ",、;:":
                out.append((f"BB.{state}.comma", 1.0))
        wanted = {_CLOSERS[m] for m in a.opens if m in _CLOSERS}
        given = set(b.closes)
        if wanted and given:
            out.append(("BB.quotes.meet", float(bool(wanted & given))))
        elif wanted or given:
            out.append(("BB.quotes.miss" + (".open" if wanted else ".shut"), 1.0))
        self._topic("BB" + step, i, j, out)

    def _head_body(self, i: int, j: int, distance: int, out: Evidence) -> None:
        a, b = self.nodes[i], self.nodes[j]
        step = "n" if distance == 1 else "f"
        out.append((f"SB.{step}.begins", b.begins))
        if b.lead:
            out.append((f"SB.{step}.lead", 1.0))
        if a.text.endswith(("—", ":", "一一")):
            out.append(("SB.kicker", 1.0))
        if b.closes:
            out.append(("SB.shut", 1.0))
        grams = a.grams if not self.chained else self.left_grams[i]
        shared = self.topics.shared(grams, self.right_grams[j])
        tag = ".2" if self.chained else ".1"
        out.append((f"SB.{step}.topic" + tag, math.log1p(shared)))
        out.append((f"SB.{step}.part" + tag, shared / (self.topics.mass(grams) + 1.0)))

    def _crosshead(self, i: int, j: int, distance: int, out: Evidence) -> None:
        nodes = self.nodes
        a, b = nodes[i], nodes[j]
        if not a.closed:
            out.append(("BS.open", 1.0))
        length = len(b.text)
        out.append(("BS.long", max(0.0, (length - 12) / 10.0)))
        out.append(("BS.short", float(length <= 5)))
        if LIST_MARK.search(b.text):
            out.append(("BS.mark", 1.0))
        if b.text.endswith(("—", ":")):
            out.append(("BS.dash", 1.0))
        if b.text[:1] in "“‘(":
            out.append(("BS.quoted", 1.0))
        k = self.run_end[j] + 1
        out.append(("BS.run", min(3.0, k - j - 1.0)))
        out.append(("BS.style", self.marked_share if not self.run_marked[j] else 0.0))
        out.append(("BS.after1", float(self.since_head[j] <= 1)))
        out.append(("BS.after2", float(self.since_head[j] == 2)))
        out.append(("BS.alike", float(self.shapes[_shape(b.text)] > 1)))
        grams = b.grams
        mass = self.topics.mass(grams) + 1.0
        before = self.topics.shared(grams, self.left_grams[i]) / mass
        behind = self.topics.shared(grams, self.right_grams[k]) / mass if k < len(nodes) else 0.0
        out.append(("BS.head_before", before))
        out.append(("BS.head_behind", behind))
        if k < len(nodes):
            if nodes[k].kind == "Y":
                out.append(("BS.byline", 1.0))
                k += 1
            if k < len(nodes) and nodes[k].kind == "B":
                if nodes[k].lead:
                    out.append(("BS.lead", 1.0))
                if nodes[k].begins < 0:
                    out.append(("BS.tail", -nodes[k].begins))
                wide_left, wide_right = self.left_grams[i], self.right_grams[k]
                shared = self.topics.shared(wide_left, wide_right)
                smaller = min(self.left_mass[i], self.right_mass[k])
                tag = ".2" if self.chained else ".1"
                out.append(("BS.over" + tag, shared / (smaller + 3.0)))
                out.append(("BS.overlog" + tag, math.log1p(shared)))
        else:
            out.append(("BS.last", 1.0))
        self._topic("BS" + ("n" if distance == 1 else "f"), i, j, out)

    def _heads(self, i: int, j: int, pair: str, out: Evidence) -> None:
        nodes = self.nodes
        a, b = nodes[i], nodes[j]
        if pair == "SS":
            out.append(("SS.long", max(0.0, (len(b.text) - 20) / 10.0)))
            out.append(("SS.shorter", float(len(b.text) < len(a.text))))
            if a.text.endswith(("—", ":", "一一")):
                out.append(("SS.dash", 1.0))
            if b.text.startswith("—"):
                out.append(("SS.deck", 1.0))
            if b.text.endswith(("—", ":")):
                out.append(("SS.new_kicker", 1.0))
            if len(a.text) <= 6:
                out.append(("SS.label", 1.0))
            before = i > 0 and nodes[i - 1].kind == "S"
            after = j + 1 < len(nodes) and nodes[j + 1].kind == "S"
            out.append(("SS.third", float(before)))
            out.append(("SS.more", float(after)))
            if j + 1 < len(nodes):
                out.append(("SS.then_lead", float(nodes[j + 1].lead)))
                out.append(("SS.then_byline", float(nodes[j + 1].kind == "Y")))
            if LIST_MARK.search(b.text):
                out.append(("SS.mark", 1.0))
            shared = self.topics.shared(a.grams, b.grams)
            out.append(("SS.topic", math.log1p(shared)))
            # a body that speaks of one heading and not of the other
            window = self.right_grams[j]
            left_part = self.topics.shared(a.grams, window) / (self.topics.mass(a.grams) + 1.0)
            right_part = self.topics.shared(b.grams, window) / (self.topics.mass(b.grams) + 1.0)
            out.append(("SS.both", min(left_part, right_part)))
            out.append(("SS.first_only", max(0.0, left_part - right_part)))
            out.append(("SS.second_only", max(0.0, right_part - left_part)))
