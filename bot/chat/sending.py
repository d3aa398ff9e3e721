"""Says a thing to Discord until it was heard, and never twice."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
import discord
import structlog

log = structlog.get_logger()

T = TypeVar("T")

ATTEMPTS = 5
FIRST_PAUSE = 0.5  # seconds at most; twice as many before each further attempt
UNAVAILABLE = 503

# What is raised when Discord cannot be reached, or only by an ailing server. (DiscordServerError: any 5xx.)
OUT_OF_REACH = (discord.DiscordServerError, discord.GatewayNotFound, aiohttp.ClientConnectionError, TimeoutError)

# Discord's error codes for an interaction. Its token lives for 3 s until it is acknowledged.
ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062


async def persist(send: Callable[[], Awaitable[T]]) -> T:
    """What `send` gives, tried up to five times; the pauses are eight seconds at most. Raises what the last did.

    For what may be said twice: an edit, a reaction, a message with a nonce. discord.py itself waits out rate limits
    and tries again after 500, 502, 504 and 524; not after 503, nor on Linux when the connection broke.
    """
    for attempt in range(ATTEMPTS - 1):
        try:
            return await send()
        except OUT_OF_REACH as error:
            if isinstance(error, discord.DiscordServerError) and error.status != UNAVAILABLE:
                raise
            log.info("discord_stumbled", attempt=attempt + 1, kind=type(error).__name__)
            await asyncio.sleep(random.uniform(0, FIRST_PAUSE * 2**attempt))  # noqa: S311 - spreads retries, guards nothing
    return await send()


async def acknowledge(interaction: discord.Interaction[Any], *, ephemeral: bool = True, thinking: bool = True) -> bool:
    """Defer the answer; False when Discord has given the interaction up, as after an event that came late.

    An attempt whose answer was lost may have been heard all the same: then the next one is told so, and all is well.
    """
    try:
        await persist(lambda: interaction.response.defer(ephemeral=ephemeral, thinking=thinking))
    except discord.HTTPException as error:
        if error.code == UNKNOWN_INTERACTION:
            log.info("interaction_expired")
            return False
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
    return True


async def answer(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Put a message in place of the deferral."""
    await persist(lambda: interaction.edit_original_response(view=view))
