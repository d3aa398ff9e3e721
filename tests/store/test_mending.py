"""A damaged file at the start: set aside whole, and the newest good copy restored, or a new file begun."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.core.errors import StoreDamaged, StoreLocked, StoreNewer, StoreUnavailable
from bot.core.kept import Place
from bot.store import ids, mending
from bot.store.backup_files import back_up
from bot.store.mending import mend
from bot.store.store import SqlStore
from bot.store.tables import inbox
from builders import article
from store.showing import NOON, shown

Damage = Callable[[Path], object]
PAGE = 4096
URL = "https://news.example/ferry"


def _header(file: Path) -> None:
    _overwrite(file, 0, b"no SQLite here  ")


def _page(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        [(page,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'inbox'").fetchall()
    _overwrite(file, (page - 1) * PAGE, b"\xff" * 200)


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _emptied(file: Path) -> None:
    os.truncate(file, 0)


def _text(file: Path) -> None:
    file.write_text("not a database " * 1000)


def _overwrite(file: Path, at: int, content: bytes) -> None:
    with file.open("r+b") as opened:
        opened.seek(at)
        opened.write(content)


def _content(file: Path) -> bytes:
    return file.read_bytes()


def _day(day: int) -> datetime:
    return datetime(2026, 3, day, 12, tzinfo=UTC)


async def _save(database_url: str, key: str) -> None:
    async with SqlStore.opened(database_url) as store:
        await store.save_article([key], article(f"The {key} stops in May."), NOON)


async def _start(database_url: str) -> tuple[list[dict[str, Any]], set[str]]:
    """What the log says, and which of the articles are there."""
    with capture_logs() as logged:
        async with SqlStore.opened(database_url, alone=True) as store:
            kept = {key for key in ("ferry", "quay") if await store.article(key)}
            await store.accept(Place(1, 2, 3), [URL], NOON)
    return [dict(line) for line in logged], kept


def _set_aside(file: Path) -> list[Path]:
    return sorted(file.parent.glob("nutgraf.db.corrupt-*Z"))


@pytest.mark.parametrize("damage", [_header, _page, _cut, _emptied, _text])
async def test_a_damaged_file_is_set_aside_and_the_newest_copy_restored(
    damage: Damage, database_file: Path, database_url: str
) -> None:
    back_up(database_url, None, _day(13))
    await _save(database_url, "ferry")
    back_up(database_url, None, _day(14))
    await _save(database_url, "quay")
    damage(database_file)
    broken = _content(database_file)
    logged, kept = await _start(database_url)
    assert kept == {"ferry"}
    assert [line["event"] for line in logged] == ["database_damaged", "database_restored"]
    assert logged[1]["from_copy"] == "nutgraf-2026-03-14.db"
    (aside,) = _set_aside(database_file)
    assert _content(aside) == broken
    assert logged[0]["set_aside"] == aside.name
    assert await _start(database_url) == ([], {"ferry"})


@pytest.mark.parametrize("damage", [_page, _cut, _text, _emptied])
async def test_a_copy_that_is_damaged_too_is_passed_over(
    damage: Damage, database_file: Path, database_url: str
) -> None:
    await _save(database_url, "ferry")
    back_up(database_url, None, _day(13))
    damage(back_up(database_url, None, _day(14)))
    damage(database_file)
    logged, kept = await _start(database_url)
    assert kept == {"ferry"}
    assert [line["event"] for line in logged] == ["backup_damaged", "database_damaged", "database_restored"]


async def test_without_a_whole_copy_a_new_file_is_begun(database_file: Path, database_url: str) -> None:
    await _save(database_url, "ferry")
    _text(back_up(database_url, None, _day(14)))
    _page(database_file)
    logged, kept = await _start(database_url)
    assert kept == set()
    events = [line["event"] for line in logged]
    assert events == ["backup_damaged", "database_migrated", "database_damaged", "database_begun_anew"]
    assert len(_set_aside(database_file)) == 1


async def test_pages_of_the_old_file_that_wait_in_its_wal_never_get_into_the_new_one(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where SQLite can open the old file it empties the -wal by itself; here it is as if it could not."""

    def damaged(_database: Path) -> None:
        raise StoreDamaged

    back_up(database_url, None, _day(14))
    wal = database_file.with_name("nutgraf.db-wal")
    async with SqlStore.opened(database_url) as store:
        await store.save_article(["quay"], article("The quay is shut."), NOON)
        left = wal.read_bytes()
    wal.write_bytes(left)
    monkeypatch.setattr(mending, "_look", damaged)
    _, kept = await _start(database_url)
    assert kept == set()
    (aside,) = _set_aside(database_file)
    assert aside.with_name(f"{aside.name}-wal").read_bytes() == left


@pytest.mark.parametrize("has_copy", [True, False])
async def test_ids_that_cards_of_the_damaged_file_carry_are_not_given_again_however_often_it_is_replaced(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch, has_copy: bool
) -> None:
    if has_copy:
        back_up(database_url, None, _day(14))  # before anything was shown
    given: list[int] = []
    after_all_before = ids.AFTER_ALL_BEFORE
    for minutes in range(3):
        later = after_all_before.replace("'now'", f"'now', '+{minutes} minutes'")
        monkeypatch.setattr(ids, "AFTER_ALL_BEFORE", later)
        async with SqlStore.opened(database_url, alone=True) as store:
            given += [(await shown(store, text=text)).id for text in ("It rained.", "It snowed.")]
        _header(database_file)
        for aside in _set_aside(database_file):  # within one second they would have one name
            aside.unlink()
    assert len(set(given)) == 6
    assert max(given) < 2**31  # what Discord takes as a container's id


@pytest.mark.parametrize("has_copy", [True, False])
async def test_a_kill_after_the_file_was_set_aside_leaves_the_rest_to_the_next_start(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch, has_copy: bool
) -> None:
    await _save(database_url, "ferry")
    if has_copy:
        back_up(database_url, None, _day(14))
    _header(database_file)

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(mending, "_put_in_place", killed)
        with pytest.raises(KeyboardInterrupt):
            mend(database_file)
    logged, kept = await _start(database_url)
    assert kept == ({"ferry"} if has_copy else set())
    assert [line["event"] for line in logged] == ["database_replaced"]
    assert await _start(database_url) == ([], kept)


async def test_rubbish_in_place_of_the_wal_is_no_damage(database_file: Path, database_url: str) -> None:
    await _save(database_url, "ferry")
    database_file.with_name("nutgraf.db-wal").write_bytes(os.urandom(3 * PAGE))
    assert await _start(database_url) == ([], {"ferry"})


async def test_a_locked_a_newer_and_an_unreadable_file_stay_where_they_are(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mending, "SECONDS", 0)
    with closing(sqlite3.connect(database_file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode=EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLocked):
            mend(database_file)
        other.execute("ROLLBACK")
    with closing(sqlite3.connect(database_file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreNewer):
        await _start(database_url)

    def refused(*_args: object, **_kwargs: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    monkeypatch.setattr(mending.sqlite3, "connect", refused)
    with pytest.raises(StoreUnavailable, match="unable to open"):
        mend(database_file)
    assert not _set_aside(database_file)


async def test_a_start_on_a_file_that_cannot_be_written_ends_there_and_not_at_the_first_link(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mending.os, "access", lambda _file, wanted: wanted != os.W_OK)  # chmod says nothing to root
    with pytest.raises(StoreUnavailable, match="may not write"):
        await _start(database_url)
    assert not _set_aside(database_file)


async def test_a_full_disk_while_a_copy_is_restored_leaves_the_file_for_the_next_start(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(database_url, None, _day(14))
    _header(database_file)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("bot.store.copying._copy", full)
        with pytest.raises(StoreUnavailable):
            mend(database_file)
    assert _content(database_file).startswith(b"no SQLite here")
    assert not _set_aside(database_file)
    mend(database_file)
    assert len(_set_aside(database_file)) == 1


async def test_damage_that_shows_under_way_is_logged_once_and_seen_from_outside(
    database_file: Path, database_url: str
) -> None:
    _page(database_file)
    async with SqlStore.opened(database_url) as store:
        assert not store.damaged
        with capture_logs() as logged:
            for _ in range(2):
                with pytest.raises(StoreDamaged):
                    await store.read(lambda connection: connection.execute(select(inbox)).all())
        assert store.damaged
        with pytest.raises(StoreDamaged):  # and so /healthz is false
            await store.space()
    assert [line["event"] for line in logged] == ["database_damaged"]
    assert not _set_aside(database_file)
