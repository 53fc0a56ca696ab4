"""Microsoft Azure: what Document Intelligence, Read and the older OCR answer."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Rect
from newsparse.source import read_page
from readers.samples import FIRST, SECOND, TITLE
from readers.test_cloud_ocr import LINES, WANTED, characters, quad, said
from readers.test_engines_json import page_of, pages_of
from readers.test_google import snake


def flat(rect: Rect) -> list[float]:
    return [n for point in quad(rect) for n in point]


def read3(name: str = "readResults") -> dict[str, Any]:
    lines = [
        {
            "boundingBox": flat(rect),
            "text": text,
            "appearance": {"style": {"name": "other", "confidence": 0.9}},
            "words": [
                {"boundingBox": flat(place), "text": c, "confidence": 0.98}
                for c, place in characters(text, rect)
            ],
        }
        for text, rect in LINES
    ]
    page = {"page": 2, "angle": 0.1, "width": 800, "height": 1200, "unit": "pixel", "lines": lines}
    return {"status": "succeeded", "analyzeResult": {"version": "3.2.0", "modelVersion": "x", name: [page]}}


def read4() -> dict[str, Any]:
    lines = [
        {
            "text": text,
            "boundingPolygon": quad(rect, "x", "y"),
            "words": [
                {"text": c, "boundingPolygon": quad(place, "x", "y"), "confidence": 0.98}
                for c, place in characters(text, rect)
            ],
        }
        for text, rect in LINES
    ]
    blocks = [{"lines": lines}]
    return {
        "modelVersion": "2023-10-01",
        "metadata": {"width": 800, "height": 1200},
        "readResult": {"blocks": blocks},
    }


def intelligence(*, paragraphs: bool = False) -> dict[str, Any]:
    lines, words, at = [], [], 0
    for text, rect in LINES:
        lines.append({"content": text, "polygon": flat(rect), "spans": [{"offset": at, "length": len(text)}]})
        for c, place in characters(text, rect):
            span = {"offset": at + text.index(c), "length": 1}
            words.append({"content": c, "polygon": flat(place), "confidence": 0.98, "span": span})
        at += len(text) + 1
    page = {
        "pageNumber": 2,
        "angle": 0,
        "width": 800,
        "height": 1200,
        "unit": "pixel",
        "words": words,
        "lines": lines,
        "spans": [{"offset": 0, "length": at}],
    }
    content = "\n".join(text for text, _ in LINES)
    value = {"apiVersion": "2024-11-30", "modelId": "prebuilt-read", "content": content, "pages": [page]}
    if paragraphs:
        value["paragraphs"] = [
            {
                "spans": [{"offset": 0, "length": 8}],
                "boundingRegions": [{"pageNumber": 2, "polygon": flat(Rect(99, 49, 421, 91))}],
                "role": "title",
                "content": TITLE,
            },
            {
                "spans": [{"offset": 9, "length": 19}],
                "boundingRegions": [{"pageNumber": 2, "polygon": flat(Rect(99, 109, 431, 175))}],
                "content": "…",
            },
        ]
    return {"status": "succeeded", "createdDateTime": "x", "analyzeResult": value}


@pytest.mark.parametrize(
    "value",
    [
        read3(),
        read3("recognitionResults"),
        read3()["analyzeResult"],
        read4(),
        intelligence(),
        intelligence()["analyzeResult"],
        snake(read3()),
        snake(read4()),
        snake(intelligence()),
        [intelligence()],
    ],
)
def test_lines_boxes_and_places(value: Any) -> None:
    page = page_of(value, "azure")
    assert said(page) == WANTED
    assert (page.width, page.height) == (800.0, 1200.0)
    assert page.number == (None if "metadata" in str(value) else "2")  # Image Analysis knows one page
    lines = [block.lines[0] for block in page.blocks]
    assert [line.confidence for line in lines] == [0.98] * 4
    assert lines[0].starts == tuple(100.0 + 40 * n for n in range(8))
    assert [len(line.starts) for line in lines] == [8, 7, 11, 4]


def test_paragraphs_are_blocks() -> None:
    page = page_of(intelligence(paragraphs=True), "azure")
    assert [(b.label, b.text) for b in page.blocks] == [
        ("title", TITLE),
        (None, LINES[1][0] + LINES[2][0]),
        (None, "竖排标题"),
    ]
    assert [b.rect for b in page.blocks[:2]] == [Rect(99, 49, 421, 91), Rect(99, 109, 431, 175)]
    assert [line.rect for line in page.blocks[1].lines] == [LINES[1][1], LINES[2][1]]


def test_paragraphs_over_two_pages() -> None:
    value = intelligence(paragraphs=True)["analyzeResult"]
    second = json.loads(json.dumps(value["pages"][0]))
    second["pageNumber"] = 3
    for item in (*second["lines"], *second["words"]):
        for span in item.get("spans", [item.get("span")]):
            span["offset"] += 100
    value["pages"].append(second)
    first = value["paragraphs"][1]
    first["spans"].append({"offset": 100, "length": 8})
    first["boundingRegions"].append({"pageNumber": 3, "polygon": flat(Rect(99, 49, 421, 91))})
    one, two = pages_of(value, "azure")
    assert (one.number, two.number) == ("2", "3")
    assert sorted("".join(one.text.split())) == sorted("".join(two.text.split()))


def test_the_older_ocr() -> None:
    def sides(rect: Rect) -> str:
        return f"{rect.x0:.0f},{rect.y0:.0f},{rect.x1 - rect.x0:.0f},{rect.y1 - rect.y0:.0f}"

    words = [("承建单位", 0), ("Balla", 80), ("Group", 190), ("表", 300)]
    first = {
        "boundingBox": "0,40,320,20",
        "words": [{"boundingBox": f"{x},40,{20 * len(t)},20", "text": t} for t, x in words],
    }
    second = {
        "boundingBox": "0,70,220,20",
        "words": [{"boundingBox": sides(r), "text": c} for c, r in characters(SECOND, Rect(0, 70, 220, 90))],
    }
    value = {"language": "zh-Hans", "textAngle": 0, "orientation": "Up"}
    value["regions"] = [{"boundingBox": "0,40,320,50", "lines": [first, second]}]  # type: ignore[assignment]
    (block,) = page_of(value, "azure").blocks
    assert (block.text, block.rect) == (FIRST + SECOND, Rect(0, 40, 320, 90))
    assert [line.rect for line in block.lines] == [Rect(0, 40, 320, 60), Rect(0, 70, 220, 90)]


def test_pages_without_text() -> None:
    blank = {"page": 3, "angle": 0, "width": 8.2, "height": 11, "unit": "inch", "lines": []}
    value = read3()
    value["analyzeResult"]["readResults"].append(blank)
    one, two = pages_of(value, "azure")
    assert (len(one.blocks), two.text, two.number, two.width) == (4, "", "3", 8.2)
    assert page_of({"metadata": {"width": 9, "height": 9}, "readResult": {"blocks": []}}, "azure").text == ""


@pytest.mark.parametrize("write", [read3, read4, lambda: intelligence(paragraphs=True)])
def test_damage(write: Any) -> None:
    value = json.dumps(write(), ensure_ascii=False)
    for bad in ("null", "[]", '"x"', "{}", "NaN", "-1", '[[1, 2], "y"]', '{"x": null}'):
        for key in (
            "polygon",
            "boundingBox",
            "boundingPolygon",
            "words",
            "spans",
            "span",
            "confidence",
            "paragraphs",
        ):
            damaged = json.loads(value)
            _spoil(damaged, key, json.loads(bad), 2)
            page = page_of(json.dumps(damaged, ensure_ascii=False))
            if page.format == "azure":
                assert "".join(sorted("".join(page.text.split()))) == "".join(
                    sorted("".join("".join(text for text, _ in LINES).split()))
                )


def _spoil(value: Any, key: str, bad: Any, after: int) -> None:
    """Put `bad` under every third `key`, and later ones."""
    seen = 0
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            for name in list(item):
                if name == key:
                    seen += 1
                    if seen > after and seen % 3 == 0:
                        item[name] = bad
                        continue
                stack.append(item[name])
        elif isinstance(item, list):
            stack.extend(item)


def test_what_is_not_azure() -> None:
    for value in (
        {"pages": [{"lines": [{"text": "江城新桥", "bbox": [1, 2, 30, 40]}]}]},
        {"regions": [{"type": "text", "bbox": [1, 2, 30, 40], "text": "江城新桥"}]},
        {"pages": [{"content": "江城新桥"}]},
    ):
        assert read_page(json.dumps(value, ensure_ascii=False)).format != "azure"
    with pytest.raises(FormatError, match="not Azure"):
        read_page('{"error": {"code": "401", "message": "Access denied"}}', format="azure")
