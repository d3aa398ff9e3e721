"""What the model was used for and what it may be: limits, price, and a day's tally."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum


class WhenSpent(StrEnum):
    """What becomes of a new article once the budget is spent: read without the model, or to wait for the next day."""

    EXTRACT = "extract"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Spent:
    """Tokens of one UTC day, used or reserved: in all servers, and in one of them."""

    whole_bot: int
    server: int


@dataclass(frozen=True, slots=True)
class Limits:
    """The most tokens, in and out together, of one UTC day; 0 for no limit.

    Direct messages, the console and the command line count together as one more server.
    """

    whole_bot: int = 0
    per_server: int = 0
    when_spent: WhenSpent = WhenSpent.EXTRACT

    def left(self, spent: Spent) -> int | None:
        """What the server may still use today; None without a limit."""
        pairs = ((self.whole_bot, spent.whole_bot), (self.per_server, spent.server))
        rooms = [limit - used for limit, used in pairs if limit]
        return max(0, min(rooms)) if rooms else None

    def allow(self, tokens: int, spent: Spent) -> bool:
        """Whether a call of so many tokens may be made; what takes none always may."""
        left = self.left(spent)
        return left is None or tokens <= left


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for a million tokens."""

    tokens_in: float
    tokens_out: float

    def of(self, tokens_in: int, tokens_out: int) -> float:
        """US dollars."""
        return (tokens_in * self.tokens_in + tokens_out * self.tokens_out) / 1_000_000


@dataclass(frozen=True, slots=True)
class Usage:
    """What a model was used for on one UTC day; `model` None: read without one.

    `readings` counts replies to questions too, `cache_hits` what was answered without reading again.
    """

    day: date
    model: str | None
    readings: int
    cache_hits: int
    tokens_in: int
    tokens_out: int

    @property
    def tokens(self) -> int:
        return self.tokens_in + self.tokens_out


def models_of(usage: Sequence[Usage]) -> list[str]:
    """The models that used tokens, by name."""
    return sorted({row.model for row in usage if row.model and row.tokens})


def renewal(now: datetime) -> datetime:
    """When the budget renews: the next midnight, UTC."""
    return datetime.combine(now.astimezone(UTC).date() + timedelta(days=1), time(), UTC)
