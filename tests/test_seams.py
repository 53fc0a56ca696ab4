"""The seam model: total and deterministic on any text, right on plain cases, small and quick to load."""

import math
import subprocess
import sys
import time
import zlib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.page_seams import PageStats
from newsparse.seams import Seams, Table, begins_sentence, ends_sentence, fold, pauses, seam_score
from strategies import CHARACTERS

CHARS = st.one_of(
    st.characters(),
    st.sampled_from(
        "的一是在中国工作记者本报讯新华社电年月日0123456789，。“”（）《》、；：！？％,.!?()%\n 　\u2028Aa"
    ),
)
TEXT = st.text(CHARS, max_size=40)


@given(TEXT, TEXT)
def test_any_text_gets_a_finite_score_and_always_the_same(left, right):
    for score in (
        lambda: seam_score(left, right),
        lambda: ends_sentence(left),
        lambda: pauses(left),
        lambda: begins_sentence(right),
        lambda: PageStats([left, right]).seam(left, right),
    ):
        first = score()
        assert math.isfinite(first)
        assert abs(first) < 60
        assert score() == first


@given(st.lists(TEXT, max_size=6), TEXT, TEXT)
def test_page_evidence_is_total(texts, left, right):
    assert math.isfinite(PageStats(texts).seam(left, right))


def test_lone_surrogates_do_no_harm():
    assert math.isfinite(seam_score("工作\ud800", "\udc00站"))


@pytest.mark.parametrize("empty", ["", " ", "\n\u3000"])
def test_nothing_says_nothing(empty):
    assert seam_score(empty, "工作") == seam_score("工作", empty) == 0.0
    assert ends_sentence(empty) == begins_sentence(empty) == 0.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("职工服务工作", "站采访"),
        ("记者来到衢州市", "总工会"),
        ("本报北京12月1", "2日电"),
        ("参赛率达99", ".26%"),
        ("全省共有", "364个"),
        ("建设有中国特", "色社会主义"),
        ("在中央军", "委的领导下"),
        ("我国国民经", "济持续快速增长"),
        ("为人民服", "务的宗旨"),
    ],
)
def test_words_and_numbers_that_cross_the_seam(left, right):
    assert seam_score(left, right) > 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("建设有中国特", "务的宗旨"),
        ("我国国民经", "委的领导下"),
        ("在中央军", "色社会主义"),
        ("为人民服", "的的"),
    ],
)
def test_halves_of_different_words(left, right):
    assert seam_score(left, right) < 0


def test_the_true_half_comes_first():
    rights = ["站采访", "色社会主义", "委的领导下", "济持续快速增长", "务的宗旨", ".26%"]
    lefts = ["职工服务工作", "建设有中国特", "在中央军", "我国国民经", "为人民服", "参赛率达99"]
    for k, left in enumerate(lefts):
        scores = [seam_score(left, right) for right in rights]
        assert scores.index(max(scores)) == k


@pytest.mark.parametrize(
    "left", ["取得了显著成果。", "这是为什么？", "真好！", "共同繁荣的决心。”", "发言摘要……"]
)
def test_sentence_ends(left):
    assert ends_sentence(left) > 2


@pytest.mark.parametrize("left", ["取得了显著成", "记者在现场看到，", "共有36", "认为“这", "经济、"])
def test_no_sentence_ends(left):
    assert ends_sentence(left) < -1


@pytest.mark.parametrize(
    "right", ["近日，记者从", "据悉，", "“我们", "本报讯", "新华社北京1月3日电", "据新华社"]
)
def test_paragraph_starts(right):
    assert begins_sentence(right) > 1


@pytest.mark.parametrize("right", ["等5个板块", "的伟大实践", "家，劳动密集型", "了进一步", "们的生活"])
def test_continuations(right):
    assert begins_sentence(right) < -0.5


def test_full_and_half_width_are_one():
    assert fold("１２％，（Ａ）「好」") == fold("12%,(b)“好”")
    assert seam_score("参赛率达９９", "．２６％") == seam_score("参赛率达99", ".26%")
    assert ends_sentence("好！") == ends_sentence("好!")
    assert seam_score("工 作 ", "　站采访") == seam_score("工作", "站采访")


class TestPage:
    def test_a_name_that_stands_elsewhere_joins_its_halves(self):
        page = PageStats(["记者走进衢州市大学生赋能中心。", "上周在赋", "能中心举行了活动", "据了解，今年"])
        assert page.seam("上周在赋", "能中心举行了活动") > 1
        assert page.seam("上周在赋", "据了解，今年") < 0

    def test_the_pieces_themselves_are_no_evidence(self):
        page = PageStats(["上周在赋", "能中心举行了活动"])
        assert page.seam("上周在赋", "能中心举行了活动") == 0

    def test_what_stands_often_without_the_other_speaks_against_it(self):
        page = PageStats(
            [f"茶{c}开始了，今年的茶{c}很好。" for c in "市园厂价商叶水"]
            + ["农民的收入，农民的心愿，农民的话"]
        )
        assert page.seam("开了一家茶", "农民合作社") < -0.5
        assert page.seam("开了一家茶", "市很热闹") > 0.5 > page.seam("开了一家店", "铺很热闹")

    def test_what_is_printed_twice_counts_once(self):
        once = PageStats(["记者走进衢州市大学生赋能中心。", "上周在赋", "能中心举行了活动"])
        twice = PageStats(["记者走进衢州市大学生赋能中心。"] * 5 + ["上周在赋", "能中心举行了活动"])
        assert once.features("上周在赋", "能中心举行") == twice.features("上周在赋", "能中心举行")

    def test_longer_is_stronger(self):
        page = PageStats(["国家自主创新示范区昨天揭牌。"])
        assert page.seam("在国家自主创", "新示范区") > page.seam("在自主创", "业园区")

    def test_width_does_not_matter(self):
        page = PageStats(["增长了99.26%，创新高"])
        assert page.seam("达99", "．26％") == page.seam("达99", ".26%") > 0


class TestTable:
    @given(st.dictionaries(st.text(CHARACTERS, min_size=1, max_size=4), st.integers(1, 31), max_size=50))
    def test_what_is_packed_is_found(self, values):
        table = Table(Table.pack(values))
        assert all(table.value(key) >= value for key, value in values.items())

    def test_an_empty_table_still_answers(self):
        model = Seams(Table(Table.pack({})))
        assert all(math.isfinite(x) for x in model.seam_features("工作", "站") or ())
        assert all(math.isfinite(x) for x in model.begin_features("工作") or ())
        assert all(math.isfinite(x) for x in model.end_features("工作") or ())

    def test_size_in_the_wheel(self):
        data = files("newsparse").joinpath("data", "seams.bin").read_bytes()
        assert len(zlib.compress(data)) < 720_000

    def test_load_time(self):
        data = files("newsparse").joinpath("data", "seams.bin").read_bytes()
        took = []
        for _ in range(7):
            start = time.process_time()
            Seams(Table(data))
            took.append(time.process_time() - start)
        assert min(took) < 0.015

    def test_importing_loads_nothing(self):
        code = "from newsparse import seams; assert not seams._shipped.cache_info().currsize"
        subprocess.run([sys.executable, "-c", code], check=True)


def test_a_page_of_pairs_is_quick():
    pieces = [
        f"{c}建设有中国特色的社会主义事业{c}"
        for c in "的一是在中国工作记者本报新华社经济发展人民生活改革开放"
    ]
    start = time.process_time()
    for left in pieces:
        for right in pieces:
            seam_score(left, right)
    assert (time.process_time() - start) / len(pieces) ** 2 < 0.0002


@pytest.mark.parametrize(
    ("others", "size", "expected"),
    [
        ([], 2, ""),
        (["省工会开会"], 2, "inside"),
        (["省工会、省工会"], 2, "inside"),
        (["省工会、省工会、省工人"], 2, "mixed"),
        (["省工会、省工会、省工。"], 2, "mixed"),
        (["省工，省工。省工，省工会"], 2, "end"),
        (["省工2号"], 2, "end"),
        (["县工"], 2, ""),
        (["县工"], 1, "end"),
        (["工"], 2, ""),
    ],
)
def test_how_a_page_goes_on_behind_a_lines_last_characters(others, size, expected):
    assert PageStats([*others, "全省工"]).onward("全省工", size) == expected
    assert PageStats(["全省工", *others]).onward("全省工", size) == expected


def test_a_line_too_short_goes_on_nowhere():
    assert PageStats(["工", "工会"]).onward("工", 2) == ""
    twice = PageStats(["工会"] * 3 + ["省工"])  # a line printed twice says nothing twice
    assert twice.onward("省工", 1) == "inside"
