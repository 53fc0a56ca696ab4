"""Issues to export, and the schemas to hold the exports against (see schemas/SOURCES.md)."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import attrs
import pytest

from newsparse import parse_issue
from newsparse.model import Issue
from parsed import parsed
from typesetter import Engine, Typesetter

SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(scope="session")
def seed_issues(seeds: list[Path]) -> list[Issue]:
    """The five seed pages, parsed."""
    return [parsed(path) for path in seeds]


@pytest.fixture(scope="session")
def boxed() -> Issue:
    """An issue of two typeset pages with lines and boxes, a photo and furniture."""
    pages = []
    for seed, options in ((3, {"furniture"}), (5, {"photo"})):
        sheet = Typesetter(seed=seed, columns=4, options=frozenset(options)).page()
        page, _ = Engine(seed=seed, tight=True, jitter=0.05).read(sheet)
        pages.append(attrs.evolve(page, image=f"scan {seed}.tif", number=str(seed)))
    return parse_issue(pages, date="2022-08-22", title="中国某报")


@pytest.fixture(scope="session")
def schema() -> Callable[..., Path]:
    """Finds a schema: in the folder here, in $NEWSPARSE_SCHEMAS, in an installed package; else skips the test."""

    def find(name: str, package: str | None = None) -> Path:
        folders = [SCHEMAS]
        if os.environ.get("NEWSPARSE_SCHEMAS"):
            folders.append(Path(os.environ["NEWSPARSE_SCHEMAS"]))
        spec = None if package is None else find_spec(package)
        if spec is not None:
            folders += map(Path, spec.submodule_search_locations or ())
        found = [
            path for folder in folders for path in sorted(folder.rglob(Path(name).name)) if path.match(name)
        ]
        if not found:
            pytest.skip(f"{name} is not here; schemas/SOURCES.md says where to get it")
        return found[0]

    return find
