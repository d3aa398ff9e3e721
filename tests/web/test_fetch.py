"""What is fetched, what counts as a page, and what ends a fetch."""

import gzip
import re
import socket
import zlib

import pytest
import structlog
from aiohttp import web
from aiohttp.abc import ResolveResult

from bot.core.errors import (
    AskedTooOften,
    LegallyBlocked,
    LoginRequired,
    PageBlocked,
    PageError,
    PageFailed,
    PageGone,
    PageNotReadable,
    PageTooLarge,
    PageUnreachable,
)
from bot.core.links import NO_HOSTS, AllowedHosts
from bot.web.fetch import USER_AGENT, Fetcher, Limits
from web.sites import Names, fetched, for_ever, raw, reply, sending, serving, to

# --- a page ---


async def test_a_page_comes_with_its_type_and_charset() -> None:
    page = await fetched(reply(b"<p>F\xe4hre</p>", Content_Type="Text/HTML; Charset='iso-8859-1'"))
    assert (page.body, page.content_type, page.charset) == (b"<p>F\xe4hre</p>", "text/html", "iso-8859-1")


async def test_a_page_reached_by_redirects_keeps_both_urls() -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return await (to("b?page=2#top") if request.path == "/x/a" else reply())(request)

    page = await fetched(answer, "/x/a#part")
    assert page.url.endswith("/x/a")
    assert page.final_url.endswith("/x/b?page=2")


async def test_we_say_who_we_are_and_carry_nothing_from_hop_to_hop() -> None:
    asked: list[dict[str, str]] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(dict(request.headers))
        response = await (to("/b") if request.path == "/a" else reply())(request)
        response.set_cookie("reader", "7")
        return response

    async with serving(answer) as place:
        names = Names(int(place.rpartition(":")[2]), newsroom=["127.0.0.1"])
        async with Fetcher(AllowedHosts.parse("newsroom.example"), resolver=names) as fetcher:
            await fetcher.fetch("http://newsroom.example/a")
    assert [headers["User-Agent"] for headers in asked] == [USER_AGENT] * 2
    assert re.fullmatch(r"Nutgraf/[\d.]+ \(\+https://\S+\)", USER_AGENT)
    assert all(headers["Accept-Encoding"] == "gzip, deflate" for headers in asked)
    assert not {"Cookie", "Referer", "Authorization"} & {name for headers in asked for name in headers}


# --- what the site says ---


@pytest.mark.parametrize(
    ("status", "error"),
    [
        *((status, LoginRequired) for status in (401, 402)),
        *((403, PageBlocked), (429, AskedTooOften), (451, LegallyBlocked)),
        *((status, PageGone) for status in (404, 410)),
        *((status, PageFailed) for status in (202, 204, 300, 304, 400, 418, 500, 503, 599)),
    ],
)
async def test_any_status_but_200_is_an_error_even_with_a_readable_body(status: int, error: type[PageError]) -> None:
    with pytest.raises(PageError) as raised:
        await fetched(reply(status=status))
    assert type(raised.value) is error
    assert raised.value.detail == f"status {status}"


async def test_a_pdf_may_be_larger_than_a_page_and_has_a_limit_of_its_own() -> None:
    limits = Limits(size=10, pdf_size=2000)
    page = await fetched(reply(b"%PDF" * 500, Content_Type="application/pdf"), limits=limits)
    assert (page.content_type, len(page.body)) == ("application/pdf", 2000)
    with pytest.raises(PageTooLarge):
        await fetched(reply(b"%PDF" * 501, Content_Type="application/pdf"), limits=limits)
    with pytest.raises(PageTooLarge):
        await fetched(reply(b"<p>Ferry</p>"), limits=limits)


@pytest.mark.parametrize(
    "kind", ["application/zip", "image/png", "application/json", "text/html, text/html", ";", "\xff"]
)
async def test_another_content_type_is_refused_before_its_body_is_read(kind: str) -> None:
    header = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: 9\r\n\r\n".encode()
    with pytest.raises(PageNotReadable):
        await fetched(raw(header, then=for_ever), limits=Limits(seconds=2))


@pytest.mark.parametrize("kind", ["application/xhtml+xml", "text/plain", "TEXT/HTML;", "text/html;m*", "text/html; ="])
async def test_pages_of_text_are_read_however_the_header_is_written(kind: str) -> None:
    assert (await fetched(reply(Content_Type=kind))).charset is None


@pytest.mark.parametrize("charset", ["utf-9", "x" * 99, "%00"])
async def test_an_unknown_charset_is_handed_on(charset: str) -> None:
    assert (await fetched(reply(Content_Type=f"text/html; charset={charset}"))).charset == charset


async def test_an_absent_content_type_is_taken_for_html() -> None:
    page = await fetched(raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nFerry"))
    assert (page.content_type, page.body) == ("text/html", b"Ferry")


# --- encodings and size ---

RAW_DEFLATE = zlib.compressobj(wbits=-15)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(b"Ferry" * 999, mtime=0)),
        ("X-GZIP", gzip.compress(b"Ferry" * 999, mtime=0)),
        ("deflate", zlib.compress(b"Ferry" * 999)),
        ("deflate", RAW_DEFLATE.compress(b"Ferry" * 999) + RAW_DEFLATE.flush()),
        ("identity", b"Ferry" * 999),
    ],
)
async def test_a_compressed_page_is_unpacked(encoding: str, body: bytes) -> None:
    assert (await fetched(reply(body, Content_Encoding=encoding))).body == b"Ferry" * 999


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "gzip,identity", "made-up"])
async def test_other_and_stacked_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(PageNotReadable, match="other than gzip or deflate"):
        await fetched(reply(gzip.compress(b"Ferry", mtime=0), Content_Encoding=encoding))


async def test_an_encoding_stacked_over_two_headers_is_refused() -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\nx"
    with pytest.raises(PageNotReadable):
        await fetched(raw(head))


async def test_a_page_of_two_mebibytes_is_read_and_one_byte_more_is_not() -> None:
    assert len((await fetched(reply(b"x" * 2 * 2**20))).body) == 2 * 2**20
    with pytest.raises(PageTooLarge, match="over 2 MiB"):
        await fetched(reply(b"x" * (2 * 2**20 + 1)))


async def test_a_gzip_bomb_is_too_large() -> None:
    packer = zlib.compressobj(1, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(200)) + packer.flush()
    with pytest.raises(PageTooLarge):
        await fetched(reply(bomb, Content_Encoding="gzip"))


# --- trouble on the way ---


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nX-Slow: ",
        b"HTTP/1.1 103 Early Hints\r\n\r\n" * 99,
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n",
    ],
)
async def test_a_page_that_only_drips_is_given_up_at_the_deadline(start: bytes) -> None:
    with pytest.raises(PageUnreachable, match=r"127.0.0.1:\d+: no page within 0.3 s"):
        await fetched(raw(start, then=for_ever), limits=Limits(seconds=0.3))


async def test_the_deadline_holds_after_a_redirect_too() -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return await (to("/b") if request.path == "/a" else raw(b"", then=for_ever))(request)

    with pytest.raises(PageUnreachable, match="no page within"):
        await fetched(answer, limits=Limits(seconds=0.3))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<p>",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<p>",
    ],
)
async def test_a_connection_that_breaks_off_gives_no_part_of_a_page(answer: bytes) -> None:
    with pytest.raises(PageUnreachable, match="the connection broke off"):
        await fetched(raw(answer))


@pytest.mark.parametrize("answer", [b"220 mail ready\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"x" * 99_999])
async def test_what_is_not_http_is_a_failed_page(answer: bytes) -> None:
    with pytest.raises(PageFailed, match="not an HTTP answer"):
        await fetched(raw(answer))


async def test_a_site_without_tls_is_not_read_over_https() -> None:
    async with serving(reply()) as place, Fetcher(AllowedHosts.parse(place)) as fetcher:
        with pytest.raises(PageUnreachable, match="no TLS connection"):
            await fetcher.fetch(f"https://{place}/")


async def test_a_port_where_nobody_listens_is_unreachable() -> None:
    async with serving(reply()) as place:
        pass
    async with Fetcher(AllowedHosts.parse(place)) as fetcher:
        with pytest.raises(PageUnreachable, match="no connection"):
            await fetcher.fetch(f"http://{place}/")


async def test_a_site_that_never_finishes_the_handshake_is_given_up() -> None:
    limits = Limits(seconds=3, connect_seconds=0.05)
    async with sending(b"") as place, Fetcher(AllowedHosts.parse(place), limits) as fetcher:
        with pytest.raises(PageUnreachable, match="no connection in time"):
            await fetcher.fetch(f"https://{place}/")


async def test_a_name_that_is_never_answered_is_given_up() -> None:
    async with Fetcher(NO_HOSTS, Limits(connect_seconds=0.05), resolver=Names(80)) as fetcher:
        with pytest.raises(PageUnreachable, match=r"paper.example: the name was not resolved in 0.05 s"):
            await fetcher.fetch("http://paper.example/")


async def test_a_name_that_does_not_exist_is_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    async def unknown(*args: object) -> list[ResolveResult]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(Names, "resolve", unknown)
    async with Fetcher(NO_HOSTS, resolver=Names(80)) as fetcher:
        with pytest.raises(PageUnreachable, match=r"paper.example: the name was not found"):
            await fetcher.fetch("http://paper.example/")


# --- the log ---


async def test_the_log_names_the_host_and_no_query() -> None:
    with structlog.testing.capture_logs() as logged:
        await fetched(reply(), "/a?token=secret")
        with pytest.raises(PageGone):
            await fetched(reply(status=404), "/b?token=secret")
    assert [entry["event"] for entry in logged] == ["page_fetched", "page_failed"]
    assert logged[1]["detail"] == "status 404"
    assert all(entry["host"].startswith("127.0.0.1:") for entry in logged)
    assert "secret" not in str(logged)
