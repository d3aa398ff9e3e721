"""The ledger of what the model was used for: what it sums up, and what it holds back across readers and restarts."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from bot.core.usage import Limits, Spent, Usage
from bot.store.store import SqlStore

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
TODAY = NOON.date()
SERVER, OTHER = 1 << 60, 2
THOUSAND = Limits(whole_bot=1_000)
THOUSAND_EACH = Limits(per_server=1_000)


async def reserve(
    store: SqlStore, tokens: int, server: int | None = SERVER, limits: Limits = THOUSAND, at: datetime = NOON
) -> int | None:
    return await store.reserve(server, "tiny-1", tokens, limits, at)


async def use(store: SqlStore, tokens: int, server: int | None = SERVER, at: datetime = NOON) -> None:
    """As a call that is done."""
    reservation = await store.reserve(server, "tiny-1", 0, Limits(), at)
    assert reservation is not None
    await store.settle(reservation, 1, tokens, 0)


async def test_of_two_readers_that_want_the_last_tokens_one_gets_them(store: SqlStore) -> None:
    got = await asyncio.gather(*(reserve(store, 600) for _ in range(2)))
    assert [reservation is None for reservation in got].count(True) == 1


async def test_what_was_reserved_too_much_can_be_used_by_the_next(store: SqlStore) -> None:
    first = await reserve(store, 1_000)
    assert first is not None
    assert await reserve(store, 1) is None
    await store.settle(first, 1, 300, 100)
    assert await store.spent(SERVER, NOON) == Spent(400, 400)
    assert await reserve(store, 600) is not None
    assert await reserve(store, 1) is None


async def test_what_was_used_and_what_is_reserved_outlive_a_restart(store: SqlStore, database_url: str) -> None:
    await use(store, 300)
    await reserve(store, 200)
    async with SqlStore.opened(database_url) as restarted:
        assert await restarted.spent(SERVER, NOON) == Spent(500, 500)


async def test_what_a_killed_process_had_reserved_counts_as_spent_until_the_day_ends(
    store: SqlStore, database_url: str
) -> None:
    await reserve(store, 1_000)
    async with SqlStore.opened(database_url) as restarted:
        assert await reserve(restarted, 1, at=NOON.replace(hour=23)) is None
        assert await reserve(restarted, 1_000, at=NOON + timedelta(hours=12)) is not None


async def test_a_reservation_settled_late_counts_on_the_day_it_was_made(store: SqlStore) -> None:
    before_midnight = NOON.replace(hour=23, minute=59)
    reservation = await reserve(store, 900, at=before_midnight)
    assert reservation is not None
    assert await reserve(store, 1_000, at=before_midnight + timedelta(minutes=2)) is not None
    await store.settle(reservation, 1, 800, 0)
    assert [(row.day, row.tokens) for row in await store.usage(SERVER, TODAY)] == [(TODAY, 800)]


async def test_each_server_has_its_own_limit_and_all_share_the_bots(store: SqlStore) -> None:
    await use(store, 900, SERVER)
    await use(store, 900, None)
    assert await reserve(store, 200, SERVER, THOUSAND_EACH) is None
    assert await reserve(store, 200, None, THOUSAND_EACH) is None
    assert await reserve(store, 200, OTHER, THOUSAND_EACH) is not None
    assert await reserve(store, 1, OTHER, Limits(whole_bot=2_000, per_server=1_000)) is None


async def test_what_takes_no_tokens_is_never_refused(store: SqlStore) -> None:
    await use(store, 5_000)
    assert await reserve(store, 0) is not None


async def test_usage_is_told_by_day_and_model_for_one_server(store: SqlStore) -> None:
    yesterday = NOON - timedelta(days=1)
    await use(store, 100, at=yesterday - timedelta(days=1))
    await use(store, 100, at=yesterday)
    for _ in range(2):
        await use(store, 50)
        await store.count_cache_hit(SERVER, "tiny-1", NOON)
    await store.count_cache_hit(SERVER, None, NOON)
    await use(store, 7, OTHER)
    assert await store.usage(SERVER, yesterday.date()) == [
        Usage(date(2026, 3, 13), "tiny-1", 1, 0, 100, 0),
        Usage(TODAY, None, 0, 1, 0, 0),
        Usage(TODAY, "tiny-1", 2, 2, 100, 0),
    ]


async def test_a_call_that_gave_nothing_and_used_nothing_is_no_usage(store: SqlStore) -> None:
    reservation = await reserve(store, 100)
    assert reservation is not None
    assert await store.usage(SERVER, TODAY) == []
    await store.settle(reservation, 0, 0, 0)
    assert await store.usage(SERVER, TODAY) == []


async def test_a_server_that_is_forgotten_leaves_its_tokens_used_but_nobodys(store: SqlStore) -> None:
    await use(store, 400)
    await store.forget_server(SERVER)
    assert await store.usage(SERVER, TODAY) == []
    assert (await store.spent(SERVER, NOON)) == Spent(400, 0)
