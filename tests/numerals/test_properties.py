"""What must hold for every number and every text."""

from __future__ import annotations

import sys
from random import Random

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.numerals import find_numerals, normalise_numerals
from newsparse.twins import twin
from strategies import CHARACTERS
from traditional import traditional

DIGITS = "零一二三四五六七八九"
FORMAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿两", "萬億兩")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def section(value: int) -> str:
    """1 to 9999 in characters, as GB/T 15835-2011 writes it."""
    text, zero = "", False
    for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // size % 10
        if digit:
            text += ("零" if zero and text else "") + DIGITS[digit] + unit
        zero = not digit
    return text


def chinese(value: int) -> str:
    """An integer below 10^16 in characters, by a rule independent of the reader and of cn2an."""
    if value == 0:
        return "零"
    if value >= 10**8:
        head, rest = divmod(value, 10**8)
        tail = chinese(rest) if rest else ""
        return chinese(head) + "亿" + ("零" if tail and rest < 10**7 else "") + tail
    if value >= 10**4:
        head, rest = divmod(value, 10**4)
        return section(head) + "万" + ("零" if 0 < rest < 1000 else "") + section(rest)
    return section(value)


def spoken(value: int) -> str:
    """十三 for 一十三 at the head."""
    text = chinese(value)
    return text[1:] if text.startswith("一十") else text


def mixed(value: int) -> str:
    """3亿5000万, digits behind the last multiplier filled up to its places."""
    parts = []
    for size, unit in ((10**12, "万亿"), (10**8, "亿"), (10**4, "万")):
        if value >= size:
            parts.append(f"{value // size}{unit}")
            value %= size
            if unit == "万亿" and value:
                return f"{int(parts[0][:-2]) * 10**4 + value // 10**8}亿" + tail(value % 10**8)
    return "".join(parts) + (
        str(value)
        if not parts
        else ""
        if not value
        else f"{value:04d}"
        if parts[-1][-1] == "万"
        else f"{value:08d}"
    )


def tail(value: int) -> str:
    return f"{value:08d}" if value else ""


integers = st.one_of(
    st.integers(0, 10**16 - 1),
    st.integers(0, 20000),
    st.builds(lambda digit, power: digit * 10**power, st.integers(1, 99), st.integers(0, 14)),
    st.sampled_from([945878500005805, 10**8, 10**12, 10**15, 10010, 100000001, 1000200030004]),
)


def reads_back(written: str, value: int) -> None:
    sentence = f"共有{written}个。"
    found = find_numerals(sentence)
    assert [(n.text, n.value, n.unit) for n in found] == [(f"{written}个", value, "个")], written


@given(integers)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_every_integer_reads_back_in_every_style(value: int) -> None:
    if value:
        reads_back(chinese(value), value)
        reads_back(spoken(value), value)
        reads_back(chinese(value).translate(TRADITIONAL), value)
        if value > 10 and value not in (100, 1000):
            reads_back(chinese(value).translate(FORMAL), value)
    reads_back(str(value), value)
    reads_back(str(value).translate(FULL_WIDTH), value)
    reads_back(f"{value:,}", value)
    if value >= 10**4:
        reads_back(mixed(value), value)


def test_ten_to_the_sixteenth() -> None:
    reads_back(str(10**16), 10**16)
    reads_back("一亿亿", 10**16)


@given(st.integers(1000, 10**16 - 1))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_digits_in_a_row_read_back(value: int) -> None:
    for zero in "零〇○":
        row = "".join(DIGITS[int(digit)] for digit in str(value)).replace("零", zero)
        found = find_numerals(f"编号为{row}。")
        if row.replace(zero, "零") in DIGITS:
            assert found == ()  # 一二三四: counting out
        else:
            assert [(n.text, n.value) for n in found] == [(row, value)]


PIECES = [
    *"零〇一二三四五六七八九十百千万亿两几数半第首多余成点个名元年月日时%到至~-近约上超以05 19.,/“”壹拾负廿兆《》号楼"
]
PIECES += [
    "百分之",
    "三分之",
    "分之",
    "个月",
    "小时",
    "以上",
    "左右",
    "点五",
    "公里",
    "统一",
    "三位一体",
    "\n",
    "不到",
    "A",
    "大",
    "届",
    "又",
    "余万",
    "5、6",
    "參",
    "叄",
]
texts = st.one_of(
    st.text(CHARACTERS, max_size=40), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
)


@given(texts)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_spans_are_exact_and_in_order(text: str) -> None:
    last = 0
    for numeral in find_numerals(text):
        assert text[numeral.start : numeral.end] == numeral.text
        assert last <= numeral.start < numeral.end
        last = numeral.end
        assert not isinstance(numeral.value, float | bool)
        assert numeral.approximate or numeral.value is not None or numeral.kind == "range"


@pytest.mark.parametrize("style", ["standard", "all"])
@given(text=texts)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_normalising(style: str, text: str) -> None:
    result, changes = normalise_numerals(text, style=style, report=True)  # type: ignore[call-overload]
    rebuilt, done = "", 0
    for change in changes:
        assert text[change.start : change.end] == change.before != change.after
        assert done <= change.start
        rebuilt += text[done : change.start] + change.after
        done = change.end
    assert rebuilt + text[done:] == result
    assert normalise_numerals(text, style=style) == result  # type: ignore[call-overload]
    assert normalise_numerals(result, style=style) == result  # type: ignore[call-overload]
    mentions = find_numerals(text)
    for change in changes:
        assert any(n.start <= change.start and change.end <= n.end for n in mentions)


@given(texts, st.randoms())
@settings(max_examples=200, deadline=None, derandomize=True)
def test_traditional_text_says_the_same(text: str, random: Random) -> None:
    read = twin(text)
    printed = traditional(read, random)
    found = find_numerals(printed)
    assert all(printed[n.start : n.end] == n.text for n in found)
    assert tuple(attrs.evolve(n, text=read[n.start : n.end]) for n in found) == find_numerals(read)
    result, changes = normalise_numerals(printed, report=True)
    assert twin(result) == normalise_numerals(read)
    assert all(printed[change.start : change.end] == change.before for change in changes)
    assert normalise_numerals(result) == result


@given(st.text(st.characters(codec=None, categories=None), max_size=60))
@settings(max_examples=60, deadline=None, derandomize=True)
def test_any_text_at_all(text: str) -> None:
    find_numerals(text)
    normalise_numerals(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0一个\0",
        "\ud800三名\udfff",
        "一" * 5000,
        "9" * 5000,
        "9," * 999,
        "1.1" * 999,
        "百分之" * 999,
        "1/0",
        "0/0",
        "三分之零",
    ],
)
def test_odd_text(text: str) -> None:
    find_numerals(text)
    assert normalise_numerals(normalise_numerals(text)) == normalise_numerals(text)


HOSTILE = [
    "一",
    "1234567890",
    "一二三四五六七",
    "万亿",
    "1年1月",
    "年",
    "111,",
    "1-",
    "1.1.",
    "百分之",
    "第",
    "近",
    "a1_",
    "1万",
    "“一",
    "零点",
    "1又",
    "1分之",
    "三万5",
    "2百零5",
    "1万一",
    "第1万零",
    "来5、6个",
    "參仟",
    "3余万",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_cost_grows_with_length_only(unit: str) -> None:
    """Counted in calls, not in seconds: no timing, no flakiness."""

    def events(size: int) -> int:
        count = 0

        def count_event(*_: object) -> None:
            nonlocal count
            count += 1

        text = unit * (size // len(unit))
        find_numerals(text[:100])
        sys.setprofile(count_event)
        try:
            find_numerals(text)
        finally:
            sys.setprofile(None)
        return count

    assert events(8000) <= 4.5 * events(2000) + 200
