"""Pages that many tests look at, parsed once a process: issues are frozen, so that tests may share them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsparse import Issue, parse_issue


@cache
def parsed(*paths: Path) -> Issue:
    """The issue of one page, or of several pages."""
    return parse_issue(paths[0] if len(paths) == 1 else list(paths))
