"""What the chat is given from outside, and how a command or a button gets at it."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any, Protocol, cast

import discord
from discord import Interaction

from bot.core.answer import Answer
from bot.core.desk import Desk
from bot.core.fair_queue import Asker, FairQueue
from bot.core.guild import GuildSettings, settings_in
from bot.core.kept import Place, Showing, Shown
from bot.core.links import AllowedHosts
from bot.core.ports import Clock, Store
from bot.core.progress import Progress, unwatched


@dataclass(frozen=True, slots=True)
class Parts:
    """Opened and closed outside; the same for every server. `defaults` hold where a server has chosen nothing.

    `keep_days`: for how long things are kept; 0 is for ever. `backup_days`: of so many days there are copies of the
    database; 0 is none.
    """

    desk: Desk
    store: Store
    clock: Clock
    queue: FairQueue
    defaults: GuildSettings
    allow_hosts: AllowedHosts
    keep_days: int = 0
    backup_days: int = 0

    async def show(self, answer: Answer, server_id: int | None, channel_id: int | None) -> Shown:
        """Record that an answer is being shown; what comes back makes its card. Raises a StoreError."""
        showing = Showing(
            url=answer.url,
            article_id=answer.article_id,
            reading_id=answer.reading_id,
            at=self.clock.now(),
            server_id=server_id,
            channel_id=channel_id,
            fallback=answer.fallback,
        )
        return await self.store.show(showing)

    async def settings_in(self, channel: object) -> GuildSettings:
        """What holds in a channel or thread. Raises a StoreError."""
        scopes = scopes_of(channel)
        return await self._settings(scopes) if scopes else self.defaults

    async def settings_at(self, place: Place, channel: object) -> GuildSettings:
        """What holds where a message stands. `channel` is None where Discord has not told us of it, as of an archived
        thread: then its own choices hold before the server's. Raises a StoreError."""
        return await self._settings(scopes_of(channel) or [place.channel_id, place.server_id])

    async def _settings(self, scopes: list[int]) -> GuildSettings:
        return settings_in(scopes, await self.store.choices(scopes[-1]), self.defaults)


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


def turn_for(interaction: Interaction[Any], progress: Progress = unwatched) -> AbstractAsyncContextManager[None]:
    """A turn for the member who waits for this answer. Entering it raises TooManyRequests or TooManyWaiting."""
    asker = Asker(interaction.user.id, interaction.channel_id, interaction.guild_id)
    return parts_of(interaction).queue.turn(asker, progress)
