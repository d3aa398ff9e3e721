"""Our reply follows the message it answers: it goes when that one is deleted or loses its links."""

from collections.abc import Iterable

import discord
import structlog

from bot.chat.listener import Listener, is_mentioned
from bot.chat.parts import Parts
from bot.chat.sending import persist
from bot.core.ports import Place

log = structlog.get_logger()


class Follower:
    """On deletion: the reply is deleted.
    On edit: links that were added are answered, and when none is left the reply goes.
    """

    def __init__(self, client: discord.Client, listener: Listener, parts: Parts) -> None:
        self._client = client
        self._listener = listener
        self._parts = parts

    async def on_delete(self, server_id: int | None, channel_id: int, message_ids: Iterable[int]) -> None:
        """Raises a StoreError."""
        for message_id in message_ids:
            if server_id:
                await self._withdraw(Place(server_id, channel_id, message_id))

    async def on_edit(self, message: discord.Message) -> None:
        """Also called when a preview arrives. Without the message-content intent every message looks empty, and a
        mention may be about another message's links: those replies stay. Raises a StoreError."""
        if message.guild is None or not self._client.intents.message_content or is_mentioned(message):
            return
        if self._listener.urls(message):
            await self._listener.on_message(message)
        elif not message.author.bot:
            await self._withdraw(Place(message.guild.id, message.channel.id, message.id))

    async def _withdraw(self, place: Place) -> None:
        channel = self._client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
        for reply_id in await self._parts.store.take_replies(place):
            try:
                await persist(channel.get_partial_message(reply_id).delete)
            except discord.HTTPException as error:  # deleted before us, or the channel is closed to us
                log.info("reply_not_withdrawn", code=error.code)
