"""Whatever words a page has, every format gives all of them, in order: written here, read by the reader."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.source import read_page
from readers.test_formats import characters, check

# Without "*": two of them are a mark of Markdown, which language models write into blocks.
WORD = st.text("中国江城新桥，。“”（）:;12.%-xyé<>&\"'\\#|{}[]\u3000", min_size=1, max_size=6)
LINE = st.lists(WORD, min_size=1, max_size=4)
BLOCKS = st.lists(st.lists(LINE, min_size=1, max_size=3), min_size=1, max_size=4)
Blocks = list[list[list[str]]]

BOX = [10, 20, 300, 40]
QUAD = [[10, 20], [300, 20], [300, 40], [10, 40]]


def tagged(name: str, inner: list[str], attributes: str = "") -> str:
    return f"<{name} {attributes}>{' '.join(inner)}</{name}>"


def alto(blocks: Blocks) -> str:
    lines = [
        [tagged("TextLine", [f'<String CONTENT="{escape(word)}"/>' for word in line]) for line in block]
        for block in blocks
    ]
    return tagged("alto", [tagged("Page", [tagged("TextBlock", block) for block in lines])])


def hocr(blocks: Blocks) -> str:
    def line_of(line: list[str]) -> str:
        words = [tagged("span", [escape(word)], 'class="ocrx_word"') for word in line]
        return tagged("span", words, 'class="ocr_line"')

    found = [tagged("p", [line_of(line) for line in block], "class='ocr_par'") for block in blocks]
    return tagged("html", [tagged("div", found, "class='ocr_page'")])


def page_xml(blocks: Blocks) -> str:
    def line_of(line: list[str]) -> str:
        return tagged("TextLine", [tagged("TextEquiv", [tagged("Unicode", [escape(" ".join(line))])])])

    found = [tagged("TextRegion", [line_of(line) for line in block]) for block in blocks]
    return tagged("PcGts", [tagged("Page", found)])


def tesseract_tsv(blocks: Blocks) -> str:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    return head + "".join(
        f"5\t1\t{b}\t1\t{n}\t{w}\t1\t1\t9\t9\t90\t{word}\n"
        for b, block in enumerate(blocks)
        for n, line in enumerate(block)
        for w, word in enumerate(line)
    )


def texts(blocks: Blocks) -> list[str]:
    return ["\n".join(" ".join(line) for line in block) for block in blocks]


def rapidocr1(blocks: Blocks) -> str:
    return json.dumps([[QUAD, " ".join(line), 0.5] for block in blocks for line in block])


def rapidocr3(blocks: Blocks) -> str:
    return json.dumps(
        [{"box": QUAD, "txt": " ".join(line), "score": 1} for block in blocks for line in block]
    )


def paddle(blocks: Blocks) -> str:
    results = [{"block_label": "text", "block_content": text, "block_bbox": BOX} for text in texts(blocks)]
    return json.dumps({"parsing_res_list": results})


def mineru(blocks: Blocks) -> str:
    return json.dumps([{"type": "text", "text": text, "bbox": BOX, "page_idx": 0} for text in texts(blocks)])


def mineru2(blocks: Blocks) -> str:
    return json.dumps(
        [
            [
                {"type": "paragraph", "content": {"paragraph_content": [{"type": "text", "content": t}]}}
                for t in texts(blocks)
            ]
        ]
    )


def mineru_middle(blocks: Blocks) -> str:
    found = [
        {
            "type": "text",
            "lines": [{"spans": [{"type": "text", "content": w} for w in line]} for line in block],
        }
        for block in blocks
    ]
    return json.dumps({"pdf_info": [{"para_blocks": found, "page_idx": 0}]})


def dots(blocks: Blocks) -> str:
    return json.dumps([{"bbox": BOX, "category": "Text", "text": text} for text in texts(blocks)])


def dots_cut_off(blocks: Blocks) -> str:
    return dots(blocks)[:-3]


def docling(blocks: Blocks) -> str:
    items = [
        {"self_ref": f"#/texts/{n}", "label": "text", "text": text} for n, text in enumerate(texts(blocks))
    ]
    return json.dumps({"schema_name": "DoclingDocument", "body": {"children": []}, "texts": items})


def surya(blocks: Blocks) -> str:
    return json.dumps([{"text_lines": [{"text": " ".join(line)} for block in blocks for line in block]}])


def deepseek(blocks: Blocks) -> str:
    return "".join(f"<|ref|>text<|/ref|><|det|>[[1, 2, 3, 4]]<|/det|>\n{text}\n\n" for text in texts(blocks))


def doctags(blocks: Blocks) -> str:
    inner = "\n".join(f"<text><loc_1><loc_2><loc_30><loc_40>{text}</text>" for text in texts(blocks))
    return f"<doctag>{inner}</doctag>"


def doctags_table(blocks: Blocks) -> str:
    rows = ["".join(f"<fcel>{' '.join(line)}" for line in block) + "<nl>" for block in blocks]
    return f"<doctag><otsl>{''.join(rows)}</otsl></doctag>"


def elements(blocks: Blocks) -> str:
    return json.dumps([{"bbox_2d": BOX, "text_content": text} for text in texts(blocks)])


def elements_cut_off(blocks: Blocks) -> str:
    return elements(blocks)[:-3]


def html_boxes(blocks: Blocks) -> str:
    return "".join(f'<p data-bbox="10 20 300 40">{escape(text)}</p>' for text in texts(blocks))


def pymupdf(blocks: Blocks) -> str:
    found = [
        {
            "type": 0,
            "bbox": BOX,
            "lines": [{"bbox": BOX, "spans": [{"text": w} for w in line]} for line in block],
        }
        for block in blocks
    ]
    return json.dumps({"width": 595, "height": 842, "blocks": found})


def pymupdf_words(blocks: Blocks) -> str:
    return json.dumps(
        [
            [*BOX, word, b, n, w]
            for b, block in enumerate(blocks)
            for n, line in enumerate(block)
            for w, word in enumerate(line)
        ]
    )


def pdfplumber(blocks: Blocks) -> str:
    found = [
        {"text": word, "x0": 10 * w, "x1": 10 * w + 9, "top": 20 * n, "bottom": 20 * n + 10}
        for n, line in enumerate(line for block in blocks for line in block)
        for w, word in enumerate(line)
    ]
    return json.dumps({"pages": [{"page_number": 1, "width": 595, "height": 842, "words": found}]})


def google_vision(blocks: Blocks) -> str:
    ends = {0: {}, 1: {"property": {"detectedBreak": {"type": "LINE_BREAK"}}}}

    def words(line: list[str]) -> list[dict[str, object]]:
        last = len(line) - 1
        return [
            {"symbols": [*({"text": c} for c in w[:-1]), {"text": w[-1], **ends[n == last]}]}
            for n, w in enumerate(line)
        ]

    found = [{"paragraphs": [{"words": [w for line in block for w in words(line)]}]} for block in blocks]
    return json.dumps(
        {"responses": [{"fullTextAnnotation": {"pages": [{"width": 9, "height": 9, "blocks": found}]}}]}
    )


def huawei(blocks: Blocks) -> str:
    found = [{"words": "".join(line), "location": [[10, 20], [90, 40]]} for block in blocks for line in block]
    return json.dumps({"result": {"words_block_list": found}})


def azure(blocks: Blocks) -> str:
    found = [
        {
            "text": "".join(line),
            "boundingBox": [10, 20, 90, 40],
            "words": [{"text": w, "boundingBox": [10, 20, 90, 40]} for w in line],
        }
        for block in blocks
        for line in block
    ]
    return json.dumps({"analyzeResult": {"readResults": [{"page": 1, "unit": "pixel", "lines": found}]}})


def document_ai(blocks: Blocks) -> str:
    text, lines = "", []
    for block in blocks:
        for line in block:
            start, text = len(text), text + " ".join(line) + "\n"
            lines.append(
                {"layout": {"textAnchor": {"textSegments": [{"startIndex": start, "endIndex": len(text)}]}}}
            )
    return json.dumps({"text": text, "pages": [{"pageNumber": 1, "lines": lines}]})


def mupdf_html(blocks: Blocks) -> str:
    style = "top:9pt;left:9pt;line-height:9pt"
    found = [
        f'<p style="{style}"><span>{escape(" ".join(line))}</span></p>' for block in blocks for line in block
    ]
    return f'<div id="page0" style="width:595pt;height:842pt">{"".join(found)}</div>'


def poppler(blocks: Blocks) -> str:
    found = [
        tagged("block", [tagged("line", [tagged("word", [escape(word)]) for word in line]) for line in block])
        for block in blocks
    ]
    return f'<html><body><doc><page width="9" height="9">{"".join(found)}</page></doc></body></html>'


def answer(blocks: Blocks) -> str:
    content = "```json\n" + elements(blocks) + "\n```"
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": content}}]})


WRITERS = (
    (alto, "alto"),
    (hocr, "hocr"),
    (page_xml, "page_xml"),
    (tesseract_tsv, "tesseract_tsv"),
    (rapidocr1, "rapidocr"),
    (rapidocr3, "rapidocr"),
    (paddle, "paddle"),
    (mineru, "mineru"),
    (mineru2, "mineru"),
    (mineru_middle, "mineru_middle"),
    (dots, "dots"),
    (dots_cut_off, "dots"),
    (docling, "docling"),
    (surya, "surya"),
    (deepseek, "deepseek"),
    (doctags, "doctags"),
    (doctags_table, "doctags"),
    (elements, "elements"),
    (elements_cut_off, "elements"),
    (html_boxes, "html_boxes"),
    (pymupdf, "pdf_json"),
    (pymupdf_words, "pdf_json"),
    (pdfplumber, "pdf_json"),
    (poppler, "pdf_xml"),
    (mupdf_html, "pdf_html"),
    (google_vision, "google_vision"),
    (document_ai, "document_ai"),
    (huawei, "cloud_ocr"),
    (azure, "azure"),
    (answer, "elements"),
)


@pytest.mark.parametrize(("write", "name"), WRITERS, ids=[write.__name__ for write, _ in WRITERS])
@given(blocks=BLOCKS)
def test_all_words_in_order(write: Callable[[Blocks], str], name: str, blocks: Blocks) -> None:
    page = read_page(write(blocks))
    assert page.format == name
    check((page,))
    wanted = characters("".join(word for block in blocks for line in block for word in line))
    assert characters(page.text) == wanted
    assert characters("".join(block.text for block in page.blocks)) == wanted
