"""Reading years that are not written with four digits: before our era, by two digits, of an era."""

from __future__ import annotations

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import read_count, read_small, read_year
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
    point.era_first = row.first
    point.end = match.end()
    if point.year > row.last:
        point.problem = f"{row.name} has no year {number}"
        return point, None
    if row.lunar:
        month = g.LUNAR.match(text, match.end())
        if month and (lunar := lunar_point(month, point)):
            return lunar, None
        return point, None
    return year_tail(text, match.end(), point)


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
