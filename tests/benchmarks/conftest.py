"""The gold set and the noted pages of tests/pages, read once."""

import pytest

from benchmarks.gold import GOLD, Gold, gold_in
from benchmarks.page_notes import NotedPage, pages_in


@pytest.fixture(scope="session")
def gold_set() -> list[Gold]:
    return gold_in(GOLD)


@pytest.fixture(scope="session")
def noted_pages() -> list[NotedPage]:
    return pages_in()
