"""Google Cloud Vision and Document AI: every way in which their answers are saved."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page, read_source
from readers.samples import FIRST, SECOND, TITLE
from readers.test_engines_json import page_of, pages_of


def box(x: float, y: float, w: float, h: float, scale: tuple[float, float] | None = None) -> dict[str, Any]:
    """A box as protobuf writes it: no zeros."""
    corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    if scale is not None:
        return {
            "normalizedVertices": [
                {k: v / s for k, v, s in zip("xy", corner, scale, strict=True) if v} for corner in corners
            ]
        }
    return {"vertices": [{k: v for k, v in zip("xy", corner, strict=True) if v} for corner in corners]}


def word(
    text: str, x: float, y: float, end: str | int = "", *, down: bool = False, **more: Any
) -> dict[str, Any]:
    """A word of signs of 20 by 20, set one behind the other."""
    symbols: list[dict[str, Any]] = []
    for n, sign in enumerate(text):
        at = (x, y + 20 * n) if down else (x + 20 * n, y)
        symbols.append({"text": sign, "boundingBox": box(*at, 20, 20, more.get("scale")), "confidence": 0.9})
    if end:
        symbols[-1]["property"] = {"detectedBreak": {"type": end}}
    size = (20, 20 * len(text)) if down else (20 * len(text), 20)
    return {"symbols": symbols, "boundingBox": box(x, y, *size, more.get("scale")), "confidence": 0.9}


def paragraph(*words: dict[str, Any]) -> dict[str, Any]:
    return {"words": list(words), "boundingBox": {"vertices": []}}


def block(*paragraphs: dict[str, Any], kind: str | int = "TEXT") -> dict[str, Any]:
    return {"blockType": kind, "paragraphs": list(paragraphs), "boundingBox": box(0, 0, 400, 100)}


def response(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    page = {"width": 800, "height": 1200, "blocks": list(blocks)}
    return {"textAnnotations": [], "fullTextAnnotation": {"pages": [page], "text": "…"}, **more}


BODY = paragraph(
    word("承建", 0, 40),
    word("单位", 40, 40, "SPACE"),
    word("Balla", 80, 40, "SPACE"),
    word("Group", 190, 40, "SPACE"),
    word("表", 300, 40, "EOL_SURE_SPACE"),
    word("示", 0, 70),
    word("，", 20, 70),
    word("工期缩短了", 40, 70),
    word("4", 140, 70),
    word("个月", 160, 70),
    word("。", 200, 70, "LINE_BREAK"),
)
ANSWER = response(block(paragraph(word("江城", 0, 0), word("新桥今日通车", 40, 0, "LINE_BREAK")), BODY))


def snake(value: Any) -> Any:
    """As Python's protobuf writes it: other names, numbers for words."""
    kinds = {
        "SPACE": 1,
        "SURE_SPACE": 2,
        "EOL_SURE_SPACE": 3,
        "HYPHEN": 4,
        "LINE_BREAK": 5,
        "TEXT": 1,
        "PICTURE": 3,
    }
    if isinstance(value, list):
        return [snake(item) for item in value]
    if not isinstance(value, dict):
        return kinds.get(value, value) if isinstance(value, str) else value
    return {
        "".join(f"_{c.lower()}" if c.isupper() else c for c in key): snake(item)
        for key, item in value.items()
    }


def said(page: Page) -> list[list[tuple[str, Rect | None]]]:
    return [[(page.text[n.span.start : n.span.end], n.rect) for n in b.lines] for b in page.blocks]


@pytest.mark.parametrize(
    "value",
    [
        {"responses": [ANSWER]},
        ANSWER,
        [ANSWER],
        {"responses": [{"inputConfig": {"mimeType": "image/tiff"}, "responses": [ANSWER], "totalPages": 1}]},
        ANSWER["fullTextAnnotation"],
        {"responses": [snake(ANSWER)]},
        snake(ANSWER),
        {**ANSWER, "error": None},
        {"responses": [{**ANSWER, "error": {"code": 0, "message": ""}}]},
    ],
)
def test_vision_in_all_its_wrappers(value: Any) -> None:
    page = page_of(value, "google_vision")
    assert [b.text for b in page.blocks] == [TITLE, FIRST + SECOND]
    assert page.text == f"{TITLE}\n\n{FIRST}\n{SECOND}"
    assert said(page)[1] == [(FIRST, Rect(0, 40, 320, 60)), (SECOND, Rect(0, 70, 220, 90))]
    assert (page.width, page.height) == (800.0, 1200.0)
    assert {line.confidence for b in page.blocks for line in b.lines} == {0.9}
    assert page.blocks[0].lines[0].starts == tuple(20.0 * n for n in range(8))
    # Each letter has its own place, the space that of the sign before it.
    assert page.blocks[1].lines[0].starts[:11] == (0, 20, 40, 60, 80, 100, 120, 140, 160, 160, 190)


def test_vision_that_python_printed() -> None:
    assert page_of(str(snake(ANSWER)), "google_vision").text == f"{TITLE}\n\n{FIRST}\n{SECOND}"


def test_vision_files_of_a_pdf_have_shares_and_numbers() -> None:
    one = paragraph(word("江城", 40, 60, "LINE_BREAK", scale=(800, 1200)))
    two = response(block(one), context={"uri": "gs://b/paper.pdf", "pageNumber": 12})
    value = {"inputConfig": {"gcsSource": {"uri": "gs://b/paper.pdf"}}, "responses": [ANSWER, two]}
    first, second = pages_of(value, "google_vision")
    assert (first.number, second.number) == (None, "12")
    rect = second.blocks[0].lines[0].rect
    assert rect is not None
    assert [round(n, 3) for n in (rect.x0, rect.y0, rect.x1, rect.y1)] == [40, 60, 80, 80]


def test_vision_text_from_top_to_bottom() -> None:
    column = paragraph(
        word("江城", 100, 0, down=True),
        word("新桥", 100, 40, "EOL_SURE_SPACE", down=True),
        word("今日", 60, 0, down=True),
        word("通车", 60, 40, "LINE_BREAK", down=True),
    )
    page = page_of({"responses": [response(block(column))]}, "google_vision")
    assert said(page) == [[("江城新桥", Rect(100, 0, 120, 80)), ("今日通车", Rect(60, 0, 80, 80))]]
    assert all(line.vertical for line in page.blocks[0].lines)
    assert page.blocks[0].lines[1].starts == (0, 20, 40, 60)
    # Without any break the signs' places still end a line.
    for part in column["words"]:
        part["symbols"][-1].pop("property", None)
    assert said(page_of({"responses": [response(block(column))]})) == said(page)


def test_vision_lines_end_where_signs_go_back() -> None:
    words = paragraph(word("江城新桥", 0, 0), word("今日通车", 0, 30))
    assert page_of({"responses": [response(block(words))]}).text == "江城新桥\n今日通车"
    # … but a line that only sinks a little goes on.
    words = paragraph(word("江城新桥", 0, 0), word("今日通车", 80, 12))
    assert page_of({"responses": [response(block(words))]}).text == "江城新桥今日通车"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([("本报", ""), ("记者", "SPACE"), ("李明", "SURE_SPACE"), ("王芳", "LINE_BREAK")], "本报记者 李明 王芳"),
        ([("江", "SPACE"), ("城", "SPACE"), ("新", "SPACE"), ("桥", "LINE_BREAK")], "江城新桥"),
        ([("5", "SPACE"), ("月", "SPACE"), ("8", "SPACE"), ("日", "")], "5月8日"),
        ([("Inter", "HYPHEN")], "Inter-"),
        ([("3", ""), (".", ""), ("2", "SPACE"), ("km", "")], "3.2 km"),
        ([("iPhone", ""), ("13", "")], "iPhone13"),
    ],
)  # fmt: skip
def test_vision_spaces(words: list[tuple[str, str]], text: str) -> None:
    at, parts = 0, []
    for piece, end in words:
        parts.append(word(piece, at, 0, end))
        at += 20 * len(piece)
    (line,) = page_of(response(block(paragraph(*parts)))).blocks[0].lines
    page = page_of(response(block(paragraph(*parts))))
    assert page.text == text
    assert len(line.starts) == len(text)


def test_vision_a_break_may_stand_before_its_sign() -> None:
    second = word("新桥", 40, 0)
    second["symbols"][0]["property"] = {"detectedBreak": {"type": "LINE_BREAK", "isPrefix": True}}
    assert page_of(response(block(paragraph(word("江城", 0, 0), second)))).text == "江城\n新桥"


def test_vision_kinds_of_blocks() -> None:
    table = block(paragraph(word("桥墩", 0, 0, "LINE_BREAK")), kind="TABLE")
    page = page_of(response(block(kind="PICTURE"), block(kind=4), table, block()), "google_vision")
    assert [(b.label, b.text) for b in page.blocks] == [("image", ""), ("separator", ""), ("table", "桥墩")]
    # What stands in a picture is text.
    page = page_of(response(block(paragraph(word("桥墩", 0, 0)), kind="PICTURE")))
    assert [(b.label, b.text) for b in page.blocks] == [("image", ""), (None, "桥墩")]


def entity(text: str, *place: float) -> dict[str, Any]:
    return {"description": text, "boundingPoly": box(*place) if place else {"vertices": []}}


def test_vision_words_alone() -> None:
    words = [entity("江城", 0, 0, 40, 20), entity("新桥", 40, 0, 40, 20), entity("本报", 0, 40, 40, 20)]
    words += [entity("记者", 40, 40, 40, 20), entity("李明", 100, 40, 40, 20)]
    whole = entity("江城新桥\n本报记者 李明\n", 0, 0, 140, 60)
    for value in (
        {"responses": [{"textAnnotations": [{**whole, "locale": "zh"}, *words]}]},
        [whole, *words],
        snake([whole, *words]),
        words,
    ):
        page = page_of(value, "google_vision")
        assert page.text == "江城新桥\n\n本报记者 李明"
        assert [b.lines[0].rect for b in page.blocks] == [Rect(0, 0, 80, 20), Rect(0, 40, 140, 60)]
    # Nothing is lost where the words and the whole say different things, and nothing comes twice.
    assert page_of([whole, *words[:3]]).text == "江城新桥\n本报记者 李明"
    assert page_of([whole, *words, entity("记者", 0, 80, 40, 20)]).text.count("江城") == 1
    assert page_of([whole, entity("王芳", 0, 0, 40, 20)]).text == "江城新桥\n本报记者 李明\n\n王芳"
    for texts in (["江城江城", "江城"], ["江城", "江", "城市"]):
        found = page_of([entity(text, 0, 40 * n, 40, 20) for n, text in enumerate(texts)], "google_vision")
        assert "".join(found.text.split()) == "".join(texts)
    page = page_of(
        {"responses": [{"textAnnotations": [whole, {"description": None}, None]}]}, "google_vision"
    )
    assert page.text == "江城新桥\n本报记者 李明"
    assert page_of({"textAnnotations": []}, "google_vision").text == ""
    assert page_of({"responses": [{"textAnnotations": [whole]}]}).text == "江城新桥\n本报记者 李明"
    assert (
        page_of({"fullTextAnnotation": {"text": "江城新桥\n本报"}}, "google_vision").text == "江城新桥\n本报"
    )


def test_vision_answers_without_text_and_with_errors(tmp_path: Any) -> None:
    first, blank = pages_of({"responses": [ANSWER, {}]}, "google_vision")
    assert (first.text[:2], blank.text) == ("江城", "")
    (tmp_path / "a.json").write_text('{"responses": [{}]}')
    assert read_page(tmp_path / "a.json").format == "google_vision"
    bad = {"error": {"code": 7, "message": "permission denied"}}
    with pytest.raises(FormatError, match="image 2 is an error: permission denied"):
        read_source(json.dumps({"responses": [ANSWER, bad]}))
    with pytest.raises(FormatError, match="image 1 is an error"):
        read_source(json.dumps({"responses": [bad]}))
    # An answer with both is read.
    assert page_of({"responses": [{**ANSWER, **bad}]}).text.startswith(TITLE)


def test_vision_damage() -> None:
    bad = word("江城", 0, 0)
    bad["symbols"][0]["boundingBox"] = {"vertices": [{"x": "NaN"}, None, 3]}
    bad["symbols"][1] |= {"boundingBox": None, "property": {"detectedBreak": {"type": ["LINE_BREAK"]}}}
    (line,) = page_of(response(block(paragraph(bad, word("新桥", 40, 0))))).blocks[0].lines
    assert line.rect == Rect(0, 0, 80, 20)  # the word's own
    bad["boundingBox"] = 5
    page = page_of(response(block(paragraph(bad, word("新桥", 40, 0)))))
    assert (page.text, page.blocks[0].lines[0].starts) == ("江城新桥", ())
    strange = {"blockType": [], "paragraphs": [None, {"words": [None, {"symbols": [{"text": 5}, None]}]}]}
    assert page_of(response(strange, None, 7, block(BODY))).text == f"{FIRST}\n{SECOND}"  # type: ignore[arg-type]
    with pytest.raises(FormatError, match="not Google Vision"):
        read_page('{"responses": 5}', format="google_vision")


def test_what_only_looks_like_vision() -> None:
    for value in ({"responses": ["江城"]}, {"responses": [{"text": "江城"}]}, [{"description": "江城新桥"}]):
        assert read_page(json.dumps(value, ensure_ascii=False)).format != "google_vision"


# Document AI

TEXT = "江城新桥今日通车\n承建单位Balla Group表\n示，工期缩短了4个月。\n"


def layout(start: int, end: int, *place: float, as_text: bool = True) -> dict[str, Any]:
    segment: dict[str, Any] = {"endIndex": str(end) if as_text else end}
    if start:
        segment["startIndex"] = str(start) if as_text else start
    found: dict[str, Any] = {"textAnchor": {"textSegments": [segment]}, "confidence": 0.95}
    if place:
        found["boundingPoly"] = box(*place) | box(*place, (800, 1200))
    return {"layout": found}


def document(**more: Any) -> dict[str, Any]:
    page: dict[str, Any] = {
        "pageNumber": 3,
        "dimension": {"width": 800, "height": 1200, "unit": "pixels"},
        **layout(0, 37),
        "blocks": [layout(0, 37, 0, 0, 320, 90)],
        "paragraphs": [layout(0, 9, 0, 0, 160, 20), layout(9, 37, 0, 40, 320, 50)],
        "lines": [layout(0, 9, 0, 0, 160, 20), layout(9, 25, 0, 40, 320, 20), layout(25, 37, 0, 70, 220, 20)],
        "tokens": [
            layout(0, 2, 0, 0, 40, 20),
            layout(2, 9, 40, 0, 120, 20),
            layout(9, 13, 0, 40, 80, 20),
            layout(13, 19, 80, 40, 100, 20),
            layout(19, 24, 190, 40, 100, 20),
            layout(24, 26, 300, 40, 20, 20),
        ],
    } | more
    return {"text": TEXT, "pages": [page], "mimeType": "image/png"}


@pytest.mark.parametrize("wrap", [lambda d: d, lambda d: {"document": d, "humanReviewStatus": {}}, snake])
def test_document_ai(wrap: Any) -> None:
    page = page_of(wrap(document()), "document_ai")
    assert (page.number, page.width, page.height) == ("3", 800.0, 1200.0)
    assert page.text == f"{TITLE}\n\n{FIRST}\n{SECOND}"
    assert [b.rect for b in page.blocks] == [Rect(0, 0, 160, 20), Rect(0, 40, 320, 90)]
    assert said(page)[1] == [(FIRST, Rect(0, 40, 320, 60)), (SECOND, Rect(0, 70, 220, 90))]
    assert page.blocks[0].lines[0].starts == tuple(20.0 * n for n in range(8))
    assert page.blocks[0].lines[0].confidence == 0.95


def test_document_ai_by_what_it_has() -> None:
    for less in ({"tokens": []}, {"paragraphs": []}, {"lines": []}, {"lines": None, "paragraphs": 5}):
        page = page_of(document(**less), "document_ai")
        assert "".join(page.text.split()) == "".join(TEXT.split())
    page = page_of(document(paragraphs=[], lines=[], tokens=[], blocks=[]), "document_ai")
    assert page.text == TEXT.strip()
    # Text that nothing points to stays; what two lines point to comes once.
    page = page_of(
        document(lines=[layout(0, 9, 0, 0, 160, 20), layout(4, 12, 0, 0, 9, 9), {"layout": None}, None])
    )
    assert sorted("".join(page.text.split())) == sorted("".join(TEXT.split()))


def test_document_ai_damage() -> None:
    anchors: list[Any] = [
        None,
        {},
        {"textSegments": 3},
        {"textSegments": [None, {"endIndex": "x"}, {"endIndex": -1}]},
    ]
    anchors += [
        {"textSegments": [{"startIndex": "5", "endIndex": "2"}, {"startIndex": 7, "endIndex": "99999"}]}
    ]
    lines = [
        {"layout": {"textAnchor": anchor, "boundingPoly": {"vertices": [{"x": None}]}}} for anchor in anchors
    ]
    page = page_of(document(lines=lines, dimension=[], pageNumber="3"), "document_ai")
    assert sorted("".join(page.text.split())) == sorted("".join(TEXT.split()))
    with pytest.raises(FormatError, match="not Document AI"):
        read_page('{"text": "江城", "pages": [{"text": "江"}]}', format="document_ai")
