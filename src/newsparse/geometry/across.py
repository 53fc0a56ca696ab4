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
from newsparse.geometry.lines import Atom, Unit

BLOCK = 3
"""So many lines side by side are a block of text."""


def as_read(atom: Atom) -> Atom:
    """A line of a turned frame with its box as it stands on the page, but for the page's width."""
    return atom._replace(x0=-atom.y1, y0=atom.x0, x1=-atom.y0, y1=atom.x1, cross=False)


def blocks_of(atoms: Sequence[Atom], chains: Sequence[Sequence[int]], unit: Unit) -> Grid:
    """The blocks of text of a turned frame (its chains of lines) as columns, for what stands over them on the page."""
    columns = []
    for chain in chains:
        if len(chain) >= BLOCK:
            rect = bounds(atoms, chain)
            ys = (rect.x0, (rect.x0 + rect.x1) / 2, rect.x1)
            columns.append(Column(-rect.y1, -rect.y0, ys, (rect.y1 - rect.y0) / unit.em))
    return Grid(columns, unit)


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
