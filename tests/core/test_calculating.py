"""Long calculations are off the event loop, and one at a time."""

import asyncio
import threading
from contextvars import ContextVar

import pytest

from bot.core.calculating import calculated


async def test_two_calculations_take_turns_in_a_thread_that_is_not_the_loops() -> None:
    may_end = threading.Event()

    def waits() -> int:
        may_end.wait()
        return threading.get_ident()

    both = asyncio.gather(calculated(waits), calculated(threading.get_ident))
    await asyncio.sleep(0)  # both were asked for
    may_end.set()
    first, second = await both
    assert first == second != threading.get_ident()


async def test_a_calculation_that_nobody_waits_for_any_more_is_left_out() -> None:
    may_end, done = threading.Event(), []
    first = asyncio.ensure_future(calculated(may_end.wait))
    second = asyncio.ensure_future(calculated(done.append, "for nobody"))
    await asyncio.sleep(0)
    second.cancel()
    with pytest.raises(asyncio.CancelledError):
        await second
    may_end.set()
    await first
    await calculated(done.append, "for somebody")
    assert done == ["for somebody"]


async def test_a_calculation_knows_in_whose_name_it_is_made_and_its_error_comes_back() -> None:
    language: ContextVar[str] = ContextVar("language")
    language.set("fr")
    assert await calculated(language.get) == "fr"
    with pytest.raises(ZeroDivisionError):
        await calculated(lambda: 1 // 0)
