"""What a paper prints about itself: fields of the masthead, folios, editors' lines, hotlines, jumps. Data only.

`newsparse.masthead` reads a line by cutting out every field that it finds; a line of which nothing is left is
furniture. So a sentence that merely holds a date or a paper's name never is.
"""

from __future__ import annotations

import re
from typing import Final

from newsparse.tables.row import LazyPattern, Row

_N: Final = r"[\d０-９]"
_CN: Final = r"[〇○零一二三四五六七八九十百千万廿卅]"
_NUM: Final = rf"(?:{_N}|{_CN})"
_HAN: Final = r"[\u4e00-\u9fff]"
_C: Final = r"\s*+[:：]?\s*+"  # possessive: white space without end must not be parted in every possible way

STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
WEEKDAYS: Final = "一二三四五六日"
_LUNAR_DAY: Final = (
    r"(?:初[一二三四五六七八九十]|[十廿][一二三四五六七八九]|二十[一二三四五六七八九]?|三十|廿|卅|十)日?"
)
_LUNAR_MONTH: Final = r"[闰閏]?(?:十[一二]?|[正一二三四五六七八九冬腊臘])月(?:[大小])?"
TERMS: Final = r"(?:[立][春夏秋冬]|雨水|惊蛰|春分|清明|谷雨|小满|芒种|夏至|小暑|大暑|处暑|白露|秋分|寒露|霜降|小雪|大雪|冬至|小寒|大寒)"

_BEAST: Final = r"(?:[(（][鼠牛虎兔龙龍蛇马馬羊猴鸡雞狗猪豬]年[)）])?"

MAX_LINE: Final = 90
"""A longer line is text, not furniture."""
SENTENCE: Final = LazyPattern(r"[。！？!?;；”“]")
CUES: Final = frozenset(
    "0123456789０１２３４５６７８９年月日期周礼号號代址编话話线传机部办出印版元角分@.公微码关邮郵顾局管题題"
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
            rf"((?:(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历)\s*+(?:[{STEMS}][{BRANCHES}]年?{_BEAST}\s*+)?|[{STEMS}][{BRANCHES}]年{_BEAST}\s*+)"
            rf"(?:{_LUNAR_MONTH}\s*+{_LUNAR_DAY})(?:\s*+{TERMS})?+)(?:\s*+(?:[今明昨后]日|(?:{_LUNAR_MONTH})?{_LUNAR_DAY})\s*+{TERMS})?"
        ),
        "lunar_date",
        "papers print the lunar day under the solar one, and which solar term it is or comes next; without 农历 or a "
        "cyclic year it could be any 十月十八",
        ("辛丑年十月十八", "农历丁丑年十二月十四", "农历正月初一", "夏历闰五月廿三", "甲子年腊月三十", "壬寅年七月廿五 明日处暑", "农历壬寅年七月廿五 八月初七白露",
         "农历壬寅年（虎年）七月廿五"),
        ("十月十八", "辛丑条约", "明日处暑"),
    ),
    Row(
        "weekday",
        LazyPattern(r"(?<![至到、每逢])(?:星期|礼拜|週|周)([一二三四五六日天])(?![刊报末线到至、])"),
        "weekday",
        "the weekday of issue",
        ("星期一", "周日", "星期天"),
        ("周刊", "星期", "周一至周五", "每周一出版"),
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
        "issue-of-year",
        LazyPattern(rf"(?:{_N}{{4}}年)\s?第?\s?{_N}{{1,3}}\s?期"),
        "",
        "weeklies and papers of firms count the issues of a year, too, beside all of them",
        ("2022年第34期", "2022年 第 34 期"),
        ("2022年第34次", "第34期"),
    ),
    Row(
        "issue-total",
        LazyPattern(rf"第\s?{_NUM}{{1,6}}\s?[期号號]\s?[(（,，]?\s?(?:总|總)第?\s?({_NUM}{{1,7}})\s?[期号號]?[)）]?"),
        "issue_number",
        "of two numbers side by side the one of all issues is the paper's",
        ("第34期（总第234期）", "第13051期（总13624期）", "第12期 总第612期"),
        ("第34期", "总第234期"),
    ),
    Row(
        "issue-latin",
        LazyPattern(r"(?<![A-Za-z])N[oO]\s?[.．:：]?\s?(\d{2,6})(?!\d)"),
        "issue_number",
        "the number of the issue behind No.",
        ("NO.12345", "No. 812"),
        ("NO 1", "KNO.123"),
    ),
    Row(
        "registry",
        LazyPattern(r"(?:内政部|內政部|中宣部|局版)[\u4e00-\u9fff]{0,4}(?:登[记記][證证]?|台[报報]字?)[^\s。，]{2,16}[号號]"),
        "",
        "under what number the ministry lists the paper, before 1949 and in Taiwan",
        ("内政部登记证警字第一七一号", "局版台報字第0012號"),
        ("内政部登记证照", "在内政部登记的团体"),
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
            r"(?:[\u4e00-\u9fff]{0,6}(?:电子版|网址|网站|官网|数字报|新闻网|网|在线)\s*[:：]?\s*)?((?:https?://)?(?:www\.)?[A-Za-z0-9-]{2,40}(?:\.[A-Za-z0-9-]{1,20}){0,3}\.(?:com|cn|net|org|hk|tw|mo|sg)(?:/[\w./-]{0,40})?)",
            re.ASCII,
        ),
        "website",
        "the paper's own site",
        ("电子版: www.zjgrrb.com", "人民网网址:http://www.people.com.cn", "workercn.cn", "江州在线 www.jzonline.com"),
        ("网址", "ABC"),
    ),
    Row(
        "address",
        LazyPattern(rf"(?:本[报報](?:[社地])?|[报報]社|社|编辑部|(?<![\u4e00-\u9fff])(?=地址[^邮郵]{{6,44}}[邮郵](?:政)?[编編]))(?:地)?址{_C}([^\s:：,，。电邮][^:：,，。电邮]{{3,39}}?)(?=\s*(?:邮编|邮政|电话|电报|传真|$))"),
        "address",
        "where the paper is made; what is not said to be the paper's has a postcode behind it",
        ("社址: 杭州市学院路107号", "报社地址：北京市朝阳门外金台西路2号", "本报社址：江州市人民路1号 邮政编码：330001", "地址：江州市人民路1号　邮政编码：330001"),
        ("社址", "地址不详", "地址：青溪镇茶香路8号"),
    ),
    Row("postcode", LazyPattern(rf"邮(?:政)?编(?:码)?{_C}\d{{6}}"), "", "postcode of the address", ("邮编: 310012",), ("邮编",)),
    Row(
        "telephone",
        LazyPattern(
            r"(?:[\u4e00-\u9fff]{0,8}(?:(?<!联系)(?<!聯絡)(?<!报名)(?<!应聘)(?<!订票)(?<!售楼)(?:电话|電話)(?:查号台|[/／、](?:传真|傳真))?|热线|熱線|专线|專線|(?:新闻|本报|有奖)[报爆]料|查号台|传真|总机|值班室|发行部|广告部|编辑部|总编室|办公室|群工部|采编部|夜班))\s*[:：]?\s*(?:[(（][\u4e00-\u9fff]{1,3}[)）]\s?)?((?:[(（]?0\d{1,3}[)）]?\s*[-—–]?\s*)?(?:[48]00[-—–]?\d{3}[-—–]?\d{4}|1[3-9]\d{9}|\d{5,8}|\d{3,4}[-—–]\d{4}(?!\d)|\d{2,5}[×*xX]{2,5})(?:\s*[转、,，/—-]\s*\d{2,8}|\s+1[3-9]\d{9}(?!\d)){0,4})"
        ),
        "telephone",
        "how to reach the paper; notices and advertisements say what their telephone is for",
        ("新闻服务热线 88851111", "电话:(010)65368383", "电话查号台:(010)65368114", "电话/传真:0771-5690127", "广告部 010-84151561", "总机:0571-88851111转8012", "電話：(02)27681234",
         "新闻报料：88851111", "读者热线：400-888-1234", "广告热线：88851111 13812345678", "查号台：（010）63010636", "电话:(路电)021-40317", "讀者服務專線：（06）220-2691"),
        ("热线", "电话会议2021年", "联系电话：0571-88888888", "报名电话 88851111", "新闻报料人"),
    ),
    Row(
        "telegraph",
        LazyPattern(rf"[电電](?:报|報)?[挂掛][号號]{_C}\d{{4,5}}(?!\d)"),
        "",
        "where telegrams went to",
        ("电报挂号：5001", "電報掛號 50012"),
        ("电报", "电报挂号的由来"),
    ),
    Row(
        "exchange",
        LazyPattern(r"(?:[电電][话話])\s*+[:：]?\s*+(\d{1,2}局\d{4})(?!\d)"),
        "telephone",
        "old telephone numbers name the exchange",
        ("电话：5局5831",),
        ("电话：5局",),
    ),
    Row(
        "telephone-figures",
        LazyPattern(
            r"(?:(?:编辑|營業|营业|发行|發行|广告|廣告|总编|經理|经理|編輯)[部室]\s*+[:：]?|(?<![\u4e00-\u9fff])(?:本[报報])?(?:[电電][话話](?:[总總][机機])?|[总總][机機])\s*+[:：])\s*+"
            r"((?:[一二三四五六七八九]{1,2}局)?[〇○零一二三四五六七八九]{4,7})(?![〇○零一二三四五六七八九十百])"
        ),
        "telephone",
        "old papers print their telephone numbers in Chinese figures",
        ("編輯部 九三四七一", "营业部九三四七二", "电话：四四一三二一", "电话总机：五局五二三一"),
        ("编辑部一二三", "编辑部的故事", "电话四四一三二一", "报名电话：四四一三二一", "电话：三四百条"),
    ),
    Row(
        "telephone-word",
        LazyPattern(r"(?<![\u4e00-\u9fff])(?:本[报報])?[电電][话話]\s?[:：]?(?=\s?\t)"),
        "",
        "what stands before the numbers of several offices, which are cut out",
        ("电话：\t", "本報電話 \t"),
        ("电话：", "电话"),
    ),
    Row(
        "messenger",
        LazyPattern(r"(?:本报|读者|投稿|爆料|报料)?(?:QQ群?|微信号?|微信公众号|LINE|WhatsApp)(?:号)?\s*[:：]\s*[A-Za-z0-9_-]{4,20}(?![A-Za-z0-9_-])", re.ASCII),
        "",
        "how to reach the paper on a telephone of today",
        ("QQ群：10086123", "微信号:jzrb2012", "读者QQ：28871234"),
        ("QQ群里的新鲜事", "微信：用出来的麻烦"),
    ),
    Row(
        "publisher",
        LazyPattern(
            rf"((?!由)(?:{_HAN}{{2,12}}[(（]{_HAN}{{2,6}}[)）])?{_HAN}{{1,23}}?(?:(?<=[会會委局厅廳处處办团團社厂廠司署组組部心府站])|(?<=集团)|(?<=集團)|(?<=大学)|(?<=大學)|(?<=[中小学研医法]院)))(?:主管主办|主管主辦|主管|主办|主辦|协办)(?=[\s,，;；|]|$)"
            rf"|({_HAN}{{1,23}}?(?:(?<=报社)|(?<=報社)|(?<=版社)|(?<=公司)|(?<=集团)|(?<=中心)|(?<=编辑部)|(?<=委员会)|(?<=总工会)|(?<=大学)|(?<=学院)|(?<=文社)|(?<=讯社)))(?:编辑出版|编辑|編輯|出版(?!发行社))(?=[\s,，;；|]|$)"
            rf"|(?:主管主办|主管|主办|承办|协办|编印|出版)(?:单位|者)?\s*[:：]\s*({_HAN}{{2,24}})"
        ),
        "publisher",
        "who owns, edits and prints it: an office, a firm, a press; a book, a game and a fair are published and held as well",
        ("浙江省总工会主办", "人民日报社出版", "主办单位：浙江省总工会", "主管主办：江州日报社", "武汉钢铁（集团）公司主办", "国资委主管", "副刊部主办", "江州市气象局协办"),
        ("主办", "由我市主办的", "鲁迅全集出版", "我市首部工运史出版", "正式出版", "市文联主办", "当代文学出版", "艺术学院主办权之争"),
    ),
    Row(
        "organ",
        LazyPattern(
            rf"(?:中共|中国共产党|中國共產黨){_HAN}{{2,16}}(?:委|委员会|委員會)机关[报報]|{_HAN}{{2,12}}(?:军委|总工会|委员会|政治部|共青团|团委|联合会)机关[报報]|中央军委机关报|{_HAN}{{2,4}}(?:同志|主席|先生)?题写[报報][名头]"
        ),
        "",
        "of whom the paper is the organ, and who wrote its name",
        ("中共江州市委机关报", "中国共产党江州市委员会机关报", "中央军委机关报", "毛泽东同志题写报名"),
        ("机关报", "党的机关报", "中共机关"),
    ),
    Row(
        "request",
        LazyPattern(r"(?:投稿|来稿|来信)请注明[“\"']?[\u4e00-\u9fff]{2,10}[”\"']?(?=\s|$)"),
        "",
        "what to write on a letter to the page, behind where to send it",
        ("投稿请注明“综合新闻”", "来稿请注明县域新闻"),
        ("投稿请注明作者姓名、单位和地址", "投稿须知"),
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
        LazyPattern(r"[\u4e00-\u9fff]{1,23}?(?<=[厂廠社司心部院坊])(?:承印|印刷)(?=[\s,，;；|]|$)|(?:承印|印刷)(?:单位|者)?\s*[:：]\s*[\u4e00-\u9fff]{2,24}|(?<![\u4e00-\u9fff])(?:承印|印刷)\s[\u4e00-\u9fff]{3,20}(?<=[厂司心])(?=\s|$)"),
        "",
        "where it is printed",
        ("印刷:江州日报印务中心", "工人日报社印刷厂印刷", "承印：江州印刷厂", "印刷 江州日报印刷厂"),
        ("印刷", "在我市印刷的", "新课本提前印刷"),
    ),
    Row(
        "pages-parts",
        LazyPattern(rf"(?:今[日天]|本[期日])\s?(?:[A-Z][叠疊]?\s?|特刊|增刊|周刊)?{_NUM}{{1,3}}版(?:\s?[,，、+＋]?\s?(?:[A-Z][叠疊]?|特刊|增刊|周刊)\s?{_NUM}{{1,3}}版){{1,4}}"),
        "pages_today",
        "a thick issue is sold in parts, and says how many pages each has",
        ("今日A叠8版 B叠8版", "今日4版+特刊8版"),
        ("今日8版", "A叠8版"),
    ),
    Row(
        "pages",
        LazyPattern(
            rf"(?:(?:本报)?今[日天]|本[期日]|共|全)\s*+(?:[A-Z](?:\s?[、,，]?\s?[A-Z]){{0,4}}[叠疊]|[对四八]开|对開|出|1\s?[-—~～]\s?)?\s?共?\s?({_NUM}{{1,3}})\s*(?:个)?版|(?:今[日天])\s*[A-Z]?\s*({_NUM}{{1,3}})\s*[页頁张]"
        ),
        "pages_today",
        "how many pages the issue has",
        ("今日8版", "今日十二版", "共16版", "今日 4 版", "今日A、B叠共32版", "今日对开16版", "今日四开八版", "今日1-4版", "今日出8版"),
        ("8版", "第8版", "今日出版"),
    ),
    Row(
        "price",
        LazyPattern(
            rf"(?:(?:本[报報]|本[埠市]|外[埠地]|国内|每份)?零售(?:价?[:：]?\s?每[份张]|价)?|订阅价(?:[:：]?\s?每[月季年])?|外埠|港售|(?:定价|售价)?(?:{_C}每[月季年份])|每份|定价|售价|全[年月](?:定价)?|每月(?:定价)?|[年月季]价|每[张份]){_C}(?:人民币|新台幣|新臺幣|台幣|港幣|國幣|国币|大洋)?\s*{_NUM}{{1,5}}(?:\.\d{{1,2}})?\s*[元角分](?:{_NUM}{{1,2}}[角分])?{_NUM}?(?:/[份张月年])?"
        ),
        "",
        "the price",
        ("零售价1.00元", "定价每月24.00元", "零售每份0.50元", "零售每份新台幣五元", "每份五角", "定价：2元", "本报零售每份1.00元", "零售：每份1元", "定价：每月30元", "月价30元",
         "零售价：1.00元/份", "港售7元", "本埠零售二角"),
        ("售价为", "2元", "年价"),
    ),
    Row(
        "notice",
        LazyPattern(
            r"(?:本报)?广告(?:经营)?许可证(?:号)?\s*[:：]?\s*\S{4,20}|广告发布登记(?:[证号编码]){0,3}\s*[:：]\s*\S{4,24}|(?:本报)?(?:常年)?法律顾问\s*[:：]\s*\S{2,20}|全国各?地?邮局(?:[(（]所[)）])?[均都皆]?可?订阅|(?:本报)?国内外公开发行|国外发行\s*[:：]\s*中国国际(?:图书|书店)\S{0,10}"
            r"|(?:中[华華][邮郵]政)?(?:(?:特准|台字第?\S{1,6}[号號]執照|执照|執照)?(?:挂号|掛號)?(?:登[记記])?[认認]?[为為]第?[一二三][类類](?:新[闻聞][纸紙]|邮件|郵件))|(?:本[报報])?今日(?:出版|出[纸紙])[一二三四五六两兩\d](?:大)?[张張]半?"
        ),
        "",
        "what the law or the post office makes a paper print",
        ("广告经营许可证:京东工商广字0184号", "本报常年法律顾问:张三律师", "全国各地邮局均可订阅", "全国各地邮局（所）均可订阅", "国内外公开发行", "广告发布登记：江市监广登字[2018]001号",
         "国外发行：中国国际图书贸易总公司", "中華郵政登記為第一類新聞紙", "本报今日出版三大张", "今日出纸一张半"),
        ("广告法", "法律顾问进企业", "今日出版三本新书", "邮政登记为一类"),
    ),
    Row(
        "pressed",
        LazyPattern(r"(?:昨[日晚天]|今[日晨天])?(?:开印|印完)(?:时间)?\s?[:：]\s?\d{1,2}(?:[:：.．]\d{2}|[时点](?:\d{1,2}分)?)(?!\d)"),
        "",
        "when the press began and when it was done",
        ("昨日开印：1：00 印完：5：40", "开印时间：0时30分"),
        ("开印", "开印：那一夜"),
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
        "english-day",
        LazyPattern(r"(?i:(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])[,.]?|(?<![a-z])(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2},\s?\d{4}(?!\d))"),
        "",
        "the day in English beside the Chinese one",
        ("Monday", "MONDAY, AUGUST 22, 2022", "Aug. 22, 2022"),
        ("Mondays", "May 2022"),
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
        LazyPattern(r"(?:^|(?<=\s))(?:(?!开通|上线|推出|打造|入驻|创建|建立)[\u4e00-\u9fff]){2,14}(?:官方)(?:微信|微博|客户端|公众号|视频号|抖音号|网站|[微信博公众号、])+(?:二维码)?(?=\s|$)|扫(?:描|一扫)?(?:二维码|码)?(?:关注|下载)(?![才前后之就被要不能还却领送引成背得])[\u4e00-\u9fff]{0,12}(?=\s|$)"),
        "",
        "where else to read it",
        ("浙江省总工会官方微信公众号", "人民日报官方微博", "扫码关注本报微信"),
        ("省总开通官方服务", "省总开通官方微信", "扫码入会缩短回“家”路", "扫码关注才能点菜"),
    ),
    Row(
        "folio",
        LazyPattern(rf"第\s*(?:[A-HT]\s?)?{_NUM}{{1,3}}\s*版|第{_NUM}{{1,2}}[張张]\s?第{_NUM}{{1,2}}版|(?<![\d.A-Za-z]){_N}{{1,2}}\s*版(?![权本式图面])|(?<![A-Za-z\d])[A-HT]\s?\d{{1,2}}版?(?![\dA-Za-z\u4e00-\u9fff%％．.])|^[一二三四五六七八九十]{{1,2}}版(?=$|[\s:：·])"),
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
        LazyPattern(r"^\s*(?:本报)?(?:新闻|服务|读者|广告|发行|投诉|举报|报料|爆料|维权|订报|监督|值班|编辑部|采编){1,3}(?:部)?(?:热线|电话|专线|熱線|專線|電話)(?:电话|号码)?\s*[:：]?\s*$"),
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
        LazyPattern(r"^\s*[(（]?本[版期](?:图片|照片|摄影|配图|题图)(?:除署名[者外]*[,，]?)?均?(?:由|为|:|：)?[^。，,]{2,20}(?:摄|摄影|提供|供图|拍摄|社发)[)）]?\s*$"),
        "picture_credit",
        "who took all the pictures of a page",
        ("本版图片均由本报记者李平摄", "本版图片由受访者提供", "（本版照片除署名外均由王林昌摄）", "本版图片由新华社发"),
        ("本版图片新闻", "本文图片由作者提供"),
    ),
    Row(
        "page_credit",
        LazyPattern(r"^\s*[(（]?本[版期](?:摄影|撰文|文字|采写|图片)(?:\s?[:：／/]\s?|\s)(?![本记])[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4}){0,3}(?:\s(?:摄影|图片|制图|文字)(?:\s?[:：／/]\s?|\s)[\u3400-\u9fff]{2,4}(?:\s[\u3400-\u9fff]{2,4}){0,2})?[)）]?\s*$"),
        "picture_credit",
        "who wrote all the texts of a page and took all its pictures",
        ("本版摄影 李平", "本版文字：白露 摄影：李平"),
        ("本版撰文 本报记者 郭宇航", "本版文字优美", "本版图片新闻", "本报摄影 李平"),
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
