"""What the settings show beside themselves: an example card, missing permissions, why an answer is private."""

from typing import Any

import discord
import pytest

from bot.core import words
from bot.core.guild import Mode, Setting
from chat_world import URL, Play, parts, text_of
from settings_panel import manager_of, opened


@pytest.mark.parametrize(("style", "seen"), [("card", False), ("full", True)])
async def test_the_preview_is_an_example_in_the_style_of_the_place_and_keeps_nothing(
    play: Play, style: str, seen: bool
) -> None:
    async with opened(play) as (world, mia):
        await mia.fill("Mode", {Setting.MODE: "auto"})
        await mia.fill("Look", {Setting.STYLE: style})
        await mia.click("Preview")
        assert "An example, for you alone. Answers every article link." in mia.text
        assert words.example.gist() in mia.text
        assert (words.example.claim() in mia.text) is seen
        buttons = [part for part in parts(mia.seen.components) if part["type"] == discord.ComponentType.button.value]
        assert buttons
        assert all(button["disabled"] for button in buttons)
        assert await world.store.shown(0) is None
        assert world.pages.asked == []


async def test_the_preview_speaks_the_language_of_the_place(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(play) as (_, mia):
        spoken: list[str | None] = []
        real = words.catalogue.speaking

        def listened(locale: str | None) -> Any:
            spoken.append(locale)
            return real(locale)

        monkeypatch.setattr("bot.chat.settings.preview.speaking", listened)
        await mia.fill("Look", {Setting.LANGUAGE: ["fr"]})
        await mia.click("Preview")
        assert spoken == ["fr"]


async def test_the_panel_says_which_permissions_are_missing_for_what_was_chosen(play: Play) -> None:
    async with opened(play) as (world, mia):
        lacking = discord.PermissionOverwrite(send_messages=False, add_reactions=False, create_public_threads=False)
        assert world.client.user is not None
        await mia.place(world.server.create_text_channel("shut", overwrites={world.client.user: lacking}))
        await mia.fill("Mode", {Setting.MODE: "auto"})
        assert "it lacks the permission **Send Messages**." in mia.text
        await mia.fill("Mode", {Setting.MODE: "offer"})
        await mia.fill("Look", {Setting.THREADS: "always"})
        assert "**Send Messages**, **Create Public Threads**, **Add Reactions**." in mia.text
        await mia.fill("Mode", {Setting.MODE: "off"})
        assert "it lacks" not in mia.text


async def test_a_private_answer_says_why_and_to_managers_what_to_do(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        for asker, remedy in ((world.alice, False), (manager_of(world), True)):
            result = await asker.slash(world.channel, "summary", url=URL)
            assert result.response is not None
            said = text_of(result.response.message)
            assert "Nutgraf is off here" in said
            assert ("/settings show" in said) is remedy
