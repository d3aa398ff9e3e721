"""Catching up: what was posted during an outage is looked at as if it came now."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import discord
import structlog

from bot.chat.messages.history import MOST_CHANNELS, MOST_MESSAGES, Channel, channels_of, messages_from, newest_in
from bot.chat.messages.missed_changes import MissedChanges
from bot.chat.parts import Parts, scopes_of
from bot.chat.permissions import permissions_in
from bot.core.errors import DiscordUnreachable, StoreError
from bot.core.guild import Choices, listens, settings_in
from bot.core.kept import Place
from bot.core.watermarks import Watermarks

log = structlog.get_logger()

EVERY = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=5)
OLDEST = timedelta(hours=6)


class CatchingUp:
    """When a server's data comes anew, as after READY: channels with messages after their watermark are read, and then
    what was answered lately is looked at for changes that were missed.
    Every half a minute: so are those whose messages could not be accepted, and watermarks that moved are kept.

    One channel after the other, which is gentle to Discord's rate limits. A server's watermarks stay as they were kept
    until it is known what was missed there; otherwise the first new message would pass over that.
    """

    def __init__(
        self,
        client: discord.Client,
        parts: Parts,
        watermarks: Watermarks,
        on_message: Callable[[discord.Message], Awaitable[None]],
        missed_changes: MissedChanges,
    ) -> None:
        self._client = client
        self._parts = parts
        self._watermarks = watermarks
        self._on_message = on_message
        self._missed_changes = missed_changes
        self._come: dict[int, discord.Guild] = {}
        self._compared: dict[int, discord.Guild] = {}
        self._round: asyncio.Task[None] | None = None
        self._wanted = False
        self._closing = False
        self._pause = EVERY

    def begin(self) -> None:
        """From now on by the clock."""
        if not self._closing:
            self._want()
            self._parts.clock.call_in(self._pause, self.begin)

    def on_server(self, guild: discord.Guild) -> None:
        """Its data has come, for the first time or anew. May be said several times."""
        if not guild.unavailable and self._compared.get(guild.id) is not guild:
            self._come[guild.id] = guild
            self._want()

    def on_server_lost(self, guild: discord.Guild) -> None:
        """Discord has lost it for a while, and will not replay what was posted meanwhile."""
        self._compared.pop(guild.id, None)

    def on_thread(self, thread: discord.Thread) -> None:
        """It is there for us from now on, perhaps without a message in it."""
        self._watermarks.moved(thread.guild.id, thread.id)

    def on_mode(self, guild: discord.Guild) -> None:
        """Where links are answered has changed: what was posted while they were not never is."""
        for channel in channels_of(guild):
            self._watermarks.moved(guild.id, channel.id)
        self._want()

    async def close(self) -> None:
        """Keep the watermarks; what is still to be read is read after the next start."""
        self._closing = True
        if self._round:
            self._round.cancel()
            await asyncio.gather(self._round, return_exceptions=True)
        try:
            await self._keep()
        except StoreError as error:
            log.warning("watermarks_not_kept", kind=type(error).__name__)

    def _want(self) -> None:
        self._wanted = True
        if self._closing:
            return
        if self._round is None or self._round.done():
            self._round = asyncio.create_task(self._go_round())

    async def _go_round(self) -> None:
        while self._wanted:
            self._wanted = False
            try:
                await self._compare_all()
                await self._keep()
                await self._read_all()
                await self._missed_changes.look(self._oldest())
                self._pause = EVERY
            except (StoreError, DiscordUnreachable) as error:
                self._pause = min(self._pause * 2, LONGEST_PAUSE)
                log.warning("not_caught_up", kind=type(error).__name__, again_in=self._pause.total_seconds())
            except Exception:
                log.exception("catching_up_failed")

    async def _compare_all(self) -> None:
        while self._come:
            server_id, guild = self._come.popitem()
            try:
                await self._compare(guild)
            except StoreError:
                self._come.setdefault(server_id, guild)
                raise

    async def _compare(self, guild: discord.Guild) -> None:
        """Find the channels that have messages after their watermarks. Raises a StoreError."""
        choices = await self._parts.store.choices(guild.id)
        marks = await self._parts.store.watermarks(guild.id)
        gaps: list[tuple[int, Place]] = []
        for channel in channels_of(guild):
            mark = marks.get(channel.id) or _mark_of_new_thread(channel, marks)
            heard = self._listens(channel, choices)
            if heard and mark and self._is_worth_reading(channel, mark):
                gaps.append((newest_in(channel), Place(guild.id, channel.id, mark + 1)))
            elif marks.get(channel.id) != (newest_in(channel) if heard else None):
                self._watermarks.moved(guild.id, channel.id)
        for _, first in sorted(gaps, key=lambda gap: gap[0], reverse=True)[:MOST_CHANNELS]:
            self._watermarks.fall_behind(first)
        self._compared[guild.id] = guild
        self._missed_changes.on_server(guild)

    def _is_worth_reading(self, channel: Channel, mark: int) -> bool:
        return isinstance(channel, discord.abc.Messageable) and newest_in(channel) > max(mark, self._oldest())

    def _oldest(self) -> int:
        """No message of this id or a lower one is read."""
        return discord.utils.time_snowflake(self._parts.clock.now() - OLDEST)

    def _listens(self, channel: Channel, choices: Choices) -> bool:
        settings = settings_in(scopes_of(channel), choices, self._parts.defaults)
        return listens(settings, permissions_in(channel))

    async def _read_all(self) -> None:
        """Raises a StoreError, and DiscordUnreachable when all have had their turn; what failed stays behind."""
        away: DiscordUnreachable | None = None
        for place in list(self._watermarks.behind.values()):
            try:
                with self._watermarks.deciding(place):
                    self._watermarks.behind.pop(place.channel_id, None)
                    await self._read(place)
            except DiscordUnreachable as error:
                away = error
        if away:
            raise away

    async def _read(self, first: Place) -> None:
        channel = self._channel(first.server_id, first.channel_id)
        if not isinstance(channel, discord.abc.Messageable):
            return  # deleted, or a thread that was archived
        if not self._listens(channel, await self._parts.store.choices(first.server_id)):
            return
        messages = await messages_from(channel, max(first.message_id, self._oldest() + 1), MOST_MESSAGES)
        log.info("catching_up", channel=channel.id, messages=len(messages))
        for message in messages:
            await self._look_at(message)

    async def _look_at(self, message: discord.Message) -> None:
        try:
            await self._on_message(message)
        except StoreError:
            raise
        except Exception:  # as with an event: what is wrong with one message is not the next one's matter
            log.exception("message_failed")

    async def _keep(self) -> None:
        """Write down the watermarks that moved. Raises a StoreError; then they are written with the next."""
        moved = {to: at for to, at in self._watermarks.take_moved().items() if self._client.get_guild(at)}
        written = {to: at for to, at in moved.items() if self._is_compared(at)}
        try:
            await self._write(written)
        except BaseException:
            written = {}
            raise
        finally:
            for channel_id in moved.keys() - written.keys():
                self._watermarks.moved(moved[channel_id], channel_id)

    def _is_compared(self, server_id: int) -> bool:
        """Not where READY came again: then discord.py has a new object for the server, at once."""
        return self._compared.get(server_id) is self._client.get_guild(server_id)

    async def _write(self, moved: dict[int, int]) -> None:
        channels = [channel for to, at in moved.items() if (channel := self._channel(at, to))]
        newest = {channel: newest_in(channel) for channel in channels}  # taken first: …
        choices = {at: await self._parts.store.choices(at) for at in {channel.guild.id for channel in channels}}
        heard = [channel for channel in channels if self._listens(channel, choices[channel.guild.id])]
        marks = [  # … by now what is not decided about these is known, as their events have begun
            Place(channel.guild.id, channel.id, self._watermarks.up_to(channel.id, newest[channel]))
            for channel in heard
        ]
        await self._parts.store.keep_watermarks(marks, {channel.id for channel in channels} - {one.id for one in heard})

    def _channel(self, server_id: int, channel_id: int) -> Channel | None:
        guild = self._client.get_guild(server_id)
        return guild and guild.get_channel_or_thread(channel_id)


def _mark_of_new_thread(channel: Channel, marks: dict[int, int]) -> int | None:
    """One that was begun after its channel's watermark is read from there; its id may be that of an older message."""
    if not isinstance(channel, discord.Thread) or channel.parent_id not in marks:
        return None
    mark = marks[channel.parent_id]
    begun = discord.utils.time_snowflake(channel.created_at) if channel.created_at else 0
    return mark if max(channel.id, begun) >= mark else None
