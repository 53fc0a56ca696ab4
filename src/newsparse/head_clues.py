"""What one line of a head shows of itself: how well it would do as kicker (引题), headline (主题) or deck (副题)."""

from __future__ import annotations

from functools import lru_cache

import regex

from newsparse.tables import heads as table

_PHRASE = regex.compile(r"[^ \u3000]+")
_WEIGHTLESS = regex.compile(r"[“”‘’\"'《》()（）]")
_UNSAID = regex.compile(r"[^\w%]")
_NOTE_AT_END = regex.compile(r"\([^()]*\)$")


def weight(text: str) -> int:
    """How many characters a line has, marks that take no room of their own left out."""
    return len(_WEIGHTLESS.sub("", text))


def own_weight(text: str) -> int:
    """`weight` without a note in brackets at the line's end."""
    return weight(_NOTE_AT_END.sub("", text))


def phrases(text: str) -> list[tuple[int, str]]:
    """What the spaces of a line part: offset and text of each."""
    return [(m.start(), m.group()) for m in _PHRASE.finditer(text)]


LEAD = 120
"""So many characters of a story's text say again what its headline says."""


def said_again(text: str, lead: str) -> float:
    """How much of a line (marks folded) the beginning of the text says again: the share of its two-character strings.

    >>> said_again("老楼装电梯", "昨天,我市又有一批老楼装上了电梯.")
    0.75
    """
    bare = _UNSAID.sub("", text)
    pairs = {bare[n : n + 2] for n in range(len(bare) - 1)}
    opening = lead[:LEAD]
    return sum(pair in opening for pair in pairs) / max(1, len(pairs))


@lru_cache(1024)  # asked of one heading by several stages
def clues_in(text: str) -> tuple[tuple[table.Clue, int], ...]:
    """The clues that a line (marks folded) shows, and how often each counts."""
    found = []
    for clue in table.CLUES:
        if clue.id in table.COUNTED:
            times = sum(1 for _ in clue.pattern.finditer(text))
        else:
            times = int(clue.pattern.search(text) is not None)
        if times:
            found.append((clue, times))
    return tuple(found)


def line_scores(text: str) -> tuple[float, float, float]:
    """How well a line (marks folded) would do as kicker, headline, deck; only their differences mean something."""
    kicker = headline = deck = 0.0
    for clue, times in clues_in(text):
        kicker += times * clue.kicker
        headline += times * clue.headline
        deck += times * clue.deck
    size = own_weight(text)
    sizes = [weight(phrase) for _, phrase in phrases(text)]
    measures = [
        (max(0, size - table.LONG_FROM), table.LONG),
        (max(0, table.SHORT_UNDER - size), table.SHORT),
        (len(sizes) == 2 and sizes[0] == sizes[1], table.PARALLEL),
        (len(sizes) == 2 and sizes[0] != sizes[1] and min(sizes) > 1, table.SPACED),
        (len(sizes) >= 3 and min(sizes) > 2, table.ROWS),
    ]
    for times, weights in measures:
        kicker += times * weights[0]
        headline += times * weights[1]
        deck += times * weights[2]
    return kicker, headline, deck


def leads(scores: tuple[float, float, float]) -> bool:
    """Whether a line must lead up to another."""
    return scores[0] - scores[1] >= table.STRONG
