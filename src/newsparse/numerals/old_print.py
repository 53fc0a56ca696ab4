"""Numbers in Chinese with marks within: 二、三十万 (a range), 一二·五％ and 二五、〇〇〇 of papers printed in columns."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from newsparse.numerals.context import unit_at
from newsparse.numerals.measures import attach_unit
from newsparse.numerals.model import Number
from newsparse.numerals.reading import ROW, read_chinese
from newsparse.numerals.tables import (
    MEASURED_UNITS,
    NAMING_UNITS,
    PLACE_UNITS,
    SEVERAL_NOT_AFTER,
    SEVERAL_UNITS,
)

_ROW: Final = "[一二三四五六七八九〇○零Ｏ]"
#: Digits in a row with marks for their thousands, for a decimal point, or both.
_MARKED: Final = re.compile(
    rf"(?P<whole>[一二三四五六七八九]{_ROW}{{0,2}}(?:[、，,]{_ROW}{{3}}){{1,4}}(?!{_ROW})|{_ROW}{{1,7}})(?:[·•．](?P<part>{_ROW}{{1,4}})(?!{_ROW}))?"
)
_SCALE: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_PERCENT: Final = frozenset("%％﹪")


def marked(text: str, start: int) -> Number | None:
    """一二·五％, 三·五公里, 二五、〇〇〇吨: digits in a row with a point or with thousands marked off; None without a mark.

    The point also stands in the names of days (一二·九, 五·一), so only per cent, a multiplier or a unit that something is
    measured in makes it a decimal; and 、 stands in lists, so only three digits and a unit make it a thousand's.
    """
    match = _MARKED.match(text, start)
    if match is None or (match["part"] is None and len(match["whole"]) < 2):
        return None
    end = match.end()
    digits = re.sub("[、，,]", "", match["whole"]).translate(ROW)
    grouped = len(digits) < len(match["whole"])
    percent = text[end : end + 1] in _PERCENT
    if match["part"] is None and not (grouped or percent):
        return None
    before = text[start - 1 : start]
    if before in _NOT_BEFORE:
        return None
    if grouped and len(digits) == 4 and _ZEROS.isdisjoint(match["whole"]) and not before.isalpha():
        return None  # 一、二三四人: an entry of a list
    number = Number(start, end, end, int(digits), form="decimal")
    if match["part"] is not None:
        number.value = Decimal(f"{int(digits)}.{match['part'].translate(ROW)}")
        number.kind = "decimal"
    if percent:
        number.kind, number.unit, number.end = "percent", "%", end + 1
        return number
    scale = _SCALE.get(text[end : end + 1])
    unit = unit_at(text, end + (scale is not None))
    if unit is None and (scale is None or grouped):
        return None
    if match["part"] is not None and scale is None and unit not in MEASURED_UNITS:
        return None
    if scale is not None:
        whole = Decimal(str(number.value)) * scale
        number.value = int(whole) if whole == int(whole) else whole
        number.kind, number.end = "cardinal" if isinstance(number.value, int) else "decimal", end + 1
    attach_unit(text, number)
    return number


_ZEROS: Final = frozenset("〇○零Ｏ")
_NOT_BEFORE: Final = frozenset("第一二三四五六七八九〇○零十百千万亿.·•．、")

#: 二、三十万: two neighbours of which the first leaves out what the second has; not 一、二、三百.
_NEIGHBOURS: Final = re.compile(
    "(?P<tens>[二三四五六七八九]?十)?(?P<a>[一二两三四五六七八])、(?P<b>[二三四五六七八九])(?P<rest>[十百千万亿萬億]{0,3})(?![零〇一二三四五六七八九两、几多余])"
)
_NEXT: Final = dict(zip("一二两三四五六七八", "二三三四五六七八九", strict=True))
#: Before these 三十 of 二、三十 is the second entry of a list or the third of a row.
LISTED_AFTER: Final = frozenset("第、，。；;:：!！?？\n 　\t（(“《一二三四五六七八九十百千万零〇周期拜")
#: 分列二、三名, 在三、四位: ranks and no range.
RANKED_AFTER: Final = frozenset("列获居夺取得排在")


def neighbours(text: str, start: int) -> Number | None:
    """二、三十万元, 十七、八岁, 三、四个: from the one to the other, as 二三十万, 十七八, 三四."""
    match = _NEIGHBOURS.match(text, start)
    if match is None or _NEXT[match["a"]] != match["b"] or (match["tens"] and match["rest"]):
        return None
    before = text[start - 1 : start]
    if (not before or before in LISTED_AFTER) and before not in ("，", ","):
        return None
    reading = read_chinese((match["tens"] or "") + match["a"] + match["b"] + match["rest"])
    if reading is None or reading.form != "adjacent":
        return None
    number = Number(start, match.end(), match.end(), None, reading.low, reading.high, "adjacent")
    if (
        text.startswith("成", number.end)
        and not match["rest"]
        and text[number.end + 1 : number.end + 2] in _TENTHS_END
    ):
        number.low, number.high = 10 * (number.low or 0), 10 * (number.high or 0)
        number.kind, number.unit, number.form, number.end = "percent", "%", "tenths", number.end + 1
        return number
    attach_unit(text, number)
    if number.unit in ("名", "位") and before in RANKED_AFTER:
        return None
    if (
        number.unit is None
        or number.unit in NAMING_UNITS
        or (not match["rest"] and number.unit in PLACE_UNITS)
    ):
        return None
    return number


_TENTHS_END: Final = ("", "，", "。", "、", ",", "的", "左", "以", "新", "；")


def several(text: str, start: int) -> Number | None:
    """数年, 数名工人: 数 that stands for 2 to 9, as 几; not 多数人, 次数, 无数次."""
    if start and text[start - 1] in SEVERAL_NOT_AFTER:
        return None
    unit = unit_at(text, start + 1)
    end = start + 1 + len(unit or "")
    if unit not in SEVERAL_UNITS or text[end : end + 1] in ("数", "头", "化", "板"):
        return None
    number = Number(start, start + 1, start + 1, None, 2, 9, "vague")
    attach_unit(text, number)
    return number
