"""Cards and verdicts that cross: whoever is drawn last shows what holds."""

import asyncio
from collections.abc import Collection
from unittest.mock import AsyncMock

import discord
import pytest

from bot.chat.cards.redraw import redraw
from bot.chat.invalid_requests import ChannelClosed
from bot.core import words
from bot.core.errors import ReadingHidden
from bot.core.kept import Place
from bot.core.review import Status, Verdict
from builders import article
from chat_world import FERRY, URL, Play, World, text_of

HIDDEN = words.failures.of_error(ReadingHidden())
RAIN = "https://news.example/rain"
TWO = {URL: FERRY, RAIN: article("It rained.", title="It rained", final_url=RAIN)}


async def hide(world: World, reading_id: int = 1) -> None:
    await world.store.judge(world.server.id, Verdict(1, Status.HIDDEN, reading_id, 99, world.clock.now()))


def edits(world: World) -> int:
    return sum(request.method == "PATCH" and "/messages/" in request.path for request in world.env.http_requests)


async def drawn_again(world: World, reading_id: int = 1) -> int:
    return await redraw(world.client, world.client.parts, world.server.id, reading_id)


async def test_a_verdict_given_while_the_card_is_being_posted_reaches_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        replied = world.store.replied

        async def late(place: Place, reply_id: int, shown_ids: Collection[int]) -> None:
            await hide(world)
            await drawn_again(world)
            await replied(place, reply_id, shown_ids)

        monkeypatch.setattr(world.store, "replied", late)
        await world.alice.send(world.channel, URL)
        assert text_of(world.replies[0]) == HIDDEN


async def test_cards_that_a_verdict_had_not_reached_when_we_ended_are_drawn_by_the_next_start_and_then_no_more(
    play: Play,
) -> None:
    async with play(pages=TWO) as world:
        await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, f"{RAIN} {URL}")
        await hide(world)
        await world.restart()
        assert [HIDDEN in text_of(reply) for reply in world.replies] == [True, True]
        drawn = edits(world)
        await world.restart()
        assert edits(world) == drawn == 2


async def test_what_could_not_be_drawn_while_discord_was_out_of_reach_is_drawn_later_and_what_is_closed_to_us_never(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        await hide(world)
        for error in (TimeoutError(), ChannelClosed()):
            assert await world.store.undrawn(1) == [(world.server.id, 1)]
            with monkeypatch.context() as away:
                away.setattr("bot.chat.cards.redraw.persist", AsyncMock(side_effect=error))
                assert await drawn_again(world) == 1
        assert await world.store.undrawn(1) == []


async def test_two_readings_of_one_message_are_hidden_at_once_and_neither_comes_back(play: Play) -> None:
    async with play(pages=TWO) as world:
        await world.alice.send(world.channel, f"{URL} {RAIN}")
        await hide(world, 1)
        await hide(world, 2)
        await asyncio.gather(drawn_again(world, 1), drawn_again(world, 2))
        assert text_of(world.replies[0]) == f"{HIDDEN}\n{HIDDEN}"


async def test_a_thread_that_was_archived_is_opened_again_for_a_verdict(play: Play) -> None:
    async with play() as world:
        start = await world.alice.send(world.channel, "Let us talk")
        channel = world.client.get_channel(world.channel.id)
        assert isinstance(channel, discord.TextChannel)
        talk = await channel.get_partial_message(start.id).create_thread(name="talk")
        [thread] = world.channel.threads
        await world.alice.send(thread, URL)
        await talk.edit(archived=True)
        world.env.inject_error("PATCH", f"/channels/{talk.id}/messages/*", status=400, code=50083)
        await hide(world)
        assert await drawn_again(world) == 0
        assert text_of(thread.history()[-1]) == HIDDEN
        now = await world.client.fetch_channel(talk.id)
        assert isinstance(now, discord.Thread)
        assert not now.archived


async def test_a_thread_that_cannot_be_opened_counts_as_missed(play: Play) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        world.env.inject_error("PATCH", "/channels/*/messages/*", status=400, code=50083)
        await hide(world)
        assert await drawn_again(world) == 1
