"""Verse among short lines: rows of lines too many and too alike for a head, and lines with strokes between their phrases."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from newsparse import people
from newsparse.head_clues import line_scores
from newsparse.linking.nodes import Node, beside
from newsparse.people.names import can_be_name
from newsparse.people.writers import read_writers
from newsparse.stages._columns import Run
from newsparse.stages._talks import LIST_LINE, LISTED, addresses
from newsparse.tables import heads
from newsparse.tables import lines as table
from newsparse.tables.labels import label_rule
from newsparse.tables.pen_names import ALSO_NAMES
from newsparse.tables.row import LazyPattern

VERSE_LINE: Final = 20
"""No line of verse has more characters."""
VERSE_MEDIAN: Final = 16
"""Half of the lines of a verse have no more."""
SIGNED_VERSE: Final = 4
"""So many short lines under a byline are verse: the longest head has fewer there."""
BARE_VERSE: Final = 6
"""So many without a byline: no head has so many lines."""
LIST: Final = 3
"""So many lines with the same marks and figures are a list."""
NAME: Final = 3
"""The longest name that is looked for over verse."""
NOTICE: Final = 32
"""No name of a notice has more characters."""

_SHUT: Final = LazyPattern(r"""[.,;!?…][”’」』)]*$""")


_VERSE_ENDS: Final = frozenset(",.;!?")
_STROKES: Final = frozenset("/／")
_PHRASE: Final = LazyPattern(r"[\u3400-\u9fff][\u3400-\u9fff,.:;!?、…—“”‘’《》 ]{2,}")
LEAST_STROKED: Final = 14
"""A line of verse with strokes has more characters; shorter ones are names of columns (健康/养生)."""
STROKES: Final = 3
"""So many phrases with strokes between them are verse if no other such line is beside theirs."""


def begins_notice(text: str) -> bool:
    """Whether a line names a notice, a correction or a column of short news."""
    if len(text) > NOTICE:
        return False
    return table.NOTICE.pattern.match(text) is not None or label_rule(text) == "label.short_news"


def stroked_verses(nodes: Sequence[Node], taken: set[int]) -> list[Run]:
    """Verse printed as running text, with a stroke where a line ends (灯有多亮/山的心事就有多深)."""
    sizes = [_stroked(node) if n not in taken else 0 for n, node in enumerate(nodes)]
    out: list[Run] = []
    k = 0
    while k < len(nodes):
        end = k + (sizes[k] > 0)
        while k < end < len(nodes) and sizes[end] and beside(nodes, end):
            end += 1
        if end - k > 1 or sizes[k] >= STROKES:
            out.append(Run(k, ("B",) * (end - k), True))
        k = max(end, k + 1)
    return out


def _stroked(node: Node) -> int:
    """How many phrases a line has with strokes between them, each long enough for a line of verse; 0 if it has none."""
    if node.kind not in "SB" or node.lead or _STROKES.isdisjoint(node.text):
        return 0
    phrases = [phrase.strip() for phrase in node.text.replace("／", "/").split("/") if phrase.strip()]
    fit = all(_PHRASE.fullmatch(phrase) and len(phrase) <= VERSE_LINE for phrase in phrases)
    return len(phrases) if fit and len(phrases) > 1 and len(node.text) > LEAST_STROKED else 0


def authors_over_text(nodes: Sequence[Node], taken: set[int]) -> list[int]:
    """Short lines under a headline that name who wrote what stands below, by a name that alone may be a word: with a town in
    brackets, or over verse whose lines are longer.
    """
    return [
        k
        for k in range(1, len(nodes) - 1)
        if nodes[k].kind == nodes[k - 1].kind == "S"
        and taken.isdisjoint((k - 1, k))
        and beside(nodes, k)
        and beside(nodes, k + 1)
        and (
            (nodes[k + 1].kind == "B" and people.named_with_place(nodes[k].text))
            or (_may_sign(nodes[k].text) and _over_verse(nodes, k))
        )
    ]


def _may_sign(text: str) -> bool:
    """Whether a line is where somebody is and a name, or two or three characters that can be a name, or that with a space between
    them are one.
    """
    if read_writers(text)[1] >= heads.PERHAPS:
        return True  # 沈丘县 牛进才
    plain = "".join(text.split())
    if not 2 <= len(plain) <= 3 or plain in heads.NOT_PEN_NAMES or label_rule(plain) is not None:
        return False
    return can_be_name(plain) or (plain != text and plain in ALSO_NAMES)


def _over_verse(nodes: Sequence[Node], k: int) -> bool:
    """Whether lines of verse begin right below line `k`, longer than the name there, and none stands above the headline over it."""
    below = nodes[k + 1 : k + 1 + SIGNED_VERSE]
    if len(below) < SIGNED_VERSE or not all(map(_short, below)):
        return False
    if not all(beside(nodes, n) for n in range(k + 1, k + 1 + SIGNED_VERSE)):
        return False
    words = nodes[k].text.split()
    least = len("".join(words[-2:])[-NAME:]) + 2
    if min(len(node.text) for node in below[:2]) < least or median(len(node.text) for node in below) < least:
        return False
    if k < 2 or not beside(nodes, k - 1) or not _short(nodes[k - 2]) or nodes[k - 2].label:
        return True
    return len(words) > 1 and can_be_name(words[-1])  # 沈丘县 牛进才, no line of a verse


def read_verses(nodes: Sequence[Node], taken: set[int]) -> list[Run]:
    """Runs of short lines that are no head: verse, and lists without marks."""
    out: list[Run] = []
    k = 0
    while k < len(nodes):
        end = k
        while (
            end < len(nodes)
            and end not in taken
            and (_short(nodes[end]) or (end > k and _of_verse(nodes, end)))
            and (end == k or (beside(nodes, end) and not begins_notice(nodes[end].text)))
            and not _letter(nodes, end)
        ):
            end += 1
        if end - k >= LIST:
            start, stop = _bounds(nodes, k, end)
            if _verse(nodes, start, stop, signed=start == k and k > 0 and beside(nodes, k)):
                out.append(Run(start, ("B",) * (stop - start), True))
        k = max(end, k + 1)
    return out


def _letter(nodes: Sequence[Node], k: int) -> bool:
    """Whether line `k` is whom a letter addresses, with its text below (编辑同志：); verse that calls on somebody goes on as verse."""
    return (
        k + 1 < len(nodes)
        and nodes[k].text.endswith(":")
        and addresses(nodes[k].text)
        and len(nodes[k + 1].text) > VERSE_LINE
    )


def _short(node: Node) -> bool:
    return node.kind in "SB" and not node.lead and len(node.text) <= LIST_LINE and not LISTED.match(node.text)


def _of_verse(nodes: Sequence[Node], k: int) -> bool:
    """Whether what looks like names is a line of verse: as long as those above and below it."""
    if nodes[k].kind != "Y" or k + 1 >= len(nodes) or len(nodes[k].text) < 5 or " " in nodes[k].text:
        return False
    return len(nodes[k - 1].text) == len(nodes[k].text) == len(nodes[k + 1].text) and beside(nodes, k + 1)


def _bounds(nodes: Sequence[Node], start: int, end: int) -> tuple[int, int]:
    """The short lines from `start` to `end` without the heading over them and the heads of what follows them."""
    above = nodes[start - 1] if beside(nodes, start) else None
    if above is None or not (above.kind == "Y" or _intro(nodes, start) or nodes[start].opens):
        start += 1 + (label_rule(nodes[start].text) is not None)
    last = nodes[end] if end < len(nodes) else None
    if (
        last is not None
        and not begins_notice(last.text)
        and last.kind != "Z"  # who signed the verse; no headline stands over that
        and not _SHUT.search(nodes[end - 1].text)
        and (last.kind != "B" or last.lead or last.opener > 0 or not above or _letter(nodes, end))
    ):
        size = median(len(node.text) for node in nodes[start:end]) if end > start else 0
        end -= 1
        while end > start and _leads_up(nodes[end - 1].text, size):
            end -= 1
    return start, end


def _intro(nodes: Sequence[Node], k: int) -> bool:
    """Whether the text right before `k` announces what follows."""
    return beside(nodes, k) and nodes[k - 1].kind == "B" and nodes[k - 1].text.endswith(":")


def _leads_up(text: str, usual: float) -> bool:
    """Whether a line over a headline is its kicker, or too long for a line of this verse."""
    kicker, headline, _ = line_scores(text)
    too_long = len(text) > min(VERSE_LINE, 1.6 * usual + 2)
    return kicker - headline >= heads.STRONG or label_rule(text) is not None or too_long


def _verse(nodes: Sequence[Node], start: int, end: int, *, signed: bool) -> bool:
    lines = nodes[start:end]
    if not lines or all(node.kind == "B" and node.closed for node in lines):
        return False  # whole sentences link as they are
    if (
        start > 0
        and beside(nodes, start)
        and nodes[start - 1].kind == "S"
        and begins_notice(nodes[start - 1].text)
    ):
        return len(lines) >= LIST
    sizes = [len(node.text) for node in lines]
    if median(sizes) > VERSE_MEDIAN or max(sizes) > VERSE_LINE:
        return False
    quoted = bool(lines[0].opens) and bool(lines[-1].closes)
    # of five or of seven characters
    even = len(set(sizes)) == 1 and all(line.text[-1:] in _VERSE_ENDS for line in lines)
    return len(lines) >= (SIGNED_VERSE if signed or quoted or even else BARE_VERSE)
