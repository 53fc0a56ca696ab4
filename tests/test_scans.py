"""Invented pages that were drawn and that RapidOCR 1.x read: more than a quarter of the lines run over gutters.

``scripts/invented_scans.py`` makes such pages and measures them in full; of these five the articles are compared by their
four-character strings, which is quick and needs no library.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

import newsparse

SCANS = sorted(p for p in (Path(__file__).parent / "gate" / "scans").glob("*.json") if p.stem.isalnum())
FLOORS = {"f3": 6, "s3": 6, "u2": 6, "zd2": 5, "zp2": 6}
"""Articles of each page of which so much as `ALIKE` was found together, and nothing else with it."""
ALIKE = 0.9

if not SCANS:
    pytest.skip("the pages are not in the sdist", allow_module_level=True)


def grams(texts):
    text = "".join(unicodedata.normalize("NFKC", "".join(texts)).split())
    return Counter(text[k : k + 4] for k in range(max(1, len(text) - 3)))


@pytest.mark.parametrize("page", SCANS, ids=lambda p: p.stem)
def test_articles_of_lines_that_run_over_gutters(page):
    truth = json.loads(page.with_suffix(".truth.json").read_text(encoding="utf-8"))
    issue = newsparse.parse_issue(page)
    found = [grams(item["text"] for item in a["content"]) for a in issue.to_dict()["articles"]]
    whole = 0
    for article in truth:
        wanted = grams(text for _, text in article["content"])
        best = max(2 * (wanted & other).total() / (wanted.total() + other.total()) for other in found)
        whole += best >= ALIKE
    assert whole >= FLOORS[page.stem]


def test_every_page_has_its_floor():
    assert {page.stem for page in SCANS} == set(FLOORS)
