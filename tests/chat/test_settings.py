"""A server's settings, by clicking: who may, what holds where, and that it holds at once."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.core import words
from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode
from chat_world import URL, Play, World, parts, text_of


def manager_of(world: World) -> MemberActor:
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.server.add_member(world.env.create_user("mia"), roles=[role])


def panel(result: InteractionResult) -> discord.Message:
    assert result.response is not None
    return result.response.message


def select_for(message: discord.Message, kind: str) -> str:
    ids = [part["custom_id"] for part in parts(message.components) if "custom_id" in part]
    return next(custom_id for custom_id in ids if custom_id.startswith(f"nutgraf:{kind}"))


@asynccontextmanager
async def opened(play: Play, mode: Mode = Mode.OFF) -> AsyncGenerator[tuple[World, MemberActor, discord.Message]]:
    """A manager with the settings open."""
    async with play(mode=mode) as world:
        mia = manager_of(world)
        result = await mia.slash(world.channel, "settings")
        assert result.ephemeral
        yield world, mia, panel(result)


def shown_to(world: World, viewer: MemberActor) -> str:
    return text_of(world.channel.history(viewer=viewer)[-1])


async def test_a_manager_turns_the_bot_on_and_it_answers_at_once(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        assert "off, from the bot's default" in text_of(settings)
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        assert "auto, from its own choice" in shown_to(world, mia)

        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1


async def test_a_channel_is_set_apart_from_its_server(play: Play) -> None:
    async with opened(play, mode=Mode.AUTO) as (world, mia, settings):
        await mia.select(settings, [world.channel], custom_id=select_for(settings, "place"))
        of_channel = world.channel.history(viewer=mia)[-1]
        assert "auto, from the bot's default" in text_of(of_channel)
        await mia.select(of_channel, ["off"], custom_id=select_for(of_channel, "mode"))
        assert f"<#{world.channel.id}>: **off**" in shown_to(world, mia)
        await world.alice.send(world.channel, URL)
        assert world.replies == []

        other = world.server.create_text_channel("other")
        await world.alice.send(other, URL)
        assert len(other.history()) == 2


async def test_a_channel_follows_its_category_until_it_has_a_mode_of_its_own(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        category = world.server.create_category("press")
        inside = world.server.create_text_channel("inside", category=category)
        await world.store.choose_mode(world.server.id, category.id, Mode.AUTO, mia.id, world.clock.now())
        await mia.select(settings, [inside], custom_id=select_for(settings, "place"))
        assert f"auto, from <#{category.id}>" in shown_to(world, mia)
        await world.alice.send(inside, URL)
        assert len(inside.history()) == 2


async def test_a_choice_can_be_taken_back(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        of_server = world.channel.history(viewer=mia)[-1]
        await mia.select(of_server, ["inherit"], custom_id=select_for(of_server, "mode"))
        assert "off, from the bot's default" in shown_to(world, mia)
        assert await world.store.modes(world.server.id) == {}


async def test_every_change_is_recorded_with_who_made_it(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        [change] = await world.store.record(world.server.id)
        assert (change.actor_id, change.action, change.before, change.after) == (mia.id, "mode", None, "auto")


async def test_the_panel_of_yesterday_still_works(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        await world.restart()
        await mia.select(settings, ["request"], custom_id=select_for(settings, "mode"))
        assert await world.store.modes(world.server.id) == {world.server.id: Mode.REQUEST}


async def test_who_no_longer_manages_the_server_changes_nothing(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(play) as (world, mia, settings):
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        assert shown_to(world, mia) == words.ONLY_MANAGERS
        assert await world.store.modes(world.server.id) == {}


async def test_a_database_that_fails_is_said_in_words(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(play) as (world, mia, settings):

        async def broken(*_: object) -> None:
            raise StoreUnavailable("locked")

        monkeypatch.setattr(world.store, "choose_mode", broken)
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        assert "out of order right now" in shown_to(world, mia)


async def test_a_command_is_answered_privately_when_the_settings_cannot_be_read(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.AUTO) as world:

        async def broken(_server_id: int) -> dict[int, Mode]:
            raise StoreUnavailable("locked")

        monkeypatch.setattr(world.store, "modes", broken)
        result = await world.alice.slash(world.channel, "summary", url=URL)
        assert result.ephemeral


async def test_a_server_that_takes_the_bot_out_is_forgotten(play: Play) -> None:
    async with opened(play) as (world, mia, settings):
        await mia.select(settings, ["auto"], custom_id=select_for(settings, "mode"))
        guild = world.client.get_guild(world.server.id)
        assert guild is not None
        await guild.leave()
        await world.env.settle()
        assert await world.store.modes(world.server.id) == {}


async def test_a_private_answer_says_why_and_to_managers_what_to_do(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        for asker, remedy in ((world.alice, False), (manager_of(world), True)):
            said = text_of(panel(await asker.slash(world.channel, "summary", url=URL)))
            assert "Nutgraf is off here" in said
            assert ("/settings" in said) is remedy
