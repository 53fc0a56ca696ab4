#!/usr/bin/env python3
"""How far the probabilities in an issue can be trusted: expected calibration error and reliability curve.

    python scripts/eval_confidence.py PAGES_DIR [--markdown]

PAGES_DIR holds ``NAME.txt`` with their truth ``NAME.json`` (as `make_pages.py` writes them). Three kinds of statement:

join        a decision that two lines are one paragraph: right where the truth has that join
assignment  an item of an article's content: right where its first line belongs to the article that most of the
            article's text belongs to
headline    an article's headline: right where it is that article's headline or part of its head

The expected calibration error is the mean distance, over ten classes of probability weighed by their size, between
what was said and what was right (M. P. Naeini, G. Cooper, M. Hauskrecht, AAAI 2015).
"""

from __future__ import annotations

import argparse
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import newsparse

Statement = tuple[str, float, bool]
HEADS = ("label", "kicker", "headline", "deck", "front")


def statements(text: str, truth: dict[str, Any]) -> Iterator[Statement]:
    """What the issue of one page says with a probability, and whether it is right."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def line_of(span: newsparse.Span) -> int:
        return bisect_right(starts, span.start)

    article_of: dict[int, int] = {}
    head_of: dict[int, int] = {}
    joins: set[tuple[int, int]] = set()
    for k, article in enumerate(truth["articles"]):
        for item in article["content"]:
            lines = item.get("p") or item["h"]
            article_of.update(dict.fromkeys(lines, k))
            joins.update(pairwise(lines))
        head_of.update((n, k) for part in HEADS for n in article.get(part) or ())
    issue = newsparse.parse_issue(text)
    for decision in issue.repairs:
        if decision.kind == "join" and decision.rule == "link.assignment":
            first, second = decision.spans[: decision.seam], decision.spans[decision.seam :]
            yield "join", decision.confidence, (line_of(first[-1]), line_of(second[0])) in joins
    for article in issue.articles:
        votes: Counter[int] = Counter()
        for item in article.content:
            for span in item.spans:
                if line_of(span) in article_of:
                    votes[article_of[line_of(span)]] += span.end - span.start
        if not votes:
            continue
        mine = votes.most_common(1)[0][0]
        for item in article.content[1:]:
            n = line_of(item.spans[0])
            yield "assignment", item.confidence, article_of.get(n, head_of.get(n)) == mine
        if article.headline is not None:
            yield "headline", article.confidence, head_of.get(line_of(article.headline.spans[0])) == mine


def curve(found: Sequence[Statement]) -> Iterator[tuple[float, int, float, float]]:
    """Lower bound, cases, mean probability and share right of each class that is not empty."""
    for k in range(10):
        members = [(p, right) for _, p, right in found if k == min(9, int(p * 10))]
        if members:
            said = sum(p for p, _ in members) / len(members)
            yield k / 10, len(members), said, sum(right for _, right in members) / len(members)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pages", type=Path)
    cli.add_argument("--markdown", action="store_true", help="the curve as a table")
    args = cli.parse_args()
    found: list[Statement] = []
    for path in sorted(args.pages.glob("*.json")):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        found += statements(text, json.loads(path.read_text(encoding="utf-8")))
    for kind in ("join", "assignment", "headline"):
        mine = [s for s in found if s[0] == kind]
        rows = list(curve(mine))
        error = sum(n * abs(said - right) for _, n, said, right in rows) / max(1, len(mine))
        print(f"{kind:<11} {len(mine):>5} statements, expected calibration error {error:.4f}")
        for low, n, said, right in rows:
            if args.markdown:
                print(f"| {kind} | {low:.1f} to {low + 0.1:.1f} | {n} | {said:.3f} | {right:.3f} |")
            else:
                print(f"  {low:.1f}-{low + 0.1:.1f} {n:>5} said {said:.3f} right {right:.3f}")


if __name__ == "__main__":
    main()
