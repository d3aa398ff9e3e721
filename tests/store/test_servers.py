"""What a server has chosen, the record of it, what we replied there, and forgetting all of it."""

from datetime import UTC, datetime

from bot.core.guild import Mode
from bot.core.ports import Change, Place
from bot.store.store import SqlStore

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, CHANNEL, MANAGER = 1 << 60, 2, 3


async def test_a_choice_holds_until_it_is_taken_back(store: SqlStore) -> None:
    await store.choose_mode(SERVER, SERVER, Mode.AUTO, MANAGER, NOON)
    await store.choose_mode(SERVER, CHANNEL, Mode.OFF, MANAGER, NOON)
    assert await store.modes(SERVER) == {SERVER: Mode.AUTO, CHANNEL: Mode.OFF}
    await store.choose_mode(SERVER, CHANNEL, None, MANAGER, NOON)
    assert await store.modes(SERVER) == {SERVER: Mode.AUTO}
    assert await store.modes(SERVER + 1) == {}


async def test_what_changes_is_recorded_and_what_does_not_is_not(store: SqlStore) -> None:
    for mode in (Mode.AUTO, Mode.AUTO, Mode.OFF, None, None):
        await store.choose_mode(SERVER, CHANNEL, mode, MANAGER, NOON)
    told = [(change.before, change.after) for change in await store.record(SERVER)]
    assert told == [(None, "auto"), ("auto", "off"), ("off", None)]
    assert (await store.record(SERVER))[0] == Change(SERVER, MANAGER, "mode", str(CHANNEL), None, "auto", NOON)


async def test_a_forgotten_server_leaves_nothing_and_others_keep_theirs(store: SqlStore) -> None:
    for server in (SERVER, SERVER + 1):
        await store.choose_mode(server, CHANNEL, Mode.AUTO, MANAGER, NOON)
        await store.accept(Place(server, CHANNEL, 5), ["https://news.example/a"], NOON)
    await store.forget_server(SERVER)
    assert (await store.modes(SERVER), await store.record(SERVER)) == ({}, [])
    assert [row.place.server_id for row in await store.unfinished()] == [SERVER + 1]
    assert await store.modes(SERVER + 1) == {CHANNEL: Mode.AUTO}


async def test_replies_are_taken_once_and_only_those_to_one_message(store: SqlStore) -> None:
    here, elsewhere = Place(SERVER, CHANNEL, 5), Place(SERVER, CHANNEL, 6)
    for place, reply in ((here, 50), (here, 50), (here, 51), (elsewhere, 60)):
        await store.replied(place, reply)
    assert await store.take_replies(here) == [50, 51]
    assert await store.take_replies(here) == []
    assert await store.take_replies(elsewhere) == [60]
