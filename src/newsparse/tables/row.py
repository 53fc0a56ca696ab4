"""A row of a rule table: the pattern with its reason and with texts that it must and must not match.

Tables are data, rules are rows, their order is their priority. ``tests/`` runs every example of every
row, so a row that no longer does what it says cannot stay unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "sub")


class LazyPattern:
    """A pattern that is compiled at its first use: the tables' patterns together cost some 60 ms to compile,
    which ``import newsparse`` must not.

    >>> LazyPattern("第(.)版").search("下转第3版")[1]
    '3'
    """

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    sub: Callable[..., str]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (one of the methods above)
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        for method in _METHODS:  # from now on found without coming here
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"LazyPattern({self.source!r})"


class Row(NamedTuple):
    """One rule of a table."""

    id: str
    """Name of the rule, unique in its table; decisions and docs refer to it."""
    pattern: LazyPattern
    """What it looks for."""
    gives: str
    """What a match means: a kind or a role, in newsparse's own words."""
    why: str
    """The habit of print that stands behind it."""
    examples: tuple[str, ...]
    """Texts that it must match (in the way its table uses it)."""
    counterexamples: tuple[str, ...] = ()
    """Texts that look alike and must not match."""


def words(*lines: str) -> tuple[str, ...]:
    """The words of a word table, which are parted by white space."""
    return tuple(word for line in lines for word in line.split())
