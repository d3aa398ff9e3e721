"""The model reader: one call where it can be, one repair where it must be, and nothing shown that does not hold."""

import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.core.errors import ModelRefused, ModelReplyInvalid, ModelTruncated, ModelUnavailable, NotAnArticle
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.reading import Draft
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import FERRY, article, claim, point, reply
from readers.scripted_model import Raw, ScriptedModel, completion, error

HOLDS = reply()
WRONG_NUMBER = reply(claims=[*HOLDS["claims"], claim("The council said 77 people used the Monday ferry.", 2)])


Read = Callable[..., Awaitable[Draft]]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")

    async def read_ferry(
        model: ScriptedModel,
        language: str | None = None,
        context_tokens: int = 32_000,
        progress: Progress = unwatched,
        text: str = FERRY,
    ) -> Draft:
        settings = ModelSettings(None, model.base_url, "local", context_tokens, 1_000, attempts=1)
        reader = ModelReader(settings, Tokens("local", tmp_path))
        try:
            return await reader.read(article(text), language, progress)
        finally:
            await reader.close()

    return read_ferry


async def test_a_reply_that_holds_is_filed_after_one_call(read: Read) -> None:
    async with ScriptedModel([HOLDS]) as model:
        draft = await read(model)
    assert len(model.requests) == 1
    assert draft.reading.model_dump(mode="json") == HOLDS
    assert (draft.dropped, draft.coverage) == (0, 1)
    assert (draft.engine.name, draft.engine.model) == ("model", "local")
    assert (draft.engine.tokens_in, draft.engine.tokens_out) == (100, 20)
    assert len(draft.engine.fingerprint) == 16


async def test_an_item_that_fails_is_named_to_the_model_once_and_mended(read: Read) -> None:
    stages: list[Stage] = []
    async with ScriptedModel([WRONG_NUMBER, HOLDS]) as model:
        draft = await read(model, progress=stages.append)
    assert len(model.requests) == 2
    assert [stage.step for stage in stages] == [Step.READING, Step.CHECKING]
    asked = model.requests[1]["messages"]
    assert json.loads(asked[2]["content"]) == WRONG_NUMBER
    assert "claims[1]: not in its evidence: 77" in asked[3]["content"]
    assert "claims[0]" not in asked[3]["content"]
    assert draft.reading.model_dump(mode="json") == HOLDS
    assert draft.dropped == 0
    assert (draft.engine.tokens_in, draft.engine.tokens_out) == (200, 40)


async def test_what_fails_twice_is_dropped_and_counted_and_the_model_is_not_asked_a_third_time(read: Read) -> None:
    async with ScriptedModel([WRONG_NUMBER, WRONG_NUMBER, HOLDS]) as model:
        draft = await read(model)
    assert len(model.requests) == 2
    assert draft.reading.model_dump(mode="json") == HOLDS
    assert draft.dropped == 1


@pytest.mark.parametrize(
    "unusable",
    [
        "Here is your reading:",
        '{"kind": "report"}',
        json.dumps(reply(gist="x" * 201)),
        json.dumps(reply(extra=1)),
        "[]",
    ],
    ids=["prose", "fields missing", "too long", "unknown field", "a list"],
)
async def test_a_reply_that_is_no_reading_is_repaired_once(read: Read, unusable: str) -> None:
    async with ScriptedModel([unusable, HOLDS]) as model:
        draft = await read(model)
    assert len(model.requests) == 2
    assert draft.reading.model_dump(mode="json") == HOLDS


async def test_two_replies_that_are_no_reading_are_an_error(read: Read) -> None:
    async with ScriptedModel(["no", "still no", HOLDS]) as model:
        with pytest.raises(ModelReplyInvalid):
            await read(model)
    assert len(model.requests) == 2


@pytest.mark.parametrize(
    "second", ["no", completion("{", "length"), completion(None, refusal="No."), error(500, "server_error")]
)
async def test_a_reading_stands_without_its_failing_item_when_the_repair_is_unusable(
    read: Read, second: Raw | str
) -> None:
    async with ScriptedModel([WRONG_NUMBER, second]) as model:
        draft = await read(model)
    assert draft.reading.model_dump(mode="json") == HOLDS
    assert draft.dropped == 1


async def test_a_repair_that_is_worse_than_the_first_reply_is_not_taken(read: Read) -> None:
    invented = reply(summary=[point("The council spent 9 million on 14 buses.", 1)])
    async with ScriptedModel([WRONG_NUMBER, invented]) as model:
        draft = await read(model)
    assert draft.reading.model_dump(mode="json") == HOLDS
    assert draft.dropped == 1


async def test_a_language_whose_hedges_are_not_known_loses_no_item_for_them(read: Read) -> None:
    polish = reply(
        gist="Rada może skreślić prom.", summary=[point("Rada może skreślić prom.", 1)], claims=[], questions=[]
    )
    async with ScriptedModel([polish]) as model:
        draft = await read(model, "pl", text="The council may cut the ferry.")
    assert len(draft.reading.summary) == 1


async def test_no_reading_and_then_no_endpoint_is_worth_another_try_later(read: Read) -> None:
    async with ScriptedModel(["no", error(500, "server_error")]) as model:
        with pytest.raises(ModelUnavailable):
            await read(model)


async def test_a_repair_that_would_not_fit_the_window_is_not_sent(read: Read) -> None:
    chatty = reply(claims=[claim(f"The council said {n}777 people used the Monday ferry.", 2) for n in range(1, 9)])
    async with ScriptedModel([json.dumps(chatty, indent=90)]) as model:
        draft = await read(model, context_tokens=7_500)
    assert len(model.requests) == 1
    assert draft.dropped == 8


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(completion('{"kind": "rep', "length"), ModelTruncated), (completion(None, refusal="No."), ModelRefused)],
)
async def test_part_of_a_reply_never_passes_for_the_whole(read: Read, answer: Raw, expected: type[Exception]) -> None:
    async with ScriptedModel([answer, HOLDS]) as model:
        with pytest.raises(expected):
            await read(model)
    assert len(model.requests) == 1


async def test_a_reading_of_which_no_summary_holds_is_an_error(read: Read) -> None:
    invented = reply(summary=[point("The council spent 9 million on 14 buses.", 1)])
    async with ScriptedModel([invented, invented]) as model:
        with pytest.raises(ModelReplyInvalid, match="summary"):
            await read(model)


async def test_a_page_without_an_article_is_said_to_be_one(read: Read) -> None:
    empty = reply(kind="not_article", gist="", summary=[], claims=[], questions=[])
    async with ScriptedModel([empty]) as model:
        with pytest.raises(NotAnArticle):
            await read(model)
    assert len(model.requests) == 1


async def test_names_may_be_spelled_otherwise_in_another_language(read: Read) -> None:
    german = reply(gist="Der Rat von Skerra streicht die Montagsfähre.", questions=[])
    async with ScriptedModel([german]) as model:
        draft = await read(model, "de")
    assert draft.reading.gist == german["gist"]
    assert model.requests[0]["messages"][1]["content"].startswith("language: de\n")


async def test_prompts_are_exactly_what_is_sent_but_for_the_boundary(read: Read, tmp_path: Path) -> None:
    async with ScriptedModel([HOLDS]) as model:
        await read(model)
        settings = ModelSettings(None, model.base_url, "local", 32_000, 1_000)
        reader = ModelReader(settings, Tokens("local", tmp_path))
        (prompt,) = reader.prompts(article(), None)
        await reader.close()
    sent = model.requests[0]
    assert sent["messages"][0] == prompt.messages[0]
    assert len(sent["messages"][1]["content"]) == len(prompt.messages[1]["content"])
    assert sent["response_format"]["json_schema"]["schema"] == prompt.schema
