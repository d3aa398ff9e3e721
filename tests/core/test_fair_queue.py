"""Turns at reading: bounded, shared out over servers and members, and slowed for who asks for a lot."""

import asyncio
from datetime import timedelta

import pytest

from bot.core.errors import TooManyRequests, TooManyWaiting
from bot.core.fair_queue import AT_ONCE, MOST_WAITING, ONE_SERVER, PER_MEMBER, Asker, FairQueue
from bot.core.progress import Stage, Step
from bot.core.rates import MostReadings
from fakes import Noon

PER_SERVER = int(AT_ONCE * ONE_SERVER)
ALICE, BOB = 1, 2
HERE, THERE = 100, 200
UNLIMITED = MostReadings(0, 0, 0)


def asker(member: int | None = ALICE, server: int | None = HERE, channel: int = 10) -> Asker:
    return Asker(member, channel, server)


class Room:
    """Where readings go on, each until it is ended; `begun` has all that ever got their turn, in order."""

    def __init__(self, most: MostReadings = UNLIMITED, at_once: int = AT_ONCE) -> None:
        self.clock = Noon()
        self.queue = FairQueue(self.clock, most, at_once)
        self.begun: list[Asker] = []
        self.tasks: list[asyncio.Task[None]] = []
        self._ends: list[asyncio.Event] = []

    async def post(self, *askers: Asker) -> None:
        self.tasks += [asyncio.create_task(self._read(one)) for one in askers]
        await self.rest()

    async def end(self, reading: int) -> None:
        """End the reading that began as the so-manieth, counted from 0."""
        self._ends[reading].set()
        await self.rest()

    async def end_all(self) -> None:
        """Also those that only begin because others ended; then nothing goes on."""
        ended = 0
        while ended < len(self._ends):
            await self.end(ended)
            ended += 1

    async def wait(self, time: timedelta) -> None:
        self.clock.forward(time)
        await self.rest()

    async def rest(self) -> None:
        """Until every task waits."""
        for _ in range(10):
            await asyncio.sleep(0)

    async def leave(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

    @property
    def refused(self) -> int:
        return sum(task.done() and isinstance(task.exception(), TooManyWaiting) for task in self.tasks)

    async def _read(self, one: Asker) -> None:
        async with self.queue.turn(one, patient=True):
            self.begun.append(one)
            end = asyncio.Event()
            self._ends.append(end)
            await end.wait()


async def test_one_member_posting_forty_links_does_not_keep_another_waiting() -> None:
    room = Room()
    await room.post(*[asker(ALICE)] * 40)
    await room.post(asker(BOB))
    assert room.begun == [asker(ALICE)] * PER_MEMBER + [asker(BOB)]
    await room.leave()


async def test_one_server_posting_forty_links_does_not_keep_another_waiting() -> None:
    room = Room()
    await room.post(*(asker(member, HERE) for member in range(40)))
    await room.post(asker(BOB, THERE))
    assert [one.server_id for one in room.begun] == [HERE] * PER_SERVER + [THERE]
    await room.leave()


async def test_at_most_eight_are_read_at_once_and_all_get_their_turn() -> None:
    room = Room()
    everybody = [asker(n, server) for server in range(4) for n in range(5)]
    await room.post(*everybody)
    assert len(room.begun) == AT_ONCE
    await room.end_all()
    assert sorted(room.begun, key=everybody.index) == everybody


@pytest.mark.parametrize(("at_once", "of_one_server"), [(1, 1), (4, 3), (20, 15)])
async def test_an_operator_says_how_many_are_read_at_once_and_one_server_never_takes_all_of_several(
    at_once: int, of_one_server: int
) -> None:
    room = Room(at_once=at_once)
    await room.post(*(asker(member, HERE) for member in range(30)), *(asker(member, THERE) for member in range(30)))
    assert len(room.begun) == at_once
    assert sum(one.server_id == HERE for one in room.begun) == of_one_server
    await room.leave()


async def test_a_turn_that_ends_goes_to_the_server_that_holds_the_fewest() -> None:
    room = Room()
    await room.post(*[asker(n, HERE) for n in range(10)], *[asker(n, THERE) for n in range(10)])
    await room.end(0)
    await room.end(1)
    held_here_and_there = [one.server_id for one in room.begun[2:]]
    assert held_here_and_there.count(HERE) == held_here_and_there.count(THERE) == AT_ONCE // 2
    await room.leave()


async def test_a_server_whose_readings_are_quick_does_not_keep_the_turn_to_itself() -> None:
    room = Room()
    await room.post(*(asker(server=n) for n in range(AT_ONCE)))
    await room.post(*[asker(server=HERE)] * 3, asker(server=THERE))
    await room.end(0)
    await room.end(AT_ONCE)
    assert [one.server_id for one in room.begun[AT_ONCE:]] == [HERE, THERE]
    await room.leave()


async def test_within_a_server_a_turn_that_ends_goes_to_the_member_that_holds_the_fewest() -> None:
    room = Room()
    await room.post(*[asker(ALICE)] * 3, *[asker(9)] * 3)
    await room.post(asker(ALICE), asker(BOB))
    await room.end(5)
    assert room.begun[PER_SERVER:] == [asker(BOB)]
    await room.leave()


async def test_members_of_a_server_take_turns_however_much_each_has_posted() -> None:
    room = Room()
    members = [1, 2, 3, 4, 5, 6]
    await room.post(*(asker(member) for member in members))
    await room.post(*[asker(ALICE)] * 20, asker(BOB))
    for reading in range(2):
        await room.end(reading)
    assert room.begun[PER_SERVER:] == [asker(ALICE), asker(BOB)]
    await room.leave()


async def test_what_is_above_a_members_rate_is_read_as_time_passes_and_none_of_it_is_lost() -> None:
    room = Room(MostReadings(per_member=10))
    await room.post(*[asker()] * 12)
    await room.end_all()
    assert len(room.begun) == 10
    await room.wait(timedelta(seconds=59))
    assert len(room.begun) == 10
    await room.wait(timedelta(seconds=1))
    assert len(room.begun) == 11
    await room.wait(timedelta(minutes=1))
    assert len(room.begun) == 12
    await room.end_all()
    assert [task.exception() for task in room.tasks] == [None] * 12


async def test_a_clock_that_is_set_back_makes_nobody_wait_for_longer() -> None:
    room = Room(MostReadings(per_member=10))
    await room.post(*[asker()] * 11)
    await room.end_all()
    room.clock.time -= timedelta(days=1)
    await room.wait(timedelta(minutes=1))
    assert len(room.begun) == 11
    await room.leave()


async def test_who_waits_for_their_rate_stands_in_nobodys_way() -> None:
    room = Room(MostReadings(per_member=1))
    await room.post(*[asker(ALICE)] * 20, *(asker(member) for member in range(2, 6)))
    assert [one.member_id for one in room.begun] == [ALICE, 2, 3, 4, 5]
    await room.leave()


async def test_a_channel_above_its_rate_waits_and_the_servers_other_channels_do_not() -> None:
    room = Room(MostReadings(per_channel=2))
    await room.post(*(asker(member, channel=10) for member in range(3)), asker(9, channel=11))
    await room.end_all()
    assert [one.channel_id for one in room.begun] == [10, 10, 11]
    await room.wait(timedelta(minutes=5))
    assert len(room.begun) == 4
    await room.end_all()


async def test_a_server_above_its_rate_shares_what_comes_free_among_its_members() -> None:
    room = Room(MostReadings(per_member=0, per_channel=0, per_server=1))
    await room.post(*[asker(ALICE)] * 10, asker(BOB))
    await room.end_all()
    assert len(room.begun) == 1
    for _ in range(2):
        await room.wait(timedelta(minutes=10))
        await room.end_all()
    assert BOB in [one.member_id for one in room.begun]
    await room.leave()


async def test_a_servers_rate_is_no_matter_of_direct_messages() -> None:
    room = Room(MostReadings(per_server=1))
    await room.post(*(asker(member, server=None, channel=member) for member in range(4)))
    assert len(room.begun) == 4
    await room.leave()


async def test_beyond_thirty_waiting_links_a_members_own_are_refused_and_nobody_elses() -> None:
    room = Room()
    await room.post(*[asker(ALICE)] * (PER_MEMBER + MOST_WAITING + 3))
    assert room.refused == 3
    assert room.queue.slows(asker(ALICE))
    await room.post(asker(BOB))
    assert room.refused == 3
    await room.leave()


async def test_what_nobody_knows_the_asker_of_is_never_refused() -> None:
    room = Room(MostReadings(per_member=1))
    await room.post(*[asker(None)] * 50)
    await room.end_all()
    assert (room.refused, len(room.begun)) == (0, 40)  # the channel's rate
    await room.leave()


async def test_a_message_deleted_while_it_waits_or_is_read_makes_room_for_the_next() -> None:
    room = Room()
    await room.post(*[asker(ALICE)] * (PER_MEMBER + 2))
    reading, waiting = room.tasks[0], room.tasks[PER_MEMBER]
    waiting.cancel()
    await room.rest()
    assert len(room.begun) == PER_MEMBER
    reading.cancel()
    await room.rest()
    assert len(room.begun) == PER_MEMBER + 1
    await room.end_all()
    assert len(room.begun) == PER_MEMBER + 1


async def test_a_command_above_the_rate_is_told_when_to_ask_again_and_is_not_counted() -> None:
    clock = Noon()
    queue = FairQueue(clock, MostReadings(per_member=1))
    async with queue.turn(asker()):
        pass
    for _ in range(2):
        with pytest.raises(TooManyRequests) as refused:
            async with queue.turn(asker()):
                pass
        assert refused.value.retry_after == 600
    clock.forward(timedelta(minutes=10))
    async with queue.turn(asker()):
        pass


async def test_only_who_really_waits_is_told_so() -> None:
    told: list[Stage] = []
    room = Room()
    async with room.queue.turn(asker(), told.append):
        assert told == []
        await room.post(*[asker()] * (PER_MEMBER - 1))
        late = asyncio.create_task(room.queue.turn(asker(), told.append).__aenter__())
        await room.rest()
        assert told == [Stage(Step.WAITING)]
        late.cancel()
        await room.leave()
