"""The values that newsparse works on and gives back. All frozen; sequences are tuples.

`Issue` → `Article` → `Item`, `Inset`, `Photo`; what was read, `Page` → `Block` → `Line`, is in `newsparse.page`.
Every text in a result is a `Passage`: the text with the spans that it was taken from.

Names are the field's: masthead (报头), kicker (引题), headline (主题), deck (副题), label (栏目), byline,
dateline (电头), crosshead (小标题), caption, credit, furniture (what belongs to no article).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

import attrs

from newsparse._writing import write
from newsparse.options import Options
from newsparse.page import Page, Rect
from newsparse.spans import Passage, Span, Spoken

if TYPE_CHECKING:
    from newsparse.dates import DateMention
    from newsparse.explain import Explanation
    from newsparse.numerals import Numeral


@attrs.frozen
class Byline:
    """One person of a byline or a credit."""

    name: str
    """The name, white space inside taken out (``徐 馨`` → ``徐馨``)."""
    role: str | None = None
    """记者, 通讯员, 评论员, 摄影 …"""
    outlet: str | None = None
    """本报, 新华社 … where printed."""
    spans: tuple[Span, ...] = ()
    """Where the name stands."""


@attrs.frozen
class Dateline:
    """电头: place, day and agency of a report, as printed (``本报长春8月22日电``)."""

    text: str
    place: str | None = None
    date: str | None = None
    """ISO 8601 / EDTF, in the year that puts it nearest the issue's day; ``XXXX`` where neither masthead nor caller says that."""
    agency: str | None = None
    spans: tuple[Span, ...] = ()


@attrs.frozen
class Item(Spoken):
    """A piece of an article's content: a paragraph or a crosshead (小标题)."""

    kind: str
    """``paragraph`` or ``crosshead``."""
    passage: Passage
    confidence: float = 1.0
    """Probability that it belongs to this article at this place."""


@attrs.frozen
class Inset:
    """A box inside an article (阅读提示, 相关链接 …)."""

    title: Passage | None
    content: tuple[Item, ...] = ()


@attrs.frozen
class Photo:
    """A picture's text: title, caption and credit."""

    title: Passage | None = None
    caption: Passage | None = None
    credit: tuple[Byline, ...] = ()
    credit_line: Passage | None = None
    """The credit as printed, where it stands on a line of its own."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """All of it, in reading order."""
        parts = (self.title, self.caption, self.credit_line)
        return tuple(s for part in parts if part is not None for s in part.spans)


@attrs.frozen(repr=False)
class Article:
    """One article."""

    id: str
    page: int
    """Index of the page on which it begins, from 0."""
    label: Passage | None = None
    kicker: Passage | None = None
    headline: Passage | None = None
    deck: Passage | None = None
    bylines: tuple[Byline, ...] = ()
    byline_lines: tuple[Passage, ...] = ()
    """Bylines that stand on lines of their own, as printed."""
    dateline: Dateline | None = None
    content: tuple[Item, ...] = ()
    boxes: tuple[Inset, ...] = ()
    photos: tuple[Photo, ...] = ()
    complete: bool = True
    """False where the page does not hold its beginning or its end."""
    confidence: float = 1.0
    """Probability that headline and content belong together."""
    reference: datetime.date | None = attrs.field(default=None, eq=False, repr=False)
    """The issue's day, against which dates are resolved."""

    @property
    def text(self) -> str:
        """The content as plain text, one paragraph a line."""
        return "\n".join(item.text for item in self.content)

    @property
    def numerals(self) -> tuple[Numeral, ...]:
        """The numerals of `text`, found at each call."""
        from newsparse.numerals import find_numerals

        return find_numerals(self.text)

    @property
    def dates(self) -> tuple[DateMention, ...]:
        """The dates of `text`, resolved against the issue's day, found at each call."""
        from newsparse.dates import find_dates

        return find_dates(self.text, reference=self.reference)

    def __repr__(self) -> str:
        from newsparse.show.plain import article_repr

        return article_repr(self)

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import article_card

        return article_card(self)


@attrs.frozen
class Masthead:
    """报头: what the paper says about this issue. Fields that are not on the page are None."""

    title: str | None = None
    date: str | None = None
    """ISO 8601."""
    lunar_date: str | None = None
    """As printed."""
    weekday: str | None = None
    issue_number: int | None = None
    cn_number: str | None = None
    postal_code: str | None = None
    edition: str | None = None
    website: str | None = None
    email: str | None = None
    telephone: str | None = None
    address: str | None = None
    publisher: str | None = None
    pages_today: int | None = None


@attrs.frozen
class Furniture(Spoken):
    """A line that belongs to no article."""

    passage: Passage
    kind: str
    """``masthead``, ``page_head``, ``folio``, ``hotline``, ``editors``, ``slogan``, ``jump``, ``contents``, ``picture_number``,
    ``picture_credit`` …"""


@attrs.frozen
class Duplicate(Spoken):
    """A passage that only repeats another one."""

    passage: Passage
    repeats: tuple[Span, ...]
    """Where the text stands that it repeats."""


@attrs.frozen(repr=False)
class Decision:
    """One thing that was decided, on what evidence: a role, a join, a refused join, a dropped repeat, a conflict."""

    id: str
    """Its name, made from what was decided about which spans: the same decision has the same name whenever the page
    is parsed, also after other decisions have been reverted."""
    kind: str
    """``role``, ``join``, ``refusal``, ``placement``, ``drop`` or ``conflict``."""
    spans: tuple[Span, ...]
    """What it was decided about."""
    rule: str
    confidence: float
    """Probability that it is right, 0 to 1."""
    evidence: tuple[tuple[str, str | int | float | bool], ...] = ()
    """What spoke for and against it: names and values."""
    seam: int = attrs.field(default=0, eq=False, repr=False)
    """How many of `spans`, from the first, are those of the piece that is followed, in a join or placement; the
    others are those of the piece that follows. 0 where it is not known (the JSON form does not hold it)."""

    def __repr__(self) -> str:
        from newsparse.show.plain import decision_repr

        return decision_repr(self)

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import decision_card

        return decision_card(self)


@attrs.frozen
class Recipe:
    """How an issue was made from its pages: what it takes to make it again."""

    date: datetime.date | None = None
    """The issue's day, where the caller gave it."""
    title: str | None = None
    """The paper's name, where the caller gave it."""
    options: Options = attrs.Factory(Options)
    numbers: tuple[str | None, ...] = ()
    """The printed numbers of the pages as their source said them: `Page.number` of an issue's pages may have been
    read off the page, by decisions that can be reverted."""


@attrs.frozen(repr=False)
class Issue:
    """What `newsparse.parse_issue` gives: the articles of one issue and all that belongs to none."""

    masthead: Masthead | None = None
    articles: tuple[Article, ...] = ()
    photos: tuple[Photo, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
    residue: tuple[Passage, ...] = ()
    repairs: tuple[Decision, ...] = ()
    pages: tuple[Page, ...] = attrs.field(default=(), eq=False, repr=False)
    """The pages that it was made from; empty after `from_dict`."""
    recipe: Recipe | None = attrs.field(default=None, eq=False, repr=False)
    """How it was made from `pages`; None after `from_dict`."""

    def explain(self, *, of: Article | Decision | Span | str | None = None) -> Explanation:
        """What was decided, step by step, and on what evidence; ``print`` shows it.

        Args:
            of: tell only what concerns this: an article (or its id), a decision (or its id), or a span of a page.

        Raises:
            ArgumentTypeError: for an `of` of another type.
            ArgumentValueError: for the id of nothing in this issue.
        """
        from newsparse.explain import explain

        return explain(self, of=of)

    def revert(self, *decisions: str | Decision) -> Issue:
        """The issue made again from its pages with these decisions undone.

        A join or a placement is not made (the second piece does not follow the first), a dropped repeat is kept, a
        line of furniture goes to the articles, a box or a picture's text stays in the run of text. Decisions made
        elsewhere may change in consequence; those reverted before stay reverted. `Options` says how each is told.

        Args:
            decisions: ids of `repairs`, or the decisions themselves.

        Raises:
            ArgumentTypeError: for what is neither.
            ArgumentValueError: for a decision that is not in this issue, for one of a kind that cannot be undone (a
                refusal did nothing; the parts of a head are read off their lines), and for an issue without its
                pages.
        """
        from newsparse.revert import revert

        return revert(self, decisions)

    def __repr__(self) -> str:
        from newsparse.show.plain import issue_repr

        return issue_repr(self)

    def _repr_html_(self) -> str:
        """How notebooks show it."""
        from newsparse.show.notebook import issue_card

        return issue_card(self)

    def boxes_of(self, spans: Iterable[Span]) -> tuple[tuple[int, Rect], ...]:
        """Where `spans` are printed, as ``(page index, box)`` in reading order, to draw an article on the scan.

        A span that covers part of a line gets that part of the line's box, in proportion to the characters (cut
        downwards in a vertical line). Blocks of which the source has no lines give their whole box, once. Empty for
        pages without boxes, and for an issue that `from_dict` made, which has no pages.

        >>> from newsparse import Block, Line
        >>> line = Line(Span(0, 0, 4), Rect(0, 0, 80, 20))
        >>> page = Page("甲乙丙丁", (Block(Passage("甲乙丙丁", (line.span,)), lines=(line,)),))
        >>> Issue(pages=(page,)).boxes_of([Span(0, 1, 2)])
        ((0, Rect(x0=20.0, y0=0, x1=40.0, y1=20)),)
        """
        from newsparse.boxes import boxes_of

        return boxes_of(self.pages, spans)

    def to_html(
        self,
        path: str | Path | None = None,
        *,
        image: str | Path | bytes | Sequence[str | Path | bytes | None] | None = None,
    ) -> str:
        """The page beside its articles, as one HTML file to look at (also written to `path` in UTF-8 if given).

        The file needs no network and no other file. Pointing at a paragraph lights up where its pieces stood, and
        the other way round, and tells what was decided and why; dates and numerals have their values. An issue that
        `from_dict` made has no pages: then only the articles are there.

        Args:
            path: where to write it; nowhere if None.
            image: the scan to draw the boxes on, as the path of a PNG, JPEG, GIF or WebP file or its bytes; it
                becomes part of the file. For several pages a list in their order, None for a page without one.
                Without it, pages with boxes are drawn from those.

        Raises:
            ArgumentTypeError: for an image that is neither path nor bytes.
            ArgumentValueError: for bytes that are no such picture, and for more images than pages.
            SourceError: for an image that cannot be read.
            OutputError: for a file that cannot be written.
        """
        from newsparse.show.viewer import issue_to_html

        text = issue_to_html(self, image=image)
        if path is not None:
            write(text, path)
        return text

    def to_dict(self) -> dict[str, Any]:
        """The issue as plain dicts, lists and scalars, in the shape ``newsparse/1``."""
        from newsparse.json_form import issue_to_dict

        return issue_to_dict(self)

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Issue:
        """The inverse of `to_dict`. Raises `DataError` for a dict of another shape."""
        from newsparse.json_form import issue_from_dict

        return issue_from_dict(data)

    def to_json(self, path: str | Path | None = None, *, indent: int | None = None) -> str:
        """The issue as JSON text (also written to `path` in UTF-8 if given)."""
        from newsparse.json_form import issue_to_json

        text = issue_to_json(self, indent=indent)
        if path is not None:
            write(text, path)
        return text

    @classmethod
    def from_json(cls, text: str) -> Issue:
        """The inverse of `to_json`. Raises `DataError` for what is not such a text."""
        from newsparse.json_form import issue_from_json

        return issue_from_json(text)

    def to_frame(self, what: str = "articles", *, library: str = "pandas", source: str | None = None) -> Any:  # noqa: ANN401 - both libraries are extras
        """A table of ``articles``, ``paragraphs``, ``mentions`` (numerals and dates) or ``repairs``.

        A `pandas.DataFrame` (extra ``frames``), or with ``library="polars"`` a `polars.DataFrame` (extra
        ``polars``). `newsparse.frames.COLUMNS` lists the columns with their types. All begin with `newsparse.frames.ISSUE`,
        which says of which issue a row is; `source` is what this one is called, by default the file of its first page.

        Raises `ArgumentValueError` for another table or library, `MissingLibraryError` where it is not installed.
        """
        from newsparse.frames import to_frame

        return to_frame(self, what, library=library, source=source)

    def to_jsonl(self, path: str | Path | None = None, *, source: str | None = None) -> str:
        """The articles as JSON Lines, one a line with the masthead (also written to `path` in UTF-8 if given).

        `source` is what each line calls the issue, by default the file of its first page.
        `newsparse.export.jsonl.articles_from_jsonl` is the inverse.
        """
        from newsparse.export.jsonl import issue_to_jsonl

        text = issue_to_jsonl(self, source=source)
        if path is not None:
            write(text, path)
        return text

    @overload
    def export(
        self, format: Literal["text", "md", "json", "jsonl", "jsonld", "tei"], path: str | Path | None = None
    ) -> str: ...
    @overload
    def export(self, format: Literal["parquet"], path: str | Path | None = None) -> bytes: ...
    @overload
    def export(
        self, format: Literal["page_xml", "nitf", "impresso"], path: str | Path | None = None
    ) -> dict[str, str]: ...
    @overload
    def export(self, format: str, path: str | Path | None = None) -> str | bytes | dict[str, str]: ...
    def export(
        self,
        format: str,  # noqa: A002
        path: str | Path | None = None,
    ) -> str | bytes | dict[str, str]:
        """The issue in another format, also written to `path` if given.

        `newsparse.export.FORMATS` names them: ``text``, ``md``, ``json``, ``jsonl``, ``jsonld`` (schema.org),
        ``tei``, ``page_xml``, ``nitf``, ``impresso``, ``parquet``. Gives a `str`; for Parquet `bytes`; for formats
        of several files (``page_xml``, ``nitf``, ``impresso``) a dict of texts by file name, and `path` is a folder.

        Raises `ArgumentValueError` for a format that is not there, `MissingLibraryError` where a package is missing,
        `OutputError`, which is an `OSError` too, where it cannot be written.
        """
        from newsparse.export import export

        return export(self, format, path)
