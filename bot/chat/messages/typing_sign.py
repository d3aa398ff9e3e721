"""The sign in a channel that we type, while a posted link is being read."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import discord
import structlog

from bot.chat.sending import NOT_HEARD

log = structlog.get_logger()

FIRST_PAUSE = 0.5  # seconds: what is in the cache is there sooner, and needs no sign
PAUSE = 8.0  # the sign fades after ten seconds
MOST_SIGNS = 15  # two minutes; a sign that stays is taken for a hang


@asynccontextmanager
async def typing_in(channel: object) -> AsyncGenerator[None]:
    """Shows the sign meanwhile. What keeps it from showing is no trouble."""
    sign = asyncio.create_task(_keep_typing(channel)) if isinstance(channel, discord.abc.Messageable) else None
    try:
        yield
    finally:
        if sign:
            sign.cancel()
            await asyncio.gather(sign, return_exceptions=True)


async def _keep_typing(channel: discord.abc.Messageable) -> None:
    try:
        await asyncio.sleep(FIRST_PAUSE)
        for _ in range(MOST_SIGNS):
            await channel.typing()
            await asyncio.sleep(PAUSE)
    except NOT_HEARD as error:
        log.info("typing_refused", kind=type(error).__name__)
