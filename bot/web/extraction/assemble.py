"""Page → Article, synchronously: every step of extraction in its order."""

from urllib.parse import urlsplit

from bot.core.article import Article, Completeness, Kind
from bot.core.errors import NotAnArticle
from bot.core.links import same_site
from bot.core.ports import Page
from bot.core.text import clean, shorten
from bot.web.extraction import html, instructions, plain, wording
from bot.web.extraction.announced import with_announced_paragraphs
from bot.web.extraction.boilerplate import without_boilerplate
from bot.web.extraction.bylines import without_bylines
from bot.web.extraction.charset import decode
from bot.web.extraction.interview import with_answers_quoted
from bot.web.extraction.language import guess
from bot.web.extraction.metadata import Metadata, metadata
from bot.web.extraction.numbering import numbered
from bot.web.extraction.passages import Passage, words
from bot.web.extraction.sentences import split
from bot.web.extraction.tree import parse

MIN_WORDS = 50  # fewer are no article unless the page says that it is one
MIN_PASTED_WORDS = 10  # of a text file: somebody took it for an article
GATE_WORDS = 120  # a consent, login or captcha page says little more than that
TEASER_WORDS = 250  # a walled article of which we have more than this was given to us whole
BODY_WORDS = 100  # if fewer were found, the page's own articleBody may hold more
TITLE_LENGTH = 90  # characters of a first sentence that stands in for a title


def article_of(page: Page) -> Article:
    """The article on the page, synchronously. Raises NotAnArticle."""
    text = decode(page.body, page.charset)
    return _from_text(page, text) if page.content_type == "text/plain" else _from_html(page, text)


def _from_text(page: Page, text: str) -> Article:
    language = guess(clean(text))
    title, passages = plain.passages(text, language)
    if words(passages) < MIN_PASTED_WORDS:
        raise NotAnArticle("too little text")
    speaks_to_models = instructions.speaks_to_models(text, _shown(title, passages))
    passages = with_answers_quoted(passages, language)
    return _article(page, passages, title=title, language=language, speaks_to_models=speaks_to_models)


def _from_html(page: Page, text: str) -> Article:
    tree = parse(text)
    if tree is None:
        raise NotAnArticle("an empty page")
    known = metadata(tree, page.final_url)
    passages = without_bylines(without_boilerplate(_without_title(html.passages(tree), known)), known.authors)
    passages = with_announced_paragraphs(passages, known.language)
    if words(passages) < BODY_WORDS:
        passages = max(passages, plain.passages(known.body, known.language)[1], key=words)
    _check_is_article(passages, known)
    language = known.language or guess(" ".join(passage.text for passage in passages))
    speaks_to_models = instructions.speaks_to_models(text, _shown(known.title, passages))
    passages = with_answers_quoted(passages, language)
    return _article(
        page, passages, title=known.title, language=language, known=known, speaks_to_models=speaks_to_models
    )


def _shown(title: str, passages: list[Passage]) -> list[str]:
    return [title, *(passage.text for passage in passages)]


def _without_title(passages: list[Passage], known: Metadata) -> list[Passage]:
    titles = {known.title.casefold(), known.heading.casefold()}
    return [p for p in passages if p.kind is not Kind.HEADING or p.text.casefold() not in titles]


def _check_is_article(passages: list[Passage], known: Metadata) -> None:
    """Raises NotAnArticle on evidence: no text, little text on a page that claims no article, or a gate's own words."""
    length = words(passages)
    if not length:
        raise NotAnArticle("no text")
    if known.is_article:
        return
    said = " ".join(_shown(known.title, passages))
    if length < GATE_WORDS and wording.GATE.search(said):
        raise NotAnArticle("a consent, login or captcha page")
    if length < MIN_WORDS:
        raise NotAnArticle("too little text")


def _article(
    page: Page,
    passages: list[Passage],
    *,
    title: str,
    language: str | None,
    speaks_to_models: bool,
    known: Metadata | None = None,
) -> Article:
    blocks, truncated = numbered(passages, language)
    final_url = _final_url(page, known)
    return Article(
        url=page.url,
        final_url=final_url,
        title=title or shorten(split(passages[0].lines[0], language)[0], TITLE_LENGTH),
        site=(known and known.site) or urlsplit(final_url).hostname,
        authors=known.authors if known else (),
        labels=known.labels if known else (),
        published=known.published if known else None,
        language=language,
        completeness=_completeness(passages, known, truncated=truncated),
        speaks_to_models=speaks_to_models,
        blocks=blocks,
    )


def _completeness(passages: list[Passage], known: Metadata | None, *, truncated: bool) -> Completeness:
    if truncated:
        return Completeness.TRUNCATED
    walled = known is not None and known.has_wall and words(passages) < TEASER_WORDS
    return Completeness.TEASER if walled else Completeness.FULL


def _final_url(page: Page, known: Metadata | None) -> str:
    """The canonical link where it names the same site; a file has no site, so there any canonical link will do."""
    canonical = known.canonical if known else None
    from_file = not page.final_url.startswith(("http://", "https://"))
    return canonical if canonical and (from_file or same_site(canonical, page.final_url)) else page.final_url
