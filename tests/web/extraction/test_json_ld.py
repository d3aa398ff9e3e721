"""JSON-LD in the shapes that sites give it, and which of its articles is the page's."""

import pytest

from made_pages import json_ld, story


def test_an_author_given_as_an_address_is_named_by_the_object_that_has_it() -> None:
    person = '{"@type":"Person","@id":"https://herald.example/#ida","name":"Ida Holm"}'
    article = '{"@type":"NewsArticle","author":"https://herald.example/#ida"}'
    assert story("", f'<script type="application/ld+json">[{article},{person}]</script>').authors == ("Ida Holm",)


@pytest.mark.parametrize(
    "author",
    ['{"@id":"#a"}', '{"@id":"_:Ida"}', '"#a"', '{"@id":"#a","name":{"@id":"#a"}}', '{"@id":"#a","name":"#a"}'],
)
def test_a_reference_that_leads_nowhere_is_no_author(author: str) -> None:
    assert story("", json_ld(f'"author":{author}')).authors == ()


def test_html_entities_in_json_ld_are_resolved() -> None:
    article = story("", json_ld('"author":"Ana Ru&iacute;z","headline":"Salt &amp; lamps at the point"'))
    assert (article.authors, article.title) == (("Ana Ruíz",), "Salt & lamps at the point")
    assert story("", '<meta name="author" content="Ana Ru&amp;iacute;z">').authors == ("Ana Ruíz",)


OTHERS = '"author":"Per Lind","headline":"Mill shut"'
OURS = '"author":"Ida Holm"'


@pytest.mark.parametrize(
    ("others", "ours", "head"),
    [
        (f'{OTHERS},"url":"/news/mill"', f'{OURS},"url":"https://herald.example/news/story?utm_source=x"', ""),
        (OTHERS, f'{OURS},"mainEntityOfPage":{{"@id":"https://herald.example/news/story"}}', ""),
        (OTHERS, f'{OURS},"mainEntityOfPage":"/lamp"', '<link rel="canonical" href="/lamp">'),
        (OTHERS, f'{OURS},"url":"/lamp"', '<meta property="og:url" content="/lamp">'),
        (OTHERS, f'{OURS},"headline":"Lamp lit"', '<meta property="og:title" content="Lamp Lit">'),
        (OTHERS, f'{OURS},"headline":"Lamp lit"', "<title>Lamp lit | Herald</title>"),
        (f'{OTHERS},"url":"https://["', f'{OURS},"headline":"Lamp lit"', "<title>Lamp lit</title>"),
    ],
)
def test_of_several_articles_in_json_ld_the_pages_own_is_known_by_its_address_or_headline(
    others: str, ours: str, head: str
) -> None:
    assert story("", head + json_ld(others) + json_ld(ours)).authors == ("Ida Holm",)
    live = json_ld(others).replace("NewsArticle", "LiveBlogPosting")
    assert story("", head + live + json_ld(ours)).authors == ("Ida Holm",)


def test_where_no_article_in_json_ld_is_known_to_be_the_pages_own_the_first_is_taken() -> None:
    assert story("", json_ld(OTHERS) + json_ld(OURS)).authors == ("Per Lind",)


def test_a_live_blog_that_does_not_say_where_it_stands_goes_before_the_article_that_does() -> None:
    live = json_ld('"author":"Per Lind"').replace("NewsArticle", "LiveBlogPosting")
    assert story("", json_ld(f'{OURS},"url":"/news/story"') + live).authors == ("Per Lind",)


def test_an_author_is_found_through_its_reference() -> None:
    graph = '{"@graph":[{"@type":"NewsArticle","author":{"@id":"#7"}},{"@type":"Person","@id":"#7","name":"Ida Holm"}]}'
    assert story("", f'<script type="application/ld+json">{graph}</script>').authors == ("Ida Holm",)


@pytest.mark.parametrize("broken", ["{", "[[[[", '{"@type":5,"author":7}', "null", '"x"', '{"@graph":{"@graph":"x"}}'])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    assert story("", f'<title>Lamp lit</title><script type="application/ld+json">{broken}</script>').title == "Lamp lit"


@pytest.mark.parametrize(
    "wrapped",
    [
        "//<![CDATA[\n{}\n//]]>",
        "/* <![CDATA[ */ {} /* ]]> */",
        "<![CDATA[{}]]>",
        "<!--\n{}\n-->",
        "<!--//--><![CDATA[//><!--\n{}\n//--><!]]>",
    ],
)
def test_json_ld_is_read_within_wrappers_and_with_a_comma_after_the_last_item(wrapped: str) -> None:
    node = '{"@type":"NewsArticle","author":["Ida Holm",\n],"headline":"Lamp lit, [again],",}'
    for given in (node, node.replace(",\n]", "]").replace(",}", "}")):
        script = f'<script type="application/ld+json">{wrapped.replace("{}", given)}</script>'
        assert story("", script).authors == ("Ida Holm",)
