"""What happens in a channel when people post links, from the message to the reply."""

import discord
import pytest
from structlog.testing import capture_logs

from bot.core.errors import PageBlocked
from bot.core.guild import Mode
from bot.core.kept import Place
from chat_world import FERRY, URL, Play, buttons_of, parts, text_of
from inbox_rows import unfinished

OTHER = "https://news.example/other"


async def test_a_posted_link_is_answered_with_one_card_that_pings_nobody(play: Play) -> None:
    async with play() as world:
        message = await world.alice.send(world.channel, f"Look at this: {URL}")

        [reply] = world.replies
        assert reply.reference is not None
        assert reply.reference.message_id == message.id
        text = text_of(reply)
        assert "**Ferry cut was hidden, columnist says**" in text
        assert "Skerra Herald · 14 March 2026 · opinion" in text
        assert "**Argues:** the crossing should reopen under a trust" in text
        assert "1 claim to check" in text
        assert [button["label"] for button in buttons_of(reply)] == ["Summary", "Argument", "Claims", "Ask", "Report"]
        assert not reply.mentions
        [sent] = world.sent
        assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}
        assert sent["nonce"] == "nutgraf-1"
        assert sent["enforce_nonce"] is True


async def test_several_links_get_one_card_and_no_more_than_the_limit(play: Play) -> None:
    urls = [f"https://news.example/{n}" for n in range(4)]
    async with play(pages=dict.fromkeys(urls, FERRY), max_links=3) as world:
        await world.alice.send(world.channel, " ".join(urls))

        [reply] = world.replies
        assert sum(part["type"] == discord.ComponentType.container.value for part in parts(reply.components)) == 3
        assert sorted(world.pages.asked) == urls[:3]


async def test_the_same_link_posted_again_is_answered_from_what_was_kept(play: Play) -> None:
    async with play() as world:
        await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, f"{URL}?utm_source=chat")

        assert len(world.replies) == 2
        assert len(world.reader.asked) == 1


@pytest.mark.parametrize(
    "text",
    ["no link at all", f"`{URL}`", f"```\n{URL}\n```", f"<{URL}>", f"||{URL}||", "https://news.example/cat.png"],
)
async def test_links_that_are_code_hidden_or_media_are_left_alone(play: Play, text: str) -> None:
    async with play() as world:
        await world.alice.send(world.channel, text)

        assert world.replies == []
        assert world.pages.asked == []


async def test_bots_and_webhooks_are_never_answered(play: Play) -> None:
    async with play() as world:
        robot = world.env.guild.add_member(world.env.create_user("robot", bot=True))
        await robot.send(world.channel, URL)
        await world.env.guild.create_webhook(world.channel).send(URL)

        assert world.replies == []


@pytest.mark.parametrize("mode", [Mode.OFF, Mode.REQUEST])
async def test_where_it_was_not_asked_to_answer_it_is_silent(play: Play, mode: Mode) -> None:
    async with play(mode=mode) as world:
        message = await world.alice.send(world.channel, URL)

        assert world.replies == []
        assert not world.channel.history()[-1].reactions
        assert message.id == world.channel.history()[-1].id


@pytest.mark.parametrize("lacking", ["view_channel", "send_messages", "read_message_history"])
async def test_where_it_may_not_reply_it_does_not_even_read(play: Play, lacking: str) -> None:
    async with play() as world:
        server = world.env.guild
        assert server.me is not None
        closed = server.create_text_channel(
            "closed", overwrites={server.me: discord.PermissionOverwrite(**{lacking: False})}
        )
        await world.alice.send(closed, URL)

        assert world.pages.asked == []
        assert len(closed.history()) == 1


async def test_a_channel_closed_while_reading_is_not_written_to(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        server = world.env.guild
        assert server.me is not None
        closed = server.create_text_channel(
            "closed", overwrites={server.me: discord.PermissionOverwrite(send_messages=False)}
        )
        message = await world.alice.send(closed, URL)
        accepted = await world.client.inbox.accept(Place(server.id, closed.id, message.id), [URL])
        world.client.inbox.start(accepted)
        await world.client.inbox.close()

        assert world.sent == []
        assert await unfinished(world.store) == []


async def test_a_page_that_cannot_be_read_is_passed_over_in_silence(play: Play) -> None:
    async with play(pages={URL: PageBlocked("403")}) as world:
        await world.alice.send(world.channel, URL)

        assert world.replies == []
        assert await unfinished(world.store) == []


async def test_one_of_two_links_failing_gets_a_plain_line_on_the_card_of_the_other(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: PageBlocked("403")}) as world:
        await world.alice.send(world.channel, f"{URL} {OTHER}")

        [reply] = world.replies
        assert "news.example: The site does not let Nutgraf read this page" in text_of(reply)
        assert len(buttons_of(reply)) == 5


async def test_offer_adds_one_reaction_and_answers_whoever_clicks_it_once(play: Play) -> None:
    async with play(mode=Mode.OFFER) as world:
        message = await world.alice.send(world.channel, URL)
        assert world.replies == []
        assert [str(reaction.emoji) for reaction in world.channel.history()[-1].reactions] == ["📰"]

        bob = world.env.guild.add_member(world.env.create_user("bob"))
        await bob.react(message, "📰")
        await world.alice.react(message, "📰")

        assert len(world.replies) == 1


async def test_a_reaction_that_we_did_not_offer_brings_nothing(play: Play) -> None:
    async with play(mode=Mode.OFFER) as world:
        plain = await world.alice.send(world.channel, "no link")
        await world.alice.react(plain, "📰")
        linked = await world.alice.send(world.channel, URL)
        await world.alice.react(linked, "👍")

        assert world.replies == []
        assert world.pages.asked == []


async def test_somebody_elses_reaction_alone_brings_nothing(play: Play) -> None:
    async with play(mode=Mode.OFFER) as world:
        world.env.inject_error("PUT", "/channels/*/reactions/*", status=403, code=90001)
        message = await world.alice.send(world.channel, URL)
        await world.alice.react(message, "📰")

        assert world.replies == []


async def test_an_old_offer_is_void_once_the_server_has_turned_it_off(play: Play) -> None:
    async with play(mode=Mode.OFFER) as world:
        message = await world.alice.send(world.channel, URL)
        await world.restart(mode=Mode.OFF)
        await world.alice.react(message, "📰")

        assert world.replies == []


async def test_an_offer_from_before_a_restart_still_works(play: Play) -> None:
    async with play(mode=Mode.OFFER) as world:
        message = await world.alice.send(world.channel, URL)
        await world.restart()
        await world.alice.react(message, "📰")

        assert len(world.replies) == 1


async def test_a_message_deleted_before_the_reply_gets_none(play: Play) -> None:
    async with play() as world:
        # simcord lets one reply to a deleted message; this is how discord.py words Discord's refusal
        refusal = "Invalid Form Body\nIn message_reference: Unknown message"
        world.env.inject_error("POST", "/channels/*/messages", status=400, code=50035, message=refusal)
        await world.alice.send(world.channel, URL)
        [sent] = world.sent

        assert sent["message_reference"]["fail_if_not_exists"] is True
        assert world.replies == []
        assert await unfinished(world.store) == []


async def test_what_was_accepted_before_a_crash_is_answered_after_the_restart(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        message = await world.alice.send(world.channel, URL)
        await world.client.inbox.accept(Place(world.env.guild.id, world.channel.id, message.id), [URL])
        await world.restart()

        assert len(world.replies) == 1


@pytest.mark.parametrize("code", [10003, 10008, 50001, 50013, 50083, 160005, 200000])
async def test_a_refusal_by_discord_ends_the_matter_quietly(play: Play, code: int) -> None:
    async with play() as world:
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=code)
        await world.alice.send(world.channel, URL)

        assert world.replies == []
        assert await unfinished(world.store) == []


async def test_an_error_of_discords_that_may_pass_leaves_the_link_for_the_next_start(play: Play) -> None:
    async with play() as world:
        world.env.inject_error("POST", "/channels/*/messages", status=401, code=0)
        with capture_logs() as logs:
            await world.alice.send(world.channel, URL)
        assert "inbox_answer_failed" in [line["event"] for line in logs]
        assert len(await unfinished(world.store)) == 1

        await world.restart()
        assert len(world.replies) == 1


async def test_links_in_threads_are_answered_where_threads_may_be_written_to(play: Play) -> None:
    async with play() as world:
        server = world.env.guild
        assert server.me is not None
        only_threads = discord.PermissionOverwrite(send_messages=False, send_messages_in_threads=True)
        parent = server.create_text_channel("parent", overwrites={server.me: only_threads})
        start = await world.alice.send(parent, "Let us talk")
        channel = world.client.get_channel(parent.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.get_partial_message(start.id).create_thread(name="talk")
        [thread] = parent.threads
        await world.alice.send(thread, URL)

        assert any("Ferry cut" in text_of(message) for message in thread.history())


async def test_without_the_content_intent_nothing_is_seen_and_nothing_breaks(play: Play) -> None:
    async with play(message_content=False) as world:
        await world.alice.send(world.channel, URL)
        assert world.replies == []


@pytest.mark.parametrize("mention", ["<@{}>", "<@!{}>"])
@pytest.mark.parametrize(("mode", "answered"), [(Mode.REQUEST, 1), (Mode.OFFER, 1), (Mode.OFF, 0)])
async def test_a_mention_in_a_reply_to_a_link_has_it_read_wherever_it_is_not_off(
    play: Play, mode: Mode, answered: int, mention: str
) -> None:
    async with play(mode=mode) as world:
        posted = await world.alice.send(world.channel, URL)
        me = world.client.user
        assert me is not None
        call = await world.alice.send(world.channel, f"{mention.format(me.id)} what does it say?", reply_to=posted)

        assert len(world.replies) == answered
        assert all(reply.reference and reply.reference.message_id == call.id for reply in world.replies)


async def test_a_mention_of_somebody_else_is_no_request(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, f"<@{world.alice.id}> ha", reply_to=posted)

        assert world.replies == []
