"""Reading the few numerals that dates are written with.

Dates need years (digits in a row), and whole numbers below a thousand in either script.  This is all of it; numerals
at large are the business of ``newsparse.numerals``.
"""

from __future__ import annotations

#: The signs for zero seen in print and in OCR: 〇, 零, the circle signs, and the letter O.
ZEROS = "〇零○◯ＯO"

_WIDE = str.maketrans("０１２３４５６７８９．", "0123456789.")
_ROW = str.maketrans(
    "一二三四五六七八九" + ZEROS + "０１２３４５６７８９", "123456789" + "0" * len(ZEROS) + "0123456789"
)
_UNITS = "一二三四五六七八九"


def _small() -> dict[str, int]:
    table = {char: value for value, char in enumerate(_UNITS, 1)}
    table |= {"十": 10, "两": 2, "元": 1, "零": 0, "〇": 0, "廿": 20, "卅": 30}
    for value, char in enumerate(_UNITS, 1):
        table["十" + char] = 10 + value
        table["廿" + char] = 20 + value
        table["卅" + char] = 30 + value
        if value > 1:
            table[char + "十"] = 10 * value
        table["初" + char] = value
        for unit, low in enumerate(_UNITS, 1):
            if value > 1:
                table[char + "十" + low] = 10 * value + unit
    table["初十"] = 10
    table["一十"] = 10
    return table


#: Chinese numerals from 零 to 九十九, with 廿, 卅 and the 初 of lunar days.
SMALL = _small()


def read_small(token: str) -> int | None:
    """A number below a hundred in either script, or None: ``十八`` 18, ``廿三`` 23, ``０8`` 8."""
    value = SMALL.get(token)
    if value is not None:
        return value
    if token.isdecimal():
        return int(token)
    return None


def read_count(token: str) -> int | None:
    """A whole number, or None: ``一百二十`` 120, ``一千三百`` 1300, ``一万零五百`` 10500, ``15`` 15."""
    value = read_small(token)
    if value is not None:
        return value
    for sign, unit, most in _BIG_UNITS:
        head, found, rest = token.partition(sign)
        if not found:
            continue
        many, bare = read_count(head), rest.lstrip("零〇")
        if not many or many > most or (rest and not bare):
            return None
        low = read_count(bare) if bare else 0
        if low is None or low >= unit:
            return None
        if len(rest) == 1 and low < 10:  # 一百二 is 120
            low *= unit // 10
        return unit * many + low
    return None


#: The units above ten, how many each is, and how many of them there may be: 三十万, but not 三十百.
_BIG_UNITS = (("亿", 10**8, 9999), ("万", 10**4, 9999), ("千", 1000, 9), ("百", 100, 9))


def read_year(token: str) -> int | None:
    """A year written digit by digit in either script: ``二〇二一``, ``２０２１``, ``一九九八``."""
    digits = token.translate(_ROW)
    return int(digits) if digits.isascii() and digits.isdecimal() else None


def read_decimal(token: str) -> str | None:
    """A number with or without a decimal part as plain digits without idle zeros: ``１.５`` gives ``1.5``."""
    text = token.translate(_WIDE)
    whole, dot, part = text.partition(".")
    if not whole.isdecimal() or (dot and not part.isdecimal()):
        return None
    part = part.rstrip("0")
    return f"{int(whole)}.{part}" if part else str(int(whole))
