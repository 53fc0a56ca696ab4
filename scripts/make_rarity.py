"""Count in how many news articles each two-character string stands, and write `linking/rarity` its table.

    python scripts/make_rarity.py CORPUS_DIR [--leave-out PAGES_DIR] [--out FILE]

CORPUS_DIR holds ``news-1998.txt`` (words parted by spaces) and ``news-2017.txt``, articles parted by an empty
line. With ``--leave-out``, articles of which a line stands on a page of PAGES_DIR are not counted, so that a
figure measured on those pages is a figure on unseen text. Only counts are shipped, none of the text.
"""

from __future__ import annotations

import argparse
import math
import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path

import regex

HAN = regex.compile(r"\p{Han}+")
LEVELS = 24
LEAST = 5
"""A string of fewer articles than this is simply rare."""


def articles(folder: Path) -> list[str]:
    out = []
    for name in ("news-1998.txt", "news-2017.txt"):
        text = (folder / name).read_text(encoding="utf-8").replace(" ", "")
        out += [a for a in text.split("\n\n") if a.strip()]
    return out


def fold(text: str) -> str:
    return "".join(HAN.findall(text))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpus", type=Path)
    cli.add_argument("--leave-out", type=Path)
    cli.add_argument("--out", type=Path, default=Path("src/newsparse/data/rarity.bin"))
    args = cli.parse_args()
    seen: set[str] = set()
    if args.leave_out:
        for page in args.leave_out.glob("*.txt"):
            for line in page.read_text(encoding="utf-8").split("\n"):
                han = fold(line)
                seen.update(han[i : i + 16] for i in range(max(0, len(han) - 15)))
    count: Counter[str] = Counter()
    total = 0
    for article in articles(args.corpus):
        han = fold(article)
        if seen and any(han[i : i + 16] in seen for i in range(0, max(0, len(han) - 15), 4)):
            continue
        total += 1
        grams: set[str] = set()
        for run in HAN.findall(article):
            grams.update(map("".join, pairwise(run)))
        count.update(grams)
    most = math.log(total / LEAST)
    levels: list[list[str]] = [[] for _ in range(LEVELS)]
    for gram, n in count.items():
        if n > LEAST and all(ord(c) < 0x10000 for c in gram):
            levels[min(LEVELS - 1, int(LEVELS * math.log(total / n) / most))].append(gram)
    body = "\n".join("".join(sorted(level)) for level in levels)
    args.out.write_bytes(zlib.compress(body.encode("utf-8"), 9))
    print(f"{total} articles, {sum(map(len, levels))} strings, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
