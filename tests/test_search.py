"""The search over sets of chains: it keeps every fragment, never lowers the score, and finds what a look cannot."""

from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.linking import search
from newsparse.linking.matching import best_successors
from newsparse.linking.search import BARE, HOPELESS, NEVER, Articles, improve
from newsparse.linking.solve import chains_of


class Subjects:
    """A linker whose fragments have one subject each: a link is worth more, the more of the article shares the
    second fragment's subject.
    """

    def __init__(self, subjects, kinds=None):
        self.subjects = subjects
        self.nodes = [SimpleNamespace(kind=kind) for kind in kinds or "B" * len(subjects)]
        self.before = {}
        self.again = {}

    def place(self, chain):
        for at, k in enumerate(chain):
            self.before[k] = chain[: at + 1]

    def measures(self, i, j):
        return "SS", (sum(self.subjects[k] == self.subjects[j] for k in self.before[i]), 0.0, 0.0, 0.0)


TABLE = {"SS.topic": 1.0}


@st.composite
def problems(draw):
    count = draw(st.integers(2, 7))
    pairs = [(i, j) for i in range(count) for j in range(count) if i != j]
    fixed = draw(st.dictionaries(st.sampled_from(pairs), st.floats(-4, 4, width=16), max_size=20))
    subjects = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    kinds = draw(st.text(alphabet="BBSY", min_size=count, max_size=count))
    return count, fixed, (subjects, kinds)


@given(problems())
def test_the_score_never_falls_and_no_fragment_goes(problem):
    count, fixed, (subjects, kinds) = problem
    articles = Articles(Subjects(subjects, kinds), fixed, TABLE)
    gains = {}
    for (i, j), gain in fixed.items():
        if gain > 0:
            gains.setdefault(i, {})[j] = gain
    start = chains_of(best_successors(gains), count)
    found = improve(articles, start)
    assert sorted(k for chain in found for k in chain) == list(range(count))
    assert sum(map(articles.score, found)) >= sum(map(articles.score, start)) - 1e-9
    for chain in found:
        articles.linker.place(chain)
    for pair in links(found):
        assert articles.gains[pair[0]][pair[1]] == pytest.approx(articles.gain(*pair))
    assert len(found) <= len(start)  # no fewer links than before
    assert links(found) - links(start) <= articles.fixed.keys()


def links(chains):
    return {pair for chain in chains for pair in pairwise(chain)}


@given(problems())
def test_it_is_the_same_each_time(problem):
    count, fixed, page = problem
    alone = [(k,) for k in range(count)]
    first = improve(Articles(Subjects(*page), fixed, TABLE), alone)
    again = improve(Articles(Subjects(*page), dict(reversed(fixed.items())), TABLE), alone)
    assert first == again


def test_what_only_pays_as_a_whole(monkeypatch):
    monkeypatch.setattr(search, "WORTH", 1.0)
    # 0 1 | 2 3 are two articles whose bodies hang under the wrong headings: each single link is worth what it costs,
    # the right chains together are worth more
    fixed = {(0, 3): 1.0, (2, 1): 1.0, (0, 1): 0.8, (2, 3): 0.8}
    articles = Articles(Subjects(["a", "a", "b", "b"]), fixed, TABLE)
    assert improve(articles, [(0, 3), (2, 1)]) == ((0, 1), (2, 3))


def test_what_stood_between_finds_another_place(monkeypatch):
    monkeypatch.setattr(search, "WORTH", 1.0)
    # 4 belongs behind 0, and 1, which stood between them, behind 2
    fixed = {(0, 1): 1.0, (1, 4): 1.0, (0, 4): 2.0, (2, 1): 2.0}
    articles = Articles(Subjects("abaca"), fixed, TABLE)
    assert improve(articles, [(0, 1, 4), (2,), (3,)]) == ((0, 4), (2, 1), (3,))


@pytest.mark.parametrize("before", [(), (4,)])
def test_what_stands_before_a_headline_printed_again_is_put_in(before):
    # 3 stands below the headline of 0, printed again; what 0 and 1 said goes on with 2, and 3 behind that
    fixed = {(0, 1): 1.0, (1, 3): 8.0, (1, 2): 2.0, (2, 3): 8.0, (4, 2): 0.1}
    linker = Subjects("aaaab")
    linker.again = {3: 0}
    linker.hint = lambda i, j: "hint"
    start = [(0, 1, 3), (*before, 2), *([] if before else [(4,)])]
    assert improve(Articles(linker, fixed, TABLE), start) == ((0, 1, 2, 3), (4,))
    linker.again = {}  # elsewhere nothing is put in
    assert improve(Articles(linker, fixed, TABLE), start) == tuple(sorted(start))


def test_a_head_without_text_costs_so_much_that_it_is_put_above_what_has_another():
    # 0 (headline) heads 3; 1 and 2 (headline, byline) stand between them, and each of their links is worth less than 0 to 3
    fixed = {(0, 3): 3.0, (1, 2): 3.0, (0, 1): 0.5, (2, 3): 0.5}
    articles = Articles(Subjects("abcd", "SSYB"), fixed, TABLE)
    assert articles.score((1, 2)) == 3.0 - BARE
    assert articles.score((1,)) == articles.score((2,)) == -BARE
    assert improve(articles, [(0, 3), (1, 2)]) == ((0, 1, 2, 3),)
    del fixed[2, 3]  # nothing is put where nothing would follow it
    assert improve(Articles(Subjects("abcd", "SSYB"), fixed, TABLE), [(0, 3), (1, 2)]) == ((0, 3), (1, 2))


def test_a_head_leaves_the_text_that_it_took():
    # as above, but the head of 1 and 2 stands over 4, which needs none so much
    fixed = {(0, 3): 3.0, (1, 2): 3.0, (0, 1): 3.0, (2, 3): 3.5, (2, 4): 0.2}
    articles = Articles(Subjects("abcde", "SSYBB"), fixed, TABLE)
    assert improve(articles, [(0, 3), (1, 2, 4)]) == ((0, 1, 2, 3), (4,))


def test_a_link_that_nothing_speaks_for_is_hopeless():
    articles = Articles(Subjects("ab"), {(0, 1): HOPELESS - 1}, TABLE)
    assert articles.score((0, 1)) == NEVER
    assert articles.score((0,)) == pytest.approx(0.0)
