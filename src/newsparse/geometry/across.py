"""Lines that run across on a page that is set from top to bottom (竖排): heads over the bands, captions of pictures.

Papers whose lines run down have had their headlines (主题) across since about 1980, with kicker (引题) over and deck (副题) under
them. Such lines are seen as they are read: what is known of heads over columns holds of them, where the blocks of text under
them, side by side, are the columns.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse.geometry.basic import Column
from newsparse.geometry.columns import Grid
from newsparse.geometry.heads import Head, bounds
from newsparse.geometry.leaves import hull_of
from newsparse.geometry.lines import ONE, Atom, Unit
from newsparse.page import Rect

BLOCK = 3
"""So many lines side by side are a block of text."""
WHITE = 0.9
"""White between lines of one block, in lines, at most."""
LARGE = 1.3
"""The type of a headline is so many times as large as the body's."""
MANY = 200
"""With more single characters of that size the page is no page."""
STORIES = 400
"""With more blocks the page is no page, and each shows from the page's edge on."""
OPEN = 40
"""So many blocks are looked at for the next line."""


def with_characters(ids: Sequence[int], atoms: Sequence[Atom], unit: Unit) -> list[int]:
    """The lines `ids`, which run across, with the single characters of a headline that the engine cut off from their ends."""
    single = [
        i for i, a in enumerate(atoms) if a.units < ONE and a.y1 - a.y0 > LARGE * unit.em and not a.cross
    ]
    out = list(ids)
    if len(single) > MANY:
        return out
    for i in out:  # which grows
        line = atoms[i]
        high = line.x1 - line.x0
        for k in [k for k in single if high > LARGE * unit.height and _goes_on(atoms[k], line, high)]:
            single.remove(k)
            out.append(k)
    return sorted(out)


def _goes_on(one: Atom, line: Atom, high: float) -> bool:
    """Whether a character stands at an end of a line across that is so `high`, and is as large as its characters."""
    white = max(one.y0 - line.y1, line.y0 - one.y1)
    level = min(one.x1, line.x1) - max(one.x0, line.x0) > 0.5 * (one.x1 - one.x0)
    return level and -0.6 * high < white < 0.6 * high and 0.6 * high < one.y1 - one.y0 < 1.4 * high


def blocks_of(atoms: Sequence[Atom], chains: Sequence[Sequence[int]], unit: Unit) -> Grid:
    """The blocks of text of a turned frame (its chains of lines) as columns, for what stands over them on the page.

    A column shows from the foot of the block over it on, so that of two blocks a headline between them is of the lower one.
    """
    blocks = [rect for rect, lines in _blocks(atoms, chains, unit) if lines >= BLOCK]
    edge = min((atom.x0 for atom in atoms), default=0.0)
    columns = []
    for rect in blocks:
        over = [other for other in blocks if other.x1 <= rect.x0] if len(blocks) <= STORIES else []
        feet = [other.x1 for other in over if _shared(rect, other) > 2 * unit.pitch]
        top = max(feet, default=edge)
        ys = (min(top + unit.em, rect.x0), rect.x0, (rect.x0 + rect.x1) / 2, rect.x1)
        columns.append(Column(-rect.y1, -rect.y0, ys, (rect.y1 - rect.y0) / unit.em))
    return Grid(columns, unit, blocks=True)


def _blocks(atoms: Sequence[Atom], chains: Sequence[Sequence[int]], unit: Unit) -> list[tuple[Rect, int]]:
    """Chains that follow each other in one band without white, with how many lines they have together."""
    found: list[tuple[Rect, int]] = []
    for rect, lines in sorted(((bounds(atoms, c), len(c)) for c in chains), key=lambda each: each[0].y0):
        for k in range(len(found) - 1, max(-1, len(found) - OPEN), -1):
            above, before = found[k]
            width = min(above.x1 - above.x0, rect.x1 - rect.x0)
            level = min(above.x1, rect.x1) - max(above.x0, rect.x0) > 0.5 * width
            if level and rect.y0 - above.y1 < WHITE * unit.pitch:
                found[k] = hull_of((above, rect)), before + lines
                break
        else:
            found.append((rect, lines))
    return found


def _shared(one: Rect, two: Rect) -> float:
    """How much of a band two blocks stand under each other on the page."""
    return min(one.y1, two.y1) - max(one.y0, two.y0)


def in_frame(head: Head, ids: Sequence[int], atoms: Sequence[Atom]) -> Head:
    """A head of lines as they are read, the lines being `ids` among the `atoms` of the frame."""

    def own(found: Sequence[int]) -> tuple[int, ...]:
        return tuple(ids[k] for k in found)

    rect = bounds(atoms, own(head.atoms))
    return attrs.evolve(
        head,
        label=own(head.label),
        over=own(head.over),
        main=own(head.main),
        under=own(head.under),
        lone=own(head.lone),
        rect=rect,
        cross=True,
    )
