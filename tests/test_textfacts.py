"""Small facts about a line."""

from __future__ import annotations

import pytest
from hypothesis import example, given

from newsparse.dates.digits import read_small
from newsparse.jumps import page_key
from newsparse.numerals.reading import read_chinese
from newsparse.textfacts import (
    SHORT,
    ends_closed,
    ends_quoted,
    fold_marks,
    heading_like,
    note_like,
    number,
    number_alone,
)
from strategies import texts

CLOSED = ["好.", "好!", "好?", "“好.”", "他说:“好!”", "好…", "好……", "(完.)", "《好!》"]
OPEN = ["", "好", "好,", "好;", "好:", "好、", "参赛率达99.26", "织密“安全网”", "(江西 潘浔)", "——"]


@pytest.mark.parametrize("text", CLOSED)
def test_closed(text):
    assert ends_closed(text)
    assert not ends_quoted(text)


@pytest.mark.parametrize("text", OPEN)
def test_open(text):
    assert not ends_closed(text)


@pytest.mark.parametrize("text", ["织密“安全网”", "(第三版)", "‘充电’", "「夜校」"])
def test_quoted(text):
    assert ends_quoted(text)


HEADINGS = {
    "百年石桥完成“体检”": True,
    "老窑新火": True,
    "“走,去赋能中心充充电”": True,
    "夏津:3000条职工诉求得到落实": True,
    "我能行, 我肯定行!": True,
    "修路建库、直播带货,竹坪乡三百户果农尝到甜头——": True,
    "他们走了.": False,
    "收割时故意留下部分稻穗,": False,
    "收割时故意留下部分稻穗;": False,
    "他走了。她也走了": False,
    "“谢谢你们!”": False,
    "": False,
    "甲" * SHORT: True,
    "甲" * (SHORT + 1): False,
    "甲" * 88 + "——": True,
    "甲" * 89 + "——": False,
    "说明:": True,
    "市里的专家在会上这样说道:": False,
}


@pytest.mark.parametrize(("text", "is_one"), HEADINGS.items(), ids=lambda x: str(x)[:16])
def test_heading_like(text, is_one):
    assert heading_like(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("(江西 潘浔)", True),
        ("(完)", True),
        ("()", False),
        ("(一)工会", False),
        ("(甲)(乙)", False),
        ("", False),
    ],
)
def test_note_like(text, is_one):
    assert note_like(text) is is_one


@given(texts(max_size=60))
@example("他说：“她说‘好。’”")
def test_all_are_total_and_folding_keeps_places(text):
    folded = fold_marks(text)
    assert len(folded) == len(text)
    assert fold_marks(folded) == folded
    for fact in (ends_closed, ends_quoted, heading_like, note_like):
        assert isinstance(fact(folded), bool)
    assert not (ends_closed(folded) and ends_quoted(folded))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("一", True), ("十二", True), ("(三)", True), ("1", True), ("2.", True), ("③", True), ("第二章", True),
        ("", False), ("三人行", False), ("(江西)", False), ("一、二", False), ("1998", False), ("第二届", False),
    ],
)  # fmt: skip
def test_number_alone(text, is_one):
    assert number_alone(text) is is_one
    assert not (is_one and note_like(text))


@pytest.mark.parametrize(
    "value", [*range(1, 131), 200, 210, 999, 1001, 1010, 1100, 9999, 10_000, 10_010, 12_300, 99_999]
)
def test_numbers_are_read_as_dates_and_numerals_read_them(value):
    """One number is one number, whoever reads it: a page's number, an issue's, a day's, an amount."""
    printed = _printed(value)
    assert number(printed) == read_chinese(printed).value == value
    if value < 100:
        assert page_key(None, printed) == str(read_small(printed)) == str(value)


def _printed(value: int) -> str:
    if value >= 10_000:
        above, below = divmod(value, 10_000)
        return f"{_printed(above)}万{'零' if 0 < below < 1000 else ''}{_printed(below) if below else ''}"
    text = ""
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // size % 10
        if digit:
            zero = text and value // size // 10 % 10 == 0
            text += ("零" if zero else "") + "零一二三四五六七八九"[digit] + unit
    return text.removeprefix("一") if text.startswith("一十") else text


@pytest.mark.parametrize(
    "printed", "十十 一廿 二百三百 一十二十 〇十 百百 二万万 万 一二百 十一二 三张".split()
)
def test_what_is_no_number_has_no_value(printed):
    assert number(printed) is None
