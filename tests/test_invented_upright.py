"""The invented stories in vertical print: no figure falls below its floor, and the pages stay as they are."""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent.parent / "scripts"

if not (SCRIPTS / "invented_upright.py").exists():
    pytest.skip("the script and the invented stories are not in the sdist", allow_module_level=True)


@pytest.fixture(scope="module")
def upright():
    sys.path.insert(0, str(SCRIPTS))
    try:
        import invented_upright
    finally:
        sys.path.remove(str(SCRIPTS))
    return invented_upright


@pytest.mark.parametrize("blocks", [False, True], ids=["lines", "blocks"])
def test_no_figure_is_below_its_floor(upright, tmp_path, blocks):
    wanted = json.loads(upright.FLOORS.read_text(encoding="utf-8"))
    wanted = wanted["blocks"] if blocks else wanted
    upright.write(sources(upright), tmp_path, upright.SEED, "both", blocks=blocks)
    found = upright.boxes.floors(tmp_path)
    assert tuple(wanted["floors"]) == tuple(found["floors"]) == upright.boxes.FIGURES
    assert {f: share for f, share in found["floors"].items() if share < wanted["floors"][f]} == {}
    assert (wanted["pages"], wanted["digest"]) == (found["pages"], found["digest"])


def sources(upright):
    return upright.boxes.pinned_sources(blocks=True)


def lines_of(upright, source, heads):
    lines, _ = upright.typeset(upright.read(source).stories, 7, heads, 1)
    return lines


def pure(text):
    return "".join(text.split())


@pytest.mark.parametrize("heads", ["down", "across", "both"])
def test_no_character_is_lost_and_most_lines_run_down(upright, heads):
    boxes = upright.boxes
    for source in sources(upright)[:3]:
        wanted = [line[0] for line in upright.DATE]
        for story in boxes.read(source).stories:
            wanted += boxes.texts_of(story)
        lines = lines_of(upright, source, heads)
        assert Counter(pure("".join(text for _, text, _ in lines))) == Counter(pure("".join(wanted)))
        across = [
            text for (left_top, _, right_low, _), text, _ in lines
            if right_low[0] - left_top[0] > 2 * (right_low[1] - left_top[1])
        ]  # fmt: skip
        assert len(across) * 8 < len(lines)
        assert (len(across) > 5) is (heads != "down")


def test_two_runs_make_the_same_page(upright):
    source = sources(upright)[0]
    assert lines_of(upright, source, "both") == lines_of(upright, source, "both")
    assert lines_of(upright, source, "both") != lines_of(upright, source, "down")
