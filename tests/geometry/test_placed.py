"""What a layout says of kinds of fragments and of links between them: layouts put together block by block."""

from __future__ import annotations

import math
from types import SimpleNamespace

import attrs
import pytest

from newsparse.geometry.layout import BODY, BYLINE, CROSSHEAD, DECK, HEADLINE, KICKER, UNPLACED, BlockGeometry
from newsparse.linking import placed as placing
from newsparse.linking.nodes import make_node
from newsparse.linking.placed import LEAST, MANY, SURE, Placed, logit
from newsparse.page import Rect

PLAIN = BlockGeometry(
    box=Rect(0, 0, 280, 90), left=0, right=280, size=1, line_height=28, lines=3, region=0, column=0, place=0,
    spans_columns=1, vertical=False, indent=False, first_full=False, last_full=False, centred=False, gap=0,
    role_hint=BODY, role_p=0.9, sources=(0,),
)  # fmt: skip
TEXT = "全村三百户人家去年都通上了自来水。"


def block(role=BODY, **shown):
    return attrs.evolve(PLAIN, role_hint=role, **shown)


def layout(*geometry, heads=(), texts=None):
    """A layout of these blocks; `heads`: for each region its headline blocks."""
    count = max((g.region for g in geometry), default=-1) + 1
    regions = [SimpleNamespace(heads=heads[r] if r < len(heads) else ()) for r in range(count)]
    texts = texts or [TEXT] * len(geometry)
    return SimpleNamespace(
        geometry=list(geometry), regions=regions, blocks=[SimpleNamespace(text=text) for text in texts]
    )


def placed(*geometry, **more):
    own = list(range(len(geometry)))
    return Placed(layout(*geometry, **more), own, own)


@pytest.fixture(autouse=True)
def _what_geometry_says(monkeypatch):
    """Paragraphs go on as sure as their numbers say; no region goes on in another."""
    found = SimpleNamespace(p=0.8, headline_between=False)
    monkeypatch.setattr(placing, "evidence", lambda layout, i, j: found)
    monkeypatch.setattr(placing, "region_continuation", lambda layout, one, two: 0.0)


def test_log_odds_are_held_where_they_mean_something():
    assert logit(0.5) == 0.0
    assert logit(0.8) == pytest.approx(math.log(4))
    assert logit(1.0) == logit(0.99) == pytest.approx(math.log(99)) == -logit(0.0) == -logit(0.01)


# -- kinds -------------------------------------------------------------------------------------------------------------


def kind_of(text, own, before=(), behind=(), texts=None):
    """What becomes of a fragment with this text that stands so."""
    geometry = [*before, own, *behind]
    texts = texts or [TEXT] * len(geometry)
    n = len(before)
    nodes = [make_node(k, text if k == n else line, 1, False) for k, line in enumerate(texts)]
    return placed(*geometry, texts=texts).kinds(nodes)[n].kind


HEAD, NAME = "老窑新火", "本报记者 程立夏"


@pytest.mark.parametrize(
    ("text", "own", "kind"),
    [
        (HEAD, block(UNPLACED), "S"),
        (TEXT, block(UNPLACED), "B"),
        (TEXT, block(HEADLINE, role_p=SURE), "S"),
        (NAME, block(HEADLINE, role_p=SURE), "S"),
        (NAME, block(HEADLINE, role_p=SURE - 0.01), "Y"),
        (TEXT, block(HEADLINE, role_p=0.1), "S"),
        (TEXT, block(KICKER), "S"),
        (TEXT, block(DECK), "S"),
        (NAME, block(DECK), "Y"),
        (TEXT, block(CROSSHEAD, role_p=SURE), "S"),
        (NAME, block(CROSSHEAD, role_p=SURE), "Y"),
        (TEXT, block(CROSSHEAD, role_p=SURE - 0.01), "B"),
        (NAME, block(BYLINE), "Y"),
        (TEXT, block(BYLINE), "B"),
        (HEAD, block(BODY, lines=2), "B"),
        (HEAD, block(BODY, lines=1, last_full=True), "B"),
        (HEAD, block(BODY, lines=1), "S"),
        (NAME, block(BODY, lines=2), "Y"),
        (TEXT, block(BODY), "B"),
        ("编辑同志：", block(BODY, lines=1), "B"),
        ("编辑同志：", block(BYLINE, lines=1), "B"),
        ("编辑同志：", block(HEADLINE), "S"),
    ],
)
def test_type_and_place_show_what_a_fragment_is(text, own, kind):
    assert kind_of(text, own) == kind


def test_a_line_that_looks_a_little_like_a_byline_is_one_where_bylines_stand():
    node = attrs.evolve(make_node(0, HEAD, 1, False), byline=0.2)
    (found,) = placed(block(BYLINE)).kinds([node])
    assert found.kind == "Y"
    (found,) = placed(block(BYLINE)).kinds([attrs.evolve(node, byline=0.19)])
    assert found.kind == "S"
    assert placed(block(BYLINE)).kinds([attrs.evolve(node, kind="Y", byline=0.1)])[0].kind == "Y"


FULL = block(BODY, last_full=True, first_full=True)


def test_a_short_line_at_a_columns_top_may_end_what_the_column_before_cut():
    own = block(BODY, lines=1, column=1, first_full=True)
    cut = ["他把一串磨得发亮的钥", HEAD]
    assert kind_of(HEAD, own, [FULL], texts=cut) == "B"
    assert kind_of(HEAD, own, [FULL]) == "S"  # the column before ends with a full stop
    assert kind_of(HEAD, own, [attrs.evolve(FULL, last_full=False)], texts=cut) == "S"
    for change in (
        {"column": 2},
        {"column": 0},
        {"place": 1},
        {"region": 1},
        {"first_full": False},
        {"centred": True},
    ):
        assert kind_of(HEAD, attrs.evolve(own, **change), [FULL], texts=cut) == "S"


def test_no_crosshead_stands_at_a_columns_foot():
    own = block(CROSSHEAD, role_p=0.5, lines=1, last_full=True)
    assert kind_of(HEAD, own, behind=[block(column=1)]) == "B"
    assert kind_of(HEAD, own, behind=[block(column=0, place=1)]) == "S"
    assert kind_of(HEAD, own, behind=[block(column=1, region=1)]) == "S"
    assert kind_of(HEAD, own) == "S"
    assert kind_of(HEAD, attrs.evolve(own, last_full=False), behind=[block(column=1)]) == "S"


def test_which_short_lines_are_headings_for_sure():
    geometry = [
        block(HEADLINE), block(KICKER), block(DECK), block(CROSSHEAD, role_p=SURE),
        block(CROSSHEAD, role_p=SURE - 0.01), block(BODY, lines=1), block(UNPLACED),
    ]  # fmt: skip
    nodes = [make_node(k, HEAD, 1, False) for k in range(7)]
    assert placed(*geometry).known(nodes) == {0, 1, 2, 3}
    nodes[0] = make_node(0, TEXT, 1, False)
    assert placed(*geometry).known(nodes) == {1, 2, 3}
    many = [block(BODY, lines=1)] * (MANY + 1)
    nodes = [make_node(k, HEAD, 1, False) for k in range(MANY + 1)]
    assert placed(*many).known(nodes) == set(range(MANY + 1))  # of so many nobody asks
    assert placed(*many[1:]).known(nodes[1:]) == frozenset()


# -- links -------------------------------------------------------------------------------------------------------------


def test_links_inside_a_region():
    page = placed(
        block(KICKER, column=-1),
        block(HEADLINE, column=-1),
        block(),
        block(CROSSHEAD),
        block(),
        heads=[(0, 1)],
    )
    short = ("geo.short", 1.0)
    assert {pair: (e.name, e.p, e.more) for pair, e in page.edges.items()} == {
        (0, 1): ("geo.heads", 0.97, ()),
        (1, 2): ("geo.head", 0.97, ()),
        (2, 3): ("geo.cross", 0.8, (short,)),
        (3, 4): ("geo.next", 0.8, (short,)),
    }
    assert page.evidence(1, 2) == [("geo.head", logit(0.97))]
    assert page.evidence(3, 4) == [("geo.next", logit(0.8)), short]
    assert page.evidence(0, 4) == [("geo.apart", logit(0.01))]
    assert list(page.links([(0, 4), (1, 2)])) == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_a_head_of_many_lines_is_less_sure():
    rows = [block(HEADLINE, column=-1)] * 4
    assert placed(*rows[:3], block(), heads=[(0, 1, 2)]).edges[2, 3].p == 0.97
    assert placed(*rows, block(), heads=[(0, 1, 2, 3)]).edges[3, 4].p == 0.85
    assert set(placed(*rows, heads=[(0, 1, 2, 3)]).edges) == {(0, 1), (1, 2), (2, 3)}


def test_what_has_no_box_is_left_to_language():
    page = Placed(layout(block(), block(UNPLACED), block()), [0, 1, 2, -1], [0, 1, 2, -1])
    assert page.free == [False, True, False, True]
    assert list(page.links([(0, 1), (1, 2), (0, 2), (2, 0), (2, 3)])) == [(0, 1), (1, 2), (2, 3), (0, 2)]
    assert page.evidence(0, 1) == [] == page.evidence(3, 1)
    assert page.geometry(3) is None and page.geometry(0) is page.layout.geometry[0]
    assert page.evidence(2, 0) == [("geo.apart", logit(0.01))]


def test_what_was_set_into_a_text_does_not_part_it(monkeypatch):
    """Between two fragments of a region stands a block that is none of them."""
    page = layout(block(), block(), block())
    assert Placed(page, [0, 2], [0, 2]).edges[0, 1].p == 0.94
    assert Placed(page, [0, 1], [0, 1]).edges[0, 1].p == 0.8
    assert Placed(page, [0, 2], [1, 2]).edges[0, 1].p == 0.8
    found = SimpleNamespace(p=0.8, headline_between=True)
    monkeypatch.setattr(placing, "evidence", lambda layout, i, j: found)
    assert Placed(page, [0, 2], [0, 2]).edges[0, 1].p == 0.8


@pytest.mark.parametrize(
    ("one", "two", "more"),
    [
        ({"last_full": True}, {"indent": True}, "geo.indent"),
        ({}, {"indent": True}, "geo.indent"),
        ({}, {}, "geo.short"),
        ({"last_full": True}, {"first_full": True}, "geo.runs_on"),
        ({"last_full": True}, {}, None),
    ],
)
def test_how_lines_end_and_begin(one, two, more):
    page = placed(block(**one), block(place=1, **two))
    assert page.edges[0, 1].more == (() if more is None else ((more, 1.0),))


def test_a_piece_without_a_headline_goes_on_from_another_region(monkeypatch):
    """Region 1 has no headline; each region goes on in it as surely as is told."""
    chances = {}
    monkeypatch.setattr(placing, "region_continuation", lambda layout, one, two: chances.get((one, two), 0.0))
    rows = [block(HEADLINE, column=-1), block(), block(region=1), block(HEADLINE, region=2), block(region=2)]

    def across():
        page = placed(*rows, heads=[(0,), (), (3,)])
        return {pair: (e.name, e.p) for pair, e in page.edges.items() if e.name == "geo.region"}

    assert across() == {}
    chances |= {(0, 1): 0.5, (2, 1): LEAST}
    assert across() == {(1, 2): ("geo.region", 0.5), (4, 2): ("geo.region", LEAST)}
    chances |= {(2, 1): LEAST - 0.001, (0, 2): 0.9}  # with a headline it begins a story
    assert across() == {(1, 2): ("geo.region", 0.5)}
    assert placed(*rows, heads=[(0,), (), (3,)]).edges[1, 2].more == (
        ("geo.headless", 1.0),
        ("geo.short", 1.0),
    )
    rows[1] = block(KICKER, column=-1)  # a headline with nothing under it
    page = placed(*rows, heads=[(0, 1), (), (3,)])
    assert page.edges[1, 2].name == "geo.region"


def test_a_second_piece_goes_on_behind_the_first(monkeypatch):
    """Regions 1 and 2 both go on from region 0: behind the first of them, where region 0 ends, or behind the second."""
    chances = {(0, 1): 0.6, (0, 2): 0.5}
    monkeypatch.setattr(placing, "region_continuation", lambda layout, one, two: chances.get((one, two), 0.0))
    rows = [block(HEADLINE, column=-1), block(), block(region=1), block(region=2), block(region=3)]

    def across():
        page = placed(*rows, heads=[(0,)])
        return {pair: e.p for pair, e in page.edges.items() if e.name == "geo.region"}

    assert across() == {(1, 2): 0.6, (1, 3): 0.5, (2, 3): 0.5}
    chances[1, 2] = 0.7  # the piece before is a better one, and the only one it follows
    assert across() == {(1, 2): 0.6, (1, 3): 0.5, (2, 3): 0.7}
    chances[0, 3] = 0.3  # the last piece behind the two before it
    assert across() == {(1, 2): 0.6, (1, 3): 0.5, (2, 3): 0.7, (1, 4): 0.3, (3, 4): 0.3}
    chances.clear()
    chances[3, 2] = 0.4  # a piece further on starts no story of its own
    assert across() == {(4, 3): 0.4}


def test_on_a_page_of_many_regions_only_neighbours_are_asked(monkeypatch):
    asked = []

    def continuation(layout, one, two):
        asked.append((one, two))
        return 0.0

    monkeypatch.setattr(placing, "region_continuation", continuation)
    assert placed(*(block(region=r) for r in range(MANY))).edges == {}
    assert set(asked) == {(s, r) for s in range(MANY) for r in range(MANY) if s != r}
    asked.clear()
    assert placed(*(block(region=r) for r in range(MANY + 1))).edges == {}
    assert set(asked) == {(s, r) for r in range(MANY + 1) for s in range(max(0, r - 4), r)}


# -- one paragraph -----------------------------------------------------------------------------------------------------

INDENTED = [block(indent=True, place=1, region=9)] * 3


def same(one, two, others=INDENTED):
    return placed(one, two, *others).same_paragraph(0, 1)


def test_a_paragraph_goes_on_over_a_gutter():
    top = block(column=1, first_full=True)
    assert same(FULL, top)
    for change in (
        {"column": 2},
        {"place": 1},
        {"region": 1},
        {"first_full": False},
        {"centred": True},
        {"role_hint": DECK},
    ):
        assert not same(FULL, attrs.evolve(top, **change))
    assert not same(attrs.evolve(FULL, last_full=False), top)
    assert not same(attrs.evolve(FULL, role_hint=CROSSHEAD), top)
    assert not same(block(UNPLACED, last_full=True), top) and not same(
        FULL, attrs.evolve(top, role_hint=UNPLACED)
    )


def test_a_paragraph_goes_on_under_what_is_set_into_its_column():
    under, others = block(place=1, first_full=True), INDENTED * 4
    assert same(FULL, under, others)
    assert not same(attrs.evolve(FULL, place=1), under, others)
    assert not same(attrs.evolve(FULL, place=2), under, others)
    for change in ({"column": 2}, {"region": 1}):
        assert not same(FULL, attrs.evolve(under, **change), others)


def test_paragraphs_must_be_indented_on_the_page():
    top = block(column=1, first_full=True)
    bare = block(place=1, region=9)
    assert not same(FULL, top, INDENTED[:2]) and not same(FULL, top, [])
    assert not same(FULL, top, [*INDENTED, bare])
    assert not same(FULL, top, [*INDENTED, INDENTED[0], bare])  # four of five are not enough
    assert same(FULL, top, [*INDENTED * 2, bare])
    # only paragraphs of some lines inside a column count
    for change in ({"place": 0}, {"lines": 1}, {"role_hint": CROSSHEAD}):
        assert not same(FULL, top, [*INDENTED[:2], attrs.evolve(INDENTED[0], **change)])


def test_which_lines_run_on():
    page = placed(FULL, block(first_full=True), block(last_full=True), block())
    assert [page.runs_on(n) for n in (1, 2, 3)] == [True, False, False]
    assert not placed(FULL, block(UNPLACED, first_full=True)).runs_on(1)
