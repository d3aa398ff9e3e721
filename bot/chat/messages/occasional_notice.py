"""A few words below a message, said once in a while: whoever was told lately is not told again."""

from collections.abc import Callable

import discord
import structlog

from bot.chat.languages import card_language
from bot.chat.messages.posting import may_post, send_reply
from bot.chat.notice import notice
from bot.chat.parts import Parts
from bot.chat.sending import NOT_HEARD
from bot.core.kept import Place
from bot.core.rates import Rate
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


class OccasionalNotice:
    """One notice, such as that links have to wait. What keeps it from showing is no trouble."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts
        self._said = Rate(1)

    async def say(self, to: int | None, place: Place, words: Callable[[], str], nonce: str) -> None:
        """A reply to the message at `place`, which goes with that one; nothing within ten minutes of the last one `to`
        this member or channel.

        `words` are made in the language of the place. Raises a StoreError, or what `persist` raises when Discord stays
        out of reach.
        """
        now = self._parts.clock.steady()
        if self._said.free_at(to, now) > now or not may_post(self._client, place):
            return
        self._said.take(to, now)
        settings = await self._parts.settings_at(place, self._client.get_channel(place.channel_id))
        with speaking(card_language(settings, self._client.get_guild(place.server_id))):
            view = notice(words())
        try:
            reply = await send_reply(self._client, place, view, nonce)
        except NOT_HEARD as error:
            log.info("notice_not_said", kind=type(error).__name__)
        else:
            await self._parts.store.replied(place, reply.id)
