"""How many messages without a link one core gets through: in the listener, and with all that discord.py does."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord

from benchmarks.load.figures import Figure
from bot.chat.client import NutgrafClient
from bot.chat.closed_channels import ClosedChannels
from bot.chat.messages.listener import Listener
from bot.chat.parts import Parts
from bot.core.desk import Desk
from bot.core.engines import Engines
from bot.core.fair_queue import FairQueue
from bot.core.guild import GuildSettings, Mode
from bot.core.links import NO_HOSTS
from bot.core.watermarks import Watermarks
from bot.store.store import SqlStore
from chat_world import OPINION
from e2e.discord_message import Message
from e2e.discord_world import Guild, User
from fakes import FakePages, FakeReader, Noon

MESSAGES, ROUNDS = 5_000, 5
SAID = (
    "good morning everyone",
    "did anybody see the match last night? the second goal was something else",
    "ok",
    "I think `git rebase` would do it, or ask Mira, she has done that before (twice, I believe)",
    "The council meets on Thursday at seven; whoever wants to speak must sign up by Wednesday noon. I shall be there.",
    "<:wave:123456789012345678> <@123456789012345679> haha yes ||it was the butler||",
)


async def measure(folder: Path, messages: int = MESSAGES) -> list[Figure]:
    """Each in its best round."""
    async with SqlStore.opened(f"sqlite:///{folder / 'nutgraf.db'}") as store:
        clock, reader = Noon(), FakeReader(OPINION)
        desk = Desk(FakePages({}), Engines(reader, reader), store, clock, NO_HOSTS)
        parts = Parts(desk, store, clock, FairQueue(clock), GuildSettings(Mode.AUTO), NO_HOSTS)
        client = NutgrafClient(parts)
        listener = Listener(client.inbox, parts, ClosedChannels(clock), Watermarks())
        payloads, parsed = _messages(client, messages)
        alone = await _best(listener.on_message, parsed)
        with_turns = await _best(client.on_message, parsed)
        received = await _best(_receiving(client), payloads)
    return [
        Figure("messages without a link in the listener", f"{alone:,.0f} a second", "over 20,000", alone > 20_000),
        Figure("… with their turn in the client", f"{with_turns:,.0f} a second"),
        Figure("… with discord.py's making of each message from its event", f"{received:,.0f} a second"),
    ]


def _messages(client: NutgrafClient, count: int) -> tuple[list[Any], list[discord.Message]]:
    """As events, and as what discord.py makes of them."""
    me = User("nutgraf", bot=True)
    guild = Guild("Skerra", me)
    channel, member = guild.add_channel("news"), guild.add_member("Ada")
    state: Any = client._connection  # pyright: ignore[reportPrivateUsage] - there is no public way in
    shown: Any = me.payload(), guild.payload()
    state.user = discord.ClientUser(state=state, data=shown[0])
    known = discord.Guild(data=shown[1], state=state)
    state._add_guild(known)
    place: Any = known.get_channel(int(channel.id))
    messages = [Message(channel, member, {}, content=SAID[n % len(SAID)]) for n in range(count)]
    payloads: list[Any] = [{**message.payload(), "guild_id": guild.id} for message in messages]
    return payloads, [discord.Message(state=state, channel=place, data=data) for data in payloads]


def _receiving(client: NutgrafClient) -> Callable[[Any], Awaitable[None]]:
    state: Any = client._connection  # pyright: ignore[reportPrivateUsage]

    async def receive(data: Any) -> None:  # noqa: ANN401
        channel, _ = state._get_guild_channel(data)
        await client.on_message(discord.Message(state=state, channel=channel, data=data))

    return receive


async def _best(work: Callable[[Any], Awaitable[None]], things: list[Any]) -> float:
    """Things a second of CPU time."""
    return len(things) / min([await _seconds(work, things) for _ in range(ROUNDS)])


async def _seconds(work: Callable[[Any], Awaitable[None]], things: list[Any]) -> float:
    began = time.process_time()
    for thing in things:
        await work(thing)
    return time.process_time() - began
