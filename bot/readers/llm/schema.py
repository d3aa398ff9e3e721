"""The JSON schema that a reply must fill: made from the type that it fills, strict, and bounded everywhere."""

import json
from functools import cache
from typing import Any, cast

from pydantic import BaseModel

Schema = dict[str, Any]

JOINED_BY_CODE = ("opinions", "claims", "predictions")
"""The fields that a join of several parts does not ask for: what each part named or filed stands."""


def schema_of(
    fills: type[BaseModel], first: int, last: int, *, without: tuple[str, ...] = (), lengths: bool = True
) -> Schema:
    """The schema of a type whose evidence may only name the sentences `first`…`last`.

    `without` leaves top-level fields out. `lengths=False` says the string lengths in words instead of in keywords, for
    OpenAI's own endpoint: its strict mode is reported to refuse `minLength` and `maxLength` with a 400
    (jina-ai/node-DeepResearch issue 79); the type checks them afterwards all the same.
    """
    schema = cast("Schema", json.loads(_of_any_sentences(fills, without, lengths=lengths)))
    for node in _nodes(schema):
        _restrict(node, first, last)
    return schema


@cache
def _of_any_sentences(fills: type[BaseModel], without: tuple[str, ...], *, lengths: bool) -> str:
    """As JSON, from which a copy of one's own is soon made; making it takes longer than all else about a prompt."""
    schema = fills.model_json_schema()
    for name in without:
        del schema["properties"][name]
    schema["$defs"] = _needed(schema["properties"], schema["$defs"])
    for node in _nodes(schema):
        _close(node)
        if not lengths:
            _lengths_in_words(node)
    return json.dumps(schema)


def _needed(properties: Schema, defs: Schema) -> Schema:
    """The definitions that these properties lead to, in their order; the others would only cost tokens."""
    needed = _named_in(properties)
    while further := _named_in({name: defs[name] for name in needed}) - needed:
        needed |= further
    return {name: definition for name, definition in defs.items() if name in needed}


def _named_in(schema: Schema) -> set[str]:
    return {str(node["$ref"]).rpartition("/")[2] for node in _nodes({"properties": schema}) if "$ref" in node}


def _nodes(value: object) -> list[Schema]:
    """Every schema within a schema, itself first; names of properties are not taken for keywords."""
    if isinstance(value, list):
        return [node for item in cast("list[object]", value) for node in _nodes(item)]
    if not isinstance(value, dict):
        return []
    schema = cast("Schema", value)
    inner = [item for key in ("properties", "$defs") for item in schema.get(key, {}).values()]
    return [schema, *_nodes([*inner, schema.get("items"), schema.get("anyOf")])]


def _close(node: Schema) -> None:
    """Strict mode: all properties required, no others, no defaults, a `$ref` alone; titles only cost tokens."""
    node.pop("title", None)
    node.pop("default", None)
    if "properties" in node:
        node["additionalProperties"] = False
        node["required"] = list(node["properties"])
    if "$ref" in node:
        for key in node.keys() - {"$ref"}:
            del node[key]


def _restrict(node: Schema, first: int, last: int) -> None:
    """The only integers that a model fills in are sentence ids, or the numbers of the lines of a translation."""
    if node.get("type") == "integer":
        node.update(minimum=first, maximum=last)


def _lengths_in_words(node: Schema) -> None:
    node.pop("minLength", None)
    if limit := node.pop("maxLength", None):
        node["description"] = f"{node.get('description', '')}; at most {limit} characters".lstrip("; ")
