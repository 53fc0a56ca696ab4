"""Whiles and vague times: 近5年来, 三年前, 日前."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import read_count, read_decimal
from newsparse.dates.heads import first_chars
from newsparse.dates.point import Found


class While(NamedTuple):
    """A length of time as written.

    ``amount`` is a plain decimal or "" (several); ``direction`` is "ago", "later", "last" (近三年), "next" (未来三年)
    or "" (just a length); ``unit`` is a key of ``grammar.UNITS``.
    """

    end: int
    amount: str
    low: str
    unit: str
    direction: str
    timex3: str


_PREFIXES = {
    "近": "last",
    "最近": "last",
    "过去": "last",
    "未来": "next",
    "今后": "next",
    "往后": "next",
    "接下来": "next",
}
_SEVERAL = {"几", "好几", "几十", "数十", "十几", "数", "多"}
_VAGUE: dict[str, list[tuple[re.Pattern[str], tables.Vague]]] = {}
for _row in tables.VAGUE:
    for _char in first_chars(_row.pattern):
        _VAGUE.setdefault(_char, []).append((re.compile(_row.pattern), _row))


def vague(text: str, at: int) -> tuple[int, str] | None:
    """(end, TIMEX3 value) of 日前, 近年来, 几年前…"""
    for pattern, row in _VAGUE[text[at]]:
        match = pattern.match(text, at)
        if match and not (at and text[at - 1] in row.not_after):
            return match.end(), row.timex3
    return None


def timex_length(amount: str, unit: str) -> str:
    """``P5Y``, ``P3M``, ``PT24H``, ``PXY`` for several years; a quarter is three months, a century a hundred years."""
    code = g.UNITS[unit]
    number = amount or "X"
    if code == "Q":
        code, number = "M", str(3 * int(float(amount))) if amount else "X"
    elif code == "C":
        code, number = "Y", f"{100 * float(amount):.10g}" if amount else "X"
    if code[0] == "T":
        if number == "0.5" and code == "TH":
            return "PT30M"
        return f"PT{number}{code[1]}"
    if number == "0.5" and code in "YM":
        return "P6M" if code == "Y" else "P15D"
    if number.endswith(".5") and code == "Y":
        return f"P{number[:-2]}Y6M"
    if number == "0.5" and code == "D":
        return "PT12H"
    return f"P{number}{code}"


def found(text: str, at: int) -> Found | None:
    """A length of time as a candidate of its own."""
    span = parse_while(text, at)
    if span is None or text.endswith("公元", 0, at):
        return None
    candidate = Found(at, span.end)
    if span.direction == "ago" and span.amount and (today := _TODAY.match(text, span.end)):
        candidate.end, candidate.to_the_day = today.end(), True  # 84年前的今天
    candidate.span = (span.amount, span.unit, span.direction)
    candidate.fixed = ("duration", span.timex3)
    return candidate


_TODAY = re.compile("的今[天日]")


def parse_while(text: str, at: int) -> While | None:
    """A length of time, with the word that points back or ahead: 5年, 近5年来, 三年前, 半个月后."""
    start, prefix = at, ""
    head = g.DURATION_PREFIX.match(text, at)
    if head:
        prefix = _PREFIXES.get(head["w"].removesuffix("的"), "")
        start = head.end()
        if at and text[at - 1] in "附亲接靠临邻将最超":
            return None
    match = g.DURATION.match(text, start)
    goes_on = text[match.end() : match.end() + 1] in _NEXT_PART if match else "分" in text[start : start + 5]
    if goes_on and (made := _several_units(text, at, start, prefix)):
        return made
    if not match:
        return None
    number, unit, suffix = match["n"], match["u"], match["suf"] or ""
    before = text[at - 1] if at else "\n"
    if not head and _goes_on(before):
        return None
    after_unit = match.end("u")
    stop = g.UNIT_NOT_BEFORE.get(unit)
    if stop and not suffix and not match["half2"] and not match["more3"] and stop.match(text, after_unit):
        return None
    if number[-1] in "万亿" and unit == "年" and text[after_unit : after_unit + 1] in _YEARLY:
        return None  # 十万|年金
    exact = "" if number in _SEVERAL else "0.5" if number == "半" else _amount(number)
    if exact is None:
        return None
    counted = unit == "日" and (
        head is not None or g.COUNTED_DAYS.search(text[max(0, at - 4) : at]) is not None
    )
    if unit == "年" and number.isdecimal() and len(number) == 4:
        counted = counts_years(text, start, int(number))
    if not _unit_fits(match, before, suffix, bool(head), counted):
        return None
    amount = exact
    if (match["half1"] or match["half2"]) and amount and "." not in amount:
        amount += ".5"
    low = ""
    if match["lo"]:
        bottom = read_count(match["lo"])
        low = str(bottom) if bottom is not None else ""
    elif number in _PAIRS:
        low, amount = _PAIRS[number]
    direction = prefix
    if suffix in ("前", "以前", "之前"):
        direction = "ago"
    elif suffix in ("后", "以后", "之后"):
        direction = "later"
    elif suffix in ("来", "以来"):
        direction = "last"
    if prefix and suffix in ("前", "后"):
        direction = prefix
    if direction in ("ago", "later") and (match["more"] or match["more2"] or match["more3"]):
        amount = ""  # 十多年前: no known number of years ago
    timex3 = timex_length(amount, unit)
    if low:
        timex3 = f"{timex_length(low, unit)}/{timex3}"
    end = match.end()
    if suffix in ("间", "内", "里", "以内") or (g.UNITS[unit][0] == "T" and suffix):
        end = match.start("suf")
        direction = direction if prefix else ""
    return While(end, amount, low, unit, direction, timex3)


def _goes_on(before: str) -> bool:
    """Whether what stands before a length shows that it is the end of something else: of a number, a rank, a word in letters."""
    return before in "第每0123456789.－-·/:\uff1a千万亿" or (before.isascii() and before.isalnum())


_YEARLY = frozenset("金薪租息费产收销营利均")


#: What stands behind one part of a length where another follows.
_NEXT_PART = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十两零又 　")


def _several_units(text: str, at: int, start: int, prefix: str) -> While | None:
    """一年三个月, 十年零六个月, 两小时四十分钟, 9分58秒: one length in two or more units, each the next smaller."""
    match = g.LENGTHS.match(text, start)
    before = text[at - 1] if at else "\n"
    if match is None or _goes_on(before):
        return None
    given = [(key, match[key]) for key in g.LENGTH_LIMITS if match[key]]
    counts = [read_count(token) for _, token in given]
    if len(given) < 2 or None in counts:
        return None
    if any(
        count is None or count >= g.LENGTH_LIMITS[key]
        for (key, _), count in zip(given[1:], counts[1:], strict=True)
    ):
        return None  # 一天24小时, 一年12个月: the one is the other
    if given[0] in (("d", "一"), ("d", "1")) and "零" not in match[0]:
        return None  # 一天8小时: so much a day
    parts = {key: count or 0 for (key, _), count in zip(given, counts, strict=True)}
    day = "".join(f"{parts[key]}{key.upper()}" for key in ("y", "m", "d") if key in parts)
    time = "".join(f"{parts[key]}{key[1].upper()}" for key in ("th", "tm", "ts") if key in parts)
    timex3, suffix = f"P{day}" + (f"T{time}" if time else ""), match["suf"] or ""
    direction = "ago" if "前" in suffix else "later" if "后" in suffix else "last" if suffix else prefix
    if list(parts) == ["y", "m"]:
        return While(match.end(), str(12 * parts["y"] + parts["m"]), "", "月", direction, timex3)
    end = match.start("suf") if suffix else match.end()
    return While(end, "", "", "天", "", timex3)


#: 三五年, 两三天: neighbouring numbers in a row are a vague pair, as GB/T 15835-2011 writes them.
_PAIRS = {
    a + b: (str(x), str(y))
    for x, a in (
        (1, "一"),
        (2, "两"),
        (2, "二"),
        (3, "三"),
        (4, "四"),
        (5, "五"),
        (6, "六"),
        (7, "七"),
        (8, "八"),
    )
    for y, b in ((2, "两"), (3, "三"), (4, "四"), (5, "五"), (6, "六"), (7, "七"), (8, "八"), (9, "九"))
    if y == x + 1 or (x, y) in ((3, 5), (2, 3), (1, 2))
}


#: 近百年来, 近千年: round numbers without a numeral before them.
_ROUND = {"百": "100", "千": "1000"}


def _amount(token: str) -> str | None:
    if "." in token:
        return read_decimal(token)
    if token in _PAIRS:
        return _PAIRS[token][1]
    if token in _ROUND:
        return _ROUND[token]
    value = read_count(token) if not token.isdecimal() else int(token)
    return None if value is None else str(value)


def _unit_fits(match: re.Match[str], before: str, suffix: str, prefixed: bool, counted: bool) -> bool:
    """Whether number and unit make a while, seen what they are and what stands around them."""
    number, unit, ge = match["n"], match["u"], match["ge"]
    if unit in ("月", "季度", "世纪"):
        # 三月 is March; 三个月 is a while
        return bool(ge) or (unit == "月" and number in ("半", "数"))
    if ge and unit in ("年", "天", "日", "周", "分钟", "秒", "昼夜"):
        return False
    if unit == "日":
        if number in ("数", "多", "半"):
            return number == "数"
        if counted and not number.startswith("0"):
            return True
        return suffix in ("内", "后", "以内", "以后", "之后") or bool(match["lo"] and suffix)
    if unit == "周" and number in ("四", "半") and not (suffix or prefixed):
        return False  # 四周: all around
    if number == "一" and unit in ("年", "天", "月") and not (suffix or match["half2"] or match["more3"]):
        if before in g.ONE_NOT_AFTER or (unit == "天" and before in ',\uff0c。\n!?;“"'):
            return False
    if number == "一" and before and before in "第头某" and not prefixed:
        return False
    if number in ("多", "数", "几") and unit in ("秒", "分钟", "小时", "钟头") and not prefixed:
        return False
    if number == "多" and before and before in "0123456789０１２３４５６７８９一二三四五六七八九十百千余很":
        return False
    if number in _ROUND and not (prefixed and unit == "年"):
        return False
    if (
        unit == "年"
        and number.isdecimal()
        and len(number) == 4
        and not (suffix or match["more"] or match["more3"])
    ):
        return counted or is_round(int(number))
    return True


def counts_years(text: str, at: int, number: int) -> bool:
    """Whether a number of four digits before 年 counts years by what stands before it: 距今1300年, 建城2500年, 已有近2000年.

    Behind words that also stand before a year (走过2020年, 延续2000年的做法) only what no paper tells of as a year does.
    """
    if (
        not at
        or text[at - 1] not in _COUNTED_ENDS
        or not (told := _COUNTED.search(text, max(0, at - 12), at))
    ):
        return False
    if told["firm"] or told["some"]:
        return not _LONG_AGO <= number <= _TO_COME or number % (10 if told["firm"] else 100) == 0
    return number % 10 == 0 and number < _LONG_AGO


def is_round(number: int) -> bool:
    """Whether a number of four digits before 年 may well count years: 1500年历史, 1300年前; 1900年, 2000年 are years."""
    return (number % 500 == 0 and number != 2000) or (number % 100 == 0 and number < _LONG_AGO)


_COUNTED = re.compile(
    "(?:(?P<firm>距今|[长历]达|历时)|(?P<some>建[城都县村镇州郡制寺窑]|已经?有|有着|绵延|流传|沉睡)|持续|延续|传承|跨越|走过|历经|经历)"
    "(?:已有|[已有了着约近逾]|大约|至少|超过){0,3}+$"
)
_COUNTED_ENDS = frozenset("今达时城都县村镇州郡制寺窑有着延传睡续承越过经历已了约近逾少")
#: Between these years lie those that papers tell of.
_LONG_AGO, _TO_COME = 1840, 2040
