"""Discord stumbles: calls that fail before or after their work, connections that break, events that come again."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import discord
import pytest
from structlog.testing import capture_logs

from bot.chat import sending
from bot.core.errors import DiscordUnreachable
from bot.core.guild import Mode
from chat_world import URL
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble


def stumbles(*faults: dict[str, Any]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("fault", faults, ids=lambda fault: " ".join(fault))


ILL: dict[str, Any] = {"status": 503}
ILL_AFTERWARDS: dict[str, Any] = {"status": 503, "after_work": True}
RESET: dict[str, Any] = {"reset": True}
RESET_AFTERWARDS: dict[str, Any] = {"reset": True, "after_work": True}
BUSY: dict[str, Any] = {"status": 429, "retry_after": 0.01}


@pytest.fixture
async def here(double: DiscordDouble, database_file: Path) -> AsyncIterator[Connected]:
    async with connected(double, database_file) as here:
        yield here


@stumbles(ILL, ILL_AFTERWARDS, RESET, RESET_AFTERWARDS, BUSY)
async def test_a_card_comes_exactly_once_when_discord_stumbles(here: Connected, fault: dict[str, Any]) -> None:
    for _ in range(2):
        here.discord.fail_next("POST", "/messages$", **fault)
    message = await here.post()
    await here.card_below(message)
    await here.finished()
    assert [sent.reference for sent in here.discord.sent] == [message]
    posts = [call for call in here.discord.calls if call.method == "POST" and call.path.endswith("/messages")]
    assert len(posts) == 3


async def test_an_answer_that_discord_was_too_ill_to_take_comes_when_the_connection_does(here: Connected) -> None:
    for _ in range(sending.ATTEMPTS):
        here.discord.fail_next("POST", "/messages$")
    with capture_logs() as logs:
        message = await here.post()
        async with asyncio.timeout(10):
            while "inbox_answer_failed" not in [line["event"] for line in logs]:  # noqa: ASYNC110 - a log wakes nobody
                await asyncio.sleep(0.005)
    assert here.discord.sent == []
    await here.discord.drop()
    assert await here.card_below(message)
    await here.finished()
    assert len(here.discord.sent) == 1


@stumbles(ILL_AFTERWARDS, RESET, RESET_AFTERWARDS)
async def test_a_click_is_answered_when_its_acknowledgement_stumbles(here: Connected, fault: dict[str, Any]) -> None:
    card = await here.card()
    here.discord.fail_next("POST", "/callback$", **fault)
    opened = await here.discord.click(card, card.button("Claims"), here.member)
    assert [answer.text.split(" · ")[0] for answer in opened.answers] == ["**Claims**"]


@stumbles(RESET, RESET_AFTERWARDS)
async def test_a_click_is_answered_when_its_answer_stumbles(here: Connected, fault: dict[str, Any]) -> None:
    card = await here.card()
    here.discord.fail_next("PATCH", "@original$", **fault)
    opened = await here.discord.click(card, card.button("Claims"), here.member)
    assert [answer.text.split(" · ")[0] for answer in opened.answers] == ["**Claims**"]


async def test_a_click_that_comes_too_late_is_let_go_in_peace(
    here: Connected, caplog: pytest.LogCaptureFixture
) -> None:
    card = await here.card()
    here.discord.fail_next("POST", "/callback$", status=404, code=10062)
    with capture_logs() as logs:
        clicking = asyncio.create_task(here.discord.click(card, card.button("Claims"), here.member))
        await here.discord.wait_for_call("POST", "/callback$")
        await here.card()
        clicking.cancel()
    assert "interaction_expired" in [line["event"] for line in logs]
    assert caplog.records == []


async def test_a_panel_opens_while_another_process_writes_to_the_database(here: Connected) -> None:
    card = await here.card()
    with closing(sqlite3.connect(here.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        opened = await here.discord.click(card, card.button("Claims"), here.member)
    assert opened.text.startswith("**Claims**")


@stumbles(ILL, RESET)
async def test_the_offer_is_made_when_discord_stumbles(
    double: DiscordDouble, database_file: Path, fault: dict[str, Any]
) -> None:
    async with connected(double, database_file, Mode.OFFER) as here:
        double.fail_next("PUT", "/reactions/", **fault)
        message = await here.post()
        await double.wait_until(lambda: message.reactions)


async def test_what_is_posted_while_the_gateway_is_away_is_answered_once_it_is_back(here: Connected) -> None:
    async with here.discord.outage():
        message = await here.post()
    assert await here.card_below(message)
    await here.finished()
    assert (len(here.discord.sent), here.discord.gateway.resumes, here.discord.gateway.identifies) == (1, 1, 1)


async def test_after_a_session_is_lost_links_are_answered_as_before(here: Connected) -> None:
    first = await here.card()
    await here.discord.invalidate()
    await here.discord.wait_until(lambda: here.discord.gateway.identifies == 2)
    second = await here.card()
    assert here.discord.sent == [first, second]


async def test_one_event_that_comes_ten_times_is_answered_once(here: Connected) -> None:
    here.pages.gate.clear()
    message = await here.post()
    for _ in range(5):
        here.discord.dispatch("MESSAGE_CREATE", here.event_of(message), here.channel.guild)
    await here.pages.asking.wait()
    here.pages.gate.set()
    await here.card_below(message)
    for _ in range(5):
        here.discord.dispatch("MESSAGE_CREATE", here.event_of(message), here.channel.guild)
    await here.card()
    assert len(here.discord.sent) == 2
    assert here.pages.asked == [URL]


async def test_a_message_deleted_while_its_link_is_read_gets_nothing(here: Connected) -> None:
    here.pages.gate.clear()
    message = await here.post()
    await here.pages.asking.wait()
    await here.discord.delete_message(message)
    here.pages.gate.set()
    await here.finished()
    assert here.discord.sent == []


async def test_a_message_deleted_while_its_menus_answer_is_made_takes_the_answer_along(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file, Mode.REQUEST) as here:
        message = await here.post()
        here.pages.gate.clear()
        await double.use_menu("Read this article", message, here.member, until="acknowledged")
        await here.pages.asking.wait()
        await double.delete_message(message)
        [deferral] = double.sent
        try:
            await double.wait_until(lambda: deferral.deleted)
        finally:
            here.pages.gate.set()
        await double.wait_for_call("PATCH", "@original$")
        await here.heard_all()
        assert [sent.text for sent in double.sent if not sent.ephemeral and not sent.deleted] == []


@pytest.mark.parametrize("double", [{"message_content_allowed": False}], indirect=True)
async def test_where_message_content_is_refused_the_commands_still_work(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        asked = await double.slash("summary", {"url": URL}, here.member, here.channel)
        assert "Ferry cut" in asked.text


@pytest.mark.parametrize("path", ["/users/@me$", "/gateway/bot$"])
async def test_a_start_without_discord_is_told_in_one_line(
    double: DiscordDouble, database_file: Path, path: str
) -> None:
    double.fail_next("GET", path)
    with pytest.raises(DiscordUnreachable):
        async with connected(double, database_file):
            pass


@stumbles(ILL, RESET)
async def test_the_commands_are_brought_to_discord_although_it_stumbles(
    double: DiscordDouble, database_file: Path, fault: dict[str, Any]
) -> None:
    double.fail_next("PUT", "/commands$", **fault)
    async with connected(double, database_file):
        assert "summary" in [command["name"] for command in double.commands]


@pytest.mark.parametrize("method", ["GET", "PUT"])
async def test_links_are_answered_although_discord_refuses_the_commands(
    double: DiscordDouble, database_file: Path, method: str
) -> None:
    double.fail_next(method, "/commands$", status=403, code=50001)
    async with connected(double, database_file) as here:
        assert "Ferry" in (await here.card()).text


async def test_links_are_answered_where_discord_has_not_told_us_who_we_are(
    double: DiscordDouble, database_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Guild, "me", None)
    async with connected(double, database_file) as here:
        assert "Ferry" in (await here.card()).text
