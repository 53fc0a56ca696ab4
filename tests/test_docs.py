"""What README and the documentation say is true: every ``>>>`` example in a fenced block runs, and so does the
tutorial; the pages that are rendered from the code leave nothing out.
"""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import re
import warnings
from pathlib import Path

import pytest

import newsparse
from newsparse import tables
from newsparse.cli import COMMANDS

ROOT = Path(__file__).parent.parent
FENCE = re.compile(r"^```(?:python|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_examples(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    # Blocks of a page share their names, as they do for the reader.
    text = path.read_text(encoding="utf-8")
    if 'Path("seeds' in text and not (ROOT / "seeds").is_dir():
        pytest.skip("no seed pages here (they are in the repository, not in the sdist)")
    names: dict[str, object] = {}
    runner = doctest.DocTestRunner()
    for block in FENCE.finditer(text):
        if ">>>" in block[1]:
            line = text.count("\n", 0, block.start(1))
            test = doctest.DocTestParser().get_doctest(block[1], names, path.name, str(path), line)
            runner.run(test, clear_globs=False)
            names.update(test.globs)
    assert runner.summarize(verbose=False).failed == 0


TUTORIAL = ROOT / "docs" / "tutorial.ipynb"
needs_docs = pytest.mark.skipif(
    not TUTORIAL.is_file(), reason="the documentation is not here (it is in the repository, not in the sdist)"
)


@needs_docs
def test_tutorial_is_stored_without_outputs():
    """Outputs come from the build; stored ones would be old, and make every change hard to read."""
    notebook = json.loads(TUTORIAL.read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert len(cells) > 10
    assert [cell["id"] for cell in cells if cell["outputs"] or cell["execution_count"]] == []
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}


@needs_docs
@pytest.mark.slow
def test_tutorial_runs(tmp_path, monkeypatch):
    """In a kernel of its own, with nothing on standard error, and its values show themselves."""
    pytest.importorskip("ipykernel", reason="ipykernel (the extra notebook) is not installed")
    nbclient = pytest.importorskip("nbclient", reason="nbclient (the extra notebook) is not installed")
    pytest.importorskip("pandas", reason="pandas (the extra notebook) is not installed")
    if not (ROOT / "seeds").is_dir():
        pytest.skip("no seed pages here (they are in the repository, not in the sdist)")
    import nbformat

    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = nbformat.read(TUTORIAL, as_version=4)
    with warnings.catch_warnings():
        warnings.simplefilter("default")  # what Jupyter's own parts deprecate is not ours
        nbclient.NotebookClient(
            notebook, timeout=60, resources={"metadata": {"path": str(TUTORIAL.parent)}}
        ).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    assert [output["text"] for output in outputs if output.get("name") == "stderr"] == []
    cards = [output["data"]["text/html"] for output in outputs if "text/html" in output.get("data", {})]
    assert sum('class="newsparse"' in card for card in cards) == 4  # issue, article, decision, date
    assert any("<iframe" in card for card in cards)


def _tables() -> list[str]:
    """The tables of rules: tuples of rows that give a reason, by their dotted names."""
    found = []
    for module in pkgutil.iter_modules(tables.__path__, tables.__name__ + "."):
        for name, value in vars(importlib.import_module(module.name)).items():
            rows = isinstance(value, tuple) and value and all(isinstance(row, tuple) for row in value)
            if name.isupper() and rows and {"why", "reason", "means"} & set(dir(value[0])):
                found.append(f"{module.name}.{name}")
    return found


@needs_docs
def test_every_table_of_rules_is_shown():
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    found = _tables()
    assert len(found) > 8
    assert [name for name in found if f"{{rule-table}} {name}\n" not in text] == []


@needs_docs
def test_every_command_is_shown():
    text = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"{{command-help}} {name}\n" not in text] == []


def test_versions_agree():
    """The version that is built is the one that the changelog tells of."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$", text, re.MULTILINE)[1] == newsparse.__version__
