"""One look at the running bot: its parts are asked, and what they say becomes a report and the gauges' values."""

import asyncio
import math
from dataclasses import dataclass
from datetime import datetime

from bot.core import metrics
from bot.core.budget import Budget
from bot.core.fair_queue import FairQueue
from bot.core.ports import Store
from bot.core.share import Shared
from bot.core.vitals import Backlog, Database, Model, Queue, Report, Space, Vitals
from bot.status.counted import breaker_is_open, counted, tokens
from bot.status.database_question import DatabaseQuestion
from bot.status.watch import Watch


@dataclass(frozen=True, slots=True)
class _Told:
    """What the database tells about itself and what is in it."""

    space: Space
    backlog: Backlog
    budget_left: int | None


_NOTHING = _Told(Space(), Backlog(), None)


class Examination:
    """Asked by any number at once, it looks once."""

    def __init__(self, watch: Watch, store: Store, queue: FairQueue, budget: Budget) -> None:
        self.watch = watch
        self._store = store
        self._queue = queue
        self._budget = budget
        self._clock = watch.clock
        self._looks: Shared[str, Report] = Shared()
        self._reading = DatabaseQuestion(self._read)
        self._writing = DatabaseQuestion(store.try_writing)

    async def report(self) -> Report:
        """How the bot is now; the gauges are set to it."""
        return await self._looks.run("look", lambda _: self._look())

    async def close(self) -> None:
        """Ends a look that is under way."""
        await self._looks.close()
        await self._reading.close()
        await self._writing.close()

    async def _look(self) -> Report:
        read, written = await asyncio.gather(self._reading.answer(), self._writing.answer())
        told, unreadable = (_NOTHING, read) if isinstance(read, str) else (read, None)
        report = Report.on(self._vitals(told, Database(unreadable=unreadable, unwritable=written, space=told.space)))
        _set_gauges(report)
        return report

    async def _read(self) -> _Told:
        now = self._clock.now()
        return _Told(await self._store.space(), await self._store.backlog(now), await self._budget_left(now))

    async def _budget_left(self, now: datetime) -> int | None:
        """Of the whole bot's tokens; what each server may use is its own affair."""
        most = self._budget.limits.whole_bot
        return max(0, most - (await self._store.spent(None, now)).whole_bot) if most else None

    def _vitals(self, told: _Told, database: Database) -> Vitals:
        tokens_in, tokens_out = tokens()
        price = self._budget.price
        return Vitals(
            started=self.watch.started,
            at=self._clock.now(),
            gateway=self.watch.gateway(),
            gateway_seen=self.watch.gateway_seen,
            database=database,
            backlog=told.backlog,
            queue=Queue(holding=self._queue.holding, waiting=self._queue.waiting),
            lag=self.watch.lag,
            model=Model(
                tokens_in=tokens_in,
                tokens_out=tokens_out,
                cost=price.of(tokens_in, tokens_out) if price else None,
                budget_left=told.budget_left,
                breaker_open=breaker_is_open(),
            ),
            counted=counted(),
        )


def _set_gauges(report: Report) -> None:
    vitals, space = report.vitals, report.vitals.database.space
    metrics.HEALTHY.set(report.healthy)
    metrics.GATEWAY_CONNECTED.set(vitals.gateway.connected)
    metrics.GATEWAY_LATENCY.set(_known(vitals.gateway.latency))
    metrics.QUEUE_WAITING.set(vitals.queue.waiting)
    metrics.QUEUE_HOLDING.set(vitals.queue.holding)
    metrics.INBOX_OPEN.set(_known(vitals.backlog.open))
    metrics.INBOX_OLDEST.set(vitals.since(vitals.backlog.oldest).total_seconds())
    metrics.BUDGET_LEFT.set(math.inf if vitals.model.budget_left is None else vitals.model.budget_left)
    metrics.DATABASE_BYTES.set(_known(space.taken))
    metrics.DISK_FREE.set(_known(space.free))
    metrics.BACKUP_AGE.set(vitals.since(space.backed_up).total_seconds() if space.backed_up else math.nan)


def _known(value: float | None) -> float:
    return math.nan if value is None else value
