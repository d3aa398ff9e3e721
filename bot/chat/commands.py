"""Slash commands, and bringing them to Discord when they have changed."""

import asyncio
from collections.abc import Mapping
from typing import Any, cast

import structlog
from discord import Client, Interaction, app_commands

from bot.chat.card import card
from bot.chat.notice import failure, notice
from bot.chat.parts import parts_of
from bot.chat.settings import show_settings
from bot.core import words
from bot.core.errors import NutgrafError, StoreError
from bot.core.guild import answers_privately

log = structlog.get_logger()

SETTINGS_SECONDS = 1.0

# Not contexts and integration_types: discord.py 2.7 misreads them in what it fetches, and ours are the defaults.
COMPARED = ("name", "type", "description", "options", "default_member_permissions")


class Commands(app_commands.CommandTree[Client]):
    """The commands of the client, in servers and in direct messages."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        for command in COMMANDS:
            self.add_command(command)

    async def on_error(self, interaction: Interaction[Client], error: app_commands.AppCommandError, /) -> None:
        log.error("command_failed", command=interaction.command and interaction.command.name, exc_info=error)
        if interaction.response.is_done():
            await interaction.edit_original_response(view=notice(words.BROKEN))
        else:
            await interaction.response.send_message(view=notice(words.BROKEN), ephemeral=True)

    async def sync_if_changed(self) -> bool:
        """Send the commands to Discord if what it has is something else; tells whether they were sent."""
        here = {command.name: _essence(command.to_dict(self)) for command in self.get_commands()}
        there = {command.name: _essence(_as_sent(command)) for command in await self.fetch_commands()}
        if here == there:
            return False
        await self.sync()
        log.info("commands_synced", commands=sorted(here))
        return True


@app_commands.command(description="Read one link: summary, the author's argument, claims to check")
@app_commands.describe(url="The article's address", private="Show the answer to me alone")
async def summary(interaction: Interaction[Client], url: str, private: bool = False) -> None:
    """Private also where the server has not turned Nutgraf on."""
    parts = parts_of(interaction)
    hidden = private or (interaction.guild_id is not None and await _is_off_here(interaction))
    await interaction.response.defer(ephemeral=hidden, thinking=True)
    try:
        answer = await parts.desk.read(url.strip().removeprefix("<").removesuffix(">"))
        view = card([(await parts.show(answer), answer)])
    except NutgrafError as error:
        view = failure(error)
    await interaction.edit_original_response(view=view)


@app_commands.command(name="help", description="What Nutgraf does, and how to ask it")
async def show_help(interaction: Interaction[Client]) -> None:
    await interaction.response.send_message(view=notice(words.HELP), ephemeral=True)


@app_commands.command(description="Where Nutgraf answers in this server, and how")
@app_commands.default_permissions(manage_guild=True)
@app_commands.guild_only()
async def settings(interaction: Interaction[Client]) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await show_settings(interaction)


COMMANDS: list[app_commands.Command[Any, ..., None]] = [summary, settings, show_help]


async def _is_off_here(interaction: Interaction[Client]) -> bool:
    """Also where the settings cannot be read in time: Discord waits 3 seconds, and a private answer disturbs nobody."""
    try:
        async with asyncio.timeout(SETTINGS_SECONDS):
            return answers_privately(await parts_of(interaction).settings_in(interaction.channel))
    except (TimeoutError, StoreError):
        return True


def _as_sent(command: app_commands.AppCommand) -> Mapping[str, Any]:
    permissions = command.default_member_permissions
    return {**command.to_dict(), "default_member_permissions": permissions.value if permissions else None}


def _essence(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What makes a command the same: Discord adds ids and fills in defaults, which are all empty or false."""
    return {key: _filled(payload[key]) for key in COMPARED if payload.get(key)}


def _filled(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {key: _filled(inner) for key, inner in items if inner}
    if isinstance(value, list):
        return [_filled(inner) for inner in cast("list[Any]", value)]
    return value
