"""Repeats: what goes, what stays, and the promises that hold for any page."""

import itertools
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsparse.page import Block
from newsparse.spans import Passage, Span, trim
from newsparse.stages import _similar
from newsparse.stages._similar import NEAR, Index, _figures, edit_distance, fold, loops, sharing
from newsparse.stages.duplicates import drop_repeats
from strategies import CHARACTERS

P1 = "进入冬季农闲时节，湖南衡阳市祁东县黄土铺镇“三位一体”工作站比往常更加热闹了，周边的村民常常三五成群到工作站来。"
P2 = "据介绍，此次争霸赛以展示工匠精神为主题，共设重型汽车驾驶、机器人开瓶盖、机器人写毛笔字等项目。"
P3 = "近年来，武汉市总围绕市委的中心工作，在参与城市建设、助力企业转型、提升职工技能等方面做了大量工作。"
P4 = "目前，该县已有七十多家百人以上企业工会与行政沟通协商机制取得明显成效，职工的合理诉求得到落实。"
P5 = "“看似寻常最奇崛，成如容易却艰辛。”率先上台的办公室代表，用当好五大员概括了全年工作。"
H1, H2 = "把服务送到职工群众家门口", "山东启动职工技能电视争霸赛"


def page(*lines):
    """The text of `lines`, and a block for each."""
    text = "\n\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        span = trim(text, Span(0, at, at + len(line)))
        if span.end > span.start:
            blocks.append(Block(Passage.take([text], [span])))
        at += len(line) + 2
    return text, tuple(blocks)


def kept(*lines, **options):
    text, blocks = page(*lines)
    return [b.text for b in drop_repeats([text], blocks, **options).blocks]


def misread(text, errors):
    return "".join("囗" if i in errors else c for i, c in enumerate(text))


def rules(*lines):
    text, blocks = page(*lines)
    return [d.rule for d in drop_repeats([text], blocks).decisions]


DROPPED = {
    "paragraph": ([P1, P2, P1], [P1, P2]),
    "width": ([P1, P2, fold(P1)], [P1, P2]),
    "two changed": ([P1, P2, P1.replace("冬季", "各季").replace("常常", "常當")], [P1, P2]),
    "one lost, one more": ([P1, P2, P1.replace("农闲", "闲").replace("工作站来", "工作站来来")], [P1, P2]),
    "beginning, cut off": ([P1, P2, P3, P1[:33]], [P1, P2, P3]),
    "end": ([P1, P2, P3, P1[22:]], [P1, P2, P3]),
    "shorter copy first": ([P2, P1[:33], P3, P1], [P2, P3, P1]),
    "loop at the end": ([P1, P2, P3] + [P2, P3] * 4, [P1, P2, P3]),
    "loop cut off": ([P1, P2, P3, P2, P3, P2[:9]], [P1, P2, P3]),
    "loop in the middle": ([P1, P2, P1, P2, P1, P2, P3], [P1, P2, P3]),
    "loop in another order": ([P1, P2, P3, P3, P1, P2, P4], [P1, P2, P3, P4]),
    "two run together": ([P1, P2, P3, P1 + P2], [P1, P2, P3]),
    "caption and credit": (
        [P1, "杜炳勋 摄/中新社", P2, P1, "杜炳勋 摄/中新社", P3],
        [P1, "杜炳勋 摄/中新社", P2, P3],
    ),
    "whole article": (
        [H1, "本报记者 张三", P1, P2, H1, "本报记者 张三", P1, P2, P3],
        [H1, "本报记者 张三", P1, P2, P3],
    ),
    "headline where its article goes on": ([H1, P1, H2, P2, H1, P3], [H1, P1, H2, P2, P3]),
    "label and headline": (
        ["■新闻特写", H1, "本报记者 张三", P1, H2, P2, "■新闻特写", H1, P3],
        ["■新闻特写", H1, "本报记者 张三", P1, H2, P2, P3],
    ),
    "headline with an error": (
        ["山东启动职工技能电视争霸赛开幕", P1, H1, P2, "山东启动职工技熊电视争霸赛开幕", P3],
        ["山东启动职工技能电视争霸赛开幕", P1, H1, P2, P3],
    ),
    "headline right after itself": ([H1, H1, P1], [H1, P1]),
    "short lines over and over": (
        [P1] + ["今日天气晴朗", "明日有雨"] * 4 + [P2],
        [P1, "今日天气晴朗", "明日有雨", P2],
    ),
    "sentence over and over": (
        [P1, "他说：" + "这里的风景真的很好看。" * 5 + "完了。"],
        [P1, "他说：这里的风景真的很好看。完了。"],
    ),
    "seam": ([P1, P2[-34:] + P3, P4, "前面还有一句话。" + P2], None),
}

ON_PURPOSE = {
    "byline": [H1, "本报记者 张三", P1, H2, "本报记者 张三", P2],
    "credit": [P1, "新华社记者 李四摄", P2, "新华社记者 李四摄"],
    "label": ["新闻特写", H1, P1, "新闻特写", H2, P2],
    "long label": ["学习贯彻党代会精神", H1, P1, "学习贯彻党代会精神", H2, P2],
    "banner": [
        "深入学习宣传贯彻党的代表大会重要精神",
        H1,
        P1,
        "深入学习宣传贯彻党的代表大会重要精神",
        H2,
        P2,
    ],
    "box title": [H1, "阅读提示", "今年的情况好。", P1, H2, "阅读提示", "明年的情况好。", P2],
    "highlight": ["阅读提示", P1, H1, P2, P1 + P3],
    "crossheads": [H1, "一、", P1, "＊＊＊", P2, H2, "一、", P3, "＊＊＊", P4],
    "pull quote": [H1, P1[9:38], P1, P2],
    "headline in the text": [H1, "他们" + H1 + "，村民们都说好。", P1],
    "crosshead in the text": ["“三位一体”工作站比往常更加热闹了", P1],
    "formula": [
        P1,
        "外交部副部长唐家璇等会见时在座，宾主进行了谈话。",
        P2,
        "外交部副部长唐家璇等会见时在座，宾主进行了谈话。",
    ],
    "refrain": ["一句歌词像风", "让我们荡起双桨推开波浪", "另一句像雨", "让我们荡起双桨推开波浪", "最后一句"],
    "table": ["北京 晴 5 3", "上海 晴 9 2", "北京 晴 5 3", "天津 雨 9 2", P1],
    "weather": [
        "明天白天到夜间，北京多云转晴，偏北风三四级，最高气温5℃，最低3℃。",
        P1,
        "明天白天到夜间，天津多云转晴，偏北风三四级，最高气温6℃，最低2℃。",
    ],
    "report of a speech": [P1, "他指出，" + P1, P2],
    "law": ["第一条改为：“" + P1 + "”", P2, P1],
    "two ministers": ["李岚清会见美国客人", P1, "李岚清会见法国客人", P2],
    "parts of a series": ["改革开放二十年回顾之一（上）", P1, H1, P2, "改革开放二十年回顾之一（下）", P3],
    "short paragraphs": [P1, "他笑了。", P2, "他笑了。", P3],
    "syllables": ["哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈哈", P1],
    "lead again in a caption": [P1, P2, "十二月二十日，" + P1[:12] + "村民在工作站里看书读报，热闹得很。"],
}


@pytest.mark.parametrize("case", DROPPED)
def test_repeats_go(case):
    lines, left = DROPPED[case]
    if left is not None:
        assert kept(*lines) == left
    assert rules(*lines) or left is None


@pytest.mark.parametrize("case", ON_PURPOSE)
def test_what_is_printed_twice_on_purpose_stays(case):
    lines = ON_PURPOSE[case]
    text, blocks = page(*lines)
    done = drop_repeats([text], blocks)
    assert not done.decisions
    assert done.blocks is blocks


def test_the_record_says_what_is_repeated():
    text, blocks = page(P1, P2, P1)
    done = drop_repeats([text], blocks)
    (duplicate,), (decision,) = done.duplicates, done.decisions
    assert duplicate.passage == blocks[2].passage
    assert duplicate.repeats == blocks[0].spans
    assert (decision.kind, decision.rule, decision.spans) == ("drop", "repeat.exact", blocks[2].spans)
    assert decision.confidence > 0.9


def test_a_part_is_cut_from_its_block():
    text, blocks = page(P1, P2, P1[20:] + P3)
    done = drop_repeats([text], blocks)
    assert [b.text for b in done.blocks] == [P1, P2, P3]
    assert done.duplicates[0].passage.text == P1[20:]
    assert Passage.take([text], done.duplicates[0].repeats).text == P1[20:]


def test_a_repeated_headline_is_a_hint_for_the_linker():
    text, blocks = page(H1, P1, H2, P2, H1, P3)
    done = drop_repeats([text], blocks)
    (hint,) = done.continuations
    assert (done.blocks[hint.block].text, done.blocks[hint.original].text, hint.kind) == (P3, H1, "headline")


def test_the_fuller_copy_says_where_the_shorter_stood():
    text, blocks = page(H1, P1[:33], H2, P2, P1)
    done = drop_repeats([text], blocks)
    (hint,) = done.continuations
    assert (done.blocks[hint.block].text, done.blocks[hint.original].text, hint.kind) == (P1, H1, "moved")
    assert done.duplicates[0].repeats == (Span(0, blocks[4].spans[0].start, blocks[4].spans[0].start + 33),)


def test_a_drop_can_be_undone():
    text, blocks = page(P1, P2, P1, P3, P1)
    first = drop_repeats([text], blocks)
    again = drop_repeats([text], blocks, keep=frozenset(first.duplicates[0].passage.spans))
    assert [b.text for b in again.blocks] == [P1, P2, P1, P3]


def test_blocks_of_several_spans_and_pages():
    texts = [P1[:20] + "\n" + P1[20:], P2 + "\n" + P1]
    broken = Block(Passage.take(texts, [Span(0, 0, 20), Span(0, 21, len(texts[0]))]))
    other = Block(Passage.take(texts, [Span(1, 0, len(P2))]))
    copy = Block(Passage.take(texts, [Span(1, len(P2) + 1, len(texts[1]))]))
    done = drop_repeats(texts, (broken, other, copy))
    assert done.blocks == (broken, other)
    assert done.duplicates[0].repeats == broken.spans


# -- promises for any page

CHARS = "国人民工作，。“”一二：(3 "
WORDS = st.sampled_from(
    [
        P1,
        P2,
        P3,
        P4,
        P5,
        H1,
        H2,
        "新闻特写",
        "本报记者 张三",
        "一、",
        P1[:30],
        P1[25:],
        P2[:25] + P3[20:],
        "的" * 40,
    ]
)
LINES = st.lists(
    WORDS | st.text(alphabet=CHARS, min_size=1, max_size=40) | st.text(CHARACTERS, min_size=1, max_size=30),
    max_size=14,
)


def spans_of(passages):
    return sorted(s for p in passages for s in p.spans)


@given(LINES)
@settings(max_examples=80, deadline=None)
def test_nothing_is_lost_and_order_is_kept(lines):
    text, blocks = page(*(line.replace("\n", " ") for line in lines))
    done = drop_repeats([text], blocks)
    places = spans_of([b.passage for b in done.blocks] + [d.passage for d in done.duplicates])
    assert all(a.end <= b.start for a, b in itertools.pairwise(places))
    held = {i for s in places for i in range(s.start, s.end)}
    assert {
        i for b in blocks for s in b.spans for i in range(s.start, s.end) if not text[i].isspace()
    } <= held
    starts = [b.spans[0].start for b in done.blocks]
    assert starts == sorted(starts)
    assert all(Passage.take([text], b.spans).text == b.text for b in done.blocks)
    assert len(done.decisions) == len(done.duplicates)
    assert all(d.repeats for d in done.duplicates)
    assert all(
        0 <= c.block < len(done.blocks) and 0 <= c.original < len(done.blocks) for c in done.continuations
    )


@given(LINES)
@settings(max_examples=80, deadline=None)
def test_again_drops_nothing(lines):
    text, blocks = page(*(line.replace("\n", " ") for line in lines))
    once = drop_repeats([text], blocks)
    twice = drop_repeats([text], once.blocks)
    assert twice.blocks == once.blocks
    assert not twice.duplicates
    assert drop_repeats([text], blocks) == once


@given(st.permutations([P1, P2, P3, P4, P5]), st.data())
@settings(deadline=None)
def test_an_injected_repeat_leaves_the_rest_as_it_was(lines, data):
    source = data.draw(st.integers(0, 4))
    place = data.draw(st.integers(source + 1, 5))
    assume(lines[source])
    assert kept(*lines[:place], lines[source], *lines[place:]) == lines


@given(st.permutations([P1, P2, P3, P4, P5]), st.integers(0, 4), st.sets(st.integers(0, 40), max_size=2))
@settings(deadline=None)
def test_errors_do_not_hide_a_repeat(lines, source, errors):
    text = lines[source]
    # another number is no error, and two errors in the first or last few characters leave a different beginning or end
    assume(not any(_figures(text[i]) for i in errors))
    assume(len(errors) < 2 or (max(errors) > 4 and min(errors) < len(text) - 5))
    assert kept(*lines, misread(text, errors)) == lines


@pytest.mark.parametrize("text", [P1, P2, P3, P4, P5], ids=lambda text: text[:4])
@pytest.mark.parametrize("apart", [8, 10])
def test_two_errors_near_the_end_leave_no_seed_and_hide_nothing(text, apart):
    for first in range(len(text) - 20, len(text) - apart - 5):
        errors = first, first + apart
        if not any(_figures(text[i]) for i in errors):
            assert kept(text, misread(text, errors)) == [text]


@given(st.text(alphabet="甲乙丙丁", max_size=14), st.text(alphabet="甲乙丙丁", max_size=14))
def test_edit_distance_is_levenshtein(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row, old = [i], row
        for j, y in enumerate(b, 1):
            row.append(min(old[j] + 1, row[-1] + 1, old[j - 1] + (x != y)))
    assert edit_distance(a, b) == row[-1]
    assert edit_distance(a, b, 3) == min(row[-1], 4)


def test_matches_give_their_places():
    index = Index()
    index.add(7, fold(P1))
    (match,) = index.matches(fold("开头" + P1[10:40] + "结尾的话就不一样"))
    assert (match.block, match.a0, match.a1, match.b0, match.b1) == (7, 10, 40, 2, 32)


def test_loops_have_a_shortest_unit():
    assert loops("的" * 500) == []
    assert loops("甲乙丙丁" * 50) == []
    assert loops("一二三四五六七八九" * 2) == []
    assert loops("头" + "一二三四五六七八九" * 3 + "一二") == [(1, 9, 30)]


@pytest.mark.parametrize(
    "lines",
    [
        ["的" * 5_000_000],
        ["的" * 2_000_000, "的" * 1_000_000],
        ["一二" * 300_000],
        ["天地玄黄宇宙洪荒。" * 30_000],
        ["的"] * 20_000,
        [P1] * 5_000,
        [P1[:30] + str(i) for i in range(3_000)],
    ],
    ids=[
        "one character",
        "two blocks of it",
        "two characters",
        "a sentence",
        "tiny lines",
        "paragraphs",
        "near repeats",
    ],
)
def test_size_is_no_danger(lines):
    text, blocks = page(*lines)
    start = time.perf_counter()
    drop_repeats([text], blocks)
    assert time.perf_counter() - start < 20


def test_two_grams_far_apart_are_chance():
    characters = map(chr, range(0x4E00, 0x9FA5))
    one, two, filling, other = ("".join(next(characters) for _ in range(n)) for n in (16, 16, NEAR + 40, 400))
    assert sharing([one + other + two, one + filling[:100] + two]) == {0, 1}
    far = [one[:8] + two[:8] + other, one[:8] + filling + two[:8]]
    assert sharing(far) == set()
    assert sharing([far[0], one[:8] + filling[:100] + two[:8]]) == {0, 1}


@pytest.mark.parametrize("between", range(0, 365, 7))
def test_long_texts_are_looked_at_in_parts(monkeypatch, between):
    """Whatever border a repeat lies across: found as far away as one part is long, and not at twice that."""
    monkeypatch.setattr(_similar, "FAR", 400)
    characters = map(chr, range(0x4E00, 0x9FA5))
    said, *others = ("".join(next(characters) for _ in range(n)) for n in (30, 123, between, 200, 900))
    assert sharing([others[0], said + others[1] + said, others[2]]) == {1}
    assert sharing([others[0] + said, others[1], said + others[2]]) == {0, 2}
    assert sharing([others[0] + said, others[3], said + others[2]]) == set()
