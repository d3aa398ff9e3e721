"""The channel that moderators chose for reports: one message for each reported reading, edited with each report."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import discord
import structlog
from discord import Interaction
from discord.ui import LayoutView

from bot.chat.notice import layout, row_of
from bot.chat.parts import Parts, parts_of
from bot.chat.permissions import permissions_in
from bot.chat.reports.box import report_box
from bot.chat.reports.decisions import Decision, DecisionButton
from bot.chat.sending import NOT_HEARD, persist
from bot.core.kept import Shown
from bot.core.reports import KeptReport
from bot.core.review import version_of
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


async def announce(interaction: Interaction[Any], shown: Shown) -> None:
    """Show the open reports on this reading, if the server chose a channel; they are in the queue in any case.

    Looks again after each showing: another report may have come meanwhile. Raises a StoreError.
    """
    parts, guild = parts_of(interaction), interaction.guild
    channel_id = (await parts.settings_in(interaction.channel)).report_channel
    if guild is None or channel_id is None:
        return
    if not permissions_in(guild.get_channel(channel_id)).send:
        log.warning("report_channel_closed", server_id=guild.id, channel_id=channel_id)
        return
    channel = interaction.client.get_partial_messageable(channel_id, guild_id=guild.id)
    seen: list[int] = []
    with speaking(str(guild.preferred_locale)):
        while (reports := await parts.store.open_reports(guild.id, shown.kept.id)) and seen != _ids(reports):
            seen = _ids(reports)
            message = await _put(channel, reports, await _view(parts, shown, reports))
            if message is None:
                return
            await parts.store.reports_posted(seen, channel_id, message.id)


async def _put(
    channel: discord.PartialMessageable, reports: Sequence[KeptReport], view: LayoutView
) -> discord.Message | None:
    """Into the message where the earlier ones stand, unless somebody has deleted it or another channel was chosen.

    The id of the first report, or of the first after that, keeps two at once from making two messages.
    """
    known = next((kept.message_id for kept in reports if kept.message_id), None)
    first = next((kept.id for kept in reports if kept.message_id is None), reports[-1].id)
    try:
        if known:
            with suppress(discord.NotFound):
                return await persist(lambda: channel.get_partial_message(known).edit(view=view))
        return await persist(lambda: channel.send(view=view, silent=True, nonce=f"reports-{first}"))
    except NOT_HEARD as error:
        log.warning("report_not_shown", kind=type(error).__name__)
        return None


async def _view(parts: Parts, shown: Shown, reports: Sequence[KeptReport]) -> LayoutView:
    box = await report_box(parts, shown, reports)
    version = version_of(shown.verdict)
    box.add_item(row_of(*(DecisionButton(decision, shown.id, version) for decision in Decision)))
    view = layout()
    view.add_item(box)
    return view


def _ids(reports: Sequence[KeptReport]) -> list[int]:
    return [kept.id for kept in reports]
