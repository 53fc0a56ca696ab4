"""Stage: pictures and boxes are lifted out of the run of text, so that what they cut in two can meet again.

A picture's text is a caption with, mostly, a credit line behind it and sometimes a title before it; OCR leaves
empty lines where the picture itself was. A box is a short title from `newsparse.tables.boxes` and the
paragraph behind it (or the paragraphs, up to the one that goes on with what the box cut).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

import attrs
import regex

from newsparse import people, seams
from newsparse.geometry.layout import BOX, BYLINE, CAPTION, UNPLACED, BlockGeometry
from newsparse.model import Block
from newsparse.people import Person
from newsparse.spans import Span, meet
from newsparse.tables.boxes import box_title
from newsparse.textfacts import ends_closed, fold_marks, heading_like, note_like

CAPTION_CUES = regex.compile(
    r"^(?:[上下左右大小主题]?图[为:：①-⑳1-9]|图[一二三四五六七八九十][:：]?|[▲△▶◀▼])|[（(][左右前后中上下][排起]?[左右中]?[一二三四五六七八九1-9]?[起者图]?[)）]"
)
"""图为…, 上图:…, (右一), (左二): how a caption without a credit shows itself."""

SERIAL = regex.compile(r"[（(][上中下][)）]$")
"""The number of a part behind a headline (上, 中, 下), which is no place in a picture."""
POINTER = regex.compile(r"[▲△▶◀▼]")
"""A mark that points at a picture; the same before several lines, it marks the items of a list."""

_MIDDLE = -1.0
"""Log-odds below which a whole paragraph begins like the middle of a sentence."""
_TORN = 3.0
"""How much better a text goes on across a border than it begins behind it, from which on it was torn there."""
CREDIT_LONGEST = 40
"""A line of more characters than this is not a credit."""


@attrs.frozen
class FoundPhoto:
    """A picture's text, as places in the sequence of blocks."""

    title: int | None
    caption: tuple[int, ...]
    """May be empty where there is a credit line."""
    credit: int | None
    people: tuple[Person, ...]
    """Offsets are into the credit line, or into the last caption block where there is none."""
    rule: str
    confidence: float


@attrs.frozen
class FoundBox:
    """A box, as places in the sequence of blocks."""

    title: int | None
    content: tuple[int, ...]
    rule: str
    confidence: float


@attrs.frozen
class Insets:
    """What was lifted out, and the places of what is left."""

    photos: tuple[FoundPhoto, ...]
    boxes: tuple[FoundBox, ...]
    rest: tuple[int, ...]


def lift_insets(
    blocks: Sequence[Block],
    places: Sequence[BlockGeometry] | None = None,
    *,
    spared: Collection[Span] = (),
) -> Insets:
    """Find the pictures' and the boxes' texts among `blocks`.

    Args:
        blocks: the page's blocks in order.
        places: what the boxes say of each block, for a page that has boxes.
        spared: what overlaps one of these spans stays where it is.
    """
    texts = [fold_marks(b.text) for b in blocks]
    held = {k for k, b in enumerate(blocks) if meet(b.spans, spared)} if spared else set()
    taken = set(held)
    if places is not None and any(place.role_hint != UNPLACED for place in places):
        photos = _placed_photos(texts, places, taken)
        boxes = _placed_boxes(texts, places, taken)
    else:
        photos = _photos(blocks, texts, taken)
        boxes = _boxes(texts, taken, held)
    rest = tuple(k for k in range(len(blocks)) if k in held or k not in taken)
    return Insets(tuple(photos), tuple(boxes), rest)


def _photos(blocks: Sequence[Block], texts: list[str], taken: set[int]) -> list[FoundPhoto]:
    found: list[FoundPhoto] = []
    for k, text in enumerate(texts):
        if k in taken or _is_byline(texts, k):
            continue
        if k and k - 1 not in taken and _is_credit(blocks, texts, k):
            persons = people.read_credit(text)
            start = _caption_start(blocks, texts, k, taken)
            if start is None:
                continue
            last = start[1][-1]
            if _drawn(persons) and ends_closed(texts[last]) and not _captions(texts, last):
                found.append(FoundPhoto(None, (), k, persons, "photo.credit_line", 0.9))
                taken.add(k)
                continue
            title, caption = start
            found.append(FoundPhoto(title, caption, k, persons, "photo.credit_line", 0.97))
            taken.update((*caption, k, *(() if title is None else (title,))))
            continue
        at, persons = people.caption_credit(text)
        if at < len(text) and len(text) < 400:
            caption = (k,)
            while caption[0] and caption[0] - 1 not in taken and not ends_closed(texts[caption[0] - 1]):
                above = caption[0] - 1
                if heading_like(texts[above]) or len(caption) > 2 or blocks[caption[0]].gap > 1:
                    break
                caption = (above, *caption)
            title = _title(blocks, texts, caption[0], taken)
            if title is None:
                title = _heading_of(texts, caption[0], k + 1, taken)
            found.append(FoundPhoto(title, caption, None, persons, "photo.credit_in_caption", 0.95))
            taken.update((*caption, *(() if title is None else (title,))))
        elif (
            len(text) <= 60
            and _captions(texts, k)
            and (heading_like(text) or "图" in text[:2])
            and not _credit_below(blocks, texts, k)
        ):
            found.append(FoundPhoto(None, (k,), None, (), "photo.caption_words", 0.8))
            taken.add(k)
    return found


def _is_byline(texts: list[str], k: int) -> bool:
    """Whether a line between a heading and its text tells who wrote the text and took its pictures (王林昌 文/图)."""
    if not 0 < k < len(texts) - 1 or len(texts[k]) > CREDIT_LONGEST:
        return False
    above, below = texts[k - 1], texts[k + 1]
    if not heading_like(above) or _captions(texts, k - 1) or heading_like(below):
        return False
    return people.credit_likelihood(texts[k]) >= 0.5 and people.byline_likelihood(texts[k]) >= 0.5


def _drawn(persons: Sequence[people.Person]) -> bool:
    """Whether a credit is of a drawing: a paragraph above it is news, not its caption."""
    return bool(persons) and all(p.role == "绘图" for p in persons)


def _credit_below(blocks: Sequence[Block], texts: list[str], k: int) -> bool:
    """Whether a credit line stands right below a caption, or below a box under it: it will find the caption itself."""
    below = k + 1
    if below < len(texts) and box_title(texts[below]) == "sure":
        below += 2
    return below < len(texts) and _is_credit(blocks, texts, below)


def _captions(texts: list[str], k: int) -> bool:
    """Whether a line has the words or marks of a caption, and is neither part of a serial nor item of a list."""
    text = texts[k]
    if CAPTION_CUES.search(text) is None or SERIAL.search(text) is not None:
        return False
    listed = POINTER.match(text) is not None and any(
        texts[n][:1] == text[0] for n in (k - 1, k + 1) if 0 <= n < len(texts)
    )
    return not listed


def _is_credit(blocks: Sequence[Block], texts: list[str], k: int) -> bool:
    """A credit by its words; or names alone, where a picture's empty lines stand right above and no text follows."""
    text = texts[k]
    if len(text) > CREDIT_LONGEST:
        return False
    likely = people.credit_likelihood(text)
    if likely >= 0.9:
        return True
    marked = blocks[k - 1].gap >= 2 or (k > 1 and blocks[k - 2].gap >= 2 and heading_like(texts[k - 2]))
    if not marked or heading_like(texts[k - 1]):
        return False
    if likely >= 0.5:
        return True
    follows = k + 1 < len(blocks) and blocks[k + 1].gap < 2 and not heading_like(texts[k + 1])
    return likely >= 0.3 and not follows


def _caption_start(
    blocks: Sequence[Block], texts: list[str], credit: int, taken: set[int]
) -> tuple[int | None, tuple[int, ...]] | None:
    """Title and caption blocks above a credit line."""
    first = None
    for k in range(credit - 1, max(-1, credit - 7), -1):
        if k in taken:
            break
        if blocks[k].gap >= 2:
            first = k
            break
    if first is None:
        # without empty lines a short line above may be anything: only the line next to the credit is its caption
        caption = credit - 1
        if caption and caption - 1 not in taken and box_title(texts[caption - 1]) == "sure":
            caption -= 2  # a box stands between a caption and its credit
            if caption < 0 or caption in taken or CAPTION_CUES.search(texts[caption]) is None:
                return None
        short = heading_like(texts[caption]) and (caption == 0 or len(texts[caption]) < 12)
        if len(texts[caption]) > 300 or (short and not _captions(texts, caption)):
            return None
        return _heading_of(texts, caption, credit + 1, taken), (caption,)
    if first < credit - 1 and heading_like(texts[first]) and len(texts[first]) <= 30:
        return first, tuple(range(first + 1, credit))
    title = _title(blocks, texts, first, taken)
    return title, tuple(range(first, credit))


def _title(blocks: Sequence[Block], texts: list[str], caption: int, taken: set[int]) -> int | None:
    """The short line above a caption, where the empty lines of a picture stand next to it."""
    above = _short_above(texts, caption, taken)
    if above is None:
        return None
    if blocks[caption].gap >= 2 and blocks[above].gap < 2:
        # the picture stood between the two; only a line that a short line or picture does not own
        return above if not (above and heading_like(texts[above - 1])) and _exclaims(texts[above]) else None
    return above if blocks[above].gap >= 2 else None


def _short_above(texts: list[str], caption: int, taken: set[int]) -> int | None:
    """The line right above a caption, where it is free and as short as a picture's title."""
    above = caption - 1
    free = above >= 0 and above not in taken
    return above if free and heading_like(texts[above]) and len(texts[above]) <= 30 else None


def _heading_of(texts: list[str], caption: int, behind: int, taken: set[int]) -> int | None:
    """The short line above a caption that can head nothing else: behind the picture no text goes on that it would head."""
    above = _short_above(texts, caption, taken)
    if above is None or note_like(texts[above]):
        return None
    if above and (above - 1 in taken or heading_like(texts[above - 1])):
        return None
    named = texts[caption].startswith(texts[above])  # a portrait has its name above it, no byline
    if box_title(texts[above]) is not None or (not named and people.byline_likelihood(texts[above]) >= 0.9):
        return None
    onward = seams.seam_score(texts[above][-8:], texts[caption][:8]) - seams.begins_sentence(texts[caption])
    if onward > _TORN:
        return None
    if above and not ends_closed(texts[above - 1]):  # text that the picture parts, or the end of what is torn
        after = texts[behind] if behind < len(texts) else ""
        here, there = (seams.seam_score(texts[above - 1][-8:], text[:8]) for text in (texts[above], after))
        return above if after and there > here else None
    return above if behind >= len(texts) or heading_like(texts[behind]) else None


def _exclaims(text: str) -> bool:
    return text.endswith(("!", "?", "…")) or len(text) <= 14


def _own(texts: list[str], places: Sequence[int]) -> bool:
    """Whole paragraphs, none of which begins a piece of news, so that they may stand in a box behind others."""
    return all(
        ends_closed(texts[k])
        and not heading_like(texts[k])
        and seams.begins_sentence(texts[k]) > _MIDDLE
        and people.lead_in(texts[k][:120]) is None
        for k in places
    )


def _ends(text: str) -> bool:
    """Whether nothing goes on behind `text`: it ends as a sentence does, or as an article does (``(本报…电)``)."""
    return ends_closed(text) or people.closing(text[-120:]) is not None


def _boxes(texts: list[str], taken: set[int], held: set[int]) -> list[FoundBox]:
    found: list[FoundBox] = []
    free = [k for k in range(len(texts)) if k in held or k not in taken]
    for at, k in enumerate(free):
        if k in taken:
            continue
        kind = box_title(texts[k])
        if kind is None or at + 1 >= len(free):
            continue
        cut = at > 0 and not _ends(texts[free[at - 1]]) and not heading_like(texts[free[at - 1]])
        following = free[at + 1 : at + 6]
        if following[0] in taken or (heading_like(texts[following[0]]) and len(texts[following[0]]) < 12):
            continue
        if kind == "unsure" and not cut:
            continue
        size = 1
        if cut:
            left = texts[free[at - 1]]
            fits = [
                seams.seam_score(left[-8:], texts[f][:8]) - seams.begins_sentence(texts[f]) for f in following
            ]
            best = max(range(1, len(fits)), key=lambda n: (fits[n], -n), default=1)
            if kind == "unsure" and (len(fits) < 2 or fits[best] < 0):
                continue
            if (
                best > 1
                and fits[best] > _TORN
                and fits[best] > fits[1] + _TORN
                and _own(texts, following[1:best])
            ):
                size = best
        while size < min(3, len(following)) and not cut and not _ends(texts[following[size - 1]]):
            size += 1
        content = tuple(takewhile(lambda f: f not in held, following[:size]))
        found.append(FoundBox(k, content, "box.title", 0.95 if kind == "sure" else 0.75))
        taken.update((k, *content))
    return found


def _placed_photos(texts: list[str], places: Sequence[BlockGeometry], taken: set[int]) -> list[FoundPhoto]:
    """Captions by their place and size; elsewhere only what the words of a credit at the end show."""
    found: list[FoundPhoto] = []
    for k, text in enumerate(texts):
        place = places[k]
        if k in taken:
            continue
        at, persons = people.caption_credit(text)
        credited = at < len(text) and len(text) < 200
        if place.role_hint == CAPTION:
            below = k + 1
            if (
                not persons
                and below < len(texts)
                and below not in taken
                and _beside(places, k, below)
                and _credits(texts[below]) >= 0.5
            ):
                persons = people.read_credit(texts[below])
                found.append(FoundPhoto(None, (k,), below, persons, "photo.placed_credit", 0.95))
                taken.update((k, below))
                continue
            found.append(FoundPhoto(None, (k,), None, persons, "photo.placed", place.role_p))
            taken.add(k)
        elif place.role_hint in {BOX, UNPLACED, BYLINE} and (
            credited or (len(text) <= 60 and _captions(texts, k) and heading_like(text))
        ):
            found.append(FoundPhoto(None, (k,), None, persons, "photo.credit_in_caption", 0.9))
            taken.add(k)
    return found


def _credits(text: str) -> float:
    return people.credit_likelihood(text) if len(text) <= CREDIT_LONGEST else 0.0


def _beside(places: Sequence[BlockGeometry], one: int, two: int) -> bool:
    a, b = places[one], places[two]
    return a.region == b.region and b.role_hint in {CAPTION, BOX}


def _placed_boxes(texts: list[str], places: Sequence[BlockGeometry], taken: set[int]) -> list[FoundBox]:
    """Boxes by their frame of white: what follows on another in one column is one box."""
    found: list[FoundBox] = []
    k = 0
    while k < len(texts):
        if places[k].role_hint != BOX or k in taken:
            k += 1
            continue
        end = k + 1
        while (
            end < len(texts)
            and end not in taken
            and places[end].role_hint == BOX
            and (places[end].region, places[end].column) == (places[k].region, places[k].column)
            and places[end].place == places[end - 1].place + 1
        ):
            end += 1
        titled = box_title(texts[k]) is not None or (len(texts[k]) <= 20 and heading_like(texts[k]))
        content = tuple(range(k + titled, end))
        if content:
            found.append(FoundBox(k if titled else None, content, "box.placed", places[k].role_p))
        else:
            found.append(FoundBox(None, (k,), "box.placed", places[k].role_p))
        taken.update(range(k, end))
        k = end
    return found
