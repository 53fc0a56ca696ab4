"""Pages in traditional characters: read as their simplified twins, given back as printed."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Issue, drop_duplicates, parse_issue, repair_columns
from newsparse.page import Block, Line, Page, Rect
from newsparse.spans import Passage, Span
from newsparse.tables.variants import PAIRS
from newsparse.variants import is_traditional, simplified, simplified_texts
from parsed import parsed

SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
OLD = {ord(form): char for char, form in zip(PAIRS[::2], PAIRS[1::2], strict=True)}
QUOTES = str.maketrans("“”‘’", "「」『』")


def traditional(text: str) -> str:
    """`text` in traditional characters, one for one."""
    return text.translate(OLD).translate(QUOTES)


def said(issue: Issue) -> str:
    """All that an issue says, in simplified characters."""
    return simplified_texts([json.dumps(issue.to_dict(), ensure_ascii=False)])[0]


def test_pairs_are_one_for_one():
    chars, forms = PAIRS[::2], PAIRS[1::2]
    assert len(chars) == len(forms) == len(set(chars))
    assert not any(char == form for char, form in zip(chars, forms, strict=True))
    assert not set(
        "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后"
    ) & set(chars)


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("本報訊（記者王小明）國務院昨日舉行會議", True),
        ("本报讯（记者王小明）国务院昨日举行会议", False),
        ("他研究乾隆年间的著作，认为《红楼梦》早期抄本的异文值得重视", False),
        ("", False),
        ("abc 123", False),
    ],
)
def test_what_is_traditional(text, is_it):
    assert is_traditional(text) is is_it


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name[:3])
def test_a_traditional_page_is_read_like_its_simplified_twin(path):
    page = path.read_text(encoding="utf-8")
    other = traditional(page)
    issue = parse_issue(other)
    assert said(issue) == said(parsed(path))
    assert issue.pages[0].text == other


@pytest.mark.parametrize("path", SEEDS[:2], ids=lambda p: p.name[:3])
def test_texts_are_as_printed(path):
    page = traditional(path.read_text(encoding="utf-8"))
    issue = parse_issue(page)

    def check(part: object) -> int:
        if isinstance(part, Passage):
            source = "".join(page[s.start : s.end] for s in part.spans)
            assert "".join(part.text.split()) == "".join(source.split())
            return 1
        if isinstance(part, tuple) and type(part) is tuple:
            return sum(map(check, part))
        if attrs.has(type(part)) and not isinstance(part, Page):
            return sum(check(getattr(part, f.name)) for f in attrs.fields(type(part)))
        return 0

    assert check(issue) > 50
    names = [(b.name, b.spans) for a in issue.articles for b in a.bylines]
    assert names
    assert all(
        name == "".join("".join(page[s.start : s.end] for s in spans).split()) for name, spans in names
    )
    join = next(d for d in issue.repairs if d.kind == "join")
    assert issue.revert(join).pages[0].text == page


def test_the_head_is_as_printed():
    text = "聯合日報\n中華民國一〇八年五月二十日 星期一\n國道塞車\n（中央社記者周永捷高雄十九日電）國道昨日塞車，車輛回堵十公里。\n"
    issue = parse_issue(text)
    assert issue.masthead is not None
    assert (issue.masthead.title, issue.masthead.date) == ("聯合日報", "2019-05-20")
    (article,) = issue.articles
    assert article.headline is not None
    assert article.headline.text == "國道塞車"
    assert [b.outlet for b in article.bylines] == ["中央社"]
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.place) == ("高雄十九日電", "高雄")


def test_parts_of_the_pipeline():
    page = "他說，國家統計局發佈的數據顯示，\n經濟運行總體平穩。\n第二天，農民們來到縣裡學習。\n"
    repaired = repair_columns(page)
    assert repaired.blocks[0].text == "他說，國家統計局發佈的數據顯示，經濟運行總體平穩。"
    assert repair_columns(repaired).text == repaired.text
    kept = drop_duplicates("本報記者學習會議精神，農民讀後說這個辦法對。\n" * 3)
    assert kept.text == "本報記者學習會議精神，農民讀後說這個辦法對。"


def test_boxes_stay():
    words = "國務院總理昨天來到農業合作社"
    span = Span(0, 0, len(words))
    rect = Rect(0, 0, 300, 20)
    page = Page(words, (Block(Passage(words, (span,)), 0, rect, (Line(span, rect),), None),))
    twin = simplified(page)
    assert twin.text == "国务院总理昨天来到农业合作社"
    assert twin.blocks[0].lines == page.blocks[0].lines
    assert simplified(twin) is twin


@given(st.text(alphabet="國务務報报「」“”\n a，。1㐂𠀀"))
def test_nothing_is_lost(text):
    issue = parse_issue(text)
    spans = [
        s
        for part in (
            *(a.headline for a in issue.articles),
            *issue.residue,
            *(i.passage for a in issue.articles for i in a.content),
        )
        if part is not None
        for s in part.spans
    ]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert len(simplified_texts([text])[0]) == len(text)
