"""From spans back to the boxes on the page that their text was read from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse.page import Page, Rect
from newsparse.spans import Span


def boxes_of(pages: Sequence[Page], spans: Iterable[Span]) -> tuple[tuple[int, Rect], ...]:
    """See `newsparse.model.Issue.boxes_of`."""
    printed = {page.index: printed_of(page) for page in pages}
    out: list[tuple[int, Rect]] = []
    seen: set[tuple[int, Rect]] = set()
    for span in spans:
        for part in printed[span.page].parts(span) if span.page in printed else ():
            if part.whole:
                if (span.page, part.rect) in seen:
                    continue
                seen.add((span.page, part.rect))
            out.append((span.page, part.rect))
    return tuple(out)


_Row = tuple[int, int, Rect, bool, bool]
"""First and last offset, box, whether it is a block's, whether it is set vertically."""


class Part(NamedTuple):
    """What a span covers of one line, or of one block that has no lines."""

    first: int
    last: int
    """Offsets that it covers, end excluded."""
    source: Rect
    """The line's or the block's own box."""
    rect: Rect
    """Of a line the part that is covered; of a block all of it."""
    whole: bool
    """It is a block's."""


class Printed(NamedTuple):
    """All that has a box on a page."""

    rows: Sequence[_Row]
    """By offset."""
    widest: int
    """Length of the longest."""

    def parts(self, span: Span) -> Iterator[Part]:
        """What `span` covers, by offset."""
        rows = self.rows
        at = bisect_right(rows, (span.start - self.widest,))
        while at < len(rows) and rows[at][0] < span.end:
            start, end, rect, whole, vertical = rows[at]
            at += 1
            first, last = max(start, span.start), min(end, span.end)
            if first < last:
                size = end - start
                cut = rect if whole else _part(rect, (first - start) / size, (last - start) / size, vertical)
                yield Part(first, last, rect, cut, whole)


def printed_of(page: Page) -> Printed:
    """All that has a box on `page`."""
    rows: list[_Row] = []
    for block in page.blocks:
        lined = False
        for line in block.lines:
            if line.rect is not None and line.span.end > line.span.start:
                rows.append((line.span.start, line.span.end, line.rect, False, line.vertical))
                lined = True
        if not lined and block.rect is not None:
            rows += [(s.start, s.end, block.rect, True, False) for s in block.spans if s.end > s.start]
    rows.sort()
    return Printed(rows, max((end - start for start, end, *_ in rows), default=0))


def _part(rect: Rect, first: float, last: float, vertical: bool) -> Rect:
    """The part of a line's box from the share `first` of its characters to the share `last`."""
    if first <= 0 and last >= 1:
        return rect
    if vertical:
        high = rect.y1 - rect.y0
        return Rect(rect.x0, rect.y0 + first * high, rect.x1, rect.y0 + last * high)
    wide = rect.x1 - rect.x0
    return Rect(rect.x0 + first * wide, rect.y0, rect.x0 + last * wide, rect.y1)
