"""Which URLs are one article, and which are one site."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.links import key_of, parse, same_site


@pytest.mark.parametrize(
    "variant",
    [
        "https://paper.example/2026/ferry",
        "http://paper.example/2026/ferry",
        "https://PAPER.example:443/2026/ferry/",
        "http://www.paper.example:80/2026/ferry#comments",
        "https://m.paper.example/2026/ferry?utm_source=feed&UTM_medium=x",
        "https://mobile.paper.example/2026/ferry?fbclid=abc&gclid=d",
        "https://amp.paper.example/2026/ferry",
        "https://paper.example/2026/ferry/amp",
        "https://paper.example/2026/ferry/amp/",
        "https://paper.example/2026/ferry?amp=1",
        "https://paper.example/2026/ferry?outputType=amp&mc_cid=3",
        "https://www.google.com/amp/s/paper.example/2026/ferry",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/2026/ferry?amp=1",
    ],
)
def test_the_ways_to_write_one_article_have_one_key(variant: str) -> None:
    assert parse(variant).key == "https://paper.example/2026/ferry"


def test_a_page_named_amp_html_is_the_plain_page() -> None:
    assert key_of("https://paper.example/ferry.amp.html") == "https://paper.example/ferry.html"
    assert key_of("https://paper.example/ferry.amp.amp.html") == "https://paper.example/ferry.html"


@pytest.mark.parametrize("parameter", "id=7 p=7 v=7 q=7 uid=7 cid=7 source=a ref=a order=a page=2 amp=volume".split())
def test_parameters_that_may_choose_the_article_stay(parameter: str) -> None:
    assert key_of(f"https://paper.example/a?{parameter}&utm_id=1") == f"https://paper.example/a?{parameter}"


def test_what_stays_of_the_query_keeps_its_order_and_spelling() -> None:
    assert key_of("https://paper.example/a?z=%7E&&utm_id=1&B=+&a") == "https://paper.example/a?z=%7E&&B=+&a"


def test_other_pages_have_other_keys() -> None:
    others = ["/Ferry", "/ferry?p=1", "/ferry/2", "/ferry.html", "/amp/ferry"]
    assert (
        len({key_of("https://paper.example/ferry"), *(key_of(f"https://paper.example{path}") for path in others)}) == 6
    )
    assert key_of("https://paper.example:8080/ferry") != key_of("https://paper.example/ferry")
    assert key_of("https://m.github.io/a") != key_of("https://github.io/a")


def test_only_googles_own_viewer_is_seen_through() -> None:
    assert key_of("https://google.evil.example/amp/s/paper.example/a").startswith("https://google.evil.example/")


HOSTS = st.lists(
    st.sampled_from(
        ["www", "m", "amp", "mobile", "paper", "google", "example", "com", "co", "uk", "github", "io", "7"]
    ),
    min_size=1,
    max_size=5,
).map(".".join)
PIECES = st.sampled_from(
    [
        "/",
        "/amp",
        ".amp.html",
        ".amp",
        "/s/",
        "/c/",
        "a",
        "?",
        "&",
        "amp=1",
        "utm_x=1",
        "p=1",
        "=",
        "é",
        "//",
        "google.com",
        "@",
    ]
)


@given(HOSTS, st.lists(PIECES, max_size=12).map("".join))
def test_a_key_is_its_own_key(host: str, rest: str) -> None:
    for start in (f"https://{host}/", "https://www.google.com/amp/s/", "http://x.cdn.ampproject.org/c/s/"):
        key = key_of(start + rest)
        assert key_of(key) == key


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://www.paper.example/a", "https://paper.example/b"),
        ("http://m.paper.example/a", "https://www.paper.example/a"),
        ("https://news.paper.example/a", "https://paper.example/a"),
        ("https://paper.co.uk/a", "https://news.paper.co.uk/a"),
    ],
)
def test_a_site_is_one_with_its_variants_and_its_subdomains(url: str, canonical: str) -> None:
    assert same_site(url, canonical)
    assert same_site(canonical, url)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://paper.example/a", "https://other.example/a"),
        ("https://paper.example/a", "https://newspaper.example/a"),
        ("https://news.paper.example/a", "https://sport.paper.example/a"),
        ("https://paper.co.uk/a", "https://co.uk/a"),
        ("https://mine.github.io/a", "https://github.io/a"),
        ("https://mine.github.io/a", "https://yours.github.io/a"),
        ("https://paper.example/a", "https://example/a"),
        ("http://10.0.0.1/", "http://0.0.1/"),
        ("https://paper.example/a", "https://me@paper.example/a"),
        ("https://paper.example/a", "/a"),
        ("https://paper.example/a", "https://[paper.example/a"),
    ],
)
def test_strangers_are_not_one_site(url: str, canonical: str) -> None:
    assert not same_site(url, canonical)
    assert not same_site(canonical, url)
