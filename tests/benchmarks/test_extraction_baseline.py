"""Articles on the pages of tests/pages may not be found worse than when the baseline was taken."""

from benchmarks.extraction import BASELINE, GATED, scored, worse_than_baseline
from benchmarks.extractors import ours
from benchmarks.page_notes import NotedPage
from benchmarks.page_scoring import totals


def test_neither_words_voices_nor_metadata_are_worse_than_in_the_baseline(noted_pages: list[NotedPage]) -> None:
    found = totals(scored(noted_pages, ours))
    assert set(GATED) <= set(found)
    assert BASELINE.is_file()
    assert list(worse_than_baseline(found)) == []


def test_a_score_below_the_baseline_is_named() -> None:
    [line] = worse_than_baseline(dict.fromkeys(GATED, 1.0) | {"f1": 0.5})
    assert line.startswith("f1 is 0.500")
