"""The day a page was published, from the dates it names in full."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable

from newsparse.dates.finder import mentions
from newsparse.twins import twin


def infer(texts: Iterable[str]) -> tuple[dt.date, float] | None:
    """The likely day and the confidence; the arguments are checked by the caller."""
    counts: Counter[dt.date] = Counter()
    for text in filter(_may_name_a_day, map(twin, texts)):
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


_FIGURES = re.compile(r"[0-9０-９]{4}(?:[-\uff0d/.\uff0e]|[0-9０-９]{4})")


def _may_name_a_day(text: str) -> bool:
    """Whether a day may be named in full: behind 年 a 月 and behind that a 日 or 号, or four figures
    before a hyphen or before four more.

    Most paragraphs hold none; to find their other dates would be most of the work.
    """
    at = text.find("年")
    at = text.find("月", at) if at >= 0 else -1
    return (at >= 0 and ("日" in text[at:] or "号" in text[at:])) or _FIGURES.search(text) is not None
