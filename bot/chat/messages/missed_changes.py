"""What became of messages that we answered lately, while nobody listened: some were deleted, others were edited."""

from collections.abc import Awaitable, Callable

import discord

from bot.chat.messages.history import MOST_CHANNELS, MOST_MESSAGES, messages_from
from bot.chat.parts import Parts
from bot.core.errors import DiscordUnreachable, StoreError
from bot.core.kept import Place


class MissedChanges:
    """Told to whoever follows such changes when they are heard of."""

    def __init__(
        self,
        parts: Parts,
        on_delete: Callable[[Place], Awaitable[None]],
        on_edit: Callable[[discord.Message], Awaitable[None]],
    ) -> None:
        self._parts = parts
        self._on_delete = on_delete
        self._on_edit = on_edit
        self._servers: dict[int, discord.Guild] = {}

    def on_server(self, guild: discord.Guild) -> None:
        """Its data has come anew: what was told there meanwhile we have not heard."""
        self._servers[guild.id] = guild

    async def look(self, oldest: int) -> None:
        """Through these servers, as far as answers of this id or a higher one reach back.

        Raises a StoreError or DiscordUnreachable; then the server in question is looked through the next time.
        """
        while self._servers:
            server_id, guild = self._servers.popitem()
            try:
                await self._look_through(guild, oldest)
            except (StoreError, DiscordUnreachable):
                self._servers.setdefault(server_id, guild)
                raise

    async def _look_through(self, guild: discord.Guild, oldest: int) -> None:
        answers: dict[int, dict[int, Place]] = {}
        for place, reply_id in await self._parts.store.replies_since(guild.id, oldest):
            answers.setdefault(place.channel_id, {})[reply_id] = place
        for channel_id in list(answers)[:MOST_CHANNELS]:
            channel = guild.get_channel_or_thread(channel_id)
            if isinstance(channel, discord.abc.Messageable):
                await self._compare(channel, answers[channel_id])

    async def _compare(self, channel: discord.abc.Messageable, answers: dict[int, Place]) -> None:
        """By our answers that are in sight, each below the message that it answers, if that is there."""
        first = min(place.message_id for place in answers.values())
        messages = {one.id: one for one in await messages_from(channel, first, MOST_MESSAGES)}
        in_sight = min(messages) if len(messages) == MOST_MESSAGES else first
        for reply_id in answers.keys() & messages.keys():
            place = answers[reply_id]
            message = messages.get(place.message_id)
            if message and message.edited_at and message.edited_at >= messages[reply_id].created_at:
                await self._on_edit(message)
            elif message is None and place.message_id >= in_sight:
                await self._on_delete(place)
