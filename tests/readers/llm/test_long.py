"""An article longer than the window is read whole, in parts, and what could not be read is said."""

import itertools
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.config import BESIDE_REPLIES, Settings
from bot.core.article import Article
from bot.core.errors import ModelMisconfigured, ModelRefused, ModelReplyInvalid, ModelUnavailable, NotAnArticle
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.reading import Draft, Point, Reading
from bot.readers.llm import joining, long
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import article, claim, entries_given, is_join, log_book, point, reply, reply_from_what_was_given
from readers.scripted_model import Raw, ScriptedModel, completion, error

Json = dict[str, Any]
WINDOW = 7_600  # tokens; beside instructions, reply and repair it holds some eighty entries of the log book


def reader(base_url: str, tmp_path: Path, window: int = WINDOW) -> ModelReader:
    settings = ModelSettings(None, base_url, "local", context_tokens=window, max_output_tokens=800, attempts=1)
    return ModelReader(settings, Tokens("local", tmp_path))


Read = Callable[..., Awaitable[Draft]]


@pytest.fixture
def reads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")

    async def read(model: ScriptedModel, text: Article, progress: Progress = unwatched) -> Draft:
        reads_it = reader(model.base_url, tmp_path)
        try:
            return await reads_it.read(text, None, progress)
        finally:
            await reads_it.close()

    return read


def parts_of(model: ScriptedModel) -> list[list[int]]:
    return [entries_given(request) for request in model.requests if not is_join(request)]


async def test_every_sentence_is_given_to_the_model_exactly_once(reads: Read) -> None:
    text = log_book(400)
    async with ScriptedModel(reply_from_what_was_given) as model:
        draft = await reads(model, text)
    parts = parts_of(model)
    assert len(parts) > 3
    assert [n for part in parts for n in part] == list(range(1, 401))
    assert draft.coverage == 1
    assert draft.dropped == 0


async def test_whoever_waits_is_told_which_part_is_being_read(reads: Read) -> None:
    stages: list[Stage] = []
    async with ScriptedModel(reply_from_what_was_given) as model:
        await reads(model, log_book(400), stages.append)
    parts = len(parts_of(model))
    assert stages == [Stage(Step.READING, part, parts) for part in range(1, parts + 1)]


async def test_the_join_sees_every_part_and_its_summary_is_the_one_shown(reads: Read) -> None:
    async with ScriptedModel(reply_from_what_was_given) as model:
        draft = await reads(model, log_book(400))
    firsts = [part[0] for part in parts_of(model)]
    joins = [request for request in model.requests if is_join(request)]
    assert len(joins) == 1
    assert all(f"Entry {n} was late. [{n}]" in joins[0]["messages"][1]["content"] for n in firsts)
    assert [shown.evidence for shown in draft.reading.summary] == [[n] for n in firsts]
    assert draft.engine.tokens_in == 100 * len(model.requests)


async def test_claims_of_all_parts_are_interleaved_by_rank(reads: Read) -> None:
    async with ScriptedModel(reply_from_what_was_given) as model:
        draft = await reads(model, log_book(400))
    firsts = [part[0] for part in parts_of(model)]
    assert len(draft.reading.claims) == 10
    ranked = [*firsts, *(n + 1 for n in firsts), *(n + 2 for n in firsts)]
    assert [shown.evidence for shown in draft.reading.claims] == [[n] for n in ranked[:10]]


@pytest.mark.parametrize("fault", [completion(None, refusal="No."), completion("{", "length"), "not JSON"])
async def test_a_part_that_the_model_cannot_manage_lowers_the_coverage(reads: Read, fault: Raw | str) -> None:
    def script(request: Json) -> Json | Raw | str:
        return fault if 1 in entries_given(request) else reply_from_what_was_given(request)

    async with ScriptedModel(script) as model:
        draft = await reads(model, log_book(200))
    assert draft.coverage == 1 - len(parts_of(model)[0]) / 200


async def test_an_endpoint_that_goes_down_midway_ends_the_read(reads: Read) -> None:
    def script(request: Json) -> Json | Raw:
        return reply_from_what_was_given(request) if 1 in entries_given(request) else error(500, "server_error")

    async with ScriptedModel(script) as model:
        with pytest.raises(ModelUnavailable):
            await reads(model, log_book(200))


async def test_when_no_part_can_be_read_the_error_is_the_models(reads: Read) -> None:
    async with ScriptedModel(lambda request: completion(None, refusal="No.")) as model:
        with pytest.raises(ModelRefused):
            await reads(model, log_book(200))


@pytest.mark.parametrize("fault", ["not JSON", "[]"])
async def test_a_join_that_fails_fails_the_read(reads: Read, fault: str) -> None:
    def script(request: Json) -> Json | str:
        return fault if is_join(request) else reply_from_what_was_given(request)

    async with ScriptedModel(script) as model:
        with pytest.raises(ModelReplyInvalid):
            await reads(model, log_book(200))


async def test_a_part_may_not_cite_a_sentence_that_it_was_not_given(reads: Read) -> None:
    def script(request: Json) -> Json:
        honest = reply_from_what_was_given(request)
        if is_join(request) or 1 not in entries_given(request):
            return honest
        return {**honest, "claims": [*honest["claims"], claim("Entry 190 was late.", 190)]}

    async with ScriptedModel(script) as model:
        draft = await reads(model, log_book(200))
    assert [190] not in [shown.evidence for shown in draft.reading.claims]
    assert draft.dropped == 1


async def test_parts_without_an_article_are_read_but_not_joined(reads: Read) -> None:
    def script(request: Json) -> Json:
        known = reply_from_what_was_given(request)
        return known if 1 in entries_given(request) else {**known, "kind": "not_article"}

    async with ScriptedModel(script) as model:
        draft = await reads(model, log_book(200))
    assert not any(is_join(request) for request in model.requests)
    assert draft.coverage == 1
    assert max(shown.evidence[0] for shown in draft.reading.claims) < 10


async def test_no_article_in_any_part_is_no_article(reads: Read) -> None:
    async with ScriptedModel(lambda request: reply(kind="not_article")) as model:
        with pytest.raises(NotAnArticle):
            await reads(model, log_book(200))


async def test_notes_that_do_not_fit_the_window_are_joined_by_halves(reads: Read) -> None:
    wordy = "was late, as " + "the keeper wrote down again that day, " * 7 + "and nobody knows why."

    def script(request: Json) -> Json:
        known = reply_from_what_was_given(request)
        summary = [point(f"Entry {p['evidence'][0]} {wordy}", *p["evidence"]) for p in known["summary"]]
        return {**known, "summary": summary}

    async with ScriptedModel(script) as model:
        draft = await reads(model, log_book(400))
    joins = [request for request in model.requests if is_join(request)]
    assert len(joins) > 1
    assert draft.coverage == 1


def test_a_window_without_room_for_an_article_is_the_operators_to_mend(tmp_path: Path) -> None:
    with pytest.raises(ModelMisconfigured, match="2000 tokens"):
        reader("http://127.0.0.1:9/v1", tmp_path, window=2000).prompts(article(), None)


@pytest.mark.parametrize("longest_reply", [200, 4_000])
async def test_the_least_window_that_the_settings_take_has_room_for_a_few_paragraphs(
    tmp_path: Path, longest_reply: int
) -> None:
    least = 2 * longest_reply + BESIDE_REPLIES
    Settings(openai_context_tokens=least, openai_max_output_tokens=longest_reply)
    settings = ModelSettings(None, "http://127.0.0.1:9/v1", "local", least, longest_reply)
    model = ModelReader(settings, Tokens("local", tmp_path))
    sentence = "The council of Skerra said on Monday that it had counted every boat in the harbour by then. "
    prompts = model.prompts(article("\n".join([sentence] * 90)), None)
    await model.close()
    assert all(len(prompt.ids) >= 10 for prompt in prompts)


def test_parts_end_where_blocks_end_and_long_blocks_at_sentences() -> None:
    assert long.parts(log_book(14), 8, lambda n: 1) == [range(1, 6), range(6, 11), range(11, 15)]
    assert long.parts(log_book(14), 3, lambda n: 1) == [
        range(1, 4),
        range(4, 7),
        range(7, 10),
        range(10, 13),
        range(13, 15),
    ]


def test_a_sentence_longer_than_the_window_is_in_no_part() -> None:
    assert long.parts(log_book(5), 3, lambda n: 9 if n == 3 else 1) == [range(1, 3), range(4, 6)]
    assert long.parts(log_book(5), 3, lambda n: 9) == []


def test_a_claim_that_two_parts_make_is_shown_once_at_its_better_rank() -> None:
    first = Reading.model_validate(reply(claims=[claim("A was late.", 1), claim("B was late.", 2)]))
    second = Reading.model_validate(reply(claims=[claim("C was late.", 8), claim("a  was late.", 9)]))
    joined = joining.with_items_of(first, [first, second])
    assert [shown.text for shown in joined.claims] == ["A was late.", "C was late.", "B was late."]


def test_a_join_is_told_who_says_what_so_that_it_cannot_pass_for_a_fact() -> None:
    ruiz = {**claim("The quay cost 4 million.", 7), "speaker": {"name": "Ana\nRuiz", "role": "", "kind": "named"}}
    hidden = {**claim("The boats leak.", 8), "speaker": {"name": "", "role": "", "kind": "anonymous"}}
    claims = [{**ruiz, "stance": "disputes"}, hidden, claim("The ferry was cut.", 9)]
    notes = joining.notes([Reading.model_validate(reply(claims=claims))]).splitlines()
    assert "claims[0]: The quay cost 4 million. [7] said by Ana Ruiz disputed by the author" in notes
    assert "claims[1]: The boats leak. [8] said by anonymous" in notes
    assert "claims[2]: The ferry was cut. [9]" in notes


async def test_a_join_that_denies_the_article_is_a_failure_of_the_model(reads: Read) -> None:
    def script(request: Json) -> Json:
        known = reply_from_what_was_given(request)
        return {**known, "kind": "not_article"} if is_join(request) else known

    async with ScriptedModel(script) as model:
        with pytest.raises(ModelReplyInvalid, match="denies"):
            await reads(model, log_book(200))


def test_of_more_parts_than_places_the_last_has_its_place_too() -> None:
    readings = [Reading.model_validate(reply(claims=[claim(f"Boat {n} was late.", n)])) for n in range(1, 24)]
    shown = [item.evidence[0] for item in joining.with_items_of(readings[0], readings).claims]
    assert len(shown) == 10
    assert (shown[0], shown[-1]) == (1, 23)
    assert max(later - earlier for earlier, later in itertools.pairwise(shown)) == 3


def test_a_part_without_an_item_leaves_its_place_to_the_others() -> None:
    lists = [[Point(text=f"Boat {n} left.", evidence=[n])] if n <= 5 else [] for n in range(1, 13)]
    assert [item.evidence[0] for item in joining.by_rank(lists, 3)] == [1, 3, 5]
