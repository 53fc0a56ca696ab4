"""Every date mention of the seed pages, marked by hand, against what is found."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from newsparse.dates import find_dates

TRUTH = json.loads(Path(__file__).with_name("seed_truth.json").read_text(encoding="utf-8"))
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not in the source distribution")
def test_seed_pages() -> None:
    hits = marked = found_count = right = 0
    for name, page in TRUTH["pages"].items():
        text = (SEEDS / name).read_text(encoding="utf-8")
        truth = {(start, start + len(raw)): tuple(rest) for start, raw, *rest in page["mentions"]}
        assert all(text[start : start + len(raw)] == raw for start, raw, *_ in page["mentions"])
        found = find_dates(text, reference=dt.date.fromisoformat(page["reference"]))
        marked += len(truth)
        found_count += len(found)
        for mention in found:
            told = truth.get((mention.start, mention.end))
            hits += told is not None
            right += told == (mention.kind, mention.edtf, mention.timex3)
    f1 = 2 * hits / (marked + found_count)
    assert marked >= 170
    assert f1 >= 0.98, f1
    assert right / hits >= 0.98, right / hits
