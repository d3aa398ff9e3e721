"""The thread for discussion that is hung off our own answer, so that nobody is notified of it."""

import discord
import structlog

from bot.chat.inert import inert
from bot.chat.permissions import may_open_thread
from bot.chat.sending import NOT_HEARD, persist

log = structlog.get_logger()

LONGEST_NAME = 100  # Discord's limit
THREAD_EXISTS = 160004  # what a retry is told when the first attempt was heard


async def open_thread(channel: object, message_id: int, title: str) -> None:
    """Named by the article, empty, archived after the channel's usual time. Without the right to, there is none."""
    name = inert(title, LONGEST_NAME)
    if not name or not isinstance(channel, discord.TextChannel) or not may_open_thread(channel):
        return
    answer = channel.get_partial_message(message_id)
    try:
        await persist(lambda: answer.create_thread(name=name))
    except NOT_HEARD as error:
        if not isinstance(error, discord.HTTPException) or error.code != THREAD_EXISTS:
            log.info("thread_not_opened", kind=type(error).__name__)
