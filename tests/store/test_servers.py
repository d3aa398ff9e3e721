"""What a server has chosen, the record of it, what we replied there, and forgetting all of it."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.core.guild import Setting
from bot.core.kept import Change, Place
from bot.store.store import SqlStore
from inbox_rows import unfinished

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, CHANNEL, MANAGER = 1 << 60, 2, 3


async def test_a_choice_holds_until_it_is_taken_back(store: SqlStore) -> None:
    await store.choose(SERVER, SERVER, Setting.MODE, "auto", MANAGER, NOON)
    await store.choose(SERVER, CHANNEL, Setting.MODE, "off", MANAGER, NOON)
    assert await store.choices(SERVER) == {SERVER: {Setting.MODE: "auto"}, CHANNEL: {Setting.MODE: "off"}}
    await store.choose(SERVER, CHANNEL, Setting.MODE, None, MANAGER, NOON)
    assert await store.choices(SERVER) == {SERVER: {Setting.MODE: "auto"}}
    assert await store.choices(SERVER + 1) == {}


async def test_one_that_is_alone_looks_choices_up_once_until_they_change(
    database_url: str, database_file: Path
) -> None:
    async with SqlStore.opened(database_url, alone=True) as store:
        await store.choose(SERVER, CHANNEL, Setting.MODE, "auto", MANAGER, NOON)
        assert await store.choices(SERVER) == {CHANNEL: {Setting.MODE: "auto"}}
        with closing(sqlite3.connect(database_file)) as another:
            another.execute("DELETE FROM choices")
            another.commit()
        assert await store.choices(SERVER) == {CHANNEL: {Setting.MODE: "auto"}}
        await store.choose(SERVER, CHANNEL, Setting.MODE, "off", MANAGER, NOON)
        assert await store.choices(SERVER) == {CHANNEL: {Setting.MODE: "off"}}
        await store.forget_server(SERVER)
        assert await store.choices(SERVER) == {}


async def test_what_was_chosen_is_seen_though_whoever_chose_has_gone(database_url: str, database_file: Path) -> None:
    async with SqlStore.opened(database_url, alone=True) as store:
        with closing(sqlite3.connect(database_file)) as another:
            another.execute("BEGIN IMMEDIATE")
            choosing = asyncio.create_task(store.choose(SERVER, CHANNEL, Setting.MODE, "auto", MANAGER, NOON))
            await asyncio.sleep(0)
            choosing.cancel()
            await asyncio.gather(choosing, return_exceptions=True)
            assert await store.choices(SERVER) == {}
        await store.add_to_record(Change(SERVER, MANAGER, "any", "any", None, None, NOON))  # writes stand in line
        assert await store.choices(SERVER) == {CHANNEL: {Setting.MODE: "auto"}}


async def test_one_that_is_not_alone_sees_what_another_process_has_chosen(store: SqlStore, database_url: str) -> None:
    async with SqlStore.opened(database_url) as another:
        assert await another.choices(SERVER) == {}
        await store.choose(SERVER, CHANNEL, Setting.MODE, "auto", MANAGER, NOON)
        assert await another.choices(SERVER) == {CHANNEL: {Setting.MODE: "auto"}}


async def test_what_changes_is_recorded_and_what_does_not_is_not(store: SqlStore) -> None:
    for mode in ("auto", "auto", "off", None, None):
        await store.choose(SERVER, CHANNEL, Setting.MODE, mode, MANAGER, NOON)
    told = [(change.before, change.after) for change in await store.record(SERVER)]
    assert told == [(None, "auto"), ("auto", "off"), ("off", None)]
    assert (await store.record(SERVER))[0] == Change(SERVER, MANAGER, "mode", str(CHANNEL), None, "auto", NOON)


async def test_a_forgotten_server_leaves_nothing_and_others_keep_theirs(store: SqlStore) -> None:
    for server in (SERVER, SERVER + 1):
        await store.choose(server, CHANNEL, Setting.MODE, "auto", MANAGER, NOON)
        await store.accept(Place(server, CHANNEL, 5), ["https://news.example/a"], NOON)
    await store.forget_server(SERVER)
    assert (await store.choices(SERVER), await store.record(SERVER)) == ({}, [])
    assert [row.place.server_id for row in await unfinished(store)] == [SERVER + 1]
    assert await store.choices(SERVER + 1) == {CHANNEL: {Setting.MODE: "auto"}}


async def test_with_its_replies_a_messages_links_are_forgotten_and_may_be_accepted_again(store: SqlStore) -> None:
    here, elsewhere = Place(SERVER, CHANNEL, 5), Place(SERVER, CHANNEL, 6)
    for place in (here, elsewhere):
        await store.accept(place, ["https://news.example/a", "https://news.example/b"], NOON)
    assert await store.links_of(here) == ["https://news.example/a", "https://news.example/b"]
    await store.take_replies(here)
    assert await store.links_of(here) == []
    assert len(await store.links_of(elsewhere)) == 2
    assert len(await store.accept(here, ["https://news.example/a"], NOON)) == 1


async def test_a_channel_that_is_gone_leaves_nothing_and_others_keep_theirs(store: SqlStore) -> None:
    here, elsewhere = Place(SERVER, CHANNEL, 5), Place(SERVER, CHANNEL + 1, 6)
    for place in (here, elsewhere):
        await store.accept(place, ["https://news.example/a"], NOON)
        await store.replied(place, 50)
    await store.forget_channel(CHANNEL)
    assert [row.place for row in await unfinished(store)] == [elsewhere]
    assert await store.take_replies(here) == []
    assert await store.take_replies(elsewhere) == [50]


async def test_replies_are_taken_once_and_only_those_to_one_message(store: SqlStore) -> None:
    here, elsewhere = Place(SERVER, CHANNEL, 5), Place(SERVER, CHANNEL, 6)
    for place, reply in ((here, 50), (here, 50), (here, 51), (elsewhere, 60)):
        await store.replied(place, reply)
    assert await store.take_replies(here) == [50, 51]
    assert await store.take_replies(here) == []
    assert await store.take_replies(elsewhere) == [60]
