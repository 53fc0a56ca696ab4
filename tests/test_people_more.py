"""Bylines, leads, closings and credits of papers, sites and apps that no table knows, and what looks like them."""

from __future__ import annotations

import pytest

import newsparse
from newsparse.people import (
    byline_likelihood,
    caption_credit,
    closing,
    lead_in,
    read_byline,
)
from newsparse.people.names import can_be_name

R, T = "记者", "通讯员"


def _people(people):
    return [(p.name, p.role, p.outlet) for p in people]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("澎湃新闻记者 郭宇航", "澎湃新闻"), ("晶报记者 郭宇航", "晶报"), ("封面新闻记者郭宇航", "封面新闻"),
        ("每日经济新闻记者 郭宇航", "每日经济新闻"), ("第一财经记者 郭宇航", "第一财经"), ("都市快报 记者 郭宇航", "都市快报"),
        ("读特记者 郭宇航", "读特"), ("新文化记者 郭宇航", "新文化"), ("南方+记者 郭宇航", "南方+"),
        ("中国经营报 记者 郭宇航 北京报道", "中国经营报"), ("贵州日报天眼新闻记者 郭宇航", "贵州日报天眼新闻"),
        ("中国青年报·中青在线记者 郭宇航", "中国青年报·中青在线"), ("《瞭望》新闻周刊记者 郭宇航", "《瞭望》新闻周刊"),
        ("深圳商报/读创首席记者 郭宇航", "深圳商报/读创"), ("上游新闻-重庆晨报记者 郭宇航", "上游新闻-重庆晨报"),
        ("南方日报、南方+记者 郭宇航", "南方日报、南方+"), ("南海网、新海南客户端记者 郭宇航", "南海网、新海南客户端"),
        ("21世纪经济报道记者 郭宇航 上海报道", "21世纪经济报道"), ("工人日报—中工网记者 郭宇航", "工人日报—中工网"),
        ("齐鲁晚报·齐鲁壹点记者 郭宇航", "齐鲁晚报·齐鲁壹点"), ("（市融媒体中心记者 郭宇航）", "市融媒体中心"),
        ("YMG全媒体记者 郭宇航", "YMG全媒体"), ("中央电视台新闻频道记者 郭宇航", "中央电视台新闻频道"),
        ("采写：新京报记者 郭宇航", "新京报"), ("采写丨新京报记者 郭宇航", "新京报"), ("采写｜新京报记者 郭宇航", "新京报"),
        ("本报旅游记者 郭宇航", "本报"), ("本报特派西藏记者 郭宇航", "本报"), ("本报记者郭宇航上海报道", "本报"),
        ("本报记者 郭宇航 发自 上海", "本报"), ("本版撰文 本报记者 郭宇航", "本报"),
        ("体育记者 郭宇航", None), ("首席时政记者 郭宇航", None), ("記者郭宇航深圳報道", None),
    ],
)  # fmt: skip
def test_a_reporter_of_any_paper(text, outlet):
    (someone,) = read_byline(text)
    assert (someone.name, someone.outlet) == ("郭宇航", outlet)
    assert byline_likelihood(text) > 0.9


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("每经记者 郭宇航 每经编辑 田甜", [("郭宇航", R, "每经"), ("田甜", "编辑", None)]),
        ("大河报·豫视频记者 郭宇航 田甜", [("郭宇航", R, "大河报·豫视频"), ("田甜", R, "大河报·豫视频")]),
        ("本报记者 郭宇航 深圳特区报记者 田甜", [("郭宇航", R, "本报"), ("田甜", R, "深圳特区报")]),
        ("文/读特记者 郭宇航 图/读特记者 田甜", [("郭宇航", R, "读特"), ("田甜", R, "读特")]),
        ("首席评论员 郭宇航", [("郭宇航", "评论员", None)]),
        ("时事评论员 郭宇航", [("郭宇航", "评论员", None)]),
        ("本报国际观察员 郭宇航", [("郭宇航", "评论员", "本报")]),
        ("本报主笔 郭宇航", [("郭宇航", "评论员", "本报")]),
        ("本报特约撰稿人 郭宇航", [("郭宇航", "作者", "本报")]),
        ("本报见习生 郭宇航", [("郭宇航", "实习生", "本报")]),
        ("本报报道组", [("本报报道组", R, "本报")]),
        ("文/记者 郭宇航 图/受访者提供", [("郭宇航", R, None)]),
        ("郭宇航（北京大学教授）", [("郭宇航", None, None)]),
        ("■郭宇航（北京 教师）", [("郭宇航", None, None)]),
        ("本报记者 郭宇航 北京、上海报道", [("郭宇航", R, "本报")]),
        ("文|郭宇航", [("郭宇航", "作者", None)]),
        ("文丨郭宇航", [("郭宇航", "作者", None)]),
        ("口述/郭宇航 整理/田甜", [("郭宇航", "口述", None), ("田甜", "整理", None)]),
        ("撰文 郭宇航 摄影 田甜", [("郭宇航", "作者", None), ("田甜", "摄影", None)]),
        ("文字记者 郭宇航 摄影记者 田甜", [("郭宇航", R, None), ("田甜", "摄影", None)]),
        ("本报记者 郭宇航 文 田甜 摄", [("郭宇航", R, "本报"), ("田甜", R, "本报")]),
        ("本報記者 郭宇航 攝影 田甜", [("郭宇航", R, "本報"), ("田甜", "摄影", "本報")]),
        ("记者 郭宇航 通讯员 马晓东 摄影 孙磊", [("郭宇航", R, None), ("马晓东", T, None), ("孙磊", "摄影", None)]),
    ],
)  # fmt: skip
def test_rows(text, people):
    assert _people(read_byline(text)) == people
    assert byline_likelihood(text) > 0.25


@pytest.mark.parametrize(
    "text",
    [
        "红星新闻记者 探访夜市", "红星新闻记者 带您逛展", "封面新闻记者实地走访夜市", "外国记者 王芳", "一名记者 王芳", "女记者 王芳",
        "责任编辑 王芳", "本版编辑 王芳", "图书作者 王芳", "任前公示", "晶报记者节", "读特记者节", "新闻记者证", "优秀新闻记者评选", "电视台记者来了",
        "通讯员制度", "本报通讯员制度", "王芳（化名）", "田甜（右）", "人民网记者探营进博会",
    ],
)  # fmt: skip
def test_no_reporter_of_any_paper(text):
    assert read_byline(text) == ()


@pytest.mark.parametrize(
    ("lead", "people", "dateline", "agency"),
    [
        ("楚天都市报8月22日讯（记者郭宇航）", "郭宇航", (None, "8月22日"), "楚天都市报"),
        ("中国日报8月22日电（记者郭宇航）", "郭宇航", (None, "8月22日"), "中国日报"),
        ("扬子晚报网8月22日讯（记者郭宇航）", "郭宇航", (None, "8月22日"), "扬子晚报网"),
        ("浙江在线8月22日讯（记者郭宇航）", "郭宇航", (None, "8月22日"), "浙江在线"),
        ("红网长沙8月22日讯（记者郭宇航）", "郭宇航", ("长沙", "8月22日"), "红网"),
        ("四川新闻网成都8月22日讯（记者郭宇航）", "郭宇航", ("成都", "8月22日"), "四川新闻网"),
        ("南海网8月22日消息（记者郭宇航）", "郭宇航", (None, "8月22日"), "南海网"),
        ("中国青年报客户端北京8月22日电（中青报·中青网记者郭宇航）", "郭宇航", ("北京", "8月22日"), "中国青年报客户端"),
        ("大洋网讯（记者郭宇航）", "郭宇航", None, "大洋网"),
        ("金羊网讯 记者郭宇航报道：", "郭宇航", None, "金羊网"),
        ("上游新闻讯（记者郭宇航）", "郭宇航", None, "上游新闻"),
        ("晶报讯（记者郭宇航）", "郭宇航", None, "晶报"),
        ("南都讯 记者郭宇航 通讯员田甜", "郭宇航 田甜", None, "南都"),
        ("新华社快讯：", "", None, "新华社"),
        ("本报讯（YMG全媒体记者 郭宇航 通讯员 田甜）", "郭宇航 田甜", None, "本报"),
        ("本报讯（市融媒体中心记者 郭宇航）", "郭宇航", None, "本报"),
        ("本报讯 沈阳日报、沈报融媒记者郭宇航报道", "郭宇航", None, "本报"),
        ("本报讯 【记者 郭宇航 通讯员 田甜】", "郭宇航 田甜", None, "本报"),
        ("今晚报讯 【记者 郭宇航】", "郭宇航", None, "今晚报"),
        ("本报记者郭宇航北京8月22日电", "郭宇航", ("北京", "8月22日"), "本报"),
        ("本报记者郭宇航8月22日北京报道", "郭宇航", ("北京", "8月22日"), "本报"),
        ("记者郭宇航8月22日北京报道：", "郭宇航", ("北京", "8月22日"), None),
        ("本报特派记者郭宇航8月22日雅典电", "郭宇航", ("雅典", "8月22日"), "本报"),
        ("本报驻美国记者郭宇航8月22日报道：", "郭宇航", (None, "8月22日"), "本报"),
        ("本报记者 郭宇航 ", "郭宇航", None, "本报"),
        ("■记者 郭宇航　", "郭宇航", None, None),
        ("□晨报记者 郭宇航 报道 ", "郭宇航", None, "晨报"),
        ("本报驻华盛顿记者郭宇航 ", "郭宇航", None, "本报"),
        ("东方早报记者 郭宇航 发自北京 ", "郭宇航", None, "东方早报"),
        ("潮新闻客户端 记者 郭宇航 通讯员 田甜 ", "郭宇航 田甜", None, "潮新闻客户端"),
        ("本报记者郭宇航上海报道：", "郭宇航", None, "本报"),
        ("封面新闻记者郭宇航报道：", "郭宇航", None, "封面新闻"),
        ("【记者郭宇航专题报道】", "郭宇航", None, None),
        ("記者田甜深圳報道：", "田甜", None, None),
        ("（記者郭宇航台北電）", "郭宇航", None, None),
        ("【郭宇航／綜合報導】", "郭宇航", None, None),
    ],
)  # fmt: skip
def test_leads(lead, people, dateline, agency):
    text = lead + ("" if lead[-1] in " 　：" else " ") + "昨天上午，市交通局宣布三条公交线路下月开通。"
    found = lead_in(text)
    assert found is not None
    assert text[: found.end].strip() == lead.strip()
    assert " ".join(p.name for p in found.people) == people
    assert (found.dateline and found.dateline[1:3]) == dateline
    assert found.agency == agency


@pytest.mark.parametrize(
    "text",
    [
        "记者昨天从市交通局获悉，三条公交线路下月开通。", "记者王芳报道的那条新闻引起了市民的注意。", "据俄罗斯卫星网8月22日消息，美国将于下月",
        "省气象台8月22日电话通知各地做好防汛工作。", "国家电网8月22日电力负荷创下新高。", "记者王芳8月22日电话采访了市长。",
        "快讯（记者郭宇航）", "电视台讯号中断，观众纷纷打来电话。", "本报记者 王芳 说：三条公交线路下月开通运营真的很好。",
        "记者 王芳 从市交通局获悉，三条公交线路下月开通。", "本报记者 郭宇航 上海报道", "本报驻德国记者 花楚生 本报驻日本记者 刘知远",
        "本报通讯员制度建立以来，全市通讯员写了很多好稿子。", "本报记者日前走访了多个夜市，发现生意很好。",
    ],
)  # fmt: skip
def test_no_leads(text):
    assert lead_in(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯 记者高兴地看到，公园里花都开了。", []), ("本报讯 记者金秋时节走进公园。", []), ("本报讯 记者方才从市交通局获悉，", []),
        ("本报讯 记者于昨日从市交通局获悉，", []), ("本报讯 记者何以能够看到，", []), ("本报讯 记者张望着窗外，", []),
        ("本报讯记者杨健从日前举行的会上获悉，", ["杨健"]), ("本报讯 记者王林昌从市交通局获悉，", ["王林昌"]),
    ],
)  # fmt: skip
def test_what_follows_a_reporter(text, names):
    assert [p.name for p in lead_in(text).people] == names


def test_a_reader_is_no_place():
    assert lead_in("本报读者王芳来电说，公园里花都开了。") is None


@pytest.mark.parametrize(
    ("bracket", "people"),
    [
        ("责任编辑：郭宇航", [("郭宇航", "编辑", None)]), ("执笔：郭宇航", [("郭宇航", "作者", None)]), ("执笔人：郭宇航", [("郭宇航", "作者", None)]),
        ("郭宇航执笔", [("郭宇航", "作者", None)]), ("郭宇航供稿", [("郭宇航", "作者", None)]), ("上海市民 郭宇航", [("郭宇航", None, None)]),
        ("作者郭宇航 系北京大学教授", [("郭宇航", "作者", None)]), ("木须虫", [("木须虫", None, None)]),
    ],
)  # fmt: skip
def test_who_signs(bracket, people):
    assert _people(closing(f"讲了很多。（{bracket}）").people) == people


@pytest.mark.parametrize(
    "bracket",
    [
        "之一", "有删节", "有改动", "图略", "地址略", "附名单", "明日续", "连载五", "含税", "不含税", "除外", "免费", "暂名", "编者", "编辑部",
        "卫生部", "市委宣传部", "人民网", "据央视", "文字整理",
    ],
)  # fmt: skip
def test_what_signs_nothing(bracket):
    assert closing(f"讲了很多。（{bracket}）") is None


@pytest.mark.parametrize(
    ("credit", "outlet"),
    [
        ("晚报记者 郭宇航 摄", "晚报"),
        ("羊城晚报记者 郭宇航 摄", "羊城晚报"),
        ("华西都市报记者 郭宇航 摄影报道", "华西都市报"),
    ],
)
def test_a_credit_right_behind_the_caption(credit, outlet):
    start, people = caption_credit(f"市民在公园赏花。{credit}")
    assert (start, _people(people)) == (8, [("郭宇航", R, outlet)])


# ------------------------------------------------------------------------------- translators, editors, long names


@pytest.mark.parametrize(
    ("text", "author", "translator"),
    [
        ("[日]芥川龙之介 著 林少华 译", "芥川龙之介", "林少华"), ("[日] 川端康成 著 叶渭渠 译", "川端康成", "叶渭渠"),
        ("[美]海明威著 余光中译", "海明威", "余光中"), ("[日]松本清张/著 李明/译", "松本清张", "李明"),
        ("（日）村上春树 著 林少华 译", "村上春树", "林少华"), ("[美]马克·吐温 张友松译", "马克·吐温", "张友松"),
        ("[俄]列夫·托尔斯泰 著 草婴 译", "列夫·托尔斯泰", "草婴"), ("[日]夏目漱石 作 李明 译", "夏目漱石", "李明"),
        ("〔法〕莫泊桑 著 李青崖 译", "莫泊桑", "李青崖"),
    ],
)  # fmt: skip
def test_who_translated_whom(text, author, translator):
    assert _people(read_byline(text)) == [(author, "作者", None), (translator, "编译", None)]
    assert byline_likelihood(text) > 0.9


@pytest.mark.parametrize(
    "text", ["[日]首相 访华", "[美] 经济 学家 译", "（美）总统 访日", "[德]总理 昨天 著书", "[日]著译"]
)
def test_a_country_in_brackets_before_what_is_no_author(text):
    assert [p for p in read_byline(text) if p.role == "编译"] == []


@pytest.mark.parametrize(
    "text",
    [
        "本报编辑部电话",
        "本报编辑部迁址启事",
        "编辑部的故事",
        "编辑部",
        "本报编辑部召开座谈会",
        "本报评论员文章",
        "本报社论",
        "全媒体编辑部 王林昌来信",
    ],
)
def test_what_editors_do_signs_nothing(text):
    assert read_byline(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报记者 阿不都拉·买买提", ["阿不都拉·买买提"]), ("本报记者 艾克拜尔·米吉提", ["艾克拜尔·米吉提"]),
        ("本报通讯员 吐尔逊·阿不都热依木 王建国", ["吐尔逊·阿不都热依木", "王建国"]), ("新华社记者 拉巴次仁", ["拉巴次仁"]),
        ("本报记者 拉巴次仁 普布扎西", ["拉巴次仁", "普布扎西"]), ("新华社记者 索朗德吉 王泽昊", ["索朗德吉", "王泽昊"]),
        ("本报记者 欧阳震华", ["欧阳震华"]), ("阿依古丽·卡德尔 艾则孜·吐尔地", ["阿依古丽·卡德尔", "艾则孜·吐尔地"]),
        ("买买提·艾山 本报记者 王建国", ["买买提·艾山", "王建国"]), ("□ 古丽娜尔·艾买提", ["古丽娜尔·艾买提"]),
    ],
)  # fmt: skip
def test_names_of_four_characters_and_more(text, names):
    assert [p.name for p in read_byline(text)] == names


@pytest.mark.parametrize("text", ["", " ", "王", "1", "点", "王明"])
def test_what_can_be_a_name(text):
    assert can_be_name(text) == (len(text.strip()) > 1)


def test_a_line_of_one_character_between_texts_is_no_trouble():
    text = "市文化馆开馆\n本报讯 市文化馆昨日开馆，观众三百人。\n王\n王师傅是第一位读者，他来得最早。\n李\n李师傅随后也到了馆里。"
    assert "王师傅" in newsparse.parse_issue(text).to_json()
