"""The schema that a reply must fill is strict, and nothing in it can run on."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from bot.core.question import Reply
from bot.readers.llm.filing import Filing
from bot.readers.llm.schema import JOINED_BY_CODE, schema_of
from bot.readers.llm.translation import Translation

Json = dict[str, Any]


def nodes(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        if isinstance(value.get("type"), str) or "$ref" in value or "anyOf" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize("fills", [Filing, Reply, Translation])
def test_every_string_list_and_number_has_its_bound(fills: type[BaseModel]) -> None:
    for node in nodes(schema_of(fills, 3, 9)):
        match node.get("type"):
            case "string":
                assert "maxLength" in node or "enum" in node
            case "array":
                assert "maxItems" in node
            case "integer":
                assert (node["minimum"], node["maximum"]) == (3, 9)
            case "object":
                assert node["additionalProperties"] is False
                assert node["required"] == list(node["properties"])
            case kind:
                assert kind in (None, "null")


@pytest.mark.parametrize("fills", [Filing, Reply, Translation])
@pytest.mark.parametrize("lengths", [True, False])
def test_nothing_that_strict_mode_refuses(fills: type[BaseModel], lengths: bool) -> None:
    for node in nodes(schema_of(fills, 1, 2, lengths=lengths)):
        assert not node.keys() & {"default", "title", "allOf", "oneOf", "const", "format"}
        if "$ref" in node:
            assert list(node) == ["$ref"]


def test_openais_own_endpoint_is_told_the_lengths_in_words() -> None:
    schema = schema_of(Filing, 1, 2, lengths=False)
    assert not any(node.keys() & {"minLength", "maxLength"} for node in nodes(schema))
    assert schema["properties"]["gist"]["description"] == "one neutral sentence; at most 200 characters"


def test_a_join_is_not_asked_for_what_code_joins() -> None:
    schema = schema_of(Filing, 1, 2, without=JOINED_BY_CODE)
    assert list(schema["properties"]) == ["kind", "gist", "summary", "argument", "tensions", "questions"]
    assert schema["required"] == list(schema["properties"])
    assert list(schema["$defs"]) == ["Argument", "ArticleKind", "Grounds", "Point", "Reason", "Tension"]
