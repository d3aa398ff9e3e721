"""/settings test: what would happen to a link here, and why; and who is told which permission is missing."""

import discord

from bot.core.guild import Mode, Setting
from chat_world import URL, Play, World, text_of
from settings_panel import manager_of


async def choose(world: World, scope_id: int, setting: Setting, value: str) -> None:
    await world.store.choose(world.server.id, scope_id, setting, value, world.alice.id, world.clock.now())


async def explained(world: World, url: str = URL) -> str:
    """What a manager is told, in the channel."""
    mia = manager_of(world)
    result = await mia.slash(world.channel, "settings test", url=url)
    assert result.ephemeral
    assert world.pages.asked == []
    return text_of(world.channel.history(viewer=mia)[-1])


async def test_whose_choice_the_mode_is_is_said_in_words(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        assert "This channel is **off** because that is the bot's default." in await explained(world)
        await choose(world, world.server.id, Setting.MODE, "auto")
        assert "This channel is **auto** because the server is." in await explained(world)
        await choose(world, world.channel.id, Setting.MODE, "request")
        said = await explained(world)
        assert "This channel is **request** by its own choice." in said
        assert "Answers here, to commands alone." in said


async def test_a_channel_that_is_off_because_of_its_category_says_so(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        category = world.server.create_category("press")
        inside = world.server.create_text_channel("inside", category=category)
        await choose(world, category.id, Setting.MODE, "off")
        mia = manager_of(world)
        await mia.slash(inside, "settings test", url=URL)
        assert "This channel is **off** because its category is." in text_of(inside.history(viewer=mia)[-1])


async def test_a_thread_is_as_its_channel(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await choose(world, world.channel.id, Setting.MODE, "auto")
        channel = world.client.get_channel(world.channel.id)
        assert isinstance(channel, discord.TextChannel)
        message = await world.alice.send(world.channel, "hello")
        await channel.get_partial_message(message.id).create_thread(name="talk")
        [thread] = world.channel.threads
        mia = manager_of(world)
        await mia.slash(thread, "settings test", url=URL)
        assert "This thread is **auto** because its channel is." in text_of(thread.history(viewer=mia)[-1])


async def test_every_other_setting_is_told_with_whose_choice_it_is(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        await choose(world, world.server.id, Setting.LANGUAGE, "de")
        await choose(world, world.channel.id, Setting.REVIEW, "hold")
        said = await explained(world)
        assert "Style: **compact card** (the bot's default)" in said
        assert "Language: **German** (from the server)" in said
        assert "Review: **before posting** (set here; server: after posting)" in said


async def test_a_site_that_is_not_read_is_named_with_the_list_that_decides_it(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        await choose(world, world.server.id, Setting.BLOCKED_SITES, "example")
        said = await explained(world)
        assert "do not let links to news.example be read here." in said
        assert "Blocked sites: **example** (from the server)" in said
        await choose(world, world.channel.id, Setting.BLOCKED_SITES, "bad.example")
        await choose(world, world.channel.id, Setting.ALLOWED_SITES, "good.example")
        said = await explained(world)
        assert "do not let links to news.example be read here." in said
        assert "Allowed sites: **good.example** (set here; server: every site)" in said


async def test_a_link_that_nobody_may_read_is_refused_in_words_and_in_harmless_ones(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        said = await explained(world, "<http://127.0.0.1/@everyone>")
        assert "This link cannot be read (an IP address as host)." in said
        assert "@everyone" not in said
        assert "This channel is" not in said


async def test_a_link_that_is_passed_over_in_messages_is_told_apart(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        said = await explained(world, "https://news.example/report.zip")
        assert "in a message it is passed over; a command tries to read it." in said
        assert "passed over" not in await explained(world)


async def test_a_missing_permission_is_told_to_the_manager_and_to_who_asks_for_what_should_have_come(
    play: Play,
) -> None:
    async with play(mode=Mode.AUTO) as world:
        assert world.client.user is not None
        lacking = discord.PermissionOverwrite(send_messages=False)
        shut = world.server.create_text_channel("shut", overwrites={world.client.user: lacking})
        mia = manager_of(world)
        await mia.slash(shut, "settings test", url=URL)
        assert "it lacks the permission **Send Messages**" in text_of(shut.history(viewer=mia)[-1])

        await world.alice.slash(shut, "summary", url=URL)
        said = "Links here are not answered by themselves as they should be: "
        assert said in text_of(shut.history(viewer=world.alice)[-1])
        assert not any(said in text_of(message) for message in shut.history())


async def test_who_asks_where_links_are_answered_by_command_alone_is_told_of_no_permission(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        assert world.client.user is not None
        lacking = discord.PermissionOverwrite(send_messages=False)
        shut = world.server.create_text_channel("shut", overwrites={world.client.user: lacking})
        await world.alice.slash(shut, "summary", url=URL)
        assert "lacks" not in text_of(shut.history(viewer=world.alice)[-1])
