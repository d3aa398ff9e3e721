"""Extracts that were posted while the model was away: which are replaced once it is back, and which stay."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from bot.core import words
from bot.core.breaker import FIRST_PAUSE, MOST_FAILURES
from bot.core.errors import ModelRefused, ModelUnavailable
from bot.core.guild import Setting
from bot.core.queue import QueueFilter
from bot.core.reading import Fallback
from bot.core.reports import Report
from bot.core.review import Status, Verdict
from bot.core.standing_in import WhenModelFails
from builders import article, reading
from chat_world import FERRY, OPINION, URL, Play, World, text_of
from fakes import FakeReader

RAIN = "https://news.example/rain"
TWO = {URL: FERRY, RAIN: article("It rained.", title="It rained", final_url=RAIN)}
AWAY = words.readings.fallen_back(Fallback.MODEL_AWAY)
EXTRACT = "An extract."


@asynccontextmanager
async def away(play: Play, when: WhenModelFails = WhenModelFails.REPLACE, urls: str = URL) -> AsyncGenerator[World]:
    """The model is away, its breaker open, and Alice has posted a link."""
    extractive = FakeReader(reading(gist=EXTRACT), name="extractive")
    async with play(pages=TWO, stands_in=extractive, when_model_fails=when) as world:
        world.reader.error = ModelUnavailable("no connection")
        await fail(world)
        await world.alice.send(world.channel, urls)
        yield world


async def fail(world: World) -> None:
    for _ in range(MOST_FAILURES):
        with pytest.raises(ModelUnavailable):
            await world.breaker.call(world.reader.well)


async def come_back(world: World) -> None:
    world.reader.error = None
    world.reader.asked.clear()
    world.clock.forward(FIRST_PAUSE)
    await rest(world)


BACKGROUND = ("Breaker._ask", "Replacing._run", "Client._run_event")


async def rest(world: World) -> None:
    """Until what runs in the background has come to its end."""
    while working := [task for task in asyncio.all_tasks() if any(name in repr(task) for name in BACKGROUND)]:
        await asyncio.gather(*working)
    await world.env.settle()


def stays_extract(world: World) -> bool:
    return EXTRACT in text_of(world.replies[0]) and not world.reader.asked


async def test_the_card_is_edited_in_place_when_the_model_is_back(play: Play) -> None:
    async with away(play) as world:
        [before] = world.replies
        assert EXTRACT in text_of(before)
        assert AWAY in text_of(before)
        await come_back(world)
        [after] = world.replies
        assert after.id == before.id
        assert OPINION.gist in text_of(after)
        assert AWAY not in text_of(after)
        shown = await world.store.shown(1)
        assert shown
        assert (shown.draft.reading.gist, shown.fallback) == (OPINION.gist, None)
        assert await world.store.extracts(world.clock.now() - timedelta(days=1), 10) == []


async def test_two_extracts_in_one_message_are_both_replaced(play: Play) -> None:
    async with away(play, urls=f"{URL} {RAIN}") as world:
        await come_back(world)
        assert text_of(world.replies[0]).count(OPINION.gist) == 2


async def test_one_text_on_many_cards_is_read_once(play: Play) -> None:
    async with away(play) as world:
        for _ in range(3):
            await world.alice.send(world.channel, URL)
        await come_back(world)
        assert [OPINION.gist in text_of(reply) for reply in world.replies] == [True] * 4
        assert len(world.reader.asked) == 1


async def test_its_server_pays_and_its_moderators_see_how_risky_the_new_reading_is(play: Play) -> None:
    async with away(play) as world:
        world.reader.dropped = 2
        await come_back(world)
        paid = await world.store.usage(world.server.id, world.clock.now().date())
        assert [(day.model, day.readings) for day in paid] == [(None, 1), ("test-model", 1)]
        queue = await world.store.queue(world.server.id, QueueFilter(), world.clock.now(), 10, 0)
        assert [story.risks.dropped for story in queue.stories] == [True]


async def test_extracts_stay_where_the_operator_did_not_choose_to_replace_them(play: Play) -> None:
    async with away(play, WhenModelFails.EXTRACT) as world:
        await come_back(world)
        assert stays_extract(world)


async def test_what_moderators_judged_stays(play: Play) -> None:
    async with away(play) as world:
        await world.store.judge(world.server.id, Verdict(1, Status.APPROVED, 1, 99, world.clock.now()))
        await come_back(world)
        assert stays_extract(world)


async def test_a_verdict_given_while_the_model_reads_stays_too(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with away(play) as world:
        replace = world.store.replace_extract

        async def late(shown_id: int, reading_id: int) -> bool:
            await world.store.judge(world.server.id, Verdict(1, Status.APPROVED, 1, 99, world.clock.now()))
            return await replace(shown_id, reading_id)

        monkeypatch.setattr(world.store, "replace_extract", late)
        await come_back(world)
        assert EXTRACT in text_of(world.replies[0])


async def test_what_a_member_reported_stays_as_it_was_reported(play: Play) -> None:
    async with away(play) as world:
        await world.store.report(Report(world.server.id, 1, world.alice.id, None, "wrong", world.clock.now()))
        await come_back(world)
        assert stays_extract(world)


async def test_nothing_unseen_replaces_a_card_where_moderators_look_first(play: Play) -> None:
    async with away(play) as world:
        server = world.server.id
        await world.store.choose(server, server, Setting.REVIEW, "hold", 99, world.clock.now())
        await come_back(world)
        assert stays_extract(world)


async def test_a_card_that_is_gone_costs_no_reading(play: Play) -> None:
    async with away(play) as world:
        channel = world.client.get_partial_messageable(world.channel.id)
        await channel.get_partial_message(world.replies[0].id).delete()
        await world.env.settle()
        await come_back(world)
        assert world.reader.asked == []


async def test_extracts_of_the_day_before_stay(play: Play) -> None:
    async with away(play) as world:
        world.clock.forward(timedelta(hours=25))
        await come_back(world)
        assert stays_extract(world)


async def test_what_the_model_refuses_it_is_not_asked_again(play: Play) -> None:
    async with away(play) as world:
        world.reader.error = ModelRefused()
        world.reader.asked.clear()
        world.clock.forward(FIRST_PAUSE)
        await rest(world)
        assert len(world.reader.asked) == 1
        await come_back(world)
        world.client.dispatch("model_back")
        await rest(world)
        assert stays_extract(world)


async def test_away_again_before_it_was_read_it_is_read_after_the_next_return(play: Play) -> None:
    async with away(play) as world:
        world.client.dispatch("model_back")
        await rest(world)
        assert EXTRACT in text_of(world.replies[0])
        await come_back(world)
        assert OPINION.gist in text_of(world.replies[0])


async def test_an_edit_that_failed_is_made_at_the_next_start_without_another_call(play: Play) -> None:
    async with away(play) as world:
        world.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50013)
        await come_back(world)
        assert EXTRACT in text_of(world.replies[0])
        assert len(world.reader.asked) == 1
        await world.restart()
        await rest(world)
        assert OPINION.gist in text_of(world.replies[0])
        assert len(world.reader.asked) == 1
