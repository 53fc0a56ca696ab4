"""One table of what newsparse costs: whole pages, every public function alone, layouts, memory, import.

    python bench/table.py [--rounds 7] [--full] [--layouts FOLDER] [--sizes 1000 10000 100000] [--only PART …]

Rates are characters a second of CPU time, the least time of several interleaved rounds (see `measure`). *With
mentions* finds the dates and numerals of all articles besides. *Passes* is the time over that of one bare pass of a
compiled alternation over the same text. ``--full`` adds a page of a million characters, which takes many
minutes and gigabytes.
``--layouts`` takes a folder with pages with boxes (files of OCR engines, in folders of any depth); files with the same
name are taken as one format. Parts: pages, layouts, functions, memory, import.
"""

from __future__ import annotations

import argparse
import datetime
import inspect
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import memory  # the benchmark beside this one: how to read a process's highest memory
from measure import (
    ROOT,
    Call,
    bare_pass,
    changed_page,
    fresh,
    interleaved,
    load,
    machine,
    made_text,
    rows,
    seconds,
    seed_pages,
)

import newsparse
from newsparse import Issue, parse_issue

DAY = datetime.date(2023, 9, 8)
PARTS = ("pages", "layouts", "functions", "memory", "import")
LEFT_OUT = {
    "register_reader": "puts a function into a table",
    "parse_image": "takes the time of its OCR engine",
    "json_schema": "reads a file of fixed size",
}
"""Public functions that are not measured, and why."""
LONG = 50_000
"""Texts from this length on are measured in two rounds, those of ten times the length in one."""


def mentions(issue: Issue) -> int:
    """Find all dates and numerals of all articles."""
    return sum(len(article.dates) + len(article.numerals) for article in issue.articles)


def functions(texts: Sequence[str]) -> dict[str, Call]:
    """Every public function as a call on the texts, by name; with the ways of an issue to JSON and back."""
    pages = [newsparse.read_page(text) for text in texts]
    issues = [parse_issue(text) for text in texts]
    written = [issue.to_json() for issue in issues]

    def each(call: Callable[[str], object]) -> Call:
        return lambda: [call(text) for text in texts]

    return {
        "parse_issue": each(parse_issue),
        "parse_many": lambda: list(newsparse.parse_many(texts, jobs=1)),
        "split_articles": each(newsparse.split_articles),
        "read_page": each(newsparse.read_page),
        "repair_columns": lambda: [newsparse.repair_columns(page) for page in pages],
        "drop_duplicates": lambda: [newsparse.drop_duplicates(page) for page in pages],
        "find_dates": each(lambda text: newsparse.find_dates(text, reference=DAY)),
        "normalise_dates": each(lambda text: newsparse.normalise_dates(text, reference=DAY)),
        "infer_reference": each(newsparse.infer_reference),
        "find_numerals": each(newsparse.find_numerals),
        "normalise_numerals": each(newsparse.normalise_numerals),
        "normalise_punctuation": each(newsparse.normalise_punctuation),
        "Issue.to_dict": lambda: [issue.to_dict() for issue in issues],
        "Issue.to_json": lambda: [issue.to_json() for issue in issues],
        "Issue.from_json": lambda: [Issue.from_json(text) for text in written],
    }


def public() -> set[str]:
    """The names of all public functions."""
    return {name for name in newsparse.__all__ if inspect.isfunction(getattr(newsparse, name))}


# -- parts of the table ------------------------------------------------------------------------------------------


def page_rows(texts: Sequence[str], name: str, rounds: int) -> list[str]:
    """One line: the texts, each parsed as a page of its own."""
    size = sum(map(len, texts))
    least = interleaved(
        {
            "bare": lambda: bare_pass(texts),
            "parse": lambda: [parse_issue(text) for text in texts],
            "all": lambda: [mentions(parse_issue(text)) for text in texts],
        },
        rounds,
        warm=size < 10 * LONG,
    )
    return _line(name, size, sum(len(newsparse.read_page(text).blocks) for text in texts), least)


def _line(name: str, size: int, blocks: int, least: dict[str, float]) -> list[str]:
    rates = [f"{size / least[what]:,.0f}" for what in ("parse", "all")]
    passes = [f"{least[what] / least['bare']:.0f}" for what in ("parse", "all")]
    return [name, f"{size:,}", f"{blocks:,}", *rates, *passes]


def new_page_rows(rounds: int, pages: int = 10) -> list[str]:
    """One line: made pages that were never seen before, so that no cache has anything of them; each is parsed once.

    The greatest rate of the rounds, which have different pages.
    """
    best: tuple[float, list[str]] | None = None
    for number in range(rounds):
        texts = [changed_page(100_000 + number * pages + k) for k in range(pages)]
        size = sum(map(len, texts))
        issues: list[Issue] = []
        bare = min(seconds(lambda texts=texts: bare_pass(texts)) for _ in range(3))
        parse = seconds(lambda texts=texts, issues=issues: issues.extend(map(parse_issue, texts)))
        every = parse + seconds(lambda issues=issues: [mentions(issue) for issue in issues])
        blocks = sum(len(issue.pages[0].blocks) for issue in issues)
        line = _line(
            f"{pages} made pages, each new", size, blocks, {"bare": bare, "parse": parse, "all": every}
        )
        if best is None or parse / size < best[0]:
            best = parse / size, line
    assert best is not None
    return best[1]


def pages_part(rounds: int, sizes: Sequence[int]) -> str:
    """Whole pages."""

    def body() -> Iterator[list[str]]:
        seeds = seed_pages()
        yield page_rows(seeds, f"the {len(seeds)} seed pages", rounds)
        yield new_page_rows(rounds)
        for size in sizes:
            few = 1 if size >= 10 * LONG else 2 if size >= LONG else rounds
            yield page_rows([made_text(size)], f"one page of {size:,}", few)

    head = ("text", "characters", "blocks", "parse", "with mentions", "passes", "passes with mentions")
    return rows(head, body())


def layouts_part(rounds: int, folder: Path) -> str:
    """Pages with boxes, by the name of their file."""
    formats: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            try:
                if any(block.rect is not None for block in newsparse.read_page(path).blocks):
                    formats.setdefault(path.name, []).append(path)
            except newsparse.NewsparseError:  # truths and the like
                continue

    def body() -> Iterator[list[str]]:
        for name, paths in formats.items():
            pages = [newsparse.read_page(path) for path in paths]
            size = sum(len(page.text) for page in pages)
            least = interleaved(
                {
                    "read": lambda paths=paths: [newsparse.read_page(path) for path in paths],
                    "parse": lambda pages=pages: [parse_issue(page) for page in pages],
                },
                rounds,
            )
            both = least["read"] + least["parse"]
            yield [
                name,
                str(len(pages)),
                f"{size:,}",
                *(f"{size / value:,.0f}" for value in (*least.values(), both)),
            ]

    return rows(("file", "pages", "characters", "read", "parse", "both"), body())


def functions_part(rounds: int) -> str:
    """Every public function alone, on the seed pages."""
    texts = seed_pages()
    size = sum(map(len, texts))
    least = interleaved({"one bare pass": lambda: bare_pass(texts), **functions(texts)}, rounds)
    bare = least["one bare pass"]
    table = rows(
        ("function", "characters a second", "passes"),
        ([name, f"{size / spent:,.0f}", f"{spent / bare:.1f}"] for name, spent in least.items()),
    )
    return "\n".join([table, *(f"not measured: {name}, which {why}" for name, why in LEFT_OUT.items())])


MEMORY = """
import sys
sys.path.insert(0, {bench!r})
import measure, memory, newsparse
text = measure.made_text({size})
if text:
    newsparse.parse_issue("小站响起欢歌\\n\\n本报讯(记者李丰)演出上演。")
before = memory.peak("self")
issue = newsparse.parse_issue(text) if text else None
print(before, memory.peak("self"))
"""


def memory_part(sizes: Sequence[int]) -> str:
    """The highest resident memory of a new process that parses one page."""

    def body() -> Iterator[list[str]]:
        for size in (0, *sizes):
            out = fresh(MEMORY.format(bench=str(ROOT / "bench"), size=size))
            before, after = map(float, out.split())
            yield [
                f"one page of {size:,}" if size else "import alone",
                f"{after:.0f}",
                f"{after - before:.0f}",
            ]

    if not memory.peak("self"):
        return "peak memory: not known on this system"
    return rows(("process", "peak MB", "of it for the page, MB"), body())


IMPORT = "import time; a = time.process_time(); {code}; print(time.process_time() - a)"
IMPORTS = {
    "import newsparse": "import newsparse",
    "and the first page": "import newsparse; newsparse.parse_issue('小站响起欢歌\\n\\n本报讯(记者李丰)演出上演。')",
    "and the first date": "import newsparse; newsparse.find_dates('8月22日')",
    "and the first numeral": "import newsparse; newsparse.find_numerals('三百人')",
    "for comparison: import json, decimal, xml.dom": "import json, decimal, xml.dom.minidom",
}


def import_part(rounds: int) -> str:
    """CPU time of the import in new processes, the least of `rounds`; once before for nothing."""
    least = dict.fromkeys(IMPORTS, float("inf"))
    for number in range(rounds + 1):
        for name, code in IMPORTS.items():
            spent = float(fresh(IMPORT.format(code=code)))
            if number:
                least[name] = min(least[name], spent)
    body = ([name, f"{spent * 1000:.0f}"] for name, spent in least.items())
    return rows(("in a new process", "ms"), body)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--rounds", type=int, default=7)
    cli.add_argument("--full", action="store_true", help="a page of a million characters, too")
    cli.add_argument("--layouts", type=Path, metavar="FOLDER", help="pages with boxes")
    cli.add_argument("--sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    cli.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    args = cli.parse_args(arguments)
    sizes = [*args.sizes, *([1_000_000] if args.full else [])]
    print(machine(), load(), sep="; ")
    parts: dict[str, Callable[[], str]] = {
        "pages": lambda: pages_part(args.rounds, sizes),
        "functions": lambda: functions_part(args.rounds),
        "memory": lambda: memory_part(sizes),
        "import": lambda: import_part(args.rounds),
    }
    if args.layouts is not None:
        parts["layouts"] = lambda: layouts_part(args.rounds, args.layouts)
    for name, part in parts.items():
        if name in args.only:
            print(f"\n{name}\n\n{part()}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
