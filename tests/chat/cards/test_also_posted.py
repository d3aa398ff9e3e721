"""The line on a card that names another article on the same event: what it names, to whom, and when it goes."""

from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle

from bot.chat import also_posted
from bot.chat.cards.card import card
from bot.chat.cards.redraw import redraw
from bot.core.article import Article
from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode, Setting, Style
from bot.core.kept import Posted, Shown
from bot.core.recent import Entry
from bot.core.review import Status, Verdict
from chat.cards.test_card import FERRY, assert_within_limits, shown, text_in
from chat_world import Play, World, text_of
from events.posted import BUDGET, HERALD, PAGES, POST
from fakes import Noon

LINE = "-# [Also posted]"


def named(message: discord.Message) -> list[str]:
    return [line for line in text_of(message).splitlines() if line.startswith(LINE)]


async def post(world: World, page: Article, channel: ChannelHandle | None = None) -> discord.Message:
    """The card that answers the article's link."""
    await world.alice.send(channel or world.channel, page.url)
    history = (channel or world.channel).history()
    return [message for message in history if world.client.user and message.author.id == world.client.user.id][-1]


async def judge(world: World, reading_id: int, version: int, status: Status) -> None:
    await world.store.judge(world.server.id, Verdict(version, status, reading_id, 99, world.clock.now()))
    await redraw(world.client, world.client.parts, world.server.id, reading_id)


def closed_channel(world: World) -> ChannelHandle:
    """Which administrators and the bot can read."""
    bot = world.client.user
    assert bot is not None
    shut, let_in = discord.PermissionOverwrite(view_channel=False), discord.PermissionOverwrite(view_channel=True)
    return world.server.create_text_channel("closed", overwrites={world.server.default_role: shut, bot: let_in})


async def test_the_second_card_on_an_event_names_the_first_and_leads_to_it(play: Play) -> None:
    async with play(pages=PAGES) as world:
        first = await post(world, HERALD)
        second = await post(world, POST)

        link = f"https://discord.com/channels/{world.server.id}/{world.channel.id}/{first.id}"
        assert named(first) == []
        assert named(second) == [f"{LINE}({link}): {HERALD.title} (Skerra Herald)"]


async def test_another_outlets_copy_of_the_same_text_is_named_whatever_its_title_and_time(play: Play) -> None:
    copied = {"url": "https://copy.example/a", "final_url": "https://copy.example/a", "title": "Barley", "site": "Copy"}
    elsewhere = HERALD.model_copy(update={**copied, "published": "2020-01-01"})
    async with play(pages={HERALD.url: HERALD, elsewhere.url: elsewhere}) as world:
        await post(world, HERALD)
        [line] = named(await post(world, elsewhere))
        assert line.endswith(f"{HERALD.title} (Skerra Herald)")


async def test_an_article_on_another_event_and_the_same_one_again_are_not_named(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        assert named(await post(world, BUDGET)) == []
        assert named(await post(world, HERALD)) == []


async def test_another_version_of_the_article_is_not_named(play: Play) -> None:
    pages = dict(PAGES)
    async with play(pages=pages) as world:
        await post(world, HERALD)
        corrected = HERALD.model_copy(update={"title": f"{HERALD.title} (updated)"})
        world.pages.articles[f"{HERALD.url}?v=2"] = corrected
        await world.alice.send(world.channel, f"{HERALD.url}?v=2")
        assert named(world.replies[-1]) == []


async def test_it_goes_when_the_other_is_hidden_and_comes_back_when_it_is_restored(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        await post(world, POST)
        await judge(world, 1, 1, Status.HIDDEN)
        assert named(world.replies[1]) == []
        await judge(world, 1, 2, Status.APPROVED)
        assert len(named(world.replies[1])) == 1


async def test_it_stays_when_a_verdict_over_its_own_card_draws_that_again(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        await post(world, POST)
        await judge(world, 2, 1, Status.APPROVED)
        assert len(named(world.replies[1])) == 1


async def test_what_is_hidden_while_the_card_is_being_posted_is_not_named(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        replied = world.store.replied

        async def late(*how: Any) -> None:
            await judge(world, 1, 1, Status.HIDDEN)
            await replied(*how)

        monkeypatch.setattr(world.store, "replied", late)
        assert named(await post(world, POST)) == []


async def test_hidden_before_it_is_not_named_at_all(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        await judge(world, 1, 1, Status.HIDDEN)
        assert named(await post(world, POST)) == []


async def test_what_waits_for_moderators_is_not_named(play: Play) -> None:
    async with play(pages=PAGES) as world:
        held = world.server.create_text_channel("held")
        await world.store.choose(world.server.id, held.id, Setting.REVIEW, "hold", 1, world.clock.now())
        await world.alice.send(held, HERALD.url)
        assert named(await post(world, POST)) == []


async def test_what_was_deleted_is_not_named(play: Play) -> None:
    async with play(pages=PAGES) as world:
        message = await world.alice.send(world.channel, HERALD.url)
        await world.alice.delete(message)
        assert named(await post(world, POST)) == []


async def test_it_goes_when_the_other_is_deleted(play: Play) -> None:
    async with play(pages=PAGES) as world:
        message = await world.alice.send(world.channel, HERALD.url)
        naming = await post(world, POST)
        assert len(named(naming)) == 1
        await world.alice.delete(message)
        [left] = [one for one in world.channel.history() if one.id == naming.id]
        assert named(left) == []


async def test_a_voice_channel_that_not_everybody_may_join_is_not_for_everybody(play: Play) -> None:
    async with play(pages=PAGES) as world:
        admin = _administrator(world)
        lounge = world.server.create_voice_channel("lounge")
        await world.env.settle()
        place = world.client.get_channel(lounge.id)
        assert isinstance(place, discord.VoiceChannel)
        await place.set_permissions(place.guild.default_role, connect=False)
        await admin.send(lounge, HERALD.url)
        assert len([message for message in lounge.history() if message.author.bot]) == 1
        assert named(await post(world, POST)) == []


async def test_a_server_never_learns_what_was_posted_in_another(play: Play) -> None:
    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        elsewhere = world.env.create_guild()
        channel = elsewhere.create_text_channel("general")
        bob = elsewhere.add_member(world.env.create_user("bob"))
        await world.env.settle()
        await bob.send(channel, POST.url)
        assert [named(message) for message in channel.history() if message.author.bot] == [[]]


async def test_a_closed_channel_is_named_to_those_alone_who_are_let_in(play: Play) -> None:
    async with play(pages=PAGES) as world:
        admin = _administrator(world)
        closed = closed_channel(world)
        await admin.send(closed, HERALD.url)
        assert named(await post(world, POST)) == []

        await admin.send(closed, POST.url)
        [_, second] = [message for message in closed.history() if message.author.bot]
        assert len(named(second)) == 1


async def test_a_closed_channel_may_name_what_everybody_can_read(play: Play) -> None:
    async with play(pages=PAGES) as world:
        admin = _administrator(world)
        closed = closed_channel(world)
        await post(world, HERALD)
        await admin.send(closed, POST.url)
        [card_there] = [message for message in closed.history() if message.author.bot]
        assert len(named(card_there)) == 1


async def test_a_channel_from_which_somebody_is_kept_out_is_not_for_everybody(play: Play) -> None:
    async with play(pages=PAGES) as world:
        quarantined = world.server.create_role("quarantined")
        barred = world.server.create_text_channel(
            "club", overwrites={quarantined: discord.PermissionOverwrite(view_channel=False)}
        )
        await post(world, HERALD, barred)
        assert named(await post(world, POST)) == []


@pytest.mark.parametrize("private", [False, True])
async def test_a_commands_answer_names_it_where_all_can_see_it(play: Play, private: bool) -> None:
    async with play(pages=PAGES, mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=HERALD.url)
        result = await world.alice.slash(world.channel, "summary", url=POST.url, private=private)
        assert result.response is not None
        assert len(named(result.response.message)) == (0 if private else 1)


async def test_a_lookup_that_fails_or_takes_too_long_costs_the_card_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise StoreUnavailable("locked")

    async with play(pages=PAGES) as world:
        await post(world, HERALD)
        monkeypatch.setattr(world.store, "posted_about", fail)
        assert named(await post(world, POST)) == []
        monkeypatch.undo()
        monkeypatch.setattr(also_posted, "SECONDS", 0)
        assert named(await post(world, POST)) == []
        assert len(world.replies) == 3


def test_the_longest_line_keeps_every_card_within_the_limits() -> None:
    long = FERRY.model_copy(update={"title": "title " * 60, "site": "site " * 60})
    for among, style in ((1, Style.FULL), (1, Style.CARD), (4, Style.CARD)):
        assert_within_limits(card([_beside(shown(of=long, shown_id=n)) for n in range(among)], style=style))


def test_a_hostile_title_cannot_speak_from_the_line() -> None:
    said = text_in(card([_beside(shown(), title="](https://phish.example) @everyone [**win**")]))
    assert "@" not in said
    assert said.count("://") == 1
    assert said.count("](") == 1


def _beside(one: Shown, title: str = "other title " * 30) -> Shown:
    entry = Entry(10**17, "https://post.example/a", title, "Outlet " * 40, Noon().now(), 10**19, 3)
    other = Posted(entry, 10**19)
    return Shown(one.id, one.url, one.article, one.kept, 10**19, 10**19, one.fallback, None, other)


def _administrator(world: World) -> MemberActor:
    role = world.server.create_role("admins", permissions=discord.Permissions(administrator=True))
    return world.server.add_member(world.env.create_user("mia"), roles=[role])
