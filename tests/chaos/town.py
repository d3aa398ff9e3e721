"""Everything around the program: a Discord with three channels, a site, a model, and the database of all its lives."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from signal import SIGKILL

from bot.core.guild import Review, Setting, Threads
from bot.core.review import Status, Verdict
from bot.store.store import SqlStore
from chaos import stories
from chaos.ledger import Ledger, Post
from chaos.lives import Life, Lives
from e2e.discord_double import DiscordDouble
from readers.scripted_model import Reply, ScriptedModel

CHANNELS = ("news", "held", "threads")
PATIENCE = 30.0  # seconds; a busy machine takes some for an extracting process
SETTINGS = {
    "DEFAULT_MODE": "auto",
    "OPENAI_MODEL": "scripted",
    "OPENAI_TIMEOUT_SECONDS": "2",
    "STATUS_ADDRESS": "off",
    **{f"READINGS_PER_{whose}": "0" for whose in ("MEMBER", "CHANNEL", "SERVER")},
}


class Town:
    """`model_says` is what the model answers; `random` decides all that is left to chance."""

    def __init__(self, discord: DiscordDouble, site: stories.Site, folder: Path, random: Random) -> None:
        guild = discord.add_guild()
        self.discord = discord
        self.site = site
        self.random = random
        self.database = folder / "data" / "nutgraf.db"
        self.channels = {name: guild.add_channel(name) for name in CHANNELS}
        self.member = guild.add_member("Ada")
        self.model_says: Callable[[dict[str, object]], Reply] = stories.read
        self.ledger = Ledger(self.database, discord.sent)
        self.lives: Lives
        self._serial = count(1)
        self._known: list[str] = []

    async def furnish(self) -> None:
        """An empty database in which two channels have settings of their own."""
        guild_id = int(self.channels["news"].guild.id)
        chosen = {"held": (Setting.REVIEW, Review.HOLD), "threads": (Setting.THREADS, Threads.ALWAYS)}
        async with self._store() as store:
            for name, (setting, value) in chosen.items():
                await store.choose(guild_id, int(self.channels[name].id), setting, value.value, 1, datetime.now(UTC))

    @asynccontextmanager
    async def _store(self) -> AsyncGenerator[SqlStore]:
        """Only while the program is dead."""
        async with SqlStore.opened(f"sqlite:///{self.database}") as store:
            yield store

    async def approve_held(self) -> int:
        """Moderators find all that waits for them right; how many cards that is."""
        async with self._store() as store:
            held = await store.all_held()
            for row in held:
                shown = await store.shown(row.shown_id)
                if shown and not shown.verdict:
                    verdict = Verdict(1, Status.APPROVED, shown.kept.id, 1, datetime.now(UTC))
                    await store.judge(row.place.server_id, verdict)
        return len(held)

    async def begin(self, life: Life | None = None) -> None:
        """Until the program is connected, or was killed. Raises RuntimeError where it does not start."""
        before = self.discord.gateway.identifies
        await self.lives.begin(life or Life())
        await self.until(lambda: self.discord.gateway.identifies > before or not self.lives.alive)
        if self.lives.status not in (None, -SIGKILL):
            raise RuntimeError(f"the program does not start: {self.lives.last_words}")

    async def end(self) -> None:
        """As an operator ends it."""
        self.lives.stop()
        if (status := await self.lives.ended(PATIENCE)) != 0:
            self.ledger.complaints.append(f"told to stop, the program ended with {status}")
        self.ledger.look()

    async def crash(self) -> None:
        self.lives.kill()
        await self.lives.ended(PATIENCE)
        self.ledger.look()

    async def post(self, scenario: str, channel: str = "news", *, links: int = 1, fresh: bool = False) -> Post:
        """A message with links to stories; not `fresh`, they may have been read before."""
        names = [self._fresh_story() if fresh else self._any_story() for _ in range(links)]
        names = list(dict.fromkeys(names))
        text = " and ".join(self.site.url(name) for name in names)
        message = await self.discord.post_message(self.channels[channel], self.member, text)
        self.ledger.posts.append(post := Post(scenario, message, names))
        return post

    async def edit(self, post: Post) -> None:
        """Another link stands in the message now."""
        post.stories, post.changed = [self._fresh_story()], True
        await self.discord.edit_message(post.message, {"content": self.site.url(post.stories[0])})

    def _fresh_story(self) -> str:
        self._known.append(f"s{next(self._serial)}")
        return self._known[-1]

    def _any_story(self) -> str:
        """Mostly one of the latest, whose page and reading are kept unless a life ended over it."""
        return self.random.choice(self._known[-5:]) if self._known else self._fresh_story()

    async def until(self, look: Callable[[], object], within: float = PATIENCE) -> bool:
        """Whether it came to pass."""
        try:
            async with asyncio.timeout(within):
                while not look():  # noqa: ASYNC110 - half of it happens in other processes
                    await asyncio.sleep(0.02)
        except TimeoutError:
            return False
        return True

    async def until_answered(self, *posts: Post, within: float = PATIENCE) -> bool:
        return await self.until(lambda: all(self.ledger.is_answered(post) for post in posts), within)

    async def until_settled(self, within: float = PATIENCE) -> bool:
        """Until the living program's inbox holds nothing unfinished, and nothing is held that may be shown."""
        return await self.until(lambda: self._waiting() == 0, within)

    def _waiting(self) -> int:
        try:
            with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
                [waiting] = connection.execute("SELECT count(*) FROM inbox WHERE finished_at IS NULL").fetchone()
                return waiting
        except sqlite3.OperationalError:
            return -1


@asynccontextmanager
async def town(folder: Path, random: Random) -> AsyncGenerator[Town]:
    """A town with nobody alive in it yet."""
    async with DiscordDouble() as discord, stories.Site() as site:
        here = Town(discord, site, folder, random)
        here.database.parent.mkdir(parents=True)
        await here.furnish()
        async with ScriptedModel(lambda request: here.model_says(request)) as model:
            ours = {"DISCORD_TOKEN": discord.token, "FETCH_ALLOW_HOSTS": site.host, "OPENAI_BASE_URL": model.base_url}
            async with Lives(discord.api_base, folder, SETTINGS | ours) as here.lives:
                yield here
