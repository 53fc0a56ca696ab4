"""The day of a dateline: in which year it is, and how it goes out."""

from __future__ import annotations

import json
from xml.etree.ElementTree import fromstring

import pytest

from newsparse import Article, Issue, parse_issue, split_articles

HEAD = "云溪日报\n{day}\n\n"
BODY = "首都医务工作者冲锋在前\n\n{line}（记者王五）面对突如其来的疫情，首都医务工作者冲锋在前。"


def only(issue: Issue) -> Article:
    (article,) = issue.articles
    return article


def day_of(article: Article) -> str | None:
    assert article.dateline is not None
    return article.dateline.date


@pytest.mark.parametrize(
    ("issue_day", "line", "day"),
    [
        ("2003年4月12日 星期六", "本报北京4月11日电", "2003-04-11"),
        ("2003年4月12日 星期六", "新华社北京四月十一日电", "2003-04-11"),
        ("2003年4月12日 星期六", "新华社北京4月11日晚电", "2003-04-11"),
        ("2003年1月2日 星期四", "新华社北京12月31日电", "2002-12-31"),
        ("2002年12月31日 星期二", "新华社北京12月30日电", "2002-12-30"),
        ("2003年4月12日 星期六", "本报北京11日电", "2003-04-11"),
        ("2003年4月1日 星期二", "本报北京31日电", "2003-03-31"),
        ("2003年4月12日 星期六", "新华社北京十一日电", "2003-04-11"),
        ("2003年4月12日 星期六", "新华社北京1999年4月11日电", "1999-04-11"),
        ("2003年4月12日 星期六", "新华社北京2月30日电", None),
    ],
)
def test_the_day_is_of_the_issue_s_year(issue_day: str, line: str, day: str | None) -> None:
    issue = parse_issue(HEAD.format(day=issue_day) + BODY.format(line=line))
    assert issue.masthead is not None and issue.masthead.date is not None
    article = only(issue)
    assert day_of(article) == day
    assert [m.edtf for m in article.dates if m.edtf][:1] == ([day] if day else [])


def test_the_day_given_counts_like_a_printed_one() -> None:
    page = BODY.format(line="新华社北京12月31日电")
    assert day_of(only(parse_issue(page))) == "XXXX-12-31"
    assert day_of(only(parse_issue(page, date="2003-01-02"))) == "2002-12-31"
    (article,) = split_articles(page)
    assert day_of(article) == "XXXX-12-31"
    assert (
        day_of(only(parse_issue(HEAD.format(day="2003年4月12日 星期六") + page, date="2010-01-02")))
        == "2009-12-31"
    )


def test_a_day_that_is_only_inferred_gives_no_year() -> None:
    page = (
        BODY.format(line="本报北京4月11日电")
        + "2003年4月10日，医院成立。2003年4月9日，第一批到达。2003年4月8日，出发。"
    )
    article = only(parse_issue(page))
    assert str(article.reference) == "2003-04-10"
    assert day_of(article) == "XXXX-04-11"


def test_a_dateline_at_the_end_of_an_article() -> None:
    page = HEAD.format(day="2022年8月23日 星期二") + (
        "安全课进工地\n\n2019年5月，工地开工。此次宣讲活动由吉林省建设建材工会承办，中建一局东北公司协办。(本报长春8月22日电)"
    )
    assert day_of(only(parse_issue(page))) == "2022-08-22"


def test_a_traditional_page() -> None:
    page = "聯合日報\n中華民國一〇八年五月二十日 星期一\n國道塞車\n（中央社記者周永捷高雄十九日電）國道昨日塞車，車輛回堵十公里。\n"
    assert day_of(only(parse_issue(page))) == "2019-05-19"


def test_the_year_stays_through_json_and_when_decisions_are_reverted() -> None:
    issue = parse_issue(HEAD.format(day="2003年1月2日 星期四") + BODY.format(line="新华社北京12月31日电"))
    assert only(Issue.from_dict(issue.to_dict())).dateline == only(issue).dateline
    assert day_of(only(issue.revert())) == "2002-12-31"


def test_exports_have_the_day() -> None:
    issue = parse_issue(HEAD.format(day="2003年1月2日 星期四") + BODY.format(line="新华社北京12月31日电"))
    root = fromstring(str(issue.export("tei")).encode())
    notes = [
        note for note in root.iter("{http://www.tei-c.org/ns/1.0}note") if note.get("type") == "dateline"
    ]
    assert [note.find("{http://www.tei-c.org/ns/1.0}date").get("when") for note in notes] == ["2002-12-31"]  # type: ignore[union-attr]
    graph = json.loads(str(issue.export("jsonld")))["@graph"]
    assert [node["dateCreated"] for node in graph if node["@type"] == "NewsArticle"] == ["2002-12-31"]
    assert '<story.date norm="20021231">' in str(issue.export("nitf"))
