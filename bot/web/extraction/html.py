"""A page's tree → the passages of its article, which trafilatura finds; each keeps its kind."""

from collections.abc import Iterator
from typing import cast

import trafilatura
from lxml.html import HtmlElement

from bot.core.article import Kind
from bot.core.text import clean
from bot.web.extraction.passages import Passage
from bot.web.extraction.prepare import MARKS, PARAGRAPH_BREAK, prepare
from bot.web.extraction.tree import Element

_BOLD, _ITALIC = "#b", "#i"
_ALL = 0.9  # share of a block's characters; a stop or a space may stand outside


def passages(tree: Element) -> list[Passage]:
    """The article's blocks in the page's order, boilerplate not yet filtered. Changes the tree."""
    prepare(tree)
    found = trafilatura.bare_extraction(
        cast(HtmlElement, tree),
        output_format="xml",
        include_comments=False,
        include_tables=True,
        include_links=True,
        include_formatting=True,
    )
    if found is None or isinstance(found, dict):
        return []
    body = cast(Element, found.body)
    return [passage for element in body for passage in _from_element(element) if passage.lines]


def _from_element(element: Element) -> Iterator[Passage]:
    if element.tag == "list":
        yield _passage(Kind.LIST, element, [_text(item) for item in element.iter("item") if not _is_outer(item)])
    elif element.tag == "table":
        rows = [[_text(cell) for cell in row.iter("cell")] for row in element.iter("row")]
        yield _passage(Kind.TABLE, element, [" | ".join(filter(None, row)) for row in rows])
    elif element.tag == "head":
        yield _passage(Kind.HEADING, element, [_text(element)])
    elif element.tag == "quote":
        yield _quote(element)
    else:
        yield from (_paragraph(element, line) for line in _lines(element))


def _is_outer(item: Element) -> bool:
    """An item that only holds other items: they are lines of their own."""
    return item.find(".//item") is not None and not clean(item.text or "")


def _quote(element: Element) -> Passage:
    paragraphs = [child for child in element if child.tag in ("p", "item")]
    lines = [line for child in paragraphs for line in _lines(child)] if paragraphs else _lines(element)
    if lines and lines[0].startswith(MARKS[Kind.EMBED]):
        return _passage(Kind.EMBED, element, lines)
    return _passage(Kind.QUOTE, element, lines)


def _paragraph(element: Element, line: str) -> Passage:
    return _passage(Kind.CAPTION if line.startswith(MARKS[Kind.CAPTION]) else Kind.PARAGRAPH, element, [line])


def _passage(kind: Kind, element: Element, lines: list[str]) -> Passage:
    length = len(_text(element)) or 1
    linked = sum(len(_text(link)) for link in element.iter("ref")) / length
    return Passage(
        kind,
        tuple(filter(None, map(clean, lines))),
        min(1.0, linked),
        bold=_set_in(element, _BOLD) > _ALL * length,
        italic=_set_in(element, _ITALIC) > _ALL * length,
    )


def _set_in(element: Element, rend: str) -> int:
    """Characters in a kind of type."""
    return sum(len(_text(part)) for part in element.iter("hi") if part.get("rend", "") == rend)


def _lines(element: Element) -> list[str]:
    """The paragraphs of an element."""
    return [line for part in _text(element).split(PARAGRAPH_BREAK) if (line := part.strip())]


def _text(element: Element) -> str:
    """Its text with a space for each line break; white space may stand in any run."""
    parts = [element.text or ""]
    for child in element:
        parts += [" " if child.tag == "lb" else _text(child), child.tail or ""]
    return "".join(parts)
