"""More edges, found by mutation testing: what a mention leans on, what ends it, and why it has no value.

Each table says only what its test is about; `test_date_edges.py` has mentions with all their fields.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mention_tables import mentions, rows, said
from newsparse.dates import DateMention, find_dates, infer_reference

#: `mention_tables` says how it is written.
VALUES = """
# Chinese hours that would be too little alone (三点 may be three points) are hours after each day or week, and with 许
- | 每天八点开门,每晚八点,每周三八点。 | 每天八点 XXXX-XX-XXT08:00 & 每晚八点 XXXX-XX-XXT20:00 & 每周三八点 XXXX-WXX-3T08:00
- | 每天八点到五点,每日上午9时,每日上午。 | 每天八点到五点 XXXX-XX-XXT08:00/XXXX-XX-XXT17:00 & 每日上午9时 XXXX-XX-XXT09:00 & 每日上午 XXXX-XX-XXTMO
- | 十二时,三时许。 | 十二时 T12:00 & 三时许 T03:00
- | 三时,一时。 | none
2023-09-25 | 十五日,会议召开。三日,他来了。 | 十五日 2023-09-15
# hours: none is the 25th; five in the evening is 17:00; two after noon is 14:00
- | 25—8时开放。 | 8时 T08:00
- | 晚5点,晚4点,晚5—8时。 | 晚5点 T17:00 & 晚4点 T04:00 & 晚5—8时 T17:00/T20:00
- | 中午12点出发,2点到达。 | 中午12点 T12:00 & 2点 T14:00
2023-09-08 | 昨晚上,今早上,明晚上8点。 | 昨晚上 2023-09-07 & 今早上 2023-09-08 & 明晚上8点 2023-09-09T20:00
# 号 numbers a day only where a time of day follows, and 第 before it makes a count of it
2023-09-08 | 他3号8点来。 | 3号8点 2023-09-03T08:00
2023-09-08 | 第8日比赛,第3号晚上。 | none
# the end of a period takes over what its beginning names
- | 2021年8月上旬至9月中旬,2021年8月底至9月初。 | 2021年8月上旬至9月中旬 2021-08-01/2021-09-20 & 2021年8月底至9月初 2021-08-31~/2021-09-01~
- | 农历2021年八月初一至九月初九,2021年春节至元宵节。 | 农历2021年八月初一至九月初九 2021-09-07/2021-10-14 & 2021年春节至元宵节 2021-02-12/2021-02-26
2024-01-10 | 正月初一至十五。 | 正月初一至十五 2024-02-10/2024-02-24
2020-06-01 | 闰四月初一至十五。 | 闰四月初一至十五 2020-05-23/2020-06-06
2024-01-10 | 年底至年初。 | 年底至年初 2023-12~/2024-01~
- | 1949年至20世纪80年代,1978年至21世纪初。 | 1949年至20世纪80年代 1949/198X & 1978年至21世纪初 1978/200X
- | 他从2013年到23年任职。 | 2013年到23年 2013/2023
2022-08-22 | 9月1日至月底,去年9月初至月底,3月初至本月底。 | 9月1日至月底 2022-09-01/2022-09-30~ & 去年9月初至月底 2021-09-01~/2021-09-30~ & 3月初至本月底 2022-03-01~/2022-08-31~
2022-08-22 | 2020年至月底。 | 2020年至月底 2020/2022-08-31~
2022-08-22 | 下周一至周五,上周一至周三。 | 下周一至周五 2022-08-29/2022-09-02 & 上周一至周三 2022-08-15/2022-08-17
2022-08-22 | 周一9点到周五17点,8月20日至周一。 | 周一9点到周五17点 2022-08-22T09:00/2022-08-26T17:00 & 8月20日至周一 2022-08-20/2022-08-22
2022-08-22 | 下周五8点至周五12点。 | 下周五8点至周五12点 2022-09-02T08:00/2022-09-02T12:00
- | 9月30日晚8点至次日凌晨2点,10月8日晚至翌日。 | 9月30日晚8点至次日凌晨2点 XXXX-09-30T20:00/XXXX-10-01T02:00 & 10月8日晚至翌日 XXXX-10-08/XXXX-10-09
# 起 before 至 does not end a period
2022-08-22 | 9月1日起至9月30日,自5月起到明年3月。 | 9月1日起至9月30日 2022-09-01/2022-09-30 & 5月起到明年3月 2022-05/2023-03
2022-08-22 | 7月1日开始,至8月5日,昨日20时起至今日8时。 | 7月1日开始,至8月5日 2022-07-01/2022-08-05 & 昨日20时起至今日8时 2022-08-21T20:00/2022-08-22T08:00
2022-08-22 | 8月1日起到了现场,5月1日起,到车站的人。 | 8月1日 2022-08-01 & 5月1日起 2022-05-01/..
2022-08-22 | 即日起至月底,即日起报名,即日启程。 | 即日起至月底 2022-08-22/2022-08-31~ & 即日起 2022-08-22/..
- | 9月4日9时至6日。 | 9月4日9时至6日 XXXX-09-04T09:00/XXXX-09-06
# what follows 到 may be no date at all
- | 2021年到5个城市,2022年第一季度到第二车间。 | 2021年 2021 & 2022年第一季度 2022-33
# what refers back: to the last day, also that of a period; to its week; without its year; at the end of the year
2023-09-08 | 2021年9月4日上午9时至6日下午5时展出,次日撤展。 | 2021年9月4日上午9时至6日下午5时 2021-09-04T09:00/2021-09-06T17:00 & 次日 2021-09-07
2023-09-08 | 2019年5月8日签约,当周五挂牌。 | 2019年5月8日 2019-05-08 & 当周五 2019-05-10
- | 5月3日开工,当天完工。 | 5月3日 XXXX-05-03 & 当天 XXXX-05-03
- | 12月5日开工,次月完工。 | 12月5日 XXXX-12-05 & 次月 XXXX-01
2023-09-08 | 2020年3月5日签约,3月5日开工。 | 2020年3月5日 2020-03-05 & 3月5日 2020-03-05
# a day goes with the month of its own sentence, not of another; a year alone gives it none
2023-09-08 | 2019年5月开工。6日,记者来到。 | 2019年5月 2019-05 & 6日 2023-09-06
2023-09-08 | 2019年开工,6日完工。 | 2019年 2019 & 6日 2023-09-06
# what lies ahead: today still does, a weekday is the next one, and a day is of the next month that has it
2023-09-08 | 将于8日举行。 | 8日 2023-09-08
2023-09-08 | 将于周三举行。 | 周三 2023-09-13
2023-01-31 | 将于30日举行。 | 30日 2023-03-30
# a weekday is the nearest one: three days back, not four ahead
2023-09-08 | 周二,周六。 | 周二 2023-09-05 & 周六 2023-09-09
2023-09-08 | 上星期五天气好,周五天气。 | 上星期五 2023-09-01
# lunar dates told by 初 alone, in the first year of the table, in a year named by its cycle that ends in the next
2023-09-08 | 他八月初三回家,去年八月初三。 | 八月初三 2023-09-17 & 去年八月初三 2022-08-29
1901-01-01 | 庚子年,农历1900年八月十五。 | 庚子年 1900-01-31/1901-02-18 & 农历1900年八月十五 1900-09-08
2022-06-01 | 辛丑年腊八节。 | 辛丑年腊八节 2022-01-10
# of two years of a name 30 years before and after, the earlier; before the new year the lunar year is the last one
2024-01-10 | 癸酉年。 | 癸酉年 1993-01-23/1994-02-09
2024-03-01 | 癸酉年。 | 癸酉年 2053-02-19/2054-02-07
- | 一起过了三个春节,又一个国庆节。 | none
# a decade counts once it has begun; the century is that of the reference
2020-05-01 | 20年代,30年代。 | 20年代 202X & 30年代 193X
2019-05-01 | 20年代。 | 20年代 192X
1999-05-01 | 本世纪,上世纪。 | 本世纪 19XX & 上世纪 18XX
- | 1980年代的歌,1990年代末,2019年级的学生。 | 1980年代 198X & 1990年代末 1999~
2023-09-08 | 90年代后期,90年代前期,80年代晚期。 | 90年代后期 1999~ & 90年代前期 1990~ & 80年代晚期 1989~
- | 公元一世纪,1世纪末,2世纪。 | 一世纪 00XX & 1世纪末 009X & 2世纪 01XX
- | 公元二〇二一年,公元一九四九年十月。 | 公元二〇二一年 2021 & 公元一九四九年十月 1949-10
# years of the common era are no lengths; a length elsewhere in the text is one
- | 公元100多年,公元300余年。 | none
- | 公元25年建都,历时10年。 | 公元25年 0025 & 10年 P10Y
# one of something is a length where a word before or after it says so, and the first or some one is none
2023-09-08 | 他说,一天前,有一年后。 | 一天前 2023-09-07 & 一年后 2024
2023-09-08 | 还有一年半,只有一天半。 | 一年半 P1Y6M & 一天半 P1.5D
2023-09-08 | 头一周很累,某一星期,头一小时,头一年内。 | none
2023-09-08 | 头三年,只余三天,培训半月,他多年未归。 | 三年 P3Y & 三天 P3D & 半月 P15D & 多年 PXY
2023-09-08 | 三个天使,两个周末,两个秒表,五个年度。 | none
2023-09-08 | 三天以后,他来了。三年以后,他走了。 | 三天以后 2023-09-11 & 三年以后 2026
- | 每一晚,每一早,每两夜。 | 每一晚 P1D & 每一早 P1D & 每两夜 P2D
# an end of the lunar table; the fourth Thursday where November begins on a Friday
- | 农历1900年正月,农历2100年正月。 | 农历1900年正月 1900-01-31/1900-02-28 & 农历2100年正月 2100-02-09/2100-03-10
- | 2024年感恩节,2023年感恩节。 | 2024年感恩节 2024-11-28 & 2023年感恩节 2023-11-23
# quarters by other names; weeks that are none
2023-10-08 | 前三个季度增长,第四季,增长。 | 前三个季度 2023-01/2023-09 & 第四季 2023-36
2023-09-08 | 本周刊,本周边,上周期,周天。 | none
2023-09-08 | 星期天,周一到三个景点参观。 | 星期天 2023-09-10 & 周一 2023-09-11
# what is about already stays so
2023-09-08 | 80年代左右,9月底前后。 | 80年代左右 198X & 9月底前后 2023-09-30~
- | 2021年年初至年底。 | 2021年年初至年底 2021-01~/2021-12~
# a century names no year that 次年 could follow
- | 1998年建厂,用21世纪的设备,次年投产。 | 1998年 1998 & 21世纪 20XX & 次年 1999
# both ends of a lunar period are of one lunar year, of whatever Gregorian years they are
2024-01-10 | 腊月廿三至廿九,腊月廿三至腊月廿九。 | 腊月廿三至廿九 2024-02-02/2024-02-08 & 腊月廿三至腊月廿九 2024-02-02/2024-02-08
2024-01-10 | 腊月初八到十五,冬月廿三至腊月初八。 | 腊月初八到十五 2024-01-18/2024-01-25 & 冬月廿三至腊月初八 2024-01-04/2024-01-18
2024-01-10 | 1月1日至腊月廿三,腊月廿三至除夕。 | 1月1日至腊月廿三 2024-01-01/2024-02-02 & 腊月廿三至除夕 2024-02-02/2024-02-09
2024-03-10 | 正月至腊月,2023年10月至腊月。 | 正月至腊月 2024-02-10/2025-01-28 & 2023年10月至腊月 2023-10/2024-02-09
2022-12-10 | 冬月廿三至正月十五,冬月廿三至腊八节。 | 冬月廿三至正月十五 2022-12-16/2023-02-05 & 冬月廿三至腊八节 2022-12-16/2022-12-30
2024-01-10 | 去年腊月廿三至正月初五,辛丑年腊月廿三至正月初五。 | 去年腊月廿三至正月初五 2024-02-02/2024-02-14 & 辛丑年腊月廿三至正月初五 2022-01-25/2022-02-05
# a Gregorian year has 腊八 once, twice or not at all: one that has none means its lunar year, as with 腊月初八
- | 2023年腊八节,2023年腊月初八,2021年腊八节。 | 2023年腊八节 2024-01-18 & 2023年腊月初八 2024-01-18 & 2021年腊八节 2021-01-20
2022-12-28 | 腊八节。 | 腊八节 2022-12-30
2022-01-05 | 腊八节。 | 腊八节 2022-01-10
2023-05-01 | 腊八节至除夕。 | 腊八节至除夕 2022-12-30/2023-01-21
# a decade may end a period; it is of the century in which that began, or of the next once it has come
- | 1978年至90年代,1978至90年代,1978年至1990年代。 | 1978年至90年代 1978/199X & 1978至90年代 1978/199X & 1978年至1990年代 1978/199X
- | 1950—1960年代,1950-60年代,一九五〇至六十年代。 | 1950—1960年代 195X/196X & 1950-60年代 195X/196X & 一九五〇至六十年代 195X/196X
- | 1949年至60年代末,1840年至90年代,19世纪80年代至90年代。 | 1949年至60年代末 1949/1969~ & 1840年至90年代 1840/189X & 19世纪80年代至90年代 188X/189X
2023-09-08 | 1978年至20年代,2022年至90年代。 | 1978年至20年代 1978/202X & 2022年至90年代 !
- | 2018-20年,2018-20年度代表,2018-20年代表队,2018-19年级,2020年代表团。 | 2018-20年 2018/2020 & 2018-20年度 2018/2020 & 2018-20年 2018/2020 & 2020年 2020
# 年初 and 年底 at the end of a period take over its year, 年初 after 年底 the next
2023-09-08 | 去年年底至年初,去年年初至年底。 | 去年年底至年初 2022-12~/2023-01~ & 去年年初至年底 2022-01~/2022-12~
2024-10-01 | 2022年年底至年初,2022年一季度至年底。 | 2022年年底至年初 2022-12~/2023-01~ & 2022年一季度至年底 2022-01/2022-12~
2024-10-01 | 90年代至年底,90年代至国庆节,本周至年底。 | 90年代至年底 199X/2024-12~ & 90年代至国庆节 199X/2024-10-01 & 本周至年底 2024-09-30/2024-12~
2023-09-08 | 年底至年初。 | 年底至年初 2022-12~/2023-01~
# 公元 at the end of a text is not before its beginning
2023-09-08 | 三天前走了,公元 | 三天前 2023-09-05
- | 三年后,公元。公元三年。 | 三年后 ! & 公元三年 0003
# eight digits are a day only where there is such a day
- | 日期:20210229,日期:20200229。 | 20200229 2020-02-29
"""


LINES = rows(VALUES)


@pytest.mark.parametrize("line", LINES)
def test_values(line: str) -> None:
    day, text, expected = line.split(" | ")
    # A time of no known day, and a recurrence, have no reason: TIMEX3 says all of it.
    assert said(mentions(day, text)) == expected


def last(day: str, text: str) -> DateMention:
    return mentions(day, text)[-1]


#: Python's calendar has the years 1 to 9999; a reference at either end must not raise, and what lies beyond has no value.
REASONS = """
0001-01-01 | 上周 | outside the calendar
0001-01-01 | 上周五 | outside the calendar
0001-01-01 | 昨天 | outside the calendar
0001-01-01 | 两个半月前 | outside the calendar
0001-01-01 | 三年前 | outside the calendar
0001-06-01 | 去年5月3日开工,次日 | outside the calendar
9999-12-31 | 本周 | outside the calendar
9999-12-31 | 本周末 | outside the calendar
9999-12-31 | 下周五 | outside the calendar
9999-12-31 | 周六 | outside the calendar
9999-12-31 | 周五、周六 | outside the calendar
9999-12-31 | 两个半月后 | outside the calendar
9999-12-31 | 12月31日开工,次日 | outside the calendar
9999-12-31 | 明年开工,三天后 | outside the calendar
9999-12-31 | 明年 | outside the calendar
9999-12-31 | 下月 | outside the calendar
9999-12-31 | 明年5月3日 | outside the calendar
9999-12-31 | 明年一季度 | outside the calendar
9999-12-31 | 明年前三个月 | outside the calendar
9999-12-31 | 明年年底 | outside the calendar
9999-12-31 | 明年年中 | outside the calendar
9999-12-31 | 明年第三周 | outside the calendar
9999-12-31 | 明年国庆节 | outside the calendar
9999-12-31 | 明年母亲节 | outside the calendar
9999-12-31 | 下月上旬 | outside the calendar
9999-12-31 | 下月底 | outside the calendar
9999-12-31 | 12月至3月 | outside the calendar
0001-01-01 | 90年代 | outside the calendar
0001-01-01 | 五六十年代 | outside the calendar
- | 8时至25时 | no such time: 25时
- | 25时至8时 | no such time: 25时
- | 8时至周四9点 | a time of no known day
1850-06-01 | 辛丑年 | outside the lunar table, 1900-2100
- | 1900年腊八节 | outside the lunar table, 1900-2100
- | 2102年腊八节 | outside the lunar table, 1900-2100
- | 2022年闰四月 | no such lunar month in 2022: leap 4
- | 农历8月31日 | no such lunar day: 8-31
- | 农历13月5日 | no such lunar day: 13-5
- | 2021年第53周 | no such week: 2021-W53
- | 2021年2月5日至30日 | no such day: 2021-02-30
- | 2021年2月30日至3月5日 | no such day: 2021-02-30
- | 2021-11-22T25:00 | no such time: 2021-11-22T25:00
2022-08-22 | 8月至今年9月30日24时30分 | no such time: 24时30分
- | 2023年9月至2022年3月 | the end lies before the beginning
- | 2021年11月22日(星期二) | 2021-11-22 is no such weekday
- | 本月 | no reference date
- | 年内 | no reference date
- | 本周 | no reference date
- | 9月4日(星期一) | no reference date
- | 当周五 | no date before it
- | 当晚 | no date before it
"""


@pytest.mark.parametrize("line", REASONS.strip().splitlines())
def test_what_has_no_value_says_why(line: str) -> None:
    day, text, reason = line.split(" | ")
    mention = last(day, text)
    assert (mention.edtf, mention.first, mention.last, mention.reason) == (None, None, None, reason)


def test_the_calendar_is_used_to_its_ends() -> None:
    assert last("9999-12-31", "12月30日开工,次日").first == dt.date.max
    assert last("9999-12-31", "周五").first == dt.date.max
    assert last("9999-12-31", "将于30日举行").edtf == "XXXX-XX-30"
    assert last("0001-01-01", "本周").first == dt.date.min
    assert last("0001-05-05", "三个月前").first == dt.date(1, 2, 1)
    assert last("-", "公元1年").first == dt.date.min
    assert last("-", "公元前1年").first is None
    assert str(last("-", "公元一世纪").last) == "0099-12-31"


@pytest.mark.parametrize(
    ("text", "timex3"),
    [
        ("今年上半年", "XXXX-H1"),
        ("今年第三季度", "XXXX-Q3"),
        ("今年夏天", "XXXX-SU"),
        ("今年第3周", "XXXX-W03"),
        ("年内", "XXXX"),
        ("本周", "XXXX-WXX"),
        ("9月4日(星期一)", "XXXX-WXX-1"),
        ("周三8点", "XXXX-WXX-3T08:00"),
        ("周三上午", "XXXX-WXX-3TMO"),
        ("周三8时至11时", "XXXX-WXX-3T08:00/XXXX-WXX-3T11:00"),
        ("上周三上午8—11时", "XXXX-WXX-3T08:00/XXXX-WXX-3T11:00"),
        ("昨天8时至11时", "T08:00/T11:00"),
        ("当晚", "XXXX-XX-XXTEV"),
        ("昨晚8点", "T20:00"),
        ("昨晚", "XXXX-XX-XXTEV"),
    ],
)
def test_without_a_reference_timex3_says_what_is_known(text: str, timex3: str) -> None:
    mention = last("-", text)
    assert (mention.edtf, mention.timex3) == (None, timex3)


@pytest.mark.parametrize(
    ("text", "edtf", "timex3", "span"),
    [
        ("2023年Q3", "2023-35", "2023-Q3", "2023-07-01 2023-09-30"),
        ("2023年q1", "2023-33", "2023-Q1", "2023-01-01 2023-03-31"),
        ("第四季,", "2023-36", "2023-Q4", "2023-10-01 2023-12-31"),
        ("今年上半年", "2023-40", "2023-H1", "2023-01-01 2023-06-30"),
        ("今年下半年", "2023-41", "2023-H2", "2023-07-01 2023-12-31"),
        ("2015年冬季", "2015-24", "2015-WI", "2015-12-01 2016-02-29"),
        ("2018年冬", "2018-24", "2018-WI", "2018-12-01 2019-02-28"),
        ("本夏", "2023-22", "2023-SU", "2023-06-01 2023-08-31"),
        ("去秋", "2022-23", "2022-FA", "2022-09-01 2022-11-30"),
        ("明春", "2024-21", "2024-SP", "2024-03-01 2024-05-31"),
    ],
)
def test_parts_of_the_year(text: str, edtf: str, timex3: str, span: str) -> None:
    mention = last("2023-10-08", text)
    assert (mention.edtf, mention.timex3, f"{mention.first} {mention.last}") == (edtf, timex3, span)


@pytest.mark.parametrize(
    ("day", "text", "span"),
    [
        ("2023-05-31", "近三个月", "2023-02-28 2023-05-31"),  # a month without a 31st
        ("2023-05-31", "过去一个月", "2023-04-30 2023-05-31"),
        ("2023-05-31", "未来一个月", "2023-05-31 2023-06-30"),
        ("2024-02-29", "过去一年", "2023-02-28 2024-02-29"),
        ("2023-09-08", "三年以来", "2020-09-08 2023-09-08"),
    ],
)
def test_a_length_back_or_ahead_has_its_days(day: str, text: str, span: str) -> None:
    mention = last(day, text)
    assert (mention.kind, f"{mention.first} {mention.last}") == ("duration", span)


def test_what_a_value_rests_on() -> None:
    assert last("2023-09-08", "年内").basis == "relative"
    assert last("2023-09-08", "2019年5月8日签约,当周五").basis == "anaphoric"
    assert last("2023-09-08", "9月4日(星期一)").basis == "anaphoric"
    assert last("-", "9月4日(星期一)").basis == "anaphoric"
    assert last("-", "当周五").basis == "anaphoric"
    assert last("2023-09-08", "本夏").basis == "relative"


def test_a_recurrence_ends_before_what_it_cannot_say() -> None:
    """TIMEX3 writes each month's 15th; of a stretch of days in each month at least the month is found."""
    first = find_dates("每月5日至10日缴费")[0]
    assert (first.kind, first.text[:2]) == ("set", "每月")


def test_a_period_that_begins_with_a_time_is_no_edtf() -> None:
    mention = last("2023-09-08", "9月4日9时至6日")
    assert (mention.kind, mention.edtf, mention.timex3) == ("time", None, "2023-09-04T09:00/2023-09-06")


def test_a_day_in_any_form_is_inferred() -> None:
    day = dt.date(2021, 11, 22)
    for text in ("2021-11-22", "2021/11/22", "2021.11.22", "日期:20211122", "2021年11月22号"):
        assert infer_reference(text) == (day, 0.5)
    assert infer_reference("年终总结大会2021年11月22日召开") == (day, 0.5)


@pytest.mark.parametrize(
    "text", ["2023年8月底,近日揭牌", "2023年8月的5日游", "2023年8月底,8号楼", "5月6日,2023年"]
)
def test_no_day_is_inferred_from_a_month_with_a_day_of_something_else(text: str) -> None:
    assert infer_reference(text) is None


@pytest.mark.parametrize("word", "本周 上周 下周 这周 本月 上月 近三年 晚8点".split())
def test_a_latin_letter_before_a_word_changes_nothing(word: str) -> None:
    assert [mention.text for mention in mentions("2023-09-08", f"新款Model X{word}的事")] == [word]


def test_the_end_of_the_text_says_nothing_about_its_beginning() -> None:
    # 李 right before 国庆 makes a name of it.
    for text in ("国庆节快乐,小李", "中秋快乐,小李"):
        assert [mention.basis for mention in mentions("2023-09-08", text)] == ["festival"]


def all_texts() -> list[tuple[str, str]]:
    """The reference and text of each case, and of each line above."""
    cases = Path(__file__).with_name("cases.txt").read_text(encoding="utf-8").splitlines()
    texts = [line.split("\t")[1:3] for line in cases if line and line[0] != "#"]
    texts += [line.split(" | ")[:2] for line in LINES]
    return [(day, text.replace("⟦", "").replace("⟧", "")) for day, text in texts]


@pytest.mark.parametrize(("before", "after"), [("会后。\n", ""), ("", "\n会后"), ("会后。\n", "\n会后")])
def test_a_paragraph_beside_changes_nothing(before: str, after: str) -> None:
    """Where a text begins and ends, a line does: a mention is the same in the middle of a page."""

    def read(day: str, text: str, shift: int) -> list[tuple[object, ...]]:
        found = mentions(day, text)
        return [
            (m.start - shift, m.end - shift, m.kind, m.edtf, m.timex3, m.first, m.last, m.basis, m.reason)
            for m in found
        ]

    texts = all_texts()
    assert len(texts) > 600
    changed = [
        text for day, text in texts if read(day, text, 0) != read(day, before + text + after, len(before))
    ]
    assert changed == []


def test_a_night_of_no_known_week_ends_the_day_after() -> None:
    (night,) = find_dates("周三晚10点至凌晨2点")
    assert (night.timex3, night.edtf) == ("XXXX-WXX-3T22:00/XXXX-WXX-4T02:00", None)
    assert night.reason == "no reference date"
    (sunday,) = find_dates("周日晚10点至凌晨2点")
    assert sunday.timex3 == "XXXX-WXX-7T22:00/XXXX-WXX-1T02:00"


def test_a_weekday_that_does_not_fit_is_anaphoric() -> None:
    day, weekday = find_dates("2021年11月22日(周二)")
    assert (day.basis, weekday.basis, weekday.edtf) == ("explicit", "anaphoric", None)
    assert weekday.reason == "2021-11-22 is no such weekday"


def test_a_night_ends_on_the_next_day() -> None:
    (night,) = find_dates("8月25日晚10点至早上6点", reference=dt.date(2023, 9, 8))
    assert (night.first, night.last) == (dt.date(2023, 8, 25), dt.date(2023, 8, 26))


def test_a_story_ends_with_its_paragraph() -> None:
    told = "1937年7月7日,战争爆发。%s8月13日,市民集会纪念。"
    assert last("2021-11-22", told % "").edtf == "1937-08-13"
    assert last("2021-11-22", told % "\n").edtf == "2021-08-13"


def test_what_leans_on_nothing_says_what_it_would_lean_on() -> None:
    (that_day,) = find_dates("当天,会议召开")
    assert (that_day.basis, that_day.reason) == ("anaphoric", "no date before it")
    (quarter,) = find_dates("上季度亏损")
    assert (quarter.basis, quarter.timex3, quarter.reason) == ("relative", "XXXX-QX", "no reference date")
