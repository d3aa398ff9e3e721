"""One database: its connections, its transactions, and its errors as ours."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import ExitStack, asynccontextmanager
from functools import wraps
from pathlib import Path
from types import CoroutineType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar, cast

from sqlalchemy import AdaptedConnection, Connection, event, make_url
from sqlalchemy.exc import ArgumentError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import SettingsError, StoreUnavailable
from bot.store.condition import Condition
from bot.store.faults import store_errors
from bot.store.files import sqlite_file
from bot.store.lock import only_one
from bot.store.mending import mend
from bot.store.migrate import is_current, migrate
from bot.store.writers import Writers

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}

# synchronous=FULL: an accepted link must outlive a power cut, which WAL's usual NORMAL does not promise.
# The timeout (ms) comes first, so that switching to WAL waits for another process too.
PRAGMAS = ("busy_timeout=5000", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL")

Params = ParamSpec("Params")
Value = TypeVar("Value")
Base = TypeVar("Base", bound="Database")


class Database:
    """An open database. Statements run in plain functions that take a Connection, given to `read` or `write`.

    `alone`: no other process takes up what this one has accepted, nor did it leave anything to one that still runs.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._readers = engine
        self._writers = engine.execution_options(sqlite_begin="IMMEDIATE")
        self._one_writer = Writers()
        self._under_way: set[asyncio.Task[Any]] = set()
        self._condition = Condition()
        self._closing = False
        self.alone = False

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: str, *, alone: bool = False) -> AsyncGenerator[Self]:
        """Connected and migrated until the block ends. Raises StoreNewer or StoreUnavailable, and SettingsError.

        `url`: "sqlite:///data/nutgraf.db" (the folder is made) or "postgresql://…". With `alone` a SQLite file is
        locked against all others that want that, and mended where it is damaged. Raises StoreInUse.
        """
        with store_errors():
            database = cls(_engine(url))
        file = sqlite_file(url)
        with ExitStack() as held:
            if alone and file and held.enter_context(only_one(file)):
                database.alone = True
                mend(file)  # on the loop, where nothing else runs yet: a thread would go on when this is cancelled
            try:
                await database._migrate()
                yield database
            finally:
                await database._close()

    @property
    def damaged(self) -> bool:
        """Whether the file was found broken under way. It is mended at the next start, and not before."""
        return self._condition.damaged

    async def _migrate(self) -> None:
        """Where there is nothing to do, whoever keeps the database locked keeps nobody from opening it."""
        with store_errors():
            async with self._readers.connect() as connection:
                if await connection.run_sync(is_current):
                    return
            async with self._writers.begin() as connection:
                await connection.run_sync(migrate)  # on the loop, as `mend`

    async def _close(self) -> None:
        """Let what is under way end, then close every connection; an open one would keep the process alive.

        Nothing more is begun: Discord's library may still run what it began for an event.
        """
        self._closing = True
        try:
            await asyncio.gather(*self._under_way, return_exceptions=True)
        finally:
            await self._readers.dispose()

    async def read(self, work: Callable[[Connection], Value]) -> Value:
        """Run `work` in one transaction that writes nothing."""
        return await self._to_its_end(self._read(work))

    async def write(self, work: Callable[[Connection], Value]) -> Value:
        """Run `work` in one transaction, to its end even if the caller is cancelled; one at a time in this process."""
        return await self._to_its_end(self._write(work))

    async def _to_its_end(self, work: Coroutine[Any, Any, Value]) -> Value:
        """A caller that is cancelled leaves at once; what it began still ends before the database closes."""
        if self._closing:
            work.close()
            raise StoreUnavailable("closed")
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # marks it as seen, for when the caller has gone

    async def _read(self, work: Callable[[Connection], Value]) -> Value:
        with self._condition.watched(writing=False):
            async with self._readers.connect() as connection:
                return await connection.run_sync(work)

    async def _write(self, work: Callable[[Connection], Value]) -> Value:
        async with self._one_writer.turn():
            with self._condition.watched(writing=True):
                try:
                    return await self._transaction(work)
                except IntegrityError:
                    # PostgreSQL lets two processes insert one row at once. Looking again, the later one finds it.
                    return await self._transaction(work)

    async def _transaction(self, work: Callable[[Connection], Value]) -> Value:
        async with self._writers.begin() as connection:
            return await connection.run_sync(work)


def reads(
    work: Callable[Concatenate[Base, Connection, Params], Value],
) -> "Callable[Concatenate[Base, Params], CoroutineType[Any, Any, Value]]":
    """Turn a method over a Connection into an async one that runs in `Database.read`."""

    @wraps(work)
    async def method(self: Base, /, *args: Params.args, **kwargs: Params.kwargs) -> Value:
        return await self.read(lambda connection: work(self, connection, *args, **kwargs))

    return method


def writes(
    work: Callable[Concatenate[Base, Connection, Params], Value],
) -> "Callable[Concatenate[Base, Params], CoroutineType[Any, Any, Value]]":
    """Turn a method over a Connection into an async one that runs in `Database.write`."""

    @wraps(work)
    async def method(self: Base, /, *args: Params.args, **kwargs: Params.kwargs) -> Value:
        return await self.write(lambda connection: work(self, connection, *args, **kwargs))

    return method


def _engine(address: str) -> AsyncEngine:
    try:
        url = make_url(address)
        # Parameters are article text and people's links: they stay out of error messages, and so out of the log.
        engine = create_async_engine(
            url.set(drivername=DRIVERS[url.drivername]), hide_parameters=True, pool_reset_on_return=None
        )
    except (ArgumentError, KeyError) as error:
        raise SettingsError("DATABASE_URL takes sqlite:///FILE or postgresql://…") from error
    except ModuleNotFoundError as error:
        raise SettingsError(f"DATABASE_URL needs the package {error.name}") from error
    if url.drivername == "sqlite":
        Path(url.database or "").parent.mkdir(parents=True, exist_ok=True)
        _prepare_sqlite(engine)
    return engine


def _prepare_sqlite(engine: AsyncEngine) -> None:
    """Let SQLAlchemy and not the driver begin transactions, or tables would be made outside of them.

    The way its documentation gives for Python before 3.12: "SQLite", "Enabling Non-Legacy … Transactional Modes".
    """

    def connected(dbapi_connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own, untyped
        dbapi_connection.isolation_level = None
        cursor = dbapi_connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def begun(connection: Connection) -> None:
        begin = f"BEGIN {connection.get_execution_options().get('sqlite_begin', 'DEFERRED')}"
        # One way to the driver's thread and back, where a cursor of SQLAlchemy's takes three.
        cast(AdaptedConnection, connection.connection.dbapi_connection).run_async(
            lambda driver: driver.execute_fetchall(begin)
        )

    event.listen(engine.sync_engine, "connect", connected)
    event.listen(engine.sync_engine, "begin", begun)
