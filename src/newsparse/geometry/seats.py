"""Which block of a layout a later stage's block is: stages drop blocks and cut pieces off them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence

from newsparse.geometry.layout import Layout
from newsparse.page import Block
from newsparse.spans import Span

FAR = 16
"""So many spans are looked at that begin before a character, to find the one that holds it."""


def seat(layout: Layout, blocks: Sequence[Block]) -> tuple[int, ...]:
    """For each of `blocks`, the place in ``layout.blocks`` of the block that it is or is a part of.

    `blocks` come in the layout's order; of two blocks of the layout with the same characters each is given once.
    """
    whole: dict[tuple[Span, ...], list[int]] = {}
    holder: dict[Span, int] = {}
    for k in range(len(layout.blocks) - 1, -1, -1):
        whole.setdefault(layout.blocks[k].spans, []).append(k)
        for span in layout.blocks[k].spans:
            holder[span] = k
    spans = sorted(holder)
    out: list[int] = []
    for block in blocks:
        same = whole.get(block.spans)
        if same:
            out.append(same.pop() if len(same) > 1 else same[0])
        else:
            out.append(_holder(block, spans, holder, out[-1] if out else 0))
    return tuple(out)


def _holder(block: Block, spans: Sequence[Span], holder: dict[Span, int], default: int) -> int:
    """The block of the layout that holds the first character of `block`."""
    for span in block.spans:
        at = bisect_right(spans, (span.page, span.start, math.inf)) - 1
        for k in range(at, max(-1, at - FAR), -1):
            if spans[k].page == span.page and spans[k].start <= span.start < spans[k].end:
                return holder[spans[k]]
    return default
