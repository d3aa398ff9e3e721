"""Page → Article, synchronously: every step of extraction in its order."""

from urllib.parse import urlsplit

from bot.core.article import Article, Completeness, Kind
from bot.core.errors import LinkList, NotAnArticle
from bot.core.links import same_site
from bot.core.ports import PDF, Page
from bot.core.text import clean, shorten
from bot.web.extraction import html, instructions, plain
from bot.web.extraction.about.metadata import Metadata, metadata
from bot.web.extraction.announced import with_announced_paragraphs
from bot.web.extraction.charset import decode
from bot.web.extraction.interview import with_answers_quoted
from bot.web.extraction.kinds import error_pages, gates, live_blog, page_kinds
from bot.web.extraction.language import guess
from bot.web.extraction.numbering import numbered
from bot.web.extraction.passages import Passage, words
from bot.web.extraction.sentences import split
from bot.web.extraction.tree import Element, all_text, parse
from bot.web.extraction.trimming.boilerplate import without_boilerplate
from bot.web.extraction.trimming.bylines import without_bylines

MIN_WORDS = 50  # fewer are no article unless the page says that it is one
MIN_PASTED_WORDS = 10  # of a text file: somebody took it for an article
DOUBTFUL_WORDS = 200  # a gallery's captions may be as long
GATE_WORDS = 120  # a consent, login or captcha page says little more than that
BODY_WORDS = 100  # if fewer were found, the page's own articleBody may hold more
TITLE_LENGTH = 90  # characters of a first sentence that stands in for a title


def article_of(page: Page) -> Article:
    """The article on the page, synchronously. Raises NotAnArticle, PageNotReadable or PageBlocked."""
    if page.content_type == PDF:
        from bot.web.extraction import pdf  # its library takes 3 MB, and few links lead to one

        return _from_passages(page, *pdf.passages(page.body))
    text = decode(page.body, page.charset)
    if page_kinds.is_feed(text):
        raise LinkList("a feed")
    return _from_text(page, text) if page.content_type == "text/plain" else _from_html(page, text)


def _from_text(page: Page, text: str) -> Article:
    title, passages = plain.passages(text, guess(clean(text)))
    return _from_passages(page, title, passages, text)


def _from_passages(page: Page, title: str, passages: list[Passage], source: str = "") -> Article:
    """Of a file that says nothing of itself but its title."""
    if words(passages) < MIN_PASTED_WORDS:
        raise NotAnArticle("too little text")
    language = guess(clean(source) or " ".join(passage.text for passage in passages))
    speaks_to_models = instructions.speaks_to_models(source, _shown(title, passages))
    passages = with_answers_quoted(passages, language)
    return _article(page, passages, title=title, language=language, speaks_to_models=speaks_to_models)


def _from_html(page: Page, text: str) -> Article:
    tree = _tree(text)
    known = metadata(tree, page.final_url)
    entries = live_blog.arrange(tree, declared=known.is_live_blog)
    passages = without_bylines(without_boilerplate(_without_title(html.passages(tree), known)), known.authors)
    passages = with_announced_paragraphs(passages, known.language)
    if words(passages) < BODY_WORDS:
        passages = max(passages, plain.passages(known.body, known.language)[1], key=words)
    told, headings = live_blog.updates(known.node)
    if words(told) > words(passages):
        passages, entries = told, headings
    _check_is_article(text, page.final_url, passages, known)
    language = known.language or guess(" ".join(passage.text for passage in passages))
    speaks_to_models = instructions.speaks_to_models(text, _shown(known.title, passages))
    passages = with_answers_quoted(passages, language)
    return _article(
        page, passages, title=known.title, language=language, known=known, speaks_to_models=speaks_to_models
    ).model_copy(update={"live_entries": _kept(entries, passages) if entries else None})


def _kept(entries: list[str], passages: list[Passage]) -> int:
    """Of a live blog's entries those that are in the article: an advertisement has a time, too, and is none."""
    headings = {passage.text for passage in passages if passage.kind is Kind.HEADING}
    return sum(entry in headings for entry in entries)


def _tree(source: str) -> Element:
    tree = parse(source)
    if tree is None:
        raise NotAnArticle("an empty page")
    return tree


def _shown(title: str, passages: list[Passage]) -> list[str]:
    return [title, *(passage.text for passage in passages)]


def _without_title(passages: list[Passage], known: Metadata) -> list[Passage]:
    titles = {known.title.casefold(), known.heading.casefold()}
    return [p for p in passages if p.kind is not Kind.HEADING or p.text.casefold() not in titles]


def _check_is_article(source: str, url: str, passages: list[Passage], known: Metadata) -> None:
    """A page with little text, or that does not say that it is an article, is looked at again, as it came.

    Raises NotAnArticle or PageBlocked, on evidence.
    """
    length = words(passages)
    if known.is_article and words(p for p in passages if p.kind is not Kind.CAPTION) >= DOUBTFUL_WORDS:
        return
    tree = _tree(source)
    is_marked = known.is_article or any(len(all_text(one).split()) >= MIN_WORDS for one in tree.iter("article"))
    stands_before = length < GATE_WORDS and not (is_marked and length)
    if stands_before and (error := error_pages.error_page(tree, known)):
        raise error
    asks_first = stands_before or (length < DOUBTFUL_WORDS and not is_marked and gates.is_consent_form(tree))
    if asks_first and (gate := gates.gate(source, tree, url)):
        raise gate
    if kind := page_kinds.other_kind(tree, known, url, passages):
        raise kind
    if stands_before and gates.is_bare_gate(tree, " ".join(_shown(known.title, passages))):
        raise NotAnArticle("a consent, login or captcha page")
    if not length or (length < MIN_WORDS and not known.is_article):
        raise NotAnArticle("too little text" if length else "no text")


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
    if not blocks:
        raise NotAnArticle("a sentence longer than any article")
    final_url = _final_url(page, known)
    return Article(
        url=page.url,
        final_url=final_url,
        title=title or shorten(split(passages[0].lines[0], language)[0], TITLE_LENGTH),
        site=(known and known.site) or urlsplit(final_url).hostname,
        authors=known.authors if known else (),
        labels=known.labels if known else (),
        published=known.published if known else None,
        modified=known.modified if known else None,
        language=language,
        archive_copy=page.archive_copy,
        completeness=_completeness(passages, known, truncated=truncated),
        speaks_to_models=speaks_to_models,
        blocks=blocks,
    )


def _completeness(passages: list[Passage], known: Metadata | None, *, truncated: bool) -> Completeness:
    if truncated:
        return Completeness.TRUNCATED
    return Completeness.TEASER if known and known.wall.hides_from(passages) else Completeness.FULL


def _final_url(page: Page, known: Metadata | None) -> str:
    """The canonical link where it names the same site; a file has no site, so there any canonical link will do."""
    canonical = known.canonical if known else None
    from_file = not page.final_url.startswith(("http://", "https://"))
    return canonical if canonical and (from_file or same_site(canonical, page.final_url)) else page.final_url
