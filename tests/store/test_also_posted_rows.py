"""Articles found again by their words, the card that names another one, and what becomes of both."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from bot.core.article import Article
from bot.core.comparison import Comparison, ComparisonKey, DraftComparison
from bot.core.kept import Card, Place, Showing, Shown
from bot.core.reading import Draft, Engine, Point
from bot.core.review import Status, Verdict
from bot.store.search import MOST_INDEXED, article_search
from bot.store.store import SqlStore
from builders import article, reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, CHANNEL = 1 << 60, 2
ENGINE = Engine(name="model", fingerprint="one")
FERRY = article("The Margit burned off Skerra.", title="Ferry fire", final_url="https://herald.example/ferry")
BLAZE = article("Skerra mourns two.", title="Blaze kills two", final_url="https://post.example/blaze", site="Post")
NEWS = article("The Margit burned off Skerra last night.", final_url="https://courier.example/margit")


async def posted(
    store: SqlStore,
    page: Article,
    message_id: int = 7,
    at: datetime = NOON,
    server_id: int = SERVER,
    channel_id: int = CHANNEL,
) -> Shown:
    kept_article = await store.save_article([page.final_url], page, at)
    kept = await store.save_reading(page.text_hash, "article", Draft(reading=reading(), engine=ENGINE), at)
    shown = await store.show(Showing(page.final_url, kept_article.id, kept.id, at, server_id, channel_id))
    await store.carded([Card(channel_id, message_id, shown.id)])
    return shown


async def found(
    store: SqlStore, *words: str, asked: Article = NEWS, channels: tuple[int, ...] = (CHANNEL,), limit: int = 9
) -> list[str]:
    since = NOON - timedelta(days=14)
    return [kept.article.title for _, kept in await store.posted_about(SERVER, channels, asked, words, since, limit)]


async def indexed(store: SqlStore) -> int:
    def count(connection: Connection) -> int:
        return len(connection.execute(select(article_search.c.rowid)).all())

    return await store.read(count)


async def test_an_article_is_found_by_any_of_its_words_best_match_first(store: SqlStore) -> None:
    await posted(store, FERRY)
    await posted(store, BLAZE, 8)
    assert await found(store, "margit", "skerra") == ["Ferry fire", "Blaze kills two"]
    assert await found(store, "margit", "skerra", limit=1) == ["Ferry fire"]
    assert await found(store, "BLAZE") == ["Blaze kills two"]
    assert await found(store, "zeppelin") == []


async def test_words_are_words_and_no_query(store: SqlStore) -> None:
    await posted(store, FERRY)
    assert await found(store, 'skerra" NOT "margit', "text:nothing", "AND", "mar*", "o'clock") == []
    assert await found(store, "off-skerra", "skerra's", "skerra") == ["Ferry fire"]


async def test_other_servers_channels_and_times_are_left_out(store: SqlStore) -> None:
    await posted(store, FERRY, server_id=5)
    await posted(store, FERRY, 8, channel_id=3)
    await posted(store, FERRY, 9, at=NOON - timedelta(days=15))
    assert await found(store, "margit") == []
    assert await found(store, "margit", channels=(CHANNEL, 3)) == ["Ferry fire"]


async def test_of_a_server_that_posts_much_the_latest_are_looked_through(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.also_posted.MOST_SEARCHED", 1)
    await posted(store, FERRY, at=NOON - timedelta(days=1))
    await posted(store, BLAZE, 8)
    assert await found(store, "skerra") == ["Blaze kills two"]


async def test_what_was_shown_but_never_posted_is_not_found(store: SqlStore) -> None:
    shown = await posted(store, FERRY)
    await store.take_replies(Place(SERVER, CHANNEL, 7))
    assert await found(store, "margit") == []
    assert await store.shown(shown.id)


async def test_an_article_posted_twice_is_found_once_where_it_was_posted_last(store: SqlStore) -> None:
    await posted(store, FERRY)
    last = await posted(store, FERRY, 8)
    [(other, _)] = await store.posted_about(SERVER, [CHANNEL], BLAZE, ["margit"], NOON, 9)
    assert (other.entry.shown_id, other.message_id) == (last.id, 8)


@pytest.mark.parametrize(
    "itself",
    [
        FERRY,
        FERRY.model_copy(update={"text_hash": "corrected since"}),
        FERRY.model_copy(update={"final_url": "https://mirror.example/ferry"}),
    ],
)
async def test_an_article_is_not_found_beside_itself_nor_takes_the_place_of_another(
    store: SqlStore, itself: Article
) -> None:
    await posted(store, FERRY)
    await posted(store, BLAZE, 8)
    assert await found(store, "margit", "skerra", asked=itself, limit=1) == ["Blaze kills two"]


async def test_a_card_names_another_with_the_verdict_that_holds(store: SqlStore) -> None:
    first, second = await posted(store, FERRY), await posted(store, BLAZE, 8)
    for _again in range(2):
        await store.name_beside(second.id, first.id)
    await store.judge(SERVER, Verdict(1, Status.HIDDEN, first.kept.id, 9, NOON))

    now = await store.shown(second.id)
    assert now
    other = now.beside
    assert other
    assert (other.entry.title, other.entry.outlet, other.message_id) == ("Ferry fire", "herald.example", 7)
    assert other.entry.verdict
    assert other.entry.verdict.status is Status.HIDDEN
    assert await store.cards_naming(SERVER, first.kept.id) == [Card(CHANNEL, 8, second.id)]
    assert await store.cards_naming(SERVER, second.kept.id) == []


async def test_a_card_that_was_deleted_is_named_no_more(store: SqlStore) -> None:
    first, second = await posted(store, FERRY), await posted(store, BLAZE, 8)
    await store.name_beside(second.id, first.id)
    await store.take_replies(Place(SERVER, CHANNEL, 7))
    now = await store.shown(second.id)
    assert now
    assert now.beside is None


async def test_articles_leave_the_index_when_they_go(store: SqlStore) -> None:
    first = await posted(store, FERRY, at=NOON - timedelta(days=2))
    second = await posted(store, BLAZE, 8)
    await store.name_beside(second.id, first.id)
    await store.prune(NOON - timedelta(days=1))
    assert await indexed(store) == 1  # to be named keeps nothing longer
    now = await store.shown(second.id)
    assert now
    assert now.beside is None
    await store.prune(NOON + timedelta(days=1))
    assert await indexed(store) == 0


async def test_of_an_endless_text_the_beginning_is_indexed(store: SqlStore) -> None:
    await posted(store, article("The Margit burned.", "x " * MOST_INDEXED, "Skerra mourns.", title="Long"))
    assert await found(store, "margit") == ["Long"]
    assert await found(store, "skerra") == []


async def test_the_cards_that_name_one_in_a_message_are_found_by_that_message(store: SqlStore) -> None:
    first, second = await posted(store, FERRY), await posted(store, BLAZE, 8)
    await store.name_beside(second.id, first.id)
    assert await store.cards_naming_message(7) == [Card(CHANNEL, 8, second.id)]
    assert await store.cards_naming_message(8) == []


async def test_a_server_that_leaves_takes_what_its_cards_named_along(store: SqlStore) -> None:
    first, second = await posted(store, FERRY), await posted(store, BLAZE, 8)
    await store.name_beside(second.id, first.id)
    await store.forget_server(SERVER)
    assert await store.cards_naming(SERVER, first.kept.id) == []
    assert await store.shown(second.id) is None


async def test_a_comparison_is_kept_with_its_two_articles_until_it_is_old(store: SqlStore) -> None:
    ids = [(await store.save_article([page.final_url], page, NOON)).id for page in (FERRY, BLAZE)]
    key = ComparisonKey(ids[0], ids[1], "one", "article")
    line = Point(text="Both tell of Skerra.", evidence=[1, 2])
    draft = DraftComparison(comparison=Comparison(both=[line], differ=[], only_first=[], only_second=[]), engine=ENGINE)
    kept = await store.save_comparison(key, draft, NOON)
    assert await store.save_comparison(key, draft, NOON) == kept == await store.comparison(key)

    compared = await store.compared(kept.id)
    assert compared
    assert (compared.first, compared.second, compared.draft) == (FERRY, BLAZE, draft)
    assert compared.quotes(line) == (["The Margit burned off Skerra."], ["Skerra mourns two."])

    await store.prune(NOON + timedelta(days=1))
    assert await store.compared(kept.id) is None
    assert await indexed(store) == 0
