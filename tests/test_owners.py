"""Two headlines over each other: which text is whose."""

from __future__ import annotations

from pathlib import Path

import newsparse
from newsparse.linking.nodes import make_node
from newsparse.linking.owners import Change, owners

SEEDS = Path(__file__).parents[1] / "seeds"

METERS = "冒充“查水表”,一天连闯五户"
POWDER = "小龙虾“洗虾粉”到底是什么"
ABOUT_METERS = (
    "江州晚报讯(记者 白露)“开门,查水表的!”这句话,被二十九岁的贵某说得比真的还真,一天连闯五户,昨天被抓获。"
)
MORE = "据警方介绍,贵某曾在一家物业公司干过保安,辞职时没有把工作服交还。"
SIGNED = "江州晚报记者 陆可心"
ABOUT_POWDER = "又到吃小龙虾的旺季,“洗虾粉”的传言在网上越传越凶,它究竟是什么?记者买来三种“洗虾粉”送检。"
RESULT = "检测结果显示,三种样品的主要成分都是草酸和柠檬酸,其中一种还含有亚硫酸盐。"


def nodes_of(*texts: str):
    return tuple(make_node(k, text, 1, False) for k, text in enumerate(texts))


def test_the_lower_headline_of_two_belongs_to_a_text_that_has_none():
    page = (
        f"{METERS}\n\n{POWDER}\n\n{ABOUT_METERS}\n\n{MORE}\n\n{SIGNED}\n\n{ABOUT_POWDER}\n\n{RESULT}" + "\n"
    )
    first, second = sorted(newsparse.parse_issue(page).articles, key=lambda a: a.headline.spans[0].start)
    assert (first.headline.text, first.kicker) == (METERS, None)
    assert [item.text for item in first.content] == [ABOUT_METERS, MORE]
    assert (second.headline.text, second.kicker) == (POWDER, None)
    assert [item.text for item in second.content] == [ABOUT_POWDER, RESULT]
    assert [b.name for b in second.bylines] == ["陆可心"]


def test_two_heads_over_each_other_on_a_seed_page():
    (path,) = SEEDS.glob("004*.txt")
    issue = newsparse.parse_issue(path)
    told = [d for d in issue.repairs if ("owner", 1.0) in d.evidence]
    assert [d.kind for d in told] == ["placement", "placement"]
    heads = [a for a in issue.articles if a.kicker is not None]
    assert all(a.content for a in heads)
    named = {a.headline.text[:2]: a.content[0].text for a in heads}
    assert named["白山"].startswith("本报讯(记者彭冰 通讯员许秀良)吉林省白山市总工会")


def test_a_kicker_stays_over_its_headline():
    nodes = nodes_of("警方提醒:陌生人上门先看证件", METERS, ABOUT_METERS, MORE, SIGNED, ABOUT_POWDER, RESULT)
    assert owners(((0, 1, 2, 3), (4, 5, 6)), nodes) == ()


def test_what_a_text_says_of_both_lines_moves_neither():
    both = "又到吃小龙虾的旺季,有人冒充“查水表”的一天连闯五户,也有人问“洗虾粉”到底是什么。"
    nodes = nodes_of(METERS, POWDER, both, MORE, SIGNED, ABOUT_POWDER, RESULT)
    assert owners(((0, 1, 2, 3), (4, 5, 6)), nodes) == ()


NEW_BUS = "新辟三条公交线路串起城北新村"
BRIDGE = "望江石桥修复后重新通车"
ABOUT_BUS = "本报讯(记者白露)江州公交公司昨天新辟三条公交线路,串起城北新村的十二个小区,头班车早上五点半开出。"
TORN = "公交公司经理说,线路开通以后,居民到火车站的时间缩短了一半。下一步还要把站台上的"
ON_BRIDGE = "望江石桥重新通车以后,两岸的居民不必再绕行四公里,修复后的石桥限重五吨。"


def test_a_bare_headline_gets_the_text_that_says_it_again():
    nodes = nodes_of(NEW_BUS, BRIDGE, ABOUT_BUS, TORN, ON_BRIDGE)
    assert owners(((0,), (1, 2, 3, 4)), nodes) == (Change(((1, 2), (3, 4)), ((0, 2), (1, 4))),)


def test_a_bare_headline_stays_bare_where_the_text_says_the_one_between():
    nodes = nodes_of(NEW_BUS, BRIDGE, ON_BRIDGE, MORE)
    assert owners(((0,), (1, 2, 3)), nodes) == ()
    assert owners(((0,), (2, 3), (1,)), nodes) == ()


def test_nothing_of_nothing():
    assert owners((), ()) == ()
