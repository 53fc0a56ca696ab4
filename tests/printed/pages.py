"""Pages of one kind of print each (letters, lists, verse …) with their truth, and how a parsed page differs from it.

A page is written line by line, each line with a tag that says what it is; the order of the lines is the truth::

    M        furniture of any kind; ``M:editors`` furniture of that kind
    Al Ak Ah Ad   label, kicker, headline, deck of article A; ``Af`` any part of its head
    Ay       a line of its own that says who wrote it, above or below the text
    A        a paragraph; ``A#`` a crosshead; ``A*`` a line that may be either
    A[ A]    title and paragraph of a box in article A
    P        a picture's text (caption, credit)
    ~        empty lines, as OCR leaves them where a picture was
    =market:3   the story of that name in `corruptions` with its first three paragraphs

Damage is part of a line: ``‖`` breaks it there, as the end of a column does; ``‖2`` prints what follows behind the
next two lines instead; a tag with ``+3`` prints the whole line behind the next three.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from corruptions import STORIES
from newsparse import Article, Issue

HEAD: Final = {"l": "label", "k": "kicker", "h": "headline", "d": "deck"}
_TAG: Final = re.compile(r"(?P<who>[A-HJ-LM-P])(?P<role>[lkhdfy#*\[\]]?)(?:\+(?P<later>\d+))?$")
_CUT: Final = re.compile(r"‖(\d*)")


class Printed(NamedTuple):
    """A page and its truth."""

    name: str
    lines: str
    people: Mapping[str, str] = MappingProxyType({})
    """Article → the names of its bylines, parted by spaces (``姜璐`` or ``姜璐/通讯员``); not looked at where absent."""


class Unit(NamedTuple):
    """One line of the truth."""

    who: str
    """The article's letter, or ``M``, ``P``."""
    role: str
    pieces: tuple[str, ...]
    places: tuple[float, ...]
    """Where on the page each piece stands."""

    @property
    def text(self) -> str:
        return bare("".join(self.pieces))


def bare(text: str) -> str:
    """`text` without white space: what the print says, however it was spaced."""
    return "".join(text.split())


def _story(name: str, paragraphs: int, who: str) -> list[tuple[str, str]]:
    story = STORIES[name]
    out = [] if story.kicker is None else [(who + "k", story.kicker)]
    out.append((who + "h", story.headline))
    if story.byline is not None:
        out.append((who + "y", story.byline))
    return out + [(who, text) for text in story.paragraphs[:paragraphs]]


def units(page: Printed) -> list[Unit]:
    """The lines of the truth in order."""
    rows: list[tuple[str, str]] = []
    spare = iter("XYZWVU")
    for line in page.lines.strip().splitlines():
        tag, _, text = line.strip().partition(" ")
        if tag.startswith("="):
            name, _, count = tag[1:].partition(":")
            rows += _story(name, int(count or 2), next(spare))
        elif tag:
            rows.append((tag, text.strip()))
    out: list[Unit] = []
    for at, (tag, text) in enumerate(rows):
        place = float(at)
        match = _TAG.match(tag)
        if match is None and tag[0] in "XYZWVU":
            who, role = tag[0], tag[1:]
        elif match is None:
            who, role = tag[0], tag[1:].lstrip(":")
            assert who in "MP~", line
        else:
            who, role = match["who"], match["role"]
            place += int(match["later"]) + 0.5 if match["later"] else 0.0
        parts = _CUT.split(text)
        places = [place]
        for n, jump in enumerate(parts[1::2], 1):
            places.append(places[-1] + (int(jump) + 0.5 if jump else 0.0) + 0.001 * n)
        out.append(Unit(who, role, tuple(part.strip() for part in parts[::2]), tuple(places)))
    return out


def write(page: Printed) -> str:
    """The page's text, as OCR gives it: one block a line, an empty line between two."""
    pieces = [
        (at, n, text) for n, u in enumerate(units(page)) for at, text in zip(u.places, u.pieces, strict=True)
    ]
    return "\n\n".join(text for _, _, text in sorted(pieces))


# ------------------------------------------------------------------------------------------------- judging


def _parts(article: Article) -> dict[str, str]:
    return {role: bare(str(getattr(article, role) or "")) for role in HEAD.values()}


def _held(article: Article) -> str:
    texts = [*_parts(article).values(), *(bare(str(p)) for p in article.byline_lines)]
    texts += [bare(item.text) for item in article.content]
    texts += [bare(item.text) for box in article.boxes for item in box.content]
    return "\n".join(texts)


def _home(rows: list[Unit], articles: list[tuple[Article, str]]) -> int | None:
    """The article that holds most of these lines, counted in characters."""
    sizes = [sum(len(bare(p)) for u in rows for p in u.pieces if bare(p) in held) for _, held in articles]
    best = max(range(len(sizes)), key=lambda k: (sizes[k], -k), default=None)
    return best if best is not None and sizes[best] else None


def faults(page: Printed, issue: Issue) -> list[str]:
    """How `issue` differs from the truth of `page`, in words; empty where it is right."""
    truth = units(page)
    articles = [(a, _held(a)) for a in issue.articles]
    out: list[str] = []
    owners: dict[int, str] = {}
    letters = list(dict.fromkeys(u.who for u in truth if u.who not in "MP~"))
    for who in letters:
        rows = [u for u in truth if u.who == who]
        home = _home(rows, articles)
        if home is None:
            out.append(f"{who}: no article holds it")
            continue
        if home in owners:
            out.append(f"{who}: merged with {owners[home]}")
            continue
        owners[home] = who
        out += [f"{who}: {fault}" for fault in _article_faults(rows, articles[home][0], page.people.get(who))]
    out += [f"an article too many: {held[:60]!r}" for n, (_, held) in enumerate(articles) if n not in owners]
    said = [(bare(f.passage.text), f.kind) for f in issue.furniture]
    wanted = [(u.text, u.role) for u in truth if u.who == "M"]
    for text, kind in wanted:
        kinds = [k for t, k in said if t == text]
        if not kinds:
            out.append(f"no furniture: {text!r}")
        elif kind and kind not in kinds:
            out.append(f"furniture {text!r} is {kinds}, not {kind}")
    whole = {text for text, _ in wanted}
    out += [f"furniture that is none: {text!r} ({kind})" for text, kind in said if text not in whole]
    seen = "".join(
        bare("".join(map(str, (p.title or "", p.caption or "", p.credit_line or "")))) for p in _photos(issue)
    )
    out += [f"no picture's text: {u.text!r}" for u in truth if u.who == "P" and u.text not in seen]
    if len(seen) > sum(len(u.text) for u in truth if u.who == "P"):
        out.append(f"pictures' texts: {seen!r}")
    out += [f"taken for a repeat: {d.passage.text!r}" for d in issue.duplicates]
    out += [f"residue: {p.text!r}" for p in issue.residue]
    return out


def _photos(issue: Issue) -> list:
    return [*issue.photos, *(p for a in issue.articles for p in a.photos)]


def _article_faults(rows: list[Unit], article: Article, people: str | None) -> list[str]:
    out: list[str] = []
    parts = _parts(article)
    loose = sorted(u.text for u in rows if u.role == "f")
    for letter, role in HEAD.items():
        want = "".join(u.text for u in rows if u.role == letter)
        if loose and not want:
            continue
        if parts[role] != want:
            out.append(f"{role} is {parts[role]!r}, not {want!r}")
    if loose and sorted("".join(parts.values())) != sorted(
        "".join([*loose, *(u.text for u in rows if u.role in HEAD)])
    ):
        out.append(f"head is {parts}, not {loose}")
    content = [(item.kind, bare(item.text)) for item in article.content]
    want_content = [(u.role, u.text) for u in rows if u.role in ("", "#", "*")]
    if [t for _, t in content] != [t for _, t in want_content]:
        out.append("content: " + _difference([t for _, t in want_content], [t for _, t in content]))
    else:
        kinds = {"": "paragraph", "#": "crosshead"}
        for (kind, text), (role, _) in zip(content, want_content, strict=True):
            if role != "*" and kind != kinds[role]:
                out.append(f"{kind}, not {kinds[role]}: {text[:30]!r}")
    lines = [bare(str(p)) for p in article.byline_lines]
    want_lines = [u.text for u in rows if u.role == "y"]
    if lines != want_lines:
        out.append(f"bylines' lines {lines}, not {want_lines}")
    boxes = [bare(str(b.title or "")) for b in article.boxes]
    if boxes != [u.text for u in rows if u.role == "["]:
        out.append(f"boxes {boxes}")
    boxed = [bare(i.text) for b in article.boxes for i in b.content]
    if boxed != [u.text for u in rows if u.role == "]"]:
        out.append(f"in boxes {[t[:20] for t in boxed]}")
    if people is not None:
        full = "/" in people
        got = [f"{b.name}/{b.role}" if full else b.name for b in article.bylines]
        if got != people.split():
            out.append(f"people {got}, not {people.split()}")
    return out


def _difference(want: list[str], got: list[str]) -> str:
    lost = [t[:24] for t in want if t not in got]
    more = [t[:24] + "…" + t[-12:] for t in got if t not in want]
    return f"lost {lost}, instead {more}" if lost or more else f"order {[t[:10] for t in got]}"
