"""Says that links are read no more because they waited too long: a reaction on each, and words once in a while."""

import discord
import structlog

from bot.chat.languages import card_language
from bot.chat.messages.posting import may_post, send_reply
from bot.chat.messages.reactions import FAILED, mark
from bot.chat.notice import notice
from bot.chat.parts import Parts
from bot.chat.sending import NOT_HEARD
from bot.core import words
from bot.core.kept import Accepted
from bot.core.rates import Rate
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


class GivenUpNotice:
    """After a long outage many links of a channel are given up at once. One reply there says so, to the first of them
    in ten minutes, and what the reaction on the others means. What keeps it from showing is no trouble."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts
        self._said = Rate(1)  # in each channel

    async def say(self, row: Accepted) -> None:
        """Raises a StoreError, or what `persist` raises when Discord stays out of reach."""
        await mark(self._client, row.place, FAILED)
        now = self._parts.clock.now()
        if self._said.free_at(row.place.channel_id, now) > now or not may_post(self._client, row.place):
            return
        self._said.take(row.place.channel_id, now)
        settings = await self._parts.settings_at(row.place, self._client.get_channel(row.place.channel_id))
        with speaking(card_language(settings, self._client.get_guild(row.place.server_id))):
            view = notice(words.waiting.given_up(FAILED))
        try:
            reply = await send_reply(self._client, row.place, view, f"given-up-{row.id}")
        except NOT_HEARD as error:
            log.info("given_up_silently", kind=type(error).__name__)
        else:
            await self._parts.store.replied(row.place, reply.id)
