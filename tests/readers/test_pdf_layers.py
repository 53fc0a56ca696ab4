"""Text layers of PDFs: what PyMuPDF, pdfplumber, Poppler and MuPDF write of a page."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page, read_source
from readers.test_formats import check

TITLE, BYLINE, FIRST = "江城新桥今日通车", "本报记者 李明", "承建单位Balla Group表示，"


def read(value: Any) -> Page:
    page = read_page(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    check((page,))
    assert page.format in ("pdf_json", "pdf_xml", "pdf_html")
    return page


def blocks(value: Any) -> list[tuple[str, int]]:
    return [(block.text, len(block.lines)) for block in read(value).blocks]


def words(*found: tuple[str, float, float]) -> list[dict[str, Any]]:
    """pdfplumber's words of ten points: text, left edge, top; as wide as high a character."""
    return [
        {"text": t, "x0": x, "x1": x + 10 * len(t), "top": y, "bottom": y + 10, "upright": True}
        for t, x, y in found
    ]


def chars(text: str, x: float = 60, y: float = 90, width: float = 10) -> list[dict[str, Any]]:
    found = []
    for char in text:
        wide = width if ord(char) > 255 else width / 2
        found.append({"text": char, "x0": x, "x1": x + wide, "top": y, "bottom": y + 10, "size": 10})
        x += wide
    return found


DICT_LINE = {
    "spans": [{"text": "本报记者 "}, {"text": "李明"}],
    "wmode": 0,
    "dir": [1, 0],
    "bbox": [60, 90, 130, 100],
}
DICT = {
    "width": 595.0,
    "height": 842.0,
    "blocks": [
        {
            "type": 0,
            "bbox": [60, 90, 130, 114],
            "lines": [DICT_LINE, {"spans": [{"text": FIRST}], "bbox": [60, 104, 180, 114]}],
        },
        {"type": 1, "bbox": [60, 130, 130, 200], "ext": "png"},
    ],
}


def test_pymupdf_dict() -> None:
    page = read(DICT)
    assert [(b.label, b.text, b.rect) for b in page.blocks] == [
        (None, BYLINE + FIRST, Rect(60, 90, 130, 114)),
        ("image", "", Rect(60, 130, 130, 200)),
    ]
    assert [line.rect for line in page.blocks[0].lines] == [Rect(60, 90, 130, 100), Rect(60, 104, 180, 114)]
    assert (page.width, page.height) == (595, 842)
    raw = json.loads(json.dumps(DICT))
    for block in raw["blocks"][:1]:
        for line in block["lines"]:
            for span in line["spans"]:
                span["chars"] = [{"c": char, "bbox": [1, 2, 3, 4]} for char in span.pop("text")]
    assert read(raw).text == page.text
    assert read(str(DICT)).text == page.text  # as Python prints it
    upright = json.loads(json.dumps(DICT))
    upright["blocks"][0]["lines"][0] |= {"wmode": 1, "bbox": [60, 90, 70, 160]}
    assert read(upright).blocks[0].lines[0].vertical is True


def test_pymupdf_pages_blocks_and_words(tmp_path) -> None:
    for held in ([DICT, DICT], {"pages": [DICT, DICT]}, [DICT, {"width": 5, "height": 5, "blocks": []}]):
        assert len(read_source(json.dumps(held))) == 2
    made = [[60, 90, 130, 114, f"{BYLINE}\n{FIRST}\n", 0, 0], [60, 130, 130, 200, "<image: DeviceRGB>", 1, 1]]
    assert [(b.label, b.text) for b in read(made).blocks] == [(None, BYLINE + FIRST), ("image", "")]
    found = [
        [60, 90, 100, 100, "本报记者", 0, 0, 0],
        [105, 90, 125, 100, "李明", 0, 0, 1],
        [60, 104, 180, 114, FIRST, 0, 1, 0],
    ]
    assert blocks(found) == [(BYLINE, 1), (FIRST, 1)]
    (tmp_path / "page.txt").write_text(
        str([tuple(row) for row in found]), encoding="utf-8"
    )  # as Python prints it
    assert [block.text for block in read_source(tmp_path / "page.txt")[0].blocks] == [BYLINE, FIRST]


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        (
            words(("本报记者", 60, 90), ("李明", 103, 90)),
            ["本报记者 李明"],
        ),  # a word ends where the paper has a space
        (words(("本报记者", 60, 90), ("李明", 110, 90)), ["本报记者 李明"]),  # … also a wide one
        (words(("本报记者", 60, 90), ("李明", 120, 90)), ["本报记者", "李明"]),  # a gutter parts columns
        (words(("新桥，", 60, 90), ("通车", 92, 90)), ["新桥，通车"]),  # behind a mark there is none
        (
            words(("江", 60, 90), ("城", 75, 90), ("桥", 90, 90)),
            ["江城桥"],
        ),  # a heading with its characters set apart
        (words(("一行", 60, 90), ("二行", 60, 104)), ["一行", "二行"]),
        (words(("右栏", 270, 90), ("左栏", 60, 90)), ["右栏", "左栏"]),
        (chars("本报记者 李明"), ["本报记者 李明"]),
        (chars("由Balla Group建，共3.2公里"), ["由Balla Group建，共3.2公里"]),
        (chars("左栏文字") + chars("右栏文字", 270), ["左栏文字", "右栏文字"]),
        (chars("一行") + chars("二行", 60, 104), ["一行", "二行"]),
        (chars("　　段首"), ["段首"]),
    ],
)
def test_pdfplumber(found: list[dict[str, Any]], lines: list[str]) -> None:
    assert [block.text for block in read(found).blocks] == lines
    key = "chars" if all(len(item["text"]) == 1 for item in found) else "words"
    page = {"page_number": 1, "width": 595, "height": 842, key: found, "rects": [], "images": []}
    pages = read_source(json.dumps({"metadata": {}, "pages": [page, {"page_number": 2, "width": 595}]}))
    check(pages)
    assert [[block.text for block in p.blocks] for p in pages] == [lines, []]
    assert pages[0].width == 595


def test_an_indent_of_wide_spaces_shows_in_the_box() -> None:
    line = {"spans": [{"text": "　　傍晚六点"}], "wmode": 0, "bbox": [60, 90, 120, 100]}
    page = {"width": 9, "height": 9, "blocks": [{"type": 0, "bbox": [60, 90, 120, 100], "lines": [line]}]}
    assert read(page).blocks[0].lines[0].rect == Rect(80, 90, 120, 100)
    line |= {"wmode": 1, "bbox": [60, 90, 70, 150]}  # from top to bottom: as it is
    assert read(page).blocks[0].lines[0].rect == Rect(60, 90, 70, 150)
    found = [[60, 90, 120, 100, "　　傍晚六点", 0, 0, 0]]
    assert read(found).blocks[0].lines[0].rect == Rect(80, 90, 120, 100)
    made = [[60, 90, 180, 140, "　　甲乙丙丁\n戊己。\n　　庚辛壬\n", 0, 0]]
    assert [block.text for block in read(made).blocks] == ["甲乙丙丁戊己。", "庚辛壬"]


def test_boxes_of_lines() -> None:
    page = read(words(("本报记者", 60, 90), ("李明", 103, 90)))
    assert page.blocks[0].lines[0].rect == Rect(60, 90, 123, 100)
    bad = [
        {"text": "一", "x0": None, "x1": 2, "top": 1, "bottom": 3},
        {"text": "二", "x0": 0, "x1": 2, "top": 1, "bottom": 3},
    ]
    assert [block.rect for block in read(bad).blocks] == [None, Rect(0, 1, 2, 3)]


WORDS = (
    '<word xMin="60" yMin="90" xMax="100" yMax="100">本报记者</word>'
    '<word xMin="103" yMin="90" xMax="123" yMax="100">李明</word>'
    '<word xMin="60" yMin="104" xMax="180" yMax="114">a &amp; b</word>'
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (
            f'<html xmlns="x"><body><doc>\n<page width="595" height="842">{WORDS}</page></doc></body></html>',
            [BYLINE, "a & b"],
        ),
        (
            (
                '<?xml version="1.0"?><!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd"><pdf2xml producer="poppler"><page number="1" top="0" '
                'left="0" height="842" width="595"><fontspec id="0" size="10"/><text top="90" left="60" width="63" height="10" '
                f'font="0">{BYLINE}</text><text top="104" left="60" width="120" height="10" font="0"><b>a &amp; b</b></text>'
                "</page></pdf2xml>"
            ),
            [BYLINE, "a & b"],
        ),
        (
            (
                '<page id="page0" width="595" height="842">\n<block bbox="60 90 130 114" justify="unknown">\n<line bbox="60 90 130 100" '
                'wmode="0" dir="1 0" text="甲"><font name="x" size="10"><char c="甲" x="1" y="2"/><char c="&#x4e59;"/></font></line>'
                '<line bbox="60 104 130 114" wmode="1"><font><char c="丙"/></font></line></block></page>'
            ),
            ["甲乙丙"],
        ),
    ],
    ids=["pdftotext -bbox", "pdftohtml -xml", "mutool"],
)
def test_xml(source: str, found: list[str], tmp_path) -> None:
    page = read(source)
    assert [block.text for block in page.blocks] == found
    assert (page.width, page.height) == (595, 842)
    assert all(block.rect is not None and block.rect.x0 == 60 for block in page.blocks)
    (tmp_path / "p.xml").write_text(source[:-9], encoding="utf-8")
    with pytest.raises(FormatError, match=r"p\.xml: broken XML"):
        read_source(tmp_path / "p.xml")


def test_other_json_is_none_of_these() -> None:
    for value in (
        {"blocks": []},
        {"width": 1, "height": 2, "blocks": [{"a": 1}]},
        [[1, 2, 3, 4, "x"]],
        [1, 2],
        {"pages": [{}]},
    ):
        assert read_page(json.dumps(value)).format == "text"
        with pytest.raises(FormatError):
            read_page(json.dumps(value), format="pdf_json")


def miner_text(text: str, x: float, top: float, size: float = 10) -> str:
    """pdfminer's characters of a page 842 high; what has no box it has put in."""
    found: list[str] = []
    for char in text:
        if char == "_":
            found.append("<text> </text>\n")
            continue
        wide = size if ord(char) > 255 else size / 2
        box = f"{x:.3f},{842 - top - size:.3f},{x + wide:.3f},{842 - top:.3f}"
        found.append(
            f'<text font="Song" bbox="{box}" colourspace="DeviceGray" ncolour="0" size="{size:.3f}">{char}</text>\n'
        )
        x += wide
    return "".join(found)


def miner_line(text: str, x: float, top: float) -> str:
    return f'<textline bbox="{x},{832 - top},{x + 10 * len(text)},{842 - top}">\n{miner_text(text, x, top)}<text>\n</text>\n</textline>\n'


def miner(*parts: str) -> str:
    page = f'<page id="1" bbox="0.000,0.000,595.000,842.000" rotate="0">\n{"".join(parts)}</page>\n'
    return f'<?xml version="1.0" encoding="utf-8" ?>\n<pages>\n{page}</pages>\n'


def test_pdfminer() -> None:
    box = miner_line("江城新桥", 60, 90) + miner_line("　　今日_通车", 60, 110)
    source = miner(
        f'<textbox id="0" bbox="60.000,722.000,130.000,752.000">\n{box}</textbox>\n',
        '<line linewidth="0" bbox="190.000,542.000,190.000,712.000" />\n<rect linewidth="0" bbox="0,0,9,9" />\n',
        '<figure name="Im1" bbox="300.000,642.000,400.000,742.000">\n<image width="9" height="9" />\n</figure>\n',
        '<layout>\n<textgroup bbox="0,0,9,9">\n<textbox id="0" bbox="60.000,722.000,130.000,752.000" />\n</textgroup>\n</layout>\n',
    )
    page = read(source)
    assert (page.width, page.height) == (595.0, 842.0)
    text, picture = page.blocks
    assert (text.text, text.rect) == ("江城新桥今日 通车", Rect(60, 90, 130, 120))
    assert [line.rect for line in text.lines] == [Rect(60, 90, 100, 100), Rect(80, 110, 120, 120)]
    assert [line.starts for line in text.lines] == [(60, 70, 80, 90), (80, 90, 90, 100, 110)]
    assert (picture.label, picture.rect) == ("image", Rect(300, 100, 400, 200))


def test_pdfminer_without_layout() -> None:
    # Characters alone (-n), on the page and in a figure; two columns.
    source = miner(
        miner_text("江城新桥", 60, 90),
        miner_text("今日通车", 200, 90),
        f'<figure name="F" bbox="0,0,9,9"><figure name="G" bbox="0,0,9,9">{miner_text("图为新桥", 60, 300)}</figure></figure>',
    )
    assert blocks(source) == [("江城新桥", 1), ("今日通车", 1), ("图为新桥", 1)]


def test_pdfminer_lines_set_apart_and_upright() -> None:
    source = miner(f'<textbox id="0" bbox="60,742,200,752">{miner_line("江_城_新_桥", 60, 90)}</textbox>')
    assert blocks(source) == [("江城新桥", 1)]
    column = "".join(miner_text(char, 60, 90 + 10 * n) for n, char in enumerate("竖排标题"))
    source = miner(
        f'<textbox id="0" bbox="60,712,70,752" wmode="vertical"><textline bbox="60,712,70,752">{column}</textline></textbox>'
    )
    (line,) = read(source).blocks[0].lines
    assert (line.vertical, line.rect, line.starts) == (True, Rect(60, 90, 70, 130), (90, 100, 110, 120))


@pytest.mark.parametrize("box", ["", "1,2,3", "a,b,c,d", "nan,0,1,inf", "0,0,0,0"])
def test_pdfminer_damage(box: str) -> None:
    line = f'<textline bbox="{box}"><text bbox="{box}">江</text><text>城</text><text bbox="{box}"></text></textline>'
    for source in (
        miner(f'<textbox bbox="{box}">{line}</textbox>'),
        f'<pages><page id="1" bbox="{box}"><textbox id="0" bbox="60,742,70,752">{line}</textbox></page></pages>',
    ):
        assert read(source).text == "江城"
    for source in ("<pages></pages>", '<pages><page bbox="0,0,9,9"><textbox>'):
        with pytest.raises(FormatError):
            read_page(source, format="pdf_xml")


def test_pages_of_pymupdf_one_behind_the_other() -> None:
    def page(text: str) -> str:
        found = "".join(
            f'<char c="{c}" quad="{60 + 10 * n} 90 {70 + 10 * n} 90 {60 + 10 * n} 100 {70 + 10 * n} 100" x="0" y="0"/>\n'
            for n, c in enumerate(text)
        )
        line = f'<line bbox="60 88 140 102" wmode="0" dir="1 0" flags="0" text="{text}">\n<font name="Song" size="10">\n{found}</font></line>'
        return f'<page id="page0" width="595" height="842">\n<block bbox="60 88 140 102" justify="unknown">\n{line}</block>\n</page>\n'

    first, second = read_source(page("江城新桥") + page("　　今日"))
    assert (first.text, second.text, second.height) == ("江城新桥", "今日", 842.0)
    line = second.blocks[0].lines[0]
    assert (line.rect, line.starts) == (Rect(80, 88, 100, 102), (80.0, 90.0))


def test_rawdict_has_places_of_characters() -> None:
    def chars_of(text: str, x: float) -> list[dict[str, Any]]:
        return [
            {"c": c, "bbox": [x + 10 * n, 90, x + 10 * n + 10, 100], "origin": [0, 0]}
            for n, c in enumerate(text)
        ]

    raw: dict[str, Any] = json.loads(json.dumps(DICT))
    raw["blocks"][0]["lines"] = [
        {
            "spans": [{"chars": chars_of("　　本报", 60)}, {"chars": chars_of("讯", 100)}],
            "wmode": 0,
            "bbox": [60, 88, 110, 102],
        }
    ]
    (line,) = read(raw).blocks[0].lines
    assert (line.rect, line.starts) == (Rect(80, 88, 110, 102), (80, 90, 100))
    # A character without a box: the line keeps its own.
    raw["blocks"][0]["lines"][0]["spans"][0]["chars"][2]["bbox"] = None
    (line,) = read(raw).blocks[0].lines
    assert (line.rect, line.starts) == (Rect(80, 88, 110, 102), ())


def mupdf(*lines: tuple[str, float, float], number: int = 0) -> str:
    """MuPDF's HTML: text, left side and size of the type of each line."""
    found = "".join(
        f'<p style="top:{100 + 40 * n}.5pt;left:{left}pt;line-height:{size}pt">'
        f'<span style="font-family:Song,serif;font-size:{size}pt;color:#000000">{text}</span></p>\n'
        for n, (text, left, size) in enumerate(lines)
    )
    return f'<div id="page{number}" style="width:595.0pt;height:842.0pt">\n{found}</div>\n'


def test_mupdf_html() -> None:
    source = mupdf(("&#x6c5f;&#x57ce;新桥", 60, 28.0), ("　　承建单位Balla", 60, 10.0))
    page = read(source)
    assert (page.format, page.width, page.height) == ("pdf_html", 595.0, 842.0)
    title, text = page.blocks
    assert (title.text, title.rect) == ("江城新桥", Rect(60, 100.5, 172, 128.5))
    # No width is given: characters are as wide as high, Latin ones half of that.
    assert (text.text, text.lines[0].rect) == ("承建单位Balla", Rect(80, 140.5, 145, 150.5))
    # With mutool's head; several pages.
    whole = f"<!DOCTYPE html>\n<html>\n<head>\n<style>\np{{white-space:pre}}\n</style>\n</head>\n<body>\n{source}{mupdf(('今日', 60, 9.0), number=1)}</body></html>"
    for several in (whole, source + mupdf(("今日", 60, 9.0), number=1)):
        first, second = read_source(several)
        assert (first.text, second.text, second.format) == (page.text, "今日", "pdf_html")


def test_mupdf_html_of_two_sizes_and_styles() -> None:
    line = '<p style="top:10pt;left:20pt;line-height:20pt"><b><span style="font-size:20pt">江城</span></b><i><span style="font-size:10pt">新桥</span></i></p>'
    page = read(f'<div id="page0" style="width:595pt;height:842pt">\n{line}</div>')
    assert (page.text, page.blocks[0].rect) == ("江城新桥", Rect(20, 10, 80, 30))


def test_mupdf_xhtml() -> None:
    page = read(
        '<div id="page0">\n<h1>江城新桥</h1>\n<p><b>本报记者</b> 李明</p>\n<p><img src="data:x"/></p>\n</div>'
    )
    assert [(b.label, b.text) for b in page.blocks] == [
        ("title", "江城新桥"),
        (None, "本报记者 李明"),
        ("image", ""),
    ]
    assert all(b.rect is None for b in page.blocks)


@pytest.mark.parametrize(
    "style", ["", "top:x;left:y", "top:1e9pt;left:2pt;line-height:-3pt", "left:20pt", "top:9;left:nan"]
)
def test_mupdf_html_damage(style: str) -> None:
    source = f'<div id="page0">\n<p style="{style}">江<span style="{style}">城</span></p>新<div><p>桥</p></div>今</div>日'
    assert "".join(read(source).text.split()) == "江城新桥今日"
    with pytest.raises(FormatError, match="not MuPDF's HTML"):
        read_page("<html><body><p>江城</p></body></html>", format="pdf_html")
    assert read_page('<div id="page0"><span>江城</span></div>').format != "pdf_html"
