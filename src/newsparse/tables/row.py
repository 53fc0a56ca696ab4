"""A row of a rule table: the pattern with its reason and with texts that it must and must not match.

Tables are data, rules are rows, their order is their priority. ``tests/`` runs every example of every
row, so a row that no longer does what it says cannot stay unnoticed.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Row(NamedTuple):
    """One rule of a table."""

    id: str
    """Name of the rule, unique in its table; decisions and docs refer to it."""
    pattern: re.Pattern[str]
    """What it looks for."""
    gives: str
    """What a match means: a kind or a role, in newsparse's own words."""
    why: str
    """The habit of print that stands behind it."""
    examples: tuple[str, ...]
    """Texts that it must match (in the way its table uses it)."""
    counterexamples: tuple[str, ...] = ()
    """Texts that look alike and must not match."""
