"""What tells the lines of a head apart: each clue, what it says for a kicker, a headline, a deck, and why.

Sources: the habits of heads as handbooks of Chinese newspaper editing describe them (引题 leads up to the 主题 and
need not say what happened; 主题 says it; 副题 adds to it), weighed by hand on heads of 25 March 2017 and on those of
the seed pages; no words of a story are in them. Weights are log-odds in round figures: 4 all but decides, 1 leans. What
they are worth beside a line's length and its neighbours is fitted (`newsparse.tables.head_weights`).

>>> [clue.id for clue in CLUES if not all(map(clue.pattern.search, clue.examples))]
[]
>>> [clue.id for clue in CLUES if any(map(clue.pattern.search, clue.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsparse.tables.row import LazyPattern


class Clue(NamedTuple):
    """One thing to see in a line, and what each match of it adds to the line's scores."""

    id: str
    pattern: LazyPattern
    """Searched in the line with marks folded to one width."""
    kicker: float
    headline: float
    deck: float
    why: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


PROVINCES: Final = tuple(
    "北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 "
    "广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门".split()
)
"""Provinces, regions and cities of their rank, as they are named for short."""
_PROVINCES: Final = "(?:" + "|".join(r"\s?".join(name) for name in PROVINCES) + ")"
_HAN: Final = r"[\u3400-\u9fff]"

_UNIT: Final = r"(?:(?!的|咋|怎|如何)[\u3400-\u9fff]){1,3}?(?:(?<![城都夜])市|县|(?<![社景山小园地校灾牧库])区|镇|乡|村|自治州)"

PLACE: Final = LazyPattern(
    rf"^{_PROVINCES}省?(?:{_HAN}{{0,2}}(?<![行记游歌情梦人美旅事话热])|(?:{_UNIT}){{1,3}})$|^(?:{_UNIT}){{2,3}}$"
)
"""A line that is only a place: the names of a map and the endings of places, no gazetteer."""

LINE_FROM, LINE_MORE, KICKER_FROM = 14, 1.4, 6
"""What stands behind a space in one line with so many characters, and so many times those before it, is a headline that fills
its line, under a kicker of so many at least. Of 118 headlines in two phrases on pages that were read, one looks so."""
TWO_LINES: Final = 24
LAST_FROM: Final = 13
"""Where phrases on one line have so many characters, the last of them the most and so many, it alone is the headline: of 199
headlines in phrases on pages that were read the ten that are so have a kicker before it, and none of those without a kicker is."""

POINTS: Final = "●■◆▲★□○◎▪•·"
"""Marks of points set out one by one (提要题), which no column's name stands over."""

POINTS_LEAST: Final = 3
"""So many lines of one length at the end of a head are points without marks."""

SAYS: Final = LazyPattern(r"^[\u3400-\u9fff]{2,6}:[^\s,.!?:][^.!?:]{3,24}$")
"""Who says what, or what of whom (运营商:一个格口亏27元): two or more such lines under a headline are its deck."""

ON_A_WORK: Final = LazyPattern(
    r"^(?:——|—)?(?:简?评|[初重喜]?读|浅?谈|试?析|推荐|介绍|荐|看|观|听|记)[^《》,.!?]{0,8}《[^《》]{2,24}》[^《》,.!?]{0,6}$"
)
"""What work a review is of (评《清代两淮盐政考》): the last line of a head, under a headline that does not say it."""

CLUES: Final[tuple[Clue, ...]] = (
    Clue(
        "dash_end",
        LazyPattern(r"(?:[—–―-]|一一)$"),
        5.0, -5.0, -2.0,
        "A dash at the end points to the line that it leads up to",
        ("帮助小微企业工会更好地发挥作用——", "李江福一一"),
        ("把服务送到门口", "——读报有感"),
    ),
    Clue(
        "dash_start",
        LazyPattern(r"^(?:[—–―]|一一)"),
        -4.0, -5.0, 5.0,
        "A dash at the beginning hangs the line on the one above",
        ("——来自云南的调查", "———发言摘要"),
        ("一场大雪", "吸引劳动者回家——"),
    ),
    Clue(
        "colon_end",
        LazyPattern(r":$"),
        4.0, -5.0, -2.0,
        "A colon at the end: who says or does what the headline tells",
        ("公安部:", "比尔·盖茨:"),
        ("环保执法:带上专家",),
    ),
    Clue(
        "report_end",
        LazyPattern(
            r"(?:强调|寄语|(?:时|会上|会议上|仪式上|论坛上|中|后|日|工作)(?:指出|要求|提出|表示|说|宣布|致辞)|主持会议|作出重要(?:指示|批示))$"
        ),
        4.0, -4.0, 0.0,
        "Someone speaks: what he says is the headline below",
        ("在湖南调研时强调", "在专题会上强调", "在座谈会上指出"),
        ("强调四大平台", "客人听完评书这样说", "主任提出意见"),
    ),
    Clue(
        "speech_end",
        LazyPattern(r"(?:发表|作|并)(?:了)?(?:重要)?(?:讲话|演讲|报告|致辞)$|(?:出席|主持|陪同|参加)(?:会见|会议|会谈|活动|仪式)?$"),
        0.5, -1.5, 1.5,
        "Who spoke or was there besides stands under the headline",
        ("并发表重要讲话", "在会上作报告", "有关负责人参加会见"),
        ("论坛在海边开幕",),
    ),
    Clue(
        "place_only",
        PLACE,
        4.0, -4.0, -2.0,
        "A place alone says where; what happened there follows",
        ("安 徽", "内蒙古", "广东揭阳", "辽宁绥中县沙河镇"),
        ("广东揭阳电商助农脱贫", "靠近南极的城市", "开秧门", "贫困村咋成富裕村", "新疆纪行"),
    ),
    Clue(
        "office_only",
        LazyPattern(
            rf"^{_HAN}{{2,12}}(?:分行|支行|公司|集团|法院|检察院|海关|总工会|办公室)$|^(?:{_PROVINCES})?(?:(?!的){_HAN}){{1,4}}[市县]$"
        ),
        2.0, -1.5, -1.0,
        "An office alone says who; what it did follows",
        ("农行江苏徐州分行", "中铁二十二局五公司", "夏津县"),
        ("靠近南极的城市", "走进社区", "市场监管系统举行比武"),
    ),
    Clue(
        "who_only",
        LazyPattern(
            rf"^(?![一二三四五六七八九十百千万两几数0-9])(?:(?![的了是在为把被让向与和不有到就要能将从来去上下用看问说访走开建办送给造出]){_HAN}){{2,10}}"
            r"(?:大桥|机关|农业社|合作社|供销社|信用社|人民公社|大队|生产队|农场|林场|牧场|渔场|兵站|机床厂|纺织厂|钢铁厂|机械厂|造船厂|化工厂|煤矿|铁矿|油田|电厂|电站|"
            r"铁路局|港务局|管理局|派出所|卫生院|中学|小学|大学|学院|医院|法庭|车间|班组|支队|大队|中队|船厂|女工|职工|工人|农民|市民|居民|战士|官兵|學校|機關|輪船)$"
        ),
        2.0, -2.0, -1.0,
        "An office, a works or a kind of people alone says who; what they did follows (武汉长江大桥, over 最后一个桥墩完成)",
        ("武汉长江大桥", "中央地政机关", "山东莱阳县前进农业社", "南朝鲜东一纺织厂女工"),
        ("他把账本交给农民", "一座大桥", "夜访派出所", "走进大学"),
    ),
    Clue(
        "place_first",
        LazyPattern(rf"^{_PROVINCES}\S{{5,}}"),
        0.7, 0.0, -0.3,
        "Kickers like to say first where and who, and leave the headline to the point of it",
        ("江西吉安农户探索联合社抱团闯市场", "山东平度创新执法模式"),
        ("八个月婴儿误吞别针", "安 徽"),
    ),
    Clue(
        "bracket_end",
        LazyPattern(r"\S[(（〔\[][^()（）]{2,16}[)）〕\]]$"),
        -1.5, 3.0, -1.0,
        "The column's name (栏目) in brackets stands at the end of the headline",
        ("退货够给力(关注改革最后一公里)", "讲诚信 不吃亏(守望)"),
        ("(下转第三版)", "世界(杯)开赛"),
    ),
    Clue(
        "subject_colon",
        LazyPattern(rf"^{_HAN}{{2,8}}:\S"),
        -0.3, 1.2, -0.3,
        "Who or what, a colon, and the news: the shape of a headline",
        ("环保执法:带上专家好治病", "衡阳:把服务送到门口"),
        ("公安部:", "今年已查处8:2"),
    ),
    Clue(
        "answers",
        LazyPattern(
            rf"^{_HAN}{{0,6}}?(?:警方|警察|民警|交警|法院|法官|检方|检察院|检察官|律师|校方|院方|厂方|店方|官方|专家|医生|医师|公司|企业|物业|商家|店家|业主|业内|"
            r"部门|负责人|发言人|局长|主任|校长|街道|社区|居民|村民|网友|家长|市民|当事人|目击者|知情人|專家|醫生|律師|校長|業者|廠商|官員):\S"
        ),
        0.0, -3.0, 3.0,
        "Whoever has the answer to the headline speaks under it",
        ("法院:约定无效,企业应按比例支付", "热力公司:管网末端压力不足"),
        ("衡阳:把服务送到门口", "公安部:", "环保执法:带上专家好治病"),
    ),
    Clue(
        "list_mark",
        LazyPattern(rf"^[{POINTS}]\S"),
        -1.0, -3.0, 4.0,
        "Points set out one by one add to a headline (提要题)",
        ("●支持香港维护联汇制",),
        ("自主·自立·自强",),
    ),
    Clue(
        "question",
        LazyPattern(r"[!?]$"),
        -0.3, 0.5, -0.3,
        "Headlines ask and exclaim more than the lines about them",
        ("这种事还敢干吗?",),
        ("这种事还敢干吗",),
    ),
    Clue(
        "trailing_off",
        LazyPattern(r"(?:…|\.\.)$"),
        0.0, -1.5, 0.5,
        "A line that trails off is verse or the opening of the text",
        ("喔嗬……", "他想起了..."),
        ("完……了",),
    ),
    Clue(
        "asking_word",
        LazyPattern(r"咋|怎么|怎样|如何|为何|为什么|何处|何时|谁来"),
        -0.2, 0.6, -0.2,
        "The question that a story answers is its headline",
        ("怪圈咋打破", "小茶叶如何提档升级"),
        ("任何困难",),
    ),
    Clue(
        "quote",
        LazyPattern(r"[“‘《]"),
        -0.1, 0.3, 0.0,
        "A word in quotation marks is the point of a headline more often than of its kicker",
        ("政务公开划出“硬杠杠”",),
        ("政务公开",),
    ),
    Clue(
        "listing",
        LazyPattern(r"[、;]"),
        0.3, -1.5, 0.3,
        "Headlines do not list; kickers and decks do",
        ("构建人才链、教育链、创新链",),
        ("构建人才链,教育链",),
    ),
    Clue(
        "comma",
        LazyPattern(r","),
        0.4, -0.6, 0.3,
        "A line of several clauses tells more than a headline does",
        ("查办工作开局良好,继续保持高压态势",),
        ("查办工作开局良好",),
    ),
    Clue(
        "stop",
        LazyPattern(r"。|\.(?![0-9A-Za-z.])(?=.)|\.$"),
        0.5, -2.0, 1.5,
        "A full stop makes a summary (提要), not a headline",
        ("贫困人口减少到五千万。",),
        ("增长8.2%", "人均8.45平方米"),
    ),
    Clue(
        "meets",
        LazyPattern(rf"^{_HAN}{{2,}}?(?:会见|会晤|会谈|通电话|举行.*(?:会晤|会谈))"),
        -2.0, 1.5, -1.0,
        "Who met whom is itself the news",
        ("外长同贵宾会谈", "总理会见出席年会的外国领导人"),
        ("会见论坛理事会成员",),
    ),
    Clue(
        "no_subject",
        LazyPattern(
            r"^(?:强调|指出|希望|要求|表示|呼吁|重申|会见|并|就(?!业|医|是)|听取|审议|部署|分别|同时|主要|预计|其中|助力|助推|旨在|以期)"
        ),
        -0.5, -1.0, 2.5,
        "A verb whose subject is the headline's, or what it is for: the line goes on from the one above",
        ("强调构建四大合作平台", "希望在决议的基础上解决问题", "助力减轻大气污染"),
        ("就业形势稳定", "不断提高水平"),
    ),
    Clue(
        "occasion_end",
        LazyPattern(r"在\S{2,30}(?:上|中|时)的(?:讲话|演讲|讲演|致辞|致词|发言|报告|答词)(?:\([^()]{1,8}\))?$"),
        0.0, -0.5, 2.0,
        "On what occasion it was said stands under the headline, which is what was said",
        ("在全市劳动模范表彰大会上的讲话", "柏长青校长在毕业典礼上的演讲"),
        ("大会上的一次发言", "发表讲话"),
    ),
    Clue(
        "bracketed",
        LazyPattern(r"^\([^()]+\)$"),
        -3.0, -5.0, 4.0,
        "A day, an occasion or a remark all in brackets stands under the headline",
        ("(一九八九年四月二十九日)", "(摘要)"),
        ("(一)工会主席", "守望(今日谈)"),
    ),
    Clue(
        "heavy_brackets",
        LazyPattern(r"^【[^【】]+】$"),
        3.0, -4.0, -3.0,
        "What stands alone in heavy brackets says what the headline is about",
        ("【福州橄榄】",),
        ("【福州橄榄】一颗青果的出路", "福州橄榄"),
    ),
    Clue(
        "interviewed",
        LazyPattern(r"^(?:受访(?:专家|嘉宾|医生|对象|[者人])|采访(?:对象|时间|地点)|(?:访谈|对话)(?:人物|嘉宾|时间|地点)|讲述(?:人|者)|主讲(?:人|嘉宾)|讲评人|点评人|口述人?|指导专家|本期(?:专家|嘉宾)):"),
        -3.0, -5.0, 4.0,
        "Whom the paper asked stands under the headline",
        ("受访专家:江州市中医医院主任医师 陈秋实", "讲述人:王小明", "讲评人:二营副营长 王小明"),
        ("受访专家的忠告", "专家:冬天要多喝水"),
    ),
    Clue(
        "genre_end",
        LazyPattern(r"(?:纪实|侧记|见闻|述评|综述|发言摘要|启示录|读后|观感|艺术展|侧影|简评|答记者问)(?:\([一二三四五六上中下]\))?$"),
        -0.5, -0.3, 1.2,
        "What sort of piece it is stands under the headline, most often behind a dash",
        ("改革农田水利建设和管理纪实", "外交部发言人答记者问"),
        ("见闻录里的春天",),
    ),
)  # fmt: skip
"""All are searched; a clue that may stand several times in a line (listing, comma) counts each time."""

COUNTED: Final = frozenset({"listing", "comma"})

# What is measured, not searched for: (kicker, headline, deck).
LONG: Final = (0.0, -0.15, 0.0)
"""For each character over `LONG_FROM`: a headline is set large and must be short."""
LONG_FROM: Final = 20
SHORT: Final = (0.0, -0.5, -1.0)
"""For each character under `SHORT_UNDER`: two or three characters are a place, a label or a name."""
SHORT_UNDER: Final = 5
PARALLEL: Final = (0.4, 0.8, 0.0)
"""Two phrases of one length parted by a space (对仗): made for the headline, sometimes for the kicker."""
SPACED: Final = (0.0, 0.4, 0.0)
"""Two phrases of different lengths: a headline set with a pause."""
ROWS: Final = (1.6, -1.0, 0.2)
"""Three phrases or more: a slogan or a small line set in rows (引题) that OCR read as one."""
KICKER_BELOW: Final = 1.2
"""What a kicker needs over a deck where it stands under its headline: print has it above, but OCR may not."""
SECOND_KICKER: Final = 2.0
"""What it needs besides where the headline has a kicker above."""

LABEL_LENGTH: Final = 5
"""A first line of so few characters that is no place, office or time is a column's name (栏目), not a kicker."""
LABELLED_LEAST: Final = 2
"""A headline on one line with the name of its column has so many characters at least (柳湖杂谈 说“围”)."""
LABEL_EVEN: Final = 4
"""Above a headline that is no longer than itself a name of no more characters stands, too (书边杂写 / 错字的脾气)."""
LABEL_SURE: Final = 3
"""With so few, only what the clues of places know is none."""
NO_LABEL: Final = LazyPattern(
    r"[会會院部局厅廳委办辦府社团團队隊司行学校区區县縣市省镇鎮乡鄉村州厂廠矿店港岛]$|\d|[:,!?“”—]|^[今昨明前后][天日年晨晚三两]|[上下]午|季度|以来|[将已为在把被]|了$"
)
"""What a place, an office, a time or half a sentence (窨井盖没了) shows itself by, where it stands alone over a headline."""

DOTTED: Final = LazyPattern(
    r"^[\u3400-\u9fff]{2,5}[·•][^,.!?:;—]{2,14}$|^[^,.!?:;—]{2,16}[·•][\u3400-\u9fff]{0,4}(?:笔记|手记|日记|札记|纪行|见闻|故事|调查|关注|观察|一线|基层|答卷|报告|特写|访谈|人物|篇)$"
)
"""A column's name in two parts, as it stands over a headline."""

SET_IN_TWO: Final = 13
"""A headline set in two lines has no longer ones."""
UNEVEN: Final = 6
"""Nor do the two differ by more characters."""
RUNS_ON: Final = -2.5
"""`seams.pauses` of the first line, up to which what it says does not end there."""

BEGINS_ANEW: Final = 2.8
"""`seams.begins_sentence` of the second line, from which on it begins a sentence of its own (这里的村民…)."""
OCCASION: Final = LazyPattern(r"[杯赛会展节周奖年月日轮期案届]$")
"""A line that ends so names the occasion (短道速滑世界杯): a kicker, though a sentence could go on with it."""
ITS_NAME: Final = 10
"""Of so few characters it says nothing else."""

STRONG: Final = 4.0
"""A line that is so much more a kicker than a headline needs another line to lead up to."""

BYLINE: Final = 0.3
"""`people.byline_likelihood` from which a line under the headline is a byline."""
BYLINE_ABOVE: Final = 0.9
"""The same for a line above it: there only role words are sure enough."""
BYLINE_MARKED: Final = 0.7
"""How sure a name behind a printer's mark (●鲁直) is a byline, which under a label may stand over its headline."""
BYLINE_INSIDE: Final = 0.5
"""The same for a line with other lines of the head under it."""
BYLINE_BEHIND: Final = 0.8
"""How sure a name is one behind a headline on its line, where nobody signs below: of three on pages by other hands three are."""
PERHAPS: Final = 0.4
"""So sure is enough for an address and a name under a headline, over verse, and behind a text's last full stop."""

OFFICES: Final = LazyPattern(
    rf"^{_HAN}{{2,16}}(?:大学|学院|中学|小学|研究[院所会]|协会|学会|联合会|出版社|剧院|剧团|医院|中心|公司|集团|[县市省区]委|"
    rf"主席|主任|教授|研究员|[院校社馆所局厅会]长|秘书长|导演|书记|委员|经理|董事长|工程师|院士)(?P<name>{_HAN}{{2,3}})$"
)
"""Where somebody works or what he is, and his name: how essays and speeches are signed under the headline."""

OPENERS: Final = frozenset(
    "引子 引言 导语 序幕 楔子 尾声 结语 前言 后记 背景 现场 起因 经过 结果 缘起 编后 上篇 中篇 下篇 案情 案例 案由 案件 分歧 评析 点评 分析 "
    "释疑 问题 现状 现象 原因 对策 建议 措施 做法 成效 特点 亮点 概况 简况 简介 介绍 说明 提要 提示 链接 回顾 进展 回应 解读 解答 思考 启示 "
    "反思 声音 观点 看点 人物 事件 调查 案情简介 案情回放 案情回顾 基本案情 事件回放 事件回顾 律师点评 专家点评 法官点评 专家解读".split()
)
"""Short lines right under a headline that open the text: its first crosshead."""
NUMBERED: Final = LazyPattern(
    rf"^(?:\((?:[一二三四五六七八九十百]{{1,4}}|[0-9]{{1,3}})\)[ 、]?|(?:[一二三四五六七八九十百]{{1,4}}|[0-9]{{1,3}})[、.] ?|第[一二三四五六七八九十百0-9]{{1,4}}[章回节集篇][ :]?|[①-⑳] ?)"
    rf"(?![一二三四五六七八九十])[“《]?{_HAN}(?:[ ”》]?{_HAN}){{1,11}}[”》!?]?$"
    rf"|^(?:十[二三四五六七八九]|[二三四五]十[一二三四五六七八九]?) {_HAN}{{2,12}}$"
)
"""The number of a part and its short title (七、断弦; 第三回 夜渡)."""
NOT_PEN_NAMES: Final = OPENERS | frozenset("序 题记 编者 目录 上 中 下 之一 之二 之三 主持人 嘉宾".split())
"""Short lines under a headline that are no pen name."""

DIARY: Final = LazyPattern(
    r"^(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:[ ,]?(?:星期|周)[一二三四五六日天])?[ ,]*(?:[晴阴陰雨雪雾霧霾]|多云|多雲|[小中大阵陣暴雷]+[雨雪])[ ,转轉到间間有多云雲晴阴陰雨雪雾霧小中大阵陣暴雷东東西南北风風微级級0-9~-]{0,12}$"
)
"""The day and its weather, over an entry of a diary (7月2日 晴 风6级)."""
