"""Extracts that were shown while the model was away are read by it once it is back, and their cards edited in place."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import discord
import structlog

from bot.chat.cards.redraw import redraw_cards
from bot.chat.parts import Parts
from bot.core.errors import BudgetSpent, ModelAway, ModelError, PageError, StoreError
from bot.core.guild import Review
from bot.core.kept import Card, Place, Shown
from bot.core.reading import Fallback
from bot.core.standing_in import WhenModelFails

log = structlog.get_logger()

LOOKED_BACK = timedelta(hours=24)
"""Who would still read it: a card of yesterday is far up in its channel."""
MOST = 200  # cards each time that the model is back, the newest
AT_ONCE = 2  # so that what is posted now goes before what was posted meanwhile


class Replacing:
    """Begun when the model is back and at each start. A card stays among the extracts until it is drawn anew, so that
    what is interrupted goes on the next time, with the reading that was made then. Kept as they are: cards that
    moderators judged, that somebody reported, or that stand where moderators look at each reading first.
    """

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts
        self._task: asyncio.Task[None] | None = None
        self._wanted = False
        self._closed = False

    def begin(self) -> None:
        """In the background, where the operator chose so; once more if it is under way."""
        if self._closed or self._parts.desk.when_model_fails is not WhenModelFails.REPLACE:
            return
        self._wanted = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        """Ends what is under way."""
        self._closed = True
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while self._wanted:
            self._wanted = False
            try:
                cards = iter(await self._parts.store.extracts(self._parts.clock.now() - LOOKED_BACK, MOST))
                await asyncio.gather(*(self._work(cards) for _ in range(AT_ONCE)))
            except StoreError as error:
                log.warning("extracts_not_replaced", kind=type(error).__name__, detail=error.detail)

    async def _work(self, cards: Iterator[Card]) -> None:
        for card in cards:
            try:
                await self._replace(card)
            except BudgetSpent:
                continue  # one server's budget may be spent, another's not
            except ModelAway:
                return  # away again; its return begins this anew

    async def _replace(self, card: Card) -> None:
        shown = await self._parts.store.shown(card.shown_id)
        if shown is None or shown.server_id is None:
            return
        place = Place(shown.server_id, card.channel_id, card.message_id)
        settings = await self._parts.settings_at(place, self._client.get_channel(card.channel_id))
        if settings.review is Review.HOLD:
            return
        if await self._is_read(shown):
            missed = await redraw_cards(self._client, self._parts, place.server_id, [card])
            if not missed:
                await self._parts.store.settle_extract(shown.id, None)

    async def _is_read(self, shown: Shown) -> bool:
        """Whether the model's reading now stands in the extract's place. What it cannot read it is not asked again."""
        try:
            kept = await self._parts.desk.read_at_last(shown.article, shown.language, shown.server_id)
        except (ModelAway, BudgetSpent):
            raise
        except (ModelError, PageError) as error:
            log.info("extract_stays", kind=type(error).__name__)
            await self._parts.store.settle_extract(shown.id, Fallback.MODEL_FAILED)
            return False
        return await self._parts.store.replace_extract(shown.id, kept.id)
