"""A small typesetter: pages with known articles, and what OCR engines of several tempers would make of them."""

from __future__ import annotations

import random
from typing import NamedTuple

import attrs

from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span


class Printed(NamedTuple):
    """A printed line and whose it is."""

    rect: Rect
    text: str
    article: int
    role: str
    paragraph: int
    vertical: bool = False


@attrs.define
class Sheet:
    """A page as it was set."""

    lines: list[Printed] = attrs.field(factory=list)
    pictures: list[Rect] = attrs.field(factory=list)
    rules: list[Rect] = attrs.field(factory=list)
    font: float = 22.0
    width: float = 2400.0
    height: float = 3400.0

    def text_of(self, article: int, roles: tuple[str, ...]) -> str:
        return "".join(p.text for p in self.lines if p.article == article and p.role in roles)


@attrs.define
class Typesetter:
    """Sets pages. All chance comes from `seed`."""

    seed: int
    columns: int | None = None
    strips: tuple[int, ...] | None = None
    options: frozenset[str] = frozenset()
    random: random.Random = attrs.field(init=False)
    counter: int = 0
    article: int = 0
    paragraph: int = 0

    def __attrs_post_init__(self) -> None:
        self.random = random.Random(self.seed)

    def words(self, count: int) -> str:
        """`count` characters that stand nowhere else on the page (up to 20,000)."""
        out = "".join(chr(0x4E00 + (self.counter + k) % 20000) for k in range(count))
        self.counter += count
        return out

    def page(self) -> Sheet:
        rnd = self.random
        columns = self.columns or rnd.randint(4, 8)
        sheet = Sheet(font=rnd.uniform(19.5, 24.0))
        f = sheet.font
        strips = self.strips
        if strips is None:
            left = rnd.randint(2, columns - 2)
            strips = rnd.choice([(left, columns - left), (columns,), (columns - left, left)])
        gutter = 1.5 * f
        width = (sheet.width - 180 - (columns - 1) * gutter) / columns
        if "furniture" in self.options:
            sheet.lines.append(Printed(Rect(90, 51, 129, 143), "6", -1, "furniture", -1))
            sheet.lines.append(
                Printed(Rect(905, 97, 1253, 143), "2017年3月25日　星期六", -1, "furniture", -1)
            )
            sheet.lines.append(Printed(Rect(2030, 57, 2310, 143), self.words(4), -1, "furniture", -1))
        x = 90.0
        for count in strips:
            self.strip(sheet, x, x + count * width + (count - 1) * gutter, count)
            x += count * (width + gutter)
        return sheet

    def strip(self, sheet: Sheet, x0: float, x1: float, count: int) -> None:
        rnd, pitch = self.random, 1.42 * sheet.font
        y, bottom = 185.0, 3300.0
        if "tail" in self.options and x0 > 500:
            # The first strip's first story goes on here, without a headline.
            height = rnd.randint(6, 14) * pitch
            self.body(sheet, 0, x0, x1, y, y + height, count, byline=False)
            y += height + 2.2 * pitch
        while bottom - y > 16 * pitch:
            height = rnd.uniform(0.25, 0.6) * (bottom - 185)
            if bottom - y - height < 18 * pitch:
                height = bottom - y
            self.story(sheet, x0, x1, y, y + height - 2.0 * pitch, count)
            y += height

    def story(self, sheet: Sheet, x0: float, x1: float, y0: float, y1: float, count: int) -> None:
        rnd, f = self.random, sheet.font
        pitch = 1.42 * f
        number = self.article
        self.article += 1
        if "framed" in self.options and rnd.random() < 0.4:
            for rule in (
                Rect(x0, y0, x1, y0 + 2),
                Rect(x0, y1, x1, y1 + 2),
                Rect(x0, y0, x0 + 2, y1),
                Rect(x1 - 2, y0, x1, y1),
            ):
                sheet.rules.append(rule)
            x0, x1, y0, y1 = x0 + f, x1 - f, y0 + 0.7 * f, y1 - 0.7 * f
        if "vertical" in self.options and count >= 2 and rnd.random() < 0.5:
            size = 2.2 * f
            letters = max(3, min(rnd.randint(5, 11), int(0.8 * (y1 - y0) / size)))
            text = self.words(letters)
            right = rnd.random() < 0.5
            hx = x1 - 1.3 * size if right else x0
            rect = Rect(hx, y0, hx + 1.2 * size, y0 + letters * size)
            sheet.lines.append(Printed(rect, text, number, "headline", -1, vertical=True))
            if right:
                x1 = hx - 0.6 * f
            else:
                x0 = hx + 1.2 * size + 0.8 * f
            self.body(sheet, number, x0, x1, y0, y1, count, byline=rnd.random() < 0.5)
            return
        middle = (x0 + x1) / 2
        y = y0
        if rnd.random() < 0.5:
            y = self.centred(
                sheet,
                number,
                "kicker",
                middle,
                y,
                1.28 * f,
                rnd.randint(3, max(4, int((x1 - x0) / f / 1.28) - 8)),
            )
        size = rnd.choice([1.55, 2.2, 2.2, 3.2]) * f
        most = max(3, int(0.95 * (x1 - x0) / size))
        for _ in range(2 if rnd.random() < 0.2 else 1):
            y = self.centred(
                sheet, number, "headline", middle, y, size, rnd.randint(min(4, most), min(most, 20))
            )
        if rnd.random() < 0.25:
            y = self.centred(
                sheet,
                number,
                "deck",
                middle,
                y,
                1.17 * f,
                rnd.randint(6, max(7, int((x1 - x0) / f / 1.17) - 4)),
            )
        y += 0.4 * pitch
        if "photo" in self.options and count >= 3 and rnd.random() < 0.5 and y1 - y > 26 * pitch:
            self.body(sheet, number, x0, x1, y, y1, count, byline=rnd.random() < 0.6, photo=True)
        elif "wrap" in self.options and count >= 4 and y1 - y > 36 * pitch:
            self.wrapped(sheet, number, x0, x1, y, y1, count)
        else:
            self.body(sheet, number, x0, x1, y, y1, count, byline=rnd.random() < 0.6)

    def centred(
        self, sheet: Sheet, number: int, role: str, middle: float, y: float, size: float, letters: int
    ) -> float:
        width = letters * size
        sheet.lines.append(
            Printed(
                Rect(middle - width / 2, y, middle + width / 2, y + 1.42 * size),
                self.words(letters),
                number,
                role,
                -1,
            )
        )
        return y + 1.42 * size

    def wrapped(
        self, sheet: Sheet, number: int, x0: float, x1: float, y0: float, y1: float, count: int
    ) -> None:
        """Another story stands in the lower middle; this one runs round it."""
        f, pitch = sheet.font, 1.42 * sheet.font
        gutter = 1.5 * f
        width = (x1 - x0 - (count - 1) * gutter) / count
        hole = Rect(x0 + width + gutter, (y0 + y1) / 2, x0 + 3 * width + 2 * gutter, y1)
        self.body(sheet, number, x0, x1, y0, y1, count, byline=False, hole=hole)
        inner = self.article
        self.article += 1
        y = self.centred(
            sheet,
            inner,
            "headline",
            (hole.x0 + hole.x1) / 2,
            hole.y0 + 2 * pitch,
            2.2 * f,
            max(4, int(0.7 * (hole.x1 - hole.x0) / 2.2 / f)),
        )
        self.body(sheet, inner, hole.x0, hole.x1, y + 0.4 * pitch, y1, 2, byline=False)

    def body(
        self, sheet: Sheet, number: int, x0: float, x1: float, y0: float, y1: float, count: int, *,
        byline: bool, photo: bool = False, hole: Rect | None = None,
    ) -> None:  # fmt: skip
        rnd, f = self.random, sheet.font
        pitch, gutter = 1.42 * f, 1.5 * f
        width = (x1 - x0 - (count - 1) * gutter) / count
        holes = [hole] if hole else []
        if photo:
            left = x0 + width + gutter
            top = rnd.choice([y0, y0 + 8 * pitch])
            picture = Rect(left, top + 0.4 * pitch, left + 2 * width + gutter, top + 10 * pitch)
            sheet.pictures.append(picture)
            caption = Rect(left, picture.y1, picture.x1, picture.y1 + 1.3 * f)
            sheet.lines.append(
                Printed(caption, self.words(int((caption.x1 - caption.x0) / f / 0.9)), number, "caption", -1)
            )
            holes.append(Rect(left, top, picture.x1, caption.y1 + 0.6 * pitch))
        if "box" in self.options and count >= 2 and rnd.random() < 0.4 and y1 - y0 > 20 * pitch:
            left = x0 + (count - 1) * (width + gutter)
            top = y0 + rnd.randint(3, 8) * pitch
            holes.append(Rect(left, top, left + width, top + 7 * pitch))
            y = top + 1.0 * pitch
            self.centred(sheet, number, "box", left + width / 2, y, 1.15 * f, 4)
            y += 1.2 * pitch
            for _ in range(4):
                sheet.lines.append(
                    Printed(
                        Rect(left + 0.7 * f, y, left + width - 0.7 * f, y + 1.3 * f),
                        self.words(int((width - 1.4 * f) / f / 0.95)),
                        number,
                        "box",
                        -1,
                    )
                )
                y += 0.95 * pitch
        lines: list[tuple[float, float]] = []
        for c in range(count):
            x, y = x0 + c * (width + gutter), y0
            end = y1 - (rnd.randint(0, 2) * pitch if c else 0)
            if c == 0 and byline:
                self.centred(sheet, number, "byline", x + width / 2, y, f, min(7, int(width / f) - 3))
                y += 1.2 * pitch
            while y + pitch <= end:
                box = Rect(x, y, x + width, y + pitch)
                if not any(
                    h.x0 < box.x1 - 1 and h.x1 > box.x0 + 1 and h.y0 < box.y1 and h.y1 > box.y0 for h in holes
                ):
                    lines.append((x, y))
                y += pitch
        letters = int(width / f)
        step = (width - 0.1) / letters
        rest, first = 0, True
        for k, (x, y) in enumerate(lines):
            if rest <= 0:
                rest = min(rnd.randint(15, 140), 10_000)
                self.paragraph += 1
                first = True
            indent = 2 if first else 0
            now = min(rest, letters - indent)
            if k == len(lines) - 1:
                now = max(2, now // 2)
            rect = Rect(x + indent * step, y, x + (indent + now) * step, y + pitch)
            sheet.lines.append(Printed(rect, self.words(now), number, "body", self.paragraph))
            rest -= now
            first = False


@attrs.define
class Engine:
    """What an OCR engine would give for a sheet."""

    seed: int = 0
    tight: bool = True
    jitter: float = 0.0
    lost: float = 0.0
    lost_heads: float = 0.0
    merged: float = 0.0
    blocks: bool = False
    pictures: bool = True

    def read(self, sheet: Sheet) -> tuple[Page, list[tuple[int, str]]]:
        """The page, and for each character of its text (article, role)."""
        rnd = random.Random(self.seed)
        items = self._fragments(sheet) if self.blocks else list(sheet.lines)
        if self.lost:
            items = [p for p in items if p.role != "body" or rnd.random() >= self.lost]
        if self.lost_heads:
            items = [
                p for p in items if p.role not in {"headline", "kicker"} or rnd.random() >= self.lost_heads
            ]
        whose: list[tuple[int, str]] = []
        text = ""
        blocks: list[Block] = []
        groups = self._merge(items, sheet, rnd) if self.merged else [[p] for p in items]
        rnd.shuffle(groups)
        for group in groups:
            start = len(text)
            for p in group:
                text += p.text
                whose += [(p.article, p.role)] * len(p.text)
            span = Span(0, start, len(text))
            text += "\n"
            whose.append((-1, "space"))
            rect = self._box(group, sheet, rnd)
            passage = Passage.take((text,), (span,))
            lines = () if self.blocks else (Line(span, rect, None, group[0].vertical),)
            blocks.append(Block(passage, 0, rect, lines, None))
        for picture in sheet.pictures if self.pictures else ():
            blocks.append(Block(Passage("", ()), 0, picture, (), "image"))
        return Page(text, tuple(blocks), 0, None, "test", None, sheet.width, sheet.height), whose

    def _box(self, group: list[Printed], sheet: Sheet, rnd: random.Random) -> Rect:
        rects = [p.rect for p in group]
        x0, y0, x1, y1 = (
            min(r.x0 for r in rects),
            min(r.y0 for r in rects),
            max(r.x1 for r in rects),
            max(r.y1 for r in rects),
        )
        if self.tight:
            inset = 0.15 * (y1 - y0) if len(group) == 1 and not self.blocks and not group[0].vertical else 0.0
            y0, y1 = y0 + inset, y1 - inset
        j = self.jitter * sheet.font
        return Rect(
            x0 + rnd.uniform(-j, j), y0 + rnd.uniform(-j, j), x1 + rnd.uniform(-j, j), y1 + rnd.uniform(-j, j)
        )

    def _merge(self, items: list[Printed], sheet: Sheet, rnd: random.Random) -> list[list[Printed]]:
        out: list[list[Printed]] = []
        for p in sorted(items, key=lambda p: (round(p.rect.y0), p.rect.x0)):
            last = out[-1][-1] if out else None
            if (
                last is not None and last.role == p.role == "body" and abs(last.rect.y0 - p.rect.y0) < 2
                and 0 < p.rect.x0 - last.rect.x1 < 1.8 * sheet.font and rnd.random() < self.merged
            ):  # fmt: skip
                out[-1].append(p)
            else:
                out.append([p])
        return out

    def _fragments(self, sheet: Sheet) -> list[Printed]:
        """Paragraphs, cut where a column or a hole cuts them."""
        out: list[Printed] = []
        for p in sheet.lines:
            last = out[-1] if out else None
            joins = (
                last is not None and p.role == last.role and p.article == last.article and not p.vertical
                and (p.role in {"headline", "deck"} or (p.paragraph >= 0 and p.paragraph == last.paragraph))
                and abs(p.rect.y0 - last.rect.y1) < 2
            )  # fmt: skip
            if joins and last is not None:
                r = last.rect
                rect = Rect(min(r.x0, p.rect.x0), r.y0, max(r.x1, p.rect.x1), p.rect.y1)
                out[-1] = last._replace(rect=rect, text=last.text + p.text)
            else:
                out.append(p)
        return out
