"""A server with one channel and one member, the real client in it, and a real database; pages and reader are fakes."""

from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
import simcord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle

from bot.chat.client import NutgrafClient
from bot.chat.parts import Parts
from bot.core.article import Article
from bot.core.breaker import Breaker
from bot.core.desk import Desk
from bot.core.engines import Engines
from bot.core.errors import NutgrafError
from bot.core.fair_queue import FairQueue
from bot.core.guild import GuildSettings, Mode
from bot.core.links import NO_HOSTS
from bot.core.ports import Reader
from bot.core.rates import MostReadings
from bot.core.reading import Reading
from bot.core.standing_in import WhenModelFails
from bot.store.store import SqlStore
from builders import article, claim, reading
from fakes import FakePages, FakeReader, Noon

URL = "https://news.example/ferry"
FERRY = article(
    "The council spent €4.2 million on the quay in 2025.",
    "It should reopen the crossing under a trust.",
    title="Ferry cut was hidden, columnist says",
    site="Skerra Herald",
    published="2026-03-14",
)
OPINION = reading(
    kind="opinion",
    gist="A columnist says the council withheld its own figures.",
    summary=[{"text": "The council spent 4.2 million euros on the quay.", "evidence": [1]}],
    argument={
        "thesis": "the crossing should reopen under a trust",
        "evidence": [2],
        "reasons": [],
        "concessions": [],
        "loaded_terms": [],
    },
    claims=[claim("The council spent €4.2 million on the quay.", [1], speaker="Ana Ruiz", kind="named")],
)


@dataclass
class World:
    """Everything a test acts on or looks at."""

    env: simcord.Env
    client: NutgrafClient
    pages: FakePages
    reader: FakeReader
    store: SqlStore
    clock: Noon
    server: GuildHandle
    channel: ChannelHandle
    alice: MemberActor
    new_client: Callable[..., NutgrafClient]
    breaker: Breaker

    @property
    def queue(self) -> FairQueue:
        return self.client.parts.queue

    @property
    def replies(self) -> list[discord.Message]:
        """What the bot has posted in the channel."""
        bot = self.client.user
        return [message for message in self.channel.history() if bot and message.author.id == bot.id]

    @property
    def sent(self) -> list[dict[str, Any]]:
        """What the bot asked Discord to post, as JSON; answers to interactions are not among it."""
        posts = [r for r in self.env.http_requests if r.method == "POST" and r.path.endswith("/messages")]
        return [dict(request.json or {}) for request in posts]

    async def restart(self, **changed: Any) -> None:
        """The process ends and another one starts on the same database, with some settings changed."""
        self.client = self.new_client(**changed)
        await self.env.restart_bot(self.client)


@asynccontextmanager
async def world(
    database_url: str,
    mode: Mode = Mode.AUTO,
    pages: Mapping[str, Article | NutgrafError] | None = None,
    read_as: Reading = OPINION,
    max_links: int = 3,
    engine: str = "model",
    message_content: bool = True,
    reads_with: Reader | None = None,
    other_model: Reader | None = None,
    most: MostReadings | None = None,
    stands_in: Reader | None = None,
    when_model_fails: WhenModelFails = WhenModelFails.EXTRACT,
    **run_options: Any,
) -> AsyncGenerator[World]:
    source = FakePages({URL: FERRY} if pages is None else pages)
    reader = FakeReader(read_as, name=engine)
    async with SqlStore.opened(database_url) as store:
        store.alone = True
        clock = Noon()
        model = reads_with or reader
        breaker = Breaker(clock, reader.well)
        engines = Engines(stands_in or model, model, other_model, breaker)
        desk = Desk(source, engines, store, clock, NO_HOSTS, when_model_fails=when_model_fails)

        def new_client(mode: Mode = mode, message_content: bool = message_content) -> NutgrafClient:
            settings = GuildSettings(mode=mode, max_links=max_links)
            return NutgrafClient(
                Parts(desk, store, clock, FairQueue(clock, most), settings, NO_HOSTS), message_content=message_content
            )

        client = new_client()
        async with simcord.run(client, shard_count=1, **run_options) as env:
            server = env.create_guild()
            channel = server.create_text_channel("general")
            alice = server.add_member(env.create_user("alice"))
            await env.settle()
            yield World(env, client, source, reader, store, clock, server, channel, alice, new_client, breaker)
        await desk.close()


def parts(components: list[Any]) -> Iterator[dict[str, Any]]:
    """Every component, nested ones too, as Discord's own JSON."""
    for component in components:
        payload = component if isinstance(component, dict) else component.to_dict()
        yield payload
        yield from parts(payload.get("components", []))
        if accessory := payload.get("accessory"):
            yield from parts([accessory])


def text_of(message: discord.Message) -> str:
    """All text of a message, a line for each component."""
    return "\n".join(part["content"] for part in parts(message.components) if "content" in part)


def buttons_of(message: discord.Message) -> list[dict[str, Any]]:
    return [part for part in parts(message.components) if part["type"] == discord.ComponentType.button.value]


Play = Callable[..., AbstractAsyncContextManager[World]]
