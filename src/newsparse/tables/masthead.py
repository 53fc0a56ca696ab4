"""What a paper prints about itself: fields of the masthead, folios, editors' lines, hotlines, jumps. Data only.

`newsparse.masthead` reads a line by cutting out every field that it finds; a line of which nothing is left is
furniture. So a sentence that merely holds a date or a paper's name never is.
"""

from __future__ import annotations

import re
from typing import Final

from newsparse.tables.row import LazyPattern, Row, words

_N: Final = r"[\d０-９]"
_CN: Final = r"[〇○零一二三四五六七八九十百千万廿卅]"
_NUM: Final = rf"(?:{_N}|{_CN})"
_C: Final = r"\s*+[:：]?\s*+"  # possessive: white space without end must not be parted in every possible way

STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
WEEKDAYS: Final = "一二三四五六日"
_LUNAR_DAY: Final = (
    r"(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十|廿|卅|十)日?"
)
_LUNAR_MONTH: Final = r"[闰閏]?(?:十[一二]?|[正一二三四五六七八九冬腊臘])月(?:[大小])?"
_TERMS: Final = r"(?:[立][春夏秋冬]|雨水|惊蛰|春分|清明|谷雨|小满|芒种|夏至|小暑|大暑|处暑|白露|秋分|寒露|霜降|小雪|大雪|冬至|小寒|大寒)"

MAX_LINE: Final = 90
"""A longer line is text, not furniture."""
SENTENCE: Final = LazyPattern(r"[。！？!?;；”“]")
CUES: Final = frozenset(
    "0123456789０１２３４５６７８９年月日期周礼号號代址编话話线传机部办出印版元角分@.公微码关邮顾局"
)
"""No field is without one of these."""

FIELDS: Final[tuple[Row, ...]] = (
    Row(
        "date",
        LazyPattern(
            rf"(?<!\d)(?:公元)?({_N}{{4}}|[一二][〇○零一二三四五六七八九OＯ]{{3}})\s*年\s*({_NUM}{{1,2}})\s*月\s*({_NUM}{{1,3}})\s*日(?:出版)?"
        ),
        "date",
        "the day of issue, in Arabic or Chinese figures",
        ("2021年11月22日", "1998年1月12日", "二〇二一年十一月二十二日", "2021 年 11 月 22 日", "１９９８年１月１２日"),
        ("1998年1月", "12日"),
    ),
    Row(
        "date-figures",
        LazyPattern(r"(?<![\d.])((?:19|20)\d\d)([-/.·])(\d{1,2})\2(\d{1,2})(?![\d.])"),
        "date",
        "the day of issue in figures alone",
        ("2021/11/22", "2021-11-22", "2021.11.22"),
        ("88851111", "2021-11-2234", "31-2"),
    ),
    Row(
        "date-republic",
        LazyPattern(rf"(?:中[华華])?民[国國]({_NUM}{{1,4}})年\s*({_NUM}{{1,2}})月\s*({_NUM}{{1,3}})日"),
        "date",
        "papers before 1949 and in Taiwan count years from 1912",
        ("民国三十八年五月一日", "中華民國三十八年十月二日", "民国38年5月1日"),
        ("民国时期",),
    ),
    Row(
        "lunar",
        LazyPattern(
            rf"(?:(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历)\s*(?:[{STEMS}][{BRANCHES}]年?\s*)?|[{STEMS}][{BRANCHES}]年\s*)"
            rf"(?:{_LUNAR_MONTH}\s*{_LUNAR_DAY})(?:\s*{_TERMS})?"
        ),
        "lunar_date",
        "papers print the lunar day under the solar one; without 农历 or a cyclic year it could be any 十月十八",
        ("辛丑年十月十八", "农历丁丑年十二月十四", "农历正月初一", "夏历闰五月廿三", "甲子年腊月三十"),
        ("十月十八", "辛丑条约"),
    ),
    Row(
        "weekday",
        LazyPattern(r"(?<![至到、])(?:星期|礼拜|週|周)([一二三四五六日天])(?![刊报末线到至、])"),
        "weekday",
        "the weekday of issue",
        ("星期一", "周日", "星期天"),
        ("周刊", "星期", "周一至周五"),
    ),
    Row(
        "cn",
        LazyPattern(
            rf"(?:国内统一(?:连续出版物|刊)号|统一刊号|國內統一刊號|刊号){_C}((?:CN)?\s*\d{{2}}\s*[-—–－]\s*\d{{4}}(?:/[(（]?[A-Z]+[)）]?)?)|(CN\s?\d{{2}}[-—–－]\d{{4}}(?:/[(（]?[A-Z]+[)）]?)?)"
        ),
        "cn_number",
        "the registration number that every mainland paper prints",
        ("国内统一刊号: CN33-0018", "国内统一连续出版物号 CN 11-0065", "CN11-0004", "CN36-0801/(G)"),
        ("CNN", "刊号",),
    ),
    Row("issn", LazyPattern(rf"ISSN{_C}\d{{4}}[-—–]\d{{3}}[\dX]"), "", "serial number", ("ISSN 1000-1234",), ("ISS",)),
    Row(
        "postal",
        LazyPattern(rf"(?:(?:国内|国外)?(?:邮发|发行)?代[号號]|邮发){_C}([A-Z]?\d{{1,3}}\s*[-—–－]\s*\d{{1,4}}|[A-Z]\d{{2,4}})"),
        "postal_code",
        "the number under which the post office takes subscriptions",
        ("邮发代号: 31-2", "代号1-1", "国外代号D797"),
        ("比分31-2", "代号",),
    ),
    Row(
        "issue",
        LazyPattern(rf"[(（]?(?:(?:总|總|今日|出版)+第?{_C}({_NUM}{{1,7}})[期号號]|第\s*((?:{_N}){{2,6}}|{_CN}{{2,12}})\s*[期号號])[)）]?"),
        "issue_number",
        "issues are counted from the first day",
        ("总第11970号", "第18256期", "总第 123 期", "第一万二千三百号", "(第1234期)"),
        ("第3版", "第一号", "期"),
    ),
    Row(
        "email",
        LazyPattern(
            r"(?:(?:[\u4e00-\u9fff]{0,4}(?:电子)?(?:信箱|邮箱|邮件)|电子[版报]|[Ee]-?[Mm]ail)\s*[:：]?\s*)?([A-Za-z0-9][\w.+-]{0,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3})",
            re.ASCII,
        ),
        "email",
        "where readers write to",
        ("电子信箱: zjgrrb@163.com", "E-mail:news@people.com.cn", "投稿邮箱：a@b.cn"),
        ("电子信箱", "@163"),
    ),
    Row(
        "website",
        LazyPattern(
            r"(?:[\u4e00-\u9fff]{0,6}(?:电子版|网址|网站|官网|数字报|新闻网|网)\s*[:：]?\s*)?((?:https?://)?(?:www\.)?[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{1,20}){0,3}\.(?:com|cn|net|org|hk|tw|mo|sg)(?:/[\w./-]{0,40})?)",
            re.ASCII,
        ),
        "website",
        "the paper's own site",
        ("电子版: www.zjgrrb.com", "人民网网址:http://www.people.com.cn", "workercn.cn"),
        ("网址", "ABC"),
    ),
    Row(
        "address",
        LazyPattern(rf"(?:本报|报社|社|编辑部)(?:地)?址{_C}([^\s:：,，。电邮][^:：,，。电邮]{{3,39}}?)(?=\s*(?:邮编|邮政|电话|传真|$))"),
        "address",
        "where the paper is made",
        ("社址: 杭州市学院路107号", "报社地址：北京市朝阳门外金台西路2号"),
        ("社址", "地址不详"),
    ),
    Row("postcode", LazyPattern(rf"邮(?:政)?编(?:码)?{_C}\d{{6}}"), "", "postcode of the address", ("邮编: 310012",), ("邮编",)),
    Row(
        "telephone",
        LazyPattern(
            r"(?:[\u4e00-\u9fff]{0,8}(?:(?<!联系)(?<!聯絡)(?<!报名)(?<!应聘)(?<!订票)(?<!售楼)(?:电话|電話)(?:查号台|[/／、](?:传真|傳真))?|热线|传真|总机|值班室|发行部|广告部|编辑部|总编室|办公室|群工部|采编部|夜班))\s*[:：]?\s*((?:[(（]?0\d{1,3}[)）]?\s*[-—–]?\s*)?(?:\d{5,8}|\d{2,5}[×*xX]{2,5})(?:\s*[转、,，/—-]\s*\d{2,8}){0,4})"
        ),
        "telephone",
        "how to reach the paper; notices and advertisements say what their telephone is for",
        ("新闻服务热线 88851111", "电话:(010)65368383", "电话查号台:(010)65368114", "电话/传真:0771-5690127", "广告部 010-84151561", "总机:0571-88851111转8012", "電話：(02)27681234"),
        ("热线", "电话会议2021年", "联系电话：0571-88888888", "报名电话 88851111"),
    ),
    Row(
        "messenger",
        LazyPattern(r"(?:本报|读者|投稿|爆料)?(?:QQ群?|微信号?|微信公众号|LINE|WhatsApp)(?:号)?\s*[:：]\s*[A-Za-z0-9_-]{4,20}(?![A-Za-z0-9_-])", re.ASCII),
        "",
        "how to reach the paper on a telephone of today",
        ("QQ群：10086123", "微信号:jzrb2012", "读者QQ：28871234"),
        ("QQ群里的新鲜事", "微信：用出来的麻烦"),
    ),
    Row(
        "publisher",
        LazyPattern(r"([\u4e00-\u9fff]{2,24}?)(?:主管主办|主管|主办|编辑出版|出版(?!发行社))(?=[\s,，;；|]|$)|(?:主管主办|主管|主办|承办|协办|编印|出版)(?:单位|者)?\s*[:：]\s*([\u4e00-\u9fff]{2,24})"),
        "publisher",
        "who owns, edits and prints it",
        ("浙江省总工会主办", "人民日报社出版", "主办单位：浙江省总工会", "主管主办：江州日报社"),
        ("主办", "由我市主办的"),
    ),
    Row(
        "internal",
        LazyPattern(r"内部(?:资料|刊物|报刊)(?:[\s,，·]{0,4}(?:免费)?(?:交流|赠阅|发行))?|[\u4e00-\u9fff]{0,16}(?:准印|内资)[^\dA-Z刷制发行]{0,10}[\dA-Z][\dA-Z-]{2,11}号?"),
        "",
        "papers of firms and schools are not sold and have a licence of their province instead of a number",
        ("内部资料 免费交流", "准印证号：(赣)0800123", "赣内资字第0801234号"),
        ("内部整顿", "获准印刷8000册"),
    ),
    Row(
        "printer",
        LazyPattern(r"[\u4e00-\u9fff]{2,24}?(?:承印|印刷)(?=[\s,，;；|]|$)|(?:承印|印刷)(?:单位|者)?\s*[:：]\s*[\u4e00-\u9fff]{2,24}"),
        "",
        "where it is printed",
        ("印刷:江州日报印务中心", "工人日报社印刷厂印刷", "承印：江州印刷厂"),
        ("印刷", "在我市印刷的"),
    ),
    Row(
        "pages",
        LazyPattern(rf"(?:今[日天]|本[期日]|共|全)\s*({_NUM}{{1,3}})\s*(?:个)?版|(?:今[日天])\s*[A-Z]?\s*({_NUM}{{1,3}})\s*[页頁张]"),
        "pages_today",
        "how many pages the issue has",
        ("今日8版", "今日十二版", "共16版", "今日 4 版"),
        ("8版", "第8版"),
    ),
    Row(
        "price",
        LazyPattern(rf"(?:(?:每份)?零售(?:价|每[份张])?|(?:定价|售价)?每[月季年份]|每份|定价|售价|全[年月](?:定价)?|每月(?:定价)?|月价|季价|每[张份]){_C}(?:人民币|新台幣|新臺幣|台幣|港幣|國幣|国币|大洋)?\s*{_NUM}{{1,5}}(?:\.\d{{1,2}})?\s*[元角分](?:{_NUM}{{1,2}}[角分])?{_NUM}?"),
        "",
        "the price",
        ("零售价1.00元", "定价每月24.00元", "零售每份0.50元", "零售每份新台幣五元", "每份五角", "定价：2元"),
        ("售价为", "2元"),
    ),
    Row(
        "notice",
        LazyPattern(
            r"广告(?:经营)?许可证(?:号)?\s*[:：]?\s*\S{4,20}|(?:本报)?(?:常年)?法律顾问\s*[:：]\s*\S{2,20}|全国各?地?邮局[均都皆]?可?订阅"
        ),
        "",
        "what the law or the post office makes a paper print",
        ("广告经营许可证:京东工商广字0184号", "本报常年法律顾问:张三律师", "全国各地邮局均可订阅"),
        ("广告法", "法律顾问进企业"),
    ),
    Row(
        "roman",
        LazyPattern(r"^\s*(?:THE )?[A-Z][A-Z'’ ]{2,24}(?:RIBAO|WANBAO|SHIBAO|BAO|DAILY|NEWS|TIMES|POST)\s*$"),
        "",
        "the paper's name in Latin letters under the Chinese one",
        ("GONGREN RIBAO", "WORKERS' DAILY", "PEOPLE'S DAILY"),
        ("NEWS", "NBA TIMES CHANGE"),
    ),
    Row(
        "schedule",
        LazyPattern(r"(?:每(?:周|逢|星期)?[\u4e00-\u9fff、]{1,8}|周[一二三四五六日][至到]周[一二三四五六日])(?:出版|出刊|刊出)"),
        "",
        "on which days it comes out",
        ("每周一、三、五出版", "周一至周五出版", "每日出版"),
        ("每周一本书",),
    ),
    Row(
        "channel",
        LazyPattern(r"(?:^|(?<=\s))(?:(?!开通|上线|推出|打造|入驻|创建|建立)[\u4e00-\u9fff]){2,14}(?:官方)(?:微信|微博|客户端|公众号|视频号|抖音号|网站|[微信博公众号、])+(?:二维码)?(?=\s|$)|扫(?:描|一扫)?(?:二维码|码)?(?:关注|下载)[\u4e00-\u9fff]{0,12}(?=\s|$)"),
        "",
        "where else to read it",
        ("浙江省总工会官方微信公众号", "人民日报官方微博", "扫码关注本报微信"),
        ("省总开通官方服务", "省总开通官方微信", "扫码入会缩短回“家”路"),
    ),
    Row(
        "folio",
        LazyPattern(rf"第\s*(?:[A-HT]\s?)?{_NUM}{{1,3}}\s*版|(?<![\d.A-Za-z]){_N}{{1,2}}\s*版(?![权本式图面])|(?<![A-Za-z\d])[A-HT]\s?\d{{1,2}}版?(?![\dA-Za-z\u4e00-\u9fff%％．.])|^[一二三四五六七八九十]{{1,2}}版(?=$|[\s:：·])"),
        "folio",
        "the number of the page",
        ("4版", "第3版", "第三版", "A03", "T2", "03版", "第 8 版", "第A03版"),
        ("版权", "364个", "G20峰会", "3.0版"),
    ),
)  # fmt: skip
"""Cut out of a line in this order; `gives` is the field of `newsparse.model.Masthead`, empty for what has none."""

LINES: Final[tuple[Row, ...]] = (
    Row(
        "jump",
        LazyPattern(rf"^\s*+[(（【\[]?\s*+(?:[上下][转轉接]|紧接|接)\s*+[A-Z]?\s*+第?\s*+[A-Z]?\s*+{_NUM}{{1,3}}\s*+[版页頁](?:[\u4e00-\u9fff《》“”\s]{{0,16}})?[)）】\]]?\s*$"),
        "jump",
        "an article that goes on on another page",
        ("(下转第3版)", "（上接第一版）", "下转A4版", "上接第1版"),
        ("上接天线第3版的故事很长很长很长很长很长很长很长很长很长", "接力第三版"),
    ),
    Row(
        "hotline",
        LazyPattern(r"^\s*(?:本报)?(?:新闻|服务|读者|广告|发行|投诉|举报|报料|爆料|维权|订报|监督|值班|编辑部|采编){1,3}(?:部)?(?:热线|电话|专线)(?:电话|号码)?\s*[:：]?\s*$"),
        "hotline",
        "the label of a telephone number that stands apart from it",
        ("新闻服务热线", "广告热线:", "读者投诉电话"),
        ("热线追踪", "新闻热线追踪", "12351热线为职工服务"),
    ),
    Row(
        "creed",
        LazyPattern(r"^\s*(?:校训|院训|厂训|企业精神|企业宗旨|办报宗旨|报训)\s*[:：]\s*\S[^。！？]{3,40}$"),
        "slogan",
        "a school's or firm's paper prints its motto in its head",
        ("校训：明德 博学 笃行 创新", "企业精神：艰苦创业 追求卓越"),
        ("校训的由来", "校训是什么"),
    ),
    Row(
        "picture_credit",
        LazyPattern(r"^\s*[(（]?本[版期](?:图片|照片|摄影|配图|题图)(?:除署名[者外]*[,，]?)?均?(?:由|为|:|：)?[^。，,]{2,20}(?:摄|摄影|提供|供图|拍摄)[)）]?\s*$"),
        "picture_credit",
        "who took all the pictures of a page",
        ("本版图片均由本报记者李平摄", "本版图片由受访者提供", "（本版照片除署名外均由王林昌摄）"),
        ("本版图片新闻", "本文图片由作者提供"),
    ),
    Row(
        "number",
        LazyPattern(r"^\s*(?:[(（]?0\d{2,3}[)）]?\s*[-—–]?\s*|400[-—]?)?\d{3,4}[-—–]?\d{4}(?:\s*[-—、/，,\s转]\s*\d{3,8}){0,3}\s*$"),
        "hotline",
        "a line that is only a telephone number",
        ("88851111", "0571-88851111", "(010)65368383", "65368383、65368384"),
        ("2021", "1998年", "123", "12351"),
    ),
)  # fmt: skip
"""Whole lines that are furniture by themselves."""

PICTURE_LABELS: Final[tuple[Row, ...]] = (
    Row(
        "picture_label",
        LazyPattern(
            r"^[■●◆▲★□○◎【\[〔\s]*(?:图片|照片|摄影|影像|视觉|镜头|光影|瞬间)(?:新闻|报道|故事|专稿|特写|看台)?[】\]〕\s]*$"
            r"|^(?:新闻|工会|生活|本期|百姓|职工)(?:图片|照片|镜头|影像|摄影)$"
        ),
        "picture_label",
        "the name of a column of pictures, printed beside a picture's title",
        ("图片新闻", "【图片报道】", "■ 摄影报道", "新闻图片"),
        ("图片社成立", "镜头对准车间", "春管正忙"),
    ),
)
"""Whole lines that are furniture beside a picture's title; without one they are the title."""

EDITOR_WORDS: Final[tuple[str, ...]] = words(
    "责任编辑 本版责任编辑 本版责编 本期责编 本栏责编 责编 本版编辑 本栏编辑 本期编辑 本期主编 本版主编 执行主编 版面编辑 值班编辑 值班主任 值班总编  "
    "值班编委 版面统筹 美术编辑 美术设计 美术 美编 图片编辑 图编 文字编辑 版式设计 版式 版面设计 视觉设计 视觉 组版 排版 拼版 校对 本版校对 检校 责校  "
    "终审 复审 初审 审读 审校 值班校对 见习编辑 助理编辑 实习编辑 组稿 总值班 总策划 策划 统筹 监制 责任校对 電子編輯 責任編輯 版面責編 編輯 编辑 主编  "
    "设计 制图"
)
"""What stands before the names in an editors' line; the weak ones (编辑, 设计, 策划 …) need a colon."""
WEAK_EDITOR_WORDS: Final[frozenset[str]] = frozenset(
    words("编辑 編輯 组稿 主编 设计 制图 策划 总策划 统筹 监制 视觉 版式 校对 排版 组版 终审 复审 初审 审读")
)

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
WEAK_TITLE: Final[LazyPattern] = LazyPattern(
    r"^[\u3400-\u9fff]{2,8}(?:报|報|周刊|週刊|周末|週末|特刊|通讯|快讯|新闻|导刊)$"
)
"""Endings that need a date or a folio beside them: 天气预报 and 工作简报 end so too."""
NOT_TITLE: Final[LazyPattern] = LazyPattern(
    r"(?:预|預|简|捷|喜|汇|通|电|警|情|(?<!大)学|墙|板|海|举|申|回|战|公|填|上|谎|酬|善|恶|订|读|办|看|送|发|卖)[报報]$|[本各一这该][报報]$|^(?:订阅|创办|本报|致|给|读|订|贺|与|同)"
)
"""What ends in 报 or opens like a sentence and is no paper's name."""

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

FOLIO: Final[LazyPattern] = LazyPattern(
    r"^(?:第(?:\d{1,3}|[A-HT]\d{1,2}|[一二三四五六七八九十]{1,3})版|[A-HT]?\d{1,2}(?:[-—~][A-HT]?\d{1,2})?版|[A-HT]\d{1,2}|[A-HT]?\d{2}[-—~][A-HT]?\d{2})$"
)
"""The number of a page, with nothing else beside it."""
SECTION_NAME: Final[LazyPattern] = LazyPattern(
    r"^(?:[\u3400-\u9fff]{2,6}(?:周刊|週刊|专刊|專刊|专版|專版|特刊|副刊|新闻|新聞|热线|熱線|天地|视窗|導刊|导刊|园地|園地|大观|大觀|纵横|縱橫)|[\u3400-\u9fff]{2,4}[·•・](?:[\u3400-\u9fff]{2,5}|\d{4,6}))$"
)
"""How names of pages end or are built; they count only right above the day or number of the page, at its top."""
PAGE_NAME: Final[LazyPattern] = LazyPattern(r"^[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){1,4}$")
"""What stands alone over the day at the very top of a page names the page, whatever it says: no headline is so short."""
CONTENTS: Final[LazyPattern] = LazyPattern(
    r"^[■●◆▲★【\[〔\s]*(?:(?:今日|本期|本报|要闻|内容|精彩|新闻)?(?:导读|看点|要目|导航|提要)|(?:今日|本期)(?:要闻|目录)|导读索引|今日推荐)[】\]〕\s]*$"
)
"""What stands over the list of the day's stories and their pages."""
ENTRY: Final[LazyPattern] = LazyPattern(
    r"^\S[^。]{3,60}?(?:[….·\s\u3000]*|\s*[(（>》→▶/／—]{1,4}\s*)(?:见|详见)?(?:第\s?)?[A-Z]?\d{0,2}(?:[\d一二三四五六七八九十])\s?[版页](?:[·•・][\u3400-\u9fff]{2,6})?(?:[)）])?$"
    r"|^(?:第\s?)?[A-Z]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?版[\s\u3000:：·]{0,2}\S[^。]{3,60}$"
)
"""A line of that list: the page stands behind what it says or before it."""
CAPITALS: Final[LazyPattern] = LazyPattern(r"^[A-Z]{2,12}(?: [A-Z]{2,12}){1,3}$|^[A-Z]{5,16}$")
"""The page's name in Latin letters under the Chinese one (KEXUE TANSUO, COMPANIES)."""
SERIAL_NAME: Final[LazyPattern] = LazyPattern(
    r"^[\u3400-\u9fff]{2,6}(?:周刊|週刊|专刊|專刊|副刊|導刊|导刊)(?:[·•・][\u3400-\u9fff]{2,6})?$"
)
"""Names of pages that come out every week: at a page's top they need no day beside them."""
WEATHER: Final[LazyPattern] = LazyPattern(
    r"^(?=.*(?:℃|°C|\d级))[晴阴陰多云雲雾霧霾雨雪小中大阵陣雷暴夹夾转轉到间間有时時零星东東西南北偏微风風力级級最高低气氣温溫度局部地區区白天夜里裡℃°C\d０-９至上下~～\-—–－/／、，,;；:： 　\s]{4,60}$|^(?:今[日天]|明[日天]|本市|[\u3400-\u9fff]{2,3})?天[气氣](?:[预預][报報])?\s*[:：]?\s*[晴阴陰多云雲雾霧霾雨雪小中大阵陣雷暴夹夾转轉到间間有时時零星东東西南北偏微风風力级級最高低气氣温溫度偏局部地區区℃°CＣ\d０-９一二三四五六七八九十至上下~～\-—–－/／、，,;；:： 　\s]{4,60}$"
)
"""The weather of the day, as papers print it beside the date."""

EDITIONS: Final[frozenset[str]] = frozenset(
    words(
        "海外版 北京版 华东版 华南版 华北版 西部版 城市版 农村版 地方版 航空版 国际版 亚洲版 欧洲版 北美版 早刊 晚刊 号外 增刊 特刊"
    )
)
"""Editions of one paper."""
