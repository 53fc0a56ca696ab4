"""The parts of an issue as the viewer shows them: every passage an *entry* with a number, made of *pieces*.

A piece is what stood together on the page; a paragraph put together from two columns has two. The same number stands
on the page side and on the article side, so that either can light up the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from typing import Final

import attrs

from newsparse.json_form import ITEM_KINDS
from newsparse.model import Article, Decision, Inset, Issue, Item, Photo
from newsparse.page import Page
from newsparse.spans import Passage, Span, trim

KIND_WORDS: Final = {
    "label": "label 栏目",
    "kicker": "kicker 引题",
    "headline": "headline 主题",
    "deck": "deck 副题",
    "byline": "byline",
    "paragraph": "paragraph",
    "crosshead": "crosshead 小标题",
    "box-title": "title of a box",
    "photo-title": "title of a photo",
    "caption": "caption",
    "credit": "credit",
    "furniture": "furniture",
    "duplicate": "repeat, left out",
    "residue": "residue: not understood",
}
"""What an entry of each kind is called."""

MARKS: Final = {"photo": "图", "furniture": "报", "duplicate": "重", "residue": "疑"}
"""What stands in the margin beside text that belongs to no article; beside others stands the article's number."""


@attrs.frozen
class Piece:
    """A run of text that stood together on the page."""

    spans: tuple[Span, ...]
    offset: int | None
    """Where it begins in its entry's text; None where that cannot be told without the page."""
    joined: Decision | None = None
    """The decision that put it behind the piece before it, if there is one."""


@attrs.frozen
class Entry:
    """One passage of an issue."""

    key: int
    """Its number, from 1, in the order of the article side."""
    kind: str
    """A key of `KIND_WORDS`."""
    mark: str
    """What stands beside it in the margin: its article's number, or one of `MARKS`."""
    name: str
    """What it is, for somebody who does not see where it stands: ``Article 2, paragraph 3``."""
    passage: Passage
    pieces: tuple[Piece, ...] = ()
    article: int | None = None
    """Its article's place in the issue, from 0."""
    confidence: float | None = None
    repeats: tuple[Span, ...] = ()
    """For a repeat: what it repeats."""
    decisions: tuple[int, ...] = ()
    """Places in `Issue.repairs` of what was decided about it."""
    broken_off: Decision | None = None
    """The decision that nothing on the page continues it, if there is one."""

    @property
    def text(self) -> str:
        return self.passage.text


@attrs.frozen
class ShownBox:
    """An `Inset` as entries."""

    title: Entry | None
    content: tuple[Entry, ...]


@attrs.frozen
class ShownPhoto:
    """A `Photo` as entries."""

    photo: Photo
    title: Entry | None
    caption: Entry | None
    credit: Entry | None


@attrs.frozen
class ShownArticle:
    """An `Article` as entries."""

    article: Article
    number: int
    """From 1, in the order of the issue."""
    label: Entry | None
    kicker: Entry | None
    headline: Entry | None
    deck: Entry | None
    bylines: tuple[Entry, ...]
    content: tuple[Entry, ...]
    boxes: tuple[ShownBox, ...]
    photos: tuple[ShownPhoto, ...]


@attrs.frozen
class Shown:
    """An issue as entries."""

    articles: tuple[ShownArticle, ...]
    photos: tuple[ShownPhoto, ...]
    furniture: tuple[Entry, ...]
    duplicates: tuple[Entry, ...]
    residue: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        """All entries, by number."""
        for a in self.articles:
            yield from filter(None, (a.label, a.kicker, a.headline, a.deck, *a.bylines, *a.content))
            for box in a.boxes:
                yield from filter(None, (box.title, *box.content))
            for photo in a.photos:
                yield from filter(None, (photo.title, photo.caption, photo.credit))
        for photo in self.photos:
            yield from filter(None, (photo.title, photo.caption, photo.credit))
        yield from self.furniture
        yield from self.duplicates
        yield from self.residue


def entries_of(issue: Issue) -> Shown:
    """The parts of `issue` as numbered entries, each with its pieces and with what was decided about it."""
    from newsparse.show.reasons import Reasons

    plain = _numbered(issue)
    reasons = Reasons(issue.repairs, tuple(plain))
    pages = {page.index: page for page in issue.pages}

    def filled(entry: Entry) -> Entry:
        return attrs.evolve(
            entry,
            pieces=pieces_of(entry.passage, pages, reasons.joins(entry.key)),
            decisions=reasons.about(entry.key),
            broken_off=reasons.refusal(entry.key),
        )

    return _numbered(issue, filled)


def pieces_of(
    passage: Passage, pages: dict[int, Page], joins: Iterable[tuple[Span, Decision]] = ()
) -> tuple[Piece, ...]:
    """The pieces of `passage`: its spans, with those together that stood together.

    Args:
        passage: the passage.
        pages: the pages by index; may be empty.
        joins: the first span of each piece that a decision joined to the one before, and that decision.
    """
    offsets = _offsets(passage, pages)
    out: list[Piece] = []
    before: Span | None = None
    for span, offset in zip(passage.spans, offsets, strict=True):
        decision = next(
            (d for first, d in joins if first.page == span.page and span.start <= first.start < span.end),
            None,
        )
        if out and before is not None and decision is None and _together(before, span, pages):
            out[-1] = attrs.evolve(out[-1], spans=(*out[-1].spans, span))
        else:
            out.append(Piece((span,), offset, decision if out else None))
        before = span
    return tuple(out)


def _together(first: Span, second: Span, pages: dict[int, Page]) -> bool:
    """Whether nothing stands between the two, not even an empty line."""
    if first.page != second.page or second.start < first.end:
        return False
    page = pages.get(first.page)
    if page is None:
        return second.start - first.end <= 1
    between = page.text[first.end : second.start]
    return not between.strip() and between.count("\n") < 2


def _offsets(passage: Passage, pages: dict[int, Page]) -> list[int | None]:
    """Where each span begins in the passage's text, as `newsparse.spans.join_pieces` put it together."""
    texts = [_span_text(span, pages) for span in passage.spans]
    out: list[int | None] = []
    at = 0
    for text in texts:
        if text is None or not passage.text.startswith(text, at + (passage.text[at : at + 1] == " ")):
            # Without the page: the spans' lengths say it where they leave no white space to guess at.
            return _by_length(passage)
        at += passage.text[at : at + 1] == " " and not text.startswith(" ")
        out.append(at)
        at += len(text)
    return out


def _span_text(span: Span, pages: dict[int, Page]) -> str | None:
    page = pages.get(span.page)
    if page is None:
        return None
    inner = trim(page.text, span)
    return page.text[inner.start : inner.end]


def _by_length(passage: Passage) -> list[int | None]:
    sizes = [span.end - span.start for span in passage.spans]
    if sum(sizes) != len(passage.text):
        return [0 if k == 0 else None for k in range(len(sizes))]
    return [sum(sizes[:k]) for k in range(len(sizes))]


def _numbered(issue: Issue, finish: Callable[[Entry], Entry] = lambda entry: entry) -> Shown:
    """The parts of `issue` as entries, numbered in the order of the article side, each gone through `finish`."""
    keys = count(1)

    def make(
        kind: str,
        mark: str,
        name: str,
        passage: Passage,
        article: int | None = None,
        confidence: float | None = None,
        repeats: tuple[Span, ...] = (),
    ) -> Entry:
        entry = Entry(next(keys), kind, mark, name, passage, (), article, confidence, repeats)
        return finish(entry)

    def shown_photo(photo: Photo, mark: str, name: str, article: int | None) -> ShownPhoto:
        def part(kind: str, word: str, passage: Passage | None) -> Entry | None:
            return None if passage is None else make(kind, mark, f"{name}, {word}", passage, article)

        return ShownPhoto(
            photo,
            part("photo-title", "title", photo.title),
            part("caption", "caption", photo.caption),
            part("credit", "credit", photo.credit_line),
        )

    def shown_box(box: Inset, mark: str, name: str, article: int) -> ShownBox:
        title = None
        if box.title is not None:
            title = make("box-title", mark, f"{name}, title", box.title, article)
        return ShownBox(title, shown_items(box.content, mark, name, article))

    def shown_items(items: Iterable[Item], mark: str, name: str, article: int) -> tuple[Entry, ...]:
        numbers = {kind: count(1) for kind in ITEM_KINDS}
        return tuple(
            make(
                item.kind,
                mark,
                f"{name}, {item.kind} {next(numbers[item.kind])}",
                item.passage,
                article,
                item.confidence,
            )
            for item in items
        )

    def shown_article(at: int, article: Article) -> ShownArticle:
        mark, name = str(at + 1), f"Article {at + 1}"

        def head(kind: str, passage: Passage | None) -> Entry | None:
            sure = article.confidence if kind == "headline" else None
            return None if passage is None else make(kind, mark, f"{name}, {kind}", passage, at, sure)

        return ShownArticle(
            article,
            at + 1,
            head("label", article.label),
            head("kicker", article.kicker),
            head("headline", article.headline),
            head("deck", article.deck),
            tuple(make("byline", mark, f"{name}, byline", line, at) for line in article.byline_lines),
            shown_items(article.content, mark, name, at),
            tuple(shown_box(box, mark, f"{name}, box {n}", at) for n, box in enumerate(article.boxes, 1)),
            tuple(shown_photo(p, mark, f"{name}, photo {n}", at) for n, p in enumerate(article.photos, 1)),
        )

    return Shown(
        tuple(shown_article(at, article) for at, article in enumerate(issue.articles)),
        tuple(shown_photo(p, MARKS["photo"], f"Photo {n}", None) for n, p in enumerate(issue.photos, 1)),
        tuple(
            make("furniture", MARKS["furniture"], f"Furniture: {f.kind}", f.passage) for f in issue.furniture
        ),
        tuple(
            make("duplicate", MARKS["duplicate"], f"Repeat {n}, left out", d.passage, repeats=d.repeats)
            for n, d in enumerate(issue.duplicates, 1)
        ),
        tuple(make("residue", MARKS["residue"], f"Residue {n}", p) for n, p in enumerate(issue.residue, 1)),
    )
