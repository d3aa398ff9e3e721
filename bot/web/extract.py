"""Page → Article off the event loop: in a child process with limits, which is killed past them."""

import asyncio
import logging
import signal
from concurrent.futures import CancelledError
from concurrent.futures.process import BrokenProcessPool
from typing import Self, cast

from pebble import ProcessExpired, ProcessPool
from pebble.common.types import MultiprocessingContext

from bot.core.article import Article
from bot.core.errors import ExtractionFailed, PageError
from bot.core.ports import Page
from bot.web.extraction.assemble import article_of
from bot.web.limits import limit_cpu, limit_memory
from bot.web.spawn import Spawn

TIMEOUT = 10  # wall seconds on one page


class Extractor:
    """Extracts articles in child processes, which start with the first page and end with `close`."""

    def __init__(self, timeout: float = TIMEOUT, workers: int = 1) -> None:
        """`timeout`: seconds that one page may take; `workers`: how many pages are extracted at a time."""
        self._timeout = timeout
        self._workers = workers
        self._pool: ProcessPool | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def extract(self, page: Page) -> Article:
        """The article on the page. Raises NotAnArticle or ExtractionFailed. Cancelling it kills the work."""
        if self._pool is None:
            self._pool = _pool(self._workers)
        work = self._pool.schedule(_within_limits, args=[page], timeout=self._timeout)
        try:
            return await asyncio.wrap_future(work)
        except PageError:
            raise
        except TimeoutError:
            raise ExtractionFailed(f"stopped after {self._timeout:g} seconds") from None
        except MemoryError:
            raise ExtractionFailed("needs too much memory") from None
        except (ProcessExpired, BrokenProcessPool, CancelledError):
            raise ExtractionFailed("the process broke") from None
        except Exception as error:
            raise ExtractionFailed(type(error).__name__) from error

    async def close(self) -> None:
        """End the child processes, whatever they are doing."""
        if self._pool is not None:
            self._pool.stop()
            await asyncio.to_thread(self._pool.join)
            self._pool = None


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
    limit_memory()


def _within_limits(page: Page) -> Article:
    limit_cpu()
    return article_of(page)
