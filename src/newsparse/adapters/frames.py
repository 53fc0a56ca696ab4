"""A pandas frame of pages → a pandas frame of issues: what the adapters for Dask and Spark do with each part."""

from __future__ import annotations

import datetime

from newsparse.batch import parse_many
from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.export.common import Foreign, library, unicode_text
from newsparse.options import Options

COLUMNS = ("source", "issue", "error", "kind")
"""The columns of the result, all text: the page's key, its issue as JSON (see `newsparse.Issue.from_json`), and for
a page that failed, where the issue is missing, why and the class of the error. See `newsparse.Outcome`."""


def parse_frame(
    frame: Foreign,
    *,
    text: str = "text",
    key: str = "source",
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Foreign:
    """Parse the page of each row by itself, in this process.

    Args:
        frame: a `pandas.DataFrame`, one row a page.
        text: the column of page texts (`str`; a missing one gives an error in its row).
        key: the column of keys; they are made text.
        date: the day of all issues, as in `newsparse.parse_issue`.
        title: the paper of all issues, likewise.
        options: see `newsparse.Options`.

    Returns:
        A `pandas.DataFrame` with the columns `COLUMNS`, in the order of the rows and with their index.

    Raises:
        ArgumentTypeError, ArgumentValueError: for what is no frame, and for columns that are not there.
    """
    pandas = library("pandas", "frames")
    if not isinstance(frame, pandas.DataFrame):
        raise ArgumentTypeError(f"parse_frame takes a pandas.DataFrame, not {type(frame).__name__}")
    for name in (text, key):
        if name not in frame.columns:
            raise ArgumentValueError(f"the frame has no column {name!r}")
    texts = frame[text].astype(object)
    texts = texts.where(texts.notna(), None)  # libraries have many words for what is missing
    pairs = zip(frame[key], texts, strict=True)
    rows = [
        (
            None if outcome.source is None else unicode_text(outcome.source),
            None if outcome.issue is None else outcome.issue.to_json(),
            None if outcome.error is None else unicode_text(outcome.error),
            outcome.kind,
        )
        for outcome in parse_many(pairs, jobs=1, keyed=True, date=date, title=title, options=options)
    ]
    return pandas.DataFrame(rows, columns=list(COLUMNS), index=frame.index, dtype=object)
