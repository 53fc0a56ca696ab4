#!/usr/bin/env python3
"""The evaluation gate: scores on pages of known truth may rise, and fall only with a reason.

    python scripts/eval_gate.py                      print figures and floors; exit 1 if one is below its floor
    python scripts/eval_gate.py --verbose            and what went wrong, page by page
    python scripts/eval_gate.py --update             raise the floors to what is measured now
    python scripts/eval_gate.py --update --lower R   lower floors, too (or take changed pages), for the reason R
    python scripts/eval_gate.py --make               write tests/gate/pages anew from tests/corruptions.py, and
                                                     tests/gate/invented from every third of tests/invented/held

Three sets: ``seeds``, the pages in ``seeds/`` with the truth read by hand in ``tests/seed_gold``; ``pages``, pages
that the project makes itself, in ``tests/gate/pages``; and ``invented``, pages of many kinds of papers, damaged. Floors stand in ``tests/gate/floors.json`` with a digest of
all pages and truths, so that neither an easier page nor a lower floor can slip in: every lowering stands in that
file with its reason.

The result is compared by its spans: which lines of the page went where. Only headlines and kickers are compared as
text, for two of them may stand on one line.

article    share of articles whose content is exactly right: all paragraphs and crossheads, whole, in order
paragraph  F1 of exact paragraphs
join       F1 of the pairs of lines put together into one paragraph
headline   share of articles whose headline is exactly right
kicker     share of kickers exactly right
duplicate  F1 of the lines dropped as repeats
kept       share of the characters that are in exactly one part of the result
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse import Issue
    from newsparse.model import Item, Photo
    from newsparse.spans import Passage

ROOT = Path(__file__).resolve().parent.parent
GATE = ROOT / "tests" / "gate"
FLOORS = GATE / "floors.json"
SETS = {
    "seeds": (ROOT / "seeds", ROOT / "tests" / "seed_gold"),
    "pages": (GATE / "pages", GATE / "pages"),
    "invented": (GATE / "invented", GATE / "invented"),
}
FIGURES = ("article", "paragraph", "join", "headline", "kicker", "duplicate", "kept")
_WIDTH = str.maketrans("，。！？：；（）％～", ",.!?:;()%~")


def fold(text: str | None) -> str:
    """`text` without white space, marks in one width."""
    return "".join((text or "").translate(_WIDTH).split())


class Figure:
    """An F1 value: how many were right, given and wanted. A share is one where given equals wanted."""

    def __init__(self) -> None:
        self.right = 0.0
        self.given = 0.0
        self.wanted = 0.0

    def add(self, right: float, given: float, wanted: float) -> None:
        self.right += right
        self.given += given
        self.wanted += wanted

    @property
    def value(self) -> float:
        both = self.given + self.wanted
        return 2 * self.right / both if both else 1.0


class Scored:
    """One page's result, read as lines (numbered from 1)."""

    def __init__(self, text: str, truth: dict[str, Any], issue: dict[str, Any]) -> None:
        self.text = text
        self.truth = truth
        self.issue = issue
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines[:-1]:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.repeats = {int(k): v for k, v in truth.get("duplicates", {}).items()}

    def true(self, line: int) -> int:
        """The line that this line repeats; itself where it repeats nothing."""
        return self.repeats.get(line, line)

    def numbers(self, spans: Iterable[Sequence[int]]) -> list[int]:
        """The lines that spans lie in, in their order."""
        out: list[int] = []
        for _, start, end in spans:
            first, last = bisect_right(self.starts, start), bisect_right(self.starts, max(start, end - 1))
            out += [n for n in range(first, last + 1) if self.lines[n - 1].strip() and out[-1:] != [n]]
        return out

    def whole(self, item: dict[str, Any]) -> tuple[str, tuple[int, ...], str]:
        """A content item, so that it equals another one exactly if it holds the same lines entirely."""
        lines = self.numbers(item["spans"])
        return (item["kind"], tuple(map(self.true, lines)), fold(item["text"]))

    def wanted(self, item: dict[str, Any]) -> tuple[str, tuple[int, ...], str]:
        """The same of the truth."""
        kind, lines = ("paragraph", item["p"]) if "p" in item else ("crosshead", item["h"])
        text = fold("".join(self.lines[n - 1] for n in lines))
        return (kind, tuple(map(self.true, lines)), text)


def coverage(text: str, issue: Issue) -> tuple[int, int]:
    """How many characters that are not white space are in exactly one part, and how many there are.

    `issue` is the object: its dict form does not say where headlines stand.
    """
    count = [0] * len(text)

    def add(*passages: Passage | Item | Photo | None) -> None:
        for passage in passages:
            for span in () if passage is None else passage.spans:
                for k in range(span.start, span.end):
                    count[k] += 1

    for article in issue.articles:
        add(
            article.label,
            article.kicker,
            article.headline,
            article.deck,
            *article.byline_lines,
            *article.content,
        )
        for box in article.boxes:
            add(box.title, *box.content)
        add(*article.photos)
    add(*issue.photos, *issue.residue)
    add(*(f.passage for f in issue.furniture), *(d.passage for d in issue.duplicates))
    solid = [k for k, char in enumerate(text) if not char.isspace()]
    return sum(count[k] == 1 for k in solid), len(solid)


def score(text: str, truth: dict[str, Any], parsed: Issue, figures: dict[str, Figure]) -> list[str]:
    """Add one page to the figures; gives back what went wrong."""
    page = Scored(text, truth, parsed.to_dict())
    notes: list[str] = []
    articles = page.issue["articles"]
    given = [[page.whole(item) for item in article["content"]] for article in articles]
    wanted = [[page.wanted(item) for item in article["content"]] for article in truth["articles"]]

    got = Counter(item for items in given for item in items if item[0] == "paragraph")
    want = Counter(item for items in wanted for item in items if item[0] == "paragraph")
    figures["paragraph"].add((got & want).total(), got.total(), want.total())

    captions = [photo["caption"] for photo in truth.get("photos", [])]
    inner = {pair for caption in captions for lines in caption for pair in pairwise(lines)}
    joins = {pair for items in given for _, lines, _ in items for pair in pairwise(lines)}
    true_joins = {pair for items in wanted for _, lines, _ in items for pair in pairwise(lines)} - inner
    figures["join"].add(len(joins & true_joins), len(joins), len(true_joins))
    notes += [f"not joined: {a}+{b}" for a, b in sorted(true_joins - joins)]
    notes += [f"wrongly joined: {a}+{b}" for a, b in sorted(joins - true_joins)]

    homes = [Counter(n for _, lines, _ in items for n in lines) for items in given]
    for truth_article, items in zip(truth["articles"], wanted, strict=True):
        own = [n for _, lines, _ in items for n in lines]
        votes = [sum(len(page.lines[n - 1]) for n in own if n in home) for home in homes]
        at = max(range(len(votes)), key=votes.__getitem__, default=None)
        found = articles[at] if at is not None and votes[at] else {}
        exact = bool(found) and given[at] == items
        figures["article"].add(exact, 1, 1)
        texts = truth_article.get("texts", {})
        name = ""
        for field in ("headline", "kicker"):
            right = fold(texts.get(field) or "".join(page.lines[n - 1] for n in truth_article.get(field, [])))
            name = name or right[:16]
            if right:
                figures[field].add(fold(found.get(field)) == right, 1, 1)
                if fold(found.get(field)) != right:
                    notes.append(f"{field}: {right[:20]!r}, got {fold(found.get(field))[:20]!r}")
        if not exact:
            notes.append(f"article not exact: {name}")

    dropped = Counter(
        page.true(n)
        for entry in page.issue["duplicates"]
        for n in page.numbers(entry["spans"])
        if 2 * len(fold(entry["text"])) > len(fold(page.lines[n - 1]))
    )
    repeated = Counter(page.repeats.values())
    figures["duplicate"].add((dropped & repeated).total(), dropped.total(), repeated.total())
    notes += [f"not dropped: a copy of line {n}" for n in sorted(repeated - dropped)]
    notes += [f"wrongly dropped: line {n}" for n in sorted(dropped - repeated)]

    once, every = coverage(text, parsed)
    figures["kept"].add(once, every, every)
    if once != every:
        notes.append(f"{every - once} characters are in no part or in two")
    return notes


def measure(name: str, verbose: bool = False) -> dict[str, float]:
    """The figures of a set."""
    import newsparse

    pages, truths = SETS[name]
    figures = {figure: Figure() for figure in FIGURES}
    for path in sorted(truths.glob("*.json")):
        text = (pages / f"{path.stem}.txt").read_text(encoding="utf-8")
        truth = json.loads(path.read_text(encoding="utf-8"))
        notes = score(text, truth, newsparse.parse_issue(text), figures)
        if verbose and notes:
            print(f"{name}/{path.stem}", *notes, sep="\n    ")
    return {figure: value.value for figure, value in figures.items()}


def digest() -> str:
    """What the figures are measured on, in one number."""
    out = hashlib.sha256()
    for folders in SETS.values():
        for folder, suffix in zip(folders, ("txt", "json"), strict=True):
            for path in sorted(folder.glob(f"*.{suffix}")):
                data = path.read_bytes().replace(b"\r\n", b"\n")  # as git may check it out
                out.update(f"{path.name} {len(data)}\n".encode() + data)
    return out.hexdigest()


def floor_of(value: float) -> float:
    """`value`, cut off behind the fourth digit."""
    return math.floor(value * 10_000 + 1e-6) / 10_000


def below(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """The figures that lie below their floors."""
    return [
        f"{name}: {figure} is {floor_of(measured[name].get(figure, 0.0)):.4f}, its floor is {least:.4f}"
        for name, pins in floors.items()
        for figure, least in pins.items()
        if floor_of(measured[name].get(figure, 0.0)) < least
    ]


def updated(
    pinned: dict[str, Any], measured: dict[str, dict[str, float]], now: str, reason: str | None
) -> dict[str, Any]:
    """The floors raised; with a reason, lowered where they must be. Raises `ValueError` without one."""
    floors = pinned.get("floors", {})
    fallen = below(measured, floors)
    changed = bool(pinned) and pinned["digest"] != now
    if changed:
        fallen.append(f"pages or truths have changed: digest {pinned['digest'][:12]} is now {now[:12]}")
    if fallen and not (reason or "").strip():
        raise ValueError("\n".join([*fallen, 'not pinned: say why with --lower "reason"']))
    record = list(pinned.get("lowered", []))
    if fallen:
        record.append({"reason": (reason or "").strip(), "what": fallen})
    return {
        "digest": now,
        "floors": {
            name: {figure: floor_of(value) for figure, value in figures.items()}
            for name, figures in measured.items()
        },
        "lowered": record,
    }


def invented_sources() -> list[Path]:
    """The held invented pages that are measured: every third, so that the suite stays quick."""
    return sorted((ROOT / "tests" / "invented" / "held").glob("*.txt"))[::3]


def make_pages() -> None:
    """Write the project's own pages anew."""
    sys.path.insert(0, str(ROOT / "tests"))
    import corruptions

    folder = GATE / "pages"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, page in corruptions.gate_pages().items():
        text, truth = corruptions.write(page)
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8", newline="\n")
        shown = json.dumps(truth, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(shown + "\n", encoding="utf-8", newline="\n")
    sys.path.insert(0, str(ROOT / "scripts"))
    import invented

    folder = GATE / "invented"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for source in invented_sources():
        text, truth = invented.make(source, "usual", 1)
        (folder / source.name).write_text(text, encoding="utf-8", newline="\n")
        shown = json.dumps(truth, ensure_ascii=False)
        (folder / f"{source.stem}.json").write_text(shown + "\n", encoding="utf-8", newline="\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the gate."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--update", action="store_true", help="raise the floors")
    cli.add_argument(
        "--lower", metavar="REASON", help="with --update: lower floors or take changed pages, too"
    )
    cli.add_argument("--make", action="store_true", help="write the project's own pages anew")
    cli.add_argument("--verbose", action="store_true", help="say what went wrong")
    args = cli.parse_args(arguments)
    if args.make:
        make_pages()
    measured = {name: measure(name, args.verbose) for name in SETS}
    pinned = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    floors = pinned.get("floors", {})
    for name, figures in measured.items():
        for figure, value in figures.items():
            least = floors.get(name, {}).get(figure)
            print(
                f"{name:6} {figure:10} {value:.4f}   floor {'-' if least is None else format(least, '.4f')}"
            )
    if args.update:
        try:
            pinned = updated(pinned, measured, digest(), args.lower)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        shown = json.dumps(pinned, ensure_ascii=False, indent=1)
        FLOORS.write_text(shown + "\n", encoding="utf-8", newline="\n")
        return 0
    wrong = below(measured, floors)
    if pinned.get("digest") != digest():
        wrong.append("pages or truths have changed since the floors were pinned")
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
