"""Prints a small newspaper page with known articles into an image, for engines that read images.

Needs Pillow and a font that has Chinese; `missing` says what is not there.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

from corruptions import STORIES

FONTS = (
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
)
"""Where Debian's packages fonts-wqy-microhei, fonts-wqy-zenhei, fonts-noto-cjk and fonts-droid-fallback put them."""

NAMES = ("market", "wetland")
"""The stories on the page, from top to bottom."""
PARAGRAPHS = 3
"""So many paragraphs of each."""
WIDTH, MARGIN, GUTTER, SIZE, HEADLINE = 1500, 60, 70, 32, 72
"""In pixels."""
COLUMNS = 3


def font() -> str | None:
    return next((path for path in FONTS if Path(path).is_file()), None)


def missing() -> str | None:
    """Why no page can be printed here; None where one can."""
    if importlib.util.find_spec("PIL") is None:
        return "Pillow is not installed"
    return None if font() is not None else "no Chinese font (Debian: fonts-wqy-microhei)"


def print_page(paragraphs: int = PARAGRAPHS) -> Any:
    """The page as a grey Pillow image: two articles, each with a headline over three columns, a byline, paragraphs."""
    from PIL import Image, ImageDraw, ImageFont

    path = font()
    assert path is not None
    body, large = ImageFont.truetype(path, SIZE), ImageFont.truetype(path, HEADLINE)
    page = Image.new("L", (WIDTH, 4000), 255)
    draw = ImageDraw.Draw(page)
    width = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GUTTER) // COLUMNS
    y = MARGIN
    for name in NAMES:
        story = STORIES[name]
        draw.text((WIDTH / 2, y), story.headline, font=large, fill=0, anchor="ma")
        y += 2 * HEADLINE
        rows = _rows(name, width // SIZE, paragraphs)
        each = -(-len(rows) // COLUMNS)
        for n, (text, left) in enumerate(rows):
            x = MARGIN + n // each * (width + GUTTER)
            if left is None:
                draw.text((x + width / 2, y + n % each * 48), text, font=body, fill=0, anchor="ma")
            else:
                for k, char in enumerate(text):
                    draw.text((x + (left + k) * SIZE, y + n % each * 48), char, font=body, fill=0)
        y += each * 48 + 2 * SIZE
    return page.crop((0, 0, WIDTH, y + MARGIN))


def _rows(name: str, letters: int, paragraphs: int) -> list[tuple[str, int | None]]:
    """The printed lines of a story: text and indent in characters, None for a line in the middle."""
    story = STORIES[name]
    rows: list[tuple[str, int | None]] = [] if story.byline is None else [(story.byline, None), ("", 0)]
    for paragraph in story.paragraphs[:paragraphs]:
        indent, rest = 2, paragraph
        while rest:
            rows.append((rest[: letters - indent], indent))
            rest, indent = rest[letters - indent :], 0
    return rows
