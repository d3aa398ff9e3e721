"""When a breaker opens, what it lets through meanwhile, and how it finds out that the endpoint is back."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.breaker import FIRST_PAUSE, LONGEST_PAUSE, MOST_FAILURES, Breaker
from bot.core.errors import (
    ModelAway,
    ModelError,
    ModelNotGranted,
    ModelRateLimited,
    ModelRefused,
    ModelReplyInvalid,
    ModelTruncated,
    ModelUnavailable,
)
from fakes import Noon

DOWN = ModelUnavailable("HTTP 503")


class Room:
    """A breaker before an endpoint that fails with `error` while that is set."""

    def __init__(self) -> None:
        self.clock = Noon()
        self.error: ModelError | None = None
        self.calls = self.probes = self.closed = 0
        self.breaker = Breaker(self.clock, self._probed)
        self.breaker.when_closed(self._note)
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def _called(self) -> str:
        self.calls += 1
        if self.error:
            raise self.error
        await self.may_answer.wait()
        return "made"

    async def _probed(self) -> None:
        self.probes += 1
        await self.may_answer.wait()
        if self.error:
            raise self.error

    def _note(self) -> None:
        self.closed += 1

    async def call(self, error: ModelError | None = None) -> str:
        self.error = error
        return await self.breaker.call(self._called)

    async def fail(self, times: int, error: ModelError = DOWN) -> None:
        for _ in range(times):
            with pytest.raises(type(error)):
                await self.call(error)

    async def pass_time(self, time: timedelta) -> None:
        """Until the clock is there and whatever that began has come to rest."""
        self.clock.forward(time)
        for _ in range(5):
            await asyncio.sleep(0)


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.mark.parametrize("error", [DOWN, ModelRateLimited("HTTP 429"), ModelNotGranted("HTTP 401")])
async def test_five_failures_in_a_row_open_it_and_then_nobody_is_asked(room: Room, error: ModelAway) -> None:
    await room.fail(MOST_FAILURES, error)
    with pytest.raises(ModelUnavailable, match=f"not asked since it failed: {type(error).__name__} HTTP"):
        await room.call()
    assert (room.calls, room.breaker.is_open) == (MOST_FAILURES, True)


@pytest.mark.parametrize("error", [ModelRefused(), ModelTruncated(), ModelReplyInvalid()])
async def test_what_the_model_makes_of_one_article_opens_nothing(room: Room, error: ModelError) -> None:
    await room.fail(MOST_FAILURES + 1, error)
    assert not room.breaker.is_open


async def test_failures_are_counted_in_a_row(room: Room) -> None:
    await room.fail(MOST_FAILURES - 1)
    await room.call()
    await room.fail(MOST_FAILURES - 1)
    with pytest.raises(ModelRefused):
        await room.call(ModelRefused())
    await room.fail(MOST_FAILURES - 1)
    assert not room.breaker.is_open


async def test_the_first_probe_that_is_answered_closes_it_and_tells_whoever_waits(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.error = None
    await room.pass_time(FIRST_PAUSE - timedelta(seconds=1))
    assert (room.probes, room.breaker.is_open) == (0, True)
    await room.pass_time(timedelta(seconds=1))
    assert (room.probes, room.closed, room.breaker.is_open) == (1, 1, False)
    assert await room.call() == "made"


async def test_a_clock_that_was_set_back_keeps_no_probe_away(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.error = None
    room.clock.time -= timedelta(days=1)
    await room.pass_time(FIRST_PAUSE)
    assert not room.breaker.is_open


async def test_a_probe_that_gets_an_answer_of_no_use_closes_it_too(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.error = ModelReplyInvalid("not our schema")
    await room.pass_time(FIRST_PAUSE)
    assert not room.breaker.is_open


async def test_pauses_between_probes_double_up_to_five_minutes(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    waited = timedelta()
    probed: list[float] = []
    while waited < timedelta(hours=1):
        before = room.probes
        await room.pass_time(timedelta(seconds=10))
        waited += timedelta(seconds=10)
        probed += [waited.total_seconds()] * (room.probes - before)
    gaps = [later - earlier for earlier, later in zip([0, *probed], probed, strict=False)]
    assert gaps[:5] == [30, 60, 120, 240, 300]
    assert set(gaps[5:]) == {LONGEST_PAUSE.total_seconds()}


async def test_one_probe_at_a_time(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.may_answer.clear()
    await room.pass_time(FIRST_PAUSE)
    await room.pass_time(LONGEST_PAUSE)
    assert room.probes == 1
    await room.breaker.close()


async def test_after_a_probe_one_failure_opens_it_again_for_longer(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.error = None
    await room.pass_time(FIRST_PAUSE)
    await room.fail(1)
    assert room.breaker.is_open
    await room.pass_time(FIRST_PAUSE)
    assert room.probes == 1
    await room.pass_time(FIRST_PAUSE)
    assert room.probes == 2


async def test_after_a_real_answer_it_takes_five_failures_again(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    room.error = None
    await room.pass_time(FIRST_PAUSE)
    await room.call()
    await room.fail(MOST_FAILURES - 1)
    assert not room.breaker.is_open


async def begun_before_it_opened(room: Room) -> "asyncio.Task[str]":
    """A call that is answered late, when the breaker is open."""
    room.may_answer.clear()
    slow = asyncio.create_task(room.call())
    await asyncio.sleep(0)
    await room.fail(MOST_FAILURES)
    return slow


async def test_a_call_from_before_that_is_answered_closes_it_and_the_old_alarm_rings_for_nobody(room: Room) -> None:
    slow = await begun_before_it_opened(room)
    room.may_answer.set()
    assert await slow == "made"
    assert not room.breaker.is_open
    await room.pass_time(FIRST_PAUSE)
    assert room.probes == 0


async def test_two_alarms_at_one_moment_send_one_probe(room: Room) -> None:
    slow = await begun_before_it_opened(room)
    room.may_answer.set()
    await slow
    await room.fail(MOST_FAILURES)
    await room.pass_time(FIRST_PAUSE)
    assert room.probes == 1


async def test_a_probe_that_fails_after_such_an_answer_does_not_open_it_again(room: Room) -> None:
    slow = await begun_before_it_opened(room)
    await room.pass_time(FIRST_PAUSE)
    room.may_answer.set()
    await slow
    await room.pass_time(timedelta(0))
    assert (room.probes, room.closed, room.breaker.is_open) == (1, 1, False)


async def test_a_model_that_was_down_for_an_hour_is_found_again_within_five_minutes(room: Room) -> None:
    await room.fail(MOST_FAILURES)
    for _ in range(360):
        await room.pass_time(timedelta(seconds=10))
    room.error = None
    for _ in range(30):
        await room.pass_time(timedelta(seconds=10))
    assert (room.closed, room.breaker.is_open) == (1, False)
