"""Page text → blocks: lossless, in order, total, linear."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.spans import Passage, Span
from newsparse.stages.blocks import BREAKS, text_blocks

SPACE = st.sampled_from([*BREAKS, "\r\n", " ", "\t", "\u3000", "\ufeff", "\x1c", "\xa0"])
TEXT = st.lists(st.one_of(SPACE, st.sampled_from(list("一二，a1。")), st.characters()), max_size=60).map(
    "".join
)


def white(char: str) -> bool:
    return char.isspace() or char == "\ufeff"


@given(TEXT, st.integers(0, 3))
def test_lossless_sorted_and_trimmed(text: str, index: int) -> None:
    blocks = text_blocks(text, index)
    at = 0
    for block in blocks:
        assert block.spans == (Span(index, block.spans[0].start, block.spans[0].end),)
        _, start, end = block.spans[0]
        assert start >= at
        assert all(white(char) for char in text[at:start])
        assert start < end
        assert not white(text[start])
        assert not white(text[end - 1])
        assert not any(char in BREAKS for char in block.text)
        assert block.passage == Passage.take([text] * (index + 1), block.spans)
        at = end
    assert all(white(char) for char in text[at:])


@given(TEXT)
def test_gaps_count_empty_lines(text: str) -> None:
    plain = text.replace("\r\n", "\n")
    for line_end in BREAKS:
        plain = plain.replace(line_end, "\n")
    gap, expected = 0, []
    for line in plain.split("\n"):
        if all(white(char) for char in line):
            gap += 1
        else:
            expected.append(gap)
            gap = 0
    assert [block.gap for block in text_blocks(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\ufeff", []),
        ("\ufeff标题\r\n正文", [("标题", 0), ("正文", 0)]),
        (
            "一\r\r二\u2028三\u2029\u2029四\x85五\x0b六\x0c七",
            [(c, int(c in "二四")) for c in "一二三四五六七"],
        ),
        ("\n\n　　一 二\u3000\n \u3000\n三", [("一 二", 2), ("三", 1)]),
        ("一\ufeff二", [("一\ufeff二", 0)]),
        ("\0", [("\0", 0)]),
        ("\ud800", [("\ud800", 0)]),
    ],
)
def test_examples(text: str, expected: list[tuple[str, int]]) -> None:
    assert [(block.text, block.gap) for block in text_blocks(text)] == expected


@pytest.mark.parametrize(
    "text", ["一" * 10**7, " " * 10**7, "一" + "\u3000" * 10**7, "\n" * 10**7, "\ufeff" * 10**7 + "一"]
)
def test_ten_million_characters(text: str) -> None:
    start = time.process_time()
    assert len(text_blocks(text)) <= 1
    assert time.process_time() - start < 1.5


def test_many_lines() -> None:
    assert len(text_blocks("一二三\n\n" * 100_000)) == 100_000
