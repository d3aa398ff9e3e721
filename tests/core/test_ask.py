"""Questions at the desk: asked once for everybody, kept, and searched for when the model is down."""

import asyncio

import pytest

from bot.core import words
from bot.core.article import Completeness
from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.errors import ModelMisconfigured, ModelUnavailable, QuestionRefused
from bot.core.links import NO_HOSTS
from bot.core.question import MAX_QUESTION, Asked, Exchange, Reply
from bot.core.reading import Fallback, Point
from bot.store.store import SqlStore
from builders import article, reading
from fakes import FakePages, FakeReader, Noon

FERRY = article("The ferry stops in May.", "It cost 2 million.")
QUESTION = "When does the ferry stop?"
IN_MAY = Reply(statements=[Point(text="In May.", evidence=[1])])


class Room:
    """A desk over a real store, with a scripted model and a scripted search."""

    def __init__(self, store: SqlStore) -> None:
        self.model = FakeReader(reading())
        self.model.reply = IN_MAY
        self.search = FakeReader(reading(), name="extractive")
        self.desk = Desk(FakePages({}), Engines(self.search, self.model), store, Noon(), NO_HOSTS)

    async def ask(self, question: str = QUESTION, *earlier: Exchange, language: str | None = None) -> Asked:
        return await self.desk.ask(FERRY, question, earlier, language)


@pytest.fixture
def room(store: SqlStore) -> Room:
    return Room(store)


async def test_a_question_asked_again_in_other_letters_is_answered_from_the_cache(room: Room) -> None:
    first = await room.ask()
    again = await room.ask("  WHEN does the\nferry stop?\u200b ")
    assert (first.cached, again.cached) == (False, True)
    assert again.draft == first.draft
    assert first.draft.reply == IN_MAY
    assert len(room.model.questions) == 1


async def test_five_people_ask_the_same_at_once_and_the_model_is_asked_once(room: Room) -> None:
    room.model.gate.clear()
    asking = [asyncio.create_task(room.ask()) for _ in range(5)]
    await room.model.asking.wait()
    room.model.gate.set()
    assert {asked.question_id for asked in await asyncio.gather(*asking)} == {(await room.ask()).question_id}
    assert len(room.model.questions) == 1


async def test_a_follow_up_is_given_the_exchanges_before_it_and_kept_apart(room: Room) -> None:
    first = await room.ask()
    alone = await room.ask("And why?")
    follow_up = await room.ask("And why?", first.exchange)
    assert alone.question_id != follow_up.question_id
    assert room.model.questions[-1] == ("And why?", [Exchange(question=QUESTION, reply=IN_MAY)])


async def test_the_same_follow_up_after_the_same_question_is_shared(room: Room) -> None:
    first, shouted = await room.ask(), await room.ask(QUESTION.upper())
    await room.ask("And why?", first.exchange)
    assert (await room.ask("and why?", shouted.exchange)).cached


async def test_only_the_last_three_exchanges_go_along(room: Room) -> None:
    earlier = [Exchange(question=f"Question {n}?", reply=IN_MAY) for n in range(5)]
    await room.ask(QUESTION, *earlier)
    assert room.model.questions[-1][1] == earlier[2:]
    assert (await room.ask(QUESTION, *earlier[1:])).cached


async def test_each_language_and_each_text_has_its_own_reply(room: Room) -> None:
    await room.ask()
    assert not (await room.ask(language="de")).cached
    assert room.model.languages == [None, "de"]
    other = article("The ferry stops in June.")
    assert not (await room.desk.ask(other, QUESTION)).cached


@pytest.mark.parametrize("question", ["", " \u200b\n", "x" * (MAX_QUESTION + 1)])
async def test_a_question_that_is_empty_or_too_long_is_refused_in_a_line(room: Room, question: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        await room.ask(question)
    assert str(MAX_QUESTION) in words.failures.of_error(refused.value)
    assert room.model.questions == []


async def test_the_longest_question_is_taken(room: Room) -> None:
    assert (await room.ask("x" * MAX_QUESTION)).question == "x" * MAX_QUESTION


async def test_when_the_model_is_down_a_search_replies_and_the_model_is_asked_again_next_time(room: Room) -> None:
    room.search.reply = IN_MAY
    room.model.error = ModelUnavailable("no connection")
    down = await room.ask()
    assert (down.fallback, down.draft.searched) == (Fallback.MODEL_AWAY, True)
    room.model.error = None
    up = await room.ask()
    assert (up.fallback, up.draft.searched, up.cached) == (None, False, False)


async def test_who_asks_the_model_alone_is_told_that_it_failed(room: Room) -> None:
    room.model.error = ModelUnavailable("no connection")
    with pytest.raises(ModelUnavailable):
        await room.desk.ask(FERRY, QUESTION, engine=EngineChoice.MODEL)
    assert room.search.questions == []


async def test_without_a_model_the_article_is_searched(store: SqlStore) -> None:
    desk = Desk(FakePages({}), Engines(FakeReader(reading(), name="extractive")), store, Noon(), NO_HOSTS)
    assert not (await desk.ask(FERRY, QUESTION)).fallback
    with pytest.raises(ModelMisconfigured):
        await desk.ask(FERRY, QUESTION, engine=EngineChoice.MODEL)


# --- what is said of it


async def test_only_a_model_says_that_the_article_does_not_say(room: Room) -> None:
    room.model.reply = Reply(statements=[])
    silent = await room.ask()
    assert words.asking.no_answer(silent.draft) == "The article does not say."
    assert words.asking.notes(silent) == []
    searched = await room.desk.ask(FERRY, QUESTION, engine=EngineChoice.EXTRACTIVE)
    assert words.asking.no_answer(searched.draft) == "No sentence of the article matches the question."


async def test_an_answer_that_did_not_hold_is_not_taken_for_silence(room: Room) -> None:
    room.model.reply, room.model.dropped = Reply(statements=[]), 1
    asked = await room.ask()
    assert "did not hold" in words.asking.no_answer(asked.draft)
    assert any("1 item left out" in note for note in words.asking.notes(asked))


async def test_a_search_is_said_to_be_one(room: Room) -> None:
    room.search.reply = IN_MAY
    searched = await room.desk.ask(FERRY, QUESTION, engine=EngineChoice.EXTRACTIVE)
    assert words.asking.notes(searched) == ["These are the sentences that match best; no model was asked."]
    room.model.error = ModelUnavailable("no connection")
    assert "model could not be used" in words.asking.notes(await room.ask())[0]


async def test_silence_of_a_teaser_is_said_to_be_that(room: Room) -> None:
    teaser = FERRY.model_copy(update={"completeness": Completeness.TEASER})
    asked = await room.desk.ask(teaser, QUESTION)
    assert words.asking.notes(asked) == [words.readings.incomplete(Completeness.TEASER)]


async def test_what_was_not_asked_of_a_long_article_is_said(room: Room) -> None:
    asked = await room.ask()
    partly = Asked(FERRY, QUESTION, 1, asked.draft.model_copy(update={"coverage": 0.5}), cached=False)
    assert words.asking.notes(partly) == ["50% of the article was read."]
