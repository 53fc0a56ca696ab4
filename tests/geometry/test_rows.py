"""Lines that an engine parted inside the line, doubled lines at the head of a column, last words under an indent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import parse_issue
from newsparse.geometry.columns import find_grid
from newsparse.geometry.lines import Atom, Unit
from newsparse.geometry.rows import join_rows
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span
from newsparse.stages.geometry import arrange

EM, PITCH = 20.0, 28.0
UNIT = Unit(EM, 26.0, PITCH)
COLUMN = 14 * EM
STEP = COLUMN + 1.6 * EM
"""From one column's edge to the next's."""


def atom(x0: float, y0: float, units: float, *, start: int = 0, high: float = 26.0, **more) -> Atom:
    fields = {"cross": False, "block": start, "label": None, "whole": False} | more
    return Atom((Span(0, start, start + int(units)),), x0, y0, x0 + units * EM, y0 + high, units, **fields)


def columns(count: int = 3, lines: int = 12) -> list[Atom]:
    """Full lines in `count` columns, from y = 0 on."""
    return [
        atom(c * STEP, k * PITCH, 14, start=1000 * (c + 1) + 20 * k)
        for c in range(count)
        for k in range(lines)
    ]


def joined(*pieces: Atom) -> list[tuple[Span, ...]]:
    """The characters of the lines that `pieces`, over three columns, make, those of the columns apart."""
    full = columns()
    out, parts = join_rows([*full, *pieces], find_grid(full, UNIT), UNIT)
    assert sorted(s for a in out for s in a.spans) == sorted(s for a in [*full, *pieces] for s in a.spans)
    for k, made_of in parts.items():
        assert out[k].spans == tuple(s for a in made_of for s in a.spans)
        assert (out[k].x0, out[k].x1) == (made_of[0].x0, made_of[-1].x1)
    return [a.spans for a in out if a not in full]


def test_two_halves_of_a_line_of_verse_are_one():
    y = 12 * PITCH
    one, two = atom(2 * EM, y, 5), atom(8 * EM, y + 2, 5, start=50)
    assert joined(two, one) == [one.spans + two.spans]


def test_what_stands_in_another_column_is_another_line():
    y = 12 * PITCH
    one, two = atom(0, y, 14), atom(STEP, y, 14, start=50)
    assert len(joined(one, two)) == 2
    # Boxes that reach over their column's edge leave a gutter that is small, but it is one.
    one, two = one._replace(x1=COLUMN + 0.4 * EM), two._replace(x0=STEP - 0.4 * EM)
    assert len(joined(one, two)) == 2


def test_a_caption_over_columns_is_put_together_where_its_pieces_do_not_keep_to_the_columns():
    y = 12 * PITCH
    one = atom(0, y, 22, high=22)
    two = atom(22 * EM + 14, y, 11, start=50, high=22)
    three = atom(33 * EM + 28, y, 8, start=80, high=22)
    assert joined(one, two, three) == [one.spans + two.spans + three.spans]


def test_pieces_of_two_heights_kinds_or_rows_stay_apart():
    y = 12 * PITCH
    one = atom(0, y, 5)
    for other in (
        atom(6 * EM, y, 3, start=50, high=60),
        atom(6 * EM, y + 0.6 * PITCH, 5, start=50),
        atom(6 * EM, y, 5, start=50, label="title"),
        atom(6 * EM, y, 5, start=50, whole=True),
        atom(6 * EM, y, 5, start=50, cross=True),
        atom(9 * EM, y, 5, start=50),
    ):
        assert len(joined(one, other)) == 2


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(st.floats(0, 900), st.floats(0, 400), st.floats(0.5, 30), st.floats(1, 90)), max_size=12
    )
)
def test_no_line_is_lost_or_doubled(boxes):
    pieces = [atom(x, y, w, start=50 * k, high=h) for k, (x, y, w, h) in enumerate(boxes)]
    out, parts = join_rows(pieces, find_grid(pieces, UNIT), UNIT)
    assert sorted(s for a in out for s in a.spans) == sorted(s for a in pieces for s in a.spans)
    assert len(out) + sum(len(p) - 1 for p in parts.values()) == len(pieces)


class Sheet:
    """A page put together line by line."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []

    def put(self, words: str, rect: Rect, confidence: float = 0.9) -> Span:
        span = Span(0, len(self.text), len(self.text) + len(words))
        self.text += words + "\n"
        self.blocks.append(Block(Passage(words, (span,)), 0, rect, (Line(span, rect, confidence),)))
        return span

    def line(self, column: int, row: float, words: str, indent: int = 0) -> Span:
        x = column * STEP + indent * EM
        return self.put(words, Rect(x, row * PITCH, x + len(words) * EM, row * PITCH + 26))

    def page(self) -> Page:
        return Page(self.text, tuple(self.blocks))


def letters(start: int, count: int) -> str:
    """Characters that stand nowhere else on the page."""
    return "".join(chr(0x4E00 + 40 * start + k) for k in range(count))


def test_verse_is_read_row_by_row():
    sheet = Sheet()
    for c in range(2):
        for k in range(8):
            sheet.line(c, k, letters(20 * c + k, 14))
    rows = []
    for k in range(8, 12):
        rows += [
            sheet.line(0, k, letters(200 + k, 5) + "，", 1),
            sheet.line(0, k, letters(220 + k, 5) + "。", 8),
        ]
    for k in range(12, 20):
        sheet.line(0, k, letters(60 + k, 14))
    layout = arrange(sheet.page())
    order = [s for block in layout.blocks for s in block.spans]
    assert [s for s in order if s in rows] == rows
    # Each piece keeps a line with a box of its own.
    assert sorted(x.span for block in layout.blocks for x in block.lines) == sorted(order)


def test_last_characters_under_an_indented_line_belong_to_it():
    sheet = Sheet()
    for k in range(10):
        sheet.line(0, k, letters(k, 14))
        sheet.line(1, k, letters(20 + k, 14))
    first = sheet.line(0, 10, letters(40, 12), 2)
    last = sheet.line(0, 11, letters(41, 1) + "）")
    layout = arrange(sheet.page())
    assert (first, last) in [block.spans for block in layout.blocks]


def doubled(confidence: float) -> Page:
    """Two columns under a headline; the second begins with two lines that were read as one of double height."""
    sheet = Sheet()
    sheet.put(letters(300, 8), Rect(5 * EM, -4 * PITCH + 200, 24 * EM, -4 * PITCH + 250))
    for k in range(14):
        sheet.line(0, k + 5.5, letters(k, 14))
        if k > 1:
            sheet.line(1, k + 5.5, letters(20 + k, 14))
    top = 5.5 * PITCH
    sheet.put(letters(301, 8), Rect(STEP, top, STEP + COLUMN, top + PITCH + 26), confidence)
    return sheet.page()


def test_a_doubled_line_at_the_head_of_a_column_is_no_heading():
    page = doubled(0.3)
    layout = arrange(page)
    roles = {b.spans: g.role_hint for b, g in zip(layout.blocks, layout.geometry, strict=True)}
    heads = [spans for spans, role in roles.items() if role in {"headline", "kicker", "deck"}]
    assert heads == [page.blocks[0].spans]
    issue = parse_issue(page)
    assert [p.spans for p in issue.residue] == [page.blocks[-1].spans]


def test_what_an_engine_is_sure_of_may_be_a_heading():
    page = doubled(0.95)
    layout = arrange(page)
    (role,) = (
        g.role_hint
        for b, g in zip(layout.blocks, layout.geometry, strict=True)
        if page.blocks[-1].spans[0] in b.spans
    )
    assert role in {"headline", "deck"}


def ending(*rows: tuple[tuple[str, float], ...]) -> Page:
    """A story in two columns; under its last line come `rows`, each of pieces with their place in characters."""
    sheet = Sheet()
    sheet.put(letters(300, 10), Rect(4 * EM, 2 * PITCH, 24 * EM, 2 * PITCH + 50))
    for k in range(10):
        sheet.line(0, k + 5, letters(k, 14))
    for k in range(8):
        sheet.line(1, k + 5, letters(20 + k, 14))
    sheet.line(1, 13, letters(40, 6) + "。")
    for n, row in enumerate(rows):
        for words, at in row:
            x, y = STEP + at * EM, (14 + n) * PITCH
            sheet.put(words, Rect(x, y, x + len(words) * EM, y + 26))
    return sheet.page()


@pytest.mark.parametrize(
    "rows",
    [
        ((("（下转第三版）", 7.0),),),
        ((("（下转第", 6.0), ("三版）", 10.6)),),
        ((("（下转第", 10.0),), (("三版）", 11.0),)),
        ((("（下转第三版《推进", 3.0),), (("农村改革》）", 5.0),)),
    ],
    ids=["one line", "two pieces", "two lines", "with a title"],
)
def test_a_jump_line_in_pieces_is_read(rows):
    page = ending(*rows)
    issue = parse_issue(page)
    jumps = [f.passage for f in issue.furniture if f.kind == "jump"]
    assert [p.text for p in jumps] == ["".join(words for row in rows for words, _ in row)]
    assert sorted(s for p in jumps for s in p.spans) == sorted(
        s for b in page.blocks[-sum(map(len, rows)) :] for s in b.spans
    )
    assert not issue.residue
    (article,) = issue.articles
    assert article.text.endswith(letters(40, 6) + "。")


def test_an_open_bracket_that_is_no_jump_line_stays_text():
    issue = parse_issue(ending((("（转业军人", 6.0),), (("三名）", 11.0),)))
    assert not issue.furniture
    assert "（转业军人" in issue.articles[0].text
    assert "三名）" in issue.articles[0].text
