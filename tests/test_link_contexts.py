"""What fragments have in common, in the chains they stand in: pages of a few strings, each of which weighs 1."""

from __future__ import annotations

from math import log, log1p, sqrt

import attrs
import pytest

from newsparse import page_seams, seams
from newsparse.linking import nodes as linking_nodes
from newsparse.linking.candidates import FAR_ENDS, FAR_HEADS, PAGE
from newsparse.linking.features import Linker
from newsparse.linking.joins import bare, join_evidence
from newsparse.linking.nodes import make_node
from newsparse.linking.survey import APART, SOME, TOGETHER

PLAIN = attrs.evolve(
    make_node(0, "甲" * 30, 1, False), kind="B", closed=True, begins=0.0, opener=0.0, pause=(0.0, 0.0)
)


@pytest.fixture
def page(monkeypatch):
    """A linker of fragments that are given by their kinds and strings."""
    monkeypatch.setattr(linking_nodes, "rarity", lambda gram: 1.0)

    def make(*fragments, chains=()):
        nodes = [
            attrs.evolve(PLAIN, block=k, kind=kind, text=f"{k}" * 30, grams=frozenset(strings.split()))
            for k, (kind, strings) in enumerate(fragments)
        ]
        linker = Linker(nodes, page_seams.PageStats([]))
        for chain in chains:
            linker.place(chain)
        return linker

    return make


def shown(linker, i, j):
    return {name: pytest.approx(value) for name, value in linker.topical(i, j)}


STORY = ("S", "a"), ("B", "a b"), ("B", "a b c"), ("B", "b c"), ("B", "b c d")


def test_two_texts_of_one_article(page):
    linker = page(*STORY, ("B", "d"), chains=[(0, 1, 2, 3, 4), (5,)])
    total = (1 + 2 + 3 + 2 + 3 + 1 + 4000) / 30
    news = {
        gram: round(log1p(total / (count - 1))) for gram, count in {"a": 3, "b": 4, "c": 3, "d": 2}.items()
    }
    # before the link a and b, of which only a is said twice; behind it a, b, c and d, of which b and c are
    assert shown(linker, 1, 2) == {
        "BBn.topic": log1p(2),
        "BBn.part": 2 / (2 + 3),
        "BBn.size": log1p(2),
        "BBn.said": (news["a"] + news["b"] - 8 * log1p(3 / 30)) / sqrt(8 + 5) / 10,
        "BBn.echo": 0,
        "BBn.core": 0.0,
        "BBn.core_part": 0.0,
        "BBn.core_left": 1 / (1 + 2),
        "BBn.core_right": 1 / (2 + 2),
    }
    # before it a, b and c, of which a and b are said twice; behind it b, c and d, of which b and c are
    assert shown(linker, 2, 3) == {
        "BBn.topic": log1p(2),
        "BBn.part": 2 / (3 + 3),
        "BBn.size": log1p(3),
        "BBn.said": (news["b"] + news["c"] - 5 * log1p(6 / 30)) / sqrt(5 + 5) / 10,
        "BBn.echo": 0,
        "BBn.core": log1p(1),
        "BBn.core_part": 1 / (2 + 2),
        "BBn.core_left": 1 / (2 + 2),
        "BBn.core_right": 2 / (2 + 2),
    }
    found = shown(linker, 2, 5)
    assert found["BBf.topic"] == 0.0 and found["BBf.size"] == log1p(1)
    assert found["BBf.said"] == -log1p(6 / 30) / sqrt(1 + 5) / 10


def test_a_headline_and_the_text_under_it(page):
    before, after = page(*STORY), page(*STORY, chains=[(0, 1, 2, 3, 4)])
    for linker in (before, after):
        assert shown(linker, 0, 1) == {
            "SBn.topic": log1p(1), "SBn.part": 1 / (1 + 1), "SBn.near": 1 / (1 + 1), "SBn.size": log1p(1)
        }  # fmt: skip
    # in a chain the whole head speaks, before that each line for itself
    two = ("S", "a"), ("S", "b"), ("B", "a"), ("B", "b a")
    assert shown(page(*two), 1, 2)["SBn.topic"] == log1p(1)
    assert shown(page(*two, chains=[(0, 1, 2, 3)]), 1, 2) == {
        "SBn.topic": log1p(2), "SBn.part": 2 / (2 + 1), "SBn.near": 1 / (2 + 1), "SBn.size": log1p(2)
    }  # fmt: skip


def test_bylines(page):
    linker = page(("S", "a b"), ("Y", "e"), ("B", "a"), ("B", "b e"), chains=[(0, 1, 2, 3)])
    assert shown(linker, 0, 1) == {"SYn.topic": log1p(3 - 1), "SYn.part": 2 / (2 + 1), "SYn.size": log1p(2)}
    assert shown(linker, 1, 2) == {"YBn.topic": log1p(3), "YBn.part": 3 / (3 + 3), "YBn.size": log1p(3)}
    assert linker.topical(2, 1) == [] == linker.topical(1, 1)


def test_two_lines_of_a_head(page):
    linker = page(("S", "a b"), ("S", "b"), ("B", "a"), ("Y", ""), ("B", "b"))
    assert shown(linker, 0, 1) == {
        "SS.topic": log1p(1), "SS.both": 1 / 2, "SS.first_only": 2 / 3 - 1 / 2, "SS.second_only": 0.0
    }  # fmt: skip
    linker = page(("S", "a"), ("S", "b"), ("B", "b"), ("S", ""), ("B", "a"))  # only the text under the head
    assert shown(linker, 0, 1) == {
        "SS.topic": 0.0,
        "SS.both": 0.0,
        "SS.first_only": 0.0,
        "SS.second_only": 1 / 2,
    }
    linker = page(
        ("S", "a"), ("S", "b"), ("B", "b"), ("B", ""), ("B", ""), ("B", "a")
    )  # the first three of it
    assert shown(linker, 0, 1)["SS.both"] == 0.0


PARTS = ("S", "a"), ("B", "a b"), ("B", "a b"), ("S", "a c"), ("B", "b c"), ("B", "b c")


def test_a_crosshead_between_two_texts_of_one_article(page):
    linker = page(*PARTS, chains=[(0, 1, 2, 3, 4, 5)])
    news = round(log1p((11 + 4000) / 30 / 3))
    assert shown(linker, 2, 3) == {
        "BSn.topic": log1p(2),
        "BSn.part": 2 / (2 + 3),
        "BSn.size": log1p(2),
        "BSn.said": (2 * news - 6 * log1p(5 / 30)) / sqrt(6 + 5) / 10,
        "BS.head_before": 1 / (2 + 1),
        "BS.c.before": 0,
        "BS.c.behind": 0,
        "BS.c.none": 1.0,
        "BS.c.since": log1p(2),
        "BS.c.headless": 0.0,
        "BS.head_behind": 1 / (2 + 1),
        "BS.over": 1 / (2 + 3),
        "BS.overlog": log1p(1),
        "BS.core": log1p(1),
        "BS.core_part": 1 / (2 + 2),
        "BS.core_left": 1 / (2 + 2),
        "BS.core_right": 1 / (2 + 2),
    }


def test_what_stands_behind_a_crosshead_is_asked_in_its_own_article(page):
    apart = shown(page(*PARTS, chains=[(0, 1, 2), (3,), (4, 5)]), 2, 3)
    assert (apart["BS.core"], apart["BS.c.behind"]) == (0.0, 0)
    assert apart["BS.over"] == 1 / (2 + 3) and apart["BS.head_behind"] == 1 / (2 + 1)
    alone = page(
        ("S", "a"), ("B", "a b"), ("S", "b"), ("B", "b c"), ("B", "a c"), chains=[(0, 1), (2,), (3, 4)]
    )
    assert shown(alone, 1, 2)["BS.overlog"] == log1p(1)  # of the text right behind it, not of its article
    last = shown(page(("B", "a"), ("S", "a"), chains=[(0, 1)]), 0, 1)
    assert last["BS.head_behind"] == last["BS.over"] == last["BS.overlog"] == last["BS.core"] == 0.0
    assert last["BS.c.headless"] == 1.0 and last["BS.head_before"] == 1 / 2


def test_other_crossheads_of_the_article(page):
    rows = ("S", ""), *[("B", ""), ("S", "")] * 6, ("B", "")
    linker = page(*rows, chains=[tuple(range(14))])
    before = [shown(linker, i, i + 1)["BS.c.before"] for i in range(1, 13, 2)]
    behind = [shown(linker, i, i + 1)["BS.c.behind"] for i in range(1, 13, 2)]
    assert before == [0, 1, 2, 3, 3, 3] and behind == [3, 3, 3, 2, 1, 0]
    assert [shown(linker, i, i + 1)["BS.c.none"] for i in range(1, 13, 2)] == [0.0] * 6
    assert shown(linker, 1, 2)["BS.c.since"] == log1p(1) == shown(linker, 5, 6)["BS.c.since"]


def test_texts_begin_alike(page):
    def echo(*texts):
        linker = page(*[("B", "")] * len(texts))
        nodes = [attrs.evolve(node, text=text) for node, text in zip(linker.nodes, texts, strict=True)]
        return shown(Linker(nodes, page_seams.PageStats([])), len(texts) - 2, len(texts) - 1)["BBn.echo"]

    assert echo("茶农采茶", "茶园飘香") == 1
    assert echo("茶农采茶", "茶农卖茶") == 2
    assert echo("茶农采茶", "他们采茶", "茶农卖茶") == 2  # some way before it
    assert echo("茶农采茶", "农茶") == 0 == echo("茶农", "茶")  # of one character nothing is known
    assert echo("茶农", "茶园") == 1


def test_how_alike_a_page_is(page):
    linker = page(("B", "a b"), ("B", "a b"), ("B", "a"), ("B", "c"), ("B", "c"), ("B", "c"))
    bodies = linker.nodes
    assert len(bodies) == 6
    left = [{"a", "b"}] * 3 + [{"a", "b", "c"}] * 3
    right = [{"a", "b", "c"}] * 2 + [{"a", "c"}] + [{"c"}] * 3
    part = [[len(x & y) / (min(len(x), len(y)) + 3) for y in right] for x in left]
    apart = [part[k][(k + 2) % 6] for k in range(6)]
    near = [part[k][k + 1] for k in range(5)]
    # the contexts are of five fragments: the last one's text before it does not reach to the first
    assert linker.base == pytest.approx((sum(apart) + SOME * APART) / (6 + SOME))
    assert linker.together == pytest.approx((sum(near) + SOME * TOGETHER) / (5 + SOME))


# -- one paragraph or two ----------------------------------------------------------------------------------------------


def fragment(kind="B", text="甲" * 30, **more):
    return attrs.evolve(PLAIN, kind=kind, text=text, **more)


B, S, Y, Z = fragment(), fragment("S", "乙" * 8), fragment("Y", "丙丙丙"), fragment("Z", "(丁丁丁)")


def joined(*nodes, at=0):
    """What is not 0, and not said by the length and the end of the first."""
    found = dict(join_evidence(nodes, at, at + 1))
    assert found.pop("J.ends") == pytest.approx(max(-4.0, min(4.0, seams.ends_sentence(nodes[at].text[-8:]))))
    assert found.pop("J.length") == pytest.approx(log(len(nodes[at].text)))
    return {name: value for name, value in found.items() if value}


OPEN = fragment(closed=False)
USUAL = {"J.closed": 1.0, "J.bare": 1.0}


@pytest.mark.parametrize(
    ("nodes", "at", "expected"),
    [
        ([OPEN, B], 0, USUAL),
        ([OPEN, OPEN], 0, {"J.bare": 1.0}),
        ([fragment(text="甲" * 19), B], 0, USUAL | {"J.brief.first": 1.0}),
        ([fragment(text="甲" * 20), B], 0, USUAL),
        ([OPEN, fragment(text="甲" * 19)], 0, USUAL | {"J.brief.second": 1.0}),
        ([OPEN, fragment(text="甲" * 20)], 0, USUAL),
        (
            [fragment(text="甲" * 19), fragment(text="甲" * 19)],
            0,
            USUAL | {"J.brief.first": 1.0, "J.brief.second": 1.0, "J.brief.both": 1.0},
        ),
        ([fragment(opens="“"), B], 0, USUAL | {"J.opens": 1.0, "J.opens.on": 1.0}),
        ([fragment(opens="“"), fragment(closes="”")], 0, USUAL | {"J.opens": 1.0}),
        ([OPEN, fragment(text="“" + "甲" * 30)], 0, USUAL | {"J.mark": 1.0}),
        ([OPEN, fragment(text="《" + "甲" * 30)], 0, USUAL | {"J.mark": 1.0}),
        ([OPEN, fragment(text="(" + "甲" * 30)], 0, USUAL | {"J.mark": 1.0}),
        ([OPEN, fragment(speech=True)], 0, USUAL | {"J.speech": 1.0}),
        ([fragment(text="甲" * 30 + ","), fragment(speech=True)], 0, USUAL),
        ([fragment(text="甲" * 30 + "说"), fragment(speech=True)], 0, USUAL),
        ([fragment(text="甲" * 30 + ")"), B], 0, USUAL | {"J.bracket": 1.0}),
        ([fragment(text="甲" * 30 + "》"), B], 0, USUAL | {"J.closing": 1.0}),
        ([fragment(text="甲" * 30 + "等"), B], 0, USUAL | {"J.particle": 1.0}),
        ([fragment(pause=(-0.5, 0.0)), B], 0, USUAL | {"J.pause": -0.5}),
        ([fragment(pause=(0.5, 0.5)), B], 0, USUAL | {"J.pause": 0.5, "J.pause.likely": 0.5}),
        ([fragment(begins=0.5), B], 0, USUAL | {"J.starts": 0.5, "J.starts.unstopped": 1.0}),
        ([fragment(begins=5.0), B], 0, USUAL | {"J.starts": 4.0, "J.starts.unstopped": 1.0}),
        ([fragment(begins=-5.0), B], 0, USUAL | {"J.starts": -4.0}),
        ([fragment(text="甲甲.甲" * 8, begins=0.5), B], 0, {"J.closed": 1.0, "J.starts": 0.5}),
        ([fragment(text="甲" * 89), B], 0, USUAL),
        ([fragment(text="甲" * 90), B], 0, {"J.closed": 1.0}),
        ([S, OPEN, B], 1, USUAL | {"J.under_heading": 1.0}),
        ([Y, OPEN, B], 1, USUAL | {"J.under_heading": 1.0}),
        ([Z, OPEN, B], 1, USUAL | {"J.under_heading": 1.0}),
        ([B, OPEN, B], 1, USUAL),
        ([fragment(text="甲" * 24, closed=False), OPEN, B], 1, USUAL | {"J.torn_before": 1.0}),
        ([fragment(text="甲" * 25, closed=False), OPEN, B], 1, USUAL),
        ([fragment(text="甲" * 24), OPEN, B], 1, USUAL),
        ([OPEN, B, fragment(text="甲" * 24)], 0, USUAL | {"J.short_after": 1.0}),
        ([OPEN, B, fragment(text="甲" * 25)], 0, USUAL),
        ([OPEN, B, S], 0, USUAL),
    ],
)  # fmt: skip
def test_what_speaks_for_one_paragraph(nodes, at, expected):
    assert joined(*nodes, at=at) == expected


def test_a_summary_has_no_full_stop():
    assert bare("甲" * 89) and bare("甲甲,甲")
    assert not bare("甲" * 90) and not any(bare("甲甲" + mark) for mark in ".!?")


# -- which pairs are looked at -----------------------------------------------------------------------------------------


def pairs(*nodes, hints=()):
    nodes = [attrs.evolve(node, block=k) for k, node in enumerate(nodes)]
    found = list(Linker(nodes, page_seams.PageStats([]), hints).candidates())
    assert len(found) == len(set(found))
    return set(found)


def neighbours(count):
    return {(k, k + 1) for k in range(count - 1)}


@pytest.mark.parametrize(
    ("nodes", "far"),
    [
        ([S, B, S, B], {(0, 3), (1, 0), (3, 0), (2, 1), (3, 1), (1, 3)}),
        ([S, Y, B], {(0, 2), (2, 0)}),
        ([B, Z, B], {(0, 2), (2, 0)}),
    ],
)  # fmt: skip
def test_ends_are_held_against_beginnings(nodes, far):
    assert pairs(*nodes) == neighbours(len(nodes)) | far


def test_a_heading_right_behind_a_whole_text_follows_nothing_else():
    ended, inset = fragment(ending="note"), attrs.evolve(S, inset=True)
    assert (0, 2) not in pairs(ended, B, S) and (0, 2) in pairs(ended, B, inset)
    assert (0, 2) in pairs(ended, fragment(closed=False), S)


@pytest.mark.parametrize("shown", [{"lead": True}, {"inset": True}, {"begins": -0.1}])
def test_a_column_may_begin_where_a_fragment_shows_it(page, shown):
    """Three texts that have all in common: nothing ends or begins between them but for what one shows."""
    linker = page(*[("B", "a b c d e")] * 4)
    assert not linker.is_start(2) and not linker.is_end(1)
    nodes = list(linker.nodes)
    nodes[2] = attrs.evolve(nodes[2], **shown)
    again = Linker(nodes, page_seams.PageStats([]))
    assert again.is_start(2) and again.is_end(1)
    assert not again.is_start(1) and not again.is_end(2)


def test_where_a_column_may_begin_or_end(page):
    linker = page(*[("B", "a b c d e")] * 4)
    assert linker.is_start(0) and linker.is_end(3)

    def changed(k, **shown):
        nodes = list(linker.nodes)
        nodes[k] = attrs.evolve(nodes[k], **shown)
        again = Linker(nodes, page_seams.PageStats([]))
        return [again.is_start(n) for n in range(1, 4)], [again.is_end(n) for n in range(3)]

    assert changed(0) == ([False] * 3, [False] * 3)
    assert changed(1, closed=False) == ([False, True, False], [False, True, False])
    assert changed(1, ending="note") == ([False, True, False], [False, True, False])
    assert changed(2, kind="S") == ([False, False, True], [False, True, False])
    assert changed(2, kind="Y") == ([False, True, True], [False, True, False])


@pytest.mark.parametrize(("size", "parts"), [(7, False), (8, True)])
def test_what_has_little_in_common_may_part(page, size, parts):
    """Two texts that share one string of each one's so many, all of which stand on the page once more."""
    one, other = (" ".join(f"{letter}{k}" for k in range(size)) for letter in "xy")
    nodes = list(page(("B", one + " a"), ("B", other + " a"), ("B", one), ("B", other)).nodes)
    nodes[1] = attrs.evolve(nodes[1], ending="note")  # what stands behind it is not of its article
    linker = Linker(nodes, page_seams.PageStats([]))
    assert linker.is_end(0) == linker.is_start(1) == parts


def test_texts_that_share_all_do_not_part(page):
    linker = page(("B", "a"), ("B", "b"), ("B", "a b"))
    assert linker.is_start(2) is False
    linker = page(("B", "a"), ("B", "a"))
    assert not linker.is_end(0) and not linker.is_start(1)


@pytest.mark.parametrize(("inset", "bare"), [(True, True), (False, False)])
def test_a_heading_without_its_text_looks_for_one_even_in_the_middle_of_another(page, inset, bare):
    rows = page(("S", "a b c d"), *[("B", "a b c d")] * 3).nodes
    rows = [attrs.evolve(node, inset=inset and k == 1) for k, node in enumerate(rows)]
    found = set(Linker(rows, page_seams.PageStats([])).candidates())
    assert ((0, 3) in found) == bare


def test_far_links_reach_to_the_nearest_in_a_long_text():
    rows = [S, B] * (PAGE // 2)
    assert (1, len(rows) - 1) in pairs(*rows)
    rows += [S, B]
    found = pairs(*rows)
    j = len(rows) // 2 + 1 - (len(rows) // 2) % 2
    assert rows[j] is B
    ends = sorted(i for i, k in found if k == j and rows[i] is B)
    heads = sorted(i for i, k in found if k == j and rows[i] is S)
    assert ends == [j + 2 * n for n in range(-FAR_ENDS, FAR_ENDS) if n]
    assert heads == [j - 1 + 2 * n for n in range(-FAR_HEADS + 1, FAR_HEADS + 1)]


def test_a_headline_printed_again_is_followed_by_its_article_whatever_stands_between():
    whole = [S, B, B, B, S, B]
    assert {(k, 5) for k in (1, 2, 3)} <= pairs(*whole, hints=[(5, 0)])
