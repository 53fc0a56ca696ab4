"""What fuzzing found, kept: each input of `cases/TARGET-….bin` passes its target now.

And each target runs on some inputs made by chance, so that a target that has gone stale is noticed here and not by the
fuzzers.
"""

from __future__ import annotations

import datetime
import random
import time
from itertools import pairwise
from pathlib import Path

import pytest

from newsparse import Block, Passage, Span, normalise_dates, normalise_numerals, parse_issue
from newsparse.people import read_byline
from newsparse.source import read_source
from newsparse.stages._similar import loops
from newsparse.stages.duplicates import drop_repeats
from robustness import laws
from robustness.makers import edited_json, text_of
from robustness.targets import TARGETS

CASES = sorted((Path(__file__).parent / "cases").glob("*.bin"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_found_input(case):
    TARGETS[case.stem.partition("-")[0]](case.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_chance_inputs(name):
    rng = random.Random(f"newsparse {name}")
    for size in (0, 1, 2, 5, *range(8, 88, 4)):
        TARGETS[name](rng.randbytes(size))


def test_a_loop_of_loops_goes_once():
    inner = "千方百计办好事实" * 4 + "今日"
    laws.parses((inner * 3 + "㊀七") * 4)
    found = loops((inner * 3 + "甲乙") * 4)
    assert all(a[2] <= b[0] + b[1] for a, b in pairwise(found))


def test_a_picture_in_a_repeated_round_has_nothing_to_drop():
    lines = ["承建单位表示，工期缩短了4个月，市民出行更方便了。", ""] * 12
    text = "\n".join(line for line in lines if line)
    blocks, at = [], 0
    for line in lines:
        spans = (Span(0, at, at + len(line)),) if line else ()
        blocks.append(Block(Passage(line, spans), label=None if line else "image"))
        at += len(line) + 1 if line else 0
    found = drop_repeats([text], tuple(blocks))
    assert all(d.passage.spans for d in found.duplicates)
    assert sum(not b.text for b in found.blocks) == 12


def test_an_outlet_and_marks_are_no_byline():
    assert read_byline("新华社+&") == ()
    assert parse_issue("新华社+&").articles is not None


def test_a_change_is_taken_back_where_it_is_to_blame():
    day = datetime.date(2020, 6, 17)
    once = normalise_dates("#正月后天#后天", reference=day)
    assert normalise_dates(once, reference=day) == once


def test_below_a_figure_of_either_width_is_no_bound():
    for text in ("０以下０", "5以下０", "５以下5"):
        assert normalise_numerals(normalise_numerals(text)) == normalise_numerals(text)


@pytest.mark.parametrize("tag", ["div class='ocr_page'", "span class='ocr_line'"])
def test_nested_hocr_is_read_once_and_in_linear_time(tag):
    deep = 4000
    text = f"<html>{f'<{tag}>一' * deep}{f'</{tag.split()[0]}>' * deep}</html>"
    start = time.process_time()
    pages = read_source(text, format="hocr")
    assert time.process_time() - start < 1
    assert len(pages) == 1
    assert pages[0].text.count("一") == deep


def test_every_case_has_a_target():
    assert {case.stem.partition("-")[0] for case in CASES} <= set(TARGETS)


def test_makers_are_pure():
    rng = random.Random(1)
    for _ in range(50):
        data = rng.randbytes(60)
        assert text_of(data, ("年", "月")) == text_of(data, ("年", "月"))
        assert edited_json('{"a": [1, 2], "b": {"c": "d"}}', data) == edited_json(
            '{"a": [1, 2], "b": {"c": "d"}}', data
        )


def test_makers_reach_every_kind_of_character():
    made = "".join(text_of(bytes([224 + k, 255, 7 * k]), ("年",)) for k in range(32))
    assert any(ord(c) > 0xFFFF for c in made) and len(text_of(b"\x00\xdf\xff", ("年",), 500)) > 200
