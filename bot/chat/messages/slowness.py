"""Tells members whose links come faster than they are read that these will have to wait: quietly, once in a while."""

import discord
import structlog

from bot.chat.languages import card_language
from bot.chat.messages.posting import may_post, send_reply
from bot.chat.notice import notice
from bot.chat.parts import Parts
from bot.chat.sending import NOT_HEARD
from bot.core import words
from bot.core.fair_queue import MOST_WAITING
from bot.core.kept import Accepted
from bot.core.rates import Rate
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


class SlownessNotice:
    """A reply to the first message that is slowed; it goes with that one. What keeps it from showing is no trouble."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts
        self._said = Rate(1)  # to each member

    async def say(self, row: Accepted) -> None:
        """Nothing to a member who was told in the last ten minutes. Raises a StoreError."""
        now = self._parts.clock.now()
        if self._said.free_at(row.member_id, now) > now or not may_post(self._client, row.place):
            return
        self._said.take(row.member_id, now)
        settings = await self._parts.settings_at(row.place, self._client.get_channel(row.place.channel_id))
        with speaking(card_language(settings, self._client.get_guild(row.place.server_id))):
            view = notice(words.waiting.slowed(MOST_WAITING))
        try:
            reply = await send_reply(self._client, row.place, view, f"slowed-{row.id}")
        except NOT_HEARD as error:
            log.info("slowness_not_said", kind=type(error).__name__)
        else:
            await self._parts.store.replied(row.place, reply.id)
