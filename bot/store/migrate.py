"""Brings a database to this version's schema, in one transaction, with a copy of the old one kept first."""

from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from bot.core.errors import StoreNewer
from bot.store.backup_files import prepare_for_restoring
from bot.store.copying import copy_database
from bot.store.files import beside

log = structlog.get_logger()


def is_current(connection: Connection) -> bool:
    """Whether nothing is outstanding. Raises StoreNewer for a revision not known here."""
    return _outstanding(connection) is None


def migrate(connection: Connection) -> None:
    """Run what is outstanding, inside the caller's write transaction: all of it holds, or none.

    A SQLite file that already holds tables is copied first, to `<name>.before-<revision>` beside it, fit to be
    restored. Nobody can write to it meanwhile, since the transaction has its write lock. Raises StoreNewer for a
    revision not known here.
    """
    revision = _outstanding(connection)
    if revision is None:
        return
    if connection.dialect.name == "sqlite" and _holds_tables(connection):
        database = Path(str(connection.engine.url.database))
        copy_database(database, beside(database, f".before-{revision}"), prepare_for_restoring)
    _upgrade(connection)
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


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    return config
