"""The command line, run as its users run it (in a process of its own) or by `main` where that is enough."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import newsparse
from newsparse import cli
from newsparse.errors import SourceError
from newsparse.model import Issue

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Call `main` with arguments; gives exit code, standard output and standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as leave:
            code = int(leave.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


@pytest.fixture
def parsed(issue: Issue, monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, dict[str, object]]]:
    """`parse_issue` gives the small issue; its calls are kept in the list."""
    calls: list[tuple[object, dict[str, object]]] = []

    def parse_issue(source: object, **options: object) -> Issue:
        calls.append((source, options))
        return issue

    monkeypatch.setattr(newsparse, "parse_issue", parse_issue, raising=False)
    return calls


def test_text_is_the_default(run: Run, parsed: list, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    code, out, err = run("page.txt")
    assert (code, err) == (0, "")
    assert "【新闻特写】\n" in out
    assert "repeat dropped" in out
    assert "\x1b" not in out
    assert parsed == [(Path("page.txt"), {"date": None, "title": None})]


def test_the_name_of_the_command_may_be_said(run: Run, parsed: list) -> None:
    assert run("parse", "page.txt") == run("page.txt")
    assert parsed[0] == parsed[1]


def test_several_pages_make_one_issue(run: Run, parsed: list) -> None:
    run("1.txt", "2.txt", "--date", "2022-08-22", "--title", "中国某报")
    source, options = parsed[0]
    assert source == [Path("1.txt"), Path("2.txt")]
    assert options == {"date": datetime.date(2022, 8, 22), "title": "中国某报"}


def test_json_is_the_issue(run: Run, parsed: list, issue: Issue) -> None:
    _, out, _ = run("page.txt", "--to", "json")
    assert Issue.from_json(out) == issue


def test_markdown(run: Run, parsed: list) -> None:
    assert "## 产业链上打造工会“服务链”\n" in run("page.txt", "--to", "md")[1]


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("a.json", [], '{\n  "schema"'),
        ("a.md", [], "# 中国某报"),
        ("a.MD", [], "# 中国某报"),
        ("a.txt", [], "中国某报\n2022"),
        ("a", [], "中国某报\n2022"),
        ("a.txt", ["--to", "json"], '{\n  "schema"'),
        ("a.tei.xml", [], "<?xml"),
        ("a.jsonld", [], '{\n  "@context"'),
        ("a.HTML", [], "<!DOCTYPE html>"),
        ("a.htm", [], "<!DOCTYPE html>"),
        ("a.xml", ["--to", "tei"], "<?xml"),
        ("a.text", [], "中国某报\n2022"),
        ("a.tei", ["--to", "tei"], "<?xml"),
        ("tei.xml.bak", ["--to", "text"], "中国某报\n2022"),
    ],
)
def test_output_goes_to_a_file(
    run: Run, parsed: list, tmp_path: Path, name: str, options: list[str], start: str
) -> None:
    code, out, err = run("page.txt", "--output", tmp_path / name, *options)
    assert (code, out, err) == (0, "", "")
    data = (tmp_path / name).read_bytes()
    assert data.decode("utf-8").startswith(start)
    assert data.endswith(b"\n")
    assert b"\r" not in data
    assert b"\x1b" not in data


@pytest.mark.parametrize("form", ["text", "md", "json", "tei"])
def test_a_dash_is_standard_output(
    run: Run, parsed: list, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("page.txt", "--to", form, "-o", "-") == run("page.txt", "--to", form)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["text", "md", "json", "tei", "html", "jsonl"])
def test_what_is_read_is_never_written_over(run: Run, tmp_path: Path, form: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text("小站响起欢歌", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(page)
    for output in (page, tmp_path / "x" / ".." / "page.txt", tmp_path / "link.txt"):
        (tmp_path / "x").mkdir(exist_ok=True)
        code, out, err = run(page, "--to", form, "-o", output, *(["--overwrite"] if form == "jsonl" else []))
        assert (code, out) == (2, "")
        assert "is what is read" in err
    assert page.read_text(encoding="utf-8") == "小站响起欢歌"
    code, _, err = run(tmp_path, "--to", "nitf", "-o", tmp_path)
    assert code == 2 and "is what is read" in err


def test_a_pipe_and_a_link_stay_what_they_are(run: Run, parsed: list, tmp_path: Path) -> None:
    target = tmp_path / "target.xml"
    (tmp_path / "link.tei.xml").symlink_to(target)
    assert run("page.txt", "-o", tmp_path / "link.tei.xml") == (0, "", "")
    assert (tmp_path / "link.tei.xml").is_symlink()
    text = target.read_bytes()
    assert text.startswith(b"<?xml")
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", str(tmp_path / "pipe")], stdout=subprocess.PIPE) as reader:
        assert run("page.txt", "--to", "tei", "-o", tmp_path / "pipe") == (0, "", "")
        assert reader.communicate(timeout=20)[0] == text
    assert (tmp_path / "pipe").is_fifo()


def test_pages_may_stand_behind_options(run: Run, parsed: list) -> None:
    assert run("a.txt", "--to", "md", "b.txt")[0] == 0
    assert run("--to", "md", "--", "a.txt", "-b.txt")[0] == 0
    assert [source for source, _ in parsed] == [
        [Path("a.txt"), Path("b.txt")],
        [Path("a.txt"), Path("-b.txt")],
    ]


def test_a_place_that_cannot_be_written(run: Run, parsed: list, tmp_path: Path) -> None:
    code, out, err = run("page.txt", "-o", tmp_path / "no" / "a.txt")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert str(tmp_path / "no" / "a.txt") in err


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (SourceError("page.txt: not UTF-8 at byte 7"), "newsparse: page.txt: not UTF-8 at byte 7\n"),
        (SourceError("not UTF-8\nat byte 7\x1b[2J"), "newsparse: page.txt: not UTF-8 at byte 7�[2J\n"),
        (SourceError(), "newsparse: page.txt: SourceError\n"),
        (FileNotFoundError(2, "No such file", "page.txt"), "newsparse: page.txt: No such file\n"),
        (PermissionError(13, "Permission denied"), "newsparse: page.txt: Permission denied\n"),
    ],
)
def test_a_source_that_cannot_be_read(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, message: str
) -> None:
    def parse_issue(*_: object, **__: object) -> Issue:
        raise error

    monkeypatch.setattr(newsparse, "parse_issue", parse_issue, raising=False)
    assert run("page.txt") == (1, "", message)


def test_ctrl_c_leaves_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse_issue(*_: object, **__: object) -> Issue:
        raise KeyboardInterrupt

    monkeypatch.setattr(newsparse, "parse_issue", parse_issue, raising=False)
    assert run("page.txt") == (130, "", "")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["parse"],
        ["page.txt", "--to", "docx"],
        ["page.txt", "--date", "22.8.2022"],
        ["page.txt", "--date", "20220822"],
        ["page.txt", "--date", "2022-02-30"],
        ["page.txt", "--unknown"],
        ["page.txt", "-o", "a.xml"],
        ["page.txt", "-o", ""],
        [""],
    ],
)
def test_a_wrong_call(run: Run, parsed: list, arguments: list[str]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage: newsparse" in err
    assert parsed == []


@pytest.mark.parametrize("name", ["a.csv", "a.tei", "tei.xml.bak", "a.docx"])
def test_an_ending_that_no_form_has(run: Run, parsed: list, tmp_path: Path, name: str) -> None:
    code, out, err = run("page.txt", "-o", tmp_path / name)
    assert (code, out, parsed) == (2, "", [])
    assert (
        f"no form ends in .{name.rpartition('.')[2]}: say which it is with --to (choose from 'jsonl', 'text'"
        in err
    )
    assert not list(tmp_path.iterdir())


def test_help_has_examples(run: Run) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "examples:\n  newsparse page3.txt" in out


def test_version(run: Run) -> None:
    assert run("--version")[:2] == (0, f"newsparse {newsparse.__version__}\n")


class Terminal:
    def __init__(self, *, tty: bool) -> None:
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.mark.parametrize(
    ("tty", "environ", "colour"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": ""}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colours_are_for_terminals(tty: bool, environ: dict[str, str], colour: bool) -> None:
    assert cli.use_colour(Terminal(tty=tty), environ) is colour


def test_every_seed_page_as_json(run: Run, seeds: list[Path]) -> None:
    code, out, _ = run(*seeds, "--to", "json")
    assert code == 0
    assert len(json.loads(out)["articles"]) > len(seeds)


# In a process of its own ---------------------------------------------------------------------------------------


def newsparse_process(*arguments: object, **environ: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsparse", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environ}, check=False)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    done = newsparse_process(tmp_path / "no.txt")
    assert done.returncode == 1
    assert done.stdout == b""
    message = done.stderr.decode()
    assert message.startswith("newsparse: ")
    assert "no.txt" in message
    assert message.count("\n") == 1


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(b"\xff\xfe\xfa" + bytes(range(128, 256)) * 3 + b"\xff")
    done = newsparse_process(path)
    assert done.returncode == 1
    assert "noise.txt" in done.stderr.decode()


def test_a_seed_page_in_a_terminal_without_utf_8(seeds: list[Path]) -> None:
    done = newsparse_process(seeds[0], LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "产业链上打造工会“服务链”" in done.stdout.decode("utf-8")


def test_a_reader_that_has_seen_enough(seeds: list[Path]) -> None:
    # a page's result is more than a pipe takes in: the rest is written when nobody reads any more
    command = [sys.executable, "-m", "newsparse", str(seeds[0]), str(seeds[1]), "--to", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(1)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


NO_ROOM = "newsparse: standard output: No space left on device\n"


@pytest.mark.parametrize(
    "arguments", ["{page}", "{page} --each --jobs 1", "explain {page}", "completion bash"]
)
@pytest.mark.parametrize(
    ("where", "message"), [(">&-", "newsparse: standard output: closed\n"), (">/dev/full", NO_ROOM)]
)
def test_a_standard_output_that_takes_nothing(
    tmp_path: Path, arguments: str, where: str, message: str
) -> None:
    if where.endswith("full") and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "page.txt").write_text("小站响起欢歌", encoding="utf-8")
    command = f'"$PYTHON" -m newsparse {arguments.format(page="page.txt")} {where}'
    done = subprocess.run(
        ["/bin/sh", "-c", command], env={**os.environ, "PYTHON": sys.executable}, cwd=tmp_path,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, message)


@pytest.mark.parametrize("where", ["2>&-", "2>/dev/full"])
def test_nobody_has_to_hear_what_is_told(tmp_path: Path, where: str) -> None:
    if where.endswith("full") and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "page.txt").write_text("小站响起欢歌", encoding="utf-8")
    for arguments, code in (("page.txt --each --jobs 1", 0), ("no.txt", 1)):
        command = f'"$PYTHON" -m newsparse {arguments} {where}'
        done = subprocess.run(
            ["/bin/sh", "-c", command], env={**os.environ, "PYTHON": sys.executable}, cwd=tmp_path,
            capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == code
        assert bool(done.stdout) is (code == 0)


# Standard input


PAGE = "菜市场里办起“邻里夜校”\n傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来。\n"
LAYOUT = '[{"bbox": [90, 40, 400, 80], "category": "Title", "text": "江城新桥今日通车"}]'


def shell(command: str, folder: Path, data: bytes | None = None) -> tuple[int, str, str]:
    """A command line, with ``newsparse`` for the command; `data` is what is sent to it."""
    done = subprocess.run(
        ["/bin/sh", "-c", command.replace("newsparse", '"$PYTHON" -m newsparse', 1)], cwd=folder, input=data,
        stdin=subprocess.DEVNULL if data is None else None, env={**os.environ, "PYTHON": sys.executable},
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("data", "commands"),
    [
        (PAGE.encode(), ("newsparse --to json", "newsparse - --to json")),
        (PAGE.encode("gb18030"), ("newsparse - --to json",)),
        (LAYOUT.encode(), ("newsparse --to json",)),
    ],
)
def test_what_is_sent_is_read_as_a_file_is(
    run: Run, data: bytes, commands: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page").write_bytes(data)
    monkeypatch.chdir(tmp_path)
    code, named, _ = run("page", "--to", "json")
    assert code == 0
    for command in commands:
        code, sent, err = shell(command, tmp_path, data)
        assert (code, err, sent) == (0, "", named)


def test_what_is_sent_may_stand_among_files(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 3):
        (tmp_path / f"{number}.txt").write_text(f"第{number}版\n{PAGE}", encoding="utf-8")
    with (tmp_path / "1.txt").open(encoding="utf-8") as sent:
        monkeypatch.setattr(sys, "stdin", sent)
        code, out, _ = run(tmp_path / "3.txt", "-", "--to", "json")
    assert code == 0
    assert out.index("第3版") < out.index("第1版")


@pytest.mark.parametrize(
    ("command", "data", "code", "message"),
    [
        ("newsparse -", None, 1, "newsparse: standard input: empty: the command before it wrote nothing\n"),
        ("newsparse", b"", 1, "newsparse: standard input: empty: the command before it wrote nothing\n"),
        ("newsparse - <&-", None, 1, "newsparse: standard input: closed\n"),
        (
            "newsparse",
            b"ab\xff\xfe",
            1,
            "standard input: not a text that can be decoded: not UTF-8 at byte 2",
        ),
        (
            "newsparse",
            b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            1,
            "standard input: a PDF, of which newsparse reads what pdf",
        ),
        (
            "newsparse",
            b"%PDF-1.3\n1 0 obj\n",
            1,
            "standard input: a PDF, of which newsparse reads what pdftotext",
        ),
        (
            "newsparse",
            b'{"id": 1}\n{"id": 2}\n',
            1,
            "broken JSON: Extra data (or JSON Lines whose first row is no page)",
        ),
        (
            "newsparse",
            b"PK\x03\x04\xff\xff",
            1,
            "standard input: an archive, which must be named to be opened; not",
        ),
        ("newsparse", b'{"name": 1}', 1, "standard input: a data file of a format that no reader knows"),
        ("newsparse", b'[{"bbox": [90, 40', 1, "standard input: broken JSON"),
        ("newsparse - -", b"x", 2, "error: - is standard input, which can be read once only\n"),
        ("newsparse", None, 2, "error: no PAGE is named, and nothing is sent to standard input\n"),
        ("newsparse <&-", None, 2, "error: no PAGE is named, and nothing is sent to standard input\n"),
    ],
)
def test_nothing_or_nothing_of_use_is_sent(
    command: str, data: bytes | None, code: int, message: str, tmp_path: Path
) -> None:
    got, out, err = shell(command, tmp_path, data)
    assert (got, out) == (code, "")
    assert message in err


class OfATerminal:
    """A terminal's standard input; reading from it would wait for ever."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError


@pytest.mark.parametrize(
    ("arguments", "message"), [(["-"], "standard input is a terminal: name a file"), ([], "no PAGE is named")]
)
def test_nobody_is_left_waiting_at_a_terminal(
    run: Run, arguments: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", OfATerminal())
    for command in ([], ["explain"], ["view"]):
        code, out, err = run(*command, *arguments)
        assert (code, out) == (2, "")
        assert message in err


def test_each_and_view_of_what_is_sent(tmp_path: Path) -> None:
    code, out, _ = shell("newsparse --each --jobs 1", tmp_path, PAGE.encode())
    assert (code, json.loads(out)["source"]) == (0, "standard input")
    assert shell("newsparse - --to md -o out --each --jobs 1", tmp_path, PAGE.encode())[0] == 0
    assert shell("newsparse view -", tmp_path, PAGE.encode())[:2] == (0, "stdin.view.html\n")
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.*")) == [
        "out/stdin.md",
        "stdin.view.html",
    ]
    code, out, err = shell("newsparse --each --jobs 1", tmp_path, b"")
    assert (code, out) == (1, "")
    assert "standard input: empty" in err


def test_rows_that_are_sent_are_pages(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": n, "text": PAGE}) + "\n" for n in (1, 2))
    code, out, _ = shell("newsparse --each --jobs 1", tmp_path, rows.encode())
    assert code == 0
    assert [json.loads(row)["source"] for row in out.splitlines()] == ["standard input:1", "standard input:2"]
    code, out, err = shell("newsparse - --to json", tmp_path, rows.encode())  # one issue of two pages
    assert (code, err) == (0, "")


def test_a_pipe_that_is_named_and_a_file_called_dash(tmp_path: Path) -> None:
    (tmp_path / "page").write_text(PAGE, encoding="utf-8")
    (tmp_path / "-").write_text("另一版\n", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    named = shell("newsparse page", tmp_path)
    assert shell("cat page > pipe & newsparse pipe", tmp_path)[:2] == named[:2]
    assert "另一版" in shell("newsparse ./-", tmp_path)[1]


def test_a_result_is_shown_and_written_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "江州新开三座桥\n\n本报讯（记者 王小明）昨天，三座桥同时通车，两岸居民走上桥面。\n", encoding="utf-8"
    )
    result = tmp_path / "page.json"
    assert cli.main([str(page), "-o", str(result)]) == 0
    assert cli.main([str(page)]) == 0
    shown = capsys.readouterr().out
    assert cli.main([str(result)]) == 0
    assert capsys.readouterr().out == shown
    again = tmp_path / "again.json"
    assert cli.main([str(result), "-o", str(again)]) == 0
    assert again.read_bytes() == result.read_bytes()


@pytest.mark.parametrize(
    ("text", "told"),
    [('{"schema": "newsparse/1", "articles": 3}', "is none"), ('{"schema": "newsparse/1"', "is none")],
)
def test_what_only_begins_as_a_result(
    text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.json"
    page.write_text(text, encoding="utf-8")
    assert cli.main([str(page)]) == 1
    assert told in capsys.readouterr().err
