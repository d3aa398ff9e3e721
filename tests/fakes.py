"""The outside world for tests: pages and a reader that remember what they were asked, and a clock."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.core.article import Article
from bot.core.comparison import Comparison, DraftComparison
from bot.core.errors import NutgrafError, PageGone
from bot.core.ports import Page
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange, Reply
from bot.core.reading import Draft, Engine, Reading


class FakePages:
    """A PageSource of these articles, by URL; an error in an article's place is raised, other URLs are gone.

    Nothing is served while `gate` is clear; `asking` is set by the first question.
    """

    def __init__(self, articles: Mapping[str, Article | NutgrafError]) -> None:
        self.articles = dict(articles)
        self.redirects: dict[str, str] = {}
        self.asked: list[str] = []
        self.asking = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    async def fetch(self, url: str) -> Page:
        self.asked.append(url)
        self.asking.set()
        await self.gate.wait()
        found = self.articles.get(url, PageGone("404"))
        if isinstance(found, NutgrafError):
            raise found
        return Page(url, self.redirects.get(url, url), "text/html", "utf-8", b"")

    async def extract(self, page: Page) -> Article:
        found = self.articles[page.url]
        assert isinstance(found, Article)
        return found


class FakeReader:
    """A Reader that gives every article the same reading, every question the same reply, any two the same comparison.

    It fails with `error` while that is set, and answers no question while `gate` is clear; `asking` is set by the
    first question. Everything it makes takes `tokens`, in and out, as it estimates.
    """

    def __init__(self, reading: Reading, name: str = "model", dropped: int = 0) -> None:
        self.reading = reading
        self.name = name
        self.fingerprint = f"{name}-1"
        self.question_fingerprint = f"{name}-questions-1"
        self.model = "test-model" if name == "model" else None
        self.tokens: tuple[int, int] = (0, 0)
        self.dropped = dropped
        self.error: NutgrafError | None = None
        self.asked: list[Article] = []
        self.languages: list[str | None] = []
        self.hints: list[str] = []
        self.known: list[Draft | None] = []
        self.reply = Reply(statements=[])
        self.questions: list[tuple[str, list[Exchange]]] = []
        self.comparison_fingerprint = f"{name}-comparisons-1"
        self.comparison = Comparison(both=[], differ=[], only_first=[], only_second=[])
        self.compared: list[tuple[Article, Article]] = []
        self.asking = asyncio.Event()
        self.gate = asyncio.Event()
        self.gate.set()

    def estimate(self, article: Article, language: str | None) -> int:
        return sum(self.tokens)

    async def read(
        self,
        article: Article,
        language: str | None,
        progress: Progress = unwatched,
        hint: str = "",
        known: Draft | None = None,
    ) -> Draft:
        self.asked.append(article)
        self.hints.append(hint)
        self.known.append(known)
        self.languages.append(language)
        if self.error:
            raise self.error
        return Draft(reading=self.reading, engine=self._engine(self.fingerprint), dropped=self.dropped)

    async def well(self) -> None:
        """A breaker's probe."""
        if self.error:
            raise self.error

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        self.questions.append((question, list(earlier)))
        self.asking.set()
        self.languages.append(language)
        await self.gate.wait()
        if self.error:
            raise self.error
        return DraftReply(reply=self.reply, engine=self._engine(self.question_fingerprint), dropped=self.dropped)

    async def compare(self, first: Article, second: Article, language: str | None) -> DraftComparison:
        self.compared.append((first, second))
        self.languages.append(language)
        if self.error:
            raise self.error
        return DraftComparison(comparison=self.comparison, engine=self._engine(self.comparison_fingerprint))

    def _engine(self, fingerprint: str) -> Engine:
        tokens_in, tokens_out = self.tokens
        return Engine(
            name=self.name, model=self.model, fingerprint=fingerprint, tokens_in=tokens_in, tokens_out=tokens_out
        )


class Noon:
    """A clock that stands at noon until it is moved. Whoever sets `time` moves what it shows alone."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 14, 12, tzinfo=UTC)
        self._steady = self.time
        self._alarms: list[tuple[datetime, Callable[[], None]]] = []

    def now(self) -> datetime:
        return self.time

    def steady(self) -> datetime:
        return self._steady

    def call_in(self, pause: timedelta, call: Callable[[], None]) -> None:
        self._alarms.append((self._steady + pause, call))

    def forward(self, time: timedelta) -> None:
        self.time += time
        self._steady += time
        due = [call for moment, call in self._alarms if moment <= self._steady]
        self._alarms = [alarm for alarm in self._alarms if alarm[0] > self._steady]
        for call in due:
            call()
