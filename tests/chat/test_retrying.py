"""What an event asked for while the database or Discord failed is done once they are back, if it still holds."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from datetime import timedelta

import discord
import pytest

from bot.chat import retrying
from bot.chat.retrying import FIRST_PAUSE, LONGEST_PAUSE, Retrying
from bot.core.errors import StoreLocked
from bot.core.guild import Mode, Setting
from bot.core.kept import Place
from builders import article
from chat.review.reviewing import item, opened
from chat_world import FERRY, URL, Play, World, text_of
from fakes import Noon

OTHER = "https://news.example/other"
PAGES = {URL: FERRY, OTHER: article("It rained.", title="Another story", final_url=OTHER)}


@contextmanager
def locked(world: World, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Meanwhile nothing can be written."""

    async def write(_work: object) -> None:
        raise StoreLocked("database is locked")

    with monkeypatch.context() as trouble:
        trouble.setattr(world.store, "write", write)
        yield


def answers(world: World, message_id: int) -> list[discord.Message]:
    return [one for one in world.replies if one.reference and one.reference.message_id == message_id]


async def later(world: World, pause: timedelta = FIRST_PAUSE) -> None:
    world.clock.forward(pause)
    await asyncio.gather(*world.client._retrying._tasks)
    await asyncio.gather(*world.client.inbox._tasks)
    await world.env.settle()


async def test_a_message_deleted_while_the_database_is_locked_takes_its_reply_along_later(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        with locked(world, monkeypatch):
            await world.alice.delete(posted)
            await later(world)
        assert len(world.replies) == 1
        await later(world, 2 * FIRST_PAUSE)
        assert world.replies == []


async def test_of_messages_deleted_together_each_takes_its_reply_along_whatever_befalls_the_first(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES) as world:
        posted = [await world.alice.send(world.channel, link) for link in (URL, OTHER)]
        calls = world.store.take_replies
        refused: list[object] = []

        async def once(place: Place) -> list[int]:
            if not refused:
                refused.append(place)
                raise StoreLocked
            return await calls(place)

        monkeypatch.setattr(world.store, "take_replies", once)
        ids = [str(message.id) for message in posted]
        at = {"channel_id": str(world.channel.id), "guild_id": str(world.server.id)}
        world.env.backend.emit("MESSAGE_DELETE_BULK", {"ids": ids, **at})
        await world.env.settle()
        assert len(world.replies) == 1
        await later(world)
        assert world.replies == []


async def test_a_message_edited_while_the_database_is_locked_is_answered_anew_later(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES) as world:
        posted = await world.alice.send(world.channel, URL)
        with locked(world, monkeypatch):
            await world.alice.edit(posted, OTHER)
        await later(world)
        [reply] = world.replies
        assert "Another story" in text_of(reply)


async def test_an_edit_that_was_followed_by_another_is_not_made_after_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES) as world:
        posted = await world.alice.send(world.channel, URL)
        with locked(world, monkeypatch):
            await world.alice.edit(posted, OTHER)
        await world.alice.edit(posted, f"{OTHER} {URL}")
        await later(world)
        [reply] = world.replies
        assert "Another story" in text_of(reply)
        assert FERRY.title in text_of(reply)


async def test_a_click_on_the_offer_while_the_database_is_locked_is_answered_later(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.OFFER) as world:
        posted = await world.alice.send(world.channel, URL)
        with locked(world, monkeypatch):
            await world.alice.react(posted, "📰")
        assert world.replies == []
        await later(world)
        assert len(world.replies) == 1


async def test_links_of_an_earlier_life_are_taken_up_although_the_database_was_locked_at_the_start(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.OFF) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.client.inbox.accept(Place(world.server.id, world.channel.id, posted.id), [URL])
        with locked(world, monkeypatch):
            await world.restart(mode=Mode.OFF)
        assert world.replies == []
        await later(world)
        assert len(world.replies) == 1


async def test_a_card_that_discord_could_not_take_after_a_verdict_is_posted_when_it_can(play: Play) -> None:
    async with item(play, pages=PAGES) as (world, mod, _):
        await world.store.choose(world.server.id, world.server.id, Setting.REVIEW, "hold", 1, world.clock.now())
        posted = await world.alice.send(world.channel, OTHER)
        assert answers(world, posted.id) == []
        message = await opened(world, mod, 2)
        world.env.inject_error("POST", "/channels/*/messages", status=401, code=0, times=2)
        await mod.click(message, label="Approve")
        assert answers(world, posted.id) == []
        await later(world)
        assert len(answers(world, posted.id)) == 1
        await later(world, LONGEST_PAUSE)
        assert len(answers(world, posted.id)) == 1


class Fails:
    """Work that fails so often."""

    def __init__(self, failures: int) -> None:
        self.failures = failures
        self.begun = 0

    async def __call__(self) -> None:
        self.begun += 1
        if self.begun <= self.failures:
            raise StoreLocked


async def passes(clock: Noon, pause: timedelta) -> None:
    clock.forward(pause)
    for _ in range(3):
        await asyncio.sleep(0)


async def test_what_fails_is_tried_after_longer_and_longer_pauses_until_it_is_done() -> None:
    clock, work = Noon(), Fails(9)
    again = Retrying(clock)
    await again.do("a", work)
    for tries, pause in enumerate([30, 60, 120, 240, 480, 600, 600, 600, 600, 600], start=1):
        await passes(clock, timedelta(seconds=pause - 1))
        assert work.begun == tries
        await passes(clock, timedelta(seconds=1))
    assert work.begun == 10


async def test_no_more_is_kept_in_mind_than_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "MOST", 2)
    clock, works = Noon(), [Fails(1) for _ in range(3)]
    again = Retrying(clock)
    for work in works:
        await again.do(work, work)
    await passes(clock, FIRST_PAUSE)
    assert [work.begun for work in works] == [2, 2, 1]
