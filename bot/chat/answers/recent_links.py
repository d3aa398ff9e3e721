"""Offers the links that were read here lately to a command's `url`, and finds the link that was chosen."""

import asyncio
import re
from contextlib import suppress
from typing import Any

from discord import Interaction
from discord.app_commands import Choice

from bot.chat.inert import inert
from bot.chat.readable import read_here, readable
from bot.core.errors import StoreError
from bot.core.recent import Entry, holds

MOST_CHOICES = 25  # Discord's limit
LONGEST = 100  # characters; Discord's limit for a choice's name and for its value
SECONDS = 1.5  # of the three that Discord waits

STAND_IN = re.compile(r"shown:(\d{1,18})")
"""In place of a link that is too long for a choice: the row that shows it."""

WITHOUT_SCHEME = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}(?:[/?#]\S*)?", re.IGNORECASE)
"""An address as browsers show it."""


async def recent_links(interaction: Interaction[Any], current: str) -> list[Choice[str]]:
    """Articles by their title, outlet or link, newest first. None where they are not to be had in time."""
    try:
        async with asyncio.timeout(SECONDS):
            entries = await read_here(interaction)
    except (TimeoutError, StoreError):
        return []
    fitting = [entry for entry in entries if holds(f"{entry.title} {entry.outlet} {entry.url}", current)]
    return [_choice(entry) for entry in fitting[:MOST_CHOICES]]


async def typed_link(interaction: Interaction[Any], typed: str) -> str:
    """The link that a member chose, or typed, with the brackets that Discord knows against previews or without.

    A stand-in stays what it is where its row is not to be had in time, and is then no link.
    """
    link = typed.strip().removeprefix("<").removesuffix(">")
    if WITHOUT_SCHEME.fullmatch(link):
        return f"https://{link}"
    if stand_in := STAND_IN.fullmatch(link):
        with suppress(TimeoutError, StoreError):
            async with asyncio.timeout(SECONDS):
                shown = await readable(interaction, int(stand_in[1]))
                return shown.url if shown else link
    return link


def _choice(entry: Entry) -> Choice[str]:
    name = inert(f"{entry.title} · {entry.outlet}", LONGEST)
    value = entry.url if len(entry.url) <= LONGEST else f"shown:{entry.shown_id}"
    return Choice(name=name, value=value)
