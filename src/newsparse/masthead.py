"""What the paper says about the issue (报头), and which lines are furniture: they belong to no article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsparse.model import Masthead


class Conflict(NamedTuple):
    """Two fields of a masthead that cannot both be right."""

    fields: tuple[str, ...]
    """Names of the fields, as in `newsparse.model.Masthead`."""
    explanation: str


class MastheadReading(NamedTuple):
    """A masthead and where it was read."""

    masthead: Masthead
    fields: dict[str, int]
    """Field name → index of the line that it was read from."""
    furniture: dict[int, str]
    """Index of each line that is furniture → its kind."""
    conflicts: tuple[Conflict, ...]


def furniture_kind(text: str) -> str | None:
    """The kind of furniture that one line is, or None."""
    return None


def read_masthead(lines: Sequence[str]) -> MastheadReading | None:
    """Read a masthead from the lines of a page (blank ones may be among them); None if there is none."""
    return None
