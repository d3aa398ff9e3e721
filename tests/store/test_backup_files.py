"""A backup: whole, taken while others write, and never in the place of a better one."""

import os
import sqlite3
import stat
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.core.errors import StoreDamaged, StoreUnavailable, UsageError
from bot.store import copying
from bot.store.backup_files import back_up
from bot.store.store import SqlStore
from builders import article
from store.showing import NOON

HOSTING = Path(__file__).parents[2] / "docs" / "hosting.md"
DAY = datetime(2026, 3, 14, 12, tzinfo=UTC)


async def _kept(url: str) -> bool:
    async with SqlStore.opened(url) as store:
        return await store.article("ferry") is not None


def _restore(database: Path) -> None:
    """By the very commands that docs/hosting.md names."""
    text = HOSTING.read_text(encoding="utf-8").partition("To restore a copy")[2]
    subprocess.run(["/bin/sh", "-e", "-c", text.split("```")[1]], cwd=database.parent, check=True)


async def test_a_copy_taken_from_an_open_database_holds_what_was_committed_and_can_be_opened(
    store: SqlStore, database_url: str, database_file: Path
) -> None:
    await store.save_article(["ferry"], article("The ferry stops in May."), NOON)  # stands in the -wal file so far
    copy = back_up(database_url, None, DAY)
    assert copy == database_file.parent / "backups" / "nutgraf-2026-03-14.db"
    assert await _kept(f"sqlite:///{copy}")


async def test_restoring_is_putting_the_copy_in_the_databases_place(database_url: str, database_file: Path) -> None:
    async with SqlStore.opened(database_url) as store:
        await store.save_article(["ferry"], article("The ferry stops in May."), NOON)
        back_up(database_url, None, DAY)
        await store.save_article(["later"], article("It starts again in June."), NOON)
    _restore(database_file)
    assert await _kept(database_url)
    with closing(sqlite3.connect(database_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT key FROM links").fetchall() == [("ferry",)]


def test_a_copy_that_fails_leaves_the_one_before_and_nothing_half_written(
    database_url: str, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = back_up(database_url, None, DAY)
    before = copy.read_bytes()

    def full(_database: Path, unfinished: Path, _change: object) -> None:
        unfinished.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(copying, "_copy", full)
    with pytest.raises(StoreUnavailable, match="disk is full"):
        back_up(database_url, None, DAY)
    assert copy.read_bytes() == before
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_a_broken_database_gives_no_copy(database_url: str, database_file: Path) -> None:
    with closing(sqlite3.connect(database_file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = database_file.read_bytes()
    database_file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreUnavailable):
        back_up(database_url, None, DAY)
    assert not [*(database_file.parent / "backups").iterdir()]


@pytest.mark.parametrize("mode", [0o600, 0o640])
def test_a_copy_is_for_the_same_eyes_as_the_database(database_url: str, database_file: Path, mode: int) -> None:
    database_file.chmod(mode)
    assert stat.S_IMODE(back_up(database_url, None, DAY).stat().st_mode) == mode


def test_an_emptied_database_does_not_take_the_place_of_its_copy(database_url: str, database_file: Path) -> None:
    copy = back_up(database_url, None, DAY)
    before = copy.read_bytes()
    os.truncate(database_file, 0)
    with pytest.raises(StoreDamaged, match="nothing in it"):
        back_up(database_url, None, DAY)
    assert copy.read_bytes() == before


def test_a_copy_never_takes_the_place_of_the_database(
    database_url: str, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = database_file.stat().st_ino
    monkeypatch.chdir(database_file.parent)
    with pytest.raises(UsageError, match="new file"):
        back_up(database_url, Path(database_file.name), DAY)
    assert database_file.stat().st_ino == before


def test_what_is_no_file_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"there is no .*nutgraf\.db"):
        back_up(f"sqlite:///{tmp_path}/nutgraf.db", None, DAY)
    with pytest.raises(UsageError, match="pg_dump"):
        back_up("postgresql://db/nutgraf", None, DAY)
