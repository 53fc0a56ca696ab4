"""What only the ends of lines show: pages set in columns of fourteen cells, paragraphs two cells in, all in the type of the body."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from geometry.setting import FRESH, parsed
from newsparse.page import Rect

EM, PITCH, CELLS, ROWS = 22.0, 31.0, 14, 12
STEP = (CELLS + 1.6) * EM


class Setter:
    """Sets lines into columns, one after the other."""

    def __init__(self, rows: int = ROWS, left: int = 0) -> None:
        self.lines: list[tuple[str, Rect]] = []
        self.rows, self.left, self.place, self.used, self.skips = rows, left, 0, 0, {}
        self.head("东河大桥昨日通车", 2.2)

    def head(self, text: str, size: float) -> None:
        x0, width = 0.0, len(text) * size * EM
        self.lines.append((text, Rect(x0, 100.0, x0 + width, 100.0 + 1.2 * size * EM)))

    def line(self, text: str, inset: float = 0.0, *, centred: bool = False) -> None:
        column, row = divmod(self.place, self.rows)
        inset = (CELLS - len(text)) / 2 if centred else inset
        x0, y0 = column * STEP + inset * EM, 200.0 + row * PITCH
        self.lines.append((text, Rect(x0, y0, x0 + len(text) * EM, y0 + 1.2 * EM)))
        self.place += 1

    def skip(self, rows: int) -> None:
        self.place += rows

    def text(self, count: int, end: str = "。", begin: str = "") -> str:
        """A paragraph of so many characters, and its text."""
        text = begin + FRESH[self.used : self.used + count - len(begin) - len(end)] + end
        self.used += count
        self.paragraph(text)
        return text

    def paragraph(self, text: str) -> None:
        first = CELLS - 2
        self.line(text[:first], 2)
        for at in range(first, len(text), CELLS):
            self.line(text[at : at + CELLS])

    def content(self) -> list[tuple[str, str]]:
        (article,) = [a for a in self.parsed()["articles"] if a["content"]]
        return [(item["kind"], item["text"]) for item in article["content"]]

    def parsed(self) -> dict[str, Any]:
        return parsed(self.lines)


def page(kinds: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [("paragraph" if kind == "p" else "crosshead", text) for kind, text in kinds]


@pytest.mark.parametrize(
    "text",
    [
        "缺啥补啥一颗拉链头也不放过了",
        "“留不住人再好机床也是铁疙瘩”",
        "账目不公开大家都不肯签字",
        "谁来接放学后的孩子回家过夜？",
    ],
)
def test_a_crosshead_may_fill_its_column(text):
    made = Setter()
    one = made.text(60)
    made.line(text, centred=True)
    two = made.text(45)
    assert made.content() == page([("p", one), ("c", text), ("p", two)])


def test_a_line_that_goes_on_in_the_middle_is_a_crosshead_of_two_lines():
    made = Setter()
    one = made.text(60)
    made.line("一张卫星照片牵出沉睡的天坑群")
    made.line("调查", centred=True)
    two = made.text(45)
    assert made.content() == page([("p", one), ("c", "一张卫星照片牵出沉睡的天坑群调查"), ("p", two)])


def test_a_line_that_ends_a_sentence_is_no_crosshead_however_it_stands():
    made = Setter()
    one = made.text(60)
    made.line("当天就有三家企业来签了约的。")
    made.text(45)
    kinds = {text: kind for kind, text in made.content()}
    assert kinds[one] == "paragraph" and "crosshead" not in kinds.values()


def test_the_last_line_of_a_paragraph_over_the_columns_end_is_no_crosshead():
    made = Setter(rows=8)
    one = made.text(12 + 14 * 7 + 13)  # its last line, of 13, is the first of the next column
    two = made.text(45)
    assert made.content() == page([("p", one), ("p", two)])


@pytest.mark.parametrize("end", ["问了一句：", "一家", "“货未到”", "这样就行。"])
def test_a_full_line_at_a_columns_foot_goes_on_at_the_edge_of_the_next(end):
    made = Setter(rows=16)
    before = [made.text(45) for _ in range(3)]
    text = FRESH[8000 : 8000 + 12 + 14 * 3 - len(end)] + end + "“那是多少？”他说，" + FRESH[9000:9010] + "。"
    made.paragraph(text)
    after = [made.text(45) for _ in range(2)]
    assert made.content() == page([("p", each) for each in (*before, text, *after)])


def test_a_full_first_line_of_a_paragraph_is_no_crosshead_under_a_full_line():
    made = Setter()
    one, two = made.text(12 + 14 * 3), made.text(12 + 14 * 2)
    assert made.content() == page([("p", one), ("p", two)])


def test_turns_of_a_talk_are_paragraphs():
    made = Setter(rows=40)
    wanted = [("p", made.text(60))]
    for asked in ("记者：一个人教两门？", "记者：最难的是什么？", "记者：生活上习惯吗？"):
        made.paragraph(asked)
        wanted += [("p", asked), ("p", made.text(30, begin="葛思远："))]
    assert made.content() == page(wanted)


def test_the_place_and_day_under_a_letter_are_no_crossheads():
    made = Setter(rows=40)
    made.paragraph("编辑同志：")
    made.text(60)
    made.text(60)
    made.text(60)
    made.paragraph("市第二百货商店")
    made.paragraph("九月八日")
    assert all(kind == "paragraph" for kind, _ in made.content())


def test_lines_of_verse_stay_lines():
    verse = [
        "把手电别在腰间",
        "月亮就省下来了",
        "三十一口井",
        "三十一次弯腰",
        "摸一摸电机的额头",
        "听一听盘根的呼吸",
    ]
    made = Setter(rows=40)
    one, two = made.text(60), made.text(45, end="他写道：")
    for line in verse:
        made.line(line, 2)
    three = made.text(60)
    assert made.content() == page([("p", one), ("p", two), *(("p", line) for line in verse), ("p", three)])


def set_box(made: Setter, title: str, items: Sequence[str]) -> None:
    """A box in the column: its title in the middle, its lines a cell from both edges, each item a cell or two further in."""
    made.place += 1
    column, row = divmod(made.place, made.rows)
    x0, y0 = column * STEP + (CELLS - 1.2 * len(title)) * EM / 2, 200.0 + (row + 0.4) * PITCH
    made.lines.append((title, Rect(x0, y0, x0 + 1.2 * len(title) * EM, y0 + 1.44 * EM)))
    made.place += 2
    for item in items:
        made.line(item[: CELLS - 4], 3)
        for at in range(CELLS - 4, len(item), CELLS - 2):
            made.line(item[at : at + CELLS - 2], 1)
    made.place += 1


@pytest.mark.parametrize("title", ["数读", "补偿前后"])
def test_a_box_in_a_column_holds_its_items_and_its_column_goes_on_under_it(title):
    made = Setter(rows=40)
    one = made.text(60)
    torn = FRESH[9000 : 9000 + 12 + 14 * 2]
    made.paragraph(torn)
    items = [FRESH[5000 + 40 * k : 5000 + 40 * k + 23] + "。" for k in range(3)]
    set_box(made, title, items)
    rest = FRESH[9100:9130] + "。"
    for at in range(0, len(rest), CELLS):
        made.line(rest[at : at + CELLS])
    two = made.text(45)
    (article,) = made.parsed()["articles"]
    assert [item["text"] for item in article["content"]] == [one, torn + rest, two]
    (box,) = article["boxes"]
    assert [item["text"] for item in box["content"]] == items


def test_a_credit_may_stand_under_the_far_end_of_its_picture():
    made = Setter(rows=30)
    for _ in range(3):
        made.text(12 + 14 * 9)
    one = [rect for _, rect in made.lines[1:]]
    # A picture over the first two columns, half-way down: its place is white there.
    top = 200.0 + 8 * PITCH
    made.lines[1:] = [
        (
            text,
            rect
            if rect.y0 < top - 1 or rect.x0 > 2 * STEP - EM
            else Rect(rect.x0, rect.y0 + 9 * PITCH, rect.x1, rect.y1 + 9 * PITCH),
        )
        for text, rect in made.lines[1:]
    ]
    assert len(one) == 30
    y = top + 7 * PITCH
    made.lines.append(("周庆余在整理提审簿。", Rect(1.8 * EM, y, 10.8 * EM, y + EM)))
    made.lines.append(("本报记者高晓岚摄", Rect(2 * STEP - 9 * EM, y + 27, 2 * STEP - 1.8 * EM, y + 27 + EM)))
    issue = made.parsed()
    photos = issue["photos"] + [p for a in issue["articles"] for p in a["photos"]]
    assert [(p["caption"], [c["name"] for c in p["credit"]]) for p in photos] == [
        ("周庆余在整理提审簿。", ["高晓岚"])
    ]


@pytest.mark.parametrize("end", ["。（焦明）", "。（周家旺 刘长贵）"])
def test_who_signs_at_the_head_of_a_column_ends_the_paragraph_of_the_column_before(end):
    made = Setter(rows=16)
    before = [made.text(45) for _ in range(3)]
    text = FRESH[8000 : 8000 + 12 + 14 * 3 - 1] + end  # the name stands alone in the next column
    made.paragraph(text)
    after = made.text(45)
    assert made.content() == page([("p", each) for each in (*before, text, after)])


def test_the_end_of_a_story_beside_the_headline_of_the_next_is_not_the_next_ones():
    made = Setter(rows=16)
    one = [made.text(45) for _ in range(7)]
    torn = (
        FRESH[8000 : 8000 + 12 + 14 * 3 + 40] + "。"
    )  # four lines at the second column's foot, three in the third
    made.paragraph(torn)
    made.place = 3 * made.rows
    x0 = 3 * STEP
    made.lines.append(("西城新校舍今日开工", Rect(x0, 100.0, x0 + 9 * 2.2 * EM, 100.0 + 2.64 * EM)))
    two = [made.text(45) for _ in range(7)]
    articles = made.parsed()["articles"]
    assert [[item["text"] for item in article["content"]] for article in articles] == [[*one, torn], two]
