"""The double's gateway: what is replayed, what is lost, and who is turned away."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from e2e.discord_double import DiscordDouble
from e2e.discord_gateway import MESSAGE_CONTENT, Session
from e2e.tiny_bot import TinyWorld


@pytest.mark.parametrize("tiny_world", [{"message_content": False}], indirect=True)
async def test_without_the_content_intent_a_bot_reads_only_what_mentions_it(tiny_world: TinyWorld) -> None:
    hidden = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "hello")
    mention = f"<@{tiny_world.double.bot.id}> hello"
    shown = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, mention)
    assert (await tiny_world.double.wait_for_message(lambda sent: sent.reference is hidden)).text == "heard ''"
    assert (await tiny_world.double.wait_for_message(lambda sent: sent.reference is shown)).text == f"heard {mention!r}"


async def test_a_dropped_gateway_resumes_and_is_replayed_what_it_missed(tiny_world: TinyWorld) -> None:
    async with tiny_world.double.outage():
        missed = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "while you were out")
        for _ in range(20):  # calls enough for a bot that could reconnect to have done so
            await tiny_world.bot.fetch_channel(int(tiny_world.channel.id))
        assert not tiny_world.double.gateway.connected
    reply = await tiny_world.double.wait_for_message(lambda sent: sent.reference is missed)
    assert reply.text == "heard 'while you were out'"
    assert (tiny_world.double.gateway.identifies, tiny_world.double.gateway.resumes) == (1, 1)


async def test_an_ended_session_identifies_afresh_and_is_replayed_nothing(tiny_world: TinyWorld) -> None:
    await tiny_world.double.invalidate()
    missed = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "while you were out")
    await tiny_world.double.wait_until(lambda: tiny_world.double.gateway.identifies == 2)
    heard = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "back again")
    reply = await tiny_world.double.wait_for_message(lambda sent: sent.reference in (missed, heard))
    assert reply.reference is heard
    assert tiny_world.double.gateway.resumes == 0


async def test_an_asked_for_reconnect_resumes(tiny_world: TinyWorld) -> None:
    await tiny_world.double.ask_to_reconnect()
    await tiny_world.double.wait_until(lambda: tiny_world.double.gateway.resumes == 1)
    assert tiny_world.double.gateway.identifies == 1


def test_a_server_belongs_to_one_shard() -> None:
    guild = DiscordDouble().add_guild()
    shards = [Session(guild.bot, 0, (shard, 4)) for shard in range(4)]
    assert [shard.holds(guild) for shard in shards].count(True) == 1


@asynccontextmanager
async def gateway_socket(double: DiscordDouble) -> AsyncGenerator[aiohttp.ClientWebSocketResponse]:
    """A bare socket, uncompressed, past the HELLO."""
    async with aiohttp.ClientSession() as http, http.ws_connect(double.gateway.url) as socket:
        await socket.receive_json()
        yield socket


async def identify(socket: aiohttp.ClientWebSocketResponse, token: str, intents: int = 0) -> None:
    await socket.send_json({"op": 2, "d": {"token": token, "intents": intents}})


async def test_a_wrong_token_and_a_forbidden_intent_are_turned_away() -> None:
    async with DiscordDouble(message_content_allowed=False) as double:
        async with gateway_socket(double) as socket:
            await identify(socket, "another token")
            assert (await socket.receive()).data == 4004
        async with gateway_socket(double) as socket:
            await identify(socket, double.token, MESSAGE_CONTENT)
            assert (await socket.receive()).data == 4014


async def test_an_event_comes_only_to_those_with_its_intent() -> None:
    async with DiscordDouble() as double, gateway_socket(double) as socket:
        guild = double.add_guild()
        await identify(socket, double.token, intents=0)
        assert (await socket.receive_json())["t"] == "READY"
        await double.post_message(guild.add_channel("news"), guild.owner, "unheard")
        double.dispatch("INTERACTION_CREATE", {}, guild)
        assert (await socket.receive_json())["t"] == "INTERACTION_CREATE"


@pytest.mark.parametrize("ending", ["goodbye", "invalidated"])
async def test_an_ended_session_cannot_be_resumed(ending: str) -> None:
    async with DiscordDouble() as double:
        async with gateway_socket(double) as socket:
            await identify(socket, double.token)
            session_id = (await socket.receive_json())["d"]["session_id"]
            if ending == "invalidated":
                await double.invalidate()
            await socket.close(code=1000 if ending == "goodbye" else 4000)
        await double.wait_until(lambda: not double.gateway.connected)
        async with gateway_socket(double) as socket:
            await socket.send_json({"op": 6, "d": {"token": double.token, "session_id": session_id, "seq": 1}})
            assert await socket.receive_json() == {"op": 9, "d": False}
