"""Tells a member what kept their click, form or command from being answered."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import structlog
from discord import Interaction
from discord.ui import LayoutView
from structlog.contextvars import bound_contextvars

from bot.chat.notice import failure, notice
from bot.chat.sending import NOT_HEARD, OUT_OF_REACH, tell
from bot.core import words
from bot.core.errors import NutgrafError

log = structlog.get_logger()


@asynccontextmanager
async def failures_told(interaction: Interaction[Any], **about: str) -> AsyncGenerator[None]:
    """What is raised meanwhile is said to the member alone, and logged where it is a mistake of ours; `about` tells it.

    Every line that is logged meanwhile names the interaction. Raises nothing: where Discord is out of reach there is
    nobody to tell.
    """
    with bound_contextvars(interaction=interaction.id):
        try:
            yield
        except NutgrafError as error:
            await _try_to_tell(interaction, failure(error))
        except OUT_OF_REACH as error:
            log.warning("interaction_not_answered", kind=type(error).__name__, **about)
        except Exception:
            log.exception("interaction_failed", **about)
            await _try_to_tell(interaction, notice(words.failures.broken()))


async def _try_to_tell(interaction: Interaction[Any], view: LayoutView) -> None:
    try:
        await tell(interaction, view)
    except NOT_HEARD as error:
        log.info("failure_not_told", kind=type(error).__name__)
