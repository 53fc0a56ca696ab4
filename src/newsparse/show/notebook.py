"""How values of the model show themselves in a notebook: small cards and tables of HTML.

They are read on light and dark pages, so they take colours from what is round them. No script, no link, no picture;
all text is escaped, and as much is shown as fits a screen: the rest is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final

from newsparse.render import byline_text, masthead_facts, summary
from newsparse.show.reasons import DECISION_WORDS, told
from newsparse.show.text import counted, cut, esc, percent

if TYPE_CHECKING:
    from newsparse.dates import DateMention
    from newsparse.model import Article, Decision, Issue
    from newsparse.numerals import Numeral
    from newsparse.page import Page

MOST_ROWS: Final = 20
"""Rows of a table."""

MOST_PARAGRAPHS: Final = 6
"""Paragraphs of an article."""

MOST_TEXT: Final = 600
"""Characters of a paragraph."""

_STYLE: Final = (
    "<style>"
    ".newsparse{color:inherit;line-height:1.5;max-width:54em;overflow-wrap:break-word}"
    ".newsparse table{border-collapse:collapse;margin:.4em 0;font-size:.95em}"
    ".newsparse th,.newsparse td{text-align:left;vertical-align:top;padding:.2em .8em .2em 0;background:none;"
    "border:0;border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent)}"
    ".newsparse td.n,.newsparse th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}"
    ".newsparse .quiet{opacity:.7;font-size:.9em}"
    ".newsparse .title{font-weight:700;font-size:1.15em}"
    ".newsparse .warn{border-left:3px solid #b8860b;padding-left:.5em}"
    ".newsparse p{margin:.3em 0}"
    "</style>"
)
"""Rules for all of them, under a class of their own, so that nothing else of the notebook changes."""


def issue_card(issue: Issue) -> str:
    """An issue: its masthead, what it holds, and a row for each article."""
    masthead = issue.masthead
    title = masthead.title if masthead is not None and masthead.title else "Issue"
    facts = " · ".join(masthead_facts(masthead)) if masthead is not None else ""
    rows = [
        (
            f"{number}", cut(article.label.text, 20) if article.label is not None else "", _headline(article),
            cut(byline_text(article.bylines), 40), f"{_paragraphs(article)}", f"{len(article.text):,}",
            "" if article.complete else "incomplete",
        )
        for number, article in enumerate(islice(issue.articles, MOST_ROWS), 1)
    ]  # fmt: skip
    table = _table(("#n", "label", "headline", "bylines", "paragraphs#n", "characters#n", ""), rows)
    return _card(
        _line("title", title),
        _line("quiet", cut(facts, 300)),
        table if rows else "",
        _more(len(issue.articles), "article"),
        _line("quiet", f"{summary(issue)} · {counted(len(issue.pages), 'page')}"),
    )


def article_card(article: Article) -> str:
    """An article: its head and the beginning of its content."""
    heads = [
        _line("quiet", cut(passage.text, 120))
        for passage in (article.label, article.kicker)
        if passage is not None
    ]
    heads.append(_line("title", _headline(article)))
    if article.deck is not None:
        heads.append(_line("quiet", cut(article.deck.text, 120)))
    facts = [
        cut(byline_text(article.bylines), 120),
        "" if article.dateline is None else cut(article.dateline.text, 60),
        f"page {article.page + 1}",
        f"{counted(_paragraphs(article), 'paragraph')}, {counted(len(article.text), 'character')}",
        counted(len(article.boxes), "box", "boxes") if article.boxes else "",
        counted(len(article.photos), "photo") if article.photos else "",
        f"{percent(article.confidence)} sure of headline and text",
    ]
    body = [
        f"<p>{'<b>' if item.kind == 'crosshead' else ''}{esc(cut(item.text, MOST_TEXT))}"
        f"{'</b>' if item.kind == 'crosshead' else ''}</p>"
        for item in islice(article.content, MOST_PARAGRAPHS)
    ]
    return _card(
        *heads,
        _line("quiet", " · ".join(fact for fact in facts if fact)),
        ""
        if article.complete
        else _line("warn", "Incomplete: the page does not hold its beginning or its end."),
        *body,
        _more(len(article.content), "piece", MOST_PARAGRAPHS, "of the content"),
    )


def page_card(page: Page) -> str:
    """A page: where it comes from, and its first blocks."""
    facts = [
        f"page {page.index + 1}",
        f"printed number {cut(page.number, 20)}" if page.number else "",
        f"read as {cut(page.format, 30)}",
        cut(page.name, 80) if page.name else "",
        f"{page.width:g} × {page.height:g}" if page.width is not None and page.height is not None else "",
        counted(len(page.text), "character"),
        counted(len(page.blocks), "block"),
    ]
    boxed = any(block.rect is not None for block in page.blocks)
    labelled = any(block.label for block in page.blocks)
    names = ["#n", *(["label"] if labelled else []), "text", *(["box"] if boxed else [])]
    rows = []
    for number, block in enumerate(islice(page.blocks, MOST_ROWS), 1):
        row = [str(number), *([cut(block.label or "", 20)] if labelled else []), cut(block.text, 60)]
        if boxed:
            row.append("" if block.rect is None else ", ".join(f"{value:.0f}" for value in block.rect))
        rows.append(row)
    return _card(
        _line("title", "Page"),
        _line("quiet", " · ".join(fact for fact in facts if fact)),
        _table(names, rows) if rows else "",
        _more(len(page.blocks), "block"),
    )


def decision_card(decision: Decision) -> str:
    """A decision: what, by which rule, how sure, and the evidence that weighs most."""
    words = told(decision)
    where = "; ".join(
        f"page {s.page + 1}, characters {s.start:,} to {s.end:,}" for s in islice(decision.spans, MOST_ROWS)
    )
    rest = len(decision.spans) - MOST_ROWS
    rows = [(name, value) for name, value, _ in words["evidence"]]
    more = f'<p class="quiet">… {words["more"]:,} more of the evidence</p>' if words["more"] else ""
    return _card(
        _line("title", f"{DECISION_WORDS.get(decision.kind, cut(decision.kind, 40))}: {words['sure']} sure"),
        _line("quiet", f"{words['id']} · {cut(decision.kind, 40)} · rule {words['rule']}"),
        _line("", words["means"]),
        _line("quiet", where + (f"; {rest:,} more" if rest > 0 else "")),
        _table(("evidence", "value#n"), rows) if rows else "",
        more,
    )


def numeral_card(numeral: Numeral) -> str:
    """A numeral: as printed, and its value."""
    from newsparse.show.marks import numeral_value

    return _mention(
        numeral.text, numeral_value(numeral), f"{numeral.kind} numeral", numeral.start, numeral.end
    )


def date_card(mention: DateMention) -> str:
    """A date: as printed, its value, and its first and last day."""
    from newsparse.show.marks import date_value

    days = [day.isoformat() for day in (mention.first, mention.last) if day is not None]
    span = "" if len(set(days)) < 2 else f", {days[0]} to {days[1]}"
    return _mention(mention.text, date_value(mention), f"{mention.kind}{span}", mention.start, mention.end)


def _mention(text: str, value: str, kind: str, start: int, end: int) -> str:
    return _card(
        f"<p><b>{esc(cut(text, 80))}</b> → <b>{esc(value)}</b> "
        f'<span class="quiet">{esc(kind)} · characters {start:,} to {end:,}</span></p>'
    )


def _headline(article: Article) -> str:
    from newsparse.show.article_side import title_of

    return title_of(article)


def _paragraphs(article: Article) -> int:
    return sum(item.kind == "paragraph" for item in article.content)


def _card(*parts: str) -> str:
    return f'<div class="newsparse">{_STYLE}{"".join(parts)}</div>'


def _line(name: str, text: str) -> str:
    """A line of text; '' where there is none."""
    css = f' class="{name}"' if name else ""
    return f"<p{css}>{esc(text)}</p>" if text else ""


def _more(count: int, noun: str, most: int = MOST_ROWS, of: str = "") -> str:
    """How many are not shown; '' where all are."""
    rest = count - most
    words = f"… {rest:,} more {noun if rest == 1 else noun + 's'} {of}".rstrip()
    return f'<p class="quiet">{words}</p>' if rest > 0 else ""


def _table(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table. A name that ends in ``#n`` is that of a column of numbers."""
    css = [' class="n"' if name.endswith("#n") else "" for name in names]
    head = "".join(
        f"<th{style}>{esc(name.removesuffix('#n'))}</th>" for name, style in zip(names, css, strict=True)
    )
    body = "".join(
        "<tr>"
        + "".join(f"<td{style}>{esc(cell)}</td>" for cell, style in zip(row, css, strict=True))
        + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
