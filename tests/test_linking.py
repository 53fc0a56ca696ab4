"""The assignment problem, and the links that it makes."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise, permutations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corruptions
import newsparse
from newsparse import page_seams
from newsparse.linking import weights
from newsparse.linking.features import Linker, gain_of
from newsparse.linking.headings import said
from newsparse.linking.matching import best_successors
from newsparse.linking.nodes import PRIOR, han_grams, make_node, open_marks, tidiness, union_of
from newsparse.linking.search import Articles
from newsparse.linking.settle import signed, weigh
from newsparse.linking.solve import LONG, _cut, chains_of, solve
from newsparse.linking.survey import APART, REACH, TOGETHER, gathered
from newsparse.spans import Span
from newsparse.stages.blocks import text_blocks
from newsparse.stages.link import link_blocks
from strategies import texts


@st.composite
def gain_tables(draw, size=5):
    count = draw(st.integers(1, size))
    pairs = [(i, j) for i in range(count) for j in range(count) if i != j]
    gains = {}
    for i, j in draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []:
        gains.setdefault(i, {})[j] = draw(st.integers(-3, 12)) + draw(st.integers(0, 99)) / 128
    return count, gains


def total(gains, links):
    return sum(gains[i][j] for i, j in links.items())


def has_ring(links):
    for start in links:
        at, steps = links.get(start), 0
        while at is not None and at != start and steps <= len(links):
            at, steps = links.get(at), steps + 1
        if at == start:
            return True
    return False


def optimum(count, gains):
    """By brute force: every fragment's successor is another fragment or nothing."""
    best = 0.0
    choices = [*range(count), *([None] * count)]
    for row in set(permutations(choices, count)):
        links = {i: j for i, j in enumerate(row) if j is not None}
        if all(j in gains.get(i, {}) for i, j in links.items()):
            best = max(best, total(gains, links))
    return best


@given(gain_tables(9))
def test_links_are_chains(table):
    _, gains = table
    links = best_successors(gains)
    assert len(set(links.values())) == len(links)
    assert not has_ring(links)
    assert all(gains[i][j] > 0 for i, j in links.items())


@settings(max_examples=60)
@given(gain_tables(4))
def test_the_links_are_the_best_there_are(table):
    """Only forward links: no ring is possible, so nothing is given up to break one."""
    count, gains = table
    forward = {i: {j: g for j, g in row.items() if j > i} for i, row in gains.items()}
    assert total(forward, best_successors(forward)) == pytest.approx(optimum(count, forward))


def test_a_ring_is_broken_at_its_weakest_link():
    assert best_successors({0: {1: 5.0}, 1: {2: 4.0}, 2: {0: 3.0}}) == {0: 1, 1: 2}


def test_a_global_best_beats_the_best_pair():
    assert best_successors({0: {2: 5.0, 3: 4.0}, 1: {2: 4.5}}) == {0: 3, 1: 2}


def test_nothing_is_always_allowed():
    assert best_successors({0: {1: -1.0}, 1: {0: 0.0}}) == {}
    assert best_successors({}) == {}


def test_chains():
    assert chains_of({0: 2, 2: 1}, 4) == ((0, 2, 1), (3,))
    assert chains_of({}, 0) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("老窑新火", "S"),
        ("本报记者 程立夏", "Y"),
        ("(江西 潘浔)", "Z"),
        ("他把钥匙交到了儿子手里。", "B"),
        ("本报讯（记者卓然）比赛落幕", "B"),
    ],
)
def test_kind_of_a_fragment(text, kind):
    assert make_node(0, text, 1, False).kind == kind


@pytest.mark.parametrize(
    ("text", "kind", "lead"),
    [
        ("本报记者王林昌报道", "Y", False),
        ("本报记者王林昌报道:", "B", True),  # what he reports follows
        ("本报通讯员 王林昌 李文报道 春耕忙", "B", True),
        ("本报记者 王林昌 摄影报道", "Y", False),
        ("本报讯(记者周文)", "B", True),
    ],
)
def test_a_lead_in_on_a_line_of_its_own_is_a_byline(text, kind, lead):
    node = make_node(0, text, 1, False)
    assert (node.kind, node.lead) == (kind, lead)


AUTHOR, STORY = "江畔师范大学陆青禾", "老街上的炊烟还是那样升起来，巷口的茶馆天不亮就开了门。"


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["守住老街的炊烟", AUTHOR, STORY], "SYB"),
        ([STORY, AUTHOR, STORY], "BSB"),  # a crosshead that speaks of somebody
        (["守住老街的炊烟", AUTHOR, "茶馆里的灯", STORY], "SSSB"),
        (["新闻特写", AUTHOR, STORY], "SSB"),  # a column's name, and a headline
        (["守住老街的炊烟", "茶馆里的灯火", STORY], "SSB"),
    ],
)
def test_an_author_with_his_office_is_known_by_what_stands_round_the_line(lines, kinds):
    nodes = [make_node(k, text, 0, False) for k, text in enumerate(lines)]
    assert "".join(node.kind for node in signed(nodes)) == kinds


@given(st.lists(st.integers(0, 255), max_size=30))
def test_what_is_gathered_before_each_fragment(strings):
    for at, (union, core) in enumerate(gathered(strings)):
        near = strings[max(0, at - REACH + 1) : at + 1]
        often = Counter(bit for own in near for bit in range(8) if own >> bit & 1)
        assert union == sum(1 << bit for bit in often)
        assert core == sum(1 << bit for bit, count in often.items() if count > 1)


@given(texts(max_size=80))
def test_nodes_are_total(text):
    node = make_node(0, text or "甲", 0, False)
    assert node.kind in "BSYZ"
    assert not (node.closed and node.quoted)
    opens, closes = open_marks(text)
    assert set(opens) <= set(text) and set(closes) <= set(text)
    assert all(len(gram) == 2 for gram in han_grams(text))


@settings(max_examples=25)
@given(
    st.lists(
        st.one_of(texts(max_size=30), st.sampled_from(corruptions.STORIES["kiln"].paragraphs)), max_size=9
    )
)
def test_every_block_is_in_one_chain(lines):
    blocks = text_blocks("\n".join(lines))
    linked = link_blocks(blocks, range(len(blocks)))
    assert sorted(p.block for chain in linked.chains for p in chain) == list(range(len(blocks)))
    assert not any(chain[0].joined for chain in linked.chains)
    assert all(0 <= d.confidence <= 1 for d in linked.decisions)


def test_a_join_is_recorded_with_its_evidence():
    page = corruptions.cut(corruptions.clean("market"), "market", 2)
    blocks = text_blocks(corruptions.write(page)[0])
    linked = link_blocks(blocks, range(len(blocks)))
    (join,) = [d for d in linked.decisions if d.kind == "join"]
    k = corruptions.find(page, "market", 2)
    assert join.spans == (*blocks[k].spans, *blocks[k + 1].spans)
    assert all(isinstance(span, Span) for span in join.spans)
    assert join.evidence
    assert 0.5 < join.confidence <= 1


def test_a_text_of_many_pages_is_linked_in_parts(seeds):
    pages = [path.read_text(encoding="utf-8") for path in seeds]
    alone = [len(newsparse.parse_issue(page).articles) for page in pages]
    issue = newsparse.parse_issue("\n\n".join(pages * 4))
    held = sorted(
        (span.start, span.end)
        for article in issue.articles
        for item in article.content
        for span in item.spans
    )
    assert all(a[1] <= b[0] for a, b in pairwise(held))
    # the seams of twenty pages, and the repeats, cost some articles and make some
    assert len(issue.articles) + len(issue.duplicates) > 4 * sum(alone) // 2


def test_parts_hold_every_fragment_once_and_no_link_leaves_its_part():
    nodes = [
        make_node(k, text, 1, False)
        for k, text in enumerate(
            ["市总工会推进改革", "本报讯记者昨日从市总工会获悉,改革方案已经公布。"] * (LONG + 50)
        )
    ]
    solution = solve(nodes)
    assert sorted(k for chain in solution.chains for k in chain) == list(range(len(nodes)))
    cuts = [0]
    while cuts[-1] < len(nodes):
        cuts.append(_cut(nodes, cuts[-1]))
    assert len(cuts) > 3
    part = [sum(k >= cut for cut in cuts) for k in range(len(nodes))]
    assert all(part[i] == part[link.after] for i, link in solution.links.items())
    assert all(nodes[cut].kind == "S" for cut in cuts[1:-1])


@st.composite
def disordered_pages(draw):
    """A page of the project's own, some of its lines anywhere."""
    text, _ = corruptions.write(draw(st.sampled_from(sorted(corruptions.gate_pages().items())))[1])
    lines = text.split("\n")
    chance = draw(st.randoms(use_true_random=False))
    for _ in range(draw(st.integers(0, 12))):
        lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
    return "\n".join(lines)


def page_nodes(text):
    return [make_node(k, b.text, b.gap, False) for k, b in enumerate(text_blocks(text, 0))]


def page_linker(text, hints=()):
    nodes = page_nodes(text)
    return Linker(nodes, page_seams.PageStats([n.text for n in nodes]), hints)


def hints_for(text, data):
    """Fragments of a page, each with one of its short lines as the headline that was printed again before it."""
    nodes = page_nodes(text)
    heads = [k for k, node in enumerate(nodes) if node.kind == "S"]
    bodies = [k for k, node in enumerate(nodes) if node.kind == "B"]
    if not heads or not bodies:
        return []
    drawn = data.draw(st.dictionaries(st.sampled_from(bodies), st.sampled_from(heads), max_size=3))
    return sorted(drawn.items())


@settings(max_examples=15)
@given(disordered_pages())
def test_what_is_summed_once_a_fragment_is_what_the_evidence_says(page):
    linker = page_linker(page)
    pairs = list(linker.candidates())
    one, two = linker.gains(pairs, weights.FIRST, weights.SECOND)
    assert sorted(one) == sorted(two) == sorted(set(pairs))
    for pair in pairs:
        evidence = linker.fixed(*pair)
        assert one[pair] == pytest.approx(gain_of(evidence, weights.FIRST))
        assert two[pair] == pytest.approx(gain_of(evidence, weights.SECOND))


@settings(max_examples=15)
@given(disordered_pages(), st.data())
def test_gains_keep_up_with_the_chains(page, data):
    """Only what a change of chains touches is weighed anew; it must be all that changes."""
    linker = page_linker(page, hints_for(page, data))
    count = len(linker.nodes)
    articles = Articles(linker, dict.fromkeys(linker.candidates(), 0.0), weights.SECOND)
    for _ in range(3):
        order = data.draw(st.permutations(range(count)))
        cuts = sorted(data.draw(st.sets(st.integers(0, count), max_size=4)) | {0, count})
        articles.stand([tuple(order[a:b]) for a, b in pairwise(cuts) if b > a])
        for i, row in articles.gains.items():
            for j, gain in row.items():
                assert gain == pytest.approx(gain_of(linker.topical(i, j), weights.SECOND))


@settings(max_examples=15)
@given(disordered_pages(), st.data())
def test_a_headline_printed_again_speaks_for_its_own_article_alone(page, data):
    linker = page_linker(page, hints_for(page, data))
    order = data.draw(st.permutations(range(len(linker.nodes))))
    cut = data.draw(st.integers(0, len(order)))
    chains = order[:cut], order[cut:]
    for chain in chains:
        linker.place(chain)
    for j, head in linker.again.items():
        for chain in chains:
            for at, i in enumerate(chain):
                assert linker.hint(i, j) == ("hint" if head in chain[: at + 1] else "hint.other")


@settings(max_examples=15)
@given(disordered_pages(), st.data())
def test_what_an_article_says_is_what_its_last_ten_fragments_say(page, data):
    linker = page_linker(page)
    chain = data.draw(st.permutations(range(len(linker.nodes))))
    linker.place(chain)
    news, sizes = linker.topics.news, linker.topics.sizes
    for at, k in enumerate(chain):
        before, behind = chain[max(0, at + 1 - REACH) : at + 1], chain[at : at + REACH]
        assert linker.left_news[k] == union_of(news[n] for n in before)
        assert linker.left_log[k] == pytest.approx(math.log1p(sum(sizes[n] for n in before) / PRIOR))
        assert linker.right_news[k] == union_of(news[n] for n in behind)
        assert linker.right_size[k] == sum(sizes[n] for n in behind)


TEA = (
    "茶农今年采茶忙，茶园里茶香四溢。",
    "春茶上市，茶价比去年高，茶农喜上眉梢。",
    "茶园面积扩大，茶农收入增加。",
)
GAMES = (
    "男篮联赛昨晚开赛，主队男篮获胜。",
    "男篮主帅说，联赛才刚刚开始。",
    "联赛第二轮主队客场作战，男篮已经出发。",
)


@pytest.mark.parametrize(("mine", "others"), [(TEA, GAMES), (GAMES, TEA)])
def test_words_are_likelier_behind_what_speaks_of_the_same(mine, others):
    linker = page_linker("\n\n".join((*mine, *others)))
    linker.place((0, 1, 2))
    linker.place((3, 4, 5))
    assert said(linker, 1, 2) > said(linker, 4, 2)
    assert said(linker, 0, 1) > said(linker, 5, 1)


WHOLE = "茶农今年采茶忙，茶园里茶香四溢。"
BROKEN = "春茶上市的消息传来以后，全乡的茶农都忙着采茶，连夜把鲜叶送到了离家最近的收购点。第二天一早，他们又上了山，在云雾里的茶园采到天黑才回家，有人算了一笔账，一亩茶园可以增加收"


@given(st.integers(0, 30), st.integers(0, 30))
def test_a_page_is_tidy_as_little_of_it_breaks_off(whole, torn):
    def tidy(whole, torn):
        return tidiness(
            [make_node(k, text, 0, False) for k, text in enumerate([WHOLE] * whole + [BROKEN] * torn)]
        )

    found = tidy(whole, torn)
    assert 0.0 <= found < 1.0
    assert tidy(whole + 1, torn) >= found >= tidy(whole, torn + 1)
    assert not found or 3 * torn < whole


def test_where_nothing_stands_a_page_is_as_most_are():
    linker = page_linker("老窑新火")
    assert (linker.base, linker.together, linker.tidy) == pytest.approx((APART, TOGETHER, 0.0))


def test_what_stands_together_has_more_in_common_than_what_stands_apart():
    linker = page_linker("\n\n".join((*TEA, "男篮开赛", *GAMES)))
    assert linker.together > linker.base
    assert linker.together > page_linker("\n\n".join((TEA[0], "男篮开赛", GAMES[0]))).together == TOGETHER


@pytest.mark.parametrize("heads", range(4))
def test_few_headlines_are_evidence_of_every_link(heads):
    page = "\n\n".join([*TEA, *(line for n in range(heads) for line in (f"男篮开赛第{n}轮", *GAMES))])
    linker = page_linker(page)
    named = [dict(linker.fixed(i, j)) for i, j in linker.candidates()]
    few = {value for names in named for name, value in names.items() if name.endswith(".few")}
    assert named and few == {1 / (1 + heads)}


def test_the_day_under_a_headline_belongs_to_it():
    page = f"在全市劳动模范表彰大会上的讲话\n\n一九八九年四月二十九日\n\n市长 乔振业\n\n{WHOLE}\n\n{TEA[1]}"
    linker = page_linker(page)
    assert dict(linker.fixed(0, 1))["SS.day"] == 1.0
    assert next(chain for chain in solve(linker.nodes).chains if 0 in chain)[:2] == (0, 1)


CLAUSES = (
    "大批劳动力从土地上解放出来",
    "各项事业保持了发展的好势头",
    "群众的居住条件得到了改善",
    "一个企业讲信用,才能走得更远",
)
CUT_OFF = "要做好这项工作,就要解决好群众的", "昨天上午,市委、市政", "多年来,他们一直坚持把", "这些年来,除了发"


@pytest.mark.parametrize("whole", CLAUSES)
@pytest.mark.parametrize("cut", CUT_OFF)
def test_a_clause_that_ends_pauses_more_than_one_that_is_cut_off(whole, cut):
    assert make_node(0, whole, 0, False).pause[0] > make_node(0, cut, 0, False).pause[0]


@pytest.mark.parametrize("mark", "，。、：；—…）”’》！？,.")
def test_where_a_mark_ends_a_text_nothing_is_asked_of_the_words(mark):
    assert make_node(0, "一个企业才能走得更远" + mark, 0, False).pause == (0.0, 0.0)


def test_crossheads_are_known_by_each_other():
    def likely_torn(*lines):
        nodes = [make_node(k, line, 0, False) for k, line in enumerate(lines)]
        (k,) = [k for k, line in enumerate(lines) if line == CROSSHEADS[0]]
        return weigh(nodes, page_seams.PageStats(lines), weights.FRAGMENT)[k]

    alone = likely_torn(TEXT, CROSSHEADS[0], TEXT)
    assert likely_torn(TEXT, CROSSHEADS[0], TEXT, CROSSHEADS[1], TEXT) < alone
    assert likely_torn(TEXT, CROSSHEADS[0], TEXT, CROSSHEADS[2], TEXT) == pytest.approx(alone, abs=1e-9)


CROSSHEADS = "生态茶园控制化肥农药，兼顾产量和质量", "茶店变身为体验馆，茶农钱袋子更鼓", "把山货卖到城里去"
TEXT = "村里的老人说，这条路修了三年，终于在去年秋天通到了山脚下的小学门口。"


def test_a_summary_without_a_full_stop_is_no_part_of_the_lead_below():
    summary = (
        "从渡口到大桥，从独木舟到轮渡，这条江见证了两岸几代人的奋斗，"
        "如今新桥飞架，两岸的乡亲再不用等船，这条江也将迎来更加美好的明天"
    )
    lead = "10月8日，横跨沅江的新大桥正式通车，守渡四十年的老船工邓水生第一次走着过了江。"
    issue = newsparse.parse_issue(f"老船工过江\n\n{summary}\n\n{lead}\n\n渡口从此成了观景台。")
    (article,) = issue.articles
    assert [item.text for item in article.content] == [summary, lead, "渡口从此成了观景台。"]


def test_a_summary_under_a_headline_is_followed_by_the_lead():
    summary = "坚持质量第一，努力把改革和发展的各项任务落到实处"
    lead = "本报讯 （记者周文）全市质量工作会议昨天召开，会议部署了今年的质量工作。"
    linker = page_linker(f"质量工作会议昨天召开\n\n{summary}\n\n{lead}\n\n{TEA[0]}")
    torn = Linker(
        [attrs.evolve(n, kind="B") if k == 1 else n for k, n in enumerate(linker.nodes)], linker.stats
    )
    next_to_it, far = dict(torn.fixed(1, 2)), dict(torn.fixed(1, 3))
    assert next_to_it["E.deck"] == next_to_it["BB.deck.lead"] == far["BB.deck.far"] == 1.0
    assert "E.deck" not in dict(torn.fixed(2, 3))


@pytest.mark.parametrize("line", ["＊＊＊", "☆ ☆ ☆", "×××"])
def test_a_line_of_stars_stands_inside_its_article(line):
    page = "\n\n".join(("老窑新火", *TEA[:2], line, TEA[2]))
    linker = page_linker(page)
    assert dict(linker.fixed(2, 3))["BS.word.stars"] == 1.0
    assert solve(linker.nodes).chains == ((0, 1, 2, 3, 4),)
