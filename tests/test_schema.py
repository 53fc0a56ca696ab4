"""The committed JSON Schema: sound, strict, and true of what the library really gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given

from newsparse.json_form import DECISION_KINDS, ITEM_KINDS, SCHEMA, issue_to_dict, json_schema
from newsparse.model import Issue, Masthead
from parsed import parsed
from strategies import issues

VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def objects(node: Any, path: str = "") -> list[tuple[str, dict[str, Any]]]:
    """Every sub-schema that lists properties, with its place."""
    found = []
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict) and "type" in node:
            found.append((path, node))
        for key, value in node.items():
            found += objects(value, f"{path}/{key}")
    return found


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_each_call_gives_a_dict_of_its_own() -> None:
    json_schema().clear()
    assert json_schema()["title"] == SCHEMA


@pytest.mark.parametrize(("path", "schema"), objects(json_schema()))
def test_every_object_is_strict(path: str, schema: dict[str, Any]) -> None:
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) - set(schema["required"]) <= {"reference"}


def test_it_names_what_the_model_names() -> None:
    definitions = json_schema()["$defs"]
    assert definitions["item"]["properties"]["kind"]["enum"] == list(ITEM_KINDS)
    assert definitions["decision"]["properties"]["kind"]["enum"] == list(DECISION_KINDS)
    assert list(definitions["masthead"]["properties"]) == [field.name for field in attrs.fields(Masthead)]


def test_the_order_of_members_is_the_schemas(issue: Issue) -> None:
    data = issue_to_dict(issue)
    definitions = json_schema()["$defs"]
    assert list(data) == json_schema()["required"]
    assert list(data["articles"][0]) == [*definitions["article"]["required"], "reference"]
    assert list(data["articles"][0]["photos"][0]) == definitions["photo"]["required"]
    assert list(data["repairs"][0]) == definitions["decision"]["required"]


@given(issues)
def test_every_issue_is_valid(issue: Issue) -> None:
    VALIDATOR.validate(issue_to_dict(issue))


def test_it_refuses_what_is_not_in_it(issue: Issue) -> None:
    data = issue_to_dict(issue)
    data["articles"][0]["byline"] = "记者"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)


def test_the_seed_pages_are_valid(seeds: list[Path]) -> None:
    for path in seeds:
        VALIDATOR.validate(parsed(path).to_dict())
    VALIDATOR.validate(parsed(*seeds).to_dict())
