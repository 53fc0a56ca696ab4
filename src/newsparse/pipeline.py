"""The way of the data, top to bottom: source → pages of blocks → roles → repaired paragraphs → articles → issue."""

from __future__ import annotations

import datetime
import os
import zlib
from collections.abc import Iterable, Sequence

import attrs

from newsparse._days import day_of
from newsparse.errors import ArgumentTypeError
from newsparse.geometry.layout import BlockGeometry
from newsparse.geometry.seats import seat
from newsparse.jumps import Mark, page_number
from newsparse.model import Article, Dateline, Decision, Duplicate, Furniture, Issue, Masthead, Photo, Recipe
from newsparse.options import Options
from newsparse.page import Page, has_boxes
from newsparse.source import read_source
from newsparse.spans import Passage, Span, subtract, trim
from newsparse.stages._datelines import dated
from newsparse.stages.articles import assemble
from newsparse.stages.duplicates import drop_repeats
from newsparse.stages.furniture import take_furniture
from newsparse.stages.geometry import arrange
from newsparse.stages.insets import lift_insets
from newsparse.stages.jumps import parted, take_jumps
from newsparse.stages.link import link_blocks
from newsparse.stages.noise import drop_noise
from newsparse.stages.pages import PagePart, bind_pages
from newsparse.stages.reflow import reflow
from newsparse.variants import as_printed, simplified

Source = str | os.PathLike[str] | Page | Sequence[str | os.PathLike[str] | Page]
"""What `parse_issue` reads. (A list, or a tuple, of pages; to a type checker bytes are no sequence of any of these.)"""


NAMES_THE_ISSUE = ("title", "date", "lunar_date", "weekday", "issue_number", "cn_number")
"""Fields of a masthead that are the same on all pages of an issue."""
INFERRED_FROM = 0.51
"""A day inferred from the articles' own dates serves as reference from this confidence on: more than one must speak for it."""


@attrs.frozen
class _PageResult:
    """What one page gives to its issue."""

    page: Page
    masthead: Masthead | None
    articles: tuple[Article, ...]
    photos: tuple[Photo, ...]
    furniture: tuple[Furniture, ...]
    duplicates: tuple[Duplicate, ...]
    residue: tuple[Passage, ...]
    decisions: tuple[Decision, ...]
    marks: tuple[Mark, ...]


def parse_issue(
    source: Source,
    *,
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Issue:
    """Turn a page, or the pages of an issue, into articles.

    Args:
        source: page text (`str`), a `pathlib.Path` to a page file, to a folder of pages or to an archive, a
            `Page`, or a list of these in page order. A `str` is always text, of one page where it is plain: form
            feeds part files only.
        date: the issue's day, where the caller knows better than the page (a `datetime.date` or ISO 8601).
        title: the paper's name, likewise.
        options: see `Options`.

    Raises:
        NewsparseError: for misuse and for files that cannot be read; never for a damaged page.
    """
    options = checked(options)
    day = day_of(date, "date")
    if title is not None and not isinstance(title, str):
        raise ArgumentTypeError(f"title must be a str or None, not {type(title).__name__}")
    pages = read_source(source)
    return rebuild(pages, Recipe(day, title, options, tuple(page.number for page in pages)))


def rebuild(pages: Sequence[Page], recipe: Recipe) -> Issue:
    """The issue that `recipe` makes of `pages`."""
    printed = [attrs.evolve(page, number=n) for page, n in zip(pages, recipe.numbers, strict=True)]
    read = [simplified(page) for page in printed]
    texts = tuple(page.text for page in read)
    issue = _issue([_parse_page(texts, page, recipe.options) for page in read], recipe)
    if all(page is other for page, other in zip(read, printed, strict=True)):
        return issue
    return attrs.evolve(
        as_printed(issue, [page.text for page in printed]),
        pages=tuple(
            attrs.evolve(page, number=found.number) for page, found in zip(printed, issue.pages, strict=True)
        ),
    )


def _parse_page(texts: Sequence[str], page: Page, options: Options) -> _PageResult:
    layout = arrange(page) if has_boxes(page) else None
    lines = reflow(texts, page.blocks if layout is None else (), spared=options.as_printed)
    blocks = lines.blocks
    noise: tuple[Passage, ...] = ()
    places: list[BlockGeometry] | None = None
    if layout is not None:
        readable = drop_noise(layout)
        blocks, noise = readable.blocks, readable.noise
    jumps = take_jumps(texts, blocks, spared=options.not_furniture)
    if layout is not None:
        places = [layout.geometry[k] for k in seat(layout, jumps.blocks)]
    heading = take_furniture(jumps.blocks, places, spared=options.not_furniture)
    unique = drop_repeats(texts, heading.blocks, keep=options.keep)
    seats = () if layout is None else seat(layout, unique.blocks)
    if layout is not None:
        places = [layout.geometry[k] for k in seats]
    insets = lift_insets(unique.blocks, places, spared=options.not_inset)
    hints = [(c.block, c.original) for c in unique.continuations if c.kind == "headline"]
    linked = link_blocks(
        unique.blocks,
        insets.rest,
        hints=hints,
        least=options.min_confidence,
        layout=layout,
        seats=seats,
        apart=options.apart | parted(jumps.marks, len(page.text)),
    )
    found = assemble(texts, page.index, unique.blocks, linked, insets, places=places)
    furniture = (*heading.furniture, *jumps.furniture)
    decisions = (
        *lines.decisions,
        *heading.decisions,
        *jumps.decisions,
        *unique.decisions,
        *linked.decisions,
        *found.decisions,
    )
    used = [
        *(s for f in furniture for s in f.passage.spans),
        *(s for d in unique.duplicates for s in d.passage.spans),
        *(s for b in unique.blocks for s in b.spans),
        *(s for p in noise for s in p.spans),
    ]
    residue = (*found.residue, *noise, *_rest(page, used))
    return _PageResult(
        attrs.evolve(page, number=page.number or _number(page, heading.furniture)),
        heading.masthead,
        found.articles,
        found.photos,
        furniture,
        unique.duplicates,
        residue,
        decisions,
        jumps.marks,
    )


def _number(page: Page, furniture: Iterable[Furniture]) -> str | None:
    """The page's number as its head prints it."""
    heads = [f.passage.text for f in furniture if f.kind in {"masthead", "page_head", "folio", "slogan"}]
    return page_number(heads, [b.text for b in page.blocks if b.label == "page_number"])


def _rest(page: Page, used: Iterable[Span]) -> Iterable[Passage]:
    """What of the page's text no block holds (byte order marks and the like)."""
    for gap in subtract(Span(page.index, 0, len(page.text)), used):
        span = trim(page.text, gap)
        if span.start < span.end:
            yield Passage(page.text[span.start : span.end], (span,))


def _issue(results: Sequence[_PageResult], recipe: Recipe) -> Issue:
    masthead = _masthead(results)
    if recipe.date is not None or recipe.title is not None:
        masthead = masthead or Masthead()
        if recipe.date is not None:
            masthead = attrs.evolve(masthead, date=recipe.date.isoformat())
        if recipe.title is not None:
            masthead = attrs.evolve(masthead, title=recipe.title)
    printed = _iso(masthead.date if masthead else None)
    reference = printed or _inferred(results)
    bound = bind_pages(
        [r.page.text for r in results],
        [PagePart(r.page.number, r.articles, r.marks) for r in results],
        least=recipe.options.min_confidence,
        apart=recipe.options.apart,
    )
    return Issue(
        masthead=masthead,
        articles=tuple(
            attrs.evolve(a, reference=reference, dateline=_dated(a.dateline, printed))
            for page in bound.articles
            for a in page
        ),
        photos=tuple(p for r in results for p in r.photos),
        furniture=(*(f for r in results for f in r.furniture), *bound.furniture),
        duplicates=(*(d for r in results for d in r.duplicates), *bound.duplicates),
        residue=tuple(p for r in results for p in r.residue),
        repairs=with_names((*(d for r in results for d in r.decisions), *bound.decisions)),
        pages=tuple(r.page for r in results),
        recipe=recipe,
    )


def _dated(line: Dateline | None, day: datetime.date | None) -> Dateline | None:
    """A dateline in its year, where the issue's day is known; a day that was only inferred makes none."""
    return line if line is None or day is None else dated(line, day)


def _masthead(results: Sequence[_PageResult]) -> Masthead | None:
    """The masthead of the first page that has one; what names the issue and is not there comes from later pages."""
    heads = [r.masthead for r in results if r.masthead is not None]
    if not heads:
        return None
    first = heads[0]
    for other in heads[1:]:
        if first.date is None or other.date is None or first.date == other.date:
            missing = {f: getattr(other, f) for f in NAMES_THE_ISSUE if getattr(first, f) is None}
            first = attrs.evolve(first, **missing)
    return first


def _inferred(results: Sequence[_PageResult]) -> datetime.date | None:
    """The issue's day from the full dates in its articles, where no masthead says it and the articles agree."""
    from newsparse.dates import infer_reference  # its patterns cost more than all else: only when asked for

    guess = infer_reference([item.text for r in results for a in r.articles for item in a.content])
    return guess[0] if guess is not None and guess[1] >= INFERRED_FROM else None


def with_names(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """`decisions` with ids that depend on nothing but what was decided about what; like ones are counted."""
    out: list[Decision] = []
    seen: dict[str, int] = {}
    for d in decisions:
        role = next((value for name, value in d.evidence if name == "role"), "")
        what = f"{d.kind} {d.rule} {role} " + " ".join(f"{s.page}:{s.start}-{s.end}" for s in d.spans)
        name = f"d{zlib.crc32(what.encode()):08x}"
        seen[name] = seen.get(name, 0) + 1
        out.append(attrs.evolve(d, id=name if seen[name] == 1 else f"{name}-{seen[name]}"))
    return tuple(out)


def _iso(text: str | None) -> datetime.date | None:
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        return None


def checked(options: Options | None) -> Options:
    """`options`, or those that hold where none are given."""
    if options is None:
        return Options()
    if not isinstance(options, Options):
        raise ArgumentTypeError(f"options must be newsparse.Options or None, not {type(options).__name__}")
    return options
