"""`make bench`: what extraction in a child process costs over calling it directly, and the wait of the first page."""

import asyncio
import time
from statistics import median

from benchmarks.gold import GOLD, pages_in
from bot.core.ports import Page
from bot.web.extract import Extractor
from bot.web.extraction.assemble import article_of

ROUNDS = 7


async def main() -> None:
    """Milliseconds, the median of the pages, each in its best round: the rest is what else runs on this machine."""
    pages = pages_in(GOLD)
    async with Extractor() as extractor:
        began = time.perf_counter()
        await extractor.extract(pages[0])
        print(f"first page {(time.perf_counter() - began) * 1000:7.1f} ms, with the start of the process")
        costs = [await _cost(extractor, page) for page in pages]
    print(f"child      {median(costs):7.1f} ms more than extraction in this process")


async def _cost(extractor: Extractor, page: Page) -> float:
    direct: list[float] = []
    within: list[float] = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        article_of(page)
        called = time.perf_counter()
        await extractor.extract(page)
        direct.append(called - began)
        within.append(time.perf_counter() - called)
    return (min(within) - min(direct)) * 1000


if __name__ == "__main__":
    asyncio.run(main())
