"""Pictures that are works of art: what they are called and of what kind they are (松溪夜渡（国画）), and who made them."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse import people
from newsparse.page import Block
from newsparse.people import Person
from newsparse.stages._pictures import FoundPhoto
from newsparse.tables.pictures import ARTWORK, MADE, NO_MAKER
from newsparse.textfacts import ends_closed, heading_like

TITLE = 14
"""The longest title of a drawing, in characters."""
SAID = ("”", "」", "!", "?", "…")
"""How what somebody says in a drawing ends, with a full stop or without."""
MOST = 60
"""The longest text of one paragraph between a picture's title and who made it, in characters."""


def artworks(blocks: Sequence[Block], texts: list[str], taken: set[int]) -> list[FoundPhoto]:
    """The works of art among `blocks`: a title with its kind, a sentence on it or none, and a line with who made it. Their
    places go into `taken`.
    """
    found: list[FoundPhoto] = []
    for k, text in enumerate(texts):
        if k in taken:
            continue
        if ARTWORK.pattern.match(text) is None:
            drawing = _drawing(blocks, texts, k, taken)
            if drawing is not None:
                found.append(drawing)
                taken.update(drawing.caption)
                taken.update(place for place in (drawing.title, drawing.credit) if place is not None)
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


def _drawing(blocks: Sequence[Block], texts: list[str], k: int, taken: set[int]) -> FoundPhoto | None:
    """A drawing of no kind that is said: what somebody says in it or what it is about, the line `k` that tells who made it
    (于化鲤作), and the title above.
    """
    m = MADE.pattern.match(texts[k])
    if m is None or k == 0 or k - 1 in taken or blocks[k].gap > 1:
        return None
    name = "".join(m["name"].split())
    if (
        texts[k][-1] not in "作画畫绘繪"
        or not people.can_be_name(name)
        or name[-1:] + texts[k][-1] in NO_MAKER
    ):
        return None
    caption = texts[k - 1]
    if len(caption) > MOST or not (ends_closed(caption) or caption.endswith(SAID)):
        return None
    title = k - 2 if k > 1 and k - 2 not in taken and heading_like(texts[k - 2]) else None
    if title is None or len(texts[title]) > TITLE:
        return None
    return FoundPhoto(
        title, (k - 1,), k, (Person(name, "绘图", None, *m.span("name")),), "photo.artwork", 0.85
    )


def made_by(text: str) -> tuple[Person, ...] | None:
    """Who made a work of art, by the line under it: 程十梅作, 季苇 绘, or a name alone; None if it says nothing of that."""
    m = MADE.pattern.match(text)
    if m is not None and m["name"] is not None:
        return (Person(m["name"].replace(" ", ""), "绘图", None, *m.span("name")),)
    return people.read_credit(text) or None
