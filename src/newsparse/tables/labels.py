"""Labels (栏目): short lines above a headline that name the column, not the story.

Each row: the pattern, the reason, examples and counterexamples; a test runs them all.
"""

from __future__ import annotations

from typing import NamedTuple

import regex


class LabelRule(NamedTuple):
    """One shape of label."""

    id: str
    pattern: regex.Pattern[str]
    reason: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


_GENRES = (
    "新闻特写|特写|新闻观察|新闻调查|新闻分析|新闻纵深|新闻视点|新闻速写|新闻故事|新闻人物|人物特写|人物|人物故事|"
    "现场新闻|现场特写|通讯|来信|读者来信|职工来信|工人来信|员工来信|工友来信|战士来信|农民来信|社员来信|家长来信|读者来电|群众来信|记者来信|来论|本报评论|本刊评论|本报论坛|短评|时评|快评|评论|社论|社评|编者按|编后|言论|观点|述评|"
    "专访|访谈|对话|独家专访|调查|记者调查|深度|深度报道|聚焦|关注|视点|焦点|热点|热点聚焦|特稿|特别报道|特别关注|本报专稿|"
    "小小说|微型小说|微小说|闪小说|小说|短篇小说|中篇小说|(?:长篇)?小说连载|长篇连载|长篇小说(?:连载)?|漫画配诗|诗配画|画配诗|配画诗|读者点题|读者出题|散文|散文诗|诗歌|诗苑|诗词|民歌|新民歌|儿歌|童谣|寓言|讨论综述|观点摘编|观点综述|学术动态|理论动态|名词(?:浅释|解释|简释)|编余(?:随笔|漫笔|小语|札记)|编后(?:随笔|絮语)|心里话|知心话|悄悄话|真心话|剧评|影评|书评|乐评|画评|球评|报告文学|纪实文学|简讯|要闻|要闻简报|一句话新闻|零讯|国际短波|图片新闻|天气预报|更正|启事|公告|通知|讣告|连载|随笔|杂谈|杂文|来函照登|来函|来信选登|来稿选登|复信选登|来信照登|来信摘登|来信摘编|来信简复|"
    "新聞特寫|特寫|社論|短評|專訪|讀者來信|來函照登"
)

LABELLED = regex.compile(
    r"^(?:【[^【】\n]{2,10}】|[^｜|丨\s:：，。,.]{2,10}\s*[｜|丨]|(?:社论|社評|社评|社論|短评|短評|时评|快评|述评|来论|新闻特写|特写|随笔|杂谈|杂文)[:：])\s*(?=\S{4})"
)
"""What stands on one line before a headline, marks and all: a label before a bar, a genre before a colon, and in heavy
brackets a label, or a kicker if it is the name of no column."""

_PLACES = "信息角|菜篮子|回音壁|公告栏|曝光台|光荣榜|留言板|问诊台"
"""Names of columns by themselves, and behind the name of a place or of readers."""

LABELS: tuple[LabelRule, ...] = (
    LabelRule(
        "label.genre",
        regex.compile(rf"^[■●◆▲★□○◎【\[〔\s]*(?:{_GENRES})[】\]〕\s]*$"),
        "The genre or column printed over a story, with or without a mark",
        (
            "新闻特写",
            "■新闻特写",
            "【社论】",
            "读者来信",
            "● 记者调查",
            "长篇小说连载",
            "名词浅释",
            "编余随笔",
        ),
        ("新闻特写获奖", "人物志在江边开馆", "社论坛举行", "一部长篇小说"),
    ),
    LabelRule(
        "label.short_news",
        regex.compile(
            r"^[■●◆▲★□○◎【\[〔\s]*(?:简明|要闻|时政|本[市省县报]|本市新闻|国内|国际|国内外|天下|环球|财经|经济|科技|科教|教育|文化|文体|体坛|体育|社会|"
            r"工会|区县|各地|地方|农村|军营|新闻|要聞|國際|國內|地方|體壇|新聞)"
            r"(?:(?<=简明)新闻|速览|快讯|快递|速递|短讯|短波|短新闻|简讯|简报|集锦|集纳|拾零|一览|播报|快报|速報|短訊|簡訊|短波|快訊)[】\]〕\s]*$"
        ),
        "Names of columns of many short items",
        ("要闻速览", "国际短波", "【体坛快讯】", "地方短訊", "区县简讯", "简明新闻"),
        ("新闻速览室开放", "快讯", "体坛常青树"),
    ),
    LabelRule(
        "label.service",
        regex.compile(
            r"^[■●◆▲★\s]*(?:本[报刊版])?(?![走进打开来到去])[\u3400-\u9fff]{2}(?:(?:顾问|咨询|医生|编辑|医学)?(?:信箱|门诊|門診)|课堂|讲堂|连线|热线|园地|天地|窗口|茶馆|漫笔|笔谈|咨询台|咨询室|服务台|投诉台)\s*$"
        ),
        "Names of columns that answer readers or come out every week",
        (
            "律师信箱",
            "法律顾问信箱",
            "本报法律信箱",
            "健康课堂",
            "法律门诊",
            "运动医学门诊",
            "■家教园地",
            "法律咨询台",
        ),
        ("走进课堂", "开通热线", "读者来到信箱"),
    ),
    LabelRule(
        "label.column",
        regex.compile(
            r"^[■●◆▲★▶【\[〔\s]*(?:我的)?(?![走进打开来到去的了]|一(?!线))[\u3400-\u9fff]{2,3}(?:备忘|短波|传真|一角|短笛|快板|絮语|夜话|闲话|漫谈|杂谈|琐记|随笔|手记|札记|日记|走笔|拾贝|拾零|集萃|荟萃|撷英|点滴|"
            rf"速递|快递|快讯|精选|选登|连载|来函|来鸿|诗抄|诗钞|诗会|词抄|副刊|直击|追踪|出击|问答|说法|书架|医院|一日|万象|故事|金点子|警示录|红旗榜|回音|言论|"
            rf"人物|档案|影像|镜头|写真|心语|心声|诗笺|诗页|视窗|视野|视角|话题|短论|沙龙|讲坛|笔谭|跑腿|速写|广角|资讯|动态|前沿|之声|之友|掌故|史话|一议|探访|新鲜事|浅释|声音|特快|释疑|{_PLACES})[】\]〕\s]*$"
            rf"|^[■●◆▲★▶【\[〔\s]*(?:[文艺影书诗乐剧歌舞][坛壇](?:旧事|往事|逸事|轶事|趣事|趣闻|漫步|纵横|信息|新人)|[\u3400-\u9fff]{{2,3}}问[ ·、/]?[\u3400-\u9fff]{{2,3}}答)[】\]〕\s]*$"
            rf"|^[■●◆▲★▶【\[〔\s]*(?:{_PLACES}|小言论|新书架|编读往来|信息窗|服务台|气象台|求医问药|供求信息|百家言|大家谈|众议院|开讲啦|(?:智力|英语|读书|亲子|幽默|开心|围棋|象棋|桥牌|集邮|养生|美食)角|(?:科技|法律|健康|农技|理财|生活|家庭|医药|购房|政策)顾问)[】\]〕\s]*$"
        ),
        "Names of columns that come out again and again: what they bring, and of what kind it is",
        (
            "维权备忘",
            "县域快递",
            "研报精选",
            "公告速递",
            "百姓故事",
            "热线直击",
            "地头快板",
            "读者来函",
            "仲裁员手记",
            "街巷人物",
            "工友心声",
            "科技顾问",
            "记者跑腿",
            "智力角",
            "夜光诗抄",
            "富春江副刊",
            "文坛旧事",
            "老农问 专家答",
            "我的抗病日记",
            "城南新鲜事",
            "思想杂谈",
            "一线声音",
        ),
        ("走进医院", "开出精选", "去年的故事", "一个故事", "故乡旧事", "有问必答"),
    ),
    LabelRule(
        "label.reporters",
        regex.compile(
            r"^[■●◆▲★▶【\[〔\s]*+(?:今日(?:话题|谈|视点|关注|焦点|聚焦|论坛|看点|访谈|说法|視點|焦點)|(?:本报|本報)?(?:记者|總編輯|总编辑|编辑|書記|书记)(?:在|走|蹲|下|进)(?:基层|一线|现场|社区|车间|乡村|村|企业|点)|"
            r"现场(?:短新闻|见闻|直击|目击|速写|短讯)|"
            r"(?:民生|热点|新闻|现场|一线|基层|市场|消费|时政|经济|社会|法治|科技|教育|文化|体育|深度|独家|特别|高端|校园|校友|[晚日早晨]报)"
            r"(?:调查|观察|直击|追踪|纵深|透视|连线|聚焦|瞭望|扫描|视点|见闻|探访|访谈|专访|对话|策划|速递)|(?:今日|本期|本报|本版)(?:关注|聚焦|话题|焦点|视点|策划|特稿|专稿)|"
            r"(?!继续|持续|全程|一路)(?:[\u3400-\u9fff]{2})?(?:建议|提案|整改|问题|事件|案件|来信|报道|议案)追踪|(?:一线|基层|现场|蹲点|田间|驻村)调研|(?:工会|车间|班组|基层|社区)[\u3400-\u9fff]{0,2}的一天|"
            r"来自(?!于)[\u3400-\u9fff]{2,6}的(?:报告|报道|来信|见闻)|"
            r"(?![^\n]{0,5}[的了])[\u3400-\u9fff]{4,6}(?:手记|札记))[】\]〕\s]*$"
        ),
        "Names of columns that say where the reporters were, or what of the day they treat",
        (
            "今日话题",
            "记者在基层",
            "现场短新闻",
            "民生调查",
            "■现场见闻",
            "科技特派员手记",
            "深度调查",
            "■校友访谈",
            "本期关注",
            "来自基层的报告",
            "代表建议追踪",
            "一线调研",
            "工会人的一天",
        ),
        (
            "继续报道追踪",
            "我的一天",
            "今日开张",
            "记者在基层采访",
            "现场签约",
            "一个书记的扶贫手记",
            "深度合作",
            "来自大山的孩子",
        ),
    ),
    LabelRule(
        "label.under_way",
        regex.compile(
            r"^[■●◆▲★\s]*[“\"《]?[^,.!?:;、]{2,24}[”\"》]?(?:进行时|在行动|面对面|大家谈|巡礼|专栏|之窗|论坛|茶座|观察|(?<=^[\u3400-\u9fff“”]{2,8})纪事|剪影|掠影|扫描|列传|访谈|在线|直通车|风采|特别报道|跟踪报道|追踪报道|连续报道|现场报道)$"
        ),
        "Names of running columns: …进行时, …在行动, …巡礼",
        (
            "“产改”进行时",
            "工会工作巡礼",
            "■劳模风采",
            "新“老娘舅”列传",
            "团结奋斗开新局 喜迎十八大 工会工作巡礼",
        ),
        ("改革正在进行", "产改工作紧紧依靠群众,在行动中求实效", "西康铁路建设者穿越秦岭纪事"),
    ),
    LabelRule(
        "label.follow_up",
        regex.compile(
            r"^[■●◆▲★【\[〔\s]*[“\"][^“”\",.!?:;]{2,16}[”\"](?:事件|一案|案)?(?:追踪|后续|回访|反响|续闻|新闻追踪|追踪报道)[】\]〕\s]*$"
        ),
        "What an earlier report was about, in quotation marks, and that this one goes on with it",
        ("“煤堆楼道”追踪", "“毒大米”事件追踪", "■“天价鱼”后续"),
        ("“神舟”追踪天地", "“土专家”回访五户人家", "追踪“黑作坊”"),
    ),
    LabelRule(
        "label.comment",
        regex.compile(
            r"^[■●◆▲★【\[〔\s]*(?:[\u3400-\u9fff]{2}|[\u3400-\u9fff]{1,3}[报網网])(?:时评|快评|锐评|短评|微评|漫评|社评|時評|短評)[】\]〕\s]*$"
        ),
        "Names of comment columns: whose comment, and what kind",
        ("新华时评", "人民锐评", "■央视快评", "今日社评", "工人报时评"),
        ("时评", "时评写作大赛开幕", "网友热议短评"),
    ),
    LabelRule(
        "label.marked",
        regex.compile(r"^[■●◆▲★◎▶►◤][^,.!?:;、—]{2,8}$"),
        "A short line behind a printer's mark",
        ("■链接天下", "◆工会视窗", "▶疾病讲堂"),
        ("●主办:中国美术家协会", "■"),
    ),
    LabelRule(
        "label.serial",
        regex.compile(
            r"^[^,.!?;]{2,24}(?:第[一二三四五六七八九十百\d]{1,4}期|(?<![分倍])之[一二三四五六七八九十]{1,3}|[①-⑳]|\((?:[一二三四五六七八九十百]{1,4}|\d{1,3})\)|系列报道|系列评论)$"
        ),
        "A series and its number",
        (
            "走进基层系列报道",
            "学习贯彻十五大精神之三",
            "改革进行曲②",
            "竹窗琐记(二十七)",
            "大家谈第83期",
            "班组金点子(23)",
        ),
        ("其中之一便是他", "第三", "病人却少了三分之一"),
    ),
)


SHORT_ITEMS = regex.compile(
    r"(?:简讯|短讯|短波|快讯|快递|速递|快报|速览|简报|集锦|集纳|拾零|一览|播报|精选|一句话新闻|简訊|簡訊|短訊|速報)[】\]〕]?$"
)
"""How the names of columns end that hold several short items."""


def label_rule(text: str) -> str | None:
    """The id of the rule by which `text` (marks folded) is a label, else None."""
    if len(text) > 30:
        return None
    if _SPACED.match(text):
        text = text.replace(" ", "")
    for rule in LABELS:
        if rule.pattern.search(text):
            return rule.id
    return None


_SPACED = regex.compile(r"^\p{Han}(?: \p{Han}){1,3}$")
"""书 评, set wide."""
_NAME = regex.compile(r"^[■●◆▲★▶【“\"]?[\p{Han}·•“” ]{2,9}[】”\"]?$")


def names_column(text: str) -> bool:
    """Whether a line that stands apart over a headline can be the name of a column: one by its shape, or a few characters
    without a mark.

    >>> (
    ...     names_column("走近专精特新"),
    ...     names_column("新闻特写"),
    ...     names_column("户籍制度改革进入全面实施"),
    ...     names_column("言。"),
    ... )
    (True, True, False, False)
    """
    return label_rule(text) is not None or _NAME.match(text) is not None
