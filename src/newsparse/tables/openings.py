"""How an article's first paragraph begins, and how a later one does.

News that carries its 本报讯 or 新华社…电 is known by that (`newsparse.people.lead_in`); these clues are for all others.
Weights are log-odds of "first paragraph of its article" against "a later one", from a logistic regression on 7,145
paragraphs of January 1998 and March 2017, rounded; together they tell the two apart with an area under the curve of 0.70.
They ask about text whose marks are folded to half width.

>>> [row.id for row in OPENINGS if not all(map(row.pattern.search, row.examples))]
[]
>>> [row.id for row in OPENINGS if any(map(row.pattern.search, row.counterexamples))]
[]
"""

from __future__ import annotations

from typing import Final, NamedTuple

from newsparse.tables.row import LazyPattern


class Opening(NamedTuple):
    """One clue in the first characters of a paragraph."""

    id: str
    pattern: LazyPattern
    weight: float
    why: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


OPENINGS: Final[tuple[Opening, ...]] = (
    Opening(
        "date", LazyPattern(r"^[0-9]{1,4}[年月]"), 0.7,
        "An article opens with the day of its event",
        ("12月14日,市总工会召开会议", "1998年1月"), ("这是12月14日的事",),
    ),
    Opening(
        "season",
        LazyPattern(r"^(?:近日|日前|最近|近年来|今年|去年|昨|今天|这几天|前不久|不久前|[春夏秋冬]|新年|元旦|岁末|随着|伴随|編者按|编者按)"),
        0.8,
        "Words that set the time of a story nobody has heard of yet",
        ("近日,记者走进社区", "随着春耕临近"), ("记者近日走进社区",),
    ),
    Opening(
        "recent", LazyPattern(r"^[^.]{0,30}(?:近日|日前|最近|今天|昨天|今日)"), 0.7,
        "When it happened, said in the first sentence",
        ("由多家单位主办的书展近日开幕",), ("书展开幕.近日来的人很多",),
    ),
    Opening(
        "day", LazyPattern(r"^[^.]{0,40}[0-9]{1,2}月[0-9]{1,2}日"), 0.4,
        "A full date in the first sentence",
        ("第三届书展12月14日开幕",), ("第三届书展开幕.12月14日",),
    ),
    Opening(
        "person", LazyPattern(r"^[^,.]{0,12}(?:同志|先生|女士|教授)"), 0.7,
        "The person whom the story is about is introduced with a title",
        ("读者王先生来信",), ("他说,王先生",),
    ),
    Opening(
        "self", LazyPattern(r"^.{0,12}我(?![国省市县区党军])"), 0.5,
        "An essay opens with its author",
        ("小时候我最爱下雪",), ("我国粮食丰收",),
    ),
    Opening(
        "back",
        LazyPattern(
            r"^(?:他|她|它|我们|我国|这|那|该|其|此|对此|为此|因此|所以|但|然而|不过|同时|另外|而|于是|当然|可是|由于|据|另据|首先|其次|"
            r"再次|最后|會上|会上|会议)"
        ),
        -1.4,
        "Pronouns and connectives point back to what was said before",
        ("他说,明年还要办", "此外,还有三家", "会议要求"), ("记者从此踏上旅途",),
    ),
    Opening(
        "said", LazyPattern(r"^[^,.:]{1,18}(?:说|指出|强调|表示|认为|介绍|說|強調)[,:]"), -1.4,
        "Who speaks has been introduced before",
        ("李明说:“好", "王主任表示,要抓紧"), ("说书人李明,今年六十",),
    ),
    Opening(
        "there", LazyPattern(r"^.{0,20}(?:他|她|这|该|其中|还|也|又|则|上述|這|該)"), -0.5,
        "Words that need something before them, in the first clause",
        ("村里的人也来了", "同来的还有三人"), ("一年一度的书展在江边开幕,人们从各地赶来参加,这里很热闹",),
    ),
)  # fmt: skip


def opening(text: str) -> float:
    """Log-odds that `text` (marks folded) is an article's first paragraph, 0 where nothing is seen.

    >>> opening("近日,记者走进社区") > 0 > opening("他说,明年还要办")
    True
    """
    head = text[:80]
    return sum(row.weight for row in OPENINGS if row.pattern.match(head) is not None)
