"""The page side as a drawing: the scan, or else the lines set where they were printed, with a box round each piece."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import attrs

from newsparse.boxes import boxes_of
from newsparse.page import Page, Rect
from newsparse.show.entries import Entry
from newsparse.show.images import Picture
from newsparse.show.page_text import tint
from newsparse.show.text import esc

LINE_SPACING = 1.25
"""Height of a line in a block of which only the whole box is known, in heights of its characters."""


@attrs.frozen
class _Frame:
    """The drawing's own units, and how a box comes into them."""

    width: float
    height: float
    left: float = 0.0
    top: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def place(self, rect: Rect) -> Rect:
        """`rect` in the drawing's units."""
        return Rect(
            (rect.x0 - self.left) * self.across,
            (rect.y0 - self.top) * self.down,
            (rect.x1 - self.left) * self.across,
            (rect.y1 - self.top) * self.down,
        )


def page_drawing(page: Page, entries: Sequence[Entry], picture: Picture | None = None) -> str:
    """The page drawn as SVG; '' for a page that has neither boxes nor a picture."""
    rects = [rect for block in page.blocks for rect in (block.rect, *(line.rect for line in block.lines))]
    usable = [rect for rect in rects if rect is not None and _usable(rect)]
    if not usable and picture is None:
        return ""
    frame = _frame(page, usable, picture)
    parts = [f'<rect class="paper" width="{_n(frame.width)}" height="{_n(frame.height)}"/>']
    if picture is not None:
        parts.append(
            f'<image href="{picture.uri}" width="{_n(frame.width)}" height="{_n(frame.height)}" '
            'preserveAspectRatio="none"/>'
        )
    else:
        parts += _print(page, frame)
    for entry in entries:
        parts += _group(page, entry, frame)
    scan = " scan" if picture is not None else ""
    return (
        f'<svg class="drawing{scan}" viewBox="0 0 {_n(frame.width)} {_n(frame.height)}" role="group" '
        f'aria-label="Page {page.index + 1}, drawn">{"".join(parts)}</svg>'
    )


def _frame(page: Page, rects: Sequence[Rect], picture: Picture | None) -> _Frame:
    """The picture's pixels, or else the page's own units; the extent of the boxes where it does not say them."""
    right = max((r.x1 for r in rects), default=0.0)
    bottom = max((r.y1 for r in rects), default=0.0)
    sized = _positive(page.width) and _positive(page.height)
    width, height = (page.width or 0.0, page.height or 0.0) if sized else (right * 1.02, bottom * 1.02)
    if picture is not None:
        if not sized and right <= picture.width and bottom <= picture.height:
            return _Frame(picture.width, picture.height)  # boxes without a page's size are in its pixels
        across = picture.width / width if width else 1.0
        down = picture.height / height if height else 1.0
        return _Frame(picture.width, picture.height, across=across, down=down)
    left = 0.0 if sized else min((r.x0 for r in rects), default=0.0) - right * 0.02
    top = 0.0 if sized else min((r.y0 for r in rects), default=0.0) - bottom * 0.02
    return _Frame(width - left, height - top, left, top)


def _group(page: Page, entry: Entry, frame: _Frame) -> Iterator[str]:
    """The boxes of an entry, those of all its pieces in one group."""
    rows = [
        (number, frame.place(rect))
        for number, piece in enumerate(entry.pieces)
        for _, rect in boxes_of((page,), (s for s in piece.spans if s.page == page.index))
        if _usable(rect)
    ]
    boxes = "".join(_rect(rect) for _, rect in rows)
    again = "".join(_rect(frame.place(r)) for _, r in boxes_of((page,), entry.repeats) if _usable(r))
    if boxes:
        marks = []
        for number in range(len(entry.pieces)):
            first = next((rect for k, rect in rows if k == number), None)
            if first is not None and len(entry.pieces) > 1:
                marks.append(_badge(first, frame, str(number + 1), "order"))
            elif first is not None and entry.kind == "headline":
                marks.append(_badge(first, frame, entry.mark, "whose"))
        lined = " lined" if len(rows) > len(entry.pieces) else ""
        yield (
            f'<g class="h box{lined} k-{entry.kind}{tint(entry)}" role="button" tabindex="-1" aria-pressed="false" '
            f'data-e="{entry.key}" aria-label="{esc(entry.name)}">{boxes}{"".join(marks)}</g>'
        )
    if again:
        yield f'<g class="again" data-r="{entry.key}">{again}</g>'


def _badge(rect: Rect, frame: _Frame, label: str, kind: str) -> str:
    """A number at the corner of a box."""
    size = frame.width / 60
    x, y = max(size, rect.x0), max(size, rect.y0)
    return (
        f'<g class="badge {kind}"><circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size * 0.8)}"/>'
        f'<text x="{_n(x)}" y="{_n(y)}" dy="0.36em" font-size="{_n(size)}" text-anchor="middle">'
        f"{esc(label)}</text></g>"
    )


def _print(page: Page, frame: _Frame) -> Iterator[str]:
    """The text of the page, each line in its box, and that of blocks without lines filling theirs."""
    for block in page.blocks:
        lined = False
        for line in block.lines:
            if line.rect is not None and _usable(line.rect):
                lined = True
                text = page.text[line.span.start : line.span.end]
                yield _set_line(text, frame.place(line.rect), vertical=line.vertical)
        if not lined and block.rect is not None and _usable(block.rect):
            yield from _set_block(block.text, frame.place(block.rect))


def _set_line(text: str, rect: Rect, *, vertical: bool = False) -> str:
    text = " ".join(text.split())
    if not text:
        return ""
    wide, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    if vertical:
        size = min(wide * 0.9, high / len(text))
        return "".join(
            f'<text class="ink" x="{_n(rect.x0 + wide / 2)}" y="{_n(rect.y0 + (k + 0.88) * high / len(text))}" '
            f'font-size="{_n(size)}" text-anchor="middle">{esc(char)}</text>'
            for k, char in enumerate(text)
        )
    fit = f' textLength="{_n(wide)}" lengthAdjust="spacingAndGlyphs"' if len(text) > 1 else ""
    return (
        f'<text class="ink" x="{_n(rect.x0)}" y="{_n(rect.y0 + high * 0.84)}" '
        f'font-size="{_n(min(high * 0.9, 1.5 * wide))}"{fit}>{esc(text)}</text>'
    )


def _set_block(text: str, rect: Rect) -> Iterator[str]:
    """`text` in lines as long as its box is wide, as large as fills it."""
    text = " ".join(text.split())
    wide, high = rect.x1 - rect.x0, rect.y1 - rect.y0
    if not text:
        return
    rows = max(1, round(math.sqrt(len(text) * high / (wide * LINE_SPACING))))
    length = math.ceil(len(text) / rows)
    step = high / math.ceil(len(text) / length)
    size = min(step / LINE_SPACING, wide / length)
    for k in range(0, len(text), length):
        row = text[k : k + length]
        top = rect.y0 + k / length * step
        yield _set_line(row, Rect(rect.x0, top, rect.x0 + size * len(row), top + min(step, size / 0.9)))


def _rect(rect: Rect) -> str:
    return (
        f'<rect x="{_n(rect.x0)}" y="{_n(rect.y0)}" width="{_n(rect.x1 - rect.x0)}" '
        f'height="{_n(rect.y1 - rect.y0)}"/>'
    )


def _usable(rect: Rect) -> bool:
    return (
        all(math.isfinite(value) and abs(value) < 1e9 for value in rect)
        and rect.x0 < rect.x1
        and rect.y0 < rect.y1
    )


def _positive(value: float | None) -> bool:
    return value is not None and math.isfinite(value) and value > 0


def _n(value: float) -> str:
    """A length, short."""
    return f"{value:.1f}".removesuffix(".0")
