"""Which line of an article's head is what: label (栏目), kicker (引题), headline (主题), deck (副题).

Chinese newspapers print a head as up to four parts; only the headline (主题) is always there. A kicker stands
above and leads up to it, often ending in a dash; a deck stands below and adds to it, often beginning with one.
OCR gives them as lines in order, sometimes with two parts on one line parted by a space.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import regex

from newsparse.tables.labels import label_rule
from newsparse.textfacts import fold_marks

_DASH_END = regex.compile(r"(?:[—–―-]|一一)+$")
_DASH_START = regex.compile(r"^(?:[—–―]|一一)")
_BREAKS = regex.compile(r"[ \u3000]+")
_WEIGHTLESS = regex.compile(r"[“”‘’\"'《》()（）]")
_PLACE_COLON = regex.compile(r"^\p{Han}{2,8}[:：]")


@attrs.frozen
class HeadLine:
    """One part of a head: which line, and which characters of it."""

    line: int
    start: int
    end: int


@attrs.frozen
class Head:
    """The parts of a head; each is a tuple of pieces of lines, empty where the head has no such part."""

    label: tuple[HeadLine, ...] = ()
    kicker: tuple[HeadLine, ...] = ()
    headline: tuple[HeadLine, ...] = ()
    deck: tuple[HeadLine, ...] = ()
    rule: str = "head.none"


def _weight(text: str) -> int:
    return len(_WEIGHTLESS.sub("", text))


def split_line(text: str) -> int | None:
    """Where one line holds kicker and headline: offset of the headline, or None where it is one part.

    Parallel phrases of equal length belong together (对仗): a row of them is a kicker if one more phrase
    follows, and a headline if one longer phrase leads up to it. ``place: what happened`` begins a headline.

    >>> t = "服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型"
    >>> t[split_line(t):]
    '白山市总做好服务助力转型'
    >>> split_line("擦亮工会服务品牌 引领职工建功新时代") is None
    True
    """
    pieces = [(m.start(), m.group()) for m in regex.finditer(r"[^ \u3000]+", text)]
    if len(pieces) < 2:
        return None
    groups: list[list[tuple[int, str]]] = []
    for piece in pieces:
        if groups and _weight(groups[-1][-1][1]) == _weight(piece[1]) and _weight(piece[1]) >= 3:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    if len(groups) == 2 and max(map(len, groups)) >= 2:
        return groups[1][0][0]
    if len(pieces) == 2:
        (_, first), (at, second) = pieces
        if _PLACE_COLON.search(second) and not _PLACE_COLON.search(first):
            return at
        if _DASH_END.search(first):
            return at
    return None


def _headline_score(text: str, place: int, count: int) -> float:
    """How well a line would do as the headline among the lines of one head (greater is better)."""
    length = _weight(text)
    score = 0.0
    score -= 1.5 * len(regex.findall(r"[、;]", text))
    score -= 0.6 * len(regex.findall(r"[,]", text))
    score -= max(0, length - 20) * 0.15
    score -= max(0, 5 - length) * 0.5
    if _DASH_END.search(text) or text.endswith((":", "：")):
        score -= 6.0
    if _DASH_START.search(text):
        score -= 6.0
    if text.endswith(("!", "?")):
        score += 0.5
    if regex.search(r"(?:时|会上|中|后)?(?:强调|指出|要求|寄语)$", text):
        score -= 3.0
    return score


def read_head(lines: Sequence[str]) -> Head:
    """Tell the parts of a head apart.

    Args:
        lines: the head's lines in order, bylines taken out.
    """
    folded = [fold_marks(line) for line in lines]
    whole = [HeadLine(k, 0, len(line)) for k, line in enumerate(lines)]
    at = 0
    label: list[HeadLine] = []
    while at < len(lines) - 1 and label_rule(folded[at]):
        label.append(whole[at])
        at += 1
    rest = list(range(at, len(lines)))
    if not rest:
        return Head()
    if len(rest) == 1:
        k = rest[0]
        cut = split_line(lines[k])
        if cut is None:
            return Head(tuple(label), (), (whole[k],), (), "head.one")
        end = len(lines[k][:cut].rstrip())
        return Head(tuple(label), (HeadLine(k, 0, end),), (HeadLine(k, cut, len(lines[k])),), (), "head.split_line")
    scores = [_headline_score(folded[k], n, len(rest)) for n, k in enumerate(rest)]
    if len(rest) == 2:
        scores[1] += 1.0  # a head of two lines is more often kicker and headline than headline and deck
    elif len(rest) >= 3:
        scores[1] += 0.7
    best = max(range(len(rest)), key=lambda n: (scores[n], -n))
    above, below = rest[:best], rest[best + 1 :]
    if len(above) >= 2 and not label and not _DASH_END.search(folded[above[0]]) and _DASH_END.search(folded[above[-1]]):
        label = [whole[k] for k in above[:-1]]
        above = above[-1:]
    return Head(
        tuple(label),
        tuple(whole[k] for k in above),
        (whole[rest[best]],),
        tuple(whole[k] for k in below),
        "head.lines",
    )
