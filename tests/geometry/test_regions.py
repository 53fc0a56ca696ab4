"""Which elements of a page are one story: the rectangles of headlines and columns alone."""

from __future__ import annotations

from newsparse.geometry.leaves import HEAD, TEXT, Element
from newsparse.geometry.lines import Unit
from newsparse.geometry.regions import cut_page
from newsparse.page import Rect

UNIT = Unit(em=22.0, height=26.0, pitch=31.0)
STEP, WIDTH = 322.0, 290.0


def column(number: int, top: float, bottom: float) -> Element:
    return Element(Rect(number * STEP, top, number * STEP + WIDTH, bottom), TEXT)


def head(left: float, right: float, top: float) -> Element:
    return Element(Rect(left, top, right, top + 50), HEAD)


def stories(*elements: Element) -> list[set[int]]:
    return [set(leaf.elements) for leaf in cut_page(elements, UNIT)]


def test_a_story_has_no_white_as_wide_as_a_column_in_it():
    # The second headline is in the middle over the last three columns, the first is not quite in the middle over its own.
    page = [head(474, 776, 0), *(column(k, 80, 170) for k in range(3))]
    page += [head(1590, 1916, 0), *(column(k, 80, 200) for k in (4, 5, 6))]
    assert stories(*page) == [{0, 1, 2, 3}, {4, 5, 6, 7}]


def test_a_headline_over_all_columns_keeps_them_also_where_one_is_empty():
    # A picture that the engine did not give.
    page = [head(1.2 * STEP, 4.7 * STEP, 0), *(column(k, 80, 500) for k in (0, 1, 3, 4, 5))]
    assert stories(*page) == [set(range(6))]
