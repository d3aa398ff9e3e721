"""Copies of the SQLite file that are whole, taken while the bot goes on writing; one a day, for some days."""

import asyncio
import re
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path

from bot.core.errors import StoreUnavailable, UsageError
from bot.store import ids
from bot.store.copying import copy_database
from bot.store.faults import store_errors
from bot.store.files import sqlite_file

# When a copy is restored, what was done since it was made stands on Discord and not in the database. So links under way
# are taken as done, no channel is read again from where it stood, and ids that later cards carry are not given again.
# By a table and a column that a database of an earlier version may lack.
_FOR_RESTORING = {
    ("inbox", "outcome"): "UPDATE inbox SET finished_at = accepted_at, outcome = 'unknown' WHERE finished_at IS NULL",
    ("watermarks", "message_id"): "DELETE FROM watermarks",
}


def back_up(database_url: str, into: Path | None, now: datetime) -> Path:
    """Write the copy, check it, and give the file: `into`, or one named by the day in `backups/` beside the database.

    What stood there before is replaced only by a copy that is whole. Raises UsageError for a database that is no
    SQLite file, StoreUnavailable where there is none or it cannot be copied.
    """
    database = sqlite_file(database_url)
    if database is None:
        raise UsageError("nutgraf backup copies SQLite files; for PostgreSQL, use pg_dump")
    if not database.is_file():
        raise StoreUnavailable(f"there is no {database}")
    copy = into or _folder(database) / f"{database.stem}-{now:%Y-%m-%d}{database.suffix}"
    if copy.resolve() == database:
        raise UsageError("nutgraf backup takes the name of a new file, not that of the database")
    copy_database(database, copy, prepare_for_restoring)
    return copy


def copies_of(database: Path) -> list[tuple[date, Path]]:
    """The whole ones in `backups/` that are named by a day, the newest first."""
    named = _named_by_day(database)
    return sorted(((day, file) for day, file in named if file.name.endswith(f"{day}{database.suffix}")), reverse=True)


class Backups:
    """core.daily_backup.Backups: the copies of one SQLite file."""

    def __init__(self, database: Path, days: int) -> None:
        """`days`: of so many days copies are kept, today's counted in."""
        self._database = database
        self._days = days

    def has(self, day: date) -> bool:
        return any(day == of for of, _ in copies_of(self._database))

    async def make(self, now: datetime) -> None:
        """In a thread. Older ones go only once this one is there."""
        await asyncio.to_thread(self._make, now)

    def _make(self, now: datetime) -> None:
        back_up(f"sqlite:///{self._database}", None, now)
        oldest = now.date() - timedelta(days=self._days - 1)
        with store_errors():
            for day, file in list(_named_by_day(self._database)):
                if day < oldest:
                    file.unlink()


def _folder(database: Path) -> Path:
    return database.parent / "backups"


def _named_by_day(database: Path) -> Iterator[tuple[date, Path]]:
    """Also what was left of copies that a kill cut short."""
    name = re.compile(
        rf"{re.escape(database.stem)}-(\d{{4}}-\d\d-\d\d){re.escape(database.suffix)}(\.part(-journal)?)?"
    )
    for file in _folder(database).glob("*"):
        if match := name.fullmatch(file.name):
            with suppress(ValueError):  # a 31 June, which we have not written
                yield date.fromisoformat(match[1]), file


def prepare_for_restoring(copy: sqlite3.Connection) -> None:
    """What has to be done to a copy before it may take the database's place one day."""
    for (table, column), statement in _FOR_RESTORING.items():
        if copy.execute("SELECT 1 FROM pragma_table_info(?) WHERE name = ?", (table, column)).fetchone():
            copy.execute(statement)
    ids.go_on(copy, ids.AFTER_THE_COPY)
