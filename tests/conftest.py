"""For the whole suite: log lines go nowhere, unless a test captures them; and a database for whoever asks for one."""

import asyncio
import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import hypothesis
import pytest
import structlog

from bot.store import database
from bot.store.store import SqlStore

hypothesis.settings.register_profile("untimed", deadline=None)  # speed is measured by `make bench`
hypothesis.settings.load_profile("untimed")
PRAGMAS = database.PRAGMAS
database.PRAGMAS = (*PRAGMAS, "synchronous=OFF")  # no test goes through a power cut, and the disk is slow
structlog.configure(processors=[], logger_factory=structlog.ReturnLoggerFactory())


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of this version, to be copied: to migrate a new one takes longer than most tests do."""
    file = tmp_path_factory.mktemp("migrated") / "nutgraf.db"

    async def migrate() -> None:
        async with SqlStore.opened(f"sqlite:///{file}"):
            pass

    asyncio.run(migrate())
    return file


@pytest.fixture
def durable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Databases are opened as the program opens them: each commit waits for the disk."""
    monkeypatch.setattr(database, "PRAGMAS", PRAGMAS)


@pytest.fixture
def database_file(tmp_path: Path, migrated_file: Path) -> Path:
    """A real SQLite file of the test's own."""
    file = tmp_path / "nutgraf.db"
    shutil.copy(migrated_file, file)
    return file


@pytest.fixture
def database_url(database_file: Path) -> str:
    return f"sqlite:///{database_file}"


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[SqlStore]:
    """Alone, as under `nutgraf run`, without the pains of a lock."""
    async with SqlStore.opened(database_url) as store:
        store.alone = True
        yield store
