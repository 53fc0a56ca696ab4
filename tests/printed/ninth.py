"""What the pages of `tests/invented` that were read last showed: pictures without credits, diaries, feet, boxes of tips."""

from __future__ import annotations

from typing import Final

from printed.pages import Printed

SCENES: Final = (
    Printed(
        "what_a_picture_shows_without_a_credit",
        """
M 2016年9月8日 星期四 第四版
Ah 老船匠收了个女徒弟
Ay 本报记者 秦若谷
A 海沙村的造船棚里，六十八岁的柯九水正在教徒弟认木头。徒弟是他的外孙女，今年二十三岁。
A 村里的木船一年比一年少，去年只修了四条。柯九水说，手艺总得有人接着，船修一条算一条。
P 柯九水在给船板捻缝。
Bh 海沙村小学有了图书室
B 本报讯（记者 白露）昨天上午，海沙村小学的图书室开门，三千册图书由县图书馆捐赠。
B 图书室每天中午和放学后开放，由高年级学生轮流值班。
""",
        {"A": "秦若谷", "B": "白露"},
    ),
    Printed(
        "what_a_picture_shows_inside_a_text",
        """
M 2016年9月8日 星期四 第四版
Ah 散戏以后
A 剧团这一年下乡演了四十一场，最远的一场在山那边的石坝村，路上要走四个钟头。
A 台子搭在晒谷场上，天黑透了才开锣，台下坐了一百三十多人，散戏的时候一个也没少。
P 散戏后，演员们在台边卸妆。
A 团长说，下一场还去石坝，村里人已经把晒谷场又扫了一遍，只等天晴。
Bh 石坝村通了客车
B 本报讯（记者 白露）石坝村到县城的客车昨天开通，每天两班，票价十二元。
""",
    ),
)

REST: Final = (
    Printed(
        "a_diary_by_days_and_weather",
        """
M 2019年7月18日 星期四 第三版
Ah 一个人的变电站
Ay 韩生林
A# 7月2日 晴 风6级
A 今天把两台主变的油位看了三遍，风太大，站在外面说话听不见自己的声音。
A 晚上八点抄表，十点又抄了一遍，两遍的数一样，才放心去睡。
A# 7月3日 多云
A 送水的车来了，司机小马带来三棵白菜和一张报纸，报纸是上个月的，我还是从头看到了尾。
Bh 新线路昨天送电
B 本报讯（记者 白露）德令山至柳湖的输电线路昨天送电，沿线两个乡的用电不再靠柴油机。
""",
    ),
    Printed(
        "a_foot_of_editors_and_channels",
        """
M 第05版 声音
M 2021年10月20日 星期三
M:editors 责编 任晓楠 高 原
Ah 路灯该亮到几点
A 本报讯（记者 葛晓东）有读者来电说，河滨路的路灯晚上十点就熄了，下夜班的人只好摸黑走。
A 路灯管理所答复，从下周起河滨路的路灯亮到零点，冬天再提前半小时开灯。
M 本版文章只代表作者观点 投稿邮箱：shengyin@paper.example
M 官方微信 yihaichenbao
M:editors 本版责任校对：钱立新
""",
        {"A": "葛晓东"},
    ),
    Printed(
        "the_police_warn_in_a_box",
        """
M 2009年9月22日 星期二 第二版
Ah 假冒“传票”电话骗走三十万元
A 本报讯（记者 葛晓东）市公安局昨天通报，一个冒充法院打电话行骗的团伙被查获，抓获嫌疑人二十三名。
A 警方查明，这伙人分头打电话、取钱，半年里骗了十一个人，最多的一人被骗走三十一万元。
A[ 警方提示
A] 法院和公安机关不会用语音电话通知领取传票，也没有所谓的安全账户。
A] 接到这样的电话请立即挂断，已经汇款的请记下对方账号，尽快报案。
Bh 牧民转场路上有了流动警车
B 本报讯（记者 白露）旗公安局昨天抽调四辆警车，沿一百二十公里的转场线路巡逻，帮牧民找回走失的羊。
""",
        {"A": "葛晓东", "B": "白露"},
    ),
)

KINDS: Final = {"scenes, ninth": SCENES, "rest, ninth": REST}
