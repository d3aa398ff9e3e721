"""Two articles compared by the model: both are material, and only lines that hold against the right one are shown."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.core.article import Article
from bot.core.comparison import Comparison, DraftComparison
from bot.core.errors import ModelRefused, ModelReplyInvalid, ModelTruncated
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.prompt import FOLDER
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import article, log_book, point
from readers.scripted_model import ScriptedModel, completion

Json = dict[str, Any]
Compare = Callable[..., Awaitable[DraftComparison]]

COURIER = article(
    """
The Monday ferry to Skerra was cut on 3 March 2026.
Tom Hallan of the council said that 40 people used it in a week.
A bus will run instead from April.
""",
    title="Ferry cut",
)
DIFFERS = {**point("The first has 41 users a week, the second 40.", 2, 7), "differs": "number"}


def reply(**lists: list[Json]) -> Json:
    return {
        "both": [point("The Monday ferry was cut on 3 March 2026.", 1, 6)],
        "differ": [DIFFERS],
        "only_first": [point("Ana Ruiz says 212 people were counted.", 3, 4)],
        "only_second": [point("A bus is to replace the ferry in April.", 8)],
        **lists,
    }


@pytest.fixture
def compare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Compare:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")

    async def compare_two(
        model: ScriptedModel, language: str | None = None, second: Article = COURIER, window: int = 32_000
    ) -> DraftComparison:
        settings = ModelSettings(None, model.base_url, "local", window, 800, attempts=1)
        reader = ModelReader(settings, Tokens("local", tmp_path))
        try:
            return await reader.compare(article(), second, language)
        finally:
            await reader.close()

    return compare_two


async def test_a_comparison_that_holds_is_filed_after_one_call(compare: Compare) -> None:
    async with ScriptedModel([reply()]) as model:
        draft = await compare(model)
    assert draft.comparison == Comparison.model_validate(reply())
    assert (draft.dropped, draft.engine.model, draft.engine.tokens_in) == (0, "local", 100)


async def test_both_are_sent_numbered_through_each_within_the_boundary(compare: Compare) -> None:
    async with ScriptedModel([reply()]) as model:
        await compare(model)
    (request,) = model.requests
    assert request["messages"][0]["content"] == (FOLDER / "comparison.md").read_text(encoding="utf-8").strip()
    sent = request["messages"][1]["content"]
    boundary = next(line for line in sent.splitlines() if line.startswith("boundary: ")).removeprefix("boundary: ")
    _, first, second, after = sent.split(f"\n{boundary}")
    assert "[5] The council has not published its count." in first
    assert second.strip().splitlines()[0] == "title: Ferry cut"
    assert "[6] The Monday ferry to Skerra was cut on 3 March 2026." in second
    assert after == ""
    schema = request["response_format"]["json_schema"]["schema"]
    assert schema["$defs"]["Point"]["properties"]["evidence"]["items"]["maximum"] == 8


@pytest.mark.parametrize(
    ("name", "line", "rule"),
    [
        ("both", point("The Monday ferry was cut on 3 March 2026.", 1), "evidence of the wrong article"),
        ("only_first", point("A bus is to replace the ferry in April.", 8), "evidence of the wrong article"),
        ("only_second", point("The Monday ferry was cut on 3 March 2026.", 1, 6), "evidence of the wrong article"),
        ("only_first", point("Ana Ruiz says 999 people were counted.", 3, 4), "not in its evidence"),
        ("only_second", point("Maria Kowalska plans a bus.", 8), "name not in the article"),
        ("both", point("The ferry was cut.", 1, 99), "evidence was not among the sentences given"),
        ("only_second", point("The council's figure is a lie.", 7), "verdict"),
    ],
)
async def test_a_line_that_does_not_hold_is_named_once_and_then_dropped(
    compare: Compare, name: str, line: Json, rule: str
) -> None:
    bad = reply(**{name: [*reply()[name], line]})
    async with ScriptedModel([bad, bad]) as model:
        draft = await compare(model)
    assert f"{name}[1]: {rule}" in model.requests[1]["messages"][3]["content"]
    assert draft.comparison == Comparison.model_validate(reply())
    assert draft.dropped == 1


async def test_the_language_asked_for_is_named_and_names_may_be_spelled_its_way(compare: Compare) -> None:
    german = {"both": [point("Die Montagsfähre nach Skerra wurde am 3. März 2026 gestrichen.", 1, 6)]}
    async with ScriptedModel([reply(**german, differ=[], only_first=[], only_second=[])]) as model:
        draft = await compare(model, "de")
    assert model.requests[0]["messages"][1]["content"].startswith("language: de\n")
    assert draft.dropped == 0


async def test_two_articles_that_do_not_fit_together_are_not_sent_cut(compare: Compare) -> None:
    async with ScriptedModel([]) as model:
        with pytest.raises(ModelTruncated):
            await compare(model, second=log_book(400), window=5_000)
    assert model.requests == []


async def test_a_model_that_fails_tells_what_it_used(compare: Compare) -> None:
    async with ScriptedModel(["no", "no"]) as model:
        with pytest.raises(ModelReplyInvalid) as failed:
            await compare(model)
    assert failed.value.tokens_in == 200
    async with ScriptedModel([completion(None, refusal="No.")]) as model:
        with pytest.raises(ModelRefused):
            await compare(model)


async def test_hedges_are_looked_for_in_the_languages_they_are_known_in(compare: Compare) -> None:
    """A Polish line cannot hold an English "reportedly"; an English one must."""
    hedged = article("The bus was reportedly cut in April.", title="Bus")
    line = {"only_second": [point("Bus cut in April.", 6)], "both": [], "differ": [], "only_first": []}
    for language, dropped in (("pl", 0), ("en", 1)):
        async with ScriptedModel([reply(**line)] * 2) as model:
            assert (await compare(model, language, second=hedged)).dropped == dropped
