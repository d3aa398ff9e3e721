"""Posts the card that answers a message, and remembers where it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import discord
import structlog
from discord.ui import LayoutView

from bot.chat.also_posted import naming_another
from bot.chat.cards.card import card
from bot.chat.cards.redraw import carded
from bot.chat.languages import card_language
from bot.chat.messages.threads import open_thread
from bot.chat.parts import Parts
from bot.chat.permissions import permissions_in
from bot.chat.sending import persist
from bot.core.errors import NutgrafError
from bot.core.guild import Threads
from bot.core.kept import Place, Shown
from bot.core.words.catalogue import speaking

log = structlog.get_logger()

ANSWERED = "answered"
INVALID_FORM = 50035

# Discord's error codes that end a reply for good, and the outcome to record.
# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
OUTCOMES: Final = {
    10003: "channel_gone",
    10008: "gone",
    50001: "forbidden",
    50013: "forbidden",
    50083: "thread_archived",
    160002: "forbidden",
    160005: "thread_locked",
    200000: "refused_by_automod",
}

Failures = Sequence[tuple[str, NutgrafError]]


def may_post(client: discord.Client, place: Place) -> bool:
    """In a channel that we do not know, such as an archived thread, we try: what Discord refuses has an outcome."""
    channel = client.get_channel(place.channel_id)
    return channel is None or permissions_in(channel).send


async def post(
    client: discord.Client, parts: Parts, place: Place, shown: Sequence[Shown], nonce: str, failures: Failures = ()
) -> str:
    """One reply to the message at `place`; gives ANSWERED, or why Discord does not take it.

    `nonce`, at most 25 characters, keeps a reply sent again from standing there twice. Raises a StoreError, or what
    `persist` raises when Discord stays out of reach: trying later may help.
    """
    known = client.get_channel(place.channel_id)
    settings = await parts.settings_at(place, known)
    shown = await naming_another(parts, known, shown)
    with speaking(card_language(settings, client.get_guild(place.server_id))):
        view = card(shown, failures, settings.style)
    try:
        reply = await send_reply(client, place, view, nonce)
    except discord.HTTPException as error:
        if outcome := outcome_of(error):
            log.info("reply_refused", outcome=outcome, code=error.code)
            return outcome
        raise
    await parts.store.replied(place, reply.id)
    await carded(client, parts, replace(place, message_id=reply.id), shown)
    if settings.threads is Threads.ALWAYS:
        await open_thread(known, reply.id, shown[0].article.title)
    return ANSWERED


async def send_reply(client: discord.Client, place: Place, view: LayoutView, nonce: str) -> discord.Message:
    """A quiet reply to the message at `place`, without a ping. Raises what `persist` does."""
    # Not from the cache: an archived thread leaves it, and can still be written to.
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
    source = discord.MessageReference(message_id=place.message_id, channel_id=place.channel_id)
    return await persist(
        lambda: channel.send(view=view, reference=source, mention_author=False, nonce=nonce, silent=True)
    )


def outcome_of(error: discord.HTTPException) -> str | None:
    """The outcome that an error stands for, or None where trying again may help."""
    if error.code == INVALID_FORM and "message_reference" in error.text:
        return "gone"  # the message replied to was deleted
    return OUTCOMES.get(error.code)
