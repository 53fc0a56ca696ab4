"""TEI P5: a header, the boxes as a facsimile where there are any, a ``div`` for each article.

Heads are told apart by ``@type``: ``label`` (栏目), ``kicker`` (引题), ``main`` (主题), ``sub`` (副题), ``crosshead``
(小标题). A crosshead opens a ``div type="section"``. People with role and outlet are in the header's ``listPerson``;
their names in bylines refer there. Boxes are ``floatingText``, photos ``figure``, furniture ``fw``;
what could not be understood is a ``div type="residue"``. Guidelines: https://tei-c.org/guidelines/p5/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from newsparse import __version__
from newsparse.export.common import (
    LANGUAGE,
    Names,
    iso_day,
    masthead_day,
    overlap,
    page_number,
)
from newsparse.export.places import Places
from newsparse.export.xml import add, add_text, document
from newsparse.model import Article, Byline, Dateline, Inset, Issue, Item, Masthead, Photo
from newsparse.page import Rect
from newsparse.spans import Passage

NAMESPACE = "http://www.tei-c.org/ns/1.0"

_HEADS = (("label", "label"), ("kicker", "kicker"), ("headline", "main"), ("deck", "sub"))
# TEI allows letters of any script, but libxml2, which most check with, takes only ASCII for them.
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_MONTH_DAY = re.compile(r"XXXX-([0-9]{2})-([0-9]{2})")


def issue_to_tei(issue: Issue) -> str:
    """The issue as one TEI document, valid against TEI All.

    Characters that XML 1.0 forbids become U+FFFD. Repeats, repairs and spans are left out.
    """
    return _Writer(issue).document()


class _Writer:
    """The document of one issue, as it grows."""

    def __init__(self, issue: Issue) -> None:
        self.issue = issue
        self.names = Names()
        self.places = Places(issue)
        self.zones: dict[int, list[tuple[str, Rect]]] = {}
        self.page = -1
        self.persons = Element("listPerson")

    def document(self) -> str:
        root = Element("TEI", {"xmlns": NAMESPACE, "xml:lang": LANGUAGE})
        text = Element("text")
        # Written first: the people and the boxes that stand before it are known only then.
        self.body(add(text, "body"))
        self.header(root)
        if self.zones:
            self.facsimile(root)
        root.append(text)
        return document(root)

    def header(self, root: Element) -> None:
        masthead = self.issue.masthead or Masthead()
        header = add(root, "teiHeader")
        file = add(header, "fileDesc")
        add(add(file, "titleStmt"), "title", masthead.title or "Newspaper issue")
        add(add(file, "publicationStmt"), "p", "Made from the OCR of the printed pages.")
        printed = add(add(add(file, "sourceDesc"), "biblStruct"), "monogr")
        add(printed, "title", masthead.title or "", level="j")
        imprint = add(printed, "imprint")
        if masthead.publisher:
            add(imprint, "publisher", masthead.publisher)
        if masthead.address:
            add(imprint, "pubPlace", masthead.address)
        add(imprint, "date", masthead.date or "", when=masthead_day(self.issue))
        if masthead.issue_number is not None:
            add(imprint, "biblScope", str(masthead.issue_number), unit="issue")
        if masthead.edition:
            add(imprint, "biblScope", masthead.edition, unit="edition")
        for name, value in (("CN", masthead.cn_number), ("postal", masthead.postal_code)):
            if value:
                add(imprint, "note", value, type_=name)
        software = add(add(header, "encodingDesc"), "appInfo")
        add(add(software, "application", ident="newsparse", version=__version__), "label", "newsparse")
        profile = add(header, "profileDesc")
        add(add(profile, "langUsage"), "language", "Chinese", ident=LANGUAGE)
        if len(self.persons):
            add(profile, "particDesc").append(self.persons)

    def facsimile(self, root: Element) -> None:
        facsimile = add(root, "facsimile")
        for index, zones in sorted(self.zones.items()):
            width, height = self.places.size(index)
            number = page_number(self.issue, index)
            surface = add(
                facsimile, "surface", xml_id=self.names.make(f"surface{index + 1}"), n=number,
                ulx=0, uly=0, lrx=width, lry=height,
            )  # fmt: skip
            image = self.places.pages[index].image
            if image and _is_url(image):
                add(surface, "graphic", url=image)
            for name, rect in zones:
                corners = dict(zip(("ulx", "uly", "lrx", "lry"), map(_number, rect), strict=True))
                add(surface, "zone", xml_id=name, **corners)

    def facs(self, passage: Passage | None, page: int = 0) -> str | None:
        """The zones of a passage as the value of ``@facs``; None where it has no boxes."""
        if passage is None:
            return None
        names = []
        for piece in self.places.pieces("", passage, page):
            if piece.rect is not None:
                zones = self.zones.setdefault(piece.page, [])
                name = self.names.make(f"zone{piece.page + 1}_{len(zones) + 1}")
                zones.append((name, piece.rect))
                names.append("#" + name)
        return " ".join(names) or None

    def body(self, body: Element) -> None:
        for line in self.issue.furniture:
            add(body, "fw", line.passage.text, type_=_word(line.kind), facs=self.facs(line.passage))
        for article in self.issue.articles:
            self.article(body, article)
        if self.issue.photos:
            photos = add(body, "div", type_="photos")
            for photo in self.issue.photos:
                self.photo(photos, photo)
        if self.issue.residue:
            residue = add(body, "div", type_="residue")
            for passage in self.issue.residue:
                add(residue, "p", passage.text, facs=self.facs(passage))
        if not any(child.tag == "div" for child in body):
            add(body, "p")

    def article(self, body: Element, article: Article) -> None:
        part = None if article.complete else "Y"
        name = self.names.make(article.id)
        div = add(body, "div", xml_id=name, type_="article", n=article.id, part=part)
        if article.page != self.page:
            self.page = article.page
            add(div, "pb", n=page_number(self.issue, article.page))
        for field, kind in _HEADS:
            passage = getattr(article, field)
            if passage is not None:
                add(div, "head", passage.text, type_=kind, facs=self.facs(passage))
        left = list(article.bylines)
        for line in article.byline_lines:
            left = self.byline(div, line, left)
        self.people(div, left, "byline")
        if article.dateline is not None:
            self.dateline(div, article.dateline, article.content)
        first = next((n for n, item in enumerate(article.content) if item.kind == "crosshead"), None)
        self.items(div, article.content[:first])
        for inset in article.boxes:
            self.box(div, inset)
        if first is not None:
            self.items(div, article.content[first:])
        for photo in article.photos:
            self.photo(div, photo)

    def items(self, parent: Element, items: Sequence[Item]) -> None:
        """Paragraphs; each crosshead opens a section."""
        section = parent
        for item in items:
            if item.kind == "crosshead":
                section = add(parent, "div", type_="section")
                add(section, "head", item.text, type_="crosshead", facs=self.facs(item.passage))
            else:
                add(section, "p", item.text, facs=self.facs(item.passage))

    def person(self, person: Byline) -> str:
        """A person of a byline or a credit, with role and outlet, in the header; gives the reference to it."""
        name = self.names.make(f"person{len(self.persons) + 1}")
        element = add(self.persons, "person", xml_id=name)
        add(element, "persName", person.name)
        if person.role:
            add(element, "occupation", person.role)
        if person.outlet:
            add(add(element, "affiliation"), "orgName", person.outlet)
        return "#" + name

    def byline(self, div: Element, line: Passage, bylines: list[Byline]) -> list[Byline]:
        """A byline as printed, its names marked; gives those who are not on this line."""
        byline = add(div, "byline", facs=self.facs(line))
        left = []
        at = 0
        for person in bylines:
            # Names are kept without the spaces that print puts inside (徐 馨).
            found = re.compile(r"\s*".join(map(re.escape, person.name))).search(line.text, at)
            if not person.name or found is None:
                left.append(person)
                continue
            add_text(byline, line.text[at : found.start()])
            add(byline, "persName", found[0], ref=self.person(person))
            at = found.end()
        add_text(byline, line.text[at:])
        return left

    def people(self, parent: Element, bylines: Sequence[Byline], kind: str) -> None:
        """People whom no line of their own names, as a note: their names stand in the text already."""
        if not bylines:
            return
        note = add(parent, "note", type_=kind)
        for person in bylines:
            add(note, "persName", person.name, ref=self.person(person))

    def dateline(self, div: Element, dateline: Dateline, content: Iterable[Item]) -> None:
        """The dateline; as a note where its text stands in a paragraph anyway."""
        inside = any(overlap(dateline.spans, item.spans) for item in content)
        element = add(div, "note", type_="dateline") if inside else add(div, "dateline")
        if not inside:
            add_text(element, dateline.text)
            return
        if dateline.agency:
            add(element, "orgName", dateline.agency)
        if dateline.place:
            add(element, "placeName", dateline.place)
        add(element, "date", dateline.date or "", when=_when(dateline.date))

    def box(self, div: Element, inset: Inset) -> None:
        body = add(add(div, "floatingText", type_="box"), "body")
        if inset.title is not None:
            add(body, "head", inset.title.text, facs=self.facs(inset.title))
        for item in inset.content:
            add(body, "p", item.text, facs=self.facs(item.passage), rend=_rend(item))
        if not inset.content:
            add(body, "p")

    def photo(self, parent: Element, photo: Photo) -> None:
        figure = add(parent, "figure", type_="photo")
        if photo.title is not None:
            add(figure, "head", photo.title.text, facs=self.facs(photo.title))
        if photo.caption is not None:
            add(figure, "p", photo.caption.text, facs=self.facs(photo.caption), rend="caption")
        if photo.credit_line is not None:
            add(figure, "p", photo.credit_line.text, facs=self.facs(photo.credit_line), rend="credit")
        self.people(figure, photo.credit, "credit")


def _rend(item: Item) -> str | None:
    """In a box, where no section can be opened, a crosshead is a paragraph of its own look."""
    return "crosshead" if item.kind == "crosshead" else None


def _word(text: str | None) -> str | None:
    """`text` where it is one word, as TEI demands of types and roles, else None."""
    return text if text and _WORD.fullmatch(text) else None


def _is_url(text: str) -> bool:
    """Whether `text` can stand as a URL as it is."""
    return re.fullmatch(r"[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+", text) is not None


def _when(date: str | None) -> str | None:
    """An EDTF day as ``@when`` has it, without a year as ``--08-22``; None for anything else."""
    day = iso_day(date)
    if day is not None or date is None:
        return day
    found = _MONTH_DAY.fullmatch(date)
    # 2000 had a 29 February: the year is not known.
    if found is None or iso_day(f"2000-{found[1]}-{found[2]}") is None:
        return None
    return f"--{found[1]}-{found[2]}"


def _number(side: float) -> str:
    return str(int(side)) if side == int(side) else f"{side:.2f}"
