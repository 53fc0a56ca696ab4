"""What is said for and against a link, piece by piece: of fragments that show one thing each, on pages of a few of them."""

from __future__ import annotations

import math

import attrs
import pytest

from newsparse.linking.features import Linker
from newsparse.linking.headings import brief_over
from newsparse.linking.nodes import make_node
from newsparse.linking.solve import _SECOND
from newsparse.linking.survey import asked, named, page_context, series
from newsparse.page_seams import PageStats

PLAIN = attrs.evolve(
    make_node(0, "甲" * 30, 1, False), kind="B", closed=True, begins=0.0, opener=0.0, pause=(0.0, 0.0)
)
OF_THE_PAGE = (".few", ".tidy", "base", "together")
UNWEIGHED = ("BS.short", "SBn.together", "SBf.together")
"""What the fit left at nothing, beside gaps: all else that is said must have a weight, or nobody would hear it."""


def fragment(kind="B", text=None, **shown):
    """A fragment that says nothing of itself but what is named."""
    text = text or {"B": "甲" * 30, "S": "乙" * 8, "Y": "丙丙丙", "Z": "(丁丁丁)"}[kind]
    return attrs.evolve(PLAIN, kind=kind, text=text, grams=frozenset(), **shown)


B, S, Y, Z = map(fragment, "BSYZ")


def linker(nodes):
    return Linker([attrs.evolve(node, block=k) for k, node in enumerate(nodes)], PageStats([]))


def told(nodes, i, j, seams=None):
    """What `fixed` says that is not 0, but for what the page says as a whole."""
    page = linker(nodes)
    page.known_seams.update(seams or {})
    out = page.fixed(i, j)
    assert len(dict(out)) == len(out), "said twice"
    assert all(name in _SECOND or name in UNWEIGHED or name.endswith(".gap") for name in dict(out))
    return {name: value for name, value in out if value and not name.endswith(OF_THE_PAGE)}


def of_kinds(kinds, far=False):
    return dict.fromkeys([kinds] if far else [kinds, kinds + ".next"], 1.0)


def torn(**shown):
    return fragment(closed=False, **shown)


OPEN = {**of_kinds("BB"), "E.open": 1.0, "BB.n.open": 1.0}
AHEAD = {"BB": 1.0, "BB.ahead": 1.0, "BB.far": math.log(2)}


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([B, B], of_kinds("BB")),
        (
            [B, fragment(begins=0.5, opener=0.25)],
            of_kinds("BB") | {"T.begins": 0.5, "BB.n.closed.begins": 0.5, "BB.n.closed.opener": 0.25},
        ),
        ([B, fragment(lead=True)], of_kinds("BB") | {"T.lead": 1.0}),
        ([fragment(ending="signature"), B], of_kinds("BB") | {"E.signature": 1.0}),
        ([B, fragment(inset=True)], of_kinds("BB") | {"BB.inset": 1.0}),
        ([B, fragment(gap=2)], of_kinds("BB") | {"BB.gap": 1.0}),
        ([B, fragment(stub=True)], of_kinds("BB") | {"BB.n.stub": 1.0}),
        ([fragment(item="▲"), fragment(item="▲")], of_kinds("BB") | {"BB.items": 1.0}),
        ([fragment(item="▲"), fragment(item="●")], of_kinds("BB")),
        ([fragment(opens="“"), B], of_kinds("BB") | {"BB.quotes.open": 1.0}),
        ([B, fragment(closes="”")], of_kinds("BB") | {"BB.quotes.shut": 1.0}),
        ([fragment(opens="“"), fragment(closes="”")], of_kinds("BB") | {"BB.quotes.meet": 1.0}),
        ([fragment(opens="“"), fragment(closes="》")], of_kinds("BB") | {"BB.quotes.clash": 1.0}),
        # the first breaks off
        ([torn(), B], OPEN),
        ([torn(quoted=True), B], of_kinds("BB") | {"E.quoted": 1.0, "BB.n.quoted": 1.0}),
        ([torn(text="甲甲,"), B], OPEN | {"BB.n.open.comma": 1.0}),
        ([torn(text="甲甲、"), B], OPEN | {"BB.n.open.comma": 1.0}),
        ([torn(text="甲甲;"), B], OPEN | {"BB.n.open.semicolon": 1.0}),
        ([torn(text="甲甲:"), B], OPEN | {"BB.n.open.colon": 1.0}),
        ([torn(text="甲甲—"), B], OPEN | {"BB.n.open.dash": 1.0}),
        ([torn(text="甲甲…"), B], OPEN | {"BB.n.open.dash": 1.0}),
        ([torn(), fragment(begins=1.5)], OPEN | {"T.begins": 1.5, "BB.n.open.begins": 1.5}),
        (
            [torn(), fragment(begins=1.6)],
            OPEN | {"T.begins": 1.6, "BB.n.open.begins": 1.6, "BB.n.open.start": 1.0},
        ),
        (
            [torn(), fragment(begins=-0.1)],
            OPEN | {"T.begins": -0.1, "BB.n.open.begins": -0.1, "BB.n.open.tail": 1.0},
        ),
        ([torn(), fragment(stub=True)], OPEN | {"BB.n.stub_open": 1.0, "BB.n.open.tail": 1.0}),
        ([torn(), fragment(text="●" + "甲" * 29)], OPEN | {"BB.n.open.list": 1.0}),
        ([torn(), fragment(opener=0.5)], OPEN),
        ([torn(), fragment(speech=True)], OPEN),  # right behind it, the seam says enough
        # a summary under a headline
        ([S, torn(), B], OPEN | {"E.deck": 1.0, "BB.deck": 1.0}),
        ([S, torn(), fragment(lead=True)], OPEN | {"E.deck": 1.0, "BB.deck.lead": 1.0, "T.lead": 1.0}),
        ([S, torn(text="甲" * 89), B], OPEN | {"E.deck": 1.0, "BB.deck": 1.0}),
        ([S, torn(text="甲" * 90), B], OPEN),
        ([S, torn(text="甲甲.甲甲"), B], OPEN),
        # headings above
        ([S, S, B, B], of_kinds("BB") | {"BB.stack": 1.0}),
        ([S, B], of_kinds("SB")),
        ([S, S, B], of_kinds("SB") | {"SB.stack": 1.0}),
        ([S, S, S, B], of_kinds("SB") | {"SB.stack": 2.0}),
        ([S, S, S, S, B], of_kinds("SB") | {"SB.stack": 2.0}),
        ([fragment("S", "甲甲——"), B], of_kinds("SB") | {"SB.kicker": 1.0}),
        (
            [S, fragment(begins=0.5, opener=0.25)],
            of_kinds("SB") | {"T.begins": 0.5, "SB.n.begins": 0.5, "SB.n.opener": 0.25},
        ),
        ([S, fragment(lead=True)], of_kinds("SB") | {"T.lead": 1.0, "SB.n.lead": 1.0}),
        ([S, fragment(closes="”")], of_kinds("SB") | {"SB.shut": 1.0}),
        ([S, fragment(text="甲" * 15)], of_kinds("SB") | {"SB.n.tiny": 1.0}),
        ([S, fragment(text="甲" * 16)], of_kinds("SB")),
        ([S, fragment(stub=True)], of_kinds("SB") | {"SB.n.stub": 1.0}),
        # bylines
        ([S, Y], of_kinds("SY")),
        ([Y, B], of_kinds("YB")),
        (
            [Y, fragment(lead=True, begins=0.5, opener=0.25)],
            of_kinds("YB") | {"T.lead": 1.0, "T.begins": 0.5, "YB.lead": 1.0, "YB.begins": 0.5, "YB.opener": 0.25},
        ),
        ([B, Y], of_kinds("BY") | {"BY.closed": 1.0}),
        ([torn(), Y], of_kinds("BY") | {"E.open": 1.0}),
        ([B, Y, B], of_kinds("BY") | {"BY.closed": 1.0, "BY.then_body": 1.0}),
        ([B, Y, S], of_kinds("BY") | {"BY.closed": 1.0}),
    ],
)  # fmt: skip
def test_what_stands_right_behind_another(nodes, expected):
    """Of the last two but for what stands behind a byline."""
    i = len(nodes) - 2 - (nodes[-2].kind == "Y" and nodes[0].kind == "B" and len(nodes) > 2)
    seams = {(i, i + 1): (0.0, 0.0)}
    assert told(nodes, i, i + 1, seams) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("nodes", "link", "expected"),
    [
        ([B, B, B], (0, 2), AHEAD | {"BB.f.prev_closed": 1.0}),
        ([B, B, B, B], (0, 3), AHEAD | {"BB.far": math.log(3), "BB.f.prev_closed": 1.0}),
        (
            [B, B, fragment(begins=0.5, opener=0.25)],
            (0, 2),
            AHEAD
            | {"T.begins": 0.5, "BB.f.closed.begins": 0.5, "BB.f.closed.opener": 0.25}
            | {"BB.f.prev_closed": 1.0, "BB.f.prev_closed.begins": 0.5},
        ),
        ([B, torn(), B], (0, 2), AHEAD | {"BB.f.prev_open": 1.0, "BB.f.prev_seam": 3.0}),
        ([B, torn(quoted=True), B], (0, 2), AHEAD),
        # the first breaks off: what stands behind it, and before the other
        (
            [torn(), fragment(begins=0.25), B],
            (0, 2),
            AHEAD | {"E.open": 1.0, "BB.f.open": 1.0, "BB.within": 1.0, "BB.f.prev_closed": 1.0}
            | {"BB.f.next_body": 1.0, "BB.f.next_seam": 3.0, "BB.f.next_begins": 0.25},
        ),
        (
            [torn(), Y, fragment(speech=True)],
            (0, 2),
            AHEAD | {"E.open": 1.0, "BB.f.open": 1.0, "BB.within": 1.0, "BB.after_head": 1.0, "BB.f.open.speech": 1.0},
        ),
        (
            [torn(text="甲甲,"), Y, fragment(speech=True)],
            (0, 2),
            AHEAD | {"E.open": 1.0, "BB.f.open": 1.0, "BB.f.open.comma": 1.0, "BB.within": 1.0, "BB.after_head": 1.0}
            | {"BB.f.open.speech.comma": 1.0},
        ),
        (
            [torn(text="他说"), Y, fragment(speech=True)],
            (0, 2),
            AHEAD | {"E.open": 1.0, "BB.f.open": 1.0, "BB.within": 1.0, "BB.after_head": 1.0},
        ),
        (
            [S, S, torn(), Y, B],
            (2, 4),
            AHEAD | {"E.open": 1.0, "E.deck": 1.0, "BB.deck.far": 1.0, "BB.f.open": 1.0, "BB.after_head": 1.0}
            | {"BB.within": 1.0, "BB.within_stack": 1.0},
        ),
        # headlines between
        ([B, S, B], (0, 2), AHEAD | {"BB.after_head": 1.0, "BB.heads": 1.0, "BB.over_one": 1.0}),
        ([B, S, S, B], (0, 3), AHEAD | {"BB.far": math.log(3), "BB.after_head": 1.0, "BB.heads": 1.0, "BB.over_one": 1.0}),
        (
            [B, Y, S, B],
            (0, 3),
            AHEAD | {"BB.far": math.log(3), "BB.after_head": 1.0, "BB.heads": 1.0},
        ),
        (
            [B, *[S, B] * 5],
            (0, 10),
            AHEAD | {"BB.far": math.log(10), "BB.after_head": 1.0, "BB.heads": 4.0},
        ),
        # back up the page
        ([B, S, B], (2, 0), {"BB": 1.0, "BB.back": 1.0, "BB.far": math.log(2), "BB.heads": 1.0}),
        ([B, B], (1, 0), {"BB": 1.0, "BB.back": 1.0}),
        ([torn(), B, B, torn()], (3, 0), {"BB": 1.0, "BB.back": 1.0, "BB.far": math.log(3), "E.open": 1.0, "BB.f.open": 1.0}),
        # a heading that something else stands under
        ([S, B, B], (0, 2), {"SB": 1.0, "SB.ahead": 1.0, "SB.far": math.log(2), "SB.has_body": 1.0, "SB.within": 1.0}),
        (
            [S, fragment(lead=True, begins=-0.5), fragment(lead=True, text="甲" * 15, begins=0.5, opener=0.25, stub=True)],
            (0, 2),
            {"SB": 1.0, "SB.ahead": 1.0, "SB.far": math.log(2), "SB.within": 1.0}
            | {"SB.has_body": 1.0, "SB.has_lead": 1.0, "SB.has_tail": 0.5, "T.lead": 1.0, "T.begins": 0.5}
            | {"SB.f.stub": 1.0, "SB.f.begins": 0.5, "SB.f.opener": 0.25, "SB.f.lead": 1.0, "SB.f.tiny": 1.0},
        ),
        (
            [S, S, B],
            (0, 2),
            {"SB": 1.0, "SB.ahead": 1.0, "SB.far": math.log(2), "SB.has_head": 1.0, "SB.after_head": 1.0, "SB.within": 1.0},
        ),
        (
            [S, S, Y, B],
            (1, 3),
            {"SB": 1.0, "SB.ahead": 1.0, "SB.far": math.log(2), "SB.has_byline": 1.0, "SB.after_head": 1.0}
            | {"SB.within": 1.0, "SB.within_stack": 1.0},
        ),
        ([Y, S, B], (0, 2), {"YB": 1.0, "YB.ahead": 1.0, "YB.far": math.log(2), "YB.after_head": 1.0}
            | {"YB.heads": 1.0, "YB.over_one": 1.0}),
        ([S, B, Y], (0, 2), {"SY": 1.0, "SY.ahead": 1.0, "SY.far": math.log(2), "SY.has_body": 1.0, "SY.within": 1.0}),
    ],
)  # fmt: skip
def test_what_stands_elsewhere(nodes, link, expected):
    seams = {(k, n): (1.0, 2.0) if abs(k - n) == 1 else (0.0, 0.0) for k in range(11) for n in range(11)}
    assert told(nodes, *link, seams) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("language", "own", "shown", "expected"),
    [
        (2.0, 1.0, {}, (2.0, 1.0, 2.0, 0.0)),
        (1.0, 2.0, {}, (1.0, 2.0, 2.0, 0.0)),
        (1.0, 2.0, {"begins": -0.5}, (1.0, 2.0, 2.0, 2.0)),
        (1.0, 2.0, {"stub": True}, (1.0, 2.0, 2.0, 2.0)),
        (9.0, 8.5, {}, (8.0, 8.0, 8.0, 0.0)),
        (-7.0, -5.0, {}, (-6.0, -4.0, -4.0, 0.0)),
    ],
)
@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("far", [False, True])
def test_what_the_seam_says(language, own, shown, expected, quoted, far):
    nodes = [torn(quoted=quoted), *[Y] * far, fragment(**shown)]
    found = told(nodes, 0, 1 + far, {(0, 1 + far): (language, own)})
    name = f"BB.{'f' if far else 'n'}.{'quoted' if quoted else 'open'}."
    assert tuple(found.get(name + part, 0.0) for part in ("seam", "page", "best", "tail_seam")) == expected


@pytest.mark.parametrize(
    ("sum_of_both", "bounded"), [((-3.0, -2.0), -4.0), ((4.0, 3.0), 6.0), ((1.5, 2.0), 3.5)]
)
def test_how_what_stands_between_fits_is_bounded(sum_of_both, bounded):
    behind = {(0, 1): sum_of_both, (0, 2): (0.0, 0.0)}
    assert told([torn(), B, B], 0, 2, behind)["BB.f.next_seam"] == bounded
    assert told([B, torn(), B], 0, 2, {(1, 2): sum_of_both})["BB.f.prev_seam"] == bounded


def test_a_seam_is_asked_of_the_last_and_the_first_eight_characters():
    page = linker([torn(text="为人民服" * 3), fragment(text="务的宗旨" * 3)])
    same = linker([torn(text="服为人民服为人民服"), fragment(text="务的宗旨务的宗旨务")])
    again = Linker(page.nodes, PageStats(["为人民服务的宗旨"]), like=page)
    first = page.fixed(0, 1)
    assert dict(first)["BB.n.open.seam"] == dict(same.fixed(0, 1))["BB.n.open.seam"] > 0.8
    assert again.fixed(0, 1) == first  # what the other linker knows serves again


@pytest.mark.parametrize("label", [False, True])
def test_a_columns_name_under_a_byline_is_told(label):
    assert ("YS.label" in told([S, Y, fragment("S", "乙" * 4, label=label), B], 1, 2)) == label


# -- crossheads and heads ----------------------------------------------------------------------------------------------


def crosshead(line, *behind, before=(B, B, B)):
    """What is said of a short line behind three texts, and a text behind it, but for the kinds and the text itself."""
    nodes = [*before, line, *(behind or (B,))]
    j = len(before)
    found = told(nodes, j - 1, j)
    assert found.pop("BS") == found.pop("BS.next") == 1.0
    return found


def short(text="乙" * 8, **shown):
    return fragment("S", text, **shown)


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([S], {}),
        ([short("乙" * 5)], {"BS.short": 1.0}),
        ([short("乙" * 6)], {}),
        ([short("乙" * 12)], {}),
        ([short("乙" * 14)], {"BS.long": 0.2}),
        ([short("【乙乙乙乙】")], {"BS.bracketed": 1.0}),
        ([short("【乙乙乙乙】"), S, B], {"BS.run": 1.0}),
        ([short("一、乙乙乙乙")], {"BS.mark": 1.0}),
        ([short("乙乙乙乙乙——")], {"BS.dash": 1.0}),
        ([short("乙乙乙乙乙:")], {"BS.dash": 1.0}),
        ([short("“乙乙乙乙”乙乙")], {"BS.quoted": 1.0}),
        ([short("‘乙乙乙乙’乙乙")], {"BS.quoted": 1.0}),
        ([short("(乙乙乙乙)乙乙")], {"BS.quoted": 1.0}),
        ([short(label=True)], {"BS.label": 1.0}),
        ([short("乙乙乙乙,丙丙丙丙")], {"BS.word.comma": 1.0}),
        ([short("乙乙乙乙3丙丙丙")], {"BS.word.digit": 1.0}),
        ([S, fragment(opener=0.5)], {"BS.opener": 0.5}),
        ([S, fragment(lead=True)], {"BS.lead": 1.0}),
        ([S, fragment(begins=-0.5)], {"BS.tail": 0.5}),
        ([S, fragment(begins=0.5)], {}),
        ([S, Y], {"BS.byline": 1.0, "BS.last": 1.0}),
        ([S, Y, fragment(opener=0.5)], {"BS.byline": 1.0, "BS.opener": 0.5}),
        ([S, Z], {}),
        ([short(), short("丙" * 9)], {"BS.run": 1.0, "BS.last": 1.0}),
        ([short(), short("丙" * 9), B], {"BS.run": 1.0}),
        ([short(), *(short("丙" * (9 + k)) for k in range(5)), B], {"BS.run": 3.0}),
        ([short("乙" * 6), short("丙" * 9), B], {"BS.brief_over": 1.0, "BS.run": 1.0}),
        ([short("乙" * 6), short("丙" * 8), B], {"BS.run": 1.0}),
    ],
)  # fmt: skip
def test_what_a_short_line_behind_text_shows(nodes, expected):
    assert crosshead(*nodes) == pytest.approx(expected)


def test_a_crosshead_stands_some_texts_behind_another_heading():
    assert crosshead(S, before=(B,)) == {"BS.after1": 1.0} == crosshead(S, before=(short("丙丙丙丙丙丙"), B))
    assert crosshead(S, before=(B, B)) == {"BS.after2": 1.0} == crosshead(S, before=(Y, B, B))
    assert crosshead(S, before=(torn(), B, torn())) == {"BS.open": 1.0, "E.open": 1.0}


def test_lines_of_one_shape_on_a_page_are_alike():
    assert "BS.alike" in crosshead(S, B, short("丙" * 8), B)
    assert "BS.alike" in crosshead(
        short("“乙乙乙”乙 乙《乙乙乙》"), B, short("丙" * 8), B
    )  # marks count for nothing
    assert "BS.alike" not in crosshead(S, B, short("丙" * 9), B)
    assert "BS.alike" not in crosshead(S, B, short("一、" + "丙" * 6), B)


def test_where_headlines_stand_over_bylines_a_line_without_one_is_a_crosshead():
    assert crosshead(S, B, short("丙" * 9), Y, B) == {"BS.style": 0.5}
    assert crosshead(S, B, short("丙" * 9), fragment(lead=True)) == {"BS.style": 0.5}
    assert crosshead(S, fragment(lead=True), short("丙" * 9), fragment(lead=True)) == {"BS.lead": 1.0}


def test_lines_with_running_numbers_and_questions_are_crossheads():
    found = crosshead(short("一、乙乙乙乙"), B, short("二、丙丙丙丙丙"), B)
    assert found == {"BS.mark": 1.0, "BS.series": 1.0}
    found = crosshead(short("乙乙乙乙乙乙?"), B, short("丙丙丙丙丙丙丙?"), B)
    assert found == {"BS.word.question": 1.0, "BS.asked": 1.0}
    assert "BS.asked" not in crosshead(short("乙乙乙乙乙乙?"), B)


def numbered(*lines):
    return [attrs.evolve(node, block=k) for k, node in enumerate(lines)]


def test_running_numbers_go_on_from_one_another():
    def found(*texts):
        return series(numbered(*map(short, texts)))

    assert found("一、乙乙", "二、丙丙", "三、丁丁") == {0, 1, 2}
    assert found("一、乙乙", "三、丁丁") == frozenset() == found("二、丙丙", "三丁丁", "乙乙")
    assert found("二、丙丙", "三、丁丁") == {1}  # whatever the first was, it is not on the page
    assert found("二、丙丙", "一、乙乙") == frozenset()
    assert found("(一)乙乙", "二、丙丙") == frozenset()
    assert series(numbered(short("一、乙乙"), fragment(text="二、丙丙"))) == frozenset()


def test_names_over_what_speaks_of_them():
    name, told_of = short("荀大力"), fragment(text="焊工荀大力干了二十四年.")
    other, of_other = short("方玉兰"), fragment(text="说起方玉兰,村里人都知道.")
    assert named(numbered(B, name, told_of, other, of_other)) == {1, 3}
    assert named(numbered(Y, name, told_of, other, of_other)) == {1, 3}
    assert named(numbered(B, name, told_of)) == frozenset()  # one alone may be a headline
    assert named(numbered(name, told_of, other, of_other)) == frozenset()
    assert named(numbered(B, name, of_other, other, told_of)) == frozenset()
    for change in ({"inset": True}, {"lead": True}):
        assert named(numbered(B, name, attrs.evolve(told_of, **change), other, of_other)) == frozenset()
    assert named(numbered(B, attrs.evolve(name, inset=True), told_of, other, of_other)) == frozenset()
    assert named(numbered(S, name, told_of, other, of_other)) == frozenset()
    late = fragment(text="甲" * 13 + "荀大力" + "甲" * 13)
    assert named(numbered(B, name, late, other, of_other)) == {1, 3}
    assert named(numbered(B, name, fragment(text="甲" + late.text), other, of_other)) == frozenset()
    # a long line without a full stop is text, a short one is not
    assert named(numbered(B, name, short("荀大力" + "甲" * 22), B, other, of_other)) == {1, 4}
    assert named(numbered(B, name, short("荀大力" + "甲" * 21), B, other, of_other)) == frozenset()


def test_questions_between_texts():
    question, more = short("乙乙乙乙?"), short("丙丙丙丙丙?")
    assert asked(numbered(B, question, B, more, B)) == {1, 3}
    assert asked(numbered(Y, question, B, more, B)) == {1, 3}
    assert asked(numbered(B, question, B)) == frozenset() == asked(numbered(question, B, more, B))
    assert asked(numbered(B, question, B, short("问:丙丙丙丙?"), B)) == frozenset()
    assert asked(numbered(B, question, B, short("丙丙丙丙"), B)) == frozenset()
    assert asked(numbered(B, question, B, more, S)) == frozenset()
    assert asked(numbered(fragment(ending="note"), question, B, more, B)) == frozenset()
    for change in ({"inset": True}, {"lead": True}):
        assert asked(numbered(B, question, fragment(**change), more, B)) == frozenset()
    assert asked(numbered(B, question, B, attrs.evolve(more, inset=True), B)) == frozenset()


def head(upper, lower, *behind):
    """What is said of two short lines of which the second stands under the first."""
    found = told([upper, lower, *behind], 0, 1)
    assert found.pop("SS") == found.pop("SS.next") == 1.0
    for name in ("SS.kicker_above", "SS.headline_below", "SS.deck_below"):
        found.pop(name, None)
    return found


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        ([S, S], {}),
        ([S, short("丙" * 7)], {"SS.shorter": 1.0}),
        ([S, short("丙" * 20)], {}),
        ([S, short("丙" * 24)], {"SS.long": 0.4}),
        ([S, short("——丙丙丙丙丙丙")], {"SS.deck": 1.0}),
        ([S, short("丙丙丙丙丙丙——")], {"SS.new_kicker": 1.0}),
        ([S, short("二〇二一年三月五日")], {"SS.day": 1.0}),
        ([S, short(label=True)], {"SS.new_label": 1.0}),
        ([S, short("一、丙丙丙丙丙丙")], {"SS.mark": 1.0}),
        ([short("乙乙乙乙乙乙——"), S], {"SS.dash": 1.0}),
        ([short(label=True), S], {"SS.label": 1.0}),
        ([short("乙" * 6), short("丙" * 9)], {"SS.brief_over": 1.0}),
        ([S, S, S], {"SS.more": 1.0}),
        ([S, S, fragment(lead=True)], {"SS.then_lead": 1.0}),
        ([S, S, Y], {"SS.then_byline": 1.0}),
        ([S, short("丙" * 8 + " " + "丙" * 7), B], {"SS.spaced": 1.0}),
        ([S, short("丙" * 8 + " " + "丙" * 6), B], {}),
        ([S, short("丙" * 16), B], {}),
        ([S, short("丙" * 8 + " " + "丙" * 7)], {}),  # nothing behind it
    ],
)  # fmt: skip
def test_what_two_short_lines_show(nodes, expected):
    assert head(*nodes) == pytest.approx(expected)


def test_three_lines_of_a_head_and_two_that_are_set_in_two():
    assert told([S, S, S], 1, 2)["SS.third"] == 1.0
    assert "SS.third" not in told([B, S, S], 1, 2) and "SS.third" not in told([S, S], 0, 1)
    one, two = (
        "送水上山 送电进村 送书到校 竹坪乡年内办成三件事",
        "修渠引水 修路进山 修桥过河 柳巷村把难事办成好事",
    )
    found = head(short(one), short(two), B)
    assert found["SS.both_spaced"] == found["SS.both_split"] == 1.0
    assert "SS.both_spaced" not in head(short(one), short(two))
    assert "SS.both_spaced" not in head(short(one.replace(" ", "")), short(two), B)
    assert "SS.both_spaced" not in head(short("乙乙 乙乙"), short(two), B)


@pytest.mark.parametrize(
    ("upper", "lower", "over"),
    [("乙" * 6, "丙" * 9, True), ("乙" * 6, "丙" * 8, False), ("乙" * 7, "丙" * 12, False)]
    + [("乙乙" + mark, "丙" * 9, False) for mark in "—:,?!”》"],
)
def test_a_columns_name_is_brief_and_ends_in_no_mark(upper, lower, over):
    assert brief_over(upper, lower) == over


def test_a_kicker_leads_up_to_a_headline_and_a_deck_follows():
    kicker, headline = "修路建库、直播带货,竹坪乡三百户果农尝到甜头——", "一颗脆李的“山外路”"
    page = linker([short(kicker), short(headline)])
    first, second = page.head_scores
    found = dict(page.fixed(0, 1))
    for name, value in (
        ("SS.kicker_above", first[0] - first[1]),
        ("SS.headline_below", second[1] - second[0]),
        ("SS.deck_below", second[2] - second[1]),
    ):
        assert found[name] == pytest.approx(max(-4.0, min(4.0, value)))
    assert found["SS.kicker_above"] > 0 < found["SS.headline_below"]


# -- what stands round a fragment before chains are known --------------------------------------------------------------


@pytest.mark.parametrize(
    ("nodes", "left", "right"),
    [
        ([B, B, B], [(0,), (0, 1), (0, 1, 2)], [(0, 1, 2), (1, 2), (2,)]),
        ([S, B, Y, B], [(0,), (0, 1), (2,), (2, 3)], [(0, 1), (1,), (2, 3), (3,)]),
        ([B, fragment(lead=True), B], [(0,), (1,), (1, 2)], [(0,), (1, 2), (2,)]),
        ([S, fragment(lead=True), B], [(0,), (1,), (1, 2)], [(0, 1, 2), (1, 2), (2,)]),
        ([fragment(ending="note"), B, B], [(0,), (1,), (1, 2)], [(0,), (1, 2), (2,)]),
    ],
)  # fmt: skip
def test_context_reaches_to_where_an_article_seems_to_begin(nodes, left, right):
    assert page_context(nodes) == (left, right)


def test_context_is_of_five_fragments():
    left, right = page_context([B] * 7)
    assert left[6] == (2, 3, 4, 5, 6) and right[0] == (0, 1, 2, 3, 4)
