"""Pen names that are words, names from abroad, shops and towns beside names, what two did; and what looks like each of them."""

from __future__ import annotations

import pytest

from newsparse.heads import numbers_part, read_head, signed_under
from newsparse.linking.nodes import make_node
from newsparse.people import closing, lead_in, named_with_place, parted_by_strokes, read_alone, read_byline
from newsparse.people.names import can_be_name, japanese
from newsparse.stages._short_lines import read_short_lines
from newsparse.stages._verse import authors_over_text, stroked_verses
from newsparse.tables import people as words
from newsparse.tables.heads import BYLINE
from newsparse.tables.pen_names import ALSO_NAMES, GIVEN, NOT_GIVEN, PEN_NAMES, SURNAMES

SIGNED = {
    # words that are names
    "□ 方 言": "方言", "○ 高 原": "高原", "■ 石 磊": "石磊", "◎ 黎 明": "黎明",
    # from abroad
    "山口良介": "山口良介", "中村 修二": "中村修二", "佐佐木一郎": "佐佐木一郎", "朝日新闻记者 铃木健太郎": "铃木健太郎",
    "本报记者 让-吕克·马尚": "让-吕克·马尚", "[法]让-吕克·马尚": "让-吕克·马尚", "村上春树 著 林少华 译": "村上春树 林少华",
    # shops
    "二金工车间 焦秀英": "焦秀英", "转炉分厂 姚小平": "姚小平", "掘进队 邵 刚": "邵刚", "洛河村 贾承恩": "贾承恩",
    # who wrote for whom, who drew and who rhymed
    "某部战士 吴小满 徐 帆代笔": "吴小满 徐帆", "覃水生口述 韦明代笔": "覃水生 韦明", "方达画 池北诗": "方达 池北",
    "丁聪 画 池北 诗": "丁聪 池北", "川端康成著 叶渭渠译": "川端康成 叶渭渠", "方达画/池北文": "方达 池北", "乔羽词 刘炽曲": "乔羽 刘炽",
}  # fmt: skip

UNSIGNED = [
    "方言", "高 原", "□ 简 讯", "□ 花 絮", "福岛纪行", "山口百货", "大岛美丽", "上野之春", "松下实惠", "小泉一行", "中村夜话", "三井住友", "村上三百",
    "第三车间 全年无事故", "铸造车间 开门红", "二车间 高产", "热处理车间 温度高", "三车间 创新高", "三号高炉 红日升", "二分厂 安全年",
    "李白诗 王维画", "江南画 塞北诗", "金山画 秋水诗", "代笔先生", "请人代笔", "本报综合报道", "本报国际部编译", "晓鸣的春天", "七、断弦", "（六）卖羊",
    "一群锻工的夜晚", "让-步·的艺术", "公厕为何上锁", "路灯为何不亮",
]  # fmt: skip


@pytest.mark.parametrize(("line", "names"), SIGNED.items())
def test_a_line_that_signs(line, names):
    assert " ".join(person.name for person in read_byline(line)) == names


@pytest.mark.parametrize("line", UNSIGNED)
def test_a_line_that_signs_nothing(line):
    assert make_node(0, line, 1, False).kind != "Y"


def test_two_names_are_not_what_two_did():
    assert [p.name for p in read_byline("李玉书 王建文")] == ["李玉书", "王建文"]
    assert [p.name for p in read_byline("李宏图 王建文")] == ["李宏图", "王建文"]


@pytest.mark.parametrize("row", PEN_NAMES, ids=lambda row: row.id)
def test_rows(row):
    assert row.why
    assert all(map(row.pattern.search, row.examples))
    assert not any(map(row.pattern.search, row.counterexamples))


def test_names_that_are_words_could_be_names_by_their_surname():
    assert [
        name for name in sorted(ALSO_NAMES) if name not in words.NOT_NAMES and not can_be_name(name)
    ] == []


def test_japanese_names():
    assert all(2 <= len(name) <= 4 for name in SURNAMES)
    assert all(GIVEN.issuperset(word) for word in NOT_GIVEN)  # others would keep nothing away
    assert japanese("夏目漱石") is False  # a name that the characters do not cover is no harm
    assert not any(map(japanese, ("田中", "王小明", "福田一行", "上海")))


@pytest.mark.parametrize(
    ("line", "name"),
    [("沈嘉禾（苏州）", "沈嘉禾"), ("刘冬生（湖北襄樊）", "刘冬生"), ("韩 梅（洛河县）", "韩梅"), ("毕春林(江苏 )", None), ("张家界（湖南）", None),
     ("马家沟（河北）", None), ("王府井（北京）", None), ("黄山（安徽）", None), ("借伞（小小说）", None), ("刘翔（上海）夺冠", None)],
)  # fmt: skip
def test_a_name_and_a_town(line, name):
    assert [person.name for person in named_with_place(line)] == ([] if name is None else [name])


@pytest.mark.parametrize(
    "line",
    [
        "本报综合报道",
        "本刊编辑部",
        "【本報綜合報導】",
        "■本报编辑部",
        "江 南",
        "方 圆",
        "□解放",
        "沈嘉禾（苏州）",
        "[江苏]闻樯",
        "宫志军/鲁明昌",
        "三连 王铁汉",
        "江苏 沈嘉禾",
    ],
)
def test_under_a_headline(line):
    assert signed_under(line) >= BYLINE
    head = read_head(["该让路时且让路", line], "巷子窄，两辆车顶了牛，谁也不肯退。")
    assert [part.line for part in head.byline] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "本报综合改革",
        "江南",
        "方圆",
        "借伞（小小说）",
        "（上海）石化",
        "【上海】新天地",
        "高山/流水",
        "方向/道路",
        "上海 高温",
        "北京 平安夜",
        "■方言",
        "二车间 高产",
    ],
)
def test_under_a_headline_is_no_author(line):
    assert signed_under(line) < BYLINE


def test_who_is_named_there():
    lines = (
        "[江苏]闻樯",
        "〔湖北〕 刘冬生",
        "宫志军/鲁明昌",
        "□解放",
        "本刊编辑部",
        "【本報綜合報導】",
        "【上海】金茂",
    )
    names = [[person.name for person in read_alone(line)] for line in lines]
    assert names == [["闻樯"], ["刘冬生"], ["宫志军", "鲁明昌"], ["解放"], [], [], []]
    assert parted_by_strokes("王府/古城") == ()


def test_numbers_of_parts():
    lines = ["七、断弦", "(六)卖羊", "第三回 夜渡", "12.淘井", "⑦断弦", "第五章：老井"]
    assert all(map(numbers_part, lines))
    others = [
        "三峡日记",
        "一、二把手的故事",
        "三、四月里种瓜忙",
        "一、要抓好安全生产，二、要抓好质量",
        "十里长街",
        "7",
        "1998年的雪",
    ]
    assert not any(map(numbers_part, others))


@pytest.mark.parametrize(
    ("text", "names", "end"),
    [
        (
            "【法国《灯塔报》5月3日报道】（记者 让-皮埃尔·杜布瓦 发自勒阿弗尔）凌晨三点，老城只亮着一扇窗。",
            "让-皮埃尔·杜布瓦",
            "）",
        ),
        (
            "【英国《卫报》7月4日文章】题：记忆的开关（作者 玛丽·惠特曼 约翰·史密斯）",
            "玛丽·惠特曼 约翰·史密斯",
            "）",
        ),
        ("【法新社巴黎7月2日电】题：老港的最后一家船厂（记者 让·杜兰）", "让·杜兰", "）"),
        ("本报讯（记者 王林昌 发自上海）昨天，上海港开出第一条船。", "王林昌", "）"),
    ],
)
def test_leads_of_foreign_papers(text, names, end):
    lead = lead_in(text)
    assert lead is not None
    assert " ".join(person.name for person in lead.people) == names
    assert text[lead.end - 1] == end


@pytest.mark.parametrize(
    "text", ["【案情回放】（记者 王小明）原告说不给钱。", "【灯塔】题：海（夏天的一首诗）"]
)
def test_what_stands_in_heavy_brackets_may_be_no_source(text):
    assert lead_in(text) is None


def test_what_ends_an_instalment_signs_nothing():
    found = closing("也未必肯让别人有饭吃。（未完）")
    assert found is None or not found.people
    found = closing("今天专等“好邻居”。（方达画 池北诗）")
    assert found is not None
    assert [(person.name, person.role) for person in found.people] == [("方达", "绘图"), ("池北", "作者")]


def nodes(*lines):
    return [make_node(k, line, 1, False) for k, line in enumerate(lines)]


ROWS = ("桥下的水慢了下来", "像一个走累了的人", "把影子搁在石头上", "再把影子背起来")


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (("在老桥上", "闻樯", *ROWS), [1]),
        (("在老桥上", "闻樯", *ROWS[:3]), []),
        (("在老桥上", "闻樯", "歇一歇", *ROWS), []),  # a line of verse as short as this one
        (("在老桥上", "桥影", *ROWS), []),
        (("在老桥上", "尾声", *ROWS), []),
        ((*ROWS[:2], "闻樯", *ROWS), []),  # in the midst of verse
    ],
)
def test_a_pen_name_over_verse(lines, places):
    assert authors_over_text(nodes(*lines), set()) == places


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        (
            (
                "他把一盏灯拧亮在雾的后面/船就认得了回家的门牌",
                "海风一页一页翻他的日记/翻到中秋那一页,停了一停",
            ),
            [(0, 2)],
        ),
        (("他把一盏灯拧亮在雾后/船就认得了门牌/风也认得",), [(0, 1)]),
        (("他把一盏灯拧亮在雾的后面/船就认得了回家的门牌",), []),
        (("健康/养生", "美食/旅游"), []),
        (("19:30 黄金剧场/老井的故事", "21:10 夜间影院/黑龙滩的船"), []),
        (("本报记者 韦明/文 邹启明/图", "本报记者 田守义/文 祝满堂/图"), []),
    ],
)
def test_verse_with_strokes(lines, runs):
    assert [(run.first, len(run.kinds)) for run in stroked_verses(nodes(*lines), set())] == runs


TORN = "，规定不变，就好比夏天还穿着棉袄，汗流浃背，还说棉袄是组织上发的。"
COMMENT = "最怕的是那一声“对不起”。说得客客气气，门关得严严实实。"
LEAD = "本报江州2日讯 记者傅青报道：江州百货公司送货到江边，渔民们都说好。"


@pytest.mark.parametrize(
    ("lines", "runs"),
    [
        ((TORN, COMMENT, "于微", "江州百货公司送货到江边", LEAD), [(1, ("B", "Y"))]),
        (
            (TORN, COMMENT, "于微", "江州百货公司送货到江边", COMMENT),
            [],
        ),  # it may be who wrote the text below
        ((TORN, COMMENT, "于微", "江州百货公司送货到江边", "本报江州2日讯 渔民们都说好。"), []),
        ((TORN, COMMENT + "（韦明）", "于微", "江州百货公司送货到江边", LEAD), []),
    ],
)
def test_a_name_that_cannot_be_of_who_wrote_the_text_below(lines, runs):
    assert [(run.first, run.kinds) for run in read_short_lines(nodes(*lines)).runs] == runs


@pytest.mark.parametrize(
    ("line", "signs"),
    [("江州钢铁厂 一群锻工", True), ("运河新村 几位退休教工", True), ("一群锻工的夜晚", False)],
)
def test_those_who_give_no_name(line, signs):
    read = read_short_lines(nodes("编辑同志：", COMMENT, line, "老厂新生", LEAD))
    assert any("Y" in run.kinds for run in read.runs) == signs
