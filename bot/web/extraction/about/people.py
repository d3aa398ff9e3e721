"""The authors of a page: people only, each name without what stands around it on a byline.

Taken from JSON-LD, meta elements and links that are marked as an author's. A looser rule would invent authors on pages
that name none.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import urljoin

from bot.core.text import clean
from bot.web.extraction.about import json_ld
from bot.web.extraction.tree import Element, all_text

NAME_WORDS = 5  # a longer text names more than a person
_META = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
_URL = re.compile(r"(?:https?:)?//|www\.|/")
_BY = re.compile(r"^(?:(?:written |reported )?by|von|par|por|di|av|door)\s+", re.IGNORECASE)
_AND = re.compile(r"\s*(?:[,;]|\band\b|\bund\b|\bet\b|\b[ye]\b(?=\s+\S+\s+\S)|&)\s*")  # not "Ortega y Gasset"
# What follows a name: (photos), / AFP, | Herald, - The Herald, for the Herald, in Paris.
_AFTER = re.compile(r"\s*(?:[(/|]|\s[–—-]\s|\b(?:for|in|at|für|aus|pour|à|para|en)\b(?=\s+[\w“])).*$")
_PARTICLES = set(
    "de da do dos das di del della der den van von zu la le los al bin ibn ben el y e af av ter ten".split()
)
# Words that no name of a person ends with: what people are at a newspaper, and what newspapers are called.
_NOT_PEOPLE = re.compile(
    r"\b(?:\w*(?:redakt|reporter|korrespond|correspond|rédact|redac|redaç|redazione|journalist|columnist|zeitung)\w*"
    r"|\w*editor\w*|writers?|critic|contributors?|producer|photographers?|photos?|fotos?|periodista|corresponsal|jornalista"
    r"|staff|newsroom|news|desk|team|agency|agence|agencia|agência|agentur|service|board|admin|guest|bureau|wires?"
    r"|herald|times|post|gazette|courier|tribune|journal|weekly|daily|chronicle|media|magazine|institute|university"
    r"|associated press|reuters|afp|dpa|efe|ansa|apa|sda|ap|upi|lusa|xinhua|bloomberg)\b[\w .]*$",
    re.IGNORECASE,
)


def authors(
    tree: Element, node: json_ld.Node, nodes: list[json_ld.Node], meta: dict[str, str], outlets: set[str], url: str
) -> tuple[str, ...]:
    """Those of the first source that names any. `outlets`: names, casefolded, that are no author's."""
    given = json_ld.listed(node.get("author"))
    organisations = {json_ld.name(one, nodes).casefold() for one in given if json_ld.is_organisation(one)}
    people = [json_ld.name(one, nodes) or json_ld.address(one) for one in given if not json_ld.is_organisation(one)]
    links = _Links(tree, url)
    for named in _sources(people, meta, links):
        whole = [links.text_of(name) if _URL.match(name) else name for name in named]
        found = dict.fromkeys(name for text in whole for name in _names(text, outlets | organisations))
        if found:
            return tuple(found)
    return ()


def _sources(people: list[str], meta: dict[str, str], links: "_Links") -> Iterator[list[str]]:
    """What each source names; the links are looked for only where no other helps."""
    yield people
    yield [meta[key] for key in _META if key in meta]
    yield links.of_authors()


def _names(text: str, outlets: set[str]) -> Iterable[str]:
    """The people in a byline: "By Ida Holm and Per Lind, Herald correspondents" names two."""
    parts = [_AFTER.sub("", part).strip() for part in _AND.split(_BY.sub("", unescape(text)))]
    return [part for part in parts if part.casefold() not in outlets and _is_name(part, alone=len(parts) == 1)]


def _is_name(text: str, *, alone: bool) -> bool:
    """Written as names are; a single word only where nothing else is said, for "Ida Holm, MD" has a title."""
    words = text.split()
    if not (1 if alone else 2) <= len(words) <= NAME_WORDS and not _is_without_spaces(text):
        return False
    if re.search(r"[\d@#<>{}]|www\.|\.\w{2,4}$", text) or _NOT_PEOPLE.search(text):
        return False
    return not any(word[0].islower() and word.lower() not in _PARTICLES and "’" not in word[:2] for word in words)


def _is_without_spaces(text: str) -> bool:
    """A name in Chinese, Japanese or Korean."""
    return re.fullmatch(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・]{2,12}", text) is not None


class _Links:
    """The page's links, for authors that are given as an address alone; looked at only where that is so."""

    def __init__(self, tree: Element, url: str) -> None:
        self._tree = tree
        self._url = url

    def text_of(self, address: str) -> str:
        """What the page calls whom it links to there; empty where that is nothing short."""
        wanted = self._whole(address)
        links = (link for link in self._tree.iter("a") if self._whole(link.get("href", "")) == wanted)
        return next((text for link in links if 0 < len((text := clean(all_text(link))).split()) <= NAME_WORDS), "")

    def of_authors(self) -> list[str]:
        """Those whom a link calls the author in HTML's own word (rel="author")."""
        links = (clean(all_text(link)) for link in self._tree.iter("a") if "author" in _relations(link))
        return [name for name in links if name and len(name.split()) <= NAME_WORDS]

    def _whole(self, address: str) -> str:
        try:
            return urljoin(self._url, address.strip()).rstrip("/")
        except ValueError:
            return ""


def _relations(link: Element) -> list[str]:
    return link.get("rel", "").lower().split()
