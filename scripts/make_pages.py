#!/usr/bin/env python3
"""Make damaged newspaper pages whose truth is known, to count and to tune on.

    python scripts/make_pages.py CORPUS_DIR OUT_DIR --pages N --seed S [--heavy | --rough | --small | --tidy]
        [--exclude PAGES_DIR]

CORPUS_DIR holds ``news-1998.txt`` (words parted by spaces) and ``news-2017.txt`` (plain), one paragraph a line, an
empty line between articles.  Neighbouring articles become one page, and the page is damaged the way OCR of columns
damages it: paragraphs cut at a column's foot, photos and boxes standing in the cuts, whole short articles between the
halves of a long one, headlines standing together before their bodies, beginnings moved to the end, two articles
column by column, repeats, lost ends and beginnings.  Every page is a ``NAME.txt`` with its ``NAME.json``: the line
numbers of headlines, paragraphs (``{"p": [12, 30]}``: line 12 goes on with line 30), crossheads, boxes, photos,
repeats, truncated and headless lines.

Rates are those counted on pages of the same kind; ``--heavy`` doubles them and adds OCR errors in repeats, lost
punctuation marks and three articles interleaved.  ``--rough``: several lost ends and
beginnings on a page and columns that stand elsewhere, often on pages of one subject.  ``--small``: two to four short
articles.  ``--tidy``: little of the damage, half of the pages none at all, most of them small.  Articles that share a run
of 30 characters with a page in the ``--exclude`` folder (by default ``dev`` beside the corpus), and near-duplicates, are
left out, so that figures on that folder stay independent of these pages.  The pages hold the corpus' text: keep them out of the repository.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

WINDOW = 30
FINAL = "。！？…”’"
NO_START = "，。！？；：、）》〉”’」』】％…—·,.!?;:)%"
HALF = str.maketrans("，！？：；（）％", ",!?:;()%")
BOXES = [("核心阅读", 18), ("编者按", 15), ("相关链接", 14), ("阅读提示", 12), ("延伸阅读", 12), ("背景", 6)]
CREDITS = [
    ("本报记者 {} 摄", 27),
    ("本报通讯员 {} 摄", 28),
    ("新华社发({}摄)", 24),
    ("新华社记者 {} 摄", 22),
]
WEEKDAYS = "一二三四五六日"
# share of paragraphs of 30*i .. 30*i+29 characters that a column's foot cuts
CUT_RATE = [0.0, 0.055, 0.1, 0.14, 0.24, 0.31, 0.41, 0.55, 0.7, 0.82, 0.94, 0.97]
BYLINE_98 = re.compile(r"^(本报|新华社)(特约|驻[一-鿿]{2,8})?(记者|评论员|通讯员)[一-鿿、]{0,24}$")
BYLINE_17 = re.compile(
    r"^(本报(驻.{2,8})?(记者|评论员|通讯员)\s?)?[一-鿿]\s?[一-鿿]{1,2}( [一-鿿]\s?[一-鿿]{1,2}){0,3}$"
)
OPTIONAL = re.compile(r"^[（(][^（()）]{1,18}[)）]$")
PICTURES = re.compile(r"（(附)?图片.*$")
CAPTION = re.compile(r"^(\d{1,2}月\d{1,2}日|日前|近日|图为|这是|新年|在[一-鿿]{2,6}省|\d、)")


@dataclass
class Item:
    """One thing an article's body holds: a paragraph, a crosshead, or a short line in brackets."""

    kind: str
    text: str


@dataclass
class Article:
    """An article of the corpus: head lines by field, and the body."""

    head: list[tuple[str, str]]
    items: list[Item]
    number: int = 0

    @property
    def size(self) -> int:
        return sum(len(i.text) for i in self.items)


@dataclass
class Unit:
    """One line of the page that is being made."""

    role: str  # headline kicker deck front byline p h optional box-title box photo-title caption credit furniture dup
    text: str
    article: int = -1
    item: int = -1  # which item of the article (paragraph pieces share it)
    group: int = -1  # which box or photo
    source: Unit | None = None
    flags: set[str] = field(default_factory=set)
    blank: int = 1  # empty lines before it
    line: int = 0


def fold(text: str) -> str:
    """One width, no white space: what two texts are compared by."""
    return "".join(unicodedata.normalize("NFKC", text).translate(HALF).split())


def windows(text: str) -> Iterable[str]:
    """Every run of ``WINDOW`` characters."""
    return (text[i : i + WINDOW] for i in range(max(0, len(text) - WINDOW + 1)))


def unspaced(line: str) -> str:
    """A segmented line without its word boundaries, a space kept between two Latin words."""
    return re.sub(r" +", "", re.sub(r"(?<=[A-Za-z]) (?=[A-Za-z])", "\0", line)).replace("\0", " ").strip()


def read_corpus(folder: Path) -> list[list[Article]]:
    """The articles of each file, in the file's order."""
    out = []
    for name, segmented in (("news-1998.txt", True), ("news-2017.txt", False)):
        articles: list[Article] = []
        for block in (folder / name).read_text(encoding="utf-8").split("\n\n"):
            lines = [unspaced(s) if segmented else s.strip() for s in block.split("\n") if s.strip()]
            if len(lines) > 1:
                lines[0] = PICTURES.sub("", lines[0]) or lines[0]
                article = parse_article(lines, segmented)
                article.number = len(articles)
                articles.append(article)
        out.append(articles)
    return out


def parse_article(lines: Sequence[str], old: bool) -> Article:
    """The head (first short lines without a closing mark) and the body."""
    n = 1
    while n < len(lines) - 1 and len(lines[n]) <= 42 and lines[n][-1] not in FINAL + "：:；;，,":
        if n >= 5:
            break
        n += 1
    front, rest = list(lines[:n]), lines[n:]
    head: list[tuple[str, str]] = []
    if old:
        for i, text in enumerate(front):
            head.append(("byline" if i and BYLINE_98.match(text) else "headline" if not i else "front", text))
    else:
        by = [front.pop()] if len(front) > 1 and BYLINE_17.match(front[-1]) else []
        deck = [front.pop()] if len(front) > 1 and front[-1].startswith("—") else []
        names = {1: ["headline"], 2: ["kicker", "headline"], 3: ["kicker", "headline", "deck"]}
        fields = names.get(len(front), ["headline"] + ["front"] * (len(front) - 1))
        if len(front) == 2 and deck:
            fields = ["kicker", "headline"]
        head = [*zip(fields, front, strict=True), *(("deck", d) for d in deck), *(("byline", b) for b in by)]
    items = []
    for text in rest:
        if OPTIONAL.match(text):
            items.append(Item("optional", text))
        elif len(text) <= 34 and text[-1] not in FINAL + "：:；;，,、—":
            items.append(Item("h", text))
        else:
            items.append(Item("p", text))
    return Article(head, items)


def independent(corpus: list[list[Article]], exclude: Path | None) -> tuple[list[list[Article]], int]:
    """The articles that share no 30 characters with an excluded page, near-duplicates left out."""
    seen: set[str] = set()
    if exclude and exclude.is_dir():
        for page in sorted(exclude.glob("*.txt")):
            # pieces of one paragraph are compared as the corpus has them, so lines one by one are enough
            for line in page.read_text(encoding="utf-8").split("\n"):
                seen.update(windows(fold(line)))
    own: set[str] = set()
    out, dropped = [], 0
    for articles in corpus:
        kept = []
        for article in articles:
            marks = {w for i in article.items if i.kind == "p" for w in windows(fold(i.text))}
            lists = sum(i.kind == "h" for i in article.items) > 2 + len(article.items) // 4
            if article.size < 90 or lists or "图片" in article.head[0][1]:
                continue
            if marks & seen or (marks and len(marks & own) > 0.2 * len(marks)) or not marks:
                dropped += 1
                continue
            own |= marks
            kept.append(article)
        out.append(kept)
    return out, dropped


def cut_points(text: str, rng: random.Random) -> int | None:
    """Where a column ends inside a paragraph: anywhere but at a sentence's end, no mark at the start of a line."""
    for _ in range(12):
        k = rng.randint(15, len(text) - 9)
        while k < len(text) - 9 and text[k] in NO_START:
            k += 1
        before, after = text[k - 1], text[k]
        latin = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
        if before not in FINAL + "：“‘《（" and after not in NO_START and not latin:
            return k
    return None


def pick(rng: random.Random, table: Sequence[tuple[str, int]]) -> str:
    """One of the texts, by weight."""
    return rng.choices([t for t, _ in table], [w for _, w in table])[0]


class Maker:
    """Makes pages out of a corpus."""

    def __init__(
        self,
        corpus: list[list[Article]],
        seed: int,
        heavy: bool = False,
        rough: bool = False,
        small: bool = False,
        tidy: bool = False,
    ) -> None:
        self.rng = random.Random(seed)
        self.heavy = heavy
        self.rough = rough
        self.small = small
        self.tidy = tidy
        self.share = 1.0
        """How much of the usual damage the page being made has."""
        self.subjects: dict[int, set[str]] = {}
        self.pools = corpus
        self.captions: list[list[str]] = []
        self.titles: list[list[str]] = []
        names: set[str] = set()
        for articles in corpus:
            texts = [i.text for a in articles for i in a.items if i.kind == "p"]
            self.captions.append(
                [
                    t
                    for t in texts
                    if 31 <= len(t) <= 149 and t.endswith("。") and (CAPTION.match(t) or "图为" in t[-30:])
                ]
            )
            self.titles.append([a.head[0][1] for a in articles if 5 <= len(a.head[0][1]) <= 13])
            for text in texts:
                names.update(re.findall(r"（记者([一-鿿]{2,3})）", text))
        self.names = sorted(names)
        self.chars = [c for a in corpus[0][:300] for i in a.items for c in i.text if "一" <= c <= "鿿"]

    def rate(self, p: float) -> float:
        return min(0.97, 2 * p) if self.heavy else p * self.share

    def chance(self, p: float) -> bool:
        return self.rng.random() < self.rate(p)

    # --- one page ---------------------------------------------------------------------------------------------

    def page(self, pool: int) -> tuple[str, dict[str, Any]]:
        rng = self.rng
        if self.tidy:
            self.share = rng.choice((0.0, 0.0, 0.2, 0.4))
            self.small = rng.random() < 0.6
        articles = self.choose(pool)
        style = rng.choices(["inset", "shuffled", "clean"], [47, 33, 0 if self.heavy else 20])[0]
        if (self.small or self.tidy) and rng.random() >= self.share:
            style = "clean"
        eager = rng.lognormvariate(0, 0.45)
        bodies = [self.body(a, n, eager) for n, a in enumerate(articles)]
        self.lose(bodies)
        groups = self.boxes(articles, bodies)
        heads = [[Unit(f, t, n, blank=1) for f, t in a.head] for n, a in enumerate(articles)]
        order = list(range(len(articles)))
        stream = self.lay_out(order, heads, bodies, style)
        if self.rough:
            stream = self.move_columns(stream)
        groups = self.photos(stream, pool, groups)
        self.repeats(stream)
        self.furniture(stream, pool)
        if self.heavy:
            self.smudge(stream)
        return self.write(stream, articles, pool, style)

    def choose(self, pool: int) -> list[Article]:
        """Neighbouring articles, shuffled, to about the size of a page."""
        rng, articles = self.rng, self.pools[pool]
        want = rng.uniform(300, 1500) if self.small else min(7600, max(1500, rng.gauss(4700, 1100)))
        span = min(len(articles), rng.randint(7, 12))
        start = rng.randrange(len(articles) - span + 1)
        around = [a for a in articles[start : start + span] if a.size < 5200]
        near = [a for a in around if a.size < 900] if self.small else around
        near = near if len(near) > 1 else around
        if self.rough and near and rng.random() < 0.6:
            near = self.alike(rng.choice(near), articles, start)
        rng.shuffle(near)
        out: list[Article] = []
        size, limit = 0, rng.choice([2, 2, 3, 4] if self.small else [5, 6, 7, 8, 8, 9])
        for article in near:
            if len(out) >= limit or (len(out) >= (2 if self.small else 3) and size >= want):
                break
            if size + article.size > want + 1500 and len(out) >= 2:
                continue
            out.append(article)
            size += article.size
        return out

    def alike(self, article: Article, articles: Sequence[Article], start: int) -> list[Article]:
        """The article and those of the hundred around it that have most in common with it: a page on one subject."""

        def subject(a: Article) -> set[str]:
            if id(a) not in self.subjects:
                text = "".join(i.text for i in a.items)
                self.subjects[id(a)] = {x + y for x, y in pairwise(text) if x > "一" < y}
            return self.subjects[id(a)]

        own = subject(article)

        def nearness(other: Article) -> float:
            return len(own & subject(other)) / (len(subject(other)) + 60.0)

        around = [a for a in articles[max(0, start - 50) : start + 50] if a.size < 2600 and a is not article]
        return [article, *sorted(around, key=nearness, reverse=True)[:8]]

    def move_columns(self, stream: list[Unit]) -> list[Unit]:
        """Up to three runs of an article's lines stand elsewhere: behind a line that lost its end, or between articles."""
        rng = self.rng
        for _ in range(rng.choice((1, 1, 2, 3))):
            starts = [
                k
                for k in range(1, len(stream))
                if stream[k].role == "p"
                and stream[k].article == stream[k - 1].article
                and stream[k - 1].role == "p"
            ]
            torn = [
                k for k in starts if stream[k].item == stream[k - 1].item or "headless" in stream[k].flags
            ]
            if not starts:
                break
            k = rng.choice(torn if torn and rng.random() < 0.5 else starts)
            end = k + 1
            most = rng.choice((1, 2, 3, 4, 30))
            while end < len(stream) and end - k < most and stream[end].article == stream[k].article:
                end += 1
            run, rest = stream[k:end], stream[:k] + stream[end:]
            ends = [
                n + 1
                for n in range(len(rest) - 1)
                if rest[n].role == "p"
                and rest[n].article != run[0].article
                and rest[n + 1].article != rest[n].article
            ]
            lost = [n for n in ends if "truncated" in rest[n - 1].flags]
            if not ends:
                break
            at = rng.choice(lost if lost and rng.random() < 0.5 else ends)
            stream = rest[:at] + run + rest[at:]
        return stream

    def body(self, article: Article, n: int, eager: float) -> list[Unit]:
        """The body's lines, long paragraphs cut where a column may end."""
        units: list[Unit] = []
        for i, item in enumerate(article.items):
            pieces = [item.text]
            if item.kind == "p" and len(item.text) >= 27:
                p = CUT_RATE[min(len(item.text) // 30, len(CUT_RATE) - 1)]
                if self.rng.random() < self.rate(min(1.0, p * eager) if p < 0.8 else p):
                    pieces = self.cut(pieces)
                    more = max(0.0, (len(item.text) - 250) / 500)
                    while len(pieces) > 1 and len(pieces) < 6 and self.rng.random() < self.rate(more):
                        pieces = self.cut(pieces)
                        more /= 3
            units += [Unit(item.kind, piece, n, i) for piece in pieces]
        return units

    def cut(self, pieces: list[str]) -> list[str]:
        where = max(range(len(pieces)), key=lambda k: len(pieces[k]))
        text = pieces[where]
        k = cut_points(text, self.rng) if len(text) >= 27 else None
        return pieces if k is None else [*pieces[:where], text[:k], text[k:], *pieces[where + 1 :]]

    def lose(self, bodies: list[list[Unit]]) -> None:
        """A paragraph's end or beginning that the page does not hold."""
        usual = (("truncated", 0.12), ("headless", 0.10))
        often = (("truncated", 0.7),) * 3 + (("headless", 0.5),) * 2
        for flag, share in often if self.rough else usual:
            if not self.chance(share):
                continue
            fit = [
                (b, u)
                for b in bodies
                for k, u in enumerate(b)
                if u.role == "p"
                and len(u.text) >= 90
                and not u.flags
                and 0 < k < len(b) - 1
                and (b[k + 1].item if flag == "truncated" else b[k - 1].item) != u.item
            ]
            if not fit:
                continue
            _, unit = self.rng.choice(fit)
            k = cut_points(unit.text, self.rng)
            if k is None:
                continue
            if flag == "truncated":
                unit.text = unit.text[: max(k, 30)]
                unit.text = unit.text.rstrip(FINAL) or unit.text
            else:
                unit.text = unit.text[min(k, len(unit.text) - 30) :].lstrip(NO_START) or unit.text
            unit.flags.add(flag)

    def boxes(self, articles: Sequence[Article], bodies: list[list[Unit]]) -> int:
        """One of a long article's own paragraphs stands in a titled box elsewhere in it."""
        rng, groups = self.rng, 0
        for n, article in enumerate(articles):
            body = bodies[n]
            if sum(i.kind == "p" for i in article.items) < 6 or not self.chance(0.4):
                continue
            counts: dict[int, int] = {}
            for u in body:
                counts[u.item] = counts.get(u.item, 0) + 1
            fit = [
                k
                for k, u in enumerate(body)
                if u.role == "p" and k and counts[u.item] == 1 and 40 <= len(u.text) <= 158 and not u.flags
            ]
            if not fit:
                continue
            k = rng.choice(fit)
            box = body.pop(k)
            inside = [j for j in range(1, len(body)) if body[j].item == body[j - 1].item]
            at = rng.choice(inside) if inside and rng.random() < 0.69 else rng.randint(0, len(body))
            title = Unit("box-title", pick(rng, BOXES), n, group=groups)
            body[at:at] = [title, Unit("box", box.text, n, group=groups)]
            groups += 1
        return groups

    # --- the order of the lines -------------------------------------------------------------------------------

    def lay_out(
        self, order: list[int], heads: list[list[Unit]], bodies: list[list[Unit]], style: str
    ) -> list[Unit]:
        rng = self.rng
        blocks: list[list[Unit]] = []
        last: list[Unit] = []
        todo = list(order)

        def split_head(n: int) -> tuple[list[Unit], list[Unit]]:
            """Head lines that stay, byline that goes with the body."""
            stay = [u for u in heads[n] if u.role != "byline"]
            return stay, [u for u in heads[n] if u.role == "byline"]

        mover = rng.choice(todo) if style == "shuffled" and len(todo) > 2 and rng.random() < 0.62 else None
        whole_moves = rng.random() < 0.68
        pair = alternate = None
        if style == "shuffled" and len(todo) > 2:
            free = [k for k in range(len(todo) - 1) if mover not in todo[k : k + 2]]
            if free and (mover is None or self.chance(0.3)):
                spot = rng.choice(free)
                if rng.random() < 0.5:
                    pair = spot
                else:
                    alternate = spot
                free = [k for k in free if abs(k - spot) > 1]
                if free and rng.random() < 0.2:
                    pair, alternate = (
                        (spot, rng.choice(free)) if pair is not None else (rng.choice(free), spot)
                    )
        insets = {"clean": 0.0, "inset": 0.5, "shuffled": 0.22}[style]
        place = 0
        while place < len(todo):
            n = todo[place]
            if n == mover:
                stay, by = split_head(n)
                body = bodies[n]
                if whole_moves or len(body) < 3:
                    last += by + body
                    blocks.append(stay)
                else:
                    k = rng.randint(1, min(3, len(body) - 1))
                    while k < len(body) - 1 and body[k - 1].role == "box-title":
                        k += 1
                    last += by + body[:k]
                    blocks.append(stay + body[k:])
            elif place == pair:
                m = todo[place + 1]
                bodies_first = [bodies[n], bodies[m]] if rng.random() < 0.4 else [bodies[m], bodies[n]]
                blocks.append(heads[n] + heads[m] + bodies_first[0] + bodies_first[1])
                place += 1
            elif place == alternate:
                group = todo[place : place + (3 if self.heavy and place + 2 < len(todo) else 2)]
                if mover in group:
                    group = group[:2]
                lines = [u for m in group for u in heads[m]]
                rests = [list(bodies[m]) for m in group]
                turn = rng.randrange(len(group))
                while any(rests):
                    rest = rests[turn % len(rests)]
                    k = rng.randint(1, 4)
                    while 0 < k < len(rest) and rest[k - 1].role == "box-title":
                        k += 1
                    lines += rest[:k]
                    del rest[:k]
                    turn += 1
                blocks.append(lines)
                place += len(group) - 1
            else:
                blocks.append(heads[n] + bodies[n])
            place += 1
        # a whole short article between two columns of a long one
        for _ in range(2 if self.heavy else 1):
            if len(blocks) < 3 or rng.random() >= self.rate(insets):
                continue
            short = [k for k, b in enumerate(blocks) if 2 <= len(b) <= 7 and len({u.article for u in b}) == 1]
            if not short:
                continue
            small = blocks[rng.choice(short)]
            spots = [
                (b, k)
                for b in blocks
                if b is not small
                for k in range(1, len(b))
                if b[k].item == b[k - 1].item and b[k].role == "p" and b[k].article == b[k - 1].article
            ]
            if spots:
                block, k = rng.choice(spots)
                blocks = [b for b in blocks if b is not small]
                block[k:k] = small
        return [u for b in blocks for u in b] + last

    # --- what is laid into the page ---------------------------------------------------------------------------

    def photos(self, stream: list[Unit], pool: int, groups: int) -> int:
        rng = self.rng
        for _ in range(rng.choices([0, 1, 2], [24, 51, 25])[0] + (rng.random() < 0.4 if self.heavy else 0)):
            caption = rng.choice(self.captions[pool] or self.captions[0])
            if any(caption == u.text for u in stream):
                continue
            name = rng.choice(self.names)
            block = [
                Unit("caption", caption, group=groups),
                Unit("credit", pick(rng, CREDITS).format(name), group=groups),
            ]
            block[1].flags.add(name)
            if rng.random() < 0.43:
                block.insert(0, Unit("photo-title", rng.choice(self.titles[pool]), group=groups))
            block[0].blank = 3
            inside = [
                k
                for k in range(1, len(stream))
                if stream[k].role == stream[k - 1].role == "p"
                and stream[k].item == stream[k - 1].item
                and stream[k].article == stream[k - 1].article
            ]
            whole = [
                k
                for k in range(len(stream) + 1)
                if not (
                    0 < k < len(stream) and (stream[k - 1].role == "box-title" or stream[k].role == "credit")
                )
                and not (0 < k < len(stream) and stream[k].role == "caption")
            ]
            at = rng.choice(inside) if inside and rng.random() < 0.62 else rng.choice(whole)
            stream[at:at] = block
            groups += 1
        return groups

    def repeats(self, stream: list[Unit]) -> None:
        rng = self.rng

        def again(unit: Unit) -> Unit:
            text = unit.text
            if self.heavy and rng.random() < 0.5:
                text = self.misread(text)
            return Unit("dup", text, source=unit)

        for _ in range(2 if self.heavy else 1):
            if self.chance(0.21):
                lines = [k for k, u in enumerate(stream) if u.role == "p" and len(u.text) > 20]
                heads = [k for k, u in enumerate(stream) if u.role == "headline" and len(u.text) > 8]
                k = rng.choice(heads if heads and rng.random() < 0.1 else lines)
                to = min(len(stream), k + rng.randint(1, 12))
                while to < len(stream) and (stream[to].role in ("box", "caption", "credit")):
                    to += 1
                stream.insert(to, again(stream[k]))
        if self.chance(0.27):
            count = rng.choices([1, 2, 3, 4], [8, 4, 9, 6])[0]
            tail = [u for u in stream if u.role in ("p", "h", "headline", "optional")][-count:]
            run: list[Unit] = []
            for _ in range(rng.randint(2, 5)):
                run += [again(u) for u in tail]
            if rng.random() < 0.1 and count > 1:
                run.pop()
            stream += run

    def furniture(self, stream: list[Unit], pool: int) -> None:
        rng = self.rng
        if rng.random() < 0.52:
            year, month = (1998, 1) if pool == 0 else (2017, 3)
            day = rng.randint(1, 31)
            lines = [
                "人民日报",
                f"{year}年{month}月{day}日",
                f"{rng.randint(1, 16)}版",
                f"星期{rng.choice(WEEKDAYS)}",
            ]
            rng.shuffle(lines)
            lines = lines[: rng.choices([1, 2, 3, 4], [6, 16, 26, 52])[0]]
            stream[0:0] = [Unit("furniture", t, blank=0) for t in lines]
            if len(stream) > len(lines):
                stream[len(lines)].blank = max(1, stream[len(lines)].blank)
            if rng.random() < 0.32:
                first, second = rng.sample(self.names, 2)
                form = rng.choice(["责任编辑:{}", "版式设计:{}", "本版责编:{} {}"])
                stream.append(Unit("furniture", form.format(first, second)))

    def misread(self, text: str) -> str:
        """A few characters taken for others, as an OCR engine's second reading of the same print has them."""
        out = list(text)
        for k in range(len(out)):
            if "一" <= out[k] <= "鿿" and self.rng.random() < 0.025:
                out[k] = self.rng.choice(self.chars)
        return "".join(out)

    def smudge(self, stream: list[Unit]) -> None:
        """Single punctuation marks lost."""
        for unit in stream:
            if unit.role in ("p", "box", "caption", "dup") and self.rng.random() < 0.3:
                marks = [k for k, c in enumerate(unit.text[:-1]) if k and c in "，、。"]
                if marks:
                    k = self.rng.choice(marks)
                    unit.text = unit.text[:k] + unit.text[k + 1 :]
            if unit.role == "p" and unit.text.endswith("。") and self.rng.random() < 0.04:
                unit.text = unit.text[:-1]

    # --- the files --------------------------------------------------------------------------------------------

    def write(
        self, stream: list[Unit], articles: Sequence[Article], pool: int, style: str
    ) -> tuple[str, dict[str, Any]]:
        rng = self.rng
        lines = self.print_lines(stream)
        if rng.random() < 0.48:
            lines.append("")
        truth: dict[str, Any] = {
            "source": f"made {'1998' if pool == 0 else '2017'} {articles[0].number}",
            "style": "rough" if self.rough else "tidy" if self.tidy else "small" if self.small else style,
            "furniture": [u.line for u in stream if u.role == "furniture"],
            "articles": [],
            "photos": [],
        }
        numbers = list(range(len(articles)))
        rng.shuffle(numbers)
        for n in numbers:
            mine = [u for u in stream if u.article == n]
            entry: dict[str, Any] = {"headline": [u.line for u in mine if u.role == "headline"]}
            for name in ("kicker", "deck", "front", "byline"):
                found = [u.line for u in mine if u.role == name]
                if found:
                    entry[name] = found
            entry["content"] = self.content(articles[n], mine)
            optional = [u.line for u in mine if u.role == "optional"]
            if optional:
                entry["optional"] = optional
            if pool == 0:
                entry["loose"] = (
                    "front lines are not told apart in the source: any of them may be the headline"
                )
            entry["people"] = None
            entry["kinds"] = None
            tips = []
            for u in mine:
                if u.role == "box-title":
                    box = [v.line for v in mine if v.role == "box" and v.group == u.group]
                    tips.append({"title": [u.line], "p": [box]})
            if tips:
                entry["tips"] = tips
            truth["articles"].append(entry)
        for u in stream:
            if u.role == "caption":
                title = [v.line for v in stream if v.role == "photo-title" and v.group == u.group]
                credit = next(v for v in stream if v.role == "credit" and v.group == u.group)
                truth["photos"].append(
                    {
                        "title": title,
                        "caption": [[u.line]],
                        "credit": [credit.line],
                        "people": [[next(iter(credit.flags)), "记者"]],
                    }
                )
        truth |= self.flagged(stream)
        return "\n".join(lines), truth

    def print_lines(self, stream: Sequence[Unit]) -> list[str]:
        """The page's lines, in one width or the other; each unit learns its number."""
        half = self.rng.random() < 0.74
        lines: list[str] = [""] * self.rng.randint(0, 2)
        for k, unit in enumerate(stream):
            lines += [""] * (unit.blank if k else 0)
            text = unit.text.replace("\n", " ")
            lines.append(text.translate(HALF) if half else text)
            unit.line = len(lines)
        return lines

    def content(self, article: Article, units: Sequence[Unit]) -> list[dict[str, list[int]]]:
        """An article's paragraphs and crossheads; a paragraph's pieces in its order, which is not always the page's."""
        pieces: dict[int, list[Unit]] = {}
        for unit in units:
            if unit.role in ("p", "h"):
                pieces.setdefault(unit.item, []).append(unit)
        out = []
        for k, mine in sorted(pieces.items()):
            ordered = self.in_order(article.items[k].text, mine) if len(mine) > 1 else mine
            out.append({ordered[0].role: [u.line for u in ordered]})
        return out

    @staticmethod
    def flagged(stream: Sequence[Unit]) -> dict[str, Any]:
        """Which lines repeat another, lost their end or lost their beginning."""
        return {
            "duplicates": {str(u.line): u.source.line for u in stream if u.source is not None},
            "truncated": [u.line for u in stream if "truncated" in u.flags],
            "headless": [u.line for u in stream if "headless" in u.flags],
        }

    @staticmethod
    def in_order(whole: str, units: list[Unit]) -> list[Unit]:
        """Pieces in reading order: by where each stands in the paragraph (heavy pages lose a mark here and there)."""

        def where(unit: Unit) -> int:
            for size in (12, 8, 5, 3):
                for skip in range(max(1, min(len(unit.text) - size, 30))):
                    at = whole.find(unit.text[skip : skip + size])
                    if at >= 0 and whole.count(unit.text[skip : skip + size]) == 1:
                        return at - skip
            return 0

        return sorted(units, key=where)


def main() -> int:
    """Make the pages."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpus", type=Path)
    cli.add_argument("out", type=Path)
    cli.add_argument("--pages", type=int, default=100)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--heavy", action="store_true")
    cli.add_argument("--rough", action="store_true")
    cli.add_argument("--small", action="store_true")
    cli.add_argument("--tidy", action="store_true")
    cli.add_argument(
        "--exclude", type=Path, help="pages whose articles are left out (default: dev beside the corpus)"
    )
    cli.add_argument("--modern", type=float, default=0.06, help="share of pages from the 2017 corpus")
    args = cli.parse_args()
    corpus, dropped = independent(read_corpus(args.corpus), args.exclude or args.corpus.parent / "dev")
    print(f"{[len(a) for a in corpus]} articles kept, {dropped} left out")
    maker = Maker(corpus, args.seed, args.heavy, args.rough, args.small, args.tidy)
    args.out.mkdir(parents=True, exist_ok=True)
    for n in range(args.pages):
        pool = 1 if len(corpus[1]) >= 8 and maker.rng.random() < args.modern else 0
        text, truth = maker.page(pool)
        name = f"{'ab'[pool]}{n + 1:04d}"
        (args.out / f"{name}.txt").write_text(text, encoding="utf-8")
        (args.out / f"{name}.json").write_text(
            json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
