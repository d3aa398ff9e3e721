"""Answers an interaction that asks for links to be read: acknowledged at once, filled in when they are."""

import asyncio
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import Interaction
from discord.ui import LayoutView, TextDisplay

from bot.chat.also_posted import naming_another
from bot.chat.answers.pasting import PasteButton, may_be_pasted
from bot.chat.answers.publishing import follow_menu, publish
from bot.chat.answers.stage_line import StageLine, stage_line
from bot.chat.cards.card import card
from bot.chat.cards.panel_text import Panel
from bot.chat.cards.panels import panel_view
from bot.chat.languages import card_language
from bot.chat.notice import failure, notice, row_of
from bot.chat.parts import parts_of, turn_for
from bot.chat.permissions import may_manage, missing_in
from bot.chat.reading import read_in
from bot.chat.sending import acknowledge, answer, answer_alone, tell
from bot.chat.settings.first_day import with_invitation
from bot.chat.withholding import let_see, sees_what_waits
from bot.core import words
from bot.core.article import Completeness
from bot.core.errors import NutgrafError, ReadingWithheld, StoreError
from bot.core.guild import GuildSettings, Mode, Style, answers_privately
from bot.core.kept import Shown
from bot.core.words.catalogue import current, speaking

SETTINGS_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Results:
    """What became of the links asked for, the failures with their URLs."""

    shown: list[Shown]
    failures: list[tuple[str, NutgrafError]]

    @property
    def for_the_asker_alone(self) -> bool:
        """Nothing to show is nobody else's business; nor is what moderators keep from others."""
        return not self.shown or any(isinstance(error, ReadingWithheld) for _, error in self.failures)


async def answer_links(
    interaction: Interaction[Any], urls: list[str], *, private: bool, panel: Panel | None = None
) -> None:
    """One card for all links; or a panel about the first. Private also where the server has not turned Nutgraf on."""
    if not urls:
        if await acknowledge(interaction):
            await answer(interaction, notice(words.chat.no_link()))
        return
    settings = await settings_here(interaction)
    off = interaction.guild_id is not None and answers_privately(settings)
    alone = private or off or sees_what_waits(interaction, settings)
    if not await acknowledge(interaction, ephemeral=alone):
        return
    if not alone:
        await follow_menu(interaction)
    everybodys = card_language(settings, interaction.guild) if interaction.guild and not alone else current()
    with speaking(everybodys):
        results = await _read_all(interaction, urls[:1] if panel else urls, private=alone)
    hushed = alone or results.for_the_asker_alone
    if not hushed:
        shown = await naming_another(parts_of(interaction), interaction.channel, results.shown)
        results = replace(results, shown=shown)
    with speaking(current() if hushed else everybodys):
        view = _view(results, panel, settings.style)
    if off:
        await explain_off(interaction, view)
    if hushed:
        await (answer if alone else answer_alone)(interaction, view)
    else:
        await publish(interaction, view, results.shown, settings)
    await _say_what_is_missing(interaction, settings)


async def explain_off(interaction: Interaction[Any], view: LayoutView) -> None:
    view.add_item(TextDisplay(words.chat.off_here(may_change=may_manage(interaction))))
    await with_invitation(interaction, view)


def _view(results: Results, panel: Panel | None, style: Style) -> LayoutView:
    shown, failures = results.shown, results.failures
    if panel and shown:
        view = panel_view(panel, shown[0])
    else:
        view = card(shown, failures, style) if shown or len(failures) > 1 else failure(failures[0][1])
    if _may_be_pasted(results):
        view.add_item(row_of(PasteButton()))
    return view


def _may_be_pasted(results: Results) -> bool:
    """Whether a member who can see more than we could may help with the text."""
    teaser = any(shown.article.completeness is Completeness.TEASER for shown in results.shown)
    return teaser or any(may_be_pasted(error) for _, error in results.failures)


async def _read_all(interaction: Interaction[Any], urls: list[str], *, private: bool) -> Results:
    """Meanwhile the deferral names what is being done."""
    line = stage_line(interaction)
    try:
        results = await asyncio.gather(*(_read(interaction, url, line, private=private) for url in urls))
    finally:
        await line.close()
    shown = [result for result in results if isinstance(result, Shown)]
    failures = [(url, result) for url, result in zip(urls, results, strict=True) if isinstance(result, NutgrafError)]
    return Results(shown, failures)


async def _read(interaction: Interaction[Any], url: str, line: StageLine, *, private: bool) -> Shown | NutgrafError:
    """Settings are looked up again, for as long as it takes: a site that is blocked must be known to be.

    What is read for one member alone is recorded without its channel, so that no list there shows it to others.
    """
    parts = parts_of(interaction)
    try:
        settings = await parts.settings_in(interaction.channel)
        progress = line.about(url)
        turn = turn_for(interaction, progress)
        read = await read_in(interaction.guild, settings, parts, url, turn, progress)
        shown = await parts.show(read, interaction.guild_id, None if private else interaction.channel_id)
        return await let_see(interaction, shown)
    except NutgrafError as error:
        return error


async def _say_what_is_missing(interaction: Interaction[Any], settings: GuildSettings) -> None:
    """To the asker alone, who may have asked because no answer came by itself."""
    channel = interaction.channel
    unasked = settings.mode in (Mode.OFFER, Mode.AUTO)
    if unasked and isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        lacking = missing_in(channel, settings)
        if lacking:
            await tell(interaction, notice(words.permissions.cannot_answer(lacking)))


async def settings_here(interaction: Interaction[Any]) -> GuildSettings:
    """As if off where they cannot be read in time: Discord waits 3 seconds, and a private answer disturbs nobody."""
    try:
        async with asyncio.timeout(SETTINGS_SECONDS):
            return await parts_of(interaction).settings_in(interaction.channel)
    except (TimeoutError, StoreError):
        return GuildSettings(mode=Mode.OFF)
