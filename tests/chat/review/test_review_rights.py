"""Who may review: asked on every click and every form, by permission or by the server's role; and who was faster."""

from dataclasses import replace

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle

from bot.core import words
from bot.core.errors import ModeratorsOnly, NoLongerKept
from bot.core.guild import Setting
from bot.core.kept import Shown
from bot.core.review import Status, Verdict
from chat.reports.reported import choose, moderator, report, report_channel
from chat.review.reviewing import (
    CORRECT,
    HIDE,
    card_text,
    choose_statement,
    correct,
    custom_id,
    hide,
    item,
    latest,
    opened,
    panel,
    queue,
    recorded,
    second_moderator,
    verdict,
)
from chat_world import OPINION, URL, Play, World, text_of

REFUSED = words.failures.of_error(ModeratorsOnly())
BUTTONS = ["Approve", "Regenerate", "Hide", "Block site", "Undo", "History", "›"]


def lose_rights(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discord.Member, "guild_permissions", discord.Permissions.none())


async def assert_untouched(world: World, mod: MemberActor) -> None:
    assert text_of(latest(world, mod)) == REFUSED
    assert OPINION.gist in card_text(world)
    assert await recorded(world) == []


@pytest.mark.parametrize("label", BUTTONS)
async def test_no_button_works_for_who_no_longer_moderates(
    play: Play, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    async with item(play) as (world, mod, message):
        if label == "Undo":
            await mod.click(message, label="Approve")
            message = latest(world, mod)
        before = await recorded(world)
        lose_rights(monkeypatch)
        await mod.click(message, label=label)
        assert text_of(latest(world, mod)) == REFUSED
        assert await recorded(world) == before


async def test_the_selects_do_not_either(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with item(play) as (world, mod, message):
        listed = await queue(world, mod)
        history = panel(await mod.slash(world.channel, "review history"))
        lose_rights(monkeypatch)
        await choose_statement(mod, message, 0)
        await assert_untouched(world, mod)
        for kind, value in (("queue:open", "1"), ("queue:standing", "all"), ("queue:age", "day")):
            await mod.select(listed, [value], custom_id=custom_id(listed, kind))
            assert text_of(latest(world, mod)) == REFUSED
        await mod.select(history, ["settings"], custom_id=custom_id(history, "record"))
        assert text_of(latest(world, mod)) == REFUSED


@pytest.mark.parametrize("label", ["Hide", "Block site", "Regenerate"])
async def test_nor_a_form_that_was_opened_before(play: Play, monkeypatch: pytest.MonkeyPatch, label: str) -> None:
    async with item(play) as (world, mod, message):
        form = await mod.click(message, label=label)
        lose_rights(monkeypatch)
        fields = {"Hide": HIDE, "Block site": {"note": ""}, "Regenerate": {"engine": "model", "hint": ""}}
        await mod.submit_modal(form, fields[label])
        await assert_untouched(world, mod)
        assert await world.store.choices(world.server.id) == {}


async def test_nor_a_correction(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with item(play) as (world, mod, message):
        form = await choose_statement(mod, message, 0)
        lose_rights(monkeypatch)
        await mod.submit_modal(form, CORRECT)
        await assert_untouched(world, mod)


@pytest.mark.parametrize("command", ["review queue", "review history", "review export"])
async def test_the_commands_refuse_in_words(play: Play, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    async with play() as world:
        mod = moderator(world)
        lose_rights(monkeypatch)
        result = await mod.slash(world.channel, command)
        assert result.ephemeral
        assert text_of(panel(result)) == REFUSED


async def test_the_servers_role_is_as_good_as_the_permission(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await world.alice.send(world.channel, URL)
        await report(world, world.alice)
        role = world.server.create_role("editors")
        eve = world.server.add_member(world.env.create_user("eve"), roles=[role])
        await eve.click(channel.history()[-1], label="Open in queue")
        assert text_of(_latest_in(channel, eve)) == REFUSED
        await choose(world, Setting.MODERATOR_ROLE, str(role.id))
        await eve.click(channel.history()[-1], label="Open in queue")
        await eve.click(_latest_in(channel, eve), label="Approve")
        given = await verdict(world)
        assert given is not None
        assert (given.status, given.moderator_id) == (Status.APPROVED, eve.id)


def _latest_in(channel: ChannelHandle, viewer: MemberActor) -> discord.Message:
    return [message for message in channel.history(viewer=viewer) if message.flags.ephemeral][-1]


async def test_what_was_shown_in_another_server_is_out_of_reach(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with item(play) as (world, mod, message):
        theirs = await world.store.shown(1)
        assert theirs is not None

        async def shown(_shown_id: int) -> Shown:
            return replace(theirs, server_id=5)

        monkeypatch.setattr(world.store, "shown", shown)
        await mod.click(message, label="Approve")
        assert text_of(latest(world, mod)) == words.failures.of_error(NoLongerKept())
        assert await verdict(world) is None


async def test_of_two_moderators_the_second_sees_what_changed_and_nothing_is_lost(play: Play) -> None:
    async with item(play) as (world, mod, message):
        other = second_moderator(world)
        theirs = await opened(world, other)
        form = await choose_statement(other, theirs, 0)
        await hide(mod, message)
        await other.submit_modal(form, CORRECT)
        said = text_of(latest(world, other))
        assert f"Changed meanwhile. Now: hidden by <@{mod.id}>: accuracy – It was 4.2." in said
        assert "Your text: Mended." in said
        assert "Mended." not in card_text(world)

        await correct(other, latest(world, other))
        now = await verdict(world)
        assert now is not None
        assert (now.status, now.corrected, now.version) == (Status.HIDDEN, True, 2)


@pytest.mark.parametrize("label", ["Approve", "Hide", "Block site", "Regenerate", "Undo"])
async def test_a_panel_that_is_outdated_does_nothing_and_is_drawn_anew(play: Play, label: str) -> None:
    async with item(play) as (world, mod, message):
        if label == "Undo":
            await mod.click(message, label="Approve")
            message = latest(world, mod)
        other = second_moderator(world)
        await correct(other, await opened(world, other))
        before = await verdict(world)
        result = await mod.click(message, label=label)
        assert result.modal is None
        assert f"Changed meanwhile. Now: corrected by <@{other.id}>" in text_of(latest(world, mod))
        assert await verdict(world) == before


async def test_two_who_judge_in_the_same_moment_do_not_overwrite_each_other(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with item(play) as (world, mod, message):
        form, judge = await choose_statement(mod, message, 0), world.store.judge

        async def faster(server_id: int, given: Verdict) -> None:
            """Another moderator comes between the look and the write."""
            await judge(server_id, replace(given, moderator_id=5, status=Status.HIDDEN, draft=None, corrected=False))
            await judge(server_id, given)

        monkeypatch.setattr(world.store, "judge", faster)
        await mod.submit_modal(form, CORRECT)
        said = text_of(latest(world, mod))
        assert "Changed meanwhile. Now: hidden by <@5>" in said
        assert "Your text: Mended." in said


async def test_an_open_panel_and_an_open_form_survive_a_restart(play: Play) -> None:
    async with item(play) as (world, mod, message):
        form = await mod.click(message, label="Hide")
        await world.restart()
        await mod.submit_modal(form, HIDE)
        assert f"hidden by <@{mod.id}>" in text_of(latest(world, mod))
        await world.restart()
        await mod.click(latest(world, mod), label="Restore")
        assert OPINION.gist in card_text(world)


async def test_the_permission_in_one_channel_alone_is_not_enough(play: Play) -> None:
    async with play() as world:
        mia = world.server.add_member(world.env.create_user("mia"))
        may = discord.PermissionOverwrite(manage_messages=True)
        own = world.server.create_text_channel("own", overwrites={mia: may})
        await world.alice.send(own, URL)
        assert text_of(panel(await mia.slash(own, "review queue"))) == REFUSED


@pytest.mark.parametrize("label", ["Undo", "Restore"])
async def test_a_verdict_that_came_after_the_click_is_not_undone_by_it(
    play: Play, monkeypatch: pytest.MonkeyPatch, label: str
) -> None:
    async with item(play) as (world, mod, message):
        await hide(mod, message)
        before, verdicts = await verdict(world), world.store.verdicts
        assert before is not None
        faster = replace(before, version=2, moderator_id=5, status=Status.APPROVED)

        async def late(server_id: int, reading_id: int) -> list[Verdict]:
            await world.store.judge(server_id, faster)
            return await verdicts(server_id, reading_id)

        monkeypatch.setattr(world.store, "verdicts", late)
        await mod.click(latest(world, mod), label=label)
        assert "Changed meanwhile. Now: approved by <@5>" in text_of(latest(world, mod))
        assert await verdict(world) == faster
