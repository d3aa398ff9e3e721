"""Every chat test gets a world of its own, on a database of its own."""

from functools import partial

import pytest

from chat_world import Play, world


@pytest.fixture
def play(database_url: str) -> Play:
    """Opens a World; what can be chosen stands at `world`."""
    return partial(world, database_url)
