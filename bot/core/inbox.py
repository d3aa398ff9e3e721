"""Inbox: accepted links, each answered exactly once; a row is committed before any sign that a link was taken."""

import asyncio
from dataclasses import replace
from itertools import groupby
from typing import Protocol

import structlog

from bot.core.desk import Answer
from bot.core.errors import NutgrafError
from bot.core.kept import Accepted, Place
from bot.core.ports import Clock, Store

log = structlog.get_logger()

Result = tuple[Accepted, Answer | NutgrafError]


class ReadsLinks(Protocol):
    """The desk, as far as the inbox knows it."""

    async def read(self, row: Accepted) -> Answer:
        """The answer about one link, as the place where it was posted wants it, once its turn has come.

        Raises a NutgrafError.
        """
        ...


class Deliver(Protocol):
    """Shows the answers about one message's links."""

    async def __call__(self, place: Place, results: list[Result], nonce: str) -> str:
        """One reply for all results; returns the outcome to record: "answered", "failed", "gone" …

        `nonce`, at most 25 characters, is the same whenever these links are delivered again, so that Discord can
        tell a reply sent twice.
        """
        ...


class Inbox:
    """Takes links in, has them read, and hands each message's answers over together. Store errors pass through."""

    def __init__(self, store: Store, desk: ReadsLinks, deliver: Deliver, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._deliver = deliver
        self._clock = clock
        self._under_way: set[int] = set()
        self._tasks: dict[asyncio.Task[None], Accepted] = {}
        self._delivering: set[int] = set()
        self._closing = False

    async def accept(self, place: Place, urls: list[str], member_id: int | None = None) -> list[Accepted]:
        """Commit a row for each link that `member_id` asks for; those that this message brought before are left out."""
        rows = await self._store.accept(place, urls, self._clock.now())
        return [replace(row, member_id=member_id) for row in rows]

    def start(self, accepted: list[Accepted]) -> None:
        """Answer these links of one message in the background; those already under way are left out.

        Once closing nothing is begun: what is accepted then waits for the next start of the program.
        """
        new = [row for row in accepted if row.id not in self._under_way]
        if new and not self._closing:
            ids = {row.id for row in new}
            task = asyncio.create_task(self._run(new))
            self._tasks[task] = new[0]
            self._under_way |= ids
            task.add_done_callback(lambda done: self._ended(done, ids))

    async def resume(self) -> None:
        """Take up, message by message, whatever was accepted, is not finished and not under way."""
        rows = await self._store.unfinished()
        for _, of_one_message in groupby(sorted(rows, key=_message), key=_message):
            self.start(list(of_one_message))

    async def answer(self, accepted: list[Accepted]) -> None:
        """Read the links of one message, deliver the results together, then close the rows with the outcome.

        If delivering raises, the rows stay open and the next start takes them up again.
        """
        results = await asyncio.gather(*(self._read(row) for row in accepted))
        first = accepted[0]
        self._delivering.add(first.id)
        try:
            outcome = await self._deliver(first.place, results, f"nutgraf-{first.id}")
            await self._store.finish([row.id for row in accepted], outcome, self._clock.now())
        finally:
            self._delivering.discard(first.id)

    async def recall(self, place: Place) -> None:
        """Stop answering a message. A delivery that has begun comes to its end first, so that its reply is known."""
        tasks = [task for task, first in self._tasks.items() if first.place == place]
        for task in tasks:
            if self._tasks[task].id not in self._delivering:
                task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def close(self, grace: float = 20) -> None:
        """Wait `grace` seconds for what is under way, then stop it; what was stopped stays in the inbox."""
        self._closing = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=grace)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, accepted: list[Accepted]) -> None:
        ids = [row.id for row in accepted]
        try:
            await self.answer(accepted)
        except Exception:
            log.exception("inbox_answer_failed", ids=ids)

    def _ended(self, task: asyncio.Task[None], ids: set[int]) -> None:
        del self._tasks[task]
        self._under_way -= ids

    async def _read(self, row: Accepted) -> Result:
        try:
            return row, await self._desk.read(row)
        except NutgrafError as error:
            return row, error


def _message(row: Accepted) -> tuple[int, int, int]:
    return row.place.server_id, row.place.channel_id, row.place.message_id
