"""Pages set from top to bottom (竖排): lines down, from right to left, in bands; heads across over them or down at their right."""

from __future__ import annotations

import pytest

from geometry.setting import FRESH, parsed
from newsparse.geometry.across import blocks_of, with_characters
from newsparse.geometry.candidates import find_furniture
from newsparse.geometry.lines import Atom, Unit, as_read, is_vertical
from newsparse.page import Rect
from newsparse.spans import Span

EM, PITCH = 22.0, 32.0
CELLS, GAP = 14, 36.0  # characters of a line that runs down, white between bands
BAND = CELLS * EM + GAP
UNIT = Unit(EM, 26.0, PITCH)


class Sheet:
    """A page whose story has its right edge at `right` and its head, if it runs across, in the first band."""

    def __init__(self, width: float = 1600.0) -> None:
        self.width = width
        self.lines: list[tuple[str, Rect]] = []
        self.fresh = iter(FRESH)

    def words(self, count: int) -> str:
        return "".join(next(self.fresh) for _ in range(count - 1)) + "。"

    def down(self, text: str, right: float, top: float, size: float = 1.0) -> None:
        """A line that runs down; `right`: its right edge."""
        self.lines.append((text, Rect(right - 1.18 * size * EM, top, right, top + len(text) * size * EM)))

    def across(self, text: str, left: float, top: float, size: float = 1.0) -> None:
        self.lines.append((text, Rect(left, top, left + len(text) * size * EM, top + 1.18 * size * EM)))

    def middle(self, text: str, left: float, right: float, top: float, size: float) -> None:
        self.across(text, (left + right - len(text) * size * EM) / 2, top, size)

    def text(
        self, right: float, lines: int, bands: int, sizes: tuple[int, ...], first: float, lead: str = ""
    ) -> tuple[list[str], float]:
        """Paragraphs of so many characters in bands of so many lines, from `first` on; gives back their texts and left edge."""
        texts = [self.words(size) for size in sizes]
        texts[0] = lead + texts[0]
        rows = []
        for text in texts:
            whole = "　　" + text
            rows += [whole[k : k + CELLS] for k in range(0, len(whole), CELLS)]
        assert lines * (bands - 1) < len(rows) <= lines * bands
        for number, row in enumerate(rows):
            band, place = divmod(number, lines)
            indent = 2 if row.startswith("　") else 0
            self.down(row.strip("　"), right - place * PITCH, first + band * BAND + indent * EM)
        return texts, right - lines * PITCH

    def articles(self):
        return parsed(reversed(self.lines))["articles"]  # in no order that tells anything


def contents(article):
    return [item["text"] for item in article["content"]]


def test_a_head_across_over_its_bands():
    page = Sheet()
    lead = "本报讯（记者李明）连下三天暴雨，九镇积水未退。三百台水泵昨夜下到田头。"
    texts, left = page.text(1500, 20, 3, (260, 260, 200), first=BAND, lead=lead)
    page.middle("连下三天暴雨，九镇积水未退", left, 1500, 20, 1.3)
    page.middle("三百台水泵下田头", left, 1500, 70, 2.2)
    page.middle("昨夜排出积水七成", left, 1500, 140, 2.2)
    page.middle("各镇连夜清理沟渠", left, 1500, 210, 1.17)
    (article,) = page.articles()
    assert article["kicker"] == "连下三天暴雨，九镇积水未退"
    assert article["headline"] == "三百台水泵下田头昨夜排出积水七成"
    assert article["deck"] == "各镇连夜清理沟渠"
    assert contents(article) == texts


def test_heads_across_of_stories_side_by_side():
    """Their text is apart, so they are two, however near they stand."""
    page = Sheet()
    first, left = page.text(1500, 14, 2, (180, 190), first=BAND)
    second, end = page.text(left - 1.8 * PITCH, 14, 2, (200, 170), first=BAND)
    page.middle("东河大桥昨日通车", left, 1500, 100, 2.2)
    page.middle("西山果园今年减产", end, left - 1.8 * PITCH, 100, 2.2)
    one, two = page.articles()
    assert (one["headline"], contents(one)) == ("东河大桥昨日通车", first)
    assert (two["headline"], contents(two)) == ("西山果园今年减产", second)


def test_a_column_s_name_at_the_left_over_a_head_across():
    page = Sheet()
    texts, left = page.text(1500, 24, 2, (300, 300), first=BAND)
    page.across("新闻特写", left + 4, 40, 1.2)
    page.middle("一座桥的最后一夜", left, 1500, 90, 2.2)
    (article,) = page.articles()
    assert (article["label"], article["kicker"], article["headline"]) == (
        "新闻特写",
        None,
        "一座桥的最后一夜",
    )
    assert contents(article) == texts


def test_heads_that_run_down_stand_at_the_right():
    page = Sheet()
    page.down("东河大桥昨日通车", 1500, 120, 2.2)
    texts, left = page.text(1500 - 2.8 * EM, 16, 3, (250, 200, 150), first=20)
    page.down("西山果园今年减产", left - 2 * PITCH, 120, 2.2)
    others, _ = page.text(left - 2 * PITCH - 2.8 * EM, 10, 3, (200, 150), first=20)
    one, two = page.articles()
    assert (one["headline"], contents(one)) == ("东河大桥昨日通车", texts)
    assert (two["headline"], contents(two)) == ("西山果园今年减产", others)


def test_short_lines_run_as_the_page_does():
    """The last line of a paragraph may have two characters, or one."""
    page = Sheet()
    page.down("东河大桥昨日通车", 1500, 120, 2.2)
    texts, _ = page.text(1500 - 2.8 * EM, 16, 2, (CELLS * 6, CELLS * 8 - 1, CELLS * 8), first=20)
    (article,) = page.articles()
    assert contents(article) == texts


def test_a_caption_across_under_its_picture():
    page = Sheet()
    _, left = page.text(1500, 20, 2, (280, 220), first=BAND)
    page.middle("东河大桥昨日通车", left, 1500, 100, 2.2)
    page.across("昨日清晨，首批车辆驶过东河大桥的引桥。", left - 20 * EM, BAND + 300, 0.9)
    page.across("本报记者 李明 摄", left - 12 * EM, BAND + 300 + 1.3 * EM, 0.9)
    page.down("县城里的人", left - 22 * EM, BAND, 1.0)  # the page goes on at the left of the picture
    issue = parsed(page.lines)
    photos = [*issue["photos"], *(photo for a in issue["articles"] for photo in a["photos"])]
    assert [photo["caption"] for photo in photos] == ["昨日清晨，首批车辆驶过东河大桥的引桥。"]
    assert [credit["name"] for photo in photos for credit in photo["credit"]] == ["李明"]


def test_the_head_line_of_the_page_is_no_caption():
    page = Sheet()
    texts, left = page.text(1500, 20, 2, (280, 220), first=100 + BAND)
    page.across("2019年6月18日　星期二", 700, 10, 1.2)  # one line, as engines give it
    page.down("4", 1540, 10, 1.5)
    page.middle("东河大桥昨日通车", left, 1500, 200, 2.2)
    issue = parsed(page.lines)
    assert [contents(article) for article in issue["articles"]] == [texts]
    assert issue["photos"] == []
    assert issue["masthead"] is not None or issue["furniture"]


def atom(rect, units, *, cross=False):
    return Atom((Span(0, 0, 1),), *rect, units, cross, 0, None, False)


@pytest.mark.parametrize(
    ("rect", "units", "across"),
    [
        ((0, 0, 45, 26), 2, True),
        ((0, 0, 30, 26), 2, False),
        ((0, 0, 26, 45), 2, False),
        ((0, 0, 26, 26), 1, False),
    ],
)
def test_which_short_lines_run_across_a_page_set_down(rect, units, across):
    x0, y0, x1, y1 = rect
    assert is_vertical(Rect(y0, x0, y1, x1), units, 1.25) is across


@pytest.mark.parametrize(
    ("rect", "taken"),
    [
        ((100, 40, 160, 100), True),  # right before the line
        ((100, 280, 160, 340), True),  # right behind it, their boxes over each other
        ((100, 420, 160, 480), False),  # too far away
        ((180, 40, 240, 100), False),  # in another line
        ((100, 62, 126, 88), False),  # as large as the body's type
    ],
)
def test_characters_cut_off_from_a_head_across(rect, taken):
    line = atom((100, 110, 165, 300), 3, cross=True)
    found = with_characters([0], [line, atom(rect, 1)], UNIT)
    assert found == ([0, 1] if taken else [0])


def test_as_read_is_as_it_stands_on_the_page():
    line = as_read(atom((100, 110, 165, 300), 3, cross=True))
    assert (line.x1 - line.x0, line.y1 - line.y0, line.cross) == (190, 65, False)


def test_blocks_reach_up_to_the_block_over_them():
    """So that what stands between two blocks of text is a head of the lower one."""
    upper = [atom((0, 32.0 * k, 300, 32.0 * k + 26), 14) for k in range(4)]
    lower = [atom((600, 32.0 * k, 900, 32.0 * k + 26), 14) for k in range(4)]
    grid = blocks_of(upper + lower, [range(4), range(4, 8)], UNIT)
    assert len(grid.columns) == 2 and grid.blocks
    for y, first in ((250, 0), (330, 1), (560, 1)):
        (found,) = grid.near(-100, -50, y)
        assert grid.columns[found].ys[-1] == (300, 900)[first]


def test_furniture_across_only_where_the_frame_is_turned():
    lines = [atom((40, 500 + 300 * k, 66, 800 + 300 * k), 10, cross=True) for k in range(2)]
    lines += [atom((100, 40.0 * k, 400, 40.0 * k + 26), 14) for k in range(40)]
    texts = ["2019年6月18日", "综合新闻", *["正文"] * 40]
    assert find_furniture(lines, texts, UNIT, turned=True) == {0, 1}
    assert find_furniture(lines, texts, UNIT) == set()
