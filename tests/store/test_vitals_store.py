"""What the database tells about itself and the inbox."""

import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core.errors import StoreUnavailable
from bot.core.kept import Accepted, Place
from bot.core.metrics import REGISTRY
from bot.store.store import SqlStore
from fakes import Noon

PLACE = Place(1, 2, 3)
NOW = Noon().now()


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


async def accepted(store: SqlStore, at: datetime, *urls: str, due: datetime | None = None) -> list[Accepted]:
    return await store.accept(PLACE, list(urls), at, due or at + minutes(60))


async def test_the_inbox_tells_what_is_open_since_when_and_what_was_finished_last(store: SqlStore) -> None:
    assert await store.backlog(NOW) == await store.backlog(NOW + minutes(1))
    first = await accepted(store, NOW - minutes(30), "https://a.example/")
    await accepted(store, NOW - minutes(10), "https://b.example/", "https://c.example/")
    await store.finish(first, "answered", NOW - minutes(5))
    told = await store.backlog(NOW)
    assert (told.open, told.oldest, told.finished) == (2, NOW - minutes(10), NOW - minutes(5))


async def test_overdue_is_what_nobody_has_taken_up(store: SqlStore) -> None:
    await accepted(store, NOW, "https://taken.example/", due=NOW + minutes(1))
    await accepted(store, NOW, "https://left.example/", due=NOW - minutes(7))
    assert (await store.backlog(NOW)).overdue == NOW - minutes(7)


async def test_it_tells_its_size_and_when_it_was_last_copied(store: SqlStore, database_file: Path) -> None:
    before = await store.space()
    assert (before.taken or 0) > 100_000
    assert before.free
    assert before.backed_up is None
    copy = database_file.parent / "backups" / "nutgraf-2026-03-13.db"
    copy.parent.mkdir()
    copy.touch()
    os.utime(copy, (NOW.timestamp(), NOW.timestamp()))
    (copy.parent / "nutgraf-2026-03-14.db.part").touch()  # not whole yet
    assert (await store.space()).backed_up == NOW


async def test_trying_to_write_changes_nothing_and_takes_room_on_the_disk(store: SqlStore, database_file: Path) -> None:
    await accepted(store, NOW, "https://a.example/")
    journal = database_file.with_name(f"{database_file.name}-wal")
    before = journal.stat().st_size
    await store.try_writing()
    assert journal.stat().st_size > before
    assert (await store.backlog(NOW)).open == 1


async def test_what_the_database_refuses_is_counted_by_kind(store: SqlStore) -> None:
    def failures() -> float:
        return REGISTRY.get_sample_value("nutgraf_failures_total", {"stage": "store", "kind": "StoreUnavailable"}) or 0

    before = failures()
    with pytest.raises(StoreUnavailable):
        await store.read(lambda connection: connection.exec_driver_sql("SELECT * FROM nowhere"))
    assert failures() == before + 1
