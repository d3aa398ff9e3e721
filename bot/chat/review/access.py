"""Who may review, asked on every click and every form: a command's own permission only hides the command."""

from typing import Any

from discord import Interaction

from bot.chat.in_time import in_time
from bot.chat.parts import parts_of
from bot.chat.permissions import may_moderate
from bot.core.errors import ModeratorsOnly, NoLongerKept
from bot.core.kept import Shown


async def reviewed_server(interaction: Interaction[Any]) -> int:
    """The id of the server that this member moderates. Raises ModeratorsOnly, or a StoreError."""
    async with in_time():
        settings = await parts_of(interaction).settings_in(interaction.channel)
    if interaction.guild_id is None or not may_moderate(interaction, settings):
        raise ModeratorsOnly
    return interaction.guild_id


async def on_review(interaction: Interaction[Any], shown_id: int) -> Shown:
    """What was shown in the server that this member moderates. Raises ModeratorsOnly, NoLongerKept, or a StoreError."""
    async with in_time():
        server_id = await reviewed_server(interaction)
        shown = await parts_of(interaction).store.shown(shown_id)
    if shown is None or shown.server_id != server_id:
        raise NoLongerKept
    return shown
