"""Pages with boxes of the invented stories: no figure falls below its floor, and the pages stay as they are."""

from __future__ import annotations

import copy
import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "scripts" / "invented_boxes.py"

if not SCRIPT.exists() or not list((ROOT / "tests" / "invented" / "held").glob("*.txt")):
    pytest.skip("the script and the invented stories are not in the sdist", allow_module_level=True)


@pytest.fixture(scope="module")
def boxes():
    spec = importlib.util.spec_from_file_location("invented_boxes", SCRIPT)
    sys.path.insert(0, str(SCRIPT.parent))
    try:
        module = importlib.util.module_from_spec(spec)
        sys.modules["invented_boxes"] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(SCRIPT.parent))
    return module


@pytest.fixture(scope="module")
def pinned(boxes):
    return json.loads(boxes.FLOORS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(boxes, tmp_path_factory):
    folder = tmp_path_factory.mktemp("boxes")
    boxes.write(boxes.pinned_sources(), folder, boxes.SEED)
    return folder


@pytest.fixture(scope="module")
def pages(boxes, made):
    """Texts of the lines and truth, by name."""
    found = {}
    for source in boxes.pinned_sources():
        lines = json.loads((made / f"{source.stem}.json").read_text(encoding="utf-8"))["result"]
        truth = json.loads((made / f"{source.stem}.truth.json").read_text(encoding="utf-8"))
        found[source.stem] = ([text for _, text, _ in lines], truth)
    return found


def test_no_figure_is_below_its_floor(boxes, made, pinned):
    measured = {figure: boxes.floor_of(*counts) for figure, counts in boxes.measure(made).items()}
    assert tuple(pinned["floors"]) == tuple(measured) == boxes.FIGURES
    below = {
        figure: (share, pinned["floors"][figure])
        for figure, share in measured.items()
        if share < pinned["floors"][figure]
    }
    assert below == {}


def test_no_figure_of_blocks_is_below_its_floor(boxes, pinned, tmp_path):
    """Models of the layout give paragraphs without lines."""
    boxes.write(boxes.pinned_sources(blocks=True), tmp_path, boxes.SEED, blocks=True)
    wanted, found = pinned["blocks"], boxes.floors(tmp_path)
    assert {f: share for f, share in found["floors"].items() if share < wanted["floors"][f]} == {}
    assert (wanted["pages"], wanted["digest"]) == (found["pages"], found["digest"])


def test_blocks_hold_every_character_once(boxes):
    for source in boxes.pinned_sources(blocks=True)[:3]:
        setter = boxes.Typesetter(7)
        setter.page(boxes.read(source).stories)
        blocks = boxes.as_blocks(setter)
        assert Counter(pure("".join(b["text"] for b in blocks))) == Counter(
            pure("".join(line[-1] for line in setter.lines))
        )
        assert len(blocks) * 2 < len(setter.lines)


def test_pages_and_truths_are_those_of_the_floors(boxes, made, pinned):
    assert boxes.SEED == 300
    assert len(boxes.pinned_sources()) == pinned["pages"]
    assert boxes.digest(made) == pinned["digest"]


def test_two_runs_make_the_same_page(boxes):
    stories = boxes.read(boxes.pinned_sources()[0]).stories
    first = boxes.typeset(stories, 7, 1)
    assert boxes.typeset(stories, 7, 1) == first
    assert boxes.typeset(stories, 8, 1) != first


def pure(text):
    return "".join(text.split())


def printed(paragraph, lines):
    """True where some lines, one after the other, are the paragraph."""
    reached = {0}
    for at in range(len(paragraph)):
        if at in reached:
            reached |= {at + len(line) for line in lines if line and paragraph.startswith(line, at)}
    return len(paragraph) in reached


def test_every_paragraph_stands_among_the_lines(boxes, pages):
    for name, (texts, truth) in pages.items():
        lines = {pure(text) for text in texts}
        for story in truth:
            wanted = [text for _, text in story["content"]] + story["signed"]
            wanted += [text for box in story["boxes"] for text in (box["title"], *box["paragraphs"])]
            wanted += [photo["caption"] for photo in story["photos"]]
            assert [text for text in wanted if not printed(pure(text), lines)] == [], name


def test_no_character_is_lost_and_none_is_added(boxes, pages):
    for source in boxes.pinned_sources():
        wanted = [line[0] for line in boxes.PAGE_HEAD]
        for story in boxes.read(source).stories:
            wanted += boxes.texts_of(story)
        texts, _ = pages[source.stem]
        assert Counter(pure("".join(texts))) == Counter(pure("".join(wanted))), source.stem


def test_every_truth_is_that_of_its_story(boxes, pages):
    for source in boxes.pinned_sources():
        _, truth = pages[source.stem]
        wanted = [boxes.truth_of(story) for story in boxes.read(source).stories]
        assert sorted(map(repr, truth)) == sorted(map(repr, wanted))


def issue_of(truth):
    """A result that is exactly right."""
    kinds = {"p": "paragraph", "h": "crosshead"}
    articles = [
        {
            **{name: story[name] for name in ("label", "headline", "kicker", "deck")},
            "bylines": [{"name": name, "role": role} for name, role in story["people"]],
            "content": [{"kind": kinds[kind], "text": text} for kind, text in story["content"]],
            "boxes": [{"content": [{"text": text} for text in box["paragraphs"]]} for box in story["boxes"]],
            "photos": story["photos"],
        }
        for story in truth
    ]
    return {"articles": articles, "photos": []}


def test_a_perfect_result_scores_one_and_each_fault_is_seen(boxes, pages):
    seen = set()
    for _, truth in pages.values():
        right = issue_of(truth)
        assert [note for _, good, note in boxes.score(truth, right) if not good] == []
        for article in right["articles"]:
            article["headline"] = article["label"] = article["kicker"] = article["deck"] = "别的"
            article["bylines"] = article["boxes"] = article["photos"] = []
            article["content"] = article["content"][1:]
        seen |= {figure for figure, good, _ in boxes.score(truth, right) if not good}
    assert seen == set(boxes.FIGURES)


def test_nothing_found_scores_nothing(boxes, pages):
    for _, truth in pages.values():
        assert not any(good for _, good, _ in boxes.score(truth, {"articles": [], "photos": []}))


def test_printers_marks_and_closing_bylines_make_no_difference(boxes, pages):
    (_, truth), *_ = copy.deepcopy(list(pages.values()))
    issue = issue_of(truth)
    issue["articles"][0]["headline"] = "■" + truth[0]["headline"]
    truth[0]["signed"] = ["（本报记者 王小明）"]
    issue["articles"][0]["content"].append({"kind": "paragraph", "text": "（本报记者 王小明）"})
    assert all(good for _, good, _ in boxes.score(truth, issue))
