"""Pages that hold no article are refused by what they are, each with words of its own; articles with the same parts
are not."""

import pytest

from bot.core import words
from bot.core.errors import (
    BotCheck,
    ConsentRequired,
    LinkList,
    LoginRequired,
    NeedsJavaScript,
    NotAnArticle,
    PageError,
    PictureGallery,
    SearchPage,
    VideoPage,
)
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, page, story

ASKS = "<h1>One moment</h1><p>Please wait while we have a look at your connection. This takes some seconds.</p>"
TEASERS = "".join(
    f'<div class="t"><h3><a href="/{n}">Headline {n} of the harbour pages</a></h3>'
    f"<p>Number {n}: {PARAGRAPHS[n % 4]}</p></div>"
    for n in range(9)
)
PICTURES = "".join(
    f'<figure><img src="/{n}.jpg"><figcaption>The tower in year {n}.</figcaption></figure>' for n in range(8)
)


def refused(body: str, head: str = "", url: str = "https://herald.example/news/story") -> PageError:
    with pytest.raises(PageError) as raised:
        article_of(page(f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>', url))
    return raised.value


def schema(kind: str) -> str:
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"{kind}"}}</script>'


@pytest.mark.parametrize(
    "markup",
    [
        '<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
        "<script>var dd={'rt':'c','host':'geo.captcha-delivery.com'}</script>",
        '<script src="https://captcha.px-cdn.net/PX1/captcha.js"></script><div id="px-captcha"></div>',
        '<iframe src="/_Incapsula_Resource?SWUDNSAI=9"></iframe>',
        '<div class="h-captcha" data-sitekey="1"></div>',
    ],
)
def test_a_bot_check_is_known_by_what_its_vendor_has_browsers_load(markup: str) -> None:
    assert isinstance(refused(ASKS + markup), BotCheck)


def test_the_words_of_a_bot_check_in_an_article_or_its_script_beside_one_refuse_nothing() -> None:
    check = '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script><div class="g-recaptcha"></div>'
    assert story("<p>Just a moment, said the keeper. Are you a robot? Enable JavaScript!</p>" + check).words > 50


@pytest.mark.parametrize(
    "form", ['<form action="/in"><input name="user"><input type="password" name="key"><button>Go</button></form>']
)
def test_a_form_for_a_password_in_the_articles_place_is_a_login(form: str) -> None:
    assert isinstance(refused(ASKS + form), LoginRequired)
    assert story(form).words > 50


def test_a_page_to_which_one_is_sent_to_log_in_is_a_login() -> None:
    assert isinstance(refused(ASKS, url="https://herald.example/login?next=/news/story"), LoginRequired)


def test_a_consent_platforms_page_in_the_articles_place_asks_for_consent() -> None:
    asks = "<p>We and our 512 partners use cookies on this website and your device. Accept all cookies?</p>"
    platform = '<script src="https://cdn.privacy-mgmt.com/unified/wrapperMessagingWithoutDetection.js"></script>'
    assert isinstance(refused(asks + platform), ConsentRequired)
    assert isinstance(refused(asks, url="https://consent.herald.example/?to=x"), ConsentRequired)
    assert type(refused(asks)) is NotAnArticle
    assert story(asks + platform).words > 50


def test_a_shell_that_scripts_are_to_fill_needs_javascript_whatever_it_says_it_is() -> None:
    shell = '<noscript>You need to enable JavaScript.</noscript><div id="root"></div><script src="/app.js"></script>'
    assert isinstance(refused(shell), NeedsJavaScript)
    assert isinstance(refused(shell, '<meta property="og:type" content="article">'), NeedsJavaScript)
    assert type(refused("<p>Short.</p>")) is NotAnArticle
    assert type(refused('<div id="root"></div>')) is NotAnArticle


@pytest.mark.parametrize("head", [schema("ImageGallery"), "", '<meta property="og:type" content="article">'])
def test_pictures_with_captions_and_hardly_a_text_are_a_gallery(head: str) -> None:
    assert isinstance(refused(f"<main><h1>Lamps</h1><p>{PARAGRAPHS[0]}</p>{PICTURES}</main>", head), PictureGallery)


def test_an_article_with_many_pictures_is_read() -> None:
    long = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert story(long.replace("lamp", "lantern") + PICTURES).words > 100


@pytest.mark.parametrize(
    ("head", "player"),
    [
        ('<meta property="og:type" content="video.other">', ""),
        (schema("VideoObject"), ""),
        (schema("NewsArticle"), "<video src='/a.mp4'></video>"),
        ("", '<iframe src="https://www.youtube.com/embed/1"></iframe>'),
    ],
)
def test_a_player_with_a_line_below_it_is_a_video(head: str, player: str) -> None:
    assert isinstance(refused(f"<main><h1>Lamp lit</h1>{player}<p>{PARAGRAPHS[0]}</p></main>", head), VideoPage)


def test_an_article_with_a_video_in_it_is_read() -> None:
    declared = schema("NewsArticle") + schema("VideoObject")
    assert story('<iframe src="https://www.youtube.com/embed/1"></iframe>', declared).words > 50


@pytest.mark.parametrize("head", ["", schema("CollectionPage"), '<meta property="og:type" content="website">'])
def test_headlines_that_lead_elsewhere_with_a_few_words_each_are_a_list(head: str) -> None:
    assert isinstance(refused(f"<main><h1>Harbour</h1>{TEASERS}</main>", head), LinkList)


def test_a_page_of_links_alone_is_a_list() -> None:
    links = "".join(f'<li><a href="/{n}">A headline about the harbour, number {n}</a></li>' for n in range(30))
    assert isinstance(refused(f"<ul>{links}</ul><p>{PARAGRAPHS[0]}</p>"), LinkList)


def test_an_article_above_a_list_of_others_is_read_though_it_does_not_say_what_it_is() -> None:
    assert story(f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p><aside>{TEASERS}</aside>").words > 50


def test_a_brief_that_says_it_is_an_article_is_read_beside_a_list_of_others() -> None:
    brief = f"<article><p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p></article>"
    found = article_of(
        page(f'<html lang="en"><head>{schema("NewsArticle")}</head><body>{brief}{TEASERS}</body></html>')
    )
    assert found.sentences[0].text == PARAGRAPHS[0]


def test_what_a_search_found_is_a_search() -> None:
    for url, head in (
        ("https://herald.example/search?q=lamp", ""),
        ("https://herald.example/suche/lampe", ""),
        ("https://herald.example/x", schema("SearchResultsPage")),
    ):
        assert isinstance(refused(f"<main>{TEASERS}</main>", head, url), SearchPage)


def test_each_refusal_has_words_of_its_own_that_say_what_can_be_done() -> None:
    kinds = (BotCheck, ConsentRequired, LinkList, LoginRequired, NeedsJavaScript, PictureGallery, SearchPage, VideoPage)
    said = [words.failures.for_members(kind()) for kind in (*kinds, NotAnArticle)]
    assert len(set(said)) == len(said)
    assert "can be pasted instead" in words.failures.for_members(BotCheck("status 403"))
    assert "can be pasted instead" in words.failures.for_members(NeedsJavaScript())
    assert "post the link of one" in words.failures.for_members(LinkList())
