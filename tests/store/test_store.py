"""What the store keeps, and what it promises about keeping it."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import ClauseElement, Connection, event, insert
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError

from bot.core.article import Article
from bot.core.errors import SettingsError, StoreUnavailable
from bot.core.kept import Place, Showing
from bot.core.reading import Draft, Engine
from bot.store.store import SqlStore
from bot.store.tables import links
from builders import article, reading
from inbox_rows import unfinished

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
PLACE = Place(server_id=2**60, channel_id=2**61, message_id=2**62)
URL = "https://example.com/ferry"
OTHER = "https://example.com/quay"


def an_article(text: str = "The ferry stops in May.", url: str = URL) -> Article:
    return article(text, url=url, final_url=url, site="Skerra Herald")


def a_draft(gist: str = "The ferry stops.") -> Draft:
    return Draft(reading=reading(gist=gist), engine=Engine(name="extractive", fingerprint="f1"))


async def _open(database_url: str) -> None:
    async with SqlStore.opened(database_url):
        pass


# --- articles and links


async def test_an_article_comes_back_as_it_was_saved(store: SqlStore) -> None:
    saved = await store.save_article(["ferry"], an_article(), NOON)
    kept = await store.article("ferry")
    assert kept == saved
    assert kept is not None
    assert kept.article == an_article()


async def test_a_link_never_saved_leads_nowhere(store: SqlStore) -> None:
    assert await store.article("ferry") is None


async def test_several_links_lead_to_one_article(store: SqlStore) -> None:
    saved = await store.save_article(["short", "long", "short"], an_article(), NOON)
    assert [await store.article(key) for key in ("short", "long")] == [saved, saved]


async def test_pasted_text_is_kept_without_any_link(store: SqlStore) -> None:
    kept = await store.save_article([], an_article(url="-"), NOON)
    reading = await store.save_reading(kept.article.text_hash, "en", a_draft(), NOON)
    shown = await store.show(Showing("-", kept.id, reading.id, NOON))
    assert shown is not None
    assert shown.article == an_article(url="-")


async def test_the_same_text_fetched_again_keeps_its_row_and_renews_its_time(store: SqlStore) -> None:
    first = await store.save_article(["ferry"], an_article(), NOON)
    again = await store.save_article(["ferry"], an_article(), LATER)
    assert (again.id, again.fetched_at) == (first.id, LATER)
    assert await store.article("ferry") == again


async def test_new_text_behind_a_link_is_a_new_row_and_the_old_one_stays(store: SqlStore) -> None:
    old = await store.save_article(["ferry"], an_article(), NOON)
    reading = await store.save_reading(old.article.text_hash, "en", a_draft(), NOON)
    shown_id = (await store.show(Showing(URL, old.id, reading.id, NOON))).id
    new = await store.save_article(["ferry"], an_article("The ferry stays."), LATER)
    assert await store.article("ferry") == new
    shown = await store.shown(shown_id)
    assert shown is not None
    assert shown.article == old.article


async def test_the_same_text_on_two_sites_is_two_articles(store: SqlStore) -> None:
    one = await store.save_article(["one"], an_article(url=URL), NOON)
    two = await store.save_article(["two"], an_article(url=OTHER), NOON)
    assert one.id != two.id


async def test_times_come_back_in_utc_whatever_zone_they_went_in_with(store: SqlStore) -> None:
    await store.save_article(["ferry"], an_article(), NOON.astimezone(timezone(timedelta(hours=9))))
    kept = await store.article("ferry")
    assert kept is not None
    assert (kept.fetched_at, kept.fetched_at.tzinfo) == (NOON, UTC)


# --- readings


async def test_a_reading_is_found_by_its_text_its_fingerprint_and_its_language_together(store: SqlStore) -> None:
    saved = await store.save_reading("hash", "en", a_draft(), NOON)
    assert await store.reading("hash", "f1", "en") == saved
    for key in (("other", "f1", "en"), ("hash", "f2", "en"), ("hash", "f1", "de")):
        assert await store.reading(*key) is None


async def test_of_several_languages_the_articles_own_is_given_and_else_the_first_that_was_made(store: SqlStore) -> None:
    assert await store.reading_in_any_language("hash", "f1") is None
    german = await store.save_reading("hash", "de", a_draft("Deutsch."), NOON)
    await store.save_reading("hash", "fr", a_draft("Français."), NOON)
    assert await store.reading_in_any_language("hash", "f1") == german
    own = await store.save_reading("hash", "article", a_draft(), NOON)
    assert await store.reading_in_any_language("hash", "f1") == own
    assert await store.reading_in_any_language("hash", "f2") is None


async def test_of_readings_saved_at_once_the_first_stays_and_all_are_given_it(store: SqlStore) -> None:
    saved = await asyncio.gather(*(store.save_reading("hash", "en", a_draft(f"Try {n}."), NOON) for n in range(8)))
    assert {kept.id for kept in saved} == {saved[0].id}
    assert {kept.draft.reading.gist for kept in saved} == {saved[0].draft.reading.gist}
    assert await store.reading("hash", "f1", "en") == saved[0]


async def test_a_card_shown_leads_back_to_its_article_and_reading(store: SqlStore) -> None:
    article = await store.save_article(["ferry"], an_article(), NOON)
    reading = await store.save_reading(article.article.text_hash, "en", a_draft(), NOON)
    shown = await store.show(Showing(URL + "?utm_source=x", article.id, reading.id, NOON))
    assert shown is not None
    assert (shown.url, shown.article, shown.kept) == (URL + "?utm_source=x", article.article, reading)
    assert await store.shown(shown.id + 1) is None


async def test_a_card_cannot_point_to_an_article_that_is_not_there(store: SqlStore) -> None:
    with pytest.raises(StoreUnavailable, match="FOREIGN KEY"):
        await store.show(Showing(URL, 7, 7, NOON))


async def test_the_id_of_a_deleted_card_is_not_given_to_another(store: SqlStore, database_file: Path) -> None:
    article = await store.save_article(["ferry"], an_article(), NOON)
    reading = await store.save_reading(article.article.text_hash, "en", a_draft(), NOON)
    first = (await store.show(Showing(URL, article.id, reading.id, NOON))).id
    with closing(sqlite3.connect(database_file)) as connection:
        connection.execute("DELETE FROM shown")
        connection.commit()
    assert (await store.show(Showing(URL, article.id, reading.id, NOON))).id > first


async def test_recent_lists_each_article_once_the_last_read_first(store: SqlStore) -> None:
    for url, text in ((URL, "Ferry."), (OTHER, "Quay.")):
        kept = await store.save_article([url], an_article(text, url), NOON)
        await store.save_reading(kept.article.text_hash, "en", a_draft(), NOON)
    await store.save_article(["unread"], an_article("Nobody read this."), NOON)
    await store.save_reading(an_article("Ferry.", URL).text_hash, "de", a_draft(), LATER)
    assert [(line.url, line.read_at) for line in await store.recent(5)] == [(URL, LATER), (OTHER, NOON)]
    assert [line.url for line in await store.recent(1)] == [URL]


# --- the inbox


async def test_a_link_posted_once_is_accepted_once_however_often_the_event_comes(store: SqlStore) -> None:
    batches = await asyncio.gather(*(store.accept(PLACE, [URL], NOON) for _ in range(10)))
    assert [row.url for rows in batches for row in rows] == [URL]


async def test_an_edit_that_adds_a_link_brings_only_the_new_one(store: SqlStore) -> None:
    await store.accept(PLACE, [URL], NOON)
    assert [row.url for row in await store.accept(PLACE, [URL, OTHER, OTHER], NOON)] == [OTHER]


async def test_the_same_link_in_another_message_is_accepted_again(store: SqlStore) -> None:
    await store.accept(PLACE, [URL], NOON)
    assert await store.accept(Place(PLACE.server_id, PLACE.channel_id, 5), [URL], NOON)


async def test_unfinished_links_come_oldest_first_and_finished_ones_not_at_all(store: SqlStore) -> None:
    first, second = await store.accept(PLACE, [URL, OTHER], NOON)
    (third,) = await store.accept(Place(1, 2, 3), [URL], LATER)
    await store.finish([first], "answered", LATER)
    assert await unfinished(store) == [second, third]


async def test_the_first_outcome_stays(store: SqlStore, database_file: Path) -> None:
    (row,) = await store.accept(PLACE, [URL], NOON)
    await store.finish([row], "answered", NOON)
    await store.finish([row], "deleted", LATER)
    with closing(sqlite3.connect(database_file)) as connection:
        assert connection.execute("SELECT outcome FROM inbox").fetchall() == [("answered",)]


# --- what is promised


async def test_a_read_ends_before_the_database_closes_though_its_caller_is_cancelled(database_url: str) -> None:
    found: list[object] = []
    async with SqlStore.opened(database_url) as store:
        caller = asyncio.create_task(
            store.read(lambda connection: found.append(connection.exec_driver_sql("SELECT 1").scalar()))
        )
        await asyncio.sleep(0)
        caller.cancel()
    assert found == [1]


async def test_once_closed_it_opens_no_connection_again(database_url: str) -> None:
    async with SqlStore.opened(database_url) as store:
        pass
    before = threading.active_count()
    with pytest.raises(StoreUnavailable, match="closed"):
        await unfinished(store)
    assert threading.active_count() == before


async def test_a_write_goes_through_though_its_caller_is_cancelled(store: SqlStore, database_url: str) -> None:
    async with SqlStore.opened(database_url) as soon_closed:
        caller = asyncio.create_task(soon_closed.accept(PLACE, [URL, OTHER], NOON))
        await asyncio.sleep(0)
        caller.cancel()
        await asyncio.gather(caller, return_exceptions=True)
        assert caller.cancelled()
    assert [row.url for row in await unfinished(store)] == [URL, OTHER]


async def test_a_write_that_fails_half_way_leaves_nothing(store: SqlStore) -> None:
    def half(connection: Connection) -> None:
        connection.execute(insert(links).values(key="k", article_id=kept.id, fetched_at=NOON))
        raise RuntimeError

    kept = await store.save_article([], an_article(), NOON)
    with pytest.raises(RuntimeError):
        await store.write(half)
    assert await store.article("k") is None


async def test_a_row_that_another_process_put_first_is_found_on_the_second_look(store: SqlStore) -> None:
    looks: list[int] = []

    def work(_connection: Connection) -> str:
        looks.append(len(looks))
        if len(looks) == 1:
            raise IntegrityError("INSERT …", None, Exception("duplicate key"))
        return "found"

    assert await store.write(work) == "found"


async def test_writes_at_once_stand_in_line_here_and_do_not_contend_in_the_database(store: SqlStore) -> None:
    connected: list[object] = []
    event.listen(store._writers.sync_engine, "connect", lambda connection, _record: connected.append(connection))
    await asyncio.gather(*(store.accept(Place(1, 2, n), [URL], NOON) for n in range(10)))
    assert connected == []  # the connection that migrated serves them all


async def test_two_stores_on_one_file_accept_a_link_once(store: SqlStore, database_url: str) -> None:
    places = [Place(1, 2, n) for n in range(10)]
    async with SqlStore.opened(database_url) as second:
        await asyncio.gather(*(each.accept(place, [URL], NOON) for place in places for each in (store, second)))
        assert len(await unfinished(second)) == 10


async def test_a_reader_is_not_kept_waiting_by_a_writer(store: SqlStore, database_file: Path) -> None:
    await store.accept(PLACE, [URL], NOON)
    with closing(sqlite3.connect(database_file, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM inbox")
        assert len(await unfinished(store)) == 1


async def test_a_locked_database_is_named_without_the_statement(store: SqlStore, database_file: Path) -> None:
    await store.read(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout=0"))
    with closing(sqlite3.connect(database_file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailable) as caught:
            await store.accept(PLACE, [URL], NOON)
    assert caught.value.detail == "database is locked"
    assert await store.accept(PLACE, [URL], NOON)


def _accept_in_a_process_that_is_then_killed(database_url: str) -> None:
    program = f"""
import asyncio
from datetime import UTC, datetime
from bot.core.article import Article
from bot.core.kept import Place
from bot.core.reading import Draft, Engine
from bot.store.store import SqlStore

async def main():
    async with SqlStore.opened({database_url!r}) as store:
        await store.accept(Place(1, 2, 3), [{URL!r}], datetime.now(UTC))
        print("accepted", flush=True)
        input()

asyncio.run(main())
"""
    child = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        while (line := child.stdout.readline()) != b"accepted\n":
            assert line, "the child ended before it accepted"
        child.kill()


async def test_a_killed_process_leaves_its_accepted_link_and_a_whole_database(
    database_url: str, database_file: Path
) -> None:
    await asyncio.to_thread(_accept_in_a_process_that_is_then_killed, database_url)
    async with SqlStore.opened(database_url) as store:
        assert [row.url for row in await unfinished(store)] == [URL]
    with closing(sqlite3.connect(database_file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.usefixtures("durable")
async def test_every_connection_is_durable_and_checks_its_references(store: SqlStore) -> None:
    def pragmas(connection: Connection) -> list[object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        return [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]

    assert await store.read(pragmas) == ["wal", 2, 1, 5000]


async def test_every_statement_is_understood_by_postgresql_too(store: SqlStore) -> None:
    seen: list[str] = []

    def compile_it(_c: Connection, statement: object, *_: object) -> None:
        if isinstance(statement, ClauseElement):
            seen.append(str(statement.compile(dialect=postgresql.dialect())))

    event.listen(store._readers.sync_engine, "before_execute", compile_it)
    kept = await store.save_article(["ferry"], an_article(), NOON)
    reading = await store.save_reading("hash", "en", a_draft(), NOON)
    await store.show(Showing(URL, kept.id, reading.id, NOON))
    await store.article("ferry")
    await store.reading("hash", "f1", "en")
    await store.recent(3)
    accepted = await store.accept(PLACE, [URL], NOON)
    await store.take_up(NOON, LATER, [1], accepted)
    await store.sending(accepted, NOON)
    await store.finish(accepted, "answered", NOON)
    await unfinished(store)
    assert len(seen) >= 12


@pytest.mark.parametrize("url", ["mysql://localhost/nutgraf", "nutgraf.db", "", "sqlite+pysqlite:///x.db"])
async def test_a_database_of_another_kind_is_named_as_a_wrong_setting(url: str) -> None:
    with pytest.raises(SettingsError, match="DATABASE_URL"):
        await _open(url)


async def test_postgresql_without_its_driver_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)
    with pytest.raises(SettingsError, match="asyncpg"):
        await _open("postgresql://user:secret@localhost/nutgraf")


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    file = tmp_path / "notes.txt"
    file.write_text("not a database " * 100)
    return file


async def test_a_file_that_is_no_database_is_refused(text_file: Path) -> None:
    with pytest.raises(StoreUnavailable, match="not a database"):
        await _open(f"sqlite:///{text_file}")
