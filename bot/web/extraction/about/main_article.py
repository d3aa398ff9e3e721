"""Which of the articles that a page's JSON-LD describes is the page's own: those it leads to may stand there, too."""

from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from bot.core.errors import LinkRefused
from bot.core.links import key_of
from bot.web.extraction.about import json_ld


def main_article(
    found: list[json_ld.Node], url: str, addresses: Iterable[str], headlines: Iterable[str]
) -> json_ld.Node:
    """The object that is the page's article, a live blog's before others; an empty one where there is none.

    `url`: where the page was found; `addresses`: what else it calls its own; `headlines`: what it calls itself. An
    object that has one of them goes before those that have another; where none has, the first is taken.
    """
    articles = [node for node in found if json_ld.is_article(node)]
    if len(articles) > 1:
        keys = set(_keys([url, *addresses], url))
        titles = {headline.casefold() for headline in headlines if headline}
        own = [node for node in articles if keys & set(_keys(_addresses(node), url)) or _headline(node) in titles]
        articles = own + [node for node in articles if _is_unnamed(node)] if own else articles
    live = filter(json_ld.is_live_blog, articles)
    return next(live, articles[0] if articles else {})


def _headline(node: json_ld.Node) -> str:
    return json_ld.string(node.get("headline")).casefold()


def _is_unnamed(node: json_ld.Node) -> bool:
    return not _headline(node) and not any(_addresses(node))


def _addresses(node: json_ld.Node) -> list[str]:
    """As a string, or as an object that has one."""
    given = (node.get("url"), node.get("mainEntityOfPage"))
    return [json_ld.string(one) or json_ld.address(one) for one in given]


def _keys(addresses: Iterable[str], base: str) -> Iterator[str]:
    """The canonical forms of those that are addresses of the web."""
    for address in filter(None, addresses):
        try:
            yield key_of(urljoin(base, address))
        except (LinkRefused, ValueError):
            continue
