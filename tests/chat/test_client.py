"""The client: what it asks for at the start, takes up again, and still does at the end."""

import pytest
from structlog.testing import capture_logs

from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode
from bot.core.kept import Accepted, Place
from bot.core.leases import LEASE
from chat_world import URL, Play, World
from inbox_rows import unfinished


async def posted_and_accepted(world: World) -> list[Accepted]:
    """A link that was accepted and then left lying."""
    message = await world.alice.send(world.channel, URL)
    return await world.client.inbox.accept(Place(world.env.guild.id, world.channel.id, message.id), [URL])


async def test_it_asks_for_the_fewest_intents(play: Play) -> None:
    async with play() as world:
        asked = {name for name, wanted in world.client.intents if wanted}
        assert asked == {"guilds", "guild_messages", "guild_reactions", "message_content"}


@pytest.mark.parametrize("under_way", [True, False])
async def test_a_session_that_begins_again_takes_up_what_was_left_and_nothing_twice(
    play: Play, under_way: bool
) -> None:
    async with play(mode=Mode.OFF) as world:
        left = await posted_and_accepted(world)
        world.client.inbox.start(left if under_way else [])
        world.clock.forward(LEASE)
        await world.client.on_ready()
        await world.client.inbox.close()
        assert len(world.replies) == 1


async def test_closing_lets_answers_under_way_be_posted(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        world.client.inbox.start(await posted_and_accepted(world))
        await world.client.close()
        assert await unfinished(world.store) == []
        assert len(world.replies) == 1


async def test_an_event_that_fails_is_logged_without_the_messages_text(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_place: Place, _urls: list[str]) -> list[Accepted]:
        raise StoreUnavailable("full")

    async with play() as world:
        monkeypatch.setattr(world.client.inbox, "accept", full)
        with capture_logs() as logs:
            await world.alice.send(world.channel, f"secret words {URL}")

        assert [(line["event"], line["handler"]) for line in logs] == [("event_failed", "on_message")]
        assert "secret words" not in str(logs)
        assert len(world.env.errors) == 1
