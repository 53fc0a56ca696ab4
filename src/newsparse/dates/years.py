"""Reading years that are not written with four digits: before our era, by two digits, of an era."""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import ZEROS, read_count, read_small, read_year
from newsparse.dates.parse import year_tail
from newsparse.dates.parse_lunar import lunar_point
from newsparse.dates.point import Point

_ERAS = {era.name: era for era in tables.ERAS}


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


def bare_old_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """（前259—前210）, 前221年,: before our era without saying so.

    In brackets two of them are what somebody lived or something lasted; elsewhere 前100年 may be the first hundred years, and
    only a number that is not round, or one behind 公元前 in the same sentence, is a year.
    """
    if match := g.BCE_LIFE.match(text, at):
        left, right = Point(), Point()
        left.year_kind = right.year_kind = "abs"
        left.year = 1 - int(match["y"])
        right.year = 1 - int(match["z"]) if match["b"] else int(match["z"])
        left.end = right.end = match.end()
        return (left, right) if left.year < right.year <= left.year + 500 else None
    match = g.BCE_ALONE.match(text, at)
    if not match or (at and text[at - 1] not in _BEFORE_OLD_YEAR):
        return None
    value = int(match["y"])
    if (value < 100 or value % 10 == 0) and not g.BCE_BEFORE.search(text, max(0, at - 72), at):
        return None
    point = Point()
    point.year_kind, point.year, point.end = "abs", 1 - value, match.end()
    return point, None


_BEFORE_OLD_YEAR = ",\uff0c。;\uff1b:\uff1a、\n (\uff08于在自从至到约—–-－~～“和与年"


def short_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """’98年, 98年8月, 98年底: a year by its last two digits; 1995年、96年: of the century named right before it."""
    match = g.SHORT_YEAR.match(text, at)
    value = read_year(match["y"] or match["z"]) if match else None
    if match is None or value is None:
        return _listed_year(text, at) or _sure_year(text, at)
    if match["part"] is not None and 30 <= value < 50:
        return None  # 30年底: nobody writes so of 1930
    point = Point()
    point.year_kind, point.year = "abs", value + (2000 if value < 30 else 1900)
    return year_tail(text, match.end(), point)


def _sure_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """08年, 95年毕业: no whiles, for nobody counts 08 years; `find_numerals` passes over the same ones."""
    match = _SURE_YEAR.match(text, at)
    if match is None or (match["two"] and at and text[at - 1] in _BEFORE_WHILE):
        return None
    value = read_year(match["zero"] or match["two"])
    if value is None or (match["two"] and _ROWS.match(match["two"])):
        return None
    point = Point()
    point.year_kind, point.year, point.basis = "short", value, "inferred"
    return year_tail(text, match.end(), point)


_SURE_YEAR = re.compile(
    f"(?P<zero>0[0-9]|[零〇○][一二三四五六七八九])年(?![级代龄期])"
    f"|(?P<two>[0-9]{{2}}|[五六七八九][{ZEROS}一二三四五六七八九])年(?=毕业|出生|入伍|参军|高考|参加工作)"
)
#: 五六年 may be five or six years.
_ROWS = re.compile("五[六七]|六七|七八|八九")
#: 时隔20年毕业, 近30年出生的
_BEFORE_WHILE = "隔过了满近约经历时这那每前后来内"


def later_short_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    """08年至|12年: the year that ends a period which began in one by two digits."""
    match = _TWO_DIGITS.match(text, at)
    if match is None or g.YEAR_NOT_BEFORE.match(text, match.end()):
        return None
    point = Point()
    point.year_kind, point.year = "short", int(match[1])
    return year_tail(text, match.end(), point)


def _listed_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    first = g.YEARS_BEFORE.search(text, max(0, at - 24), at) if at and text[at - 1] in "、和与及" else None
    match = _TWO_DIGITS.match(text, at) if first else None
    if first is None or match is None or g.YEARS_NOT_BEFORE.match(text, match.end()):
        return None
    point, since = Point(), int(first["y"])
    point.year_kind, point.year = "abs", since // 100 * 100 + int(match[1])
    return year_tail(text, match.end(), point) if since < point.year <= since + 10 else None


_TWO_DIGITS = re.compile("([0-9]{2})年")


def era(text: str, at: int) -> tuple[Point, Point | None] | None:
    """民国三十八年, 光绪二十年, 康熙年间, 昭和二十年."""
    match = g.ERA.match(text, at)
    if not match:
        return None
    row, point = _ERAS[match["e"]], Point()
    if match["s"]:
        if row.dynasty and match["s"] == "时期" and not _is_reign(text, match, row, 0):
            return None  # 绍兴年间 is no town's
        point.shape, point.n, point.n2, point.end = "era", row.first, row.last, match.end()
        if row.name == "民国":
            point.n2 = 1949
        return point, None
    number = 1 if match["n"] == "元" else read_count(match["n"])
    if not number:
        return None
    point.year_kind, point.year, point.basis = "era", row.first + number - 1, "era"
    point.era_first = row.first
    point.end = match.end()
    if row.dynasty and not _is_reign(text, match, row, point.year):
        return None
    if point.year > row.last:
        point.problem = f"{row.name} has no year {number}"
        return point, None
    if row.lunar:
        month = g.LUNAR.match(text, match.end())
        if month and (lunar := lunar_point(month, point)):
            return lunar, None
        return point, None
    return year_tail(text, match.end(), point)


def _is_reign(text: str, match: re.Match[str], row: tables.Era, year: int) -> bool:
    """Whether a name that is also a town's is that of a reign here: 南宋绍兴十年, 宋代绍兴十年, 绍兴十年（1140年）."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip("代朝时，,、")
    if before[-1:] and before[-1] in row.dynasty:
        return True
    told = _IN_ITS_TIME.search(text, max(0, match.start() - 5), match.start())
    if told is not None and told[1] in row.dynasty:
        return not text.startswith(_WHILE_AFTER, match.end())
    told = _BRACKETED_YEAR.match(text, match.end())
    if told is not None:
        return abs(int(told[1]) - year) <= 1
    return g.LUNAR_SURE.match(text, match.end()) is not None


#: 南宋时,绍兴十年; 建于宋代,绍兴十年来 tells of the town.
_IN_ITS_TIME = re.compile("(.)[代朝]?(?:时期?|初年?)[,\uff0c、]?$")
_WHILE_AFTER = ("来", "以来", "间", "内", "后", "以后", "前", "多")
_BRACKETED_YEAR = re.compile("[(\uff08](?:公元)?([0-9]{3,4})年?[)\uff09]")


def later_year(text: str, at: int, left: Point) -> Point | None:
    """The year that ends a period whose beginning says what it counts: 民国十五年至|二十年, 公元220年至|280年, 公元前221年至|前206年."""
    match = g.LATER_YEAR.match(text, at)
    number = read_count(match["n"]) if match and match["n"] != "元" else 1
    if match is None or not number or left.month_kind or left.shape != "ymd":
        return None
    point = Point()
    point.year_kind, point.end = "abs", match.end()
    if left.era_first and not match["b"]:
        point.year = left.era_first + number - 1
    elif left.year_kind == "abs" and (match["b"] or 0 < left.year < number < 1000):
        point.year = 1 - number if match["b"] else number
    else:
        return None
    return point if left.year < point.year <= (left.year + 100 if left.era_first else 999) else None
