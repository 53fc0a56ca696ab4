"""What README and the documentation say is true: every ``>>>`` example in a fenced block runs."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

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
