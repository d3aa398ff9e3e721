"""One database: its connections, its transactions, and its errors as ours."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import asynccontextmanager, contextmanager
from functools import wraps
from pathlib import Path
from types import CoroutineType
from typing import Any, Concatenate, ParamSpec, Self, TypeVar

from sqlalchemy import Connection, event, make_url
from sqlalchemy.exc import ArgumentError, IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.core.errors import SettingsError, StoreUnavailable
from bot.store.migrate import migrate

DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}

# synchronous=FULL: an accepted link must outlive a power cut, which WAL's usual NORMAL does not promise.
# The timeout (ms) comes first, so that switching to WAL waits for another process too.
PRAGMAS = ("busy_timeout=5000", "journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL")

Params = ParamSpec("Params")
Value = TypeVar("Value")
Base = TypeVar("Base", bound="Database")


class Database:
    """An open database. Statements run in plain functions that take a Connection, given to `read` or `write`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._readers = engine
        self._writers = engine.execution_options(sqlite_begin="IMMEDIATE")
        self._one_writer = asyncio.Lock()
        self._under_way: set[asyncio.Task[Any]] = set()

    @classmethod
    @asynccontextmanager
    async def opened(cls, url: str) -> AsyncGenerator[Self]:
        """Connected and migrated until the block ends. Raises StoreNewer or StoreUnavailable, and SettingsError.

        `url`: "sqlite:///data/nutgraf.db" (the folder is made) or "postgresql://…".
        """
        with _store_errors():
            database = cls(_engine(url))
        try:
            await database._migrate()
            yield database
        finally:
            await database._close()

    async def _migrate(self) -> None:
        with _store_errors():
            async with self._writers.begin() as connection:
                await migrate(connection)

    async def _close(self) -> None:
        """Let what is under way end, then close every connection; an open one would keep the process alive."""
        await asyncio.gather(*self._under_way, return_exceptions=True)
        await self._readers.dispose()

    async def read(self, work: Callable[[Connection], Value]) -> Value:
        """Run `work` in one transaction that writes nothing."""
        return await self._to_its_end(self._read(work))

    async def write(self, work: Callable[[Connection], Value]) -> Value:
        """Run `work` in one transaction, to its end even if the caller is cancelled; one at a time in this process."""
        return await self._to_its_end(self._write(work))

    async def _to_its_end(self, work: Coroutine[Any, Any, Value]) -> Value:
        """A caller that is cancelled leaves at once; what it began still ends before the database closes."""
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._under_way.discard(task)
        if not task.cancelled():
            task.exception()  # marks it as seen, for when the caller has gone

    async def _read(self, work: Callable[[Connection], Value]) -> Value:
        with _store_errors():
            async with self._readers.connect() as connection:
                return await connection.run_sync(work)

    async def _write(self, work: Callable[[Connection], Value]) -> Value:
        async with self._one_writer:
            with _store_errors():
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
        engine = create_async_engine(url.set(drivername=DRIVERS[url.drivername]), hide_parameters=True)
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
        connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get('sqlite_begin', 'DEFERRED')}")

    event.listen(engine.sync_engine, "connect", connected)
    event.listen(engine.sync_engine, "begin", begun)


@contextmanager
def _store_errors() -> Generator[None]:
    """What the database and its drivers raise (asyncpg: OSError), as StoreUnavailable with the driver's first line.

    SQLAlchemy's own text would hold the statement.
    """
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        cause = getattr(error, "orig", None) or error
        raise StoreUnavailable(next(iter(str(cause).splitlines()), type(cause).__name__)[:120]) from error
