"""`parse_many`: the same whatever the processes, and alive whatever happens to them."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from batch.helpers import expect_all_loaded, fail, parse_with_two, register_harm, small_page
from newsparse import Options, Outcome, Page, Span, parse_issue, parse_many
from newsparse._workers import START_METHODS, WINDOW
from strategies import CHARACTERS

PAGES = [small_page(number) for number in range(24)]

kills = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
methods = [m for m in START_METHODS if m in multiprocessing.get_all_start_methods()]


@pytest.fixture(scope="module")
def alone() -> list[Outcome]:
    return list(parse_many(PAGES, jobs=1))


def test_an_outcome_is_what_parse_issue_gives(alone: list[Outcome]) -> None:
    assert [outcome.issue for outcome in alone] == [parse_issue(page) for page in PAGES]
    assert [outcome.index for outcome in alone] == list(range(24))
    assert all(outcome.ok and outcome.kind is None and outcome.source is None for outcome in alone)
    assert len({outcome.issue.to_json() for outcome in alone if outcome.issue}) == 24


@pytest.mark.parametrize("method", methods)
def test_the_same_from_two_processes(alone: list[Outcome], method: str) -> None:
    outcomes = list(parse_many(iter(PAGES), jobs=2, start_method=method))
    assert outcomes == alone
    assert [o.to_dict() for o in outcomes] == [o.to_dict() for o in alone]
    assert outcomes[3].issue is not None
    assert outcomes[3].issue.pages[0].text == PAGES[3]
    assert multiprocessing.active_children() == []


@pytest.mark.skipif("forkserver" not in methods, reason="this system has no fork server")
def test_workers_of_a_fork_server_begin_with_all_that_pages_need() -> None:
    outcomes = parse_many(PAGES[:2], jobs=2, setup=expect_all_loaded, start_method="forkserver")
    assert [outcome.ok for outcome in outcomes] == [True, True]


@kills
def test_processes_that_die_lose_no_page(alone: list[Outcome]) -> None:
    outcomes = []
    for outcome in parse_many(PAGES, jobs=2):
        outcomes.append(outcome)
        if outcome.index in {2, 16}:  # so far apart that no page can die twice
            victim = multiprocessing.active_children()[0]
            os.kill(victim.pid or 0, signal.SIGKILL)
    assert outcomes == alone


@kills
def test_harmful_pages_stop_nothing(alone: list[Outcome], tmp_path: Path) -> None:
    harm = {
        1: "KILL",
        4: "RAISE",
        5: f"ONCE {tmp_path / 'marker'}",
        9: "HANG",
        11: tmp_path / "no.txt",
        12: lambda: 1,
    }
    sources = [harm.get(index, page) for index, page in enumerate(PAGES)]
    outcomes = list(parse_many(sources, jobs=2, setup=register_harm, timeout=2))
    assert [o.index for o in outcomes] == list(range(24))
    assert [o for o in outcomes if o.index not in harm] == [o for o in alone if o.index not in harm]
    failed = {o.index: (o.kind, o.error) for o in outcomes if not o.ok}
    assert failed.pop(11)[0] == "SourceError"
    assert outcomes[11].source == str(tmp_path / "no.txt")
    assert failed.pop(12)[0] == "ArgumentTypeError"
    assert failed == {
        1: ("WorkerError", "worker processes died on it 2 times, the last by SIGKILL"),
        4: ("RuntimeError", "a fault in a reader"),
        9: ("TimeoutError", "took more than 2 seconds"),
    }
    assert outcomes[5].ok
    assert (tmp_path / "marker").exists()
    assert outcomes[4].to_dict() == {"source": None, "error": "a fault in a reader", "kind": "RuntimeError"}


def test_what_cannot_be_sent_has_the_outcome_that_it_has_here(tmp_path: Path) -> None:
    class Here(PurePosixPath):
        """A path of a class that no other process knows."""

    (tmp_path / "p1.txt").write_text(PAGES[0], encoding="utf-8")
    with (tmp_path / "p1.txt").open(encoding="utf-8") as file:
        sources = [file, PAGES[1], [PAGES[2], (x for x in "ab")], Here(tmp_path / "p1.txt")]
        one, two = ([o.to_dict() for o in parse_many(sources, jobs=jobs)] for jobs in (1, 2))
    assert one == two
    assert [row.get("kind") for row in one] == ["ArgumentTypeError", None, "ArgumentTypeError", None]


@pytest.mark.parametrize("timeout", [3e6, 1e308, 10**400, float("inf")])
def test_a_timeout_may_be_as_long_as_one_likes(timeout: float) -> None:
    assert [outcome.ok for outcome in parse_many(["小站响起欢歌"], jobs=1, timeout=timeout)] == [True]


def test_a_timeout_holds_for_one_job_too() -> None:
    outcomes = list(parse_many(["HANG", PAGES[0]], jobs=1, setup=register_harm, timeout=1))
    assert [outcome.kind for outcome in outcomes] == ["TimeoutError", None]


def test_no_more_is_read_than_is_worked_on(alone: list[Outcome]) -> None:
    taken = 0
    outcomes = []

    def sources() -> Iterator[str]:
        nonlocal taken
        for page in PAGES:
            taken += 1
            yield page

    for outcome in parse_many(sources(), jobs=2, ordered=False):
        outcomes.append(outcome)
        assert taken - len(outcomes) < 2 * WINDOW
    assert sorted(outcomes, key=lambda outcome: outcome.index) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_the_source_comes_after_what_was_before_it(jobs: int) -> None:
    def sources() -> Iterator[str]:
        yield from PAGES[:3]
        raise OSError("the disk is gone")

    outcomes = parse_many(sources(), jobs=jobs)
    assert [next(outcomes).ok for _ in range(3)] == [True] * 3
    with pytest.raises(OSError, match="the disk is gone"):
        next(outcomes)
    assert multiprocessing.active_children() == []


def test_leaving_early_ends_the_processes() -> None:
    for outcome in parse_many(PAGES, jobs=2):
        assert outcome.ok
        break
    assert multiprocessing.active_children() == []


def test_a_setup_in_this_process_may_be_any_function() -> None:
    called: list[int] = []
    outcomes = parse_many(["小站响起欢歌"], jobs=1, setup=lambda: called.append(1))
    assert [outcome.ok for outcome in outcomes] == [True]
    assert called == [1]


def test_no_sources() -> None:
    assert list(parse_many([], jobs=2)) == []
    assert multiprocessing.active_children() == []


def test_workers_that_cannot_begin() -> None:
    with pytest.raises(newsparse.WorkerError, match="die before they begin"):
        list(parse_many(PAGES, jobs=2, setup=fail))
    assert multiprocessing.active_children() == []


def test_a_fork_server_that_cannot_load_the_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """From Python 3.14 on the fork server itself dies of a script without a guard."""

    def start(_: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", start)
    with pytest.raises(newsparse.WorkerError, match="if __name__"):
        list(parse_many(PAGES, jobs=2, start_method="spawn"))


def test_a_script_without_a_guard_is_told(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import newsparse\nlist(newsparse.parse_many(['甲', '乙'], jobs=2))\n", encoding="utf-8"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert 'if __name__ == "__main__":' in done.stderr.decode().splitlines()[-1]


def test_a_daemonic_process_is_told() -> None:
    context = multiprocessing.get_context(methods[-1])
    queue: multiprocessing.Queue[str] = context.Queue()
    process = context.Process(target=parse_with_two, args=(queue, PAGES), daemon=True)
    process.start()
    assert "jobs=1" in queue.get(timeout=60)
    process.join()


def test_names_and_keys(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(PAGES[0], encoding="utf-8")
    page = Page("甲", (), name="p7")
    assert [o.source for o in parse_many([path, page, "乙", [path, path]], jobs=1)] == [
        str(path),
        "p7",
        None,
        None,
    ]
    pairs = [("a", PAGES[0]), (7, path), ("two", "甲", "乙")]
    outcomes = list(parse_many(pairs, jobs=1, keyed=True))
    assert [(o.source, o.kind) for o in outcomes] == [("a", None), ("7", None), (None, "ArgumentTypeError")]
    assert outcomes[0].to_dict() == {"source": "a", "issue": parse_issue(PAGES[0]).to_dict()}


def test_arguments_reach_every_page() -> None:
    options = Options(min_confidence=1.0, keep=frozenset([Span(0, 0, 1)]))
    for jobs in (1, 2):
        outcomes = list(
            parse_many(PAGES[:2], jobs=jobs, date="2022-08-22", title="中国某报", options=options)
        )
        assert [o.issue for o in outcomes] == [
            parse_issue(page, date="2022-08-22", title="中国某报", options=options) for page in PAGES[:2]
        ]


@pytest.mark.parametrize(
    ("sources", "arguments", "error"),
    [
        ("a text", {}, newsparse.ArgumentTypeError),
        (Path("x"), {}, newsparse.ArgumentTypeError),
        (Page("", ()), {}, newsparse.ArgumentTypeError),
        (7, {}, newsparse.ArgumentTypeError),
        ([], {"jobs": 0}, newsparse.ArgumentValueError),
        ([], {"jobs": 1.5}, newsparse.ArgumentTypeError),
        ([], {"jobs": True}, newsparse.ArgumentTypeError),
        ([], {"timeout": 0}, newsparse.ArgumentValueError),
        ([], {"timeout": float("nan")}, newsparse.ArgumentValueError),
        ([], {"timeout": "1"}, newsparse.ArgumentTypeError),
        ([], {"start_method": "fork"}, newsparse.ArgumentValueError),
        ([], {"setup": 1}, newsparse.ArgumentTypeError),
        ([], {"setup": lambda: None, "jobs": 2}, newsparse.ArgumentTypeError),
        ([], {"setup": lambda: None, "jobs": 1, "timeout": 60}, newsparse.ArgumentTypeError),
        ([], {"date": "22.8.2022"}, newsparse.ArgumentValueError),
        ([], {"title": 1}, newsparse.ArgumentTypeError),
        ([], {"options": {}}, newsparse.ArgumentTypeError),
    ],
)
def test_misuse_raises_at_once(sources: object, arguments: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_many(sources, **arguments)  # type: ignore[arg-type]


@settings(max_examples=15)
@given(
    st.lists(
        st.one_of(st.text(CHARACTERS, max_size=30), st.none(), st.binary(max_size=3), st.integers()),
        max_size=5,
    )
)
def test_any_source_has_its_outcome(sources: list[object]) -> None:
    outcomes = list(parse_many(sources, jobs=1))
    assert [o.index for o in outcomes] == list(range(len(sources)))
    for source, outcome in zip(sources, outcomes, strict=True):
        assert outcome.ok or not isinstance(source, str) or "existing file" in str(outcome.error)
        assert (outcome.issue is None) is (outcome.error is not None) is (outcome.kind is not None)


@kills
def test_workers_go_when_the_first_process_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing, time\n"
        "from newsparse import parse_many\n"
        "if __name__ == '__main__':\n"
        "    for _ in parse_many(['甲'] * 100, jobs=2):\n"
        "        print(*[child.pid for child in multiprocessing.active_children()], flush=True)\n"
        "        time.sleep(60)\n",
        encoding="utf-8",
    )
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        workers = [int(pid) for pid in process.stdout.readline().split()]
        assert workers
        process.kill()
    until = time.monotonic() + 10
    while any(map(_alive, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(_alive, workers))


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
