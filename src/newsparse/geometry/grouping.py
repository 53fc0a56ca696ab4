"""Articles by geometry alone: the baseline against which the linker is measured."""

from __future__ import annotations

from newsparse.geometry.layout import BODY, FURNITURE, HEADLINE, Layout, Region


def group(layout: Layout) -> tuple[tuple[int, ...], ...]:
    """The blocks of each article, headlines first, by boxes and sizes of type alone.

    A region with a headline is an article. One without goes to the region that it continues, if one can be seen:
    the one above it in the same columns, or the one that ends at the foot to its left. Furniture is in no article.
    """
    parts: list[list[int]] = []
    for region in layout.regions:
        parts.append([*region.heads, *region.blocks])
    owner = [continues(layout, k) if not r.heads else -1 for k, r in enumerate(layout.regions)]
    merged: dict[int, list[int]] = {}
    for k, part in enumerate(parts):
        root, seen = k, {k}
        while owner[root] >= 0 and owner[root] not in seen:
            root = owner[root]
            seen.add(root)
        merged.setdefault(root, []).append(k)
    out = []
    for root in sorted(merged):
        order = [root, *(k for k in merged[root] if k != root)]
        out.append(tuple(b for k in order for b in parts[k]))
    return tuple(a for a in out if a)


def continues(layout: Layout, k: int) -> int:
    """Which region the headless region `k` goes on from; -1 if none shows."""
    mine = layout.regions[k]
    unit = layout.unit
    best, where = 0.0, -1
    for j, other in enumerate(layout.regions):
        if j == k or (not other.heads and j > k):
            continue
        score = _continuation(layout, other, mine)
        if score > best + 1e-9:
            best, where = score, j
    _ = unit
    return where if best >= 0.3 else -1


def _continuation(layout: Layout, one: Region, two: Region) -> float:
    unit = layout.unit
    a, b = one.rect, two.rect
    share = (min(a.x1, b.x1) - max(a.x0, b.x0)) / max(1e-6, min(a.x1 - a.x0, b.x1 - b.x0))
    below = (b.y0 - a.y1) / unit.pitch
    right = (b.x0 - a.x1) / unit.em
    level = min(a.y1, b.y1) - max(a.y0, b.y0)
    if share > 0.6 and below > -1:
        return 0.9 - 0.06 * below - (0.3 if _ends(layout, one) else 0.0)
    if -1 < right < 6 and level > 0:
        return 0.7 - 0.02 * abs(b.y0 - a.y0) / unit.pitch
    if -6 < (b.x1 - a.x0) / unit.em < 1 and level > 0:
        return 0.35 - 0.02 * abs(b.y0 - a.y0) / unit.pitch
    return 0.0


def _ends(layout: Layout, region: Region) -> bool:
    for b in reversed(region.blocks):
        if layout.geometry[b].role_hint == BODY:
            return not layout.geometry[b].last_full
    return any(layout.geometry[h].role_hint in {HEADLINE, FURNITURE} for h in region.heads)
