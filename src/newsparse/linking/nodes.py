"""What the linker knows of each fragment before it compares any two of them."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import add

import attrs
import regex

from newsparse import people, seams
from newsparse.linking.rarity import rarity
from newsparse.people.names import can_be_name
from newsparse.people.writers import read_writers
from newsparse.tables.heads import PERHAPS
from newsparse.tables.labels import label_rule
from newsparse.tables.openings import opening
from newsparse.tables.pen_names import FAMILIAR
from newsparse.textfacts import (
    SHORT,
    ends_closed,
    ends_quoted,
    fold_marks,
    heading_like,
    item_mark,
    note_like,
)

_MARKS = regex.compile(r"""[“”‘「」『』《》()（）]|’(?![0-9０-９]{2})""")  # ’97 is a year
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", "》": "《", ")": "(", "）": "（"}
_STUB = regex.compile(r"[\p{Han}]{1,2}[,.;、)”》]")
_OPENS, _SHUTS = "“‘「『", regex.compile(r"[”’」』]")
_PHRASE = regex.compile(r"[,.!?;…]")
_NAME_AT_END = regex.compile(
    r"[.!?][”’]?\s+(?:(?:读者|市民|居民|村民|职工|农民|学生|网友)\s)?(\p{Han}{2,3}|\p{Han}\s\p{Han})$"
)
_POINT = regex.compile(r"[0-9０-９]\.$")  # a number that a column broke at its point; sentences end in 。
_HAN = regex.compile(r"\p{Han}+")
_MARKS_AT_END = frozenset(",.、:;—…)”’》!?")


CREDITED = 0.9
"""From here on a line that no picture's text stands above is all the same a credit (`newsparse.people`)."""


@attrs.frozen(eq=False)
class Node:
    """A fragment of the page that may follow, or be followed by, another."""

    block: int
    """Its place in the sequence of blocks."""
    kind: str
    """``B`` body text, ``S`` short line without a full stop (some heading), ``Y`` byline, ``Z`` a note in brackets."""
    text: str
    """Its text, marks in one width."""
    gap: int
    """Empty lines before it."""
    inset: bool
    """Boxes or photos stand between the fragment before it and it."""
    closed: bool
    """It ends as a sentence ends."""
    quoted: bool
    """It ends in a closing mark with no full stop before it: the sentence may go on."""
    opens: str
    """Quotation marks and brackets that it leaves open."""
    closes: str
    """Closing marks in it whose opening mark is not."""
    lead: bool
    """It begins as news begins (本报讯, 新华社…电)."""
    ending: str
    """Kind of the closing that it ends with (``dateline``, ``signature`` …), else empty."""
    begins: float
    """Log-odds that a paragraph begins like this, against the middle of a sentence."""
    opener: float
    """Log-odds that it is an article's first paragraph, by its wording; 0 for news that says 本报讯."""
    grams: frozenset[str]
    """Its two-character strings of Han characters."""
    stub: bool
    """It begins with one or two characters and a mark: the end of a sentence, not the beginning of one."""
    speech: bool
    """It begins with what somebody says."""
    label: bool
    """It is the name of a column (栏目)."""
    item: str
    """The mark that it begins with as the item of a column, empty for none."""
    byline: float
    """How much it looks like a byline, 0 to 1."""
    pause: tuple[float, float]
    """Log-odds that its sentence ends where it ends without a mark, and the same where they are above 0; zeros where a mark
    ends it."""


def open_marks(text: str) -> tuple[str, str]:
    """The opening marks that `text` leaves open, and the closing marks that nothing in it opens.

    >>> open_marks("他说:“好")
    ('“', '')
    >>> open_marks("好”,他说")
    ('', '”')
    >>> open_marks("’97海州博览会")
    ('', '')
    """
    stack: list[str] = []
    stray: list[str] = []
    for mark in _MARKS.findall(text):
        want = _PAIRS.get(mark)
        if want is None:
            stack.append(mark)
        elif stack and stack[-1] == want:
            stack.pop()
        elif want in stack:
            while stack.pop() != want:
                pass
        else:
            stray.append(mark)
    return "".join(stack), "".join(stray)


def _named_at_end(text: str) -> bool:
    """Whether what ends a text stands behind its full stop: a name, with where its bearer is or without (参赛。 张娟), as short
    news and letters are signed; or a number to call.
    """
    end = text[-SIGNED:]
    found = _NAME_AT_END.search(end[-12:])
    if found is not None and can_be_name(found[1]):
        return True
    sent = _SENT_AT_END.search(end)
    if sent is not None and (sent[2] or read_writers(sent[1])[1] >= PERHAPS):
        return True  # 犁耙齐全,4200元。大王庄乡 白玉柱; 合法吗? 邵阳 小秦
    return _TO_CALL.search(end) is not None


SIGNED = 26
"""So many characters, at most, end a text behind its last full stop that say who sent it or where to call."""
_SENT_AT_END = regex.compile(
    rf"[.!?][”’]?\s?([^.!?“”‘’,:;()]{{2,16}}\s(?:([{FAMILIAR}]\p{{Han}})|\p{{Han}}{{2,4}}|\p{{Han}}\s\p{{Han}}))$"
)
_TO_CALL = regex.compile(r"(?:电话|手机|热线|传真|联系方式|咨询)[:：\s]{0,2}\(?\d[\d() -]{5,16}$")


NAME = 14
"""A name or title in quotation marks is hardly longer, in characters."""


def speaks(text: str) -> bool:
    """Whether a text (marks folded) begins with what somebody says, and with no name or title in quotation marks.

    >>> speaks("“走得更远,”他说."), speaks("“走得更远"), speaks("“幸福里”开张了.")
    (True, False, False)
    """
    if text[:1] not in _OPENS or not text:
        return False
    shut = _SHUTS.search(text, 1)
    if shut is None:
        return len(text) > NAME
    return _PHRASE.search(text, 1, shut.start()) is not None


def introduces(text: str) -> bool:
    """Whether a text that breaks off may go on with what somebody says."""
    return text[-1:] in ":说道称问答"


def han_grams(text: str) -> frozenset[str]:
    """The two-character strings of Han characters in `text`."""
    out: set[str] = set()
    for run in _HAN.findall(text):
        out.update(map(add, run, run[1:]))
    return frozenset(out)


def make_node(block: int, text: str, gap: int, inset: bool) -> Node:
    """All that is known of one fragment by itself."""
    number = _POINT.search(text) is not None
    text = fold_marks(text)
    head, tail = text[:120], text[-120:]
    lead = people.lead_in(head)
    if (
        lead is not None
        and lead.end == len(text)
        and text[-1:] != ":"
        and people.byline_likelihood(text) >= 0.5
    ):
        lead = None  # 本报记者 王林昌 摄影报道 on a line of its own
    closed = (ends_closed(text) and not number) or _named_at_end(text)
    if lead is not None and lead.people and lead.end == len(text) and text[-1] == ")":
        closed = True  # 【…文章】题:…(作者 …): the text begins below
    short = len(text) <= SHORT
    byline = people.byline_likelihood(text) if short and not lead else 0.0
    closing = people.closing(tail)
    kind = "B"
    if note_like(text):
        kind = "Z"
    elif byline >= 0.5 or (short and not lead and people.credit_likelihood(text) >= CREDITED):
        kind = "Y"  # 王林昌 摄 with no picture's text above it is no headline
    elif not lead and heading_like(text):
        kind = "S"
    opens, closes = open_marks(text)
    return Node(
        block=block,
        kind=kind,
        text=text,
        gap=gap,
        inset=inset,
        closed=closed or closing is not None,
        quoted=not closed and closing is None and ends_quoted(text),
        opens=opens,
        closes=closes,
        lead=lead is not None,
        ending=closing.kind if closing is not None else "",
        begins=seams.begins_sentence(text),
        opener=0.0 if lead is not None else opening(text),
        grams=han_grams(text),
        stub=_STUB.match(text) is not None,
        speech=speaks(text),
        label=kind == "S" and label_rule(text) is not None,
        item=item_mark(text) if kind == "B" else "",
        byline=byline,
        pause=_pause(text),
    )


def _pause(text: str) -> tuple[float, float]:
    if text[-1:] in _MARKS_AT_END:
        return 0.0, 0.0
    odds = seams.pauses(text)
    return odds, max(0.0, odds)


PRIOR, LANGUAGE = 30.0, 4000.0
"""Strings: as much as a text of so many says, texts in general say of what goes on with a text; and what is known of texts
in general beside the page, which may be short, is as much as so many strings that have none of the page's."""


class Topics:
    """How much two groups of fragments speak of the same thing: shared rare two-character strings.

    A string's weight is its rarity in news text (`newsparse.linking.rarity`), lowered if many fragments of
    this page use it, in steps of a tenth. Only strings that stand in two fragments or more can be shared; each is as
    many bits of an integer as its weight has tenths, so that what two groups share is a bitwise and, and its weight a
    count of bits.
    """

    WEIGHTS = (0.03, 0.09, 0.18, 0.3, 0.45, 0.62, 0.81)
    TENTHS = (0, 1, 2, 3, 5, 6, 8, 10)
    """Weights up to each of the first count as so many tenths."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        spread = Counter(chain.from_iterable(node.grams for node in nodes))
        limit = max(4.0, 0.2 * len(nodes))
        shared = {gram: count for gram, count in spread.items() if count > 1}
        self.of = _as_bits(
            nodes,
            {
                gram: self.TENTHS[bisect_left(self.WEIGHTS, rarity(gram) * min(1.0, limit / count))]
                for gram, count in shared.items()
            },
        )
        """The shared strings of each fragment, as bits."""
        self.sizes = [len(node.grams) for node in nodes]
        """How many strings each fragment has."""
        total = (sum(self.sizes) + LANGUAGE) / PRIOR
        self.news = _as_bits(
            nodes, {gram: round(math.log1p(total / (count - 1))) for gram, count in shared.items()}
        )
        """The shared strings of each fragment, each as many bits of another integer as it is news on this page: what its
        being in a text adds to the log-likelihood of another text that has it, against the page's texts in general
        (see `newsparse.linking.headings.said`).
        """

    def mass(self, strings: int) -> float:
        """Summed weight of `strings`."""
        return strings.bit_count() / 10.0


def _as_bits(nodes: Sequence[Node], sizes: Mapping[str, int]) -> list[int]:
    """For each fragment the strings that it has, each as so many bits of an integer that are its own."""
    bits: dict[str, int] = {}
    at = 0
    for gram, size in sizes.items():
        if size:
            bits[gram] = ((1 << size) - 1) << at
            at += size
    return [union_of([bits[gram] for gram in node.grams if gram in bits]) for node in nodes]


_LOGS = tuple(math.log1p(tenths / 10.0) for tenths in range(2048))


def tidiness(nodes: Sequence[Node]) -> float:
    """How whole the body text of a page is: near 1 where none of many pieces breaks off, 0 where a quarter of them or more
    do, and little on a page of few pieces.
    """
    bodies = [node for node in nodes if node.kind == "B"]
    torn = sum(not node.closed for node in bodies)
    return max(0.0, 1.0 - 4.0 * (torn + 1.0) / (len(bodies) + 4.0))


def weighed(strings: int) -> tuple[float, float]:
    """The weight of `strings`, and the natural logarithm of 1 and it."""
    tenths = strings.bit_count()
    return tenths / 10.0, _LOGS[tenths] if tenths < len(_LOGS) else math.log1p(tenths / 10.0)


def union_of(parts: Iterable[int]) -> int:
    """All bits of `parts`."""
    out = 0
    for part in parts:
        out |= part
    return out


NOTE = 2
"""An editor's note or a summary (编者按, 提要) between a head and the byline is of at most so many paragraphs."""


def beside(nodes: Sequence[Node], k: int) -> bool:
    """Whether fragment `k` stands right behind the one before it."""
    return k > 0 and nodes[k].block == nodes[k - 1].block + 1


def attach_note(node: Node, note: Node) -> Node:
    """`node` with a note in brackets behind it: the note goes where the node goes, and may end an article."""
    return attrs.evolve(node, closed=True, quoted=False, ending=note.ending or node.ending or "note")
