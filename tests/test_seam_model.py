"""The seam model against its definition: chances of characters on tables of counts made for the test, written as a recursion."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import page_seams, seams
from newsparse.page_seams import PageStats
from newsparse.seam_weights import SEAM
from newsparse.seams import PARAGRAPH_ENDS, PARAGRAPH_STARTS, TOTALS, WORD_ENDS, WORD_STARTS, Seams, weigh


class Counts:
    """A table of a text's strings of up to four characters, and of what else is given by its value."""

    def __init__(self, text="", **more):
        found = Counter(text[k : k + size] for size in (1, 2, 3, 4) for k in range(len(text) - size + 1))
        self.values = {gram: self.step(count) for gram, count in found.items()}

    @staticmethod
    def step(count):
        """The step whose count is next to this one."""
        return min(31, max(1, round(2 * math.log2(count)))) if count else 0

    def number(self, name, value):
        for place, digit in enumerate(f"{value:x}"[::-1]):
            self.values[TOTALS + name + str(place)] = int(digit, 16) + 1
        return self

    def value(self, key):
        return self.values.get(key, 0)

    def count(self, gram):
        value = self.value(gram)
        return 2 ** (value / 2) if value else 0.0


TOTAL = 5000
STRENGTH = {1: 1.5, 2: 1.5, 3: 1.0}
"""How much the shorter context says, by how many characters stand before."""


def chance(table, context, char):
    """Of a character behind `context`: what was counted, and the shorter context's say (a Dirichlet prior at each length)."""
    if not context:
        return (table.count(char) + 0.1) / (TOTAL + 400.0)
    both, seen, strength = table.count(context + char), table.count(context), STRENGTH[len(context)]
    return (both + strength * chance(table, context[1:], char)) / (max(seen, both) + strength)


def chance_of(table, context, text):
    """The logarithm of how much likelier the first characters of `text` are behind `context` than with nothing before."""
    out = 0.0
    for k, char in enumerate(text):
        before = (context + text[:k])[-3:]
        alone = text[max(0, k - 2) : k]
        out += math.log(chance(table, before, char) / chance(table, alone, char))
    return out


class Reversed:
    """A table that reads from right to left."""

    def __init__(self, table):
        self.count = lambda gram: table.count(gram[::-1])


@given(
    st.text("一二三", min_size=30, max_size=60),
    st.text("一二三四", min_size=1, max_size=3),
    st.text("一二三四", min_size=1, max_size=3),
)
def test_chances_across_a_seam_are_those_of_the_definition(text, left, right):
    table = Counts(text).number("n", TOTAL)
    found = Seams(table).seam_features(left, right)
    back = Reversed(table)
    near, first = left[-1], right[0]
    across = chance_of(table, left, right[:1])
    one = chance_of(table, near, first)
    assert found[0] == pytest.approx(one)
    assert found[1] == pytest.approx(across - one)
    # the second and third characters, where what stands before was met
    met = table.count(near + first) > 0
    behind = chance_of(table, left[-2:], right[:2]) - chance_of(table, left[-2:], first)
    behind += chance_of(table, near, right[:3]) - chance_of(table, near, right[:2])
    assert found[2] == pytest.approx(behind if met else 0.0)
    mirrored, turned = right[::-1], left[::-1]
    assert found[3] == pytest.approx(chance_of(back, mirrored, near) - chance_of(back, first, near))
    before = chance_of(back, mirrored[-2:], turned[:2]) - chance_of(back, mirrored[-2:], near)
    before += chance_of(back, first, turned[:3]) - chance_of(back, first, turned[:2])
    assert found[4] == pytest.approx(before if met else 0.0)
    counted = [
        table.count(left[-a:] + right[:b]) > 0 and len(left) >= a and len(right) >= b for a, b in SHAPES
    ]
    assert found[7:] == (0.0, 0.0, float(not counted[0]), sum(counted[1:3]), sum(counted[3:]))


SHAPES = (1, 1), (2, 1), (1, 2), (3, 1), (2, 2), (1, 3)
"""Characters on both sides of the seam, of strings across it."""


@given(
    st.text("工作站采访为人民服务的，。12", min_size=1, max_size=4),
    st.text("工作站采访为人民服务的，。12", min_size=1, max_size=4),
)
def test_the_score_in_short_is_the_score(left, right):
    model = seams._shipped()
    assert model.score(left, right) == weigh(model.seam_features(left, right), SEAM)


def test_word_boundaries_on_both_sides_of_a_seam():
    table = Counts()
    model = Seams(table)

    def boundaries(ends=None, starts=None):
        table.values = {WORD_ENDS + "工作": ends or 0, WORD_STARTS + "站采": starts or 0}
        return Seams(table).seam_features("工作", "站采")[5:7]

    def fits(ends, starts):
        e, s = (ends - 0.5) / 31, (starts - 0.5) / 31
        both = max(0.0, e - 0.5) * max(0.0, s - 0.5) * 4
        return pytest.approx((math.log(e * s / 0.62 + (1 - e) * (1 - s) / 0.38 + 1e-3), both))

    assert boundaries(31, 31) == fits(31, 31)
    assert boundaries(31, 2) == fits(31, 2) and boundaries(2, 31) == fits(2, 31)
    assert boundaries() == fits(19, 19)  # of most characters
    table.values = {
        WORD_ENDS + "作": 5,
        WORD_STARTS + "站": 9,
    }  # of one character, where two were not counted
    assert Seams(table).seam_features("工作", "站采")[5:7] == fits(5, 9)
    assert model.seam_features("1", "2")[7] == 1.0 == model.seam_features("工，", "站")[8]
    assert model.seam_features("1", "站")[7] == 0.0 == model.seam_features("工作", "站")[8]


def test_numbers_are_read_digit_by_digit():
    model = Seams(Counts().number("n", 0x12345678).number("p", 0x90))
    assert (model._total, model._paragraphs) == (0x12345678, 0x90)


def paragraphs(**counted):
    """A table of 4,096 characters and 64 paragraphs; ``工`` was counted 256 times, ``工作`` 64 times."""
    table = Counts().number("n", 4096).number("p", 64)
    table.values |= {
        "工": 16,
        "工作": 12,
        "作": 16,
        **{key: value for key, value in counted.items() if value},
    }
    return table


def test_a_paragraph_begins_as_paragraphs_were_counted_to_begin():
    def starts(text, **counted):
        return Seams(paragraphs(**counted)).starts(text)

    alone = 256.1 / (4096 + 400)
    # of one character: 16 paragraphs of 64 begin with it, 256 - 16 of 4096 characters inside one are it
    inside = (240 + 3 * alone) / (4096 + 3)
    begun = (16 + 3 * inside) / (64 + 3)
    one, two, three, word = starts("工", **{PARAGRAPH_STARTS + "工": 8})
    assert one == pytest.approx(math.log(begun / inside))
    assert (two, three) == (0.0, 0.0)
    assert word == pytest.approx(math.log(18.5 / 12.5))
    # what stands behind a full stop begins a sentence, which says nothing of the middle of one
    inside = (256 - 16 - 64 + 3 * alone) / (4096 + 3)
    begun = (16 + 3 * inside) / (64 + 3)
    assert starts("工", **{PARAGRAPH_STARTS + "工": 8, "。工": 12})[0] == pytest.approx(
        math.log(begun / inside)
    )
    # some are left for the middle, whatever was counted
    inside = (0.3 * 256 + 3 * alone) / (4096 + 3)
    begun = (16 + 3 * inside) / (64 + 3)
    assert starts("工", **{PARAGRAPH_STARTS + "工": 8, "。工": 16})[0] == pytest.approx(
        math.log(begun / inside)
    )
    # of two characters, given the first
    chance = (64 + 1.5 * alone) / (256 + 1.5)
    inside = (64 - 8 + 3 * chance) / (240 + 3)
    begun = (8 + 3 * inside) / (16 + 3)
    found = starts("工作", **{PARAGRAPH_STARTS + "工": 8, PARAGRAPH_STARTS + "工作": 6})
    assert found[1] == pytest.approx(math.log(begun / inside))
    assert found[2] == 0.0


def test_a_paragraph_ends_as_paragraphs_were_counted_to_end():
    def ends(text, **counted):
        return Seams(paragraphs(**counted)).ends(text)

    alone = 256.1 / (4096 + 400)
    closing = (16 + 3 * alone) / (64 + 3)
    one, two, word = ends("作", **{PARAGRAPH_ENDS + "作": 8})
    assert (one, two) == (pytest.approx(math.log(closing / alone)), 0.0)
    assert word == pytest.approx(math.log(18.5 / 12.5))
    chance = (64 + 1.5 * alone) / (256 + 1.5)
    both = (8 + 3 * chance) / (16 + 3)
    assert ends("工作", **{PARAGRAPH_ENDS + "作": 8, PARAGRAPH_ENDS + "工作": 6})[1] == pytest.approx(
        math.log(both / chance)
    )


def test_a_new_paragraph_against_the_next_sentence():
    def odds(text, **counted):
        return Seams(paragraphs(**{"。": 14, **counted})).paragraph_odds(text)

    known = 64 / 128  # paragraphs, of all full stops
    assert odds("工作") == pytest.approx(math.log(1 / known))
    share = (16 + 1) / (16 + 8 + 2)
    met = {PARAGRAPH_STARTS + "工": 8, "。工": 6}
    assert odds("工作", **met) == pytest.approx(math.log(share / (1 - share) / known))
    met |= {PARAGRAPH_STARTS + "工作": 4, "。工作": 2}
    assert odds("工作", **met) == pytest.approx(math.log((4 + 2 * share) / (2 + 2 * (1 - share)) / known))


def test_what_else_begins_and_ends_show():
    model = seams._shipped()
    plain, final, marked = (model.end_features(text)[3:] for text in ("工作", "工作。", "工作："))
    assert (plain, final, marked) == ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0))
    assert [model.end_features("工作" + mark)[3:] for mark in "！？…”"] == [(1.0, 0.0)] * 4
    assert [model.end_features("工作" + mark)[3:] for mark in "）—"] == [(0.0, 1.0)] * 2
    opened, clause, sentence = model.begin_features("“工作，作工。")[4:7]
    assert (opened, clause, sentence) == (1.0, math.log1p(3), math.log1p(6))
    assert model.begin_features("工作作工")[4:7] == (0.0, math.log1p(60), math.log1p(60))


def test_how_far_back_the_last_clause_began():
    model = seams._shipped()
    _, clause, no_clause, sentence, no_sentence, *_ = model.pause_features("他走了。工作，作工作")
    assert (clause, no_clause, sentence, no_sentence) == (math.log1p(3), 0.0, math.log1p(6), 0.0)
    _, clause, no_clause, sentence, no_sentence, *_ = model.pause_features("作工作")
    assert (clause, no_clause, sentence, no_sentence) == (math.log1p(3), 1.0, math.log1p(3), 1.0)


def test_a_mark_behind_what_marks_were_counted_behind():
    table = paragraphs(**{"。": 16, "工作。": 8, "作。": 10})
    chance = 256 / 4096
    chance = (32 + 3 * chance) / (256 + 3)
    chance = (16 + 2 * chance) / (64 + 2)
    assert Seams(table).mark_behind("工作") == pytest.approx(math.log(chance / (1 - chance)))
    assert Seams(table).mark_behind("人") == pytest.approx(math.log(1 / 15))  # never counted


def test_amounts_and_hours_bound_how_likely_a_paragraph_begins():
    for text in ("326.8万元，", "40多人", "12％的"):
        assert seams.begins_sentence(text) <= seams.AMOUNT
    for text in ("4点25分，他", "10:30，"):
        assert seams.begins_sentence(text) >= seams.HOUR


# -- the page's own text ---------------------------------------------------------------------------------------------------


def test_chances_on_a_page():
    lines = ["茶农采茶忙", "茶园茶香", "采茶"]
    page = PageStats(lines)
    total = sum(map(len, lines)) + 2 + 2000.0
    # 茶 stands five times, once at the end of a line and twice at the beginning of one; 农 once, never at an end
    tea, peasant = 5.5 / total, 1.5 / total
    onward = (1 + 2.0 * peasant) / (4 + 2.0)
    back = (1 + 2.0 * tea) / (1 + 2.0)
    found = page.features("茶", "农")
    assert found == pytest.approx((math.log(onward / peasant), 0.0, math.log(back / tea), 0.0, 1.0))
    # 采茶 goes on once, with 忙; 忙 never goes on
    busy = 1.5 / total
    onward = (1 + 2.0 * busy) / (4 + 2.0)
    longer = (1 + 1.5 * onward) / (1 + 1.5)
    back = (1 + 2.0 * tea) / (1 + 2.0)
    found = page.features("采茶", "忙")
    assert found == pytest.approx(
        (math.log(onward / busy), math.log(longer / onward), math.log(back / tea), 0.0, 1.0)
    )
    # and from the right: 茶农 stands once, at the beginning of a line
    other = back
    assert page.features("茶", "农采")[2:4] == pytest.approx(
        (math.log(back / tea), math.log((1 + 1.5 * other) / 2.5 / other))
    )
    # 忙 stands behind no 园: each side says how often it has something else beyond it
    assert page.features("茶园", "忙") == pytest.approx(
        (math.log(2.0 / 3.0), math.log(1.5 / 2.5), math.log(2.0 / 3.0), math.log(1.5 / 1.5), 0.0)
    )


def test_of_a_page_the_seam_is_weighed():
    page = PageStats(["茶农采茶忙", "茶园茶香"])
    assert page.seam("采茶", "农忙") == weigh(page.features("采茶", "农忙"), page_seams.PAGE)
    assert page.features("", "农") is None is page.features("茶", " ")
    assert page.features("采 茶", "农") == page.features("采茶", "农")  # white space is none of the text
