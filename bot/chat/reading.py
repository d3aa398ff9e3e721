"""Has a link read as the place where it stands wants it: only sites that are read there, and in its language."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from functools import partial

import discord

from bot.chat.languages import reading_language
from bot.chat.messages.occasional_notice import OccasionalNotice
from bot.chat.messages.typing_sign import typing_in
from bot.chat.parts import Parts
from bot.core import words
from bot.core.answer import Answer
from bot.core.article import Article
from bot.core.errors import ModelUnavailable, ReadingHidden, SiteBlocked
from bot.core.fair_queue import MOST_WAITING, Asker
from bot.core.guild import GuildSettings, Review, blocks_site, reads_site
from bot.core.kept import Accepted, KeptArticle
from bot.core.links import host_of, parse
from bot.core.progress import Progress, unwatched


class AcceptedLinks:
    """The inbox's `ReadsLinks`. Settings are looked up when a link's turn comes, so also after a restart."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts
        self._slowness = OccasionalNotice(client, parts)

    async def read(self, row: Accepted, progress: Progress) -> Answer:
        """Raises TooManyWaiting, and as `read_in` does."""
        settings = await self._parts.settings_at(row.place, self._client.get_channel(row.place.channel_id))
        guild = self._client.get_guild(row.place.server_id)
        return await read_in(guild, settings, self._parts, row.url, self._turn(row, settings, progress), progress)

    @asynccontextmanager
    async def _turn(self, row: Accepted, settings: GuildSettings, progress: Progress) -> AsyncGenerator[None]:
        """Shows that we type while it lasts, save where the answer waits for a moderator.

        What waits for the model takes no turn, and so nothing of anybody's rate.
        """
        if self._parts.desk.waits_for_model:
            raise ModelUnavailable("this link waits for it")
        asker = Asker(row.member_id, row.place.channel_id, row.place.server_id)
        if self._parts.queue.slows(asker):
            slowed = partial(words.waiting.slowed, MOST_WAITING)
            await self._slowness.say(row.member_id, row.place, slowed, f"slowed-{row.id}")
        async with self._parts.queue.turn(asker, progress, patient=True), AsyncExitStack() as meanwhile:
            if settings.review is Review.AFTER:
                await meanwhile.enter_async_context(typing_in(self._client.get_channel(row.place.channel_id)))
            yield


async def read_in(
    guild: discord.Guild | None,
    settings: GuildSettings,
    parts: Parts,
    url: str,
    turn: AbstractAsyncContextManager[None],
    progress: Progress = unwatched,
) -> Answer:
    """The answer for a link in a server, or in a direct message (None).

    `turn` is entered only where the link must be read anew: what was read before costs nothing and waits for nobody.
    Raises SiteBlocked, and as entering the turn and Desk.read do.
    """
    _may_be_asked_for(url, settings, parts)
    language, server_id = reading_language(settings, guild), guild.id if guild else None
    answer = await parts.desk.kept(url, language, server_id)
    if answer is None:
        async with turn:
            answer = await parts.desk.read(url, language, server_id=server_id, progress=progress)
    _may_be_shown(answer.article, settings)
    return answer


async def article_in(
    server_id: int | None, settings: GuildSettings, parts: Parts, url: str, progress: Progress
) -> KeptArticle:
    """The article alone, for a question about it. Raises SiteBlocked, ReadingHidden, and as Desk.article does."""
    _may_be_asked_for(url, settings, parts)
    kept = await parts.desk.article(url, progress)
    _may_be_shown(kept.article, settings)
    if server_id is not None and await parts.store.hides(server_id, kept.article.text_hash):
        raise ReadingHidden
    return kept


def _may_be_asked_for(url: str, settings: GuildSettings, parts: Parts) -> None:
    host = host_of(parse(url, parts.allow_hosts).url)
    if not reads_site(settings, host):
        raise SiteBlocked(host)


def _may_be_shown(article: Article, settings: GuildSettings) -> None:
    """A link to one site may lead to another, which is blocked."""
    led_to = host_of(article.final_url)
    if blocks_site(settings, led_to):
        raise SiteBlocked(led_to)
