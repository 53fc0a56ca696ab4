"""Everything that a mention says, at the edges: ends of months and years, hours after 至, halves, festivals, bounds.

A line is `reference | text | mention & mention ...`, a mention `text kind edtf timex3 first last basis`, and `!reason`
where it has no value; `.` for None, `=` for a TIMEX3 value that is the EDTF one, `..` for a day that is not known;
`none` where nothing is found.
"""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.dates import DateMention, find_dates, infer_reference, normalise_dates
from newsparse.dates.digits import read_count, read_decimal, read_small, read_year
from newsparse.errors import ArgumentTypeError

EDGES = """
- | 零点开闸。 | 零点 time . T00:00 .. .. explicit
- | 零点五毫米。 | none
- | 三点意见,三点要求。 | none
- | 最晚8点到。 | 8点 time . T08:00 .. .. explicit
- | 8时30分15秒,9:30:15。 | 8时30分15秒 time . T08:30:15 .. .. explicit & 9:30:15 time . T09:30:15 .. .. explicit
- | 25点了。 | none
- | 25时到。 | 25时 time . = .. .. explicit !no such time: 25时
- | 8时60分到。 | 8时60分 time . = .. .. explicit !no such time: 8时60分
- | 凌晨12点,早上8点,夜里2点,夜里11点,深夜12点。 | 凌晨12点 time . T00:00 .. .. explicit & 早上8点 time . T08:00 .. .. explicit & 夜里2点 time . T02:00 .. .. explicit & 夜里11点 time . T23:00 .. .. explicit & 深夜12点 time . T24:00 .. .. explicit
- | 中午11点。 | 中午11点 time . T11:00 .. .. explicit
- | 8点三刻,下午2点一刻。 | 8点三刻 time . T08:45 .. .. explicit & 下午2点一刻 time . T14:15 .. .. explicit
- | 比分为3:20,以3:20胜。 | none
- | 下午2-5时,晚8—11时。 | 下午2-5时 time . T14:00/T17:00 .. .. explicit & 晚8—11时 time . T20:00/T23:00 .. .. explicit
- | 下午2点至5点,上午9时至下午5时,8点至5点,晚8点至10点。 | 下午2点至5点 time . T14:00/T17:00 .. .. explicit & 上午9时至下午5时 time . T09:00/T17:00 .. .. explicit & 8点至5点 time . T08:00/T17:00 .. .. explicit & 晚8点至10点 time . T20:00/T22:00 .. .. explicit
2023-09-08 | 9月6日 8时30分,9月6日的8时30分。 | 9月6日 8时30分 time 2023-09-06T08:30 = 2023-09-06 2023-09-06 inferred & 9月6日的8时30分 time 2023-09-06T08:30 = 2023-09-06 2023-09-06 inferred
2023-09-08 | 9月6日 晚8点,9月6日晚上8点。 | 9月6日 晚8点 time 2023-09-06T20:00 = 2023-09-06 2023-09-06 inferred & 9月6日晚上8点 time 2023-09-06T20:00 = 2023-09-06 2023-09-06 inferred
- | 2023年11月21日0—24时新增。 | 2023年11月21日0—24时 time . 2023-11-21T00:00/2023-11-21T24:00 2023-11-21 2023-11-21 explicit
2024-01-10 | 除夕晚8点,除夕夜。 | 除夕晚8点 time 2024-02-09T20:00 = 2024-02-09 2024-02-09 festival & 除夕夜 time 2024-02-09 2024-02-09TNI 2024-02-09 2024-02-09 festival
2023-09-08 | 本月5日至12日,本月5日至次月3日。 | 本月5日至12日 period 2023-09-05/2023-09-12 = 2023-09-05 2023-09-12 relative & 本月5日至次月3日 period 2023-09-05/2023-10-03 = 2023-09-05 2023-10-03 relative
2023-09-08 | 2023年一季度至三季度,2023年前两季度。 | 2023年一季度至三季度 period 2023-01/2023-09 = 2023-01-01 2023-09-30 explicit & 2023年前两季度 period 2023-01/2023-06 = 2023-01-01 2023-06-30 explicit
2023-09-08 | 2022年上半年至2023年上半年。 | 2022年上半年至2023年上半年 period 2022-01/2023-06 = 2022-01-01 2023-06-30 explicit
2023-09-08 | 20世纪80年代至90年代,上世纪五六十年代。 | 20世纪80年代至90年代 period 198X/199X = 1980-01-01 1999-12-31 explicit & 上世纪五六十年代 period 195X/196X = 1950-01-01 1969-12-31 relative
2023-09-08 | 20世纪80年代中期至21世纪初。 | 20世纪80年代中期至21世纪初 period 1985~/200X = 1984-01-01 2009-12-31 explicit
2024-01-10 | 正月初一至初七,腊月廿三至正月十五。 | 正月初一至初七 period 2024-02-10/2024-02-16 = 2024-02-10 2024-02-16 lunar & 腊月廿三至正月十五 period 2024-02-02/2024-02-24 = 2024-02-02 2024-02-24 lunar
2023-09-08 | 今年年初至年底,月初至月底。 | 今年年初至年底 period 2023-01~/2023-12~ = 2023-01-01 2023-12-31 relative & 月初至月底 period 2023-09-01~/2023-09-30~ = 2023-09-01 2023-09-30 relative
2023-09-08 | 清明节至端午节。 | 清明节至端午节 period 2023-04-05/2023-06-22 = 2023-04-05 2023-06-22 festival
2023-09-08 | 昨天至明天,昨天下午至今天上午。 | 昨天至明天 period 2023-09-07/2023-09-09 = 2023-09-07 2023-09-09 relative & 昨天下午至今天上午 period 2023-09-07/2023-09-08 2023-09-07TAF/2023-09-08TMO 2023-09-07 2023-09-08 relative
2023-09-08 | 本周一至下周三。 | 本周一至下周三 period 2023-09-04/2023-09-13 = 2023-09-04 2023-09-13 relative
2023-09-08 | 2021-11-22至2021-11-30,2021-11-22/..。 | 2021-11-22至2021-11-30 period 2021-11-22/2021-11-30 = 2021-11-22 2021-11-30 explicit & 2021-11-22/.. period 2021-11-22/.. = 2021-11-22 .. explicit
2023-09-08 | 9月4、5日,9月4、6日。 | 9月4、5日 period 2023-09-04/2023-09-05 = 2023-09-04 2023-09-05 inferred & 9月4 date 2023-09-04 = 2023-09-04 2023-09-04 inferred & 6日 date 2023-09-06 = 2023-09-06 2023-09-06 anaphoric
2023-09-08 | 3、4月,3、5月。 | 3、4月 period 2023-03/2023-04 = 2023-03-01 2023-04-30 inferred & 5月 date 2023-05 = 2023-05-01 2023-05-31 inferred
2023-09-08 | 4、5日,4、6日。 | 4、5日 period 2023-09-04/2023-09-05 = 2023-09-04 2023-09-05 inferred & 6日 date 2023-09-06 = 2023-09-06 2023-09-06 anaphoric
2023-09-08 | 2018-20年,1998-2003年。 | 2018-20年 period 2018/2020 = 2018-01-01 2020-12-31 explicit & 1998-2003年 period 1998/2003 = 1998-01-01 2003-12-31 explicit
- | 公元前一百年,公元前二十一世纪,公元前21世纪,公元1000年。 | 公元前一百年 date -0099 = .. .. explicit & 公元前二十一世纪 date -20XX -20 .. .. explicit & 公元前21世纪 date -20XX -20 .. .. explicit & 公元1000年 date 1000 = 1000-01-01 1000-12-31 explicit
- | ’98年,98年8月,08年8月5日,29年8月,30年8月。 | ’98年 date 1998 = 1998-01-01 1998-12-31 explicit & 98年8月 date 1998-08 = 1998-08-01 1998-08-31 explicit & 08年8月5日 date 2008-08-05 = 2008-08-05 2008-08-05 explicit & 29年8月 date 2029-08 = 2029-08-01 2029-08-31 explicit & 30年8月 date 1930-08 = 1930-08-01 1930-08-31 explicit
- | 民国时期,民国元年,民国三年五月,光绪四十年,昭和五年三月二日。 | 民国时期 period 1912/1949 = 1912-01-01 1949-12-31 era & 民国元年 date 1912 = 1912-01-01 1912-12-31 era & 民国三年五月 date 1914-05 = 1914-05-01 1914-05-31 era & 光绪四十年 date . = .. .. era !光绪 has no year 40 & 昭和五年三月二日 date 1930-03-02 = 1930-03-02 1930-03-02 era
2022-06-01 | 辛丑年春节,辛丑年除夕,壬寅年端午。 | 辛丑年春节 date 2021-02-12 = 2021-02-12 2021-02-12 lunar & 辛丑年除夕 date 2022-01-31 = 2022-01-31 2022-01-31 lunar & 壬寅年端午 date 2022-06-03 = 2022-06-03 2022-06-03 lunar
- | 2021年腊八节,2021年除夕,2024年母亲节,2023年父亲节。 | 2021年腊八节 date 2021-01-20 = 2021-01-20 2021-01-20 festival & 2021年除夕 date 2021-02-11 = 2021-02-11 2021-02-11 festival & 2024年母亲节 date 2024-05-12 = 2024-05-12 2024-05-12 festival & 2023年父亲节 date 2023-06-18 = 2023-06-18 2023-06-18 festival
- | 1800年春节,2101年除夕,2101年清明。 | 1800年春节 date . = .. .. festival !outside the lunar table, 1900-2100 & 2101年除夕 date 2101-01-28 = 2101-01-28 2101-01-28 festival & 2101年清明 date . = .. .. festival !outside the table of solar terms, 1901-2100
2023-09-08 | 上上周,下下周五,周末,本周六、周日。 | 上上周 period 2023-08-21/2023-08-27 2023-W34 2023-08-21 2023-08-27 relative & 下下周五 date 2023-09-22 = 2023-09-22 2023-09-22 relative & 本周六 date 2023-09-09 = 2023-09-09 2023-09-09 relative & 周日 date 2023-09-10 = 2023-09-10 2023-09-10 anaphoric
2023-09-08 | 本周末,下周末。 | 本周末 period 2023-09-09/2023-09-10 2023-W36-WE 2023-09-09 2023-09-10 relative & 下周末 period 2023-09-16/2023-09-17 2023-W37-WE 2023-09-16 2023-09-17 relative
- | 24日开会。 | 24日 date XXXX-XX-24 = .. .. inferred
2023-09-08 | 31日,10日,20日。 | 31日 date 2023-08-31 = 2023-08-31 2023-08-31 inferred & 10日 date 2023-08-10 = 2023-08-10 2023-08-10 anaphoric & 20日 date 2023-08-20 = 2023-08-20 2023-08-20 anaphoric
2023-09-08 | 将于3日举行。 | 3日 date 2023-10-03 = 2023-10-03 2023-10-03 inferred
2023-08-30 | 2日开学。 | 2日 date 2023-09-02 = 2023-09-02 2023-09-02 inferred
2023-08-26 | 2日开学。 | 2日 date 2023-08-02 = 2023-08-02 2023-08-02 inferred
2023-11-20 | 1月,3月,2月29日。 | 1月 date 2024-01 = 2024-01-01 2024-01-31 inferred & 3月 date 2023-03 = 2023-03-01 2023-03-31 inferred & 2月29日 date 2024-02-29 = 2024-02-29 2024-02-29 inferred
2023-09-08 | 半年前,一年半前,半个月前,三周前,两个世纪前。 | 半年前 date 2023-03 = 2023-03-01 2023-03-31 relative & 一年半前 date 2022-03 = 2022-03-01 2022-03-31 relative & 半个月前 date 2023-08-24 = 2023-08-24 2023-08-24 relative & 三周前 date 2023-08-18 = 2023-08-18 2023-08-18 relative & 两个世纪前 date 1823 = 1823-01-01 1823-12-31 relative
2023-09-08 | 三个季度后,一个半月后,五小时后,3.5年前。 | 三个季度后 date 2024-06 = 2024-06-01 2024-06-30 relative & 一个半月后 date 2024-07 = 2024-07-01 2024-07-31 anaphoric & 五小时 duration . PT5H .. .. explicit & 3.5年前 date 2020-03 = 2020-03-01 2020-03-31 relative
2023-09-08 | 2019年3月2日开工,五个月后完工。 | 2019年3月2日 date 2019-03-02 = 2019-03-02 2019-03-02 explicit & 五个月后 date 2019-08 = 2019-08-01 2019-08-31 anaphoric
2023-09-08 | 2022年第三季度以来,截至2022年第三季度。 | 2022年第三季度以来 period 2022-07/.. = 2022-07-01 .. explicit & 截至2022年第三季度 period ../2022-09 = .. 2022-09-30 explicit
2023-09-08 | 2023年9月前后,9月以来,12月以来。 | 2023年9月前后 date 2023-09~ 2023-09 2023-09-01 2023-09-30 explicit & 9月以来 period 2023-09/.. = 2023-09-01 .. anaphoric & 12月以来 period 2022-12/.. = 2022-12-01 .. anaphoric
- | 19世纪中叶,19世纪末,19世纪上半叶,20世纪下半叶,18世纪初。 | 19世纪中叶 date 1850~ 18 1840-01-01 1859-12-31 explicit & 19世纪末 date 189X 18 1890-01-01 1899-12-31 explicit & 19世纪上半叶 period 1800/1849 18 1800-01-01 1849-12-31 explicit & 20世纪下半叶 period 1950/1999 19 1950-01-01 1999-12-31 explicit & 18世纪初 date 170X 17 1700-01-01 1709-12-31 explicit
2023-09-08 | 80年代初,80年代中期,80年代末,20年代。 | 80年代初 date 1980~ 198 1980-01-01 1983-12-31 inferred & 80年代中期 date 1985~ 198 1984-01-01 1986-12-31 inferred & 80年代末 date 1989~ 198 1987-01-01 1989-12-31 inferred & 20年代 date 202X 202 2020-01-01 2029-12-31 inferred
- | 半年,两年半,三个季度,两个世纪,半个世纪,半天,半个小时。 | 半年 duration . P6M .. .. explicit & 两年半 duration . P2Y6M .. .. explicit & 三个季度 duration . P9M .. .. explicit & 两个世纪 duration . P200Y .. .. explicit & 半个世纪 duration . P50Y .. .. explicit & 半天 duration . PT12H .. .. explicit & 半个小时 duration . PT30M .. .. explicit
- | 1.5小时,0.5小时,1.5年,几年,数月,好几天,几十年,十几天,两三天,3至5天。 | 1.5小时 duration . PT1.5H .. .. explicit & 0.5小时 duration . PT30M .. .. explicit & 1.5年 duration . P1Y6M .. .. explicit & 几年 duration . PXY .. .. explicit & 数月 duration . PXM .. .. explicit & 好几天 duration . PXD .. .. explicit & 几十年 duration . PXY .. .. explicit & 十几天 duration . PXD .. .. explicit & 两三天 duration . P2D/P3D .. .. explicit & 3至5天 duration . P3D/P5D .. .. explicit
- | 十多年前,几年前,三五年后,十余年来,近三五年。 | 十多年前 vague . PAST_REF .. .. explicit & 几年前 vague . PAST_REF .. .. explicit & 三五年后 date . = .. .. relative !no reference date & 十余年来 duration . P10Y .. .. relative & 近三五年 duration . P3Y/P5Y .. .. relative
- | 四周,一年到头,三年级,20周年,12月龄,三个月,五一路,5日游。 | 三个月 duration . P3M .. .. explicit
- | 3日内,3日后,数日后,百年,近百年,2天后。 | 3日 duration . P3D .. .. explicit & 3日后 date . = .. .. relative !no reference date & 数日后 vague . FUTURE_REF .. .. explicit & 近百年 duration . P100Y .. .. relative & 2天后 date . = .. .. relative !no reference date
- | 每3天,每两年,每半年,每个月,每季度,每小时,每分钟,每逢周三。 | 每3天 set . P3D .. .. explicit & 每两年 set . P2Y .. .. explicit & 每半年 set . P6M .. .. explicit & 每个月 set . P1M .. .. explicit & 每季度 set . P3M .. .. explicit & 每小时 set . PT1H .. .. explicit & 每分钟 set . PT1M .. .. explicit & 每逢周三 set . XXXX-WXX-3 .. .. explicit
- | 每年3月至5月,每年的5月。 | 每年3月至5月 set . XXXX-03/XXXX-05 .. .. explicit & 每年的5月 set . XXXX-05 .. .. explicit
- | 每天9时至17时,每天8点到5点,每晚8点,每晚,每早,每夜,每晚上。 | 每天9时至17时 set . XXXX-XX-XXT09:00/XXXX-XX-XXT17:00 .. .. explicit & 每天8点到5点 set . XXXX-XX-XXT08:00/XXXX-XX-XXT17:00 .. .. explicit & 每晚8点 set . XXXX-XX-XXT20:00 .. .. explicit & 每晚 set . XXXX-XX-XXTEV .. .. explicit & 每早 set . XXXX-XX-XXTMO .. .. explicit & 每夜 set . XXXX-XX-XXTNI .. .. explicit & 每晚上 set . XXXX-XX-XXTEV .. .. explicit
- | 每天晚上,每天上午,每周末,每周一至周五,每周一至五,每周三下午,每周三晚8点。 | 每天晚上 set . XXXX-XX-XXTEV .. .. explicit & 每天上午 set . XXXX-XX-XXTMO .. .. explicit & 每周末 set . XXXX-WXX-WE .. .. explicit & 每周一至周五 set . XXXX-WXX-1/XXXX-WXX-5 .. .. explicit & 每周一至五 set . XXXX-WXX-1/XXXX-WXX-5 .. .. explicit & 每周三下午 set . XXXX-WXX-3TAF .. .. explicit & 每周三晚8点 set . XXXX-WXX-3T20:00 .. .. explicit
- | 每周三次,每日经济新闻,每年级,每月15日,每周五下午2点。 | 每周 set . P1W .. .. explicit & 每月15日 set . XXXX-XX-15 .. .. explicit & 每周五下午2点 set . XXXX-WXX-5T14:00 .. .. explicit
- | 周一至周三,周一至五,星期六到星期日。 | 周一至周三 set . XXXX-WXX-1/XXXX-WXX-3 .. .. explicit & 周一至五 set . XXXX-WXX-1/XXXX-WXX-5 .. .. explicit & 星期六到星期日 set . XXXX-WXX-6/XXXX-WXX-7 .. .. explicit
2023-09-08 | 2019年5月3日晚,次日清晨返回,当晚休息,隔天再来,第三天离开。 | 2019年5月3日晚 time 2019-05-03 2019-05-03TEV 2019-05-03 2019-05-03 explicit & 次日清晨 time 2019-05-04 2019-05-04TMO 2019-05-04 2019-05-04 anaphoric & 当晚 time 2019-05-04 2019-05-04TEV 2019-05-04 2019-05-04 anaphoric & 隔天 date 2019-05-06 = 2019-05-06 2019-05-06 anaphoric & 第三天 date 2019-05-08 = 2019-05-08 2019-05-08 anaphoric
- | 12月31日抵达,次日返回。 | 12月31日 date XXXX-12-31 = .. .. inferred & 次日 date XXXX-01-01 = .. .. anaphoric
- | 2月28日抵达,次日返回。 | 2月28日 date XXXX-02-28 = .. .. inferred & 次日 date . = .. .. anaphoric !the day after depends on the year
2023-09-08 | 2019年12月5日签约,次月开工,当月完工。 | 2019年12月5日 date 2019-12-05 = 2019-12-05 2019-12-05 explicit & 次月 date 2020-01 = 2020-01-01 2020-01-31 anaphoric & 当月 date 2020-01 = 2020-01-01 2020-01-31 anaphoric
2023-12-05 | 下个月,上上个月,下月5日。 | 下个月 date 2024-01 = 2024-01-01 2024-01-31 relative & 上上个月 date 2023-10 = 2023-10-01 2023-10-31 relative & 下月5日 date 2024-01-05 = 2024-01-05 2024-01-05 relative
2023-01-05 | 上月,上上月底。 | 上月 date 2022-12 = 2022-12-01 2022-12-31 relative & 上上月底 date 2022-11-30~ 2022-11-30 2022-11-21 2022-11-30 relative
2023-09-08 | 2018年3月入职,前年转正,同年9月离开,第二年返回。 | 2018年3月 date 2018-03 = 2018-03-01 2018-03-31 explicit & 前年 date 2021 = 2021-01-01 2021-12-31 relative & 同年9月 date 2021-09 = 2021-09-01 2021-09-30 anaphoric & 第二年 date 2022 = 2022-01-01 2022-12-31 anaphoric
2023-09-08 | 去年9月至今,到目前,5月起。 | 去年9月至今 period 2022-09/.. = 2022-09-01 .. relative & 5月起 period 2023-05/.. = 2023-05-01 .. inferred
- | 2021年13月,2021年2月30日,13月5日,9月31日,32日。 | 2021年13月 date . = .. .. explicit !no such month: 2021-13 & 2021年2月30日 date . = .. .. explicit !no such day: 2021-02-30 & 13月5日 date . = .. .. inferred !no such month: XXXX-13-05 & 9月31日 date . = .. .. inferred !no such day: XXXX-09-31 & 32日 date . = .. .. inferred !no such day: XXXX-XX-32
- | 2021年2月下旬,2月下旬,2月底,2月上旬,12月底。 | 2021年2月下旬 period 2021-02-21/2021-02-28 = 2021-02-21 2021-02-28 explicit & 2月下旬 period 2021-02-21/2021-02-28 = 2021-02-21 2021-02-28 anaphoric & 2月底 date 2021-02-28~ 2021-02-28 2021-02-21 2021-02-28 anaphoric & 2月上旬 period 2021-02-01/2021-02-10 = 2021-02-01 2021-02-10 anaphoric & 12月底 date 2021-12-31~ 2021-12-31 2021-12-21 2021-12-31 anaphoric
2023-09-08 | 今年年中,2022年年中,年中。 | 今年年中 period 2023-06~/2023-07~ 2023-06/2023-07 2023-06-01 2023-07-31 relative & 2022年年中 period 2022-06~/2022-07~ 2022-06/2022-07 2022-06-01 2022-07-31 explicit
2023-09-08 | 8月中下旬,8月上中旬。 | 8月中下旬 period 2023-08-11/2023-08-31 = 2023-08-11 2023-08-31 inferred & 8月上中旬 period 2023-08-01/2023-08-20 = 2023-08-01 2023-08-20 inferred
2023-09-08 | 前7个月,2022年前11个月,前十一个月。 | 前7个月 period 2023-01/2023-07 = 2023-01-01 2023-07-31 inferred & 2022年前11个月 period 2022-01/2022-11 = 2022-01-01 2022-11-30 explicit & 前十一个月 period 2022-01/2022-11 = 2022-01-01 2022-11-30 anaphoric
- | “十四五”规划,“十五”期间,十四五”。 | 十四五 period 2021/2025 = 2021-01-01 2025-12-31 explicit & 十五 period 2001/2005 = 2001-01-01 2005-12-31 explicit
2023-09-08 | 说明年底,证明天气,目前年轻,日本年度,以上周边。 | none
2023-09-08 | 今年级,去年轻人,当天空放晴,明日之星,这天气。 | none
2023-09-08 | 星期一,周五学习会,“周五学习会”,“周五、周六”。 | 星期一 date 2023-09-11 = 2023-09-11 2023-09-11 inferred & 周五 date 2023-09-08 = 2023-09-08 2023-09-08 inferred & 周五 date 2023-09-08 = 2023-09-08 2023-09-08 inferred & 周六 date 2023-09-09 = 2023-09-09 2023-09-09 anaphoric
2100-02-28 | 去年除夕,明年春节。 | 去年除夕 date 2099-01-20 = 2099-01-20 2099-01-20 festival & 明年春节 date . = .. .. festival !outside the lunar table, 1900-2100
2023-09-08 | 农历闰二月,闰三月初一,农历2023年正月。 | 农历闰二月 period 2023-03-22/2023-04-19 = 2023-03-22 2023-04-19 lunar & 闰三月初一 date 2031-04-22 = 2031-04-22 2031-04-22 lunar & 农历2023年正月 period 2023-01-22/2023-02-19 = 2023-01-22 2023-02-19 lunar
2023-09-08 | 二O二一年五月,二〇〇八年八月八日。 | 二O二一年五月 date 2021-05 = 2021-05-01 2021-05-31 explicit & 二〇〇八年八月八日 date 2008-08-08 = 2008-08-08 2008-08-08 explicit
2023-09-08 | 5000年文明史,1500年前,2000年以前,1500年。 | 5000年 duration . P5000Y .. .. explicit & 1500年前 date 0523 = 0523-01-01 0523-12-31 relative & 2000年 date 2000 = 2000-01-01 2000-12-31 explicit & 1500年 date 1500 = 1500-01-01 1500-12-31 explicit
2023-09-08 | 晚上6点5分出发,6点56分到达,7点返回。 | 晚上6点5分 time . T18:05 .. .. explicit & 6点56分 time . T18:56 .. .. explicit & 7点 time . T19:00 .. .. explicit
2024-01-10 | 除夕晚8点,除夕夜。 | 除夕晚8点 time 2024-02-09T20:00 = 2024-02-09 2024-02-09 festival & 除夕夜 time 2024-02-09 2024-02-09TNI 2024-02-09 2024-02-09 festival
2023-09-08 | 清明节至端午节,清明节放假。 | 清明节至端午节 period 2023-04-05/2023-06-22 = 2023-04-05 2023-06-22 festival & 清明节 date 2023-04-05 = 2023-04-05 2023-04-05 festival
2023-09-08 | 昨天下午至今天上午,昨天至今。 | 昨天下午至今天上午 period 2023-09-07/2023-09-08 2023-09-07TAF/2023-09-08TMO 2023-09-07 2023-09-08 relative & 昨天至今 period 2023-09-07/.. = 2023-09-07 .. relative
2023-09-08 | 截至今天,截至今日,截至今年7月,截至目前。 | 截至今天 period ../2023-09-08 = .. 2023-09-08 relative & 截至今日 period ../2023-09-08 = .. 2023-09-08 relative & 截至今年7月 period ../2023-07 = .. 2023-07-31 relative
2023-09-08 | 去年至今年,2012年至今。 | 去年至今年 period 2022/2023 = 2022-01-01 2023-12-31 relative & 2012年至今 period 2012/.. = 2012-01-01 .. explicit
- | 三点整出发,三点钟集合。 | 三点整 time . T03:00 .. .. explicit & 三点钟 time . T03:00 .. .. explicit
- | 阴雨数日,多日未晴。 | 数日 duration . PXD .. .. explicit
- | 周一到会,周一至五上班。 | 周一 date . XXXX-WXX-1 .. .. inferred !no reference date & 周一至五 set . XXXX-WXX-1/XXXX-WXX-5 .. .. explicit
- | 8时30分59秒,23时59分59秒。 | 8时30分59秒 time . T08:30:59 .. .. explicit & 23时59分59秒 time . T23:59:59 .. .. explicit
2023-09-08 | 9月4日至6日下午5时。 | 9月4日至6日下午5时 time . 2023-09-04/2023-09-06T17:00 2023-09-04 2023-09-06 inferred
- | 2021-11-22T08:30:15,2021-11-22 08:30。 | 2021-11-22T08:30:15 time 2021-11-22T08:30:15 = 2021-11-22 2021-11-22 explicit & 2021-11-22 08:30 time 2021-11-22T08:30 = 2021-11-22 2021-11-22 explicit
- | 8月开工,当月完工,15日验收。 | 8月 date XXXX-08 = .. .. inferred & 当月 date XXXX-08 = .. .. anaphoric & 15日 date XXXX-08-15 = .. .. anaphoric
- | 2月下旬,2月底,3月下旬,3月底,2021年2月下旬。 | 2月下旬 date . = .. .. inferred !no reference date & 2月底 date . = .. .. inferred !no reference date & 3月下旬 period XXXX-03-21/XXXX-03-31 = .. .. inferred & 3月底 date XXXX-03-31~ XXXX-03-31 .. .. inferred & 2021年2月下旬 period 2021-02-21/2021-02-28 = 2021-02-21 2021-02-28 explicit
- | 8—11时开放,9至17时,8-11点。 | 8—11时 time . T08:00/T11:00 .. .. explicit & 9至17时 time . T09:00/T17:00 .. .. explicit & 8-11点 time . T08:00/T11:00 .. .. explicit
- | 2021　年5月,8　月　5　日。 | 2021　年5月 date 2021-05 = 2021-05-01 2021-05-31 explicit & 8　月　5　日 date 2021-08-05 = 2021-08-05 2021-08-05 anaphoric
- | 农历2022年二月三十,农历2023年闰三月三十。 | 农历2022年二月三十 date . = .. .. lunar !no such lunar day in 2022: 2-30 & 农历2023年闰三月三十 date . = .. .. lunar !no such lunar day in 2023: leap 3-30
2023-09-08 | 上个世纪,上个世纪八十年代末,本世纪,新世纪,这个世纪。 | 上个世纪 date 19XX 19 1900-01-01 1999-12-31 relative & 上个世纪八十年代末 date 1989~ 198 1987-01-01 1989-12-31 relative & 本世纪 date 20XX 20 2000-01-01 2099-12-31 relative & 新世纪 date 20XX 20 2000-01-01 2099-12-31 relative & 这个世纪 date 20XX 20 2000-01-01 2099-12-31 relative
2000-05-01 | 本世纪,上世纪。 | 本世纪 date 20XX 20 2000-01-01 2099-12-31 relative & 上世纪 date 19XX 19 1900-01-01 1999-12-31 relative
2001-05-01 | 本世纪,上世纪。 | 本世纪 date 20XX 20 2000-01-01 2099-12-31 relative & 上世纪 date 19XX 19 1900-01-01 1999-12-31 relative
2023-09-08 | 一至三季度,第二至四季度,1—3季度。 | 一至三季度 period 2023-01/2023-09 = 2023-01-01 2023-09-30 inferred & 第二至四季度 period 2023-04/2023-12 = 2023-04-01 2023-12-31 inferred & 1—3季度 period 2023-01/2023-09 = 2023-01-01 2023-09-30 inferred
2023-11-08 | 前三季,今年前三季营收。 | 前三季 period 2023-01/2023-09 = 2023-01-01 2023-09-30 inferred & 今年前三季 period 2023-01/2023-09 = 2023-01-01 2023-09-30 relative
2023-09-08 | 2023年正月十五,今年腊月廿三,去年农历八月十五,2023年农历的日子。 | 2023年正月十五 date 2023-02-05 = 2023-02-05 2023-02-05 lunar & 今年腊月廿三 date 2024-02-02 = 2024-02-02 2024-02-02 lunar & 去年农历八月十五 date 2022-09-10 = 2022-09-10 2022-09-10 lunar & 2023年 date 2023 = 2023-01-01 2023-12-31 explicit
2023-09-08 | 当晚会开始,当晚辈的。 | none
- | 2021年的5月,2021年的5月3日。 | 2021年的5月 date 2021-05 = 2021-05-01 2021-05-31 explicit & 2021年的5月3日 date 2021-05-03 = 2021-05-03 2021-05-03 explicit
2023-03-01 | 31日。 | 31日 date 2023-01-31 = 2023-01-31 2023-01-31 inferred
2023-09-08 | 半个世纪前,一个半世纪前,一个世纪前,半年前,半个月前,1.5年前,一个半月前,两周半前。 | 半个世纪前 date 1973 = 1973-01-01 1973-12-31 relative & 一个半世纪前 date 1873 = 1873-01-01 1873-12-31 relative & 一个世纪前 date 1923 = 1923-01-01 1923-12-31 relative & 半年前 date 2023-03 = 2023-03-01 2023-03-31 relative & 半个月前 date 2023-08-24 = 2023-08-24 2023-08-24 relative & 1.5年前 date 2022-03 = 2022-03-01 2022-03-31 relative & 一个半月前 date 2023-07 = 2023-07-01 2023-07-31 relative & 两周半前 date 2023-08-22 = 2023-08-22 2023-08-22 relative
- | 2021年11月22日 ( 星期一)。 | 2021年11月22日 date 2021-11-22 = 2021-11-22 2021-11-22 explicit & 星期一 date 2021-11-22 = 2021-11-22 2021-11-22 anaphoric
2023-12-20 | 前两个月。 | 前两个月 period 2023-01/2023-02 = 2023-01-01 2023-02-28 inferred
2024-01-10 | 年底,年初。 | 年底 date 2023-12~ 2023-12 2023-12-01 2023-12-31 inferred & 年初 date 2024-01~ 2024-01 2024-01-01 2024-01-31 inferred
2024-03-10 | 年底。 | 年底 date 2024-12~ 2024-12 2024-12-01 2024-12-31 inferred
- | 今年,去年5月,今年春节,同年。 | 今年 date . XXXX .. .. relative !no reference date & 去年5月 date XXXX-05 = .. .. relative & 今年春节 date . = .. .. festival !no reference date & 同年 date . XXXX .. .. anaphoric !no date before it
2023-10-08 | 12月至3月停工。 | 12月至3月 period 2022-12/2023-03 = 2022-12-01 2023-03-31 inferred
2023-12-20 | 1至7月进出口。 | 1至7月 period 2023-01/2023-07 = 2023-01-01 2023-07-31 inferred
2023-09-08 | 2023年12月至3月。 | 2023年12月至3月 period 2023-12/2024-03 = 2023-12-01 2024-03-31 explicit
- | 3021年见,5000年。 | 5000年 duration . P5000Y .. .. explicit
- | 春天。一天,老人来了,一年下来。 | 一年 duration . P1Y .. .. explicit
- | 1.2个世纪,半个世纪,几个世纪。 | 1.2个世纪 duration . P120Y .. .. explicit & 半个世纪 duration . P50Y .. .. explicit & 几个世纪 duration . PXY .. .. explicit
2023-09-08 | Model X本月交付,Model X上月,Model X下周,Model X周五,Model X今夏,Model X腊月廿三,Model X 5月。 | 本月 date 2023-09 = 2023-09-01 2023-09-30 relative & 上月 date 2023-08 = 2023-08-01 2023-08-31 relative & 下周 period 2023-09-11/2023-09-17 2023-W37 2023-09-11 2023-09-17 relative & 周五 date 2023-09-08 = 2023-09-08 2023-09-08 inferred & 今夏 date 2023-22 2023-SU 2023-06-01 2023-08-31 relative & 腊月廿三 date 2023-01-14 = 2023-01-14 2023-01-14 lunar & 5月 date 2023-05 = 2023-05-01 2023-05-31 inferred
2023-09-08 | 2021年第3周,今年第1周,第3周。 | 2021年第3周 period 2021-01-18/2021-01-24 2021-W03 2021-01-18 2021-01-24 explicit & 今年第1周 period 2023-01-02/2023-01-08 2023-W01 2023-01-02 2023-01-08 relative
2023-09-08 | 他三年以前来。后来走了。三年之前。 | 三年以前 date 2020 = 2020-01-01 2020-12-31 relative & 三年之前 date 2020 = 2020-01-01 2020-12-31 relative
2023-03-08 | 12月5日至3月8日晚8点。 | 12月5日至3月8日晚8点 time . 2022-12-05/2023-03-08T20:00 2022-12-05 2023-03-08 inferred
"""


def said(mention: DateMention) -> str:
    """A mention as the table writes it."""
    timex3 = "=" if mention.timex3 == mention.edtf else mention.timex3 or "."
    fields = [mention.text, mention.kind, mention.edtf or ".", timex3]
    fields += [str(day or "..") for day in (mention.first, mention.last)]
    return " ".join([*fields, mention.basis, *([f"!{mention.reason}"] if mention.reason else [])])


@pytest.mark.parametrize("line", EDGES.strip().splitlines())
def test_edges(line: str) -> None:
    day, text, expected = line.split(" | ")
    reference = None if day == "-" else dt.date.fromisoformat(day)
    assert (" & ".join(map(said, find_dates(text, reference=reference))) or "none") == expected


def found(text: str) -> list[str]:
    return [mention.text for mention in find_dates(text, reference=dt.date(2023, 9, 8))]


@pytest.mark.parametrize(
    "words",
    """日本月 成本月 资本月 基本月 根本月 标本月 文本月 书本月 样本月 以上月 线上月 不同月 相同月 多次月 首次月 3次月
    日本周 成本周 资本周 基本周 根本周 标本周 文本周 书本周 样本周 以上周 线上周 海上周 天下周 线下周 以下周 应当周 相当周 不同周 相同周
    如今春 当今夏 至今冬 说明春 证明春 声明春 文明春 光明春 日本春 过去冬
    满3月 同3月 岁3月 坐3月 蜜3月 第3月 数3月 几3月 个3月 满8日 个8日
    一百3月 二十3月""".split(),
)
def test_the_end_of_a_word_begins_no_date(words: str) -> None:
    assert found(f"{words}的事") == []


@pytest.mark.parametrize("word", "路 街 巷 弄 村 道 楼 幢 栋 里".split())
def test_a_house_number_is_no_day(word: str) -> None:
    assert found(f"幸福{word}3号晚上") == []
    assert found("他3号晚上来") == ["3号晚上"]


@pytest.mark.parametrize("word", "提早 最早 赶早 尽早 及早 很晚 太晚 过晚 最晚".split())
def test_a_degree_of_early_or_late_is_no_part_of_the_day(word: str) -> None:
    assert found(f"{word}8点") == ["8点"]


@pytest.mark.parametrize("word", "附近 亲近 接近 靠近 临近 邻近 将近 超近".split())
def test_near_at_the_end_of_a_word_points_nowhere(word: str) -> None:
    assert found(f"{word}三年") == ["三年"]


@pytest.mark.parametrize("after", ", \uff0c 。 这天 当晚 那天 是 上午, 晚上,".split())
def test_the_day_may_be_a_festival_where_the_clause_goes_on_about_it(after: str) -> None:
    def day(clause: str) -> dt.date | None:
        text = f"2023年5月3日开工,春节{clause}他们还在\n当日完工"
        return find_dates(text, reference=dt.date(2023, 9, 8))[-1].first

    assert day(after) == dt.date(2023, 1, 22)
    assert day("送温暖活动") == day("晚会") == day("下乡") == dt.date(2023, 5, 3)


@pytest.mark.parametrize(
    ("token", "small", "count", "year", "decimal"),
    [
        ("十八", 18, 18, None, None),
        ("廿三", 23, 23, None, None),
        ("卅一", 31, 31, None, None),
        ("初十", 10, 10, None, None),
        ("九十九", 99, 99, None, None),
        ("０8", 8, 8, 8, "8"),
        ("一百", None, 100, None, None),
        ("一百二", None, 120, None, None),
        ("一百零二", None, 102, None, None),
        ("一百〇二", None, 102, None, None),
        ("一百二十三", None, 123, None, None),
        ("九百", None, 900, None, None),
        ("三百二", None, 320, None, None),
        ("三百二十一", None, 321, None, None),
        ("十百", None, None, None, None),
        ("百", None, None, None, None),
        ("一百百", None, None, None, None),
        ("二〇二一", None, None, 2021, None),
        ("１.５", None, None, None, "1.5"),
        ("1.50", None, None, None, "1.5"),
        ("02.0", None, None, None, "2"),
        ("1.", None, None, None, None),
        (".5", None, None, None, None),
        ("", None, None, None, None),
    ],
)
def test_numerals_of_dates(
    token: str, small: int | None, count: int | None, year: int | None, decimal: str | None
) -> None:
    assert (read_small(token), read_count(token), read_year(token), read_decimal(token)) == (
        small,
        count,
        year,
        decimal,
    )


@pytest.mark.parametrize("text", ["2023年8月底", "2023年8月", "2023年", "8月5日", "近日", "2023年13月5日"])
def test_no_day_is_inferred_from_less_than_a_day(text: str) -> None:
    assert infer_reference([text]) is None


@pytest.mark.parametrize(
    ("texts", "day", "confidence"),
    [
        (["2023年3月1日", "2023年4月15日"], dt.date(2023, 4, 15), 0.75),
        (["2023年3月1日", "2023年4月16日"], dt.date(2023, 4, 16), 0.25),
        (["2023年3月1日,2023年3月1日,2029年9月9日"], dt.date(2023, 3, 1), 0.5),
        (["2023年4月15日8时,2023年3月,去年3月1日"], dt.date(2023, 4, 15), 0.5),
    ],
)
def test_the_inferred_day_has_others_within_45_days(
    texts: list[str], day: dt.date, confidence: float
) -> None:
    assert infer_reference(texts) == (day, confidence)


def test_misuse_is_named() -> None:
    with pytest.raises(ArgumentTypeError, match="texts must be str, not int"):
        infer_reference(5)  # type: ignore[arg-type]
    with pytest.raises(ArgumentTypeError, match="text must be a str, not bytes"):
        find_dates(b"2021")  # type: ignore[arg-type]
    with pytest.raises(
        ArgumentTypeError, match=r"reference must be a datetime.date, an ISO 8601 str or None, not int"
    ):
        normalise_dates("2021年", reference=5)  # type: ignore[arg-type]


WRITTEN = """
今日为2021年5月3日,5月4日闭幕。 | 今日为2021-05-03,2021-05-04闭幕。
2021年5月3日8时30分 | 2021-05-03T08:30
2021年5月3日下午开会 | 2021-05-03下午开会
2021年5月3日(星期一)开会 | 2021-05-03(星期一)开会
去冬今春 | 去冬今春
2021-05-03开会 | 2021-05-03开会
2021年5月3日9人 | 2021年5月3日9人
2021年2月30日 | 2021年2月30日
"""


@pytest.mark.parametrize("line", WRITTEN.strip().splitlines())
def test_written(line: str) -> None:
    before, after = line.split(" | ")
    assert normalise_dates(before) == after
    assert normalise_dates(after) == after


#: What is written must read the same again; where it would not, the change beside it is taken back, and no other.
TAKEN_BACK = """
月初,次日 | 月初,次日
春节十时 | 春节十时
去年前年 | 去年前年
2021年8月5日,去年前年 | 2021-08-05,去年前年
去年前年,2021年8月5日 | 去年前年,2021-08-05
2021年8月5日。去年前年。2022年3月1日 | 2021-08-05。去年前年。2022-03-01
"""


@pytest.mark.parametrize("line", TAKEN_BACK.strip().splitlines())
def test_a_change_that_would_change_its_neighbour_is_taken_back(line: str) -> None:
    before, after = line.split(" | ")
    assert normalise_dates(before, reference=dt.date(2023, 9, 8)) == after
    assert normalise_dates(after, reference=dt.date(2023, 9, 8)) == after


def test_changes_point_into_the_text_given() -> None:
    text = "2021年5月3日开工,6月4日完工,近日复查。"
    result, changes = normalise_dates(text, report=True)
    assert [(text[c.start : c.end], c.before, c.after) for c in changes] == [
        ("2021年5月3日", "2021年5月3日", "2021-05-03"),
        ("6月4日", "6月4日", "2021-06-04"),
    ]
    assert [c.span for c in changes] == [(0, 9), (12, 16)]
    assert result == "2021-05-03开工,2021-06-04完工,近日复查。"
