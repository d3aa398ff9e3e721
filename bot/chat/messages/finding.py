"""Finds the replies of ours that stand in a channel although we may not know of them: we ended right after the post."""

from datetime import datetime, timedelta

import discord

from bot.chat.messages.outcomes import outcome_of
from bot.chat.sending import persist
from bot.core.kept import Place

FAR_ENOUGH = 100  # messages, one request
CLOCKS_DIFFER = timedelta(minutes=1)


async def cards_in_replies(client: discord.Client, place: Place, since: datetime) -> dict[int, list[int]]:
    """The ids of what is shown in each reply of ours to the message at `place`, by the reply's id. Notices of ours show
    nothing and are left out.

    Looks below the message, and then at what was posted `since`, by our clock: that may be far below, or our clock may
    have been wrong. None where we may not look: Discord takes no reply either where we may not read the channel's
    history (160002). Raises what `persist` raises when Discord stays out of reach.
    """
    sent_about = discord.utils.time_snowflake(since - CLOCKS_DIFFER)
    found = await _below(client, place, place.message_id)
    if sent_about > place.message_id:  # the other links of the message may have been answered long before
        found |= await _below(client, place, sent_about)
    return found


async def _below(client: discord.Client, place: Place, message_id: int) -> dict[int, list[int]]:
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.server_id)

    async def read() -> list[discord.Message]:
        history = channel.history(limit=FAR_ENOUGH, after=discord.Object(message_id), oldest_first=True)
        return [message async for message in history if _answers(message, client, place)]

    try:
        found = {message.id: _shown_ids(message) for message in await persist(read)}
    except discord.HTTPException as error:
        if outcome_of(error):
            return {}
        raise
    return {reply_id: shown_ids for reply_id, shown_ids in found.items() if shown_ids}


def _answers(message: discord.Message, client: discord.Client, place: Place) -> bool:
    ours = client.user is not None and message.author.id == client.user.id
    return ours and message.reference is not None and message.reference.message_id == place.message_id


def _shown_ids(message: discord.Message) -> list[int]:
    """A card is a container that has what it shows as its id."""
    ids = [component.id for component in message.components if isinstance(component, discord.Container)]
    return [id_ for id_ in ids if id_]
