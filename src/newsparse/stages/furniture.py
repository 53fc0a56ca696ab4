"""Stage: what belongs to the page and to no article: the masthead, page heads and feet, editors, hotlines."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from newsparse.geometry.layout import FURNITURE, UNPLACED, BlockGeometry
from newsparse.masthead import furniture_kind, read_masthead
from newsparse.model import Decision, Furniture, Masthead
from newsparse.page import Block
from newsparse.spans import Span, meet
from newsparse.stages._kept_lines import kept_lines
from newsparse.stages._near_furniture import (
    advertising,
    beside_furniture,
    contents,
    editors_over_lines,
    foot_lines,
    names_page_alone,
    picture_labels,
    picture_numbers,
)
from newsparse.stages._notices import notices


@attrs.frozen
class Heading:
    """The masthead, the furniture, and the blocks that are left."""

    masthead: Masthead | None
    furniture: tuple[Furniture, ...]
    blocks: tuple[Block, ...]
    decisions: tuple[Decision, ...]


SURE = 0.9
"""Geometry alone makes a block furniture from this probability on."""


def take_furniture(
    blocks: Sequence[Block],
    places: Sequence[BlockGeometry] | None = None,
    *,
    spared: Collection[Span] = (),
) -> Heading:
    """Read the masthead and take out the furniture of one page.

    Args:
        blocks: the page's blocks in order.
        places: what the boxes say of each block, for a page that has boxes. What stands in the page's head is then
            furniture, and a short line between two lines of it (a slogan) only if it stands there too.
        spared: what overlaps one of these spans is no furniture, and nothing is read there.
    """
    kept = {k for k, block in enumerate(blocks) if meet(block.spans, spared)} if spared else set()
    if places is None:
        kept |= kept_lines([block.text for block in blocks])
    lines = ["" if k in kept else block.text for k, block in enumerate(blocks)]
    reading = read_masthead(lines)
    kinds = dict(reading.furniture) if reading is not None else _alone(lines)
    if places is None:
        kinds.update(editors_over_lines(lines, kinds))
        kinds.update(beside_furniture(lines, kinds))
        kinds.update(contents(lines))
        kinds.update(advertising(lines))
        kinds.update(notices(lines, kinds))
        kinds.update(foot_lines(lines, kinds))
        kinds.update(picture_numbers(lines))
        kinds.update(picture_labels(lines))
        kinds.update(names_page_alone(lines, kinds))
    if places is not None:
        kinds = _placed(blocks, places, kinds)
        kinds = {k: kind for k, kind in kinds.items() if k not in kept}
    if reading is None and not kinds:
        return Heading(None, (), tuple(blocks), ())
    furniture = tuple(Furniture(blocks[k].passage, kind) for k, kind in sorted(kinds.items()))
    decisions = [
        Decision("", "role", f.passage.spans, "furniture." + f.kind, 0.97, (("role", "furniture"),))
        for f in furniture
    ]
    for conflict in reading.conflicts if reading is not None else ():
        assert reading is not None
        spans = tuple(
            s
            for name in conflict.fields
            if name in reading.fields
            for s in blocks[reading.fields[name]].spans
        )
        evidence = (("fields", ", ".join(conflict.fields)), ("explanation", conflict.explanation))
        decisions.append(Decision("", "conflict", spans, "masthead.conflict", 1.0, evidence))
    masthead = reading.masthead if reading is not None and any(attrs.astuple(reading.masthead)) else None
    rest = tuple(block for k, block in enumerate(blocks) if k not in kinds)
    return Heading(masthead, furniture, rest, tuple(decisions))


def _alone(lines: Sequence[str]) -> dict[int, str]:
    """The kinds of furniture by the words, on a page with no field of a masthead (第3版 over 要闻 is all it has)."""
    kinds = {k: furniture_kind(line) for k, line in enumerate(lines)}
    return {k: kind for k, kind in kinds.items() if kind is not None}


def _placed(
    blocks: Sequence[Block], places: Sequence[BlockGeometry], kinds: dict[int, str]
) -> dict[int, str]:
    """The kinds of furniture by the words, corrected by where each block stands."""
    out: dict[int, str] = {}
    for k, (block, place) in enumerate(zip(blocks, places, strict=True)):
        head = place.role_hint == FURNITURE and place.role_p >= SURE
        kind = kinds.get(k) or ("page_head" if head else None)
        if kind is None or not block.text.strip():
            continue
        if head or place.role_hint == UNPLACED or furniture_kind(block.text) is not None:
            out[k] = kind
    return out
