"""A database that is locked or full: what fails, how soon, what goes on, and that it mends itself.

No small disk can be mounted where tests run: the limit is SQLite's own, on the pages of the file. It is met where the
disk's would be, when a page is to be added.
"""

import asyncio
import errno
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from structlog.testing import capture_logs

from bot.core.errors import StoreFull, StoreLocked, StoreUnavailable
from bot.core.kept import Place
from bot.store import condition, database
from bot.store.faults import store_errors
from bot.store.store import SqlStore
from builders import article
from inbox_rows import unfinished
from store.showing import NOON

URL = "https://news.example/ferry"


@pytest.fixture
def locked(database_file: Path) -> Generator[None]:
    """By another process, as far as SQLite can tell."""
    with closing(sqlite3.connect(database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


async def _pragma(store: SqlStore, name: str, value: object) -> None:
    """On the one connection that serves reads and writes as long as they come one by one."""
    await store.read(lambda connection: connection.exec_driver_sql(f"PRAGMA {name}={value}"))


async def _fill(store: SqlStore) -> int:
    """Write until there is no space left; how many links were accepted."""
    pages = await store.read(lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar())
    await _pragma(store, "max_page_count", pages)
    for n in range(1000):
        try:
            await store.accept(Place(1, 2, n), [f"{URL}/{'x' * 500}"], NOON)
        except StoreFull:
            return n
    raise AssertionError("it was never full")


async def test_on_a_full_disk_reading_goes_on_and_once_there_is_space_so_does_writing(
    store: SqlStore, database_file: Path
) -> None:
    await store.save_article(["ferry"], article("The ferry stops in May."), NOON)
    accepted = await _fill(store)
    with pytest.raises(StoreFull, match="full"):
        await store.save_article(["quay"], article("The quay is shut. " * 500), NOON)
    assert await store.article("ferry")
    assert len(await unfinished(store)) == accepted

    await _pragma(store, "max_page_count", 2**30)
    await store.save_article(["quay"], article("The quay is shut. " * 500), NOON)
    assert await store.accept(Place(1, 2, 5000), [URL], NOON)
    with closing(sqlite3.connect(database_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


async def test_the_log_says_once_that_the_disk_is_full_and_once_that_it_is_so_no_longer(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(condition, "monotonic", lambda: now[0])
    with capture_logs() as logged:
        await _fill(store)
        for _ in range(3):
            with pytest.raises(StoreFull):
                await store.save_article(["quay"], article("The quay is shut. " * 500), NOON)
            await store.finish([], "answered", NOON)  # finds nothing to change, and so goes well
            now[0] += condition.SETTLED - 1
        await unfinished(store)
        assert [line["event"] for line in logged] == ["database_full"]
        now[0] += 1
        await _pragma(store, "max_page_count", 2**30)
        for n in range(3):
            await store.accept(Place(1, 2, 5000 + n), [URL], NOON)
    assert [line["event"] for line in logged] == ["database_full", "database_has_space_again"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_disk_that_is_full_is_told_from_one_that_fails(number: int) -> None:
    with pytest.raises(StoreFull), store_errors():
        raise OSError(number, "No space left on device")
    with pytest.raises(StoreUnavailable) as other, store_errors():
        raise OSError(errno.EIO, "Input/output error")
    assert type(other.value) is StoreUnavailable


@pytest.mark.usefixtures("locked")
async def test_while_another_process_keeps_it_locked_it_is_read_and_opened(store: SqlStore, database_url: str) -> None:
    assert await unfinished(store) == []
    async with SqlStore.opened(database_url) as another:
        assert await another.choices(1) == {}


async def test_of_many_writers_none_waits_longer_than_the_first_for_a_locked_database(
    database_url: str, locked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each that asked SQLite waits its time in there: so it is counted how many did."""
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "busy_timeout=0"))
    tried: list[int] = []
    async with SqlStore.opened(database_url) as store:

        async def write(n: int) -> None:
            with pytest.raises(StoreLocked):
                await store.write(lambda _: None)

        transaction = store._transaction

        async def counted(work: Callable[[Connection], None]) -> None:
            tried.append(1)
            await transaction(work)

        monkeypatch.setattr(store, "_transaction", counted)
        await asyncio.gather(*(write(n) for n in range(10)))
    assert len(tried) == 1


async def test_writers_that_come_later_try_anew(store: SqlStore, database_file: Path) -> None:
    await _pragma(store, "busy_timeout", 0)
    with closing(sqlite3.connect(database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked):
            await store.accept(Place(1, 2, 3), [URL], NOON)
    assert await store.accept(Place(1, 2, 3), [URL], NOON)
