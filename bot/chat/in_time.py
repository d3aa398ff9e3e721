"""Looking up in time what a click depends on: Discord waits three seconds for the first word about it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import structlog

from bot.core.errors import StoreUnavailable

log = structlog.get_logger()

SECONDS = 2.0


@asynccontextmanager
async def in_time() -> AsyncGenerator[None]:
    """For what comes before an interaction is acknowledged, as where a form may be the answer, which must come first.

    Raises StoreUnavailable once SECONDS have passed: time enough is left to say so.
    """
    try:
        async with asyncio.timeout(SECONDS):
            yield
    except TimeoutError:
        log.warning("database_too_slow", seconds=SECONDS)
        raise StoreUnavailable("not in time for Discord") from None
