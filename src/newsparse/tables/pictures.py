"""How the captions of pictures show themselves by their words. Data only."""

from __future__ import annotations

from typing import Final

import regex

from newsparse.tables.row import LazyPattern, Row

CAPTION_CUES = regex.compile(
    r"^(?:[上下左右大小主题]?图[为:：①-⑳1-9]|图[一二三四五六七八九十][:：]?|[▲△▶◀▼])|[（(][左右前后中上下][排起]?[左右中]?[一二三四五六七八九1-9]?[起者图]?[)）]"
)
"""图为…, 上图:…, (右一), (左二): how a caption without a credit shows itself."""

PLACED = regex.compile(r"^[^,。:“”]{1,12}[（(][左右前后中][^()（）]{0,3}[)）]")
"""Who is seen where, at the beginning: a short paragraph that begins so says what a picture shows."""

BOTH = regex.compile(
    r"文 ?[/／、并]? ?[图摄]|[图摄] ?[/／、]? ?文"
    r"|(?:文|采写|撰文) ?[/／:：].{2,30}(?:[图摄]|摄影) ?[/／:：]|[ /／]文[ 　].{2,12}[ /／][图摄]"
)
"""Who signs so wrote the text and took its pictures (文/图, 图文, 文/某某 图/某某); 摄影报道 stands as often under a caption."""

_TELLS: Final = r"[了已还也就都才却不没将要会可能应须仍再又更最说称据曾很太我你他她它这那该]|[现所内实旨潜存]在|在[于此即]|其中|目前|[取获赢夺]得"
"""What a story has beside its verb and the caption of a picture has not: whether, when, to what end and by whose account it was so."""

SCENE: Final = Row(
    "scene",
    LazyPattern(
        # the length first: most paragraphs are longer
        rf"^(?=.{{7,36}}$)(?:(?!.*(?:{_TELLS}))(?:"
        r"(?![(]?[一二三四五六七八九十]+[)、])"
        r"(?:(?:日前|近日|昨[天日]|(?:[0-9]{1,2}月)?[0-9]{1,2}日)[,]?|[^,.“”:;!?…]{1,6}[后時时前中],)?"
        r"[^,.“”:;!?…0-9]{2,24}(?:正在?|在)[^,.:;!?…“”0-9]{3,24}"
        r"|[^,.“”:;!?…]{2,16},[^,.“”:;!?…0-9]{1,8}正在[^,.:;!?…“”0-9]{2,16})"
        r"|[^,.:;!?…]{2,24}(?:剧照|效果图|示意图|截图|全景|外景|书影|海报|合影))\.$"
    ),
    "caption",
    "A paragraph of one sentence that says who is doing what where, and nothing of whether, when or by whose account: of "
    "1,063 short paragraphs of news and of made pages 7 do, all of them captions; of 139 captions, their credits off, 33",
    (
        "老船匠在给船板捻缝.",
        "林场的工人正在装运间伐材.",
        "散戏后,演员们在台边卸妆.",
        "合成车间,工人正在巡检.",
        "9月3日,中学生在校内排队乘坐客车回家.",
        "《渡口》剧照.",
    ),
    (
        "目前,案件正在进一步审理中.",
        "他在县城开了一家小店.",
        "(四)在电力电缆线路保护区内进行作业.",
        "两年来,村里没有再着过火.",
        "我在车站等了三个钟头.",
        "部队正在西线取得胜利.",
    ),
)
"""Matched against a whole paragraph with marks folded."""

SORT: Final = Row(
    "sort",
    LazyPattern(
        r"(?:(?:航拍|效果|示意|平面|规划|实景|资料|全景|手绘)图|剧照|全景|外景|旧影|书影|海报|合影|截图|旧照|老照片|定妆照)$"
    ),
    "caption",
    "What sort of picture it is, at the end of a line: over a credit a caption, however short",
    ("东荡湖湿地航拍图", "《渡口》剧照", "新站房效果图", "毕业合影"),
    ("老窑点火", "一张合影的来历", "扫黄打非"),
)
"""Searched in a whole line with marks folded that a credit stands under."""

_KINDS: Final = (
    "国画|中国画|水墨画?|油画|版画|木刻|套色木刻|木版画|铜版画|剪纸|漫画|速写|素描|水彩画?|水粉画?|书法|篆刻|宣传画|年画|连环画|"
    "农民画|幽默画|儿童画|钢笔画|铅笔画|插图|雕塑|浮雕|泥塑|刺绣|烙画|工艺美术|國畫|中國畫|油畫|版畫|書法|剪紙|漫畫|攝影|摄影|摄影作品|艺术摄影"
)
ARTWORK: Final = Row(
    "artwork",
    LazyPattern(rf"^[^,。.;:!?()]{{1,24}}[(（](?:{_KINDS})[)）]$"),
    "caption",
    "What a work of art is called, and of what kind it is; who made it stands under it",
    ("松溪夜渡(国画)", "春到工地(套色木刻)", "《丰收》(剪纸)", "加 班(漫画)"),
    ("他爱上了国画", "松溪夜渡(国画) 程十梅作", "春到工地(小说)", "展出了《丰收》(剪纸)等120件作品"),
)
"""Matched against a whole line with marks folded."""

MADE: Final = Row(
    "made",
    LazyPattern(
        r"^(?:作者[:：]?\s?)?(?P<name>[\u3400-\u9fff](?:\s?[\u3400-\u9fff]){1,3}?)\s?(?:作|画|畫|绘|繪|刻|摄|攝|书|書)$"
    ),
    "credit",
    "Who made a work of art, under its title; elsewhere a line may end so by chance",
    ("程十梅作", "丁聪画", "方 成 作", "陈定远 绘"),
    ("杰作", "本刊资料"),
)
"""Matched against a whole line with marks folded."""

NO_MAKER: Final = frozenset(
    "工作 合作 写作 寫作 创作 創作 操作 动作 動作 制作 製作 运作 協作 协作 耕作 劳作 勞作 著作 原作 新作 佳作 力作 大作 杰作 傑作 发作 装作 叫作 "
    "图画 圖畫 书画 書畫 国画 字画 漫画 绘画 描绘".split()
)
"""Words that end in 作 or 画: what ends in them tells no maker."""
