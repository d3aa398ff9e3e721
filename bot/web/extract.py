"""Page → Article off the event loop: in a child process with limits, which is killed past them."""

import asyncio
import logging
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from typing import Self, cast

from pebble import ProcessExpired, ProcessPool
from pebble.common.types import MultiprocessingContext

from bot.core.article import Article
from bot.core.errors import ExtractionFailed, PageError
from bot.core.ports import Page
from bot.web.limits import die_with_parent, limit_cpu, limit_memory
from bot.web.spawn import Spawn

TIMEOUT = 10  # wall seconds on one page


class Extractor:
    """Extracts articles in child processes, which start with `async with` or the first page and end with `close`."""

    def __init__(
        self, timeout: float = TIMEOUT, workers: int = 1, replaced: Callable[[], object] = lambda: None
    ) -> None:
        """`timeout`: seconds that one page may take; `workers`: how many pages are extracted at a time; `replaced` is
        called for each process that was stopped or broke, and had to be replaced."""
        self._timeout = timeout
        self._workers = workers
        self._replaced = replaced
        self._pool: ProcessPool | None = None

    async def __aenter__(self) -> Self:
        self._running().schedule(_started)  # nobody waits for it, and the first page does not wait for imports
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def extract(self, page: Page) -> Article:
        """The article on the page. Raises a PageError that extraction knows. Cancelling it kills the work."""
        try:
            return await self._extracted(page)
        except PageError:
            raise
        except TimeoutError:
            self._replaced()
            raise ExtractionFailed(f"stopped after {self._timeout:g} seconds") from None
        except MemoryError:
            raise ExtractionFailed("needs too much memory") from None
        except (ProcessExpired, BrokenProcessPool, CancelledError):
            self._replaced()
            raise ExtractionFailed("the process broke") from None
        except Exception as error:
            raise ExtractionFailed(type(error).__name__) from error

    async def close(self) -> None:
        """End the child processes, whatever they are doing."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()
            await asyncio.to_thread(pool.join)

    async def _extracted(self, page: Page) -> Article:
        """pebble gives up a pool whose process dies with nothing to do; the page is not to blame and goes to the next.

        A process that dies over a page is another matter (ProcessExpired): that page is not tried again.
        """
        try:
            return await self._scheduled(page)
        except BrokenProcessPool:
            self._replaced()
            await self.close()
            return await self._scheduled(page)

    async def _scheduled(self, page: Page) -> Article:
        pool = self._running()
        if not pool.active:
            raise BrokenProcessPool
        return await asyncio.wrap_future(pool.schedule(_within_limits, args=[page], timeout=self._timeout))

    def _running(self) -> ProcessPool:
        if self._pool is None:
            self._pool = _pool(self._workers)
        return self._pool


def _pool(workers: int) -> ProcessPool:
    """Spawned, not forked: a fork would copy locks that the parent's threads hold, and its open database."""
    context = cast(MultiprocessingContext, Spawn())
    return ProcessPool(max_workers=workers, initializer=_prepare, context=context)


def _prepare() -> None:
    """Once in each child.

    trafilatura logs pieces of what it reads, which no log may hold. pebble's handler for SIGTERM would
    wait for lxml to come back from C; without it a child dies at once.
    """
    logging.disable()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    die_with_parent()
    limit_memory()
    _article_of()


def _started() -> None:
    """A child that takes this has everything imported."""


def _within_limits(page: Page) -> Article:
    limit_cpu()
    return _article_of()(page)


def _article_of() -> Callable[[Page], Article]:
    """Imported in the children alone: extraction's libraries take 18 MB, of which this process would use none."""
    from bot.web.extraction.assemble import article_of

    return article_of
