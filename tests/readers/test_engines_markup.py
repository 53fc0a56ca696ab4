"""What ALTO, hOCR, PAGE-XML and TSV look like as engines write them, version by version, with their oddities."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page, read_source
from readers.test_formats import check


def lines(page: Page) -> list[tuple[str, Rect | None, float | None]]:
    return [
        (page.text[line.span.start : line.span.end], line.rect, line.confidence)
        for block in page.blocks
        for line in block.lines
    ]


# ALTO


def alto(body: str, software: str = "x", page: str = 'WIDTH="900" HEIGHT="1200"') -> Page:
    read = read_page(
        f'<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><softwareName>{software}</softwareName>'
        f"</Description><Layout><Page {page}>{body}</Page></Layout></alto>"
    )
    check((read,))
    return read


@pytest.mark.parametrize("mark", ["\u00ad", "-", "¬", "="])
def test_alto_hyphens_stand_at_their_word(mark: str) -> None:
    page = alto(
        "<PrintSpace><TextBlock><TextLine>"
        f'<String CONTENT="in" SUBS_TYPE="HypPart1" SUBS_CONTENT="inland"/><HYP CONTENT="{mark}"/></TextLine>'
        '<TextLine><String CONTENT="land" SUBS_TYPE="HypPart2" SUBS_CONTENT="inland"/><SP/><String CONTENT="is"/>'
        "</TextLine></TextBlock></PrintSpace>"
    )
    assert page.text == f"in{mark}\nland is"


def test_alto_of_tesseract_writes_100_percent_as_0_100() -> None:
    page = alto(
        '<TextBlock><TextLine><String CONTENT="一" WC="0.100"/></TextLine>'
        '<TextLine><String CONTENT="二" WC="0.7"/></TextLine></TextBlock>',
        software="Tesseract",
    )
    assert [sure for _, _, sure in lines(page)] == [1.0, 0.07]
    other = alto('<TextBlock><TextLine><String CONTENT="一" WC="0.100"/></TextLine></TextBlock>')
    assert [sure for _, _, sure in lines(other)] == [0.1]


def ordered(order: str, body: str) -> str:
    """The blocks' texts of an ALTO file with a reading order, parted by bars."""
    page = read_page(
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" SCHEMAVERSION="4.3">'
        f"<ReadingOrder>{order}</ReadingOrder><Layout><Page>{body}</Page></Layout></alto>"
    )
    check((page,))
    return "|".join(block.text for block in page.blocks)


def block(name: str, *texts: str, more: str = "") -> str:
    inner = "".join(
        f'<TextLine ID="{name}{n}"><String ID="{name}{n}w" CONTENT="{text}"/></TextLine>'
        for n, text in enumerate(texts)
    )
    return f'<TextBlock ID="{name}" {more}>{inner}</TextBlock>'


def refs(*names: str) -> str:
    inner = "".join(f'<ElementRef ID="r" REF="{name}"/>' for name in names)
    return f'<OrderedGroup ID="g">{inner}</OrderedGroup>'


FOUR = block("a", "一") + block("b", "二", "三") + block("c", "四") + block("d", "五")


@pytest.mark.parametrize(
    ("order", "texts"),
    [
        (refs("d", "b", "a", "c"), "五|二三|一|四"),
        (refs("d", "b"), "五|二三|一|四"),  # what is not named comes last
        (refs("d b", "c"), "五|二三|四|一"),  # REF may name several
        # several orders of one page: the first counts, the others for what it does not name
        (
            "<UnorderedGroup>" + refs("c", "b") + refs("d", "a", "b", "c") + "</UnorderedGroup>",
            "四|二三|五|一",
        ),
        # articles one by one
        ("<UnorderedGroup>" + refs("d") + refs("c", "a") + "</UnorderedGroup>", "五|四|一|二三"),
        # lines and words: a block stays whole, and stands where its first line does
        (refs("b1", "a0", "b0"), "三二|一|四|五"),
        (refs("c0w", "b1w"), "四|三二|一|五"),
        (refs("b", "b1", "b0", "a"), "三二|一|四|五"),
        ("", "一|二三|四|五"),
        (refs("nobody", ""), "一|二三|四|五"),
    ],
)
def test_alto_reading_order(order: str, texts: str) -> None:
    assert ordered(order, FOUR) == texts


def test_alto_reading_order_of_what_holds_blocks() -> None:
    composed = f'<ComposedBlock ID="x">{block("a", "一")}{block("b", "二")}</ComposedBlock>{block("c", "三")}'
    assert ordered(refs("c", "x"), composed) == "三|一|二"
    assert ordered(refs("c", "b", "x"), composed) == "三|二|一"
    line = '<TextLine ID="l"><String CONTENT="零"/></TextLine>'  # a line in no block
    assert ordered(refs("c", "l"), line + composed) == "三|零|一|二"
    nested = "<ComposedBlock>" * 5000 + block("a", "一") + "</ComposedBlock>" * 5000
    assert ordered(refs("a"), nested) == "一"


@pytest.mark.parametrize(
    ("nexts", "texts"),
    [
        ({"a": "c", "c": "b", "b": "d"}, "一|三|二|四"),
        ({"a": "c"}, "一|三|二|四"),
        ({"c": "a"}, "二|三|一|四"),
        ({"a": "b", "b": "a"}, "三|四|一|二"),  # a circle: nothing is lost
        ({"a": "a", "b": "nobody"}, "一|二|三|四"),
        ({"a": "d", "b": "d"}, "一|四|二|三"),
        ({}, "一|二|三|四"),
    ],
)
def test_alto_blocks_that_name_their_next(nexts: dict[str, str], texts: str) -> None:
    body = "".join(
        block(name, text, more=f'IDNEXT="{nexts[name]}"' if name in nexts else "")
        for name, text in zip("abcd", "一二三四", strict=True)
    )
    assert "|".join(block.text for block in alto(body).blocks) == texts
    # the element says more than the attributes
    assert ordered(refs("d", "c", "b", "a"), body) == "四|三|二|一"


def test_alto_shapes_stand_in_for_boxes_that_are_none() -> None:
    shape = '<Shape><Polygon POINTS="10,20 50,20 50,44 10,40"/></Shape>'
    for box in ("", 'HPOS="10" VPOS="20"', 'HPOS="10" VPOS="20" WIDTH="x" HEIGHT="9"'):
        page = alto(
            f'<TextBlock {box}>{shape}<TextLine {box} BASELINE="10,40 50,40">{shape}<String CONTENT="江城"/></TextLine></TextBlock>'
        )
        assert page.blocks[0].rect == page.blocks[0].lines[0].rect == Rect(10, 20, 50, 44)


def test_alto_without_a_page_size_and_with_margins() -> None:
    block = '<TextBlock><TextLine><String CONTENT="{}"/></TextLine></TextBlock>'
    page = alto(
        f"<TopMargin>{block.format('第三版')}</TopMargin><PrintSpace><ComposedBlock TYPE='container'><ComposedBlock>"
        f"<Illustration HPOS='1' VPOS='2' WIDTH='3' HEIGHT='4'/>{block.format('图为新桥')}</ComposedBlock></ComposedBlock>"
        f"{block.format('正文')}</PrintSpace>",
        page="",
    )
    assert [(b.label, b.text) for b in page.blocks] == [
        (None, "第三版"),
        ("image", ""),
        (None, "图为新桥"),
        (None, "正文"),
    ]
    assert (page.width, page.height) == (None, None)


# hOCR


def hocr(body: str, page: str = "bbox 0 0 900 1200") -> Page:
    read = read_page(
        "<!DOCTYPE html><html><head><meta name='ocr-system' content='x'><title>t</title></head><body>"
        f"<div class='ocr_page' title='{page}'>{body}</div></body></html>"
    )
    check((read,))
    return read


def word(text: str, box: str, more: str = "") -> str:
    return f'<span class="ocrx_word" title="x_wconf 90; bbox {box}; x_fsize 9">{text}{more}</span>'


def test_hocr_words_without_lines_stand_in_rows() -> None:
    page = hocr(
        "<div class='ocr_carea' title='bbox 10 10 300 70'><p class='ocr_par' title='bbox 10 10 300 70'>"
        + word("江城", "10 10 100 30")
        + " "
        + word("新桥", "110 12 200 31")
        + word("Balla", "210 10 250 30")
        + word("Group", "255 10 300 30")
        + word("今日", "10 40 100 60")
        + word("通车", "110 40 200 60")
        + "</p></div>"
    )
    assert lines(page) == [
        ("江城新桥Balla Group", Rect(10, 10, 300, 31), 0.9),
        ("今日通车", Rect(10, 40, 200, 60), 0.9),
    ]
    assert len(page.blocks) == 1


def test_hocr_words_without_lines_in_columns_of_characters() -> None:
    page = hocr(
        "<p class='ocr_par'>"
        + word("江", "80 10 100 30")
        + word("城", "80 32 100 52")
        + word("新", "50 10 70 30")
        + word("桥", "50 32 70 52")
        + "</p>"
    )
    # One character under the other is no row: each stays a line, in the file's order.
    assert [text for text, _, _ in lines(page)] == ["江", "城", "新", "桥"]


def test_hocr_words_without_boxes_are_one_line() -> None:
    page = hocr(
        "<p class='ocr_par'><span class='ocrx_word'>江城</span> <span class='ocrx_word'>新桥</span></p>"
    )
    assert page.text == "江城新桥"


def test_hocr_boxes_of_characters_put_no_space_between_them() -> None:
    def char(text: str) -> str:
        return f"\n   <span class='ocrx_cinfo' title='x_bboxes 1 2 3 4; x_conf 98.7'>{text}</span>"

    page = hocr(
        "<p class='ocr_par'><span class='ocr_line' title='bbox 10 10 300 30'>"
        f"<span class='ocrx_word' title='bbox 10 10 90 30; x_wconf 80'><strong>{char('江')}{char('城')}</strong>\n </span>"
        f"<span class='ocrx_word' title='bbox 95 10 200 30; x_wconf 80'>{char('I')}{char('T')}\n </span></span></p>"
    )
    assert lines(page) == [("江城IT", Rect(10, 10, 300, 30), 0.8)]


@pytest.mark.parametrize(
    "choices",
    [  # lstm_choice_mode 1 and 2 of Tesseract 4 and 5
        "<span class='ocr_symbol' id='symbol_1_1_1'><span class='ocrx_cinfo' id='timestep1_1_1'>{}</span></span>",
        "<span class='ocrx_cinfo' id='lstm_choices_1_1_1'>{}</span>",
    ],
)
def test_hocr_other_readings_are_not_the_text(choices: str) -> None:
    page = hocr(f"<p class='ocr_par'><span class='ocr_line'>{word('江城', '1 1 50 20', choices)}</span></p>")
    assert page.text == "江城"
    kraken = hocr(
        "<span class='ocr_line' title='bbox 1 1 50 20; x_bboxes 1 1 20 20 21 1 50 20'><span class='ocrx_word' "
        "title='bbox 1 1 50 20; x_confs 0.99 0.98'>江城</span></span>"
    )
    assert kraken.text == "江城"


def test_hocr_blocks_of_other_engines() -> None:
    page = hocr(
        "<div class='ocrx_block' title='bbox 10 10 400 90'><span class='ocrx_line' title='baseline 0 0; bbox 10 10 400 40'>"
        "江城&nbsp;&lt;新桥&gt;</span><br><span class='ocrx_line' title='bbox 10 50 400 90'>今日通车</span></div>",
        page='image "a b.png"; ppageno 3; bbox 0 0 900 1200',
    )
    assert page.image == "a b.png"
    assert (page.width, page.height) == (900.0, 1200.0)
    assert [(b.text, b.rect) for b in page.blocks] == [("江城 <新桥>今日通车", Rect(10, 10, 400, 90))]


# PAGE-XML


def page_xml(body: str) -> Page:
    read = read_page(
        '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15">'
        f'<Page imageFilename="p.png" imageWidth="900" imageHeight="1200">{body}</Page></PcGts>'
    )
    check((read,))
    return read


def equiv(text: str, more: str = "") -> str:
    return f"<TextEquiv {more}><Unicode>{text}</Unicode></TextEquiv>"


def line(text: str, points: str = "", more: str = "") -> str:
    coords = f'<Coords points="{points}"/>' if points else ""
    return f"<TextLine {more}>{coords}{equiv(text)}</TextLine>"


def test_page_xml_tables_of_transkribus() -> None:
    def cell(row: int, column: int, *texts: str) -> str:
        inner = "".join(line(text) for text in texts)
        return (
            f'<TableCell row="{row}" col="{column}"><Coords points="{column}0,{row}0 {column}9,{row}9"/>{inner}'
            "<CornerPts>0 1 2 3</CornerPts></TableCell>"
        )

    page = page_xml(
        '<TableRegion id="t"><Coords points="0,0 90,90"/>'
        + cell(1, 0, "银牌")
        + cell(0, 1, "8", "枚")
        + cell(0, 0, "金牌")
        + cell(1, 1)
        + cell(1, 2, "5")
        + "</TableRegion><TextRegion>"
        + line("正文")
        + "</TextRegion>"
    )
    assert [(b.label, [page.text[s.start : s.end] for s in b.spans]) for b in page.blocks] == [
        ("table", ["金牌\t8枚", "银牌\t\t5"]),
        (None, ["正文"]),
    ]
    assert page.blocks[0].rect == Rect(0, 0, 90, 90)


def test_page_xml_order_of_nested_regions() -> None:
    def region(name: str, inner: str) -> str:
        return f'<TextRegion id="{name}">{inner}</TextRegion>'

    page = page_xml(
        '<ReadingOrder><OrderedGroup id="g"><RegionRefIndexed index="1" regionRef="d"/>'
        '<OrderedGroupIndexed id="h" index="0" regionRef="a"><RegionRefIndexed index="0" regionRef="c"/>'
        '<RegionRefIndexed index="1" regionRef="b"/></OrderedGroupIndexed></OrderedGroup></ReadingOrder>'
        + region("d", line("四"))
        + region("a", region("b", line("三")) + region("c", line("二")) + line("一"))
    )
    assert [b.text for b in page.blocks] == ["一", "二", "三", "四"]


def test_page_xml_text_of_any_level() -> None:
    glyphs = "".join(f"<Glyph>{equiv(char)}</Glyph>" for char in "今日")
    page = page_xml(
        "<TextRegion>"
        f"<TextLine><Word>{glyphs}</Word><Word>{equiv('通车')}</Word>{equiv('')}</TextLine>"
        "<TextLine><TextEquiv><PlainText>平文</PlainText></TextEquiv></TextLine>"
        "<TextLine><TextEquiv><PlainText>甲</PlainText><Unicode>乙</Unicode></TextEquiv></TextLine>"
        "</TextRegion>"
    )
    assert [text for text, _, _ in lines(page)] == ["今日通车", "平文", "乙"]


def test_page_xml_confidence_of_words_where_the_line_has_none() -> None:
    half, whole = 'conf="0.5"', 'conf="1"'
    page = page_xml(
        f"<TextRegion><TextLine><Word>{equiv('今日', half)}</Word><Word>{equiv('通车', whole)}</Word>"
        f"{equiv('今日通车')}</TextLine></TextRegion>"
    )
    assert lines(page) == [("今日通车", None, 0.75)]


def test_page_xml_kinds_of_text() -> None:
    kinds = ("footnote-continued", "credit", "drop-capital", "endnote", "other")
    page = page_xml("".join(f"<TextRegion type='{kind}'>{line('文字')}</TextRegion>" for kind in kinds))
    assert [b.label for b in page.blocks] == ["footer", None, None, "footer", None]


# Tesseract TSV

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def tsv_page(number: int, text: str, conf: str = "96.5") -> str:
    return (
        f"1\t{number}\t0\t0\t0\t0\t0\t0\t900\t1200\t-1\t\n"
        f"2\t{number}\t1\t0\t0\t0\t10\t10\t90\t20\t-1\t\n"
        f"3\t{number}\t1\t1\t0\t0\t10\t10\t90\t20\t-1\t\n"
        f"4\t{number}\t1\t1\t1\t0\t10\t10\t90\t20\t-1\t\n"
        f"5\t{number}\t1\t1\t1\t1\t10\t10\t90\t20\t{conf}\t{text}\n"
    )


def test_tsv_without_its_first_line(tmp_path: Path) -> None:
    # As TessBaseAPI::GetTSVText gives it.
    source = tsv_page(0, "江城") + tsv_page(1, "新桥")
    (tmp_path / "page.tsv").write_text(source, "utf-8")
    for given in (source, tmp_path / "page.tsv"):
        pages = read_source(given)
        check(pages)
        assert [(p.format, p.text, p.width) for p in pages] == [
            ("tesseract_tsv", "江城", 900.0),
            ("tesseract_tsv", "新桥", 900.0),
        ]
    assert read_page("1\t2\t3\n5\t6\t7\n").format == "text"
    assert read_page("1\t1\t0\t0\t0\t0\t江城\n").format == "text"
    with pytest.raises(FormatError, match="line 1"):
        read_page("1\t2\t3\n", format="tesseract_tsv")


def test_tsv_files_put_one_behind_the_other() -> None:
    pages = read_source(HEADER + tsv_page(1, "江城") + HEADER + tsv_page(1, "新桥") + tsv_page(2, "通车"))
    check(pages)
    assert [(p.text, p.height) for p in pages] == [("江城", 1200.0), ("新桥", 1200.0), ("通车", 1200.0)]


@pytest.mark.parametrize("conf", ["-1", "nan", "", "inf", "1e999", "x"])
def test_tsv_confidences_that_are_none(conf: str) -> None:
    (page,) = read_source((HEADER + tsv_page(1, '"江城" 的 "新桥', conf)).replace("\n", "\r\n"))
    assert lines(page) == [('"江城" 的 "新桥', Rect(10, 10, 100, 30), None)]


def test_hocr_words_of_the_page_itself() -> None:
    page = hocr(
        word("江城", "10 10 100 30") + word("新桥", "110 10 200 30") + word("右栏", "500 10 600 30")
        + "<p class='ocr_par'><span class='ocr_line'>正文</span></p>" + word("又", "10 90 30 110")
    )  # fmt: skip
    assert [(b.text, len(b.lines)) for b in page.blocks] == [("江城新桥右栏", 2), ("正文", 1), ("又", 1)]


@pytest.mark.parametrize(
    ("more", "sure"),
    [
        ("x_confs 0.9 0.8", 0.85),
        ("x_confs 90 80.0", 0.85),
        ("x_confs 9e-1 0.8", 0.85),
        ("x_confs", None),
        ("x_wconf 40; x_confs 0.9", 0.4),
        ("x_confs x", None),
    ],
)
def test_hocr_of_kraken(more: str, sure: float | None) -> None:
    page = hocr(
        "<span class='ocr_line' title='bbox 10 10 90 30; cuts 1 2'>\n"
        f"<span class='ocrx_word' title='bbox 10 10 50 30, {more}'>江城</span>\n<span class='ocrx_word'> </span></span><br/>",
        page="bbox 0 0 900 1200, image p.png",
    )
    assert lines(page) == [("江城", Rect(10, 10, 90, 30), sure)]
    assert (page.width, page.image) == (900.0, "p.png")


def test_page_xml_of_kraken() -> None:
    # Only the glyphs have text.
    def glyphs(text: str, sure: float) -> str:
        more = f'conf="{sure}"'
        return "".join(f"<Glyph>{equiv(char, more)}</Glyph>" for char in text)

    page = page_xml(
        f"<TextRegion><TextLine><Baseline points='1,2 3,4'/><Word>{glyphs('江城', 0.9)}</Word><Word>{glyphs(' ', 0.5)}</Word>"
        f"<Word>{glyphs('新桥', 0.7)}</Word></TextLine></TextRegion>"
    )
    assert lines(page) == [("江城新桥", None, 0.8)]


def test_hocr_in_capitals() -> None:
    page = read_page(
        "<HTML><BODY><DIV CLASS='ocr_page' TITLE='bbox 0 0 90 90'><SPAN CLASS=ocr_line TITLE='bbox 1 1 9 9'>江城</SPAN></DIV>"
        "</BODY></HTML>"
    )
    assert (page.format, page.width, lines(page)) == ("hocr", 90.0, [("江城", Rect(1, 1, 9, 9), None)])
