"""The moderators' queue: riskiest first, and only what is asked for."""

from datetime import timedelta
from typing import Any

import pytest

from bot.core.kept import Showing, Shown
from bot.core.queue import Age, QueueFilter, Standing
from bot.core.reading import Draft, Engine
from bot.core.reports import Outcome, Report
from bot.core.review import Status, Verdict
from bot.store.store import SqlStore
from builders import article, claim, reading
from store.showing import ALICE, NOON, OTHER_SERVER, SERVER

MODERATOR = 3
EVERYTHING = QueueFilter(Standing.ALL)


async def shown(store: SqlStore, title: str, **facts: Any) -> Shown:
    """`facts`: url, host, channel_id, server_id, at, claims, dropped, completeness, fingerprint."""
    story = article(f"{title}.", title=title, completeness=facts.get("completeness", "full"))
    story = story.model_copy(update={"speaks_to_models": facts.get("speaks_to_models", False)})
    url = f"https://{facts.get('host', 'news.example')}/{title}"
    engine = Engine(name="model", fingerprint=facts.get("fingerprint", "one"))
    draft = Draft(reading=reading(claims=facts.get("claims", [])), engine=engine, dropped=facts.get("dropped", 0))
    kept_article = await store.save_article([url], story, NOON)
    kept = await store.save_reading(story.text_hash, "article", draft, NOON)
    place = (facts.get("server_id", SERVER), facts.get("channel_id", 2))
    return await store.show(Showing(url, kept_article.id, kept.id, facts.get("at", NOON), *place))


async def titles(store: SqlStore, wanted: QueueFilter = EVERYTHING) -> list[str]:
    return [story.title for story in (await store.queue(SERVER, wanted, NOON, 20, 0)).stories]


async def judge(store: SqlStore, one: Shown, status: Status, version: int = 1, corrected: bool = False) -> None:
    draft = one.kept.draft if corrected else None
    await store.judge(SERVER, Verdict(version, status, one.kept.id, MODERATOR, NOON, draft, corrected))


async def report(store: SqlStore, one: Shown, reporter_id: int = ALICE) -> None:
    await store.report(Report(SERVER, one.id, reporter_id, None, "", NOON))


async def test_the_riskiest_come_first_and_of_equals_the_newest(store: SqlStore) -> None:
    await judge(store, await shown(store, "approved"), Status.APPROVED)
    await shown(store, "plain")
    await shown(store, "newer")
    await shown(store, "teaser", completeness="teaser")
    await shown(store, "dropped", dropped=1)
    await shown(store, "alleges", claims=[claim("Ana Ruiz stole the money.", [1])])
    await shown(store, "steers", speaks_to_models=True)
    await report(store, await shown(store, "reported"))
    twice = await shown(store, "twice")
    await report(store, twice)
    await report(store, twice, reporter_id=ALICE + 1)
    assert await titles(store) == [
        "twice", "reported", "steers", "alleges", "dropped", "teaser", "newer", "plain", "approved"
    ]  # fmt: skip


async def test_a_text_stands_there_once_by_where_it_was_shown_last(store: SqlStore) -> None:
    await shown(store, "rain")
    last = await shown(store, "rain", fingerprint="two", channel_id=7)
    await shown(store, "rain", server_id=OTHER_SERVER)
    [story] = (await store.queue(SERVER, EVERYTHING, NOON, 20, 0)).stories
    assert story.shown_id == last.id


@pytest.mark.parametrize(
    ("standing", "found"),
    [
        (Standing.OPEN, {"new", "approved, then reported", "reopened"}),
        (Standing.REPORTED, {"approved, then reported"}),
        (Standing.APPROVED, {"approved, then reported", "corrected"}),
        (Standing.CORRECTED, {"corrected"}),
        (Standing.HIDDEN, {"hidden"}),
    ],
)
async def test_it_is_filtered_by_how_it_was_judged(store: SqlStore, standing: Standing, found: set[str]) -> None:
    await shown(store, "new")
    reported = await shown(store, "approved, then reported")
    await judge(store, reported, Status.APPROVED)
    await report(store, reported)
    await judge(store, await shown(store, "corrected"), Status.APPROVED, corrected=True)
    reopened = await shown(store, "reopened")
    await judge(store, reopened, Status.HIDDEN)
    await judge(store, reopened, Status.OPEN, version=2)
    await judge(store, await shown(store, "hidden"), Status.HIDDEN)
    assert set(await titles(store, QueueFilter(standing))) == found


async def test_a_settled_report_no_longer_counts(store: SqlStore) -> None:
    one = await shown(store, "reported")
    await report(store, one)
    await store.settle_reports(SERVER, one.kept.id, Outcome.DISMISSED, NOON)
    assert await titles(store, QueueFilter(Standing.REPORTED)) == []


async def test_it_is_filtered_by_age_outlet_and_channel(store: SqlStore) -> None:
    await shown(store, "old", at=NOON - timedelta(days=8))
    await shown(store, "elsewhere", host="paper.example")
    await shown(store, "moved", channel_id=7)
    await shown(store, "moved", channel_id=8)
    assert await titles(store, QueueFilter(Standing.ALL, Age.WEEK)) == ["moved", "elsewhere"]
    assert await titles(store, QueueFilter(Standing.ALL, host="paper.example")) == ["elsewhere"]
    assert await titles(store, QueueFilter(Standing.ALL, channel_id=7)) == ["moved"]


async def test_it_comes_in_pages_with_the_number_of_all_and_the_outlets(store: SqlStore) -> None:
    for title in "abc":
        await shown(store, title)
    await shown(store, "d", host="paper.example")
    page = await store.queue(SERVER, EVERYTHING, NOON, 2, 2)
    assert [story.title for story in page.stories] == ["b", "a"]
    assert page.total == 4
    assert page.hosts == ["news.example", "paper.example"]


async def test_another_servers_verdicts_and_reports_do_not_show(store: SqlStore) -> None:
    one = await shown(store, "rain")
    other = await shown(store, "rain", server_id=OTHER_SERVER)
    await store.judge(OTHER_SERVER, Verdict(1, Status.HIDDEN, one.kept.id, MODERATOR, NOON))
    await store.report(Report(OTHER_SERVER, other.id, ALICE, None, "", NOON))
    [story] = (await store.queue(SERVER, EVERYTHING, NOON, 20, 0)).stories
    assert (story.status, story.reports, story.moderator_id) == (Status.OPEN, 0, None)
