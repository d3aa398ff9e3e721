"""/settings, for those who manage the server."""

from typing import Any

from discord import Interaction, Permissions, app_commands

from bot.chat.notice import failure
from bot.chat.sending import acknowledge, answer
from bot.chat.settings.explanation import explain
from bot.chat.settings.first_day import first_step
from bot.chat.settings.panel import panel
from bot.chat.settings.scope import managed_scope
from bot.core.errors import NutgrafError
from bot.core.words.catalogue import N_

settings = app_commands.Group(
    name="settings",
    description=N_("Where Nutgraf answers in this server, and how"),
    default_permissions=Permissions(manage_guild=True),
    guild_only=True,
)


@settings.command(description=N_("See and change what holds here, by clicking"))
async def show(interaction: Interaction[Any]) -> None:
    """Where nothing has been chosen yet, the first step of three."""
    if not await acknowledge(interaction):
        return
    try:
        scope = await managed_scope(interaction)
        view = panel(scope) if scope.choices else first_step(scope)
    except NutgrafError as error:
        view = failure(error)
    await answer(interaction, view)


@settings.command(description=N_("What would happen to a link in this channel, and why; nothing is fetched"))
@app_commands.describe(url=N_("The article's address"))
async def test(interaction: Interaction[Any], url: str) -> None:
    if not await acknowledge(interaction):
        return
    try:
        view = await explain(interaction, url.strip(" <>"))
    except NutgrafError as error:
        view = failure(error)
    await answer(interaction, view)
