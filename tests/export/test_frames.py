"""`Issue.to_frame`: the same columns and types always, from pandas and from polars, with what the issue says."""

from __future__ import annotations

import datetime
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

import newsparse
from newsparse.errors import ArgumentTypeError, ArgumentValueError, MissingLibraryError
from newsparse.export.common import unicode_text
from newsparse.frames import COLUMNS, ISSUE, LIBRARIES
from newsparse.model import Article, Decision, Issue, Item, Masthead
from newsparse.spans import Passage, Span
from strategies import issues

PANDAS = {
    "text": "string",
    "int": "Int64",
    "float": "float64",
    "bool": "boolean",
    "date": "datetime64[s]",
    "spans": "object",
}


def types(frame: Any, library: str) -> dict[str, str]:
    """The columns of a frame with their types in our words."""
    if library == "pandas":
        words = {kind: name for name, kind in PANDAS.items()}
        return {name: words[str(kind)] for name, kind in frame.dtypes.items()}
    polars = pytest.importorskip("polars")
    words = {
        polars.String: "text", polars.Int64: "int", polars.Float64: "float", polars.Boolean: "bool", polars.Date: "date",
        polars.List(polars.List(polars.Int64)): "spans",
    }  # fmt: skip
    return {name: words[kind] for name, kind in frame.schema.items()}


def rows(frame: Any, library: str) -> list[dict[str, Any]]:
    """The rows, with None for what is missing and days as `datetime.date`."""
    if library == "polars":
        return frame.to_dicts()
    pandas = pytest.importorskip("pandas")
    out = []
    for row in frame.to_dict("records"):
        plain = {}
        for name, value in row.items():
            if not isinstance(value, list) and pandas.isna(value):
                plain[name] = None
            else:
                plain[name] = value.date() if isinstance(value, pandas.Timestamp) else value
        out.append(plain)
    return out


def frame(issue: Issue, what: str, library: str) -> list[dict[str, Any]]:
    pytest.importorskip(library)
    made = issue.to_frame(what, library=library)
    assert types(made, library) == COLUMNS[what]
    return rows(made, library)


every_library = pytest.mark.parametrize("library", list(LIBRARIES))


@every_library
@pytest.mark.parametrize("what", list(COLUMNS))
def test_an_empty_issue_has_all_columns(what: str, library: str) -> None:
    assert frame(Issue(), what, library) == []


@every_library
@given(found=issues)
@settings(max_examples=10)
def test_any_issue_has_the_same_columns(library: str, found: Issue) -> None:
    for what in COLUMNS:
        made = frame(found, what, library)
        if what == "articles":
            assert [row["article"] for row in made] == [
                unicode_text(article.id) for article in found.articles
            ]
        elif what == "repairs":
            assert len(made) == len(found.repairs)


@every_library
def test_articles(library: str, issue: Issue) -> None:
    first, second = frame(issue, "articles", library)
    assert first == {
        "source": None,
        "newspaper": "中国某报",
        "date": datetime.date(2022, 8, 22),
        "issue_number": "12345",
        "article": "a1",
        "page": 0,
        "label": "新闻特写",
        "kicker": "衢州市形成“六共”运行机制——",
        "headline": "产业链上打造工会“服务链”",
        "deck": "——来自一线的报道",
        "bylines": "本报记者 邵佩然 通讯员 姜璐",
        "place": "长春",
        "dateline": "(本报长春8月22日电)",
        "text": issue.articles[0].text,
        "paragraphs": 2,
        "characters": sum(len(item.text) for item in issue.articles[0].content),
        "boxes": 1,
        "photos": 1,
        "complete": True,
        "confidence": 0.9,
    }
    assert (second["headline"], second["bylines"], second["complete"]) == (None, None, False)


@every_library
def test_every_row_says_of_which_issue_it_is(library: str, tmp_path: Path) -> None:
    """Ids of articles are the same in every issue: frames of several can be joined all the same."""
    package = pytest.importorskip(library)
    pages = {}
    for number in (1, 2):
        path = tmp_path / f"p{number}.txt"
        path.write_text(
            f"第{number}号小站响起欢歌\n\n本报讯(记者李丰)8月21日，{number}人到场。", encoding="utf-8"
        )
        pages[path.name] = newsparse.parse_issue(path, title="中国某报", date="2022-08-22")
    for what in COLUMNS:
        assert list(COLUMNS[what])[: len(ISSUE)] == list(ISSUE)
        for name, issue in pages.items():
            made = frame(issue, what, library)
            assert {tuple(row[column] for column in ISSUE) for row in made} <= {
                (name, "中国某报", datetime.date(2022, 8, 22), None)
            }
    articles, paragraphs = (
        package.concat([issue.to_frame(what, library=library) for issue in pages.values()])
        for what in ("articles", "paragraphs")
    )
    keys = ["source", "article"]
    joined = (
        paragraphs.merge(articles, on=keys) if library == "pandas" else paragraphs.join(articles, on=keys)
    )
    assert len(joined) == len(paragraphs) == 2
    stored = Issue.from_dict(pages["p1.txt"].to_dict())  # without its pages
    for source in (None, "pages/p1.txt"):
        made = rows(stored.to_frame("paragraphs", library=library, source=source), library)
        assert [row["source"] for row in made] == [source]


@every_library
def test_paragraphs(library: str, issue: Issue) -> None:
    made = frame(issue, "paragraphs", library)
    assert [(row["article"], row["part"], row["index"], row["kind"]) for row in made] == [
        ("a1", "content", 0, "paragraph"),
        ("a1", "content", 1, "crosshead"),
        ("a1", "content", 2, "paragraph"),
        ("a1", "box", 0, "paragraph"),
        ("a2", "content", 0, "paragraph"),
    ]
    assert [list(span) for span in made[0]["spans"]] == [[0, 90, 94], [0, 80, 87]]
    assert (made[0]["pieces"], made[0]["confidence"], made[0]["text"]) == (2, 0.75, "参赛率达99.26%。")


@every_library
def test_mentions(library: str) -> None:
    texts = ("8月21日，近20万人参加。", "率达99.26%，增长三分之一。")
    items = tuple(Item("paragraph", Passage(text, ())) for text in texts)
    article = Article("a1", 0, content=items, reference=datetime.date(2022, 8, 22))
    made = frame(Issue(articles=(article,)), "mentions", library)
    for row in made:
        assert article.text[row["start"] : row["end"]] == row["text"]
        assert row["text"] in texts[row["paragraph"]]
    by_text = {row["text"]: row for row in made}
    day = by_text["8月21日"]
    assert (day["mention"], day["edtf"], day["first"], day["last"], day["basis"]) == (
        "date", "2022-08-21", datetime.date(2022, 8, 21), datetime.date(2022, 8, 21), "inferred",
    )  # fmt: skip
    crowd = by_text["近20万人"]
    assert (crowd["mention"], crowd["value"], crowd["unit"], crowd["approximate"]) == (
        "numeral",
        "200000",
        "人",
        True,
    )
    assert Decimal(by_text["99.26%"]["value"]) == Decimal("99.26")
    assert by_text["三分之一"]["value"] == "1/3"
    assert [row["start"] for row in made] == sorted(row["start"] for row in made)


@every_library
def test_mentions_of_the_seeds(library: str, seed_issues: list[Issue]) -> None:
    for issue in seed_issues:
        made = frame(issue, "mentions", library)
        assert len(made) == sum(len(a.numerals) + len(a.dates) for a in issue.articles)
        texts = {article.id: article for article in issue.articles}
        for row in made:
            content = texts[row["article"]].content
            assert row["text"] in content[row["paragraph"]].text or "\n" in row["text"]


@every_library
def test_repairs(library: str) -> None:
    decision = Decision(
        "d1",
        "join",
        (Span(1, 5, 9), Span(0, 2, 3)),
        "open-end",
        0.75,
        (("score", 3.5), ("ok", True), ("next", "报")),
    )
    [row] = frame(Issue(repairs=(decision,)), "repairs", library)
    assert (row["id"], row["kind"], row["rule"], row["confidence"]) == ("d1", "join", "open-end", 0.75)
    assert row["pages"] == "0, 1"
    assert [list(span) for span in row["spans"]] == [[1, 5, 9], [0, 2, 3]]
    assert json.loads(row["evidence"]) == {"score": 3.5, "ok": True, "next": "报"}


@every_library
@pytest.mark.parametrize("date", ["0001-01-01", "1677-01-01", "9999-12-31"])
def test_days_far_away(library: str, date: str) -> None:
    issue = Issue(masthead=Masthead(date=date), articles=(Article("a1", 0),))
    [row] = frame(issue, "articles", library)
    assert row["date"] == datetime.date.fromisoformat(date)


@every_library
@pytest.mark.parametrize("date", ["20220822", "2022-02-30", "", None])
def test_what_is_no_day_is_missing(library: str, date: str | None) -> None:
    [row] = frame(Issue(masthead=Masthead(date=date), articles=(Article("a1", 0),)), "articles", library)
    assert row["date"] is None


@pytest.mark.parametrize(("library", "extra"), LIBRARIES.items())
def test_a_missing_library_names_its_extra(library: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)  # as if it were not installed
    with pytest.raises(MissingLibraryError, match=rf"needs {library}, .*pip install 'newsparse\[{extra}\]'"):
        Issue().to_frame(library=library)


def test_misuse() -> None:
    with pytest.raises(
        ArgumentValueError, match="what must be one of articles, paragraphs, mentions, repairs"
    ):
        Issue().to_frame("words")
    with pytest.raises(ArgumentValueError, match="library must be one of pandas, polars"):
        Issue().to_frame(library="arrow")
    with pytest.raises(ArgumentTypeError, match="source must be a str or None, got P"):
        Issue().to_frame(source=Path("p1.txt"))  # type: ignore[arg-type]
    with pytest.raises(ArgumentTypeError, match="what must be a str"):
        Issue().to_frame(None)  # type: ignore[arg-type]
    assert issubclass(MissingLibraryError, newsparse.NewsparseError)
