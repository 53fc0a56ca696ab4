"""What holds for every text and every date."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.dates import find_dates, infer_reference, lunar, normalise_dates
from newsparse.twins import twin
from strategies import CHARACTERS
from traditional import traditional

DIGITS = "〇一二三四五六七八九"
SMALL = ["", *"一二三四五六七八九十"]
SMALL += ["十" + char for char in "一二三四五六七八九"]
SMALL += [tens + "十" + unit for tens in "二三" for unit in ["", *"一二三四五六七八九"]]
LUNAR_MONTHS = ["", "正月", *(SMALL[n] + "月" for n in range(2, 12)), "腊月"]
LUNAR_DAYS = ["", *("初" + SMALL[n] for n in range(1, 11)), *(SMALL[n] for n in range(11, 21))]
LUNAR_DAYS += ["廿" + SMALL[n] for n in range(1, 10)] + ["三十"]


def chinese(day: dt.date) -> str:
    year = "".join(DIGITS[int(digit)] for digit in str(day.year))
    return f"{year}年{SMALL[day.month]}月{SMALL[day.day]}日"


def by_the_moon(day: dt.date) -> str:
    found = lunar.from_gregorian(day)
    assert found is not None
    year, month, number, leap = found
    return f"{lunar.CYCLE[(year - 4) % 60]}年{'闰' * leap}{LUNAR_MONTHS[month]}{LUNAR_DAYS[number]}"


STYLES: dict[str, Callable[[dt.date], str]] = {
    "Arabic": lambda day: f"{day.year}年{day.month}月{day.day}日",
    "padded": lambda day: f"{day.year}年{day.month:02d}月{day.day:02d}日",
    "Chinese": chinese,
    "ISO": dt.date.isoformat,
    "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}",
    "lunar": by_the_moon,
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("decade", range(1901, 2101, 20))
def test_every_date_reads_back(style: str, decade: int) -> None:
    render = STYLES[style]
    # Only the moon's years differ by more than their digits; the others are read in every fifth, 2096 (a leap year) among them.
    for year in range(decade, decade + 20, 1 if style == "lunar" else 5):
        days = [dt.date(year, 1, 1) + dt.timedelta(n) for n in range(366 if calendar.isleap(year) else 365)]
        found = find_dates("\n".join(map(render, days)), reference=dt.date(year, 7, 1))
        assert [m.edtf for m in found] == [day.isoformat() for day in days]
        assert [m.first for m in found] == days
        assert all(m.first == m.last for m in found)


PIECES = st.sampled_from(
    "年 月 日 号 时 点 分 秒 周 天 个 半 前 后 来 至 到 — - ~ / . : , 。 、 ( ) “ ” 第 每 近 初 底 末 中 上 下 旬 世纪 年代 "
    "星期 季度 小时 分钟 今年 去年 昨天 当天 同年 次日 本月 上周 农历 闰 正月 腊月 廿 辛丑年 民国 光绪 春节 清明 五一 十四五 日前 近年来 "
    "截至 起 以来 左右 早 晚 下午 凌晨 2021 1 8 22 12 31 30 13 二〇二一 十 一 三 2021-11-22 2022-08 9:30 T19:45 .. XXXX \n 　 将于 报".split(
        " "
    )
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
ANY = st.one_of(TEXTS, st.text(CHARACTERS, max_size=60))
DAYS = st.dates()
REFERENCES = st.one_of(st.none(), st.dates(dt.date(1949, 1, 1), dt.date(2050, 12, 31)), DAYS)
KINDS = {"date", "time", "period", "duration", "set", "vague"}
BASES = {"explicit", "inferred", "relative", "anaphoric", "lunar", "era", "festival"}


@given(ANY, REFERENCES)
def test_never_raises_and_spans_are_exact(text: str, reference: dt.date | None) -> None:
    at = 0
    for mention in find_dates(text, reference=reference):
        assert at <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.kind in KINDS and mention.basis in BASES
        assert mention.first is None or mention.last is None or mention.first <= mention.last
        assert mention.edtf is None or mention.reason is None
        assert mention.kind not in ("date", "period") or mention.edtf or mention.reason
        assert mention.edtf or mention.timex3 or mention.reason
        assert not re.search("[0-9X]{5}", mention.edtf or "")
        at = mention.end


@given(ANY, REFERENCES)
def test_normalising_touches_only_what_it_reports(text: str, reference: dt.date | None) -> None:
    result, changes = normalise_dates(text, reference=reference, report=True)
    pieces, at = [], 0
    for change in changes:
        assert text[change.start : change.end] == change.before
        assert change.span == (change.start, change.end)
        pieces += [text[at : change.start], change.after]
        at = change.end
    assert "".join(pieces) + text[at:] == result
    assert normalise_dates(text, reference=reference) == result


@given(ANY, REFERENCES)
def test_normalising_twice_changes_nothing_more(text: str, reference: dt.date | None) -> None:
    once = normalise_dates(text, reference=reference)
    assert normalise_dates(once, reference=reference) == once


@given(ANY, REFERENCES)
def test_the_same_every_time(text: str, reference: dt.date | None) -> None:
    assert find_dates(text, reference=reference) == find_dates(text, reference=reference)


@given(ANY, REFERENCES, st.randoms())
def test_traditional_text_says_the_same(text: str, reference: dt.date | None, random: Random) -> None:
    read = twin(text)
    printed = traditional(read, random)
    found = find_dates(printed, reference=reference)
    assert all(printed[m.start : m.end] == m.text for m in found)
    assert [attrs.evolve(m, text=read[m.start : m.end]) for m in found] == [
        *find_dates(read, reference=reference)
    ]
    result, changes = normalise_dates(printed, reference=reference, report=True)
    assert twin(result) == normalise_dates(read, reference=reference)
    assert all(printed[change.start : change.end] == change.before for change in changes)
    assert normalise_dates(result, reference=reference) == result
    assert infer_reference(printed) == infer_reference(read)


@given(st.lists(TEXTS, max_size=4))
def test_inferring_never_raises(texts: list[str]) -> None:
    found = infer_reference(texts)
    assert found is None or 0 < found[1] <= 1


@given(DAYS, st.dates(dt.date(1902, 1, 1), dt.date(2099, 12, 31)))
def test_a_bare_day_is_near_the_reference(day: dt.date, reference: dt.date) -> None:
    (mention,) = find_dates(f"{day.month}月{day.day}日", reference=reference)
    assert mention.first is not None
    assert (mention.first.month, mention.first.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert -366 < (mention.first - reference).days < 184


def test_values_are_frozen() -> None:
    (mention,) = find_dates("2021年")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        mention.edtf = "2022"  # type: ignore[misc]
