"""The reader without a model may not read the gold set worse than it did when its baseline was taken."""

from benchmarks.evaluate import BASELINE, result_of
from benchmarks.gold import Gold
from benchmarks.measures import MEASURES, added
from benchmarks.results import worse_than
from bot.readers.extractive.reader import ExtractiveReader


async def test_no_measure_is_worse_than_in_the_baseline(gold_set: list[Gold]) -> None:
    results = [await result_of(gold, ExtractiveReader()) for gold in gold_set]
    total = added(result.scores for result in results)
    assert set(total) == set(MEASURES)
    assert list(worse_than(BASELINE, total)) == []
