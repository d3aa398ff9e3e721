"""What keeps the event loop from pausing."""

import gc
import sys
from collections.abc import Iterator

import pytest

from bot import pauses


@pytest.fixture
def as_before() -> Iterator[None]:
    seconds = sys.getswitchinterval()
    yield
    sys.setswitchinterval(seconds)
    gc.unfreeze()


@pytest.mark.usefixtures("as_before")
def test_the_collector_leaves_out_what_was_there_at_the_start_and_threads_give_way_sooner() -> None:
    there = [object()]
    pauses.keep_short()
    assert all(one is not there for one in gc.get_objects())
    assert sys.getswitchinterval() < 0.005
