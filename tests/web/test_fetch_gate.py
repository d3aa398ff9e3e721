"""Where a fetch does not go: nobody is dialled who may not be, by whatever way we are sent there."""

import asyncio
from collections.abc import AsyncGenerator

import pytest
from aiohttp import web

from bot.core.errors import AddressRefused, LinkRefused, PageFailed
from bot.core.links import NO_HOSTS, AllowedHosts
from bot.core.ports import Page
from bot.web.connector import GuardedResolver
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
