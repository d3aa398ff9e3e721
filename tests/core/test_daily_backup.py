"""One copy of the database a day, from the start on, and what fails is tried again."""

import asyncio
from datetime import date, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.core.daily_backup import HOUR_SECONDS, back_up_daily
from bot.core.errors import StoreFull
from fakes import Noon


class Copies:
    """Backups that fail so many times."""

    def __init__(self, failures: int = 0) -> None:
        self.made: list[datetime] = []
        self.failures = failures

    def has(self, day: date) -> bool:
        return any(made.date() == day for made in self.made)

    async def make(self, now: datetime) -> None:
        if self.failures:
            self.failures -= 1
            raise StoreFull("disk is full")
        self.made.append(now)


async def hours_pass(copies: Copies, hours: int) -> list[str]:
    """What the log says in that time."""
    clock = Noon()
    left = iter(range(hours))

    async def pause(seconds: float) -> None:
        assert seconds == HOUR_SECONDS
        clock.forward(timedelta(seconds=seconds))
        if next(left, None) is None:
            raise asyncio.CancelledError

    with capture_logs() as logged, pytest.raises(asyncio.CancelledError):
        await back_up_daily(copies, clock, pause)
    return [line["event"] for line in logged]


async def test_a_copy_is_made_at_the_start_and_then_on_each_new_day() -> None:
    copies = Copies()
    await hours_pass(copies, 47)
    assert [made.day for made in copies.made] == [14, 15, 16]


async def test_a_day_that_has_its_copy_gets_no_second_one() -> None:
    copies = Copies()
    for _ in range(3):
        await hours_pass(copies, 2)
    assert len(copies.made) == 1


async def test_what_fails_is_logged_and_tried_again_the_same_day() -> None:
    copies = Copies(failures=2)
    assert await hours_pass(copies, 4) == ["not_backed_up", "not_backed_up", "backed_up"]
    assert [made.day for made in copies.made] == [14]
