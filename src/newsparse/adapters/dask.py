"""Pages in a Dask bag or dataframe → issues. Needs the extra ``dask``.

Dask does again what was lost with a worker that died, and gives every page exactly once; the results are those of
`newsparse.parse_many`. A page that ends a worker time after time ends the computation (Dask's ``KilledWorker``): there
`newsparse.parse_many`, which lays the death to the page, is the better tool.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from newsparse.adapters.frames import COLUMNS, parse_frame
from newsparse.batch import Outcome, parse_many
from newsparse.export.common import Foreign
from newsparse.options import Options


def parse_bag(
    bag: Foreign,
    *,
    keyed: bool = False,
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Foreign:
    """A bag of sources → a bag of dicts, one a source, in the bag's order and partitions.

    A dict is `newsparse.Outcome.to_dict`: ``source`` and ``issue``, or ``source``, ``error`` and ``kind``. So
    ``parse_bag(bag).map(json.dumps).to_textfiles(…)`` writes JSON Lines. Nothing is computed yet.

    Args:
        bag: a `dask.bag.Bag` of what `newsparse.parse_issue` takes: texts, paths (which every worker must be able to read), pages.
        keyed: the bag holds pairs ``(key, source)``.
        date: the day of all issues.
        title: the paper of all issues.
        options: see `newsparse.Options`.
    """
    parse = partial(parse_many, jobs=1, keyed=keyed, date=date, title=title, options=options)
    return bag.map_partitions(partial(_dicts, parse))


def _dicts(parse: partial[Iterator[Outcome]], part: Iterable[Any]) -> list[dict[str, Any]]:
    return [outcome.to_dict() for outcome in parse(part)]


def parse_dataframe(
    frame: Foreign,
    *,
    text: str = "text",
    key: str = "source",
    date: datetime.date | str | None = None,
    title: str | None = None,
    options: Options | None = None,
) -> Foreign:
    """A Dask dataframe of page texts → one of issues, a row a page: `newsparse.adapters.frames.parse_frame` for each
    partition, whose arguments and columns it has. Nothing is computed yet.
    """
    meta = [(name, "object") for name in COLUMNS]
    return frame.map_partitions(
        parse_frame, text=text, key=key, date=date, title=title, options=options, meta=meta
    )
