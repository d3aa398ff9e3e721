"""Has the database copied every day."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import Protocol

import structlog

from bot.core.errors import StoreError
from bot.core.ports import Clock

log = structlog.get_logger()

HOUR_SECONDS = 60 * 60


class Backups(Protocol):
    """The copies that there are."""

    def has(self, day: date) -> bool:
        """Whether there is a whole one of this day (UTC)."""
        ...

    async def make(self, now: datetime) -> None:
        """A copy of this day, whole or none; what is kept no longer goes with it. Raises a StoreError."""
        ...


async def back_up_daily(
    backups: Backups, clock: Clock, pause: Callable[[float], Awaitable[object]] = asyncio.sleep
) -> None:
    """Until it is cancelled: one copy a day, from the start on. What fails is tried again an hour later."""
    while True:
        now = clock.now()
        if not backups.has(now.date()):
            try:
                await backups.make(now)
            except StoreError as error:
                log.error("not_backed_up", error=type(error).__name__, detail=error.detail)
            else:
                log.info("backed_up")
        await pause(HOUR_SECONDS)
