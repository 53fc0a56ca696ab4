"""newsparse beside what a user would otherwise pick, in one interleaved run: dates, numerals, repeats, articles.

    python bench/peers.py [--rounds 5] [--only dates numerals repeats articles]

Every round calls each contender once on the same text, one after the other; rates are characters a second of CPU time,
the least time of the rounds. A peer is never a dependency: one that is not installed is left out and named. The jobs
are not quite the same anywhere, and what each does is in its row's name.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import importlib.util
import json
import logging
import re
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import bench_dates
from measure import ROOT, Call, interleaved, load, machine, rows, seed_pages, sentences

import newsparse

Contender = tuple[Call, int]
"""A call, and how many characters it is given."""


class Left:
    """Which peers were left out, and why."""

    def __init__(self) -> None:
        self.out: list[str] = []

    def load(self, name: str, module: str) -> ModuleType | None:
        """A peer's module; None where it cannot be had."""
        try:
            return importlib.import_module(module)
        except Exception as error:  # noqa: BLE001 - whatever a peer does at import, it is only left out
            self.out.append(f"{name} ({type(error).__name__}: {error})")
            return None


def each(call: Callable[[str], object], parts: Sequence[str]) -> Contender:
    """`call` on each part; a peer that raises is charged for the attempt."""

    def run() -> None:
        for part in parts:
            with contextlib.suppress(Exception):
                call(part)

    return run, sum(map(len, parts))


# -- dates and numerals ------------------------------------------------------------------------------------------


def dates(texts: Sequence[str], left: Left) -> dict[str, Contender]:
    """Finders of dates, sentence by sentence; the slow Recognizers-Text gets every eighth sentence."""
    parts = sentences(texts)
    found, absent = bench_dates.load()
    left.out += absent
    out: dict[str, Contender] = {}
    for name, (find, step) in found.items():
        out[name] = each(lambda text, find=find: find(text, bench_dates.REFERENCE), parts[::step])
    return out


def numerals(texts: Sequence[str], left: Left) -> dict[str, Contender]:
    """Finders of numerals, sentence by sentence."""
    parts = sentences(texts)
    out = {
        "newsparse find_numerals": each(newsparse.find_numerals, parts),
        "newsparse normalise_numerals": each(newsparse.normalise_numerals, parts),
    }
    if (digits := left.load("chinese2digits", "chinese2digits")) is not None:
        out["chinese2digits takeNumberFromString"] = each(digits.takeNumberFromString, parts)
    if (cn2an := left.load("cn2an", "cn2an")) is not None:
        out["cn2an transform"] = each(lambda text: cn2an.transform(text, "cn2an"), parts)
    return out


# -- repeats -----------------------------------------------------------------------------------------------------

SHINGLE = 5
ALIKE = 0.5


def blocks_of(text: str) -> list[str]:
    """The lines that hold something."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def exact_repeats(text: str) -> list[int]:
    """Blocks that stood before, letter by letter."""
    seen: set[str] = set()
    out = []
    for number, block in enumerate(blocks_of(text)):
        if block in seen:
            out.append(number)
        seen.add(block)
    return out


def minhash_repeats(datasketch: Any, text: str) -> list[int]:  # noqa: ANN401 - an optional module
    """Blocks that are like one before them: datasketch's MinHash and LSH over shingles of five characters."""
    index = datasketch.MinHashLSH(threshold=ALIKE, num_perm=64)
    out = []
    for number, block in enumerate(blocks_of(text)):
        shingles = {block[k : k + SHINGLE] for k in range(max(1, len(block) - SHINGLE + 1))}
        sketch = datasketch.MinHash(num_perm=64)
        sketch.update_batch([shingle.encode() for shingle in sorted(shingles)])
        if index.query(sketch):
            out.append(number)
        index.insert(str(number), sketch)
    return out


def repeats(texts: Sequence[str], left: Left) -> dict[str, Contender]:
    """Finders of repeated text, page by page."""
    out = {
        "newsparse drop_duplicates (passages, loops, damaged copies)": each(newsparse.drop_duplicates, texts),
        "a set of lines (exact repeats only)": each(exact_repeats, texts),
    }
    if (datasketch := left.load("datasketch", "datasketch")) is not None:
        call = lambda text: minhash_repeats(datasketch, text)  # noqa: E731
        call(texts[0])  # what it raises here is a fault of this script
        out["datasketch MinHash LSH (blocks alike)"] = each(call, texts)
    filters = left.load("datatrove", "datatrove.pipeline.filters")
    if filters is not None:
        try:
            document = importlib.import_module("datatrove.data").Document
            judge = filters.GopherRepetitionFilter(language="cmn_Hani")
            judge.filter(document(text=texts[0], id="0"))  # loads its word splitter
            out["datatrove GopherRepetitionFilter (keeps or drops a whole page)"] = each(
                lambda text: judge.filter(document(text=text, id="0")), texts
            )
        except Exception as error:  # noqa: BLE001 - its word splitter is one more thing to install
            left.out.append(f"datatrove ({type(error).__name__}: {error})")
    return out


# -- articles ----------------------------------------------------------------------------------------------------

SHORT = 30
ENDS = tuple("。！？!?”）)…")
BYLINE = re.compile(r"^(?:本报|新华社).{0,12}(?:记者|通讯员)")


def in_order(text: str) -> list[list[list[int]]]:
    """What a plain script does: short line, new article; a line goes on with the one above that ends in no sentence.

    Articles as lists of paragraphs, these as lists of line numbers from 1.
    """
    articles: list[list[list[int]]] = []
    open_end = False
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or BYLINE.match(line):
            continue
        if len(line) < SHORT and not line.endswith(ENDS):
            if not articles or articles[-1]:
                articles.append([])
            open_end = False
            continue
        if not articles:
            articles.append([])
        if open_end and articles[-1]:
            articles[-1][-1].append(number)
        else:
            articles[-1].append([number])
        open_end = not line.endswith(ENDS)
    return [article for article in articles if article]


def articles(texts: Sequence[str], _left: Left) -> dict[str, Contender]:
    """From a page to its articles."""
    return {
        "newsparse parse_issue": each(newsparse.parse_issue, texts),
        "a plain script in the page's order": each(in_order, texts),
    }


def exact_articles() -> list[tuple[str, str, str]]:
    """Share of the articles of known pages whose paragraphs are all right and in order: the set, newsparse, script."""
    spec = importlib.util.spec_from_file_location("eval_gate", ROOT / "scripts" / "eval_gate.py")
    assert spec is not None
    assert spec.loader is not None
    gate = importlib.util.module_from_spec(spec)
    sys.modules["eval_gate"] = gate
    spec.loader.exec_module(gate)
    out = []
    for name, (pages, truths) in gate.SETS.items():
        right = every = 0
        for path in sorted(Path(truths).glob("*.json")):
            text = (Path(pages) / f"{path.stem}.txt").read_text(encoding="utf-8")
            truth = json.loads(path.read_text(encoding="utf-8"))
            given = Counter(json.dumps(article) for article in in_order(text))
            wanted = Counter(
                json.dumps([item.get("p") or item["h"] for item in article["content"]])
                for article in truth["articles"]
            )
            right += (given & wanted).total()
            every += wanted.total()
        out.append((name, f"{gate.measure(name)['article']:.2f}", f"{right / every:.2f}"))
    return out


TASKS: dict[str, Callable[[Sequence[str], Left], dict[str, Contender]]] = {
    "dates": dates,
    "numerals": numerals,
    "repeats": repeats,
    "articles": articles,
}


def times(ratio: float) -> str:
    """How many times as fast, with as many digits as mean something."""
    return f"{ratio:,.0f}x" if ratio >= 10 else f"{ratio:.1f}x" if ratio >= 0.1 else f"1/{1 / ratio:,.0f}x"


def task_table(contenders: dict[str, Contender], rounds: int) -> str:
    """The contenders of one task; the first is newsparse."""
    least = interleaved({name: call for name, (call, _) in contenders.items()}, rounds)
    rates = {name: contenders[name][1] / max(spent, 1e-9) for name, spent in least.items()}
    ours = next(iter(rates.values()))
    body = ([name, f"{rate:,.0f}", times(ours / rate)] for name, rate in rates.items())
    return rows(("what", "characters a second", "newsparse is"), body)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a table a task."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--rounds", type=int, default=5)
    cli.add_argument("--only", nargs="+", choices=tuple(TASKS), default=tuple(TASKS), metavar="TASK")
    args = cli.parse_args(arguments)
    texts = seed_pages()
    print(machine(), load(), sep="; ")
    logging.disable()  # what peers log and warn of while they work is not charged to them
    warnings.simplefilter("ignore")
    left = Left()
    for name in args.only:
        print(f"\n{name}\n\n{task_table(TASKS[name](texts, left), args.rounds)}", flush=True)
    if "articles" in args.only:
        print("\narticles exactly right\n")
        print(rows(("pages", "newsparse", "plain script"), exact_articles()))
    for name in left.out:
        print(f"left out, not installed: {name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
