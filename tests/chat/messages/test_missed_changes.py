"""Messages that were answered, and deleted or edited while nobody listened: the reply follows once somebody does."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import discord
import pytest

from bot.chat.messages import catching_up, missed_changes
from bot.core.errors import DiscordUnreachable
from bot.core.guild import Mode
from builders import article
from chat_world import FERRY, URL, Play, World, text_of

OTHER = "https://news.example/other"
TWO = {URL: FERRY, OTHER: article("It rained.", title="Another story", final_url=OTHER)}


async def at_work(world: World) -> None:
    """Long enough for whatever failed to be tried again."""
    world.clock.forward(catching_up.LONGEST_PAUSE)
    assert world.client._catching_up._round
    await world.client._catching_up._round
    await world.env.settle()


@asynccontextmanager
async def deaf(world: World, monkeypatch: pytest.MonkeyPatch, **changed: Mode) -> AsyncGenerator[None]:
    """Nothing is heard until the process starts again, at the end of the block."""

    async def unheard(_: object) -> None: ...

    await at_work(world)
    monkeypatch.setattr(catching_up, "OLDEST", timedelta(days=365))  # simcord's messages are older than our clock
    for event in ("message", "raw_message_edit", "raw_message_delete"):
        monkeypatch.setattr(world.client, f"on_{event}", unheard)
    yield
    await world.restart(**changed)


def answered(world: World) -> list[int | None]:
    return [reply.reference.message_id for reply in world.replies if reply.reference]


async def test_the_reply_goes_whose_message_was_deleted_and_no_other(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        posted = [await world.alice.send(world.channel, URL) for _ in range(3)]
        async with deaf(world, monkeypatch):
            await world.alice.delete(posted[1])
        assert answered(world) == [posted[0].id, posted[2].id]


async def test_a_menus_answer_goes_with_its_message_though_links_are_not_answered_there(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.REQUEST) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.context_menu(world.channel, "Read this article", posted)
        assert len(world.replies) == 1
        async with deaf(world, monkeypatch):
            await world.alice.delete(posted)
        assert world.replies == []


async def test_a_reply_whose_links_were_edited_gives_way_to_one_about_those_now_there(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=TWO) as world:
        posted = [await world.alice.send(world.channel, URL) for _ in range(2)]
        async with deaf(world, monkeypatch):
            await world.alice.edit(posted[0], OTHER)
            await world.alice.edit(posted[1], f"Look: {URL}")
        assert answered(world) == [posted[1].id, posted[0].id]
        assert "Another story" in text_of(world.replies[1])


async def test_links_edited_into_a_message_whose_menu_was_used_are_not_answered_unasked(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.REQUEST, pages=TWO) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.context_menu(world.channel, "Read this article", posted)
        async with deaf(world, monkeypatch, mode=Mode.AUTO):
            await world.alice.edit(posted, OTHER)
        assert ["Another story" in text_of(reply) for reply in world.replies] == [False]


async def test_a_message_too_far_up_to_be_seen_is_not_taken_for_deleted(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(missed_changes, "MOST_MESSAGES", 2)
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, "Hello")
        async with deaf(world, monkeypatch):
            pass
        assert answered(world) == [posted.id]


async def test_where_we_may_not_look_replies_stay(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        async with deaf(world, monkeypatch):
            await world.alice.delete(posted)
            world.env.inject_error("GET", "/channels/*/messages", status=403, code=50001)
        assert answered(world) == [posted.id]


async def test_while_discord_is_out_of_reach_it_is_looked_later(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        with monkeypatch.context() as away:
            async with deaf(world, monkeypatch):
                await world.alice.delete(posted)

                async def unreachable(*_: object) -> list[discord.Message]:
                    raise DiscordUnreachable("TimeoutError")

                away.setattr(missed_changes, "messages_from", unreachable)
            assert len(world.replies) == 1
        await at_work(world)
        assert world.replies == []
