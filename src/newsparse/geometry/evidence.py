"""What the boxes say of two blocks: numbers and flags for the linker to weigh with language.

`evidence` is about one block of text going on in another, `headline_evidence` about a headline and a text. Both
give features and `p`, the probability by geometry alone; a linker that has its own weights takes the features.
Distances are in lines (down) and cells (across) of the page's body type, so that they mean the same on every scan.
"""

from __future__ import annotations

import math

import attrs

from newsparse.geometry.layout import (
    BOX,
    BYLINE,
    CAPTION,
    CROSSHEAD,
    FURNITURE,
    UNPLACED,
    BlockGeometry,
    Layout,
    Region,
    white_unknown,
)
from newsparse.geometry.leaves import HOLE
from newsparse.page import Rect

Value = str | int | float | bool

MANY = 400
"""With more regions than this the page is no page, and nobody looks for what stands between two blocks."""


@attrs.frozen
class GeometryEvidence:
    """What speaks for and against block ``j`` going on from block ``i``."""

    p: float
    """Probability that the text of `j` comes next after that of `i`, by boxes alone."""
    relation: str
    """``under`` (same column), ``next column``, ``next region``, ``same region`` (later, not next), ``apart``,
    ``unknown`` (one has no box)."""
    gap: float
    """White between them in lines, beyond the usual, for ``under``; else 0."""
    between: int
    """Blocks between them in the region's reading order; -1 in different regions."""
    overlap: float
    """Share of the narrower one's column that the other's covers, 0 to 1."""
    width_ratio: float
    """Narrower column by the wider one."""
    size_ratio: float
    """Smaller type by the larger one."""
    level: float
    """How many lines the top of `j` is under the top of `i` (negative: above)."""
    last_full: bool
    """The last line of `i` goes to the edge."""
    indent: bool
    """The first line of `j` is indented."""
    continues: bool
    """Full line, then a line without indent: one sentence may run through both."""
    headline_between: bool
    """A headline stands between them in their column."""
    picture_between: bool
    box_between: bool
    """A box or caption stands between them in their column."""
    rule_between: bool

    def items(self) -> tuple[tuple[str, Value], ...]:
        """Names and values, as `newsparse.model.Decision` keeps them."""
        return tuple((a.name, getattr(self, a.name)) for a in attrs.fields(type(self)))


@attrs.frozen
class HeadlineEvidence:
    """What speaks for and against headline block ``h`` owning text block ``b``."""

    p: float
    """Probability that `b` belongs to the article of `h`, by boxes alone."""
    same_region: bool
    first: bool
    """`b` is the first text of the region."""
    side: str
    """Where the text is from the headline: ``under``, ``beside``, ``above``, ``apart``, ``unknown``."""
    distance: float
    """Lines from the headline's foot down to the text's top (``under``)."""
    overlap: float
    """Share of the text's column that the headline's region covers."""
    nearest: bool
    """No other headline is nearer above it, region for region."""
    headlines_between: int
    """Headlines between them in the text's column."""
    size: float
    """Size of the headline's type; the body's is 1."""

    def items(self) -> tuple[tuple[str, Value], ...]:
        """Names and values, as `newsparse.model.Decision` keeps them."""
        return tuple((a.name, getattr(self, a.name)) for a in attrs.fields(type(self)))


def evidence(layout: Layout, i: int, j: int) -> GeometryEvidence:
    """What the boxes say about block `j` going on from block `i` (indices into ``layout.blocks``)."""
    a, b = layout.geometry[i], layout.geometry[j]
    unit = layout.unit
    if UNPLACED in {a.role_hint, b.role_hint}:
        return GeometryEvidence(
            0.5, "unknown", 0.0, -1, 0.0, 1.0, 1.0, 0.0, last_full=False, indent=False, continues=False,
            headline_between=False, picture_between=False, box_between=False, rule_between=False,
        )  # fmt: skip
    widths = (max(a.right - a.left, 1e-6), max(b.right - b.left, 1e-6))
    overlap = max(0.0, min(a.right, b.right) - max(a.left, b.left)) / min(widths)
    relation, gap, between = _relation(layout, i, j, overlap)
    strip = Rect(max(a.left, b.left), a.box.y1, min(a.right, b.right), b.box.y0)
    vertical = relation == "under" or (relation == "next region" and overlap > 0.5)
    found = _between(layout, strip) if vertical else (False, False, False, False)
    if relation in {"under", "same region"}:
        region = layout.regions[a.region].blocks
        at, to = i - region[0], j - region[0]
        found = (
            found[0],
            found[1],
            found[2] or any(layout.geometry[k].role_hint in {BOX, CAPTION} for k in region[at + 1 : to]),
            found[3],
        )
    continues = a.last_full and b.first_full and not b.indent
    sizes = (max(a.size, 1e-6), max(b.size, 1e-6))
    return GeometryEvidence(
        p=_continuation_p(layout, i, j, relation, gap, found),
        relation=relation,
        gap=gap,
        between=between,
        overlap=min(1.0, overlap),
        width_ratio=min(widths) / max(widths),
        size_ratio=min(sizes) / max(sizes),
        level=(b.box.y0 - a.box.y0) / unit.pitch,
        last_full=a.last_full,
        indent=b.indent,
        continues=continues,
        headline_between=found[0],
        picture_between=found[1],
        box_between=found[2],
        rule_between=found[3],
    )


def _relation(layout: Layout, i: int, j: int, overlap: float) -> tuple[str, float, int]:
    a, b = layout.geometry[i], layout.geometry[j]
    if a.region >= 0 and a.region == b.region and a.column >= 0 and b.column >= 0:
        between = j - i - 1
        if between < 0:
            return "apart", 0.0, -1
        if a.column == b.column:
            return "under", max(0.0, (b.box.y0 - a.box.y1 - layout.unit.lead) / layout.unit.pitch), between
        text = [k for k in range(i + 1, j) if layout.geometry[k].role_hint not in {BOX, CAPTION}]
        if b.column == a.column + 1 and not text:
            return "next column", 0.0, between
        return "same region", 0.0, between
    if a.region < 0 or b.region < 0 or a.column < 0 or b.column < 0:
        return "apart", 0.0, -1
    one, two = layout.regions[a.region], layout.regions[b.region]
    if i == _last_text(layout, one) and j == _first_text(layout, two):
        gap = max(0.0, (b.box.y0 - a.box.y1 - layout.unit.lead) / layout.unit.pitch) if overlap > 0.5 else 0.0
        return "next region", gap, -1
    return "apart", 0.0, -1


def _last_text(layout: Layout, region: Region) -> int:
    return next(
        (k for k in reversed(region.blocks) if layout.geometry[k].role_hint not in {BOX, CAPTION}), -1
    )


def _first_text(layout: Layout, region: Region) -> int:
    return next((k for k in region.blocks if layout.geometry[k].role_hint not in {BOX, CAPTION, BYLINE}), -1)


def _between(layout: Layout, strip: Rect) -> tuple[bool, bool, bool, bool]:
    """Headline, picture, box, rule inside the strip."""
    if strip.y1 - strip.y0 <= 0 or strip.x1 <= strip.x0:
        return False, False, False, False
    room = 0.3 * (strip.x1 - strip.x0)
    if len(layout.regions) > MANY:
        return False, False, False, False

    def inside(r: Rect) -> bool:
        middle = (r.y0 + r.y1) / 2
        return strip.y0 <= middle <= strip.y1 and min(r.x1, strip.x1) - max(r.x0, strip.x0) > room

    heads = any(inside(layout.geometry[h].box) for region in layout.regions for h in region.heads)
    pictures = any(inside(r) for r in layout.pictures)
    rules = any(inside(r) for r in layout.rules)
    return heads, pictures, False, rules


def _continuation_p(
    layout: Layout,
    i: int,
    j: int,
    relation: str,
    gap: float,
    found: tuple[bool, bool, bool, bool],
) -> float:
    a, b = layout.geometry[i], layout.geometry[j]
    odd = {BOX, CAPTION, FURNITURE}
    if (a.role_hint in odd) != (b.role_hint in odd) or (a.role_hint in odd and a.role_hint != b.role_hint):
        return 0.02
    if relation == "under":
        hidden = sum(1 for k in range(i + 1, j) if layout.geometry[k].role_hint not in {BOX, CAPTION})
        if hidden:
            return 0.02
        p = 0.97 if gap < 0.5 else 0.94 if gap < 2.5 or found[1] or found[2] else 0.8
        return 0.15 if found[0] else p
    if relation == "next column":
        return _weigh(0.95, a, b)
    if relation == "next region":
        return (
            min(0.9, region_continuation(layout, a.region, b.region))
            if not layout.regions[b.region].heads
            else 0.03
        )
    return 0.02 if relation == "same region" else 0.01


def _weigh(p: float, a: BlockGeometry, b: BlockGeometry) -> float:
    """`p` with what line ends say: a full line wants a line without indent, a short one an indented one."""
    if white_unknown(a, b):
        return p
    if BYLINE in {a.role_hint, b.role_hint} or CROSSHEAD in {a.role_hint, b.role_hint}:
        return p
    odds = math.log(p / (1 - p))
    odds += 0.6 if a.last_full == b.first_full else -0.8
    return 1 / (1 + math.exp(-odds))


STOPPED = 1.2
"""Lines of white over a piece, from which on what stands over it hardly goes on in it."""


def region_continuation(layout: Layout, one: int, two: int) -> float:
    """How well region `two` continues region `one`, as a probability before any other region is compared.

    A piece without a headline goes on from what stands over it in the same columns (a picture or another story
    between), or from the region at its left: a story that does not fit its strip goes on at the head of the next.
    """
    if one == two:
        return 0.0
    first, second = layout.regions[one], layout.regions[two]
    a, b, unit = first.rect, second.rect, layout.unit
    share = (min(a.x1, b.x1) - max(a.x0, b.x0)) / max(1e-6, min(a.x1 - a.x0, b.x1 - b.x0))
    below = (b.y0 - a.y1) / unit.pitch
    right = (b.x0 - a.x1) / unit.em
    level = min(a.y1, b.y1) - max(a.y0, b.y0)
    score = 0.0
    if share > 0.6 and below > -1:
        score = 0.85 - 0.03 * max(0.0, below)
        if _between(layout, Rect(max(a.x0, b.x0), a.y1, min(a.x1, b.x1), b.y0))[0]:
            score -= 0.6
        elif below > HOLE and not _between(layout, Rect(max(a.x0, b.x0), a.y1, min(a.x1, b.x1), b.y0))[1]:
            # A white band as high as a headline: one that the engine missed.
            score = 0.2
        elif below > STOPPED:
            score = 0.4
    elif -1 < right < 6 and level > 0:
        score = 0.2 if _white_above(layout, two) > HOLE else 0.75 - 0.02 * abs(b.y0 - a.y0) / unit.pitch
    elif -1 < right < 6 and b.y1 <= a.y0 and _white_above(layout, two) <= HOLE:
        # From lower down in its strip to the head of the next.
        score = 0.2 if _goes_on_under(layout, one) else 0.4
    elif right >= 6 and level > 0:
        score = 0.3 - 0.01 * right
    elif (a.x0 - b.x1) / unit.em > -1 and level > 0:
        score = 0.15
    last, begin = _last_text(layout, first), _first_text(layout, second)
    if score > 0 and last >= 0 and begin >= 0:
        full, start = layout.geometry[last].last_full, layout.geometry[begin].first_full
        score += 0.1 if full and start else -0.15 if full != start else 0.0
    return max(0.0, min(0.95, score))


def _goes_on_under(layout: Layout, region: int) -> bool:
    """Whether another region stands under a region, in its columns."""
    rect, unit = layout.regions[region].rect, layout.unit
    return any(
        r.rect.y0 > rect.y1 - unit.pitch and min(r.rect.x1, rect.x1) - max(r.rect.x0, rect.x0) > 2 * unit.em
        for r in layout.regions
    )


def _white_above(layout: Layout, region: int) -> float:
    """Lines of white over a region, up to what stands over it or the head of the page's text."""
    rect, unit = layout.regions[region].rect, layout.unit
    if len(layout.regions) > MANY:
        return 0.0
    edge = min(r.rect.y0 for r in layout.regions)
    for other in layout.regions:
        r = other.rect
        if r.y1 <= rect.y0 + unit.pitch and min(r.x1, rect.x1) - max(r.x0, rect.x0) > 2 * unit.em:
            edge = max(edge, r.y1)
    for r in layout.pictures:
        if r.y1 <= rect.y0 + unit.pitch and min(r.x1, rect.x1) - max(r.x0, rect.x0) > 2 * unit.em:
            edge = max(edge, r.y1)
    return (rect.y0 - edge) / unit.pitch


def headline_evidence(layout: Layout, h: int, b: int) -> HeadlineEvidence:
    """What the boxes say about text block `b` belonging to headline block `h` (indices into ``layout.blocks``)."""
    head, body = layout.geometry[h], layout.geometry[b]
    unit = layout.unit
    if UNPLACED in {head.role_hint, body.role_hint} or head.region < 0:
        return HeadlineEvidence(
            0.3 if UNPLACED in {head.role_hint, body.role_hint} else 0.01, same_region=False, first=False, side="unknown",
            distance=0.0, overlap=0.0, nearest=False, headlines_between=0, size=head.size,
        )  # fmt: skip
    region = layout.regions[head.region]
    width = max(body.right - body.left, 1e-6)
    overlap = max(0.0, min(region.rect.x1, body.right) - max(region.rect.x0, body.left)) / width
    distance = (body.box.y0 - head.box.y1) / unit.pitch
    same = head.region == body.region
    if layout.turned and not head.vertical:  # across over its bands, which are at its right in the frame
        side = "under" if body.box.x0 > head.box.x0 else "above"
    elif head.vertical and not layout.turned and body.box.y1 > head.box.y0 and abs(distance) < 400:
        side = "beside" if body.box.y0 < head.box.y1 else "under"
    elif overlap <= 0.1:
        side = "apart"
    else:
        side = "under" if distance > -1.2 else "above"
    heads = [
        k for r in layout.regions for k in r.heads if k != h and layout.geometry[k].region != head.region
    ]
    column = Rect(body.left, min(head.box.y1, body.box.y0), body.right, body.box.y0)
    crossing = 0
    for k in heads:
        box = layout.geometry[k].box
        if (
            column.y0 <= (box.y0 + box.y1) / 2 <= column.y1
            and min(box.x1, column.x1) - max(box.x0, column.x0) > 0.3 * width
        ):
            crossing += 1
    first = same and bool(region.blocks) and b == region.blocks[0]
    if same:
        p = 0.97 if len(region.heads) <= 3 else 0.8
        if side == "above":
            p = 0.25
    elif body.region >= 0 and not layout.regions[body.region].heads:
        p = region_continuation(layout, head.region, body.region)
    else:
        p = 0.02
    return HeadlineEvidence(
        p=p,
        same_region=same,
        first=first,
        side=side,
        distance=distance,
        overlap=min(1.0, overlap),
        nearest=crossing == 0 and side in {"under", "beside"},
        headlines_between=crossing,
        size=head.size,
    )
