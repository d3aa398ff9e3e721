"""What a page says of itself, and how much of that is believed."""

import pytest

from bot.core.article import Completeness
from bot.web.extraction.assemble import article_of
from made_pages import page, story


def json_ld(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{fields}}}</script>'


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


def test_the_outlet_is_not_its_own_author() -> None:
    assert story("", json_ld('"author":"Herald","publisher":{"name":"Herald"}')).authors == ()


def test_an_author_is_found_through_its_reference() -> None:
    graph = '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#7"}},{"@type":"Person","@id":"#7","name":"Ida Holm"}]}'
    assert story("", f'<script type="application/ld+json">{graph}</script>').authors == ("Ida Holm",)


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


@pytest.mark.parametrize("broken", ["{", "[[[[", '{"@type":5,"author":7}', "null", '"x"', '{"@graph":{"@graph":"x"}}'])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    assert story("", f'<title>Lamp lit</title><script type="application/ld+json">{broken}</script>').title == "Lamp lit"


@pytest.mark.parametrize("date", ["14/03/2026", "yesterday", "2026"])
def test_a_date_that_is_not_iso_8601_is_left_out(date: str) -> None:
    assert story("In 2024 it rained.", json_ld(f'"datePublished":"{date}"')).published is None


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


def test_a_short_text_before_a_wall_is_a_teaser_and_a_long_one_is_not() -> None:
    locked = json_ld('"isAccessibleForFree":false')
    assert story("", locked).completeness is Completeness.TEASER
    assert story("<p>" + "The lamp is lit again at the point. " * 40 + "</p>", locked).completeness is Completeness.FULL
    assert story('<div class="paywall"></div>').completeness is Completeness.TEASER
    assert story("<p>Subscribers only may climb the tower.</p>").completeness is Completeness.FULL
