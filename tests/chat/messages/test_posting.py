"""What is posted where a link was posted: in the style, the language and with the thread that the channel wants."""

from datetime import timedelta
from typing import Any

import discord
import pytest
from structlog.testing import capture_logs

from bot.core.errors import NotAnArticle, PageBlocked, PageGone
from bot.core.guild import Mode, Setting
from bot.core.kept import Place
from bot.core.ports import Page
from bot.core.words.catalogue import speaking
from chat_world import FERRY, URL, Play, World, buttons_of, text_of
from inbox_rows import unfinished

OTHER = "https://news.example/other"


async def choose(world: World, setting: Setting, value: str) -> None:
    await world.store.choose(world.server.id, world.server.id, setting, value, world.alice.id, world.clock.now())


def make_french(world: World) -> None:
    server = world.client.get_guild(world.server.id)
    assert server is not None
    server.preferred_locale = discord.Locale.french


def marks(world: World) -> list[str]:
    """The reactions on the first message of the channel."""
    return [str(reaction.emoji) for reaction in world.channel.history()[0].reactions]


def read_slowly(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """No page comes before the gate of the fake pages is open."""
    fetch = world.pages.fetch
    world.pages.gate.clear()

    async def waiting(url: str) -> Page:
        await world.env.external_wait(world.pages.gate.wait(), reason="the page is slow")
        return await fetch(url)

    monkeypatch.setattr(world.pages, "fetch", waiting)


def typed(world: World) -> int:
    return sum(request.path.endswith("/typing") for request in world.env.http_requests)


async def test_in_style_full_the_message_itself_says_what_the_panels_say(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.STYLE, "full")
        await world.alice.send(world.channel, URL)

        said = text_of(world.replies[0])
        assert "– The council spent 4.2 million euros on the quay." in said
        assert "– The council spent €4.2 million on the quay." in said
        assert "Said by Ana Ruiz" in said
        assert buttons_of(world.replies[0])


async def test_in_style_full_several_links_are_compact_all_the_same(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: FERRY}) as world:
        await choose(world, Setting.STYLE, "full")
        await world.alice.send(world.channel, f"{URL} {OTHER}")

        assert "Said by Ana Ruiz" not in text_of(world.replies[0])


async def test_a_thread_named_by_the_article_hangs_off_our_own_reply(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.THREADS, "always")
        await world.alice.send(world.channel, URL)

        [thread] = world.channel.threads
        assert thread.id == world.replies[0].id
        assert thread.name == "Ferry cut was hidden, columnist says"
        assert [message.content for message in thread.history() if message.content] == []


async def test_a_long_and_hostile_title_names_a_thread_all_the_same(play: Play) -> None:
    titled = FERRY.model_copy(update={"title": f"@everyone <@1> {'very ' * 40}long"})
    async with play(pages={URL: titled}) as world:
        await choose(world, Setting.THREADS, "always")
        await world.alice.send(world.channel, URL)

        [thread] = world.channel.threads
        assert thread.name
        assert len(thread.name) <= 100
        assert "@everyone" not in thread.name


async def test_without_the_permission_for_threads_there_is_a_card_and_no_attempt(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.THREADS, "always")
        me = world.env.guild.me
        assert me is not None
        closed = world.server.create_text_channel(
            "no-threads", overwrites={me: discord.PermissionOverwrite(create_public_threads=False)}
        )
        await world.alice.send(closed, URL)

        assert len(closed.history()) == 2
        assert not any(request.path.endswith("/threads") for request in world.env.http_requests)


@pytest.mark.parametrize("code", [160004, 50024, 50013, 160006])
async def test_a_thread_that_discord_refuses_costs_nothing_but_the_thread(play: Play, code: int) -> None:
    async with play() as world:
        await choose(world, Setting.THREADS, "always")
        world.env.inject_error("POST", "/channels/*/messages/*/threads", status=400, code=code)
        await world.alice.send(world.channel, URL)

        assert len(world.replies) == 1
        assert await unfinished(world.store) == []


async def test_in_a_thread_no_thread_is_opened(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.THREADS, "always")
        start = await world.alice.send(world.channel, "Let us talk")
        known = world.client.get_channel(world.channel.id)
        assert isinstance(known, discord.TextChannel)
        await known.get_partial_message(start.id).create_thread(name="talk")
        [thread] = world.channel.threads
        await world.alice.send(thread, URL)

        assert any("Ferry cut" in text_of(message) for message in thread.history())
        assert sum(request.path.endswith("/threads") for request in world.env.http_requests) == 1


@pytest.mark.parametrize(
    ("chosen", "asked_in"), [("article", None), ("de", "de"), ("server", "fr"), ("en", None), ("nl", "nl")]
)
async def test_readings_are_asked_for_in_the_language_that_the_channel_wants(
    play: Play, chosen: str, asked_in: str | None
) -> None:
    async with play() as world:
        make_french(world)
        await choose(world, Setting.LANGUAGE, chosen)
        await world.alice.send(world.channel, URL)

        assert world.reader.languages == [asked_in]


async def test_what_was_accepted_before_a_restart_is_read_in_the_language_that_holds_now(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        message = await world.alice.send(world.channel, URL)
        await world.client.inbox.accept(Place(world.server.id, world.channel.id, message.id), [URL])
        await choose(world, Setting.LANGUAGE, "de")
        await world.restart()

        assert world.reader.languages == ["de"]


@pytest.mark.parametrize(("chosen", "spoken"), [("de", "de"), ("article", "fr"), ("server", "fr"), ("nl", "fr")])
async def test_a_public_card_speaks_the_channels_language_or_else_the_servers(
    play: Play, monkeypatch: pytest.MonkeyPatch, chosen: str, spoken: str
) -> None:
    said: list[str | None] = []

    def noted(locale: str | None) -> Any:
        said.append(locale)
        return speaking(locale)

    monkeypatch.setattr("bot.chat.messages.posting.speaking", noted)
    async with play() as world:
        make_french(world)
        await choose(world, Setting.LANGUAGE, chosen)
        await world.alice.send(world.channel, URL)

        assert said == [spoken]


@pytest.mark.parametrize("mode", [Mode.AUTO, Mode.OFFER])
async def test_a_link_to_a_blocked_site_is_as_if_it_were_not_there(play: Play, mode: Mode) -> None:
    async with play(mode=mode) as world:
        await choose(world, Setting.BLOCKED_SITES, "news.example")
        await world.alice.send(world.channel, "https://www.news.example/ferry")

        assert world.pages.asked == []
        assert world.replies == []
        assert marks(world) == []


async def test_where_only_some_sites_are_allowed_the_others_are_left_alone(play: Play) -> None:
    async with play() as world:
        await choose(world, Setting.ALLOWED_SITES, "other.example")
        await world.alice.send(world.channel, f"{URL}")

        assert world.pages.asked == []


async def test_a_link_that_leads_to_a_blocked_site_is_not_shown(play: Play) -> None:
    short = "https://short.example/x"
    led = FERRY.model_copy(update={"url": short, "final_url": URL})
    async with play(pages={short: led}) as world:
        await choose(world, Setting.BLOCKED_SITES, "news.example")
        await world.alice.send(world.channel, short)

        assert world.replies == []


async def test_a_site_blocked_between_the_link_and_a_restart_is_not_read(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        message = await world.alice.send(world.channel, URL)
        await world.client.inbox.accept(Place(world.server.id, world.channel.id, message.id), [URL])
        await choose(world, Setting.BLOCKED_SITES, "news.example")
        await world.restart()

        assert world.pages.asked == []
        assert await unfinished(world.store) == []


async def test_a_failure_is_one_small_reaction_and_the_menu_says_why_to_the_asker_alone(play: Play) -> None:
    async with play(pages={URL: PageBlocked("403")}) as world:
        message = await world.alice.send(world.channel, URL)
        assert world.replies == []
        assert marks(world) == ["⚠️"]

        result = await world.alice.context_menu(world.channel, "Read this article", message)
        assert world.replies == []
        assert result.followups[-1].ephemeral
        assert "does not let Nutgraf read this page" in text_of(result.followups[-1].message)
        assert world.pages.asked == [URL]  # the reason is remembered


async def test_a_page_without_an_article_is_no_failure(play: Play) -> None:
    async with play(pages={URL: NotAnArticle(), OTHER: NotAnArticle()}) as world:
        await world.alice.send(world.channel, f"{URL} {OTHER}")

        assert marks(world) == []


@pytest.mark.parametrize("mode", [Mode.OFFER, Mode.REQUEST])
async def test_whoever_asked_for_a_page_without_an_article_gets_a_sign(play: Play, mode: Mode) -> None:
    async with play(mode=mode, pages={URL: NotAnArticle()}) as world:
        me = world.client.user
        assert me is not None
        posted = await world.alice.send(world.channel, f"<@{me.id}> {URL}" if mode is Mode.REQUEST else URL)
        if mode is Mode.OFFER:
            await world.alice.react(posted, "📰")

        assert marks(world)[-1] == "⚠️"


async def test_without_the_permission_to_react_a_failure_is_silent(play: Play) -> None:
    async with play(pages={URL: PageGone("404")}) as world:
        me = world.env.guild.me
        assert me is not None
        channel = world.server.create_text_channel(
            "no-reactions", overwrites={me: discord.PermissionOverwrite(add_reactions=False)}
        )
        await world.alice.send(channel, URL)

        assert not channel.history()[0].reactions
        assert not any("/reactions/" in request.path for request in world.env.http_requests)


async def test_a_channel_that_refuses_is_left_alone_for_ten_minutes(play: Play) -> None:
    async with play(pages={URL: FERRY, OTHER: FERRY}) as world:
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, OTHER)
        assert world.pages.asked == [URL]

        world.clock.time -= timedelta(days=1)  # setting the clock makes it last no longer
        world.clock.forward(timedelta(minutes=10))
        await world.alice.send(world.channel, OTHER)
        assert len(world.replies) == 1


async def test_in_a_channel_that_refuses_a_clicked_offer_is_left_alone_too(play: Play) -> None:
    async with play(mode=Mode.OFFER, pages={URL: FERRY, OTHER: FERRY}) as world:
        offered = [await world.alice.send(world.channel, url) for url in (URL, OTHER)]
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
        for message in offered:
            await world.alice.react(message, "📰")

        assert world.pages.asked == [URL]


async def test_a_message_that_is_gone_does_not_close_its_channel(play: Play) -> None:
    async with play() as world:
        world.env.inject_error("POST", "/channels/*/messages", status=404, code=10008)
        await world.alice.send(world.channel, URL)
        await world.alice.send(world.channel, URL)

        assert len(world.replies) == 1


async def test_while_a_link_is_read_the_channel_shows_that_we_type(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.messages.typing_sign.FIRST_PAUSE", 0)
    async with play() as world:
        read_slowly(world, monkeypatch)
        await world.alice.send(world.channel, URL)
        assert typed(world) == 1
        world.pages.gate.set()
        await world.env.settle()

        assert len(world.replies) == 1
        assert typed(world) == 1


async def test_a_channel_in_which_we_may_not_type_gets_its_card(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.messages.typing_sign.FIRST_PAUSE", 0)
    async with play() as world:
        world.env.inject_error("POST", "/channels/*/typing", status=403, code=50013)
        with capture_logs() as logs:
            await world.alice.send(world.channel, URL)

        assert len(world.replies) == 1
        assert "typing_refused" in [line["event"] for line in logs]
