"""The command tree: brings the commands to Discord when they have changed, and catches what they did not expect."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

import structlog
from discord import Client, Interaction, app_commands
from discord.http import Route
from structlog.contextvars import bind_contextvars

from bot.chat.commands import COMMANDS
from bot.chat.failing import failures_told
from bot.chat.translator import Translator
from bot.core.words.catalogue import speak

log = structlog.get_logger()

# Not contexts and integration_types: ours are the defaults, which Discord may spell out.
COMPARED = (
    "name",
    "name_localizations",
    "type",
    "description",
    "description_localizations",
    "options",
    "default_member_permissions",
)


TRANSLATED = {"with_localizations": "true"}  # unasked, Discord leaves the translations out


class Commands(app_commands.CommandTree[Client]):
    """The commands of the client, in servers and in direct messages."""

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.synced = False
        """Whether Discord has these commands, as far as we know."""
        for command in COMMANDS:
            self.add_command(command)

    async def interaction_check(self, interaction: Interaction[Client], /) -> bool:
        """Nothing is refused here: from here on this interaction's task speaks the member's language, and what it logs
        names the interaction."""
        bind_contextvars(interaction=interaction.id)
        speak(str(interaction.locale))
        return True

    async def on_error(self, interaction: Interaction[Client], error: app_commands.AppCommandError, /) -> None:
        name = interaction.command.name if interaction.command else ""
        async with failures_told(interaction, command=name):
            raise error.__cause__ or error

    async def sync_if_changed(self) -> bool:
        """Send the commands to Discord if what it has is something else; tells whether they were sent."""
        translator = Translator()
        await self.set_translator(translator)
        ours = [await command.get_translated_payload(self, translator) for command in self.get_commands()]
        here, there = _by_name(ours), _by_name(await self._request("GET", params=TRANSLATED))
        changed = here != there
        if changed:
            await self._request("PUT", json=ours)
            log.info("commands_synced", commands=sorted(here))
        self.synced = True
        return changed

    async def _request(self, method: str, **what: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - as discord.py's own
        """Not by discord.py's fetch_commands, which asks for no translations, nor sync, which makes them all again."""
        route = Route(method, "/applications/{app}/commands", app=self.client.application_id)
        return await self.client.http.request(route, **what)


def _by_name(payloads: Iterable[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {payload["name"]: _essence(payload) for payload in payloads}


def _essence(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What makes a command the same: Discord adds ids and fills in defaults, which are all empty or false.

    It gives permissions, a number, as text.
    """
    kept = {key: _filled(payload[key]) for key in COMPARED if payload.get(key)}
    return {key: str(value) if key == "default_member_permissions" else value for key, value in kept.items()}


def _filled(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value).items()
        return {key: _filled(inner) for key, inner in items if inner}
    if isinstance(value, list):
        return [_filled(inner) for inner in cast("list[Any]", value)]
    return value
