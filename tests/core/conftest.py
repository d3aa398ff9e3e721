"""Two lives of the inbox, one after the other, on one database."""

import pytest

from bot.store.store import SqlStore
from core.inbox_ends import Life
from fakes import Noon


@pytest.fixture
def clock() -> Noon:
    return Noon()


@pytest.fixture
def life(store: SqlStore, clock: Noon) -> Life:
    return Life(store, clock)


@pytest.fixture
def next_life(store: SqlStore, clock: Noon) -> Life:
    return Life(store, clock)
