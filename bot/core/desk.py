"""Desk.read(link), ask(article, question), compare(article, other): cache, share, fetch, read, save; the one road."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import structlog

from bot.core.answer import Answer
from bot.core.article import Article
from bot.core.articles import Articles
from bot.core.budget import Budget
from bot.core.comparison import Compared
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import ModelError, SameArticle
from bot.core.kept import Kept, KeptArticle
from bot.core.links import AllowedHosts
from bot.core.making import Making
from bot.core.ports import Clock, Page, PageSource, Store
from bot.core.progress import Progress, unwatched
from bot.core.question import MOST_EARLIER, Asked, Exchange, cleaned_question
from bot.core.reading import Draft, Fallback
from bot.core.standing_in import StandIn, WhenModelFails

log = structlog.get_logger()


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
        when_model_fails: WhenModelFails = WhenModelFails.EXTRACT,
    ) -> None:
        """`fresh_for` as in Articles. `budget`: None is one without limits."""
        self.engines = engines
        self.when_model_fails = when_model_fails
        self.budget = budget or Budget(store, clock)
        self._articles = Articles(pages, store, clock, allow_hosts, fresh_for)
        self._making = Making(store, clock, self.budget)
        self._stand_in = StandIn(engines, when_model_fails, self.budget.limits.when_spent)

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
        LinkRefused, a PageError, a StoreError, or a ModelError when the model alone was asked for; and ModelAway or
        BudgetSpent when the operator would rather wait for the model than do without.
        """
        kept = await self._articles.behind(url, progress)
        return await self._answer(url, kept, language, engine, server_id, progress)

    @property
    def waits_for_model(self) -> bool:
        """Whether whatever is not kept would have to wait until the model is back."""
        breaker = self.engines.breaker
        return self.when_model_fails is WhenModelFails.WAIT and breaker is not None and breaker.is_open

    async def kept(self, url: str, language: str | None = None, server_id: int | None = None) -> Answer | None:
        """What `read` has only to look up: the article is fresh, and its reading is kept. Raises LinkRefused, or a
        StoreError."""
        fresh = await self._articles.fresh(url)
        if fresh is None:
            return None
        language = _spoken_of(fresh.article, language)
        kept = await self._making.kept(self.engines.of(EngineChoice.AUTO), fresh.article, language, server_id)
        return _answer(url, fresh, kept, language, cached=True) if kept else None

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
        QuestionRefused, a StoreError, or a ModelError as `read` does.
        """
        question, earlier = cleaned_question(question), earlier[-MOST_EARLIER:]
        (kept, cached), fallback = await self._stand_in.made(
            engine, lambda reader: self._making.reply(reader, article, question, earlier, language, server_id)
        )
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

        `server_id` as in `read`. Raises SameArticle, a StoreError, or a ModelError as `read` does.
        """
        if first.article.text_hash == second.article.text_hash:
            raise SameArticle
        (kept, cached), fallback = await self._stand_in.made(
            engine, lambda reader: self._making.comparison(reader, first, second, language, server_id)
        )
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
            return await self._making.spend(server_id, reader, article, language, read)
        except ModelError as error:
            log.warning("model_failed", kind=type(error).__name__, detail=error.detail)
            raise

    async def read_at_last(self, article: Article, language: str | None, server_id: int | None) -> Kept:
        """What the model makes of an article that was read without it while it was away; what is kept is not read
        again. `language` and `server_id` as in `read`. Raises a ModelError, also BudgetSpent, NotAnArticle, or a
        StoreError."""
        model = self.engines.of(EngineChoice.MODEL)
        kept, _ = await self._making.reading(model, article, language, server_id, unwatched)
        return kept

    async def close(self) -> None:
        """Ends what is under way; nothing half done is kept."""
        await self._articles.close()
        await self._making.close()

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
        (reading, cached), fallback = await self._stand_in.made(
            engine, lambda reader: self._making.reading(reader, kept.article, language, server_id, progress)
        )
        return _answer(url, kept, reading, language, cached=cached, fallback=fallback)


def _answer(
    url: str, kept: KeptArticle, reading: Kept, language: str | None, *, cached: bool, fallback: Fallback | None = None
) -> Answer:
    return Answer(url, kept.id, kept.article, reading.id, reading.draft, cached, fallback, language)


def _spoken_of(article: Article, language: str | None) -> str | None:
    """Nothing is translated into the language it is written in."""
    return None if language and article.is_in(language) else language
