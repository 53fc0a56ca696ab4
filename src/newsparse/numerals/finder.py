"""Finds the numerals of a text: goes from candidate to candidate and puts each mention together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from newsparse.errors import ArgumentTypeError
from newsparse.numerals.context import (
    approximator_after,
    approximator_before,
    digits_are_code,
    minus_before,
    unit_at,
)
from newsparse.numerals.counting import CLOCK, counts, range_end
from newsparse.numerals.grammar import (
    CHINESE,
    CODE,
    DIGIT_CHARS,
    DIGITS,
    NUMBER_CHARS,
    ORDINAL,
    SEED,
    skip_pattern,
)
from newsparse.numerals.measures import attach_unit
from newsparse.numerals.mixed import GOES_ON, LEADS_ON, continued
from newsparse.numerals.model import Exact, Mention, Number, Numeral
from newsparse.numerals.numbers import read_arabic, read_characters, with_fraction
from newsparse.numerals.old_print import marked, neighbours, several
from newsparse.numerals.pairs import digit_neighbours
from newsparse.numerals.reading import half_width, read_chinese, read_digits
from newsparse.numerals.tables import CHAINED_UNITS, FIRST_UNITS, HALF_UNITS, ORDINAL_UNITS
from newsparse.twins import twin


def _ordinal(text: str, start: int) -> Mention | None:
    match = ORDINAL.match(text, start)
    if match is None:
        return None
    token, digits, end = match[match.lastindex or 1], start + 1, match.end()
    if len(token) > 1 and token[-1] in "两兩":
        end, token = end - 1, token[:-1]  # 第三、第四两个
    value: Exact | None
    if token[0] in DIGIT_CHARS:
        value = read_digits(half_width(token)) if len(token) <= _LONGEST_ORDINAL else None
        form, goes_on = "digits", text[end : end + 1] in GOES_ON
    else:
        reading = read_chinese(token)
        value = None if reading is None else reading.value
        form = "lone" if len(token) == 1 else "standard"
        goes_on = text[end : end + 1] in DIGIT_CHARS and token[-1] in LEADS_ON
    if goes_on and (whole := continued(text, digits, end)) is not None:
        end, value = whole  # 第1万零1名, 第三百零5号
        form = "digits"
    if value is None:
        return None
    number = Number(digits, end, end, value, form=form, kind="ordinal")
    number.unit = unit_at(text, end)
    if number.unit is not None:
        number.end += len(number.unit) + (text[end] == " ")
    numeral = Numeral(
        text[start : number.end], start, number.end, "ordinal", value, None, None, number.unit, False
    )
    return Mention(numeral, (number,))


#: Longer rows of digits behind 第 are codes.
_LONGEST_ORDINAL: Final = 12


def _first(text: str, start: int) -> Mention | None:
    """首届, 首批: the first of its kind."""
    unit = unit_at(text, start + 1)
    if unit not in FIRST_UNITS:
        return None
    end = start + 1 + len(unit)
    number = Number(start, end, end, 1, form="first", unit=unit)
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
        attach_unit(text, number)
    elif start and text[start - 1] in "过超逾":
        pass  # 过半职工
    else:
        return None
    return Mention(_numeral(text, (number,), floor), (number,))


def _arabic(text: str, start: int, floor: int) -> Mention | None:
    match = DIGITS.match(text, start)
    if match is not None and text.startswith("、", match.end()) and (pair := digit_neighbours(text, start)):
        if digits_are_code(text, start, pair.end, pair.unit, None):
            return None
        return Mention(_numeral(text, (pair,), floor), (pair,))
    first = None if match is None else read_arabic(text, match)
    if first is None:
        return None
    if text.startswith("又", first.end):
        with_fraction(text, first)
    attach_unit(text, first)
    second = range_end(text, first)
    last = second or first
    if digits_are_code(text, start, last.end, last.unit, first.value):
        return None
    numbers = (first,) if second is None else (first, second)
    return Mention(_numeral(text, numbers, floor), numbers)


def _characters(text: str, start: int, floor: int) -> Mention | None:
    match = CHINESE.match(text, start)
    if match is None:
        number = several(text, start)
        return None if number is None else Mention(_numeral(text, (number,), floor), (number,))
    first = read_characters(text, start, match.end())
    if first is not None:
        if text.startswith("又", first.end):
            with_fraction(text, first)
        attach_unit(text, first)
    if first is None or first.unit is None:
        if text[match.end() : match.end() + 1] in _MARKS and (
            made := marked(text, start) or neighbours(text, start)
        ):
            return Mention(_numeral(text, (made,), floor), (made,))
        if first is None:
            return None
    second = range_end(text, first)
    if second is None:
        if first.form == "bare":
            bound = approximator_before(text, start, floor, bare=True)
            if bound is None and not counts(text, first):
                return None
        elif not counts(text, first):
            return None
        if first.unit is None and text[first.end : first.end + 1] in CLOCK:
            return None
    numbers = (first,) if second is None else (first, second)
    return Mention(_numeral(text, numbers, floor), numbers)


#: Behind a run of Chinese digits these may go on with the number.
_MARKS: Final = frozenset("、·•．，,%％﹪")


def _negative(text: str, start: int, floor: int, unit: str | None) -> int:
    """Where a minus sign, 负 or 零下 before `start` begins; `start` without one."""
    sign = text[start - 1 : start]
    if start - 1 < floor:
        return start
    if sign in ("-", "−", "－"):
        before = text[start - 2 : start - 1]
        if not before or before.isspace() or before in "(（:：,，、~～至到" or unit in ("℃", "摄氏度", "%"):
            return start - 1
    word = len(minus_before(text, start))
    return start - word if start - word >= floor else start


def _minus(bound: Exact | None) -> Exact | None:
    return None if bound is None else -bound


def _numeral(text: str, numbers: tuple[Number, ...], floor: int) -> Numeral:
    first, last = numbers[0], numbers[-1]
    start, end, unit = first.start, last.end, last.unit
    value, low, high, kind = first.value, first.low, first.high, first.kind
    approximate = value is None or first.more
    if len(numbers) > 1:
        kind, value = "range", None
        low = first.low if first.value is None else first.value
        high = last.high if last.value is None else last.value
        approximate = first.more or last.more or first.value is None or last.value is None
    elif first.kind == "cardinal" and unit in ORDINAL_UNITS and first.low is None:
        kind = "ordinal"
    elif unit == "届" and first.form in ("standard", "lone") and _CONGRESS.match(text, end):
        kind = "ordinal"
    signed = _negative(text, start, floor, unit)
    if signed != start and value is not None and kind != "ordinal":
        start, value, low, high = signed, -value, _minus(high), _minus(low)  # 零下二十多度: -20 at most
    elif signed != start and value is None and len(numbers) == 1:
        start, low, high = signed, _minus(high), _minus(low)  # 零下七八度
    elif kind == "range" and low is not None and high is not None and text[signed:start] == "零下":
        start, low, high = signed, -high, -low  # 零下3到5度
    elif kind == "range" and low is not None and signed == start - 1 and text[signed] != "负":
        start, low = signed, -low  # -3～8℃
    before = approximator_before(
        text, start, floor, bare=first.form in ("bare", "half") and start == first.start
    )
    if before is not None and before[0] == "近" and _recent(text, start - 1, unit):
        before = None
    if before is not None:
        start -= len(before[0])
    after = approximator_after(text, end)
    if after is None and text[end : end + 1] == "+" and text[end - 1] in "万亿":
        after = ("+", "low")  # 10万+
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
_CONGRESS: Final = re.compile(
    "全国|人大|人民代表|政协|中央|省|市|[一二三四五六七八九]中全会|[一二三四五六七八九十]次"
)


def _recent(text: str, near: int, unit: str | None) -> bool:
    """Whether 近 before a span of time means 'the last', not 'nearly': 近5年来, 近两年开展; not 经过近两年."""
    if unit not in ("年", "天", "个月", "月", "周", "日", "个星期"):
        return False
    before = text[max(0, near - 2) : near]
    return before not in (
        "经过",
        "历经",
        "历时",
        "长达",
        "时隔",
        "持续",
        "用时",
        "耗时",
        "为期",
        "坚持",
        "已经",
        "花费",
    ) and not before.endswith(("了", "达", "用", "有"))


_GLUE: Final = NUMBER_CHARS | DIGIT_CHARS
#: Characters of a run at which no number need begin for one to begin behind them.
_PASSED_OVER: Final = frozenset("第首半数數")
#: At the end of a run it may begin a number of its own: 第三、第四两个.
_TWO: Final = ("两", "兩")


def mentions(text: str) -> Iterator[Mention]:
    """The mentions of `text`, which has no traditional characters, in order, none overlapping another."""
    floor = 0  # the end of what is settled: the last mention, or text jumped over
    measured = (
        -1
    )  # the end of the last mention where it counts time or weight: 零 may lead on to a lower unit
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
            if pos == measured and char in "零〇" and pos < limit - 1:
                pos += 1  # 一年零六个月
                continue
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
                measured = floor if mention.numbers[-1].unit in CHAINED_UNITS else -1
                if text[floor - 1] in _GLUE and not text.startswith(_TWO, floor):
                    glued = floor
                yield mention
            elif char in _PASSED_OVER:
                pos += 1
            elif char in DIGIT_CHARS:
                floor = max(limit, CODE.match(text, pos).end())  # type: ignore[union-attr]
                break
            elif pos < limit - 1 and text.startswith(_TWO, limit - 1):
                pos = limit - 1  # 第三、四两个: four is nothing by itself, the two are
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
    read = twin(text)
    found = tuple(mention.numeral for mention in mentions(read))
    if read is text:
        return found
    return tuple(attrs.evolve(numeral, text=text[numeral.start : numeral.end]) for numeral in found)
