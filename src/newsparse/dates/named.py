"""Reading what has a name or a number of its own: festivals, quarters, seasons, decades, centuries, plans."""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import read_small, read_year
from newsparse.dates.heads import first_chars
from newsparse.dates.point import Point

HALF_WORD = {"上": 1, "下": 2, "前": 1, "后": 2}


def _festival_patterns() -> dict[str, list[tuple[re.Pattern[str], re.Pattern[str], tables.Festival]]]:
    index: dict[str, list[tuple[re.Pattern[str], re.Pattern[str], tables.Festival]]] = {}
    for row in tables.FESTIVALS:
        strict = re.compile(row.pattern)
        loose = re.compile(f"(?:{row.pattern})|{row.with_year}") if row.with_year else strict
        for first in first_chars(row.pattern + ("|" + row.with_year if row.with_year else "")):
            index.setdefault(first, []).append((strict, loose, row))
    return index


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
        if match["list"] and point.n2 - point.n != len(re.split("[、和与及]", match["list"])) - 1:
            point.n2, point.end = point.n, match.end("q")  # 第一、三季度: each is one
    return point


def months_until(match: re.Match[str], point: Point) -> Point:
    """前7个月."""
    point.shape, point.n, point.end = "months", read_small(match["n"]) or 0, match.end()
    return point


def this_season(text: str, at: int) -> Point | None:
    """今夏, 去冬, 明春."""
    match = g.THIS_SEASON.match(text, at)
    if not match or (at and text[at - 1] in "如当至说证声文光日过"):
        return None
    point = Point()
    point.year_kind, point.year = "rel", {"今": 0, "本": 0, "去": -1, "明": 1}[match["w"]]
    point.shape, point.n, point.end = "season", "春夏秋冬".index(match["s"]) + 1, match.end()
    return point


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
        point.shape, point.part = "decade", _part(match["part"])
        if not _tens(match["d"], point):
            return None
    else:
        point.shape = "century"
        point.part = match["cp"] or ("中" if match["cm"] else "末" if match["cl"] else "")
        if match["ch"]:
            point.part = "上" if match["ch"] in "上前" else "下"
    return point


def _part(word: str | None) -> str:
    return {"初": "初", "前": "初", "早": "初", "中": "中", "末": "末", "后": "末", "晚": "末"}.get(
        word or "", ""
    )


def decade(text: str, at: int) -> Point | None:
    """九十年代, 80年代末, 1990年代."""
    match = g.DECADE.match(text, at)
    if not match:
        return None
    point = Point()
    point.shape, point.end, point.part = "decade", match.end(), _part(match["part"])
    if match["y"]:
        point.year_kind, point.year = "abs", read_year(match["y"]) or 0
    elif not _tens(match["d"], point):
        return None
    return point


def decade_range(text: str, at: int) -> tuple[Point, Point] | None:
    """1950—1960年代, 1978至90年代: a round year without 年 shares the 年代 after it, another is a year."""
    match = g.DECADE_RANGE.match(text, at)
    right = decade(text, match.end()) if match else None
    low = read_year(match["y"]) if match else None
    if right is None or low is None:
        return None
    left = Point()
    left.shape = "ymd" if low % 10 else "decade"
    left.year_kind, left.year, left.end = "abs", low, right.end
    return left, right


def _tens(token: str, point: Point) -> bool:
    """The decade of a token, or of both in 五六十; False where they are no neighbours."""
    value = read_tens(token)
    if value is None:
        first, second = read_small(token[0]), read_small(token[1])
        if first is None or second != first + 1:
            return False
        value, point.part = 10 * first, "双"
    point.n2 = value
    return True


def read_tens(token: str) -> int | None:
    """80 of 80, 八十 and 八〇."""
    value = read_small(token)
    return value if value is not None else read_year(token)


def plan(text: str, at: int) -> Point | None:
    """“十四五”: a five-year plan."""
    match = g.PLAN.match(text, at)
    if not match:
        return None
    point = Point()
    point.shape, point.end = "plan", match.end()
    point.n = tables.PLAN_NAMES.index(match["p"] or match["q"] or match["r"]) + 1
    return point
