"""Whatever the boxes are: no exception, no hang, nothing lost, the same result each time."""

from __future__ import annotations

import math
from collections import Counter
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span
from newsparse.stages.geometry import arrange, evidence, group, headline_evidence

NUMBER = st.one_of(
    st.floats(-50, 400).map(lambda v: round(v, 1)),
    st.sampled_from([0.0, 100.0, 1e-12, 1e12, -1e12, math.nan, math.inf, -math.inf]),
)
BOX = st.one_of(st.none(), st.builds(Rect, NUMBER, NUMBER, NUMBER, NUMBER))
TEXT = st.text("字词句。，“”a1 \u3000", min_size=0, max_size=14)


@st.composite
def pages(draw) -> Page:
    text = ""
    blocks = []
    for _ in range(draw(st.integers(0, 14))):
        lines, spans = [], []
        for _ in range(draw(st.integers(0, 4))):
            words = draw(TEXT)
            span = Span(0, len(text), len(text) + len(words))
            text += words + "\n"
            spans.append(span)
            if draw(st.booleans()):
                lines.append(Line(span, draw(BOX), None, draw(st.booleans())))
        label = draw(st.sampled_from([None, "title", "text", "image", "header", "caption"]))
        blocks.append(
            Block(Passage.take((text,), spans), draw(st.integers(0, 2)), draw(BOX), tuple(lines), label)
        )
    return Page(text, tuple(blocks))


def characters(page: Page, blocks: tuple[Block, ...]) -> Counter[int]:
    """Offsets of all characters that are not white space, with how often they stand in the blocks."""
    return Counter(c for b in blocks for s in b.spans for c in range(s.start, s.end) if page.text[c].strip())


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages())
def test_nothing_is_lost_and_nothing_raises(page):
    layout = arrange(page)
    assert characters(page, layout.blocks) == characters(page, page.blocks)
    assert len(layout.blocks) == len(layout.geometry)
    assert layout == arrange(page)
    for block in layout.blocks:
        assert "".join(block.text.split()) == "".join(
            "".join(page.text[s.start : s.end] for s in block.spans).split()
        )
    members = [b for article in group(layout) for b in article]
    assert len(members) == len(set(members))
    for i in range(len(layout.blocks)):
        for j in (0, len(layout.blocks) - 1):
            assert 0 <= evidence(layout, i, j).p <= 1
            assert 0 <= headline_evidence(layout, i, j).p <= 1
    for region in layout.regions:
        assert all(
            layout.geometry[b].region == layout.regions.index(region) for b in region.heads + region.blocks
        )


@st.composite
def sheets(draw) -> Page:
    """Lines as a page has them: body, middle and large type, on a grid, some over several columns, some on others; or set from
    top to bottom; or blocks of which no lines are known.
    """
    text = ""
    blocks = []
    down, seen = draw(st.booleans()), draw(st.sampled_from([0, 5, 5]))
    for _ in range(draw(st.integers(1, 40))):
        size = draw(st.sampled_from([20.0, 20.0, 20.0, 18.0, 25.0, 40.0, 62.0]))
        count = draw(st.sampled_from([1, 2, 5, 12, 14, 28]))
        x = draw(st.sampled_from([0.0, 40.0, 310.0, 350.0, 620.0])) + draw(
            st.sampled_from([0.0, 0.0, 3.0, -9.0])
        )
        y = 14.0 * draw(st.integers(0, 40))
        across = draw(st.integers(0, 9)) == 0
        rect = (
            Rect(x, y, x + size * 1.3, y + size * count)
            if across
            else Rect(x, y, x + size * count, y + size * 1.3)
        )
        if down:
            rect, across = Rect(900 - rect.y1, rect.x0, 900 - rect.y0, rect.x1), not across
        span = Span(0, len(text), len(text) + count)
        text += draw(st.sampled_from("字，”a")) * count + "\n"
        lines = () if draw(st.integers(0, 5)) >= seen else (Line(span, rect, None, across),)
        blocks.append(Block(Passage.take((text,), (span,)), 0, rect, lines))
    return Page(text, tuple(blocks))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(sheets())
def test_nothing_is_lost_from_what_looks_like_a_page(page):
    layout = arrange(page)
    assert characters(page, layout.blocks) == characters(page, page.blocks)
    members = [b for article in group(layout) for b in article]
    assert len(members) == len(set(members))


def of_boxes(rects: list[Rect]) -> Page:
    text = ""
    blocks = []
    for rect in rects:
        span = Span(0, len(text), len(text) + 10)
        text += "一二三四五六七八九十\n"
        blocks.append(Block(Passage("一二三四五六七八九十", (span,)), 0, rect, (Line(span, rect),)))
    return Page(text, tuple(blocks))


def lattice(k: int) -> Rect:
    return Rect(330.0 * (k % 70), 31.0 * (k // 70), 330.0 * (k % 70) + 300, 31.0 * (k // 70) + 28)


SHAPES = {
    "lattice": lattice,
    "same": lambda _: Rect(10, 10, 300, 40),
    "row": lambda k: Rect(300.0 * k, 10, 300.0 * k + 280, 40),
    "column": lambda k: Rect(10, 31.0 * k, 280, 31.0 * k + 28),
    "stairs": lambda k: Rect(300.0 * k, 31.0 * k, 300.0 * k + 280, 31.0 * k + 28),
    "nested": lambda k: Rect(k, k, 30000.0 - k, 30000.0 - k),
    "scattered": lambda k: Rect(
        k * 7919 % 9973, k * 104729 % 9949, k * 7919 % 9973 + 40 + k % 300, k * 104729 % 9949 + 10 + k % 50
    ),
    "down": lambda k: (
        Rect(31.0 * k, 330.0 * (k % 40), 31.0 * k + 28, 330.0 * (k % 40) + 300)
        if k % 10
        else Rect(31.0 * k, 330.0 * (k % 40), 31.0 * k + 600, 330.0 * (k % 40) + 60)
    ),
    "headlines": lambda k: Rect(
        k * 7919 % 99733,
        k * 104729 % 99491,
        k * 7919 % 99733 + (400, 900, 2000)[k % 3],
        k * 104729 % 99491 + (28, 60, 90)[k % 3],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_many_lines_take_no_more_than_their_share(shape):
    few, many = 500, 2000
    times = []
    for count in (few, many):
        page = of_boxes([SHAPES[shape](k) for k in range(count)])
        start = perf_counter()
        layout = arrange(page)
        group(layout)
        times.append(perf_counter() - start)
        assert characters(page, layout.blocks) == characters(page, page.blocks)
    # Four times the lines: sixteen times the time would be all pairs. Short times are noise.
    assert times[1] < max(1.5, 10 * times[0])


def test_no_boxes_leave_the_page_as_it_is():
    text = "标题\n第一段。\n第二段。"
    spans = [Span(0, 0, 2), Span(0, 3, 7), Span(0, 8, 12)]
    page = Page(text, tuple(Block(Passage.take((text,), [s]), gap=k) for k, s in enumerate(spans)))
    layout = arrange(page)
    assert layout.blocks == page.blocks
    assert group(layout) == ()


def test_empty_page():
    assert arrange(Page("", ())).blocks == ()


def test_a_mirrored_box_is_put_right():
    page = of_boxes([Rect(300, 40, 10, 10)])
    assert arrange(page).blocks[0].rect == Rect(10, 10, 300, 40)
