"""Deletes what is older than things are kept: at the start and then every day."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog

from bot.core.errors import StoreError
from bot.core.ports import Clock
from bot.core.stores import RetentionStore

log = structlog.get_logger()

DAY_SECONDS = 24 * 60 * 60

Pause = Callable[[float], Awaitable[object]]
"""Waits for so many seconds."""


async def prune_daily(store: RetentionStore, clock: Clock, keep_days: int, pause: Pause = asyncio.sleep) -> None:
    """Until it is cancelled; returns at once where `keep_days` is 0, for ever. What fails one day is tried the next."""
    while keep_days:
        try:
            await store.prune(clock.now() - timedelta(days=keep_days))
        except StoreError as error:
            log.warning("not_pruned", error=type(error).__name__)
        else:
            log.info("pruned", keep_days=keep_days)
        await pause(DAY_SECONDS)
