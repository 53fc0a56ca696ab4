"""Page text → blocks: one block a line that holds anything, with the number of empty lines before it.

This is the first stage for plain text, and where the promise "nothing is lost" begins: every character that
is not white space stands in exactly one block, in order.
"""

from __future__ import annotations

import re

from newsparse.page import Block
from newsparse.spans import Passage, Span

#: Line ends, as in `str.splitlines` without its three information separators (they are white space here).
BREAKS = "\n\r\v\f\x85\u2028\u2029"

# A line from its first character that is not white space to its last. A byte order mark at either end (files
# glued together have them inside) counts as white space. Linear: the tail of a line is scanned twice at most.
_LINE = re.compile(rf"[^\s\ufeff](?:[^{BREAKS}]*[^\s\ufeff])?")


def _line_ends(text: str, start: int, end: int) -> int:
    """How many line ends stand in ``text[start:end]``; CR LF is one."""
    if end - start == 1:  # nearly always: one "\n"
        return 1 if text[start] in BREAKS else 0
    piece = text[start:end]
    return sum(map(piece.count, BREAKS)) - piece.count("\r\n")


def text_blocks(text: str, index: int = 0) -> tuple[Block, ...]:
    r"""The blocks of a page's text: one for each line that is not only white space (U+3000 included).

    `index` is the page's place in its issue. Line ends are LF, CR, CR LF, VT, FF, U+0085, U+2028 and U+2029.
    Total on any text, in linear time.

    >>> [(block.text, block.gap) for block in text_blocks("标题\r\n\r\n\u3000正文 ")]
    [('标题', 0), ('正文', 1)]
    """
    blocks: list[Block] = []
    at = 0
    for match in _LINE.finditer(text):
        start, end = match.span()
        ends = _line_ends(text, at, start)
        gap = ends - 1 if at else ends
        blocks.append(Block(Passage(match.group(), (Span(index, start, end),)), gap))
        at = end
    return tuple(blocks)
