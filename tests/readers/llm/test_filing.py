"""The wall between news and opinion: what the author thinks is the argument, and what fails is counted."""

from pathlib import Path
from typing import Any

import pytest

from bot.core.reading import Draft, Reading
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.filing import MOST_OPINIONS, Filing
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import article, claim, entries_given, is_join, log_book, point, reply, reply_from_what_was_given
from readers.scripted_model import ScriptedModel

Json = dict[str, Any]
COLUMN = article(
    """
    The council of Skerra cut the Monday ferry on 3 March 2026.
    It said that 41 people used it in a week.
    That is a number to be ashamed of.
    The council should give the boat back.
    """.replace("    ", "")
)
VIEW = point("The author argues that the council should give the boat back.", 4)
FACTS = [point("The council cut the Monday ferry.", 1), point("It said that 41 people used it.", 2)]


def filing(*summary: Json, **changes: object) -> Json:
    return reply(opinions=[3, 4], gist="Skerra's council cut a ferry.", summary=[*summary], questions=[], **changes)


@pytest.fixture(autouse=True)
def no_cache_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


async def read(model: ScriptedModel, tmp_path: Path, text: Any = COLUMN, window: int = 32_000) -> Draft:
    settings = ModelSettings(None, model.base_url, "local", window, 800, attempts=1)
    reader = ModelReader(settings, Tokens("local", tmp_path))
    try:
        return await reader.read(text, None)
    finally:
        await reader.close()


async def test_one_point_may_say_whose_view_it_is(tmp_path: Path) -> None:
    async with ScriptedModel([filing(*FACTS, VIEW)]) as model:
        draft = await read(model, tmp_path)
    assert len(model.requests) == 1
    assert (len(draft.reading.summary), draft.failures) == (3, 0)


async def test_a_summary_that_leans_on_the_authors_opinion_is_sent_back_and_then_cut(tmp_path: Path) -> None:
    leaning = filing(VIEW, point("The number is one to be ashamed of.", 2, 3), *FACTS)
    async with ScriptedModel([leaning, leaning]) as model:
        draft = await read(model, tmp_path)
    named = model.requests[1]["messages"][3]["content"]
    assert "- summary[1]: another point that rests on the author's opinion: [3]" in named
    assert [point.evidence for point in draft.reading.summary] == [[4], [1], [2]]
    assert (draft.failures, draft.dropped) == (1, 1)


async def test_an_opinion_is_no_claim_but_a_fact_beside_one_may_be(tmp_path: Path) -> None:
    judged = claim("The council should give the boat back.", 4)
    stated = claim("The council said that 41 people used the ferry in a week.", 1, 2, 3)
    filed = filing(*FACTS, claims=[judged, stated])
    async with ScriptedModel([filed, filed]) as model:
        draft = await read(model, tmp_path)
    assert [claim.evidence for claim in draft.reading.claims] == [[1, 2, 3]]


async def test_what_the_opinions_are_is_asked_before_all_else_and_not_kept(tmp_path: Path) -> None:
    async with ScriptedModel([filing(*FACTS)]) as model:
        draft = await read(model, tmp_path)
    asked = model.requests[0]["response_format"]["json_schema"]["schema"]
    assert asked["required"][0] == "opinions"
    assert type(draft.reading) is Reading
    assert draft == Draft.model_validate_json(draft.model_dump_json())


async def test_in_every_item_the_sentences_are_picked_before_it_is_written() -> None:
    for items in ("Point", "Reason", "Claim", "Prediction", "Tension", "Argument"):
        assert next(iter(Filing.model_json_schema()["$defs"][items]["properties"])) == "evidence"


async def test_what_a_part_names_as_opinion_stays_out_of_the_joined_summary(tmp_path: Path) -> None:
    def script(request: Json) -> Json:
        known = reply_from_what_was_given(request)
        given = entries_given(request)
        if is_join(request):
            return {**known, "summary": [point(f"Entry {n} was late.", n) for n in (1, 2, 3)]}
        return {**known, "opinions": [2, 3], "summary": [known["summary"][0]]} if 2 in given else known

    async with ScriptedModel(script) as model:
        draft = await read(model, tmp_path, log_book(200), 7_600)
    assert sum(is_join(request) for request in model.requests) == 2, "the join and its repair"
    assert [point.evidence for point in draft.reading.summary] == [[1], [2]]


async def test_failures_are_items_of_first_replies_and_dropped_is_what_stays_wrong(tmp_path: Path) -> None:
    wrong = [claim(f"The council said that {n}7 people used the Monday ferry.", 1, 2) for n in range(3)]
    async with ScriptedModel([filing(*FACTS, claims=wrong), filing(*FACTS, claims=wrong[:1])]) as model:
        draft = await read(model, tmp_path)
    assert (draft.failures, draft.dropped) == (3, 1)


async def test_a_reply_that_is_no_reading_has_no_items_that_could_fail(tmp_path: Path) -> None:
    async with ScriptedModel(["no", filing(*FACTS)]) as model:
        draft = await read(model, tmp_path)
    assert (draft.failures, draft.dropped) == (0, 0)


async def test_opinions_of_people_quoted_are_not_the_authors(tmp_path: Path) -> None:
    text = article("The council cut the ferry.\n“It is a shame,” said Ana Ruiz.\n“A scandal,” said Tom Hale.")
    summary = [point("Ana Ruiz called it a shame.", 2), point("Tom Hale called it a scandal.", 3)]
    filed = reply(opinions=[2, 3], gist="A ferry was cut.", summary=summary, claims=[], questions=[])
    async with ScriptedModel([filed]) as model:
        draft = await read(model, tmp_path, text)
    assert (len(model.requests), len(draft.reading.summary)) == (1, 2)


async def test_who_names_every_sentence_an_opinion_has_sorted_nothing(tmp_path: Path) -> None:
    everything = {**filing(*FACTS, claims=[claim("The council cut the Monday ferry.", 1)]), "opinions": [1, 2, 3, 4]}
    async with ScriptedModel([everything]) as model:
        draft = await read(model, tmp_path)
    assert (len(draft.reading.summary), len(draft.reading.claims), draft.dropped) == (2, 1, 0)


async def test_a_part_cannot_name_the_sentences_of_another_part_as_opinions(tmp_path: Path) -> None:
    def script(request: Json) -> Json:
        known = reply_from_what_was_given(request)
        return {**known, "opinions": list(range(150, 201))} if 1 in entries_given(request) else known

    async with ScriptedModel(script) as model:
        draft = await read(model, tmp_path, log_book(200), 7_600)
    assert draft.failures == 0
    assert max(claim.evidence[0] for claim in draft.reading.claims) >= 150


async def test_a_repair_that_names_fewer_opinions_does_not_lift_the_wall(tmp_path: Path) -> None:
    leaning = filing(VIEW, point("The number is one to be ashamed of.", 3), *FACTS)
    async with ScriptedModel([leaning, {**leaning, "opinions": []}]) as model:
        draft = await read(model, tmp_path)
    assert [point.evidence for point in draft.reading.summary] == [[4], [1], [2]]


async def test_what_the_thesis_rests_on_is_opinion_even_if_the_model_names_none(tmp_path: Path) -> None:
    thesis = {"thesis": "The boat should come back.", "evidence": [3, 4], "reasons": [], "concessions": []}
    argument = {**thesis, "loaded_terms": []}
    silent = filing(VIEW, point("The number is one to be ashamed of.", 3), *FACTS, kind="opinion", argument=argument)
    async with ScriptedModel([{**silent, "opinions": []}] * 2) as model:
        draft = await read(model, tmp_path)
    assert [point.evidence for point in draft.reading.summary] == [[4], [1], [2]]


async def test_a_long_column_with_more_opinions_than_the_schema_asks_for_is_read_all_the_same(tmp_path: Path) -> None:
    named = list(range(2, MOST_OPINIONS + 20))
    known = point("Entry 1 was late.", 1)
    filed = reply(
        opinions=named, gist="Late.", summary=[known], claims=[claim("Entry 160 was late.", 160)], questions=[]
    )
    async with ScriptedModel([filed] * 2) as model:
        draft = await read(model, tmp_path, log_book(300))
        asked = model.requests[0]["response_format"]["json_schema"]["schema"]["properties"]["opinions"]
    assert asked["maxItems"] == MOST_OPINIONS
    assert draft.reading.claims == [], "the 150th opinion and those after it count too"


@pytest.mark.parametrize("kind", ["report", "live", "interview"])
async def test_a_kind_that_argues_for_nothing_has_no_argument(tmp_path: Path, kind: str) -> None:
    argument = {"thesis": "It is a shame.", "evidence": [3], "reasons": [], "concessions": [], "loaded_terms": []}
    filed = filing(*FACTS, kind=kind, argument=argument)
    async with ScriptedModel([filed, filed]) as model:
        draft = await read(model, tmp_path)
    assert (draft.reading.argument, draft.dropped) == (None, 1)


async def test_satire_has_nothing_to_check(tmp_path: Path) -> None:
    stated = claim("The council cut the Monday ferry.", 1)
    foretold = {**point("The boat will be given back.", 4), "speaker": stated["speaker"], "due": None}
    filed = filing(*FACTS, kind="satire", claims=[stated], predictions=[foretold])
    async with ScriptedModel([filed, filed]) as model:
        draft = await read(model, tmp_path)
    assert (draft.reading.claims, draft.reading.predictions, draft.dropped) == ([], [], 2)
