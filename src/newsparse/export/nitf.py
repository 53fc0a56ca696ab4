"""NITF 3.6 (News Industry Text Format, IPTC): a document for each article, and one for each photo of no article.

The label (栏目) is the ``fixture``, as the name of something that appears regularly; kicker and deck are ``hl2`` of the
headline with their names as ``class``; a crosshead is an ``hl2`` in the content, a box a ``block class="box"``.
Specification: https://iptc.org/standards/nitf/.

Without namespace, as the DTD has it and as readers expect it; the XSD wants ``http://iptc.org/std/NITF/2006-10-18/``.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from newsparse.export.common import LANGUAGE, Names, iso_day, masthead_day, page_number, photo_credit
from newsparse.export.xml import add, attributes_of, document
from newsparse.model import Article, Byline, Dateline, Inset, Issue, Item, Masthead, Photo

VERSION = "-//IPTC//DTD NITF 3.6//EN"


def issue_to_nitf(issue: Issue) -> dict[str, str]:
    """A NITF document for each article and each photo of no article, by file name (``p1a1.nitf.xml``).

    Characters that XML 1.0 forbids become U+FFFD.
    """
    names = Names()
    made = {}
    for article in issue.articles:
        made[f"{names.make(article.id)}.nitf.xml"] = _article(issue, article)
    for number, photo in enumerate(issue.photos, 1):
        made[f"{names.make(f'photo{number}')}.nitf.xml"] = _loose_photo(issue, photo, f"photo{number}")
    return made


def _article(issue: Issue, article: Article) -> str:
    title = None if article.headline is None else article.headline.text
    root, body = _document(issue, title, article.id, article.page, article)
    head = add(body, "body.head")
    _hedline(head, article)
    for byline in article.bylines:
        _byline(head, byline)
    if not article.bylines:
        for line in article.byline_lines:
            add(head, "byline", line.text)
    if article.dateline is not None:
        _dateline(head, article.dateline)
    content = add(body, "body.content")
    _items(content, article.content)
    for inset in article.boxes:
        _box(content, inset)
    for photo in article.photos:
        _media(content, photo)
    return document(root)


def _loose_photo(issue: Issue, photo: Photo, name: str) -> str:
    page = next((span.page for span in photo.spans), 0)
    root, body = _document(issue, None if photo.title is None else photo.title.text, name, page, None)
    _media(add(body, "body.content"), photo)
    return document(root)


def _document(
    issue: Issue, title: str | None, name: str, page: int, article: Article | None
) -> tuple[Element, Element]:
    """The root and the body of a document, its head written."""
    masthead = issue.masthead or Masthead()
    day = masthead_day(issue)
    root = Element("nitf", {"version": VERSION, "baselang": LANGUAGE})
    head = add(root, "head")
    if title is not None:
        add(head, "title", title)
    if article is not None and not article.complete:
        add(head, "meta", name="newsparse.complete", content="false")
    data = add(head, "docdata")
    _attributed(data, "doc-id", **{"id-string": name})
    if day is not None:
        add(data, "date.issue", norm=_basic(day))
    if article is not None and article.label is not None:
        _attributed(data, "fixture", **{"fix-id": article.label.text})
    number = masthead.issue_number
    _attributed(
        head,
        "pubdata",
        **{
            "type": "print",
            "date.publication": None if day is None else _basic(day),
            "name": masthead.title,
            "number": None if number is None else str(number),
            "edition.name": masthead.edition,
            "position.sequence": page_number(issue, page),
        },
    )
    return root, add(root, "body")


def _attributed(parent: Element, tag: str, **attributes: str | None) -> None:
    """An empty element with attributes whose names hold points and hyphens."""
    add(parent, tag).attrib.update(attributes_of(dict(attributes)))


def _basic(day: str) -> str:
    """A day as NITF has it: ``20220822``."""
    return day.replace("-", "")


def _hedline(head: Element, article: Article) -> None:
    """The headline with what stands above and below it; the first there is takes the main place."""
    lines = [
        (kind, passage.text)
        for kind, passage in (
            ("headline", article.headline), ("kicker", article.kicker), ("deck", article.deck)
        )
        if passage is not None
    ]  # fmt: skip
    if not lines:
        return
    hedline = add(head, "hedline")
    kind, text = lines[0]
    add(hedline, "hl1", text, class_=None if kind == "headline" else kind)
    for kind, text in lines[1:]:
        add(hedline, "hl2", text, class_=kind)


def _byline(head: Element, byline: Byline) -> None:
    # The blank: some readers (Superdesk's) take it for granted that a text stands before the person.
    element = add(head, "byline", " ")
    add(element, "person", byline.name)
    if byline.role or byline.outlet:
        title = add(element, "byttl", byline.role)
        if byline.outlet:
            add(title, "org", byline.outlet)


def _dateline(head: Element, dateline: Dateline) -> None:
    day = iso_day(dateline.date)
    if not dateline.place and day is None:
        add(head, "dateline", dateline.text)
        return
    element = add(head, "dateline")
    if dateline.place:
        add(element, "location", dateline.place)
    if day is not None:
        add(element, "story.date", day, norm=_basic(day))


def _items(content: Element, items: Iterable[Item]) -> None:
    for item in items:
        add(content, "hl2" if item.kind == "crosshead" else "p", item.text)


def _box(content: Element, inset: Inset) -> None:
    block = add(content, "block", class_="box")
    if inset.title is not None:
        add(block, "hl2", inset.title.text, class_="title")
    _items(block, inset.content)


def _media(content: Element, photo: Photo) -> None:
    media = add(content, "media", **{"media-type": "image"})
    add(media, "media-reference", name=None if photo.title is None else photo.title.text)
    if photo.caption is not None:
        add(media, "media-caption", photo.caption.text)
    credit = photo_credit(photo)
    if credit:
        add(media, "media-producer", credit)
