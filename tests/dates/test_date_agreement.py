"""What one answer has to do with another: reasons and the reference, normalising once and twice, dates and numerals."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse import find_dates, find_numerals, normalise_dates

DAY = dt.date(2021, 11, 22)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("4月31日", "no such day: 2021-04-31"),
        ("2月30日", "no such day: 2021-02-30"),
        ("13月5日", "no such month: 2021-13-05"),
        ("2019年4月31日", "no such day: 2019-04-31"),
        ("将于4月31日", "no such day: 2021-04-31"),
        ("24时30分", "no such time: 24时30分"),
        ("2021-11-22T24:30", "no such time: 2021-11-22T24:30"),
        ("11月22日(星期三)", "2021-11-22 is no such weekday"),
        ("11月22日星期三", "2021-11-22 is no such weekday"),
    ],
)
def test_a_reason_names_what_was_meant(text: str, reason: str) -> None:
    """The year that a reason names is that of the text or of the reference, not the last of those that were tried."""
    assert [m.reason for m in find_dates(text, reference=DAY) if m.reason] == [reason]


def test_without_a_reference_a_reason_names_no_year() -> None:
    assert find_dates("4月31日")[0].reason == "no such day: XXXX-04-31"


@pytest.mark.parametrize(
    ("text", "once"),
    [
        ("三月五日至六一儿童节", "2021-03-05/2021-06-01"),
        ("下周三至一周后", "2021-12-01/2021-12-08"),
        ("下下个月至七夕", "2022-01/2022-08-04"),
        ("今年11月至23日", "今年11月至23日"),  # no period to us, and none that writing one end would make
        ("11月至23日,12月1日", "11月至23日,2021-12-01"),
        ("10月1、2、3日", "2021-10-01/2021-10-03"),
        ("2019年1、3、5月", "2019-01、2019-03、2019-05"),
        ("2021年8月25日星期三", "2021-08-25星期三"),
        ("8月25日,星期三", "2021-08-25,星期三"),
        ("11月22日星期三", "2021-11-22星期三"),
        ("8月25日星期三上午9时", "2021-08-25T09:00"),
        ("11月22日半夜12点半", "2021-11-23T00:30"),
        ("08年至12年", "2008/2012"),
        ("95年毕业", "1995毕业"),
        ("去年的今天,84年前的今天", "2020-11-22,1937-11-22"),
        ("8月中旬至下旬", "2021-08-11/2021-08-31"),
    ],
)
def test_normalising_once_and_twice(text: str, once: str) -> None:
    assert normalise_dates(text, reference=DAY) == once
    assert normalise_dates(once, reference=DAY) == once


@pytest.mark.parametrize("text", ["08年的雪灾", "95年毕业", "05年入伍", "九五年参军", "03年12月"])
def test_what_is_no_number_is_a_year(text: str) -> None:
    """`find_numerals` passes over years; `find_dates` finds the same ones."""
    assert not find_numerals(text)
    (mention,) = find_dates(text, reference=DAY)
    assert (mention.kind, mention.timex3 or "P")[0] == "date"
    assert mention.last is not None and mention.last <= dt.date(2021, 12, 31)
