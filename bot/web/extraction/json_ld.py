"""JSON-LD: what a page says of itself in schema.org's words, read without trust in its shape."""

import json
import re
from collections.abc import Iterator
from typing import cast

from bot.core.text import clean
from bot.web.extraction.tree import Element

Node = dict[str, object]
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")


def nodes(tree: Element) -> list[Node]:
    """Every object of the page's JSON-LD, graphs and lists unfolded; what is not JSON is passed over."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            try:
                found.extend(_objects(json.loads(script.text or "", strict=False)))
            except (ValueError, RecursionError):
                continue
    return found


def _objects(data: object) -> Iterator[Node]:
    if isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _objects(item)
    elif isinstance(data, dict):
        node = cast(Node, data)
        yield node
        yield from _objects(node.get("@graph"))
        yield from _objects(node.get("mainEntity"))


def article(found: list[Node]) -> Node:
    """The first object that is an article, or an empty one."""
    for node in found:
        if any(_ARTICLE_TYPE.search(str(kind)) for kind in listed(node.get("@type"))):
            return node
    return {}


def listed(value: object) -> list[object]:
    """JSON-LD gives one value bare and several as a list."""
    return cast("list[object]", value) if isinstance(value, list) else [] if value is None else [value]


def string(value: object) -> str:
    """A cleaned string, or "" for anything else."""
    return clean(value) if isinstance(value, str) else ""


def name(value: object, found: list[Node]) -> str:
    """The name of a person or organisation, given in full, by reference to another object, or as a bare string."""
    if not isinstance(value, dict):
        return string(value)
    node = cast(Node, value)
    if "name" not in node:
        node = next((other for other in found if other.get("@id") == node.get("@id") and "name" in other), node)
    return string(node.get("name"))


def is_organisation(value: object) -> bool:
    """An author that says of itself to be something other than a person."""
    return isinstance(value, dict) and "Person" not in listed(cast(Node, value).get("@type", "Person"))


def is_locked(node: Node) -> bool:
    """schema.org's isAccessibleForFree, said of the article or of a part of it."""
    parts = [node, *(cast(Node, part) for part in listed(node.get("hasPart")) if isinstance(part, dict))]
    return any(str(part.get("isAccessibleForFree")).lower() == "false" for part in parts)
