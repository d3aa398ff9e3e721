"""The connector under every fetch: no socket is made to an address that may not be dialled.

An address is judged twice: among all answers for its name, and again when its socket is made, which also covers IP
addresses in URLs and answers that change in between.
"""

import asyncio
import socket
from functools import partial
from typing import TYPE_CHECKING, Any

from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.core.errors import AddressRefused, PageUnreachable
from bot.web.addresses import refusal

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SLICE = 64 * 1024
"""Bytes taken off a socket at a time: a quarter of what asyncio takes, so that their parsing holds nobody up."""

MOST_ADDRESSES = 16
"""Addresses of one name that are tried; a name with thousands would have us knock on every door of a street."""

_Target = tuple[int, int, int, str, tuple[Any, ...]]  # as from getaddrinfo


class SocketRefused(OSError):
    """An address was refused at the last moment.

    An OSError, since aiohttp forgets any other error when it tries several addresses at once.
    """


def guarded_connector(
    resolver: AbstractResolver, *, private: bool, dns_seconds: float, most_received: int
) -> TCPConnector:
    """A connector that judges each address; `private` as in `addresses.refusal`. Connections are not kept.

    `most_received`: bytes that one connection takes in, whatever they are.
    """
    return TCPConnector(
        resolver=GuardedResolver(resolver, private=private, seconds=dns_seconds),
        socket_factory=partial(guarded_socket, private=private, most_received=most_received),
        use_dns_cache=False,
        force_close=True,
    )


class GuardedResolver(AbstractResolver):
    """Answers of another resolver, within `seconds`; one bad answer condemns the name."""

    def __init__(self, resolver: AbstractResolver, *, private: bool, seconds: float) -> None:
        self._resolver = resolver
        self._private = private
        self._seconds = seconds

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Raises AddressRefused, or PageUnreachable where there is no answer."""
        try:
            async with asyncio.timeout(self._seconds):
                answers = await self._resolver.resolve(host, port, family)
        except TimeoutError:
            raise PageUnreachable(f"{host}: the name was not resolved in {self._seconds:g} s") from None
        except OSError:
            raise PageUnreachable(f"{host}: the name was not found") from None
        for answer in answers:
            if reason := refusal(answer["host"], private=self._private):
                raise AddressRefused(f"{host}: {reason}")
        return answers[:MOST_ADDRESSES]

    async def close(self) -> None:
        await self._resolver.close()


class CountingSocket(socket.socket):
    """A socket that breaks off past `left` bytes received: so end interim responses, empty chunks, and all else that is
    sent for ever and never becomes a body."""

    left = 0

    def recv(self, bufsize: int, flags: int = 0) -> bytes:
        data = super().recv(min(bufsize, SLICE), flags)
        self._count(len(data))
        return data

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int = 0, flags: int = 0) -> int:
        """What asyncio calls under TLS."""
        received = super().recv_into(buffer, min(nbytes or memoryview(buffer).nbytes, SLICE), flags)
        self._count(received)
        return received

    def _count(self, received: int) -> None:
        self.left -= received
        if self.left < 0:
            raise ConnectionAbortedError


def guarded_socket(target: _Target, *, private: bool, most_received: int) -> socket.socket:
    """A socket for this address that takes in so many bytes, or SocketRefused."""
    family, kind, protocol, _, (address, *_) = target
    if reason := refusal(str(address), private=private):
        raise SocketRefused(reason)
    counting = CountingSocket(family, kind, protocol)
    counting.left = most_received
    return counting
