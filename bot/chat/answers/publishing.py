"""Puts a command's answer in the channel for everybody, however late it comes, and remembers where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import discord
import structlog
from discord import Interaction
from discord.ui import LayoutView

from bot.chat.answers.public import remember
from bot.chat.cards.redraw import carded
from bot.chat.invalid_requests import ChannelClosed
from bot.chat.messages.outcomes import outcome_of
from bot.chat.messages.threads import open_thread
from bot.chat.parts import parts_of
from bot.chat.permissions import permissions_in
from bot.chat.sending import EXPIRED, persist
from bot.core.article import Article
from bot.core.guild import GuildSettings, Threads
from bot.core.kept import Place, Shown

log = structlog.get_logger()


async def publish(
    interaction: Interaction[Any], view: LayoutView, shown: Sequence[Shown], settings: GuildSettings
) -> None:
    """`shown`: the readings that stand in it, as cards or as a panel.

    What answers a message's menu goes with that message. Raises a StoreError.
    """
    place, parts = await _place(interaction, view), parts_of(interaction)
    if place is None:
        return
    if asked_at := _menu_of(interaction):
        await parts.store.replied(replace(place, message_id=asked_at), place.message_id)
    await carded(interaction.client, parts, place, shown)
    if settings.threads is Threads.ALWAYS:
        await open_thread(interaction.channel, place.message_id, shown[0].article.title)


async def publish_reply(interaction: Interaction[Any], view: LayoutView, article: Article) -> None:
    """To a question about this article. Raises a StoreError."""
    if place := await _place(interaction, view):
        await remember(interaction.client, parts_of(interaction), place, article.text_hash)


async def follow_menu(interaction: Interaction[Any]) -> None:
    """Have the public answer, which is still being made, go with the message whose menu was used. Raises a StoreError.

    Nothing where no menu was used.
    """
    if (asked_at := _menu_of(interaction)) and interaction.guild_id and interaction.channel_id:
        deferral = await persist(interaction.original_response)
        place = Place(interaction.guild_id, interaction.channel_id, asked_at)
        await parts_of(interaction).store.replied(place, deferral.id)


def _menu_of(interaction: Interaction[Any]) -> int | None:
    """The id of the message whose menu was used, if it was a menu."""
    data: Any = interaction.data
    return int(data["target_id"]) if "target_id" in data else None


async def _place(interaction: Interaction[Any], view: LayoutView) -> Place | None:
    """Where it stands in a server from now on; None for a direct message, or if it stands nowhere."""
    message_id = await _put(interaction, view)
    if message_id is None or interaction.guild_id is None or interaction.channel_id is None:
        return None
    return Place(interaction.guild_id, interaction.channel_id, message_id)


async def _put(interaction: Interaction[Any], view: LayoutView) -> int | None:
    """In place of the deferral, which Discord takes for 15 minutes; then as a message of its own. None if nowhere."""
    try:
        return (await persist(lambda: interaction.edit_original_response(view=view))).id
    except discord.HTTPException as error:
        if error.code in EXPIRED:
            return await _put_late(interaction, view)
        if outcome_of(error) is None:
            raise
        log.info("answer_refused", code=error.code)  # somebody deleted the deferral
        return None


async def _put_late(interaction: Interaction[Any], view: LayoutView) -> int | None:
    channel = interaction.channel
    in_server = interaction.guild_id is not None
    if not isinstance(channel, discord.abc.Messageable) or (in_server and not permissions_in(channel).send):
        log.info("late_answer_dropped")
        return None
    nonce = f"late-{interaction.id}"
    try:
        message = await persist(lambda: channel.send(view=view, nonce=nonce, silent=True))
    except (discord.HTTPException, ChannelClosed) as error:
        if outcome_of(error) is None:
            raise
        log.info("late_answer_refused", kind=type(error).__name__)
        return None
    return message.id
