"""The schema that a reply must fill is strict, and nothing in it can run on."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.readers.llm.schema import JOINED_BY_CODE, reading_schema

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


def test_every_string_list_and_number_has_its_bound() -> None:
    for node in nodes(reading_schema(3, 9)):
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


@pytest.mark.parametrize("lengths", [True, False])
def test_nothing_that_strict_mode_refuses(lengths: bool) -> None:
    for node in nodes(reading_schema(1, 2, lengths=lengths)):
        assert not node.keys() & {"default", "title", "allOf", "oneOf", "const", "format"}
        if "$ref" in node:
            assert list(node) == ["$ref"]


def test_openais_own_endpoint_is_told_the_lengths_in_words() -> None:
    schema = reading_schema(1, 2, lengths=False)
    assert not any(node.keys() & {"minLength", "maxLength"} for node in nodes(schema))
    assert schema["properties"]["gist"]["description"] == "one neutral sentence; at most 200 characters"


def test_a_join_is_not_asked_for_what_code_joins() -> None:
    schema = reading_schema(1, 2, without=JOINED_BY_CODE)
    assert list(schema["properties"]) == ["kind", "gist", "summary", "argument", "questions"]
    assert schema["required"] == list(schema["properties"])
