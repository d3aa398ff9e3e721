"""Answers to questions in a channel, and moderators who hide what they are about."""

import pytest

from bot.chat.cards.redraw import redraw
from bot.core import words
from bot.core.errors import ReadingHidden
from bot.core.guild import Mode
from bot.core.kept import Place
from bot.core.review import Status, Verdict
from builders import article
from chat_world import FERRY, URL, Play, World, text_of

HIDDEN = words.failures.of_error(ReadingHidden())
RAIN = "https://news.example/rain"
TWO = {URL: FERRY, RAIN: article("It rained.", title="It rained", final_url=RAIN)}


async def judge(world: World, status: Status) -> None:
    version = len(await world.store.verdicts(world.server.id, 1)) + 1
    await world.store.judge(world.server.id, Verdict(version, status, 1, 99, world.clock.now()))


async def drawn(world: World) -> int:
    return await redraw(world.client, world.client.parts, world.server.id, 1)


async def ask(world: World, url: str = URL) -> None:
    await world.alice.slash(world.channel, "ask", url=url, question="Who paid?")


async def read(world: World) -> None:
    """So that there is something to judge; its card is posted before any answer."""
    await world.alice.slash(world.channel, "summary", url=URL)


async def test_answers_about_what_is_hidden_are_hidden_and_do_not_come_back(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages=TWO) as world:
        await read(world)
        await ask(world)
        await ask(world)
        await ask(world, RAIN)
        await judge(world, Status.HIDDEN)
        assert await drawn(world) == 0
        assert [text_of(reply) == HIDDEN for reply in world.replies] == [True, True, True, False]
        await judge(world, Status.APPROVED)
        await drawn(world)
        assert [text_of(reply) == HIDDEN for reply in world.replies] == [False, True, True, False]


async def test_other_verdicts_leave_answers_alone(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await read(world)
        await ask(world)
        await judge(world, Status.APPROVED)
        await drawn(world)
        assert "**Who paid?**" in text_of(world.replies[1])


async def test_an_answer_that_was_deleted_is_no_trouble_and_one_that_cannot_be_changed_is_tried_again(
    play: Play,
) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await read(world)
        await ask(world)
        await ask(world)
        await world.replies[1].delete()
        await judge(world, Status.HIDDEN)
        world.env.inject_error("PATCH", "/channels/*/messages/*", status=403, code=50013, times=2)
        assert await drawn(world) == 2  # the card and the other answer
        assert await drawn(world) == 0
        assert [text_of(reply) == HIDDEN for reply in world.replies] == [True, True]


async def test_an_answer_is_hidden_by_the_next_start_where_we_ended_before(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await read(world)
        await ask(world)
        await judge(world, Status.HIDDEN)
        await world.restart()
        assert text_of(world.replies[1]) == HIDDEN


async def test_an_answer_that_is_posted_while_a_moderator_hides_the_reading_is_hidden_too(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await read(world)
        stands = world.store.answer_stands

        async def late(place: Place, text_hash: str) -> None:
            await judge(world, Status.HIDDEN)
            await drawn(world)
            await stands(place, text_hash)

        monkeypatch.setattr(world.store, "answer_stands", late)
        await ask(world)
        assert text_of(world.replies[1]) == HIDDEN
