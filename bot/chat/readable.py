"""What was read lately, as far as a member may see it: in channels they can read, not hidden, not waiting."""

from typing import Any

import discord
from discord import Interaction

from bot.chat.parts import parts_of, scopes_of
from bot.core.guild import Review, settings_in
from bot.core.kept import Shown
from bot.core.recent import Entry
from bot.core.review import Display, display

MOST_SEARCHED = 1_000  # times that something was shown: some months of a busy server


async def read_here(interaction: Interaction[Any]) -> list[Entry]:
    """Newest first: in a server, what was read there; in a direct message, what was read in it. Raises a StoreError."""
    reviews = await _reviews(interaction)
    entries = await parts_of(interaction).store.shown_in(interaction.guild_id, list(reviews), MOST_SEARCHED)
    return [one for one in entries if _is_shown(display(one.verdict, one.reading_id, reviews[one.channel_id]))]


async def readable(interaction: Interaction[Any], shown_id: int) -> Shown | None:
    """What was shown, if it is still kept and this member may see it here. Raises a StoreError."""
    shown = await parts_of(interaction).store.shown(shown_id)
    if shown is None or shown.server_id != interaction.guild_id or shown.channel_id is None:
        return None
    review = (await _reviews(interaction)).get(shown.channel_id)
    return shown if review and _is_shown(display(shown.verdict, shown.kept.id, review)) else None


def _is_shown(how: Display) -> bool:
    return how is Display.SHOWN


async def _reviews(interaction: Interaction[Any]) -> dict[int, Review]:
    """The channels whose messages a member can read here, and how each is reviewed."""
    parts = parts_of(interaction)
    if interaction.guild_id is None:
        return {interaction.channel_id: parts.defaults.review} if interaction.channel_id else {}
    choices = await parts.store.choices(interaction.guild_id)
    channels = _channels(interaction.guild, interaction.user)
    return {channel.id: settings_in(scopes_of(channel), choices, parts.defaults).review for channel in channels}


def _channels(
    guild: discord.Guild | None, member: discord.User | discord.Member
) -> list[discord.abc.GuildChannel | discord.Thread]:
    """Private threads are left out: Discord does not tell us who is in them."""
    if guild is None or not isinstance(member, discord.Member):
        return []
    open_threads = [thread for thread in guild.threads if not thread.is_private() and thread.parent]
    return [channel for channel in (*guild.channels, *open_threads) if _can_read(channel, member)]


def _can_read(channel: discord.abc.GuildChannel | discord.Thread, member: discord.Member) -> bool:
    granted = channel.permissions_for(member)
    return granted.view_channel and granted.read_message_history
