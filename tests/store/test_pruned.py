"""What is older than things are kept goes; what somebody still needs stays."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Table, func, select

from bot.core.kept import Card, Kept, Place, Showing, Shown
from bot.core.question import DraftReply, QuestionKey, Reply
from bot.core.reading import Draft, Engine
from bot.core.reports import Outcome, Report
from bot.core.review import Status, Verdict
from bot.store.store import SqlStore
from bot.store.tables import metadata
from builders import article, reading
from inbox_rows import unfinished

NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)
BEFORE = NOW - timedelta(days=180)
OLD = BEFORE - timedelta(days=1)
SERVER, CHANNEL, MIA = 1 << 60, 2, 3
URL = "https://news.example/ferry"
ENGINE = Engine(name="model", fingerprint="one")
FERRY = article("The council spent €4.2 million on the quay.")


def snowflake(moment: datetime) -> int:
    """An id as Discord gives it at that time."""
    return int((moment - datetime(2015, 1, 1, tzinfo=UTC)).total_seconds() * 1000) << 22


async def read_at(store: SqlStore, at: datetime) -> tuple[int, Kept]:
    kept_article = await store.save_article([URL], FERRY, at)
    draft = Draft(reading=reading(), engine=ENGINE)
    return kept_article.id, await store.save_reading(FERRY.text_hash, "article", draft, at)


async def card_of(store: SqlStore, at: datetime, server_id: int = SERVER) -> Shown:
    """A link that is accepted, read, answered by a card and asked about, all at that time."""
    place = Place(server_id, CHANNEL, snowflake(at))
    accepted = await store.accept(place, [URL], at)
    await store.finish(accepted, "answered", at)
    article_id, kept = await read_at(store, at)
    shown = await store.show(Showing(URL, article_id, kept.id, at, server_id, CHANNEL))
    await store.replied(place, snowflake(at) + 1)
    await store.carded([Card(CHANNEL, snowflake(at) + 1, shown.id)])
    key = QuestionKey(FERRY.text_hash, "one", "question", f"asked at {at}", "")
    reply = await store.save_reply(key, DraftReply(reply=Reply(statements=[]), engine=ENGINE), at)
    await store.remember_asked(MIA, FERRY.text_hash, reply.id, at)
    await store.count_cache_hit(server_id, "model", at)
    return shown


async def rows(store: SqlStore) -> dict[str, int]:
    """How many rows each table has that has any."""

    def count(connection: Connection) -> dict[str, int]:
        def number(table: Table) -> int:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()

        return {table.name: number(table) for table in metadata.sorted_tables if number(table)}

    return await store.read(count)


async def test_what_is_old_and_that_nobody_needs_is_gone_without_a_trace(store: SqlStore) -> None:
    shown = await card_of(store, OLD)
    await store.hold(Place(SERVER, CHANNEL, 7), shown.id)
    await store.report(Report(SERVER, shown.id, MIA, None, "Wrong.", OLD))
    await store.settle_reports(SERVER, shown.kept.id, Outcome.KEPT, OLD)
    await store.prune(BEFORE)
    assert await rows(store) == {}


async def test_what_is_not_old_stays(store: SqlStore) -> None:
    await card_of(store, NOW)
    before = await rows(store)
    await store.prune(BEFORE)
    assert await rows(store) == before
    assert len(before) == 11


async def test_a_link_that_is_not_finished_waits_however_long(store: SqlStore) -> None:
    await store.accept(Place(SERVER, CHANNEL, 5), [URL], OLD)
    await store.prune(BEFORE)
    assert len(await unfinished(store)) == 1


async def test_what_moderators_judged_stays_with_all_its_cards(store: SqlStore) -> None:
    shown, later = await card_of(store, OLD), await card_of(store, OLD + timedelta(hours=1))
    await card_of(store, OLD, server_id=5)
    await store.judge(SERVER, Verdict(1, Status.HIDDEN, shown.kept.id, MIA, OLD))
    await store.prune(BEFORE)

    again = await store.shown(shown.id)
    assert again
    assert again.verdict
    assert [card.shown_id for card in await store.cards_of(SERVER, shown.kept.id)] == [later.id, shown.id]
    assert (await rows(store))["stories"] == 1
    assert await store.cards_of(5, shown.kept.id) == []


async def test_an_open_report_keeps_what_it_is_about(store: SqlStore) -> None:
    shown = await card_of(store, OLD)
    await store.report(Report(SERVER, shown.id, MIA, None, "Wrong.", OLD))
    await store.prune(BEFORE)
    assert len(await store.open_reports(SERVER, shown.kept.id)) == 1
    assert (await rows(store))["stories"] == 1


async def test_a_story_shown_again_stays_in_the_queue_and_only_its_old_cards_go(store: SqlStore) -> None:
    first, second, third = [await card_of(store, at) for at in (OLD, OLD + timedelta(hours=1), NOW)]
    await store.prune(BEFORE)

    assert (await rows(store))["stories"] == 1
    assert [bool(await store.shown(shown.id)) for shown in (first, second, third)] == [True, False, True]


async def test_a_question_asked_again_lately_keeps_its_reply(store: SqlStore) -> None:
    key = QuestionKey(FERRY.text_hash, "one", "question", "who paid?", "")
    reply = await store.save_reply(key, DraftReply(reply=Reply(statements=[]), engine=ENGINE), OLD)
    await store.remember_asked(MIA, FERRY.text_hash, reply.id, NOW)
    await store.prune(BEFORE)
    assert await store.reply_to(key)


async def test_an_article_read_again_lately_keeps_its_reading(store: SqlStore) -> None:
    await read_at(store, OLD)
    await store.save_article([URL], FERRY, NOW)
    await store.prune(BEFORE)
    assert await store.reading(FERRY.text_hash, "one", "article")


@pytest.mark.parametrize("days", [0, 1])
async def test_our_reply_follows_its_message_until_it_is_old(store: SqlStore, days: int) -> None:
    posted = BEFORE - timedelta(days=days)
    place = Place(SERVER, CHANNEL, snowflake(posted))
    await store.replied(place, snowflake(posted))
    await store.prune(BEFORE)
    assert len(await store.take_replies(place)) == 1 - days
