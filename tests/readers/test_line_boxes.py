"""A line's box that a few words stretch into the next line, in the formats that give words."""

from __future__ import annotations

import pytest

from newsparse.page import Rect
from newsparse.readers.build import Word, stretched, words_line
from newsparse.source import read_page

BOX = Rect(100, 43, 386, 95)


def words(*, tall: int = 1, confidence: float = 0.9) -> list[Word]:
    """Eleven words of one character each in `BOX`, the first `tall` of them as high as it."""
    return [
        Word(char, Rect(100 + 26 * k, 43, 122 + 26 * k, 95 if k < tall else 66), confidence)
        for k, char in enumerate("全强忍痛楚继续奔走不停")
    ]


def test_the_box_is_that_of_most_characters():
    assert words_line(words(), BOX).rect == Rect(100, 43, 386, 66)


def test_a_line_of_high_characters_keeps_its_box():
    assert words_line(words(tall=7), BOX).rect == BOX


def test_a_line_that_the_engine_doubts_keeps_its_box():
    assert words_line(words(confidence=0.2), BOX).rect == BOX


def test_words_without_boxes_change_nothing():
    assert words_line([w._replace(rect=None) for w in words()], BOX).rect == BOX
    assert words_line([w._replace(confidence=None) for w in words()], BOX).rect == Rect(100, 43, 386, 66)


def test_a_vertical_line_keeps_its_box():
    box = Rect(0, 0, 50, 300)
    across = [
        Word(c, Rect(0, 30 * k, 50 if k == 0 else 22, 30 * k + 22)) for k, c in enumerate("竖排的一行标题字")
    ]
    assert words_line(across, box).rect == box


@pytest.mark.parametrize(("rect", "size"), [(None, 9), (Rect(0, 0, 5, 200), 4), (Rect(0, 0, 286, 24), 0)])
def test_what_is_not_stretched(rect, size):
    assert not stretched(rect, size)


def _tsv(found: list[Word]) -> str:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    rows = ["1\t1\t0\t0\t0\t0\t0\t0\t500\t500\t-1\t", "2\t1\t1\t0\t0\t0\t100\t43\t286\t52\t-1\t"]
    rows += ["3\t1\t1\t1\t0\t0\t100\t43\t286\t52\t-1\t", "4\t1\t1\t1\t1\t0\t100\t43\t286\t52\t-1\t"]
    for n, w in enumerate(found, 1):
        r = w.rect
        rows.append(f"5\t1\t1\t1\t1\t{n}\t{r.x0}\t{r.y0}\t{r.x1 - r.x0}\t{r.y1 - r.y0}\t90.0\t{w.text}")
    return head + "\n".join(rows) + "\n"


def _alto(found: list[Word]) -> str:
    strings = "".join(
        f'<String CONTENT="{w.text}" WC="0.90" HPOS="{w.rect.x0}" VPOS="{w.rect.y0}" '
        f'WIDTH="{w.rect.x1 - w.rect.x0}" HEIGHT="{w.rect.y1 - w.rect.y0}"/>'
        for w in found
    )
    return (
        '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout>'
        '<Page WIDTH="500" HEIGHT="500"><PrintSpace><TextBlock HPOS="100" VPOS="43" WIDTH="286" HEIGHT="52">'
        f'<TextLine HPOS="100" VPOS="43" WIDTH="286" HEIGHT="52">{strings}</TextLine>'
        "</TextBlock></PrintSpace></Page></Layout></alto>"
    )


def _hocr(found: list[Word]) -> str:
    spans = "".join(
        f"<span class='ocrx_word' title='bbox {w.rect.x0} {w.rect.y0} {w.rect.x1} {w.rect.y1}; x_wconf 90'>"
        f"{w.text}</span>"
        for w in found
    )
    return (
        "<!DOCTYPE html><html><head><meta name='ocr-system' content='tesseract'/></head><body>"
        "<div class='ocr_page' title='bbox 0 0 500 500'><p class='ocr_par' title='bbox 100 43 386 95'>"
        f"<span class='ocr_line' title='bbox 100 43 386 95'>{spans}</span></p></div></body></html>"
    )


@pytest.mark.parametrize("write", [_tsv, _alto, _hocr])
def test_three_formats_give_the_same_box(write):
    page = read_page(write(words()))
    (line,) = page.blocks[0].lines
    assert page.text == "全强忍痛楚继续奔走不停"
    assert line.rect == Rect(100, 43, 386, 66)
