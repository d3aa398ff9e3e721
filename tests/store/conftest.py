"""A real SQLite file for each test."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest

from bot.store.store import SqlStore


@pytest.fixture
def database_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "nutgraf.db"


@pytest.fixture
def database_url(database_file: Path) -> str:
    return f"sqlite:///{database_file}"


@pytest.fixture
async def store(database_url: str) -> AsyncGenerator[SqlStore]:
    async with SqlStore.opened(database_url) as store:
        yield store
