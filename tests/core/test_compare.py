"""Two articles at the desk: compared once for everybody, kept, and compared without the model when that is down."""

import asyncio

import pytest

from bot.core.comparison import Compared, Comparison, Difference, Differs, numbered_through
from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import BudgetSpent, ModelUnavailable, SameArticle
from bot.core.kept import KeptArticle
from bot.core.links import NO_HOSTS
from bot.core.reading import Fallback, Point
from bot.core.usage import Limits
from bot.store.store import SqlStore
from builders import article, reading
from fakes import FakePages, FakeReader, Noon

FIRST = article("Two died.", ("quote", ["“It was dark.”"]), title="One", final_url="https://one.example/a")
SECOND = article("Three died.", title="Two", final_url="https://two.example/a")
THREE = Comparison(
    both=[Point(text="People died.", evidence=[1, 3])],
    differ=[Difference(text="Two or three died.", evidence=[1, 3], differs=Differs.NUMBER)],
    only_first=[Point(text="It was dark.", evidence=[2])],
    only_second=[],
)


class Room:
    """A desk over a real store, with a scripted model and a scripted reader without one; two articles are kept."""

    def __init__(self, store: SqlStore) -> None:
        self.store = store
        self.model = FakeReader(reading())
        self.model.comparison = THREE
        self.without = FakeReader(reading(), name="extractive")
        self.desk = Desk(FakePages({}), Engines(self.without, self.model), store, Noon(), NO_HOSTS)

    async def kept(self) -> list[KeptArticle]:
        return [await self.store.save_article([one.final_url], one, Noon().now()) for one in (FIRST, SECOND)]

    async def compare(
        self, language: str | None = None, engine: EngineChoice = EngineChoice.AUTO, *, swapped: bool = False
    ) -> Compared:
        first, second = reversed(await self.kept()) if swapped else await self.kept()
        return await self.desk.compare(first, second, language, engine, server_id=5)


@pytest.fixture
def room(store: SqlStore) -> Room:
    return Room(store)


async def test_five_people_compare_the_same_two_and_the_model_is_asked_once(room: Room) -> None:
    found = await asyncio.gather(*(room.compare() for _ in range(5)))
    again = await room.compare()
    assert {one.id for one in found} == {again.id}
    assert (again.cached, again.draft.comparison, again.fallback) == (True, THREE, None)
    assert room.model.compared == [(FIRST, SECOND)]


async def test_each_language_and_each_order_has_its_own_comparison(room: Room) -> None:
    ids = [(await room.compare(*how)).id for how in ((None,), ("de",))]
    ids.append((await room.compare(swapped=True)).id)
    assert len(set(ids)) == 3
    assert room.model.languages == [None, "de", None]


async def test_a_line_is_shown_with_the_sentences_of_each(room: Room) -> None:
    compared = await room.compare()
    assert [compared.quotes(point) for _, point in THREE.lines()] == [
        (["Two died."], ["Three died."]),
        (["Two died."], ["Three died."]),
        (["“It was dark.”"], []),
    ]


async def test_an_article_is_not_compared_with_itself(room: Room) -> None:
    first, _ = await room.kept()
    elsewhere = FIRST.model_copy(update={"final_url": "https://m.one.example/a"})
    again = await room.store.save_article(["https://m.one.example/a"], elsewhere, Noon().now())
    for same in (first, again):
        with pytest.raises(SameArticle):
            await room.desk.compare(first, same)
    assert room.model.compared == []


async def test_when_the_model_is_down_they_are_compared_without_it(room: Room) -> None:
    room.model.error = ModelUnavailable("no connection")
    down = await room.compare()
    assert (down.fallback, down.draft.engine.name) == (Fallback.MODEL_AWAY, "extractive")
    with pytest.raises(ModelUnavailable):
        await room.compare(engine=EngineChoice.MODEL)


async def test_a_comparison_is_charged_to_its_server_and_its_budget_holds(room: Room) -> None:
    room.model.tokens = (70, 30)
    await room.compare()
    assert (await room.store.spent(5, Noon().now())).server == 100
    room.desk.budget.limits = Limits(per_server=100)
    assert (await room.compare("de")).fallback is Fallback.BUDGET_SPENT
    with pytest.raises(BudgetSpent):
        await room.compare("de", EngineChoice.MODEL)


def test_the_second_articles_sentences_are_numbered_on_from_the_first() -> None:
    assert FIRST.sentences  # worked out before, and not taken over
    both = numbered_through(FIRST, SECOND)
    assert [(s.id, s.text) for s in both.sentences] == [(1, "Two died."), (2, "“It was dark.”"), (3, "Three died.")]
    assert both.kinds == (*FIRST.kinds, *SECOND.kinds)


def test_lines_that_failed_are_left_out_of_their_lists_alone() -> None:
    left = THREE.without({"both[0]", "differ[7]"})
    assert (left.both, left.differ, left.only_first) == ([], THREE.differ, THREE.only_first)
