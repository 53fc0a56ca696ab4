"""schema.org: every property is the type's, every value is the property's, and JSON-LD tools read it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from newsparse.export.jsonld import issue_to_jsonld
from newsparse.model import Article, Byline, Issue, Masthead
from newsparse.spans import Passage
from strategies import issues

VOCABULARY = json.loads((Path(__file__).parent / "schemas" / "schemaorg.json").read_text(encoding="utf-8"))
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+|#[A-Za-z_][A-Za-z0-9_.-]*")


def check(text: str) -> dict[str, Any]:
    """The document, held against the vocabulary."""
    data: dict[str, Any] = json.loads(text)
    assert list(data) == ["@context", "@graph"] and data["@context"] == "https://schema.org"
    kinds = {node["@id"]: node["@type"] for node in data["@graph"]}
    assert len(kinds) == len(data["@graph"])  # no id twice
    for node in data["@graph"]:
        check_node(node, kinds)
    return data


def check_node(node: dict[str, Any], kinds: dict[str, str]) -> None:
    allowed = VOCABULARY["types"][node["@type"]]
    for name, value in node.items():
        if name == "@id":
            assert IRI.fullmatch(value)
        elif name != "@type":
            assert name in allowed, (node["@type"], name)
            values = value if isinstance(value, list) else [value]
            assert values and not (isinstance(value, list) and len(value) == 1)
            for member in values:
                check_value(name, member, kinds)


def check_value(name: str, value: Any, kinds: dict[str, str]) -> None:
    expected = VOCABULARY["values"][name]
    if isinstance(value, dict):
        kind = value.get("@type") or kinds[value["@id"]]
        assert kind in expected, (name, kind)
        if "@type" in value:
            check_node(value, kinds)
        return
    assert isinstance(value, str) and value
    if "Date" in expected and "Text" not in expected:
        assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value)
    elif "URL" in expected and "Text" not in expected:
        assert IRI.fullmatch(value)
    else:
        assert "Text" in expected, (name, value)


def test_the_seeds_are_schema_org(seed_issues: list[Issue], issue: Issue, boxed: Issue) -> None:
    for found in (*seed_issues, issue, boxed, Issue()):
        check(issue_to_jsonld(found))


@given(issues)
@settings(max_examples=20)
def test_any_issue_is_schema_org(issue: Issue) -> None:
    check(issue_to_jsonld(issue))


def test_the_check_refuses_what_is_not_in_the_vocabulary() -> None:
    text = issue_to_jsonld(Issue(articles=(Article("a1", 0, headline=Passage("题", ())),)))
    for wrong in (
        text.replace('"headline"', '"heading"'),
        text.replace('"NewsArticle"', '"Person"'),
        text.replace('"isPartOf": {', '"image": {'),
    ):
        assert wrong != text
        with pytest.raises(AssertionError):
            check(wrong)


def test_an_article(issue: Issue) -> None:
    paper, number, article, other, photo = check(issue_to_jsonld(issue))["@graph"]
    assert paper["name"] == "中国某报"
    assert (number["issueNumber"], number["datePublished"]) == ("12345", "2022-08-22")
    assert article == {
        "@type": "NewsArticle",
        "@id": "#a1",
        "identifier": "a1",
        "headline": "产业链上打造工会“服务链”",
        "alternativeHeadline": ["衢州市形成“六共”运行机制——", "——来自一线的报道"],
        "articleSection": "新闻特写",
        "author": [
            {
                "@type": "Person",
                "name": "邵佩然",
                "jobTitle": "记者",
                "affiliation": {"@type": "Organization", "name": "本报"},
            },
            {"@type": "Person", "name": "姜璐", "jobTitle": "通讯员"},
        ],
        "dateline": "(本报长春8月22日电)",
        "locationCreated": {"@type": "Place", "name": "长春"},
        "dateCreated": "2022-08-22",
        "datePublished": "2022-08-22",
        "inLanguage": "zh",
        "pagination": "1",
        "pageStart": "1",
        "printPage": "1",
        "articleBody": issue.articles[0].text,
        "image": {
            "@type": "ImageObject",
            "name": "丰收",
            "caption": "8月21日,村民在收割水稻。",
            "creditText": "通讯员 张鲜红 摄",
            "creator": {"@type": "Person", "name": "张鲜红", "jobTitle": "通讯员"},
        },
        "hasPart": {"@type": "CreativeWork", "name": "阅读提示", "text": "框内的文字。"},
        "isPartOf": {"@id": "#issue"},
    }
    assert other["creativeWorkStatus"] == "Incomplete"
    assert photo["@type"] == "ImageObject"


def test_editors_are_no_authors() -> None:
    article = Article("a1", 0, bylines=(Byline("甲", "编辑"), Byline("乙", "记者")))
    node = check(issue_to_jsonld(Issue(articles=(article,))))["@graph"][2]
    assert (node["editor"]["name"], node["author"]["name"]) == ("甲", "乙")


def test_a_byline_that_names_nobody_is_kept_as_printed() -> None:
    lines = (Passage("（摘自《中国某报》）", ()), Passage("有删节", ()))
    for people, printed in (((), "（摘自《中国某报》）\n有删节"), ((Byline("甲"),), None)):
        article = Article("a1", 0, byline_lines=lines, bylines=people)
        node = check(issue_to_jsonld(Issue(articles=(article,))))["@graph"][2]
        assert node.get("creditText") == printed


def test_an_article_named_like_the_issue_has_its_own_id() -> None:
    graph = check(issue_to_jsonld(Issue(articles=(Article("issue", 0), Article("newspaper", 0)))))["@graph"]
    assert [node["@id"] for node in graph] == ["#newspaper", "#issue", "#issue-2", "#newspaper-2"]


@pytest.mark.parametrize(
    ("website", "url"),
    [("1://a", "http://1://a"), ("HTTPS://A.b", "HTTPS://A.b"), ("www.zjgrrb.com", "http://www.zjgrrb.com"), ("https://a.b/c?d=e", "https://a.b/c?d=e"),
     ("新闻 网", "http://%E6%96%B0%E9%97%BB%20%E7%BD%91"), ('a"<b>', "http://a%22%3Cb%3E")],
)  # fmt: skip
def test_websites_become_urls(website: str, url: str) -> None:
    graph = check(issue_to_jsonld(Issue(masthead=Masthead(website=website))))["@graph"]
    assert graph[0]["url"] == url


def test_json_ld_tools_read_it(seed_issues: list[Issue], issue: Issue) -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    # What https://schema.org serves as its context, cut down: names and where text stands for an id.
    context = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}

    def load(url: str, _options: object) -> dict[str, Any]:
        assert url.rstrip("/") == "https://schema.org"
        return {"contextUrl": None, "documentUrl": url, "document": context}

    for found in (*seed_issues, issue):
        data = json.loads(issue_to_jsonld(found))
        options = {"documentLoader": load, "base": "https://example.org/issue.jsonld"}
        expanded = jsonld.expand(data, options)
        kinds = [node["@type"][0].removeprefix("https://schema.org/") for node in expanded]
        assert kinds.count("NewsArticle") == len(found.articles)
        # Nothing is dropped: every member became a property of schema.org.
        shown = json.dumps(expanded, ensure_ascii=False)
        for node in data["@graph"]:
            for name in node:
                assert name.startswith("@") or f'"https://schema.org/{name}"' in shown
        framed = jsonld.frame(data, {"@context": "https://schema.org", "@type": "NewsArticle"}, options)
        articles = framed.get("@graph", [framed])
        assert {a["articleBody"] for a in articles if "articleBody" in a} == {
            article.text for article in found.articles if article.text
        }


def test_the_whole_context_of_schema_org_reads_it(issue: Issue, schema: Callable[..., Path]) -> None:
    jsonld = pytest.importorskip("pyld.jsonld")
    context = json.loads(schema("schemaorgcontext.jsonld").read_text(encoding="utf-8"))

    def load(url: str, _options: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": context}

    data = json.loads(issue_to_jsonld(issue))
    triples = jsonld.to_rdf(
        data, {"documentLoader": load, "base": "https://example.org/", "format": "application/n-quads"}
    )
    assert (
        "<https://example.org/#a1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://schema.org/NewsArticle>"
        in triples
    )
    assert '"产业链上打造工会“服务链”"' in triples
    for name in ("headline", "author", "printPage", "isPartOf", "datePublished", "hasPart"):
        assert f"<http://schema.org/{name}>" in triples
