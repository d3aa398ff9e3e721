"""The connector under every fetch: no socket is made to an address that may not be dialled.

An address is judged twice: among all answers for its name, and again when its socket is made, which also covers IP
addresses in URLs and answers that change in between.
"""

import asyncio
import socket
from functools import partial
from typing import Any

from aiohttp import TCPConnector
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.core.errors import AddressRefused, PageUnreachable
from bot.web.addresses import refusal

_Target = tuple[int, int, int, str, tuple[Any, ...]]  # as from getaddrinfo


class SocketRefused(OSError):
    """An address was refused at the last moment.

    An OSError, since aiohttp forgets any other error when it tries several addresses at once.
    """


def guarded_connector(resolver: AbstractResolver, *, private: bool, dns_seconds: float) -> TCPConnector:
    """A connector that judges each address; `private` as in `addresses.refusal`. Connections are not kept."""
    return TCPConnector(
        resolver=GuardedResolver(resolver, private=private, seconds=dns_seconds),
        socket_factory=partial(guarded_socket, private=private),
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
        return answers

    async def close(self) -> None:
        await self._resolver.close()


def guarded_socket(target: _Target, *, private: bool) -> socket.socket:
    """A socket for this address, or SocketRefused."""
    family, kind, protocol, _, (address, *_) = target
    if reason := refusal(str(address), private=private):
        raise SocketRefused(reason)
    return socket.socket(family, kind, protocol)
