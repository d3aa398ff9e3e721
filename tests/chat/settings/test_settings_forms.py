"""The forms and lists of the settings: what they hold, what people type into them, and Discord's limits."""

from typing import Any

import discord
import pytest

from bot.chat.settings.fields import Group, group_form
from bot.chat.settings.scope import Scope
from bot.core import words
from bot.core.guild import GuildSettings, Setting
from bot.core.words.catalogue import LANGUAGES
from chat_world import Play, parts
from settings_panel import opened


async def test_the_way_back_says_what_would_then_hold(play: Play) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await mia.place(world.channel)
        form = await mia.click("Mode")
        assert form.modal is not None
        assert "as its category, or the server: auto" in str(form.modal["components"])


async def test_a_form_that_nobody_touches_changes_nothing(play: Play) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await mia.fill("Sites", {Setting.BLOCKED_SITES: "bad.example"})
        before = await world.store.record(world.server.id)
        for group in ("Mode", "Look", "Sites"):
            await mia.fill(group, {})
        assert await world.store.record(world.server.id) == before


async def test_sixty_channels_set_apart_are_listed_as_far_as_there_is_room(play: Play) -> None:
    async with opened(play) as (world, mia):
        now, everything = world.clock.now(), {Setting.MODE: "offer", Setting.LANGUAGE: "uk", Setting.STYLE: "full"}
        everything[Setting.BLOCKED_SITES] = " ".join(f"{n}{'a' * 60}.example" for n in range(300))
        channels = [world.server.create_text_channel(f"channel-{n}") for n in range(60)]
        for channel in channels:
            for setting, value in everything.items():
                await world.store.choose(world.server.id, channel.id, setting, value, mia.member.id, now)
        for setting, value in everything.items():
            await world.store.choose(world.server.id, world.server.id, setting, value, mia.member.id, now)
        await mia.settings()
        assert "more" in mia.text.splitlines()[-1]
        assert_within_limits(mia.seen)
        await mia.place(channels[0])
        assert_within_limits(mia.seen)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_form_is_within_limits_in_every_language(play: Play, language: str) -> None:
    async with play() as world:
        guild = world.client.get_guild(world.server.id)
        assert guild is not None
        with words.catalogue.speaking(language):
            for scope_id in (guild.id, world.channel.id):
                for group in Group:
                    form = group_form(group, Scope(guild, scope_id, {}, GuildSettings())).to_dict()
                    assert len(form["title"]) <= 45
                    assert_labels_within_limits(form["components"])


async def test_a_list_of_sites_longer_than_a_form_loses_nothing(play: Play) -> None:
    async with opened(play) as (world, mia):
        sites = [f"site-{n}.example" for n in range(400)]
        before = " ".join(sites)
        await world.store.choose(
            world.server.id, world.server.id, Setting.BLOCKED_SITES, before, mia.member.id, world.clock.now()
        )
        await mia.settings()
        await mia.fill("Sites", {})
        assert await world.store.choices(world.server.id) == {world.server.id: {Setting.BLOCKED_SITES: before}}


async def test_lines_that_are_no_site_are_named_and_the_others_kept(play: Play) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Sites", {Setting.BLOCKED_SITES: "news.example\nnot a site\n*.tabloid.example\n@everyone"})
        assert await world.store.choices(world.server.id) == {
            world.server.id: {Setting.BLOCKED_SITES: "news.example tabloid.example"}
        }
        assert mia.text == ("These lines are no host names, and were left out:\n– not a site\n– ＠everyone")


async def test_a_role_that_was_deleted_does_not_keep_the_form_shut(play: Play) -> None:
    async with opened(play) as (world, mia):
        await world.store.choose(
            world.server.id, world.server.id, Setting.MODERATOR_ROLE, "4", mia.member.id, world.clock.now()
        )
        form = await mia.click("Moderators")
        assert form.modal is not None
        assert "default_values" not in str(form.modal["components"])


def assert_within_limits(message: discord.Message) -> None:
    """Discord's for one message of Components V2."""
    all_parts = list(parts(message.components))
    assert len(all_parts) <= 40
    assert sum(len(part.get("content", "")) for part in all_parts) <= 4_000
    assert all(len(part.get("custom_id", "")) <= 100 for part in all_parts)


def assert_labels_within_limits(labels: list[Any]) -> None:
    """Discord's for a form; its options are 25 in a select and 10 in a group of radio buttons."""
    assert len(labels) <= 5
    for label in labels:
        options = label["component"].get("options", [])
        assert len(label["label"]) <= 45
        assert len(options) <= (10 if label["component"]["type"] == discord.ComponentType.radio_group.value else 25)
        assert all(len(text.get(key) or "") <= 100 for text in (label, *options) for key in ("description", "label"))
