"""From lines to the heads of a page, and the rest of its lines in chains."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from newsparse.geometry.candidates import find_big, find_middle, find_over
from newsparse.geometry.chains import chain
from newsparse.geometry.columns import Grid
from newsparse.geometry.heads import Head, find_heads
from newsparse.geometry.labels import LONG, with_labels
from newsparse.geometry.lines import Atom, Unit
from newsparse.geometry.words import Words

SHORT_PIECE = 8
"""What was cut off from a headline's line has fewer characters."""


class Heading(NamedTuple):
    """What `read_heads` finds."""

    heads: list[Head]
    chains: list[list[int]]
    """Lines under each other, without those that are large; lines of middle size in heads are among them."""


def read_heads(
    atoms: Sequence[Atom],
    sizes: Sequence[float],
    words: Words,
    skip: Collection[int],
    titles: Collection[int],
    grid: Grid,
    unit: Unit,
) -> Heading:
    """The heads of a page.

    Args:
        atoms: its lines.
        sizes: the size of each one's type, body = 1.
        words: what they say.
        skip: lines that are none of it.
        titles: lines that are titles of boxes.
        grid: the columns.
        unit: measures of the body's type.
    """
    apart, no_head = set(skip), {*skip, *titles}
    big, doubled = find_big(atoms, sizes, no_head, grid, unit)
    free = [i for i in range(len(atoms)) if i not in apart.union(big)]
    found = chain([atoms[i] for i in free], [sizes[i] for i in free], grid, unit)
    chains = [[free[k] for k in run] for run in found]
    middle = [i for i in find_middle(chains, atoms, sizes, unit) if i not in doubled | set(titles)]
    middle += find_over(atoms, sizes, no_head.union(big, middle, doubled), grid, unit)
    single = [run[0] for run in chains if len(run) == 1]
    pieces = [i for i in single if atoms[i].units < SHORT_PIECE]
    heads = find_heads(atoms, sizes, big, middle, pieces, grid, unit, words.signed - apart)
    alone = {i for i in single if atoms[i].units <= LONG and words.unsigned(i)} - apart
    return Heading(with_labels(heads, atoms, words.names - no_head, alone, words.kinds, grid, unit), chains)
