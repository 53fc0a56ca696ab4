"""Whether a number counts anything, and where it begins a range."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from newsparse.numerals.context import follows_era, is_slogan, minus_before, names_something
from newsparse.numerals.grammar import CHINESE, JOINER, OPERAND, POINTS_OF, skip_pattern
from newsparse.numerals.measures import attach_unit
from newsparse.numerals.model import Exact, Number
from newsparse.numerals.numbers import read_characters, read_operand, scale_all
from newsparse.numerals.tables import LONE_DIGIT_BEFORE, LONE_DIGIT_UNITS, ONE_UNITS


def counts(text: str, number: Number) -> bool:
    """Whether a number in Chinese characters, its unit attached, counts something."""
    form, unit, before = number.form, number.unit, text[number.start - 1 : number.start]
    if number.kind in ("percent", "fraction", "decimal") or form == "decimal":
        return True
    if before and ((before.isdigit() and before.isascii()) or before in "+.·"):
        return False
    if unit is None:
        if text.startswith("出头", number.end):
            return form != "lone"  # 一个月三千出头
        if before == "月":
            return False  # 正月十五
    elif is_slogan(text, number.start):
        return False
    elif unit == "年" and follows_era(text, number.start):
        return False  # 民国三十八年
    elif unit == "点":
        return POINTS_OF.match(text, number.end - 1) is not None
    if form == "lone":
        if (number.more and unit is None) or number.scale > 1:
            return True  # 十多万, 两个亿
        if text[number.start] in _FORMAL:
            return unit == "元"
        if unit in LONE_DIGIT_BEFORE:
            following = text[number.end : number.end + 1]
            return number.value != 1 and following != "" and following in LONE_DIGIT_BEFORE[unit]
        if unit == "折":
            return before == "打" or text[number.end : number.end + 2] in (
                "优惠",
                "销售",
                "出售",
                "起售",
                "起拍",
            )
        if unit == "度" and (
            minus_before(text, number.start) or text.startswith("零上", max(0, number.start - 2))
        ):
            return True  # 零下五度; 三度夺冠 is three times
        if unit in ("两", "兩"):
            return before != "、"  # 四两糖; 第三、四两端 points at two
        return unit in ONE_UNITS if number.value == 1 else unit in LONE_DIGIT_UNITS and number.value != 0
    if unit == "大":
        return False  # 十八大, 二十大: congresses
    if form == "row":
        if unit is None and names_something(text, number.start, number.end):
            return False  # 三〇五国道, 一〇一医院, 八三四一部队
        token = text[number.start : number.core]
        ascending = token in "零一二三四五六七八九"
        zero = any(char in token for char in "〇○零")
        return (len(token) >= 4 and not ascending) or (len(token) == 3 and zero)
    if form == "adjacent":
        length = number.core - number.start
        return unit is not None or (
            length > 2 and (text[number.start] != "十" or text[number.core - 1] in "万亿")
        )
    if form == "vague":
        return unit is not None or number.core - number.start > 1 or number.scale > 1
    if form == "bare":
        if number.more or text.startswith("个亿", number.core):
            return number.scale > 1 or unit is not None or number.more  # 百个亿
        return unit is not None and unit not in _WEAK_AFTER_BARE
    return unit is not None or number.more or not names_something(text, number.start, number.end)


#: Financial digits, alone before 元 only: 陆家嘴 and 伍家村 are names.
_FORMAL: Final = frozenset("壹贰貳弍叁叄肆伍陆陸柒捌玖")
#: 百年, 万代, 百分, 万方: more often words than counts.
_WEAK_AFTER_BARE: Final = frozenset(
    [
        "年",
        "代",
        "分",
        "方",
        "面",
        "度",
        "状",
        "岁",
        "点",
        "天",
        "字",
        "家",
        "口",
        "个百分点",
        "里",
        "载",
        "丈",
        "尺",
        "寸",
        "石",
    ]
) - {"家"}


def range_end(text: str, first: Number) -> Number | None:
    """The second number of a range that begins with `first`: 3~4个, 550元~950元, 1.5万至2万; None without."""
    joiner = JOINER.match(text, first.end)
    if joiner is None:
        return None
    if first.unit is not None and text.startswith("零下", max(0, first.start - 2)):
        return None  # 零下3度到5度: whether the second is below zero too is not said
    if first.form == "half" and first.kind != "decimal":
        return None  # 五又三分之一
    if first.value is None or first.form in ("row", "fraction"):
        return _vague_end(text, first, joiner.end())
    match = OPERAND.match(text, joiner.end())
    if match is None:
        return _vague_end(text, first, joiner.end())
    # Nobody prints 3至五名; and normalising one end would otherwise make a range of what was none.
    if (match["digits"] is None) != (first.form != "digits" and not text[first.start].isdigit()):
        return _vague_end(text, first, joiner.end())
    second = read_operand(text, match)
    if second is None or second.value is None:
        return _vague_end(text, first, joiner.end())
    attach_unit(text, second)
    if second.form == "row" or second.kind == "fraction":
        return None
    if second.form == "bare" and second.kind != "percent":
        return _vague_end(text, first, joiner.end())
    if first.kind == "percent" and second.unit is None:
        if first.form == "digits":
            return None
        second.kind, second.unit = "percent", "%"
        second.form = "plain-percent"
    elif second.kind == "percent" and first.kind != "percent":
        if first.unit is not None:
            return None
        if second.form == "tenths":
            scale_all(first, 10)
        first.kind = "percent"
    elif first.unit is not None and first.unit != second.unit and not _halves(first, second):
        return None
    if first.unit is None and first.scale == 1 and second.scale > 1:
        if first.value < Fraction(second.value) / second.scale:
            scale_all(first, second.scale)
    hyphen = joiner[0] in "-－"
    if second.unit is None and (
        hyphen or _is_year(first.value) or text[second.end : second.end + 1] in CLOCK
    ):
        return None
    below_zero = second.unit == "度" and minus_before(text, first.start) == "零下"  # 零下五至八度
    if (
        second.form == "lone"
        and not below_zero
        and not (second.unit == first.unit and (first.form == "half" or second.unit == "折"))
        and (second.unit is None or second.unit not in LONE_DIGIT_UNITS or second.unit in LONE_DIGIT_BEFORE)
    ):
        return None
    return second if first.value < second.value else None


#: 至上百人, 至近千户.
_BOUND_END: Final = re.compile("[上过超近](?=[百千万亿])")


def _vague_end(text: str, first: Number, pos: int) -> Number | None:
    """The second number, from `pos`, of a range of which an end is vague or a bare 百: 五十至百人, 数十至上百人, 十几到二十几岁."""
    if first.form not in ("digits", "standard", "lone", "vague") or first.more or first.kind != "cardinal":
        return None
    word = _BOUND_END.match(text, pos)
    at = pos if word is None else word.end()
    match = (CHINESE if text.startswith("数", at) else OPERAND).match(text, at)
    if match is None or (first.form == "vague" and first.core - first.start < 2):
        return None  # 几到十几人
    second = read_characters(text, at, match.end()) if text[at] == "数" else read_operand(text, match)
    if second is None or second.form not in ("standard", "vague", "bare"):
        return None
    if second.form == "standard" and first.form != "vague":
        return None
    if second.form == "bare" and (skip := skip_pattern(text[at])) is not None and skip.match(text, at):
        return None  # 三十到千家万户
    attach_unit(text, second)
    if second.unit is None or (second.form == "bare" and second.unit in _WEAK_AFTER_BARE):
        return None
    if first.unit is not None and (first.unit != second.unit or second.form == "bare"):
        return None  # 三十人到百人食堂
    low, high = _least(first), _least(second)
    if low is None or high is None or second.kind != "cardinal":
        return None
    if first.unit is None and first.scale == 1 < second.scale and low < Fraction(high) / second.scale:
        scale_all(first, second.scale)
        low = _least(first)
    if low is None or low >= high:
        return None
    if second.more or (word is not None and word[0] != "近"):
        second.low, second.high, second.value = high, None, None  # 至上百人: of no bound
    return second


def _halves(first: Number, second: Number) -> bool:
    """Whether both count what only the second names: 一个半到两个小时."""
    return first.form == "half" and first.unit == "个" and (second.unit or "")[:1] == "个"


def _least(number: Number) -> Exact | None:
    return number.low if number.value is None else number.value


CLOCK: Final = ("月", "日", "时", "点", "号", "年")


def _is_year(value: Exact) -> bool:
    return isinstance(value, int) and 1900 <= value <= 2099
