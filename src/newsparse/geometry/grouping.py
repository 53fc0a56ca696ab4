"""Articles by geometry alone: the baseline against which the linker is measured."""

from __future__ import annotations

from newsparse.geometry.evidence import region_continuation
from newsparse.geometry.layout import Layout

LEAST = 0.25
"""A region without a headline that continues no other with at least this probability is an article of its own."""
MANY = 200
"""With more regions than this, each looks only at those just before it in reading order."""


def group(layout: Layout) -> tuple[tuple[int, ...], ...]:
    """The blocks of each article, headlines first, by boxes and sizes of type alone.

    A region with a headline is an article. One without goes to the region that it most probably continues, or stays
    for itself. Furniture and what has no box is in no article.
    """
    regions = layout.regions
    owner = [-1] * len(regions)
    for k, region in enumerate(regions):
        if region.heads:
            continue
        near = range(len(regions)) if len(regions) <= MANY else range(max(0, k - 4), k)
        scores = [
            (region_continuation(layout, j, k), -j) for j in near if j != k and (regions[j].heads or j < k)
        ]
        best = max(scores, default=(0.0, 0))
        if best[0] >= LEAST:
            owner[k] = -best[1]
    # A piece goes on from a region with a headline, which begins an article, or from a piece before it.
    root: list[int] = []
    pieces: dict[int, list[int]] = {}
    for k, source in enumerate(owner):
        root.append(k if source < 0 else root[source] if source < k else source)
        pieces.setdefault(root[k], []).append(k)
    out = []
    for first in sorted(pieces):
        order = [first, *(k for k in pieces[first] if k != first)]
        out.append(tuple(b for k in order for b in (*regions[k].heads, *regions[k].blocks)))
    return tuple(article for article in out if article)
