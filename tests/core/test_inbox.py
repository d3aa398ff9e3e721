"""The inbox over a real database: what is accepted is answered once, whatever comes in between."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.core.inbox import Inbox
from bot.store.store import SqlStore
from core.inbox_ends import ELSEWHERE, PLACE, Channel, PatientDesk
from fakes import Noon
from inbox_rows import unfinished


@pytest.fixture
def desk() -> PatientDesk:
    return PatientDesk()


@pytest.fixture
def channel() -> Channel:
    return Channel()


@pytest.fixture
def inbox(store: SqlStore, desk: PatientDesk, channel: Channel) -> Inbox:
    return Inbox(store, desk, channel, Noon())


async def test_five_deliveries_of_one_event_give_one_answer(inbox: Inbox, desk: PatientDesk, channel: Channel) -> None:
    async def deliver_event() -> None:
        inbox.start(await inbox.accept(PLACE, ["a"]))

    await asyncio.gather(*(deliver_event() for _ in range(5)))
    await inbox.close()
    assert desk.asked == ["a"]
    assert [told for _, told, _ in channel.delivered] == [["a"]]


async def test_the_links_of_one_message_are_answered_together_in_their_order(inbox: Inbox, channel: Channel) -> None:
    inbox.start(await inbox.accept(PLACE, ["b", "a"]))
    await inbox.close()
    assert [(place, told) for place, told, _ in channel.delivered] == [(PLACE, ["b", "a"])]


async def test_a_link_is_committed_before_anything_is_read(inbox: Inbox, store: SqlStore, desk: PatientDesk) -> None:
    accepted = await inbox.accept(PLACE, ["a"])
    assert await unfinished(store) == accepted
    assert desk.asked == []


async def test_an_answered_link_is_finished(inbox: Inbox, store: SqlStore) -> None:
    inbox.start(await inbox.accept(PLACE, ["a"]))
    await inbox.close()
    assert await unfinished(store) == []


async def test_a_link_that_cannot_be_read_is_delivered_as_its_error_beside_the_others(
    inbox: Inbox, store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    desk.gone.add("a")
    inbox.start(await inbox.accept(PLACE, ["a", "b"]))
    await inbox.close()
    assert [told for _, told, _ in channel.delivered] == [["PageGone", "b"]]
    assert await unfinished(store) == []


async def test_what_a_stopped_program_left_is_taken_up_at_the_next_start_message_by_message(
    store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    stopped = Inbox(store, desk, channel, Noon())
    await stopped.accept(PLACE, ["a"])
    await stopped.accept(ELSEWHERE, ["b"])
    await stopped.accept(PLACE, ["c"])
    restarted = Inbox(store, desk, channel, Noon())
    await restarted.resume()
    await restarted.close()
    assert sorted(told for _, told, _ in channel.delivered) == [["a", "c"], ["b"]]
    assert await unfinished(store) == []


async def test_who_asked_is_known_until_the_program_ends_and_kept_nowhere(
    inbox: Inbox, store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    channel.broken = True
    inbox.start(await inbox.accept(PLACE, ["a"], member_id=7))
    await inbox.close()
    restarted = Inbox(store, desk, channel, Noon())
    await restarted.resume()
    await restarted.close()
    assert desk.members == [7, None]


async def test_resuming_does_not_answer_what_is_already_being_answered(
    inbox: Inbox, desk: PatientDesk, channel: Channel
) -> None:
    desk.open.clear()
    inbox.start(await inbox.accept(PLACE, ["a"]))
    await inbox.resume()
    desk.open.set()
    await inbox.close()
    assert len(channel.delivered) == 1


async def test_a_delivery_that_fails_is_made_again_at_the_next_start_under_the_same_nonce(
    inbox: Inbox, store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    channel.broken = True
    accepted = await inbox.accept(PLACE, ["a"])
    with capture_logs() as logs:
        inbox.start(accepted)
        await inbox.close()
    assert [line["event"] for line in logs] == ["inbox_answer_failed"]
    assert [row.id for row in await unfinished(store)] == [row.id for row in accepted]
    channel.broken = False
    after_restart = Inbox(store, desk, channel, Noon())
    await after_restart.resume()
    await after_restart.close()
    assert channel.delivered == [(PLACE, ["a"], f"nutgraf-{accepted[0].id}")]


async def test_closing_stops_what_does_not_end_in_time_and_leaves_it_in_the_inbox(
    inbox: Inbox, store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    desk.open.clear()
    accepted = await inbox.accept(PLACE, ["a"])
    inbox.start(accepted)
    await desk.busy.wait()
    await inbox.close(grace=0)
    assert (desk.at_once, channel.delivered) == (0, [])
    assert await unfinished(store) == accepted


async def test_a_link_that_comes_while_closing_is_kept_for_the_next_start(
    inbox: Inbox, store: SqlStore, desk: PatientDesk, channel: Channel
) -> None:
    desk.open.clear()
    inbox.start(await inbox.accept(PLACE, ["a"]))
    await desk.busy.wait()
    closing = asyncio.create_task(inbox.close())
    await asyncio.sleep(0)
    late = await inbox.accept(ELSEWHERE, ["b"])
    inbox.start(late)
    desk.open.set()
    await closing
    assert desk.asked == ["a"]
    assert [told for _, told, _ in channel.delivered] == [["a"]]
    assert await unfinished(store) == late


async def test_what_is_recalled_while_reading_is_not_delivered(
    inbox: Inbox, desk: PatientDesk, channel: Channel
) -> None:
    desk.open.clear()
    desk.expected = 2
    inbox.start(await inbox.accept(PLACE, ["a"]))
    inbox.start(await inbox.accept(ELSEWHERE, ["b"]))
    await desk.busy.wait()
    await inbox.recall(PLACE)
    desk.open.set()
    await inbox.close()
    assert [told for _, told, _ in channel.delivered] == [["b"]]


async def test_a_delivery_under_way_ends_before_its_message_is_recalled(
    inbox: Inbox, store: SqlStore, channel: Channel
) -> None:
    channel.slow = True
    inbox.start(await inbox.accept(PLACE, ["a"]))
    await channel.called.wait()
    recalling = asyncio.create_task(inbox.recall(PLACE))
    await asyncio.sleep(0)
    channel.go_on.set()
    await recalling
    assert [told for _, told, _ in channel.delivered] == [["a"]]
    assert await unfinished(store) == []


async def test_a_message_without_new_links_starts_nothing(inbox: Inbox, channel: Channel) -> None:
    with capture_logs() as logs:
        inbox.start(await inbox.accept(PLACE, []))
        await inbox.close()
    assert (channel.delivered, logs) == ([], [])
