"""/recent: what was read in this server lately, for one member alone, as far as that member may see it."""

from datetime import UTC, datetime
from typing import Any

import discord
import pytest

from bot.chat.answers.recent import recent_view
from bot.core import words
from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode, Setting
from bot.core.recent import LONGEST_SEARCH, Entry, Search
from bot.core.review import Status, Verdict
from chat_world import URL, Play, World, buttons_of, parts, text_of
from shown_before import shown_before


async def recent(world: World, **search: str) -> discord.Message:
    result = await world.alice.slash(world.channel, "recent", **search)
    assert result.ephemeral
    assert result.response is not None
    return result.response.message


def titles(message: discord.Message) -> list[str]:
    return [option["label"] for part in parts(message.components) for option in part.get("options", [])]


def states(message: discord.Message) -> dict[str, bool]:
    """Whether each button can be clicked."""
    return {button["label"]: not button.get("disabled", False) for button in buttons_of(message)}


async def judge(world: World, reading_id: int, status: Status) -> None:
    await world.store.judge(world.server.id, Verdict(1, status, reading_id, 9, world.clock.now()))


async def test_what_was_read_is_listed_newest_first_with_its_outlet_and_day(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        await shown_before(world, "Rail works")
        await world.alice.send(world.channel, URL)
        listed = await recent(world)

        assert titles(listed) == ["Ferry cut was hidden, columnist says", "Rail works"]
        assert "**Rail works**\n-# Skerra Herald · read on 14 March 2026" in text_of(listed)
        assert buttons_of(listed) == []


async def test_other_servers_readings_are_never_listed(play: Play) -> None:
    async with play() as world:
        await shown_before(world, "Elsewhere", server_id=5)
        await shown_before(world, "In a direct message", server_id=None)
        assert text_of(await recent(world)) == words.recent.nothing()


async def test_a_channel_that_a_member_cannot_read_stays_closed(play: Play) -> None:
    async with play() as world:
        secret = world.server.create_text_channel(
            "secret", overwrites={world.server.default_role: discord.PermissionOverwrite(view_channel=False)}
        )
        await shown_before(world, "Moderators only", channel_id=secret.id)
        await shown_before(world, "For all")
        listed = await recent(world)
        assert titles(listed) == ["For all"]

        mod = world.server.add_member(
            world.env.create_user("mod"),
            roles=[world.server.create_role("mods", permissions=discord.Permissions(administrator=True))],
        )
        seen = await mod.slash(world.channel, "recent")
        assert seen.response is not None
        assert titles(seen.response.message) == ["For all", "Moderators only"]


async def test_a_thread_is_as_open_as_its_channel_and_a_private_one_stays_closed(play: Play) -> None:
    async with play() as world:
        channel = world.client.get_channel(world.channel.id)
        assert isinstance(channel, discord.TextChannel)
        for name, kind in (("Open", discord.ChannelType.public_thread), ("Closed", discord.ChannelType.private_thread)):
            thread = await channel.create_thread(name=name, type=kind)
            await shown_before(world, name, channel_id=thread.id)
        assert titles(await recent(world)) == ["Open"]


async def test_a_card_is_opened_for_the_one_who_chose_it_and_the_list_stays(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        await world.alice.send(world.channel, URL)
        listed = await recent(world)
        [option] = [option for part in parts(listed.components) for option in part.get("options", [])]
        result = await world.alice.select(listed, [option["value"]], custom_id="nutgraf:recent-card")

        assert result.response is not None
        assert result.response.ephemeral
        assert result.response.id != listed.id
        assert "**Ferry cut was hidden, columnist says**" in text_of(result.response.message)
        panel = await world.alice.click(result.response.message, label="Claims")
        assert panel.ephemeral
        assert len(world.replies) == 1


async def test_what_moderators_hid_is_not_listed_and_can_no_longer_be_opened(play: Play) -> None:
    async with play() as world:
        shown = await shown_before(world, "A rumour")
        listed = await recent(world)
        await judge(world, shown.kept.id, Status.HIDDEN)

        assert text_of(await recent(world)) == words.recent.nothing()
        result = await world.alice.select(listed, [str(shown.id)], custom_id="nutgraf:recent-card")
        assert result.response is not None
        assert text_of(result.response.message) == words.recent.not_here()


async def test_where_cards_wait_for_moderators_only_what_they_approved_is_listed(play: Play) -> None:
    async with play() as world:
        await shown_before(world, "Waiting")
        approved = await shown_before(world, "Approved")
        await judge(world, approved.kept.id, Status.APPROVED)
        server = world.server.id
        await world.store.choose(server, world.channel.id, Setting.REVIEW, "hold", 9, world.clock.now())
        assert titles(await recent(world)) == ["Approved"]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ({"word": "ferry"}, ["Ferry closes", "FERRY opens"]),
        ({"word": "OPENS ferry"}, ["FERRY opens"]),
        ({"outlet": "herald"}, ["Ferry closes"]),
        ({"outlet": "post.example"}, ["FERRY opens", "Rail works"]),
        ({"word": "ferry", "outlet": "post"}, ["FERRY opens"]),
        ({"word": "ferry: opens"}, ["FERRY opens"]),
    ],
)
async def test_it_is_searched_by_words_of_the_title_and_by_outlet(
    play: Play, search: dict[str, str], found: list[str]
) -> None:
    async with play() as world:
        await shown_before(world, "Ferry closes", minutes=3)
        await shown_before(world, "FERRY opens", site="", url="https://post.example/1", minutes=2)
        await shown_before(world, "Rail works", site="", url="https://post.example/herald", minutes=1)
        assert sorted(titles(await recent(world, **search))) == sorted(found)


async def test_what_is_not_found_is_said_so(play: Play) -> None:
    async with play() as world:
        await shown_before(world, "Ferry closes")
        assert text_of(await recent(world, word="zeppelin")) == words.recent.nothing_found()


async def test_pages_turn_in_place_keep_to_the_search_and_survive_a_restart(play: Play) -> None:
    async with play() as world:
        for n in range(21):
            await shown_before(world, f"Ferry {n}", minutes=n)
        await shown_before(world, "Rail", minutes=30)
        listed = await recent(world, word="ferry", outlet="herald")
        assert (len(titles(listed)), states(listed)) == (10, {"‹": False, "›": True})
        assert "page 1 of 3" in text_of(listed)

        await world.restart()
        await world.alice.click(listed, label="›")
        second = world.channel.history(viewer=world.alice)[-1]
        assert second.id == listed.id
        assert (titles(second)[0], states(second)) == ("Ferry 10", {"‹": True, "›": True})
        await world.alice.click(second, label="›")
        last = world.channel.history(viewer=world.alice)[-1]
        assert (titles(last), states(last)) == (["Ferry 0"], {"‹": True, "›": False})


async def test_a_page_that_went_meanwhile_is_the_last_one_that_is_left(play: Play) -> None:
    async with play() as world:
        kept = [await shown_before(world, f"Ferry {n}", minutes=n) for n in range(11)]
        listed = await recent(world)
        await judge(world, kept[0].kept.id, Status.HIDDEN)
        await world.alice.click(listed, label="›")
        shown = world.channel.history(viewer=world.alice)[-1]
        assert len(titles(shown)) == 10
        assert states(shown) == {}


async def test_in_a_direct_message_it_lists_what_was_read_in_it(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await shown_before(world, "In the server")
        await world.alice.user.slash("summary", url=URL)
        result = await world.alice.user.slash("recent")

        assert result.response is not None
        assert titles(result.response.message) == ["Ferry cut was hidden, columnist says"]
        stranger = world.env.create_user("stranger")
        other = await stranger.slash("recent")
        assert text_of(other.response.message) == words.recent.nothing()


async def test_a_database_that_fails_is_admitted(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(*_: object) -> None:
        raise StoreUnavailable("locked")

    async with play() as world:
        monkeypatch.setattr(world.store, "shown_in", fail)
        assert words.failures.out_of_order() in text_of(await recent(world))


def test_the_longest_list_keeps_to_every_limit() -> None:
    entries = [_entry(10**17, title="＠everyone *w* " * 40, site="S" * 300) for _ in range(1_000)]
    search = Search.of("ü:" * LONGEST_SEARCH, "@" * 200)
    message = recent_view(entries, search, 50)
    components: list[Any] = list(parts([item.to_component_dict() for item in message.children]))
    assert len(components) <= 40
    assert sum(len(part.get("content", "")) for part in components) <= 4_000
    assert all(len(part.get("custom_id", "")) <= 100 for part in components)
    options = [option for part in components for option in part.get("options", [])]
    assert all(0 < len(option["label"]) <= 100 and len(option["description"]) <= 100 for option in options)


def test_an_article_without_a_title_can_be_chosen_too() -> None:
    message = recent_view([_entry(1, title="")], Search(), 1)
    [option] = [
        option
        for part in parts([item.to_component_dict() for item in message.children])
        for option in part.get("options", [])
    ]
    assert option["label"] == words.recent.without_title()


def _entry(shown_id: int, title: str = "Title", site: str | None = None) -> Entry:
    return Entry(shown_id, URL, title, site, datetime(2026, 3, 14, tzinfo=UTC), 2, 3)


async def test_what_somebody_had_read_privately_is_listed_for_nobody(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=URL, private=True)
        assert text_of(await recent(world)) == words.recent.nothing()
        await world.alice.slash(world.channel, "summary", url=URL)
        assert titles(await recent(world)) == ["Ferry cut was hidden, columnist says"]
