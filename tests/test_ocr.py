"""From an image to an issue: with engines that only pretend, and with RapidOCR itself where it is installed."""

from __future__ import annotations

import difflib
import importlib.util
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import newsparse
import printer
from corruptions import STORIES
from newsparse import ArgumentTypeError, NewsparseError, SourceError, ocr, parse_image
from newsparse.errors import MissingLibraryError
from test_jumps import parts, story, typeset, whole

Quad = list[list[float]]


class Array:
    """As much of a numpy array as the module may ask for."""

    def __init__(self, values: Any, shape: tuple[int, ...] = ()) -> None:
        self.values = values
        self.shape = shape

    def tolist(self) -> Any:
        return self.values

    def __iter__(self):
        return iter([Array(v) if isinstance(v, list) else v for v in self.values])


class Answer(NamedTuple):
    """As RapidOCR 3.x answers."""

    boxes: Any
    txts: Any
    scores: Any
    img: Any = None


def lines_of(parts_: list[str]) -> list[tuple[Quad, str, float]]:
    return [
        ([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], text, 0.98) for text, (x0, y0, x1, y1) in typeset(parts_)
    ]


def page_one() -> list[str]:
    first, _ = parts("orchard", 2, 33)
    bridge = story("bridge")
    return ["#" + first[0], *first[2:], "（下转第2版）", "#" + bridge[0], *bridge[1:]]


def page_two() -> list[str]:
    _, second = parts("orchard", 2, 33)
    kiln = story("kiln")
    return ["#" + kiln[0], *kiln[2:4], "（上接第1版）", "<" + second[0], *second[1:]]


class Old:
    """An engine that answers as RapidOCR 1.x does."""

    def __init__(self, *pages: list[str]) -> None:
        self.pages = list(pages)
        self.seen: list[object] = []

    def lines(self, image: object) -> list[tuple[Quad, str, float]]:
        self.seen.append(image)
        return lines_of(self.pages[(len(self.seen) - 1) % len(self.pages)])

    def __call__(self, image: object) -> Any:
        return [[quad, text, score] for quad, text, score in self.lines(image)], [0.1, 0.2, 0.3]


class New(Old):
    """One that answers as RapidOCR 3.x does, with arrays and tuples."""

    def __call__(self, image: object) -> Any:
        found = self.lines(image)
        return Answer(
            Array([quad for quad, _, _ in found], (len(found), 4, 2)),
            tuple(text for _, text, _ in found),
            tuple(score for _, _, score in found),
            Array([], (1800, 700, 3)),
        )


class Picture:
    """As much of a Pillow image as the module may ask for."""

    size = (700, 1800)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.png"
    path.write_bytes(b"\x89PNG")
    return path


@pytest.mark.parametrize("engine", [Old, New])
def test_an_image_becomes_an_issue(engine, scan):
    bridge = story("bridge")
    lines = ["#" + bridge[0], *bridge[1:], "#" + story("kiln")[0], *story("kiln")[2:]]
    issue = parse_image(scan, engine=engine(lines), date="2021-11-22", title="云溪日报")
    whole(issue, "bridge", "kiln")
    page = issue.pages[0]
    assert (page.image, page.format, page.name) == (str(scan), "rapidocr", "scan.png")
    assert page.blocks[0].lines[0].confidence == 0.98
    assert (page.width, page.height) == ((700, 1800) if engine is New else (None, None))
    assert issue.boxes_of(issue.articles[0].content[0].spans)
    assert issue.masthead.date == "2021-11-22"
    assert issue.masthead.title == "云溪日报"


@pytest.mark.parametrize("engine", [Old, New])
def test_several_images_are_the_pages_of_one_issue(engine, scan):
    made = engine(page_one(), page_two())
    issue = parse_image([scan, scan.read_bytes()], engine=made)
    whole(issue, "orchard", "bridge")
    assert [p.image for p in issue.pages] == [str(scan), None]
    assert [type(image) for image in made.seen] == [type(scan), bytes]


def test_all_kinds_of_images(scan):
    engine = New(page_one())
    array = Array([], (1800, 700))
    for source in (scan, str(scan), b"\x89PNG", bytearray(b"\x89PNG"), Picture(), array):
        issue = parse_image(source, engine=engine)
        whole(issue, "bridge")
        assert (issue.pages[0].width, issue.pages[0].height) == (700, 1800)


@pytest.mark.parametrize(
    "answer", [None, (None, None), [], ([], 0.1), Answer(None, None, None), Answer([], [], [])]
)
def test_an_empty_page(answer, scan):
    issue = parse_image(scan, engine=lambda _: answer)
    assert issue.articles == ()
    assert issue.pages[0].text == ""


def test_misuse(scan):
    engine = New(page_one())
    for source in (17, None, [], [scan, 3], [[scan]], object()):
        with pytest.raises(ArgumentTypeError):
            parse_image(source, engine=engine)
    with pytest.raises(ArgumentTypeError, match="engine"):
        parse_image(scan, engine="rapidocr")
    for path in ("nowhere.png", scan.parent):
        with pytest.raises(SourceError, match="no such image file"):
            parse_image(path, engine=engine)


def test_what_an_engine_raises_is_told(scan):
    def broken(_):
        raise RuntimeError("cannot identify image file")

    with pytest.raises(SourceError, match=r"scan\.png: the engine cannot read .* identify"):
        parse_image(scan, engine=broken)
    with pytest.raises(SourceError, match="no list of lines but int"):
        parse_image(scan, engine=lambda _: 7)
    with pytest.raises(NewsparseError):
        parse_image(scan, engine=lambda _: "text")
    line = [[[0, 0], [90, 0], [90, 20], [0, 20]], ("一行", 0.9)]
    with pytest.raises(SourceError, match=r"scan\.png: .* holds 2 pages"):
        parse_image(scan, engine=lambda _: [[line], [line]])
    assert parse_image(scan, engine=lambda _: [[line]]).pages[0].text == "一行"  # PaddleOCR 2, one page


def test_what_is_wrong_in_an_answer_is_read_as_far_as_it_goes(scan):
    odd = [
        [[[0, 0], [9, 0]], "两个角", "x"],
        ["kein", "行"],
        [[[0, 0], [90, 0], [90, 20], [0, 20]], "好的一行", 2.0],
    ]
    issue = parse_image(scan, engine=lambda _: (odd, 0.1))
    assert "好的一行" in issue.pages[0].text


def test_the_engine_is_made_once_and_its_absence_is_told(scan, monkeypatch):
    ocr._rapidocr.cache_clear()
    for name in ("rapidocr", "rapidocr_onnxruntime"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(MissingLibraryError, match=r"newsparse\[ocr\]"):
        parse_image(scan)
    made: list[dict[str, object]] = []

    class Fake:
        def __init__(self, **options: object) -> None:
            made.append(options)

        def __call__(self, image: object) -> Any:
            return New(page_one())(image)

    class Module:
        RapidOCR = Fake

    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", Module)
    whole(parse_image(scan), "bridge")
    whole(parse_image(scan), "bridge")
    assert made == [{"max_side_len": ocr.LARGEST_SIDE}]
    ocr._rapidocr.cache_clear()
    monkeypatch.setitem(sys.modules, "rapidocr", Module)
    whole(parse_image(scan), "bridge")
    assert made[1:] == [{"params": {"Global.max_side_len": ocr.LARGEST_SIDE, "Global.log_level": "error"}}]
    ocr._rapidocr.cache_clear()


def test_the_name_is_loaded_when_it_is_asked_for():
    assert newsparse.parse_image is ocr.parse_image
    assert "parse_image" in newsparse.__all__


def lacking() -> str | None:
    packages = ("rapidocr", "rapidocr_onnxruntime")
    if all(importlib.util.find_spec(name) is None for name in packages):
        return "rapidocr is not installed: pip install 'newsparse[ocr]'"
    if importlib.util.find_spec("onnxruntime") is None:
        return "onnxruntime is not installed: pip install 'newsparse[ocr]'"
    return printer.missing()


@pytest.mark.slow
@pytest.mark.skipif(lacking() is not None, reason=str(lacking()))
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_rapidocr_reads_a_page_that_was_printed_here(tmp_path):
    path = tmp_path / "page.png"
    image = printer.print_page(paragraphs=1)
    image.save(path)
    issue = parse_image(path)
    assert len(issue.articles) == len(printer.NAMES)
    for article, name in zip(issue.articles, printer.NAMES, strict=True):
        true = STORIES[name]
        for got, want, least in (
            (article.headline.text, true.headline, 0.8),
            (article.text, true.paragraphs[0], 0.95),
        ):
            assert difflib.SequenceMatcher(None, got, want, autojunk=False).ratio() >= least
        assert [b.name for b in article.bylines] == [person for person, _ in true.people]
    assert issue.pages[0].image == str(path)
    assert issue.boxes_of(issue.articles[1].content[0].spans)
