"""Where an article's head ends and its text begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsparse import people
from newsparse.geometry.layout import CROSSHEAD, HEADING, BlockGeometry
from newsparse.heads import numbers_part, opens_text, signed_under
from newsparse.page import Block
from newsparse.stages._columns import names_column
from newsparse.stages.link import Piece
from newsparse.tables.heads import BYLINE
from newsparse.tables.labels import label_rule
from newsparse.textfacts import DASH, fold_marks, item_mark

HEAD_LINES = 12
"""More short lines than this are no head but a list."""


def content_start(
    blocks: Sequence[Block], pieces: Sequence[Piece], places: Sequence[BlockGeometry] | None
) -> int:
    """Where an article's head ends: at its first text, at the number of its first part or its first crosshead, or, under a
    placed headline, at a short line in a column.
    """
    headed = False
    for n, piece in enumerate(pieces):
        if piece.kind in "BZ" or n == HEAD_LINES:
            return n
        role = None if places is None or piece.kind != "S" else places[piece.block].role_hint
        if role in HEADING:
            headed = True
            continue
        over_text = n + 1 == len(pieces) or pieces[n + 1].kind != "S"
        if n and piece.kind == "S" and opens_text(blocks[piece.block].text, over_text=over_text):
            return n
        if n and over_text and piece.kind == "S" and _heads_part(blocks, pieces, n):
            return n
        if n and over_text and _heads_item(blocks, pieces, n):
            return n
        if n and _opens_row(blocks, pieces, n):
            return n
        if headed and role == CROSSHEAD:
            return n
    return len(pieces)


def _heads_part(blocks: Sequence[Block], pieces: Sequence[Piece], n: int) -> bool:
    """Whether a short line right over the text is a part's number and title, and heads no article: under a headline and who
    wrote the serial, or with a part so headed in the text below.
    """
    if not numbers_part(blocks[pieces[n].block].text):
        return False
    texts = [blocks[piece.block].text for piece in pieces]
    signed = _signs(blocks, pieces[n - 1])
    above = [text for text, piece in zip(texts[: n - signed], pieces, strict=False) if piece.kind == "S"]
    if not any(label_rule(fold_marks(text)) is None for text in above) or numbers_part(above[-1]):
        return False
    return signed or any(
        piece.kind == "S" and numbers_part(text)
        for text, piece in zip(texts[n + 2 :], pieces[n + 2 :], strict=True)
    )


def _signs(blocks: Sequence[Block], piece: Piece) -> bool:
    """Whether a line of a head says who wrote the text."""
    return piece.kind == "Y" or signed_under(blocks[piece.block].text) >= BYLINE


def _heads_item(blocks: Sequence[Block], pieces: Sequence[Piece], n: int) -> bool:
    """Whether a short line right over the text is the heading of the first item of a column of short items."""
    others = sum(piece.kind == "S" for piece in pieces[n + 1 :])
    if item_mark(blocks[pieces[n].block].text):
        return False
    return (
        pieces[n].kind == pieces[n - 1].kind == "S"
        and others > 1
        and names_column(blocks[pieces[n - 1].block].text)
    )


CROSSHEAD_LONGEST = 10
"""A crosshead right under a head, that only the article's other crossheads tell from a part of it, has no more characters."""


def _opens_row(blocks: Sequence[Block], pieces: Sequence[Piece], n: int) -> bool:
    """Whether a short line right over the text is its first crosshead: it stands under who wrote the text and another stands
    in the text, or it is as long as two others or more in the text, under a longer line or with a character where they
    have the same one (山药羊肉粥, 红薯小米粥; 头程, 二程), and no news begins below it.

    No part of 164 heads that are known stands so, over articles with two crossheads or more.
    """
    text = blocks[pieces[n].block].text
    size = len(text)
    if size > CROSSHEAD_LONGEST or [piece.kind for piece in pieces[n : n + 2]] != ["S", "B"]:
        return False
    above = fold_marks(blocks[pieces[n - 1].block].text)
    row = [
        blocks[piece.block].text
        for piece, below in pairwise(pieces[n + 1 :])
        if piece.kind == "S" and below.kind == "B"
    ]
    if n > 1 and _signs(blocks, pieces[n - 1]):
        return bool(row) and pieces[0].kind == "S"
    sizes = [len(other) for other in row]
    return (
        len(row) > 1
        and min(sizes) - 1 <= size <= max(sizes) + 1
        and (max(sizes) + 1 < len(above) or _written_alike([text, *row]))
        and not above.endswith((":", *DASH))
        and people.lead_in(blocks[pieces[n + 1].block].text[:120]) is None
    )


def _written_alike(lines: Sequence[str]) -> bool:
    """Whether short lines have one character at the same place, counted from the beginning or from the end."""
    return all(len(line) > 2 for line in lines) and any(
        len({line[place] for line in lines}) == 1 for place in (0, 1, -1, -2)
    )
