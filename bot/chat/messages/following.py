"""Our reply follows the message it answers: it goes when that one is deleted or loses its links."""

from datetime import timedelta

import discord
import structlog

from bot.chat.cards.redraw import redraw_cards
from bot.chat.messages.finding import cards_in_replies
from bot.chat.messages.holding import drop
from bot.chat.messages.listener import Listener, is_mentioned, read_here
from bot.chat.messages.reactions import FAILED, unmark
from bot.chat.parts import Parts
from bot.chat.permissions import permissions_in
from bot.chat.sending import OUT_OF_REACH, persist
from bot.chat.turns import Turns
from bot.core.guild import may_answer_mention
from bot.core.inbox import Inbox
from bot.core.kept import Place

log = structlog.get_logger()

JUST_NOW = timedelta(minutes=15)  # an edit comes late where the connection was lost meanwhile


class Follower:
    """On deletion: the reply is deleted. On deletion of a reply: cards that name one in it no longer do.
    On edit: where other links are to be answered than before, the reply goes, and a new one answers those now there.
    On an edit that was missed: the same, but what was not answered before is not answered now.
    """

    def __init__(self, client: discord.Client, listener: Listener, inbox: Inbox, parts: Parts, turns: Turns) -> None:
        self._client = client
        self._listener = listener
        self._inbox = inbox
        self._parts = parts
        self._turns = turns

    async def on_delete(self, place: Place) -> None:
        """Raises a StoreError, or what `persist` raises when Discord stays out of reach: trying later may help."""
        async with self._turns.of(place.message_id):
            await self._withdraw(place)

    async def on_edit(self, message: discord.Message) -> None:
        """Raises as `on_delete` does."""
        if not self._shows_its_links(message) or not _was_just_edited(message):
            return
        async with self._turns.of(message.id):
            if not await self._answered_anew(message):
                await self._listener.on_message(message)

    async def on_missed_edit(self, message: discord.Message) -> None:
        """Of a message that was answered, some hours ago at most. Raises as `on_delete` does."""
        if self._shows_its_links(message):
            async with self._turns.of(message.id):
                await self._answered_anew(message)

    def _shows_its_links(self, message: discord.Message) -> bool:
        """Without the message-content intent every message looks empty, and a mention may be about another message's
        links: those replies stay."""
        return self._client.intents.message_content and not message.author.bot and not is_mentioned(message)

    async def _answered_anew(self, message: discord.Message) -> bool:
        """Whether it was answered before; now anew, if need be."""
        if message.guild is None:
            return False
        place = Place(message.guild.id, message.channel.id, message.id)
        if answered := await self._parts.store.links_of(place):
            await self._answer_anew(message, place, answered)
        return bool(answered)

    async def _answer_anew(self, message: discord.Message, place: Place, answered: list[str]) -> None:
        """Who asked for an answer once, by posting a link or by clicking the offer, is not made to ask again."""
        settings = await self._parts.settings_in(message.channel)
        urls = read_here(settings, self._listener.urls(message))
        if set(urls) == set(answered):
            return
        await self._withdraw(place)
        await unmark(self._client, place, FAILED)
        if may_answer_mention(settings, permissions_in(message.channel)):
            await self._listener.accept(message, urls, message.author.id)

    async def _withdraw(self, place: Place) -> None:
        naming = await self._parts.store.cards_naming_message(place.message_id)
        await self._inbox.recall(place)
        await drop(self._client, self._parts, place)
        await self._delete_replies(place)
        await redraw_cards(self._client, self._parts, place.server_id, naming)

    async def _delete_replies(self, place: Place) -> None:
        """What Discord cannot delete now is remembered again. Raises why, once all had their turn."""
        since = await self._parts.store.sending_since(place)
        unknown = await cards_in_replies(self._client, place, since) if since else {}
        away: Exception | None = None
        for reply_id in {*unknown, *await self._parts.store.take_replies(place)}:
            try:
                await self._delete(place, reply_id)
            except OUT_OF_REACH as error:
                await self._parts.store.replied(place, reply_id)
                away = error
        if away:
            raise away

    async def _delete(self, place: Place, reply_id: int) -> None:
        channel = self._client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
        try:
            await persist(channel.get_partial_message(reply_id).delete)
        except OUT_OF_REACH:
            raise
        except discord.HTTPException as error:  # deleted before us, or the channel is closed to us
            log.info("reply_not_withdrawn", kind=type(error).__name__)


def _was_just_edited(message: discord.Message) -> bool:
    """Discord also tells of a preview that came or a message that was pinned, however old, as of an edit."""
    return message.edited_at is not None and discord.utils.utcnow() - message.edited_at < JUST_NOW
