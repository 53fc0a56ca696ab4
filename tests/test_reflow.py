"""A text that keeps printed lines, or a space between any two characters, becomes one of paragraphs; no other does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corruptions import STORIES, clean, gate_pages, write
from newsparse import Options, Span, parse_issue, repair_columns
from newsparse.stages.blocks import text_blocks
from newsparse.stages.reflow import reflow
from strategies import texts

NAMES = ("market", "bridge", "orchard")
HANGING = "，。、：；！？”）"


def wrapped(text, width, indent=""):
    """`text` in lines of `width` characters, as a column prints it: no line begins with a mark."""
    out = [""]
    for char in indent + text:
        if len(out[-1]) >= width and char not in HANGING:
            out.append("")
        out[-1] += char
    return out


def printed(names, width, *, indent="", between=False):
    """The stories as lines of a column, and their headlines and paragraphs."""
    lines, truth = [], []
    for name in names:
        story = STORIES[name]
        lines.append(story.headline)
        truth.append(story.headline)
        for paragraph in story.paragraphs:
            lines += [*([""] if between else []), *wrapped(paragraph, width, indent)]
            truth.append(paragraph)
        lines += [""] if between else []
    return "\n".join(lines), truth


def reflowed(text, **options):
    found = reflow([text], text_blocks(text), **options)
    return [block.text for block in found.blocks], found


@pytest.mark.parametrize("width", [11, 15, 18, 22, 30, 40])
@pytest.mark.parametrize("signal", [{"indent": "\u3000\u3000"}, {"between": True}], ids=["indents", "gaps"])
def test_lines_of_paragraphs_that_are_set_off(width, signal):
    text, truth = printed(NAMES, width, **signal)
    found, _ = reflowed(text)
    assert len(set(truth) - set(found)) <= 1  # a first line that looks like a heading may stay alone
    assert all(any(line in whole for whole in truth) for line in found)  # nothing of two paragraphs in one
    assert [b.text for b in repair_columns(text).blocks if b.text in truth] == [
        t for t in truth if t in found
    ]


@pytest.mark.parametrize("width", [11, 18, 30])
def test_lines_of_paragraphs_that_nothing_sets_off(width):
    text, truth = printed(NAMES, width)
    found, _ = reflowed(text)
    assert len(found) < 2 * len(truth) < text.count("\n")
    whole = [t for t in truth if t in found]
    assert len(whole) > 0.5 * len(truth)


@given(
    st.permutations(sorted(STORIES)),
    st.integers(2, 4),
    st.integers(9, 45),
    st.sampled_from(["", "\u3000\u3000"]),
)
def test_every_character_stays_in_order(names, count, width, indent):
    text, truth = printed(names[:count], width, indent=indent)
    found, told = reflowed(text)
    assert "".join("".join(found).split()) == "".join("".join(truth).split())
    assert [s for b in told.blocks for s in b.spans] == [s for b in text_blocks(text) for s in b.spans]
    assert len(found) < text.count("\n") or text.count("\n") < 40


@given(texts())
def test_any_text(text):
    blocks = text_blocks(text)
    found = reflow([text], blocks)
    assert [s for b in found.blocks for s in b.spans] == [s for b in blocks for s in b.spans] or any(
        d.rule == "reflow.spaces" for d in found.decisions
    )
    assert "".join("".join(b.text for b in found.blocks).split()) == "".join(
        "".join(b.text for b in blocks).split()
    )


def test_two_columns_of_their_own_width():
    one, first = printed(("market",), 12, indent="\u3000\u3000")
    two, second = printed(("bridge",), 24, indent="\u3000\u3000")
    found, _ = reflowed(one + "\n" + two)
    assert set(first + second) <= set(found)


def test_lines_with_an_empty_line_between_any_two():
    text, truth = printed(("market", "bridge"), 18, indent="\u3000\u3000")
    found, _ = reflowed(text.replace("\n", "\n\n"))
    assert set(truth) <= set(found)


def test_articles_of_a_page_of_printed_lines():
    text, _ = printed(("market", "bridge"), 17, between=True)
    issue = parse_issue(text)
    assert [str(a.headline) for a in issue.articles] == [STORIES[n].headline for n in ("market", "bridge")]
    assert [[i.text for i in a.content] for a in issue.articles] == [
        list(STORIES[n].paragraphs) for n in ("market", "bridge")
    ]
    paragraph = issue.articles[0].content[0]
    assert len(paragraph.spans) == len(wrapped(paragraph.text, 17))
    assert {d.rule for d in issue.repairs if d.kind == "join"} == {"reflow.lines"}


STAY = {
    "names": "王林昌 李小红 陈大伟 赵建国\n周 敏 何小满 陆青山 程立夏\n聂长风 柳 堤 韩 冰 司 伟\n"
    "马得胜 高兴旺 罗青山 阎 柏\n刘志军 易小红 谭建明 张 浩\n孙 强 王树军 李国平 周 敏",
    "headlines": "老钳工的独门绝技真不简单\n沈阳百日行动为企业把脉问诊\n海门推出工会贴息贷款政策\n"
    "园区里有了职工幸福里了\n校园里的二十四节气活动多\n新增灌溉面积四万多亩田地",
    "rhymes": "演员时兴“抢银行”，\n只费唇舌不用枪。\n拍摄电视连续剧，\n漫天要价最擅长。\n片酬行情天天涨，\n"
    "一集几千很寻常。\n明星更能抬身价，\n不出重金没商量。",
    "free verse": "我把一只船系在你窗下啊\n潮水来的时候它轻轻敲打\n你听见那声音就会想起我\n"
    "在很远的地方守着一盏灯\n灯光照着长长的堤岸柳树\n柳树的影子落在清清水上",
    "prices": "大白菜 0.80元/斤\n西红柿 2.50元/斤\n五花肉 12.00元/斤\n鲫鱼 9.50元/斤\n鸡蛋 4.20元/斤",
}


@pytest.mark.parametrize("text", STAY.values(), ids=STAY)
def test_lines_that_stay(text):
    assert reflowed(text) == (text.split("\n"), reflow([text], text_blocks(text)))
    assert not reflowed(text)[1].decisions


def test_pages_of_paragraphs_stay(seeds):
    pages = [path.read_text(encoding="utf-8") for path in seeds]
    pages += [write(page)[0] for page in gate_pages().values()]
    pages.append(write(clean(*sorted(STORIES)))[0])
    for text in pages:
        blocks = text_blocks(text)
        assert reflow([text], blocks).blocks == blocks


def test_spaces_between_characters():
    story = STORIES["market"]
    text = "\n".join(" ".join(line) for line in (story.headline, *story.paragraphs))
    found, told = reflowed(text)
    assert found == [story.headline, *story.paragraphs]
    assert [d.rule for d in told.decisions] == ["reflow.spaces"]
    (article,) = parse_issue(text).articles
    assert [i.text for i in article.content] == list(story.paragraphs)
    spans = article.content[0].spans
    assert "".join(text[s.start : s.end] for s in spans) == story.paragraphs[0]


def test_spaces_that_are_none_of_the_engines():
    story = STORIES["market"]
    spaced = "本 报 记 者 王 伟 李 强 2 0 2 1 年 合 作 社 与 APP 上 线"
    page = "\n".join([*story.paragraphs, spaced])
    assert reflowed(page)[0][-1] == spaced  # one line of a page
    assert reflowed("\n".join([spaced] * 3))[0][0] == "本报记者王伟李强2021年合作社与APP上线"
    wide = "\n".join("第 一 行 字 距 很 大   后 面 是 12 34 和 a b" for _ in range(4))
    assert reflowed(wide)[0][0] == "第一行字距很大   后面是12 34和a b"


def test_what_is_to_stay_as_printed():
    text, truth = printed(("market", "bridge"), 17, between=True)
    issue = parse_issue(text)
    joins = [d for d in issue.repairs if d.rule == "reflow.lines"]
    back = issue.revert(joins[0])
    assert back.recipe.options.as_printed == frozenset(joins[0].spans)
    assert joins[0].id not in {d.id for d in back.repairs}
    assert joins[1].id in {d.id for d in back.repairs}
    everything = Options(as_printed=[Span(0, 0, len(text))])
    assert not any(d.rule == "reflow.lines" for d in parse_issue(text, options=everything).repairs)
    assert all(len(line) <= 20 for line in reflowed(text, spared=everything.as_printed)[0])
    assert len(truth) < len(text.split())


@pytest.mark.parametrize(
    ("line", "width"),
    [("2021年11月22日 星期一 第2版", 14), ("2021年11月22日", 10), ("责任编辑：王明　李红", 10)],
)
def test_a_line_of_the_pages_head_is_no_line_of_a_column(line, width):
    text, _ = printed(NAMES, width, indent="\u3000\u3000")
    found, _ = reflowed(f"云溪日报\n{line}\n{text}")
    assert found[1] == line


def test_inside_a_paragraph_a_day_that_fills_its_line_is_text():
    text, _ = printed(NAMES, 11, indent="\u3000\u3000")
    lines = [
        "\u3000\u3000石桥修好的日子谁也",
        "忘不了，那一天是公历",
        "２００８年４月８日星期二",
        "，镇上的老人都来了。",
    ]
    found, _ = reflowed("\n".join([text, *lines]))
    assert "".join(lines).strip() in found
