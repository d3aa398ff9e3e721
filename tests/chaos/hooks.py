"""What is done to the program inside a life: it dies at an edge, its clock jumps, its disk is full."""

import functools
import os
import signal
from collections.abc import Callable
from contextvars import ContextVar
from datetime import timedelta
from importlib import import_module
from typing import Any

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from sqlalchemy import Connection, Engine, event

from bot import app
from bot.chat.client import NutgrafClient
from bot.store.database import Database
from bot.web.extract import Extractor

Report = Callable[[str], None]
_writing: ContextVar[str] = ContextVar("_writing", default="")


def connect_to(api_base: str) -> None:
    """The double in Discord's place, without the seconds that discord.py waits for servers and before identifying."""
    Route.BASE = api_base
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(api_base).with_scheme("ws").with_path("/gateway")
    make = NutgrafClient.__init__

    @functools.wraps(make)
    def hurried(self: NutgrafClient, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        self._connection.guild_ready_timeout = 0.0

    async def at_once(self: NutgrafClient, shard_id: int | None, *, initial: bool = False) -> None: ...

    NutgrafClient.__init__ = hurried
    NutgrafClient.before_identify_hook = at_once


def spare_cpu() -> None:
    """One process that takes pages apart, and not before there is a page: to start it takes a second, in each life."""
    open_house = app.open_house
    app.open_house = lambda *args, **kwargs: open_house(*args, **kwargs | {"extractors": 1})

    async def not_yet(self: Extractor) -> Extractor:
        return self

    Extractor.__aenter__ = not_yet


def at(target: str, moment: str, act: Callable[[], None]) -> None:
    """Has `act` called at an edge. Raises AttributeError or ModuleNotFoundError when there is no such function."""
    owner, name = _found(target)
    work = getattr(owner, name)

    @functools.wraps(work)
    async def wrapped(*args: Any, **kwargs: Any) -> Any:
        if moment == "before":
            act()
        token = _writing.set(target)
        try:
            result = await work(*args, **kwargs)
        finally:
            _writing.reset(token)
        if moment == "after":
            act()
        return result

    setattr(owner, name, wrapped)
    if moment == "commit":
        _name_transactions()
        event.listen(Engine, "commit", lambda connection: act() if connection.info.get("writing") == target else None)


def _name_transactions() -> None:
    """Each connection tells for whom it writes; it may do so in a thread of its own."""
    write = Database.write

    async def named(self: Database, work: Callable[[Connection], Any]) -> Any:
        target = _writing.get()

        def noted(connection: Connection) -> Any:
            connection.info["writing"] = target
            return work(connection)

        return await write(self, noted)

    Database.write = named


def _found(target: str) -> tuple[Any, str]:
    module, _, path = target.partition(":")
    *owners, name = path.split(".")
    owner = functools.reduce(getattr, owners, import_module(module))
    getattr(owner, name)
    return owner, name


def die(report: Report, name: str) -> None:
    report(f"reached {name}")
    os.kill(os.getpid(), signal.SIGKILL)


def jump(seconds: float) -> None:
    """The machine's clock is set, once, by so much."""
    now = app.SystemClock.now
    app.SystemClock.now = lambda self: now(self) + timedelta(seconds=seconds)


def fill_disk(pages: int) -> None:
    """SQLite is refused more than so many further pages, and says that the disk is full."""

    def connected(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count={cursor.fetchone()[0] + pages}")
        cursor.close()

    event.listen(Engine, "connect", connected)
