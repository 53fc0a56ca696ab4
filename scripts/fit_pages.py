"""Damaged pages for `fit_links`: reading them, damaging them further, and their truth as links between fragments."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs

from newsparse import people
from newsparse.linking.nodes import Node, attach_note, make_node
from newsparse.linking.settle import signed

HEADS = ("label", "kicker", "headline", "deck", "front", "byline")
LABELS = (
    "新闻特写", "■新闻特写", "特写", "读者来信", "新闻观察", "本报专稿", "“改革”进行时", "记者调查", "热点聚焦", "社会广角",
)  # fmt: skip
CREDIT = re.compile(r"(?:摄|摄影报道)\s*(?:[(（][^()（）]*[)）])?$")
# a question or exclamation, or a text too long for most heads that no mark ends
SENTENCE = re.compile(r"[?!…？！]$|^.{23,}[^“”‘’《》—?!…？！]$")
PICTURES = re.compile(r"图片[:：]?\s*$")
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文玉兰建国春梅"


@dataclass
class Raw:
    """A page as it lies in its two files."""

    name: str
    source: str
    lines: list[str]
    data: dict[str, Any]
    style: str = ""


@dataclass
class Truth:
    """A page as the linker sees it, and what is right."""

    nodes: Sequence[Node]
    successor: Mapping[int, int]
    joins: set[tuple[int, int]]
    short: dict[int, str] = field(default_factory=dict)
    """Short lines by node: ``torn`` (or any other text without a full stop) or ``head``."""


def load(folder: Path) -> list[Raw]:
    """All pages of a folder, by name."""
    out = []
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        lines = path.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
        out.append(Raw(path.stem, str(data.get("source", "")), lines, data, str(data.get("style", ""))))
    return out


def truth(page: Raw) -> Truth:
    """Fragments, and which follows which, with what is no fragment (furniture, repeats, insets) left out by truth."""
    data = page.data
    skip = set(data["furniture"]) | {int(k) for k in data["duplicates"]}
    inset: set[int] = set()
    photos = [*data.get("photos", []), *(p for a in data["articles"] for p in a.get("photos", []))]
    for photo in photos:
        inset |= {*(photo.get("title") or ()), *(photo.get("credit") or ())}
        inset |= {n for caption in photo["caption"] for n in caption}
    for tip in (t for a in data["articles"] for t in a.get("tips", [])):
        inset |= {*tip["title"], *(n for p in tip["p"] for n in p)}
    for article in data["articles"]:
        pictures = False  # pictures' texts that the truth has in the content: they go before linking
        for item in article["content"]:
            first = page.lines[(item.get("h") or item["p"])[0] - 1]
            pictures = pictures or PICTURES.match(first) is not None
            if pictures or CREDIT.search(first):
                inset.update(item.get("h") or item["p"])
    nodes: list[Node] = []
    lines: list[int] = []
    gap, lifted = 0, False
    for n, text in enumerate(page.lines, 1):
        if not text.strip():
            gap += 1
            continue
        if n in inset:
            lifted = True
        elif n not in skip:
            node = make_node(len(nodes), text.strip(), gap, lifted)
            if node.kind == "Z" and nodes and not lifted:
                nodes[-1] = attach_note(nodes[-1], node)
            else:
                nodes.append(node)
                lines.append(n)
                lifted = False
        gap = 0
    nodes = signed(nodes)
    place = {n: k for k, n in enumerate(lines)}
    successor: dict[int, int] = {}
    joins: set[tuple[int, int]] = set()
    torn, heads = set(data.get("truncated", ())), set()
    for article in data["articles"]:
        body = [n for item in article["content"] for n in item.get("p") or item["h"]]
        front = {n for part in HEADS for n in article.get(part) or ()} - set(body)
        below = {n for n in article.get("optional", ()) if n in front and body and n > body[0]}
        front -= below  # a byline at the article's end
        tail = [n for n in article.get("optional", ()) if n not in body and n not in front]
        chain = [place[n] for n in (*sorted(front), *body, *tail) if n in place]
        successor.update(pairwise(chain))
        heads |= front | {n for item in article["content"] for n in item.get("h", ())}
        for item in article["content"]:
            parts = item.get("p", [])
            torn |= set(parts[:-1]) | {n for n in parts if page.lines[n - 1].rstrip().endswith("—")}
            joins |= {(place[a], place[b]) for a, b in pairwise(parts) if a in place and b in place}
    # a sentence that is whole but for its full stop is as little a heading; every other one, for interviews have many
    whole = {n for a in data["articles"] for i in a["content"] for n in i.get("p", ())} - torn - heads
    torn |= set([n for n in sorted(whole) if SENTENCE.search(page.lines[n - 1].strip())][::2])
    if page.style in ("small", "tidy"):
        nodes = thinned(nodes, page)
    short = {
        k: "torn" if n in torn else "head"
        for k, n in enumerate(lines)
        if nodes[k].kind == "S" and (n in torn or n in heads)
    }
    return Truth(nodes, successor, joins, short)


def thinned(nodes: Sequence[Node], page: Raw) -> list[Node]:
    """Strings taken out of each fragment at random, on three pages of five: letters, stories and columns of short news have
    less in common than the news of one day.
    """
    chance = random.Random(page.name + page.lines[-1])
    share = chance.choice((1.0, 1.0, 0.8, 0.6, 0.4))
    return [
        attrs.evolve(node, grams=frozenset(g for g in sorted(node.grams) if chance.random() < share))
        for node in nodes
    ]


def damage(page: Raw, seed: int, more: bool) -> Raw:
    """The page itself, or with what pages of other papers show besides."""
    if not more:
        return page
    return harder(augment(page, seed), seed)


def augment(page: Raw, seed: int) -> Raw:
    """Heads as other papers print them: kickers that end in a dash, labels."""
    chance = random.Random(seed)
    lines, data = list(page.lines), copy.deepcopy(page.data)
    for article in data["articles"]:
        head, front = article.get("headline") or [], article.get("front") or []
        kicker = article.get("kicker") or []
        for n in (*kicker, *(f for f in front if head and f < head[0])):
            if len(lines[n - 1]) > 9 and chance.random() < 0.5 and not lines[n - 1].endswith("—"):
                lines[n - 1] += "——"
        below = len(front) == 1 and head and front[0] > head[0] and len(lines[front[0] - 1]) > 8
        if below and lines[front[0] - 1][0] not in "—(●" and chance.random() < 0.4:
            lines[head[0] - 1] += "——"
        top = min((*head, *kicker, *front), default=0)
        free = top >= 3 and not lines[top - 2].strip() and lines[top - 3].strip()
        if free and chance.random() < 0.12:
            lines[top - 2] = chance.choice(LABELS)
            article["label"] = [top - 1]
    return Raw(page.name, page.source, lines, data, page.style)


def _name(chance: random.Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.choice(GIVEN) for _ in range(chance.choice((1, 2, 2))))


def harder(page: Raw, seed: int) -> Raw:
    """Kicker and headline on one line, byline lines, a lead moved to the page's end, an article that goes on elsewhere
    with text lost at the break.
    """
    chance = random.Random(seed * 7 + 1)
    lines, data = list(page.lines), copy.deepcopy(page.data)
    gaps: dict[int, int] = {}
    order: list[int] = []
    gap = 0
    for n, text in enumerate(lines, 1):
        if text.strip():
            gaps[n] = gap
            order.append(n)
            gap = 0
        else:
            gap += 1
    repeated = {int(k) for k in data["duplicates"]} | set(data["duplicates"].values())
    if chance.random() < 0.5:
        _one_line_heads(data, lines, order, repeated, chance)
    if chance.random() < 0.6:
        _byline_lines(data, lines, order, gaps, chance)
    kind = chance.choice(("lead", "lead", "lead", "jump", "jump", "none", "none"))
    long = [a for a in data["articles"] if len(a["content"]) >= 4]
    if long and kind != "none" and not data["duplicates"]:
        move = _lead_last if kind == "lead" else _goes_on_elsewhere
        order = move(data, lines, order, chance.choice(long), chance)
    out: list[str] = []
    place: dict[int, int] = {}
    for n in order:
        out += [""] * gaps.get(n, 1)
        out.append(lines[n - 1])
        place[n] = len(out)
    return Raw(page.name, page.source, out, _moved(data, place), page.style)


def _one_line_heads(
    data: dict[str, Any], lines: list[str], order: list[int], repeated: set[int], chance: random.Random
) -> None:
    for article in data["articles"]:
        head = article.get("headline") or []
        other = article.get("front") or article.get("kicker") or []
        if len(head) != 1 or len(other) != 1 or abs(head[0] - other[0]) > 2 or repeated & {*head, *other}:
            continue
        upper, lower = sorted((head[0], other[0]))
        fit = all(6 <= len(lines[n - 1]) <= 24 for n in (upper, lower))
        if fit and lower in order and chance.random() < 0.5:
            lines[upper - 1] += " " + lines[lower - 1]
            article["headline"] = [upper]
            article.pop("front", None)
            article.pop("kicker", None)
            order.remove(lower)


def _byline_lines(
    data: dict[str, Any], lines: list[str], order: list[int], gaps: dict[int, int], chance: random.Random
) -> None:
    for article in data["articles"]:
        named = (
            article.get("byline")
            or article.get("front")
            or not article["content"]
            or not article.get("headline")
        )
        if named or chance.random() < 0.4:
            continue
        first = article["content"][0].get("p", [0])[0]
        if first not in order or people.lead_in(lines[first - 1]):
            continue
        text = "本报记者 " + _name(chance) + (" " + _name(chance) if chance.random() < 0.3 else "")
        if chance.random() < 0.4:
            text += " 本报通讯员 " + _name(chance)
        lines.append(text)
        order.insert(order.index(first), len(lines))
        gaps[len(lines)] = 1
        article["byline"] = [len(lines)]


def _pieces(article: dict[str, Any]) -> list[tuple[int, int, int, int]]:
    """Line, place of its item, place in the item, size of the item."""
    out = []
    for at, item in enumerate(article["content"]):
        parts = item.get("p") or item["h"]
        out += [(n, at, k, len(parts)) for k, n in enumerate(parts)]
    return out


def _lead_last(
    _data: dict[str, Any], _lines: list[str], order: list[int], article: dict[str, Any], chance: random.Random
) -> list[int]:
    flat = _pieces(article)
    torn = [k for k, (_, _, at, size) in enumerate(flat[:7]) if at < size - 1]
    if not torn:
        return order
    lead = {n for n, _, _, _ in flat[: chance.choice(torn) + 1]}
    lead |= {n for n in article.get("byline", ()) if chance.random() < 0.7}
    return [n for n in order if n not in lead] + [n for n in order if n in lead]


def _goes_on_elsewhere(
    data: dict[str, Any], lines: list[str], order: list[int], article: dict[str, Any], chance: random.Random
) -> list[int]:
    flat = _pieces(article)
    torn = [k for k, (_, _, at, size) in enumerate(flat[:-1]) if at < size - 1]
    k = chance.choice(torn) if torn and chance.random() < 0.6 else chance.randrange(1, len(flat) - 1)
    others = [a for a in data["articles"] if a is not article and a["content"]]
    if not others:
        return order
    last = _pieces(chance.choice(others))[-1][0]
    rest = {n for n, _, _, _ in flat[k + 1 :]}
    if last not in order or last in rest:
        return order
    moved = [n for n in order if n in rest]
    order = [n for n in order if n not in rest]
    at = order.index(last) + 1
    (x, item, place, _), (y, next_item, _, _) = flat[k], flat[k + 1]
    loss = chance.choice(("tail", "head", "both", "none"))
    if item == next_item and loss != "none":
        parts = article["content"][item]["p"]
        article["content"][item : item + 1] = [{"p": parts[: place + 1]}, {"p": parts[place + 1 :]}]
    if loss in ("tail", "both") and len(lines[x - 1]) > 24:
        lines[x - 1] = lines[x - 1][: -chance.randint(6, len(lines[x - 1]) // 2)]
        data.setdefault("truncated", []).append(x)
    if loss in ("head", "both") and len(lines[y - 1]) > 30:
        lines[y - 1] = lines[y - 1][chance.randint(6, len(lines[y - 1]) // 2) :].lstrip("，。,.；;：:！？!?”")
    return order[:at] + moved + order[at:]


def _moved(data: dict[str, Any], place: Mapping[int, int]) -> dict[str, Any]:
    """The truth with every line number moved to its new place."""

    def new(numbers: Sequence[int] | None) -> list[int]:
        return [place[n] for n in numbers or () if n in place]

    for key in ("furniture", "truncated", "headless"):
        data[key] = new(data.get(key))
    data["duplicates"] = {
        str(place[int(k)]): place.get(v, 0) for k, v in data["duplicates"].items() if int(k) in place
    }
    for photo in (*data.get("photos", ()), *(p for a in data["articles"] for p in a.get("photos", ()))):
        photo["title"], photo["credit"] = new(photo.get("title")), new(photo.get("credit"))
        photo["caption"] = [new(c) for c in photo["caption"]]
    for article in data["articles"]:
        for part in (*HEADS, "optional"):
            if part in article:
                article[part] = new(article[part])
        for item in article["content"]:
            for key in ("p", "h"):
                if key in item:
                    item[key] = new(item[key])
        for tip in article.get("tips", ()):
            tip["title"], tip["p"] = new(tip["title"]), [new(p) for p in tip["p"]]
    return data
