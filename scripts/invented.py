#!/usr/bin/env python3
"""Pages with truth from the invented stories in ``tests/invented``, whole or damaged.

    python scripts/invented.py OUT_DIR [--from fit|held] [--how clean|usual|heavy] [--half] [--seed N]

The stories are made up, in the manner of many kinds of papers (`tests/invented/README.md` has the form in which they are
written down). ``clean``: every paragraph whole, in the order of print. ``usual``, ``heavy``: damaged as `make_pages` damages
pages. ``--half``: of each page some three to five neighbouring stories, for the fit.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from make_pages import Article, Item, Maker, Unit

SOURCES = Path(__file__).resolve().parent.parent / "tests" / "invented"
HEADS = ("label", "kicker", "headline", "deck", "byline")
SIGNED = re.compile(
    r"^[(（]?(?:本报|新华社)?(?:特约|见习)?(?:记者|通讯员|评论员)[\s　:：]?[一-鿿\s　、]{2,16}[)）]?$"
)
"""A last paragraph that is nothing but who wrote the story: a byline, wherever it counts."""


@dataclass
class Picture:
    """The texts of a picture."""

    title: list[str] = field(default_factory=list)
    caption: list[str] = field(default_factory=list)
    credit: list[str] = field(default_factory=list)
    people: list[list[str | None]] = field(default_factory=list)


@dataclass
class Box:
    """A box: its title and its paragraphs."""

    title: str
    paragraphs: list[str] = field(default_factory=list)


@dataclass
class Story:
    """An article as it is written down: head lines by field, then what it holds, in order."""

    head: list[tuple[str, str]] = field(default_factory=list)
    items: list[tuple[str, str | Picture | Box]] = field(default_factory=list)
    people: list[list[str | None]] = field(default_factory=list)
    dateline: str | None = None


@dataclass
class Sheet:
    """A page as it is written down."""

    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


def named(text: str) -> list[list[str | None]]:
    """``王小明/记者; 李芳/-``: names and roles."""
    pairs = [part.split("/") for part in text.split(";")]
    return [[name.strip(), None if role.strip() == "-" else role.strip()] for name, role in pairs]


def read(path: Path) -> Sheet:
    """A page of ``tests/invented``."""
    sheet = Sheet()
    kind, story = "", Story()
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("=== "):
            kind = line[4:].strip()
            story = Story()
            if kind == "article":
                sheet.stories.append(story)
            elif kind == "photo":
                sheet.pictures.append(Picture())
                story.items.append(("photo", sheet.pictures[-1]))
            continue
        if not line.strip():
            continue
        name, text = line.strip().split(": ", 1)
        if kind in ("head", "foot"):
            (sheet.head if kind == "head" else sheet.foot).append(text)
        else:
            _take(story, name, text)
    return sheet


def _take(story: Story, name: str, text: str) -> None:
    last = story.items[-1][1] if story.items else None
    begun = any(kind in ("p", "h") for kind, _ in story.items)
    part = name.rpartition(".")[2]
    if name.startswith("photo."):
        if not isinstance(last, Picture) or (part in ("title", "caption") and last.caption):
            last = Picture()
            story.items.append(("photo", last))
        getattr(last, part).extend(named(text) if part == "people" else [text])
    elif name == "tip.title":
        story.items.append(("tip", Box(text)))
    elif name == "tip.p":
        assert isinstance(last, Box)
        last.paragraphs.append(text)
    elif name == "people":
        story.people = named(text)
    elif name == "dateline":
        story.dateline = text
    elif name in HEADS and not begun:
        story.head.append((name, text))
    elif name == "byline" or (begun and SIGNED.match(text)):
        story.items.append(("byline", text))
    else:
        story.items.append((name, text))


class Typesetter(Maker):
    """Sets one page, and damages it as `Maker` does."""

    def __init__(self, sheet: Sheet, seed: int, how: str, half: bool) -> None:
        chance = random.Random(seed)
        if half:
            size = max(3, (len(sheet.stories) + 1) // 2)
            first = chance.randrange(len(sheet.stories) - size + 1)
            sheet.stories = sheet.stories[first : first + size]
            sheet.head = [] if chance.random() < 0.5 else sheet.head
            sheet.foot = [] if chance.random() < 0.5 else sheet.foot
            sheet.pictures = sheet.pictures[: chance.randint(0, len(sheet.pictures))]
        self.sheet = sheet
        self.whole = [
            Article(list(s.head), [Item(k, t) for k, t in s.items if k in ("p", "h") and isinstance(t, str)])
            for s in sheet.stories
        ]
        super().__init__([self.whole, self.whole], seed, heavy=how == "heavy")
        self.clean = how == "clean"
        self.number = 0
        self.found: dict[int, tuple[Picture, int]] = {}

    def set(self) -> tuple[str, dict[str, Any]]:
        """The page's text and its truth."""
        rng = self.rng
        style = "clean"
        if not self.clean:
            style = rng.choices(["inset", "shuffled", "clean"], [47, 33, 0 if self.heavy else 20])[0]
        eager = rng.lognormvariate(0, 0.45)
        bodies = [
            [Unit(i.kind, i.text, n, k) for k, i in enumerate(a.items)]
            if self.clean
            else self.body(a, n, eager)
            for n, a in enumerate(self.whole)
        ]
        if not self.clean:
            self.lose(bodies)
        for n, story in enumerate(self.sheet.stories):
            self._embed(n, story, bodies[n])
        heads = [[Unit(f, t, n) for f, t in story.head] for n, story in enumerate(self.sheet.stories)]
        if self.clean:
            stream = [u for head, body in zip(heads, bodies, strict=True) for u in (*head, *body)]
        else:
            stream = self.lay_out(list(range(len(self.whole))), heads, bodies, style)
        for picture in self.sheet.pictures:
            self._stand(stream, picture)
        if not self.clean:
            self.repeats(stream)
        head = [Unit("furniture", t, blank=1 if k == 0 else 0) for k, t in enumerate(self.sheet.head)]
        stream = [*head, *stream, *(Unit("furniture", t) for t in self.sheet.foot)]
        if self.heavy:
            self.smudge(stream)
        return self._write(stream, style)

    def _picture(self, picture: Picture, n: int) -> list[Unit]:
        group = self.number
        self.number += 1
        self.found[group] = (picture, n)
        parts = (("photo-title", picture.title), ("caption", picture.caption), ("credit", picture.credit))
        return [Unit(role, text, group=group) for role, texts in parts for text in texts]

    def _embed(self, n: int, story: Story, body: list[Unit]) -> None:
        """Bylines at the end, boxes and pictures where they were written down, or in a paragraph that a column cut."""
        seen = 0
        put: list[tuple[int, list[Unit]]] = []
        for kind, item in story.items:
            if kind in ("p", "h"):
                seen += 1
            elif isinstance(item, Box):
                title = Unit("box-title", item.title, n, group=self.number)
                put.append((seen, [title, *(Unit("box", t, n, group=self.number) for t in item.paragraphs)]))
                self.number += 1
            elif isinstance(item, Picture):
                put.append((seen, self._picture(item, n)))
            else:
                put.append((seen, [Unit("byline", item, n)]))
        for place, units in reversed(put):
            at = next((j for j, u in enumerate(body) if u.item >= place and u.role in ("p", "h")), len(body))
            if not self.clean and units[0].role != "byline" and self.rng.random() < 0.6:
                inside = [
                    j
                    for j in range(1, len(body))
                    if body[j].item == body[j - 1].item >= 0 and body[j].role == body[j - 1].role == "p"
                ]
                at = self.rng.choice(inside) if inside else at
            body[at:at] = units

    def _stand(self, stream: list[Unit], picture: Picture) -> None:
        """A picture that belongs to no story: between two, or in a paragraph that a column cut."""
        units = self._picture(picture, -1)
        units[0].blank = 3 if self.rng.random() < 0.5 else 1
        inside = [
            k
            for k in range(1, len(stream))
            if stream[k].role == stream[k - 1].role == "p"
            and (stream[k].item, stream[k].article) == (stream[k - 1].item, stream[k - 1].article)
        ]
        between = [
            k
            for k in range(1, len(stream))
            if stream[k - 1].article != stream[k].article
            and stream[k].role in HEADS
            and stream[k - 1].role in ("p", "byline")
        ]
        within = inside and not self.clean and self.rng.random() < 0.6
        at = self.rng.choice(inside if within else [0, *between, len(stream)])
        stream[at:at] = units

    def _write(self, stream: list[Unit], style: str) -> tuple[str, dict[str, Any]]:
        lines = self.print_lines(stream)
        truth: dict[str, Any] = {
            "style": style,
            "furniture": [u.line for u in stream if u.role == "furniture"],
            "articles": [self._entry(n, story, stream) for n, story in enumerate(self.sheet.stories)],
            "photos": [],
        }
        for group, (picture, n) in self.found.items():
            mine = [u for u in stream if u.group == group and u.article < 0]
            entry = {
                "title": [u.line for u in mine if u.role == "photo-title"],
                "caption": [[u.line] for u in mine if u.role == "caption"],
                "credit": [u.line for u in mine if u.role == "credit"],
                "people": picture.people,
            }
            home = truth["photos"] if n < 0 else truth["articles"][n].setdefault("photos", [])
            home.append(entry)
        truth |= self.flagged(stream)
        return "\n".join(lines), truth

    def _entry(self, n: int, story: Story, stream: list[Unit]) -> dict[str, Any]:
        mine = [u for u in stream if u.article == n]
        entry: dict[str, Any] = {"headline": []}
        for name in HEADS:
            found = [u.line for u in mine if u.role == name]
            if found:
                entry[name] = found
        if "byline" in entry:
            entry["optional"] = entry["byline"]
        entry["people"] = story.people
        if story.dateline is not None:
            entry["dateline_text"] = story.dateline
        entry["content"] = self.content(self.whole[n], mine)
        tips = [
            {
                "title": [u.line],
                "p": [[v.line] for v in mine if v.role == "box" and v.group == u.group],
            }
            for u in mine
            if u.role == "box-title"
        ]
        if tips:
            entry["tips"] = tips
        return entry


def make(source: Path, how: str, seed: int, half: bool = False) -> tuple[str, dict[str, Any]]:
    """A page of ``tests/invented`` as text and truth, always the same for the same arguments."""
    return Typesetter(read(source), seed * 1000 + zlib.crc32(source.stem.encode()) % 1000, how, half).set()


def main() -> int:
    """Make the pages."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("out", type=Path)
    cli.add_argument("--from", dest="part", choices=("fit", "held"), default="held")
    cli.add_argument("--how", choices=("clean", "usual", "heavy"), default="usual")
    cli.add_argument("--half", action="store_true")
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for source in sorted((SOURCES / args.part).glob("*.txt")):
        text, truth = make(source, args.how, args.seed, args.half)
        name = f"{source.stem}_{args.how}{args.seed}"
        (args.out / f"{name}.txt").write_text(text, encoding="utf-8")
        (args.out / f"{name}.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
