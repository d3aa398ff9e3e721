"""The pages written for these tests, and how to read them."""

from pathlib import Path

from bot.core.article import Article, Kind, Voice
from bot.core.ports import Page
from bot.web.extraction.assemble import article_of

PAGES = Path(__file__).parent / "pages"
URL = "https://herald.example/news/story"
PARAGRAPHS = (
    "The old lighthouse at Skarn Point will be lit again in May after eleven dark years, the harbour office says.",
    "Two lamps were bought from a yard in the north for 14,000 crowns, and pupils painted the tower over the winter.",
    "The keeper's cottage stays closed, because its roof would cost more than the rest of the work taken together.",
    "Ships have steered by a buoy since the lamp failed, and two of them ran aground on the shoal in that time.",
)


def page(body: str | bytes, url: str = URL, content_type: str = "text/html", charset: str | None = None) -> Page:
    """A page as fetched."""
    return Page(url, url, content_type, charset, body if isinstance(body, bytes) else body.encode())


def saved(name: str) -> Page:
    """A page of tests/pages."""
    return page((PAGES / f"{name}.html").read_bytes())


def story(body: str, head: str = "", html: str = '<html lang="en">') -> Article:
    """The article of a page that holds four plain paragraphs and then `body`."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return article_of(
        page(f"<!doctype html>{html}<head>{head}</head><body><article>{text}{body}</article></body></html>")
    )


def json_ld(fields: str) -> str:
    """A script element that describes a news article; `fields` without the braces."""
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{fields}}}</script>'


def pasted(*paragraphs: str) -> Article:
    """The article of a plain text, a paragraph a line."""
    return article_of(page("\n".join(paragraphs), url="-", content_type="text/plain"))


def texts(article: Article, kind: Kind | None = None, voice: Voice | None = None) -> list[str]:
    """The article's sentences, all or those of one kind of block or one voice."""
    pairs = zip(article.sentences, article.kinds, strict=True)
    return [s.text for s, k in pairs if kind in (None, k) and voice in (None, s.voice)]


def voice_at(article: Article, start: str) -> Voice:
    """The voice of the one sentence that starts like this."""
    [voice] = [sentence.voice for sentence in article.sentences if sentence.text.startswith(start)]
    return voice
