"""Brings a database to this version's schema, in one transaction, with a copy of the old one kept first."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.core.errors import StoreNewer

log = structlog.get_logger()


async def migrate(connection: AsyncConnection) -> None:
    """Run what is outstanding, inside the caller's write transaction: all of it holds, or none.

    A SQLite file that already holds tables is copied first, to `<name>.before-<revision>` beside it. Nobody can
    write to it meanwhile, since the transaction has its write lock. Raises StoreNewer for a revision not known here.
    """
    revision = await connection.run_sync(_outstanding)
    if revision is None:
        return
    if connection.dialect.name == "sqlite" and await connection.run_sync(_holds_tables):
        await asyncio.to_thread(_copy_beside, Path(str(connection.engine.url.database)), revision)
    await connection.run_sync(_upgrade)
    log.info("database_migrated", revision=revision)


def _outstanding(connection: Connection) -> str | None:
    """The newest revision where the database is behind it, else None."""
    script = ScriptDirectory.from_config(_config())
    current = MigrationContext.configure(connection).get_current_revision()
    newest = script.get_current_head()
    if current == newest:
        return None
    if current and current not in {step.revision for step in script.walk_revisions()}:
        raise StoreNewer(f"revision {current}")
    return newest


def _holds_tables(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())


def _copy_beside(database: Path, revision: str) -> None:
    copy = database.with_name(f"{database.name}.before-{revision}")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    return config
