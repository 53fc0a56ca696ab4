"""What normalising writes, what it leaves alone, misuse, and the weight of the import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import newsparse
from newsparse.numerals import NumeralChange, find_numerals, normalise_numerals

WRITTEN = """
共有二百三十一人 | 共有231人
一百零八名学员 | 108名学员
三年来 | 3年来
三万五千元 | 3.5万元
总投资三亿五千万元 | 总投资3.5亿元
债务一万亿元 | 债务1万亿元
一百二十三万四千五百六十七元 | 1234567元
占三分之二 | 占2/3
百分之三十四点一 | 34.1%
百分之二十到三十 | 20%到30%
千分之五 | 5‰
三至五名 | 3至5名
一到两个 | 1到2个
平均三点五亩 | 平均3.5亩
第十六届运动会 | 第16届运动会
第二次会议 | 第2次会议
四十多名 | 40多名
十余万名 | 10余万名
近两千名 | 近2000名
共有１２３人 | 共有123人
增长１２．５％ | 增长12.5％
编号二〇二一 | 编号2021
五天 | 5天
白银三百两 | 白银300两
七十二元三角 | 72元3角
三万五千元五角 | 35000元5角
一元零五分 | 1元零5分
三年六个月 | 3年6个月
一年零六个月 | 1年零6个月
四斤二两 | 4斤2两
零下十二至十五度 | 零下12至15度
零下五度 | 零下5度
负三度 | 负3度
零下五至八度 | 零下5至8度
六万万人 | 6亿人
三萬五千戶 | 3.5萬戶
六萬萬人 | 6億人
百分之三十四點一 | 34.1%
一年零六個月 | 1年零6個月
两个亿 | 2个亿
二十多个亿 | 20多个亿
平均三点二亩 | 平均3.2亩
百分之三点二 | 3.2%
三点二万元 | 3.2万元
零点二克 | 0.2克
千分之三点二 | 3.2‰
十二点二到十三点二吨 | 12.2到13.2吨
百分之二点二至三点五 | 2.2%至3.5%
打七折到九折 | 打7折到9折
四点五折到六折 | 4.5折到6折
三块三角钱 | 3块3角钱
卖了三斗米 | 卖了3斗米
三十岁以下五十岁以上 | 30岁以下50岁以上
五十岁以上三十岁以下 | 50岁以上30岁以下
三十左右五十 | 30左右50
三岁以下一岁以上 | 3岁以下一岁以上
3倍以上五倍以下 | 3倍以上5倍以下
投资５０万元 | 投资50万元
投资５０.５亿元 | 投资50.5亿元
１.２万至１.５万元 | 1.2万至1.5万元
５０万至60万元 | 50万至60万元
"""

ALONE = """
一名工人
第一次
第一课
二级响应
第二师
第七分公司
省十三届人大代表
五彩湾一号煤矿
十几人
几十年
三五个人
两三千人
数百名
百名劳模
上百家
半年
两年半
一个半小时
五成以上
三成五
七五折
三十八度五
九秒八三
一年365天
一天10个小时
第三、第四两个生产队
中国红十字会
第二次世界大战
三〇五国道
六大产业
首届
一心一意
统一思想
万一
三位一体
五一劳动奖章
身高一米七到一米八
学制两年半到三年
打七五折到九折
买了三块三角板
3块三角板
上百个亿的投资
五十至百人
一倍以上三倍以下
四级以上三次
吃透两头：一头
二十到三十几人
2.92万名
2.92萬名
兩個半小時
3亿5000万元
1,234.5元
二〇二一年十一月二十二日
"""


@pytest.mark.parametrize("line", WRITTEN.strip().splitlines())
def test_written(line: str) -> None:
    before, after = map(str.strip, line.split("|"))
    assert normalise_numerals(before) == after
    assert normalise_numerals(after) == after


@pytest.mark.parametrize("text", ALONE.strip().splitlines())
def test_left_alone(text: str) -> None:
    assert normalise_numerals(text) == text


def test_all_writes_one_and_ranks_too() -> None:
    assert normalise_numerals("一名工人获二级证书，第一次", style="all") == "1名工人获2级证书，第1次"
    assert normalise_numerals("十几人，三五个，一心一意", style="all") == "十几人，三五个，一心一意"


def test_report() -> None:
    text, changes = normalise_numerals("来了三十名工人和两位老师。", report=True)
    assert text == "来了30名工人和2位老师。"
    assert changes == (NumeralChange(2, 4, "三十", "30"), NumeralChange(8, 9, "两", "2"))


@pytest.mark.parametrize("call", [find_numerals, normalise_numerals])
@pytest.mark.parametrize("argument", [None, 5, b"bytes", ["text"]])
def test_not_text(call: object, argument: object) -> None:
    with pytest.raises(TypeError, match="str") as caught:
        call(argument)  # type: ignore[operator]
    assert isinstance(caught.value, newsparse.NewsparseError)


def test_unknown_style() -> None:
    with pytest.raises(ValueError, match="standard, all") as caught:
        normalise_numerals("三名", style="gb")  # type: ignore[call-overload]
    assert isinstance(caught.value, newsparse.NewsparseError)


def test_frozen() -> None:
    (numeral,) = find_numerals("三名")
    with pytest.raises(AttributeError):
        numeral.value = 4  # type: ignore[misc]


def test_cn2an_is_loaded_at_first_need() -> None:
    program = (
        "import sys; from newsparse.numerals import find_numerals; find_numerals('三百名，3亿元');"
        "assert 'cn2an' not in sys.modules; find_numerals('三百二十万元'); assert 'cn2an' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
