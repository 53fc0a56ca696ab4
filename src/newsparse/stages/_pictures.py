"""Pictures' texts in a run of text: captions by their credits, their words, and the empty lines that a picture left."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import regex

from newsparse import people, seams
from newsparse.page import Block
from newsparse.people import Person
from newsparse.tables.boxes import box_title
from newsparse.tables.heads import OFFICES
from newsparse.tables.pictures import BOTH, CAPTION_CUES, PLACED, SCENE, SORT
from newsparse.textfacts import ends_closed, heading_like, note_like

SAME_DAY, ON_DAY = (
    regex.compile(r"当[日天][,是]"),
    regex.compile(r"(?:[0-9]{1,2}月)?[0-9]{1,2}日[,晚上下凌清]"),
)
"""How the second paragraph of a caption begins that says what the day was, and how the first does that says what is seen."""
SERIAL = regex.compile(r"[（(][上中下][)）]$")
"""The number of a part behind a headline (上, 中, 下), which is no place in a picture."""
PRICES = regex.compile(r"[0-9]\.[0-9].{0,40}[0-9]\.[0-9]{2}")
"""Two figures with decimals: a row of prices, in which (中) is a size."""
POINTER = regex.compile(r"[▲△▶◀▼]")
"""A mark that points at a picture; the same before several lines, it marks the items of a list."""

SHOWN = regex.compile(
    r"^(?:近日|日前|[昨今][日天晨晚]|(?:[0-9]{1,2}月)?[0-9]{1,2}日)[,上下晚凌清]?|(?<!文)图[为:]"
)
"""What a caption has that stands alone: it says when, or that it is a picture."""
DAY_FIRST = regex.compile(r"(?:近日|日前|[昨今][日天晨晚]|(?:[0-9]{1,2}月)?[0-9]{1,2}日)[,上下晚凌清]?")
"""How a caption begins that says when."""
COLUMN = regex.compile(r"^▶[\p{Han}“”·]{2,8}$")
"""An arrow and a few characters over another heading: a column's name (▶读者来电), no caption."""

_MIDDLE = -1.0
"""Log-odds below which a whole paragraph begins like the middle of a sentence."""
TORN = 3.0
"""How much better a text goes on across a border than it begins behind it, from which on it was torn there."""
BROKEN = 5.0
"""The same for a caption that a column's foot cut. Of 95 fragments above captions on pages that were made, none was a part of
the caption, and none fitted it so well; on the seed pages one is, and does.
"""
SHOWING = regex.compile(r"图[为中][^.!?]*$")
"""A sentence that breaks off and says what a picture shows: its end is a caption's."""
LONGEST_HEAD = 30
"""A line of more characters without a full stop is torn, not a headline, where a picture or a box stands below it."""
TITLE, CAPTION_MOST = 30, 3
"""The longest title of a picture, in characters, and of how many paragraphs its caption is at most."""
QUOTED = ("!”", "?”", "!’", "?’", "!」", "?」")
"""How a picture's title ends that is what somebody says."""
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


def photos_in_text(blocks: Sequence[Block], texts: list[str], taken: set[int]) -> list[FoundPhoto]:
    """The pictures' texts among `blocks`, whose texts with marks in one width are `texts`; their places go into `taken`."""
    found: list[FoundPhoto] = []
    for k, text in enumerate(texts):
        if k in taken or _is_byline(texts, k):
            continue
        if k and k - 1 not in taken and _is_credit(blocks, texts, k) and not _signs(blocks, texts, k, taken):
            persons = people.read_credit(text)
            start = _caption_start(blocks, texts, k, taken)
            if start is None:
                continue
            last = start[1][-1]
            drawn = _drawn(persons)
            if not captions(texts, last) and (
                (drawn and ends_closed(texts[last])) or _parts(texts, last, k + 1, drawn=drawn)
            ):
                found.append(FoundPhoto(None, (), k, persons, "photo.credit_line", 0.9))
                taken.add(k)
                continue
            title, caption = start
            found.append(FoundPhoto(title, caption, k, persons, "photo.credit_line", 0.97))
            taken.update((*caption, k, *(() if title is None else (title,))))
            continue
        at, persons = people.caption_credit(text)
        if (
            at < len(text)
            and len(text) < 400
            and not (BOTH.search(text, at) and _goes_on(blocks, texts, k, taken))
        ):
            caption = (k,)
            while caption[0] and caption[0] - 1 not in taken and not ends_closed(texts[caption[0] - 1]):
                above = caption[0] - 1
                if heading_like(texts[above]) or len(caption) > 2 or blocks[caption[0]].gap > 1:
                    break
                if not _broken_caption(texts, above, caption[0], k + 1):
                    break
                caption = (above, *caption)
            if caption == (k,) and _begun_above(texts, k, k + 1, taken):
                caption = (k - 1, k)
            caption = _with_day(texts, caption, taken)
            torn = _parting(texts, k, k + 1, taken)
            title, caption = torn if torn is not None else (_title(blocks, texts, caption[0], taken), caption)
            if title is None:
                title = _heading_of(texts, caption[0], k + 1, taken)
            found.append(FoundPhoto(title, caption, None, persons, "photo.credit_in_caption", 0.95))
            taken.update((*caption, *(() if title is None else (title,))))
        elif (
            blocks[k].label == "caption"
            or (
                len(text) <= 60
                and captions(texts, k)
                and (heading_like(text) or "图" in text[:2] or PLACED.match(text) is not None)
            )
        ) and not _credit_below(blocks, texts, k):
            found.append(FoundPhoto(None, (k,), None, (), "photo.caption_words", 0.8))
            taken.add(k)
        elif _scene(blocks, texts, k, taken) and not _credit_below(blocks, texts, k):
            found.append(FoundPhoto(None, (k,), None, (), "photo.scene", 0.75))
            taken.add(k)
    return found


def _scene(blocks: Sequence[Block], texts: list[str], k: int, taken: set[int]) -> bool:
    """Whether a paragraph is one sentence that shows a scene, where a picture left its empty lines, at the foot of a text,
    under another picture, or in a sentence that it parts: no heading's news, and no sentence between others of a report.
    """
    if not k or SCENE.pattern.match(texts[k]) is None:
        return False
    above = texts[k - 1]
    if k - 1 not in taken:
        last = k + 1 == len(texts) or heading_like(texts[k + 1])
        apart = ends_closed(above) and (last or blocks[k].gap > 1)
        parts = not apart and _torn_off(texts, k - 1, k + 1) and seams.onward(above, texts[k]) < TORN
        if heading_like(above) or not (apart or parts):
            return False
    # no end of a sentence that was torn elsewhere
    return not any(len(text) > LONGEST_HEAD and seams.onward(text, texts[k]) > TORN for text in texts)


def _is_byline(texts: list[str], k: int) -> bool:
    """Whether a line between a heading and its text tells who wrote the text and took its pictures (王林昌 文/图)."""
    if not 0 < k < len(texts) - 1 or len(texts[k]) > CREDIT_LONGEST:
        return False
    above, below = texts[k - 1], texts[k + 1]
    if not heading_like(above) or captions(texts, k - 1) or heading_like(below):
        return False
    if people.credit_likelihood(texts[k]) < 0.5:
        return False
    second = k > 1 and people.byline_likelihood(above) >= 0.9 and heading_like(texts[k - 2])  # 摄影 王林昌
    return second or people.byline_likelihood(texts[k]) >= 0.5


def _goes_on(blocks: Sequence[Block], texts: list[str], k: int, taken: set[int]) -> bool:
    """Whether a paragraph stands under another one of a text, so that who signs it wrote them all."""
    if not k or k - 1 in taken or blocks[k].gap > 1:
        return False
    return not (captions(texts, k) or SHOWN.search(texts[k]) or heading_like(texts[k - 1]))


def _signs(blocks: Sequence[Block], texts: list[str], k: int, taken: set[int]) -> bool:
    """Whether who wrote the text and took its pictures stands on a line of its own under a text of several paragraphs."""
    return BOTH.search(texts[k]) is not None and blocks[k].gap < 2 and _goes_on(blocks, texts, k - 1, taken)


def _parts(texts: list[str], above: int, behind: int, *, drawn: bool) -> bool:
    """Whether a picture without a caption stands in a sentence that is torn above it and goes on behind it. Captions of
    drawings are short.
    """
    size = len(texts[above])
    if size <= LONGEST_HEAD or ends_closed(texts[above]):
        return False
    return _torn_off(texts, above, behind, 0.0 if drawn or size > 2 * LONGEST_HEAD else TORN)


def _drawn(persons: Sequence[people.Person]) -> bool:
    """Whether a credit is of a drawing: a paragraph above it is news, not its caption."""
    return bool(persons) and all(p.role == "绘图" for p in persons)


def _credit_below(blocks: Sequence[Block], texts: list[str], k: int) -> bool:
    """Whether a credit line stands right below a caption, or below a box under it: it will find the caption itself."""
    below = k + 1
    if below < len(texts) and box_title(texts[below]) == "sure":
        below += 2
    return below < len(texts) and _is_credit(blocks, texts, below)


def captions(texts: list[str], k: int) -> bool:
    """Whether a line has the words or marks of a caption, and is neither part of a serial nor item of a list."""
    text = texts[k]
    if (
        CAPTION_CUES.search(text) is None
        or box_title(text) is not None
        or SERIAL.search(text) is not None
        or PRICES.search(text) is not None
    ):
        return False
    if POINTER.match(text) is None:
        return True
    listed = any(texts[n][:1] == text[0] for n in (k - 1, k + 1) if 0 <= n < len(texts))
    column = COLUMN.match(text) is not None and k + 1 < len(texts) and heading_like(texts[k + 1])
    byline = k > 0 and heading_like(texts[k - 1]) and people.byline_likelihood(text) >= 0.5  # ▲王林昌
    return not (listed or column or byline)


def _is_credit(blocks: Sequence[Block], texts: list[str], k: int) -> bool:
    """A credit by its words; or names alone, where a picture's empty lines stand right above and no text follows."""
    text = texts[k]
    if len(text) > CREDIT_LONGEST:
        return False
    likely = people.credit_likelihood(text)
    if likely >= 0.9:
        return True
    if likely >= 0.5 and _tells_in_full(texts, k):
        return True
    marked = blocks[k - 1].gap >= 2 or (k > 1 and blocks[k - 2].gap >= 2 and heading_like(texts[k - 2]))
    if not marked or heading_like(texts[k - 1]):
        return False
    if likely >= 0.5:
        return True
    follows = k + 1 < len(blocks) and blocks[k + 1].gap < 2 and not heading_like(texts[k + 1])
    return likely >= 0.3 and not follows


def _tells_in_full(texts: list[str], k: int) -> bool:
    """Whether who wrote and took pictures (向成林/图文) stands under a paragraph that is all there is under its heading: a
    picture that tells its story in a caption.
    """
    alone = (
        k > 1 and heading_like(texts[k - 2]) and not heading_like(texts[k - 1]) and ends_closed(texts[k - 1])
    )
    ends = k + 1 == len(texts) or heading_like(texts[k + 1])
    return alone and ends and "图" in texts[k] and people.lead_in(texts[k - 1][:120]) is None


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
    torn = _parting(texts, credit - 1, credit + 1, taken) if first is None else None
    if torn is not None:
        return torn
    if first is None:
        # without empty lines a short line above may be anything: only the line next to the credit is its caption
        caption = credit - 1
        if caption and caption - 1 not in taken and box_title(texts[caption - 1]) == "sure":
            caption -= 2  # a box stands between a caption and its credit
            if caption < 0 or caption in taken or CAPTION_CUES.search(texts[caption]) is None:
                return None
        short = heading_like(texts[caption]) and (caption == 0 or len(texts[caption]) < 12)
        named = captions(texts, caption) or SORT.pattern.search(texts[caption]) is not None
        named = named or OFFICES.match(texts[caption]) is not None  # a portrait
        if len(texts[caption]) > 300 or (short and not named):
            return None
        whole = _with_day(texts, (caption,), taken)
        if _begun_above(texts, caption, credit + 1, taken):
            whole = (caption - 1, caption)
        return _heading_of(texts, whole[0], credit + 1, taken), whole
    said = texts[first].endswith(QUOTED)  # “老班长,请检阅!”
    if first < credit - 1 and (heading_like(texts[first]) or said) and len(texts[first]) <= TITLE:
        return first, tuple(range(first + 1, credit))
    title = _title(blocks, texts, first, taken)
    return title, tuple(range(first, credit))


def _with_day(texts: list[str], caption: tuple[int, ...], taken: set[int]) -> tuple[int, ...]:
    """A caption with the paragraph above that names the day of which it speaks (10月17日, … 当日, …)."""
    above = caption[0] - 1
    told = SAME_DAY.match(texts[caption[0]]) is not None
    if not told or above < 0 or above in taken or not ends_closed(texts[above]):
        return caption
    return (above, *caption) if ON_DAY.match(texts[above]) is not None else caption


def _parting(
    texts: list[str], last: int, behind: int, taken: set[int]
) -> tuple[int | None, tuple[int, ...]] | None:
    """Title and caption of several paragraphs, the last of them at `last`, that part a sentence which goes on at
    `behind`.
    """
    if behind >= len(texts) or heading_like(texts[behind]):
        return None
    best: tuple[int | None, tuple[int, ...]] | None = None
    most = 0.0
    for k in range(last - 1, max(-1, last - CAPTION_MOST - 2), -1):
        if k in taken:
            break
        if ends_closed(texts[k]):
            continue
        fit, short = seams.onward(texts[k], texts[behind]), heading_like(texts[k])
        if short and fit < TORN:
            continue
        title = k + 1 if len(texts[k + 1]) <= TITLE and heading_like(texts[k + 1]) else None
        caption = tuple(range(k + 1 + (title is not None), last + 1))
        whole = 1 < len(caption) <= CAPTION_MOST and own_text(texts, caption[:-1])
        if whole and fit > max(most, TORN + max(seams.onward(texts[k], texts[n]) for n in caption)):
            best, most = (title, caption), fit
        if not short:
            break
    return best


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
    return above if free and heading_like(texts[above]) and len(texts[above]) <= TITLE else None


def _heading_of(texts: list[str], caption: int, behind: int, taken: set[int]) -> int | None:
    """The short line above a caption that can head nothing else: behind the picture no text goes on that it would head."""
    above = _short_above(texts, caption, taken)
    if above is None or note_like(texts[above]):
        return None
    over = texts[above - 1] if above and above - 1 not in taken else ""
    signed = people.byline_likelihood(over) >= 0.5  # the end of another text
    headed = above > 0 and heading_like(over) and len(over) <= LONGEST_HEAD and not signed
    if headed and not _torn_off(texts, above - 1, behind):
        return None
    named = texts[caption].startswith(texts[above])  # a portrait has its name above it, no byline
    if box_title(texts[above]) is not None or (not named and people.byline_likelihood(texts[above]) >= 0.9):
        return None
    if seams.onward(texts[above], texts[caption]) > TORN:
        return None
    whole = signed or not over or ends_closed(over) or people.closing(over[-120:]) is not None
    if not whole:  # text that the picture parts, or the end of what is torn
        if behind >= len(texts):
            return None
        here, there = (seams.onward(texts[above - 1], texts[n]) for n in (above, behind))
        return above if there > here else None
    if behind >= len(texts):
        return above
    if heading_like(texts[behind]):  # who signs below a picture under a headline signs the text
        return above if people.byline_likelihood(texts[behind]) < 0.5 else None
    credited = people.caption_credit(texts[behind])[0] < len(texts[behind]) or captions(texts, behind)
    below = texts[behind + 1] if behind + 1 < len(texts) else ""
    # another picture's caption, and who took that
    pictured = credited or (len(below) <= CREDIT_LONGEST and people.credit_likelihood(below) >= 0.9)
    return above if pictured else None


def _torn_off(texts: list[str], k: int, behind: int, least: float = TORN) -> bool:
    """Whether a line that may be a heading is a sentence that goes on at `behind`."""
    return (
        behind < len(texts)
        and not heading_like(texts[behind])
        and seams.onward(texts[k], texts[behind]) > least
    )


def _broken_caption(texts: list[str], above: int, caption: int, behind: int) -> bool:
    """Whether what breaks off above a caption is the beginning of it, and not text that goes on behind the picture."""
    fit = seams.onward(texts[above], texts[caption])
    least = 0.0 if SHOWING.search(texts[above]) else BROKEN
    return fit > least and (behind >= len(texts) or fit > seams.onward(texts[above], texts[behind]))


def _begun_above(texts: list[str], caption: int, behind: int, taken: set[int]) -> bool:
    """Whether a caption began in the paragraph above, which a column's foot cut: that says the day, under a short line that
    is the picture's title, and this one says none; and it fits no worse there than what stands behind the picture.
    """
    above = caption - 1
    if above < 1 or above in taken or ends_closed(texts[above]) or heading_like(texts[above]):
        return False
    title = texts[above - 1]
    titled = heading_like(title) and len(title) <= TITLE and people.byline_likelihood(title) < 0.5
    if not titled or DAY_FIRST.match(texts[above]) is None or DAY_FIRST.match(texts[caption]) is not None:
        return False
    if CAPTION_CUES.match(texts[caption]) is not None or people.lead_in(texts[above][:120]) is not None:
        return False
    fit = seams.onward(texts[above], texts[caption])
    rival = behind < len(texts) and not heading_like(texts[behind])
    return fit > (seams.onward(texts[above], texts[behind]) if rival else -TORN)


def _exclaims(text: str) -> bool:
    return text.endswith(("!", "?", "…")) or len(text) <= 14


def own_text(texts: list[str], places: Sequence[int], least: float = _MIDDLE) -> bool:
    """Whole paragraphs, none of which begins a piece of news, so that they may stand in a box behind others; `least`: the
    log-odds from which one begins a sentence.
    """
    return all(
        ends_closed(texts[k])
        and not heading_like(texts[k])
        and seams.begins_sentence(texts[k]) > least
        and people.lead_in(texts[k][:120]) is None
        for k in places
    )
