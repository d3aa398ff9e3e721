"""Pruning: at the start and every day after, whatever went wrong the day before."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.errors import StoreUnavailable
from bot.core.retention import DAY_SECONDS, prune_daily
from fakes import Noon


class Pruned:
    """A RetentionStore that fails when it is to."""

    def __init__(self) -> None:
        self.before: list[datetime] = []
        self.fails = False

    async def prune(self, before: datetime) -> None:
        self.before.append(before)
        if self.fails:
            raise StoreUnavailable("disk full")


async def days_pass(store: Pruned, days: int, keep_days: int = 180) -> None:
    """Run until so many pauses were made, each of a day."""
    clock = Noon()
    left = iter(range(days))

    async def pause(seconds: float) -> None:
        assert seconds == DAY_SECONDS
        clock.forward(timedelta(seconds=seconds))
        if next(left, None) is None:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await prune_daily(store, clock, keep_days, pause)


async def test_what_is_too_old_goes_at_the_start_and_every_day() -> None:
    store = Pruned()
    await days_pass(store, 1)
    assert store.before == [datetime(2025, 9, 15, 12, tzinfo=UTC), datetime(2025, 9, 16, 12, tzinfo=UTC)]


async def test_a_database_that_fails_one_day_is_pruned_the_next() -> None:
    store = Pruned()
    store.fails = True
    await days_pass(store, 2)
    assert len(store.before) == 3


async def test_what_is_kept_for_ever_is_never_pruned() -> None:
    store = Pruned()
    await prune_daily(store, Noon(), 0)
    assert store.before == []
