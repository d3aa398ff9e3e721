"""Posts the one reply to a message whose links were read, and says how that ended."""

from typing import Final

import discord
import structlog

from bot.chat.card import card
from bot.chat.parts import Parts
from bot.chat.permissions import permissions_in
from bot.chat.sending import persist
from bot.core.desk import Answer
from bot.core.errors import NutgrafError
from bot.core.inbox import Result
from bot.core.ports import Place

log = structlog.get_logger()

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


class Delivery:
    """The inbox's `Deliver`: one reply for all links of a message, without a ping; nothing when none was read."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts

    async def __call__(self, place: Place, results: list[Result], nonce: str) -> str:
        """Returns "answered", "failed", or why Discord does not take the reply.

        Raises a StoreError, or what `persist` raises when Discord stays out of reach: trying later may help.
        """
        answers = [answer for _, answer in results if isinstance(answer, Answer)]
        failures = [(row.url, error) for row, error in results if isinstance(error, NutgrafError)]
        if not answers:
            return "failed"
        channel = self._client.get_channel(place.channel_id)
        if channel is not None and not permissions_in(channel).send:
            return "forbidden"
        view = card([(await self._parts.show(answer), answer) for answer in answers], failures)
        return await self._reply(place, view, nonce)

    async def _reply(self, place: Place, view: discord.ui.LayoutView, nonce: str) -> str:
        # Not from the cache: an archived thread leaves it, and can still be written to.
        channel = self._client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
        source = discord.MessageReference(message_id=place.message_id, channel_id=place.channel_id)
        try:
            reply = await persist(
                lambda: channel.send(view=view, reference=source, mention_author=False, nonce=nonce, silent=True)
            )
        except discord.HTTPException as error:
            if outcome := outcome_of(error):
                log.info("reply_refused", outcome=outcome, code=error.code)
                return outcome
            raise
        await self._parts.store.replied(place, reply.id)
        return "answered"


def outcome_of(error: discord.HTTPException) -> str | None:
    """The outcome that an error stands for, or None where trying again may help."""
    if error.code == INVALID_FORM and "message_reference" in error.text:
        return "gone"  # the message replied to was deleted
    return OUTCOMES.get(error.code)
