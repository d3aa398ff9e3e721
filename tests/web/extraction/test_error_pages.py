"""Errors, gates, feeds and searches that are served as pages: each is refused in its own words; articles on them are
read."""

import pytest

from bot.core.errors import (
    AskedTooOften,
    BotCheck,
    ConsentRequired,
    LegallyBlocked,
    LinkList,
    NeedsJavaScript,
    PageBlocked,
    PageError,
    PageFailed,
    PageGone,
    PictureGallery,
    SearchPage,
)
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, URL, page

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
MENU = "<nav>" + "".join(f'<a href="/{n}">Part {n}</a> ' for n in range(12)) + "</nav>"
SORRY = (
    "<p>We are sorry that this did not work. The address may have been typed wrongly, or the page may have moved when "
    "we rebuilt our site last year. Try the menu above, or go back to the front page and start again from there. If "
    "you think that the fault is ours, then write to the editors and tell them which link you came from.</p>"
)
ARTICLE = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>'


def html(body: str, title: str = "Herald", head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


def refused(source: str, url: str = URL, content_type: str = "text/html") -> type[PageError]:
    with pytest.raises(PageError) as raised:
        article_of(page(source, url, content_type))
    return type(raised.value)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Page not found", PageGone),
        ("404 - Page not found", PageGone),
        ("Error 404", PageGone),
        ("Seite nicht gefunden", PageGone),
        ("Page introuvable", PageGone),
        ("Página no encontrada", PageGone),
        ("Site under maintenance", PageFailed),
        ("We'll be back soon!", PageFailed),
        ("503 Service Temporarily Unavailable", PageFailed),
        ("Wartungsarbeiten", PageFailed),
        ("429 Too Many Requests", AskedTooOften),
    ],
)
def test_an_error_served_as_a_page_is_known_by_a_heading_that_says_nothing_else(
    title: str, kind: type[PageError]
) -> None:
    assert refused(html(f"{MENU}<h1>{title}</h1>{SORRY}")) is kind
    assert refused(html(MENU + SORRY, title)) is kind


@pytest.mark.parametrize("head", [ARTICLE, '<meta name="author" content="Merle Dunstan">'])
def test_an_article_that_is_called_like_an_error_is_read(head: str) -> None:
    assert article_of(page(html(f"<h1>Page not found</h1>{SORRY}", "Page not found", head))).words > 50
    assert article_of(page(html(f"<h1>Page not found: how archives vanish</h1>{TEXT}"))).words > 50
    assert article_of(page(html(f"<h1>Page not found</h1>{TEXT}{SORRY}"))).words > 120


@pytest.mark.parametrize(
    "said",
    [
        "Unfortunately, our website is currently unavailable in most European countries. We are looking at options.",
        "We recognize you are attempting to access this website from a country belonging to the European Economic Area"
        " (EEA), and access cannot be granted at this time.",
        "This content is not available in your region.",
        "Dieser Inhalt ist in Ihrem Land nicht verfügbar.",
    ],
)
def test_a_bare_page_that_tells_its_reader_that_it_is_not_shown_in_a_country_is_a_legal_block(said: str) -> None:
    assert refused(html(f"<h1>Sorry</h1><p>{said}</p>")) is LegallyBlocked
    assert article_of(page(html(f"<h1>Blocked</h1><p>The paper wrote: {said}</p>{TEXT}", head=ARTICLE))).words > 50


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ('<form id="challenge-form" action="/x?__cf_chl_f_tk=1"></form>', BotCheck),
        ('<input type="hidden" name="jschl_vc" value="1">', BotCheck),
        ('<script src="https://1.eu-west-1.token.awswaf.com/1/challenge.js"></script>', BotCheck),
        ("<script>window.gokuProps = {}</script>", BotCheck),
        ("<p>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab</p>", PageBlocked),
        ("<p>https://errors.edgesuite.net/18.2d351ab8</p>", PageBlocked),
        ('<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{}</script>', NeedsJavaScript),
    ],
)
def test_gates_are_known_by_what_their_vendors_send(markup: str, kind: type[PageError]) -> None:
    assert refused(html(f"<h1>Access Denied</h1><p>You cannot see this page.</p>{markup}")) is kind
    assert article_of(page(html(f"<h1>Access denied</h1>{TEXT}{markup}", head=ARTICLE))).words > 50


def test_an_empty_root_between_a_menu_and_a_footer_needs_javascript() -> None:
    footer = f"<footer>{'Imprint of the harbour pages. ' * 8}</footer>"
    assert refused(html(f'{MENU}<div id="app"></div>{footer}<script src="/a.js"></script>')) is NeedsJavaScript


def test_cloudflares_page_without_its_scripts_is_a_bot_check_and_an_article_on_it_is_read() -> None:
    assert refused(html("<h1>herald.example</h1><p>Enable JavaScript and go on.</p>", "Just a moment...")) is BotCheck
    on_it = f"<p>Cloudflare shows “Just a moment...” while it checks, and then asks for a captcha.</p>{TEXT}{SORRY}"
    assert article_of(page(html(on_it, "Why the web says “Just a moment...”"))).words > 50


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("https://cdn.trustcommander.net/privacy/1.js", "Continuer sans accepter. Accepter et fermer."),
        ("https://sdk.privacy-center.org/loader.js", "Avec nos partenaires, nous aimerions... J’accepte"),
        ("https://app.usercentrics.eu/latest/main.js", "Mit Werbung lesen oder PUR-Abo für 3,99 Euro im Monat"),
        ("https://cdn.privacy-mgmt.com/x.js", "Zustimmen und weiter, oder im Abo werbefrei"),
        ("https://cdn.cookielaw.org/otSDKStub.js", "Accept all or reject them"),
    ],
)
def test_a_consent_page_in_another_language_is_known_by_its_platform_and_what_it_asks(host: str, said: str) -> None:
    platform = f'<script src="{host}"></script>'
    assert refused(html(f"<h1>Herald</h1><p>{said}</p>{platform}")) is ConsentRequired
    assert article_of(page(html(f"<h1>Consent</h1><p>{said}</p>{TEXT}{platform}", head=ARTICLE))).words > 50


def test_a_form_that_answers_a_host_for_consent_is_one_even_if_it_says_rather_much() -> None:
    form = '<form action="https://consent.youtube.com/save" method="POST"><button>Agree</button></form>'
    asks = f"<h1>Before you go on</h1>{SORRY}{SORRY.replace('We', 'You')}{form}"
    assert refused(html(asks)) is ConsentRequired
    assert article_of(page(html(f"<h1>Consent</h1>{TEXT}{form}", head=ARTICLE))).words > 50


@pytest.mark.parametrize(
    "source",
    [
        '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?><rss version="2.0"><channel>{}</channel></rss>',
        '\ufeff<?xml version="1.0"?><!-- made --><feed xmlns="http://www.w3.org/2005/Atom">{}</feed>',
    ],
)
@pytest.mark.parametrize("content_type", ["text/html", "text/plain", "application/xhtml+xml"])
def test_a_feed_is_a_list_of_articles_whatever_the_site_calls_it(source: str, content_type: str) -> None:
    items = "".join(f"<item><title>Lamp</title><description>{one * 9}</description></item>" for one in PARAGRAPHS)
    assert refused(source.format(items), content_type=content_type) is LinkList


def test_a_text_on_feeds_is_read() -> None:
    on_feeds = "\n".join((*PARAGRAPHS, "A feed begins with <rss> or <feed>, and then come its items."))
    assert article_of(page(on_feeds, url="-", content_type="text/plain")).words > 50


RESULTS = "".join(f'<li><a href="/{n}">Story {n}</a><p>{PARAGRAPHS[n % 4]}</p></li>' for n in range(9))


@pytest.mark.parametrize(
    ("field", "head"),
    [
        ('<input type="search" name="term" value="lamp">', ""),
        ('<div role="search"><input name="term" value="Lamp"></div>', ""),
        ("", '<script type="application/ld+json">{"@type":"SearchResultsPage"}</script>'),
    ],
)
def test_what_a_search_found_is_known_by_the_search_that_is_filled_in(field: str, head: str) -> None:
    found = html(f"<form>{field}</form><main><h1>9 stories on lamp</h1><ul>{RESULTS}</ul></main>", "Lamp", head)
    assert refused(found, "https://herald.example/find/9") is SearchPage


@pytest.mark.parametrize("value", ["", "Search", "buoy"])
def test_a_search_above_an_article_refuses_nothing(value: str) -> None:
    field = f'<form><input type="search" value="{value}"></form>'
    assert article_of(page(html(f"{field}{MENU}<h1>Search for the lamp</h1>{TEXT}", "Search for the lamp"))).words > 50


def test_a_gallery_that_calls_itself_news_is_one_if_most_words_are_captions() -> None:
    pictures = "".join(
        f'<figure><img src="/{n}.jpg"><figcaption><p>In year {n} {PARAGRAPHS[n % 4]}</p></figcaption></figure>'
        for n in range(20)
    )
    assert refused(html(f"<article><h1>Lamps</h1><p>{PARAGRAPHS[0]}</p>{pictures}</article>", "Lamps", ARTICLE)) is (
        PictureGallery
    )
    essay = "".join(f"<p>{paragraph} Part {n}, told by the keeper.</p>" for n in range(4) for paragraph in PARAGRAPHS)
    assert article_of(page(html(f"<article><h1>Lamps</h1>{essay}{pictures}</article>", "Lamps", ARTICLE))).words > 200
