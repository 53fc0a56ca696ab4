"""Which line of a head is label, kicker, headline or deck."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_issue
from newsparse.head_clues import LEAD, said_again
from newsparse.head_parts import MOST_KICKERS, tell_parts, ways
from newsparse.heads import read_head, split_line
from newsparse.textfacts import fold_marks
from strategies import texts

SPLIT = {
    # one line of two parts: the text of the headline; None where the line is one part
    "服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型": "白山市总做好服务助力转型",
    "兴水利 修道路 建粮仓 柳河县今冬农田建设投入超两亿元": "柳河县今冬农田建设投入超两亿元",
    "修路建库 直播带货 山里脆李一路闯到海岛上": "山里脆李一路闯到海岛上",
    "三百户果农尝到甜头—— 一颗脆李的山外路": "一颗脆李的山外路",
    "把诊室搬进背包 雾岭村:村医身后有了专家": "雾岭村:村医身后有了专家",
    "路灯“罢工”俩月 街道:三天内修好": None,
    "擦亮工会服务品牌 引领职工建功新时代": None,
    "百年石桥完成体检": None,
    "百年石桥 完成体检": None,
    "": None,
    "   ": None,
    "一 二 三": None,
}


@pytest.mark.parametrize(("line", "headline"), SPLIT.items(), ids=lambda x: str(x)[:12])
def test_split_line(line, headline):
    at = split_line(line)
    assert (None if at is None else line[at:]) == headline


HEADS = [
    # lines; label, kicker, headline, deck
    (["劳模宣讲送到建筑工地"], None, None, "劳模宣讲送到建筑工地", None),
    (["新闻特写", "偏僻小站响起欢歌笑语"], "新闻特写", None, "偏僻小站响起欢歌笑语", None),
    (["■新闻特写", "一场“买家秀”与“卖家秀”"], "■新闻特写", None, "一场“买家秀”与“卖家秀”", None),
    (
        ["衢州市总聚合新能源产业链上下游企业优势资源,形成“六共”运行机制——", "产业链上打造工会“服务链”"],
        None,
        "衢州市总聚合新能源产业链上下游企业优势资源,形成“六共”运行机制——",
        "产业链上打造工会“服务链”",
        None,
    ),
    (
        ["多方“联合作战”推动劳动争议高效化解", "上海首个“工会+三所”联动调解工作站成立"],
        None,
        "多方“联合作战”推动劳动争议高效化解",
        "上海首个“工会+三所”联动调解工作站成立",
        None,
    ),
    (
        ["服务发展 服务项目 服务企业 服务民生 白山市总做好服务助力转型"],
        None,
        "服务发展 服务项目 服务企业 服务民生",
        "白山市总做好服务助力转型",
        None,
    ),
    (
        ["团结奋斗开新局 喜迎工会十八大 工会工作巡礼", "广东工会牢牢锚定目标定位,回应职工最大关切——",
         "擦亮工会服务品牌 引领职工建功新时代"],
        "团结奋斗开新局 喜迎工会十八大 工会工作巡礼",
        "广东工会牢牢锚定目标定位,回应职工最大关切——",
        "擦亮工会服务品牌 引领职工建功新时代",
        None,
    ),
    (["白鹤数量创新高", "——镜湖湿地五年记"], None, None, "白鹤数量创新高", "——镜湖湿地五年记"),
    (["白鹤数量创新高", "一一镜湖湿地五年记"], None, None, "白鹤数量创新高", "一一镜湖湿地五年记"),
    (
        ["拆围网、种水草、留稻穗——", "鹤群归来的秘密", "——镜湖湿地五年换新颜"],
        None,
        "拆围网、种水草、留稻穗——",
        "鹤群归来的秘密",
        "——镜湖湿地五年换新颜",
    ),
    (["记者调查", "拆围网、种水草、留稻穗一一", "鹤群归来的秘密"], "记者调查", "拆围网、种水草、留稻穗一一", "鹤群归来的秘密", None),
    (["新闻特写"], None, None, "新闻特写", None),
    (["新华时评｜让春茶更香"], "新华时评｜", None, "让春茶更香", None),
    (["新华时评 | 让春茶更香", "——写在采茶季"], "新华时评 |", None, "让春茶更香", "——写在采茶季"),
    (["【社论】让春茶更香"], "【社论】", None, "让春茶更香", None),
    (["短评：让春茶更香"], "短评：", None, "让春茶更香", None),
    (["【福州橄榄】", "让春茶更香"], None, "【福州橄榄】", "让春茶更香", None),
    (["【福州橄榄】让果农更甜"], None, "【福州橄榄】", "让果农更甜", None),
    (["比尔·盖茨：中国是最大贡献者"], None, None, "比尔·盖茨：中国是最大贡献者", None),
    (["新闻特写｜老窑"], None, None, "新闻特写｜老窑", None),
    ([], None, None, None, None),
]  # fmt: skip


def parts(lines):
    head = read_head(lines)
    return tuple(
        "".join(lines[p.line][p.start : p.end] for p in part) or None
        for part in (head.label, head.kicker, head.headline, head.deck)
    )


@pytest.mark.parametrize(("lines", "label", "kicker", "headline", "deck"), HEADS, ids=lambda x: str(x)[:14])
def test_read_head(lines, label, kicker, headline, deck):
    assert parts(lines) == (label, kicker, headline, deck)


@given(st.lists(texts(min_size=1), max_size=5).map(lambda ls: [line.strip() or "甲" for line in ls]))
def test_a_head_uses_every_character_once(lines):
    head = read_head(lines)
    pieces = sorted(
        (p.line, p.start, p.end)
        for part in (head.label, head.kicker, head.headline, head.deck, head.byline)
        for p in part
    )
    got = "".join(lines[line][start:end] for line, start, end in pieces)
    assert "".join(got.split()) == "".join("".join(lines).split())
    for (line, _, end), (after, start, _) in pairwise(pieces):
        assert line < after or end <= start


@given(st.integers(1, 40), st.booleans())
def test_the_ways_to_part_a_head_are_few_and_in_the_order_of_print(count, labelled):
    found = list(ways(count, labelled=labelled))
    assert len(found) == len(set(found)) <= 2 * 2 * (MOST_KICKERS + 1)
    assert all(re.fullmatch("L?K*H{1,2}D*", way) and len(way) == count for way in found)
    assert not labelled or not any("L" in way for way in found)


@given(st.lists(texts(min_size=1), min_size=1, max_size=6), st.booleans())
def test_every_line_of_a_head_gets_a_part(lines, labelled):
    folded = [fold_marks(line) for line in lines]
    told = tell_parts(folded, labelled=labelled)
    assert told in ways(len(lines), labelled=labelled)
    assert told == tell_parts(folded, labelled=labelled)


TWO = {
    # two printed lines and what they are, where the words leave no doubt
    ("省总工会主席在全省基层工会建设推进会上强调", "让职工一进门就找得到人"): "KH",
    ("让职工一进门就找得到人", "——南岭市基层工会建设纪实"): "HD",
    ("江州十二家社区药房", "处方药可以按片卖"): "HH",
    ("安 徽", "粮库粮情一屏可见"): "KH",
    ("粮库粮情一屏可见", "（二〇一九年四月二十日）"): "HD",
}


@pytest.mark.parametrize(("lines", "roles"), TWO.items(), ids=lambda x: str(x)[:12])
def test_two_lines(lines, roles):
    assert tell_parts([fold_marks(line) for line in lines]) == roles


NEWS = (
    ("师范学院开设乡村夜校讲师班", "首批四十名大学生走上讲台"),
    ("通往三个林场的公路昨晚抢通", "十二个断路村屯恢复通车"),
)


@pytest.mark.parametrize("lines", NEWS, ids=lambda x: x[0][:6])
def test_the_line_that_the_text_begins_with_is_the_headline(lines):
    upper, lower = lines
    assert tell_parts(lines, lead=f"记者昨天获悉,{upper}.") == "HD"
    assert tell_parts(lines, lead=f"记者昨天获悉,{lower}.") == "KH"
    assert tell_parts(lines, lead="村口的喇叭响了三遍.") == tell_parts(
        lines
    )  # it says again nothing of either
    assert [part.line for part in read_head(lines, f"本报讯　{upper}。").headline] == [0]


def test_how_the_text_begins_does_not_outweigh_marks():
    lines = ("让职工一进门就找得到人", "——南岭市基层工会建设纪实")
    assert tell_parts(lines, lead=f"南岭市基层工会建设纪实{'。' * 9}") == "HD"
    lines = ("市长在全市治水现场会上强调", "把每一条河管到门口")
    assert tell_parts(lines, lead="市长在全市治水现场会上强调,要让水清起来.") == "KH"


def test_an_occasion_is_said_again_whatever_the_headline_is():
    lines = ("全市职工技能大赛", "电焊工吕青山夺魁")
    assert tell_parts(lines) == tell_parts(lines, lead="在昨天的全市职工技能大赛上,三百名选手登台.") == "KH"


@given(texts(max_size=30), texts(max_size=200))
def test_said_again_is_a_share(text, lead):
    assert 0.0 <= said_again(text, lead) <= 1.0
    assert said_again(text, "") == 0.0


@given(st.text("春夏秋冬2%", min_size=2, max_size=LEAD))
def test_a_line_of_the_text_is_said_again(text):
    assert said_again(f"“{text[0]} {text[1:]}”", text) == 1.0  # marks and spaces are not said


def test_who_answers_a_headline_stands_under_it():
    assert tell_parts(["离职后还能拿年终奖金吗?", "法院:约定无效,单位应按比例支付"]) == "HD"
    assert (
        tell_parts(["五十名医生轮流上山 一年看诊两万人次", "云岭:山里来了“周末医生”"]) == "KH"
    )  # a place answers nothing


@given(texts(max_size=60))
def test_split_line_is_total_and_gives_two_parts(line):
    at = split_line(line)
    if at is not None:
        assert line[:at].strip(" \u3000")
        assert line[at] not in " \u3000"


@pytest.mark.parametrize("line", ["街谈巷议", "有话直说", "凡人小事", "改革进行时", "心灵驿站", "快评"])
def test_a_short_line_over_a_headline_names_a_column(line):
    head = read_head([line, "扫码点餐，不该“一扫了之”"])
    assert [part.line for part in head.label] == [0]
    assert (head.kicker, [part.line for part in head.headline]) == ((), [1])


@pytest.mark.parametrize(
    "line", ["市总工会", "昨天上午", "前三季度", "广东揭阳", "望江县", "今年前5月", "乐清："]
)
def test_a_place_an_office_or_a_time_over_a_headline_leads_up_to_it(line):
    head = read_head([line, "扫码点餐，不该“一扫了之”"])
    assert head.label == ()
    assert [part.line for part in head.kicker] == [0]


@pytest.mark.parametrize(
    ("line", "kicker"),
    [
        ("老旧管网全换新 江州六十年以上的供热管道三年内告别地下", "老旧管网全换新"),
        ("情系春茶 江州六十年以上的老茶树三年内全部登记", None),  # 4 characters are hardly a kicker
        ("江州银行零首付信用卡 藏着哪些费用", None),
        ("结婚十年遭殴打九次 离婚后终于获赔三万元", None),
    ],
)
def test_a_phrase_before_what_fills_a_line_is_a_kicker(line, kicker):
    head = read_head([line])
    assert [line[p.start : p.end] for p in head.kicker] == ([] if kicker is None else [kicker])


def test_a_line_in_two_phrases_beside_a_kicker_is_one_headline():
    head = read_head(
        ["王小明在全市工会工作会议上强调", "老旧管网全换新 江州六十年以上的供热管道三年内告别地下"]
    )
    assert [p.line for p in head.kicker] == [0]
    assert [(p.line, p.start) for p in head.headline] == [(1, 0)]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("信息窗 榆中县有大批百合种球待售", "信息窗"),
        ("上海 家庭医生“诊治”看病难", None),
        ("简 讯", None),
    ],
)
def test_a_columns_name_before_its_headline(line, label):
    head = read_head([line])
    assert [line[p.start : p.end] for p in head.label] == ([] if label is None else [label])


def test_what_the_text_begins_with_is_no_pen_name():
    assert [p.line for p in read_head(["艺林", "画竹"], "画竹易俗，难在一个“瘦”字。").headline] == [1]
    assert [p.line for p in read_head(["画竹", "艺林"], "我学画竹已有三十年。").byline] == [1]


@pytest.mark.parametrize(
    ("lines", "decks"),
    [
        (["快递柜超时收5毛 该谁掏这个钱", "运营商：一个格口一年亏27元", "快递员：不用柜子送不完"], 2),
        (
            [
                "“双11”三天，两成包裹进了柜子",
                "超时收费 该谁掏这个钱",
                "业主：我在家，为什么不上楼",
                "物业：场地也要钱",
            ],
            2,
        ),
        (["一部扎实的断代盐政史", "评《清代两淮盐政考》"], 1),
        (["把论文写在车间里", "——读《一个钳工的笔记》"], 1),
        (["王建军：把毛笔字写进中学生的课堂", "评《新编高中语文》的得失"], 1),
    ],
)
def test_what_adds_to_a_headline_by_its_form_is_its_deck(lines: list[str], decks: int) -> None:
    assert [part.line for part in read_head(lines).deck] == list(range(len(lines) - decks, len(lines)))


@pytest.mark.parametrize(
    "lines",
    [
        ["市总工会主席：", "把服务送到职工身边"],
        ["读《红楼梦》", "评《红楼梦》"],
        ["代表委员热议民生", "李建国：让老人吃上热饭"],
    ],
)
def test_one_who_says_something_is_no_deck_by_that_alone(lines: list[str]) -> None:
    assert not read_head(lines).deck


def test_lines_of_one_block_are_one_part() -> None:
    lines = ["江州到明塘直流输电工程", "提前42天投产"]
    assert [part.line for part in read_head(lines).headline] == [1]
    assert [part.line for part in read_head(lines, bound={1: True}).headline] == [0, 1]


@pytest.mark.parametrize("second", ["——一个老钳工的三十年", "本报记者 王小明"])
def test_what_is_sure_of_itself_is_no_part_of_the_line_above(second: str) -> None:
    assert [part.line for part in read_head(["把茶馆开到地铁口", second], bound={1: True}).headline] == [0]


def test_a_columns_name_read_behind_the_headline() -> None:
    head = read_head(["天麻怎么种才不烂", "科技顾问"])
    assert ([part.line for part in head.headline], [part.line for part in head.label]) == ([0], [1])


def test_lines_of_two_blocks_are_hardly_one_headline() -> None:
    lines = ["陇西县放手让农民进城经商", "五千农民扛着秤杆进了城"]
    assert [part.line for part in read_head(lines).headline] == [0, 1]
    head = read_head(lines, bound={1: False})
    assert ([part.line for part in head.kicker], [part.line for part in head.headline]) == ([0], [1])


def test_a_headline_of_two_spaced_characters_over_a_name() -> None:
    head = read_head(["富春江副刊", "数 船", "方荷生"])
    assert [part.line for part in (*head.label, *head.headline, *head.byline)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("line", "headline", "name"),
    [
        ("一本不板面孔的经济学 柯蓝天", "一本不板面孔的经济学", "柯蓝天"),
        ("别拿“调整”当运动 本报评论员", "别拿“调整”当运动", "本报评论员"),
        ("城里春风 村里新房", "城里春风 村里新房", None),
        ("春到江南 花满枝头", "春到江南 花满枝头", None),
    ],
)
def test_who_wrote_it_may_stand_behind_the_headline(line, headline, name):
    head = read_head([line], "读这本书，像是跟着一位表叔赶了一回场。")
    assert [line[part.start : part.end] for part in head.headline] == [headline]
    assert [line[part.start : part.end] for part in head.byline] == ([] if name is None else [name])


def test_a_name_behind_the_headline_is_the_texts_only_where_the_text_names_nobody():
    head = read_head(["桥头的灯 柯蓝天"], "本报讯（记者 王小明）昨天，桥头的灯亮了。")
    assert head.byline == ()


def test_an_article_with_its_author_behind_the_headline():
    page = "一本不板面孔的经济学 柯蓝天\n\n读这本书，像是跟着一位表叔赶了一回场。他不从定义讲起，而从一只鸡讲起。\n"
    (article,) = parse_issue(page).articles
    assert str(article.headline) == "一本不板面孔的经济学"
    assert [byline.name for byline in article.bylines] == ["柯蓝天"]
    assert [str(line) for line in article.byline_lines] == ["柯蓝天"]
