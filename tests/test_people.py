"""Bylines, leads, closings and credits: what is read in print, and what holds for any text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.people import (
    byline_likelihood,
    caption_credit,
    closing,
    credit_likelihood,
    lead_in,
    read_byline,
    read_credit,
)
from newsparse.tables import people as table
from strategies import CHARACTERS

# -------------------------------------------------------------------------------------------------- print


def _people(people):
    return [(p.name, p.role, p.outlet) for p in people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报记者 邵佩然 本报通讯员 姜璐 祝海燕", [("邵佩然", "记者", "本报"), ("姜璐", "通讯员", "本报"), ("祝海燕", "通讯员", "本报")]),
        ("本报通讯员 白春 周道刚", [("白春", "通讯员", "本报"), ("周道刚", "通讯员", "本报")]),
        ("【本报记者 王林昌】", [("王林昌", "记者", "本报")]),
        ("中青报·中青网记者 王林昌", [("王林昌", "记者", "中青报·中青网")]),
        ("中国青年报客户端记者 王林昌", [("王林昌", "记者", "中国青年报客户端")]),
        ("新京报记者 王林昌 编辑 李明 校对 张三", [("王林昌", "记者", "新京报"), ("李明", "编辑", None), ("张三", "校对", None)]),
        ("本报驻俄罗斯记者刘刚", [("刘刚", "记者", "本报")]),
        ("记者 李茂颖 杨文明 文/摄", [("李茂颖", "记者", None), ("杨文明", "记者", None)]),
        ("《中国电力报》记者张大和本报记者江玉", [("张大和", "记者", "《中国电力报》"), ("江玉", "记者", "本报")]),
        ("解放军报记者王文杰、新华社记者罗玉文", [("王文杰", "记者", "解放军报"), ("罗玉文", "记者", "新华社")]),
        ("新华社记者陈毛弟本报记者吕网大", [("陈毛弟", "记者", "新华社"), ("吕网大", "记者", "本报")]),
        ("本报记者 徐 馨", [("徐馨", "记者", "本报")]),
        ("□ 本报记者 王政", [("王政", "记者", "本报")]),
        ("■本报特约记者 王政", [("王政", "特约记者", "本报")]),
        ("本報記者 陳大文", [("陳大文", "记者", "本報")]),
        ("（本报记者 张三）", [("张三", "记者", "本报")]),
        ("李建毅 王 志", [("李建毅", None, None), ("王志", None, None)]),
        ("李 亮 李德忠 王 鑫", [("李亮", None, None), ("李德忠", None, None), ("王鑫", None, None)]),
        ("李 德 忠", [("李德忠", None, None)]),
        ("欧阳 健", [("欧阳健", None, None)]),
        ("孟凡茂", [("孟凡茂", None, None)]),
        ("钟行", [("钟行", None, None)]),
        ("龙益飞石雄", [("龙益飞", None, None), ("石雄", None, None)]),
        ("吴希曾刘伯根岑红", [("吴希曾", None, None), ("刘伯根", None, None), ("岑红", None, None)]),
        ("国家信息中心毛明轩", [("毛明轩", None, None)]),
        ("华南师范大学吴颖民麦志强", [("吴颖民", None, None), ("麦志强", None, None)]),
        ("中国剧协副主席、中央戏剧学院院长徐晓钟", [("徐晓钟", None, None)]),
        ("作者：张三", [("张三", "作者", None)]),
        ("文/李四", [("李四", "作者", None)]),
        ("图/张三 文/李四", [("张三", "摄影", None), ("李四", "作者", None)]),
        ("工人日报—中工网记者 郭强 通讯员 李明", [("郭强", "记者", "工人日报—中工网"), ("李明", "通讯员", None)]),
        ("张三口述 李四整理", [("张三", "口述", None), ("李四", "整理", None)]),
        ("王鹏 整理", [("王鹏", "整理", None)]),
        ("本报评论员", [("本报评论员", "评论员", "本报")]),
        ("新华社评论员", [("新华社评论员", "评论员", "新华社")]),
        ("本报记者 王林昌 发自北京", [("王林昌", "记者", "本报")]),
        ("王林昌 作", [("王林昌", "作者", None)]),
        ("[美]约翰·史密斯", [("约翰·史密斯", "作者", None)]),
        ("〔英〕 莎士比亚 著", [("莎士比亚", "作者", None)]),
        ("【法】莫泊桑 著 李青崖 译", [("莫泊桑", "作者", None), ("李青崖", "编译", None)]),
        ("（俄罗斯）伊万·彼得罗夫 著 李明 译", [("伊万·彼得罗夫", "作者", None), ("李明", "编译", None)]),
        ("（宋）苏轼", [("苏轼", "作者", None)]),
    ],
)  # fmt: skip
def test_bylines(text, people):
    assert _people(read_byline(text)) == people
    assert byline_likelihood(text) > 0.25


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "李", "记者节快乐", "本报记者手记", "记者调查", "编辑手记", "产教融合育人才", "延时免费服务", "文化", "高原",
        "新闻特写", "阅读提示", "大连军人出行真方便", "产业链上打造工会“服务链”", "新华社北京1月1日电", "沙沙，沙沙", "胡信平朋友：",
        "（作者单位：信阳师范学院）", "《图说精神文明》简介", "杨洁篪同非盟委员会主席法基通电话", "黄公略铜像在湘乡揭幕", "走基层",
    ],
)  # fmt: skip
def test_what_is_no_byline(text):
    assert read_byline(text) == ()
    assert byline_likelihood(text) == 0


def test_likelihood_orders():
    assert (
        byline_likelihood("本报记者 王政")
        > byline_likelihood("李建毅 王 志")
        > byline_likelihood("国家信息中心毛明轩")
        > byline_likelihood("劳模宣讲送到建筑工地")
    )


@pytest.mark.parametrize(
    ("text", "end", "people", "dateline"),
    [
        ("本报讯(记者裴龙翔)日前,在上海", "翔)", [("裴龙翔", "记者", None)], None),
        ("本报讯(记者彭冰 柳姗姗 通讯员曲思达)日前", "达)", [("彭冰", "记者", None), ("柳姗姗", "记者", None), ("曲思达", "通讯员", None)], None),
        ("本报讯(通讯员中美 记者毛浓曦)记者日前获悉", "曦)", [("中美", "通讯员", None), ("毛浓曦", "记者", None)], None),
        ("记者阮向民报道 哪里有职工", "道 ", [("阮向民", "记者", None)], None),
        ("本报讯 记者羊荣江报道 食品安全", "道 ", [("羊荣江", "记者", None)], None),
        ("本报讯记者苏宁报道:黑龙江省", "道:", [("苏宁", "记者", None)], None),
        ("本报讯山西省委", "讯", [], None),
        ("【本报讯】中国", "】", [], None),
        ("〔本报讯〕昨日", "〕", [], None),
        ("本報訊 記者張三 昨日", "三", [("張三", "记者", None)], None),
        ("新华社北京1月10日电（记者任硌）国务院", "硌）", [("任硌", "记者", None)], ("北京", "1月10日", "新华社")),
        ("据新华社北京1月11日电（记者周志方、赵秀娟）新年", "娟）", [("周志方", "记者", None), ("赵秀娟", "记者", None)], ("北京", "1月11日", "新华社")),
        ("据新华社北京电最高人民法院", "电", [], ("北京", None, "新华社")),
        ("工人日报-中工网讯(记者陈华)近日", "华)", [("陈华", "记者", None)], None),
        ("新华社哈瓦那1月11日电（记者孙光英）古巴", "英）", [("孙光英", "记者", None)], ("哈瓦那", "1月11日", "新华社")),
        ("本报大连电春运来临", "电", [], ("大连", None, "本报")),
        ("本报长沙1月11日电记者吴兴华报道：今天", "：", [("吴兴华", "记者", None)], ("长沙", "1月11日", "本报")),
        ("本报上海1月11日电记者萧关根从", "根", [("萧关根", "记者", None)], ("上海", "1月11日", "本报")),
        ("本报北京1月11日讯记者今天从海关总署了解到", "讯", [], ("北京", "1月11日", "本报")),
        ("本报北京3月24日电 （顾仲阳、耿凯丽）国务院", "丽）", [("顾仲阳", None, None), ("耿凯丽", None, None)], ("北京", "3月24日", "本报")),
        ("新华社北京一月六日电柬埔寨", "电", [], ("北京", "一月六日", "新华社")),
        ("新华社波恩１月１日电", "电", [], ("波恩", "１月１日", "新华社")),
        ("〔中央社南京十五日电〕行政院", "〕", [], ("南京", "十五日", "中央社")),
        ("中央社南京十五日電 政府", "電", [], ("南京", "十五日", "中央社")),
        ("【本報記者張三北京報道】中國", "】", [("張三", "记者", "本報")], None),
        ("【記者王小明／台北報導】行政院", "】", [("王小明", "记者", None)], None),
        ("記者王小明／台北報導 行政院", "導 ", [("王小明", "记者", None)], None),
        ("【大公報訊】記者陳大文報道：中國", "：", [("陳大文", "记者", None)], None),
    ],
)  # fmt: skip
def test_leads(text, end, people, dateline):
    lead = lead_in(text)
    assert lead is not None
    assert text[: lead.end].rstrip() == text[: text.index(end) + len(end)].rstrip()
    assert _people(lead.people) == people
    assert (lead.dateline and lead.dateline[1:4]) == dateline


@pytest.mark.parametrize(
    "text",
    [
        "", "记者日前报道了这件事", "记者从上海市总了解到,曹行辖区", "本报电力专版将于明日刊出", "本报今天收到电报一封", "本报最后消息",
        "本报记者张三说", "（本报长春8月22日电）", "本报通讯员 白春 周道刚", "本报记者 毛浓曦", "据悉,目前全市", "（二）加强监管",
        "新华社发(胡跃平摄)",
    ],
)  # fmt: skip
def test_what_is_no_lead(text):
    assert lead_in(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("安全、健康的施工环境。(本报长春8月22日电)", "dateline", []),
        ("（新华社悉尼3月25日电）", "dateline", []),
        ("（新华社北京1月1日电 记者张三）", "dateline", ["张三"]),
        ("完。（据新华社电）", "dateline", []),
        ("完。（综合新华社电）", "dateline", []),
        ("完。（文/王明）", "signature", ["王明"]),
        ("完。（北京读者 李明）", "signature", ["李明"]),
        ("完。（编译自路透社）", "source", []),
        ("很好。(江西 潘浔)", "signature", ["潘浔"]),
        ("很好。（江苏洪泽县石守权）", "signature", ["石守权"]),
        ("（山东省枣庄市李论）", "signature", ["李论"]),
        ("（陈宗安卢晶）", "signature", ["陈宗安", "卢晶"]),
        ("(刘全应李金宝)", "signature", ["刘全应", "李金宝"]),
        ("（湖北武汉市武昌区三三○三信箱云枫）", "signature", ["云枫"]),
        ("行政记大过处分。(晋正言)", "signature", ["晋正言"]),
        ("论持久战。（老懋）", "signature", ["老懋"]),
        ("（本报记者 张三）", "signature", ["张三"]),
        ("完。(摘自《文摘报》)", "source", []),
        ("（本栏均据新华社电）", "source", []),
        ("（作者单位：信阳师范学院）", "author", []),
        ("（下转第3版）", "jump", []),
        ("(名单见12版)", "jump", []),
    ],
)
def test_closings(text, kind, names):
    end = closing(text)
    assert end is not None
    assert (end.kind, [p.name for p in end.people]) == (kind, names)
    assert (end.dateline is not None) == (kind == "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "", "）", "（）", "（新华社记者刘宇摄）", "（亚宣摄）", "他叫王明(化名)", "。(化名)", "热烈欢迎。（笑声）", "蒋东华(右一)", "（A、B）", "山花（水墨画）",
        "一项重点项目（工程）", "没有括号。",
    ],
)  # fmt: skip
def test_what_closes_nothing(text):
    assert closing(text) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报记者 王伟伟 摄", [("王伟伟", "记者", "本报")]),
        ("新华社记者 王建威摄", [("王建威", "记者", "新华社")]),
        ("王建康摄/中新社", [("王建康", "摄影", "中新社")]),
        ("王春 摄/人民视觉", [("王春", "摄影", "人民视觉")]),
        ("杜炳勋 摄/中新社", [("杜炳勋", "摄影", "中新社")]),
        ("新华社发(胡跃平摄)", [("胡跃平", "摄影", "新华社")]),
        ("新华社发（胡 平 摄）", [("胡平", "摄影", "新华社")]),
        ("中新社发 张三 摄", [("张三", "摄影", "中新社")]),
        ("（新华社记者 兰红光 摄）", [("兰红光", "记者", "新华社")]),
        ("李 博摄（人民视觉）", [("李博", "摄影", None)]),
        ("宋永昆摄影报道", [("宋永昆", "摄影", None)]),
        ("摄影：张三", [("张三", "摄影", None)]),
        ("图/张三", [("张三", "摄影", None)]),
        ("新华社发", [("新华社", None, "新华社")]),
        ("新华社记者王明摄/新华社发", [("王明", "记者", "新华社")]),
        ("视觉中国 供图", [("视觉中国供图", None, None)]),
        ("IC图片", [("IC图片", None, None)]),
        ("CFP/供图", [("CFP/供图", None, None)]),
        ("图/东方IC", [("图/东方IC", None, None)]),
        ("新华社/法新", [("新华社/法新", None, None)]),
        ("本报资料照片", [("本报资料照片", None, None)]),
        ("（图片来自网络）", [("图片来自网络", None, None)]),
        ("人民图片", [("人民图片", None, None)]),
        ("资料图片", [("资料图片", None, None)]),
        ("影像中国", [("影像中国", None, None)]),
        ("资料图", [("资料图", None, None)]),
        ("（视频截图）", [("视频截图", None, None)]),
        ("图/视觉中国", [("图/视觉中国", None, None)]),
        ("图片/受访者", [("图片/受访者", None, None)]),
        ("图据警方", [("图据警方", None, None)]),
        ("漫画 老圆", [("老圆", "绘图", None)]),
        ("漫画/麦田", [("麦田", "绘图", None)]),
    ],
)
def test_credits(text, people):
    assert _people(read_credit(text)) == people
    assert credit_likelihood(text) > 0.9


def test_a_byline_may_be_a_credit():
    assert _people(read_credit("本报通讯员 赵明程")) == [("赵明程", "通讯员", "本报")]
    assert 0.2 < credit_likelihood("本报通讯员 赵明程") < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "",
        "摄影大赛",
        "摄制组在拍摄",
        "图片新闻",
        "新华社发展规划",
        "孟凡茂",
        "工会供图书三百册",
        "资料图书馆",
        "截图走红",
        "图据说很贵",
        "漫画里的旧时光",
    ],
)
def test_what_is_no_credit(text):
    assert read_credit(text) == ()
    assert credit_likelihood(text) == 0


@pytest.mark.parametrize(
    ("caption", "credit", "names"),
    [
        ("孩子们连竖大拇指。", "通讯员张鲜红 摄", ["张鲜红"]),
        ("总书记发表讲话。", "（新华社记者 兰红光 摄）", ["兰红光"]),
        ("总书记发表讲话", "（新华社记者 兰红光 摄）", ["兰红光"]),
        ("市民在借书。", "王建康摄/中新社", ["王建康"]),
        ("迎接新年。", "新华社发（胡跃平 摄）", ["胡跃平"]),
        ("庆祝丰收 ", "新华社发", ["新华社"]),
        ("图为拍摄现场。", "", []),
        ("3、没有。", "", []),
    ],
)
def test_caption_credits(caption, credit, names):
    text = caption + credit
    start, people = caption_credit(text)
    assert text[start:] == credit
    assert [p.name for p in people] == names


# -------------------------------------------------------------------------------------------------- any text

_PIECES = st.sampled_from(
    ["本报", "新华社", "记者", "通讯员", "讯", "电", "北京", "1月2日", "十五日", "(", "（", ")", "）", "【", "】", "〔", "〕", "报道", "摄",
     "文/摄", "/", "：", "、", " ", "　", "。", "王", "李", "志", "王明", "欧阳", "据", "发", "驻", "《", "》", "·", "下转", "版", "图片", "省", "县",
     "大学", "主席", "作者", "\n", "\ud800", "\x00", "a", "和", "摘自"]
)  # fmt: skip
_TEXTS = st.one_of(st.text(CHARACTERS, max_size=60), st.lists(_PIECES, max_size=14).map("".join))


def _inside(text, people):
    for p in people:
        assert 0 <= p.start < p.end <= len(text)
        assert p.name == "".join(text[p.start : p.end].split())
        assert p.name


@given(_TEXTS)
def test_total_and_inside(text):
    _inside(text, read_byline(text))
    _inside(text, read_credit(text))
    assert 0 <= byline_likelihood(text) <= 1
    assert 0 <= credit_likelihood(text) <= 1
    assert bool(byline_likelihood(text)) == bool(read_byline(text))
    assert bool(credit_likelihood(text)) == bool(read_credit(text))
    start, people = caption_credit(text)
    assert 0 <= start <= len(text)
    assert bool(people) == (start < len(text))
    _inside(text, people)
    assert all(p.start >= start for p in people)


@given(_TEXTS)
def test_leads_and_closings_inside(text):
    lead = lead_in(text)
    if lead is not None:
        assert 0 <= lead.start < lead.end <= len(text)
        _inside(text, lead.people)
        assert all(lead.start <= p.start and p.end <= lead.end for p in lead.people)
    end = closing(text)
    if end is not None:
        assert 0 <= end.start < end.end <= len(text)
        assert not text[end.end :].strip()
        _inside(text, end.people)
        assert all(end.start <= p.start and p.end <= end.end for p in end.people)
    for found in (lead, end):
        if found is not None and found.dateline is not None:
            line = found.dateline
            assert text[line.start : line.end] == line.text
            assert (line.place or "") in line.text
            assert (line.date or "") in line.text


_NAMES = st.builds(
    lambda surname, given: surname + given,
    st.sampled_from(table.SURNAME_BANDS[0] + table.SURNAME_BANDS[1]),
    st.text(st.sampled_from(sorted(table.GIVEN)), min_size=1, max_size=2),
)


@given(st.lists(_NAMES, min_size=1, max_size=4), st.sampled_from(["本报记者", "本报通讯员", "新华社记者"]))
def test_names_with_separators_come_back(names, label):
    for separator in (" ", "　", "、"):
        people = read_byline(f"{label} {separator.join(names)}")
        assert [p.name for p in people] == names


@given(st.lists(_NAMES, min_size=1, max_size=3))
def test_a_lead_gives_the_names_of_its_bracket(names):
    text = f"本报讯（记者{'、'.join(names)}）日前，市总工会召开会议。"
    lead = lead_in(text)
    assert lead is not None
    assert [p.name for p in lead.people] == names


@pytest.mark.parametrize("piece", ["国", "王", "(", "本报", "记者 ", " ", "1", "（王", "、", "·王"])
def test_long_texts_cost_little(piece):
    text = piece * 200_000
    began = time.perf_counter()
    for read in (read_byline, lead_in, closing, read_credit, caption_credit):
        read(text)
    assert time.perf_counter() - began < 1
