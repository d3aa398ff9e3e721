"""Which URLs may be read."""

import socket
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from bot.core.errors import LinkRefused, SettingsError
from bot.core.links import AllowedHosts, Link, host_of, parse, redirected


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
        ("https://paper.example../", "not a host name"),
        ("https://.paper.example/", "not a host name"),
        ("https://pa,per.example/", "not a host name"),
        ("https://paper.example%00/", "not a host name"),
        ("https://[v1.fe80]/", "not a host name"),
        ("https://paper.xn--/", "not a host name"),
        ("https://xn--a.example/", "not a host name"),
        ("https://xn--localhost-.example/", "not a host name"),
        ("https://xn--8g7ccp.example/", "not a host name"),
        ("https://xn--\u00fc.example/", "not a host name"),
        ("https://a\u05d0.example/", "not a host name"),
        ("https://\u0300a.example/", "not a host name"),
        ("https://१२७.०.०.१/", "not a host name"),
        ("https://١٢٧.٠.٠.١/", "not a host name"),
        ("http:/paper.example/", "no host"),
        ("http:///paper.example/", "no host"),
        ("http:paper.example", "no host"),
        ("//paper.example/", "only http and https are read"),
        ("file:///etc/passwd", "only http and https are read"),
        ("http+unix://paper.example/", "only http and https are read"),
        ("https://paper.example:65536/", "not a URL"),
        ("https://paper.example:-1/", "not a URL"),
        ("https://paper.example:8０/", "not a URL"),
        ("https://paper.example:80:80/", "not a URL"),
        ("https://paper.example:22/", "port 22"),
        ("https://@paper.example/", "a user name in it"),
        ("https://:@paper.example/", "a user name in it"),
        ("https://paper.example:80@other.example/", "a user name in it"),
        ("https://paper.example＠other.example/", "not a URL"),
        ("https://paper.example／other.example/", "not a URL"),
        ("https:\\\\paper.example/", "white space, a backslash or a control character in it"),
        ("https://pap\ner.example/", "white space, a backslash or a control character in it"),
        ("https://paper.example/\r\nHost: x", "white space, a backslash or a control character in it"),
        ("\thttps://paper.example/", "white space, a backslash or a control character in it"),
        ("https://paper.example/\u2028", "white space, a backslash or a control character in it"),
        ("https://newsroom/", "not a public host name"),
        ("https://com./", "not a public host name"),
        ("https://LocalHost./", "not a public host name"),
        ("https://printer.local/", "a private host name"),
        ("https://db.prod.internal/", "a private host name"),
        ("https://nas.home.arpa/", "a private host name"),
        ("https://paper.onion/", "a private host name"),
        ("https://paper.i2p/", "a private host name"),
        ("https://a.localhost/", "a private host name"),
        ("https://a.ⓛⓞⓒⓐⓛⓗⓞⓢⓣ./", "a private host name"),
        ("https://printer.ＬＯＣＡＬ/", "a private host name"),
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
        "[fe80::1%eth0]",
        "[::]",
        "[0:0:0:0:0:ffff:10.0.0.1]",
        "[64:ff9b::10.0.0.1]",
        "0",
        "0x",
        "0x7f.1.",
        "0377.0377.0377.0377",
        "256.256.256.256",
        "1.1.1.1",
        "paper.example.1",
        "paper.0x7f",
        "𝟏𝟎.𝟎.𝟎.𝟏",
        "¹⁰.₀.⓪.①",
        "10｡0．0。1",
    ],
)
def test_an_ip_address_is_refused_however_it_is_written(host: str) -> None:
    with pytest.raises(LinkRefused, match="an IP address as host"):
        parse(f"http://{host}/")


NOTATIONS = (str, "0{:o}".format, "000{:o}".format, hex, "0X{:X}".format)
ALPHABETS = (
    "0123456789abcdefxABCDEFX.",
    "０１２３４５６７８９ａｂｃｄｅｆｘＡＢＣＤＥＦＸ．",
    "⓪①②③④⑤⑥⑦⑧⑨ⓐⓑⓒⓓⓔⓕⓧⒶⒷⒸⒹⒺⒻⓍ。",
)


@given(st.integers(0, 2**32 - 1), st.integers(0, 3), st.data())
def test_every_notation_of_every_ipv4_address_is_refused(number: int, dots: int, data: st.DataObject) -> None:
    """In one to four parts, the last of which holds the rest; each in any base; each character in any alphabet."""
    parts = [*number.to_bytes(4)[:dots], number & (1 << 32 - 8 * dots) - 1]
    host = ".".join(data.draw(st.sampled_from(NOTATIONS))(part) for part in parts)
    assert socket.inet_aton(host) == number.to_bytes(4)
    written = "".join(data.draw(st.sampled_from(ALPHABETS))[ALPHABETS[0].index(char)] for char in host)
    with pytest.raises(LinkRefused, match="an IP address as host"):
        parse(f"http://{written}{data.draw(st.sampled_from(['', '.', ':80', '.:80']))}/")


HOSTS = st.text(st.sampled_from("0123456789.xX:[]%@#?/\\-_ax①１。．ßé\u200dא") | st.characters(), max_size=24)


@given(HOSTS, st.sampled_from(["", ".", ".example"]))
def test_whatever_is_taken_is_a_name_to_the_system_and_the_same_name_to_the_http_client(host: str, end: str) -> None:
    with suppress(LinkRefused):
        url = parse(f"http://{host}{end}/").url
        name = URL(url).raw_host
        assert name
        assert name == host_of(url)
        with pytest.raises(OSError, match="illegal"):
            socket.inet_aton(name)


@pytest.mark.parametrize(
    "url", ["http://paper.example/", "https://news_desk.paper.example/", "https://1.paper.example"]
)
def test_a_public_url_is_taken_as_it_is(url: str) -> None:
    assert parse(url).url == url


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("Zürich.example", "xn--zrich-kva.example"),
        ("Zu\u0308rich.example", "xn--zrich-kva.example"),
        ("XN--ZRICH-KVA.example", "xn--zrich-kva.example"),
        ("straße.example", "xn--strae-oqa.example"),
        ("ΣΊΣΥΦΟΣ.example", "xn--kxa6akbbkh.example"),
        ("газета.рф", "xn--80aahjj1e.xn--p1ai"),
        ("新聞。example", "xn--efvv70d.example"),
        ("ｐａｐｅｒ．example", "paper.example"),
        ("paper.example.", "paper.example"),
        ("۱.example", "xn--emb.example"),
        ("xn--i-7iq.example", "xn--i-7iq.example"),
    ],
)
def test_a_host_has_one_ascii_form_in_which_it_is_shown(host: str, shown: str) -> None:
    assert parse(f"https://{host}/straße").url == f"https://{shown}/straße"


@pytest.mark.parametrize("port", ["", ":", ":80", ":00080"])
def test_the_default_port_may_be_written_or_left_out(port: str) -> None:
    assert parse(f"HtTp://paper.example{port}/").url == "http://paper.example/"


def test_labels_and_hosts_may_be_as_long_as_dns_has_them() -> None:
    host = ".".join(["a" * 63] * 3 + ["b" * 61])
    assert host_of(parse(f"https://{host}./").url) == host
    with pytest.raises(LinkRefused, match="not a host name"):
        parse(f"https://b{host}/")


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://paper.example/b"),
        ("b?c#d", "https://paper.example/a/b?c"),
        ("//herald.example", "https://herald.example"),
        ("HTTP://herald.example/b", "http://herald.example/b"),
        ("", "https://paper.example/a/a"),
    ],
)
def test_a_redirect_may_be_relative_to_where_it_was_met(location: str, url: str) -> None:
    assert redirected(parse("https://paper.example/a/a"), location).url == url


@pytest.mark.parametrize(
    "location",
    [
        *("https://herald.example:8443/", "http://10.0.0.1/", "//127.1/", "//[::1]/", "http://newsroom/"),
        *("https://me@herald.example/", "ftp://herald.example/", "javascript:alert(1)", "data:text/html,a", "http://["),
        *(
            "https://her\tald.example/",
            "/b\n",
            " /b",
            "\\\\herald.example",
            "/\\herald.example",
            "/\udcff",
            "/" + "b" * 2048,
        ),
    ],
)
def test_a_redirect_to_what_may_not_be_read_is_refused(location: str) -> None:
    with pytest.raises(LinkRefused):
        redirected(parse("https://paper.example/a"), location)


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
