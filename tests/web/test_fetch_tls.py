"""Over https a site must prove that it has the name that was asked for.

certificates/: an authority made for these tests, and two certificates of newsroom.example by it, one out of date.
"""

import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import connector, web
from aiohttp.test_utils import RawTestServer

from bot.core.errors import PageUnreachable
from bot.core.links import AllowedHosts
from bot.web.fetch import Fetcher
from web.sites import Names, reply, to

CERTIFICATES = Path(__file__).parent / "certificates"
HOSTS = ("newsroom", "herald")


@pytest.fixture(autouse=True)
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """aiohttp's own context for verified connections, which it makes when imported, with our authority in it."""
    context = ssl.create_default_context(cafile=CERTIFICATES / "authority.pem")
    monkeypatch.setattr(connector, "_SSL_CONTEXT_VERIFIED", context)


class TlsSite:
    """A site with a certificate; it keeps which names were asked for in the handshake, and what was requested."""

    def __init__(self, certificate: str) -> None:
        self.names: list[str | None] = []
        self.requests: list[str] = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(CERTIFICATES / certificate)
        self.context.sni_callback = lambda _socket, name, _context: self.names.append(name)

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append(request.path)
        return await (to("https://herald.example/b") if request.path == "/to-herald" else reply())(request)


@asynccontextmanager
async def fetching_from(site: TlsSite) -> AsyncGenerator[Fetcher]:
    """A fetcher for which all of HOSTS lead to the site."""
    server = RawTestServer(site.answer)
    await server.start_server(ssl=site.context)
    names = Names(server.port or 0, **{host: [server.host] for host in HOSTS})
    allowed = AllowedHosts.parse(",".join(f"{host}.example" for host in HOSTS))
    try:
        async with Fetcher(allowed, resolver=names) as fetcher:
            yield fetcher
    finally:
        await server.close()


async def test_a_site_that_proves_its_name_is_read_and_is_asked_for_it_by_name() -> None:
    site = TlsSite("newsroom.pem")
    async with fetching_from(site) as fetcher:
        assert (await fetcher.fetch("https://newsroom.example/a")).body == b"<p>Ferry</p>"
    assert (site.names, site.requests) == (["newsroom.example"], ["/a"])


async def test_a_certificate_for_another_name_gets_no_request() -> None:
    site = TlsSite("newsroom.pem")
    async with fetching_from(site) as fetcher:
        with pytest.raises(PageUnreachable, match=r"herald.example: its TLS certificate is not valid"):
            await fetcher.fetch("https://herald.example/a")
    assert (site.names, site.requests) == (["herald.example"], [])


async def test_after_a_redirect_the_new_name_must_be_proved() -> None:
    site = TlsSite("newsroom.pem")
    async with fetching_from(site) as fetcher:
        with pytest.raises(PageUnreachable, match=r"herald.example: its TLS certificate is not valid"):
            await fetcher.fetch("https://newsroom.example/to-herald")
    assert site.requests == ["/to-herald"]


async def test_a_certificate_out_of_date_gets_no_request() -> None:
    site = TlsSite("expired.pem")
    async with fetching_from(site) as fetcher:
        with pytest.raises(PageUnreachable, match="its TLS certificate is not valid"):
            await fetcher.fetch("https://newsroom.example/a")
    assert site.requests == []


async def test_a_certificate_by_nobody_who_is_trusted_gets_no_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    site = TlsSite("newsroom.pem")
    async with fetching_from(site) as fetcher:
        with pytest.raises(PageUnreachable, match="its TLS certificate is not valid"):
            await fetcher.fetch("https://newsroom.example/a")
    assert site.requests == []
