"""/privacy: what is kept, said with the real number of days; and a member's own data, exported and deleted."""

import json
from dataclasses import replace

import discord
import pytest

from bot.core import words
from bot.core.errors import StoreUnavailable
from bot.core.guild import Setting
from chat_world import Play, World, buttons_of, text_of


async def privacy(world: World) -> discord.Message:
    result = await world.alice.slash(world.channel, "privacy")
    assert result.ephemeral
    assert result.response is not None
    return result.response.message


async def changes_something(world: World) -> None:
    """Alice is named in the server's record."""
    server, at = world.server.id, world.clock.now()
    await world.store.choose(server, server, Setting.MODE, "auto", world.alice.id, at)


async def actors(world: World) -> list[int]:
    return [change.actor_id for change in await world.store.record(world.server.id)]


@pytest.mark.parametrize(
    ("days", "said"),
    [(180, "180 days after it was last used"), (1, " 1 day after"), (0, "until the operator deletes it")],
)
async def test_it_says_for_how_many_days_things_are_kept(play: Play, days: int, said: str) -> None:
    async with play() as world:
        world.client.parts = replace(world.client.parts, keep_days=days)
        assert said in text_of(await privacy(world))


async def test_where_the_database_is_copied_it_says_for_how_long_copies_hold_what_was_deleted(play: Play) -> None:
    async with play() as world:
        assert "Copies of the database" not in text_of(await privacy(world))
        world.client.parts = replace(world.client.parts, backup_days=7)
        panel = await privacy(world)
        assert "for up to 7 days more" in text_of(panel)
        asked = await world.alice.click(panel, label=words.privacy.delete())
        assert asked.response is not None
        await world.alice.click(asked.response.message, label=words.privacy.confirm())
        assert "for up to 7 days more" in text_of(asked.response.message)


async def test_it_works_in_direct_messages(play: Play) -> None:
    async with play() as world:
        result = await world.alice.user.slash("privacy")
        assert words.privacy.title() in text_of(result.response.message)
        assert len(buttons_of(result.response.message)) == 2


async def test_a_member_gets_their_data_as_a_file_for_them_alone(play: Play) -> None:
    async with play() as world:
        await changes_something(world)
        panel = await privacy(world)
        await world.restart()
        result = await world.alice.click(panel, label=words.privacy.export())

        assert result.response is not None
        assert result.response.ephemeral
        assert result.response.id != panel.id
        [attachment] = result.response.message.attachments
        assert attachment.filename == "nutgraf.json"
        data = json.loads(await attachment.read())
        assert [row["actor_id"] for row in data["record"]] == [world.alice.id]
        assert data["asked"] == []


async def test_where_nothing_is_kept_there_is_no_file(play: Play) -> None:
    async with play() as world:
        result = await world.alice.click(await privacy(world), label=words.privacy.export())
        assert result.response is not None
        assert text_of(result.response.message) == words.privacy.nothing_kept()


async def test_deleting_asks_once_again_and_then_deletes(play: Play) -> None:
    async with play() as world:
        await changes_something(world)
        panel = await privacy(world)
        asked = await world.alice.click(panel, label=words.privacy.delete())
        assert asked.response is not None
        assert asked.response.ephemeral
        assert await actors(world) == [world.alice.id]

        await world.restart()
        await world.alice.click(asked.response.message, label=words.privacy.confirm())
        answered = world.channel.history(viewer=world.alice)[-1]
        assert (text_of(answered), buttons_of(answered)) == (words.privacy.deleted(), [])
        assert await actors(world) == [0]


async def test_another_members_click_deletes_nobodys_data(play: Play) -> None:
    async with play() as world:
        await changes_something(world)
        asked = await world.alice.click(await privacy(world), label=words.privacy.delete())
        assert asked.response is not None
        bob = world.server.add_member(world.env.create_user("bob"))
        posted = await _shown_to_all(world, asked.response.message)
        result = await bob.click(posted, label=words.privacy.confirm())

        assert result.response is not None
        assert text_of(result.response.message) == words.privacy.somebody_elses()
        assert await actors(world) == [world.alice.id]


async def test_what_could_not_be_deleted_is_not_said_to_be(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: object) -> None:
        raise StoreUnavailable("locked")

    async with play() as world:
        asked = await world.alice.click(await privacy(world), label=words.privacy.delete())
        assert asked.response is not None
        monkeypatch.setattr(world.store, "forget_member", fail)
        await world.alice.click(asked.response.message, label=words.privacy.confirm())

        said = [text_of(message) for message in world.channel.history(viewer=world.alice)]
        assert words.failures.out_of_order() in said
        assert words.privacy.deleted() not in said


async def _shown_to_all(world: World, message: discord.Message) -> discord.Message:
    """What Discord never does: a private message's buttons where everybody sees them."""
    channel = world.client.get_partial_messageable(world.channel.id)
    return await channel.send(view=discord.ui.LayoutView.from_message(message))
