"""Reading times of day: 晚7点45分, 早8点至晚8点, 9:30."""

from __future__ import annotations

from newsparse.dates import grammar as g
from newsparse.dates import tables
from newsparse.dates.digits import read_small
from newsparse.dates.point import Point

_CHINESE = tuple("零〇一二三四五六七八九")
PARTS = {word: (code, rule) for word, code, rule in tables.DAY_PARTS}


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
            told = match["half"] or match["quarter"] or minute or text[end - 1] in "整钟"
            if match["v"] and not told and (match["h"] != "零" or text[end : end + 1] in _CHINESE):
                return None  # 三点 may be three points; 零点 is midnight, but 零点五 a decimal
            if match["u"] and not (minute or match["ap"] or len(match["h"]) > 1):
                return None
        if match["v"] and g.TIME_NOT_BEFORE.match(text, end):
            return None
        if match["mi2"] and at and text[at - 1] in _OF_SCORES and not is_told(text, at):
            return None
        if match["mi2"] and is_score(text, at):
            return None
        if not match["u"] and (hour > 24 or (hour == 24 and match["mi2"] not in (None, "00"))):
            return None
    elif (
        word in ("早", "晚", "夜", "晨", "午")
        and at
        and not after_date
        and text[at - 1] in "提最赶尽每很太过及"
    ):
        return None
    minutes = (
        read_small(minute)
        if minute
        else 30
        if match["half"]
        else 15 * (read_small(match["quarter"] or "零") or 0)
    )
    seconds = read_small(second) if second else None
    rule = PARTS[word][1] if word else inherited
    point.half_day, point.end = rule, end
    if minutes is None or minutes > 59 or (seconds or 0) > 59 or not hour_exists(hour, minutes, seconds):
        point.problem = f"no such time: {text[at:end]}"
        point.clock = (0, 0, None)
        return point
    hour = 0 if hour == 12 and word == "凌晨" else _of_day(hour, rule)
    point.clock = (hour, minutes, seconds)
    if point.shape == "ymd" and not (point.year_kind or point.month_kind or point.day_kind):
        point.shape = "clock"
    return point


def _of_day(hour: int, rule: str) -> int:
    """The hour of 24 by the part of the day; 半夜12点半 is 24:30 until its day is known: 0:30 of the next."""
    if rule == "night" and hour == 12:
        return 24
    after_noon = {"pm": range(12), "noon": range(10), "night": range(5, 12)}
    return hour + 12 if hour in after_noon.get(rule, ()) else hour


def hour_exists(hour: int, minute: int, second: int | None) -> bool:
    """Whether a day has the time: ISO 8601 ends it with 24:00 and knows no 24:30."""
    return hour < 24 or (hour == 24 and not minute and not second)


def is_told(text: str, at: int) -> bool:
    """Whether 9:00 after a colon or 为 is a time and no score: 开放时间：9:00, 末班车为22:30, or one of two with 至 between."""
    return bool(g.TIME_LABEL.search(text[max(0, at - 9) : at]) or g.TIME_SPAN.match(text, at))


def is_score(text: str, at: int) -> bool:
    """Whether a bare 21:18 is a score by what stands around it and by the others of its row: 以25:18、21:18取胜.

    A row in which one is no time of day (25:18, 3:1) is a row of scores, and so is one whose first is a score.
    """
    before = g.PAIRS_BEFORE.search(text, max(0, at - 48), at)
    start = before.start() if before else at
    row = g.PAIRS.match(text, at)
    end = row.end() if row else at
    if g.NO_TIME.search(text, start, end):
        return True
    if before and text[start - 1 : start] in _OF_SCORES[:3]:
        return True
    return bool(g.SCORE_BEFORE.search(text, max(0, start - 12), start) or g.SCORE_AFTER.match(text, end))


_OF_SCORES = ("以", "分", "比", "为", ":", "\uff1a", "∶")


def clock_end(text: str, at: int, first: Point, *, after_date: bool = False) -> Point | None:
    """The clock time that ends a period which begins with the time of ``first``.

    Without a word of its own it goes by that of the beginning (下午2点至5点) and, in the morning, on into the afternoon
    (9点至5点).  What would still lie before the beginning is of the next day: 晚10点至6点, 22时至6时, 晚8点到凌晨2点.
    """
    match = g.TIME.match(text, at)
    timed = clock(text, at, Point(), after_date=after_date, inherited=first.half_day) if match else None
    if match is None or timed is None or timed.clock is None or first.clock is None:
        return timed
    if match["dp"] or timed.problem or timed.clock[:2] > first.clock[:2]:
        return timed
    hour, minute, second = timed.clock
    if first.half_day in ("pm", "night"):
        hour = read_small(match["h"]) or 0
    elif first.clock[0] <= 12 and 1 <= hour <= 11:
        hour += 12
    timed.clock = (hour, minute, second)
    return timed


def hour_range_head(text: str, at: int, point: Point) -> int | None:
    """The hour before a connector that has no 时 of its own (8—11时, 下午3、4点); gives the position of the second hour.

    Of two hours with 、 the second is the next one, and a part of the day or a date stands before them: 3、4点要求.
    """
    match = g.TIME_HEAD.match(text, at)
    if not match:
        return None
    hour, second = read_small(match["h"]), read_small(match["h2"])
    rule = PARTS[match["dp"]][1] if match["dp"] else point.half_day
    if hour is None or hour > 24:
        return None
    of_day = bool(match["dp"] or point.day_kind or point.shape != "ymd")
    if match["list"] and not (of_day and second in (hour + 1, hour - 11)):
        return None
    point.clock, point.half_day = (_of_day(hour, rule), 0, None), rule
    if point.shape == "ymd" and not (point.year_kind or point.month_kind or point.day_kind):
        point.shape = "clock"
    return match.end()


def part_of_day(text: str, at: int) -> tuple[str, str, int] | None:
    """(TIMEX3 code, rule, end) of 上午, 凌晨, 晚… after a date."""
    match = g.PART_ONLY.match(text, at)
    if not match:
        return None
    code, rule = PARTS[match["w"]]
    return code, rule, match.end()
