"""Each format: its sample gives the blocks, labels, boxes and places that stand in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse.errors import ArgumentTypeError, ArgumentValueError, FormatError
from newsparse.page import Page, Rect
from newsparse.readers import (
    BUILTIN,
    Document,
    detect,
    reader_named,
    reader_names,
    register_reader,
    unregister_reader,
)
from newsparse.source import read_page, read_source
from newsparse.spans import Passage, covered
from readers.samples import DATA, FIRST, SAMPLES, SECOND, TITLE, Sample

SHARED = Path(__file__).resolve().parents[3] / "shared" / "layouts"


def pages_of(file: str) -> tuple[Page, ...]:
    return read_source(DATA / file)


def characters(text: str) -> str:
    """The text without white space."""
    return "".join(text.replace("\ufeff", "").split())


def check(pages: tuple[Page, ...]) -> None:
    """What holds for every page of every format."""
    texts = [page.text for page in pages]
    for index, page in enumerate(pages):
        assert page.index == index
        spans = [span for block in page.blocks for span in block.spans]
        assert all(span.page == index and 0 <= span.start < span.end <= len(page.text) for span in spans)
        # Nothing is lost and nothing is there twice.
        inside = "".join(page.text[s.start : s.end] for s in covered(spans))
        assert sum(s.end - s.start for s in spans) == len(inside)
        assert characters(inside) == characters(page.text)
        for block in page.blocks:
            assert Passage.take(texts, block.spans) == block.passage
            assert [line.span for line in block.lines] == (list(block.spans) if block.lines else [])
            for rect in (block.rect, *(line.rect for line in block.lines)):
                assert rect is None or (0 <= rect.x0 < rect.x1 <= 1e6 and 0 <= rect.y0 < rect.y1 <= 1e6)
            assert all(line.confidence is None or 0 <= line.confidence <= 1 for line in block.lines)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)
def test_sample(sample: Sample) -> None:
    pages = pages_of(sample.file)
    check(pages)
    assert {page.format for page in pages} == {sample.format}
    assert tuple(tuple((block.label, block.text) for block in page.blocks) for page in pages) == sample.pages
    assert {page.name for page in pages} == {sample.file}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.file)
def test_detection_by_content_alone(sample: Sample, tmp_path: Path) -> None:
    # The name says nothing, and says something wrong.
    for name in ("page", "page.json", "page.xml", "page.txt"):
        (tmp_path / name).write_bytes((DATA / sample.file).read_bytes())
        assert {page.format for page in read_source(tmp_path / name)} == {sample.format}


def test_every_format_has_a_sample() -> None:
    assert {name for name, _, _ in BUILTIN} == {sample.format for sample in SAMPLES} | {
        "rows"
    }  # pages of other formats


#: Asked last, for what no other reader knows.
GENERAL = ("rows", "elements", "text", "markdown")


def test_every_sample_is_of_one_format_only() -> None:
    for sample in SAMPLES:
        document = Document((DATA / sample.file).read_text("utf-8"), sample.file)
        claims = [
            name for name, _, _ in BUILTIN if name not in GENERAL and reader_named(name).sniff(document)
        ]
        assert claims == ([sample.format] if sample.format not in GENERAL else [])


def test_tesseract_formats_agree() -> None:
    pages = [pages_of(file)[0] for file in ("alto3_tesseract.xml", "page.hocr", "page.tsv")]
    assert pages[0].text == pages[1].text == pages[2].text == f"{TITLE}\n\n{FIRST}\n{SECOND}"
    assert pages[0].blocks == pages[1].blocks == pages[2].blocks
    assert {(page.width, page.height) for page in pages} == {(1200.0, 1600.0)}
    lines = pages[0].blocks[2].lines
    assert [line.rect for line in lines] == [Rect(140, 300, 500, 330), Rect(100, 340, 400, 370)]
    # Tesseract's ALTO writes 8% as 0.8: (4*90 + 5*80 + 5*8 + 1*90) / 15
    assert lines[0].confidence == pytest.approx(0.5933)


def test_alto_units_and_numbers() -> None:
    first, second = pages_of("alto2_mm10.xml")
    assert (first.number, first.width, first.height) == ("3", 3900.0, 5500.0)
    assert first.blocks[0].lines[0].confidence == pytest.approx(0.75)
    assert (second.index, second.text, second.number) == (1, "", None)
    page = pages_of("alto4_inch1200.xml")[0]
    title, caption = page.blocks
    assert title.rect == Rect(1000, 1000, 5000, 1400)  # from the polygon
    assert caption.rect == caption.lines[0].rect == Rect(6000, 1000, 6100, 1900)  # its own is nonsense
    assert caption.lines[0].vertical
    assert not title.lines[0].vertical


def test_page_xml_orders_and_equivalents() -> None:
    page = pages_of("page_order.xml")[0]
    assert (page.image, page.width, page.height) == ("page.png", 1200.0, 1600.0)
    body = page.blocks[3]
    assert [line.confidence for line in body.lines] == [0.93, None]
    page = pages_of("page_custom.xml")[0]
    assert page.blocks[0].rect == Rect(100, 120, 580, 180)
    assert page.blocks[0].lines[0].rect is None
    assert [line.rect.y0 for line in page.blocks[1].lines if line.rect] == [720, 736]


def test_hocr_image_and_guesses() -> None:
    assert pages_of("page.hocr")[0].image == "page.png"
    page = pages_of("page_html.hocr")[0]
    assert page.image == "page.png"
    assert page.blocks[2].lines[0].vertical


@pytest.mark.parametrize("file", ["rapidocr1.json", "rapidocr3.json"])
def test_rapidocr_lines(file: str) -> None:
    page = pages_of(file)[0]
    assert all(len(block.lines) == 1 for block in page.blocks)
    assert [block.lines[0].confidence for block in page.blocks] == [0.9987, 0.95, 0.97, 0.9]
    assert page.blocks[1].rect == Rect(140, 300, 500, 330)
    assert [block.lines[0].vertical for block in page.blocks] == [False, False, False, True]


def test_rapidocr_other_shapes() -> None:
    lines = json.loads((DATA / "rapidocr1.json").read_text("utf-8"))
    plain = read_page(DATA / "rapidocr1.json")
    for shape in (
        {"engine": "x", "result": lines},
        [lines, [0.1, 0.2, 0.3]],
        [[box, [text, score]] for box, text, score in lines],
    ):
        page = read_page(json.dumps(shape))
        assert page.format == "rapidocr"
        assert page.blocks == plain.blocks
    assert [len(page.blocks) for page in read_source(json.dumps([lines, None, lines[:1]]))] == [4, 0, 1]
    columns = {"boxes": [box for box, _, _ in lines], "txts": [t for _, t, _ in lines], "scores": [0.5] * 4}
    assert read_page(json.dumps(columns)).text == plain.text


def test_a_page_with_nothing_on_it(tmp_path: Path) -> None:
    for source in ("[]", "null", '{"parsing_res_list": []}', '{"result": []}'):
        (tmp_path / "page.json").write_text(source)
        page = read_page(tmp_path / "page.json")
        assert (page.text, page.blocks) == ("", ())
    assert read_page("[]").text == "[]"  # a str is text


def test_paddle_service_and_lines() -> None:
    result = json.loads((DATA / "paddle_vl.json").read_text("utf-8"))["res"]
    answer = {
        "errorCode": 0,
        "result": {"layoutParsingResults": [{"prunedResult": result, "markdown": {}}] * 2},
    }
    pages = read_source(json.dumps(answer))
    assert [page.text for page in pages] == [read_page(DATA / "paddle_vl.json").text] * 2
    lines = {"rec_texts": [TITLE, FIRST], "rec_scores": [0.9, 2.0], "rec_boxes": [[1, 2, 30, 4], [1, 2]]}
    page = read_page(json.dumps({"res": lines}))
    assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [
        (TITLE, Rect(1, 2, 30, 4), 0.9),
        (FIRST, None, None),
    ]


def test_mineru_keeps_page_numbers_and_scale() -> None:
    pages = pages_of("mineru_content_list.json")
    assert [page.index for page in pages] == [0, 1, 2]
    assert (pages[0].width, pages[0].height) == (1000.0, 1000.0)
    middle = pages_of("mineru_middle.json")
    # A line that MinerU moved to the page before is back on its own page, with its own box.
    assert middle[1].blocks[0].lines[0].rect == Rect(50, 40, 250, 55)
    assert (middle[0].width, middle[0].height) == (600.0, 800.0)


def test_docling_turns_boxes_over() -> None:
    page = pages_of("docling.json")[0]
    assert page.blocks[0].rect == Rect(100, 120, 580, 180)  # TOPLEFT
    assert page.blocks[1].rect == Rect(100, 300, 500, 370)  # BOTTOMLEFT


def test_dots_bad_boxes_and_fence() -> None:
    page = pages_of("dots.json")[0]
    assert page.blocks[2].rect is None
    fenced = "```json\n" + (DATA / "dots.json").read_text("utf-8") + "```\n"
    assert read_page(fenced).blocks == page.blocks
    twice = (DATA / "dots.json").read_text("utf-8") * 2
    assert [b.text for b in read_page(twice).blocks] == [b.text for b in page.blocks] * 2


def test_deepseek_lines_mode() -> None:
    page = read_page(
        f"<|ref|>{TITLE}<|/ref|><|det|>[[1, 2, 30, 40]]<|/det|>\n<|ref|>3<5元<|/ref|><|det|>[[1, 50, 30]]<|/det|>"
    )
    assert [(b.text, b.rect) for b in page.blocks] == [(TITLE, Rect(1, 2, 30, 40)), ("3<5元", None)]


def test_markdown_gaps_images_and_escapes() -> None:
    page = read_page(DATA / "page.md")
    assert [block.gap for block in page.blocks if block.text] == [0, 1, 1, 1, 2, 2, 1, 1]
    page = read_page(
        "# 一二三四\n![](a.jpg)\n\\# 第1、2名&amp;其他<br>下一行\n---\n> 引文\n```\n代码\n```",
        format="markdown",
    )
    assert [b.text for b in page.blocks] == ["一二三四", "", "# 第1、2名&其他", "下一行", "引文", "代码"]
    assert page.image == "a.jpg"


def test_plain_text_is_not_markdown() -> None:
    text = "#1机组投产\n# 1\n！[图](无)\n甲|乙\n---\n<中国>新闻"
    page = read_page(text)
    assert (page.format, page.text) == ("text", text)


class Lines:
    """A format of nobody's: lines after a first line ``%%LINES``."""

    name = "lines"

    def sniff(self, document: Document) -> bool:
        return document.head.startswith("%%LINES")

    def read(self, document: Document) -> tuple[Page, ...]:
        if not self.sniff(document):
            raise document.error("no %%LINES", 1)
        return tuple(
            Page(text=page.text, blocks=page.blocks, format="lines")
            for page in reader_named("text").read(Document(document.text.partition("\n")[2]))
        )


def test_a_reader_of_ones_own() -> None:
    with pytest.raises(ArgumentValueError, match="no reader for format 'lines'"):
        read_page("x", format="lines")
    register_reader(Lines())
    try:
        assert reader_names()[0] == "lines"
        assert read_page("%%LINES\n标题\n正文").format == "lines"
        assert read_page("标题").format == "text"
        assert detect(Document("%%LINES")) is reader_named("lines")
        with pytest.raises(FormatError, match=r"text: no %%LINES \(line 1\)"):
            read_page("标题", format="lines")
    finally:
        unregister_reader("lines")
    assert "lines" not in reader_names()


@pytest.mark.parametrize("reader", [object(), type("X", (), {"name": ""})(), type("X", (), {"name": "x"})()])
def test_what_is_no_reader(reader: object) -> None:
    with pytest.raises(ArgumentTypeError):
        register_reader(reader)  # type: ignore[arg-type]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the engines' own files are not here")
@pytest.mark.parametrize(
    "folder", sorted(SHARED.glob("*")) if SHARED.is_dir() else [], ids=lambda path: path.name
)
def test_real_files(folder: Path) -> None:
    formats = {
        "page.alto.xml": "alto",
        "page.hocr": "hocr",
        "page.tsv": "tesseract_tsv",
        "rapidocr.json": "rapidocr",
        "rapidocr3.json": "rapidocr",
        "dots.json": "dots",
        "mineru_content_list.json": "mineru",
        "paddle.json": "paddle",
    }
    pages = {}
    for file, format_name in formats.items():
        pages[file] = read_page(folder / file)
        assert pages[file].format == format_name
        check((pages[file],))
    of_tesseract = [pages[file] for file in list(formats)[:3]]
    assert len({page.text for page in of_tesseract}) == 1
    filled = [[block for block in page.blocks if block.text] for page in of_tesseract]
    assert filled[0] == filled[1] == filled[2]
    of_blocks = [[b.text for b in pages[file].blocks] for file in list(formats)[5:]]
    assert of_blocks[0] == of_blocks[1] == of_blocks[2]
