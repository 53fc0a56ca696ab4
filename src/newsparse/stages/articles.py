"""Stage: chains of blocks, boxes and pictures become articles, photos and what belongs to none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import attrs

from newsparse import people
from newsparse.geometry.layout import DECK, HEADLINE, KICKER, LABEL, BlockGeometry
from newsparse.heads import Head, HeadLine, read_head
from newsparse.linking.nodes import NOTE, han_grams
from newsparse.linking.rarity import rarity
from newsparse.model import Article, Decision, Inset, Item, Photo
from newsparse.page import Block
from newsparse.spans import Passage, Span, joined, locate
from newsparse.stages._datelines import dateline_of
from newsparse.stages._pictures import FoundPhoto
from newsparse.stages._signers import (
    addressed,
    byline_of,
    each_once,
    items_bylines,
    letter_signers,
    signed_apart,
    signers,
)
from newsparse.stages._starts import content_start
from newsparse.stages.insets import FoundBox, Insets
from newsparse.stages.link import Linked, Piece
from newsparse.textfacts import ends_closed, fold_marks


@attrs.frozen
class Assembled:
    """One page's articles, the photos that belong to none, and the roles that were given."""

    articles: tuple[Article, ...]
    photos: tuple[Photo, ...]
    residue: tuple[Passage, ...]
    decisions: tuple[Decision, ...]


FAR, TIMES, REACH = 0.2, 3.0, 20
"""A box goes with an article elsewhere on the page that has this share of its strings (by weight) and so many times what
any other has; so many articles before the box and behind it are asked. Of 77 boxes whose article is known, no other
article had more than 0.25 of a box's strings, nor more than 1.8 times what its own had.
"""


@attrs.define
class _Draft:
    """An article while its insets are still looking for it."""

    pieces: tuple[Piece, ...]
    members: frozenset[int]
    boxes: list[Inset] = attrs.Factory(list)
    photos: list[Photo] = attrs.Factory(list)
    _grams: frozenset[str] | None = None

    def grams(self, blocks: Sequence[Block]) -> frozenset[str]:
        """Its two-character strings."""
        if self._grams is None:
            self._grams = han_grams("\n".join(blocks[k].text for k in sorted(self.members)))
        return self._grams


SPACED = 0.6
"""Share of blocks with an empty line above, from which on a page sets its blocks apart, and lines without one are of one block."""


def assemble(
    texts: Sequence[str],
    page: int,
    blocks: Sequence[Block],
    linked: Linked,
    insets: Insets,
    *,
    places: Sequence[BlockGeometry] | None = None,
) -> Assembled:
    """Put one page's articles together.

    Args:
        texts: the texts of the pages, by index.
        page: the page's index.
        blocks: the page's blocks; `linked` and `insets` speak of their places.
        linked: the chains.
        insets: boxes and pictures lifted out before.
        places: what the boxes say of each block, for a page that has boxes.
    """
    drafts = [_Draft(chain, frozenset(p.block for p in chain)) for chain in linked.chains]
    drafts.sort(key=lambda d: d.pieces[0].block)
    residue = [
        joined(blocks[p.block].passage for p in d.pieces) for d in drafts if _is_scrap(blocks, d.pieces)
    ]
    drafts = [d for d in drafts if not _is_scrap(blocks, d.pieces)]
    decisions: list[Decision] = []
    owners = {} if places is None else _owners(blocks, drafts, places)
    for box in insets.boxes:
        inset = _inset(blocks, box)
        members = (*(() if box.title is None else (box.title,)), *box.content)
        home = _placed_home(owners, places, members) or _home(blocks, drafts, members)
        decisions.append(Decision("", "role", _spans(blocks, members), box.rule, box.confidence))
        if home is None:
            residue.append(joined(blocks[k].passage for k in members))
        else:
            home.boxes.append(inset)
    photos: list[Photo] = []
    for found in insets.photos:
        photo = _photo(texts, blocks, found)
        decisions.append(Decision("", "role", photo.spans, found.rule, found.confidence))
        inside = None
        alone = not found.caption  # a drawing, which goes with the text round it
        if alone or places is not None or (found.title is None and found.credit is None and not found.people):
            members = found.caption if found.credit is None or not alone else (found.credit,)
            inside = _placed_home(owners, places, members) or _home(blocks, drafts, members)
        if inside is None:
            photos.append(photo)
        else:
            inside.photos.append(photo)
    articles = []
    spaced = sum(block.gap > 0 for block in blocks) > SPACED * len(blocks)
    for number, draft in enumerate(drafts, 1):
        article, roles = _article(texts, page, number, blocks, draft, places, spaced=spaced)
        articles.append(article)
        decisions += roles
    return Assembled(tuple(articles), tuple(photos), tuple(residue), tuple(decisions))


def _is_scrap(blocks: Sequence[Block], pieces: Sequence[Piece]) -> bool:
    """A chain with no sentence in it and next to no Chinese: specks, stray figures, marks."""
    if any(p.kind == "B" and len(blocks[p.block].text) > 8 for p in pieces):
        return False
    text = "".join(blocks[p.block].text for p in pieces)
    return len(text) < 60 and sum("\u3400" <= c <= "\u9fff" for c in text) < 3


def _spans(blocks: Sequence[Block], places: Sequence[int]) -> tuple[Span, ...]:
    return tuple(s for k in places for s in blocks[k].spans)


def _owners(
    blocks: Sequence[Block], drafts: Sequence[_Draft], places: Sequence[BlockGeometry]
) -> dict[int, _Draft]:
    """For each region of the page the article that holds most of its text."""
    sizes: dict[int, list[int]] = {}
    for n, draft in enumerate(drafts):
        mine: dict[int, int] = {}
        for k in sorted(draft.members):
            mine[places[k].region] = mine.get(places[k].region, 0) + len(blocks[k].text)
        for region, size in mine.items():
            best = sizes.setdefault(region, [n, size])
            if size > best[1]:
                best[:] = n, size
    return {region: drafts[n] for region, (n, _) in sizes.items() if region >= 0}


def _placed_home(
    owners: dict[int, _Draft], places: Sequence[BlockGeometry] | None, inset: Sequence[int]
) -> _Draft | None:
    """The article in whose region an inset stands."""
    return None if places is None else owners.get(places[inset[0]].region)


def _home(blocks: Sequence[Block], drafts: Sequence[_Draft], inset: Sequence[int]) -> _Draft | None:
    """The article that an inset goes with: the one of which it cuts a paragraph in two, else one elsewhere on the page
    that it is much more like than any other, else the one that it stands in, else the neighbour with more in common.
    """
    before = next((d for k in range(inset[0] - 1, -1, -1) for d in drafts if k in d.members), None)
    after = next((d for k in range(inset[-1] + 1, len(blocks)) for d in drafts if k in d.members), None)
    first, last = inset[0], inset[-1]
    if (
        before is not None
        and before is after
        and any(b.joined and a.block < first and b.block > last for a, b in pairwise(before.pieces))
    ):
        return before
    grams = han_grams("".join(blocks[k].text for k in inset))

    def common(draft: _Draft) -> float:
        return sum(rarity(g) for g in sorted(grams & draft.grams(blocks)))

    at = bisect_left(drafts, first, key=lambda draft: draft.pieces[0].block)
    near = drafts[max(0, at - REACH) : at + REACH]
    shares = [common(draft) for draft in near]
    if len(near) > 1:
        *_, second, most = sorted(shares)
        if most > max(FAR * sum(map(rarity, sorted(grams))), TIMES * second):
            return near[shares.index(most)]
    if before is None or after is None:
        return before or after
    return after if before is not after and common(after) > common(before) else before


def _open(item: Item) -> bool:
    """Whether an item is a paragraph that goes on."""
    return item.kind == "paragraph" and not ends_closed(fold_marks(item.text))


def _inset(blocks: Sequence[Block], box: FoundBox) -> Inset:
    items: list[Item] = []
    for k in box.content:
        passage = blocks[k].passage
        if box.headed and not items:
            items.append(Item("crosshead", passage))
        elif items and not box.rows and _open(items[-1]):
            items[-1] = attrs.evolve(items[-1], passage=joined((items[-1].passage, passage)))
        else:
            items.append(Item("paragraph", passage))
    return Inset(None if box.title is None else blocks[box.title].passage, tuple(items))


def _photo(texts: Sequence[str], blocks: Sequence[Block], found: FoundPhoto) -> Photo:
    holder = found.credit if found.credit is not None else found.caption[-1]
    return Photo(
        title=None if found.title is None else blocks[found.title].passage,
        caption=joined(blocks[k].passage for k in found.caption) if found.caption else None,
        credit=tuple(byline_of(texts, blocks[holder].passage, person) for person in found.people),
        credit_line=None if found.credit is None else blocks[found.credit].passage,
    )


def _article(
    texts: Sequence[str],
    page: int,
    number: int,
    blocks: Sequence[Block],
    draft: _Draft,
    places: Sequence[BlockGeometry] | None,
    *,
    spaced: bool,
) -> tuple[Article, list[Decision]]:
    pieces = draft.pieces
    first = content_start(blocks, pieces, places)
    head_pieces = [p for p in pieces[:first] if p.kind == "S"]
    byline_pieces = [p for p in pieces[:first] if p.kind == "Y"]
    head = _read_head(blocks, head_pieces, places, _lead(blocks, pieces[first:]), spaced=spaced)
    signed = {head_pieces[part.line].block for part in head.byline if not part.start}
    parts = (_part(texts, blocks, head_pieces, (part,)) for part in head.byline if part.start)
    behind = [passage for passage in parts if passage is not None]
    byline_pieces += [p for p in head_pieces if p.block in signed]
    items, tail_bylines = _content(
        blocks, pieces[first:], signed=bool(byline_pieces or behind), placed=places is not None
    )
    lines = [
        *(blocks[p.block].passage for p in byline_pieces),
        *behind,
        *(blocks[p.block].passage for p in tail_bylines),
    ]
    letters = letter_signers(blocks, pieces[first:], placed=places is not None)
    bylines = [
        byline_of(texts, passage, person)
        for passage in (*lines, *(blocks[p.block].passage for p in letters))
        for person in signers(passage.text)
    ]
    dateline = None
    paragraphs = [item for item in items if item.kind == "paragraph"]
    if paragraphs:
        opening = paragraphs[0].passage
        lead = people.lead_in(opening.text)
        if lead is not None:
            bylines += [byline_of(texts, opening, person) for person in lead.people]
            if lead.dateline is not None:
                dateline = dateline_of(texts, opening, lead.dateline)
        bylines += items_bylines(texts, paragraphs)
        final = paragraphs[-1].passage
        closing = people.closing(final.text)
        note = closing is not None and closing.kind in ("jump", "author", "source") and not closing.start
        if note and len(paragraphs) > 1:  # (相关新闻刊第四版) stands behind who wrote it
            final = paragraphs[-2].passage
            closing = people.closing(final.text)
        if closing is not None:
            if closing.kind in ("signature", "dateline"):
                bylines += [byline_of(texts, final, person) for person in closing.people]
            if closing.dateline is not None and dateline is None:
                dateline = dateline_of(texts, final, closing.dateline)
    body = [p for p in pieces[first:] if p.kind == "B"]
    complete = bool(body) and bool(head.headline) and not any(p.headless or p.cut for p in body)
    if items and items[-1].kind == "crosshead":
        complete = False  # what it is the head of is not on the page
    confidences = [p.confidence for p in pieces[1 : first + 1]]
    article = Article(
        id=f"p{page + 1}a{number}",
        page=page,
        label=_part(texts, blocks, head_pieces, head.label),
        kicker=_part(texts, blocks, head_pieces, head.kicker),
        headline=_part(texts, blocks, head_pieces, head.headline),
        deck=_part(texts, blocks, head_pieces, head.deck),
        bylines=each_once(bylines),
        byline_lines=tuple(lines),
        dateline=dateline,
        content=tuple(items),
        boxes=tuple(draft.boxes),
        photos=tuple(draft.photos),
        complete=complete,
        confidence=min(confidences, default=1.0),
    )
    return article, _roles(article, head, [blocks[p.block].text for p in head_pieces])


def _lead(blocks: Sequence[Block], pieces: Sequence[Piece]) -> str:
    """How an article's text begins; empty where the page does not hold its beginning."""
    opening = next((p for p in pieces if p.kind == "B"), None)
    return "" if opening is None or opening.headless else blocks[opening.block].text


def _read_head(
    blocks: Sequence[Block],
    pieces: Sequence[Piece],
    places: Sequence[BlockGeometry] | None,
    lead: str,
    *,
    spaced: bool,
) -> Head:
    """The parts of a head: by the size of type where it shows one headline, else by the words and how the text begins;
    `spaced`: whether the page's blocks have empty lines between them.
    """
    bound = {
        n: not blocks[piece.block].gap
        for n, (above, piece) in enumerate(pairwise(pieces), 1)
        if spaced and piece.block == above.block + 1
    }
    read = read_head([blocks[p.block].text for p in pieces], lead, bound)
    roles = [] if places is None else [places[p.block].role_hint for p in pieces]
    if HEADLINE not in roles:
        return read
    whole = [HeadLine(n, 0, len(blocks[p.block].text)) for n, p in enumerate(pieces)]
    placed = [n for n in range(len(pieces)) if roles[n] == LABEL]
    label = tuple(whole[n] for n in placed) or read.label
    aside = {part.line for part in (*label, *read.byline)}
    free = [n for n in range(len(pieces)) if n not in aside or roles[n] == HEADLINE]
    main = [n for n in free if roles[n] == HEADLINE]
    above = [n for n in free if roles[n] == KICKER or (roles[n] not in {HEADLINE, DECK} and n < main[0])]
    below = [n for n in free if n not in main and n not in above]
    return Head(
        label=tuple(part for part in label if part.line not in main),
        kicker=tuple(whole[n] for n in above),
        headline=tuple(whole[n] for n in main),
        deck=tuple(whole[n] for n in below),
        rule="head.placed",
        byline=tuple(part for part in read.byline if part.line not in main),
    )


def _part(
    texts: Sequence[str], blocks: Sequence[Block], pieces: Sequence[Piece], lines: Sequence[HeadLine]
) -> Passage | None:
    if not lines:
        return None
    parts = []
    for line in lines:
        passage = blocks[pieces[line.line].block].passage
        whole = line.start == 0 and line.end == len(passage.text)
        parts.append(passage if whole else locate(texts, passage, line.start, line.end))
    return joined(parts)


def _content(
    blocks: Sequence[Block], pieces: Sequence[Piece], *, signed: bool, placed: bool
) -> tuple[list[Item], list[Piece]]:
    """The items of an article, and the lines that sign it under or, where the head is not `signed`, among them."""
    items: list[Item] = []
    tail: list[Piece] = []
    last_body = max(
        (n for n, p in enumerate(pieces) if p.kind in "BZ" and not signed_apart(blocks[p.block].text)),
        default=-1,
    )
    for n, piece in enumerate(pieces):
        passage = blocks[piece.block].passage
        noted = not signed and piece.kind == "Y" and 0 < n <= NOTE and all(p.kind == "B" for p in pieces[:n])
        if n > last_body and piece.kind != "S" and not (placed and n and addressed(blocks, piece)):
            tail.append(piece)
        elif noted and any(person.role for person in people.read_byline(passage.text)):
            tail.append(piece)
            signed = True
        elif piece.joined and items and items[-1].kind == "paragraph":
            items[-1] = Item(
                "paragraph", joined((items[-1].passage, passage)), min(items[-1].confidence, piece.confidence)
            )
        else:
            kind = "crosshead" if piece.kind == "S" else "paragraph"
            items.append(Item(kind, passage, piece.confidence))
    return items, tail


def _roles(article: Article, head: Head, lines: Sequence[str]) -> list[Decision]:
    out = []
    for role in ("label", "kicker", "headline", "deck"):
        passage: Passage | None = getattr(article, role)
        if passage is None:
            continue
        evidence: list[tuple[str, str | int | float | bool]] = [("role", role)]
        parts: tuple[HeadLine, ...] = getattr(head, role)
        cut = [lines[p.line] for p in parts if p.end - p.start < len(lines[p.line])]
        if cut:
            evidence.append(("printed", cut[0]))  # the whole line, of which this is a part
        out.append(Decision("", "role", passage.spans, head.rule, article.confidence, tuple(evidence)))
    return out
