"""Breaker: after failures in a row that are an endpoint's own, nobody asks it until a probe finds it well again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.core import metrics
from bot.core.errors import ModelAway, ModelError, ModelUnavailable
from bot.core.ports import Clock

MOST_FAILURES = 5
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=5)
"""So that whatever waits for the endpoint is taken up within minutes of its return."""

Made = TypeVar("Made")

log = structlog.get_logger()


class Breaker:
    """Closed, it lets calls through and counts a ModelAway; any answer, also one that is no use, sets the count back.

    Open, it asks by itself, one probe at a time, after pauses that double. The probe that is answered closes it but
    leaves the count, so that the next call, if it fails, opens it again: a probe is small, and may pass where an
    article does not.
    """

    def __init__(self, clock: Clock, probe: Callable[[], Awaitable[object]]) -> None:
        """`probe`: one small call; what it raises counts as it does for others."""
        self._clock = clock
        self._probe = probe
        self._failures = 0
        self._pause = FIRST_PAUSE
        self._why: ModelAway | None = None
        self._probe_at: datetime | None = None
        self._probing: asyncio.Task[None] | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def is_open(self) -> bool:
        """Whether calls are refused."""
        return self._why is not None

    def when_closed(self, listener: Callable[[], None]) -> None:
        """Have this called, on the event loop, each time that it closes."""
        self._listeners.append(listener)

    async def call(self, work: Callable[[], Awaitable[Made]]) -> Made:
        """What the work makes. Raises ModelUnavailable, without beginning it, while open; or what the work raises."""
        if self._why:
            raise ModelUnavailable(f"not asked since it failed: {type(self._why).__name__} {self._why.detail}".strip())
        try:
            made = await work()
        except ModelAway as error:
            self._failed(error)
            raise
        except ModelError:
            self._answered()
            raise
        self._answered()
        return made

    async def close(self) -> None:
        """Ends a probe that is under way."""
        if self._probing:
            self._probing.cancel()
            await asyncio.gather(self._probing, return_exceptions=True)

    def _answered(self) -> None:
        """Also to a call that began before it opened."""
        self._pause = FIRST_PAUSE
        if self._why:
            self._shut()
        self._failures = 0

    def _failed(self, error: ModelAway) -> None:
        self._failures += 1
        if self._failures >= MOST_FAILURES and self._why is None:
            metrics.MODEL_BREAKERS_OPEN.inc()
            self._open(error)

    def _open(self, error: ModelAway) -> None:
        self._why = error
        self._probe_at = probe_at = self._clock.steady() + self._pause
        self._clock.call_in(self._pause, lambda: self._begin_probe(probe_at))
        log.warning(
            "breaker_opened",
            kind=type(error).__name__,
            detail=error.detail,
            probe_in_seconds=self._pause.total_seconds(),
        )
        self._pause = min(2 * self._pause, LONGEST_PAUSE)

    def _shut(self) -> None:
        metrics.MODEL_BREAKERS_OPEN.dec()
        self._why = self._probe_at = None
        log.info("breaker_closed")
        for listener in self._listeners:
            listener()

    def _begin_probe(self, due: datetime) -> None:
        """An alarm of an earlier time that it was open is not heeded."""
        if self._probe_at == due:
            self._probe_at = None
            self._probing = asyncio.create_task(self._ask())

    async def _ask(self) -> None:
        try:
            await self._probe()
            why = None
        except ModelAway as error:
            why = error
        except ModelError:
            why = None
        if self._why is None:
            return  # a call that began before it opened was answered meanwhile
        if why:
            self._open(why)
        else:
            self._shut()
