"""The page's element tree: the part of lxml that is used here, typed."""

# lxml ships no types: this file alone speaks to it.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportAttributeAccessIssue=false

import re
import sys
from collections.abc import Iterator
from typing import Protocol, cast

from lxml import etree, html
from lxml.html import builder

INLINE = {
    "a",
    "abbr",
    "b",
    "bdi",
    "cite",
    "code",
    "em",
    "i",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
# Control characters that XML has no place for: those that are spaces to Python, and those that are nothing.
_SPACES = re.compile("[\x0b\x0c\x1c-\x1f]")
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,6})|0*([0-9]{1,7}));?")
_UNSEEN_BY_XML = re.compile("[\0-\x08\x0e-\x1b\ue000-\uf8ff\ufffe\uffff]")


class Element(Protocol):
    """lxml's HtmlElement."""

    tag: str
    text: str | None
    tail: str | None
    attrib: dict[str, str]

    def __iter__(self) -> Iterator["Element"]: ...
    def __len__(self) -> int: ...
    def __getitem__(self, index: int) -> "Element": ...
    def get(self, key: str, default: str) -> str: ...
    def find(self, path: str) -> "Element | None": ...
    def iter(self, *tags: str) -> Iterator["Element"]: ...
    def iterancestors(self, *tags: str) -> Iterator["Element"]: ...
    def itersiblings(self, *tags: str) -> Iterator["Element"]: ...
    def getparent(self) -> "Element | None": ...
    def getprevious(self) -> "Element | None": ...
    def addprevious(self, element: "Element") -> None: ...
    def addnext(self, element: "Element") -> None: ...
    def drop_tree(self) -> None: ...


def parse(text: str) -> Element | None:
    """The page as a tree without comments, control characters and private-use characters, or None where there is none.

    Takes nesting to a depth of some 2,000.
    """
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    source = _without_unseen(_REFERENCE.sub(_seen_reference, text)).encode("utf-8", "replace")
    try:
        return cast(Element, html.document_fromstring(source, parser=parser))
    except (ValueError, etree.LxmlError):  # an empty document is one of its errors
        return None


def _without_unseen(text: str) -> str:
    """XML holds no control characters, and private use is ours: a mark of what a block is."""
    return _UNSEEN_BY_XML.sub("", _SPACES.sub(" ", text))


def _seen_reference(reference: re.Match[str]) -> str:
    """The same characters can be written by their numbers."""
    code = int(reference[1], 16) if reference[1] else int(reference[2])
    return reference[0] if code > sys.maxunicode or _without_unseen(chr(code)) == chr(code) else " "


def new(tag: str, *content: str | Element) -> Element:
    """An element that holds this text or these elements."""
    return cast(Element, builder.E(tag, *content))


def remove(element: Element) -> None:
    """Take an element out of its tree and leave the text that follows it."""
    if element.getparent() is not None:
        element.drop_tree()


def remove_unread(tree: Element) -> None:
    """Take out the head, scripts and whatever else no browser shows as text."""
    for element in [*tree.iter("head", "script", "style", "noscript", "template")]:
        remove(element)


def all_text(element: Element) -> str:
    """The text of an element and all it holds, in order; only what is inline runs together with its neighbours."""
    parts: list[str] = []
    for event, part in cast("Iterator[tuple[str, Element]]", etree.iterwalk(element, events=("start", "end"))):
        edge = "" if part.tag in INLINE else " "
        if event == "start":
            parts += [edge, part.text or ""]
        elif part is not element:
            parts += [edge, part.tail or ""]
    return "".join(parts)


def described(element: Element) -> str:
    """Its class and id, which say what a site holds an element to be."""
    return f"{element.get('class', '')} {element.get('id', '')}"
