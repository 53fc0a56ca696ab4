"""Turns of a conversation and salutations: lines that look like headings and are what somebody says.

The words are in `newsparse.tables.lines`; `newsparse.stages._short_lines` asks here first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import attrs
import regex

from newsparse.linking.nodes import Node, beside
from newsparse.tables import lines as table
from newsparse.textfacts import item_mark

LIST_LINE: Final = 30
"""No line of a list, and no salutation, has more characters."""
LISTED: Final = regex.compile(r"^[●■◆▲★□○◎▪•·△◇※►▶]")
"""What items of a list begin with."""


def read_turns(nodes: list[Node]) -> None:
    """Make turns of a conversation and salutations the text that they are, in place."""
    asked = [
        k
        for k, node in enumerate(nodes)
        if ":" in node.text[:24] and node.kind in "SB" and table.TURN.pattern.match(node.text)
    ]
    named = {
        k: match["who"]
        for k, node in enumerate(nodes)
        if ":" in node.text[:24] and node.kind in "SB" and (match := table.SPEAKER.pattern.match(node.text))
    }
    speakers = Counter(named.values())
    talk = asked or _talk(nodes, named)
    for k, node in enumerate(nodes):
        if node.kind == "B" and not node.closed and _salutes(node.text):
            nodes[k] = attrs.evolve(node, closed=True)  # 各位来宾, : what follows begins anew
        if node.kind == "B" and node.ending == "signature" and node.text[0] in "问問":
            nodes[k] = attrs.evolve(node, ending="")  # who asks may sign; the answer follows
        elif node.kind == "B" and node.ending and _next_item(nodes, k):
            nodes[k] = attrs.evolve(node, ending="")  # each item of a column is signed by its own author
        if node.kind != "S":
            continue
        item = LISTED.match(node.text)
        if (
            item
            and beside(nodes, k)
            and nodes[k - 1].kind == "B"
            and nodes[k - 1].text.startswith(item.group())
        ):
            nodes[k] = attrs.evolve(node, kind="B", label=False)  # torn, under others of its list
            continue
        if k in asked or (talk and k in named and speakers[named[k]] > 1):
            nodes[k] = attrs.evolve(node, kind="B", label=False)
        elif _salutes(node.text) or (node.text[-1] == ")" and table.APPLAUSE.pattern.search(node.text)):
            nodes[k] = attrs.evolve(node, kind="B", closed=True, label=False)


def _next_item(nodes: Sequence[Node], k: int) -> bool:
    """Whether text `k` and the one right behind it are items of one column, by the mark that both begin with."""
    if k + 1 == len(nodes) or nodes[k + 1].kind != "B" or not beside(nodes, k + 1):
        return False
    mark = item_mark(nodes[k].text)
    return bool(mark) and mark == item_mark(nodes[k + 1].text)


def _talk(nodes: Sequence[Node], named: Mapping[int, str]) -> bool:
    """Whether two speakers take turns of whom one asks, twice or more (新京报:…? 周晓彤:…)."""
    turns = [
        (named[k], named[k + 1])
        for k in named
        if k + 1 in named and named[k] != named[k + 1] and nodes[k].text.endswith("?")
    ]
    return any(count > 1 for count in Counter(turns).values())


def addresses(text: str) -> bool:
    """Whether a line is the salutation that a letter or a speech opens with."""
    return text.endswith(":") and _salutes(text)


def _salutes(text: str) -> bool:
    return len(text) <= LIST_LINE and table.SALUTATION.pattern.match(text) is not None
