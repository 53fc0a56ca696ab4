"""The geometry stage: lines and blocks with boxes to paragraphs in columns and regions, in reading order.

`arrange` makes the `Layout` of a page; `newsparse.geometry.evidence` says of two of its blocks what the boxes say
about them, for the linker; `group` is the baseline that needs no language. Boxes can be wrong, missing, doubled or
huge: that never raises. Every character of the page's blocks is in exactly one block of the layout (a character
that stands in two blocks of the source stands in two of the layout).
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.geometry.across import blocks_of, in_frame, with_characters
from newsparse.geometry.builder import Builder
from newsparse.geometry.candidates import find_furniture
from newsparse.geometry.columns import Grid, find_grid, split_wide
from newsparse.geometry.crossheads import OFF, begins_text, can_head, ends_heading, stands_alone, together
from newsparse.geometry.evidence import GeometryEvidence, HeadlineEvidence, evidence, headline_evidence
from newsparse.geometry.frame import Frame, read_frame
from newsparse.geometry.grouping import group
from newsparse.geometry.heading import read_heads
from newsparse.geometry.heads import Head, bounds
from newsparse.geometry.laps import keep_apart
from newsparse.geometry.layout import (
    BODY,
    BYLINE,
    CROSSHEAD,
    DECK,
    FURNITURE,
    HEADLINE,
    KICKER,
    LABEL,
    BlockGeometry,
    Layout,
    Region,
)
from newsparse.geometry.leaves import ACROSS, CROSS, HEAD, PICTURE, TEXT, Element, Leaf
from newsparse.geometry.leaves import CAPTION as CAPTION_ELEMENT
from newsparse.geometry.lines import Atom, Unit, as_read, median, size_of
from newsparse.geometry.order import read_runs
from newsparse.geometry.paragraphs import Paragraph, Run
from newsparse.geometry.regions import cut_page
from newsparse.geometry.roles import role_of
from newsparse.geometry.rows import join_rows
from newsparse.geometry.runs import Runs
from newsparse.geometry.words import Words
from newsparse.page import Page, Rect
from newsparse.people import byline_likelihood
from newsparse.spans import join_pieces
from newsparse.tables.labels import label_rule
from newsparse.tables.page_lines import CONTENTS
from newsparse.textfacts import ends_closed, fold_marks

__all__ = [
    "BlockGeometry",
    "GeometryEvidence",
    "HeadlineEvidence",
    "Layout",
    "Region",
    "arrange",
    "evidence",
    "group",
    "headline_evidence",
]


NAMED = 0.2
"""`people.byline_likelihood` from which a line at a text's head may be a byline."""
ASIDE = 2.0
"""A label begins so many cells at the left of its headline, where the headline is not at the left edge itself."""
SIGNED = 0.5
"""`people.byline_likelihood` from which a line under a headline is no deck."""


def arrange(page: Page) -> Layout:
    """The layout of a page: its text regrouped by what the boxes say.

    Blocks without boxes keep their source order and stand at the end, in no region. A page without any box comes
    out as it is.
    """
    frame = read_frame(page)
    return _Arranger(page, frame).layout()


LARGEST_TITLE = 1.6
"""A line that by its words is the title of a box is one up to this size (body = 1), for detectors' boxes are not exact."""
UNCLIPPED = 0.6
"""What detectors add to the width of a line, in characters: the fewer it has, the larger its type seems. What stands over the
list of the day's stories (今日导读) may as well be a headline, and has no more room.
"""


class _Arranger:
    """One page's way through the stages."""

    def __init__(self, page: Page, frame: Frame) -> None:
        self.page = page
        self.frame = frame
        self.unit: Unit = frame.unit
        self.grid: Grid = find_grid(frame.atoms, self.unit)
        split = split_wide(frame.atoms, page.text, self.grid, self.unit)
        self.atoms: list[Atom]
        self.atoms, joined = join_rows(keep_apart(split, self.grid, self.unit), self.grid, self.unit)
        self.sizes = [size_of(a, self.unit) for a in self.atoms]
        pieces = {self.atoms[k].spans: parts for k, parts in joined.items()}
        self.out = Builder(page, frame, self.atoms, self.sizes, pieces, self.grid)
        texts = [join_pieces(page.text[span.start : span.end] for span in a.spans) for a in self.atoms]
        self.words = Words([as_read(a) if self._runs_across(a) else a for a in self.atoms], texts)
        self.regions: list[Region] = []
        self.pictures, self.rules = self._obstacles()

    def _as_title(self, i: int) -> bool:
        """Whether the type of a line that by its words is a box's title may be one's."""
        room = 0.0 if CONTENTS.pattern.match(self.words.lines[i]) is not None else UNCLIPPED
        return self.sizes[i] < LARGEST_TITLE + room / self.atoms[i].units and not self.atoms[i].cross

    def _obstacles(self) -> tuple[tuple[Rect, ...], tuple[Rect, ...]]:
        pictures: list[Rect] = []
        rules: list[Rect] = []
        for r in self.frame.obstacles:
            if min((r.x1 - r.x0) / self.unit.em, (r.y1 - r.y0) / self.unit.pitch) >= 2.5:
                pictures.append(r)
            elif max((r.x1 - r.x0) / self.unit.em, (r.y1 - r.y0) / self.unit.pitch) >= 6:
                rules.append(r)
        if len(pictures) <= 60:
            pictures = [r for r in pictures if self._empty(r)]
        return tuple(pictures), tuple(rules)

    def _empty(self, rect: Rect) -> bool:
        inside = 0
        for a in self.atoms:
            if rect.x0 < (a.x0 + a.x1) / 2 < rect.x1 and rect.y0 < (a.y0 + a.y1) / 2 < rect.y1:
                inside += 1
        return inside <= 2

    def layout(self) -> Layout:
        """All stages in their order."""
        atoms, unit = self.atoms, self.unit
        words = self.words
        furniture = find_furniture(atoms, words.lines, unit, turned=self.frame.turned)
        titles = {i for i in words.titles if self._as_title(i)}
        across = [i for i, a in enumerate(atoms) if self._runs_across(a) and i not in furniture]
        across = with_characters(across, atoms, unit) if across else []
        found = read_heads(atoms, self.sizes, words, furniture.union(across), titles, self.grid, unit)
        heads, raw = found.heads, found.chains
        captions: list[list[int]] = []
        if across:
            more, captions = self._across(across, raw)
            heads = sorted([*heads, *more], key=lambda head: (head.rect.y0, head.rect.x0, head.main))
        in_head = {i for h in heads for i in h.atoms}
        for i in sorted(furniture - in_head, key=lambda i: (atoms[i].y0, atoms[i].x0, atoms[i].spans)):
            self._lone(i, FURNITURE, 0.95)
        made = Runs(atoms, self.sizes, words, titles, self.pictures, self.grid, unit)
        runs = made.find(raw, in_head | furniture)
        runs += [run for ids in captions for run in made.across(ids)]
        elements, run_of = self._elements(heads, runs)
        for leaf in cut_page(elements, unit):
            self._region(leaf, elements, heads, runs, run_of)
        for atom in self.frame.unplaced:
            self.out.unplaced(atom)
        return Layout(
            self.page,
            tuple(self.out.blocks),
            tuple(self.out.geometry),
            tuple(self.regions),
            unit,
            self.frame.turned,
            self.pictures,
            self.rules,
            self.frame.skew,
        )

    def _runs_across(self, atom: Atom) -> bool:
        """Whether a line runs across on a page whose lines run down."""
        return self.frame.turned and atom.cross

    def _across(
        self, ids: Sequence[int], chains: Sequence[Sequence[int]]
    ) -> tuple[list[Head], list[list[int]]]:
        """The heads that the lines `ids` make, which run across over `chains` of lines that run down, and what else they make."""
        atoms = [as_read(self.atoms[i]) for i in ids]
        sizes = [size_of(a, self.unit) for a in atoms]
        words = Words(atoms, [self.words.lines[i] for i in ids])
        titles = {k for k, i in enumerate(ids) if i in self.words.titles and sizes[k] < LARGEST_TITLE}
        grid = blocks_of(self.atoms, chains, self.unit)
        found = read_heads(atoms, sizes, words, (), titles, grid, self.unit)
        used = {k for head in found.heads for k in head.atoms}
        rest = [[ids[k] for k in chain if k not in used] for chain in found.chains]
        return [in_frame(head, ids, self.atoms) for head in found.heads], [run for run in rest if run]

    def _elements(self, heads: Sequence[Head], runs: Sequence[Run]) -> tuple[list[Element], dict[int, int]]:
        elements = [Element(self._seat(h), self._kind(h), h.atoms, n) for n, h in enumerate(heads)]
        run_of: dict[int, int] = {}
        for n, run in enumerate(runs):
            run_of[len(elements)] = n
            # Boxes that reach over a gutter must not hide it: the column's own edges count.
            rect = run.rect
            if not run.wide:
                x0, x1 = max(rect.x0, run.left), min(rect.x1, run.right)
                rect = Rect(x0, rect.y0, x1, rect.y1) if x1 > x0 else rect
            beside = run.kind == "caption" or self._runs_across(self.atoms[run.atoms[0]])
            elements.append(Element(rect, CAPTION_ELEMENT if beside else TEXT, run.atoms))
        if len(self.pictures) <= 60:
            elements += [Element(r, PICTURE) for r in self.pictures]
        return elements, run_of

    def _kind(self, head: Head) -> str:
        if not head.cross:
            return HEAD
        return ACROSS if any(self._runs_across(self.atoms[i]) for i in head.main) else CROSS

    def _seat(self, head: Head) -> Rect:
        """The place of a headline among columns: a label at its side does not move its middle."""
        own = bounds(self.atoms, head.over + head.main + head.under + head.lone)
        if self._kind(head) == ACROSS:
            return Rect(head.rect.x0, own.y0, head.rect.x1, own.y1)
        return Rect(own.x0, head.rect.y0, own.x1, head.rect.y1)

    def _region(
        self,
        leaf: Leaf,
        elements: Sequence[Element],
        heads: Sequence[Head],
        runs: Sequence[Run],
        run_of: dict[int, int],
    ) -> None:
        order = sorted(
            (elements[e].head for e in leaf.heads), key=lambda h: (heads[h].rect.y0, heads[h].rect.x0)
        )
        mine = [heads[h] for h in order]
        ids = [run_of[e] for e in leaf.elements if e in run_of]
        columns = [[ids[k] for k in column] for column in read_runs([runs[i] for i in ids], self.unit)]
        rect = leaf.rect
        if self._ends_another(mine, columns, runs):
            first, columns = columns[0], columns[1:]
            self._columns(self._round(first, runs), leaf.path, (), [first], runs)
            inside = [i for column in columns for i in column]
            rect = self._round(inside, runs, [i for head in mine for i in head.atoms])
        self._columns(rect, leaf.path, mine, columns, runs)

    def _round(self, ids: Sequence[int], runs: Sequence[Run], more: Sequence[int] = ()) -> Rect:
        return bounds(self.atoms, [*more, *(k for i in ids for k in runs[i].atoms)])

    def _ends_another(
        self, mine: Sequence[Head], columns: Sequence[Sequence[int]], runs: Sequence[Run]
    ) -> bool:
        """Whether the column at the left of where the headline begins is the end of another story: it begins in the middle of
        a paragraph, and the next one begins as texts do.
        """
        if len(columns) < 2 or not mine or any(head.weak or head.cross for head in mine):
            return False
        edge = min(head.rect.x0 for head in mine) + self.unit.em
        one, two = (runs[column[0]].paragraphs[0] for column in columns[:2])
        whole = self.atoms[one.atoms[0]].whole  # only its box is known
        if whole or one.indent or one.centred or not (two.indent or two.centred):
            return False
        return runs[columns[0][0]].kind == "text" and self._round(columns[0], runs).x1 < edge

    def _columns(
        self,
        rect: Rect,
        path: str,
        mine: Sequence[Head],
        columns: Sequence[Sequence[int]],
        runs: Sequence[Run],
    ) -> None:
        """One region: its headlines, and its text column by column."""
        number, first = len(self.regions), len(self.out.blocks)
        for head in mine:
            self._head(head, number)
        opened = len(self.out.blocks)
        if not columns and opened == first:
            return
        strong = any(not head.weak for head in mine)
        above: Paragraph | None = None
        every = [p for column in columns for i in column for p in runs[i].paragraphs]
        usual = median([p.inset for p in every if p.indent and p.lines > 1], 2.0)
        for c, column in enumerate(columns):
            last: Rect | None = None
            texts = [(paragraph, runs[r]) for r in column for paragraph in runs[r].paragraphs]
            place = 0
            while texts:
                paragraph, run = texts.pop(0)
                gap = paragraph.gap
                if paragraph is run.paragraphs[0]:
                    gap = (
                        9.0
                        if last is None
                        else (paragraph.rect.y0 - last.y1 - self.unit.lead) / self.unit.pitch
                    )
                opens = strong and c == 0 and place == 0 and not self._in_rows(paragraph, texts)
                below = texts[0][0] if texts else None
                alone = stands_alone(above, paragraph, below, usual)
                if alone and below is not None and self._goes_on(paragraph, below, usual):
                    paragraph = together(paragraph, texts.pop(0)[0])
                alone = alone and can_head(self.words.text(paragraph.atoms))
                begins = begins_text(paragraph, usual)
                self._paragraph(
                    paragraph, run, (number, c, place), gap, opens=opens, alone=alone, begins=begins
                )
                place += 1
                last, above = paragraph.rect, paragraph
        inside = tuple(range(opened, len(self.out.blocks)))
        if (
            inside
            and mine
            and self._leads(opened, bounds(self.atoms, [i for head in mine for i in head.main]))
        ):
            self.out.geometry[opened] = attrs.evolve(
                self.out.geometry[opened], role_hint=CROSSHEAD, role_p=0.75
            )
        self.regions.append(Region(rect, tuple(range(first, opened)), inside, len(columns), path))

    def _leads(self, first: int, head: Rect) -> bool:
        """Whether the first line of a region, which is no more than a byline, is a crosshead as others of the region are: it stands in the
        middle of its column, not under the middle of the headline, and names nobody.
        """
        own, text = self.out.geometry[first], self.out.blocks[first].text
        off = abs(own.box.x0 + own.box.x1 - head.x0 - head.x1) / 2
        return (
            (own.role_hint == BYLINE or (own.role_hint == BODY and own.lines == 1))
            and own.centred
            and off > 3 * self.unit.em
            and any(place.role_hint == CROSSHEAD for place in self.out.geometry[first + 1 :])
            and can_head(fold_marks(text))
            and byline_likelihood(text) < NAMED
        )

    def _in_rows(self, own: Paragraph, texts: Sequence[tuple[Paragraph, Run]]) -> bool:
        """Whether a line that names nobody is the first of several that begin at one place and do not fill their column: verse."""
        rows = [own, *(paragraph for paragraph, _ in texts[:2])]
        alike = all(row.lines == 1 and not row.last_full and abs(row.inset - own.inset) < OFF for row in rows)
        return len(rows) > 2 and alike and byline_likelihood(self.words.text(own.atoms)) < NAMED

    def _goes_on(self, own: Paragraph, below: Paragraph, usual: float) -> bool:
        """Whether `below` is the last line of the heading `own`, and nothing else by what it says."""
        if not ends_heading(below, usual) or self.atoms[own.atoms[0]].whole:
            return False
        words, line = self.words, below.atoms[0]
        other = line in words.titles or line in words.signed or line in words.credits
        return not (other or ends_closed(words.text(own.atoms)))

    def _head(self, head: Head, region: int) -> None:
        sure = 0.6 if head.weak else min(0.97, 0.8 + 0.2 * (head.size - 1.3))
        for ids, role, p in (
            (head.label, LABEL if self._aside(head) else KICKER, 0.7),
            *(
                (ids, KICKER, 0.8)
                for ids in self.words.parted(head.over, lambda text: label_rule(text) is not None)
            ),
            (head.main, HEADLINE, sure),
            *(
                (ids, DECK, 0.75)
                for ids in self.words.parted(head.under, lambda text: byline_likelihood(text) >= SIGNED)
            ),
            *(((i,), DECK, 0.5) for i in head.lone),
        ):
            if ids:
                self.out.add(ids, role, p, region=region, cross=head.cross)

    def _aside(self, head: Head) -> bool:
        """Whether the label of a head stands at the left of where its headline begins, as no kicker does."""
        if not head.label:
            return False
        label, main = (bounds(self.words.atoms, ids) for ids in (head.label, head.main))
        return main.x0 - label.x0 > ASIDE * self.unit.em and label.x1 < (main.x0 + main.x1) / 2

    def _lone(self, i: int, role: str, p: float) -> None:
        self.out.add((i,), role, p)

    def _paragraph(
        self,
        paragraph: Paragraph,
        run: Run,
        where: tuple[int, int, int],
        gap: float,
        *,
        opens: bool,
        alone: bool,
        begins: bool,
    ) -> None:
        units = sum(self.atoms[i].units for i in paragraph.atoms)
        labels = {self.atoms[i].label for i in paragraph.atoms}
        role, p = role_of(paragraph, run, labels, units, gap, opens=opens, alone=alone, begins=begins)
        self.out.add(
            paragraph.atoms,
            role,
            p,
            region=where[0],
            column=where[1],
            place=where[2],
            paragraph=paragraph,
            run=run,
            gap=gap,
        )
