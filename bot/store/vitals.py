"""How the database is, and the inbox in it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from bot.core.errors import StoreDamaged
from bot.core.vitals import Backlog, Space
from bot.store.backup_files import copies_of
from bot.store.database import Database, reads, writes
from bot.store.tables import inbox

SIZES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()",
    "postgresql": "SELECT pg_database_size(current_database())",
}

# What changes nothing. SQLite writes the number, which nobody uses, all the same: where the disk is full, that fails.
WRITES = {"sqlite": "PRAGMA user_version = 0", "postgresql": "DELETE FROM inbox WHERE id < 0"}


class Vitals(Database):
    """core.vitals.VitalsStore."""

    @reads
    def backlog(self, connection: Connection, now: datetime) -> Backlog:
        open_rows = select(func.count(), func.min(inbox.c.accepted_at)).where(inbox.c.finished_at.is_(None))
        count, oldest = connection.execute(open_rows).one()
        due = select(func.min(inbox.c.due_at)).where(inbox.c.finished_at.is_(None), inbox.c.due_at < now)
        finished = connection.scalar(select(func.max(inbox.c.finished_at)))
        return Backlog(open=count, oldest=oldest, overdue=connection.scalar(due), finished=finished)

    @reads
    def space(self, connection: Connection) -> Space:
        """Of a database that was found damaged there is nothing good to tell, though most of it can be read."""
        if self.damaged:
            raise StoreDamaged("it was found damaged")
        taken = connection.scalar(text(SIZES[connection.dialect.name]))
        if connection.dialect.name != "sqlite":
            return Space(taken=taken)
        file = Path(connection.engine.url.database or "").resolve()
        return Space(taken=taken, free=shutil.disk_usage(file.parent).free, backed_up=_backed_up(file))

    @writes
    def try_writing(self, connection: Connection) -> None:
        connection.execute(text(WRITES[connection.dialect.name]))


def _backed_up(file: Path) -> datetime | None:
    """When the newest copy was written."""
    copies = copies_of(file)
    return datetime.fromtimestamp(copies[0][1].stat().st_mtime, UTC) if copies else None
