"""A flood of links: slowed and said so once, answered in the end, and nobody else's trouble."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.chat.client import DRAIN_SECONDS
from bot.core.errors import PageBlocked
from bot.core.fair_queue import MOST_WAITING, Asker
from bot.core.guild import Mode
from bot.core.progress import Progress, unwatched
from bot.core.rates import MostReadings
from chat_world import FERRY, URL, Play, World, text_of
from inbox_rows import unfinished

LINKS = [f"https://news.example/{n}" for n in range(50)]
PAGES = dict.fromkeys([URL, *LINKS], FERRY)
TWO_EACH = MostReadings(per_member=2)
SLOWED = "That is a lot of links in a short time"


def let_wait(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """simcord takes whoever waits for a turn for a hang, unless it is told."""
    turn = world.queue.turn

    @asynccontextmanager
    async def awaited(asker: Asker, progress: Progress = unwatched, *, patient: bool = False) -> AsyncGenerator[None]:
        waiting = turn(asker, progress, patient=patient)
        await world.env.external_wait(waiting.__aenter__(), reason="waits for its turn")
        try:
            yield
        finally:
            await waiting.__aexit__(None, None, None)

    monkeypatch.setattr(world.queue, "turn", awaited)


def cards(world: World) -> int:
    return len(world.replies) - notices(world)


def notices(world: World) -> int:
    return sum(SLOWED in text_of(reply) for reply in world.replies)


async def test_a_flood_is_slowed_and_said_so_once_and_all_of_it_is_answered(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        for link in LINKS[:5]:
            await world.alice.send(world.channel, link)
        assert (cards(world), notices(world)) == (2, 1)
        assert len(await unfinished(world.store)) == 3
        for _ in range(3):
            world.clock.forward(timedelta(minutes=5))
            await world.env.settle()

        assert (cards(world), notices(world)) == (5, 1)
        assert await unfinished(world.store) == []


async def test_that_links_are_slowed_is_a_quiet_reply_that_goes_with_its_message(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        *_, slowed = [await world.alice.send(world.channel, link) for link in LINKS[:3]]
        sent = world.sent[-1]
        assert sent["allowed_mentions"] == {"parse": [], "replied_user": False}
        assert sent["message_reference"]["message_id"] == slowed.id
        await world.alice.delete(slowed)

        assert notices(world) == 0
        assert await unfinished(world.store) == []


async def test_others_in_the_channel_are_answered_while_a_flood_waits(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        bob = world.server.add_member(world.env.create_user("bob"))
        for link in LINKS[:9]:
            await world.alice.send(world.channel, link)
        await bob.send(world.channel, LINKS[10])

        assert cards(world) == 3
        assert LINKS[10] in world.pages.asked


async def test_whoever_clicks_an_offer_is_the_one_who_asks(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play(mode=Mode.OFFER, pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        bob = world.server.add_member(world.env.create_user("bob"))
        posted = [await world.alice.send(world.channel, link) for link in LINKS[:4]]
        for message in posted[:3]:
            await world.alice.react(message, "📰")
        await bob.react(posted[3], "📰")

        assert world.pages.asked == [*LINKS[:2], LINKS[3]]


async def test_what_was_read_before_is_shown_at_once_however_many_links_wait(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        for link in [*LINKS[:4], LINKS[0]]:
            await world.alice.send(world.channel, link)

        assert cards(world) == 3


async def test_beyond_thirty_waiting_links_the_rest_is_marked_as_not_read_and_closed(
    play: Play, monkeypatch: pytest.MonkeyPatch, database_file: Path
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        sent = [await world.alice.send(world.channel, link) for link in LINKS[: 2 + MOST_WAITING + 2]]

        marked = {message.id for message in world.channel.history() if message.reactions}
        assert marked == {message.id for message in sent[-2:]}
        assert notices(world) == 1
        with closing(sqlite3.connect(database_file)) as rows:
            outcomes = dict(rows.execute("SELECT outcome, count(*) FROM inbox GROUP BY outcome").fetchall())
        assert outcomes == {"answered": 2, "too_many": 2, None: MOST_WAITING}


async def test_a_stop_in_a_flood_takes_no_time_and_what_waited_is_answered_by_the_next_start(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(pages=PAGES, most=TWO_EACH) as world:
        let_wait(world, monkeypatch)
        for link in LINKS[:4]:
            await world.alice.send(world.channel, link)
        async with asyncio.timeout(DRAIN_SECONDS / 2):
            await world.restart()

        assert cards(world) == 4
        assert await unfinished(world.store) == []


async def test_a_command_above_the_rate_says_when_to_ask_again_and_what_was_read_is_still_shown(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages=PAGES, most=TWO_EACH) as world:
        for link in LINKS[:2]:
            await world.alice.slash(world.channel, "summary", url=link)
        refused = await world.alice.slash(world.channel, "summary", url=LINKS[2], private=True)
        cached = await world.alice.slash(world.channel, "summary", url=LINKS[1], private=True)

        assert refused.response is not None
        assert "ask again in 5 minutes" in text_of(refused.response.message)
        assert cached.response is not None
        assert "Ferry cut" in text_of(cached.response.message)
        assert world.pages.asked == LINKS[:2]


async def test_questions_and_comparisons_count_like_readings(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages=PAGES, most=TWO_EACH) as world:
        await world.alice.slash(world.channel, "ask", url=URL, question="What did it cost?", private=True)
        await world.alice.slash(world.channel, "ask", url=URL, question="Who decided?", private=True)
        asked = await world.alice.slash(world.channel, "ask", url=URL, question="When?", private=True)
        compared = await world.alice.slash(world.channel, "compare", url=URL, other=LINKS[0])

        for refused in (asked, compared):
            assert refused.response is not None
            assert "ask again in 5 minutes" in text_of(refused.response.message)
        assert len(world.reader.questions) == 2


async def test_forms_count_like_commands(play: Play) -> None:
    pages = {URL: FERRY, LINKS[0]: PageBlocked("403")}
    async with play(pages=pages, most=TWO_EACH) as world:
        await world.alice.send(world.channel, URL)
        blocked = await world.alice.slash(world.channel, "summary", url=LINKS[0], private=True)
        assert blocked.response is not None
        asking = await world.alice.click(world.replies[0], label="Ask")
        asked = await world.alice.submit_modal(asking, {"question": "What did it cost?"})
        pasting = await world.alice.click(blocked.response.message, label="Paste the text")
        pasted = await world.alice.submit_modal(pasting, {"text": "The ferry to Skerra stops in May."})

        for refused in (asked, pasted):
            assert refused.response is not None
            assert "ask again in 5 minutes" in text_of(refused.response.message)
        assert world.reader.questions == []
