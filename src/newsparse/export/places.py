"""Where the texts of a result are printed: pieces with boxes and lines, for formats that draw on the page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

import attrs

from newsparse.boxes import printed_of
from newsparse.export.common import article_parts, page_number, photo_parts
from newsparse.model import Issue
from newsparse.page import Page, Rect
from newsparse.spans import Passage, Span


@attrs.frozen
class PieceLine:
    """A printed line of a piece, or the part of it that belongs to the piece."""

    text: str
    rect: Rect


@attrs.frozen
class Piece:
    """A text in one place: a passage has one for each of its spans."""

    page: int
    """Index of the page."""
    role: str
    """``label``, ``kicker``, ``headline``, ``deck``, ``byline``, ``paragraph``, ``crosshead``, ``box_…``,
    ``photo_title``, ``caption``, ``credit``, a kind of furniture, ``residue``."""
    text: str
    passage: Passage
    number: int
    """Its place among the pieces of its passage, from 0; one above 0 continues the piece before."""
    rect: Rect | None
    """The box round it, None where the source has no boxes."""
    lines: tuple[PieceLine, ...]
    """Its lines in reading order, where the source has lines with boxes."""


@attrs.frozen
class Story:
    """What belongs together on the pages: an article, a photo of no article, one line of furniture or residue."""

    kind: str
    """``article``, ``photo``, ``furniture`` or ``residue``."""
    id: str | None
    """The article's id."""
    number: int
    """Its place among those of its kind, from 0."""
    pieces: tuple[Piece, ...]


class Places:
    """The boxes of an issue's pages, found once."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.pages: dict[int, Page] = {page.index: page for page in issue.pages}
        self._printed = {page.index: printed_of(page) for page in issue.pages}

    def stories(self) -> Iterator[Story]:
        """Everything that is printed, repeats apart: furniture, articles, photos, residue."""
        for number, line in enumerate(self.issue.furniture):
            yield self._story("furniture", None, number, [(line.kind, line.passage)], 0)
        for number, article in enumerate(self.issue.articles):
            parts = article_parts(article)
            yield self._story("article", article.id, number, parts, article.page)
        for number, photo in enumerate(self.issue.photos):
            yield self._story("photo", None, number, photo_parts(photo), 0)
        for number, passage in enumerate(self.issue.residue):
            yield self._story("residue", None, number, [("residue", passage)], 0)

    def _story(
        self, kind: str, name: str | None, number: int, parts: Iterable[tuple[str, Passage]], page: int
    ) -> Story:
        pieces = (piece for role, passage in parts for piece in self.pieces(role, passage, page))
        return Story(kind, name, number, tuple(pieces))

    def pieces(self, role: str, passage: Passage, page: int = 0) -> Iterator[Piece]:
        """The pieces of a passage, one a span.

        Where the pages are not there (`Issue.from_dict`) the passage is one piece, on the page of its first span,
        else on `page`.
        """
        spans = passage.spans
        if spans and all(self._holds(span) for span in spans):
            for number, span in enumerate(spans):
                text = self.pages[span.page].text[span.start : span.end].strip()
                rect, lines = self._boxes(span)
                yield Piece(span.page, role, text, passage, number, rect, lines)
        else:
            yield Piece(spans[0].page if spans else page, role, passage.text, passage, 0, None, ())

    def page_indexes(self, stories: Iterable[Story]) -> list[int]:
        """The pages of the issue, and any other that a piece stands on."""
        return sorted({*self.pages, *(piece.page for story in stories for piece in story.pieces)})

    def number(self, index: int) -> str:
        """The page's printed number, else its place in the issue."""
        return page_number(self.issue, index)

    def size(self, index: int) -> tuple[int, int]:
        """Width and height of a page in whole units, at least as large as its boxes reach; 0 where not known."""
        rows = self._printed[index].rows if index in self._printed else ()
        boxes = [_whole(rect) for _, _, rect, _, _ in rows]
        page = self.pages.get(index)
        width, height = (0, 0) if page is None else (_up(page.width), _up(page.height))
        return (
            max([width, *(box[2] for box in boxes if box)]),
            max([height, *(box[3] for box in boxes if box)]),
        )

    def _holds(self, span: Span) -> bool:
        page = self.pages.get(span.page)
        return page is not None and span.end <= len(page.text)

    def _boxes(self, span: Span) -> tuple[Rect | None, tuple[PieceLine, ...]]:
        text = self.pages[span.page].text
        boxes: list[Rect] = []
        lines: list[PieceLine] = []
        for part in self._printed[span.page].parts(span):
            if _whole(part.source) is None:
                continue
            words = text[part.first : part.last].strip()
            if words and not part.whole:
                lines.append(PieceLine(words, part.rect))
            boxes.append(part.rect)
        if not boxes:
            return None, ()
        around = Rect(
            min(box.x0 for box in boxes),
            min(box.y0 for box in boxes),
            max(box.x1 for box in boxes),
            max(box.y1 for box in boxes),
        )
        return around, tuple(lines)


def _up(length: float | None) -> int:
    return 0 if length is None or not math.isfinite(length) else max(0, math.ceil(length))


def _whole(rect: Rect | None) -> tuple[int, int, int, int] | None:
    """`rect` in whole units that are not negative, as x0, y0, x1, y1; None where it has no finite sides."""
    if rect is None or not all(math.isfinite(side) for side in rect):
        return None
    x0, y0 = max(0, math.floor(rect.x0)), max(0, math.floor(rect.y0))
    return x0, y0, max(x0, math.ceil(rect.x1)), max(y0, math.ceil(rect.y1))


def whole_box(rect: Rect | None) -> tuple[int, int, int, int]:
    """`rect` in whole units, grown outwards, as x0, y0, x1, y1; all 0 where there is none.

    >>> whole_box(Rect(1.5, -2, 3.2, 4))
    (1, 0, 4, 4)
    """
    return _whole(rect) or (0, 0, 0, 0)
