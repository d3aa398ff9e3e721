"""What the bot may do in a channel, from what Discord has told us of it."""

import discord

from bot.core.guild import Permissions

NOTHING = Permissions(view=False, send=False, react=False)


def permissions_in(channel: object) -> Permissions:
    """In a server's channel or thread; nothing where we cannot tell.

    Both a reply and a reaction need Read Message History besides their own permission. Where Discord has not told us
    who we are there, we try: what it refuses has an outcome.
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
    return Permissions(
        view=granted.view_channel,
        send=(granted.send_messages_in_threads if in_thread else granted.send_messages)
        and granted.read_message_history,
        react=granted.add_reactions and granted.read_message_history,
    )
