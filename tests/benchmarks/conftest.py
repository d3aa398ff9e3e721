"""The noted pages of tests/pages, read once."""

import pytest

from benchmarks.page_notes import NotedPage, pages_in


@pytest.fixture(scope="session")
def noted_pages() -> list[NotedPage]:
    return pages_in()
