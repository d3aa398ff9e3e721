"""What a reading is estimated to take before it is made, and what a failed one tells of what it took."""

from pathlib import Path

import pytest

from bot.core.errors import NutgrafError
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import article, claim, log_book, reply
from readers.scripted_model import Raw, ScriptedModel, completion, error

FERRY = article()
WRONG_NUMBER = reply(claims=[claim("The council said 77 people used the Monday ferry.", 2)])
NO_ARTICLE = reply(kind="not_article", summary=[], claims=[])


def reader(tmp_path: Path, base_url: str | None = None, context_tokens: int = 32_000) -> ModelReader:
    settings = ModelSettings("key", base_url, "local", context_tokens, max_output_tokens=1_000, attempts=1)
    return ModelReader(settings, Tokens("local", tmp_path))


async def test_the_estimate_is_the_prompt_and_the_longest_reply(tmp_path: Path) -> None:
    model = reader(tmp_path)
    [prompt] = model.prompts(FERRY, None)
    assert model.estimate(FERRY, None) == prompt.tokens + 1_000
    await model.close()


async def test_the_estimate_for_a_long_article_has_every_part_and_the_join(tmp_path: Path) -> None:
    model, long = reader(tmp_path, context_tokens=8_000), log_book(400)
    parts = model.prompts(long, None)
    assert len(parts) > 1
    assert model.estimate(long, None) > sum(prompt.tokens for prompt in parts) + (len(parts) + 1) * 1_000
    await model.close()


@pytest.mark.parametrize(
    ("script", "calls"),
    [
        ([completion('{"kind": "rep', "length")], 1),
        ([completion(None, refusal="No.")], 1),
        (["no", "still no"], 2),
        (["no", error(500, "server_error")], 1),
        ([NO_ARTICLE], 1),
        ([error(401, "invalid_api_key")], 0),
    ],
    ids=["cut off", "refused", "never our schema", "then down", "no article", "not let in"],
)
async def test_a_reading_that_fails_tells_the_tokens_it_took(
    tmp_path: Path, script: list[Raw | str], calls: int
) -> None:
    async with ScriptedModel(script) as endpoint:
        model = reader(tmp_path, endpoint.base_url)
        with pytest.raises(NutgrafError) as failed:
            await model.read(FERRY, None)
        await model.close()
    assert (failed.value.tokens_in, failed.value.tokens_out) == (100 * calls, 20 * calls)


async def test_a_question_that_fails_tells_them_too(tmp_path: Path) -> None:
    async with ScriptedModel(["no", "still no"]) as endpoint:
        model = reader(tmp_path, endpoint.base_url)
        with pytest.raises(NutgrafError) as failed:
            await model.answer(FERRY, "When?", [], None)
        await model.close()
    assert (failed.value.tokens_in, failed.value.tokens_out) == (200, 40)


async def test_a_repair_that_is_cut_off_is_paid_for(tmp_path: Path) -> None:
    async with ScriptedModel([WRONG_NUMBER, completion("{", "length")]) as endpoint:
        model = reader(tmp_path, endpoint.base_url)
        draft = await model.read(FERRY, None)
        await model.close()
    assert (draft.engine.tokens_in, draft.engine.tokens_out) == (200, 40)
