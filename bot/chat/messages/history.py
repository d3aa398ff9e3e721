"""A server's channels as far as they hold messages: which is the newest in each, and which came since."""

import discord
import structlog

from bot.chat.sending import OUT_OF_REACH, persist
from bot.core.errors import DiscordUnreachable

log = structlog.get_logger()

MOST_MESSAGES = 100  # of a channel, the newest; Discord gives as many for one request
MOST_CHANNELS = 50  # of a server, those with the newest messages

Channel = discord.abc.GuildChannel | discord.Thread


def channels_of(guild: discord.Guild) -> list[Channel]:
    """Channels and active threads with messages in them, and forums; no archived threads."""
    return [channel for channel in (*guild.channels, *guild.threads) if hasattr(channel, "last_message_id")]


def newest_in(channel: Channel) -> int:
    """The id of its newest message as Discord has told us, or of a forum's newest thread; its own while there is none.

    discord.py learns of it right before it tells us of the message.
    """
    newest: int | None = getattr(channel, "last_message_id", None)
    return newest or channel.id


async def messages_from(channel: discord.abc.Messageable, first: int, most: int) -> list[discord.Message]:
    """The newest messages from this id on, newest first; none where we may not read them.

    MOST_MESSAGES take one request. Raises DiscordUnreachable.
    """

    async def read() -> list[discord.Message]:
        after = discord.Object(first - 1)
        return [one async for one in channel.history(limit=most, after=after, oldest_first=False)]

    try:
        return await persist(read)
    except OUT_OF_REACH as error:
        raise DiscordUnreachable(type(error).__name__) from None
    except discord.HTTPException as error:
        log.info("history_refused", code=error.code)
        return []
