"""Paragraphs of which only the box is known, as models of the layout give them: what their boxes tell, and what they do not."""

from __future__ import annotations

import attrs
import pytest

from geometry.setting import FRESH
from geometry.test_placed import PLAIN, layout
from newsparse import parse_issue
from newsparse.geometry.basic import Column
from newsparse.geometry.columns import Grid
from newsparse.geometry.frame import read_frame
from newsparse.geometry.layout import BODY, CAPTION, CROSSHEAD
from newsparse.geometry.lines import Atom, Unit, lines_in, measure, size_of
from newsparse.geometry.paragraphs import describe
from newsparse.linking.nodes import make_node
from newsparse.linking.placed import Placed
from newsparse.page import Block, Page, Rect
from newsparse.spans import Passage, Span

EM, PITCH, HIGH = 22.0, 32.0, 26.0
CELLS = 14
WIDTH, STEP = CELLS * EM, CELLS * EM + 36.0
UNIT = Unit(EM, HIGH, PITCH)


def atom(x0, y0, x1, y1, units, *, cross=False, label=None):
    return Atom((Span(0, 0, int(units)),), x0, y0, x1, y1, units, cross, 0, label, True)


def box(lines, units, x0=0.0, y0=0.0):
    """A block of so many lines over the whole column, that end with their ink."""
    return atom(x0, y0, x0 + WIDTH, y0 + (lines - 1) * PITCH + HIGH, units)


class Sheet:
    """Blocks with their boxes, in the order in which they are put."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, Rect, str | None]] = []
        self.fresh = iter(FRESH)

    def words(self, count: int, end: str = "。") -> str:
        return "".join(next(self.fresh) for _ in range(count - len(end))) + end

    def put(self, text: str, x0: float, y0: float, x1: float, y1: float, label: str | None = None) -> None:
        self.rows.append((text, Rect(x0, y0, x1, y1), label))

    def line(self, text: str, x0: float, y0: float, size: float = 1.0, label: str | None = None) -> None:
        self.put(text, x0, y0, x0 + len(text) * size * EM, y0 + size * HIGH, label)

    def paragraph(self, text: str, column: int, y0: float, lines: int) -> float:
        self.put(text, column * STEP, y0, column * STEP + WIDTH, y0 + (lines - 1) * PITCH + HIGH)
        return y0 + lines * PITCH

    def page(self, *, turned: bool = False) -> Page:
        edge = max(rect.y1 for _, rect, _ in self.rows)
        text, blocks = "", []
        for words, r, label in self.rows:
            span = Span(0, len(text), len(text) + len(words))
            rect = Rect(edge - r.y1, r.x0, edge - r.y0, r.x1) if turned else r
            text += words + "\n"
            blocks.append(Block(Passage(words, (span,)), rect=rect, label=label))
        return Page(text, tuple(blocks))


def story():
    """A headline over three columns, with a paragraph cut at each gutter; gives back the paragraphs whole."""
    page = Sheet()
    page.line("东河大桥昨日通车", 1.5 * STEP - 8 * 1.1 * EM, 0, 2.2, "title")
    whole = []
    begun = ""
    for column, (rest, inside) in enumerate(((0, 7), (4, 6), (6, 9))):
        y = 90.0
        if begun:
            tail = page.words(CELLS * rest - 6)
            y = page.paragraph(tail, column, y, rest)
            whole.append(begun + tail)
        text = page.words(CELLS * inside - 4)
        y = page.paragraph(text, column, y, inside)
        whole.append(text)
        begun = page.words(CELLS * (15 - rest - inside) - 2, "") if column < 2 else ""
        if begun:
            page.paragraph(begun, column, y, 15 - rest - inside)
    return page, whole


def paragraphs(page):
    (article,) = parse_issue(page).articles
    assert article.headline is not None and article.headline.text == "东河大桥昨日通车"
    return [str(item.text) for item in article.content]


@pytest.mark.parametrize("turned", [False, True], ids=["lines across", "lines down"])
def test_torn_paragraphs_go_on_over_gutters(turned):
    """No line is known, so none is known to be full: that the text is torn is enough."""
    page, whole = story()
    assert paragraphs(page.page(turned=turned)) == whole


@pytest.mark.parametrize("turned", [False, True])
def test_how_the_page_is_set_shows_in_what_edges_have_in_common(turned):
    page, _ = story()
    assert read_frame(page.page(turned=turned)).turned is turned


@pytest.mark.parametrize("lines", [9, 15, 40])
def test_columns_of_one_height_are_no_bands(lines):
    """Some models give all that stands in a column as one block."""
    page = Sheet()
    for column in range(7):
        page.paragraph(page.words(CELLS * lines - 4), column, 90, lines)
    assert not read_frame(page.page()).turned


def test_what_lies_flat_on_a_page_set_down_runs_across():
    page, _ = story()
    upright = page.page(turned=True)
    title = Block(
        Passage("甲乙丙丁戊己庚辛壬癸", (Span(0, 0, 10),)), rect=Rect(-500, 0, -280, 100), label="title"
    )
    frame = read_frame(attrs.evolve(upright, blocks=(*upright.blocks, title)))
    assert [a.cross for a in frame.atoms if a.block == len(upright.blocks)] == [True]


@pytest.mark.parametrize(
    ("lines", "units", "first", "last"),
    [
        (5, CELLS * 5 - 0.5, True, True),  # no room for an indent, nor for white behind the last line
        (5, CELLS * 5 - 2, False, True),  # an indent would fill it
        (5, CELLS * 5 - 6, False, False),  # white at either end or both
        (1, CELLS - 0.5, True, True),
        (1, CELLS - 6, True, True),  # its box ends with its ink, and here fills the column
    ],
)
def test_what_the_filling_of_a_box_tells(lines, units, first, last):
    one = box(lines, units)
    grid = Grid([Column(0.0, WIDTH, (0.0,), CELLS)], UNIT)
    (found,) = describe([0], [one], [1.0], grid, UNIT, ()).paragraphs
    assert (found.first_full, found.last_full, found.indent) == (first, last, False)
    assert found.boxed is (lines > 1)


def test_boxes_that_end_with_the_ink_are_measured():
    blocks = [box(n, CELLS * n - 5, 0, 400.0 * k) for k, n in enumerate((4, 5, 6, 7, 9))]
    blocks += [atom(400, 60.0 * k, 400 + 10 * EM, 60.0 * k + HIGH, 10) for k in range(5)]
    unit = measure(blocks)
    assert unit.em == pytest.approx(EM, rel=0.03)
    assert unit.pitch == pytest.approx(PITCH, rel=0.02)
    assert unit.height == pytest.approx(HIGH, rel=0.02)
    assert [lines_in(b, unit) for b in blocks[:5]] == [4, 5, 6, 7, 9]


def test_boxes_that_end_with_the_line_are_measured_as_ever():
    blocks = [
        atom(0, 400.0 * k, WIDTH, 400.0 * k + n * PITCH, CELLS * n - 5) for k, n in enumerate((4, 5, 6, 7, 9))
    ]
    blocks += [atom(400, 60.0 * k, 400 + 10 * EM, 60.0 * k + PITCH, 10) for k in range(5)]
    unit = measure(blocks)
    assert unit.pitch == unit.height == pytest.approx(PITCH, rel=0.02)


def test_a_block_across_has_as_many_lines_as_one_along():
    along = atom(0, 0, 10 * EM, PITCH + HIGH, 18)
    across = atom(0, 0, PITCH + HIGH, 10 * EM, 18, cross=True)
    assert lines_in(along, UNIT) == lines_in(across, UNIT) == 2
    assert size_of(across, UNIT) == size_of(along, UNIT)


# -- what that means for links -------------------------------------------------------------------------------------------------


def seats(*changes, texts):
    """The fragments of one story's region, one block each: its first, then each of these."""
    geometry = [attrs.evolve(PLAIN, boxed=True, lines=5), *(attrs.evolve(PLAIN, **more) for more in changes)]
    own = list(range(len(geometry)))
    return Placed(layout(*geometry, texts=texts), own, own)


TORN, TAIL, WHOLE = "全村三百户人家去年都通", "上了自来水。", "全村三百户人家都通上了自来水。"


@pytest.mark.parametrize(
    ("more", "names"),
    [
        ({"column": 1, "boxed": True, "lines": 4}, ["geo.turn"]),
        (
            {"place": 1, "gap": 6.0, "boxed": True, "lines": 4},
            ["geo.turn"],
        ),  # under what is set into the column
        ({"place": 1, "boxed": True, "lines": 4}, []),  # the next paragraph
        ({"column": 1, "lines": 1, "indent": True}, ["geo.indent"]),
    ],
)
def test_what_is_said_of_two_blocks(more, names):
    made = seats(more, texts=[TORN, TAIL])
    assert [name for name, _ in made._ends(0, 1)] == names


def test_full_lines_over_a_gutter_are_two_witnesses():
    made = seats({"column": 1, "first_full": True, "lines": 1}, texts=[TORN, TAIL])
    made.layout.geometry[0] = attrs.evolve(made.layout.geometry[0], last_full=True)
    assert [name for name, _ in made._ends(0, 1)] == ["geo.runs_on", "geo.turn"]


@pytest.mark.parametrize(
    ("text", "role", "more", "kind"),
    [
        (TORN, CROSSHEAD, {"column": 1}, "B"),
        (TORN, CROSSHEAD, {"place": 1, "gap": 5.0}, "B"),  # under what is set into the column
        (
            TORN,
            CROSSHEAD,
            {"place": 1, "gap": 0.5},
            "S",
        ),  # right under the text: a crosshead behind a lost stop
        (WHOLE, CROSSHEAD, {"column": 1}, "S"),
        (TORN, CROSSHEAD, {"column": 1, "first_full": False, "centred": True}, "S"),
        (TORN, BODY, {"column": 1, "last_full": False}, "B"),
    ],
)
def test_the_last_line_of_a_torn_paragraph_is_no_crosshead(text, role, more, kind):
    own = {"role_hint": role, "role_p": 0.75, "lines": 1, "first_full": True, "last_full": True, **more}
    made = seats(own, texts=[text, "首批学员结业"])
    node = attrs.evolve(make_node(1, "首批学员结业", 0, False), kind="S")
    assert made._kind(1, node).kind == kind


def test_what_stands_between_is_looked_over():
    caption = {"role_hint": CAPTION, "column": 0, "place": 1}
    own = {"role_hint": CROSSHEAD, "lines": 1, "first_full": True, "last_full": True, "column": 1}
    made = seats(caption, own, texts=[TORN, "东河大桥。", "首批学员结业"])
    node = attrs.evolve(make_node(2, "首批学员结业", 0, False), kind="S")
    assert made._kind(2, node).kind == "B"


def test_no_box_of_several_lines_is_surely_full():
    made = seats({"column": 1, "first_full": True, "boxed": True}, texts=[WHOLE, WHOLE])
    made.layout.geometry[0] = attrs.evolve(made.layout.geometry[0], last_full=True)
    made.indents = True
    assert not made.same_paragraph(0, 1)
    made.layout.geometry[1] = attrs.evolve(made.layout.geometry[1], boxed=False, lines=1)
    assert made.same_paragraph(0, 1)
