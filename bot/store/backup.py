"""A copy of the SQLite file that is whole, taken while the bot goes on writing."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from bot.core.errors import StoreUnavailable, UsageError


def back_up(database_url: str, into: Path | None, now: datetime) -> Path:
    """Write the copy, check it, and give the file: `into`, or one named by the day in `backups/` beside the database.

    What stood there before is replaced only by a copy that is whole. Raises UsageError for a database that is no
    SQLite file, StoreUnavailable where there is none or it cannot be copied.
    """
    url = make_url(database_url)
    if url.drivername != "sqlite":
        raise UsageError("nutgraf backup copies SQLite files; for PostgreSQL, use pg_dump")
    database = Path(url.database or "")
    if not database.is_file():
        raise StoreUnavailable(f"there is no {database}")
    copy = into or database.parent / "backups" / f"{database.stem}-{now:%Y-%m-%d}{database.suffix}"
    unfinished = copy.with_name(f"{copy.name}.part")
    try:
        copy.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _copy(database, unfinished)
        unfinished.replace(copy)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise StoreUnavailable(str(error)) from error
    return copy


def _copy(database: Path, copy: Path) -> None:
    """SQLite's own online backup: pages that change meanwhile are copied again."""
    source_uri = f"{database.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(source_uri, uri=True)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        [(verdict,)] = target.execute("PRAGMA integrity_check(1)").fetchall()
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"the copy is not whole: {verdict}")
    with copy.open("rb") as file:
        os.fsync(file.fileno())
