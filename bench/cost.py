"""What one page costs: CPU seconds of one core for the seed pages, and core-hours for many.

    python bench/cost.py [--rounds 7] [PAGE…]

The median of the rounds, step by step: parse, write the issue as JSON, find all dates and numerals of all articles.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from newsparse import parse_issue

ROOT = Path(__file__).resolve().parents[1]


def median(step: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = time.process_time()
        step()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "pages", nargs="*", type=Path, metavar="PAGE", help="text files (default: the seed pages)"
    )
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    paths = options.pages or sorted((ROOT / "seeds").glob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    issues = [parse_issue(text) for text in texts]
    for issue in issues:  # what is loaded at first use is not a page's cost
        assert all(len(article.dates) + len(article.numerals) >= 0 for article in issue.articles)
    steps: dict[str, Callable[[], object]] = {
        "parse": lambda: [parse_issue(text) for text in texts],
        "JSON": lambda: [issue.to_json() for issue in issues],
        "dates and numerals": lambda: [(a.dates, a.numerals) for issue in issues for a in issue.articles],
    }
    seconds = {name: median(step, options.rounds) / len(texts) for name, step in steps.items()}
    size = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} pages of {size:,.0f} characters on average; Python {platform.python_version()}")
    for name, cost in seconds.items():
        print(f"{name}: {cost * 1000:.1f} ms a page")
    total = sum(seconds.values())
    print(f"all: {total * 1000:.1f} ms a page, {size / total:,.0f} characters a second")
    for pages in (10**6, 10**9):
        print(f"{pages:,} pages: {pages * total / 3600:,.0f} core-hours")


if __name__ == "__main__":
    main()
