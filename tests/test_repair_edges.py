"""The parts of the repair one by one: the assignment against a search of all, changes of chains, limits, evidence."""

from __future__ import annotations

import math
import random
from functools import cache
from itertools import pairwise, permutations
from types import SimpleNamespace

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import corruptions
from newsparse import page_seams, seams
from newsparse.linking import solve as solving
from newsparse.linking import weights
from newsparse.linking.limits import Limits
from newsparse.linking.matching import best_successors
from newsparse.linking.nodes import make_node, weighed
from newsparse.linking.search import (
    FLOOR,
    HOPELESS,
    NEVER,
    SLACK,
    WORTH,
    Articles,
    _changes,
    _neighbours,
    _promising,
    _State,
    improve,
)
from newsparse.linking.settle import BEFORE, BEHIND, fragment_evidence, settle, tails_of, weigh
from newsparse.linking.solve import (
    LITTLE,
    LONG,
    PART,
    UNSIGNED,
    _goes_on,
    calibrated,
    chains_of,
    link_class,
    solve,
    terms,
)

# -- the assignment --------------------------------------------------------------------------------------------------


def best_sum(gains, right):
    """The greatest sum of links without two into one fragment, by trying all."""
    rows = sorted(gains)

    @cache
    def rest(n, taken):
        if n == len(rows):
            return 0.0
        best = rest(n + 1, taken)
        for j, gain in gains[rows[n]].items():
            if not taken >> right[j] & 1:
                best = max(best, gain + rest(n + 1, taken | 1 << right[j]))
        return best

    return rest(0, 0)


@pytest.mark.parametrize("seed", range(40))
def test_the_assignment_is_the_best_of_all(seed):
    """Links from one half of the fragments to the other: no rings, so the optimum is known exactly."""
    rng = random.Random(seed)
    for _ in range(25):
        size = rng.randint(1, 7)
        right = {size + n: n for n in range(size)}
        gains = {
            i: {j: rng.randint(-2, 9) + rng.random() for j in right if rng.random() < 0.6}
            for i in range(size)
        }
        links = best_successors(gains)
        assert len(set(links.values())) == len(links)
        assert all(gains[i][j] > 0 for i, j in links.items())
        assert sum(gains[i][j] for i, j in links.items()) == pytest.approx(best_sum(gains, right))


@pytest.mark.parametrize(
    ("gains", "links"),
    [
        ({0: {1: 1.0}, 1: {0: 2.0}}, {1: 0}),
        ({0: {1: 3.0}, 1: {2: 2.0}, 2: {0: 2.0}}, {0: 1, 2: 0}),
        ({0: {1: 5.0}, 1: {0: 4.0, 2: 3.0}}, {0: 1, 1: 2}),
        ({0: {0: 9.0, 1: 1.0}}, {0: 1}),
        ({5: {6: 0.0}, 6: {7: -1.0}, 7: {5: 0.001}}, {7: 5}),
        ({0: {1: 2.0}, 2: {1: 2.0}}, {0: 1}),
        ({0: {1: 2.0, 2: 2.0}}, {0: 1}),
        ({3: {4: 1.0}, 4: {3: 1.0}, 8: {9: 1.0}, 9: {8: 1.5}}, {4: 3, 9: 8}),
    ],
)
def test_rings_lose_their_weakest_link_and_ties_go_to_the_first(gains, links):
    found = best_successors(gains)
    assert found == links
    assert list(found) == sorted(found)


# -- the search ------------------------------------------------------------------------------------------------------


class Still:
    """A linker with no evidence that depends on chains."""

    def __init__(self):
        self.nodes = [SimpleNamespace(kind="B") for _ in range(9)]
        self.asked = []
        self.again = {}

    def place(self, chain):
        pass

    def measures(self, i, j):
        self.asked.append((i, j))
        return "", ()


def test_what_a_link_takes_apart():
    state = _State([(0, 1, 2, 3), (4, 5, 6)])
    assert state.split(1, 5) == ((0, 1), (5, 6), (2, 3), (4,), ((0, 1, 2, 3), (4, 5, 6)))
    assert state.split(3, 4) == ((0, 1, 2, 3), (4, 5, 6), (), (), ((0, 1, 2, 3), (4, 5, 6)))
    assert state.split(0, 3) == ((0,), (3,), (1, 2), (), ((0, 1, 2, 3),))
    assert state.split(3, 0) is None and state.split(1, 1) is None


@pytest.mark.parametrize(
    ("chains", "link", "gains", "changes"),
    [
        # two ends meet: nothing is freed
        ([(0, 1), (2, 3)], (1, 2), {}, [[(0, 1, 2, 3)]]),
        # only a tail is freed: it stands alone, or goes behind a chain that it follows
        ([(0, 1), (2,)], (0, 2), {}, [[(0, 2), (1,)]]),
        ([(0, 1), (2,), (3,)], (0, 2), {3: {1: 1.0}}, [[(0, 2), (1,)], [(0, 2), (3, 1)]]),
        # only a head is freed
        ([(0,), (1, 2)], (0, 2), {}, [[(0, 2), (1,)]]),
        ([(0,), (1, 2), (3,)], (0, 2), {1: {3: 1.0}}, [[(0, 2), (1,)], [(0, 2), (1, 3)]]),
        # both: one link would be lost, so the two freed parts must be linked, with each other or elsewhere
        ([(0, 1), (2, 3)], (0, 3), {}, []),
        ([(0, 1), (2, 3)], (0, 3), {2: {1: -1.0}}, [[(0, 3), (2, 1)]]),
        ([(0, 1), (2, 3), (4,)], (0, 3), {2: {4: 1.0}}, [[(0, 3), (1,), (2, 4)]]),
        ([(0, 1), (2, 3), (4,)], (0, 3), {4: {1: 1.0}}, [[(0, 3), (2,), (4, 1)]]),
        # what stood between two of one chain must find another place
        ([(0, 1, 2)], (0, 2), {}, []),
        ([(0, 1, 2), (3,)], (0, 2), {3: {1: 1.0}}, [[(0, 2), (3, 1)]]),
        ([(0, 1, 2), (3,)], (0, 2), {1: {3: 1.0}}, [[(0, 2), (1, 3)]]),
        ([(0, 1, 2), (3,)], (0, 2), {1: {3: 0.0}, 3: {1: 0.0}}, []),
        # of several places the one with the greatest gain
        ([(0, 1, 2), (3,), (4,)], (0, 2), {1: {3: 1.0, 4: 2.0}}, [[(0, 2), (1, 4)]]),
        ([(0, 1, 2), (3,), (4,)], (0, 2), {3: {1: 2.0}, 4: {1: 1.0}}, [[(0, 2), (3, 1)]]),
        # a chain's middle is no place
        ([(0, 1, 2), (3, 4)], (0, 2), {1: {4: 1.0}, 3: {1: 1.0}}, []),
        ([(0, 1)], (1, 0), {}, []),
    ],
)
def test_changes_never_cost_a_link(chains, link, gains, changes):
    found = list(_changes(*link, gains, _State(chains)))
    assert [sorted(new) for _, new in found] == [sorted(want) for want in changes]
    for old, new in found:
        assert sorted(k for chain in old for k in chain) == sorted(k for chain in new for k in chain)
        assert sum(len(c) - 1 for c in new) >= sum(len(c) - 1 for c in old)
        assert set(old) <= set(chains)


def test_what_stands_beside_a_fragment_in_its_chain():
    state = _State([(0, 1, 2), (3,)])
    assert [_neighbours(k, state) for k in range(4)] == [(-1, 1), (0, 2), (1, -1), (-1, -1)]


def test_links_worth_trying_cost_little_and_come_in_order():
    state = _State([(0, 1), (2,), (3,)])
    gains = {0: {1: 2.0, 2: 1.0, 3: 1.5}, 2: {3: FLOOR}, 3: {1: FLOOR + 0.1}}
    assert _promising(gains, state) == [(0, 3), (0, 2)]
    assert _promising({0: {1: 2.0, 2: 2.0 - SLACK}}, state) == []
    assert _promising({0: {1: 2.0, 2: 2.01 - SLACK}}, state) == [(0, 2)]
    # what is freed may meet anew: 1 behind 2 makes good what (0, 3) costs
    meeting = _State([(0, 1), (2, 3)])
    assert _promising({0: {1: 4.0, 3: 1.0}, 2: {3: 1.0}}, meeting) == []
    assert _promising({0: {1: 4.0, 3: 1.0}, 2: {3: 1.0, 1: 3.0}}, meeting) == [(0, 3), (2, 1)]


def test_only_links_of_what_changed_are_asked_again():
    fixed = {(0, 1): 1.0, (1, 2): 2.0, (2, 3): 3.0, (3, 1): 4.0, (0, 3): HOPELESS, (1, 3): HOPELESS - 0.1}
    linker = Still()
    articles = Articles(linker, fixed, {})
    all_links = {0: {1: 1.0, 3: HOPELESS}, 1: {2: 2.0}, 2: {3: 3.0}, 3: {1: 4.0}}
    articles.look()
    assert articles.gains == all_links
    linker.asked.clear()
    articles.stand([(0,), (1,), (2,), (3,)])
    assert sorted(linker.asked) == [(0, 1), (0, 3), (1, 2), (2, 3), (3, 1)]
    linker.asked.clear()
    articles.stand([(0, 2), (1,), (3,)])
    assert sorted(linker.asked) == [(0, 1), (0, 3), (1, 2), (2, 3)]
    assert articles.gains == all_links
    assert articles.score((0, 1, 2)) == 3.0
    assert articles.score((0, 2)) == NEVER
    assert articles.score(()) == 0.0 == articles.score((4,))


def test_a_change_must_be_worth_it_and_rounds_are_limited():
    def found(gain, rounds=8):
        articles = Articles(Still(), {(0, 1): 1.0, (0, 2): gain, (3, 1): 0.2}, {})
        return improve(articles, [(0, 1), (2,), (3,)], rounds=rounds)

    assert found(WORTH + 0.7) == ((0, 1), (2,), (3,))
    assert found(WORTH + 0.9) == ((0, 2), (3, 1))
    assert found(WORTH + 0.9, rounds=0) == ((0, 1), (2,), (3,))


@pytest.mark.parametrize("seed", range(30))
def test_the_search_ends_where_no_single_change_pays(seed):
    rng = random.Random(seed)
    fixed = {(i, j): rng.uniform(-4, 4) for i in range(6) for j in range(6) if i != j and rng.random() < 0.5}
    articles = Articles(Still(), fixed, {})
    chains = improve(articles, [(k,) for k in range(6)], rounds=60)
    gains = articles.gains
    state = _State(chains)
    assert chains == tuple(sorted(chains))
    for i, j in _promising(gains, state):
        for old, new in _changes(i, j, gains, state):
            more = sum(map(articles.score, new)) - sum(map(articles.score, old))
            assert more <= WORTH + 1e-9


# -- limits ------------------------------------------------------------------------------------------------------------


def test_a_short_line_right_above_a_byline_begins_an_article():
    def nodes(kinds, inset=(), dash=()):
        return [
            SimpleNamespace(kind=kind, inset=k in inset, text="——记王小明" if k in dash else "茶香")
            for k, kind in enumerate(kinds)
        ]

    assert Limits().heading(nodes("BSYBSBYSSY")).first == {1, 8}
    assert Limits(first=frozenset({4})).heading(nodes("SYB")).first == {0, 4}
    assert Limits().heading(nodes("BSYB", inset={2})) == Limits()
    limits = Limits(last=frozenset({0})).heading(nodes("BSYB"))
    assert limits.last == {0} and limits.allowed([(1, 2), (2, 3)], nodes("BSYB")) == [(1, 2), (2, 3)]
    assert Limits().heading(nodes("BSYB")).allowed([(0, 1), (1, 2)], nodes("BSYB")) == [(1, 2)]
    # a deck begins with a dash
    assert Limits().heading(nodes("BSSB", dash={2})).first == {1}
    assert Limits().heading(nodes("BSSB", dash={1})) == Limits() == Limits().heading(nodes("BSBB", dash={2}))


# -- chains without a head -----------------------------------------------------------------------------------------------

ANY = {i: dict.fromkeys(range(12), 0.0) for i in range(12)}
"""Gains that no link is refused for."""


@given(
    st.permutations(range(12)), st.sets(st.integers(1, 11)), st.lists(st.sampled_from("BBBSL"), min_size=12)
)
def test_what_goes_on_makes_no_rings_and_joins_only_ends_and_beginnings(order, cuts, kinds):
    bounds = [0, *sorted(cuts), 12]
    chains = [tuple(order[a:b]) for a, b in pairwise(bounds)]
    nodes = [SimpleNamespace(kind="B" if k == "L" else k, lead=k == "L") for k in kinds]
    links = _goes_on(chains, nodes, ANY)
    follows = {i: j for chain in chains for i, j in pairwise(chain)}
    for i, j in links:
        assert j == i + 1 and i not in follows and j not in follows.values()
        assert nodes[i].kind == nodes[j].kind == "B" and not nodes[j].lead
    follows.update(links)
    assert sorted(k for chain in chains_of(follows, 12) for k in chain) == list(range(12))


def test_fragments_without_a_head_go_on_with_what_stands_above():
    nodes = [SimpleNamespace(kind=kind, lead=False) for kind in "SBBBBBB"]
    assert _goes_on([(0, 1), (2, 3, 4, 5), (6,)], nodes, ANY) == [(1, 2), (5, 6)]
    assert _goes_on([(0, 1), (2,), (3, 4, 5, 6)], nodes, ANY) == [(1, 2), (2, 3)]  # one is enough
    assert _goes_on([(0, 1, 6), (2, 3, 4, 5)], nodes, ANY) == []  # nothing ends right above
    # a heading is left to what speaks for headings
    assert _goes_on([(0,), (1, 2, 3, 4, 5, 6)], nodes, ANY) == []
    nodes[2].lead = True
    assert _goes_on([(0, 1), (2, 3, 4, 5), (6,)], nodes, ANY) == [(5, 6)]


def test_fragments_do_not_go_on_where_all_speaks_against_it():
    nodes = [SimpleNamespace(kind="SBBBBBBBBB"[k], lead=False) for k in range(10)]
    chains = [(0, 1), (2, 3, 4, 5), (6, 7, 8, 9)]
    assert _goes_on(chains, nodes, ANY) == [(1, 2), (5, 6)]
    assert _goes_on(chains, nodes, ANY | {1: {2: LITTLE}}) == [(5, 6)]
    assert _goes_on(chains, nodes, {}) == []
    assert _goes_on([(6, 7, 8, 9), (0, 1, 2, 5)], nodes, ANY) == [(5, 6)]
    # by then the chain's other end stands right above its own beginning
    assert _goes_on([(6, 7, 8, 9), (10, 1, 2, 5)], [*nodes, nodes[1]], ANY) == [(5, 6)]
    # so with three: 1 goes on with 2, 3 with 4, and 5 with 6 would close the ring
    assert _goes_on([(2, 5), (4, 1), (6, 3)], nodes, ANY) == [(1, 2), (3, 4)]


def test_a_text_that_begins_with_a_byline_goes_on_with_a_head_over_a_note():
    def linked(kinds, chains, gains=ANY, **changes):
        nodes = [SimpleNamespace(kind=kind, lead=False, closed=True) for kind in kinds]
        for name, k in changes.items():
            setattr(nodes[k], name, name == "lead")
        return _goes_on(chains, nodes, gains)

    assert linked("SBYB", [(0, 1), (2, 3)]) == [(1, 2)]
    assert linked("SBBYB", [(0, 1, 2), (3, 4)]) == [(2, 3)]
    assert linked("SBBBYB", [(0, 1, 2, 3), (4, 5)]) == []  # no note is so long
    assert linked("SYBYB", [(0, 1, 2), (3, 4)]) == []  # somebody signed it
    assert linked("SBYB", [(0, 1), (2, 3)], lead=1) == [] == linked("SBYB", [(0, 1), (2, 3)], closed=1)
    assert linked("SBY", [(0, 1), (2,)]) == []  # under the text: who wrote that
    assert linked("SBYB", [(0, 1), (2, 3)], ANY | {1: {2: UNSIGNED}}) == []


# -- a heading, or the torn half of a sentence? ------------------------------------------------------------------------


def nodes_of(*lines, gap=1):
    return [make_node(k, text, gap, False) for k, text in enumerate(lines)]


def evidence_of(nodes, k, tails=()):
    stats = page_seams.PageStats([n.text for n in nodes])
    return dict(fragment_evidence(nodes, k, stats, list(tails)))


FULL = "全村三百户人家去年都通上了自来水。"


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("老窑新火", "size", 0.4),
        ("老窑新火", "bias", 1.0),
        ("甲" * 8, "brief", 1.0),
        ("甲" * 8, "short", 0.0),
        ("甲" * 9, "brief", 0.0),
        ("甲" * 9, "short", 1.0),
        ("甲" * 14, "short", 1.0),
        ("甲" * 14, "middling", 0.0),
        ("甲" * 15, "short", 0.0),
        ("甲" * 15, "middling", 1.0),
        ("甲" * 20, "middling", 1.0),
        ("甲" * 21, "middling", 0.0),
        ("甲" * 26, "long", 0.0),
        ("甲" * 27, "long", 1.0),
        ("老窑新火", "comma", 0.0),
        ("老窑,新火", "comma", 1.0),
        ("老窑,新火", "commas", 0.0),
        ("老窑,新,火", "commas", 1.0),
        ("老窑、新火", "list", 1.0),
        ("老窑新火", "list", 0.0),
        ("老窑的新火", "function", 0.125),
        ("他说老窑的新火是我们的", "function", 6 / 11),
        ("他表示老窑新火", "saying", 1.0),
        ("老窑新火", "saying", 0.0),
        ("日前老窑新火", "time", 1.0),
        ("5月老窑新火", "time", 1.0),
        ("老窑日前新火", "time", 0.0),
        ("老窑 新火", "space", 1.0),
        ("老窑新火", "space", 0.0),
        ("老窑新火——", "dash_end", 1.0),
        ("老窑新火一一", "dash_end", 1.0),
        ("老窑“新火”", "quoted_end", 1.0),
        ("老窑新火", "quoted_end", 0.0),
        ("老窑新火?", "mark_end", 1.0),
        ("老窑新火", "mark_end", 0.0),
        ("老窑新火X", "mark_end", 0.0),
        ("老窑新火X", "quoted_end", 0.0),
        ("老窑(新火)", "bracket_end", 1.0),
        ("老窑“新火", "opens", 1.0),
        ("老窑“新火”", "opens", 0.0),
        ("老窑”新火", "closes", 1.0),
        ("老窑新火", "closes", 0.0),
    ],
)
def test_evidence_of_a_short_line(text, name, value):
    assert evidence_of(nodes_of(text), 0)[name] == pytest.approx(value)


def test_evidence_of_what_stands_round_a_short_line():
    nodes = nodes_of(FULL, "老窑新火", FULL)
    found = evidence_of(nodes, 1)
    assert (found["after_open"], found["after_short"], found["gap"]) == (0.0, 0.0, 0.0)
    assert found["next.body"] == 1.0 and "next.S" not in found
    assert found["next.begins"] == nodes[2].begins and found["next.lead"] == 0.0
    assert found["begins"] == nodes[1].begins
    opened = nodes_of("全村三百户人家去年都通上了", "老窑新火", "龙窑点火记")
    opened[0] = attrs.evolve(opened[0], kind="B", closed=False, quoted=False)
    found = evidence_of(opened, 1)
    assert (found["after_open"], found["after_short"]) == (1.0, 0.0)
    assert found["next.S"] == 1.0 and "next.body" not in found
    found = evidence_of(opened, 2)
    assert (found["after_open"], found["after_short"]) == (0.0, 1.0)
    assert not any(name.startswith("next.") for name in found)
    assert not any(name.startswith("after_") for name in evidence_of(opened, 0))
    assert evidence_of(nodes_of("老窑新火", gap=2), 0)["gap"] == 1.0
    quoted = nodes_of(FULL, "老窑新火")
    quoted[0] = attrs.evolve(quoted[0], closed=False, quoted=True)
    assert evidence_of(quoted, 1)["after_open"] == 0.0


def test_a_short_line_says_what_the_text_before_or_behind_it_says():
    line = "龙窑新火"  # 龙窑, 窑新, 新火
    before = "镇上的龙窑去年熄了火。"
    behind = "老窑新火重燃。"
    found = evidence_of(nodes_of(before, line, behind), 1)
    assert (found["said.before"], found["said.behind"]) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    far = nodes_of(before, *["北京"] * BEFORE, line, *["北京"] * BEHIND, behind)
    found = evidence_of(far, BEFORE + 1)
    assert (found["said.before"], found["said.behind"]) == (0.0, 0.0)
    near = nodes_of(before, *["北京"] * (BEFORE - 1), line, *["北京"] * (BEHIND - 1), behind)
    found = evidence_of(near, BEFORE)
    assert (found["said.before"], found["said.behind"]) == (pytest.approx(1 / 3), pytest.approx(2 / 3))
    assert evidence_of(nodes_of(before, "2018", behind), 1)["said.before"] == 0.0


def test_how_the_page_goes_on_where_a_short_line_ends():
    found = evidence_of(nodes_of("省冶金工会说,省冶金工会的事,", "山东省冶金工", FULL), 1)
    assert {name for name in found if name.startswith("last")} == {"last2.inside", "last3.inside"}
    found = evidence_of(nodes_of("省冶金工会,省冶金工会,化工", "山东省冶金", FULL), 1)
    assert {name for name in found if name.startswith("last")} == {"last2.inside", "last3.inside"}
    assert not any(name.startswith("last") for name in evidence_of(nodes_of("老窑新火", FULL), 0))


def test_evidence_of_the_next_line_is_bounded(monkeypatch):
    nodes = nodes_of("老窑新火", FULL)
    stats = page_seams.PageStats([n.text for n in nodes])
    for score, seam, page_seam in ((-9.0, -4.0, -2.0), (9.0, 6.0, 6.0), (0.5, 0.5, 0.5)):
        monkeypatch.setattr(seams, "seam_score", lambda left, right, score=score: score)
        monkeypatch.setattr(page_seams.PageStats, "seam", lambda self, left, right, score=score: score)
        found = dict(fragment_evidence(nodes, 0, stats, []))
        assert (found["next.seam"], found["next.page"]) == (seam, page_seam)
        assert found["next.fits"] == max(0.0, seam)
        assert found["next.closes"] == 0.0
    nodes[1] = attrs.evolve(nodes[1], closes="”", lead=True)
    found = evidence_of(nodes, 0)
    assert (found["next.closes"], found["next.lead"]) == (1.0, 1.0)


def test_a_tail_far_away_speaks_for_a_torn_sentence():
    nodes = nodes_of("他把一串磨得发亮的钥", FULL, FULL, "匙交到了儿子马海的手里。", "老窑新火")
    alone = evidence_of(nodes, 0)
    assert (alone["far.best"], alone["far.any"]) == (-4.0, 0.0)
    assert evidence_of(nodes, 0, [1])["far.best"] == -4.0  # the next line is no far one
    with_tail = evidence_of(nodes, 0, [3])
    stats = page_seams.PageStats([n.text for n in nodes])
    left, right = nodes[0].text[-8:], nodes[3].text[:8]
    score = seams.seam_score(left, right) + stats.seam(left, right) - nodes[3].begins
    assert with_tail["far.best"] == pytest.approx(min(8.0, max(-4.0, score)))
    assert with_tail["far.any"] == float(score > 2.0)


def test_tails_begin_in_the_middle_of_a_sentence_behind_nothing_open():
    nodes = [
        attrs.evolve(node, kind=kind, begins=begins, closed=closed)
        for node, kind, begins, closed in zip(
            nodes_of(*[FULL] * 6),
            "BBBSBB",
            (-1.0, -1.0, 0.0, -1.0, -0.1, -1.0),
            (True, True, True, False, False, True),
            strict=True,
        )
    ]
    assert tails_of(nodes) == [0, 1, 4]


def test_only_short_lines_in_doubt_are_weighed_and_those_above_0_are_text():
    nodes = nodes_of("老窑新火——", "龙窑点火记", FULL, "老窑新火")
    nodes = [attrs.evolve(node, kind=kind) for node, kind in zip(nodes, "SSBS", strict=True)]
    stats = page_seams.PageStats([n.text for n in nodes])
    scores = weigh(nodes, stats, {"bias": 2.0, "size": 10.0})
    assert scores == {1: 7.0, 3: 6.0}  # the first is a kicker
    assert set(weigh(nodes, stats, {}, frozenset([3]))) == {1}
    assert [n.kind for n in settle(nodes, {1: 0.1, 3: 0.0})] == ["S", "B", "B", "S"]


# -- links, their classes and probabilities --------------------------------------------------------------------------


def test_classes_of_links():
    body, head = nodes_of(FULL, "老窑新火")
    torn = attrs.evolve(body, closed=False)
    assert link_class(body, head) == "cross" == link_class(torn, head)
    assert link_class(body, body) == "closed"
    assert link_class(torn, body) == "torn"
    assert link_class(head, body) == "head" == link_class(head, head)


def test_probabilities_stay_where_they_were_fitted():
    assert terms(20.0, 20.0) == (12.0, 12.0)
    assert terms(-20.0, -20.0) == (-3.0, -6.0)
    assert terms(1.5, -2.5) == (1.5, -2.5)
    for name, (bias, of_gain, of_margin) in weights.CALIBRATION.items():
        for gain, margin in ((0.5, 0.5), (3.0, 1.0), (30.0, 30.0), (-30.0, -30.0)):
            x, y = terms(gain, margin)
            want = 1 / (1 + math.exp(-(bias + of_gain * x + of_margin * y)))
            assert calibrated(name, gain, margin) == pytest.approx(min(0.9999, want), abs=6e-5)


def test_chains_begin_in_order():
    assert chains_of({4: 1, 1: 0}, 5) == ((2,), (3,), (4, 1, 0))


def page(*names):
    text, _ = corruptions.write(corruptions.clean(*names))
    return [make_node(k, line, 1, False) for k, line in enumerate(text.split("\n")) if line]


def test_links_below_the_least_probability_are_not_made():
    nodes = page("market", "ferry")
    every = solve(nodes).links
    least = sorted(link.confidence for link in every.values())[len(every) // 2]
    kept = solve(nodes, least=least).links
    assert kept == {i: link for i, link in every.items() if link.confidence >= least}
    assert 0 < len(kept) < len(every)


def test_forbidden_links_are_not_made():
    nodes = page("market")
    every = solve(nodes).links
    i, j = next((link.before, link.after) for link in every.values())
    links = solve(nodes, limits=Limits(frozenset({(i, j)}))).links
    assert i not in links or links[i].after != j


@pytest.mark.parametrize("side", ["first", "last"])
def test_an_article_begins_or_ends_where_it_must(side):
    nodes = page("market")
    i, j = next(
        (link.before, link.after) for link in solve(nodes).links.values() if nodes[link.before].kind == "B"
    )
    limits = Limits(first=frozenset({j})) if side == "first" else Limits(last=frozenset({i}))
    links = solve(nodes, limits=limits).links
    if side == "last":
        assert i not in links
    else:
        assert not any(link.after == j and nodes[link.before].kind != "S" for link in links.values())
    pairs = list(permutations(range(1, len(nodes)), 2))
    moved = limits.part(1, len(nodes)).allowed([(a - 1, b - 1) for a, b in pairs], nodes[1:])
    assert [(a + 1, b + 1) for a, b in moved] == limits.allowed(pairs, nodes)


def test_links_tell_what_made_them():
    solution = solve(page("market", "ferry"))
    for chain in solution.chains:
        for i, j in pairwise(chain):
            link = solution.links[i]
            assert (link.before, link.after) == (i, j)
            sizes = [abs(part) for _, part in link.evidence]
            assert sizes == sorted(sizes, reverse=True)
            assert 0 < len(sizes) <= 8 and min(sizes) >= 0.005
            assert all(part == round(part, 3) for _, part in link.evidence)
            assert link.gain <= solution.best.get(i, 0.0) + 1e-9 or link.gain <= 0
            assert not link.joined  # a clean page


def test_a_torn_paragraph_is_joined_less_surely_than_it_is_linked():
    damaged = corruptions.cut(corruptions.clean("market", "ferry"), "market", 2)
    lines = corruptions.write(damaged)[0].split("\n")
    nodes = [make_node(k, line, 1, False) for k, line in enumerate(line for line in lines if line)]
    (join,) = [link for link in solve(nodes).links.values() if link.joined]
    assert not nodes[join.before].closed
    margin_free = calibrated("torn", join.gain, 12.0)
    assert 0.5 < join.confidence <= margin_free


def test_the_most_doubtful_lines_are_read_both_ways_a_few_at_most():
    scores = {0: 0.5, 1: -0.1, 2: 1.69, 3: -1.7, 4: 9.0, 5: -1.0, 6: 1.2}
    assert solving.doubtful(scores) == [1, 0, 5]
    assert solving.doubtful({3: -1.7, 2: 1.69}) == [2]


def test_a_long_text_is_cut_at_a_headline_near_the_aim():
    body, head = nodes_of(FULL, "老窑新火")
    nodes = [body] * (LONG + 100)
    assert solving._cut(nodes[:LONG], 0) == LONG
    assert solving._cut(nodes, 0) == PART  # no headline: where it is
    nodes[PART + 30] = nodes[PART - 20] = head
    assert solving._cut(nodes, 0) == PART - 20
    assert solving._cut(nodes, 100) == LONG + 100
    nodes[PART - 21] = attrs.evolve(body, closed=False)  # nothing is cut within a sentence
    assert solving._cut(nodes, 0) == PART + 30
    nodes[PART + 29] = head
    assert solving._cut(nodes, 0) == PART + 29
    two = [body] * (LONG + 100)
    two[PART - 30] = two[PART + 10] = head
    assert solving._cut(two, 0) == PART + 10
    near = [body] * (LONG + 100)
    near[PART + PART // 4] = near[PART - PART // 4 - 1] = head
    assert solving._cut(near, 0) == PART
    near[PART - PART // 4] = head
    assert solving._cut(near, 0) == PART  # what stands before it is a headline too
    near[PART - PART // 4 - 1] = body
    assert solving._cut(near, 0) == PART - PART // 4


def test_a_long_text_is_linked_as_surely_as_was_asked():
    torn = [line for k in range(LONG // 2) for line in (f"第{k}户说，今年的收成", "比去年好。")]
    nodes = nodes_of(FULL, "老窑新火", *torn)
    assert len(nodes) > LONG
    every = solve(nodes).links.values()
    least = max(link.confidence for link in every)
    assert min(link.confidence for link in every) < least
    sure = solve(nodes, least=least).links.values()
    assert 0 < len(sure) < len(every)
    assert min(link.confidence for link in sure) >= least


def test_limits_hold_in_each_part_of_a_long_text(monkeypatch):
    monkeypatch.setattr(solving, "LONG", 20)
    monkeypatch.setattr(solving, "PART", 12)
    nodes = page("market", "ferry", "kiln", "bridge")
    assert len(nodes) > 20
    every = solve(nodes).links
    for i, link in list(every.items())[:: len(every) - 1]:  # the first and the last
        links = solve(nodes, limits=Limits(last=frozenset({i}))).links
        assert i not in links
        links = solve(nodes, limits=Limits(apart=frozenset({(i, link.after)}))).links
        assert i not in links or links[i].after != link.after


def test_the_limits_of_a_part_are_those_of_its_own_fragments():
    limits = Limits(
        frozenset({(2, 4), (4, 2), (1, 3), (3, 1), (3, 5), (5, 3)}),
        frozenset({1, 2, 4, 5}),
        frozenset({1, 2, 4, 5}),
    )
    assert limits.part(2, 5) == Limits(frozenset({(0, 2), (2, 0)}), frozenset({0, 2}), frozenset({0, 2}))


def test_each_part_of_a_long_text_has_its_own_hints(monkeypatch):
    monkeypatch.setattr(solving, "LONG", 20)
    monkeypatch.setattr(solving, "PART", 12)
    body, head = nodes_of(FULL, "老窑新火")
    nodes = [head if k in (0, 12, 24) else body for k in range(36)]
    given = []

    def alone(nodes, hints, **_):
        given.append((len(nodes), hints))
        return solving.Solution(tuple((k,) for k in range(len(nodes))), {}, tuple(nodes), {0: 1.0})

    monkeypatch.setattr(solving, "solve", alone)
    found = solving._in_parts(nodes, [(3, 0), (15, 12), (30, 24), (30, 0), (3, 24), (12, 12)], 0.0, Limits())
    assert given == [(12, [(3, 0)]), (12, [(3, 0), (0, 0)]), (12, [(6, 0)])]
    assert found.chains == tuple((k,) for k in range(36))
    assert found.best.keys() == {0, 12, 24}


def test_weights_have_no_end():
    for tenths in (0, 1, 2047, 2048, 3000):
        assert weighed((1 << tenths) - 1) == (tenths / 10, pytest.approx(math.log1p(tenths / 10)))
