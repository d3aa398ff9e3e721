"""JSON-LD: what a page says of itself in schema.org's words, read without trust in its shape."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import cast

from bot.core.text import clean
from bot.web.extraction.tree import Element

Node = dict[str, object]
_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
_LIVE_TYPE = "LiveBlogPosting"
_CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
_COMMENT = "/*<!->; \t\r\n"  # the characters of /* … */, // and <!-- … -->
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


def nodes(tree: Element) -> list[Node]:
    """Every object of the page's JSON-LD, graphs and lists unfolded; what is not JSON is passed over."""
    found: list[Node] = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json":
            try:
                found.extend(_objects(_loaded(script.text or "")))
            except (ValueError, RecursionError):
                continue
    return found


def _loaded(text: str) -> object:
    """Its JSON; what is none is read again without a wrapper for old browsers and commas after the last item."""
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return json.loads(_TRAILING_COMMA.sub("", _CDATA.sub("", text).strip(_COMMENT)), strict=False)


def _objects(data: object) -> Iterator[Node]:
    if isinstance(data, list):
        for item in cast("list[object]", data):
            yield from _objects(item)
    elif isinstance(data, dict):
        node = cast(Node, data)
        yield node
        yield from _objects(node.get("@graph"))
        yield from _objects(node.get("mainEntity"))


def is_article(node: Node) -> bool:
    return any(map(_ARTICLE_TYPE.search, types(node)))


def types(node: Node) -> list[str]:
    """Its schema.org types, without the vocabulary's address."""
    return [string(kind).rpartition("/")[2] for kind in listed(node.get("@type"))]


def is_live_blog(node: Node) -> bool:
    return _LIVE_TYPE in types(node)


def listed(value: object) -> list[object]:
    """JSON-LD gives one value bare and several as a list."""
    return cast("list[object]", value) if isinstance(value, list) else [] if value is None else [value]


def string(value: object) -> str:
    """A cleaned string, its HTML entities resolved, or "" for anything else."""
    return clean(unescape(value)) if isinstance(value, str) else ""


def literal(value: object) -> str:
    """The first string of a value, be it bare, in a list or a typed literal ({"@value": …})."""
    first = next(iter(listed(value)), None)
    return string(cast(Node, first).get("@value") if isinstance(first, dict) else first)


def name(value: object, found: list[Node]) -> str:
    """The name of a person or organisation, given in full, by reference to another object, or as a bare string."""
    if not isinstance(value, dict):
        text = string(value)
        return next((string(other["name"]) for other in found if "name" in other and text in _addresses(other)), text)
    node = cast(Node, value)
    if "name" not in node:
        same = (other for other in found if "name" in other and _addresses(node) & _addresses(other))
        node = next(same, node)
    return string(node.get("name"))


def address(value: object) -> str:
    """Where a person, organisation or page is to be found; empty where nothing but a name within the page says so."""
    node = cast(Node, value) if isinstance(value, dict) else {}
    return next((text for key in ("url", "@id") if "/" in (text := string(node.get(key)))), "")


def _addresses(node: Node) -> set[str]:
    """What another object may refer to it by."""
    return {string(node.get(key)) for key in ("@id", "url")} - {""}


def is_organisation(value: object) -> bool:
    """An author that says of itself to be something other than a person."""
    return isinstance(value, dict) and "Person" not in listed(cast(Node, value).get("@type", "Person"))


def is_free(node: Node) -> bool | None:
    """schema.org's isAccessibleForFree, which some write as a string; None where nothing is said."""
    return {"true": True, "false": False}.get(str(node.get("isAccessibleForFree")).lower().rpartition("/")[2])


def parts(node: Node) -> list[Node]:
    """What schema.org's hasPart names."""
    return [cast(Node, part) for part in listed(node.get("hasPart")) if isinstance(part, dict)]
