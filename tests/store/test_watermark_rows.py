"""Where watermarks are kept, and when they go."""

import pytest

from bot.core.kept import Place
from bot.store.store import SqlStore


@pytest.fixture
async def kept(store: SqlStore) -> SqlStore:
    await store.keep_watermarks([Place(1, 10, 100), Place(1, 11, 110), Place(2, 20, 200)], set())
    return store


async def test_a_watermark_is_put_where_it_belongs_also_further_back(kept: SqlStore) -> None:
    await kept.keep_watermarks([Place(1, 10, 90)], {11})
    assert await kept.watermarks(1) == {10: 90}
    assert await kept.watermarks(2) == {20: 200}


async def test_nothing_to_keep_changes_nothing(kept: SqlStore) -> None:
    await kept.keep_watermarks([], set())
    assert await kept.watermarks(1) == {10: 100, 11: 110}


async def test_a_channel_that_is_gone_has_none(kept: SqlStore) -> None:
    await kept.forget_channel(10)
    assert await kept.watermarks(1) == {11: 110}


async def test_a_server_that_is_forgotten_has_none(kept: SqlStore) -> None:
    await kept.forget_server(1)
    assert await kept.watermarks(1) == {}
    assert await kept.watermarks(2) == {20: 200}
