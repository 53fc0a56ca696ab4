"""What engines write as JSON, and as text with marks, version by version, with its oddities."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page, read_source
from readers.test_formats import check

QUAD = [[10, 20], [90, 20], [90, 40], [10, 40]]
BOX = Rect(10, 20, 90, 40)


def pages_of(value: Any, name: str | None = None) -> tuple[Page, ...]:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    pages = read_source(text)
    check(pages)
    if name is not None:
        assert {page.format for page in pages} == {name}
    return pages


def page_of(value: Any, name: str | None = None) -> Page:
    (page,) = pages_of(value, name)
    return page


def texts(page: Page) -> list[tuple[str | None, str]]:
    return [(block.label, block.text) for block in page.blocks]


# MinerU


def test_mineru_escapes_of_markdown_are_not_the_papers() -> None:
    def item(text: str, **more: object) -> dict[str, object]:
        return {"type": "text", "text": text, "page_idx": 0, **more}

    page = page_of(
        [
            item(r"票价550元\~950元，\*号为限座，\$5、\`a\`、a\_b"),
            item(r"\# 1机组", text_level=1),
            item(r"\+ 加号"),
            item(r"长$10\~a\_b$米\~"),
            {
                "type": "image",
                "img_path": "a.jpg",
                "image_caption": [r"图为3\~5号楼"],
                "image_footnote": [],
                "page_idx": 0,
            },
            {"type": "list", "list_items": [r"一、3\~5元"], "page_idx": 0},
            {"type": "equation", "text": r"$$a\_b$$", "text_format": "latex", "page_idx": 0},
            {"type": "code", "code_body": r"a\_b", "page_idx": 0},
            {"type": "code", "code_body": "```txt\na_b\n```", "page_idx": 0},
            {
                "type": "code",
                "code_body": '<div class="mineru-algorithm" style="x">步骤&lt;1</div>',
                "page_idx": 0,
            },
            item(r"共$5、3\~5元和$6"),
            item("C:\\甲\\乙"),
        ],
        "mineru",
    )
    assert [block.text for block in page.blocks if block.text] == [
        "票价550元~950元，*号为限座，$5、`a`、a_b",
        "# 1机组",
        "+ 加号",
        r"长$10\~a\_b$米~",
        "图为3~5号楼",
        "一、3~5元",
        r"$$a\_b$$",
        r"a\_b",
        "a_b",
        "步骤<1",
        "共$5、3~5元和$6",
        "C:\\甲\\乙",
    ]


def test_mineru_before_version_2() -> None:
    page = page_of(
        [
            {
                "type": "image",
                "img_path": "a.jpg",
                "img_caption": "图为新桥",
                "img_footnote": ["李明摄"],
                "page_idx": 0,
            },
            {
                "type": "table",
                "img_path": "t.jpg",
                "table_caption": ["表1"],
                "table_body": "\n\n<html><body><table><tr><td>甲</td></tr></table></body></html>\n\n",
                "page_idx": 0,
            },
            {"type": "table", "img_path": "t.jpg", "page_idx": 0},
        ],
        "mineru",
    )
    assert texts(page) == [
        ("image", ""),
        ("caption", "图为新桥"),
        ("caption", "李明摄"),
        ("caption", "表1"),
        ("table", "甲"),
    ]


def test_mineru_v2_algorithms_keep_their_captions() -> None:
    def run(text: str) -> list[dict[str, str]]:
        return [{"type": "text", "content": text}]

    content = {
        "algorithm_caption": run("算法1"),
        "algorithm_content": run("步骤"),
        "algorithm_footnote": run("注"),
    }
    link = [
        {"type": "hyperlink", "content": "见网站", "url": "http://x", "children": run("见网站")},
        *run("。"),
    ]
    page = page_of(
        [
            [
                {"type": "algorithm", "content": content, "bbox": [1, 2, 3, 4]},
                {"type": "paragraph", "content": {"paragraph_content": link}},
            ]
        ],
        "mineru",
    )
    assert texts(page) == [("caption", "算法1"), ("text", "步骤"), ("caption", "注"), ("text", "见网站。")]


def test_mineru_blank_pages_only(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_text("[[], []]", "utf-8")
    assert [(p.text, p.blocks) for p in read_source(tmp_path / "p.json")] == [("", ())] * 2
    (tmp_path / "p.json").write_text("[null]", "utf-8")  # PaddleOCR 2.7
    assert [(p.text, p.blocks) for p in read_source(tmp_path / "p.json")] == [("", ())]
    assert page_of("[[], []]").text == "[[], []]"


def test_mineru_middle_tables_in_latex() -> None:
    span = {"type": "table", "latex": r"\begin{tabular}{c}甲\end{tabular}", "image_path": "t.jpg"}
    block = {
        "type": "table_body",
        "bbox": [1, 2, 30, 40],
        "lines": [{"bbox": [1, 2, 30, 40], "spans": [span]}],
    }
    info = {
        "page_idx": 0,
        "page_size": [600, 800],
        "preproc_blocks": [{"type": "table", "bbox": [1, 2, 30, 40], "blocks": [block]}],
    }
    page = page_of({"pdf_info": [info], "_version_name": "1.3.0"}, "mineru_middle")
    assert texts(page) == [("table", r"\begin{tabular}{c}甲\end{tabular}")]
    assert pages_of({"pages": [info], "schema_version": "1.0"}, "mineru_middle") == (page,)


def test_mineru_4_middle() -> None:
    def run(text: str) -> list[dict[str, str]]:
        return [{"type": "text", "content": text}]

    def block(kind: str, content: object, *box: float, **more: object) -> dict[str, object]:
        return {"type": kind, "bbox": list(box) or None, "content": content, **more}

    value = {
        "metadata": {"file_suffix": "pdf", "producer": {"name": "mineru", "version": "4.0.12"}},
        "pages": [
            {
                "page_idx": 0,
                "blocks": [
                    block("header", run("第3版"), 0.1, 0.01, 0.2, 0.02),
                    block("doc_title", run("江城新桥"), 0.1, 0.1, 0.5, 0.15, level=1),
                    block(
                        "text",
                        [
                            *run("全长"),
                            {"type": "equation_inline", "content": "3"},
                            *run("公里，见"),
                            {"type": "hyperlink", "url": "http://x", "content": run("网站")},
                        ],
                        0.1,
                        0.2,
                        0.5,
                        0.3,
                    ),
                    block(
                        "image",
                        [
                            block("image_body", "", 0.5, 0.2, 0.9, 0.5),
                            block("image_caption", run("图为新桥"), 0.5, 0.5, 0.9, 0.52),
                        ],
                        0.5,
                        0.2,
                        0.9,
                        0.5,
                    ),
                    block(
                        "list",
                        [
                            block("text", run("一、通车")),
                            block("list", [block("text", run("二、绿化"))]),
                        ],
                        0.1,
                        0.6,
                        0.5,
                        0.7,
                    ),
                    block(
                        "table",
                        [
                            block("table_caption", run("表1")),
                            block(
                                "table_body",
                                "<table><tr><td>桥墩</td><td>48</td></tr><tr><td>桥面</td></tr></table>",
                                0.1,
                                0.7,
                                0.5,
                                0.8,
                            ),
                        ],
                        0.1,
                        0.7,
                        0.5,
                        0.8,
                    ),
                    block("equation", "a=b", 0.1, 0.8, 0.5, 0.82),
                ],
            },
            {
                "page_idx": 2,
                "blocks": [block("text", run("又一版"), 0.1, 0.1, 0.2, 0.2, continues_prev=True)],
            },
        ],
        "is_full_document": False,
        "schema": "docvortex.middle",
        "schema_version": "2.0",
        "extensions": {},
    }
    pages = pages_of(value, "mineru_middle")
    assert [texts(p) for p in pages] == [
        [
            ("header", "第3版"),
            ("title", "江城新桥"),
            ("text", "全长3公里，见网站"),
            ("image", ""),
            ("caption", "图为新桥"),
            ("list", "一、通车"),
            ("list", "二、绿化"),
            ("caption", "表1"),
            ("table", "桥墩\t48桥面"),
            ("formula", "a=b"),
        ],
        [],
        [("text", "又一版")],
    ]
    title = pages[0].blocks[1].rect
    assert title is not None
    assert [round(side, 3) for side in title] == [100, 100, 500, 150]
    assert (pages[0].width, pages[0].height) == (1000.0, 1000.0)
    assert pages[0].blocks[4].rect == Rect(500, 500, 900, 520)
    del value["schema"], value["metadata"]  # as version 3.9 wrote it
    assert pages_of(value, "mineru_middle") == pages


def test_mineru_4_folder_has_each_page_once(tmp_path: Path) -> None:
    block = {
        "type": "text",
        "bbox": [0.1, 0.1, 0.2, 0.2],
        "content": [{"type": "text", "content": "江城新桥"}],
    }
    middle = {
        "schema": "docvortex.middle",
        "schema_version": "2.0",
        "pages": [{"page_idx": 0, "blocks": [block]}],
    }
    model = {"schema": "docvortex.model", "schema_version": "2.0", "pages": [[block]]}
    for name, value in (("middle_json", middle), ("model_output", model), ("structured_content", {"a": 1})):
        (tmp_path / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    (tmp_path / "markdown.md").write_text("江城新桥", "utf-8")
    assert [(p.format, p.text) for p in read_source(tmp_path)] == [("mineru_middle", "江城新桥")]
    (tmp_path / "middle_json.json").unlink()
    assert [(p.format, p.text) for p in read_source(tmp_path)] == [("text", "江城新桥")]


# PaddleOCR

REGIONS = [
    {
        "type": "title",
        "bbox": [10, 20, 90, 40],
        "res": [{"text": "江城新桥", "confidence": 0.98, "text_region": QUAD}],
        "img_idx": 0,
        "score": 0.9,
    },
    {
        "type": "text",
        "bbox": [10, 50, 90, 100],
        "res": [
            {
                "text": "全长3",
                "confidence": 0.9,
                "text_region": [[10, 50], [90, 50], [90, 70], [10, 70]],
            },
            {
                "text": "公里。",
                "confidence": 0.8,
                "text_region": [[10, 75], [90, 75], [90, 95], [10, 95]],
            },
        ],
        "img_idx": 0,
    },
    {
        "type": "table",
        "bbox": [10, 100, 90, 200],
        "res": {"cell_bbox": [], "html": "<html><body><table><tr><td>甲</td></tr></table></body></html>"},
        "img_idx": 0,
    },
    {"type": "figure", "bbox": [100, 20, 200, 90], "res": [], "img_idx": 0},
    {
        "type": "figure_caption",
        "bbox": [100, 95, 200, 110],
        "res": [{"text": "图为新桥", "confidence": 0.9, "text_region": QUAD}],
        "img_idx": 0,
    },
]


def test_pp_structure_2(tmp_path: Path) -> None:
    expected = [
        ("title", "江城新桥"),
        ("text", "全长3公里。"),
        ("table", "甲"),
        ("image", ""),
        ("caption", "图为新桥"),
    ]
    page = page_of(REGIONS, "paddle")
    assert texts(page) == expected
    assert [(line.rect, line.confidence) for line in page.blocks[1].lines] == [
        (Rect(10, 50, 90, 70), 0.9),
        (Rect(10, 75, 90, 95), 0.8),
    ]
    assert page.blocks[1].rect == Rect(10, 50, 90, 100)
    # res_0.txt: one region a line
    rows = "".join(json.dumps(region) + "\n" for region in REGIONS)
    for name, text in (("res_0.txt", rows), ("res_1.txt", rows.splitlines()[0])):
        (tmp_path / name).write_text(text, "utf-8")
    pages = read_source(tmp_path)
    assert [texts(p) for p in pages] == [expected, expected[:1]]
    assert pages[0].blocks == page.blocks
    (tmp_path / "res_0.txt").write_text(rows + '{"type": "text", "bb', "utf-8")
    with pytest.raises(FormatError, match="line 6"):
        read_source(tmp_path / "res_0.txt")


def test_paddleocr_lines_as_services_and_labelling_tools_write_them() -> None:
    hub = [[{"text": "江城", "confidence": 0.9, "text_region": QUAD}]]
    for value in (hub, hub[0], {"msg": "", "results": hub, "status": "000"}):
        page = page_of(value, "rapidocr")
        assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [("江城", BOX, 0.9)]
    page = page_of([{"transcription": "江城", "points": QUAD, "difficult": False}], "rapidocr")
    assert [(b.text, b.rect) for b in page.blocks] == [("江城", BOX)]
    page = page_of({"0": {"rec_txt": "江城", "dt_boxes": QUAD, "score": "0.9"}}, "rapidocr")
    assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [("江城", BOX, 0.9)]


def test_paddlex_3_beta_lines() -> None:
    page = page_of(
        {"input_path": "a.png", "dt_polys": [QUAD], "rec_text": ["江城"], "rec_score": [0.9]}, "paddle"
    )
    assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [("江城", BOX, 0.9)]


def test_paddle_structure_3_of_a_pdf_page() -> None:
    block = {
        "block_label": "text",
        "block_content": "江城\n新桥\n\n第二段",
        "block_bbox": [10.5, 20, 90, 40],
        "block_id": 0,
        "block_order": None,
    }
    overall = {"rec_texts": ["别的"], "rec_boxes": [[1, 2, 3, 4]]}
    value = {
        "input_path": "a.pdf",
        "page_index": 0,
        "page_count": 2,
        "width": 900,
        "height": 1200,
        "parsing_res_list": [block],
        "overall_ocr_res": overall,
    }
    page = page_of(value, "paddle")
    assert texts(page) == [("text", "江城新桥"), ("text", "第二段")]
    assert (page.width, page.height, page.image) == (900.0, 1200.0, "a.pdf")


ARRAYS = (
    "'rec_scores': array([0.9, 0.8]), 'rec_boxes': array([[10, 20, 90, 40],\n [10, 20, 90, 40]], dtype=int16)"
)
LINES = [[QUAD, "江“城”\\n'新桥'", 0.9], [QUAD, "通车", 0.8]]


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("rapidocr", str(LINES)),
        ("rapidocr", str((LINES, [0.1, None, True]))),
        ("rapidocr", str([[(quad, (text, sure)) for quad, text, sure in LINES]])),
        ("rapidocr", str([{"box": quad, "txt": text, "score": sure} for quad, text, sure in LINES])),
        (
            "rapidocr",
            "[" + ",\n ".join(f"[array({quad}, dtype=float32), {text!r}, np.float32({sure})]" for quad, text, sure in LINES) + "]",
        ),
        (
            "paddle",
            f"{{'res': {{'input_path': 'a.png', 'page_index': None, 'rec_texts': {[text for _, text, _ in LINES]}, {ARRAYS}}}}}",
        ),
    ],
)  # fmt: skip
def test_what_python_prints_of_results(name: str, printed: str, tmp_path: Path) -> None:
    for file in ("a.txt", "a.json"):
        (tmp_path / file).write_text(printed, "utf-8")
        page = read_page(tmp_path / file)
        check((page,))
        assert page.format == name
        assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [
            ("江“城”\\n'新桥'", BOX, 0.9),
            ("通车", BOX, 0.8),
        ]


def test_boxes_that_numpy_cut_short_are_none(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "{'res': {'rec_texts': ['江城', '通车'], 'rec_boxes': array([[10, 20, 90, 40],\n  ...,\n  [1, 2, 3, 4]], dtype=int16),"
        " 'rec_scores': [0.9, 0.8]}}",
        "utf-8",
    )
    page = read_page(tmp_path / "a.txt")
    assert [(b.text, b.rect, b.lines[0].confidence) for b in page.blocks] == [
        ("江城", None, 0.9),
        ("通车", None, 0.8),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "[{'box': [[1, 2], [3, 4]], 'txt': '江城'",
        "[[[1.0, 2.0], [3.0, 4.0]], '江城', __import__('os')]",
        "{'a': 1}",
        "[array([[1., 2.], [3., 4.]])]",
    ],
)
def test_what_python_prints_of_anything_else_is_an_error(printed: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(printed, "utf-8")
    with pytest.raises(FormatError):
        read_source(tmp_path / "a.txt")
    assert read_page(printed).text == printed


@pytest.mark.parametrize(
    "text",
    ["[江城]新桥今日通车", "(记者李明)江城", "['新桥']", "(一)江城", "{'新桥'}", "[1]江城\n[2]新桥", "((1))"],
)
def test_texts_that_begin_with_brackets_are_texts(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    page = read_page(tmp_path / "a.txt")
    assert (page.format, page.text) == ("text", text)


# Surya


def test_surya_blocks() -> None:
    def block(label: str, html: str, order: int, **more: object) -> dict[str, object]:
        return {
            "polygon": QUAD,
            "confidence": 0.9,
            "label": label,
            "raw_label": label,
            "reading_order": order,
            "html": html,
            "skipped": not html,
            "error": False,
            "bbox": [10, 20, 90, 40],
            **more,
        }

    value = {
        "page": [
            {
                "blocks": [
                    block("Text", "<p>全长<b>3</b>公里，<br>双向&lt;六&gt;车道。</p><p>第二段</p>", 1),
                    block("SectionHeader", "<h2>江城新桥</h2>", 0),
                    block("Picture", "", 2),
                    block("Caption", "图为新桥", 3),
                    block(
                        "Table", "<table><tr><th>桥墩</th><td>48</td></tr><tr><td>桥面</td></tr></table>", 4
                    ),
                    block("ListGroup", "<ul><li>一、通车</li><li>二、绿化</li></ul>", 5),
                    block("PageFooter", "<p>本版编辑</p>", 6),
                    block("BlankPage", "", 7),
                ],
                "image_bbox": [0, 0, 900, 1200],
                "page": 1,
            },
            {"blocks": [], "image_bbox": [0, 0, 900, 1200], "page": 2},
        ]
    }
    first, second = pages_of(value, "surya")
    assert texts(first) == [
        ("title", "江城新桥"),
        ("text", "全长3公里，双向<六>车道。"),
        ("text", "第二段"),
        ("image", ""),
        ("caption", "图为新桥"),
        ("table", "桥墩\t48桥面"),
        ("list", "一、通车"),
        ("list", "二、绿化"),
        ("footer", "本版编辑"),
    ]
    assert first.blocks[0].rect == BOX
    assert (first.width, first.height, first.image) == (900.0, 1200.0, "page")
    assert (second.text, second.blocks, second.height) == ("", (), 1200.0)


def test_surya_breaks_inside_a_line() -> None:
    line = {
        "text": "全长<b>3</b>公里，<br>双向<br/>六 <math>x<5</math>",
        "polygon": QUAD,
        "bbox": [10, 20, 90, 40],
        "confidence": 0.9,
        "chars": [],
    }
    page = page_of({"a": [{"text_lines": [line], "image_bbox": [0, 0, 900, 1200], "page": 1}]}, "surya")
    assert [block.text for block in page.blocks] == ["全长3公里，双向六 x<5"]


# Docling


def docling(body: list[str], **lists: list[dict[str, Any]]) -> Page:
    for kind, items in lists.items():
        for place, item in enumerate(items):
            item.setdefault("self_ref", f"#/{kind}/{place}")
            item.setdefault("prov", [{"page_no": 1, "charspan": [0, 9]}])
    return page_of(
        {
            "schema_name": "DoclingDocument",
            "body": {"self_ref": "#/body", "children": [{"$ref": ref} for ref in body]},
            "pages": {"1": {"page_no": 1, "size": {"width": 900, "height": 1200}}},
            "texts": [],
            **lists,
        },
        "docling",
    )


def test_docling_numbers_of_lists_are_the_papers() -> None:
    def item(text: str, **more: object) -> dict[str, object]:
        return {"label": "list_item", "text": text, "orig": text, **more}

    page = docling(
        [f"#/texts/{n}" for n in range(5)],
        texts=[
            item("通车", enumerated=True, marker="1."),
            item("绿化", enumerated=False, marker="-"),
            item("二、绿化", enumerated=True, marker="二、"),
            item("照明", enumerated=True, marker=""),
            item("排水", enumerated=False, marker="（五）"),
        ],
    )
    assert [block.text for block in page.blocks] == ["1.通车", "绿化", "二、绿化", "照明", "（五）排水"]


def test_docling_fields_and_keys() -> None:
    page = docling(
        ["#/field_regions/0", "#/key_value_items/0", "#/texts/0"],
        texts=[{"label": "text", "text": "正文"}, {"label": "field_key", "text": "电话"}, {"label": "field_value", "text": "123"}],
        field_regions=[{"label": "field_region", "children": [{"$ref": "#/field_items/0"}]}],
        field_items=[{"label": "field_item", "children": [{"$ref": "#/texts/1"}, {"$ref": "#/texts/2"}]}],
        key_value_items=[
            {
                "label": "key_value_region",
                "graph": {
                    "cells": [
                        {"label": "key", "cell_id": 0, "text": "邮箱", "orig": "邮箱"},
                        {"label": "value", "cell_id": 1, "text": "正文", "orig": "正文", "item_ref": {"$ref": "#/texts/0"}},
                    ],
                    "links": [],
                },
            }
        ],
    )  # fmt: skip
    assert [block.text for block in page.blocks if block.text] == ["电话", "123", "邮箱", "正文"]


# dots.ocr


def test_dots_answers_that_were_saved_as_they_came(tmp_path: Path) -> None:
    # Where dots.ocr's parser cannot read the model's answer, it saves it as one JSON string.
    answer = '[{"bbox": [10, 20, 90, 40], "category": "Title", "text": "江城新桥"}, {"bbox": [10, 50, 90'
    for given in (
        answer,
        f"```json\n{answer}\n```",
        answer + ', 60], "category": "Text", "text": "全长“3”公里"}]',
    ):
        (tmp_path / "p.json").write_text(json.dumps(given, ensure_ascii=False), "utf-8")
        page = read_page(tmp_path / "p.json")
        check((page,))
        assert page.format == "dots"
        assert page.blocks[0].text == "江城新桥"
        assert page.blocks[0].rect == BOX
    assert page.blocks[1].text == "全长“3”公里"
    for text in ('"他说："好', '"[一] 江城"', '"江城新桥"', '"'):
        assert read_page(text).text == text


# DeepSeek-OCR


def test_deepseek_pages_without_marks(tmp_path: Path) -> None:
    # doc.mmd: the grounding taken out, the pages parted as in doc_det.mmd.
    plain = "# 江城新桥今日通车\n\n全长3公里。\n\n<--- Page Split --->\n\n![](images/1_0.jpg)\n又一版\n\n<--- Page Split --->\n"
    (tmp_path / "doc.mmd").write_text(plain, "utf-8")
    pages = read_source(tmp_path / "doc.mmd")
    check(pages)
    assert [texts(p) for p in pages] == [
        [("title", "江城新桥今日通车"), (None, "全长3公里。")],
        [("image", ""), (None, "又一版")],
    ]
    assert [p.image for p in pages] == [None, "images/1_0.jpg"]
    (tmp_path / "doc.mmd").write_text("江城\n\n<--- Page Split --->\n新桥\n\n<--- Page Split --->\n", "utf-8")
    assert [p.text.strip() for p in read_source(tmp_path / "doc.mmd")] == ["江城", "新桥"]
    assert read_page("江城\n<--- Page Split --->\n新桥").text == "江城\n<--- Page Split --->\n新桥"


def test_deepseek_folder_has_each_page_once(tmp_path: Path) -> None:
    element = "<|ref|>text<|/ref|><|det|>[[1, 2, 30, 40]]<|/det|>\n江城新桥\n\n<--- Page Split --->\n"
    (tmp_path / "doc_det.mmd").write_text(element, "utf-8")
    (tmp_path / "doc.mmd").write_text("江城新桥\n\n<--- Page Split --->\n", "utf-8")
    (tmp_path / "result_ori.mmd").write_text(element, "utf-8")
    (tmp_path / "result.mmd").write_text("江城新桥", "utf-8")
    assert [(p.format, p.name) for p in read_source(tmp_path)] == [
        ("deepseek", "doc_det.mmd"),
        ("deepseek", "result_ori.mmd"),
    ]


# Markdown


def test_markdown_pipes_inside_cells() -> None:
    page = page_of("| 线路 | 时间 |\n| --- | --- |\n| 甲\\|乙 | 8点 |\n", "markdown")
    assert page.text == "线路\t时间\n甲|乙\t8点"


def test_markdown_escapes_outside_formulas() -> None:
    page = page_of("# 江城新桥通车\n票价\\$5、3\\~5元和\\*，长$a\\_b$米，$5、\\#和$6\n", "markdown")
    assert page.blocks[1].text == r"票价$5、3~5元和*，长$a\_b$米，$5、#和$6"


def test_markdown_pictures_of_docling() -> None:
    page = page_of("江城新桥\n\n<!-- image -->\n\n图为新桥\n\n<!-- formula-not-decoded -->\n", "markdown")
    assert texts(page) == [(None, "江城新桥"), ("image", ""), (None, "图为新桥")]
    assert page_of("江城新桥\n<!-- 注 -->\n").format == "text"


def test_other_data_is_no_page(tmp_path: Path) -> None:
    for value in (
        {"results": []},
        {"pages": [{"blocks": []}]},
        {"0": {"a": 1}},
        [{"type": "x", "bbox": 1}],
        {"blocks": []},
    ):
        (tmp_path / "a.json").write_text(json.dumps(value), "utf-8")
        with pytest.raises(FormatError, match="no reader knows"):
            read_source(tmp_path / "a.json")


def test_pages_of_marker(tmp_path: Path) -> None:
    rule = "-" * 48
    (tmp_path / "a.md").write_text(f"{{0}}{rule}\n\n# 江城新桥今日通车\n\n{{1}}{rule}\n\n又一版\n", "utf-8")
    assert [texts(p) for p in read_source(tmp_path / "a.md")] == [
        [("title", "江城新桥今日通车")],
        [(None, "又一版")],
    ]
    (tmp_path / "a.md").write_text(f"# 江城新桥今日通车\n{{1}}{rule[:9]}\n又一版\n", "utf-8")
    assert len(read_source(tmp_path / "a.md")) == 1
