"""What the bot did not hear is looked at when the server's data comes anew: in which channels, and how much of it."""

import asyncio
import copy
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import discord
import pytest
from structlog.testing import capture_logs

from bot.chat.messages import catching_up
from bot.chat.messages.listener import Listener
from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode, Setting
from bot.store.store import SqlStore
from chat_world import URL, Play, World
from settings_panel import opened


async def at_work(world: World) -> None:
    """Half a minute goes by."""
    world.clock.forward(catching_up.EVERY)
    assert world.client._catching_up._round
    await world.client._catching_up._round
    await world.env.settle()


@asynccontextmanager
async def deaf(world: World, monkeypatch: pytest.MonkeyPatch, mode: Mode = Mode.AUTO) -> AsyncGenerator[None]:
    """Messages are not heard until the process starts again, at the end of the block."""

    async def unheard(_: discord.Message) -> None: ...

    await at_work(world)
    monkeypatch.setattr(catching_up, "OLDEST", timedelta(days=365))  # simcord's messages are older than our clock
    monkeypatch.setattr(world.client, "on_message", unheard)
    yield
    await world.restart(mode=mode)
    await world.env.settle()


def asked_for(world: World) -> list[int]:
    """The channels whose messages were asked for."""
    gets = [request.path for request in world.env.http_requests if request.method == "GET"]
    return [int(path.split("/")[-2]) for path in gets if path.endswith("/messages")]


async def test_what_was_not_heard_is_answered_in_channels_and_threads(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        start = await world.alice.send(world.channel, "Let us talk")
        channel = world.client.get_partial_messageable(world.channel.id, guild_id=world.server.id)
        await channel.get_partial_message(start.id).create_thread(name="old")
        [old] = world.channel.threads
        async with deaf(world, monkeypatch):
            missed = [await world.alice.send(place, URL) for place in (world.channel, old)]
            later = await world.alice.send(world.channel, "Another talk")
            await channel.get_partial_message(later.id).create_thread(name="new")
            [new] = [thread for thread in world.channel.threads if thread.id != old.id]
            missed.append(await world.alice.send(new, URL))

        answered = [sent["message_reference"]["message_id"] for sent in world.sent]
        assert sorted(map(int, answered)) == sorted(message.id for message in missed)


async def test_where_the_offer_is_made_it_is_made_belatedly(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play(mode=Mode.OFFER) as world:
        async with deaf(world, monkeypatch, Mode.OFFER):
            await world.alice.send(world.channel, URL)
        assert [str(reaction.emoji) for reaction in world.channel.history()[-1].reactions] == ["📰"]


@pytest.mark.parametrize("mode", [Mode.OFF, Mode.REQUEST])
async def test_where_links_are_not_answered_no_history_is_read(
    play: Play, monkeypatch: pytest.MonkeyPatch, mode: Mode
) -> None:
    async with play(mode=mode) as world:
        async with deaf(world, monkeypatch, mode):
            await world.alice.send(world.channel, URL)
        assert asked_for(world) == []
        assert await world.store.watermarks(world.server.id) == {}


async def test_a_channel_whose_history_we_may_not_read_is_passed_over(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        me = world.env.guild.me
        assert me is not None
        shut = discord.PermissionOverwrite(read_message_history=False)
        closed = world.env.guild.create_text_channel("closed", overwrites={me: shut})
        async with deaf(world, monkeypatch):
            await world.alice.send(closed, URL)
        assert asked_for(world) == []


async def test_of_a_busy_channel_only_the_newest_messages_are_looked_at(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catching_up, "MOST_MESSAGES", 2)
    async with play() as world:
        async with deaf(world, monkeypatch):
            missed = [await world.alice.send(world.channel, URL) for _ in range(3)]
        answered = {int(sent["message_reference"]["message_id"]) for sent in world.sent}
        assert answered == {missed[1].id, missed[2].id}


async def test_of_a_large_server_only_the_channels_with_the_newest_messages_are_read(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catching_up, "MOST_CHANNELS", 2)
    async with play() as world:
        channels = [world.server.create_text_channel(name) for name in ("a", "b", "c")]
        for channel in channels:
            await world.alice.send(channel, "Hello")
        async with deaf(world, monkeypatch):
            for channel in channels:
                await world.alice.send(channel, URL)
        assert sorted(asked_for(world)) == sorted(channel.id for channel in channels[1:])


async def test_turned_on_it_answers_what_comes_from_then_on_also_unheard(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(play) as (world, mia):
        await world.alice.send(world.channel, URL)
        await mia.settings()
        await mia.fill("Mode", {Setting.MODE: "auto"})
        async with deaf(world, monkeypatch, Mode.OFF):
            missed = await world.alice.send(world.channel, URL)
        [sent] = world.sent
        assert int(sent["message_reference"]["message_id"]) == missed.id


async def test_turned_off_and_on_again_it_forgets_what_came_in_between(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(play) as (world, mia):
        await mia.settings()
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await at_work(world)
        assert await world.store.watermarks(world.server.id) != {}
        await mia.settings()
        await mia.fill("Mode", {Setting.MODE: "off"})
        assert await world.store.watermarks(world.server.id) == {}
        await world.alice.send(world.channel, URL)
        await mia.settings()
        await mia.fill("Mode", {Setting.MODE: "auto"})
        async with deaf(world, monkeypatch, Mode.OFF):
            pass
        assert world.sent == []


async def test_a_message_that_breaks_the_listener_keeps_nothing_from_the_others(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen = Listener.on_message

    async def breaks(listener: Listener, message: discord.Message) -> None:
        if message.content == "broken":
            raise ValueError
        await listen(listener, message)

    async with play() as world:
        with capture_logs() as logs:
            async with deaf(world, monkeypatch):
                missed = await world.alice.send(world.channel, URL)
                await world.alice.send(world.channel, "broken")
                monkeypatch.setattr(Listener, "on_message", breaks)
        assert "message_failed" in [line["event"] for line in logs]
        [sent] = world.sent
        assert int(sent["message_reference"]["message_id"]) == missed.id


async def full(*_: object) -> None:
    raise StoreUnavailable("full")


async def test_until_it_is_known_what_was_missed_no_new_message_passes_over_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        with monkeypatch.context() as broken:
            async with deaf(world, monkeypatch):
                missed = await world.alice.send(world.channel, URL)
                broken.setattr(SqlStore, "watermarks", full)
            heard = await world.alice.send(world.channel, URL)
            await at_work(world)
        assert [int(sent["message_reference"]["message_id"]) for sent in world.sent] == [heard.id]
        [mark] = (await world.store.watermarks(world.server.id)).values()
        assert mark < missed.id
        world.clock.forward(catching_up.LONGEST_PAUSE)
        async with asyncio.timeout(10):
            while len(world.sent) < 2:  # noqa: ASYNC110 - nobody is told
                await asyncio.sleep(0.005)
        assert int(world.sent[-1]["message_reference"]["message_id"]) == missed.id


async def test_watermarks_that_could_not_be_kept_are_kept_when_they_can_be(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        await at_work(world)
        with monkeypatch.context() as broken:
            broken.setattr(SqlStore, "keep_watermarks", full)
            last = await world.alice.send(world.channel, "Hello")
            await at_work(world)
        world.clock.forward(catching_up.LONGEST_PAUSE)
        async with asyncio.timeout(10):
            while await world.store.watermarks(world.server.id) != {world.channel.id: last.id}:  # noqa: ASYNC110
                await asyncio.sleep(0.005)


async def test_between_a_new_session_and_its_servers_no_watermark_passes_over_what_was_missed(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """discord.py holds the server anew, and has not said yet that its data has come."""
    async with play() as world:
        await world.alice.send(world.channel, "Hello")
        await at_work(world)
        kept = await world.store.watermarks(world.server.id)
        anew = copy.copy(world.client.guilds[0])
        monkeypatch.setattr(world.client, "get_guild", {anew.id: anew}.get)
        last = await world.alice.send(world.channel, "Hello again")
        await at_work(world)
        assert await world.store.watermarks(world.server.id) == kept
        await world.client.on_guild_available(anew)
        await at_work(world)
        assert await world.store.watermarks(world.server.id) == {world.channel.id: last.id}
