"""Readings, replies and comparisons: what is kept is given back; what is not is made once for all who ask, and kept."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TypeVar

import structlog

from bot.core import metrics
from bot.core.article import Article
from bot.core.budget import Budget
from bot.core.comparison import ComparisonKey, DraftComparison, comparison_key, numbered_through
from bot.core.guild import ARTICLE_LANGUAGE
from bot.core.kept import Kept, KeptArticle, KeptComparison, KeptReply
from bot.core.ports import Clock, Reader, Store
from bot.core.progress import Progress, Stage, Step
from bot.core.question import DraftReply, Exchange, QuestionKey, question_key
from bot.core.reading import Draft
from bot.core.share import Shared

log = structlog.get_logger()

Spending = TypeVar("Spending", Draft, DraftReply, DraftComparison)


class Making:
    """What one reader makes, charged to a server: of several that ask at once, the first one's. The flag beside it
    tells that it was kept. Raises a ModelError, also BudgetSpent, or a StoreError."""

    def __init__(self, store: Store, clock: Clock, budget: Budget) -> None:
        self._store = store
        self._clock = clock
        self._budget = budget
        self._readings: Shared[tuple[str, str, str], tuple[Kept, bool]] = Shared()
        self._replies: Shared[QuestionKey, tuple[KeptReply, bool]] = Shared()
        self._comparisons: Shared[ComparisonKey, tuple[KeptComparison, bool]] = Shared()

    async def kept(self, reader: Reader, article: Article, language: str | None, server_id: int | None) -> Kept | None:
        """A reading of this very text, if there is one."""
        return await self._kept_reading(_reading_key(reader, article, language), server_id)

    async def reading(
        self, reader: Reader, article: Article, language: str | None, server_id: int | None, progress: Progress
    ) -> tuple[Kept, bool]:
        """Of this very text. Also raises NotAnArticle."""
        key = _reading_key(reader, article, language)
        return await self._readings.run(
            key, lambda tell: self._kept_or_read(key, reader, article, language, server_id, tell), progress
        )

    async def reply(
        self,
        reader: Reader,
        article: Article,
        question: str,
        earlier: Sequence[Exchange],
        language: str | None,
        server_id: int | None,
    ) -> tuple[KeptReply, bool]:
        key = question_key(article.text_hash, reader.question_fingerprint, question, earlier, language)
        answer = partial(reader.answer, article, question, earlier, language)
        paid = partial(self.spend, server_id, reader, article, language, answer)
        return await self._replies.run(key, lambda _: self._kept_or_answered(key, server_id, paid))

    async def comparison(
        self, reader: Reader, first: KeptArticle, second: KeptArticle, language: str | None, server_id: int | None
    ) -> tuple[KeptComparison, bool]:
        key = comparison_key(first.id, second.id, reader.comparison_fingerprint, language)
        both = numbered_through(first.article, second.article)
        compare = partial(reader.compare, first.article, second.article, language)
        paid = partial(self.spend, server_id, reader, both, language, compare)
        return await self._comparisons.run(key, lambda _: self._kept_or_compared(key, server_id, paid))

    async def spend(
        self,
        server_id: int | None,
        reader: Reader,
        article: Article,
        language: str | None,
        work: Callable[[], Awaitable[Spending]],
    ) -> Spending:
        """What a reader makes of an article, kept nowhere."""
        with metrics.stage(metrics.Stage.READ):
            return await self._budget.spend(server_id, reader.model, reader.estimate(article, language), work)

    async def close(self) -> None:
        """Ends what is under way; nothing half done is kept."""
        await self._readings.close()
        await self._replies.close()
        await self._comparisons.close()

    async def _kept_reading(self, key: tuple[str, str, str], server_id: int | None) -> Kept | None:
        kept = await self._store.reading(*key)
        if kept:
            await self._budget.count_cache_hit(server_id, kept.draft.engine.model)
        return kept

    async def _kept_or_read(
        self,
        key: tuple[str, str, str],
        reader: Reader,
        article: Article,
        language: str | None,
        server_id: int | None,
        progress: Progress,
    ) -> tuple[Kept, bool]:
        if kept := await self._kept_reading(key, server_id):
            return kept, True
        progress(Stage(Step.READING))
        known = await self._store.reading_in_any_language(*key[:2])
        read = partial(reader.read, article, language, progress=progress, known=known.draft if known else None)
        draft = await self.spend(server_id, reader, article, language, read)
        log.info("read", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        text_hash, _, kept_language = key
        return await self._store.save_reading(text_hash, kept_language, draft, self._clock.now()), False

    async def _kept_or_answered(
        self, key: QuestionKey, server_id: int | None, answer: Callable[[], Awaitable[DraftReply]]
    ) -> tuple[KeptReply, bool]:
        if kept := await self._store.reply_to(key):
            await self._budget.count_cache_hit(server_id, kept.draft.engine.model)
            return kept, True
        draft = await answer()
        log.info("answered", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        return await self._store.save_reply(key, draft, self._clock.now()), False

    async def _kept_or_compared(
        self, key: ComparisonKey, server_id: int | None, compare: Callable[[], Awaitable[DraftComparison]]
    ) -> tuple[KeptComparison, bool]:
        if kept := await self._store.comparison(key):
            await self._budget.count_cache_hit(server_id, kept.draft.engine.model)
            return kept, True
        draft = await compare()
        log.info("compared", engine=draft.engine.name, seconds=round(draft.engine.seconds, 3), dropped=draft.dropped)
        return await self._store.save_comparison(key, draft, self._clock.now()), False


def _reading_key(reader: Reader, article: Article, language: str | None) -> tuple[str, str, str]:
    return article.text_hash, reader.fingerprint, language or ARTICLE_LANGUAGE
