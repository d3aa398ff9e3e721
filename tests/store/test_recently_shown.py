"""What was shown lately: each article once, in one server's channels."""

from datetime import UTC, datetime, timedelta

from bot.core.kept import Showing, Shown
from bot.core.reading import Draft, Engine
from bot.core.review import Status, Verdict
from bot.store.store import SqlStore
from builders import article, reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, CHANNEL, SECRET = 1 << 60, 2, 3
DRAFT = Draft(reading=reading(), engine=Engine(name="model", fingerprint="one"))


async def show(
    store: SqlStore,
    name: str,
    minute: int = 0,
    server_id: int | None = SERVER,
    channel_id: int = CHANNEL,
    text: str = "It rained.",
) -> Shown:
    url = f"https://news.example/{name}"
    page = article(f"{name}: {text}", final_url=url, title=name)
    kept_article = await store.save_article([url], page, NOON)
    kept = await store.save_reading(page.text_hash, "article", DRAFT, NOON)
    at = NOON + timedelta(minutes=minute)
    return await store.show(Showing(url, kept_article.id, kept.id, at, server_id, channel_id))


async def titles(store: SqlStore, server_id: int | None = SERVER, limit: int = 10) -> list[str]:
    return [entry.title for entry in await store.shown_in(server_id, [CHANNEL], limit)]


async def test_each_article_is_there_once_as_it_was_shown_last(store: SqlStore) -> None:
    await show(store, "ferry")
    await show(store, "rail", 1)
    last = await show(store, "ferry", 2, text="It rained more.")
    ferry, rail = await store.shown_in(SERVER, [CHANNEL], 10)
    assert (ferry.title, rail.title) == ("ferry", "rail")
    assert (ferry.shown_id, ferry.shown_at, ferry.reading_id) == (last.id, NOON + timedelta(minutes=2), last.kept.id)


async def test_other_servers_and_channels_are_left_out(store: SqlStore) -> None:
    await show(store, "here")
    await show(store, "elsewhere", server_id=5)
    await show(store, "in secret", channel_id=SECRET)
    await show(store, "in a direct message", server_id=None)
    assert await titles(store) == ["here"]
    assert await titles(store, server_id=None) == ["in a direct message"]


async def test_only_so_many_are_given_and_the_newest_of_them(store: SqlStore) -> None:
    for minute, name in enumerate(["a", "b", "c"]):
        await show(store, name, minute)
    assert await titles(store, limit=2) == ["c", "b"]


async def test_the_verdict_that_holds_comes_with_it(store: SqlStore) -> None:
    shown = await show(store, "ferry")
    await show(store, "rail", 1)
    for version, status in enumerate((Status.HIDDEN, Status.APPROVED), 1):
        await store.judge(SERVER, Verdict(version, status, shown.kept.id, 9, NOON))
    verdicts = [entry.verdict and entry.verdict.version for entry in await store.shown_in(SERVER, [CHANNEL], 10)]
    assert verdicts == [None, 2]
