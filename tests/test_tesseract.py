"""A real engine: a page that is printed here, read by Tesseract, comes out as the articles that were printed."""

from __future__ import annotations

import difflib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

import printer
from corruptions import STORIES
from newsparse import Issue, parse_issue
from test_pipeline import check

FORMATS = {"alto": ".xml", "hocr": ".hocr", "tesseract_tsv": ".tsv"}


def lacking() -> str | None:
    """Why this cannot be tested here."""
    if shutil.which("tesseract") is None:
        return "tesseract is not installed (Debian: tesseract-ocr)"
    known = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=False, timeout=60
    )
    if "chi_sim" not in known.stdout.split():
        return "tesseract does not read Chinese (Debian: tesseract-ocr-chi-sim)"
    return printer.missing()


pytestmark = [pytest.mark.slow, pytest.mark.skipif(lacking() is not None, reason=str(lacking()))]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Issue]:
    """The issue that each of Tesseract's formats gives."""
    folder = tmp_path_factory.mktemp("tesseract")
    printer.print_page().save(folder / "page.png", dpi=(300, 300))
    subprocess.run(
        ["tesseract", "page.png", "page", "-l", "chi_sim", "--psm", "3", "alto", "hocr", "tsv"],
        cwd=folder,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        capture_output=True,
        check=True,
        timeout=120,
    )
    return {name: parse_issue(Path(folder, "page" + suffix)) for name, suffix in FORMATS.items()}


def solid(text: str) -> str:
    return "".join(text.split())


def like(a: str, b: str) -> float:
    return difflib.SequenceMatcher(None, solid(a), solid(b), autojunk=False).ratio()


@pytest.mark.parametrize("name", FORMATS)
def test_the_articles_are_those_that_were_printed(read, name):
    issue = read[name]
    assert [page.format for page in issue.pages] == [name]
    assert len(issue.articles) == len(printer.NAMES)
    for article, story in zip(issue.articles, printer.NAMES, strict=True):
        true = STORIES[story]
        assert article.headline is not None
        assert like(article.headline.text, true.headline) >= 0.75
        assert like(article.text, "\n".join(true.paragraphs[: printer.PARAGRAPHS])) >= 0.93
        assert printer.PARAGRAPHS <= len(article.content) <= printer.PARAGRAPHS + 1
        ((who, role),) = true.people
        (byline,) = article.bylines
        assert byline.role == role
        assert like(byline.name, who) >= 0.6
    check(issue, issue.pages[0].text)


def test_three_formats_give_the_same_articles(read):
    shapes = [
        [(a.headline and solid(a.headline.text), [solid(i.text) for i in a.content]) for a in issue.articles]
        for issue in read.values()
    ]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("name", FORMATS)
def test_every_paragraph_can_be_drawn_on_the_scan(read, name):
    issue = read[name]
    page = issue.pages[0]
    for article in issue.articles:
        for item in article.content:
            boxes = issue.boxes_of(item.spans)
            assert boxes
            assert all(0 <= r.x0 < r.x1 <= page.width and 0 <= r.y0 < r.y1 <= page.height for _, r in boxes)
