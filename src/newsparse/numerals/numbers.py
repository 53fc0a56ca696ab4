"""Reads one number: its digits, 多 and 余, per cent and fraction."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from re import Match
from typing import Final

from newsparse.numerals.context import unit_at
from newsparse.numerals.grammar import DIGIT_CHARS, OPERAND, PARTS, POINT, SLASH
from newsparse.numerals.mixed import GOES_ON, LEADS_ON, continued
from newsparse.numerals.model import Exact, Kind, Number
from newsparse.numerals.reading import (
    LONGEST_TOKEN,
    ROW,
    half_width,
    read_chinese,
    read_digits,
    whole_or_decimal,
)

#: Wide enough that no sum or product of two tokens within the length limit is rounded.
_EXACT: Final = Context(prec=100)


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
NOT_AFTER_MORE: Final = frozenset("样元种边方次维")
_SCALES: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


def _more(text: str, number: Number) -> None:
    """多, 余 or 来 after the digits, and a multiplier after that: 四十多, 十余万, 3余万, 十来个."""
    pos = number.end
    mark = text[pos : pos + 1]
    if mark not in ("多", "余", "餘", "来", "來"):
        return
    following = text[pos + 1 : pos + 2]
    scale = _SCALES.get(following)
    whole = number.value
    if not number.value or number.form == "row":
        return
    if number.form == "lone" and whole != 10 and (scale is None or mark in "来來"):
        return  # 一来万事俱备
    if scale is None and mark in "来來" and (unit_at(text, pos + 1) is None or not _is_round(whole)):
        return
    if scale is None and mark == "多" and following in NOT_AFTER_MORE and unit_at(text, pos + 1) is None:
        return  # 多样, 多边 are words
    if (
        scale is None
        and mark in "余餘"
        and isinstance(whole, int)
        and not _is_round(whole)
        and number.scale == 1
    ):
        return  # 25余人: before what it counts 余 needs a round number; 25余万 is the 万 and some
    number.more = True
    number.end = pos + 1
    if scale is not None:
        scale_all(number, scale)
        number.end += 1
        if text[number.end : number.end + 1] in ("亿", "億") and scale == 10**4:
            scale_all(number, 10**8)
            number.end += 1
        number.kind = _kind(number.value)
    number.low = number.value


_GE_YI: Final = ("个亿", "個億", "个億")


#: 十个|亿万富翁, 三个|亿吨级, 两个|亿级.
_NOT_YI: Final = ("级", "万", "萬")


def _hundred_millions(text: str, number: Number) -> None:
    """个亿 as spoken for 亿: 两个亿, 3个亿, 几个亿, 上百个亿; a unit behind makes a word of it (十个亿元村, 三个亿吨级)."""
    pos = number.end
    if number.scale > 1 or number.form == "row":
        return
    if text.startswith(_NOT_YI, pos + 2) or unit_at(text, pos + 2) is not None:
        return
    scale_all(number, 10**8)
    number.end = pos + 2


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


#: What stands before 12. 5%, but before no number of a list, a figure or a paragraph.
_IN_SENTENCE: Final = re.compile("[\u3400-\u9fff](?<![图表第附节条版例题章款项])")


def read_arabic(text: str, match: Match[str], *, below: bool = True) -> Number | None:
    """A number in Arabic digits, without its surroundings; `below`: it may be a denominator."""
    start, end = match.span("digits")
    token = match["digits"]
    if not token.isascii():
        token = half_width(token)
    if " " in token:
        token = token.replace(" ", "")
        if not _IN_SENTENCE.match(text[start - 1 : start]):
            token = token.partition(".")[0]  # 1. 5%的人…: the first entry of a list
            end = start + len(token)
    if "," in token and len(token.partition(",")[0]) > 3:
        # `2020,300人`: a comma of the sentence, printed half-width
        end = start + token.index(",")
        token = token[: end - start]
    value = read_digits(token)
    following = text[end : end + 1]
    if following in GOES_ON and (whole := continued(text, start, end)) is not None:
        end, value = whole
        token, following = half_width(text[start:end]), text[end : end + 1]
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
    if following == "分" and below and value > 1 and (parts := PARTS.match(text, end)):
        return _parts(text, number, parts.end())
    slash = SLASH.match(text, end)
    if slash and isinstance(value, int):
        parted = int(slash[1]) if len(slash[1]) <= 4 else 0
        if not 0 < value < parted:
            return None
        number.value = Fraction(value, parted)
        number.kind, number.form = "fraction", "digits"
        number.end = number.core = slash.end()
        return number
    if text.startswith("几", end) and _is_round(value) and isinstance(value, int):
        number.low, number.high, number.value, number.form = value + 1, value + 9, None, "vague"
        number.end += 1
        return number
    _behind(text, number)
    return number


#: What follows 成 where it is not 'tenths': 十成, 三成立, 五成员.
_NOT_TENTHS: Final = frozenset("为立员功长果效本了年就都交人熟风群品型绩千百语名家不因天套对规")


def _behind(text: str, number: Number) -> None:
    """Take what stands behind a number and belongs to it: 个亿, 余 or 多, with 个亿 on either side of that (百余个亿), and 成."""
    if text.startswith(_GE_YI, number.end):
        _hundred_millions(text, number)
    _more(text, number)
    if number.more and text.startswith(_GE_YI, number.end):
        _hundred_millions(text, number)
    _tenths(text, number)


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
_JOINED: Final = {
    "伍": frozenset("队隊入退落"),
    **dict.fromkeys("陆陸", frozenset("大登着著内內水")),
    "拾": frozenset("收捡撿"),
}


def _one_or_two(text: str, token: str, end: int) -> bool:
    """Whether a token that ends in 两 says 'one or two', 'two or three': 一两个, 三两天, 一两成; not 三两糖."""
    if token[:-1] == "一":
        return text[end : end + 1] not in ("半", "银", "金", "重")
    return token[:-1] == "三" and (unit_at(text, end) is not None or text.startswith("成", end))


def read_characters(text: str, start: int, end: int, *, below: bool = True) -> Number | None:
    """A number in Chinese characters, without its surroundings; `below`: it may be a denominator."""
    if end - start > LONGEST_TOKEN:
        return None
    token = text[start:end]
    reading = read_chinese(token)
    while (
        len(token) > 1
        and token[0] in _JOINED
        and (reading is None or text[start - 1 : start] in _JOINED[token[0]])
    ):
        start += 1
        token = token[1:]
        reading = read_chinese(token)
    if len(token) > 1 and token[-1] in "两兩" and not _one_or_two(text, token, end):
        # 三百两 weighs three hundred, 第三、四两个 is 'the two'; in both the number ends before 两.
        end -= 1
        token = token[:-1]
        reading = read_chinese(token)
    if reading is None:
        return None
    if text[end : end + 1] in DIGIT_CHARS and token[-1] in LEADS_ON and reading.form == "standard":
        whole = continued(text, start, end)
        if whole is not None:
            end, value = whole
            if value is None:
                return None
            number = Number(start, end, end, value)
            number.scale = _SCALES.get(text[end - 1], 1)
            _more(text, number)
            return number
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
    if following in _PERCENT and form in ("standard", "lone") and _percent_sign(text, number):
        return number
    _behind(text, number)
    return number


_PERCENT: Final = ("%", "％", "﹪")
_POINTED: Final = re.compile(
    "([一二三四五六七八九〇○零]{1,4})[·•．]([一二三四五六七八九〇○零]{1,4})(?![十百千])"
)


def _parts(text: str, below: Number, pos: int) -> Number | None:
    """百分之三十, 三分之二, 千分之五: `below` is the denominator, `pos` where the numerator begins."""
    match = OPERAND.match(text, pos)
    if match is None:
        return None
    pointed = _POINTED.match(text, pos)
    if pointed is not None:  # 百分之一二·五
        value = Decimal(f"{int(pointed[1].translate(ROW))}.{pointed[2].translate(ROW)}")
        above: Number | None = Number(
            pos, pointed.end(), pointed.end(), value, form="decimal", kind="decimal"
        )
    else:
        above = (
            read_arabic(text, match, below=False)
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


def with_fraction(text: str, number: Number) -> None:
    """The fraction behind 又 added to the whole number before it: 五又三分之一倍, 3又1/2杯; not 又 of 'again'."""
    match = OPERAND.match(text, number.end + 1)
    if match is None or number.kind != "cardinal" or number.more:
        return
    part = read_operand(text, match)
    if part is None or part.kind != "fraction" or not isinstance(number.value, int) or number.form == "row":
        return
    if isinstance(part.value, Fraction) and 0 < part.value < 1 and number.value > 0:
        number.value += part.value
        # written as it stands, for digits would run together
        number.kind, number.form, number.core, number.end = "fraction", "half", part.core, part.end
