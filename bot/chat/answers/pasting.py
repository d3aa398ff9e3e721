"""A member gives the text of an article that could not be read; the answer is for that member alone."""

import re
from pathlib import PurePath
from typing import Any, Self

import discord
from discord import ButtonStyle, Interaction, TextStyle, app_commands
from discord.ui import Button, DynamicItem, FileUpload, Item, Label, LayoutView, Modal, TextDisplay, TextInput

from bot.chat.cards.card import card
from bot.chat.clicks import Click
from bot.chat.forms import Fields, form, modal
from bot.chat.languages import reading_language
from bot.chat.notice import notice
from bot.chat.parts import parts_of, turn_for
from bot.chat.sending import acknowledge, answer, open_form
from bot.core import words
from bot.core.errors import AddressRefused, NutgrafError, PageError, PageNotReadable, PageTooLarge
from bot.core.ports import MAX_PAGE, Page

FORM = "paste"
TEXT, FILE = "text", "file"
MOST_TEXT = 4_000  # Discord's limit for a text field
UNNAMED = "-"  # as Article has it for a text without an address
TYPES = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html"}


class PasteButton(Click, DynamicItem[Button[LayoutView]], template=r"nutgraf:paste"):
    """Stands below a failure or a teaser. The text that it brings is kept like any other, but stands for no link."""

    def __init__(self) -> None:
        super().__init__(Button(label=words.waiting.paste(), style=ButtonStyle.secondary, custom_id="nutgraf:paste"))

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls()

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await open_form(interaction, paste_form())


def may_be_pasted(error: NutgrafError) -> bool:
    """Whether a member might be able to see the page that we could not read."""
    return isinstance(error, PageError) and not isinstance(error, AddressRefused)


def paste_form() -> Modal:
    text = TextInput[Modal](custom_id=TEXT, style=TextStyle.paragraph, required=False, max_length=MOST_TEXT)
    file = FileUpload[Modal](custom_id=FILE, required=False, max_values=1)
    form = modal(FORM, words.waiting.paste())
    form.add_item(Label(text=words.waiting.pasted_text(), component=text))
    form.add_item(Label(text=words.waiting.pasted_file(), component=file))
    form.add_item(TextDisplay(words.waiting.only_for_you()))
    return form


@form(FORM)
async def submitted(interaction: Interaction[Any], _ids: list[int], fields: Fields) -> None:
    """Recorded as shown nowhere, so that the server's lists and its moderators' queue do not tell who reads what."""
    if not await acknowledge(interaction):
        return
    page = await _page(interaction, fields)
    if page is None:
        await answer(interaction, notice(words.waiting.nothing_pasted()))
        return
    parts = parts_of(interaction)
    settings = await parts.settings_in(interaction.channel)
    language = reading_language(settings, interaction.guild)
    async with turn_for(interaction):
        read = await parts.desk.read_page(page, language, server_id=interaction.guild_id)
    shown = await parts.show(read, server_id=None, channel_id=None)
    await answer(interaction, card([shown], style=settings.style))


async def _page(interaction: Interaction[Any], fields: Fields) -> Page | None:
    """The file if there is one, else the text. Raises PageTooLarge or PageNotReadable."""
    if fields.get(FILE):
        return await _page_of(_attachment(interaction, fields[FILE][0]))
    text = (fields.get(TEXT) or "").strip()
    return Page(UNNAMED, UNNAMED, "text/plain", "utf-8", text.encode()) if text else None


async def _page_of(file: discord.Attachment) -> Page:
    kind = TYPES.get(PurePath(file.filename).suffix.lower())
    if kind is None:
        raise PageNotReadable
    if file.size > MAX_PAGE:
        raise PageTooLarge
    return Page(UNNAMED, UNNAMED, kind, None, await file.read())


def _attachment(interaction: Interaction[Any], attachment_id: str) -> discord.Attachment:
    """What Discord sent along with a form; discord.py builds it for the options of a command alone."""
    data: Any = interaction.data
    option: Any = {"name": FILE, "type": discord.AppCommandOptionType.attachment.value, "value": attachment_id}
    return app_commands.Namespace(interaction, data["resolved"], [option])[FILE]
