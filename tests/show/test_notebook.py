"""What values show of themselves in a notebook and in a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Article, Decision, Issue, find_dates, find_numerals, parse_issue, read_page
from newsparse.dates import DateMention
from newsparse.model import Item
from newsparse.numerals import Numeral
from newsparse.page import Block, Page, Rect
from newsparse.spans import Passage, Span
from strategies import issues, texts

LARGEST = 30_000
"""Characters of the largest card."""


def shows(value: object) -> str:
    return value._repr_html_()  # type: ignore[attr-defined]


def values_of(issue: Issue) -> list[object]:
    return [issue, *issue.articles, *issue.pages, *issue.repairs]


def test_an_issue(issue: Issue, read_html: Callable) -> None:
    seen = read_html(shows(issue))
    assert "中国某报" in seen.inside("title")
    assert "产业链上打造工会“服务链”" in seen.inside("td")
    assert "incomplete" in seen.inside("td")
    assert seen.count("tr") == 3
    assert "2 articles (1 incomplete) · 2 photos · 1 repeat dropped" in seen.inside("quiet")


def test_an_article(issue: Issue, read_html: Callable) -> None:
    seen = read_html(shows(issue.articles[0]))
    assert seen.inside("title") == "产业链上打造工会“服务链”"
    for text in ("新闻特写", "本报记者 邵佩然 通讯员 姜璐", "2 paragraphs", "1 box", "1 photo", "90 % sure"):
        assert text in seen.inside("quiet"), text
    assert "参赛率达99.26%。" in seen.inside("p")
    assert seen.inside("b") == "链上问需"
    assert "Incomplete" in read_html(shows(issue.articles[1])).inside("warn")


def test_a_page(read_html: Callable) -> None:
    page = read_page("第一段说完了。\n\n第二段说完了。")
    seen = read_html(shows(page))
    assert "2 blocks" in seen.inside("quiet")
    assert "第二段说完了。" in seen.inside("td")
    block = Block(Passage("字", (Span(0, 0, 1),)), rect=Rect(1, 2, 3, 4), label="title")
    seen = read_html(shows(Page("字", (block,), number="3", name="a.xml", width=100.0, height=50.5)))
    assert "1, 2, 3, 4" in seen.inside("td")
    assert "title" in seen.inside("td")
    assert "100 × 50.5" in seen.inside("quiet")


def test_a_decision(issue: Issue, read_html: Callable) -> None:
    seen = read_html(shows(issue.repairs[0]))
    assert "75 % sure" in seen.inside("title")
    assert "rule open-end" in seen.inside("quiet")
    assert "characters 90 to 94" in seen.inside("quiet")
    assert "+3.50" in seen.inside("td")
    join = next(
        d
        for d in parse_issue("小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。").repairs
        if d.kind == "join"
    )
    assert "the most evidence in sum" in read_html(shows(join)).inside("p")


def test_mentions(read_html: Callable) -> None:
    (numeral,) = find_numerals("近20万人")
    assert "近20万人 → ≈ 200,000 人" in read_html(shows(numeral)).inside("p")
    (date,) = find_dates("今年8月", reference=datetime.date(2022, 8, 30))
    text = read_html(shows(date)).inside("p")
    assert "今年8月 → 2022-08" in text
    assert "2022-08-01 to 2022-08-31" in text
    none = DateMention("2月30日", 0, 5, "date", None, None, None, None, "explicit", "no such day: 2023-02-30")
    assert "no value: no such day: 2023-02-30" in read_html(shows(none)).inside("p")


@pytest.mark.parametrize("value", [10**4000, 10**29, 10**30, 0])
def test_numerals_beyond_counting(value: int, read_html: Callable) -> None:
    text = read_html(shows(Numeral("多", 0, 1, "cardinal", value, None, None, None, False))).inside("p")
    assert (
        f"10^{len(str(10**30)) - 1}" if value == 10**30 else "10^4000" if value > 10**30 else f"{value:,}"
    ) in text


def test_long_values_are_cut(read_html: Callable) -> None:
    article = Article(
        "a1",
        0,
        content=tuple(Item("paragraph", Passage("字" * 5000, (Span(0, 0, 5000),))) for _ in range(500)),
    )
    issue = Issue(articles=(article,) * 500)
    decision = Decision(
        "d" * 999,
        "join",
        (Span(0, 0, 1),) * 999,
        "r" * 999,
        0.5,
        tuple((f"e{k}" * 99, float(k)) for k in range(99)),
    )
    page = Page("字" * 9000, (Block(Passage("字" * 9000, (Span(0, 0, 9000),))),) * 300)
    for value, more in (
        (article, "… 494 more pieces of the content"),
        (issue, "… 480 more articles"),
        (decision, "… 91 more of the evidence"),
        (page, "… 280 more blocks"),
    ):
        html = shows(value)
        assert len(html) < LARGEST
        assert more in read_html(html).inside("quiet")
        assert len(repr(value)) < 300


def test_cards_stay_on_their_own_ground(issue: Issue) -> None:
    """A card reads on light and dark pages, and its style reaches nothing else of the notebook."""
    for value in (*values_of(issue), *find_numerals("三个"), *find_dates("2022年")):
        html = shows(value)
        assert "<script" not in html
        style = html.split("<style>")[1].split("</style>")[0]
        for rule in style.split("}")[:-1]:
            assert all(part.startswith(".newsparse") for part in rule.split("{")[0].split(","))
        assert "color:inherit" in style
        assert "#fff" not in style and "#000" not in style and "background:none" in style


def test_markup_stays_text(attacks: tuple[str, ...], read_html: Callable) -> None:
    for attack in attacks:
        page = Page(
            attack,
            (Block(Passage(attack, (Span(0, 0, len(attack)),)), label=attack),),
            0,
            attack,
            attack,
            attack,
        )
        issue = parse_issue(read_page(f"{attack}\n\n正文{attack}说完了。", format="text"), title=attack)
        decision = Decision(attack, attack, (), attack, 0.5, ((attack, attack),))
        numeral = Numeral(attack, 0, 9, "cardinal", 1, None, None, attack, False)
        date = DateMention(attack, 0, 9, attack, attack, None, None, None, attack)
        for value in (page, issue, *issue.articles, *issue.repairs, decision, numeral, date):
            assert read_html(shows(value)).count("style") == 1


@settings(max_examples=25)
@given(issue=issues, text=texts(max_size=40), confidence=st.floats())
def test_any_value_shows_itself(read_html: Callable, issue: Issue, text: str, confidence: float) -> None:
    page = Page(text, (Block(Passage(text, (Span(0, 0, len(text)),))),))
    issue = attrs.evolve(issue, pages=(page,))
    odd = Decision(text, text, (), text, confidence, ((text, confidence),))
    for value in (*values_of(issue), odd):
        read_html(shows(value))
        assert "\n" not in repr(value)


# -- terminals --------------------------------------------------------------------------------------------


def test_short_reprs(issue: Issue) -> None:
    assert repr(issue) == "<Issue 中国某报 2022-08-22: 2 articles, 2 photos, without its pages>"
    assert repr(issue.articles[0]) == "<Article a1 产业链上打造工会“服务链”: 2 paragraphs, 110 characters>"
    assert (
        repr(issue.articles[1]) == "<Article a2 头不在这一页的文章。: 1 paragraph, 10 characters, incomplete>"
    )
    assert (
        repr(issue.repairs[0]) == "<Decision d1: join by open-end, 75 % sure, page 1 characters 90–94 80–87>"
    )
    parsed = parse_issue("小站响起欢歌\n\n本报讯(记者李丰)演出上演，职\n\n工拍手叫好。")
    assert repr(parsed) == "<Issue: 1 article, 0 photos, 1 page>"
    assert repr(parsed.pages[0]) == "<Page 1 (text): 3 blocks, 31 characters>"
