"""NutgrafClient: what Discord tells us goes to whoever it concerns, from the first READY to the last drained answer."""

from functools import partial

import aiohttp
import discord
import structlog

import bot.chat.reports.submission  # noqa: F401  # pyright: ignore[reportUnusedImport] - registers its form
from bot.chat import answer_time, forms
from bot.chat.answers.asking import AskButton
from bot.chat.answers.comparing import CompareButton
from bot.chat.answers.pasting import PasteButton
from bot.chat.answers.privacy import ConfirmButton, DeleteButton, ExportButton
from bot.chat.answers.recent import RecentButton, RecentSelect
from bot.chat.cards import redraw
from bot.chat.cards.panels import PanelButton
from bot.chat.cards.replacing import Replacing
from bot.chat.closed_channels import ClosedChannels
from bot.chat.invalid_requests import InvalidRequests
from bot.chat.messages import holding
from bot.chat.messages.catching_up import CatchingUp
from bot.chat.messages.delivery import Delivery
from bot.chat.messages.following import Follower
from bot.chat.messages.listener import Listener
from bot.chat.messages.missed_changes import MissedChanges
from bot.chat.parts import Parts
from bot.chat.reading import AcceptedLinks
from bot.chat.reports.button import ReportButton
from bot.chat.reports.decisions import DecisionButton
from bot.chat.reports.reporters import catch_up
from bot.chat.retrying import Retrying
from bot.chat.review.controls import CONTROLS
from bot.chat.sending import persist
from bot.chat.settings.buttons import GroupButton, PreviewButton
from bot.chat.settings.first_day import EverywhereButton, HowSelect, SetUpButton, WhereSelect
from bot.chat.settings.panel import PlaceSelect, SettingsButton
from bot.chat.tree import Commands
from bot.chat.turns import Turns
from bot.core import metrics
from bot.core.inbox import Inbox
from bot.core.kept import Place
from bot.core.watermarks import Watermarks

log = structlog.get_logger()

DRAIN_SECONDS = 20

# This bot does not speak: nobody needs to be told that the libraries for voice are missing.
discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False


class NutgrafClient(discord.AutoShardedClient):
    """Routes Discord's events to the listener, the commands and the panels. Its parts are opened and closed outside."""

    def __init__(self, parts: Parts, *, message_content: bool = True) -> None:
        """`message_content`: ask for the privileged intent, without which links in messages are not seen."""
        closed = ClosedChannels(parts.clock)
        self.invalid_requests = InvalidRequests(parts.clock, closed)
        super().__init__(
            intents=_intents(message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            http_trace=self._watching(),
            max_messages=None,  # nothing here looks a message up in memory
        )
        self.parts = parts
        self.tree = Commands(self)
        self.inbox = Inbox(parts.store, AcceptedLinks(self, parts), Delivery(self, parts, closed), parts.clock)
        watermarks = Watermarks()
        self._listener = Listener(self.inbox, parts, closed, watermarks)
        self._replacing = Replacing(self, parts)
        self._turns = Turns()
        self._retrying = Retrying(parts.clock)
        self._follower = Follower(self, self._listener, self.inbox, parts, self._turns)
        missed_changes = MissedChanges(parts, self._deleted, self._edit_missed)
        self._catching_up = CatchingUp(self, parts, watermarks, self.on_message, missed_changes)

    def _watching(self) -> aiohttp.TraceConfig:
        trace = aiohttp.TraceConfig()
        self.invalid_requests.watch(trace)
        answer_time.watch(trace)
        return trace

    async def setup_hook(self) -> None:
        self._catching_up.begin()
        self.add_dynamic_items(RecentButton, RecentSelect, ExportButton, DeleteButton, ConfirmButton)
        self.add_dynamic_items(PanelButton, PasteButton, AskButton, ReportButton, DecisionButton, CompareButton)
        self.add_dynamic_items(PlaceSelect, SettingsButton, GroupButton, PreviewButton)
        self.add_dynamic_items(SetUpButton, WhereSelect, EverywhereButton, HowSelect)
        self.add_dynamic_items(*CONTROLS)
        if breaker := self.parts.desk.engines.breaker:
            breaker.when_closed(partial(self.dispatch, "model_back"))
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
        metrics.GATEWAY_SESSIONS.labels("resumed").inc()
        await self._resume()

    async def on_model_back(self) -> None:
        """Our own event: the model answers again."""
        if self.is_ready():  # else READY will do it; a client that was closed has nothing to do
            await self._resume()

    async def _resume(self) -> None:
        await self._retrying.do("inbox", self.inbox.resume)
        await self._release_held()
        await self._retrying.do("verdicts", partial(redraw.resume, self, self.parts))
        self._replacing.begin()

    async def _release_held(self) -> None:
        await self._retrying.do("held cards", partial(holding.resume, self, self.parts))

    async def on_card_not_released(self) -> None:
        """Our own event: a moderator lets a card be seen, and Discord did not take it."""
        await self._release_held()

    async def on_message(self, message: discord.Message) -> None:
        async with self._turns.of(message.id):
            await self._listener.on_message(message)

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        await self._retrying.do(payload.message_id, partial(self._follower.on_edit, payload.message))

    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        if server_id := payload.guild_id:
            await self._deleted(Place(server_id, payload.channel_id, payload.message_id))

    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        if server_id := payload.guild_id:
            for message_id in payload.message_ids:
                await self._deleted(Place(server_id, payload.channel_id, message_id))

    async def _deleted(self, place: Place) -> None:
        await self._retrying.do(place.message_id, partial(self._follower.on_delete, place))

    async def _edit_missed(self, message: discord.Message) -> None:
        await self._retrying.do(message.id, partial(self._follower.on_missed_edit, message))

    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        await self._forget_channel(channel.id)

    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        await self._forget_channel(payload.thread_id)

    async def _forget_channel(self, channel_id: int) -> None:
        """A thread's id is also that of the message that it was begun from."""
        await self._retrying.do(("channel", channel_id), partial(self.parts.store.forget_channel, channel_id))

    async def on_shard_ready(self, shard_id: int) -> None:
        """Unlike READY, it is also said where one shard of several has begun a new session."""
        metrics.GATEWAY_SESSIONS.labels("identified").inc()
        for guild in self.guilds:
            if guild.shard_id == shard_id:
                self._catching_up.on_server(guild)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Its data came too late for the shard's READY, or Discord had lost the server for a while."""
        self._catching_up.on_server(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self._catching_up.on_server(guild)

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        self._catching_up.on_server_lost(guild)

    async def on_thread_create(self, thread: discord.Thread) -> None:
        self._catching_up.on_thread(thread)

    async def on_mode_chosen(self, guild: discord.Guild) -> None:
        """Our own event: somebody has changed where links are answered."""
        self._catching_up.on_mode(guild)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was taken out of a server, which discord.py tells apart from one that is only unavailable."""
        self._catching_up.on_server_lost(guild)
        await self.parts.store.forget_server(guild.id)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """discord.py finds commands and buttons by itself, but only those forms that it remembers."""
        if interaction.type is discord.InteractionType.modal_submit:
            await forms.submit(interaction)

    async def on_app_command_completion(self, interaction: discord.Interaction, _command: object) -> None:
        await catch_up(interaction)

    async def on_raw_reaction_add(self, payload: discord.RawReactionActionEvent) -> None:
        click = partial(self._listener.on_reaction, payload, self.get_channel(payload.channel_id))
        await self._retrying.do((payload.message_id, payload.user_id, str(payload.emoji)), click)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """The event's arguments stay out of the log: they hold message text."""
        log.exception("event_failed", handler=event_method)

    async def close(self) -> None:
        """What is under way gets its time before the connection goes."""
        await self._catching_up.close()
        await self._replacing.close()
        await self.inbox.close(DRAIN_SECONDS)
        await super().close()


def _intents(message_content: bool) -> discord.Intents:
    """The fewest: servers and channels for permissions, messages for their links, reactions for the offer."""
    return discord.Intents(guilds=True, guild_messages=True, guild_reactions=True, message_content=message_content)
