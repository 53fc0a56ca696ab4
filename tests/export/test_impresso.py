"""impresso's shapes: ids, regions, and offsets that fit the full text; the real schemas where they are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from newsparse.errors import ArgumentValueError
from newsparse.export.common import article_parts
from newsparse.export.impresso import issue_to_impresso
from newsparse.model import Issue
from strategies import issues

ISSUE = re.compile(r"newsparse-[0-9]{4}-[0-9]{2}-[0-9]{2}-a")


def read(issue: Issue) -> tuple[dict[str, Any], list[dict[str, Any]], list[dict[str, Any]]]:
    """The issue file, the page files and the lines of the rebuilt file."""
    made = issue_to_impresso(issue)
    names = list(made)
    assert names[0].endswith("-issue.json") and names[-1].endswith("-rebuilt.jsonl")
    rebuilt = [json.loads(line) for line in made[names[-1]].splitlines()]
    return json.loads(made[names[0]]), [json.loads(made[name]) for name in names[1:-1]], rebuilt


def check(issue: Issue) -> None:
    """What holds for every export."""
    found, pages, rebuilt = read(issue)
    assert ISSUE.fullmatch(found["id"])
    assert found["pp"] == [page["id"] for page in pages]
    items = [item["m"]["id"] for item in found["i"]]
    assert items == [f"{found['id']}-i{n:04}" for n in range(1, len(items) + 1)]
    assert all(item["m"].get("t", "题") for item in found["i"])  # a title that says nothing is left out
    assert {region["pOf"] for page in pages for region in page["r"]} <= {*items, None}
    assert [line["ci_id"] for line in rebuilt] == [
        item["m"]["id"] for item in found["i"] if item["m"]["tp"] == "article"
    ]
    for line, article in zip(rebuilt, issue.articles, strict=True):
        texts = [passage.text for _, passage in article_parts(article)]
        assert len(line["ft"]) == len("\n".join(texts))
        # A passage ends where `pb` says.
        assert line["pb"] == [len("\n".join(texts[: n + 1])) for n in range(len(texts))]
        assert sorted(line["lb"]) == line["lb"] and sorted(line["rb"]) == line["rb"]
        assert all(0 <= at <= len(line["ft"]) for name in ("lb", "pb", "rb") for at in line[name])
        assert [page["n"] for page in line["ppreb"]] == line["pp"] or not line["ppreb"]


@given(issues)
@settings(max_examples=15)
def test_any_issue(issue: Issue) -> None:
    check(issue)


def test_tokens_give_the_text_back(seed_issues: list[Issue], boxed: Issue) -> None:
    for issue in (*seed_issues, boxed):
        check(issue)
        _, pages, rebuilt = read(issue)
        for line, article in zip(rebuilt, issue.articles, strict=True):
            expected = "\n".join(passage.text for _, passage in article_parts(article))
            assert line["ft"] == expected
            tokens = [(t["s"], t["s"] + t["l"]) for page in line["ppreb"] for t in page["t"]]
            tokens.sort()
            assert all(end <= start for (_, end), (start, _) in pairwise(tokens))
            left = set(range(len(expected))) - {n for start, end in tokens for n in range(start, end)}
            assert all(expected[n].isspace() for n in left)
        shown = [
            token["tx"]
            for page in pages for region in page["r"] for par in region["p"] for row in par["l"] for token in row["t"]
        ]  # fmt: skip
        printed = "".join("".join(page.text.split()) for page in issue.pages)
        dropped = "".join("".join(d.passage.text.split()) for d in issue.duplicates)
        assert sorted("".join("".join(shown).split()) + dropped) == sorted(printed)


def test_boxes(boxed: Issue) -> None:
    _, pages, rebuilt = read(boxed)
    for page, source in zip(pages, boxed.pages, strict=True):
        assert page["iiif_img_base_uri"] == source.image and page["cc"] is True
        for region in page["r"]:
            x, y, width, height = region["c"]
            assert width > 0 and height > 0 and x + width <= page["fw"] and y + height <= page["fh"]
    assert rebuilt[0]["cc"] is True
    assert rebuilt[0]["d"] == "2022-08-22" and rebuilt[0]["title"] == boxed.articles[0].headline.text


def test_the_alias_names_the_paper(issue: Issue) -> None:
    names = list(issue_to_impresso(issue, alias="ZJGRRB"))
    assert names[0] == "ZJGRRB-2022-08-22-a-issue.json"
    for alias in ("", "浙江", "a-b", "1a", "a\n"):
        with pytest.raises(ArgumentValueError, match="alias must be"):
            issue_to_impresso(issue, alias=alias)


@pytest.mark.parametrize("shapes", ["2025", "2026"])
def test_the_schemas_of_impresso(
    shapes: str, seed_issues: list[Issue], boxed: Issue, issue: Issue, schema: Callable[..., Path]
) -> None:
    package = "impresso_essentials"
    names = {
        "2025": ("canonical/issue.schema.json", "canonical/page.schema.json", "rebuilt/paper_contentitem.schema.json"),
        "2026": (
            "canonical/issue.v1.schema.json", "canonical/page.v1.schema.json",
            "rebuilt/paper-contentitem.v1.schema.json",
        ),
    }[shapes]  # fmt: skip
    paths = [schema(name, package) for name in names]
    registry = registry_of(next(p for p in paths[0].parents if p.name in {"json", "impresso"}))
    checks = [
        jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")), registry=registry)
        for path in paths
    ]
    for found in (*seed_issues, boxed, issue, Issue()):
        whole, pages, rebuilt = read(found)
        checks[0].validate(whole)
        for page in pages:
            checks[1].validate(page)
        for line in rebuilt:
            checks[2].validate(line)
    whole.pop("id")
    assert not checks[0].is_valid(whole)


def registry_of(folder: Path) -> Any:
    """All schemas of a folder by their ids: they refer to each other."""
    referencing = pytest.importorskip("referencing")
    found = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.schema.json"))]
    resources = [
        (s["$id"], referencing.Resource.from_contents(s)) for s in found if "$id" in s and "$schema" in s
    ]
    return referencing.Registry().with_resources(resources)
