"""Twenty thousand words are read whole, in parts, by a model that knows its own part alone; the cost is linear."""

import re
from pathlib import Path
from typing import Any

import pytest

from bot.core.article import Article
from bot.core.reading import Draft
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from readers.articles import article, claim, is_join, point, reply
from readers.scripted_model import ScriptedModel

Json = dict[str, Any]
HARBOURS = [f"{first}{last}" for first in "ABCDEFGHIJ" for last in ("rdal", "skerry", "mouth", "holm", "wick")]


def inquiry(words: int) -> Article:
    """An inquiry's report of this length, in sentences of 20 words, most about a boat of their own.

    The first sentence says how many boats were lost, and the last says otherwise. Every 100 sentences it comes back to
    one ferry, in one of two wordings; every 150 something is foretold.
    """
    count = words // 20
    return article("\n".join(_sentence(n, count) for n in range(1, count + 1)), title="The inquiry")


def _sentence(n: int, count: int) -> str:
    harbour = HARBOURS[n % len(HARBOURS)]
    if n == 1:
        said = "The council told the inquiry of 400 lost boats."
    elif n == count:
        said = "The harbour office told the inquiry of 380 lost boats."
    elif n % 150 == 0:
        said = f"Quay {n} will be rebuilt."
    elif n % 100 == 0:
        said = (
            "Skerra's council had cut the Monday ferry."
            if n % 200
            else "The Monday ferry had been cut by Skerra's council."
        )
    else:
        said = f"Boat {n} left {harbour} late."
    filler = "and so the keeper of the log wrote it down again before the light went out at last over there".split()
    return f"{said[:-1]} {' '.join(filler[: 20 - len(said.split())])}."


class Reads:
    """A model that answers from the numbered sentences of its own prompt, or when it joins, from the notes there."""

    def __call__(self, request: Json) -> Json:
        text = request["messages"][1]["content"]
        return self._joined(text) if is_join(request) else self._part(text)

    def _part(self, text: str) -> Json:
        """The first sentence is the news, what the inquiry was told and the ferry are claims, then come the boats."""
        given = {int(n): line for n, line in re.findall(r"^\[(\d+)\] (.+)$", text, re.MULTILINE)}
        told = [(n, line) for n, line in given.items() if "told the inquiry" in line]
        ferry = [(n, line) for n, line in given.items() if "ferry" in line][:1]
        boats = [(n, line) for n, line in given.items() if line.startswith("Boat")][:3]
        foretold = [(n, line) for n, line in given.items() if line.startswith("Quay")]
        news = [point(self._said(line), n) for n, line in [*told, *boats][:3]]
        return reply(
            gist="Boats were late.",
            summary=news,
            claims=[claim(self._said(line), n) for n, line in (*told, *ferry, *boats)],
            predictions=[{**claimed(self._said(line), n), "due": None} for n, line in foretold[:2]],
            questions=[],
        )

    def _said(self, line: str) -> str:
        return f"{line.partition(' and so the')[0].removesuffix('.')}."

    def _joined(self, text: str) -> Json:
        """One point of each part, in order, and a tension where two claims put a number to the same thing."""
        points = [(line, int(n)) for line, n in re.findall(r"^summary\[0\]: (.+) \[(\d+)\]$", text, re.MULTILINE)]
        lost = re.findall(r"^claims\[\d\]: (.+ told .+) \[(\d+)\]$", text, re.MULTILINE)
        tensions = (
            [point("The article has 400 boats lost and 380.", *(int(n) for _, n in lost))] if len(lost) > 1 else []
        )
        return reply(
            gist="Boats were late.",
            summary=[point(line, n) for line, n in points[:6]],
            tensions=tensions,
            questions=[],
        )


def claimed(text: str, n: int) -> Json:
    return {**point(text, n), "speaker": {"name": "", "role": "", "kind": "author"}}


@pytest.fixture(autouse=True)
def no_cache_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


async def read(text: Article, tmp_path: Path, window: int = 14_000) -> tuple[Draft, list[Json]]:
    """The draft, and what the model was asked for it."""
    async with ScriptedModel(Reads()) as model:
        settings = ModelSettings(None, model.base_url, "local", window, 1_000, attempts=1)
        reader = ModelReader(settings, Tokens("local", tmp_path))
        try:
            return await reader.read(text, None), model.requests
        finally:
            await reader.close()


def tokens_of(requests: list[Json], tmp_path: Path) -> int:
    tokens = Tokens("local", tmp_path)
    return sum(tokens.count(str(request["messages"]) + str(request["response_format"])) for request in requests)


async def test_twenty_thousand_words_are_read_whole_and_joined_in_order_without_repeats(tmp_path: Path) -> None:
    text = inquiry(20_000)
    assert text.words == 20_000
    draft, requests = await read(text, tmp_path)
    parts = [request for request in requests if not is_join(request)]
    given = [int(n) for part in parts for n in re.findall(r"^\[(\d+)\]", part["messages"][1]["content"], re.MULTILINE)]
    assert len(parts) > 4
    assert given == list(range(1, 1_001))
    assert (draft.coverage, draft.failures) == (1, 0)

    reading = draft.reading
    firsts = [point.evidence[0] for point in reading.summary]
    assert firsts == sorted(firsts)
    assert len([claim for claim in reading.claims if "ferry" in claim.text]) == 1
    assert len(reading.claims) == 10
    foretold = [prediction.evidence[0] for prediction in reading.predictions]
    assert foretold == sorted(foretold)
    assert len(foretold) == len(set(foretold)) >= 5


@pytest.mark.parametrize(("window", "joins"), [(14_000, 1), (8_300, 3)], ids=["at once", "by halves"])
async def test_a_tension_between_the_first_part_and_the_last_is_filed_when_they_are_joined(
    tmp_path: Path, window: int, joins: int
) -> None:
    draft, requests = await read(inquiry(10_000), tmp_path, window)
    parts = [request["messages"][1]["content"] for request in requests if not is_join(request)]
    assert not any("[1] " in part and "[500] " in part for part in parts), "no part sees both"
    assert sum(map(is_join, requests)) == joins
    assert [tension.evidence for tension in draft.reading.tensions] == [[1, 500]]


async def test_the_cost_grows_with_the_length_and_no_faster(tmp_path: Path) -> None:
    costs = {words: tokens_of((await read(inquiry(words), tmp_path))[1], tmp_path) for words in (5_000, 10_000, 20_000)}
    assert costs[10_000] < 2.1 * costs[5_000]
    assert costs[20_000] < 2.1 * costs[10_000]
