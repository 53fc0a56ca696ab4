"""Decisions undone: the decision is gone, nothing is lost, and reverting again adds up."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import corruptions
from newsparse import Issue, NewsparseError, Options, Page, Span, parse_issue, read_page
from newsparse.revert import can_revert, without
from newsparse.spans import meet
from newsparse.stages.blocks import text_blocks
from newsparse.stages.insets import lift_insets
from newsparse.tables.rules import rule_of
from parsed import parsed
from test_explain import typeset
from test_layout_pages import spans_of
from test_pipeline import SEEDS, check, damaged_pages, like_pages
from typesetter import Engine, Typesetter

UNDONE = {"link.assignment": "apart", "repeat.": "keep", "furniture.": "not_furniture", "box.": "not_inset"}


def page_with_everything() -> str:
    """Masthead, a box, a picture, a broken paragraph, repeats."""
    page = corruptions.clean("clinic", "wetland", "market")
    page = corruptions.cut(page, "clinic", 2)
    page = corruptions.box(page, corruptions.find(page, "clinic", 2, 1), "clinic")
    page = corruptions.photo(page, corruptions.find(page, "wetland", 1))
    page = corruptions.repeat(page, len(page) - 2, 2)
    return "云溪日报\n2021年11月22日 星期一\n国内统一刊号：CN33-0018\n" + corruptions.write(page)[0]


def held_by(issue, spans):
    """What of `issue` holds a character of `spans`: the names of its lists."""
    return {
        name
        for name, parts in {
            "furniture": [f.passage.spans for f in issue.furniture],
            "duplicates": [d.passage.spans for d in issue.duplicates],
            "photos": [p.spans for a in (issue, *issue.articles) for p in a.photos],
            "boxes": [p.spans for a in issue.articles for b in a.boxes for p in (b.title, *b.content) if p],
            "content": [i.spans for a in issue.articles for i in a.content],
        }.items()
        if any(meet(part, spans) for part in parts)
    }


def gone(before, after, decision):
    """What must hold once `decision` is undone."""
    assert decision.id not in {d.id for d in after.repairs}
    assert [page.text for page in after.pages] == [page.text for page in before.pages]
    spans = decision.spans
    if decision.kind in ("join", "placement"):
        first, second = spans[decision.seam - 1 : decision.seam], spans[decision.seam : decision.seam + 1]
        links = [d for d in after.repairs if d.kind in ("join", "placement")]
        assert not [d for d in links if meet(d.spans[: d.seam], first) and meet(d.spans[d.seam :], second)]
    else:
        was = {"repeat": "duplicates", "furniture": "furniture", "box": "boxes", "photo": "photos"}
        assert was[decision.rule.partition(".")[0]] not in held_by(after, spans)


# -- one of each kind ------------------------------------------------------------------------------------------------


def test_a_join_undone_leaves_the_pieces_apart():
    text = page_with_everything()
    issue = parse_issue(text)
    join = next(d for d in issue.repairs if d.kind == "join")
    assert join.spans in {i.spans for a in issue.articles for i in a.content}
    back = issue.revert(join.id)
    check(back, text)
    gone(issue, back, join)
    assert join.spans not in {i.spans for a in back.articles for i in a.content}
    assert back.recipe.options == Options(apart={(join.spans[0], join.spans[1])})


def test_a_placement_undone_is_not_made():
    text = page_with_everything()
    issue = parse_issue(text)
    first = issue.articles[0]
    headed = next(d for d in issue.repairs if d.kind == "placement" and d.spans[0] == first.headline.spans[0])
    back = issue.revert(headed)
    check(back, text)
    gone(issue, back, headed)
    again = next(a for a in back.articles if a.headline is not None and a.headline == first.headline)
    assert not again.byline_lines and headed.spans[1] in first.byline_lines[0].spans


@pytest.mark.parametrize(
    ("rule", "was", "becomes"),
    [
        ("furniture.masthead", "furniture", "content"),
        ("repeat.exact", "duplicates", "content"),
        ("box.title", "boxes", "content"),
        ("photo.credit_line", "photos", "content"),
    ],
)
def test_text_goes_back_to_where_text_is(rule, was, becomes):
    text = page_with_everything()
    issue = parse_issue(text)
    decision = next(d for d in issue.repairs if d.rule == rule)
    longest = max(decision.spans, key=lambda s: s.end - s.start)
    assert held_by(issue, [longest]) == {was}
    back = issue.revert(decision.id)
    check(back, text)
    gone(issue, back, decision)
    assert was not in held_by(back, decision.spans)
    if rule != "furniture.masthead":  # a lone short line may become a headline
        assert becomes in held_by(back, [longest])


def test_what_a_reverted_line_of_the_masthead_said_is_not_read():
    issue = parse_issue(page_with_everything())
    title = next(d for d in issue.repairs if d.rule == "furniture.masthead")
    assert issue.masthead.title == "云溪日报"
    back = issue.revert(title.id)
    assert back.masthead.title is None
    assert back.masthead.date == issue.masthead.date


def lifted(lines, *spared):
    """The boxes of a page of `lines`, of which those numbered `spared` must stay."""
    blocks = text_blocks("\n".join(lines))
    found = lift_insets(blocks, spared=[s for k in spared for s in blocks[k].spans])
    assert set(spared) <= set(found.rest)
    return [(box.title, box.content) for box in found.boxes]


def test_a_box_ends_where_a_line_must_stay():
    lines = [
        "老窑新火",
        "阅读提示",
        "夜校共有三门课程，学员每周都要上课，一共上",
        "三次，从秋天上到第二年的春天为止。",
        "正文写完了。",
    ]
    assert lifted(lines) == [(1, (2, 3))]
    assert lifted(lines, 3) == [(1, (2,))]
    assert lifted(lines, 2) == lifted(lines, 1) == []


def test_a_line_that_must_stay_is_still_a_neighbour():
    torn = (
        "傍晚六点，云溪市柳巷菜市场收了摊，二楼的灯却一盏接一盏亮了起来，卖菜卖鱼的二十多位摊主们一起坐进了由旧仓",
        "库改成的教室，开始上这一天的课。",
    )
    picture = "\n\n图为摊主上课。"
    lines = [torn[0], picture, "小贴士", "夜校共有三门课程，学员每周都要上课。", torn[1]]
    assert lifted(lines) == [(2, (3,))]  # the text is cut there, so something was put in
    assert lifted(lines, 1) == []


def test_a_credit_that_must_stay_is_no_part_of_its_placed_picture():
    page = typeset(("photo", "credit"))
    at = page.text.index("本报记者聂长风摄")
    credit = [Span(0, at, at + 8)]
    assert held_by(parse_issue(page), credit) == {"photos"}
    issue = parse_issue(page, options=Options(not_inset=credit))
    assert "photos" not in held_by(issue, credit)
    assert "photo.placed" in {d.rule for d in issue.repairs}


# -- ids, order, what the caller said --------------------------------------------------------------------------------


def test_ids_are_the_same_wherever_the_decision_is_the_same():
    issue = parse_issue(page_with_everything())
    drop = next(d for d in issue.repairs if d.kind == "drop")
    back = issue.revert(drop.id)
    like = {(d.kind, d.rule, d.spans, d.seam): d.id for d in issue.repairs}
    same = [d for d in back.repairs if (d.kind, d.rule, d.spans, d.seam) in like]
    assert len(same) > len(issue.repairs) // 2
    assert all(d.id == like[d.kind, d.rule, d.spans, d.seam] for d in same)


def test_reverting_adds_up_and_its_order_makes_no_difference():
    text = page_with_everything()
    issue = parse_issue(text)
    join = next(d for d in issue.repairs if d.kind == "join")
    drops = [d for d in issue.repairs if d.kind == "drop"]
    one = issue.revert(join.id).revert(drops[1].id).revert(drops[0])
    two = issue.revert(drops[0].id, join, drops[1].id)
    assert one == two
    assert one.to_json() == two.to_json()
    assert not {join.id, *(d.id for d in drops)} & {d.id for d in one.repairs}
    check(one, text)


def test_what_the_caller_said_still_holds():
    options = Options(min_confidence=0.3)
    issue = parse_issue(page_with_everything(), date="2020-02-03", title="旧报", options=options)
    back = issue.revert(next(d for d in issue.repairs if d.kind == "drop"))
    assert (back.masthead.title, back.masthead.date) == ("旧报", "2020-02-03")
    assert back.recipe.options.min_confidence == 0.3
    assert min(d.confidence for d in back.repairs if d.kind in ("join", "placement")) >= 0.3


def test_a_recipe_is_all_it_takes():
    text = page_with_everything()
    issue = parse_issue(text)
    back = issue.revert(*(d for d in issue.repairs if d.kind in ("join", "drop")))
    assert parse_issue(text, options=back.recipe.options) == back
    assert issue.revert() == issue


def test_pages_of_an_issue_are_reverted_each_for_itself():
    texts = [page_with_everything(), corruptions.write(corruptions.gate_pages()["02-columns"])[0]]
    issue = parse_issue([read_page(text, format="text") for text in texts])
    join = next(d for d in issue.repairs if d.kind == "join" and d.spans[0].page == 1)
    back = issue.revert(join.id)
    check(back, *texts)
    gone(issue, back, join)
    assert [a for a in back.articles if a.page == 0] == [a for a in issue.articles if a.page == 0]


def test_a_page_number_that_was_read_off_a_reverted_line_is_not_kept():
    texts = rule_of("jump.pages").example.split("\f")
    pages = [read_page(text, format="text") for text in texts]
    issue = parse_issue(pages)
    folio = next(d for d in issue.repairs if d.rule == "furniture.folio")
    back = issue.revert(folio)
    check(back, *texts)
    assert [page.number for page in issue.pages] == ["1", "2"]
    assert [page.number for page in back.pages] == [None, "2"]
    assert back == parse_issue(pages, options=back.recipe.options)


# -- misuse ----------------------------------------------------------------------------------------------------------


def of_kind(kind):
    issue = parse_issue(
        "云溪日报\n2021年11月22日 星期五\n标题在这里\n" + "文字没有写完的一段话在这里断开了并且没有" * 2
    )
    return issue.revert(next(d.id for d in issue.repairs if d.kind == kind))


def of_a_head():
    issue = parse_issue(page_with_everything())
    return issue.revert(next(d.id for d in issue.repairs if d.rule.startswith("head.")))


MISUSE = {
    "an unknown id": (lambda: parse_issue("正文").revert("d7"), "no decision 'd7'"),
    "a number": (lambda: parse_issue("正文").revert(7), "ids of decisions, not int"),
    "a list": (lambda: parse_issue("正文").revert(["d1"]), "ids of decisions, not list"),
    "a refusal": (lambda: of_kind("refusal"), "is a refusal"),
    "a conflict": (lambda: of_kind("conflict"), "is a conflict"),
    "a part of a head": (of_a_head, "cannot be reverted"),
    "an issue without pages": (
        lambda: Issue.from_dict(parse_issue(page_with_everything()).to_dict()).revert(),
        "does not hold the pages",
    ),
    "an issue that lost a page": (
        lambda: attrs.evolve(
            parse_issue([Page("正文", ()), Page("正文", ())]), pages=(Page("正文", ()),)
        ).revert(),
        "does not hold the pages",
    ),
    "an issue made by hand": (lambda: Issue().revert(), "does not hold the pages"),
}


@pytest.mark.parametrize(("call", "message"), MISUSE.values(), ids=MISUSE)
def test_misuse_is_an_error_of_the_library(call, message):
    with pytest.raises(NewsparseError, match=message) as caught:
        call()
    assert isinstance(caught.value, (TypeError, ValueError))


def test_a_decision_that_json_gave_back_can_be_named():
    issue = parse_issue(page_with_everything())
    read = Issue.from_json(issue.to_json())
    join = next(d for d in read.repairs if d.kind == "join")
    assert join.seam == 0  # not in the JSON: the issue's own decision of that id knows it
    assert issue.revert(join) == issue.revert(join.id)


# -- any page --------------------------------------------------------------------------------------------------------


def one_undone(text, pick):
    issue = parse_issue(text)
    assert all(
        can_revert(d) == (d.kind in ("join", "placement", "drop")) or d.kind == "role" for d in issue.repairs
    )
    choice = [d for d in issue.repairs if can_revert(d)]
    if not choice:
        return
    decision = choice[int(pick * (len(choice) - 1))]
    back = issue.revert(decision.id)
    check(back, text)
    gone(issue, back, decision)
    assert back.to_json() == issue.revert(decision).to_json()
    assert Issue.from_dict(back.to_dict()) == back
    again = [d for d in back.repairs if can_revert(d)]
    if again:
        second = again[int((1 - pick) * (len(again) - 1))]
        twice = back.revert(second.id)
        check(twice, text)
        gone(back, twice, second)
        gone(issue, twice, decision)


@settings(max_examples=10)
@given(damaged_pages(), st.floats(0, 1))
def test_any_decision_of_a_damaged_page(page, pick):
    one_undone(corruptions.write(page)[0], pick)


@settings(max_examples=30)
@given(like_pages(), st.floats(0, 1))
def test_any_decision_of_what_looks_like_a_page(text, pick):
    one_undone(text, pick)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
def test_on_seed(seed):
    text = seed.read_text(encoding="utf-8")
    issue = parsed(seed)
    groups = {}
    for d in issue.repairs:
        if can_revert(d):
            groups.setdefault(d.rule.partition(".")[0], []).append(d)
    assert {"link", "photo"} <= groups.keys() <= {"link", "photo", "box", "furniture", "repeat"}
    for found in groups.values():
        unsure = min(found, key=lambda d: (d.kind != "join", d.confidence))
        back = issue.revert(unsure.id)
        check(back, text)
        gone(issue, back, unsure)
        back = issue.revert(*(d.id for d in found))  # and all of them at once
        check(back, text)
        assert not {d.id for d in found} & {d.id for d in back.repairs}


@pytest.mark.parametrize("options", [("furniture", "photo"), ("box",)], ids="+".join)
@pytest.mark.parametrize("blocks", [False, True])
def test_on_typeset_pages(options, blocks):
    sheet = Typesetter(3 if "photo" in options else 1, options=frozenset(options)).page()
    page, _ = Engine(seed=3, blocks=blocks).read(sheet)
    issue = parse_issue(page)
    solid = {k for k, char in enumerate(page.text) if not char.isspace()}
    kinds: dict[str, list] = {}
    for d in issue.repairs:
        if can_revert(d):
            kinds.setdefault(f"{d.kind} {d.rule}", []).append(d)
    parted = set() if blocks else {"join link.assignment"}  # a block is a paragraph of its own
    assert {"placement link.assignment"} | parted < kinds.keys()
    for found in kinds.values():
        back = issue.revert(found[len(found) // 2])
        gone(issue, back, found[len(found) // 2])
        seen = [k for s in spans_of(back) for k in range(s.start, s.end) if k in solid]
        assert sorted(seen) == sorted(solid)


# -- options ---------------------------------------------------------------------------------------------------------


def test_each_rule_has_its_option():
    issue = parse_issue(page_with_everything())
    seen = set()
    for d in issue.repairs:
        for start, field in UNDONE.items():
            if d.rule.startswith(start):
                options = without(Options(), d)
                assert [f.name for f in attrs.fields(Options) if getattr(options, f.name)] == [field]
                seen.add(field)
    assert seen == set(UNDONE.values())


def test_options_of_pieces_that_are_not_there_change_nothing():
    text = page_with_everything()
    nowhere = Span(0, 10**6, 10**6 + 5)
    options = Options(
        apart=[(nowhere, nowhere)], keep=[nowhere], not_furniture=[nowhere], not_inset=[nowhere]
    )
    assert parse_issue(text, options=options) == parse_issue(text)
