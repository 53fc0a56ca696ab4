"""One article out of its parts on two pages."""

from __future__ import annotations

import attrs

from newsparse import seams
from newsparse.model import Article, Duplicate, Furniture, Item
from newsparse.spans import Passage, joined
from newsparse.stages._page_evidence import SAME_FROM, alike, is_open

AGAIN = 0.9
"""So like the headline is a crosshead that only repeats it."""
OPEN_END = 3.5
"""Log-odds that a paragraph which breaks off before a jump goes on behind it, before the seam is looked at."""


@attrs.frozen
class Merged:
    article: Article
    furniture: tuple[Furniture, ...]
    duplicates: tuple[Duplicate, ...]
    sentence: bool
    """The seam is inside a sentence."""


def merge(first: Article, second: Article, p: float) -> Merged:
    """One article out of its two parts."""
    sentence = goes_on(first, second)
    furniture: list[Furniture] = []
    duplicates: list[Duplicate] = []
    crossheads: list[Item] = []
    names = ("label", "kicker", "headline", "deck")
    heads: dict[str, Passage | None] = {name: getattr(first, name) for name in names}
    again: dict[str, Passage | None] = {name: getattr(second, name) for name in names}
    if not any(heads.values()):
        heads = again
    else:
        for passage in again.values():
            if passage is None:
                continue
            like = max(
                (h for h in heads.values() if h is not None), key=lambda h: alike(h.text, passage.text)
            )
            if alike(like.text, passage.text) >= SAME_FROM or "".join(passage.text.split()) in like.text:
                duplicates.append(Duplicate(passage, like.spans))
            elif sentence:  # only the part that goes on has it over it
                furniture.append(Furniture(passage, "jump"))
            else:
                crossheads.append(Item("crosshead", passage, p))
    content = [*first.content, *crossheads]
    for item in second.content:
        if item.kind == "crosshead" and first.headline is not None and _again(first.headline, item):
            duplicates.append(Duplicate(item.passage, first.headline.spans))
        else:
            content.append(attrs.evolve(item, confidence=min(item.confidence, p)))
    if sentence:
        at = len(first.content)
        whole = joined((content[at - 1].passage, content[at].passage))
        content[at - 1 : at + 1] = [Item("paragraph", whole, min(content[at - 1].confidence, p))]
    seen = {(b.name, b.role) for b in first.bylines}
    article = attrs.evolve(
        first,
        label=heads["label"],
        kicker=heads["kicker"],
        headline=heads["headline"],
        deck=heads["deck"],
        bylines=(*first.bylines, *(b for b in second.bylines if (b.name, b.role) not in seen)),
        byline_lines=(*first.byline_lines, *second.byline_lines),
        dateline=first.dateline or second.dateline,
        content=tuple(content),
        boxes=(*first.boxes, *second.boxes),
        photos=(*first.photos, *second.photos),
        complete=any(heads.values()) and bool(content) and not is_open(second),
        confidence=min(first.confidence, second.confidence, p),
    )
    return Merged(article, tuple(furniture), tuple(duplicates), sentence)


def _again(headline: Passage, item: Item) -> bool:
    """Whether a crosshead is the headline again, that was taken for a part of the text."""
    return len(item.text) > 4 and alike(headline.text, item.text) >= AGAIN


def goes_on(first: Article, second: Article) -> bool:
    """Whether the first part's last sentence goes on in the second part's first paragraph."""
    if not is_open(first) or not second.content or second.content[0].kind != "paragraph":
        return False
    left, right = first.content[-1].text, second.content[0].text
    return OPEN_END + 0.9 * seams.seam_score(left, right) - 0.24 * seams.begins_sentence(right) > 0
