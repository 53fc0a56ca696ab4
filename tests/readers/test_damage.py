"""Bad input: only newsparse's own errors come out, with the place; spans stay inside; nothing hangs."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import FormatError, NewsparseError
from newsparse.page import Page
from newsparse.readers import BUILTIN, Document, detect, reader_named
from newsparse.source import read_page, read_source
from readers.samples import DATA, SAMPLES
from readers.test_formats import check
from strategies import CHARACTERS

TEXTS = {sample.file: (DATA / sample.file).read_text("utf-8") for sample in SAMPLES}
FORMATS = {sample.file: sample.format for sample in SAMPLES}

NUMBERS = [
    "-1",
    "-100000",
    "0",
    "1e308",
    "1e999",
    "NaN",
    "Infinity",
    "9" * 400,
    "null",
    '"x"',
    "[]",
    "{}",
    "true",
]
BITS = st.sampled_from(
    ["", "<", ">", "/>", "</", "&", "&amp;", "&nope;", "]", "}", "[", "{", ",", '"', "\\", "\\u12", "\0", "\ufeff", "\ud800",
     "\t", "\n", "\n\n", "一二", "99", "<|ref|>", "<|det|>", "<|/det|>", "|", "# ", "![](", "<table>", "bbox", *NUMBERS]
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, str]:
    """A sample with some of it cut off, taken out, doubled or replaced; and its format."""
    file = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[file]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.one_of(st.integers(0, 12), st.integers(0, 600))))
        piece = draw(st.one_of(BITS, st.just(text[start:end] * 2)))
        text = text[:start] + piece + text[end:]
    if draw(st.booleans()):
        text = text[: draw(st.integers(0, len(text)))]
    return text, FORMATS[file]


def attempt(text: str, name: str | None, literal: bool) -> tuple[Page, ...]:
    document = Document(text, None if literal else "page", literal=literal)
    try:
        reader = detect(document) if name is None else reader_named(name)
        return reader.read(document) if reader is not None else ()
    except NewsparseError as error:
        message = str(error)
    assert message.startswith(("page: ", "text: "))
    return ()


@given(damaged(), st.booleans())
def test_damaged_samples(case: tuple[str, str], literal: bool) -> None:
    text, name = case
    for wanted in (name, None):
        for page in attempt(text, wanted, literal):
            check((page,))


@given(st.text(CHARACTERS), st.sampled_from([name for name, _, _ in BUILTIN]))
def test_any_text_as_any_format(text: str, name: str) -> None:
    for page in attempt(text, name, literal=True):
        check((page,))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text("一a[<#\n", max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "bbox",
                    "category",
                    "text",
                    "type",
                    "page_idx",
                    "content",
                    "txt",
                    "box",
                    "score",
                    "result",
                    "res",
                    "parsing_res_list",
                    "block_label",
                    "block_bbox",
                    "block_content",
                    "pdf_info",
                    "para_blocks",
                    "lines",
                    "spans",
                    "discarded_blocks",
                    "page_size",
                    "texts",
                    "body",
                    "children",
                    "$ref",
                    "label",
                    "prov",
                    "pages",
                    "text_lines",
                    "bboxes",
                    "image_bbox",
                    "rec_texts",
                    "rec_boxes",
                    "list_items",
                    "image_caption",
                    "table_body",
                    "schema_version",
                    "blocks",
                    "html",
                    "reading_order",
                    "results",
                    "text_region",
                    "rec_text",
                    "field_items",
                    "marker",
                    "graph",
                    "cells",
                    "responses",
                    "analyzeResult",
                    "readResults",
                    "readResult",
                    "regions",
                    "polygon",
                    "boundingBox",
                    "span",
                    "offset",
                    "length",
                    "TextDetections",
                    "prism_wordsInfo",
                    "words_result",
                    "Data",
                    "location",
                    "chars",
                    "char",
                    "line",
                    "word",
                    "block",
                    "textAnnotations",
                    "fullTextAnnotation",
                    "description",
                    "boundingPoly",
                    "paragraphs",
                    "words",
                    "symbols",
                    "layout",
                    "textAnchor",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(JSON)
def test_json_of_any_shape(value: object) -> None:
    text = json.dumps(value)
    for name, _, openings in BUILTIN:
        if "{" in openings or "[" in openings:
            for page in attempt(text, name, literal=False):
                check((page,))


@pytest.mark.parametrize(
    "text",
    [
        '<?xml version="1.0"?><!DOCTYPE alto [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><alto><Page>&b;</Page></alto>',
        '<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/hostname">]><alto><Page>&x;</Page></alto>',
        '<!DOCTYPE alto [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><alto><Page/></alto>',
    ],
)
@pytest.mark.parametrize("name", ["alto", "hocr", "page_xml"])
def test_entities_are_refused(text: str, name: str) -> None:
    with pytest.raises(FormatError, match="declares an entity"):
        read_page(text, format=name)


def test_entities_hidden_by_an_encoding(tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [<!ENTITY x "y">]><alto><Page/></alto>'
    (tmp_path / "a.xml").write_bytes(text.encode("utf-16"))
    with pytest.raises(FormatError, match="declares an entity"):
        read_source(tmp_path / "a.xml")


def test_an_external_dtd_is_not_fetched() -> None:
    page = read_page('<!DOCTYPE alto SYSTEM "file:///nowhere/alto.dtd"><alto xmlns="x"><Page/></alto>')
    assert page.format == "alto"


def test_declared_encoding_no_longer_counts(tmp_path: Path) -> None:
    text = TEXTS["alto3_tesseract.xml"].replace('encoding="UTF-8"', 'encoding="GBK"')
    (tmp_path / "a.xml").write_bytes(text.encode("gb18030"))
    assert read_page(tmp_path / "a.xml").text == read_page(DATA / "alto3_tesseract.xml").text


@pytest.mark.parametrize(
    ("file", "message"),
    [
        ("alto3_tesseract.xml", r"page: broken XML: .* \(line 31, column \d+\)"),
        ("page.hocr", r"page: broken XHTML: .* \(line 31, column \d+\)"),
        ("page_html.hocr", r"page: broken HTML: the file ends inside <div class='ocr_page'> \(line 8\)"),
        ("page_order.xml", r"page: broken XML: .* \(line 31, column \d+\)"),
        ("paddle_vl.json", r"page: broken JSON: .* \(line 31, column \d+\)"),
        ("mineru_middle.json", r"page: broken JSON: .* \(line 31, column \d+\)"),
        ("rapidocr3.json", r"page: broken JSON: .* \(line 31, column \d+\)"),
        ("docling.json", r"page: broken JSON: .* \(line 31, column \d+\)"),
        ("surya_ocr.json", r"page: broken JSON: .* \(line 31, column \d+\)"),
    ],
)
def test_truncated_files_name_the_place(file: str, message: str, tmp_path: Path) -> None:
    lines = TEXTS[file].split("\n")
    cut = 8 if "html" in file else 31
    kept = "\n".join([*lines[: cut - 1], lines[cut - 1].rstrip()[:-1]])
    (tmp_path / "page").write_text(kept, encoding="utf-8")
    with pytest.raises(FormatError, match=message):
        read_source(tmp_path / "page")


def test_broken_table_names_the_row() -> None:
    rows = TEXTS["page.tsv"].split("\n")
    for row, message in (("5\t1\t2", "3 columns"), ("5\tx" + "\t1" * 10, "not an integer")):
        with pytest.raises(FormatError, match=rf"{message}.* \(line 5\)"):
            read_page("\n".join([*rows[:4], row, *rows[5:]]))


@pytest.mark.parametrize("nested", ["[" * 200_000, '{"a":' * 100_000, '[{"bbox":' * 100_000 + '"category"'])
def test_deeply_nested_json(nested: str, tmp_path: Path) -> None:
    for name in ("rapidocr", "paddle", "mineru", "dots", "docling", "surya"):
        with pytest.raises(FormatError):
            read_source(nested, format=name)
    (tmp_path / "page.json").write_text('[{"type":' * 50_000)
    with pytest.raises(FormatError, match="nested too deeply"):
        read_source(tmp_path / "page.json")


def test_deeply_nested_xml() -> None:
    deep = 30_000
    for name, root, tag in (
        ("alto", "alto", "TextBlock"),
        ("hocr", "html", "span class='ocr_line'"),
        ("page_xml", "PcGts", "TextRegion"),
    ):
        inner = f"<{tag}>" * deep + "一二" + f"</{tag.split()[0]}>" * deep
        text = f"<{root}><Page>{inner}</Page></{root}>"
        check(read_source(text, format=name))


def test_numbers_without_end() -> None:
    with pytest.raises(FormatError, match="cannot be read"):
        read_source('[[[1,2],"x",' + "9" * 5000 + "]]", format="rapidocr")


def test_dots_salvage_is_linear_and_keeps_all_it_can() -> None:
    element = '{"bbox": [1, 2, 30, 40], "category": "Text", "text": "一二三"}'
    text = "[" + ", ".join([element] * 10_000) + ', {"bbox": [1, 2'
    start = time.process_time()
    page = read_page(text)
    assert time.process_time() - start < 6
    assert len(page.blocks) == 10_000
    opened = '[{"bbox": [1], "category": "Text", "text": "' * 20_000
    start = time.process_time()
    read_page(opened)
    assert time.process_time() - start < 6


def big(name: str, count: int) -> str:
    """A page of so many lines in a format."""
    if name == "alto":
        line = '<TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="一二"/></TextLine>'
        return "<alto><Page><TextBlock>" + line * count + "</TextBlock></Page></alto>"
    if name == "hocr":
        return (
            "<html><div class='ocr_page'>"
            + "<span class='ocr_line' title='bbox 1 2 3 4'>一</span>" * count
            + "</div></html>"
        )
    if name == "page_xml":
        line = '<TextLine><Coords points="1,1 9,9"/><TextEquiv><Unicode>一</Unicode></TextEquiv></TextLine>'
        return "<PcGts><Page><TextRegion>" + line * count + "</TextRegion></Page></PcGts>"
    if name == "tesseract_tsv":
        head = TEXTS["page.tsv"].split("\n")[0]
        return head + "\n" + "\n".join(f"5\t1\t1\t1\t{n}\t1\t1\t1\t9\t9\t90\t一" for n in range(count))
    if name == "rapidocr":
        return json.dumps([[[[1, 1], [9, 1], [9, 9], [1, 9]], "一", 0.5]] * count)
    if name == "deepseek":
        return "<|ref|>text<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n一\n" * count
    return "# 一二三四\n" + "一二\n" * count


@pytest.mark.parametrize(
    "name", ["alto", "hocr", "page_xml", "tesseract_tsv", "rapidocr", "deepseek", "markdown"]
)
def test_many_lines_take_linear_time(name: str) -> None:
    text = big(name, 10_000)
    start = time.process_time()
    page = read_page(text)
    assert page.format == name
    assert len(page.text) >= 10_000
    assert time.process_time() - start < 2


def test_a_hundred_thousand_lines() -> None:
    start = time.process_time()
    assert read_page(big("alto", 100_000)).blocks[0].text == "一二" * 100_000
    assert time.process_time() - start < 15


MARKS = (
    "<|ref|>", "<|ref|>text<|/ref|><|det|>[[", "<|det|>", "<table>", "![", "![](", "**", "<img ", "<!--", "# ", "|-", "| ",
    " ", "\u3000", "-", "- ", "# a  ", "<a ", "</", "[", "{", '{"bbox":', "class=", "class='ocr_", "<div ", "&", "\\", "`", "```",
    "a</x>", "readingOrder{", "\n", "\r", "\ufeff", "<p>", "<p class=ocr_par>", "{ ", "<x", "bbox ",
)  # fmt: skip


@pytest.mark.parametrize("mark", MARKS)
def test_marks_without_end(mark: str) -> None:
    for before in (
        "",
        "<html>",
        "# ",
        "|\n",
        "<|ref|>a<|/ref|><|det|>[[1,2,3,4]]<|/det|>\n",
        '[{"bbox": 1, "category": "',
    ):
        text = before + mark * (50_000 // len(mark)) + "x"
        start = time.process_time()
        attempt(text, None, literal=True)
        attempt(text, None, literal=False)
        for name in ("deepseek", "markdown", "hocr", "dots", "page_xml"):
            attempt(text, name, literal=True)
        assert time.process_time() - start < 2, before
