"""schema.org as JSON-LD: a graph of the paper, the issue, a `NewsArticle` for each article and the free photos.

Vocabulary: schema.org, release 12 or later. Names and roles: a person's role (记者 …) is the `jobTitle`, the outlet
(本报 …) the `affiliation`; an editor (编辑) stands under `editor`, everybody else under `author`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from newsparse.export.common import (
    LANGUAGE,
    Names,
    iso_day,
    masthead_day,
    page_number,
    pages_of,
    photo_credit,
    scrubbed,
)
from newsparse.model import Article, Byline, Inset, Issue, Masthead, Photo

CONTEXT = "https://schema.org"
PAPER, ISSUE = "#newspaper", "#issue"
"""Ids of the paper and of the issue, relative to the file."""

_EDITORS = frozenset({"编辑"})


def issue_to_jsonld(issue: Issue) -> str:
    """The issue as a JSON-LD document. Ids are relative to where the document stands (``#p1a1``).

    Lone surrogates become U+FFFD.
    """
    names = Names()
    for taken in (PAPER, ISSUE):
        names.make(taken[1:])
    graph: list[dict[str, Any]] = [_paper(issue.masthead), _issue(issue)]
    graph += [_article(issue, article, names) for article in issue.articles]
    for photo in issue.photos:
        graph.append({"@id": "#" + names.make("photo"), **_photo(photo), "isPartOf": {"@id": ISSUE}})
    data = scrubbed({"@context": CONTEXT, "@graph": graph})
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _kept(members: dict[str, Any]) -> dict[str, Any]:
    """The members that say something; a list of one is its member, as JSON-LD writes it."""
    out: dict[str, Any] = {}
    for name, value in members.items():
        values = [v for v in (value if isinstance(value, list) else [value]) if v is not None and v != ""]
        if values:
            out[name] = values[0] if len(values) == 1 else values
    return out


def _paper(masthead: Masthead | None) -> dict[str, Any]:
    masthead = masthead or Masthead()
    numbers = [
        {"@type": "PropertyValue", "propertyID": kind, "value": value}
        for kind, value in (("CN", masthead.cn_number), ("postal subscription code", masthead.postal_code))
        if value
    ]
    publisher = _kept(
        {
            "name": masthead.publisher,
            "address": masthead.address,
            "telephone": masthead.telephone,
            "email": masthead.email,
        }
    )
    return _kept(
        {
            "@type": "Newspaper",
            "@id": PAPER,
            "name": masthead.title,
            "inLanguage": LANGUAGE,
            "identifier": numbers,
            "url": _url(masthead.website),
            "publisher": {"@type": "Organization", **publisher} if publisher else None,
        }
    )


def _url(website: str | None) -> str | None:
    """A website as a URL: papers print it without ``http://``."""
    website = "" if website is None else website.strip()
    if not website:
        return None
    address = website if website.lower().startswith(("http://", "https://")) else "http://" + website
    return quote(address, safe=":/?#[]@!$&'()*+,;=%-._~", errors="replace")


def _issue(issue: Issue) -> dict[str, Any]:
    masthead = issue.masthead or Masthead()
    number = masthead.issue_number
    return _kept(
        {
            "@type": "PublicationIssue",
            "@id": ISSUE,
            "issueNumber": None if number is None else str(number),
            "datePublished": masthead_day(issue),
            "isPartOf": {"@id": PAPER},
        }
    )


def _article(issue: Issue, article: Article, names: Names) -> dict[str, Any]:
    pages = [page_number(issue, index) for index in pages_of(article)]
    editors = [byline for byline in article.bylines if byline.role in _EDITORS]
    authors = [byline for byline in article.bylines if byline.role not in _EDITORS]
    dateline = article.dateline
    beside = [passage.text for passage in (article.kicker, article.deck) if passage is not None]
    place = None if dateline is None or not dateline.place else {"@type": "Place", "name": dateline.place}
    masthead = issue.masthead or Masthead()
    # A line of which no person could be made would be lost.
    printed = None if article.bylines else "\n".join(line.text for line in article.byline_lines)
    return _kept(
        {
            "@type": "NewsArticle",
            "@id": "#" + names.make(article.id),
            "identifier": article.id,
            "headline": None if article.headline is None else article.headline.text,
            "alternativeHeadline": beside,
            "articleSection": None if article.label is None else article.label.text,
            "author": _people(authors),
            "editor": _people(editors),
            "creditText": printed,
            "dateline": None if dateline is None else dateline.text,
            "locationCreated": place,
            "dateCreated": None if dateline is None else iso_day(dateline.date),
            "datePublished": masthead_day(issue),
            "inLanguage": LANGUAGE,
            "pagination": ", ".join(pages),
            "pageStart": pages[0],
            "printPage": pages[0],
            "printEdition": masthead.edition,
            "articleBody": article.text,
            "image": [_photo(photo) for photo in article.photos],
            "hasPart": [_box(inset) for inset in article.boxes],
            "creativeWorkStatus": None if article.complete else "Incomplete",
            "isPartOf": {"@id": ISSUE},
        }
    )


def _people(bylines: Iterable[Byline]) -> list[dict[str, Any]]:
    return [
        _kept(
            {
                "@type": "Person",
                "name": byline.name,
                "jobTitle": byline.role,
                "affiliation": {"@type": "Organization", "name": byline.outlet} if byline.outlet else None,
            }
        )
        for byline in bylines
    ]


def _photo(photo: Photo) -> dict[str, Any]:
    return _kept(
        {
            "@type": "ImageObject",
            "name": None if photo.title is None else photo.title.text,
            "caption": None if photo.caption is None else photo.caption.text,
            "creditText": photo_credit(photo),
            "creator": _people(photo.credit),
        }
    )


def _box(inset: Inset) -> dict[str, Any]:
    return _kept(
        {
            "@type": "CreativeWork",
            "name": None if inset.title is None else inset.title.text,
            "text": "\n".join(item.text for item in inset.content),
        }
    )
