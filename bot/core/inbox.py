"""Inbox: accepted links, each answered exactly once; a row is committed before any sign that a link was taken."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import structlog
from structlog.contextvars import bound_contextvars

from bot.core import metrics
from bot.core.attempt import Attempt, Delivers, ReadsLinks
from bot.core.errors import StoreError
from bot.core.kept import Accepted, Place
from bot.core.leases import LEASE, RENEWAL, pause_after
from bot.core.ports import Clock, Store

log = structlog.get_logger()

MOST_AT_ONCE = 1000  # of those that wait


class Inbox:
    """Takes links in and sees to it that each comes to an outcome, after several attempts if need be.

    A link that is accepted or taken up is leased to this process, which renews the lease while it is at work; what
    failed for now is due after a pause. Whoever finds a link due takes it up.
    """

    def __init__(self, store: Store, desk: ReadsLinks, delivery: Delivers, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._delivery = delivery
        self._clock = clock
        self._under_way: set[int] = set()
        self._tasks: dict[asyncio.Task[None], Attempt] = {}
        self._postponing: set[asyncio.Task[None]] = set()
        self._postponed: dict[int, Accepted] = {}
        self._looking: asyncio.Task[None] | None = None
        self._is_heir = False
        self._closing = False

    async def accept(self, place: Place, urls: list[str], member_id: int | None = None) -> list[Accepted]:
        """Commit a row for each link that `member_id` asks for; those that this message brought before are left out.

        Raises a StoreError.
        """
        now = self._clock.now()
        rows = await self._store.accept(place, urls, now, now + LEASE)
        metrics.LINKS_ACCEPTED.inc(len(rows))
        for row in rows:
            log.info("link_accepted", link=row.id)
        return [replace(row, member_id=member_id) for row in rows]

    def start(self, accepted: list[Accepted]) -> None:
        """Answer these links of one message in the background; those already under way are left out.

        Once closing nothing is begun: what is accepted then waits for the next start of the program.
        """
        new = [row for row in accepted if row.id not in self._under_way]
        if new and not self._closing:
            attempt = Attempt(new, self._store, self._desk, self._delivery, self._clock)
            task = asyncio.create_task(self._run(attempt))
            self._tasks[task] = attempt
            self._under_way |= {row.id for row in new}
            task.add_done_callback(self._ended)

    async def resume(self) -> None:
        """Take up at once whatever waits: the program, Discord or the model is back.

        What becomes due after the first time is taken up by itself. Raises a StoreError.
        """
        if not self._is_heir:
            await self._store.void_leases(self._under_way.copy())
            self._is_heir = True
        if self._looking is None:  # not before: what was accepted while leases were voided is under way by now
            self._look()
        if self._postponing:
            await asyncio.wait(self._postponing)
        for waiting in _batches(list(self._postponed.values())):
            await self._take_up(waiting)
            for row in waiting:
                self._postponed.pop(row.id, None)

    async def recall(self, place: Place) -> None:
        """Stop answering a message. A delivery that has begun comes to its end first, so that its reply is known."""
        tasks = [task for task, attempt in self._tasks.items() if attempt.rows[0].place == place]
        for task in tasks:
            if not self._tasks[task].delivering:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def close(self, grace: float = 20) -> None:
        """Wait `grace` seconds for what is being read or delivered, then stop it.

        What was stopped, or only waited for its turn, stays in the inbox.
        """
        self._closing = True
        for attempt in self._tasks.values():
            attempt.stop_waiting()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        if self._looking:
            await self._looking

    async def _run(self, attempt: Attempt) -> None:
        with bound_contextvars(link=attempt.rows[0].id):
            try:
                again = await attempt.run()
            except Exception:
                log.exception("inbox_answer_failed", ids=[row.id for row in attempt.rows])
                again = attempt.rows
            if again:
                self._postponing |= {task for task, one in self._tasks.items() if one is attempt}
                await self._postpone(again)

    async def _postpone(self, rows: list[Accepted]) -> None:
        """Where the database does not take it, the lease runs out after a while."""
        now = self._clock.now()
        due_at = now + pause_after(now - min(row.accepted_at for row in rows))
        try:
            rows = await self._store.postpone(rows, due_at)
        except StoreError as error:
            log.warning("pause_not_kept", kind=type(error).__name__)
        self._postponed.update({row.id: row for row in rows})

    def _ended(self, task: asyncio.Task[None]) -> None:
        attempt = self._tasks.pop(task)
        self._under_way -= {row.id for row in attempt.rows}
        self._postponing.discard(task)

    def _look(self) -> None:
        """By the clock, for as long as the program runs."""
        if not self._closing:
            self._looking = asyncio.create_task(self._renew_and_take_up())
            self._clock.call_in(RENEWAL, self._look)

    async def _renew_and_take_up(self) -> None:
        try:
            await self._take_up()
        except StoreError as error:
            log.warning("inbox_not_looked_through", kind=type(error).__name__)

    async def _take_up(self, waiting: Sequence[Accepted] = ()) -> None:
        now = self._clock.now()
        rows = await self._store.take_up(now, now + LEASE, self._under_way.copy(), waiting)
        for row in rows:
            self._postponed.pop(row.id, None)
        for _, sent_together in groupby(sorted(rows, key=_reply), key=_reply):
            self.start(list(sent_together))


def _batches(rows: list[Accepted]) -> list[list[Accepted]]:
    """At least one. A statement takes two variables for each row; PostgreSQL allows 32,767, SQLite often one less."""
    return [rows[start : start + MOST_AT_ONCE] for start in range(0, max(len(rows), 1), MOST_AT_ONCE)]


def _reply(row: Accepted) -> tuple[object, ...]:
    """What rows have in common that one reply is to answer, or that one may have answered already."""
    place = row.place
    return place.server_id, place.channel_id, place.message_id, str(row.sending_at)
