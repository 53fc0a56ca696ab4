"""Which of a head's lines is kicker (引题), headline (主题), deck (副题): one choice over all of them.

Every way to part the lines, in the order of print, into kickers, a headline of one line or two, and decks is scored as a
whole: what each line shows of itself (clues of its words, its length, its phrases, whether it breaks off, and how much of it
the beginning of the text says again, more of a headline than of a kicker or a deck) and what two neighbours show of each
other (which is the longer, whether both are short enough for one headline set in two lines). The best way is taken. It is a
conditional random field over few lines (Lafferty, McCallum and Pereira, ICML 2001), so small that every labelling can be
looked at; ``scripts/fit_heads.py`` fits `newsparse.tables.head_weights`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsparse import seams
from newsparse.head_clues import clues_in, leads, line_scores, own_weight, phrases, said_again, weight
from newsparse.tables import heads as table
from newsparse.tables.head_weights import CLUES, LINES, PAIRS
from newsparse.tables.labels import label_rule
from newsparse.textfacts import DASH

LABEL, KICKER, HEADLINE, DECK = "L", "K", "H", "D"
ROLES = LABEL + KICKER + HEADLINE + DECK
MOST_KICKERS = 2
"""No head has more lines above its headline."""
_MOST = 6.0
"""What the clues say beyond this counts no more."""
ONE_BLOCK = 4.0
"""Log-odds that two lines of one block are one part, on pages that set their blocks apart."""
TWO_BLOCKS = 2.5
"""Log-odds that two lines of two blocks are no headline in two lines: engines that set blocks apart mostly keep the lines of a
headline together. Of 218 pairs of head lines of two blocks on the seed pages, dev's and those by other hands 5 are such a
headline; of 14 pairs in one block 13 are one part. With 1.7 three of the five come right, and on ten pages that nobody had
looked at three headlines and three kickers wrong. (The invented pages, which set every line apart, have more of them.)"""
_USUAL = 0.4
"""Share of a line's strings that the beginning of the text says again, most often."""
_SIZES = (1, 2, 3, 4, 5, 6, 9, 12, 15, 18, 22, 27)
"""Where the classes of length begin."""


def ways(count: int, *, labelled: bool = False) -> Iterator[str]:
    """Every way to part so many lines, as a string of roles; without a label where the head has one already.

    >>> list(ways(2))
    ['HH', 'HD', 'KH', 'LH']
    >>> list(ways(2, labelled=True))
    ['HH', 'HD', 'KH']
    """
    for labels in (0,) if labelled else (0, 1):
        for kickers in range(min(MOST_KICKERS, count - labels - 1) + 1):
            for headlines in (2, 1):
                decks = count - labels - kickers - headlines
                if decks >= 0:
                    yield LABEL * labels + KICKER * kickers + HEADLINE * headlines + DECK * decks


def most(score: float) -> float:
    """A score of `line_scores`, as far as it counts."""
    return max(-_MOST, min(_MOST, score))


def line_shows(text: str, lead: str = "") -> list[tuple[str, float]]:
    """What a line (marks folded) shows of itself, but for what its clues weigh (`line_scores`); `lead` is how the text under
    the head begins, as far as it is known.
    """
    size = own_weight(text)
    sizes = [weight(phrase) for _, phrase in phrases(text)]
    out = [("any", 1.0), (f"size.{max(s for s in _SIZES if s <= max(size, 1))}", 1.0)]
    out += [("clue." + clue.id, 1.0) for clue, _ in clues_in(text)]
    if len(sizes) == 2:
        out.append(("parallel" if sizes[0] == sizes[1] else "spaced", 1.0))
    elif len(sizes) > 2:
        out.append(("rows", 1.0))
    out.append(("place_or_time", float(table.NO_LABEL.search(text) is not None)))
    occasion = table.OCCASION.search(text) is not None
    out.append(("occasion", float(occasion)))
    out += [("pauses", seams.pauses(text) / 4), ("begins", seams.begins_sentence(text) / 4)]
    if lead and not (occasion and size <= table.ITS_NAME):  # on what occasion, the text says in any case
        out.append(("said_again", 2 * (said_again(text, lead) - _USUAL)))
    return out


def set_in_two(first: str, second: str) -> bool:
    """Whether two lines of a head are one part that was set in two (韩两家地方银行 / 宣布月底前合并): both short, and what the
    first says does not end there and names no occasion.
    """
    if first[-1] == ",":
        return len(first) <= table.LONG_FROM and len(second) <= table.LONG_FROM
    if max(len(first), len(second)) > table.SET_IN_TWO or abs(len(first) - len(second)) > table.UNEVEN:
        return False
    if second.startswith(DASH) or " " in first + second:
        return False
    if not (first[-1].isalnum() and (second[0].isalnum() or second[0] == "“")):
        return False
    if any(leads(line_scores(line)) for line in (first, second)) or label_rule(first) is not None:
        return False
    if table.OCCASION.search(first) is not None or seams.begins_sentence(second) > table.BEGINS_ANEW:
        return False
    return seams.pauses(first) <= table.RUNS_ON


def pair_shows(upper: str, lower: str) -> list[tuple[str, float]]:
    """What two neighbouring lines (marks folded) show of each other."""
    first, second = weight(upper), weight(lower)
    more = first - second
    brief = max(first, second) <= table.SET_IN_TWO and abs(more) <= table.UNEVEN
    return [
        ("any", 1.0),
        ("longer", max(-14, min(14, more)) / 7),
        ("much_longer", max(0, min(14, more)) / 7),
        ("uneven", min(10, abs(more)) / 5),
        ("brief", float(brief)),
        ("in_two", float(set_in_two(upper, lower))),
        ("length", (first + second) / 20),
    ]


def tell_parts(
    lines: Sequence[str], *, labelled: bool = False, lead: str = "", bound: Mapping[int, bool] | None = None
) -> str:
    """The role of each line (marks folded; no sure labels, no bylines among them): `LABEL`, `KICKER`, `HEADLINE` or `DECK`.

    Args:
        lines: the lines of one head, in the order of print.
        labelled: whether the head has a label besides; then none of them is one.
        lead: how the text under the head begins (marks folded); empty where that is not known.
        bound: the places of lines that stand in one block with the line above (True) or in another (False); not of those of which
            the page does not tell.

    >>> tell_parts(["王小明在全市工会工作会议上强调", "把服务送到职工身边"])
    'KH'
    >>> tell_parts(["把服务送到职工身边", "——全市工会工作综述"])
    'HD'
    """
    if len(lines) < 2:
        return HEADLINE * len(lines)
    own = []
    for text in lines:
        values = [0.0, *(CLUES * most(score) for score in line_scores(text))]
        for name, value in line_shows(text, lead):
            weights = LINES.get(name, (0.0, 0.0, 0.0, 0.0))
            values = [so_far + value * w for so_far, w in zip(values, weights, strict=True)]
        own.append(dict(zip(ROLES, values, strict=True)))
    between = [
        {pair: sum(value * known.get(name, 0.0) for name, value in shown) for pair, known in PAIRS.items()}
        for shown in (pair_shows(upper, lower) for upper, lower in pairwise(lines))
    ]

    def total(way: str) -> float:
        lone = sum(scores[role] for scores, role in zip(own, way, strict=True))
        return (
            lone
            + sum(
                scores.get(first + second, 0.0)
                for scores, (first, second) in zip(between, pairwise(way), strict=True)
            )
            + sum(
                ONE_BLOCK if same else -TWO_BLOCKS if way[k] == HEADLINE else 0.0
                for k, same in (bound or {}).items()
                if way[k] == way[k - 1]
            )
        )

    return max(ways(len(lines), labelled=labelled), key=total)
