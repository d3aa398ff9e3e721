"""The HTTP client for the model's endpoint: no redirects, and no reply larger than we can use."""

import functools
import ssl
from collections.abc import AsyncIterator

import httpx2

from bot.core.errors import ModelReplyInvalid

MAX_REPLY = 2 * 1024 * 1024  # bytes; a full reading is under 40 KiB
CONNECT_SECONDS = 10.0


def bounded_client(seconds: float) -> httpx2.AsyncClient:
    """A client whose reads wait at most `seconds` each; a reply over MAX_REPLY ends in ModelReplyInvalid.

    A transport of our own also means that proxies from the environment are not used.
    """
    return httpx2.AsyncClient(
        transport=_BoundedTransport(verify=_tls()),
        timeout=httpx2.Timeout(seconds, connect=min(seconds, CONNECT_SECONDS)),
        headers={"Accept-Encoding": "identity"},  # so that bytes on the wire are bytes in memory
        follow_redirects=False,
    )


@functools.cache
def _tls() -> ssl.SSLContext:
    """Reading the root certificates takes longer than everything else about a client: once a process is enough."""
    return httpx2.create_ssl_context()


class _BoundedTransport(httpx2.AsyncHTTPTransport):
    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        response = await super().handle_async_request(request)
        assert isinstance(response.stream, httpx2.AsyncByteStream)  # noqa: S101 - for the type checker
        bounded = _BoundedStream(response.stream)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            await bounded.aclose()
            raise ModelReplyInvalid("compressed, though we asked for it plain")
        return httpx2.Response(
            response.status_code, headers=response.headers, stream=bounded, extensions=response.extensions
        )


class _BoundedStream(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MAX_REPLY:
                raise ModelReplyInvalid("larger than 2 MiB")
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()
