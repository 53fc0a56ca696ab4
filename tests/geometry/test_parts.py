"""The parts by themselves: sizes, grid, lines over a gutter, paragraphs, order, evidence."""

from __future__ import annotations

import attrs
import pytest

from newsparse.geometry.columns import find_grid, split_wide
from newsparse.geometry.evidence import region_continuation
from newsparse.geometry.frame import read_frame
from newsparse.geometry.lines import Atom, Unit, is_vertical, lines_in, measure, size_of, units_of, usable
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span
from newsparse.stages.geometry import arrange, evidence, headline_evidence

EM, PITCH = 20.0, 28.0
UNIT = Unit(EM, PITCH, PITCH)


def atom(x0, y0, x1, y1, units, *, whole=False, start=0) -> Atom:
    return Atom((Span(0, start, start + int(units)),), x0, y0, x1, y1, units, False, 0, None, whole)


class Sheet:
    """A page put together line by line."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []

    def put(
        self,
        words: str,
        x: float,
        y: float,
        *,
        size: float = EM,
        wide: float | None = None,
        high: float | None = None,
        label: str | None = None,
    ) -> Span:
        span = Span(0, len(self.text), len(self.text) + len(words))
        self.text += words + "\n"
        rect = Rect(x, y, x + (wide or len(words) * size), y + (high or 1.3 * size))
        self.blocks.append(Block(Passage(words, (span,)), 0, rect, (Line(span, rect),), label))
        return span

    def column(
        self,
        x: float,
        y: float,
        count: int,
        letters: int = 14,
        *,
        mark: str = "字",
        indents: tuple[int, ...] = (0,),
    ) -> float:
        for k in range(count):
            indent = 2 if k in indents else 0
            last = k + 1 in indents or k == count - 1
            self.put(mark * (letters - indent - (5 if last else 0)), x + indent * EM, y + k * PITCH)
        return y + count * PITCH

    def page(self) -> Page:
        return Page(self.text, tuple(self.blocks))


@pytest.mark.parametrize(("text", "units"), [("", 0), ("字", 1), ("字a1", 2.1), ("，。", 2)])
def test_units(text, units):
    assert units_of(text) == pytest.approx(units)


def test_usable_refuses_what_is_no_area():
    assert usable(None) is None
    assert usable(Rect(0, 0, 0, 10)) is None
    assert usable(Rect(0, 0, float("nan"), 10)) is None
    assert usable(Rect(0, 0, 1e12, 10)) is None
    assert usable(Rect(5, 6, 1, 2)) == Rect(1, 2, 5, 6)


def test_vertical_lines_and_tall_paragraphs():
    assert is_vertical(Rect(0, 0, 30, 300), 10)
    assert not is_vertical(Rect(0, 0, 300, 30), 10)
    assert not is_vertical(Rect(0, 0, 280, 600), 250)
    assert not is_vertical(Rect(0, 0, 30, 30), 1)


@pytest.mark.parametrize(
    ("box", "units", "lines", "size"),
    [
        ((280, 28), 14, 1, 1.0),
        ((280, 56), 17, 2, 1.0),
        ((280, 280), 131, 10, 1.0),
        ((600, 84), 10, 1, 3.0),
        ((60 * 12, 168), 21, 2, 3.0),
        ((600, 100), 128, 4, 0.9),
    ],
)
def test_size_of_a_paragraph_without_lines(box, units, lines, size):
    block = atom(0, 0, *box, units, whole=True)
    assert lines_in(block, UNIT) == lines
    assert size_of(block, UNIT) == pytest.approx(size, rel=0.06)


def test_cells_that_are_not_square():
    blocks = [atom(0, 100 * k, 120, 100 * k + 10 * 8, 13 * 10 - 6, whole=True) for k in range(6)]
    blocks += [atom(200, 30 * k, 200 + 10 * 9.2, 30 * k + 8, 10, whole=True) for k in range(4)]
    unit = measure(blocks)
    assert unit.em == pytest.approx(9.2, rel=0.08)
    assert unit.pitch == pytest.approx(8, rel=0.08)


def test_grid_has_columns_but_no_pairs_of_them():
    atoms = [atom(310 * c, PITCH * k, 310 * c + 280, PITCH * k + 26, 14) for c in range(4) for k in range(20)]
    atoms += [atom(0, PITCH * k, 590, PITCH * k + 26, 28) for k in range(20, 26)]
    grid = find_grid(atoms, UNIT)
    assert [(c.x0, c.x1) for c in grid.columns] == [(0, 280), (310, 590), (620, 900), (930, 1210)]


def test_a_line_over_a_gutter_is_cut_and_a_caption_is_not():
    sheet = Sheet()
    for c in range(2):
        sheet.column(310 * c, 0, 12, mark="甲乙"[c], indents=())
    left, right = "甲" * 14, "乙" * 13 + "。"
    merged = sheet.put(left + right, 0, 12 * PITCH, wide=590)
    caption = sheet.put("图" * 33, 0, 18 * PITCH, size=0.9 * EM, wide=590)
    frame = read_frame(sheet.page())
    grid = find_grid(frame.atoms, frame.unit)
    spans = [a.spans[0] for a in split_wide(frame.atoms, sheet.text, grid, frame.unit)]
    assert Span(0, merged.start, merged.start + 14) in spans
    assert Span(0, merged.start + 14, merged.end) in spans
    assert caption in spans


def test_paragraphs_by_indent_and_short_line():
    sheet = Sheet()
    sheet.column(0, 0, 12, indents=(0, 4, 9))
    layout = arrange(sheet.page())
    assert [len(b.lines) for b in layout.blocks] == [4, 5, 3]
    assert [g.indent for g in layout.geometry] == [True] * 3
    assert [g.last_full for g in layout.geometry] == [False] * 3
    assert [g.role_hint for g in layout.geometry] == ["body"] * 3


def two_stories() -> Sheet:
    """Two stories side by side, each under its headline, in two columns."""
    sheet = Sheet()
    for n, name in enumerate(("甲", "乙")):
        x = 640 * n
        sheet.put(name * 9, x + 120, 0, size=2 * EM)
        sheet.column(x, 60, 20, mark=name, indents=(0, 8))
        for k in range(20):
            sheet.put(name * (14 if k < 19 else 6), x + 310, 60 + k * PITCH)
    return sheet


def test_columns_of_a_story_and_evidence():
    layout = arrange(two_stories().page())
    assert [g.role_hint for g in layout.geometry] == ["headline", "body", "body", "body"] * 2
    assert len(layout.regions) == 2
    under, across = evidence(layout, 1, 2), evidence(layout, 2, 3)
    assert (under.relation, under.indent, under.last_full) == ("under", True, False)
    assert across.relation == "next column"
    assert min(under.p, across.p) > 0.8
    other = evidence(layout, 2, 6)
    assert other.relation == "apart"
    assert other.p < 0.1
    own, foreign = headline_evidence(layout, 0, 1), headline_evidence(layout, 0, 5)
    assert (own.same_region, own.first, own.side, own.nearest) == (True, True, "under", True)
    assert own.p > 0.9
    assert foreign.p < 0.1
    assert dict(own.items())["side"] == "under"


def test_a_headline_between_two_texts_parts_them():
    sheet = Sheet()
    for c in (0, 310):
        sheet.column(c, 0, 12)
        sheet.column(c, 12 * PITCH + 140, 12)
    sheet.put("新闻标题两个字", 150, 12 * PITCH + 60, size=2.2 * EM)
    layout = arrange(sheet.page())
    heads = [k for k, g in enumerate(layout.geometry) if g.role_hint == "headline"]
    assert len(heads) == 1
    above = next(k for k, g in enumerate(layout.geometry) if g.box.y0 < 100 and g.box.x0 > 300)
    below = next(k for k, g in enumerate(layout.geometry) if g.box.y0 > 450 and g.box.x0 > 300)
    assert evidence(layout, above, below).p < 0.2
    assert headline_evidence(layout, heads[0], below).p > 0.9


def test_kicker_and_deck_go_with_the_headline():
    sheet = Sheet()
    sheet.put("引题在上面", 220, 0, size=1.25 * EM)
    sheet.put("主题是大字", 180, 36, size=2 * EM)
    sheet.put("副题在下面也居中", 180, 92, size=1.18 * EM)
    for c in (0, 310):
        sheet.column(c, 140, 14)
    roles = [g.role_hint for g in arrange(sheet.page()).geometry]
    assert roles[:3] == ["kicker", "headline", "deck"]
    assert set(roles[3:]) == {"body"}


def test_a_crosshead_is_not_a_headline():
    sheet = Sheet()
    bottom = sheet.column(0, 0, 10)
    sheet.put("小标题在这里", 80, bottom + 6, size=1.07 * EM)
    sheet.column(0, bottom + PITCH + 14, 10)
    sheet.column(310, 0, 20, indents=())
    layout = arrange(sheet.page())
    found = {b.text: g.role_hint for b, g in zip(layout.blocks, layout.geometry, strict=True)}
    assert found["小标题在这里"] == "crosshead"


def test_a_stack_of_characters_is_a_vertical_headline():
    sheet = Sheet()
    for k, char in enumerate("春眠不觉晓"):
        sheet.put(char, 640, 60 * k, size=2.3 * EM)
    for c in (0, 310):
        sheet.column(c, 0, 24)
    layout = arrange(sheet.page())
    assert layout.blocks[0].text == "春眠不觉晓"
    assert layout.geometry[0].role_hint == "headline"
    assert headline_evidence(layout, 0, 1).p > 0.9


@pytest.mark.parametrize("low", ["一", "眠", "不觉"])
def test_a_stack_keeps_characters_whose_boxes_came_out_low(low):
    sheet = Sheet()
    for k, char in enumerate("春眠不觉一晓"):
        sheet.put(char, 640, 60 * k, size=2.3 * EM, high=1.4 * EM if char in low else None)
    for c in (0, 310):
        sheet.column(c, 0, 24)
    layout = arrange(sheet.page())
    assert layout.blocks[0].text == "春眠不觉一晓"
    assert layout.geometry[0].role_hint == "headline"


def test_a_piece_between_two_headlines_goes_to_one_of_them():
    sheet = Sheet()
    sheet.put("甲乙丙丁", 0, 0, size=2 * EM)
    sheet.put("字", 8 * EM, 8, size=1.3 * EM)
    sheet.put("戊己庚辛", 8 * EM + 36, 0, size=3 * EM)
    for c in (0, 310):
        sheet.column(c, 140, 14)
    layout = arrange(sheet.page())
    assert sorted(s for b in layout.blocks for s in b.spans) == sorted(
        s for b in sheet.blocks for s in b.spans
    )


def test_a_word_cut_off_from_its_headline_comes_back():
    sheet = Sheet()
    sheet.put("主题是大字", 60, 0, size=2 * EM)
    sheet.put("“补”", 60 + 10 * EM + 6, 4, size=1.6 * EM)
    for c in (0, 310):
        sheet.column(c, 80, 14)
    assert arrange(sheet.page()).blocks[0].text == "主题是大字“补”"


def over_columns(sheet: Sheet, top: float, *, columns: int = 2) -> None:
    for c in range(columns):
        sheet.column(310 * c, top, 14)


def test_a_small_line_over_a_gutter_is_a_deck():
    sheet = Sheet()
    sheet.put("主题是大字在这里", 130, 0, size=2 * EM)
    sheet.put("副题在下面不大", 215, 60, size=1.05 * EM)
    over_columns(sheet, 110)
    roles = [g.role_hint for g in arrange(sheet.page()).geometry]
    assert roles[:2] == ["headline", "deck"]


def test_a_small_headline_has_its_deck():
    sheet = Sheet()
    sheet.put("主题不大但是长一点呢", 160, 0, size=1.35 * EM)
    sheet.put("副题在下面", 235, 40, size=1.1 * EM)
    over_columns(sheet, 90)
    roles = [g.role_hint for g in arrange(sheet.page()).geometry]
    assert roles[:2] == ["headline", "deck"]


def test_a_deck_whose_ends_meet_the_edges_of_columns_stays_whole():
    sheet = Sheet()
    sheet.put("主题是大字在这里", 140, 0, size=2 * EM)
    units = round(590 / (1.17 * EM))
    deck = "".join(chr(0x5000 + k) for k in range(units))
    sheet.put(deck, 8, 64, size=1.17 * EM, wide=574)
    over_columns(sheet, 110)
    assert deck in [b.text for b in arrange(sheet.page()).blocks]


def test_a_byline_alone_in_the_middle_belongs_to_the_head():
    sheet = Sheet()
    sheet.put("主题是大字在这里一二三四", 225, 0, size=2 * EM)
    sheet.put("本报记者王小明", 395, 66)
    over_columns(sheet, 110, columns=3)
    layout = arrange(sheet.page())
    assert [b.text for b in layout.blocks][:2] == ["主题是大字在这里一二三四", "本报记者王小明"]


@pytest.mark.parametrize(("columns", "filled"), [(4, 3), (6, 4), (8, 6)])
def test_a_story_that_runs_round_another_does_not_stop_beside_its_headline(columns, filled):
    sheet = Sheet()
    middle = (310 * columns - 30) / 2
    sheet.put("上面的主题是大字在这里", middle - 11 * EM, 0, size=2 * EM)
    over_columns(sheet, 70, columns=columns)
    bottom = 70 + 14 * PITCH
    sheet.put("下面的主题", middle - 5 * EM, bottom + 40, size=2 * EM)
    for c in range(filled):
        sheet.column(310 * c, bottom + 120, 20, mark="乙")
    blocks, geometry = both(sheet)
    assert len({g.region for b, g in zip(blocks, geometry, strict=True) if b.text[0] in "乙下"}) == 1


def both(sheet: Sheet):
    layout = arrange(sheet.page())
    return layout.blocks, layout.geometry


def test_text_under_a_picture_is_no_end_of_its_caption():
    sheet = Sheet()
    sheet.put("主题是大字在这里一二三", 160, 0, size=2 * EM)
    sheet.blocks.append(Block(Passage("", ()), 0, Rect(0, 70, 590, 300), (), "image"))
    sheet.put("图片说明" * 8, 0, 306, size=0.9 * EM)
    for c in (0, 310):
        sheet.column(c, 338, 2, indents=())
        sheet.column(c, 600, 12, indents=())
    for c in (620,):
        sheet.column(c, 70, 10)
    found = {b.text[:2]: g.role_hint for b, g in zip(*both(sheet), strict=True)}
    assert found["图片"] == "caption"
    assert found["字字"] == "body"


def heads_of(sheet: Sheet) -> list[str]:
    return [b.text for b, g in zip(*both(sheet), strict=True) if g.role_hint == "headline"]


def test_headlines_of_neighbouring_columns_stay_apart():
    sheet = Sheet()
    for c, lines in enumerate(
        (("甲甲甲甲甲甲甲", "乙乙乙"), ("丙丙丙丙丙丙", "丁丁丁丁"), ("戊戊戊戊戊戊戊", "己己己己己"))
    ):
        for k, words in enumerate(lines):
            x = 310 * c + (280 - len(words) * 2 * EM) / 2
            sheet.put(words, x, 56 * k, size=2 * EM)
        sheet.column(310 * c, 130, 14)
    assert heads_of(sheet) == ["甲甲甲甲甲甲甲乙乙乙", "丙丙丙丙丙丙丁丁丁丁", "戊戊戊戊戊戊戊己己己己己"]


def test_white_along_a_gutter_parts_two_headlines():
    sheet = Sheet()
    for c, words in ((0, "甲乙丙丁戊己庚辛壬癸子丑寅卯"), (620, "辰巳午未申酉戌亥天地玄黄宇宙")):
        sheet.put(words, c + 15, 0, size=2 * EM)
        sheet.put(words[::-1], c + 15, 56, size=2 * EM)
    over_columns(sheet, 130, columns=4)
    assert len(heads_of(sheet)) == 2


def test_white_inside_a_headline_parts_nothing():
    sheet = Sheet()
    sheet.put("甲乙丙丁戊己", 55, 0, size=2 * EM)
    sheet.put("辛壬癸子丑寅", 335, 0, size=2 * EM)
    over_columns(sheet, 80)
    assert heads_of(sheet) == ["甲乙丙丁戊己辛壬癸子丑寅"]


@pytest.mark.parametrize("label", [None, "title"])
def test_a_crosshead_of_two_lines_is_one(label):
    sheet = Sheet()
    bottom = sheet.column(0, 0, 10)
    first = "小标题一共有两行呢"
    sheet.put(first, (280 - len(first) * EM) / 2, bottom + 2, size=EM, label=label)
    sheet.put("第二行", 110, bottom + 2 + PITCH, size=EM, label=label)
    sheet.column(0, bottom + 4 + 2 * PITCH, 10)
    sheet.column(310, 0, 22, indents=())
    assert "小标题一共有两行呢第二行" in [b.text for b in arrange(sheet.page()).blocks]


def test_a_title_in_a_narrow_column_may_have_many_lines():
    words = "《某某文献汇刊续编》出版座谈会举办"
    width, size = 240.0, 2.9 * EM
    text = words + "\n"
    rect = Rect(20, 0, 20 + width, 5 * 1.42 * size)
    sheet = Sheet()
    sheet.text = text
    sheet.blocks.append(Block(Passage(words, (Span(0, 0, len(words)),)), 0, rect, (), "title"))
    for c in (0, 310):
        sheet.column(c, rect.y1 + 20 if c == 0 else 0, 14 if c == 0 else 28)
    assert heads_of(sheet) == [words]


def test_a_byline_under_a_deck_stands_by_itself():
    sheet = Sheet()
    sheet.put("主题是大字在这里一二三四", 225, 0, size=2 * EM)
    sheet.put("副题在下面也不太长呢", 347, 60, size=1.17 * EM)
    sheet.put("本报记者王小明", 395, 104)
    over_columns(sheet, 150, columns=3)
    assert [b.text for b in arrange(sheet.page()).blocks][:3] == [
        "主题是大字在这里一二三四",
        "副题在下面也不太长呢",
        "本报记者王小明",
    ]


def test_a_story_goes_on_at_the_head_of_the_next_strip():
    sheet = Sheet()
    for k, top in enumerate((0, 700)):
        sheet.put(f"左边的主题第{k}个", 150, top, size=2 * EM)
        for c in (0, 310):
            sheet.column(c, top + 70, 18, indents=())
    for c in (640, 950):
        sheet.column(c, 0, 6, indents=())
    sheet.put("右边的主题一二", 800, 240, size=2 * EM)
    for c in (640, 950):
        sheet.column(c, 310, 28)
    layout = arrange(sheet.page())
    headless = next(n for n, r in enumerate(layout.regions) if not r.heads)
    lower = next(n for n, r in enumerate(layout.regions) if r.rect.y0 >= 690 and r.rect.x0 < 600)
    assert region_continuation(layout, lower, headless) > 0.1


def test_one_character_has_no_direction():
    sheet = Sheet()
    sheet.put("主题是大字在这里", 20, 0, size=2 * EM)
    sheet.put("甲", 160, 56, size=2 * EM)
    over_columns(sheet, 120)
    across = max(b.rect.y1 for b in sheet.blocks)
    blocks = []
    for block in sheet.blocks:
        r = block.rect
        rect = Rect(across - r.y1, r.x0, across - r.y0, r.x1)  # the page set from top to bottom
        blocks.append(attrs.evolve(block, rect=rect, lines=(Line(block.spans[0], rect),)))
    layout = arrange(Page(sheet.text, tuple(blocks)))
    assert layout.blocks[0].text == "主题是大字在这里甲"


def test_two_titles_side_by_side_are_two():
    sheet = Sheet()
    for words, x, width, lines in (
        ("甲乙丙丁戊己庚辛壬癸子丑寅", 15, 260, 2),
        ("卯辰巳午未申酉戌亥天", 320, 420, 1),
    ):
        span = sheet.put(words, x, 0)
        rect = Rect(x, 0, x + width, lines * 1.42 * 2 * EM)
        sheet.blocks[-1] = Block(Passage(words, (span,)), 0, rect, (), "title")
    for c in range(3):
        sheet.column(310 * c, 130, 14)
    assert len(heads_of(sheet)) == 2
