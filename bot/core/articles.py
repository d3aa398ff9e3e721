"""Articles: from a link or a page to its article; kept while it is fresh, else fetched by one fetch for all who ask."""

from copy import copy
from datetime import datetime, timedelta

from bot.core import metrics
from bot.core.article import Article
from bot.core.errors import AskedTooOften, LinkRefused, PageError, PageFailed, PageUnreachable
from bot.core.kept import KeptArticle
from bot.core.links import AllowedHosts, Link, key_of, parse
from bot.core.ports import Clock, Page, PageSource, Store
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.share import Shared

PASSING_HOLDS = timedelta(minutes=2)
"""How long a failure is remembered that may be over soon: a site that is down, or breaks."""

FAILURE_HOLDS = timedelta(minutes=10)
"""How long any other is, for which the page or the site would have to change."""

MOST_FAILURES = 1000

_Failure = LinkRefused | PageError


class Articles:
    """The desk's shelf. A page that could not be read is not asked for again for some minutes: the failure is
    remembered with its reason, in memory, so that a restart forgets it."""

    def __init__(
        self, pages: PageSource, store: Store, clock: Clock, allow_hosts: AllowedHosts, fresh_for: timedelta
    ) -> None:
        """`fresh_for`: how long a kept page is taken as unchanged before it is fetched again."""
        self._pages = pages
        self._store = store
        self._clock = clock
        self._allow_hosts = allow_hosts
        self._fresh_for = fresh_for
        self._fetches: Shared[str, KeptArticle] = Shared()
        self._failures: dict[str, tuple[_Failure, datetime]] = {}

    async def behind(self, url: str, progress: Progress = unwatched) -> KeptArticle:
        """The article behind a link. Raises LinkRefused, a PageError or a StoreError."""
        link = parse(url, self._allow_hosts)
        return await self._fetches.run(link.key, lambda tell: self._kept_or_fetched(link, tell), progress)

    async def fresh(self, url: str) -> KeptArticle | None:
        """What `behind` would give without fetching, if anything. Raises LinkRefused or a StoreError."""
        return await self._fresh(parse(url, self._allow_hosts))

    async def on(self, page: Page) -> KeptArticle:
        """The article on a page that is already at hand. Raises as `behind` does."""
        return await self._keep([], await self._extracted(page))

    async def close(self) -> None:
        """Ends what is under way; nothing half done is kept."""
        await self._fetches.close()

    async def _kept_or_fetched(self, link: Link, progress: Progress) -> KeptArticle:
        """The store is asked here, within what is shared: who asked it before could act on an answer that is old."""
        if kept := await self._fresh(link):
            return kept
        self._raise_again(link)
        progress(Stage(Step.FETCHING))
        try:
            return await self._fetch(link)
        except (LinkRefused, PageError) as error:
            self._remember(link, error)
            raise

    async def _fresh(self, link: Link) -> KeptArticle | None:
        kept = await self._store.article(link.key)
        return kept if kept and self._clock.now() - kept.fetched_at < self._fresh_for else None

    async def _fetch(self, link: Link) -> KeptArticle:
        """Kept under the link and under where it led. A page's own rel=canonical is no key: its word must not answer
        for an address that was never fetched; one text there makes one article all the same."""
        with metrics.stage(metrics.Stage.FETCH):
            page = await self._pages.fetch(link.url)
        return await self._keep([link.key, key_of(page.final_url)], await self._extracted(page))

    async def _extracted(self, page: Page) -> Article:
        with metrics.stage(metrics.Stage.EXTRACT):
            return await self._pages.extract(page)

    async def _keep(self, keys: list[str], article: Article) -> KeptArticle:
        return await self._store.save_article(keys, article, self._clock.now())

    def _remember(self, link: Link, error: _Failure) -> None:
        """With the time until which it holds; of too many, the oldest is forgotten."""
        holds = PASSING_HOLDS if isinstance(error, PageUnreachable | PageFailed) else FAILURE_HOLDS
        if isinstance(error, AskedTooOften) and error.retry_after:
            holds = max(holds, timedelta(seconds=error.retry_after))
        self._failures.pop(link.key, None)
        self._failures[link.key] = (error, self._clock.steady() + holds)
        if len(self._failures) > MOST_FAILURES:
            del self._failures[next(iter(self._failures))]

    def _raise_again(self, link: Link) -> None:
        error, until = self._failures.get(link.key, (None, None))
        if error and until and self._clock.steady() < until:
            raise copy(error)
