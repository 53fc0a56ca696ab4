"""The viewer: an issue as one HTML file that needs nothing else, to see what came and what was made of it.

The page stands on one side, as text and, where there are boxes or a scan, as a drawing; the articles stand on the
other. Pointing at a paragraph lights up where its pieces stood, and the other way round. The file loads nothing from
anywhere: its content security policy allows only its own style sheet and script, by their hashes, and pictures in
``data:`` URIs. The same issue always gives the same bytes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib.resources import files
from os import PathLike
from string import Template
from typing import Any, cast

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.model import Issue
from newsparse.page import Page
from newsparse.render import masthead_facts, summary
from newsparse.show.article_side import Marks, article_side, contents, marks_of
from newsparse.show.entries import KIND_WORDS, Entry, entries_of
from newsparse.show.images import Picture, read_picture
from newsparse.show.page_drawing import page_drawing
from newsparse.show.page_text import page_text
from newsparse.show.reasons import told
from newsparse.show.text import counted, cut, esc, percent, script_json, visible

Image = str | PathLike[str] | bytes
"""A scan: the path of a PNG, JPEG, GIF or WebP file, or its bytes."""

MOST_MARKS = 40
"""So many dates and numerals of one paragraph are listed in the panel."""


def issue_to_html(issue: Issue, *, image: Image | Sequence[Image | None] | None = None) -> str:
    """See `newsparse.model.Issue.to_html`."""
    pictures = _pictures(issue, image)
    shown = entries_of(issue)
    entries = tuple(shown)
    marks = marks_of(shown)
    assets = files("newsparse.show").joinpath("assets")
    css, js, page = (
        assets.joinpath(name).read_text(encoding="utf-8")
        for name in ("viewer.css", "viewer.js", "viewer.html")
    )
    sheets = [_sheet(page, entries, picture) for page, picture in zip(issue.pages, pictures, strict=True)]
    paper = issue.masthead.title if issue.masthead is not None else None
    return Template(page).substitute(
        policy=_policy(css, js),
        css=css,
        js=js,
        title=esc(_title(issue)),
        heading=f'<h1 lang="zh-Hans">{esc(cut(paper, 80))}</h1>' if paper else "<h1>Newspaper page</h1>",
        facts=esc(" · ".join(masthead_facts(issue.masthead)) if issue.masthead is not None else ""),
        summary=esc(summary(issue)),
        pages=_page_links(issue),
        contents=contents(shown),
        count=counted(len(shown.articles), "article"),
        sheets="".join(sheets) or NO_PAGES,
        views="" if any("<svg" in sheet for sheet in sheets) else " hidden",
        articles=article_side(shown, marks),
        data=script_json(_data(issue, entries, marks)),
    )


NO_PAGES = (
    '<p class="none">The text of the page is not here: this issue was read back from JSON, which holds positions '
    "but not the pages themselves. The articles and the reasons are complete.</p>"
)


def _pictures(issue: Issue, image: Image | Sequence[Image | None] | None) -> list[Picture | None]:
    """A picture, or None, for each page."""
    given: Sequence[Image | None]
    if image is None:
        given = ()
    elif isinstance(image, (str, bytes, bytearray, PathLike)):
        given = (image,)
    elif isinstance(image, Sequence):
        given = cast("Sequence[Image | None]", image)  # mypy takes bytearray for a kind of bytes
    else:
        raise ArgumentTypeError(
            f"image must be a path, bytes or a sequence of these, not {type(image).__name__}"
        )
    if len(given) > len(issue.pages):
        raise ArgumentValueError(
            f"there are {counted(len(given), 'image')} for {counted(len(issue.pages), 'page')}"
            + ("" if issue.pages else ": an issue read back from JSON has no pages")
        )
    read = [None if source is None else read_picture(source) for source in given]
    return read + [None] * (len(issue.pages) - len(read))


def _sheet(page: Page, entries: Sequence[Entry], picture: Picture | None) -> str:
    """A page as text and, where it can be drawn, as a drawing."""
    number = page.index + 1
    drawing = page_drawing(page, entries, picture)
    printed = f" <small>printed number {esc(cut(page.number, 20))}</small>" if page.number else ""
    name = f" <small>{esc(cut(page.name, 80))}</small>" if page.name else ""
    drawn = f'<div class="view drawn">{drawing}</div>' if drawing else ""
    only = "" if drawing else " only"
    return (
        f'<section class="sheet{only}" id="p{number}" aria-label="Page {number}">'
        f"<h3>Page {number}{printed}{name}</h3>"
        f'{drawn}<div class="view text" lang="zh-Hans">{page_text(page, entries)}</div></section>'
    )


def _title(issue: Issue) -> str:
    """What the viewer is called: the paper and the day."""
    masthead = issue.masthead
    words = [masthead.title, masthead.date] if masthead is not None else []
    return cut(" ".join(word for word in words if word) or "Newspaper page", 80)


def _page_links(issue: Issue) -> str:
    """Links to the pages, where there are several."""
    if len(issue.pages) < 2:
        return ""
    links = "".join(f'<li><a href="#p{page.index + 1}">{page.index + 1}</a></li>' for page in issue.pages)
    return f'<nav class="pages" aria-label="Pages"><span>Page</span><ol>{links}</ol></nav>'


def _policy(css: str, js: str) -> str:
    """The content security policy: nothing from anywhere, this style sheet and this script only."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(css)}'",
            f"script-src '{_hash(js)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _data(issue: Issue, entries: Sequence[Entry], marks: Marks) -> dict[str, Any]:
    """What the panel says of each entry and each decision. All strings are for showing."""
    return {
        "entries": {str(entry.key): _entry_data(entry, marks) for entry in entries},
        "decisions": [told(decision) for decision in issue.repairs],
    }


def _entry_data(entry: Entry, marks: Marks) -> dict[str, Any]:
    found = marks.get(entry.key, ())
    return {
        "name": visible(entry.name),
        "kind": KIND_WORDS[entry.kind],
        "begins": cut(entry.text, 36),
        "sure": None if entry.confidence is None else percent(entry.confidence),
        "pieces": [
            f"page {piece.spans[0].page + 1}, characters {piece.spans[0].start:,} to {piece.spans[-1].end:,}"
            for piece in entry.pieces
        ],
        "repeats": [f"page {s.page + 1}, characters {s.start:,} to {s.end:,}" for s in entry.repeats],
        "marks": [[m.kind, cut(entry.text[m.start : m.end], 40), m.value] for m in found[:MOST_MARKS]],
        "more": max(0, len(found) - MOST_MARKS),
        "decisions": list(entry.decisions),
    }
