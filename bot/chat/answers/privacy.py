"""What is kept about a member: told, given out, and deleted when they say so twice."""

import json
import re
from io import BytesIO
from typing import Any, Self

import discord
from discord import ButtonStyle, Interaction
from discord.ui import Button, Container, DynamicItem, Item, LayoutView, Separator, TextDisplay

from bot.chat.clicks import Click
from bot.chat.notice import layout, notice, row_of
from bot.chat.parts import parts_of
from bot.chat.sending import acknowledge, answer
from bot.core import words

FILE = "nutgraf.json"


class ExportButton(Click, DynamicItem[Button[LayoutView]], template="nutgraf:privacy:export"):
    """Gives the clicker all that is kept with their id, as a JSON file."""

    def __init__(self) -> None:
        super().__init__(
            Button(label=words.privacy.export(), style=ButtonStyle.secondary, custom_id="nutgraf:privacy:export")
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        if not await acknowledge(interaction):
            return
        data = await parts_of(interaction).store.member_data(interaction.user.id)
        if not any(data.values()):
            await answer(interaction, notice(words.privacy.nothing_kept()))
            return
        content = json.dumps(data, default=str, ensure_ascii=False, indent=2).encode()
        view = notice(words.privacy.exported()).add_item(discord.ui.File[LayoutView](f"attachment://{FILE}"))
        await answer(interaction, view, lambda: discord.File(BytesIO(content), FILE))


class DeleteButton(Click, DynamicItem[Button[LayoutView]], template="nutgraf:privacy:delete"):
    """Says what will be deleted and what stays, and asks once again."""

    def __init__(self) -> None:
        super().__init__(
            Button(label=words.privacy.delete(), style=ButtonStyle.secondary, custom_id="nutgraf:privacy:delete")
        )

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        if await acknowledge(interaction):
            question = notice(words.privacy.what_goes())
            await answer(interaction, question.add_item(row_of(ConfirmButton(interaction.user.id))))


class ConfirmButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:privacy:confirm:(?P<member>\d{1,20})"):
    """Deletes what is kept about the member whose id it carries, if it is that one who clicks."""

    def __init__(self, member_id: int) -> None:
        super().__init__(
            Button(
                label=words.privacy.confirm(),
                style=ButtonStyle.danger,
                custom_id=f"nutgraf:privacy:confirm:{member_id}",
            )
        )
        self.member_id = member_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["member"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """The question gives way to the answer, with no button to click again."""
        if interaction.user.id != self.member_id:
            if await acknowledge(interaction):
                await answer(interaction, notice(words.privacy.somebody_elses()))
            return
        if await acknowledge(interaction, thinking=False):
            await parts_of(interaction).store.forget_member(self.member_id)
            days = parts_of(interaction).backup_days
            await answer(interaction, notice(f"{words.privacy.deleted()}{_in_copies(days)}"))


def privacy_view(keep_days: int, backup_days: int) -> LayoutView:
    """What is kept, for how long and what for; the days as in Parts."""
    box = Container[LayoutView](TextDisplay(f"**{words.privacy.title()}**\n{words.privacy.of_everybody()}"))
    for_how_long = f"{words.privacy.for_how_long(keep_days)}{_in_copies(backup_days)}"
    for text in (words.privacy.of_you(), for_how_long, words.privacy.what_for()):
        box.add_item(Separator(visible=False))
        box.add_item(TextDisplay(text))
    box.add_item(Separator())
    box.add_item(row_of(ExportButton(), DeleteButton()))
    return layout().add_item(box)


def _in_copies(days: int) -> str:
    """A sentence that follows another; none where there are no copies."""
    return f" {words.privacy.in_copies(days)}" if days else ""
