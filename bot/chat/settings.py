"""A server's settings, by clicking: one private panel, in which each choice holds at once and is recorded."""

import re
from typing import Any, Self

import discord
from discord import Interaction
from discord.ui import ChannelSelect, Container, DynamicItem, Item, LayoutView, Select, Separator, TextDisplay

from bot.chat.notice import failure, layout, notice, row_of
from bot.chat.parts import Parts, parts_of, scopes_of
from bot.chat.sending import acknowledge, answer
from bot.core import words
from bot.core.errors import StoreError
from bot.core.guild import Mode, mode_in

INHERIT = "inherit"
MOST_LISTED = 25  # places; with a line each, well within the 4,000 characters of one message
PLACES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.category,
]


class ModeSelect(DynamicItem[Select[LayoutView]], template=r"nutgraf:mode:(?P<scope>\d{1,20})"):
    """Chooses the mode of one place: the server, a category or a channel."""

    def __init__(self, scope_id: int, chosen: Mode | None = None, inherit: str = "") -> None:
        """`inherit`: how the choice to have no mode of its own is called here."""
        select = Select[LayoutView](custom_id=f"nutgraf:mode:{scope_id}")
        for mode in Mode:
            select.add_option(label=mode.value, value=mode.value, description=words.MODES[mode], default=mode == chosen)
        if inherit:
            select.add_option(label=inherit, value=INHERIT, default=chosen is None)
        super().__init__(select)
        self.scope_id = scope_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["scope"]))

    async def callback(self, interaction: Interaction[Any]) -> None:
        if not await acknowledge(interaction, thinking=False):
            return
        data: Any = interaction.data
        mode = None if data["values"] == [INHERIT] else Mode(data["values"][0])
        if may_manage(interaction) and interaction.guild_id:
            parts = parts_of(interaction)
            try:
                await parts.store.choose_mode(
                    interaction.guild_id, self.scope_id, mode, interaction.user.id, parts.clock.now()
                )
            except StoreError as error:
                await answer(interaction, failure(error))
                return
        await show_settings(interaction, self.scope_id)


class PlaceSelect(DynamicItem[ChannelSelect[LayoutView]], template=r"nutgraf:place"):
    """Chooses the channel or category whose mode is to be looked at."""

    def __init__(self) -> None:
        super().__init__(ChannelSelect(custom_id="nutgraf:place", placeholder=words.CHOOSE_PLACE, channel_types=PLACES))

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def callback(self, interaction: Interaction[Any]) -> None:
        if not await acknowledge(interaction, thinking=False):
            return
        data: Any = interaction.data
        await show_settings(interaction, int(data["values"][0]))


def may_manage(interaction: Interaction[Any]) -> bool:
    """Asked on every click: the command's own permission only hides the command."""
    return interaction.permissions.manage_guild


async def show_settings(interaction: Interaction[Any], scope_id: int | None = None) -> None:
    """Answer a deferred interaction with the panel, for the server or for one place in it."""
    guild = interaction.guild
    if guild is None or not may_manage(interaction):
        view = notice(words.ONLY_MANAGERS)
    else:
        try:
            view = await _panel(parts_of(interaction), guild, scope_id or guild.id)
        except StoreError as error:
            view = failure(error)
    await answer(interaction, view)


async def _panel(parts: Parts, guild: discord.Guild, scope_id: int) -> LayoutView:
    chosen = await parts.store.modes(guild.id)
    box = Container[LayoutView](TextDisplay("\n".join(_overview(parts, guild, chosen))))
    box.add_item(Separator())
    box.add_item(TextDisplay(f"**{_name(guild, scope_id)}**\n{_in_force(parts, guild, scope_id, chosen)}"))
    inherit = words.AS_DEFAULT if scope_id == guild.id else words.AS_WIDER
    box.add_item(row_of(ModeSelect(scope_id, chosen.get(scope_id), inherit)))
    box.add_item(row_of(PlaceSelect()))
    view = layout()
    view.add_item(box)
    return view


def _overview(parts: Parts, guild: discord.Guild, chosen: dict[int, Mode]) -> list[str]:
    """The server's own mode, then each place that differs."""
    mode, _ = mode_in([guild.id], chosen, parts.defaults.mode)
    apart = sorted(scope_id for scope_id in chosen if scope_id != guild.id)
    lines = [f"**{words.SETTINGS}**", f"{words.THIS_SERVER}: **{mode}**"]
    lines += [f"{_name(guild, scope_id)}: **{chosen[scope_id]}**" for scope_id in apart[:MOST_LISTED]]
    return lines + [words.and_more(len(apart) - MOST_LISTED)] * (len(apart) > MOST_LISTED)


def _in_force(parts: Parts, guild: discord.Guild, scope_id: int, chosen: dict[int, Mode]) -> str:
    """What holds in a place, and because of which choice."""
    scopes = scopes_of(guild.get_channel(scope_id)) or [guild.id]
    mode, scope = mode_in(scopes, chosen, parts.defaults.mode)
    whose = words.THE_DEFAULT if scope is None else words.OWN_CHOICE if scope == scope_id else _name(guild, scope)
    return words.in_force(mode, whose)


def _name(guild: discord.Guild, scope_id: int) -> str:
    """A channel as a link to it; a mention of a channel calls nobody."""
    return words.THIS_SERVER if scope_id == guild.id else f"<#{scope_id}>"
