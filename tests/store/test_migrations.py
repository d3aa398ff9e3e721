"""How a database comes to this version's schema, and what happens when it cannot."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text

from bot.core.errors import StoreNewer, StoreUnavailable
from bot.store.migrate import _config, _revisions
from bot.store.store import SqlStore
from bot.store.tables import metadata
from builders import article
from inbox_rows import unfinished


@pytest.fixture
def database_file(tmp_path: Path) -> Path:
    """Of a database that is still to be made: here nothing is migrated beforehand."""
    return tmp_path / "data" / "nutgraf.db"


async def _open_once(database_url: str) -> None:
    async with SqlStore.opened(database_url):
        pass


def _run(database: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run statements on the file, past the store; the rows of the last one."""
    database.parent.mkdir(exist_ok=True)
    rows: list[tuple[object, ...]] = []
    with closing(sqlite3.connect(database)) as connection:
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        connection.commit()
    return rows


def _tables(database: Path) -> set[object]:
    return {name for (name,) in _run(database, "SELECT name FROM sqlite_master WHERE type = 'table'")}


async def test_the_migrations_lead_to_the_tables_that_the_statements_are_written_against(store: SqlStore) -> None:
    def differences(connection: Connection) -> list[object]:
        """SQLite's full-text index is made of tables that are its own affair."""
        ours = {"include_name": lambda name, *_: not str(name).startswith("article_search")}
        return compare_metadata(MigrationContext.configure(connection, opts=ours), metadata)

    assert await store.read(differences) == []


async def test_a_database_of_an_earlier_version_keeps_what_it_holds(database_file: Path, database_url: str) -> None:
    database_file.parent.mkdir()
    with create_engine(database_url).begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(
            text("INSERT INTO inbox VALUES (7, 1, 2, 3, 'https://news.example/a', '2026-03-14', NULL, NULL)")
        )
    async with SqlStore.opened(database_url) as store:
        assert [row.id for row in await unfinished(store)] == [7]
        assert await store.choices(1) == {}
    (copy,) = database_file.parent.glob("*.before-*")
    assert _run(copy, "SELECT outcome FROM inbox") == [("unknown",)]  # going back to it, nobody is answered twice


def test_every_column_that_points_to_a_row_has_an_index() -> None:
    """Else every row that is deleted is looked for in whole tables."""
    pointers = {column for table in metadata.tables.values() for column in table.c if column.foreign_keys}
    indexed = {column for table in metadata.tables.values() for index in table.indexes for column in index.columns}
    indexed |= {next(iter(table.primary_key)) for table in metadata.tables.values()}
    assert pointers <= indexed


def test_every_migration_opens_with_its_reason() -> None:
    for step in ScriptDirectory.from_config(_config()).walk_revisions():
        assert len(step.doc) > 20
        assert Path(step.path).name.startswith(f"{step.revision}_")


def test_the_order_of_migrations_is_that_of_their_names() -> None:
    steps = ScriptDirectory.from_config(_config()).walk_revisions()
    assert [step.revision for step in steps] == _revisions()[::-1]


async def test_a_new_database_is_made_without_a_copy(store: SqlStore, database_file: Path) -> None:
    assert {"articles", "links", "readings", "inbox", "shown"} <= _tables(database_file)
    assert not list(database_file.parent.glob("*.before-*"))


async def test_a_second_start_finds_nothing_to_do(
    database_file: Path, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _open_once(database_url)
    monkeypatch.setattr("bot.store.migrate._upgrade", pytest.fail)
    await _open_once(database_url)
    assert not list(database_file.parent.glob("*.before-*"))


async def test_a_database_that_holds_something_is_copied_before_it_is_migrated(
    database_file: Path, database_url: str
) -> None:
    _run(database_file, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('kept')")
    await _open_once(database_url)
    (copy,) = database_file.parent.glob("nutgraf.db.before-*")
    assert _tables(copy) == {"notes"}
    assert _run(copy, "SELECT text FROM notes") == [("kept",)]
    assert _run(database_file, "SELECT text FROM notes") == [("kept",)]


async def test_articles_that_were_kept_before_there_was_an_index_are_found_in_it(
    database_file: Path, database_url: str
) -> None:
    database_file.parent.mkdir()
    kept = article("The Margit burned.", title="Ferry fire").model_dump_json()
    with create_engine(database_url).begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0007")
        row = text("INSERT INTO articles VALUES (7, 'h', 'u', 'Ferry fire', NULL, :kept, '2026-03-14')")
        connection.execute(row, {"kept": kept})
    await _open_once(database_url)
    for word in ("margit", "ferry"):
        assert _run(database_file, f"SELECT rowid FROM article_search WHERE text MATCH '{word}'") == [(7,)]  # noqa: S608


async def test_a_migration_that_fails_leaves_the_database_as_it_was(database_file: Path, database_url: str) -> None:
    _run(database_file, "CREATE TABLE shown (in_the_way)")
    with pytest.raises(StoreUnavailable, match="already exists"):
        await _open_once(database_url)
    assert _tables(database_file) == {"shown"}


async def test_a_database_from_a_newer_version_is_refused_and_not_touched(
    database_file: Path, database_url: str
) -> None:
    await _open_once(database_url)
    _run(database_file, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreNewer, match="9999"):
        await _open_once(database_url)
    assert _run(database_file, "SELECT version_num FROM alembic_version") == [("9999",)]
    assert not list(database_file.parent.glob("*.before-*"))
