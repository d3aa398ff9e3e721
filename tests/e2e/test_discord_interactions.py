"""Commands, menus, clicks and modals, answered by a real discord.py client."""

import asyncio
from typing import Any

import discord
import pytest

from e2e.discord_interactions import CallbackType
from e2e.discord_message import LOADING
from e2e.tiny_bot import TinyWorld


async def test_a_click_opens_an_answer_for_the_clicker_alone(tiny_world: TinyWorld) -> None:
    await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "card")
    card = await tiny_world.double.wait_for_message(lambda sent: sent.text == "the card")
    answer = await tiny_world.double.click(card, card.button("Claims"), tiny_world.member)
    assert (answer.text, answer.ephemeral) == ("three claims", True)
    history = [
        message async for message in tiny_world.bot.get_partial_messageable(int(tiny_world.channel.id)).history()
    ]
    assert str(answer.message.id) not in [str(message.id) for message in history]


async def test_a_click_on_what_is_not_there_is_impossible(tiny_world: TinyWorld) -> None:
    await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "card")
    card = await tiny_world.double.wait_for_message(lambda sent: sent.text == "the card")
    with pytest.raises(LookupError, match="claims:1"):
        await tiny_world.double.click(card, "claims:2", tiny_world.member)
    await tiny_world.double.delete_message(card)
    with pytest.raises(LookupError):
        await tiny_world.double.click(card, "claims:1", tiny_world.member)


async def test_a_modal_is_opened_filled_and_submitted(tiny_world: TinyWorld) -> None:
    await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "card")
    card = await tiny_world.double.wait_for_message(lambda sent: sent.text == "the card")
    opened = await tiny_world.double.click(card, card.button("Note"), tiny_world.member)
    with pytest.raises(LookupError, match="nota"):
        await tiny_world.double.submit(opened, {"nota": "look again"})
    answer = await tiny_world.double.submit(opened, {"note": "look again"})
    assert answer.text == "noted: look again"


async def test_a_deferred_command_is_answered_by_its_follow_up(tiny_world: TinyWorld) -> None:
    answer = await tiny_world.double.slash(
        "summary", {"url": "https://a.example/1"}, tiny_world.member, tiny_world.channel
    )
    assert answer.callback is CallbackType.DEFERRED_MESSAGE
    assert (answer.text, answer.ephemeral) == ("summary of https://a.example/1", True)


async def test_only_a_synced_command_with_its_own_options_can_be_used(tiny_world: TinyWorld) -> None:
    with pytest.raises(LookupError, match="sumary"):
        await tiny_world.double.slash("sumary", {}, tiny_world.member, tiny_world.channel)
    with pytest.raises(LookupError, match="link"):
        await tiny_world.double.slash("summary", {"link": "https://a.example/1"}, tiny_world.member, tiny_world.channel)


async def test_a_subcommand_takes_a_channel_and_completes_a_site(tiny_world: TinyWorld) -> None:
    typed = {"site": "her", "where": tiny_world.channel}
    (choice,) = await tiny_world.double.complete("sites allow", typed, "site", tiny_world.member, tiny_world.channel)
    chosen = {"site": choice["value"], "where": tiny_world.channel}
    answer = await tiny_world.double.slash("sites allow", chosen, tiny_world.member, tiny_world.channel)
    assert answer.text == "herald.example in news"


async def test_a_deferred_answer_is_filled_in_later(tiny_world: TinyWorld) -> None:
    slow = await tiny_world.double.slash("slow", {}, tiny_world.member, tiny_world.channel, until="acknowledged")
    assert (slow.answered, tiny_world.double.sent[0].text) == (False, "")
    tiny_world.bot.may_finish.set()
    answer = await tiny_world.double.wait_for_message(lambda sent: sent.text == "at last")
    assert slow.answers == [answer]
    assert not answer.flags & LOADING


async def test_an_answer_after_the_token_expired_is_refused(tiny_world: TinyWorld) -> None:
    slow = await tiny_world.double.slash("slow", {}, tiny_world.member, tiny_world.channel, until="acknowledged")
    slow.expired = True
    tiny_world.bot.may_finish.set()
    call = await tiny_world.double.wait_for_call("PATCH", "/messages/@original$")
    assert call.refusal is not None
    assert call.refusal.code == 50027


async def test_an_interaction_is_acknowledged_once(tiny_world: TinyWorld) -> None:
    interaction = await tiny_world.use_silent_command()
    await tiny_world.callback(interaction, {"type": 4, "data": {"content": "first"}})
    with pytest.raises(discord.HTTPException) as refused:
        await tiny_world.callback(interaction, {"type": 4, "data": {"content": "again"}})
    assert refused.value.code == 40060


@pytest.mark.parametrize(
    "body",
    [
        {"type": 7, "data": {"content": "there was no message to update"}},
        {"type": 8, "data": {"choices": []}},
        {"type": 9, "data": {"title": "x" * 46, "custom_id": "m", "components": []}},
        {"type": 4, "data": {"content": ""}},
    ],
)
async def test_a_callback_that_does_not_fit_is_refused(tiny_world: TinyWorld, body: dict[str, Any]) -> None:
    interaction = await tiny_world.use_silent_command()
    with pytest.raises(discord.HTTPException) as refused:
        await tiny_world.callback(interaction, body)
    assert refused.value.code == 50035


async def test_a_follow_up_before_the_callback_is_refused(tiny_world: TinyWorld) -> None:
    interaction = await tiny_world.use_silent_command()
    with pytest.raises(discord.NotFound) as refused:
        await interaction.followup.send("too soon")
    assert refused.value.code == 10015


async def test_a_message_menu_names_its_message(tiny_world: TinyWorld) -> None:
    message = await tiny_world.double.post_message(tiny_world.channel, tiny_world.member, "hello")
    answer = await tiny_world.double.use_menu("Read this article", message, tiny_world.member)
    assert answer.text == "read hello"


@pytest.mark.parametrize("tiny_world", [{"acknowledge_within": 0.0}], indirect=True)
async def test_an_acknowledgement_that_comes_too_late_is_refused(tiny_world: TinyWorld) -> None:
    command = tiny_world.double.slash("summary", {"url": "https://a.example/1"}, tiny_world.member, tiny_world.channel)
    waiting = asyncio.create_task(command)
    call = await tiny_world.double.wait_for_call("POST", "/callback$")
    waiting.cancel()
    assert call.refusal is not None
    assert call.refusal.code == 10062
