"""Sites on this machine and names that lead to them, for tests of fetching."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import RawTestServer

from bot.core.links import AllowedHosts
from bot.core.ports import Page
from bot.web.fetch import Fetcher, Limits

Answer = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
DEFAULT = Limits()


def reply(body: bytes = b"<p>Ferry</p>", status: int = 200, **headers: str) -> Answer:
    """A server that always answers so; `Content_Type="x"` is a header."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return web.Response(body=body, status=status, headers={"Content-Type": "text/html"} | named)

    return answer


def to(location: str) -> Answer:
    return reply(status=302, Location=location)


def raw(answer: bytes, *, then: Callable[[], Awaitable[object]] | None = None) -> Answer:
    """Bytes of our own instead of an HTTP answer, and then the end of the connection."""

    async def send(request: web.BaseRequest) -> web.StreamResponse:
        assert request.transport
        request.transport.write(answer)
        if then:
            await then()
        request.transport.close()
        return web.Response()

    return send


def for_ever() -> Awaitable[object]:
    return asyncio.Event().wait()


@asynccontextmanager
async def serving(answer: Answer) -> AsyncGenerator[str]:
    """A site on this machine; gives its "host:port"."""
    server = RawTestServer(answer)
    await server.start_server()
    try:
        yield f"{server.host}:{server.port}"
    finally:
        await server.close()


@asynccontextmanager
async def sending(start: bytes, again: bytes = b"", every: float = 0.0) -> AsyncGenerator[str]:
    """A site that answers a request with these bytes, and then with `again` for ever, `every` so many seconds; without
    `again` it hangs up. Gives its "host:port"."""

    connections: dict[asyncio.StreamWriter, asyncio.Task[None] | None] = {}

    async def on_connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections[writer] = asyncio.current_task()
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(start)
            while again:
                writer.write(again)
                await writer.drain()
                await asyncio.sleep(every)
        writer.close()

    async with await asyncio.start_server(on_connect, "127.0.0.1", 0) as server:
        try:
            yield "127.0.0.1:" + str(server.sockets[0].getsockname()[1])
        finally:
            for writer in connections:
                writer.transport.abort()
            await asyncio.gather(*filter(None, connections.values()))


async def fetched_from(place: str, limits: Limits = DEFAULT) -> Page:
    """What is fetched from a place on this machine."""
    async with Fetcher(AllowedHosts.parse(place), limits) as fetcher:
        return await fetcher.fetch(f"http://{place}/a")


async def fetched(answer: Answer, path: str = "/a", limits: Limits = DEFAULT) -> Page:
    """What is fetched from an allowed site on this machine."""
    async with serving(answer) as place, Fetcher(AllowedHosts.parse(place), limits) as fetcher:
        return await fetcher.fetch(f"http://{place}{path}")


class Names(AbstractResolver):
    """Answers for host names: each a list of addresses; for an unlisted one, it never answers."""

    def __init__(self, port: int, **names: list[str]) -> None:
        self.port = port
        self.names = names

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        name = host.removesuffix(".example")
        if name not in self.names:
            await for_ever()
        return [self._answer(host, address) for address in self.names[name]]

    def _answer(self, host: str, address: str) -> ResolveResult:
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return ResolveResult(hostname=host, host=address, port=self.port, family=family, proto=0, flags=0)

    async def close(self) -> None: ...
