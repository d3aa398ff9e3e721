"""Budget: the tokens that a day may take, reserved before a model is called and settled after."""

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

import structlog

from bot.core import metrics
from bot.core.errors import BudgetSpent, NutgrafError, StoreError
from bot.core.ports import Clock
from bot.core.reading import Engine
from bot.core.stores import UsageStore
from bot.core.usage import Limits, Price

log = structlog.get_logger()


class _Made(Protocol):
    @property
    def engine(self) -> Engine: ...


Made = TypeVar("Made", bound=_Made)


class Budget:
    """Asked before a model is. Without limits it refuses nothing, and still keeps count."""

    def __init__(
        self, store: UsageStore, clock: Clock, limits: Limits | None = None, price: Price | None = None
    ) -> None:
        """`price`: of the model in use; None where the operator has named none."""
        self.limits = limits or Limits()
        self.price = price
        self._store = store
        self._clock = clock

    async def spend(
        self, server_id: int | None, model: str | None, tokens: int, work: Callable[[], Awaitable[Made]]
    ) -> Made:
        """What `work` makes, with `tokens`, its estimated price, set aside until its engine tells what it used.

        Where it fails or is cancelled, only what the error says was used is charged. Raises BudgetSpent, or what the
        work raises. A call may take more than was estimated: the day ends by so much over its limit.
        """
        reservation = await self._store.reserve(server_id, model, tokens, self.limits, self._clock.now())
        if reservation is None:
            raise BudgetSpent
        try:
            made = await work()
        except BaseException as error:
            used = (error.tokens_in, error.tokens_out) if isinstance(error, NutgrafError) else (0, 0)
            await self._settle(reservation, 0, *used)
            raise
        await self._settle(reservation, 1, made.engine.tokens_in, made.engine.tokens_out)
        metrics.ANSWERS.labels("made").inc()
        return made

    async def count_cache_hit(self, server_id: int | None, model: str | None) -> None:
        """An answer that is kept is worth more than its tally: where that cannot be written, it is left out."""
        metrics.ANSWERS.labels("cache").inc()
        try:
            await self._store.count_cache_hit(server_id, model, self._clock.now())
        except StoreError as error:
            log.warning("cache_hit_not_counted", detail=error.detail)

    async def left(self, server_id: int | None) -> int | None:
        """Tokens that a server may still use today; None without a limit."""
        return self.limits.left(await self._store.spent(server_id, self._clock.now()))

    async def _settle(self, reservation: int, readings: int, tokens_in: int, tokens_out: int) -> None:
        metrics.MODEL_TOKENS.labels("in").inc(tokens_in)
        metrics.MODEL_TOKENS.labels("out").inc(tokens_out)
        if self.price:
            metrics.MODEL_COST.inc(self.price.of(tokens_in, tokens_out))
        await self._store.settle(reservation, readings, tokens_in, tokens_out)
