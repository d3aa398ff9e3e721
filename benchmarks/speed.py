"""`make bench`: what a reading without a model costs, beside the extraction of the same pages in the same run."""

import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import TypeVar

from benchmarks.gold import GOLD, pages_in
from bot.core import grounding
from bot.readers.extractive.reader import extract_reading
from bot.web.extraction.assemble import article_of

ROUNDS = 5
WORDS = 1_500
T = TypeVar("T")


def main() -> None:
    """Milliseconds for 1,500 words: the median of the articles, each in its best round; and a share of extraction."""
    pages = pages_in(GOLD)
    articles = [article_of(page) for page in pages]
    words = [article.words for article in articles]
    extraction = _milliseconds(pages, words, article_of)
    print(f"{len(pages)} articles, {sum(words):,} words; best of {ROUNDS} rounds, for {WORDS:,} words")
    print(f"extraction {extraction:7.1f} ms")
    reading = _milliseconds(articles, words, extract_reading)
    print(f"reading    {reading:7.1f} ms {reading / extraction:6.2f} of extraction")
    readings = [(extract_reading(article), article) for article in articles]
    checking = _milliseconds(readings, words, lambda pair: grounding.check(*pair, extracts=True))
    print(f"grounding  {checking:7.1f} ms {checking / extraction:6.2f} of extraction")


def best_seconds(things: Sequence[T], work: Callable[[T], object]) -> list[float]:
    """CPU seconds for each thing in its best round; the rounds go over all the things, so that none finds a cache that
    it filled itself."""
    rounds = [[_seconds(thing, work) for thing in things] for _ in range(ROUNDS)]
    return list(map(min, zip(*rounds, strict=True)))


def _milliseconds(things: Sequence[T], words: Iterable[int], work: Callable[[T], object]) -> float:
    best = best_seconds(things, work)
    return median(seconds * 1000 * WORDS / count for seconds, count in zip(best, words, strict=True))


def _seconds(thing: T, work: Callable[[T], object]) -> float:
    started = time.process_time()
    work(thing)
    return time.process_time() - started


if __name__ == "__main__":
    main()
