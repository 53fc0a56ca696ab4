"""Small facts about a line of text that several stages ask for."""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Mapping

import regex

from newsparse.tables.lines import CONTACT, FORECAST, FROM_PAPER, RANKS, RESULTS

WIDTH = str.maketrans("，。！？：；（）％～　", ",.!?:;()%~ ")
"""Full-width marks to half-width ones; a full stop 。 becomes ``.`` as OCR often writes it."""

SHORT = 48
"""A line of more characters than this is never taken for a heading (headlines of real pages reach 45)."""

DASH = ("—", "一一")
"""What a kicker ends in and a deck begins with, as printed and as OCR reads it."""

LONG_KICKER = 90
"""A kicker that ends in a dash may be longer than any other heading."""

DOUBTFUL = 0.5
"""An engine's confidence in a line that it made up, out of two lines or of none, is below this."""

_TERMINAL = regex.compile(r"""[.!?…][“"”’』」》)\]】]*$""")
_QUOTED = regex.compile(r"""[^.!?…][”’』」)\]】]+$""")
_STOP_INSIDE = regex.compile(
    r"[。;]|(?<!^[0-9]{1,2}(?=.{1,24}$))\.(?![0-9A-Za-z])"
)  # 1.审题要准 is no sentence
_COMMA = regex.compile(r"[,.;]")
LIST_MARK = regex.compile(
    r"^[●■◆▲★□○◎▪•·①-⑳]|^[一二三四五六七八九十]{1,3}[、.]|^\(?[0-9]{1,2}[).、]|^第[一二三四五六七八九十]"
)
"""A line that begins like an item of a list."""


_HAN_NUMBER = "[一二三四五六七八九十]{1,3}"
_RUNNING = regex.compile(
    rf"^(?:(?P<form>)(?P<n>{_HAN_NUMBER})[、.]|(?P<form>\()(?P<n>{_HAN_NUMBER})\)|(?P<form>)(?P<n>[0-9]{{1,2}})[.、)](?![0-9])|(?P<form>0)(?P<n>[1-9]) "
    rf"|(?P<form>)(?P<n>[①-⑳])|(?P<form>第)(?P<n>{_HAN_NUMBER})[,、:]|(?P<form>之)(?P<n>{_HAN_NUMBER}):"
    rf"|(?P<form>[\u3400-\u9fff]{{2}})(?P<n>{_HAN_NUMBER}|[0-9]{{1,2}})[: ])(?=..)"
)
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零OＯ", 0)
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(text: str) -> int | None:
    """The value of a small number in Arabic or Chinese figures; None if it is not one.

    >>> number("十八"), number("一万二千三百"), number("一九九八"), number("廿三"), number("卅")
    (18, 12300, 1998, 23, 30)
    >>> number("一百零二"), number("一百二"), number("十十"), number("一二百"), number("〇十")
    (102, 120, None, None, None)
    """
    text = "".join(text.split())
    if not text:
        return None
    if all(char in "0123456789０１２３４５６７８９" for char in text):
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    head, found, rest = text.partition("万")
    if not found:
        return _section(head, 0)
    above = _section(head, 0)
    below = _section(rest, 10000) if rest else 0
    return None if not above or below is None else above * 10000 + below


def _section(text: str, last: int) -> int | None:
    """The value of Chinese figures below 万, which follow the unit `last` (0 for none); None if they do not fit together."""
    total, zero = 0, False
    digit: int | None = None
    for char in text:
        if (value := _DIGITS.get(char)) is not None:
            if digit is not None or (value == 0 and not last):
                return None
            digit, zero = value or None, zero or value == 0
        elif (unit := _UNITS.get(char, 0)) and (not last or unit < last):
            if digit is None and unit > 10 and last:
                return None  # 十 needs no 一, the others only do without at the head
            total += (digit or 1) * unit
            last, digit, zero = unit, None, False
        else:
            return None
    if digit is not None:
        total += digit * (last // 10 if last > 10 and not zero else 1)  # 一百二 is 120, 一百零二 102
    return total


def running_number(text: str) -> tuple[str, int] | None:
    """The number with which a line (marks folded) begins as one of several, and the form of it; None where it has none.

    >>> running_number("一、农技员进村开课"), running_number("(十二)山路铺通"), running_number("③新楼启用")
    (('一', 1), ('(一', 12), ('①', 3))
    >>> running_number("变化二:十七公里山路"), running_number("一个农技员"), running_number("3.5公里")
    (('变化一', 2), None, None)
    >>> running_number("01 农技员进村"), running_number("02年大旱")
    (('01', 1), None)
    """
    found = _RUNNING.match(text)
    if found is None:
        return None
    printed = found["n"]
    if "①" <= printed <= "⑳":
        return "①", ord(printed) - ord("①") + 1
    value = number(printed)
    return None if value is None else (found["form"] + ("1" if printed.isascii() else "一"), value)


_ITEM = regex.compile(r"^(?:[●■◆▲△▶►★□○◎▪•◇※]|【(?=[^【】]{1,10}】.))")


def item_mark(text: str) -> str:
    """The printer's mark that a text begins with as the item of a column, a bracket for a place in heavy brackets; empty
    where it begins with neither.

    >>> item_mark("▲青溪县建成粮库。"), item_mark("【采油一厂】昨天投产。"), item_mark("青溪县")
    ('▲', '【', '')
    """
    found = _ITEM.match(text)
    return "" if found is None else found.group()


def bracketed(text: str) -> bool:
    """Whether a line stands in heavy brackets from end to end (【案情回放】)."""
    return text[:1] == "【" and text[-1:] == "】"


def translation(table: Mapping[int, str | int | None]) -> Callable[[str], str]:
    """``text.translate(table)`` as a function.

    Where a table changes few characters of a text this is some eight times faster: `str.translate` asks the table for
    each character outside ASCII, the pattern only stops at those in the table.

    >>> translation({ord("，"): ",", ord("　"): None})("甲　乙，丙")
    '甲乙,丙'
    """
    new = {
        chr(code): "" if to is None else chr(to) if isinstance(to, int) else to for code, to in table.items()
    }
    sub = re.compile("[" + re.escape("".join(new)) + "]").sub

    def translate(text: str) -> str:
        return sub(lambda found: new[found[0]], text)

    return translate


_to_one_width = translation(WIDTH)


def fold_marks(text: str) -> str:
    """`text` with marks in one width, character for character."""
    return _to_one_width(text)


_CODE = f"utf-32-{sys.byteorder[0]}e"


def pairs(text: str) -> set[int]:
    """All pairs of neighbouring characters in `text`, each as one number, in a third of the time of cutting strings.

    >>> pairs("一二三") == {pair_number("一二"), pair_number("二三")}
    True
    """
    units = text.encode(_CODE, "surrogatepass")
    size = len(text)
    # eight bytes are a pair; one row begins at the first character, the other at the second
    out = set(array("Q", units[: size // 2 * 8]))
    out.update(array("Q", units[4 : 4 + (size - 1) // 2 * 8]))
    return out


def pair_number(two: str) -> int:
    """The number of a string of two characters among `pairs`."""
    return int.from_bytes(two.encode(_CODE, "surrogatepass"), sys.byteorder)


def ends_closed(text: str) -> bool:
    """Whether `text` (marks folded) ends as a sentence ends.

    >>> ends_closed("好."), ends_closed("他说:“好.”"), ends_closed("衢州市"), ends_closed("新能,")
    (True, True, False, False)
    """
    return _TERMINAL.search(text[-8:]) is not None


def ends_quoted(text: str) -> bool:
    """Whether `text` (marks folded) ends in a closing mark with no full stop before it: either may follow.

    >>> ends_quoted("织密“安全网”"), ends_quoted("“好.”"), ends_quoted("“他说:‘好.’”")
    (True, False, False)
    """
    return _QUOTED.search(text[-8:]) is not None and not ends_closed(text)


_NUMBER_ALONE = re.compile(
    r"\(?(?:[0-9]{1,3}|[一二三四五六七八九十百]{1,4}|[①-⑳])[).、]?|第[0-9一二三四五六七八九十百]{1,4}[章节回]"
)


def number_alone(text: str) -> bool:
    """Whether a line (marks folded) is nothing but the number of a part: over its text it is a crosshead.

    >>> number_alone("一"), number_alone("(三)"), number_alone("第二章"), number_alone("三人行")
    (True, True, True, False)
    """
    return len(text) <= 7 and _NUMBER_ALONE.fullmatch(text) is not None


def note_like(text: str) -> bool:
    """Whether a line (marks folded) is a short remark in brackets, such as a signature or ``(A、B)``.

    >>> note_like("(江西 潘浔)"), note_like("(一)工会主席"), note_like("(甲)(乙)"), note_like("(三)")
    (True, False, False, False)
    """
    bracketed = 2 < len(text) <= 40 and text[0] == "(" and text[-1] == ")" and ")" not in text[:-1]
    return bracketed and not number_alone(text)


_DAYS = frozenset("今明后昨白夜0123456789")
"""What a forecast begins with."""


def tells(text: str) -> bool:
    """Whether a line (marks folded) says where, when or from where, what the weather will be or how matches ended: whole,
    and no heading.

    >>> tells("地址:青溪镇茶香路8号"), tells("今天白天 晴 最高气温3℃"), tells("上海2:3江苏 北京3:0河南")
    (True, True, True)
    >>> tells("今天的我们"), tells("山东魏桥队3:1胜四川队")
    (False, False)
    """
    if ":" in text[:14] and CONTACT.pattern.match(text) is not None:
        return True
    if text[:1] in _DAYS and FORECAST.pattern.match(text) is not None:
        return True
    if text[:1] in ("【", "[") and FROM_PAPER.pattern.match(text) is not None:
        return True
    return RESULTS.pattern.match(text) is not None


def ranks(text: str) -> bool:
    """Whether a line (marks folded) says who was first in what, and how the others ended.

    >>> ranks("一百米 第一名 孙志远 10秒9"), ranks("一等奖:王强 刘静"), ranks("连续三年第一名 他说还不够")
    (True, True, False)
    """
    return any(char in text for char in "名奖军牌") and RANKS.pattern.match(text) is not None


SCRAP = 3
"""What is no longer and has neither a Chinese character nor a number or sign of a section is a scrap: OCR reads a mark that
stands in a line of its own as 99, and parts of pictures as AR or °.
"""
_SIGNS = r"\p{P}\s\d\u25a0-\u25ff★☆※►▶|｜～~∶"
_NAMES = regex.compile(
    rf"[{_SIGNS}]*\p{{Han}}[{_SIGNS}\p{{Han}}]*$|[(\[]?(?:0?[1-9]|[12]\d|30|[A-H\u2160-\u217b①-⑳㈠-㈩]|[IVX]{{1,3}})[)\].]?$"
    r"|[★☆※＊*■●◆○□△▲◎·.…—～~-]+$|([^\w\s])\1+$|[A-Za-z]{3}$"
)


def is_scrap(text: str) -> bool:
    """Whether a line (marks folded) is no more than what OCR makes of a lone mark or of a part of a picture.

    >>> (
    ...     is_scrap("99"),
    ...     is_scrap("°申"),
    ...     is_scrap("]"),
    ...     is_scrap("桥"),
    ...     is_scrap("12"),
    ...     is_scrap("(三)"),
    ...     is_scrap("***"),
    ... )
    (True, True, True, False, False, False, False)
    """
    return len(text) <= SCRAP and _NAMES.match(text) is None


def heading_like(text: str) -> bool:
    """Whether a line (marks folded) has the shape of a heading: short, and not a sentence.

    >>> (
    ...     heading_like("劳模宣讲送到建筑工地"),
    ...     heading_like("“谢谢你们!”"),
    ...     heading_like("去健康,受到大家欢迎."),
    ...     heading_like("地址:青溪镇茶香路8号"),
    ...     heading_like("1.审题要准"),
    ...     heading_like("斯亚贝巴9月11日电)"),
    ...     heading_like("99"),
    ... )
    (True, False, False, False, True, False, False)
    """
    if not text or len(text) > (LONG_KICKER if text.endswith(DASH) else SHORT):
        return False
    if is_scrap(text):
        return False
    last = text[-1]
    if last in ".;,、。":
        return text.endswith("..")
    if _STOP_INSIDE.search(text[:-1]) is not None or tells(text):
        return False
    if last == ":":
        return len(text) <= 10 and _COMMA.search(text) is None
    if last in "!?":
        return _COMMA.search(text[:-1]) is None or len(text) <= 16
    if last == ")" and text.count(")") > text.count("("):
        return False  # the end of a note in brackets
    if last in "”’":
        return (len(text) <= 30 or " " in text) and text[-2:-1] not in ".!?,…"
    return True


def unsure(confidence: float | None) -> bool:
    """True if the engine itself hardly believes in a line.

    >>> unsure(0.3), unsure(0.9), unsure(None)
    (True, False, False)
    """
    return confidence is not None and confidence < DOUBTFUL
