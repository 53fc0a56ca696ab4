"""Amounts are read to their end or not at all: 余 before 万, multipliers behind ordinals, both scripts in one amount."""

from __future__ import annotations

import pytest

from newsparse.numerals import find_numerals, normalise_numerals
from newsparse.numerals.mixed import read_mixed
from numeral_tables import lines, said

MORE = """
年产3余万吨粮食。 | 3余万吨 c 30000 30000 . 吨 ~
共有25余万人参加。 | 25余万人 c 250000 250000 . 人 ~
投资5余亿元。 | 5余亿元 c 500000000 500000000 . 元 ~
存款达12余万亿元。 | 12余万亿元 c 12000000000000 12000000000000 . 元 ~
补贴三余万元。 | 三余万元 c 30000 30000 . 元 ~
补贴二十五余万元。 | 二十五余万元 c 250000 250000 . 元 ~
补贴三多万元。 | 三多万元 c 30000 30000 . 元 ~
年产3多万吨，来了3来万人。 | 3多万吨 c 30000 30000 . 吨 ~ & 3来万人 c 30000 30000 . 人 ~
近3余万人。 | 近3余万人 c 30000 . . 人 ~
共3.5余万元。 | 3.5余万元 c 35000 35000 . 元 ~
来了25余人。 | 25 c 25 . . . =
种了三余亩。 | none
节余万元。 | 万元 c 10000 . . 元 =
其余万名职工。 | 万名 c 10000 . . 名 =
十余名，百余万人。 | 十余名 c 10 10 . 名 ~ & 百余万人 c 1000000 1000000 . 人 ~
一来万事俱备，二来亿人期盼。 | 亿人 c 100000000 . . 人 =
剩3余下的交公。 | 3 c 3 . . . =
"""


@pytest.mark.parametrize("line", lines(MORE))
def test_more_before_a_multiplier(line: str) -> None:
    """余 behind 3 or 25 says 'and some' of the 万 or 亿 that follows; before a thing counted it needs a round number."""
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected


ORDINALS = """
公司第1000万辆汽车下线。 | 第1000万辆 o 10000000 . . 辆 =
迎来第10万名游客。 | 第10万名 o 100000 . . 名 =
迎来第１０万名游客。 | 第１０万名 o 100000 . . 名 =
卖出第1.5万台。 | 第1.5万台 o 15000 . . 台 =
第1亿件包裹。 | 第1亿件 o 100000000 . . 件 =
第1000万用户诞生。 | 第1000万 o 10000000 . . . =
第1,000名学员结业。 | 第1,000名 o 1000 . . 名 =
第10,000名学员结业。 | 第10,000名 o 10000 . . 名 =
第1，000名学员结业。 | 第1，000名 o 1000 . . 名 =
第1百名学员。 | 第1百名 o 100 . . 名 =
第1万零1名游客。 | 第1万零1名 o 10001 . . 名 =
第1万五千名游客。 | 第1万五千名 o 15000 . . 名 =
第三百零5号。 | 第三百零5号 o 305 . . 号 =
第二十2月再开。 | 第二十 o 20 . . . =
第一千万辆。 | 第一千万辆 o 10000000 . . 辆 =
位居第3,200多人参加。 | 第3 o 3 . . . = & 200多人 c 200 200 . 人 ~
第5,6版。 | 第5 o 5 . . . = & 6版 c 6 . . 版 =
第3版10万份。 | 第3版 o 3 . . 版 = & 10万份 c 100000 . . 份 =
列第1万科。 | 第1 o 1 . . . =
第5百货商店。 | 第5 o 5 . . . =
第1千米用时三分。 | 第1千米 o 1 . . 千米 =
第2020,300人参加。 | 第2020 o 2020 . . . = & 300人 c 300 . . 人 =
见第1.2节。 | 第1 o 1 . . . =
第12名。 | 第12名 o 12 . . 名 =
"""


@pytest.mark.parametrize("line", lines(ORDINALS))
def test_ordinals_with_multipliers(line: str) -> None:
    """Behind 第 multipliers and thousands count as elsewhere, but commas there also stand between ranks and counts."""
    sentence, expected = line.split(" | ")
    assert " & ".join(map(said, find_numerals(sentence))) == expected


WHOLE = """
占地1亿零500万亩。 | 1亿零500万亩 c 105000000 . . 亩 =
总投资三亿3000万元。 | 三亿3000万元 c 330000000 . . 元 =
总投资三亿零300万元。 | 三亿零300万元 c 303000000 . . 元 =
共2百零5人。 | 2百零5人 c 205 . . 人 =
共2百零五人。 | 2百零五人 c 205 . . 人 =
共1万零5人。 | 1万零5人 c 10005 . . 人 =
共1万零50人。 | 1万零50人 c 10050 . . 人 =
捐了2十万元。 | 2十万元 c 200000 . . 元 =
捐了2十五万元。 | 2十五万元 c 250000 . . 元 =
共3百2十人。 | 3百2十人 c 320 . . 人 =
离家3百米。 | 3百米 c 300 . . 米 =
重5百克，功率3百瓦。 | 5百克 c 500 . . 克 = & 3百瓦 c 300 . . 瓦 =
花了2万3。 | 2万3 c 23000 . . . =
花了2万3才修好。 | 2万3 c 23000 . . . =
花了2万3元。 | 2万3元 c 23000 . . 元 =
月薪3千5。 | 3千5 c 3500 . . . =
卖了3万五。 | 3万五 c 35000 . . . =
卖了3万五左右。 | 3万五左右 c 35000 . . . ~
从2万3涨到2万5。 | 2万3 c 23000 . . . = & 2万5 c 25000 . . . =
约2万3至2万5。 | 约2万3至2万5 r . 23000 25000 . ~
卖了3万五千元。 | 3万五千元 c 35000 . . 元 =
卖了三万5千元。 | 三万5千元 c 35000 . . 元 =
卖了三万5000元。 | 三万5000元 c 35000 . . 元 =
投资1亿五千万元。 | 1亿五千万元 c 150000000 . . 元 =
共5千500元。 | 5千500元 c 5500 . . 元 =
印数增至1万5千200。 | 1万5千200 c 15200 . . . =
共3百50元。 | 3百50元 c 350 . . 元 =
共1万300元。 | 1万300元 c 10300 . . 元 =
共五十3人。 | 五十3人 c 53 . . 人 =
投资１亿５千万元。 | １亿５千万元 c 150000000 . . 元 =
增加2十余万元。 | 2十余万元 c 200000 200000 . 元 ~
# what stands behind is a number of its own, or none
收费5万一次。 | 5万 c 50000 . . . =
每3万一平方米。 | 3万 c 30000 . . . =
赔了5万一直不说。 | 5万 c 50000 . . . =
用了3万零部件。 | 3万 c 30000 . . . =
藏银5万两。 | 5万两 c 50000 . . 两 =
存3万两年定期。 | 3万 c 30000 . . . = & 两年 c 2 . . 年 =
达到5万12月再增。 | 5万 c 50000 . . . =
达到120十月再增。 | 120 c 120 . . . =
达到三万2021年再增。 | 三万 c 30000 . . . =
达到三万5月再增。 | 三万 c 30000 . . . =
见5千3:2。 | 5千 c 5000 . . . =
收费100一次。 | 100 c 100 . . . =
上万3个月。 | 上万 c 10000 10000 . . ~
气压850百帕。 | 850 c 850 . . . =
评为2018十大新闻。 | none
上涨3百分点。 | 3百分点 c 3 . . 百分点 =
3千米和5千克。 | 3千米 c 3 . . 千米 = & 5千克 c 5 . . 千克 =
5千米跑。 | 5千米 c 5 . . 千米 =
# what can be read in two ways, or in none, is not read
来了2万3人。 | none
来了三百5个。 | none
来了1万20人。 | none
亏了2万3.5。 | none
投资1.5亿零500万元。 | none
来了三千12人。 | none
"""


@pytest.mark.parametrize("line", [line for line in lines(WHOLE) if line[0] != "#"])
def test_amounts_are_read_to_their_end(line: str) -> None:
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected


FRACTIONS = """
误差为10亿分之一。 | 10亿分之一 f 1/1000000000 . . . =
占1000分之5。 | 1000分之5 f 1/200 . . . =
占5分之3。 | 5分之3 f 3/5 . . . =
占１０万分之三。 | １０万分之三 f 3/100000 . . . =
占100分之5。 | 100分之5 p 5 . . % =
占3分之2强。 | 3分之2 f 2/3 . . . =
得了5分之后。 | 5 c 5 . . . =
得了5分之多。 | 5 c 5 . . . =
增长五又三分之一倍。 | 五又三分之一倍 f 16/3 . . 倍 =
执黑以一又四分之三子获胜。 | 一又四分之三 f 7/4 . . . =
长十二又二分之一英寸。 | 十二又二分之一英寸 f 25/2 . . 英寸 =
加3又1/2杯水。 | 3又1/2杯 f 7/2 . . 杯 =
加3又2分之1杯水。 | 3又2分之1杯 f 7/2 . . 杯 =
约五又三分之一倍。 | 约五又三分之一倍 f 16/3 . . 倍 ~
三十人又三分之一。 | 三十人 c 30 . . 人 = & 三分之一 f 1/3 . . . =
来了五个又走了三个。 | 五个 c 5 . . 个 = & 三个 c 3 . . 个 =
增长5%又1/2。 | 5% p 5 . . % = & 1/2 f 1/2 . . . =
五又三分之四。 | 三分之四 f 4/3 . . . =
"""


@pytest.mark.parametrize("line", lines(FRACTIONS))
def test_fractions_with_their_denominators_and_wholes(line: str) -> None:
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected


WRITTEN = """
年产二十五余万吨 | 年产25余万吨
补贴三余万元 | 补贴3余万元
增长五又三分之一倍 | 增长五又三分之一倍
总投资三亿3000万元 | 总投资3.3亿元
卖了3万五千元 | 卖了3.5万元
捐了2十万元 | 捐了20万元
共2百零五人 | 共205人
占地1亿零500万亩 | 占地1亿零500万亩
花了2万3，用了3百米 | 花了2万3，用了3百米
占1000分之五 | 占5‰
占100分之五 | 占5%
占5分之三 | 占3/5
误差10亿分之一 | 误差10亿分之一
第１,０００名 | 第1,000名
第1000万辆 | 第1000万辆
"""


@pytest.mark.parametrize("line", lines(WRITTEN))
def test_written(line: str) -> None:
    before, after = line.split(" | ")
    assert normalise_numerals(before) == after
    assert normalise_numerals(after) == after


FORMAL = """
借款叄仟元。 | 叄仟元 c 3000 . . 元 =
捐款參仟元。 | 參仟元 c 3000 . . 元 =
捐款参仟元。 | 参仟元 c 3000 . . 元 =
捐款弍佰元。 | 弍佰元 c 200 . . 元 =
計捌佰參拾元。 | 捌佰參拾元 c 830 . . 元 =
計伍萬參仟元。 | 伍萬參仟元 c 53000 . . 元 =
計參萬元。 | 參萬元 c 30000 . . 元 =
計參億元。 | 參億元 c 300000000 . . 元 =
計壹佰零參元。 | 壹佰零參元 c 103 . . 元 =
計壹仟叄佰弍拾叄元。 | 壹仟叄佰弍拾叄元 c 1323 . . 元 =
叄元整。 | 叄元 c 3 . . 元 =
會議參加者三百人。 | 三百人 c 300 . . 人 =
三百參加者。 | 三百 c 300 . . . =
二十参赛者。 | 二十 c 20 . . . =
買人參三斤。 | 三斤 c 3 . . 斤 =
種人參萬畝。 | 萬畝 c 10000 . . 亩 =
海参三百斤，党参千斤。 | 三百斤 c 300 . . 斤 = & 千斤 c 1000 . . 斤 =
參一腳。 | none
参五人。 | 五人 c 5 . . 人 =
大陸三十人。 | 三十人 c 30 . . 人 =
部隊伍十人。 | 十人 c 10 . . 人 =
"""


@pytest.mark.parametrize("line", lines(FORMAL))
def test_formal_digits_of_old_print(line: str) -> None:
    """叄 and 弍 are digits wherever they stand; 參 only beside the formal 拾 佰 仟 萬, for 參加 and 人參 are words."""
    sentence, expected = line.split(" | ")
    assert (" & ".join(map(said, find_numerals(sentence))) or "none") == expected


@pytest.mark.parametrize("token", ["", "万", "三万万万", "3百2百", "二三百", "3千5百千", "5万100千"])
def test_parts_that_do_not_fit(token: str) -> None:
    assert read_mixed(token) is None
