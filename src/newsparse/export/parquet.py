"""Parquet: one row an article, nested as the article is, with the schema of `newsparse.export.rows` (extra ``parquet``)."""

from __future__ import annotations

import io
from pathlib import Path

from newsparse.errors import ArgumentTypeError, DataError, SourceError
from newsparse.export.common import Foreign, Json, library
from newsparse.export.jsonl import SHAPE as NAME
from newsparse.export.rows import SHAPE, articles_from_rows, table_rows
from newsparse.model import Article, Issue, Masthead

EXTRA = "parquet"
_KEY = b"newsparse.schema"


def arrow_schema() -> Foreign:
    """The columns as a `pyarrow.Schema`; its metadata names the shape."""
    arrow = library("pyarrow", EXTRA)

    def kind(shape: Json) -> Foreign:
        if isinstance(shape, str):
            return arrow.bool_() if shape == "bool" else getattr(arrow, shape)()
        if isinstance(shape, list):
            return arrow.list_(kind(shape[0]))
        return arrow.struct([(name, kind(member)) for name, member in shape.items()])

    columns = [(name, kind(shape)) for name, shape in SHAPE.items()]
    return arrow.schema(columns, metadata={_KEY: NAME.encode()})


def arrow_table(issue: Issue, *, source: str | None = None) -> Foreign:
    """The articles as a `pyarrow.Table`. Lone surrogates become U+FFFD.

    Raises `DataError` for a number beyond 64 bits.
    """
    return library("pyarrow", EXTRA).Table.from_pylist(
        table_rows(issue, source=source), schema=arrow_schema()
    )


def issue_to_parquet(issue: Issue, *, source: str | None = None) -> bytes:
    """The articles as a Parquet file. The same issue and the same pyarrow give the same bytes.

    Raises `DataError` for a number beyond 64 bits, `MissingLibraryError` without pyarrow.
    """
    table = arrow_table(issue, source=source)
    out = io.BytesIO()
    library("pyarrow.parquet", EXTRA).write_table(table, out, compression="zstd")
    return out.getvalue()


def pairs_from_parquet(source: bytes | Path) -> tuple[tuple[Masthead | None, Article], ...]:
    """Each article of a Parquet file (its bytes or its path) with the masthead of its issue.

    Raises `DataError` for a file that `issue_to_parquet` did not make, `SourceError` for one that cannot be read, `MissingLibraryError` without pyarrow.
    """
    if not isinstance(source, (bytes, Path)):
        msg = f"a Parquet file is bytes or a pathlib.Path, got {type(source).__name__}"
        raise ArgumentTypeError(msg)
    arrow, parquet = library("pyarrow", EXTRA), library("pyarrow.parquet", EXTRA)
    try:
        data = source.read_bytes() if isinstance(source, Path) else source
    except OSError as error:
        raise SourceError(f"{error.filename}: cannot be read: {error.strerror}") from error
    try:
        table = parquet.read_table(io.BytesIO(data))
    except arrow.ArrowInvalid as error:
        msg = f"not a Parquet file: {error}"
        raise DataError(msg) from error
    if (table.schema.metadata or {}).get(_KEY) != NAME.encode():
        msg = f"not a table of newsparse: its metadata does not name {NAME!r}"
        raise DataError(msg)
    return articles_from_rows(table.to_pylist())


def articles_from_parquet(source: bytes | Path) -> tuple[Article, ...]:
    """The articles of a Parquet file; see `pairs_from_parquet`."""
    return tuple(article for _, article in pairs_from_parquet(source))
