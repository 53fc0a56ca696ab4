"""Mastheads and furniture over several lines, and what stands in a notice: what is the paper's, and what is text."""

from __future__ import annotations

import inspect

import pytest

import newsparse
from newsparse.masthead import furniture_kind, read_masthead
from newsparse.masthead_checks import is_lunar_day
from newsparse.stages.blocks import text_blocks
from newsparse.stages.furniture import take_furniture
from newsparse.tables import editor_words, notices, page_lines, paper_names
from newsparse.tables.row import Row

HEAD = ["江州晚报", "2022年8月22日 星期一 第3版"]
STORY = [
    "石坝村通了客车",
    "本报讯（记者 白露）石坝村到县城的客车昨天开通，每天两班，票价十二元。",
    "村民说，以前下雨天要走六公里山路，现在站在村口就能上车。",
]
NEXT = [
    "河滨路的路灯该亮到几点",
    "本报讯（记者 葛晓东）有读者来电说，河滨路的路灯晚上十点就熄了。",
    "街道办事处表示，三天内派人检修，并把熄灯时间推迟到十二点。",
]
BODY = [
    "本报讯（记者 柳晓禾）这件事昨天有了结果，有关部门负责人向记者作了说明。",
    "据介绍，今后还会继续推进，让更多的人受益。",
]


def taken(lines):
    """The furniture of a page and its masthead."""
    heading = take_furniture(text_blocks("\n".join(lines)))
    return {f.passage.text: f.kind for f in heading.furniture}, heading.masthead


ROWS = [
    row
    for module in (notices, page_lines, paper_names)
    for _, row in inspect.getmembers(module, lambda value: isinstance(value, Row))
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_rows_do_what_they_say(row):
    assert row.why and row.examples and row.counterexamples
    assert [text for text in row.examples if not row.pattern.search(text)] == []
    assert [text for text in row.counterexamples if row.pattern.search(text)] == []


def test_words_that_say_other_things_are_editors_words():
    words = set(editor_words.EDITOR_WORDS)
    assert words >= editor_words.WEAK_EDITOR_WORDS
    assert words >= editor_words.NAMED_EDITOR_WORDS
    assert words >= editor_words.CREDITED


# ------------------------------------------------------------------------------------------------- headlines


@pytest.mark.parametrize(
    "headline",
    [
        "我市首部工运史出版", "鲁迅全集出版", "当代文学出版", "新课本提前印刷", "市文联主办", "由市总工会主办", "正式出版", "排版工印刷",
        "我和工人日报", "我与人民日报", "我的人民日报", "全家争看江州晚报", "小学生办起少年报", "读者与江州晚报",
        "责任编辑：为他人作嫁衣", "策划：一场大赛", "统筹：城乡发展", "监制：谁来管", "复审：再来一次", "一审：判赔三万元", "执行：难在哪里", "总编辑谈改版", "美术：从娃娃抓起",
        "公告栏前的老人", "今日A股大涨", "第四期夜校开班", "扫一扫", "扫码入会更方便", "今日大雨", "日本一列火车出轨", "9月10日教师节", "八月十五月儿圆", "处暑",
        "中共江州市委召开全会", "机关报的新面孔", "毛泽东同志在延安", "江州日报微博受欢迎", "2·14惨案", "文艺·生活", "副 业 生 财", "A股 大跌", "国外发行一百万册", "查号台里的姑娘",
        "经济·一周", "广告法修订", "导读员的一天", "校对", "美术 刘静画展开幕", "三审：谁说了算", "周一见", "今日开印的新书", "零售价为啥涨",
    ],
)  # fmt: skip
@pytest.mark.parametrize("place", ["top", "middle", "alone"])
def test_a_headline_stays(headline, place):
    pages = {
        "top": [*HEAD, headline, *BODY, *STORY],
        "middle": [*HEAD, *STORY, headline, *BODY, *NEXT],
        "alone": [headline, *BODY],
    }
    furniture, masthead = taken(pages[place])
    assert headline not in furniture
    if place != "alone":
        assert (masthead.title, masthead.date) == ("江州晚报", "2022-08-22")


def test_a_headline_of_two_lines_stays():
    furniture, masthead = taken([*HEAD, *STORY, "江州市志", "正式出版", *BODY])
    assert set(furniture) == set(HEAD)
    assert masthead.publisher is None


# --------------------------------------------------------------------------------------- notices, signatures


@pytest.mark.parametrize(
    "notice",
    [
        ["职工技能大赛报名启事", "市总工会将于9月举办职工技能大赛，凡在本市工作的职工均可报名参加。", "电话：88851111", "联系人：王强"],
        ["停水公告", "因管道检修，人民路沿线将于明日8时至18时停水，请用户提前储水。", "热线：96116", "江州市自来水公司", "2022年8月20日"],
        ["江州市总工会征集劳模故事", "为弘扬劳模精神，市总工会即日起征集劳模故事，字数不超过三千字。", "投稿邮箱：jzgh@163.com", "邮编：330001"],
        ["招聘启事", "江州机械厂因生产需要招聘车工二十名、钳工十名，月薪五千元起。", "电话：0799-88851111", "网址：www.jzjx.com"],
        ["书讯", "江州工运史近日面世，全书三十万字，记述了江州工人运动的百年历程。", "定价：58.00元", "江州出版社出版"],
        ["任职公告", "经市委研究决定，对下列同志任职进行公示，公示期五天。", "举报电话：12380", "邮编：330001", "中共江州市委组织部", "2022年8月20日"],
        ["那一天", "他的日记本上写着：", "1976年7月28日", "那天凌晨，他正在值夜班，忽然觉得地动山摇。"],
        ["电影《归途》今日上映", "影片讲述了一名铁路工人从年轻到退休的故事。", "编剧：王强", "导演：李明", "美术：冯阳"],
        ["大型纪录片开机", "该片共八集，将用一年时间拍摄，讲述江州工业百年历程。", "总策划：王强", "统筹：李明", "监制：刘静"],
        ["一周食谱", "工会职工食堂下周的菜谱昨天公布，欢迎职工提出意见。", "星期一", "早餐：豆浆、油条；午餐：红烧肉。", "星期二", "早餐：稀饭、馒头；午餐：鱼香肉丝。"],
        ["一个号码", "十年前，老厂长在门口贴了一张纸，上面只有一行字：", "88851111", "谁家里有难处，都可以打这个电话。"],
    ],
    ids=lambda lines: lines[0],
)  # fmt: skip
def test_what_a_notice_says_stays_in_it(notice):
    furniture, masthead = taken([*HEAD, *STORY, *notice, *NEXT])
    assert [line for line in notice if line in furniture] == []
    assert masthead.date == "2022-08-22"
    assert (masthead.telephone, masthead.email, masthead.website, masthead.publisher) == (None,) * 4


def test_the_day_under_a_notice_is_not_the_papers():
    notice = [
        "任职公告",
        "公示期五天。",
        "举报电话：12380",
        "邮编：330001",
        "中共江州市委组织部",
        "2022年8月20日",
    ]
    _, masthead = taken(["第3版", *STORY, *notice, *NEXT])
    assert masthead is None or masthead.date is None


@pytest.mark.parametrize(
    "foot",
    [
        ["电话：0799-88851111", "邮编：330001", "零售：每份1元"],
        ["责任编辑：刘静", "电话：88851111", "邮箱：jzrb@163.com"],
        ["新闻热线：88851111"],
        ["投稿邮箱：jzrb@163.com"],
        ["本报社址：江州市人民路1号 邮政编码：330001", "江州日报印刷厂印刷"],
    ],
    ids=lambda lines: lines[0],
)
def test_a_foot_is_furniture(foot):
    furniture, _ = taken([*HEAD, *STORY, *NEXT, *foot])
    assert [line for line in foot if line not in furniture] == []


# ------------------------------------------------------------------------------------------------- masthead


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["人民日报", "1962年3月14日", "星期三", "第4957号"], {"issue_number": 4957}),
        (["人民日报", "1950年5月12日", "星期五", "第六九八號"], {"issue_number": 698}),
        (["第1203号", "江州日报", "1953年6月16日", "星期二"], {"issue_number": 1203, "title": "江州日报"}),
        (["江州日报", "2022年8月22日 星期一", "第34期（总第234期）"], {"issue_number": 234}),
        (["江州日报", "2022年8月22日 星期一", "第13051期（总13624期）"], {"issue_number": 13624}),
        (["江州日报", "2022年8月22日 星期一", "2022年第34期 总第234期"], {"issue_number": 234}),
        (["江州日报", "2022年8月22日 星期一", "NO.12345"], {"issue_number": 12345}),
        (["工 人 日 报", "2022年8月22日 星期一"], {"title": "工人日报"}),
        (["劳动报", "2022年8月22日 星期一"], {"title": "劳动报"}),
        (["信报", "2022年8月22日 星期一"], {"title": "信报"}),
        (["江钢报", "2012年5月10日 星期四", "总第612期"], {"title": "江钢报", "issue_number": 612}),
        (["中国交通报", "2022年8月22日 星期一"], {"title": "中国交通报"}),
        (["社会科学报", "2022年8月22日 星期一"], {"title": "社会科学报"}),
        (["作家文摘", "2022年8月22日 星期一"], {"title": "作家文摘"}),
        (["中国新闻出版广电报", "2022年8月22日 星期一"], {"title": "中国新闻出版广电报"}),
        (["A03 要闻", "2012年8月22日 星期三", "中国电力报"], {"title": "中国电力报"}),
        (["中国石化报", "服务百姓 引领生活", "2012年8月22日 星期三"], {"title": "中国石化报"}),
        (["江州晚报", "2022年", "8月22日", "星期一"], {"date": "2022-08-22", "weekday": "星期一"}),
        (["江州晚报", "2022年8月", "22日", "星期一"], {"date": "2022-08-22"}),
        (["江州晚报", "2022.08", "22", "星期一"], {"date": "2022-08-22"}),
        (["江州晚报", "9月10日", "2003年", "星期三"], {"date": "2003-09-10"}),
        (["中央日报", "中华民国六十四年", "六月八日", "星期日"], {"date": "1975-06-08"}),
        (["江州晚报", "8月22日 星期一 2022年"], {"date": "2022-08-22"}),
        (["江州晚报", "20220822", "星期一"], {"date": "2022-08-22"}),
        (["江州晚报", "2022年8月22日 星期一", "壬寅年七月廿五 明日处暑"], {"lunar_date": "壬寅年七月廿五"}),
        (["江州晚报", "2022年8月22日 星期一", "壬寅年七月廿五 七月廿六处暑"], {"lunar_date": "壬寅年七月廿五"}),
        (["江州晚报", "2022年8月22日 星期一", "农历壬寅年（虎年）七月廿五"], {"lunar_date": "农历壬寅年（虎年）七月廿五"}),
        (["江州晚报", "2022年8月22日 星期一", "七月廿五"], {"lunar_date": "七月廿五"}),
        (["江州晚报", "2003年9月10日 星期三 八月十四"], {"lunar_date": "八月十四"}),
        (["江州晚报", "2003年9月10日 星期三", "农历癸未年", "八月十四"], {"lunar_date": "农历癸未年八月十四"}),
        (["人民日报", "海外版", "2001年9月10日 星期一"], {"edition": "海外版", "title": "人民日报"}),
        (["2022年8月22日 星期一", "维权周刊", "第5版"], {"title": None}),
        (["《江州晚报》2003年9月10日 星期三 第5版"], {"title": "江州晚报"}),
        (["《江州晚报》", "2003年9月10日 星期三"], {"title": "江州晚报"}),
        (["江州晚报", "2022年8月22日 Monday 星期一"], {"date": "2022-08-22"}),
        (["大公报 第一张 第三版", "1936年5月20日 星期三"], {"title": "大公报"}),
        (["江州晚报·本埠新闻", "2003年9月10日 星期三"], {"title": "江州晚报"}),
        (["中共江州市委机关报", "江州日报", "2022年8月22日 星期一"], {"title": "江州日报"}),
        (["江州日报", "2022年8月22日 星期一", "毛泽东同志题写报名"], {"title": "江州日报"}),
        (["主管：中共江州市委", "江州日报", "2022年8月22日 星期一"], {"publisher": "中共江州市委"}),
        (["江州日报", "2022年8月22日 星期一", "武汉钢铁（集团）公司主办"], {"publisher": "武汉钢铁（集团）公司"}),
        (["江州日报", "2022年8月22日 星期一", "今日A、B叠共32版"], {"pages_today": 32}),
        (["江州日报", "2022年8月22日 星期一", "今日A叠8版 B叠8版"], {"pages_today": 16}),
        (["江州日报", "2022年8月22日 星期一", "今日4版+特刊8版"], {"pages_today": 12}),
        (["江州日报", "2022年8月22日 星期一", "今日对开16版"], {"pages_today": 16}),
        (["江州日报", "2022年8月22日 星期一", "今日四开八版"], {"pages_today": 8}),
        (["江州日报", "2022年8月22日 星期一", "今日1-4版"], {"pages_today": 4}),
        (["江州日报", "2022年8月22日 星期一", "今日出8版"], {"pages_today": 8}),
        (["江州日报", "2022年8月22日 星期一", "本埠零售每份1.00元 外埠1.20元", "港售7元"], {}),
        (["江州日报", "2022年8月22日 星期一", "江州在线 www.jzonline.com"], {"website": "www.jzonline.com"}),
        (["江州日报", "2022年8月22日 星期一", "江州日报客户端", "扫一扫"], {}),
        (["江州日报", "2022年8月22日 星期一", "今日多云转晴", "22℃—31℃"], {}),
        (["江州日报", "2022年8月22日 星期一", "江州 晴 31℃/22℃ 北京 多云 29℃/21℃"], {}),
        (["江州日报", "2022年8月22日 星期一", "空气质量指数：56 良", "今日限行尾号：4和9"], {}),
        (["江州日报", "2022年8月22日 星期一", "新闻报料：88851111", "读者热线：400-888-1234"], {}),
        (["江州日报", "2022年8月22日 星期一", "编辑：", "刘静", "美编：", "冯阳"], {}),
        (["江州日报", "2022年8月22日 星期一", "责任编辑", "刘静", "校对", "冯阳"], {}),
        (["要闻·03", "2022年8月22日 星期一"], {"date": "2022-08-22"}),
        (["A07 | 城事", "2022年8月22日 星期一"], {}),
        (["07/城事", "2022年8月22日 星期一"], {}),
        (["07版/城事", "2022年8月22日 星期一"], {}),
        (["版次：A07", "2022年8月22日 星期一"], {}),
        (["2022年8月22日 星期一", "4 - 5 版"], {}),
        (["7", "2022年8月22日", "星期一", "副 刊"], {}),
        (["AA05 重点", "2022年8月22日 星期一"], {}),
        (["·2·", "2022年8月22日 星期一"], {}),
        (["— 2 —", "2022年8月22日 星期一"], {}),
        (["澳门日报", "2022年8月22日 星期一", "B03版：中国新闻"], {"title": "澳门日报"}),
        (["今日导读", "A03 “夜校热”为啥火了", "A05 台风“木兰”登陆", "江州日报", "2022年8月22日 星期一"], {}),
        (["江州日报", "2022年8月22日 星期一", "导 读", "“夜校热”为啥火了 P3", "台风“木兰”登陆→A03"], {}),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_head_is_read_whole(head, expected):
    """Each line of the head is furniture, the story under it is not, and the fields are there without a conflict."""
    blocks = text_blocks("\n".join([*head, *STORY, *NEXT]))
    heading = take_furniture(blocks)
    assert [f.passage.text for f in heading.furniture] == head
    assert [d.evidence for d in heading.decisions if d.kind == "conflict"] == []
    assert {name: getattr(heading.masthead, name) for name in expected} == expected


@pytest.mark.parametrize("page", ["3 国内", "国际新闻 4"])
def test_a_numbered_name_opens_a_page_without_a_day(page):
    assert taken([page, *STORY])[0] == {page: "page_head"}
    assert taken([*STORY, page, *NEXT])[0] == {}


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([*HEAD, *STORY, "国务院令", "第239号", "1998年1月12日", *BODY], "第239号"),
        ([*HEAD, *STORY, "《江州晚报》", *NEXT], "《江州晚报》"),
        ([*HEAD, "八月十五", *BODY], "八月十五"),  # not that day's lunar date
        ([*STORY, "2003年", "9月10日", *BODY], "2003年"),
        ([*HEAD, *STORY, "20220822", "星期一到了", *BODY], "星期一到了"),
        ([*HEAD, "今日多云", *BODY], "今日多云"),
        ([*HEAD, *STORY, "导读", "G20峰会在杭州举行", *BODY], "导读"),
        ([*HEAD, *STORY, "责任编辑：", "本报记者 王政", *NEXT], "责任编辑："),
        ([*HEAD, *STORY, "广告", *NEXT], "广告"),
        (["2022年8月22日 星期一", "县里送来捷报", *BODY], "县里送来捷报"),
        (["2022年8月22日 星期一", "台风警报", *BODY], "台风警报"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_only_looks_like_a_head_stays(lines, kept):
    assert kept not in taken(lines)[0]


# ---------------------------------------------------------------------------------------------------- lines


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("主任编辑：刘静 责任编辑：冯阳", "editors"), ("编审：刘静 责编：冯阳", "editors"), ("一审：刘静 二审：冯阳 三审：王强", "editors"), ("一校：刘静", "editors"), ("责任美编：李小芳", "editors"),
        ("本期执行：刘静", "editors"), ("统筹：刘静 执行：冯阳", "editors"), ("○责任编辑 刘静", "editors"), ("责任编辑：刘静 联系电话：0799-88851111", "editors"), ("社长：王建国 总编辑：李志强", "editors"),
        ("总编辑：李志强", "editors"), ("责任编辑:崔永年 电话:(路电)021-40317", "editors"), ("组版编辑 郜新伟 美编 单丽娜", "editors"),
        ("本版电子信箱:zhxw@ldtdb.cn 投稿请注明“综合新闻”", "masthead"), ("编辑:冉启功 新闻热线见一版", "editors"),
        ("本报零售每份1.00元", "masthead"), ("零售：每份1元", "masthead"), ("定价：每月30元", "masthead"), ("零售每份1元 月价30元 年价360元", "masthead"), ("零售价：1.00元/份", "masthead"),
        ("国内外公开发行", "masthead"), ("全国各地邮局（所）均可订阅", "masthead"), ("昨日开印：1：00 印完：5：40", "masthead"), ("广告发布登记：江市监广登字[2018]001号", "masthead"),
        ("国外发行：中国国际图书贸易总公司", "masthead"), ("本报社址：江州市人民路1号 邮政编码：330001", "masthead"), ("地址：江州市人民路1号　邮政编码：330001", "masthead"),
        ("查号台：（010）63010636", "hotline"), ("电报挂号：5001", "masthead"), ("本報電話　編輯部九三四七一　營業部九三四七二", "masthead"), ("新闻报料：88851111", "hotline"),
        ("读者热线：400-888-1234", "hotline"), ("广告热线：88851111 13812345678", "hotline"), ("新聞專線：88851111", "hotline"), ("报料QQ：12345678", "masthead"),
        ("本版图片由新华社发", "picture_credit"), ("本版摄影 李平", "picture_credit"), ("本版文字：白露 摄影：李平", "picture_credit"), ("江州市气象局协办", "masthead"),
        ("人民日报社社址：北京市朝阳门外金台西路2号 电子信箱：rmrb@people.cn 邮政编码：100733 电话查号台：（010）65368114 印刷质量监督电话：（010）65368832", "masthead"),
    ],
)  # fmt: skip
def test_furniture(text, kind):
    assert furniture_kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "地址：青溪镇茶香路8号", "本版文字优美", "电报挂号的由来", "查号台的故事", "国内外公开发行的刊物", "首席编辑 刘静", "第239号", "《江州晚报》", "第4957号", "年价三百元的月票",
        "江州市人民路1号是一座老院子，院里住着三十多户人家，" * 4 + "电话：88851111",
    ],
)  # fmt: skip
def test_what_is_an_articles(text):
    assert furniture_kind(text) is None


def test_a_lunar_day_is_known_by_the_calendar():
    assert is_lunar_day("七月廿五", "2022-08-22")
    assert is_lunar_day("农历七月二十五", "2022-08-22")
    assert not is_lunar_day("七月廿六", "2022-08-22")
    assert not is_lunar_day("七月廿五", None)
    assert not is_lunar_day("七月廿五的月亮", "2022-08-22")
    assert not is_lunar_day("七月廿五", "1850-08-22")


def test_advertising_is_furniture_at_the_foot():
    assert taken([*HEAD, *STORY, "公益广告"])[0]["公益广告"] == "folio"


def test_an_editors_word_over_names():
    furniture, _ = taken([*HEAD, *STORY, "本版编辑", "刘静 冯阳"])
    assert furniture["刘静 冯阳"] == "editors"


def test_a_masthead_of_no_lines_is_none():
    assert read_masthead(["《江州晚报》", "第239号", "2022年", "8月22日"]) is None


# ------------------------------------------------------------------------- who owns what, and papers without 报


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("版权声明：本报所载文字、图片未经许可不得转载", "slogan"), ("本报版权所有 未经书面授权 严禁转载", "slogan"),
        ("本版图文版权均属本报，未经授权不得转载使用", "slogan"), ("请本版未署名作者与本报联系，以便奉寄稿酬", "slogan"),
        ("本报各地记者站：江州 泗河 明塘", "hotline"), ("本报记者站 电话：010-55550123", "hotline"),
    ],
)  # fmt: skip
def test_a_foot_that_says_who_owns_what(line, kind):
    assert taken([*HEAD, *STORY, *NEXT, line])[0].get(line) == kind
    assert line not in taken([*HEAD, *STORY, line, *NEXT])[0]


@pytest.mark.parametrize(
    "line",
    [
        "未经许可开工 三家工地被查",
        "版权声明引发的官司",
        "一张照片的版权之争",
        "各地记者站迁新址",
        "江州记者站站长 王林昌",
    ],
)
def test_headlines_about_rights_are_no_foot(line):
    assert line not in taken([*HEAD, *STORY, *NEXT, line])[0]


@pytest.mark.parametrize("title", ["人民海军", "人民武警", "人民军队", "人民前线"])
def test_papers_of_the_army_without_bao_in_their_names(title):
    furniture, masthead = taken([title, *HEAD[1:], *STORY])
    assert masthead.title == title and furniture[title] == "masthead"
    assert title not in taken([*HEAD, *STORY, title, *NEXT])[0]


@pytest.mark.parametrize(
    "day", [("2009年8月", "19"), ("2009年8月", "19日"), ("2009年", "8月19日"), ("2009.8", "19")]
)
def test_a_day_over_two_lines_beside_its_weekday(day):
    reading = read_masthead(["江州晚报", *day, "星期三", "市区下雪"])
    assert reading is not None
    assert reading.masthead.date == "2009-08-19"
    assert set(reading.furniture) == {0, 1, 2, 3}


def test_what_stands_under_the_whole_head_of_a_page():
    head = "江州晚报\n2009年8月19日 星期三\nA08 城事\n"
    weather = "江州地区天气预报 今天白天：多云转阴 偏南风3到4级 最高气温27℃ 今天夜间：阴有小雨 最低气温19℃"
    lines = ("24小时新闻热线 84686666 报料QQ 1008600", "采用即奖30—300元", weather)
    for line in lines:
        issue = newsparse.parse_issue(head + line + "\n\n新桥通车\n\n昨天，江州新桥正式通车。\n")
        assert [a.headline.text for a in issue.articles] == ["新桥通车"], line
        assert line in [f.passage.text for f in issue.furniture]


def test_a_telephone_in_a_notice_is_the_notices():
    issue = newsparse.parse_issue(
        "江州晚报\n2009年8月19日 星期三\n\n夜校招生\n\n江州夜校今起招生，学制三个月。\n\n报名热线 84686666 周末照常\n"
        "\n新桥通车\n\n昨天，江州新桥正式通车。\n"
    )
    assert "报名热线 84686666 周末照常" not in [f.passage.text for f in issue.furniture]


@pytest.mark.parametrize(
    ("under", "kinds"),
    [
        (["农村经济", "麦收一线", "老刘家的三十八亩麦子"], {3: "page_head"}),
        (["修钟人老邬", "沈一苇", "西水关桥头那间修钟铺"], {}),  # who wrote it
        (
            ["农村经济", "江州粮站五天内兑现收购款", "八百户农民领到现金"],
            {},
        ),  # a column's name over a headline
    ],
)
def test_a_pages_name_under_its_number_over_a_columns(under, kinds):
    lines = [
        "江州晚报",
        "1993年6月12日 星期六",
        "第二版",
        *under,
        "昨天，江州的麦子开镰，收割机从南边一路开来。",
    ]
    issue = newsparse.parse_issue("\n\n".join(lines) + "\n")
    named = {
        k: f.kind for f in issue.furniture for k, line in enumerate(lines) if line == f.passage.text and k > 2
    }
    assert named == kinds


@pytest.mark.parametrize(
    "line", ["青年时讯 2005年9月21日 星期三 3 校园", "2005年9月21日 星期三 校园 3 青年时讯"]
)
def test_a_paper_that_no_table_knows_and_its_page_on_one_line(line):
    reading = read_masthead([line, "市区下雪"])
    assert reading is not None
    assert (reading.masthead.title, reading.masthead.date) == ("青年时讯", "2005-09-21")
    assert reading.furniture == {0: "masthead"}


def test_two_words_beside_a_day_that_name_nothing_are_a_heading():
    assert furniture_kind("江州解困 2005年9月21日 星期三 办起夜校") is None
