"""Turns at a host: few requests at a time and not many in a short while, so that nobody floods a site through us."""

import asyncio
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

AT_ONCE = 2
AT_FIRST = 6
"""Requests that need not wait for each other's rest: a page with five redirects."""
APART = 1.0
"""Seconds of rest that each request costs its host."""


@dataclass(slots=True)
class _Host:
    """`asking`: how many hold a turn or wait for one; `rested_at`: when the host will have had its rest."""

    rested_at: float
    asking: int = 0
    slots: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))


class Turns:
    """Whoever asks waits for a turn at that host and holds it while the request is under way; first come, first served.

    `now` gives seconds; `sleep` is asyncio's.
    """

    def __init__(
        self, now: Callable[[], float] = time.monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._now = now
        self._sleep = sleep
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def at(self, name: str) -> AsyncGenerator[None]:
        """One request's turn at the host of this name."""
        host = self._hosts.setdefault(name, _Host(self._now()))
        host.asking += 1
        try:
            async with host.slots:
                await self._sleep(self._booked(host))
                yield
        finally:
            host.asking -= 1
            self._forget_who_rests()

    def _booked(self, host: _Host) -> float:
        """Seconds until the next request may begin, which this books: the rest of AT_FIRST requests may be owed."""
        now = self._now()
        host.rested_at = max(now, host.rested_at) + APART
        return max(0.0, host.rested_at - AT_FIRST * APART - now)

    def _forget_who_rests(self) -> None:
        now = self._now()
        self._hosts = {name: host for name, host in self._hosts.items() if host.asking or host.rested_at > now}
