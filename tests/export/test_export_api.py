"""`FORMATS`, `export` and `Issue.export`: every format, any issue, safe names, files."""

from __future__ import annotations

import errno
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse
from newsparse.errors import ArgumentTypeError, ArgumentValueError, MissingLibraryError
from newsparse.export import FORMATS, export
from newsparse.export.common import Names, library
from newsparse.model import Article, Issue
from strategies import issues, texts

TEXTS = [name for name, form in FORMATS.items() if form.extra is None]


@pytest.mark.parametrize("name", TEXTS)
@given(found=issues)
@settings(max_examples=8)
def test_any_issue_can_be_exported_and_encoded(name: str, found: Issue) -> None:
    made = export(found, name)
    for text in made.values() if isinstance(made, dict) else [made]:
        assert isinstance(text, str)
        text.encode("utf-8")
    assert export(found, name) == made


@pytest.mark.parametrize("name", TEXTS)
def test_an_empty_issue_can_be_exported(name: str) -> None:
    made = Issue().export(name)
    assert isinstance(made, dict) == FORMATS[name].many


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_written_is_what_is_given(name: str, issue: Issue, tmp_path: Path) -> None:
    path = tmp_path / "new" / "issue" if FORMATS[name].many else tmp_path / "issue"
    made = issue.export(name, path)
    if isinstance(made, dict):
        assert {file.name: file.read_bytes() for file in path.iterdir()} == {
            name: text.encode() for name, text in made.items()
        }
        ending = FORMATS[name].extension
        assert name == "impresso" or all(file.endswith(ending) for file in made)
    else:
        assert isinstance(made, str) and path.read_bytes() == made.encode()


@given(st.lists(texts(), max_size=6))
def test_names_are_files_and_never_the_same(wishes: list[str]) -> None:
    names = Names()
    made = [names.make(wish) for wish in [*wishes, "..", "/etc/passwd", "a", "A", "con:1"]]
    assert len({name.lower() for name in made}) == len(made)
    for name in made:
        assert name.isascii() and not set(name) & set("/\\:") and (name[0].isalpha() or name[0] == "_")


def test_two_articles_with_one_id_are_two_files() -> None:
    issue = Issue(articles=(Article("a1", 0), Article("a1", 0), Article("A1", 0)))
    assert list(issue.export("nitf")) == ["a1.nitf.xml", "a1-2.nitf.xml", "A1-3.nitf.xml"]


def test_the_json_export_is_read_back(issue: Issue) -> None:
    assert Issue.from_json(str(issue.export("json"))) == issue


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ((Issue(), "pdf"), ArgumentValueError, "no format 'pdf'; there are text, md, json"),
        ((Issue(), 3), ArgumentTypeError, "format must be a str"),
        (("text", "json"), ArgumentTypeError, "export takes an Issue, got str"),
    ],
)
def test_misuse(arguments: tuple[object, ...], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        export(*arguments)


@pytest.mark.parametrize(
    "call",
    [
        lambda issue, path: issue.export("tei", path),
        lambda issue, path: issue.export("nitf", path),
        lambda issue, path: issue.to_json(path),
        lambda issue, path: issue.to_jsonl(path),
        lambda issue, path: issue.to_html(path),
    ],
)
def test_what_cannot_be_written_is_an_error_of_newsparse(
    call: Callable[[Issue, Any], object], issue: Issue, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(newsparse.OutputError, match="file") as caught:
        call(issue, tmp_path / "file" / "a.xml")
    assert isinstance(caught.value, newsparse.NewsparseError) and isinstance(caught.value, OSError)
    assert isinstance(pickle.loads(pickle.dumps(caught.value)), newsparse.OutputError)
    assert caught.value.errno == errno.ENOTDIR
    with pytest.raises(ArgumentTypeError, match=r"path must be a str or a pathlib\.Path, got int"):
        call(issue, 3)
    with pytest.raises(ArgumentValueError, match="cannot be the name of a file"):
        call(issue, "a\0b")


def test_a_missing_package_names_its_extra() -> None:
    with pytest.raises(
        MissingLibraryError, match=r"needs no_such_package.*pip install 'newsparse\[hf\]'"
    ) as caught:
        library("no_such_package.part", "hf")
    assert isinstance(caught.value, newsparse.NewsparseError) and isinstance(caught.value, ImportError)


def test_exports_cost_no_import_until_they_are_used() -> None:
    code = (
        "import sys, newsparse; from newsparse.export import FORMATS;"
        "heavy = {'pandas', 'polars', 'pyarrow', 'datasets', 'lxml', 'newsparse.export.tei', 'newsparse.frames'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
