"""Settles the open reports on a reading: closed, said in the report channel, and told to those who made them."""

from collections.abc import Sequence

import discord
import structlog

from bot.chat.mention import mention
from bot.chat.notice import layout
from bot.chat.parts import Parts
from bot.chat.reports.box import report_box
from bot.chat.reports.reporters import tell_by_message
from bot.chat.sending import NOT_HEARD, persist
from bot.core import words
from bot.core.kept import Shown
from bot.core.reports import KeptReport, Outcome
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


async def settle(
    client: discord.Client, parts: Parts, server_id: int, reading_id: int, moderator_id: int, outcome: Outcome
) -> bool:
    """Whether any were open. Called after every verdict, and when reports are dismissed. Raises a StoreError."""
    settled = await parts.store.settle_reports(server_id, reading_id, outcome, parts.clock.now())
    shown = await parts.store.shown(settled[-1].report.shown_id) if settled else None
    if shown is None:
        return False
    guild = client.get_guild(server_id)
    with speaking(str(guild.preferred_locale) if guild else None):
        await _say_so(client, parts, shown, settled, words.reports.settled_by(mention(moderator_id), outcome))
        for kept in settled:
            await tell_by_message(client, parts, shown, kept)
    return True


async def _say_so(client: discord.Client, parts: Parts, shown: Shown, settled: Sequence[KeptReport], how: str) -> None:
    """In every message where moderators saw them; its buttons go."""
    view = layout()
    view.add_item(await report_box(parts, shown, settled, how))
    for channel_id, message_id in {(kept.channel_id, kept.message_id) for kept in settled}:
        if channel_id and message_id:
            message = client.get_partial_messageable(channel_id).get_partial_message(message_id)
            try:
                await persist(lambda message=message: message.edit(view=view))
            except NOT_HEARD as error:
                log.info("report_message_not_settled", kind=type(error).__name__)
