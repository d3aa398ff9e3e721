"""Finds links in messages, and hands to the inbox those that this server wants answered."""

import discord
import structlog

from bot.chat.closed_channels import ClosedChannels
from bot.chat.parts import Parts
from bot.chat.permissions import permissions_in
from bot.chat.sending import NOT_HEARD, persist
from bot.core.guild import GuildSettings, may_answer, may_answer_mention, may_offer, reads_site
from bot.core.inbox import Inbox
from bot.core.kept import Place
from bot.core.links import find, host_of
from bot.core.watermarks import Watermarks

log = structlog.get_logger()

OFFER = "📰"
WRITTEN = {discord.MessageType.default, discord.MessageType.reply}


class Listener:
    """On message: its links are answered (auto), or one reaction offers it (offer).
    Whoever mentions the bot, in a reply to a message with a link, has that one answered.
    On reaction: whoever clicks the offer has the message's links answered.
    """

    def __init__(self, inbox: Inbox, parts: Parts, closed: ClosedChannels, watermarks: Watermarks) -> None:
        self._inbox = inbox
        self._parts = parts
        self._closed = closed
        self._watermarks = watermarks

    async def on_message(self, message: discord.Message) -> None:
        """Raises a StoreError when a link cannot be accepted; then its channel has fallen behind."""
        found = self.urls(message)
        if message.guild is None:
            return
        if not found or message.channel.id in self._closed:  # most end here, before the database is asked anything
            self._watermarks.moved(message.guild.id, message.channel.id)
            return
        with self._watermarks.deciding(Place(message.guild.id, message.channel.id, message.id)):
            await self._decide(message, found)

    async def _decide(self, message: discord.Message, found: list[str]) -> None:
        settings = await self._parts.settings_in(message.channel)
        permissions = permissions_in(message.channel)
        urls = read_here(settings, found)
        if not urls:
            return
        if may_answer(settings, permissions) or (is_mentioned(message) and may_answer_mention(settings, permissions)):
            await self.accept(message, urls, message.author.id)
        elif may_offer(settings, permissions):
            await _offer(message)

    async def on_reaction(self, payload: discord.RawReactionActionEvent, channel: object) -> None:
        """Answers where (1) the reaction is the offer, (2) a person clicked, (3) the server offers, (4) we offered.

        Raises a StoreError as `on_message` does.
        """
        if str(payload.emoji) != OFFER:
            return
        if payload.member is None or payload.member.bot or payload.channel_id in self._closed:
            return
        if not isinstance(channel, discord.abc.Messageable):
            return
        settings = await self._parts.settings_in(channel)
        if not may_offer(settings, permissions_in(channel)):
            return
        try:
            message = await persist(lambda: channel.fetch_message(payload.message_id))
        except NOT_HEARD as error:
            log.info("offered_message_unavailable", kind=type(error).__name__)
            return
        if any(reaction.me and str(reaction.emoji) == OFFER for reaction in message.reactions):
            await self.accept(message, read_here(settings, self.urls(message)), payload.user_id)

    async def accept(self, message: discord.Message, urls: list[str], member_id: int) -> None:
        """Have these links of a message answered, as `member_id` asks. Raises a StoreError."""
        if urls and message.guild:
            place = Place(message.guild.id, message.channel.id, message.id)
            self._inbox.start(await self._inbox.accept(place, urls, member_id))

    def urls(self, message: discord.Message) -> list[str]:
        """The links of a message that a person wrote; never a bot's or a webhook's, so that no two bots can loop."""
        if message.author.bot or message.webhook_id or message.type not in WRITTEN:
            return []
        called_to = _replied_to(message) if is_mentioned(message) else None
        return self._links(message) or (self._links(called_to) if called_to else [])

    def _links(self, message: discord.Message) -> list[str]:
        links = find(message.content, self._parts.allow_hosts)
        return [link.url for link in links[: self._parts.defaults.max_links]]


def read_here(settings: GuildSettings, urls: list[str]) -> list[str]:
    """Those of the links whose sites are read here; the others are as if they had not been posted."""
    return [url for url in urls if reads_site(settings, host_of(url))]


def is_mentioned(message: discord.Message) -> bool:
    """In so many words: a reply to the bot that pings it is no request."""
    me: discord.Member | None = message.guild and message.guild.me  # None also until our member has come
    return me is not None and any(mention in message.content for mention in (f"<@{me.id}>", f"<@!{me.id}>"))


def _replied_to(message: discord.Message) -> discord.Message | None:
    """The message that this one replies to, as Discord sent it along."""
    resolved = message.reference.resolved if message.reference else None
    return resolved if isinstance(resolved, discord.Message) else None


async def _offer(message: discord.Message) -> None:
    try:
        await persist(lambda: message.add_reaction(OFFER))
    except NOT_HEARD as error:  # deleted, blocked by its author, too many reactions …
        log.info("offer_refused", kind=type(error).__name__)
