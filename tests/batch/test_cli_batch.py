"""``newsparse parse --each``: folders and archives, resumed, reported, the same for any number of processes."""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from batch.helpers import small_page, tiny_page
from newsparse import Issue, cli, parse_issue
from newsparse._outputs import FORMS, TABLE
from newsparse._units import opened, units
from newsparse.cli_completion import SHELLS, options_of, script

Run = Callable[..., tuple[int, str, str]]

COMMAND = [sys.executable, "-m", "newsparse", "parse"]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """``newsparse parse`` with arguments, in this process; gives exit code, standard output and standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = cli.main(["parse", *map(str, arguments)])
        except SystemExit as leave:
            code = int(leave.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with pages, in subfolders too, one that is broken, one in two formats, and files that are none."""
    folder = tmp_path / "pages"
    (folder / "sub").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    for name, number in {"p2.txt": 2, "p10.txt": 10, "p1.txt": 1, "sub/p1.txt": 11}.items():
        (folder / name).write_text(small_page(number), encoding="utf-8")
    (folder / "broken.json").write_text('{"broken": ', encoding="utf-8")
    (folder / "p2.md").write_text("# " + small_page(2), encoding="utf-8")
    (folder / "scan.jpg").write_bytes(b"\xff\xd8")
    (folder / "notes.csv").write_text("a,b", encoding="utf-8")
    (folder / ".hidden" / "p9.txt").write_text(small_page(9), encoding="utf-8")
    return folder


def rows(text: str) -> dict[str, Issue]:
    return {row["source"]: Issue.from_dict(row["issue"]) for row in map(json.loads, text.splitlines())}


def test_a_folder_as_lines(run: Run, pages: Path, tmp_path: Path) -> None:
    report = tmp_path / "failed.jsonl"
    code, out, err = run(pages, "--each", "--jobs", 1, "--report", report)
    assert code == 1
    found = rows(out)
    assert [Path(name).relative_to(pages).as_posix() for name in found] == [
        "p1.txt",
        "p2.md",
        "p10.txt",
        "sub/p1.txt",
    ]
    assert found[str(pages / "p10.txt")] == parse_issue(pages / "p10.txt")
    assert err.splitlines()[-1] == "newsparse: 4 pages done, 1 failed"
    assert err.count("broken.json") == 1
    [row] = map(json.loads, report.read_text(encoding="utf-8").splitlines())
    assert row["source"] == str(pages / "broken.json")
    assert row["kind"] == "FormatError"
    assert "broken JSON" in row["error"]


@pytest.mark.parametrize(
    "beside", ['{"text": "云溪工会", "date": "2021"}', '{"title": "云溪工会", "date": "2021"}']
)
def test_a_page_is_named_for_the_file_that_is_read(run: Run, tmp_path: Path, beside: str) -> None:
    """And its result is found again under that name."""
    folder, lines, files = tmp_path / "side", tmp_path / "a.jsonl", tmp_path / "out"
    folder.mkdir()
    (folder / "page1.txt").write_text(small_page(1), encoding="utf-8")
    (folder / "page1.json").write_text(beside, encoding="utf-8")
    assert run(folder, "-o", lines, "--jobs", 1)[0] == 0
    assert rows(lines.read_text(encoding="utf-8")) == {
        str(folder / "page1.txt"): parse_issue(folder / "page1.txt")
    }
    run(folder, "--each", "--to", "md", "-o", files, "--jobs", 1)
    assert [path.name for path in files.iterdir()] == ["page1.txt.md"]
    for output in (["-o", lines], ["--to", "md", "-o", files]):
        assert run(folder, "--each", *output, "--resume")[2].endswith("newsparse: 0 pages done, 0 failed\n")


def test_a_file_that_is_no_page_is_said_to_be_none(run: Run, pages: Path) -> None:
    (pages / "p3_meta.json").write_text('{"width": 3}', encoding="utf-8")
    (pages / "README.md").write_text("# 江城日报各版说明", encoding="utf-8")
    code, out, err = run(pages, "--each", "--jobs", 1)
    assert (code, len(rows(out))) == (1, 4)
    assert f"newsparse: {pages / 'p3_meta.json'}: not a page in a format that newsparse reads\n" in err


def test_two_processes_write_the_same_bytes(run: Run, pages: Path, tmp_path: Path) -> None:
    for jobs in (1, 2):
        assert run(pages, "--jobs", jobs, "-o", tmp_path / f"{jobs}.jsonl")[:2] == (1, "")
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()


def test_archives_are_gone_through_like_folders(run: Run, pages: Path, tmp_path: Path) -> None:
    members = sorted(path for path in pages.rglob("*") if path.is_file())
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for path in reversed(members):
            archive.write(path, path.relative_to(pages))
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tar:
        for path in members:
            tar.add(path, path.relative_to(pages))
    folder = run(pages, "--each", "--jobs", 1)[1].replace(str(pages), "HERE")
    for name in ("a.zip", "a.tar.gz"):
        code, out, err = run(tmp_path / name, "--each", "--jobs", 1)
        assert (code, out.replace(str(tmp_path / name), "HERE")) == (1, folder)
        assert err.endswith("4 pages done, 1 failed\n")
        (pages / name).write_bytes((tmp_path / name).read_bytes())
    (pages / "bad.zip").write_bytes(b"PK\x03\x04 damaged")
    code, out, err = run(pages, "--each", "--jobs", 1)
    assert len(rows(out)) == 12
    assert "bad.zip" in err
    assert err.endswith("12 pages done, 4 failed\n")


@pytest.mark.parametrize("form", [form for form in TABLE if TABLE[form].extra is None])
def test_a_folder_of_files(run: Run, pages: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / "out"
    assert run(pages, "--each", "--to", form, "-o", out, "--jobs", 1)[:2] == (1, "")
    ending = f".{form}" if TABLE[form].many else FORMS[form]
    tops = {unit.place.as_posix(): unit for unit in units([pages]) if "broken" not in unit.name}
    assert tops.keys() == {"p1.txt", "p2.md", "p10.txt", "sub/p1.txt"}
    for top, unit in tops.items():
        place = out / (top + ending)
        made = TABLE[form](parse_issue(opened(unit)[1]))
        if isinstance(made, dict):
            assert {path.name: path.read_text(encoding="utf-8") for path in place.iterdir()} == made
        else:
            assert place.read_text(encoding="utf-8") == made
    assert {path.name for path in out.iterdir()} == {"sub", *(t + ending for t in tops if "/" not in t)}
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    victim = out / f"p10.txt{ending}"
    shutil.rmtree(victim) if victim.is_dir() else victim.unlink()
    _, _, err = run(pages, "--each", "--to", form, "-o", out, "--jobs", 1, "--resume")
    assert err.endswith("1 pages done, 1 failed\n")
    after = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    assert {path for path in before if before[path] != after[path]} == {
        p for p in before if "p10.txt" in str(p)
    }
    run(pages, "--each", "--to", form, "-o", out, "--jobs", 1, "--overwrite")
    assert {path for path in out.rglob("*") if path.is_file()} == before.keys()


def test_one_page_in_another_form(run: Run, pages: Path, tmp_path: Path) -> None:
    page = pages / "p1.txt"
    issue = parse_issue(page)
    assert run(page, "--to", "tei") == (0, TABLE["tei"](issue), "")
    assert run(page, "--to", "html", "-o", tmp_path / "a.html") == (0, "", "")
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == TABLE["html"](issue)
    (tmp_path / "nitf").mkdir()
    (tmp_path / "nitf" / "mine").touch()
    assert run(page, "--to", "nitf", "-o", tmp_path / "nitf")[0] == 0
    assert len(list((tmp_path / "nitf").iterdir())) == 1 + len(issue.articles)
    code, out, err = run(page, "--to", "nitf")
    assert (code, out) == (2, "")
    assert "needs --output" in err


def test_a_file_that_is_not_there_is_a_failure(run: Run, pages: Path, tmp_path: Path) -> None:
    code, out, err = run(tmp_path / "no.txt", pages / "p1.txt", "--each", "--jobs", 1)
    assert (code, len(rows(out))) == (1, 1)
    assert "no.txt: no such file" in err
    assert run(pages / "p1.txt", "--each", "--jobs", 1)[0] == 0


def test_wrong_calls(run: Run, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").touch()
    (tmp_path / "full.jsonl").write_text("mine\n", encoding="utf-8")
    (tmp_path / "other" / "pages").mkdir(parents=True)
    for arguments, message in [
        (["--each", "--to", "md"], "name a folder with --output"),
        (["--each", "--resume"], "need --output"),
        (["--each", "-o", tmp_path / "full.jsonl"], "is not empty"),
        (["--each", "--to", "md", "-o", tmp_path / "full"], "is not empty"),
        (["--each", "--to", "md", "-o", tmp_path / "full.jsonl"], "is a file"),
        (["--each", "--to", "jsonl", "-o", tmp_path / "full"], "is a folder"),
        (["--each", "--to", "md", "-o", pages / "out"], "would be read as pages"),
        ([tmp_path / "other" / "pages", "--to", "md", "-o", tmp_path / "out", "--each"], "have one name"),
        (["--each", "-o", tmp_path / "all.json"], "name a folder, not"),
        (["--each", "-o", tmp_path / "all.md"], "name a folder, not"),
        (["--each", "-o", tmp_path / "all.csv"], "name a folder, not"),
        (["--to", "jsonl", "-o", pages / "p1.txt", "--overwrite"], "would be read as a page"),
        (["--to", "jsonl", "-o", pages / "sub" / "new.txt"], "would be read as a page"),
        (["--each", "--report", pages / "failed.json"], "would be read as a page"),
        (
            ["--each", "-o", tmp_path / "a.jsonl", "--report", tmp_path / "a.jsonl"],
            "both --output and --report",
        ),
        (["--each", "--resume", "-o", "-"], "need --output"),
        (["--jobs", "0"], "not a number of processes"),
        (["--timeout", "nan"], "not a number of seconds"),
        (["--resume", "--overwrite"], "not allowed with"),
    ]:
        code, out, err = run(pages, *arguments)
        assert (code, out) == (2, ""), arguments
        assert message in err
    code, _, err = run(pages, "--each", "-o", tmp_path / "full.jsonl", "--resume")
    assert code == 1
    assert "line 1 is not a result" in err
    assert (tmp_path / "full.jsonl").read_text(encoding="utf-8") == "mine\n"
    assert run(pages, "--each", "-o", tmp_path / "full.jsonl", "--overwrite", "--jobs", 1)[0] == 1
    assert len(rows((tmp_path / "full.jsonl").read_text(encoding="utf-8"))) == 4


def test_what_is_read_is_not_written_over(run: Run, pages: Path, tmp_path: Path) -> None:
    page = pages / "p1.txt"
    for arguments in (["--to", "jsonl", "-o", page, "--overwrite"], ["--report", page]):
        code, out, err = run(page, "--each", *arguments)
        assert (code, out) == (2, "")
        assert "is what is read" in err
    assert page.read_text(encoding="utf-8") == small_page(1)


def test_results_may_stand_beside_the_pages(run: Run, pages: Path) -> None:
    """Where their endings are none of a page's."""
    output, report = pages / "all.jsonl", pages / "failed.jsonl"
    for more in ([], ["--resume"]):
        assert run(pages, "--each", "--jobs", 1, "-o", output, "--report", report, *more)[0] == 1
    assert len(rows(output.read_text(encoding="utf-8"))) == 4
    (pages / "out.json").mkdir()
    assert run(pages / "p1.txt", "--each", "--jobs", 1, "-o", pages / "out.json")[0] == 0


def test_what_is_lost_is_told_before_the_output_is_emptied(run: Run, pages: Path, tmp_path: Path) -> None:
    (tmp_path / "old.jsonl").write_text("mine\n", encoding="utf-8")
    report = tmp_path / "no" / "failed.jsonl"
    code, _, err = run(pages, "--each", "-o", tmp_path / "old.jsonl", "--overwrite", "--report", report)
    assert (code, err) == (1, f"newsparse: {report}: No such file or directory\n")
    assert (tmp_path / "old.jsonl").read_text(encoding="utf-8") == "mine\n"


@pytest.mark.parametrize("resume", [False, True])
def test_a_folder_or_an_archive_without_pages_is_a_failure(run: Run, tmp_path: Path, *, resume: bool) -> None:
    (tmp_path / "scans").mkdir()
    (tmp_path / "scans" / "p1.jpg").write_bytes(b"\xff\xd8")
    with zipfile.ZipFile(tmp_path / "scans.zip", "w") as archive:
        archive.writestr("p1.jpg", b"\xff\xd8")
    for source in ("scans", "scans.zip"):
        more = ["--resume"] if resume else []
        code, _, err = run(tmp_path / source, "--to", "md", "-o", tmp_path / "out", "--jobs", 1, *more)
        assert code == 1
        assert err == (
            f"newsparse: {tmp_path / source}: no file in it is a page\nnewsparse: 0 pages done, 1 failed\n"
        )


def test_a_pipe_in_a_folder_is_not_waited_for(run: Run, pages: Path) -> None:
    os.mkfifo(pages / "p3.txt")
    code, out, err = run(pages, "--each", "--jobs", 1)
    assert (code, len(rows(out))) == (1, 4)
    assert "p3.txt: neither a file nor a folder" in err


@pytest.mark.parametrize("resume", [False, True])
def test_a_name_that_is_too_long_is_one_pages_failure(run: Run, tmp_path: Path, *, resume: bool) -> None:
    """``….txt`` fits into the 255 bytes of a name, ``….txt.md`` does not; with 81 characters both do."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in (81, 83):
        (folder / ("报" * number + ".txt")).write_text(small_page(number), encoding="utf-8")
    (folder / "zz.txt").write_text(small_page(1), encoding="utf-8")
    out, report = tmp_path / "out", tmp_path / "failed.jsonl"
    more = ["--resume"] if resume else []
    code, _, err = run(folder, "--to", "md", "-o", out, "--jobs", 1, "--report", report, *more)
    assert code == 1
    assert err.endswith("2 pages done, 1 failed\n")
    assert sorted(path.name for path in out.iterdir()) == ["zz.txt.md", "报" * 81 + ".txt.md"]
    failed = json.loads(report.read_text(encoding="utf-8"))
    assert failed["source"].endswith("报" * 83 + ".txt") and "too long" in failed["error"]


def test_a_timeout_of_months(run: Run, pages: Path) -> None:
    assert run(pages / "p1.txt", "--each", "--jobs", 1, "--timeout", "99999999")[0] == 0


def test_a_torn_line_is_done_again(run: Run, pages: Path, tmp_path: Path) -> None:
    whole, torn = tmp_path / "whole.jsonl", tmp_path / "torn.jsonl"
    run(pages, "-o", whole, "--jobs", 1, "--each")
    data = whole.read_bytes()
    ends = [k + 1 for k, byte in enumerate(data) if byte == 10]
    for size in (0, 5, ends[0], ends[0] + 40, ends[2] - 1, len(data)):
        torn.write_bytes(data[:size])
        code, out, _ = run(pages, "-o", torn, "--jobs", 1, "--resume")
        assert (code, out) == (1, "")
        assert torn.read_bytes() == data


@pytest.mark.parametrize("form", ["jsonl", "md", "nitf"])
def test_what_is_newer_than_its_result_is_told(run: Run, pages: Path, tmp_path: Path, form: str) -> None:
    """In a folder and in an archive; and kept."""
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(pages / "p1.txt", "q1.txt")
    out = tmp_path / "out" / ("lines" if form == "jsonl" else "")
    (tmp_path / "out").mkdir()
    call = [pages, tmp_path / "a.zip", "--to", form, "-o", out, "--jobs", 1]
    run(*call)
    assert run(*call, "--resume")[2].splitlines()[-2].startswith(f"newsparse: {pages / 'broken.json'}")
    before = {path: path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()}
    late = time.time() + 60
    os.utime(pages / "p10.txt", (late, late))
    for newer, first in ((1, pages / "p10.txt"), (2, pages / "p10.txt")):
        assert run(*call, "--resume")[2].splitlines()[-2:] == [
            (
                f"newsparse: {newer} pages were written after their results, the first is {first}; --resume keeps what is "
                "there, --overwrite begins anew"
            ),
            "newsparse: 0 pages done, 1 failed",
        ]
        os.utime(tmp_path / "a.zip", (late, late))
    assert before == {path: path.read_bytes() for path in before}


def test_results_of_another_day_are_told(run: Run, pages: Path, tmp_path: Path) -> None:
    call = [pages, "-o", tmp_path / "out.jsonl", "--jobs", 1, "--title", "江城日报"]
    told = "newsparse: 4 results were made with another --date or --title; --resume keeps"
    run(*call)
    assert told not in run(*call, "--resume")[2]
    for more in (["--date", "2021-11-22"], ["--title", "云溪日报"]):
        assert told in run(*call, *more, "--resume")[2]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_thousand_pages_killed_and_resumed(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(1000):  # most have one line: reading pages is not what takes its time here
        text = f"第{number}号小站响起欢歌" if number % 16 else tiny_page(number)
        (folder / f"p{number}.txt").write_text(text, encoding="utf-8")
    for number in (7, 500, 990):
        (folder / f"p{number}.txt").write_bytes(b"\xff\xfe\xfa" + bytes(range(128, 256)) * 3 + b"\xff")

    def arguments(name: str, *more: str) -> list[str]:
        return ["pages", "-o", f"{name}.jsonl", "--report", f"{name}-failed.jsonl", *more]

    monkeypatch.chdir(tmp_path)
    code, out, err = run(*arguments("whole", "--jobs", "1"))
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "newsparse: 997 pages done, 3 failed"
    whole = (tmp_path / "whole.jsonl").read_bytes()
    assert whole.count(b"\n") == 997

    killed = tmp_path / "killed.jsonl"
    command = [*COMMAND, *arguments("killed", "--jobs", "2")]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        while not killed.exists() or killed.stat().st_size < len(whole) // 3:
            assert process.poll() is None
            time.sleep(0.01)
        process.kill()
    size = killed.stat().st_size
    assert 0 < size < len(whole)
    assert whole.startswith(killed.read_bytes())
    with killed.open("ab") as file:
        file.write(whole[size : size + 50].rstrip(b"\n"))  # and torn in a line

    resumed = subprocess.run([*command, "--resume"], capture_output=True, check=False)
    assert resumed.returncode == 1
    assert killed.read_bytes() == whole
    report = (tmp_path / "whole-failed.jsonl").read_bytes()
    assert [json.loads(line)["source"] for line in report.splitlines()] == [
        str(Path("pages", f"p{number}.txt")) for number in (7, 500, 990)
    ]
    assert (tmp_path / "killed-failed.jsonl").read_bytes() == report
    redone = int(resumed.stderr.decode().splitlines()[-1].split()[1])
    assert redone == 997 - killed.read_bytes()[:size].count(b"\n")


@pytest.mark.skipif(sys.platform == "win32", reason="signals and terminals of POSIX")
def test_ctrl_c_ends_all_and_says_how_to_go_on(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for number in range(2000):
        (tmp_path / "pages" / f"p{number}.txt").write_text(tiny_page(number), encoding="utf-8")
    output = tmp_path / "out.jsonl"
    with subprocess.Popen(
        [*COMMAND, "pages", "-o", output, "--jobs", "2"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        while not output.exists() or output.stat().st_size == 0:
            assert process.poll() is None
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode() == "newsparse: stopped; the same call with --resume goes on\n"
    assert 0 < len(rows(output.read_text(encoding="utf-8"))) < 2000
    until = time.monotonic() + 10
    while _group_is_there(process.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _group_is_there(process.pid)


def _group_is_there(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    states = []  # of its processes; those that have ended and wait for init to notice are not there any more
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
            states += [state] if int(its) == group else []
    return not states or any(state != "Z" for state in states)


def _in_terminal(command: list[str], cwd: Path, **environ: str) -> tuple[int, str]:
    """Run with a terminal as standard error; gives exit code and what the terminal saw."""
    import pty  # POSIX has it

    ours, theirs = pty.openpty()
    seen = b""
    with subprocess.Popen(command, cwd=cwd, stderr=theirs, env={**os.environ, **environ}) as process:
        os.close(theirs)
        while True:
            if select.select([ours], [], [], 60)[0]:
                try:
                    data = os.read(ours, 65536)
                except OSError:
                    break
                seen += data
                if not data:
                    break
    os.close(ours)
    return process.returncode, seen.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_a_terminal_sees_how_far_it_is(pages: Path, tmp_path: Path) -> None:
    # Without rich: lines. The clock is not waited for: a line with every page.
    plain = (
        "import sys\n"
        "sys.modules['rich'] = None\n"
        "import newsparse._progress as progress\n"
        "from newsparse.cli import main\n"
        "progress.EVERY = 0\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    code, seen = _in_terminal(
        [sys.executable, "-c", plain, "parse", "pages", "-o", "a.jsonl", "--jobs", "1"], tmp_path
    )
    lines = seen.splitlines()
    assert code == 1
    assert lines[0].startswith("1/5 pages, ")
    assert lines[0].endswith(" pages/s, 1 failed")
    assert lines[-2].startswith("5/5 pages")
    assert lines[-1] == "newsparse: 4 pages done, 1 failed"


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.skipif(importlib.util.find_spec("rich") is None, reason="rich (the extra cli) is not installed")
def test_a_terminal_sees_a_bar(pages: Path, tmp_path: Path) -> None:
    command = [*COMMAND, "pages", "-o", "a.jsonl", "--jobs", "1"]
    code, seen = _in_terminal(command, tmp_path, TERM="xterm", COLUMNS="120")
    assert code == 1
    assert "pages/s" in seen
    assert "5/5" in seen
    assert "1 failed" in seen
    assert "broken.json: broken JSON" in seen
    assert seen.splitlines()[-1].endswith("newsparse: 4 pages done, 1 failed")


# Completion ----------------------------------------------------------------------------------------------------


def test_completion_knows_every_command_and_option() -> None:
    options = {option.name: option for option in options_of("parse")}
    assert {
        "--help",
        "--to",
        "--output",
        "--each",
        "--jobs",
        "--resume",
        "--report",
        "--timeout",
    } <= options.keys()
    assert options["--to"].choices == tuple(FORMS)
    assert options["--output"].short == "-o"
    assert options["--jobs"].takes_value
    assert not options["--each"].takes_value
    for shell in SHELLS:
        for command in cli.COMMANDS:
            assert command in script(shell)


def _completed(line: str, tmp_path: Path) -> list[str]:
    """What bash proposes at the end of `line`."""
    words = line.split(" ")
    program = (
        f"{script('bash')}\nCOMP_WORDS=({' '.join(repr(word) for word in words)})\nCOMP_CWORD={len(words) - 1}\n"
        "_newsparse\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n"
    )
    done = subprocess.run(["bash", "-c", program], capture_output=True, check=True, cwd=tmp_path)
    assert done.stderr == b""
    return done.stdout.decode().split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("newsparse pa", ["parse"]),
        ("newsparse parse --re", ["--resume", "--report"]),
        ("newsparse page.txt --ea", ["--each"]),
        ("newsparse parse a --to page", ["page_xml"]),
        ("newsparse completion z", ["zsh"]),
        ("newsparse parse pages", []),
    ],
)
def test_bash_completes(line: str, words: list[str], tmp_path: Path) -> None:
    assert _completed(line, tmp_path) == words


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_one_that_its_shell_can_read(shell: str, run: Run) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    done = subprocess.run([shell, "-n"], input=script(shell).encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_command_prints_the_script(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["completion", "fish"]) == 0
    assert capsys.readouterr().out == script("fish")
    with pytest.raises(SystemExit) as leave:
        cli.main(["completion", "csh"])
    assert leave.value.code == 2
