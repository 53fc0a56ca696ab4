"""The article side of the viewer: every article with its head, content, boxes and photos, and what belongs to none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsparse.model import Article
from newsparse.render import byline_text, credit_text
from newsparse.show.entries import Entry, Shown, ShownArticle, ShownBox, ShownPhoto
from newsparse.show.marks import Mark, marks_in
from newsparse.show.page_text import cut_off, pill, tint
from newsparse.show.text import counted, cut, esc, percent

Marks = dict[int, tuple[Mark, ...]]
"""The mentions in the text of each entry, by its number."""

CHINESE = ' lang="zh-Hans"'

REST = (
    ("furniture", "Furniture", "Lines that belong to no article: masthead, page heads, hotlines, editors."),
    ("duplicates", "Repeats, left out", "What only repeats something else on the page."),
    ("residue", "Residue", "What could not be understood. Nothing of the page is thrown away."),
)
"""What stands below the articles: fields of `Shown`, headings, and what they mean."""


def marks_of(shown: Shown) -> Marks:
    """Dates and numerals in all paragraphs, boxes and captions of the articles, by entry."""
    out: Marks = {}
    for article in shown.articles:
        for group in _texts_of(article):
            found = marks_in([entry.text for entry in group], article.article.reference)
            out.update(zip((entry.key for entry in group), found, strict=True))
    for photo in shown.photos:
        if photo.caption is not None:
            out[photo.caption.key] = marks_in([photo.caption.text])[0]
    return out


def _texts_of(article: ShownArticle) -> Iterable[tuple[Entry, ...]]:
    """The running texts of an article: its content, and each box and caption by itself."""
    yield article.content
    for box in article.boxes:
        yield box.content
    for photo in article.photos:
        if photo.caption is not None:
            yield (photo.caption,)


def article_side(shown: Shown, marks: Marks) -> str:
    """All articles, photos without an article, and what was left over, as HTML."""
    parts = [_article(article, marks) for article in shown.articles]
    if not parts:
        parts.append('<p class="none">No articles.</p>')
    if shown.photos:
        photos = "".join(_photo(photo, marks) for photo in shown.photos)
        parts.append(
            f'<section class="rest" id="photos"><h3>Photos without an article</h3>{photos}</section>'
        )
    for field, title, means in REST:
        entries: tuple[Entry, ...] = getattr(shown, field)
        if entries:
            items = "".join(_item(entry, "p") for entry in entries)
            parts.append(
                f'<section class="rest" id="{field}"><h3>{title} <small>{len(entries)}</small></h3>'
                f'<p class="means">{means}</p>{items}</section>'
            )
    return "".join(parts)


def contents(shown: Shown) -> str:
    """The list of articles, as links."""
    rows = [
        f'<li><a href="#a{a.number}"><span class="mark a{(a.number - 1) % 8}" data-n="{a.number}"></span>'
        f"<span{CHINESE}>{esc(title_of(a.article))}</span></a></li>"
        for a in shown.articles
    ]
    others = [("photos", "Photos without an article", len(shown.photos))]
    others += [(field, title, len(getattr(shown, field))) for field, title, _ in REST]
    rows += [f'<li><a href="#{name}">{title} ({count})</a></li>' for name, title, count in others if count]
    return f"<ol>{''.join(rows)}</ol>"


def title_of(article: Article, size: int = 60) -> str:
    """What an article is called: its headline, or the beginning of its text."""
    for passage in (article.headline, article.kicker, article.deck):
        if passage is not None and passage.text.strip():
            return cut(passage.text, size)
    return cut(next((item.text for item in article.content if item.text.strip()), "…"), min(size, 24))


def _article(shown: ShownArticle, marks: Marks) -> str:
    article, number = shown.article, shown.number
    head = "".join(
        _item(entry, "h3" if entry is shown.headline else "p")
        for entry in (shown.label, shown.kicker, shown.headline, shown.deck)
        if entry is not None
    )
    if shown.headline is None:
        head += f'<h3 class="quiet">Article {number}, no headline</h3>'
    bylines = "".join(_item(entry, "p") for entry in shown.bylines)
    if not shown.bylines and article.bylines:
        bylines = f'<p class="facts by"{CHINESE}>{esc(byline_text(article.bylines))}</p>'
    facts = [f"page {article.page + 1}", f"{percent(article.confidence)} sure of headline and text"]
    if article.dateline is not None:
        facts.insert(0, f"dateline <span{CHINESE}>{esc(article.dateline.text)}</span>")
    incomplete = (
        "" if article.complete
        else '<p class="incomplete"><strong>Incomplete 不完整</strong> The page does not hold its beginning or its end.</p>'
    )  # fmt: skip
    body = _content(shown.content, marks)
    boxes = "".join(_box(box, marks) for box in shown.boxes)
    photos = "".join(_photo(photo, marks) for photo in shown.photos)
    return (
        f'<article class="story a{(number - 1) % 8}" id="a{number}" aria-label="{esc(f"Article {number}: {title_of(article)}")}">'
        f'<span class="number" aria-hidden="true" data-n="{number}"></span>'
        f"<header>{head}{bylines}"
        f'<p class="facts">{" · ".join(facts)}</p></header>{incomplete}{body}{boxes}{photos}</article>'
    )


def _content(entries: Sequence[Entry], marks: Marks) -> str:
    return "".join(
        _item(entry, "h4" if entry.kind == "crosshead" else "p", marks.get(entry.key, ()))
        for entry in entries
    )


def _box(box: ShownBox, marks: Marks) -> str:
    title = "" if box.title is None else _item(box.title, "h4")
    return f'<section class="inset" aria-label="Box">{title}{_content(box.content, marks)}</section>'


def _photo(photo: ShownPhoto, marks: Marks) -> str:
    parts = [
        _item(entry, "p", marks.get(entry.key, ()))
        for entry in (photo.title, photo.caption, photo.credit)
        if entry is not None
    ]
    if photo.credit is None and credit_text(photo.photo):
        parts.append(f'<p class="facts by"{CHINESE}>{esc(credit_text(photo.photo))}</p>')
    return f'<figure class="photo"><figcaption>{"".join(parts)}</figcaption></figure>'


def _item(entry: Entry, tag: str, marks: Sequence[Mark] = ()) -> str:
    """An entry with the button by which keyboards reach it."""
    note = f" in {counted(len(entry.pieces), 'piece')}" if len(entry.pieces) > 1 else ""
    label = esc(f"{entry.name}{note}: show where it stood")
    mark = f' data-n="{esc(entry.mark)}"' if entry.article is None else ""
    return (
        f'<div class="item k-{entry.kind}{tint(entry)}" id="e{entry.key}" data-e="{entry.key}">'
        f'<button type="button" class="h pin" aria-pressed="false" data-e="{entry.key}"{mark} aria-label="{label}">'
        f"</button><{tag}{CHINESE}>{_marked(entry, marks)}</{tag}></div>"
    )


def _marked(entry: Entry, marks: Sequence[Mark]) -> str:
    """The entry's text with its mentions underlined and a mark at each join."""
    seams = {
        piece.offset: (number, piece) for number, piece in enumerate(entry.pieces)
        if number and piece.offset is not None
    }  # fmt: skip
    text = entry.text
    opens = {mark.start: mark for mark in marks}
    closes = {mark.end for mark in marks}
    edges = sorted({0, len(text), *seams, *opens, *closes})
    out = []
    for start, end in zip(edges, [*edges[1:], None], strict=True):
        if start in closes:
            out.append("</span>")
        if start in seams:
            number, piece = seams[start]
            out.append(pill(piece.joined, str(number + 1), len(entry.pieces)))
        if start in opens:
            mark = opens[start]
            out.append(f'<span class="m {mark.kind}" title="{esc(f"{mark.kind}: {mark.value}")}">')
        out.append(esc(text[start:end]))
    if entry.broken_off is not None:
        out.append(cut_off(entry.broken_off))
    return "".join(out)
