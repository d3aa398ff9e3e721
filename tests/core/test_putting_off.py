"""What fails for now is put off, for a while that grows, and taken up at once when what it waits for is back."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.core import inbox
from bot.core.errors import ModelRateLimited, ModelUnavailable, StoreLocked
from bot.core.kept import Accepted
from bot.core.leases import LEASE, LONGEST_PAUSE, MOST_ATTEMPTS, RENEWAL, SHORTEST_PAUSE, pause_after
from bot.store.store import SqlStore
from core.inbox_ends import PLACE, Life, outcomes, pauses
from fakes import Noon
from inbox_rows import unfinished


@pytest.mark.parametrize("trouble", [StoreLocked("busy"), ModelUnavailable("503"), ModelRateLimited("429"), OSError()])
async def test_what_may_pass_is_tried_again_by_itself_after_a_pause(
    store: SqlStore, clock: Noon, life: Life, trouble: Exception
) -> None:
    await life.inbox.resume()
    life.desk.failing["a"] = trouble
    await life.post("a")
    pause = await pauses(store, clock)
    assert SHORTEST_PAUSE / 2 <= pause <= SHORTEST_PAUSE
    life.desk.failing.clear()
    clock.forward(max(pause, RENEWAL))
    await life.desk.asked_for(2)
    await life.inbox.close()
    assert life.told == [["a"]]
    assert await unfinished(store) == []


async def test_before_its_pause_is_over_nothing_is_tried_again(store: SqlStore, clock: Noon, life: Life) -> None:
    await life.inbox.resume()
    life.desk.failing["a"] = StoreLocked()
    await life.post("a")
    clock.forward(await pauses(store, clock) - timedelta(seconds=1))
    assert await store.take_up(clock.now(), clock.now() + LEASE, []) == []
    await life.inbox.close()
    assert life.desk.asked == ["a"]


async def test_when_the_model_is_back_what_waits_for_it_is_read_at_once(store: SqlStore, life: Life) -> None:
    store.alone = False
    life.desk.failing["a"] = ModelUnavailable()
    await life.post("a")
    await asyncio.gather(*life.inbox._tasks)
    life.desk.failing.clear()
    await life.inbox.resume()
    await life.inbox.close()
    assert life.told == [["a"]]


async def test_what_is_being_put_off_when_the_model_comes_back_is_read_at_once(
    store: SqlStore, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    await life.inbox.resume()
    postpone, resumed = store.postpone, list[asyncio.Task[None]]()

    async def meanwhile(rows: list[Accepted], due_at: datetime) -> list[Accepted]:
        life.desk.failing.clear()
        resumed.append(asyncio.create_task(life.inbox.resume()))
        await asyncio.sleep(0)
        return await postpone(rows, due_at)

    monkeypatch.setattr(store, "postpone", meanwhile)
    life.desk.failing["a"] = ModelUnavailable()
    await life.post("a")
    await asyncio.gather(*life.inbox._tasks)
    await resumed[0]
    await life.inbox.close()
    assert life.told == [["a"]]


async def test_an_outage_of_hours_uses_up_nobodys_attempts(
    store: SqlStore, clock: Noon, life: Life, database_file: Path
) -> None:
    life.desk.failing["a"] = ModelUnavailable()
    await life.post("a")
    for _ in range(MOST_ATTEMPTS + 1):
        await asyncio.gather(*life.inbox._tasks)
        await life.inbox.resume()
    await asyncio.gather(*life.inbox._tasks)
    life.desk.failing.clear()
    await life.inbox.resume()
    await life.inbox.close()
    assert life.told == [["a"]]
    assert outcomes(database_file) == [("a", "answered")]


async def test_an_attempt_that_was_overtaken_stays_so_when_the_one_that_overtook_it_puts_its_link_off(
    store: SqlStore, clock: Noon
) -> None:
    await store.accept(PLACE, ["a"], clock.now())
    taken: list[list[Accepted]] = []
    for _ in range(2):
        taken.append(await store.take_up(clock.now(), clock.now() + LEASE, []))
        clock.forward(LEASE)
    overtaken, latest = taken
    await store.postpone(latest, clock.now() + LONGEST_PAUSE)
    assert await store.sending(overtaken, clock.now()) is False
    assert await store.finish(overtaken, "answered", clock.now()) == []
    assert await store.finish(latest, "answered", clock.now()) == latest


async def test_pauses_grow_with_the_age_of_a_link_up_to_a_bound_whatever_the_clock_says() -> None:
    assert pause_after(timedelta(days=-1)) <= SHORTEST_PAUSE
    assert timedelta(minutes=1) <= pause_after(timedelta(minutes=2)) <= timedelta(minutes=2)
    assert pause_after(timedelta(days=1)) <= LONGEST_PAUSE


async def test_what_a_clock_that_was_a_day_ahead_put_off_is_taken_up_when_it_is_right_again(
    store: SqlStore, clock: Noon, life: Life
) -> None:
    clock.time += timedelta(days=1)
    life.desk.failing["a"] = StoreLocked()
    await life.post("a")
    await pauses(store, clock)
    await life.inbox.close()
    clock.time -= timedelta(days=1)
    taken = await store.take_up(clock.now(), clock.now() + LEASE, [])
    assert [row.url for row in taken] == ["a"]


async def test_a_link_accepted_while_the_inbox_is_resumed_again_is_not_taken_from_who_accepted_it(
    store: SqlStore, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    await life.inbox.resume()
    accepted = await life.inbox.accept(PLACE, ["a"])
    take_up = store.take_up

    async def after_the_start(*args: Any) -> list[Accepted]:
        life.inbox.start(accepted)
        return await take_up(*args)

    monkeypatch.setattr(store, "take_up", after_the_start)
    await life.inbox.resume()
    await life.inbox.close()
    assert (life.told, life.channel.unsent) == ([["a"]], 0)


async def test_thousands_that_wait_are_all_taken_up_when_the_model_is_back(
    store: SqlStore, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MOST_AT_ONCE", 2)
    urls = ["a", "b", "c", "d", "e"]
    life.desk.failing = dict.fromkeys(urls, ModelUnavailable())
    await life.post(*urls)
    await asyncio.gather(*life.inbox._tasks)
    life.desk.failing.clear()
    await life.inbox.resume()
    await life.inbox.close()
    assert sorted(url for told in life.told for url in told) == urls
