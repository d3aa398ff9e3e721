"""Our own small reactions on a member's message: put there and taken away; where that cannot be, it is left."""

from typing import Final

import discord
import structlog

from bot.chat.permissions import permissions_in
from bot.chat.sending import NOT_HEARD, persist
from bot.core.kept import Place

log = structlog.get_logger()

FAILED: Final = "⚠️"


async def mark(client: discord.Client, place: Place, emoji: str) -> None:
    """Put our reaction on the message at `place`, if we may react there."""
    if not permissions_in(client.get_channel(place.channel_id)).react:
        return
    message = _message(client, place)
    try:
        await persist(lambda: message.add_reaction(emoji))
    except NOT_HEARD as error:  # deleted, blocked by its author, too many reactions …
        log.info("not_marked", kind=type(error).__name__)


async def unmark(client: discord.Client, place: Place, emoji: str) -> None:
    """Take our reaction away, if it is there."""
    message, me = _message(client, place), client.user
    assert me is not None  # noqa: S101 - whoever is connected has a name
    try:
        await persist(lambda: message.remove_reaction(emoji, me))
    except NOT_HEARD as error:  # the message was deleted, or there was none
        log.info("not_unmarked", kind=type(error).__name__)


def _message(client: discord.Client, place: Place) -> discord.PartialMessage:
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
    return channel.get_partial_message(place.message_id)
