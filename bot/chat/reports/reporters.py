"""Tells members how their reports were settled: in a direct message, or when they next use Nutgraf in that server."""

from typing import Any

import discord
import structlog
from discord import Interaction

from bot.chat.inert import inert
from bot.chat.notice import notice
from bot.chat.parts import Parts, parts_of
from bot.chat.sending import NOT_HEARD, persist, tell
from bot.core import words
from bot.core.kept import FORGOTTEN, Shown
from bot.core.reports import KeptReport

log = structlog.get_logger()

TITLE = 150
MOST_TOLD = 10


async def tell_by_message(client: discord.Client, parts: Parts, shown: Shown, kept: KeptReport) -> None:
    """Silently. Who takes no direct messages is told later; who asked to be forgotten, never. Raises a StoreError."""
    if kept.report.reporter_id == FORGOTTEN:
        return
    view = notice(_news(shown, kept))
    try:
        channel = await persist(lambda: client.create_dm(discord.Object(kept.report.reporter_id)))
        await persist(lambda: channel.send(view=view, silent=True, nonce=f"report-{kept.id}"))
    except NOT_HEARD as error:
        log.info("reporter_not_told", kind=type(error).__name__)
    else:
        await parts.store.told([kept.id])


async def catch_up(interaction: Interaction[Any]) -> None:
    """Privately, after whatever the member used Nutgraf for; at most ten at a time. Raises a StoreError."""
    if interaction.guild_id is None or not interaction.response.is_done():
        return
    parts = parts_of(interaction)
    untold = (await parts.store.untold(interaction.guild_id, interaction.user.id))[:MOST_TOLD]
    news = [_news(shown, kept) for kept in untold if (shown := await parts.store.shown(kept.report.shown_id))]
    if not news:
        return
    try:
        await tell(interaction, notice("\n".join(news)))
    except NOT_HEARD as error:
        log.info("reporter_not_told", kind=type(error).__name__)
    else:
        await parts.store.told([kept.id for kept in untold])


def _news(shown: Shown, kept: KeptReport) -> str:
    assert kept.outcome is not None  # noqa: S101 - it was settled
    return words.reports.settled(inert(shown.article.title, TITLE), kept.outcome)
