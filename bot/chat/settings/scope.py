"""A place in a server for which settings are chosen: the server, a category, a channel or a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import Interaction

from bot.chat.in_time import in_time
from bot.chat.parts import parts_of, scopes_of
from bot.chat.permissions import managed_server, missing_in
from bot.core import words
from bot.core.guild import Choices, GuildSettings, Setting, settings_in, whose


@dataclass(frozen=True, slots=True)
class Scope:
    """`id` is the server's or the channel's; `choices` are the whole server's; `defaults` the operator's."""

    guild: discord.Guild
    id: int
    choices: Choices
    defaults: GuildSettings

    @property
    def is_server(self) -> bool:
        return self.id == self.guild.id

    @property
    def own(self) -> dict[Setting, str]:
        """What was chosen for this very place, as stored."""
        return dict(self.choices.get(self.id, {}))

    @property
    def settings(self) -> GuildSettings:
        """What holds here."""
        return self._settings(self._path)

    @property
    def wider(self) -> GuildSettings:
        """What would hold here without choices of its own."""
        return self._settings(self._path[1:])

    @property
    def server(self) -> GuildSettings:
        """What holds where nothing is set apart."""
        return self._settings([self.guild.id])

    @property
    def missing(self) -> list[str]:
        """The permissions that we lack for what holds here, as `missing_in` gives them."""
        place = self.guild if self.is_server else self.guild.get_channel_or_thread(self.id)
        return missing_in(place, self.settings) if place else []

    def whose(self, setting: Setting) -> int | None:
        """The id of the place whose choice holds here; None where only the operator's default does."""
        return whose(setting, self._path, self.choices)

    @property
    def name(self) -> str:
        """A channel as a link to it: its mention calls nobody."""
        return words.settings.this_server() if self.is_server else f"<#{self.id}>"

    @property
    def _path(self) -> list[int]:
        """Narrowest first; a channel that is gone has only itself and the server."""
        if self.is_server:
            return [self.id]
        return scopes_of(self.guild.get_channel_or_thread(self.id)) or [self.id, self.guild.id]

    def _settings(self, scopes: Sequence[int]) -> GuildSettings:
        return settings_in(scopes, self.choices, self.defaults)


async def managed_scope(interaction: Interaction[Any], scope_id: int | None = None) -> Scope:
    """A place, or the whole server, that the member manages. Raises ManagersOnly, or a StoreError."""
    guild, parts = managed_server(interaction), parts_of(interaction)
    async with in_time():
        choices = await parts.store.choices(guild.id)
    return Scope(guild, scope_id or guild.id, choices, parts.defaults)
