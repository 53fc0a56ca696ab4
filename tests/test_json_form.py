"""The JSON form: exact both ways, the same bytes everywhere, and strict about what it reads."""

from __future__ import annotations

import copy
import datetime
import json
import os
import subprocess
import sys
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.errors import ArgumentTypeError, DataError
from newsparse.json_form import issue_from_dict, issue_from_json, issue_to_dict, issue_to_json, json_schema
from newsparse.model import Article, Decision, Issue, Masthead
from newsparse.spans import Passage
from strategies import issues

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def references(issue: Issue) -> list[datetime.date | None]:
    """The one field that equality leaves out."""
    return [article.reference for article in issue.articles]


@given(issues)
def test_from_dict_is_the_inverse_of_to_dict(issue: Issue) -> None:
    data = issue_to_dict(issue)
    back = issue_from_dict(data)
    assert back == issue
    assert references(back) == references(issue)
    assert issue_to_dict(back) == data


@given(issues, st.sampled_from([None, 0, 2]))
def test_from_json_is_the_inverse_of_to_json(issue: Issue, indent: int | None) -> None:
    text = issue_to_json(issue, indent=indent)
    text.encode("utf-8")
    assert json.loads(text) == issue_to_dict(issue)
    back = issue_from_json(text)
    assert back == issue
    assert references(back) == references(issue)
    assert issue_to_json(back, indent=indent) == text


def test_methods_of_issue_do_the_same(issue: Issue, tmp_path: Any) -> None:
    assert Issue.from_dict(issue.to_dict()) == issue
    text = issue.to_json(tmp_path / "issue.json")
    assert (tmp_path / "issue.json").read_bytes() == text.encode("utf-8")
    assert Issue.from_json(text) == issue


def test_the_contract_names(issue: Issue) -> None:
    data = issue.to_dict()
    assert data["schema"] == "newsparse/1"
    article = data["articles"][0]
    assert article["label"] == "新闻特写"
    assert article["headline"] == "产业链上打造工会“服务链”"
    assert article["spans"]["label"] == [[0, 0, 4]]
    assert article["content"][0] == {
        "kind": "paragraph",
        "text": "参赛率达99.26%。",
        "spans": [[0, 90, 94], [0, 80, 87]],
        "confidence": 0.75,
    }
    assert article["boxes"][0]["title"] == "阅读提示"
    assert article["photos"][0]["credit"][0]["name"] == "张鲜红"
    assert data["repairs"][0]["evidence"] == {"score": 3.5, "gap": 2, "number": True, "next": "99"}


def test_the_day_of_the_masthead_is_not_repeated_in_the_articles() -> None:
    day = datetime.date(2022, 8, 22)
    masthead = Masthead(date="2022-08-22")
    same = Issue(masthead, (Article("a1", 0, reference=day),))
    assert "reference" not in issue_to_dict(same)["articles"][0]
    other = Issue(masthead, (Article("a1", 0, reference=datetime.date(2022, 8, 23)),))
    assert issue_to_dict(other)["articles"][0]["reference"] == "2022-08-23"
    none = Issue(masthead, (Article("a1", 0),))
    assert issue_to_dict(none)["articles"][0]["reference"] is None


def test_chinese_stands_as_it_is_and_a_lone_surrogate_is_escaped() -> None:
    text = issue_to_json(Issue(residue=(Passage("字\udcff", ()),)))
    assert "字\\udcff" in text
    assert issue_from_json(text).residue[0].text == "字\udcff"


def test_a_surrogate_pair_is_read_as_the_character_that_it_means() -> None:
    text = issue_to_json(Issue(residue=(Passage("\ud83d\ude00", ()),)))
    assert issue_from_json(text).residue[0].text == "😀"


def test_whole_numbers_as_confidence_give_the_same_bytes() -> None:
    whole = Issue(articles=(Article("a1", 0, confidence=1),))
    assert issue_to_json(whole) == issue_to_json(
        attrs.evolve(whole, articles=(Article("a1", 0, confidence=1.0),))
    )


def test_the_same_bytes_in_another_process(issue: Issue) -> None:
    program = (
        "import sys, newsparse.json_form as j;"
        "sys.stdout.buffer.write(j.issue_to_json(j.issue_from_json(sys.stdin.buffer.read().decode())).encode())"
    )
    text = issue_to_json(issue).encode("utf-8")
    for seed in ("1", "2"):
        environ = {**os.environ, "PYTHONHASHSEED": seed}
        run = subprocess.run(
            [sys.executable, "-c", program], input=text, capture_output=True, env=environ, check=True
        )
        assert run.stdout == text


@pytest.mark.parametrize(
    "evidence", [(("score", float("nan")),), (("score", float("inf")),), (("score", 1), ("score", 2))]
)
def test_what_json_cannot_hold_is_refused(evidence: Any) -> None:
    issue = Issue(repairs=(Decision("d1", "join", (), "rule", 0.5, evidence),))
    with pytest.raises(DataError):
        issue_to_json(issue)


# Each line: the path to a member of the issue's dict, what is put there, and how the message begins.
WRONG = [
    (("schema",), "newsparse/2", "schema: expected 'newsparse/1', got 'newsparse/2'"),
    (("articles",), None, "articles: expected a list, got None"),
    (("articles", 0), "text", "articles[0]: expected an object"),
    (("articles", 0, "id"), 1, "articles[0].id: expected a string, got 1"),
    (("articles", 0, "page"), -1, "articles[0].page: expected a whole number from 0"),
    (("articles", 0, "page"), True, "articles[0].page: expected a whole number from 0"),
    (("articles", 0, "headline"), 5, "articles[0].headline: expected a string"),
    (
        ("articles", 0, "headline"),
        None,
        "articles[0].spans.headline: expected no spans, as articles[0].headline",
    ),
    (("articles", 0, "spans", "deck"), {}, "articles[0].spans.deck: expected a list"),
    (("articles", 0, "complete"), 1, "articles[0].complete: expected true or false, got 1"),
    (("articles", 0, "confidence"), 1.5, "articles[0].confidence: expected a number from 0 to 1"),
    (("articles", 0, "confidence"), float("nan"), "articles[0].confidence: expected a number from 0 to 1"),
    (("articles", 0, "reference"), "2022-02-30", "articles[0].reference: expected a date YYYY-MM-DD"),
    (("articles", 0, "extra"), 1, "articles[0]: member 'extra' is unknown"),
    (
        ("articles", 0, "content", 1, "kind"),
        "table",
        "articles[0].content[1].kind: expected one of paragraph",
    ),
    (
        ("articles", 0, "content", 0, "spans", 1),
        [0, 1],
        "articles[0].content[0].spans[1]: expected [page, start",
    ),
    (
        ("articles", 0, "content", 0, "spans", 1),
        [0, 5, 4],
        "articles[0].content[0].spans[1]: expected a span that",
    ),
    (
        ("articles", 0, "content", 0, "spans", 1, 2),
        5.0,
        "articles[0].content[0].spans[1][2]: expected a whole",
    ),
    (("articles", 0, "bylines", 1, "name"), None, "articles[0].bylines[1].name: expected a string"),
    (("articles", 0, "dateline", "text"), None, "articles[0].dateline.text: expected a string"),
    (("articles", 0, "boxes", 0, "content"), {}, "articles[0].boxes[0].content: expected a list"),
    (("articles", 0, "photos", 0, "spans"), [], "articles[0].photos[0].spans: expected the spans of title"),
    (("photos", 0, "credit", 0, "role"), [], "photos[0].credit[0].role: expected a string"),
    (("masthead", "issue_number"), "12345", "masthead.issue_number: expected a whole number"),
    (("furniture", 0, "kind"), None, "furniture[0].kind: expected a string"),
    (("duplicates", 0, "repeats"), None, "duplicates[0].repeats: expected a list"),
    (("residue", 0), "text", "residue[0]: expected an object"),
    (("repairs", 0, "kind"), "guess", "repairs[0].kind: expected one of role, join"),
    (("repairs", 0, "evidence"), [], "repairs[0].evidence: expected an object"),
    (("repairs", 0, "evidence", "score"), None, "repairs[0].evidence.score: expected a string, a number"),
    (("repairs", 0, "evidence", 1), 2, "repairs[0].evidence: expected a string, got 1"),
]


@pytest.mark.parametrize(("path", "value", "message"), WRONG)
def test_errors_name_the_place(issue: Issue, path: tuple[Any, ...], value: Any, message: str) -> None:
    data: Any = issue_to_dict(issue)
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(DataError) as caught:
        issue_from_dict(data)
    assert str(caught.value).startswith(message)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("member", list(issue_to_dict(Issue())))
def test_a_missing_member_is_named(member: str) -> None:
    data = issue_to_dict(Issue())
    del data[member]
    with pytest.raises(DataError, match=member):
        issue_from_dict(data)


@pytest.mark.parametrize("data", [None, [], "{}", 1])
def test_what_is_no_object_is_no_issue(data: Any) -> None:
    with pytest.raises(DataError, match="issue: expected an object"):
        issue_from_dict(data)


@pytest.mark.parametrize(
    "text", ["", "{", "NaN", "[]", "[" * 100_000, '{"schema": "newsparse/1"}', "1" * 5000]
)
def test_what_is_no_json_issue_is_refused(text: str) -> None:
    with pytest.raises(DataError):
        issue_from_json(text)


def test_from_json_takes_text_only() -> None:
    with pytest.raises(ArgumentTypeError):
        issue_from_json(b"{}")  # type: ignore[arg-type]
    with pytest.raises(newsparse.NewsparseError):
        issue_from_json(None)  # type: ignore[arg-type]


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1, 3)
    | st.floats()
    | st.sampled_from(["", "paragraph", "2022-08-22"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["text", "spans"]), inner),
    max_leaves=4,
)


def _places(node: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) of a tree of dicts and lists."""
    if not isinstance(node, (dict, list)):
        return []
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    return [(node, key) for key in keys] + [place for key in keys for place in _places(node[key])]


@given(issues, st.data())
def test_a_damaged_dict_is_refused_or_read_as_the_schema_has_it(issue: Issue, data: st.DataObject) -> None:
    damaged = copy.deepcopy(issue_to_dict(issue))
    container, key = data.draw(st.sampled_from(_places(damaged)))
    if isinstance(container, dict) and data.draw(st.booleans()):
        del container[key]
    else:
        container[key] = data.draw(JUNK)
    try:
        back = issue_from_dict(damaged)
    except DataError:
        return
    VALIDATOR.validate(damaged)
    again = issue_from_dict(issue_to_dict(back))
    assert again == back
    assert references(again) == references(back)


def test_what_the_json_lists_of_a_value_the_value_has(issue: Issue) -> None:
    data = issue.to_dict()
    for name in ("furniture", "duplicates", "residue"):
        assert data[name]
        for value, listed in zip(getattr(issue, name), data[name], strict=True):
            assert value.text == listed["text"]
            assert [list(span) for span in value.spans] == listed["spans"]
