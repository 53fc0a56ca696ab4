"""From chains to articles: whose is a box, a picture, a byline; what is whole, and how sure it is.

The chains are given, not found: what is tested is what becomes of them, whatever the weights are.
"""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import attrs
import pytest

import corruptions
import newsparse
from newsparse.geometry.layout import CROSSHEAD, DECK, HEADLINE, KICKER, BlockGeometry
from newsparse.linking.nodes import make_node
from newsparse.linking.solve import calibrated, solve
from newsparse.page import Block
from newsparse.people import Person
from newsparse.spans import Passage, Span
from newsparse.stages import link as linking
from newsparse.stages._columns import Run
from newsparse.stages._pictures import FoundPhoto
from newsparse.stages._starts import HEAD_LINES
from newsparse.stages.articles import assemble
from newsparse.stages.blocks import text_blocks
from newsparse.stages.insets import FoundBox, Insets
from newsparse.stages.link import Linked, Piece, _around, _forbidden, _headless, _placed_lines, link_blocks

FIRST = "傍晚六点,云溪市柳巷菜市场收了摊,二楼的灯却一盏接一盏亮了起来。"
SECOND = "社区干部走访时发现,不少摊主想学手机记账,夜里又没有地方可去。"
OTHER = "渡船换了四代,从摇橹的木船到如今的电动客渡,船越来越稳。"
NOTE = "(程立夏 周桂兰)"


def pieces(kinds, start=0, confidence=()):
    sure = dict(enumerate(confidence))
    return tuple(Piece(start + n, kind, confidence=sure.get(n, 1.0)) for n, kind in enumerate(kinds))


def put(lines, *chains, boxes=(), photos=(), places=None):
    text = "\n".join(lines)
    insets = Insets(tuple(photos), tuple(boxes), ())
    return assemble([text], 0, text_blocks(text), Linked(tuple(chains), ()), insets, places=places)


def test_a_whole_article():
    lines = ["菜市场里办起夜校", "本报记者 程立夏", FIRST, "夜校开课", SECOND]
    made = put(lines, pieces("SYBSB", confidence=(0.3, 0.9, 0.8, 0.2, 0.1)))
    (article,) = made.articles
    assert (article.id, article.page, str(article.headline)) == ("p1a1", 0, lines[0])
    assert [(i.kind, i.text, i.confidence) for i in article.content] == [
        ("paragraph", FIRST, 0.8),
        ("crosshead", lines[3], 0.2),
        ("paragraph", SECOND, 0.1),
    ]
    assert [(b.name, b.role, b.outlet) for b in article.bylines] == [("程立夏", "记者", "本报")]
    assert [str(line) for line in article.byline_lines] == [lines[1]]
    assert article.complete
    assert article.confidence == 0.8  # of the head's links and the one to the first text
    assert made.photos == made.residue == ()
    (role,) = made.decisions
    assert role.kind == "role" and role.confidence == 0.8 and dict(role.evidence)["role"] == "headline"


def test_articles_stand_in_the_order_of_their_first_lines_and_are_counted():
    lines = ["守渡人交班", OTHER, "菜市场里办起夜校", FIRST]
    made = put(lines, pieces("SB", 2), pieces("SB", 0))
    assert [(a.id, str(a.headline)) for a in made.articles] == [("p1a1", lines[0]), ("p1a2", lines[2])]


def test_an_article_without_a_head_is_sure_of_it():
    (article,) = put([FIRST, SECOND], pieces("BB", confidence=(0.5, 0.4))).articles
    assert article.headline is None and article.confidence == 1.0 and not article.complete


@pytest.mark.parametrize(
    ("chain", "complete"),
    [
        ((Piece(0, "S"), Piece(1, "B")), True),
        ((Piece(0, "S"), Piece(1, "B", cut=True)), False),
        ((Piece(0, "S"), Piece(1, "B", headless=True)), False),
        ((Piece(0, "S"), Piece(1, "B"), Piece(2, "S")), False),
        ((Piece(0, "S"), Piece(2, "S")), False),
        ((Piece(1, "B"),), False),
    ],
)
def test_what_is_complete(chain, complete):
    (article,) = put(["菜市场里办起夜校", FIRST, "夜校开课"], chain).articles
    assert article.complete is complete


def test_pieces_of_one_paragraph_are_as_sure_as_the_least():
    chain = (Piece(0, "B", confidence=0.9), Piece(1, "B", joined=True, confidence=0.7), Piece(2, "B"))
    (article,) = put([FIRST[:12], FIRST[12:], SECOND], chain).articles
    assert [(i.text, i.confidence, len(i.spans)) for i in article.content] == [
        (FIRST, 0.7, 2),
        (SECOND, 1.0, 1),
    ]
    chain = (Piece(0, "B", confidence=0.6), Piece(1, "B", joined=True, confidence=0.7))
    (article,) = put([FIRST[:12], FIRST[12:]], chain).articles
    assert [i.confidence for i in article.content] == [0.6]


def test_nothing_is_joined_to_a_crosshead():
    chain = (Piece(0, "B"), Piece(1, "S"), Piece(2, "B", joined=True))
    (article,) = put([FIRST, "夜校开课", SECOND], chain).articles
    assert [i.kind for i in article.content] == ["paragraph", "crosshead", "paragraph"]


def test_a_byline_behind_the_text_signs_it_and_one_within_stays_there():
    (article,) = put(["夜校开课", FIRST, "本报记者 程立夏"], pieces("SBY")).articles
    assert [b.name for b in article.bylines] == ["程立夏"]
    assert [i.text for i in article.content] == [FIRST]
    assert [str(line) for line in article.byline_lines] == ["本报记者 程立夏"]
    (article,) = put(["夜校开课", FIRST, SECOND, FIRST, "本报记者 程立夏", SECOND], pieces("SBBBYB")).articles
    assert article.bylines == () == article.byline_lines
    assert [i.text for i in article.content] == [FIRST, SECOND, FIRST, "本报记者 程立夏", SECOND]


def test_a_byline_behind_a_note_signs_what_follows():
    (article,) = put(["夜校开课", FIRST, "本报记者 程立夏", SECOND], pieces("SBYB")).articles
    assert [b.name for b in article.bylines] == ["程立夏"]
    assert [i.text for i in article.content] == [FIRST, SECOND]
    # names alone may head what follows, and of one who signed the head before nothing is asked
    (article,) = put(["夜校开课", FIRST, "程立夏", SECOND], pieces("SBYB")).articles
    assert [i.text for i in article.content] == [FIRST, "程立夏", SECOND]
    lines = ["夜校开课", "本报记者 程立夏", FIRST, "本报记者 姜路遥", SECOND]
    (article,) = put(lines, pieces("SYBYB")).articles
    assert [b.name for b in article.bylines] == ["程立夏"]


def test_who_is_named_twice_is_named_once_with_the_first_place():
    lines = ["夜校开课", "本报记者 程立夏", "本报讯(记者程立夏)" + FIRST]
    (article,) = put(lines, pieces("SYB")).articles
    assert [(b.name, b.role, b.outlet, b.spans) for b in article.bylines] == [
        ("程立夏", "记者", "本报", (Span(0, 10, 13),))
    ]


def test_lead_in_and_closing_name_place_day_and_people():
    lead = "新华社杭州8月22日电(记者程立夏)" + FIRST
    text = f"老窑新火\n{lead}\n{SECOND}"
    (article,) = put(text.split("\n"), pieces("SBB")).articles
    line = article.dateline
    assert (line.place, line.date, line.agency) == ("杭州", "XXXX-08-22", "新华社")
    assert "".join(text[s.start : s.end] for s in line.spans) == line.text == "新华社杭州8月22日电"
    assert [b.name for b in article.bylines] == ["程立夏"]
    (article,) = put(["老窑新火", FIRST, SECOND + "(程立夏)"], pieces("SBB")).articles
    assert [b.name for b in article.bylines] == ["程立夏"] and article.dateline is None
    (article,) = put(["老窑新火", FIRST + "(程立夏)", SECOND], pieces("SBB")).articles
    assert article.bylines == ()
    signed = SECOND + "(新华社杭州8月22日电 记者程立夏)"
    (article,) = put(["老窑新火", FIRST, signed], pieces("SBB")).articles
    assert [b.name for b in article.bylines] == ["程立夏"]
    assert (article.dateline.place, article.dateline.agency) == ("杭州", "新华社")


def test_a_head_longer_than_a_head_is_a_list():
    lines = [f"第{n}组名单" for n in "一二三四五六七八九十"] + [
        "甲组名单",
        "乙组名单",
        "丙组名单",
        "丁组名单",
    ]
    (article,) = put(lines, pieces("S" * len(lines))).articles
    assert [i.text for i in article.content] == lines[HEAD_LINES:]


# -- boxes and pictures ------------------------------------------------------------------------------------------------


def box(title, *content):
    return FoundBox(title, content, "box.title", 0.95)


def test_a_box_goes_with_the_text_that_it_cuts():
    lines = ["夜校开课", FIRST[:12], "阅读提示", OTHER, FIRST[12:], "守渡人交班", OTHER]
    first = (Piece(0, "S"), Piece(1, "B"), Piece(4, "B", joined=True))
    made = put(lines, first, pieces("SB", 5), boxes=[box(2, 3)])
    assert [[str(b.title) for b in a.boxes] for a in made.articles] == [["阅读提示"], []]
    (decision,) = [d for d in made.decisions if d.rule == "box.title"]
    assert decision.kind == "role" and decision.confidence == 0.95 and len(decision.spans) == 2


@pytest.mark.parametrize(("text", "home"), [(FIRST, 0), (OTHER, 1), ("无关的话。", 0)])
def test_a_box_between_two_goes_with_the_one_that_it_has_more_in_common_with(text, home):
    lines = ["夜校开课", FIRST, "阅读提示", text, "守渡人交班", OTHER]
    made = put(lines, pieces("SB"), pieces("SB", 4), boxes=[box(2, 3)])
    assert [n for n, a in enumerate(made.articles) if a.boxes] == [home]


THIRD = "县博物馆新馆昨天开门迎客，六百多件出土陶器第一次与观众见面，其中双耳彩陶罐是镇馆之宝。"


@pytest.mark.parametrize("place", ["inside", "between", "last"])
def test_a_box_goes_with_the_article_that_alone_speaks_of_the_same_wherever_it_stands(place):
    stories = [["夜校开课", FIRST, SECOND], ["守渡人交班", OTHER], ["博物馆新馆迎客", THIRD]]
    summary = ["阅读提示", "六百多件出土陶器与观众见面，双耳彩陶罐是博物馆新馆的镇馆之宝。"]
    after = {"inside": (0, 2), "between": (0, 3), "last": (1, 2)}[place]
    lines, chains, at = [], [], 0
    for number, story in enumerate(stories if place != "last" else stories[::-1]):
        chain = []
        for row, line in enumerate(story):
            if (number, row) == after:
                at = len(lines)
                lines += summary
            chain.append(Piece(len(lines), "B" if row else "S"))
            lines.append(line)
        if (number, len(story)) == after:
            at = len(lines)
            lines += summary
        chains.append(tuple(chain))
    made = put(lines, *chains, boxes=[box(at, at + 1)])
    assert [str(a.headline) for a in made.articles if a.boxes] == ["博物馆新馆迎客"]


def test_a_word_that_two_lines_of_a_box_share_counts():
    """A word that stands over both lines is all that it has in common with the second article."""
    lines = [
        "夜校开课",
        FIRST,
        "阅读提示",
        "甲乙丙轮",
        "渡丁戊己。",
        "守渡人交班",
        "这里从前靠轮渡，如今不靠了。",
    ]
    made = put(lines, pieces("SB"), pieces("SB", 5), boxes=[box(2, 3, 4)])
    assert [n for n, a in enumerate(made.articles) if a.boxes] == [1]


def test_a_row_of_short_lines_over_text_are_crossheads_under_a_longer_head():
    def first_is(head, *kinds, under="夜里出诊"):
        lines = [head, under, FIRST, "翻山送药", SECOND, "网上会诊", OTHER]
        (article,) = put(lines, pieces("SSBSBSB")).articles
        return article.content[0].kind

    assert first_is("四十七个村卫生室接入会诊中心") == "crosshead"
    assert first_is("村医") == "paragraph"  # nothing longer stands over it
    assert first_is("村医背包云") == "paragraph" and first_is("村医背包里云") == "crosshead"
    assert (
        first_is("四十七个村卫生室接入会诊中心——")
        == "paragraph"
        == first_is("四十七个村卫生室接入会诊中心：")
    )
    assert first_is("四十七个村卫生室接入会诊中心", under="夜里出诊的人") == "paragraph"


def test_a_box_at_the_edge_of_the_page_goes_with_its_only_neighbour():
    made = put(["阅读提示", OTHER, "夜校开课", FIRST], pieces("SB", 2), boxes=[box(0, 1)])
    assert [len(a.boxes) for a in made.articles] == [1]
    made = put(["夜校开课", FIRST, "阅读提示", OTHER], pieces("SB"), boxes=[box(2, 3)])
    assert [len(a.boxes) for a in made.articles] == [1]


def test_a_box_alone_on_a_page_is_residue_in_its_order():
    made = put(["阅读提示", OTHER], boxes=[box(0, 1)])
    assert [str(r) for r in made.residue] == ["阅读提示" + OTHER]
    assert made.articles == ()


def test_lines_of_a_box_go_on_until_a_sentence_ends():
    lines = ["夜校开课", FIRST, "阅读提示", OTHER[:10], OTHER[10:], SECOND]
    (article,) = put(lines, pieces("SB"), boxes=[box(2, 3, 4, 5)]).articles
    (inset,) = article.boxes
    assert [(i.kind, i.text) for i in inset.content] == [("paragraph", OTHER), ("paragraph", SECOND)]
    (article,) = put(lines, pieces("SB"), boxes=[box(None, 3, 4)]).articles
    assert article.boxes[0].title is None


def test_a_picture_with_a_title_or_a_name_stands_for_itself_and_a_bare_caption_does_not():
    lines = ["夜校开课", FIRST, "秋收时节", "收割机在稻田里穿梭。", "本报记者 聂长风 摄"]
    person = Person("聂长风", "记者", "本报", 5, 8)
    found = FoundPhoto(2, (3,), 4, (person,), "photo.credit", 0.9)
    made = put(lines, pieces("SB"), photos=[found])
    (photo,) = made.photos
    assert (str(photo.title), str(photo.caption), str(photo.credit_line)) == tuple(lines[2:])
    (credit,) = photo.credit
    text = "\n".join(lines)
    assert (credit.name, credit.role, credit.outlet) == ("聂长风", "记者", "本报")
    assert [text[s.start : s.end] for s in credit.spans] == ["聂长风"]
    assert made.articles[0].photos == ()
    for bare in (FoundPhoto(None, (3,), 4, (), "r", 0.9), FoundPhoto(2, (3,), None, (), "r", 0.9)):
        assert len(put(lines, pieces("SB"), photos=[bare]).photos) == 1
    made = put(lines, pieces("SB"), photos=[FoundPhoto(None, (3,), None, (), "r", 0.9)])
    assert made.photos == ()
    assert [str(p.caption) for p in made.articles[0].photos] == [lines[3]]


def test_a_name_within_the_caption_is_found_there():
    caption = "收割机在稻田里穿梭。聂长风 摄"
    found = FoundPhoto(None, (0, 1), None, (Person("聂长风", "摄影", None, 10, 13),), "photo.inside", 0.9)
    (photo,) = put(["稻田", caption], photos=[found]).photos
    text = "稻田\n" + caption
    assert [text[s.start : s.end] for s in photo.credit[0].spans] == ["聂长风"]
    assert (photo.title, photo.credit_line) == (None, None)


# -- where boxes say what is what ----------------------------------------------------------------------------------------


def placed(*seats):
    """Region and role of each block, all else the same."""
    return [
        BlockGeometry(
            (0.0, 0.0, 1.0, 1.0), 0.0, 1.0, 1.0, 1.0, 1, region, 0, 0, 1, False, False, False, False, False, 0.0,
            role, 1.0, (),
        )
        for region, role in seats
    ]  # fmt: skip


def test_a_placed_box_goes_with_the_article_that_holds_most_of_its_region():
    lines = ["夜校开课", FIRST, "守渡人交班", OTHER, "阅读提示", "无关的话。"]
    chains = pieces("SB"), pieces("SB", 2)
    where = [(0, "body")] * 2 + [(1, "body")] * 2
    for region, home in ((0, 0), (1, 1), (7, 1), (-1, 1)):  # in no article's region: the neighbour
        seats = placed(*where, (region, "box"), (region, "box"))
        made = put(lines, *chains, boxes=[box(4, 5)], places=seats)
        assert [n for n, a in enumerate(made.articles) if a.boxes] == [home]
    shared = placed((0, "body"), (0, "body"), (0, "body"), (2, "body"), (0, "box"), (0, "box"))
    made = put(lines, *chains, boxes=[box(4, 5)], places=shared)
    assert [n for n, a in enumerate(made.articles) if a.boxes] == [0]
    loose = placed((-1, "body"), (-1, "body"), (1, "body"), (1, "body"), (-1, "box"), (-1, "box"))
    made = put(lines, *chains, boxes=[box(4, 5)], places=loose)
    assert [n for n, a in enumerate(made.articles) if a.boxes] == [1]


def test_the_pieces_of_an_article_in_a_region_count_together():
    lines = ["夜校开课", FIRST[:15], FIRST[15:], "守渡人交班", OTHER[:20], "阅读提示", "无关的话。"]
    seats = placed(*[(0, "body")] * 7)
    made = put(lines, pieces("SBB"), pieces("SB", 3), boxes=[box(5, 6)], places=seats)
    assert [n for n, a in enumerate(made.articles) if a.boxes] == [0]


def test_a_placed_picture_with_a_name_goes_into_its_article():
    lines = ["夜校开课", FIRST, "收割机在稻田里穿梭。", "本报记者 聂长风 摄", "守渡人交班", OTHER]
    found = FoundPhoto(None, (2,), 3, (Person("聂长风", "记者", "本报", 5, 8),), "photo.credit", 0.9)
    seats = placed((0, "body"), (0, "body"), (1, "caption"), (1, "caption"), (1, "body"), (1, "body"))
    made = put(lines, pieces("SB"), pieces("SB", 4), photos=[found], places=seats)
    assert [len(a.photos) for a in made.articles] == [0, 1] and made.photos == ()


def test_type_tells_kicker_headline_and_deck():
    lines = ["四十七个村卫生室接入会诊中心", "村医背包里的云诊室", "来自雾岭村的报道", FIRST]
    seats = placed((0, KICKER), (0, HEADLINE), (0, DECK), (0, "body"))
    (article,) = put(lines, pieces("SSSB"), places=seats).articles
    assert [str(p) for p in (article.kicker, article.headline, article.deck)] == lines[:3]
    assert {d.rule for d in put(lines, pieces("SSSB"), places=seats).decisions} == {"head.placed"}
    seats = placed((0, "body"), (0, HEADLINE), (0, "body"), (0, "body"))
    (article,) = put(lines, pieces("SSSB"), places=seats).articles
    assert [str(p) for p in (article.kicker, article.headline, article.deck)] == lines[:3]
    seats = placed((0, DECK), (0, HEADLINE), (0, KICKER), (0, "body"))
    (article,) = put(lines, pieces("SSSB"), places=seats).articles
    assert [str(p) for p in (article.kicker, article.headline, article.deck)] == [
        lines[2], lines[1], lines[0],
    ]  # fmt: skip
    seats = placed((0, HEADLINE), (0, HEADLINE), (0, DECK), (0, "body"))
    (article,) = put(lines, pieces("SSSB"), places=seats).articles
    assert (article.kicker, str(article.headline)) == (None, lines[0] + lines[1])


def test_labels_and_bylines_of_a_placed_head_are_told_by_their_words():
    lines = ["新闻特写", "本报记者 程立夏", "村医背包里的云诊室", FIRST]
    seats = placed((0, "body"), (0, "body"), (0, HEADLINE), (0, "body"))
    (article,) = put(lines, pieces("SSSB"), places=seats).articles
    assert (str(article.label), str(article.headline)) == (lines[0], lines[2])
    assert article.kicker is None and article.deck is None
    assert [b.name for b in article.bylines] == ["程立夏"]


def test_a_list_of_short_lines_may_be_signed():
    lines = [f"第{n}组名单" for n in "一二三四五六七八九十"] + ["甲组名单", "乙组名单", "本报记者 程立夏"]
    (article,) = put(lines, pieces("S" * HEAD_LINES + "Y")).articles
    assert [b.name for b in article.bylines] == ["程立夏"] and article.content == ()


def test_a_short_line_in_a_column_under_a_placed_headline_is_a_crosshead():
    lines = ["村医背包里的云诊室", "夜里出诊", FIRST]
    (article,) = put(lines, pieces("SSB"), places=placed((0, HEADLINE), (0, CROSSHEAD), (0, "body"))).articles
    assert [i.kind for i in article.content] == ["crosshead", "paragraph"]
    (article,) = put(lines, pieces("SSB"), places=placed((0, "body"), (0, CROSSHEAD), (0, "body"))).articles
    assert [i.kind for i in article.content] == ["paragraph"]


# -- specks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "kind", "scrap"),
    [
        ("12", "S", True),
        ("++ 甲乙", "S", True),
        ("甲乙丙", "S", False),
        ("㐀㐁㐂", "S", False),
        ("1234,5678", "B", False),
        ("1234,567", "B", True),
        ("x" * 59, "S", True),
        ("x" * 60, "S", False),
    ],
)
def test_specks_are_no_articles(line, kind, scrap):
    made = put([line], (Piece(0, kind),))
    assert [str(r) for r in made.residue] == ([line] if scrap else [])
    assert len(made.articles) == (0 if scrap else 1)


# -- linking blocks --------------------------------------------------------------------------------------------------


def linked(*lines, **known):
    blocks = text_blocks("\n\n".join(lines))
    return link_blocks(blocks, range(len(blocks)), **known)


def test_a_note_in_brackets_goes_where_the_text_before_it_goes():
    found = linked("夜校开课", FIRST, SECOND, NOTE)
    assert [[(p.block, p.kind) for p in chain] for chain in found.chains] == [
        [(0, "S"), (1, "B"), (2, "B"), (3, "Z")]
    ]
    assert not any(p.cut or p.headless for p in found.chains[0])
    blocks = text_blocks(f"夜校开课\n\n{FIRST}\n\n阅读提示\n\n{NOTE}")
    away = link_blocks(blocks, [0, 1, 3])  # what stands between was lifted out
    notes = [p for chain in away.chains for p in chain if p.kind == "Z"]
    assert [p.block for p in notes] == [3]


def test_an_open_end_is_told_and_marked():
    found = linked("夜校开课", FIRST, SECOND[:-8])
    cut = [p.block for chain in found.chains for p in chain if p.cut]
    refused = [d for d in found.decisions if d.kind == "refusal"]
    assert cut == [2]
    assert [(d.rule, len(d.spans)) for d in refused] == [("link.nothing_continues", 1)]
    assert 0 < refused[0].confidence < 1


def test_an_end_that_is_joined_is_not_open():
    page = corruptions.cut(corruptions.clean("market"), "market", 2)
    blocks = text_blocks(corruptions.write(page)[0])
    found = link_blocks(blocks, range(len(blocks)))
    (chain,) = found.chains
    assert [p.block for p in chain if p.joined] == [corruptions.find(page, "market", 2) + 1]
    assert not any(p.cut or p.headless for p in chain)
    assert {d.kind for d in found.decisions} == {"join", "placement"}


def test_blocks_kept_apart_are_not_linked():
    def follows(**known):
        return {(a.block, b.block) for chain in linked(*lines, **known).chains for a, b in pairwise(chain)}

    lines = ["夜校开课", FIRST, SECOND]
    start = len(lines[0]) + 2
    first, second = Span(0, start, start + 5), Span(0, start + len(FIRST) + 2, start + len(FIRST) + 7)
    assert (1, 2) in follows() and (1, 2) in follows(apart=[(second, first)])
    assert (1, 2) not in follows(apart=[(first, second)])


def test_placements_name_both_sides_and_the_seam():
    found = linked("夜校开课", FIRST, SECOND)
    assert [(d.kind, d.rule, d.seam, len(d.spans)) for d in found.decisions] == [
        ("placement", "link.assignment", 1, 2),
        ("placement", "link.assignment", 1, 2),
    ]
    (chain,) = found.chains
    assert [p.confidence for p in chain] == [1.0, *(d.confidence for d in found.decisions)]


def test_a_beginning_is_missing_where_a_mark_is_closed_that_was_never_opened():
    def text(begins, closes=""):
        return attrs.evolve(make_node(0, OTHER, 1, False), begins=begins, closes=closes)

    head = make_node(0, "夜校开课", 1, False)
    assert _headless(text(0.0, "”"), None) and _headless(text(-3.1), None)
    assert not _headless(text(-3.0), None) and not _headless(text(2.0), None)
    # right under a headline few words say that a text has lost its beginning
    assert not _headless(text(-3.9), head) and not _headless(text(0.0, "”"), head)
    assert _headless(text(-0.2, "”"), head) and _headless(text(-3.9), text(0.0))


def test_pairs_kept_apart():
    blocks = [Block(Passage("甲乙", (Span(0, 2 * n, 2 * n + 2),)), 1) for n in range(4)]
    at = [[0], [1, 2], [3]]
    assert _forbidden(blocks, at, ()) == frozenset()
    assert _forbidden(blocks, at, [(Span(0, 0, 1), Span(0, 4, 5))]) == {(0, 1)}
    assert _forbidden(blocks, at, [(Span(0, 3, 7), Span(0, 0, 2))]) == {(1, 0), (2, 0)}
    assert _forbidden(blocks, at, [(Span(1, 0, 1), Span(0, 0, 2))]) == frozenset()


def test_of_lines_those_between_what_type_shows_stay_together():
    verse, letter = Run(2, ("B",) * 6, True), Run(2, ("B", "Y", "Z"), False)
    assert list(_around(verse, set())) == [verse]
    assert list(_around(verse, {4})) == [Run(2, ("B", "B"), True), Run(5, ("B", "B", "B"), True)]
    assert list(_around(verse, {3, 6})) == [Run(4, ("B", "B"), True)]  # one alone is none
    assert list(_around(letter, {1, 5})) == [letter] and list(_around(letter, {4})) == []


def on_a_page(*rows):
    """Lines with their regions, roles and what else the boxes say of them, as nodes, and what becomes of them."""
    seats = [
        attrs.evolve(seat, **more)
        for seat, (_, _, more) in zip(placed(*(r[1] for r in rows)), rows, strict=True)
    ]
    nodes = [make_node(k, row[0], 1, False) for k, row in enumerate(rows)]
    blocks = [SimpleNamespace(text=row[0]) for row in rows]
    regions = [SimpleNamespace(heads=()) for _ in range(1 + max(seat.region for seat in seats))]
    layout = SimpleNamespace(geometry=seats, blocks=blocks, regions=regions)
    return _placed_lines(nodes, layout, list(range(len(rows))))


def test_what_neighbours_show_is_asked_region_by_region_and_of_what_type_leaves_open():
    text, day, body = FIRST + SECOND, "(2008年4月8日)", ((0, "body"), {"lines": 1})
    found = on_a_page((text, *body), (day, *body))
    assert [(run.first, run.kinds) for run in found.runs] == [(0, ("B", "Z"))]
    # a note goes with the text over it, however it is set; in another region stands another text
    assert on_a_page((text, *body), (day, (0, DECK), {})).runs == found.runs
    assert on_a_page((text, *body), (day, (1, "body"), {})).runs == ()
    for role in ("byline?", HEADLINE):
        read = on_a_page((text, *body), ("网友 老树根", (0, role), {"lines": 1}))
        assert read.runs == ()
    talk = [("问:租房能提取吗?", *body), ("答:能", *body)]
    assert [n.kind for n in on_a_page(*talk).nodes] == ["B", "B"]
    assert [n.kind for n in on_a_page((talk[0][0], (0, HEADLINE), {}), talk[1]).nodes] == ["S", "B"]
    assert (found.begin, found.whole) == (frozenset(), frozenset())


def test_a_line_at_a_columns_head_that_ends_the_column_before_is_text():
    inside = (FIRST, (0, "body"), {"indent": True, "place": 1, "lines": 3})
    top = {"column": 1, "first_full": True}
    for last_full, kind in ((True, "B"), (False, "Z")):
        cut = (FIRST[:12], (0, "body"), {"last_full": last_full, "lines": 3})
        found = on_a_page(inside, inside, inside, cut, (NOTE, (0, "body"), top)).nodes[4]
        assert found.kind == kind and found.closed
        assert kind == "Z" or found.begins <= 0.0


def test_lines_of_one_run_are_one_node_and_pieces_again():
    verse = ["春风吹绿了山冈", "布谷声里插秧忙", "老农坐在田埂上", "笑看孙儿放纸鸢"]
    found = linked("老窑新火", "程立夏", *verse)
    (chain,) = found.chains
    assert [(p.block, p.kind) for p in chain] == list(enumerate("SYBBBB"))
    (lines,) = [d for d in found.decisions if d.rule == "link.lines"]
    assert (lines.kind, lines.confidence, dict(lines.evidence)["role"]) == ("role", 0.9, "lines")
    assert dict(lines.evidence)["lines"] == len(lines.spans)


def test_where_nothing_may_follow_the_end_is_as_sure_as_ends_are():
    (refused,) = [d for d in linked(SECOND[:-8]).decisions if d.kind == "refusal"]
    assert refused.confidence == calibrated("end", 0.0, 0.0)


def test_what_was_lifted_out_before_a_fragment_is_known(monkeypatch):
    known = []

    def solved(nodes, **more):
        known.append([node.inset for node in nodes])
        return solve(nodes, **more)

    monkeypatch.setattr(linking, "solve", solved)
    blocks = text_blocks(f"夜校开课\n\n{FIRST}\n\n{SECOND}\n\n{OTHER}")
    for places in ([0, 1, 2, 3], [0, 2, 3], [1, 3]):
        link_blocks(blocks, places)
    assert known == [[False] * 4, [False, True, False], [False, True]]


VERSE = "春风吹绿了山冈", "布谷声里插秧忙", "老农坐在田埂上", "笑看孙儿放纸鸢"


def verse_in(region, *shown):
    """A headline, a byline and four lines of verse, of which some show more."""
    more = dict(enumerate(shown))
    lines = [(line, (region, "body"), {"lines": 1, **more.get(k, {})}) for k, line in enumerate(VERSE)]
    return [("老窑新火", (region, HEADLINE), {}), ("程立夏", (region, "byline?"), {}), *lines]


def test_verse_is_known_in_each_region_and_lines_that_run_on_are_none():
    found = on_a_page(*verse_in(0), *verse_in(1))
    assert [(run.first, run.kinds) for run in found.runs] == [(2, ("B",) * 4), (8, ("B",) * 4)]
    full, edge = {"last_full": True}, {"first_full": True}
    assert on_a_page(*verse_in(0, full, edge)).runs == () == on_a_page(*verse_in(0, {}, {}, full, edge)).runs
    assert len(on_a_page(*verse_in(0, full, {}, edge)).runs) == 1


def test_a_kicker_of_two_sentences_that_ends_in_a_dash() -> None:
    kicker = "7月下旬以来，泗河连续19天最高气温超过39摄氏度，电网负荷五次刷新纪录。一支平均年龄46岁的抢修队——"
    story = "8月9日23时50分，城北抢修站的电话又响了。值班员飞快地在登记簿上写下地址，转身去拿安全帽。"
    page = newsparse.parse_issue(f"{kicker}\n\n把凉风送进零点的窗口\n\n本报记者 阮文海\n\n{story}\n")
    (article,) = page.articles
    assert (str(article.kicker), str(article.headline)) == (kicker, "把凉风送进零点的窗口")
