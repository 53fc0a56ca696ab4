"""Short lines by their neighbours: verse, lists, talks, columns of short items, signatures; what is one, and what is not quite.

Whole pages of each kind are in ``tests/printed``; here are the bounds.
"""

from __future__ import annotations

import attrs
import pytest

from newsparse.linking.nodes import make_node
from newsparse.stages._columns import HEADING, ITEM, names_column
from newsparse.stages._short_lines import (
    read_short_lines,
    together,
)
from newsparse.stages._signatures import SIGNATURE, signs_below
from newsparse.stages._talks import addresses
from newsparse.stages._verse import BARE_VERSE, NOTICE, SIGNED_VERSE, VERSE_LINE

TEXT = "全村三百户人家去年都通上了自来水，老人们再也不用到山脚下的小河边挑水喝了。"
HEAD, OTHER, NAME, REPORTER = "老窑新火", "菜市场里办起夜校", "程立夏", "本报记者 程立夏"
NEWS = "本报讯（记者周文）全市质量工作会议昨天召开。"
VERSE = (
    "春风吹绿了山冈",
    "布谷声里插秧忙",
    "老农坐在田埂上",
    "笑看孙儿放纸鸢",
    "桃花落尽梨花白",
    "燕子归来旧画梁",
)


def read(*lines, away=()):
    """The lines told apart; before those at `away` something was lifted out."""
    nodes, block = [], 0
    for k, line in enumerate(lines):
        block += k in away
        nodes.append(make_node(block, line, 1, False))
        block += 1
    return read_short_lines(nodes)


def kinds(found):
    return "".join(node.kind for node in found.nodes)


def runs(found):
    return [(run.first, "".join(run.kinds), run.lines) for run in found.runs]


# -- verse and lists ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected", "begin", "whole"),
    [
        ([HEAD, NAME, *VERSE[:SIGNED_VERSE]], [(2, "BBBB", True)], set(), {2}),
        ([HEAD, NAME, *VERSE[: SIGNED_VERSE - 1]], [], set(), set()),
        ([HEAD, *VERSE[:BARE_VERSE]], [(1, "BBBBBB", True)], {0}, {1}),
        ([HEAD, *VERSE[: BARE_VERSE - 1]], [], set(), set()),
        ([HEAD, *VERSE[:BARE_VERSE], OTHER, TEXT], [(1, "BBBBBB", True)], {0}, {1}),
        ([HEAD, NAME, *VERSE, TEXT], [(2, "BBBBBB", True)], set(), set()),  # the text goes on
        ([HEAD, NAME, *VERSE, "（江西 潘浔）"], [(2, "BBBBBB", True)], set(), {2}),  # no headline stands over that
        ([HEAD, *VERSE, "（江西 潘浔）", OTHER, TEXT], [(1, "BBBBBB", True)], {0}, {1}),
        ([HEAD, NAME, *VERSE, "新闻特写", OTHER, "周文", TEXT], [(2, "BBBBBB", True)], set(), {2}),  # its label
        ([HEAD, NAME, *VERSE, "修路建库四十七个村卫生室", OTHER, "周文", TEXT], [(2, "BBBBBBB", True)], set(), {2}),
        ([HEAD, NAME, *VERSE, "修路建库四十七个村卫生室接", OTHER, "周文", TEXT], [(2, "BBBBBBB", True)], set(), {2}),
        ([HEAD, NAME, *VERSE, "修路建库四十七个村卫生室接入", OTHER, "周文", TEXT], [(2, "BBBBBB", True)], set(), {2}),
        ([HEAD, NAME, *VERSE, OTHER, "周文", TEXT], [(2, "BBBBBB", True)], set(), {2}),
        ([TEXT, "他写道：", *VERSE[:3], TEXT], [], set(), set()),
        ([HEAD, "“" + VERSE[0], *VERSE[1:3], VERSE[3] + "”", TEXT], [], set(), set()),
        ([HEAD, NAME, *VERSE[:3], "字" * VERSE_LINE], [(2, "BBBB", True)], set(), {2}),
        ([HEAD, NAME, *VERSE[:3], "字" * (VERSE_LINE + 1)], [], set(), set()),
        ([HEAD, NAME, *["字" * 16] * 4], [(2, "BBBB", True)], set(), {2}),
        ([HEAD, NAME, *["字" * 17] * 4], [], set(), set()),
        ([NEWS, *[TEXT[:15] + "。"] * 6], [], set(), set()),  # whole sentences
        (["停水公告", *VERSE[:3]], [(1, "BBB", True)], {0}, {1}),
        (["停水公告", *VERSE[:2]], [], {0}, set()),
    ],
)  # fmt: skip
def test_so_many_short_lines_are_verse(lines, expected, begin, whole):
    found = read(*lines)
    assert (runs(found), found.begin, found.whole) == (expected, begin, whole)


def test_lines_of_verse_stand_right_under_each_other():
    assert runs(read(HEAD, NAME, *VERSE[:4], away={4})) == []
    assert runs(read(HEAD, NAME, *VERSE[:4], away={2})) == []  # and under the byline that signs them
    assert runs(read(HEAD, *VERSE, away={6})) == []


@pytest.mark.parametrize(
    ("line", "others", "verse"),
    [
        ("李白杜甫白居易", VERSE, True),  # looks like names, is as long as the lines round it
        ("程立夏周文", VERSE, False),
        ("张明亮 王小明", VERSE, False),
        ("李白杜甫", [line[:4] for line in VERSE], False),
    ],
)
def test_a_line_of_verse_may_look_like_names(line, others, verse):
    found = read(HEAD, *others[:3], line, *others[3:])
    assert runs(found) == ([(1, "BBBBBBB", True)] if verse else [])


RESULTS = "冠军：王小明 12秒3", "亚军：李大刚 12秒5", "季军：张明亮 12秒9"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([HEAD, *RESULTS], [(1, "BBB", True)]),
        ([HEAD, *RESULTS[:2]], []),
        ([HEAD, *RESULTS, TEXT], [(1, "BBB", True)]),
        ([HEAD, *RESULTS, NEWS], [(1, "BBB", True)]),  # three are a list, whatever the last looks like
        ([HEAD, "北京 晴 3℃", "上海 多云 8℃", "广州 阴 15℃", OTHER, TEXT], [(1, "BBB", True)]),
        ([HEAD, "姓名：王小明", "籍贯：浙江杭州", "爱好：下棋"], [(1, "BBB", True)]),
        ([HEAD, "茶农说，今年好", "茶商说，价钱高", "茶客说，味道香"], []),  # a comma is no list's mark
        ([HEAD, "甲队得3分", "乙队得2分", "丙队得1分"], []),  # one mark a line is not much
        ([HEAD, "甲队3胜1负", "乙队2胜2负", "丙队1胜3负"], [(1, "BBB", True)]),
        ([HEAD, *["甲县产茶3吨，卖了5万元。"] * 3], []),  # whole sentences
        ([HEAD, "甲 乙 丙 丁", "戊 己 庚 辛", "壬 癸 子 丑"], [(1, "BBB", True)]),
        ([HEAD, "甲甲 乙乙", "丙丙 丁丁", "戊戊 己己"], []),
        ([HEAD, "本报记者 甲乙丙 丁戊己 庚辛壬", "通讯员 甲乙丙 丁戊己 庚辛壬", "本报记者 甲乙丙 丁戊己 庚辛壬"], []),
        ([HEAD, *RESULTS, "第4名：周文 13秒1", NEWS], [(1, "BBB", True)]),  # the last heads the news
        ([HEAD, "（单位：元）", *RESULTS], [(1, "BBBB", True)]),
    ],
)  # fmt: skip
def test_lines_with_the_same_marks_are_a_list(lines, expected):
    assert runs(read(*lines)) == expected


def test_a_list_is_one_text():
    nodes = read(HEAD, "“" + RESULTS[0], RESULTS[1], RESULTS[2] + "”").nodes[1:]
    whole = together(nodes)
    assert whole.text == "\n".join(node.text for node in nodes)
    assert (whole.block, whole.kind, whole.closed, whole.quoted) == (1, "B", True, False)
    assert (whole.opens, whole.closes, whole.lead, whole.stub, whole.label, whole.byline) == (
        "",
        "",
        False,
        False,
        False,
        0.0,
    )
    assert whole.begins >= 0.0


# -- talks and salutations ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([HEAD, "问：租房能提取吗？", "答：能。", "问：何时办理？", "答：下周。"], "SBBBB"),
        ([HEAD, "记者：下一步怎么办？", TEXT], "SBB"),
        ([HEAD, "新京报：您怎么看？", "周晓彤：很好", "新京报：以后呢？", "周晓彤：继续"], "SBBBB"),
        ([HEAD, "新京报：您怎么看？", "周晓彤：很好", TEXT], "SSSB"),  # one turn is no talk
        ([HEAD, "新京报：怎么看", "周晓彤：很好", "新京报：以后", "周晓彤：继续"], "SSSSS"),  # nobody asks
        ([HEAD, "问：您怎么看？", "周晓彤：很好", TEXT, "周晓彤：继续"], "SBBBB"),
        ([HEAD, "问：您怎么看？", "周晓彤：很好", TEXT, "范立群：继续"], "SBSBS"),
        ([HEAD, "编辑同志：", TEXT], "SBB"),
        ([HEAD, "今天不也站在这里吗？（笑声）", TEXT], "SBB"),
        ([HEAD, "掌声里的人生（人物）", TEXT], "SSB"),
        (["●" + TEXT, "●茶厂投产"], "BB"),
        (["●" + TEXT, "▲茶厂投产"], "BS"),
    ],
)  # fmt: skip
def test_turns_salutations_and_torn_items_are_text(lines, expected):
    assert kinds(read(*lines)) == expected


def test_what_a_salutation_opens_begins_anew():
    found = read(HEAD, "各位来宾，", TEXT)
    assert [node.closed for node in found.nodes] == [False, True, True]
    assert found.begin == set()  # no letter: with a comma a speech goes on
    assert read(HEAD, "编辑同志：", TEXT).begin == {0}
    assert read(OTHER + "（讲话）", "同志们：", TEXT).begin == set()
    assert addresses("同志们:") and not addresses("同志们!") and not addresses("谢谢同志:的人")


def test_who_asks_may_sign_and_the_answer_follows():
    question = "问：退休以后，账户里的钱怎么办？能不能一次提取？请您讲一讲。（市民 王小明）"
    (asks, _) = read(question, "答：能。").nodes
    assert asks.ending == ""
    items = "▲青溪县建成粮库。（程立夏）", "▲石桥县修通公路。（周文）"
    first, second = read(*items).nodes
    assert (first.ending, second.ending) == ("", "signature")
    apart = read(*items, away={1}).nodes
    assert [node.ending for node in apart] == ["signature", "signature"]
    other = read(items[0], items[1].replace("▲", "●")).nodes
    assert [node.ending for node in other] == ["signature", "signature"]


@pytest.mark.parametrize(
    ("line", "closed"), [("门诊时间：每周二上午", True), ("门诊时间：每周二上午，", False), ("他说的是每周二的上午，人们", False)]
)  # fmt: skip
def test_where_and_when_is_whole(line, closed):
    node = attrs.evolve(make_node(1, line, 1, False), kind="B")
    assert read_short_lines([make_node(0, TEXT, 1, False), node]).nodes[1].closed == closed


# -- columns of short items --------------------------------------------------------------------------------------------


def items(count, size=40):
    return [line for n in "甲乙丙丁"[:count] for line in (f"{n}县茶厂投产", "字" * (size - 1) + "。")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["简讯", *items(3)], [(2, "BSBSB", False)]),
        (["简 讯", *items(3)], [(2, "BSBSB", False)]),
        (["简讯", *items(2)], []),
        (["新闻特写", *items(3)], []),
        (["简讯", *items(3, ITEM)], [(2, "BSBSB", False)]),
        (["简讯", *items(3, ITEM + 1)], []),
        (["简讯", *items(2), "乙" * HEADING, TEXT], [(2, "BSBSB", False)]),
        (["简讯", *items(2), "乙" * (HEADING + 1), TEXT], []),
        (["简讯", *items(2), "丙县茶厂投产", NEWS], []),
        (["简讯", *("▲" + line if k % 2 == 0 else line for k, line in enumerate(items(3)))], []),
        ([TEXT, "【采油一厂】", TEXT, "【采油二厂】", TEXT], [(2, "BSB", False)]),
        ([TEXT, "【采油一厂】", TEXT], []),
        ([HEAD, TEXT, "简讯", *items(3)], [(4, "BSBSB", False)]),
        ([TEXT, "【采油一厂】", TEXT, "采油二厂", TEXT], []),
    ],
)  # fmt: skip
def test_items_of_one_column(lines, expected):
    assert runs(read(*lines)) == expected


def test_items_stand_right_under_each_other():
    lines = ["简讯", *items(4)]
    assert runs(read(*lines)) == [(2, "BSBSBSB", False)]
    assert runs(read(*lines, away={7})) == [(2, "BSBSB", False)]
    assert runs(read(*lines, away={8})) == [(2, "BSBSB", False)]
    for k in (1, 2, 5, 6):
        assert runs(read(*lines, away={k})) == []


def test_which_headings_name_a_column():
    assert names_column("简讯") and names_column("简 讯") and names_column("公告速递")
    assert not names_column("更正") and not names_column("新闻特写") and not names_column(HEAD)


# -- signatures --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([HEAD, TEXT, NAME], [(1, "BY", False)]),
        ([HEAD, TEXT, NAME, OTHER, TEXT], [(1, "BY", False)]),
        ([HEAD, NAME, TEXT, "周文", OTHER, TEXT], []),  # somebody signed it already
        ([HEAD, NEWS, NAME, OTHER, TEXT], []),
        ([NAME, HEAD, TEXT, "周桂兰", OTHER, TEXT], []),  # on this page they sign above headlines
        ([HEAD, TEXT, NAME, TEXT], []),
        ([HEAD, TEXT, REPORTER, OTHER, TEXT], []),  # a reporter may sign what stands below
        ([HEAD, TEXT, REPORTER, OTHER, NEWS], [(1, "BY", False)]),
        ([HEAD, TEXT, REPORTER, OTHER, "通讯员 周文", TEXT], [(1, "BY", False)]),
        ([HEAD, TEXT[:-1], NAME], []),
        ([HEAD, TEXT, "读者 王小明", OTHER], [(1, "BY", False)]),
        ([HEAD, TEXT, "读者 王小明", "2008年4月8日", OTHER], [(1, "BYZ", False)]),
        ([HEAD, TEXT, "2008年4月8日"], [(1, "BZ", False)]),
        ([HEAD, TEXT, "4月8日"], []),
        ([HEAD, TEXT, "读者 王小明", "4月8日"], [(1, "BYZ", False)]),
        ([HEAD, TEXT, "本报编辑部"], [(1, "BY", False)]),
        ([HEAD, TEXT, "网友 老树根"], [(1, "BY", False)]),
        ([HEAD, TEXT, "一名学生家长"], [(1, "BY", False)]),
        ([HEAD, TEXT, "陈渡口 二〇一六年三月，石桥"], [(1, "BY", False)]),
        ([HEAD, TEXT, "莒阳市锦绣花园6号楼 徐桂芝等19户"], [(1, "BY", False)]),
        ([HEAD, TEXT, "江苏南通 范师傅"], [(1, "BY", False)]),
        ([HEAD, TEXT, "江苏南通 范师傅", TEXT], []),
        ([HEAD, TEXT, "江州市自来水总公司", OTHER, TEXT], []),
        (["停水公告", TEXT, "江州市自来水总公司", OTHER, TEXT], [(1, "BY", False)]),
        ([HEAD, "请市民相互转告。", "江州市自来水总公司", OTHER, TEXT], [(1, "BY", False)]),
        ([HEAD, TEXT, "江州市自来水总公司", "2008年4月8日"], [(1, "BYZ", False)]),
        ([HEAD, TEXT, "江州市自来水总公司", "4月8日"], [(1, "BYZ", False)]),
        ([HEAD, TEXT, "此致", "敬礼！", TEXT], [(1, "BBB", False)]),
        ([HEAD, TEXT, "此致", "敬礼！", NAME, OTHER, TEXT], [(1, "BBBY", False)]),
        ([HEAD, TEXT, "此致", "敬礼！", "青溪镇 王小 明", OTHER, TEXT], [(1, "BBBY", False)]),
        ([HEAD, TEXT, "此致", "敬礼！", REPORTER, OTHER, TEXT], [(1, "BBB", False)]),
        ([HEAD, TEXT, "此致", "敬礼！", OTHER, TEXT], [(1, "BBB", False)]),
    ],
)  # fmt: skip
def test_who_signs_a_text(lines, expected):
    assert runs(read(*lines)) == expected


def test_a_signature_stands_right_under_its_text():
    assert runs(read(HEAD, TEXT, "读者 王小明", away={2})) == []
    long = "市" * (SIGNATURE - 5) + "公司" + "王小明"
    assert len(long) == SIGNATURE and runs(read(HEAD, TEXT, long)) == [(1, "BY", False)]
    assert runs(read(HEAD, TEXT, "甲" + long)) == []


def test_a_signed_letter_is_whole_and_its_answer_goes_on():
    found = read(HEAD, "编辑同志：", TEXT, "读者 王小明", OTHER, TEXT)
    assert (runs(found), found.whole) == ([(2, "BY", False)], {2})
    found = read(HEAD, "编辑同志：", TEXT, "读者 王小明", "王小明同志：", TEXT)
    assert found.whole == set() and [run.answered for run in found.runs] == [True]
    found = read(HEAD, "编辑同志：", TEXT, "读者 王小明", "范立群同志：", TEXT)
    assert found.whole == {2} and [run.answered for run in found.runs] == [False]


def test_a_reporter_between_two_articles_signs_the_second_where_the_first_needs_nobody():
    def signs(*lines, away=()):
        nodes = [make_node(k + sum(k >= a for a in away), line, 1, False) for k, line in enumerate(lines)]
        return signs_below(nodes, lines.index(REPORTER))

    assert signs(HEAD, NEWS, REPORTER, OTHER, TEXT)
    assert signs(HEAD, "通讯员 周文", TEXT, REPORTER, OTHER, TEXT)
    assert not signs(HEAD, TEXT, REPORTER, OTHER, TEXT)  # who wrote that is not known
    assert not signs(HEAD, NEWS, REPORTER, OTHER, NEWS)  # who wrote this is
    assert not signs(HEAD, NEWS, REPORTER, OTHER, "通讯员 周文", TEXT)
    assert (
        not signs(HEAD, NEWS, REPORTER, OTHER)
        and not signs(HEAD, NEWS, REPORTER)
        and not signs(HEAD, NEWS, REPORTER, TEXT)
    )
    assert not signs(HEAD, NEWS[:-1], REPORTER, OTHER, TEXT) and not signs(HEAD, REPORTER, OTHER, TEXT)
    assert not signs(HEAD, NEWS, REPORTER, OTHER, TEXT, away={2}) and not signs(
        HEAD, NEWS, REPORTER, OTHER, TEXT, away={3}
    )
    found = read(HEAD, NEWS, REPORTER, OTHER, TEXT)
    assert found.begin == {0, 2}


# -- what begins an article --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "begin"),
    [
        ([TEXT, "更正", TEXT], {1}),
        ([TEXT, "简讯", TEXT], {1}),
        ([TEXT, HEAD, TEXT], set()),
        ([TEXT, HEAD, NEWS], {1}),
        ([TEXT, HEAD, "编辑同志：", TEXT], {1}),
        ([TEXT, "新闻特写", HEAD, TEXT], {1}),
        ([TEXT[:-1], "新闻特写", HEAD, TEXT], set()),
        ([TEXT, "新闻特写", TEXT], set()),
        ([TEXT, "字" * (NOTICE - 2) + "公告", TEXT], set()),
        ([TEXT, "青溪", "茶厂投产的新闻", NEWS], {1, 2}),  # a column's name over it
        ([TEXT, "青溪茶厂", "茶厂投产", NEWS], {2}),
    ],
)  # fmt: skip
def test_headings_that_begin_an_article(lines, begin):
    assert read(*lines).begin == begin


def test_titles_in_a_text_are_no_names_of_columns():
    def labels(*lines, away=()):
        return [k for k, node in enumerate(read(*lines, away=away).nodes) if node.label]

    assert labels(TEXT, "新闻特写", HEAD, TEXT) == [1] == labels(TEXT, "新闻特写", TEXT)
    assert labels(TEXT, "■链接", TEXT) == [] and labels(TEXT, "■链接", NEWS) == [1] == labels(
        TEXT, "■链接", HEAD
    )
    assert labels(TEXT, "■链接", TEXT, away={1}) == [1] == labels(TEXT, "■链接", TEXT, away={2})


def test_lines_in_heavy_brackets_between_texts_are_crossheads_where_there_are_two():
    def labels(*lines):
        return [k for k, node in enumerate(read(*lines).nodes) if node.label]

    assert labels(TEXT, "【调查】", TEXT) == [1] == labels(TEXT, "【调查】", TEXT, HEAD, TEXT)
    assert labels(TEXT, "【案情】", TEXT, "【调查】", TEXT) == []


def test_a_note_right_under_a_heading_that_signs_nothing_is_of_the_head():
    assert kinds(read(HEAD, "（2008年4月8日）", TEXT)) == "SSB"
    assert (
        kinds(read(HEAD, "（江西 潘浔）", TEXT))
        == "SZB"
        == kinds(read(HEAD, "（2008年4月8日）", TEXT, away={1}))
    )
