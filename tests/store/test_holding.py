"""Cards that wait: one for each message and text, found by the text, gone with their message."""

from bot.core.kept import Held, Place
from bot.store.store import SqlStore
from store.showing import OTHER_SERVER, SERVER, shown

HERE, THERE = Place(SERVER, 2, 3), Place(SERVER, 2, 4)


async def test_a_card_waits_once_for_each_message_however_often_it_was_read(store: SqlStore) -> None:
    one, again = await shown(store), await shown(store, fingerprint="two")
    for place, waiting in ((HERE, one), (HERE, again), (THERE, again)):
        await store.hold(place, waiting.id)
    assert await store.held(SERVER, one.kept.id) == [Held(1, HERE, one.id), Held(2, THERE, again.id)]
    assert await store.held(OTHER_SERVER, one.kept.id) == []


async def test_another_text_waits_for_a_verdict_of_its_own(store: SqlStore) -> None:
    one, other = await shown(store), await shown(store, text="Another story.")
    await store.hold(HERE, one.id)
    await store.hold(HERE, other.id)
    [first] = await store.held(SERVER, one.kept.id)
    [second] = await store.held(SERVER, other.kept.id)
    assert not await store.released(first)
    assert await store.released(second)
    assert await store.held(SERVER, one.kept.id) == []


async def test_nothing_waits_for_a_message_that_is_gone(store: SqlStore) -> None:
    one = await shown(store)
    await store.hold(HERE, one.id)
    await store.hold(THERE, one.id)
    assert await store.drop_held(HERE)
    assert not await store.drop_held(HERE)
    assert [row.place for row in await store.held(SERVER, one.kept.id)] == [THERE]
