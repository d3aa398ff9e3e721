"""What an event asks for, and the database or Discord kept from being done, is tried again until it is done."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from datetime import timedelta

import structlog

from bot.chat.sending import NOT_HEARD
from bot.core.errors import StoreError
from bot.core.ports import Clock

log = structlog.get_logger()

FIRST_PAUSE = timedelta(seconds=30)  # twice as long before each further attempt
LONGEST_PAUSE = timedelta(minutes=10)
MOST = 1000  # subjects; while nothing can be read, every message that is deleted anywhere becomes one

TROUBLE = (StoreError, *NOT_HEARD)

Work = Callable[[], Awaitable[None]]


class Retrying:
    """In memory alone. Only the last that was asked for about a subject is tried again: a message that was deleted
    has no earlier edit any more."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last: dict[Hashable, Work] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def do(self, subject: Hashable, work: Work, pause: timedelta = FIRST_PAUSE) -> None:
        """Do this, and should it meet with trouble, again after `pause`. Raises what else the work raises."""
        self._last[subject] = work
        try:
            await work()
        except TROUBLE as error:
            log.warning("put_off", kind=type(error).__name__, again_in=pause.total_seconds())
            self._put_off(subject, work, pause)
        except BaseException:
            self._forget(subject, work)
            raise
        else:
            self._forget(subject, work)

    def _put_off(self, subject: Hashable, work: Work, pause: timedelta) -> None:
        if len(self._last) > MOST:
            self._forget(subject, work)
        else:
            self._clock.call_in(pause, lambda: self._begin(subject, work, pause))

    def _begin(self, subject: Hashable, work: Work, pause: timedelta) -> None:
        if self._last.get(subject) is work:
            task = asyncio.create_task(self.do(subject, work, min(2 * pause, LONGEST_PAUSE)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    def _forget(self, subject: Hashable, work: Work) -> None:
        if self._last.get(subject) is work:
            del self._last[subject]
