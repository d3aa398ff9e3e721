"""What becomes of a reply that Discord does not take, by the code of its refusal."""

from typing import Final

import discord

from bot.chat.invalid_requests import ChannelClosed

INVALID_FORM = 50035
BAD_REQUEST = 400

# The codes that end a reply for good. A thread that is archived, but not locked, is opened again by our reply.
# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
OUTCOMES: Final = {
    10003: "channel_gone",
    10004: "channel_gone",  # with its server
    10008: "gone",
    50001: "forbidden",
    50008: "forbidden",  # a channel without text
    50009: "forbidden",  # by the server's level of verification
    50013: "forbidden",
    50024: "forbidden",  # this kind of channel does not take it
    50083: "thread_archived",
    160002: "forbidden",
    160005: "thread_locked",
    200000: "refused_by_automod",
    240000: "refused_as_harmful",  # Discord bars the link
}


def outcome_of(error: discord.HTTPException | ChannelClosed) -> str | None:
    """The outcome that an error stands for, or None where trying again may help: rate limits, ailing servers, a token
    or an address that is refused."""
    if isinstance(error, ChannelClosed):
        return "forbidden"
    if error.code == INVALID_FORM and "message_reference" in error.text:
        return "gone"  # the message replied to was deleted
    return OUTCOMES.get(error.code)


def is_malformed(error: discord.HTTPException | ChannelClosed) -> bool:
    """Whether Discord found a mistake in what we sent, which would be there again."""
    return isinstance(error, discord.HTTPException) and error.status == BAD_REQUEST
