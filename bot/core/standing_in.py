"""Who makes an answer: the reader that was chosen, or the extractive reader in the place of a model that fails."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import TypeVar

import structlog

from bot.core.engines import EngineChoice, Engines
from bot.core.errors import BudgetSpent, ModelAway, ModelError
from bot.core.ports import Reader
from bot.core.reading import Fallback
from bot.core.usage import WhenSpent

log = structlog.get_logger()

Made = TypeVar("Made")


class WhenModelFails(StrEnum):
    """What becomes of an article while the model is away: read without it, also until the model can read it in place
    of that, or to wait for the model."""

    EXTRACT = "extract"
    REPLACE = "replace"
    WAIT = "wait"


class StandIn:
    """The operator's two choices, of what to do while the model is away and once the budget is spent."""

    def __init__(self, engines: Engines, when_model_fails: WhenModelFails, when_spent: WhenSpent) -> None:
        self._engines = engines
        self._when_model_fails = when_model_fails
        self._when_spent = when_spent

    async def made(
        self, engine: EngineChoice, make: Callable[[Reader], Awaitable[Made]]
    ) -> tuple[Made, Fallback | None]:
        """What the chosen reader makes; and where that was to be the model but was not, why. Raises a ModelError where
        the model alone was asked for, or is rather waited for."""
        try:
            return await make(self._engines.of(engine)), None
        except ModelError as error:
            if engine is not EngineChoice.AUTO or self._waits_after(error):
                raise
            log.warning("model_failed", kind=type(error).__name__, detail=error.detail)
            return await make(self._engines.extractive), _fallback(error)

    def _waits_after(self, error: ModelError) -> bool:
        match error:
            case BudgetSpent():
                return self._when_spent is WhenSpent.WAIT
            case ModelAway():
                return self._when_model_fails is WhenModelFails.WAIT
            case _:
                return False


def _fallback(error: ModelError) -> Fallback:
    match error:
        case BudgetSpent():
            return Fallback.BUDGET_SPENT
        case ModelAway():
            return Fallback.MODEL_AWAY
        case _:
            return Fallback.MODEL_FAILED
