"""Brings a database to this version's schema, in one transaction, with a copy of the old one kept first."""

from pathlib import Path
from typing import TYPE_CHECKING

import structlog
from sqlalchemy import Connection, inspect, text

from bot.core.errors import StoreNewer
from bot.store.backup_files import prepare_for_restoring
from bot.store.copying import copy_database
from bot.store.files import beside

if TYPE_CHECKING:  # Alembic takes 10 MB and half a second, and most starts have nothing to migrate
    from alembic.config import Config

MIGRATIONS = Path(__file__).with_name("migrations") / "versions"

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
    revisions = _revisions()
    current = _current(connection)
    if current == revisions[-1]:
        return None
    if current and current not in revisions:
        raise StoreNewer(f"revision {current}")
    return revisions[-1]


def _revisions() -> list[str]:
    """All that are known here, the newest last: the name of a migration's file begins with its revision."""
    return sorted(file.name.partition("_")[0] for file in MIGRATIONS.glob("[0-9]*.py"))


def _current(connection: Connection) -> str | None:
    """What Alembic noted last, in a table of its own; None where it never did."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def _holds_tables(connection: Connection) -> bool:
    return bool(inspect(connection).get_table_names())


def _upgrade(connection: Connection) -> None:
    from alembic import command

    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _config() -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "bot.store:migrations")
    return config
