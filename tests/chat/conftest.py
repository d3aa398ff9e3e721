"""Every chat test gets a world of its own, on a database of its own."""

from functools import partial
from pathlib import Path

import pytest

from chat_world import Play, world


@pytest.fixture
def play(tmp_path: Path) -> Play:
    """Opens a World; what can be chosen stands at `world`."""
    return partial(world, f"sqlite:///{tmp_path}/nutgraf.db")
