"""Who wrote an article, from its byline lines, its lead-in and what signs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from newsparse import people
from newsparse.model import Byline, Item
from newsparse.page import Block
from newsparse.people import Person
from newsparse.people.writers import read_writers
from newsparse.spans import Passage, locate
from newsparse.stages.link import Piece
from newsparse.tables.lines import AND_OTHERS, READER, SALUTATION
from newsparse.tables.pictures import BOTH
from newsparse.textfacts import fold_marks

_OTHERS = regex.compile(rf"(?<=\p{{Han}}){AND_OTHERS}$")
_GIVEN = regex.compile(r"(?:提供|供图|图片|照片)$")


def byline_of(texts: Sequence[str], passage: Passage, person: Person) -> Byline:
    """A person read in a passage, with the spans of the name."""
    return Byline(
        person.name, person.role, person.outlet, locate(texts, passage, person.start, person.end).spans
    )


def signers(text: str) -> tuple[people.Person, ...]:
    """Who signs a byline; of a credit that no picture's text stands above, who took the picture. A note about the author
    and where pictures come from name nobody.
    """
    if people.tells_author(text):
        return ()
    text = _OTHERS.sub("", text)
    found = people.read_byline(text) or people.read_credit(text)
    if found:
        return tuple(person for person in found if person.role or not _GIVEN.search(person.name))
    return people.read_alone(text)


def signed_apart(text: str) -> bool:
    """Whether a line is nothing but reporters in brackets, or who wrote the text and took its pictures: they sign what
    stands above, a byline and no paragraph.
    """
    closing = people.closing(text) if text[:1] in "(（" else None
    return (
        closing is not None
        and closing.kind == "signature"
        and not closing.start
        and (all(person.role for person in closing.people) or BOTH.search(text) is not None)
    )


def letter_signers(blocks: Sequence[Block], pieces: Sequence[Piece], *, placed: bool) -> list[Piece]:
    """Who signed a letter under which its day stands, or the editors' word on it: the lines stay in the text. Not who asks
    and is answered: by name, or by one who signs the answer.
    """
    last = max((n for n, piece in enumerate(pieces) if piece.kind != "Z"), default=-1)
    if last < 1:
        return []
    if pieces[last].kind == "Y":
        return (
            [pieces[last]] if last < len(pieces) - 1 or (placed and addressed(blocks, pieces[last])) else []
        )
    return [
        pieces[n]
        for n in range(1, last)
        if pieces[n].kind == "Y"
        and pieces[n - 1].kind == "B"
        and read_writers(fold_marks(blocks[pieces[n].block].text))[1] >= WRITER
        and SALUTATION.pattern.match(fold_marks(blocks[pieces[n + 1].block].text)) is None
    ]


WRITER: Final = 0.5
"""How sure it is that a line between two texts is an address and a name."""


def addressed(blocks: Sequence[Block], piece: Piece) -> bool:
    """Whether a line is an address and a name, and not what somebody is (读者 王小明): on a page with boxes it stays in the
    text, set as a paragraph of it is.
    """
    text = fold_marks(blocks[piece.block].text)
    return piece.kind == "Y" and READER.pattern.match(text) is None and read_writers(text)[1] >= WRITER


def items_bylines(texts: Sequence[str], paragraphs: Sequence[Item]) -> list[Byline]:
    """Who signed the items of a column of short news: more than one of its paragraphs ends in a signature."""
    signed = [(item, people.closing(item.passage.text)) for item in paragraphs]
    found = [(item, end) for item, end in signed if end is not None and end.kind == "signature"]
    if len(found) < 2:  # of one the last paragraph's signature is read already
        return []
    return [byline_of(texts, item.passage, person) for item, end in found for person in end.people]


def each_once(bylines: Sequence[Byline]) -> tuple[Byline, ...]:
    """Each person once (a byline line and a lead-in may both name them)."""
    seen: dict[tuple[str, str | None], Byline] = {}
    for byline in bylines:
        seen.setdefault((byline.name, byline.role), byline)
    return tuple(seen.values())
