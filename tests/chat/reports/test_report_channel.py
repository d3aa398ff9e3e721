"""Reports in the channel that moderators chose: one message for each reading, whose buttons obey moderators alone."""

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.chat.reports.settling import settle
from bot.core import words
from bot.core.errors import ModeratorsOnly
from bot.core.guild import Setting
from bot.core.reports import Outcome
from bot.core.review import Rubric, Status, Verdict
from chat.reports.reported import card_in, choose, member, moderator, report, report_channel, said
from chat_world import FERRY, Play, World, buttons_of, text_of

ONLY_MODERATORS = words.failures.of_error(ModeratorsOnly())
BUTTONS = ["Open in queue", "Approve", "Hide", "Dismiss"]


def only_message(channel: ChannelHandle) -> discord.Message:
    [message] = channel.history()
    return message


def labels(message: discord.Message) -> list[str]:
    return [button["label"] for button in buttons_of(message)]


async def open_reports(world: World) -> int:
    return len(await world.store.open_reports(world.server.id, 1))


async def test_a_report_appears_with_what_it_says_who_made_it_and_a_way_to_the_card(play: Play) -> None:
    async with play() as world:
        channel, card = await report_channel(world), await card_in(world)
        await report(world, world.alice, "sourcing", "She said **nothing**: <https://evil.example> @everyone")
        message = only_message(channel)
        text = text_of(message)
        assert f"{FERRY.title} · {FERRY.site}" in text
        assert f"<@{world.alice.id}>: {words.reports.reason_name(Rubric.SOURCING)}" in text
        assert card.jump_url in text
        assert not [harm for harm in ("**nothing**", "https://evil.example", "@everyone") if harm in text]
        assert labels(message) == BUTTONS
        assert message.flags.suppress_notifications


async def test_a_second_report_changes_the_same_message(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        await report(world, world.alice, "accuracy")
        bob = member(world, "bob")
        await report(world, bob, "context", "The answer is missing.")
        text = text_of(only_message(channel))
        assert words.reports.heading(2) in text
        assert f"<@{world.alice.id}>" in text
        assert f"<@{bob.id}>" in text
        assert "The answer is missing." in text


async def test_reports_without_number_still_fit_into_one_message(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        for n in range(10):
            await report(world, member(world, f"m{n}"), "context", "x" * 300)
        text = text_of(only_message(channel))
        assert words.reports.heading(10) in text
        assert words.settings.and_more(2) in text
        assert len(text) < 4_000


async def test_a_server_without_such_a_channel_posts_reports_nowhere(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        await report(world, world.alice)
        assert len(world.replies) == 1
        assert await open_reports(world) == 1


@pytest.mark.parametrize("closed", ["gone", "not ours to write in", "refused"])
async def test_where_we_may_not_post_reports_still_wait_in_the_queue(play: Play, closed: str) -> None:
    async with play() as world:
        nobody = discord.PermissionOverwrite(send_messages=False)
        shut = world.server.create_text_channel("shut", overwrites={world.server.me: nobody} if world.server.me else {})
        channel = await report_channel(world)
        if closed == "refused":
            world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50013)
        else:
            await choose(world, Setting.REPORT_CHANNEL, "1" if closed == "gone" else str(shut.id))
        await card_in(world)
        assert await report(world, world.alice) == words.reports.thanks()
        assert await open_reports(world) == 1
        assert len(world.sent) == (2 if closed == "refused" else 1)  # without permission we do not try
        assert world.env.errors == []


async def test_a_moderator_dismisses_and_the_message_says_who_did_and_the_record_too(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        await mod.click(only_message(channel), label="Dismiss")
        assert await open_reports(world) == 0
        assert words.reports.settled_by(f"<@{mod.id}>", Outcome.DISMISSED) in text_of(only_message(channel))
        assert labels(only_message(channel)) == []
        [*_, change] = await world.store.record(world.server.id)
        assert (change.actor_id, change.action, change.subject) == (mod.id, "dismiss_reports", FERRY.title)
        [news] = world.alice.user.dm_channel.history()
        assert text_of(news) == words.reports.settled(FERRY.title, Outcome.DISMISSED)


async def test_a_moderator_approves_on_the_spot(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        await mod.click(only_message(channel), label="Approve")
        assert words.reports.settled_by(f"<@{mod.id}>", Outcome.KEPT) in text_of(only_message(channel))
        verdict = await world.store.verdict(world.server.id, 1)
        assert verdict
        assert (verdict.status, verdict.moderator_id) == (Status.APPROVED, mod.id)


async def test_a_moderator_hides_on_the_spot_by_a_form(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        form = await mod.click(only_message(channel), label="Hide")
        await mod.submit_modal(form, {"reason": "accuracy", "note": ""})
        assert words.reports.settled_by(f"<@{mod.id}>", Outcome.HIDDEN) in text_of(only_message(channel))
        assert labels(world.replies[0]) == []
        [news] = world.alice.user.dm_channel.history()
        assert text_of(news) == words.reports.settled(FERRY.title, Outcome.HIDDEN)


async def test_a_moderator_opens_the_reading_in_a_panel_that_others_do_not_see(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice, "context", "The answer is missing.")
        opened = said(await mod.click(only_message(channel), label="Open in queue"))
        assert FERRY.title in opened
        assert "The answer is missing." in opened
        assert labels(only_message(channel)) == BUTTONS


@pytest.mark.parametrize("label", BUTTONS)
async def test_a_member_who_sees_the_channel_can_do_nothing_there(play: Play, label: str) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        await report(world, world.alice)
        assert said(await world.alice.click(only_message(channel), label=label)) == ONLY_MODERATORS
        assert await open_reports(world) == 1
        assert labels(only_message(channel)) == BUTTONS
        assert len(world.replies) == 1


async def test_who_dismisses_what_was_settled_before_is_told_so(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        world.env.inject_error("PATCH", f"/channels/{channel.id}/messages/*", status=403, code=50001)
        await settle(world.client, world.client.parts, world.server.id, 1, 99, Outcome.KEPT)
        clicked = await mod.click(only_message(channel), label="Dismiss")
        assert [text_of(told.message) for told in clicked.followups] == [words.reports.settled_before()]


async def test_the_role_that_the_server_chose_settles_reports_without_the_permission(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        role = world.server.create_role("editors")
        editor = world.server.add_member(world.env.create_user("editor"), roles=[role])
        await choose(world, Setting.MODERATOR_ROLE, str(role.id))
        await card_in(world)
        await report(world, world.alice)
        await editor.click(only_message(channel), label="Dismiss")
        assert await open_reports(world) == 0


async def test_yesterdays_buttons_work_after_a_restart(play: Play) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        await world.restart()
        await mod.click(only_message(channel), label="Dismiss")
        assert await open_reports(world) == 0


async def test_a_verdict_from_elsewhere_settles_the_message_too_and_a_new_report_makes_a_new_one(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        await report(world, world.alice)
        await settle(world.client, world.client.parts, world.server.id, 1, 99, Outcome.CORRECTED)
        await world.env.settle()
        assert words.reports.settled_by("<@99>", Outcome.CORRECTED) in text_of(only_message(channel))
        await report(world, world.alice)
        assert [labels(message) for message in channel.history()] == [[], BUTTONS]


async def test_a_message_that_was_deleted_stops_nothing(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        await report(world, world.alice)
        await only_message(channel).delete()
        assert await report(world, member(world, "bob")) == words.reports.thanks()
        await settle(world.client, world.client.parts, world.server.id, 1, 99, Outcome.KEPT)
        await world.env.settle()
        assert await open_reports(world) == 0
        assert len(world.alice.user.dm_channel.history()) == 1


async def test_where_the_message_was_deleted_the_next_report_makes_a_new_one(play: Play) -> None:
    async with play() as world:
        channel = await report_channel(world)
        await card_in(world)
        await report(world, world.alice)
        await only_message(channel).delete()
        await report(world, member(world, "bob"))
        assert words.reports.heading(2) in text_of(only_message(channel))


async def test_where_another_channel_was_chosen_since_the_next_report_appears_there(play: Play) -> None:
    async with play() as world:
        await report_channel(world)
        await card_in(world)
        await report(world, world.alice)
        other = world.server.create_text_channel("other-reports")
        await choose(world, Setting.REPORT_CHANNEL, str(other.id))
        await report(world, member(world, "bob"))
        assert words.reports.heading(2) in text_of(only_message(other))


@pytest.mark.parametrize("label", ["Approve", "Hide"])
async def test_who_decides_upon_what_another_moderator_has_judged_meanwhile_is_told_so(play: Play, label: str) -> None:
    async with play() as world:
        channel, mod = await report_channel(world), moderator(world)
        await card_in(world)
        await report(world, world.alice)
        faster = Verdict(1, Status.HIDDEN, 1, 99, world.clock.now())
        await world.store.judge(world.server.id, faster)
        clicked = await mod.click(only_message(channel), label=label)
        assert [text_of(told.message) for told in clicked.followups] == ["Changed meanwhile. Now: hidden by <@99>"]
        assert await world.store.verdict(world.server.id, 1) == faster
