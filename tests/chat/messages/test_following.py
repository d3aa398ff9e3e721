"""Our reply follows its message: deleted with it, gone with its links, and there for links that are added."""

import asyncio
from datetime import datetime

import discord
import pytest
from simcord.backend.serializers import message_payload

from bot.chat import sending
from bot.chat.retrying import FIRST_PAUSE
from bot.core.errors import PageBlocked, StoreUnavailable
from bot.core.guild import Mode
from bot.core.kept import Accepted, Place
from bot.core.ports import Page
from builders import article
from chat_world import FERRY, URL, Play, World, text_of
from inbox_rows import unfinished

OTHER = "https://news.example/other"
ANOTHER = article("It rained.", title="Another story", final_url=OTHER)


async def tell_again(world: World, message_id: int) -> None:
    """As Discord does when a message is pinned, or its preview comes."""
    backend = world.env.backend
    message = backend.get_message(world.channel.id, message_id)
    backend.emit("MESSAGE_UPDATE", dict(message_payload(backend, message)))
    await world.env.settle()


async def test_the_reply_goes_with_its_message(play: Play) -> None:
    async with play() as world:
        kept = await world.alice.send(world.channel, URL)
        posted = await world.alice.send(world.channel, f"{URL}?utm_source=chat")
        assert len(world.replies) == 2
        await world.alice.delete(posted)

        [reply] = world.replies
        assert reply.reference is not None
        assert reply.reference.message_id == kept.id


async def test_the_reply_goes_when_the_links_are_edited_out_and_comes_with_those_edited_in(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, "never mind")
        assert world.replies == []
        await world.alice.edit(posted, f"rather this: {OTHER}")

        [reply] = world.replies
        assert "Another story" in text_of(reply)


async def test_a_link_edited_in_beside_another_leaves_one_reply_about_both(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, f"{URL} and {OTHER}")

        [reply] = world.replies
        assert "Ferry cut" in text_of(reply)
        assert "Another story" in text_of(reply)
        assert world.pages.asked == [URL, OTHER]


async def test_a_link_edited_out_while_another_stays_takes_its_card_along(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, f"{URL} and {OTHER}")
        await world.alice.edit(posted, OTHER)

        [reply] = world.replies
        assert "Ferry cut" not in text_of(reply)
        assert "Another story" in text_of(reply)


async def test_an_answer_asked_for_by_the_offer_follows_its_edited_links_unasked(play: Play) -> None:
    async with play(mode=Mode.OFFER, pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.react(posted, "📰")
        await world.alice.edit(posted, OTHER)

        [reply] = world.replies
        assert "Another story" in text_of(reply)


async def test_where_it_was_turned_off_since_an_edit_takes_the_reply_and_brings_none(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.restart(mode=Mode.OFF)
        await world.alice.edit(posted, OTHER)

        assert world.replies == []


async def test_an_edit_that_hides_the_previews_neither_doubles_nor_removes_the_reply(play: Play) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        [before] = world.replies
        suppressed = discord.MessageFlags(suppress_embeds=True).value
        world.env.backend.edit_message(world.channel.id, posted.id, {"flags": suppressed})
        await world.env.settle()

        assert [reply.id for reply in world.replies] == [before.id]
        assert len(world.pages.asked) == 1


async def test_links_edited_while_they_are_read_are_answered_once_as_they_are_then(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        fetch = world.pages.fetch

        opened = asyncio.Event()

        async def slow(url: str) -> Page:
            if url == URL:
                await world.env.external_wait(opened.wait(), reason="the page is slow")
            return await fetch(url)

        monkeypatch.setattr(world.pages, "fetch", slow)
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, OTHER)
        opened.set()
        await world.env.settle()

        [reply] = world.replies
        assert "Another story" in text_of(reply)


async def test_edits_in_quick_succession_leave_one_reply_about_the_last(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        for text in (OTHER, f"{URL} {OTHER}", OTHER):
            world.env.backend.edit_message(world.channel.id, posted.id, {"content": text})
        await world.env.settle()

        [reply] = world.replies
        assert "Another story" in text_of(reply)
        assert "Ferry cut" not in text_of(reply)


async def test_the_sign_of_a_failure_goes_when_better_links_are_edited_in(play: Play) -> None:
    async with play(pages={URL: PageBlocked("403"), OTHER: ANOTHER}) as world:
        posted = await world.alice.send(world.channel, URL)
        assert world.channel.history()[0].reactions
        await world.alice.edit(posted, OTHER)

        assert not world.channel.history()[0].reactions
        assert len(world.replies) == 1


async def test_a_deleted_channel_takes_along_what_is_known_of_it(play: Play) -> None:
    async with play() as world:
        doomed = world.server.create_text_channel("doomed")
        posted = await world.alice.send(doomed, URL)
        place = Place(world.server.id, doomed.id, posted.id)
        assert await world.store.links_of(place) == [URL]
        known = world.client.get_channel(doomed.id)
        assert isinstance(known, discord.TextChannel)
        await known.delete()
        await world.env.settle()

        assert await world.store.links_of(place) == []
        assert await world.store.take_replies(place) == []
        assert await world.store.cards_of(world.server.id, 1) == []


async def test_a_deleted_thread_takes_along_what_is_known_of_it(play: Play) -> None:
    async with play() as world:
        start = await world.alice.send(world.channel, "Let us talk")
        known = world.client.get_channel(world.channel.id)
        assert isinstance(known, discord.TextChannel)
        thread = await known.get_partial_message(start.id).create_thread(name="talk")
        posted = await world.alice.send(world.channel.threads[0], URL)
        place = Place(world.server.id, thread.id, posted.id)
        assert await world.store.links_of(place) == [URL]
        await thread.delete()
        await world.env.settle()

        assert await world.store.links_of(place) == []


async def test_an_edit_that_leaves_the_links_changes_nothing(play: Play) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, f"worth a read: {URL}")

        assert len(world.replies) == 1
        assert len(world.pages.asked) == 1


async def test_without_the_message_content_intent_an_edit_takes_nothing_away(play: Play) -> None:
    async with play(mode=Mode.REQUEST, message_content=False) as world:
        posted = await world.alice.send(world.channel, URL)
        me = world.client.user
        assert me is not None
        call = await world.alice.send(world.channel, f"<@{me.id}> {URL}", reply_to=posted)
        assert len(world.replies) == 1
        await world.alice.edit(call, f"<@{me.id}> {URL} please")

        assert len(world.replies) == 1


async def test_a_reply_that_a_moderator_deleted_before_is_no_trouble(play: Play) -> None:
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        await world.replies[0].delete()
        await world.alice.delete(posted)

        assert world.env.errors == []
        assert await world.store.take_replies(Place(world.server.id, world.channel.id, posted.id)) == []


@pytest.mark.parametrize("edited_once", [False, True])
async def test_an_old_message_that_is_pinned_is_not_answered(play: Play, edited_once: bool) -> None:
    async with play(mode=Mode.OFF) as world:
        posted = await world.alice.send(world.channel, URL)
        if edited_once:
            await world.alice.edit(posted, f"worth a read: {URL}")
            await world.env.advance_time(3600)
        await world.restart(mode=Mode.AUTO)
        await tell_again(world, posted.id)

        assert world.replies == []
        await world.alice.edit(posted, f"still worth a read: {URL}")
        assert len(world.replies) == 1


async def test_the_answer_to_a_messages_menu_goes_with_that_message(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.context_menu(world.channel, "Read this article", posted)
        await world.alice.slash(world.channel, "summary", url=URL)
        assert len(world.replies) == 2
        await world.alice.delete(posted)

        assert len(world.replies) == 1


async def test_a_message_deleted_while_its_reply_is_on_the_way_keeps_none(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        heard, go_on, note = asyncio.Event(), asyncio.Event(), world.store.sending

        async def slow(rows: list[Accepted], at: datetime) -> bool:
            known = await note(rows, at)
            heard.set()
            await world.env.external_wait(go_on.wait(), reason="Discord is slow")
            return known

        monkeypatch.setattr(world.store, "sending", slow)
        posted = await world.alice.send(world.channel, URL)
        await heard.wait()
        deletion = asyncio.create_task(world.alice.delete(posted))
        await asyncio.sleep(0.01)
        go_on.set()
        await deletion
        await world.env.settle()
        assert world.replies == []
        assert await unfinished(world.store) == []


async def test_a_reply_of_which_we_do_not_know_goes_with_its_message(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        with monkeypatch.context() as full:
            for name in ("replied", "postpone"):
                full.setattr(world.store, name, out_of_order)
            posted = await world.alice.send(world.channel, URL)
        assert len(world.replies) == 1
        await world.alice.delete(posted)
        assert world.replies == []
        assert await unfinished(world.store) == []


async def out_of_order(*_: object) -> None:
    raise StoreUnavailable("full")


async def test_a_reply_that_cannot_be_deleted_now_is_deleted_later(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "ATTEMPTS", 1)
    async with play() as world:
        posted = await world.alice.send(world.channel, URL)
        with monkeypatch.context() as outage:
            outage.setattr(discord.PartialMessage, "delete", unreachable)
            await world.alice.delete(posted)
        assert len(world.replies) == 1
        world.clock.forward(FIRST_PAUSE)
        await asyncio.gather(*world.client._retrying._tasks)
        assert world.replies == []


async def unreachable(_: object) -> None:
    raise TimeoutError
