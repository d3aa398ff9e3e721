"""Links that are posted while the model is away, where the operator would have them wait for it."""

import asyncio
from datetime import timedelta

import pytest

from bot.core import words
from bot.core.breaker import FIRST_PAUSE, MOST_FAILURES
from bot.core.errors import ModelUnavailable
from bot.core.fair_queue import Asker
from bot.core.rates import MostReadings
from bot.core.standing_in import WhenModelFails
from builders import article
from chat_world import OPINION, URL, Play, World, text_of
from inbox_rows import unfinished

HOUR, STEP = timedelta(hours=1), timedelta(minutes=2)
BACKGROUND = ("Breaker._ask", "Inbox._", "Client._run_event")
URLS = [f"https://news.example/{n}" for n in range(5)]
PAGES = {url: article(f"The {url[-1]}th quay stays.", url=url, final_url=url) for url in URLS}


async def rest() -> None:
    """Until what runs in the background has come to its end."""
    while working := [task for task in asyncio.all_tasks() if any(name in repr(task) for name in BACKGROUND)]:
        await asyncio.gather(*working)


async def pass_time(world: World, time: timedelta) -> None:
    for _ in range(time // STEP):
        world.clock.forward(STEP)
        await rest()


async def go_away(world: World) -> None:
    world.reader.error = ModelUnavailable("no connection")
    for _ in range(MOST_FAILURES):
        with pytest.raises(ModelUnavailable):
            await world.breaker.call(world.reader.well)


async def test_links_posted_while_the_model_was_down_for_an_hour_are_answered_soon_after_its_return(play: Play) -> None:
    async with play(pages=PAGES, when_model_fails=WhenModelFails.WAIT) as world:
        await go_away(world)
        for url in URLS:
            await world.alice.send(world.channel, url)
            await pass_time(world, HOUR / len(URLS))
        assert world.replies == []
        world.reader.error = None
        await pass_time(world, timedelta(minutes=15))
        assert [OPINION.gist in text_of(reply) for reply in world.replies] == [True] * len(URLS)
        assert len(await unfinished(world.store)) == 0


async def test_what_waits_is_taken_up_the_moment_that_a_probe_is_answered(play: Play) -> None:
    async with play(when_model_fails=WhenModelFails.WAIT) as world:
        await go_away(world)
        await world.alice.send(world.channel, URL)
        await rest()
        assert world.replies == []
        world.reader.error = None
        world.clock.forward(FIRST_PAUSE)
        await rest()
        assert OPINION.gist in text_of(world.replies[0])


async def test_a_link_that_waits_for_the_model_takes_nothing_of_anybodys_rate(play: Play) -> None:
    async with play(when_model_fails=WhenModelFails.WAIT, most=MostReadings(per_member=1)) as world:
        await go_away(world)
        await world.alice.send(world.channel, URL)
        await rest()
        assert not world.queue.slows(Asker(world.alice.id, world.channel.id, world.server.id))


async def test_whoever_uses_a_command_is_told_that_the_model_is_away(play: Play) -> None:
    async with play(when_model_fails=WhenModelFails.WAIT) as world:
        world.reader.error = ModelUnavailable("no connection")
        result = await world.alice.slash(world.channel, "summary", url=URL)
        assert words.failures.model_away() in text_of(result.followups[0].message)
