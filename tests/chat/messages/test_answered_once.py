"""A reply that stands in the channel is found there, whatever we knew of it; links given up are told so, quietly."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.chat.messages import holding
from bot.chat.messages.delivery import Delivery
from bot.chat.messages.posting import send_reply
from bot.chat.messages.reactions import FAILED
from bot.chat.notice import notice
from bot.core import words
from bot.core.errors import PageBlocked, StoreUnavailable
from bot.core.guild import Mode, Setting
from bot.core.kept import Place
from bot.core.leases import OLDEST
from bot.core.review import Status, Verdict
from builders import article
from chat_world import FERRY, URL, Play, World
from inbox_rows import unfinished

OTHER = "https://news.example/other"
GIVEN_UP = words.waiting.given_up(FAILED)


async def fail(*_: object) -> None:
    raise StoreUnavailable("disk full")


async def ends_at(world: World, monkeypatch: pytest.MonkeyPatch, method: str, act: Callable[[], Any]) -> None:
    """The program ends when the database is to be told by `method`, and starts again."""
    with monkeypatch.context() as crash:
        for name in (method, "finish", "postpone"):
            crash.setattr(world.store, name, fail)
        await act()
        await world.env.settle()
    await world.restart()


def posts(world: World) -> int:
    """How often Discord was asked to post something: it would take none of them twice itself, for some minutes."""
    return len(world.sent)


def looked(world: World) -> int:
    """How often the channel's messages were read."""
    return sum(r.method == "GET" and r.path.endswith("/messages") for r in world.env.http_requests)


async def accepted(world: World, text: str = URL) -> discord.Message:
    """A message whose link was accepted and then left lying; the channel answers no others."""
    message = await world.alice.send(world.channel, text)
    await world.client.inbox.accept(place_of(world, message), text.split())
    return message


async def hours_pass(world: World) -> None:
    """Too many for a link that waits."""
    world.clock.forward(OLDEST + timedelta(minutes=1))
    assert world.client.inbox._looking
    await world.client.inbox._looking
    await asyncio.gather(*world.client.inbox._tasks)


def place_of(world: World, message: discord.Message) -> Place:
    return Place(world.server.id, world.channel.id, message.id)


async def test_a_card_of_which_the_database_never_heard_is_found_and_known_from_then_on(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        await ends_at(world, monkeypatch, "replied", lambda: world.alice.send(world.channel, URL))
        [reply] = world.replies
        assert posts(world) == 1
        assert await unfinished(world.store) == []
        [card] = await world.store.cards_of(world.server.id, 1)
        assert card.message_id == reply.id
        await world.alice.delete(world.channel.history()[0])
        assert world.replies == []


async def test_a_card_that_is_known_needs_no_look_at_the_channel(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        await ends_at(world, monkeypatch, "finish", lambda: world.alice.send(world.channel, URL))
        assert (posts(world), looked(world), len(world.pages.asked)) == (1, 0, 1)
        assert await unfinished(world.store) == []


async def test_a_card_with_a_line_for_the_link_that_failed_answers_both(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages={URL: FERRY, OTHER: PageBlocked("403")}) as world:
        await ends_at(world, monkeypatch, "replied", lambda: world.alice.send(world.channel, f"{OTHER} {URL}"))
        assert (len(world.replies), posts(world)) == (1, 1)
        assert await unfinished(world.store) == []


async def test_a_card_that_is_found_gets_the_thread_that_it_lacks(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play() as world:
        await world.store.choose(world.server.id, world.server.id, Setting.THREADS, "always", 1, world.clock.now())
        await ends_at(world, monkeypatch, "replied", lambda: world.alice.send(world.channel, URL))
        assert [thread.id for thread in world.channel.threads] == [world.replies[0].id]


async def test_where_nothing_stands_the_card_is_posted_by_the_next_attempt(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await accepted(world)
        rows = await unfinished(world.store)
        assert await world.store.sending(rows, world.clock.now())
        await world.restart()
        assert posts(world) == 1
        assert looked(world)


async def test_a_notice_of_ours_is_not_taken_for_the_card(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        message = await accepted(world)
        await send_reply(world.client, place_of(world, message), notice("Patience."), "slowed-1")
        await world.store.sending(await unfinished(world.store), world.clock.now())
        await world.restart()
        assert len(world.replies) == 2


async def test_the_card_of_another_message_is_not_taken_for_this_ones(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await accepted(world)
        await world.restart()
        await accepted(world)
        await world.store.sending(await unfinished(world.store), world.clock.now())
        await world.restart()
        assert len(world.replies) == 2


async def test_where_we_may_not_look_the_refusal_of_the_reply_ends_the_matter(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await accepted(world)
        await world.store.sending(await unfinished(world.store), world.clock.now())
        for method in ("GET", "POST"):
            world.env.inject_error(method, "/channels/*/messages", status=403, code=50001)
        await world.restart()
        assert world.replies == []
        assert await unfinished(world.store) == []


async def test_a_card_that_waited_for_a_moderator_is_not_posted_again_by_the_next_start(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        await world.store.choose(world.server.id, world.server.id, Setting.REVIEW, "hold", 1, world.clock.now())
        await world.alice.send(world.channel, URL)
        await world.store.judge(world.server.id, Verdict(1, Status.APPROVED, 1, 99, world.clock.now()))
        with monkeypatch.context() as crash:
            crash.setattr(world.store, "replied", fail)
            await world.restart()
            assert posts(world) == 1
        world.env.errors.clear()
        await world.restart()
        assert posts(world) == 1
        [reply] = world.replies
        [card] = await world.store.cards_of(world.server.id, 1)
        assert card.message_id == reply.id
        assert await world.store.all_held() == []


@pytest.mark.parametrize("released", [True, False])
async def test_a_card_that_waited_and_was_approved_before_the_link_was_closed_is_posted_by_its_release_alone(
    play: Play, monkeypatch: pytest.MonkeyPatch, released: bool
) -> None:
    async with play() as world:
        await world.store.choose(world.server.id, world.server.id, Setting.REVIEW, "hold", 1, world.clock.now())

        async def held_and_approved() -> None:
            await world.alice.send(world.channel, URL)
            await world.env.settle()
            await world.store.judge(world.server.id, Verdict(1, Status.APPROVED, 1, 99, world.clock.now()))

        async def nothing(*_: object) -> None: ...

        monkeypatch.setattr(*((Delivery, "find") if released else (holding, "resume")), nothing)
        await ends_at(world, monkeypatch, "finish", held_and_approved)
        assert posts(world) == len(world.replies) == released
        assert await unfinished(world.store) == []
        assert len(await world.store.all_held()) == (not released)


async def test_after_a_long_outage_each_link_is_marked_and_one_reply_says_what_that_means(play: Play) -> None:
    pages = {URL: FERRY, OTHER: article("It rained.", final_url=OTHER)}
    async with play(mode=Mode.OFF, pages=pages) as world:
        posted = [await accepted(world, link) for link in (URL, OTHER, f"{URL} {OTHER}")]
        await hours_pass(world)

        [reply] = world.replies
        assert reply.reference is not None
        [said_at] = [message for message in posted if message.id == reply.reference.message_id]
        assert [part["content"] for part in world.sent[-1]["components"]] == [GIVEN_UP]
        assert world.sent[-1]["allowed_mentions"] == {"parse": [], "replied_user": False}
        marked = [m.id for m in world.channel.history() if FAILED in [str(one.emoji) for one in m.reactions]]
        assert marked == [message.id for message in posted]
        assert (world.pages.asked, await unfinished(world.store)) == ([], [])
        await world.alice.delete(said_at)
        assert world.replies == []


async def test_a_link_is_given_up_also_where_nothing_can_be_said(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await accepted(world)
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        await hours_pass(world)
        assert (world.replies, await unfinished(world.store)) == ([], [])
