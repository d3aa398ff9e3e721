"""The copies of some days: which are made, which go, and what a restored one does not do again."""

import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.core.errors import StoreUnavailable
from bot.core.kept import Place
from bot.store import copying
from bot.store.backup_files import Backups, back_up
from bot.store.store import SqlStore
from inbox_rows import unfinished
from store.showing import NOON, shown

DAY = datetime(2026, 3, 14, 12, tzinfo=UTC)
NOT_OURS = ("nutgraf-before-upgrade.db", "nutgraf-2026-01-01.db.gz", "other-2026-01-01.db", "nutgraf-2026-06-31.db")


@pytest.fixture
def folder(database_file: Path) -> Path:
    return database_file.parent / "backups"


def _names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def _put(folder: Path, *names: str) -> None:
    folder.mkdir()
    for name in names:
        (folder / name).write_bytes(b"somebody's")


async def test_each_day_has_one_copy_and_the_last_days_are_kept(database_file: Path, folder: Path) -> None:
    backups = Backups(database_file, days=2)
    for n in range(4):
        assert not backups.has((DAY + timedelta(days=n)).date())
        await backups.make(DAY + timedelta(days=n))
        assert backups.has((DAY + timedelta(days=n)).date())
    assert _names(folder) == ["nutgraf-2026-03-16.db", "nutgraf-2026-03-17.db"]


async def test_after_a_long_stop_copies_that_are_too_old_go_though_they_were_the_last(
    database_file: Path, folder: Path
) -> None:
    """They hold what was deleted since, and `/privacy` says for how long at most."""
    for n in (0, 1, 40):
        await Backups(database_file, days=7).make(DAY + timedelta(days=n))
    assert _names(folder) == ["nutgraf-2026-04-23.db"]


async def test_nothing_is_deleted_that_was_not_named_by_its_day_and_what_a_kill_cut_short_is(
    database_file: Path, folder: Path
) -> None:
    _put(folder, *NOT_OURS, "nutgraf-2026-01-01.db.part", "nutgraf-2026-01-01.db.part-journal")
    await Backups(database_file, days=1).make(DAY)
    assert _names(folder) == sorted([*NOT_OURS, "nutgraf-2026-03-14.db"])
    assert not Backups(database_file, days=1).has(date(2026, 1, 1))


async def test_while_no_copy_can_be_made_the_last_good_one_stays(
    database_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backups = Backups(database_file, days=1)
    await backups.make(DAY)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying, "_copy", full)
    with pytest.raises(StoreUnavailable):
        await backups.make(DAY + timedelta(days=30))
    assert _names(folder) == ["nutgraf-2026-03-14.db"]


async def test_a_copy_is_one_file_that_stays_one_while_it_is_read(database_url: str, folder: Path) -> None:
    async with SqlStore.opened(database_url):
        copy = back_up(database_url, None, DAY)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("SELECT * FROM inbox").fetchall()
        assert _names(folder) == [copy.name]


async def test_what_was_under_way_in_a_restored_copy_is_not_answered_again(database_url: str, folder: Path) -> None:
    """Nor is a channel read again from where it stood."""
    async with SqlStore.opened(database_url) as store:
        await store.accept(Place(1, 2, 3), ["https://news.example/ferry"], NOON)
        await store.write(lambda connection: connection.exec_driver_sql("INSERT INTO watermarks VALUES (2, 1, 3)"))
        copy = back_up(database_url, None, DAY)
        assert len(await unfinished(store)) == 1
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM watermarks").fetchone() == (0,)
        assert connection.execute("SELECT outcome FROM inbox").fetchall() == [("unknown",)]
    async with SqlStore.opened(f"sqlite:///{copy}") as restored:
        assert await unfinished(restored) == []


async def test_ids_that_cards_made_since_the_copy_carry_are_not_given_again(database_url: str) -> None:
    """Else an old card's buttons would open another article."""
    async with SqlStore.opened(database_url) as store:
        await shown(store)
        copy = back_up(database_url, None, DAY)
        since = [(await shown(store, text=f"It rained {n} times.")).id for n in range(3)]
    async with SqlStore.opened(f"sqlite:///{copy}") as restored:
        assert (await shown(restored, text="It snowed.")).id > max(since)


async def test_nor_are_they_where_the_copy_was_made_before_the_first_card(database_url: str) -> None:
    async with SqlStore.opened(database_url) as store:
        copy = back_up(database_url, None, DAY)
        first = (await shown(store)).id
    async with SqlStore.opened(f"sqlite:///{copy}") as restored:
        assert (await shown(restored, text="It snowed.")).id != first
