"""What the bot may do in a channel, and what a member may do in a server, from what Discord has told us."""

from typing import Any

import discord

from bot.core.errors import ManagersOnly
from bot.core.guild import GuildSettings, Mode, Permissions, Review, Threads

NOTHING = Permissions(view=False, send=False, react=False)


def permissions_in(channel: object) -> Permissions:
    """In a server's channel or thread; nothing where we cannot tell.

    Both a reply and a reaction need Read Message History besides their own permission, and in a locked thread Manage
    Threads. Where Discord has not told us who we are there, we try: what it refuses has an outcome.
    """
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return NOTHING
    me = channel.guild.me
    if me is None:  # pyright: ignore[reportUnnecessaryComparison] - discord.py only says that it is never None
        return Permissions(view=True, send=True, react=True)
    try:
        granted = channel.permissions_for(me)
    except discord.ClientException:  # a thread whose parent channel is not known
        return NOTHING
    in_thread = isinstance(channel, discord.Thread)
    may_add = granted.read_message_history and not (in_thread and channel.locked and not granted.manage_threads)
    return Permissions(
        view=granted.view_channel,
        send=(granted.send_messages_in_threads if in_thread else granted.send_messages) and may_add,
        react=granted.add_reactions and may_add,
    )


def may_open_thread(channel: discord.TextChannel) -> bool:
    """Whether we may hang a thread off a message there; where we do not know who we are, we try."""
    me = channel.guild.me
    return me is None or channel.permissions_for(me).create_public_threads  # pyright: ignore[reportUnnecessaryComparison]


def missing_in(place: discord.abc.GuildChannel | discord.Thread | discord.Guild, settings: GuildSettings) -> list[str]:
    """What we lack of all that these settings ask for in a place, in the names of Discord's API.

    Nothing where we cannot tell.
    """
    guild = place if isinstance(place, discord.Guild) else place.guild
    if guild.me is None:  # pyright: ignore[reportUnnecessaryComparison]
        return []
    try:
        granted = guild.me.guild_permissions if isinstance(place, discord.Guild) else place.permissions_for(guild.me)
    except discord.ClientException:  # a thread whose parent channel is not known
        return []
    return [name for name in _needed(settings) if not getattr(granted, name)]


def _needed(settings: GuildSettings) -> list[str]:
    """A channel's threads follow its settings, so whoever may send there has to in threads as well."""
    if settings.mode is Mode.OFF:
        return []
    needed = ["view_channel", "send_messages", "send_messages_in_threads", "read_message_history"]
    opens = settings.threads is Threads.ALWAYS
    reacts = settings.mode is Mode.OFFER or settings.review is Review.HOLD
    return needed + ["create_public_threads"] * opens + ["add_reactions"] * reacts


def managed_server(interaction: discord.Interaction[Any]) -> discord.Guild:
    """The server that a member is in and manages. Raises ManagersOnly."""
    if interaction.guild is None or not may_manage(interaction):
        raise ManagersOnly
    return interaction.guild


def may_manage(interaction: discord.Interaction[Any]) -> bool:
    """Whether a member manages the server. Asked on every click: a command's own permission only hides the command."""
    return interaction.permissions.manage_guild


def may_moderate(interaction: discord.Interaction[Any], settings: GuildSettings) -> bool:
    """Whether a member has the last word over readings: Manage Messages, or the server's chosen role.

    Not by the permission in one channel alone, as members may have it in a channel of their own: verdicts hold in the
    whole server.
    """
    member = interaction.user
    if not isinstance(member, discord.Member):
        return False
    return member.guild_permissions.manage_messages or member.get_role(settings.moderator_role or 0) is not None
