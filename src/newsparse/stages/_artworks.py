"""Pictures that are works of art: what they are called and of what kind they are (松溪夜渡（国画）), and who made them."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import people
from newsparse.page import Block
from newsparse.people import Person
from newsparse.stages._pictures import FoundPhoto
from newsparse.tables.pictures import ARTWORK, MADE
from newsparse.textfacts import ends_closed

MOST = 60
"""The longest text of one paragraph between a picture's title and who made it, in characters."""


def artworks(blocks: Sequence[Block], texts: list[str], taken: set[int]) -> list[FoundPhoto]:
    """The works of art among `blocks`: a title with its kind, a sentence on it or none, and a line with who made it. Their
    places go into `taken`.
    """
    found: list[FoundPhoto] = []
    for k, text in enumerate(texts):
        if k in taken or ARTWORK.pattern.match(text) is None:
            continue
        below = k + 1
        if below < len(texts) and ends_closed(texts[below]) and len(texts[below]) <= MOST:
            below += 1
        if below >= len(texts) or not taken.isdisjoint(range(k, below + 1)):
            continue
        if any(blocks[place].gap > 1 for place in range(k + 1, below + 1)):
            continue
        makers = made_by(texts[below])
        if makers is None:
            continue
        title, caption = (k, (k + 1,)) if below > k + 1 else (None, (k,))
        found.append(FoundPhoto(title, caption, below, makers, "photo.artwork", 0.95))
        taken.update(range(k, below + 1))
    return found


def made_by(text: str) -> tuple[Person, ...] | None:
    """Who made a work of art, by the line under it: 程十梅作, 季苇 绘, or a name alone; None if it says nothing of that."""
    m = MADE.pattern.match(text)
    if m is not None and m["name"] is not None:
        return (Person(m["name"].replace(" ", ""), "绘图", None, *m.span("name")),)
    return people.read_credit(text) or None
