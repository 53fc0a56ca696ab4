"""Exports: an issue in the formats of libraries, archives, news agencies and data people.

`FORMATS` lists them; `export` writes one. ``docs/exports.md`` says what each holds and what it loses.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, cast, overload

import attrs

from newsparse._writing import write
from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.model import Issue

Exported = str | bytes | dict[str, str]
"""A text, the bytes of a binary file, or several texts by their file names."""


@attrs.frozen
class Format:
    """One format of `FORMATS`. It can be called with an issue."""

    extension: str
    """The ending of its files, with the dot."""
    module: str
    """Where the function is that writes it; imported when first called."""
    function: str
    many: bool = False
    """True where an issue is several files (an article or a page each): then `export` writes a folder."""
    extra: str | None = None
    """The extra that brings the package it needs; None where newsparse alone is enough."""

    def __call__(self, issue: Issue) -> Exported:
        """The issue in this format."""
        function = getattr(importlib.import_module(self.module), self.function)
        return cast("Callable[[Issue], Exported]", function)(issue)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format(".txt", "newsparse.render", "issue_to_text"),
        "md": Format(".md", "newsparse.render", "issue_to_markdown"),
        "json": Format(".json", "newsparse.export.plain", "issue_to_json"),
        "jsonl": Format(".jsonl", "newsparse.export.jsonl", "issue_to_jsonl"),
        "jsonld": Format(".jsonld", "newsparse.export.jsonld", "issue_to_jsonld"),
        "tei": Format(".tei.xml", "newsparse.export.tei", "issue_to_tei"),
        "page_xml": Format(".page.xml", "newsparse.export.page_xml", "issue_to_page_xml", many=True),
        "nitf": Format(".nitf.xml", "newsparse.export.nitf", "issue_to_nitf", many=True),
        "impresso": Format(".json", "newsparse.export.impresso", "issue_to_impresso", many=True),
        "parquet": Format(".parquet", "newsparse.export.parquet", "issue_to_parquet", extra="parquet"),
    }
)
"""The formats by name."""


@overload
def export(
    issue: Issue,
    format: Literal["text", "md", "json", "jsonl", "jsonld", "tei"],
    path: str | Path | None = None,
) -> str: ...
@overload
def export(issue: Issue, format: Literal["parquet"], path: str | Path | None = None) -> bytes: ...
@overload
def export(
    issue: Issue, format: Literal["page_xml", "nitf", "impresso"], path: str | Path | None = None
) -> dict[str, str]: ...
@overload
def export(issue: Issue, format: str, path: str | Path | None = None) -> Exported: ...
def export(issue: Issue, format: str, path: str | Path | None = None) -> Exported:  # noqa: A002
    """The issue in one of `FORMATS`, also written to `path` if given.

    Gives a `str` for texts, `bytes` for Parquet, and for formats of several files (``page_xml``, ``nitf``,
    ``impresso``) a dict of texts by file name; then `path` is a folder, made where it is not there. Texts are
    written in UTF-8.

    Raises `ArgumentValueError` for a format that is not there, `MissingLibraryError` where a package is missing,
    `OutputError` where it cannot be written.
    """
    if not isinstance(issue, Issue):
        msg = f"export takes an Issue, got {type(issue).__name__}"
        raise ArgumentTypeError(msg)
    if not isinstance(format, str):
        msg = f"format must be a str, got {type(format).__name__}"
        raise ArgumentTypeError(msg)
    if format not in FORMATS:
        msg = f"no format {format!r}; there are {', '.join(FORMATS)}"
        raise ArgumentValueError(msg)
    made = FORMATS[format](issue)
    if path is not None:
        write(made, path)
    return made
