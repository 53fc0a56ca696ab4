#!/usr/bin/env python3
"""Pages of vertical print (竖排) from the invented stories, and what newsparse makes of them.

    python scripts/invented_upright.py OUT_DIR [--heads H] [--from fit|held] [--seed N] [--blocks]    write NAME.json, NAME.truth.json
    python scripts/invented_upright.py --measure [--heads H] [--from fit|held] [--seed N] [--blocks] [--verbose]      print the figures
    python scripts/invented_upright.py --pin                                                write tests/gate/upright.json anew

Lines run from top to bottom and follow each other from right to left, in bands (段) one below the other. Heads stand at the
right of their story and run down as its lines do (``down``, as papers of before 1956 have them); or across over its bands, as
Taiwan's and Hong Kong's papers have them since (``across``, captions of pictures as well); or either (``both``).
`invented_boxes.py` sets such a page turned by a quarter and measures it: its columns are the bands.
"""

from __future__ import annotations

import math
import random
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import invented_boxes as boxes
from invented_boxes import (
    CAPTION,
    CAPTION_PITCH,
    HEADLINES,
    SIZES,
    TALL,
    Frame,
    Hole,
    Lines,
    Truth,
    letters,
)

from invented import SOURCES, Picture, Story, read

FLOORS = SOURCES.parent / "gate" / "upright.json"
HEADS = ("down", "across", "both")
SEED = 500
OVER = 1.55  # from one line of a head to the next, in multiples of its size
PICTURE = 14  # how wide a picture is, in lines of the body
ROOM = 0.9  # so much of a story's width a line of its head fills at most
ROWS, BREAKS = 2, 10  # lines of a headline, and letters from which on it is broken; else it runs down
DATE = (
    ("2019年6月18日　星期二", 30.0, 700.0, 30.0),
    ("4", 20.0, 100.0, 60.0),
)  # text, from the top, from the right, size


class Upright(boxes.Typesetter):
    """Sets a page as it looks when it is turned by a quarter, so that its bands are columns."""

    page_head = ()

    def __init__(self, seed: int, heads: str) -> None:
        super().__init__(seed)
        self.heads = heads
        self.signed = False
        """Whether who wrote the story that is being set stands in its head."""
        self.over: list[tuple[str, float, bool, str]] = []
        """The lines that run across over the story that is being set, with their sizes, whether they stand at the left, and of what they are the
        first line."""

    def page(self, stories: Sequence[Story]) -> None:
        super().page(stories)
        for line in DATE:
            self.begin("furniture")
            self.across(*line)

    def across(self, text: str, left: float, top: float, size: float) -> None:
        """A line that runs across the page: down, on the turned one."""
        self.lines.append((left, top, left + TALL * size, top + letters(text) * size, text))
        self.blocks.append(self.block)

    def story(self, story: Story, frame: Frame, y: float) -> float:
        self.over = []
        below = self.below(story, frame)
        if below is None:
            return super().story(story, frame, y)
        before = len(self.lines)
        end = super().story(story, below, y)
        middle = (y + end - 1.8 * self.pitch) / 2
        x = frame.left + (frame.width - sum(OVER * size for _, size, *_ in self.over)) / 2
        left = max(bottom for _, _, _, bottom, _ in self.lines[before:])
        for text, size, aside, field in self.over:
            if field:
                self.begin(field)
            top = left - letters(text) * size if aside else middle - letters(text) * size / 2
            self.across(text, x, top, size)
            x += OVER * size
        return end

    def below(self, story: Story, frame: Frame) -> Frame | None:
        """The bands under a head that runs across over the story; nothing, if it is to run down."""
        if self.heads == "down" or frame.columns < 2 or (self.heads == "both" and self.rng.random() < 0.5):
            return None
        bands = Frame(frame.x(1), frame.columns - 1, frame.width, frame.gap)
        width = self.height(story, bands) - 8 * self.letter
        self.signed = self.rng.random() < 0.5
        sizes = SIZES | {"headline": self.rng.choice(HEADLINES)} | ({"byline": 1.0} if self.signed else {})
        high, most = 0.0, 0
        for name, text in story.head:
            size = sizes.get(name, 0.0) * self.letter
            if size:
                rows = math.ceil(letters(text) * size / (ROOM * width)) if width > 0 else 9
                goal = math.ceil(len(text) / rows)
                aside = name == "label"
                self.over += [
                    (text[k : k + goal], size, aside, "" if k else name) for k in range(0, len(text), goal)
                ]
                most = max(most, rows if letters(text) > BREAKS else rows * 2 - 1)
                high += rows * OVER * size
        if high > frame.width or most > ROWS:
            self.over = []
            return None
        return bands

    def head(self, story: Story, frame: Frame, y: float) -> list[float]:
        if not self.over:
            return super().head(story, frame, y)
        bylines = [(name, text) for name, text in story.head if name == "byline" and not self.signed]
        own = super().head(replace(story, head=bylines), frame._replace(columns=1), y - 0.5 * self.pitch)
        return own + [y] * (frame.columns - 1)

    def picture(self, picture: Picture, frame: Frame, tops: list[float]) -> list[Hole]:
        if not self.over:
            return super().picture(picture, frame, tops)
        first = self.rng.randint(0, frame.columns - 1)
        top, size = max(tops) + self.rng.randint(0, 4) * self.pitch, CAPTION * self.letter
        bottom = top + PICTURE * self.pitch
        texts = ["".join(picture.title)] if picture.title else []
        for text in picture.caption:
            texts += [line.text for line in boxes.set_lines(text, int((bottom - top) / size), 0)]
        texts += picture.credit
        pitch = CAPTION_PITCH * size
        x = frame.x(first) + frame.width - 0.4 * self.letter - pitch * len(texts)
        for n, text in enumerate(texts):
            if n in (0, bool(picture.title), len(texts) - len(picture.credit)):
                self.begin("caption")
            self.across(text, x, bottom - letters(text) * size, size)  # what begins at the left ends here
            x += pitch
        return [Hole(first, top, bottom + 0.5 * self.letter)]


def typeset(
    stories: Sequence[Story], seed: int, heads: str, scan: int = 0, *, blocks: bool = False
) -> tuple[Lines, Truth]:
    """The lines of a page upright again, as RapidOCR gives them, or its `blocks` as dots.ocr does, and its stories' truth."""
    setter = Upright(seed, heads)
    setter.page(stories)
    rng = random.Random(scan)
    if blocks:
        rows = boxes.as_blocks(setter, scan)
        edge = max(row["bbox"][3] for row in rows) + round(boxes.MARGIN)
        for row in rows:
            left, top, right, bottom = row["bbox"]
            row["bbox"] = [edge - bottom, left, edge - top, right]
        return rows, setter.truth
    width = max(bottom for _, _, _, bottom, _ in setter.lines) + boxes.MARGIN
    result: Lines = []
    for *edges, text in setter.lines:
        across = edges[3] - edges[1] > edges[2] - edges[0]
        off = boxes.UNSTEADY[1:] + boxes.UNSTEADY[:1] if across else boxes.UNSTEADY
        left, top, right, bottom = boxes.unsteady(edges, rng, off)
        corners = [
            [width - bottom, left],
            [width - top, left],
            [width - top, right],
            [width - bottom, right],
        ]
        result.append([corners, text.replace("\u3000", ""), 0.98])
    rng.shuffle(result)
    return result, setter.truth


def write(
    sources: Sequence[Path], folder: Path, seed: int, heads: str = HEADS[-1], *, blocks: bool = False
) -> None:
    """Make pages of stories and write them. Each has its own seed, after its name."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources:
        own = zlib.crc32(source.stem.encode())
        lines, truth = typeset(read(source).stories, seed + own, heads, own, blocks=blocks)
        boxes.keep(folder, source.stem, lines, truth, blocks=blocks)


if __name__ == "__main__":
    raise SystemExit(boxes.command(__doc__, FLOORS, SEED, write, HEADS))
