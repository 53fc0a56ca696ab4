"""Words or characters with boxes, one after another as a PDF has them → printed lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from newsparse.page import Rect
from newsparse.readers.boxes import stands_upright, union
from newsparse.readers.build import RawLine, Word, words_line
from newsparse.readers.signs import Sign, placed_line

#: So much of the height of the type between two words, and they are of two columns.
GAP = 1.05
#: So much between two characters, and they are of two words; between two words, and the space is the paper's.
SPACE = 0.15


def _beside(left: Rect | None, right: Rect | None, gap: float) -> bool:
    """True where the second stands on the first's line, right behind it."""
    if left is None or right is None:
        return False
    size = min(left.y1 - left.y0, right.y1 - right.y0)
    level = abs((left.y0 + left.y1) - (right.y0 + right.y1)) / 2 < 0.5 * size
    return level and -0.5 * size <= right.x0 - left.x1 <= gap * size


def inked(text: str, rect: Rect | None) -> Rect | None:
    """The box of a line without the room of the white space at its ends, so that an indent of wide spaces shows.

    >>> inked("　　傍晚六点", Rect(60, 90, 120, 100))
    Rect(x0=80.0, y0=90, x1=120.0, y1=100)
    """
    kept = text.strip()
    if rect is None or not kept or kept == text:
        return rect
    unit = (rect.x1 - rect.x0) / width_of(text)
    x0 = rect.x0 + unit * width_of(text[: text.index(kept)])
    return Rect(x0, rect.y0, x0 + unit * width_of(kept), rect.y1)


def line_of_text(text: str, rect: Rect | None, vertical: bool | None) -> RawLine:
    """One line whose characters have no boxes; the white space at its ends is no part of its box."""
    return RawLine(text, rect if vertical else inked(text, rect), None, vertical)


def line_of_characters(
    characters: list[Word], rect: Rect | None = None, vertical: bool | None = None
) -> RawLine:
    """One line out of its characters, white space among them, whose text stays as it is; its box is that of what is seen."""
    text = "".join(character.text for character in characters)
    seen = [character for character in characters if character.text.strip()]
    whole = union(character.rect for character in seen)
    if whole is None or any(character.rect is None for character in seen):
        return line_of_text(text, rect, vertical)
    box = whole if rect is None or vertical else Rect(whole.x0, rect.y0, whole.x1, rect.y1)
    line = placed_line(text, [Sign(character.text, character.rect) for character in seen], box)
    along = bool(vertical) == stands_upright(box, line.text)
    return line._replace(vertical=vertical, starts=line.starts if vertical is None or along else ())


def width_of(text: str) -> float:
    """How wide a text is: Chinese characters one, others half."""
    return sum(1.0 if char >= "\u2e80" else 0.5 for char in text)


def words_of(characters: Iterable[Word]) -> Iterator[Word]:
    """Words out of characters: what white space or a gap parts."""
    held: list[Word] = []

    def made() -> Word:
        return Word("".join(part.text for part in held), union(part.rect for part in held))

    for character in characters:
        blank = not character.text.strip()
        if held and (blank or not _beside(held[-1].rect, character.rect, SPACE)):
            yield made()
            held.clear()
        if not blank:
            held.append(character)
    if held:
        yield made()


def line_of(words: list[Word], rect: Rect | None = None) -> RawLine:
    """One line. Unlike an OCR engine's, the words of a PDF are parted where the paper has a space (本报记者 李明), unless all
    characters of a line are set apart.
    """
    words = [Word(w.text.strip(), inked(w.text, w.rect), w.confidence) for w in words if w.text.strip()]
    line = words_line(words, rect)
    if len(words) < 2 or all(len(word.text) == 1 for word in words):
        return line
    text = words[0].text
    for left, right in pairwise(words):
        apart = (
            left.text[-1].isalnum() and right.text[0].isalnum() and not _beside(left.rect, right.rect, SPACE)
        )
        text += f" {right.text}" if apart else right.text
    return line._replace(text=text)


def lines_of(words: Iterable[Word]) -> Iterator[RawLine]:
    """Lines out of words: each goes on while the next word stands right behind it."""
    held: list[Word] = []
    for word in words:
        if held and not _beside(held[-1].rect, word.rect, GAP):
            yield line_of(held)
            held.clear()
        if word.text.strip():
            held.append(word)
    if held:
        yield line_of(held)
