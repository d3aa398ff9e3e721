"""Hold mode: cards wait, with one small reaction on their message, until a moderator's verdict lets them be seen."""

from collections.abc import Sequence

import discord

from bot.chat.messages.finding import cards_in_replies
from bot.chat.messages.posting import may_post, post, remember
from bot.chat.messages.reactions import mark, unmark
from bot.chat.parts import Parts
from bot.chat.sending import NOT_HEARD
from bot.core.guild import Review
from bot.core.kept import Held, Place, Shown
from bot.core.review import Display, display

WAITS = "⏳"


async def hold(client: discord.Client, parts: Parts, place: Place, waiting: Sequence[Shown]) -> None:
    """Keep the cards of these readings for later; at once those whose verdict came meanwhile. Raises as `post` does."""
    for shown in waiting:
        await parts.store.hold(place, shown.id)
    if waiting:
        await mark(client, place, WAITS)
    for shown in waiting:
        await release(client, parts, place.server_id, shown.kept.id)


async def release(client: discord.Client, parts: Parts, server_id: int, reading_id: int) -> None:
    """After a verdict over this reading: post the cards that waited for it, or let go of them if it is hidden.

    Running again posts nothing again. Raises as `post` does.
    """
    for held in await parts.store.held(server_id, reading_id):
        await _release(client, parts, held)


async def resume(client: discord.Client, parts: Parts) -> None:
    """Release whatever has its verdict and still waits, because we ended or Discord failed in between.

    Raises as `post` does, once all had their turn.
    """
    refused: Exception | None = None
    for held in await parts.store.all_held():
        try:
            await _release(client, parts, held)
        except NOT_HEARD as error:
            refused = error
    if refused:
        raise refused


async def drop(client: discord.Client, parts: Parts, place: Place) -> None:
    """Nothing is to answer the message at `place` any more. Raises a StoreError."""
    if await parts.store.drop_held(place):
        await unmark(client, place, WAITS)


async def _release(client: discord.Client, parts: Parts, held: Held) -> None:
    """Looks at the verdict over this very reading: the one just given may be over another model's."""
    shown = await parts.store.shown(held.shown_id)
    standing = display(shown.verdict, shown.kept.id, Review.HOLD) if shown else Display.HIDDEN
    if standing is Display.WAITING:
        return
    if shown and standing is Display.SHOWN and may_post(client, held.place):
        await _post_once(client, parts, held, shown)
    if await parts.store.released(held):
        await unmark(client, held.place, WAITS)


async def _post_once(client: discord.Client, parts: Parts, held: Held, shown: Shown) -> None:
    """It may stand there already, where we ended before we knew."""
    approved_at = shown.verdict.at if shown.verdict else parts.clock.now()
    replies = await cards_in_replies(client, held.place, approved_at)
    if reply_id := next((reply_id for reply_id, shown_ids in replies.items() if shown.id in shown_ids), None):
        await remember(client, parts, held.place, reply_id, [shown])
    else:
        await post(client, parts, held.place, [shown], f"held-{held.id}")
