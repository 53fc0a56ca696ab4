"""The day a page was published, from the dates it names in full."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from newsparse.dates.finder import mentions


def infer(texts: Iterable[str]) -> tuple[dt.date, float] | None:
    """The likely day and the confidence; the arguments are checked by the caller."""
    counts: Counter[dt.date] = Counter()
    for text in texts:
        for mention in mentions(text, None):
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
