"""Amounts that go on in the other script or behind 零: 三亿3000万, 3万五千, 1亿零500万, 2百零5, 2十万; 花了2万3.

An amount of which only the head were read would be given as exact and be wrong by the rest. So what goes on is read
to its end, or the amount is not read at all; unless what follows the head is a number of its own (收费5万一次), the
beginning of a word (3万零部件) or a date (突破5万12月).
"""

from __future__ import annotations

import re
from typing import Final

from newsparse.numerals.context import approximator_after, unit_at
from newsparse.numerals.grammar import DIGIT, DIGIT_CHARS, skip_pattern
from newsparse.numerals.reading import LONGEST_TOKEN, half_width, read_chinese

_SPOKEN: Final = "一二三四五六七八九"
#: What may go on with digits.
GOES_ON: Final = DIGIT_CHARS | frozenset(_SPOKEN + "零〇十")
#: The end of a number in characters with which digits may go on.
LEADS_ON: Final = frozenset("十百千万亿萬億零〇")
_RUN: Final = re.compile(rf"(?:{DIGIT}|[{_SPOKEN}两零〇十百千万亿萬億]){{2,{LONGEST_TOKEN + 1}}}")
_SIZES: Final = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100))
_MULTIPLIERS: Final = frozenset("百千万亿")
_TO_CHINESE: Final = str.maketrans("0123456789", "零一二三四五六七八九")
_ADJOINING: Final = re.compile("[0-9]{2}")
#: Money is spoken in short forms (2万3元); elsewhere one digit before a unit may count anew (2万3人).
_MONEY: Final = frozenset("元 块 块钱 美元 欧元 日元 港元 港币".split())
_DATED: Final = frozenset("年 月 号 点 周年".split())
#: Behind digits these make a decimal, a score, a percentage or a code.
_NO_END: Final = frozenset(".．:：/／%％﹪‰")
#: 评为7十佳: 十 is the first of a word.
_WORDS_OF_TEN: Final = frozenset("大佳强字")


def read_mixed(token: str) -> int | None:
    """The value of a whole amount in either script or both: 三亿3000万, 2百零5, 2万3; None where its parts do not fit."""
    return _value(half_width(token).replace("〇", "零"))


def _value(token: str) -> int | None:
    for unit, size in _SIZES:
        left, found, right = token.rpartition(unit)
        if not found:
            continue
        head = _value(left)
        if not head or (size == 10**4 and head >= size):
            return None
        if size < 10**4 and head >= 10 and not left.isdecimal():
            return None
        if not right:
            return head * size
        tail = _tail(right, size)
        return head * size + tail if tail else None
    if token.isdecimal():
        return int(token)
    if _ADJOINING.search(token):
        return None
    reading = read_chinese(token.translate(_TO_CHINESE))
    return reading.value if reading is not None and reading.form == "standard" else None


def _tail(token: str, size: int) -> int | None:
    """What stands behind a multiplier: its next place (2万3), all its places (5千500), or what 零 leads on to."""
    rest = token.lstrip("零")
    value = _value(rest)
    if value is None or value >= size:
        return None
    if rest != token or "万" in rest:
        return value
    if len(rest) == 1 and rest != "十":
        return value * (size // 10)
    if rest.isdecimal():
        # three digits are also taken behind 万 (1万300元); two might say anything
        return value if len(rest) == len(str(size)) - 1 or (len(rest) == 3 and size == 10**4) else None
    # 5万一百斤 may be so much for a hundred; for the amount 零 would stand between
    return value if value >= size // 10 or rest[0] not in _SPOKEN + "十" else None


def continued(text: str, start: int, end: int) -> tuple[int, int | None] | None:
    """Where an amount ends whose head is `text[start:end]`, and its value; the value is None where it cannot be read.

    To be asked where one of `GOES_ON` stands at `end`. None where the amount ends there.
    """
    last, behind = half_width(text[end - 1]), text[end]
    plain = last in DIGIT_CHARS
    if plain and (behind != "十" or end - start > 1 or text[end + 1 : end + 2] in _WORDS_OF_TEN):
        return None
    if behind in DIGIT_CHARS and (skip := skip_pattern(behind)) is not None and skip.match(text, end):
        return None  # a date, a score
    run = _RUN.match(text, start)
    if run is None or run.end() <= end or len(run[0]) > LONGEST_TOKEN:
        return end, None  # 1.5亿零500万
    token = half_width(run[0]).rstrip("零〇两")
    stop = start + len(token)
    if stop <= end:
        return None
    if _stands_alone(text, token, stop):
        return None
    value = read_mixed(token) if _ends(text, token, stop) else None
    if value is None and not (behind in DIGIT_CHARS or behind in "零〇" or plain):
        return None
    return (end, None) if value is None else (stop, value)


def _stands_alone(text: str, token: str, stop: int) -> bool:
    """Whether the last character of `token` begins a number or a word of its own: 5万|一次, 5万|一直; not 卖了3万五。"""
    if token[-1] not in _SPOKEN or token[-2] not in _MULTIPLIERS:
        return False
    return "\u3400" <= text[stop : stop + 1] <= "\u9fff" and approximator_after(text, stop) is None


def _ends(text: str, token: str, stop: int) -> bool:
    """Whether an amount can end at `stop`, behind digits: not 2万3.5, 2万3人, 1万20人."""
    head = token.rstrip("0123456789")
    size = len(token) - len(head)
    if not size:
        return True
    after = text[stop : stop + 1]
    if after in _NO_END or (after.isascii() and after.isalnum()):
        return False
    if after in (",", "，") and text[stop + 1 : stop + 2].isdigit():
        return False
    if head[-1] not in _MULTIPLIERS:
        return True
    unit = unit_at(text, stop)
    if size == 1:
        return unit is None or unit in _MONEY
    return head[-1] != "万" or size == 4 or (unit is not None and unit not in _DATED)
