"""DocTags, which SmolDocling and granite-docling write and docling exports: ``<text><loc_40><loc_75>…</text>``.

Documentation: docling-core, ``types/doc/tokens.py``, and the model cards. A tag says what a block is; up to four
``<loc_…>`` behind it are its box on a scale of 0 to 500 for each side; tables are OTSL (``<fcel>``, ``<nl>`` …). Nothing is
escaped, so what is no known tag is text. A language model writes it: tags may be missing at the end. Pages are parted by
``<page_break>``, or each has a ``<doctag>`` of its own.
"""

from __future__ import annotations

import re

from newsparse.page import Page, Rect
from newsparse.readers.base import Document
from newsparse.readers.boxes import corners
from newsparse.readers.build import PageBuilder, Word, join_words

name = "doctags"

#: Tags of blocks → newsparse's labels. `None`: only holds others.
LABELS: dict[str, str | None] = {
    "title": "title",
    "text": "text",
    "paragraph": "text",
    "code": "text",
    "checkbox_selected": "text",
    "checkbox_unselected": "text",
    "caption": "caption",
    "footnote": "footer",
    "page_footer": "footer",
    "page_header": "header",
    "list_item": "list",
    "reference": "list",
    "formula": "formula",
    "picture": "image",
    "chart": "table",
    "otsl": "table",
    "table": "table",
    "document_index": "table",
    "form": None,
    "key_value_region": None,
    "ordered_list": None,
    "unordered_list": None,
    "inline": None,
    "doctag": None,
    "smiles": "formula",
}
_TABLES = frozenset(tag for tag, label in LABELS.items() if label == "table")
#: What kind of picture it is: no text of the page.
_KINDS = (
    "other picture_group pie_chart bar_chart line_chart flow_chart scatter_chart heatmap remote_sensing natural_image "
    "chemistry_molecular_structure chemistry_markush_structure icon logo signature stamp qr_code bar_code screenshot map "
    "stratigraphic_chart cad_drawing electrical_diagram"
).split()

#: The scale of the boxes.
SCALE = 500.0
#: Deeper than this, elements become siblings.
DEEPEST = 50

_TAG = re.compile(
    rf"<(?P<close>/?)(?P<tag>{'|'.join(LABELS)}|section_header_level_\d)>"
    r"|<loc_(?P<loc>\d{1,4})>|<(?P<cell>[fel]cel|[ux]cel|[cr]hed|shed|srow|nl)>|(?P<page><page_break>)"
    rf"|<(?:{'|'.join(_KINDS)})>|<_[^<>\s]{{1,20}}_>|<end_of_utterance>|<\|(?:im_end|end_of_text)\|>"
)
_SIGN = re.compile(r"<doctag>|<(?:section_header_level_\d|[a-z_]{4,16})>(?:<loc_\d{1,4}>){4}")
_CUT_OFF = re.compile(r"</?(?:[a-z_]{1,24}\d{0,4})?\Z")


def sniff(document: Document) -> bool:
    """Its root element, or a tag with four ``<loc_…>`` behind it."""
    text = document.text
    return ("<doctag>" in text or "<loc_" in text) and _SIGN.search(text) is not None


class _Open:
    """An element that is open."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.label = "title" if tag.startswith("section_header") else LABELS[tag]
        self.places: list[float] = []

    @property
    def rect(self) -> Rect | None:
        return corners(*self.places) if len(self.places) == 4 else None


class _Reader:
    """One pass over the tags of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.pages: list[Page] = []
        self.builder = PageBuilder()
        self.begun = False
        """True behind the ``<doctag>`` of a page."""
        self.open: list[_Open] = []
        self.parts: list[str] = []
        """The text since the last tag that parts blocks."""

    def flush(self) -> None:
        """Put the text since the last tag where it belongs."""
        inner = self.open[-1] if self.open else None
        inline = inner is not None and inner.tag == "inline"
        text = (
            join_words([Word(p.strip()) for p in self.parts if p.strip()]) if inline else "".join(self.parts)
        )
        self.parts.clear()
        if text.strip():
            label = inner.label if inner is not None else None
            rect = inner.rect if inner is not None else None
            if label == "table":
                text = "\n".join(
                    "\t".join(cell.strip() for cell in row.split("\t")) for row in text.split("\n")
                )
            self.builder.add_text(text, rect=rect, label="text" if label == "image" else label)

    def begin(self, tag: str) -> None:
        if tag == "doctag":
            if self.begun:
                self.end_page()
            self.begun = True
        if self.open and self.open[-1].tag == "inline":
            return
        if len(self.open) >= DEEPEST:
            self.end(self.open[-1].tag)
        self.picture()
        self.flush()
        self.open.append(_Open(tag))

    def end(self, tag: str) -> None:
        inline = bool(self.open) and self.open[-1].tag == "inline"
        if (inline and tag != "inline") or all(element.tag != tag for element in self.open):
            return
        while True:
            self.picture()
            self.flush()
            if self.open.pop().tag == tag:
                return

    def picture(self) -> None:
        """A picture stands before what stands in it: once, when the first of that, or its end, comes."""
        inner = self.open[-1] if self.open else None
        if inner is not None and inner.label == "image":
            self.builder.add((), rect=inner.rect, label="image")
            inner.label = "text"

    def cell(self, kind: str) -> None:
        """The tag of a table's cell or row. Cells that go on from the left or from above have no text of their own."""
        if kind == "nl":
            self.parts.append("\n")
        elif kind not in ("lcel", "ucel", "xcel") and self.parts and self.parts[-1] != "\n":
            self.parts.append("\t")

    def end_page(self) -> None:
        while self.open:
            self.end(self.open[-1].tag)
        self.flush()
        page = self.builder.page(name, name=self.document.name, width=SCALE, height=SCALE)
        self.pages.append(page)
        self.builder, self.begun = PageBuilder(), False

    def run(self, text: str) -> tuple[Page, ...]:
        at = 0
        for found in _TAG.finditer(text):
            between = text[at : found.start()]
            table = bool(self.open) and self.open[-1].tag in _TABLES
            if between and not (table and not between.strip()):
                self.parts.append(between)
            at = found.end()
            if found["tag"]:
                (self.end if found["close"] else self.begin)(found["tag"])
            elif found["loc"]:
                if self.open and len(self.open[-1].places) < 4:
                    self.open[-1].places.append(float(found["loc"]))
            elif found["cell"]:
                self.cell(found["cell"])
            elif found["page"]:
                self.end_page()
        self.parts.append(_CUT_OFF.sub("", text[at:]) if self.open else text[at:])
        self.end_page()
        return tuple(self.pages)


def read(document: Document) -> tuple[Page, ...]:
    """The pages, also those without anything on them."""
    if not sniff(document):
        raise document.error("not DocTags: neither <doctag> nor a tag with four <loc_…>")
    # A break behind the last page parts it from nothing.
    text = document.text.rstrip().removesuffix("</doctag>").rstrip().removesuffix("<page_break>")
    return _Reader(document).run(text)
