"""What the operator chose for the time that the model is away, at the desk."""

import pytest

from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import ModelAway, ModelError, ModelNotGranted, ModelRateLimited, ModelRefused, ModelUnavailable
from bot.core.links import NO_HOSTS
from bot.core.reading import Fallback
from bot.core.standing_in import WhenModelFails
from bot.store.store import SqlStore
from builders import article, reading
from fakes import FakePages, FakeReader, Noon

URL = "https://news.example/ferry"
FERRY = article("The ferry stays.", url=URL, final_url=URL)
AWAY = [ModelUnavailable("HTTP 503"), ModelRateLimited("HTTP 429"), ModelNotGranted("HTTP 401")]


def desk(store: SqlStore, error: ModelError, when: WhenModelFails) -> Desk:
    model = FakeReader(reading(gist="A reading."))
    model.error = error
    engines = Engines(FakeReader(reading(gist="An extract."), name="extractive"), model)
    return Desk(FakePages({URL: FERRY}), engines, store, Noon(), NO_HOSTS, when_model_fails=when)


@pytest.mark.parametrize("when", [WhenModelFails.EXTRACT, WhenModelFails.REPLACE])
@pytest.mark.parametrize("error", AWAY)
async def test_an_extract_answers_and_remembers_that_the_model_was_away(
    store: SqlStore, error: ModelAway, when: WhenModelFails
) -> None:
    answer = await desk(store, error, when).read(URL)
    assert (answer.draft.reading.gist, answer.fallback) == ("An extract.", Fallback.MODEL_AWAY)


@pytest.mark.parametrize("error", AWAY)
async def test_where_links_are_to_wait_nothing_is_made_in_the_models_place(store: SqlStore, error: ModelAway) -> None:
    waiting = desk(store, error, WhenModelFails.WAIT)
    with pytest.raises(type(error)):
        await waiting.read(URL)
    with pytest.raises(type(error)):
        await waiting.ask(FERRY, "What stays?")


async def test_nobody_waits_for_a_model_that_refused_this_article(store: SqlStore) -> None:
    answer = await desk(store, ModelRefused(), WhenModelFails.WAIT).read(URL)
    assert (answer.draft.reading.gist, answer.fallback) == ("An extract.", Fallback.MODEL_FAILED)


async def test_who_asks_for_no_model_does_not_wait_for_one(store: SqlStore) -> None:
    waiting = desk(store, ModelUnavailable("HTTP 503"), WhenModelFails.WAIT)
    assert (await waiting.read(URL, engine=EngineChoice.EXTRACTIVE)).fallback is None
