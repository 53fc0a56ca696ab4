"""The evaluation gate: no figure falls below its floor, and no floor is lowered in silence."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

import corruptions
from newsparse import parse_issue

ROOT = Path(__file__).parent.parent
SCRIPT = ROOT / "scripts" / "eval_gate.py"

if not SCRIPT.exists() or not list((ROOT / "seeds").glob("*.txt")):
    pytest.skip("the gate's script and the seed pages are not in the sdist", allow_module_level=True)


@pytest.fixture(scope="module")
def gate():
    spec = importlib.util.spec_from_file_location("eval_gate", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["eval_gate"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def pinned(gate):
    return json.loads(gate.FLOORS.read_text(encoding="utf-8"))


def test_no_figure_is_below_its_floor(gate, pinned):
    measured = {name: gate.measure(name) for name in gate.SETS}
    assert gate.below(measured, pinned["floors"]) == []


def test_every_figure_has_a_floor(gate, pinned):
    assert {name: tuple(pins) for name, pins in pinned["floors"].items()} == dict.fromkeys(
        gate.SETS, gate.FIGURES
    )


def test_pages_and_truths_are_those_of_the_floors(gate, pinned):
    assert gate.digest() == pinned["digest"]


def test_own_pages_are_those_that_are_made(gate):
    """So that a change of `corruptions` and the pages cannot drift apart."""
    made = corruptions.gate_pages()
    assert sorted(p.stem for p in (gate.GATE / "pages").glob("*.txt")) == sorted(made)
    for name, page in made.items():
        text, truth = corruptions.write(page)
        assert (gate.GATE / "pages" / f"{name}.txt").read_text(encoding="utf-8") == text + "\n"
        assert json.loads((gate.GATE / "pages" / f"{name}.json").read_text(encoding="utf-8")) == truth


PINNED = {"digest": "aa", "floors": {"seeds": {"article": 0.9}}, "lowered": []}


def test_floors_rise_by_themselves(gate):
    out = gate.updated(PINNED, {"seeds": {"article": 0.95}}, "aa", None)
    assert out == {"digest": "aa", "floors": {"seeds": {"article": 0.95}}, "lowered": []}


@pytest.mark.parametrize("reason", [None, "", "  "])
def test_a_floor_is_not_lowered_without_a_reason(gate, reason):
    with pytest.raises(ValueError, match=r"article is 0\.8900, its floor is 0\.9000"):
        gate.updated(PINNED, {"seeds": {"article": 0.89}}, "aa", reason)


def test_a_figure_that_is_gone_counts_as_fallen(gate):
    with pytest.raises(ValueError, match="article"):
        gate.updated(PINNED, {"seeds": {}}, "aa", None)


def test_changed_pages_need_a_reason_too(gate):
    with pytest.raises(ValueError, match="digest aa is now bb"):
        gate.updated(PINNED, {"seeds": {"article": 1.0}}, "bb", None)


def test_a_reason_is_recorded(gate):
    out = gate.updated(PINNED, {"seeds": {"article": 0.89}}, "bb", "harder pages")
    assert out["floors"] == {"seeds": {"article": 0.89}}
    assert [entry["reason"] for entry in out["lowered"]] == ["harder pages"]
    assert len(out["lowered"][0]["what"]) == 2


def test_a_floor_is_what_was_measured_not_more(gate):
    assert gate.floor_of(2 / 3) == 0.6666
    assert gate.floor_of(0.95) == 0.95
    assert gate.below({"seeds": {"article": 0.9}}, PINNED["floors"]) == []


# -- the scorer itself ---------------------------------------------------------------------------------------------


def scores(gate, text, truth, parsed=None):
    figures = {name: gate.Figure() for name in gate.FIGURES}
    notes = gate.score(text, truth, parsed or parse_issue(text), figures)
    return {name: figure.value for name, figure in figures.items()}, notes


def test_a_perfect_result_scores_one(gate):
    text, truth = corruptions.write(corruptions.clean("market", "bridge"))
    figures, notes = scores(gate, text, truth)
    assert set(figures.values()) == {1.0}
    assert notes == []


def test_nothing_found_scores_nothing(gate):
    page = corruptions.cut(corruptions.clean("market", "orchard"), "market", 2)
    text, truth = corruptions.write(corruptions.repeat(page, 3, 1))
    figures, _ = scores(gate, text, truth, parse_issue(""))
    assert set(figures.values()) == {0.0}


def test_each_fault_is_seen_in_its_figure(gate):
    page = corruptions.clean("market", "orchard")
    text, truth = corruptions.write(page)
    first = truth["articles"][0]
    wrong = {
        "headline": {**first, "headline": first["byline"]},
        "article": {**first, "content": first["content"][1:]},
        "paragraph": {**first, "content": first["content"][1:]},
        "join": {**first, "content": [{"p": [*first["content"][0]["p"], *first["content"][1]["p"]]}]},
    }
    for figure, article in wrong.items():
        figures, notes = scores(gate, text, {**truth, "articles": [article, truth["articles"][1]]})
        assert figures[figure] < 1.0, figure
        assert notes
    figures, notes = scores(gate, text, {**truth, "duplicates": {"5": 7}})
    assert figures["duplicate"] < 1.0
    assert any("not dropped" in note for note in notes)


def test_a_copy_counts_as_its_original(gate):
    """Which of two equal lines is kept makes no difference."""
    page = corruptions.repeat(corruptions.clean("market", "bridge"), 3, 1)
    text, truth = corruptions.write(page)
    ((copy, original),) = truth["duplicates"].items()
    swapped = json.loads(json.dumps(truth).replace(f"[{original}]", f"[{copy}]"))
    swapped["duplicates"] = {str(original): int(copy)}
    assert scores(gate, text, truth)[0] == scores(gate, text, swapped)[0]


@pytest.mark.skipif(not (ROOT / "tests" / "invented").exists(), reason="the sdist has no invented stories")
def test_invented_pages_are_those_that_are_made(gate):
    """So that a change of `invented` and the pages cannot drift apart."""
    spec = importlib.util.spec_from_file_location("invented", SCRIPT.parent / "invented.py")
    sys.path.insert(0, str(SCRIPT.parent))
    try:
        invented = importlib.util.module_from_spec(spec)
        sys.modules["invented"] = invented  # dataclasses look their module up
        spec.loader.exec_module(invented)
    finally:
        sys.path.remove(str(SCRIPT.parent))
    sources = gate.invented_sources()
    assert len(sources) == len(list((gate.GATE / "invented").glob("*.txt"))) == 28
    for source in sources:
        text, truth = invented.make(source, "usual", 1)
        assert (gate.GATE / "invented" / source.name).read_text(encoding="utf-8") == text
        found = (gate.GATE / "invented" / f"{source.stem}.json").read_text(encoding="utf-8")
        assert json.loads(found) == truth
