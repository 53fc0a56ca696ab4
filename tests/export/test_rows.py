"""Rows of articles: JSON Lines, Parquet, Arrow, Hugging Face data sets, and the way back from each."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from newsparse import parse_issue
from newsparse.batch import Outcome
from newsparse.errors import ArgumentTypeError, DataError, SourceError
from newsparse.export.common import unicode_text
from newsparse.export.jsonl import SHAPE as NAME
from newsparse.export.jsonl import articles_from_jsonl, issue_to_jsonl, pairs_from_jsonl
from newsparse.export.rows import SHAPE, article_rows, articles_from_rows, table_rows
from newsparse.model import Article, Issue, Masthead
from strategies import issues

BIG = 2**63 - 1


def small(issue: Issue) -> bool:
    masthead = issue.masthead or Masthead()
    return all((n or 0) <= BIG for n in (masthead.issue_number, masthead.pages_today))


def clean(issue: Issue) -> Issue:
    """`issue` with U+FFFD for lone surrogates, by way of its JSON form."""

    def scrub(value: Any) -> Any:
        if isinstance(value, str):
            return unicode_text(value)
        if isinstance(value, list):
            return [scrub(member) for member in value]
        return {k: scrub(v) for k, v in value.items()} if isinstance(value, dict) else value

    data = Issue(masthead=issue.masthead, articles=issue.articles).to_dict()
    return Issue.from_dict(scrub(data))


def references(articles: tuple[Article, ...]) -> list[object]:
    return [article.reference for article in articles]


@given(issues)
@settings(max_examples=25)
def test_jsonl_is_read_back(issue: Issue) -> None:
    text = issue_to_jsonl(issue)
    articles = articles_from_jsonl(text)
    assert articles == issue.articles
    assert references(articles) == references(issue.articles)  # they take no part in ==
    assert all(masthead == issue.masthead for masthead, _ in pairs_from_jsonl(text))


@given(issues)
@settings(max_examples=15)
def test_a_line_is_a_line_for_every_reader(issue: Issue) -> None:
    text = issue_to_jsonl(issue)
    assert len(text.splitlines()) == len(issue.articles)
    for line, article in zip(text.splitlines(), issue.articles, strict=True):
        row = json.loads(line)
        assert list(row) == ["schema", *SHAPE] and row["schema"] == NAME
        assert (row["id"], row["text"]) == (article.id, article.text)


def test_texts_of_several_issues_may_be_joined(issue: Issue) -> None:
    other = Issue(masthead=Masthead(title="另一报"), articles=(Article("b1", 0),))
    pairs = pairs_from_jsonl(issue.to_jsonl() + "\n" + other.to_jsonl())
    assert [article.id for _, article in pairs] == ["a1", "a2", "b1"]
    assert [masthead and masthead.title for masthead, _ in pairs] == ["中国某报", "中国某报", "另一报"]


def test_a_row_says_of_which_issue_it_is(tmp_path: Path) -> None:
    (tmp_path / "p1.txt").write_text("小站响起欢歌\n\n本报讯(记者李丰)演出上演。", encoding="utf-8")
    found = parse_issue(tmp_path / "p1.txt")
    assert [row["source"] for row in article_rows(found)] == ["p1.txt"]
    stored = Issue.from_dict(found.to_dict())  # without its pages
    for source in (None, "pages/p1.txt"):
        text = stored.to_jsonl(source=source)
        assert [json.loads(line)["source"] for line in text.splitlines()] == [source]
        assert articles_from_jsonl(text) == found.articles


def test_rows_of_newsparse_0_1_are_read(issue: Issue) -> None:
    """They do not say of which issue they are."""
    rows = [{name: row[name] for name in SHAPE if name != "source"} for row in article_rows(issue)]
    assert tuple(article for _, article in articles_from_rows(rows)) == issue.articles


def test_jsonl_writes_its_file(issue: Issue, tmp_path: Path) -> None:
    text = issue.to_jsonl(tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == text.encode()


def test_the_seeds_are_read_back(seed_issues: list[Issue]) -> None:
    for issue in seed_issues:
        assert articles_from_jsonl(issue.to_jsonl()) == issue.articles
        assert tuple(a for _, a in articles_from_rows(article_rows(issue))) == issue.articles


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda row: row.pop("deck"), "line 2: member 'deck' is missing"),
        (lambda row: row.update(extra=1), "line 2: .*'extra' is unknown"),
        (lambda row: row.update(source=3), "line 2: source: expected a text or null, got 3"),
        (lambda row: row.update(complete="yes"), r"line 2: articles\[0\].complete: expected true or false"),
        (lambda row: row.update(text="another"), "line 2: text is not the text of content"),
        (lambda row: row.update(schema="other/1"), "line 2: expected an object with schema"),
    ],
)
def test_damaged_lines_are_named(change: Any, message: str, issue: Issue) -> None:
    lines = issue.to_jsonl().splitlines()
    row = json.loads(lines[1])
    change(row)
    with pytest.raises(DataError, match=message):
        articles_from_jsonl("\n".join([lines[0], json.dumps(row)]))


@pytest.mark.parametrize("line", ["{", "[]", "null", '"a"', "[" * 100_000])
def test_what_is_no_row_is_refused(line: str) -> None:
    with pytest.raises(DataError, match="line 1"):
        articles_from_jsonl(line)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            lambda issue: Outcome(0, "p1.txt", issue).to_dict(),
            r"Issue\.from_dict\(row\['issue'\]\)\.articles",
        ),
        (lambda _: Outcome(0, "p1.txt", error="broken", kind="FormatError").to_dict(), "pages that failed"),
        (lambda issue: issue.to_dict(), r"this is an issue: Issue\.from_dict\(row\)\.articles"),
        (lambda _: {"text": "x"}, "expected an object with schema 'newsparse-article/1'$"),
    ],
)
def test_what_another_file_is_and_what_reads_it(row: Any, message: str, issue: Issue) -> None:
    with pytest.raises(DataError, match=message):
        articles_from_jsonl(json.dumps(row(issue)))


def test_misuse() -> None:
    with pytest.raises(ArgumentTypeError):
        articles_from_jsonl(b"")  # type: ignore[arg-type]
    with pytest.raises(DataError, match="row 0: expected an object"):
        articles_from_rows([[]])  # type: ignore[list-item]


def test_a_number_that_no_table_holds_is_refused() -> None:
    issue = Issue(masthead=Masthead(issue_number=BIG + 1), articles=(Article("a1", 0),))
    assert pairs_from_jsonl(issue.to_jsonl())[0][0] == issue.masthead
    with pytest.raises(DataError, match="issue_number 9223372036854775808 does not fit"):
        table_rows(issue)


@given(issues)
@settings(max_examples=15)
def test_parquet_is_read_back(issue: Issue) -> None:
    pytest.importorskip("pyarrow")
    from newsparse.export.parquet import issue_to_parquet, pairs_from_parquet

    assume(small(issue))
    expected = clean(issue)
    data = issue_to_parquet(issue)
    pairs = pairs_from_parquet(data)
    assert tuple(article for _, article in pairs) == expected.articles
    assert references(tuple(article for _, article in pairs)) == references(expected.articles)
    assert all(masthead == expected.masthead for masthead, _ in pairs)
    assert issue_to_parquet(issue) == data


def test_parquet_files(seed_issues: list[Issue], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    from newsparse.export.parquet import articles_from_parquet

    for number, issue in enumerate(seed_issues):
        path = tmp_path / f"{number}.parquet"
        issue.export("parquet", path)
        assert articles_from_parquet(path) == issue.articles
        table = parquet.read_table(path)
        assert table.column_names == list(SHAPE)
        assert table.column("source").to_pylist() == [issue.pages[0].name for _ in issue.articles]
        assert table.column("text").to_pylist() == [article.text for article in issue.articles]


def test_a_parquet_file_that_is_not_there(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow (the extra parquet) is not installed")
    from newsparse.export.parquet import articles_from_parquet

    with pytest.raises(SourceError, match=r"a\.parquet: cannot be read: No such file"):
        articles_from_parquet(tmp_path / "a.parquet")


def test_what_is_no_parquet_of_newsparse_is_refused(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    from newsparse.export.parquet import articles_from_parquet

    write_table(arrow.table({"id": ["a1"]}), tmp_path / "other.parquet")
    with pytest.raises(DataError, match="not a table of newsparse"):
        articles_from_parquet(tmp_path / "other.parquet")
    with pytest.raises(DataError, match="not a Parquet file"):
        articles_from_parquet(b"PAR1")
    with pytest.raises(ArgumentTypeError):
        articles_from_parquet("other.parquet")  # type: ignore[arg-type]


def test_a_data_set_holds_the_rows(issue: Issue, seed_issues: list[Issue], tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets")
    from newsparse.export.rows import features, to_dataset

    for found in (issue, seed_issues[3], Issue()):
        made = to_dataset(found)
        assert isinstance(made, datasets.Dataset) and made.features == features()
        assert made.to_list() == table_rows(found)
        pairs = articles_from_rows(made.to_list())
        assert tuple(article for _, article in pairs) == found.articles
    # A Parquet file loads with the same columns and values. (JSON Lines do not: the library takes days for times.)
    issue.export("parquet", tmp_path / "a.parquet")
    loaded = datasets.Dataset.from_parquet(str(tmp_path / "a.parquet"), cache_dir=str(tmp_path / "cache"))
    assert loaded.features == features()
    assert loaded.to_list() == table_rows(issue)
