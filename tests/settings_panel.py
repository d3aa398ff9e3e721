"""A manager with the settings open, who clicks, chooses and fills in forms as people do."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

from bot.core.guild import Mode, Setting
from chat_world import Play, World, parts, text_of


def manager_of(world: World) -> MemberActor:
    role = world.server.create_role("managers", permissions=discord.Permissions(manage_guild=True))
    return world.server.add_member(world.env.create_user("mia"), roles=[role])


@dataclass
class Clicker:
    """`seen` is the message of the bot's that was last shown to the member in the channel."""

    world: World
    member: MemberActor

    @property
    def seen(self) -> discord.Message:
        return self.world.channel.history(viewer=self.member)[-1]

    @property
    def text(self) -> str:
        return text_of(self.seen)

    async def settings(self) -> None:
        """Past the first day's three clicks, where nothing has been chosen yet."""
        await self.member.slash(self.world.channel, "settings show")
        if "1 of 3" in self.text:
            await self.click("All settings")

    async def click(self, label: str) -> InteractionResult:
        return await self.member.click(self.seen, label=label)

    async def place(self, channel: ChannelHandle) -> None:
        await self.member.select(self.seen, [channel], custom_id="nutgraf:place")

    async def fill(self, group: str, changes: dict[Setting, Any]) -> None:
        """Submit a form with what it shows filled in already, save for these changes."""
        form = await self.click(group)
        await self.member.submit_modal(form, {**filled_in(form), **{key.value: to for key, to in changes.items()}})


def filled_in(form: InteractionResult) -> dict[str, Any]:
    """What Discord would send back for an untouched form; but for selects of roles and channels, whose ids it holds."""
    assert form.modal is not None
    fields = [label["component"] for label in form.modal["components"]]
    return {field["custom_id"]: default for field in fields if (default := _default(field)) is not None}


def _default(field: dict[str, Any]) -> Any:
    chosen = [option["value"] for option in field.get("options", []) if option.get("default")]
    if field["type"] == discord.ComponentType.radio_group.value:
        return chosen[0]
    return chosen or field.get("value")


def select_for(message: discord.Message, kind: str) -> str:
    """The custom_id of the only select whose id begins so."""
    ids = [part["custom_id"] for part in parts(message.components) if "custom_id" in part]
    return next(custom_id for custom_id in ids if custom_id.startswith(f"nutgraf:{kind}"))


@asynccontextmanager
async def opened(play: Play, mode: Mode = Mode.OFF) -> AsyncGenerator[tuple[World, Clicker]]:
    """A manager with the settings open; `mode` is the bot's default."""
    async with play(mode=mode) as world:
        mia = Clicker(world, manager_of(world))
        await mia.settings()
        yield world, mia
