"""What boxes of detectors do wrong: they reach over each other, are a little too high, and where words have some, say where a line is parted."""

from __future__ import annotations

import pytest

from geometry.test_grid import EM, LEFT, PITCH, RIGHT, STEP, UNIT, WIDTH, column, parts_of
from geometry.test_set_in import CELLS, Story
from newsparse.geometry.clusters import clusters
from newsparse.geometry.columns import Grid, split_wide
from newsparse.geometry.cuts import cut_all, joined
from newsparse.geometry.laps import keep_apart
from newsparse.geometry.lines import Atom
from newsparse.page import Rect
from newsparse.readers.build import Word, words_line
from newsparse.spans import Span

TWO = Grid([column(0), column(1)], UNIT)


def atom(x0: float, x1: float, y: float, units: float, high: float = 26.0, **more) -> Atom:
    return Atom(
        (Span(0, 0, int(units)),), x0, y - high / 2, x1, y + high / 2, units, False, 0, None, False, **more
    )


def ends(found):
    return [(a.x0, a.x1) for a in found]


def test_boxes_over_each_other_end_at_the_gutter():
    left, right = atom(2 * EM, STEP + 0.3 * EM, 50, 13), atom(STEP - EM, STEP + 6 * EM, 52, 6)
    assert ends(keep_apart([left, right], TWO, UNIT)) == [(2 * EM, WIDTH), (STEP, STEP + 6 * EM)]
    assert ends(keep_apart([right, left], TWO, UNIT)) == [(STEP, STEP + 6 * EM), (2 * EM, WIDTH)]


def test_a_line_that_needs_its_room_keeps_its_box():
    """A crosshead may be wider than its column."""
    wide, text = atom(-EM, STEP + 1.5 * EM, 50, 19), atom(STEP, STEP + WIDTH, 52, 15)
    assert ends(keep_apart([wide, text], TWO, UNIT)) == ends([wide, text])


@pytest.mark.parametrize("y", [50, 90])
def test_what_lies_over_nothing_keeps_its_box(y):
    one, two = atom(0, WIDTH + EM, 50, 15), atom(STEP + (EM if y == 50 else 0), STEP + WIDTH, y, 14)
    assert ends(keep_apart([one, two], TWO, UNIT)) == ends([one, two])


@pytest.mark.parametrize("size", [1.2, 1.5])
def test_a_column_s_name_in_large_type_is_no_headline(size):
    made = Story()
    made.lines.clear()
    made.put("东河大桥昨日通车", 0.886, -3.2, size=2.2)
    made.put("通讯", 0, -3.3 - size, size=size)
    text = made.text(600)
    article = made.article()
    assert (article["label"], article["headline"]) == ("通讯", "东河大桥昨日通车")
    assert [item["text"] for item in article["content"]] == [text]


@pytest.mark.parametrize("size", [1.0, 1.45])
def test_the_title_of_a_box_in_large_type_is_no_headline(size):
    made = Story((1, 5, 11), (2, 5, 11))
    made.put("相关链接", 1, 6.1, CELLS + 0.8 - 2 * size, size=size)
    own = made.fresh(36) + "。"
    made.put(own[:24], 1, 7.8, 3)
    made.put(own[24:], 1, 8.8, 1)
    paragraphs = [made.text(n) for n in (200, 70, 80, 61)]
    article = made.article()
    assert [item["text"] for item in article["content"]] == paragraphs
    assert [(b["title"], [i["text"] for i in b["content"]]) for b in article["boxes"]] == [
        ("相关链接", [own])
    ]


@pytest.mark.parametrize(("off", "count"), [(0, 1), (22, 2)])
def test_pieces_of_a_headline_stand_at_one_height(off, count):
    """White of two characters between them lies over no gutter; what hangs lower is another headline."""
    pieces = [atom(0, 10 * EM, 50, 5, 40), atom(13 * EM, 27 * EM, 50 + off, 6, 50)]
    assert len(clusters(pieces, [1.9, 2.2], [0, 1], TWO, UNIT)) == count


@pytest.mark.parametrize("scrap", ["99", "°申", "】"])
def test_what_ocr_makes_of_a_mark_is_no_crosshead(scrap):
    made = Story()
    first = made.text(60)
    made.line(scrap, 1)
    second = made.text(70)
    assert "crosshead" not in {item["kind"] for item in made.article()["content"]}
    assert {first, second} <= set(made.content())


# -- places of characters ----------------------------------------------------------------------------------------------


def spaced(left: str, right: str, white: float = STEP - WIDTH, start: float = 0.0) -> Atom:
    """A line over both columns, with the places of its characters: those behind the gutter begin where it ends."""
    gutter = start + len(left) * EM + white
    starts = (*(start + k * EM for k in range(len(left))), *(gutter + k * EM for k in range(len(right))))
    line = atom(start, starts[-1] + EM, 50, len(left) + len(right), starts=starts)
    return line._replace(spans=(Span(0, 0, len(left) + len(right)),))


def test_characters_with_places_show_where_a_line_is_cut():
    """What stands above and below says the same of each cut; the first part is four characters shorter than its column."""
    left, right = LEFT[0][:11], RIGHT[0]
    text = left + right
    line = spaced(left, right, STEP - 11 * EM)
    columns = [column(0), column(1)]
    parts = cut_all({0: joined(line, (0, 1), columns, text)}, {}, UNIT)[0]
    assert parts_of(parts, text) == [left, right]
    assert [(round(a.x0), round(a.x1)) for a in parts] == [(0, 11 * EM), (STEP, STEP + len(right) * EM)]
    assert all(a.starts == () for a in parts)
    bare = joined(line._replace(starts=()), (0, 1), columns, text)
    assert parts_of(cut_all({0: bare}, {}, UNIT)[0], text) != [left, right]


def test_a_gutter_without_characters_parts_a_short_line():
    """Too few characters for two columns, so that it might be a line in larger type; but the gutter is free."""
    left, right = "据新华社电", "出席会议的"
    line = spaced(left, right, STEP - 5 * EM)
    rest = [atom(k * STEP, k * STEP + WIDTH, 50 + n * PITCH, 15) for k in (0, 1) for n in (1, 2)]
    texts = left + right
    grid = Grid([column(0, range(5)), column(1, range(5))], UNIT)
    assert len(split_wide([line, *rest], texts + LEFT[0] * 9, grid, UNIT)) == 6
    over = spaced(left, right, 0.0, WIDTH - 5 * EM + 3)  # a character stands in it
    assert len(split_wide([over, *rest], texts + LEFT[0] * 9, grid, UNIT)) == 5


@pytest.mark.parametrize("starts", [(0.0, 40.0, 20.0), (float("nan"),) * 3, (-1e9, 0.0, 20.0), (0.0,)])
def test_places_that_are_none_say_nothing(starts):
    line = atom(0, STEP + WIDTH, 50, 3, starts=starts)._replace(spans=(Span(0, 0, 3),))
    made = joined(line, (0, 1), [column(0), column(1)], "新华社")
    assert made.step == 0.0
    assert made.whites == ()


def test_words_say_where_each_character_begins():
    words = [
        Word("2016", Rect(0, 0, 40, 20)),
        Word("年", Rect(35, 0, 60, 20)),
        Word("12", Rect(80, 0, 100, 20)),
    ]
    assert words_line(words).starts == (0, 10, 20, 30, 35, 80, 90)
    # No character begins before the one before it, and Latin words are parted.
    words = [
        Word("New", Rect(0, 0, 30, 20)),
        Word("York", Rect(50, 0, 90, 20)),
        Word("市", Rect(70, 0, 92, 20)),
    ]
    line = words_line(words)
    assert len(line.text) == len(line.starts) == 9
    assert list(line.starts) == sorted(line.starts)
    assert words_line([*words, Word("长")]).starts == ()


def test_of_a_vertical_line_the_height_counts():
    words = [Word(c, Rect(5, 30 * k, 27, 30 * k + 22)) for k, c in enumerate("竖排的一行标题字")]
    assert words_line(words).starts == tuple(30 * k for k in range(8))
