"""What a real discord.py client sends over REST: kept, refused, or failed when a test asks for it."""

import errno
import io
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route

from e2e.discord_world import SEND_MESSAGES, VIEW_CHANNEL
from e2e.tiny_bot import TinyBot, TinyWorld

ONCE = {"content": "once", "nonce": "job-7", "enforce_nonce": True}
BUTTON: dict[str, Any] = {"type": 2, "style": 2, "label": "Claims", "custom_id": "claims:1"}


async def test_a_members_message_gets_the_bots_reply(tiny_world: TinyWorld) -> None:
    message = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "hello")
    reply = await tiny_world.double.wait_for_message(lambda sent: sent.reference is message)
    assert reply.text == "heard 'hello'"
    assert reply.sent["enforce_nonce"] is True


async def test_one_nonce_sent_twice_makes_one_message(tiny_world: TinyWorld) -> None:
    first = await tiny_world.send(ONCE)
    again = await tiny_world.send(ONCE)
    assert first["id"] == again["id"]
    assert len(tiny_world.double.sent) == 1


async def test_a_component_over_the_limit_is_refused_and_recorded(tiny_world: TinyWorld) -> None:
    row = {"type": 1, "components": [{**BUTTON, "label": "x" * 81}]}
    with pytest.raises(discord.HTTPException, match="label: must be 80 or fewer") as refused:
        await tiny_world.send({"components": [row]})
    assert (refused.value.status, refused.value.code) == (400, 50035)
    assert [call.path for call in tiny_world.double.refused] == [f"/channels/{tiny_world.channel.id}/messages"]
    assert tiny_world.double.sent == []


async def test_a_reply_to_a_deleted_message_is_refused(tiny_world: TinyWorld) -> None:
    message = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "gone soon")
    await tiny_world.double.delete_message(message)
    with pytest.raises(discord.HTTPException, match="Unknown message"):
        await tiny_world.send({"content": "too late", "message_reference": {"message_id": message.id}})


@pytest.mark.parametrize(("denied", "code"), [(SEND_MESSAGES, 50013), (VIEW_CHANNEL, 50001)])
async def test_a_channel_that_denies_it_cannot_be_written_to(tiny_world: TinyWorld, denied: int, code: int) -> None:
    tiny_world.channel.denied = denied
    with pytest.raises(discord.Forbidden) as refused:
        await tiny_world.send({"content": "hello"})
    assert refused.value.code == code


async def test_a_failure_after_the_work_leaves_the_message_standing(tiny_world: TinyWorld) -> None:
    tiny_world.double.fail_next("POST", "/messages$", status=503, after_work=True)
    with pytest.raises(discord.DiscordServerError):
        await tiny_world.send(ONCE)
    (message,) = tiny_world.double.sent
    assert (await tiny_world.send(ONCE))["id"] == message.id


async def test_a_failure_before_the_work_happens_once(tiny_world: TinyWorld) -> None:
    tiny_world.double.fail_next("POST", "/messages$", status=403, code=50001)
    with pytest.raises(discord.Forbidden) as refused:
        await tiny_world.send({"content": "hello"})
    assert (refused.value.code, tiny_world.double.sent) == (50001, [])
    await tiny_world.send({"content": "hello"})
    assert len(tiny_world.double.sent) == 1


async def test_a_reset_connection_looks_like_one(tiny_world: TinyWorld) -> None:
    tiny_world.double.fail_next("POST", "/messages$", reset=True)
    with pytest.raises(aiohttp.ClientOSError) as failure:
        await tiny_world.send({"content": "hello"})
    assert failure.value.errno == errno.ECONNRESET


async def test_a_rate_limit_is_waited_out_by_discord_py(tiny_world: TinyWorld) -> None:
    tiny_world.double.fail_next("POST", "/messages$", status=429, retry_after=0.01)
    await tiny_world.send({"content": "hello"})
    assert [call.status for call in tiny_world.double.calls if call.method == "POST"] == [429, 200]


async def test_uploads_arrive_whole(tiny_world: TinyWorld) -> None:
    channel = tiny_world.bot.get_partial_messageable(int(tiny_world.channel.id))
    await channel.send("with a file", file=discord.File(io.BytesIO(b"all of it"), "file.txt"))
    assert tiny_world.double.sent[0].files == {"file.txt": b"all of it"}
    assert tiny_world.double.sent[0].sent["content"] == "with a file"


async def test_a_bot_catches_up_from_the_last_message_it_saw(tiny_world: TinyWorld) -> None:
    posted = [
        await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, f"m{number}") for number in range(4)
    ]
    channel = tiny_world.bot.get_partial_messageable(int(tiny_world.channel.id))
    since = discord.Object(int(posted[0].id))
    caught_up = [message.content async for message in channel.history(after=since, limit=2)]
    assert caught_up == ["m1", "m2"]


async def test_messages_are_edited_reacted_to_and_deleted(tiny_world: TinyWorld) -> None:
    message = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "hello")
    partial = tiny_world.bot.get_partial_messageable(int(tiny_world.channel.id)).get_partial_message(int(message.id))
    await partial.add_reaction("📰")
    assert message.reactions == {"📰": [tiny_world.double.bot.id]}
    reply = await tiny_world.double.wait_for_message(lambda sent: sent.reference is message)
    route = Route("PATCH", "/channels/{c}/messages/{m}", c=tiny_world.channel.id, m=reply.id)
    await tiny_world.bot.http.request(route, json={"content": "edited"})
    assert (reply.text, bool(reply.edited)) == ("edited", True)
    await tiny_world.bot.http.delete_message(int(tiny_world.channel.id), int(reply.id))
    assert reply.deleted


async def test_the_text_of_another_cannot_be_edited(tiny_world: TinyWorld) -> None:
    message = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "hello")
    route = Route("PATCH", "/channels/{c}/messages/{m}", c=tiny_world.channel.id, m=message.id)
    with pytest.raises(discord.Forbidden) as refused:
        await tiny_world.bot.http.request(route, json={"content": "changed"})
    assert refused.value.code == 50005


async def test_commands_synced_again_keep_their_ids(tiny_world: TinyWorld) -> None:
    ids = [command["id"] for command in tiny_world.double.commands]
    await tiny_world.bot.tree.sync()
    assert [command["id"] for command in tiny_world.double.commands] == ids


async def test_a_wrong_token_cannot_log_in(tiny_world: TinyWorld) -> None:
    async with TinyBot() as stranger:
        with pytest.raises(discord.LoginFailure):
            await stranger.login("another token")
