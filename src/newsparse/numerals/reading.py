"""The value of one number token: what `二百三十一`, `3亿5000万`, `两三千` and `十几` amount to.

This is the only module that knows cn2an. It is loaded at the first token that needs it, because its import
takes about 0.3 s, and is asked only for what it does without fault: well-formed whole numbers with 万 or 亿
(measured: no fault on 20,000 random integers up to 10^16). Sections below 万, spoken short forms (一千二,
三万五), digits in a row, adjacent digits (三五), 几 and 数, 廿 卅 卌, 兆, ○ and the traditional and financial
characters are read here, because cn2an refuses them or guesses.

Nothing here looks at context: whether a token is a number at all is decided by `finder`.
"""

from __future__ import annotations

from decimal import Context, Decimal
from functools import lru_cache
from typing import Final, Literal

from attrs import frozen

#: Exact for every token within the length limit; the default context would round at 28 digits.
_EXACT: Final = Context(prec=100)

Form = Literal["standard", "row", "adjacent", "vague", "bare"]

#: Longer tokens are codes or noise, never amounts; the limit keeps the cost of a token constant.
LONGEST_TOKEN: Final = 40

_CLEAN: Final = str.maketrans(
    {
        **dict(zip("〇○ＯO", "零零零零", strict=True)),
        **dict(zip("壹贰貳弍叁參参叄肆伍陆陸柒捌玖", "一二二二三三三三四五六六七八九", strict=True)),
        **dict(zip("拾佰仟萬億幾數兩", "十百千万亿几数两", strict=True)),
        "廿": "二十",
        "卅": "三十",
        "卌": "四十",
    }
)
_DIGITS: Final = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
#: Big units, the biggest first; 兆 is 10^12, as everywhere outside physical units (兆瓦).
_BIG: Final = (("兆", 10**12), ("亿", 10**8), ("万", 10**4))


@frozen(slots=True)
class Reading:
    """What a token says: an exact value, or bounds where it is vague (`value` None).

    `form` is `standard` (二百三十一), `row` (二〇二一), `adjacent` (三五, 两三千), `vague` (几十, 数百) or `bare`
    (百, 万: a unit that no digit leads).
    """

    value: int | None
    low: int | None
    high: int | None
    form: Form


def _section(token: str) -> int | None:
    """The value of a clean token below 万 such as 两千零五, 一千二 or 十三; None where it is malformed."""
    total = 0
    digit: int | None = None
    last = 10_000
    zero = False
    for char in token:
        value = _DIGITS.get(char)
        if value is not None:
            if digit is not None:
                return None
            if value:
                digit = value
            else:
                zero = True
            continue
        unit = _SMALL.get(char)
        if unit is None or unit >= last:
            return None
        if digit is None:
            # 十三 and 一百十三 leave out the 一 before 十; elsewhere a unit needs its digit.
            if unit != 10:
                return None
            digit = 1
        total += digit * unit
        last, digit, zero = unit, None, False
    if digit is not None:
        # 一千二 is 1200: after a unit above ten, with no 零 between, the last digit takes the next place.
        total += digit * (last // 10) if total and last > 10 and not zero else digit
    return total


def _composite(token: str) -> int | None:
    """The value of a clean token with any of 兆 亿 万, by splitting at the biggest unit furthest right."""
    for unit, size in _BIG:
        left, found, right = token.rpartition(unit)
        if not found:
            continue
        head = _composite(left)
        if not head or (unit == "万" and head >= 10_000):
            return None
        if not right:
            return head * size
        if len(right) == 1 and _DIGITS.get(right):
            return head * size + _DIGITS[right] * (size // 10)  # 三万五 = 35000
        tail = _composite(right)
        return None if tail is None or tail >= size else head * size + tail
    return _section(token)


@lru_cache(maxsize=1)
def _cn2an_strict() -> object:
    import cn2an

    return cn2an.cn2an


def _whole(token: str) -> int | None:
    """The value of a clean whole-number token, None where it is no well-formed number."""
    if "万" in token or "亿" in token:
        strict = _cn2an_strict()
        try:
            return int(strict(token, "strict"))  # type: ignore[operator]
        except ValueError:
            pass  # spoken short forms, 两, nested 万亿: below
    return _composite(token)


def _row(token: str) -> int:
    """Digits in a row: 二〇二一 is 2021."""
    value = 0
    for char in token:
        value = value * 10 + _DIGITS[char]
    return value


def _adjacent(token: str) -> Reading | None:
    """两三千, 七八十, 十七八, 三五: two digits that stand side by side for 'from the one to the other'."""
    if token == "三两":
        return Reading(None, 2, 3, "adjacent")  # the only pair that goes down: 三两个, 三两天
    for place in range(len(token) - 1):
        first, second = _DIGITS.get(token[place]), _DIGITS.get(token[place + 1])
        if not first or not second:
            continue
        # Neighbouring digits, and 三五, which is the only other pair that the language uses so.
        if second != first + 1 and (first, second) != (3, 5):
            return None
        low = _whole(token[: place + 1] + token[place + 2 :])
        high = _whole(token[:place] + token[place + 1 :])
        if low is None or high is None or low >= high:
            return None
        return Reading(None, low, high, "adjacent")
    return None


def _vague(token: str) -> Reading | None:
    """几十 20-99, 十几 11-19, 数百 200-999: 几 and 数 stand for 2 to 9 (现代汉语词典), for 1 to 9 after 十."""
    for word in "几数":
        if word not in token:
            continue
        if token.count(word) > 1 or (word == "数" and token[0] != "数"):
            return None
        after_unit = token.find(word) > 0
        place = _whole(token.replace(word, "一"))
        base = _whole(token.replace(word, "二"))
        top = _whole(token.replace(word, "九"))
        if place is None or base is None or top is None:
            return None
        step = base - place  # the worth of one in the place where 几 stands
        if after_unit and token[-1] == word and step > 1:
            return None  # 一百几: nobody writes it
        return Reading(None, place if after_unit else base, top + step - 1, "vague")
    return None


@lru_cache(maxsize=8192)
def read_chinese(token: str) -> Reading | None:
    """Read a token of Chinese number characters; None where it is no number.

    Traditional, financial and old characters count as their plain ones. A single digit reads as `standard`.
    """
    if not token or len(token) > LONGEST_TOKEN:
        return None
    token = token.translate(_CLEAN)
    if "万万" in token[1:]:
        token = token.replace("万万", "亿")  # 六万万, as was said for 六亿
    if "几" in token or "数" in token:
        return _vague(token)
    if all(char in _DIGITS for char in token):
        if len(token) == 1:
            return Reading(_DIGITS[token], None, None, "standard")
        if len(token) == 2:
            return _adjacent(token) or Reading(_row(token), None, None, "row")
        return None if "两" in token else Reading(_row(token), None, None, "row")
    if token[0] in "百千万亿兆":
        # 百名, 万元, 千万: only units, each bigger than the one before, make an amount.
        if len(token) <= 2 and (len(token) == 1 or (token[0] in "百千万" and token[1] in "万亿")):
            value = _whole("一" + token)
            return None if value is None else Reading(value, None, None, "bare")
        return None
    value = _whole(token)
    if value is not None:
        return Reading(value, None, None, "standard")
    return _adjacent(token)


_DIGIT_UNITS: Final = (*_BIG, ("千", 1000), ("百", 100))
_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９．，萬億", "0123456789.,万亿")


#: The digits of a row as ASCII: 二〇二一, 贰零贰壹, and what follows 点.
ROW: Final = str.maketrans(
    "零〇○ＯO一二三四五六七八九壹贰貳弍叁參参叄肆伍陆陸柒捌玖", "00000123456789122233334566789"
)


def half_width(token: str) -> str:
    """Full-width digits, point and comma as ASCII; 萬 and 億 as 万 and 亿."""
    return token.translate(_HALF_WIDTH)


def whole_or_decimal(value: Decimal) -> int | Decimal:
    """An `int` where the amount is whole (1.2万 is 12000), the exact `Decimal` elsewhere."""
    whole = int(value)
    return whole if value == whole else value


def _mixed(token: str) -> Decimal | None:
    """3亿5000万, 1.2万, 1千5百 as a Decimal."""
    for unit, size in _DIGIT_UNITS:
        left, found, right = token.rpartition(unit)
        if not found:
            continue
        head = _mixed(left)
        if head is None:
            return None
        if not right:
            return _EXACT.multiply(head, Decimal(size))
        tail = _mixed(right)
        return None if tail is None or tail >= size else _EXACT.fma(head, Decimal(size), tail)
    return Decimal(token.replace(",", "")) if token else None


@lru_cache(maxsize=8192)
def read_digits(token: str) -> int | Decimal | None:
    """Read a half-width token of digits with or without multipliers: 1,234.5, 1.2万, 3亿5000万, 5千.

    A token without multiplier and with a point keeps the digits printed (`Decimal('1.50')`). None where the
    parts do not fit together or the token is too long to be an amount.
    """
    if len(token) > LONGEST_TOKEN:
        return None
    if token.isdecimal():
        return int(token)
    if token[-1] in "0123456789" and not any(char in token for char in "百千万亿兆"):
        plain = token.replace(",", "")
        return Decimal(plain) if "." in plain else int(plain)
    value = _mixed(token)
    return None if value is None else whole_or_decimal(value)
