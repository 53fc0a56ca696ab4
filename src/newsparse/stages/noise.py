"""Stage: lines that an engine made up, where it took two printed lines for one.

Tesseract now and then reads two lines of body text as one of double height and gives a row of unrelated characters,
with a confidence next to nothing. Such a line says nothing, and in the midst of a paragraph it does harm: it goes to
the residue, as what is on the page and could not be read.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.geometry.layout import BODY, Layout
from newsparse.page import Block, Line
from newsparse.spans import Passage, Span, join_pieces
from newsparse.textfacts import unsure

HIGH = 1.8
"""Its box is at least so many times as high as that of the body's lines."""


@attrs.frozen
class Readable:
    """The blocks of a layout without made-up lines, and these lines."""

    blocks: tuple[Block, ...]
    noise: tuple[Passage, ...]


def drop_noise(layout: Layout) -> Readable:
    """Take made-up lines out of the blocks of body text."""
    blocks: list[Block] = []
    noise: list[Passage] = []
    for block, geometry in zip(layout.blocks, layout.geometry, strict=True):
        bad = [] if geometry.role_hint != BODY else [x for x in block.lines if _made_up(x, layout)]
        if not bad:
            blocks.append(block)
            continue
        spans = {x.span for x in bad}
        noise += [_passage(layout.page.text, [x.span]) for x in bad]
        rest = [s for s in block.spans if s not in spans]
        if rest:
            lines = tuple(x for x in block.lines if x.span not in spans)
            blocks.append(attrs.evolve(block, passage=_passage(layout.page.text, rest), lines=lines))
    return Readable(tuple(blocks), tuple(noise))


def _made_up(line: Line, layout: Layout) -> bool:
    if line.rect is None or not unsure(line.confidence) or line.vertical != layout.turned:
        return False
    r = line.rect
    high = r.x1 - r.x0 if layout.turned else r.y1 - r.y0
    return high >= HIGH * layout.unit.height


def _passage(text: str, spans: Sequence[Span]) -> Passage:
    return Passage(join_pieces(text[s.start : s.end] for s in spans), tuple(spans))
