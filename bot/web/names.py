"""Asks the system for the addresses of a name, so that a name server which never answers holds nobody up."""

import asyncio
import socket
import threading
from contextlib import suppress

from aiohttp.abc import AbstractResolver, ResolveResult


class SystemResolver(AbstractResolver):
    """Each name in a thread of its own. The event loop's threads are few: one member's dead names would take them all,
    and they must have ended before the program can."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Raises OSError where there is no answer. Who gives up waiting leaves the thread to its end."""
        answer: asyncio.Future[list[ResolveResult]] = asyncio.get_running_loop().create_future()
        threading.Thread(target=_ask, args=(answer, host, port, family), daemon=True).start()
        return await answer

    async def close(self) -> None: ...


def _ask(answer: asyncio.Future[list[ResolveResult]], host: str, port: int, family: socket.AddressFamily) -> None:
    try:
        found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    except OSError as error:
        _tell(answer, error)
    else:
        _tell(answer, [_result(host, port, family, str(address[0])) for family, *_, address in found])


def _result(host: str, port: int, family: socket.AddressFamily, address: str) -> ResolveResult:
    numeric = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
    return ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=numeric)


def _tell(answer: asyncio.Future[list[ResolveResult]], outcome: list[ResolveResult] | Exception) -> None:
    """To whoever still waits: the future may be cancelled by now, and its loop closed."""

    def settle() -> None:
        if answer.done():
            return
        if isinstance(outcome, Exception):
            answer.set_exception(outcome)
        else:
            answer.set_result(outcome)

    with suppress(RuntimeError):
        answer.get_loop().call_soon_threadsafe(settle)
