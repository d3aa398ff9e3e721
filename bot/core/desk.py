"""Desk.read(link): cache, share, fetch, extract, read, save; the one road from a link to an answer."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

import structlog

from bot.core import words
from bot.core.article import Article
from bot.core.errors import ModelError, ModelMisconfigured
from bot.core.links import AllowedHosts, Link, key_of, parse
from bot.core.ports import Clock, Kept, KeptArticle, Page, PageSource, Reader, Store
from bot.core.reading import Draft
from bot.core.share import Shared

log = structlog.get_logger()


class EngineChoice(StrEnum):
    """Which reader is asked for. `auto`: the model where one is configured, and the extractive reader when it fails."""

    AUTO = "auto"
    MODEL = "model"
    EXTRACTIVE = "extractive"


@dataclass(frozen=True, slots=True)
class Answer:
    """An article, its reading, and what a person should know about how the reading came to be (`notes`).

    `url` is what was asked for, in the asker's own form; `cached` tells that nobody had to read it anew.
    """

    url: str
    article_id: int
    article: Article
    reading_id: int
    draft: Draft
    cached: bool
    notes: tuple[str, ...]


class Desk:
    """Everything that asks for a reading comes here: chat, console and command line."""

    def __init__(
        self,
        pages: PageSource,
        model: Reader | None,
        extractive: Reader,
        store: Store,
        clock: Clock,
        allow_hosts: AllowedHosts,
        fresh_for: timedelta = timedelta(hours=24),
    ) -> None:
        """`fresh_for`: how long a kept page is taken as unchanged before it is fetched again."""
        self._pages = pages
        self._model = model
        self._extractive = extractive
        self._store = store
        self._clock = clock
        self._allow_hosts = allow_hosts
        self._fresh_for = fresh_for
        self._fetches: Shared[str, KeptArticle] = Shared()
        self._readings: Shared[tuple[str, str, str], tuple[Kept, bool]] = Shared()

    async def read(self, url: str, language: str | None = None, engine: EngineChoice = EngineChoice.AUTO) -> Answer:
        """The answer for a link, in `language` or the article's own when None.

        Raises LinkRefused, a PageError, a StoreError, or a ModelError when the model alone was asked for.
        """
        return await self._answer(url, await self.article(url), language, engine)

    async def read_page(
        self, page: Page, language: str | None = None, engine: EngineChoice = EngineChoice.AUTO
    ) -> Answer:
        """The answer for a page that is already at hand: a file, or pasted text. Raises as `read` does."""
        return await self._answer(page.url, await self.article_on(page), language, engine)

    async def article(self, url: str) -> KeptArticle:
        """The article behind a link: the kept one while it is fresh, else fetched, by one fetch for all who ask."""
        link = parse(url, self._allow_hosts)
        return await self._fetches.run(link.key, lambda: self._kept_or_fetched(link))

    async def article_on(self, page: Page) -> KeptArticle:
        """The article on a page that is already at hand."""
        return await self._keep([], await self._pages.extract(page))

    async def close(self) -> None:
        """Ends what is under way; nothing half done is kept."""
        await self._fetches.close()
        await self._readings.close()

    async def _kept_or_fetched(self, link: Link) -> KeptArticle:
        """The store is asked here, within what is shared: who asked it before could act on an answer that is old."""
        kept = await self._store.article(link.key)
        if kept and self._clock.now() - kept.fetched_at < self._fresh_for:
            return kept
        return await self._fetch(link)

    async def _fetch(self, link: Link) -> KeptArticle:
        """Kept under the link and under where it led. A page's own rel=canonical is no key: its word must not answer
        for an address that was never fetched; one text there makes one article all the same."""
        page = await self._pages.fetch(link.url)
        return await self._keep([link.key, key_of(page.final_url)], await self._pages.extract(page))

    async def _keep(self, keys: list[str], article: Article) -> KeptArticle:
        return await self._store.save_article(keys, article, self._clock.now())

    async def _answer(self, url: str, kept: KeptArticle, language: str | None, engine: EngineChoice) -> Answer:
        article, fallback = kept.article, False
        try:
            reading, cached = await self._reading(self._reader(engine), article, language)
        except ModelError as error:
            if engine is not EngineChoice.AUTO:
                raise
            log.warning("model_failed", kind=type(error).__name__, detail=error.detail)
            fallback = True
            reading, cached = await self._reading(self._extractive, article, language)
        notes = words.of_draft(article.completeness, reading.draft, fallback=fallback, asked_language=language)
        return Answer(url, kept.id, article, reading.id, reading.draft, cached, tuple(notes))

    def _reader(self, engine: EngineChoice) -> Reader:
        if engine is EngineChoice.EXTRACTIVE or (engine is EngineChoice.AUTO and self._model is None):
            return self._extractive
        if self._model is None:
            raise ModelMisconfigured("no model is configured: set OPENAI_API_KEY or OPENAI_BASE_URL")
        return self._model

    async def _reading(self, reader: Reader, article: Article, language: str | None) -> tuple[Kept, bool]:
        """A kept reading of this very text, or a new one for all who ask for it; the flag tells that it was kept."""
        key = (article.text_hash, reader.fingerprint, language or "article")
        return await self._readings.run(key, lambda: self._kept_or_read(key, reader, article, language))

    async def _kept_or_read(
        self, key: tuple[str, str, str], reader: Reader, article: Article, language: str | None
    ) -> tuple[Kept, bool]:
        if kept := await self._store.reading(*key):
            return kept, True
        draft = await reader.read(article, language)
        log.info("read", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        text_hash, _, kept_language = key
        return await self._store.save_reading(text_hash, kept_language, draft, self._clock.now()), False
