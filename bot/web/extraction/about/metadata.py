"""What a page says of itself: title, outlet, authors, labels, dates, language, canonical link.

JSON-LD first, then meta elements: of the cascades compared on some 500 news pages the one most often right.
"""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from bot.core.text import clean
from bot.web.extraction.about import json_ld
from bot.web.extraction.about.main_article import main_article
from bot.web.extraction.about.page_dates import first_date, later
from bot.web.extraction.about.people import authors
from bot.web.extraction.about.titles import SEPARATOR, headline, outlet
from bot.web.extraction.about.walls import Wall, wall
from bot.web.extraction.tree import Element, all_text

MOST_LABELS, LABEL_LENGTH = 12, 40  # a page may carry any number of tags; characters, more are a headline
# The last ones are Dublin Core's, of the years before the others.
_PUBLISHED = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
)
_MODIFIED = ("article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "last-modified")
_LABELS = ("article:section", "article:tag", "section")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page claims; None or empty where it claims nothing.

    `types`: what it is in the words of schema.org and Open Graph ("VideoObject", "video.other"), its parts left out;
    `node`: the article in JSON-LD. `modified` only where that is later than `published`.
    """

    title: str
    heading: str
    site: str | None
    authors: tuple[str, ...]
    labels: tuple[str, ...]
    published: str | None
    modified: str | None
    language: str | None
    canonical: str | None
    types: frozenset[str]
    node: json_ld.Node
    wall: Wall

    @property
    def is_article(self) -> bool:
        return bool(self.node) or "article" in self.types

    @property
    def is_live_blog(self) -> bool:
        return json_ld.is_live_blog(self.node)

    @property
    def body(self) -> str:
        """JSON-LD's articleBody."""
        return str(self.node.get("articleBody") or "")


def metadata(tree: Element, url: str) -> Metadata:
    """Read before the tree is changed. `url` is where the page was found; relative links are held against it."""
    nodes = json_ld.nodes(tree)
    meta, heading, named = _meta(tree), _first_text(tree, "h1"), _first_text(tree, "title")
    canonical = _canonical(tree, meta, url)
    node = main_article(
        nodes, url, [canonical or ""], [heading, meta.get("og:title", ""), named, *SEPARATOR.split(named)]
    )
    publisher = json_ld.name(node.get("publisher"), nodes)
    site = outlet([meta.get("og:site_name", ""), publisher, meta.get("application-name", "")], named, url)
    outlets = {name.casefold() for name in (site, publisher) if name}
    published = first_date([json_ld.literal(node.get("datePublished")), *(meta.get(key, "") for key in _PUBLISHED)])
    modified = first_date([json_ld.literal(node.get("dateModified")), *(meta.get(key, "") for key in _MODIFIED)])
    return Metadata(
        title=headline(json_ld.string(node.get("headline")) or meta.get("og:title", ""), named, heading, site),
        heading=heading,
        site=site,
        authors=authors(tree, node, nodes, meta, outlets, url),
        labels=_labels(named, node, meta),
        published=published,
        modified=later(modified, published),
        language=_language(tree, meta, node),
        canonical=canonical,
        types=frozenset([*(kind for one in nodes for kind in json_ld.types(one)), meta.get("og:type", "").lower()]),
        node=node,
        wall=wall(tree, nodes, node, meta),
    )


def _meta(tree: Element) -> dict[str, str]:
    """Names, properties or itemprops of the meta elements and of times, in lower case; the first of each counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta", "time"):
        key = (element.get("property", "") or element.get("name", "") or element.get("itemprop", "")).lower()
        if key and (content := clean(element.get("content", "") or element.get("datetime", ""))):
            found.setdefault(key, content)
    return found


def _first_text(tree: Element, tag: str) -> str:
    return next((text for element in tree.iter(tag) if (text := clean(all_text(element)))), "")


def _labels(named: str, node: json_ld.Node, meta: dict[str, str]) -> tuple[str, ...]:
    """Its schema.org types, sections and tags, and the short parts of <title> (`named`): "… | Opinion | The Post"."""
    typed = map(json_ld.string, json_ld.listed(node.get("@type")) + json_ld.listed(node.get("articleSection")))
    marked = [meta.get(key, "") for key in _LABELS]
    opinion = ["opinion"] if meta.get("article:opinion", "").lower() == "true" else []
    parts = SEPARATOR.split(named)
    found = [*typed, *marked, *opinion, *(parts if len(parts) > 1 else [])]
    return tuple(dict.fromkeys(label for label in found if 0 < len(label) <= LABEL_LENGTH))[:MOST_LABELS]


def _language(tree: Element, meta: dict[str, str], node: json_ld.Node) -> str | None:
    """The primary subtag; <html lang> is right on 98.6 % of news pages."""
    page = next((element.get("lang", "") for element in tree.iter("html")), "")
    for tag in (page, meta.get("og:locale", ""), json_ld.string(node.get("inLanguage"))):
        primary = re.split(r"[-_]", tag.strip().lower())[0]
        if re.fullmatch(r"[a-z]{2,3}", primary):
            return primary
    return None


def _canonical(tree: Element, meta: dict[str, str], url: str) -> str | None:
    """The page's canonical link, absolute, if it has a path; whether it may be trusted is for others to say."""
    links = (link.get("href", "") for link in tree.iter("link") if link.get("rel", "").lower() == "canonical")
    for link in (*links, meta.get("og:url", "")):
        try:
            absolute = urljoin(url, link.strip()) if link.strip() else ""
            parts = urlsplit(absolute)
        except ValueError:
            continue
        if parts.scheme in ("http", "https") and parts.path.strip("/"):
            return absolute
    return None
