"""The unit behind a number, and what stands behind or within the unit: 两年半, 三个多月, 一米七五, 三元五角."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from newsparse.numerals.context import unit_at
from newsparse.numerals.grammar import DIGIT
from newsparse.numerals.model import Number
from newsparse.numerals.numbers import NOT_AFTER_MORE
from newsparse.numerals.reading import ROW, half_width

_HALF: Final = Decimal("0.5")
#: After 个 with 多 or 半 between: 三个多月, 两个半小时.
_AFTER_GE: Final = ("小时", "月", "星期", "世纪", "钟头", "学期", "季度", "工作日")
_NOT_AFTER_UNIT_MORE: Final = NOT_AFTER_MORE | frozenset("家名个位")


def attach_unit(text: str, number: Number) -> None:
    """The unit behind the number, with 多 or 半 behind or within it: 3年多, 两年半, 三个多月, 一个半小时."""
    if number.unit is not None or (number.kind == "fraction" and number.form != "half"):
        return
    unit = unit_at(text, number.end)
    if unit is None:
        return
    pos = number.end + len(unit) + (text[number.end] == " ")
    mark = text[pos : pos + 1]
    exact = isinstance(number.value, int) and number.form in ("digits", "standard", "lone")
    if mark in ("多", "余") and (exact or number.form == "half") and number.low is None:
        tail = text[pos + 1 : pos + 2]
        inner = (
            next((word for word in _AFTER_GE if text.startswith(word, pos + 1)), "") if unit == "个" else ""
        )
        if inner or (unit not in ("个", "种", "样") and tail not in _NOT_AFTER_UNIT_MORE):
            number.low, number.more = number.value, True
            unit += inner
            pos += 1 + len(inner)
    elif (
        mark == "半"
        and exact
        and text[pos + 1 : pos + 2] not in ("导", "成", "决", "径", "岛", "封", "夜", "山")
    ):
        inner = (
            next((word for word in _AFTER_GE if text.startswith(word, pos + 1)), "") if unit == "个" else ""
        )
        if inner or unit in ("年", "天", "斤", "两", "里", "倍", "个", "吨", "亩", "公里", "小时"):
            number.value = Decimal(int(number.value or 0)) + _HALF
            number.kind, number.form = "decimal", "half"
            unit += inner
            pos += 1 + len(inner)
    elif exact and unit in _PARTED:
        below = _lower_units(text, number, unit, pos)
        pos = _decimals(text, number, unit, pos) if below == pos else below
    if unit == "折" and number.form in ("row", "digits") and isinstance(number.value, int):
        if 10 < number.value < 100:
            number.value, number.kind = Decimal(number.value).scaleb(-1), "decimal"  # 七五折, 85折
            number.form = "digits" if number.form == "digits" else "half"
    number.unit, number.end = unit, pos


# --- Amounts in two or three units: 七十二元三角, 三丈二尺 -----------------------------------------------------

#: The tenths and hundredths of a unit that have a unit of their own, the greater first. 斤 and 两 are not among them:
#: until 1959 sixteen 两 made a 斤.
_LADDERS: Final = {
    "元": {"角": 1, "毛": 1, "分": 2},
    "块": {"毛": 1, "角": 1, "分": 2},
    "角": {"分": 1},
    "毛": {"分": 1},
    "丈": {"尺": 1, "寸": 2},
    "尺": {"寸": 1},
    "石": {"斗": 1, "升": 2},
    "斗": {"升": 1},
    "亩": {"分": 1, "厘": 2},
}
_RUNG: Final = re.compile(
    rf"[零〇]?(?:(?P<chinese>[一二两三四五六七八九])|(?P<arabic>{DIGIT}))"
    r"(?P<unit>[角毛分尺寸斗升厘])(?![钟之秒米克])"
)


def _lower_units(text: str, number: Number, unit: str, pos: int) -> int:
    """Add the tenths and hundredths printed behind `pos` with their own units; gives where the amount ends."""
    ladder = _LADDERS.get(unit)
    if ladder is None:
        return pos
    places = 0
    amount = Decimal(int(number.value or 0))
    while rung := _RUNG.match(text, pos):
        place = ladder.get(rung["unit"], 0)
        if place <= places or (rung["chinese"] is None) != (number.form == "digits"):
            break
        if rung["unit"] == "角" and unit == "块" and unit_at(text, rung.end() - 1) is None:
            break  # 三块三角板, but 三块三角钱
        if rung["unit"] == "分" and text[rung.end() : rung.end() + 1] in _NOT_CENTS:
            break
        which = "chinese" if rung["arabic"] is None else "arabic"
        amount += Decimal(int(spoken_digits(rung[which]))).scaleb(-place)
        number.parts += (rung.span(which),)
        places, pos = place, rung.end()
    if places == 1 and text[pos - 1] in "毛角" and (rest := _last_digit(text, number, pos)):
        amount += Decimal(int(spoken_digits(rest[0]))).scaleb(-2)  # 十二块八毛五
        number.parts += (rest.span(),)
        pos = rest.end()
    if places:
        number.value, number.kind = amount, "decimal"
        if text.startswith("多", pos) and text[pos + 1 : pos + 2] not in _NOT_AFTER_UNIT_MORE:
            number.low, number.more, pos = amount, True, pos + 1  # 1块2毛多
        if number.form != "digits":
            number.form = "compound"
    return pos


#: After 分, where it is none of the smallest coin: 三角五分公司, 5元3分球.
_NOT_CENTS: Final = frozenset("公行店院校局站球制线")


def spoken_digits(token: str) -> str:
    """One or more digits of any script as ASCII."""
    return half_width(token).translate(ROW).replace("两", "2")


# --- Decimals behind the unit: 一米七五, 9秒83, 三十八度五 -----------------------------------------------------

#: Units behind which decimals are spoken, and the most of them that there can be.
_SPOKEN: Final = {"米": 2, "块": 2, "角": 1, "毛": 1, "秒": 2, "度": 1, "两": 1}
#: Units that either table has: most have neither, and are done at once.
_PARTED: Final = frozenset(_LADDERS) | frozenset(_SPOKEN)
_NO_MORE: Final = "(?![十百千万亿零一二三四五六七八九])"
_REST: Final = re.compile(f"(?:[一二三四五六七八九]{{1,2}}|零[一二三四五六七八九]){_NO_MORE}")
_ARABIC_REST: Final = re.compile(
    rf"{DIGIT}{{1,2}}(?![0-9０-９.．%％:：/～~—–A-Za-z十百千万亿几多余日时比]|[-－]{DIGIT})"
)
#: Lengths, times and degrees below this have decimals so: 男子400米7人 is no 400.7.
_MOST: Final = 100


def _last_digit(text: str, number: Number, pos: int) -> re.Match[str] | None:
    """The one digit at `pos`, in the script of the number, that no unit follows."""
    rest = (_ARABIC_REST if number.form == "digits" else _REST).match(text, pos)
    return rest if rest and len(rest[0]) == 1 and unit_at(text, rest.end()) is None else None


def _decimals(text: str, number: Number, unit: str, pos: int) -> int:
    """Add the decimals that stand right behind the unit, which ends at `pos`; gives where they end."""
    size = _SPOKEN.get(unit, 0)
    if (
        size == 0
        or not isinstance(number.value, int)
        or (unit not in ("块", "角", "毛") and number.value >= _MOST)
    ):
        return pos
    rest = _REST.match(text, pos)
    if rest is None and number.form == "digits":
        rest = _ARABIC_REST.match(text, pos)
    if rest is None or len(rest[0]) > size or unit_at(text, rest.end()) is not None:
        return pos
    if (unit == "度" and number.form == "lone") or text[rest.end() : rest.end() + 1] == "角":
        return pos  # 两度八强: twice; 三块三角铁
    number.value, number.kind = Decimal(f"{number.value}.{spoken_digits(rest[0])}"), "decimal"
    if number.form != "digits" or not rest[0].isdecimal():
        number.form = "half"
    return rest.end()
