"""Draws cards again after a verdict, or when one that they name is gone; also those of weeks ago."""

from collections.abc import Sequence

import discord
from discord.ui import Container, LayoutView, TextDisplay

from bot.chat.answers.public import hide_answers
from bot.chat.cards.card import box
from bot.chat.editing import edit, missing
from bot.chat.invalid_requests import ChannelClosed
from bot.chat.languages import card_language
from bot.chat.parts import Parts
from bot.chat.sending import OUT_OF_REACH, persist
from bot.chat.turns import Turns
from bot.core.kept import Card, Place, Shown
from bot.core.review import Status, is_unseen
from bot.core.words.catalogue import speaking

MOST_VERDICTS = 100  # each was a moderator's click, and hardly one comes while we end

# Of two that draw in one message, the later sees what the earlier drew, and the verdict that holds by then.
_turns = Turns()


async def carded(client: discord.Client, parts: Parts, place: Place, shown: Sequence[Shown]) -> None:
    """Remember that these cards stand in our message at `place`. Those over which, or over what they name, a verdict
    was given while they were being posted are drawn again. Raises a StoreError."""
    await parts.store.carded([Card(place.channel_id, place.message_id, one.id) for one in shown])
    await keep_up(client, parts, place.server_id, shown)


async def keep_up(client: discord.Client, parts: Parts, server_id: int, shown: Sequence[Shown]) -> None:
    """Draw those again that are no longer as they were when their cards were made. Raises a StoreError."""
    for one in shown:
        now = await parts.store.shown(one.id)
        if now and (now.verdict, now.beside) != (one.verdict, one.beside):
            await redraw(client, parts, server_id, one.kept.id)


async def resume(client: discord.Client, parts: Parts) -> None:
    """Draw the cards that a verdict had not reached when we ended, or Discord was out of reach. Raises a StoreError."""
    for server_id, reading_id in await parts.store.undrawn(MOST_VERDICTS):
        if client.get_guild(server_id):
            await redraw(client, parts, server_id, reading_id)


async def redraw(client: discord.Client, parts: Parts, server_id: int, reading_id: int) -> int:
    """The cards of a reading and those that name it, and where it is hidden, answers to questions about its text: how
    many could not be changed.

    A message that was deleted needs no change, and is not counted. Raises a StoreError.
    """
    verdict = await parts.store.verdict(server_id, reading_id)
    cards = await parts.store.cards_of(server_id, reading_id)
    cards += await parts.store.cards_naming(server_id, reading_id)
    missed = await redraw_cards(client, parts, server_id, cards)
    if verdict and verdict.status is Status.HIDDEN:
        missed += await hide_answers(client, parts, server_id, reading_id)
    if verdict and not any(_may_pass(error) for error in missed):
        await parts.store.drawn(server_id, verdict)
    return len(missed)


async def redraw_cards(client: discord.Client, parts: Parts, server_id: int, cards: Sequence[Card]) -> list[Exception]:
    """As `redraw`, for these cards: why each of those could not be changed."""
    missed: list[Exception] = []
    for card in cards:
        async with _turns.of(card.message_id):
            missed += await missing(_redraw(client, parts, server_id, card), card.channel_id)
    return missed


def _may_pass(error: Exception) -> bool:
    """Otherwise the card or its channel is closed to us."""
    return isinstance(error, OUT_OF_REACH) and not isinstance(error, ChannelClosed)


async def _redraw(client: discord.Client, parts: Parts, server_id: int, card: Card) -> None:
    """In the style and the language that the place has now; all else that stands in the message stays as it is."""
    shown = await parts.store.shown(card.shown_id)
    settings = await parts.settings_at(
        Place(server_id, card.channel_id, card.message_id), client.get_channel(card.channel_id)
    )
    if shown is None or is_unseen(shown.verdict, settings.review):
        return
    channel = client.get_partial_messageable(card.channel_id, guild_id=server_id)
    message = await persist(lambda: channel.fetch_message(card.message_id))
    view = LayoutView.from_message(message, timeout=None)
    if not isinstance(view.find_item(shown.id), Container):
        return
    with speaking(card_language(settings, client.get_guild(server_id))):
        new = box(shown, _among(view), settings.style)
    children = [new if child.id == shown.id else child for child in view.children]
    view.clear_items()
    for child in children:
        view.add_item(child)
    await edit(client, message, view)


def _among(view: LayoutView) -> int:
    """How many links the message shows: a box for each reading, a line for each failure."""
    return sum(isinstance(child, Container | TextDisplay) for child in view.children)
