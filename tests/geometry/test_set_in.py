"""What is set into the columns of a story: boxes over two of them, pictures with titles, and the text that runs round them.

Pages of three columns of fourteen cells under one headline, paragraphs two cells in, all in the type of the body.
"""

from __future__ import annotations

from typing import Any

import pytest

from geometry.setting import FRESH, parsed
from newsparse.page import Rect

EM, PITCH, CELLS, ROWS = 22.0, 31.0, 14, 16
STEP = (CELLS + 1.6) * EM


class Story:
    """Sets a story into columns, round places that are taken."""

    def __init__(self, *taken: tuple[int, int, int], rows: int = ROWS) -> None:
        """`taken`: column, first row, row behind the last."""
        self.lines: list[tuple[str, Rect]] = []
        self.used = 0
        free = [(column, row) for column in range(3) for row in range(rows)]
        self.free = iter([(c, r) for c, r in free if not any(t == c and a <= r < b for t, a, b in taken)])
        self.put("东河大桥昨日通车", 1.1, -3.2, size=2.2)

    def put(
        self, text: str, column: float, row: float, inset: float = 0.0, size: float = 1.0, tall: float = 1.2
    ) -> None:
        x0, y0 = column * STEP + inset * EM, 200.0 + row * PITCH
        self.lines.append((text, Rect(x0, y0, x0 + len(text) * size * EM, y0 + tall * size * EM)))

    def line(self, text: str, inset: float = 0.0, tall: float = 1.2) -> None:
        column, row = next(self.free)
        self.put(text, column, row, inset, tall=tall)

    def text(self, count: int, end: str = "。", tall: float = 1.2) -> str:
        """A paragraph of so many characters, and its text."""
        text = self.fresh(count - len(end)) + end
        self.line(text[: CELLS - 2], 2, tall)
        for at in range(CELLS - 2, len(text), CELLS):
            self.line(text[at : at + CELLS], tall=tall)
        return text

    def fresh(self, count: int) -> str:
        self.used += count
        return FRESH[self.used - count : self.used]

    def box(self, title: str, row: int, wide: float = 27.6) -> str:
        """A box over the second and third column, a cell away from their outer edges, and its text."""
        middle = (2 * CELLS + 1.6) / 2
        self.put(title, 1, row + 0.3, middle - len(title) / 2)
        first, second = self.fresh(int(wide) - 2), self.fresh(int(wide) - 8) + "。"
        self.put(first, 1, row + 1.6, 3)
        self.put(second, 1, row + 2.6, 1)
        return first + second

    def article(self) -> dict[str, Any]:
        (article,) = [a for a in self.parsed()["articles"] if a["content"]]
        return article

    def content(self) -> list[str]:
        return [item["text"] for item in self.article()["content"]]

    def parsed(self) -> dict[str, Any]:
        return parsed(self.lines)


BOXED = ((1, 6, 11), (2, 6, 11))
"""Five rows of the second and third column."""


@pytest.mark.parametrize("title", ["相关链接", "水库的来历"])
def test_text_runs_round_a_box_over_two_columns(title):
    made = Story(*BOXED)
    own = made.box(title, 6)
    paragraphs = [made.text(n) for n in (200, 70, 80, 61, 74)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [(b["title"], [i["text"] for i in b["content"]]) for b in article["boxes"]] == [(title, [own])]


def test_what_begins_at_the_column_s_edge_right_under_a_box_is_none_of_it():
    made = Story((1, 6, 10), (2, 6, 10))
    own = made.box("名词解释", 6)
    # The sentence that the box cuts goes on under it.
    paragraphs = [made.text(n) for n in (16 * 14 - 2 + 3 * 14, 60, 75, 100)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [i["text"] for b in article["boxes"] for i in b["content"]] == [own]


def test_the_items_of_a_box_stand_at_its_left_edge():
    made = Story(*BOXED)
    made.put("数读", 1, 6.3, CELLS + 0.8 - 1)
    for row, item in enumerate(("8小时平均每天工作时间", "335元人均居住支出", "43份劳动合同")):
        made.put(item, 1, 7.6 + row, 3)
    paragraphs = [made.text(n) for n in (200, 70, 80, 61, 74)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [b["title"] for b in article["boxes"]] == ["数读"]


@pytest.mark.parametrize("inset", [2, 7])
def test_the_title_of_a_picture_is_not_that_of_a_box(inset):
    # The caption stands at the left under the picture, or in the middle under its title.
    made = Story((1, 4, 12), (2, 4, 12))
    made.put("水牌", 1, 9.7, CELLS + 0.8 - 1)
    made.put(
        "老人把水牌一扎扎捆好。" if inset < 5 else "老人把退回来的水牌一扎扎捆好。", 1, 10.7, inset, size=0.88
    )
    paragraphs = [made.text(n) for n in (200, 70, 66, 60)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [(p["title"], p["caption"]) for p in article["photos"]] == [("水牌", made.lines[2][0])]
    assert article["boxes"] == []


@pytest.mark.parametrize("end", ["把葱。", "没赶上打针的。"])
def test_the_end_of_a_paragraph_under_a_headline_is_no_deck(end):
    made = Story()
    made.lines.clear()
    made.put("东河大桥昨日通车", 0.9, -2.4, size=2.2)
    one = made.text(16 * 14 - 2 + len(end), end)
    rect = made.lines[-1][1]
    made.lines[-1] = (
        end,
        rect._replace(x1=rect.x1 + 0.1 * (rect.x1 - rect.x0), y1=rect.y1 + 4),
    )  # measured a little large
    two = made.text(80)
    article = made.article()
    assert [item["text"] for item in article["content"]] == [one, two]
    assert article["deck"] is None


def test_a_line_in_the_middle_under_a_headline_is_a_deck():
    made = Story()
    made.put("全长三公里造价五亿元", 1.1, -1.4, 3.6, size=1.25)
    made.text(400)
    assert made.article()["deck"] == "全长三公里造价五亿元"


def test_the_last_character_of_a_caption_is_the_caption_s():
    made = Story((1, 4, 14))
    caption = "▲工人用棉被把罐车裂口裹好"
    made.put(caption[:12], 1, 10.3, 2)
    made.put(caption[12:13], 1, 11.3)
    rect = made.lines[-1][1]
    made.lines[-1] = (caption[12:], rect._replace(x1=rect.x0 + 0.7 * EM))  # ink is narrower than its cell
    made.put("邹小川 摄", 1, 12.3, 9)
    paragraphs = [made.text(n) for n in (200, 70, 66, 61, 60)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [(p["caption"], [c["name"] for c in p["credit"]]) for p in article["photos"]] == [
        (caption, ["邹小川"])
    ]


def test_a_short_line_in_the_middle_behind_a_full_one_is_a_crosshead():
    # An engine measures all three lines a little large.
    made = Story()
    one = made.text(12 + 14 + 14, tall=1.35)
    made.line("下包商也来讨钱", 3.5, tall=1.35)
    two = made.text(80)
    content = made.article()["content"]
    assert [(item["kind"], item["text"]) for item in content] == [
        ("paragraph", one), ("crosshead", "下包商也来讨钱"), ("paragraph", two)
    ]  # fmt: skip


def kinds(made: Story) -> list[tuple[str, str]]:
    return [(item["kind"][0], item["text"]) for item in made.article()["content"]]


def test_the_first_crosshead_may_stand_right_under_the_headline():
    made = Story()
    made.line("头程板栗坳", 4.5)
    one = made.text(120)
    made.line("二程望夫岭", 4.5)
    two = made.text(130)
    assert kinds(made) == [("c", "头程板栗坳"), ("p", one), ("c", "二程望夫岭"), ("p", two)]


def test_whoever_signs_under_the_headline_is_no_crosshead():
    made = Story()
    made.line("本报记者 王大力", 3)
    one = made.text(120)
    made.line("二程望夫岭", 4.5)
    two = made.text(130)
    assert kinds(made) == [("p", one), ("c", "二程望夫岭"), ("p", two)]
    assert [byline["name"] for byline in made.article()["bylines"]] == ["王大力"]


@pytest.mark.parametrize(
    "text", ["发作的时候为什么不能马上吃止疼药？", "降到多少才算达标呢？", "降到多少的时候才算达标？"]
)
def test_a_crosshead_may_go_beyond_its_column_or_leave_a_cell_at_both_sides(text):
    made = Story()
    one = made.text(12 + 14 * 4)
    made.line(text, (CELLS - len(text)) / 2)
    two = made.text(130)
    assert kinds(made) == [("p", one), ("c", text), ("p", two)]


def test_a_column_beside_the_headline_of_its_story_is_no_caption():
    # The headline stands over the first column only; the second begins at the same height and ends with two names.
    made = Story(rows=5)
    made.lines.clear()
    made.put("南河新桥今日开工建设", 0, -9, size=2.2)
    made.put("旧皮带变成防滑垫", 0, -1.9, size=1.7)
    one = made.text(12 + 14 * 8, end="。（吴凤霞 文/图）")
    assert [item["text"] for item in made.article()["content"]] == [one]
    assert made.article()["photos"] == []


def test_a_label_at_the_left_does_not_move_the_middle_of_a_headline():
    # Two stories over each other; the label of the lower one stands over its first column, its headline over all three.
    made = Story(rows=4)
    upper = made.text(12 + 14 * 6)  # the third column is left empty
    made.put("年报点击", 0, 5.2)
    made.put("东澜药业净利增三成", 1.1, 6.2, -2.4, size=2.0)
    made.free = iter([(column, row) for column in range(3) for row in range(9, 13)])
    lower = made.text(12 + 14 * 11)
    articles = [
        (a["headline"], a["label"], [i["text"] for i in a["content"]]) for a in made.parsed()["articles"]
    ]
    assert articles == [("东河大桥昨日通车", None, [upper]), ("东澜药业净利增三成", "年报点击", [lower])]


@pytest.mark.parametrize(
    "label",
    ["安全哨·说说我的“那一次”", "“我家这二十年”征文选登（9）", "业绩说明会", "走近专精特新", "仲裁员手记"],
)
def test_a_line_alone_at_the_left_over_a_headline_in_the_middle_is_its_label(label):
    # By its words it may be a kicker, or the title of a box; or it goes over a gutter, where it is cut.
    made = Story(rows=4)
    made.text(12 + 14 * 10)
    made.put(label, 0, 5.6)
    made.put("三本存折", 1.45, 6.6, -3, size=2.0)
    made.free = iter([(column, row) for column in range(3) for row in range(9, 13)])
    lower = made.text(12 + 14 * 11)
    article = made.parsed()["articles"][1]
    assert (article["headline"], article["kicker"], article["label"]) == ("三本存折", None, label)
    assert [item["text"] for item in article["content"]] == [lower]


@pytest.mark.parametrize(
    "deck", ["南方国家要求增加份额 北方四国主张逐步取消", "八个月来日产量达到一百四十六万吨公里同比提高八"]
)
def test_a_deck_in_larger_type_over_a_gutter_stays_whole(deck):
    made = Story(rows=8)
    made.lines.clear()
    made.put("牛奶配额之争仍无结果", 0, -3.5, size=1.7)
    made.put(deck, 0, -1.5, size=1.12, tall=1.32)
    one = made.text(12 + 14 * 22)
    article = made.article()
    assert (article["deck"], [item["text"] for item in article["content"]]) == (deck, [one])


@pytest.mark.parametrize("begin", ["本报北京5月21日电（记者金", "昨天（7月11日）北"])
def test_the_first_line_of_a_text_is_no_deck(begin):
    # It goes from two cells behind the column's left edge to its right one; an engine measures it a little large.
    made = Story(rows=4)
    made.lines.clear()
    made.put("谷子密度遗传图谱", 0, -2.5, -0.6, size=1.8)
    one = begin + made.fresh(118 - len(begin)) + "。"
    made.line(one[:12], 2)
    made.lines[-1] = (one[:12], made.lines[-1][1]._replace(y1=made.lines[-1][1].y1 + 9))
    for at in range(12, len(one), CELLS):
        made.line(one[at : at + CELLS])
    article = made.article()
    assert (article["deck"], [item["text"] for item in article["content"]]) == (None, [one])


def test_what_ends_short_in_the_middle_of_a_sentence_under_a_picture_is_its_caption():
    made = Story((1, 4, 13))
    lines = "赵怀瑾老人指着照片最后一排：", "“这个就是虎娃”"
    for row, text in enumerate(lines):
        made.put(text, 1, 10.3 + row, 0, size=0.92)
    paragraphs = [made.text(n) for n in (200, 70, 66, 61, 60)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [photo["caption"] for photo in article["photos"]] == ["".join(lines)]


@pytest.mark.parametrize("size", [1.2, 1.3])
def test_a_small_headline_of_one_column_beside_a_large_one(size):
    made = Story(rows=8)
    made.lines.clear()
    made.put("菜市场里办起夜校", 2, -2.2, (CELLS - 8 * size) / 2, size=size)
    made.put("东河大桥昨日正式通车", 0.3, -2.6, size=2.2)
    made.free = iter([(2, row) for row in range(8)])
    small = made.text(108)
    made.free = iter([(c, row) for c in range(2) for row in range(8)])
    large = made.text(120), made.text(90)
    articles = [(a["headline"], [i["text"] for i in a["content"]]) for a in made.parsed()["articles"]]
    assert articles == [("东河大桥昨日正式通车", list(large)), ("菜市场里办起夜校", [small])]


@pytest.mark.parametrize(
    "heading", ["旺季忙不过来啊淡季没活干呢", ">>走访：十四户只有两户过暖", "打卡罚款排班算不算“管理”"]
)
def test_a_line_that_fills_its_column_and_ends_no_sentence_is_a_crosshead(heading):
    # The line over it ends a sentence at the column's edge, the one under it begins a paragraph.
    made = Story()
    one = made.text(12 + 14 * 4)
    made.line(heading)
    two = made.text(130)
    assert kinds(made) == [("p", one), ("c", heading), ("p", two)]


@pytest.mark.parametrize(
    "last", ["本报记者王小明摄影报道完毕。", "（本报记者 王大明 李小红）", "他接过来看了看笑着说道他说："]
)
def test_the_last_line_of_a_paragraph_is_no_crosshead(last):
    made = Story()
    one = made.text(12 + 14 * 4)
    made.line(last)
    two = made.text(130)
    assert [text for kind, text in kinds(made) if kind == "p"][-1] == two
    assert not any(kind == "c" for kind, _ in kinds(made)), one


def test_what_stands_in_the_middle_over_a_headline_is_a_kicker():
    made = Story()
    made.put("去年瑞桐家纺利润增长一成", 1.1, -4.6, -0.8, size=1.1)
    made.text(300)
    assert made.article()["kicker"] == "去年瑞桐家纺利润增长一成"


def test_the_first_line_of_a_poem_is_no_deck_and_the_title_of_the_next_is_none_of_its_lines():
    made = Story(rows=5)
    made.put("李禾", 1.6, -1.2)
    poem = ["母亲把秧苗交给我", "像交出一冬的信", "泥水没过脚踝", "布谷鸟正在念出声来"]
    for line in poem:
        made.line(line, 2)
    made.line("修伞匠", 5.5)
    for line in ("他在巷口坐下", "雨就停了", "他修好的伞", "挂了满满一墙"):
        made.line(line, 2)
    article = made.article()
    assert article["deck"] is None
    assert any(item["text"].startswith("修伞匠") for item in article["content"])


@pytest.mark.parametrize(
    "deck", ["小麦已播两千亩油菜也移栽八成", "——一个县调整合作医疗补偿方案始末见闻", "八成农户签约"]
)
def test_a_deck_in_the_type_of_the_text_stands_alone_in_the_middle_under_its_headline(deck):
    # It may be as wide as the column in the middle, whose text begins right under it.
    made = Story(rows=8)
    made.lines.clear()
    middle = (3 * CELLS + 3.2) / 2
    made.put("东河大桥昨日通车", 0, -4, middle - 8.8, size=2.2)
    made.put(deck, 0, -1.5, middle - len(deck) / 2)
    one, two = made.text(130), made.text(150)
    article = made.article()
    assert (article["deck"], [item["text"] for item in article["content"]]) == (deck, [one, two])
