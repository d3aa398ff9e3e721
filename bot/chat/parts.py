"""What the chat is given from outside, and how a command or a button gets at it."""

from dataclasses import dataclass, replace
from typing import Any, Protocol, cast

import discord
from discord import Interaction

from bot.core.desk import Answer, Desk
from bot.core.guild import GuildSettings, mode_in
from bot.core.links import AllowedHosts
from bot.core.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Opened and closed outside; the same for every server. `defaults` hold where a server has chosen nothing."""

    desk: Desk
    store: Store
    clock: Clock
    defaults: GuildSettings
    allow_hosts: AllowedHosts

    async def show(self, answer: Answer) -> int:
        """Record that an answer is being shown; the id is what its buttons carry. Raises a StoreError."""
        return await self.store.show(answer.url, answer.article_id, answer.reading_id, self.clock.now())

    async def settings_in(self, channel: object) -> GuildSettings:
        """What holds in a channel or thread. Raises a StoreError."""
        scopes = scopes_of(channel)
        if not scopes:
            return self.defaults
        mode, _ = mode_in(scopes, await self.store.modes(scopes[-1]), self.defaults.mode)
        return replace(self.defaults, mode=mode)


def scopes_of(channel: object) -> list[int]:
    """The ids of a thread, its channel, that one's category and the server, narrowest first; none outside a server."""
    if isinstance(channel, discord.Thread):
        parent = scopes_of(channel.parent) if channel.parent else [channel.parent_id, channel.guild.id]
        return [channel.id, *parent]
    if isinstance(channel, discord.abc.GuildChannel):
        return [id_ for id_ in (channel.id, channel.category_id, channel.guild.id) if id_]
    return []


class _HasParts(Protocol):
    parts: Parts


def parts_of(interaction: Interaction[Any]) -> Parts:
    """The parts of the client that an interaction came to."""
    return cast(_HasParts, interaction.client).parts
