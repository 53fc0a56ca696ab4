"""Reading a bare month or day: 8月, 8月5日, 24日, 4日至6日, 元月5日."""

from __future__ import annotations

import re

from newsparse.dates import grammar as g
from newsparse.dates import lists, parse
from newsparse.dates.clock import part_of_day
from newsparse.dates.compose import Parsed, compose, month_stands
from newsparse.dates.digits import read_small
from newsparse.dates.named import festival
from newsparse.dates.parse_lunar import lunar_date, lunar_point
from newsparse.dates.point import Found, Point


def month_or_day(text: str, start: int, before: str) -> Found | None:
    """A month or a day that a numeral begins; None where it is neither, as in 三个月, 未来3日, 3号楼."""
    if text[start] in "三七八":
        if parsed := _lunar(text, start, before):
            return compose(text, start, parsed)
    match = g.MONTH.match(text, start)
    if match:
        if _BY_THE_MOON.match(text, start) and before not in _NUMERAL_BEFORE:
            moon = g.LUNAR.match(text, start)
            point = lunar_point(moon, Point()) if moon else None
            return compose(text, start, (point, None)) if point else None
        if before == "上" and match.end() == start + 2 and _month_long(text, start):
            found = Found(start, start + 2)
            found.span, found.fixed = ("1", "月", ""), ("duration", "P1M")
            return found
        if month_stands(text, match, before) and (parsed := parse.month_from(text, match, Point())):
            if parsed[1] is None and match["list"] and not _goes_on(text, start, match):
                return None
            return compose(text, start, parsed)
        return None
    match = g.DAY.match(text, start)
    if not match or before in ("每", "满", "个") or g.COUNTED_DAYS.search(text[max(0, start - 4) : start]):
        return None
    day = read_small(match["d"])
    if day is None:
        return None
    end = match.end()
    old = not match["d"].isdecimal() and len(match["d"]) < 2
    if old and (match["list"] or not _stands_alone(text, start, end, before)):
        return None
    if text[end - 1] == "号":
        if before in ("路", "街", "巷", "弄", "村", "道", "楼", "幢", "栋", "里") or not (
            part_of_day(text, end) or g.TIME.match(text, end)
        ):
            return None
    elif _DAY_NOT_BEFORE.match(text, end):
        return None
    point = Point()
    point.day_kind, point.day, point.end = "abs", day, end
    right = None
    row = lists.read_row(match, "d", 31) if match["list"] else None
    if row is not None and not lists.in_a_row(row):
        if not _goes_on(text, start, match):
            return None
        point.end = match.end("d")
    elif match["d2"] is not None:
        second = read_small(match["d2"])
        if second is None or (match["list"] and row is None):
            return None
        right = Point()
        right.day_kind, right.day, right.end = "abs", second, end
    found = compose(text, start, (point, right))
    if old and text[end : end + 1] not in _WIRE:
        found.before = VERTICAL_PRINT
    return found


def _month_long(text: str, start: int) -> bool:
    """Whether 一月 behind the 上 of a place is as long as a month: 柜台上|一月卖出百件; not 网上|一月五日."""
    if not text.startswith("一月", start) or _JANUARY.match(text, start + 2):
        return False
    return text[start - 2 : start - 1] not in _NO_PLACE


#: 早上, 晚上, 以上; 他|上一月.
_NO_PLACE = ("", *"早晚以马他她它我你您们")
_JANUARY = re.compile(
    "[0-9０-９一二三四五六七八九十廿初末底中的和与及同跟较至到比、—–－-]|[上下]旬|[上下]半月"
)


def scored(text: str, start: int, end: int) -> bool:
    """Whether the number before 日, 月 or 年 is the second of a score: 拉萨队3：1|日喀则队, 国足2：1|日前告捷, 比分3：2|月底再战.

    The same colon stands behind labels (任务1：2月底), so what is a date without it is a score behind teams and their like only.
    """
    if not text[start - 2 : start - 1].isdecimal() or end - start > 3:
        return False
    if _BEGINS_WITH_SUN.match(text, end):
        return True
    return (
        _PART_BEHIND.match(text, end) is not None
        and _SCORED.search(text, max(0, start - 5), start) is not None
    )


_SCORED = re.compile("[队足篮排分以平胜负比][0-9０-９]{1,3}[:\uff1a]$")
_BEGINS_WITH_SUN = re.compile("日(?:喀则|[耳尔]曼|韩|惹)")
_PART_BEHIND = re.compile("日前(?![后往来夕去半排景提沿列])|[年月][底初末]")


def behind_score(text: str, at: int) -> Found | None:
    """The time that a score runs into: 2：1|日前, 3：2|月底; None where a name does (3：1|日喀则队)."""
    if text.startswith("日", at):
        found = Found(at, at + 2)
        found.fixed = ("vague", "PAST_REF")
        return found if text.startswith("日前", at) else None
    return compose(text, at, (bare_part(text, at), None))


def bare_part(text: str, at: int) -> Point:
    """年初, 年底, 岁末, 月初, 月底 at `at`, where it stands alone: of this year or month."""
    point = Point()
    point.n, point.end = 0 if text[at + 1] == "初" else 2, at + 2
    if text[at] == "月":
        point.shape, point.month_kind, point.month = "month_part", "rel", 0
    else:
        point.shape = "year_part"
    return point


def _goes_on(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a number is one of a list of months or days that are not in a row: 1、3、5月, but not 1、5月 or 第1、3、5日."""
    first = lists.row_start(text, start)
    if first == start and match["list"] == "、":
        return False
    stands = text[first - 1 : first] not in ("第", "每", "满")
    return stands and not g.COUNTED_DAYS.search(text, max(0, first - 4), first)


VERTICAL_PRINT = 1956
"""The first year in which the papers of the mainland were printed in rows: until then days are numbers in Chinese."""
_WIRE = ("电", "讯")


def _stands_alone(text: str, start: int, end: int, before: str) -> bool:
    """Whether 五日, which may be five days, is the fifth by what stands around it: 南京五日电, 五日晨, 于五日, 五日，各界…."""
    if before in g.DAY_NOT_AFTER or text[end - 1] != "日":
        return False
    if g.DAY_GOES_ON.match(text, end):
        return text[start] != "一" or text[end : end + 1] in _WIRE  # 一日清晨 is some day's
    if g.DAY_BEFORE_WORDS.search(text, max(0, start - 2), start):
        return _NOT_DAYS.match(text, end) is None
    return text[start] != "一" and before in _CLAUSE and g.DAY_ALONE_BEFORE.match(text, end) is not None


_NOT_DAYS = re.compile("[后内间之以来余而方始乃许多]|起码")
_CLAUSE = ",\uff0c。;\uff1b:\uff1a!\uff01?\uff1f\n 　）)"


_DAY_NOT_BEFORE = re.compile(
    "[本元语均子用志程光照产新销活增耗供处理薪托店租游谈化益渐复内后龄]|年化|以内|之内|以后|之后|常|报(?![道名告到送])|间(?!断)|夜(?![间里晚至到,\uff0c。;\uff1b、 \n]|$)"
)


def _lunar(text: str, start: int, before: str) -> Parsed | None:
    """八月十五, 三月三: what can only be lunar, before it is read as a month."""
    if before in _NUMERAL_BEFORE:
        return None
    if point := festival(text, start):
        return point, None
    return lunar_date(text, start) if g.LUNAR_FEAST.match(text, start) else None


_NUMERAL_BEFORE = "0123456789一二三四五六七八九十个"
#: 八月十六, 六月十九 without 日 are days by the moon where nothing is counted behind them (八月|十六人); its first month is 正月.
_BY_THE_MOON = re.compile(
    "(?:[二三四五六七八九]|十[一二]?)月(?:二?十[一二三四五六七八九]|二十|三十)"
    "(?=[,\uff0c。;\uff1b!\uff01?\uff1f)\uff09”》]|\\Z|[这那][天日]|是|前后|[晚夜庙])"
)


def first_month(text: str, start: int) -> Found | None:
    """元月, 元月5日: January by its other name; not 5元月租, 百元月薪."""
    match = g.MONTH.match(text, start)
    before = text[start - 1] if start else "\n"
    if match is None or before in g.NO_FIRST_MONTH or not month_stands(text, match, before):
        return None
    parsed = parse.month_from(text, match, Point())
    return compose(text, start, parsed) if parsed else None
