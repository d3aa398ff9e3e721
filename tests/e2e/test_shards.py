"""Two shards, each with a server of its own: what befalls one is no matter of the other's."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from chat_world import URL
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message
from e2e.discord_world import Channel


@dataclass
class Shards:
    """`here` has the server of shard 1; `elsewhere` is a channel in that of shard 0."""

    here: Connected
    elsewhere: Channel

    async def post_elsewhere(self) -> Message:
        return await self.here.discord.post_message(self.elsewhere, self.elsewhere.guild.owner, URL)

    async def answered_once(self, *messages: Message) -> None:
        """A card below each, and below nothing else."""
        for message in messages:
            await self.here.card_below(message)
        await self.here.finished()
        replied = [sent.reference.id for sent in self.here.discord.sent if sent.reference]
        assert sorted(replied) == sorted(message.id for message in messages)


@pytest.fixture
async def shards(double: DiscordDouble, database_file: Path) -> AsyncIterator[Shards]:
    elsewhere = double.add_guild("Elsewhere").add_channel("news")
    async with connected(double, database_file) as here:
        await double.wait_until(lambda: double.gateway.identifies == 2)
        assert [int(guild.id) >> 22 & 1 for guild in double.gateway.guilds.values()] == [0, 1]
        yield Shards(here, elsewhere)


two = pytest.mark.parametrize("double", [{"shards": 2}], indirect=True)


@two
async def test_links_in_the_servers_of_both_shards_are_answered(shards: Shards) -> None:
    await shards.answered_once(await shards.here.post(), await shards.post_elsewhere())


@two
async def test_a_shard_that_drops_resumes_alone_and_is_told_once_what_it_missed(shards: Shards) -> None:
    gateway = shards.here.discord.gateway
    await shards.here.discord.drop(shard=1)
    missed, meanwhile = await shards.here.post(), await shards.post_elsewhere()
    await shards.answered_once(missed, meanwhile)
    assert (gateway.identifies, gateway.resumes) == (2, 1)


@two
async def test_a_shard_whose_session_is_lost_identifies_alone(shards: Shards) -> None:
    gateway = shards.here.discord.gateway
    await shards.here.discord.invalidate(shard=1)
    meanwhile = await shards.post_elsewhere()
    await shards.here.discord.wait_until(lambda: gateway.identifies == 3)
    await shards.answered_once(meanwhile, await shards.here.post())
    assert (gateway.identifies, gateway.resumes) == (3, 0)


@two
async def test_what_a_shard_did_not_hear_between_two_sessions_is_answered_once(shards: Shards) -> None:
    gateway = shards.here.discord.gateway
    before = await shards.here.post()
    await shards.answered_once(before)
    async with shards.here.discord.outage():
        await shards.here.discord.invalidate(shard=1)
        missed, replayed = await shards.here.post(), await shards.post_elsewhere()
    await shards.answered_once(before, missed, replayed)
    assert (gateway.identifies, gateway.resumes) == (3, 1)
