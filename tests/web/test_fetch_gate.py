"""Where a fetch does not go: nobody is dialled who may not be, by whatever way we are sent there."""

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.core.errors import AddressRefused, LinkRefused, NotAnArticle, PageFailed, PageUnreachable
from bot.core.links import NO_HOSTS, AllowedHosts
from bot.core.ports import Page
from bot.web.connector import MOST_ADDRESSES, GuardedResolver
from bot.web.extraction.assemble import article_of
from bot.web.fetch import Fetcher
from web.sites import Names, fetched, reply, serving, to

PUBLIC = "9.9.9.9"


class Victim:
    """A service that must not be reached; it counts who connects."""

    port = 0
    connects = 0

    async def on_connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connects += 1
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret")
        writer.close()


@pytest.fixture
async def victim() -> AsyncGenerator[Victim]:
    victim = Victim()
    async with await asyncio.start_server(victim.on_connect, "127.0.0.1", 0) as server:
        victim.port = server.sockets[0].getsockname()[1]
        yield victim


async def test_an_address_that_is_not_allowed_is_never_dialled(victim: Victim) -> None:
    async with Fetcher(NO_HOSTS) as fetcher:
        with pytest.raises(LinkRefused):
            await fetcher.fetch(f"http://127.0.0.1:{victim.port}/")
    assert victim.connects == 0


@pytest.mark.parametrize(
    "target",
    ["http://127.0.0.1:{}/", "//127.0.0.1:{}/", "http://0x7f.1/", "http://me@paper.example/", "file:///a", "http://["],
)
async def test_a_redirect_passes_the_same_gate(victim: Victim, target: str) -> None:
    with pytest.raises(LinkRefused):
        await fetched(to(target.format(victim.port)))
    assert victim.connects == 0


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("target", ["http://127.0.0.1:{}/", "http://paper.example/", "//paper.example/"])
async def test_no_kind_of_redirect_leads_to_a_private_address(victim: Victim, status: int, target: str) -> None:
    answer = reply(status=status, Location=target.format(victim.port))
    async with serving(answer) as place:
        names = Names(victim.port, paper=["127.0.0.1"])
        async with Fetcher(AllowedHosts.parse(place), resolver=names) as fetcher:
            with pytest.raises((LinkRefused, AddressRefused)):
                await fetcher.fetch(f"http://{place}/")
    assert victim.connects == 0


@pytest.mark.parametrize("target", ["http://127.0.0.1:{}/", "http://paper.example/", "//paper.example/"])
async def test_no_refresh_leads_to_a_private_address(victim: Victim, target: str) -> None:
    there = target.format(victim.port)
    async with serving(reply(f'<meta http-equiv="refresh" content="0; url={there}">'.encode())) as place:
        names = Names(victim.port, paper=["127.0.0.1"])
        async with Fetcher(AllowedHosts.parse(place), resolver=names) as fetcher:
            with pytest.raises((LinkRefused, AddressRefused)):
                await fetcher.fetch(f"http://{place}/")
    assert victim.connects == 0


@pytest.mark.parametrize("status", [200, 201, 300, 304, 305, 306])
async def test_nothing_else_on_a_page_or_in_its_headers_is_followed(victim: Victim, status: int) -> None:
    there = f"http://127.0.0.1:{victim.port}/"
    answer = reply(
        f'<meta http-equiv="refresh" content="30; url={there}"><link rel="preload" href="{there}">'.encode(),
        status,
        Refresh=f"0; url={there}",
        Link=f"<{there}>; rel=preload, <{there}>; rel=canonical",
        Content_Location=there,
        Alt_Svc=f'h2="127.0.0.1:{victim.port}"',
        Location=there,
    )
    with suppress(PageFailed):
        assert (await fetched(answer)).final_url.endswith("/a")
    assert victim.connects == 0


@pytest.mark.parametrize("answers", [["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["::ffff:127.0.0.1", PUBLIC]])
async def test_one_private_answer_condemns_a_name_before_any_socket_is_made(
    monkeypatch: pytest.MonkeyPatch, answers: list[str]
) -> None:
    sockets: list[object] = []
    monkeypatch.setattr("bot.web.connector.guarded_socket", lambda target, private: sockets.append(target))
    async with Fetcher(NO_HOSTS, resolver=Names(80, paper=answers)) as fetcher:
        with pytest.raises(AddressRefused, match=r"paper.example: loopback"):
            await fetcher.fetch("http://paper.example/")
    assert sockets == []


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["127.0.0.1", "::1", "127.0.0.2"]])
async def test_a_private_answer_that_slips_past_the_resolver_gets_no_socket(
    monkeypatch: pytest.MonkeyPatch, victim: Victim, answers: list[str]
) -> None:
    names = Names(victim.port, paper=answers)
    monkeypatch.setattr(GuardedResolver, "resolve", lambda self, host, port, family: names.resolve(host))
    async with Fetcher(NO_HOSTS) as fetcher:
        with pytest.raises(AddressRefused, match=r"paper.example: loopback"):
            await fetcher.fetch("http://paper.example/")
    assert victim.connects == 0


class Rebinding(dict[str, Any]):
    """An answer that is public for whoever looks first, and then private."""

    looked = False

    def __getitem__(self, key: str) -> Any:
        if key == "host" and not self.looked:
            self.looked = True
            return PUBLIC
        return super().__getitem__(key)


async def test_an_answer_that_changes_after_it_was_judged_gains_nothing(
    monkeypatch: pytest.MonkeyPatch, victim: Victim
) -> None:
    names = Names(victim.port, paper=["127.0.0.1"])
    monkeypatch.setattr(names, "_answer", lambda host, address: Rebinding(Names._answer(names, host, address)))
    async with Fetcher(NO_HOSTS, resolver=names) as fetcher:
        with pytest.raises(AddressRefused, match=r"paper.example: loopback"):
            await fetcher.fetch("http://paper.example/")
    assert victim.connects == 0


async def test_of_a_name_with_thousands_of_addresses_few_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: set[str] = set()

    def closed_door(target: Any, **_: object) -> socket.socket:
        tried.add(target[4][0])
        raise OSError("refused")

    monkeypatch.setattr("bot.web.connector.guarded_socket", closed_door)
    street = [f"9.9.{high}.{low}" for high in range(9) for low in range(200)]
    async with Fetcher(NO_HOSTS, resolver=Names(80, paper=street)) as fetcher:
        with pytest.raises(PageUnreachable):
            await fetcher.fetch("http://paper.example/")
    assert len(tried) == MOST_ADDRESSES


async def test_an_allowed_host_may_be_private_and_the_next_one_may_not(victim: Victim) -> None:
    async with serving(to("http://paper.example/")) as place:
        port = int(place.rpartition(":")[2])
        names = Names(port, newsroom=["127.0.0.1"], paper=["127.0.0.1"])
        async with Fetcher(AllowedHosts.parse("newsroom.example:80"), resolver=names) as fetcher:
            with pytest.raises(AddressRefused, match=r"paper.example"):
                await fetcher.fetch("http://newsroom.example/")


@pytest.mark.parametrize("url", ["http://169.254.169.254/", "http://newsroom.example/", "http://[fd00:ec2::254]/"])
async def test_metadata_addresses_are_refused_even_to_allowed_hosts(url: str) -> None:
    allowed = AllowedHosts.parse("169.254.169.254,[fd00:ec2::254],newsroom.example")
    async with Fetcher(allowed, resolver=Names(80, newsroom=["100.100.100.200"])) as fetcher:
        with pytest.raises(AddressRefused, match="metadata"):
            await fetcher.fetch(url)


async def test_a_proxy_in_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch, victim: Victim) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{victim.port}")
    await fetched(reply())
    assert victim.connects == 0


async def test_no_credentials_are_taken_from_the_users_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[str | None] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.headers.get("Authorization"))
        return await reply()(request)

    (tmp_path / "netrc").write_text("default login editor password secret")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    await fetched(answer)
    assert asked == [None]


async def test_what_a_page_names_is_not_fetched_when_its_article_is_taken_out(victim: Victim) -> None:
    there = f"http://127.0.0.1:{victim.port}/"
    named = f"""<!DOCTYPE html SYSTEM "{there}dtd"><html><head>
        <link rel="canonical" href="{there}"><link rel="amphtml" href="{there}"><link rel="stylesheet" href="{there}">
        <link rel="alternate" type="application/json+oembed" href="{there}"><meta property="og:image" content="{there}">
        <meta property="og:url" content="{there}"><script src="{there}"></script></head><body><article>
        <img src="{there}"><iframe src="{there}"></iframe><p>{"The ferry will sail in spring. " * 20}</p></article>
        <x xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{there}"/></x></body></html>"""
    for body in (named, there):
        page = Page("https://paper.example/a", "https://paper.example/a", "text/html", None, body.encode())
        with suppress(NotAnArticle):
            article = await asyncio.to_thread(article_of, page)
            assert article.final_url == "https://paper.example/a"
    assert victim.connects == 0


# --- redirects ---


async def counted(redirects: int) -> Page:
    """A site that redirects so many times before it answers."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        left = int(request.path[1:])
        return await (to(f"/{left - 1}") if left else reply())(request)

    return await fetched(answer, f"/{redirects}")


async def test_five_redirects_are_followed_and_a_sixth_is_not() -> None:
    assert (await counted(5)).final_url.endswith("/0")
    with pytest.raises(PageFailed, match="more than 5 redirects"):
        await counted(6)


async def test_a_redirect_loop_ends() -> None:
    with pytest.raises(PageFailed, match="more than 5 redirects"):
        await fetched(to("/a"))


async def test_a_redirect_to_nowhere_is_a_failed_page() -> None:
    with pytest.raises(PageFailed, match="status 302"):
        await fetched(reply(status=302))
