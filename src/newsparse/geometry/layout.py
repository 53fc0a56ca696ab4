"""What the geometry stage knows of a page: the values that `newsparse.stages.geometry.arrange` gives."""

from __future__ import annotations

import attrs

from newsparse.geometry.lines import Unit
from newsparse.page import Block, Page, Rect

HEADLINE, KICKER, DECK, LABEL = "headline", "kicker", "deck", "label"
HEADING = frozenset((HEADLINE, KICKER, DECK, LABEL))
BYLINE, CROSSHEAD, BODY = "byline?", "crosshead", "body"
CAPTION, BOX, FURNITURE, UNPLACED = "caption", "box", "furniture", "unplaced"


@attrs.frozen
class BlockGeometry:
    """What the boxes say about one block. Distances are in cells (across) and lines (down) of the body type."""

    box: Rect
    """Its box in the upright frame: on a page of vertical text the page turned, else the page itself."""
    left: float
    """Left edge of the column that it stands in."""
    right: float
    size: float
    """Size of its type; the body's is 1."""
    line_height: float
    """Height of a line, in the source's units."""
    lines: int
    """Printed lines."""
    region: int
    """Which region of the layout it stands in; -1 for none."""
    column: int
    """Which column of its region, from 0; -1 for headlines and furniture."""
    place: int
    """Its place in that column, from 0."""
    spans_columns: int
    """How many columns of the page's grid it goes over."""
    vertical: bool
    """Set from top to bottom on the page."""
    indent: bool
    """Its first line is indented."""
    first_full: bool
    """Its first line begins at the edge."""
    last_full: bool
    """Its last line goes to the edge."""
    centred: bool
    gap: float
    """White above it inside its column, in lines, beyond what is usual; large at the head of a column."""
    role_hint: str
    """What it looks like: ``headline``, ``kicker``, ``deck``, ``byline?``, ``crosshead``, ``body``, ``caption``,
    ``box``, ``furniture``, ``unplaced``."""
    role_p: float
    """Probability of `role_hint`."""
    sources: tuple[int, ...]
    """Blocks of the source that its lines come from."""
    boxed: bool = False
    """Only the box round its lines is known: `first_full` and `last_full` are a guess by how the text fills it, and where they
    are not set, the white may be at either end.
    """


def white_unknown(one: BlockGeometry, two: BlockGeometry) -> bool:
    """Whether boxes leave it open if `one` ends with a full line, or if `two` begins with one."""
    return (one.boxed and not one.last_full) or (two.boxed and not two.first_full)


@attrs.frozen
class Region:
    """A rectangle with one article, or with a piece of one."""

    rect: Rect
    """In the upright frame."""
    heads: tuple[int, ...]
    """Its headline blocks (kicker, headline, deck)."""
    blocks: tuple[int, ...]
    """Its other blocks in reading order."""
    columns: int
    """How many columns it has."""
    path: str
    """The cuts that lead to it: ``y0x1`` is the right part of the upper part of the page."""


@attrs.frozen
class Layout:
    """A page's text in paragraphs and reading order, with what its boxes say."""

    page: Page
    blocks: tuple[Block, ...]
    geometry: tuple[BlockGeometry, ...]
    """Parallel to `blocks`."""
    regions: tuple[Region, ...]
    unit: Unit
    turned: bool
    """The text runs from top to bottom and right to left."""
    pictures: tuple[Rect, ...] = ()
    """Pictures and tables, in the upright frame."""
    rules: tuple[Rect, ...] = ()
    """Printed rules that the engine saw, in the upright frame."""
    skew: float = 0.0
    """By what angle the page lay askew on the scanner, clockwise, in radians; blocks have the boxes of the source."""
