"""The basic columns of pages whose lines run over the gutters, and where such lines are cut."""

from __future__ import annotations

from itertools import pairwise

import pytest

from newsparse.geometry.basic import (
    EDGE,
    MOST_KNOWN,
    Column,
    Line,
    from_edge,
    with_indented,
    with_missing,
    without_joined,
)
from newsparse.geometry.columns import find_grid, split_wide
from newsparse.geometry.cuts import cut_all, gutters_say, joined
from newsparse.geometry.lines import Atom, Unit
from newsparse.spans import Span

EM, PITCH = 20.0, 28.0
UNIT = Unit(EM, PITCH, PITCH)
WIDTH, STEP = 15 * EM, 16.2 * EM
"""Columns of fifteen characters, with gutters of hardly more than one."""


def column(k: int, ys=range(10), units: float = 15.0) -> Column:
    return Column(k * STEP, k * STEP + WIDTH, tuple(PITCH * y for y in ys), units)


def over(first: int, last: int, ys=range(5)) -> Column:
    """What the joined lines of several columns make."""
    count = last - first + 1
    return Column(first * STEP, last * STEP + WIDTH, tuple(PITCH * y for y in ys), 15.0 * count)


def line(k: int, y: int, last: int | None = None, *, indent: float = 0.0) -> Line:
    return Line(k * STEP + indent * EM, (k if last is None else last) * STEP + WIDTH, y * PITCH)


def edges(columns):
    return [(round(c.x0), round(c.x1)) for c in columns]


def test_indented_lines_vote_for_their_column():
    full, first = column(0), Column(2 * EM, WIDTH, (500.0,), 13.0)
    (one,) = with_indented([(10, full), (3, first)], UNIT)
    assert one[0] == 13
    assert one[1].x0 == full.x0
    assert one[1].ys[-1] == 500.0
    assert with_indented([(3, first), (10, full)], UNIT) == [one]


@pytest.mark.parametrize("x0", [1.0 * EM, 4.0 * EM])
def test_what_begins_elsewhere_is_a_column_of_its_own(x0):
    other = Column(x0, WIDTH, (500.0,), 13.0)
    assert len(with_indented([(10, column(0)), (3, other)], UNIT)) == 2


def test_joined_lines_hold_the_characters_of_their_columns():
    peaks = [(3, column(0)), (9, over(0, 2))]
    assert [c for _, c in without_joined(peaks, [], UNIT)] == [column(0)]
    wide = over(0, 2)._replace(units=(over(0, 2).x1 - over(0, 2).x0) / EM)  # text that is as wide
    assert without_joined([(3, column(0)), (9, wide)], [], UNIT) == [(3, column(0)), (9, wide)]


def test_joined_lines_away_from_a_column_want_lines_between_them():
    peaks = [(6, column(0)), (5, over(2, 3))]
    inner = [line(3, 1), line(3, 3)]
    assert len(without_joined(peaks, [], UNIT)) == 2
    assert len(without_joined(peaks, inner, UNIT)) == 1


def test_a_column_seen_by_first_lines_only_begins_where_the_joined_ones_do():
    peak = Column(2 * EM, WIDTH, tuple(PITCH * y for y in range(6)), 13.0)
    lines = [line(0, y, indent=2) for y in (0, 3)] + [line(0, y, 1) for y in (1, 2, 4)]
    ((_, found),) = from_edge([(2, peak)], lines, UNIT)
    assert (found.x0, round(found.units, 6)) == (0.0, 15.0)
    assert from_edge([(2, peak)], lines[:2], UNIT) == [(2, peak)]


def test_columns_stand_at_one_distance():
    lines = [line(1, 1, 2), line(1, 2), line(1, 4, 3), line(3, 5, 4), line(0, 6, 3)]
    found = with_missing([column(0), column(2)], lines, UNIT)
    assert edges(found) == edges([column(0), column(1), column(2), column(3)])
    assert all(c.units == 15.0 for c in found)


def test_nothing_is_found_where_no_lines_begin_and_end():
    assert with_missing([column(0), column(2)], [line(1, 1, 2), line(1, 2, 2)], UNIT) == [
        column(0),
        column(2),
    ]
    assert with_missing([column(0)], [line(1, n) for n in range(9)], UNIT) == [column(0)]


def test_the_distance_is_measured_from_the_last_column():
    """Of a step that is a third of a character too small nothing adds up."""
    known = [column(0), column(1)._replace(x0=STEP - EM / 3, x1=STEP + WIDTH - EM / 3)]
    lines = [line(k, y) for k in range(7) for y in range(4)]
    found = with_missing(known, lines, UNIT)
    assert len(found) == 7
    assert all(abs(c.x0 - k * STEP) < EDGE * EM for k, c in enumerate(found))


def test_a_page_of_very_many_columns_is_left_alone():
    known = [column(2 * k) for k in range(MOST_KNOWN + 1)]
    assert with_missing(known, [line(1, n) for n in range(9)], UNIT) == known


LEFT = ["记者昨天从市交通局了解到，全市", "今年将新增公交车三百二十辆，其", "中纯电动车占到八成以上，市民出", "行将更加方便。"]  # fmt: skip
RIGHT = ["上级主管部门要求，各地必须在月", "底以前完成秋粮收购的准备工作，", "保证农民随到随卖，决不允许打白", "条，也不许压级压价。"]  # fmt: skip


def written(rows):
    """Lines with their texts behind each other; each is its first column, last column, row, and text."""
    text, atoms = "", []
    for first, last, y, words in rows:
        span = Span(0, len(text), len(text) + len(words))
        text += words + "\n"
        x0, x1 = first * STEP, last * STEP + WIDTH
        atoms.append(
            Atom((span,), x0, y * PITCH - 13, x1, y * PITCH + 13, float(len(words)), False, 0, None, False)
        )
    return text, atoms


def parts_of(atoms, text):
    return [text[span.start : span.end] for atom in atoms for span in atom.spans]


def test_a_joined_line_is_cut_where_its_columns_go_on():
    rows = [(0, 0, 0, LEFT[0]), (1, 1, 0, RIGHT[0]), (0, 1, 1, LEFT[1] + RIGHT[1]), (0, 0, 2, LEFT[2]), (1, 1, 2, RIGHT[2])]  # fmt: skip
    text, atoms = written(rows)
    wide = joined(atoms[2], (0, 1), [column(0), column(1)], text)
    single = {0: [(0.0, LEFT[0]), (2 * PITCH, LEFT[2])], 1: [(0.0, RIGHT[0]), (2 * PITCH, RIGHT[2])]}
    assert parts_of(cut_all({2: wide}, single, UNIT)[2], text) == [LEFT[1], RIGHT[1]]


@pytest.mark.parametrize("lost", [0, 4])
def test_a_character_that_was_lost_moves_no_cut(lost):
    """The engine left one out, so that the middle of what is left is not where the gutter was."""
    left = LEFT[1][:lost] + LEFT[1][lost + 1 :]
    text, atoms = written([(0, 1, 1, left + RIGHT[1])])
    wide = joined(atoms[0], (0, 1), [column(0), column(1)], text)
    single = {0: [(0.0, LEFT[0]), (2 * PITCH, LEFT[2])], 1: [(0.0, RIGHT[0]), (2 * PITCH, RIGHT[2])]}
    assert parts_of(cut_all({0: wide}, single, UNIT)[0], text) == [left, RIGHT[1]]


def test_parts_are_the_whole_line_in_order():
    text, atoms = written([(0, 2, 1, LEFT[0] + RIGHT[1] + LEFT[2])])
    wide = joined(atoms[0], (0, 1, 2), [column(0), column(1), column(2)], text)
    parts = cut_all({0: wide}, {}, UNIT)[0]
    assert "".join(parts_of(parts, text)) == text.strip()
    assert [part.x0 for part in parts] == [0.0, STEP, 2 * STEP]
    assert all(a.spans[0].end == b.spans[0].start for a, b in pairwise(parts))


def test_what_goes_on_over_a_gutter_was_not_joined():
    text, atoms = written([(0, 1, 0, LEFT[0] + RIGHT[1]), (0, 1, 1, LEFT[0] + LEFT[1])])
    columns = [column(0), column(1)]
    apart, whole = (gutters_say(joined(atom, (0, 1), columns, text)) for atom in atoms)
    assert apart < 0
    assert apart < whole


def test_most_lines_of_a_page_may_be_joined():
    """Of three columns of twelve lines all but four are read with their neighbours."""
    words = (
        [LEFT[k % 3] for k in range(12)],
        [RIGHT[k % 3] for k in range(12)],
        [LEFT[(k + 1) % 3] for k in range(12)],
    )
    rows = []
    for y in range(12):
        if y % 3 == 0:
            rows += [(k, k, y, words[k][y]) for k in range(3)]
        elif y % 3 == 1:
            rows += [(0, 1, y, words[0][y] + words[1][y]), (2, 2, y, words[2][y])]
        else:
            rows += [(0, 2, y, words[0][y] + words[1][y] + words[2][y])]
    text, atoms = written(rows)
    grid = find_grid(atoms, UNIT)
    assert edges(grid.columns) == edges([column(0), column(1), column(2)])
    found = parts_of(split_wide(atoms, text, grid, UNIT), text)
    assert sorted(found) == sorted(word for column_words in words for word in column_words)
