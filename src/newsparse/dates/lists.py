"""Reading what shares one word: 今明两天, 80、90年代, 十七、十八世纪, 2021—2022学年; rows of numbers: 3、4、5月."""

from __future__ import annotations

import re
from itertools import pairwise

from newsparse.dates import grammar as g
from newsparse.dates import named
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.point import Point

_DAYS = {"前": -2, "昨": -1, "去": -1, "今": 0, "明": 1, "后": 2}


def neighbours(text: str, at: int) -> tuple[Point, Point] | None:
    """今明两天, 昨、今两日, 去今两年, 明后天: the first and the last of them."""
    match = g.NEIGHBOURS.match(text, at)
    if not match or (at and text[at - 1] in g.NEIGHBOURS_NOT_AFTER):
        return None
    words = match["w"].replace("、", "")
    steps = [_DAYS[word] for word in words]
    if steps != list(range(steps[0], steps[0] + len(steps))):
        return None
    number, year = match["n"] or match["n2"], bool(match["u2"])
    if number and read_small(number) != len(steps):
        return None
    if ("昨" if year else "去") in words:
        return None
    left, right = Point(), Point()
    for point, step in ((left, steps[0]), (right, steps[-1])):
        if year:
            point.year_kind, point.year = "rel", step
        else:
            point.day_kind, point.day = "rel", step
        point.end = match.end()
    return left, right


def decades(text: str, at: int) -> tuple[Point, Point] | None:
    """80、90年代, 20世纪30～40年代, 上世纪八十至九十年代: the first has no 年代 of its own."""
    match = g.DECADE_HEAD.match(text, at)
    right = named.decade(text, match.end()) if match else None
    first = named.read_tens(match["a"]) if match else None
    if match is None or right is None or right.year_kind or right.part == "双" or first is None:
        return None
    if right.n2 <= first or (match["list"] and right.n2 != first + 10):
        return None
    left = Point()
    left.shape, left.n2, left.end = "decade", first, right.end
    for point in (left, right):
        if match["n"]:
            point.n = read_small(match["n"]) or 0
        elif match["w"]:
            point.year_kind, point.n = "rel", -1 if match["w"].startswith("上") else 0
    return left, right


def centuries(text: str, at: int) -> tuple[Point, Point] | None:
    """十七、十八世纪, 17—18世纪, 18至19世纪初."""
    match = g.CENTURY_HEAD.match(text, at)
    right = named.century(text, match.end()) if match else None
    first = read_small(match["a"]) if match else None
    if match is None or right is None or right.shape != "century" or right.year_kind or not first:
        return None
    if right.n <= first or (match["list"] and right.n != first + 1):
        return None
    left = Point()
    left.shape, left.n, left.end = "century", first, right.end
    return left, right


def seasons(text: str, at: int) -> tuple[Point, Point | None] | None:
    """2021—2022学年, 2021/22赛季, 2022财年: years that do not begin in January, by the years that name them."""
    match = g.SEASON_YEARS.match(text, at)
    if not match:
        return None
    return _years(match["y"], match["z"], match.end())


def bracketed_years(text: str, at: int) -> tuple[Point, Point | None] | None:
    """李白（701年—762年）, 唐代（618—907年）, 贞观元年（627年）: years of three digits are years in brackets only.

    One alone is a year behind the year of an era: elsewhere (300年) is a while.
    """
    match = g.BRACKETED_YEARS.match(text, at)
    if not match or (match["z"] is None and text[at - 2 : at - 1] != "年"):
        return None
    return _years(match["y"], match["z"], match.end())


def _years(first: str, last: str | None, end: int) -> tuple[Point, Point | None] | None:
    low, high = read_year(first), read_year(last) if last else None
    if low is None or (high is not None and last and len(last) > 2 and high <= low):
        return None
    left = Point()
    left.year_kind, left.year, left.end = "abs", low, end
    if high is None or last is None:
        return left, None
    right = Point()
    right.year_kind, right.end = "abs", end
    right.year = high if len(last) > 2 else low // 100 * 100 + high
    return (left, right) if right.year > low else None


def read_row(match: re.Match[str], name: str, most: int) -> list[int] | None:
    """The numbers of 3、4、5月 and 1、15日 from the first group to the last; None where they are no months or days.

    They rise, or go on in a row from the year's last month to the next year's first.
    """
    words = (match[name] + match["list"] + match[name + "2"]).split("、")
    row = [read_small(word) for word in words]
    if any(number is None or not 1 <= number <= most for number in row):
        return None
    numbers = [number for number in row if number is not None]
    rising = all(low < high for low, high in pairwise(numbers))
    return numbers if rising or (most == 12 and in_a_row(numbers, most)) else None


def in_a_row(numbers: list[int], most: int = 0) -> bool:
    """Whether each number is the one after that before it; after ``most`` comes 1."""
    return all(high == low + 1 or (most and (low, high) == (most, 1)) for low, high in pairwise(numbers))


def row_start(text: str, at: int) -> int:
    """Where the list begins that the number at ``at`` goes on: 第|1、3、5日."""
    for _ in range(10):
        if not at or text[at - 1] != "、":
            break
        start = end = at - 1 - text.startswith(("日", "月"), max(0, at - 2))
        while end - start < 4 and text[start - 1 : start] in _MEMBER:
            start -= 1
        if start == end:
            break
        at = start
    return at


_MEMBER = frozenset("0123456789０１２３４５６７８９一二三四五六七八九十廿卅")
