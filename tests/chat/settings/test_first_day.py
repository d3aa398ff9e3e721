"""The first day in a server: nothing is said on joining, and who manages it is led through three clicks."""

import discord
import pytest

from bot.core import words
from bot.core.errors import ManagersOnly, StoreUnavailable
from bot.core.guild import Choices, Mode, Setting
from chat_world import URL, Play, World, buttons_of
from settings_panel import Clicker, manager_of, select_for

ONLY_MANAGERS = words.failures.for_members(ManagersOnly())


def labels(message: discord.Message) -> list[str]:
    return [button["label"] for button in buttons_of(message)]


async def invited(world: World) -> Clicker:
    """A manager who asked for a link to be read, in a server in which nothing has been chosen."""
    mia = Clicker(world, manager_of(world))
    await mia.member.slash(world.channel, "summary", url=URL)
    assert labels(mia.seen)[-1] == "Set up Nutgraf"
    return mia


async def test_on_joining_nothing_is_said_anywhere(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        assert world.sent == []


async def test_three_clicks_set_a_whole_server_up(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = await invited(world)
        await mia.click("Set up Nutgraf")
        assert "1 of 3" in mia.text
        await mia.click("The whole server")
        assert "2 of 3" in mia.text
        assert "This server" in mia.text
        await mia.member.select(mia.seen, ["auto"], custom_id=select_for(mia.seen, "how"))
        assert "3 of 3" in mia.text
        assert "This server: **auto**. Answers every article link." in mia.text
        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1


async def test_a_few_channels_are_set_up_and_the_rest_stays_off(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = await invited(world)
        others = [world.server.create_text_channel(f"other-{n}") for n in range(4)]
        await mia.click("Set up Nutgraf")
        await mia.member.select(mia.seen, others, custom_id="nutgraf:where")
        await world.restart()
        await mia.member.select(mia.seen, ["offer"], custom_id=select_for(mia.seen, "how"))
        assert ", ".join(f"<#{other.id}>" for other in others) in mia.text
        chosen = {other.id: {Setting.MODE: "offer"} for other in others}
        assert await world.store.choices(world.server.id) == chosen
        assert {change.actor_id for change in await world.store.record(world.server.id)} == {mia.member.id}


async def test_the_last_step_shows_a_card_and_leads_to_all_settings(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = await invited(world)
        await mia.click("Set up Nutgraf")
        await mia.click("The whole server")
        await mia.member.select(mia.seen, ["request"], custom_id=select_for(mia.seen, "how"))
        done = mia.seen
        await mia.click("Preview")
        assert words.example.gist() in mia.text
        await mia.member.click(done, label="All settings")
        edited = next(message for message in world.channel.history(viewer=mia.member) if message.id == done.id)
        assert "Look" in labels(edited)


async def test_the_last_step_says_what_we_may_not_do(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = await invited(world)
        assert world.client.user is not None
        shut = world.server.create_text_channel(
            "shut", overwrites={world.client.user: discord.PermissionOverwrite(add_reactions=False)}
        )
        await mia.click("Set up Nutgraf")
        await mia.member.select(mia.seen, [shut], custom_id="nutgraf:where")
        await mia.member.select(mia.seen, ["offer"], custom_id=select_for(mia.seen, "how"))
        assert "it lacks the permission **Add Reactions**" in mia.text


async def test_settings_begin_with_the_three_clicks_until_something_is_chosen(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = Clicker(world, manager_of(world))
        await mia.member.slash(world.channel, "settings show")
        assert "1 of 3" in mia.text
        await world.store.choose(
            world.server.id, world.channel.id, Setting.MODE, "auto", mia.member.id, world.clock.now()
        )
        await mia.member.slash(world.channel, "settings show")
        assert f"<#{world.channel.id}> · Mode: auto" in mia.text


@pytest.mark.parametrize("command", ["help", "privacy", "recent"])
async def test_every_private_answer_invites_who_manages_the_server_and_nobody_else(play: Play, command: str) -> None:
    async with play(mode=Mode.OFF) as world:
        for member, invited in ((manager_of(world), True), (world.alice, False)):
            result = await member.slash(world.channel, command)
            assert result.response is not None
            assert ("Set up Nutgraf" in labels(result.response.message)) is invited


async def test_usage_invites_too(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        result = await manager_of(world).slash(world.channel, "usage")
        assert result.response is not None
        assert labels(result.response.message) == ["Set up Nutgraf"]


async def test_once_something_is_chosen_nobody_is_invited(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = Clicker(world, manager_of(world))
        await world.store.choose(
            world.server.id, world.server.id, Setting.MODE, "off", mia.member.id, world.clock.now()
        )
        await mia.member.slash(world.channel, "summary", url=URL)
        assert "Nutgraf is off here" in mia.text
        assert "Set up Nutgraf" not in labels(mia.seen)


async def test_an_invitation_that_fails_does_not_take_the_answer_with_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.OFF) as world:

        async def broken(_server_id: int) -> Choices:
            raise StoreUnavailable("locked")

        monkeypatch.setattr(world.store, "choices", broken)
        mia = Clicker(world, manager_of(world))
        await mia.member.slash(world.channel, "help")
        assert "reads news links" in mia.text


async def test_who_no_longer_manages_the_server_is_refused_at_every_step(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.OFF) as world:
        mia = await invited(world)
        answer = mia.seen
        await mia.click("Set up Nutgraf")
        first = mia.seen
        await mia.member.slash(world.channel, "settings show")
        await mia.click("The whole server")
        second = mia.seen
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        await mia.member.click(answer, label="Set up Nutgraf")
        assert mia.text == ONLY_MANAGERS
        await mia.member.click(first, label="The whole server")
        assert mia.text == ONLY_MANAGERS
        await mia.member.select(first, [world.channel], custom_id="nutgraf:where")
        assert mia.text == ONLY_MANAGERS
        await mia.member.select(second, ["auto"], custom_id=select_for(second, "how"))
        assert mia.text == ONLY_MANAGERS
        assert await world.store.choices(world.server.id) == {}
