"""PAGE-XML 2019-07-15 with articles: a file for each page, a region for each piece of text, a group for each article.

An article is an ordered group of ``type="article"`` in the ``ReadingOrder``, and each of its regions says whose it is
in ``custom``: ``structure {id:p1a1; type:article; role:headline;}``, as Transkribus and others have it. Pieces that
were put together into one paragraph are related by ``<Relation type="join">``. Specification:
https://github.com/PRImA-Research-Lab/PAGE-XML.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from newsparse.export.common import EPOCH, Names
from newsparse.export.places import Piece, Places, Story, whole_box
from newsparse.export.xml import add, document
from newsparse.model import Issue
from newsparse.page import Rect

NAMESPACE = "http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"

TYPES = {
    "label": "heading",
    "kicker": "heading",
    "headline": "heading",
    "deck": "heading",
    "crosshead": "heading",
    "box_title": "heading",
    "box_crosshead": "heading",
    "photo_title": "heading",
    "byline": "credit",
    "credit": "credit",
    "caption": "caption",
    "paragraph": "paragraph",
    "box_paragraph": "paragraph",
    "masthead": "header",
    "page_head": "header",
    "folio": "page-number",
}
"""Roles of pieces → types of TextRegion; any other role is ``other``."""


def issue_to_page_xml(issue: Issue) -> dict[str, str]:
    """A PAGE-XML document for each page of the issue, by file name (``page-0001.page.xml``).

    Coordinates are whole numbers in the units of the source; a page without boxes has 0,0 for all of them. Characters
    that XML 1.0 forbids become U+FFFD. The time of making is always 1970-01-01: no clock is asked.
    """
    places = Places(issue)
    names = Names()
    stories = [
        (story, names.make(story.id or f"{story.kind}{story.number + 1}")) for story in places.stories()
    ]
    indexes = places.page_indexes([story for story, _ in stories])
    return {f"page-{index + 1:04}.page.xml": _page(places, index, stories) for index in indexes}


def _page(places: Places, index: int, stories: Sequence[tuple[Story, str]]) -> str:
    root = Element("PcGts", {"xmlns": NAMESPACE})
    metadata = add(root, "Metadata")
    add(metadata, "Creator", "newsparse")
    add(metadata, "Created", EPOCH)
    add(metadata, "LastChange", EPOCH)
    source = places.pages.get(index)
    width, height = places.size(index)
    image = "" if source is None else source.image or ""
    page = add(root, "Page", imageFilename=image, imageWidth=width, imageHeight=height)
    here = [(story, name, [p for p in story.pieces if p.page == index]) for story, name in stories]
    here = [found for found in here if found[2]]
    if here:
        order = add(add(page, "ReadingOrder"), "OrderedGroup", id="order")
        relations = Element("Relations")
        regions: list[Element] = []
        for place, (story, name, pieces) in enumerate(here):
            _story(order, relations, regions, place, story, name, pieces)
        if len(relations):
            page.append(relations)
        page.extend(regions)
    return document(root)


def _story(
    order: Element,
    relations: Element,
    regions: list[Element],
    place: int,
    story: Story,
    name: str,
    pieces: Sequence[Piece],
) -> None:
    """The regions of one story, their place in the reading order, and what was joined."""
    group = order
    if story.kind in {"article", "photo"}:
        kind = "article" if story.kind == "article" else "figure"
        group = add(
            order, "OrderedGroupIndexed", id=f"group{place}", index=place, type_=kind, caption=story.id
        )
    before: Piece | None = None
    for number, piece in enumerate(pieces):
        region = _region(piece, f"region{place}_{number}", len(regions), story, name)
        ref = number if group is not order else place
        add(group, "RegionRefIndexed", index=ref, regionRef=region.get("id"))
        if before is not None and before.passage is piece.passage and piece.number:
            join = add(relations, "Relation", id=f"join{len(relations) + 1}", type_="join")
            add(join, "SourceRegionRef", regionRef=f"region{place}_{number - 1}")
            add(join, "TargetRegionRef", regionRef=region.get("id"))
        regions.append(region)
        before = piece


def _region(piece: Piece, name: str, place: int, story: Story, story_name: str) -> Element:
    role = piece.role if story.kind != "furniture" else "furniture"
    custom = f"readingOrder {{index:{place};}} structure {{id:{story_name}; type:{story.kind}; role:{role};}}"
    region = Element("TextRegion", {"id": name, "custom": custom, "type": TYPES.get(piece.role, "other")})
    add(region, "Coords", points=_points(piece.rect))
    # Lines only where they give the whole text: readers take them and leave the region's own text.
    if _solid("".join(line.text for line in piece.lines)) == _solid(piece.text):
        for number, line in enumerate(piece.lines):
            element = add(region, "TextLine", id=f"{name}_{number}")
            add(element, "Coords", points=_points(line.rect))
            add(add(element, "TextEquiv"), "Unicode", line.text)
    add(add(region, "TextEquiv"), "Unicode", piece.text)
    return region


def _solid(text: str) -> str:
    return "".join(text.split())


def _points(rect: Rect | None) -> str:
    x0, y0, x1, y1 = whole_box(rect)
    return f"{x0},{y0} {x1},{y0} {x1},{y1} {x0},{y1}"
