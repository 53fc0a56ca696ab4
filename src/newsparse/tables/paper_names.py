"""Names of papers, of their editions and of their pages, and how such names are built. Data only."""

from __future__ import annotations

from typing import Final

from newsparse.tables.row import LazyPattern, Row, words

PAPERS: Final[frozenset[str]] = frozenset(
    words(
        "人民日报 人民日报海外版 光明日报 经济日报 工人日报 农民日报 科技日报 法制日报 法治日报 解放军报 中国青年报 中国妇女报 新华每日电讯  "
        "参考消息 环球时报 文汇报 解放日报 新民晚报 北京日报 北京晚报 北京青年报 新京报 羊城晚报 南方日报 南方都市报 南方周末 广州日报  "
        "深圳特区报 扬子晚报 钱江晚报 齐鲁晚报 大众日报 大公报 申报 申報 中央日报 中央日報 新华日报 晋察冀日报 联合报 聯合報 中国时报  "
        "中國時報 自由时报 明报 明報 星岛日报 星島日報 东方日报 香港文汇报 澳门日报 联合早报 中华读书报 中国教育报 健康报 检察日报  "
        "人民法院报 人民政协报 学习时报 讽刺与幽默 大公報 文匯報 新聞報 新闻报 益世报 国际金融报 证券时报 第一财经日报 21世纪经济报道"
    )
)
"""Papers whose names do not say by their ending that they are papers, and the most common ones beside them."""

TITLE_ENDING: Final[LazyPattern] = LazyPattern(
    r"^[\u3400-\u9fff]{2,8}(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|时报|時報|商报|商報|都市报|青年报|青年報|工人报|农民报|法制报|法治报|导报|導報|周报|週報|特区报|经济报|教育报|文化报|妇女报|画报|新报|新報|军报|政协报|电视报|广播报|交通报|铁道报|邮电报|旅游报|体育报|信息报|科技报|学院报|大学报|老年报|少年报|消费报|每日电讯)(?:海外版)?$"
)
"""Endings by which a line that stands alone is a paper's name."""
WEAK_TITLE: Final = Row(
    "weak_title",
    LazyPattern(
        r"^[\u3400-\u9fff]{1,9}(?:报|報)$|^[\u3400-\u9fff]{2,8}(?:周刊|週刊|周末|週末|特刊|通讯|快讯|时讯|新闻|导刊)$|^(?:[\u3400-\u9fff]{2}文摘|人民(?:铁道|海军|军队|前线|武警)|[\u3400-\u9fff]{2}大众|计算机世界)$"
    ),
    "title",
    "endings and names that need a date or a folio beside them: 天气预报 and 工作简报 end so too",
    ("莱钢报", "信报", "江州时讯", "中国新闻出版广电报", "作家文摘", "农村大众", "人民海军"),
    ("报", "看报的人", "人民海军上将"),
)
NATIONAL: Final = Row(
    "national_title",
    LazyPattern(r"^(?:中国|中國|人民)[\u3400-\u9fff]{2,7}[报報]$"),
    "title",
    "a paper of the whole country says so, and may stand under the day, where a headline stands as well",
    ("中国电力报", "中国石化报", "人民邮电报"),
    ("电力报", "中国报"),
)
NOT_TITLE: Final = Row(
    "not_title",
    LazyPattern(
        r"(?:预|預|简|捷|喜|汇|(?<!交)通|(?<!邮)(?<!广)电|警|情|(?<![大文科])学|墙|板|海|举|申|回|战|公|填|上|谎|酬|善|恶|订|读|办|看|送|发|卖|瞒|误|虚|漏|迟|直|速|错|补|呈|大字|小字)[报報]$"
        r"|[本各一这该][报報]$|^(?:订阅|创办|本报|致|给|读|订|贺|与|同)|[我你您他她咱谁这哪们]|争看|办起|办了|[看读订送爱送写卖买][起了过到着]|^全家|[者家友民工]和|[者人家友民工]与|[了着过]"
    ),
    "",
    "what ends in 报 or opens like a sentence and is no paper's name: it names a report or says what somebody does with a paper",
    (
        "天气预报",
        "工作简报",
        "我和工人日报",
        "我与人民日报",
        "全家争看江州晚报",
        "小学生办起少年报",
        "给江州晚报",
        "大字报",
    ),
    (
        "中国交通报",
        "文学报",
        "社会科学报",
        "人民邮电报",
        "呼和浩特晚报",
        "和平日报",
        "中华读书报",
        "家庭生活报",
        "民主与法制时报",
    ),
)

SECTIONS: Final[frozenset[str]] = frozenset(
    words(
        "要闻 综合 综合新闻 国内新闻 国际新闻 国际 国内 经济 经济新闻 体育 体育新闻 文化 文化新闻 社会 社会新闻 教育 科技 评论 观点 理论 副刊  "
        "文艺 文艺评论 读者来信 广告 专版 专题 特刊 周刊 周末 时政 时事 民生 法治 法制 生活 健康 旅游 财经 金融 证券 汽车 房产 地方 地方新闻  "
        "本市新闻 本省新闻 工会新闻 工会 职工 职场 视点 聚焦 焦点 深度 调查 人物 视觉 图片新闻 新闻 港澳台 港澳台新闻 台港澳 军事 政治  "
        "生态 能源 环球 国际副刊 大地 大地副刊 特别报道 政协 人大 党建 党风 维权 劳动 三农 农村 企业 产经 消费 娱乐 影视 家庭 妇女 青年 来信 来论 时评 言论 互动 "
        "国内要闻 国际要闻 本市要闻 本省要闻 省内要闻 市内要闻 本地新闻 本地要闻 本埠新闻 时政新闻 时政要闻 财经要闻 社会要闻 体育要闻 文体新闻 科教文卫 "
        "区县新闻 县区新闻 市县新闻 市州新闻 两岸 两岸新闻 两岸要闻 港澳 港澳新闻 台湾新闻 港闻 专题报道 "
        "要聞 綜合新聞 國內新聞 國際新聞 國際 國內 經濟 體育 社會 文藝 評論 觀點 港聞 本港新聞 兩岸 兩岸新聞 地方新聞 財經 娛樂 論壇 健康 旅遊"
    )
)
"""Names of pages, as they stand beside the date at a page's head."""
NO_COLUMN: Final[frozenset[str]] = frozenset(words("要闻 要聞"))
"""Those that name no column of a page under its day, though they may head short news elsewhere."""

FOLIO: Final[LazyPattern] = LazyPattern(
    r"^(?:第(?:\d{1,3}|[A-HT]\d{1,2}|[一二三四五六七八九十]{1,3})版|[A-HT]{0,2}\d{1,2}(?:\s?[-—~]\s?[A-HT]?\d{1,2})?\s?版|[A-HT]{1,2}\d{1,2}|[A-HT]?\d{2}[-—~][A-HT]?\d{2})$"
)
"""The number of a page, with nothing else beside it."""
NUMBERED: Final[LazyPattern] = LazyPattern(r"\s第?[\d一二三四五六七八九十]{1,3}\s?版$")
"""How a line of the head ends that gives the page's number behind the day."""
SECTION_NAME: Final[LazyPattern] = LazyPattern(
    r"^(?:[\u3400-\u9fff]{2,6}(?:周刊|週刊|专刊|專刊|专版|專版|特刊|副刊|新闻|新聞|热线|熱線|天地|视窗|導刊|导刊|园地|園地|大观|大觀|纵横|縱橫)|[\u3400-\u9fff]{2,4}[·•・](?:[\u3400-\u9fff]{2,5}|\d{4,6}))$"
)
"""How names of pages end or are built; they count only right above the day or number of the page, at its top."""
PAGE_NAME: Final[LazyPattern] = LazyPattern(r"^[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,4}$")
"""What stands alone over the day at the very top of a page names the page, whatever it says: no headline is so short."""
CAPITALS: Final[LazyPattern] = LazyPattern(r"^[A-Z]{2,12}(?: [A-Z]{2,12}){1,3}$|^[A-Z]{5,16}$")
"""The page's name in Latin letters under the Chinese one (KEXUE TANSUO, COMPANIES)."""
SERIAL_NAME: Final[LazyPattern] = LazyPattern(
    r"^[\u3400-\u9fff]{2,6}(?:周刊|週刊|专刊|專刊|副刊|導刊|导刊)(?:[·•・][\u3400-\u9fff]{2,6})?$"
)
"""Names of pages that come out every week: at a page's top they need no day beside them."""
EDITIONS: Final[frozenset[str]] = frozenset(
    words(
        "海外版 北京版 华东版 华南版 华北版 西部版 城市版 农村版 地方版 航空版 国际版 亚洲版 欧洲版 北美版 早刊 晚刊 号外 增刊 特刊"
    )
)
"""Editions of one paper."""
