"""Reading order inside a region: headline, then columns from left to right, each from top to bottom.

A run over several columns is read after what stands over it in those columns and before what stands under it.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.geometry.lines import Unit
from newsparse.geometry.paragraphs import Run

MANY = 40
"""So many boxes are put behind the columns at once."""


def read_runs(runs: Sequence[Run], unit: Unit) -> list[list[int]]:
    """The runs of a region as columns in reading order; runs over several columns stand by themselves.

    Captions come last: they belong to a picture, round which the columns run; before them boxes over several columns that have
    text beside them, round which they run, too.
    """
    captions = [i for i, r in enumerate(runs) if r.kind == "caption"]
    boxes = [i for i, r in enumerate(runs) if r.kind == "box" and r.wide and _beside(runs, i)]
    last = captions or boxes[:MANY]
    if last:
        lifted = set(last)
        text = [i for i in range(len(runs)) if i not in lifted]
        last.sort(key=lambda i: (runs[i].rect.y0, runs[i].rect.x0, runs[i].atoms))
        return [*_again(runs, text, unit), *([i] for i in last)]
    wide = sorted((i for i, r in enumerate(runs) if r.wide), key=lambda i: (runs[i].rect.y0, runs[i].rect.x0))
    narrow = [i for i, r in enumerate(runs) if not r.wide]
    if not wide or len(wide) > 40:
        return _columns(runs, narrow if not wide else range(len(runs)))
    first = wide[0]
    rect = runs[first].rect
    rest = [i for i in range(len(runs)) if i != first]

    def under(i: int) -> bool:
        r = runs[i].rect
        return r.x0 < rect.x1 - unit.em and r.x1 > rect.x0 + unit.em

    middle = (rect.y0 + rect.y1) / 2
    crossing = [i for i in rest if not under(i) and runs[i].rect.y0 < middle < runs[i].rect.y1]
    before = [i for i in rest if under(i) and (runs[i].rect.y0 + runs[i].rect.y1) / 2 < middle]
    if not crossing:
        before = [i for i in rest if (runs[i].rect.y0 + runs[i].rect.y1) / 2 < middle]
    else:
        left = [i for i in rest if not under(i) and runs[i].rect.x1 <= rect.x0 + unit.em]
        before = sorted({*before, *left})
    after = [i for i in rest if i not in set(before)]
    return [*_again(runs, before, unit), [first], *_again(runs, after, unit)]


def _beside(runs: Sequence[Run], own: int) -> bool:
    """Whether text stands beside a run, at its height."""
    rect = runs[own].rect
    middle = (rect.y0 + rect.y1) / 2
    return any(
        r.rect.y0 < middle < r.rect.y1 and (r.rect.x1 <= rect.x0 or r.rect.x0 >= rect.x1)
        for i, r in enumerate(runs)
        if i != own and r.kind == "text" and not r.wide
    )


def _again(runs: Sequence[Run], ids: Sequence[int], unit: Unit) -> list[list[int]]:
    return [[ids[k] for k in column] for column in read_runs([runs[i] for i in ids], unit)] if ids else []


def _columns(runs: Sequence[Run], ids: Sequence[int] | range) -> list[list[int]]:
    """Runs that share most of their width are one column."""
    out: list[list[int]] = []
    spans: list[tuple[float, float]] = []
    for i in sorted(ids, key=lambda i: (runs[i].left - runs[i].right, runs[i].left, runs[i].rect.y0, i)):
        left, right = runs[i].left, runs[i].right
        for k in range(len(out) - 1, max(-1, len(out) - 60), -1):
            if min(right, spans[k][1]) - max(left, spans[k][0]) > 0.5 * (right - left):
                out[k].append(i)
                break
        else:
            out.append([i])
            spans.append((left, right))
    order = sorted(range(len(out)), key=lambda k: (spans[k][0], spans[k][1]))
    return [sorted(out[k], key=lambda i: (runs[i].rect.y0, runs[i].rect.x0, runs[i].atoms)) for k in order]
