"""One page by its URL, within limits of time, size and place."""

import asyncio
import re
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, nullcontext
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlsplit

import aiohttp
import structlog
from aiohttp.abc import AbstractResolver

from bot.core.errors import (
    AddressRefused,
    NutgrafError,
    PageError,
    PageFailed,
    PageNotReadable,
    PageUnreachable,
)
from bot.core.hosts import plain_host
from bot.core.links import AllowedHosts, Link, host_of, parse, redirected
from bot.core.ports import MAX_PAGE, MAX_PDF, PDF, Page
from bot.web.connector import SocketRefused, guarded_connector
from bot.web.decoding import Decoder
from bot.web.names import SystemResolver
from bot.web.refresh import sent_on
from bot.web.refusals import refusal
from bot.web.robots import Robots
from bot.web.turns import Turns

USER_AGENT = "Nutgraf/0.1 (+https://github.com/nutgraf/nutgraf)"
_HEADERS = {
    "Accept": f"text/html, application/xhtml+xml, {PDF};q=0.9, text/plain;q=0.8",
    "Accept-Encoding": "gzip, deflate",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_READABLE = ("text/html", "application/xhtml+xml", "text/plain", PDF)
_MEDIA_TYPE = re.compile(r"[a-z]{1,20}/[a-z0-9.+-]{1,60}")

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost: `seconds` for all hops together, `connect_seconds` for DNS and
    again for the connection of one hop, `size` and `pdf_size` (of a PDF) in bytes once decoded, `redirects` in hops
    after the first."""

    seconds: float = 15.0
    connect_seconds: float = 5.0
    size: int = MAX_PAGE
    pdf_size: int = MAX_PDF
    redirects: int = 5


class Fetcher:
    """Fetches pages inside `async with`; no cookies, no Referer, no proxy or credentials from the environment.

    `resolver` answers for host names; the system's where it is None. `obey_robots`: pages that a site's robots.txt
    does not want read by robots are not, save on the operator's own hosts.
    """

    def __init__(
        self,
        allow_hosts: AllowedHosts,
        limits: Limits = Limits(),
        user_agent: str = USER_AGENT,
        resolver: AbstractResolver | None = None,
        *,
        obey_robots: bool = False,
    ) -> None:
        self._allow_hosts = allow_hosts
        self._limits = limits
        self._user_agent = user_agent
        self._resolver = resolver
        self._turns = Turns()
        self._robots = Robots(self._hop_by_hop) if obey_robots else None

    async def __aenter__(self) -> Self:
        self._public = self._session(private=False)
        self._allowed = self._session(private=True)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._public.close()
        await self._allowed.close()

    async def fetch(self, url: str) -> Page:
        """The page at this URL, after at most five redirects and refreshes. Raises LinkRefused or a PageError."""
        link = parse(url, self._allow_hosts)
        began = time.monotonic()
        try:
            page = await self._within_deadline(link)
        except NutgrafError as error:
            kind = type(error).__name__
            log.info("page_failed", host=_host(link), kind=kind, detail=error.detail, seconds=_since(began))
            raise
        log.info("page_fetched", host=_host(link), bytes=len(page.body), seconds=_since(began))
        return page

    def _session(self, *, private: bool) -> aiohttp.ClientSession:
        """One for the public web, one for the operator's allowed hosts, whose addresses are judged more mildly."""
        resolver = self._resolver or SystemResolver()
        return aiohttp.ClientSession(
            connector=guarded_connector(
                resolver,
                private=private,
                dns_seconds=self._limits.connect_seconds,
                # a body may come in chunks, under headers and under TLS
                most_received=2 * max(self._limits.size, self._limits.pdf_size),
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self._user_agent} | _HEADERS,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._limits.connect_seconds),
            auto_decompress=False,
        )

    async def _within_deadline(self, link: Link) -> Page:
        """One deadline for all hops, so that slow headers, slow bodies and slow redirects all end."""
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._hop_by_hop(link, self._robots)
        except TimeoutError:
            raise PageUnreachable(f"{_host(link)}: no page within {self._limits.seconds:g} s") from None

    async def _hop_by_hop(self, first: Link, robots: Robots | None = None) -> Page:
        """Redirects are followed by hand: each hop passes the same gate."""
        link = first
        for _ in range(self._limits.redirects + 1):
            if robots and not self._allow_hosts.covers(link):
                await robots.refuse_disallowed(link)
            async with self._get(link) as response:
                target = _redirect(response)
                if target is None:
                    page = await self._page(first, link, response)
                    target = sent_on(page)
                    if target is None:
                        return page
            link = redirected(link, target, self._allow_hosts)
        raise PageFailed(f"more than {self._limits.redirects} redirects")

    @asynccontextmanager
    async def _get(self, link: Link) -> AsyncGenerator[aiohttp.ClientResponse]:
        """The answer of one host, once it is our turn there; the wait is within the page's deadline.

        The operator's allowed hosts are nobody else's to spare, and need no turns.
        """
        allowed = self._allow_hosts.covers(link)
        session = self._allowed if allowed else self._public
        turn = nullcontext() if allowed else self._turns.at(plain_host(host_of(link.url)))
        try:
            async with turn, session.get(link.url, allow_redirects=False) as response:
                yield response
        except aiohttp.ClientError as error:
            raise _page_error(_host(link), error) from error

    async def _page(self, first: Link, last: Link, response: aiohttp.ClientResponse) -> Page:
        """Nothing of the body is read before status, content type and encoding are known to be good."""
        if response.status != 200:
            raise await refusal(response)
        content_type, charset = _content_type(response.headers.get("Content-Type", "text/html"))
        size = self._limits.pdf_size if content_type == PDF else self._limits.size
        decoder = Decoder(", ".join(response.headers.getall("Content-Encoding", [])), size)
        async with _to_its_end(response):
            async for chunk in response.content.iter_any():
                decoder.feed(chunk)
        return Page(first.url, last.url, content_type, charset, decoder.body())


def _host(link: Link) -> str:
    return urlsplit(link.url).netloc


def _since(began: float) -> float:
    return round(time.monotonic() - began, 3)


def _redirect(response: aiohttp.ClientResponse) -> str | None:
    return response.headers.get("Location") if response.status in _REDIRECTS else None


@asynccontextmanager
async def _to_its_end(response: aiohttp.ClientResponse) -> AsyncGenerator[None]:
    """Around reading a body. Where that ends with the connection, aiohttp takes a reset for its end; we do not."""
    protocol = response.connection.protocol if response.connection else None
    yield
    if protocol is not None and isinstance(error := protocol.exception(), aiohttp.ClientOSError):
        raise error


def _content_type(header: str) -> tuple[str, str | None]:
    """The media type and what the header calls the charset, which may be no charset at all.

    Read by hand, since the standard library's parser raises IndexError for some headers ("text/html;m*").
    """
    media_type, *parameters = (part.strip() for part in header.split(";"))
    media_type = media_type.lower()
    if media_type not in _READABLE:
        raise PageNotReadable(media_type if _MEDIA_TYPE.fullmatch(media_type) else "an unknown content type")
    values = [value for name, _, value in (p.partition("=") for p in parameters) if name.strip().lower() == "charset"]
    return media_type, (values[0].strip(" \"'") or None) if values else None


def _page_error(host: str, error: aiohttp.ClientError) -> PageError:
    """What went wrong between us and the host, in our words: aiohttp's hold addresses and whole URLs."""
    match error:
        case aiohttp.ClientConnectorError(os_error=SocketRefused() as refused):
            return AddressRefused(f"{host}: {refused}")
        case aiohttp.ClientConnectorCertificateError():
            return PageUnreachable(f"{host}: its TLS certificate is not valid")
        case aiohttp.ClientSSLError():
            return PageUnreachable(f"{host}: no TLS connection")
        case aiohttp.ServerTimeoutError():
            return PageUnreachable(f"{host}: no connection in time")
        case aiohttp.ClientConnectorError():
            return PageUnreachable(f"{host}: no connection")
        case aiohttp.ClientResponseError():
            return PageFailed(f"{host}: not an HTTP answer")
        case _:
            return PageUnreachable(f"{host}: the connection broke off")
