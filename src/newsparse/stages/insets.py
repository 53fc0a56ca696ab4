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
from newsparse.page import Block
from newsparse.spans import Span, meet
from newsparse.stages._artworks import artworks
from newsparse.stages._pictures import (
    CREDIT_LONGEST,
    LONGEST_HEAD,
    TITLE,
    TORN,
    FoundPhoto,
    captions,
    own_text,
    photos_in_text,
)
from newsparse.tables.boxes import box_title, closes, explains, figured, terms, trails
from newsparse.tables.heads import OPENERS
from newsparse.tables.lines import TURN
from newsparse.textfacts import bracketed, ends_closed, fold_marks, heading_like


@attrs.frozen
class FoundBox:
    """A box, as places in the sequence of blocks."""

    title: int | None
    content: tuple[int, ...]
    rule: str
    confidence: float
    headed: bool = False
    """The first line of its content is the headline of the others."""
    rows: bool = False
    """Its content is figures, line by line."""


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
        photos = artworks(blocks, texts, taken) + photos_in_text(blocks, texts, taken)
        boxes = _boxes(texts, taken, held)
    rest = tuple(k for k in range(len(blocks)) if k in held or k not in taken)
    return Insets(tuple(photos), tuple(boxes), rest)


def _ends(text: str) -> bool:
    """Whether nothing goes on behind `text`: it ends as a sentence does, or as an article does (``(本报…电)``)."""
    return ends_closed(text) or people.closing(text[-120:]) is not None


def _breaks_off(text: str) -> bool:
    """Whether a text is a sentence that goes on elsewhere; of what looks like a heading the longest are."""
    return not _ends(text) and (len(text) > LONGEST_HEAD or not heading_like(text))


def _boxes(texts: list[str], taken: set[int], held: set[int]) -> list[FoundBox]:
    found: list[FoundBox] = []
    free = [k for k in range(len(texts)) if k in held or k not in taken]
    in_order = not any(map(_breaks_off, texts))
    for at, k in enumerate(free):
        if k in taken:
            continue
        kind = box_title(texts[k])
        if kind is None or at + 1 >= len(free):
            continue
        cut = at > 0 and _breaks_off(texts[free[at - 1]])
        following = free[at + 1 : at + 6]
        first = texts[following[0]]
        short = heading_like(first)
        row = figured(texts[k]) and _rows_on(None, first) and not _heads(texts, following[0])
        if following[0] in taken or (short and len(first) < 12 and not (row or (cut and kind == "sure"))):
            continue
        if kind == "unsure" and not cut:
            content = _trailing(texts, free, at, taken, held)
            if (
                not content
                and explains(texts[k])
                and following[0] == k + 1
                and _entries(texts, following[:1])
            ):
                content = (following[0],)
            if content:
                found.append(FoundBox(k, content, "box.title", 0.75, rows=figured(texts[k])))
                taken.update((k, *content))
            continue
        headed = short and len(following) > 1 and seams.onward(first, texts[following[1]]) < TORN
        size = 1 + headed
        if cut and terms(texts[k]):
            size = _with_entries(texts, following, size)
        if cut:
            left = texts[free[at - 1]]
            fits = [seams.onward(left, texts[f]) for f in following]
            best = max(range(size, len(fits)), key=lambda n: (fits[n], -n), default=size)
            if kind == "unsure" and (len(fits) < 2 or best >= len(fits) or fits[best] < 0):
                continue
            if (
                size < best < len(fits)
                and fits[best] > TORN
                and fits[best] > fits[size] + TORN
                and own_text(texts, following[size:best], BEFORE_REST)
            ):
                size = best
        while cut and figured(texts[k]) and size < len(following):
            if not _rows_on(texts[following[size - 1]], texts[following[size]]):
                break
            size += 1
        while size < min(3, len(following)) and not cut and not _ends(texts[following[size - 1]]):
            size += 1
        if not cut and closes(texts[k]):
            size = _with_entries(texts, following, size)
        if in_order and closes(texts[k]):
            size = max(size, _at_end(texts, free, at, taken))
        content = tuple(takewhile(lambda f: f not in held, free[at + 1 : at + 1 + size]))
        sure = 0.95 if kind == "sure" else 0.75
        facts = len(content) > 1 and all(FACT.match(texts[f]) for f in content)
        rows = facts or (kind == "unsure" and figured(texts[k]))
        found.append(FoundBox(k, content, "box.title", sure, headed and len(content) > 1, rows))
        taken.update((k, *content))
    return found


FACT = regex.compile(r"^\p{Han}{2,4}[:：]")
"""How each line of a profile begins: 地点：…, 特色：…; none goes on in the next."""
ENTRY = regex.compile(r"^(?:《|[\p{Han}\w“”·-]{2,10}[:\u3000 ])(?=.{8})")
"""How each paragraph of a glossary begins, or of a box with the law's words: 窜槽:…, 《劳动法》…"""


def _entries(texts: list[str], places: Sequence[int]) -> bool:
    """Whether all these paragraphs are whole and begin as the entries of a glossary do."""
    return all(ENTRY.match(texts[k]) and ends_closed(texts[k]) and not heading_like(texts[k]) for k in places)


def _with_entries(texts: list[str], following: Sequence[int], size: int) -> int:
    """How many paragraphs a box of `size` or more has, with those that are entries as all before them are."""
    while size < len(following) and _entries(texts, following[: size + 1]):
        size += 1
    return size


BEFORE_REST = -1.5
"""Log-odds from which a paragraph in a box begins a sentence, where the rest of a torn one fits so much better below it."""
TRAILING_MOST = 4
"""A box at an article's end is of hardly more paragraphs."""


def _trailing(texts: list[str], free: list[int], at: int, taken: set[int], held: set[int]) -> tuple[int, ...]:
    """The texts of a box that nothing is torn round: those under its title up to the next heading, if they are few."""
    if not free[at] or not trails(texts[free[at]]) or free[at] in held:
        return ()
    above = texts[free[at] - 1]
    under_head = free[at] - 1 not in taken and (heading_like(above) or people.byline_likelihood(above) >= 0.5)
    figures = figured(texts[free[at]])
    if _one_of_a_row(texts, free[at]):
        return ()
    content: list[int] = []
    for n in range(at + 1, len(free)):
        k = free[n]
        text = texts[k]
        row = figures and _rows_on(texts[content[-1]] if content else None, text) and not _heads(texts, k)
        if k in taken or k in held or box_title(text) is not None or k != free[at] + 1 + len(content):
            break
        if (heading_like(text) or people.byline_likelihood(text) >= 0.5) and not row:
            break
        if people.lead_in(text[:120]) is not None or len(content) > 2 * TRAILING_MOST:
            break
        if content and TURN.pattern.match(text) is not None:
            break  # an interview, which a profile stands over
        content.append(k)
        if under_head or people.closing(text[-120:]) is not None:
            break
    few = len(content) <= TRAILING_MOST or all(len(texts[k]) <= 2 * LONGEST_HEAD for k in content)
    torn = bool(content) and not figures and not _ends(texts[content[-1]])  # what goes on elsewhere is text
    return tuple(content) if few and not torn else ()


def _at_end(texts: list[str], free: list[int], at: int, taken: set[int]) -> int:
    """How many paragraphs stand under a box's title, up to the next heading: all are the box's on a page of which nothing is
    torn, so that it is in the order of print, where background stands behind the story; 0 if they are too many for a box.
    """
    run: list[int] = []
    for k in free[at + 1 : at + 2 + TRAILING_MOST]:
        text = texts[k]
        if k in taken or k != free[at] + 1 + len(run) or heading_like(text):
            break
        if box_title(text) is not None or people.byline_likelihood(text) >= 0.5:
            break
        run.append(k)
    return len(run) if len(run) <= TRAILING_MOST and own_text(texts, run) else 0


CROSSHEADS = 12
"""So many lines above it, at most, the crosshead before another one is looked for."""


def _one_of_a_row(texts: list[str], title: int) -> bool:
    """Whether a box's title is a crosshead like others above it in its article (案情, 裁决, 律师说法; 【案情回放】, 【法官说法】), or
    stands twice on the page: once under each case.
    """
    marked = bracketed(texts[title])
    if texts.count(texts[title]) > 1:
        return True
    for k in range(title - 1, max(-1, title - CROSSHEADS), -1):
        line = texts[k]
        if not heading_like(line):
            continue
        if bracketed(line) if marked else line.strip("■●◆▲[]【】") in OPENERS:
            return True
        if _heads(texts, k) or (k and heading_like(texts[k - 1])):
            return False
    return False


def _heads(texts: list[str], k: int) -> bool:
    """Whether a line is a headline: a byline or news stands right below it."""
    if k + 1 >= len(texts):
        return False
    return people.byline_likelihood(texts[k + 1]) >= 0.5 or people.lead_in(texts[k + 1][:120]) is not None


def _rows_on(above: str | None, text: str) -> bool:
    """Whether a line is another row of figures under one, or the first of all."""
    begun = above is None or any(c.isdigit() for c in above)
    return (
        begun and len(text) <= 2 * LONGEST_HEAD and any(c.isdigit() for c in text) and not ends_closed(text)
    )


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
            found.append(_placed_photo(texts, places, k, taken))
        elif place.role_hint == BYLINE and people.byline_likelihood(text) >= 0.5:
            continue  # 本报记者 张卫东 文/图
        elif place.role_hint in {BOX, UNPLACED, BYLINE} and (
            credited or (len(text) <= 60 and captions(texts, k) and heading_like(text))
        ):
            found.append(FoundPhoto(None, (k,), None, persons, "photo.credit_in_caption", 0.9))
            taken.add(k)
    return found


def _placed_photo(texts: list[str], places: Sequence[BlockGeometry], k: int, taken: set[int]) -> FoundPhoto:
    """The picture whose text begins with the caption `k`: the lines that stand with it, a title above, a credit below."""
    end = k + 1
    credit: int | None = None
    while end < len(texts) and end not in taken and places[end].role_hint in {CAPTION, BOX}:
        here, above = places[end], places[end - 1]
        if here.region != above.region:
            break
        if _credits(texts[end]) >= 0.5:
            credit = end
            end += 1
            break
        column = (here.region, here.column) == (above.region, above.column)
        if not column or here.role_hint != CAPTION or people.caption_credit(texts[end - 1])[1]:
            break
        end += 1
    lines = [n for n in range(k, end) if n != credit]
    titled = len(lines) > 1 and len(texts[k]) <= TITLE and heading_like(texts[k])
    caption = tuple(lines[titled:])
    persons = (
        people.read_credit(texts[credit])
        if credit is not None
        else people.caption_credit(texts[lines[-1]])[1]
    )
    taken.update(range(k, end))
    rule, sure = ("photo.placed_credit", 0.95) if credit is not None else ("photo.placed", places[k].role_p)
    return FoundPhoto(k if titled else None, caption, credit, persons, rule, sure)


def _credits(text: str) -> float:
    return people.credit_likelihood(text) if len(text) <= CREDIT_LONGEST else 0.0


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
