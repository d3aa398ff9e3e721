"""Answers an interaction that asks for links to be read: acknowledged at once, filled in when they are."""

import asyncio
from typing import Any

from discord import Interaction
from discord.ui import LayoutView, TextDisplay

from bot.chat.card import card
from bot.chat.notice import failure, notice
from bot.chat.panel_text import Panel
from bot.chat.panels import panel_view
from bot.chat.parts import Parts, parts_of
from bot.chat.sending import acknowledge, answer
from bot.chat.settings import may_manage
from bot.core import words
from bot.core.desk import Answer
from bot.core.errors import NutgrafError, StoreError
from bot.core.guild import answers_privately

SETTINGS_SECONDS = 1.0


async def answer_links(
    interaction: Interaction[Any], urls: list[str], *, private: bool, panel: Panel | None = None
) -> None:
    """One card for all links; or a panel about the first. Private also where the server has not turned Nutgraf on."""
    if not urls:
        if await acknowledge(interaction):
            await answer(interaction, notice(words.NO_LINK))
        return
    off = interaction.guild_id is not None and await _is_off_here(interaction)
    if not await acknowledge(interaction, ephemeral=private or off):
        return
    parts = parts_of(interaction)
    view = await (_panel(parts, urls[0], panel) if panel else _card(parts, urls))
    if off:
        view.add_item(TextDisplay(words.off_here(may_change=may_manage(interaction))))
    await answer(interaction, view)


async def _card(parts: Parts, urls: list[str]) -> LayoutView:
    results = await asyncio.gather(*(_read(parts, url) for url in urls))
    answers = [result for result in results if not isinstance(result, NutgrafError)]
    failures = [(url, result) for url, result in zip(urls, results, strict=True) if isinstance(result, NutgrafError)]
    return card(answers, failures) if answers else failure(failures[0][1])


async def _panel(parts: Parts, url: str, panel: Panel) -> LayoutView:
    result = await _read(parts, url)
    if isinstance(result, NutgrafError):
        return failure(result)
    try:
        shown = await parts.store.shown(result[0])
    except StoreError as error:
        return failure(error)
    return panel_view(panel, shown) if shown else notice(words.CARD_EXPIRED)


async def _read(parts: Parts, url: str) -> tuple[int, Answer] | NutgrafError:
    """The answer with the id under which it is shown."""
    try:
        answer = await parts.desk.read(url)
        return await parts.show(answer), answer
    except NutgrafError as error:
        return error


async def _is_off_here(interaction: Interaction[Any]) -> bool:
    """Also where the settings cannot be read in time: Discord waits 3 seconds, and a private answer disturbs nobody."""
    try:
        async with asyncio.timeout(SETTINGS_SECONDS):
            return answers_privately(await parts_of(interaction).settings_in(interaction.channel))
    except (TimeoutError, StoreError):
        return True
