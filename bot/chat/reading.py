"""Has a link read as the place where it stands wants it: only sites that are read there, and in its language."""

from contextlib import AsyncExitStack

import discord

from bot.chat.languages import reading_language
from bot.chat.messages.typing_sign import typing_in
from bot.chat.parts import Parts
from bot.core.article import Article
from bot.core.desk import Answer
from bot.core.errors import ReadingHidden, SiteBlocked
from bot.core.guild import GuildSettings, Review, blocks_site, reads_site
from bot.core.kept import Accepted, KeptArticle
from bot.core.links import host_of, parse
from bot.core.progress import Progress, unwatched


class AcceptedLinks:
    """The inbox's `ReadsLinks`. Settings are looked up when a link's turn comes, so also after a restart."""

    def __init__(self, client: discord.Client, parts: Parts) -> None:
        self._client = client
        self._parts = parts

    async def read(self, row: Accepted) -> Answer:
        """Shows that we type meanwhile, save where the answer waits for a moderator. Raises as `read_in` does."""
        channel = self._client.get_channel(row.place.channel_id)
        settings = await self._parts.settings_at(row.place, channel)
        async with AsyncExitStack() as meanwhile:
            if settings.review is Review.AFTER:
                await meanwhile.enter_async_context(typing_in(channel))
            return await read_in(self._client.get_guild(row.place.server_id), settings, self._parts, row.url)


async def read_in(
    guild: discord.Guild | None, settings: GuildSettings, parts: Parts, url: str, progress: Progress = unwatched
) -> Answer:
    """The answer for a link in a server, or in a direct message (None). Raises SiteBlocked, and as Desk.read does."""
    _may_be_asked_for(url, settings, parts)
    language = reading_language(settings, guild)
    answer = await parts.desk.read(url, language, server_id=guild.id if guild else None, progress=progress)
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
