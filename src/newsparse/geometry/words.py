"""What the lines of a page say, as far as the boxes do not: titles of boxes, names of columns, who wrote and who took what."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsparse.geometry.heads import LONG_BYLINE, rows_of
from newsparse.geometry.lines import Atom
from newsparse.people import byline_likelihood, caption_credit, credit_likelihood
from newsparse.people.writers import read_writers
from newsparse.seams import begins_sentence
from newsparse.spans import join_pieces
from newsparse.tables.boxes import opens_box
from newsparse.tables.labels import label_rule, names_column
from newsparse.tables.pictures import CAPTION_CUES
from newsparse.textfacts import ends_closed, fold_marks

CREDIT = 20
"""The line of who took a picture has hardly more characters."""
SURE, SIGNED = 0.9, 0.7
"""`people.credit_likelihood` from which a line says who took a picture, `byline_likelihood` from which it says who wrote
something.
"""
ROLES = (
    "记者",
    "記者",
    "通讯员",
    "通訊員",
    "评论员",
    "評論員",
    "实习",
    "實習",
    "口述",
    "整理",
    "文/",
    *"□■●◎",
)
"""Without one of these, or an address and a name, no line is surely a byline."""
BRACKETS = frozenset("()")
PICTURED = frozenset("摄攝图圖影供绘繪画畫")
"""Without one of these no line says who took a picture."""


class Words:
    """The lines of a page, marks folded, and what they are by what they say. The boxes of `atoms` stand as they are read."""

    def __init__(self, atoms: Sequence[Atom], texts: Sequence[str]) -> None:
        self.atoms = atoms
        self.lines = [fold_marks(text.strip()) for text in texts]
        self.titles = {i for i, line in enumerate(self.lines) if opens_box(line)}
        """Titles of boxes."""
        self.names = {i for i, line in enumerate(self.lines) if names_column(line)}
        """What can be the name of a column."""
        self.kinds = {i for i in self.names if label_rule(self.lines[i]) is not None}
        """What names a kind of text, or is a column's name by its shape."""
        self.signed = {i for i, line in enumerate(self.lines) if _signs(line)}
        """Bylines."""
        self.credits = {i for i, line in enumerate(self.lines) if _credits(line)}
        """Who took a picture."""

    def text(self, ids: Sequence[int]) -> str:
        """The text of some lines."""
        return join_pieces(self.lines[i] for i in ids)

    def is_caption(self, ids: Sequence[int], *, set_small: bool) -> bool:
        """Whether some lines under a picture's white are the whole of its caption: they end with who took it, or say in a
        whole sentence what is seen; without words that only captions have they must be `set_small`.
        """
        text = self.text(ids)
        begins = set_small or CAPTION_CUES.search(text) is not None
        return (begins and ends_closed(text)) or 0 < caption_credit(text)[0] < len(text)

    def unsigned(self, i: int) -> bool:
        """Whether a line says neither who wrote nor who took what, and is no end of a sentence."""
        return i not in self.signed and i not in self.credits and not ends_closed(self.lines[i])

    def cued(self, i: int) -> bool:
        """Whether a line has words that only captions have."""
        return CAPTION_CUES.search(self.lines[i]) is not None

    def begins(self, ids: Sequence[int]) -> bool:
        """Whether some lines begin as a text does, and not in the middle of a sentence."""
        return begins_sentence(self.text(ids)) > 0

    def parted(self, ids: Sequence[int], own: Callable[[str], bool]) -> list[tuple[int, ...]]:
        """Lines of a kicker or a deck, but those that are something else on their own by what they say."""
        out: list[tuple[int, ...]] = []
        alone = False
        for row in rows_of(self.atoms, ids):
            before, alone = alone, own(self.text(row))
            if out and not (before or alone):
                out[-1] += row
            else:
                out.append(row)
        return out


def _signs(line: str) -> bool:
    """Whether a line says who wrote something; with a bracket it is the end of a text."""
    if len(line) > LONG_BYLINE or not BRACKETS.isdisjoint(line):
        return False
    if any(role in line for role in ROLES):
        return byline_likelihood(line) >= SIGNED
    return read_writers(line)[1] >= SIGNED


def _credits(line: str) -> bool:
    """Whether a line says who took a picture."""
    return len(line) <= CREDIT and not PICTURED.isdisjoint(line) and credit_likelihood(line) >= SURE
