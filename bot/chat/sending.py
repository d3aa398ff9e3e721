"""Says a thing to Discord until it was heard, and never twice."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
import discord
import structlog

from bot.chat.answer_time import answered_within
from bot.chat.invalid_requests import NotNow
from bot.chat.notice import notice

log = structlog.get_logger()

T = TypeVar("T")

ATTEMPTS = 5
FIRST_PAUSE = 0.5  # seconds at most; twice as many before each further attempt
ANSWER_WITHIN = 30.0  # seconds for each request; a slow answer of Discord's takes two
ACKNOWLEDGE_WITHIN = 1.4  # so that one of the three seconds is left to ask whether it was heard

# What discord.py has tried five times by itself; of what answers an interaction, every 5xx.
TRIED_BEFORE = frozenset({500, 502, 504, 524})
ANSWERS = re.compile(r"/(interactions|webhooks)/")

# What is raised when Discord cannot be reached, or only by an ailing server. (DiscordServerError: any 5xx.)
OUT_OF_REACH = (
    discord.DiscordServerError,
    discord.GatewayNotFound,
    aiohttp.ClientConnectionError,
    TimeoutError,
    NotNow,
)
# All that Discord or its absence may do to a thing said.
NOT_HEARD = (discord.HTTPException, *OUT_OF_REACH)

# Discord's error codes for an interaction. Its token lives for 3 s until it is acknowledged.
ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062
HEARD = "acknowledged"
"""Marks an interaction as acknowledged where discord.py does not know, because the answer to that was lost."""

# Afterwards an interaction can be answered for 15 minutes, unless somebody deletes its deferral.
EXPIRED = frozenset({10015, 50027})
UNKNOWN_MESSAGE = 10008


async def persist(send: Callable[[], Awaitable[T]], within: float = ANSWER_WITHIN) -> T:
    """What `send` gives, tried up to five times; the pauses are eight seconds at most. Raises what the last did.

    For what may be said twice: an edit, a reaction, a message with a nonce. discord.py itself waits out rate limits
    and tries again after 500, 502, 504 and 524; not after any other 5xx, nor on Linux when the connection broke, nor
    when no answer comes for `within` seconds.
    """
    for attempt in range(ATTEMPTS - 1):
        try:
            async with answered_within(within):
                return await send()
        except OUT_OF_REACH as error:
            if isinstance(error, NotNow) or _was_tried_before(error):
                raise
            log.info("discord_stumbled", attempt=attempt + 1, kind=type(error).__name__)
            await asyncio.sleep(random.uniform(0, FIRST_PAUSE * 2**attempt))  # noqa: S311 - spreads retries, guards nothing
    async with answered_within(within):
        return await send()


def _was_tried_before(error: Exception) -> bool:
    if not isinstance(error, discord.DiscordServerError):
        return False
    return error.status in TRIED_BEFORE or ANSWERS.search(str(error.response.url)) is not None


async def acknowledge(interaction: discord.Interaction[Any], *, ephemeral: bool = True, thinking: bool = True) -> bool:
    """Defer the answer; False when Discord has given the interaction up, as after an event that came late."""
    return await _say_first(interaction, lambda: interaction.response.defer(ephemeral=ephemeral, thinking=thinking))


async def open_form(interaction: discord.Interaction[Any], form: discord.ui.Modal) -> None:
    """A form must be the first answer; nothing where that comes too late."""
    await _say_first(interaction, lambda: interaction.response.send_modal(form))


async def _say_first(interaction: discord.Interaction[Any], say: Callable[[], Awaitable[object]]) -> bool:
    """The first answer to an interaction; False when Discord has given the interaction up.

    An attempt whose answer was lost may have been heard all the same: then the next one is told so, and all is well.
    """
    try:
        await persist(say, ACKNOWLEDGE_WITHIN)
    except discord.HTTPException as error:
        if error.code == UNKNOWN_INTERACTION:
            log.info("interaction_expired")
            return False
        if error.code != ALREADY_ACKNOWLEDGED:
            raise
    interaction.extras[HEARD] = True
    return True


async def answer(
    interaction: discord.Interaction[Any],
    view: discord.ui.LayoutView,
    picture: Callable[[], discord.File] | None = None,
) -> None:
    """Put a message in place of the deferral; nothing where it comes too late.

    `picture` makes the file that it shows, anew for each attempt.
    """

    def send() -> Awaitable[object]:
        files = [picture()] if picture else discord.utils.MISSING
        return interaction.edit_original_response(view=view, attachments=files)

    await _unless_late(send)


async def answer_alone(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Answer a public deferral to the asker alone, and take it back.

    Not the other way round: Discord puts what is said first in the deferral's place, as public as that, and gives no
    promise about what is said after a deferral was deleted empty.
    """
    await answer(interaction, notice("…"))
    await tell(interaction, view)
    await _unless_late(interaction.delete_original_response)


async def tell(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Say something to the member alone, whether or not the interaction was acknowledged before.

    Discord takes no nonce for what is said after an acknowledgement: where the answer to that was lost, the member
    may read it twice.
    """
    if interaction.response.is_done() or HEARD in interaction.extras:
        await _unless_late(lambda: interaction.followup.send(view=view, ephemeral=True))
    else:
        await _say_first(interaction, lambda: interaction.response.send_message(view=view, ephemeral=True))


async def _unless_late(send: Callable[[], Awaitable[object]]) -> None:
    """A private answer has no other place where it could go."""
    try:
        await persist(send)
    except discord.HTTPException as error:
        if error.code not in EXPIRED and error.code != UNKNOWN_MESSAGE:
            raise
        log.info("answer_too_late", code=error.code)
