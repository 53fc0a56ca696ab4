"""Heading, or the torn half of a sentence? Short lines without a full stop are told apart before linking.

A headline and a paragraph that a column broke after a few words look alike. What tells them apart: function words
and commas, quotation marks left open, how the line begins, whether a clause ends where it ends, lines of its length and
shape nearby (crossheads are written alike), whether the page's other lines go on where it ends, whether the text before
it or behind it speaks of the same, and above all whether another line of the page goes on with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

import attrs
import regex

from newsparse import page_seams, people, seams
from newsparse.linking.nodes import Node
from newsparse.linking.survey import NAMED_WITHIN, NO_HEADING
from newsparse.tables.lines import SALUTATION
from newsparse.tables.wording import TWO_CLAUSES
from newsparse.textfacts import DASH, LIST_MARK, SHORT, bracketed, item_mark

_FUNCTION = regex.compile(r"[的了是在和与及也都就还但而对为从被把由以其这那他她我们着过]")
_VERB_OF_SAYING = regex.compile(r"说|表示|介绍|认为|指出|强调|告诉|透露|了解到|获悉")
_TIME = regex.compile(
    r"^(?:日前|近日|近年来|今年|去年|目前|据悉|此外|同时|为|在|随着|自|从|“)|^[0-9]{1,4}[年月]"
)


_STOPS_AT_END = ".;,、。:!?…"

NEAR, ALIKE = 25, 3
"""Short lines within so many fragments are compared, and as many characters more or less make no difference."""

BEFORE, BEHIND = 5, 12
"""A torn sentence speaks of what the fragments before it speak of, a heading of what those behind it do: so many."""

TAILS = 60
"""So many tails on each side are asked whether they go on with a line; an ordinary page has fewer."""


def fragment_evidence(
    nodes: Sequence[Node], k: int, stats: page_seams.PageStats, tails: Sequence[int]
) -> list[tuple[str, float]]:
    """What speaks for "`nodes[k]` is a torn sentence", as names and values."""
    node = nodes[k]
    text = node.text
    size = len(text)
    out = [
        ("bias", 1.0),
        ("size", size / 10.0),
        ("brief", float(size <= 8)),
        ("short", float(8 < size <= 14)),
        ("middling", float(14 < size <= 20)),
        ("long", float(size > 26)),
        ("comma", float("," in text)),
        ("commas", float(text.count(",") > 1)),
        ("list", float("、" in text)),
        ("clauses", float(TWO_CLAUSES.search(text) is not None)),
        ("function_end", float(_FUNCTION.match(text[-1:]) is not None)),
        ("function", len(_FUNCTION.findall(text)) / max(8.0, size)),
        ("saying", float(_VERB_OF_SAYING.search(text) is not None)),
        ("time", float(_TIME.search(text) is not None)),
        ("space", float(" " in text)),
        ("dash_end", float(text.endswith(DASH))),
        ("quoted_end", float(text[-1:] in "”’》")),
        ("mark_end", float(text[-1:] in "!?…" and not _questions(nodes, k) and not _under_head(nodes, k))),
        ("bracket_end", float(text[-1:] == ")")),
        ("opens", float(bool(node.opens))),
        ("closes", float(bool(node.closes))),
        ("begins", node.begins),
        ("ends", max(-4.0, min(4.0, seams.ends_sentence(text[-8:])))),
        ("gap", float(node.gap > 1)),
        ("marked", float(LIST_MARK.search(text) is not None)),
    ]
    out += zip(("pause", "pause.likely"), node.pause, strict=True)
    out.append(("said.before", _said(node, nodes[max(0, k - BEFORE) : k])))
    out.append(("said.behind", _said(node, nodes[k + 1 : k + 1 + BEHIND])))
    out += [(f"last{size}.{onward}", 1.0) for size in (2, 3) if (onward := stats.onward(text, size))]
    if "," in text:
        out.append(("alike", min(2.0, _alike(nodes, k))))
    if k + 2 < len(nodes) and nodes[k + 1].kind == "S":
        out.append(("over_heading", float(nodes[k + 2].kind in "SY")))
    if k:
        before = nodes[k - 1]
        out.append(("after_open", float(before.kind == "B" and not before.closed and not before.quoted)))
        out.append(("after_short", float(before.kind in "SY")))
    if k + 1 < len(nodes):
        after = nodes[k + 1]
        if after.kind == "B":
            left, right = text[-8:], after.text[:8]
            seam = max(-4.0, min(6.0, seams.seam_score(left, right)))
            out += [
                ("next.body", 1.0),
                ("next.begins", after.begins),
                ("next.lead", float(after.lead)),
                ("next.seam", seam),
                ("next.fits", max(0.0, seam)),
                ("next.page", max(-2.0, min(6.0, stats.seam(left, right)))),
                ("next.closes", float(bool(after.closes))),
            ]
        else:
            out.append(("next." + after.kind, 1.0))
    best = -4.0
    at = bisect_left(tails, k)
    for j in tails[max(0, at - TAILS) : at + TAILS]:
        if j != k and j != k + 1:
            left, right = text[-8:], nodes[j].text[:8]
            best = max(best, seams.seam_score(left, right) + stats.seam(left, right) - nodes[j].begins)
    out.append(("far.best", min(8.0, best)))
    out.append(("far.any", float(best > 2.0)))
    return out


def _said(node: Node, others: Sequence[Node]) -> float:
    """What share of its two-character strings `others` have."""
    found = [other.grams for other in others]
    return sum(any(gram in grams for grams in found) for gram in node.grams) / (len(node.grams) or 1)


OPENS_TEXT = 10
"""A crosshead right under a byline; what a column's foot cuts off the first paragraph has as many characters as the column is
wide. Of 20 pieces under bylines on pages that were made and dev's, none had less than 16.
"""


def _under_byline(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line under a head's byline is too short for a piece of the first paragraph."""
    if k < 2 or len(nodes[k].text) > OPENS_TEXT or nodes[k].inset:
        return False
    return nodes[k - 1].kind == "Y" and nodes[k - 2].kind == "S" and nodes[k].text[-1:] not in ",:…!"


def _questions(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line is one of several questions nearby with an answer under each: crossheads, not sentences. Of 39 such on
    pages that were made and dev's, those that say who asks (问:) are sentences, the 9 others are not.
    """
    near = range(max(0, k - NEAR), min(len(nodes), k + NEAR + 1))
    return _asks(nodes, k) and any(abs(n - k) > 1 and _asks(nodes, n) for n in near)


def _under_head(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line that asks or exclaims stands right under another heading: of 12 such on made pages 12 are headings."""
    return k > 0 and nodes[k].text[-1:] in "!?" and nodes[k - 1].kind == "S"


def _asks(nodes: Sequence[Node], k: int) -> bool:
    node = nodes[k]
    answered = k + 1 < len(nodes) and nodes[k + 1].kind == "B" and len(nodes[k + 1].text) > len(node.text)
    return answered and node.kind == "S" and node.text.endswith("?") and node.text[0] not in "“‘"


def _alike(nodes: Sequence[Node], k: int) -> int:
    """How many short lines nearby have as many commas as this one and nearly its length."""
    size, commas = len(nodes[k].text), nodes[k].text.count(",")
    near = (n for n in range(max(0, k - NEAR), min(len(nodes), k + NEAR + 1)) if n != k)
    return sum(
        nodes[n].kind == "S"
        and abs(len(nodes[n].text) - size) <= ALIKE
        and nodes[n].text.count(",") == commas
        for n in near
    )


def tails_of(nodes: Sequence[Node]) -> list[int]:
    """Fragments that begin in the middle of a sentence and that nothing open stands right before."""
    return [
        k
        for k, node in enumerate(nodes)
        if node.kind == "B"
        and node.begins < 0
        and not (k and nodes[k - 1].kind == "B" and not nodes[k - 1].closed)
    ]


def weigh(
    nodes: Sequence[Node],
    stats: page_seams.PageStats,
    table: Mapping[str, float],
    known: frozenset[int] = frozenset(),
) -> dict[int, float]:
    """Log-odds of "torn sentence" for each short line that may be one; those in `known` are what they are."""
    tails = tails_of(nodes)
    get = table.get
    out: dict[int, float] = {}
    for k, node in enumerate(nodes):
        kicker = k + 1 < len(nodes) and nodes[k + 1].kind in "SY" and node.text.endswith(DASH)
        heading = (
            kicker
            or bracketed(node.text)
            or _framed(nodes, k)
            or _under_column(nodes, k)
            or k in known
            or _headline_asks(nodes, k)
            or _under_byline(nodes, k)
            or (_questions(nodes, k) and ":" not in node.text)
        )
        if node.kind == "S" and not heading:
            score = sum(get(name, 0.0) * value for name, value in fragment_evidence(nodes, k, stats, tails))
            torn_above = out.get(k - 1, 0.0) > 0
            if torn_above and _under_head(nodes, k):  # under no heading
                score += get("mark_end", 0.0)
            if torn_above or score > 0 or not (_inside_head(nodes, k) and _leads_on(node)):
                out[k] = score
    return out


def _framed(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line stands between a heading and a byline: of the head (副题), for no text comes before who wrote it. On
    800 pages that were made and dev's not one of 110 such lines was a torn sentence.
    """
    return 0 < k < len(nodes) - 1 and nodes[k - 1].kind == "S" and nodes[k + 1].kind == "Y"


HEAD_LINES, HEAD_LONGEST = 2, 50
"""So many lines at most, each of so many characters, stand between a column's name and who wrote the text."""


def _under_column(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line stands between a column's name (栏目) and a byline, with at most one other without a full stop: kicker,
    headline. Nothing else stands there.
    """
    if not _head_line(nodes[k]):
        return False
    first = k - 1
    while first >= 0 and k - first < HEAD_LINES and not nodes[first].label and _head_line(nodes[first]):
        first -= 1
    last = k + 1
    while last < len(nodes) and last - first <= HEAD_LINES and _head_line(nodes[last]):
        last += 1
    named = first >= 0 and nodes[first].kind == "S" and nodes[first].label and not nodes[first].inset
    return named and last < len(nodes) and nodes[last].kind == "Y"


def _head_line(node: Node) -> bool:
    """Whether a line may be one of a head's."""
    if node.inset or node.lead or len(node.text) > HEAD_LONGEST:
        return False
    return node.kind == "S" or (node.kind == "B" and node.text[-1:] not in ".;,、")


SIGNED, SURE = 0.25, 0.5
"""What looks as much like a byline as the first is one between a heading and body text: nothing else that short stands
there so often as an author's name, with the office or the place before it. A line in brackets must look like the second.
"""
UPPER = 22
"""The first line of a headline that is set in two and ends in a comma has hardly more characters."""
NO_ROLE = 0.92
"""What looks more like a byline than this says what those named are (记者, 通讯员)."""
NO_NAMES = 0.85
"""What looks less like a byline than this, behind a text and right over one with a lead-in, is a heading (晋南棉花丰收)."""


def signed(nodes: Sequence[Node]) -> list[Node]:
    """`nodes`, with the lines between a heading and body text that look somewhat like a byline made bylines, and those
    between a heading and a byline that look like text made headings, unless they are long or end in a mark.
    """
    out = list(nodes)
    for k, (line, below) in enumerate(pairwise(nodes)):
        fresh = k == 0 or (nodes[k - 1].kind == "B" and nodes[k - 1].ending in ("signature", "note"))
        if fresh and line.kind == "Y" and below.kind == "B" and line.byline < NO_NAMES and not below.inset:
            # 修表人, over an essay: nobody signs a text without a headline
            out[k] = attrs.evolve(line, kind="S")
    for k in range(1, len(nodes) - 1):
        above, line, below = nodes[k - 1 : k + 2]
        between = (
            above.kind == "S" and line.kind in "SZ" and below.kind == "B" and not (line.inset or below.inset)
        )
        if between and not above.label and line.byline >= (SIGNED if line.kind == "S" else SURE):
            out[k] = attrs.evolve(line, kind="Y", label=False)
        if line.kind == "Z" and above.kind in "SY" and below.kind == "B" and people.tells_author(line.text):
            out[k] = attrs.evolve(line, kind="Y")  # (作者系某某大学教授), right over his text
        if above.kind == "B" and line.kind == "Y" and below.lead and SURE <= line.byline < NO_NAMES:
            out[k] = attrs.evolve(line, kind="S")
        if line.kind == "Y" and not (line.inset or below.inset) and _names_text(nodes, k):
            out[k] = attrs.evolve(line, kind="S")
    for k, node in enumerate(out):
        if node.kind == "B" and node.text[-1:] == "," and len(node.text) <= UPPER and _inside_head(out, k):
            out[k] = attrs.evolve(node, kind="S")  # 第89分钟, over 铁锚挂上了甲级的钩
            continue
        short = node.kind == "B" and len(node.text) <= SHORT and not (node.lead or node.inset)
        if node.kind == "B" and _leads_to_head(out, k):
            out[k] = attrs.evolve(node, kind="S")
            continue
        deck = short and node.text[-1:] not in _STOPS_AT_END and _framed(out, k)
        told = short and (_headline_asks(out, k) or (_inside_head(out, k) and _leads_on(node)))
        if deck or told or (node.kind == "B" and _under_column(out, k)):
            out[k] = attrs.evolve(node, kind="S")
    return out


def _names_text(nodes: Sequence[Node], k: int) -> bool:
    """Whether what looks like a byline between two texts is the crosshead of the second: it names whom that speaks of
    (荀大力, over 焊工荀大力干了二十四年), or bears the mark of other crossheads (■房子, ■平台).
    """
    text, below = nodes[k].text, nodes[k + 1]
    if below.kind == "Y" or nodes[k - 1].kind == "S" or nodes[k].byline >= NO_ROLE:
        return False
    if below.kind == "S" and len(below.text) <= NO_HEADING:
        return False
    name = "".join(text.split()).lstrip("■●◆▲□○◎")
    if name in "".join(below.text.split())[:NAMED_WITHIN]:
        return True
    mark = item_mark(text)
    return bool(mark) and any(
        nodes[n].kind == "S" and nodes[n + 1].kind == "B" and item_mark(nodes[n].text) == mark
        for n in range(max(0, k - NEAR), min(len(nodes) - 1, k + NEAR))
    )


def _headline_asks(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line under a column's name is a question or a call: nothing but the headline stands there."""
    if nodes[k].text[-1:] not in ("?", "!") or not 0 < k < len(nodes) - 1:
        return False
    return nodes[k - 1].kind == "S" and nodes[k - 1].label and not nodes[k - 1].inset


LEADING = 120
"""The longest kicker that ends in a dash."""


def _leads_to_head(nodes: Sequence[Node], k: int) -> bool:
    """Whether a text ends in a dash right above the heading of a signed text: however many sentences it has, it leads up to
    that (引题). On the seed pages, dev's, those that were made and those by other hands 50 of 50 such lines do.
    """
    if k + 2 >= len(nodes) or not nodes[k].text.endswith(DASH) or len(nodes[k].text) > LEADING:
        return False
    below, signed_by = nodes[k + 1], nodes[k + 2]
    return (
        below.kind == "S"
        and (signed_by.kind == "Y" or signed_by.lead)
        and nodes[k].begins > 0
        and not (nodes[k].lead or nodes[k].inset or below.inset)
    )


WHO = 18
"""Who says what the headline tells (恒岳机床董事长程立群:) is named in hardly more characters."""


def _leads_on(node: Node) -> bool:
    """Whether a line between two headings is one, too, for all that its end looks like text's: a question, or who says what
    the line below tells. Of 25 such questions and names on pages that were made and dev's 21 are; what else they show tells
    torn sentences.
    """
    names = node.text.endswith(":") and len(node.text) <= WHO and "," not in node.text
    return node.text.endswith("?") or (names and SALUTATION.pattern.match(node.text) is None)


def _inside_head(nodes: Sequence[Node], k: int) -> bool:
    """Whether a line stands between two headings right above and below it."""
    return (
        0 < k < len(nodes) - 1
        and nodes[k - 1].kind == nodes[k + 1].kind == "S"
        and not (nodes[k].inset or nodes[k + 1].inset)
    )


def settle(nodes: Sequence[Node], scores: Mapping[int, float]) -> list[Node]:
    """`nodes`, with the short lines that are more likely torn sentences made body text."""
    out = list(nodes)
    for k, score in scores.items():
        if score > 0:
            out[k] = attrs.evolve(out[k], kind="B")
    return out
