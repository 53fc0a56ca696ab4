"""Repeats: what OCR gives twice is dropped once, with a record of what it repeats.

OCR engines that generate text repeat paragraphs, fall into loops, or read a headline again where its article
goes on in another column. Newspapers repeat things too, on purpose: bylines, labels, refrains, pull quotes,
highlights that quote the article. So a block is never dropped for its own sake alone; see `_Pass` for the rules.

The first copy is kept, for the article stands where it was first read. Two exceptions: a copy that is only a part of
a later, fuller block gives way to that block (and, if that one stands elsewhere, a `Continuation` says where the text
had its place), and what the caller protects by `keep` is never dropped.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import attrs

from newsparse.model import Decision, Duplicate
from newsparse.page import Block
from newsparse.spans import Passage, Span, covered
from newsparse.stages._repeat_work import Drop
from newsparse.stages._repeats import find_drops
from newsparse.stages._similar import fold

_PASSES = 32
"""Most times the stage looks again at what it kept. Two are the rule, three are rare."""


class Continuation(NamedTuple):
    """A hint for the linker: the text of block `block` goes on with, or belongs after, block `original`."""

    block: int
    """Index into `Deduplicated.blocks`: the kept block that stands after (or instead of) what was dropped."""
    original: int
    """Index into `Deduplicated.blocks`: the headline that was repeated before it, or the block after which the
    dropped, shorter copy stood."""
    kind: str
    """``headline``: a headline was printed again above `block`; ``moved``: `block` is the fuller copy of a text that
    stood right after `original`."""


@attrs.frozen
class Deduplicated:
    """A page's blocks without repeats, and the record of what was left out."""

    blocks: tuple[Block, ...]
    """Those kept, in their order; one of which only a part repeats is cut to the rest."""
    duplicates: tuple[Duplicate, ...] = ()
    """What was dropped, in source order, with the kept text that it repeats."""
    decisions: tuple[Decision, ...] = ()
    """One of kind ``drop`` for each of `duplicates`, in the same order; ids are empty, the pipeline gives them."""
    continuations: tuple[Continuation, ...] = ()
    """Where an article goes on, as the repeats show."""


def drop_repeats(
    texts: Sequence[str], blocks: tuple[Block, ...], *, keep: frozenset[Span] = frozenset()
) -> Deduplicated:
    """`blocks` without what only repeats others of them.

    `texts` are the texts of the pages, by index; `blocks` stand in source order. What overlaps a span of `keep` is not
    dropped: pass the spans of a `Duplicate` to undo its drop. A page without repeats comes back as it is; doing it
    again to the result changes nothing.
    """
    folded_pages = [fold(text) for text in texts]
    items = [_Item(i, block) for i, block in enumerate(blocks)]
    records: list[_Record] = []
    hints: list[tuple[int, int, str]] = []
    for _ in range(_PASSES):
        folded = [
            "".join("".join(folded_pages[s.page][s.start : s.end] for s in i.block.spans).split())
            for i in items
        ]
        drops, found = find_drops(folded, [_protected(i.block, keep) for i in items] if keep else None)
        if not drops:
            break
        hints += [(items[b].index, items[o].index, kind) for b, o, kind in found]
        records += [_record(texts, items, folded, drop) for drop in drops]
        items = _without(texts, items, drops)
    if not records:
        return Deduplicated(blocks)
    records.sort(key=lambda r: r.spans)
    starts = [r.spans[0] for r in records]
    place = {item.index: i for i, item in enumerate(items)}
    return Deduplicated(
        blocks=tuple(item.block for item in items),
        duplicates=tuple(
            Duplicate(Passage.take(texts, r.spans), _resolve(r, records, starts)) for r in records
        ),
        decisions=tuple(
            Decision("", "drop", r.spans, r.drop.rule, r.drop.confidence, r.drop.evidence) for r in records
        ),
        continuations=tuple(
            sorted(
                {Continuation(place[b], place[o], kind) for b, o, kind in hints if b in place and o in place}
            )
        ),
    )


@attrs.frozen
class _Item:
    """A block with its index in the input."""

    index: int
    block: Block


@attrs.frozen
class _Record:
    """A drop, in spans."""

    drop: Drop
    spans: tuple[Span, ...]
    repeats: tuple[Span, ...]


def _protected(block: Block, keep: frozenset[Span]) -> bool:
    return any(s.page == k.page and s.start < k.end and k.start < s.end for s in block.spans for k in keep)


def _cut(texts: Sequence[str], spans: Iterable[Span], start: int, end: int | None) -> tuple[Span, ...]:
    """The part of `spans` from the non-space character number `start` up to number `end`, that one excluded.

    White space goes with what stands before it, so that the parts of a whole are the whole.
    """
    out: list[Span] = []
    n = 0
    for span in spans:
        piece = texts[span.page][span.start : span.end]
        size = len("".join(piece.split()))
        if n + size > start and (end is None or n < end):
            places = [i for i, char in enumerate(piece) if not char.isspace()]
            first = 0 if start <= n else places[start - n]
            last = len(piece) if end is None or end >= n + size else places[end - n]
            out.append(Span(span.page, span.start + first, span.start + last))
        elif size == 0 and n >= start and (end is None or n < end):
            out.append(span)
        n += size
    return tuple(out)


def _record(texts: Sequence[str], items: list[_Item], folded: list[str], drop: Drop) -> _Record:
    spans = items[drop.block].block.spans
    if not drop.whole(folded):
        spans = _cut(texts, spans, drop.start, None if drop.end == len(folded[drop.block]) else drop.end)
    repeats: list[Span] = []
    for block, start, end in drop.repeats:
        source = items[block].block.spans
        repeats += source if (start, end) == (0, len(folded[block])) else _cut(texts, source, start, end)
    return _Record(drop, spans, tuple(repeats))


def _without(texts: Sequence[str], items: list[_Item], drops: Sequence[Drop]) -> list[_Item]:
    """`items` less `drops`."""
    gone: dict[int, list[Drop]] = {}
    for drop in drops:
        gone.setdefault(drop.block, []).append(drop)
    out: list[_Item] = []
    for i, item in enumerate(items):
        if i not in gone:
            out.append(item)
            continue
        spans: list[Span] = []
        at = 0
        for drop in sorted(gone[i], key=lambda d: d.start):
            if drop.start > at:
                spans += _cut(texts, item.block.spans, at, drop.start)
            at = drop.end
        spans += _cut(texts, item.block.spans, at, None)
        passage = Passage.take(texts, spans)
        if passage.text.strip():
            lines = tuple(
                line
                for line in item.block.lines
                if any(
                    line.span.page == s.page and line.span.start < s.end and s.start < line.span.end
                    for s in spans
                )
            )
            out.append(_Item(item.index, attrs.evolve(item.block, passage=passage, lines=lines)))
    return out


def _resolve(record: _Record, records: list[_Record], starts: list[Span]) -> tuple[Span, ...]:
    """What `record` repeats, in text that was kept: a copy that itself gave way is followed to its own source.

    `records` are sorted by their spans, `starts` are the first of these.
    """
    spans = record.repeats
    for _ in range(_PASSES):
        at = bisect_right(starts, Span(spans[0].page, spans[0].start, sys.maxsize)) - 1
        below = records[at] if at >= 0 else record
        if below is record or not _inside(spans, below.spans):
            break
        spans = below.repeats
    return spans


def _inside(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return all(
        any(s.page == o.page and o.start <= s.start and s.end <= o.end for o in covered(others))
        for s in spans
    )
