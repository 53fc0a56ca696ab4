"""Stage: a text that keeps the printed lines of its columns becomes one of paragraphs again.

Some engines, and whoever copies a text from a page, give every printed line as a line of text. Such a page shows itself
by lines of one width, or of few, that go on in the next line; what is short, or indented, ends a paragraph or begins
one. Some engines also put a space between any two characters. Any other page stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

import attrs
import regex

from newsparse import people, seams
from newsparse.linking.nodes import open_marks
from newsparse.masthead import furniture_kind
from newsparse.model import Decision
from newsparse.page import Block
from newsparse.spans import Passage, Span, joined, meet
from newsparse.textfacts import ends_closed, fold_marks, heading_like

NARROWEST, WIDEST = 7, 60
"""Columns have so many characters a line."""
LEAST_LINES, LEAST_SHARE = 4, 0.25
"""So many lines must have one width, and so large a share of a page's lines must fill their column in mid-sentence."""
MARKED = 0.4
"""Lines of verse end in marks; of those that a column ends, fewer than this share do."""
WIDER, NARROWER = 1.3, 3.2
"""Cells by which a full line may be wider or narrower than its column: figures take half a cell, marks less than one,
and the indent of a first line may be lost."""
ALIKE = 0.5
"""Items of a list often end alike (元/斤); more than this share of a column's lines never end in one character."""
RAGGED, FULL = 0.5, 0.85
"""Cells by which so large a share of lines in mid-sentence are shorter than their column at most; where no indents or empty
lines show paragraphs, a sentence that ends shorter than that ends one."""
ONWARD = -0.75
"""How much better, in mean log-odds, full lines must go on with the next than the next begins a sentence: the lines of
pages do by 1.3 to 2, those of a few paragraphs by -0.2 and more, lists and verse by -1.8 to -2.4."""
DEEPEST = 2.5
"""Cells: a paragraph begins two cells in, a heading in the middle of its column farther."""
ASKED = 120
"""So many seams are asked at most."""
APART = -4.0
"""A line that may be a heading, and with which the next goes on worse than this, is one."""
NEW = 0.0
"""Where neither indents nor empty lines show paragraphs, a sentence that begins a line more like a paragraph than this
(log-odds; of such lines somewhat more than half do) begins one."""
SPACED = 0.8
"""Empty lines part the paragraphs of a page where they stand behind so many of the lines that end one."""
WIDTHS = 4
"""A page has columns of so many widths at most."""

PICTURED = 2
"""A picture leaves at least so many empty lines."""

LEAST_SPACES, SPACED_OUT = 20, 0.6
"""So many spaces, and between so large a share of the Chinese characters next to each other, are the engine's doing."""
LINES_P, SPACES_P = 0.97, 0.99

_CJK = r"[\p{Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]"
_APART = regex.compile(r"(?<=\p{Han}) (?=\p{Han})")
_TOGETHER = regex.compile(r"\p{Han}(?=\p{Han})")
_SPACE = regex.compile(
    rf"(?<={_CJK}) (?=\S)|(?<=\S) (?={_CJK})|(?<=[0-9.,:;%]) (?=[.,:;%])|(?<=[.,:;%]) (?=[0-9])"
    r"|(?<=(?<![0-9])[0-9]) (?=[0-9](?![0-9]))"
)
_NARROW = regex.compile(r"[0-9A-Za-z ]")
_MARK = regex.compile(r"[,.;:!?、…]$")
_BLANK = regex.compile(r"[^\S\n\r\v\f\x85\u2028\u2029]*\Z")


@attrs.frozen
class Reflowed:
    """Blocks, and what was put together."""

    blocks: tuple[Block, ...]
    decisions: tuple[Decision, ...]


def reflow(texts: Sequence[str], blocks: Sequence[Block], *, spared: Collection[Span] = ()) -> Reflowed:
    """Put the printed lines of paragraphs together, and characters that stand apart, on a page that is so.

    Args:
        texts: the pages' texts, for the white space before a line.
        blocks: a page's lines.
        spared: a line that overlaps one of these spans stays as it stands.
    """
    blocks = _told(blocks)
    if any(len(b.spans) != 1 for b in blocks):  # no lines of a text, but what somebody put together
        return Reflowed(tuple(blocks), ())
    held = frozenset(k for k, b in enumerate(blocks) if spared and meet(b.spans, spared))
    close, spaced = _closed_up(texts, blocks, held)
    lines = _Lines(texts, close, held)
    if not lines.wrapped:
        return Reflowed(close, spaced)
    out: list[Block] = []
    decisions = list(spaced)
    at = 0
    while at < len(close):
        end = lines.paragraph(at)
        if end - at > 1:
            whole = joined(b.passage for b in close[at:end])
            evidence = (("lines", end - at), ("width", lines.columns[at]))
            decisions.append(Decision("", "join", whole.spans, "reflow.lines", LINES_P, evidence))
            out.append(attrs.evolve(close[at], passage=whole))
        else:
            out.append(close[at])
        at = end
    return Reflowed(tuple(out), tuple(decisions))


def _told(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that say something. A picture without a place only leaves its empty lines, as it does in plain text."""
    out: list[Block] = []
    pictured = False
    for block in blocks:
        if not block.spans:
            pictured = True
            continue
        out.append(attrs.evolve(block, gap=max(block.gap, PICTURED)) if pictured else block)
        pictured = False
    return tuple(out)


def _closed_up(
    texts: Sequence[str], blocks: Sequence[Block], held: Collection[int]
) -> tuple[tuple[Block, ...], tuple[Decision, ...]]:
    """The blocks without the spaces between Chinese characters, where the page has one between most of them."""
    free = [b.text for k, b in enumerate(blocks) if k not in held]
    apart = sum(len(_APART.findall(text)) for text in free)
    if apart < LEAST_SPACES:
        return tuple(blocks), ()
    share = apart / (apart + sum(len(_TOGETHER.findall(text)) for text in free))
    if share < SPACED_OUT:
        return tuple(blocks), ()
    close = tuple(
        b if k in held else attrs.evolve(b, passage=Passage.take(texts, _words(b)))
        for k, b in enumerate(blocks)
    )
    whole = Span(blocks[0].spans[0].page, blocks[0].spans[0].start, blocks[-1].spans[-1].end)
    return close, (Decision("", "join", (whole,), "reflow.spaces", SPACES_P, (("share", round(share, 2)),)),)


def _words(block: Block) -> list[Span]:
    """The spans of a line between the spaces that part characters."""
    (line,) = block.spans
    ends = [line.start, *(line.start + at for m in _SPACE.finditer(block.text) for at in m.span()), line.end]
    return [Span(line.page, a, b) for a, b in zip(ends[::2], ends[1::2], strict=True)]


class _Lines:
    """The lines of a page, and which of them fill a column."""

    def __init__(self, texts: Sequence[str], blocks: Sequence[Block], held: frozenset[int]) -> None:
        self.blocks = blocks
        self.held = held
        self.wrapped = False
        brief = sum(len(b.text) <= 2 * WIDEST for b in blocks)
        if len(blocks) <= LEAST_LINES or brief < max(LEAST_LINES, LEAST_SHARE * len(blocks)):
            return
        self.indents = [_indent(texts, b) for b in blocks]
        self.cells = [
            indent + (_cells(b.text) if len(b.text) <= 2 * WIDEST else len(b.text))
            for indent, b in zip(self.indents, blocks, strict=True)
        ]
        widths = _widths(self.cells)
        self.columns = [_column(cells, widths) for cells in self.cells]
        if sum(column > 0 for column in self.columns) < LEAST_SHARE * len(blocks):
            return
        self.gap = int(sum(b.gap == 0 for b in blocks) < LEAST_SHARE * len(blocks))
        self.folded = [fold_marks(b.text) if len(b.text) <= 2 * WIDEST else b.text for b in blocks]
        indented = sum(indent >= 1 for indent in self.indents)
        self.indenting = 1 < indented < 0.6 * len(blocks)
        ends = [k for k, text in enumerate(self.folded[:-1]) if not self.columns[k] and ends_closed(text)]
        spaced = sum(blocks[k + 1].gap > self.gap for k in ends)
        self.spaced = spaced >= max(2, SPACED * len(ends))
        full = [(a, b) for a, b in pairwise(range(len(blocks))) if self._fills(a, b)]
        open_ended = [(a, b) for a, b in full if not ends_closed(self.folded[a])]
        if len(open_ended) < max(LEAST_LINES, LEAST_SHARE * len(blocks)):
            return
        if sum(_MARK.search(self.folded[a]) is not None for a, _ in full) > MARKED * len(full):
            return
        last = Counter(self.folded[a][-1] for a, _ in open_ended)
        if max(last.values()) > ALIKE * len(open_ended):
            return
        short = sorted(self.columns[a] - self.cells[a] for a, _ in open_ended)
        self.ragged = max(RAGGED, short[int(FULL * (len(short) - 1))])
        asked = open_ended[:: max(1, len(open_ended) // ASKED)]
        self.wrapped = sum(self._onward(a, b) for a, b in asked) > ONWARD * len(asked)

    def paragraph(self, first: int) -> int:
        """Where the paragraph that begins with line `first` ends."""
        end = first + 1
        while end < len(self.blocks) and self._goes_on(first, end - 1, end):
            end += 1
        return end

    def _goes_on(self, first: int, last: int, line: int) -> bool:
        """Whether the paragraph of the lines from `first` to `last` has `line` too."""
        if not self._fills(last, line):
            return last == first and self._brackets(last, line)
        if last == first and furniture_kind(self.blocks[first].text) is not None:
            return False  # a date or a page's number may be as long as a column is wide
        if last > first and self.cells[last] < self.columns[last - 1] - NARROWER:
            return False
        parted = self.indenting or self.spaced  # the print shows where a paragraph begins
        if not parted and people.lead_in(self.folded[line]) is not None:
            return False
        if not ends_closed(self.folded[line]) and not self._fills(line, line + 1):  # a heading, or torn
            least = APART if parted or last > first else 0.0
            return not ends_closed(self.folded[last]) and self._onward(last, line) > least
        if ends_closed(self.folded[last]) and not parted:
            column = self.columns[last]
            return (
                self.cells[last] >= column - self.ragged and seams.begins_paragraph(self.folded[line]) < NEW
            )
        return last > first or not self._heads(last) or self._onward(last, line) > APART

    def _brackets(self, a: int, b: int) -> bool:
        """Whether two short lines are a headline that was broken inside brackets or quotation marks."""
        if self.blocks[b].gap != self.gap or not heading_like(self.folded[b]) or {a, b} & self.held:
            return False
        return bool(open_marks(self.folded[a])[0] and open_marks(self.folded[b])[1])

    def _heads(self, line: int) -> bool:
        """Whether a line may be a heading that is as long as its column is wide."""
        if self.indenting and 1 <= self.indents[line] <= DEEPEST:
            return False
        return heading_like(self.folded[line]) and people.lead_in(self.folded[line]) is None

    def _fills(self, a: int, b: int) -> bool:
        """Whether line `a` fills its column and `b` may go on with it."""
        if b >= len(self.blocks) or not self.columns[a] or a in self.held or b in self.held:
            return False
        if self.blocks[b].gap != self.gap or (self.indenting and self.indents[b] >= 1):
            return False
        # a first line that lost its indent is as long as the lines of a narrower column
        return any(
            self.cells[b] <= width + WIDER and -NARROWER <= self.cells[a] - width <= WIDER
            for width in (self.columns[a], self.columns[b])
            if width
        )

    def _onward(self, a: int, b: int) -> float:
        return seams.onward(self.folded[a], self.folded[b][:8])


def _indent(texts: Sequence[str], block: Block) -> float:
    """White space before a line, in cells."""
    span = block.spans[0]
    before = texts[span.page][max(0, span.start - 8) : span.start]
    found = _BLANK.search(before)
    return sum(1.0 if c == "\u3000" else 2.0 if c == "\t" else 0.5 for c in found.group()) if found else 0.0


def _cells(text: str) -> float:
    return len(text) - len(_NARROW.findall(text)) / 2


def _widths(cells: Sequence[float]) -> list[int]:
    """The widths that many lines have, the most frequent first."""
    counts = Counter(round(c) for c in cells if NARROWEST <= c <= WIDEST)
    least = max(LEAST_LINES, len(cells) // 20)
    out: list[int] = []
    while counts and len(out) < WIDTHS:
        # nearly full lines are shorter than their column, hardly ever wider
        width = max(sorted(counts), key=lambda w: (sum(counts[w - d] for d in (0, 1)), w))
        if sum(counts[width - d] for d in (0, 1)) < least:
            break
        out.append(width)
        for d in (-1, 0, 1, 2):
            counts.pop(width - d, None)
    return out


def _column(cells: float, widths: Sequence[int]) -> int:
    """The width of the column that a line of so many cells fills; 0 for none."""
    return max(
        (w for w in widths if -NARROWER <= cells - w <= WIDER), key=lambda w: -abs(cells - w), default=0
    )
