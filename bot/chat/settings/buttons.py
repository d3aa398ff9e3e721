"""The buttons of the settings that leave them as they are: one opens a form, one shows an example card."""

import re
from typing import Any, Self

from discord import ButtonStyle, Interaction
from discord.ui import Button, DynamicItem, Item, LayoutView

from bot.chat.clicks import Click
from bot.chat.sending import open_form, tell
from bot.chat.settings.fields import Group, group_form
from bot.chat.settings.preview import preview
from bot.chat.settings.scope import managed_scope
from bot.core import words


class GroupButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=r"nutgraf:settings:(?P<group>mode|look|sites|moderators):(?P<scope>\d{1,20})",
):
    """The form comes at once: Discord takes one only as the first answer to a click."""

    def __init__(self, group: Group, scope_id: int) -> None:
        super().__init__(
            Button(
                label=words.settings.group_name(group),
                style=ButtonStyle.secondary,
                custom_id=f"nutgraf:settings:{group}:{scope_id}",
            )
        )
        self.group = group
        self.scope_id = scope_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(Group(match["group"]), int(match["scope"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        scope = await managed_scope(interaction, self.scope_id)
        await open_form(interaction, group_form(self.group, scope))


class PreviewButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:preview:(?P<scope>\d{1,20})"):
    """Shows the example beside the panel."""

    def __init__(self, scope_id: int, style: ButtonStyle = ButtonStyle.secondary) -> None:
        super().__init__(Button(label=words.settings.preview(), style=style, custom_id=f"nutgraf:preview:{scope_id}"))
        self.scope_id = scope_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["scope"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await tell(interaction, preview(await managed_scope(interaction, self.scope_id)))
