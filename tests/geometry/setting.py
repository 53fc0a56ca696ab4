"""Lines with rectangles as a page, and what newsparse makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsparse import parse_issue
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span

FRESH = "".join(chr(k) for k in range(0x5300, 0x9E00))
"""Characters to fill paragraphs with; each stands once."""


def parsed(lines: Iterable[tuple[str, Rect]]) -> dict[str, Any]:
    """The issue of a page of these lines."""
    text, blocks = "", []
    for words, rect in lines:
        span = Span(0, len(text), len(text) + len(words))
        text += words + "\n"
        blocks.append(Block(Passage(words, (span,)), rect=rect, lines=(Line(span, rect),)))
    return parse_issue(Page(text, tuple(blocks))).to_dict()
