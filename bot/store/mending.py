"""A damaged SQLite file is set aside before anything is read from it, and the newest whole copy put in its place."""

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import structlog
from sqlalchemy import URL, create_engine

from bot.core.errors import StoreDamaged, StoreUnavailable
from bot.store import ids
from bot.store.backup_files import copies_of
from bot.store.copying import check, copy_database
from bot.store.faults import store_errors
from bot.store.files import beside
from bot.store.migrate import migrate

log = structlog.get_logger()

RESTORED = "what was read, asked, decided and set since that copy was made is not in it"
BEGUN_ANEW = "there is no whole copy: the bot starts as if it were new, also with the settings of every server"
SECONDS = 5.0  # to wait for another process that keeps the file locked


def mend(database: Path) -> None:
    """For whoever holds the lock, before the file is opened: see that it is whole, and if not, replace it.

    A file that is locked, or that this user may not read or write, is left as it is. Raises StoreUnavailable for it.
    """
    replacement = beside(database, ".replacement")
    if replacement.exists() and not database.exists():
        _put_in_place(replacement, database)
        log.warning("database_replaced", effect="the last start was killed while it did this; its log has more")
    try:
        _look(database)
    except StoreDamaged as damage:
        _replace(database, damage.detail, replacement)


def _look(database: Path) -> None:
    """Every page, each time: it takes less than a second for a gigabyte that is in memory, and finds what a stop in an
    orderly way does not rule out, such as a bad disk."""
    if not database.exists():
        return
    if database.stat().st_size == 0 and copies_of(database):  # to SQLite an empty file is a new database
        raise StoreDamaged("the file is empty")
    if not os.access(database, os.W_OK):  # such as a copy that somebody else has put there
        raise StoreUnavailable(f"{database}: this user may not write it")
    with store_errors(), closing(sqlite3.connect(database, timeout=SECONDS)) as connection:
        check(connection, "quick_check")


def _replace(database: Path, found: str, replacement: Path) -> None:
    """What comes in its place is made and checked first, so that a full disk leaves all as it is for the next start."""
    copy = next((copy for _, copy in copies_of(database) if _restores(copy, replacement)), None)
    if copy is None:
        _begin_anew(replacement)
    aside = _set_aside(database)
    log.error("database_damaged", found=found, set_aside=aside.name)
    _put_in_place(replacement, database)
    if copy:
        log.warning("database_restored", from_copy=copy.name, effect=RESTORED)
    else:
        log.error("database_begun_anew", effect=BEGUN_ANEW)


def _restores(copy: Path, restored: Path) -> bool:
    try:
        copy_database(copy, restored, _go_on_with_ids)
    except StoreDamaged as error:
        log.warning("backup_damaged", file=copy.name, found=error.detail)
        return False
    return True


def _put_in_place(replacement: Path, database: Path) -> None:
    with store_errors():
        replacement.replace(database)


def _begin_anew(new: Path) -> None:
    """With its tables already, since it is they that know from where ids go on."""
    unfinished = beside(new, ".part")
    engine = create_engine(URL.create("sqlite", database=str(unfinished)))
    with store_errors():
        try:
            unfinished.unlink(missing_ok=True)
            with engine.begin() as connection:
                migrate(connection)
            with closing(sqlite3.connect(unfinished)) as connection, connection:
                _go_on_with_ids(connection)
            unfinished.replace(new)
        finally:
            engine.dispose()
            unfinished.unlink(missing_ok=True)


def _go_on_with_ids(connection: sqlite3.Connection) -> None:
    ids.go_on(connection, ids.AFTER_ALL_BEFORE)


def _set_aside(database: Path) -> Path:
    """With what belongs to it, and that first: pages of the old file's -wal must never get into a new one."""
    name = f".corrupt-{datetime.now(UTC):%Y-%m-%dT%H-%M-%SZ}"
    with store_errors():
        for ending in ("-wal", "-shm", ""):
            if (file := beside(database, ending)).exists():
                file.replace(beside(database, f"{name}{ending}"))
    return beside(database, name)
