"""Reading one mention at one place: from triggers to `Found`, without resolving anything.

Every function takes the text and a position where something may begin and gives None where nothing does.
"""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates import lists
from newsparse.dates.clock import PARTS
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.named import HALF_WORD, decade_range, festival, months_until, quarter
from newsparse.dates.parse_lunar import lunar_point, lunar_tail
from newsparse.dates.point import Point
from newsparse.dates.whiles import counts_years, is_round


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
    if text.startswith(("今天", "今日"), rest) and (rest > at or point.year_kind == "rel"):
        if point.year_kind in ("abs", "rel", "short") and (day := relative_day(text, rest)):
            day.inherit(point)
            return day, None
    if lunar := lunar_tail(text, rest, point):
        return lunar, None
    if point.year_kind == "cycle":
        return point, None
    if match := g.QUARTER.match(text, at):
        return quarter(match, point), None
    if match := g.HALF.match(text, at):
        point.shape, point.n, point.end = "half", HALF_WORD[match["h"]], match.end()
        return point, None
    if match := g.CUM_MONTHS.match(text, at):
        return months_until(match, point), None
    if (match := g.YEAR_WEEK.match(text, at)) and (number := read_small(match["n"])):
        point.shape, point.n, point.end = "year_week", number, match.end()
        return point, None
    if named := festival(text, rest, with_year=True):
        named.inherit(point)
        return named, None
    if match := g.YEAR_PART.match(text, at):
        point.shape, point.end = "year_part", match.end()
        point.n = 0 if match["p0"] else 1 if match["p1"] else 2
        return point, None
    if match := g.SEASON.match(text, at):
        point.shape, point.n, point.end = (
            "season",
            "春夏秋冬".index(match["s"] or match["t"]) + 1,
            match.end(),
        )
        return point, None
    return point, None


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


def absolute_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """2021年…, 二〇二一年…, 2013—2023年, 1950至1960年代."""
    match = g.YEAR.match(text, at)
    if match:
        value = read_year(match["y"])
        unit = match.start("y") + 4
        unit += text[unit] in " 　"
        if value is None or g.YEAR_NOT_BEFORE.match(text, match.end()):
            return None
        if is_round(value) and (told := g.ROUND_YEARS.match(text, unit)):
            if value % 500 == 0 or told[0] not in ("年以前", "年之前"):
                return None  # 1600年历史, 1500年前: a while; 1800年以前 is before that year
        if ranged := g.YEAR_RANGE.match(text, at):
            return _year_range(ranged)
        if counts_years(text, at, value) and not _YEAR_GOES_ON.match(text, match.end()):
            return None  # 距今1300年
        point = Point()
        point.year_kind, point.year = "abs", value
        return year_tail(text, match.end(), point)
    if ranged := g.YEAR_RANGE.match(text, at):
        return _year_range(ranged)
    if text.startswith("、", at + 4) and (ranged := g.YEAR_LIST.match(text, at)):
        return _year_list(ranged)
    return decade_range(text, at)


_YEAR_GOES_ON = re.compile(f"[ 　]?{g.N2}[ 　]?月|[底末初]")


def _year_list(match: re.Match[str]) -> tuple[Point, Point | None] | None:
    """A list of years is the period that they make, if each is the one after that before it."""
    years = [read_year(word) for word in (match["y"] + match["list"]).split("、")]
    numbers = [year for year in years if year is not None] + [(years[0] or 0) + len(years)]
    if numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    last = str(numbers[-1])
    if read_year(match["z"]) != int(last[-len(match["z"]) :]):
        return None
    left, right = Point(), Point()
    left.year_kind = right.year_kind = "abs"
    left.year, right.year = numbers[0], numbers[-1]
    left.end = right.end = match.end()
    return left, right


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


# --- months and days ---------------------------------------------------------------------------------------------


def month_from(text: str, match: re.Match[str], point: Point) -> tuple[Point, Point | None] | None:
    """A month and what follows it; ``point`` holds the year if there is one."""
    month = read_small(match["m"])
    if month is None or (month > 12 and not match["m"].isdecimal()):
        return None  # 九十月份 is no ninetieth month
    at = match.end()
    after = text[at : at + 1]
    if match["m2"] is not None:
        second = read_small(match["m2"])
        if match["list"]:
            row = lists.read_row(match, "m", 12)
            if row is None or g.DAY.match(text, at):
                return None  # 2、3月5日: the second of a list
            if not lists.in_a_row(row, 12):  # 1、3、5月: each is one
                point.month_kind, point.month, point.part, point.end = "abs", month, "list", match.end("m")
                return point, None
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
        lunar = g.LUNAR.match(text, match.start("m"))
        if lunar and lunar["d"] and (made := lunar_point(lunar, point)):
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
            if match["list"]:
                row = lists.read_row(match, "d", 31)
                if row is None:
                    second, point.day_kind, point.end = None, "", at
                elif not lists.in_a_row(row):
                    point.end = match.end("d")
                    return point, None
            if second is not None:
                right = Point()
                right.day_kind, right.day, right.end = "abs", second, match.end()
                return point, right
    if third(text, at, point):
        return point, None
    if match := g.HALF_MONTH.match(text, at):
        point.shape, point.n, point.end = "half_month", HALF_WORD[match["h"]], match.end()
        return point, None
    if match := g.MONTH_PART.match(text, at):
        point.shape, point.end = "month_part", match.end()
        point.n = 0 if match["p0"] else 1 if match["p1"] else 2
        return point, None
    return None


def third(text: str, at: int, point: Point) -> bool:
    """上旬, 中下旬, 上、中、下旬 put into ``point``; 上、下旬 is no period."""
    match = g.THIRD.match(text, at)
    if not match:
        return False
    row = ["上中下".index(word) for word in match["x"].replace("、", "")]
    if not lists.in_a_row(row):
        return False
    point.shape, point.n, point.n2, point.end = "third", row[0], row[-1], match.end()
    return True


def relative_month(text: str, at: int) -> tuple[Point, Point | None] | None:
    """本月, 上个月底, 当月15日."""
    match = g.REL_MONTH.match(text, at)
    if (
        not match
        or _one_of_a_noun(text, at, match["w"])
        or (
            at
            and text[at - 1]
            in {"本": "日成资基根标文书样", "上": "以线", "同": "不相", "次": "0123456789多首"}.get(
                match["w"][0], ""
            )
        )
    ):
        return None
    point, word = Point(), match["w"]
    if word in g.REL_MONTH_OFFSET:
        point.month_kind, point.month = "rel", g.REL_MONTH_OFFSET[word]
    else:
        point.month_kind, point.month = "ana", g.ANA_MONTH_OFFSET[word]
    point.end = match.end()
    return day_from(text, match.end(), point) or (point, None)


def _one_of_a_noun(text: str, at: int, word: str) -> bool:
    """Whether 上一 or 下一 before 周, 月 or 季度 may go with the noun before it: 书架上|一周."""
    return (
        word[:2] in ("上一", "下一") and "个" not in word and at > 0 and text[at - 1] not in g.NEXT_ONE_AFTER
    )


def relative_quarter(text: str, at: int) -> Point | None:
    """上季度, 本季度, 下一季度."""
    match = g.REL_QUARTER.match(text, at)
    if (
        not match
        or _one_of_a_noun(text, at, match["w"])
        or (at and text[at - 1] in {"上": "以线晚早", "本": "日成资基根标文书样"}.get(match["w"][0], ""))
    ):
        return None
    point = Point()
    point.shape, point.year_kind, point.n, point.end = (
        "rel_quarter",
        "rel",
        g.WEEK_OFFSET[match["w"]],
        match.end(),
    )
    return point


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
    head = word[:2] if word[:2] in ("大前", "大后", "第二", "第三", "前一") else word[0]
    if head in g.REL_DAY_OFFSET:
        point.day_kind, point.day = "rel", g.REL_DAY_OFFSET[head]
    else:
        point.day_kind, point.day = "ana", g.ANA_DAY_OFFSET[head]
    point.end = match.end()
    if word[-1] in "晚夜晨早":
        after = text[point.end : point.end + 1]
        if word == "当晚" and after in ("辈", "会"):
            return None
        point.day_part, point.half_day = PARTS[word[-1]]
        if after == "上" and word[-1] in "晚早":
            point.end += 1
    return point


def week(text: str, at: int) -> Point | None:
    """本周, 上周五, 下周末; a bare 周五 or 星期一."""
    match = g.WEEK.match(text, at)
    if not match:
        return None
    word, day, end = match["w"] or "", match["d"], match.end()
    if _one_of_a_noun(text, at, word):
        return None
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
    elif at and text[at - 1] in {
        "本": "日成资基根标文书样",
        "上": "以线海晚早",
        "下": "天线以",
        "当": "应相",
        "同": "不相",
        "这": "",
    }.get(word[0], ""):
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
