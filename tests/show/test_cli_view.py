"""``newsparse view``, by `main` as its users call it."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from pathlib import Path

import pytest

from newsparse import cli, parse_issue

TEXT = "小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。"


@pytest.fixture
def run(
    capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable:
    """Call ``newsparse view`` in an empty folder with ``page3.txt``; gives exit code, standard output and error."""
    monkeypatch.chdir(tmp_path)
    Path("page3.txt").write_text(TEXT, encoding="utf-8")

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = cli.main(["view", *arguments])
        except SystemExit as leave:
            code = int(leave.code or 0)
        out, err = capfdbinary.readouterr()
        return code, out.decode("utf-8"), err.decode("utf-8")

    return call


def test_it_writes_a_file_and_says_which(run: Callable) -> None:
    assert run("page3.txt") == (0, "page3.view.html\n", "")
    assert Path("page3.view.html").read_text(encoding="utf-8") == parse_issue(Path("page3.txt")).to_html()


def test_output_and_options(run: Callable) -> None:
    code, out, _ = run("page3.txt", "-o", "x.html", "--date", "2022-08-22", "--title", "某报")
    assert (code, out) == (0, "x.html\n")
    assert "<title>某报 2022-08-22</title>" in Path("x.html").read_text(encoding="utf-8")
    code, out, err = run("page3.txt", "-o", "-")
    assert (code, err) == (0, "")
    assert out == parse_issue(Path("page3.txt")).to_html()


def test_several_pages_and_a_folder(run: Callable) -> None:
    Path("page4.txt").write_text(TEXT, encoding="utf-8")
    run("page3.txt", "page4.txt", "-o", "two.html")
    assert 'id="p2"' in Path("two.html").read_text(encoding="utf-8")
    Path("scans").mkdir()
    Path("scans/1.txt").write_text(TEXT, encoding="utf-8")
    assert run("scans") == (0, "scans.view.html\n", "")


def test_a_scan(run: Callable, scan: bytes) -> None:
    Path("scan.png").write_bytes(scan)
    assert run("page3.txt", "--image", "scan.png")[0] == 0
    assert "data:image/png;base64," in Path("page3.view.html").read_text(encoding="utf-8")
    code, _, err = run("page3.txt", "--image", "scan.png", "--image", "scan.png")
    assert code == 2
    assert "--image is there 2 times for 1 page" in err
    code, _, err = run("page3.txt", "--image", "page3.txt")
    assert code == 1
    assert err == "newsparse: page3.txt is not a PNG, JPEG, GIF or WebP picture, which browsers show\n"
    code, _, err = run("page3.txt", "--image", "nowhere.png")
    assert code == 1
    assert "nowhere.png" in err and err.count("\n") == 1


def test_scans_of_the_pages_of_a_folder(run: Callable, scan: bytes) -> None:
    Path("scans").mkdir()
    Path("scan.png").write_bytes(scan)
    for name in ("1.txt", "2.txt"):
        (Path("scans") / name).write_text(TEXT, encoding="utf-8")
    assert run("scans", *("--image", "scan.png") * 2) == (0, "scans.view.html\n", "")
    assert Path("scans.view.html").read_text(encoding="utf-8").count("data:image/png;base64,") == 2
    code, _, err = run("scans", *("--image", "scan.png") * 3)
    assert code == 2
    assert "--image is there 3 times for 2 pages" in err
    code, _, err = run("page3.txt", "scans", *("--image", "scan.png") * 2)
    assert code == 2
    assert "--image is there 2 times for 3 pages" in err


def test_the_source_is_never_written_over(run: Callable) -> None:
    code, _, err = run("page3.txt", "-o", "./page3.txt")
    assert code == 2
    assert "is what is read" in err
    assert Path("page3.txt").read_text(encoding="utf-8") == TEXT


def test_what_cannot_be_read_or_written(run: Callable) -> None:
    code, out, err = run("nowhere.txt")
    assert (code, out) == (1, "")
    assert "nowhere.txt" in err
    assert not list(Path().glob("*.html"))
    code, out, err = run("page3.txt", "-o", "no/folder/x.html")
    assert (code, out) == (1, "")
    assert "no/folder/x.html" in err
    assert run("page3.txt", "--date", "22.8.2022")[0] == 2
    assert run()[0] == 2


def test_open(run: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: not opened.append(address))
    assert run("page3.txt", "--open") == (0, "page3.view.html\n", "")
    assert opened == [Path("page3.view.html").resolve().as_uri()]
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    code, out, err = run("page3.txt", "--open")
    assert (code, out) == (1, "page3.view.html\n")
    assert "no browser" in err
    assert run("page3.txt", "--open", "-o", "-")[0] == 2


def test_help_has_examples(run: Callable) -> None:
    code, out, _ = run("--help")
    assert code == 0
    assert "newsparse view page.alto.xml --image page.png" in out
