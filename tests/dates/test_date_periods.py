"""Periods, recurrences, lists and lengths of several units: what belongs to one mention, and what each end means.

The table has the form of `test_date_more_edges.py`: `reference | text | mention value & ...`, the EDTF value, else the
TIMEX3 one; `!` where there is only a reason.
"""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.dates import DateMention, find_dates

VALUES = """
# the end of a time that says 凌晨 or 早, or would lie before the beginning, is of the next day
- | 晚8点到凌晨2点,晚上10点至早上6点,22:00—早6:00。 | 晚8点到凌晨2点 T20:00/T02:00 & 晚上10点至早上6点 T22:00/T06:00 & 22:00—早6:00 T22:00/T06:00
- | 22时至6时,23:00-5:00,20时至8时,18:00-8:00,8时至0时。 | 22时至6时 T22:00/T06:00 & 23:00-5:00 T23:00/T05:00 & 20时至8时 T20:00/T08:00 & 18:00-8:00 T18:00/T08:00 & 8时至0时 T08:00/T00:00
- | 晚10点至6点,晚8点到2点,晚10—6时。 | 晚10点至6点 T22:00/T06:00 & 晚8点到2点 T20:00/T02:00 & 晚10—6时 T22:00/T06:00
2022-08-22 | 8月25日晚10点至早上6点,12月31日22时至6时。 | 8月25日晚10点至早上6点 2022-08-25T22:00/2022-08-26T06:00 & 12月31日22时至6时 2022-12-31T22:00/2023-01-01T06:00
- | 8月25日22时至6时,2月28日22时至6时。 | 8月25日22时至6时 XXXX-08-25T22:00/XXXX-08-26T06:00 & 2月28日22时至6时 !
9999-12-31 | 12月31日22时至6时。 | 12月31日22时至6时 !
# but an hour without a word goes on into the afternoon
- | 9时至5时,上午9时至5时,中午12点至2点,下午2点至5点。 | 9时至5时 T09:00/T17:00 & 上午9时至5时 T09:00/T17:00 & 中午12点至2点 T12:00/T14:00 & 下午2点至5点 T14:00/T17:00
- | 下午2—5时,6—9时。 | 下午2—5时 T14:00/T17:00 & 6—9时 T18:00/T21:00
# a time of no known day goes on to the next day; without a time there that day is not known
- | 晚8时至次日凌晨4时限行;22:00-次日6:00;20时至次日8时。 | 晚8时至次日凌晨4时 T20:00/T04:00 & 22:00-次日6:00 T22:00/T06:00 & 20时至次日8时 T20:00/T08:00
2022-08-22 | 8月20日20时至次日8时,22时至第二天。 | 8月20日20时至次日8时 2022-08-20T20:00/2022-08-21T08:00 & 22时至第二天 !
# recurrences have ends too, of the next day or year where it says so or would lie before
- | 每日22:00至次日6:00禁行;每晚10时至次日清晨6时;每晚11点至6点。 | 每日22:00至次日6:00 XXXX-XX-XXT22:00/XXXX-XX-XXT06:00 & 每晚10时至次日清晨6时 XXXX-XX-XXT22:00/XXXX-XX-XXT06:00 & 每晚11点至6点 XXXX-XX-XXT23:00/XXXX-XX-XXT06:00
- | 每年11月15日至次年3月15日供暖;每年11月至来年3月。 | 每年11月15日至次年3月15日 XXXX-11-15/XXXX-03-15 & 每年11月至来年3月 XXXX-11/XXXX-03
- | 每年3月5日至4月5日,每年5月1日至5日,每月1日至10日。 | 每年3月5日至4月5日 XXXX-03-05/XXXX-04-05 & 每年5月1日至5日 XXXX-05-01/XXXX-05-05 & 每月1日至10日 XXXX-XX-01/XXXX-XX-10
- | 每周三下午2:00至4:00,每周日22时至6时,每周五晚8点到次日2点。 | 每周三下午2:00至4:00 XXXX-WXX-3T14:00/XXXX-WXX-3T16:00 & 每周日22时至6时 XXXX-WXX-7T22:00/XXXX-WXX-1T06:00 & 每周五晚8点到次日2点 XXXX-WXX-5T20:00/XXXX-WXX-6T02:00
# what stands on the list of a recurrence recurs; what a comma parts from it does not
2022-08-22 | 每周六、周日,每周二和周四下午,每周六、周日9:00-17:00。 | 每周六 XXXX-WXX-6 & 周日 XXXX-WXX-7 & 每周二 XXXX-WXX-2 & 周四下午 XXXX-WXX-4TAF & 每周六 XXXX-WXX-6 & 周日9:00-17:00 XXXX-WXX-7T09:00/XXXX-WXX-7T17:00
2022-08-22 | 每月5日、15日、25日,每月5、15、25日。 | 每月5日 XXXX-XX-05 & 15日 XXXX-XX-15 & 25日 XXXX-XX-25 & 每月 P1M & 25日 XXXX-XX-25
2022-08-22 | 每年5月和10月,每年5月1日至5日、10月1日至7日。 | 每年5月 XXXX-05 & 10月 XXXX-10 & 每年5月1日至5日 XXXX-05-01/XXXX-05-05 & 10月1日至7日 XXXX-10-01/XXXX-10-07
2022-08-22 | 每周六开放,周日休息;每年5月,9月1日开学。 | 每周六 XXXX-WXX-6 & 周日 2022-08-21 & 每年5月 XXXX-05 & 9月1日 2022-09-01
# the moon and the sun move these, so TIMEX3 has only the year
2022-08-22 | 每年农历正月十五,每年清明节,每年元旦、春节期间。 | 每年农历正月十五 P1Y & 每年清明节 P1Y & 每年元旦 XXXX-01-01 & 春节 P1Y
"""
LINES = [line for line in VALUES.strip().splitlines() if line[0] != "#"]


@pytest.mark.parametrize("line", LINES)
def test_values(line: str) -> None:
    def said(mention: DateMention) -> str:
        return f"{mention.text} {mention.edtf or ('!' if mention.reason else mention.timex3)}"

    day, text, expected = line.split(" | ")
    found = find_dates(text, reference=None if day == "-" else dt.date.fromisoformat(day))
    assert (" & ".join(map(said, found)) or "none") == expected
    # a value, what TIMEX3 writes or a reason: one of the three is always there
    assert all(mention.edtf or mention.timex3 or mention.reason for mention in found)
