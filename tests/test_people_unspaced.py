"""Rows of people and signatures from which an engine took the spaces: they say the same, and other lines stay what they are."""

from __future__ import annotations

import re

import pytest

from newsparse.people import byline_likelihood, closing, lead_in, read_byline, read_credit
from newsparse.people.unspaced import parted, put_in, taken_out
from newsparse.people.writers import read_writers

SAME = """
本报记者 沈立言 实习生 房悦
本报记者 周大庆 文
□晚报记者 冯志刚 通讯员 洪亮 文 晚报记者 邹小川 图
晚报记者 冯志刚 通讯员 洪亮 晚报记者 邹小川
记者 张卫东 图 陈莉 文
记者 陈莉 文 张卫东 图
本报记者 王林昌 文 通讯员 李小明 图
记者 王林昌 李小明 文 张三丰 图
晚报记者 秦素芬/文 秦素芬 小贺/图
本报记者 王林昌 李小明/文 张三丰/摄
王林昌/文 李小明/图
文/本报记者 王林昌 图/本报记者 李明
文/王林昌 图/李小明
图/王林昌 文/李小明
文｜王林昌 图｜李小明
文：王林昌 图：李小明
文/记者 王林昌 图/受访者提供
王林昌 文 李小明 图
王林昌 文 李小明 摄
口述 何敏 整理 周志刚
口述/何敏 整理/周志刚
撰文 王林昌 摄影 李小明
本报记者 王林昌 摄影 李小明
王林昌 译
图文 王林昌
[日]芥川龙之介 著 林少华 译
莫泊桑 著 李青崖 译
⊙记者 雷小满 ○编辑 祝成
每经记者 王林昌 每经编辑 李小明
本报特派记者 苗玉成 发自甘肃临岔
本报记者 苗玉成 发自北京
本报记者 王学文
本报记者 李宏图
本报记者 何军 通讯员 于文
本报记者 张译
广西壮族自治区崇岭县江口小学四年级 韦小艺
内蒙古自治区呼和浩特市 王秀英
河北省冀阳县中医院内二科 武长河
安徽省淝源县柳店乡卞圩村 卞有根
贵州省清屏县 周家旺
沙洲县永丰公社 彭三妹
四川省罗渡县 蒲万成(62岁，农民)
运河新村11幢 应毓秀
市一中高二(3)班 王林昌
国棉二厂退休工人 何建国
江口村村民 王秀英
国棉二厂织布车间丙班 何建国 马玉珍等二十七人
莒阳市锦绣花园6号楼 徐桂芝等19户
□主管药师 阮美云
文/营养师 贝小宁
读者 王小明
""".split("\n")[1:-1]  # fmt: skip


def shape(text: str) -> list[tuple[str, str | None, str | None]]:
    """The people of a byline, or of a credit where it is none."""
    return [(p.name, p.role, p.outlet) for p in read_byline(text) or read_credit(text)]


@pytest.mark.parametrize("line", SAME)
def test_a_row_says_the_same_without_its_spaces(line):
    glued = re.sub(r"\s", "", line)
    assert shape(glued) == shape(line) != []
    assert (byline_likelihood(glued) >= 0.5) is (byline_likelihood(line) >= 0.5)


@pytest.mark.parametrize("line", SAME)
def test_names_stand_where_they_are_said_to(line):
    glued = re.sub(r"\s", "", line)
    assert [glued[p.start : p.end] for p in read_byline(glued)] == [p.name for p in read_byline(glued)]


@pytest.mark.parametrize(
    "line",
    [
        "张家口市领导慰问王家庄", "我市慰问劳模李明", "我市慰问劳模李建国", "江苏省泗塘县芦滩镇", "云南富源县黄泥河",
        "四川省乐山市金口河", "犟兽医石满仓", "英雄战士徐洪刚", "狠抓队伍建设", "市民高兴了",
        "山东电力集团公司董事长", "北京市朝阳区工商局严格", "省科技部门介绍", "采访江口村村民王秀英", "文/营养师提醒您",
        "江陵机床厂总工程师白云樵：", "江山如画", "万里江山图", "金秋新作", "战士苏醒", "记者节的思考",
    ],
)  # fmt: skip
def test_headlines_and_sentences_are_no_bylines(line):
    assert byline_likelihood(line) < 0.5


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("记者王学文", ()), ("记者陈莉文", ()), ("记者陈莉文李小明", ()), ("记者王林昌文/图", ()), ("王林昌文/图", ()),
        ("新闻图片", ()), ("语文课文插图", ()), ("文化", ()), ("", ()), ("记者 张卫东 图 陈莉 文", ()),
        ("记者周大庆文", (5,)), ("记者周大庆文 李明图", (5, 9)), ("文/王林昌图/李明", (5,)), ("李小明绘", (3,)), ("高原译", ()),
        ("江山如绘", ()), ("口述何敏整理周志刚", (4, 6)),
    ],
)  # fmt: skip
def test_spaces_are_put_back_only_where_they_were(text, places):
    assert parted(text) == places


def test_what_is_put_in_is_taken_out_again():
    text, places = "记者张卫东图陈莉文", (5, 6, 8)
    spaced = put_in(text, places)
    assert spaced == "记者张卫东 图 陈莉 文" and spaced.replace(" ", "") == text
    people = taken_out(read_byline(spaced), places)
    assert [text[p.start : p.end] for p in people] == ["张卫东", "陈莉"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完。（河北读者阎嫂荐）", ["阎嫂"]),
        ("完。（傅青山寄自永丰）", ["傅青山"]),
        ("完。（实验小学五（2）班学生柳思齐指导教师尚可）", ["柳思齐"]),
        ("完。（贵州省清屏县周家旺）", ["周家旺"]),
        ("完。（作者系某某大学教授张三）", []),
        ("完。（指导教师尚可）", []),
    ],
)
def test_signatures_in_brackets(text, names):
    found = closing(text)
    assert [p.name for p in (found.people if found else ())] == names


@pytest.mark.parametrize(
    ("text", "names", "end"),
    [
        ("本报讯祝小兵报道铸铁井盖屡屡被盗。", ["祝小兵"], 8),
        ("本报讯王府井报道火灾。", [], 3),
        ("本报讯祝小兵报道了此事。", [], 3),
        ("本报讯金融时报报道，", [], 3),
        ("本报北京4月13日电（记者苗望舒）今天，", ["苗望舒"], 17),
        ("本报讯（记者张卫东图陈莉文）今天，", ["张卫东", "陈莉"], 14),
    ],
)
def test_leads(text, names, end):
    found = lead_in(text)
    assert found is not None and ([p.name for p in found.people], found.end) == (names, end)


@pytest.mark.parametrize(
    ("glued", "surer"),
    [
        (
            "河北省冀阳县中医院武长河",
            0.7,
        ),  # in full, and with a usual name: a line of its own on a page with boxes
        ("国棉二厂退休工人何建国", 0.5),
        ("湖南刘春平", 0.4),  # signs only where nothing follows
    ],
)
def test_how_sure_an_address_and_a_name_are(glued, surer):
    assert surer <= read_writers(glued)[1] < surer + 0.2
