"""Finds the article on the same event that was posted in the same server, and has a card name it."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import structlog
from discord import Interaction

from bot.chat.parts import Parts, parts_of
from bot.chat.readable import channels_beside, channels_of, is_shown
from bot.core.article import Article
from bot.core.calculating import calculated
from bot.core.copies import are_copies
from bot.core.errors import StoreError
from bot.core.guild import Review
from bot.core.kept import KeptArticle, Posted, Shown
from bot.core.same_event import likeness, search_words, traces_of

log = structlog.get_logger()

LOOKED_BACK = timedelta(days=14)
"""An event's articles come out within days; their links are posted for longer."""
MOST_LOOKED_AT = 8  # of what the index finds
SECONDS = 1.0  # that a card waits for it at most

Found = tuple[Posted, KeptArticle]


async def naming_another(parts: Parts, channel: object, shown: Sequence[Shown]) -> list[Shown]:
    """The readings for a card in this channel, each with the article that it is to name, if there is one.

    Only what everybody in the channel can look up is named; and nothing where that is not known in time.
    """
    try:
        async with asyncio.timeout(SECONDS):
            reviews = await channels_beside(parts, channel)
            return [await _naming_another(parts, reviews, one) for one in shown]
    except (TimeoutError, StoreError) as error:
        log.info("same_event_not_looked_up", kind=type(error).__name__)
        return list(shown)


async def best_match(interaction: Interaction[Any], article: Article) -> Found | None:
    """The article most likely on the same event, of those that this member can see. Raises a StoreError."""
    if interaction.guild_id is None:
        return None
    return await _find(parts_of(interaction), interaction.guild_id, await channels_of(interaction), article)


async def _naming_another(parts: Parts, reviews: Mapping[int, Review], shown: Shown) -> Shown:
    found = await _find(parts, shown.server_id, reviews, shown.article) if shown.server_id else None
    if found is None:
        return shown
    posted, _ = found
    await parts.store.name_beside(shown.id, posted.entry.shown_id)
    return replace(shown, beside=posted)


async def _find(parts: Parts, server_id: int, reviews: Mapping[int, Review], article: Article) -> Found | None:
    words = search_words(article)
    if not words or not reviews:
        return None
    now = parts.clock.now()
    known = await parts.store.posted_about(server_id, list(reviews), article, words, now - LOOKED_BACK, MOST_LOOKED_AT)
    others = [(posted, kept) for posted, kept in known if is_shown(posted.entry, reviews)]
    return await calculated(_best, article, others, now.date())


def _best(article: Article, others: Sequence[Found], today: date) -> Found | None:
    """A copy of the same text, or the most alike of those on the same event."""
    if copied := next((found for found in others if are_copies(article, found[1].article)), None):
        return copied
    traces = traces_of(article, today)
    rated = [
        (likeness(traces, traces_of(kept.article, posted.entry.shown_at.date())), n)
        for n, (posted, kept) in enumerate(others)
    ]
    most, at = max(rated, default=(0.0, 0))
    return others[at] if most else None
