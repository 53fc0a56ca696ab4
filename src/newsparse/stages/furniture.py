"""Stage: what belongs to the page and to no article: the masthead, page heads and feet, editors, hotlines."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.masthead import read_masthead
from newsparse.model import Block, Decision, Furniture, Masthead


@attrs.frozen
class Heading:
    """The masthead, the furniture, and the blocks that are left."""

    masthead: Masthead | None
    furniture: tuple[Furniture, ...]
    blocks: tuple[Block, ...]
    decisions: tuple[Decision, ...]


def take_furniture(blocks: Sequence[Block]) -> Heading:
    """Read the masthead and take out the furniture of one page."""
    reading = read_masthead([block.text for block in blocks])
    if reading is None:
        return Heading(None, (), tuple(blocks), ())
    furniture = tuple(Furniture(blocks[k].passage, kind) for k, kind in sorted(reading.furniture.items()))
    decisions = [
        Decision("", "role", f.passage.spans, "furniture." + f.kind, 0.97, (("role", "furniture"),)) for f in furniture
    ]
    for conflict in reading.conflicts:
        spans = tuple(
            s for name in conflict.fields if name in reading.fields for s in blocks[reading.fields[name]].spans
        )
        evidence = (("fields", ", ".join(conflict.fields)), ("explanation", conflict.explanation))
        decisions.append(Decision("", "conflict", spans, "masthead.conflict", 1.0, evidence))
    masthead = reading.masthead if any(attrs.astuple(reading.masthead)) else None
    rest = tuple(block for k, block in enumerate(blocks) if k not in reading.furniture)
    return Heading(masthead, furniture, rest, tuple(decisions))
