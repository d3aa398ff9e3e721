"""What is posted while the bot hears nothing: between two sessions or processes, while its database is locked."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import pytest
from structlog.testing import capture_logs

from bot.chat.messages.catching_up import EVERY, LONGEST_PAUSE
from bot.core.guild import Mode
from bot.store import database
from chat_world import URL
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message


@pytest.fixture
async def here(double: DiscordDouble, database_file: Path) -> AsyncIterator[Connected]:
    async with connected(double, database_file) as here:
        yield here


def replied_to(double: DiscordDouble) -> list[Message]:
    return [sent.reference for sent in double.sent if sent.reference]


def histories(double: DiscordDouble) -> int:
    return len([call for call in double.calls if call.method == "GET" and call.path.endswith("/messages")])


def heard(here: Connected, message: Message) -> bool:
    channel = here.client.get_channel(int(here.channel.id))
    return isinstance(channel, discord.TextChannel) and channel.last_message_id == int(message.id)


async def marked(here: Connected, newest: str | None) -> None:
    """Until the channel's watermark is its newest message, or there is none."""
    wanted = {int(here.channel.id): int(newest)} if newest else {}
    async with asyncio.timeout(10):
        while await here.store.watermarks(int(here.channel.guild.id)) != wanted:
            here.clock.forward(EVERY)
            await asyncio.sleep(0.01)


@asynccontextmanager
async def deaf(here: Connected) -> AsyncGenerator[None]:
    """The session is lost and the next begins when the block ends: of what is posted meanwhile nothing is replayed."""
    identifies = here.discord.gateway.identifies
    async with here.discord.outage():
        await here.discord.invalidate()
        yield
    await here.discord.wait_until(lambda: here.discord.gateway.identifies > identifies)


@asynccontextmanager
async def locked(file: Path) -> AsyncGenerator[None]:
    with closing(sqlite3.connect(file, isolation_level=None, timeout=0)) as other:
        async with asyncio.timeout(10):
            while not other.in_transaction:
                with suppress(sqlite3.OperationalError):  # the bot is writing, and needs the event loop to end that
                    other.execute("BEGIN IMMEDIATE")
                await asyncio.sleep(0)
        yield


async def test_a_session_that_resumes_reads_no_history(here: Connected) -> None:
    first = await here.post()
    await here.card_below(first)
    async with here.discord.outage():
        missed = await here.post()
    await here.card_below(missed)
    await here.finished()
    assert replied_to(here.discord) == [first, missed]
    assert histories(here.discord) == 0


async def test_what_was_posted_before_a_fresh_session_is_answered_once(here: Connected) -> None:
    await here.card()
    async with deaf(here):
        missed = await here.post()
    await here.card_below(missed)
    await here.finished()
    assert here.discord.gateway.resumes == 0
    assert replied_to(here.discord)[1:] == [missed]


async def test_what_was_posted_while_the_bot_was_down_is_answered_once(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        answered = await here.post()
        await here.card_below(answered)
    missed = [await here.post(), await here.post("no link"), await here.post()]
    with capture_logs() as logs:
        for _ in range(2):
            async with connected(double, database_file, channel=here.channel) as again:
                await again.card_below(missed[0])
                await again.card_below(missed[2])
                await marked(again, here.channel.last_message_id)
                await again.finished()
    assert sorted(message.id for message in replied_to(double)) == [answered.id, missed[0].id, missed[2].id]
    assert [line["event"] for line in logs].count("catching_up") == 1


async def test_what_was_deleted_or_edited_while_the_bot_was_down_has_its_reply_follow(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        posted = [await here.post() for _ in range(3)]
        replies = [await here.card_below(message) for message in posted]
        await here.finished()
    await double.delete_message(posted[0])
    await double.edit_message(posted[1], {"content": "never mind"})
    async with connected(double, database_file, channel=here.channel) as again:
        await double.wait_until(lambda: replies[0].deleted and replies[1].deleted)
        await again.finished()
    assert not replies[2].deleted
    assert sorted(message.id for message in replied_to(double)) == [message.id for message in posted]


async def test_where_nothing_was_missed_nothing_is_read(double: DiscordDouble, database_file: Path) -> None:
    async with connected(double, database_file) as here:
        await marked(here, here.channel.id)
        last = await here.post("Hello")
        async with asyncio.timeout(10):
            while not heard(here, last):  # noqa: ASYNC110
                await asyncio.sleep(0.005)
    async with connected(double, database_file, channel=here.channel) as again:
        await marked(again, last.id)
        await again.heard_all()
    assert histories(double) == 0


async def test_a_first_start_answers_nothing_that_was_there_before(double: DiscordDouble, database_file: Path) -> None:
    channel = double.add_guild().add_channel("news")
    await double.post_message(channel, channel.guild.owner, URL)
    async with connected(double, database_file, channel=channel) as here:
        await marked(here, channel.last_message_id)
        first = await here.post()
        await here.card_below(first)
    assert replied_to(double) == [first]


async def test_a_channel_where_nothing_was_posted_yet_is_caught_up_on(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        await marked(here, here.channel.id)
    missed = await here.post()
    async with connected(double, database_file, channel=here.channel) as again:
        await again.card_below(missed)


async def test_what_was_posted_where_links_are_not_answered_never_is(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        await here.card()
    await here.post()
    async with connected(double, database_file, Mode.OFF, here.channel) as off:
        await marked(off, None)
    async with connected(double, database_file, channel=here.channel) as again:
        await marked(again, here.channel.last_message_id)
        await again.card()
    assert len(replied_to(double)) == 2


async def test_what_is_older_than_six_hours_is_let_be(
    double: DiscordDouble, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connected(double, database_file) as here:
        await here.card()
    await here.post()
    monkeypatch.setattr("fakes.Noon.now", lambda _: datetime.now(UTC) + timedelta(hours=6, minutes=1))
    async with connected(double, database_file, channel=here.channel) as again:
        await marked(again, here.channel.last_message_id)
    assert len(replied_to(double)) == 1
    assert histories(double) == 0


async def test_a_link_that_a_locked_database_could_not_take_is_answered_once_it_can(
    double: DiscordDouble, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "busy_timeout=20"))
    async with connected(double, database_file) as here:
        await marked(here, here.channel.id)
        async with locked(database_file), asyncio.timeout(10):
            missed = await here.post()
            await here.heard_all()
            with capture_logs() as logs:
                here.clock.forward(EVERY)
                while "not_caught_up" not in [line["event"] for line in logs]:  # noqa: ASYNC110 - a log wakes nobody
                    await asyncio.sleep(0.005)
        here.clock.forward(LONGEST_PAUSE)
        await here.card_below(missed)
        await here.finished()
        await here.heard_all()
        here.clock.forward(LONGEST_PAUSE)
        await here.heard_all()
    assert replied_to(double) == [missed]


async def test_a_link_that_no_database_took_is_answered_by_the_next_process(
    double: DiscordDouble, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "busy_timeout=20"))
    async with connected(double, database_file) as here:
        await marked(here, here.channel.id)
        async with locked(database_file):
            missed = await here.post()
            await here.heard_all()
        await here.card()  # which moves the watermark, but not past what is missed
    async with connected(double, database_file, channel=here.channel) as again:
        await again.card_below(missed)
        await again.finished()
    assert len(replied_to(double)) == 2
