"""Discord limits, refuses, ails or keeps silent: what is said once all the same, what is let be, what is counted."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.chat import closed_channels, invalid_requests, sending
from bot.core import metrics
from bot.core.guild import Mode
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message


@pytest.fixture
async def here(double: DiscordDouble, database_file: Path, slept: list[float]) -> AsyncIterator[Connected]:
    async with connected(double, database_file) as here:
        yield here


async def answered_once(here: Connected) -> None:
    message = await here.post()
    await here.card_below(message)
    await here.finished()
    assert [sent.reference for sent in here.discord.sent] == [message]


async def heard(logs: list[Any], event: str, times: int = 1) -> None:
    """Until the log tells this event so often."""
    async with asyncio.timeout(10):
        while [line["event"] for line in logs].count(event) < times:  # noqa: ASYNC110 - a log wakes nobody
            await asyncio.sleep(0.005)


async def put_off(here: Connected) -> None:
    """Until a link that failed for now is due within a minute; the lease of one under way lasts longer."""
    async with asyncio.timeout(10):
        while not (await here.store.backlog(here.clock.now() + timedelta(minutes=1))).overdue:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.005)


async def refuse_clicks(here: Connected, card: Message, requests: int) -> None:
    """Until Discord refused so many requests about clicks."""
    for _ in range(requests):
        here.discord.fail_next("POST", "/callback$", status=403, code=50001)
    clicks = [
        asyncio.create_task(here.discord.click(card, card.button("Claims"), here.member)) for _ in range(requests // 2)
    ]
    async with asyncio.timeout(10):
        while len(here.client.invalid_requests) < requests:  # noqa: ASYNC110 - nobody is told of a count
            await asyncio.sleep(0.005)
    for click in clicks:
        click.cancel()


@pytest.mark.parametrize("scope", ["user", "shared", "global"])
async def test_a_limit_is_waited_out_for_as_long_as_discord_says(
    here: Connected, slept: list[float], scope: str
) -> None:
    here.discord.fail_next("POST", "/messages$", status=429, retry_after=7.5, scope=scope)
    await answered_once(here)
    assert [seconds for seconds in slept if seconds] == [7.5]
    assert len(here.client.invalid_requests) == (0 if scope == "shared" else 1)


async def test_many_cards_at_once_keep_to_the_limit_that_discord_tells(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        limit = double.limit("POST", "/messages$", most=3, seconds=0.2)
        messages = [await here.post() for _ in range(8)]
        for message in messages:
            await here.card_below(message)
        await here.finished()
        assert limit.refused == 0
        assert len(double.sent) == len(messages)


@pytest.mark.parametrize("after_work", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("status", [500, 503, 521])
async def test_an_ailing_server_is_asked_again_and_answers_once(here: Connected, status: int, after_work: bool) -> None:
    for _ in range(2):
        here.discord.fail_next("POST", "/messages$", status=status, after_work=after_work)
    await answered_once(here)


@pytest.mark.parametrize("after_work", [False, True], ids=["before", "after"])
async def test_a_request_without_an_answer_is_made_again_and_heard_once(
    here: Connected, monkeypatch: pytest.MonkeyPatch, after_work: bool
) -> None:
    monkeypatch.setattr(sending.persist, "__defaults__", (0.1,))
    here.discord.fail_next("POST", "/messages$", hang=True, after_work=after_work)
    await answered_once(here)


@pytest.mark.parametrize("after_work", [False, True], ids=["before", "after"])
async def test_a_click_whose_acknowledgement_gets_no_answer_is_answered(
    here: Connected, monkeypatch: pytest.MonkeyPatch, after_work: bool
) -> None:
    monkeypatch.setattr(sending, "ACKNOWLEDGE_WITHIN", 0.1)
    card = await here.card()
    here.discord.fail_next("POST", "/callback$", hang=True, after_work=after_work)
    opened = await here.discord.click(card, card.button("Claims"), here.member)
    assert opened.text.startswith("**Claims**")
    assert len(opened.answers) == 1


@pytest.mark.parametrize("after_work", [False, True], ids=["before", "after"])
async def test_a_form_opens_although_discord_stumbles(
    here: Connected, caplog: pytest.LogCaptureFixture, after_work: bool
) -> None:
    card = await here.card()
    here.discord.fail_next("POST", "/callback$", reset=True, after_work=after_work)
    opened = await here.discord.click(card, card.button("Ask"), here.member)
    assert opened.callback_data["title"]
    answered = await here.discord.submit(opened, {"question": "Who decided?"})
    assert len(answered.answers) == 1
    assert caplog.records == []


REFUSALS = [
    # code, status, outcome, and whether the channel is left alone for ten minutes
    (10003, 404, "channel_gone", True),
    (10008, 404, "gone", False),
    (50001, 403, "forbidden", True),
    (50008, 400, "forbidden", True),
    (50013, 403, "forbidden", True),
    (50083, 400, "thread_archived", True),
    (160005, 403, "thread_locked", True),
    (200000, 400, "refused_by_automod", False),
    (240000, 400, "refused_as_harmful", False),
    (50035, 400, "malformed", False),
]


async def test_each_refusal_has_its_outcome_and_those_of_the_channel_close_it(here: Connected) -> None:
    expected: list[str] = []
    for code, status, outcome, closes in REFUSALS:
        here.discord.fail_next("POST", "/messages$", status=status, code=code)
        await here.post()
        await here.heard_all()
        await here.finished()
        await here.post()
        await here.heard_all()
        await here.finished()
        expected += [outcome] if closes else [outcome, "answered"]
        assert here.outcomes() == expected, code
        here.clock.forward(closed_channels.FOR)


async def test_where_a_channel_refuses_everything_many_links_make_a_handful_of_requests(
    here: Connected,
) -> None:
    await here.card()  # what is in the cache is posted at once, so that all are under way together
    for method in ("POST", "PUT"):
        here.discord.fail_next(method, f"/channels/{here.channel.id}/", status=403, code=50013, always=True)
    for _ in range(25):
        await here.post()
    await here.heard_all()
    await here.finished()
    assert here.outcomes() == ["answered", *["forbidden"] * (len(here.outcomes()) - 1)]
    assert len(here.client.invalid_requests) <= invalid_requests.MOST_IN_ONE_CHANNEL


async def test_each_refusal_of_discords_is_counted_for_the_operator(here: Connected) -> None:
    def counted() -> float:
        return metrics.REGISTRY.get_sample_value("nutgraf_discord_refusals_total", {"status": "403"}) or 0

    before = counted()
    here.discord.fail_next("POST", "/messages$", status=403, code=50013)
    await here.post()
    await here.discord.wait_for_call("POST", "/messages$")
    await here.finished()
    assert counted() - before == 1


async def test_where_reactions_are_refused_offers_stop_after_a_handful(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file, Mode.OFFER) as here:
        double.fail_next("PUT", "/reactions/", status=403, code=50013, always=True)
        for _ in range(50):
            await here.post()
        await here.heard_all()
        assert len(here.client.invalid_requests) == invalid_requests.MOST_IN_ONE_CHANNEL


async def test_above_the_bar_nothing_is_posted_until_ten_minutes_later_but_clicks_are_answered(
    here: Connected, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = await here.card()
    monkeypatch.setattr(invalid_requests, "MOST_UNASKED", 4)
    with capture_logs() as logs:
        await refuse_clicks(here, card, 4)
        before = len(here.discord.calls)
        message = await here.post()
        opened = await here.discord.click(card, card.button("Claims"), here.member)
        await heard(logs, "inbox_answer_failed")
    assert opened.text.startswith("**Claims**")
    assert [call.path for call in here.discord.calls[before:] if call.path.startswith("/channels/")] == []
    assert [line["event"] for line in logs].count("too_many_invalid_requests") == 1
    await put_off(here)
    here.clock.forward(invalid_requests.WITHIN)
    await here.discord.drop()
    assert await here.card_below(message)


async def test_far_above_the_bar_clicks_are_not_answered_either(
    here: Connected, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    card = await here.card()
    monkeypatch.setattr(invalid_requests, "MOST_AT_ALL", 2)
    await refuse_clicks(here, card, 2)
    calls = len(here.discord.calls)
    with capture_logs() as logs:
        clicking = asyncio.create_task(here.discord.click(card, card.button("Claims"), here.member))
        await heard(logs, "interaction_not_answered")
        clicking.cancel()
    assert len(here.discord.calls) == calls
    assert caplog.records == []


async def test_an_address_that_is_barred_posts_nothing_until_it_may_again(here: Connected) -> None:
    here.discord.fail_next("POST", "/messages$", status=429, retry_after=1800, scope="cloudflare")
    with capture_logs() as logs:
        message = await here.post()
        await heard(logs, "discord_bars_this_address")
        await heard(logs, "inbox_answer_failed")
        await put_off(here)
        await here.discord.drop()
        await here.discord.wait_until(lambda: here.discord.gateway.resumes)
        await heard(logs, "inbox_answer_failed", 2)
        await put_off(here)
    assert len([call for call in here.discord.calls if call.path.endswith("/messages")]) == 1
    here.clock.time -= timedelta(days=1)  # setting the clock makes it last no longer
    here.clock.forward(invalid_requests.LONGEST_BAN / 2)
    await here.discord.drop()
    assert await here.card_below(message)
