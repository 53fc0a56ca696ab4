"""The layout of a page while it is put together: block by block, each with what its boxes say of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from newsparse.geometry.columns import Grid
from newsparse.geometry.frame import Frame, turn_back
from newsparse.geometry.heads import bounds
from newsparse.geometry.layout import UNPLACED, BlockGeometry
from newsparse.geometry.lines import Atom, lines_in
from newsparse.geometry.paragraphs import Paragraph, Run
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span, join_pieces


class Builder:
    """The blocks of a layout, in the order in which they are read, and what the boxes say of each."""

    def __init__(
        self,
        page: Page,
        frame: Frame,
        atoms: Sequence[Atom],
        sizes: Sequence[float],
        pieces: Mapping[tuple[Span, ...], Sequence[Atom]],
        grid: Grid,
    ) -> None:
        """`pieces`: what a line that was put together is made of, by its characters."""
        self.page = page
        self.frame = frame
        self.atoms = atoms
        self.sizes = sizes
        self.pieces = pieces
        self.grid = grid
        self.unit = frame.unit
        self.blocks: list[Block] = []
        self.geometry: list[BlockGeometry] = []

    def add(
        self,
        ids: Sequence[int],
        role: str,
        p: float,
        *,
        region: int = -1,
        column: int = -1,
        place: int = 0,
        paragraph: Paragraph | None = None,
        run: Run | None = None,
        gap: float = 9.0,
        cross: bool = False,
    ) -> None:
        atoms = [self.atoms[i] for i in ids]
        box = bounds(self.atoms, ids)
        weight = sum(a.units for a in atoms)
        size = sum(self.sizes[i] * self.atoms[i].units for i in ids) / max(weight, 1e-6)
        lines = sum(lines_in(a, self.unit) for a in atoms)
        tall = sum((a.x1 - a.x0) if a.cross else (a.y1 - a.y0) for a in atoms) / max(1, lines)
        cross = cross or any(a.cross for a in atoms)
        covered = self.grid.covered(box.x0, box.x1, (box.y0 + box.y1) / 2)
        self.blocks.append(self._block(atoms, turn_back(box, self.frame)))
        self.geometry.append(
            BlockGeometry(
                box=box,
                left=run.left if run is not None else box.x0,
                right=run.right if run is not None else box.x1,
                size=size,
                line_height=tall,
                lines=lines,
                region=region,
                column=column,
                place=place,
                spans_columns=len(covered),
                vertical=cross != self.frame.turned,
                indent=paragraph is not None and paragraph.indent,
                first_full=paragraph is not None and paragraph.first_full,
                last_full=paragraph is not None and paragraph.last_full,
                centred=paragraph is not None and paragraph.centred,
                boxed=paragraph is not None and paragraph.boxed,
                gap=gap,
                role_hint=role,
                role_p=p,
                sources=tuple(sorted(self._sources(atoms))),
            )
        )

    def _sources(self, atoms: Sequence[Atom]) -> set[int]:
        """The blocks of the source that these lines stood in."""
        return {piece.block for a in atoms for piece in self.pieces.get(a.spans, (a,))}

    def _block(self, atoms: Sequence[Atom], rect: Rect | None) -> Block:
        spans = tuple(s for a in atoms for s in a.spans)
        text = self.page.text
        lines = tuple(
            Line(
                a.spans[0],
                turn_back(Rect(a.x0, a.y0, a.x1, a.y1), self.frame),
                a.confidence,
                a.cross != self.frame.turned,
            )
            for atom in atoms
            for a in self.pieces.get(atom.spans, (atom,))
            if not a.whole and rect is not None and len(a.spans) == 1
        )
        sources = self._sources(atoms)
        labels = {self.page.blocks[b].label for b in sources}
        gap = self.page.blocks[atoms[0].block].gap if len(sources) == 1 else 0
        passage = Passage(join_pieces(text[s.start : s.end] for s in spans), spans)
        return Block(passage, gap, rect, lines, labels.pop() if len(labels) == 1 else None)

    def unplaced(self, atom: Atom) -> None:
        source = self.page.blocks[atom.block]
        block = self._block([atom], None)
        if atom.whole and atom.spans == source.spans:
            block = attrs.evolve(block, lines=source.lines, rect=source.rect)
        self.blocks.append(block)
        nowhere = Rect(0, 0, 0, 0)
        self.geometry.append(
            BlockGeometry(
                nowhere, 0, 0, 1.0, 0, 1, -1, -1, 0, 0, vertical=False, indent=False, first_full=False, last_full=False,
                centred=False, gap=0, role_hint=UNPLACED, role_p=1.0, sources=(atom.block,),
            )
        )  # fmt: skip
