"""The day a page was published, from the dates it names in full."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from newsparse.errors import ArgumentTypeError


def infer_reference(texts: str | Iterable[str]) -> tuple[dt.date, float] | None:
    """The likely day of publication and a confidence between 0 and 1; None where no text names a day in full.

    Only days written with year, month and day count (also lunar days with a cyclic year would need a reference, so they
    do not).  A page names days of its past far more often than of its future, so the guess is the latest day that has
    another full date within the 45 days before it, or stands alone on the page; the confidence is the share of all full
    dates that lie in those 45 days, weighted down where they are few.

    >>> infer_reference(["2023年12月29日启动。", "2023年12月28日,会议召开。"])[0]
    datetime.date(2023, 12, 29)
    """
    from newsparse.dates.finder import find_dates

    counts: Counter[dt.date] = Counter()
    for text in [texts] if isinstance(texts, str) else texts:
        if not isinstance(text, str):
            raise ArgumentTypeError(f"texts must be str, not {type(text).__name__}")
        for mention in find_dates(text):
            if mention.basis == "explicit" and mention.kind in ("date", "time") and mention.first is not None:
                if mention.first == mention.last and mention.edtf is not None and len(mention.edtf) >= 10:
                    counts[mention.first] += 1
    if not counts:
        return None
    total = sum(counts.values())
    best: tuple[int, dt.date] | None = None
    for day in counts:
        support = sum(n for other, n in counts.items() if 0 <= (day - other).days <= 45)
        if best is None or (support, day) > best:
            best = (support, day)
    assert best is not None
    support, day = best
    return day, round(support / total * (1 - 0.5**support), 3)
