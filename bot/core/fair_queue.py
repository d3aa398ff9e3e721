"""FairQueue: a few readings at a time, in turn for every server and, within a server, for every member."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain

from bot.core.errors import TooManyRequests, TooManyWaiting
from bot.core.ports import Clock
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.rates import MostReadings, Rate

AT_ONCE = 8
ONE_SERVER = 3 / 4  # of them at most: the others would else wait until a slow model has answered
PER_MEMBER = 4  # as many links as one message may have
MOST_WAITING = 30  # of one member in one server


@dataclass(frozen=True, slots=True)
class Asker:
    """For whom something is read: ids. No server in a direct message; no member where nobody knows any more."""

    member_id: int | None
    channel_id: int | None
    server_id: int | None


@dataclass(frozen=True, slots=True, eq=False)
class _Waiter:
    asker: Asker
    begins: datetime
    """Not before this moment, by the member's rate."""
    granted: asyncio.Event = field(default_factory=asyncio.Event)


_Line = deque[_Waiter]


class FairQueue:
    """Whoever has something read anew holds a turn meanwhile. Turns go to the server that holds the fewest, in it to
    the member that holds the fewest, and among equals to the one whose last turn is longest ago.

    A member's rate is counted when they come: what is above it waits for its moment, and stands in nobody's way. The
    rates of channel and server are counted when a turn is given, so that these too are shared out in turn. What one
    member asks for in one server begins in the order in which it was asked for.
    """

    def __init__(self, clock: Clock, most: MostReadings | None = None, at_once: int = AT_ONCE) -> None:
        most = most or MostReadings()
        self._clock = clock
        self._at_once = at_once
        self._per_server = max(1, int(at_once * ONE_SERVER))
        self._members = Rate(most.per_member)
        self._channels = Rate(most.per_channel)
        self._servers = Rate(most.per_server)
        self._lines: dict[int | None, dict[int | None, _Line]] = {}
        """By server, then by member; whoever had a turn goes to the end. An empty line is not kept."""
        self._holding: list[Asker] = []
        self._looks_again_at: datetime | None = None

    @asynccontextmanager
    async def turn(
        self, asker: Asker, progress: Progress = unwatched, *, patient: bool = False
    ) -> AsyncGenerator[None]:
        """Waits for a turn, and holds it. Raises TooManyWaiting.

        Who is not `patient`, a member that waits for the answer to a command, is not kept waiting by their own rate:
        it raises TooManyRequests at once.
        """
        waiter = self._join(asker, patient=patient)
        try:
            if not waiter.granted.is_set():
                progress(Stage(Step.WAITING))
            await waiter.granted.wait()
            yield
        finally:
            self._leave(waiter)

    def slows(self, asker: Asker) -> bool:
        """Whether the next turn would have to wait because of what the member asked for before."""
        now = self._clock.steady()
        return self._members.free_at(asker.member_id, now) > now or self._is_full(asker)

    @property
    def holding(self) -> int:
        """How many have their turn now."""
        return len(self._holding)

    @property
    def waiting(self) -> int:
        """How many wait for theirs."""
        return sum(len(line) for lines in self._lines.values() for line in lines.values())

    def _join(self, asker: Asker, *, patient: bool) -> _Waiter:
        now = self._clock.steady()
        begins = self._members.free_at(asker.member_id, now)
        if begins > now and not patient:
            raise TooManyRequests(retry_after=(begins - now).total_seconds())
        if self._is_full(asker):
            raise TooManyWaiting
        waiter = _Waiter(asker, self._members.take(asker.member_id, now))
        self._lines.setdefault(asker.server_id, {}).setdefault(asker.member_id, deque()).append(waiter)
        self._grant()
        return waiter

    def _is_full(self, asker: Asker) -> bool:
        waiting = self._lines.get(asker.server_id, {}).get(asker.member_id, ())
        return asker.member_id is not None and len(waiting) >= MOST_WAITING

    def _leave(self, waiter: _Waiter) -> None:
        """After its turn, or without having had one."""
        if waiter.granted.is_set():
            self._holding.remove(waiter.asker)
        else:
            self._take_out(waiter)
        self._grant()

    def _take_out(self, waiter: _Waiter) -> None:
        server_id, member_id = waiter.asker.server_id, waiter.asker.member_id
        lines = self._lines.pop(server_id)
        line = lines.pop(member_id)
        line.remove(waiter)
        if line:
            lines[member_id] = line
        if lines:
            self._lines[server_id] = lines

    def _grant(self) -> None:
        now = self._clock.steady()
        while waiter := self._next(now):
            self._take_out(waiter)
            self._channels.take(waiter.asker.channel_id, now)
            self._servers.take(waiter.asker.server_id, now)
            self._holding.append(waiter.asker)
            waiter.granted.set()
        self._look_again_when_free(now)

    def _next(self, now: datetime) -> _Waiter | None:
        firsts = (line[0] for server_id in self._open_servers(now) for line in self._lines_in_turn(server_id))
        return next((first for first in firsts if self._may_begin(first, now)), None)

    def _open_servers(self, now: datetime) -> list[int | None]:
        """Those where another turn may be had now; who holds the fewest first."""
        if len(self._holding) >= self._at_once:
            return []
        within_rate = (server_id for server_id in self._lines if self._servers.free_at(server_id, now) <= now)
        return sorted(
            (one for one in within_rate if self._held_by_server(one) < self._per_server), key=self._held_by_server
        )

    def _lines_in_turn(self, server_id: int | None) -> list[_Line]:
        lines = self._lines[server_id]
        return [lines[member_id] for member_id in sorted(lines, key=lambda one: self._held_by_member(server_id, one))]

    def _may_begin(self, waiter: _Waiter, now: datetime) -> bool:
        held = self._held_by_member(waiter.asker.server_id, waiter.asker.member_id)
        return held < PER_MEMBER and self._free_at(waiter, now) <= now

    def _free_at(self, waiter: _Waiter, now: datetime) -> datetime:
        """When the rates of member and channel let it begin."""
        return max(waiter.begins, self._channels.free_at(waiter.asker.channel_id, now))

    def _held_by_server(self, server_id: int | None) -> int:
        return sum(asker.server_id == server_id for asker in self._holding)

    def _held_by_member(self, server_id: int | None, member_id: int | None) -> int:
        return sum((asker.server_id, asker.member_id) == (server_id, member_id) for asker in self._holding)

    def _look_again_when_free(self, now: datetime) -> None:
        """What waits for a turn to end is looked at when it ends; this is for what waits for time to pass."""
        servers = (self._servers.free_at(server_id, now) for server_id in self._lines)
        firsts = (line[0] for server_id in self._open_servers(now) for line in self._lines[server_id].values())
        moments = chain(servers, (self._free_at(first, now) for first in firsts))
        next_moment = min((moment for moment in moments if moment > now), default=None)
        if next_moment and (self._looks_again_at is None or next_moment < self._looks_again_at):
            self._looks_again_at = next_moment
            self._clock.call_in(next_moment - now, self._look_again)

    def _look_again(self) -> None:
        self._looks_again_at = None
        self._grant()
