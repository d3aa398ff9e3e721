"""Moderators at work: the queue open, an item open, and what they see of it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import discord
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.core.kept import Change
from bot.core.review import Verdict
from chat.reports.reported import member, moderator
from chat_world import URL, Play, World, buttons_of, parts, text_of

HIDE = {"reason": "accuracy", "note": "It was 4.2."}
CORRECT = {"text": "Mended.", "reason": "accuracy", "note": "It was 4.2."}


@asynccontextmanager
async def item(play: Play, **how: Any) -> AsyncGenerator[tuple[World, MemberActor, discord.Message]]:
    """A card in the channel, and a moderator who has it open."""
    async with play(**how) as world:
        await world.alice.send(world.channel, URL)
        mod = moderator(world)
        yield world, mod, await opened(world, mod)


async def queue(world: World, mod: MemberActor) -> discord.Message:
    result = await mod.slash(world.channel, "review queue")
    assert result.ephemeral
    return panel(result)


async def opened(world: World, mod: MemberActor, shown_id: int = 1) -> discord.Message:
    """The item, by where its reading was shown last."""
    message = await queue(world, mod)
    await mod.select(message, ["all"], custom_id=custom_id(message, "queue:standing"))
    message = latest(world, mod)
    await mod.select(message, [str(shown_id)], custom_id=custom_id(message, "queue:open"))
    return latest(world, mod)


async def choose_statement(mod: MemberActor, message: discord.Message, n: int) -> InteractionResult:
    return await mod.select(message, [str(n)], custom_id=custom_id(message, "correct"))


async def hide(mod: MemberActor, message: discord.Message, label: str = "Hide") -> InteractionResult:
    return await mod.submit_modal(await mod.click(message, label=label), HIDE)


async def correct(mod: MemberActor, message: discord.Message, n: int = 0, **fields: str) -> InteractionResult:
    return await mod.submit_modal(await choose_statement(mod, message, n), {**CORRECT, **fields})


def panel(result: InteractionResult) -> discord.Message:
    assert result.response is not None
    return result.response.message


def latest(world: World, viewer: MemberActor) -> discord.Message:
    """The last private message that this member sees in the channel."""
    return [message for message in world.channel.history(viewer=viewer) if message.flags.ephemeral][-1]


def labels(message: discord.Message) -> list[str]:
    return [button["label"] for button in buttons_of(message) if "label" in button]


def custom_id(message: discord.Message, kind: str) -> str:
    ids = [part["custom_id"] for part in parts(message.components) if "custom_id" in part]
    return next(one for one in ids if one.startswith(f"nutgraf:{kind}"))


def card_text(world: World, n: int = 0) -> str:
    return text_of(world.replies[n])


def second_moderator(world: World) -> MemberActor:
    return member(world, "second", manage_messages=True)


async def verdict(world: World) -> Verdict | None:
    return await world.store.verdict(world.server.id, 1)


async def recorded(world: World) -> list[Change]:
    return await world.store.record(world.server.id)
