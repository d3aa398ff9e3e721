"""Which reader is asked: the model, the operator's other model, or the extractive reader."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.core.errors import ModelMisconfigured
from bot.core.ports import Reader

if TYPE_CHECKING:  # it counts in metrics, whose library `nutgraf --help` needs not wait for
    from bot.core.breaker import Breaker


class EngineChoice(StrEnum):
    """Which reader is asked for.

    `auto`: the model where one is configured, and the extractive reader when it fails. `other`: the operator's second
    model, which reads only where it is asked for by this choice.
    """

    AUTO = "auto"
    MODEL = "model"
    OTHER = "other"
    EXTRACTIVE = "extractive"


@dataclass(frozen=True, slots=True)
class Engines:
    """The readers that there are; None for a model that is not configured, and for a breaker that it has not."""

    extractive: Reader
    model: Reader | None = None
    other: Reader | None = None
    breaker: "Breaker | None" = None
    other_breaker: "Breaker | None" = None

    def of(self, choice: EngineChoice) -> Reader:
        """Raises ModelMisconfigured where no such model is configured."""
        match choice:
            case EngineChoice.AUTO:
                return self.model or self.extractive
            case EngineChoice.EXTRACTIVE:
                return self.extractive
            case EngineChoice.MODEL:
                reader, settings = self.model, "OPENAI_API_KEY or OPENAI_BASE_URL"
            case EngineChoice.OTHER:
                reader, settings = self.other, "OPENAI_OTHER_MODEL, beside OPENAI_API_KEY or OPENAI_BASE_URL"
        if reader is None:
            raise ModelMisconfigured(f"no such model is configured: set {settings}")
        return reader
