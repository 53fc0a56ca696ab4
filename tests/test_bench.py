"""The benchmarks run, on tiny inputs; and the speed gate fails when it should."""

from __future__ import annotations

import json
import platform
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BENCH = ROOT / "bench"

if not (BENCH / "table.py").exists() or not list((ROOT / "seeds").glob("*.txt")):
    pytest.skip("the benchmarks and the seed pages are not in the sdist", allow_module_level=True)

PYTHON = ".".join(platform.python_version_tuple()[:2])


@pytest.fixture
def bench(monkeypatch):
    """The benchmarks' folder on the path, as when one of them is run as a script."""
    monkeypatch.syspath_prepend(str(BENCH))


@pytest.fixture
def gate(bench):
    import gate

    return gate


def test_table_runs_on_tiny_texts(bench, monkeypatch, capsys):
    import table

    monkeypatch.setattr(
        table, "seed_pages", lambda: ("小站响起欢歌\n\n本报讯(记者李丰)8月22日，三百人观看。",)
    )
    assert table.main(["--rounds", "1", "--sizes", "300", "--only", "pages", "functions"]) == 0
    out = capsys.readouterr().out
    rates = dict(re.findall(r"^\| (\w[\w.]+) \| ([\d,]+) \|", out, re.MULTILINE))
    assert {"parse_issue", "find_dates", "find_numerals", "drop_duplicates"} <= set(rates)
    assert all(int(rate.replace(",", "")) > 0 for rate in rates.values())
    assert re.search(r"^\| one page of 300 \| 300 \| \d+ \| [\d,]+ \|", out, re.MULTILINE)


def test_table_measures_memory_and_layouts(bench, tmp_path, capsys):
    import memory
    import table

    box = {"rec_boxes": [[0, 0, 90, 20], [0, 30, 90, 50]], "rec_texts": ["小站响起欢歌", "演出上演。"]}
    (tmp_path / "paddle.json").write_text(json.dumps({**box, "rec_scores": [1, 1]}), encoding="utf-8")
    (tmp_path / "truth.json").write_text("{}", encoding="utf-8")
    arguments = ["--rounds", "1", "--sizes", "200", "--only", "memory", "layouts", "--layouts", str(tmp_path)]
    assert table.main(arguments) == 0
    out = capsys.readouterr().out
    assert "| paddle.json | 1 |" in out
    assert "truth.json" not in out
    if memory.peak("self"):
        assert int(re.search(r"one page of 200 \| (\d+)", out)[1]) > 5


def test_every_public_function_is_measured_or_left_out(bench):
    import table

    named = {name for name in table.functions(()) if "." not in name}
    assert named | set(table.LEFT_OUT) == table.public()
    assert not named & set(table.LEFT_OUT)


def test_made_texts_are_the_same_again_and_do_not_repeat(bench):
    import measure

    from newsparse import drop_duplicates

    assert measure.changed_page(3) == measure.changed_page(3) != measure.changed_page(5)
    text = "\n\n".join(measure.changed_page(k) for k in (0, 10))  # the same seed page, changed in two ways
    dropped = sum(len(d.passage.text) for d in drop_duplicates(text).duplicates)
    once = measure.changed_page(0)
    alone = sum(len(d.passage.text) for d in drop_duplicates(once).duplicates)
    assert dropped - 2 * alone < 0.1 * len(once)
    assert len(measure.made_text(12_345)) == 12_345


def test_the_best_of_interleaved_rounds(bench):
    import measure

    order = []
    calls = {"a": lambda: order.append("a"), "b": lambda: order.append("b")}
    least = measure.interleaved(calls, 2)
    assert order == ["a", "b"] * 3
    assert set(least) == {"a", "b"} and all(value >= 0 for value in least.values())


@pytest.mark.parametrize(
    ("now", "fails"), [(10.0, False), (12.4, False), (12.6, True), (5.0, False), (None, True)]
)
def test_a_ratio_more_than_a_quarter_worse_fails(gate, monkeypatch, tmp_path, capsys, now, fails):
    stored = tmp_path / "ratios.json"
    stored.write_text(
        json.dumps({"ratios": {PYTHON: {"find_dates": 10.0, "parse_issue": 100.0}}}), encoding="utf-8"
    )
    measured = {"find_dates": now, "parse_issue": 100.0}
    if now is None:
        del measured["find_dates"]
    monkeypatch.setattr(gate, "measure", lambda _rounds: measured)
    assert gate.main([], stored) == int(fails)
    assert ("find_dates: " in capsys.readouterr().err) == fails


def test_a_bad_minute_is_measured_again(gate, monkeypatch, tmp_path):
    stored = tmp_path / "ratios.json"
    stored.write_text(json.dumps({"ratios": {PYTHON: {"find_dates": 10.0}}}), encoding="utf-8")
    runs = iter([{"find_dates": 19.0}, {"find_dates": 11.0}])
    monkeypatch.setattr(gate, "measure", lambda _rounds: next(runs))
    assert gate.main([], stored) == 0


def test_python_without_ratios_is_no_pass(gate, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(gate, "measure", lambda _rounds: pytest.fail("nothing to compare with"))
    assert gate.main([], tmp_path / "ratios.json") == 2
    assert PYTHON in capsys.readouterr().err


def test_slower_ratios_are_stored_with_a_reason_only(gate, monkeypatch, tmp_path):
    stored = tmp_path / "ratios.json"
    monkeypatch.setattr(gate, "measure", lambda _rounds: {"find_dates": 10.0})
    assert gate.main(["--update"], stored) == 0
    monkeypatch.setattr(gate, "measure", lambda _rounds: {"find_dates": 13.0})
    assert gate.main(["--update"], stored) == 1
    assert json.loads(stored.read_text())["ratios"][PYTHON] == {"find_dates": 10.0}
    assert gate.main(["--update", "--slower", "finds more"], stored) == 0
    data = json.loads(stored.read_text())
    assert data["ratios"][PYTHON] == {"find_dates": 13.0}
    assert [entry["reason"] for entry in data["slower"]] == ["finds more"]


def test_a_slower_finder_is_seen_in_a_real_measurement(gate, monkeypatch):
    """Not the arithmetic alone: what is measured is the call."""
    import newsparse

    text = ("8月22日，三百人在2023年9月8日的演出上鼓掌。\n\n" * 20,)
    before = gate.measure(3, text)
    find = newsparse.find_dates
    monkeypatch.setattr(newsparse, "find_dates", lambda *a, **k: [find(*a, **k) for _ in range(4)])
    assert any(line.startswith("find_dates: ") for line in gate.worse(gate.measure(3, text), before))


def test_stored_ratios_are_those_that_are_measured(gate):
    data = json.loads(gate.STORED.read_text(encoding="utf-8"))
    for ratios in data["ratios"].values():
        assert set(ratios) == {*gate.GATED, "parse_issue with mentions"}
        assert all(value > 0 for value in ratios.values())


def test_stages_add_up_and_leave_nothing_wrapped(bench):
    import stages

    from newsparse import pipeline

    kept = pipeline.link_blocks
    least, whole = stages.shares(["小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。"] * 3, 1)
    assert pipeline.link_blocks is kept
    assert set(least) == {*(name for name, _, _ in stages.STAGES), stages.REST}
    assert sum(least.values()) == pytest.approx(whole)


def test_a_flame_graph_becomes_a_plain_picture(bench):
    import stages

    frame = '<g><title>{} (9 samples, 9%)</title><rect x="0%" y="1" width="{}%" fill="red"/><text x="0%"></text></g>'
    drawn = (
        '<svg onload="init(evt)"><script>alert(1)</script><text id="title" x="5">/home/me/py-spy record</text>'
        f'<svg id="frames" x="10" width="1180">{frame.format("&lt;module&gt;", 90)}{frame.format("improve", 0.2)}</svg></svg>'
    )
    out = stages.tidied(drawn)
    assert '<text x="0%">&lt;module&gt;</text>' in out
    assert out.count("improve") == 1  # in its title: there is no room beside it
    assert not {"script", "onload", "/home"} & set(stages.re.findall(r"script|onload|/home", out))


def test_peers_that_are_not_installed_are_named(bench):
    import peers

    left = peers.Left()
    assert left.load("a peer", "no_such_peer_of_newsparse") is None
    assert left.out[0].startswith("a peer (ModuleNotFoundError")


def test_the_plain_script_reads_in_order(bench):
    import peers

    long = "演出在村里的晒谷场上举行，附近几个村的老人和孩子都赶来看，职"
    text = f"小站响起欢歌\n\n{long}\n\n{long}工拍手叫好。\n\n老窑新火\n\n{long}。"
    assert peers.in_order(text) == [[[3, 5]], [[9]]]
    assert peers.exact_repeats(f"{long}\n{long}\n甲") == [1]
