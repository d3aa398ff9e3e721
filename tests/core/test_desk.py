"""The one road: what is fetched, what is read, what comes from the cache, and what a failure leaves behind."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from bot.core import words
from bot.core.answer import Answer
from bot.core.article import Completeness
from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import LinkRefused, ModelMisconfigured, ModelUnavailable, PageUnreachable
from bot.core.links import NO_HOSTS
from bot.core.ports import Page
from bot.core.progress import Stage, Step
from bot.core.reading import Fallback
from bot.store.store import SqlStore
from builders import article, reading
from fakes import FakePages, FakeReader, Noon

URL = "https://news.example/ferry"
FERRY = article("The ferry stops in May.", url=URL, final_url=URL)


class Room:
    """A desk over a real store, with a scripted web, a scripted model and a clock that stands still."""

    def __init__(self, store: SqlStore, *, with_model: bool = False) -> None:
        self.pages = FakePages({URL: FERRY})
        self.extractive = FakeReader(reading(gist="An extract."), name="extractive")
        self.model = FakeReader(reading(gist="A reading.")) if with_model else None
        self.other = other_model() if with_model else None
        self.clock = Noon()
        self.desk = Desk(self.pages, Engines(self.extractive, self.model, self.other), store, self.clock, NO_HOSTS)


def other_model() -> FakeReader:
    other = FakeReader(reading(gist="Another reading."))
    other.model, other.fingerprint = "other-model", "other-1"
    return other


@pytest.fixture
def room(store: SqlStore) -> Room:
    return Room(store)


async def test_a_second_question_about_a_link_is_answered_from_the_cache(room: Room) -> None:
    first = await room.desk.read(URL)
    second = await room.desk.read(URL)
    assert (first.cached, second.cached) == (False, True)
    assert (room.pages.asked, len(room.extractive.asked)) == ([URL], 1)
    assert second.draft == first.draft
    assert second.reading_id == first.reading_id


async def test_it_knows_what_it_has_only_to_look_up_and_asks_nobody_for_that(room: Room) -> None:
    assert await room.desk.kept(URL) is None
    assert room.pages.asked == []
    answer = await room.desk.read(URL)
    kept = await room.desk.kept(f"{URL}?utm_source=chat")
    assert kept == replace(answer, url=f"{URL}?utm_source=chat", cached=True)
    assert await room.desk.kept(URL, language="de") is None
    room.clock.forward(timedelta(hours=24))
    assert await room.desk.kept(URL) is None


async def test_five_people_post_one_link_and_it_is_fetched_and_read_once(room: Room) -> None:
    room.pages.gate.clear()
    asking = [asyncio.create_task(room.desk.read(f"{URL}?utm_source=member{n}")) for n in range(5)]
    room.pages.articles |= {f"{URL}?utm_source=member{n}": FERRY for n in range(5)}
    await room.pages.asking.wait()
    room.pages.gate.set()
    answers = await asyncio.gather(*asking)
    assert len(room.pages.asked) == 1
    assert len(room.extractive.asked) == 1
    assert [answer.url for answer in answers] == [f"{URL}?utm_source=member{n}" for n in range(5)]


@pytest.mark.parametrize("look_up", ["article", "reading"])
async def test_who_looked_into_the_store_before_the_answer_was_kept_does_not_have_it_made_again(
    room: Room, store: SqlStore, monkeypatch: pytest.MonkeyPatch, look_up: str
) -> None:
    looked: list[object] = []
    late = asyncio.Event()
    original = getattr(store, look_up)

    async def second_answer_comes_late(*key: str) -> object:
        found = await original(*key)
        looked.append(found)
        if len(looked) == 2:
            await late.wait()
        return found

    monkeypatch.setattr(store, look_up, second_answer_comes_late)
    room.pages.gate.clear()
    asking = [asyncio.create_task(room.desk.read(URL)) for _ in range(2)]
    await room.pages.asking.wait()
    room.pages.gate.set()
    await asyncio.wait(asking, return_when=asyncio.FIRST_COMPLETED)
    late.set()
    await asyncio.gather(*asking)
    assert (len(room.pages.asked), len(room.extractive.asked)) == (1, 1)


async def test_two_addresses_of_one_text_cost_one_reading(room: Room) -> None:
    other = "https://agency.example/copy"
    room.pages.articles[other] = FERRY.model_copy(update={"url": other, "final_url": other})
    first, second = await room.desk.read(URL), await room.desk.read(other)
    assert len(room.extractive.asked) == 1
    assert second.reading_id == first.reading_id
    assert second.article.final_url == other


async def test_a_redirect_leads_to_the_article_under_both_addresses(room: Room) -> None:
    short = "https://short.example/x"
    room.pages.articles[short] = FERRY
    room.pages.redirects[short] = URL
    await room.desk.read(short)
    await room.desk.read(URL)
    assert room.pages.asked == [short]


async def test_what_a_page_calls_its_canonical_url_never_answers_for_that_address(room: Room) -> None:
    copy = "https://news.example/print/ferry"
    room.pages.articles[copy] = article("The ferry never stops.", url=copy, final_url=URL)
    await room.desk.read(copy)
    assert (await room.desk.read(URL)).article.sentences[0].text == "The ferry stops in May."


async def test_two_addresses_with_one_canonical_url_and_one_text_are_one_article(room: Room) -> None:
    copy = "https://news.example/print/ferry"
    room.pages.articles[copy] = FERRY.model_copy(update={"url": copy})
    first, second = await room.desk.read(copy), await room.desk.read(URL)
    assert (second.article_id, second.reading_id, second.cached) == (first.article_id, first.reading_id, True)


async def test_an_old_page_is_fetched_again_but_an_unchanged_text_is_not_read_again(room: Room) -> None:
    await room.desk.read(URL)
    room.clock.forward(timedelta(hours=25))
    again = await room.desk.read(URL)
    assert again.cached
    assert (len(room.pages.asked), len(room.extractive.asked)) == (2, 1)


async def test_a_changed_text_is_read_again(room: Room) -> None:
    await room.desk.read(URL)
    room.pages.articles[URL] = article("The ferry stops in June.", url=URL, final_url=URL)
    room.clock.forward(timedelta(hours=25))
    assert (await room.desk.read(URL)).article.sentences[0].text == "The ferry stops in June."
    assert len(room.extractive.asked) == 2


async def test_a_failure_is_remembered_with_its_reason_for_two_minutes_and_then_tried_again(room: Room) -> None:
    room.pages.articles[URL] = PageUnreachable("news.example")
    for _ in range(2):
        with pytest.raises(PageUnreachable, match=r"news\.example"):
            await room.desk.read(URL)
    assert room.pages.asked == [URL]
    room.pages.articles[URL] = FERRY
    room.clock.forward(timedelta(minutes=2))
    assert (await room.desk.read(URL)).draft.reading.gist == "An extract."


async def test_a_refused_link_is_never_fetched(room: Room) -> None:
    with pytest.raises(LinkRefused):
        await room.desk.read("http://127.0.0.1/")
    assert room.pages.asked == []


async def test_each_language_has_its_own_reading(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    await room.desk.read(URL)
    await room.desk.read(URL, language="de")
    assert room.model
    assert room.model.languages == [None, "de"]


async def test_another_language_comes_with_the_reading_that_is_there_and_only_of_the_same_reader(
    store: SqlStore,
) -> None:
    room = Room(store, with_model=True)
    assert room.model
    assert room.other
    english = await room.desk.read(URL)
    await room.desk.read(URL, language="de")
    await room.desk.read(URL, language="de", engine=EngineChoice.OTHER)
    assert room.model.known == [None, english.draft]
    assert room.other.known == [None]


@pytest.mark.parametrize("language", ["en", "en-US"])
async def test_nothing_is_translated_into_its_own_language(store: SqlStore, language: str) -> None:
    room = Room(store, with_model=True)
    assert room.model
    answer = await room.desk.read(URL, language=language)
    assert (room.model.languages, answer.asked_language) == ([None], None)
    assert (await room.desk.read(URL)).cached


async def test_who_waits_is_told_the_stages_and_who_has_nothing_to_wait_for_is_not(room: Room) -> None:
    stages: list[Stage] = []
    await room.desk.read(URL, progress=stages.append)
    assert stages == [Stage(Step.FETCHING), Stage(Step.READING)]
    await room.desk.read(URL, progress=stages.append)
    assert len(stages) == 2


async def test_who_comes_late_to_a_shared_read_is_told_its_current_stage_and_the_next(room: Room) -> None:
    early: list[Stage] = []
    late: list[Stage] = []
    room.pages.gate.clear()
    first = asyncio.create_task(room.desk.read(URL, progress=early.append))
    await room.pages.asking.wait()
    second = asyncio.create_task(room.desk.read(URL, progress=late.append))
    await asyncio.sleep(0)
    assert late == [Stage(Step.FETCHING)]
    room.pages.gate.set()
    await asyncio.gather(first, second)
    assert early == late == [Stage(Step.FETCHING), Stage(Step.READING)]


async def test_without_a_model_every_answer_says_so(room: Room) -> None:
    extracts, not_translated = words.readings.extracts(), words.readings.not_translated()
    assert words.readings.notes(await room.desk.read(URL)) == [extracts]
    assert words.readings.notes(await room.desk.read(URL)) == [extracts]
    assert words.readings.notes(await room.desk.read(URL, language="de")) == [extracts, not_translated]


async def test_a_teaser_is_said_to_be_one(room: Room) -> None:
    room.pages.articles[URL] = FERRY.model_copy(update={"completeness": Completeness.TEASER})
    [teaser, _] = words.readings.notes(await room.desk.read(URL))
    assert teaser == words.readings.incomplete(Completeness.TEASER)


async def test_when_the_model_fails_extracts_answer_and_the_model_is_asked_again_next_time(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.model
    room.model.error = ModelUnavailable("no connection")
    down: Answer = await room.desk.read(URL)
    assert words.readings.notes(down) == [words.readings.fallen_back(Fallback.MODEL_AWAY), words.readings.extracts()]
    room.model.error = None
    assert (await room.desk.read(URL)).draft.engine.name == "model"


async def test_who_asks_for_the_model_alone_is_told_that_it_failed(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.model
    room.model.error = ModelUnavailable("no connection")
    with pytest.raises(ModelUnavailable):
        await room.desk.read(URL, engine=EngineChoice.MODEL)
    assert room.extractive.asked == []


@pytest.mark.parametrize(
    ("engine", "setting"), [(EngineChoice.MODEL, "OPENAI_API_KEY"), (EngineChoice.OTHER, "OPENAI_OTHER_MODEL")]
)
async def test_a_model_cannot_be_asked_for_where_there_is_none(room: Room, engine: EngineChoice, setting: str) -> None:
    with pytest.raises(ModelMisconfigured, match=setting):
        await room.desk.read(URL, engine=engine)


async def test_the_other_model_reads_only_where_it_is_asked_for(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.model
    assert room.other
    assert (await room.desk.read(URL)).draft.reading.gist == "A reading."
    assert (await room.desk.read(URL, engine=EngineChoice.OTHER)).draft.reading.gist == "Another reading."
    room.model.error = ModelUnavailable("no connection")
    assert (await room.desk.read(URL, language="de")).fallback is Fallback.MODEL_AWAY
    assert len(room.other.asked) == 1


async def test_a_file_takes_the_same_road_without_a_fetch(room: Room) -> None:
    page = Page("ferry.html", "ferry.html", "text/html", None, b"")
    room.pages.articles["ferry.html"] = FERRY.model_copy(update={"url": "ferry.html"})
    assert not (await room.desk.read_page(page)).cached
    assert (await room.desk.read_page(page)).cached
    assert room.pages.asked == []


async def test_an_article_read_again_is_kept_from_everybody_else(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.model is not None
    answer = await room.desk.read(URL)
    room.model.reading = reading(gist="Better.")
    draft = await room.desk.reread(answer.article, None, EngineChoice.MODEL, "Look at the date.", server_id=5)
    assert draft.reading.gist == "Better."
    assert room.model.hints == ["", "Look at the date."]
    assert (await room.desk.read(URL)).draft.reading.gist == "A reading."


async def test_an_article_is_read_again_by_the_other_model_with_the_hint(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.other
    draft = await room.desk.reread(FERRY, None, EngineChoice.OTHER, "Look at the date.", server_id=5)
    assert (draft.reading.gist, draft.engine.model) == ("Another reading.", other_model().model)
    assert room.other.hints == ["Look at the date."]


async def test_why_an_article_could_not_be_read_again_stands_in_the_log(store: SqlStore) -> None:
    room = Room(store, with_model=True)
    assert room.other
    room.other.error = ModelMisconfigured("no such model")
    with capture_logs() as logs, pytest.raises(ModelMisconfigured):
        await room.desk.reread(FERRY, None, EngineChoice.OTHER, "My note.", server_id=5)
    assert [(line["event"], line["detail"]) for line in logs] == [("model_failed", "no such model")]
    assert "My note." not in str(logs)
