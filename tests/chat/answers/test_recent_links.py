"""What is offered while a member types a link: what was read here lately, quickly or not at all."""

import pytest

from bot.chat.answers import recent_links
from bot.core.errors import StoreUnavailable
from bot.core.guild import Mode
from bot.core.review import Status, Verdict
from chat_world import FERRY, URL, Play, World, text_of
from shown_before import shown_before

LONG = f"https://news.example/{'a-very-long-slug-' * 8}"


async def offered(world: World, typed: str, command: str = "summary") -> list[tuple[str, str]]:
    choices = await world.alice.autocomplete(world.channel, command, "url", typed)
    return [(choice["name"], choice["value"]) for choice in choices]


@pytest.mark.parametrize("command", ["summary", "argument", "claims", "ask"])
async def test_links_read_here_are_offered_newest_first(play: Play, command: str) -> None:
    async with play() as world:
        await shown_before(world, "Ferry closes")
        await shown_before(world, "Rail works", minutes=1)
        await shown_before(world, "Elsewhere", server_id=5)
        assert await offered(world, "", command) == [
            ("Rail works · Skerra Herald", "https://news.example/Rail-works"),
            ("Ferry closes · Skerra Herald", "https://news.example/Ferry-closes"),
        ]


@pytest.mark.parametrize(("typed", "found"), [("FERRY", 1), ("herald rail", 1), ("news.example", 2), ("zeppelin", 0)])
async def test_they_are_found_by_title_outlet_or_host(play: Play, typed: str, found: int) -> None:
    async with play() as world:
        await shown_before(world, "Ferry closes")
        await shown_before(world, "Rail works")
        assert len(await offered(world, typed)) == found


async def test_a_link_too_long_for_discord_is_offered_by_another_name_and_read_all_the_same(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={LONG: FERRY}) as world:
        shown = await shown_before(world, "Ferry closes " * 20, url=LONG)
        [(name, value)] = await offered(world, "ferry")
        assert len(name) <= 100
        assert value == f"shown:{shown.id}"

        result = await world.alice.slash(world.channel, "summary", url=value)
        assert result.response is not None
        assert "Ferry" in text_of(result.response.message)
        assert world.pages.asked in ([], [LONG])


async def test_another_name_leads_nowhere_from_another_server_or_once_it_is_hidden(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        elsewhere = await shown_before(world, "Elsewhere", url=f"{LONG}1", server_id=5)
        hidden = await shown_before(world, "A rumour", url=f"{LONG}2")
        verdict = Verdict(1, Status.HIDDEN, hidden.kept.id, 9, world.clock.now())
        await world.store.judge(world.server.id, verdict)
        for shown in (elsewhere, hidden):
            result = await world.alice.slash(world.channel, "summary", url=f"shown:{shown.id}", private=True)
            assert result.response is not None
            assert text_of(result.response.message).startswith("This link cannot be read")
        assert world.pages.asked == []


async def test_no_more_are_offered_than_discord_takes(play: Play) -> None:
    async with play() as world:
        for n in range(30):
            await shown_before(world, f"Ferry {n}", minutes=n)
        choices = await offered(world, "ferry")
        assert len(choices) == 25
        assert choices[0][0].startswith("Ferry 29")


async def test_in_a_direct_message_its_own_links_are_offered(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        await shown_before(world, "In the server")
        await world.alice.user.slash("summary", url=URL)
        choices = await world.alice.user.autocomplete("summary", "url", "")
        assert [choice["value"] for choice in choices] == [URL]


async def test_a_database_that_fails_offers_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(*_: object) -> None:
        raise StoreUnavailable("locked")

    async with play() as world:
        monkeypatch.setattr(world.store, "shown_in", fail)
        assert await offered(world, "ferry") == []
        assert caplog.records == []


async def test_a_database_that_takes_too_long_offers_nothing(
    play: Play, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with play() as world:
        await shown_before(world, "Ferry closes")
        monkeypatch.setattr(recent_links, "SECONDS", 0)
        assert await offered(world, "ferry") == []
        assert caplog.records == []


@pytest.mark.parametrize("typed", [URL, f"<{URL}>", f"  {URL} ", URL.removeprefix("https://")])
async def test_a_link_is_taken_as_people_type_it(play: Play, typed: str) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=typed)
        assert FERRY.title in text_of(world.replies[0])
