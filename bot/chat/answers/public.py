"""Answers to questions that stand in a channel: our words take their place when moderators hide the article's reading.

They do not come back when it is restored: whoever asked can ask again.
"""

import discord

from bot.chat.editing import edit, missing
from bot.chat.languages import card_language
from bot.chat.notice import failure
from bot.chat.parts import Parts
from bot.core.errors import ReadingHidden
from bot.core.kept import Place
from bot.core.words.catalogue import speaking


async def remember(client: discord.Client, parts: Parts, place: Place, text_hash: str) -> None:
    """Our answer at `place` tells what this text says; it goes at once where that was hidden while it was being posted.

    Raises a StoreError.
    """
    await parts.store.answer_stands(place, text_hash)
    if await parts.store.hides(place.server_id, text_hash):
        await _hide(client, parts, place)


async def hide_answers(client: discord.Client, parts: Parts, server_id: int, reading_id: int) -> list[Exception]:
    """Those about the text of this reading: why each of them that still stands could not be changed.

    Raises a StoreError.
    """
    places = await parts.store.answers_about(server_id, reading_id)
    return [error for place in places for error in await _hide(client, parts, place)]


async def _hide(client: discord.Client, parts: Parts, place: Place) -> list[Exception]:
    settings = await parts.settings_at(place, client.get_channel(place.channel_id))
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
    with speaking(card_language(settings, client.get_guild(place.server_id))):
        view = failure(ReadingHidden())
    errors = await missing(edit(client, channel.get_partial_message(place.message_id), view), place.channel_id)
    if not errors:
        await parts.store.answer_gone(place.message_id)
    return errors
