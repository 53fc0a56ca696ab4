"""Finds the numerals of a text: number, approximators, unit and range around each candidate of the scan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from re import Match
from typing import Final, Literal

from attrs import define, field, frozen

from newsparse.errors import ArgumentTypeError
from newsparse.numerals.context import (
    approximator_before,
    approximator_after,
    digits_are_code,
    is_slogan,
    names_something,
    unit_at,
)
from newsparse.numerals.grammar import (
    CHINESE,
    CODE,
    DIGIT_CHARS,
    DIGITS,
    JOINER,
    NUMBER_CHARS,
    OPERAND,
    ORDINAL,
    PARTS,
    POINT,
    POINTS_OF,
    SEED,
    SLASH,
    skip_pattern,
)
from newsparse.numerals.reading import LONGEST_TOKEN, half_width, read_chinese, read_digits, whole_or_decimal
from newsparse.numerals.tables import ERAS, FIRST_UNITS, HALF_UNITS, LONE_DIGIT_UNITS, ONE_UNITS, ORDINAL_UNITS

Kind = Literal["cardinal", "ordinal", "decimal", "fraction", "percent", "range"]
Exact = int | Decimal | Fraction

#: Wide enough that no sum or product of two tokens within the length limit is rounded.
_EXACT: Final = Context(prec=100)
_HALF: Final = Decimal("0.5")


@frozen(slots=True)
class Numeral:
    """A numeral as it stands in a text: `text == source[start:end]`, approximators and unit included."""

    text: str
    """The mention as printed, e.g. `近20万项`."""
    start: int
    """Index of its first character."""
    end: int
    """Index behind its last character."""
    kind: Kind
    """`decimal` only where the value is not whole: `1.2万` is a cardinal."""
    value: Exact | None
    """Exact value of the number printed; None where the text gives bounds only (`十几`, `3~4个`).
    For `percent` the figure printed (34.1% is `Decimal("34.1")`, 五成 is 50), for `fraction` the part of one."""
    low: Exact | None
    """The least that the text allows, in the terms of `value`; None where it sets no such bound."""
    high: Exact | None
    """The most that the text allows, in the terms of `value`; None where it sets no such bound."""
    unit: str | None
    """Measure word, currency or physical unit that follows; `%` for every percent; None without."""
    approximate: bool
    """Whether the text says less than an exact number (近, 约, 余, 以上, 几, 三五)."""


@define(slots=True)
class Number:
    """A number being read: what is known of it before unit, range and approximators are."""

    start: int
    core: int
    """End of the digits, which normalising rewrites; 多, 余 and a multiplier after them lie behind."""
    end: int
    value: Exact | None
    low: Exact | None = None
    high: Exact | None = None
    form: str = "digits"
    """How it is printed: `digits`, a form of `reading.Reading`, `lone`, `half`, `decimal`, `fraction`, `tenths`."""
    kind: Kind = "cardinal"
    unit: str | None = None
    more: bool = False
    """多, 余 or 来 follows."""
    scale: int = 1
    """The multiplier printed last (2万: 10^4), which a range may share: 1至2万."""


@frozen(slots=True)
class Mention:
    """A numeral with the numbers that it was read from, for `normalise`."""

    numeral: Numeral
    numbers: tuple[Number, ...]


def _kind(value: Exact | None) -> Kind:
    return "decimal" if isinstance(value, Decimal) else "cardinal"


def _times(value: Exact | None, factor: int) -> Exact | None:
    if isinstance(value, Decimal):
        return whole_or_decimal(_EXACT.multiply(value, Decimal(factor)))
    return None if value is None else value * factor


def _scale_all(number: Number, factor: int) -> None:
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
    if mark not in ("多", "余", "餘", "来", "來") or not mark:
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
        _scale_all(number, scale)
        number.end += 1
        if text[number.end : number.end + 1] in ("亿", "億") and scale == 10**4:
            _scale_all(number, 10**8)
            number.end += 1
    number.low = number.value


def _is_round(value: Exact | None) -> bool:
    return isinstance(value, int) and value > 0 and value % 10 == 0


def _percent_sign(text: str, number: Number) -> bool:
    mark = text[number.end : number.end + 1]
    if mark in ("%", "％", "﹪") and mark:
        number.end += 1
        number.kind, number.unit = "percent", "%"
        return True
    if mark == "‰" and isinstance(number.value, int | Decimal):
        number.end += 1
        number.value = Fraction(number.value) / 1000
        number.kind, number.form = "fraction", "fraction"
        return True
    return False


def _digits(text: str, match: Match[str]) -> Number | None:
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
    _scale_all(number, 10)
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


def _chinese(text: str, start: int, end: int, *, below: bool = True) -> Number | None:
    """A number in Chinese characters, without its surroundings; `below`: it may be a denominator."""
    if end - start > LONGEST_TOKEN:
        return None
    token = text[start:end]
    reading = read_chinese(token)
    while reading is None and len(token) > 1 and token[0] in "伍陆拾":  # 队伍, 大陆, 收拾
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
                _scale_all(number, scale)
                number.end += 1
                number.kind = _kind(number.value)
            return number
    _more(text, number)
    _tenths(text, number)
    return number


#: The digits of a row as ASCII: 二〇二一, and what follows 点.
ROW: Final = str.maketrans("零〇○ＯO一二三四五六七八九", "00000123456789")


def _parts(text: str, below: Number, pos: int) -> Number | None:
    """百分之三十, 三分之二, 千分之五: `below` is the denominator, `pos` where the numerator begins."""
    match = OPERAND.match(text, pos)
    if match is None:
        return None
    above = _digits(text, match) if match["digits"] else _chinese(text, match.start(), match.end(), below=False)
    if above is None or above.kind not in ("cardinal", "decimal"):
        return None
    above.start, above.core = below.start, above.core
    if below.value == 100:
        above.kind, above.unit = "percent", "%"
        above.form = "percent" if above.form in ("lone", "standard", "decimal", "bare") else above.form
        return above
    if not isinstance(below.value, int):
        return None
    above.kind, above.form = "fraction", "fraction"
    for name in ("value", "low", "high"):
        bound = getattr(above, name)
        setattr(above, name, None if bound is None else Fraction(bound) / below.value)
    return above


def _read(text: str, match: Match[str]) -> Number | None:
    return _digits(text, match) if match["digits"] else _chinese(text, match.start(), match.end())


#: After 个 with 多 or 半 between: 三个多月, 两个半小时.
_AFTER_GE: Final = ("小时", "月", "星期", "世纪", "钟头", "学期", "季度", "工作日")


def _attach_unit(text: str, number: Number) -> None:
    """The unit behind the number, with 多 or 半 behind or within it: 3年多, 两年半, 三个多月, 一个半小时."""
    if number.unit is not None or number.kind == "fraction" and number.form != "half":
        return
    unit = unit_at(text, number.end)
    if unit is None:
        return
    pos = number.end + len(unit) + (text[number.end] == " ")
    mark = text[pos : pos + 1]
    exact = isinstance(number.value, int) and number.form in ("digits", "standard", "lone")
    if mark in ("多", "余") and mark and (exact or number.form == "half") and number.low is None:
        tail = text[pos + 1 : pos + 2]
        inner = next((word for word in _AFTER_GE if text.startswith(word, pos + 1)), "") if unit == "个" else ""
        if inner or (unit not in ("个", "种", "样") and tail not in _NOT_AFTER_UNIT_MORE):
            number.low, number.more = number.value, True
            unit += inner
            pos += 1 + len(inner)
    elif mark == "半" and exact and text[pos + 1 : pos + 2] not in ("导", "成", "决", "径", "岛", "封", "夜", "山"):
        inner = next((word for word in _AFTER_GE if text.startswith(word, pos + 1)), "") if unit == "个" else ""
        if inner or unit in ("年", "天", "斤", "里", "倍", "个", "吨", "亩", "公里", "小时"):
            number.value = Decimal(int(number.value or 0)) + _HALF
            number.kind, number.form = "decimal", "half"
            unit += inner
            pos += 1 + len(inner)
    elif unit in ("米", "块") and exact and (rest := _REST.match(text, pos)) and unit_at(text, rest.end()) is None:
        number.value = Decimal(f"{number.value}.{rest[0].translate(ROW)}")  # 一米八, 两块五
        number.kind, number.form = "decimal", "half"
        pos = rest.end()
    number.unit, number.end = unit, pos


#: The decimals that stand behind a unit: 一米七五.
_REST: Final = re.compile("[一二三四五六七八九]{1,2}(?![十百千万亿零一二三四五六七八九])")


def _countable(text: str, number: Number) -> bool:
    """Whether a number in Chinese characters, its unit attached, counts something."""
    form, unit, before = number.form, number.unit, text[number.start - 1 : number.start]
    if number.kind in ("percent", "fraction", "decimal") or form == "decimal":
        return True
    if before and (before.isdigit() and before.isascii() or before in "+.·"):
        return False
    if unit is None:
        if before == "月":
            return False  # 正月十五
    elif is_slogan(text, number.start):
        return False
    elif unit == "年" and text[number.start - 2 : number.start] in ERAS:
        return False  # 民国三十八年
    elif unit == "点":
        return POINTS_OF.match(text, number.end - 1) is not None
    if form == "lone":
        if text[number.start] in _FORMAL:
            return unit == "元"
        return unit in ONE_UNITS if number.value == 1 else unit in LONE_DIGIT_UNITS and number.value != 0
    if unit == "大":
        return False  # 十八大, 二十大: congresses
    if form == "row":
        token = text[number.start : number.core]
        ascending = token in "一二三四五六七八九" or token in "零一二三四五六七八九"
        zero = any(char in token for char in "〇○零")
        return len(token) >= 4 and not ascending or (len(token) == 3 and zero)
    if form == "adjacent":
        length = number.core - number.start
        return unit is not None or (length > 2 and text[number.start] != "十")
    if form == "vague":
        return unit is not None or number.core - number.start > 1
    if form == "bare":
        return number.more or (unit is not None and unit not in _WEAK_AFTER_BARE)
    return unit is not None or number.more or not names_something(text, number.start, number.end)


#: Financial digits, alone before 元 only: 陆家嘴 and 伍家村 are names.
_FORMAL: Final = frozenset("壹贰貳叁肆伍陆陸柒捌玖")
#: 百年, 万代, 百分, 万方: more often words than counts.
_WEAK_AFTER_BARE: Final = frozenset(["年", "代", "分", "方", "面", "度", "状", "岁", "点", "天", "字", "家", "口", "个百分点", "里"]) - {"家"}


def _range(text: str, first: Number) -> Number | None:
    """The second number of a range that begins with `first`: 3~4个, 550元~950元, 1.5万至2万; None without."""
    joiner = JOINER.match(text, first.end)
    if joiner is None or first.value is None or first.form in ("row", "half", "fraction"):
        return None
    match = OPERAND.match(text, joiner.end())
    # Nobody prints 3至五名; and normalising one end would otherwise make a range of what was none.
    if match is None or (match["digits"] is None) != (first.form != "digits"):
        return None
    second = _read(text, match)
    if second is None or second.value is None or second.form == "row" or second.kind == "fraction":
        return None
    _attach_unit(text, second)
    if second.form == "bare" and second.kind != "percent":
        return None
    if first.kind == "percent" and second.unit is None:
        if first.form == "digits":
            return None
        second.kind, second.unit = "percent", "%"
        second.form = "plain-percent"
    elif second.kind == "percent" and first.kind != "percent":
        if first.unit is not None:
            return None
        if second.form == "tenths":
            _scale_all(first, 10)
        first.kind = "percent"
    elif first.unit is not None and first.unit != second.unit:
        return None
    if first.unit is None and first.scale == 1 and second.scale > 1 and first.kind != "percent":
        if first.value < Fraction(second.value) / second.scale:
            _scale_all(first, second.scale)
    hyphen = joiner[0] in "-－"
    if second.unit is None and (hyphen or _is_year(first.value) or text[second.end : second.end + 1] in _CLOCK):
        return None
    if second.form == "lone" and (second.unit is None or second.unit not in LONE_DIGIT_UNITS):
        return None
    return second if first.value < second.value else None


_CLOCK: Final = ("月", "日", "时", "点", "号", "年")


def _is_year(value: Exact) -> bool:
    return isinstance(value, int) and 1900 <= value <= 2099


def _ordinal(text: str, start: int) -> Mention | None:
    match = ORDINAL.match(text, start)
    if match is None:
        return None
    (digits, end), token = match.span(1), match[1]
    value: Exact | None
    if token[0] in DIGIT_CHARS:
        value = read_digits(half_width(token)) if len(token) <= 9 else None
        form = "digits"
    else:
        reading = read_chinese(token)
        value = None if reading is None else reading.value
        form = "lone" if len(token) == 1 else "standard"
    if value is None:
        return None
    number = Number(digits, end, end, value, form=form, kind="ordinal")
    number.unit = unit_at(text, end)
    if number.unit is not None:
        number.end += len(number.unit) + (text[end] == " ")
    numeral = Numeral(text[start : number.end], start, number.end, "ordinal", value, None, None, number.unit, False)
    return Mention(numeral, (number,))


def _first(text: str, start: int) -> Mention | None:
    """首届, 首批: the first of its kind."""
    unit = unit_at(text, start + 1)
    if unit not in FIRST_UNITS:
        return None
    end = start + 1 + len(unit)
    number = Number(start, end, end, 1, form="first", kind="ordinal", unit=unit)
    return Mention(Numeral(text[start:end], start, end, "ordinal", 1, None, None, unit, False), (number,))


#: Before 半, these make 上半年 (a date), 大半天, 一多半.
_NO_HALF_AFTER: Final = frozenset("大小多上下前后老各")


def _half(text: str, start: int, floor: int) -> Mention | None:
    """半年, 半小时, 半数, 一半."""
    one = text.startswith("一", start)
    if not one and start and text[start - 1] in _NO_HALF_AFTER:
        return None
    end = start + 1 + one
    number = Number(start, end, end, Fraction(1, 2), form="half", kind="fraction")
    if one:
        pass
    elif text.startswith("数", end):
        number.end += 1
    elif unit_at(text, end) in HALF_UNITS:
        _attach_unit(text, number)
    else:
        return None
    return Mention(_numeral(text, (number,), floor), (number,))


def _arabic(text: str, start: int, floor: int) -> Mention | None:
    match = DIGITS.match(text, start)
    first = None if match is None else _digits(text, match)
    if first is None:
        return None
    _attach_unit(text, first)
    second = _range(text, first)
    last = second or first
    if digits_are_code(text, start, last.end, last.unit, first.value, floor):
        return None
    numbers = (first,) if second is None else (first, second)
    return Mention(_numeral(text, numbers, floor), numbers)


def _characters(text: str, start: int, floor: int) -> Mention | None:
    match = CHINESE.match(text, start)
    first = None if match is None else _chinese(text, start, match.end())
    if first is None:
        return None
    _attach_unit(text, first)
    second = _range(text, first)
    if second is None:
        if first.form == "bare":
            bound = approximator_before(text, start, floor, bare=True)
            if bound is None and not _countable(text, first):
                return None
        elif not _countable(text, first):
            return None
        if first.unit is None and text[first.end : first.end + 1] in _CLOCK:
            return None
    numbers = (first,) if second is None else (first, second)
    return Mention(_numeral(text, numbers, floor), numbers)


def _negative(text: str, start: int, floor: int, unit: str | None) -> int:
    """Where a minus sign, 负 or 零下 before `start` begins; `start` without one."""
    sign = text[start - 1 : start]
    if start - 1 < floor:
        return start
    if sign == "负" and text[start - 2 : start - 1] not in ("胜", "背", "肩", "自", "抱", "欺", "担", "平"):
        return start - 1
    if sign in ("-", "−", "－") and sign:
        before = text[start - 2 : start - 1]
        if not before or before.isspace() or before in "(（:：,，、~～至到" or unit in ("℃", "摄氏度", "%"):
            return start - 1
    if sign == "下" and text[start - 2 : start - 1] == "零" and start - 2 >= floor:
        return start - 2
    return start


def _numeral(text: str, numbers: tuple[Number, ...], floor: int) -> Numeral:
    first, last = numbers[0], numbers[-1]
    start, end, unit = first.start, last.end, last.unit
    value, low, high, kind = first.value, first.low, first.high, first.kind
    approximate = value is None or first.more
    if len(numbers) > 1:
        kind, value, low, high = "range", None, first.value, last.value
        approximate = first.more or last.more
    elif first.kind == "cardinal" and unit in ORDINAL_UNITS and first.low is None:
        kind = "ordinal"
    elif unit == "届" and first.form in ("standard", "lone") and _CONGRESS.match(text, end):
        kind = "ordinal"
    signed = _negative(text, start, floor, unit)
    if signed != start and value is not None and kind != "ordinal":
        start, value, low = signed, -value, None
    before = approximator_before(text, start, floor, bare=first.form in ("bare", "half") and start == first.start)
    if before is not None and before[0] == "近" and _recent(text, start - 1, unit):
        before = None
    if before is not None:
        start -= len(before[0])
    after = approximator_after(text, end)
    if after is not None:
        end += len(after[0])
    for found in (before, after):
        if found is None:
            continue
        approximate = True
        if value is not None:
            low, high = (value if found[1] == "low" else low), (value if found[1] == "high" else high)
    if low is not None and low == high and value is not None:
        low = high = None  # 近5000余家 contradicts itself: about 5000
    return Numeral(text[start:end], start, end, kind, value, low, high, unit, approximate)


#: After N届 without 第: 省十三届人大, 二十届三中全会; 连续十届 counts.
_CONGRESS: Final = re.compile("全国|人大|人民代表|政协|中央|省|市|[一二三四五六七八九]中全会|[一二三四五六七八九十]次")


def _recent(text: str, near: int, unit: str | None) -> bool:
    """Whether 近 before a span of time means 'the last', not 'nearly': 近5年来, 近两年开展; not 经过近两年."""
    if unit not in ("年", "天", "个月", "月", "周", "日", "个星期"):
        return False
    before = text[max(0, near - 2) : near]
    return before not in ("经过", "历经", "历时", "长达", "时隔", "持续", "用时", "耗时", "为期", "坚持", "已经", "花费") and not before.endswith(
        ("了", "达", "用", "有")
    )


_GLUE: Final = NUMBER_CHARS | DIGIT_CHARS
#: Characters of a run at which no number need begin for one to begin behind them.
_PASSED_OVER: Final = frozenset("第首半数數")


def mentions(text: str) -> Iterator[Mention]:
    """The mentions of `text` in order, none overlapping another."""
    floor = 0  # the end of what is settled: the last mention, or text jumped over
    glued = -1  # the end of the last mention where that is a digit: no number can begin there
    for seed in SEED.finditer(text):
        pos, limit = seed.span()
        if limit <= floor:
            continue
        pos = max(pos, floor)
        while pos < limit:
            char = text[pos]
            skip = skip_pattern(char)
            if skip is not None and (jump := skip.match(text, pos)):
                pos = floor = jump.end()
                continue
            if pos == glued:
                break
            if char in DIGIT_CHARS:
                mention = _arabic(text, pos, floor)
            elif char == "第":
                mention = _ordinal(text, pos)
            elif char == "首":
                mention = _first(text, pos)
            elif char == "半" or (char == "一" and text.startswith("半", pos + 1)):
                mention = _half(text, pos, floor)
            else:
                mention = _characters(text, pos, floor)
            if mention is not None:
                pos = floor = mention.numeral.end
                if text[floor - 1] in _GLUE:
                    glued = floor
                yield mention
            elif char in _PASSED_OVER:
                pos += 1
            elif char in DIGIT_CHARS:
                floor = max(limit, CODE.match(text, pos).end())  # type: ignore[union-attr]
                break
            else:
                break


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """The numerals of a text, in order.

    Dates, clock times, idioms, names, codes, telephone numbers and addresses are left out; docs/numerals.md says
    where the lines are drawn. Takes any text, in time linear in its length.

    Raises `ArgumentTypeError` (a `TypeError`) where `text` is no `str`.
    """
    if not isinstance(text, str):
        raise ArgumentTypeError(f"find_numerals takes a str, not {type(text).__name__}")
    return tuple(mention.numeral for mention in mentions(text))
