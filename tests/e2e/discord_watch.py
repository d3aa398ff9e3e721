"""Lets a test wait for something to become true, woken by what happens and never by the clock."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Watch:
    def __init__(self) -> None:
        self._happened = asyncio.Event()

    def notify(self) -> None:
        """Says that something happened: every waiting look is taken again."""
        self._happened.set()
        self._happened = asyncio.Event()

    async def until(self, look: Callable[[], T | None], within: float) -> T:
        """What `look` finds, as soon as it is truthy. Raises TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            while not (found := look()):
                await self._happened.wait()
            return found
