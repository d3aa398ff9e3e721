"""A server's settings, by clicking: who may, what holds where, and that it holds at once."""

import discord
import pytest

from bot.core import words
from bot.core.errors import ManagersOnly, StoreUnavailable
from bot.core.guild import Choices, Mode, Setting
from chat_world import URL, Play
from settings_panel import Clicker, manager_of, opened

ONLY_MANAGERS = words.failures.for_members(ManagersOnly())


async def test_a_manager_turns_the_bot_on_and_it_answers_at_once(play: Play) -> None:
    async with opened(play) as (world, mia):
        assert "Mode: **off** (the bot's default)" in mia.text
        await mia.fill("Mode", {Setting.MODE: "auto"})
        assert "Mode: **auto** (set here)" in mia.text

        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1


async def test_every_setting_is_chosen_by_clicking_and_shown(play: Play) -> None:
    async with opened(play) as (world, mia):
        role, reports = world.server.create_role("desk"), world.server.create_text_channel("reports")
        await mia.fill("Mode", {Setting.MODE: "offer", Setting.REVIEW: "hold"})
        await mia.fill("Look", {Setting.STYLE: "full", Setting.THREADS: "always", Setting.LANGUAGE: ["de"]})
        sites = {
            Setting.BLOCKED_SITES: "bad.example\nhttps://www.worse.example/x",
            Setting.ALLOWED_SITES: "good.example",
        }
        await mia.fill("Sites", sites)
        await mia.fill("Moderators", {Setting.MODERATOR_ROLE: [role], Setting.REPORT_CHANNEL: [reports]})
        assert await world.store.choices(world.server.id) == {
            world.server.id: {
                Setting.MODE: "offer",
                Setting.REVIEW: "hold",
                Setting.STYLE: "full",
                Setting.THREADS: "always",
                Setting.LANGUAGE: "de",
                Setting.BLOCKED_SITES: "bad.example worse.example",
                Setting.ALLOWED_SITES: "good.example",
                Setting.MODERATOR_ROLE: str(role.id),
                Setting.REPORT_CHANNEL: str(reports.id),
            }
        }
        for line in (
            "Mode: **offer**",
            "Review: **before posting**",
            "Style: **in full**",
            "Threads: **always**",
            "Language: **German**",
            "Blocked sites: **bad.example, worse.example**",
            "Allowed sites: **good.example**",
            f"Moderators' role: **<@&{role.id}>**",
            f"Channel for reports: **<#{reports.id}>**",
        ):
            assert f"{line} (set here)" in mia.text


async def test_a_channel_is_set_apart_from_its_server_and_both_are_seen(play: Play) -> None:
    async with opened(play, mode=Mode.AUTO) as (world, mia):
        await mia.place(world.channel)
        assert "Mode: **auto** (the bot's default)" in mia.text
        assert "Moderators" not in mia.text  # a matter of the whole server
        await mia.fill("Mode", {Setting.MODE: "off"})
        assert "Mode: **off** (set here; server: auto)" in mia.text
        await mia.click("This server")
        assert "Mode: **auto** (the bot's default)" in mia.text
        assert f"<#{world.channel.id}> · Mode: off" in mia.text

        await world.alice.send(world.channel, URL)
        assert world.replies == []
        other = world.server.create_text_channel("other")
        await world.alice.send(other, URL)
        assert len(other.history()) == 2


async def test_a_channel_follows_its_category_until_it_has_a_mode_of_its_own(play: Play) -> None:
    async with opened(play) as (world, mia):
        category = world.server.create_category("press")
        inside = world.server.create_text_channel("inside", category=category)
        await mia.place(category)
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await mia.place(inside)
        assert f"Mode: **auto** (from <#{category.id}>)" in mia.text
        await world.alice.send(inside, URL)
        assert len(inside.history()) == 2


async def test_choices_can_be_taken_back_of_every_kind(play: Play) -> None:
    async with opened(play) as (world, mia):
        role = world.server.create_role("desk")
        await mia.fill("Look", {Setting.STYLE: "full", Setting.LANGUAGE: ["fr"]})
        await mia.fill("Sites", {Setting.BLOCKED_SITES: "bad.example"})
        await mia.fill("Moderators", {Setting.MODERATOR_ROLE: [role]})
        await mia.fill("Look", {Setting.STYLE: "inherit", Setting.LANGUAGE: ["inherit"]})
        await mia.fill("Sites", {Setting.BLOCKED_SITES: ""})
        await mia.fill("Moderators", {Setting.MODERATOR_ROLE: []})
        assert await world.store.choices(world.server.id) == {}
        assert "Style: **compact card** (the bot's default)" in mia.text


async def test_every_change_is_recorded_with_who_made_it(play: Play) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await mia.fill("Mode", {Setting.MODE: "offer", Setting.REVIEW: "hold"})
        changes = await world.store.record(world.server.id)
        assert [(change.actor_id, change.action, change.before, change.after) for change in changes] == [
            (mia.member.id, "mode", None, "auto"),
            (mia.member.id, "mode", "auto", "offer"),
            (mia.member.id, "review", None, "hold"),
        ]


async def test_the_panel_of_yesterday_still_works_and_so_does_its_open_form(play: Play) -> None:
    async with opened(play) as (world, mia):
        await world.restart()
        form = await mia.click("Mode")
        await world.restart()
        await mia.member.submit_modal(form, {"mode": "request", "review": "inherit"})
        assert await world.store.choices(world.server.id) == {world.server.id: {Setting.MODE: "request"}}
        await world.restart()
        await mia.place(world.channel)
        assert f"· <#{world.channel.id}>" in mia.text


@pytest.mark.parametrize("label", ["Mode", "Look", "Sites", "Moderators", "Preview"])
async def test_who_no_longer_manages_the_server_is_refused_by_every_button(
    play: Play, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    async with opened(play) as (_, mia):
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        result = await mia.click(label)
        assert result.modal is None
        assert mia.text.startswith(ONLY_MANAGERS)


async def test_who_no_longer_manages_the_server_looks_at_no_other_place(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(play) as (world, mia):
        await mia.place(world.channel)
        panel = mia.seen
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        await mia.click("This server")
        assert mia.text == ONLY_MANAGERS
        await mia.member.select(panel, [world.channel], custom_id="nutgraf:place")
        assert mia.text == ONLY_MANAGERS


async def test_a_form_submitted_by_who_no_longer_manages_the_server_changes_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(play) as (world, mia):
        form = await mia.click("Mode")
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        await mia.member.submit_modal(form, {"mode": "auto", "review": "inherit"})
        assert mia.text == ONLY_MANAGERS
        assert await world.store.choices(world.server.id) == {}


async def test_members_do_not_see_the_command_and_are_refused_where_a_server_shows_it(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        mia = Clicker(world, manager_of(world))
        monkeypatch.setattr(discord.Interaction, "permissions", discord.Permissions.none())
        for command, options in (("settings show", {}), ("settings test", {"url": URL})):
            result = await mia.member.slash(world.channel, command, **options)
            assert result.ephemeral
            assert mia.text == ONLY_MANAGERS


async def test_a_database_that_fails_is_said_in_words(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(play) as (world, mia):

        async def broken(*_: object) -> None:
            raise StoreUnavailable("locked")

        monkeypatch.setattr(world.store, "choose", broken)
        await mia.fill("Mode", {Setting.MODE: "auto"})
        assert "out of order right now" in mia.text


async def test_a_command_is_answered_privately_when_the_settings_cannot_be_read(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.AUTO) as world:

        async def broken(_server_id: int) -> Choices:
            raise StoreUnavailable("locked")

        monkeypatch.setattr(world.store, "choices", broken)
        result = await world.alice.slash(world.channel, "summary", url=URL)
        assert result.ephemeral


async def test_a_server_that_takes_the_bot_out_is_forgotten(play: Play) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Mode", {Setting.MODE: "auto"})
        guild = world.client.get_guild(world.server.id)
        assert guild is not None
        await guild.leave()
        await world.env.settle()
        assert await world.store.choices(world.server.id) == {}
