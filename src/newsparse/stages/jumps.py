"""Stage: jump lines (下转第3版, 上接第1版) are taken out of the blocks of one page, and what they part stays apart.

What stands before 下转 is the end of an article's part on this page, whatever the language says, and what stands behind
上接 is the beginning of one. `newsparse.stages.pages` puts the parts together across the pages of an issue.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from newsparse import people
from newsparse.jumps import CUES, LONGEST, OFF, JumpText, Mark, find_jumps
from newsparse.masthead import furniture_kind
from newsparse.model import Decision, Furniture
from newsparse.page import Block, Rect
from newsparse.spans import Passage, Span, locate, meet
from newsparse.textfacts import fold_marks, heading_like

HEADING_LINES = 4
"""So many lines of a repeated headline may stand between 上接 and the text that goes on, or above both."""
FURNITURE_LINES = 8
"""So many lines of furniture are passed over in search of a jump line's neighbour."""
MOST = 24
"""A page of more jump lines is no page: of those after them, nothing is kept apart and no box is looked at."""
SURE = 0.97
"""Probability that what the patterns find is a jump line."""


_CLOSES = frozenset("）)")


@attrs.frozen
class Taken:
    """A page's blocks without jump lines, and these lines."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    furniture: tuple[Furniture, ...]
    decisions: tuple[Decision, ...]


@attrs.define
class _Found:
    """A jump line before its neighbours are known."""

    jump: JumpText
    passage: Passage
    rect: Rect | None
    before: int
    """How many of the blocks that are left stand before it."""
    inside: bool
    """It was part of a block that is left."""


def take_jumps(texts: Sequence[str], blocks: Sequence[Block], *, spared: Collection[Span] = ()) -> Taken:
    """Take the jump lines out of one page's blocks.

    A block in whose middle one stands becomes two. A page without any comes back as it is.

    Args:
        texts: the texts of the pages, by index.
        blocks: the page's blocks in order.
        spared: what overlaps one of these spans is no jump line.
    """
    kept: list[Block] = []
    found: list[_Found] = []
    for block in _mended(texts, blocks):
        jumps = find_jumps(block.text)
        passages = [locate(texts, block.passage, j.start, j.end) for j in jumps]
        usable = [(j, p) for j, p in zip(jumps, passages, strict=True) if p and not meet(p.spans, spared)]
        if not usable:
            kept.append(block)
            continue
        at = 0
        for jump, passage in usable:
            before = _part(texts, block, at, jump.start)
            kept += before
            at = jump.end
            inside = bool(before) if jump.kind == OFF else bool(block.text[at:].strip())
            found.append(_Found(jump, passage, block.rect, len(kept), inside))
        kept += _part(texts, block, at, len(block.text))
    if not found:
        return Taken(tuple(blocks), (), (), ())
    boxes = _boxes(kept) if any(f.rect is not None for f in found) else []
    marks = tuple(_mark(f, kept, boxes if n < MOST else ()) for n, f in enumerate(found))
    return Taken(
        tuple(kept),
        marks,
        tuple(Furniture(m.passage, "jump") for m in marks),
        tuple(
            Decision("", "role", m.passage.spans, "furniture.jump", SURE, (("role", "furniture"),))
            for m in marks
        ),
    )


def _mended(texts: Sequence[str], blocks: Sequence[Block]) -> list[Block]:
    """The blocks, a jump line that goes on in the next block put together with its end.

    An engine gives a line set narrow or to the right as a block of its own; 下转第 and 三版 are then in two.
    """
    out: list[Block] = []
    for block in blocks:
        if out and _goes_over(out[-1], block):
            above = out[-1]
            passage = Passage.take(texts, above.spans + block.spans)
            jumps = find_jumps(passage.text)
            seam = len(passage.text) - len(block.text)
            if jumps and jumps[-1].start < seam < jumps[-1].end == len(passage.text):
                rect = (
                    above.rect if above.rect is None or block.rect is None else _round(above.rect, block.rect)
                )
                lines = above.lines + block.lines
                out[-1] = attrs.evolve(above, passage=passage, lines=lines, rect=rect)
                continue
        out.append(block)
    return out


def _goes_over(one: Block, two: Block) -> bool:
    """True if a bracket that is open at the end of `one` is closed at the end of `two`, and may hold a jump line."""
    head, tail = one.text[-LONGEST:], two.text
    at = max(head.rfind("（"), head.rfind("("))
    return (
        at >= 0
        and len(tail) <= LONGEST
        and tail[-1:] in _CLOSES
        and _CLOSES.isdisjoint(head[at:])
        and not CUES.isdisjoint(head[at:] + tail)
    )


def _round(one: Rect, two: Rect) -> Rect:
    return Rect(min(one.x0, two.x0), min(one.y0, two.y0), max(one.x1, two.x1), max(one.y1, two.y1))


def _part(texts: Sequence[str], block: Block, start: int, end: int) -> list[Block]:
    """The part of a block between two jump lines, if there is anything in it."""
    passage = locate(texts, block.passage, start, end)
    if not passage:
        return []
    lines = tuple(line for line in block.lines if meet((line.span,), passage.spans))
    return [attrs.evolve(block, passage=passage, lines=lines, gap=block.gap if start == 0 else 0)]


def _mark(found: _Found, blocks: Sequence[Block], boxes: Sequence[tuple[int, Rect]]) -> Mark:
    """The jump line with what it ends or begins."""
    jump = found.jump
    mark = Mark(jump.kind, found.passage, jump.number, jump.title, None)
    k = _neighbour(found, blocks, boxes, -1 if jump.kind == OFF else 1)
    if k is None:
        return mark
    if jump.kind == OFF:
        last = blocks[k].spans[-1]
        return attrs.evolve(mark, anchor=Span(last.page, last.end - 1, last.end))
    heading, body = _heading(found, blocks, k)
    return attrs.evolve(mark, anchor=_first(blocks[k]), heading=heading, body=body)


def _first(block: Block) -> Span:
    first = block.spans[0]
    return Span(first.page, first.start, first.start + 1)


def _heading(found: _Found, blocks: Sequence[Block], k: int) -> tuple[tuple[Span, ...], Span | None]:
    """The short lines between 上接 and the text, or else those right above 上接; and where the text begins."""
    n = k
    while n < len(blocks) and n - k < HEADING_LINES and _short(blocks[n]):
        n += 1
    if n < len(blocks) and n > k and not _short(blocks[n]):
        return tuple(s for block in blocks[k:n] for s in block.spans), _first(blocks[n])
    above = found.before
    while above > 0 and found.before - above < HEADING_LINES and _short(blocks[above - 1]):
        above -= 1
    return tuple(s for block in blocks[above : found.before] for s in block.spans), None


def _short(block: Block) -> bool:
    text = block.text
    return (
        heading_like(fold_marks(text))
        and furniture_kind(text) is None
        and people.byline_likelihood(text) < 0.5
    )


def _neighbour(
    found: _Found, blocks: Sequence[Block], boxes: Sequence[tuple[int, Rect]], step: int
) -> int | None:
    """The block that a jump line ends (`step` -1) or begins (1): by its box where it has one, else by the order."""
    nearest = found.before - 1 if step < 0 else found.before
    if not found.inside and found.rect is not None:
        placed = _beside(found.rect, boxes, step)
        if placed is not None:
            return placed
    for k in range(nearest, nearest + step * FURNITURE_LINES, step):
        if not 0 <= k < len(blocks):
            break
        if blocks[k].spans and (found.inside or furniture_kind(blocks[k].text) is None):
            return k
    return None


def _beside(rect: Rect, boxes: Sequence[tuple[int, Rect]], step: int) -> int | None:
    """The block with the nearest line above (`step` -1) or below the box, in the same column."""
    high = rect.y1 - rect.y0
    best: tuple[float, int] | None = None
    lines: list[Rect] = []
    ends: list[tuple[float, int, Rect]] = []
    for k, box in boxes:
        away = rect.y0 - box.y1 if step < 0 else box.y0 - rect.y1
        if not -high <= away < 6 * high:
            continue
        if _over(box, rect) >= 0.4:
            lines.append(box)
            best = min(best or (abs(away), k), (abs(away), k))
        elif step < 0 and 0 <= rect.x0 - box.x1 < 12 * high and abs(box.y1 - rect.y1) < 0.6 * high:
            # the last line of a paragraph may end left of a jump line that stands in the same row
            ends.append((abs(away), k, box))
    for distance, k, box in ends:
        # ... in its own column: a line over the jump line stands over that end too
        if not lines or any(_over(line, box) >= 0.4 for line in lines):
            best = min(best or (distance, k), (distance, k))
    return None if best is None else best[1]


def _over(one: Rect, two: Rect) -> float:
    """How much of the narrower box stands over or under the other; negative beside it."""
    return (min(one.x1, two.x1) - max(one.x0, two.x0)) / max(min(one.x1 - one.x0, two.x1 - two.x0), 1e-9)


def _boxes(blocks: Sequence[Block]) -> list[tuple[int, Rect]]:
    """The boxes of the lines of blocks that are no furniture, with the block's place."""
    out: list[tuple[int, Rect]] = []
    for k, block in enumerate(blocks):
        if block.spans and furniture_kind(block.text) is None:
            rects = [line.rect for line in block.lines if line.rect is not None]
            out += [(k, rect) for rect in rects or ([] if block.rect is None else [block.rect])]
    return out


def parted(marks: Sequence[Mark], size: int) -> frozenset[tuple[Span, Span]]:
    """The pairs of spans of which the second must not follow the first on a page of `size` characters."""
    out: set[tuple[Span, Span]] = set()
    for mark in marks[:MOST]:
        if mark.anchor is None:
            continue
        page = mark.anchor.page
        if mark.kind == OFF:
            out.add((mark.anchor, Span(page, 0, size)))
            continue
        own = sorted(s for s in mark.heading if s.page == page)
        gaps = [0, *(edge for s in own for edge in (s.start, s.end)), size]
        others = [Span(page, a, b) for a, b in zip(gaps[::2], gaps[1::2], strict=True) if a < b]
        if mark.body is not None:  # the lines between stay before it
            out.update((span, mark.body) for span in others)
            out.update((span, mark.anchor) for span in others)
        else:
            out.update((span, mark.anchor) for span in others)
            if own:
                out.update((span, Span(page, own[0].start, own[0].start + 1)) for span in others)
    return frozenset(out)
