"""The button under a card with which a member reports a reading: it opens a form."""

import re
from typing import Any, Self

from discord import ButtonStyle, Interaction, RadioGroupOption, TextStyle
from discord.ui import Button, DynamicItem, Item, Label, LayoutView, Modal, RadioGroup, TextInput
from discord.utils import format_dt

from bot.chat.clicks import Click
from bot.chat.forms import modal
from bot.chat.in_time import in_time
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.sending import open_form, tell
from bot.core import words
from bot.core.errors import NoLongerKept
from bot.core.reports import MOST_NOTE, Refusal
from bot.core.review import Rubric

FORM = "report"
REASON, NOTE = "reason", "note"
OTHER = "other"
REASONS = (*Rubric, None)


class ReportButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:report:(?P<shown>\d{1,18})"):
    """The form comes at once: Discord takes one only as the first answer to a click."""

    def __init__(self, shown_id: int) -> None:
        super().__init__(
            Button(label=words.reports.button(), style=ButtonStyle.secondary, custom_id=f"nutgraf:report:{shown_id}")
        )
        self.shown_id = shown_id

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["shown"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        async with in_time():
            why_not = await self._why_not(interaction)
        if why_not:
            await tell(interaction, notice(why_not))
        else:
            await open_form(interaction, report_form(self.shown_id))

    async def _why_not(self, interaction: Interaction[Any]) -> str:
        """Empty where this member may report; a text that was pasted is nobody's to moderate. Raises NoLongerKept."""
        parts, server_id = parts_of(interaction), interaction.guild_id
        shown = await parts.store.shown(self.shown_id)
        if shown is None:
            raise NoLongerKept
        if server_id is None or shown.server_id != server_id:
            return words.reports.only_in_servers()
        refused = await parts.store.report_refused(server_id, self.shown_id, interaction.user.id, parts.clock.now())
        return refusal_text(refused) if refused else ""


def report_form(shown_id: int) -> Modal:
    reasons = RadioGroup[Modal](custom_id=REASON, options=[_option(reason) for reason in REASONS])
    note = TextInput[Modal](custom_id=NOTE, style=TextStyle.paragraph, required=False, max_length=MOST_NOTE)
    form = modal(FORM, words.reports.form_title(), shown_id)
    form.add_item(Label(text=words.reports.ask_reason(), component=reasons))
    form.add_item(Label(text=words.reports.ask_note(), description=words.reports.about_note(), component=note))
    return form


def refusal_text(refused: Refusal) -> str:
    """With the moment as each member's own Discord says it: "in 3 hours"."""
    return words.reports.refused(refused, format_dt(refused.until, "R") if refused.until else "")


def _option(reason: Rubric | None) -> RadioGroupOption:
    return RadioGroupOption(
        label=words.reports.reason_name(reason),
        value=reason or OTHER,
        description=words.reports.reason_meaning(reason),
    )
