"""Columns of short items: each with a heading of its own, one under the other, under one name (简讯, 【南货场】 …).

By itself each item looks like an article: a heading, a text, and who sent it in brackets. That they belong together is
said by the name over them (简讯, 公告速递), or by headings that all stand in heavy brackets.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from newsparse.linking.nodes import Node, beside
from newsparse.tables import labels
from newsparse.tables.lines import NOTICE
from newsparse.textfacts import bracketed, item_mark


@attrs.frozen
class Run:
    """Lines that stay together: a place in the sequence of nodes and those behind it."""

    first: int
    kinds: tuple[str, ...]
    """The kind of each line's piece; that of the first is ``B``."""
    lines: bool
    """True for verse and lists, False for a paragraph and what signs it, or texts under headings of one column."""

    answered: bool = False
    """It is a letter that the text right below it answers."""

    @property
    def places(self) -> range:
        """Its lines' places in the sequence of nodes."""
        return range(self.first, self.first + len(self.kinds))


ITEM, HEADING = 260, 24
"""A short item has no more characters, nor its heading."""
ITEMS = 2
"""So many items with headings like it follow on the first."""


def names_column(text: str) -> bool:
    """Whether a heading is the name of a column of short items.

    >>> names_column("简 讯"), names_column("公告速递"), names_column("更正")
    (True, True, False)
    """
    bare = "".join(text.split())
    if labels.SHORT_ITEMS.search(bare) is None:
        return False
    return labels.label_rule(bare) is not None or NOTICE.pattern.match(text) is not None


def _place(text: str) -> bool:
    """Whether a heading stands in heavy brackets and is the name of no column (【南货场】)."""
    return bracketed(text) and labels.label_rule(text) is None


def read_columns(nodes: Sequence[Node], taken: Collection[int]) -> list[Run]:
    """The items of columns of short items, behind the heading of the first.

    Args:
        nodes: one for each block that is linked, in page order.
        taken: places that are a part of something else.
    """
    out: list[Run] = []
    k = 1
    while k < len(nodes):
        if nodes[k].kind != "B" or nodes[k - 1].kind != "S" or not beside(nodes, k) or k in taken:
            k += 1
            continue
        marked = _place(nodes[k - 1].text)
        if not marked and not _named(nodes, k - 1):
            k += 1
            continue
        end, headings = _items(nodes, k, taken, marked=marked)
        if headings >= (1 if marked else ITEMS):
            out.append(Run(k, tuple(node.kind for node in nodes[k:end]), False))
        k = max(end, k + 1)
    return out


def _named(nodes: Sequence[Node], k: int) -> bool:
    """Whether the heading right over heading `k` is the name of a column of short items."""
    if k == 0 or not beside(nodes, k) or nodes[k - 1].kind != "S" or item_mark(nodes[k].text):
        return False  # headings with a printer's mark each head a story of their own
    return names_column(nodes[k - 1].text)


def _items(nodes: Sequence[Node], first: int, taken: Collection[int], *, marked: bool) -> tuple[int, int]:
    """Where the items that begin with text `first` end, and how many headings stand among them."""
    end = first
    headings = 0
    while True:
        k = end + (end > first)
        if end > first and not _heading(nodes, end, marked=marked):
            return end, headings
        texts = k
        while (
            texts < len(nodes)
            and nodes[texts].kind == "B"
            and texts not in taken
            and (texts == first or beside(nodes, texts))
            and nodes[texts].closed
            and len(nodes[texts].text) <= ITEM
        ):
            texts += 1
        if texts == k:
            return end, headings
        headings += end > first
        end = texts


def _heading(nodes: Sequence[Node], k: int, *, marked: bool) -> bool:
    """Whether `k` is the heading of another item, alone between two texts."""
    if k + 1 >= len(nodes) or nodes[k].kind != "S" or nodes[k + 1].kind != "B" or nodes[k + 1].lead:
        return False
    if not (beside(nodes, k) and beside(nodes, k + 1)) or len(nodes[k].text) > HEADING or nodes[k].label:
        return False
    return _place(nodes[k].text) == marked and not (not marked and nodes[k].gap > 2)
