"""What language models and services answer, and dumps of many answers: JSON Lines, wrappers, fences, DocTags, HTML with boxes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse.errors import FormatError
from newsparse.page import Page, Rect
from newsparse.source import read_page, read_source
from readers.test_formats import check

TITLE, BODY, LAST = "江城新桥今日通车", "江城长江新桥8日上午通车。", "承建单位表示，工期缩短了4个月。"
BOXED = [
    {"bbox_2d": [80, 90, 500, 140], "text_content": TITLE},
    {"bbox_2d": [80, 180, 500, 260], "text_content": BODY},
]
DOTS = [{"bbox": [1, 2, 300, 40], "category": "Title", "text": TITLE}]


def dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def fenced(text: str, what: str = "json") -> str:
    return f"```{what}\n{text}\n```"


def pages(tmp_path: Path, *rows: Any, name: str = "dump.jsonl") -> tuple[Page, ...]:
    (tmp_path / name).write_text("\n".join(dumped(row) for row in rows) + "\n", encoding="utf-8")
    found = read_source(tmp_path / name)
    check(found)
    return found


def texts(found: tuple[Page, ...]) -> list[list[str]]:
    return [[block.text for block in page.blocks] for page in found]


def said(content: Any) -> dict[str, Any]:
    return {
        "object": "chat.completion",
        "choices": [{"index": 0, "message": {"role": "assistant", "content": content}}],
    }


ANSWERS = {
    "openai": said(f"{TITLE}\n\n{BODY}"),
    "parts": said([{"type": "text", "text": f"{TITLE}\n\n{BODY}"}]),
    "completion": {"choices": [{"text": f"{TITLE}\n\n{BODY}"}]},
    "thinking": said(f"<think>先看标题。</think>\n{TITLE}\n\n{BODY}"),
    "batch": {
        "custom_id": "p1",
        "response": {"status_code": 200, "body": said(f"{TITLE}\n{BODY}")},
        "error": None,
    },
    "gemini": {
        "candidates": [{"content": {"parts": [{"text": f"{TITLE}\n"}, {"text": BODY}], "role": "model"}}]
    },
    "vertex": {
        "request": {},
        "response": {"candidates": [{"content": {"parts": [{"text": f"{TITLE}\n{BODY}"}]}}]},
    },
    "anthropic": {
        "type": "message",
        "role": "assistant",
        "content": [{"type": "text", "text": f"{TITLE}\n{BODY}"}],
    },
    "dashscope": {"output": said([{"text": f"{TITLE}\n{BODY}"}])},
    "talk": {
        "messages": [{"role": "user", "content": "读"}, {"role": "assistant", "content": f"{TITLE}\n{BODY}"}]
    },
    "sharegpt": {
        "conversations": [{"from": "human", "value": "读"}, {"from": "gpt", "value": f"{TITLE}\n{BODY}"}]
    },
    "olmocr": {"primary_language": "zh", "is_table": False, "natural_text": f"{TITLE}\n\n{BODY}"},
    "text": {"image": "p1.jpg", "text": f"{TITLE}\n{BODY}"},
    "fence": {"id": 1, "response": fenced(f"{TITLE}\n{BODY}", "text")},
    "markdown": {"id": 1, "response": fenced(f"# {TITLE}\n\n{BODY}", "markdown")},
    "boxes": said(fenced(dumped(BOXED))),
    "boxes in a key": {"image": "a.jpg", "prediction": dumped(BOXED)},
    "boxes as they are": {"image": "a.jpg", "prediction": BOXED},
    "chat before a fence": said("Here is the text:\n\n" + fenced(dumped(BOXED)) + "\n\nLet me know!"),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_answer_alone_among_others_and_in_a_list(answer: dict[str, Any], tmp_path: Path) -> None:
    wanted = [TITLE, BODY]
    assert texts(pages(tmp_path, answer, name="a.json")) == [wanted]
    assert texts(pages(tmp_path, answer, answer)) == [wanted, wanted]
    assert texts(pages(tmp_path, [answer, answer], name="b.json")) == [wanted, wanted]


def test_pages_are_of_the_format_that_is_wrapped(tmp_path: Path) -> None:
    found = pages(tmp_path, ANSWERS["boxes"], ANSWERS["text"], {"id": 3, "pred": DOTS}, ANSWERS["markdown"])
    assert [page.format for page in found] == ["elements", "text", "dots", "markdown"]
    assert [page.name for page in found] == [f"dump.jsonl:{n}" for n in (1, 2, 3, 4)]
    assert found[0].blocks[0].rect == Rect(80, 90, 500, 140)


def test_rows_that_are_pages_themselves(tmp_path: Path) -> None:
    paddle = {
        "parsing_res_list": [{"block_label": "text", "block_content": BODY, "block_bbox": [1, 2, 3, 4]}]
    }
    assert [page.format for page in pages(tmp_path, paddle, paddle)] == ["paddle", "paddle"]
    assert texts(pages(tmp_path, DOTS, DOTS)) == [[TITLE], [TITLE]]
    # a model that begins its list twice is one page, where no name says that there are rows
    assert texts(pages(tmp_path, DOTS, DOTS, name="a.json")) == [[TITLE, TITLE]]
    mineru = {"pdf": "a.pdf", "content_list": [{"type": "text", "text": BODY, "page_idx": 0}]}
    assert [page.format for page in pages(tmp_path, mineru, mineru)] == ["mineru", "mineru"]


def test_headlines_in_keys_of_their_own_stand_before_the_text(tmp_path: Path) -> None:
    row = {"id": 1, "title": TITLE, "author": "李明", "content": f"{BODY}\n{LAST}"}
    assert texts(pages(tmp_path, row, row))[0] == [TITLE, "李明", BODY, LAST]
    # neither what the text has itself, nor a file's name
    row = {"title": "page-1.pdf", "headline": TITLE, "text": f"{TITLE}\n{BODY}"}
    assert texts(pages(tmp_path, row, row))[0] == [TITLE, BODY]
    assert texts(pages(tmp_path, {"title": TITLE, "prediction": dumped(BOXED)}, row))[0] == [TITLE, BODY]


def test_documents_of_olmocr_are_parted(tmp_path: Path) -> None:
    whole = f"{TITLE}\n{BODY}\n{LAST}\n"
    first, second = len(TITLE) + 1, len(TITLE) + len(BODY) + 2
    row = {
        "id": "x", "text": whole, "source": "olmocr", "metadata": {"Source-File": "a.pdf"},
        "attributes": {"pdf_page_numbers": [[0, first, 1], [first, first, 2], [first, second, 3], [second, len(whole), 4]]},
    }  # fmt: skip
    assert texts(pages(tmp_path, row)) == [[TITLE], [], [BODY], [LAST]]
    row["attributes"] = {
        "pdf_page_numbers": [[0, 9**9, 1], ["x"], [-5, 2, 2]]
    }  # nothing is lost where numbers are wrong
    found = pages(tmp_path, row)
    assert "".join("".join(page.text.split()) for page in found) == "".join(whole.split())


def test_pages_of_mistral_and_pymupdf4llm(tmp_path: Path) -> None:
    mistral = {
        "pages": [{"index": 0, "markdown": f"# {TITLE}\n\n{BODY}"}, {"index": 1, "markdown": LAST}],
        "model": "m",
    }
    assert texts(pages(tmp_path, mistral, name="a.json")) == [[TITLE, BODY], [LAST]]
    chunks = [
        {"metadata": {"page": 1}, "toc_items": [], "text": f"# {TITLE}\n\n{BODY}"},
        {"metadata": {}, "text": LAST},
    ]
    assert texts(pages(tmp_path, chunks, name="a.json")) == [[TITLE, BODY], [LAST]]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [ANSWERS["openai"], {"response": None, "error": {"code": "x"}}],
            r"dump\.jsonl:2: no text and no engine's output",
        ),
        ([ANSWERS["text"], {"image": "b.jpg", "text": None}], r"dump\.jsonl:2: no text"),
        (
            [ANSWERS["text"], {"id": 1, "text": '{"a": 1}'}],
            r"dump\.jsonl:2: holds data of a format that no reader knows",
        ),
    ],
)
def test_no_row_is_passed_over(rows: list[Any], message: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=message):
        pages(tmp_path, *rows)


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    good = dumped(ANSWERS["text"])
    (tmp_path / "a.jsonl").write_text(f"{good}\n{good}\n{good[:-4]}\n", encoding="utf-8")
    with pytest.raises(FormatError, match=r"a\.jsonl:3: broken JSON"):
        read_source(tmp_path / "a.jsonl")


@pytest.mark.parametrize(
    "value",
    [
        {"name": "package", "version": "1"},
        [{"text": "一"}, {"text": "二"}],  # lines or pages? nobody can tell
        [{"id": 1, "score": 2}],
        {"images": [{"id": 1}], "annotations": [{"bbox": [1, 2, 3, 4], "category_id": 1}]},
    ],
)
def test_other_data_is_no_page(value: Any, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="no reader knows"):
        pages(tmp_path, value, name="a.json")


def test_a_result_is_no_page(tmp_path: Path) -> None:
    value = {
        "schema": "newsparse/1",
        "articles": [{"id": "p1a1", "headline": {"text": TITLE}, "content": []}],
    }
    with pytest.raises(FormatError, match=r"a result of newsparse.*from_json"):
        pages(tmp_path, value, name="a.json")


@pytest.mark.parametrize(
    "text",
    [
        '{"text": "一"}',
        '{"id": 1}\n{"id": 2}',
        '"一"\n"二"',
        "说明\n```json\n{}\n```\n",
        "```json\n一\n```",
        "---\ntitle: 一\n---\n二",
    ],
)
def test_a_text_that_only_looks_like_it_stays_what_it_is(text: str) -> None:
    assert (read_page(text).text, read_page(text).format) == (text, "text")


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        (fenced(f"{TITLE}\n{BODY}", ""), [TITLE, BODY]),
        (fenced(f"{TITLE}\n\n{BODY}", "markdown"), [TITLE, BODY]),
        (f"---\nprimary_language: zh\nis_rotation_valid: True\n---\n{TITLE}\n{BODY}", [TITLE, BODY]),
        # neither a fence round all, nor front matter: nothing is taken away
        (f"{TITLE}\n```\n{BODY}\n```", [TITLE, "```", BODY, "```"]),
        (f"---\n{TITLE}\n---\n{BODY}", ["---", TITLE, "---", BODY]),
        (f"```json\n{TITLE}\n", ["```json", TITLE]),
    ],
)
def test_what_models_put_round_a_text(source: str, kept: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(source, encoding="utf-8")
    assert texts(read_source(tmp_path / "a.txt")) == [kept]


# Elements


def element(**keys: Any) -> list[tuple[str | None, str, Rect | None]]:
    page = read_page(dumped([keys]))
    check((page,))
    assert page.format == "elements"
    return [(block.label, block.text, block.rect) for block in page.blocks]


@pytest.mark.parametrize(
    "box",
    [
        {"bbox_2d": [10, 20, 110, 40]},
        {"bbox": [10, 20, 110, 40]},
        {"box_2d": [20, 10, 40, 110]},  # Gemini's
        {"bounding_box": {"x": 10, "y": 20, "width": 100, "height": 20}},
        {"location": {"left": 10, "top": 20, "width": 100, "height": 20}},  # Baidu's
        {"bbox": {"x0": 10, "y0": 20, "x1": 110, "y1": 40}},
        {"bbox": {"x1": 10, "y1": 20, "x2": 110, "y2": 40}},
        {"bbox": {"xmin": 10, "ymin": 20, "xmax": 110, "ymax": 40}},
        {"bbox": {"left": 10, "top": 20, "right": 110, "bottom": 40}},
        {"polygon": [10, 20, 110, 20, 110, 40, 10, 40]},
        {"bounding_box": {"vertices": [{"x": 10, "y": 20}, {"x": 110, "y": 20}, {"x": 110, "y": 40}]}},
    ],
)
def test_boxes_by_any_name(box: dict[str, Any]) -> None:
    for text in ("text", "text_content", "content", "transcription", "words"):
        assert element(**box, **{text: BODY}) == [(None, BODY, Rect(10, 20, 110, 40))]


@pytest.mark.parametrize(
    ("keys", "blocks"),
    [
        ({"type": "Section-Header", "text": TITLE}, [("title", TITLE)]),
        ({"label": "标题", "content": TITLE}, [("title", TITLE)]),
        ({"kind": "page_number", "text": "3"}, [("page_number", "3")]),
        ({"bbox": [1, 2, 3, 4], "type": "mystery", "text": BODY}, [(None, BODY)]),
        ({"bbox": [1, 2, 3, 4], "type": "image", "text": BODY}, [("image", ""), ("text", BODY)]),
        (
            {"bbox": [1, 2, 3, 4], "type": "table", "html": "<table><tr><td>一</td></tr></table>"},
            [("table", "一")],
        ),
        ({"box_2d": [1, 2, 3, 4], "label": TITLE}, [(None, TITLE)]),  # Gemini says the text in the label …
        (
            {"headline": TITLE, "byline": "本报记者 李明", "content": BODY},
            [("title", TITLE), ("text", "本报记者 李明"), (None, BODY)],
        ),
        ({"bbox": [1, 2, 3], "text": BODY}, [(None, BODY)]),
    ],
)
def test_elements(keys: dict[str, Any], blocks: list[tuple[str | None, str]]) -> None:
    assert [(label, text) for label, text, _ in element(**keys)] == blocks


def test_what_a_model_sees_is_no_text() -> None:
    found = dumped([{"box_2d": [1, 2, 3, 4], "label": "person"}, {"box_2d": [1, 2, 3, 4], "label": "logo"}])
    assert read_page(found).format == "text"  # … but not what it sees
    page = read_page(
        dumped([{"bbox": [1, 2, 3, 4], "label": "person"}, {"bbox": [1, 2, 3, 4], "text": BODY}])
    )
    assert page.text == BODY


def test_holders_pages_and_sizes() -> None:
    page = {"width": 900, "height": 1200, "elements": BOXED}
    (found,) = read_source(dumped(page))
    assert (found.width, found.height, texts((found,))) == (900, 1200, [[TITLE, BODY]])
    for held in ({"pages": [page, page]}, [page, page], [BOXED, BOXED], {"result": {"pages": [page, page]}}):
        assert texts(read_source(dumped(held))) == [[TITLE, BODY]] * 2
    assert texts(read_source(dumped([BOXED, [], BOXED]))) == [[TITLE, BODY], [], [TITLE, BODY]]
    (gemini,) = read_source(dumped([{"box_2d": [90, 80, 140, 500], "label": TITLE}]))
    assert (gemini.width, gemini.height) == (1000, 1000)


def test_lines_are_lines_and_paragraphs_blocks() -> None:
    line = {"words": BODY, "location": {"left": 10, "top": 20, "width": 20 * len(BODY), "height": 22}}
    assert [len(b.lines) for b in read_page(dumped({"words_info": [line, line]})).blocks] == [1, 1]
    block = {"words": BODY * 3, "location": {"left": 10, "top": 20, "width": 20 * len(BODY), "height": 70}}
    assert [len(b.lines) for b in read_page(dumped({"words_info": [block, block]})).blocks] == [0, 0]


def labelme(*shapes: tuple[str, str | None]) -> str:
    found = [
        {
            "label": label,
            "points": [[10, 30 * n], [10 + 20 * len(BODY), 30 * n + 22]],
            "shape_type": "rectangle",
        }
        | ({"description": text} if text is not None else {})
        for n, (label, text) in enumerate(shapes, 1)
    ]
    return dumped(
        {
            "version": "5.4",
            "flags": {},
            "shapes": found,
            "imagePath": "a.jpg",
            "imageHeight": 1200,
            "imageWidth": 900,
        }
    )


def test_labelme() -> None:
    page = read_page(labelme((TITLE, ""), (BODY, ""), ("Balla", None)))
    assert [(b.label, b.text, len(b.lines)) for b in page.blocks] == [
        (None, t, 1) for t in (TITLE, BODY, "Balla")
    ]
    assert (page.format, page.width, page.height) == ("elements", 900.0, 1200.0)
    assert page.blocks[0].rect == Rect(10, 30, 10 + 20 * len(BODY), 52)
    # A description is the text; the label says what it is, if it is a word that is known.
    page = read_page(labelme(("标题", TITLE), ("行", BODY), ("行", ""), ("图片", None), ("figure", "")))
    assert [(b.label, b.text) for b in page.blocks] == [
        ("title", TITLE),
        (None, BODY),
        ("text", ""),
        ("text", ""),
        ("image", ""),
    ]


def test_labelme_of_classes_is_no_text() -> None:
    for labels in (
        ("广告",) * 4,
        ("person", "car", "tree"),
        ("标题", "正文"),
        ("图片", "图片", "广告", "广告"),
    ):
        with pytest.raises(FormatError):
            read_page(labelme(*((label, None) for label in labels)), format="elements")
    for shapes in (
        None,
        [],
        [None, 5],
        [{"label": None, "points": 5}],
        [{"label": TITLE, "points": [["x"]]}] * 2,
    ):
        read_page(dumped({"shapes": shapes, "imagePath": None}))


def test_a_list_that_breaks_off_at_the_limit_of_the_model() -> None:
    whole = fenced(json.dumps(BOXED, ensure_ascii=False, indent=2))
    cut = whole[: whole.index(BODY) + 6]
    assert texts((read_page(cut),)) == [[TITLE, BODY[:6]]]
    program = dumped([{"words": TITLE, "location": {"left": 1, "top": 2, "width": 3, "height": 4}}])[:-3]
    assert read_page(program).format == "text"


def test_a_programs_json_that_breaks_off_is_an_error(tmp_path: Path) -> None:
    row = {"words": TITLE, "location": {"left": 1, "top": 2, "width": 3, "height": 4}}
    (tmp_path / "a.json").write_text(dumped([row])[:-3], encoding="utf-8")
    with pytest.raises(FormatError, match=r"a\.json: broken JSON"):
        read_source(tmp_path / "a.json")


# DocTags


def doctags(source: str) -> list[list[tuple[str | None, str]]]:
    found = read_source(source)
    check(found)
    assert {page.format for page in found} == {"doctags"}
    return [[(block.label, block.text) for block in page.blocks] for page in found]


LOC = "<loc_40><loc_90><loc_250><loc_130>"


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("<doctag><text>a & b < c</text></doctag>", [("text", "a & b < c")]),
        ("<doctag>无标签</doctag>", [(None, "无标签")]),
        ("<doctag><code><_unknown_><p>一</p></code></doctag>", [("text", "<p>一</p>")]),
        (f"<doctag><picture>{LOC}<logo></picture></doctag>", [("image", "")]),
        (f"<doctag><picture>{LOC}图中字<caption>图题</caption></picture></doctag>", [("image", ""), ("text", "图中字"), ("caption", "图题")]),
        ("<doctag><inline><text>甲</text>\n<text>乙</text>\n</inline></doctag>", [(None, "甲乙")]),
        ("<doctag><otsl><ched>项<ched>数<nl><ecel><fcel>8<nl><fcel>宽<lcel><nl></otsl></doctag>", [("table", "项\t数8宽")]),
        (f"<doctag><text>{LOC}断在这里", [("text", "断在这里")]),
        (f"<doctag><text>{LOC}断在这里</te", [("text", "断在这里")]),
        (f"<text>{LOC}没有根</text>", [("text", "没有根")]),
        ("<doctag></list_item><text>一</text></doctag>", [("text", "一")]),
        ("<doctag>" + "<list_item>" * 3000 + "深" + "</list_item>" * 3000 + "</doctag>", [("list", "深")]),
    ],
)  # fmt: skip
def test_doctags(source: str, blocks: list[tuple[str | None, str]]) -> None:
    assert doctags(source) == [blocks]


def test_doctags_of_several_pages_and_boxes() -> None:
    one, two = f"<text>{LOC}一</text>", f"<text>{LOC}二</text>"
    wanted = [[("text", "一")], [("text", "二")]]
    assert doctags(f"<doctag>{one}\n<page_break>\n{two}</doctag>") == wanted
    assert doctags(f"<doctag>{one}</doctag>\n<doctag>{two}</doctag>") == wanted
    assert doctags(f"<doctag>{one}</doctag><page_break><doctag>{two}</doctag><page_break>") == wanted
    assert doctags(f"<doctag>{one}<page_break><page_break>{two}</doctag>") == [wanted[0], [], wanted[1]]
    page = read_page(f"<doctag>{one}</doctag>")
    assert (page.blocks[0].rect, page.width, page.height) == (Rect(40, 90, 250, 130), 500, 500)
    assert read_page("<doctag><text><loc_40><loc_90>一</text></doctag>").blocks[0].rect is None


def test_what_is_no_doctags() -> None:
    assert read_page("<text>一</text>").format == "text"
    with pytest.raises(FormatError, match="not DocTags"):
        read_page("一", format="doctags")


# HTML with boxes


def test_html_of_qwen_and_chandra(tmp_path: Path) -> None:
    chandra = (
        f'<div data-bbox="80 90 500 140" data-label="Section-Header"><h1>{TITLE}</h1></div>\n'
        f'<div data-bbox="80 180 500 260" data-label="Text"><p>{BODY}</p><p>{LAST}</p></div>'
        '<div data-bbox="1 2 30 40" data-label="Table"><table><tr><td>桥墩</td><td>48</td></tr></table></div>'
    )
    page = read_page(chandra)
    check((page,))
    assert [(b.label, b.text) for b in page.blocks] == [
        ("title", TITLE),
        ("text", BODY),
        ("text", LAST),
        ("table", "桥墩\t48"),
    ]
    cut = read_page(f'<html><body>先\n<p data-bbox="80 180 500 260">{BODY}<b')
    assert [b.text for b in cut.blocks] == ["先", BODY]
    assert read_page(f"<p>{BODY}</p>").format == "text"
