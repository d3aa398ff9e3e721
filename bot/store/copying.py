"""The one way in which a SQLite file is copied, whoever writes to it meanwhile."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.core.errors import StoreDamaged
from bot.store.faults import store_errors
from bot.store.files import beside

Change = Callable[[sqlite3.Connection], object]


def copy_database(database: Path, copy: Path, change: Change | None = None) -> None:
    """Make a copy, `change` it, check it, and only then put it in the place of what stood at `copy`.

    Raises StoreDamaged where the copy is not whole, or another StoreUnavailable; nothing half done is left then.
    """
    unfinished = beside(copy, ".part")
    with store_errors():
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            unfinished.unlink(missing_ok=True)
            _copy(database, unfinished, change)
            unfinished.replace(copy)
        finally:
            unfinished.unlink(missing_ok=True)


def _copy(database: Path, copy: Path, change: Change | None) -> None:
    """SQLite's own online backup, in one go: in WAL mode it sees one moment and keeps no writer waiting.

    In steps it would begin anew after each write of somebody else.
    """
    copy.touch(0o600)  # what nobody else may read in the database, nobody may read in its copy, nor while it is made
    source_uri = f"{database.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(source_uri, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        if not target.execute("SELECT 1 FROM sqlite_master").fetchone():  # to SQLite, an empty file is whole
            raise StoreDamaged("there is nothing in it")
        target.execute("PRAGMA journal_mode=DELETE")  # a copy is one file, also while it is looked at
        if change:
            with target:
                change(target)
        check(target)
    shutil.copymode(database, copy)
    with copy.open("rb") as file:
        os.fsync(file.fileno())


def check(connection: sqlite3.Connection, pragma: str = "integrity_check") -> None:
    """Look at every page. Raises StoreDamaged, or sqlite3.DatabaseError where SQLite cannot even begin."""
    [(verdict,)] = connection.execute(f"PRAGMA {pragma}(1)").fetchall()
    if verdict != "ok":
        raise StoreDamaged(str(verdict).splitlines()[-1][:120])
