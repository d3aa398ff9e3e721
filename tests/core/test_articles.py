"""What is remembered of pages that could not be read."""

from datetime import timedelta

import pytest

from bot.core import articles
from bot.core.articles import Articles
from bot.core.errors import (
    AddressRefused,
    AskedTooOften,
    ExtractionFailed,
    LinkRefused,
    NotAnArticle,
    NutgrafError,
    PageBlocked,
    PageError,
    PageFailed,
    PageGone,
    PageNotReadable,
    PageTooLarge,
    PageUnreachable,
)
from bot.core.links import NO_HOSTS
from bot.store.store import SqlStore
from fakes import FakePages, Noon

URL = "https://paper.example/a"


@pytest.fixture
def clock() -> Noon:
    return Noon()


@pytest.fixture
def pages() -> FakePages:
    return FakePages({})


@pytest.fixture
def shelf(pages: FakePages, store: SqlStore, clock: Noon) -> Articles:
    return Articles(pages, store, clock, NO_HOSTS, fresh_for=timedelta(hours=1))


async def asked_again(shelf: Articles, pages: FakePages, error: NutgrafError) -> bool:
    """Whether the page, which fails so, is fetched when somebody asks for it now."""
    before = len(pages.asked)
    with pytest.raises(type(error), match=error.detail):
        await shelf.behind(URL)
    return len(pages.asked) > before


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [
        *((kind, 2) for kind in (PageUnreachable, PageFailed)),
        *((kind, 10) for kind in (PageBlocked, PageGone, PageTooLarge, PageNotReadable, NotAnArticle)),
        *((kind, 10) for kind in (AddressRefused, ExtractionFailed, LinkRefused)),
    ],
)
async def test_a_failure_is_told_again_for_as_long_as_its_kind_lasts(
    shelf: Articles, pages: FakePages, clock: Noon, kind: type[PageError | LinkRefused], minutes: int
) -> None:
    error = kind("the reason")
    pages.articles[URL] = error
    assert await asked_again(shelf, pages, error)
    clock.time -= timedelta(days=1)  # setting the clock makes it last no longer
    clock.forward(timedelta(minutes=minutes, seconds=-1))
    assert not await asked_again(shelf, pages, error)
    clock.forward(timedelta(seconds=1))
    assert await asked_again(shelf, pages, error)


async def test_a_failure_told_again_keeps_what_the_site_said_of_it(shelf: Articles, pages: FakePages) -> None:
    pages.articles[URL] = AskedTooOften("status 429", retry_after=90)
    for _ in range(2):
        with pytest.raises(AskedTooOften) as raised:
            await shelf.behind(URL)
        assert raised.value.retry_after == 90
    assert pages.asked == [URL]


@pytest.mark.parametrize(("wanted", "minutes"), [(90, 10), (3600, 60), (None, 10)])
async def test_a_site_that_wants_to_be_left_alone_for_longer_is(
    shelf: Articles, pages: FakePages, clock: Noon, wanted: float | None, minutes: int
) -> None:
    error = pages.articles[URL] = AskedTooOften("status 429", retry_after=wanted)
    assert await asked_again(shelf, pages, error)
    clock.forward(timedelta(minutes=minutes, seconds=-1))
    assert not await asked_again(shelf, pages, error)
    clock.forward(timedelta(seconds=1))
    assert await asked_again(shelf, pages, error)


async def test_the_ways_to_write_one_address_share_its_failure(shelf: Articles, pages: FakePages) -> None:
    for url in (URL, f"{URL}?utm_source=feed", "http://www.paper.example/a"):
        with pytest.raises(PageGone):
            await shelf.behind(url)
    assert pages.asked == [URL]


async def test_of_too_many_failures_the_oldest_is_forgotten(
    shelf: Articles, pages: FakePages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "MOST_FAILURES", 2)
    urls = [f"https://paper.example/{name}" for name in "abc"]
    for url in [*urls, *reversed(urls)]:
        with pytest.raises(PageGone):
            await shelf.behind(url)
    assert pages.asked == [*urls, urls[0]]
