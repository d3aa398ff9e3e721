"""What fails for now is tried again, by one process at a time, and comes to an end all the same."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.core.errors import ModelRefused, ModelUnavailable, StoreLocked
from bot.core.leases import LEASE, MOST_ATTEMPTS, OLDEST, RENEWAL
from bot.store.store import SqlStore
from core.inbox_ends import ELSEWHERE, PLACE, Life, outcomes, pauses
from fakes import Noon
from inbox_rows import unfinished


async def test_what_will_not_pass_is_told_at_once(store: SqlStore, life: Life) -> None:
    life.desk.failing["a"] = ModelRefused("no")
    await life.post("a")
    await life.inbox.close()
    assert len(life.told) == 1
    assert await unfinished(store) == []


async def test_of_two_links_the_one_that_can_be_answered_is_and_the_other_follows(
    store: SqlStore, clock: Noon, life: Life
) -> None:
    life.desk.failing["b"] = ModelUnavailable()
    await life.post("a", "b")
    await pauses(store, clock)
    assert [row.url for row in await unfinished(store)] == ["b"]
    life.desk.failing.clear()
    await life.inbox.resume()
    await life.inbox.close()
    assert life.channel.delivered == [(PLACE, ["a"], "nutgraf-1"), (PLACE, ["b"], "nutgraf-2")]


async def test_nobody_else_takes_up_a_link_while_it_is_worked_on_however_long(
    store: SqlStore, clock: Noon, life: Life
) -> None:
    await life.inbox.resume()
    life.desk.open.clear()
    await life.post("a")
    await life.desk.asked_for(1)
    for _ in range(20):
        clock.forward(RENEWAL)
        assert life.inbox._looking
        await life.inbox._looking
        assert await store.take_up(clock.now(), clock.now() + LEASE, []) == []
    life.desk.open.set()
    await life.inbox.close()
    assert life.told == [["a"]]


async def test_where_another_process_may_be_at_work_a_start_leaves_to_it_what_it_holds(
    store: SqlStore, clock: Noon, life: Life, next_life: Life
) -> None:
    store.alone = False
    life.desk.open.clear()
    await life.post("a")
    await next_life.inbox.resume()
    life.desk.open.set()
    await life.inbox.close()
    await next_life.inbox.close()
    assert (life.told, next_life.desk.asked) == ([["a"]], [])


async def test_a_link_that_is_accepted_in_the_very_moment_of_the_start_is_answered_at_once(life: Life) -> None:
    await asyncio.gather(life.post("a"), life.inbox.resume())
    await life.inbox.close()
    assert (life.told, life.channel.unsent) == ([["a"]], 0)


async def test_a_process_that_was_overtaken_sends_nothing_and_closes_nothing(
    store: SqlStore, clock: Noon, life: Life, database_file: Path
) -> None:
    life.desk.open.clear()
    await life.post("a")
    await life.desk.asked_for(1)
    clock.forward(LEASE)
    assert [row.attempts for row in await store.take_up(clock.now(), clock.now() + LEASE, [])] == [2]
    life.desk.open.set()
    await life.inbox.close()
    assert (life.told, life.channel.unsent) == ([], 1)
    assert outcomes(database_file) == [("a", None)]


async def test_a_message_withdrawn_before_its_reply_is_sent_gets_none(
    store: SqlStore, life: Life, database_file: Path
) -> None:
    life.desk.open.clear()
    await life.post("a")
    await life.desk.asked_for(1)
    await store.take_replies(PLACE)
    life.desk.open.set()
    await life.inbox.close()
    assert (life.told, outcomes(database_file)) == ([], [])


async def test_a_message_withdrawn_while_its_link_waits_for_another_attempt_gets_none(
    store: SqlStore, clock: Noon, life: Life
) -> None:
    life.desk.failing["a"] = StoreLocked()
    await life.post("a")
    await pauses(store, clock)
    await life.inbox.recall(PLACE)
    await store.take_replies(PLACE)
    life.desk.failing.clear()
    await life.inbox.resume()
    await life.inbox.close()
    assert life.told == []


async def test_a_reply_that_stands_already_is_not_made_again(
    store: SqlStore, life: Life, next_life: Life, database_file: Path
) -> None:
    life.channel.broken = True
    await life.post("a", "b")
    await life.inbox.close()
    next_life.channel.standing = {"a"}
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert (next_life.told, next_life.desk.asked) == ([], [])
    assert outcomes(database_file) == [("a", "answered"), ("b", "answered")]


async def test_a_link_whose_reply_was_never_sent_is_answered_although_another_ones_stands(
    store: SqlStore, life: Life, next_life: Life
) -> None:
    life.channel.broken = True
    life.desk.failing["b"] = StoreLocked()
    await life.post("a", "b")
    await life.inbox.close()
    next_life.channel.standing = {"a"}
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert next_life.told == [["b"]]


async def test_what_waited_for_hours_is_not_read_any_more_but_closed_in_words(
    clock: Noon, life: Life, next_life: Life, database_file: Path
) -> None:
    await life.inbox.accept(PLACE, ["a", "b"])
    clock.forward(OLDEST + timedelta(seconds=1))
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert (next_life.desk.asked, next_life.channel.given_up) == ([], [PLACE])
    assert outcomes(database_file) == [("a", "too_old"), ("b", "too_old")]


async def test_a_link_that_ended_the_program_twenty_times_does_not_end_it_once_more(
    store: SqlStore, clock: Noon, life: Life, next_life: Life, database_file: Path
) -> None:
    await life.inbox.accept(PLACE, ["a"])
    for _ in range(MOST_ATTEMPTS - 1):
        await store.void_leases([])
        await store.take_up(clock.now(), clock.now() + LEASE, [])
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert (next_life.desk.asked, next_life.channel.given_up) == ([], [PLACE])
    assert outcomes(database_file) == [("a", "given_up")]


async def test_what_is_given_up_is_closed_also_where_it_cannot_be_said(
    clock: Noon, life: Life, next_life: Life, database_file: Path
) -> None:
    await life.inbox.accept(PLACE, ["a"])
    clock.forward(OLDEST + timedelta(seconds=1))
    next_life.channel.broken = True
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert outcomes(database_file) == [("a", "too_old")]


async def test_a_stop_does_not_wait_for_what_only_waits_for_its_turn(
    store: SqlStore, life: Life, next_life: Life
) -> None:
    life.desk.in_line = {"b", "c"}
    life.desk.open.clear()
    await life.post("a", "b")
    life.inbox.start(await life.inbox.accept(ELSEWHERE, ["c"]))
    await life.desk.asked_for(3)
    closing_down = asyncio.create_task(life.inbox.close())
    async with asyncio.timeout(10):
        while life.desk.at_once > 1:  # noqa: ASYNC110 - the end of a wait wakes nobody
            await asyncio.sleep(0)
    life.desk.open.set()
    await closing_down
    assert life.told == [["a"]]
    assert [row.url for row in await unfinished(store)] == ["b", "c"]
    await next_life.inbox.resume()
    await next_life.inbox.close()
    assert sorted(next_life.told) == [["b"], ["c"]]


async def test_a_link_that_comes_to_wait_for_its_turn_during_a_stop_is_left_for_the_next_start(
    store: SqlStore, life: Life
) -> None:
    life.desk.in_line = {"a"}
    life.desk.open.clear()
    await life.post("a")
    await life.inbox.close()
    assert [row.url for row in await unfinished(store)] == ["a"]


async def test_every_line_about_a_link_is_logged_under_its_id(life: Life) -> None:
    await life.post("a", "b")
    await life.inbox.close()
    assert life.desk.logged_as == [1, 2]


async def test_a_database_that_fails_while_the_inbox_is_looked_through_ends_nothing(
    store: SqlStore, clock: Noon, life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def locked(*_: object) -> None:
        raise StoreLocked

    await life.inbox.resume()
    with monkeypatch.context() as trouble, capture_logs() as logs:
        trouble.setattr(store, "take_up", locked)
        clock.forward(RENEWAL)
        assert life.inbox._looking
        await life.inbox._looking
    assert [line["event"] for line in logs] == ["inbox_not_looked_through"]
    await life.inbox.accept(PLACE, ["a"])
    clock.forward(LEASE)
    await life.desk.asked_for(1)
    await life.inbox.close()
    assert life.told == [["a"]]
