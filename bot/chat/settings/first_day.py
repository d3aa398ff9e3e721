"""The first day in a server: whoever manages it is led through three clicks. Where, how, and how a card will look."""

import re
from typing import Any, Self

from discord import ButtonStyle, Interaction
from discord.ui import ActionRow, Button, ChannelSelect, DynamicItem, Item, LayoutView, Select, TextDisplay

from bot.chat.clicks import Click
from bot.chat.in_time import in_time
from bot.chat.notice import layout, row_of
from bot.chat.parts import parts_of
from bot.chat.permissions import may_manage
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.buttons import PreviewButton
from bot.chat.settings.change import change
from bot.chat.settings.panel import PLACES, SettingsButton
from bot.chat.settings.scope import Scope, managed_scope
from bot.core import words
from bot.core.errors import StoreError
from bot.core.guild import Mode, Setting

MOST_PLACES = 4  # as many ids as there is room for in a custom_id of 100 characters
MODES = (Mode.AUTO, Mode.OFFER, Mode.REQUEST)


async def invitation(interaction: Interaction[Any]) -> ActionRow[LayoutView] | None:
    """For a private answer to who manages a server in which nothing has been chosen; None for everybody else."""
    if interaction.guild_id is None or not may_manage(interaction):
        return None
    try:
        choices = await parts_of(interaction).store.choices(interaction.guild_id)
    except StoreError:
        return None  # the answer itself is worth more than this
    return None if choices else row_of(SetUpButton())


async def with_invitation(interaction: Interaction[Any], view: LayoutView) -> LayoutView:
    """A private answer, with the invitation below it where there is one."""
    begin = await invitation(interaction)
    return view.add_item(begin) if begin else view


def first_step(scope: Scope) -> LayoutView:
    """Where?"""
    view = layout().add_item(TextDisplay(words.first_day.where(MOST_PLACES)))
    view.add_item(row_of(WhereSelect()))
    everything = SettingsButton(scope.guild.id, words.first_day.all_settings())
    return view.add_item(row_of(EverywhereButton(), everything))


def second_step(places: str, scope_ids: list[int]) -> LayoutView:
    """How?"""
    view = layout().add_item(TextDisplay(words.first_day.how(places)))
    return view.add_item(row_of(HowSelect(scope_ids)))


def third_step(scopes: list[Scope], mode: Mode) -> LayoutView:
    """What holds now, and how it will look; with what we may not do, if anything."""
    view = layout().add_item(TextDisplay(words.first_day.done(_names(scopes), mode)))
    lacking = list(dict.fromkeys(name for scope in scopes for name in scope.missing))
    if lacking:
        view.add_item(TextDisplay(words.permissions.missing(lacking)))
    everything = SettingsButton(scopes[0].guild.id, words.first_day.all_settings())
    return view.add_item(row_of(PreviewButton(scopes[0].id, ButtonStyle.primary), everything))


class SetUpButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:set_up"):
    """Opens the first step beside the answer under which it stands."""

    def __init__(self) -> None:
        label = words.first_day.set_up()
        super().__init__(Button(label=label, style=ButtonStyle.primary, custom_id="nutgraf:set_up"))

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        scope = await managed_scope(interaction)
        if await acknowledge(interaction):
            await answer(interaction, first_step(scope))


class WhereSelect(Click, DynamicItem[ChannelSelect[LayoutView]], template=r"nutgraf:where"):
    """Chooses a few channels or categories."""

    def __init__(self) -> None:
        super().__init__(
            ChannelSelect(
                custom_id="nutgraf:where",
                placeholder=words.first_day.choose_channels(),
                channel_types=PLACES,
                max_values=MOST_PLACES,
            )
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        data: Any = interaction.data
        await _turn_to_second(interaction, [int(value) for value in data["values"]])


class EverywhereButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:everywhere"):
    """Chooses the whole server."""

    def __init__(self) -> None:
        super().__init__(
            Button(label=words.first_day.everywhere(), style=ButtonStyle.secondary, custom_id="nutgraf:everywhere")
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await _turn_to_second(interaction, [interaction.guild_id or 0])


class HowSelect(Click, DynamicItem[Select[LayoutView]], template=r"nutgraf:how(?P<scopes>(?::\d{1,20}){1,4})"):
    """Chooses the mode of the places that were chosen before, which it carries."""

    def __init__(self, scope_ids: list[int]) -> None:
        select = Select[LayoutView](
            custom_id=":".join(["nutgraf:how", *map(str, scope_ids)]), placeholder=words.first_day.choose_mode()
        )
        for mode in MODES:
            name, effect = words.settings.choice_name(mode), words.settings.choice_effect(mode)
            select.add_option(label=name, value=mode, description=effect)
        super().__init__(select)
        self.scope_ids = scope_ids

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls([int(part) for part in match["scopes"].split(":")[1:]])

    async def clicked(self, interaction: Interaction[Any]) -> None:
        data: Any = interaction.data
        mode = Mode(data["values"][0])
        async with in_time():
            before = [await managed_scope(interaction, scope_id) for scope_id in self.scope_ids]
        if not await acknowledge(interaction, thinking=False):
            return
        for scope in before:
            await change(interaction, scope, Setting.MODE, mode)
        after = [await managed_scope(interaction, scope_id) for scope_id in self.scope_ids]
        await answer(interaction, third_step(after, mode))


async def _turn_to_second(interaction: Interaction[Any], scope_ids: list[int]) -> None:
    async with in_time():
        scopes = [await managed_scope(interaction, scope_id) for scope_id in scope_ids]
    if await acknowledge(interaction, thinking=False):
        await answer(interaction, second_step(_names(scopes), scope_ids))


def _names(scopes: list[Scope]) -> str:
    return ", ".join(scope.name for scope in scopes)
