"""What the day's budget lets through at the desk, what it charges, and what happens once it is spent."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.core import words
from bot.core.answer import Answer
from bot.core.article import Article
from bot.core.budget import Budget
from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import BudgetSpent, ModelTruncated, NotAnArticle, NutgrafError, StoreUnavailable
from bot.core.links import NO_HOSTS
from bot.core.progress import Progress, unwatched
from bot.core.reading import Draft, Fallback
from bot.core.usage import Limits, Price, Usage, WhenSpent, renewal
from bot.store.store import SqlStore
from builders import article, reading
from fakes import FakePages, FakeReader, Noon

FERRY, QUAY = "https://news.example/ferry", "https://news.example/quay"
ARTICLES = {url: article(f"The {url[-5:]} stays.", url=url, final_url=url) for url in (FERRY, QUAY)}
SERVER, OTHER = 1, 2
ONE_READING = Limits(whole_bot=1_500)
FRESH = timedelta(days=1)
WAITING = Limits(whole_bot=1_500, when_spent=WhenSpent.WAIT)


class FrugalReader(FakeReader):
    """Estimates 1,000 tokens and uses 600; is called off or fails where told to."""

    def __init__(self) -> None:
        super().__init__(reading(gist="A reading."))
        self.tokens = (500, 100)
        self.reading_now = asyncio.Event()
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()

    def estimate(self, article: Article, language: str | None) -> int:
        return 1_000

    async def read(
        self,
        article: Article,
        language: str | None,
        progress: Progress = unwatched,
        hint: str = "",
        known: Draft | None = None,
    ) -> Draft:
        self.reading_now.set()
        await self.may_go_on.wait()
        return await super().read(article, language, known=known)


class Room:
    """A desk with a frugal model over a real store."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.clock = Noon()
        self.model = FrugalReader()
        self.other = FrugalReader()
        self.other.model = "other-model"
        self.search = FakeReader(reading(gist="An extract."), name="extractive")
        self.desk = self.with_limits(Limits())

    def with_limits(self, limits: Limits) -> Desk:
        budget = Budget(self.store, self.clock, limits)
        pages = FakePages(ARTICLES)
        self.desk = Desk(
            pages, Engines(self.search, self.model, self.other), self.store, self.clock, NO_HOSTS, FRESH, budget
        )
        return self.desk

    async def read(self, url: str, server_id: int | None = SERVER) -> Answer:
        return await self.desk.read(url, server_id=server_id)

    async def usage(self, server_id: int = SERVER) -> list[Usage]:
        return await self.store.usage(server_id, self.clock.now().date())


@pytest.fixture
def room(store: SqlStore) -> Room:
    return Room(store)


async def test_a_reading_is_charged_what_it_used_and_the_cache_costs_nothing(room: Room) -> None:
    for _ in range(3):
        await room.read(FERRY)
    assert await room.usage() == [Usage(room.clock.now().date(), "test-model", 1, 2, 500, 100)]


async def test_the_other_model_draws_on_the_same_budget_under_its_own_name(room: Room) -> None:
    room.with_limits(ONE_READING)
    await room.desk.reread(ARTICLES[FERRY], None, EngineChoice.OTHER, "", SERVER)
    assert [(row.model, row.tokens) for row in await room.usage()] == [("other-model", 600)]
    assert (await room.read(QUAY)).fallback is Fallback.BUDGET_SPENT


async def test_a_question_is_charged_too(room: Room) -> None:
    await room.desk.ask(ARTICLES[FERRY], "Who stays?", server_id=SERVER)
    await room.desk.ask(ARTICLES[FERRY], "who stays?", server_id=SERVER)
    assert [(row.readings, row.cache_hits, row.tokens) for row in await room.usage()] == [(1, 1, 600)]


async def test_once_spent_new_links_are_read_without_the_model_and_say_so(room: Room) -> None:
    room.with_limits(ONE_READING)
    assert (await room.read(FERRY)).draft.reading.gist == "A reading."
    answer = await room.read(QUAY)
    assert (answer.draft.reading.gist, answer.fallback) == ("An extract.", Fallback.BUDGET_SPENT)
    assert "renews at 00:00 UTC" in words.readings.notes(answer)[0]


async def test_once_spent_new_links_wait_where_the_operator_would_rather_wait(room: Room) -> None:
    room.with_limits(WAITING)
    await room.read(FERRY)
    with pytest.raises(BudgetSpent) as spent:
        await room.read(QUAY)
    assert "after 00:00 UTC" in words.failures.for_members(spent.value)
    assert room.search.asked == []


async def test_once_spent_what_is_in_the_cache_still_answers(room: Room) -> None:
    room.with_limits(WAITING)
    await room.read(FERRY)
    again = await room.read(FERRY, server_id=OTHER)
    assert (again.cached, again.draft.reading.gist) == (True, "A reading.")


async def test_who_asks_for_the_model_alone_is_told_that_the_budget_is_spent(room: Room) -> None:
    room.with_limits(ONE_READING)
    await room.read(FERRY)
    with pytest.raises(BudgetSpent):
        await room.desk.read(QUAY, engine=EngineChoice.MODEL)


async def test_the_budget_renews_at_midnight(room: Room) -> None:
    room.with_limits(ONE_READING)
    await room.read(FERRY)
    room.clock.forward(renewal(room.clock.now()) - room.clock.now())
    assert (await room.read(QUAY)).fallback is None


async def test_a_server_that_spent_its_share_leaves_the_others_theirs(room: Room) -> None:
    room.with_limits(Limits(per_server=1_000))
    await room.read(FERRY)
    assert (await room.read(QUAY)).fallback is Fallback.BUDGET_SPENT
    assert (await room.read(QUAY, OTHER)).fallback is None


async def test_of_two_links_that_want_the_last_tokens_one_is_read_by_the_model(room: Room) -> None:
    room.with_limits(ONE_READING)
    answers = await asyncio.gather(room.read(FERRY), room.read(QUAY))
    assert sorted(str(answer.fallback) for answer in answers) == ["None", "budget_spent"]


async def test_a_failed_call_gives_back_what_it_did_not_use(room: Room) -> None:
    room.with_limits(ONE_READING)
    room.model.error = ModelTruncated()
    room.model.error.tokens_in, room.model.error.tokens_out = 300, 100
    assert (await room.read(FERRY)).fallback is Fallback.MODEL_FAILED
    assert await room.desk.budget.left(SERVER) == 1_100
    room.model.error = None
    assert (await room.read(QUAY)).fallback is None


async def test_a_page_that_the_model_finds_no_article_on_is_charged(room: Room) -> None:
    error: NutgrafError = NotAnArticle()
    error.tokens_in = 400
    room.model.error = error
    with pytest.raises(NotAnArticle):
        await room.read(FERRY)
    assert [(row.readings, row.tokens) for row in await room.usage()] == [(0, 400)]


async def test_a_call_that_is_stopped_gives_its_reservation_back(room: Room) -> None:
    room.with_limits(ONE_READING)
    room.model.may_go_on.clear()
    asking = asyncio.create_task(room.read(FERRY))
    await room.model.reading_now.wait()
    assert await room.desk.budget.left(SERVER) == 500
    await room.desk.close()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await room.desk.budget.left(SERVER) == 1_500


async def test_what_was_spent_before_a_restart_is_spent_after_it(room: Room) -> None:
    room.with_limits(ONE_READING)
    await room.read(FERRY)
    room.with_limits(ONE_READING)
    assert (await room.read(QUAY)).fallback is Fallback.BUDGET_SPENT


async def test_a_kept_answer_is_given_though_its_hit_cannot_be_counted(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise StoreUnavailable("disk full")

    await room.read(FERRY)
    monkeypatch.setattr(room.store, "count_cache_hit", full)
    with capture_logs() as logs:
        assert (await room.read(FERRY)).cached
    assert [line["detail"] for line in logs] == ["disk full"]


async def test_without_a_limit_there_is_nothing_to_be_left(room: Room) -> None:
    assert await room.desk.budget.left(SERVER) is None


async def test_an_overspent_day_leaves_nothing_and_no_less(room: Room) -> None:
    await room.read(FERRY)
    room.with_limits(Limits(per_server=100))
    assert await room.desk.budget.left(SERVER) == 0


def test_the_budget_renews_at_the_next_midnight_in_utc() -> None:
    midnight = datetime(2026, 3, 15, tzinfo=UTC)
    assert renewal(midnight - timedelta(seconds=1)) == midnight
    assert renewal(midnight) == midnight + timedelta(days=1)


def test_the_cost_is_told_in_dollars_from_prices_for_a_million_tokens() -> None:
    assert Price(0.15, 0.6).of(2_000_000, 1_000_000) == pytest.approx(0.9)
