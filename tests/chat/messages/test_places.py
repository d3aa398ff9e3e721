"""Links in every kind of place that takes messages: threads, forum posts, announcements, the text beside a voice."""

import discord
import pytest

from chat_world import URL, Play, World


def posts(world: World) -> int:
    return sum(request.method == "POST" and request.path.endswith("/messages") for request in world.env.http_requests)


@pytest.mark.parametrize("kind", ["voice", "news"])
async def test_a_link_is_answered_in_voice_and_announcement_channels(play: Play, kind: str) -> None:
    async with play() as world:
        channel = getattr(world.server, f"create_{kind}_channel")("elsewhere")
        await world.alice.send(channel, URL)
        assert len(channel.history()) == 2


async def test_a_link_is_answered_in_a_forums_post(play: Play) -> None:
    async with play() as world:
        channel = world.server.create_forum_channel("talk")
        forum = world.client.get_channel(channel.id)
        assert isinstance(forum, discord.ForumChannel)
        await forum.create_thread(name="A post", content="What do you think?")
        [post] = channel.threads
        await world.alice.send(post, URL)
        assert len(post.history()) == 3


@pytest.mark.parametrize("may_manage", [False, True])
async def test_in_a_locked_thread_nothing_is_tried_without_the_right_to(play: Play, may_manage: bool) -> None:
    async with play() as world:
        me = world.env.guild.me
        assert me is not None
        channel = world.server.create_text_channel(
            "talks", overwrites={me: discord.PermissionOverwrite(manage_threads=may_manage)}
        )
        start = await world.alice.send(channel, "Let us talk")
        known = world.client.get_channel(channel.id)
        assert isinstance(known, discord.TextChannel)
        await known.get_partial_message(start.id).create_thread(name="talk")
        [handle] = channel.threads
        thread = world.client.get_channel(handle.id)
        assert isinstance(thread, discord.Thread)
        thread.locked = True
        await world.alice.send(handle, URL)
        assert posts(world) == int(may_manage)
        assert world.pages.asked == [URL] * may_manage
