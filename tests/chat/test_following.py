"""Our reply follows its message: deleted with it, gone with its links, and there for links that are added."""

from bot.core.guild import Mode
from bot.core.ports import Place
from builders import article
from chat_world import FERRY, URL, Play, text_of

OTHER = "https://news.example/other"


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
    async with play(pages={URL: FERRY, OTHER: article("It rained.", title="Another story", final_url=OTHER)}) as world:
        posted = await world.alice.send(world.channel, URL)
        await world.alice.edit(posted, "never mind")
        assert world.replies == []
        await world.alice.edit(posted, f"rather this: {OTHER}")

        [reply] = world.replies
        assert "Another story" in text_of(reply)


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
