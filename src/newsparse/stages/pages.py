"""Stage: the pages of one issue meet: articles that go on on another page are put together.

Every end with a jump line (下转第3版) may be followed by every beginning with one (上接第1版), and, where OCR lost one of the
two lines, by what the other line's page has of articles without an end or a beginning. Which follows which is an
assignment problem, as it is inside a page: page numbers, headlines, the language at the seam and shared rare words
give log-odds, and "nothing" is always allowed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import attrs

from newsparse.jumps import OFF, Mark
from newsparse.linking.matching import best_successors
from newsparse.model import Article, Decision, Duplicate, Furniture
from newsparse.spans import Span
from newsparse.stages._page_evidence import End, Odds, PagePart, ends_of, gathered, named_pages, odds_of
from newsparse.stages._page_merge import Merged, merge

__all__ = ["Bound", "PagePart", "bind_pages"]

RULE = "jump.pages"
HEADLINE = "jump.headline"


@attrs.frozen
class Bound:
    """The articles of an issue, those of several pages put together."""

    articles: tuple[tuple[Article, ...], ...]
    """By the page on which they begin."""
    furniture: tuple[Furniture, ...]
    """Headlines that only stand over the part that goes on."""
    duplicates: tuple[Duplicate, ...]
    """Headlines that are repeated over it."""
    decisions: tuple[Decision, ...]


def bind_pages(
    texts: Sequence[str],
    pages: Sequence[PagePart],
    *,
    least: float = 0.0,
    apart: Collection[tuple[Span, Span]] = (),
) -> Bound:
    """Put articles together that jump lines part.

    An article whose jump line leads nowhere is not complete. A page without jump lines comes back as it is.

    Args:
        texts: the texts of the pages, by index.
        pages: what they bring, in order.
        least: joins of a lower probability are not made.
        apart: a part that overlaps the second span of a pair does not follow one that overlaps the first.
    """
    if not any(page.marks for page in pages):
        return Bound(tuple(page.articles for page in pages), (), (), ())
    pages = [gathered(texts, page) for page in pages]
    ends, lost = ends_of(texts, pages)
    odds = odds_of(pages, ends, apart)
    gains = {
        i: {j: o.total for j, o in row.items() if o.total > 0 and o.p >= least} for i, row in odds.items()
    }
    chosen = best_successors(gains)
    decisions = [_refusal(mark, 0.9, [("reason", "no article stands beside it")]) for mark in lost]
    kept: dict[tuple[int, int], Article] = {(e.page, e.place): e.article for e in ends}
    furniture: list[Furniture] = []
    duplicates: list[Duplicate] = []
    behind = set(chosen.values())
    for first in range(len(ends)):
        if first in behind or first not in chosen:
            continue
        at = first
        whole = ends[first].article
        while at in chosen:
            follower = chosen[at]
            found = odds[at][follower]
            merged = merge(whole, ends[follower].article, found.p)
            decisions.append(_join(whole, ends[follower].article, found, merged.sentence))
            whole = merged.article
            furniture += merged.furniture
            duplicates += merged.duplicates
            decisions += _heads(merged, found.p)
            del kept[ends[follower].page, ends[follower].place]
            at = follower
        kept[ends[first].page, ends[first].place] = whole
    decisions += _refusals(pages, ends, odds, chosen, kept)
    out = []
    for page, part in enumerate(pages):
        known = {e.place for e in ends if e.page == page}
        out.append(
            tuple(
                kept[page, n] if n in known else article
                for n, article in enumerate(part.articles)
                if n not in known or (page, n) in kept
            )
        )
    return Bound(tuple(out), tuple(furniture), tuple(duplicates), tuple(decisions))


def _join(first: Article, second: Article, odds: Odds, sentence: bool) -> Decision:
    before = first.content[-1].spans if first.content else first.headline.spans if first.headline else ()
    after = second.content[0].spans if second.content else second.headline.spans if second.headline else ()
    return Decision(
        "",
        "join",
        (*before, *after),
        RULE,
        odds.p,
        (*odds.evidence, ("sentence", sentence)),
        seam=len(before),
    )


def _heads(merged: Merged, p: float) -> list[Decision]:
    """What became of headlines over the part that goes on."""
    again = [
        Decision("", "drop", d.passage.spans, HEADLINE, p, (("repeats", d.passage.text),))
        for d in merged.duplicates
    ]
    return again + [
        Decision("", "role", f.passage.spans, HEADLINE, p, (("role", "furniture"),)) for f in merged.furniture
    ]


def _refusal(mark: Mark, p: float, evidence: Sequence[tuple[str, str | int | float | bool]]) -> Decision:
    names = [("names", mark.number)] if mark.number is not None else [("names", "this page")]
    return Decision("", "refusal", mark.passage.spans, RULE, p, (("mark", mark.kind), *names, *evidence))


def _refusals(
    pages: Sequence[PagePart],
    ends: Sequence[End],
    odds: Mapping[int, Mapping[int, Odds]],
    chosen: Mapping[int, int],
    kept: dict[tuple[int, int], Article],
) -> list[Decision]:
    """The jump lines that lead nowhere; their articles are not complete."""
    out: list[Decision] = []
    followed = set(chosen.values())
    for n, end in enumerate(ends):
        for mark, done in ((end.off, n in chosen), (end.on, n in followed)):
            if mark is None or done:
                continue
            if mark.kind == OFF:
                rivals = list(odds.get(n, {}).values())
            else:
                rivals = [row[n] for row in odds.values() if n in row]
            best = max(rivals, key=lambda o: o.total, default=None)
            if best is not None:
                out.append(_refusal(mark, round(1 - best.p, 4), [("reason", "nothing fits"), *best.evidence]))
            elif mark.number is not None and not named_pages(pages, mark.number, end.page):
                out.append(_refusal(mark, 0.99, [("reason", "the page is not in the issue")]))
            else:
                out.append(_refusal(mark, 0.9, [("reason", "nothing there begins or ends so")]))
            first = _chain_start(n, chosen)
            key = ends[first].page, ends[first].place
            kept[key] = attrs.evolve(kept[key], complete=False)
    return out


def _chain_start(n: int, chosen: Mapping[int, int]) -> int:
    before = {j: i for i, j in chosen.items()}
    while n in before:
        n = before[n]
    return n
