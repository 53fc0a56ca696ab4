"""What papers print at the foot of a page: how to reach them, what to send in, what they answer for. Data only.

A line at the end of a page that one of these rows matches is furniture; elsewhere it may belong to a notice.
"""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row

_DIGITS: Final = r"[(（]?[\d０-９×*一二三四五六七八九零〇○]"
_MARK: Final = r"^[■●◆▲★□○◎☆※\s]*"

FOOT: Final[tuple[Row, ...]] = (
    Row(
        "foot.telephone",
        LazyPattern(
            rf"{_MARK}(?:(?:24|２４)小时|全天候?)?[\u3400-\u9fff]{{0,8}}(?:热线|电话|专线|总机|传真|传呼|呼机|熱線|電話)[\u3400-\u9fff]{{0,4}}\s*+[:：／/]?\s*+{_DIGITS}[^。！？]{{2,60}}$"
        ),
        "hotline",
        "a telephone number of the paper, and when it is answered",
        (
            "新闻热线：8611110 24小时有人接听",
            "24小时新闻热线：88110110 提供线索最高奖1000元",
            "帮办热线 967700 早8点—晚8点",
            "本版热线 3825566转211（周一至周五 9：00—17：00）",
            "报料电话：96××××",
            "■新闻热线 （010）5550-0789",
            "传呼 126—88017 呼葛小艾",
        ),
        ("热线接到3个电话。家住城南的李先生说", "电话里，他说了三遍"),
    ),
    Row(
        "foot.values",
        LazyPattern(
            rf"{_MARK}(?:(?:[\u3400-\u9fff][ \u3000]?){{1,12}}+\s*+[:：／/]?\s*+(?:{_DIGITS}[\d０-９×*\s()（）—－–\-转轉、/／]{{4,40}}+|(?:https?://|www\.)?[A-Za-z0-9_.+\-]+(?:[@＠][A-Za-z0-9\-]+)?(?:\.[A-Za-z0-9\-]+)++)[\s,，;；|｜]*+){{1,5}}$"
        ),
        "hotline",
        "names and numbers or addresses of the net and nothing else, whatever the names are",
        (
            "路电：082-22471 投稿邮箱：bureau@mail.example",
            "编辑部 010-55550123 发行部 010-55550124",
            "电子信箱：zonghe@paper.example",
        ),
        ("全厂职工2019年人均收入82471元", "今年1至8月，全省发送粮食1033万吨", "订单号 5 号"),
    ),
    Row(
        "foot.channel",
        LazyPattern(
            rf"{_MARK}(?:[\u3400-\u9fff]{{0,6}}(?:微信(?:公众号)?|微博|公众号|抖音号?|视频号|头条号|客户端|官网)\s*+[:：]?\s*+[@＠]?(?:[A-Za-z][\w.\-/:]{{2,40}}|[\u3400-\u9fff]{{2,8}}(?:日报|晚报|晨报|都市报|商报|快报|时报|早报))[\s,，;；|｜]*+){{1,4}}$"
        ),
        "hotline",
        "where to find the paper on the net",
        ("官方微信 yihaichenbao", "官方微博：@沂海晨报", "微信公众号：jzwbnews 官方微博：@江州晚报"),
        ("微信群里的退休生活", "官方微信通报了三起事故"),
    ),
    Row(
        "foot.post",
        LazyPattern(
            rf"{_MARK}(?:(?:读者)?(?:来信|来稿)请?寄|(?:本[报刊版社]|报社|编辑部)?(?:社址|地址|通信地址|通讯地址|网址|信箱|邮箱)|(?:本[报刊版])?(?:投稿|读者|编辑|爆料|报料)(?:信箱|邮箱))\s*[:：]\s*\S[^。！？]{{3,60}}$"
        ),
        "hotline",
        "where to write to",
        (
            "来信请寄：明塘市柳林桥1号明塘都市报帮办栏目组 邮编见版权页",
            "投稿信箱：本报文化周刊编辑部 邮编 430099",
            "地址：陵江市学苑大道1号行政楼304室",
            "本报网址：news.ljlg.example",
            "投稿信箱：xiaobao@ljlg.example",
        ),
        ("地址不详的来信", "信箱里的秘密"),
    ),
    Row(
        "foot.request",
        LazyPattern(
            rf"{_MARK}(?:(?:欢迎)?(?:来信)?来稿[,，]?请|本[版刊栏]投稿请?|投稿请|欢迎(?:来信来稿|投稿|来稿|赐稿)|(?:新闻)?线索一经采用|报料有奖|有奖报料|提供线索)[^。！？]{{2,60}}$"
        ),
        "hotline",
        "what to send in, and what it earns",
        (
            "欢迎来信来稿，来稿请注明真实姓名和通信地址",
            "线索一经采用 奖励50元至1000元",
            "报料有奖 最高2000元",
            "本版投稿请注明“县域新闻”",
            "来稿请注明作者真实姓名、单位、邮编，一个月内未见刊用可自行处理",
        ),
        ("来稿选登", "欢迎投稿"),
    ),
    Row(
        "foot.disclaimer",
        LazyPattern(
            rf"{_MARK}(?:本[版刊栏报](?:所载|刊发|刊登)?(?:内容|文章|观点|信息|资讯)?(?:仅|只代表|不代表|均为)[^。！？]{{2,40}}|版权所有[^。！？]{{0,30}}|未经(?:授权|许可)[^。！？]{{2,30}}|转载请注明[^。！？]{{0,20}})$"
        ),
        "slogan",
        "what the paper answers for",
        (
            "本版内容仅供参考，具体诊疗请遵医嘱",
            "本版文章仅代表作者观点",
            "本版文章只代表作者观点 投稿邮箱:shengyin@paper.example",
            "本版观点仅供参考，据此入市风险自担",
            "版权所有，转载请注明出处",
        ),
        ("本报仅用两天筹得善款。", "本报内容改版"),
    ),
    Row(
        "foot.next",
        LazyPattern(
            rf"{_MARK}(?:本[刊版报栏]每[周月逢][^。！？]{{1,40}}|下[期周](?:关注|预告|看点|话题)\s*+[:：]?\s*+\S[^。！？]{{2,40}}|今日[\u3400-\u9fff]{{1,4}}版明日见[:：][^。！？]{{2,40}})$"
        ),
        "slogan",
        "when the page comes out again, and with what",
        ("本刊每周五出版 下期关注：谁还在写信", "下期预告：一片药能不能掰开吃", "今日体育版明日见：铁锚队庆功大会 上午9时 市工人文化宫"),
        ("下期有好戏", "本报每期都看。"),
    ),
    Row(
        "foot.counsel",
        LazyPattern(r"^(?:本[报刊])?(?:常年)?法律顾问\s*+[:：]?\s*+\S[^。！？]{4,40}$"),
        "slogan",
        "the paper's lawyers",
        ("本报法律顾问 北京市衡岳律师事务所 盛一鸣律师",),
        ("法律顾问", "法律顾问说，合同无效。"),
    ),
)  # fmt: skip
"""`gives` is the kind of furniture."""
