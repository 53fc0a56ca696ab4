"""The samples of `data/`, what each must give."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"

TITLE = "江城新桥今日通车"
FIRST = "承建单位Balla Group表"
SECOND = "示，工期缩短了4个月。"
BODY = FIRST + SECOND
CAPTION = "图为新桥全景"
TABLE = "桥墩\t48"


class Sample(NamedTuple):
    file: str
    format: str
    pages: tuple[tuple[tuple[str | None, str], ...], ...]
    """For each page, label and text of each block."""


LINES = ((None, TITLE), (None, FIRST), (None, SECOND))
TESSERACT = (("separator", ""), (None, TITLE), (None, BODY), ("image", ""))
UPRIGHT = (*LINES, (None, "竖排标题"))
MINERU = (("header", "3"), ("title", TITLE), ("text", BODY), ("image", ""), ("caption", CAPTION))

SAMPLES = (
    Sample("alto2_mm10.xml", "alto", (((None, TITLE + "Inter-"),), ())),
    Sample("alto3_tesseract.xml", "alto", (TESSERACT,)),
    Sample("alto4_inch1200.xml", "alto", ((("title", TITLE), ("caption", CAPTION)),)),
    Sample(
        "deepseek.mmd",
        "deepseek",
        (
            (("title", TITLE), ("text", BODY), ("image", ""), ("caption", CAPTION)),
            (("text", "又一版的文字。"),),
        ),
    ),
    Sample(
        "docling.json",
        "docling",
        (
            (("title", TITLE), ("text", FIRST), ("image", ""), ("caption", CAPTION), ("header", "3")),
            (("text", SECOND), ("table", TABLE)),
        ),
    ),
    Sample(
        "dots.json",
        "dots",
        (
            (
                ("header", "3"),
                ("title", TITLE),
                ("text", BODY),
                ("image", ""),
                ("caption", CAPTION),
                ("table", TABLE),
            ),
        ),
    ),
    Sample(
        "dots_broken.json",
        "dots",
        ((("header", "3"), ("title", TITLE), ("text", BODY), ("text", "市民王先生说：“过江快多了。”大")),),
    ),
    Sample(
        "mineru_content_list.json",
        "mineru",
        (
            MINERU,
            (),
            (
                ("caption", "表1"),
                ("table", TABLE),
                ("caption", "单位：个"),
                ("list", "一、通车"),
                ("list", "二、绿化"),
                ("formula", "$$a=b$$"),
                ("page_number", "5"),
            ),
        ),
    ),
    Sample(
        "mineru_content_list_v2.json",
        "mineru",
        (MINERU, (), (("caption", "表1"), ("table", TABLE), ("list", "一、通车"), ("list", "二、绿化"))),
    ),
    Sample(
        "mineru_middle.json",
        "mineru_middle",
        (
            (
                ("title", TITLE),
                ("text", FIRST + "示，工期缩短"),
                ("image", ""),
                ("caption", CAPTION),
                ("page_number", "3"),
            ),
            (("text", "了4个月。"), ("title", "又一条新闻")),
        ),
    ),
    Sample(
        "mineru4_middle.json",
        "mineru_middle",
        (
            (
                ("page_number", "3"),
                ("title", TITLE),
                ("text", BODY),
                ("image", ""),
                ("caption", CAPTION),
                ("caption", "表1"),
                ("table", TABLE),
                ("list", "一、通车"),
                ("list", "二、绿化"),
            ),
            (),
            (("text", "又一版的文字。"),),
        ),
    ),
    Sample("page.hocr", "hocr", (TESSERACT,)),
    Sample(
        "page_html.hocr",
        "hocr",
        (
            (
                ("title", "江城新桥 今日通车"),
                (None, "承建单位&Co 表" + SECOND),
                (None, "竖排标题"),
                ("caption", "图为新桥"),
            ),
        ),
    ),
    Sample(
        "page.md",
        "markdown",
        (
            (
                ("title", TITLE),
                (None, "本报记者 李明"),
                ("image", ""),
                ("caption", CAPTION),
                (None, "本报江城5月8日电 江城长江新桥8日上午通车。大桥全长3.2公里，总投资26.8亿元。"),
                (None, "承建单位Balla Group表示，工期缩短了4个月。"),
                ("image", ""),
                ("table", "项目\t数量桥墩\t48"),
                ("table", "年份\t车流2020\t1.2万"),
                ("list", "相关链接"),
            ),
        ),
    ),
    Sample("page.tsv", "tesseract_tsv", (TESSERACT,)),
    Sample("page_rows.tsv", "tesseract_tsv", (TESSERACT,)),
    Sample("page_table.xml", "page_xml", ((("title", TITLE), ("table", TABLE)),)),
    Sample(
        "pp_structure2.txt",
        "paddle",
        ((("title", TITLE), ("text", BODY), ("image", ""), ("caption", CAPTION), ("table", TABLE)),),
    ),
    Sample("printed.txt", "paddle", (LINES,)),
    Sample(
        "surya_blocks.json",
        "surya",
        (
            (
                ("header", "3"),
                ("title", TITLE),
                ("text", BODY),
                ("image", ""),
                ("caption", CAPTION),
                ("table", TABLE),
            ),
        ),
    ),
    Sample(
        "page.txt",
        "text",
        (
            (
                (None, "第一版\t2021年5月8日"),
                (None, TITLE),
                (None, "本报记者 李明"),
                (None, "本报江城5月8日电 江城长江新桥8日上午"),
                (None, "通车。大桥全长3.2公里，总投资26.8亿元。"),
                (None, "承建单位Balla Group表示，工期缩短了4个月。"),
            ),
        ),
    ),
    Sample("page_custom.xml", "page_xml", ((("title", TITLE), ("caption", CAPTION)),)),
    Sample(
        "page_order.xml",
        "page_xml",
        (
            (
                ("title", TITLE),
                ("text", "本报记者李明"),
                ("image", ""),
                ("text", "承建单位Balla Group表示，工期缩短了4个月。"),
                ("separator", ""),
            ),
        ),
    ),
    Sample(
        "paddle_structure.json",
        "paddle",
        (
            (
                ("title", TITLE),
                ("text", "本报记者李明"),
                ("text", BODY),
                ("image", ""),
                ("caption", CAPTION),
                ("table", "项目\t数量桥墩\t48"),
            ),
        ),
    ),
    Sample(
        "paddle_vl.json",
        "paddle",
        ((("header", "3"), ("title", TITLE), ("text", BODY), ("text", ""), ("image", "")),),
    ),
    Sample("rapidocr1.json", "rapidocr", (UPRIGHT,)),
    Sample("rapidocr3.json", "rapidocr", (UPRIGHT,)),
    Sample("surya_layout.json", "surya", ((("title", ""), ("text", ""), ("image", "")),)),
    Sample("surya_ocr.json", "surya", (LINES,)),
    Sample(
        "page.dt",
        "doctags",
        (
            (
                ("header", "3"),
                ("title", TITLE),
                ("text", BODY),
                ("image", ""),
                ("caption", CAPTION),
                ("table", TABLE),
            ),
            (("list", "一、通车"), ("list", "二、绿化")),
        ),
    ),
    Sample(
        "elements.json",
        "elements",
        ((("page_number", "3"), ("title", TITLE), ("text", BODY), ("image", ""), ("caption", CAPTION)),),
    ),
    Sample(
        "qwenvl.html",
        "html_boxes",
        (
            (
                ("title", TITLE),
                ("text", BODY),
                ("image", ""),
                ("image", ""),
                ("caption", CAPTION),
                ("table", TABLE),
            ),
        ),
    ),
    Sample(
        "azure_read.json",
        "azure",
        (((None, TITLE), (None, "本报记者 李明"), (None, SECOND), (None, "竖排标题")),),
    ),
    Sample(
        "azure_document.json",
        "azure",
        ((("title", TITLE), (None, "本报记者 李明" + SECOND), (None, "竖排标题")),),
    ),
    Sample(
        "tencent.json",
        "cloud_ocr",
        (((None, TITLE), (None, "本报记者 李明"), (None, SECOND), (None, "竖排标题")),),
    ),
    Sample(
        "baidu.json",
        "cloud_ocr",
        (((None, TITLE), (None, "本报记者 李明"), (None, SECOND), (None, "竖排标题")),),
    ),
    Sample("google_vision.json", "google_vision", (((None, TITLE), (None, BODY)),)),
    Sample("document_ai.json", "document_ai", (((None, TITLE), (None, BODY)),)),
    Sample("bbox_layout.html", "pdf_xml", (((None, TITLE), (None, BODY)),)),
    Sample("mupdf.html", "pdf_html", (LINES,)),
    Sample("pdfminer.xml", "pdf_xml", (((None, TITLE), (None, BODY)),)),
    Sample("pymupdf.json", "pdf_json", (((None, TITLE), (None, BODY), ("image", "")),)),
)
