"""Lines under each other put into what they are: columns of text, boxes that are set in one, captions of pictures."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import attrs

from newsparse.geometry.columns import Grid
from newsparse.geometry.crossheads import can_head
from newsparse.geometry.heads import bounds
from newsparse.geometry.insets import (
    CAPTION_LINES,
    TITLE,
    Whites,
    caption_end,
    over_gutters,
    part_boxes,
    right_over,
    right_under,
    under_titles,
    with_rest,
)
from newsparse.geometry.lines import Atom, Unit, median
from newsparse.geometry.paragraphs import INDENT, SHORT, Paragraph, Run, describe, last_apart, with_credits
from newsparse.geometry.words import Words
from newsparse.page import Rect
from newsparse.textfacts import ends_closed

SMALL, FEW = 0.93, 3
"""The type of a caption that nothing else shows (body = 1), and how many lines it has at most."""
LEAST = 4
"""A crosshead that fills its column has more characters."""
NOT_LARGER = 0.97
"""Type that is a little smaller than the body's at least, as a caption's is."""
ACROSS_CAPTION = 1.06
"""The largest type of a caption that runs across, on a page whose lines run down."""
MANY = 60
"""With more pictures, or lines that say who took one, the page is no page."""


class Runs:
    """How the lines of a page under each other become runs."""

    def __init__(
        self,
        atoms: Sequence[Atom],
        sizes: Sequence[float],
        words: Words,
        titles: Collection[int],
        pictures: Sequence[Rect],
        grid: Grid,
        unit: Unit,
    ) -> None:
        self.atoms = atoms
        self.sizes = sizes
        self.words = words
        self.titles = frozenset(titles)
        self.credits = words.credits if len(words.credits) <= MANY else set()
        self.pictures = pictures[:MANY]
        self.grid = grid
        self.unit = unit
        self.whites = Whites(atoms, unit)

    def find(self, chains: Sequence[Sequence[int]], taken: Collection[int]) -> list[Run]:
        """The runs of a page: its `chains` of lines, without those `taken`, parted where boxes, which begin with one of the
        titles, and captions begin and end.
        """
        out: list[Run] = []
        self.titles = self.titles | over_gutters(
            chains,
            self.atoms,
            lambda i: i not in taken and i not in self.credits,
            self.whites,
            self.grid,
            self.unit,
        )
        titled = under_titles(chains, self.atoms, self.titles, self.unit)
        for chain in with_rest(titled, self.atoms, self.titles, self.unit):
            piece: list[int] = []
            for i in (*chain, -1):
                if i >= 0 and i not in taken and i not in self.credits:
                    piece.append(i)
                    continue
                if piece:
                    out += self._parts(piece)
                    piece = []
                if i >= 0 and i not in taken:
                    out.append(self._described([i]))
        out = with_credits(self._with_titles(self._with_lines_of_credit(out)), self.unit)
        return [self._with_headings(run) for run in out]

    def across(self, ids: Sequence[int]) -> list[Run]:
        """Lines across on a page whose lines run down, none of them a headline: a caption, unless their type is too large, and
        who took the picture.
        """
        who = [[i] for i in ids if i in self.credits]
        out = []
        for part in filter(None, ([i for i in ids if i not in self.credits], *who)):
            run = self._described(part)
            whole = attrs.evolve(run.paragraphs[0], atoms=tuple(part), rect=run.rect, lines=len(part))
            kind = "caption" if run.size <= ACROSS_CAPTION else "text"
            out.append(attrs.evolve(run, kind=kind, wide=False, paragraphs=(whole,)))
        return out

    def _described(self, ids: Sequence[int]) -> Run:
        return describe(ids, self.atoms, self.sizes, self.grid, self.unit, self.pictures)

    def _parts(self, piece: list[int]) -> list[Run]:
        """Lines under each other, as a picture's caption, boxes, and what is neither."""
        out: list[Run] = []
        at = 0
        first = self.atoms[piece[0]]
        if self.whites.over(first):
            if self._credited(piece):
                at = len(piece)
            elif self.words.cued(piece[0]) or self.whites.under_picture(first):
                at = caption_end(piece, self._is_caption)
                if not at and first.units <= TITLE and len(piece) > 1:  # under its title
                    under = caption_end(piece[1:], self._is_caption)
                    at = under + 1 if under else 0
                if not at and self.whites.under_picture(first) and self._breaks_off(piece):
                    at = len(piece)
            if at:
                out.append(attrs.evolve(self._described(piece[:at]), kind="caption"))
        for part in part_boxes(piece[at:], self.atoms, self.titles, self.grid, self.unit):
            run = self._described(part)
            titled = part[0] in self.titles and len(part) > 1
            out.append(attrs.evolve(run, kind="box") if titled else run)
        return out

    def _with_lines_of_credit(self, runs: list[Run]) -> list[Run]:
        """`runs`, where the line under a caption that says who took the picture is one of the caption."""
        captions = [run.rect for run in runs if run.kind == "caption"]

        def under(run: Run) -> bool:
            line = self.atoms[run.atoms[0]]
            return run.atoms[0] in self.credits and any(
                right_under(line, rect, self.unit) for rect in captions
            )

        return [attrs.evolve(run, kind="caption") if under(run) else run for run in runs]

    def _with_titles(self, runs: list[Run]) -> list[Run]:
        """`runs`, where the line alone between a picture's white and its caption is one of the caption: its title."""
        captions = [(k, run.rect) for k, run in enumerate(runs) if run.kind == "caption"][:MANY]
        out: list[Run | None] = list(runs)
        for n, run in enumerate(runs):
            line = self.atoms[run.atoms[0]]
            if run.kind != "text" or len(run.atoms) > 1 or line.units > TITLE:
                continue
            under = next((k for k, rect in captions if right_over(line, rect, self.unit)), None)
            caption = None if under is None else out[under]
            if under is not None and caption is not None and self.whites.over(line):
                both = self._described([*run.atoms, *caption.atoms])
                out[under], out[n] = attrs.evolve(both, kind="caption"), None
        return [run for run in out if run is not None]

    def _with_headings(self, run: Run) -> Run:
        """A run whose crossheads are told from the last lines of paragraphs also where they fill their column."""
        if run.kind != "text" or run.wide:
            return run
        out: list[Paragraph] = []
        for own, below in zip(run.paragraphs, (*run.paragraphs[1:], None), strict=True):
            if below is not None and below.indent and self._heads(own.atoms):
                out += last_apart(run, own, self.atoms, self.sizes, self.unit)
            else:
                out.append(own)
        return attrs.evolve(run, paragraphs=tuple(out)) if len(out) > len(run.paragraphs) else run

    def _heads(self, ids: Sequence[int]) -> bool:
        """Whether the last of some lines over a paragraph's beginning ends no sentence, though the one over it does."""
        if len(ids) < 2 or self.atoms[ids[-1]].units < LEAST or self.atoms[ids[-1]].whole:
            return False
        line, above = self.words.lines[ids[-1]], self.words.lines[ids[-2]]
        named = ids[-1] in self.words.signed or line.endswith(")")
        return ends_closed(above) and can_head(line) and not named

    def _credited(self, piece: Sequence[int]) -> bool:
        """Whether right under a few lines stands who took the picture."""
        rect = bounds(self.atoms, piece)
        return len(piece) <= CAPTION_LINES and any(
            right_under(self.atoms[i], rect, self.unit) for i in self.credits
        )

    def _is_caption(self, ids: Sequence[int]) -> bool:
        small = len(ids) <= FEW and median([self.sizes[i] for i in ids], 1.0) <= SMALL
        return self.words.is_caption(
            ids, set_small=small and (self._indented(ids[0]) or self.words.begins(ids))
        )

    def _breaks_off(self, piece: Sequence[int]) -> bool:
        """Whether a few lines end short in the middle of a sentence, as neither a paragraph nor a piece of one does."""
        if not 1 < len(piece) <= FEW or not self.words.begins(piece) or ends_closed(self.words.text(piece)):
            return False
        rect = bounds(self.atoms, piece)
        small = median([self.sizes[i] for i in piece], 1.0) <= NOT_LARGER
        return small and rect.x1 - self.atoms[piece[-1]].x1 > SHORT * self.unit.em

    def _indented(self, i: int) -> bool:
        """Whether a line begins behind the edge of its column."""
        line = self.atoms[i]
        near = self.grid.near(line.x0, line.x1, (line.y0 + line.y1) / 2)
        return bool(near) and line.x0 - self.grid.columns[near[0]].x0 > INDENT * self.unit.em
