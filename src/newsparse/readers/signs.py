"""Characters that say what comes behind them (nothing, a space, the line's end), as Google's services give them → lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newsparse.page import Rect
from newsparse.readers.boxes import stands_upright, union
from newsparse.readers.build import RawLine, Word, starts_of, words_line

#: What stands behind a sign.
SPACE, LINE_END, HYPHEN = " ", "\n", "-\n"


class Sign(NamedTuple):
    """A character, or a few that the source gives one box."""

    text: str
    rect: Rect | None = None
    confidence: float | None = None
    after: str = ""


def _is_han(char: str) -> bool:
    return char >= "\u2e80"


def _returns(last: Rect | None, rect: Rect | None) -> bool:
    """True where a character lies back and off the line of the one before it: it begins a line, whatever the source says."""
    if last is None or rect is None:
        return False
    if rect.x1 <= last.x0 and rect.y0 + rect.y1 > 2 * last.y1:
        return True
    across = (rect.x0 + rect.x1) / 2
    return rect.y1 <= last.y0 - (last.y1 - last.y0) and not last.x0 <= across <= last.x1


def lines_of_signs(signs: Iterable[Sign]) -> Iterator[RawLine]:
    """Lines out of signs: each ends where a sign says so, or where the next one lies back."""
    held: list[Sign] = []
    for sign in signs:
        if held and (held[-1].after in (LINE_END, HYPHEN) or _returns(held[-1].rect, sign.rect)):
            yield line_of_signs(held)
            held.clear()
        if sign.text.strip():
            held.append(sign._replace(text=sign.text.strip()))
        elif held and held[-1].after != HYPHEN:
            held[-1] = held[-1]._replace(after=sign.after or SPACE)
    if held:
        yield line_of_signs(held)


def line_of_signs(signs: Sequence[Sign]) -> RawLine:
    """One line. Latin letters stay together, and apart, as the source says; between two Chinese characters its spaces are kept
    unless the whole line is set apart (江 城 新 桥).
    """
    upright = _runs_down(signs)
    seams = [(left, right) for left, right in pairwise(signs) if _both_han(left, right)]
    inner = sum(len(sign.text) - 1 for sign in signs)
    apart = 2 * sum(left.after == SPACE for left, _ in seams) >= len(seams) + inner
    words = [Word(sign.text, sign.rect, sign.confidence) for sign in signs]
    text = signs[0].text
    for left, right in pairwise(signs):
        text += f" {right.text}" if _spaced(left, right, apart) else right.text
    starts = starts_of(text, words, bool(upright))
    if signs[-1].after == HYPHEN and not text.endswith("-"):
        text += "-"  # it is on the paper, but not in the source's text
        starts += starts[-1:]
    line = words_line(words, union(sign.rect for sign in signs), upright)
    return RawLine(text, line.rect, line.confidence, upright, starts)


def _both_han(left: Sign, right: Sign) -> bool:
    return _is_han(left.text[-1]) and _is_han(right.text[0])


def _spaced(left: Sign, right: Sign, apart: bool) -> bool:
    if left.after != SPACE:
        return False
    if _both_han(left, right):
        return not apart and left.text[-1].isalnum() and right.text[0].isalnum()
    return not _is_han(left.text[-1]) and not _is_han(right.text[0])


def _runs_down(signs: Sequence[Sign]) -> bool | None:
    """True for a line from top to bottom, False for one from left to right, None where boxes do not say."""
    rects = [sign.rect for sign in signs if sign.rect is not None]
    if len(rects) < 2:
        return None
    first, last = rects[0], rects[-1]
    right = abs(last.x0 + last.x1 - first.x0 - first.x1)
    down = abs(last.y0 + last.y1 - first.y0 - first.y1)
    return None if right == down else down > right


def placed_line(
    text: str, signs: Sequence[Sign], rect: Rect | None = None, confidence: float | None = None
) -> RawLine:
    """A line whose text the source gives as a whole, and the places of its characters where `signs` are all of it."""
    box = rect if rect is not None else union(sign.rect for sign in signs)
    text = text.strip()
    upright = _runs_down(signs) if rect is None else stands_upright(rect, text)
    letters = [Word("".join(sign.text.split()), sign.rect) for sign in signs]
    whole = "".join(word.text for word in letters) == "".join(text.split())
    starts = starts_of(text, letters, bool(upright)) if whole and _inside(signs, rect) else ()
    return RawLine(text, box, confidence, None if rect is not None else upright, starts)


def _inside(signs: Sequence[Sign], rect: Rect | None) -> bool:
    """True where no sign lies clearly outside the line: some services turn the line's box, and not the signs'."""
    if rect is None:
        return True
    room = min(rect.x1 - rect.x0, rect.y1 - rect.y0)
    return all(
        rect.x0 - room <= sign.rect.x0
        and sign.rect.x1 <= rect.x1 + room
        and rect.y0 - room <= sign.rect.y0
        and sign.rect.y1 <= rect.y1 + room
        for sign in signs
        if sign.rect is not None
    )
