"""Reading one mention at one place: from triggers to `Found`, without resolving anything.

Every function takes the text and a position where something may begin and gives None where nothing does.
"""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import read_count, read_small, read_year
from newsparse.dates.lunar import CYCLE as CYCLE
from newsparse.dates.lunar import cycle_index
from newsparse.dates.point import Point

_ERAS = {era.name: era for era in tables.ERAS}
_PARTS = {word: (code, rule) for word, code, rule in tables.DAY_PARTS}
_CYCLE_WORD = {"上": 1, "下": 2, "前": 1, "后": 2}


def _festival_patterns() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str], tables.Festival]]]:
    index: dict[str, list[tuple[re.Pattern[str], re.Pattern[str], tables.Festival]]] = {}
    for row in tables.FESTIVALS:
        strict = re.compile(row.pattern)
        loose = re.compile(f"(?:{row.pattern})|{row.with_year}") if row.with_year else strict
        for first in first_chars(row.pattern + ("|" + row.with_year if row.with_year else "")):
            index.setdefault(first, []).append((strict, loose, row))
    return index


def first_chars(pattern: str) -> set[str]:
    """The characters with which a match of a pattern may begin (by the regex compiler's own parse tree)."""
    return {first for first, _ in first_pairs(pattern)}


def first_pairs(pattern: str) -> set[tuple[str, str]]:
    """All (first, second) characters with which a match may begin; second is "" where it may be anything.

    Only patterns of literals, sets, groups, optional parts and alternatives are understood, which the tables are.
    """
    heads: set[tuple[str, str]] = set()
    for head in _heads(_split(pattern), 2):
        heads.add((head[0], head[1] if len(head) > 1 else ""))
    return heads


def _split(pattern: str) -> list[list[tuple[str, bool]]]:
    """Alternatives of a pattern, each a list of (piece, optional); a piece is a literal, a set or a group."""
    options: list[list[tuple[str, bool]]] = [[]]
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char == "|":
            options.append([])
            at += 1
            continue
        if char == "[":
            stop = pattern.index("]", at) + 1
        elif char == "(":
            depth, stop = 0, at
            while True:
                depth += {"(": 1, ")": -1}.get(pattern[stop], 0)
                stop += 1
                if not depth:
                    break
        else:
            stop = at + 1
        optional = pattern[stop : stop + 1] == "?"
        options[-1].append((pattern[at:stop], optional))
        at = stop + optional
    return options


def _heads(options: list[list[tuple[str, bool]]], size: int) -> set[str]:
    """Beginnings, up to ``size`` characters, of what the alternatives match."""
    result: set[str] = set()
    for option in options:
        heads = {""}
        for piece, optional in option:
            if piece.startswith(("(?=", "(?!", "(?<")):
                continue
            if piece.startswith("["):
                grown = set(piece[1:-1])
            elif piece.startswith("(?:"):
                grown = _heads(_split(piece[3:-1]), size)
            else:
                grown = {piece}
            longer = {(head + more)[:size] for head in heads for more in grown}
            heads = longer | heads if optional else longer
            if all(len(head) >= size for head in heads):
                break
        result |= heads
    return result


_FESTIVALS = _festival_patterns()


def festival(text: str, at: int, *, with_year: bool = False) -> Point | None:
    """元旦, 春节, 清明…"""
    for strict, loose, row in _FESTIVALS.get(text[at : at + 1], ()):
        match = (loose if with_year else strict).match(text, at)
        if match and (with_year or not at or (text[at - 1] not in row.not_after and text[at - 1] != "个")):
            point = Point()
            point.shape, point.festival, point.end = "festival", row, match.end()
            return point
    return None


def _guarded(text: str, at: int, table: dict[str, str], word: str) -> bool:
    """True where the character before ``at`` forbids the word there."""
    if not at:
        return False
    forbidden = table.get(word[:2])
    if forbidden is None:
        forbidden = table.get(word[:1], "")
    return text[at - 1] in forbidden


# --- years -------------------------------------------------------------------------------------------------------


def year_tail(text: str, at: int, point: Point) -> tuple[Point, Point | None]:
    """What may follow a year: a month, a quarter, a season, a festival… ``point`` holds the year."""
    point.end = at
    match = g.MONTH.match(text, at)
    if match is None and text[at : at + 1] == "的":
        match = g.MONTH.match(text, at + 1)
    if match and (found := month_from(text, match, point)):
        return found
    char = text[at : at + 1]
    if not char or char in ",.、。 ":
        return point, None
    rest = at + (char == "的")
    if lunar := _lunar_tail(text, rest, point):
        return lunar, None
    if point.year_kind == "cycle":
        return point, None
    if match := g.QUARTER.match(text, at):
        return quarter(match, point), None
    if match := g.HALF.match(text, at):
        point.shape, point.n, point.end = "half", _CYCLE_WORD[match["h"]], match.end()
        return point, None
    if match := g.CUM_MONTHS.match(text, at):
        return months_until(match, point), None
    if named := festival(text, rest, with_year=True):
        named.inherit(point)
        return named, None
    if match := g.YEAR_PART.match(text, at):
        point.shape, point.end = "year_part", match.end()
        point.n = 0 if match["p0"] else 1 if match["p1"] else 2
        return point, None
    if match := g.SEASON.match(text, at):
        point.shape, point.n, point.end = "season", "春夏秋冬".index(match["s"] or match["t"]) + 1, match.end()
        return point, None
    return point, None


def quarter(match: re.Match[str], point: Point) -> Point:
    """第三季度, 三季度, 前三季度, 一至三季度; three quarters (三个季度) only with 前."""
    point.shape, point.end = "quarter", match.end()
    if match["cum3"]:
        point.n, point.n2 = 1, 3
        return point
    point.n = "一二三四".find((match["q"] or match["q3"] or match["q4"]).replace("两", "二")) + 1 or int(
        match["q"] or match["q3"]
    )
    point.n2 = point.n
    if match["cum"]:
        point.n = 1
    elif match["q2"]:
        point.n2 = read_small(match["q2"]) or 4
    return point


def months_until(match: re.Match[str], point: Point) -> Point:
    """前7个月."""
    point.shape, point.n, point.end = "months", read_small(match["n"]) or 0, match.end()
    return point


def relative_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """今年, 去年5月, 同年…"""
    match = g.REL_YEAR.match(text, at)
    if not match or _guarded(text, at, g.REL_YEAR_NOT_AFTER, match["w"]):
        return None
    point, word = Point(), match["w"]
    if word in g.REL_YEAR_OFFSET:
        point.year_kind, point.year = "rel", g.REL_YEAR_OFFSET[word]
    else:
        point.year_kind, point.year = "ana", g.ANA_YEAR_OFFSET[word]
    return year_tail(text, match.end(), point)


def this_season(text: str, at: int) -> Point | None:
    """今夏, 去冬, 明春."""
    match = g.THIS_SEASON.match(text, at)
    if not match or (at and text[at - 1] in "如当至说证声文光日过"):
        return None
    point = Point()
    point.year_kind, point.year = "rel", {"今": 0, "本": 0, "去": -1, "明": 1}[match["w"]]
    point.shape, point.n, point.end = "season", "春夏秋冬".index(match["s"]) + 1, match.end()
    return point


def absolute_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """2021年…, 二〇二一年…, 2013—2023年."""
    match = g.YEAR.match(text, at)
    if match:
        value = read_year(match["y"])
        unit = match.start("y") + 4
        unit += text[unit] in " 　"
        if value is None or text[match.end() : match.end() + 1] in ("级", "代"):
            return None
        if value % 500 == 0 and value != 2000 and g.ROUND_YEARS.match(text, unit):
            return None  # 1500年历史, 5000年前: a while
        if ranged := g.YEAR_RANGE.match(text, at):
            return _year_range(ranged)
        point = Point()
        point.year_kind, point.year = "abs", value
        return year_tail(text, match.end(), point)
    if ranged := g.YEAR_RANGE.match(text, at):
        return _year_range(ranged)
    return None


def _year_range(match: re.Match[str]) -> tuple[Point, Point | None] | None:
    left, right = Point(), Point()
    low, high = read_year(match["y"]), read_year(match["z"])
    if low is None or high is None:
        return None
    if len(match["z"]) == 2:
        high += low // 100 * 100
    left.year_kind = right.year_kind = "abs"
    left.year, right.year = low, high
    left.end = right.end = match.end()
    return left, right


def old_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """公元前221年, 公元25年, 公元前3世纪."""
    if match := g.BCE_CENTURY.match(text, at):
        point = Point()
        point.shape, point.n, point.end = "century", -((read_small(match["n"]) or 1) - 1), match.end()
        return point, None
    match = g.BCE.match(text, at)
    if not match:
        return None
    value = read_count(match["y"]) or read_year(match["y"])
    if not value:
        return None
    point = Point()
    point.year_kind, point.year = "abs", 1 - value if match["b"] else value
    if match["b"]:
        point.end = match.end()
        return point, None
    return year_tail(text, match.end(), point)


def short_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """’98年, 98年8月: a year of the twentieth century by its last two digits."""
    match = g.SHORT_YEAR.match(text, at)
    value = read_year(match["y"] or match["z"]) if match else None
    if match is None or value is None:
        return None
    point = Point()
    point.year_kind, point.year = "abs", value + (2000 if value < 30 else 1900)
    return year_tail(text, match.end(), point)


def era(text: str, at: int) -> tuple[Point, Point | None] | None:
    """民国三十八年, 光绪二十年, 康熙年间, 昭和二十年."""
    match = g.ERA.match(text, at)
    if not match:
        return None
    row, point = _ERAS[match["e"]], Point()
    if match["s"]:
        point.shape, point.n, point.n2, point.end = "era", row.first, row.last, match.end()
        if row.name == "民国":
            point.n2 = 1949
        return point, None
    number = 1 if match["n"] == "元" else read_count(match["n"])
    if not number:
        return None
    point.year_kind, point.year, point.basis = "era", row.first + number - 1, "era"
    point.end = match.end()
    if point.year > row.last:
        point.problem = f"{row.name} has no year {number}"
        return point, None
    if row.lunar:
        month = g.LUNAR.match(text, match.end())
        if month and (lunar := _lunar(month, point)):
            return lunar, None
        return point, None
    return year_tail(text, match.end(), point)


def cyclic(text: str, at: int) -> tuple[Point, Point | None] | None:
    """辛丑年, 辛丑年十月十八."""
    match = g.CYCLIC.match(text, at)
    number = cycle_index(match["c"]) if match else None
    if match is None or number is None:
        return None
    point = Point()
    point.year_kind, point.year, point.basis = "cycle", number, "lunar"
    month = g.LUNAR.match(text, match.end())
    if month and (lunar := _lunar(month, point)):
        return lunar, None
    if named := festival(text, match.end()):
        named.inherit(point)
        return named, None
    point.end = match.end()
    return point, None


# --- the lunar calendar ------------------------------------------------------------------------------------------


def _lunar(match: re.Match[str], year: Point) -> Point | None:
    month = g.LUNAR_MONTHS.get(match["m"]) or read_small(match["m"])
    if month is None:
        return None
    point = Point()
    point.shape, point.basis = "lunar", "lunar"
    point.inherit(year)
    point.leap, point.month = bool(match["leap"]), month
    day = match["d"] or match["a"]
    point.day = (read_small(day) or 0) if day else 0
    point.end = match.end()
    return point


def _lunar_tail(text: str, at: int, year: Point) -> Point | None:
    mark = g.LUNAR_MARK.match(text, at)
    if mark:
        at = mark.end()
        if named := festival(text, at, with_year=True):
            named.inherit(year)
            return named
    elif not g.LUNAR_SURE.match(text, at):
        return None
    match = g.LUNAR.match(text, at)
    return _lunar(match, year) if match else None


def lunar(text: str, at: int) -> tuple[Point, Point | None] | None:
    """农历正月十五, 腊月廿三, 闰四月初一, 农历辛丑年十月十八, 农历2021年腊月廿三."""
    mark = g.LUNAR_MARK.match(text, at)
    start = mark.end() if mark else at
    if mark:
        if found := cyclic(text, start):
            return found
        if year := g.YEAR.match(text, start):
            value = read_year(year["y"])
            if value is not None:
                point = Point()
                point.year_kind, point.year, point.basis = "abs", value, "lunar"
                month = g.LUNAR.match(text, year.end())
                if month and (found_point := _lunar(month, point)):
                    return found_point, None
    elif at and text[at - 1] in "寒0123456789一二三四五六七八九十个":
        return None
    if mark or g.LUNAR_SURE.match(text, start):
        match = g.LUNAR.match(text, start)
        if match and (point2 := _lunar(match, Point())):
            return point2, None
    return None


# --- months and days ---------------------------------------------------------------------------------------------


def month_from(text: str, match: re.Match[str], point: Point) -> tuple[Point, Point | None] | None:
    """A month and what follows it; ``point`` holds the year if there is one."""
    month = read_small(match["m"])
    if month is None:
        return None
    at = match.end()
    after = text[at : at + 1]
    if match["m2"] is not None:
        second = read_small(match["m2"])
        if second is None:
            return None
        right = Point()
        point.month_kind = right.month_kind = "abs"
        point.month, right.month = month, second
        point.end = right.end = at
        if tail := day_from(text, at, right):
            right = tail[0]
        return point, right
    if after == "初" and g.LUNAR_SURE.match(text, match.start("m")):
        lunar_point = g.LUNAR.match(text, match.start("m"))
        if lunar_point and lunar_point["d"] and (made := _lunar(lunar_point, point)):
            return made, None
    point.month_kind, point.month, point.end = "abs", month, at
    if not match["fen"]:
        return day_from(text, at, point) or (point, None)
    return point, None


def day_from(text: str, at: int, point: Point) -> tuple[Point, Point | None] | None:
    """What follows a month: a day, two days, a third of the month, its beginning or end."""
    match = g.DAY.match(text, at)
    if match:
        day = read_small(match["d"])
        if day is not None:
            point.day_kind, point.day, point.end = "abs", day, match.end()
            if match["d2"] is None:
                return point, None
            second = read_small(match["d2"])
            if second is not None:
                right = Point()
                right.day_kind, right.day, right.end = "abs", second, match.end()
                return point, right
    if match := g.THIRD.match(text, at):
        point.shape, point.n, point.end = "third", "上中下".index(match["x"]), match.end()
        return point, None
    if match := g.MONTH_PART.match(text, at):
        point.shape, point.end = "month_part", match.end()
        point.n = 0 if match["p0"] else 1 if match["p1"] else 2
        return point, None
    return None


def relative_month(text: str, at: int) -> tuple[Point, Point | None] | None:
    """本月, 上个月底, 当月15日."""
    match = g.REL_MONTH.match(text, at)
    if not match or (at and text[at - 1] in {"本": "日成资基根标文书样", "上": "以线", "同": "不相", "次": "0123456789多首"}.get(match["w"][0], "")):
        return None
    point, word = Point(), match["w"]
    if word in g.REL_MONTH_OFFSET:
        point.month_kind, point.month = "rel", g.REL_MONTH_OFFSET[word]
    else:
        point.month_kind, point.month = "ana", g.ANA_MONTH_OFFSET[word]
    point.end = match.end()
    return day_from(text, match.end(), point) or (point, None)


def relative_day(text: str, at: int) -> Point | None:
    """昨天, 当日, 翌日, 今晚."""
    match = g.REL_DAY.match(text, at)
    if not match:
        return None
    word = match["w"]
    forbidden = g.REL_DAY_NOT_BEFORE.get(word)
    if _guarded(text, at, g.REL_DAY_NOT_AFTER, word[0]) or (forbidden and forbidden.match(text, match.end())):
        return None
    point = Point()
    head = word[:2] if word[:2] in ("大前", "大后", "第二", "第三") else word[0]
    if head in g.REL_DAY_OFFSET:
        point.day_kind, point.day = "rel", g.REL_DAY_OFFSET[head]
    else:
        point.day_kind, point.day = "ana", g.ANA_DAY_OFFSET[head]
    point.end = match.end()
    if word[-1] in "晚夜晨早":
        after = text[point.end : point.end + 1]
        if word == "当晚" and after in ("辈", "会"):
            return None
        point.day_part, point.half_day = _PARTS[word[-1]]
        if after == "上" and word[-1] in "晚早":
            point.end += 1
    return point


def week(text: str, at: int) -> Point | None:
    """本周, 上周五, 下周末; a bare 周五 or 星期一."""
    match = g.WEEK.match(text, at)
    if not match:
        return None
    word, day, end = match["w"] or "", match["d"], match.end()
    point = Point()
    point.end = end
    if day is None and not match["e"]:
        if not word or word in "当同" or g.WEEK_NOT_BEFORE.match(text, end):
            return None
    elif day and g.WEEKDAY_NOT_BEFORE.match(text, end):
        if not word or match["u"] == "周" or text[end] not in "天日":
            return None
    if not word:
        if not day or (day == "天" and match["u"] == "周"):
            return None
        if at and text[at - 1] in "0123456789一二三四五六七八九十两几数半每个四整圆百四":
            return None
        if at and text[at - 1] in "“‘「『" and text[end : end + 1] not in ",\uff0c。、至到":
            return None  # “周五学习会”: a name
    elif at and text[at - 1] in {"本": "日成资基根标文书样", "上": "以线海", "下": "天线以", "当": "应相", "同": "不相", "这": ""}.get(word[0], ""):
        return None
    if word in ("当", "同"):
        point.day_kind = "ana"
    elif word:
        point.day_kind, point.n2 = "rel", g.WEEK_OFFSET[word]
    if day:
        point.shape, point.n = "weekday", g.WEEKDAYS[day]
    else:
        point.shape = "weekend" if match["e"] else "week"
    return point


# --- longer spans ------------------------------------------------------------------------------------------------


def century(text: str, at: int) -> Point | None:
    """21世纪, 上世纪九十年代, 20世纪80年代末, 19世纪下半叶."""
    match = g.CENTURY.match(text, at)
    if not match:
        return None
    point = Point()
    point.end = match.end()
    if match["n"]:
        number = read_small(match["n"])
        if not number or number > 30:
            return None
        point.n = number
    else:
        point.year_kind, point.n = "rel", {"上": -1, "上个": -1}.get(match["w"], 0)
    if match["d"]:
        point.shape, point.n2 = "decade", read_small(match["d"]) or 0
        point.part = _part(match["part"])
    else:
        point.shape = "century"
        point.part = match["cp"] or ("中" if match["cm"] else "末" if match["cl"] else "")
        if match["ch"]:
            point.part = "上" if match["ch"] in "上前" else "下"
    return point


def _part(word: str | None) -> str:
    return {"初": "初", "前": "初", "早": "初", "中": "中", "末": "末", "后": "末", "晚": "末"}.get(word or "", "")


def decade(text: str, at: int) -> Point | None:
    """九十年代, 80年代末, 1990年代."""
    match = g.DECADE.match(text, at)
    if not match:
        return None
    point = Point()
    point.shape, point.end, point.part = "decade", match.end(), _part(match["part"])
    if match["y"]:
        point.year_kind, point.year = "abs", int(match["y"])
    else:
        point.n2 = read_small(match["d"]) or 0
    return point


def plan(text: str, at: int) -> Point | None:
    """“十四五”: a five-year plan."""
    match = g.PLAN.match(text, at)
    if not match:
        return None
    point = Point()
    point.shape, point.end = "plan", match.end()
    point.n = tables.PLAN_NAMES.index(match["p"] or match["q"] or match["r"]) + 1
    return point


# --- times of day ------------------------------------------------------------------------------------------------


def clock(text: str, at: int, point: Point, *, after_date: bool = False, inherited: str = "") -> Point | None:
    """A clock time with its part of the day, put into ``point``.

    ``after_date`` accepts what would be too little alone (三点); ``inherited`` is the part of the day of a time before
    至, which 5点 in 下午2点至5点 goes by.
    """
    match = g.TIME.match(text, at)
    if not match:
        return None
    word, alone = match["dp"], not (after_date or match["dp"] or inherited)
    end = match.end()
    hour, minute = read_small(match["h"]), match["mi"] or match["mi2"]
    second = match["s"] or match["s2"]
    if hour is None:
        return None
    if alone:
        if not match["h"].isdecimal():
            if match["v"] and not (match["half"] or match["quarter"] or minute or text[match.end("v")] in "整钟" if match.end("v") < len(text) else False):
                return None
            if match["u"] and not (minute or match["ap"] or len(match["h"]) > 1):
                return None
        if match["v"] and g.TIME_NOT_BEFORE.match(text, end):
            return None
        if match["mi2"] and at and text[at - 1] in "以分比为:\uff1a":
            return None
        if hour > 24 and not match["u"]:
            return None
    elif word in ("早", "晚", "夜", "晨", "午") and at and not after_date and text[at - 1] in "提最赶尽每很太过及":
        return None
    minutes = read_small(minute) if minute else 30 if match["half"] else 15 * (read_small(match["quarter"] or "零") or 0)
    seconds = read_small(second) if second else None
    rule = _PARTS[word][1] if word else inherited
    point.half_day, point.end = rule, end
    if minutes is None or hour > 24 or minutes > 59 or (seconds or 0) > 59:
        point.problem = f"no such time: {text[at:end]}"
        point.clock = (0, 0, None)
        return point
    if (rule == "pm" and hour < 12) or (rule == "noon" and hour < 10) or (rule == "night" and 5 <= hour < 12):
        hour += 12
    elif rule in ("night",) and hour == 12:
        hour = 24
    elif rule == "am" and hour == 12 and word in ("凌晨",):
        hour = 0
    point.clock = (hour, minutes, seconds)
    if point.shape == "ymd" and not (point.year_kind or point.month_kind or point.day_kind):
        point.shape = "clock"
    return point


def hour_range_head(text: str, at: int, point: Point) -> int | None:
    """The hour before a connector that has no 时 of its own (8—11时); gives the position of the second hour."""
    match = g.TIME_HEAD.match(text, at)
    if not match:
        return None
    hour = read_small(match["h"])
    rule = _PARTS[match["dp"]][1] if match["dp"] else ""
    if hour is None or hour > 24:
        return None
    if (rule == "pm" and hour < 12) or (rule == "night" and 5 <= hour < 12):
        hour += 12
    point.clock, point.half_day = (hour, 0, None), rule
    if point.shape == "ymd" and not (point.year_kind or point.month_kind or point.day_kind):
        point.shape = "clock"
    return match.end()


def part_of_day(text: str, at: int) -> tuple[str, str, int] | None:
    """(TIMEX3 code, rule, end) of 上午, 凌晨, 晚… after a date."""
    match = g.PART_ONLY.match(text, at)
    if not match:
        return None
    code, rule = _PARTS[match["w"]]
    return code, rule, match.end()
