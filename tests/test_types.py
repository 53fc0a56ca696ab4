"""What a type checker says of calls: of right ones nothing, of wrong ones what they would raise."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsparse
from newsparse.export import FORMATS

CALLS = """
from pathlib import Path
from typing import assert_type

import newsparse
from newsparse.export import export

issue = newsparse.parse_issue("")
assert_type(issue.export("md"), str)
assert_type(issue.export("parquet"), bytes)
assert_type(issue.export("nitf", Path("out")), dict[str, str])
assert_type(export(issue, "tei"), str)


def any_format(name: str) -> None:
    assert_type(issue.export(name), str | bytes | dict[str, str])


for outcome in newsparse.parse_many(["x"]):
    if outcome.issue is not None:
        print(outcome.issue.articles)

paths = [Path("p1.txt"), Path("p2.txt")]
newsparse.parse_issue(paths)
newsparse.parse_issue((*paths, "x", newsparse.read_page("y")))
newsparse.parse_issue(Path("p1.txt"))
newsparse.parse_issue(b"x")  # type: ignore[arg-type]
newsparse.parse_issue(5)  # type: ignore[arg-type]
newsparse.parse_issue([b"x"])  # type: ignore[list-item]
"""


@pytest.mark.slow
def test_calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mypy = pytest.importorskip("mypy.api", reason="mypy (the group types) is not installed")
    home = Path(newsparse.__file__).parent.parent
    if home.name == "src":
        monkeypatch.setenv("MYPYPATH", str(home))
    (tmp_path / "calls.py").write_text(CALLS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    out, err, code = mypy.run(["--strict", "--follow-imports=silent", "--cache-dir=cache", "calls.py"])
    assert (code, err) == (0, ""), out


def test_every_format_has_its_type(issue: newsparse.Issue) -> None:
    """The formats that the signature names by what they give are those that there are."""
    kinds: dict[type, set[str]] = {str: set(), bytes: set(), dict: set()}
    for name, form in FORMATS.items():
        if form.extra is None:
            kinds[type(form(issue))].add(name)
    assert kinds == {
        str: {"text", "md", "json", "jsonl", "jsonld", "tei"},
        bytes: set(),
        dict: {"page_xml", "nitf", "impresso"},
    }
