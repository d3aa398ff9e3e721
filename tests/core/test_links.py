"""Which URLs may be read."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.errors import LinkRefused, SettingsError
from bot.core.links import AllowedHosts, Link, parse


@pytest.mark.parametrize(
    ("url", "detail"),
    [
        ("ftp://paper.example/a", "only http and https are read"),
        ("paper.example/a", "only http and https are read"),
        ("javascript:alert(1)", "only http and https are read"),
        ("https:/paper.example/a", "no host"),
        ("https://", "no host"),
        ("https://paper.example:8443/a", "port 8443"),
        ("https://paper.example:0/a", "port 0"),
        ("https://paper.example:99999/a", "not a URL"),
        ("https://[::1/a", "not a URL"),
        ("https://editor@paper.example/a", "a user name in it"),
        ("https://paper.example\\@other.example/", "white space, a backslash or a control character in it"),
        ("https://paper.example/a b", "white space, a backslash or a control character in it"),
        ("https://paper.example/a\x07", "white space, a backslash or a control character in it"),
        ("https://paper.example/" + "a" * 2048, "longer than 2,048 characters"),
        ("https://" + "a" * 64 + ".example/", "not a host name"),
        ("https://" + "a." * 130 + "example/", "not a host name"),
        ("https://" + "ä123456789." * 20 + "example/", "not a host name"),
        ("https://pap\u200ber.example/", "not a host name"),
        ("https://pap\u00ader.example/", "not a host name"),
        ("https://paper..example/", "not a host name"),
        ("https://pap%65r.example/", "not a host name"),
        ("https://newsroom/", "not a public host name"),
        ("https://LocalHost./", "not a public host name"),
        ("https://printer.local/", "a private host name"),
        ("https://db.prod.internal/", "a private host name"),
        ("https://nas.home.arpa/", "a private host name"),
        ("https://paper.onion/", "a private host name"),
        ("https://paper.i2p/", "a private host name"),
        ("https://a.localhost/", "a private host name"),
    ],
)
def test_a_url_that_may_not_be_read_is_refused_with_the_reason(url: str, detail: str) -> None:
    with pytest.raises(LinkRefused) as refused:
        parse(url)
    assert refused.value.detail == detail


@pytest.mark.parametrize(
    "host",
    [
        "10.1.2.3",
        "167772161",
        "0xa.1",
        "012.1",
        "10.1",
        "10.0.0.1.",
        "1.2.3.4.5",
        "１０.0.0.1",
        "①⓪.0.0.1",
        "10。0。0。1",
        "[fd00::1]",
        "[::ffff:10.0.0.1]",
        "[fe80::1%25eth0]",
    ],
)
def test_an_ip_address_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(LinkRefused, match="an IP address as host"):
        parse(f"http://{host}/")


@pytest.mark.parametrize(
    "url", ["http://paper.example/", "https://news_desk.paper.example/", "https://1.paper.example"]
)
def test_a_public_url_is_taken_as_it_is(url: str) -> None:
    assert parse(url).url == url


def test_a_host_in_another_script_is_shown_in_punycode() -> None:
    assert parse("https://Zürich.example/straße").url == "https://xn--zrich-kva.example/straße"


def test_the_fragment_and_the_default_port_are_left_off_and_the_rest_stays_as_posted() -> None:
    assert parse("HTTPS://Paper.example:443/A/?b=%7e&utm_source=x#top").url == (
        "https://paper.example/A/?b=%7e&utm_source=x"
    )


@given(st.text())
def test_parsing_any_text_ends_in_a_link_or_a_refusal(text: str) -> None:
    for url in (text, f"https://{text}", f"https://paper.example/{text}", f"http://{text}.example:{text}/"):
        with suppress(LinkRefused):
            assert isinstance(parse(url), Link)


def test_an_allowed_host_may_be_private_and_have_a_port() -> None:
    allowed = AllowedHosts.parse("newsroom, 127.0.0.1:8080, [::1]:8080, news.example:8080")
    for url in (
        "http://newsroom/",
        "https://newsroom/",
        "http://127.0.0.1:8080/",
        "http://[0::1]:8080/",
        "https://news.example:8080/",
    ):
        parse(url, allowed)


@pytest.mark.parametrize("url", ["http://newsroom:8080/", "http://127.0.0.1/", "http://127.1:8080/", "http://[::1]/"])
def test_an_allowance_holds_for_its_own_host_and_port_alone(url: str) -> None:
    with pytest.raises(LinkRefused):
        parse(url, AllowedHosts.parse("newsroom,127.0.0.1:8080,[::1]:8080"))


def test_nothing_is_allowed_unless_it_is_named() -> None:
    assert AllowedHosts.parse(" , ") == AllowedHosts()


@pytest.mark.parametrize(
    "setting", ["http://newsroom", "newsroom/a", "a b", "newsroom:http", "me@newsroom", ":80", "[::1"]
)
def test_a_nonsense_allowance_is_a_settings_error_that_names_the_setting(setting: str) -> None:
    with pytest.raises(SettingsError, match="FETCH_ALLOW_HOSTS"):
        AllowedHosts.parse(setting)
