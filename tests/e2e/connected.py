"""The real client and a real database, connected to the double in this process; pages and reader are fakes."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.chat.client import NutgrafClient
from bot.chat.connection import Connection
from bot.chat.parts import Parts
from bot.core.desk import Desk
from bot.core.engines import Engines
from bot.core.fair_queue import FairQueue
from bot.core.guild import GuildSettings, Mode
from bot.core.links import NO_HOSTS
from bot.store.store import SqlStore
from chat_world import FERRY, OPINION, URL
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message
from e2e.discord_world import Channel, Payload, User
from fakes import FakePages, FakeReader, Noon
from inbox_rows import unfinished


class PromptClient(NutgrafClient):
    """Without the seconds that discord.py waits for servers to arrive, and before it identifies again."""

    def __init__(self, parts: Parts, *, message_content: bool = True) -> None:
        super().__init__(parts, message_content=message_content)
        self._connection.guild_ready_timeout = 0.0

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None: ...


@dataclass
class Connected:
    """One server with one channel and one member."""

    discord: DiscordDouble
    store: SqlStore
    pages: FakePages
    channel: Channel
    member: User
    database: Path
    clock: Noon
    clients: list[NutgrafClient]

    @property
    def client(self) -> NutgrafClient:
        return self.clients[-1]

    async def post(self, text: str = URL) -> Message:
        return await self.discord.post_message(self.channel, self.member, text)

    async def card_below(self, message: Message) -> Message:
        return await self.discord.wait_for_message(lambda sent: sent.reference is message)

    async def card(self) -> Message:
        """A card on a new link, its matter closed."""
        card = await self.card_below(await self.post())
        await self.finished()
        return card

    def event_of(self, message: Message) -> Payload:
        """The MESSAGE_CREATE of a message, to be sent again."""
        guild = self.channel.guild
        author = {key: value for key, value in guild.member_payload(message.author).items() if key != "user"}
        return {**message.payload(), "guild_id": guild.id, "member": author}

    async def heard_all(self) -> None:
        """Until the bot is done with every event so far, as far as Discord is concerned."""
        await self.discord.slash("help", {}, self.member, self.channel)
        await asyncio.gather(*_handlers(), return_exceptions=True)

    def outcomes(self) -> list[str]:
        """How each link ended, in the order of their coming; None for one under way."""
        with closing(sqlite3.connect(self.database)) as database:
            return [outcome for (outcome,) in database.execute("SELECT outcome FROM inbox ORDER BY id")]

    async def finished(self) -> None:
        """Until the inbox holds nothing unfinished. Raises TimeoutError after ten seconds."""
        async with asyncio.timeout(10):
            while await unfinished(self.store):  # noqa: ASYNC110 - the store tells nobody when it changes
                await asyncio.sleep(0.005)


@asynccontextmanager
async def connected(
    discord: DiscordDouble, database: Path, mode: Mode = Mode.AUTO, channel: Channel | None = None
) -> AsyncGenerator[Connected]:
    """A client on `discord` as bot/app.py would make it, until the block ends; in a new server if in no channel's."""
    channel = channel or discord.add_guild().add_channel("news")
    member = channel.guild.add_member("Ada")
    pages, reader = FakePages({URL: FERRY}), FakeReader(OPINION)
    async with SqlStore.opened(f"sqlite:///{database}") as store:
        store.alone = True  # as under `nutgraf run`, without its lock
        clock, clients = Noon(), list[NutgrafClient]()
        desk = Desk(pages, Engines(reader, reader), store, clock, NO_HOSTS)

        def client(message_content: bool) -> NutgrafClient:
            parts = Parts(desk, store, clock, FairQueue(clock), GuildSettings(mode), NO_HOSTS)
            clients.append(PromptClient(parts, message_content=message_content))
            return clients[-1]

        running = asyncio.create_task(Connection(client).keep(discord.token))
        try:
            await _connected_or_failed(discord, running)
            yield Connected(discord, store, pages, channel, member, database, clock, clients)
        finally:
            running.cancel()
            await asyncio.gather(running, *_handlers(), return_exceptions=True)
            await desk.close()


async def _connected_or_failed(discord: DiscordDouble, running: asyncio.Task[None]) -> None:
    """Raises what the client's start raised."""
    waiting = asyncio.create_task(discord.wait_until_connected())
    await asyncio.wait([running, waiting], return_when=asyncio.FIRST_COMPLETED)
    if running.done():
        waiting.cancel()
        await running
    await waiting


def _handlers() -> list[asyncio.Task[Any]]:
    """What discord.py runs for events and clicks; it does not wait for them, and they may be using the database."""
    names = ("discord.py: ", "discord-ui-", "CommandTree-")
    return [task for task in asyncio.all_tasks() if task.get_name().startswith(names)]
