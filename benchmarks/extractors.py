"""What is measured on the pages of tests/pages: our extraction, and beside it three libraries as they come."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import trafilatura

from bot.core.article import Sentence
from bot.core.errors import PageError
from bot.core.ports import Page
from bot.web.extraction.assemble import article_of
from bot.web.extraction.charset import decode
from bot.web.extraction.tree import all_text, parse


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extractor says of one page; what it does not say is empty. Only ours has voices, in `sentences`."""

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    site: str = ""
    language: str = ""
    sentences: tuple[Sentence, ...] = ()


Extractor = Callable[[Page], Extracted]


def ours(page: Page) -> Extracted:
    try:
        article = article_of(page)
    except PageError:
        return Extracted()
    return Extracted(
        "\n".join(sentence.text for sentence in article.sentences),
        article.title,
        article.authors,
        article.published or "",
        article.site or "",
        article.language or "",
        article.sentences,
    )


def by_trafilatura(page: Page) -> Extracted:
    """Its text as `trafilatura.extract` has it without options, which is with comments, and its metadata."""
    found = trafilatura.bare_extraction(_html(page), url=page.url, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Extracted()
    return Extracted(
        "\n".join(filter(None, [found.text, found.comments])),
        found.title or "",
        tuple((found.author or "").split("; ")) if found.author else (),
        found.date or "",
        found.sitename or "",
        found.language or "",
    )


def rivals_in(folder: Path) -> dict[str, Extractor]:
    """The libraries that `make bench` installs into a folder; .venv's own come before theirs."""
    sys.path.append(str(folder))
    readability, newspaper = import_module("readability"), import_module("newspaper")

    def by_readability(page: Page) -> Extracted:
        """It has no metadata but the title."""
        document = readability.Document(_html(page))
        tree = parse(document.summary())
        return Extracted("" if tree is None else all_text(tree), document.short_title())

    def by_newspaper(page: Page) -> Extracted:
        """The page is given to it; its look at pictures, which it fetches whatever its settings, is left out."""
        article = newspaper.Article(page.url)
        article.fetch_images = lambda: None
        article.download(input_html=_html(page))
        article.parse()
        date = article.publish_date
        return Extracted(
            article.text,
            article.title or "",
            tuple(article.authors),
            date.isoformat() if date else "",
            article.meta_site_name or "",
            article.meta_lang or "",
        )

    return {"readability-lxml": by_readability, "newspaper4k": by_newspaper}


def _html(page: Page) -> str:
    return decode(page.body, page.charset)
