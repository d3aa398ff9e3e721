"""The Protocols that the wings implement; core knows the wings by these alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.core.article import Article
from bot.core.cache_stores import CacheStore, ComparisonStore, QuestionStore
from bot.core.comparison import DraftComparison
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange
from bot.core.reading import Draft
from bot.core.review_stores import HoldStore, PublicAnswerStore, QueueStore, ReportStore, ReviewStore
from bot.core.stores import (
    AlsoPostedStore,
    CardStore,
    ExtractStore,
    InboxStore,
    MemberStore,
    RecentStore,
    RetentionStore,
    ServerStore,
    UsageStore,
    WatermarkStore,
)
from bot.core.vitals import VitalsStore

MAX_PAGE = 2 * 1024 * 1024
"""Bytes of one page, decoded; a newspaper's pages are a tenth of that."""

PDF = "application/pdf"
MAX_PDF = 8 * 1024 * 1024
"""Bytes of one PDF: a report brings its pictures and type with it."""

MOST_HINT = 200
"""Characters of what a moderator tells the model before it reads an article again."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as fetched, at most MAX_PAGE bytes, or MAX_PDF.

    `content_type` is the bare media type ("text/html", "text/plain", PDF); `charset` what the header said, or None.
    `archive_copy`: where a web archive's copy was read in the page's place, or None.
    """

    url: str
    final_url: str
    content_type: str
    charset: str | None
    body: bytes = field(repr=False)
    archive_copy: str | None = None


class PageSource(Protocol):
    """Where articles come from."""

    async def fetch(self, url: str) -> Page:
        """One page, within limits. Raises LinkRefused or a PageError."""
        ...

    async def extract(self, page: Page) -> Article:
        """The article on the page, off the event loop. Raises NotAnArticle, PageBlocked or ExtractionFailed."""
        ...


class Reader(Protocol):
    """Makes an Article into a Reading, and answers questions about it."""

    @property
    def name(self) -> str:
        """ "model" or "extractive"."""
        ...

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same article could be read otherwise."""
        ...

    @property
    def model(self) -> str | None:
        """The model's name; None for a reader without one."""
        ...

    def estimate(self, article: Article, language: str | None) -> int:
        """The tokens that a reading, or a reply to a question, takes at most; 0 without a model.

        Repairs, and a translation that fails before the reading, are not in it.
        """
        ...

    async def read(
        self,
        article: Article,
        language: str | None,
        progress: Progress = unwatched,
        hint: str = "",
        known: Draft | None = None,
    ) -> Draft:
        """A reading whose every item holds against the article; in `language`, or the article's own when None.

        `progress` is told of parts and checks, not that the reading began. `hint`: what to look out for, in at most
        MOST_HINT characters; it lifts no rule. `known`: what this reader read of the article before, in another
        language; a reader that writes may translate it, so that both languages say the same. Raises a ModelError.
        """
        ...

    @property
    def question_fingerprint(self) -> str:
        """Changes whenever the same question could be answered otherwise."""
        ...

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """A reply whose every statement holds against the article; in `language`, or the question's own when None.

        `earlier`: what the same person asked before, the latest last. Raises a ModelError.
        """
        ...

    @property
    def comparison_fingerprint(self) -> str:
        """Changes whenever the same two articles could be compared otherwise."""
        ...

    async def compare(self, first: Article, second: Article, language: str | None) -> DraftComparison:
        """What both report and where they differ, each line resting on their sentences; in `language`, or that of the
        first article when None. `estimate` is asked about both as one article. Raises a ModelError."""
        ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, in UTC, with its time zone. Somebody may set it, forwards or back."""
        ...

    def steady(self) -> datetime:
        """A time that nobody sets: for how long something lasts, in memory. It is never compared with `now`."""
        ...

    def call_in(self, pause: timedelta, call: Callable[[], None]) -> None:
        """Have this called on the event loop after a pause, soon if that is negative; forgotten when the loop ends."""
        ...


class Store(
    CacheStore,
    InboxStore,
    CardStore,
    ExtractStore,
    ServerStore,
    ReviewStore,
    QueueStore,
    ReportStore,
    HoldStore,
    QuestionStore,
    PublicAnswerStore,
    ComparisonStore,
    UsageStore,
    RecentStore,
    AlsoPostedStore,
    MemberStore,
    RetentionStore,
    VitalsStore,
    WatermarkStore,
    Protocol,
):
    """The cache and everything else that outlives a restart: all areas together."""
