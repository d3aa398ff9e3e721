"""What the chat is given from outside, and how a command or a button gets at it."""

from dataclasses import dataclass
from typing import Any, Protocol, cast

from discord import Interaction

from bot.core.desk import Answer, Desk
from bot.core.guild import GuildSettings
from bot.core.links import AllowedHosts
from bot.core.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Opened and closed outside; the same for every server."""

    desk: Desk
    store: Store
    clock: Clock
    settings: GuildSettings
    allow_hosts: AllowedHosts

    async def show(self, answer: Answer) -> int:
        """Record that an answer is being shown; the id is what its buttons carry. Raises a StoreError."""
        return await self.store.show(answer.url, answer.article_id, answer.reading_id, self.clock.now())


class _HasParts(Protocol):
    parts: Parts


def parts_of(interaction: Interaction[Any]) -> Parts:
    """The parts of the client that an interaction came to."""
    return cast(_HasParts, interaction.client).parts
