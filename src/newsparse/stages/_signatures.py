"""Lines under a text that say who signed it and when: letters, notices, speeches.

The words are in `newsparse.tables.lines`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsparse import people
from newsparse.linking.nodes import Node, beside
from newsparse.people.names import BAND, GEO, can_be_name
from newsparse.people.writers import read_writers
from newsparse.stages._columns import Run
from newsparse.tables import lines as table
from newsparse.tables import people as words
from newsparse.tables.list_lines import JOINT
from newsparse.tables.pen_names import ALSO_NAMES
from newsparse.tables.row import LazyPattern

SIGNATURE: Final = 28
"""No signature has more characters."""

SURE: Final = 0.85
"""What looks less like a byline may be a headline."""
WRITER, PERHAPS = 0.5, 0.4
"""How sure it is that a line is an address and a name (`newsparse.people.writers`), wherever under a text it stands, and where
no more text follows.
"""
ROLES: Final = ("记者", "記者", "通讯员", "通訊員", "评论员", "評論員")
"""Who is one of these may sign above a headline as well."""

_PLACE_NAME: Final = LazyPattern(
    r"^(?P<place>[\u3400-\u9fff]{2,20})[ \u3000]+(?P<name>[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,2}?)"
    rf"(?:{table.AND_OTHERS})?$"
)
_SPACED: Final = LazyPattern(r"[\u3400-\u9fff](?:[ \u3000]+[\u3400-\u9fff]){1,2}")
_KNOWN: Final = LazyPattern(rf"(?:{GEO})[\u3400-\u9fff]{{2,8}}$")
"""A place that begins with one that we know: 四川内江 贺松林."""
_PLACE_END: Final = regex.compile("(?:" + "|".join((*words.PLACES, *words.POSTS)) + ")$")


def read_signatures(nodes: Sequence[Node], runs: dict[int, Run], taken: set[int]) -> list[Run]:
    """Paragraphs with the lines under them that say who signed and when."""
    out: list[Run] = []
    k = 0
    while k < len(nodes):
        run = runs.get(k)
        last = run.places.stop if run is not None else k + 1
        # a last sentence may look like a heading
        asks = nodes[k].kind == "S" and nodes[k].text.endswith(("?", "!")) and beside(nodes, k)
        if run is None and (not (nodes[k].kind == "B" or asks) or not nodes[k].closed or k in taken):
            k += 1
            continue
        kinds: list[str] = []
        while last < len(nodes) and last not in taken and beside(nodes, last):
            kind = _signature(nodes, k, last, taken, signed=bool(kinds))
            if kind is None:
                break
            kinds.append(kind)
            last += 1
        if (
            kinds
            and last < len(nodes)
            and last not in taken
            and beside(nodes, last)
            and _comments(nodes[last])
        ):
            kinds.append("B")
            last += 1
        if kinds and asks and last < len(nodes) and nodes[last].kind != "S":
            kinds = []  # a headline, who wrote the text, and the text
        if kinds:
            kept = ("B",) if run is None else run.kinds
            out.append(Run(k, (*kept, *kinds), run is not None))
        k = last
    return out


def _signature(nodes: Sequence[Node], text: int, k: int, taken: set[int], *, signed: bool) -> str | None:
    """The kind of piece that line `k` is under the paragraph `text`, None for a line that signs nothing."""
    node = nodes[k]
    if node.kind not in "SYZ":
        return None
    joint = JOINT.pattern.match(node.text) is not None
    if len(node.text) > SIGNATURE and not joint:
        return None
    if any(row.pattern.match(node.text) for row in (table.DAY, table.DAY_PLACE)) or (
        signed and table.MONTH_DAY.pattern.match(node.text)
    ):
        return "Z"
    if table.REGARDS.pattern.match(node.text):
        return "B"
    if table.SIGNED_DAY.pattern.match(node.text) or table.MANY.pattern.match(node.text):
        return "Y"
    if node.kind == "Z":
        return None
    reporter = any(role in node.text for role in ROLES)
    if signed and not reporter and table.REGARDS.pattern.match(nodes[k - 1].text) and _signer(node.text):
        return "Y"
    if node.kind == "Y":
        told = table.READER.pattern.match(node.text) or read_writers(node.text)[1] >= WRITER
        return "Y" if told or _signs(nodes, text, k) else None
    day = (
        k + 1 < len(nodes)
        and beside(nodes, k + 1)
        and any(row.pattern.match(nodes[k + 1].text) for row in (table.DAY, table.MONTH_DAY))
    )
    if (
        table.EDITORS.pattern.match(node.text)
        or table.NET_NAME.pattern.match(node.text)
        or table.NAMELESS.pattern.match(node.text)
        or _reader(node.text, last=_nothing_more(nodes, k))
    ):
        return "Y"
    if (
        _SPACED.fullmatch(node.text) is not None
        and "".join(node.text.split()) in ALSO_NAMES
        and _nothing_more(nodes, k)
        and _unsigned(nodes, text)
    ):
        return "Y"  # 解 放
    if (joint or table.OFFICE.pattern.match(node.text)) and (
        day or signed or (_nothing_more(nodes, k) and _answers(nodes, text)) or _notice(nodes, text, taken)
    ):
        return "B" if joint else "Y"
    return None


def _comments(node: Node) -> bool:
    """Whether a paragraph is the editors' word on the letter above it (编后：…)."""
    return node.kind == "B" and node.closed and table.EDITORS_WORD.pattern.match(node.text) is not None


def _answers(nodes: Sequence[Node], text: int) -> bool:
    """Whether the first of the paragraphs that stand below one another, up to `text`, addresses the editors."""
    k = text
    while k > 0 and nodes[k - 1].kind == "B" and beside(nodes, k):
        k -= 1
    return table.ADDRESSED.pattern.match(nodes[k].text) is not None


def _signs(nodes: Sequence[Node], text: int, k: int) -> bool:
    """Whether a name between a text and a headline is of who wrote the text: nobody signed it under its own headline, and on
    this page nobody signs above headlines.
    """
    if nodes[text].kind != "B" or k != text + 1 or _signed_above(nodes):
        return False
    if not _unsigned(nodes, text):
        return _others_sign_below(nodes, text, k)
    if k + 1 == len(nodes):
        return True
    if nodes[k + 1].kind != "S" or not beside(nodes, k + 1):
        return False
    if not any(role in nodes[k].text for role in ROLES):
        return True
    below = next((node for node in nodes[k + 2 :] if node.kind != "S"), None)
    return below is not None and (below.kind == "Y" or below.lead)


def _others_sign_below(nodes: Sequence[Node], text: int, k: int) -> bool:
    """Whether a bare name between a whole text that nobody signed and a headline cannot be of who wrote what stands under the
    headline, for that says itself who did.
    """
    if nodes[text].ending or nodes[text].lead or any(role in nodes[k].text for role in ROLES):
        return False
    if k + 2 >= len(nodes) or nodes[k + 1].kind != "S" or not (beside(nodes, k + 1) and beside(nodes, k + 2)):
        return False
    lead = people.lead_in(nodes[k + 2].text[:120])
    return lead is not None and bool(lead.people)


def signs_below(nodes: Sequence[Node], k: int) -> bool:
    """Whether a reporter's name between a text and a headline is of who wrote the text under the headline: the text above is
    signed or begins as news does, and that below has nobody else.
    """
    if nodes[k].kind != "Y" or not any(role in nodes[k].text for role in ROLES):
        return False
    if k + 1 == len(nodes) or nodes[k + 1].kind != "S" or not (beside(nodes, k) and beside(nodes, k + 1)):
        return False
    if nodes[k - 1].kind != "B" or not nodes[k - 1].closed:
        return False
    below = next((node for node in nodes[k + 2 :] if node.kind != "S"), None)
    if below is None or below.kind != "B" or below.lead:
        return False
    return _signed_above(nodes) or not _unsigned(nodes, k - 1)


def _signed_above(nodes: Sequence[Node]) -> bool:
    """Whether the page begins with who wrote what stands under the headline below."""
    return len(nodes) > 1 and nodes[0].kind == "Y" and nodes[1].kind == "S"


def _unsigned(nodes: Sequence[Node], text: int) -> bool:
    """Whether the paragraphs up to `text` stand right under a headline, without a byline, and begin as no news does."""
    k = text
    while k >= 0 and nodes[k].kind == "B" and not nodes[k].lead and not nodes[k].ending:
        if not beside(nodes, k):
            return False
        k -= 1
    if k < 0 or nodes[k + 1].lead:
        return False
    fresh = k == 0 or nodes[k - 1].kind in "YZ"  # a headline that looks like a name (麦子黄了)
    return nodes[k].kind == "S" or (nodes[k].kind == "Y" and fresh and nodes[k].byline < SURE)


def _signer(text: str) -> bool:
    """Whether a line ends in what can be a name, alone or behind a space: who signs under the letter's regards."""
    return can_be_name(text.rsplit(maxsplit=1)[-1]) or can_be_name(text)


def _nothing_more(nodes: Sequence[Node], k: int) -> bool:
    """Whether no text goes on under line `k`: a heading or the page's end, the editors' word, or an answer to whom it names."""
    if k + 1 == len(nodes) or nodes[k + 1].kind == "S" or _comments(nodes[k + 1]):
        return True
    below = nodes[k + 1].text
    return table.SALUTATION.pattern.match(below) is not None and below[:2] in nodes[k].text


def _reader(text: str, *, last: bool) -> bool:
    """Whether a line is what somebody is, or where, and a name: a usual one, if more text follows."""
    if table.HONOURED.pattern.match(text) is not None:
        return last
    match = table.READER.pattern.match(text)
    if match is None and last and read_writers(text)[1] >= PERHAPS:
        return True
    if match is None:
        match = _PLACE_NAME.match(text)
        if match is None:
            return False
        if _PLACE_END.search(match["place"]) is None and not (last and _KNOWN.match(match["place"])):
            return False
    name = "".join(match["name"].split())
    if last and len(name) == 2 and name[0] in "小老阿" and name[1] in BAND:
        return True  # 河南 小祝
    return can_be_name(name) and (last or set(name[1:]) <= words.GIVEN)


def _notice(nodes: Sequence[Node], k: int, taken: set[int]) -> bool:
    """Whether the text `k` stands under the heading of a notice, or asks its readers for something and nobody signed it."""
    appeals = _unsigned(nodes, k) and any(
        table.APPEAL.pattern.search(nodes[n].text) for n in (k - 1, k) if nodes[n].kind == "B"
    )
    while k > 0 and (nodes[k].kind in "BZ" or k in taken) and beside(nodes, k):
        k -= 1
    return nodes[k].kind == "S" and (appeals or table.MAILED.pattern.search(nodes[k].text) is not None)


def heads_note(nodes: Sequence[Node], k: int) -> bool:
    """Whether the note in brackets `k` belongs to the heading right above it, and signs no text."""
    if not beside(nodes, k) or nodes[k - 1].kind != "S":
        return False
    return table.DAY.pattern.match(nodes[k].text) is not None or people.closing(nodes[k].text) is None
