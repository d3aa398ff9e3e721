"""Hold mode: nothing is seen before a moderator looked at it, and then each card appears once."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import discord
import pytest

from bot.chat.messages.holding import WAITS, release
from bot.core import words
from bot.core.errors import ReadingHidden, ReadingWaits
from bot.core.guild import Mode, Setting
from bot.core.kept import Place
from bot.core.review import Status, Verdict
from builders import article
from chat.reports.reported import card_in, choose, moderator, said
from chat_world import FERRY, URL, Play, World, text_of

WAITING = words.failures.of_error(ReadingWaits())
HIDDEN = words.failures.of_error(ReadingHidden())
OTHER = "https://news.example/other"
TWO = {URL: FERRY, OTHER: article("It rained.", title="Another story", final_url=OTHER)}


@asynccontextmanager
async def holding(play: Play, **how: Any) -> AsyncGenerator[World]:
    """A server whose moderators look first."""
    async with play(**how) as world:
        await choose(world, Setting.REVIEW, "hold")
        yield world


async def judge(world: World, status: Status, reading_id: int = 1) -> None:
    """A verdict, and what follows on it."""
    version = len(await world.store.verdicts(world.server.id, reading_id)) + 1
    verdict = Verdict(version, status, reading_id, 99, world.clock.now())
    await world.store.judge(world.server.id, verdict)
    await release(world.client, world.client.parts, world.server.id, reading_id)
    await world.env.settle()


def reactions(world: World) -> list[str]:
    return [str(reaction.emoji) for reaction in world.channel.history()[0].reactions]


async def test_a_card_waits_with_a_small_reaction_and_appears_once_when_it_is_approved(play: Play) -> None:
    async with holding(play) as world:
        posted = await world.alice.send(world.channel, URL)
        assert world.replies == []
        assert reactions(world) == [WAITS]
        for _ in range(2):
            await judge(world, Status.APPROVED)
        [reply] = world.replies
        assert FERRY.title in text_of(reply)
        assert reply.reference is not None
        assert reply.reference.message_id == posted.id
        assert reactions(world) == []
        assert world.sent[-1]["nonce"] == "held-1"


async def test_a_card_that_waited_follows_its_message_and_is_found_by_later_verdicts(play: Play) -> None:
    async with holding(play) as world:
        posted = await world.alice.send(world.channel, URL)
        await judge(world, Status.APPROVED)
        [card] = await world.store.cards_of(world.server.id, 1)
        assert card.message_id == world.replies[0].id
        await world.alice.delete(posted)
        assert world.replies == []


async def test_what_is_approved_is_posted_at_once_from_then_on(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await judge(world, Status.APPROVED)
        await card_in(world)
        assert len(world.replies) == 2


async def test_a_verdict_that_hides_posts_nothing_and_takes_the_reaction_away(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await judge(world, Status.HIDDEN)
        assert world.replies == []
        assert reactions(world) == []
        await judge(world, Status.APPROVED)
        assert world.replies == []


async def test_a_card_waits_over_a_restart(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await world.restart()
        assert world.replies == []
        await judge(world, Status.APPROVED)
        assert len(world.replies) == 1


async def test_a_message_that_was_deleted_meanwhile_gets_no_card(play: Play) -> None:
    async with holding(play) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.delete(posted)
        assert await world.store.held(world.server.id, 1) == []
        await judge(world, Status.APPROVED)
        assert world.replies == []
        assert world.env.errors == []


async def test_a_deletion_that_we_did_not_hear_of_closes_the_wait_too(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        refusal = "Invalid Form Body\nIn message_reference: Unknown message"
        world.env.inject_error("POST", "/channels/*/messages", status=400, code=50035, message=refusal)
        await judge(world, Status.APPROVED)
        assert world.replies == []
        assert await world.store.held(world.server.id, 1) == []


async def test_links_that_are_edited_out_wait_no_longer(play: Play) -> None:
    async with holding(play) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, "never mind")
        assert reactions(world) == []
        await judge(world, Status.APPROVED)
        assert world.replies == []


async def test_of_two_links_the_reaction_stays_until_both_were_looked_at(play: Play) -> None:
    async with holding(play, pages=TWO) as world:
        await world.alice.send(world.channel, f"{URL} {OTHER}")
        await judge(world, Status.APPROVED, reading_id=1)
        assert len(world.replies) == 1
        assert reactions(world) == [WAITS]
        await judge(world, Status.APPROVED, reading_id=2)
        assert len(world.replies) == 2
        assert reactions(world) == []


async def test_what_is_approved_is_posted_while_its_neighbour_waits(play: Play) -> None:
    async with holding(play, pages=TWO) as world:
        await world.alice.send(world.channel, URL)
        await judge(world, Status.APPROVED)
        await world.alice.send(world.channel, f"{URL} {OTHER}")
        assert "Another story" not in text_of(world.replies[-1])
        assert len(world.replies) == 2
        assert [str(r.emoji) for r in world.channel.history()[-2].reactions] == [WAITS]


async def test_what_is_hidden_is_posted_in_no_mode(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        await judge(world, Status.HIDDEN)
        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1
        assert WAITS not in [str(r.emoji) for message in world.channel.history() for r in message.reactions]


@pytest.mark.parametrize("command", ["summary", "claims"])
async def test_a_member_who_asks_is_told_privately_that_it_waits(play: Play, command: str) -> None:
    async with holding(play, mode=Mode.REQUEST) as world:
        result = await world.alice.slash(world.channel, command, url=URL)
        [told] = result.followups
        assert text_of(told.message) == WAITING
        assert told.ephemeral
        assert world.channel.history() == []


async def test_a_member_who_asks_privately_is_told_in_the_same_place(play: Play) -> None:
    async with holding(play, mode=Mode.REQUEST) as world:
        assert said(await world.alice.slash(world.channel, "summary", url=URL, private=True)) == WAITING


async def test_a_moderator_who_asks_sees_it_alone(play: Play) -> None:
    async with holding(play, mode=Mode.REQUEST) as world:
        assert FERRY.title in said(await moderator(world).slash(world.channel, "summary", url=URL))
        assert world.channel.history() == []


async def test_an_approved_reading_is_answered_for_all(play: Play) -> None:
    async with holding(play, mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=URL)
        await judge(world, Status.APPROVED)
        await world.alice.slash(world.channel, "summary", url=URL)
        assert [FERRY.title in text_of(message) for message in world.channel.history()] == [True]


async def test_a_hidden_reading_is_withheld_from_commands_menus_and_buttons(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        posted = world.channel.history()[0]
        await judge(world, Status.HIDDEN)
        for result in (
            await world.alice.slash(world.channel, "argument", url=URL),
            await world.alice.context_menu(world.channel, "Read this article", posted),
        ):
            assert [(text_of(told.message), told.ephemeral) for told in result.followups] == [(HIDDEN, True)]
        clicked = await world.alice.click(card, label="Claims")
        assert HIDDEN in [text_of(told.message) for told in (clicked.response, *clicked.followups) if told]
        assert len(world.channel.history()) == 2


async def test_a_button_on_a_card_from_before_hold_mode_opens_for_moderators_alone(play: Play) -> None:
    async with play() as world:
        card = await card_in(world)
        await choose(world, Setting.REVIEW, "hold")
        for who, sees in ((world.alice, False), (moderator(world), True)):
            clicked = await who.click(card, label="Claims")
            texts = [text_of(told.message) for told in (clicked.response, *clicked.followups) if told]
            assert (WAITING in texts) is not sees
            assert any("Ana Ruiz" in text for text in texts) is sees


async def test_nothing_of_it_holds_in_direct_messages(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await judge(world, Status.HIDDEN)
        user = world.alice.user
        await user.slash("summary", url=URL)
        assert FERRY.title in text_of(user.dm_channel.history()[-1])


async def test_where_we_may_not_react_a_card_waits_without_a_sign(play: Play) -> None:
    async with holding(play) as world:
        world.env.inject_error("PUT", "/channels/*/reactions/*", status=403, code=50013)
        await world.alice.send(world.channel, URL)
        assert reactions(world) == []
        await judge(world, Status.APPROVED)
        assert len(world.replies) == 1
        assert world.env.errors == []


async def test_a_card_that_discord_could_not_take_is_posted_by_the_next_verdict(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await refused_once(world)
        await judge(world, Status.APPROVED)
        assert len(world.replies) == 1


async def test_a_card_that_discord_could_not_take_is_posted_when_the_program_starts_again(play: Play) -> None:
    async with holding(play) as world:
        await world.alice.send(world.channel, URL)
        await refused_once(world)
        await world.restart()
        assert len(world.replies) == 1
        assert await world.store.held(world.server.id, 1) == []


async def test_a_card_that_failed_to_be_posted_is_posted_later_though_its_neighbour_was_approved_meanwhile(
    play: Play,
) -> None:
    async with holding(play, pages=TWO) as world:
        await world.alice.send(world.channel, URL)
        await judge(world, Status.APPROVED)
        world.env.inject_error("POST", "/channels/*/messages", status=401, code=0)
        posted = await world.alice.send(world.channel, f"{OTHER} {URL}")
        await judge(world, Status.APPROVED, reading_id=2)
        await world.restart()
        answers = [one for one in world.replies if one.reference and one.reference.message_id == posted.id]
        assert [title for one in answers for title in (FERRY.title, "Another story") if title in text_of(one)] == [
            "Another story",
            FERRY.title,
        ]


async def refused_once(world: World) -> None:
    """A verdict came, and its card did not."""
    world.env.inject_error("POST", "/channels/*/messages", status=401, code=0)
    with pytest.raises(discord.HTTPException):
        await judge(world, Status.APPROVED)
    assert world.replies == []


async def test_a_verdict_between_the_reading_and_the_wait_posts_the_card_all_the_same(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with holding(play) as world:
        hold = world.store.hold

        async def late(place: Place, shown_id: int) -> None:
            await world.store.judge(world.server.id, Verdict(1, Status.APPROVED, 1, 99, world.clock.now()))
            await hold(place, shown_id)

        monkeypatch.setattr(world.store, "hold", late)
        await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1
        assert reactions(world) == []
