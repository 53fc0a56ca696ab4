"""Speed of `find_numerals` beside chinese2digits and cn2an.transform on the seed pages.

    python bench/bench_numerals.py [--rounds N] [page.txt ...]

Sentence by sentence, one round of each library after the other, so that a slow moment of the machine falls on
all of them; medians of CPU time. A peer that is not installed is skipped and named. The second table holds
hostile text of 1 MB against the news text, in cost per character.
"""

from __future__ import annotations

import argparse
import importlib
import re
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newsparse.numerals import find_numerals, normalise_numerals

SEEDS = Path(__file__).parent.parent / "seeds"

HOSTILE = {
    "all 一": "一" * 1_000_000,
    "all digits": "1234567890" * 100_000,
    "一二三四五六七": "一二三四五六七" * 150_000,
    "万亿 nested": "万亿" * 500_000,
    "一万亿万": "一万亿万" * 250_000,
    "1年1月": "1年1月" * 250_000,
    "1至1至": "1至" * 500_000,
    "1-1-": "1-" * 500_000,
    "1.1.": "1." * 500_000,
    "1,111,": "1," + "111," * 250_000,
    "百分之百分之": "百分之" * 333_000,
    "近近近": "近" * 1_000_000,
    "第第第": "第" * 1_000_000,
    "letters": "a1_" * 333_000,
    "第一个一个": "第一个一个" * 200_000,
    "3个": "3个" * 500_000,
}


def peers() -> dict[str, Callable[[str], object]]:
    """The peers installed, each as a call on one sentence."""
    found: dict[str, Callable[[str], object]] = {}
    try:
        found["chinese2digits"] = importlib.import_module("chinese2digits").takeNumberFromString
    except ImportError:
        print("skipped: chinese2digits is not installed")
    try:
        cn2an = importlib.import_module("cn2an")
        found["cn2an.transform"] = lambda sentence: cn2an.transform(sentence, "cn2an")
    except ImportError:
        print("skipped: cn2an is not installed")
    return found


def sentences(paths: list[Path]) -> list[str]:
    """The sentences of the pages."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return [part for part in re.split(r"(?<=[。！？\n])", text) if part.strip()]


def cost(call: Callable[[str], object], parts: list[str]) -> float:
    """CPU seconds of one pass; a peer that raises on a sentence is charged for the attempt."""
    begin = time.process_time()
    for part in parts:
        try:
            call(part)
        except Exception:  # noqa: BLE001 - peers raise whatever they like on prose
            pass
    return time.process_time() - begin


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", type=Path, default=sorted(SEEDS.glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--no-hostile", action="store_true")
    options = parser.parse_args()
    parts = sentences(options.pages)
    if not parts:
        print("no pages")
        return 1
    size = sum(map(len, parts))
    calls = {
        "newsparse.find_numerals": find_numerals,
        "newsparse.normalise_numerals": normalise_numerals,
        **peers(),
    }
    times: dict[str, list[float]] = {name: [] for name in calls}
    for call in calls.values():
        cost(call, parts)  # warm: imports, caches, patterns
    for _ in range(options.rounds):
        for name, call in calls.items():
            times[name].append(cost(call, parts))
    rates = {name: size / statistics.median(rounds) for name, rounds in times.items()}
    ours = rates["newsparse.find_numerals"]
    print(f"{size} characters, {len(parts)} sentences, {options.rounds} rounds interleaved")
    for name, rate in rates.items():
        print(f"{name:32} {rate:12,.0f} characters/s   find_numerals is {ours / rate:5.2f} times as fast")
    if options.no_hostile:
        return 0
    news = "".join(parts) * (1_000_000 // size + 1)
    per_news = cost(find_numerals, [news]) / len(news)
    print(f"\nhostile text of about 1 MB; news costs {per_news * 1e6:.2f} µs a character")
    for name, text in HOSTILE.items():
        per = cost(find_numerals, [text]) / len(text)
        print(f"{name:20} {per * 1e6:6.2f} µs a character, {per / per_news:5.2f} times news")
    return 0


if __name__ == "__main__":
    sys.exit(main())
