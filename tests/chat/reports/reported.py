"""A member who reports what a card shows, a moderator, and the channel where moderators see reports."""

import discord
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle
from simcord.results import InteractionResult

from bot.core.guild import Setting
from chat_world import URL, World, text_of


async def card_in(world: World) -> discord.Message:
    await world.alice.send(world.channel, URL)
    return world.replies[-1]


async def report(
    world: World, member: MemberActor, reason: str = "accuracy", note: str = "", card: discord.Message | None = None
) -> str:
    """What the reporter is told."""
    form = await member.click(card or world.replies[0], label="Report")
    return said(await member.submit_modal(form, {"reason": reason, "note": note}))


def said(result: InteractionResult) -> str:
    assert result.ephemeral
    assert result.response is not None
    return text_of(result.response.message)


def member(world: World, name: str, **may: bool) -> MemberActor:
    """With these permissions, as a role gives them."""
    role = world.server.create_role(f"role of {name}", permissions=discord.Permissions(**may))
    return world.server.add_member(world.env.create_user(name), roles=[role])


def moderator(world: World) -> MemberActor:
    return member(world, "mod", manage_messages=True)


async def report_channel(world: World) -> ChannelHandle:
    """A channel that was chosen for reports."""
    channel = world.server.create_text_channel("reports")
    await choose(world, Setting.REPORT_CHANNEL, str(channel.id))
    return channel


async def choose(world: World, setting: Setting, value: str) -> None:
    await world.store.choose(world.server.id, world.server.id, setting, value, 1, world.clock.now())
