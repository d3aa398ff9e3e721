"""What was read lately, as far as a member may see it: in channels they can read, not hidden, not waiting."""

from collections.abc import Mapping
from typing import Any

import discord
from discord import Interaction

from bot.chat.parts import Parts, parts_of, scopes_of
from bot.core.guild import Review, settings_in
from bot.core.kept import Shown
from bot.core.recent import Entry
from bot.core.review import Display, display

Channel = discord.abc.GuildChannel | discord.Thread

MOST_SEARCHED = 1_000  # times that something was shown: some months of a busy server


async def read_here(interaction: Interaction[Any]) -> list[Entry]:
    """Newest first: in a server, what was read there; in a direct message, what was read in it. Raises a StoreError."""
    reviews = await channels_of(interaction)
    entries = await parts_of(interaction).store.shown_in(interaction.guild_id, list(reviews), MOST_SEARCHED)
    return [one for one in entries if is_shown(one, reviews)]


async def readable(interaction: Interaction[Any], shown_id: int) -> Shown | None:
    """What was shown, if it is still kept and this member may see it here. Raises a StoreError."""
    shown = await parts_of(interaction).store.shown(shown_id)
    if shown is None or shown.server_id != interaction.guild_id or shown.channel_id is None:
        return None
    review = (await channels_of(interaction)).get(shown.channel_id)
    return shown if review and display(shown.verdict, shown.kept.id, review) is Display.SHOWN else None


def is_shown(entry: Entry, reviews: Mapping[int, Review]) -> bool:
    """Whether it was shown in one of these channels, and neither hidden nor waits."""
    review = reviews.get(entry.channel_id)
    return review is not None and display(entry.verdict, entry.reading_id, review) is Display.SHOWN


async def channels_of(interaction: Interaction[Any]) -> dict[int, Review]:
    """The channels whose messages a member can read here, and how each is reviewed. Raises a StoreError."""
    parts, guild, member = parts_of(interaction), interaction.guild, interaction.user
    if interaction.guild_id is None:
        return {interaction.channel_id: parts.defaults.review} if interaction.channel_id else {}
    if guild is None or not isinstance(member, discord.Member):
        return {}
    return await _reviews(parts, guild, [channel for channel in _channels(guild) if _can_read(channel, member)])


async def channels_beside(parts: Parts, channel: object) -> dict[int, Review]:
    """The same for everybody who can read this channel: itself, and those that nobody is kept from who is let in here.

    Raises a StoreError.
    """
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        return {}
    here = _needed(channel), _limits(channel)
    others = [
        other for other in _channels(channel.guild) if (_needed(other), _limits(other)) == here or _is_open(other)
    ]
    return await _reviews(parts, channel.guild, [channel, *others])


async def _reviews(parts: Parts, guild: discord.Guild, channels: list[Channel]) -> dict[int, Review]:
    choices = await parts.store.choices(guild.id)
    return {channel.id: settings_in(scopes_of(channel), choices, parts.defaults).review for channel in channels}


def _channels(guild: discord.Guild) -> list[Channel]:
    """Private threads are left out: Discord does not tell us who is in them."""
    return [*guild.channels, *(thread for thread in guild.threads if not thread.is_private() and thread.parent)]


def _can_read(channel: Channel, who: discord.Member | discord.Role) -> bool:
    granted = channel.permissions_for(who)
    return all(getattr(granted, permission) for permission in _needed(channel))


def _needed(channel: Channel) -> tuple[str, ...]:
    """The permissions without which messages cannot be read; in a voice channel that one sees, but may not join,
    neither: https://docs.discord.com/developers/resources/message#get-channel-messages"""
    vocal = isinstance(channel, discord.VoiceChannel | discord.StageChannel)
    return ("view_channel", "read_message_history", *(["connect"] if vocal else []))


def _is_open(channel: Channel) -> bool:
    """Everybody in the server can read it."""
    denied = any(False in allowed for allowed in _limits(channel).values())
    return _can_read(channel, channel.guild.default_role) and not denied


def _limits(channel: Channel) -> dict[int, tuple[bool | None, ...]]:
    """Who is let in, or kept out, other than the server says: by the id of a role or member."""
    place = channel.parent if isinstance(channel, discord.Thread) else channel
    overwrites = place.overwrites if place else {}
    needed = _needed(channel)
    limits = {who.id: tuple(getattr(what, name) for name in needed) for who, what in overwrites.items()}
    return {who: limit for who, limit in limits.items() if any(allowed is not None for allowed in limit)}
