"""Changes messages of ours, also those of weeks ago."""

from collections.abc import Awaitable

import discord
import structlog
from discord.ui import LayoutView

from bot.chat.sending import NOT_HEARD, persist

log = structlog.get_logger()

THREAD_ARCHIVED = 50083


async def edit(client: discord.Client, message: discord.Message | discord.PartialMessage, view: LayoutView) -> None:
    """Discord changes nothing in an archived thread; to open it again notifies nobody. Raises what `persist` does."""
    try:
        await persist(lambda: message.edit(view=view))
    except discord.HTTPException as error:
        thread = await client.fetch_channel(message.channel.id) if error.code == THREAD_ARCHIVED else None
        if not isinstance(thread, discord.Thread):
            raise
        await persist(lambda: thread.edit(archived=False))
        await persist(lambda: message.edit(view=view))


async def missing(work: Awaitable[None], channel_id: int) -> list[Exception]:
    """Why a message in this channel could not be changed, if so; one that was deleted needs no change."""
    try:
        await work
    except discord.NotFound:
        log.info("message_gone", channel_id=channel_id)
    except NOT_HEARD as error:
        log.info("message_not_changed", channel_id=channel_id, kind=type(error).__name__)
        return [error]
    return []
