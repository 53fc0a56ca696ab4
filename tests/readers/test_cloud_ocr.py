"""Answers of OCR services in China, as they are saved."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page
from readers.test_engines_json import page_of, pages_of

LINES = (
    ("江城新桥今日通车", Rect(100, 50, 420, 90)),
    ("本报记者 李明", Rect(100, 110, 280, 134)),
    ("示，工期缩短了4个月。", Rect(100, 150, 430, 174)),
    ("竖排标题", Rect(600, 50, 630, 170)),
)


def quad(rect: Rect, x: str = "", y: str = "") -> list[Any]:
    found = [(rect.x0, rect.y0), (rect.x1, rect.y0), (rect.x1, rect.y1), (rect.x0, rect.y1)]
    return [{x: a, y: b} if x else [a, b] for a, b in found]


def sized(
    rect: Rect, left: str = "left", top: str = "top", wide: str = "width", high: str = "height"
) -> dict[str, Any]:
    return {left: rect.x0, top: rect.y0, wide: rect.x1 - rect.x0, high: rect.y1 - rect.y0}


def characters(text: str, rect: Rect) -> list[tuple[str, Rect]]:
    """The characters of a line, each as wide as it is (of the upright line: as high)."""
    if rect.y1 - rect.y0 > rect.x1 - rect.x0:
        return [
            (c, Rect(rect.x0, rect.y0 + 30 * n, rect.x1, rect.y0 + 30 * n + 30)) for n, c in enumerate(text)
        ]
    step = (rect.x1 - rect.x0) / len(text)
    found = (
        (c, Rect(rect.x0 + step * n, rect.y0, rect.x0 + step * (n + 1), rect.y1)) for n, c in enumerate(text)
    )
    return [(c, place) for c, place in found if c != " "]


def tencent() -> dict[str, Any]:
    found = [
        {
            "DetectedText": text,
            "Confidence": 98,
            "Polygon": quad(rect, "X", "Y"),
            "ItemPolygon": sized(rect, "X", "Y", "Width", "Height"),
            "AdvancedInfo": '{"Parag":{"ParagNo":1}}',
            "Words": [{"Character": c, "Confidence": 97} for c, _ in characters(text, rect)],
            "WordCoordPoint": [
                {"WordCoordinate": quad(place, "X", "Y")} for _, place in characters(text, rect)
            ],
        }
        for text, rect in LINES
    ]
    return {"Response": {"TextDetections": found, "Language": "zh", "Angle": 359.99, "RequestId": "5d"}}


def aliyun() -> dict[str, Any]:
    found = [
        {
            "angle": -89,
            "direction": 0,
            "pos": quad(rect, "x", "y"),
            "prob": 98,
            "word": text,
            "charInfo": [
                {"word": c, "prob": 98, **sized(place, "x", "y", "w", "h")}
                for c, place in characters(text, rect)
            ],
            # Of a turned line; what is not to be read.
            "x": 358,
            "y": -327,
            "width": 17,
            "height": 722,
        }
        for text, rect in LINES
    ]
    content = " ".join(text for text, _ in LINES)
    return {"content": content, "height": 1200, "width": 800, "prism_wnum": 4, "prism_wordsInfo": found}


def aliyun_old() -> dict[str, Any]:
    found = [
        {
            "Text": text,
            "Probability": 0.98,
            "TextRectangles": {"Angle": 0, **sized(rect, "Left", "Top", "Width", "Height")},
        }
        for text, rect in LINES
    ]
    return {"RequestId": "0", "Data": {"Results": found}}


def huawei() -> dict[str, Any]:
    found = [
        {
            "words": text,
            "location": quad(rect),
            "confidence": 0.98,
            "char_list": [
                {"char": c, "char_location": quad(place), "char_confidence": 0.9}
                for c, place in characters(text, rect)
            ],
        }
        for text, rect in LINES
    ]
    return {"result": {"direction": -1, "words_block_count": 4, "words_block_list": found}}


def baidu() -> dict[str, Any]:
    found = [
        {
            "words": text,
            "location": sized(rect),
            "probability": {"average": 0.98, "min": 0.9, "variance": 0.001},
            "chars": [{"char": c, "location": sized(place)} for c, place in characters(text, rect)],
        }
        for text, rect in LINES
    ]
    return {"log_id": 1, "direction": 0, "words_result_num": 4, "words_result": found}


def textin() -> dict[str, Any]:
    def flat(rect: Rect) -> list[float]:
        return [n for point in quad(rect) for n in point]

    found = [
        {
            "text": text,
            "type": "text",
            "score": 0.98,
            "position": flat(rect),
            "char_positions": [flat(place) for _, place in characters(text, rect)],
        }
        for text, rect in LINES
    ]
    return {
        "code": 200,
        "message": "success",
        "result": {"angle": 0, "width": 800, "height": 1200, "lines": found},
    }


def said(page: Page) -> list[tuple[str, Rect | None, bool]]:
    return [(block.text, block.rect, block.lines[0].vertical) for block in page.blocks]


WANTED = [(text, rect, text == "竖排标题") for text, rect in LINES]


@pytest.mark.parametrize("service", [tencent, aliyun, aliyun_old, huawei, baidu, textin])
def test_lines_boxes_and_places(service: Any) -> None:
    page = page_of(service(), "cloud_ocr")
    assert said(page) == WANTED
    assert [line.confidence for block in page.blocks for line in block.lines] == [0.98] * 4
    title, byline, body, upright = (block.lines[0] for block in page.blocks)
    if service is not aliyun_old:  # it has no characters
        assert title.starts == tuple(100.0 + 40 * n for n in range(8))
        assert upright.starts == (50.0, 80.0, 110.0, 140.0)
        assert len(byline.starts) == 7
        assert byline.starts[4] == byline.starts[3]  # the space is where the sign before it is
        assert len(body.starts) == 11


@pytest.mark.parametrize(
    "value",
    [
        tencent()["Response"],
        aliyun(),
        {"RequestId": "4", "Data": json.dumps(aliyun(), ensure_ascii=False)},
        {"headers": {}, "statusCode": 200, "body": {"Data": json.dumps(aliyun()), "RequestId": "4"}},
        {"body": json.dumps({"data": json.dumps(aliyun())})},
        huawei()["result"],
        str(huawei()),
        {"result": {"pages": [textin()["result"]]}},
        {"result": {"pages": [{"page_id": 0, "raw_ocr": textin()["result"]["lines"], "content": []}]}},
        {
            "code": 200,
            "result": {
                "pages": [
                    {
                        "content": [
                            {"id": 0, "pos": x["position"], **x} for x in textin()["result"]["lines"]
                        ],
                        "raw_ocr": [],
                    }
                ]
            },
        },
    ],
)
def test_wrappers(value: Any) -> None:
    assert said(page_of(value, "cloud_ocr")) == WANTED


def test_several_answers_are_several_pages() -> None:
    blank = {"words_result": [], "words_result_num": 0, "log_id": 2}
    pages = pages_of([baidu(), blank, baidu()], "cloud_ocr")
    assert [len(page.blocks) for page in pages] == [4, 0, 4]
    pages = pages_of("\n".join(json.dumps(item) for item in (tencent(), tencent())), "cloud_ocr")
    assert [len(page.blocks) for page in pages] == [4, 4]
    assert page_of(blank, "cloud_ocr").text == ""


def test_iflytek_blocks() -> None:
    def place(rect: Rect) -> dict[str, Any]:
        return {"top_left": {"x": rect.x0, "y": rect.y0}, "right_bottom": {"x": rect.x1, "y": rect.y1}}

    lines = [
        {
            "confidence": 0.89,
            "location": place(rect),
            "word": [{"content": c, "location": place(inner)} for c, inner in characters(text, rect)],
        }
        for text, rect in LINES[:3]
    ]
    value = {"code": "0", "desc": "success", "sid": "x", "data": {"block": [{"type": "text", "line": lines}]}}
    (block,) = page_of(value, "cloud_ocr").blocks
    assert block.text == "江城新桥今日通车本报记者李明示，工期缩短了4个月。"
    assert [line.rect for line in block.lines] == [rect for _, rect in LINES[:3]]
    assert {line.confidence for line in block.lines} == {0.89}
    assert block.lines[0].starts == tuple(100.0 + 40 * n for n in range(8))
    # Without places, as the service answers by default.
    words = [{"content": "承建单位"}, {"content": "Balla"}, {"content": "Group"}]
    value = {"data": {"block": [{"type": "text", "line": [{"confidence": 0.9, "word": words}]}]}}
    assert page_of(value, "cloud_ocr").text == "承建单位Balla Group"


def test_baidu_without_places_keeps_its_lines() -> None:
    value = {"words_result": [{"words": text} for text, _ in LINES], "words_result_num": 4, "log_id": 1}
    page = page_of(value, "cloud_ocr")
    assert [block.text for block in page.blocks] == [text for text, _ in LINES]
    assert all(block.rect is None for block in page.blocks)


def test_a_turned_page_has_lines_without_places() -> None:
    # Tencent turns a line's box, and not its characters'.
    value = tencent()
    for item in value["Response"]["TextDetections"]:
        item["ItemPolygon"]["Y"] += 300
    page = page_of(value, "cloud_ocr")
    assert [line.starts for block in page.blocks for line in block.lines] == [()] * 4
    assert page.blocks[0].rect == Rect(100, 350, 420, 390)
    for item in value["Response"]["TextDetections"]:
        item["ItemPolygon"] = {"X": 0, "Y": 0, "Width": 0, "Height": 0}
    assert said(page_of(value, "cloud_ocr")) == WANTED


@pytest.mark.parametrize("service", [tencent, aliyun, aliyun_old, huawei, baidu, textin])
def test_damage(service: Any) -> None:
    value = service()
    holder = value
    while not any(isinstance(inner, list) for inner in holder.values()):
        holder = next(inner for inner in holder.values() if isinstance(inner, dict))
    items = next(inner for inner in holder.values() if isinstance(inner, list))
    text = next(key for key, inner in items[0].items() if inner == LINES[0][0])
    for key in items[1]:
        if key != text:
            items[1][key] = None
    items[2] |= {key: [["x", "NaN"], None, {}] for key in items[2] if key != text}
    items[3] = {text: 5}
    items += [None, "本报", [], {}]
    page = page_of(value, "cloud_ocr")
    assert [block.text for block in page.blocks] == [text for text, _ in LINES[:3]]
    assert [block.rect for block in page.blocks] == [LINES[0][1], None, None]


def test_answers_that_are_errors() -> None:
    for value in (
        {"error_code": 17, "error_msg": "Open api daily request limit reached"},
        {"Response": {"Error": {"Code": "FailedOperation.ImageNoText", "Message": "x"}, "RequestId": "5"}},
        {"Data": "not JSON {", "RequestId": "5"},
        {"code": "10106", "desc": "invalid parameter", "data": "", "sid": "x"},
        {"result": {"result": {"result": {"result": {"result": {"result": {"result": baidu()}}}}}}},
    ):
        with pytest.raises(FormatError, match="not an answer of an OCR service"):
            read_page(json.dumps(value), format="cloud_ocr")


def test_what_only_looks_like_an_answer() -> None:
    for value in (
        {"Results": [{"Text": "江城新桥"}]},
        {"data": [{"text": "江城新桥", "bbox": [1, 2, 30, 40]}]},
        {"lines": [{"text": "江城新桥", "bbox": [1, 2, 30, 40]}]},
        {"words_result": {"姓名": {"words": "李明"}}},
        {"content": "江城新桥今日通车"},
    ):
        assert read_page(json.dumps(value, ensure_ascii=False)).format != "cloud_ocr"


def test_cnocr_lists() -> None:
    rows = [{"text": text, "score": 0.98, "position": quad(rect)} for text, rect in LINES]
    printed = str(rows).replace("'position': ", "'position': array(").replace("]]}", "]], dtype=float32)}")
    assert "array([[100" in printed
    for value in (rows, printed):
        page = page_of(value, "rapidocr")
        assert said(page) == WANTED
        assert page.blocks[0].lines[0].confidence == 0.98
