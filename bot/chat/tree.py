"""The command tree: brings the commands to Discord when they have changed, and catches what they did not expect."""

from collections.abc import Mapping
from typing import Any, cast

import structlog
from discord import Client, Interaction, app_commands

from bot.chat.commands import COMMANDS
from bot.chat.notice import notice
from bot.core import words

log = structlog.get_logger()

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
