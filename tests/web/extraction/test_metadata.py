"""What a page says of itself, and how much of that is believed."""

import pytest

from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, json_ld, page, story


def test_json_ld_is_believed_before_meta_elements() -> None:
    article = story(
        "",
        json_ld('"headline":"Lamp lit","datePublished":"2026-03-14T06:00:00Z","publisher":{"name":"Herald"}')
        + '<meta property="og:title" content="Other"><meta property="article:published_time" content="2020-01-01">',
    )
    assert (article.title, article.published, article.site) == ("Lamp lit", "2026-03-14T06:00:00Z", "Herald")


def test_meta_elements_serve_where_there_is_no_json_ld() -> None:
    article = story(
        "",
        '<meta property="og:title" content="Lamp lit"><meta property="og:site_name" content="Herald">'
        '<meta name="author" content="By Ida Holm and Per Lind"><meta name="date" content="2026-03-14">',
    )
    assert (article.title, article.site) == ("Lamp lit", "Herald")
    assert (article.authors, article.published) == (("Ida Holm", "Per Lind"), "2026-03-14")


@pytest.mark.parametrize("title", ["Lamp lit | Herald", "Lamp lit - Herald", "Lamp lit — Herald", "Lamp lit"])
def test_the_outlets_name_is_no_part_of_the_title(title: str) -> None:
    assert story("", f'<title>{title}</title><meta property="og:site_name" content="Herald">').title == "Lamp lit"


@pytest.mark.parametrize(
    ("given", "heading", "title"),
    [
        ("Lamp lit after eleven…", "Lamp lit after eleven dark years", "Lamp lit after eleven dark years"),
        ("Lamp lit after eleven", "Lamp lit after eleven dark years", "Lamp lit after eleven dark years"),
        ("Lamp lit after 11 years", "After eleven years, the lamp is lit", "After eleven years, the lamp is lit"),
        ("Lamp lit after eleven dark years", "Harbour news", "Lamp lit after eleven dark years"),
        ("Lamp lit", "Harbour. Lamp lit", "Lamp lit"),
    ],
)
def test_the_heading_wins_over_a_title_that_is_cut_or_says_the_same(given: str, heading: str, title: str) -> None:
    head = f'<meta property="og:title" content="{given}"><title>{given} | Herald</title>'
    assert story(f"<h1>{heading}</h1>", head).title == title


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ('<meta property="og:site_name" content="Herald | News from the coast">', "Herald"),
        (
            '<meta property="og:site_name" content="herald.example">' + json_ld('"publisher":{"name":"Herald"}'),
            "Herald",
        ),
        ('<meta property="og:site_name" content="@herald"><meta name="application-name" content="Herald">', "Herald"),
        ('<meta property="og:site_name" content="www.herald.example">', "herald.example"),
        ("", "herald.example"),
    ],
)
def test_the_outlet_is_named_without_slogan_handle_or_www(head: str, site: str) -> None:
    assert story("", head).site == site


def test_a_heading_with_the_outlets_name_is_not_the_title() -> None:
    head = '<title>Lamp lit | Herald</title><meta property="og:site_name" content="Herald">'
    assert story("<h1>Herald</h1>", head).title == "Lamp lit"


def test_the_pages_own_heading_decides_what_the_title_is_and_is_not_repeated() -> None:
    article = story("<h1>Lamp lit: a story</h1>", "<title>Lamp lit: a story · News · Herald</title>")
    assert article.title == "Lamp lit: a story"
    assert "Lamp lit: a story" not in [sentence.text for sentence in article.sentences]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ('{"@type":"Person","name":"Ida Holm"}', ("Ida Holm",)),
        ('[{"@type":"Person","name":"Ida Holm"},{"@type":"Person","name":"Per Lind"}]', ("Ida Holm", "Per Lind")),
        ('"Ida Holm, Per Lind"', ("Ida Holm", "Per Lind")),
        ('{"@type":"Organization","name":"Newsroom"}', ()),
        ('"https://herald.example/ida"', ()),
        ('{"@type":"Person","name":["a",1]}', ()),
    ],
)
def test_authors_are_people_with_names(author: str, names: tuple[str, ...]) -> None:
    assert story("", json_ld(f'"author":{author}')).authors == names


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ida Holm, Marsh Weekly", ("Ida Holm",)),
        ("Von Ida Holm und Per Lind", ("Ida Holm", "Per Lind")),
        ("Por Ida Holm y Per Lind", ("Ida Holm", "Per Lind")),
        ("José Ortega y Gasset", ("José Ortega y Gasset",)),
        ("Ida Holm, harbour correspondent", ("Ida Holm",)),
        ("Ida Holm, Hafenredakteurin, und Per Lind (Fotos)", ("Ida Holm", "Per Lind")),
        ("Ida Holm / AFP", ("Ida Holm",)),
        ("Ida Holm | Marsh Weekly", ("Ida Holm",)),
        ("Ida Holm in Skarn", ("Ida Holm",)),
        ("Ludwig van der Meer, Ana de la Cruz", ("Ludwig van der Meer", "Ana de la Cruz")),
        ("森田あかり", ("森田あかり",)),
        ("ليلى منصور", ("ليلى منصور",)),
        ("Marsh Weekly staff", ()),
        ("Reuters", ()),
        ("Redaktion", ()),
        ("Editorial Board", ()),
        ("admin", ()),
        ("ida.holm@herald.example", ()),
        ("www.herald.example", ()),
    ],
)
def test_a_byline_gives_the_names_of_people_and_nothing_around_them(byline: str, names: tuple[str, ...]) -> None:
    assert story("", f'<meta name="author" content="{byline}">').authors == names
    assert story("", json_ld(f'"author":"{byline}"')).authors == names
    assert story("", json_ld(f'"author":{{"@type":"Person","name":"{byline}"}}')).authors == names


@pytest.mark.parametrize(
    "head",
    [
        json_ld('"author":"https://herald.example/by/ida"'),
        json_ld('"author":{"@type":"Person","url":"/by/ida/"}'),
        '<meta property="article:author" content="https://herald.example/by/ida">',
    ],
)
def test_an_author_given_as_an_address_is_named_by_the_link_that_leads_there(head: str) -> None:
    assert story('<p><a href="/by/ida">Ida Holm</a> was there.</p>', head).authors == ("Ida Holm",)
    assert story("", head).authors == ()


def test_an_author_linked_as_such_is_one_where_nothing_else_names_any() -> None:
    link = '<a rel="author" href="/by/ida">Ida Holm</a>'
    assert story(link).authors == ("Ida Holm",)
    assert story(link, json_ld('"author":"Per Lind"')).authors == ("Per Lind",)


def test_the_outlet_is_not_its_own_author() -> None:
    assert story("", json_ld('"author":"Herald","publisher":{"name":"Herald"}')).authors == ()


def test_labels_are_types_sections_tags_and_the_short_parts_of_the_title() -> None:
    head = (
        "<title>Lamp lit | Opinion | Herald</title>"
        '<meta property="article:section" content="Harbour"><meta property="article:tag" content="Lamps">'
    )
    article = story("", json_ld('"articleSection":["Ideas","Harbour"]') + head)
    assert article.labels == ("NewsArticle", "Ideas", "Harbour", "Lamps", "Lamp lit", "Opinion", "Herald")


def test_a_page_marked_as_opinion_is_labelled_so_and_a_long_part_of_its_title_is_no_label() -> None:
    head = f'<title>{"Lamp " * 9}| Herald</title><meta property="article:opinion" content="true">'
    assert story("", head).labels == ("opinion", "Herald")


def test_a_name_in_the_text_makes_nobody_an_author() -> None:
    assert story('<p class="byline">By Ida Holm</p>').authors == ()


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('<html lang="en-GB">', "", "en"),
        ('<html lang="DE">', '<meta property="og:locale" content="fr_FR">', "de"),
        ("<html>", '<meta property="og:locale" content="fr_FR">', "fr"),
        ("<html>", "", "en"),
    ],
)
def test_the_language_is_the_pages_own_word_or_else_told_by_its_commonest_words(
    html: str, head: str, language: str
) -> None:
    assert story("", head, html).language == language


@pytest.mark.parametrize(
    ("canonical", "final_url"),
    [
        ("https://herald.example/lamp", "https://herald.example/lamp"),
        ("/lamp", "https://herald.example/lamp"),
        ("https://herald.example/", "https://herald.example/news/story"),
        ("https://elsewhere.example/lamp", "https://herald.example/news/story"),
        ("javascript:alert(1)", "https://herald.example/news/story"),
        ("https://[", "https://herald.example/news/story"),
    ],
)
def test_a_canonical_link_is_believed_on_its_own_site_and_with_a_path(canonical: str, final_url: str) -> None:
    assert story("", f'<link rel="canonical" href="{canonical}">').final_url == final_url


def test_a_saved_page_is_known_by_its_canonical_link() -> None:
    body = "<p>" + "The lamp at the point is lit again. " * 12 + "</p>"
    link = '<link rel="canonical" href="https://herald.example/lamp">'
    saved = article_of(page(f"<html><head>{link}</head><body>{body}</body></html>", url="lamp.html"))
    assert (saved.url, saved.final_url, saved.site) == ("lamp.html", "https://herald.example/lamp", "herald.example")
    for unfit in ("", '<link rel="canonical" href="file:///news/lamp.html">'):
        assert article_of(page(f"<html>{unfit}<body>{body}</body></html>", url="lamp.html")).final_url == "lamp.html"


def test_an_amp_page_a_print_page_and_the_plain_one_are_one_article_by_address_and_text() -> None:
    body = "<h1>Lamp lit</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    link = '<link rel="canonical" href="https://herald.example/lamp">'
    sources = {
        "https://herald.example/lamp": f"<html lang='en'><head>{link}</head><article>{body}</article></html>",
        "https://amp.herald.example/x/lamp": f"<html amp lang='en'><head>{link}</head><main>{body}</main></html>",
        "https://herald.example/print/7": f"<html lang='en'><head>{link}</head><div id='print'>{body}</div></html>",
    }
    read = [article_of(page(source, url)) for url, source in sources.items()]
    assert {(article.final_url, article.text_hash) for article in read} == {
        ("https://herald.example/lamp", read[0].text_hash)
    }
