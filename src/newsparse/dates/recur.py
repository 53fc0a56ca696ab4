"""Recurrences: 每周三, 每年8月, 每日22:00至次日6:00, 周一至周五."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.dates import grammar as g
from newsparse.dates import lists
from newsparse.dates.clock import clock, clock_end, part_of_day
from newsparse.dates.digits import read_count, read_small
from newsparse.dates.makers import clock_text
from newsparse.dates.named import festival
from newsparse.dates.parse import month_from, week
from newsparse.dates.parse_lunar import lunar_tail
from newsparse.dates.point import Point
from newsparse.dates.whiles import timex_length


class Recurrence(NamedTuple):
    """每周三, 每年8月, 每天上午9点."""

    end: int
    timex3: str
    unit: str = ""
    """What the members of a list after it are of: "week", "month" or "year"."""


def recurrence(text: str, at: int) -> Recurrence | None:
    """每年, 每周三, 每月15日, 每天上午9点, 一年一度."""
    match = g.SET.match(text, at)
    if not match:
        return None
    if match["once"]:
        return Recurrence(match.end(), "P1Y")
    unit, number, end = match["u"], match["n"], match.end()
    stop = g.SET_NOT_BEFORE.get(unit)
    if stop and stop.pattern and stop.match(text, end):
        return None
    if number:
        amount = "0.5" if number == "半" else str(read_count(number) or "")
        if not amount:
            return None
        if match["ge"] == "隔" and amount == "1" and unit not in ("小时", "分钟"):
            # 每隔一天 is every other day; 每隔1—2年, 每隔一年半 are not
            amount = "1" if text.startswith("半", end) or g.CONNECTOR.match(text, end) else "2"
        return Recurrence(end, timex_length(amount, {"晚": "天", "早": "天", "夜": "天"}.get(unit, unit)))
    if unit in ("周", "星期", "礼拜"):
        return _weekly(text, end)._replace(unit="week")
    if unit == "年":
        return _yearly(text, end)._replace(unit="year")
    if unit == "月":
        return _monthly(text, end)._replace(unit="month")
    if unit in ("天", "日", "晚", "早", "夜"):
        return _daily(text, end, unit)
    return Recurrence(end, {"季度": "P3M", "小时": "PT1H", "分钟": "PT1M"}.get(unit, "P1D"))


def _yearly(text: str, end: int) -> Recurrence:
    """每年, 每年8月, 每年11月15日至次年3月15日, 每年国庆节, 每年正月十五."""
    at = end + (text[end : end + 1] == "的")
    point = Point()
    if found := _month_of_year(text, at):
        left, right = found
        value, end = _in_year(left), left.end
        if right is None and (link := g.NEXT_YEAR.match(text, end)):
            last = _month_of_year(text, link.end())
            right = last[0] if last and last[1] is None else None
        if right:
            right.month = right.month or left.month  # 每年5月1日至5日
            value, end = f"{value}/{_in_year(right)}", right.end
        return Recurrence(end, value)
    named = lunar_tail(text, at, point) or festival(text, at)
    if named is None:
        return Recurrence(end, "P1Y")
    return Recurrence(named.end, of_every_year(named) or "P1Y")


def _month_of_year(text: str, at: int) -> tuple[Point, Point | None] | None:
    month = g.MONTH.match(text, at)
    found = month_from(text, month, Point()) if month else None
    return found if found and found[0].shape == "ymd" else None


def _in_year(point: Point) -> str:
    return f"XXXX-{point.month:02d}" + (f"-{point.day:02d}" if point.day_kind else "")


def of_every_year(point: Point) -> str | None:
    """What TIMEX3 writes for a month, a day or a festival of every year; None for what the moon or the sun moves."""
    if point.shape == "ymd" and point.month_kind == "abs" and not point.year_kind:
        return _in_year(point)
    if point.festival and (rule := point.festival.rule)[0] == "g" and len(rule) == 3:
        return f"XXXX-{rule[1]:02d}-{rule[2]:02d}"
    return None


def _monthly(text: str, end: int) -> Recurrence:
    """每月, 每月15日, 每月1日至10日."""
    day = g.DAY.match(text, end)
    first = read_small(day["d"]) if day else None
    last = read_small(day["d2"]) if day and day["d2"] else None
    if day is None or first is None or (day["d2"] and last is None):
        return Recurrence(end, "P1M")
    row = lists.read_row(day, "d", 31) if day["list"] else None
    if row and not lists.in_a_row(row):
        return Recurrence(day.end("d"), f"XXXX-XX-{first:02d}")
    return Recurrence(day.end(), f"XXXX-XX-{first:02d}" + (f"/XXXX-XX-{last:02d}" if last else ""))


def _daily(text: str, end: int, unit: str) -> Recurrence:
    """每天, 每晚, 每天上午9点, 每天八点到五点, 每日22:00至次日6:00."""
    timed = clock(text, end, Point(), after_date=True, inherited="night" if unit in "晚夜" else "")
    if timed and timed.clock and not timed.problem:
        return _times(text, timed, "XXXX-XX-XX", "XXXX-XX-XX")
    if unit in "晚早夜":
        value = "XXXX-XX-XXT" + {"晚": "EV", "早": "MO", "夜": "NI"}[unit]
        return Recurrence(end + (unit == "晚" and text.startswith("上", end)), value)
    if part := part_of_day(text, end):
        return Recurrence(part[2], "XXXX-XX-XXT" + part[0])
    return Recurrence(end, "P1D")


def _times(text: str, timed: Point, day: str, next_day: str) -> Recurrence:
    """The time of a day, with a second that ends it: of the same day, or of the next where it says so or lies before."""
    assert timed.clock is not None
    value, end = day + clock_text(timed.clock), timed.end
    link = g.CONNECTOR.match(text, end)
    if link:
        said = g.NEXT_DAY.match(text, link.end())
        at = said.end() if said else link.end()
        last = (
            clock(text, at, Point(), after_date=True) if said else clock_end(text, at, timed, after_date=True)
        )
        if last and last.clock and not last.problem:
            day = next_day if said or last.clock <= timed.clock else day
            value, end = f"{value}/{day}{clock_text(last.clock)}", last.end
    return Recurrence(end, value)


def _weekly(text: str, end: int) -> Recurrence:
    """每周, 每周三, 每周一至周五, 每周三下午2点至4点."""
    if text.startswith("末", end):
        return Recurrence(end + 1, "XXXX-WXX-WE")
    day = g.WEEKDAYS.get(text[end : end + 1])
    if day is None or g.SO_OFTEN.match(text, end) or g.WEEKDAY_NOT_BEFORE.match(text, end + 1):
        return Recurrence(end, "P1W")
    ranged = week_range(text, end + 1, day)
    if ranged.end > end + 1:
        return ranged
    timed = clock(text, end + 1, Point(), after_date=True)
    if timed and timed.clock and not timed.problem:
        return _times(text, timed, ranged.timex3, f"XXXX-WXX-{(day + 1) % 7 + 1}")
    if part := part_of_day(text, end + 1):
        return Recurrence(part[2], f"{ranged.timex3}T{part[0]}")
    return ranged


def listed_weekday(text: str, at: int) -> tuple[int, Point] | None:
    """The next weekday of 每周一、三、五, which names 周 once: where its character stands, and what it means."""
    match = g.LISTED_WEEKDAY.match(text, at)
    if not match:
        return None
    point = Point()
    point.shape, point.n, point.end = "weekday", g.WEEKDAYS[match["d"]], match.end()
    return match.start("d"), point


def week_range(text: str, end: int, day: int) -> Recurrence:
    """周一至周五 from after its first day: two weekdays and no date are a recurrence."""
    value = f"XXXX-WXX-{day + 1}"
    link = g.CONNECTOR.match(text, end)
    if link:
        second = week(text, link.end())
        if second and second.shape == "weekday" and not second.day_kind:
            return Recurrence(second.end, f"{value}/XXXX-WXX-{second.n + 1}")
        short = g.WEEKDAYS.get(text[link.end() : link.end() + 1])
        if short is not None and not g.WEEKDAY_NOT_BEFORE.match(text, link.end() + 1):
            return Recurrence(link.end() + 1, f"{value}/XXXX-WXX-{short + 1}")
    return Recurrence(end, value)
