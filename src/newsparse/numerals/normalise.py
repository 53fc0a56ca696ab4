"""Writes the numerals of a text in Arabic digits, after GB/T 15835-2011, and reports each change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, overload

from attrs import evolve, frozen

from newsparse.errors import ArgumentTypeError, ArgumentValueError
from newsparse.numerals.finder import mentions
from newsparse.numerals.grammar import DIGIT_CHARS, NUMBER_CHARS
from newsparse.numerals.measures import spoken_digits
from newsparse.numerals.mixed import read_mixed
from newsparse.numerals.model import Mention, Number
from newsparse.numerals.reading import ROW, half_width, read_chinese
from newsparse.numerals.tables import CHAINED_UNITS, NAMING_UNITS, NEXT_UNITS
from newsparse.twins import twin

Style = Literal["standard", "all"]
_STYLES: Final = ("standard", "all")
_BIG: Final = frozenset("万亿萬億")


@frozen(slots=True)
class NumeralChange:
    """One stretch of a text that was rewritten: `source[start:end] == before`, now `after`."""

    start: int
    """Index of its first character in the text given."""
    end: int
    """Index behind its last character in the text given."""
    before: str
    """What stood there."""
    after: str
    """What stands there now."""


def _amount(value: int) -> str:
    """An amount in digits, with 万 or 亿 where that leaves at most two decimals: 320万, 3.5亿, 20005.

    The next smaller unit only counts wholes: 23456万, but 100000300 and never 10000.03万.
    """
    units = [row for row in _AMOUNTS if value >= row[0]]
    for (size, unit), parts in zip(units, (100, 1), strict=False):
        if value * parts % size == 0:
            whole, rest = divmod(value * parts // size, parts)
            decimals = f".{rest:02d}".rstrip("0") if rest else ""
            return f"{whole}{decimals}{unit}"
    return str(value)


_AMOUNTS: Final = ((10**12, "万亿"), (10**8, "亿"), (10**4, "万"))


def _plain(token: str) -> str | None:
    """A number in characters without 分之 as digits: 三十四点一 as 34.1; None where it is vague."""
    if token.isascii():
        return token
    whole, point, rest = token.replace("點", "点").partition("点")
    reading = read_chinese(whole)
    if reading is None or reading.value is None:
        return None
    if not point:
        return str(reading.value)
    decimals = rest.translate(ROW)
    return f"{reading.value}.{decimals}" if decimals.isdecimal() and decimals.isascii() else None


def _parts(token: str) -> str | None:
    """百分之三十 as 30%, 千分之五 as 5‰, 三分之二 as 2/3."""
    below, _, above = half_width(token).partition("分之")
    numerator = above.translate(_MARKED) if "·" in above or "•" in above or "．" in above else _plain(above)
    sizes = {"百": "%", "千": "‰", "100": "%", "1000": "‰"}
    if numerator is None:
        return None
    if below in sizes:
        return numerator + sizes[below]
    denominator = _plain(below)
    return None if denominator is None or "." in numerator else f"{numerator}/{denominator}"


def _written(text: str, number: Number, mention: Mention, style: Style) -> str | None:
    """What takes the place of `text[number.start:number.core]`; None where it stays as it is."""
    token = text[number.start : number.core]
    if token.isascii() or number.form in ("half", "tenths", "bare"):
        return None
    after = text[number.core : number.core + 1]
    if number.form == "digits":
        if not _SPOKEN.isdisjoint(token):
            value = read_mixed(token)  # 三亿3000万, 2百零五
            return None if value is None else _amount(value)
        plain = half_width(token).replace(" ", "")
        return None if plain == token else plain  # ５０, ５０万
    if "分之" in token:
        return _parts(token)
    if "点" in token or "點" in token:
        decimal = _plain(token)
        return f"{decimal}%" if decimal is not None and number.form == "plain-percent" else decimal
    if number.form == "decimal":
        return token.translate(_MARKED)  # 一二·五％, 二五、〇〇〇吨
    if token[0] in DIGIT_CHARS:
        plain = half_width(token)  # ５、６个
        return None if plain == token else plain
    reading = read_chinese(token)
    if reading is None or reading.value is None:
        return None
    if number.form == "plain-percent":
        return f"{reading.value}%"
    if number.form == "row":
        return token.translate(ROW)
    if number.form == "compound" or (len(mention.numbers) > 1 and number.form == "lone"):
        return str(reading.value)
    if style == "standard":
        kind = mention.numeral.kind
        if number.form == "lone" and (
            reading.value == 1 or number.unit in NAMING_UNITS or (kind == "ordinal" and number.unit is None)
        ):
            return None
        if kind == "ordinal" and number.kind != "ordinal":
            return None  # 三号楼, 省十三届人大: named, not counted
    if number.more and after and text[number.core + 1 : number.core + 2] in _BIG:
        return str(reading.value)
    return _amount(reading.value)


_SPOKEN: Final = frozenset("一二三四五六七八九十")
_MARKED: Final = ROW | dict.fromkeys(map(ord, "·•．"), ".") | dict.fromkeys(map(ord, "、，,"), "")
_NUMBERS: Final = NUMBER_CHARS | frozenset("0123456789０１２３４５６７８９")
#: Next to these a rewritten number would run into another or into a code ...
_GLUE: Final = _NUMBERS | frozenset("点點+%％‰分之成半数首第")
#: ... and next to these, where another number is behind: `三百,五百元` must not become `300,500元`.
_JOINTS: Final = frozenset(",.．/／:：-－—–~～〜至到第负")


#: The ends of 以上, 以下, 以内, 开外, 左右, 上下; no unit ends so.
_BOUNDED: Final = frozenset("上下内外右")


def _glued(text: str, start: int, end: int) -> bool:
    """Whether a number stands so close to other number characters that digits would change its meaning."""
    for near, far in (
        (text[start - 1 : start], text[start - 2 : start - 1]),
        # behind 以下 or 左右 nothing runs together: 三十岁以下五十岁以上
        ("", "") if text[end - 1] in _BOUNDED else (text[end : end + 1], text[end + 1 : end + 2]),
    ):
        if near in _GLUE or (near.isascii() and near.isalnum()) or (near in _JOINTS and far in _NUMBERS):
            return True
    return False


def _chained(text: str, above: Mention, below: Mention) -> bool:
    """Whether two mentions are one span of time or one weight: 三年六个月, 十五天零八小时, 四斤二两."""
    first, second = above.numeral, below.numeral
    if second.start - first.end > 1 or first.unit not in CHAINED_UNITS or text[first.end - 1] in _BOUNDED:
        return False  # 三岁以下|六个月以上
    between = text[first.end : second.start]
    if between == "" and (
        second.unit not in NEXT_UNITS.get(first.unit or "", ()) or (first.unit == "天" and first.value == 1)
    ):
        return False  # 一年365天, 一天10个小时: so many each
    return (
        between in ("", "零", "〇")
        and second.unit in CHAINED_UNITS
        and first.unit != second.unit
        and first.value is not None
        and second.value is not None
        and above.numbers[-1].form in ("lone", "standard", "digits")
        and below.numbers[-1].form in ("lone", "standard", "digits")
    )


def _amounts(text: str) -> Iterator[list[Mention]]:
    """The mentions, those together that are one amount in several units."""
    amount: list[Mention] = []
    for mention in mentions(text):
        if amount and not _chained(text, amount[-1], mention):
            yield amount
            amount = []
        amount.append(mention)
    if amount:
        yield amount


def _bounded_end(text: str, mention: Mention) -> int:
    """Where a mention ends that has a bound in characters behind it and is in characters itself; -1 for others."""
    end, number = mention.numeral.end, mention.numbers[-1]
    return end if text[end - 1] in _BOUNDED and not text[number.start : number.core].isascii() else -1


def _changes(text: str, style: Style) -> tuple[NumeralChange, ...]:
    changes: list[NumeralChange] = []
    # the end of a number with a bound that stays: then that behind it stays, too (一倍以上|三倍以下)
    left = -1
    for amount in _amounts(text):
        first, last = amount[0], amount[-1]
        start = first.numeral.start if first.numeral.kind == "ordinal" else first.numbers[0].start
        if start == left or _glued(text, start, last.numeral.end):
            left = _bounded_end(text, last)
            continue
        # In 一年零六个月 the 一 counts, as it does not surely in 一年.
        rewritten = [_rewritten(text, mention, style if len(amount) == 1 else "all") for mention in amount]
        if None in rewritten or not any(rewritten):
            left = _bounded_end(text, last)
        else:
            changes += [change for part in rewritten for change in part or ()]
    return tuple(changes)


def _as_printed(text: str, change: NumeralChange) -> NumeralChange:
    """A change of a text's twin as one of `text`: where 萬 or 億 stood they stay."""
    before, after = text[change.start : change.end], change.after
    if "萬" in before or "億" in before:
        after = after.translate(_OLD_BIG)
    return evolve(change, before=before, after=after)


_OLD_BIG: Final = str.maketrans("万亿", "萬億")


def _rewritten(text: str, mention: Mention, style: Style) -> list[NumeralChange] | None:
    """What is rewritten in one mention; None where not all of it can be."""
    changes = [
        NumeralChange(number.start, number.core, text[number.start : number.core], after)
        for number in mention.numbers
        if (after := _written(text, number, mention, style)) is not None
    ]
    # Both ends of a range or neither: `三至5名` would be worse than either. 60万 is written already.
    mixed = [
        number
        for number in mention.numbers
        if not (token := text[number.start : number.core]).isascii()
        and not (number.form == "digits" and half_width(token) == token and _SPOKEN.isdisjoint(token))
    ]
    if len(changes) != len(mixed):
        return None
    parts = [part for number in mention.numbers for part in number.parts]
    if not parts:
        return changes
    changes += [
        NumeralChange(start, end, text[start:end], spoken_digits(text[start:end]))
        for start, end in parts
        if not text[start:end].isascii()
    ]
    return sorted(changes, key=lambda change: change.start)


@overload
def normalise_numerals(text: str, *, style: Style = ..., report: Literal[False] = ...) -> str: ...
@overload
def normalise_numerals(
    text: str, *, style: Style = ..., report: Literal[True]
) -> tuple[str, tuple[NumeralChange, ...]]: ...


def normalise_numerals(
    text: str, *, style: Style = "standard", report: bool = False
) -> str | tuple[str, tuple[NumeralChange, ...]]:
    """The text with its exact numerals in Arabic digits, everything else untouched.

    `style`: `standard` follows GB/T 15835-2011 and leaves 一 before a measure word, ranks (二级) and names
    (第二师) alone; `all` writes them in digits too. Vague numerals (几十, 三五个, 数百, 半, 五成) stay in both.
    `report`: give `(text, changes)`; spans point into the text given.

    Normalising twice changes nothing more. Raises `ArgumentTypeError` where `text` is no `str` and
    `ArgumentValueError` for an unknown style.
    """
    if not isinstance(text, str):
        raise ArgumentTypeError(f"normalise_numerals takes a str, not {type(text).__name__}")
    if style not in _STYLES:
        raise ArgumentValueError(f"style must be one of {', '.join(_STYLES)}, not {style!r}")
    read = twin(text)
    changes = _changes(read, style)
    if read is not text:
        changes = tuple(_as_printed(text, change) for change in changes)
    pieces: list[str] = []
    done = 0
    for change in changes:
        pieces += (text[done : change.start], change.after)
        done = change.end
    result = "".join((*pieces, text[done:]))
    return (result, changes) if report else result
