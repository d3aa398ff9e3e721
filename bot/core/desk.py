"""Desk.read(link), ask(article, question), compare(article, other): cache, share, fetch, read, save; the one road."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TypeVar

import structlog

from bot.core.article import Article
from bot.core.articles import Articles
from bot.core.budget import Budget
from bot.core.comparison import Compared, ComparisonKey, DraftComparison, comparison_key, numbered_through
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import BudgetSpent, ModelError, SameArticle
from bot.core.guild import ARTICLE_LANGUAGE
from bot.core.kept import Kept, KeptArticle, KeptComparison, KeptReply
from bot.core.links import AllowedHosts
from bot.core.ports import Clock, Page, PageSource, Reader, Store
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.question import (
    MOST_EARLIER,
    Asked,
    DraftReply,
    Exchange,
    QuestionKey,
    cleaned_question,
    question_key,
)
from bot.core.reading import Draft, Fallback
from bot.core.share import Shared
from bot.core.usage import WhenSpent

log = structlog.get_logger()

Made = TypeVar("Made")
Spending = TypeVar("Spending", Draft, DraftReply, DraftComparison)


@dataclass(frozen=True, slots=True)
class Answer:
    """An article, its reading, and how the reading came to be.

    `url` is what was asked for, in the asker's own form; `cached`: nobody had to read it anew; `fallback`: why the
    model, which was to read it, did not; `asked_language`: that of the answer as it was asked for, None for the
    article's own.
    """

    url: str
    article_id: int
    article: Article
    reading_id: int
    draft: Draft
    cached: bool
    fallback: Fallback | None = None
    asked_language: str | None = None


class Desk:
    """Everything that asks for a reading comes here: chat, console and command line."""

    def __init__(
        self,
        pages: PageSource,
        engines: Engines,
        store: Store,
        clock: Clock,
        allow_hosts: AllowedHosts,
        fresh_for: timedelta = timedelta(hours=24),
        budget: Budget | None = None,
    ) -> None:
        """`fresh_for` as in Articles. `budget`: None is one without limits."""
        self.engines = engines
        self.budget = budget or Budget(store, clock)
        self._articles = Articles(pages, store, clock, allow_hosts, fresh_for)
        self._store = store
        self._clock = clock
        self._readings: Shared[tuple[str, str, str], tuple[Kept, bool]] = Shared()
        self._replies: Shared[QuestionKey, tuple[KeptReply, bool]] = Shared()
        self._comparisons: Shared[ComparisonKey, tuple[KeptComparison, bool]] = Shared()

    async def read(
        self,
        url: str,
        language: str | None = None,
        engine: EngineChoice = EngineChoice.AUTO,
        server_id: int | None = None,
        progress: Progress = unwatched,
    ) -> Answer:
        """The answer for a link, in `language` or the article's own when None.

        `server_id`: whose budget a new reading is charged to; of several that ask at once, the first one's. `progress`
        is told what has to be done for it, and so nothing of what was kept. Raises
        LinkRefused, a PageError, a StoreError, or a ModelError when the model alone was asked for; and BudgetSpent when
        the operator would rather wait for the model than do without.
        """
        kept = await self._articles.behind(url, progress)
        return await self._answer(url, kept, language, engine, server_id, progress)

    async def has_read(self, url: str, language: str | None = None) -> bool:
        """Whether `read` has only to look it up: the article is fresh, and its reading is kept. Raises LinkRefused."""
        kept = await self._articles.fresh(url)
        if kept is None:
            return False
        kept_language = _spoken_of(kept.article, language) or ARTICLE_LANGUAGE
        reader = self.engines.of(EngineChoice.AUTO)
        return await self._store.reading(kept.article.text_hash, reader.fingerprint, kept_language) is not None

    async def read_page(
        self,
        page: Page,
        language: str | None = None,
        engine: EngineChoice = EngineChoice.AUTO,
        server_id: int | None = None,
        progress: Progress = unwatched,
    ) -> Answer:
        """The answer for a page that is already at hand: a file, or pasted text. Raises as `read` does."""
        kept = await self._articles.on(page)
        return await self._answer(page.url, kept, language, engine, server_id, progress)

    async def ask(
        self,
        article: Article,
        question: str,
        earlier: Sequence[Exchange] = (),
        language: str | None = None,
        engine: EngineChoice = EngineChoice.AUTO,
        server_id: int | None = None,
    ) -> Asked:
        """What an article that was read says to a question, in `language` or the question's own when None.

        `earlier`: what the same person asked about it before, the latest last. `server_id` as in `read`. Raises
        QuestionRefused, a StoreError, a ModelError when the model alone was asked for, or BudgetSpent as `read` does.
        """
        question, earlier = cleaned_question(question), earlier[-MOST_EARLIER:]

        async def reply(reader: Reader) -> tuple[KeptReply, bool]:
            key = question_key(article.text_hash, reader.question_fingerprint, question, earlier, language)
            answer = partial(reader.answer, article, question, earlier, language)
            paid = partial(self._spend, server_id, reader, article, language, answer)
            return await self._replies.run(key, lambda _: self._kept_or_answered(key, server_id, paid))

        (kept, cached), fallback = await self._made(engine, reply)
        return Asked(article, question, kept.id, kept.draft, cached, fallback)

    async def compare(
        self,
        first: KeptArticle,
        second: KeptArticle,
        language: str | None = None,
        engine: EngineChoice = EngineChoice.AUTO,
        server_id: int | None = None,
    ) -> Compared:
        """What two articles both report and where they differ, in `language` or that of the first when None.

        `server_id` as in `read`. Raises SameArticle, a StoreError, a ModelError when the model alone was asked for, or
        BudgetSpent as `read` does.
        """
        if first.article.text_hash == second.article.text_hash:
            raise SameArticle
        both = numbered_through(first.article, second.article)

        async def comparison(reader: Reader) -> tuple[KeptComparison, bool]:
            key = comparison_key(first.id, second.id, reader.comparison_fingerprint, language)
            compare = partial(reader.compare, first.article, second.article, language)
            paid = partial(self._spend, server_id, reader, both, language, compare)
            return await self._comparisons.run(key, lambda _: self._kept_or_compared(key, server_id, paid))

        (kept, cached), fallback = await self._made(engine, comparison)
        return Compared(kept.id, first.article, second.article, kept.draft, cached, fallback)

    async def article(self, url: str, progress: Progress = unwatched) -> KeptArticle:
        """The article behind a link, unread. Raises as Articles.behind does."""
        return await self._articles.behind(url, progress)

    async def article_on(self, page: Page) -> KeptArticle:
        """The article on a page that is already at hand."""
        return await self._articles.on(page)

    async def reread(
        self, article: Article, language: str | None, engine: EngineChoice, hint: str, server_id: int | None
    ) -> Draft:
        """An article read anew for the moderators of one server, who keep it; nobody else gets it from the cache.

        `hint` as in Reader.read. Raises a ModelError, also BudgetSpent, or NotAnArticle.
        """
        reader = self.engines.of(engine)
        read = partial(reader.read, article, language, hint=hint)
        try:
            return await self._spend(server_id, reader, article, language, read)
        except ModelError as error:
            log.warning("model_failed", kind=type(error).__name__, detail=error.detail)
            raise

    async def close(self) -> None:
        """Ends what is under way; nothing half done is kept."""
        await self._articles.close()
        await self._readings.close()
        await self._replies.close()
        await self._comparisons.close()

    async def _answer(
        self,
        url: str,
        kept: KeptArticle,
        language: str | None,
        engine: EngineChoice,
        server_id: int | None,
        progress: Progress,
    ) -> Answer:
        language = _spoken_of(kept.article, language)
        (reading, cached), fallback = await self._made(
            engine, lambda reader: self._reading(reader, kept.article, language, server_id, progress)
        )
        return Answer(url, kept.id, kept.article, reading.id, reading.draft, cached, fallback, language)

    async def _made(
        self, engine: EngineChoice, make: Callable[[Reader], Awaitable[Made]]
    ) -> tuple[Made, Fallback | None]:
        """What the chosen reader makes; and where that was to be the model but was not, why."""
        try:
            return await make(self.engines.of(engine)), None
        except ModelError as error:
            spent = isinstance(error, BudgetSpent)
            if engine is not EngineChoice.AUTO or (spent and self.budget.limits.when_spent is WhenSpent.WAIT):
                raise
            log.warning("model_failed", kind=type(error).__name__, detail=error.detail)
            return await make(self.engines.extractive), Fallback.BUDGET_SPENT if spent else Fallback.MODEL_FAILED

    async def _reading(
        self, reader: Reader, article: Article, language: str | None, server_id: int | None, progress: Progress
    ) -> tuple[Kept, bool]:
        """A kept reading of this very text, or a new one for all who ask for it; the flag tells that it was kept."""
        key = (article.text_hash, reader.fingerprint, language or ARTICLE_LANGUAGE)
        return await self._readings.run(
            key, lambda tell: self._kept_or_read(key, reader, article, language, server_id, tell), progress
        )

    async def _kept_or_read(
        self,
        key: tuple[str, str, str],
        reader: Reader,
        article: Article,
        language: str | None,
        server_id: int | None,
        progress: Progress,
    ) -> tuple[Kept, bool]:
        if kept := await self._store.reading(*key):
            await self.budget.count_cache_hit(server_id, kept.draft.engine.model)
            return kept, True
        progress(Stage(Step.READING))
        known = await self._store.reading_in_any_language(*key[:2])
        read = partial(reader.read, article, language, progress=progress, known=known.draft if known else None)
        draft = await self._spend(server_id, reader, article, language, read)
        log.info("read", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        text_hash, _, kept_language = key
        return await self._store.save_reading(text_hash, kept_language, draft, self._clock.now()), False

    async def _kept_or_answered(
        self, key: QuestionKey, server_id: int | None, answer: Callable[[], Awaitable[DraftReply]]
    ) -> tuple[KeptReply, bool]:
        if kept := await self._store.reply_to(key):
            await self.budget.count_cache_hit(server_id, kept.draft.engine.model)
            return kept, True
        draft = await answer()
        log.info("answered", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        return await self._store.save_reply(key, draft, self._clock.now()), False

    async def _kept_or_compared(
        self, key: ComparisonKey, server_id: int | None, compare: Callable[[], Awaitable[DraftComparison]]
    ) -> tuple[KeptComparison, bool]:
        if kept := await self._store.comparison(key):
            await self.budget.count_cache_hit(server_id, kept.draft.engine.model)
            return kept, True
        draft = await compare()
        log.info("compared", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        return await self._store.save_comparison(key, draft, self._clock.now()), False

    async def _spend(
        self,
        server_id: int | None,
        reader: Reader,
        article: Article,
        language: str | None,
        work: Callable[[], Awaitable[Spending]],
    ) -> Spending:
        """What a reader makes of an article, charged to a server. Raises BudgetSpent."""
        return await self.budget.spend(server_id, reader.model, reader.estimate(article, language), work)


def _spoken_of(article: Article, language: str | None) -> str | None:
    """Nothing is translated into the language it is written in."""
    return None if language and article.is_in(language) else language
