"""NutgrafClient: the connection to Discord, from the intents to the last drained answer."""

from collections.abc import Callable

import discord
import structlog

import bot.chat.reports.submission  # noqa: F401  # pyright: ignore[reportUnusedImport] - registers its form
from bot.chat import forms
from bot.chat.answers.asking import AskButton
from bot.chat.answers.comparing import CompareButton
from bot.chat.answers.pasting import PasteButton
from bot.chat.answers.privacy import ConfirmButton, DeleteButton, ExportButton
from bot.chat.answers.recent import RecentButton, RecentSelect
from bot.chat.cards.panels import PanelButton
from bot.chat.messages import holding
from bot.chat.messages.closed import ClosedChannels
from bot.chat.messages.delivery import Delivery
from bot.chat.messages.following import Follower
from bot.chat.messages.listener import Listener
from bot.chat.parts import Parts
from bot.chat.reading import AcceptedLinks
from bot.chat.reports.button import ReportButton
from bot.chat.reports.decisions import DecisionButton
from bot.chat.reports.reporters import catch_up
from bot.chat.review.controls import CONTROLS
from bot.chat.sending import OUT_OF_REACH, persist
from bot.chat.settings.buttons import GroupButton, PreviewButton
from bot.chat.settings.first_day import EverywhereButton, HowSelect, SetUpButton, WhereSelect
from bot.chat.settings.panel import PlaceSelect, SettingsButton
from bot.chat.tree import Commands
from bot.chat.turns import Turns
from bot.core.errors import DiscordUnreachable, SettingsError
from bot.core.inbox import Inbox

log = structlog.get_logger()

DRAIN_SECONDS = 20

# This bot does not speak: nobody needs to be told that the libraries for voice are missing.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


class NutgrafClient(discord.AutoShardedClient):
    """Routes Discord's events to the listener, the commands and the panels. Its parts are opened and closed outside."""

    def __init__(self, parts: Parts, *, message_content: bool = True) -> None:
        """`message_content`: ask for the privileged intent, without which links in messages are not seen."""
        super().__init__(
            intents=_intents(message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # nothing here looks a message up in memory
        )
        self.parts = parts
        self.tree = Commands(self)
        closed = ClosedChannels(parts.clock)
        self.inbox = Inbox(parts.store, AcceptedLinks(self, parts), Delivery(self, parts, closed), parts.clock)
        self._listener = Listener(self.inbox, parts, closed)
        self._turns = Turns()
        self._follower = Follower(self, self._listener, self.inbox, parts, self._turns)

    async def setup_hook(self) -> None:
        self.add_dynamic_items(RecentButton, RecentSelect, ExportButton, DeleteButton, ConfirmButton)
        self.add_dynamic_items(PanelButton, PasteButton, AskButton, ReportButton, DecisionButton, CompareButton)
        self.add_dynamic_items(PlaceSelect, SettingsButton, GroupButton, PreviewButton)
        self.add_dynamic_items(SetUpButton, WhereSelect, EverywhereButton, HowSelect)
        self.add_dynamic_items(*CONTROLS)
        try:
            await persist(self.tree.sync_if_changed)
        except discord.HTTPException as error:  # links are answered all the same, and the next start tries again
            log.error("commands_not_synced", status=error.status, code=error.code)

    async def on_ready(self) -> None:
        """Not before: replying looks at permissions. Discord says READY again after a lost session."""
        log.info("ready", servers=len(self.guilds), shards=self.shard_count)
        await self._resume()

    async def on_resumed(self) -> None:
        """Discord was out of reach for a while, and perhaps so for an answer that was ready."""
        await self._resume()

    async def _resume(self) -> None:
        await self.inbox.resume()
        await holding.resume(self, self.parts)

    async def on_message(self, message: discord.Message) -> None:
        async with self._turns.of(message.id):
            await self._listener.on_message(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self._follower.on_edit(payload.message)

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        await self._follower.on_delete(payload.guild_id, payload.channel_id, [payload.message_id])

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        await self._follower.on_delete(payload.guild_id, payload.channel_id, payload.message_ids)

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self.parts.store.forget_channel(channel.id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self.parts.store.forget_channel(payload.thread_id)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken out of a server, which discord.py tells apart from one that is only unavailable."""
        await self.parts.store.forget_server(guild.id)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """discord.py finds commands and buttons by itself, but only those forms that it remembers."""
        if interaction.type is discord.InteractionType.modal_submit:
            await forms.submit(interaction)

    async def on_app_command_completion(self, interaction: discord.Interaction, _command: object) -> None:
        await catch_up(interaction)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        await self._listener.on_reaction(payload, self.get_channel(payload.channel_id))

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """The event's arguments stay out of the log: they hold message text."""
        log.exception("event_failed", handler=event_method)

    async def close(self) -> None:
        """What is under way gets its time before the connection goes."""
        await self.inbox.close(DRAIN_SECONDS)
        await super().close()


async def run(build: Callable[[bool], NutgrafClient], token: str) -> None:
    """Stay connected until closed or cancelled. `build` makes a client with or without the message-content intent.

    Where the operator has not granted that intent, goes on without it. Raises SettingsError for a refused token, and
    DiscordUnreachable; a connection that breaks later is made again.
    """
    try:
        await _connect(build(True), token)
    except discord.PrivilegedIntentsRequired:
        log.warning(
            "message_content_intent_missing",
            effect="links in messages are not seen; commands work",
            remedy="turn on Message Content Intent for this bot in Discord's developer portal",
        )
        await _connect(build(False), token)


async def _connect(client: NutgrafClient, token: str) -> None:
    async with client:
        try:
            await client.start(token)
        except discord.LoginFailure:
            raise SettingsError("DISCORD_TOKEN: Discord does not accept it") from None
        except OUT_OF_REACH as error:
            raise DiscordUnreachable(type(error).__name__) from None


def _intents(message_content: bool) -> discord.Intents:
    """The fewest: servers and channels for permissions, messages for their links, reactions for the offer."""
    return discord.Intents(guilds=True, guild_messages=True, guild_reactions=True, message_content=message_content)
