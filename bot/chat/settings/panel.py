"""One private panel: what holds in a place and why, what is set apart, and the ways to change it."""

import re
from collections.abc import Iterator
from typing import Any, Self

import discord
from discord import ButtonStyle, Interaction
from discord.ui import Button, ChannelSelect, Container, DynamicItem, Item, LayoutView, Separator, TextDisplay

from bot.chat.clicks import Click
from bot.chat.notice import layout, row_of
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.buttons import GroupButton, PreviewButton
from bot.chat.settings.fields import Group
from bot.chat.settings.scope import Scope, managed_scope
from bot.chat.settings.values import line, settings_of, value
from bot.core import words
from bot.core.guild import Setting

PLACES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.voice,
    discord.ChannelType.category,
]
ROOM_FOR_PLACES = 1_600  # of the 4,000 characters of one message; all else takes 2,200 at most


class PlaceSelect(Click, DynamicItem[ChannelSelect[LayoutView]], template=r"nutgraf:place"):
    """Chooses the channel or category whose settings are to be looked at."""

    def __init__(self) -> None:
        placeholder = words.settings.choose_place()
        super().__init__(ChannelSelect(custom_id="nutgraf:place", placeholder=placeholder, channel_types=PLACES))

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        data: Any = interaction.data
        await _turn_to(interaction, int(data["values"][0]))


class SettingsButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:settings:(?P<scope>\d{1,20})"):
    """Turns the message that it stands in to the settings of a place."""

    def __init__(self, scope_id: int, label: str = "") -> None:
        super().__init__(Button(label=label, style=ButtonStyle.secondary, custom_id=f"nutgraf:settings:{scope_id}"))
        self.scope_id = scope_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["scope"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await _turn_to(interaction, self.scope_id)


async def _turn_to(interaction: Interaction[Any], scope_id: int) -> None:
    """Show a place's settings in the message that was clicked. Raises as `managed_scope` does."""
    scope = await managed_scope(interaction, scope_id)
    if await acknowledge(interaction, thinking=False):
        await answer(interaction, panel(scope))


def panel(scope: Scope) -> LayoutView:
    """What holds, setting by setting; for the server also what is set apart; and what we may not do."""
    texts = [_settings(scope), _apart(scope) if scope.is_server else "", _missing(scope)]
    box = Container[LayoutView](TextDisplay(texts[0]))
    for text in filter(None, texts[1:]):
        box.add_item(Separator()).add_item(TextDisplay(text))
    box.add_item(row_of(*_buttons(scope)))
    box.add_item(row_of(PlaceSelect()))
    return layout().add_item(box)


def _settings(scope: Scope) -> str:
    heading = f"**{words.settings.title()}** · {scope.name}"
    effect = f"-# {words.settings.choice_effect(scope.settings.mode)}."
    first, *others = (line(scope, setting) for setting in settings_of(scope))
    return "\n".join([heading, first, effect, *others])


def _apart(scope: Scope) -> str:
    """Each channel and category with what was chosen for it, the oldest first; as many as there is room for."""
    lines = [_brief(scope, scope_id) for scope_id in sorted(scope.choices) if scope_id != scope.guild.id]
    if not lines:
        return ""
    listed = list(_fitting(lines))
    more = [words.settings.and_more(len(lines) - len(listed))] * (len(listed) < len(lines))
    return "\n".join([f"**{words.settings.places()}**", *listed, *more])


def _brief(scope: Scope, scope_id: int) -> str:
    place = Scope(scope.guild, scope_id, scope.choices, scope.defaults)
    own = [words.settings.brief(setting, value(setting, place.settings)) for setting in Setting if setting in place.own]
    return " · ".join([place.name, *own])


def _fitting(lines: list[str]) -> Iterator[str]:
    left = ROOM_FOR_PLACES
    for text in lines:
        left -= len(text) + 1
        if left < 0:
            return
        yield text


def _missing(scope: Scope) -> str:
    return words.permissions.missing(scope.missing) if scope.missing else ""


def _buttons(scope: Scope) -> list[Item[Any]]:
    groups = [group for group in Group if scope.is_server or group is not Group.MODERATORS]
    back = [] if scope.is_server else [SettingsButton(scope.guild.id, words.settings.this_server())]
    return [*(GroupButton(group, scope.id) for group in groups), PreviewButton(scope.id), *back]
