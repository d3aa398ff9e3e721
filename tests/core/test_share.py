"""One piece of work for everybody who asks at once."""

import asyncio

import pytest

from bot.core.progress import Progress, Stage, Step
from bot.core.share import Shared


async def test_all_who_ask_at_once_share_one_run_and_the_next_asks_anew() -> None:
    runs: list[int] = []
    gate = asyncio.Event()
    shared: Shared[str, int] = Shared()

    async def work(_progress: Progress) -> int:
        runs.append(1)
        await gate.wait()
        return len(runs)

    waiting = [asyncio.create_task(shared.run("key", work)) for _ in range(5)]
    await asyncio.sleep(0)
    gate.set()
    assert await asyncio.gather(*waiting) == [1] * 5
    assert await shared.run("key", work) == 2


async def test_one_who_gives_up_takes_nobody_with_them() -> None:
    gate = asyncio.Event()
    shared: Shared[str, str] = Shared()

    async def work(_progress: Progress) -> str:
        await gate.wait()
        return "done"

    impatient, patient = (asyncio.create_task(shared.run("key", work)) for _ in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    gate.set()
    assert await patient == "done"


async def test_a_failure_reaches_everybody_and_is_not_replayed() -> None:
    shared: Shared[str, str] = Shared()

    async def fail(_progress: Progress) -> str:
        raise ValueError("once")

    async def succeed(_progress: Progress) -> str:
        return "done"

    results = await asyncio.gather(*(shared.run("key", fail) for _ in range(2)), return_exceptions=True)
    assert [type(result) for result in results] == [ValueError, ValueError]
    assert await shared.run("key", succeed) == "done"


async def test_what_the_work_tells_is_told_to_all_who_wait() -> None:
    told: tuple[list[Stage], list[Stage]] = ([], [])
    gate = asyncio.Event()
    shared: Shared[str, None] = Shared()

    async def work(progress: Progress) -> None:
        progress(Stage(Step.FETCHING))
        await gate.wait()
        progress(Stage(Step.READING, 2, 3))

    waiting = [asyncio.create_task(shared.run("key", work, stages.append)) for stages in told]
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*waiting)
    assert told[0] == told[1] == [Stage(Step.FETCHING), Stage(Step.READING, 2, 3)]


async def test_closing_ends_what_is_under_way() -> None:
    shared: Shared[str, None] = Shared()

    async def forever(_progress: Progress) -> None:
        await asyncio.Event().wait()

    waiting = asyncio.create_task(shared.run("key", forever))
    await asyncio.sleep(0)
    await shared.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
