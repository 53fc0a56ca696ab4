"""Reads one number: its digits, 多 and 余, per cent and fraction, and the unit behind it."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from re import Match
from typing import Final

from newsparse.numerals.context import unit_at
from newsparse.numerals.grammar import OPERAND, PARTS, POINT, SLASH
from newsparse.numerals.model import Exact, Kind, Number
from newsparse.numerals.reading import LONGEST_TOKEN, half_width, read_chinese, read_digits, whole_or_decimal

#: Wide enough that no sum or product of two tokens within the length limit is rounded.
_EXACT: Final = Context(prec=100)
_HALF: Final = Decimal("0.5")


def _kind(value: Exact | None) -> Kind:
    return "decimal" if isinstance(value, Decimal) else "cardinal"


def _times(value: Exact | None, factor: int) -> Exact | None:
    if isinstance(value, Decimal):
        return whole_or_decimal(_EXACT.multiply(value, Decimal(factor)))
    return None if value is None else value * factor


def scale_all(number: Number, factor: int) -> None:
    """Multiply value and bounds by a multiplier that follows."""
    number.value = _times(number.value, factor)
    number.low = _times(number.low, factor)
    number.high = _times(number.high, factor)
    number.scale *= factor


#: 多样, 多边 and the like are words of their own.
_NOT_AFTER_MORE: Final = frozenset("样元种边方次维")
_NOT_AFTER_UNIT_MORE: Final = _NOT_AFTER_MORE | frozenset("家名个位")
_SCALES: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


def _more(text: str, number: Number) -> None:
    """多, 余 or 来 after the digits, and a multiplier after that: 四十多, 十余万, 十来个."""
    pos = number.end
    mark = text[pos : pos + 1]
    if mark not in ("多", "余", "餘", "来", "來"):
        return
    following = text[pos + 1 : pos + 2]
    scale = _SCALES.get(following)
    whole = number.value
    if number.value is None or number.form == "row" or (number.form == "lone" and number.value != 10):
        return
    if scale is None and mark in "来來" and (unit_at(text, pos + 1) is None or not _is_round(whole)):
        return
    if scale is None and mark == "多" and following in _NOT_AFTER_MORE and unit_at(text, pos + 1) is None:
        return  # 多样, 多边 are words
    if mark in "余餘" and not isinstance(whole, Decimal) and not _is_round(whole) and number.scale == 1:
        return
    number.more = True
    number.end = pos + 1
    if scale is not None:
        scale_all(number, scale)
        number.end += 1
        if text[number.end : number.end + 1] in ("亿", "億") and scale == 10**4:
            scale_all(number, 10**8)
            number.end += 1
    number.low = number.value


def _is_round(value: Exact | None) -> bool:
    return isinstance(value, int) and value > 0 and value % 10 == 0


def _percent_sign(text: str, number: Number) -> bool:
    mark = text[number.end : number.end + 1]
    if mark in ("%", "％", "﹪"):
        number.end += 1
        number.kind, number.unit = "percent", "%"
        return True
    if mark == "‰" and isinstance(number.value, int | Decimal):
        number.end += 1
        number.value = Fraction(number.value) / 1000
        number.kind, number.form = "fraction", "fraction"
        return True
    return False


def read_arabic(text: str, match: Match[str]) -> Number | None:
    """A number in Arabic digits, without its surroundings."""
    start, end = match.span("digits")
    token = match["digits"]
    if not token.isascii():
        token = half_width(token)
    if "," in token and len(token.partition(",")[0]) > 3:
        # `2020,300人`: a comma of the sentence, printed half-width
        end = start + token.index(",")
        token = token[: end - start]
    value = read_digits(token)
    if value is None:
        return None
    number = Number(start, end, end, value, kind=_kind(value))
    last = token[-1]
    if last in "万亿":
        number.scale = 10**12 if token.endswith("万亿") else _SCALES[last]
    elif last in "百千":
        number.scale = 100 if last == "百" else 1000
    if _percent_sign(text, number):
        return number
    slash = SLASH.match(text, end)
    if slash and isinstance(value, int):
        below = int(slash[1]) if len(slash[1]) <= 4 else 0
        if not 0 < value < below:
            return None
        number.value = Fraction(value, below)
        number.kind, number.form = "fraction", "digits"
        number.end = number.core = slash.end()
        return number
    if text.startswith("几", end) and _is_round(value) and isinstance(value, int):
        number.low, number.high, number.value, number.form = value + 1, value + 9, None, "vague"
        number.end += 1
        return number
    _more(text, number)
    _tenths(text, number)
    return number


#: What follows 成 where it is not 'tenths': 十成, 三成立, 五成员.
_NOT_TENTHS: Final = frozenset("为立员功长果效本了年就都交人熟风群品型绩千百语名家不因天套对规")


def _tenths(text: str, number: Number) -> None:
    """五成 50%, 三成五 35%, 两成半 25%, 七八成 70-80%."""
    pos = number.end
    if not text.startswith("成", pos) or text[pos + 1 : pos + 2] in _NOT_TENTHS:
        return
    if number.kind not in ("cardinal", "decimal") or (number.high or number.value or 99) > 10:
        return
    scale_all(number, 10)
    number.scale = 1
    number.end = pos + 1
    number.kind, number.unit, number.form = "percent", "%", "tenths"
    following = text[pos + 1 : pos + 2]
    if number.value is not None and following:
        extra = 5 if following == "半" else "零一二三四五六七八九".find(following)
        if extra > 0 and (following == "半" or unit_at(text, pos + 2) is None):
            number.value += extra
            number.end += 1
    if text.startswith("多", number.end) and number.value is not None:
        number.low, number.more = number.value, True
        number.end += 1


#: Financial digits that end a word, after the characters with which they do: 队伍, 大陆, 收拾.
_JOINED: Final = {"伍": frozenset("队入退落"), "陆": frozenset("大登着内水"), "拾": frozenset("收捡")}


def read_characters(text: str, start: int, end: int, *, below: bool = True) -> Number | None:
    """A number in Chinese characters, without its surroundings; `below`: it may be a denominator."""
    if end - start > LONGEST_TOKEN:
        return None
    token = text[start:end]
    reading = read_chinese(token)
    while (
        len(token) > 1
        and token[0] in "伍陆拾"
        and (reading is None or text[start - 1 : start] in _JOINED[token[0]])
    ):
        start += 1
        token = token[1:]
        reading = read_chinese(token)
    if reading is None:
        return None
    # 廿 and 卅 are one character, and no lone digit
    lone = len(token) == 1 and reading.form == "standard" and (reading.value or 0) <= 10
    form = "lone" if lone else reading.form
    number = Number(start, end, end, reading.value, reading.low, reading.high, form)
    if token[-1] in _SCALES:
        number.scale = _SCALES[token[-1]]
    following = text[end : end + 1]
    if below and following == "分" and number.value and (parts := PARTS.match(text, end)):
        return _parts(text, number, parts.end())
    if following in ("点", "點") and form in ("standard", "lone") and (point := POINT.match(text, end)):
        if isinstance(number.value, int):
            number.value = Decimal(f"{number.value}.{point[1].translate(ROW)}")
            number.form, number.kind = "decimal", "decimal"
            number.core = number.end = point.end()
            scale = _SCALES.get(text[number.end : number.end + 1])
            if scale is not None:
                scale_all(number, scale)
                number.end += 1
                number.kind = _kind(number.value)
            return number
    _more(text, number)
    _tenths(text, number)
    return number


#: The digits of a row as ASCII: 二〇二一, 贰零贰壹, and what follows 点.
ROW: Final = str.maketrans(
    "零〇○ＯO一二三四五六七八九壹贰貳弍叁參叄肆伍陆陸柒捌玖", "0000012345678912223334566789"
)


def _parts(text: str, below: Number, pos: int) -> Number | None:
    """百分之三十, 三分之二, 千分之五: `below` is the denominator, `pos` where the numerator begins."""
    match = OPERAND.match(text, pos)
    if match is None:
        return None
    above = (
        read_arabic(text, match)
        if match["digits"]
        else read_characters(text, match.start(), match.end(), below=False)
    )
    if above is None or above.kind not in ("cardinal", "decimal"):
        return None
    above.start, above.core = below.start, above.core
    if below.value == 100:
        above.kind, above.unit = "percent", "%"
        above.form = (
            "percent" if above.form in ("digits", "lone", "standard", "decimal", "bare") else above.form
        )
        return above
    if not isinstance(below.value, int):
        return None
    above.kind, above.form = "fraction", "fraction"
    for name in ("value", "low", "high"):
        bound = getattr(above, name)
        setattr(above, name, None if bound is None else Fraction(bound) / below.value)
    return above


def read_operand(text: str, match: Match[str]) -> Number | None:
    """A number that `grammar.OPERAND` matched."""
    return read_arabic(text, match) if match["digits"] else read_characters(text, match.start(), match.end())


#: After 个 with 多 or 半 between: 三个多月, 两个半小时.
_AFTER_GE: Final = ("小时", "月", "星期", "世纪", "钟头", "学期", "季度", "工作日")


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
        if inner or unit in ("年", "天", "斤", "倍", "个", "吨", "亩", "公里", "小时"):
            number.value = Decimal(int(number.value or 0)) + _HALF
            number.kind, number.form = "decimal", "half"
            unit += inner
            pos += 1 + len(inner)
    elif (
        unit in ("米", "块")
        and exact
        and (rest := _REST.match(text, pos))
        and unit_at(text, rest.end()) is None
    ):
        number.value = Decimal(f"{number.value}.{rest[0].translate(ROW)}")  # 一米八, 两块五
        number.kind, number.form = "decimal", "half"
        pos = rest.end()
    number.unit, number.end = unit, pos


#: The decimals that stand behind a unit: 一米七五.
_REST: Final = re.compile("[一二三四五六七八九]{1,2}(?![十百千万亿零一二三四五六七八九])")
