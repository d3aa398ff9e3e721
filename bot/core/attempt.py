"""Attempt: one try at answering the links of a message together; what failed for now is left for a later one."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol, TypeGuard

import structlog
from structlog.contextvars import bound_contextvars

from bot.core import metrics
from bot.core.answer import Answer
from bot.core.errors import ModelAway, NutgrafError, StoreError
from bot.core.kept import Accepted, Place
from bot.core.leases import over
from bot.core.ports import Clock, Store
from bot.core.progress import Progress, Stage, Step

log = structlog.get_logger()

Result = tuple[Accepted, Answer | NutgrafError]
Sending = Callable[[list[Accepted]], Awaitable[bool]]

# A model's error comes as far as this only where the operator would have links wait for the model.
MAY_PASS = (StoreError, ModelAway)


class ReadsLinks(Protocol):
    """The desk, as far as the inbox knows it."""

    async def read(self, row: Accepted, progress: Progress) -> Answer:
        """The answer about one link, as the place where it was posted wants it, once its turn has come.

        `progress` is told when it waits for its turn, and what is done then. Raises a NutgrafError.
        """
        ...


class Delivers(Protocol):
    """Shows the answers about one message's links. What its methods raise may pass: a later attempt follows."""

    async def find(self, rows: list[Accepted]) -> str | None:
        """The outcome of links that an earlier attempt may have answered; None where it did not, as far as is known."""
        ...

    async def deliver(self, place: Place, results: list[Result], sending: Sending) -> str:
        """One reply for all results that may be seen; gives the outcome to record: "answered", "failed", "gone" …

        `sending` is called right before the request, with the rows that the reply answers; if it gives False, none is
        made. A row that it is not called with is tried again by itself, where posting fails.
        """
        ...

    async def give_up(self, row: Accepted) -> None:
        """Say that the links of this row's message are read no more."""
        ...


class Attempt:
    """At `rows`, all of one message. While it is `delivering`, its reply may be on the way."""

    def __init__(self, rows: list[Accepted], store: Store, desk: ReadsLinks, delivery: Delivers, clock: Clock) -> None:
        self.rows = rows
        self.delivering = False
        self._store = store
        self._desk = desk
        self._delivery = delivery
        self._clock = clock
        self._reads: dict[int, asyncio.Task[Answer]] = {}
        self._waiting: set[int] = set()
        self._seconds: dict[int, dict[metrics.Stage, float]] = {}
        self._stopping = False

    async def run(self) -> list[Accepted]:
        """Gives the links that are to be tried again. If it raises, all of them are."""
        if await self._is_over():
            return []
        results = await self._read_all()
        ready = [(row, result) for row, result in results if _is_ready(result)]
        if ready:
            await self._deliver(ready)
        return [row for row, result in results if isinstance(result, Exception) and not _is_ready(result)]

    def stop_waiting(self) -> None:
        """The program ends: what only waits for its turn is left as it is, for the next start."""
        self._stopping = True
        for row_id in self._waiting:
            self._reads[row_id].cancel()

    async def _is_over(self) -> bool:
        """Whether an earlier attempt answered, or there have been enough of them."""
        if self.rows[0].attempts == 1:
            return False
        self.delivering = True
        try:
            outcome = await self._outcome_without_reading()
            if outcome:
                await self._finish(self.rows, outcome, {})
        finally:
            self.delivering = False
        return outcome is not None

    async def _outcome_without_reading(self) -> str | None:
        given_up = over(self.rows[0], self._clock.now())
        try:
            found = await self._delivery.find(self.rows)
            if given_up and not found:
                log.warning("link_given_up", outcome=given_up)
                await self._delivery.give_up(self.rows[0])
        except Exception as error:
            if not given_up:
                raise
            log.warning("link_given_up_silently", kind=type(error).__name__)
            return given_up
        return found or given_up

    async def _read_all(self) -> list[tuple[Accepted, Answer | BaseException]]:
        self._reads = {row.id: asyncio.create_task(self._read(row)) for row in self.rows}
        results = await asyncio.gather(*self._reads.values(), return_exceptions=True)
        return list(zip(self.rows, results, strict=True))

    async def _read(self, row: Accepted) -> Answer:
        with bound_contextvars(link=row.id), metrics.stages() as self._seconds[row.id]:
            try:
                return await self._desk.read(row, partial(self._told, row.id))
            except MAY_PASS as error:
                log.warning("link_postponed", kind=type(error).__name__, detail=error.detail)
                raise
            except NutgrafError:
                raise
            except Exception:
                log.exception("link_not_read")
                raise

    def _told(self, row_id: int, stage: Stage) -> None:
        if stage.step is not Step.WAITING:
            self._waiting.discard(row_id)
        elif self._stopping:
            self._reads[row_id].cancel()
        else:
            self._waiting.add(row_id)

    async def _deliver(self, results: list[Result]) -> None:
        rows = [row for row, _ in results]
        self.delivering = True
        try:
            with metrics.stages() as posting, metrics.stage(metrics.Stage.POST):
                outcome = await self._delivery.deliver(rows[0].place, results, self._sending)
            await self._finish(rows, outcome, posting)
        finally:
            self.delivering = False

    async def _sending(self, rows: list[Accepted]) -> bool:
        return await self._store.sending(rows, self._clock.now())

    async def _finish(self, rows: list[Accepted], outcome: str, posting: dict[metrics.Stage, float]) -> None:
        """`posting`: the seconds that it took to show the answer, which its links share."""
        now = self._clock.now()
        for row in await self._store.finish(rows, outcome, now):
            seconds = (now - row.accepted_at).total_seconds()
            metrics.LINKS_FINISHED.labels(outcome).inc()
            metrics.LINK_SECONDS.observe(seconds)
            stages = {stage: round(spent, 3) for stage, spent in {**self._seconds.get(row.id, {}), **posting}.items()}
            log.info("link_finished", link=row.id, outcome=outcome, seconds=round(seconds, 3), **stages)


def nonce(rows: list[Accepted]) -> str:
    """Of the reply to these, at most 25 characters: the same whenever it is sent again, so that Discord can tell."""
    return f"nutgraf-{rows[0].id}"


def _is_ready(result: Answer | BaseException) -> TypeGuard[Answer | NutgrafError]:
    """To be told to members: an answer, or why there is none and will be none."""
    return isinstance(result, Answer) or (isinstance(result, NutgrafError) and not isinstance(result, MAY_PASS))
