#!/usr/bin/env python3
"""The invented pages with boxes as an OCR engine reads them: drawn, read by an engine, parsed, compared.

    python scripts/invented_scans.py OUT_DIR [--engine E] [--from fit|held] [--seed N] [--every K] [--upright H]   draw and read
    python scripts/invented_scans.py OUT_DIR --measure [--letters] [--verbose]                              print the figures

Wants what no other script does: Pillow, rapidfuzz, a font for Chinese (``--font FILE``, of which the ``--face``-th face is
used; Noto Serif CJK SC by default), and the engine: ``rapidocr1`` (rapidocr-onnxruntime), ``rapidocr3`` (rapidocr), both from
PyPI, or ``tesseract`` (the command, with chi_sim). A page takes a third of a minute to read.

`invented_boxes.py` sets the pages, or with ``--upright`` `invented_upright.py`, from top to bottom, heads as it says; the lines
are drawn at their places, and what the engine gives for the picture is kept as
NAME.json, of Tesseract ALTO as NAME.xml, with NAME.truth.json beside it. RapidOCR 1.x sees a page at a small scale and joins
lines over narrow gutters: of the lines of 56 such pages more than a quarter are parts of several columns. Figures: ``text``,
how like the text of the articles, paired one to one, is to what was set (1 - normalised edit distance, so that the engine's
own errors count; with ``--letters`` without marks, of which engines lose many where lines run down); ``whole``, how many
articles are more than 0.97 like it; ``headline``, how many have one that is at least 0.8 like it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import invented_boxes
import invented_upright

from invented import SOURCES

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageDraw import ImageDraw as Pen

Rect = tuple[float, float, float, float]
Engine = Callable[["Picture", Path], None]
"""Reads a picture and writes what it finds to a path, with its suffix."""
FONT = Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")
PAPER, INK, EDGE = 250, 20, 60
DOWN = str.maketrans("，。、；：？！（）“”‘’《》「」—…", "︐︒︑︔︓︖︕︵︶﹃﹄﹁﹂︽︾﹁﹂︱︙")
"""Marks as they look in lines that run down."""


def draw(rows: list[Any], font: Path, face: int) -> Picture:
    """The picture of a page: each line's characters along its rectangle, across or, where it is higher than wide, down."""
    from PIL import Image, ImageDraw

    width = max(x for quad, *_ in rows for x, _ in quad) + EDGE
    height = max(y for quad, *_ in rows for _, y in quad) + EDGE
    picture = Image.new("L", (int(width), int(height)), PAPER)
    pen = ImageDraw.Draw(picture)
    for quad, text, *_ in rows:
        (x0, y0), _, (x1, y1), _ = quad
        down = y1 - y0 > x1 - x0 and len(text) > 1
        (_draw_down if down else _draw_across)(pen, text, (x0, y0, x1, y1), font, face)
    return picture


def _draw_across(pen: Pen, text: str, rect: Rect, font: Path, face: int) -> None:
    from PIL import ImageFont

    x0, y0, x1, y1 = rect
    size = max(8, int((y1 - y0) * 0.92))
    set_in = ImageFont.truetype(str(font), size, index=face)
    natural = set_in.getlength(text)
    if natural > (x1 - x0) * 1.02:
        size = max(8, int(size * (x1 - x0) / natural))
        set_in = ImageFont.truetype(str(font), size, index=face)
        natural = set_in.getlength(text)
    gap = max(0.0, min((x1 - x0 - natural) / max(1, len(text) - 1), size * 0.25))
    _, top, _, bottom = set_in.getbbox("国")
    x, y = x0, y0 + (y1 - y0 - (bottom - top)) / 2 - top
    for char in text:
        pen.text((x, y), char, font=set_in, fill=INK)
        x += set_in.getlength(char) + gap


def _draw_down(pen: Pen, text: str, rect: Rect, font: Path, face: int) -> None:
    from PIL import ImageFont

    x0, y0, x1, y1 = rect
    high = [1.0 if ord(char) >= 0x2000 else 0.55 for char in text]
    size = max(8, int(min((x1 - x0) * 0.92, (y1 - y0) * 1.02 / sum(high))))
    set_in = ImageFont.truetype(str(font), size, index=face)
    gap = max(0.0, min((y1 - y0 - sum(high) * size) / (len(text) - 1), size * 0.25))
    y = y0
    for char, part in zip(text, high, strict=True):
        form = char.translate(DOWN)
        lift = 0.22 if part == 1.0 else 0.45
        pen.text(((x0 + x1 - set_in.getlength(form)) / 2, y - lift * size), form, font=set_in, fill=INK)
        y += part * size + gap


def rapidocr1() -> Engine:
    import numpy
    from rapidocr_onnxruntime import RapidOCR

    engine = RapidOCR()

    def reads(picture: Picture, out: Path) -> None:
        found, _ = engine(numpy.asarray(picture))
        keep([[quad, text, score] for quad, text, score in found], out)

    return reads


def rapidocr3() -> Engine:
    import numpy
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.max_side_len": 4000})  # as `newsparse.parse_image` makes it

    def reads(picture: Picture, out: Path) -> None:
        found = engine(numpy.asarray(picture))
        keep(
            [
                [quad.tolist(), *rest]
                for quad, *rest in zip(found.boxes, found.txts, found.scores, strict=True)
            ],
            out,
        )

    return reads


def tesseract() -> Engine:
    def reads(picture: Picture, out: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.png"
            picture.save(page)
            subprocess.run(
                ["tesseract", str(page), str(out), "-l", "chi_sim", "--dpi", "200", "alto"], check=True
            )

    return reads


ENGINES: dict[str, Callable[[], Engine]] = {f.__name__: f for f in (rapidocr1, rapidocr3, tesseract)}


def keep(rows: list[list[Any]], out: Path) -> None:
    lines = [
        [[[round(x), round(y)] for x, y in quad], text, round(float(score), 3)] for quad, text, score in rows
    ]
    page = json.dumps({"result": lines}, ensure_ascii=False, separators=(",", ":"))
    out.with_suffix(".json").write_text(page + "\n", encoding="utf-8")


def read(
    out: Path, engine: Engine, kind: str, seed: int, every: int, font: Path, face: int, heads: str | None
) -> None:
    """Draws every ``every``-th page and keeps what the engine reads in it."""
    out.mkdir(parents=True, exist_ok=True)
    sources = sorted((SOURCES / kind).glob("*.txt"))[::every]
    with tempfile.TemporaryDirectory() as folder:
        if heads is None:
            invented_boxes.write(sources, Path(folder), seed)
        else:
            invented_upright.write(sources, Path(folder), seed, heads)
        for source in sources:
            rows = json.loads((Path(folder) / f"{source.stem}.json").read_text(encoding="utf-8"))["result"]
            engine(draw(rows, font, face), out / source.stem)
            truth = (Path(folder) / f"{source.stem}.truth.json").read_text(encoding="utf-8")
            (out / f"{source.stem}.truth.json").write_text(truth, encoding="utf-8")
            print(source.stem, flush=True)


def folded(text: str | None, *, letters: bool = False) -> str:
    """A text without white space, marks in one width, or without any marks."""
    plain = "".join(unicodedata.normalize("NFKC", text or "").split())
    return "".join(filter(str.isalnum, plain)) if letters else plain


def grams(text: str) -> Counter[str]:
    return Counter(text[k : k + 4] for k in range(max(1, len(text) - 3)))


def measure(out: Path, *, letters: bool, verbose: bool) -> dict[str, float]:
    """The figures of the pages in a folder, each from 0 to 1."""
    from rapidfuzz.distance import Levenshtein

    import newsparse

    fold = partial(folded, letters=letters)

    like = weight = 0.0
    whole = heads = articles = 0
    for source in sorted(out.glob("*.truth.json")):
        page = next(p for end in ("json", "xml") if (p := out / f"{source.name[:-11]}.{end}").exists())
        truth = json.loads(source.read_text(encoding="utf-8"))
        found = newsparse.parse_issue(page).to_dict()["articles"]
        texts = [fold("".join(item["text"] for item in a["content"])) for a in found]
        bags = [grams(fold(a["headline"]) + text) for a, text in zip(found, texts, strict=True)]
        wanted = [fold("".join(text for _, text in a["content"])) for a in truth]
        common = [
            ((grams(fold(a["headline"]) + text) & bag).total(), n, k)
            for n, (a, text) in enumerate(zip(truth, wanted, strict=True))
            for k, bag in enumerate(bags)
        ]
        pairs: dict[int, int] = {}
        for share, n, k in sorted(common, reverse=True):
            if share and n not in pairs and k not in pairs.values():
                pairs[n] = k
        for n, (a, text) in enumerate(zip(truth, wanted, strict=True)):
            k = pairs.get(n)
            alike = 0.0 if k is None else Levenshtein.normalized_similarity(text, texts[k])
            head = "" if k is None else fold(found[k]["headline"])
            right = Levenshtein.normalized_similarity(fold(a["headline"]), head) >= 0.8
            like, weight = like + alike * len(text), weight + len(text)
            whole, heads, articles = whole + (alike > 0.97), heads + right, articles + 1
            if verbose and (alike <= 0.97 or not right):
                print(f"{page.stem} {alike:.2f} {'' if right else 'no '}headline {fold(a['headline'])[:24]}")
    if not articles:
        return {}
    return {"text": like / max(1.0, weight), "whole": whole / articles, "headline": heads / articles}


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("out", type=Path)
    cli.add_argument("--engine", choices=ENGINES, default="rapidocr1")
    cli.add_argument("--from", dest="kind", choices=("fit", "held"), default="held")
    cli.add_argument("--seed", type=int, default=912)
    cli.add_argument("--every", type=int, default=1)
    cli.add_argument("--font", type=Path, default=FONT)
    cli.add_argument("--face", type=int, default=2)
    cli.add_argument("--upright", choices=invented_upright.HEADS)
    cli.add_argument("--letters", action="store_true")
    cli.add_argument("--measure", action="store_true")
    cli.add_argument("--verbose", action="store_true")
    args = cli.parse_args()
    if not args.measure:
        engine = ENGINES[args.engine]()
        read(args.out, engine, args.kind, args.seed, args.every, args.font, args.face, args.upright)
    for figure, share in measure(args.out, letters=args.letters, verbose=args.verbose).items():
        print(f"{figure:10} {share:.3f}")


if __name__ == "__main__":
    main()
