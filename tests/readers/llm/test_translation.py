"""A reading that is there in one language is said in another by one short call, and stays the same reading."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.core.article import Article
from bot.core.desk import Desk
from bot.core.engines import EngineChoice, Engines
from bot.core.links import NO_HOSTS
from bot.core.reading import LONGEST_DUE, LONGEST_GIST, LONGEST_LINE, LONGEST_NAME, LONGEST_NOTE, Draft, Engine, Reading
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.prompt import prompt_file
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from bot.readers.llm.translation import MOST_LINES, TranslationPrompts
from bot.store.store import SqlStore
from fakes import FakePages, FakeReader, Noon
from readers.articles import article, claim, point, reply
from readers.scripted_model import Raw, Reply, ScriptedModel, completion

Json = dict[str, Any]
FERRY = article()
RUIZ = {"name": "Ana Ruiz", "role": "harbour master", "kind": "named"}
KNOWN = reply(
    kind="opinion",
    argument={
        "thesis": "The council's figure is too low.",
        "evidence": [3],
        "reasons": [{"text": "The council keeps its count to itself.", "evidence": [5], "rests_on": "data"}],
        "concessions": [],
        "loaded_terms": ["wrong"],
    },
    claims=[
        claim("The council said 41 people used the Monday ferry in a week.", 1, 2),
        {**claim("Ana Ruiz counted 212 people.", 3, 4), "speaker": RUIZ, "stance": "reports"},
        {**claim("Ana Ruiz called the council's figure wrong.", 3), "speaker": RUIZ, "stance": "reports"},
    ],
)


def lines_of(request: Json) -> dict[int, str]:
    """The texts that a request asks to translate."""
    found = re.findall(r"^\[(\d+) \S+\] (.+)$", request["messages"][1]["content"], re.MULTILINE)
    return {int(n): text for n, text in found}


def asks_to_translate(request: Json) -> bool:
    return request["messages"][0]["content"] == prompt_file("translation")


def in_german(request: Json, change: Callable[[str], str] = lambda text: text) -> Json:
    """Figures and names as they are, and a German word before them."""
    return {"lines": [{"n": n, "text": change(f"Zwar {text}")} for n, text in lines_of(request).items()]}


def model_that(*replies: Callable[[Json], Reply] | Reply) -> ScriptedModel:
    """Each reply given, or made of its request, in turn."""
    turns = iter(replies)

    def script(request: Json) -> Reply:
        turn = next(turns)
        return turn(request) if callable(turn) else turn

    return ScriptedModel(script)


def known(**facts: Any) -> Draft:
    return Draft(reading=Reading.model_validate(KNOWN), engine=Engine(name="model", fingerprint="f"), **facts)


@pytest.fixture(autouse=True)
def no_cache_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


def reader(model: ScriptedModel, tmp_path: Path) -> ModelReader:
    settings = ModelSettings(None, model.base_url, "local", 32_000, 1_000, attempts=1)
    return ModelReader(settings, Tokens("local", tmp_path))


async def read(
    model: ScriptedModel, tmp_path: Path, language: str | None = "de", text: Article = FERRY, **facts: Any
) -> Draft:
    reads_it = reader(model, tmp_path)
    try:
        return await reads_it.read(text, language, known=known(**facts))
    finally:
        await reads_it.close()


async def test_a_known_reading_is_translated_in_one_call_that_holds_no_sentence_of_the_article(tmp_path: Path) -> None:
    async with model_that(in_german) as model:
        draft = await read(model, tmp_path)
    [request] = model.requests
    assert asks_to_translate(request)
    assert request["messages"][1]["content"].startswith("language: de\n")
    assert not [s.text for s in FERRY.sentences if s.text in request["messages"][1]["content"]]
    assert draft.reading.gist == f"Zwar {KNOWN['gist']}"
    assert (draft.engine.tokens_in, draft.engine.tokens_out) == (100, 20)


async def test_nothing_but_texts_can_change(tmp_path: Path) -> None:
    async with model_that(in_german) as model:
        draft = await read(model, tmp_path)
    before, after = Reading.model_validate(KNOWN), draft.reading
    assert (after.kind, after.argument and after.argument.loaded_terms) == (before.kind, ["wrong"])
    assert [(c.evidence, c.speaker.kind, c.stance, c.type) for c in after.claims] == [
        (c.evidence, c.speaker.kind, c.stance, c.type) for c in before.claims
    ]
    assert [(place, evidence) for place, _, evidence in after.statements()] == [
        (place, evidence) for place, _, evidence in before.statements()
    ]


async def test_a_text_that_stands_in_several_places_is_translated_once(tmp_path: Path) -> None:
    async with model_that(in_german) as model:
        draft = await read(model, tmp_path)
    assert list(lines_of(model.requests[0]).values()).count("harbour master") == 1
    assert [c.speaker.role for c in draft.reading.claims] == ["", "Zwar harbour master", "Zwar harbour master"]


async def test_what_the_known_reading_lacks_is_said_of_its_translation_too(tmp_path: Path) -> None:
    async with model_that(in_german) as model:
        draft = await read(model, tmp_path, failures=3, dropped=2, coverage=0.5)
    assert (draft.failures, draft.dropped, draft.coverage) == (3, 2, 0.5)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        (lambda text: text.replace("41", "77"), "claims[0]: figure lost in translation: 41"),
        (lambda text: text.replace("Ana Ruiz counted", "Sie zählte"), "claims[1]: name lost in translation: Ana Ruiz"),
        (lambda text: "x" * 201 if "cut the Monday ferry;" in text else text, "gist: not the schema"),
    ],
    ids=["figure", "person", "too long"],
)
async def test_what_a_translation_loses_is_named_to_the_model_once_and_mended(
    tmp_path: Path, wrong: Callable[[str], str], named: str
) -> None:
    async with model_that(lambda request: in_german(request, wrong), in_german) as model:
        draft = await read(model, tmp_path)
    assert f"- {named}" in model.requests[1]["messages"][3]["content"]
    assert draft.reading.claims[0].text == f"Zwar {KNOWN['claims'][0]['text']}"
    assert draft.dropped == 0


async def test_what_stays_wrong_is_dropped_and_counted_and_the_rest_still_agrees(tmp_path: Path) -> None:
    def wrong(request: Json) -> Json:
        return in_german(request, lambda text: text.replace("41", "77"))

    async with model_that(wrong, wrong) as model:
        draft = await read(model, tmp_path, dropped=1)
    assert (len(model.requests), draft.failures, draft.dropped) == (2, 1, 2)
    assert [c.evidence for c in draft.reading.claims] == [[3, 4], [3]]


@pytest.mark.parametrize(
    "unusable",
    [
        [lambda request: {"lines": in_german(request)["lines"][:-1]}, "no"],
        [completion("{", "length")],
        [completion(None, refusal="No.")],
    ],
    ids=["a line missing, then nothing", "cut off", "refused"],
)
async def test_where_the_model_cannot_translate_the_article_is_read_anew_and_both_are_paid_for(
    tmp_path: Path, unusable: list[Callable[[Json], Json] | Raw | str]
) -> None:
    async with model_that(*unusable, reply()) as model:
        draft = await read(model, tmp_path, dropped=3)
    assert not asks_to_translate(model.requests[-1])
    assert FERRY.sentences[0].text in model.requests[-1]["messages"][1]["content"]
    assert draft.reading == Reading.model_validate(reply())
    assert (draft.dropped, draft.engine.tokens_in) == (0, 100 * len(model.requests))


async def test_what_failed_in_a_translation_that_was_given_up_is_not_counted(tmp_path: Path) -> None:
    def of_nothing(request: Json) -> Json:
        return in_german(request, lambda text: "Zwar 77 Boote.")

    async with model_that(of_nothing, of_nothing, reply()) as model:
        draft = await read(model, tmp_path, failures=3)
    assert not asks_to_translate(model.requests[-1])
    assert (draft.failures, draft.dropped) == (0, 0)


async def test_back_into_the_articles_own_language_it_is_named_and_names_are_held_again(tmp_path: Path) -> None:
    def invented(request: Json) -> Json:
        return in_german(
            request, lambda text: text.removeprefix("Zwar ").replace("The council said", "Otto Brandt said")
        )

    async with model_that(invented, invented) as model:
        draft = await read(model, tmp_path, language=None)
    assert model.requests[0]["messages"][1]["content"].startswith("language: en\n")
    assert "name not in the article: Brandt" in model.requests[1]["messages"][3]["content"]
    assert len(draft.reading.claims) == 2


async def test_an_article_of_unknown_language_is_read_anew_in_it(tmp_path: Path) -> None:
    async with model_that(reply()) as model:
        await read(model, tmp_path, language=None, text=FERRY.model_copy(update={"language": None}))
    assert not asks_to_translate(model.requests[0])


async def test_a_translation_costs_a_fraction_of_the_article(tmp_path: Path) -> None:
    async with model_that(in_german) as model:
        model_reader = reader(model, tmp_path)
        [anew] = model_reader.prompts(FERRY, "de")
        await model_reader.read(FERRY, "de", known=known())
        await model_reader.close()
    sent = model.requests[0]
    translation = Tokens("local", tmp_path).count(str(sent["messages"]) + str(sent["response_format"]))
    assert translation < anew.tokens / 3, "and this article has five sentences"


class Room:
    """A desk over a real store with a scripted model."""

    def __init__(self, store: SqlStore, model: ScriptedModel, tmp_path: Path) -> None:
        self.reader = reader(model, tmp_path)
        pages = FakePages({FERRY.url: FERRY})
        extractive = FakeReader(Reading.model_validate(reply()), name="extractive")
        self.desk = Desk(pages, Engines(extractive, self.reader), store, Noon(), NO_HOSTS)

    async def close(self) -> None:
        await self.desk.close()
        await self.reader.close()


async def test_asked_in_german_after_english_the_desk_has_the_reading_translated_once(
    store: SqlStore, tmp_path: Path
) -> None:
    async with model_that(KNOWN, in_german) as model:
        room = Room(store, model, tmp_path)
        english = await room.desk.read(FERRY.url)
        german = [await room.desk.read(FERRY.url, language="de") for _ in range(2)]
        await room.close()
    assert [asks_to_translate(request) for request in model.requests] == [False, True]
    assert [answer.cached for answer in german] == [False, True]
    assert german[0].draft.reading.gist == f"Zwar {english.draft.reading.gist}"


async def test_what_moderators_have_read_anew_with_a_hint_is_never_a_translation(
    store: SqlStore, tmp_path: Path
) -> None:
    async with model_that(KNOWN, reply()) as model:
        room = Room(store, model, tmp_path)
        await room.desk.read(FERRY.url)
        await room.desk.reread(FERRY, "de", EngineChoice.AUTO, "Look at the count.", 1)
        await room.close()
    assert not any(asks_to_translate(request) for request in model.requests)


def test_the_lengths_that_the_prompt_names_are_those_of_the_reading() -> None:
    rule = re.search(r"a `gist`.*", prompt_file("translation"))
    assert rule
    named = [LONGEST_GIST, LONGEST_LINE, LONGEST_NAME, LONGEST_DUE]
    assert [int(n) for n in re.findall(r"\d+", rule[0])] == named
    assert LONGEST_NOTE == LONGEST_GIST


def test_a_reading_that_fills_every_list_fits_a_translation(tmp_path: Path) -> None:
    text = (f"Text {'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'uvw'[n // 100]}." for n in itertools.count())

    def spoken() -> Json:
        return {**point(next(text), 1), "speaker": {"name": next(text), "role": next(text), "kind": "document"}}

    def full_claim() -> Json:
        written = {name: next(text) for name in ("via", "why_check", "how_to_check")}
        return {**claim("", 1), **spoken(), **written}

    argument = {
        "thesis": next(text),
        "evidence": [1],
        "loaded_terms": [],
        "reasons": [{**point(next(text), 1), "rests_on": "data"} for _ in range(6)],
        "concessions": [point(next(text), 1) for _ in range(4)],
    }
    full = reply(
        gist=next(text),
        summary=[point(next(text), 1) for _ in range(6)],
        argument=argument,
        claims=[full_claim() for _ in range(10)],
        predictions=[{**spoken(), "due": next(text)} for _ in range(6)],
        tensions=[point(next(text), 1) for _ in range(4)],
        questions=[next(text) for _ in range(4)],
    )
    prompt = TranslationPrompts(Tokens("local", tmp_path), "local").of_reading(
        Reading.model_validate(full), "de", range(1, 6)
    )
    assert prompt.schema["$defs"]["Line"]["properties"]["n"]["maximum"] == 110 <= MOST_LINES
