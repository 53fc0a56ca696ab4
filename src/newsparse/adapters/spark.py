"""Pages in a Spark dataframe → issues, by ``mapInPandas``. Needs pyspark, pandas and pyarrow, on every executor.

    from newsparse.adapters import spark

    issues = pages.mapInPandas(spark.pages_to_issues(text="text", key="source"), spark.SCHEMA)

Spark does again what was lost with an executor.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from functools import partial

from newsparse.adapters.frames import parse_frame
from newsparse.export.common import Foreign
from newsparse.options import Options

SCHEMA = "source string, issue string, error string, kind string"
"""The schema of the result: `newsparse.adapters.frames.COLUMNS` in Spark's words."""


def pages_to_issues(
    *,
    text: str = "text",
    key: str = "source",
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Callable[[Iterator[Foreign]], Iterator[Foreign]]:
    """What ``DataFrame.mapInPandas`` takes, with `SCHEMA`: one row a page. The arguments are those of `parse_frame`."""
    return partial(_each, partial(parse_frame, text=text, key=key, date=date, title=title, options=options))


def _each(parse: partial[Foreign], frames: Iterator[Foreign]) -> Iterator[Foreign]:
    return map(parse, frames)
